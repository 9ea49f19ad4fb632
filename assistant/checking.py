"""Premises: what a question claims, held against what is printed; answered with 对 or 不对."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from assistant.compare import said_rounded, two_places
from assistant.figures import Draft
from assistant.lookup import Value
from assistant.query import Premise, Relation
from assistant.question import Question
from corpus.numbers import say

#: Units that are compared after being brought to one.
_SIZES = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10**4), "亿元": Decimal(10**8), "万": Decimal(10**4)}


def premise_of(read: Question) -> Premise | None:
    """What the question claims, or None when it only asks."""
    checks = read.has("op:check") or read.text.rstrip("?。!").endswith(("吗", "么", "吧", "没有"))
    relation: Relation = "more" if read.has("than:more") else "less" if read.has("than:less") else "is"
    if read.numbers:
        number = read.numbers[0]
        return Premise(relation, number.value, number.unit, number.approximate)
    if read.has("zero") and (checks or not read.has("exists")) and not read.has("op:count"):
        return Premise("zero")
    if read.has("op:count") and read.has("zero"):
        return Premise("zero")
    if read.has("exists") and not read.has("op:count"):
        return Premise("some", asked=not read.has("op:check"))
    if checks and read.has("way:up", "way:down"):
        return Premise("up" if read.has("way:up") else "down")
    if checks and read.has("op:max", "op:min") and not read.has("which:publisher", "which:year"):
        return Premise("down" if read.has("op:max") else "up")
    return None


def answer(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on a claim, or "" where these values cannot bear it."""
    if draft.query.operation == "count":
        return ""
    if premise.relation in ("up", "down"):
        return _direction(draft, values, premise)
    if draft.query.operation in ("rank", "max", "min", "average", "sum") and len(values) > 1:
        return ""
    if draft.query.operation in ("growth", "difference"):
        return ""
    if len(values) > 1:
        return _several(draft, values, premise)
    value = values[0]
    told = draft.tell(value)
    if value.number is None:
        return f"无法核对：{told}。"
    true = holds(value, premise)
    if premise.relation == "some" and premise.asked:
        return f"有，{told}。" if true else f"没有，{told}，说“有”不对。"
    return f"对，{told}。" if true else f"不对，{told}，{_not_so(value, premise)}。"


def holds(value: Value, premise: Premise) -> bool:
    """Whether a printed number is what the premise says; a rate is compared at the claim's own decimals."""
    assert value.number is not None
    match premise.relation:
        case "zero":
            return value.number == 0
        case "some":
            return value.number > 0
    assert premise.number is not None
    claimed, printed = _in_one_unit(premise, value)
    if premise.relation == "more":
        return printed > claimed
    if premise.relation == "less":
        return printed < claimed
    if premise.approximate in ("余", "多", "来", "几", "超", "超过", "逾"):
        return claimed <= printed < claimed + _step(claimed)
    if premise.approximate:
        return abs(printed - claimed) * 20 <= abs(printed)
    if value.indicator.is_rate or claimed != premise.number:
        return printed.quantize(claimed, ROUND_HALF_UP) == claimed
    return printed == claimed or (value.number < 0 and -printed == claimed)


def _in_one_unit(premise: Premise, value: Value) -> tuple[Decimal, Decimal]:
    assert premise.number is not None
    assert value.number is not None
    claimed, printed = premise.number, value.number
    if premise.unit in _SIZES and value.unit in _SIZES and premise.unit != value.unit:
        printed = printed * _SIZES[value.unit] / _SIZES[premise.unit]
    return claimed, printed


def _step(number: Decimal) -> Decimal:
    """200余 is below 300, 3500余 below 3600."""
    size = Decimal(1)
    while number and number % (size * 10) == 0:
        size *= 10
    return size


def _not_so(value: Value, premise: Premise) -> str:
    match premise.relation:
        case "zero":
            return "不是没有"
        case "some":
            return "并非“有”"
        case "more":
            return f"没有超过{_claimed(premise)}，说法不对"
        case "less":
            return f"不是少于{_claimed(premise)}"
    unit = premise.unit or value.unit
    return f"不是{premise.approximate if premise.approximate in '约近' else ''}{_claimed(premise, unit)}"


def _claimed(premise: Premise, unit: str = "") -> str:
    assert premise.number is not None
    return f"{say(premise.number)}{unit or premise.unit}"


def _several(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim over several values: true where it holds for each, or for their sum."""
    printed = [value for value in values if value.number is not None]
    if len(printed) < len(values) or not printed:
        return ""
    told = "；".join(draft.tell(value) for value in values)
    if premise.relation in ("zero", "some"):
        true = (all if premise.relation == "zero" else any)(holds(value, premise) for value in printed)
        if premise.asked:
            return f"有：{told}。" if true else f"没有：{told}，说“有”不对。"
        return f"对：{told}。" if true else f"不对：{told}。"
    return ""


def _direction(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim that something grew, or that the first is less than the second."""
    printed = [value for value in values if value.number is not None]
    if len(printed) != 2:
        return ""
    first, second = printed
    assert first.number is not None
    assert second.number is not None
    step = two_places(second.number - first.number)
    true = step > 0 if premise.relation == "up" else step < 0
    told = f"{draft.tell(first)}，{draft.tell(second)}"
    unit = "个百分点" if first.indicator.is_rate else second.unit
    size = f"相差{said_rounded(abs(step))}{unit}" if step else "两者相同"
    draft.evidence.compute(abs(step), unit)
    draft.derivations.append(f"{said_rounded(second.number)}-{said_rounded(first.number)}={said_rounded(step)}{unit}")
    return f"{'对' if true else '不对'}，{size}：{told}。"
