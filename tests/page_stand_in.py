"""A small real store and an assistant that says what is written here, so that the page alone is tested."""

from __future__ import annotations

import hashlib
import io
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from assistant.answer import Answer, Citation, Figure
from corpus.form import TABLES, labels, sum_rules
from corpus.report import Cell, Finding, Place, Reading, Report
from corpus.store import Store

HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>${window.hacked=1}{{value}}'
PROSE = f"2024年，本机关共办理公开申请218件。政务新媒体发布信息65条，其中转发55条。{HOSTILE}联系电话见网站。"
QUOTE = "政务新媒体发布信息65条，其中转发55条。"
BOX = (300.0, 400.0, 340.0, 415.0)


def report(publisher: str, year: int, kind: str = "html") -> Report:
    digest = hashlib.sha256(f"{publisher}{year}".encode()).hexdigest()
    edition = {"applications": "2021", "active_disclosure": "2021", "review_litigation": "2021"}
    title = f"{publisher}{year}年政府信息公开工作年度报告"
    source = "https://example.org/a.html"
    return Report(
        digest[:16], f"{publisher}-{year}.{kind}", digest, kind, publisher, "", year, title, source, "", edition
    )


def cells_of(new: str, table: str = "applications") -> dict[str, Cell]:
    """A table of blanks and small numbers whose first total is `new`."""
    cells = {}
    for cell_id in TABLES[(table, "2021")].cell_ids():
        row, column = labels(cell_id, "2021")
        raw = new if cell_id == "applications.new.total" else ("" if cell_id.endswith("research") else "3")
        value = Decimal(raw) if raw else None
        place = Place(page=1, box=BOX)
        cells[cell_id] = Cell(cell_id, row, column, raw, value, "件", place)
    return cells


def _reading(source: Report, content_new: str) -> Reading:
    cells = {cell_id: cell for table in source.edition for cell_id, cell in cells_of(content_new, table).items()}
    rules = sum_rules("applications", "2021")
    rule = next(r for r in rules if r.kind == "outcome_sum" and r.right == ("applications.outcome_total.total",))
    touched = (*rule.left, *rule.right)
    finding = Finding(source.id, "outcome_sum", "error", "总计与各项之和不符", "3", "60", touched)
    return Reading(source, PROSE, tuple(cells.values()), findings=(finding,))


def fill(folder: Path) -> Store:
    """A real store with five small reports, one of them a PDF."""
    store = Store.open(folder, create=True)
    for source in REPORTS:
        content = one_page_pdf() if source.kind == "pdf" else source.title.encode()
        store.facts.put(_reading(source, new_of(source)), source.file, content)
    return store


def one_page_pdf() -> bytes:
    """One A4 page with 218 printed inside BOX."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.drawString(BOX[0] + 8, A4[1] - BOX[3] + 4, "218")
    canvas.rect(BOX[0], A4[1] - BOX[3], BOX[2] - BOX[0], BOX[3] - BOX[1])
    canvas.save()
    return buffer.getvalue()


def new_of(source: Report) -> str:
    return str(source.year - 1806)


REPORTS = (
    report("甲市", 2022),
    report("甲市", 2023),
    report("甲市", 2024, "pdf"),
    report("乙县", 2024),
    report(f"丙区{HOSTILE}", 2024),
)


class StandInAssistant:
    """Answers by what the question contains."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, tuple[str, ...]]] = []

    def ask(self, question: str, history: tuple[str, ...] = (), told: Callable[[Answer], None] | None = None) -> Answer:
        self.heard.append((question, tuple(history)))
        if "慢" in question:
            time.sleep(1.5)
        if "坏" in question:
            raise RuntimeError("坏了")
        if "变化" in question:
            return self._series(question)
        if "排名" in question:
            return self._ranking(question)
        if "发布" in question:
            return self._passage(question)
        if "丁县" in question:
            instead = ("甲市2024年收到多少件信息公开申请？",)
            return Answer(question, "not_found", "none", "库中没有丁县的年报。", options=instead)
        if "被拒" in question:
            options = ("甲市2024年不予公开的有多少件？", "甲市2024年无法提供的有多少件？")
            return Answer(question, "clarify", "none", "“被拒”可以指几行，您问的是哪一行？", options=options)
        if "丙" in question:
            return self._figure(question, REPORTS[4])
        return self._figure(question, REPORTS[2])

    def _figure(self, question: str, source: Report) -> Answer:
        value = new_of(source)
        return Answer(
            question,
            "answered",
            "figure",
            f"{source.publisher}{source.year}年新收政府信息公开申请{value}件[1]。按申请人分，自然人3件[2]。",
            figures=(Figure(value, "件", "applications.new.total", source.publisher, source.year, 1),),
            citations=(
                _cite(1, source, "applications.new.total", value),
                _cite(2, source, "applications.new.natural_person", "3"),
            ),
            notes=(f"本报告（七）总计一格印的是3，各项之和是60，对不上。{HOSTILE}",),
            query=f"{source.publisher} · {source.year} · 本年新收 · 总计",
        )

    def _passage(self, question: str) -> Answer:
        source, start = REPORTS[1], PROSE.index(QUOTE)
        citation = Citation(
            1, "passage", source.id, source.file, source.publisher, source.year,
            section="overview", quote=QUOTE, start=start, end=start + len(QUOTE),
        )  # fmt: skip
        return Answer(question, "answered", "passage", f"年报原文：“{QUOTE}”[1]", citations=(citation,))

    def _ranking(self, question: str) -> Answer:
        """Forty rows, all printed in one report, each in a sentence part of its own."""
        source, rows = REPORTS[2], range(1, 41)
        told = "；".join(f"第{n}街道{100 - n}件[{n}]" for n in rows)
        series = tuple(
            {"label": f"第{n}街道", "publisher": f"第{n}街道", "year": 2024, "value": str(100 - n), "unit": "件",
             "citation": n}
            for n in rows
        )  # fmt: skip
        citations = tuple(_cite(n, source, "applications.new.total", str(100 - n)) for n in rows)
        return Answer(
            question, "answered", "computed", f"由高到低：{told}。", citations=citations, series=series,
            notes=("覆盖范围：40家机关。",), derivation="99－98＝1",
        )  # fmt: skip

    def _series(self, question: str) -> Answer:
        sources = REPORTS[:3]
        values = [new_of(s) for s in sources]
        citations = tuple(
            _cite(i, s, "applications.new.total", v) for i, (s, v) in enumerate(zip(sources, values, strict=True), 1)
        )
        series = tuple(
            {"label": f"{s.year}年", "publisher": s.publisher, "year": s.year, "value": v, "unit": "件", "citation": i}
            for i, (s, v) in enumerate(zip(sources, values, strict=True), 1)
        )
        text = "甲市新收申请由2022年的216件[1]增加到2024年的218件[3]，增加2件。"
        return Answer(
            question, "answered", "computed", text, citations=citations, series=series, derivation="218 − 216 = 2"
        )


def _cite(n: int, source: Report, cell: str, raw: str) -> Citation:
    row, column = labels(cell, "2021")
    return Citation(
        n, "cell", source.id, source.file, source.publisher, source.year,
        section="applications", cell=cell, row_label=row, column_label=column, raw=raw, page=1,
    )  # fmt: skip
