"""Which figure of a report a claim means: the spots of the form that its words leave open.

A claim is borne out where one of the readings that its words allow states its value; it is told to be wrong only by
the one reading that its own words leave. Equal numbers alone never bear a claim out: the row or the thing counted
must be said by the claim, by its sentence or its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.drafts.dealing import is_of_others
from assistant.drafts.formwords import LOOSE, Named, Spot, named_in, spots, wholes
from assistant.drafts.quantities import PAPERS, Stated, family, of_one_kind
from corpus.numbers import Number

#: Columns whose words are said of many other things.
_OF_DOCUMENTS = frozenset(("amount", "items", "issued", "made", "disclosed", "change", "prior_items"))

#: From here on a figure is not by chance that of the form, whatever its loose words may be said of: 办结3521件.
_NO_CHANCE = 1000
_PETITION = "applications.not_handled.petition"
_LOOSE_ROWS = LOOSE | {_PETITION}

if TYPE_CHECKING:
    from assistant.drafts.claims import Claim
    from assistant.drafts.framing import Place
    from assistant.drafts.sheets import Sheets


class Fitting:
    """Claims held against the tables of the reports."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets

    def borne_out(self, claim: Claim, leaning: Sequence[Spot], place: Place, of_form: bool) -> Stated | None:
        """A reading of a claim that states its value, of a body and year it may be of."""
        doubtful = self.is_doubtful(claim, of_form) and _LOOSE_ROWS.issuperset(own_words(claim).rows)
        if doubtful and claim.number.value < _NO_CHANCE:
            return None
        readings = [*self._readings(claim, leaning, place), *self._sums_of_rows(claim, leaning, place)]
        return next((each for each in readings if claim.is_told_by(each)), None)

    def certain(self, claim: Claim, leaning: Sequence[Spot], of_form: bool) -> Stated | None:
        """What stands where the claim's own words point, where they name a row or column and nothing else.

        leaning: the spots of the figures before it in its sentence; of_form: whether it follows a figure of the form.
        """
        placed = 0 < claim.turn <= len(claim.listed) > 1 and not series_of(claim)  # 甲、乙两地新收分别为
        place = claim.listed[claim.turn - 1] if placed else claim.place
        claim = replace(claim, turn=0, words=claim.said) if placed else claim
        own = own_words(claim)
        rows = own.rows or own.rates or leaning or any(named_in(words).rows for words in claim.around)
        if not own or own.rest or (claim.turn and not series_of(claim)) or not rows:
            return None
        if self.is_doubtful(claim, of_form) and _LOOSE_ROWS.issuperset(own_words(claim).rows):
            return None
        readings = self._readings(claim, leaning, place)
        told = next(readings, None)
        later = told and told.spot and told.spot.column == "total_disclosed" and "in_force" in own.columns
        return None if later else told  # the form of 2019 does not count what is in force

    def at_one(self, claim: Claim, named: Named) -> Stated | None:
        """What one of several rows or columns that a claim lists tells."""
        around = [each for words in claim.around if (each := named_in(words))]
        found = (self.sheets.at(claim.place, spot) for spot in spots(named, around, ()))
        return next((told for told in found if told and fits_unit(claim.number, told.unit)), None)

    def is_doubtful(self, claim: Claim, of_form: bool) -> bool:
        """Whether words of the form may be said of what it does not count: 建议35件，办结28件，在办5件."""
        around = [named for words in claim.around if (named := named_in(words)) or named.rest]
        if _is_petition_of_prose(claim, around):
            return True
        if not own_words(claim).loose or not around:
            return own_words(claim).loose and not of_form
        return not around[0] or (around[0].loose and not of_form)

    def _readings(self, claim: Claim, leaning: Sequence[Spot], place: Place) -> Iterator[Stated]:
        for spot in self.spots(claim, leaning):
            if claim.number.unit == "%" and not spot.row.startswith("rate:"):
                yield from self._shares(place, spot)
            elif (told := self.sheets.at(place, spot)) and fits_unit(claim.number, told.unit):
                yield told

    def _sums_of_rows(self, claim: Claim, leaning: Sequence[Spot], place: Place) -> Iterator[Stated]:
        """Blank totals by their applicants: they bear a claim out, and never stand against one."""
        for spot in self.spots(claim, leaning):
            if (told := self.sheets.summed(place, spot)) and fits_unit(claim.number, told.unit):
                yield told

    def _shares(self, place: Place, part: Spot) -> Iterator[Stated]:
        for whole in wholes(part):
            if told := self.sheets.share(place, part, whole):
                yield told

    def spots(self, claim: Claim, leaning: Sequence[Spot]) -> Iterator[Spot]:
        """The spots a claim can mean, the likeliest first."""
        own = own_words(claim)
        if claim.within or is_of_others(claim) or (not own and own.rest):
            return iter(())
        if claim.number.unit == "%" and not (own.rates or own.share or own.rows):
            return iter(())
        told = [named_in(words) for words in claim.around]
        if not (own.rows or own.rates) and _OF_DOCUMENTS & {*own.columns} and told and told[0].rest and not told[0]:
            return iter(())  # 信息处理费金额: no amount of the form's
        around = [named for named in told if named]
        if claim.turn:
            if series_of(claim):
                return spots(own, (), ())
            return self._in_turn(claim.turn, own or next(iter(around), own), leaning)
        return spots(own, around, leaning)

    def _in_turn(self, turn: int, own: Named, leaning: Sequence[Spot]) -> Iterator[Spot]:
        """The next of the rows named before: 规章13件、规范性文件60件，对外公开总数分别为524件和368件."""
        rows = list(dict.fromkeys(spot.row for spot in reversed(leaning)))[turn - 1 : turn]
        yield from spots(replace(own, rows=own.rows or tuple(rows)), (), leaning)


def _is_petition_of_prose(claim: Claim, around: Sequence[Named]) -> bool:
    """Whether complaints are told of as such, and not as the applications that the form does not handle for it.

    收到投诉举报12件 is no row of the form; 信访举报投诉类申请2件 is, and so is 不予处理3件，其中投诉举报2件.
    """
    own, said = own_words(claim), f"{claim.words}{claim.after}"
    if _PETITION not in own.rows or re.search("申请|不予处理|信访举报投诉|投诉类", said):
        return False
    return not any(row.startswith("applications.not_handled") for each in around for row in each.rows)


def series_of(claim: Claim) -> Named | None:
    """What a figure told in turn is of, where several rows are named before it: 许可、处罚、强制的决定依次为."""
    series = named_in(claim.series)
    rows = series.rows[claim.turn - 1 : claim.turn]
    return replace(series, rows=rows) if claim.turn and len(series.rows) > 1 and rows else None


def own_words(claim: Claim) -> Named:
    """What the claim's own words name in the form: those before its figure, or else those behind it."""
    own = series_of(claim) or named_in(claim.words)
    if own or own.rest or not claim.after or "涉及" in claim.words:  # 涉及2件申请 are some of them
        return own
    return named_in(claim.after) or own


def fits_unit(number: Number, unit: str) -> bool:
    """Whether a number of the form may be told with a unit: 81条 are no applications."""
    if family(number.unit) != family(unit):
        return False
    if family(unit) == "count":
        return number.unit in PAPERS
    return of_one_kind(unit, number.unit)
