"""What a question asks about: the rows, columns and rates it names, as they were said.

`assistant.reading.things` makes indicators of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.exact import indicators
from assistant.exact.indicators import columns_of, contains, table_of
from assistant.question import Question, Token
from assistant.reading.parts import HOW_MANY

RESULTS = ("upheld", "corrected", "other_result", "pending")
APPLICANTS = (*indicators.APPLICANT_IDS, "other_applicant", "organisations")
#: Words for a column that a row may call differently, best first.
_COLUMN_CHOICES = {
    "issued?": ("issued", "made"),
    "items": ("items", "prior_items"),
    "left?": ("in_force",),
    "corrected": ("corrected", "repealed"),
    "other_result": ("other",),
    "other_applicant": ("other",),
}
REJECTED = ("applications.refused", "applications.unavailable", "applications.not_handled")
#: Between two rows: the first restricts the second, or both stand side by side.
_RELATES = re.compile("[的被中里]|因|由于|针对|引起|导致")
_OF = re.compile(".?的")
_LISTS = re.compile("[和与及跟同或、,;:。?!加/比占+]|还有|另外|多少|几|各")
_ONLY_JOINS = re.compile("[和与跟及同加+、]|以及|还有|加上|再加上")
#: Between two members of a list; 加 makes a sum of them.
_LISTED = re.compile("[和与及跟同、]|以及|还有")
_TOTAL = ("column:total",)
#: A word of 办理结果 that may be no more than the verb of another row.
_ONLY_A_VERB = re.compile("(?:总共|一共|全年|共)?(?:办理|处理|办)(?:了|过|掉)的?")
#: A ratio that only says once more that a share is asked for: 占新收之比.
_AS_SHARE = ("之比", "的比", "比值")
_WAITING = re.compile("(?:待办|在办|遗留|积压|未结|(?:没有?|未)(?:办完|办结|处理完))(?:着)?的?")
#: What parts the two sides of a comparison or of a list.
_BETWEEN = re.compile("^(?:[^,。?;]{0,3}还是|(?:\\d+[件个份宗起]?,?)?[^,。?;]{0,2}[比较和与跟同及、])")
_NEGATIVE = (*REJECTED, "applications.other_outcome")
DISCLOSED = ("applications.granted", "applications.partly_granted")
_TOTALS = ("applications.outcome_total", "applications.new")
CARRIED = ("applications.carried_in", "applications.carried_out")
#: The balance of table 三: what is carried in is added to the new ones, what is carried out to the finished ones.
_BALANCED: dict[tuple[str, ...], str] = {
    ("applications.new",): "applications.carried_in",
    ("applications.outcome_total",): "applications.carried_out",
}


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

    def __bool__(self) -> bool:
        return bool(self.rows or self.columns or self.rates or self.rejected or self.disclosed or self.carried)

    @property
    def fits(self) -> bool:
        """Whether every column that was said belongs to some row that was said."""
        if not self.rows or self.rejected or self.carried:
            return True
        return all(any(columns_in(row, column) for row in self.rows) for column in self.columns if column != "total")


def subject_of(question: Question) -> Subject:
    """The subject a question names by itself; empty when it names none."""
    rows = question.marked("row:") + tuple(f"statistics.{name}" for name in question.marked("statistics:"))
    columns = question.marked("column:")
    share = question.has("op:share")
    divides = any("op:ratio" in token.marks and not (share and token.text in _AS_SHARE) for token in question.tokens)
    ratio = divides and not per_item(question)
    if rows and all(table_of(row) != "active_disclosure" for row in rows):  # 作出予以公开的决定: no column
        columns = tuple(column for column in columns if column != "decisions")
    bare = [token.text for token in question.tokens if "row:applications.new" in token.marks]
    listed = re.search(r"新收\s|新收[、,和]", question.asked)
    alone = bare and not listed and all("申请" not in text for text in bare)
    if alone and any(table_of(row) != "applications" for row in rows):
        rows = tuple(row for row in rows if row != "applications.new")  # 新收的复议案件
    if "applications.other_outcome" in rows and any(table_of(row) == "review_litigation" for row in rows):
        rows = tuple(row for row in rows if row != "applications.other_outcome")
        columns = (*columns, "other_result")  # 复议作其他处理的: a result of the review
    if set(rows) & set(CARRIED) and _unfinished_cases(question, rows):
        rows = tuple(row for row in rows if row != "applications.carried_out")
        columns = (*columns, "pending")  # 复议维持几件、未结几件: a result of the review too
    if "left?" in columns and _of_applications(question, rows):  # 申请还剩几件: not yet finished
        columns = tuple(column for column in columns if column != "left?")
        rows = rows if set(rows) & set(CARRIED) else (*rows, "applications.carried_out")
    if _waits(question):
        rows = tuple(row for row in rows if row != "applications.carried_out")
    rows = _with_received(question, rows)
    if not (share or ratio):
        rows = tuple(row for row in rows if not _said_of_part(question, row, rows))
    each = question.has("op:list", "op:consistency", "op:difference", "all") or "比" in question.text
    each = each or _listed_apart(question, rows) or (bool(question.marked("than:")) and not question.numbers)
    rows = _without_verb(question, rows)
    rows = _most_specific(rows, keep=share or ratio or each)
    topic = question.has("topic:applications", "topic:received")
    spread = next((kind for kind in ("applicant", "reason", "kind", "column") if question.has(f"which:{kind}")), "")
    joined = question.has("op:sum", "op:plus") or (share and _totals_before_share(question))
    subject = Subject(
        rows, columns, question.marked("rate:"), share, ratio, spread, joined=joined, apart=question.has("op:list")
    )
    subject = replace(subject, with_total=not (share or ratio) and _lists_total(question))
    decisions = bool(rows) and all(table_of(row) == "active_disclosure" for row in rows)
    if decisions and _asks_for_applications(question) and question.has("op:list"):
        return replace(subject, rows=("applications.new", *rows))
    if decisions and _asks_for_applications(question):
        return replace(subject, columns=(*columns, "applications"))  # 许可的申请: no form counts them
    if not rows and columns and not _all_applicants(columns) and _asks_for_applications(question):
        return replace(subject, rows=("applications.new",))  # 申请要多少钱: applications have no such column
    if other := _related(question, rows):
        return replace(subject, columns=(*columns, other))  # 被投诉的处罚: one row told by another, as none is
    if question.has("vague:rejected", "vague:carried"):
        return _with_vague(subject, question)
    claimed = bool(question.marked("than:")) and any(number.unit == "件" for number in question.numbers)
    said = topic or share or claimed or _applicants(columns)
    if question.has("disclosed_any") and not (rows or subject.rates) and _claims_none(question):
        return replace(subject, rows=DISCLOSED)  # 一件都没公开: neither wholly nor in part
    if question.has("disclosed_any") and not (rows or subject.rates) and said:
        return replace(subject, disclosed=True)
    if question.has("vague:given") and not rows and not subject.rates and (topic or _applicants(columns)):
        return replace(subject, rows=("applications.granted",))
    if columns == ("other",) and not rows and not topic and not share:
        return replace(subject, columns=("other?",))  # 其他有几件: of the applicants, the outcomes or the results
    if not rows and not subject.rates and (topic or spread == "applicant") and _all_applicants(columns):
        return replace(subject, rows=("applications.new",), implied=True)
    if share and rows and question.has("topic:received") and not any(_usual_whole(row) for row in rows):
        return replace(subject, rows=(*rows, "applications.new"))  # 结转的占收到总数
    if not rows and not subject.rates and _applicants(columns):
        return replace(subject, implied=True)
    return subject


def per_item(question: Question) -> bool:
    """Whether an amount is divided by the number of items it was spent on: no share, but what one of them cost."""
    sign = question.at("op:ratio")
    before = any("column:amount" in token.marks for token in question.tokens if token.end <= sign)
    return before and any("column:items" in token.marks for token in question.tokens if token.start > sign)


def _totals_before_share(question: Question) -> bool:
    """Whether what is said is added up before a share is taken of it: 企业和律所合计占多少, not 占总计的比例."""
    share = question.at("op:share")
    return any({"op:altogether", "column:total"} & set(t.marks) for t in question.tokens if t.end <= share)


def _with_received(question: Question, rows: tuple[str, ...]) -> tuple[str, ...]:
    """The rows with 新收 where what was received is the other side of a comparison or a list (收到的比办结的多)."""
    compares = question.has("op:list", "op:consistency", "op:difference", "op:max", "op:min", "way:up", "way:down")
    if not (compares or question.marked("than:")) or "applications.new" in rows:
        return rows
    rows_said = [(token, mark[4:]) for token in question.tokens for mark in token.marks if mark[4:] in rows]
    sides = [*rows_said, *((token, "") for token in question.tokens if "topic:received" in token.marks)]
    for (first, row), (second, other) in pairwise(sorted(sides, key=lambda side: side[0].start)):
        beside = row or other
        apart = bool(row) != bool(other) and table_of(beside) == "applications"
        if apart and _BETWEEN.search(question.text[first.end : second.start]):
            at = rows.index(beside) + bool(row)
            return (*rows[:at], "applications.new", *rows[at:])
    return rows


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


def _claims_none(question: Question) -> bool:
    """Whether it is said that there was none of it (一件都没公开), and no number is asked for."""
    return question.has("zero") and not HOW_MANY.search(question.text)


def _listed_apart(question: Question, rows: tuple[str, ...]) -> bool:
    """Whether a row and a part of it stand side by side (不予处理和重复申请), so that neither is left out."""
    named = [(token, mark[4:]) for token in question.tokens for mark in token.marks if mark[4:] in rows]
    return any(
        table_of(row) == "applications"
        and (contains(row, other) or contains(other, row))
        and _ONLY_JOINS.fullmatch(question.text[a.end : b.start])
        for (a, row), (b, other) in pairwise(named)
    )


def _lists_total(question: Question) -> bool:
    """Whether 总计 is one of the columns that are listed (维持、纠正、总计; 总计和自然人)."""
    named = [token for token in question.tokens if token.marks[0].startswith(("column:", "row:"))]
    return any(
        (first.marks == _TOTAL) != (second.marks == _TOTAL)
        and all(token.marks[0].startswith("column:") for token in (first, second))
        and _LISTED.fullmatch(question.text[first.end : second.start])
        for first, second in pairwise(named)
    )


def _said_of_part(question: Question, whole: str, rows: tuple[str, ...]) -> bool:
    """Whether a row is only said as what was done with a part of it (因重复申请|不予处理的), in one piece with it."""
    named = [(token, mark[4:]) for token in question.tokens for mark in token.marks if mark[4:] in rows]
    return any(
        contains(whole, part) and after == whole and question.text[a.end : b.start] in ("", "而", "被", "的")
        for (a, part), (b, after) in pairwise(named)
    )


def _of_applications(question: Question, rows: tuple[str, ...]) -> bool:
    """Whether applications are spoken of, and nothing else."""
    said = bool(rows) or question.has("topic:applications", "topic:received")
    return said and all(table_of(row) == "applications" for row in rows)


def _usual_whole(row: str) -> bool:
    """Whether a share of a row has a usual whole, or the row is one itself."""
    return row in (*indicators.OUTCOMES, "applications.new") or contains("applications.outcome_total", row)


def _asks_for_applications(question: Question) -> bool:
    """Whether 申请 itself is what is counted beside a row that counts decisions."""
    return any("申请" in token.text and "topic:applications" in token.marks for token in question.tokens)


def _related(question: Question, rows: tuple[str, ...]) -> str:
    """The row of another table that restricts a row instead of standing beside it; "" when there is none."""
    meant = {f"row:{row}" for row in rows}
    named = [token for token in question.tokens if meant & set(token.marks)]
    for first, second in pairwise(named):
        tables = [{table_of(mark[4:]) for mark in token.marks if mark in meant} for token in (first, second)]
        if tables[0] == tables[1] == {"active_disclosure"}:
            other = not meant & set(first.marks) & set(second.marks)
            if other and _OF.fullmatch(first.text[-1] + question.text[first.end : second.start]):  # 收费的行政许可
                return first.text.rstrip("的")
        elif not tables[0] & tables[1] and _restricts(question, first, second):
            return first.text.rstrip("的")
    return ""


def _restricts(question: Question, first: Token, second: Token) -> bool:
    """Whether two rows of different tables are said as one (处罚的复议, 因为处罚打官司), not as a list."""
    between = question.text[first.end : second.start]
    if _LISTS.search(between) or question.has("op:list"):
        return False
    if not between:
        return not re.search(rf"{re.escape(first.text)}\s+{re.escape(second.text)}", question.asked)
    return bool(_RELATES.search(first.text[-1] + between))


def _with_vague(subject: Subject, question: Question) -> Subject:
    """被拒 and 结转 beside the rows that were said: they say the same again, add a row, or fit none of them."""
    if question.has("vague:rejected"):
        if not subject.rows:
            return replace(subject, rejected=True)
        parts = [row for row in subject.rows if not (subject.share and row in _TOTALS)]  # 涉密拒绝的占办结总数
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
    elsewhere = bool(earlier.rows) and all(table_of(row) != "applications" for row in earlier.rows)
    if elsewhere and not subject.rows and not subject.rates and not earlier.implied:
        said = ("rejected",) if subject.rejected else subject.columns
        foreign = subject.rejected or (_applicants(said) or set(said) & {"corrected", "upheld", "pending"})
        if foreign and not all(columns_in(row, column) for row in earlier.rows for column in said):
            return replace(subject, rows=earlier.rows, columns=said, rejected=False, implied=False), True
    if subject.rejected or subject.disclosed or subject.carried:
        kept = earlier.columns if not subject.columns and _applicants(earlier.columns) else ()
        return replace(subject, columns=subject.columns or kept), bool(kept)
    if subject.rates:
        return subject, False
    share = subject.share or (earlier.share and not asks_anew)
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


def _most_specific(rows: tuple[str, ...], keep: bool) -> tuple[str, ...]:
    """The rows without those that others said are a part of (不予处理 beside 信访类), unless both are compared."""
    if keep:
        return rows
    if any(table_of(row) != "applications" for row in rows):  # 行政许可办了多少件 is about 许可 alone
        rows = tuple(row for row in rows if row != "applications.outcome_total")
    return tuple(row for row in rows if not any(contains(row, other) for other in rows))


def _without_verb(question: Question, rows: tuple[str, ...]) -> tuple[str, ...]:
    """The rows without 办理结果 where 办了 is the verb of another table's row (比上年多办了几件行政许可)."""
    said = [token.text for token in question.tokens if "row:applications.outcome_total" in token.marks]
    elsewhere = any(table_of(row) != "applications" for row in rows)
    if not (said and elsewhere and all(map(_ONLY_A_VERB.fullmatch, said))):
        return rows
    return tuple(row for row in rows if row != "applications.outcome_total")


def _applicants(columns: tuple[str, ...]) -> bool:
    """Whether applicants were said, and nothing else."""
    return bool(columns) and set(columns) <= set(APPLICANTS)


def _all_applicants(columns: tuple[str, ...]) -> bool:
    return all(column in (*APPLICANTS, "other", "total", "cumulative") for column in columns)


def columns_in(row: str, column: str) -> tuple[str, ...]:
    """The columns of a row that a word for a column can mean, best first."""
    if column == "cumulative":
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
