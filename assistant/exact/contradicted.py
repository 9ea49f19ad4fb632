"""What values are where the totals that a report prints are what the items of their own row add up to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from assistant.compare import ranks
from assistant.lookup import Facts, Value
from corpus.form import OF_PARTS
from corpus.report import Finding

#: So many contradicted numbers are tried in every combination.
MOST = 6


def contradicted(values: Sequence[Value], facts: Facts) -> dict[int, Decimal]:
    """By place, what values are where their contradicted totals are what their items add up to.

    A value of several cells (诉讼, both ways together) is their sum with the other numbers in place. Items that are
    all 0 beside a total, or of which some are blank and may make up for what is lacking, make no other number.
    """
    counts = [each for each in values if each.report is not None and not each.indicator.is_rate]
    against: dict[tuple[str, str], Decimal] = {
        (finding.report, finding.cells[-1]): Decimal(finding.computed)
        for finding in facts.findings_of({each.report.id for each in counts if each.report is not None})
        if finding.rule in OF_PARTS and _is_whole(finding, facts)
    }
    others: dict[int, Decimal] = {}
    for at, value in enumerate(values):
        if value.number is None or value.report is None or value.indicator.is_rate:
            continue
        cells = [
            (cell, other) for cell in value.parts if (other := against.get((value.report.id, cell.id))) is not None
        ]
        apart = sum((other - cell.value for cell, other in cells if cell.value is not None), Decimal(0))
        if apart:
            others[at] = value.number + apart
    return others


def _is_whole(finding: Finding, facts: Facts) -> bool:
    """Whether the items of a contradicted total add up to another number whatever the blanks among them may hold."""
    summed, printed = Decimal(finding.computed), Decimal(finding.printed)
    if not summed or summed > printed:
        return bool(summed)
    cells = facts.cells(finding.report, finding.cells)
    return all(id in cells and cells[id].value is not None for id in finding.cells)


def summed_items(value: Value, facts: Facts) -> Decimal | None:
    """What one value is where its contradicted totals are what their items add up to; None where nothing does."""
    return contradicted([value], facts).get(0)


def order_is_open(values: Sequence[Value], facts: Facts) -> bool:
    """Whether the order of some values is another one where contradicted totals are what their items add up to."""
    others = contradicted(values, facts)
    return bool(others) and len(others) <= MOST and len({order(each) for each in ways(values, others)}) > 1


def ways(values: Sequence[Value], others: dict[int, Decimal]) -> list[tuple[Decimal, ...]]:
    """The numbers as printed, and with each combination of the other ones in their places."""
    numbers = [value.number or Decimal(0) for value in values]
    each = [{number, others[at]} if at in others else {number} for at, number in enumerate(numbers)]
    return list(product(*each))


def order(numbers: Sequence[Decimal]) -> tuple[int, ...]:
    return tuple(ranks(numbers))
