"""Several values together: sums and averages that a draft tells of figures it has named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median

from assistant.compare import said_rounded
from assistant.drafts.claims import Claim
from assistant.drafts.formwords import Named, Spot, family_of, joined, listed_in, named_in, spots
from assistant.drafts.kinds import A_YEAR
from assistant.drafts.operands import Operand, Operands, said, total_shown
from assistant.drafts.quantities import Stated, family, of_one_kind
from assistant.drafts.several import Several
from assistant.drafts.ways import Way
from corpus.form import COMES_IN
from corpus.numbers import read_chinese

_PER = re.compile(
    r"(?:每|平均每?)(?P<times>[百千万])?(?P<unit>[件条项次人份篇个家])?(?P<what>[\u4e00-\u9fff]{2,4}?)?(?:引发|产生|涉及|[为约有]|$)"
)
_TIMES = {"百": 100, "千": 1000, "万": 10000}
_SPELL, _SPELLS = re.compile("[每月日周季]个?([月天日季周])?(?=均)?|([月日季周])均"), {"月": 12, "季": 4, "周": 52}
#: What is dealt with in a year: 需办理3153件.
_LOAD = re.compile("[需应待共]要?办理?|需答复")
_STATISTIC = re.compile("中位数|极差|均值|平均|年均")
_FIRST = re.compile("前([两二三四五六])")


class Totals:
    """The ways to a sum or an average."""

    def __init__(self, operands: Operands) -> None:
        self.operands, self.sheets = operands, operands.sheets
        self.several = Several(operands)

    def sums(self, claim: Claim) -> Iterator[Way]:
        """The sums that a claim may tell, the likeliest first: of what its words name, of figures named before."""
        if rows := self._rows(claim):
            yield total(rows, sure=True)
        if claim.each:
            for told, sure in self.several.told(claim):
                yield total([each for _, each in told], sure)
        near = [each for each in self.operands.near(claim) if of_one_kind(each.told.unit, claim.number.unit)]
        whole = [each for each in near if not (each.claim.inner or _is_part(each, near))]
        for among in (near, whole) if len(whole) < len(near) else (near,):
            for parts in _runs(among, claim.of):
                sure = (
                    bool(claim.of)
                    and not claim.each
                    and parts[-1] is near[0]
                    and not any(each.claim.inner for each in parts)
                )
                sure = sure and not _FIRST.search(claim.behind) and _of_one_column(parts)
                yield total([each.told for each in parts], sure)
        if parts := self._listed(claim, near):
            yield total([each.told for each in parts], sure=True)
        for parts in self._alike(claim, near):
            yield total([each.told for each in parts], sure=all(e.claim.sentence == claim.sentence for e in parts))
        for parts in self.named(claim, near):
            yield total([each.told for each in parts])
        if _LOAD.search(claim.behind + claim.words):
            load = [cell for row in COMES_IN if (cell := self.sheets.at(claim.place, Spot(row)))]
            if len(load) == len(COMES_IN):
                yield total(load, sure=True)
        words = () if claim.of or not claim.words else (claim.words,)
        if words and (one := self.operands.asked(claim.place, words, claim.number.unit)):
            yield Way(one.value, one.unit, one.said, one)

    def _rows(self, claim: Claim) -> list[Stated]:
        """The rows of the form that the words of a sum list (许可、处罚、强制三项合计), or the columns of one row."""
        listed = listed_in(claim.series)
        if not listed or claim.of not in (0, len(listed)):
            return []
        told = [self._first_of(claim, each) for each in listed]
        found = [one for one in told if one and of_one_kind(one.unit, claim.number.unit)]
        return found if len(found) == len(listed) else []

    def _first_of(self, claim: Claim, named: Named) -> Stated | None:
        spot = next(spots(named, (), ()), None)
        return self.sheets.at(claim.place, spot) if spot else None

    @staticmethod
    def _listed(claim: Claim, near: Sequence[Operand]) -> list[Operand]:
        """A list that 合计 ends, all that is told of the body up to a semicolon: 建议33件、提案47件，合计80件."""
        here = (claim.sentence, claim.stretch, claim.place)
        parts = [each for each in near if (each.claim.sentence, each.claim.stretch, each.claim.place) == here]
        alike = len({bool(each.told.spot) for each in parts}) == 1 and _of_one_column(parts)
        alike = alike and not any(each.claim.inner or each.claim.kind == "sum" for each in parts)
        return parts[::-1] if alike and len(parts) > 1 and not (claim.words or claim.of) else []

    def _alike(self, claim: Claim, near: Sequence[Operand]) -> Iterator[list[Operand]]:
        """Figures of one thing in several years or of several bodies, and the first of a list."""
        everywhere = [each for each in self.operands.before() if each.claim.block == claim.block]
        for last in near[:2]:
            same = [each for each in everywhere if each.counts_same(last) or each is last]
            places = {each.claim.place: each for each in same}
            if len(places) > 1 and claim.of in (0, len(places)):
                yield list(places.values())
        first = _FIRST.search(claim.behind)
        outer = [each for each in reversed(everywhere) if not each.claim.inner]
        if first:
            count = int(read_chinese(first[1]) or 0)
            starts = range(max(len(outer) - count, 0))
            yield from (outer[at : at + count] for at in starts)

    def named(self, claim: Claim, near: Sequence[Operand]) -> Iterator[list[Operand]]:
        """Figures whose words the sum names (建议提案合计), and those with its very words (办结)."""
        words = claim.said
        near = [each for each in near if of_one_kind(each.told.unit, claim.number.unit)]
        named = {each.said: each for each in reversed(near) if len(each.said) > 1 and each.said in words}
        if len(named) > 1:
            yield list(named.values())
        alike = [each for each in reversed(near) if each.said == claim.words]
        if len(alike) > 1:
            yield alike

    def averages(self, claim: Claim) -> Iterator[Way]:
        """So many for each, or for each hundred, of what the words name, or of a figure named before."""
        near = self.operands.near(claim)
        if claim.each and (statistic := _STATISTIC.search(f"{claim.words}{claim.behind}")):
            for several, sure in self.several.told(claim):
                yield _statistic(statistic[0], [each for _, each in several], sure)
        if A_YEAR.search(claim.behind):
            yield from self._by_year(claim, near)
            return
        fits = [each for each in near if of_one_kind(each.told.unit, claim.number.unit)]
        if (spell := _SPELL.search(claim.behind)) and (spell[1] or spell[2]):
            days = 366 if (claim.place.year or 1) % 4 == 0 else 365
            count = Decimal(_SPELLS.get(spell[1] or spell[2], days))
            for part in fits[:2]:
                value = part.value / count
                yield Way(value, part.told.unit, f"{said(part.told)}÷{count}={said_rounded(value)}", part.told, True)
            return
        yield from self._for_each(claim, fits)

    def _for_each(self, claim: Claim, fits: Sequence[Operand]) -> Iterator[Way]:
        per = _PER.search(claim.behind)
        times = _TIMES.get((per["times"] or "") if per else "", 1)
        named = [per["what"]] if per and per["what"] else []
        rows = named_in(claim.words[per.end() :] if per and claim.words == claim.behind else claim.words)
        own = [told for spot in spots(rows, (), ()) if (told := self.sheets.at(claim.place, spot))] if rows else []
        if own and (whole_told := self.operands.asked(claim.place, named, "件")):
            yield _divided(own[0], whole_told, times)
        for part in fits[:4]:
            wholes = [told] if (told := self.operands.asked(part.claim.place, [*named, *claim.around], "件")) else []
            wholes += [each.told for each in self.operands.before() if each.claim.place == part.claim.place]
            for whole in wholes:
                if whole is not part.told and whole.value and family(whole.unit) == "count":
                    yield _divided(part.told, whole, times)

    def _by_year(self, claim: Claim, near: Sequence[Operand]) -> Iterator[Way]:
        for each in near[:2]:
            if each.claim.kind == "sum" and each.claim.of:
                value = each.value / each.claim.of
                yield Way(value, each.told.unit, f"{said(each.told)}÷{each.claim.of}={said_rounded(value)}", each.told)
        for parts in self._alike(claim, near):
            value = sum((each.value for each in parts), Decimal(0)) / len(parts)
            shown = f"({total_shown([each.told for each in parts])})÷{len(parts)}={said_rounded(value)}"
            yield Way(value, parts[0].told.unit, shown, parts[0].told)


def _statistic(name: str, told: Sequence[Stated], sure: bool) -> Way:
    """The mean, the median or the range of several values."""
    values = [each.value for each in told]
    if name == "中位数":
        value, shown = median(values), f"{'，'.join(map(said, told))}的中位数"
    elif name == "极差":
        value, shown = max(values) - min(values), f"{said_rounded(max(values))}-{said_rounded(min(values))}"
    else:
        value, shown = sum(values, Decimal(0)) / len(values), f"({total_shown(told)})÷{len(values)}"
    return Way(value, told[0].unit, f"{shown}={said_rounded(value)}", told[0], sure)


def _runs(among: Sequence[Operand], of: int) -> Iterator[list[Operand]]:
    """The last figures before a sum, oldest first: as many as it says, else two, three and more; then earlier ones."""
    for count in [of] if of else range(2, len(among) + 1):
        if 1 < count <= len(among):
            yield list(reversed(among[:count]))
    if of > 1:
        for at in range(1, len(among) - of + 1):
            yield list(reversed(among[at : at + of]))


def _is_part(one: Operand, among: Sequence[Operand]) -> bool:
    """Whether a figure is a part of another one by the form: one kind of applicant, one reason."""
    spot = one.told.spot
    if spot is None:
        return False
    outer = Spot(spot.row) if spot.column != "total" else Spot(family_of(spot.row))
    return any(each.told.spot == outer and each.claim.place == one.claim.place for each in among)


def _of_one_column(parts: Sequence[Operand]) -> bool:
    return len({each.told.spot.column if each.told.spot else "" for each in parts}) == 1


def total(parts: Sequence[Stated], sure: bool = False) -> Way:
    """Values added up."""
    whole = sum((part.value for part in parts), Decimal(0))
    return Way(whole, parts[0].unit, total_shown(parts), parts[-1], sure, spot=joined([part.spot for part in parts]))


def _divided(part: Stated, whole: Stated, times: int) -> Way:
    value = part.value * times / whole.value
    shown = f"{said(part)}÷{said(whole)}{f'×{times}' if times > 1 else ''}={said_rounded(value)}"
    return Way(value, part.unit, shown, part)
