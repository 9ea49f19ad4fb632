"""What is asked and not printed: told why, with what stands in its place."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import refusals
from assistant.answer import Answer
from assistant.exact.indicators import FAMILY_ROWS, Indicator, cell_indicator, columns_of
from assistant.exact.phrasing import number_said
from assistant.lookup import MISSING_STATES, STATISTICS, Facts, Value, read_values
from assistant.question import Question

#: What one edition has in place of another's column; alike, not the same.
_NEAR_COLUMNS = {"issued": "made", "made": "issued", "in_force": "total_disclosed", "total_disclosed": "in_force"}


def not_there(read: Question, values: Sequence[Value], wanted: str, facts: Facts) -> Answer:
    """Nothing of what was asked is printed: no report, a form without it, or cells that could not be read."""
    reported = [value for value in values if value.state != "no_report"]
    if not reported:
        publishers = list(dict.fromkeys(value.publisher for value in values))
        years = sorted({value.year for value in values})
        return refusals.no_report(read.asked, publishers, years, wanted, facts)
    without = [value for value in reported if value.state == "no_form"]
    if not without:
        return refusals.unread(read.asked, reported)
    publisher, indicator = without[0].publisher, without[0].indicator
    return refusals.not_in_form(read.asked, without, _near(without[0], facts), _elsewhere(publisher, indicator, facts))


def _near(value: Value, facts: Facts) -> list[Value]:
    """What the same report prints instead: the other edition's column, the row's total, the family a row is of."""
    row, column = value.indicator.row, value.indicator.column
    near = [(row, _NEAR_COLUMNS.get(column, "")), (row, "total")]
    near += [(family, column) for family, rows in FAMILY_ROWS.items() if row in rows]
    indicators = [
        cell_indicator(row, column)
        for row, column in near
        if row and not row.startswith(STATISTICS) and column in columns_of(row)
    ]
    found = read_values(facts, indicators, [value.publisher], [value.year])
    return [each for each in found if each.state not in MISSING_STATES and each.indicator != value.indicator]


def _elsewhere(publisher: str, indicator: Indicator, facts: Facts) -> list[Value]:
    """The publisher's other years that print an indicator."""
    values = read_values(facts, [indicator], [publisher], facts.years(publisher))
    return [value for value in values if value.state not in MISSING_STATES and number_said(value)]
