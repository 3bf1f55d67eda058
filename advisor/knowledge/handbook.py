"""Write ``docs/advice.md`` from the data, for a business adviser who reads no Python.

``python -m advisor.knowledge.handbook`` prints it; a test keeps the file level with the data.
"""

from __future__ import annotations

from collections.abc import Iterator

from advisor.knowledge.loader import Knowledge, load, numbers, stale
from advisor.knowledge.schema import Clause, Platform, Rule

STRENGTHS = {"S": "stated by a source", "F": "follows from a figure", "D": "our own judgement"}
#: The year the facts were read.
READ_IN = 2026
HEAD = """# How the adviser decides

Written from the data in `advisor/knowledge/` by `python -m advisor.knowledge.handbook`: contest it there.
French words stand beside the English ones in the same files.

1. Facts are derived from the owner's answers (`advisor/recommendation/facts.py`); unknown stays unknown.
2. A rule whose conditions hold may exclude platforms, add points, cap the number of places, or ask for a first step.
3. Each platform gets points: goals (most important first), ages, sector, skills, assets, being alive already, rules.
4. Among those that nothing forbids, the best set of at most three that fits the hours is kept; it may be empty.
5. Reasons are the strongest contributions. Hours per platform are planning assumptions, corrected by timing two tries.

Beyond the contract's fields a profile may hold: `goal_number`, `goal_date`, `vanity_goal`, `measures_origin`,
`wants_everywhere`, `suggested_platforms`, `refused_platforms`, `liked_platforms`, `refused_formats` (photo, video,
on_camera, writing), `rating`, `review_count`, `last_review_months`, `deadline_weeks`, `timed_hours` (platform to hours
a week), `weeks_tested`, `number_moved`, `pastes_same_text`, `hires_help`, `knows_presence`, `country`, `currency`."""


def handbook(knowledge: Knowledge) -> str:
    """The whole text, in Markdown."""
    parts = [HEAD, "## Rules", *(_rule(rule, knowledge) for rule in knowledge.rules.values())]
    parts += ["## Platforms", *(_platform(one, knowledge) for one in knowledge.platforms.values())]
    return "\n\n".join([*parts, *_figures(knowledge)]) + "\n"


def _rule(rule: Rule, knowledge: Knowledge) -> str:
    """One rule: what it rests on, and when it says what."""
    lines = [f"### {rule.id}. {rule.title.en}", "", f"{rule.because.en} Strength: {STRENGTHS[rule.strength.value]}."]
    if rule.where != "clauses":
        lines.append(f"Applied in: {rule.where}.")
    lines += ["", *(_clause(clause) for clause in rule.clauses)]
    for name in rule.sources:
        source = knowledge.sources[name]
        lines.append(f"- Source: [{source.title}, {source.year}]({source.url})")
    return "\n".join(lines)


def _clause(clause: Clause) -> str:
    """IF and THEN of one clause."""
    tests = " and ".join(f"`{test.fact}` {test.op.replace('_', ' ')} {test.value}" for test in clause.when) or "always"
    changed = clause.then.dict(exclude_defaults=True)
    effects = "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in changed.items())
    said = f' Says: "{clause.say.en}"' if clause.say else ""
    return f"- If {tests}: {effects or 'not for this profile'}.{said}"


def _platform(one: Platform, knowledge: Knowledge) -> str:
    """One platform: goals, ages, hours, cost, risks."""
    goals = ", ".join(f"{goal} {service.strength:g}" for goal, service in one.goals.items())
    ages = ", ".join(f"{age} {value:g}" for age, value in one.ages.items())
    basis = "a published figure" if one.hours.sourced else "assumption, no published figure"
    lines = [f"### {one.name.en} (`{one.code}`)", "", f"- Asks for {one.content.en}.", f"- Goals (0 to 3): {goals}."]
    lines += [f"- Ages (0 to 3): {ages}.", f"- Hours a week: {one.hours.minimum:g} to {one.hours.enough:g} ({basis})."]
    lines += [f"- New effort: {one.focus.replace('_', ' ')}. Trial: {one.test_weeks} weeks."]
    for name, fact_id in (("Cadence", one.cadence), ("Advert floor", one.ad_floor), ("Life of a post", one.shelf_life)):
        fact = knowledge.facts[fact_id] if fact_id else None
        said = f"{fact.value} {fact.unit} ([{fact.source_title}, {fact.year}]({fact.source_url}))" if fact else ""
        lines.append(f"- {name}: {said or 'no source found'}.")
    lines += [f"- Risk: {risk.en}" for risk in one.risks]
    lines += [_clause(clause) for clause in one.blocked]
    return "\n".join(lines)


def _figures(knowledge: Knowledge) -> Iterator[str]:
    """Figures that may be quoted, and those that are older than two years."""
    quoted = []
    for figure in knowledge.figures.values():
        fact = knowledge.facts[figure.fact]
        values = {f"n{rank}": value for rank, value in enumerate(numbers(fact), start=1)}
        said = figure.say.en.format_map({**values, "source": figure.short, "year": fact.year})
        quoted.append(f"- {said} [{fact.source_title}]({fact.source_url})")
    yield "## Figures that may be quoted"
    yield "\n".join(quoted)
    yield f"## Facts older than two years in {READ_IN}, or undated"
    yield "\n".join(f"- `{fact.id}`: {fact.value} {fact.unit} ({fact.year})" for fact in stale(knowledge, READ_IN))


if __name__ == "__main__":
    print(handbook(load()), end="")
