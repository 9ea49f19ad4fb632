"""What is left of a printed total, or of the rows of a family, without some of its parts: whole − parts, shown.

Only where the whole and the parts are sure and the parts are parts of just this whole; anything else is left to be
told as not read.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from assistant import planning
from assistant.answer import Answer
from assistant.conversation import Scene, understand
from assistant.exact.figures import Draft
from assistant.exact.indicators import FAMILY_ROWS, OUTCOMES, Indicator, cell_indicator, contains, table_of
from assistant.exact.phrasing import heading, noun, number_said, who
from assistant.exact.tables import whole_table
from assistant.lookup import Facts, Value, read_values
from assistant.query import Query
from assistant.question import Question, read_question
from assistant.reading.complement import LeftOut, left_out
from assistant.reading.subject import DISCLOSED
from assistant.turn import Turn
from corpus.form import NEW, OUTCOME_TOTAL
from corpus.numbers import say

#: Of one kind of applicant alone the words 除了个人 have a reading of their own.
_PEOPLE = ("column:natural_person",)
_MOST = 6


def table_or_rest(turn: Turn, facts: Facts, today: date | None) -> Answer | None:
    """A whole table, or what is left of a whole: what no row of a query asks for; None where neither is asked."""
    return whole_table(turn, facts) or without_parts(turn, facts, today)


def without_parts(turn: Turn, facts: Facts, today: date | None) -> Answer | None:
    """What is left of a whole without the parts that a question leaves out; None where that is not asked, or not sure.

    today: the date by which relative years are told.
    """
    if turn.read.numbers:
        return None
    asked = left_out(turn.read.text)
    if asked is None or _is_of_organisations(turn.read, asked) or not _is_open(turn.read, asked):
        return None
    rest = read_question(asked.rest, facts, today, turn.before.publishers)
    scene = planning.filled(understand(rest, turn.before, facts, today), rest, facts)
    whole = _whole(asked, rest, scene)
    plain = scene.operation in ("value", "sum") and not (scene.missing or scene.everywhere or scene.kind)
    if not (whole and plain and scene.publishers and scene.years) or _reads_more(rest):
        return None
    parts = [_part(mark, whole) for mark in asked.parts]
    sure = [part for part in parts if part is not None]
    if len(sure) < len(parts) or any(
        contains(a.row, b.row) or contains(b.row, a.row) for a, b in combinations(sure, 2)
    ):
        return None
    places = [(body, year) for body in scene.publishers for year in scene.years]
    if len(places) > _MOST:
        return None
    return _told(turn.read, whole, sure, places, facts)


def _is_of_organisations(read: Question, asked: LeftOut) -> bool:
    """Whether all is said of one kind, 除了个人: that is a column of its own."""
    return asked.parts == _PEOPLE and read.has("column:organisations") and not read.unexplained


def _is_open(read: Question, asked: LeftOut) -> bool:
    """Whether the words that leave out are read in no other way; 除了个人 is, a half of 除了个人和企业."""
    people = _PEOPLE[0] in asked.parts and read.has("column:organisations")
    return bool(asked.taken or people or read.unexplained or read.has("excludes", "restriction"))


def _reads_more(rest: Question) -> bool:
    """Whether the rest asks for something else besides: what was not read, a share, the most, a change."""
    orders = [mark for mark in rest.marked("op:") if mark not in ("sum", "altogether", "total")]
    marks = ("excludes", "restriction", "prose", "zero", "exists", "which:publisher", "which:publishers_all")
    return bool(rest.unexplained or rest.numbers or orders or rest.marked("than:") or rest.has(*marks))


def _whole(asked: LeftOut, rest: Question, scene: Scene) -> Indicator | None:
    """What the parts are taken off: the one row that the rest names, or that the question before did; else None."""
    subject = scene.subject
    odd = subject.share or subject.ratio or subject.rates or subject.rejected or subject.carried or subject.disclosed
    if odd or set(subject.columns) - {"total"} or scene.others or subject.beside or subject.divisor:
        return None
    rows = subject.rows
    outcomes = asked.neither or all(mark.removeprefix("row:") in OUTCOMES for mark in asked.parts)
    if outcomes and (not rows or subject.implied):
        rows = (OUTCOME_TOTAL,)  # without the granted, neither of two outcomes: of all outcomes
    if not rows and asked.table == "applications" and asked.parts[0].startswith("column:"):
        rows = (NEW,)  # as of every kind of applicant without a row
    if len(rows) != 1 or table_of(rows[0]) != asked.table:
        return None
    return cell_indicator(rows[0], "total")


def _part(mark: str, whole: Indicator) -> Indicator | None:
    """A part that is left out, as a cell or a family of the whole's; None where it is no part of it."""
    kind, _, name = mark.partition(":")
    if kind == "column":
        return cell_indicator(whole.row, "other" if name.startswith("other_") else name)
    row = name if kind == "row" else DISCLOSED[0]
    return cell_indicator(row, "total") if contains(whole.row, row) else None


def _told(
    read: Question, whole: Indicator, parts: Sequence[Indicator], places: Sequence[tuple[str, int]], facts: Facts
) -> Answer | None:
    things = ((whole,), *((part,) for part in parts))
    bodies, years = (tuple(dict.fromkeys(side)) for side in zip(*places, strict=True))
    draft = Draft(Query(bodies, years, things, "difference"), read.asked, facts)
    told = [_of_report(draft, read_values(facts, [whole, *parts], [body], [year])) for body, year in places]
    return draft.finish("".join(told), route="computed") if all(told) else None


def _of_report(draft: Draft, values: Sequence[Value]) -> str:
    """The arithmetic of one report; "" where one of its numbers is missing, or they are of two forms."""
    whole, *parts = values
    numbers = [value.number for value in values if value.number is not None]
    uneven = len({value.note for value in values}) > 1 or any(value.blanks for value in values)
    if len(numbers) < len(values) or uneven or numbers[0] < sum(numbers[1:]):
        return ""
    left = numbers[0] - sum(numbers[1:], Decimal(0))
    for value in values:
        draft.use(value)
    shown = f"{'-'.join(say(number) for number in numbers)}={say(left)}{whole.unit}"
    draft.derivations.append(shown)
    draft.evidence.compute(left, whole.unit, exact=True)
    taken = "、".join(f"{_short(whole, value)}{number_said(value)}{draft.evidence.chips(value)}" for value in parts)
    of_whole = f"{noun(whole.indicator)}{number_said(whole)}{draft.evidence.chips(whole)}"
    names = "、".join(_short(whole, value) for value in parts)
    told = f"{who(whole)}{noun(whole.indicator)}中，除{names}以外为{say(left)}{whole.unit}"
    return f"{told}：{of_whole}，减去{taken}，{shown}。"


def _short(whole: Value, part: Value) -> str:
    """A row of the family, or an applicant of the row, by its own name alone."""
    head, own = heading(part.indicator)
    inside = part.indicator.row == whole.indicator.row or part.indicator.row in FAMILY_ROWS.get(whole.indicator.row, ())
    return own if head and inside else noun(part.indicator)
