"""Reports and their cells, passages, mentions and findings in SQL: SQLite in the store's folder, or PostgreSQL.

Reading is safe from many threads. Writing happens in one transaction a report: after a crash a report is either
wholly there or not at all.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from sqlalchemy import Connection, Engine, Select, delete, func, select, update

from corpus import schema, shelving
from corpus.report import Cell, Fact, Finding, Mention, Passage, Reading, Report
from corpus.schema import unpack_strings
from corpus.shelving import CrossCheck, ReadReport
from corpus.statements import (
    CELL,
    CELLS,
    IN_ORDER,
    aliases_in_json,
    aliases_query,
    cell_of,
    codes_of,
    facts_query,
    report_of,
    reports_query,
    reports_without_query,
)

PutStatus = Literal["added", "updated", "unchanged"]
Row = TypeVar("Row")

#: The suffix of the stored copy of an original, by the kind that its content tells.
SUFFIXES = {"pdf": ".pdf", "html": ".html", "docx": ".docx", "text": ".txt"}

#: Longest list of values sent in one statement; SQLite takes 32,766, PostgreSQL 65,535.
_AT_ONCE = 20_000


class Counts(NamedTuple):
    """How much one report holds."""

    cells: int
    passages: int
    findings: int


class FactStore:
    """The SQL half of a store; made by `corpus.store.Store.open`."""

    def __init__(self, engine: Engine, files: Path) -> None:
        self._engine = engine
        self._files = files
        self._held = threading.local()

    # ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────

    def put(
        self, reading: Reading, origin: str, content: bytes | None, cross_check: CrossCheck | None = None
    ) -> PutStatus:
        """Keep a report with the unchanged bytes of its file, in one transaction.

        origin: absolute path or address of the file. What was read from there before is an older version and is
        replaced, unless a copy of it lies elsewhere. Two files of one publisher and year are kept side by side.
        Without `content` no copy is kept. The copy is on the disk before the transaction ends,
        so no report lacks its file.
        """
        if content is not None:
            _write_whole(self._files / _file_name(reading.report), content)
        with self._writing() as connection:
            status = self._put(connection, reading, origin, cross_check)
        if status == "updated":
            self.drop_unnamed_files()
        return status

    def claim(self, sha256: str, origin: str, file: str, cross_check: CrossCheck | None = None) -> PutStatus | None:
        """Note that a file at `origin` is one that is kept already; None when it is not kept and must be read.

        "updated" when an older version that lay there goes by that.
        """
        with self._writing() as connection:
            key = connection.scalar(select(schema.report.c.key).where(schema.report.c.sha256 == sha256))
            if key is None:
                return None
            older = shelving.claim_origin(connection, key, origin, file)
            for publisher in older:
                self._compare(connection, publisher, cross_check)
        if older:
            self.drop_unnamed_files()
        return "updated" if older else "unchanged"

    def replace(self, reading: Reading, cross_check: CrossCheck | None = None) -> None:
        """Keep what was read anew of a file that is kept, in one transaction; KeyError when it is not there."""
        with self._writing() as connection:
            key = connection.scalar(select(schema.report.c.key).where(schema.report.c.id == reading.report.id))
            if key is None:
                raise KeyError(reading.report.id)
            _, publishers = shelving.replace_report(connection, key, reading)
            for publisher in sorted(publishers):
                self._compare(connection, publisher, cross_check)

    def remove(self, report_id: str, cross_check: CrossCheck | None = None) -> None:
        """Take a report out of the store; KeyError when it is not there."""
        with self._writing() as connection:
            key = connection.scalar(select(schema.report.c.key).where(schema.report.c.id == report_id))
            if key is None:
                raise KeyError(report_id)
            self._compare(connection, shelving.remove_report(connection, key), cross_check)
        self.drop_unnamed_files()

    def _put(self, connection: Connection, reading: Reading, origin: str, cross_check: CrossCheck | None) -> PutStatus:
        report = reading.report
        key = connection.scalar(select(schema.report.c.key).where(schema.report.c.id == report.id))
        is_new = key is None
        if key is None:
            key = shelving.add_report(connection, reading)
        older = shelving.claim_origin(connection, key, origin, report.file)
        if is_new or older:
            owner = connection.execute(select(schema.report.c.publisher).where(schema.report.c.key == key)).scalar_one()
            for publisher in sorted({owner, *older}):
                self._compare(connection, publisher, cross_check)
        return "updated" if older else "added" if is_new else "unchanged"

    def _compare(self, connection: Connection, publisher: int, cross_check: CrossCheck | None) -> None:
        """Make the findings across one publisher's reports anew."""
        table = schema.report
        rows = connection.execute(
            select(table.c.key, table.c.id, table.c.year, table.c.answering).where(table.c.publisher == publisher)
        ).all()
        keys = {row.id: row.key for row in rows}
        if cross_check is None or not rows:
            return
        across = schema.finding.c.report.in_(keys.values()) & schema.finding.c.across
        connection.execute(delete(schema.finding).where(across))
        if len(rows) == 1:
            return
        read = {report.id: (report, cells) for report, cells in self._read_reports(connection, publisher)}
        answering = {row.year: read[row.id] for row in rows if row.answering}
        twins = sorted((row.year, row.id) for row in rows if not row.answering)
        found = cross_check(
            [answering[year] for year in sorted(answering)], [(answering[year], read[id]) for year, id in twins]
        )
        shelving.insert_findings(connection, keys, found, across=True)

    def _read_reports(self, connection: Connection, publisher: int) -> Iterator[ReadReport]:
        query = reports_query().where(schema.report.c.publisher == publisher)
        for row in connection.execute(query).all():
            report = report_of(row)
            yield report, {cell.id: cell for cell in _cells(connection, report.id)}

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Within it this thread reads the store in one state, whatever others write meanwhile, over one connection."""
        if getattr(self._held, "connection", None) is not None:
            yield
            return
        with self._engine.connect() as connection:
            if self._engine.dialect.name != "sqlite":  # SQLite's transactions are snapshots as they are
                connection.execution_options(isolation_level="REPEATABLE READ")
            self._held.connection, self._held.read = connection, {}
            try:
                yield
            finally:
                self._held.connection, self._held.read = None, None

    def _once(self, what: Hashable, read: Callable[[], list[Row]]) -> list[Row]:
        """What `read` gives; within a snapshot, where it cannot change, it is called once for each `what`."""
        known: dict[Hashable, list[Row]] | None = getattr(self._held, "read", None)
        if known is None:
            return read()
        if what not in known:
            known[what] = read()
        return list(known[what])

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        held = getattr(self._held, "connection", None)
        if held is not None:
            yield held
            return
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One write transaction; SQLite takes the write lock at its start, so that it never has to give up midway."""
        with self._engine.connect().execution_options(immediate=True) as connection, connection.begin():
            yield connection

    def drop_unnamed_files(self) -> None:
        """Remove copies of originals that no report names: replaced, removed, or left by a crash before its commit."""
        known = {row[0] for row in self._rows(select(schema.report.c.sha256))}
        for path in self._files.iterdir() if self._files.is_dir() else ():
            if path.stem not in known:
                path.unlink(missing_ok=True)

    # ── reports ──────────────────────────────────────────────────────────────────────────────────────────────────

    def reports(self, publisher: str | None = None, year: int | None = None, answering: bool = True) -> list[Report]:
        """Reports by publisher, year and id. With `answering` only the best read one of each publisher and year."""
        query = reports_query()
        if publisher is not None:
            query = query.where(schema.publisher.c.name == publisher)
        if year is not None:
            query = query.where(schema.report.c.year == year)
        if answering:
            query = query.where(schema.report.c.answering)
        return sorted(map(report_of, self._rows(query)), key=lambda report: (report.publisher, report.year, report.id))

    def report(self, report_id: str) -> Report | None:
        """One report, or None."""
        rows = self._rows(reports_query().where(schema.report.c.id == report_id))
        return report_of(rows[0]) if rows else None

    def publishers(self) -> list[str]:
        """Every publisher with a report, in code point order."""
        return sorted(row[0] for row in self._rows(select(schema.publisher.c.name)))

    def years(self, publisher: str | None = None) -> list[int]:
        """The years a publisher, or anybody, has a report for, oldest first."""
        query = select(schema.report.c.year).where(schema.report.c.answering).distinct()
        if publisher is not None:
            owner = schema.publisher.c.key == schema.report.c.publisher
            query = query.join(schema.publisher, owner).where(schema.publisher.c.name == publisher)
        return self._once(("years", publisher), lambda: sorted(row[0] for row in self._rows(query)))

    def aliases(self, candidates: Collection[str]) -> list[tuple[str, str]]:
        """(alias, publisher) for every candidate that somebody is called by, sorted."""
        return self._once(("aliases", frozenset(candidates)), lambda: self._aliases(candidates))

    def _aliases(self, candidates: Collection[str]) -> list[tuple[str, str]]:
        if self._engine.dialect.name == "sqlite":
            rows = self._rows(aliases_in_json(), {"names": json.dumps(sorted(set(candidates)), ensure_ascii=False)})
            return sorted((alias, name) for alias, name in rows)
        found: list[tuple[str, str]] = []
        for chunk in _chunks(sorted(set(candidates))):
            found += [
                (alias, name) for alias, name in self._rows(aliases_query().where(schema.alias.c.alias.in_(chunk)))
            ]
        return sorted(found)

    # ── cells ────────────────────────────────────────────────────────────────────────────────────────────────────

    def cells(self, report_id: str, ids: Collection[str] | None = None) -> dict[str, Cell]:
        """The cells of one report in printed order, all or those of `ids` that it prints."""
        with self._reading() as connection:
            return {cell.id: cell for cell in _cells(connection, report_id, ids)}

    def facts(
        self, ids: Collection[str], publishers: Collection[str] | None = None, years: Collection[int] | None = None
    ) -> list[Fact]:
        """These cells of the answering reports of these publishers and years, by publisher, year and printed order."""
        bounds = (frozenset(each) if each is not None else None for each in (ids, publishers, years))
        return self._once(("facts", *bounds), lambda: self._facts(ids, publishers, years))

    def _facts(
        self, ids: Collection[str], publishers: Collection[str] | None, years: Collection[int] | None
    ) -> list[Fact]:
        asked: dict[str, Any] = {"ids": sorted(set(ids)), "years": sorted(set(years or ()))}
        query = facts_query(of_years=years is not None, of_publishers=publishers is not None)
        rows: list[Any] = []
        for chunk in _chunks(sorted(set(publishers))) if publishers is not None else ((),):
            rows += self._rows(query, asked | {"publishers": list(chunk)})
        rows.sort(key=IN_ORDER)
        reports: dict[str, Report] = {}
        return [
            Fact(reports.get(row[0]) or reports.setdefault(row[0], report_of(row)), cell_of(row[CELLS])) for row in rows
        ]

    def reports_without(self, ids: Collection[str], years: Collection[int]) -> list[Report]:
        """The answering reports of these years in which none of these cells was read."""
        asked = {"ids": sorted(set(ids)), "years": sorted(set(years))}
        return list(map(report_of, self._rows(reports_without_query(), asked)))

    # ── prose and findings ───────────────────────────────────────────────────────────────────────────────────────

    def text(self, report_id: str) -> str:
        """The report's whole text; KeyError when there is no such report."""
        rows = self._rows(
            select(schema.report_text.c.text)
            .join(schema.report, schema.report.c.key == schema.report_text.c.report)
            .where(schema.report.c.id == report_id)
        )
        if not rows:
            raise KeyError(report_id)
        return str(rows[0][0])

    def passages(self, report_ids: Collection[str]) -> list[Passage]:
        """The passages of these reports, in the order of the ids given and of the text."""
        table = schema.passage
        query = (
            select(schema.report.c.id, table.c.id, table.c.section, table.c.page, table.c.start, table.c.end)
            .add_columns(func.substr(schema.report_text.c.text, table.c.start + 1, table.c.end - table.c.start))
            .join(schema.report, schema.report.c.key == table.c.report)
            .join(schema.report_text, schema.report_text.c.report == table.c.report)
            .order_by(table.c.position)
        )
        rows = self._of_reports(query, report_ids)
        return [
            Passage(id, report, section, text, page, start, end) for report, id, section, page, start, end, text in rows
        ]

    def mentions(self, report_ids: Collection[str]) -> list[Mention]:
        """The numbers in the prose of these reports, in the order of the ids given and of the text."""
        table = schema.mention
        query = (
            select(schema.report.c.id, table.c.raw, table.c.value, table.c.unit, table.c.counted, table.c.clause)
            .add_columns(table.c.section, table.c.page, table.c.start, table.c.end)
            .join(schema.report, schema.report.c.key == table.c.report)
            .order_by(table.c.position)
        )
        return [
            Mention(id, raw, Decimal(value), *rest) for id, raw, value, *rest in self._of_reports(query, report_ids)
        ]

    def findings(self, report_id: str | None = None) -> list[Finding]:
        """What does not add up, in one report or in all, by report id."""
        query = _findings_query().order_by(schema.report.c.id, *_FINDINGS_IN_ORDER)
        if report_id is not None:
            query = query.where(schema.report.c.id == report_id)
        return self._once(("findings", report_id), lambda: list(map(_finding, self._rows(query))))

    def findings_of(self, report_ids: Collection[str]) -> list[Finding]:
        """What does not add up in these reports, in the order of the ids given."""
        return list(map(_finding, self._of_reports(_findings_query().order_by(*_FINDINGS_IN_ORDER), report_ids)))

    def counts(self, report_id: str) -> Counts:
        """How many cells, passages and findings a report has; zeros when there is no such report."""
        key = select(schema.report.c.key).where(schema.report.c.id == report_id).scalar_subquery()
        tables = (schema.cell, schema.passage, schema.finding)
        counted = (select(func.count()).where(table.c.report == key).scalar_subquery() for table in tables)
        return Counts(*self._rows(select(*counted))[0])

    # ── files and the passage index ──────────────────────────────────────────────────────────────────────────────

    def file_path(self, report_id: str) -> Path:
        """The stored copy of the original, byte for byte; KeyError when there is no such report."""
        report = self.report(report_id)
        if report is None:
            raise KeyError(report_id)
        return self._files / _file_name(report)

    def known_files(self) -> dict[str, tuple[str, str]]:
        """Origin → (SHA-256, report id) of every file that is kept: what need not be read again."""
        query = select(schema.origin.c.origin, schema.report.c.sha256, schema.report.c.id).join(
            schema.report, schema.report.c.key == schema.origin.c.report
        )
        return {origin: (sha256, id) for origin, sha256, id in self._rows(query)}

    def not_indexed(self) -> list[str]:
        """Reports whose passages the passage index has not taken yet, in the order they came."""
        return [
            row[0]
            for row in self._rows(
                select(schema.report.c.id).where(~schema.report.c.indexed).order_by(schema.report.c.key)
            )
        ]

    def mark_indexed(self, report_ids: Collection[str]) -> None:
        """The passage index has these reports now."""
        with self._writing() as connection:
            for chunk in _chunks(sorted(set(report_ids))):
                connection.execute(update(schema.report).where(schema.report.c.id.in_(chunk)).values(indexed=True))

    def leftovers(self) -> list[str]:
        """Reports no longer in the store whose passages the passage index may still hold."""
        return sorted(row[0] for row in self._rows(select(schema.leftover.c.report)))

    def forget_leftovers(self, report_ids: Collection[str]) -> None:
        """The passage index has dropped these."""
        with self._writing() as connection:
            for chunk in _chunks(sorted(set(report_ids))):
                connection.execute(delete(schema.leftover).where(schema.leftover.c.report.in_(chunk)))

    def _rows(self, query: Select[Any], parameters: dict[str, Any] | None = None) -> Sequence[Any]:
        with self._reading() as connection:
            return connection.execute(query, parameters).all()

    def _of_reports(self, query: Select[Any], report_ids: Collection[str]) -> list[Any]:
        """Rows whose first column is a report id, in the order of `report_ids`, else as the query orders them."""
        order = {id: position for position, id in enumerate(dict.fromkeys(report_ids))}
        rows: list[Any] = []
        for chunk in _chunks(list(order)):
            rows += self._rows(query.where(schema.report.c.id.in_(chunk)))
        return sorted(rows, key=lambda row: order[row[0]])


def _cells(connection: Connection, report_id: str, ids: Collection[str] | None = None) -> list[Cell]:
    query = (
        select(*CELL)
        .join(schema.report, schema.report.c.key == schema.cell.c.report)
        .join(schema.cell_code, schema.cell_code.c.key == schema.cell.c.code)
        .join(schema.head, schema.head.c.key == schema.cell.c.head)
        .where(schema.report.c.id == report_id)
        .order_by(schema.cell.c.position)
    )
    if ids is not None:
        query = query.where(schema.cell.c.code.in_(codes_of(sorted(set(ids)))))
    return [cell_of(row) for row in connection.execute(query)]


_FINDINGS_IN_ORDER = (schema.finding.c.across, schema.finding.c.position)


def _findings_query() -> Select[Any]:
    table = schema.finding
    return (
        select(schema.report.c.id, table.c.rule, table.c.severity, table.c.message, table.c.printed)
        .add_columns(table.c.computed, table.c.cells, table.c.other)
        .join(schema.report, schema.report.c.key == table.c.report)
    )


def _finding(row: Any) -> Finding:
    id, rule, severity, message, printed, computed, cells, other = row
    return Finding(id, rule, severity, message, printed, computed, unpack_strings(cells), other)


def _chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def _file_name(report: Report) -> str:
    return report.sha256 + SUFFIXES.get(report.kind, ".bin")


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, even after a crash."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")
    with part.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
