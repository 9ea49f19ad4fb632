"""The short texts of a report whose vectors a question may be compared with: what it counts, and what it says.

Both are embedded at ingest, so that a question costs one vector: what numbers count takes half as long again as the
passages, the clauses as long as these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.report import PART_OF, Mention, Passage
from corpus.text import segment_start, squeeze

#: What ends a clause, and what ends a segment of one.
_CLAUSE = re.compile(r"[^；;。！？：:\n]+")
_SEGMENT = re.compile(r"[^，,]+[，,]*")
#: A clause of more letters is also taken apart into runs of segments of at least so many.
_LONG, _RUN = 36, 14
_SHORTEST = 6
#: Longer ones are cut: the model reads no more of them than this with any profit.
LONGEST = 120


def label(mention: Mention) -> str:
    """What a number counts, as a text: "政策解读，其中转发"."""
    return mention.counted.replace(PART_OF, "，其中")


def segment(mention: Mention) -> str:
    """The part of its clause a number stands in, up to it: "发布政策解读117篇"."""
    clause = squeeze(mention.clause)
    at = clause.find(squeeze(mention.raw))
    start = segment_start(clause, max(at, 0), "，,；;。:：")
    return clause[start : at + len(squeeze(mention.raw))] if at >= 0 else label(mention)


def clauses(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the clauses of a text, and of the parts of long ones, none of under six letters.

    >>> [text[start:end] for text in ["办法有两条：一是完善流程；二是加强培训。"] for start, end in clauses(text)]
    ['一是完善流程', '二是加强培训']
    """
    found: list[tuple[int, int]] = []
    for clause in _CLAUSE.finditer(text):
        found.append(clause.span())
        if len(squeeze(clause[0])) > _LONG:
            found += _runs(text, *clause.span())
    return [span for span in dict.fromkeys(found) if len(squeeze(text[slice(*span)])) >= _SHORTEST]


def _runs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    begin = start
    for segment in _SEGMENT.finditer(text, start, end):
        if segment.end() == end or len(squeeze(text[begin : segment.end()])) >= _RUN:
            runs.append((begin, segment.end()))
            begin = segment.end()
    return runs


def clause_text(text: str, span: tuple[int, int]) -> str:
    """A clause as it is embedded: without blanks, cut where it is longer than the model reads with profit."""
    return squeeze(text[slice(*span)]).strip("，,、。")[:LONGEST]


def snippets(mentions: Iterable[Mention], passages: Iterable[Passage] = ()) -> list[str]:
    """Every text of a report that a question is compared with, each once: of its numbers, and its clauses."""
    found = [text for mention in mentions for text in (label(mention), segment(mention))]
    found += [clause_text(passage.text, span) for passage in passages for span in clauses(passage.text)]
    return list(dict.fromkeys(filter(None, found)))
