"""Which way a figure of a draft is said to have moved, where both figures are right: 由310件增加到296件 is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.drafts.claims import Claim
from assistant.drafts.operands import Operand, Operands
from assistant.drafts.quantities import Stated, direction

#: 比2023年的1330件|有所增加: what stands behind the figure that is measured with and computes nothing.
_BY_WORD = re.compile(
    "(?:[略又均都也]?有所?|[略稍]有?|明显|显著|大幅度?|小幅|呈|持续|稳步|继续)?(?:增[长加多]|减少|上升|下降|提[高升]|回落|下滑|降低)(?:态势|趋势|了|明显|较[多大])?"
)
#: 高于2023年的, 不及上年的: how the figure before stands to this one.
_ABOVE, _BELOW = re.compile("高于|多于|[高多]过|超[过出]"), re.compile("低于|少于|不及|不到|不足")


@dataclass(frozen=True, slots=True)
class Astray:
    """A direction that is not the reports'. why: both values with their direction; correct: what is right instead."""

    why: str
    correct: str


class Directions:
    """The directions that a draft tells in words, held against the values that the reports tell."""

    def __init__(self, operands: Operands) -> None:
        self.operands = operands

    def astray(self, claim: Claim) -> Astray | None:
        """What is wrong with the direction that a claim tells, whose figure is right; None where it tells none."""
        near = self.operands.near(claim, sentence=True)
        if not near or near[0].claim.start != claim.start:
            return None
        if claim.turned:
            old = self._turned_from(claim, near)
            return _held(claim.turned, old, near[0].told, "到") if old else None
        if (said := _against_the_one_before(claim)) and len(near) > 1 and _apart(near[0], near[1]):
            return _held(said, near[0].told, near[1].told, "到")
        return None

    def _turned_from(self, claim: Claim, near: list[Operand]) -> Stated | None:
        """What a figure is said to have become another from: the one before it, else that of the year before."""
        if len(near) > 1 and near[1].claim.place.body == claim.place.body and near[1].counts_same(near[0]):
            return near[1].told
        if not claim.place.year or near[0].told.spot is None:
            return None
        than = claim.than or replace(claim.place, year=claim.place.year - 1)
        return self.operands.at(than, near[0])


def _against_the_one_before(claim: Claim) -> int:
    """1 where the figure before a claim is said to be more than it, -1 for less, 0 where nothing is said."""
    if claim.kind != "value":
        return 0
    if _BY_WORD.fullmatch(claim.after):
        return direction(claim.after)
    if _ABOVE.search(claim.clause):
        return 1
    return -1 if _BELOW.search(claim.clause) else 0


def _apart(old: Operand, new: Operand) -> bool:
    """Whether two figures are of one thing, of two bodies or of two years."""
    return old.claim.place != new.claim.place and old.counts_same(new)


def _held(said: int, old: Stated, new: Stated, to: str) -> Astray | None:
    apart = new.value - old.value
    if apart * said > 0:
        return None
    way = "增加" if apart > 0 else "减少" if apart else "不变"
    return Astray(f"数没有错，方向不对：由{old.printed}到{new.printed}是{way}。", f"{way}{to}{new.printed}")
