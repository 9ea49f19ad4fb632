"""Arithmetic inside the prose: lists that claim to be complete, and completion rates.

A list is complete when one of its items is 其他 ("其他应主动公开的信息946条"): then its items must sum to the
total that stands before it. A completion rate (办结率) must follow from two counts of its own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import permutations

from corpus.numbers import Number, find_numbers, say
from corpus.report import Finding, Report
from ingest.sections import sentences

_TOTAL_BEFORE = re.compile(r"(?:公开|公布|发布|制作)(?:的|各类)*政府信息(?:总数|数)?(?:为|达|共)?$")
_CATCH_ALL = re.compile(r"其[他它](?!处理|结果|情形|原因)")
_LEAST_ITEMS = 4
#: Breakdowns within a longer list are not looked for.
_MOST_ITEMS = 40
#: What was done in time (按时办结率) is a part of what was done, which nobody counts.
_RATE = re.compile(r"(?<!按时)(?<!按期)(?<!及时)(?<!限时)办[结理]率(?:为|达|达到)?$")
_DONE = re.compile(r"办[结理完](?!率)|完成|解决")
#: How many sentences back the total of a list may stand.
_LOOK_BACK = 4


def check_lists(report: Report, text: str) -> list[Finding]:
    """Findings "list_sum": the items of a complete list do not sum to the total printed before them."""
    findings: list[Finding] = []
    earlier: list[Number] = []
    for start, end in sentences(text):
        sentence = text[start:end]
        numbers = [n for n in find_numbers(sentence) if not n.approximate]
        for unit in ("条", "件", "份"):
            counted = [n for n in numbers if n.unit == unit]
            total, items = _list_of(sentence, counted, [n for n in earlier[-_LOOK_BACK:] if n.unit == unit])
            listed = [n for n in counted if items and n.start >= items[0].start]
            if total and _not_adding_up(sentence, total, listed) and (wrong := _not_adding_up(sentence, total, items)):
                findings.append(_unequal(report, total, wrong))
        earlier += [n for n in numbers if _TOTAL_BEFORE.search(sentence[: n.start].rstrip())]
    return findings


def check_rates(report: Report, text: str) -> list[Finding]:
    """Findings "rate": a printed 办结率 that no two counts of its sentence give."""
    return [
        finding
        for start, end in sentences(text)
        for part in re.split(r"[；;]", text[start:end])
        for finding in _rates(report, part)
    ]


def _list_of(sentence: str, counted: list[Number], earlier: list[Number]) -> tuple[Number | None, list[Number]]:
    """The total and the items of a complete list, or (None, []) when the sentence holds none."""
    counted = _up_to_the_rest(sentence, counted)
    if len(counted) <= _LEAST_ITEMS or not any(_CATCH_ALL.search(_label(sentence, n)) for n in counted):
        return None, []
    first, rest = counted[0], counted[1:]
    if all(_label(sentence, n).endswith("类") for n in counted):
        return (
            None,
            [],
        )  # 服务80人次，咨询类50件，…其他类3件: the first is of a kind as the others are, and not their total
    while rest and rest[0].value == first.value:
        rest = rest[1:]
    if rest and first.value >= max(n.value for n in rest):
        return (first, rest) if len(rest) >= _LEAST_ITEMS else (None, [])
    largest = max(n.value for n in counted)
    total = max((n for n in earlier if n.value >= largest), key=lambda n: n.value, default=None)
    return total, counted if total else []


def _not_adding_up(sentence: str, total: Number, items: list[Number]) -> list[Number]:
    """The items that claim to be all of the total and are not; none where they, or a part of them, add up to it.

    A sentence may break one total down twice (by place, then by applicant), or an item into its own parts. A single
    number beside a breakdown that adds up is no second one: it is an item too many.
    """
    values = tuple(n.value for n in items)
    if len(values) > _MOST_ITEMS:
        return items if sum(values) != total.value else []
    if any(len(values) - end != 1 for end in _breakdown_ends(values, 0, total.value)):
        return []
    starts = range(2, len(values))
    again = next((at for at in starts if len(values) in _breakdown_ends(values, at, total.value)), None)
    first = items[:again]
    claims_all = len(first) >= _LEAST_ITEMS and any(_CATCH_ALL.search(_label(sentence, n)) for n in first)
    return first if again is None or claims_all else []


@lru_cache(maxsize=4096)
def _breakdown_ends(values: tuple[Decimal, ...], start: int, total: Decimal) -> frozenset[int]:
    """Where runs of two or more values from `start` on end that add up to the total.

    A value may be followed by its own parts, which then do not count.

    >>> sorted(_breakdown_ends(tuple(map(Decimal, (60, 50, 10, 40, 70, 30))), 0, Decimal(100)))  # 60 is 50 and 10
    [4]
    """
    ends: set[int] = set()
    seen: set[tuple[int, Decimal, int]] = set()
    open_runs = [(start, total, 0)]
    while open_runs:
        at, rest, count = run = open_runs.pop()
        if run in seen:
            continue
        seen.add(run)
        if count > 1 and not rest:
            ends.add(at)
        if at < len(values) and values[at] <= rest:
            behind = {at + 1} | _breakdown_ends(values, at + 1, values[at])
            open_runs += [(after, rest - values[at], min(count + 1, 2)) for after in behind]
    return frozenset(ends)


def _up_to_the_rest(sentence: str, counted: list[Number]) -> list[Number]:
    """Without what stands behind 其他N件；: the rest closes a list, and what follows is counted apart."""
    for index, number in enumerate(counted):
        if _CATCH_ALL.search(_label(sentence, number)) and sentence[number.end : number.end + 1] in ("；", ";"):
            return counted[: index + 1]
    return counted


def _label(sentence: str, number: Number) -> str:
    return re.split(r"[，。；、：:（(]", sentence[: number.start])[-1]


def _unequal(report: Report, total: Number, items: list[Number]) -> Finding:
    added = sum((n.value for n in items), Decimal(0))
    shown = "+".join(say(n.value) for n in items)
    return Finding(
        report.id,
        "list_sum",
        "warning",
        f"正文分项之和不等于总数：{shown}={say(added)}，不等于{say(total.value)}{total.unit}，"
        f"相差{say(abs(added - total.value))}。",
        say(total.value),
        say(added),
        (),
    )


def _rates(report: Report, part: str) -> Iterator[Finding]:
    numbers = find_numbers(part)
    for index, rate in enumerate(numbers):
        if rate.unit != "%" or rate.value == 100 or not _RATE.search(part[: rate.start].rstrip()):
            continue
        counted = [n for n in numbers[:index] if n.unit in ("件", "条", "起", "个")]
        counts = [n.value for n in counted]
        whole = max(counts, default=Decimal(0))
        done = max((n.value for n in counted if n.value < whole and _is_done(part, n, counted)), default=None)
        if done is None:
            continue  # 上线单位39个，解答问题521个，办结率95.8%: neither is how many were done
        if not any(all and _rounded(some, all, rate) for some, all in permutations(counts, 2)):
            computed = f"{(done / whole * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"
            yield Finding(
                report.id,
                "rate",
                "info",
                f"正文办结率对不上：{say(done)}÷{say(whole)}={computed}，不是{say(rate.value)}%。"
                + _with_others(done, whole, counts, rate),
                f"{say(rate.value)}%",
                computed,
                (),
            )


def _is_done(part: str, number: Number, counted: list[Number]) -> bool:
    """Whether a number is said to be done: right before it (办结28件), or behind it (4件议案办结) up to a sign."""
    behind = min((n.start for n in counted if n.start > number.start), default=len(part))
    said = re.split(r"[，,、；;（(]", part[number.end : behind])
    return bool(_DONE.search(_label(part, number)) or (len(said) > 1 and _DONE.search(said[0])))


def _with_others(done: Decimal, whole: Decimal, counts: list[Decimal], rate: Number) -> str:
    """How the printed rate comes about where other cases, all of them done, were counted with those it is said of."""
    for other in sorted(set(counts) - {done, whole}):
        if _rounded(done + other, whole + other, rate):
            shown = f"（{say(done)}+{say(other)}）÷（{say(whole)}+{say(other)}）"
            return f"若把文中另外{say(other)}件也算进去，{shown}才是{say(rate.value)}%。"
    return ""


def _rounded(part: Decimal, whole: Decimal, rate: Number) -> bool:
    step = Decimal(1).scaleb(int(rate.value.as_tuple().exponent))
    return abs(part / whole * 100 - rate.value) <= step
