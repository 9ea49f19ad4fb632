"""The one that came first, asked about again: 哪项最多？占不予公开的几成？ is about the share of that one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import Scene
from assistant.exact.indicators import FAMILY_ROWS, Indicator, table_of
from assistant.exact.phrasing import noun
from assistant.lookup import Facts, read_values
from assistant.question import Question
from assistant.reading.formula import base_of_share
from assistant.reading.subject import Subject, subject_of
from assistant.reading.things import told_apart
from corpus.form import OUTCOME_TOTAL

#: A question with an operation of its own is not about the one that came first.
_ASKS_ANEW = ("op:list", "op:sum", "op:plus", "op:difference", "op:max", "op:min", "op:rank")


def share_of_first(scene: Scene, before: Scene, read: Question, facts: Facts) -> Scene:
    """The scene about the share that the first of the question before has; itself where no such share is asked.

    Of two that are first together no share is told: it is asked back.
    """
    one = len(before.publishers) == len(before.years) == 1 and before.operation in ("max", "min")
    if not one or not read.has("op:share") or read.has(*_ASKS_ANEW):
        return scene
    if read.publishers.matches or read.years or read.unexplained or read.numbers:
        return scene
    base = base_of_share(read)
    if base is None and (subject_of(read).rows or set(subject_of(read).columns) - {"total"}):
        return scene
    if not (asked := told_apart(before.subject)):
        return scene
    first = _first(asked, before, facts)
    whole = base or (_whole_of(first) if first else None)
    if first is None or whole is None:
        return replace(scene, subject=Subject(ratio=True), others=(), operation="value")
    divisor = replace(whole, share=False, implied=False)
    subject = Subject((first.row,), (first.column,), divisor=divisor)
    taken = (*before.publishers, f"{before.years[0]}年", f"“{noun(first)}”")
    return replace(scene, subject=subject, operation="value", others=(), inherited=taken)


def _first(asked: Sequence[Indicator], before: Scene, facts: Facts) -> Indicator | None:
    """The one that was the most or the least; None where several were."""
    values = [v for v in read_values(facts, asked, before.publishers, before.years) if v.number is not None]
    if len(values) < 2 or len({value.unit for value in values}) > 1:
        return None
    numbers = [value.number for value in values if value.number is not None]
    end = max(numbers) if before.operation == "max" else min(numbers)
    first = [value.indicator for value in values if value.number == end]
    return first[0] if len(first) == 1 else None


def _whole_of(part: Indicator) -> Subject | None:
    """What a part is one of: its row for an applicant or a result, its family, else all outcomes; None for a row."""
    if part.column != "total" and table_of(part.row) != "active_disclosure":
        return Subject((part.row,), ("total",))
    family = next((family for family, rows in FAMILY_ROWS.items() if part.row in rows), "")
    if not family and table_of(part.row) == "applications" and part.column == "total":
        family = OUTCOME_TOTAL
    return Subject((family,), ("total",)) if family else None
