"""Premises: what a question claims, held against what is printed; answered with 对 or 不对."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.exact import moved
from assistant.exact.claimed import SIZES, held, holds, not_so, number_of
from assistant.exact.contradicted import summed_items
from assistant.exact.figures import Draft, answer_sum, blank_total
from assistant.exact.indicators import cell_indicator, default_whole
from assistant.exact.wholes import answer_all, answer_part_of, note_unlike_whole
from assistant.lookup import Value, read_values
from assistant.query import Premise
from assistant.reading.things import Thing
from corpus.numbers import say

#: 许可、处罚都超过1000件: said of each of them.
_OF_EACH = re.compile("[都均皆]|各自")
#: 比许可多|85件
_THAN_OTHER = re.compile("[比较][^,，。?？]*[多少增减升降涨跌高低][^,，。?？]{0,4}[0-9一二两三四五六七八九十百]")
#: A number as large as this without a unit is an amount of money, never so many items that were bought.
_MONEY_ALONE = 10**5
#: 受理749件: what was dealt with, what came from the year before included.
_DEALT_WITH = re.compile("受理|办理|承办")
_DOUBT = "但表中各项之和是{}，报告自相矛盾"


def answer(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on a claim, or "" where these values cannot bear it."""
    if premise.denied:
        return _denied(draft, values, premise)
    if premise.unit in SIZES and (bare := [v for v in values if v.number is not None and not v.unit]):
        return f"无法核对单位：{'；'.join(map(draft.tell, bare))}，报告没有印单位。"
    if draft.query.operation == "times" and premise.unit in ("倍", "%") and len(values) == 2:
        return moved.judge_multiple(draft, values, premise)
    if draft.query.operation in ("count", "when", "average", "times"):
        return ""
    if premise.ends:
        return moved.judge_ends(draft, values, premise)
    if premise.relation in ("up", "down"):
        return moved.judge_direction(draft, values, premise)
    if premise.moved and draft.query.operation in ("growth", "difference", "series"):
        return moved.judge_whether(draft, values, premise)
    compared = draft.query.operation in ("max", "min") and len(values) == 2 and not premise.others
    if draft.query.operation in ("growth", "difference", "max", "min") and len(premise.others) == 1:
        return moved.judge_value_and_change(draft, values, premise)
    if draft.query.operation in ("growth", "difference") or compared:
        return moved.judge_change(draft, values, premise)
    if draft.query.operation == "sum" and len(values) > 1 and premise.number is not None:
        return _total(draft, values, premise)
    if draft.query.operation in ("rank", "max", "min", "sum") and len(values) > 1:
        return ""
    if len(values) > 1:
        return _several(draft, values, premise)
    value = values[0]
    apart = draft.query.operation in ("growth", "difference", "max", "min") and value.indicator.column != "change"
    if apart and premise.number is not None and _THAN_OTHER.search(draft.question):
        return ""  # 新收比自然人多85件, of which one is read: how far apart two are is no claim of the one
    if premise.relation == "all":
        return answer_all(draft, value)
    if premise.others and len({claim.unit == "%" for claim in (premise, *premise.others)}) > 1:
        return _share_and_count(draft, value, premise)
    if premise.unit in ("%", "倍") and value.unit != premise.unit and value.number is not None:
        return ""  # a share or a multiple is no claim of a count
    told = draft.tell(value)
    if value.number is None:
        return f"无法核对：{told}。{blank_total(draft, value)}"
    true = holds(value, premise)
    if doubt := _contradicted(draft, value, premise, true):
        having = "有没有" if premise.relation in ("zero", "some") else ""
        return f"不能断定{having}：{told}，{doubt}。"
    if premise.relation in ("more", "less"):
        draft.derivations.append(held(value, premise))
    if premise.relation == "some" and premise.asked:
        return f"有，{told}。" if true else f"没有，{told}。"
    if not true and premise.relation == "is" and (both := _with_carried_in(draft, value, premise)):
        dealt = _DEALT_WITH.search(draft.question)
        return f"对，{told}，{both}。" if dealt else f"不对，{told}，{not_so(value, premise)}；{both}。"
    if premise.whole and true and (whole := _whole_row(draft, value)):
        return f"{'对' if whole.number == value.number else '不对'}，{told}，{draft.tell(whole, subject=False)}。"
    return f"对，{told}。" if true else f"不对，{told}，{not_so(value, premise)}。"


def _denied(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on 不是143件吧; "" of anything but one printed number that is not contradicted."""
    plain = premise.relation == "is" and not premise.others and draft.query.operation == "value" and len(values) == 1
    if (
        not plain
        or values[0].number is None
        or premise.unit in ("%", "倍")
        or summed_items(values[0], draft.facts) is not None
    ):
        return ""
    return f"{'不对' if holds(values[0], premise) else '对'}，{draft.tell(values[0])}。"


def _contradicted(draft: Draft, value: Value, premise: Premise, true: bool) -> str:
    """What stands against a verdict: the sum of the printed items, where the claim holds for it or for the total alone.

    The printed total is affirmed as what is printed, but a 0 beside items that are none affirms and denies nothing.
    """
    summed = summed_items(value, draft.facts)
    as_printed = len(value.parts) == 1 and value.number != 0
    if summed is None or (true and premise.relation == "is" and as_printed):
        return ""
    return _DOUBT.format(say(summed)) if true != holds(replace(value, number=summed), premise) else ""


def _contradicted_zero(draft: Draft, values: Sequence[Value]) -> str:
    """What stands against a total that is printed as 0 (各列之和是11); "" where nothing does.

    A report that contradicts itself neither affirms nor denies that there was any.
    """
    sums = [summed_items(value, draft.facts) for value in values if value.number == 0]
    return next((_DOUBT.format(say(summed)) for summed in sums if summed), "")


def _with_carried_in(draft: Draft, new: Value, premise: Premise) -> str:
    """新收 with 上年结转 where a claim is their sum, which reports print as so many 受理 or 收办; "" otherwise."""
    if new.indicator.row != "applications.new" or new.indicator.is_rate or new.number is None:
        return ""
    asked = [cell_indicator("applications.carried_in", new.indicator.column)]
    (carried,) = read_values(draft.facts, asked, [new.publisher], [new.year])
    if not carried.number or not holds(replace(new, number=new.number + carried.number), premise):
        return ""
    total = new.number + carried.number
    draft.derivations.append(f"{say(new.number)}+{say(carried.number)}={say(total)}{new.unit}")
    draft.evidence.compute(total, new.unit, exact=True)
    return f"加上{draft.tell(carried, subject=False)}共{say(total)}{new.unit}"


def _whole_row(draft: Draft, part: Value) -> Value | None:
    """What a printed number is said to be all of: the total of its row, what came in for what was granted; or None."""
    whole = default_whole(part.indicator)
    if part.indicator == cell_indicator("applications.granted", "total"):  # 收了26件申请全给公开了
        whole = cell_indicator("applications.new", "total")
    elif whole is None or whole.row != part.indicator.row:
        return None
    value = read_values(draft.facts, [whole], [part.publisher], [part.year])[0]
    return value if value.number is not None else None


def of_claimed_unit(thing: Thing, values: Sequence[Value], premise: Premise | None) -> Thing:
    """Of alternatives counted in several units, the one in the unit of what is claimed (采购超过1亿元)."""
    if premise is None or premise.number is None or len(thing) < 2:
        return thing
    units = {value.indicator: value.unit for value in values if value.number is not None and value.indicator in thing}
    money = premise.unit.endswith("元") or (not premise.unit and premise.number >= _MONEY_ALONE)
    fits = [each for each, unit in units.items() if unit.endswith("元") == money and (money or unit == premise.unit)]
    return (fits[0],) if len(fits) == 1 else thing


def _share_and_count(draft: Draft, value: Value, premise: Premise) -> str:
    """A claim of a number and of its share (维持41件，占44%); "" where these cells cannot bear both."""
    shares = [claim for claim in (premise, *premise.others) if claim.unit == "%"]
    counts = [claim for claim in (premise, *premise.others) if claim.unit != "%"]
    parts = [cell.value for cell in value.parts if cell.value is not None]
    if not value.indicator.is_rate or value.number is None or len(shares) != 1 or len(counts) != 1 or not parts:
        return ""
    unit = value.parts[0].unit
    part = replace(value, number=sum(parts, Decimal(0)), unit=unit, indicator=replace(value.indicator, whole=()))
    true = holds(value, shares[0]) and holds(part, counts[0])
    told = draft.tell(value)
    draft.evidence.compute(part.number or Decimal(0), unit, exact=True)
    return f"{'对' if true else '不对'}，{told}，分子为{say(part.number or Decimal(0))}{unit}。"


def either_way(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on a claim whose words could mean several rows, where it is the same for each and for their sum."""
    printed = [value for value in values if value.number is not None]
    plain = premise.relation in ("some", "zero", "more", "less", "is") and not premise.denied
    if not plain or len(printed) < len(values) or premise.others:
        return ""
    if premise.relation == "is" and (premise.unit in ("%", "倍", *SIZES) or {v.unit for v in printed} - {"件", "项"}):
        return ""
    if premise.relation in ("more", "less") and {value.unit for value in printed} != {premise.unit or "件"}:
        return ""
    verdicts = {holds(value, premise) for value in printed}
    if premise.relation in ("more", "less", "is"):
        whole = replace(printed[0], number=sum(map(number_of, printed), Decimal(0)))
        verdicts.add(holds(whole, premise))
    if len(verdicts) != 1:
        return ""
    told = "；".join(draft.tell(value) for value in printed)
    yes, no = ("有", "没有") if premise.asked else ("对", "不对")
    return f"{yes if verdicts.pop() else no}，无论指哪一项：{told}。"


def _total(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim of what several values add up to."""
    printed = [value for value in values if value.number is not None]
    *claims, last = (premise, *premise.others)  # 复议11件、诉讼6件，合计17件: each, and what they add up to
    if len(printed) < len(values) or len({value.unit for value in printed}) > 1 or len(claims) not in (0, len(values)):
        return ""
    total = replace(printed[0], number=sum(map(number_of, printed), Decimal(0)))
    true = holds(total, last) and all(holds(value, claim) for value, claim in zip(printed, claims, strict=False))
    told = answer_sum(draft, values)
    return f"对，{told}" if true else f"不对，{told}"


def _several(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim over several values: true where it holds for each, or for their sum."""
    printed = [value for value in values if value.number is not None]
    if len(printed) < len(values) or not printed:
        return ""
    told = "；".join(draft.tell(value) for value in values)
    claims = (premise, *premise.others)
    if premise.whole and premise.number is not None and premise.relation == "is" and len(values) == 2:
        return answer_part_of(draft, values, premise.number) if len(claims) == 1 else ""
    if premise.number is not None and len(claims) == len(values):
        true = all(holds(value, claim) for value, claim in zip(printed, claims, strict=True))
        return f"对：{told}。" if true else f"不对：{told}。"
    if premise.relation == "is" and [claim.relation for claim in premise.others] == ["zero"] and len(values) > 2:
        return _sum_and_zero(draft, printed, premise, told)
    if premise.number is not None and not premise.others and _OF_EACH.search(draft.question):
        if len({value.unit for value in printed}) > 1 or premise.unit in ("%", "倍"):
            return ""
        true = all(holds(value, premise) for value in printed)
        return f"对：{told}。" if true else f"不对：{told}。"
    if premise.relation in ("zero", "some") or (premise.relation == "all" and values[0].indicator.is_rate):
        true = (any if premise.relation == "some" else all)(holds(value, premise) for value in printed)
        if true == (premise.relation == "zero") and (doubt := _contradicted_zero(draft, printed)):
            return f"不能断定有没有：{told}；{doubt}。"
        if premise.asked:
            return f"有：{told}。" if true else f"没有：{told}。"
        return f"对：{told}。" if true else f"不对：{told}。"
    if premise.number is not None and len(claims) == 1 and len({(v.publisher, v.year) for v in values}) == 1:
        note_unlike_whole(draft, printed, premise.number)
    return ""


def _sum_and_zero(draft: Draft, values: Sequence[Value], premise: Premise, told: str) -> str:
    """公民、法人申请85件，科研机构是0: a number of all but the last together, and none of the last."""
    *parts, last = values
    if len({value.unit for value in values}) > 1 or any(value.indicator.is_rate for value in values):
        return ""
    cells = [cell.id for value in parts for cell in value.cells]
    one_row = len({value.indicator.row for value in values}) == 1
    if not one_row or len(set(cells)) < len(cells) or any(value.indicator.column == "total" for value in parts):
        return ""  # 法人 and 企业, 总计 and 自然人 have no sum
    whole = replace(parts[0], number=sum(map(number_of, parts), Decimal(0)))
    draft.derivations.append(
        f"{'+'.join(say(number_of(value)) for value in parts)}={say(number_of(whole))}{whole.unit}"
    )
    draft.evidence.compute(number_of(whole), whole.unit, exact=True)
    true = holds(whole, premise) and holds(last, premise.others[0])
    return f"{'对' if true else '不对'}：{told}；前{len(parts)}项合计{say(number_of(whole))}{whole.unit}。"
