"""What single reports state, read once for a draft: the value at a spot of the form, and the numbers of the prose."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.compare import said_rounded
from assistant.drafts.figures import EACH
from assistant.drafts.formwords import Spot, share_indicator
from assistant.drafts.framing import Place
from assistant.drafts.quantities import Stated, in_base
from assistant.exact.indicators import APPLICANT_IDS, FAMILY_ROWS, Basis, Indicator, row_name
from assistant.exact.phrasing import Evidence, derivation, sentence
from assistant.lookup import Source, value_in, whole_source
from corpus.form import OF_PARTS
from corpus.numbers import parse_cell, say

if TYPE_CHECKING:
    from corpus.facts import FactStore
    from corpus.report import Finding, Mention, Report


class Sheets:
    """The reports a draft speaks of; what was read of one is kept until the draft is checked."""

    def __init__(self, facts: FactStore) -> None:
        self._facts = facts
        self.years = lru_cache(maxsize=None)(facts.years)
        self.reports = lru_cache(maxsize=None)(self._reports)
        self.mentions = lru_cache(maxsize=None)(self._mentions)
        self.text = lru_cache(maxsize=None)(facts.text)
        self._source = lru_cache(maxsize=None)(self._read)
        self.at = lru_cache(maxsize=None)(self._at)
        self.summed = lru_cache(maxsize=None)(self._summed)
        self._unsound = lru_cache(maxsize=None)(self._totals_amiss)
        self.share = lru_cache(maxsize=None)(self._share)

    def _reports(self, place: Place) -> tuple[Report, ...]:
        known = place.known and place.year is not None
        return tuple(self._facts.reports(place.body, place.year)) if known else ()

    def _mentions(self, report_id: str) -> tuple[Mention, ...]:
        return tuple(each for each in self._facts.mentions([report_id]) if not EACH.search(each.clause))

    def _read(self, report: str, place: Place) -> Source:
        return whole_source(self._facts, next(each for each in self.reports(place) if each.id == report))

    def _at(self, place: Place, spot: Spot) -> Stated | None:
        """What the one report of a body and year states at a spot; None where it prints no number there."""
        if spot == Spot("applications.carried_out") and place.year and not self.reports(place):
            place, spot = replace(place, year=place.year + 1), Spot("applications.carried_in")  # the same by the form
        try:
            told = self._stated(place, spot.indicator)
        except KeyError:
            return None
        return replace(told, spot=spot) if told else None

    def _summed(self, place: Place, spot: Spot) -> Stated | None:
        """What the applicants of a row add up to whose total is blank."""
        if spot.column != "total" or not spot.row.startswith("applications.") or self.at(place, spot):
            return None
        rows = FAMILY_ROWS.get(spot.row, (spot.row,))
        cells = tuple(f"{row}.{applicant}" for row in rows for applicant in APPLICANT_IDS)
        told = self._stated(place, Indicator(f"{row_name(spot.row)}（各类申请人相加）", (Basis(cells),)))
        return replace(told, spot=spot) if told else None

    def _share(self, place: Place, part: Spot, whole: Spot) -> Stated | None:
        """The share of one spot in another."""
        told = self._stated(place, share_indicator(part, whole))
        return replace(told, spot=part, whole=whole) if told else None

    def _stated(self, place: Place, indicator: Indicator) -> Stated | None:
        reports = self.reports(place)
        if len(reports) != 1:
            return None
        value = value_in(indicator, self._source(reports[0].id, place))
        if value.number is None:
            return None
        evidence = Evidence()
        said, shown = sentence(value, evidence), derivation(value)
        unit = "%" if indicator.is_rate else value.unit
        printed = f"{said_rounded(value.number) if indicator.is_rate else say(value.number)}{unit}"
        text = f"{said}（{shown}）。" if shown else f"{said}。"
        told = Stated(in_base(value.number, unit), unit, printed, evidence.citations[0], text, True)
        cells = {cell for side in (indicator.bases, indicator.whole) for basis in side for cell in basis.cells}
        return self._with_amiss(reports[0].id, told, cells)

    def _with_amiss(self, report: str, told: Stated, cells: set[str]) -> Stated:
        """A value with what does not add up in the total it is read from; it is no ground against a claim alone."""
        amiss = next((each for each in self._unsound(report) if each.cells[-1] in cells), None)
        if amiss is None:
            return told
        alone = told.unit != "%" and told.citation is not None and told.citation.cell == amiss.cells[-1]
        parts = parse_cell(amiss.computed)[0] if alone else None
        said = f"{told.said.rstrip('。')}，但这个总计与它的各项对不上：{amiss.message}"
        return replace(told, said=said, sure=False, adds_up=parts)

    def _totals_amiss(self, report_id: str) -> tuple[Finding, ...]:
        found = self._facts.findings(report_id)
        return tuple(each for each in found if each.rule in OF_PARTS and each.severity == "error" and each.cells)
