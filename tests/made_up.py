"""Made-up reports: what their tables print, what their prose says, and how a store comes to keep them.

A test publishes what it needs (`put_cells`, `put_prose`, `put_whole`) into a store of its own (the fixture `new_store`)
and asks an assistant over it. `table_report`, `prose_report` and `whole_report` are those reports before they are kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace

from corpus.form import TABLES, labels, unit_of
from corpus.report import Cell, Finding, Reading, Report
from corpus.store import Store
from ingest.bindings import number_of
from ingest.check import check_report
from ingest.document import Document, Paragraph
from ingest.mentions import mentions_of
from ingest.sections import passages_of, section_spans

#: What some cells print, by their ids.
Printed = dict[str, str]
#: What the fixture `new_store` gives: every call opens one more empty store.
NewStore = Callable[[], Store]


def total(row: str, number: str) -> Printed:
    """A row of the applications table in which only natural persons apply."""
    return {f"applications.{row}.natural_person": number, f"applications.{row}.total": number}


def table_report(publisher: str, year: int, edition: str, printed: Printed) -> Reading:
    """A report without prose that prints these cells and 0 in every other cell of its edition."""
    digest = hashlib.sha256(f"{publisher}{year}".encode()).hexdigest()
    tables = [table for (_, each), table in TABLES.items() if each == edition]
    report = Report(
        digest[:16],
        f"{publisher}-{year}.html",
        digest,
        "html",
        publisher,
        "",
        year,
        "",
        "",
        "",
        {table.id: edition for table in tables},
    )
    cells = {}
    for id in (id for table in tables for id in table.cell_ids()):
        raw = printed.get(id, "0")
        value, unit = number_of(id.rsplit(".", 1)[-1], raw, unit_of(id, edition))
        cells[id] = Cell(id, *labels(id, edition), raw, value, unit)
    return Reading(report, "", tuple(cells.values()), findings=tuple(check_report(report, cells)))


def prose_report(publisher: str, year: int, text: str, findings: tuple[Finding, ...] = ()) -> Reading:
    """A report without tables whose prose is this text, a line a paragraph. The findings become those of this report.

    Its id differs from that of the `table_report` of the same body and year: the two are two reports.
    """
    lines, at = [], 0
    for line in text.strip().split("\n"):
        lines.append(Paragraph(line, at, at + len(line)))
        at += len(line) + 1
    document = Document("text", text.strip(), tuple(lines))
    file = f"{publisher}-{year}.txt"
    digest = hashlib.sha256(file.encode()).hexdigest()
    report = Report(digest[:16], file, digest, "text", publisher, "", year, "", "", "")
    mentions = mentions_of(document, section_spans(document), report.id)
    told = tuple(replace(each, report=report.id) for each in findings)
    return Reading(report, document.text, (), tuple(passages_of(document, report.id)), tuple(mentions), told)


def whole_report(publisher: str, year: int, text: str, printed: Printed, *found: Finding) -> Reading:
    """A report of the 2021 edition with this prose and these cells, and with findings besides those of its tables."""
    told, tables = prose_report(publisher, year, text), table_report(publisher, year, "2021", printed)
    report = replace(told.report, edition=tables.report.edition)
    findings = tuple(replace(each, report=report.id) for each in (*tables.findings, *found))
    return replace(told, report=report, cells=tables.cells, findings=findings)


def put_report(store: Store, made: Reading) -> None:
    """Keep a made-up report, its passages found by words alone."""
    store.facts.put(made, made.report.file, made.text.encode() or None)
    if made.passages:
        store.passages.add(made.report.id, made.passages, embed=False)


def put_cells(store: Store, publisher: str, year: int, edition: str, printed: Printed) -> None:
    """Keep the `table_report` of these cells."""
    put_report(store, table_report(publisher, year, edition, printed))


def put_received(store: Store, received: Mapping[str, str], year: int) -> None:
    """A report of one year for each body, with so many applications received and nothing else."""
    for publisher, number in received.items():
        put_cells(store, publisher, year, "2021", total("new", number))


def put_prose(store: Store, publisher: str, year: int, text: str, findings: tuple[Finding, ...] = ()) -> None:
    """Keep the `prose_report` of this text."""
    put_report(store, prose_report(publisher, year, text, findings))


def put_whole(store: Store, publisher: str, year: int, text: str, printed: Printed, *found: Finding) -> None:
    """Keep the `whole_report` of this text and these cells."""
    put_report(store, whole_report(publisher, year, text, printed, *found))
