"""Rows that a page end cuts inside their numbers: joined where that is proved, withdrawn where it is not."""

from __future__ import annotations

import pytest

from ingest.tables import read_tables
from tests.printed_form import Rows, applications, document, numbers, printed, review

VALUE = numbers()
HEADER_ROWS = 3


def balanced(*parts: str) -> list[str | None]:
    return [*parts, str(sum(map(int, parts)))]


def test_a_number_cut_by_a_page_end_is_joined_where_the_total_then_holds() -> None:
    header = applications("2021", VALUE)[:HEADER_ROWS]
    above: list[str | None] = ["一、本年新收政府信息公开申请数量", None, None, "1336", "0", "0", "0", "0", "1", "1336"]
    below: list[str | None] = ["", None, None, "4", "", "", "", "", "", "5"]
    read = printed(document([*header, above], [below], kind="pdf", pages=[1, 2]))
    assert (read["applications.new.natural_person"], read["applications.new.total"]) == ("13364", "13365")


def test_a_nameless_row_below_a_page_end_never_changes_a_whole_number() -> None:
    header = applications("2021", VALUE)[:HEADER_ROWS]
    above: list[str | None] = ["一、本年新收政府信息公开申请数量", None, None, *balanced("13", "0", "0", "0", "0", "0")]
    below: list[str | None] = ["", None, None, *balanced("4", "0", "0", "0", "0", "0")]
    reading = read_tables(document([*header, above], [below], kind="pdf", pages=[1, 2]))
    assert {cell.id: cell.raw for cell in reading.cells}["applications.new.total"] == "13"
    assert any("4 0 0 0 0 0 4" in line for line in reading.unread)


def cut(above: list[str | None], below: list[str | None]) -> tuple[dict[str, str], tuple[str, ...]]:
    """What is read of one row of table 三 cut by a page end: {line.column: text}, and what is told."""
    header = applications("2021", VALUE)[:HEADER_ROWS]
    reading = read_tables(document([*header, above], [below], kind="pdf", pages=[1, 2]))
    return {cell.id.removeprefix("applications."): cell.raw for cell in reading.cells}, reading.unread


def test_a_number_begun_above_its_row_name_is_joined_where_the_total_proves_it() -> None:
    above: list[str | None] = ["", None, None, "112", "", "", "", "", "", "128"]
    below: list[str | None] = [
        "一、本年新收政府信息公开申请数量",
        None,
        None,
        "95",
        "946",
        "86",
        "48",
        "299",
        "142",
        "16",
    ]
    read, unread = cut(above, below)
    assert list(read.values()) == ["11295", "946", "86", "48", "299", "142", "12816"]
    assert unread == ()


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (["112", "", "", "", "", "", "128"], ["95", "946", "86", "48", "299", "142", "99"]),  # the total does not hold
        (["131", "", "", "", "", "", "131"], ["8", "0", "0", "0", "0", "0", "8"]),  # 1318 = 1318, but 8 = 8 as well
    ],
)
@pytest.mark.parametrize("name_above", [True, False])
def test_numbers_at_a_page_end_that_prove_nothing_are_not_read(
    upper: list[str], lower: list[str], name_above: bool
) -> None:
    """The row's name stands on one page, and the numbers may be its own whole ones or the halves of longer ones."""
    names = ("二、上年结转政府信息公开申请数量", "")
    read, unread = cut(
        [names[not name_above], None, None, *upper],
        [names[name_above], None, None, *lower],
    )
    assert read == {}
    assert any("上年结转" in line and "分页" in line for line in unread)


def test_the_rest_of_a_known_label_brings_the_rest_of_its_numbers() -> None:
    """The label is whole enough to be known above the cut: blanks beside it are no blanks, halves no numbers."""
    label = "（二）部分公开（区分处理的，只计这一情形，不计其他情"
    read, unread = cut([None, label, None, *[""] * 7], [None, "形）", None, *"2000057"])
    assert (list(read.values()), unread) == ([*"2000057"], ())
    read, unread = cut([None, label, None, "101", *[""] * 5, "104"], [None, "形）", None, "2", "31", *"00003"])
    assert list(read.values()) == ["1012", "31", *"0000", "1043"]
    read, unread = cut([None, label, None, "1", *[""] * 6], [None, "形）", None, *"2000007"])
    assert read == {}
    assert any("部分公开" in line and "分页" in line for line in unread)


def test_a_group_beside_the_rest_of_a_label_is_no_row() -> None:
    above: list[str | None] = [None, None, "2.申请人逾期未按收费通知要求缴纳费用、行政", "131", *"00000", "131"]
    below: list[str | None] = ["", "（六）其他处理", "机关不再处理其政府信息公开申请", "8", *[""] * 5, "8"]
    read, unread = cut(above, below)
    assert read == {}
    assert any("分页" in line for line in unread)


def test_halves_of_a_row_that_begins_with_zeros_are_two_rows() -> None:
    """A nameless row of zeros above: no number continues a zero."""
    below: list[str | None] = ["二、上年结转政府信息公开申请数量", None, None, *balanced("4", "0", "0", "0", "0", "0")]
    read, _ = cut(["", None, None, *"0000000"], below)
    assert list(read.values()) == ["4", "0", "0", "0", "0", "0", "4"]


def test_the_row_of_table_four_is_cut_as_one() -> None:
    """One block of results proves that the rows are one; the others stand on one side of the page end."""
    head = review(VALUE)[:3]
    above: list[str | None] = ["101", "", "", "", "104", *[""] * 10]
    proved = ["2", "31", "0", "0", "3", *"00000", *"10001"]
    read = printed(document([*head, above], [list(proved)], kind="pdf", pages=[1, 2]))
    assert list(read.values()) == ["1012", "31", "0", "0", "1043", *"00000", *"10001"]
    unproved = ["2", "31", "0", "0", "5", *"00000", *"10001"]
    reading = read_tables(document([*head, above], [list(unproved)], kind="pdf", pages=[1, 2]))
    assert reading.cells == ()
    assert any("分页" in line for line in reading.unread)


def test_half_a_number_is_not_taken_for_a_whole() -> None:
    header = applications("2021", VALUE)[:HEADER_ROWS]
    above: list[str | None] = ["一、本年新收政府信息公开申请数量", None, None, "1336", "0", "0", "0", "0", "1", "1399"]
    below: list[str | None] = ["", None, None, "4", "", "", "", "", "", ""]
    reading = read_tables(document([*header, above], [below], kind="pdf", pages=[1, 2]))
    assert "applications.new.natural_person" not in {cell.id for cell in reading.cells}
    assert any("分页" in line for line in reading.unread)


def test_a_row_below_a_page_end_is_not_joined_without_proof() -> None:
    """A row of table 二 has no total: 195 below 550 is no 550195, and 550 may then be a half."""
    rows: Rows = [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "2", "550"]]
    reading = read_tables(document(rows, [["", "0", "3", "195"]], kind="pdf", pages=[1, 2]))
    assert {cell.raw for cell in reading.cells} <= {"1", "2", "550"}
    assert "195" in " ".join(reading.unread) or "550" in " ".join(reading.unread)
