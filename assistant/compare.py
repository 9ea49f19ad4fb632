"""Arithmetic over printed numbers, in `Decimal`, and the way it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

from corpus.numbers import say

_CENT = Decimal("0.01")
#: Digits kept while dividing; results are rounded once, when they are said.
_PRECISION = 34
#: Terms of an addition that are shown one by one.
MOST_TERMS = 60


@dataclass(frozen=True, slots=True)
class Change:
    """From an old number to a new one: `difference` is new − old, `rate` its percentage of old (None when old is 0)."""

    difference: Decimal
    rate: Decimal | None

    @property
    def word(self) -> str:
        """增加, 减少 or 持平."""
        return "增加" if self.difference > 0 else "减少" if self.difference < 0 else "持平"


def percentage(part: Decimal, whole: Decimal) -> Decimal:
    """part ÷ whole × 100, unrounded. Raises ZeroDivisionError for an empty whole.

    >>> two_places(percentage(Decimal(64), Decimal(351)))
    Decimal('18.23')
    """
    if not whole:
        raise ZeroDivisionError("share of nothing")
    with localcontext() as context:
        context.prec = _PRECISION
        return part / whole * 100


def change(old: Decimal, new: Decimal) -> Change:
    """How a number changed.

    >>> change(Decimal(220), Decimal(110)).word, change(Decimal(220), Decimal(110)).rate == -50
    ('减少', True)
    >>> change(Decimal(0), Decimal(3)).rate is None
    True
    """
    return Change(new - old, percentage(new - old, abs(old)) if old else None)


def mean(numbers: Sequence[Decimal]) -> Decimal:
    """The average, unrounded. Raises ZeroDivisionError for none."""
    with localcontext() as context:
        context.prec = _PRECISION
        return sum(numbers, Decimal(0)) / len(numbers)


def ranks(numbers: Sequence[Decimal], ascending: bool = False) -> list[int]:
    """The place of each number, equal ones sharing one.

    >>> ranks([Decimal(859), Decimal(23), Decimal(23), Decimal(13)])
    [1, 2, 2, 4]
    """
    places: dict[Decimal, int] = {}
    for place, number in enumerate(sorted(numbers, reverse=not ascending), 1):
        places.setdefault(number, place)
    return [places[number] for number in numbers]


def two_places(number: Decimal) -> Decimal:
    """Rounded half up to two decimals, as reports round."""
    return number.quantize(_CENT, ROUND_HALF_UP)


def said_rounded(number: Decimal) -> str:
    """A computed number as text, two decimals at most.

    >>> said_rounded(Decimal("51.8518")), said_rounded(Decimal("13.60")), said_rounded(Decimal(8))
    ('51.85', '13.6', '8')
    """
    return say(two_places(number))


def said_points(new: Decimal, old: Decimal) -> str:
    """How far two percentages are apart, with as many decimals as make the subtraction hold as it is shown.

    >>> said_points(percentage(Decimal(60), Decimal(80)), Decimal(50))
    '75%-50%=25个百分点'
    >>> said_points(percentage(Decimal(88), Decimal(170)), percentage(Decimal(309), Decimal(440)))
    '51.7647%-70.2273%=-18.4626≈-18.46个百分点'
    """
    apart = two_places(new - old)
    for places in (2, 4, 6):
        unit = Decimal(1).scaleb(-places)
        shown = [number.quantize(unit, ROUND_HALF_UP) for number in (new, old)]
        held = shown[0] - shown[1]
        if two_places(held) == apart:
            break
    rounded = "" if held == apart else f"≈{say(apart)}"
    return f"{say(shown[0])}%-{say(shown[1])}%={say(held)}{rounded}个百分点"


def said_sum(numbers: Sequence[Decimal]) -> str:
    """An addition as shown, with its result.

    >>> said_sum([Decimal(14), Decimal(32), Decimal(0)])
    '14+32+0=46'
    >>> said_sum([Decimal(30), Decimal(-2)])
    '30-2=28'
    """
    total = say(sum(numbers, Decimal(0)))
    shown = terms([say(number) for number in numbers]).replace("+-", "-")
    return f"{shown}={total}" if len(numbers) > 1 else total


def terms(numbers: Sequence[str]) -> str:
    """The terms of an addition; thousands of them as their first and last, with how many they are.

    >>> terms(["1", "2", "3"]), terms(["7"] * 3000)
    ('1+2+3', '7+7+……+7（共3000个数）')
    """
    if len(numbers) <= MOST_TERMS:
        return "+".join(numbers)
    return f"{'+'.join(numbers[:2])}+……+{numbers[-1]}（共{len(numbers)}个数）"
