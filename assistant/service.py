"""What other programs may ask, without Gradio and without a web server: four functions, read-only, plain JSON back.

The HTTP routes and the MCP tools are both made from `Service`: its docstrings and models are their documentation.
"""

from __future__ import annotations

from dataclasses import asdict
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Annotated, Any, Protocol

from pydantic import BaseModel, Field

from assistant.audited import findings
from assistant.conversation import MOST_TURNS
from assistant.drafts.check import check_draft
from corpus.form import of_tables

if TYPE_CHECKING:
    from assistant.answer import Answer
    from assistant.ask import Assistant
    from corpus.report import Report
    from corpus.store import Store


class Asks(Protocol):
    """Whoever answers questions."""

    def ask(self, question: str, history: tuple[str, ...] = ()) -> Answer: ...


#: Characters of a text that anybody may have checked at once; the desk takes longer ones.
LONGEST_TEXT = 5_000
#: Reports that a search returns at most.
MOST_REPORTS = 100

Question = Annotated[str, Field(min_length=1, max_length=1000, description="中文问题，如：淮安市2024年新收申请多少件")]
History = Annotated[list[str], Field(max_length=MOST_TURNS, description="同一对话里先前的问题，由早到晚")]
Publisher = Annotated[str, Field(max_length=100, description="机关名称，可只写一部分；留空不限")]
Year = Annotated[int | None, Field(ge=2000, le=2099, description="报告的年度；留空不限")]
ReportId = Annotated[str, Field(pattern="^[0-9a-f]{16}$", description="报告编号，由 search_reports 得到")]
Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT, description="要核对的文字，最多 5000 字")]


class FoundReport(BaseModel):
    """一份年报。"""

    report: str = Field(description="报告编号")
    publisher: str = Field(description="机关")
    year: int = Field(description="年度")
    title: str = Field(description="标题")
    source: str = Field(description="公布的网址，没有则为空")
    published: str = Field(description="公布日期，没有则为空")
    edition: dict[str, str] = Field(description="各表所用格式的版本")
    unread: list[str] = Field(description="没有读出的内容")


class FoundFinding(BaseModel):
    """报告自相矛盾的一处。"""

    report: str = Field(description="报告编号")
    publisher: str = Field(description="机关")
    year: int = Field(description="年度")
    rule: str = Field(description="规则：outcome_sum、balance、row_total、carried_over、in_force 等")
    severity: str = Field(description="error 对不上，warning 存疑，info 提示")
    message: str = Field(description="一句话说明，含算式")
    printed: str = Field(description="报告所印")
    computed: str = Field(description="算得")
    cells: list[str] = Field(description="涉及的格")


class CheckedFigure(BaseModel):
    """文字里的一个数字。"""

    text: str = Field(description="原样")
    value: str = Field(description="数值")
    start: int = Field(description="在文字里的起点（字符）")
    end: int = Field(description="终点")
    verdict: str = Field(description="supported 有依据，contradicted 与报告不符，unsupported 未找到依据")
    correct: str = Field(description="与报告不符时报告所印的数")
    message: str = Field(description="说明")
    citation: dict[str, Any] | None = Field(description="出处：报告、格或原句")


class FigureAnswer(BaseModel):
    """答复；字段同 youju ask --json。"""

    question: str = Field(description="问题")
    status: str = Field(description="answered 已答，clarify 请选，not_found 查不到，out_of_scope 不在范围")
    route: str = Field(description="figure 表格，computed 计算，passage 原文，none 无")
    answer: str = Field(description="中文答复，[1] 为出处编号")
    figures: list[dict[str, Any]] = Field(
        description="数字：value（未填报为 null）、unit、cell、publisher、year、citation"
    )
    derivation: str | None = Field(description="算式")
    citations: list[dict[str, Any]] = Field(description="出处：报告、表格的格或逐字原句")
    notes: list[str] = Field(description="须一并告知的话：勾稽不平、未填报、口径")
    options: list[str] = Field(description="可改问的问题")
    query: str = Field(description="查的是什么")


class UnknownReport(Exception):
    """No report has this id."""


class Service:
    """The four functions over one store; safe to share between threads.

    asks: who is asked questions, where that is not the assistant itself (questions are kept).
    """

    def __init__(self, assistant: Assistant, store: Store, asks: Asks | None = None, checks_at_once: int = 2) -> None:
        self._assistant = assistant
        self._asks: Asks = asks or assistant
        self._store = store
        self._facts = store.facts
        self._checks = BoundedSemaphore(checks_at_once)

    def lookup_figure(self, question: Question, history: History | None = None) -> FigureAnswer:
        """查年报里的数字或原文，每个数字附出处；查不到就说查不到，从不估计。"""
        found = self._asks.ask(question, tuple(history or ())).as_json()
        return FigureAnswer(**{name: found[name] for name in FigureAnswer.model_fields})

    def search_reports(self, publisher: Publisher = "", year: Year = None) -> list[FoundReport]:
        """列出库中的年报，可按机关名称和年度筛选；最多 100 份。"""
        found = [r for r in self._facts.reports(year=year) if publisher.strip() in r.publisher]
        return [_told(report) for report in found[:MOST_REPORTS]]

    def audit_report(self, report: ReportId) -> list[FoundFinding]:
        """列出一份年报自相矛盾之处：勾稽关系、跨年衔接、正文与表格。"""
        known = self._facts.report(report)
        if known is None:
            raise UnknownReport(f"库中没有编号为 {report} 的报告，编号由 search_reports 得到。")
        whose = {"publisher": known.publisher, "year": known.year}
        return [FoundFinding(**asdict(finding) | whose) for finding in findings(self._store, report)]

    def check_text(self, text: Text) -> list[CheckedFigure]:
        """逐个核对文字里的数字：有依据、与报告不符（附报告所印）、未找到依据。"""
        with self._checks:
            found = [figure.as_json() for figure in check_draft(text[:LONGEST_TEXT], self._assistant)]
        return [CheckedFigure(**{name: each[name] for name in CheckedFigure.model_fields}) for each in found]


def _told(report: Report) -> FoundReport:
    return FoundReport(
        report=report.id,
        publisher=report.publisher,
        year=report.year,
        title=report.title,
        source=report.source,
        published=report.published,
        edition=of_tables(report.edition),
        unread=list(report.unread),
    )
