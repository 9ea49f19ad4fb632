"""A kind of body said instead of a name (街道办, 乡镇): whose report is meant is asked back, with those there are."""

from __future__ import annotations

import re

from assistant.names.named import NameIndex, PublisherMatch

#: 街道办2020年…, 2023年镇政府的…; not 街道申请了几件, 哪个街道, 城镇, and nobody's name before it.
_KIND = re.compile(
    r"(?:^|(?<=[,。;:?!□])|(?<=□的))(?:请问|想问|问一?下|查一?下)?"
    r"(?P<kind>街道办事处|街道办|街道|乡镇(?:人民政府|政府)?|镇(?:人民)?政府|乡(?:人民)?政府)"
    r"(?=□|的?(?:新收|收到|受理|处罚|许可|强制|复议|诉讼|行政|不予|予以|规范性|年报|报告))"
)
#: By which last letters of their places such governments are indexed.
_LETTERS = (("街道", "道"), ("乡镇", "乡镇"), ("镇", "镇"), ("乡", "乡"))


def bodies_of_kind(text: str, facts: NameIndex) -> PublisherMatch | None:
    """The bodies of the kind that a question begins with; None where it names none or no such body has a report.

    text: the question with □ in the place of its years.
    """
    found = _KIND.search(text)
    if found is None:
        return None
    letters = next(letters for word, letters in _LETTERS if found["kind"].startswith(word))
    bodies = tuple(sorted({name for _, name in facts.aliases({"<" + letter for letter in letters})}))
    start, end = found.span("kind")
    return PublisherMatch(bodies, found["kind"], start, end, False, offered=True) if bodies else None
