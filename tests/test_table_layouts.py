"""Table 四 in every layout that reports print it in, and the one table of reports before 2019."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.tables import read_tables
from tests.printed_form import Rows, applications, disclosure, document, expected, numbers, printed, review

VALUE = numbers()
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
BLOCKS = {"review": "行政复议", "litigation_direct": "直接起诉", "litigation_after_review": "经复议后起诉"}


def layouts() -> dict[str, Rows]:
    value = {(b, r): str(10 * n + m) for n, b in enumerate(BLOCKS.values(), 1) for m, r in enumerate(RESULTS)}
    by_block: Rows = [["类别", *RESULTS]] + [[b, *(value[b, r] for r in RESULTS)] for b in BLOCKS.values()]
    by_result: Rows = [["项目", *BLOCKS.values()]] + [[r, *(value[b, r] for b in BLOCKS.values())] for r in RESULTS]
    grouped: Rows = [["类别", None, *RESULTS], ["行政复议", None, *(value["行政复议", r] for r in RESULTS)]]
    for n, block in enumerate(list(BLOCKS.values())[1:]):
        grouped.append(["行政诉讼" if n == 0 else None, block, *(value[block, r] for r in RESULTS)])
    one_each: Rows = [[b if n == 0 else None, r, value[b, r]] for b in BLOCKS.values() for n, r in enumerate(RESULTS)]
    across = [value[b, r] for b in BLOCKS.values() for r in RESULTS]
    header: Rows = [
        ["行政法复议", *[None] * 4, "行政诉讼", *[None] * 9],
        [*RESULTS, "直接起诉", *[None] * 4, "经复议后起诉", *[None] * 4],
        [*[None] * 5, *RESULTS, *RESULTS],
    ]
    titled: Rows = []
    for n, block in enumerate(BLOCKS.values()):
        titled += [["行政诉讼", *[None] * 4]] if n == 1 else []
        titled += [[block, *[None] * 4], list(RESULTS), [value[block, r] for r in RESULTS]]
    closed: Rows = [*header, across, [""] * 15]
    led: Rows = [["", *row] for row in header] + [["件数", *across]]
    return {
        "grouped rows": grouped,
        "block rows": by_block,
        "result rows": by_result,
        "one each": one_each,
        "across": [*header, across],
        "led": led,
        "titled": titled,
        "closed by a row of empty cells, as Word's pages are": closed,
    }


@pytest.mark.parametrize("layout", layouts())
def test_layouts_of_the_last_table(layout: str) -> None:
    read = printed(document(layouts()[layout]))
    columns = ("upheld", "corrected", "other", "pending", "total")
    assert read == {
        f"review_litigation.{block}.{column}": str(10 * n + m)
        for n, block in enumerate(BLOCKS, 1)
        for m, column in enumerate(columns)
    }


def test_a_first_table_without_merged_cells() -> None:
    """Empty cells under empty cells of the header say nothing; a number there belongs to no column."""
    rows: Rows = [["信息内容", "本年处理决定数量", "", ""], ["行政许可", "16", "", ""], ["行政处罚", "5", "", "7"]]
    reading = read_tables(document(rows))
    assert {cell.id: cell.raw for cell in reading.cells} == {"active_disclosure.licensing.decisions": "16"}
    assert any("行政处罚" in line for line in reading.unread)


def test_an_unknown_block_does_not_give_its_numbers_to_its_neighbour() -> None:
    rows = review(VALUE)
    rows[1] = ["某某起诉" if text == "复议后起诉" else text for text in rows[1]]
    reading = read_tables(document(rows))
    assert {cell.id: cell.raw for cell in reading.cells} == {
        key: raw for key, raw in expected("2021", VALUE, ["review_litigation"]).items() if "after_review" not in key
    }
    assert reading.unread


def statistics(*rows: list[str | None]) -> Rows:
    return [["指标名称", "计量单位", "2016年度", "历年累计"], *rows]


def test_statistics_before_2019() -> None:
    reading = read_tables(
        document(
            statistics(
                ["主动公开文件数", "条", "120", "4,500"],
                ["其中：1.政府网站公开数", "条", "100", ""],
                ["2.政府公报公开数", "条", "00"],
                ["受理依申请公开信息总数", "件", "12"],
            )
        )
    )
    assert {cell.id: (cell.raw, cell.value, cell.unit) for cell in reading.cells} == {
        "statistics.主动公开文件数.2016年度": ("120", 120, "条"),
        "statistics.主动公开文件数.历年累计": ("4,500", 4500, "条"),
        "statistics.主动公开文件数/其中：1.政府网站公开数.2016年度": ("100", 100, "条"),
        "statistics.主动公开文件数/其中：1.政府网站公开数.历年累计": ("", None, "条"),
        "statistics.主动公开文件数/其中：2.政府公报公开数.2016年度": ("0", 0, "条"),
        "statistics.主动公开文件数/其中：2.政府公报公开数.历年累计": ("0", 0, "条"),
    }
    assert len(reading.unread) == 1
    assert reading.editions == {"statistics": "pre2019"}


def spaced(rows: Rows, labels: int) -> Rows:
    """The table with an empty column between every two columns of numbers, as layout tables of web pages have them."""
    wider: Rows = []
    for row in rows:
        line = list(row[:labels])
        for at in range(labels, len(row)):
            inside = at + 1 < len(row) and row[at + 1] is None
            line += [row[at]] if at + 1 == len(row) else [row[at], None if inside else ""]
        wider.append(line)
    return wider


@pytest.mark.parametrize("kind", ["html", "docx"])
def test_empty_columns_between_the_others(kind: str) -> None:
    """The header stands over the same columns as the numbers: what is empty from top to bottom keeps them apart."""
    rows = spaced(applications("2021", VALUE), 3)
    read = printed(document(rows, kind=kind))
    assert read == expected("2021", VALUE, ("applications",))
    across = spaced(review(VALUE), 0)
    assert printed(document(across, kind=kind)) == expected("2021", VALUE, ("review_litigation",))


@pytest.mark.parametrize("lost", range(3, 10))
def test_empty_columns_and_a_heading_lost(lost: int) -> None:
    """A column whose heading is gone is not read, and no other column takes its numbers."""
    rows = spaced(applications("2021", VALUE), 3)
    wide = 3 + 2 * (lost - 3)
    for row in rows[:3]:
        if row[wide]:
            row[wide] = ""
    whole = expected("2021", VALUE, ("applications",))
    assert printed(document(rows)).items() <= whole.items()


@pytest.mark.parametrize("lost", range(4, 9))
def test_headings_moved_over_an_empty_column(lost: int) -> None:
    """A heading that is not there at all moves the others along: nothing may be read from such a table."""
    rows = spaced(applications("2021", VALUE), 3)
    wide = 3 + 2 * (lost - 3)
    for row in rows[:3]:
        del row[wide : wide + 2]
    assert not printed(document(rows))


def test_an_empty_column_of_numbers_is_blank_and_not_left_out() -> None:
    """A body without a single science institute among its applicants prints an empty column under its heading."""
    rows = applications("2021", VALUE)
    for row in rows[3:]:
        row[5] = ""
    read = printed(document(spaced(rows, 3)))
    assert read == expected("2021", VALUE, ("applications",)) | {
        id: "" for id in expected("2021", VALUE, ("applications",)) if id.endswith(".research")
    }


def test_empty_columns_of_a_pdf_prove_nothing() -> None:
    rows = spaced(applications("2021", VALUE), 3)
    assert not printed(document(rows, kind="pdf", pages=[1]))


def test_the_table_of_the_year_before_on_the_same_page_is_not_mixed_in() -> None:
    """Two tables of one kind with different numbers: whose they are is not known, so none of them is read."""
    before = numbers(5000)
    assert not printed(document(applications("2021", VALUE), applications("2021", before)))
    assert not printed(document(applications("2021", before), applications("2019", VALUE)))


def test_a_table_without_its_header_is_told_and_not_read() -> None:
    from ingest.tables import read_tables

    read = read_tables(document(applications("2021", VALUE)[3:]))
    assert not read.cells
    assert any("没有读到表头" in line for line in read.unread)


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (["本年新", "本年新", "对外公开总数量"], ("made", "disclosed", "total_disclosed")),
        (["本年制发件数", "本年废", "现行有效件数"], ("issued", "repealed", "in_force")),
        (["本年新", "其他", "对外公开总数量"], ("", "", "total_disclosed")),
        (["本年", "本年", "对外公开总数量"], ("", "", "total_disclosed")),
        (["本年发件", "本年废止件数", "现行有效件"], ("issued", "repealed", "in_force")),
        (["本年新制作数量", "本年新制作数量", "对外公开总数量"], ("made", "disclosed", "total_disclosed")),
        (["本年新公开数量", "本年新公开数量", "对外公开总数量"], ("", "", "total_disclosed")),
        (["本年新制作数量", "本年新制作数量", "本年新制作数量"], ("", "", "")),
        (["本年发件", "本年发件", "现行有效件"], ("", "", "in_force")),
    ],
)
def test_headings_cut_short_are_named_where_the_others_leave_one_way(
    headings: list[str], columns: tuple[str, ...]
) -> None:
    values = ["3", "2", "41"]
    read = read_tables(document([["信息内容", *headings], ["规章", *values]]))
    named = {f"regulations.{column}": value for column, value in zip(columns, values, strict=True) if column}
    assert {cell.id.removeprefix("active_disclosure."): cell.raw for cell in read.cells} == named
    assert bool(read.unread) is not all(columns)


ALL_APPLICANTS = ["11", "2", "0", "0", "1", "0", "14"]


@pytest.mark.parametrize(
    "rows",
    [
        [["类别", "数据1", "数据2", "数据3", "数据4", "数据5", "数据6", "总计"], ["予以公开", *ALL_APPLICANTS]],
        [["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ["3", "1", "0", "2", "6"]],
        [["1", "0", "0", "0", "1"] * 3],
        [["第二十条第（一）项", None, None], ["信息内容", "本年", "本年"], ["规章", "3", "41"]],
    ],
)
def test_figures_without_a_header_that_names_them_are_told(rows: Rows) -> None:
    read = read_tables(document(rows))
    assert read.cells == ()
    assert len(read.unread) == 1


def test_results_under_no_block_do_not_go_to_the_next_one() -> None:
    results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    alone: Rows = [results, ["3", "1", "0", "2", "6"]]
    read = read_tables(document(alone, [["行政复议", *[None] * 4], results, ["9", "0", "0", "0", "9"]]))
    assert [cell.raw for cell in read.cells] == ["9", "0", "0", "0", "9"]
    assert len(read.unread) == 1


@pytest.mark.parametrize("filler", ["", "\u3000"])
def test_an_empty_column_behind_the_last_heading(filler: str) -> None:
    """Tables pasted from a spreadsheet carry an empty cell at the end of every row."""
    tables = [disclosure("2021", VALUE), applications("2021", VALUE), review(VALUE)]
    wider: list[Rows] = [[[*row, filler] for row in rows] for rows in tables]
    assert printed(document(*wider)) == expected("2021", VALUE)


@pytest.mark.parametrize("lost", range(3, 10))
def test_an_empty_column_behind_headings_of_which_one_is_lost(lost: int) -> None:
    """The headings behind the lost one move up and the total is left blank: as many numbers as headings, none of
    them surely under its own."""
    rows = applications("2021", VALUE)
    for row in rows[:3]:
        row[lost:] = [*row[lost + 1 :], ""]
    for row in rows[3:]:
        row[9] = ""
    assert not printed(document(rows))


def single_rows(rows: Rows) -> list[Rows]:
    """Every row as a table of its own: merged cells reach no further down than their row."""
    return [[[text for text in row if text is not None]] for row in rows]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_every_row_a_table_of_its_own(edition: str) -> None:
    tables = single_rows(disclosure(edition, VALUE)) + single_rows(applications(edition, VALUE))
    assert printed(document(*tables)) == expected(edition, VALUE, ("active_disclosure", "applications"))


def test_rows_of_their_own_whose_lower_heading_is_short() -> None:
    """Four applicants under 法人或其他组织 are not all of them: whose the numbers are is not known."""
    rows = single_rows(applications("2021", VALUE))
    del rows[2][0][1]
    for row in rows[3:]:
        del row[0][-4]
    assert not printed(document(*rows))


EXPLAINED = {
    "规章": "规章（设区的市、自治州人民政府应提供相关数据）",
    "规范性文件": "规范性文件（本机关制定并在有效期内的决定、公告、通告、意见、通知等公文，以及按照规定程序印发、"
    "涉及公民、法人和其他组织权利义务，在一定期限内反复适用的公文，不含内部工作制度、会议纪要）",
    "其他对外管理服务事项": "其他对外管理服务事项（指行政许可、行政处罚以外的事项）",
    "上一年项目数量": "上一年项目数量（指2018年末事项数）",
    "本年增/减": "本年增/减（减少的用负数表示，如-3）",
    "处理决定数量": "处理决定数量（指全年办件量）",
}


def test_explanations_behind_labels() -> None:
    rows: Rows = [[EXPLAINED.get(text or "", text) for text in row] for row in disclosure("2019", VALUE)]
    assert printed(document(rows)) == expected("2019", VALUE, ("active_disclosure",))


@pytest.mark.parametrize(
    "label",
    [
        "行政处罚（简易程序）",
        "行政处罚（不含公安机关作出的治安管理处罚）",
        "行政处罚（其中按照一般程序作出的处罚决定）",
        "行政处罚（包括行政强制）",
    ],
)
def test_words_behind_a_label_that_make_another_thing_of_it(label: str) -> None:
    rows: Rows = [["信息内容", "本年处理决定数量"], ["行政许可", "16"], [label, "5"]]
    assert printed(document(rows)) == {"active_disclosure.licensing.decisions": "16"}


def test_one_row_under_two_explained_names() -> None:
    """Equal numbers of two parts are not the number of the whole."""
    parts = ("按照一般程序作出的处罚决定", "按照简易程序作出的处罚决定")
    rows: Rows = [
        ["信息内容", "本年处理决定数量"],
        ["行政许可", "16"],
        *([f"行政处罚（{part}）", "5"] for part in parts),
    ]
    read = read_tables(document(rows))
    assert [cell.id for cell in read.cells] == ["active_disclosure.licensing.decisions"]
    assert any("行政处罚" in line for line in read.unread)


def test_merged_cells_lost_everywhere() -> None:
    """Of table 四 two results stand in one place then: the order of the words tells whose they are, or nothing."""
    rows = [single for row in single_rows(review(VALUE)) for single in row]
    assert printed(document(rows)) == expected("2021", VALUE, ("review_litigation",))
    rows[0], rows[1] = ["行政诉讼"], ["未经复议直接起诉", "行政复议", *RESULTS, "复议后起诉"]
    reading = read_tables(document(rows))
    assert reading.cells == ()
    assert reading.unread


def test_a_column_of_remarks_is_told_only_where_it_says_something() -> None:
    rows = [[*row, "备注" if number == 0 else ""] for number, row in enumerate(applications("2021", VALUE))]
    reading = read_tables(document(rows))
    assert {cell.id: cell.raw for cell in reading.cells} == expected("2021", VALUE, ("applications",))
    assert reading.unread == ()
    rows[3][-1] = "见附件"
    assert len(read_tables(document(rows)).unread) == 1


@pytest.mark.parametrize("heading", ["本年收費金額（單位：萬元）", "本年收费金额（单位：万元）"])
def test_the_unit_of_a_heading_is_read_in_either_script(heading: str) -> None:
    read = read_tables(document([["信息内容", heading], ["行政事业性收费", "12.5"]]))
    assert [(cell.id, cell.raw, cell.unit) for cell in read.cells] == [
        ("active_disclosure.fees.amount", "12.5", "万元")
    ]


def test_two_equal_headings_alone_name_no_column() -> None:
    read = read_tables(document([["信息内容", "上一年项目数量", "上一年项目数量"], ["行政事业性收费", "3", "1"]]))
    assert not read.cells


def test_a_remark_how_its_figures_are_written_stands_in_a_heading() -> None:
    rows: Rows = [
        ["信息内容", "采购项目数量", "采购总金额（万元，精确到小数点后两位）"],
        ["政府集中采购", "6", "25.10"],
    ]
    cells = {cell.id: (cell.value, cell.unit) for cell in read_tables(document(rows)).cells}
    assert cells["active_disclosure.procurement.amount"] == (Decimal("25.10"), "万元")


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize(("text", "value"), [("增加5", 5), ("减2项", -2), ("减少 3", -3)])
def test_a_word_is_the_sign_of_a_change_and_of_nothing_else(kind: str, text: str, value: int) -> None:
    rows: Rows = [["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "9", text, "4"]]
    cells = {cell.id: cell for cell in read_tables(document(rows, kind=kind)).cells}
    change = cells["active_disclosure.licensing.change"]
    assert (change.raw, change.value) == (text, value)
    rows = [["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "9", "0", text]]
    assert all(cell.value != value for cell in read_tables(document(rows, kind=kind)).cells)
