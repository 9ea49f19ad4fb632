"""The form's words as mirrors and converters write them, and numbers and headings as dumps of one cell a line do."""

from __future__ import annotations

import pytest

from ingest.read_text import read_text
from ingest.tables import read_tables
from tests.printed_form import Rows, disclosure, document, expected, numbers, printed

VALUE = numbers()
TWO = "active_disclosure"


def rewritten(rows: Rows, words: dict[str, str]) -> Rows:
    def write(text: str | None) -> str | None:
        for printed_word, other in words.items():
            text = text.replace(printed_word, other) if text else text
        return text

    return [[write(cell) for cell in row] for row in rows]


SOUNDS = {"规章": "規(guī)章", "规范": "規(guī)范", "项目": "項(xiàng)目", "本年制发件数": "本年制發(fā)件數(shù)"}


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_sounds_behind_odd_characters_are_no_part_of_a_label(edition: str) -> None:
    rows = rewritten(disclosure(edition, VALUE), SOUNDS)
    assert printed(document(rows)) == expected(edition, VALUE, [TWO])
    lines = "\n".join(cell for row in rows for cell in row if cell)
    assert printed(read_text(lines)) == expected(edition, VALUE, [TWO])


def test_words_of_another_writing_for_the_forms_own() -> None:
    words = {"信息内容": "資訊內容", "规范性文件": "規範性檔案(行政機關發布的決定、公告、通告,屬於規範性檔案)"}
    rows = rewritten(disclosure("2019", VALUE), words)
    assert printed(document(rows)) == expected("2019", VALUE, [TWO])


def test_what_is_only_like_such_a_word_is_no_row_of_the_form() -> None:
    rows = rewritten(disclosure("2019", VALUE), {"规范性文件": "其他主動公開檔案"})
    assert not any("normative" in cell for cell in printed(document(rows)))


def one_a_line(edition: str, change: str) -> str:
    """Every cell on a line of its own, a stroke behind it."""
    rows = disclosure(edition, lambda cell: change if cell.endswith("licensing.change") else VALUE(cell))
    return "\n".join(f"{cell} |" for row in rows for cell in row if cell) + "\n"


CHANGES = [("减4", -4), ("增加12", 12), ("減4", -4)]


@pytest.mark.parametrize(("change", "value"), CHANGES)
def test_a_change_in_words_is_a_number_of_its_row(change: str, value: int) -> None:
    cells = {cell.id: cell for cell in read_tables(read_text(one_a_line("2019", change))).cells}
    assert cells.keys() == expected("2019", VALUE, [TWO]).keys()
    assert cells[f"{TWO}.licensing.change"].value == value
    assert cells[f"{TWO}.licensing.decisions"].raw == VALUE(f"{TWO}.licensing.decisions")


@pytest.mark.parametrize("change", ["增减4", "约减4", "减若干", "减少 3"])
def test_words_that_are_no_change_leave_the_row_unread(change: str) -> None:
    reading = read_tables(read_text(one_a_line("2019", change)))
    assert not any(cell.id.startswith(f"{TWO}.licensing.") and cell.value is not None for cell in reading.cells)
    assert reading.unread


UPPER = "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n"
HIGHER_FIRST_BLOCK = (
    "结果 结果 其他 尚未 总\n"
    "维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n"
    "维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n"
)
FIFTEEN = "1 0 0 2 3 0 0 0 0 0 4 0 0 0 4"


def test_long_lines_of_pieces_of_results_do_not_end_the_table() -> None:
    read = printed(read_text(f"第8页\n{UPPER}{HIGHER_FIRST_BLOCK}{FIFTEEN}\n五、存在的主要问题\n无。\n"))
    assert list(read.values()) == FIFTEEN.split()
    assert read["review_litigation.review.pending"] == "2"
    assert read["review_litigation.litigation_after_review.upheld"] == "4"


@pytest.mark.parametrize("row", [FIFTEEN[:-2], f"{FIFTEEN} 0"])
def test_as_many_numbers_as_columns_or_none(row: str) -> None:
    text = f"第8页\n{UPPER}{HIGHER_FIRST_BLOCK}{row}\n五、存在的主要问题\n无。\n"
    assert not printed(read_text(text))
