"""The tables of the fact store, the same for SQLite and PostgreSQL, and how places and lists are written in them.

Made for 100,000 reports and 20 million cells: a cell is two integers (report, cell id code), a head (its printed
labels and unit, shared by the thousands of cells that print the same), its printed text, its number and its place.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from corpus.report import Place

metadata = MetaData()

#: One row: the version of this layout. The folder's VERSION file says the same without opening the database.
layout = Table("layout", metadata, Column("version", Integer, nullable=False))

publisher = Table(
    "publisher",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

#: Everything a citizen may call a publisher; filled from `corpus.agencies.alias_keys`.
alias = Table(
    "alias",
    metadata,
    Column("alias", Text, primary_key=True),
    Column("publisher", ForeignKey("publisher.key"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

#: file: the name it was first given at ingest (of several, that of the first origin in order).
#: answering: this report answers for its publisher and year (of several, the best read).
#: indexed: the passage index has taken its passages.
report = Table(
    "report",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String(16), nullable=False, unique=True),
    Column("publisher", ForeignKey("publisher.key"), nullable=False),
    Column("year", SmallInteger, nullable=False),
    Column("answering", Boolean, nullable=False, default=False),
    Column("indexed", Boolean, nullable=False, default=False),
    Column("unread_count", Integer, nullable=False),
    Column("cell_count", Integer, nullable=False),
    Column("file", Text, nullable=False),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("published", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("unread", Text, nullable=False),
    Index("report_publisher_year", "publisher", "year", "answering"),
    Index("report_year", "year", "answering"),
    Index("report_indexed", "indexed"),
)

#: Where a report's file lies: an absolute path or an address, and the name it is shown by. Copies share a report;
#: a report whose last origin holds another file now is an older version and goes.
origin = Table(
    "origin",
    metadata,
    Column("origin", Text, primary_key=True),
    Column("report", ForeignKey("report.key"), nullable=False, index=True),
    Column("file", Text, nullable=False),
)

#: The report's whole text, kept apart so that reading a report's row stays cheap.
report_text = Table(
    "report_text",
    metadata,
    Column("report", ForeignKey("report.key"), primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)

cell_code = Table(
    "cell_code",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
)

head = Table(
    "head",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("row_label", Text, nullable=False),
    Column("column_label", Text, nullable=False),
    Column("unit", Text, nullable=False),
    UniqueConstraint("row_label", "column_label", "unit"),
)

#: value: the exact decimal as text, so that no binary fraction ever stands between the print and the answer.
cell = Table(
    "cell",
    metadata,
    Column("report", ForeignKey("report.key"), primary_key=True, autoincrement=False),
    Column("code", ForeignKey("cell_code.key"), primary_key=True, autoincrement=False),
    Column("position", SmallInteger, nullable=False),
    Column("head", ForeignKey("head.key"), nullable=False),
    Column("raw", Text, nullable=False),
    Column("value", Text),
    Column("place", Text, nullable=False),
    sqlite_with_rowid=False,
)

#: A passage is a span of the report's text: what is quoted is verbatim because it is cut out of that text.
passage = Table(
    "passage",
    metadata,
    Column("report", ForeignKey("report.key"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("page", Integer),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

mention = Table(
    "mention",
    metadata,
    Column("report", ForeignKey("report.key"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("raw", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("counted", Text, nullable=False),
    Column("clause", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("page", Integer),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

#: across: found by comparing reports of one publisher; made anew whenever one of them changes.
finding = Table(
    "finding",
    metadata,
    Column("report", ForeignKey("report.key"), primary_key=True, autoincrement=False),
    Column("across", Boolean, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("rule", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("printed", Text, nullable=False),
    Column("computed", Text, nullable=False),
    Column("cells", Text, nullable=False),
    Column("other", Text, nullable=False, index=True),
    sqlite_with_rowid=False,
)

#: Reports that were replaced or removed while the passage index still holds their passages.
leftover = Table("leftover", metadata, Column("report", String(16), primary_key=True))


def pack_place(place: Place) -> str:
    """A place as a short JSON list, trailing gaps dropped; "" for a place that says nothing.

    >>> pack_place(Place(page=2, box=(1.0, 2.0, 3.0, 4.5)))
    '[2,[1.0,2.0,3.0,4.5]]'
    >>> unpack_place(pack_place(Place(table=1, row=3, column=7))) == Place(table=1, row=3, column=7)
    True
    """
    box = [round(edge, 2) for edge in place.box] if place.box else None
    values: list[object] = [place.page, box, place.table, place.row, place.column, place.start, place.end]
    while values and values[-1] is None:
        values.pop()
    return json.dumps(values, separators=(",", ":")) if values else ""


@lru_cache(maxsize=4096)
def unpack_place(packed: str) -> Place:
    """The place that `pack_place` wrote."""
    if not packed:
        return Place()
    values: list[Any] = json.loads(packed)
    page, box, table, row, column, start, end = values + [None] * (7 - len(values))
    return Place(page, tuple(box) if box else None, table, row, column, start, end)


def pack(value: object) -> str:
    """A mapping or a list as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=4096)
def unpack_strings(packed: str) -> tuple[str, ...]:
    """A packed list of strings."""
    return tuple(json.loads(packed))


def unpack_edition(packed: str) -> dict[str, str]:
    """A packed {table: edition}; a new one each time, so that nobody shares it."""
    return dict(_editions(packed))


@lru_cache(maxsize=4096)
def _editions(packed: str) -> tuple[tuple[str, str], ...]:
    return tuple(json.loads(packed).items())
