"""Ranks that a draft tells: of a body or a year among those spoken of, of a row or a column among its like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.drafts.claims import Claim
from assistant.drafts.figures import FROM_THE_END
from assistant.drafts.formwords import Spot, family_of, named_in, spots
from assistant.drafts.framing import Place
from assistant.drafts.operands import Operands
from assistant.drafts.quantities import Stated, family
from assistant.drafts.several import Several
from assistant.drafts.ways import Way
from assistant.exact.indicators import ACTS, APPLICANT_IDS, FAMILY_ROWS, OUTCOMES, RESULT_IDS, table_of

#: Fewer than these have no rank.
_RANKED = 3
#: Among more than a draft can speak of: 全省第三.
_BEYOND = re.compile("全[国省市区县州]|同[级类]")
#: Counted from the least on.
_UPWARDS = re.compile("[从由]?[少低]到[多高]|升序")
#: One value of those that are ranked: what it is called, and what the reports tell.
_Ranked = tuple[str, Stated]


class Ranks:
    """The ways to a rank; each shows all that are ranked."""

    def __init__(self, operands: Operands, several: Several) -> None:
        self.operands, self.sheets, self._several = operands, operands.sheets, several

    def ways(self, claim: Claim) -> Iterator[Way]:
        """The rank of what a claim speaks of, the largest first, among what its words leave."""
        if _BEYOND.search(claim.behind) or any(_UPWARDS.search(words) for words in (claim.clause, *claim.around)):
            return
        own, sure = self._subject(claim), True
        if own is None and not claim.words:
            own, sure = self._told_before(claim)
        if own and (places := self._places(claim, own)):
            yield from _ranked(claim, places, own, sure and claim.of in (0, len(places)))
        elif claim.each:
            for told, sure in self._several.told(claim):
                mine = next((each for place, each in told if place == claim.place), None)
                if mine:
                    yield from _ranked(claim, [(_called(place, claim), each) for place, each in told], mine, sure)
        elif own and own.spot:
            for like, sure in self._alike(claim, own.spot):
                yield from _ranked(claim, like, own, sure)

    def _subject(self, claim: Claim) -> Stated | None:
        """What is ranked: what the claim's own words name, else the figure before it in its sentence."""
        near = self.operands.near(claim, sentence=True)
        for words in (claim.words, *(claim.around if claim.listed or not near else ())):
            if (named := named_in(words)) and not named.rest:
                leaning = self.operands.leaning(claim)
                found = (self.sheets.at(claim.place, spot) for spot in spots(named, (), leaning))
                if told := next((each for each in found if each), None):
                    return told
        last = near[0] if near and not (claim.words or self.operands.after_unknown(claim)) else None
        if last is None or last.claim.place != claim.place:
            return None
        of_share = last.told.spot if family(last.told.unit) == "ratio" else None  # 无法提供75件，占34.4%，排第一
        return self.sheets.at(claim.place, of_share) if of_share else last.told

    def _told_before(self, claim: Claim) -> tuple[Stated | None, bool]:
        """The body's own value of what the draft has told of several, and whether it has told one such thing only."""
        block = [each for each in self.operands.before() if each.claim.block == claim.block]
        own = {each.told.spot: each.told for each in block if each.claim.place == claim.place and each.told.spot}
        found = [told for told in own.values() if self._places(claim, told)]
        return (found[0], len(found) == 1) if found else (None, False)

    def _places(self, claim: Claim, own: Stated) -> list[_Ranked]:
        """What the draft has told of one thing of several bodies in one year, or of one body in several years."""
        block = [each for each in self.operands.before() if each.claim.block == claim.block]
        told = dict[Place, Stated]()
        for each in block:
            place = each.claim.place
            among = place.body == claim.place.body if claim.each == "years" else place.year == claim.place.year
            if own.spot and each.told.spot == own.spot and among:
                told[place] = each.told
        ranked = [(_called(place, claim), each) for place, each in told.items()]
        return ranked if len(told) >= _RANKED and claim.place in told else []

    def _alike(self, claim: Claim, own: Spot) -> Iterator[tuple[list[_Ranked], bool]]:
        """Rows or columns that one is ranked among, and whether the words leave no others."""
        if listed := self._listed(claim, own):
            yield listed, claim.of in (0, len(listed))
            return
        for like in _like(own):
            told = [self.sheets.at(claim.place, spot) for spot in like]
            ranked = [(_name(each), each) for each in told if each]
            if len(ranked) == len(like):
                yield ranked, not claim.of

    def _listed(self, claim: Claim, own: Spot) -> list[_Ranked]:
        """The rows that its sentence lists, as many as it says: 许可、处罚、强制三项中."""
        rows = named_in(claim.series).rows
        if len(rows) >= _RANKED and own.row in rows:
            told = [self.sheets.at(claim.place, replace(own, row=row)) for row in rows]
            return [(_name(each), each) for each in told if each] if all(told) else []
        before = [each for each in self.operands.near(claim) if each.claim.place == claim.place]
        same = [each for each in before if each.told.spot and _of_one_column(each.told.spot, own)]
        here = [each for each in same if each.claim.sentence == claim.sentence]
        meant = (same[: claim.of] if claim.of else here if claim.inner else [])[::-1]
        fits = len(meant) >= max(_RANKED, claim.of) and own in [each.told.spot for each in meant]
        return [(_name(each.told), each.told) for each in meant] if fits else []


def _of_one_column(one: Spot, other: Spot) -> bool:
    return table_of(one.row) == table_of(other.row) and one.column == other.column


def _called(place: Place, claim: Claim) -> str:
    return f"{place.year}年" if claim.each == "years" else place.body


def _like(own: Spot) -> Iterator[list[Spot]]:
    """What a place of the form is ranked among: its family's rows, decisions, outcomes, applicants, results."""
    if family := family_of(own.row):
        yield [Spot(row, own.column) for row in FAMILY_ROWS[family]]
    elif own.row in ACTS:
        yield [Spot(row, own.column) for row in ACTS]
    elif own.row in OUTCOMES:
        yield [Spot(row, own.column) for row in OUTCOMES]
    for columns in (APPLICANT_IDS, RESULT_IDS):
        if own.column in columns and own.column != "total":
            yield [Spot(own.row, column) for column in columns]


def _name(told: Stated) -> str:
    return told.spot.indicator.name if told.spot else ""


def _ranked(claim: Claim, among: Sequence[_Ranked], own: Stated, sure: bool) -> Iterator[Way]:
    values = [each.value for _, each in among]
    if len(values) < _RANKED:
        return
    from_the_end = bool(FROM_THE_END.search(claim.number.raw))
    rank = 1 + sum(value < own.value if from_the_end else value > own.value for value in values)
    shown = "；".join(f"{name}{each.printed}" for name, each in among)
    yield Way(Decimal(rank), "位", shown, own, sure)
