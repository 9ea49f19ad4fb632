"""Whether a number is what is claimed of it: one rule for levels, for changes, for shares and for multiples."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.compare import said_rounded
from assistant.lookup import Value
from assistant.query import Premise
from corpus.numbers import MONEY, Number, round_place, say

#: Units that are compared after being brought to one.
SIZES = MONEY | {"万": Decimal(10**4)}


#: Units of what is no amount: how large a part is of its whole, how many times one number another.
RATIOS = ("%", "倍")
#: Words behind or inside a number that add less than one of its last place: 200余 is below 300.
AND_SOME = frozenset("余 多 来 几 超 超过 逾".split())
#: One in so many that a number may miss what is said to be about it, or near it.
_NEAR = 20
#: The same below a round number, where it is no more than one of its last place.
_NEAR_BELOW = 10
_IN_TENS_OF_THOUSANDS = re.compile(
    r"(?:[\d,]+(?:\.(?P<decimals>\d+))?|[\d零一二两三四五六七八九十百千亿万]+?)(?P<unit>[万亿])(?![\d零一二两三四五六七八九十百千万亿])"
)
_WORTH = {"亿": Decimal(10**8), "万": Decimal(10**4)}
#: The first digit from which 大几十 and 好几百 are meant; from 2 on they may be.
_MANY_OF = {"大": 5, "好": 3}
#: Nearly so many is not yet so many: 将近3400件 does not say 3440件.
NEARLY = frozenset("近 将近 接近".split())


def last_place(number: Number) -> Decimal:
    """What one of the last place is worth that a number of pieces in 万 or 亿 is said with: 1000 in 157.3万件.

    >>> from corpus.numbers import find_numbers
    >>> [int(last_place(find_numbers(said)[0])) for said in ("157.3万件", "二百六十七万件", "两万三千件")]
    [1000, 10000, 0]
    """
    if number.upto is not None and number.unit[:1] not in ("万", "亿"):
        return next((worth for size, worth in _WORTH.items() if size in number.raw), Decimal(0))
    said = _IN_TENS_OF_THOUSANDS.match(number.raw)
    if said is None or number.unit[:1] in ("万", "亿"):  # money keeps its unit, and is compared in it
        return Decimal(0)
    return _WORTH[said["unit"]].scaleb(-len(said["decimals"] or ""))


def number_of(value: Value) -> Decimal:
    """The number of a value that prints one."""
    assert value.number is not None
    return value.number


def holds(value: Value, premise: Premise) -> bool:
    """Whether a printed number is what the premise says; a rate is compared at the claim's own decimals."""
    assert value.number is not None
    match premise.relation:
        case "zero":
            return value.number == 0
        case "some":
            return value.number != 0 if premise.moved else value.number > 0
        case "all":
            return value.indicator.is_rate and value.number == 100
    if value.indicator.column == "change" and premise.signed and premise.relation == "is" and not premise.approximate:
        claimed, printed = in_one_unit(premise, value.number, value.unit)
        return printed == (claimed if premise.signed == "up" else -claimed)
    number = -value.number if value.number < 0 and premise.relation == "is" else value.number
    return agrees(number, value.unit, premise) or agrees(value.number, value.unit, premise)


def agrees(number: Decimal, unit: str, premise: Premise) -> bool:
    """Whether a number, printed or computed, is the one that is claimed; vague words (十几万, 九成多, 近) widen it."""
    claimed, found = in_one_unit(premise, number, unit)
    if premise.upto is not None:
        return claimed <= found < premise.upto or (premise.bound and found == premise.upto)
    if premise.relation in ("more", "less"):
        return beyond(found, claimed, premise)
    if premise.approximate == "来" and approximates(found, claimed, premise.approximate):  # 一百来件 says 97 and 105
        return True
    if premise.approximate in AND_SOME:
        return claimed <= found < claimed + round_place(claimed)
    if premise.approximate:
        within_a_point = premise.unit == "%" and premise.approximate == "约" and abs(found - claimed) <= 1
        return within_a_point or approximates(found, claimed, premise.approximate)  # 一成左右 says 10.6%
    if premise.place and found != claimed:  # 157万件 says 1573179件 as people round it; 2万件 does not say 15001件
        return rounds_to(found, claimed, premise.place)
    if found != found.to_integral_value():  # 18651万元 says 18651.064104万元 as people round it
        return found.quantize(claimed, ROUND_HALF_UP) == claimed
    return found == claimed


def rounds_to(found: Decimal, claimed: Decimal, place: Decimal) -> bool:
    """Whether a number is what is claimed as people round it at a place, and not far from it (15001件 is no 2万件)."""
    rounded = (found / place).quantize(Decimal(1), ROUND_HALF_UP) * place
    return rounded == claimed and abs(found - claimed) * _NEAR <= abs(found)


def approximates(found: Decimal, claimed: Decimal, word: str) -> bool:
    """Whether a number is about what is claimed; 近 and 接近 are said of what is below it, 约 of both sides.

    People round up to a round number from farther below: 近一万 says 9188, and 近两成 18.2 %; 近3400 is within 3300.

    >>> [approximates(Decimal(n), Decimal(3400), "近") for n in (3300, 3440)]
    [True, False]
    >>> approximates(Decimal(3440), Decimal(3400), "约")
    True
    >>> [approximates(Decimal(n), Decimal(10000), "近") for n in (9188, 8900, 7000, 10020)]
    [True, False, False, False]
    >>> [approximates(Decimal(n), Decimal(10000), "约") for n in (9188, 10400, 10900)]
    [True, True, False]
    """
    below = abs(found) <= abs(claimed) or found.quantize(claimed, ROUND_HALF_UP) == claimed
    off = abs(found - claimed)
    if abs(found) < abs(claimed) and off <= min(round_place(claimed), abs(claimed) / _NEAR_BELOW):
        return True
    return off * _NEAR <= abs(claimed) and (word not in NEARLY or below)


def is_so_many_times(times: Decimal, claimed: Decimal, word: str = "") -> bool:
    """Whether a multiple is what is claimed, at the claim's own places; never a third of it off (2.59 is no 3).

    >>> [is_so_many_times(Decimal("1.7013"), Decimal(n)) for n in ("1.7", "1.70", "1.78", "2")]
    [True, True, False, False]
    """
    near = abs(times - claimed) * _NEAR <= abs(claimed)
    if word:
        return near and (word not in NEARLY or times <= claimed or times.quantize(claimed, ROUND_HALF_UP) == claimed)
    return near and times.quantize(claimed, ROUND_HALF_UP) == claimed


def held(value: Value, premise: Premise) -> str:
    """The claim beside the printed number: "45.87%<50%"."""
    assert value.number is not None
    claimed, printed = in_one_unit(premise, value.number, value.unit)
    sign = "=" if printed == claimed else ">" if printed > claimed else "<"
    unit = "%" if value.indicator.is_rate else premise.unit
    return f"{said_rounded(printed)}{unit}{sign}{said_rounded(claimed)}{unit}"


def beyond(number: Decimal, claimed: Decimal, premise: Premise) -> bool:
    """Whether a number lies beyond a threshold, or at it where that counts."""
    if number == claimed:
        return premise.bound
    return number > claimed if premise.relation == "more" else number < claimed


def in_one_unit(premise: Premise, number: Decimal, unit: str) -> tuple[Decimal, Decimal]:
    """The claimed number and the other one, in the unit of the claim."""
    assert premise.number is not None
    return premise.number, in_unit_of_claim(premise.number, premise.unit, number, unit, premise.place)


def in_unit_of_claim(claimed: Decimal, said: str, number: Decimal, unit: str, place: Decimal = Decimal(0)) -> Decimal:
    """A printed sum of money in the unit in which it is claimed; any other number as it is.

    said:  the unit of the claim; where it has none, a sum of the size of 25万 is one in 元.
    place: what one of its last place is worth where it is said in 万 or 亿, which makes it one in 元 whatever its size.

    >>> int(in_unit_of_claim(Decimal(500000), "", Decimal(18651), "万元", Decimal(10000)))
    186510000
    >>> [int(in_unit_of_claim(Decimal(n), u, Decimal(25), "万元")) for n, u in ((250000, ""), (25, ""), (250000, "元"))]
    [250000, 25, 250000]
    """
    if not said and unit in SIZES and (place or _is_nearer(claimed, abs(number) * SIZES[unit], abs(number))):
        said = "元"  # 采购总额过亿
    if said in SIZES and unit in SIZES and said != unit:
        return number * SIZES[unit] / SIZES[said]
    return number


def _is_nearer(claimed: Decimal, one: Decimal, other: Decimal) -> bool:
    """Whether a number is nearer to the first of two in size: which of them it was said of."""
    if not (claimed > 0 and one > 0 and other > 0):
        return False
    return abs((claimed / one).log10()) < abs((claimed / other).log10())


def not_so(value: Value, premise: Premise) -> str:
    match premise.relation:
        case "zero":
            return "不是没有"
        case "some":
            return "并非“有”"
        case "more":
            return f"没有{'达到' if premise.bound else '超过'}{_claimed(premise)}"
        case "less":
            return f"{'超过' if premise.bound else '不少于'}{_claimed(premise)}"
    unit = premise.unit or ("元" if premise.place and value.unit in SIZES else value.unit)
    if value.indicator.column == "change" and premise.signed:
        return f"不是{'增加' if premise.signed == 'up' else '减少'}{_claimed(premise, unit)}"
    if premise.approximate in ("多", "余", "来", "几"):  # 两百多件
        return f"不是{_and_more(premise, value)}"
    about = premise.approximate if premise.approximate in {"约", *NEARLY} else ""
    return f"不是{about}{_claimed(premise, unit)}"


def _and_more(premise: Premise, value: Value) -> str:
    """两百多件; 6000多万元, where what is printed in 万元 is said in 万 alone."""
    claimed, unit = premise.number or Decimal(0), premise.unit or value.unit
    size = next(
        (each for each in (Decimal(10**8), Decimal(10**4)) if claimed >= each and claimed % each == 0), Decimal(1)
    )
    if not premise.unit and in_unit_of_claim(claimed, "", value.number or Decimal(0), value.unit) != value.number:
        unit = "元"
    word = {Decimal(10**8): "亿", Decimal(10**4): "万"}.get(size, "")
    return f"{say(claimed / size)}{premise.approximate}{word}{unit}"


def is_open_to_doubt(value: Value, premise: Premise) -> bool:
    """Whether a number is so many tens or hundreds, and fewer than 大几十 or 好几百 says: nobody can judge that."""
    if premise.upto is None or premise.approximate not in _MANY_OF or value.number is None:
        return False
    claimed, found = in_one_unit(premise, value.number, value.unit)
    return 2 * claimed / _MANY_OF[premise.approximate] <= found < claimed


def _claimed(premise: Premise, unit: str = "") -> str:
    assert premise.number is not None
    if premise.upto is not None:
        least, most = (_claimed(replace(premise, number=end, upto=None)) for end in (premise.number, premise.upto))
        return f"{least.removesuffix(premise.unit)}到{most.removesuffix(premise.unit)}{unit or premise.unit}"
    if premise.place:  # as it was said: 157万件, not 1570000件
        scale = Decimal(10**8) if premise.place % 10**8 == 0 else Decimal(10**4)
        return f"{say(premise.number / scale)}{'亿' if scale > 10**4 else '万'}{unit or premise.unit}"
    return f"{say(premise.number)}{unit or premise.unit}"
