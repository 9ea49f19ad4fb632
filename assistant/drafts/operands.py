"""The figures of a draft that the reports tell, and what the reports tell of the same thing elsewhere.

An operand is a figure the draft has named before, with the value the reports tell of it (not the draft's); arithmetic
is only ever done on these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from assistant.compare import said_rounded
from assistant.drafts.claims import Claim
from assistant.drafts.fitting import Fitting
from assistant.drafts.formwords import Spot, named_in, spots
from assistant.drafts.framing import Place
from assistant.drafts.printed import told_exactly
from assistant.drafts.quantities import Quantities, Stated, distinct, of_one_kind, plainer
from corpus.numbers import say

#: Operands of the same block that arithmetic may be done on.
_NEAR = 10


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure of the draft that the reports tell: its claim, their value of it, and the words it was found by."""

    claim: Claim
    told: Stated
    words: str = ""
    history: tuple[str, ...] = ()

    @property
    def around(self) -> tuple[str, ...]:
        """Words that may say what is counted, where the claim's own do not."""
        return () if self.claim.words else self.claim.around

    @property
    def said(self) -> str:
        """The draft's own words for what is counted: its claim's, or those it leans on."""
        return self.claim.said

    @property
    def value(self) -> Decimal:
        return self.told.value

    def counts_same(self, other: Operand) -> bool:
        """Whether it counts the same thing as another operand, of another body or year."""
        if self.told.spot or other.told.spot:
            return (self.told.spot, self.told.whole) == (other.told.spot, other.told.whole)
        return bool(self.said) and self.said == other.said and self.claim.kind == other.claim.kind


class Operands:
    """The operands of a draft so far, in its order; what is asked about them is answered from the reports."""

    def __init__(self, quantities: Quantities, fitting: Fitting) -> None:
        self.quantities, self.fitting, self.sheets = quantities, fitting, fitting.sheets
        self._told: list[Operand] = []
        self._unknown: list[Claim] = []
        self._compared: tuple[Claim, Stated, Stated] | None = None

    def add(self, operand: Operand) -> None:
        """A figure the reports tell."""
        self._told.append(operand)

    def add_unknown(self, claim: Claim) -> None:
        """A figure they do not tell: what leans on it is not sure of its operands."""
        self._unknown.append(claim)

    def compare(self, claim: Claim, new: Stated, old: Stated) -> None:
        """Two values that a claim was told of: 增加137件，增幅169.1% is told of the same."""
        self._compared = (claim, new, old)

    def compared(self, claim: Claim) -> tuple[Stated, Stated] | None:
        """The new and the old value that the change before a claim in its sentence is told of."""
        if self._compared is None or self._compared[0].sentence != claim.sentence:
            return None
        if self._told and self._told[-1].claim.start > self._compared[0].start:
            return None
        return self._compared[1:] if self._compared[0].place == claim.place else None

    def after_unknown(self, claim: Claim) -> bool:
        """Whether the figure that a claim leans on could not be told, so that an older one is not surely meant."""
        last = self._told[-1].claim.start if self._told and claim.kind != "sum" else -1
        counts = (each for each in self._unknown if each.kind not in ("share", "rate"))  # a share of it counts nothing
        return any(each.sentence == claim.sentence and each.start > last for each in counts)

    def all_told(self, claim: Claim) -> bool:
        """Whether the reports tell every figure of the claim's sentence so far."""
        return all(each.sentence != claim.sentence for each in self._unknown)

    def near(self, claim: Claim, sentence: bool = False) -> list[Operand]:
        """The operands before a claim in its block or sentence, the nearest first."""
        same = [
            each
            for each in reversed(self._told)
            if (each.claim.sentence == claim.sentence if sentence else each.claim.block == claim.block)
        ]
        return same[:_NEAR]

    def before(self) -> Iterator[Operand]:
        """All operands, the nearest first."""
        return reversed(self._told)

    def leaning(self, claim: Claim, sentence: bool = False) -> list[Spot]:
        """The spots of the form that the figures before a claim stand at, the nearest first."""
        return [each.told.spot for each in self.near(claim, sentence) if each.told.spot]

    def heads(self, claim: Claim) -> list[Operand]:
        """The figures before a claim in its block that open a sentence or another body's, the latest first.

        甲局收到申请58件，占全区的26.6%。乙局3件: what is told of 乙局 is what opened the part about 甲局.
        """
        block = [each for each in self._told if each.claim.block == claim.block]
        return [new for old, new in pairwise([None, *block]) if new and not (old and _goes_on(old, new))][::-1]

    def asked(self, place: Place, words: Sequence[str], unit: str, leaning: Sequence[Spot] = ()) -> Stated | None:
        """The one value the reports tell of the first of these words that they tell one of."""
        for each in words:
            for said in dict.fromkeys((each, plainer(each))):
                if said and (told := self._named(place, said, unit) or self._one(place, said, unit, leaning=leaning)):
                    return told
        return None

    def at(self, place: Place, operand: Operand) -> Stated | None:
        """What an operand counts, of another body or in another year: named before, or told by its report."""
        for each in reversed(self._told):
            if each.claim.place == place and each.counts_same(operand):
                return each.told
        spot, whole = operand.told.spot, operand.told.whole
        if spot:
            return self.sheets.share(place, spot, whole) if whole else self.sheets.at(place, spot)
        unit = operand.claim.number.unit
        return self._one(place, operand.words, unit, operand.history) or self.asked(place, operand.around, unit)

    def _named(self, place: Place, words: str, unit: str) -> Stated | None:
        """A figure the draft has named before in these words or longer ones (政府信息总数 for 信息总数)."""
        for each in reversed(self._told):
            named = len(words) > 2 and (each.words.endswith(words) or each.said == words)
            if named and each.claim.place == place and of_one_kind(each.told.unit, unit):
                return each.told
        return None

    def _one(
        self, place: Place, words: str, unit: str, history: Sequence[str] = (), leaning: Sequence[Spot] = ()
    ) -> Stated | None:
        if not (place.known and place.year and words):
            return None
        named = named_in(words)
        if named and not named.rest:
            found = (self.sheets.at(place, spot) for spot in spots(named, (), leaning))
            if told := next((each for each in found if each and of_one_kind(each.unit, unit)), None):
                return told
        if told := told_exactly(words, unit, place, self.sheets):
            return told
        asked = distinct(self.quantities.of(place, words, unit, history))
        return asked[0] if len(asked) == 1 else None


def _goes_on(old: Operand, new: Operand) -> bool:
    return old.claim.place.body == new.claim.place.body and old.claim.sentence == new.claim.sentence


def said(told: Stated) -> str:
    """A value as an operand is shown."""
    return told.printed or said_rounded(told.value)


def total_shown(parts: Sequence[Stated]) -> str:
    """ "26件+20件=46"."""
    return "+".join(said(part) for part in parts) + f"={say(sum((part.value for part in parts), Decimal(0)))}"
