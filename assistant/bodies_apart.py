"""Several bodies asked together, of which not all have the table: each as its single question is answered.

A report whose table was not read may print the number in its prose, and its single question is answered from there.
Beside each other these numbers are told with what the table or the sentence of each says, and set against each other
only where every body has one exact number in the same unit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant import routing
from assistant.answer import Answer, Figure
from assistant.compare import said_sum
from assistant.conversation import Scene
from assistant.exact.phrasing import noun
from assistant.exact.premises import premise_of
from assistant.lookup import Facts
from assistant.question import Question
from assistant.reading.parts import joined
from assistant.reading.things import things
from assistant.told_before import ROUGHLY
from assistant.told_rows import told_as
from corpus.numbers import say
from corpus.text import squeeze

_MOST = 5
_OPERATIONS = ("value", "series", "max", "min", "sum", "difference", "growth")
_THIS_REPORT = "这份报告"


def each_body_alone(read: Question, scene: Scene, answer: Answer, ask: Callable[[str], Answer], facts: Facts) -> Answer:
    """The answer of every body beside the others', where the table of one was not read; else `answer`."""
    asked = things(scene.subject)
    one = len(scene.years) == 1 and not (scene.missing or scene.others or scene.everywhere or scene.across)
    plain = one and [len(each) for each in asked] == [1] and not asked[0][0].is_rate and not read.unexplained
    if not (plain and 1 < len(scene.publishers) <= _MOST and scene.operation in _OPERATIONS) or read.numbers:
        return answer
    alone = [replace(scene, publishers=(name,), operation="value") for name in scene.publishers]
    if scene.subject.share or not any(routing.is_unread(each, facts) for each in alone):
        return answer
    told = [_told_alone(each, noun(asked[0][0]), ask) for each in alone]
    if any(each.status != "answered" for each in told) or any(len(each.figures) != 1 for each in told):
        return answer
    named = [replace(each, notes=_of_body(each, one)) for each, one in zip(told, alone, strict=True)]
    both = joined(read.asked, [("", each) for each in named])
    rough = any(ROUGHLY.search(squeeze(each.quotes)) for each in told)
    return both if rough else _set_against(both, read, scene, [each.figures[0] for each in told])


def _told_alone(scene: Scene, item: str, ask: Callable[[str], Answer]) -> Answer:
    """One body's answer, asked by the name of the row, or as prose tells of it."""
    who = f"{scene.publishers[0]}{scene.years[0]}年"
    wordings = (f"{item}是多少？", *(f"{words}多少件？" for words in told_as(scene) if words))
    answers = (ask(who + words) for words in wordings)
    first = ask(who + wordings[0])
    return next((each for each in answers if each.status == "answered" and len(each.figures) == 1), first)


def _of_body(told: Answer, scene: Scene) -> tuple[str, ...]:
    who = f"{scene.publishers[0]}{scene.years[0]}年报告"
    return tuple(note.replace(_THIS_REPORT, who) for note in told.notes)


def _set_against(both: Answer, read: Question, scene: Scene, figures: Sequence[Figure]) -> Answer:
    """Which is more, how far they are apart or what they come to, in front of the numbers; else the numbers alone."""
    values = [Decimal(each.value) for each in figures if each.value is not None]
    if len(values) != len(figures) or len({each.unit for each in figures}) != 1:
        return both
    unit, names = figures[0].unit, scene.publishers
    if scene.operation == "sum":
        shown = said_sum(values)
        return _headed(
            both, f"合计{say(sum(values, Decimal(0)))}{unit}（{shown}）。", shown, sum(values, Decimal(0)), unit
        )
    if len(values) != 2:
        return both
    more, less = max(values), min(values)
    shown = f"{say(more)}-{say(less)}={say(more - less)}"
    premise = premise_of(read)
    verdict = ""
    if premise and premise.relation in ("up", "down"):
        holds = (values[1] > values[0]) == (premise.relation == "up") and more != less
        verdict = "对，" if holds != premise.denied else "不对，"
    which = f"{names[values.index(more)]}更多，相差{say(more - less)}{unit}（{shown}）" if more != less else "两家相同"
    return _headed(both, f"{verdict}{which}。", shown, more - less, unit)


def _headed(both: Answer, head: str, shown: str, value: Decimal, unit: str) -> Answer:
    figure = Figure(say(value), unit, "", "", 0, None)
    return replace(both, answer=head + both.answer, derivation=shown, figures=(figure, *both.figures))
