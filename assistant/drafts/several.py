"""One quantity of several bodies or of several years: what a draft adds up, averages or ranks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.drafts.claims import Claim
from assistant.drafts.formwords import named_in, spots
from assistant.drafts.framing import Place
from assistant.drafts.operands import Operands
from assistant.drafts.quantities import Stated, of_one_kind

#: A quantity as each place tells it.
Told = list[tuple[Place, Stated]]


class Several:
    """What is told of all the bodies or years that a claim speaks of."""

    def __init__(self, operands: Operands) -> None:
        self.operands, self.sheets = operands, operands.sheets

    def told(self, claim: Claim) -> Iterator[tuple[Told, bool]]:
        """The quantities that may be meant, each as every one of the places tells it, the likeliest first; and whether
        the words leave no other.
        """
        places, sure = self._places(claim)
        if len(places) < 2:
            return
        for told in self._by_words(claim, places):
            yield told, sure
            sure = False
        for operand in self.operands.near(claim):
            if operand.claim.kind == "sum":
                continue
            values = [(place, self.operands.at(place, operand)) for place in places]
            if found := _complete(claim, values):
                yield found, False

    def _by_words(self, claim: Claim, places: Sequence[Place]) -> Iterator[Told]:
        """By the first words that name something of the form: the claim's own, then those around it."""
        for words in (claim.words, *claim.around):
            named = named_in(words)
            if named.rows or {*named.columns} - {"total"}:
                for spot in spots(named, (), self.operands.leaning(claim)):
                    values = [(place, self.sheets.at(place, spot)) for place in places]
                    if found := _complete(claim, values):
                        yield found
                if named.rows:
                    return

    def _places(self, claim: Claim) -> tuple[list[Place], bool]:
        """The bodies or years meant, and whether no others of the draft could be."""
        block = [each.claim.place for each in self.operands.before() if each.claim.block == claim.block]
        if claim.each == "years":
            own = [each for each in (*claim.listed, *block) if each.body == claim.place.body and each.year]
            for years in ({each.year for each in claim.listed}, {each.year for each in own}, self._reported(claim)):
                if len(years) == claim.of:
                    return [replace(claim.place, year=year) for year in sorted(year or 0 for year in years)], True
            return [], False
        bodies: dict[str, Place] = {}
        for place in (claim.place, *reversed(claim.listed), *block):
            if place.known and place.year == claim.place.year:
                bodies.setdefault(place.body, place)
        meant = list(bodies.values())[: claim.of or None]
        return (meant, len(bodies) == claim.of) if len(meant) == (claim.of or len(meant)) else ([], False)

    def _reported(self, claim: Claim) -> set[int | None]:
        return {*self.sheets.years(claim.place.body)}


def _complete(claim: Claim, values: Sequence[tuple[Place, Stated | None]]) -> Told:
    """The values where there is one of every place, in a unit that can be added to the claim's."""
    found = [(place, told) for place, told in values if told]
    fits = len(found) == len(values) and all(_fits(claim, told) for _, told in found)
    return found if fits else []


def _fits(claim: Claim, told: Stated) -> bool:
    return claim.kind == "rank" or of_one_kind(told.unit, claim.number.unit)
