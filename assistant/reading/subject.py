"""What a question asks about: the rows, columns and rates it names, as they were said.

`assistant.reading.things` makes indicators of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.exact import indicators
from assistant.exact.indicators import REJECTED, WHOLES, columns_of, contains, mark_of, table_of
from assistant.question import Question
from assistant.reading.axes import asks_ratio, asks_share, axes_of
from assistant.reading.choosing import spread_said
from assistant.reading.listed import LISTED, with_applications, with_open
from assistant.reading.parts import HOW_MANY
from assistant.reading.relating import related
from assistant.reading.share_within import whole_within
from assistant.reading.unsaid import counts_all, counts_cases_alone, is_share_of_finished
from corpus.form import CARRIED, CARRIED_IN, CARRIED_OUT, COMES_IN, GOES_OUT, NEW, OUTCOME_TOTAL

RESULTS = ("upheld", "corrected", "other_result", "pending")
#: A word for a column that is of no row by itself.
TAKEN = "taken"
APPLICANTS = (*indicators.APPLICANT_IDS, "other_applicant", "organisations")
#: Words for a column that a row may call differently, best first.
_COLUMN_CHOICES = {
    "issued?": ("issued", "made"),
    "items": ("items", "prior_items"),
    "items?": ("prior_items", "change"),
    "left?": ("in_force",),
    "corrected": ("corrected", "repealed"),
    "changed": ("corrected",),
    "other_result": ("other",),
    "other_applicant": ("other",),
}
_OVERVIEW = re.compile(
    "(?:总体|整体|全部|各项|主要|所有|全套)的?(?:数据|数字|情况|概况)(?:如何|怎么?样|有哪些|是什么)?[?。]?$"
)
#: 用了几种理由, 用得最多的理由.
_USED = re.compile("用(?:到|了|过|得|上)")
SO_MANY_CASES = re.compile("(?:多少|几)[件宗份起]")
#: 仅予以公开, 只算部分公开: one row of those that a rate divides.
_ALONE = re.compile("(?:仅仅?|只|光|单)(?:含|算|计|看|按|指|包括|统计|要)?$")
_TOTAL = ("column:total",)
_NEGATIVE = (*REJECTED, "applications.other_outcome")
DISCLOSED = ("applications.granted", "applications.partly_granted")
#: Words that no one row is, and those they may mean.
_OPEN_ROWS = {"disclosed_any": DISCLOSED, "vague:given": DISCLOSED, "vague:rejected": REJECTED}
#: The balance of table 三: what is carried in is added to the new ones, what is carried out to the finished ones.
_BALANCED: dict[tuple[str, ...], str] = {
    (NEW,): CARRIED_IN,
    (OUTCOME_TOTAL,): CARRIED_OUT,
}
#: 公开的信息里哪类最多、占几成: pieces of information are counted, and no applications.
_OF_INFORMATION = re.compile("公开(?:出去|出来)?(?:了|过)?的(?:政府|各类|全部|所有)*信息(?:里面?|当?中|之中|内)")
#: 办结的申请里，给公开的几件: a part of those, and not all of them.
_PART_OPENED = re.compile("申请(?:件|案件)?(?:里面?|当?中|之中)(?:头)?[,，、:]?(?:其中|都|有)?给(?:予|了)?公开(?!处理)")


@dataclass(frozen=True, slots=True)
class Subject:
    """Rows, columns and rates as they were said; what a follow-up leaves out it takes from the question before.

    share, ratio: whether a proportion is asked for, of its usual whole, or of the first thing to the second.
    spread:       "applicant", "reason", "column" or "kind": every applicant, every row of a family, every column of
                  the row, or whichever of the first two fits the row.
    joined:       several rows are added up before a share is taken of them.
    carried:      结转 without saying from or to which year.
    implied:      the row was not said but follows from the topic (企业来申请了多少).
    apart:        a share of each row is asked for (各占), also where two make one known rate.
    beside:       what is compared with the sum of this (A加B比C多几件), added up as well.
    within:       the row of which a share within one kind of applicant is taken (企业申请里不予公开的占比), else "".
    with_total:   总计 stands in a list beside other columns (维持、纠正、总计), and does not only sum them up.
    divisor:      what a division that is written out divides this by (按X除以Y).
    """

    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()
    share: bool = False
    ratio: bool = False
    spread: str = ""
    rejected: bool = False
    disclosed: bool = False
    implied: bool = False
    carried: bool = False
    joined: bool = False
    apart: bool = False
    with_total: bool = False
    divisor: Subject | None = None
    beside: Subject | None = None
    within: str = ""

    def __bool__(self) -> bool:
        return bool(self.rows or self.columns or self.rates or self.is_open)

    @property
    def is_open(self) -> bool:
        """Whether a word was said that no one row is (公开了的, 没给的, 结转)."""
        return self.disclosed or self.rejected or self.carried

    @property
    def fits(self) -> bool:
        """Whether every column that was said belongs to some row that was said."""
        if not self.rows or self.rejected or self.carried:
            return True
        return all(any(columns_in(row, column) for row in self.rows) for column in self.columns if column != "total")


#: The rows of the form that are documents.
DOCUMENTS = {"active_disclosure.regulations", "active_disclosure.normative_documents"}


@lru_cache(maxsize=64)
def subject_of(question: Question) -> Subject:
    """The subject a question names by itself; empty when it names none. Kept, for a dozen readings of one question ask
    for it.
    """
    said = _as_said(question)
    meant = (meaning(said, question) for meaning in _MEANINGS)
    subject = next((subject for subject in meant if subject is not None), said)
    return replace(subject, within=whole_within(question)) if subject.columns else subject


def _as_said(question: Question) -> Subject:
    share, ratio = asks_share(question), asks_ratio(question)
    return Subject(
        *axes_of(question),
        question.marked("rate:"),
        share,
        ratio,
        spread_said(question),
        joined=question.has("op:sum", "op:plus") or (share and _totals_before_share(question)),
        apart=question.has("op:list"),
        with_total=not (share or ratio) and _lists_total(question),
    )


# What a subject means beyond its words: the first of `_MEANINGS` that holds.


def _applications_for_decisions(said: Subject, question: Question) -> Subject | None:
    """许可的申请: no form counts them; a list of both means each by itself."""
    decisions = bool(said.rows) and all(table_of(row) == "active_disclosure" for row in said.rows)
    if not (decisions and _asks_for_applications(question)):
        return None
    if question.has("op:list"):
        return replace(said, rows=("applications.new", *said.rows))
    return replace(said, columns=(*said.columns, "applications"))


def _applications_in_a_list(said: Subject, question: Question) -> Subject | None:
    rows = with_applications(said.rows, question.tokens, question.text)
    return replace(said, rows=rows) if rows else None


def _overview(said: Subject, question: Question) -> Subject | None:
    """依申请公开的总体数据: what came in, what became of it and what is left."""
    bare = not (said or said.share or said.ratio or said.spread or question.numbers)
    whole = bare and _about_applications(question) and _OVERVIEW.search(question.text)
    return replace(said, rows=(*COMES_IN, *indicators.OUTCOMES, *GOES_OUT)) if whole else None


def _column_of_applications(said: Subject, question: Question) -> Subject | None:
    """申请要多少钱: applications have no such column."""
    foreign = not said.rows and said.columns and not _all_applicants(said.columns)
    return replace(said, rows=("applications.new",)) if foreign and _asks_for_applications(question) else None


def _told_by_another(said: Subject, question: Question) -> Subject | None:
    """被投诉的处罚: one row told by another, as the form has none."""
    other = related(question, said.rows)
    if other is None:
        return None
    rows = tuple(row for row in said.rows if mark_of(row) not in other.marks)
    return replace(said, rows=rows or said.rows, columns=(*said.columns, other.text.rstrip("的")))


def _vague(said: Subject, question: Question) -> Subject | None:
    return _with_vague(said, question) if question.has("vague:rejected", "vague:carried") else None


def _open_in_a_list(said: Subject, question: Question) -> Subject | None:
    """给公开的和办完的各几件: each row that the one may mean, beside the other."""
    of_table = bool(said.rows) and all(table_of(row) == "applications" for row in said.rows)
    if not of_table or said.share or said.ratio or not question.has("op:list"):
        return None
    rows = with_open(said.rows, question.tokens, question.text, _OPEN_ROWS)
    return replace(said, rows=rows) if rows else None


def _disclosed_at_all(said: Subject, question: Question) -> Subject | None:
    """公开了几件: wholly or in part; 一件都没公开: neither of both."""
    whole = question.has("disclosed_any") and said.rows == ("applications.outcome_total",)
    if whole and _PART_OPENED.search(question.text):
        return replace(said, rows=(), disclosed=True)  # of all that were dealt with
    if not question.has("disclosed_any") or said.rows or said.rates or _OF_INFORMATION.search(question.text):
        return None
    if claims_none(question):
        return replace(said, rows=DISCLOSED)
    claimed = bool(question.marked("than:")) and any(number.unit == "件" for number in question.numbers)
    counts = _about_applications(question) or said.share or claimed or names_applicants(said.columns)
    counts = counts or counts_cases_alone(question)
    return replace(said, disclosed=True) if counts else None


def _documents_disclosed(said: Subject, question: Question) -> Subject | None:
    """规范性文件制作几件、公开几件、总共公开几件: the columns 本年新公开 and 对外公开总数量 of the form of 2019."""
    if not said.rows or not set(said.rows) <= DOCUMENTS or said.share or not question.has("disclosed_any"):
        return None
    opened = [counts_all(question, t) for t in question.tokens if "disclosed_any" in t.marks]
    found = [column for whole, column in ((False, "disclosed"), (True, "total_disclosed")) if whole in opened]
    if "cumulative" in said.columns and "total_disclosed" not in found:
        found.append("total_disclosed")  # 制作几件、公开几件、累计几件
    columns = ("made" if column == "issued?" else column for column in said.columns if column != "cumulative")
    return replace(said, columns=tuple(dict.fromkeys((*columns, *found))))


def _reasons_alone(said: Subject, question: Question) -> Subject | None:
    """哪些理由一件都没用上: the form gives reasons of 不予公开 alone; of other rows 理由 is said with the row."""
    bare = not (said.rows or said.columns or said.rates or said.rejected or said.carried)
    told = any("which:reason" in t.marks and "理由" in t.text for t in question.tokens)
    picks = question.has("zero", "op:max", "op:min", "op:rank") or _USED.search(question.text)
    counts = SO_MANY_CASES.search(question.text)  # 什么理由都没有的申请几件
    return replace(said, rows=REJECTED[:1]) if bare and told and picks and not counts else None


#: What joins two things that are to be added up: 给了的和部分公开的合计.
_SET_APART = re.compile("[的了开](?:[和与跟、,及同]|以及|还有)")


def _given_beside_partly(said: Subject, question: Question) -> Subject | None:
    """给公开的，加上给了一部分的; 给了的和部分公开的合计: what is added to the partly granted was granted wholly."""
    added = question.has("op:plus", "op:sum", "op:altogether", "op:total", "column:total")
    if not added or not question.has("disclosed_any", "vague:given") or said.rows != DISCLOSED[1:] or said.share:
        return None
    if not (question.has("op:plus") or _SET_APART.search(question.text)):  # 作区分处理后公开的一共多少
        return None
    return replace(said, rows=DISCLOSED, joined=True)


def _every_outcome(said: Subject, question: Question) -> Subject | None:
    """申请都怎么处理的, 申请各是什么结果: each outcome; 处罚怎么处理的, 信访类怎么处理的: no form tells it."""
    if not question.has("which:result") or said.rates or said.share or said.ratio:
        return None
    if set(said.rows) <= set(WHOLES):
        heading = any("办理结果" in token.text for token in question.tokens if "which:result" in token.marks)
        of_applications = heading or _about_applications(question) or names_applicants(said.columns)
        return every_outcome(said) if said.rows or of_applications else None
    ended = any(table_of(row) == "review_litigation" for row in said.rows)
    return replace(said, columns=(*said.columns, "handled")) if question.has("handled") and not ended else None


def every_outcome(said: Subject) -> Subject:
    """Every outcome of applications, of the applicants that were said."""
    return replace(said, rows=("applications.outcome_total",), spread="reason", implied=False)


def _numbers_of_a_row(said: Subject, question: Question) -> Subject | None:
    """许可那一栏的三个数字: every column of the one row; 新收、办结、结转三个数字 are the rows themselves."""
    years = question.years.named
    one = len(said.rows) == 1 and len(question.publishers.sure) < 2 and len(years) < 2
    bare = not (said.columns or said.rates or said.share or said.ratio or said.spread)
    return replace(said, spread="column") if question.has("which:numbers") and one and bare else None


def _narrowed_rate(said: Subject, question: Question) -> Subject | None:
    """公开率，只看部分公开: a known rate of one row alone, which it does not divide."""
    rows = [token for token in question.tokens if said.rates and token.marks[0].startswith("row:")]
    only = any(_ALONE.search(question.text[: token.start]) for token in rows)
    return replace(said, columns=(*said.columns, "part")) if only else None


def _given(said: Subject, question: Question) -> Subject | None:
    """申请给了几件: granted."""
    given = question.has("vague:given") and not said.rows and not said.rates
    if given and not said and counts_cases_alone(question):
        return replace(said, disclosed=True)  # 给了的几件: wholly, or in part
    applications = _about_applications(question) or names_applicants(said.columns)
    return replace(said, rows=("applications.granted",)) if given and applications else None


def _share_of_finished(said: Subject, question: Question) -> Subject | None:
    """办结的占多少: of what is finished alone it is the known rate; 占办结的多少 names it as the whole."""
    alone = said.rows == WHOLES[:1] and said.share and not (said.columns or said.rates or said.spread or said.ratio)
    if not (alone and is_share_of_finished(question)):
        return None
    return replace(said, rows=(), rates=("finished",), share=False)


def _other_of_something(said: Subject, question: Question) -> Subject | None:
    """其他有几件: of the applicants, the outcomes or the results."""
    alone = said.columns == ("other",) and not said.rows and not _about_applications(question) and not said.share
    return replace(said, columns=("other?",)) if alone else None


def _received_by_topic(said: Subject, question: Question) -> Subject | None:
    """企业来申请了多少: 新收, which was not said."""
    topical = _about_applications(question) or said.spread == "applicant"
    implied = topical and not said.rows and not said.rates and _all_applicants(said.columns)
    return replace(said, rows=("applications.new",), implied=True) if implied else None


def _share_of_received(said: Subject, question: Question) -> Subject | None:
    """结转的占收到总数: of 新收, where what was said has no usual whole."""
    of_received = said.share and said.rows and question.has("topic:received")
    if not of_received or any(_usual_whole(row) for row in said.rows):
        return None
    return replace(said, rows=(*said.rows, "applications.new"))


def _applicants_alone(said: Subject, question: Question) -> Subject | None:
    alone = not said.rows and not said.rates and names_applicants(said.columns)
    return replace(said, implied=True) if alone else None


def _taken(said: Subject, question: Question) -> Subject | None:
    """收了多少, with nothing said that was taken: applications, or money."""
    alone = said.columns == ("amount",) and not (said.rows or said.share or said.ratio)
    return replace(said, columns=(TAKEN,)) if alone and question.has("taken") else None


_MEANINGS: tuple[Callable[[Subject, Question], Subject | None], ...] = (
    _overview,
    _applications_in_a_list,
    _applications_for_decisions,
    _column_of_applications,
    _told_by_another,
    _open_in_a_list,
    _vague,
    _disclosed_at_all,
    _documents_disclosed,
    _given_beside_partly,
    _reasons_alone,
    _every_outcome,
    _numbers_of_a_row,
    _narrowed_rate,
    _given,
    _share_of_finished,
    _other_of_something,
    _received_by_topic,
    _share_of_received,
    _applicants_alone,
    _taken,
)


def _about_applications(question: Question) -> bool:
    return question.has("topic:applications", "topic:received")


def _totals_before_share(question: Question) -> bool:
    """Whether what is said is added up before a share is taken of it: 企业和律所合计占多少, not 占总计的比例."""
    share = question.at("op:share")
    return any({"op:altogether", "column:total"} & set(t.marks) for t in question.tokens if t.end <= share)


def claims_none(question: Question) -> bool:
    """Whether it is said that there was none of it (一件都没公开), and no number is asked for."""
    return question.has("zero") and not HOW_MANY.search(question.text)


def _lists_total(question: Question) -> bool:
    """Whether 总计 is one of the columns that are listed (维持、纠正、总计; 总计和自然人)."""
    named = [token for token in question.tokens if token.marks[0].startswith(("column:", "row:"))]
    return any(
        (first.marks == _TOTAL) != (second.marks == _TOTAL)
        and all(token.marks[0].startswith("column:") for token in (first, second))
        and LISTED.fullmatch(question.text[first.end : second.start])
        for first, second in pairwise(named)
    )


def _usual_whole(row: str) -> bool:
    """Whether a share of a row has a usual whole, or the row is one itself."""
    return row in (*indicators.OUTCOMES, "applications.new") or contains("applications.outcome_total", row)


def _asks_for_applications(question: Question) -> bool:
    """Whether 申请 itself is what is counted beside a row that counts decisions."""
    return any("申请" in token.text and "topic:applications" in token.marks for token in question.tokens)


def _with_vague(subject: Subject, question: Question) -> Subject:
    """被拒 and 结转 beside the rows that were said: they say the same again, add a row, or fit none of them."""
    if question.has("vague:rejected"):
        if not subject.rows:
            return replace(subject, rejected=True)
        if question.has("op:list") and subject.rows == DISCLOSED[1:] and question.has("vague:given", "disclosed_any"):
            return replace(subject, rows=(*DISCLOSED, *REJECTED))  # 给了的、给一部分的、没给的各几件
        parts = [row for row in subject.rows if not (subject.share and row in WHOLES)]  # 涉密拒绝的占办结总数
        if not parts or not all(row.startswith(_NEGATIVE) for row in parts):
            return replace(subject, columns=(*subject.columns, "rejected"))
    if question.has("vague:carried"):
        if not subject.rows:
            return replace(subject, carried=True)
        if not set(subject.rows) & set(CARRIED):
            return _with_carried(subject, question)
    return subject


def _with_carried(subject: Subject, question: Question) -> Subject:
    """结转 beside other rows: both of them, told; added up, the one that the form adds to these rows, else asked."""
    added = question.has("op:sum", "op:altogether", "op:plus", "op:total", "column:total", "op:ratio")
    if not added or question.has("op:list"):
        return replace(subject, rows=(*subject.rows, *CARRIED))
    meant = _BALANCED.get(subject.rows, "")
    return replace(subject, rows=(*subject.rows, meant)) if meant else replace(subject, carried=True)


def inherited(subject: Subject, earlier: Subject, asks_anew: bool) -> tuple[Subject, bool]:
    """A follow-up's subject with what it leaves out taken from the question before, and whether anything was.

    asks_anew: the follow-up has an operation of its own, so that a share asked for before is not meant again.
    """
    if not earlier:
        return subject, False
    if subject.columns == ("left?",) and not subject.rows and all(table_of(r) == "applications" for r in earlier.rows):
        return replace(subject, rows=("applications.carried_out",), columns=()), False
    if subject.share and len(subject.rows) == 1 and all(contains(subject.rows[0], row) for row in earlier.rows):
        return replace(subject, rows=(*earlier.rows, *subject.rows)), True  # 占办理结果总计的百分之几
    if earlier.spread and subject.share and set(subject.rows) <= set(earlier.rows) and not subject.columns:
        return replace(earlier, share=True), True  # 哪个理由最多 >> 占不予公开的多少: the share of each
    if not subject:
        share, spread = subject.share or (earlier.share and not asks_anew), subject.spread or earlier.spread
        return replace(earlier, share=share, ratio=subject.ratio or earlier.ratio, spread=spread), True
    money = subject.columns == ("amount",) and not subject.rows and bool(earlier.rows) and not earlier.rates
    if money and not any(columns_in(row, "amount") for row in earlier.rows):
        return replace(subject, rows=earlier.rows, implied=False), True  # 处罚几件 >> 金额呢: the fees are no fines
    elsewhere = bool(earlier.rows) and all(table_of(row) != "applications" for row in earlier.rows)
    if elsewhere and not subject.rows and not subject.rates and not earlier.implied:
        said = ("rejected",) if subject.rejected else subject.columns
        foreign = subject.rejected or (names_applicants(said) or set(said) & {"corrected", "upheld", "pending"})
        if foreign and not all(columns_in(row, column) for row in earlier.rows for column in said):
            return replace(subject, rows=earlier.rows, columns=said, rejected=False, implied=False), True
    if subject.is_open:
        kept = earlier.columns if not subject.columns and names_applicants(earlier.columns) else ()
        return replace(subject, columns=subject.columns or kept), bool(kept)
    if subject.rates:
        return subject, False
    share = subject.share or (earlier.share and not asks_anew)
    if share and not subject.share:
        subject = replace(subject, within=earlier.within)  # 企业申请里不予公开的占比 >> 个人的呢, 部分公开的呢
    if earlier.is_open and not (earlier.rows or subject.rows) and names_applicants(subject.columns):
        return replace(earlier, columns=subject.columns, share=share), True  # 个人的公开了几件 >> 律所呢
    if (not subject.rows or subject.implied) and subject.columns:
        rows = tuple(row for row in earlier.rows if all(columns_in(row, c) for c in subject.columns))
        if rows and len(rows) == len(earlier.rows):
            return replace(subject, rows=rows, share=share, implied=False), True
        return replace(subject, share=share), share and not subject.share
    kept = tuple(c for c in earlier.columns if all(columns_in(row, c) for row in subject.rows))
    if not subject.columns and kept and len(kept) == len(earlier.columns):
        return replace(subject, columns=kept, share=share), True
    return replace(subject, share=share), False


def side_by_side(subject: Subject) -> Subject:
    """A vague word among several questions: every row it can mean, told beside the others' numbers."""
    if subject.carried:
        return replace(subject, carried=False, rows=CARRIED)
    if subject.rejected:
        return replace(subject, rejected=False, rows=REJECTED)
    return subject


def names_applicants(columns: tuple[str, ...]) -> bool:
    """Whether applicants were said, and nothing else."""
    return bool(columns) and set(columns) <= set(APPLICANTS)


def _all_applicants(columns: tuple[str, ...]) -> bool:
    return all(column in (*APPLICANTS, "other", "total", "year", "cumulative") for column in columns)


def columns_in(row: str, column: str) -> tuple[str, ...]:
    """The columns of a row that a word for a column can mean, best first."""
    if column in ("year", "cumulative"):
        return (column,) if row.startswith("statistics.") or row in indicators.BEFORE_2019 else ()
    if row.startswith("statistics."):
        return ()
    table = table_of(row)
    if column == "organisations":
        return (column,) if table == "applications" else ()
    if column == "other_result" and table != "review_litigation":
        return ()
    if column == "other_applicant" and table != "applications":
        return ()
    if column == "total" and table == "active_disclosure":
        return ()
    if column == "issued?" and table != "active_disclosure":
        return ()
    return tuple(each for each in _COLUMN_CHOICES.get(column, (column,)) if each in columns_of(row))
