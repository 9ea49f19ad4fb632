"""Bodies and years chosen by a condition, each with its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from assistant.exact.claimed import SIZES, holds
from assistant.exact.figures import LONGEST_LIST, Draft, answer_values, common, listed, short, tell_coverage
from assistant.exact.ranking import answer_ranking, measure, tell_apart
from assistant.lookup import Value, of_one_old_table
from assistant.query import Premise
from corpus.numbers import say

Fits = Callable[[Value], bool]

_FROM_WHEN = re.compile("起|开始|时候|何时|首次|第一次|最早|首度")


def answer_chosen(draft: Draft, values: Sequence[Value]) -> str:
    """How many bodies or years a condition holds for, and which, each with its number."""
    values = _of_one_form(draft, values)
    printed = [value for value in values if value.number is not None]
    if len({value.indicator for value in values}) > 1:
        return answer_values(draft, values)
    chosen = condition(draft.query.premise, printed)
    if chosen is None or not printed:
        if draft.query.premise and draft.query.premise.others:
            draft.notes.append(f"一次只能按一个条件挑选；这里没有挑选，只列出{common(values)}的数字。")
        return answer_ranking(draft, values, "rank")
    fits, said = chosen
    over_years = measure(printed) == "年"  # which years have the number is told below
    tell_coverage(draft, [value for value in values if not (over_years and value.state == "no_form")])
    found = [value for value in printed if fits(value)]
    shown = (found or printed)[:LONGEST_LIST]
    for value in shown:
        draft.use(value)
    counted = measure(printed)
    draft.evidence.compute(Decimal(len(found)), counted)
    draft.derivations.append(f"{said}：{len(found)}{counted}（共{len(printed)}{counted}有此项数字）")
    if counted == "年":
        draft.notes.append(_years_seen(printed))
    elif not draft.query.everywhere:
        bodies = dict.fromkeys(value.publisher for value in printed)
        draft.notes.append(f"只看了{'、'.join(bodies)}。")
    first = ""
    if found and counted == "年" and _FROM_WHEN.search(draft.question):
        first = f"，最早是{found[0].year}年"
    if draft.query.premise and draft.query.premise.relation == "is":
        return _by_its_number(draft, found, shown, values, said)
    met_by = f"{said}的有{len(found)}{counted}{first}" if found else f"没有{said}的（0{counted}），其余各是"
    return f"{common(printed)}{met_by}：{listed(draft, shown, values)}。"


def _of_one_form(draft: Draft, values: Sequence[Value]) -> Sequence[Value]:
    """The values that stand on the newest form's footing; those of another 口径 are told in a note, not counted."""
    alike = [value for value in values if not value.note]
    others = [value for value in values if value.note and value.number is not None]
    if not others or of_one_old_table(values) or not any(value.number is not None for value in alike):
        return values
    tell_apart(draft, others)
    return alike


def _by_its_number(
    draft: Draft, found: Sequence[Value], shown: Sequence[Value], values: Sequence[Value], said: str
) -> str:
    """Which year printed a number (哪一年是89件), or that none did."""
    if not found:
        return f"{common(values)}没有哪一{measure(shown)}{said}，各是：{listed(draft, shown, values)}。"
    names = "、".join(f"{short(value, values)}{draft.evidence.chips(value)}" for value in found)
    return f"{common(values)}{said}的是{names}。"


def _years_seen(printed: Sequence[Value]) -> str:
    """Which years were looked at, and those between them that have no such number."""
    have = sorted({value.year for value in printed})
    gaps = [year for year in range(have[0], have[-1]) if year not in have]
    seen = f"只看了印有此项数字的{'、'.join(f'{year}年' for year in have)}"
    return f"{seen}；其间的{'、'.join(f'{year}年' for year in gaps)}没有这个数字。" if gaps else f"{seen}。"


def condition(premise: Premise | None, printed: Sequence[Value]) -> tuple[Fits, str] | None:
    """What is asked of a number, and how it is said; None where the claim is no condition these numbers can meet."""
    if premise is None or premise.relation == "some":
        return (lambda value: value.number is not None and value.number > 0), "大于0"
    if premise.relation == "zero":
        return (lambda value: value.number == 0), "为0"
    if premise.number is None or premise.relation not in ("more", "less", "is") or premise.others:
        return None
    if any(not _comparable(premise.unit, value.unit) for value in printed):
        return None
    if premise.relation == "is":
        return (lambda value: holds(value, premise)), f"为{say(premise.number)}{premise.unit or printed[0].unit}"
    few = "低" if any(value.indicator.is_rate for value in printed) else "少"
    words = {
        ("more", False): "超过",
        ("more", True): f"不{few}于",
        ("less", False): f"{few}于",
        ("less", True): "不超过",
    }
    said = f"{words[premise.relation, premise.bound]}{say(premise.number)}{premise.unit or printed[0].unit}"
    return (lambda value: holds(value, premise)), said


def _comparable(claimed: str, unit: str) -> bool:
    """Whether a threshold can be held against numbers of a unit: 万元 against 元, 件 against 项, not 件 against 元."""
    money, percent = (claimed in SIZES and claimed != "万", unit in SIZES), ("%" in claimed, "%" in unit)
    return not claimed or (money[0] == money[1] and percent[0] == percent[1])
