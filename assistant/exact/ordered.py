"""Claims of an order without a number (许可比处罚少，强制最少，对吗): every clause is held against what is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.exact.figures import Draft, listed
from assistant.exact.indicators import FAMILY_ROWS, OUTCOMES, cell_indicator
from assistant.lookup import Value, read_values
from assistant.question import Question
from assistant.reading.asking import CLAUSE_END, CLOSING
from corpus.numbers import read_numeral

#: What only leads to a claim: 宿迁2024年, 许可、处罚、强制里.
_LIST = re.compile("[#□■年和与及跟、的]*(?P<among>里面?|中|当中|之中|这[两三四五六2-6]项)?(?:里面?|中)?")
_SO_MANY = "(?:数量?|件数)?"
_MOST = re.compile(f"#{_SO_MANY}(?:又|则|是|还)*最(?P<way>[多少高低大小])的?$|最(?P<way2>[多少高低大小])的?(?:是|为)#$")
_THAN = re.compile(f"#{_SO_MANY}(?:又|则)?比#{_SO_MANY}(?:还|也|更)?(?:要)?(?P<way>[多少高低大小])(?:一些|一点|些)?$")
_PLACE = re.compile(f"#{_SO_MANY}(?:则|又|就)*(?:排|居|位|列)?(?:在|名|是|为)?第(?P<n>[二三四五六2-6])(?:位|名|多)?$")


#: Rows that stand beside each other: the outcomes, those of each family, the decisions of an authority.
_DECISIONS = tuple(f"active_disclosure.{row}" for row in ("licensing", "other_services", "penalties", "coercion"))
_KINDS = (OUTCOMES, *FAMILY_ROWS.values(), _DECISIONS)


@dataclass(frozen=True, slots=True)
class _Among:
    """What an order is of: the numbers of the rows that are named, and of all that stand beside them."""

    named: Mapping[str, Decimal]
    all: Mapping[str, Decimal]


def judged(draft: Draft, read: Question, values: Sequence[Value]) -> str:
    """对 or 不对 where every clause claims an order of the rows that are named; "" where one says anything else.

    The rows are those of one body and year, each printed, in one unit. 最多 and 第二 are said of all the rows that
    stand beside those named, unless these are listed first as what is compared (许可、处罚里).
    """
    named = {value.indicator.row: value.number for value in values}
    alike = len({(value.publisher, value.year, value.unit) for value in values}) == 1
    if not alike or len(named) < max(len(values), 2) or None in named.values():
        return ""
    if read.numbers or not read.has("op:check"):
        return ""
    others = _beside(draft, values)
    numbers = {value.indicator.row: value.number for value in (*others, *values) if value.number is not None}
    among = _Among({row: numbers[row] for row in named}, numbers)
    verdicts = _verdicts(read, among)
    if not verdicts:
        return ""
    told = "，".join(draft.tell(value, subject=not at) for at, value in enumerate(values))
    for other in others:
        draft.use(other)
    rest = f"；另有{listed(draft, others, others, '，')}" if others else ""
    return f"{'对' if all(verdicts) else '不对'}，{told}{rest}。"


def _beside(draft: Draft, values: Sequence[Value]) -> list[Value]:
    """The rows of the same kind that are not named; a row that prints no number is no part of the order."""
    first, named = values[0], {value.indicator.row for value in values}
    rows = next((rows for rows in _KINDS if named <= set(rows)), ())
    asked = [cell_indicator(row, first.indicator.column) for row in rows if row not in named]
    found = read_values(draft.facts, asked, [first.publisher], [first.year]) if asked else []
    return [value for value in found if value.number is not None and value.unit == first.unit]


def _verdicts(read: Question, among: _Among) -> list[bool]:
    """One verdict for each clause that claims; [] where a clause is neither a claim nor only a list."""
    text, rows = _with_rows_marked(read, set(among.named))
    verdicts, at, numbers = list[bool](), 0, among.all
    for clause in filter(None, CLAUSE_END.split(CLOSING.sub("", text))):
        named, at = rows[at : at + clause.count("#")], at + clause.count("#")
        body = clause
        if most := _MOST.search(clause):
            body, row = clause[: most.start()], named[-1]
            numbers = among.named if _lists(body) else numbers
            extreme = max if (most["way"] or most["way2"]) in "多高大" else min
            verdicts.append(numbers[row] == extreme(numbers.values()))
        elif place := _PLACE.search(clause):
            body, number = clause[: place.start()], numbers[named[-1]]
            verdicts.append(1 + sum(other > number for other in numbers.values()) == int(read_numeral(place["n"]) or 0))
        elif than := _THAN.search(clause):
            first, second, body = numbers[named[-2]], numbers[named[-1]], clause[: than.start()]
            verdicts.append(first > second if than["way"] in "多高大" else first < second)
        if not _LIST.fullmatch(body):
            return []
        numbers = among.named if _lists(body) else numbers
    return verdicts


def _lists(body: str) -> bool:
    """Whether rows are listed as all that is compared: 许可、处罚里."""
    found = _LIST.fullmatch(body)
    return bool(found and found["among"] and body.count("#") > 1)


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
