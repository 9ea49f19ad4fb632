"""Units that the header of a table prints, read with its columns."""

from __future__ import annotations

from decimal import Decimal

from assistant.lookup import prints_no_unit
from corpus.report import Cell
from ingest.tables import read_tables
from tests.printed_form import Rows, document, numbers

VALUE = numbers()


def test_units_printed_in_the_header() -> None:
    rows: Rows = [["信息内容", "采购项目数量（个）", "采购总金额（单位：万元）"], ["政府集中采购", "6", "25.1"]]
    cells = {cell.id: (cell.value, cell.unit) for cell in read_tables(document(rows)).cells}
    assert cells["active_disclosure.procurement.amount"] == (Decimal("25.1"), "万元")
    assert cells["active_disclosure.procurement.items"] == (6, "个")


def test_a_unit_of_money_stays_with_the_column_whose_header_prints_it() -> None:
    def amount(header: str) -> Cell:
        rows: Rows = [["信息内容", "采购项目数量", header], ["政府集中采购", "6", "2510"]]
        return next(cell for cell in read_tables(document(rows)).cells if cell.id.endswith("procurement.amount"))

    assert amount("采购总金额（元）").column_label == "采购总金额（元）"
    assert not prints_no_unit(amount("采购总金额（元）"))
    assert prints_no_unit(amount("采购总金额"))
