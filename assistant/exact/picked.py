"""Rows of one family picked by their number: 不予公开的理由里超过10件的有几条, 哪几种一件都没有."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.exact.chosen import condition
from assistant.exact.figures import Draft, common, listed
from assistant.exact.indicators import FAMILY_ROWS, table_of
from assistant.exact.premises import REACHED
from assistant.lookup import Value
from assistant.query import Premise, Relation
from assistant.question import Question
from assistant.reading.phrases import PARTS_OF_ROW
from assistant.reading.subject import subject_of
from assistant.reading.tokens import Token
from corpus.numbers import Number

_KIND = f"(?:[条种类项样]|个(?:理由|原因|情形|结果)|{PARTS_OF_ROW})"
#: 有几条, 是哪些: so many of the rows, or which of them; 几件 and 几条信息 count what a row counts.
_PICKS = re.compile(
    f"(?:几|多少){_KIND}(?!信息|申请|文件|案)|哪(?:一|几|些)?{_KIND}|(?:有|是|为)哪些|哪些(?:理由|原因|情形|结果)"
)
#: 超过20件的理由: the rows themselves are bounded.
_PICKED = re.compile(r"\d[^,。?]{0,3}的(?:那?几?(?:条|种|类|项|个))?(?:理由|原因|情形)")
#: 用了几种理由, 有几种理由: how many of the form's rows were used at all; 有哪几种 may ask for every row.
_HOW_MANY_KINDS = re.compile(f"(?:几|多少){_KIND}(?!信息|申请|文件|案)")
#: 八个子项里超过百件的有几个: the parts are named before, and counted by their measure alone.
_PARTS_COUNTED = re.compile(f"{PARTS_OF_ROW}[^,。?]{{0,16}}(?:有|是)(?:多少|几|哪几?)个(?:[?。]|$)")
_HOW_MANY_PARTS = re.compile(f"(?:几|多少){PARTS_OF_ROW}")
#: 不为零的有几种: the rows above 0 by name.
_NOT_ZERO = re.compile("[零0]")
_USED = re.compile("(?<![使费引])用(?:到|了|过|上|的)|(?:出现|发生)(?:了|过)?|涉及")
#: 几类申请人, 哪些申请人: kinds of applicants, and no applications.
_KINDS_OF_APPLICANTS = re.compile(
    f"(?:几|多少|哪(?:一|几|些)?){_KIND}(?:的)?(?:申请人|申请主体|主体|人)|哪些(?:申请人|主体)"
    f"|(?:申请人|主体)(?:里|中|当中)?(?:有|是)?(?:哪|几|多少)(?:些|几?{_KIND})"
)
_SO_MANY_APPLICANTS = re.compile(f"(?:几|多少){_KIND}(?:的)?(?:申请人|申请主体|主体|人)")
#: 在10到20之间, 10件至20件之间: both ends are in it.
_BETWEEN = re.compile(r"(?P<low>\d+)[件个]?(?:到|至|~|—|-)(?P<high>\d+)[件个]?之间")
_ENDS: tuple[Relation, Relation] = ("more", "less")
#: Units of what is picked from: 八条理由.
_OF_ROWS = tuple("条种类项样个")


def condition_of(read: Question) -> Premise | None:
    """The condition that picks rows of the one family that is named; None where none is said.

    A second bound (超过10件、不到30件) is among its `others`.
    """
    rows = read.marked("row:") or subject_of(read).rows  # 哪些理由一件都没用上 names no row
    picks = _PICKS.search(read.text) or _PARTS_COUNTED.search(read.text)
    of_family = len(rows) == 1 and rows[0] in FAMILY_ROWS and bool(picks)
    if not (of_family or picks_applicants(read)):
        return None
    if read.has("op:max", "op:min", "op:rank", "op:sum", "op:check", "way:up", "way:down", "op:growth"):
        return None
    if between := _BETWEEN.search(read.text):
        ends = [Decimal(between["low"]), Decimal(between["high"])]
        plain = len(read.numbers) == 2 and [number.value for number in read.numbers] == ends and not _words(read)
        low, high = (Premise(way, end, "件", bound=True) for way, end in zip(_ENDS, ends, strict=True))
        return replace(low, others=(high,)) if plain else None
    bounds = list(_bounds(read))
    others = [number for number in read.numbers if all(number is not bound for _, bound in bounds)]
    if any((number.unit or read.text[number.end : number.end + 1]) not in _OF_ROWS for number in others):
        return None
    claims = [_claim(word, number) for word, number in bounds]
    if read.has("zero") and not _words(read):
        return Premise("zero")
    if _asks_for_used(read):
        return Premise("some")
    if not bounds or read.has("zero") or len(bounds) != len(_words(read)):
        return None
    return replace(claims[0], others=tuple(claims[1:]))


def picks_applicants(read: Question) -> bool:
    """Whether kinds of applicants of one row are picked or counted: 哪几类申请人一件都没有, 有几类申请人提出申请."""
    subject = subject_of(read)
    rows = subject.rows or ("applications.new",)
    plain = not (subject.columns or subject.share or subject.rates or subject.ratio)
    named = bool(_KINDS_OF_APPLICANTS.search(read.text)) and read.has("topic:applicants", "which:applicant")
    return plain and named and len(rows) == 1 and table_of(rows[0]) == "applications"


def _asks_for_used(read: Question) -> bool:
    """Whether the rows above 0 are meant: 用了几种理由, 用到了哪几种; not where any other condition is said."""
    if picks_applicants(read):
        counted = _SO_MANY_APPLICANTS.search(read.text)
        return bool(counted) and not (_words(read) or read.has("zero", "restriction") or "哪" in read.text)
    if _words(read) or read.has("zero", "restriction") or subject_of(read).columns or subject_of(read).share:
        return False
    kinds = [match for match in _HOW_MANY_KINDS.finditer(read.text) if read.text[match.start() - 1] != "哪"]
    above = any("exists" in token.marks and _NOT_ZERO.search(token.text) for token in read.tokens)
    told = read.has("which:reason") or above or bool(_HOW_MANY_PARTS.search(read.text))
    return bool(_USED.search(read.text) or (kinds and told))


def drops_condition(read: Question) -> bool:
    """Whether rows are picked by a number for what nothing here does: 超过20件的理由合计多少件."""
    rows = read.marked("row:")
    return len(rows) == 1 and rows[0] in FAMILY_ROWS and bool(_words(read)) and bool(_PICKED.search(read.text))


def _words(read: Question) -> list[Token]:
    return [token for token in read.tokens if token.marks[0].startswith("than:")]


def _claim(word: Token, number: Number) -> Premise:
    relation: Relation = "more" if "than:more" in word.marks else "less"
    return Premise(relation, number.value, number.unit, bound=bool(REACHED.search(word.text)))


def _bounds(read: Question) -> Iterator[tuple[Token, Number]]:
    """The words of comparing, each with the number directly behind it, else before it: 超过|10件, 10件|以上."""
    for token in _words(read):
        behind = [number for number in read.numbers if 0 <= number.start - token.end < 2]
        before = [number for number in read.numbers if token.start == number.end]
        yield from ((token, number) for number in behind or before)


def answer(draft: Draft, values: Sequence[Value], picks: Premise) -> str:
    """How many of the rows of each report meet the condition, and which; "" where no number can be held to it."""
    reports: dict[tuple[str, int], list[Value]] = {}
    for value in values:
        reports.setdefault((value.publisher, value.year), []).append(value)
    told = [_of_one_report(draft, rows, picks) for rows in reports.values()]
    return "".join(told) if all(told) else ""


def _of_one_report(draft: Draft, values: Sequence[Value], picks: Premise) -> str:
    printed = [value for value in values if value.number is not None]
    met = [condition(each, printed) for each in (replace(picks, others=()), *picks.others)]
    if None in met or len({value.indicator for value in printed}) < 2:
        return ""
    conditions = [each for each in met if each]
    said = "且".join(words for _, words in conditions)
    chosen = [value for value in printed if all(fits(value) for fits, _ in conditions)]
    for value in chosen or printed:
        draft.use(value)
    draft.evidence.compute(Decimal(len(chosen)), "项")
    draft.derivations.append(f"{said}：{len(chosen)}项（共{len(printed)}项有此项数字）")
    lacking = [value for value in values if value.number is None]
    if lacking:
        draft.notes.append(f"未计入：{listed(draft, lacking, values)}。")
    met_by = f"{said}的有{len(chosen)}项" if chosen else f"没有{said}的（0项），其余各是"
    return f"{common(printed)}{met_by}：{listed(draft, chosen or printed, values)}。"
