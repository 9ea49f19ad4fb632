"""Page ends that a browser sets anywhere when it prints: through a group's name, a heading or the end of a label."""

from __future__ import annotations

import pytest

from tests.printed_form import Rows, applications, document, expected, numbers, printed

VALUE = numbers()
TABLE = "applications"
PAGES = [1, 2]


def row_of(rows: Rows, label: str) -> int:
    return next(at for at, row in enumerate(rows) if any(text and label in text for text in row))


@pytest.mark.parametrize(("above", "below"), [("（六）其他", "处理"), ("（六）", "其他处理")])
def test_a_group_cut_through_its_name_is_no_row_of_its_own(above: str, below: str) -> None:
    """（六）其他 | 处理 of 2019 is not 3.其他 of 2021."""
    rows = applications("2019", VALUE)
    at = row_of(rows, "（六）其他处理")
    upper = [None, above, None, *rows[at][3:]]
    lower: list[str | None] = ["", below, "", *[""] * 7]
    parts = document([*rows[:at], upper], [lower, *rows[at + 1 :]], kind="pdf", pages=PAGES)
    right = expected("2019", VALUE, [TABLE])
    assert printed(parts).items() <= right.items()


def test_headings_cut_through_their_words_name_their_columns() -> None:
    rows = applications("2021", VALUE)
    upper, lower = list(rows[2]), list[str | None]([None] * 10)
    for column, (above, below) in enumerate((("商业", "企业"), ("科研", "机构"), ("社会公益", "组织")), start=4):
        upper[column], lower[column] = above, below
    lower[7:9] = ["", ""]
    parts = document([*rows[:2], upper], [lower, *rows[3:]], kind="pdf", pages=PAGES)
    assert printed(parts) == expected("2021", VALUE, [TABLE])


def test_halves_of_headings_that_name_no_column_name_none() -> None:
    rows = applications("2021", VALUE)
    upper, lower = list(rows[2]), list[str | None]([None] * 10)
    upper[4], lower[4] = "商业", "机构"
    parts = document([*rows[:2], upper], [lower, *rows[3:]], kind="pdf", pages=PAGES)
    assert not any(key.endswith(".business") for key in printed(parts))


def test_the_end_of_a_label_below_its_row_does_not_end_the_table() -> None:
    """5.属于三类内部事 has all its numbers above the page end; below it stands 务信息 alone."""
    rows = applications("2021", VALUE)
    at = row_of(rows, "5.属于三类内部事务信息")
    upper = [None, None, "5.属于三类内部事", *rows[at][3:]]
    lower: Rows = [["", "务信息", *[""] * 7], *(row[1:] for row in rows[at + 1 : -1])]
    parts = document([*rows[:at], upper], lower, kind="pdf", pages=PAGES)
    whole = expected("2021", VALUE, [TABLE])
    assert printed(parts) == {key: text for key, text in whole.items() if ".carried_out." not in key}


def test_words_below_a_page_end_that_end_no_label_begin_another_table() -> None:
    rows = applications("2021", VALUE)
    at = row_of(rows, "5.属于三类内部事务信息")
    lower: Rows = [["", "来信来访", *[""] * 7], *(row[1:] for row in rows[at + 1 :])]
    read = printed(document(rows[: at + 1], lower, kind="pdf", pages=PAGES))
    assert not any(".refused.process." in key for key in read)
