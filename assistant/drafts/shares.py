"""Parts of a whole: 占 so much of what is named, of what the form takes it of, or of a figure named before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.drafts.claims import Claim
from assistant.drafts.dealing import is_dealing_rate
from assistant.drafts.formwords import Spot, joined, named_in, spots, wholes
from assistant.drafts.joining import whole_named
from assistant.drafts.operands import Operand, Operands, said, total_shown
from assistant.drafts.quantities import Stated, family, of_one_kind
from assistant.drafts.ways import Way, share
from assistant.exact.indicators import OUTCOMES

#: Figures before a share that it may be a share of.
_PARTS = 3
_ADDED = re.compile("加上|连同|算上")


class Shares:
    """The ways to a share or to a rate of two figures."""

    def __init__(self, operands: Operands) -> None:
        self.operands, self.sheets = operands, operands.sheets

    def ways(self, claim: Claim) -> Iterator[Way]:
        """The ways to a share, the likeliest first."""
        named = whole_named(claim.behind)
        yield from self._of_another(claim)
        yield from self._of_the_last(claim)
        near = [each for each in self.operands.near(claim) if family(each.told.unit) != "ratio"]
        for at, part in enumerate(self._parts(claim, near)):
            own = named_in(claim.words)
            first = not claim.words or bool(claim.together or (own and not own.rest))
            for whole, sure in self._wholes(claim, part, near, named):
                if whole.value > part.value or (whole.value == part.value and not _same(whole, part)):
                    plain = first and not named and not claim.whole and (_has_one_whole(part) or self._inner(claim))
                    yield share(part, whole, sure=at == 0 and (sure or plain))
                    first = False
        if not claim.than and claim.words and (told := self.operands.asked(claim.place, [f"{claim.words}占比"], "%")):
            yield Way(told.value, "%", told.said, told, words=f"{claim.words}占比")

    def _inner(self, claim: Claim) -> bool:
        """Whether a share is of a part behind its whole: 不予公开178件，其中行政查询105件，占59%."""
        near = [each for each in self.operands.near(claim, sentence=True) if family(each.told.unit) != "ratio"]
        part = near[0].told.spot if near and not claim.words else None
        if part is None or not wholes(part):
            return False
        whole = wholes(part)[0]
        named = any(whole.row in named_in(words).rows for words in claim.around)
        return named if len(near) == 1 else named or (near[0].claim.inner and near[1].told.spot == whole)

    def _of_another(self, claim: Claim) -> Iterator[Way]:
        """全区收到218件，我局占26.6%: the same of the body that now is spoken of, in the figure before it."""
        for whole in self.operands.near(claim, sentence=True)[:1] if not claim.words else ():
            part = self.operands.at(claim.place, whole) if whole.claim.place != claim.place else None
            if part and family(part.unit) != "ratio":
                yield share(part, whole.told, sure=True)

    def _of_the_last(self, claim: Claim) -> Iterator[Way]:
        """公开10948件，加上部分公开的1653件，占总数34799件的36.2%: of the figure that its own clause names."""
        near = self.operands.near(claim, sentence=True)
        if len(near) < len(("part", "whole")) or not near[0].claim.words.startswith("占"):
            return
        added = len(near) > 2 and bool(_ADDED.search(near[1].claim.behind + near[1].claim.words))
        parts = [each.told for each in near[1 : 3 if added else 2]][::-1]
        shown = f"({total_shown(parts)})" if added else said(parts[0])
        value = sum((each.value for each in parts), Decimal(0))
        yield share(replace(parts[-1], value=value, printed=shown, spot=None), near[0].told, sure=True)

    def _parts(self, claim: Claim, near: Sequence[Operand]) -> Iterator[Stated]:
        """What may be the part: what the claim's own words name, else the figure before it."""
        if claim.together and len(named_in(claim.words).rows) < 2:
            yield from self._together(claim, near)
            return
        own, found = named_in(claim.words), list[Stated]()
        here = [each for each in near if each.claim.sentence == claim.sentence]
        if claim.words:
            around = [each for words in claim.around if (each := named_in(words))]
            spots_own = spots(own, around, self.operands.leaning(claim)) if own else iter(())
            found += [told for spot in spots_own if (told := self.sheets.at(claim.place, spot))][:2]
            found += [each.told for each in here if each.said == claim.words or each.words == claim.words][:1]
            counted = re.sub("[总数]?量$|数$", "", claim.words)
            if not found and (told := self.operands.asked(claim.place, [claim.words, counted], "件")):
                found.append(told)
        same = [each for each in here if each.claim.place == claim.place] or here
        if not found or not own:
            found += [each.told for each in same[:_PARTS]]
        if not found and (told := self.operands.asked(claim.place, claim.around, "件")):
            found.append(told)
        yield from dict.fromkeys(found)

    def _together(self, claim: Claim, near: Sequence[Operand]) -> Iterator[Stated]:
        """合计占: the figures before it as one, as many as it says, else all of their run; with their joint spot."""
        run = self._run(claim, near)
        for count in [claim.of] if claim.of else range(len(run), 1, -1):
            last = run[:count][::-1]
            if len(last) == count > 1:
                total = sum((each.value for each in last), Decimal(0))
                shown = "+".join(said(each.told) for each in last)
                spot = joined([each.told.spot for each in last])
                yield replace(last[-1].told, value=total, printed=f"({shown})", spot=spot)

    @staticmethod
    def _run(claim: Claim, near: Sequence[Operand]) -> list[Operand]:
        """The figures of one kind just before a claim, the nearest first, up to one that is the whole of another."""
        run = list[Operand]()
        for each in near:
            whole = any(each.told.spot in wholes(part.told.spot) for part in run if part.told.spot)
            apart = run and (each.claim.inner, each.told.unit) != (run[0].claim.inner, run[0].told.unit)
            if whole or apart or (not claim.of and each.claim.sentence != claim.sentence):
                break
            if each.claim.kind != "sum":
                run.append(each)
        return run

    def _wholes(self, claim: Claim, part: Stated, near: Sequence[Operand], named: str) -> Iterator[tuple[Stated, bool]]:
        """What a share may be of, and whether the words leave no other."""
        if claim.than and (whole := self._elsewhere(claim, part)):
            yield whole, True
        if named or claim.whole:
            for whole in self._named(claim, part, named or claim.whole):
                yield whole, bool(named)
        if part.spot and not named:
            for spot in wholes(part.spot):
                if whole := self.sheets.at(claim.place, spot) or self.sheets.summed(claim.place, spot):
                    yield whole, False
        for operand in near:
            here = operand.claim.place == claim.place and of_one_kind(operand.told.unit, part.unit)
            told_apart = part.spot is None or operand.told.spot is None or operand.claim.kind == "sum"
            if here and told_apart and (not named or _names(named, operand)):
                yield operand.told, False

    def _elsewhere(self, claim: Claim, part: Stated) -> Stated | None:
        """The same of the body or year that a share is measured with: 占全区的."""
        if claim.than is None:
            return None
        if part.spot:
            return self.sheets.at(claim.than, part.spot)
        return self.operands.asked(claim.than, [whole_named(claim.behind), claim.words, *claim.around], part.unit)

    def _named(self, claim: Claim, part: Stated, named: str) -> Iterator[Stated]:
        """What the words behind 占 name, with the columns of the part first."""
        words, place = named_in(named), claim.than or claim.place
        leaning: list[Spot] = [part.spot] if part.spot else []
        named_spots = spots(words, (), leaning) if words and not words.rest else ()
        found = [self.sheets.at(place, spot) or self.sheets.summed(place, spot) for spot in named_spots]
        fitting = [told for told in found if told and of_one_kind(told.unit, part.unit)]
        if not fitting and len(named) > 1 and (told := self.operands.asked(place, (named,), part.unit)):
            fitting = [told]
        yield from fitting

    def rates(self, claim: Claim) -> Iterator[Way]:
        """A rate of two figures just named: 建议34件，其中办结31件，办结率91.2%."""
        near = [each for each in self.operands.near(claim) if family(each.told.unit) == "count"]
        if is_dealing_rate(claim):
            near = [each for each in near if each.claim.dealt & claim.dealt or not claim.dealt]
        for part, whole in ((a, b) for a in near[:3] for b in near[:5] if a is not b):
            if whole.value >= part.value and whole.value:
                adjoining = part is near[0] and whole is near[1] and part.claim.sentence == claim.sentence
                yield share(part.told, whole.told, sure=adjoining and _rate_of(claim, part))


def _same(one: Stated, other: Stated) -> bool:
    return one.citation == other.citation


def _has_one_whole(part: Stated) -> bool:
    """Whether a share of it is hardly ever taken of anything but one whole: an outcome, one kind of applicant."""
    return part.spot is None or part.spot.column != "total" or {*part.spot.rows} <= {*OUTCOMES}


def _names(named: str, operand: Operand) -> bool:
    return any(named[i : i + 2] in operand.said + operand.words for i in range(max(len(named) - 1, 1)))


def _rate_of(claim: Claim, part: Operand) -> bool:
    """Whether a rate is named after its part: 办结率 after 办结31件."""
    name = re.search(r"([\u4e00-\u9fff]{2})率", claim.words)
    return bool(name and all(letter in part.claim.words for letter in name[1]))  # 回收率 after 收回问卷
