"""One quantity of several bodies or of several years: what a draft adds up, averages or ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.drafts.claims import Claim
from assistant.drafts.formwords import Spot, named_in, spots
from assistant.drafts.framing import Place
from assistant.drafts.operands import Operands
from assistant.drafts.quantities import Stated, of_one_kind

#: A quantity as each place tells it.
Told = list[tuple[Place, Stated]]


#: What the bodies are that a rank is among.
_KIND = re.compile("[局委办院市区县]")


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
        if claim.words and not named_in(claim.words):
            asked = [(place, self.operands.asked(place, (claim.words,), claim.number.unit)) for place in places]
            if found := _complete(claim, asked):
                yield found, sure
        near = self.operands.near(claim)  # what is ranked is the figure just before it and no older one
        for operand in near[:1] if claim.kind == "rank" else near:
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
                    values = [(place, self._at(place, spot)) for place in places]
                    if found := _complete(claim, values):
                        yield found
                if named.rows:
                    return

    def _at(self, place: Place, spot: Spot) -> Stated | None:
        """What a place tells at a spot; 本年制发 is what the form of 2019 calls 本年新制作."""
        other = {"issued": "made", "made": "issued"}.get(spot.column)
        return self.sheets.at(place, spot) or (self.sheets.at(place, replace(spot, column=other)) if other else None)

    def _places(self, claim: Claim) -> tuple[list[Place], bool]:
        """The bodies or years meant, and whether no others of the draft could be."""
        block = [each.claim.place for each in self.operands.before() if each.claim.block == claim.block]
        if claim.each == "years":
            years = next((years for years in self._years(claim, block) if len(years) == claim.of), set())
            if years or not claim.place.year:
                return [replace(claim.place, year=year) for year in sorted(years)], True
            last = range(claim.place.year - claim.of + 1, claim.place.year + 1)  # 两年来
            return [replace(claim.place, year=year) for year in last], "近" in claim.clause
        bodies: dict[str, Place] = {}
        for place in (claim.place, *reversed(claim.listed), *block):
            if place.known and place.year == claim.place.year:
                bodies.setdefault(place.body, place)
        if kind := _KIND.search(claim.behind):  # 三个局中: none of the area that they are of
            bodies = {body: place for body, place in bodies.items() if body.endswith(kind[0])}
        meant = list(bodies.values())[: claim.of or None]
        return (meant, len(bodies) == claim.of) if len(meant) == (claim.of or len(meant)) else ([], False)

    def _years(self, claim: Claim, block: Sequence[Place]) -> Iterator[set[int]]:
        """The sets of years that may be meant, the likeliest first: listed, in the sentence or before, reported."""
        own = [each for each in (*claim.listed, *block) if each.body == claim.place.body]
        yield {*claim.years}
        yield {each.year for each in claim.listed if each.year}
        yield {each.year for each in own if each.year}
        yield {*self.sheets.years(claim.place.body)}


def _complete(claim: Claim, values: Sequence[tuple[Place, Stated | None]]) -> Told:
    """The values where there is one of every place, in a unit that can be added to the claim's."""
    found = [(place, told) for place, told in values if told]
    fits = len(found) == len(values) and all(_fits(claim, told) for _, told in found)
    fits = fits and (claim.kind != "rank" or len({told.unit for _, told in found}) == 1)  # 124条 and 2件 have no order
    return found if fits else []


def _fits(claim: Claim, told: Stated) -> bool:
    return claim.kind == "rank" or of_one_kind(told.unit, claim.number.unit)
