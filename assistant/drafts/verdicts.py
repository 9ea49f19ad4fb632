"""Verdicts on the figures of a draft, in the words that a clerk reads."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any, Literal

from assistant.answer import Citation
from assistant.drafts.claims import Claim
from assistant.drafts.figures import FROM_THE_END
from assistant.drafts.quantities import Stated
from assistant.drafts.ways import Way, amount
from corpus.numbers import say

Verdict = Literal["supported", "contradicted", "unsupported"]
VERDICTS: dict[Verdict, str] = {"supported": "有依据", "contradicted": "与报告不符", "unsupported": "未找到依据"}

#: What an answer says to somebody who asks, and is of no use beside a draft.
_UNREAD = re.compile("问句里的“[^”]*”没有读懂，请确认要问的是不是这一项")


@dataclass(frozen=True, slots=True)
class Checked:
    """One figure of a draft and what the reports say to it.

    text:     the figure as written ("218件"); `start`/`end` span it in the draft.
    value:    its exact number as a decimal string.
    claim:    what was looked for, as a question.
    correct:  what the reports tell instead, "" unless contradicted.
    citation: where the reports print it or its first operand, None when unsupported.
    """

    text: str
    value: str
    verdict: Verdict
    citation: Citation | None
    message: str
    start: int
    end: int
    claim: str
    correct: str = ""

    def as_json(self) -> dict[str, Any]:
        """The line of `youju check --jsonl`."""
        return asdict(self)


def stated(way: Way, claim: Claim) -> Stated:
    shown = way.shown.rstrip("。")
    return Stated(
        way.value, way.unit, _printed(way, claim), way.told.citation, f"{shown}。", spot=way.spot, whole=way.whole,
        way=way.way,
    )  # fmt: skip


def _printed(way: Way, claim: Claim) -> str:
    if way.unit == way.told.unit and claim.kind == "restated":
        return way.told.printed
    if claim.kind == "rank":
        return f"{'倒数' if FROM_THE_END.search(claim.number.raw) else ''}第{way.value}位"
    return amount(abs(way.value), way.unit)


def wrong_way(told: Stated, way: int) -> tuple[str, str]:
    """The message and what is right where a change has the size that is claimed and goes the other way."""
    right, wrong = ("增加", "减少") if way > 0 else ("减少", "增加")
    return f"不对，数没有错，方向不对：是{right}，不是{wrong}。{told.said}", f"{right}{told.printed.lstrip('-')}"


def unknown(claim: Claim) -> Checked:
    if claim.kind == "rank":
        return unsupported(claim, "名次没有核对：看不出是哪些数在排名，或者年报没有全部印出这些数。")
    return unsupported(claim, "年报里没有能算出或印着这个数的说法。")


def unsupported(claim: Claim, why: str) -> Checked:
    why = _UNREAD.sub("可能指的是", why)
    return judged_as(claim, "unsupported", None, f"未找到依据。{why}")


def judged_as(claim: Claim, verdict: Verdict, citation: Citation | None, message: str, correct: str = "") -> Checked:
    number = claim.number
    asked = f"{claim.place.in_words}{claim.said}{claim.change}{number.raw}，对吗？"
    return Checked(number.raw, say(number.value), verdict, citation, message, claim.start, claim.end, asked, correct)
