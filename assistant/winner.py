"""The one that came first, asked about again: 哪项最多？占不予公开的几成？ is about the share of that one.

哪年最多？那一年公开了几件？ is about the year that was the most, 哪家最多？它的处罚呢？ about the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import Scene
from assistant.exact.indicators import FAMILY_ROWS, Indicator, table_of
from assistant.exact.phrasing import noun
from assistant.lookup import Facts, Value, read_values
from assistant.question import Question
from assistant.reading.formula import base_of_share
from assistant.reading.subject import Subject, subject_of
from assistant.reading.things import things, told_apart
from corpus.form import OUTCOME_TOTAL

#: A question with an operation of its own is not about the one that came first.
_ASKS_ANEW = ("op:list", "op:sum", "op:plus", "op:difference", "op:max", "op:min", "op:rank")
#: 那一年公开了几件, 当年的处罚呢
_THAT_YEAR = re.compile("(?:(?:在)?[那这]一?年(?!度?报告)|当年|该年)(?:度)?(?:里|的时候)?(?=.)")
#: 它的处罚呢, 那家的复议几件
_THAT_BODY = re.compile(
    "^(?P<lead>那么?)?(?:它|他们|[那这该](?:一?(?:家|个(?:局|机关|单位|部门|地方|区|市|县))|机关|单位))(?:机关|单位)?(?=.)"
)


def first_by_name(said: str, before: Scene, facts: Facts) -> str:
    """那一年 and 它 after the years or the bodies of one row were ranked, as the one that was the most or the least."""
    ranked = before.operation in ("max", "min") and not (before.prose or before.others)
    every = before.everywhere and not (before.publishers or before.kind)
    years = len(before.years) > 1 == len(before.publishers)
    bodies = len(before.years) == 1 and (every or len(before.publishers) > 1)
    pattern = _THAT_YEAR if years else _THAT_BODY
    pointed = pattern.search(said) if ranked and (years or bodies) else None
    if pointed is None:
        return said
    asked = things(before.subject)
    if len(asked) != 1 or len(asked[0]) != 1:
        return said
    values = read_values(facts, [asked[0][0]], None if every else before.publishers, before.years)
    alike = [value for value in values if not value.note] or values
    if (first := _end(alike, before.operation, before.place)) is None:
        return said
    name = f"{first.year}年" if years else first.publisher
    return f"{said[: pointed.start()]}{name}{said[pointed.end() :]}"


def _end(values: Sequence[Value], operation: str, place: int = 0) -> Value | None:
    """The most or the least of values in one unit, or another place of their order; None where several share it."""
    there = [value for value in values if value.number is not None]
    if len(there) < 2 or len({value.unit for value in there}) > 1 or abs(place) > len(there):
        return None
    numbers = sorted((value.number for value in there if value.number is not None), reverse=operation == "max")
    number = numbers[place if place < 0 else max(place - 1, 0)]
    found = [value for value in there if value.number == number]
    return found[0] if len(found) == 1 else None


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
    first = _end(read_values(facts, asked, before.publishers, before.years), before.operation, before.place)
    return first.indicator if first else None


def _whole_of(part: Indicator) -> Subject | None:
    """What a part is one of: its row for an applicant or a result, its family, else all outcomes; None for a row."""
    if part.column != "total" and table_of(part.row) != "active_disclosure":
        return Subject((part.row,), ("total",))
    family = next((family for family, rows in FAMILY_ROWS.items() if part.row in rows), "")
    if not family and table_of(part.row) == "applications" and part.column == "total":
        family = OUTCOME_TOTAL
    return Subject((family,), ("total",)) if family else None
