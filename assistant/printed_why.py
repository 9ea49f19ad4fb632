"""Why a cell prints the number it does (那总计应该是11，为什么印的是0): the cell, and what contradicts it.

No report says why it prints a number. What can be told is the number and the sums of the form that it breaks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant import planning
from assistant.answer import Answer
from assistant.lookup import Facts
from assistant.reading.things import things
from assistant.turn import Turn

_WHY = "(?:为什么|为何|为啥|怎么|咋|凭什么)"
_PRINTED = r"(?:印|填|写|登|列|报|显示)(?:的|成|着|了|作)*(?:却|又|是|为|只有)*(?:个)?\d[\d,.]*"
_ASKS = re.compile(
    f"{_WHY}(?:表里|表格里|报告里|年报里|却|又|会|只|还|都|是)*{_PRINTED}|{_PRINTED}[^,。?]{{0,3}},?(?:这)?是?{_WHY}"
)
_NOT_SAID = "年报没有写明为什么这样印。"


def why_printed(turn: Turn, facts: Facts) -> Answer | None:
    """The one cell that is meant, where it prints the number that is wondered at; None of any other question."""
    read, scene = turn.read, turn.scene
    asks = _ASKS.search(read.text)
    if asks is None or scene.missing or scene.others or any(word not in asks[0] for word in read.unexplained):
        return None
    subject = replace(scene.subject, spread="")
    named = things(subject)
    if not (len(scene.publishers) == len(scene.years) == len(named) == 1 == len(named[0])):
        return None
    plain = tuple(token for token in read.tokens if "which:reason" not in token.marks)
    asked = replace(scene, subject=subject, operation="value", prose=False, topic="")
    told = planning.answer(replace(read, tokens=plain, numbers=(), unexplained=()), asked, facts)
    printed = {Decimal(figure.value) for figure in told.figures if figure.value}
    if told.status != "answered" or not printed & {number.value for number in read.numbers}:
        return None
    return replace(told, answer=f"{told.answer}{_NOT_SAID}")
