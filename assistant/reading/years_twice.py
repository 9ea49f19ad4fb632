"""A year that is said twice over: 去年——就是2024年——, 2024年（也就是去年） mean the written year alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.reading.years import YearExpression

_THAT_IS = "(?:也就是说?|也即|即|就是说?|亦即|指的?就?是?)"
_PAUSE = "[,，、:：]"
_DASH = "[—–―─-]{1,4}"
#: 去年|2024年, 去年|（|2024, 去年|，也就是|2024, 去年|——就是|2024: nothing stands between but that it is the same.
_AGAIN = re.compile(
    rf"(?:的?(?:年度)?(?:工作)?(?:报告|年报))?(?:(?P<open>[（(])(?P<in>{_THAT_IS})?|(?P<dash>{_DASH})(?P<told>{_THAT_IS})?"
    rf"|{_PAUSE}?{_THAT_IS}|[:：]|)"
)
#: 2024年|（也就是|去年: in brackets, behind a dash, or with the words for it; 2024年、去年 are two years.
_BACK = re.compile(
    rf"(?:(?P<open>[（(])(?P<in>{_THAT_IS})?|(?P<dash>{_DASH})(?P<told>{_THAT_IS})?|{_PAUSE}?(?:也就是说?|也即|即|就是说?|亦即))"
)
_CLOSES = re.compile(rf"[)）]|{_DASH}")
_TOLD = ("relative", "shift", "latest")


def said_once(found: Sequence[YearExpression], question: str) -> tuple[YearExpression, ...]:
    """The expressions of time with one that says another again taken together with it, from first to last.

    The written year alone counts, whenever today is; brackets and dashes around what is said again go with it.
    """
    kept: list[YearExpression] = []
    for each in found:
        if kept and (end := _same(kept[-1], each, question)):
            written = each if each.kind == "year" else kept[-1]
            start = kept[-1].start
            kept[-1] = replace(written, text=question[start:end], start=start, end=end)
        else:
            kept.append(each)
    return tuple(kept)


def _same(one: YearExpression, other: YearExpression, question: str) -> int:
    """Where the second of two expressions ends that mean one year, with what closes it; 0 where they are two."""
    pattern = _AGAIN if one.kind in _TOLD and other.kind == "year" else None
    if one.kind == "year" and other.kind in _TOLD:
        pattern = _BACK
    between = pattern.fullmatch(question, one.end, other.start) if pattern else None
    if between is None or len(one.years or other.years) != 1:
        return 0
    closing = _CLOSES.match(question, other.end) if between["open"] or between["dash"] else None
    only_dash = between["dash"] and not between["told"]
    only_bracket = between["open"] and not between["in"] and pattern is _BACK
    if (only_dash or only_bracket) and not closing:
        return 0  # 2023年—去年 is a course of years, 2024年(上年81件) another year
    return closing.end() if closing else other.end
