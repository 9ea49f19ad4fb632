"""What a follow-up asks for: its row, column and operation, with what it leaves out taken from the question before.

Whose and of which years, `assistant.conversation` says.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from assistant.cumulative import since_the_form
from assistant.exact.indicators import APPLICANT_IDS, contains, table_of
from assistant.exact.wholes import claims_all, is_part_of
from assistant.query import Operation
from assistant.question import Question
from assistant.reading.axes import only_won_or_lost
from assistant.reading.by_verb import said_by_verb
from assistant.reading.formula import divided, set_against, set_against_open, share_of_named
from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import Subject, inherited, subject_of
from assistant.reading.things import things
from corpus.form import FIRST_FORM, edition_for, editions_with

if TYPE_CHECKING:
    from assistant.conversation import Scene

#: 是某市的几倍, 占某市的百分之几, 某市的两倍吗: a body of which the number before is a multiple or a part.
_DIVIDED_BY = re.compile("^(?:那么?|大概|大约|约)?(?:是|为|占(?:了|到)?|相当于|等于|顶|抵)$")
_PART_OF = re.compile(r"的?[^,。?]{0,6}(?:倍|百分之|成(?![立为])|分之|%|比例|占比)|的(?:多少|几)[?。]?$")
#: 乙局|占几成, 占了多少: of the body that was asked about before.
_IS_PART = re.compile(
    "的?占(?:了|到|其中)?(?:的)?(?:几成|多少|多大|百分之(?:几|多少)|几分之几)(?:的)?(?:比例|比重|份额)?呢?[?。]?"
)
_SO_MANY_TIMES = re.compile(r"的(?:多少|几|[\d.]+|[一二两三四五六七八九十]+)倍")
#: 其中公司多少件: it asks for a part of what was asked before it, and nothing after it asks for a part of it.
WITHIN = re.compile("^[,、]?(?:在?这?其中|这?里[面头]|当中)")
#: 予以公开多少件 after a share asks for the count again.
_COUNTS = re.compile(r"(?:多少|几)[件份宗起个次条项]")
#: Rows of all that is at hand, and of no one outcome.
_OF_ALL = frozenset(f"applications.{row}" for row in ("carried_in", "carried_out", "outcome_total"))
_ALL = re.compile("全部|所有|全体|一共|总共|不分|不管谁|总的")
#: Things that are dealt with one by one as applications are, and of which the prose alone tells.
_HANDLED = re.compile("建议|提案|议案|诉求|来信|信件|信访|投诉|举报|咨询|留言|热线|工单|问题|来电|来访|纠错|案件")
_BY_APPLICANTS_ALONE = re.compile("申请|结转|[下明来]一?年|答复|办")
#: 变化呢, 有变动吗: by itself; 趋势 and 历年 run over years.
_CHANGE_ALONE = re.compile("(?:那么?|有(?:什么|啥)?|的)*(?:变化|变动)(?:情况|如何|怎么?样|咋样|[大多])*[呢吗么]?[?。]?")
_SPENT = re.compile("花|支出|支付|掏|[用付][了出掉去]")
_PURCHASES = "active_disclosure.procurement"
#: 企业比新收总数少多少, 新收减去企业的: a column is held against the total of its row.
_AGAINST_TOTAL = re.compile(
    "(?:比|较|占|与|和|跟|同|减去?|扣掉?|扣除)[^,。?]{0,10}(?:总[数量计]|总的|全部|所有|整体|合计)|减去|扣掉|扣除"
)
_BY_APPLICANTS = re.compile("申请|信息公开|复议|诉讼|不予|予以|公开")


class Meant(NamedTuple):
    """What a question asks for, as far as it is understood.

    said:    what it names by itself.
    subject: that, with what it leaves out taken from the question before.
    took:    whether anything was taken.
    """

    said: Subject
    subject: Subject
    operation: Operation
    years: tuple[int, ...]
    took: bool


def meant_by(question: Question, before: Scene, years: tuple[int, ...], operation: Operation) -> Meant:
    """Row, column and operation: said, inherited, then corrected in order."""
    said = _said(question, before, operation)
    operation = "value" if said.divisor else operation
    which = ("max", "min") if re.search("[高低]", question.text) else ()  # 比宿迁高吗: shares are high, numbers many
    changes = ("value", "difference", "series", *which)  # of a share as well as of a number
    asks_anew = operation not in changes or bool(_COUNTS.search(question.text)) or _asks_a_row(question, said)
    whole = _is_whole(question, said, before)
    subject, took = (said, False) if whole else inherited(said, _asked_before(before), asks_anew)
    meant = Meant(said, subject, operation, years, took)
    for corrected in _CORRECTIONS:
        meant = corrected(question, before, meant)
    return meant


def _asked_before(before: Scene) -> Subject:
    """What was asked before: a question in words that were not read, naming a column only, takes no row away.

    信访类几件 >> 缩到企业 >> 自然人: of 信访, and not of all that came in.
    """
    last, past = before.subject, next((turn for turn in reversed(before.past) if turn), None)
    unread = before.topic and last.columns and not (last.rows or last.rates)
    return inherited(last, past.subjects[-1], False)[0] if unread and past else last


def _of_every_applicant(question: Question, before: Scene, meant: Meant) -> Meant:
    """总数呢, 全部申请呢: the applicant of the question before is not meant."""
    all_of_them = not meant.said and question.has("op:total") and not meant.said.share
    every = all_of_them or _means_all(question, meant.said, meant.operation)
    if meant.took and every and not _counts_files(meant.subject):
        return meant._replace(subject=replace(meant.subject, columns=()))
    return meant


def _with_total_beside(question: Question, before: Scene, meant: Meant) -> Meant:
    """企业提的几件 >> 结转的呢: another row, of which the applicant's number and the total are both told."""
    columns = tuple(each for each in meant.subject.columns if each != "total")
    applicant = len(columns) == 1 and columns[0] in APPLICANT_IDS
    another = bool(meant.said.rows) and set(meant.said.rows) <= _OF_ALL and meant.said.rows != before.subject.rows
    another = another and not set(meant.said.columns) - {"total"}
    plain = meant.operation == "value" and not (meant.subject.share or meant.subject.ratio or question.has("op:check"))
    if not (meant.took and applicant and another and plain) or question.numbers:
        return meant
    return meant._replace(subject=replace(meant.subject, columns=(*columns, "total"), with_total=True))


def _with_operation_before(question: Question, before: Scene, meant: Meant) -> Meant:
    """2022年呢 after 谁最多 asks for the most again; prose, and what was not understood, takes nothing over."""
    if question.has("prose") or question.unexplained:
        return meant._replace(subject=subject_of(question), took=False)
    if not meant.took or meant.operation != "value":
        return meant
    if not question.publishers.matches and not question.years:
        fills = _only_fills(question) and not subject_of(question)
        return meant._replace(operation=before.operation) if fills else meant
    return meant._replace(operation=before.operation) if before.operation in ("max", "min", "rank") else meant


def _next_place(question: Question, before: Scene, meant: Meant) -> Meant:
    """第二名呢 after 最少的是谁."""
    if not (question.has("op:place") and meant.took):
        return meant
    operation = before.operation if before.operation in ("max", "min") else meant.operation
    spread = meant.subject.spread or before.subject.spread
    return meant._replace(operation=operation, subject=replace(meant.subject, spread=spread))


def _as_share(question: Question, before: Scene, meant: Meant) -> Meant:
    """个人申请超过九成, 全是个人提的: a share is claimed."""
    claimed = _claims_a_share(question, meant.subject) or _claims_all(question, meant.subject)
    if meant.operation == "value" and claimed:
        return meant._replace(subject=replace(meant.subject, share=True))
    if meant.operation == "value" and claims_all(question) and is_part_of(meant.said, before.subject):
        return meant._replace(subject=replace(meant.said, rows=(*before.subject.rows, *meant.said.rows), share=True))
    return meant


def _without_cumulative(question: Question, before: Scene, meant: Meant) -> Meant:
    """累计受理 since 2019, when no form has a column 历年累计: of all these years together."""
    if "cumulative" not in meant.subject.columns or not meant.years or min(meant.years) < FIRST_FORM:
        return meant
    subject = since_the_form(meant.said, meant.subject, before.subject, bool(question.years))
    adds = len(meant.years) > 1 and meant.operation in ("value", "series")
    return meant._replace(subject=subject, operation="sum" if adds else meant.operation)


def _unprinted_part(question: Question, before: Scene, meant: Meant) -> Meant:
    """行政处罚多少 >> 其中罚款的: a part of a row that no form prints."""
    same = bool(meant.said.rows) and before.subject.rows == meant.said.rows and not meant.said.columns
    if same and WITHIN.match(question.bare):
        return meant._replace(subject=replace(meant.subject, columns=("part",)))
    return meant


def _left_of_prose(question: Question, before: Scene, meant: Meant) -> Meant:
    """收到诉求几件 >> 剩下的呢, 建议几件 >> 还没办完的几件: of what prose told, and no row of the tables."""
    left = meant.said.columns == ("left?",) and not meant.said.rows
    ended = bool(meant.said.rows) and all(row.startswith("applications.") for row in meant.said.rows)
    named = (each for each in (before.topic, *before.told) if _HANDLED.search(each) or _BY_APPLICANTS.search(each))
    of_prose = before.prose and not _BY_APPLICANTS.search(next(named, "申请"))
    alone = not (question.publishers.matches or question.years or meant.said.columns or meant.took)
    of_it = ended and of_prose and alone and not _BY_APPLICANTS.search(question.text)
    return meant._replace(subject=Subject(), said=Subject()) if before.topic and (left or of_it) else meant


def _left_of_cases(question: Question, before: Scene, meant: Meant) -> Meant:
    """复议维持几件 >> 未结呢: of the cases that were asked about, and not the applications carried over."""
    cases = bool(before.subject.rows) and all(row.startswith("review_litigation.") for row in before.subject.rows)
    left = meant.said.rows == ("applications.carried_out",) and not meant.said.columns
    if not (cases and left) or _BY_APPLICANTS_ALONE.search(question.text):
        return meant
    said = replace(meant.said, rows=(), columns=("pending",))
    return meant._replace(said=said, subject=replace(before.subject, columns=("pending",)), took=True)


def _won_or_lost(question: Question, before: Scene, meant: Meant) -> Meant:
    """复议几件 >> 输了呢: said of the cases that were asked about, and not of lawsuits because 输赢 is said."""
    if meant.said.share or not only_won_or_lost(question, meant.said.rows, before.subject.rows):
        return meant
    return meant._replace(subject=replace(meant.subject, rows=before.subject.rows), took=True)


def _since_the_year_before(question: Question, before: Scene, meant: Meant) -> Meant:
    """许可几件 >> 变化呢, 涨了没有: of one year it is asked how it moved since the year before."""
    alone = meant.took and not (meant.said or question.years or question.publishers.matches)
    moves = question.has("way:up", "way:down") or _CHANGE_ALONE.fullmatch(question.bare)
    one = meant.operation in ("series", "max") and len(meant.years) == 1
    return meant._replace(operation="difference") if alone and moves and one else meant


def _multiple_of_body(question: Question, before: Scene, meant: Meant) -> Meant:
    """复议几件 >> 是某市的百分之几: one body's number divided by the other's, and no share of a whole of its own."""
    if (
        not (before.publishers and (is_divisor(question) or is_part_of_body(question)))
        or meant.said.rows
        or meant.said.columns
        or meant.said.rates
    ):
        return meant
    shared = meant.subject.share and not before.subject.share
    subject = replace(meant.subject, share=False) if shared else meant.subject
    return meant._replace(subject=subject, operation="times")


def _spent_on_nothing_named(question: Question, before: Scene, meant: Meant) -> Meant:
    """花了多少钱: what was spent is no fee taken in. Where purchases are printed, it is those."""
    spent = any(_SPENT.search(token.text) for token in question.tokens if "column:amount" in token.marks)
    if meant.subject.rows or meant.subject.columns != ("amount",) or not spent:
        return meant
    printed = editions_with(f"{_PURCHASES}.amount")
    bought = bool(meant.years) and all(edition_for(year) in printed for year in meant.years)
    purchases = replace(meant.subject, rows=(_PURCHASES,))
    return meant._replace(subject=purchases if bought else Subject())


def _against_total(question: Question, before: Scene, meant: Meant) -> Meant:
    """企业比新收总数少几件 is told of the two of one year, and is no change of the one since the year before."""
    columns = tuple(each for each in meant.subject.columns if each != "total")
    one = len(columns) == len(meant.subject.rows) == 1 and len(meant.years) < 2
    two_sided = meant.operation in ("difference", "times") and len(question.publishers.sure) < 2
    counts = not (meant.subject.share or meant.subject.ratio or _counts_files(meant.subject))
    if not (one and two_sided and counts and _AGAINST_TOTAL.search(question.text)) or question.numbers:
        return meant
    return meant._replace(subject=replace(meant.subject, columns=(*columns, "total"), with_total=True))


_CORRECTIONS: tuple[Callable[[Question, Scene, Meant], Meant], ...] = (
    _of_every_applicant,
    _with_total_beside,
    _with_operation_before,
    _next_place,
    _as_share,
    _without_cumulative,
    _unprinted_part,
    _left_of_prose,
    _left_of_cases,
    _won_or_lost,
    _multiple_of_body,
    _since_the_year_before,
    _spent_on_nothing_named,
    _against_total,
)


def _said(question: Question, before: Scene, operation: Operation) -> Subject:
    """What a question names by itself; a share where it claims or asks one of what was asked before.

    超过办结数的一半没有 is a share of 办结, 其中内部事务占多少 one of the row that it is within.
    """
    sides = share_of_named(question, before.subject)
    sides = (set_against(question) or set_against_open(question)) if sides is None else sides
    said = divided(question) or (subject_of(question) if sides is None else sides)
    said = said_by_verb(said, question, before.subject)
    if operation == "value" and _claims_a_share(question, said):
        said = replace(said, share=True)
    within = said.share and len(said.rows) == len(before.subject.rows) == 1 and bool(WITHIN.match(question.bare))
    if within and contains(before.subject.rows[0], said.rows[0]):
        said = replace(said, rows=(*said.rows, *before.subject.rows))
    return said


def _means_all(question: Question, said: Subject, operation: Operation) -> bool:
    """全部申请呢, 所有人的呢, 一共呢: no applicant of the question before is meant."""
    plain = not (said.columns or said.rates or said.share or said.ratio) and operation in ("value", "sum")
    return plain and bool(_ALL.search(question.text))


def _counts_files(subject: Subject) -> bool:
    """Whether a subject is of table 二, whose rows have no total over their columns."""
    return any(table_of(row) == "active_disclosure" for row in subject.rows)


def _asks_a_row(question: Question, said: Subject) -> bool:
    """行政强制决定多少: how many of a row, whatever was asked of another one."""
    return bool(said.rows) and not said.implied and not said.share and bool(HOW_MANY.search(question.text))


def _is_whole(question: Question, said: Subject, before: Scene) -> bool:
    """Whether a question leaves out nothing of its subject: a row of another body or of a year, or a row's total."""
    if not said.rows:
        return False
    sure = question.publishers.sure
    if _asks_a_row(question, said) and question.has("op:altogether", "op:total"):  # 予以公开总共几件
        return True
    another = not set(sure) & set(before.publishers) and _asks_a_row(question, said)
    return bool(sure) and (bool(question.years) or another)


def _claims_a_share(question: Question, subject: Subject) -> bool:
    """个人申请超过九成: a percentage claimed of a count is its share."""
    percent = any(number.unit == "%" for number in question.numbers)
    names = bool(subject.rows or subject.columns or subject.disclosed or question.has("op:total"))
    computed = subject.rates or subject.ratio or subject.divisor  # 予以公开除以办结总数是40%: divided as written
    return percent and names and not computed


def _claims_all(question: Question, subject: Subject) -> bool:
    """全是个人提的: all of a whole is its share of 100 %, where the form has such a whole."""
    return claims_all(question) and bool(things(replace(subject, share=True)))


def is_divisor(question: Question) -> bool:
    """Whether the one body of a follow-up is what the number before it is divided by: 是某市的几倍, 占某市的多少."""
    if len(question.publishers.matches) != 1 or question.years:
        return False
    (named,) = question.publishers.matches
    lead, rest = question.text[: named.start], question.text[named.end :]
    return bool(_DIVIDED_BY.search(lead) and _PART_OF.match(rest)) or bool(not lead and _SO_MANY_TIMES.match(rest))


def is_part_of_body(question: Question) -> bool:
    """Whether the one body of a follow-up is what is divided by the number before it: 乙局占几成 after 甲市申请几件."""
    if len(question.publishers.matches) != 1 or question.years:
        return False
    (named,) = question.publishers.matches
    lead, rest = question.text[: named.start], question.text[named.end :]
    return lead in ("", "那", "那么", "其中") and _IS_PART.fullmatch(rest) is not None


def _only_fills(question: Question) -> bool:
    return not question.has("op:check", "op:list", "zero", "exists") and not question.numbers
