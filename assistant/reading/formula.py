"""Divisions that a question writes out (按X除以Y, X÷(Y+Z)): run as said, whatever name the rate has beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from assistant.exact.indicators import contains, table_of, whole_of
from assistant.question import Question
from assistant.reading.axes import per_item
from assistant.reading.subject import DISCLOSED, Subject, subject_of
from assistant.reading.tokens import Token
from assistant.reading.topics import APPLICATION_TOPICS
from assistant.reading.years import YearExpression

#: The signs of a division; 之比 and 比值 stand behind both of its sides and are read as a share.
_SIGNS = frozenset(("除以", "÷", "/"))
_STOPS = frozenset(",。;:?!=")
#: 按…, 用…, …等于: a side begins behind such a word, and ends before it.
_EDGES = frozenset("按 按照 用 拿 以 把 将 即 是 为 等于 就是 再 算 来算 计算 得".split())
_NAMES = ("row:", "column:", "vague:", "statistics:")
_AGAINST_A_SUM = re.compile(
    "(?:[比较]|超过|多于|少于|大于|小于)[^,。?]*(?:加起来|合起来|之和|总和|加在一起|相加)"
    r"|(?:加起来|合起来|之和|总和|加在一起|相加|合计)[^,。?]{0,3}(?:[比较](?![例率重值]|(?:20)?[12]\d(?:年|[多少增减])|[上去前]一?年)|超过|多于|少于)"
)
#: What stands between the two sides of a comparison.
_COMPARED = re.compile("[比较](?![例率重值如较])|超过|多于|少于|大于|小于|高于|低于")
#: Words that no one row is: 公开了的 is granted wholly or in part, 没给的 any of three families.
_OPEN = ("disclosed_any", "vague:given", "vague:rejected", "vague:carried")
_COMPARES = ("op:difference", "op:growth", "op:times", "op:max", "op:min")
_JOINS = ("op:share", "op:ratio", "op:sum", "op:plus", "op:list")
#: What stands between two things that are compared: |比|…多几件, |和|…差几件, |多还是|…多, |是|…几倍.
_PARTS_SIDES = re.compile("[比较](?![例率重值])|[和与跟同]|还是|[是为]|[多少大小高低]于|超过|[,、]")
#: So many pieces of information, which no table counts.
SO_MANY_PIECES = re.compile("(?:多少|几)[条篇]")
#: 占 with what it is a share of behind it.
_OF = re.compile("(?:所)?占(?:了|到|据|去|全部|总数|所有)*|相当于")
_DIVIDES = re.compile("(?:所)?占(?:了|到|据|去)*(?!比)|相当于|等于|(?<![也不])是(?![不否])")
#: 许可的百分之几, 予以公开的几分之几: how much of it, where 是 stands before it.
_SO_MUCH_OF = re.compile("百分之|几成|几分之|百分比|多大|多少比例")
_IS = re.compile("(?<![也不还但于])是(?![不否])")
_TOTAL_SAID = re.compile("总(?:数|量|计|件数)")
_FINISHED_SHARE = re.compile("(?:办结|办完)的?比例")
#: Between a list and the one of it that is asked about, and between its members.
_OUT_OF = re.compile("[里中]|合|加|总|[共一]起|一块")
_IN_LIST = re.compile("[、,和与跟及同加+]|以及|还有|和?$")


class Across(NamedTuple):
    """One figure divided by another of another year; `multiple` where 几倍 is asked for and not a percentage."""

    part: Subject
    part_year: int
    whole: Subject
    whole_year: int
    multiple: bool


class _Sides(NamedTuple):
    """What stands before and behind 占.

    counted: whether the parts are counted right before it (两项占…).
    renamed: whether the whole is said in words that by themselves name a rate (占…办结比例).
    """

    part: Subject
    whole: Subject
    counted: bool
    renamed: bool


def divided(question: Question) -> Subject | None:
    """The dividend that a question writes out, with its divisor; None where it writes no division.

    A division across bodies or years, of nothing, or by itself gives a subject without things: it is not understood.
    """
    signs = [token for token in question.tokens if token.text in _SIGNS and "op:ratio" in token.marks]
    if not signs or per_item(question):
        return None
    if len(signs) > 1:
        return Subject(ratio=True)
    (sign,) = signs
    start, end = _begin(question, sign), _end(question, sign)
    names = (*question.publishers.spans, *question.years.spans)
    left = _side(question, start, sign.start, sign)
    right = _side(question, sign.end, end, sign)
    if not right and _TOTAL_SAID.fullmatch(question.text[sign.end : end]):
        right = Subject(columns=("total",))  # 纠正÷总数
    rows = subject_of(question).rows
    if left.columns and right.columns and not (left.rows or right.rows) and len(rows) == 1:
        left, right = (replace(side, rows=rows, implied=False) for side in (left, right))  # 复议维持率（维持÷总计）
    if any(sign.end <= at < end for at, _ in names) or not (left and right) or left == right:
        return Subject(ratio=True)
    return replace(left, divisor=right)


def share_of_named(question: Question, earlier: Subject | None = None) -> Subject | None:
    """A占B的比例 where B is no whole of A (诉讼占复议, 企业占个人), divided as said; None where B is one or not said.

    What stands behind 占 is divided by and never added to what stands before it (信访和重复合计占不予处理).
    earlier: what was asked before; it is A where none is said and B is of the same applicants (部分公开的个人申请几件
    >> 占个人申请的比例). Several things before 占 that are not added up give a subject without things: it is not
    understood.
    """
    if listed := _share_in_list(question) or _share_of_all_in_hand(question):
        return listed
    if (sides := _around_share(question)) is None:
        return None
    left, right, counted, renamed = sides
    own = [column for column in right.columns if column != "total"]
    if earlier and not left and own and right.columns == earlier.columns and _is_part(earlier, right):
        left = earlier
    if left and _is_part(left, right):
        right = replace(right, rows=("applications.new",), implied=False)  # 部分公开的自然人占自然人申请
    elif own and left.columns and left.rows and (right.implied or not right.rows):
        right = replace(right, rows=left.rows, implied=False)  # 复议里维持的占纠正的
    if not (left and (right.rows or own)) or left.rates or right.rates or len(own) > 1:
        return None
    added = len(right.rows) > 1  # 占新收加结转, never 占新收、办结各多少
    if added and (own or question.has("op:list")):
        return Subject(ratio=True)
    several = len(left.rows) > 1 or len([column for column in left.columns if column != "total"]) > 1
    usual = left.rows in (right.rows, ()) or (whole_of((*left.rows, *right.rows)),) == right.rows[:1]
    tables = {table_of(row) for row in left.rows} - {"statistics"}  # the 统计表 before 2019 holds what all tables do
    usual = usual and tables <= {table_of(row) for row in right.rows}  # 复议占申请数
    if not (own or added or renamed) and usual and not (len(left.rows) > 1 and left.joined):
        return None
    together = left.joined or set(left.rows) == set(DISCLOSED) or (added and counted)
    return Subject(ratio=True) if several and not together else replace(left, divisor=right)


def across_years(question: Question, earlier: Subject, earlier_years: Sequence[int]) -> Across | None:
    """2024年废止的占2023年有效的几成: a year of its own on each side of 占, 相当于 or 是; None where they have none.

    A side that names no row is of the other side's row; one that is not said at all is what was asked before.
    """
    multiple = question.has("op:times")
    if not multiple and not question.has("op:share", "op:ratio"):
        return None
    for sign in _dividing(question):
        behind = [each for each in question.years.expressions if each.start >= sign.end]
        before = [each for each in question.years.expressions if each.end <= sign.start]
        if not behind or not _is_next(question, sign.end, behind[0].start):
            continue
        years = [_year_of(each) for each in before]
        part_year = years[-1] if years else earlier_years[0] if len(earlier_years) == 1 else 0
        whole_year = _year_of(behind[0], part_year)
        if len(behind) > 1 or len(before) > 1 or not part_year or not whole_year or part_year == whole_year:
            return None
        part = _side(question, _from(question, sign), sign.start, sign)
        whole = _side(question, sign.end, _end(question, sign), sign)
        if multiple and not (part.rows and whole):
            return None  # 是2023年的几倍: two years of one thing
        part = part or (earlier if not before else whole)
        whole = whole or part
        rows = (part.rows or whole.rows, whole.rows or part.rows)
        plain = [replace(side, rows=rows[at], share=False, ratio=False) for at, side in enumerate((part, whole))]
        return Across(plain[0], part_year, plain[1], whole_year, multiple) if part else None
    return None


def _dividing(question: Question) -> list[Token]:
    """占, 相当于 and 是: what is divided stands before such a word, and what by, behind it."""
    found = [Token(each.start(), each.end(), each[0], ("op:ratio",)) for each in _DIVIDES.finditer(question.text)]
    names = (*question.publishers.spans, *question.years.spans)
    return [sign for sign in found if not any(start < sign.end and sign.start < end for start, end in names)]


def _is_next(question: Question, start: int, end: int) -> bool:
    """Whether nothing but the name of a body stands between two places."""
    names = [span for span in question.publishers.spans if start <= span[0] and span[1] <= end]
    return end - start - sum(stop - at for at, stop in names) <= 1 and not _COMPARED.search(question.text[start:end])


def _year_of(each: YearExpression, from_year: int = 0) -> int:
    """The one year that is meant, 上年 told from another one; 0 where there is none."""
    if each.kind in ("shift", "relative") and from_year:
        return from_year + each.offset
    return each.years[0] if each.kind == "year" and len(each.years) == 1 else 0


def base_of_share(question: Question) -> Subject | None:
    """What a share is taken of where its part is not said (两项合计占办结的几成); None where a part or no whole is."""
    if (sides := _around_share(question)) is None:
        return None
    left, right = sides.part, sides.whole
    left = Subject() if left.columns == ("total",) and not left.rows else left
    return right if right.rows and len(right.rows) == 1 and not (left or right.rates or right.share) else None


def adds_before_share(question: Question) -> bool:
    """Whether what a share is taken of is added up first (两项合计占…, 加一块占…), before 占."""
    (sign,) = _shares_said(question) or (None,)
    adding = {"op:sum", "op:plus", "op:altogether", "column:total"}
    return sign is not None and any(adding & set(t.marks) for t in question.tokens if t.end <= sign.start)


def _shares_said(question: Question) -> list[Token]:
    """The one 占, or 是 of 是处罚的百分之几, with a whole to come behind it; [] where there is none, or several."""
    signs = [token for token in question.tokens if "op:share" in token.marks and _OF.fullmatch(token.text)]
    return signs if len(signs) == 1 else [] if signs else _is_said(question)


def _is_said(question: Question) -> list[Token]:
    """The 是 of 强制是许可的百分之几, with a thing on both of its sides."""
    parts = [token for token in question.tokens if "op:share" in token.marks]
    if len(parts) != 1 or not _SO_MUCH_OF.search(parts[0].text):
        return []
    end = parts[0].start
    found = [
        Token(each.start(), each.end(), each[0], ("op:share",))
        for each in _IS.finditer(question.text, 0, end)
        if _is_named(question, 0, each.start()) and _is_named(question, each.end(), end)
    ]
    return found if len(found) == 1 else []


def _around_share(question: Question) -> _Sides | None:
    """Both sides of the one 占 of a question; None where it has none, or several."""
    if not (signs := _shares_said(question)):
        return None
    (sign,) = signs
    left = _side(question, _from(question, sign), sign.start, sign)
    shared = _with_whole_of_rate(question, sign)
    right = _side(shared, sign.end, _end(shared, sign), sign)
    counted = any("counted" in token.marks and token.end == sign.start for token in question.tokens)
    return _Sides(left, right, counted, shared is not question)


def _from(question: Question, sign: Token) -> int:
    """Where the dividend begins: before a comma too that parts nothing but names from it (两类合计,某市2024年占…)."""
    start = _begin(question, sign)
    if question.text[start - 1 : start] == "," and not _is_named(question, start, sign.start):
        return _begin(question, Token(start - 1, start - 1, "", sign.marks))
    return start


def _with_whole_of_rate(question: Question, sign: Token) -> Question:
    """占…办结比例: the share of what was finished, where 办结比例 by itself is a rate."""
    of = "row:applications.outcome_total"
    said = [t for t in question.tokens if t.start >= sign.end and _FINISHED_SHARE.fullmatch(t.text)]
    if not said:
        return question
    return replace(question, tokens=tuple(replace(t, marks=(of,)) if t in said else t for t in question.tokens))


def _share_in_list(question: Question) -> Subject | None:
    """甲、乙、丙三项里甲占几成: the share of one in the sum of the list it stands in; None without such a list."""
    shares = [token for token in question.tokens if "op:share" in token.marks]
    named = [t for t in question.tokens if shares and t.end <= shares[0].start and _names_one(t)]
    behind = [t for t in question.tokens if shares and t.start >= shares[0].end and _names_one(t)]
    if len(named) < 3 or behind:
        return None
    *listed, part = named
    between = question.text[listed[-1].end : part.start]
    others = {mark for token in listed for mark in token.marks}
    if not _OUT_OF.search(between) or not set(part.marks) <= others or len(others) != len(listed):
        return None
    if not all(_IN_LIST.fullmatch(question.text[a.end : b.start]) for a, b in pairwise(listed)):
        return None
    sign = shares[0]
    top = _side(question, part.start, part.end, sign)
    whole = _side(question, listed[0].start, listed[-1].end, sign)
    return replace(top, divisor=whole) if top and whole and not (top.rates or whole.rates) else None


_IN_HAND = ("row:applications.new", "row:applications.carried_in")


def _share_of_all_in_hand(question: Question) -> Subject | None:
    """手上要办的(新收加上年转来的)，没办完的占几成: what came in and what was there, added up, is the whole of it.

    None where the two are not added before the part, or the part is not of them: 上年转来的占新收加…, 占办结的.
    """
    shares = [token for token in question.tokens if "op:share" in token.marks]
    named = [t for t in question.tokens if any(mark.startswith(("row:", "column:", "rate:")) for mark in t.marks)]
    if len(shares) != 1 or len(named) < 2:
        return None
    *whole, part = named
    so_much = whole[-1].end <= shares[0].start and not shares[0].text.startswith("占")  # …里，有百分之几没办完
    if part.end > shares[0].start and not so_much:
        return None
    added = {mark for token in whole for mark in token.marks if not mark.startswith("op:")} == set(_IN_HAND)
    added = added and any("op:plus" in t.marks for t in question.tokens if t.start < part.start)
    apart = re.search("[,里中]", question.text[whole[-1].end : part.start])
    rows = [mark.removeprefix("row:") for mark in part.marks]
    left = all(row == "applications.carried_out" or contains("applications.outcome_total", row) for row in rows)
    if not (added and apart and left and len(rows) == 1):
        return None
    subjects = (Subject(rows=tuple(rows)), Subject(rows=tuple(mark.removeprefix("row:") for mark in _IN_HAND)))
    return replace(subjects[0], divisor=subjects[1])


def _names_one(token: Token) -> bool:
    """Whether a word names one row or one column."""
    return len(token.marks) == 1 and token.marks[0].startswith(("row:", "column:")) and token.marks[0] != "column:total"


def _is_named(question: Question, start: int, end: int) -> bool:
    """Whether a row, a column or a topic is named between two places."""
    inside = [token for token in question.tokens if start <= token.start and token.end <= end]
    return any(mark.startswith(_NAMES) or mark in APPLICATION_TOPICS for token in inside for mark in token.marks)


def _is_part(part: Subject, whole: Subject) -> bool:
    """Whether the whole is all applications of those who are the part's applicants too, and the part an outcome."""
    of_some = bool(whole.columns) and part.columns == whole.columns and not (part.rates or part.share or part.divisor)
    outcome = part.disclosed or part.rejected or (bool(part.rows) and all(map(_is_outcome, part.rows)))
    return of_some and outcome and (whole.implied or not whole.rows or whole.rows == ("applications.new",))


def _is_outcome(row: str) -> bool:
    return contains("applications.outcome_total", row)


def set_against(question: Question) -> Subject | None:
    """A比B多几件 with a sum on one side (不予公开加无法提供比予以公开多), both sides; None where neither is one."""
    sign = _COMPARED.search(question.text)
    if sign is None or not question.has("op:sum", "op:plus") or question.has("op:share", "op:ratio"):
        return None
    names = (*question.publishers.spans, *question.years.spans)
    mark = Token(sign.start(), sign.end(), sign[0], ("op:difference",))
    begin = max([_begin(question, mark), *(end for _, end in names if end <= sign.start())])
    left = _side(question, begin, sign.start(), mark)
    right = _side(question, sign.end(), _end(question, mark), mark)
    if not (left and right) or any(sign.end() <= at for at, _ in names) or left.rates or right.rates:
        return None
    return replace(left, beside=right)


def set_against_open(question: Question) -> Subject | None:
    """公开了的比不掌握的多几件: both sides, where one is open to several rows (wholly or in part); else None.

    The row on the other side is never compared with its own year before. A year or a body between the sides gives a
    subject without things: it is not understood.
    """
    if not question.has(*_OPEN) or not question.has(*_COMPARES) or question.has(*_JOINS):
        return None
    named = [t for t in question.tokens if _opens(t) or t.marks[0].startswith(_NAMES)]
    named = [t for t in named if not (_opens(t) and any(t.start == o.end or t.end == o.start for o in named))]
    cuts = [pair for pair in pairwise(named) if _PARTS_SIDES.search(question.text[pair[0].end : pair[1].start])]
    if len(cuts) != 1:
        return None
    ((one, other),) = cuts
    mark = Token(one.end, other.start, "", ("op:difference",))
    sides = [_open_side(question, 0, one.end, mark), _open_side(question, other.start, len(question.text), mark)]
    if not any(side.is_open for side in sides) or not all(side.is_open or side.rows for side in sides):
        return None
    names = (*question.publishers.spans, *question.years.spans)
    # 公开的信息比…多几条 is told in prose
    apart = any(one.end <= at for at, _ in names) or SO_MANY_PIECES.search(question.text)
    return Subject(ratio=True) if apart else replace(sides[0], beside=sides[1])


def _opens(token: Token) -> bool:
    return token.marks[0] in _OPEN


def _open_side(question: Question, start: int, end: int, sign: Token) -> Subject:
    """What is named between two places; by a word that is open to several rows alone, all that it may mean."""
    side = _side(question, start, end, sign)
    inside = {mark for t in question.tokens if start <= t.start and t.end <= end for mark in t.marks}
    if side.rows or not inside & {"disclosed_any", "vague:given"}:
        return side
    return replace(side, disclosed=True)


def is_against_years_or_bodies_together(question: Question) -> bool:
    """比前四年加起来还多吗, 这两项加起来比那项多几件: a sum on one side that no answer compares."""
    return not question.numbers and bool(_AGAINST_A_SUM.search(question.text)) and set_against(question) is None


def _begin(question: Question, sign: Token) -> int:
    """Where the dividend begins: behind the last stop, edge or name of a rate before the sign."""
    stops = _outside_brackets(question.text, range(sign.start - 1, -1, -1), ")", "(")
    edges = [t.end for t in question.tokens if t.end <= sign.start and _is_edge(t)]
    return max([0, *(at + 1 for at in stops), *edges])


def _end(question: Question, sign: Token) -> int:
    """Where the divisor ends: before the first stop or edge behind the sign."""
    stops = _outside_brackets(question.text, range(sign.end, len(question.text)), "(", ")")
    edges = [t.start for t in question.tokens if t.start >= sign.end and _is_edge(t)]
    return min([len(question.text), *stops, *edges])


def _is_edge(token: Token) -> bool:
    return token.text in _EDGES or any(mark.startswith(("rate:", "op:share", "op:ratio")) for mark in token.marks)


def _outside_brackets(text: str, places: Sequence[int], opening: str, closing: str) -> list[int]:
    """The stops of a walk through a text that stand in no bracket; a bracket that was not opened is one too."""
    depth, found = 0, []
    for at in places:
        depth += (text[at] == opening) - (text[at] == closing)
        if depth < 0 or (text[at] in _STOPS and not depth):
            found.append(at)
        depth = max(depth, 0)
    return found


def _side(question: Question, start: int, end: int, sign: Token) -> Subject:
    """What is named between two places, added up; applications by themselves are those newly received."""
    inside = [token for token in question.tokens if start <= token.start and token.end <= end]
    topical = any(mark in APPLICATION_TOPICS for token in inside for mark in token.marks)
    if not _is_named(question, start, end):
        return Subject()
    said = replace(subject_of(replace(question, tokens=(*inside, sign))), ratio=False, share=False)
    return said if said or not topical else Subject(rows=("applications.new",))
