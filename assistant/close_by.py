"""Questions that come close to a row and ask something else: how many cases of reconsideration a government decided,
how many letters and visits it took in. The table counts those about its information alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant import replies
from assistant.answer import Answer
from assistant.turn import Turn

#: Of its information: 因信息公开被复议, 作为被申请人; and cases that are told by how they ended are those of the table.
_OF_INFORMATION = re.compile("信息|公开|依申请|被|维持|纠正|审结|结果|诉讼|官司|起诉")
_APPLIED = re.compile("申请|公开|答复|不予|处理的|举报|投诉")


class _Close:
    """What is asked beside the rows it is taken for."""

    def __init__(self, asks: str, rows: str, others: re.Pattern[str], says: str, note: str) -> None:
        self.asks, self.rows, self.others = re.compile(asks), rows, others
        self.says, self.note = re.compile(says), note


_ALL = (
    _Close(
        "(?:办理|办了|办的?|承办|审理)[^,，。]{0,8}行政复议(?:案件?)?|行政复议案件?(?:一共|总共|共)?(?:办理?|审理)了?",
        "review_litigation.review",
        _OF_INFORMATION,
        "复议",
        "表格只统计因政府信息公开引起的行政复议，不是机关办理的全部行政复议案件。",
    ),
    _Close(
        "信访(?:案)?件|信访(?:总)?量|来信来访|信访事项",
        "applications.not_handled.petition",
        _APPLIED,
        "信访|来信|来访",
        "表格这一项是按信访举报投诉处理的政府信息公开申请，不是机关受理的全部信访件。",
    ),
)


def told_close_by(turn: Turn, found: Answer, prose: Callable[[Turn], Answer]) -> Answer | None:
    """What the prose prints of the thing itself, with the row beside it; else the row, told to be of another count."""
    text, rows = turn.read.text, turn.scene.subject.rows
    near = next((each for each in _ALL if rows and all(row.startswith(each.rows) for row in rows)), None)
    said = near.asks.search(text) if near else None
    if near is None or said is None or near.others.search(text) or found.status != "answered":
        return None
    told = prose(turn)
    printed = told.status == "answered" and bool(told.figures) and bool(near.says.search(told.quotes))
    if printed and not re.search("信息公开|公开申请", told.quotes):
        return replace(replies.beside_table(told, found), notes=(*replies.beside_table(told, found).notes, near.note))
    return replace(found, notes=(*found.notes, near.note))
