"""What a question asks about: the rows, columns and rates it names, put together into indicators.

A thing that is asked is a tuple of alternatives: one where the words are plain, several where they could mean
several rows. The alternatives are shown side by side; none is picked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant import indicators
from assistant.indicators import FAMILY_ROWS, Indicator, cell_indicator, columns_of, contains, table_of
from assistant.parts import HOW_MANY
from assistant.question import Question, Token

Thing = tuple[Indicator, ...]

_DISCLOSURE_ROWS = (
    "normative_documents",
    "regulations",
    "licensing",
    "penalties",
    "coercion",
    "other_services",
    "fees",
    "procurement",
)
_RESULTS = ("upheld", "corrected", "other_result", "pending")
_APPLICANTS = (*indicators.APPLICANT_IDS, "other_applicant", "organisations")
#: Words for a column that a row may call differently, best first.
_COLUMN_CHOICES = {
    "issued?": ("issued", "made"),
    "items": ("items", "prior_items"),
    "left?": ("in_force",),
    "corrected": ("corrected", "repealed"),
    "other_result": ("other",),
    "other_applicant": ("other",),
}
#: A row that is named without a column: every column it could mean.
_BARE_ROWS = {
    "active_disclosure.regulations": ("issued", "repealed", "in_force", "made", "disclosed", "total_disclosed"),
    "active_disclosure.normative_documents": ("issued", "repealed", "in_force", "made", "disclosed", "total_disclosed"),
    "active_disclosure.fees": ("amount", "prior_items", "change"),
    "active_disclosure.procurement": ("items", "amount"),
}
#: Columns that only these rows are usually asked by, when no row is named.
_IMPLIED_ROWS = {
    "issued": 2,
    "issued?": 2,
    "repealed": 2,
    "in_force": 2,
    "made": 2,
    "disclosed": 2,
    "total_disclosed": 2,
}
_REJECTED = ("applications.refused", "applications.unavailable", "applications.not_handled")
#: Between two rows: the first restricts the second, or both stand side by side.
_RELATES = re.compile("[的被中里]|因|由于|针对|引起|导致")
_OF = re.compile(".?的")
_LISTS = re.compile("[和与及跟同或、,;:。?!加/比占+]|还有|另外|多少|几|各")
_ONLY_JOINS = re.compile("[和与跟及同加+、]|以及|还有|加上|再加上")
_NEGATIVE = (*_REJECTED, "applications.other_outcome")
_DISCLOSED = ("applications.granted", "applications.partly_granted")
_CARRIED = ("applications.carried_in", "applications.carried_out")
_RATE_ROWS = {f"applications.{row}" for row in ("granted", "partly_granted", "outcome_total", "new", "carried_in")}
#: What 其他 by itself can mean.
_OTHERS = (
    ("applications.other_outcome", "total"),
    ("applications.new", "other"),
    ("review_litigation.review", "other"),
    ("review_litigation.litigation", "other"),
)
_MADE_NOTE = "用2019年版格式，列名为“本年新制作数量”"


@dataclass(frozen=True, slots=True)
class Subject:
    """Rows, columns and rates as they were said; what a follow-up leaves out it takes from the question before.

    share, ratio: whether a proportion is asked for, of its usual whole, or of the first thing to the second.
    spread:       "applicant", "reason" or "kind": every applicant, every row of a family, or whichever fits the row.
    joined:       several rows are added up before a share is taken of them.
    carried:      结转 without saying from or to which year.
    implied:      the row was not said but follows from the topic (企业来申请了多少).
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

    def __bool__(self) -> bool:
        return bool(self.rows or self.columns or self.rates or self.rejected or self.disclosed or self.carried)

    @property
    def fits(self) -> bool:
        """Whether every column that was said belongs to some row that was said."""
        if not self.rows or self.rejected or self.carried:
            return True
        return all(any(_columns_in(row, column) for row in self.rows) for column in self.columns if column != "total")


def subject_of(question: Question) -> Subject:
    """The subject a question names by itself; empty when it names none."""
    rows = question.marked("row:") + tuple(f"statistics.{name}" for name in question.marked("statistics:"))
    columns = question.marked("column:")
    share, ratio = question.has("op:share"), question.has("op:ratio")
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
    if set(rows) & set(_CARRIED) and _unfinished_cases(question, rows):
        rows = tuple(row for row in rows if row != "applications.carried_out")
        columns = (*columns, "pending")  # 复议维持几件、未结几件: a result of the review too
    if "left?" in columns and _of_applications(question, rows):  # 申请还剩几件: not yet finished
        columns = tuple(column for column in columns if column != "left?")
        rows = rows if set(rows) & set(_CARRIED) else (*rows, "applications.carried_out")
    if question.has("op:list") and not (share or ratio):
        rows = tuple(row for row in rows if not _said_of_part(question, row, rows))
    each = question.has("op:list", "op:consistency", "op:difference", "all") or "比" in question.text
    each = each or _listed_apart(question, rows) or (bool(question.marked("than:")) and not question.numbers)
    rows = _most_specific(rows, keep=share or ratio or each)
    topic = question.has("topic:applications", "topic:received")
    spread = next((kind for kind in ("applicant", "reason", "kind") if question.has(f"which:{kind}")), "")
    subject = Subject(rows, columns, question.marked("rate:"), share, ratio, spread, joined=question.has("op:sum"))
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
        return replace(subject, rows=_DISCLOSED)  # 一件都没公开: neither wholly nor in part
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


def _unfinished_cases(question: Question, rows: tuple[str, ...]) -> bool:
    """Whether 未结, which carries nothing into another year, stands among reviews and lawsuits and nothing else."""
    others = [row for row in rows if row != "applications.carried_out"]
    words = [t.text for t in question.tokens if "row:applications.carried_out" in t.marks]
    cases = bool(others) and all(table_of(row) == "review_litigation" for row in others)
    return cases and not any(re.search("[年转申]", text) for text in words)


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
        if not all(row.startswith(_NEGATIVE) for row in subject.rows):
            return replace(subject, columns=(*subject.columns, "rejected"))
    if question.has("vague:carried"):
        if not subject.rows:
            return replace(subject, carried=True)
        if not set(subject.rows) & set(_CARRIED):
            return replace(subject, rows=(*subject.rows, *_CARRIED))
    return subject


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
    if not subject:
        share = subject.share or (earlier.share and not asks_anew)
        return replace(earlier, share=share, ratio=subject.ratio or earlier.ratio, spread=subject.spread), True
    elsewhere = bool(earlier.rows) and all(table_of(row) != "applications" for row in earlier.rows)
    if elsewhere and not subject.rows and not subject.rates and not earlier.implied:
        said = ("rejected",) if subject.rejected else subject.columns
        foreign = subject.rejected or (_applicants(said) or set(said) & {"corrected", "upheld", "pending"})
        if foreign and not all(_columns_in(row, column) for row in earlier.rows for column in said):
            return replace(subject, rows=earlier.rows, columns=said, rejected=False, implied=False), True
    if subject.rejected or subject.disclosed or subject.carried:
        kept = earlier.columns if not subject.columns and _applicants(earlier.columns) else ()
        return replace(subject, columns=subject.columns or kept), bool(kept)
    if subject.rates:
        return subject, False
    share = subject.share or (earlier.share and not asks_anew)
    if (not subject.rows or subject.implied) and subject.columns:
        rows = tuple(row for row in earlier.rows if all(_columns_in(row, c) for c in subject.columns))
        if rows and len(rows) == len(earlier.rows):
            return replace(subject, rows=rows, share=share, implied=False), True
        return replace(subject, share=share), share and not subject.share
    kept = tuple(c for c in earlier.columns if all(_columns_in(row, c) for row in subject.rows))
    if not subject.columns and kept and len(kept) == len(earlier.columns):
        return replace(subject, columns=kept, share=share), True
    return replace(subject, share=share), False


def side_by_side(subject: Subject) -> Subject:
    """A vague word among several questions: every row it can mean, told beside the others' numbers."""
    if subject.carried:
        return replace(subject, carried=False, rows=_CARRIED)
    if subject.rejected:
        return replace(subject, rejected=False, rows=_REJECTED)
    return subject


def things(subject: Subject) -> list[Thing]:
    """What is asked, one thing after another, each with its alternatives; empty when the words make no indicator."""
    if subject.rates:
        if not set(subject.rows) <= _RATE_ROWS:
            return []  # a rate beside another row: two things whose relation was not understood
        if not set(subject.columns) <= {"total", "organisations", *indicators.APPLICANT_IDS}:
            return []
        columns = [column for column in subject.columns if column != "total"] or ["total"]
        return [(indicators.known_rate(key, column),) for key in subject.rates for column in columns]
    if subject.ratio:
        return _ratio(subject)
    if subject.share:
        return _shares(subject)
    return _cells(subject)


def members(subject: Subject) -> list[Indicator]:
    """The parts among which "which kind" chooses: applicants of a row, rows of a family, results of a review."""
    row = subject.rows[0] if subject.rows else "applications.new"
    if subject.spread == "applicant":
        return [cell_indicator(row, column) for column in indicators.APPLICANT_IDS if column in columns_of(row)]
    if table_of(row) == "review_litigation":
        return [cell_indicator(row, column) for column in indicators.RESULT_IDS]
    family = row if row in FAMILY_ROWS else ""
    column = next((c for c in subject.columns if c in columns_of(row)), "total")
    rows = FAMILY_ROWS[family] if family else indicators.OUTCOMES
    return [cell_indicator(each, column) for each in rows]


def _most_specific(rows: tuple[str, ...], keep: bool) -> tuple[str, ...]:
    """The rows without those that others said are a part of (不予处理 beside 信访类), unless both are compared."""
    if keep:
        return rows
    if any(table_of(row) != "applications" for row in rows):  # 行政许可办了多少件 is about 许可 alone
        rows = tuple(row for row in rows if row != "applications.outcome_total")
    return tuple(row for row in rows if not any(contains(row, other) for other in rows))


def _applicants(columns: tuple[str, ...]) -> bool:
    """Whether applicants were said, and nothing else."""
    return bool(columns) and set(columns) <= set(_APPLICANTS)


def _all_applicants(columns: tuple[str, ...]) -> bool:
    return all(column in (*_APPLICANTS, "other", "total", "cumulative") for column in columns)


def _columns_in(row: str, column: str) -> tuple[str, ...]:
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


def _cells(subject: Subject) -> list[Thing]:
    if subject.rejected:
        return [tuple(_cell(row, column) for row in _REJECTED for column in _applicant_columns(subject))]
    if subject.carried:
        return [tuple(_cell(row, column) for row in _CARRIED for column in _applicant_columns(subject))]
    if subject.disclosed:
        return [tuple(_cell(row, column) for row in _DISCLOSED for column in _applicant_columns(subject))]
    if not subject.rows:
        return list(_without_row(subject))
    found: list[Thing] = []
    for row in subject.rows:
        columns = [column for column in subject.columns if _columns_in(row, column)]
        specific = [column for column in columns if column != "total"] or columns
        found += [_column(row, column) for column in specific] if specific else [_bare(row)]
    return found


def _applicant_columns(subject: Subject) -> tuple[str, ...]:
    said = tuple(c for column in subject.columns for c in _columns_in("applications.new", column))
    return said or ("total",)


def _column(row: str, column: str) -> Thing:
    """One row and one column that was said."""
    if row.startswith("statistics."):
        return (_cell(row, column),)
    meant = _columns_in(row, column)
    if column == "issued?" and len(meant) == 2:
        return (indicators.first_of(_cell(row, meant[0]), _cell(row, meant[1]), _MADE_NOTE),)
    return (_cell(row, meant[0]),)


def _bare(row: str) -> Thing:
    """A row that was said without a column."""
    if row.startswith("statistics."):
        return (indicators.statistics_indicator(row.removeprefix("statistics.")),)
    if row in _BARE_ROWS:
        return tuple(_cell(row, column) for column in _BARE_ROWS[row])
    if row == "applications.other_outcome.other_reasons":
        return (_cell(row, "total"), indicators.other_of_other_outcome())
    return (_cell(row, "total" if "total" in columns_of(row) else "decisions"),)


def _without_row(subject: Subject) -> Iterator[Thing]:
    """Columns that were said without a row: the rows they could mean."""
    for column in subject.columns:
        if column == "other?":
            yield tuple(_cell(row, other) for row, other in _OTHERS)
        elif column in _APPLICANTS:
            yield _column("applications.new", column)
        elif column in _RESULTS:
            rows = ("review_litigation.review", "review_litigation.litigation")
            yield tuple(each for row in rows for each in _column(row, column))
        else:
            known = [f"active_disclosure.{row}" for row in _DISCLOSURE_ROWS]
            fitting = [row for row in known if _columns_in(row, column)][: _IMPLIED_ROWS.get(column)]
            if fitting:
                yield tuple(each for row in fitting for each in _column(row, column))


def _cell(row: str, column: str) -> Indicator:
    if row.startswith("statistics.") or column == "cumulative":
        name = indicators.BEFORE_2019.get(row) or row.removeprefix("statistics.")
        return indicators.statistics_indicator(name, column)
    return cell_indicator(row, column)


# ── proportions ──────────────────────────────────────────────────────────────────────────────────────────────────


def _ratio(subject: Subject) -> list[Thing]:
    """The first thing divided by the second, as said."""
    asked = _cells(replace(subject, ratio=False, share=False))
    if len(asked) != 2 or any(len(each) != 1 for each in asked):
        return []
    (part,), (whole,) = asked
    return [(indicators.rate([part], [whole], indicators.usual_name(part, whole)),)]


def _shares(subject: Subject) -> list[Thing]:
    if subject.disclosed and not subject.columns:
        return [(indicators.known_rate("public"),)]  # 给公开的占多少
    if subject.spread == "applicant":
        return [_share_of(each) for each in members(subject)]
    if not subject.rows and subject.columns == ("corrected",):
        subject = replace(subject, rows=("review_litigation.review",))
    if len(subject.rows) > 1 and not set(subject.columns) & {*_APPLICANTS, *_RESULTS}:
        return _shares_of_rows(subject.rows, subject.joined)
    found = []
    if subject.joined and len(parts := [each for asked in _cells(subject) for each in asked]) > 1:
        wholes = {indicators.default_whole(part) for part in parts}
        if len(wholes) == 1 and (whole := wholes.pop()):
            return [(indicators.rate(parts, [whole]),)]  # 企业和律所加起来占多少
    for asked in _cells(subject):
        shares = tuple(each for one in asked for each in _share_of(one))
        if not shares:
            return []
        found.append(shares)
    return found


def _share_of(part: Indicator) -> Thing:
    whole = indicators.default_whole(part)
    return (indicators.rate([part], [whole], indicators.usual_name(part, whole)),) if whole else ()


def _shares_of_rows(rows: tuple[str, ...], joined: bool) -> list[Thing]:
    """Rows among which one is the whole: the others' shares of it; 予以公开 and 部分公开 together are 公开率."""
    whole_row = indicators.whole_of(rows)
    parts = [row for row in rows if row != whole_row]
    if not whole_row:
        if set(rows) == set(_DISCLOSED):
            return [(indicators.known_rate("public"),)]
        return [_share_of(cell) for row in rows for cell in _bare(row)[:1] if _share_of(cell)]
    whole = _bare(whole_row)
    if len(whole) != 1 or any(len(_bare(row)) != 1 for row in parts):
        return []
    if joined or set(parts) == set(_DISCLOSED):
        return [(indicators.rate([_bare(row)[0] for row in parts], whole),)]
    return [(indicators.rate(_bare(row), whole, indicators.usual_name(_bare(row)[0], whole[0])),) for row in parts]
