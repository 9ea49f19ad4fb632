"""谁 beside several bodies that are named: these bodies, and no kinds of applicants (甲市乙市谁申请最多)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.reading.tokens import Token

_APPLICANT, _BODY, _APPLICATIONS = "which:applicant", "which:publisher", "topic:applications"
_ORDERS = {"op:max", "op:min", "op:rank", "op:difference", "op:times"}


def of_bodies(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a question that names several bodies, with 谁申请 as the one of these that has applications.

    Unchanged where nothing is ordered: 甲市和乙市都是谁申请的 asks who applied.
    """
    if not any(_ORDERS & set(token.marks) for token in tokens):
        return tuple(tokens)
    meant = (_BODY, _APPLICATIONS)
    return tuple(replace(t, marks=meant) if t.marks == (_APPLICANT,) and t.text[0] == "谁" else t for t in tokens)
