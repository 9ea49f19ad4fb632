"""A number that is told of one thing before another is asked about: 甲市2024年复议170件，乙市呢？谁多.

The number belongs to what it is told of. Held against what is asked behind it, it would be denied though it is right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question import Question
from assistant.reading.asking import CLAUSE_END, CLOSING, WHICH_WHO_WHAT
from assistant.reading.tokens import Token

#: What asks behind it; 够不够 is read as 达到.
_ASKS = re.compile(
    rf"{WHICH_WHO_WHAT}|多少|几(?![年乎])|[呢吗么吧]|是不是|是否|有没有|会不会|达到|如何|怎么?样|[?]$|(.)[不没]\1"
)
#: What is asked or bounded already where it is told: 有171件吗, 超过170件.
_NO_TELLING = frozenset(("op:check", "than:more", "than:less", "exists", "zero", "all"))


def given_first(read: Question) -> tuple[str, str] | None:
    """What is told with its number, and what is asked behind it of another body.

    None where the number is itself what is asked about, or where numbers are told of both.
    """
    if not read.numbers:
        return None
    end = CLAUSE_END.search(read.text, read.numbers[0].end)
    if end is None:
        return None
    told, asked = read.text[: end.start()], read.text[end.end() :]
    before = [t for t in read.tokens if t.end <= end.start()]
    behind = [t for t in read.tokens if t.start >= end.end()]
    if _ASKS.search(told) or any(_NO_TELLING & set(t.marks) or t.marks[0].startswith("op:") for t in before):
        return None
    if not _ASKS.search(asked) or _tells_more(read, end.end(), behind):
        return None
    named = any(start >= end.end() for start, _ in read.publishers.spans)  # also one above the body that is told of
    return (told, asked) if named else None


def closes_with_check(asked: str) -> bool:
    """Whether what stands behind is said and checked at its end (乙市更多，对吗), and not asked itself (乙市多吗)."""
    found = CLOSING.search(asked)
    if found is None or found[0].rstrip("?。") in ("吗", "吧"):
        return False
    return bool(asked[: found.start()].strip(",、"))


def _tells_more(read: Question, start: int, behind: Sequence[Token]) -> bool:
    """Whether a number is told of what stands behind too; a threshold (够不够300万) is asked."""
    than = [t for t in behind if {"than:more", "than:less"} & set(t.marks)]
    numbers = [number for number in read.numbers if number.start >= start]
    return any(all(t.end != number.start and t.start != number.end for t in than) for number in numbers)
