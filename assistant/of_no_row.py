"""Counts, shares and rates that no row of the tables prints, as the prose prints them in the words of the question."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant import replies
from assistant.answer import Answer
from assistant.exact.premises import checks
from assistant.prose.wording import explains, terms_of
from assistant.turn import Turn

#: What the prose answers to a turn.
Telling = Callable[[Turn], Answer]

#: (公开的)统计信息占全部的百分比是？统计信息有几条、占比多少; 统计信息多少条.
_KIND_OF_INFORMATION = re.compile(
    "(?:^|的|了|公开|发布)(?P<kind>(?!公开|发布|主动|的|了|政府|政务)[一-龥]{2,6}?信息)的?"
    "(?P<count>(?:一共|总共|共|有|是)*(?:多少|几)[条件篇])?(?:[,，、?？和]?(?P<share>各?所?占(?!地)|比例|比重)|(?(count)(?=[?？]?$)|(?!)))"
)
_RATE = re.compile("[一-龥]{2}率")
#: 有几个部门: what is counted, and nothing is said of it.
_A_BODY = re.compile("部门|单位|机关|机构|地方|[区县市镇乡]$")


def judged_share(turn: Turn, answer: Telling) -> Answer | None:
    """统计信息占四成以上，对吗, of words that name no row: a verdict whose quotes hold what is counted."""
    read = turn.read
    if not (checks(read) and read.numbers and turn.names_body_or_year):
        return None
    told = answer(turn)
    things = [term.word for term in terms_of(read.bare) if term.heavy and not re.search(r"\d", term.word)]
    return told if told.verdict and things and all(word in told.quotes for word in things) else None


def counted_bodies(turn: Turn, answer: Telling) -> Answer | None:
    """数据由几个部门汇总: so many bodies as the prose counts, where none are counted by their applications."""
    said = any(term.heavy and not _A_BODY.search(term.word) for term in terms_of(turn.read.bare))
    told = answer(turn) if said and turn.read.has("op:count") and turn.names_body_or_year else None
    return told if told and told.status == "answered" and told.figures else None


def printed_rate(turn: Turn, answer: Telling) -> Answer | None:
    """A rate of which the tables have no part (答复率, 满意率), as the prose prints it in the same word."""
    rate = _RATE.search(turn.read.bare)
    told = answer(turn) if rate and turn.names_body_or_year else None
    printed = told is not None and replies.quotes_all(told, [rate[0]] if rate else []) and len(told.figures) == 1
    return told if printed else printed_share(turn, answer)


def printed_share(turn: Turn, answer: Telling) -> Answer | None:
    """统计信息占百分之几, 统计信息几条: the share or the number of a kind of information, which no table prints.

    None where no prose does.
    """
    asked = _KIND_OF_INFORMATION.search(turn.read.bare)
    told = answer(turn) if asked and not turn.read.numbers and turn.names_body_or_year else None
    if asked is None or told is None or told.status != "answered":
        return None
    if not asked["share"] and turn.read.marked("row:"):
        return None  # 不予公开的信息几条: a row
    wanted = [*(["count"] if asked["count"] else []), *(["%"] if asked["share"] else [])]
    if ["%" if figure.unit == "%" else "count" for figure in told.figures] != wanted:
        return None
    return told if explains(told.quotes, asked["kind"]) else None
