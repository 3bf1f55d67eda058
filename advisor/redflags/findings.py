"""Findings: a flag with the passage that shows it, and the words for the owner."""

from dataclasses import dataclass
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.knowledge import Source
from advisor.redflags.segments import Segment

GRAVITY = {"hard_stop": 0, "red": 1, "yellow": 2}


@dataclass(frozen=True)
class Finding:
    """A flag shown by a segment; `post` is the index of the post it stands in, if any."""

    code: str
    source: Source
    segment: Segment
    post: int | None = None

    @property
    def severity(self) -> str:
        """hard_stop, red or yellow."""
        return knowledge.flags(self.source)[self.code].severity

    def as_dict(self, lang: str) -> dict[str, Any]:
        """The contract's shape, in the language of the text."""
        flag = knowledge.flags(self.source)[self.code]
        result: dict[str, Any] = {"code": self.code, "source": self.source, "severity": flag.severity}
        result |= {"quote": self.segment.quote, "start": self.segment.start, "end": self.segment.end}
        result |= {"why": flag.why.in_language(lang), "question": flag.question.in_language(lang)}
        result["good_answer"] = flag.good_answer.in_language(lang)
        if self.post is not None:
            result["post"] = self.post
        return result


def moved(finding: Finding, offset: int) -> Finding:
    """The same finding in a longer text in which its post starts at `offset`."""
    segment = finding.segment
    return Finding(
        finding.code,
        finding.source,
        Segment(segment.start + offset, segment.end + offset, segment.quote, segment.line),
    )


def by_gravity(findings: list[Finding]) -> list[Finding]:
    """Hard stops first, then red, then yellow; within each, in the order of the text."""
    return sorted(findings, key=lambda f: (GRAVITY[f.severity], f.post or 0, f.segment.start, f.code))
