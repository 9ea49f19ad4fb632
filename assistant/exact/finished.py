"""Whether every application was finished (申请都办完了吗): told by what the form carries over into the next year."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.exact.figures import Draft
from assistant.exact.indicators import APPLICANT_IDS, cell_indicator
from assistant.lookup import Facts, read_values
from assistant.query import Query
from assistant.question import Question

#: 本年新收＋上年结转＝办理结果总计＋结转下年度.
_IN, _OUT = ("applications.new", "applications.carried_in"), ("applications.outcome_total", "applications.carried_out")
_FINISHED = re.compile("(?:全部|全都|全|都|均)(?:已经?|给|得到|被|能)*(?:办|答复|处理|结|回复)")
#: 都按时办结了吗, 按规定, 当场: of these no cell tells.
_HOW = re.compile("时|期|当[天场]|规|及早|妥|满意|认真|线上|网上")


def answer(read: Question, scene: Scene, facts: Facts) -> Answer | None:
    """The verdict with what was finished and what was carried over; None where the table cannot tell it.

    It cannot where a cell is blank, or where what came in is not what was finished and what was carried over.
    """
    column = next(iter(scene.subject.columns), "total")
    plain = scene.subject.rows == (_OUT[0],) and column in (*APPLICANT_IDS, "total") and scene.operation == "value"
    one = len(scene.publishers) == len(scene.years) == 1 and len(scene.subject.columns) < 2 and not scene.missing
    if not (plain and one and _FINISHED.search(read.text)) or read.numbers or _HOW.search(read.text):
        return None
    asked = [cell_indicator(row, column) for row in (*_IN, *_OUT)]
    values = read_values(facts, asked, scene.publishers, scene.years)
    numbers = [value.number for value in values if value.number is not None]
    if len(numbers) < len(asked) or (not numbers[3] and sum(numbers[:2], Decimal(0)) != numbers[2]):
        return None
    draft = Draft(Query(scene.publishers, scene.years, tuple((each,) for each in asked[2:])), read.asked, facts)
    told = f"{draft.tell(values[2])}，{draft.tell(values[3], subject=False)}。"
    return draft.finish(f"{'不对' if numbers[3] else '对'}，{told}")
