"""The short texts of a report whose vectors a question may be compared with: what it counts, and what it says.

What numbers count is embedded at ingest, half as long again as the passages; the pieces of a few sentences when asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.report import PART_OF, Mention
from corpus.text import squeeze

_PIECE = re.compile(r"[^；;。！？：:\n]{6,}")
#: Longer ones are cut: the model reads no more of them than this with any profit.
LONGEST = 120


def label(mention: Mention) -> str:
    """What a number counts, as a text: "政策解读，其中转发"."""
    return mention.counted.replace(PART_OF, "，其中")


def segment(mention: Mention) -> str:
    """The part of its clause a number stands in, up to it: "发布政策解读117篇"."""
    clause = squeeze(mention.clause)
    at = clause.find(squeeze(mention.raw))
    start = max(clause.rfind(sign, 0, max(at, 0)) for sign in "，,；;。:：") + 1
    return clause[start : at + len(squeeze(mention.raw))] if at >= 0 else label(mention)


def pieces(sentence: str) -> list[str]:
    """A sentence and its parts between semicolons and colons, without blanks; nothing shorter than six letters."""
    plain = squeeze(sentence)
    found = [plain, *(part[0] for part in _PIECE.finditer(plain))]
    return list(dict.fromkeys(piece[:LONGEST].strip("。") for piece in found if len(piece) >= 6))


def snippets(mentions: Iterable[Mention]) -> list[str]:
    """Every text of a report's numbers that a question is compared with, each once."""
    found = [text for mention in mentions for text in (label(mention), segment(mention))]
    return list(dict.fromkeys(filter(None, found)))
