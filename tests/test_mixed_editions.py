"""Table 二 with rows of both editions: each row by its own, and none is missed that its columns leave no place for."""

from __future__ import annotations

from corpus.form import edition_of
from corpus.report import Report
from ingest.check import check_missing
from ingest.tables import TableReading, read_tables
from tests.printed_form import Rows, disclosure, document, numbers

VALUE = numbers()
OLD, NEW = disclosure("2019", VALUE), disclosure("2021", VALUE)
TABLE = "active_disclosure"


def item(rows: Rows, number: int) -> Rows:
    """The rows of an item of article 20, in the width of the wider edition."""
    starts = [at for at, row in enumerate(rows) if (row[0] or "").startswith("第二十条")] + [len(rows)]
    return [[*row, *[None] * (4 - len(row))] for row in rows[starts[number] : starts[number + 1]]]


def missed(reading: TableReading) -> list[str]:
    report = Report("a", "a.html", "a", "html", "云溪县", "", 2021, "", "", "", reading.editions)
    return [finding.message for finding in check_missing(report, {cell.id: cell for cell in reading.cells})]


def test_rows_of_the_older_edition_above_rows_of_the_newer() -> None:
    reading = read_tables(document(item(OLD, 0) + item(NEW, 1) + item(NEW, 2) + item(NEW, 3)))
    assert reading.editions == {TABLE: "2021", f"{TABLE}.regulations": "2019", f"{TABLE}.normative_documents": "2019"}
    assert {cell.id for cell in reading.cells if cell.column_label.startswith("本年新")} == {
        f"{TABLE}.{row}.{column}" for row in ("regulations", "normative_documents") for column in ("made", "disclosed")
    }
    assert missed(reading) == []
    assert (reading.unread, reading.cut) == ((), ())


def test_one_row_of_the_newer_edition_in_a_table_of_the_older() -> None:
    reading = read_tables(document(item(OLD, 0) + item(OLD, 1) + item(OLD, 2) + item(NEW, 3)))
    assert edition_of(f"{TABLE}.fees.amount", reading.editions) == "2021"
    assert edition_of(f"{TABLE}.licensing.decisions", reading.editions) == "2019"
    assert edition_of(f"{TABLE}.procurement.amount", reading.editions) == "2021"
    assert missed(reading) == []


def test_a_row_that_is_printed_and_not_read_is_missed_in_either() -> None:
    cut = item(OLD, 1)
    del cut[-1][1:]  # 其他对外管理服务事项 has lost its numbers
    reading = read_tables(document(item(NEW, 0) + cut + item(NEW, 2) + item(NEW, 3)))
    assert any("其他对外管理服务事项" in line for line in (*missed(reading), *reading.unread))


def test_a_table_of_one_edition_is_told_by_that_alone() -> None:
    for edition, rows in (("2019", OLD), ("2021", NEW)):
        assert read_tables(document(rows)).editions == {TABLE: edition}
    # 2019 without its last item: it is missed as before
    assert any("政府集中采购" in line for line in missed(read_tables(document(OLD[:-3]))))
