"""Dumps with a line for each cell: a blank cell is an empty line, and counts where the whole table says so."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from corpus.form import TABLES
from evals.manuscript import Manuscript
from evals.render import STYLES, html_page
from evals.synthetic import random_report
from ingest.blank_lines import with_numbers_whole
from ingest.read_text import read_text
from ingest.tables import read_tables
from ingest.text_tables import LINE_END
from tests.printed_form import Rows, Value, applications, disclosure, expected, printed, review

ORDER = {key: n for n, key in enumerate(sorted({k for t in TABLES.values() for k in t.cell_ids()}))}
COLUMNS = {f"{t.id}.{line.id}": [c.id for c in line.columns] for t in TABLES.values() for line in t.lines}


def with_sums(blank: Callable[[str], bool]) -> Value:
    """A number for every cell, the totals what the other cells of their row make up; "" where it is blank."""

    def value(cell: str) -> str:
        row, _, column = cell.rpartition(".")
        parts = [f"{row}.{each}" for each in COLUMNS[row] if each != "total"]
        if blank(cell):
            return ""
        return (
            str(sum(3 + ORDER[each] for each in parts if not blank(each)))
            if column == "total"
            else str(3 + ORDER[cell])
        )

    return value


def dump(rows: Rows, cell: str, row: str) -> str:
    return row.join(cell.join(text for text in each if text is not None) for each in rows if any(each))


def text(edition: str, value: Value, cell: str = "\n", row: str = "\n") -> str:
    tables = (disclosure(edition, value), applications(edition, value), review(value))
    titles = (
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、行政复议、行政诉讼情况",
        "五、存在的问题",
    )
    parts = [
        part
        for pair in zip(titles, (*(dump(rows, cell, row) for rows in tables), "不足。"), strict=True)
        for part in pair
    ]
    return "\n\n\n".join(parts)


BLANKS: dict[str, Callable[[str], bool]] = {
    "a row of one column": lambda cell: ".licensing." in cell,
    "a group of rows": lambda cell: ".refused." in cell,
    "an applicant in every row": lambda cell: cell.endswith(".research"),
    "the first of a row": lambda cell: cell.endswith((".issued", ".made", "carried_in.natural_person")),
    "a block and a result": lambda cell: ".litigation_direct." in cell or cell.endswith("review.corrected"),
    "many": lambda cell: ORDER[cell] % 3 == 0 and not cell.endswith((".total", ".fees.amount", ".procurement.amount")),
}
#: Line ends between cells and between rows.
GAPS = [("\n", "\n"), ("\n", "\n\n\n"), ("\n\n", "\n\n"), ("\n\n\n", "\n\n\n\n\n")]


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize(("cell", "row"), GAPS)
@pytest.mark.parametrize("blank", BLANKS)
def test_empty_lines_are_blank_cells(edition: str, cell: str, row: str, blank: str) -> None:
    value = with_sums(BLANKS[blank])
    assert printed(read_text(text(edition, value, cell, row))) == expected(edition, value)


def test_cells_in_elements_of_their_own_and_blanks_without() -> None:
    """`<td>⏎<p>7</p>⏎</td>` and `<td></td>`, their tags taken out: a blank adds one line end, not three."""
    value = with_sums(BLANKS["a group of rows"])
    lines = []
    for rows in (disclosure("2021", value), applications("2021", value)):
        for row in rows:
            lines += [
                "",
                *(part for each in row if each is not None for part in (["", each, ""] if each else [""])),
                "",
            ]
    reading = read_tables(read_text("\n".join(lines)))
    assert {cell.id: cell.raw for cell in reading.cells} == expected(
        "2021", value, ("active_disclosure", "applications")
    )


def with_blanks_for_zeros(seed: int) -> Manuscript:
    """A report whose zeros outside of table two are half of them left blank, and one number in five within it."""
    rng = random.Random(seed)
    whole = random_report(rng, "云溪县", 2019 + seed % 5, size=300).manuscript
    raw = {
        cell: "" if rng.random() < (0.2 if cell.startswith("active") else 0.5 * (text == "0")) else text
        for cell, text in whole.raw.items()
    }
    return replace(whole, raw=raw)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("style", STYLES)
def test_pages_of_which_every_tag_was_made_a_line_end(style: str, seed: int) -> None:
    """One style spreads a number over two elements: 1 ⏎ ⏎ 6 is one cell; as two it made up for a lost blank."""
    report = with_blanks_for_zeros(seed)
    page = unescape(re.sub("<[^>]+>", "\n", html_page(report, STYLES[style])))
    read = printed(read_text(page))
    assert read.items() <= report.raw.items()
    assert style == "office" or len(read) > 0.8 * len(report.raw)
    zeros = unescape(
        re.sub("<[^>]+>", "\n", html_page(replace(report, raw=dict.fromkeys(report.raw, "0")), STYLES[style]))
    )
    assert len(printed(read_text(zeros))) == len(report.raw)


def test_pieces_of_numbers_are_whole_only_beside_numbers_further_apart() -> None:
    apart = [
        "规章",
        "",
        "",
        "1",
        "",
        "",
        "2",
        "7",
        "",
        "",
        "30",
        "",
        "",
        "行政规范性文件",
        "",
        "",
        "4",
        "",
        "",
        "8",
        "",
        "",
        "0",
    ]
    assert with_numbers_whole([apart])[0][6] == f"2{LINE_END}7"
    behind_labels = ["规章", "", "1", "2", "7", "", "行政规范性文件", "", "4", "8", "0"]
    assert with_numbers_whole([behind_labels]) == [behind_labels]


def test_a_heading_over_several_lines() -> None:
    heading = "第二十条第（一）项 信息内容 本年新 制作数量 本年新 公开数量 对外公开 总数量"
    lines = f"{heading} 规章 6  10 规范性文件 198 7 21".split(" ")
    cells = {cell.id.split(".", 1)[1]: cell.raw for cell in read_tables(read_text("\n".join(lines))).cells}
    assert [cells[f"regulations.{column}"] for column in ("made", "disclosed", "total_disclosed")] == ["6", "", "10"]


def without(lines: list[str], at: int) -> str:
    return "\n".join([*lines[:at], *lines[at + 1 :]])


def test_one_line_lost_or_added_anywhere_makes_no_other_number() -> None:
    value = with_sums(lambda cell: ORDER[cell] % 7 == 0)
    whole = expected("2021", value)
    lines = text("2021", value).split("\n")
    for at, line in list(enumerate(lines))[::11]:
        lost = printed(read_text(without(lines, at)))
        told = {cell: raw for cell, raw in lost.items() if raw or not line}  # the only number of a row was lost
        assert told.items() <= whole.items(), (at, line)
        assert printed(read_text("\n".join([*lines[:at], "", *lines[at:]]))).items() <= whole.items(), (at, line)


def test_blanks_whose_row_does_not_add_up_are_not_taken_for_certain() -> None:
    value = with_sums(BLANKS["an applicant in every row"])
    changed = text("2021", lambda cell: "9999" if cell == "applications.new.total" else value(cell))
    reading = read_tables(read_text(changed))
    assert not [cell for cell in reading.cells if cell.id.startswith("applications.new.")]
    assert any("本年新收" in line for line in reading.unread)


def test_what_follows_the_last_row_is_no_blank_of_it() -> None:
    value = with_sums(lambda cell: ".litigation_after_review." in cell or ".fees." in cell)
    read = printed(read_text(text("2021", value)))
    assert not [cell for cell in read if cell.startswith("review_litigation.") or ".fees." in cell]


def test_the_name_of_a_group_is_no_row_without_numbers() -> None:
    value = with_sums(lambda cell: False)
    assert read_tables(read_text(text("2021", value))).unread == ()


@pytest.mark.parametrize("lost", ["科研机构", "上一年项目数量", "本年增/减"])
def test_a_lost_heading_and_a_lost_cell_do_not_make_up_for_each_other(lost: str) -> None:
    value = with_sums(lambda cell: False)
    cells = [part for part in text("2019", value).split("\n") if part]
    rest = [part for part in cells if part != lost]
    for at in range(len(rest)):
        if rest[at].isdigit() and at % 8 == 0:
            assert printed(read_text(without(rest, at))).items() <= expected("2019", value).items(), rest[at]
