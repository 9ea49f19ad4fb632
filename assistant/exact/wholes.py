"""Claims that all of a whole is of one kind (全是个人提的, 都是维持), held against what else the whole has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.exact.claimed import RATIOS, holds, not_so, number_of
from assistant.exact.figures import Draft, listed
from assistant.exact.indicators import (
    APPLICANT_IDS,
    FAMILY_ROWS,
    OUTCOMES,
    RESULT_IDS,
    Indicator,
    cell_indicator,
    contains,
    table_of,
)
from assistant.lookup import Facts, Value, read_values
from assistant.query import Premise, Query
from assistant.question import Question
from assistant.reading.subject import Subject
from assistant.reading.things import things
from corpus.form import CARRIED_IN, CARRIED_OUT, COMES_IN, NEW, OUTCOME_TOTAL
from corpus.numbers import say
from corpus.report import Cell

if TYPE_CHECKING:
    from assistant.conversation import Scene

#: 都是几件: what it is, is asked.
_ASKS = re.compile("多少|几[件个]|哪|什么|谁")
_ALL_ARE = re.compile("(?<!不)(?:全部|全都|全|都|均)(?:是|为|属于|来自)")
#: 申请都公开了吗, 全部予以公开了吧: the words of the row say that it was all of them.
_ALL_GRANTED = re.compile("(?:全部|全|都|统统)+(?:已经?|得到|予以|给予|给)*公开了(?:吗|么|吧|没有|,)")


def claims_all(read: Question) -> bool:
    """Whether it is said that all of it is of one kind (申请全是个人提的)."""
    compared = read.has("way:up", "way:down", "op:difference", "op:growth", "op:max", "op:min", "zero")
    return (read.has("all") or claims_granted(read)) and not (compared or read.numbers) and not _ASKS.search(read.text)


def is_part_of(said: Subject, before: Subject) -> bool:
    """行政诉讼几件 >> 都是复议后起诉的吗: one row that the row asked before it has as a part."""
    one_each = len(said.rows) == len(before.rows) == 1 and not (said.columns or before.columns)
    return one_each and not (before.share or before.ratio) and contains(before.rows[0], said.rows[0])


def all_of_asked(read: Question, scene: Scene, before: Subject, facts: Facts) -> Answer | None:
    """Whether a row is all of the row asked about before (全都是内部事务吗); None where it is no part of that row."""
    parts, wholes = things(replace(scene.subject, share=False)), things(before)
    if (
        read.has("not:all")
        or not _ALL_ARE.search(read.text)
        or any([len(each) for each in asked] != [1] for asked in (parts, wholes))
    ):
        return None
    (part,), (whole,) = parts[0], wholes[0]
    if read.has("rest"):
        return _all_of_the_rest(read, scene, part, whole, facts)
    column = part.row == whole.row and whole.column == "total" != part.column
    if not (column or (contains(whole.row, part.row) and whole.column == part.column)):
        return None
    values = read_values(facts, [whole, part], scene.publishers, scene.years)
    if len(values) != 2 or not values[0].number or values[1].number is None:
        return None
    draft = Draft(Query(scene.publishers, scene.years, ((whole,), (part,))), read.asked, facts)
    verdict = "对" if values[0].number == values[1].number else "不对"
    return draft.finish(f"{verdict}，{draft.tell(values[0])}，其中{draft.tell(values[1], subject=False)}。")


def _all_of_the_rest(read: Question, scene: Scene, part: Indicator, other: Indicator, facts: Facts) -> Answer | None:
    """Whether one column is all that another one leaves of their row (其中企业几件？剩下的都是个人吗)."""
    apart = part.row == other.row and part.column != other.column and "total" not in (part.column, other.column)
    if not apart or table_of(part.row) != "applications":
        return None
    asked = [cell_indicator(part.row, "total"), other, part]
    values = read_values(facts, asked, scene.publishers, scene.years)
    numbers = [value.number for value in values if value.number is not None]
    if len(values) != 3 or len(numbers) != 3 or numbers[0] < numbers[1] + numbers[2]:
        return None
    draft = Draft(Query(scene.publishers, scene.years, tuple((each,) for each in asked)), read.asked, facts)
    rest, unit = numbers[0] - numbers[1], values[0].unit
    verdict = "对" if rest == numbers[2] else "不对"
    told = draft.tell(values[0]), *(draft.tell(value, subject=False) for value in values[1:])
    draft.derivations.append(f"{say(numbers[0])}-{say(numbers[1])}={say(rest)}{unit}")
    draft.evidence.compute(rest, unit, exact=True)
    return draft.finish(f"{verdict}，{told[0]}，其中{told[1]}，余下{say(rest)}{unit}；{told[2]}。")


def claims_granted(read: Question) -> bool:
    """Whether the words for the row 予以公开 say that it was all of the applications (全给公开了)."""
    return bool(_ALL_GRANTED.search(read.text)) and ("申请" in read.text or "信息" not in read.text)


def answer_part_of(draft: Draft, values: Sequence[Value], claimed: Decimal) -> str:
    """不予公开的36件全是内部事务: so many of the whole, all of it one part; "" where neither is part of the other."""
    whole, part = values
    if contains(part.indicator.row, whole.indicator.row):
        whole, part = part, whole
    row = part.indicator.row == whole.indicator.row and whole.indicator.column == "total" != part.indicator.column
    inside = contains(whole.indicator.row, part.indicator.row) and whole.indicator.column == part.indicator.column
    same = (whole.publisher, whole.year) == (part.publisher, part.year)
    if not (row or inside) or not same or whole.number is None or part.number is None:
        return ""
    verdict = "对" if whole.number == part.number == claimed else "不对"
    return f"{verdict}，{draft.tell(whole)}，其中{draft.tell(part, subject=False)}。"


def answer_whole_of(draft: Draft, parts: Sequence[Sequence[Indicator]], claim: Premise) -> str:
    """Whether so many are a whole that has these parts; "" where they have none in common.

    What came in, what came in with what was carried in and what was decided each have every outcome as a part.
    """
    common = [set(_wholes(part[0])) for part in parts if len(part) == 1]
    if not common or len(common) < len(parts) or claim.relation != "is" or claim.unit in RATIOS:
        return ""
    asked = [each for each in _wholes(parts[0][0]) if all(each in of for of in common)]
    values = [
        v for v in read_values(draft.facts, asked, draft.query.publishers, draft.query.years) if v.number is not None
    ]
    if not values or len({(value.publisher, value.year) for value in values}) > 1:
        return ""
    if found := next((value for value in values if holds(value, claim)), None):
        return f"对，{draft.tell(found)}。"
    received = {value.indicator.row: value for value in values}
    both = [received[row] for row in COMES_IN if row in received]
    total = sum(map(number_of, both), Decimal(0))
    if len(both) == 2 and holds(replace(both[0], number=total), claim):
        draft.derivations.append(f"{say(number_of(both[0]))}+{say(number_of(both[1]))}={say(total)}{both[0].unit}")
        draft.evidence.compute(total, both[0].unit, exact=True)
        return f"对，{'，'.join(map(draft.tell, both))}，共{say(total)}{both[0].unit}。"
    told = [value for value in values if value.indicator.row != CARRIED_IN]
    return f"不对，{'，'.join(map(draft.tell, told))}，{not_so(told[0], claim)}。"


def _wholes(part: Indicator) -> list[Indicator]:
    """Every whole that a number before a part may be of: its row, its family, what came in, what was decided."""
    row, column = part.row, part.column
    if table_of(row) == "review_litigation" and column in RESULT_IDS:
        return [cell_indicator(row, "total")]
    if table_of(row) != "applications":
        return []
    if column != "total":
        return [cell_indicator(row, "total")]
    if row not in (CARRIED_OUT, OUTCOME_TOTAL) and not contains(OUTCOME_TOTAL, row):
        return []
    family = [outer for outer, inner in FAMILY_ROWS.items() if row in inner]
    return [cell_indicator(each, column) for each in (*COMES_IN, OUTCOME_TOTAL, *family)]


def note_unlike_whole(draft: Draft, parts: Sequence[Value], claimed: Decimal) -> None:
    """A note where so many are said to have these parts (200件申请各是什么结果) and no whole of them is that number."""
    first = parts[0]
    rows = (NEW, OUTCOME_TOTAL)
    if table_of(first.indicator.row) == "review_litigation":
        wholes = [cell_indicator(first.indicator.row, "total")]
    elif all(value.indicator.row in OUTCOMES for value in parts):
        wholes = [cell_indicator(row, first.indicator.column) for row in rows]
    else:
        return
    values = read_values(draft.facts, wholes, [first.publisher], [first.year])
    numbers = [value for value in values if value.number is not None]
    if numbers and all(value.number != claimed for value in numbers):
        told = "，".join(draft.tell(value, subject=False) for value in numbers)
        draft.notes.append(f"问句说{say(claimed)}{first.unit}，表中{told}。")


def answer_all(draft: Draft, share: Value) -> str:
    """The verdict on a share that is claimed to be all of its whole, with what the rest is; "" where it is no share."""
    if not share.indicator.is_rate:
        return ""
    told = draft.tell(share)
    part, whole = _sum(share.parts), _sum(share.whole)
    if share.number is None or part > whole:
        return f"无法核对：{told}。" + _beside_unsummed(draft, share, part)
    if part == whole:
        return f"对，{told}。"
    unit = share.whole[0].unit
    draft.evidence.compute(whole - part, unit, exact=True)
    draft.derivations.append(f"{say(whole)}-{say(part)}={say(whole - part)}{unit}")
    rest = f"另有{say(whole - part)}{unit}不是"
    others = [each for each in _others(draft, share) if each.number]
    if sum((each.number or Decimal(0) for each in others), Decimal(0)) != whole - part:
        return f"不对，{told}，{rest}。"
    for each in others:
        draft.use(each)
    return f"不对，{told}，{rest}：{listed(draft, others, others, '，')}。"


def _beside_unsummed(draft: Draft, share: Value, part: Decimal) -> str:
    """What is printed beside a part whose whole is printed as less: all that there is beside it may be 0."""
    others = _others(draft, share)
    if not others or part <= 0 or any(each.number is None for each in others):
        return ""
    if printed := [each for each in others if each.number]:
        for each in printed:
            draft.use(each)
        return f"同一张表里还印有{listed(draft, printed, printed, '，')}。"
    return f"同一张表里与它并列的各项都印为0，印有数的只有这一项（{say(part)}{share.parts[0].unit}）。"


def _sum(cells: Sequence[Cell]) -> Decimal:
    return sum((cell.value for cell in cells if cell.value is not None), Decimal(0))


def _others(draft: Draft, share: Value) -> list[Value]:
    """What stands beside the part in its whole: the other columns of its row, or the other rows of its family."""
    rows, columns = _places(share.parts)
    whole_rows, _ = _places(share.whole)
    beside: list[Indicator] = []
    if rows == whole_rows:
        row = next((family for family, of in FAMILY_ROWS.items() if set(of) == rows), min(rows))
        ids = APPLICANT_IDS if table_of(row) == "applications" else RESULT_IDS
        beside = [cell_indicator(row, column) for column in ids if column not in columns]
    elif len(columns) == 1 and whole_rows == {OUTCOME_TOTAL}:
        beside = [
            cell_indicator(row, min(columns)) for row in OUTCOMES if not any(each.startswith(row) for each in rows)
        ]
    elif len(columns) == 1 and rows < whole_rows:
        beside = [cell_indicator(row, min(columns)) for row in _in_order(whole_rows - rows)]
    return read_values(draft.facts, beside, [share.publisher], [share.year]) if beside else []


def _in_order(rows: set[str]) -> list[str]:
    """Rows of families in the order of the form."""
    return [row for family in FAMILY_ROWS.values() for row in family if row in rows]


def _places(cells: Sequence[Cell]) -> tuple[set[str], set[str]]:
    """The rows and the columns of some cells."""
    ids = [cell.id.rpartition(".") for cell in cells]
    return {row for row, _, _ in ids}, {column for _, _, column in ids}
