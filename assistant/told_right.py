"""Whether the numbers told are right (这俩数对吗, 你确定吗): told again as printed, with what contradicts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.derived import has_numbers
from assistant.reading.parts import joined
from assistant.reading.saying import asks_of_two, asks_whether_right
from assistant.told_share import Ask

#: How notes say that a report contradicts itself.
_CONTRADICTS = re.compile("勾稽不平|不一致|对不上")
_OF_OTHERS = "不涉及这里引用的格"
_AS_PRINTED = "以上照年报所印重列，可点开出处核对；"
_FOUND = "年报自身与它们有关的不一致见其余说明，数字没有改动。"
_NOTHING = "按格式的勾稽关系核过，没有发现与所引各格有关的不一致。"
_OPEN = "年报印得对不对，这里不作判断。"


def whether_right(question: str, history: Sequence[str], ask: Ask) -> Answer | None:
    """The numbers told last once more, or the last two where two are spoken of; None where nothing else was asked.

    No verdict is given: what is printed is shown, and what the report itself says against it.
    """
    if not history or not asks_whether_right(question):
        return None
    last = ask(history[-1], history[:-1])
    if not has_numbers(last):
        return None
    numbers = [figure for figure in last.figures if figure.value is not None]
    told = last
    if asks_of_two(question) and len(numbers) == 1 and len(history) > 1:
        one = ask(history[-2], history[:-2])
        told = joined(question, [("", one), ("", last)]) if has_numbers(one) else last
    return replace(told, question=question, notes=(*told.notes, _AS_PRINTED + _said(told)), options=())


def _said(told: Answer) -> str:
    if any(_CONTRADICTS.search(note) and _OF_OTHERS not in note for note in told.notes):
        return _FOUND
    return _NOTHING if told.route in ("figure", "computed") else _OPEN
