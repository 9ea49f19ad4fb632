"""Averages: of several numbers, and of one number over the parts of its year."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Sequence

from assistant.compare import mean, said_rounded, terms
from assistant.exact.figures import LONGEST_LIST, Draft, answer_values, common, listed, of_those_read, tell_coverage
from assistant.exact.phrasing import noun, number_said, who
from assistant.lookup import Value
from assistant.question import Question
from corpus.form import CARRIED
from corpus.numbers import say

#: How many of it a year has, and how it is said.
PERIODS = {"per:month": (12, "月", "个月"), "per:quarter": (4, "季度", "个季度"), "per:day": (365, "天", "天")}
#: What is counted at a moment, or is a change between two: no part of it belongs to a month.
_AT_A_MOMENT = ("in_force", "prior_items", "change", "total_disclosed", "cumulative")


def period_of(read: Question) -> str:
    """What an average is taken over within a year (平均每个月, 季均); "" where nothing of the kind is said."""
    return next((period for period in PERIODS if read.has(period)), "")


def answer_over_time(draft: Draft, values: Sequence[Value], period: str) -> str:
    """A year's number divided by the months or quarters of a year; reports print no number of a month."""
    told = "；".join(_over_time(draft, value, period) for value in values)
    if any(value.number is not None and _is_flow(value) for value in values):
        draft.notes.append(
            f"表格只印全年的数，这里按一年{_parts(values[0], period)}{PERIODS[period][2]}平均，"
            f"不是各{PERIODS[period][1]}的实际数。"
        )
    return f"{told}。"


def _over_time(draft: Draft, value: Value, period: str) -> str:
    _, name, counted = PERIODS[period]
    parts = _parts(value, period)
    if value.number is None:
        return draft.tell(value)
    if not _is_flow(value):
        return f"{draft.tell(value)}，不是一年里逐月累加的数，不能按{name}平均"
    average = value.number / parts
    draft.use(value)
    draft.evidence.compute(average, value.unit)
    draft.derivations.append(f"{say(value.number)}÷{parts}＝{said_rounded(average)}{value.unit}")
    head = f"{who(value)}{noun(value.indicator)}平均每{name}{said_rounded(average)}{value.unit}"
    return f"{head}（全年{number_said(value)}{draft.evidence.chips(value)}÷{parts}{counted}）"


def _parts(value: Value, period: str) -> int:
    """How many of them the year of a value has; days of the calendar, working or not."""
    return PERIODS[period][0] + (period == "per:day" and isleap(value.year))


def _is_flow(value: Value) -> bool:
    """Whether a number adds up over the year, so that a month has its share of it."""
    each = value.indicator
    return not (each.is_rate or each.column in _AT_A_MOMENT or each.row in CARRIED)


def answer_average(draft: Draft, values: Sequence[Value]) -> str:
    """The average of those that print a number, with how many they are."""
    printed = [value for value in values if value.number is not None]
    tell_coverage(draft, values)
    if not printed or len({value.unit for value in printed}) > 1:
        return answer_values(draft, values)
    for value in printed[:LONGEST_LIST]:
        draft.use(value)
    numbers = [value.number for value in printed if value.number is not None]
    average, unit = mean(numbers), printed[0].unit
    draft.evidence.compute(average, unit)
    draft.derivations.append(
        f"（{terms([said_rounded(number) for number in numbers])}）÷{len(numbers)}＝{said_rounded(average)}{unit}"
    )
    lines = listed(draft, printed[:LONGEST_LIST], printed)
    of_whom = common(printed) + of_those_read(values)
    return f"{of_whom}平均{said_rounded(average)}{unit}（{len(numbers)}个数的平均）：{lines}。"
