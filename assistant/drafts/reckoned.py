"""Figures that a draft computes: the ways that lead to one, over operands that the reports tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.drafts.changes import Changes
from assistant.drafts.claims import Claim
from assistant.drafts.kinds import Kind
from assistant.drafts.operands import Operands, said
from assistant.drafts.quantities import of_one_kind
from assistant.drafts.ranks import Ranks
from assistant.drafts.shares import Shares
from assistant.drafts.totals import Totals, total
from assistant.drafts.ways import Way

#: 受理15.62万件，办结15.58万件，只有400件没办完.
_LEFT = re.compile("[没未]能?办[完结]|剩余|还剩|尚余|余下")


class Reckoning:
    """The ways to figures of every kind. Each is tried; the arithmetic is shown."""

    def __init__(self, operands: Operands) -> None:
        self.operands = operands
        changes, shares, totals = Changes(operands), Shares(operands), Totals(operands)
        self._totals = totals
        self._kinds: dict[Kind, Callable[[Claim], Iterator[Way]]] = {
            "sum": totals.sums,
            "difference": changes.ways,
            "growth": changes.ways,
            "points": changes.ways,
            "multiple": changes.ways,
            "share": shares.ways,
            "rate": shares.rates,
            "average": totals.averages,
            "restated": self._restated,
            "rank": Ranks(operands, totals.several).ways,
        }

    def ways(self, claim: Claim) -> Iterator[Way]:
        """The ways to a claim's figure, the likeliest first; none for a plain value."""
        way = self._kinds.get(claim.kind, self._repeated)
        return way(claim)

    def _repeated(self, claim: Claim) -> Iterator[Way]:
        """建议办结28件，提案办结31件，合计69件，办结59件: behind a sum, the sum of figures told by the same words."""
        near = self.operands.near(claim)
        if _LEFT.search(claim.behind + claim.after) and near:
            done = near[0].told
            for whole in (each.told for each in near[1:] if each.told.unit == done.unit):
                yield Way(whole.value - done.value, whole.unit, f"{said(whole)}-{said(done)}", done)
        if any(each.claim.kind == "sum" and each.claim.sentence == claim.sentence for each in near):
            for parts in self._totals.named(claim, near):
                yield total([each.told for each in parts])

    def _restated(self, claim: Claim) -> Iterator[Way]:
        """The figure before it again, in another unit or rounded."""
        near = [each for each in self.operands.near(claim) if of_one_kind(each.told.unit, claim.number.unit)]
        for operand in near[:1]:
            yield Way(operand.value, operand.told.unit, operand.told.said, operand.told, True)
