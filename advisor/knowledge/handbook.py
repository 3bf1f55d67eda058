"""Write ``docs/advice.md`` from the data, for a business adviser who reads no Python.

``python -m advisor.knowledge.handbook`` prints it; a test keeps the file level with the data.
"""

from __future__ import annotations

from collections.abc import Iterator

from advisor.knowledge.loader import Knowledge, load, numbers, stale
from advisor.knowledge.schema import Clause, Fact, Platform, Rule

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
6. An unanswered question that would change the platforms is named, with a condition: "if at least 3 h, these; otherwise
   those". Every answer that might be given is really tried.

What an owner may object, and what happens: "why this?", "why not that?" and "my friend does well there" (R6) are
answered from the same decision, with a source; "what if I had ten hours?" is tried on a copy, and the owner's answers
change only when they say so; "I hate Facebook" is a veto (R7); "who says so?" gives title, year, country and address;
"is that figure recent?" gives the years, and calls figures older than two years old.

Beyond the contract's fields a profile may hold: `goal_number`, `goal_date`, `baseline`, `latest` (the business number
before and now), `customer_value`, `vanity_goal`, `measures_origin`,
`wants_everywhere`, `suggested_platforms`, `refused_platforms`, `liked_platforms`, `refused_formats` (photo, video,
on_camera, writing), `rating`, `review_count`, `last_review_months`, `deadline_weeks`, `timed_hours` (platform to hours
a week), `weeks_tested`, `number_moved`, `pastes_same_text`, `hires_help`, `knows_presence`, `country`, `currency`."""


def handbook(knowledge: Knowledge) -> str:
    """The whole text, in Markdown."""
    parts = [HEAD, "## Rules", *(_rule(rule, knowledge) for rule in knowledge.rules.values())]
    parts += ["## Platforms", *(_platform(one, knowledge) for one in knowledge.platforms.values())]
    parts += ["## When an owner comes back", _follow_up(knowledge)]
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
    lines += [f"- Customers (0 to 1): {', '.join(f'{kind} {share:g}' for kind, share in one.customers.items())}."]
    for name, fact_id in (("Cadence", one.cadence), ("Advert floor", one.ad_floor), ("Life of a post", one.shelf_life)):
        lines.append(f"- {name}: {_fact(knowledge.facts[fact_id])}.")
    lines += [f"- Measured for “{goal}”: {_metric(one, goal, knowledge)}." for goal in one.goals]
    lines += [f"- Risk: {risk.en}" for risk in one.risks]
    lines += [_clause(clause) for clause in one.blocked]
    return "\n".join(lines)


def _fact(fact: Fact) -> str:
    """A fact with its source, or that none was found."""
    if not fact.found:
        return "no source found"
    where = f", {fact.country}" if fact.country else ""
    return f"{fact.value} {fact.unit} ([{fact.source_title}, {fact.year}{where}]({fact.source_url}))"


def _metric(one: Platform, goal: str, knowledge: Knowledge) -> str:
    """How a goal is measured in business terms."""
    words = one.metrics.get(goal) or knowledge.labels["metrics"][goal]
    return words.en.format(platform=one.name.en)


def _follow_up(knowledge: Knowledge) -> str:
    """What follows from the business number when an owner comes back."""
    rules = knowledge.followup
    return (
        f"After {rules.return_after_days} days or more, an owner who comes back is asked for the business number, "
        "before and now.\n\n"
        f"- A difference of fewer than {rules.noise_floor:g}, or below {rules.noise_spread:g} square roots of "
        "(before + now), may be chance, and is called so.\n"
        "- The goal is reached: keep the pace; a new goal comes before a new platform.\n"
        "- The trial of the platform is not over: change nothing, keep counting.\n"
        "- The trial is over and the number rose beyond chance: keep.\n"
        "- It has not clearly moved: change one thing, add no network (R33).\n"
        f"- It fell beyond chance, or {rules.stop_after_trials:g} full trials brought nothing: stop, and how to.\n\n"
        "Strength: our own judgement (`advisor/knowledge/followup.yml`)."
    )


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
