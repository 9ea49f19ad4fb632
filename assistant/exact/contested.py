"""What cannot be said because a printed total is contradicted by the items of its own row.

A report that prints 0 beside items that add up to 11 affirms neither. Its printed number is told, and what would be
otherwise with the other one (who has fewer, what two of them add up to) is not told as a fact.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.exact.contradicted import MOST, contradicted, order, ways
from assistant.exact.figures import Draft, answer_sum, grouped, listed
from assistant.exact.phrasing import noun, who
from assistant.exact.ranking import answer_ranking
from assistant.lookup import Value
from corpus.numbers import say

_APART = ("growth", "difference", "times")
_ENDS = {"max": max, "min": min}


def undecided(draft: Draft, values: Sequence[Value]) -> str:
    """What is told where contradicted totals would turn an order, a direction or a sum round; "" where none would."""
    printed = [value for value in values if value.number is not None and not value.indicator.is_rate]
    others = contradicted(printed, draft.facts)
    if not others or len(printed) < 2 or len({value.unit for value in printed}) > 1 or len(others) > MOST:
        return ""
    if draft.query.operation == "sum":
        return _sums(draft, printed, others)
    if not _turns(draft, printed, others):
        return ""
    against = f"{_contradictions(printed, others)}，报告自相矛盾"
    if draft.query.everywhere:
        for at in others:
            draft.use(printed[at])
        rest = [value for value in values if value not in [printed[at] for at in others]]
        return f"不能断定：{against}。不计入它，{answer_ranking(draft, rest, draft.query.operation)}"
    what = "谁多谁少" if len({(each.publisher, each.indicator) for each in printed}) > 1 else "增减"
    return f"不能断定{what}：{grouped(draft, printed)}；{against}。"


def _turns(draft: Draft, values: Sequence[Value], others: dict[int, Decimal]) -> bool:
    """Whether what is asked for comes out otherwise; over all bodies only their most and least are looked at."""
    query = draft.query
    moves = query.premise is not None and query.premise.relation in ("up", "down")
    if query.operation in _ENDS and not query.both_ends:
        end = _ENDS[query.operation]
        return len({tuple(number == end(each) for number in each) for each in ways(values, others)}) > 1
    compares = query.operation in (*_APART, *_ENDS, "rank") or moves
    return compares and not query.everywhere and len({order(each) for each in ways(values, others)}) > 1


def _sums(draft: Draft, values: Sequence[Value], others: dict[int, Decimal]) -> str:
    total = sum((value.number or Decimal(0) for value in values), Decimal(0))
    other = total + sum((each - (values[at].number or Decimal(0)) for at, each in others.items()), Decimal(0))
    if other == total:
        return ""
    unit = values[0].unit
    against = f"{_contradictions(values, others)}，报告自相矛盾"
    if all(values[at].number for at in others):  # a printed total stands, and what contradicts it is told beside it
        draft.evidence.compute(other, unit, exact=True)
        return f"{answer_sum(draft, values)}但{against}；按各项之和合计是{say(other)}{unit}。"
    for value in values:
        draft.use(value)
    told = listed(draft, values, values)
    for each in (total, other):
        draft.evidence.compute(each, unit, exact=True)
    terms = "+".join(say(others.get(at, value.number or Decimal(0))) for at, value in enumerate(values))
    draft.derivations.append(
        f"按所印的总计：{'+'.join(say(v.number or Decimal(0)) for v in values)}={say(total)}{unit}"
    )
    draft.derivations.append(f"按各项之和：{terms}={say(other)}{unit}")
    return f"不能断定合计：按所印的总计是{say(total)}{unit}，按各项之和是{say(other)}{unit}（{told}；{against}）。"


def _contradictions(values: Sequence[Value], others: dict[int, Decimal]) -> str:
    """ "甲区2023年行政复议印的是0件，表中各项之和却是11件"."""
    return "；".join(
        f"{who(values[at])}{noun(values[at].indicator)}印的是{say(values[at].number or Decimal(0))}{values[at].unit}，"
        f"表中各项之和却是{say(other)}{values[at].unit}"
        for at, other in others.items()
    )
