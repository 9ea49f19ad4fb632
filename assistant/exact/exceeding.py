"""Of several reports, those in which one figure exceeds another: 处罚比许可多的有几份, 处罚都多于许可吗.

Each report is looked at by itself: an order of all the numbers together would not tell in how many of them it is so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.exact.figures import LONGEST_LIST, Draft, tell_coverage
from assistant.exact.indicators import Indicator
from assistant.exact.phrasing import noun
from assistant.lookup import Value
from assistant.question import Question
from corpus.numbers import say

_COUNTED = "(?:的|总|处理|决定|件)*(?:数量?|数目|件数|量)?"
#: Between the first and the second: 都|比, 大过, 多于. A denial stands in none of them and is not read.
_OVER = re.compile(
    f"{_COUNTED}(?P<each>都|均|全|全都)?(?:是|要|还)?(?:(?P<more>[大多高]过|[大多高]于|超过了?|超出)|(?P<less>[小少低]于|不及|不如)|比|较)"
)
#: Behind the second, where only 比 stands before it.
_WAY = re.compile(
    f"{_COUNTED}(?P<each>都|均)?(?:还|更|要|来得)*(?:(?P<more>[多大高])|(?P<less>[少小低]))(?:的|一?些)*(?![多少几出])"
)
_HOW_MANY = re.compile("(?:有)?(?:几|多少)(?P<of>[份家个处年])")
_WHICH = re.compile("哪(?:些|几)?[份家个处年]?")


def answer(draft: Draft, read: Question, values: Sequence[Value]) -> str:
    """In how many reports the first of two figures is more (or less) than the second, and in which; "" of all else."""
    compared = list(dict.fromkeys(value.indicator for value in values))
    places = list(dict.fromkeys((value.publisher, value.year) for value in values))
    if len(compared) != 2 or len(places) < 2 or len({v.unit for v in values if v.number is not None}) != 1:
        return ""
    said = _said(read, compared)
    asks = bool(_HOW_MANY.search(read.text) or _WHICH.search(read.text))
    if said is None or read.numbers or read.has("op:sum", "op:rank", "zero", "not:all") or not (asks or said[1]):
        return ""
    (first, second), more = said[0], said[2]
    by_place = {(value.publisher, value.year, value.indicator): value for value in values}
    pairs = [(by_place.get((*place, first)), by_place.get((*place, second))) for place in places]
    both = [(a, b) for a, b in pairs if a and b and a.number is not None and b.number is not None]
    if len(both) < 2 or len({(value.note, value.unit) for pair in both for value in pair}) > 1:
        return ""
    tell_coverage(draft, values)
    found = [(a, b) for a, b in both if _exceeds(a, b, more)]
    return _told(draft, both, found, asks, f"{noun(first)}比{noun(second)}{'多' if more else '少'}")


def _exceeds(a: Value, b: Value, more: bool) -> bool:
    difference = (a.number or Decimal(0)) - (b.number or Decimal(0))
    return difference > 0 if more else difference < 0


def _said(read: Question, compared: Sequence[Indicator]) -> tuple[tuple[Indicator, Indicator], bool, bool] | None:
    """The two in the order in which they are said, whether it is said of each report, and whether the first is more.

    None where the words between and behind them say no such thing.
    """
    named = [token for token in read.tokens if token.marks[0].startswith(("row:", "column:"))]
    if len(named) != 2:
        return None
    over = _OVER.fullmatch(read.text, named[0].end, named[1].start)
    if over is None:
        return None
    way = over if over["more"] or over["less"] else _WAY.match(read.text, named[1].end)
    if way is None:
        return None
    order = [next((each for each in compared if _names(token.marks[0], each)), None) for token in named]
    first, second = order
    if first is None or second is None or first == second:
        return None
    return (first, second), bool(over["each"] or way["each"]), bool(way["more"])


def _names(mark: str, indicator: Indicator) -> bool:
    """Whether a word names the row of a figure, or its column."""
    kind, _, name = mark.partition(":")
    return name.rstrip("?") == indicator.column if kind == "column" else name == indicator.row


def _told(
    draft: Draft, both: Sequence[tuple[Value, Value]], found: Sequence[tuple[Value, Value]], asks: bool, said: str
) -> str:
    bodies, years = {a.publisher for a, _ in both}, {a.year for a, _ in both}
    unit = "份" if len(bodies) > 1 and len(years) > 1 else "年" if len(years) > 1 else "家"
    draft.evidence.compute(Decimal(len(found)), unit)
    draft.evidence.compute(Decimal(len(both)), unit)
    draft.derivations.append(f"{said}：{len(found)}{unit}（共{len(both)}{unit}两项都有数字）")
    of_all = f"{len(both)}{unit}报告" if unit == "份" else f"{len(both)}{unit}"
    others = [pair for pair in both if pair not in found]
    shown = [] if found and draft.query.everywhere else others
    told = [
        "；".join(_pair(draft, a, b) for a, b in each[:LONGEST_LIST]) + ("……" if len(each) > LONGEST_LIST else "")
        for each in (found, shown)
        if each
    ]
    body = "。其余：".join(told)
    head = f"{of_all}中，{said}的有{say(Decimal(len(found)))}{unit}{'：' if found else '。各是：'}{body}。"
    return head if asks else f"{'不对' if others else '对'}，{head}"


def _pair(draft: Draft, a: Value, b: Value) -> str:
    return f"{draft.tell(a)}，{draft.tell(b, subject=False)}"
