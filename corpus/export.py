"""Every bound cell as a plain row, and rows as files that other programs open: CSV, XLSX, Parquet."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from corpus.errors import Told
from corpus.form import edition_of
from corpus.numbers import say
from corpus.report import Cell, Report
from corpus.store import Store

#: The fields of a row, as `youju facts` and the exports name them.
FIELDS = (
    "report",
    "file",
    "publisher",
    "year",
    "edition",
    "cell",
    "row_label",
    "column_label",
    "raw",
    "value",
    "unit",
    "page",
)
_ROWS_AT_ONCE = 50_000


class ExportError(Told):
    """A file that cannot be written; the message is one sentence."""


def rows_of(store: Store, report_id: str | None = None) -> Iterator[dict[str, Any]]:
    """Every bound cell of one report or of all, by publisher, year and printed order. KeyError for an unknown id.

    value is a decimal string, None where the cell prints no number; edition is that of the cell's own table.
    """
    for report in _reports(store, report_id):
        for cell in store.facts.cells(report.id).values():
            yield _row(report, cell)


def write_rows(rows: Iterable[dict[str, Any]], path: Path) -> int:
    """Write rows into a .csv, .xlsx or .parquet file; how many. Raises ExportError."""
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise ExportError(f"不认识的导出格式“{path.suffix or path.name}”：请用 .csv、.xlsx 或 .parquet。")
    return write(rows, path)


def _reports(store: Store, report_id: str | None) -> list[Report]:
    if report_id is None:
        return store.facts.reports(answering=False)
    report = store.facts.report(report_id)
    if report is None:
        raise KeyError(report_id)
    return [report]


def _row(report: Report, cell: Cell) -> dict[str, Any]:
    return {
        "report": report.id,
        "file": report.file,
        "publisher": report.publisher,
        "year": report.year,
        "edition": edition_of(cell.id, report.edition),
        "cell": cell.id,
        "row_label": cell.row_label,
        "column_label": cell.column_label,
        "raw": cell.raw,
        "value": None if cell.value is None else say(cell.value),
        "unit": cell.unit,
        "page": cell.place.page,
    }


def _write_csv(rows: Iterable[dict[str, Any]], path: Path) -> int:
    """UTF-8 with a mark at its start, without which spreadsheet programs show Chinese as garbage."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, FIELDS)
        writer.writeheader()
        for row in rows:
            writer.writerow({name: harmless(value) for name, value in row.items()})
            count += 1
    return count


def harmless(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula, as text.

    >>> harmless("=1+1"), harmless("+24"), harmless("-"), harmless("@x")
    ("'=1+1", '+24', '-', "'@x")
    """
    if not isinstance(value, str) or not value.startswith(("=", "@", "+", "-", "\t", "\r")):
        return value
    return value if value.startswith(("+", "-")) and not value[1:].strip("0123456789.,") else "'" + value


def _write_xlsx(rows: Iterable[dict[str, Any]], path: Path) -> int:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("facts")
    sheet.append(list(FIELDS))
    count = 0
    for row in rows:
        line = []
        for name in FIELDS:
            entry = WriteOnlyCell(sheet, value=row[name])
            if isinstance(row[name], str):
                entry.data_type = "s"  # never a formula, and never rounded
            line.append(entry)
        sheet.append(line)
        count += 1
    book.save(path)
    return count


def _write_parquet(rows: Iterable[dict[str, Any]], path: Path) -> int:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ExportError("导出 Parquet 需要 pyarrow：请先在项目文件夹里 pip install '.[parquet]'。") from None
    numbers = {"year", "page"}
    schema = pyarrow.schema([(name, pyarrow.int32() if name in numbers else pyarrow.string()) for name in FIELDS])
    waiting, count = iter(rows), 0
    with pyarrow.parquet.ParquetWriter(path, schema) as writer:
        while batch := list(islice(waiting, _ROWS_AT_ONCE)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema))
            count += len(batch)
    return count


_WRITERS: dict[str, Callable[[Iterable[dict[str, Any]], Path], int]] = {
    ".csv": _write_csv,
    ".xlsx": _write_xlsx,
    ".parquet": _write_parquet,
}
