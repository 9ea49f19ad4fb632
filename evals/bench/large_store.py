"""A store of any size with figures that a formula gives: what the benchmarks of exact answers run on.

Names are built like real ones (city, county, organ); nothing in them is a real report. The cells are written by one
SQL statement, so that 20 million take minutes, and `figure` says what each of them prints.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from corpus import form, schema
from corpus.agencies import alias_keys
from corpus.places import PREFECTURES
from corpus.store import Store

EDITION = "2021"
NEWEST_YEAR = 2025
_ORGANS = (
    "财政局 教育局 公安局 民政局 司法局 审计局 统计局 水利局 商务局 信访局 发展和改革局 人力资源和社会保障局 "
    "自然资源和规划局 住房和城乡建设局 市场监督管理局 卫生健康委员会 交通运输局 农业农村局"
).split()
_COUNTY_FIRST = "安宁平清永新长大东西南北金龙云石泉江海山"
_COUNTY_SECOND = "河阳原川溪丰远和康德昌源林岭湖口"


@dataclass(frozen=True, slots=True)
class LargeStore:
    """What was built: the publishers in order of their keys, and the years each has a report for."""

    folder: Path
    publishers: tuple[str, ...]
    years: tuple[int, ...]
    reports: int
    aliases: int
    cells: int


def body_names() -> Iterator[str]:
    """Cities, then their counties, then the organs of both: as many as anybody asks for."""
    cities = [f"{stem}市" for stem in sorted(PREFECTURES) if len(stem) <= 3]
    yield from cities
    stems = [first + second for first in _COUNTY_FIRST for second in _COUNTY_SECOND]
    counties = [f"{city}{stems[(n * 7 + k * 31) % len(stems)]}县" for n, city in enumerate(cities) for k in range(8)]
    yield from counties
    for place in (*cities, *counties):
        for organ in _ORGANS:
            yield place + organ


def figure(publisher: int, year: int, code: int) -> int:
    """The number printed in a cell, by the keys of its publisher and cell id; the formula of `_write_cells`."""
    return (publisher * 7919 + year * 104729 + code * 1299709) % 4999


def build(folder: Path, publishers: int, reports: int, cells: bool = True) -> LargeStore:
    """Write a store of `reports` reports of `publishers` bodies, newest years first, into an empty folder.

    Without `cells` the reports are empty: enough to look for names.
    """
    with Store.open(folder, create=True):
        pass
    names = tuple(islice(body_names(), publishers))
    years = tuple(range(NEWEST_YEAR - -(-reports // publishers) + 1, NEWEST_YEAR + 1))
    connection = sqlite3.connect(folder / "facts.sqlite")
    try:
        connection.executescript("PRAGMA synchronous=OFF; PRAGMA cache_size=-262144;")
        with connection:
            aliases = _write_names(connection, names)
            _write_reports(connection, names, years, reports)
            written = _write_cells(connection) if cells else 0
        connection.executescript("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);")
    finally:
        connection.close()
    return LargeStore(folder, names, years, reports, aliases, written)


def _write_names(connection: sqlite3.Connection, names: tuple[str, ...]) -> int:
    connection.executemany("INSERT INTO publisher (key, name) VALUES (?, ?)", enumerate(names, 1))
    rows = sorted((alias, key) for key, name in enumerate(names, 1) for alias in alias_keys(name))
    connection.executemany("INSERT INTO alias (alias, publisher) VALUES (?, ?)", rows)
    return len(rows)


def _write_reports(connection: sqlite3.Connection, names: tuple[str, ...], years: tuple[int, ...], count: int) -> None:
    edition = schema.pack(dict.fromkeys(("active_disclosure", "applications", "review_litigation"), EDITION))
    keyed = islice(((key, name, year) for year in reversed(years) for key, name in enumerate(names, 1)), count)
    rows = []
    for number, (publisher, name, year) in enumerate(keyed, 1):
        digest = hashlib.sha256(f"{name}{year}".encode()).hexdigest()
        title = f"{name}{year}年政府信息公开工作年度报告"
        rows.append((number, digest[:16], publisher, year, f"{number}.html", digest, title, edition))
    connection.executemany(
        "INSERT INTO report (key, id, publisher, year, answering, indexed, unread_count, cell_count, file, sha256, "
        "kind, issuer, title, source, published, edition, unread) "
        "VALUES (?, ?, ?, ?, 1, 1, 0, 0, ?, ?, 'html', '', ?, '', '', ?, '[]')",
        rows,
    )
    connection.execute("INSERT INTO report_text (report, text) SELECT key, title FROM report")


def _write_cells(connection: sqlite3.Connection) -> int:
    """Every cell of the form for every report, in one statement; how many."""
    connection.execute("CREATE TEMP TABLE template (code INTEGER, position INTEGER, head INTEGER)")
    for position, cell_id in enumerate(form_cells()):
        row_label, column_label = form.labels(cell_id, EDITION)
        unit = form.unit_of(cell_id, EDITION)
        code = connection.execute("INSERT INTO cell_code (id) VALUES (?)", (cell_id,)).lastrowid
        connection.execute(
            "INSERT OR IGNORE INTO head (row_label, column_label, unit) VALUES (?, ?, ?)",
            (row_label, column_label, unit),
        )
        head = connection.execute(
            "SELECT key FROM head WHERE row_label = ? AND column_label = ? AND unit = ?",
            (row_label, column_label, unit),
        ).fetchone()[0]
        connection.execute("INSERT INTO template VALUES (?, ?, ?)", (code, position, head))
    written = connection.execute(
        "INSERT INTO cell (report, code, position, head, raw, value, place) "
        "SELECT report.key, code, position, head, "
        "CAST((publisher * 7919 + year * 104729 + code * 1299709) % 4999 AS TEXT), "
        "CAST((publisher * 7919 + year * 104729 + code * 1299709) % 4999 AS TEXT), "
        "'[null,null,1,' || position || ',2]' FROM report CROSS JOIN template ORDER BY report.key, code"
    )
    return written.rowcount


def form_cells() -> list[str]:
    """The cell ids of the form's 2021 edition, in printed order; a cell's code is its place here, from 1."""
    return [cell_id for table in form.TABLES.values() if table.edition == EDITION for cell_id in table.cell_ids()]
