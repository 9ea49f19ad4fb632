"""Which of two years a comparison speaks of.

2024年比2023年多, 跟2023年相比2024年少了 and 从2023年到2024年增加 speak of the later one, 2023年比2024年少 of the
earlier. Where the words may be read either way, neither is taken.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from assistant.question import Question
from assistant.reading.asking import CLAUSE_ENDS

Side = Literal["later", "earlier", ""]

#: What is said is set against something else.
AGAINST = re.compile("比|较")

#: 2024年处罚比|2023年: what is said before is spoken of, the year behind is the measure.
_MEASURED = re.compile(r"(?:[比较]|相较于|多于|少于|高于|低于|大于|小于|多过|超过|不如|不及)[^,。?;:\d]{0,10}$")
#: 跟2023年|相比
_BY = re.compile("^[^,。?;:]{0,4}?(?:相?比(?:较|起来)?|对比|相较)")
#: 跟2023年, 与上年: a year with which another one is set together; 同 and 和 do so too.
_WITH = re.compile("(?:跟|与|和|同|拿|把|以)$")
#: 比2023年, 较2023年: the measure itself, said first.
_MEASURE_FIRST = re.compile("(?:比起|相比于?|相较于?|对比|较之?|比照?|对照|比之)(?:了|于|起)?$")
#: 2024年同2023年|相比
_TOGETHER = re.compile("[^,。?;]{0,4}?(?:相比|比较?|比起来|对比|相较)")
#: 11件到12件, 到2024年: the way from one year to the other.
_TO = re.compile("(?<![不收接受提达拿得])到|至|→|->|—|--|~|[-–]")
_APART = re.compile(f"[{CLAUSE_ENDS}:]")


class _Point(NamedTuple):
    """A year at its place in the text; a list or a span of two years is two points at one place."""

    start: int
    end: int
    year: int


def year_compared(read: Question) -> Side:
    """The year that is said to be more or less than the other; "" where the words leave it open."""
    points = _points(read)
    if len({point.year for point in points}) < 2:
        return "later"  # 比上年, 同比
    if len(points) > 2:  # 2023年和2024年相比，2024年少了: the last one, apart from what it is measured with
        *others, last = points
        apart = last.start >= others[-1].end and _APART.search(read.text[others[-1].end : last.start])
        return _side(last, others) if apart else ""
    first, second = points
    before, between, behind = read.text[: first.start], read.text[first.end : second.start], read.text[second.end :]
    if first.start == second.start:
        return _of_one_expression(read.text[first.start : first.end], before, behind, first.year < second.year)
    if _MEASURE_FIRST.search(before) or (_WITH.search(before) and _BY.search(between)):
        return _side(second, [first])  # 跟2023年相比，2024年…
    if _MEASURED.search(between):
        return _side(first, [second])
    if _WITH.search(between) and _TOGETHER.match(behind):
        return "later" if first.year > second.year else ""  # 2023年跟2024年比，增加了
    return "later" if first.year < second.year or not _TO.search(between) else ""


def _points(read: Question) -> list[_Point]:
    """The years in the order in which they are said; 上年 beside a written year is told from it."""
    written = [year for each in read.years.expressions for year in each.years]
    base = min(written, default=0)
    points: list[_Point] = []
    for each in read.years.expressions:
        years = each.years or ((base + each.offset,) if each.kind in ("shift", "relative") else ())
        points += [_Point(each.start, each.end, year) for year in years]
    return points


def _side(subject: _Point, others: list[_Point]) -> Side:
    return "later" if all(subject.year >= other.year for other in others) else "earlier"


def _of_one_expression(words: str, before: str, behind: str, ascending: bool) -> Side:
    """2023年到2024年, 2023、2024两年, and 相比23年，24年, which looks like a list."""
    if "," in words and (_MEASURE_FIRST.search(before) or _WITH.search(before)):
        return "later" if ascending else "earlier"
    if ascending:
        return "" if not _TO.search(words) and _TOGETHER.match(behind) else "later"
    return "" if _TO.search(words) else "later"
