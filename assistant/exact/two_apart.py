"""A claim of two numbers and of how far they are apart: 甲市351件，乙市170件，差181件, or 翻一倍还多."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.exact.claimed import AND_SOME, agrees, holds, is_so_many_times, not_so, number_of
from assistant.exact.figures import Draft, answer_difference, answer_times
from assistant.exact.moved import pair_of
from assistant.lookup import Value
from assistant.query import Operation, Premise
from assistant.question import Question

_RATIOS = ("%", "倍")
#: 翻一倍, 多两倍: by which it is more, and not what it is.
_TIMES_MORE = re.compile("(?:翻|[多增高差])[^,。;]{0,6}倍")
#: What else a claim may say, of which nothing is judged here.
_SAYS_MORE = ("zero", "all", "rest", "op:place", "op:rank", "denied", "reach", "way:down", "op:min")


def is_claimed(read: Question, values: Sequence[Value], claims: Sequence[Premise], operation: Operation) -> bool:
    """Whether both numbers of two bodies or rows are claimed, in the order they are said, and how far they are apart.

    Years are read oldest first whatever their order in the question: their numbers are not judged here.
    """
    apart = operation in ("growth", "difference", "times", "max", "min")
    if not apart or len(values) != 2 or len(claims) != 3 or read.has(*_SAYS_MORE):
        return False
    first, second = values
    of_years = first.publisher == second.publisher and first.indicator == second.indicator
    levels = all(claim.relation == "is" and claim.unit not in _RATIOS for claim in claims[:2])
    printed = all(claim.number is not None for claim in claims) and pair_of(values) is not None
    return printed and levels and not of_years and claims[2].unit != "%" and _is_the_larger(read, values)


def _is_the_larger(read: Question, values: Sequence[Value]) -> bool:
    """Whether the body that is said to be so much more is the one that is; so where none is named again."""
    start = read.numbers[-2].end if len(read.numbers) > 1 else 0
    named = [match.publishers[0] for match in read.publishers.matches if match.start >= start and match.publishers]
    return not named or named[0] == max(values, key=number_of).publisher


def judge(draft: Draft, values: Sequence[Value], claims: Sequence[Premise]) -> str:
    """The verdict; "" where the third number was worked out from two that are rounded, and misses by that.

    How many times is that of the larger in the smaller: 翻一倍 and 多一倍 are one time more, 是两倍 is two times.
    """
    levels, apart = [replace(claim, others=()) for claim in claims[:2]], replace(claims[2], others=(), signed="")
    less, more = sorted(values, key=number_of)
    times, claimed = apart.unit == "倍", apart.number or Decimal(0)
    if times and not number_of(less):
        return ""
    size, unit = number_of(more) - number_of(less), more.unit
    if times:
        more_by = draft.query.operation != "times" or _TIMES_MORE.search(draft.question)
        size, unit = (size if more_by else number_of(more)) / number_of(less), "倍"
    plain = times and apart.relation == "is" and apart.approximate not in AND_SOME
    same = is_so_many_times(size, claimed, apart.approximate) if plain else agrees(size, unit, apart)
    missed = [
        f"{value.publisher}{value.year}年{not_so(value, claim)}"
        for value, claim in zip(values, levels, strict=True)
        if not holds(value, claim)
    ]
    if not (same or missed) and abs((levels[0].number or 0) - (levels[1].number or 0)) == claimed:
        return ""
    told = answer_times(draft, more, less) if times else answer_difference(draft, values[0], values[1], False)
    if not (same or times):
        missed.append(f"相差{not_so(replace(more, number=size), apart)}")
    told = f"{told.removesuffix('。')}，{'，'.join(missed)}。" if missed else told
    return f"{'对' if same and not missed else '不对'}，{told}"
