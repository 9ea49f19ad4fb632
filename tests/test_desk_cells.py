"""逐格数据 of the desk: cells narrowed by body, year, table and words, and taken away as files."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.page.cells import MOST_SHOWN, Cells, Wanted, cells_table_html
from corpus.export import rows_of, write_rows
from corpus.store import Store
from tests.made_up import NewStore, put_cells, total


@pytest.fixture
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_cells(store, "松溪县", 2023, "2021", total("new", "41"))
    put_cells(store, "松溪县", 2024, "2021", total("new", "52") | {"active_disclosure.fees.amount": ""})
    put_cells(store, "石桥镇<b>", 2024, "2021", total("new", "6"))
    return store


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted("松溪", "2024", "依申请公开", "新收 总计"), [("松溪县", 2024, "52")]),
        (Wanted("", "2024", "依申请公开", "新收 总计"), [("松溪县", 2024, "52"), ("石桥镇<b>", 2024, "6")]),
        (Wanted("松溪县", said="新收 总计"), [("松溪县", 2023, "41"), ("松溪县", 2024, "52")]),
        (Wanted("松溪县", "2024", "主动公开", "收费"), [("松溪县", 2024, "")]),
        (Wanted("长岭"), []),
    ],
)
def test_cells_are_narrowed(store: Store, wanted: Wanted, found: list[tuple[str, int, str]]) -> None:
    assert [(row["publisher"], row["year"], row["raw"]) for row in wanted.rows(store)] == found


def test_nothing_wanted_in_particular_is_everything(store: Store) -> None:
    assert list(Wanted().rows(store)) == list(rows_of(store))


def test_the_table_shows_blanks_and_what_is_in_the_files_only(store: Store, tmp_path: Path) -> None:
    rows = list(Wanted().rows(store))
    shown = cells_table_html(rows)
    assert f"找到 {len(rows)} 格。这里列出前 {MOST_SHOWN} 格" in shown
    assert shown.count("<tr>") == MOST_SHOWN + 1
    assert "<i>未填报</i>" in cells_table_html(list(Wanted("松溪县", "2024", "主动公开", "收费").rows(store)))
    assert "石桥镇&lt;b&gt;" in cells_table_html(list(Wanted("石桥").rows(store)))
    assert "没有这样的格子" in cells_table_html([])
    write_rows(rows, tmp_path / "cells.xlsx")
    assert load_workbook(tmp_path / "cells.xlsx").active.max_row == len(rows) + 1


def test_a_file_is_written_when_it_is_asked_for(store: Store) -> None:
    cells = Cells(store)
    shown, wanted, *saves = cells._look("松溪县", "2024", "依申请公开", "新收 总计")
    assert "52" in shown
    assert [each["interactive"] for each in saves] == [True, True]
    assert cells.exports._made == {}  # looking at cells writes nothing
    path = cells._write("cells.xlsx", wanted)
    assert load_workbook(path).active.max_row == 2
    _, _, *saves = cells._look("长岭", "", "", "")
    assert [each["interactive"] for each in saves] == [False, False]
