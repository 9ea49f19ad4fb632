"""A verb of a row with a denial right before it (没作废的, 未失效, 没维持): never the row or column of the verb itself.

What was not repealed is in force, and has a wording of its own; of other denied verbs no cell tells how many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.exact.indicators import OUTCOMES
from assistant.reading.parts import HOW_MANY
from assistant.reading.tokens import Token

Read = Sequence[tuple[int, int, Sequence[str]]]

_PASSIVE = "(?:被|给|能|曾|再|予以?|得到)*"
#: Behind these a verb is denied, or a thing by which bodies are told (没复议的); 有没有 and 是不是 only ask.
_SHORT = re.compile(rf"(?:(?<![有罚])没(?!有)|未(?!经)|[不未]曾|从未|尚未|(?<![是要对好能可会有行差若])不){_PASSIVE}$")
#: 没有 also says that there was none of a thing (没有许可的几家), so that only columns and outcomes of applications are
#: denied by it, before 的 (没有公开也没有部分公开的几件 is no sum of both).
_LONG = re.compile(rf"(?:(?<!有)没有|无){_PASSIVE}$")
_COLUMNS = frozenset(
    f"column:{name}"
    for name in ("upheld", "corrected", "other_result", "pending", "issued", "issued?", "made", "repealed", "in_force")
) | {"column:disclosed"}
_OUTCOMES = tuple(f"row:{row}" for row in OUTCOMES)
#: 没申请的, 不曾公开的: verbs that name no row by themselves.
_DENIABLE = _COLUMNS | {"topic:applications", "topic:received", "disclosed_any", "vague:given"}
_DONE_WITH = {
    f"op:{name}" for name in ("max", "min", "rank", "share", "times", "growth", "difference", "average", "place")
}
#: Bodies, years or kinds of applicants are counted that have none of it (没维持过的有几家).
_OVER = ("op:count", "which:year", "which:publisher", "which:applicant")
#: 没推翻、照样维持的: what is told instead stands right behind.
_INSTEAD = re.compile(
    "(?:的|了|过|掉)?(?:[、,]|而是|而|反而|照样|照旧|仍旧?|仍然|依然|还是|还|给|被|却|但|又|就|也|是|直接|最后)*"
)


def without_sums_beside(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without a word for several columns together (审结的: 维持, 纠正, 其他), if anything is done with them.

    Their sum is told and checked; the most of it, a share of it or a part of it is not, and the word stays unread.
    """
    sums = [t for t in tokens if "op:altogether" in t.marks and t.marks[0].startswith("column:")]
    beside = {mark for t in tokens if t not in sums for mark in t.marks}
    done = any(mark.startswith(("column:", "rate:", "which:")) for mark in beside) or beside & _DONE_WITH
    return tuple(t for t in tokens if t not in sums) if sums and done else tokens


def denied_verbs(text: str, read: Read) -> Iterator[str]:
    """The verbs that are denied where a number is asked for, each with its denial; they stay unread.

    read: start, end and marks of all words that were read.

    >>> kept = [(4, 6, ("column:upheld",))]
    >>> list(denied_verbs("复议没能维持的几件", kept)), list(denied_verbs("有没有维持的几件", kept))
    (['没能维持'], [])
    """
    if any(mark.startswith(_OVER) for _, _, marks in read for mark in marks):
        return
    asks = HOW_MANY.search(text) or text.rstrip("?。").endswith("呢")
    for start, end, marks in read:
        attributive = "的" in text[end - 1 : end + 1]
        if asks or (attributive and re.search(r"\d", text[end:])):
            denial = _denial_before(text, start, marks)
            if denial and _is_read(denial.start(), start, read):
                continue  # 没得到|公开: the denial is a part of another wording
            if denial and (denial.re is _SHORT or attributive):
                yield text[denial.start() : end]


def _is_read(start: int, end: int, read: Read) -> bool:
    """Whether a stretch of text is a part of a word that stands for something of the form."""
    named = ("row:", "column:", "vague:", "disclosed_any")
    return any(a < end and start < b and marks[0].startswith(named) for a, b, marks in read)


def told_instead(text: str, read: Read) -> list[tuple[int, int]]:
    """Where a column is denied only to say which one is meant instead (没推翻、照样维持的): the denial and its verb.

    >>> told_instead("没纠正、维持的几件", [(1, 3, ("column:corrected",)), (4, 7, ("column:upheld",))])
    [(0, 3)]
    """
    columns = [(start, end, marks) for start, end, marks in read if _COLUMNS & set(marks)]
    found = []
    for (start, end, marks), (after, _, others) in pairwise(columns):
        denial = _denial_before(text, start, marks)
        if denial and set(marks) != set(others) and _INSTEAD.fullmatch(text[end:after]) and text[end:after]:
            found.append((denial.start(), end))
    return found


def _denial_before(text: str, start: int, marks: Sequence[str]) -> re.Match[str] | None:
    """The denial that stands right before a word of the form; None where none does, or the word has none to deny."""
    if not (_DENIABLE & set(marks) or any(mark.startswith("row:") for mark in marks)):
        return None
    before = text[:start]
    by_long = _COLUMNS & set(marks) or any(mark.startswith(_OUTCOMES) for mark in marks)
    return _SHORT.search(before) or (_LONG.search(before) if by_long else None)
