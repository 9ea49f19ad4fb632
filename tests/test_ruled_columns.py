"""Table three in ruled text, told by the number of each column: nothing moves under another name."""

from __future__ import annotations

import pytest

from ingest.read_html import read_html
from ingest.read_text import read_text
from ingest.tables import TableReading, read_tables

NEW, CARRIED_IN = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
APPLICANTS = ("natural_person", "business", "research", "public_interest", "legal_service", "other", "total")


def header(filler: str) -> list[list[str]]:
    f = filler
    return [
        ["（本列数据的勾稽关系）", f, f, "申请人情况", f, f, f, f, f, f],
        [f, f, f, "自然人", "法人或其他组织", f, f, f, f, "总计"],
        [f, f, f, f, "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", f],
    ]


def ruled(rows: list[list[str]]) -> str:
    return "\n".join(["云溪县水利局2023年政府信息公开工作年度报告", *(f"| {' | '.join(row)} |" for row in rows)])


def figures(reading: TableReading, row: str) -> list[str] | None:
    texts = {cell.id: cell.raw for cell in reading.cells}
    found = [texts.get(f"applications.{row}.{column}") for column in APPLICANTS]
    return None if None in found else [text or "" for text in found]


def read(rows: list[list[str]]) -> TableReading:
    return read_tables(read_text(ruled(rows)))


@pytest.mark.parametrize("filler", ["", "-", "/", "—"])
def test_equal_neighbours_stay_two_numbers_whatever_fills_covered_cells(filler: str) -> None:
    f = filler
    reading = read(
        [
            *header(f),
            [NEW, f, f, "31", "3", "1", "0", "1", "1", "37"],
            ["三、本年度办理结果", "（一）予以公开", f, "5", "0", "0", "0", "0", "0", "5"],
            [f, "（三）不予公开", "1.属于国家秘密", "-", "-", "-", "-", "-", "-", "-"],
            [f, "（七）总计", f, "6", "1", "1", "1", "0", "0", "9"],
        ]
    )
    assert figures(reading, "new") == ["31", "3", "1", "0", "1", "1", "37"]
    assert figures(reading, "granted") == ["5", "0", "0", "0", "0", "0", "5"]
    assert figures(reading, "refused.state_secret") == ["-"] * 7
    assert figures(reading, "outcome_total") == ["6", "1", "1", "1", "0", "0", "9"]


def test_a_row_with_a_cell_too_few_or_too_many_is_not_read() -> None:
    reading = read(
        [
            *header(""),
            [NEW, "", "", "13", "4", "0", "0", "0", "0", "17"],
            ["三、本年度办理结果", "（一）予以公开", "", "13", "4", "0", "0", "0", "0"],
            ["", "（七）总计", "", "13", "", "4", "0", "0", "0", "0", "17"],
            ["四、结转下年度继续办理", "", "", "0", "0", "0", "0", "0", "0", "0"],
        ]
    )
    assert figures(reading, "new") == ["13", "4", "0", "0", "0", "0", "17"]
    assert figures(reading, "carried_out") == ["0"] * 7
    assert not [cell for cell in reading.cells if ".granted." in cell.id or ".outcome_total." in cell.id]
    assert len(reading.unread) == 2


def test_a_column_of_notes_behind_the_total_is_no_applicant() -> None:
    rows = [*header(""), [NEW, "", "", "22", "4", "0", "0", "1", "1", "28"]]
    noted = [[*row, "备注" if n == 0 else "3" if n == 1 else ""] for n, row in enumerate(rows)]
    noted.append(["三、本年度办理结果", "（一）予以公开", "", "12", "1", "0", "0", "0", "0", "13", "含上年2件"])
    assert figures(read(noted), "new") == ["22", "4", "0", "0", "1", "1", "28"]
    assert figures(read(noted), "granted") == ["12", "1", "0", "0", "0", "0", "13"]


def test_what_goes_on_behind_a_page_end_stands_under_the_same_columns() -> None:
    names = [f"数据{n}" for n in range(1, 11)]
    above = ruled([names, *header("-"), [NEW, "-", "-", "1", "1", "0", "0", "0", "0", "2"]])
    below = ruled([names, ["-", "（七）总计", "-", "0", "0", "0", "0", "0", "0", "0"]]).split("\n", 1)[1]
    reading = read_tables(read_text(f"{above}\n第 4 页\n{below}"))
    assert figures(reading, "new") == ["1", "1", "0", "0", "0", "0", "2"]
    assert figures(reading, "outcome_total") == ["0"] * 7


@pytest.mark.parametrize("printed", ["**5**", "`5`", "5[^1]", "5<sup>1</sup>", "~~9~~5", "<del>9</del>5"])
def test_what_markdown_sets_around_or_beside_a_number_is_no_part_of_it(printed: str) -> None:
    reading = read([*header(""), [NEW, "", "", printed, "0", "0", "0", "0", "0", "5"]])
    assert figures(reading, "new") == ["5", "0", "0", "0", "0", "0", "5"]


def test_strokes_beside_a_label_on_a_page_are_no_numbers() -> None:
    rows = [
        *header("-"),
        [CARRIED_IN, "-", "-", "3", "0", "0", "0", "0", "0", "3"],
        ["三、本年度办理结果", "（一）予以公开", "-", "13", "4", "0", "0", "0", "0"],
    ]
    cells = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    reading = read_tables(read_html(f"<h1>云溪县水利局2023年政府信息公开工作年度报告</h1><table>{cells}</table>"))
    assert figures(reading, "carried_in") == ["3", "0", "0", "0", "0", "0", "3"]
    assert not [cell for cell in reading.cells if ".granted." in cell.id]
