"""What one item costs on average: 平均每个集中采购项目多少元."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.compare import said_rounded, two_places
from assistant.exact.figures import Draft
from assistant.exact.phrasing import amount
from assistant.lookup import Value
from corpus.numbers import say


def are_items_and_amount(values: Sequence[Value]) -> bool:
    """Whether an amount and the number of items it was spent on are asked for, also where a form has one of them."""
    columns = {value.indicator.column for value in values}
    return "amount" in columns and bool(columns & {"items", "prior_items"})


def answer_each(draft: Draft, values: Sequence[Value]) -> str:
    """What one item costs on average: an amount divided by the number of items, both of one report."""
    amounts = [value for value in values if value.indicator.column == "amount"]
    items = [value for value in values if value.indicator.column == "items"]
    told = "，".join(draft.tell(value) for value in (*amounts, *items))
    if len(amounts) != 1 or len(items) != 1 or amounts[0].number is None or not items[0].number:
        return f"{told}，无法计算平均每项的金额。"
    average, unit = amounts[0].number / items[0].number, amounts[0].unit
    draft.evidence.compute(average, unit)
    draft.derivations.append(f"{say(amounts[0].number)}÷{say(items[0].number)}＝{said_rounded(average)}{unit}")
    return f"平均每项{amount(two_places(average), unit)}：{told}。"
