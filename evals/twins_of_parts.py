"""Twins whose claims have several parts, or say an amount in words: a way beside a bound, a level behind a change.

Each is (kind, claim as a question, whether the cells bear it out), as `evals.twins` asks them; of every pair the false
one differs in the one part that is easily dropped or held against another number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from corpus.numbers import say

Cells = Mapping[str, Decimal]
Made = Iterator[tuple[str, str, bool]]

_LEVELS = {
    "新收申请": "applications.new.total",
    "予以公开": "applications.granted.total",
    "行政复议": "review_litigation.review.total",
    "行政许可": "active_disclosure.licensing.decisions",
    "行政处罚": "active_disclosure.penalties.decisions",
}
_CHANGES = {
    "行政许可": "active_disclosure.licensing.change",
    "行政处罚": "active_disclosure.penalties.change",
    "行政强制": "active_disclosure.coercion.change",
}
_HAN = "零一二三四五六七八九"
_LEAST = 10
_TEN_THOUSANDS = 10_000


def ways_and_bounds(body: str, year: int, cells: Cells, before: Cells) -> Made:
    """Less than the year before, and still so many: the bound is of the level, and no size of the change."""
    for name, id in _LEVELS.items():
        new, old = cells.get(id), before.get(id)
        if new is None or old is None or new == old or new < _LEAST:
            continue
        way = "多" if new > old else "少"
        head = f"{body}{year}年{name}比{year - 1}年{way}"
        for joint in ("，但仍", "，不过还是", "，而且"):
            yield "way and bound", f"{head}{joint}超过{say(new - 1)}件，对吗？", True
            yield "way and bound", f"{head}{joint}超过{say(new + 1)}件，对吗？", False
        yield "way and bound", f"{head}，但不到{say(new + 1)}件，对吗？", True
        yield "way and bound", f"{head}，但不到{say(new - 1)}件，对吗？", False
        yield "way and some", f"{head}了，但不为零，对吗？", True
        yield (
            "way and some",
            f"{body}{year}年{name}比{year - 1}年{'少' if way == '多' else '多'}了，但不为零，对吗？",
            False,
        )


def levels_behind_changes(body: str, year: int, cells: Cells, before: Cells) -> Made:
    """What a number came to, behind where it stood or by how much it changed."""
    for name, id in _LEVELS.items():
        new, old = cells.get(id), before.get(id)
        if new is None or old is None or new == old or not new:
            continue
        to, by = ("升到", "增加") if new > old else ("降到", "减少")
        step = say(abs(new - old))
        wrong = say(new + 1) if new + 1 != abs(new - old) else say(new + 2)
        yield "came to", f"{body}{name}{year - 1}年{say(old)}件，{year}年{to}{say(new)}件，对吗？", True
        yield "came to", f"{body}{name}{year - 1}年{say(old)}件，{year}年{to}{wrong}件，对吗？", False
        yield "change and level", f"{body}{year}年{name}比{year - 1}年{by}{step}件，{to}{say(new)}件，对吗？", True
        yield "change and level", f"{body}{year}年{name}比{year - 1}年{by}{step}件，{to}{wrong}件，对吗？", False
        if new * 2 < old:
            yield "most of it", f"{body}{year}年{name}比{year - 1}年少了一大半，对吗？", True
        elif new < old:
            yield "most of it", f"{body}{year}年{name}比{year - 1}年少了一大半，对吗？", False


def amounts_in_words(head: str, cells: Cells) -> Made:
    """An amount of fees as so many 亿 and 千万 in words, and one 千万 more."""
    amount = cells.get("active_disclosure.fees.amount")
    if amount is None or not _TEN_THOUSANDS <= amount < 10 * _TEN_THOUSANDS:
        return
    for above, true in ((0, True), (1, False)):
        hundreds, thousands = divmod(int(amount) // 1000 + above, 10)
        if thousands:
            yield "amount in words", f"{head}收费{_HAN[hundreds]}亿{_HAN[thousands]}千多万元，对吗？", true
            yield "amount in words", f"{head}收费{hundreds}亿{thousands}千多万元，对吗？", true


def applicants_counted(head: str, cells: Cells) -> Made:
    """So many firms or persons that applied, which the form has as applications."""
    for kind, column in (("家企业", "business"), ("位自然人", "natural_person")):
        number = cells.get(f"applications.new.{column}")
        if number:
            yield "applicants counted", f"{head}有{say(number)}{kind}申请，对吗？", True
            yield "applicants counted", f"{head}有{say(number + 1)}{kind}申请，对吗？", False


def items_changed(head: str, cells: Cells) -> Made:
    """So many items more or less than the year before, which reports of 2019 and 2020 print themselves."""
    for name, id in _CHANGES.items():
        step = cells.get(id)
        if not step:
            continue
        way, other = ("多", "少") if step > 0 else ("少", "多")
        for said, n, true in ((way, step, True), (other, step, False), (way, abs(step) + 1, False)):
            yield "items changed", f"{head}{name}比上年{said}{say(abs(n))}项，对吗？", true


def places(head: str, cells: Cells) -> Made:
    """The three kinds of decisions at their places of an order, said in several ways, and two of them swapped."""
    named = {"许可": "licensing", "处罚": "penalties", "强制": "coercion"}
    found = {name: cells.get(f"active_disclosure.{row}.decisions") for name, row in named.items()}
    if "active_disclosure.other_services.decisions" in cells:
        return
    numbers = {name: n for name, n in found.items() if n is not None}
    if len(numbers) < len(named) or len(set(numbers.values())) < len(named):
        return
    one, two, three = sorted(numbers, key=lambda name: -numbers[name])
    for form in (
        "{}第一、{}第二、{}第三，对吗？",
        "决定数第一是{}、第二是{}、最后是{}，对吗？",
        "从多到少依次是{}、{}、{}，对吗？",
        "{}多于{}、{}排最后，对吗？",
    ):
        yield "places", head + form.format(one, two, three), True
        yield "places", head + form.format(two, one, three), False


def rest_of_review(head: str, cells: Cells) -> Made:
    """Two results of reviews with their numbers and all the rest as a third, and so where a fourth has some of it."""
    columns = {"维持": "upheld", "纠正": "corrected", "其他结果": "other", "尚未审结": "pending"}
    found = {name: cells.get(f"review_litigation.review.{column}") for name, column in columns.items()}
    whole = cells.get("review_litigation.review.total")
    numbers = {name: n for name, n in found.items() if n is not None}
    if not whole or len(numbers) < len(columns) or sum(numbers.values()) != whole:
        return
    for third, fourth in (("其他结果", "尚未审结"), ("尚未审结", "其他结果")):
        said = f"维持{say(numbers['维持'])}件、纠正{say(numbers['纠正'])}件"
        rest, true = whole - numbers["维持"] - numbers["纠正"], not numbers[fourth]
        yield "rest", f"{head}行政复议{say(whole)}件里，{said}，其余都是{third}，对吗？", true
        yield "rest", f"{head}行政复议{said}，其余{say(rest)}件都是{third}，对吗？", true
        yield "rest", f"{head}行政复议除了{said}，剩下{say(rest + 1)}件都是{third}，对吗？", False


OF_ONE_REPORT: tuple[Callable[[str, Cells], Made], ...] = (
    amounts_in_words,
    applicants_counted,
    items_changed,
    places,
    rest_of_review,
)
