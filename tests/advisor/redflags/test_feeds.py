"""Posts pasted as text, exported as files, and what they show together."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.redflags import Checker
from advisor.redflags.exports import ExportError, read_export
from advisor.redflags.feed_figures import feed_report
from advisor.redflags.pasted import read_feed
from advisor.redflags.post_dates import read_dates

PASTED = """LinkedIn, 12 mars :
Grande nouvelle, notre atelier ouvre ses portes samedi matin à 9 h.

[Instagram] 2025-03-13
Grande nouvelle, notre atelier ouvre ses portes samedi matin à 9 h !

X – 3 h
https://exemple.fr/article-du-jour

Facebook (hier)
Merci à Karim pour ses deux ans d'apprentissage."""


def test_headers_in_many_forms_become_posts() -> None:
    posts = read_feed(PASTED)
    assert [post.platform for post in posts] == ["linkedin", "instagram", "x", "facebook"]
    assert [post.date for post in posts] == ["12 mars", "2025-03-13", "3 h", "hier"]
    assert PASTED[posts[2].start : posts[2].end] == "https://exemple.fr/article-du-jour"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Je gère votre Instagram.\nFacebook et LinkedIn viendront plus tard.",
        "LinkedIn\nInstagram\nFacebook\nJe propose ces trois réseaux.",
        "Instagram : 3 posts par semaine",
        "Hello,\nInstagram is where your customers are.\nX marks the spot.",
    ],
)
def test_an_ordinary_text_is_no_feed(text: str) -> None:
    assert read_feed(text) == []


def test_a_pasted_feed_is_checked_as_posts_with_exact_quotes(rules_only: Checker) -> None:
    result = rules_only.check_text(PASTED, "fr")
    copied = next(flag for flag in result["flags"] if flag["code"] == "cross_posting")
    assert PASTED[copied["start"] : copied["end"]] == copied["quote"]
    assert result["feed"]["posts"] == 4 and result["feed"]["copies"] == 2
    for observation in result["feed"]["observations"]:
        assert observation["quotes"] and all(quote["quote"] in PASTED for quote in observation["quotes"])


def test_dates_are_comparable_and_independent_of_the_day() -> None:
    march, february, nothing = read_dates(["12 mars", "26 février", "bientôt"], "fr")
    assert march and february and (march - february).days in (14, 15) and nothing is None
    december, january = read_dates(["28 December", "3 January"], "en")
    assert december and january and (january - december).days == 6
    hours, day = read_dates(["3 h", "2 j"], "fr")
    assert hours and day and hours > day


def test_rhythm_and_gaps_quote_their_posts() -> None:
    posts = [{"platform": "x", "date": f"2025-01-{day:02}", "text": f"Billet {day}"} for day in range(1, 15)]
    report = feed_report([*posts, {"platform": "x", "date": "2025-03-01", "text": "De retour"}], "fr")
    assert report["longest_gap_days"] == 46 and report["posts_a_week"] == 1.7
    gap = next(o for o in report["observations"] if o["code"] == "gap")
    assert [quote["quote"] for quote in gap["quotes"]] == ["Billet 14", "De retour"] and "46 jours" in gap["words"]
    fast = feed_report(
        [{"platform": "x", "date": f"2025-01-{1 + n // 3:02}", "text": f"n{n}"} for n in range(30)], "en"
    )
    assert "fast" in [o["code"] for o in fast["observations"]]


def test_a_feed_about_marketing_alone(rules_only: Checker) -> None:
    posts = [
        {"platform": "linkedin", "text": "The algorithm loves hooks: three hooks for your next reel."},
        {"platform": "linkedin", "text": "Hashtags are dead, engagement rate is king."},
        {"platform": "linkedin", "text": "My content strategy for going viral."},
        {"platform": "linkedin", "text": "Personal branding: grow your followers."},
    ]
    codes = [flag["code"] for flag in rules_only.check_posts(posts, "en")["flags"]]
    assert "only_marketing_content" in codes
    posts[1]["text"] = posts[2]["text"] = "Karim finished his apprenticeship; here is his first table."
    assert feed_report(posts, "en")["marketing"] == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_export_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "posts.csv"
    path.write_bytes("Réseau;Publié le;Légende\nFacebook;12/03/2025;À bientôt\n\n".encode(encoding))
    assert read_export(path) == [{"text": "À bientôt", "platform": "Facebook", "date": "12/03/2025"}]


def test_a_json_export_bare_or_under_a_key(tmp_path: Path) -> None:
    path = tmp_path / "posts.JSON"
    path.write_text('{"posts": [{"content": "Hello", "network": "x"}]}', encoding="utf-8")
    assert read_export(path) == [{"text": "Hello", "platform": "x", "date": ""}]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", "text\nx", "ends in .csv or .json"),
        ("a.csv", "platform,date\nx,2025-01-01\n", "no column for the text"),
        ("a.csv", "platform,text\nx,one\nx,two,three\n", "line 3: more fields than columns"),
        ("a.csv", 'platform,text\nx,"never closed\n', "line 2"),
        ("a.csv", "platform,text\nx\n", "line 2: the text is missing"),
        ("a.csv", "platform,text\n", "no posts in it"),
        ("a.json", '[{"text": "a"},\n oops]', "line 2, column 2"),
        ("a.json", '[{"text": "a"}, 5]', "post 2"),
        ("a.json", '"a"', "a list of posts"),
    ],
)
def test_what_is_wrong_with_an_export_is_said_with_its_line(tmp_path: Path, name: str, content: str, said: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ExportError, match=said):
        read_export(path)
