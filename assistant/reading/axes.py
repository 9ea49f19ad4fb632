"""The rows and columns that a question names, without those whose words only serve another one.

Each correction is a rule of the language and looks at what the ones before it left; they are applied in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from assistant.exact.indicators import ACTS, APPLICANT_IDS, OUTCOMES, WHOLES, columns_of, contains, table_of
from assistant.question import Question
from assistant.reading.parts import HOW_MANY
from assistant.reading.phrases import OF_APPLICATIONS
from assistant.reading.tokens import Token
from assistant.reading.topics import APPLICATION_TOPICS
from corpus.form import CARRIED

_ONLY_JOINS = re.compile("[和与跟及同加+、]|以及|还有|加上|再加上")
_LISTED = re.compile("的?(?:[和与跟及同、,]|以及|还有|加上?)+")
_OTHER_OUTCOME = "applications.other_outcome."
#: A word of 办理结果 that may be no more than the verb of another row.
_ONLY_A_VERB = re.compile("(?:总共|一共|全年|共)?(?:办理|处理|办)(?:了|过|掉)的?")
#: A ratio that only says once more that a share is asked for: 占新收之比.
_AS_SHARE = ("之比", "的比", "比值")
_WAITING = re.compile("(?:待办|在办|遗留|积压|未结|(?:没有?|未)(?:办完|办结|处理完))(?:着)?的?")
#: Words of an amount in which no money is named.
_TAKEN = re.compile("收(?:了|上来|进来|取|缴)*(?:多少|几)")
_CARRIED_OUT = re.compile("(?:实施|执行|施行)(?:的)?(?:数量|件数|数|量)?")
#: How a decision goes out; a rule that goes out is issued.
_SENT_OUT = re.compile("(?:下发|发出|发|制作|印发|颁发|颁布)(?:了|过|的)*")
_GIVES_REASON = re.compile("因|由于|属|涉|以|.*理由的?$")
#: What parts the two sides of a comparison or of a list.
_BETWEEN = re.compile("^(?:[^,。?;]{0,3}还是|(?:\\d+[件个份宗起]?,?)?[^,。?;]{0,2}[比较和与跟同及、])")
#: 公开文件数，还有历年累计: beside the year's number.
_AND_CUMULATIVE = re.compile("(?:多少|几)?[件条份]?[,、]?(?:[和与及跟同、]|还有|以及|另外|外加)(?:它|其)?的?")
#: 新收、办结: a member of a list, not said of what stands behind it.
_NEW_IN_A_LIST = re.compile(r"新收\s|新收[、,和]")


#: Between two kinds of cases that are both meant.
_BETWEEN_CASES = re.compile("[和与跟及同比、,;]|以及|还有|多少|几")

#: 官司输了, 法院判输的: lawsuits by name.
_COURT = re.compile("诉|官司|法院|法庭|告|判")
#: Who decides a lawsuit, whichever way it came; 诉讼 and 行政诉讼 name all of them.
_BY_COURT = re.compile("(?:在)?(?:法院|法庭|官司|(?:被)?判)")
_WAYS_TO_COURT = ("litigation_direct", "litigation_after_review")
#: How many items there are at the end of a year; not how many more than at its begin or a year ago.
_AT_YEARS_END = re.compile("年[底末终]|□[底末]|现有|现存|现在|目前|如今")
_SO_MANY_LEFT = re.compile("(?:还|现)(?:剩|有|存)+(?:多少|几)项")
_OTHER_TIMES = re.compile("[比较]|年初|上一?年|去年|多了|少了|增|减")


#: 律所|之类的|机构
_SUCH = re.compile("(?:之类|一类|这类|这种|这样|等|等等|那样|这一类)的?$")
#: Words for everybody, and what sets them against other applicants.
_PEOPLE = re.compile("老百姓|百姓|群众|民众|几个人")
_ANYBODY = re.compile("老百姓|百姓|群众|民众|公众|[市居村]民|几个人")
_SET_AGAINST = re.compile("自己|(?<!几)个人|自然人|本人|普通|平头|单位|企业|公司|法人|组织|机构|申请人")


_APPLICANTS = (*APPLICANT_IDS, "other_applicant", "organisations")


#: What a share of applications is taken of: 58件申请里, 占全部申请.
#: 80%以上的不予公开|是…, 无法提供的90%以上|是…: the whole of a share that is claimed, named beside it.
_FAMILY = "(?:不予公开|不公开|没公开|无法提供|不予处理|其他处理)"
_IS_PART = "(?:都|全|也|就)*(?:是|为|属于|因为?|由于)"
_SO_MUCH_OF = re.compile(
    rf"%(?:以上|以下|多|左右)?的{_FAMILY}(?:的)?(?:申请)?(?:里面?|中)?{_IS_PART}"
    rf"|{_FAMILY}(?:的|申请|里面?|中|当中|之中|[,，])*(?:有|超过?|过|达到?|至少|不到|不止|近|约|将近|接近)*[\d.]+%(?:以上|以下|多|左右)?{_IS_PART}"
)
_OF_ALL_APPLICATIONS = re.compile(rf"\d+{OF_APPLICATIONS}|(?:全部|所有|总|全年)的?(?:收到的)?申请(?:总?[数量])?")


class Axes(NamedTuple):
    """Ids of rows and words for columns, in the order in which they were said."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]

    def without_row(self, row: str) -> Axes:
        """All the others."""
        return self._replace(rows=tuple(each for each in self.rows if each != row))

    def without_column(self, column: str) -> Axes:
        """All the others."""
        return self._replace(columns=tuple(each for each in self.columns if each != column))

    def with_column(self, column: str) -> Axes:
        """One column more, the last."""
        return self._replace(columns=(*self.columns, column))

    def names_row_of(self, table: str) -> bool:
        """Whether some row is one of this table."""
        return any(table_of(row) == table for row in self.rows)


def axes_of(question: Question) -> Axes:
    """The rows and columns a question names by itself."""
    statistics = tuple(f"statistics.{name}" for name in question.marked("statistics:"))
    said = Axes(question.marked("row:") + statistics, question.marked("column:"))
    for corrected in _CORRECTIONS:
        said = corrected(question, said)
    return said


def asks_share(question: Question) -> bool:
    """Whether the proportion of a part of its usual whole is asked for."""
    return question.has("op:share")


def asks_ratio(question: Question) -> bool:
    """Whether one thing is divided by another; 之比 beside 占 only says once more that a share is meant."""
    share = asks_share(question)
    divides = any("op:ratio" in token.marks and not (share and token.text in _AS_SHARE) for token in question.tokens)
    return divides and not per_item(question)


def asks_proportion(question: Question) -> bool:
    """Whether a share or a ratio is asked for."""
    return asks_share(question) or asks_ratio(question)


def per_item(question: Question) -> bool:
    """Whether an amount is divided by the number of items it was spent on: no share, but what one of them cost."""
    sign = question.at("op:ratio")
    before = any("column:amount" in token.marks for token in question.tokens if token.end <= sign)
    return before and any("column:items" in token.marks for token in question.tokens if token.start > sign)


def _other_of_its_heading(question: Question, said: Axes) -> Axes:
    """逾期不补正、未缴费、其他: the third row under that heading, and no applicant, in a list with one beside it."""
    beside = {f"row:{row}" for row in said.rows if row.startswith(_OTHER_OUTCOME)}
    named = [t for t in question.tokens if beside & set(t.marks) or "column:other" in t.marks]
    for one, other in pairwise(named):
        of_column = ["column:other" in token.marks for token in (one, other)]
        bare = (one if of_column[0] else other).text.rstrip("的") in ("其他", "其它")
        if sum(of_column) == 1 and bare and _LISTED.fullmatch(question.text[one.end : other.start]):
            return said.without_column("other")._replace(rows=(*said.rows, f"{_OTHER_OUTCOME}other_reasons"))
    return said


def _taken_in(question: Question, said: Axes) -> Axes:
    """申请收了多少: how many were received, where 收了多少 of fees and purchases is an amount."""
    words = [token.text for token in question.tokens if "column:amount" in token.marks]
    by_whom = not said.rows and any(column in _APPLICANTS for column in said.columns)  # 企业收了多少
    counted = by_whom or (_of_applications(question, said.rows) and not said.names_row_of("active_disclosure"))
    return said.without_column("amount") if words and counted and all(map(_TAKEN.fullmatch, words)) else said


def _decisions_made(question: Question, said: Axes) -> Axes:
    """作出予以公开的决定: the column 处理决定数量 is none of table 三."""
    other = bool(said.rows) and not said.names_row_of("active_disclosure")
    return said.without_column("decisions") if other else said


def _carried_out_acts(question: Question, said: Axes) -> Axes:
    """行政强制实施了几次: acts are carried out, where documents 实施 as long as they are in force."""
    words = [token.text for token in question.tokens if "column:in_force" in token.marks]
    acts = bool(said.rows) and all(row in ACTS for row in said.rows)
    return said.without_column("in_force") if acts and words and all(map(_CARRIED_OUT.fullmatch, words)) else said


def _sent_out_acts(question: Question, said: Axes) -> Axes:
    """下发处罚几件, 制作处罚决定书几份: the decisions, where documents are issued."""
    words = [token.text for token in question.tokens if "column:issued?" in token.marks]
    acts = bool(said.rows) and all(row in ACTS for row in said.rows)
    return said.without_column("issued?") if acts and words and all(map(_SENT_OUT.fullmatch, words)) else said


def _new_cases(question: Question, said: Axes) -> Axes:
    """新收的复议案件: 新收 is said of cases, and no application is meant."""
    words = [token.text for token in question.tokens if "row:applications.new" in token.marks]
    alone = words and not _NEW_IN_A_LIST.search(question.asked) and all("申请" not in text for text in words)
    alone = alone and _said_of_cases(question)
    elsewhere = any(table_of(row) != "applications" for row in said.rows)
    return said.without_row("applications.new") if alone and elsewhere else said


def _said_of_cases(question: Question) -> bool:
    """Whether 新收 stands right before what it is said of; 新收比复议多几件 and 新收减复议 name two things."""
    new = [token for token in question.tokens if "row:applications.new" in token.marks]
    ends = {token.end for token in new}
    starts = {t.start for t in question.tokens if t not in new and any(mark.startswith("row:") for mark in t.marks)}
    return any(end in starts or (question.text[end : end + 1] == "的" and end + 1 in starts) for end in ends)


def _won_in_review(question: Question, said: Axes) -> Axes:
    """复议政府这边赢的, 复议输的比赢的多吗: 赢 is said of the review, and of no lawsuit; 复议和败诉的 names both."""
    named = [t for t in question.tokens if any(mark.startswith("row:review_litigation.") for mark in t.marks)]
    ended = [t for t in named if "row:review_litigation.litigation" in t.marks and len(t.marks) > 1]
    reviews = [t for t in named if t.marks[0] == "row:review_litigation.review"]
    if not ended or len(ended) + len(reviews) < len(named) or len(reviews) != 1:
        return said
    if "诉" in "".join(t.text for t in ended) or "官司" in "".join(t.text for t in ended):
        return said
    first, second = sorted((reviews[0], ended[0]), key=lambda token: token.start)
    two_results = len(reviews[0].marks) > 1 and reviews[0] is first
    apart = _BETWEEN_CASES.search(question.text[first.end : second.start]) and not two_results
    return said if apart else said.without_row("review_litigation.litigation")


def only_won_or_lost(question: Question, rows: Sequence[str], cases: Sequence[str]) -> bool:
    """Whether the rows said are no more than how it went (其中赢了几件), and `cases` are rows of which that is told.

    Of lawsuits that came one way the court decided (直接起诉几件 >> 法院判错的): no others are meant, unless all are.
    """
    verbs = [token for token in question.tokens if "row:review_litigation.litigation" in token.marks]
    by_verb = all(any(mark.startswith("column:") for mark in t.marks) and not _COURT.search(t.text) for t in verbs)
    in_court = bool(cases) and set(cases) <= {f"review_litigation.{way}" for way in _WAYS_TO_COURT}
    results = set(question.marked("column:")) and not question.has("op:total", "op:altogether")
    by_verb = by_verb or (in_court and bool(results) and all(_BY_COURT.match(t.text) for t in verbs))
    of_cases = bool(cases) and all(table_of(row) == "review_litigation" for row in cases)
    return bool(verbs) and by_verb and of_cases and tuple(rows) == ("review_litigation.litigation",)


def _named_again(question: Question, said: Axes) -> Axes:
    """律师机构, 律所之类的机构: a word for any organisation right behind a kind of applicant says it once more."""
    again = [t for t in question.tokens if "column:organisations" in t.marks]
    kinds = {t.end for t in question.tokens if any(m[7:] in _APPLICANTS for m in t.marks if m.startswith("column:"))}
    apart = not again or any(
        _SUCH.sub("", question.text[: t.start]) not in {question.text[:end] for end in kinds} for t in again
    )
    return said if apart else said.without_column("organisations")


def means_everybody(question: Question) -> bool:
    """Whether 老百姓 or 几个人 is whoever asked: 老百姓要的全给了的; 个人, 老百姓自己, 老百姓 beside 企业 are 自然人.

    So of outcomes, and of 复议 and 诉讼: of what came in, 老百姓 is said of those who are no 企业.
    """
    text = question.text
    named = [token for token in question.tokens if "column:natural_person" in token.marks]
    words = [text[t.start - 1 : t.end] if text[: t.start].endswith("几") else t.text for t in named]
    rows = question.marked("row:")
    cases = bool(rows) and all(table_of(row) == "review_litigation" for row in rows)
    outcome = cases or [row.startswith(OUTCOMES) for row in rows] == [True]
    alone = bool(words) and question.marked("column:") == ("natural_person",) and outcome
    plain = alone and not (question.numbers or asks_proportion(question) or _SET_AGAINST.search(text))
    return plain and all(map((_ANYBODY if cases else _PEOPLE).fullmatch, words))


def _people_at_large(question: Question, said: Axes) -> Axes:
    return said.without_column("natural_person") if means_everybody(question) else said


def _other_result(question: Question, said: Axes) -> Axes:
    """复议作其他处理的: a result of the review, no outcome of an application."""
    if "applications.other_outcome" in said.rows and said.names_row_of("review_litigation"):
        return said.without_row("applications.other_outcome").with_column("other_result")
    return said


def _all_results(question: Question, said: Axes) -> Axes:
    """复议的各种处理结果: the results of the review, not the outcome of applications."""
    each = any({"row:applications.outcome_total", "which:reason"} <= set(token.marks) for token in question.tokens)
    cases = each and said.names_row_of("review_litigation")
    return said.without_row("applications.outcome_total") if cases else said


def _pending_cases(question: Question, said: Axes) -> Axes:
    """复议维持几件、未结几件: a result of the review too; 没审完、留到明年的复议 says it twice."""
    cases = [row for row in said.rows if row != "applications.carried_out"]
    of_cases = cases and all(table_of(row) == "review_litigation" for row in cases) and "申请" not in question.text
    if "pending" in said.columns and of_cases and not question.has("op:list"):
        return said.without_row("applications.carried_out")
    if set(said.rows) & set(CARRIED) and _unfinished_cases(question, said.rows):
        return said.without_row("applications.carried_out").with_column("pending")
    return said


def _left_over(question: Question, said: Axes) -> Axes:
    """申请还剩几件: not yet finished, where documents that are left would be in force; 复议还剩几件没结: pending."""
    if question.has("op:minus") and len(said.columns) > 2:
        return said.without_column("left?")  # 制发减掉废止剩几件: what is left is the difference itself
    of_cases = bool(said.rows) and all(table_of(row) == "review_litigation" for row in said.rows)
    if of_cases and "left?" in said.columns and set(said.columns) <= {"left?", "pending"}:
        return said._replace(columns=("pending",))
    if "left?" not in said.columns or not _of_applications(question, said.rows):
        return said
    rows = said.rows if set(said.rows) & set(CARRIED) else (*said.rows, "applications.carried_out")
    return said.without_column("left?")._replace(rows=rows)


def _waiting(question: Question, said: Axes) -> Axes:
    """上年转来待办的: carried in, and nothing else."""
    return said.without_row("applications.carried_out") if _waits(question) else said


def _year_beside_cumulative(question: Question, said: Axes) -> Axes:
    """主动公开文件数，还有历年累计: the column of the year as well as 历年累计; no other column is said."""
    if said.columns != ("cumulative",):
        return said
    named = [t for t in question.tokens if t.marks[0].startswith(("row:", "statistics:", "column:cumulative"))]
    beside = any(
        "column:cumulative" in second.marks and _AND_CUMULATIVE.fullmatch(question.text[first.end : second.start])
        for first, second in pairwise(named)
    )
    return said._replace(columns=("year", "cumulative")) if beside else said


def items_at_years_end(question: Question) -> bool:
    """许可项目年底共几项, 现有收费项目几项: of rows whose items the form of 2019 counts at the year's begin.

    That form prints 上一年项目数量 and 本年增/减, which make the number of items at its end.
    """
    rows, columns = question.marked("row:"), set(question.marked("column:"))
    counted = bool(rows) and all({"prior_items", "change"} <= set(columns_of(row)) for row in rows)
    items = bool({"items", "items?"} & columns) or any(
        "项目" in t.text for t in question.tokens if t.marks[0].startswith("row:")
    )
    items = items or bool(_SO_MANY_LEFT.search(question.text))
    now = _AT_YEARS_END.search(question.text) and not _OTHER_TIMES.search(question.text)
    one = len(question.years.named) < 2
    one = one and len(question.publishers.sure) < 2 and len(rows) == 1
    return counted and one and items and bool(now) and columns <= {"items", "items?", "in_force"}


def _items_now(question: Question, said: Axes) -> Axes:
    return said._replace(columns=("prior_items", "change")) if items_at_years_end(question) else said


def _received(question: Question, said: Axes) -> Axes:
    return said._replace(rows=_with_received(question, said.rows))


def _counted_before_ways(question: Question, said: Axes) -> Axes:
    """收到几份申请，怎么递上来的: how many there were, and by which ways."""
    ways = [t for t in question.tokens if {"statistics:当面申请数", "statistics:网上申请数"} <= set(t.marks)]
    if len(ways) != 1 or "applications.new" in said.rows or not HOW_MANY.search(question.text[: ways[0].start]):
        return said
    counted = any(APPLICATION_TOPICS & set(token.marks) for token in question.tokens if token.end <= ways[0].start)
    return said._replace(rows=("applications.new", *said.rows)) if counted else said


def _done_with_a_part(question: Question, said: Axes) -> Axes:
    """因重复申请不予处理的: the part; in a share both are meant, unless another whole is said (58件申请，其中…)."""
    if _SO_MUCH_OF.search(question.text):
        return said  # 80%以上的不予公开是内部事务
    if asks_proportion(question) and not (set(WHOLES) & set(said.rows) or _OF_ALL_APPLICATIONS.search(question.text)):
        return said
    return said._replace(rows=tuple(row for row in said.rows if not _said_of_part(question, row, said.rows)))


def _specific(question: Question, said: Axes) -> Axes:
    """Rows that others are a part of stand only where both are compared or listed."""
    if _SO_MUCH_OF.search(question.text):
        return said
    each = question.has("op:list", "op:consistency", "op:difference", "all") or "比" in question.text
    each = each or _listed_apart(question, said.rows) or (bool(question.marked("than:")) and not question.numbers)
    rows = _without_named_part(question, _without_verb(question, said.rows))
    return said._replace(rows=_most_specific(rows, keep=asks_proportion(question) or each))


_CORRECTIONS: tuple[Callable[[Question, Axes], Axes], ...] = (
    _other_of_its_heading,
    _taken_in,
    _decisions_made,
    _carried_out_acts,
    _sent_out_acts,
    _new_cases,
    _won_in_review,
    _named_again,
    _people_at_large,
    _other_result,
    _all_results,
    _pending_cases,
    _left_over,
    _waiting,
    _items_now,
    _received,
    _year_beside_cumulative,
    _counted_before_ways,
    _done_with_a_part,
    _specific,
)


def _with_received(question: Question, rows: tuple[str, ...]) -> tuple[str, ...]:
    """The rows with 新收 where what was received is the other side of a comparison or a list (收到的比办结的多)."""
    compares = question.has("op:list", "op:consistency", "op:difference", "op:max", "op:min", "way:up", "way:down")
    if not (compares or question.marked("than:")) or "applications.new" in rows:
        return rows
    rows_said = [(token, mark[4:]) for token in question.tokens for mark in token.marks if mark[4:] in rows]
    received = [token for token in question.tokens if "topic:received" in token.marks]
    sides = [*rows_said, *((_with_its_object(question, token), "") for token in received)]
    for (first, row), (second, other) in pairwise(sorted(sides, key=lambda side: side[0].start)):
        beside = row or other
        apart = bool(row) != bool(other) and table_of(beside) == "applications"
        if apart and _BETWEEN.search(question.text[first.end : second.start]):
            at = rows.index(beside) + bool(row)
            return (*rows[:at], "applications.new", *rows[at:])
    return rows


def _with_its_object(question: Question, received: Token) -> Token:
    """受理|依申请 as one word."""
    after = (t for t in question.tokens if t.start == received.end and t.marks == ("topic:applications",))
    return replace(received, end=next((token.end for token in after), received.end))


def _unfinished_cases(question: Question, rows: tuple[str, ...]) -> bool:
    """Whether 未结, which carries nothing into another year, stands among reviews and lawsuits and nothing else."""
    others = [row for row in rows if row != "applications.carried_out"]
    words = [t.text for t in question.tokens if "row:applications.carried_out" in t.marks]
    cases = bool(others) and all(table_of(row) == "review_litigation" for row in others)
    return cases and not any(re.search("[年转申]", text) for text in words)


def _waits(question: Question) -> bool:
    """Whether what waits to be done is only said of what was carried in (上年转来|待办的), in one piece with it."""
    named = [
        t for t in question.tokens if {"row:applications.carried_in", "row:applications.carried_out"} & set(t.marks)
    ]
    return len(named) == 2 and named[0].end == named[1].start and bool(_WAITING.fullmatch(named[1].text))


def _listed_apart(question: Question, rows: tuple[str, ...]) -> bool:
    """Whether a row and a part of it stand side by side (不予处理和重复申请), so that neither is left out."""
    named = [(token, mark[4:]) for token in question.tokens for mark in token.marks if mark[4:] in rows]
    return any(
        table_of(row) == "applications"
        and (contains(row, other) or contains(other, row))
        and _ONLY_JOINS.fullmatch(question.text[a.end : b.start])
        for (a, row), (b, other) in pairwise(named)
    )


def _said_of_part(question: Question, whole: str, rows: tuple[str, ...]) -> bool:
    """Whether a row is only said as what was done with a part of it (因重复申请|不予处理的), in one piece with it."""
    named = [(token, mark[4:]) for token in question.tokens for mark in token.marks if mark[4:] in rows]
    return any(
        contains(whole, part) and after == whole and _is_done_with(question, a, b)
        for (a, part), (b, after) in pairwise(named)
    )


def _is_done_with(question: Question, part: Token, whole: Token) -> bool:
    """因重复申请|不予处理的; 属于国家秘密、没有公开的, where a stop stands between the reason and what it led to.

    重复申请、不予处理的件数 tells what was done with those applications; 重复申请、不予处理几件 may be a list.
    """
    between = question.text[part.end : whole.start]
    led = _GIVES_REASON.match(part.text) or whole.text.startswith(("没", "未"))
    led = led or "的" in (whole.text[-1], question.text[whole.end : whole.end + 1])
    apart = question.has("op:list", "op:difference", "op:max", "op:min", "op:rank") or "比" in question.text
    return between in ("", "而", "被", "的") or (between in ("、", ",") and bool(led) and not apart)


def _of_applications(question: Question, rows: tuple[str, ...]) -> bool:
    """Whether applications are spoken of, and nothing else."""
    said = bool(rows) or question.has("topic:applications", "topic:received")
    return said and all(table_of(row) == "applications" for row in rows)


def _most_specific(rows: tuple[str, ...], keep: bool) -> tuple[str, ...]:
    """The rows without those that others said are a part of (不予处理 beside 信访类), unless both are compared."""
    if keep:
        return rows
    if any(table_of(row) != "applications" for row in rows):  # 行政许可办了多少件 is about 许可 alone
        rows = tuple(row for row in rows if row != "applications.outcome_total")
    return tuple(row for row in rows if not any(contains(row, other) for other in rows))


def _without_named_part(question: Question, rows: tuple[str, ...]) -> tuple[str, ...]:
    """The rows without a family whose part stands in brackets behind it, as answers say it: 无法提供（…）."""
    named = [(token, mark[4:]) for token in question.tokens for mark in token.marks if mark[4:] in rows]
    heads = {
        whole
        for (head, whole), (token, part) in pairwise(named)
        if contains(whole, part)
        and question.text[head.end : token.start] == "("
        and question.text[token.end : token.end + 1] == ")"
    }
    return tuple(row for row in rows if row not in heads)


def _without_verb(question: Question, rows: tuple[str, ...]) -> tuple[str, ...]:
    """The rows without 办理结果 where 办了 is the verb of another table's row (比上年多办了几件行政许可)."""
    said = [token.text for token in question.tokens if "row:applications.outcome_total" in token.marks]
    elsewhere = any(table_of(row) != "applications" for row in rows)
    if not (said and elsewhere and all(map(_ONLY_A_VERB.fullmatch, said))):
        return rows
    return tuple(row for row in rows if row != "applications.outcome_total")
