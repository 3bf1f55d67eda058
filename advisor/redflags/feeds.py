"""Posts given one by one, read as one text whose passages find their way back to their post."""

from typing import Any, Mapping, Sequence

from advisor.redflags.findings import Finding
from advisor.redflags.segments import Segment


class Feed:
    """Posts joined into `text`, each under a line with its platform and date."""

    def __init__(self, posts: Sequence[Mapping[str, Any]]) -> None:
        self.text = ""
        self._spans: list[tuple[int, int]] = []
        for post in posts:
            content = str(post.get("text") or "")
            self.text += f"[{post.get('platform') or '?'} {post.get('date') or ''}]\n"
            self._spans.append((len(self.text), len(self.text) + len(content)))
            self.text += content + "\n"

    def locate(self, segment: Segment) -> tuple[int, Segment]:
        """The post's index and the segment with offsets in that post's own text.

        A segment that stands in a header counts for the start of the post below it.
        """
        for index, (start, end) in enumerate(self._spans):
            if segment.start < end:
                begin = max(segment.start, start) - start
                stop = max(min(segment.end, end) - start, begin)
                return index, Segment(begin, stop, self.text[start + begin : start + stop], segment.line)
        start, end = self._spans[-1]
        return len(self._spans) - 1, Segment(0, end - start, self.text[start:end], segment.line)

    def placed(self, finding: Finding) -> Finding:
        """The same finding, pointing into its post."""
        post, segment = self.locate(finding.segment)
        return Finding(finding.code, finding.source, segment, post)
