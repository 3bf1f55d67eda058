"""The knowledge files hold together, name their sources, and grow by data alone."""

import re
import shutil
from pathlib import Path

import pytest

from advisor.knowledge import loader
from advisor.knowledge.handbook import handbook
from advisor.knowledge.loader import KnowledgeError, load, numbers, stale
from advisor.knowledge.schema import Fact, Figure, Words
from advisor.profile import AUDIENCE_AGES, GOALS, PLATFORMS, SECTORS
from advisor.recommendation import explain, recommend

KNOWLEDGE = load()
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def every_words(record):
    """All texts inside a record, however deep."""
    if isinstance(record, Words):
        yield record
    elif isinstance(record, dict):
        for value in record.values():
            yield from every_words(value)
    elif isinstance(record, (list, tuple)):
        for value in record:
            yield from every_words(value)
    elif hasattr(record, "__fields__"):
        for name in record.__fields__:
            yield from every_words(getattr(record, name))


ALL_WORDS = [
    words
    for part in (KNOWLEDGE.platforms, KNOWLEDGE.rules, KNOWLEDGE.figures, KNOWLEDGE.labels, KNOWLEDGE.phrases)
    for words in every_words(part)
]


@pytest.fixture
def copy(tmp_path):
    """A knowledge folder of one's own."""
    folder = tmp_path / "knowledge"
    shutil.copytree(loader.HERE, folder, ignore=shutil.ignore_patterns("redflags", "__pycache__"))
    return folder


def test_every_contract_code_is_known():
    assert set(KNOWLEDGE.platforms) == set(PLATFORMS)
    assert set(KNOWLEDGE.sectors) == set(SECTORS)
    for kind in ("goals", "goal_examples", "metrics"):
        assert set(KNOWLEDGE.labels[kind]) == set(GOALS)


def test_the_thirty_four_rules_are_there():
    assert {f"R{number}" for number in range(1, 35)} <= set(KNOWLEDGE.rules)


def test_stated_and_figure_rules_have_sources():
    unsourced = [rule.id for rule in KNOWLEDGE.rules.values() if rule.strength.value in "SF" and not rule.sources]
    assert unsourced == []


def test_facts_have_sources_or_say_none_was_found():
    assert len(KNOWLEDGE.facts) > 300
    for fact in KNOWLEDGE.facts.values():
        assert fact.found == fact.source_url.startswith("http")
        assert fact.found == bool(fact.source_title)
    assert any(not fact.found for fact in KNOWLEDGE.facts.values())


def test_a_figure_without_source_is_refused():
    row = {"id": "a", "platform": "x", "field": "f", "value": "12", "unit": "%", "country": "FR", "year": "2025"}
    with pytest.raises(ValueError, match="needs a source"):
        Fact(**row, source_title="", source_url="")


def test_quoted_figures_come_from_found_facts_and_name_source_and_year():
    for figure in KNOWLEDGE.figures.values():
        fact = KNOWLEDGE.facts[figure.fact]
        assert fact.found
        for text in (figure.say.fr, figure.say.en):
            assert "({source}, {year})" in text
            asked = [int(name[1:]) for name in PLACEHOLDER.findall(text) if name.startswith("n")]
            assert asked and max(asked) <= len(numbers(fact))


def test_only_two_platforms_have_sourced_hours():
    sourced = {one.code for one in KNOWLEDGE.platforms.values() if one.hours.sourced}
    assert sourced == {"google_business", "youtube"}


def test_both_languages_have_the_same_placeholders():
    for words in ALL_WORDS:
        assert set(PLACEHOLDER.findall(words.fr)) == set(PLACEHOLDER.findall(words.en)), words.fr


def test_french_keeps_its_typography():
    for words in ALL_WORDS:
        assert not re.search(r"[^\s:(][:;?!](\s|$)", words.fr), words.fr
        assert '"' not in words.fr, words.fr


@pytest.mark.parametrize("jargon", ["engagement", "ROI", "KPI", "funnel", "viral", "community manager", "branding"])
def test_no_jargon_and_no_promise(jargon):
    for words in ALL_WORDS:
        assert not re.search(rf"\b{jargon}\b", f"{words.fr} {words.en}", re.IGNORECASE)


def test_stale_facts_are_listed_oldest_first():
    old = stale(KNOWLEDGE, 2026)
    assert old and all(not fact.year.isdigit() or int(fact.year) < 2024 for fact in old)
    years = [int(fact.year) for fact in old if fact.year.isdigit()]
    assert years == sorted(years)


def test_ages_must_be_those_of_the_contract():
    with pytest.raises(ValueError, match="unknown age"):
        Figure(id="a", fact="b", short="c", ages=("1824",), say={"fr": "a", "en": "a"})
    assert all(set(one.ages) == set(AUDIENCE_AGES) for one in KNOWLEDGE.platforms.values())


def test_a_broken_reference_is_refused(copy):
    path = copy / "rules.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("sources: [s65]", "sources: [s999]"), encoding="utf-8")
    with pytest.raises(KnowledgeError, match="s999"):
        load(copy)


def test_a_new_platform_and_a_new_rule_are_data_only(copy):
    new = (copy / "platforms" / "facebook.yml").read_text(encoding="utf-8")
    new = new.replace("code: facebook", "code: village").replace(
        'fr: "Facebook", en: "Facebook"', "fr: Bourg, en: Bourg"
    )
    (copy / "platforms" / "village.yml").write_text(new, encoding="utf-8")
    with (copy / "rules.yml").open("a", encoding="utf-8") as stream:
        stream.write(
            "- {id: N1, strength: D, sources: [], title: {fr: a, en: a}, because: {fr: a, en: a}, clauses: "
            "[{when: [{fact: market, is: local}], then: {add: {village: 9}}, "
            "say: {fr: Au bourg., en: In the village.}}]}\n"
        )
    profile = {"sector": "food_shop", "market": "local", "goals": ["footfall"], "hours_per_week": 4}
    knowledge = load(copy)
    advised = recommend(profile, "en", knowledge)["platforms"]
    assert "In the village." in next(one["reasons"] for one in advised if one["code"] == "village")
    assert explain(profile, "village", "fr", knowledge)[0].startswith("Bourg")


def test_the_page_for_advisers_is_level_with_the_data():
    page = Path(__file__).parents[2] / "docs" / "advice.md"
    assert page.read_text(encoding="utf-8") == handbook(KNOWLEDGE)


def test_every_platform_says_all_that_is_needed_or_that_no_source_was_found():
    for one in KNOWLEDGE.platforms.values():
        assert one.goals and one.risks and one.content.en and one.customers, one.code
        for fact_id in (one.cadence, one.ad_floor, one.shelf_life):
            fact = KNOWLEDGE.facts[fact_id]
            assert fact.platform == one.code and (fact.found or fact.value == "no source found")
        for goal in one.goals:
            assert one.metrics.get(goal) or KNOWLEDGE.labels["metrics"][goal]


@pytest.mark.parametrize("seller", ["achatavis", "angus2012", "dmaillard", "streambank", "smprotips", "h6marketing"])
def test_sellers_dead_tables_and_contested_pages_are_no_sources(seller):
    urls = [fact.source_url for fact in KNOWLEDGE.facts.values()] + [one.url for one in KNOWLEDGE.sources.values()]
    assert not [url for url in urls if seller in url]


def test_dead_figures_are_neither_dated_anew_nor_quoted():
    quoted = {figure.fact for figure in KNOWLEDGE.figures.values()}
    for fact in KNOWLEDGE.facts.values():
        value = f"{fact.value} {fact.unit}"
        if "43%" in value and "6 h" in value:
            assert fact.year == "2012" and fact.id not in quoted
        assert not (fact.platform == "linkedin" and fact.value in ("80", "22") and "lead" in fact.field)
        assert not (fact.platform == "tiktok" and fact.country == "FR" and fact.value == "21.4" and fact.year > "2023")
    texts = " ".join(f"{words.fr} {words.en}" for words in ALL_WORDS)
    assert "Google+" not in texts and "178" not in texts


def test_one_reason_quotes_one_figure_so_that_methods_never_mix():
    for lang in ("fr", "en"):
        for age in AUDIENCE_AGES:
            for country in ("FR", "US", "UK"):
                profile = {"sector": "food_shop", "market": "local", "goals": ["footfall"], "hours_per_week": 9}
                told = recommend({**profile, "audience_ages": [age], "country": country}, lang)
                reasons = [reason for one in told["platforms"] for reason in one["reasons"]]
                assert all(len(re.findall(r", (?:20\d\d|undated|sans date)\)", reason)) <= 1 for reason in reasons)


@pytest.mark.parametrize(("method", "said"), [("online", ("online", "en ligne")), ("population", ("population",))])
def test_a_figure_says_whom_it_counted(method, said):
    for figure in KNOWLEDGE.figures.values():
        if method in KNOWLEDGE.facts[figure.fact].unit and KNOWLEDGE.facts[figure.fact].unit.startswith("%"):
            assert said[0] in figure.say.en and said[-1] in figure.say.fr, figure.id


def test_no_python_file_of_the_engine_names_a_platform():
    codes = set(PLATFORMS) - {"x", "blog", "newsletter"}  # these are words of other lists as well
    folder = Path(recommend.__code__.co_filename).parent
    naming = {
        path.name: [code for code in codes if f'"{code}"' in path.read_text(encoding="utf-8")]
        for path in [*folder.glob("*.py"), *loader.HERE.glob("*.py")]
    }
    assert {name: found for name, found in naming.items() if found} == {}
