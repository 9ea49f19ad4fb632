"""Writing one report into the tables. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, delete, insert, select, update

from corpus import schema
from corpus.agencies import alias_keys, aliases_of
from corpus.report import Cell, Finding, Reading, Report

#: A report with its cells by id.
ReadReport = tuple[Report, Mapping[str, Cell]]

#: Compares the reports of one publisher: the answering ones (one a year), and (answering, other) of one year each.
#: The rules live in `ingest`; the corpus only knows when they must be asked again.
CrossCheck = Callable[[Sequence[ReadReport], Sequence[tuple[ReadReport, ReadReport]]], Iterable[Finding]]

#: Tables that hold rows of a report, children first.
_PARTS = (schema.cell, schema.passage, schema.mention, schema.finding, schema.report_text, schema.origin)

_REPORT_FIELDS = ("id", "year", "file", "sha256", "kind", "issuer", "title", "source", "published")
_MENTION_FIELDS = ("raw", "unit", "counted", "clause", "section", "page", "start", "end")


def add_report(connection: Connection, reading: Reading) -> int:
    """Write a report with everything it holds; then say who answers for its publisher and year. Its key."""
    report = reading.report
    publisher = _publisher_key(connection, report.publisher, report.issuer)
    key = _insert_report(connection, reading, publisher)
    _insert(connection, schema.report_text, [{"report": key, "text": reading.text.replace("\0", " ")}])
    _insert_cells(connection, key, reading.cells)
    _insert(
        connection,
        schema.passage,
        [
            {"report": key, "position": position}
            | {name: getattr(passage, name) for name in ("id", "section", "page", "start", "end")}
            for position, passage in enumerate(reading.passages)
        ],
    )
    _insert_mentions(connection, key, reading)
    insert_findings(connection, {report.id: key}, reading.findings, across=False)
    # What the passage index still holds of an earlier copy is the same text: it is taken anew, not dropped.
    connection.execute(delete(schema.leftover).where(schema.leftover.c.report == report.id))
    _refresh_aliases(connection, publisher)
    _choose_answering(connection, publisher, report.year)
    return key


def remove_report(connection: Connection, key: int) -> int:
    """Take a report out, and its publisher with the last of its reports. The publisher's key."""
    table = schema.report
    row = connection.execute(
        select(table.c.id, table.c.publisher, table.c.year, table.c.indexed).where(table.c.key == key)
    ).one()
    connection.execute(delete(schema.finding).where(schema.finding.c.other == row.id))
    for part in _PARTS:
        connection.execute(delete(part).where(part.c.report == key))
    connection.execute(delete(table).where(table.c.key == key))
    connection.execute(delete(schema.leftover).where(schema.leftover.c.report == row.id))
    connection.execute(insert(schema.leftover), {"report": row.id})
    _refresh_aliases(connection, row.publisher)
    _choose_answering(connection, row.publisher, row.year)
    return int(row.publisher)


def replace_report(connection: Connection, key: int, reading: Reading) -> tuple[int, set[int]]:
    """Put what was read anew of the same file in the place of what was read before.

    The report's new key, and the publishers whose reports changed by that; its file keeps its origins.
    """
    table = schema.origin
    origins = connection.execute(select(table.c.origin, table.c.file).where(table.c.report == key)).all()
    before = remove_report(connection, key)
    key = add_report(connection, reading)
    _insert(connection, table, [{"origin": row.origin, "report": key, "file": row.file} for row in origins])
    _name_file(connection, key)
    after = connection.execute(select(schema.report.c.publisher).where(schema.report.c.key == key)).scalar_one()
    return key, {before, after}


def claim_origin(connection: Connection, key: int, origin: str, file: str) -> tuple[int, ...]:
    """Say that the file at `origin` is this report. The publisher of the older version that this removes, if any."""
    table = schema.origin
    older = connection.scalar(select(table.c.report).where(table.c.origin == origin))
    if older == key:
        return ()
    connection.execute(delete(table).where(table.c.origin == origin))
    _insert(connection, table, [{"origin": origin, "report": key, "file": file}])
    _name_file(connection, key)
    if older is None:
        return ()
    if connection.scalar(select(table.c.origin).where(table.c.report == older).limit(1)) is not None:
        _name_file(connection, older)
        return ()
    return (remove_report(connection, older),)


def _name_file(connection: Connection, key: int) -> None:
    """A report of several copies is shown by the first of them, whichever came first."""
    table = schema.origin
    name = select(table.c.file).where(table.c.report == key).order_by(table.c.origin).limit(1).scalar_subquery()
    connection.execute(update(schema.report).where(schema.report.c.key == key).values(file=name))


def insert_findings(
    connection: Connection, keys: Mapping[str, int], findings: Iterable[Finding], *, across: bool
) -> None:
    """Write findings under the reports they belong to; `keys` gives each report's key by its id."""
    rows = []
    positions: defaultdict[str, int] = defaultdict(int)
    for finding in findings:
        rows.append(
            {
                "report": keys[finding.report],
                "across": across,
                "position": positions[finding.report],
                "rule": finding.rule,
                "severity": finding.severity,
                "message": finding.message,
                "printed": finding.printed,
                "computed": finding.computed,
                "cells": schema.pack(finding.cells),
                "other": finding.other,
            }
        )
        positions[finding.report] += 1
    _insert(connection, schema.finding, rows)


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _insert_one(connection: Connection, table: Table, row: Mapping[str, object]) -> int:
    """Write one row of a table whose key the database gives. The key."""
    return int(connection.execute(insert(table).values(row).returning(table.c.key)).scalar_one())


def _publisher_key(connection: Connection, name: str, issuer: str) -> int:
    """The publisher a report belongs to; one body stands under one name, the shorter of those its reports print.

    淮安市洪泽区 is 洪泽区 once a report of 洪泽区 is signed by 淮安市洪泽区人民政府办公室, whichever came first; a
    白云区 that nobody places in a city stays apart from 广州市白云区.
    """
    table, alias = schema.publisher, schema.alias
    called = select(table.c.name).join(alias, alias.c.publisher == table.c.key).where(alias.c.alias == name)
    shorter = [known for known in connection.scalars(called) if name.endswith(known) and known != name]
    own = min(shorter, key=len, default=name)
    found = connection.scalar(select(table.c.key).where(table.c.name == own))
    key = _insert_one(connection, table, {"name": own}) if found is None else int(found)
    longer = [name] if shorter else [each for each in aliases_of(name, issuer) if each.endswith(name) and each != name]
    for other in connection.scalars(select(table.c.key).where(table.c.name.in_(longer))).all() if longer else ():
        _absorb(connection, int(other), key)
    return key


def _absorb(connection: Connection, publisher: int, into: int) -> None:
    """Move the reports of a publisher to another one that is the same body."""
    table = schema.report
    years = connection.scalars(select(table.c.year).where(table.c.publisher == publisher).distinct()).all()
    connection.execute(update(table).where(table.c.publisher == publisher).values(publisher=into))
    _refresh_aliases(connection, publisher)
    for year in years:
        _choose_answering(connection, into, year)


def _insert_report(connection: Connection, reading: Reading, publisher: int) -> int:
    report = reading.report
    return _insert_one(
        connection,
        schema.report,
        {name: getattr(report, name) for name in _REPORT_FIELDS}
        | {
            "publisher": publisher,
            "answering": False,
            "indexed": not reading.passages,
            "unread_count": len(report.unread),
            "cell_count": len(reading.cells),
            "edition": schema.pack(dict(report.edition)),
            "unread": schema.pack(report.unread),
        },
    )


def _insert_cells(connection: Connection, key: int, cells: Sequence[Cell]) -> None:
    codes = _codes(connection, {cell.id for cell in cells})
    heads = _heads(connection, {(cell.row_label, cell.column_label, cell.unit) for cell in cells})
    _insert(
        connection,
        schema.cell,
        [
            {
                "report": key,
                "code": codes[cell.id],
                "position": position,
                "head": heads[(cell.row_label, cell.column_label, cell.unit)],
                "raw": cell.raw,
                "value": None if cell.value is None else str(cell.value),
                "place": schema.pack_place(cell.place),
            }
            for position, cell in enumerate(cells)
        ],
    )


def _codes(connection: Connection, ids: set[str]) -> dict[str, int]:
    """The code of every cell id; ids never seen before get one."""
    table = schema.cell_code
    query = select(table.c.id, table.c.key).where(table.c.id.in_(sorted(ids)))
    known = {row.id: row.key for row in connection.execute(query)}
    for id in sorted(ids - known.keys()):
        known[id] = _insert_one(connection, table, {"id": id})
    return known


def _heads(connection: Connection, wanted: set[tuple[str, str, str]]) -> dict[tuple[str, str, str], int]:
    """The key of every (row label, column label, unit); those never seen before get one."""
    table = schema.head
    rows = sorted({row for row, _, _ in wanted})
    query = select(table.c.row_label, table.c.column_label, table.c.unit, table.c.key).where(
        table.c.row_label.in_(rows)
    )
    known = {(row, column, unit): key for row, column, unit, key in connection.execute(query)}
    for row, column, unit in sorted(wanted - known.keys()):
        known[(row, column, unit)] = _insert_one(
            connection, table, {"row_label": row, "column_label": column, "unit": unit}
        )
    return known


def _insert_mentions(connection: Connection, key: int, reading: Reading) -> None:
    _insert(
        connection,
        schema.mention,
        [
            {
                "report": key,
                "position": position,
                "value": str(mention.value),
            }
            | {name: getattr(mention, name) for name in _MENTION_FIELDS}
            for position, mention in enumerate(reading.mentions)
        ],
    )


def _refresh_aliases(connection: Connection, publisher: int) -> None:
    """Make the alias table say what its reports' issuers imply; a publisher without reports goes."""
    report, alias, names = schema.report, schema.alias, schema.publisher
    issuers = connection.scalars(select(report.c.issuer).where(report.c.publisher == publisher).distinct()).all()
    name = connection.scalar(select(names.c.name).where(names.c.key == publisher)) or ""
    wanted = {word for issuer in issuers for word in alias_keys(name, issuer)}
    present = set(connection.scalars(select(alias.c.alias).where(alias.c.publisher == publisher)))
    for word in sorted(present - wanted):
        connection.execute(delete(alias).where(alias.c.alias == word, alias.c.publisher == publisher))
    _insert(connection, alias, [{"alias": word, "publisher": publisher} for word in sorted(wanted - present)])
    if not issuers:
        connection.execute(delete(names).where(names.c.key == publisher))


def _choose_answering(connection: Connection, publisher: int, year: int) -> None:
    """Of several files of one publisher and year the best read answers: fewest unread, then most cells, then id."""
    table = schema.report
    same = (table.c.publisher == publisher) & (table.c.year == year)
    best = connection.scalar(
        select(table.c.key).where(same).order_by(table.c.unread_count, table.c.cell_count.desc(), table.c.id).limit(1)
    )
    connection.execute(
        update(table).where(same, table.c.answering != (table.c.key == best)).values(answering=table.c.key == best)
    )
