"""Money told again in the unit it was asked in: 少了多少万元 of a difference printed in 元."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answer import Figure
from corpus.numbers import MONEY, say

_ASKED = re.compile(
    "(?:多少|几)(?:个)?(?P<unit>亿元?|万元?|元)(?![年人条件])|(?:以|用|按|换算?成|折合?成?|[准精]确到)(?P<by>亿元|万元|元)(?:为单位|计|表示|算|说|是|呢|$|[,，。?？])"
)


def unit_asked(question: str) -> str:
    """The unit of money a question asks in; "" where it names none.

    >>> unit_asked("少了多少万元"), unit_asked("相差几亿"), unit_asked("花了多少元"), unit_asked("花了多少钱")
    ('万元', '亿元', '元', '')
    """
    found = _ASKED.search(question)
    unit = (found["unit"] or found["by"]) if found else ""
    return unit if not unit or unit.endswith("元") else f"{unit}元"


def converted(figures: Sequence[Figure], question: str) -> tuple[Figure, str] | None:
    """The one result of an answer, exactly, in the unit of money asked for, with its arithmetic (12.5×10000).

    None where it is in that unit, or is no money.

    The result is what was computed, else the only number that is told.
    """
    asked = unit_asked(question)
    computed = [each for each in figures if each.citation is None and each.unit in MONEY]
    result = computed or (list(figures) if len(figures) == 1 else [])
    if not asked or len(result) != 1 or result[0].value is None or result[0].unit not in MONEY:
        return None
    if result[0].unit == asked:
        return None
    size, wanted = MONEY[result[0].unit], MONEY[asked]
    shown = f"{result[0].value}×{say(size / wanted)}" if size > wanted else f"{result[0].value}÷{say(wanted / size)}"
    return Figure(say(Decimal(result[0].value) * size / wanted), asked, "", "", 0, None), shown
