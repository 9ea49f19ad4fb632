"""One way to a figure that a draft computes, with its arithmetic shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.compare import said_rounded
from assistant.drafts.claims import Claim
from assistant.drafts.formwords import Spot
from assistant.drafts.kinds import A_YEAR
from assistant.drafts.operands import said
from assistant.drafts.quantities import Stated
from corpus.numbers import MONEY


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a computed figure.

    value: in the base of its unit; shown: the arithmetic; sure: the claim's words leave no other way.
    words, history: what a figure was asked by that the reports' form computes.
    spot, whole: where in the form it is told, for a share with what it is taken of.
    way: 1 for a rise, -1 for a fall, 0 where no change is computed; old: what a change is measured with.
    """

    value: Decimal
    unit: str
    shown: str
    told: Stated
    sure: bool = False
    words: str = ""
    history: tuple[str, ...] = ()
    spot: Spot | None = None
    whole: Spot | None = None
    way: int = 0
    old: Stated | None = None


def amount(value: Decimal, unit: str) -> str:
    """A value in the base of its unit, as it is printed in that unit.

    >>> amount(Decimal(13164500), "万元"), amount(Decimal(3), "件")
    ('1316.45万元', '3件')
    """
    return f"{said_rounded(value / MONEY.get(unit, Decimal(1)))}{unit}"


def share(part: Stated, whole: Stated, sure: bool = False) -> Way:
    """A part of a whole in percent."""
    value = part.value * 100 / whole.value if whole.value else Decimal(0)
    shown = f"{said(part)}÷{said(whole)}={said_rounded(value)}%"
    spots = (part.spot, whole.spot) if part.spot and whole.spot and not (part.whole or whole.whole) else (None, None)
    return Way(value, "%", shown, part, sure, spot=spots[0], whole=spots[1])


def changed(claim: Claim, new: Stated, old: Stated, sure: bool) -> Way | None:
    """How a value differs from another one, as the kind of the claim tells it; None where that cannot be computed."""
    a, b = new.value, old.value
    match claim.kind:
        case "difference" | "points":
            value, unit = abs(a - b), "百分点" if claim.kind == "points" else new.unit
            more = "多" if a > b else "少"
            shown = f"{said(new)}比{said(old)}{more}{amount(value, unit)}" if value else f"{said(new)}与{said(old)}相等"
        case "growth" if b and A_YEAR.search(claim.behind):
            years = (new.year - old.year) if new.year and old.year else 0
            if years < 2 or a / b <= 0:
                return None  # no mean of one year
            value, unit, sure = abs((a / b) ** (1 / Decimal(years)) - 1) * 100, "%", False
            shown = (
                f"{said(old)}到{said(new)}，{years}年，年均{said_rounded(((a / b) ** (1 / Decimal(years)) - 1) * 100)}%"
            )
        case "growth" if b:
            value, unit = abs(a - b) * 100 / b, "%"
            shown = f"({said(new)}-{said(old)})÷{said(old)}={said_rounded((a - b) * 100 / b)}%"
        case "multiple" if b:
            grown = "番" not in claim.number.raw and bool(re.search("增|(?<!不)多|高|涨|升", claim.behind))
            value, unit = _multiple(claim, a, b, grown), "倍"
            shown = f"{said(new)}÷{said(old)}={said_rounded(a / b)}"
        case _:
            return None
    way = 0 if claim.kind == "multiple" else (a > b) - (a < b)
    return Way(value, unit, shown, new, sure, way=way, old=old)


def _multiple(claim: Claim, a: Decimal, b: Decimal, grown: bool) -> Decimal:
    """How many times: by how much it has grown, or as 1∶2.4 tells it, by how much the other is more."""
    if grown:
        return (a - b) / b
    return b / a if re.match(r"1\s*[:：∶]", claim.number.raw) and a else a / b
