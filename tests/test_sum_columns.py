"""合计 beside 总计: columns that add up others are left out where every row proves it, and else no total is read."""

from __future__ import annotations

import pytest

from corpus.form import TABLES
from ingest.tables import TableReading, read_tables
from tests.printed_form import Rows, applications, document, expected, review
from tests.test_blank_lines import with_sums

VALUE = with_sums(lambda cell: False)
THREE, FOUR = applications("2021", VALUE), review(VALUE)
BLOCKS = ("行政复议", "未经复议直接起诉", "复议后起诉")
RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")


def read(*tables: Rows, kind: str = "html") -> dict[str, str]:
    return cells(read_tables(document(*tables, kind=kind)))


def cells(reading: TableReading) -> dict[str, str]:
    return {cell.id: cell.raw for cell in reading.cells}


def with_column(rows: Rows, at: int, heading: tuple[int, str], numbers: list[str]) -> Rows:
    """The rows with one more column: its heading in the row given, its numbers in the last rows."""
    first = len(rows) - len(numbers)
    added = [heading[1] if n == heading[0] else None for n in range(first)] + numbers
    return [[*row[:at], text, *row[at:]] for row, text in zip(rows, added, strict=True)]


def bodies(rows: Rows) -> list[str]:
    return [str(sum(int(text or 0) for text in row[4:9])) for row in rows[3:]]


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_the_companies_and_bodies_added_up_beside_the_total(kind: str) -> None:
    rows = with_column(THREE, 9, (2, "合计"), bodies(THREE))
    assert read(rows, kind=kind) == expected("2021", VALUE, ("applications",))


def test_the_total_printed_twice() -> None:
    rows = with_column(THREE, 10, (1, "合计"), [row[-1] or "" for row in THREE[3:]])
    assert read(rows) == expected("2021", VALUE, ("applications",))


@pytest.mark.parametrize("at", [9, 10])
def test_one_row_that_does_not_add_up_leaves_every_total_open(at: int) -> None:
    numbers = bodies(THREE) if at == 9 else [row[-1] or "" for row in THREE[3:]]
    numbers[4] = "1"
    reading = read_tables(document(with_column(THREE, at, (2, "合计"), numbers)))
    assert not [id for id in cells(reading) if id.endswith(".total")]
    assert cells(reading).items() <= expected("2021", VALUE, ("applications",)).items()
    assert any("总计" in line for line in reading.unread)


def test_two_totals_that_differ_by_a_blank_are_two() -> None:
    rows = with_column(THREE, 10, (1, "合计"), [row[-1] or "" for row in THREE[3:]])
    rows[3][10] = ""
    assert not [id for id in read(rows) if id.endswith(".total")]


def total() -> int:
    return sum(int(VALUE(f"review_litigation.{line.id}.total")) for line in TABLES["review_litigation", "2021"].lines)


@pytest.mark.parametrize(("at", "storey"), [(15, 0), (15, 1), (15, 2), (0, 0)])
def test_all_three_blocks_added_up(at: int, storey: int) -> None:
    rows = with_column(FOUR, at, (storey, "合计"), [str(total())])
    assert read(rows) == expected("2021", VALUE, ("review_litigation",))
    rows = with_column(FOUR, at, (storey, "合计"), [str(total() + 1)])
    assert read(rows).items() <= expected("2021", VALUE, ("review_litigation",)).items()


def test_a_row_for_each_result_with_all_blocks_added_up() -> None:
    results = [column.id for column in TABLES["review_litigation", "2021"].lines[0].columns]
    blocks = [line.id for line in TABLES["review_litigation", "2021"].lines]
    numbers = [[VALUE(f"review_litigation.{block}.{result}") for block in blocks] for result in results]
    rows: Rows = [["项目", *BLOCKS, "合计"]]
    rows += [[name, *row, str(sum(map(int, row)))] for name, row in zip(RESULTS, numbers, strict=True)]
    assert read(rows) == expected("2021", VALUE, ("review_litigation",))
    rows[2][-1] = "0"
    assert not read(rows)


@pytest.mark.parametrize("at", [0, 15])
def test_zeros_everywhere(at: int) -> None:
    zeros = review(lambda cell: "0")
    read_zeros = read(with_column(zeros, at, (0, "合计"), ["0"]))
    assert read_zeros == dict.fromkeys(expected("2021", VALUE, ("review_litigation",)), "0")


def test_the_total_of_the_outcomes_in_two_rows() -> None:
    at = next(n for n, row in enumerate(THREE) if "（七）总计" in row)
    again = [None, "合计", None, *THREE[at][3:]]
    assert read([*THREE[: at + 1], again, *THREE[at + 1 :]]) == expected("2021", VALUE, ("applications",))
    other = [None, "合计", None, *["9"] * 7]
    kept = read([*THREE[: at + 1], other, *THREE[at + 1 :]])
    assert not [id for id in kept if ".outcome_total." in id]
    assert len(kept) == len(expected("2021", VALUE, ("applications",))) - 7
