"""Figures that a draft computes: sums, differences, growth, shares, multiples, over operands that the reports tell.

An operand is a figure the draft has named before, with the value the reports tell of it (not the draft's), or a
quantity asked for in another year or of another body. Each way to the figure is tried; the arithmetic is shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.claims import Claim
from assistant.compare import said_rounded
from assistant.framing import Place
from assistant.quantities import Quantities, Told, distinct, family, in_base, of_one_kind, plainer
from corpus.numbers import say

#: 行政处罚约为行政许可的: what is so many times what.
_TIMES_OF = re.compile(
    r"(?P<a>[\u4e00-\u9fff]{2,}?)(?:大?约)?(?:是|为|相当于)(?P<b>[\u4e00-\u9fff]{2,}?)的?(?:大?约)?$"
)
_PER = re.compile(
    r"(?:每|平均每?)(?P<times>[百千万])?[件条项次人份篇个]?(?P<what>[\u4e00-\u9fff]{2,4}?)?(?:引发|产生|涉及|[为约有]|$)"
)
_PAIR = re.compile(r"两者|二者|前者|后者|两地|相差")
#: Operands of the same line that a share or a sum may be taken of.
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure of the draft that the reports tell: its claim, their value of it, and the words it was found by."""

    claim: Claim
    told: Told
    words: str = ""
    history: tuple[str, ...] = ()

    @property
    def around(self) -> tuple[str, ...]:
        """Words that may say what is counted, where the claim's own do not."""
        return () if self.claim.words else self.claim.around

    @property
    def said(self) -> str:
        """The draft's own words for what is counted: its claim's, or those it leans on."""
        return self.claim.words or next(iter(self.claim.around), "")

    @property
    def value(self) -> Decimal:
        return self.told.value


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a computed figure.

    value: in the base of its unit; shown: the arithmetic; sure: the claim's words leave no other way.
    words, history: what a figure was asked by that the reports' form computes.
    """

    value: Decimal
    unit: str
    shown: str
    told: Told
    sure: bool = False
    words: str = ""
    history: tuple[str, ...] = ()


class Reckoning:
    """The operands of a draft so far, and the ways they lead to a figure."""

    def __init__(self, quantities: Quantities) -> None:
        self.quantities = quantities
        self.operands: list[Operand] = []
        self.unknown: list[Claim] = []

    def ways(self, claim: Claim) -> Iterator[Way]:
        """The ways to a claim's figure, the likeliest first."""
        kinds: dict[str, Callable[[Claim], Iterator[Way]]] = {
            "sum": self._sums,
            "difference": self._changes,
            "growth": self._changes,
            "points": self._changes,
            "multiple": self._changes,
            "share": self._shares,
            "rate": self._rates,
            "average": self._averages,
            "restated": self._restated,
            "rank": self._ranks,
        }
        return kinds.get(claim.kind, self._none)(claim)

    def _none(self, claim: Claim) -> Iterator[Way]:
        return iter(())

    # ── what may be an operand ───────────────────────────────────────────────────────────────────────────────────

    def after_unknown(self, claim: Claim) -> bool:
        """Whether the figure that a claim leans on could not be told, so that an older one is not surely meant."""
        last = self.operands[-1].claim.start if self.operands and claim.kind != "sum" else -1
        return any(each.sentence == claim.sentence and each.start > last for each in self.unknown)

    def near(self, claim: Claim, sentence: bool = False) -> list[Operand]:
        """The operands before a claim in its line or sentence, the nearest first."""
        found = [
            each
            for each in reversed(self.operands)
            if (each.claim.sentence == claim.sentence if sentence else each.claim.block == claim.block)
        ]
        return found[:_NEAR]

    def asked(self, place: Place, words: Sequence[str], unit: str) -> Told | None:
        """The one value the reports tell of the first of these words that they tell one of."""
        for each in words:
            for said in dict.fromkeys((each, plainer(each))):
                if said and (told := self._named(place, said, unit) or self._one(place, said, unit)):
                    return told
        return None

    def _named(self, place: Place, words: str, unit: str) -> Told | None:
        """A figure the draft has named before in these words or longer ones (政府信息总数 for 信息总数)."""
        for each in reversed(self.operands):
            named = len(words) > 2 and (each.words.endswith(words) or each.said == words)
            if named and each.claim.place == place and of_one_kind(each.told.unit, unit):
                return each.told
        return None

    def _one(self, place: Place, words: str, unit: str, history: Sequence[str] = ()) -> Told | None:
        told = distinct(self.quantities.of(place, words, unit, history)) if place.known and place.year else []
        return told[0] if len(told) == 1 else None

    def at(self, place: Place, operand: Operand) -> Told | None:
        """What an operand counts, of another body or in another year: named before, or asked in the same words."""
        for each in reversed(self.operands):
            if each.claim.place == place and _same_words(each, operand):
                return each.told
        unit = operand.claim.number.unit
        return self._one(place, operand.words, unit, operand.history) or self.asked(place, operand.around, unit)

    # ── two values compared ──────────────────────────────────────────────────────────────────────────────────────

    def _changes(self, claim: Claim) -> Iterator[Way]:
        if claim.kind == "difference" and claim.number.unit == "项":  # a column of the form of 2019
            words = [re.sub("(?:上一?年)?项目数?量?$", "", each) + "本年增/减" for each in self._said(claim)]
            if told := self.asked(claim.place, words, "项"):
                yield Way(told.value, told.unit, told.said, told, True)
        for new, old, sure in self._pairs(claim):
            if way := _changed(claim, new, old, sure):
                yield way

    def _said(self, claim: Claim) -> list[str]:
        return [claim.words] if claim.words else list(claim.around)

    def _pairs(self, claim: Claim) -> Iterator[tuple[Told, Told, bool]]:
        """Pairs of values a change may be told of: the new one and what it is measured with."""
        near = [each for each in self.near(claim) if self._may_change(claim, each)]
        if _PAIR.search(claim.behind) and len(near) > 1:
            others = [
                each for each in near[1:] if each.claim.place != near[0].claim.place and each.said == near[0].said
            ]
            first = others[0] if others else near[1]
            yield first.told, near[0].told, bool(others)
        if claim.kind == "multiple" and (sides := _TIMES_OF.search(claim.behind)):
            new, old = (self.asked(claim.place, (_of(side),), "件") for side in (sides["a"], sides["b"]))
            if new and old:
                yield new, old, True
        than = claim.than or self._before(claim, claim.place)
        if claim.words and than:
            yield from self._asked_pairs(claim, than, (claim.words,))
        for operand in near:
            if operand.claim.place == claim.place and than and _leans(claim, operand):
                if old := self.at(than, operand):
                    yield operand.told, old, claim.than is not None or not claim.words
                break
        if not claim.words and than:
            yield from self._asked_pairs(claim, than, claim.around)
        yield from self._unsure_pairs(claim, near)

    def _unsure_pairs(self, claim: Claim, near: Sequence[Operand]) -> Iterator[tuple[Told, Told, bool]]:
        """Figures named before that may be meant; they can bear a figure out, never stand against it."""
        if claim.kind == "multiple" and (own := self.asked(claim.place, claim.around, "件")):
            yield from ((own, each.told, False) for each in near if each.claim.place != claim.place)
        for new in near[:2]:
            for old in near[1:]:
                alike = new.claim.place != old.claim.place and _alike(new, old)
                if new is not old and (alike or (claim.kind == "multiple" and old in near[:2])):
                    yield new.told, old.told, False
                    if claim.kind == "multiple":
                        yield old.told, new.told, False

    def _asked_pairs(self, claim: Claim, than: Place, words: Sequence[str]) -> Iterator[tuple[Told, Told, bool]]:
        unit = _unit_compared(claim)
        for n, each in enumerate(words):
            new = self.asked(claim.place, (each,), unit)
            old = self.asked(than, (each,), unit) if new else None
            if new and old:
                yield new, old, n == 0 and claim.than is not None

    def _may_change(self, claim: Claim, operand: Operand) -> bool:
        unit = claim.number.unit
        if claim.kind == "points":
            return family(operand.told.unit) == "ratio"
        if claim.kind == "difference":
            return of_one_kind(operand.told.unit, unit)
        return family(operand.told.unit) in ("count", "money")

    @staticmethod
    def _before(claim: Claim, place: Place) -> Place | None:
        return replace(place, year=place.year - 1) if place.year else None

    # ── parts of a whole ─────────────────────────────────────────────────────────────────────────────────────────

    def _shares(self, claim: Claim) -> Iterator[Way]:
        near = [each for each in self.near(claim) if family(each.told.unit) != "ratio"]
        here = [each for each in near if each.claim.sentence == claim.sentence and not claim.words]
        here = [each for each in here if each.claim.place == claim.place][:1] or here[:1]
        parts = [each.told for each in here]
        said = [(claim.words, ())] if claim.words else [(each.words, each.history) for each in here]
        for words, history in said:
            for each in dict.fromkeys((words, plainer(words))):
                if not claim.than and (told := self._one(claim.place, f"{each}占比", "%", history)):
                    yield Way(told.value, "%", told.said, told, not _named_whole(claim), f"{each}占比", history)
        if not here and (told := self.asked(claim.place, [claim.words, *claim.around], "件")):
            parts.append(told)
        for part in parts:
            for whole, sure in self._wholes(claim, part, near):
                yield replace(_share(part, whole), sure=sure)

    def _wholes(self, claim: Claim, part: Told, near: Sequence[Operand]) -> Iterator[tuple[Told, bool]]:
        """What a share may be of: what its words name, or a figure named before its part; whether that is sure."""
        named = _named_whole(claim)
        if claim.than and (whole := self.asked(claim.than, [named, *claim.around], part.unit)):
            yield whole, True
        if len(named) > 1 and (whole := self.asked(claim.place, (named,), part.unit)):
            yield whole, True
        for operand in near:
            if operand.told is not part and of_one_kind(operand.told.unit, part.unit) and operand.value >= part.value:
                yield operand.told, False

    def _rates(self, claim: Claim) -> Iterator[Way]:
        """A rate of two figures just named: 建议34件，其中办结31件，办结率91.2%."""
        near = [each for each in self.near(claim) if family(each.told.unit) == "count"]
        for part, whole in ((a, b) for a in near[:2] for b in near[:4] if a is not b):
            if whole.value >= part.value and whole.value:
                adjoining = part is near[0] and whole is near[1] and part.claim.sentence == claim.sentence
                yield replace(_share(part.told, whole.told), sure=adjoining and _rate_of(claim, part))

    # ── several values together ──────────────────────────────────────────────────────────────────────────────────

    def _sums(self, claim: Claim) -> Iterator[Way]:
        near = [each for each in self.near(claim) if of_one_kind(each.told.unit, claim.number.unit)]
        for among in (near, [each for each in near if not each.claim.inner]):
            for count in [claim.of] if claim.of else range(2, len(among) + 1):
                parts = [each.told for each in reversed(among[:count])]
                if len(parts) == count and count > 1:
                    total = sum((part.value for part in parts), Decimal(0))
                    shown = "+".join(_said(part) for part in parts) + f"={said_rounded(total)}"
                    sure = bool(claim.of) and not any(each.claim.inner for each in among[:count])
                    yield Way(total, parts[0].unit, shown, parts[-1], sure)
        if not claim.of and claim.words and (told := self.asked(claim.place, (claim.words,), claim.number.unit)):
            yield Way(told.value, told.unit, told.said, told)

    def _averages(self, claim: Claim) -> Iterator[Way]:
        """So many for each, or for each hundred, of what the words name, or of a figure named before."""
        per = _PER.search(claim.behind)
        times = {"百": 100, "千": 1000, "万": 10000}.get((per["times"] or "") if per else "", 1)
        if spell := re.search("每个?([月天日季周])", claim.behind):
            for part in self.near(claim)[:1]:
                days = 366 if (claim.place.year or 1) % 4 == 0 else 365
                count = Decimal({"月": 12, "季": 4, "周": 52}.get(spell[1], days))
                yield Way(part.value / count, part.told.unit, f"{_said(part.told)}÷{count}", part.told)
        near = self.near(claim)
        named = [per["what"]] if per and per["what"] else []
        for part in near[:3]:
            wholes = [told] if (told := self.asked(claim.place, [*named, *claim.around], "件")) else []
            wholes += [each.told for each in reversed(self.operands) if each.claim.place == part.claim.place]
            for whole in wholes:
                if whole is not part.told and whole.value and family(whole.unit) == "count":
                    value = part.value * times / whole.value
                    shown = f"{_said(part.told)}÷{_said(whole)}{f'×{times}' if times > 1 else ''}={said_rounded(value)}"
                    yield Way(value, part.told.unit, shown, part.told)

    def _restated(self, claim: Claim) -> Iterator[Way]:
        near = [each for each in self.near(claim) if of_one_kind(each.told.unit, claim.number.unit)]
        for operand in near[:1]:
            yield Way(operand.value, operand.told.unit, operand.told.said, operand.told, True)

    def _ranks(self, claim: Claim) -> Iterator[Way]:
        """The rank of a body among the bodies just named with one quantity."""
        near = [each for each in self.near(claim) if each.claim.kind in ("value", "rate")]
        near = [each for each in near if each.claim.sentence == near[0].claim.sentence]
        bodies: dict[str, Operand] = {}
        for each in near:
            if each.told.unit == near[0].told.unit:
                bodies.setdefault(each.claim.place.body, each)
        own = bodies.get(claim.place.body)
        if own is None or len(bodies) < 3:
            return
        order = sorted(bodies.values(), key=lambda each: -each.value)
        rank = len(order) if not claim.number.value else 1 + sum(each.value > own.value for each in order)
        shown = "；".join(f"{each.claim.place.body}{each.told.printed}" for each in order)
        last = not claim.number.value and own is order[-1]
        yield Way(Decimal(0 if last else rank), "位", shown, own.told, True)


def _changed(claim: Claim, new: Told, old: Told, sure: bool) -> Way | None:
    a, b = new.value, old.value
    match claim.kind:
        case "difference" | "points":
            value, shown = abs(a - b), f"{_said(new)}与{_said(old)}相差{said_rounded(abs(a - b))}"
            unit = "百分点" if claim.kind == "points" else new.unit
        case "growth" if b:
            value, unit = abs(a - b) * 100 / b, "%"
            shown = f"({_said(new)}-{_said(old)})÷{_said(old)}={said_rounded((a - b) * 100 / b)}%"
        case "multiple" if b:
            grown = bool(re.search("增长|增加|多|高|提高", claim.behind))
            value, unit = (a - b) / b if grown else a / b, "倍"
            shown = f"{_said(new)}÷{_said(old)}={said_rounded(a / b)}"
        case _:
            return None
    right = not _told_wrong_way(claim, a, b)
    return Way(value if right else -value - 1, unit, shown, new, sure)


def _told_wrong_way(claim: Claim, new: Decimal, old: Decimal) -> bool:
    """Whether a rise is told as a fall, or a fall as a rise."""
    if claim.kind == "multiple":
        return False
    rise, fall = re.search("增|多|高|升|涨|扩大", claim.behind), re.search("减|少|低|降|跌|回落", claim.behind)
    return bool((rise and not fall and new < old) or (fall and not rise and new > old))


def _same_words(one: Operand, other: Operand) -> bool:
    """Whether two operands were found by the same words, or lean on the same."""
    return one.words == other.words and one.claim.kind == other.claim.kind and bool(one.words)


def _leans(claim: Claim, operand: Operand) -> bool:
    """Whether a change is told of what an operand counts."""
    said = claim.words or next(iter(claim.around), "")
    return said in (operand.words, operand.said)


def _alike(one: Operand, other: Operand) -> bool:
    """Whether the words of two operands share a word of two characters, or one of them has none of its own."""
    if not one.claim.words or not other.claim.words:
        return True
    pairs = {one.claim.words[i : i + 2] for i in range(len(one.claim.words) - 1)}
    return any(pair in other.claim.words for pair in pairs)


def _of(side: str) -> str:
    return re.sub(r"^.*[，；]|^其中|数量$|约$", "", side)


def _named_whole(claim: Claim) -> str:
    """What a share is of, in the words behind 占; "" where it does not say, or only 总数."""
    named = claim.behind.rpartition("占")[2].strip("了的约近为是 ") if "占" in claim.behind else ""
    return re.sub(r"总[数量]|的?比[例重]|总计|全部|所有|近$|约$|^[其比重例]+$", "", named).strip("的")


def _rate_of(claim: Claim, part: Operand) -> bool:
    """Whether a rate is named after its part: 办结率 after 办结31件."""
    name = re.search(r"([\u4e00-\u9fff]{2})率", claim.words)
    return bool(name and name[1] in part.claim.words)


def _unit_compared(claim: Claim) -> str:
    if claim.kind == "points":
        return "%"
    return claim.number.unit if claim.kind == "difference" else "件"


def _share(part: Told, whole: Told) -> Way:
    value = part.value * 100 / whole.value if whole.value else Decimal(0)
    return Way(value, "%", f"{_said(part)}÷{_said(whole)}={said_rounded(value)}%", part)


def _said(told: Told) -> str:
    return told.printed or say(in_base(told.value, told.unit))
