"""Words of a claim that no judge takes up: where one stands, nothing of the claim is judged.

A verdict on what is left would be false as soon as the word that was dropped is: 内部事务最多，21件 is more than 21件.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.lookup import Value
from assistant.query import Operation, Premise
from assistant.question import Question
from assistant.reading.asking import CLAUSE_END
from assistant.reading.parts import HOW_MANY
from assistant.reading.tokens import Token

#: The numbers as they stand, with an explanation that nothing was said of the claim.
LEADS = "无法逐项核对，只列出表中的数："
#: 同比: of two years, never of two rows of one year.
_OF_YEARS = re.compile("同比|环比|比(?:上一?|前一?|去)年|较(?:上一?|前一?|去)年")
#: What sets one row beside another; without it a change is of the rows over time, each by itself.
_BESIDE = re.compile("[比较差于更超多出]|不[如及]|领先|[多少高低]的")
_NOT_NONE = re.compile("不(?:为|是|等于)(?:零|0)|(?:并非|不是)(?:没有|零|0)")
#: 比去年|多, 较处罚|少
_THAN = re.compile("[比较](?!例)")
_APART = ("difference", "growth", "max", "min")
#: Marks of a change or a difference.
MOVED = ("op:difference", "op:growth", "way:up", "way:down")
#: 差50件就到3500: neither a difference of two cells nor a change.
_SHORT_OF = re.compile(r"差\d[\d,.]*[件项条个]?(?:就|才|便|即)?(?:到|够|满|达)")
#: 前两项, 后三类: some of an order.
_SOME_OF_ORDER = re.compile("[前后末][一二两三四五六七八九\\d][项类位名个家种]")
#: 3525件，其中个人…: what stands behind is no name of the number before it.
WITHIN = re.compile("其中|[里中](?!心)|当中|之中")
_NAMES = ("row:", "column:")
#: 分别为3件和4件: numbers in the order of what is named before them.
_LISTED = re.compile(r"分别|依次|各[自是为有]|\d[^,;。]{0,2}[和与及、]\d")


def is_claim(read: Question, premise: Premise | None) -> bool:
    """Whether something was claimed and not asked: numbers without a verdict then say that it was not judged."""
    return premise is not None and read.has("op:check") and not HOW_MANY.search(read.text)


def unread_word(read: Question, values: Sequence[Value], claims: Sequence[Premise], operation: Operation) -> str:
    """The first word of a claim that none of its judges reads; "" where each is read."""
    numbers = [claim for claim in claims if claim.number is not None]
    words = [
        _place(read),
        _zero_beside(read, claims) if numbers else _all_beside(read, claims),
        _within(read, values) if len(numbers) == 1 else "",
        _unpaired(read, values) if len(numbers) == len(values) > 1 else "",
        _order_beside(read, operation),
        _some_beside(read) if operation in _APART else "",
        _change(read, values, claims, operation),
    ]
    return next(filter(None, words), "")


def _place(read: Question) -> str:
    """第二, 前两项: a place of an order, which wants all that stands in it."""
    places = [token.text for token in read.tokens if "op:place" in token.marks]
    found = _SOME_OF_ORDER.search(read.text) or _SHORT_OF.search(read.text)
    return places[0] if places else found[0] if found else ""


def _zero_beside(read: Question, claims: Sequence[Premise]) -> str:
    """21件申请，一件都没公开: none of it, which no claim among those of the numbers says."""
    asking = len(read.text.rstrip("?。!"))  # 超过一半没有: the asking itself
    zeros = [token.text for token in read.tokens if "zero" in token.marks and token.end < asking]
    judged = any(claim.relation == "zero" or claim.denied for claim in claims)
    return zeros[0] if zeros and not judged else ""


def _all_beside(read: Question, claims: Sequence[Premise]) -> str:
    """都是个人提的，没有单位: all of it, which no claim of none says."""
    every = [token.text for token in read.tokens if "all" in token.marks]
    return every[0] if every and any(claim.relation == "zero" for claim in claims) else ""


def _within(read: Question, values: Sequence[Value]) -> str:
    """复议170件，其中维持: the number is the whole's, and only the part is read."""
    (number,) = read.numbers if len(read.numbers) == 1 else (None,)
    if number is None or len(values) > 1:
        return ""
    behind = [t.start for t in read.tokens if t.start >= number.end and t.marks[0].startswith(_NAMES)]
    inside = WITHIN.search(read.text, number.end, behind[0]) if behind else None
    return inside[0] if inside else ""


def _unpaired(read: Question, values: Sequence[Value]) -> str:
    """13件申请，10件公开，3件结转: as many numbers as values, where a value is named nowhere near its number."""
    if len({(value.publisher, value.year) for value in values}) > 1 or _LISTED.search(read.text):
        return ""
    ends = [0, *(number.end for number in read.numbers), len(read.text)]
    starts = [0, *(number.start for number in read.numbers), len(read.text)]
    before, behind = list[bool](), list[bool]()
    for at, value in enumerate(values, 1):
        named = [t for t in read.tokens if _may_name(t, value)]
        counted = any(t.start == ends[at] and t.marks[0].startswith("topic:") for t in named)  # 218件申请
        before.append(counted or any(ends[at - 1] <= t.start < starts[at] for t in named))
        behind.append(any(ends[at] <= t.start < starts[at + 1] for t in named))
    wrong = next((at for at, found in enumerate(before) if not found), None)
    return "" if wrong is None or all(behind) else read.numbers[wrong].raw


def _may_name(token: Token, value: Value) -> bool:
    """Whether a word names the row or the column of a value, its family, or what came in."""
    row, column = value.indicator.row, value.indicator.column
    rows = [mark.partition(":")[2] for mark in token.marks if mark.startswith(("row:", "statistics:"))]
    of_row = any(row == each or row.startswith(f"{each}.") or row.endswith(f".{each}") for each in rows)
    received = row == "applications.new" and any(mark.startswith("topic:") for mark in token.marks)
    of_rate = value.indicator.is_rate and any(mark.startswith(("rate:", "row:", "column:")) for mark in token.marks)
    return of_row or received or of_rate or f"column:{column}" in token.marks or "op:plus" in token.marks


def _order_beside(read: Question, operation: Operation) -> str:
    """最多 beside anything else that is claimed: orders are judged by themselves."""
    ends = [token.text for token in read.tokens if {"op:max", "op:min", "op:rank"} & set(token.marks)]
    return ends[0] if any("最" in word for word in ends) and operation in ("max", "min", "rank") else ""


def _change(read: Question, values: Sequence[Value], claims: Sequence[Premise], operation: Operation) -> str:
    """A change of one row beside that of another, or of two rows over time, told as how far apart both rows are."""
    moved = [token for token in read.tokens if set(MOVED) & set(token.marks)]
    if operation in _APART and (apart := _way_apart(read, claims)):
        return apart
    if operation not in ("difference", "growth") or not moved:
        return ""
    if len(claims) > 2 and not any(claim.ends for claim in claims):
        return moved[-1].text
    rows = {value.indicator for value in values}
    one_report = len({(value.publisher, value.year) for value in values}) == 1
    if len(rows) > 1 and one_report and (_OF_YEARS.search(read.text) or not _BESIDE.search(read.text)):
        return moved[0].text
    clauses = {_clause_at(read, token.start) for token in moved}
    return moved[-1].text if len(clauses) > 1 and len(rows) > 1 and one_report else ""


def ways_said(read: Question) -> list[Token]:
    """The words that say which way numbers go or which of two is more: 减少, 降到; 比去年|多, never 最多."""
    beside = [token for token in read.tokens if {"op:max", "op:min"} & set(token.marks)]
    than = [t for t in beside if "最" not in t.text and _THAN.search(CLAUSE_END.split(read.text[: t.start])[-1])]
    return [token for token in read.tokens if token in than or set(MOVED) & set(token.marks)]


def not_none(read: Question) -> list[Token]:
    """The words that say there was some by denying that there was none: 不为零, 并非没有."""
    return [token for token in read.tokens if "exists" in token.marks and _NOT_NONE.search(token.text)]


def _some_beside(read: Question) -> str:
    """比去年少，但不为零: beside a way, which says nothing of it."""
    some = not_none(read)
    return some[0].text if some and ways_said(read) else ""


def _way_apart(read: Question, claims: Sequence[Premise]) -> str:
    """比去年少，但超过260万件; 440件，后降到170件: a way, which a number of another clause is no size of."""
    if not read.numbers or any(claim.ends for claim in claims):
        return ""
    ways = ways_said(read)
    at = [_clause_at(read, number.start) for number in read.numbers]
    counted = set(at)
    which = [t for t in read.tokens if {"op:max", "op:min"} & set(t.marks) and "最" not in t.text]
    if which and not counted & {_clause_at(read, t.start) for t in (*ways, *which)}:
        return which[0].text  # 甲市170件，乙市更多: the number is that of the first alone
    if len(at) == 2 and at[0] < at[1] and ways and all(_clause_at(read, t.start) == at[0] for t in ways):
        return ways[0].text  # 比上年多14件，没到3600件: the second is no size of a change
    apart = [t.text for t in ways if _clause_at(read, t.start) not in counted]
    came_to = [t.text for t in ways if "reach" in t.marks] if len(read.numbers) > 1 else []
    return next(iter(apart + came_to), "")


def _clause_at(read: Question, at: int) -> int:
    return len(CLAUSE_END.findall(read.text[:at]))


def names_part(read: Question, share: Value, claim: Premise) -> bool:
    """Whether what stands last before a number is the part of a share, and not its whole (新收中自然人97件，占97%)."""
    marks = _named_before(read, claim)
    (row, _, column), (whole, _, total) = (cells[0].id.rpartition(".") for cells in (share.parts, share.whole))
    of_row = row != whole and any(mark.startswith("row:") and row.startswith(mark[4:]) for mark in marks)
    of_column = column != total and any(mark.startswith("column:") for mark in marks)
    return of_row or of_column or "rate:" in "".join(marks[:1])


def names_whole(read: Question, share: Value, claim: Premise) -> bool:
    """Whether what stands last before a number is the row of a share's whole (新收97件，自然人的占比)."""
    row, whole = (cells[0].id.rpartition(".")[0] for cells in (share.parts, share.whole))
    return row != whole and f"row:{whole}" in _named_before(read, claim)


def _named_before(read: Question, claim: Premise) -> tuple[str, ...]:
    """The marks of the row, the column or the rate that stands last before the number of a claim."""
    number = next((each for each in read.numbers if (each.value, each.unit) == (claim.number, claim.unit)), None)
    before = [t for t in read.tokens if number and t.end <= number.start and t.marks[0].startswith((*_NAMES, "rate:"))]
    return before[-1].marks if before else ()
