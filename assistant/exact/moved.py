"""Verdicts on claims of a change or a difference: its way, its size, what it came to, how many times.

A claim is judged here alone, by the sign and the size of the difference that is told beside the verdict: the two
cannot contradict each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.compare import change
from assistant.exact.claimed import AND_SOME, agrees, beyond, holds, is_so_many_times, not_so, number_of
from assistant.exact.figures import Draft, answer_difference, answer_times, answer_values, divided
from assistant.lookup import Value
from assistant.query import Premise, Way
from corpus.numbers import read_numeral, say

_AND_MORE = re.compile("倍(?:要)?以上")
#: 逐年减少: from each year to the next.
_EACH_STEP = re.compile("逐年|年年|每年|历年|一年比一年|连年|连续|持续|一直|一路|逐步")
#: 大幅减少, 减少很多: by how much, which no claim of a way says; a change below one in so many is not judged as such.
DEGREE = re.compile("大幅度?|显著|明显|很多")
_MUCH = 10
#: 连续两年增长: from each of so many years to the next, which takes one year more.
_STREAK = re.compile("连续(?P<n>[两二三四五2-5])年")


def pair_of(values: Sequence[Value]) -> tuple[Value, Value] | None:
    """Two printed numbers of one unit; None where they are no such pair."""
    printed = [value for value in values if value.number is not None]
    return (printed[0], printed[1]) if len(printed) == 2 and printed[0].unit == printed[1].unit else None


def goes(difference: Decimal, way: Way, premise: Premise) -> bool:
    """Whether a difference has the sign that is claimed; none claims nothing, and no difference is neither.

    Where the claim only denies the other way (没有增加, 不超过), no difference fits it.
    """
    if not difference:
        return not way or (premise.bound and premise.number is None)
    return not way or (difference > 0) == (way == "up")


def judge_direction(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim that something grew, or that the first is less than the second; 不超过 holds of equal ones too."""
    way: Way = "up" if premise.relation == "up" else "down"
    if streak := _STREAK.search(draft.question):
        return _streak(draft, values, way, premise, int(read_numeral(streak["n"]) or 0))
    if len(values) > 2 and (told := _each_step(draft, values, way, premise)):
        return told
    if len(values) == 1:
        return _printed_direction(draft, values[0], way, premise)
    pair = pair_of(values)
    if pair is None:
        return ""
    difference = number_of(pair[1]) - number_of(pair[0])
    true = goes(difference, way, premise)
    if true and DEGREE.search(draft.question) and abs(difference) * _MUCH < min(map(number_of, pair)):
        return ""  # 3511件 and 3525件: whether that is 很多 nobody can judge
    told = answer_difference(draft, *pair, False)
    years = pair[0].publisher == pair[1].publisher and pair[0].indicator == pair[1].indicator
    if premise.asked and not premise.bound and years and not true:  # 也涨了吗: asked, and nothing claimed
        moved = ("上升", "下降") if pair[0].indicator.is_rate else ("增加", "减少")
        return f"不是，没有{moved[way == 'down']}，{told}"
    return f"{'对' if true else '不对'}，{told}"


def _printed_direction(draft: Draft, value: Value, way: Way, premise: Premise) -> str:
    """许可项目减少了吗, where the form of 2019 prints by how many items: 本年增/减 is the change itself."""
    if value.indicator.column != "change" or value.number is None:
        return ""
    return f"{'对' if goes(value.number, way, premise) else '不对'}，{draft.tell(value)}。"


def judge_whether(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim that a number of one body did not change from year to year (没有增减), or whether it did (有增减吗)."""
    pair = pair_of(values)
    if pair is None or pair[0].publisher != pair[1].publisher or pair[0].indicator != pair[1].indicator:
        return ""
    true = (pair[0].number == pair[1].number) == (premise.relation == "zero")
    yes, no = ("有", "没有") if premise.asked else ("对", "不对")
    return f"{yes if true else no}，{answer_difference(draft, *pair, False)}"


def _each_step(draft: Draft, values: Sequence[Value], way: Way, premise: Premise) -> str:
    """逐年减少: true where every year that is printed has less than the one before it."""
    printed = [value for value in values if value.number is not None]
    alike = len({(value.publisher, value.indicator, value.unit, value.note) for value in printed}) == 1
    if len(printed) < 3 or not alike or not _EACH_STEP.search(draft.question):
        return ""
    true = all(goes(number_of(new) - number_of(old), way, premise) for old, new in pairwise(printed))
    return f"{'对' if true else '不对'}，{answer_values(draft, values)}"


def _streak(draft: Draft, values: Sequence[Value], way: Way, premise: Premise, many: int) -> str:
    """连续两年增长: wrong where one of the last steps goes the other way, right where so many steps are printed."""
    printed = sorted((value for value in values if value.number is not None), key=lambda value: value.year)
    printed = [value for value in printed if value.note == printed[-1].note and value.unit == printed[-1].unit]
    if len({(value.publisher, value.indicator) for value in printed}) != 1:
        return ""
    steps = [(old, new) for old, new in pairwise(printed) if new.year - old.year == 1]
    steps = [each for each in steps if each[1].year > printed[-1].year - many]
    goes_on = [goes(number_of(new) - number_of(old), way, premise) for old, new in steps]
    if all(goes_on) and len(steps) < many:
        return ""
    told = answer_values(draft, values) if len(values) > 2 else answer_difference(draft, *steps[-1], False)
    return f"{'对' if all(goes_on) else '不对'}，{told}"


def judge_change(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim of how far apart two values are: 增长了50%, 多了137件, 少了两百多件."""
    pair = pair_of(values)
    if pair is None or premise.number is None:
        return ""
    first, second = pair
    percent = premise.unit in ("%", "倍") and not first.indicator.is_rate
    way = premise.way
    if percent and (first.publisher != second.publisher or first.indicator != second.indicator):
        first, second = second, first  # A比B多三成: a share of B
        way = "down" if way == "up" else "up" if way == "down" else ""
    step = change(number_of(first), number_of(second))
    if percent and step.rate is None:
        return ""
    size, unit = (step.rate or Decimal(0), "%") if percent else (step.difference, first.unit)
    claim = replace(premise, number=abs(premise.number))
    if premise.unit == "倍":  # 多两倍 is 200 % more; 多两倍多 is less than three times as much more
        size /= 100
    plain = premise.unit == "倍" and premise.relation == "is" and premise.approximate not in AND_SOME
    same = (
        is_so_many_times(abs(size), claim.number or Decimal(0), claim.approximate)
        if plain
        else agrees(abs(size), unit, claim)
    )
    true = same and goes(step.difference, way, premise)
    told = answer_difference(draft, first, second, percent)
    if not same and not premise.in_times:  # how far, and not which way, is wrong
        told = f"{told.removesuffix('。')}，{not_so(replace(second, number=abs(size), unit=unit), claim)}。"
    return f"{'对' if true else '不对'}，{told}"


def judge_ends(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim of what a number came to (增到12件), or of both ends (从11件增到12件), and of the way between them."""
    pair = pair_of(values)
    if pair is None or pair[0].publisher != pair[1].publisher or pair[0].indicator != pair[1].indicator:
        return ""
    claims = (premise, *premise.others)
    if len(claims) > 2 or any(claim.number is None or claim.unit in ("%", "倍") for claim in claims):
        return ""
    ends = pair[-len(claims) :]
    plain = (replace(claim, others=()) for claim in claims)
    missed = [f"{v.year}年{not_so(v, claim)}" for v, claim in zip(ends, plain, strict=True) if not holds(v, claim)]
    true = not missed and goes(number_of(pair[1]) - number_of(pair[0]), premise.way, premise)
    told = answer_difference(draft, *pair, False)
    if missed:  # the level, and not the change beside it
        told = f"{told.removesuffix('。')}，{'，'.join(missed)}。"
    return f"{'对' if true else '不对'}，{told}"


def judge_value_and_change(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim of one number and of how far it is from another: 新收218件，比上年多137件, or 比办结多3件."""
    pair = pair_of(values)
    if pair is None or pair[0].publisher != pair[1].publisher:
        return ""
    by_year = pair[0].indicator == pair[1].indicator
    (changed,) = premise.others
    if pair[0].indicator.is_rate and {premise.unit, changed.unit} - {"%"}:
        return ""  # 新收多14件，其中个人占97%以上: the number of one clause, the share of another
    told = judge_change(draft, values, replace(changed, others=()))
    of = pair[0] if by_year and _is_of_first_year(draft.question, pair, premise) else pair[by_year]
    true = bool(told) and not told.startswith("不对") and holds(of, premise)
    return f"{'对' if true else '不对'}，{told.partition('，')[2]}" if told else ""


def _is_of_first_year(question: str, pair: tuple[Value, Value], premise: Premise) -> bool:
    """Whether the number is said of the earlier year: 2023年收81件，2024年翻番了吧."""
    first, second = (str(value.year)[2:] for value in pair)
    number = say(premise.number or Decimal(0))
    said = re.search(rf"{first}年?度?(?P<between>[^,，。;；]{{0,24}}?)(?<!\d){re.escape(number)}(?![\d.])", question)
    return said is not None and f"{second}年" not in said["between"]


def judge_multiple(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim that one value is so many times another; 两倍还多 is more than twice, 两倍多 is less than three times."""
    pair = pair_of(values)
    if pair is None or premise.number is None or not all(map(number_of, pair)):
        return ""
    old, new = pair
    top, bottom = divided(draft.query, old, new)
    times = number_of(top) / number_of(bottom)
    claimed = premise.number / 100 if premise.unit == "%" else premise.number
    if premise.relation in ("more", "less"):
        true = beyond(times, claimed, premise)
    elif _AND_MORE.search(draft.question):
        true = times > claimed
    elif premise.approximate in AND_SOME:
        true = agrees(times * (100 if premise.unit == "%" else 1), premise.unit, premise)
    elif premise.unit == "%":
        true = is_so_many_times(times * 100, premise.number, premise.approximate)
    else:
        true = is_so_many_times(times, claimed, premise.approximate)
    return f"{'对' if true else '不对'}，{answer_times(draft, old, new)}"
