"""Posts given one by one, read as one text whose passages find their way back to their post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from advisor.redflags.findings import Finding
from advisor.redflags.segments import Segment


class Feed:
    """The posts that hold text, joined into `text`, each under a line with its platform and date."""

    def __init__(self, posts: Sequence[Mapping[str, Any]]) -> None:
        self.text = ""
        self._spans: list[tuple[int, int, int]] = []
        for index, post in enumerate(posts):
            content = str(post.get("text") or "")
            if not any(char.isalnum() for char in content):
                continue
            self.text += f"[{post.get('platform') or '?'} {post.get('date') or ''}]\n"
            self._spans.append((index, len(self.text), len(self.text) + len(content)))
            self.text += content + "\n"

    def locate(self, segment: Segment) -> tuple[int, Segment]:
        """The post's index and the segment with offsets in that post's own text.

        A passage over two posts is cut to the first; a post's header stands for the whole post.
        """
        index, start, end = next(span for span in self._spans if segment.start < span[2])
        if segment.end <= start:
            return index, Segment(0, end - start, self.text[start:end], segment.line)
        first, last = max(segment.start, start), min(segment.end, end)
        return index, Segment(first - start, last - start, self.text[first:last], segment.line)

    def placed(self, finding: Finding) -> Finding:
        """The same finding, pointing into its post."""
        post, segment = self.locate(finding.segment)
        return Finding(finding.code, finding.source, segment, post)
