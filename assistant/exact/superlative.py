"""Claims that one thing is the most or the least of its kind (网上申请最多，对吗), held against its like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.compare import ranks
from assistant.exact.figures import Draft
from assistant.exact.indicators import (
    APPLICANT_IDS,
    FAMILY_ROWS,
    OUTCOMES,
    RESULT_IDS,
    STATISTICS_PARTS,
    Indicator,
    cell_indicator,
    statistics_indicator,
    table_of,
)
from assistant.exact.places import place_asked
from assistant.exact.ranking import answer_ranking
from assistant.lookup import Value, of_one_old_table, read_values
from assistant.query import Operation
from assistant.question import Question
from assistant.reading.asking import ends_yes_or_no
from assistant.reading.choosing import places_outcome

#: 最多的理由是国家秘密: the reasons are named and not asked for.
_NAMED = re.compile("(?:的)?(?:理由|原因)(?:是)?")
#: 最多, 居首, 大头: one of all; 多 and 更多 alone are said of two, and stand in words of their own (过多, 太多).
_ENDS = re.compile("最|第一|首|头|榜|冠军|领|拔尖|老大|老末|大头|主要|垫底|末|倒数|吊车尾")
#: 最多200件: no more than that, and not the most of all.
_AT_MOST = re.compile(r"最[多少高低](?:也就|也才|就|只|才|也)?(?:有|是)?(?:约|近)?\d")
#: 最多的|是|2023年
_IS = re.compile("的?(?:年份|年度|一年|那年)?(?:就)?(?:是|为)?")
#: 最常见的理由是国家秘密?: said, and asked by its mark alone.
_SAID = re.compile("最[^,。?]{1,12}是(?!不是|否)[^,。?多少几哪谁什么啥]{2,}[?]$")
_ASKED = ("which:publisher", "which:year", "which:applicant", "which:reason", "which:kind", "which:publishers_all")


def is_claimed(read: Question, operation: Operation, values: Sequence[Value]) -> bool:
    """Whether one value is said to be the most or the least, and nothing is asked for but whether it is."""
    checks = read.has("op:check") or bool(ends_yes_or_no(read.text) or _SAID.search(read.text))
    one = len(values) == 1 and values[0].number is not None
    said = says_end(read) if operation in ("max", "min") else operation == "rank" and says_place(read)
    return one and checks and said and not read.numbers


def says_place(read: Question) -> bool:
    """Whether one thing is said to stand at a place of an order (排第二的是国家秘密), and it is not asked which."""
    return read.has("op:place") and bool(place_asked(read.text)) and not _asks_which(read)


def says_end(read: Question) -> bool:
    """Whether one thing is said to be the most or the least of all, and it is not asked which."""
    said = any(_ENDS.search(token.text) for token in read.tokens if {"op:max", "op:min"} & set(token.marks))
    return said and not (read.has("zero", "op:place") or _asks_which(read) or _AT_MOST.search(read.text))


def _asks_which(read: Question) -> bool:
    if places_outcome(read):
        return False
    return any(set(_ASKED) & set(t.marks) and not _NAMED.fullmatch(t.text) for t in read.tokens)


def answer(draft: Draft, value: Value, read: Question, also: bool = True) -> str:
    """The verdict with all that were compared; "" where it is not clear beside what the value stands.

    also: whether what else is claimed of the value is so.
    """
    row, column = value.indicator.row, value.indicator.column
    placed = places_outcome(read) and row in OUTCOMES
    beside = [cell_indicator(each, column) for each in OUTCOMES] if placed else _beside(value.indicator)
    if _names_year(read):
        years = draft.facts.years(value.publisher)
        values = read_values(draft.facts, [value.indicator], [value.publisher], years)
        if len({each.note for each in values if each.number is not None}) > 1:
            return ""  # the forms before 2019 count otherwise
    elif beside:
        values = read_values(draft.facts, beside, [value.publisher], [value.year])
        if of_one_old_table([value]):  # of the ways to apply each table has its own
            values = [each for each in values if each.state != "no_form"]
    elif value.indicator.row in OUTCOMES:
        return ""  # 不予公开最多: of the outcomes, or of the bodies
    else:
        values = read_values(draft.facts, [value.indicator], None, [value.year])
        draft.query = replace(draft.query, publishers=(), everywhere=True)
    printed = [(each.number, each.unit) for each in values if each.number is not None]
    if len(printed) < 2 or len({unit for _, unit in printed}) > 1:
        return ""
    numbers = [number for number, _ in printed]
    place = place_asked(draft.question) if draft.query.operation == "rank" else 0
    places = ranks(numbers, draft.query.operation == "min" or place < 0)
    holds = places[numbers.index(value.number)] == (abs(place) or 1) if value.number is not None else False
    verdict = "对" if holds and also else "不对"
    return f"{verdict}，{answer_ranking(draft, values, draft.query.operation)}"


def _names_year(read: Question) -> bool:
    """Whether a year is said to be the one of the most (新收最多的是2023年)."""
    ends = [token.end for token in read.tokens if {"op:max", "op:min", "op:place"} & set(token.marks)]
    return any(_IS.fullmatch(read.text, end, start) for end in ends for start, _ in read.years.spans if start >= end)


def _beside(indicator: Indicator) -> list[Indicator]:
    """The applicants of a row, the rows of a family, the results of a review, the channels of the form before 2019."""
    row, column = indicator.row, indicator.column
    for parts in STATISTICS_PARTS.values():
        if row in parts and len(parts) > 1:
            return [statistics_indicator(part.removeprefix("statistics.")) for part in parts]
    if column in APPLICANT_IDS and table_of(row) == "applications":
        return [cell_indicator(row, each) for each in APPLICANT_IDS]
    if column in RESULT_IDS and table_of(row) == "review_litigation":
        return [cell_indicator(row, each) for each in RESULT_IDS]
    family = next((rows for rows in FAMILY_ROWS.values() if row in rows), ())
    return [cell_indicator(each, column) for each in family]
