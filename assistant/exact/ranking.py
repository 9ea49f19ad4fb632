"""Values in their order: the most, the least, a place, all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.compare import percentage, ranks, said_points, said_rounded
from assistant.exact.figures import (
    LONGEST_LIST,
    Draft,
    answer_difference,
    answer_values,
    chart,
    common,
    listed,
    of_those_read,
    shared_heading,
    tell_coverage,
    telling_apart,
)
from assistant.exact.phrasing import number_said
from assistant.exact.places import first_asked, is_upwards, place_asked
from assistant.lookup import MISSING_STATES, Value, in_one_unit, of_one_old_table
from assistant.question import Question
from corpus.numbers import say

#: 最少的（不算零）: of those that are more than none.
NOT_ZERO = re.compile(
    "(?:不(?:算|含|计|包括|等于|是|为)|除(?:了|去|开)?|排除|剔除|去掉)[为是]?[零0](?!\\.?\\d)|非[零0]"
)
_TOGETHER = re.compile("合计|加起来|加一起|总和|之和|一共|总共")
_MULTIPLE = re.compile("(?:几|多少)倍")
_DISTANCE = re.compile("差|[多高大]出?(?:了)?(?:多少|几)")
#: Places as they are said; `place_asked` reads none beyond.
_NUMERALS = ("", *"一二三四五六七八九", "十", *(f"十{digit}" for digit in "一二三四五六七八九"))


def measure(values: Sequence[Value]) -> str:
    """What values are counted in that differ by body, by year, by both, or by what they count: 家, 年, 处, 项."""
    bodies, years = {value.publisher for value in values}, {value.year for value in values}
    if len({value.indicator for value in values}) > 1:
        return "项"
    return "处" if len(bodies) > 1 and len(years) > 1 else "年" if len(years) > 1 else "家"


def answer_ranking(draft: Draft, values: Sequence[Value], order: str) -> str:
    """Values in order; `order` is "rank", "max" or "min". Those without a number are said, never counted as 0."""
    printed = [value for value in values if value.number is not None]
    if NOT_ZERO.search(draft.question) and (counted := [value for value in printed if value.number]):
        draft.notes += [f"为0的{len(printed) - len(counted)}{measure(printed)}不算在内。"] if printed != counted else []
        printed = counted
    tell_coverage(draft, values)
    if not printed:
        return "没有可以比较的数字：" + "；".join(draft.tell(value) for value in values[:LONGEST_LIST]) + "。"
    if len(printed) == 1 < len(values) and not draft.query.everywhere:
        return "；".join(draft.tell(value) for value in values[:LONGEST_LIST]) + "。只有一个有数字，无法比较。"
    from_below = place_asked(draft.question) < 0  # 倒数第二: from the most, whatever was asked before
    ascending = (order == "min" and not from_below) or (order == "rank" and is_upwards(draft.question))
    numbers = [value.number for value in in_one_unit(printed) if value.number is not None]
    places = ranks(numbers, ascending)
    ordered = sorted(zip(places, printed, strict=True), key=lambda pair: pair[0])
    shown, first = _first_of(draft.question, ordered)
    for value in shown:
        draft.use(value)
    lines = _in_order(draft, shown, printed)
    rest = f"……共{len(ordered)}{measure(printed)}" if len(ordered) > len(shown) else ""
    chart(draft, in_one_unit(shown))
    if all(number == numbers[0] for number in numbers) and len(numbers) > 1:
        return f"{common(printed)}各项相同，都是{number_said(printed[0])}：{lines}{rest}。"
    down = f"由{'低到高' if ascending else '高到低'}{first}"
    head = f"{common(printed)}{of_those_read(values, '中')}{down}：" if order == "rank" or first else ""
    if place := place_asked(draft.question):
        return f"{_at_place(draft, place, ordered)}依次为：{lines}{rest}。"
    if head:
        return f"{head}{lines}{rest}。{_sum_of_first(draft, shown) if first else ''}"
    among = (
        _among(printed) if len(printed) == 2 and not draft.query.everywhere else "中" if shared_heading(printed) else ""
    )
    among = of_those_read(values, "中") or among
    return f"{common(printed)}{among}{_ends_said(draft, ordered, ascending)}。依次为：{lines}{rest}。"


def ranked(read: Question, draft: Draft, values: Sequence[Value]) -> str:
    """Ranked over what varies; two things at once (公开率相差几个百分点，谁更高) are said together."""
    there = [value for value in values if value.state not in MISSING_STATES]
    if len({value.note for value in there if value.number is not None}) > 1 and not of_one_old_table(there):
        alike = [value for value in values if not value.note]
        if len(alike) < 2:
            return answer_values(draft, values)
        tell_apart(draft, values)
        values = alike
    if len({value.unit for value in in_one_unit(values) if value.number is not None}) > 1:
        return answer_values(draft, values)
    if read.has("op:difference") and len(there) == 2:
        return answer_difference(draft, there[0], there[1], False)
    return answer_ranking(draft, values, draft.query.operation)


def tell_apart(draft: Draft, values: Sequence[Value]) -> None:
    """What does not stand on the newest form's footing is told beside the others, not compared."""
    alike: dict[tuple[str, str], list[Value]] = {}
    for value in values:
        if value.note and value.number is not None:
            alike.setdefault((value.publisher, value.note), []).append(value)
    for (publisher, note), group in alike.items():
        years = "、".join(f"{value.year}年" for value in group)
        numbers = "、".join(map(number_said, group))
        said = f"分别是{numbers}" if len(group) > 1 else f"是{numbers}"
        draft.notes.append(f"{publisher}{years}{note}，{said}，口径不同，未列入比较。")


def _ends_said(draft: Draft, ordered: Sequence[tuple[int, Value]], ascending: bool) -> str:
    """The first of an order, and the last too where 最多 and 最少 are both asked for."""
    printed = [value for _, value in ordered]
    low, high = ("最低", "最高") if printed[0].indicator.is_rate else ("最少", "最多")
    first, last = (low, high) if ascending else (high, low)
    first_of_all = [value for place, value in ordered if place == 1]
    if len(printed) == 2 == len(first_of_all) + 1 and not (draft.query.both_ends or draft.query.everywhere):
        (one,) = first_of_all  # of two, neither is the most
        draft.use(one)
        return (
            f"{telling_apart(printed)(one)}{first.replace('最', '更')}，{number_said(one)}{draft.evidence.chips(one)}"
        )
    told = _end_said(draft, first_of_all, printed, first)
    if not draft.query.both_ends:
        return told
    worst = max(place for place, _ in ordered)
    end = [value for place, value in ordered if place == worst]
    return f"{told}；{_end_said(draft, end, printed, last)}{_apart(draft, ordered[0][1], end[0])}"


def _apart(draft: Draft, one: Value, other: Value) -> str:
    """How far apart both ends are, or how many times one is the other, where that is asked for as well."""
    if one.unit != other.unit or one.number is None or other.number is None:
        return ""
    more, less = max(one.number, other.number), min(one.number, other.number)
    if _MULTIPLE.search(draft.question):
        return _times_of(draft, more, less)
    if not _DISTANCE.search(draft.question):
        return ""
    rates = one.indicator.is_rate
    unit, shown = ("个百分点", said_rounded) if rates else (one.unit, say)
    plain = f"{say(more)}-{say(less)}={say(more - less)}{unit}"
    draft.derivations.append(said_points(more, less) if rates else plain)
    draft.evidence.compute(more - less, "百分点" if rates else unit, exact=not rates)
    return f"；相差{shown(more - less)}{unit}"


def _times_of(draft: Draft, more: Decimal, less: Decimal) -> str:
    """最多的是最少的几倍; of 0 nothing is a multiple."""
    if not less:
        return "；最少的是0，倍数无法计算"
    times = percentage(more, less) / 100
    draft.evidence.compute(times, "倍")
    draft.derivations.append(f"{say(more)}÷{say(less)}＝{said_rounded(times)}")
    return f"；最多的是最少的{said_rounded(times)}倍"


def _end_said(draft: Draft, alike: Sequence[Value], printed: Sequence[Value], word: str) -> str:
    """One end of an order with all that share it: "最少的是甲局、乙局（并列），0件[3]"."""
    for value in alike[:5]:
        draft.use(value)
    names = "、".join(map(telling_apart(printed), alike[:5])) + ("等" if len(alike) > 5 else "")
    tied = "（并列）" if len(alike) > 1 else ""
    chips = "".join(draft.evidence.chips(value) for value in alike[:5])
    return f"{word}的是{names}{tied}，{number_said(alike[0])}{chips}"


def _first_of(question: str, ordered: Sequence[tuple[int, Value]]) -> tuple[list[Value], str]:
    """The values of an order that are told, and "前3名" where no more than its first places are asked for."""
    top = first_asked(question)
    if place_asked(question) or not 0 < top < len(ordered):
        return [value for _, value in ordered[:LONGEST_LIST]], ""
    shown = [value for place, value in ordered[:LONGEST_LIST] if place <= top]
    return shown, f"前{top}名{'（含并列）' if len(shown) > top else ''}"


def _sum_of_first(draft: Draft, shown: Sequence[Value]) -> str:
    """前三名合计: the sum of those told; "" where it is not asked for, or more share a place than are counted."""
    numbers = [value.number for value in in_one_unit(shown) if value.number is not None]
    counted = len(numbers) == len(shown) == first_asked(draft.question) and not shown[0].indicator.is_rate
    if not (counted and _TOGETHER.search(draft.question)):
        return ""
    total, unit = sum(numbers, Decimal(0)), in_one_unit(shown)[0].unit
    draft.evidence.compute(total, unit)
    draft.derivations.append(f"{'+'.join(map(say, numbers))}={say(total)}{unit}")
    return f"这{len(shown)}项合计{say(total)}{unit}。" if measure(shown) == "项" else f"合计{say(total)}{unit}。"


def _at_place(draft: Draft, place: int, ordered: Sequence[tuple[int, Value]]) -> str:
    """Who stands at a place of an order, or that nobody does."""
    printed = [value for _, value in ordered]
    counted = measure(printed)
    named = counted == "家" and not draft.query.everywhere  # 淮安第一、宿迁第二: of how many there are nothing is asked
    among = "只比较所问的机关，其中有数字的" if named else "有数字的" if counted in "家年" else ""
    count = f"{common(printed)}{among}共{len(printed)}{counted}"
    if abs(place) > len(printed):
        return f"{count}，没有第{_NUMERALS[abs(place)]}名。"
    value = printed[place - 1 if place > 0 else place]
    draft.use(value)
    alike = [each for _, each in ordered if each.number == value.number]
    names = "、".join(map(telling_apart(printed), alike[:5]))
    tied = "（并列）" if len(alike) > 1 else ""
    said = f"{number_said(value)}{draft.evidence.chips(value)}"
    return f"{count}，{'倒数' if place < 0 else ''}第{_NUMERALS[abs(place)]}的是{names}{tied}，{said}。"


def _among(pair: Sequence[Value]) -> str:
    """Of two that were named, neither is the most of all."""
    bodies, years = {value.publisher for value in pair}, {value.year for value in pair}
    return "，两家中" if len(bodies) > 1 else "，两年中" if len(years) > 1 else "，两者中"


def _in_order(draft: Draft, values: Sequence[Value], among: Sequence[Value]) -> str:
    """Values in their order; three zeros or more are told as one."""
    zeros = [value for value in values if value.number == 0]
    if len(zeros) < 3:
        return listed(draft, values, among)
    names = "、".join(map(telling_apart(among), zeros))
    none = f"{names}都是{number_said(zeros[0])}{''.join(map(draft.evidence.chips, zeros))}"
    others = [value for value in values if value not in zeros]
    parts = [none, listed(draft, others, among)] if values[0] in zeros else [listed(draft, others, among), none]
    return "；".join(part for part in parts if part)
