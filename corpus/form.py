"""The statutory form of the annual report, both national editions, as data.

Sources: 国办公开办函〔2019〕60号 (edition "2019") and 国办公开办函〔2021〕30号 (edition "2021").
The year of a report does not tell its edition: recognise each table by the rows it prints.
A cell id is "table.row.column"; rows and columns are bound by label, never by position.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its id, its printed label, the unit its numbers count, and misprints seen in reports."""

    id: str
    label: str
    unit: str = "件"
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: id, printed label, the label of the group it stands in, and its own columns."""

    id: str
    label: str
    columns: tuple[Column, ...]
    group: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table of one edition. `across` tells that its lines are printed side by side in a single row."""

    id: str
    edition: str
    title: str
    lines: tuple[Line, ...]
    across: bool = False

    def cell_ids(self) -> Iterator[str]:
        """Every cell id of this table, in printed order."""
        for line in self.lines:
            for column in line.columns:
                yield f"{self.id}.{line.id}.{column.id}"


@dataclass(frozen=True, slots=True)
class SumRule:
    """One 勾稽关系: the left cells must sum to the right cells (cell ids of one report).

    kind is "row_total", "outcome_sum" or "balance".
    """

    kind: str
    left: tuple[str, ...]
    right: tuple[str, ...]


APPLICANTS = (
    Column("natural_person", "自然人"),
    Column("business", "商业企业"),
    Column("research", "科研机构"),
    Column("public_interest", "社会公益组织"),
    Column("legal_service", "法律服务机构"),
    Column("other", "其他"),
    Column("total", "总计", aliases=("合计",)),
)

RESULTS = (
    Column("upheld", "结果维持"),
    Column("corrected", "结果纠正"),
    Column("other", "其他结果"),
    Column("pending", "尚未审结"),
    Column("total", "总计", aliases=("合计",)),
)

_MADE_2019 = (
    Column("made", "本年新制作数量"),
    Column("disclosed", "本年新公开数量"),
    Column("total_disclosed", "对外公开总数量"),
)
_ISSUED_2021 = (
    Column("issued", "本年制发件数"),
    Column("repealed", "本年废止件数"),
    Column("in_force", "现行有效件数"),
)
_PRIOR = Column("prior_items", "上一年项目数量", "项")
_CHANGE = Column("change", "本年增/减", "项", aliases=("本年增/",))  # page dumps lose the 减 in an element of its own
_DECISIONS_2019 = (_PRIOR, _CHANGE, Column("decisions", "处理决定数量"))
_DECISIONS_2021 = (Column("decisions", "本年处理决定数量", aliases=("处理决定数量",)),)
_NORMATIVE = ("规范性文件", "行政规范性文件", "（行政）规范性文件")

_ARTICLE_20 = (
    "第二十条第（一）项",
    "第二十条第（五）项",
    "第二十条第（六）项",
    "第二十条第（八）项",
    "第二十条第（九）项",
)

_DISCLOSURE_TITLE = "主动公开政府信息情况"
_APPLICATIONS_TITLE = "收到和处理政府信息公开申请情况"
_REVIEW_TITLE = "政府信息公开行政复议、行政诉讼情况"

DISCLOSURE_2019 = Table(
    "active_disclosure",
    "2019",
    _DISCLOSURE_TITLE,
    (
        Line("regulations", "规章", _MADE_2019, _ARTICLE_20[0]),
        Line("normative_documents", "规范性文件", _MADE_2019, _ARTICLE_20[0], _NORMATIVE),
        Line("licensing", "行政许可", _DECISIONS_2019, _ARTICLE_20[1]),
        Line("other_services", "其他对外管理服务事项", _DECISIONS_2019, _ARTICLE_20[1]),
        Line("penalties", "行政处罚", _DECISIONS_2019, _ARTICLE_20[2]),
        Line("coercion", "行政强制", _DECISIONS_2019, _ARTICLE_20[2]),
        Line("fees", "行政事业性收费", (_PRIOR, _CHANGE), _ARTICLE_20[3]),
        Line(
            "procurement",
            "政府集中采购",
            (Column("items", "采购项目数量", "项"), Column("amount", "采购总金额", "元")),
            _ARTICLE_20[4],
        ),
    ),
)

DISCLOSURE_2021 = Table(
    "active_disclosure",
    "2021",
    _DISCLOSURE_TITLE,
    (
        Line("regulations", "规章", _ISSUED_2021, _ARTICLE_20[0]),
        Line("normative_documents", "行政规范性文件", _ISSUED_2021, _ARTICLE_20[0], _NORMATIVE),
        Line("licensing", "行政许可", _DECISIONS_2021, _ARTICLE_20[1]),
        Line("penalties", "行政处罚", _DECISIONS_2021, _ARTICLE_20[2]),
        Line("coercion", "行政强制", _DECISIONS_2021, _ARTICLE_20[2]),
        Line(
            "fees",
            "行政事业性收费",
            (Column("amount", "本年收费金额（单位：万元）", "万元", ("本年收费金额",)),),
            _ARTICLE_20[3],
        ),
    ),
)


def _outcome(id: str, label: str, group: str = "", aliases: tuple[str, ...] = ()) -> Line:
    return Line(id, label, APPLICANTS, group, aliases)


#: Many pages print the label with one word more.
_PARTLY_BY_ANSWER = "（二）部分公开（区分处理的，只计这一情形，不计其他答复情形）"
_OUTCOMES = (
    _outcome("granted", "（一）予以公开"),
    _outcome(
        "partly_granted",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        aliases=(_PARTLY_BY_ANSWER, "（二）部分公开"),
    ),
    _outcome("refused.state_secret", "1.属于国家秘密", "（三）不予公开"),
    _outcome(
        "refused.law_forbids",
        "2.其他法律行政法规禁止公开",
        "（三）不予公开",
        ("2.其他法律行政止公开", "2.其他法律、行政法规禁止公开"),  # 洪泽区 2023 prints the first
    ),
    _outcome("refused.security_stability", "3.危及“三安全一稳定”", "（三）不予公开"),
    _outcome("refused.third_party", "4.保护第三方合法权益", "（三）不予公开"),
    _outcome("refused.internal_affairs", "5.属于三类内部事务信息", "（三）不予公开"),
    _outcome("refused.process", "6.属于四类过程性信息", "（三）不予公开"),
    _outcome("refused.enforcement_file", "7.属于行政执法案卷", "（三）不予公开"),
    _outcome("refused.admin_inquiry", "8.属于行政查询事项", "（三）不予公开"),
    _outcome("unavailable.not_held", "1.本机关不掌握相关政府信息", "（四）无法提供"),
    _outcome("unavailable.needs_creation", "2.没有现成信息需要另行制作", "（四）无法提供"),
    _outcome("unavailable.unclear", "3.补正后申请内容仍不明确", "（四）无法提供"),
    _outcome("not_handled.petition", "1.信访举报投诉类申请", "（五）不予处理"),
    _outcome("not_handled.repeat", "2.重复申请", "（五）不予处理"),
    _outcome("not_handled.publication", "3.要求提供公开出版物", "（五）不予处理"),
    _outcome("not_handled.excessive", "4.无正当理由大量反复申请", "（五）不予处理"),
    _outcome("not_handled.reissue", "5.要求行政机关确认或重新出具已获取信息", "（五）不予处理"),
)
_OTHER_OUTCOME_2019 = (_outcome("other_outcome", "（六）其他处理"),)
_OTHER_OUTCOME_2021 = (
    _outcome(
        "other_outcome.not_corrected",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "（六）其他处理",
        ("1.逾期不补正", "1.申请人无正当理由逾期不补正"),
    ),
    _outcome(
        "other_outcome.fee_unpaid",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "（六）其他处理",
        ("2.逾期未缴费", "2.申请人逾期未按收费通知要求缴纳费用"),
    ),
    _outcome("other_outcome.other_reasons", "3.其他", "（六）其他处理"),
)


def _applications(edition: str, other_outcome: tuple[Line, ...]) -> Table:
    return Table(
        "applications",
        edition,
        _APPLICATIONS_TITLE,
        (
            _outcome("new", "一、本年新收政府信息公开申请数量"),
            _outcome("carried_in", "二、上年结转政府信息公开申请数量"),
            *_OUTCOMES,
            *other_outcome,
            _outcome("outcome_total", "（七）总计", aliases=("（七）合计",)),
            _outcome("carried_out", "四、结转下年度继续办理"),
        ),
    )


APPLICATIONS_2019 = _applications("2019", _OTHER_OUTCOME_2019)
APPLICATIONS_2021 = _applications("2021", _OTHER_OUTCOME_2021)


def _review(edition: str) -> Table:
    return Table(
        "review_litigation",
        edition,
        _REVIEW_TITLE,
        (
            Line("review", "行政复议", RESULTS, aliases=("行政法复议",)),  # a misprint seen in prose and tables
            Line("litigation_direct", "未经复议直接起诉", RESULTS, "行政诉讼", ("直接起诉", "未经行政复议直接起诉")),
            Line("litigation_after_review", "复议后起诉", RESULTS, "行政诉讼", ("经复议后起诉", "行政复议后起诉")),
        ),
        across=True,
    )


REVIEW_2019 = _review("2019")
REVIEW_2021 = _review("2021")

TABLES: dict[tuple[str, str], Table] = {
    (table.id, table.edition): table
    for table in (DISCLOSURE_2019, DISCLOSURE_2021, APPLICATIONS_2019, APPLICATIONS_2021, REVIEW_2019, REVIEW_2021)
}
TABLE_IDS = ("active_disclosure", "applications", "review_litigation")
#: The rows that the balance of table 三 joins: what was new and what was carried in is dealt with or carried out.
NEW, CARRIED_IN = "applications.new", "applications.carried_in"
OUTCOME_TOTAL, CARRIED_OUT = "applications.outcome_total", "applications.carried_out"
#: Its two sides, and what is carried over from one year to the next.
COMES_IN, GOES_OUT, CARRIED = (NEW, CARRIED_IN), (OUTCOME_TOTAL, CARRIED_OUT), (CARRIED_IN, CARRIED_OUT)
EDITIONS = ("2019", "2021")
#: The first year whose reports print the form; those before it close with one table of statistics.
FIRST_FORM = 2019

#: Narrative sections in printed order; the preface stands before the first heading.
SECTIONS = (
    ("preface", "总述"),
    ("overview", "一、总体情况"),
    ("active_disclosure", "二、主动公开政府信息情况"),
    ("applications", "三、收到和处理政府信息公开申请情况"),
    ("review_litigation", "四、政府信息公开行政复议、行政诉讼情况"),
    ("problems", "五、存在的主要问题及改进情况"),
    ("other", "六、其他需要报告的事项"),
)


@cache
def labels(cell_id: str, edition: str | None = None) -> tuple[str, str]:
    """Row label (its group before it) and column label of a cell, of `edition` or of the newest that has the cell.

    >>> labels("applications.refused.process.total")
    ('（三）不予公开 6.属于四类过程性信息', '总计')

    Raises KeyError for a cell that no edition of the form has.
    """
    line, column = _locate(cell_id, edition)
    return (
        f"{line.group} {line.label}" if line.group and not line.group.startswith("第二十条") else line.label
    ), column.label


def edition_of(cell_id: str, editions: Mapping[str, str]) -> str:
    """The edition in which a report prints a cell: its row's own, where the table has rows of both, else its table's.

    >>> mixed = {"active_disclosure": "2019", "active_disclosure.fees": "2021"}
    >>> edition_of("active_disclosure.fees.amount", mixed), edition_of("active_disclosure.regulations.made", mixed)
    ('2021', '2019')
    """
    table, _, rest = cell_id.partition(".")
    return editions.get(f"{table}.{rest.rpartition('.')[0]}") or editions.get(table, "")


def of_tables(editions: Mapping[str, str]) -> dict[str, str]:
    """Each table's edition without those of single rows, as it is told outside.

    >>> of_tables({"active_disclosure": "2019", "active_disclosure.fees": "2021"})
    {'active_disclosure': '2019'}
    """
    return {key: edition for key, edition in editions.items() if "." not in key}


@cache
def _mixed(table: str, edition: str, rows: frozenset[tuple[str, str]]) -> Table | None:
    form, own = TABLES.get((table, edition)), dict(rows)
    if form is None or not own:
        return form
    lines = {each: {line.id: line for line in TABLES[table, each].lines} for each in EDITIONS}
    ids = max((list(lines[each]) for each in EDITIONS), key=len)  # table 二 of 2021 leaves rows of 2019 out, adds none
    printed = (lines[own.get(id, edition)].get(id) for id in ids)
    return Table(table, edition, form.title, tuple(line for line in printed if line), form.across)


def form_printed(table: str, editions: Mapping[str, str]) -> Table | None:
    """A table as a report of these editions prints it, rows of the other edition in their places; None for no form.

    >>> mixed = {"active_disclosure": "2019", "active_disclosure.fees": "2021", "active_disclosure.procurement": "2021"}
    >>> [column.id for line in form_printed("active_disclosure", mixed).lines[-2:] for column in line.columns]
    ['prior_items', 'change', 'decisions', 'amount']
    """
    rows = {key.removeprefix(f"{table}."): each for key, each in editions.items() if key.startswith(f"{table}.")}
    return _mixed(table, editions.get(table, ""), frozenset(rows.items()))


def edition_for(year: int) -> str:
    """The edition that the reports of a year are to print, "" before the form; some print the one before.

    >>> edition_for(2018), edition_for(2020), edition_for(2024)
    ('', '2019', '2021')
    """
    return max((edition for edition in EDITIONS if int(edition) <= year), default="")


def editions_with(cell_id: str) -> tuple[str, ...]:
    """The editions whose form has this cell.

    >>> editions_with("active_disclosure.procurement.items")
    ('2019',)
    """
    return tuple(e for e in EDITIONS if cell_id in _cells(cell_id.split(".", 1)[0], e))


def unit_of(cell_id: str, edition: str | None = None) -> str:
    """The unit that the form gives a cell; a unit printed in the cell itself comes first."""
    return _locate(cell_id, edition)[1].unit


#: Kinds of sums that hold a total against its parts, the total last, and those that add up a column.
OF_PARTS, OF_A_COLUMN = frozenset(("outcome_sum", "row_total")), frozenset(("outcome_sum", "balance"))


@cache
def sum_rules(table: str, edition: str) -> tuple[SumRule, ...]:
    """The form's own arithmetic for one table: 勾稽关系 printed in 国办公开办函〔2019〕60号 and 〔2021〕30号."""
    form = TABLES[(table, edition)]
    if table == "applications":
        return (*_row_totals(form, APPLICANTS), *_outcome_rules(form))
    if table == "review_litigation":
        return tuple(_row_totals(form, RESULTS))
    return ()


def _row_totals(form: Table, columns: tuple[Column, ...]) -> Iterator[SumRule]:
    parts, total = columns[:-1], columns[-1]
    for line in form.lines:
        row = f"{form.id}.{line.id}."
        yield SumRule("row_total", tuple(row + part.id for part in parts), (row + total.id,))


def _outcome_rules(form: Table) -> Iterator[SumRule]:
    outcomes = [line.id for line in form.lines if line.id not in ("new", "carried_in", "outcome_total", "carried_out")]
    for column in APPLICANTS:

        def cell(row: str, column_id: str = column.id) -> str:
            return f"{form.id}.{row}.{column_id}"

        yield SumRule("outcome_sum", tuple(map(cell, outcomes)), (cell("outcome_total"),))
        yield SumRule("balance", (cell("new"), cell("carried_in")), (cell("outcome_total"), cell("carried_out")))


@cache
def _cells(table: str, edition: str) -> dict[str, tuple[Line, Column]]:
    form = TABLES.get((table, edition))
    if form is None:
        return {}
    return {f"{form.id}.{line.id}.{column.id}": (line, column) for line in form.lines for column in line.columns}


def _locate(cell_id: str, edition: str | None) -> tuple[Line, Column]:
    table = cell_id.split(".", 1)[0]
    for candidate in (edition,) if edition else reversed(EDITIONS):
        found = _cells(table, candidate).get(cell_id)
        if found:
            return found
    raise KeyError(cell_id)
