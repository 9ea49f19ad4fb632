"""Bounds that a draft sets on several figures: 两年均超过一万条 holds where each of the two is above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.drafts.claims import Claim
from assistant.drafts.formwords import listed_in
from assistant.drafts.operands import Operands
from assistant.drafts.quantities import Stated, in_base, of_one_kind
from assistant.drafts.several import Several

#: 两年均超过, 三家都不足, 都在|100件|以上; what is in no such list is a figure of its own.
_BOUND = re.compile(
    "[均都](?:(?P<above>超过?|突破|[高多大]于)|(?P<least>[不未][低少]于|达到|在#(?:以上|之上))"
    "|(?P<below>不足|不到|[低少小]于|未[超达]过?到?)|(?P<most>不[超高多]过?于?|在#(?:以[下内]|之[下内])))了?(?:#|$)"
)


@dataclass(frozen=True, slots=True)
class Bounded:
    """The figures that are meant, each as the reports tell it, and those of them that the bound does not hold for."""

    told: tuple[Stated, ...]
    beyond: tuple[Stated, ...]

    @property
    def said(self) -> str:
        """All the figures, as they are printed."""
        return "、".join(each.printed for each in self.told)


class Bounds:
    """The bounds of a draft, held against the figures that it has named and what the reports tell of them elsewhere."""

    def __init__(self, operands: Operands) -> None:
        self.operands, self.several = operands, Several(operands)

    def held(self, claim: Claim) -> Bounded | None:
        """A bound on several bodies or years and how it stands; None where a claim sets none or leaves open on what."""
        found = _BOUND.search(f"{claim.clause.strip()}#{claim.after}") if claim.kind == "value" else None
        told = next(self._meant(claim), None) if found else None
        if not found or not told:
            return None
        limit = in_base(claim.number.value, claim.number.unit)
        return Bounded(told, tuple(each for each in told if not _holds(found, each.value, limit)))

    def _meant(self, claim: Claim) -> Iterator[tuple[Stated, ...]]:
        """The values that may be meant: the rows that are listed, the two compared just before, else one thing of all
        the places told of.
        """
        if not claim.each:
            listed = [self.operands.fitting.at_one(claim, named) for named in listed_in(claim.clause)]
            told = tuple(each for each in listed if each)
            if len(told) == len(listed) > 1:
                yield told
            return
        pair = self.operands.compared(claim)
        if pair and claim.of == len(pair) and of_one_kind(pair[0].unit, claim.number.unit):
            yield pair
        for several, _ in self.several.told(claim):
            if len({each.unit for _, each in several}) == 1:
                yield tuple(each for _, each in several)


def _holds(bound: re.Match[str], value: Decimal, limit: Decimal) -> bool:
    match bound.lastgroup:
        case "above":
            return value > limit
        case "least":
            return value >= limit
        case "below":
            return value < limit
        case _:
            return value <= limit
