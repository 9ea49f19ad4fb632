"""Tables that have the form's columns and are not the form's, and the form's columns under other words."""

from __future__ import annotations

import pytest

from corpus.form import APPLICANTS, RESULTS
from ingest.extract import read_bytes
from ingest.tables import read_tables
from tests.printed_form import Rows, applications, disclosure, document, numbers, printed, review
from tests.test_read_html import markup

VALUE, OTHER = numbers(), numbers(5000)
TABLES = (disclosure("2021", VALUE), applications("2021", VALUE), review(VALUE))
BY_OFFICE: Rows = [
    ["科室", *(column.label for column in APPLICANTS)],
    ["一科", "8", "1", "0", "0", "0", "0", "9"],
    ["总计", "8", "1", "0", "0", "0", "0", "9"],
]
LAWSUITS: Rows = [
    ["类型", *(column.label for column in RESULTS)],
    ["行政复议", "61", "3", "2", "1", "67"],
]
LAST_YEAR: Rows = [
    ["年度", *(column.label for column in APPLICANTS)],
    ["本年新收政府信息公开申请数量", "8", "1", "0", "0", "0", "0", "9"],
]


@pytest.mark.parametrize("decoy", [BY_OFFICE, LAWSUITS, LAST_YEAR])
def test_a_few_rows_like_the_forms_take_nothing_from_its_table(decoy: Rows) -> None:
    before, behind = document(decoy, *TABLES), document(*TABLES, decoy)
    assert printed(before) == printed(behind) == printed(document(*TABLES))
    assert any("不是这张表的" in told for told in read_tables(behind).unread)


def test_two_whole_tables_are_still_two_reports() -> None:
    both = read_tables(document(*TABLES, applications("2021", OTHER)))
    assert not any(cell.id.startswith("applications.") for cell in both.cells)


def headed(*words: str) -> Rows:
    header = ["申请人情况", *[None] * 6]
    return [["", *header], ["", *words], ["一、本年新收政府信息公开申请数量", *"5120109"]]


@pytest.mark.parametrize(
    "words",
    [
        ("公民", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"),
        ("自然人（个人）", "企业", "科研院所", "公益组织", "法律服务组织", "其他", "总计"),
        ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总数"),
    ],
)
def test_other_words_for_an_applicant_in_the_forms_order(words: tuple[str, ...]) -> None:
    cells = read_tables(document(headed(*words))).cells
    assert [(cell.id.rsplit(".", 1)[1], cell.raw) for cell in cells] == [
        (column.id, number) for column, number in zip(APPLICANTS, "5120109", strict=True)
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("商业企业", "公民", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"),
        ("公民", "科研机构", "企业", "社会公益组织", "法律服务机构", "其他", "总计"),
        ("公民", "商业企业", "科研机构", "社会公益组织", "律师事务所", "其他", "总计"),
    ],
)
def test_other_words_out_of_order_or_beside_unknown_ones_name_nothing(words: tuple[str, ...]) -> None:
    cells = read_tables(document(headed(*words))).cells
    known = {column.id for column in APPLICANTS if column.label in words}
    assert {cell.id.rsplit(".", 1)[1] for cell in cells} <= known


@pytest.mark.parametrize(("row", "read"), [(("", *"940000"), False), (("", *"400004"), True), (("",) * 7, True)])
def test_a_blank_before_the_numbers_where_positions_tell_nothing(row: tuple[str, ...], read: bool) -> None:
    """In a second table under the header of the first, a blank may be a label's and the row short of its total."""
    first: Rows = [["", *(column.label for column in APPLICANTS)], ["一、本年新收政府信息公开申请数量", *"5120109"]]
    second: Rows = [["三、本年度办理结果", "（一）予以公开", *row]]
    cells = read_tables(document(first, second)).cells
    assert any(cell.id.startswith("applications.granted.") for cell in cells) is read


HEADINGS = ("一、总体情况", "三、收到和处理政府信息公开申请情况")


@pytest.mark.parametrize("own", [0, 1])
def test_of_two_whole_tables_the_one_under_its_heading_is_the_reports(own: int) -> None:
    """A report may repeat the year before in its prose; without headings nobody knows which is which."""
    tables = (applications("2021", OTHER), applications("2021", VALUE))
    order = [(HEADINGS[at], markup(tables[at])) for at in (own, 1 - own)]
    read = read_tables(read_bytes("".join(f"<p>{heading}</p>{table}" for heading, table in order).encode()))
    assert {cell.id: cell.raw for cell in read.cells} == printed(document(tables[1]))
    assert any("不是这张表的" in told for told in read.unread)
    bare = read_tables(read_bytes("".join(f"<p>另表</p>{table}" for _, table in order).encode()))
    assert bare.cells == ()
