"""Text whose cells run together or run down: labels glued to numbers, zeros to zeros, headings set vertically."""

from __future__ import annotations

import pytest

from corpus.form import APPLICANTS, TABLES
from ingest.extract import read_bytes
from ingest.read_text import read_text
from ingest.tables import read_tables
from tests.printed_form import applications, disclosure, document, expected, numbers, printed

VALUE = numbers()
TWO, THREE, FOUR = "active_disclosure", "applications", "review_litigation"


def glued(edition: str, zero: bool = True) -> str:
    rows = disclosure(edition, lambda _: "0" if zero else "12")
    return "\n".join("".join(cell for cell in row if cell) for row in rows)


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("as_page", [False, True])
def test_as_many_zeros_as_columns_are_a_zero_each(edition: str, as_page: bool) -> None:
    text = glued(edition)
    page = "".join(f"<p>{line}</p>" for line in text.splitlines())
    read = printed(read_bytes(page.encode()) if as_page else read_text(text))
    assert read == dict.fromkeys(expected(edition, VALUE, [TWO]), "0")


@pytest.mark.parametrize("digits", ["00", "0000", "100", "000.5", "010"])
def test_digits_that_can_be_parted_otherwise_are_unread(digits: str) -> None:
    text = f"第二十条第（一）项\n信息内容本年制发件数本年废止件数现行有效件数\n规章{digits}\n行政规范性文件000\n"
    reading = read_tables(read_text(text))
    assert {cell.id.split(".")[1] for cell in reading.cells} == {"normative_documents"}
    assert any("规章" in line for line in reading.unread)


def test_rows_whose_numbers_all_run_together_are_read_only_under_one_column() -> None:
    read = printed(read_text(glued("2021", zero=False)))
    assert read == {
        f"{TWO}.{row}": "12"
        for row in ("licensing.decisions", "penalties.decisions", "coercion.decisions", "fees.amount")
    }


def test_a_first_number_right_behind_its_label() -> None:
    rows = [" ".join(cell for cell in row if cell) for row in applications("2021", VALUE)]
    labels = [line.label for line in TABLES[THREE, "2021"].lines]
    text = "\n".join(rows)
    for label in labels:
        text = text.replace(f"{label} ", label)
    assert printed(read_text(text)) == expected("2021", VALUE, [THREE])


def vertical(values: str, total: str = "总计") -> str:
    """As a PDF prints it whose first block stands a little higher than the other two."""
    first, others = ["结 结 其 尚", "果 果 他 未", "维 纠 结 审", "持 正 果 结"], ["总", "", "计", ""]
    lines = ["行政复议 行政诉讼", "未经复议直接起诉 复议后起诉"]
    for at, (line, end) in enumerate(zip(first, others, strict=True)):
        lines += [line, f"{total if at == 1 else ''} {line} {end} {line} {end}".strip()]
    return "\n".join([*lines, values, ""])


def test_headings_set_vertically_name_their_columns() -> None:
    values = "3 1 0 2 6 0 4 1 0 5 2 0 0 7 9"
    read = printed(read_text(vertical(values)))
    order = list(TABLES[FOUR, "2021"].cell_ids())
    assert read == dict(zip(order, values.split(), strict=True))


@pytest.mark.parametrize(
    "values", ["3 1 0 2 7 0 4 1 0 5 2 0 0 7 9", "3 1 0 2 6 0 4 1 0 5 2 0 0 7", "3 1 0 2 6 0 4 1 0 5 2 0 0 7 9 1"]
)
def test_where_neither_letters_nor_sums_tell_the_order_nothing_is_read(values: str) -> None:
    """Where 总计 stands in one piece, it may be the first of its block as well as the last."""
    assert not printed(read_text(vertical(values)))


def test_headings_set_vertically_in_another_order_keep_their_numbers() -> None:
    words = ["结果纠正", "结果维持", "尚未审结", "其他结果", "总计  "] * 3
    lines = [" ".join(letters) for letters in zip(*words, strict=True)]
    text = "\n".join(["行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", *lines, "1 2 3 4 10 0 0 0 0 0 0 5 0 0 5", ""])
    read = printed(read_text(text))
    assert [read[f"{FOUR}.review.{column}"] for column in ("upheld", "corrected", "other", "pending")] == list("2143")
    assert read[f"{FOUR}.litigation_after_review.upheld"] == "5"


@pytest.mark.parametrize("row", ["四、结转下年度继续办理", "一、本年新收政府信息公开申请数量"])
def test_a_row_of_zeros_needs_no_header(row: str) -> None:
    """The page before is lost: seven zeros are zero whatever stands over them."""
    read = printed(read_text(f"第9页\n{row} 0 0 0 0 0 0 0\n四、行政复议、行政诉讼情况\n没有发生。\n"))
    assert len(read) == len(APPLICANTS)
    assert set(read.values()) == {"0"}


@pytest.mark.parametrize("numbers_printed", ["0 0 0 0 0 0", "0 0 0 0 0 0 0 0", "1 0 0 0 0 0 1", "0 0 0 - 0 0 0"])
def test_other_rows_without_a_header_are_told_and_not_read(numbers_printed: str) -> None:
    row = [*[None] * 2, "二、上年结转政府信息公开申请数量", *numbers_printed.split()]
    assert not printed(document([row]))


def test_a_row_of_zeros_beside_other_rows_without_a_header_is_unread() -> None:
    zeros = [None, None, "二、上年结转政府信息公开申请数量", *["0"] * 7]
    others = [None, None, "一、本年新收政府信息公开申请数量", "4", *["0"] * 5, "4"]
    assert not printed(document([zeros, others]))
