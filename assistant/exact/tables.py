"""One table of a report, all of it: 表三所有数据, 把表四列出来, 表三企业那一列.

Of the table of applications one column is told, 总计 where none is named: the table has 150 cells and more.
"""

from __future__ import annotations

import re

from assistant import refusals
from assistant.answer import Answer
from assistant.exact.figures import Draft
from assistant.exact.indicators import APPLICANT_IDS, Indicator, cell_indicator, column_name
from assistant.exact.phrasing import number_said, table_title
from assistant.lookup import Facts, Value, read_values
from assistant.query import Query
from assistant.reading.tokens import tokens_of
from assistant.turn import Turn
from corpus.form import FIRST_FORM, TABLE_IDS, TABLES, edition_of, form_printed, labels
from corpus.report import Report

_ACTIVE, _APPLICATIONS, _CASES = TABLE_IDS
#: 表三 is that of part 三 of the report; 表一 can only be the first one that is printed.
_BY_PART = {"一": _ACTIVE, "二": _ACTIVE, "三": _APPLICATIONS, "四": _CASES}
#: 第三张表: counted, or that of part 三; only the first and the fourth are sure.
_IN_ORDER = {"一": (_ACTIVE,), "二": (_ACTIVE, _APPLICATIONS), "三": (_APPLICATIONS, _CASES), "四": (_CASES,)}
_PARTS = {_ACTIVE: "二", _APPLICATIONS: "三", _CASES: "四"}
_DIGITS = str.maketrans("1234", "一二三四")
_TITLES = "|".join(
    re.escape(title) for title in dict.fromkeys(table.title for table in TABLES.values()) if title.endswith("情况")
)
_LEAD = (
    "(?:请|麻烦|帮|给|我|们|要|想|把|将|看|查|列|报|出|发|一下|下|一?份|整个|整张|完整的?|全部|所有|的|,"
    "|报告|年报|年度报告|里|中)*"
)
_TABLE = (
    "(?:附?表格?(?P<part>[一二三四1-4])|第(?P<order>[一二三四1-4])[张个](?:附|报|统计)?表格?"
    f"|(?:[二三四]、)?[《“]?(?P<title>{_TITLES})[》”]?(?:的?(?:那|这)?[一]?张?表格?))"
)
_ALL = (
    "(?:里|中|上|面|的|那|这|,|一?张|整个|整张|所有|全部|各项|各行|每[一]?[项格行]|完整|数据|数字|数|内容|指标|都|各)*"
)
_COLUMN = "(?:(?P<column>[^,。?的]{2,8}?)的?(?:那|这)?一?[列栏])?"
_TELL = (
    "(?:的|所有|全部|数据|数字|数|都|列|说|报|发|念|展示|写|给|我|们|看|一?看|一?下|出来|来|是|有|为|多少|哪些|什么|各"
    "|,|呢|吧)*"
)
_ASKED = re.compile(f"{_LEAD}{_TABLE}{_ALL}{_COLUMN}{_TELL}[?。!]*")


def whole_table(turn: Turn, facts: Facts) -> Answer | None:
    """Every number of one table of one report, in printed order, each with its cell; None where that is not asked."""
    asked = _ASKED.fullmatch(turn.read.bare)
    scene = turn.scene
    if asked is None or not (turn.of_one_report and not scene.missing) or scene.years[0] < FIRST_FORM:
        return None
    body, year = scene.publishers[0], scene.years[0]
    column = _column(asked["column"] or "")
    reports = facts.reports(body, year)
    if not column or not reports:
        return None
    tables = _meant(asked, bool(asked["column"]))
    if len(tables) > 1:
        options = [f"{body}{year}年表{_PARTS[table]}所有数据" for table in tables]
        named = "还是".join(f"“{_PARTS[table]}、{table_title(table)}”" for table in tables)
        return refusals.refusal(turn.read.asked, "clarify", f"请说明要的是哪一张表：{named}？", options=options)
    return _told(turn.read.asked, tables[0], column, reports[0], facts)


def _meant(asked: re.Match[str], by_column: bool) -> tuple[str, ...]:
    """The tables that may be meant; only that of applications has columns over all of its rows."""
    if asked["title"]:
        return tuple(dict.fromkeys(id for (id, _), table in TABLES.items() if table.title == asked["title"]))
    if asked["part"]:
        return (_BY_PART[asked["part"].translate(_DIGITS)],)
    tables = _IN_ORDER[asked["order"].translate(_DIGITS)]
    return (_APPLICATIONS,) if by_column and _APPLICATIONS in tables else tables


def _column(said: str) -> str:
    """The column that is named, "total" where none is; "" where it is none of the table of applications."""
    marks = [mark for token in tokens_of(said) for mark in token.marks]
    named = [mark.removeprefix("column:") for mark in marks]
    if not said:
        return "total"
    return named[0] if len(named) == 1 and named[0] in (*APPLICANT_IDS, "total") else ""


def _told(question: str, table: str, column: str, report: Report, facts: Facts) -> Answer | None:
    form = form_printed(table, report.edition)
    if form is None or (column != "total" and table != _APPLICATIONS):
        return None
    cells = [cell for cell in form.cell_ids() if table != _APPLICATIONS or cell.endswith(f".{column}")]
    things = [_indicator(cell) for cell in cells]
    values = read_values(facts, things, [report.publisher], [report.year])
    draft = Draft(Query((report.publisher,), (report.year,), tuple((each,) for each in things)), question, facts)
    told = "；".join(
        _line(draft, cell, value, edition_of(cell, report.edition)) for cell, value in zip(cells, values, strict=True)
    )
    of_column = f"“{column_name('applications.new', column)}”一列" if table == _APPLICATIONS else ""
    head = f"{report.publisher}{report.year}年报告“{_PARTS[table]}、{table_title(table)}”表{of_column}共{len(cells)}格"
    return draft.finish(f"{head}：{told}。", route="figure")


def _indicator(cell: str) -> Indicator:
    table, _, rest = cell.partition(".")
    row, _, column = rest.rpartition(".")
    return cell_indicator(f"{table}.{row}", column)


def _line(draft: Draft, cell: str, value: Value, edition: str) -> str:
    """One cell by the labels of the form: "予以公开50件[3]"."""
    draft.use(value)
    row, column = labels(cell, edition)
    label = row if cell.startswith(f"{_APPLICATIONS}.") else f"{row}{column}"
    return f"{label}{number_said(value)}{draft.evidence.chips(value)}"
