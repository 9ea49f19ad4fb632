"""Claims of an order without a number (许可比处罚少，强制最少，对吗): every clause is held against what is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.exact.figures import Draft
from assistant.lookup import Value
from assistant.question import Question

_CLAUSE = re.compile("[^,;。?]+")
#: The asking behind the claims, and what only leads to one: 宿迁2024年, 许可、处罚、强制里.
_ASKS = re.compile("(?:这|以上|都|说的|我)*(?:对吗|对不对|对吧|是吗|是吧|没错吧|是不是|属实吗|准吗|吗|吧)[?。]*$")
_LIST = re.compile("[#□■年和与及跟、的]*(?:里面?|中|当中|之中|这[三四五六3-6]项)?(?:里面?|中)?")
_SO_MANY = "(?:数量?|件数)?"
_MOST = re.compile(
    f"(?P<row>#){_SO_MANY}(?:又|则|是|还)*最(?P<way>[多少高低大小])的?$|最(?P<way2>[多少高低大小])的?(?:是|为)(?P<row2>#)$"
)
_THAN = re.compile(
    f"(?P<row>#){_SO_MANY}(?:又|则)?比(?P<than>#){_SO_MANY}(?:还|也|更)?(?:要)?(?P<way>[多少高低大小])(?:一些|一点|些)?$"
)


def judged(draft: Draft, read: Question, values: Sequence[Value]) -> str:
    """对 or 不对 where every clause claims an order of the rows that are named; "" where one says anything else.

    The rows are those of one body and year, each printed, in one unit.
    """
    numbers = {value.indicator.row: value.number for value in values}
    alike = len({(value.publisher, value.year, value.unit) for value in values}) == 1
    if (
        not alike
        or len(numbers) < max(len(values), 2)
        or None in numbers.values()
        or read.numbers
        or not read.has("op:check")
    ):
        return ""
    verdicts = _verdicts(read, {row: number for row, number in numbers.items() if number is not None})
    if not verdicts:
        return ""
    told = "，".join(draft.tell(value, subject=not at) for at, value in enumerate(values))
    return f"{'对' if all(verdicts) else '不对'}，{told}。"


def _verdicts(read: Question, numbers: dict[str, Decimal]) -> list[bool]:
    """One verdict for each clause that claims; [] where a clause is neither a claim nor only a list."""
    text, rows = _with_rows_marked(read, set(numbers))
    verdicts, at = list[bool](), 0
    for clause in _CLAUSE.findall(_ASKS.sub("", text)):
        named, at = rows[at : at + clause.count("#")], at + clause.count("#")
        body = clause
        if most := _MOST.search(clause):
            extreme = max if (most["way"] or most["way2"]) in "多高大" else min
            row, body = named[-1], clause[: most.start()]
            verdicts.append(numbers[row] == extreme(numbers.values()))
        elif than := _THAN.search(clause):
            first, second, body = numbers[named[-2]], numbers[named[-1]], clause[: than.start()]
            verdicts.append(first > second if than["way"] in "多高大" else first < second)
        if not _LIST.fullmatch(body):
            return []
    return verdicts


def _with_rows_marked(read: Question, known: set[str]) -> tuple[str, list[str]]:
    """The question with # for each row that is compared and □ for bodies and years, and these rows as they are said."""
    spans = [(start, end, "□") for start, end in (*read.publishers.spans, *read.years.spans)]
    rows = []
    for token in read.tokens:
        meant = [mark[4:] for mark in token.marks if mark.startswith("row:")]
        if len(meant) == 1 and meant[0] in known:
            spans.append((token.start, token.end, "#"))
            rows.append(meant[0])
    text = read.text
    for start, end, mark in sorted(spans, reverse=True):
        text = text[:start] + mark + text[end:]
    return text, rows
