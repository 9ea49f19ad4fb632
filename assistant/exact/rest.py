"""Claims of parts of a row and of what is left of it: 维持7件、纠正2件，其余4件都是其他结果."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.exact.claimed import holds, not_so, number_of
from assistant.exact.contradicted import summed_items
from assistant.exact.figures import Draft
from assistant.exact.indicators import PARTS_OF_TOTAL, cell_indicator, table_of
from assistant.lookup import Value, read_values
from assistant.query import Premise
from assistant.question import Question
from corpus.numbers import say


def judge(draft: Draft, read: Question, values: Sequence[Value], claims: Sequence[Premise]) -> str:
    """The verdict on parts with their numbers and on the rest, which is said to be all of the last one named.

    The numbers are those of the parts in order, with that of the whole before them or none, and that of the rest behind
    them or none; the whole is the total of the row. True where each number is so and nothing else is left. "" where
    anything is claimed but numbers, or the parts are not columns of one row of one report.
    """
    whole = _whole_of(draft, values)
    at = read.at("rest")
    if whole is None or any(claim.relation != "is" or claim.unit in ("%", "倍") for claim in claims):
        return ""
    before = [n for n in read.numbers if n.end <= at]
    columns = [t.start for t in read.tokens if t.marks[0].startswith("column:")]
    *parts, last = values
    named = [start for start in columns if start < at]
    if len(claims) != len(read.numbers) or len(named) != len(parts) or len(columns) != len(values):
        return ""
    lead, behind = len(before) - len(parts), len(claims) - len(before)
    if lead not in (0, 1) or behind not in (0, 1):
        return ""
    rest = number_of(whole) - sum(map(number_of, parts), Decimal(0))
    left = replace(last, number=rest)
    subjects = [*([whole] if lead else []), *parts, *([left] if behind else [])]
    missed = [not_so(value, claim) for value, claim in zip(subjects, claims, strict=True) if not holds(value, claim)]
    missed += [] if rest == last.number else ["并非都属最后一项"]
    taken = "-".join(say(number_of(value)) for value in (whole, *parts))
    draft.derivations.append(f"{taken}={say(rest)}{whole.unit}")
    draft.evidence.compute(rest, whole.unit, exact=True)
    told = "，".join((draft.tell(whole), *(draft.tell(value, subject=False) for value in values)))
    behind_it = "".join(f"，{each}" for each in missed)
    return f"{'对' if not missed else '不对'}，{told}；余下{say(rest)}{whole.unit}{behind_it}。"


def _whole_of(draft: Draft, values: Sequence[Value]) -> Value | None:
    """The printed total of the row whose columns are read, where nothing contradicts it; None else."""
    if len(values) < 2 or any(value.number is None or value.indicator.is_rate for value in values):
        return None
    if len({(value.publisher, value.year, value.indicator.row, value.unit) for value in values}) > 1:
        return None
    row = values[0].indicator.row
    columns = [value.indicator.column for value in values]
    if len(set(columns)) < len(columns) or set(columns) - set(PARTS_OF_TOTAL.get(table_of(row), ())):
        return None
    asked = [cell_indicator(row, "total")]
    (whole,) = read_values(draft.facts, asked, [values[0].publisher], [values[0].year])
    return whole if whole.number is not None and summed_items(whole, draft.facts) is None else None
