"""Claims of an order without a number (许可比处罚少，强制最少，对吗): every clause is held against what is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.exact.contradicted import order_is_open
from assistant.exact.figures import Draft, listed
from assistant.exact.indicators import DECISIONS, FAMILY_ROWS, OUTCOMES, PARTS_OF_TOTAL, cell_indicator, table_of
from assistant.lookup import Value, read_values
from assistant.question import Question
from assistant.reading.asking import CLAUSE_END, CLOSING
from corpus.numbers import read_numeral

#: What only leads to a claim: 宿迁2024年, 许可、处罚、强制里.
_LIST = re.compile("[#□■年和与及跟、的]*(?P<among>里面?|中|当中|之中|这[两三四五六2-6]项)?(?:里面?|中)?")
_SO_MANY = "(?:数量?|件数)?"
_IT = f"#[□的]*{_SO_MANY}"
_MOST = re.compile(f"{_IT}(?:又|则|是|还)*最(?P<way>[多少高低大小])的?$|最(?P<way2>[多少高低大小])的?(?:是|为)#$")
_THAN = re.compile(f"{_IT}(?:又|则)?比{_IT}(?:还|也|更)?(?:要)?(?P<way>[多少高低大小])(?:一些|一点|些)?$")
#: 宿迁多于淮安, 宿迁排在淮安前面
_BEYOND = re.compile(
    f"{_IT}(?:(?P<way>[多少高低大小])于|(?P<over>超过))#$|{_IT}排?在#(?:的)?(?P<side>前面?|之前|前头|后面?|之后|后头)$"
)
_NTH = "第(?P<{}>[一二三四五六1-6])(?:位|名)?"
_PLACE = re.compile(f"{_IT}(?:则|又|就)*(?:排|居|位|列)?(?:在|名|是|为)?{_NTH.format('n')}(?:多)?$")
_FIRST = re.compile("位?居首位?|排(?:在)?(?:首位|榜首)")
#: 第一是宿迁, 最后是平潭, 平潭垫底
_PLACE_FIRST = re.compile(f"(?:排(?:在)?)?{_NTH.format('n')}(?:的)?(?:是|为)#$")
_LAST = re.compile("(?:排(?:在)?)?最后(?:一[名位])?(?:的)?(?:是|为)#$|#(?:排(?:在)?)?(?:最后|末位|垫底)(?:一[名位])?$")
#: 从多到少依次是宿迁、淮安、平潭; 宿迁、淮安、平潭依次递减; 宿迁>淮安>平潭
_RUN = "#(?:[、和与及]#)+"
_WAY = "[从由](?P<{}>[多高大少低小])(?:到|至|往)[多高大少低小]"
_SORTED = re.compile(
    f"(?:按)?{_SO_MANY}{_WAY.format('way')}(?:的?(?:顺序|次序)|排列?|排序|来?看|数)*(?:应该?|依次|分别)*(?:就)?(?:是|为)(?P<run>{_RUN})$"
    f"|(?P<run2>{_RUN})(?:是)?(?:依次)?(?:{_WAY.format('way2')}(?:的?(?:顺序|次序)|排列?|排序)*|依次(?P<step>递[减增]))(?:的)?$"
    "|(?P<run3>#(?:>#)+)$"
)
#: 这次序|对吗: what stands before it, and nothing more of it.
_THE_ORDER = re.compile("(?:这个?|此|以上)?(?:的)?(?:次序|顺序|排序|排名|名次|先后|排法)(?:是|排得)?$")


#: Rows that stand beside each other: the outcomes, those of each family, the decisions of an authority.
_KINDS = (OUTCOMES, *FAMILY_ROWS.values(), DECISIONS)


@dataclass(frozen=True, slots=True)
class _Among:
    """What an order is of: the numbers of the rows that are named, and of all that stand beside them."""

    named: Mapping[str, Decimal]
    all: Mapping[str, Decimal]


def judged(draft: Draft, read: Question, values: Sequence[Value]) -> str:
    """对 or 不对 where every clause claims an order of what is named; "" where one says anything else.

    Named are rows of one body and year, columns of one row, or bodies of one year, each printed, in one unit. 最多 and
    第二 are said of all that stand beside the rows or columns named, unless these are listed first as what is compared
    (许可、处罚里); of bodies, they are said of those that are named.
    """
    axis = _axis(values)
    if axis is None or read.numbers or not read.has("op:check") or order_is_open(values, draft.facts):
        return ""
    others = _beside(draft, values, axis)
    numbers = {axis.key(value): value.number for value in (*others, *values) if value.number is not None}
    among = _Among({axis.key(value): numbers[axis.key(value)] for value in values}, numbers)
    verdicts = _verdicts(read, among, axis)
    if not verdicts:
        return ""
    one_body = axis.name != "body"
    told = "，".join(draft.tell(value, subject=not (at and one_body)) for at, value in enumerate(values))
    for other in others:
        draft.use(other)
    rest = f"；另有{listed(draft, others, others, '，')}" if others else ""
    rest = rest if one_body else "（只比较所问的机关）"
    return f"{'对' if all(verdicts) else '不对'}，{told}{rest}。"


@dataclass(frozen=True, slots=True)
class _Axis:
    """What the values of an order differ by, and nothing else: row, column or body."""

    name: Literal["row", "column", "body"]

    def key(self, value: Value) -> str:
        indicator = value.indicator
        return {"row": indicator.row, "column": indicator.column, "body": value.publisher}[self.name]


def _axis(values: Sequence[Value]) -> _Axis | None:
    """The one thing by which printed numbers of one year and unit differ; None where it is not one."""
    if len(values) < 2 or any(value.number is None for value in values):
        return None
    if len({(value.year, value.unit, value.note) for value in values}) > 1:
        return None
    axes = [_Axis("row"), _Axis("column"), _Axis("body")]
    differ = [axis for axis in axes if len({axis.key(value) for value in values}) > 1]
    if len(differ) != 1 or len({differ[0].key(value) for value in values}) < len(values):
        return None
    of_rates = any(value.indicator.is_rate for value in values)
    return None if of_rates and differ[0].name != "body" else differ[0]


def _beside(draft: Draft, values: Sequence[Value], axis: _Axis) -> list[Value]:
    """The rows or columns of the same kind that are not named; what prints no number is no part of the order."""
    first, named = values[0], {axis.key(value) for value in values}
    row, column = first.indicator.row, first.indicator.column
    asked = []
    if axis.name == "row":
        rows = next((rows for rows in _KINDS if named <= set(rows)), ())
        asked = [cell_indicator(row, column) for row in rows if row not in named]
    elif axis.name == "column":
        columns = PARTS_OF_TOTAL.get(table_of(row), ())
        columns = columns if named <= set(columns) else ()
        asked = [cell_indicator(row, column) for column in columns if column not in named]
    found = read_values(draft.facts, asked, [first.publisher], [first.year]) if asked else []
    return [value for value in found if value.number is not None and value.unit == first.unit]


def _verdicts(read: Question, among: _Among, axis: _Axis) -> list[bool]:
    """One verdict for each clause that claims; [] where a clause is neither a claim nor only a list."""
    text, keys = _with_named_marked(read, set(among.named), axis)
    verdicts, at, numbers = list[bool](), 0, among.all
    asked = _FIRST.sub("第一", CLOSING.sub("", text))
    for clause in filter(None, (part for each in CLAUSE_END.split(asked) for part in _parted(each))):
        named, at = keys[at : at + clause.count("#")], at + clause.count("#")
        body = clause
        if _THE_ORDER.fullmatch(clause) and verdicts:
            continue
        if most := _MOST.search(clause):
            body, key = clause[: most.start()], named[-1]
            numbers = among.named if _lists(body) else numbers
            verdicts.append(_is_end(numbers, key, (most["way"] or most["way2"]) in "多高大"))
        elif last := _LAST.search(clause):
            body, ends = clause[: last.start()], {_is_end(of, named[-1], False) for of in (among.named, numbers)}
            if len(ends) > 1:  # the last of those that are named, and not of all that stand beside them
                return []
            verdicts += ends
        elif place := (_PLACE.search(clause) or _PLACE_FIRST.search(clause)):
            body, number = clause[: place.start()], numbers[named[-1]]
            verdicts.append(1 + sum(other > number for other in numbers.values()) == int(read_numeral(place["n"]) or 0))
        elif than := (_THAN.search(clause) or _BEYOND.search(clause)):
            first, second, body = numbers[named[-2]], numbers[named[-1]], clause[: than.start()]
            verdicts.append(first > second if _says_more(than) else first < second)
        elif run := _SORTED.search(clause):
            body, said = clause[: run.start()], (run["run"] or run["run2"] or run["run3"]).count("#")
            verdicts.append(_falls([numbers[key] for key in named[-said:]], _says_more(run)))
        if not _LIST.fullmatch(body):
            return []
        numbers = among.named if _lists(body) else numbers
    return verdicts


def _parted(clause: str) -> list[str]:
    """宿迁第一、淮安第二 as two clauses, where each part claims a place or what is more."""
    parts = clause.split("、")
    claims = (_PLACE, _PLACE_FIRST, _LAST, _THAN, _BEYOND, _MOST)
    return parts if all(any(claim.search(part) for claim in claims) for part in parts) else [clause]


def _is_end(numbers: Mapping[str, Decimal], key: str, most: bool) -> bool:
    return numbers[key] == (max if most else min)(numbers.values())


def _says_more(said: re.Match[str]) -> bool:
    """Whether what is named first is said to be more: 多于, 排在…前面, 从多到少."""
    groups = said.groupdict()
    if side := groups.get("side"):
        return "前" in side
    if groups.get("over") or groups.get("run3") or groups.get("step") == "递减":
        return True
    return (groups.get("way") or groups.get("way2") or "少") in "多高大"


def _falls(numbers: Sequence[Decimal], downwards: bool) -> bool:
    """Whether numbers run down as they are said, or up; equal ones may stand either way."""
    return list(numbers) == sorted(numbers, reverse=downwards)


def _lists(body: str) -> bool:
    """Whether rows are listed as all that is compared: 许可、处罚里."""
    found = _LIST.fullmatch(body)
    return bool(found and found["among"] and body.count("#") > 1)


def _with_named_marked(read: Question, known: set[str], axis: _Axis) -> tuple[str, list[str]]:
    """The question with # for each thing that is compared and □ for what all have in common, and these things as they
    are said.
    """
    found = CLOSING.search(read.text)
    closing = found.start() if found else len(read.text)  # 这些|对吗 is taken off as one
    spans = [(start, end, "□") for start, end in read.years.spans]
    named = list[tuple[int, str]]()
    bodies = {match.start: match.publishers for match in read.publishers.matches}
    for start, end in read.publishers.spans:
        is_one = axis.name == "body" and len(bodies.get(start, ())) == 1 and bodies[start][0] in known
        spans.append((start, end, "#" if is_one else "□"))
        named += [(start, bodies[start][0])] if is_one else []
    for token in read.tokens:
        meant = [mark.partition(":")[2] for mark in token.marks if mark.startswith(f"{axis.name}:")]
        if len(meant) == 1 and meant[0] in known:
            spans.append((token.start, token.start + len(token.text.rstrip("、")), "#"))
            named.append((token.start, meant[0]))
        elif "op:check" in token.marks and token.start < closing:
            spans.append((token.start, token.end, ""))
        elif axis.name != "row" and token.marks[0].startswith(("row:", "rate:", "column:")):
            spans.append((token.start, token.end, "□"))
    text = read.text
    for start, end, mark in sorted(spans, reverse=True):
        text = text[:start] + mark + text[end:]
    return text, [key for _, key in sorted(named)]
