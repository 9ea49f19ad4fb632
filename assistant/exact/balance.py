"""Two sums held against each other: 新收加上年结转是否等于办结加结转下年, and the balance of applications by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answer import Answer
from assistant.compare import said_sum
from assistant.conversation import Scene
from assistant.exact.figures import Draft
from assistant.exact.indicators import Indicator, cell_indicator, columns_of
from assistant.lookup import Facts, Value, read_values
from assistant.query import Query
from assistant.question import Question
from corpus.form import COMES_IN, GOES_OUT
from corpus.numbers import say

_ALIKE = re.compile("相等|相同|一样|一个数")
_MINUS = re.compile("减去?|扣除|除去|[-－−](?!\\d)|之差")

Side = tuple[Indicator, ...]
Rows = list[str]


def answer(read: Question, scene: Scene, facts: Facts) -> Answer | None:
    """Both sums with their numbers and whether they are equal; None where the question names no two sides."""
    sides = _sides(read)
    if sides is None or len(scene.publishers) != 1 or len(scene.years) != 1:
        return None
    left, right = sides
    values = read_values(facts, [*left, *right], scene.publishers, scene.years)
    query = Query(scene.publishers, scene.years, tuple((each,) for each in (*left, *right)), "consistency")
    draft = Draft(query, read.asked, facts)
    told = [draft.tell(value, subject=not at) for at, value in enumerate(values)]
    if any(value.number is None for value in values) or len({value.unit for value in values}) > 1:
        return draft.finish(f"无法核对，所需的数字不全：{'，'.join(told)}。")
    cut = len(left)
    one, other = (_added(draft, part) for part in (values[:cut], values[cut:]))
    equal = one == other
    signs = "两边相等" if equal else f"两边相差{say(abs(one - other))}{values[0].unit}"
    text = f"{_side(told[:cut], one, values[0].unit)}；{_side(told[cut:], other, values[0].unit)}；{signs}。"
    return draft.finish(f"{'对' if equal else '不对'}，{text}")


def _added(draft: Draft, values: Sequence[Value]) -> Decimal:
    """The sum of one side, with its arithmetic kept."""
    numbers = [value.number for value in values if value.number is not None]
    total = sum(numbers, Decimal(0))
    if len(numbers) > 1:
        draft.evidence.compute(total, values[0].unit, exact=True)
        draft.derivations.append(said_sum(numbers) + values[0].unit)
    return total


def _side(told: Sequence[str], total: Decimal, unit: str) -> str:
    return f"{'，'.join(told)}，合计{say(total)}{unit}" if len(told) > 1 else told[0]


def _sides(read: Question) -> tuple[Side, Side] | None:
    """What stands before and behind 等于; without that word the two sides of the balance that the form prescribes."""
    if _MINUS.search(read.text) or read.numbers:
        return None
    rows = _rows_before_and_behind(read)
    said = [column for column in read.marked("column:") if column != "total"]
    if not rows and _ALIKE.search(read.text) and len(said) == 2:
        return _columns_of_one_row(read, said)
    if rows is None or len(said) > 1 or not all(rows) or set(rows[0]) & set(rows[1]):
        return None
    column = said[0] if said else "total" if "total" in columns_of(rows[0][0]) else "decisions"
    if any(column not in columns_of(row) for side in rows for row in side):
        return None
    left, right = (tuple(cell_indicator(row, column) for row in dict.fromkeys(side)) for side in rows)
    return left, right


def _columns_of_one_row(read: Question, columns: Sequence[str]) -> tuple[Side, Side] | None:
    """规范性文件废止的和有效的一样多吗: two cells of one row."""
    rows = {mark.removeprefix("row:") for token in read.tokens for mark in token.marks if mark.startswith("row:")}
    if len(rows) != 1 or any(column not in columns_of(min(rows)) for column in columns):
        return None
    first, second = (cell_indicator(min(rows), column) for column in columns)
    return (first,), (second,)


def _rows_before_and_behind(read: Question) -> tuple[Rows, Rows] | None:
    """The rows of both sides; 结转 by itself is from the year before beside 新收, into the next one beside 办结."""
    named = [(t.start, mark[4:]) for t in read.tokens for mark in t.marks if mark.startswith("row:")]
    said = list(dict.fromkeys(row for _, row in named))
    if read.has("equals"):
        at_sign = read.at("equals")
        sides = [[row for at, row in named if (at > at_sign) is behind] for behind in (False, True)]
        for token in (token for token in read.tokens if "vague:carried" in token.marks):
            side = sides[token.start > at_sign]
            if set(side) & {*COMES_IN} == set(side) & {*GOES_OUT}:
                return None
            side.append(COMES_IN[1] if set(side) & {*COMES_IN} else GOES_OUT[1])
        return sides[0], sides[1]
    if _ALIKE.search(read.text) and len(said) == 2:
        return said[:1], said[1:]
    balance = len(said) > 2 and set(said) <= {*COMES_IN, *GOES_OUT}
    return (list(COMES_IN), list(GOES_OUT)) if balance else None
