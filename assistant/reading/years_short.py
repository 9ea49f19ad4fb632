"""Two digits that mean a year though nothing says so: beside a body's name, set against such a year, or alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.reading.years import LAST_YEAR, YearExpression, Years, is_counted

#: The first year that two digits may mean: reports exist since 2008.
_SHORTEST = 8
_TWO_DIGITS = re.compile(r"[12]\d(?![\d.:：]\d|\d)")
_SECOND = r"(?P<year>[12]\d)(?![\d.%％年]|分之)"
#: 2024|比23多, 24年|较23: what a year is set against at once; 2024年新收比23多 may be a number.
_AGAINST_BESIDE = re.compile(rf"(?:相?比|较|对比)(?P<to>){_SECOND}")
#: 24|比23, 24|新收比23, 23|到24: whoever says one year in two digits says the other one so.
_AGAINST_SHORT = re.compile(rf"(?:(?P<to>到|至)|[^,，。;；?？\d]{{0,8}}?(?:相?比|较|对比)){_SECOND}")
#: 23呢, 那23的: nothing else is said, so that a year is meant and no number claimed.
_ALONE = re.compile(r"(?:那么?|换成?|再看)?(?P<year>[12]\d)(?:的)?(?:呢)?[?？。]*")

#: 处罚从23到24降了多少; 有效文件少了几件,23到24: a course of years, said by no other year.
_COURSE = re.compile(
    r"(?:(?<=从)|(?<=[,，、]))(?P<a>[12]\d)(?P<to>到|至)(?P<b>[12]\d)"
    r"(?=[,，。?？]|$|(?:一共|总共|共|净|又|还|是|有)*(?:增|减|降|涨|升|跌|多|少|变|下|上))"
)


def years_beside(names: Sequence[tuple[int, int]], question: str, years: Years, today: date | None = None) -> Years:
    """`years` with the two digits that stand directly beside a body's name: 淮安24, 24平潭.

    names: the spans of the bodies in the question. Beside a year that is said so, two more digits that it is set
    against are one too (24比23, 23到24, 24新收比23), and so are two that are all that is said (23呢); anywhere else two
    digits without 年 are no year.
    """
    newest = (today.year if today else LAST_YEAR) % 100
    added = list[YearExpression]()

    def is_year(start: int, end: int) -> bool:
        apart = all(end <= each.start or each.end <= start for each in (*years.expressions, *added))
        return apart and _SHORTEST <= int(question[start:end]) <= newest

    for start, end in names:
        after = _TWO_DIGITS.match(question, end)
        before = re.search(r"(?<![\d.第前])[12]\d$", question[:start])
        for span in [match.span() for match in (after, before) if match]:
            if is_year(*span) and (span[1] == start or not is_counted(question, *span)):
                added.append(_two_digits(question, *span))
    if alone := _ALONE.fullmatch(question):
        span = alone.span("year")
        added += [_two_digits(question, *span)] if is_year(*span) else []
    course = None if years.expressions or added else _COURSE.search(question)
    if course and course["a"] < course["b"] and is_year(*course.span("a")) and is_year(*course.span("b")):
        added.append(_two_digits(question, *course.span("a")))
    for first in (*added, *(each for each in years.expressions if each.kind == "year")):
        other = (_AGAINST_SHORT if first in added else _AGAINST_BESIDE).match(question, first.end)
        if other and is_year(*other.span("year")) and not is_counted(question, *other.span("year")):
            added.append(_set_against(first, other, question))
            if other["to"]:
                added.remove(first)
    return Years(tuple(sorted((*years.expressions, *added), key=lambda each: each.start)))


def _two_digits(question: str, start: int, end: int) -> YearExpression:
    return YearExpression("year", question[start:end], start, end, (2000 + int(question[start:end]),))


def _set_against(first: YearExpression, other: re.Match[str], question: str) -> YearExpression:
    """24|比23, 23|到24: the second year, or the course from the first one to it."""
    second = _two_digits(question, *other.span("year"))
    if not other["to"]:
        return second
    years = (*first.years, *second.years)
    return YearExpression("span", question[first.start : second.end], first.start, second.end, years)
