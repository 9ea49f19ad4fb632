"""The statements that read reports and cells, and what their rows hold."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from corpus import schema
from corpus.report import Cell, Report
from corpus.schema import unpack_edition, unpack_place, unpack_strings

REPORT = (
    schema.report.c.id,
    schema.report.c.file,
    schema.report.c.sha256,
    schema.report.c.kind,
    schema.publisher.c.name,
    schema.report.c.issuer,
    schema.report.c.year,
    schema.report.c.title,
    schema.report.c.source,
    schema.report.c.published,
    schema.report.c.edition,
    schema.report.c.unread,
)
CELL = (
    schema.cell_code.c.id,
    schema.head.c.row_label,
    schema.head.c.column_label,
    schema.cell.c.raw,
    schema.cell.c.value,
    schema.head.c.unit,
    schema.cell.c.place,
)

#: In a row of a report and one of its cells: where the cell's columns stand, and publisher, year, printed position.
CELLS = slice(len(REPORT), len(REPORT) + len(CELL))
IN_ORDER = itemgetter(
    REPORT.index(schema.publisher.c.name), REPORT.index(schema.report.c.year), len(REPORT) + len(CELL)
)


def reports_join() -> Any:
    return schema.report.join(schema.publisher, schema.publisher.c.key == schema.report.c.publisher)


def reports_query() -> Select[Any]:
    return select(*REPORT).select_from(reports_join())


def aliases_query() -> Select[Any]:
    owner = schema.publisher.c.key == schema.alias.c.publisher
    return select(schema.alias.c.alias, schema.publisher.c.name).join(schema.publisher, owner)


@cache
def aliases_in_json() -> Select[Any]:
    """One parameter, so one compiled statement: spelling out an IN of hundreds takes longer than running it."""
    names = select(func.json_each(bindparam("names")).table_valued("value").c.value)
    return aliases_query().where(schema.alias.c.alias.in_(names))


@cache
def facts_query(of_years: bool, of_publishers: bool) -> Select[Any]:
    """Cells with their reports; made once for each shape, since making it takes longer than running it."""
    query = (
        select(*REPORT, *CELL, schema.cell.c.position)
        .select_from(reports_join().join(schema.cell, schema.cell.c.report == schema.report.c.key))
        .join(schema.cell_code, schema.cell_code.c.key == schema.cell.c.code)
        .join(schema.head, schema.head.c.key == schema.cell.c.head)
        .where(schema.report.c.answering, schema.cell.c.code.in_(codes_of(bindparam("ids", expanding=True))))
    )
    if of_years:
        query = query.where(schema.report.c.year.in_(bindparam("years", expanding=True)))
    if of_publishers:
        query = query.where(schema.publisher.c.name.in_(bindparam("publishers", expanding=True)))
    return query


@cache
def reports_without_query() -> Select[Any]:
    """Reports of some years in which none of some cells was read."""
    codes = codes_of(bindparam("ids", expanding=True))
    held = select(schema.cell.c.report).where(
        schema.cell.c.report == schema.report.c.key, schema.cell.c.code.in_(codes)
    )
    of_years = schema.report.c.year.in_(bindparam("years", expanding=True))
    return reports_query().where(schema.report.c.answering, of_years, ~held.exists())


def report_of(row: Any) -> Report:
    id, file, sha256, kind, publisher, issuer, year, title, source, published, edition, unread = row[: len(REPORT)]
    return Report(
        id,
        file,
        sha256,
        kind,
        publisher,
        issuer,
        year,
        title,
        source,
        published,
        unpack_edition(edition),
        unpack_strings(unread),
    )


def codes_of(ids: Any) -> Any:
    return select(schema.cell_code.c.key).where(schema.cell_code.c.id.in_(ids))


def cell_of(row: Any) -> Cell:
    id, row_label, column_label, raw, value, unit, place = row
    return Cell(id, row_label, column_label, raw, None if value is None else Decimal(value), unit, unpack_place(place))
