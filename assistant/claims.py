"""Several claims in one question, each of its own clause: every one is judged, and the whole stands with all of them.

新收3525件，其中个人3440件、企业76件，对吗: a number that one clause claims is never held against what another says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.answer import Answer
from assistant.exact.premises import premise_of
from assistant.question import Question
from assistant.reading.parts import joined

_CLAUSE = re.compile("[,;。]")
#: The asking itself, behind what is claimed.
_ASKS = re.compile(
    "[,;。]?(?:这|这些|以上|都|说的)*(?:对吗|对不对|对吧|是吗|是吧|没错吧|是不是|属实吗|准吗|对得上吗|吗|吧)[?。]*$"
)
#: A clause that does something with all before it: 合计100件, 相差3件.
_TOGETHER = re.compile("^(?:一共|总共|合计|共计|共|加起来|合起来|相加|总计|前者|后者|两者|二者|相差|差)")
_VERDICT = re.compile("^(对|不对)[，：]")


def clauses_of_claims(read: Question) -> list[str]:
    """The clauses of a question that claims a number in each of several; [] where it is one claim."""
    if len(read.numbers) < 2 or not read.has("op:check") or premise_of(read) is None:
        return []
    end = _ASKS.search(read.text)
    text = read.text[: end.start()] if end else read.text
    cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(text)), len(text)]
    parts = list(pairwise(cuts))
    pieces = [text[start:stop].rstrip(",;。") for start, stop in parts]
    claims = [any(start <= number.start < stop for number in read.numbers) for start, stop in parts]
    return pieces if len(pieces) > 1 and all(claims) and not any(map(_TOGETHER.match, pieces)) else []


def is_verdict(answer: Answer) -> bool:
    """Whether an answer begins with 对 or 不对."""
    return answer.status == "answered" and bool(_VERDICT.match(answer.answer))


def together(question: str, judged: Sequence[Answer]) -> Answer | None:
    """The verdicts on every clause as one; None where a clause has none.

    The clauses that are right and those that are not are told apart: "不对。第1处对，…。第2处不对，…。"
    """
    if not all(map(is_verdict, judged)):
        return None
    told = [replace(answer, answer=f"第{at}处{answer.answer}") for at, answer in enumerate(judged, 1)]
    found = joined(question, [("", answer) for answer in told])
    right = all(answer.answer.startswith("对") for answer in judged)
    return replace(found, answer=f"{'对' if right else '不对'}：{found.answer}")
