"""The aligner against tables printed here: shuffled, cut, blanked, misprinted and foreign ones."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.form import APPLICANTS, EDITIONS
from ingest.document import Document
from ingest.tables import read_tables
from tests.printed_form import Rows, applications, disclosure, document, expected, numbers, printed, review

VALUE = numbers()
HEADER_ROWS = 3


def whole(edition: str) -> Document:
    return document(disclosure(edition, VALUE), applications(edition, VALUE), review(VALUE))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_cell_of_the_form(edition: str) -> None:
    reading = read_tables(whole(edition))
    assert {cell.id: cell.raw for cell in reading.cells} == expected(edition, VALUE)
    assert reading.unread == ()
    assert reading.editions == dict.fromkeys(("active_disclosure", "applications", "review_litigation"), edition)


def test_a_cell_carries_its_labels_unit_and_place() -> None:
    cells = {cell.id: cell for cell in read_tables(whole("2021")).cells}
    fees = cells["active_disclosure.fees.amount"]
    assert (fees.row_label, fees.unit) == ("行政事业性收费", "万元")
    assert cells["applications.refused.process.total"].row_label == "（三）不予公开 6.属于四类过程性信息"


def test_each_table_has_its_own_edition() -> None:
    reading = read_tables(document(disclosure("2021", VALUE), applications("2019", VALUE)))
    assert reading.editions == {"active_disclosure": "2021", "applications": "2019"}
    assert "applications.other_outcome.total" in {cell.id for cell in reading.cells}


@settings(max_examples=60, deadline=None)
@given(edition=st.sampled_from(EDITIONS), seed=st.integers(0, 2**32))
def test_shuffled_columns_take_their_numbers_along(edition: str, seed: int) -> None:
    rows = applications(edition, VALUE)
    order = list(range(3, 10))
    random.Random(seed).shuffle(order)
    # 自然人 and 总计 are printed in the second row, the others in the third: whole columns move.
    moved: Rows = [[*row[:3], *(row[column] for column in order)] for row in rows]
    read = printed(document(moved))
    assert read == expected(edition, VALUE, ["applications"])


@settings(max_examples=60, deadline=None)
@given(edition=st.sampled_from(EDITIONS), seed=st.integers(0, 2**32))
def test_shuffled_rows_take_their_numbers_along(edition: str, seed: int) -> None:
    """Every row with its own labels; where a merged group no longer stands above, 3.其他 may stay unread."""
    rows = applications(edition, VALUE)
    body = rows[HEADER_ROWS:]
    random.Random(seed).shuffle(body)
    read = printed(document([*rows[:HEADER_ROWS], *body]))
    right = expected(edition, VALUE, ["applications"])
    assert read.items() <= right.items()
    assert {key.rsplit(".", 1)[0] for key in right.keys() - read.keys()} <= {"applications.other_outcome.other_reasons"}


@settings(max_examples=40, deadline=None)
@given(edition=st.sampled_from(EDITIONS), seed=st.integers(0, 2**32))
def test_shuffled_columns_of_the_first_table(edition: str, seed: int) -> None:
    rows = disclosure(edition, VALUE)
    order = random.Random(seed)
    moved: Rows = []
    shuffle: list[int] = []
    for row in rows:
        cells = [text for text in row[1:] if text is not None]
        if row[0] == "信息内容":
            shuffle = order.sample(range(len(cells)), len(cells))
        cells = [cells[n] for n in shuffle] if cells else []
        moved.append([row[0], *cells, *[None] * (len(row) - 1 - len(cells))])
    assert printed(document(moved)) == expected(edition, VALUE, ["active_disclosure"])


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(3)), st.permutations(range(5)))
def test_shuffled_blocks_and_results_of_the_last_table(blocks: list[int], results: list[int]) -> None:
    rows = review(VALUE)
    names = ["行政复议", "未经复议直接起诉", "复议后起诉"]
    labels = [rows[2][5 + n] for n in results]
    header: Rows = [[text for block in blocks for text in (names[block], *[None] * 4)], [*labels, *labels, *labels]]
    data = [rows[3][5 * block + result] for block in blocks for result in results]
    assert printed(document([*header, data])) == expected("2021", VALUE, ["review_litigation"])


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_dropped_row_is_missing_and_nothing_else_is_touched(edition: str) -> None:
    rows = applications(edition, VALUE)
    for number in range(HEADER_ROWS, len(rows)):
        read = printed(document([*rows[:number], *rows[number + 1 :]]))
        label = next(text for text in reversed(rows[number][:3]) if text)
        gone = expected(edition, VALUE, ["applications"]).items() - read.items()
        lost = {key.rsplit(".", 1)[0] for key, _ in gone}
        # The last row of 其他处理 is only known by the group or row above it.
        assert len(lost - {"applications.other_outcome.other_reasons"}) <= 1, label
        assert read.items() <= expected(edition, VALUE, ["applications"]).items()
        assert gone, label


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("blank", ["", "\u3000", "\xa0", "/", "—"])
def test_a_blanked_row_is_blank_and_nothing_else_is_touched(edition: str, blank: str) -> None:
    rows = applications(edition, VALUE)
    for number in range(HEADER_ROWS, len(rows)):
        emptied = [*rows[:number], [*rows[number][:3], *[blank] * 7], *rows[number + 1 :]]
        reading = read_tables(document(emptied))
        values = {cell.id: cell.value for cell in reading.cells}
        right = {key: Decimal(raw) for key, raw in expected(edition, VALUE, ["applications"]).items()}
        changed = {key for key in right if values[key] != right[key]}
        assert len(changed) == 7
        assert {values[key] for key in changed} == {None}
        assert {cell.raw for cell in reading.cells if cell.id in changed} == {blank.strip()}
        assert reading.unread == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_row_without_its_label_is_unread(edition: str) -> None:
    """Also the first row of a group: its numbers never go to the group or to the row above."""
    rows = applications(edition, VALUE)
    right = expected(edition, VALUE, ["applications"])
    for number in range(HEADER_ROWS, len(rows)):
        last = max(n for n in range(3) if rows[number][n])
        nameless = [*rows[number][:last], "", *rows[number][last + 1 :]]
        reading = read_tables(document([*rows[:number], nameless, *rows[number + 1 :]]))
        read = {cell.id: cell.raw for cell in reading.cells}
        assert read.items() <= right.items()
        assert len({key.rsplit(".", 1)[0] for key in right.keys() - read.keys()}) <= 2
        assert any(rows[number][9] in line for line in reading.unread), nameless


def test_a_row_with_fewer_cells_than_columns_is_unread() -> None:
    rows = applications("2021", VALUE)
    number = next(n for n, row in enumerate(rows) if row[2] == "5.属于三类内部事务信息")
    rows[number] = rows[number][:9]
    reading = read_tables(document(rows))
    read = {cell.id for cell in reading.cells}
    assert read == expected("2021", VALUE, ["applications"]).keys() - {
        key for key in expected("2021", VALUE) if key.startswith("applications.refused.internal_affairs")
    }
    assert len(reading.unread) == 1
    assert "依申请公开情况表" in reading.unread[0]


def test_a_row_that_merges_cells_is_unread() -> None:
    rows = applications("2021", VALUE)
    number = next(n for n, row in enumerate(rows) if row[2] == "5.属于三类内部事务信息")
    rows[number] = [*rows[number][:3], "无", *[None] * 6]
    reading = read_tables(document(rows))
    assert not any(cell.id.startswith("applications.refused.internal_affairs") for cell in reading.cells)
    assert len(reading.unread) == 1


def test_spans_of_header_and_data_may_disagree() -> None:
    """上海 2019 prints 行政许可 with its wide cell under another heading."""
    rows: Rows = [
        ["信息内容", "上一年项目数量", "本年增/减", None, "处理决定数量"],
        ["行政许可", "11", None, "22", "33"],
        ["其他对外管理服务事项", "44", "55", None, "66"],
    ]
    read = printed(document(rows))
    assert [read[f"active_disclosure.licensing.{c}"] for c in ("prior_items", "change", "decisions")] == [
        "11",
        "22",
        "33",
    ]
    assert read["active_disclosure.other_services.decisions"] == "66"


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("1、属于国家秘密", "refused.state_secret"),
        ("⑴属于国家秘密", "refused.state_secret"),
        ("1.属\n于国\n家秘密", "refused.state_secret"),
        ("１．属于国家秘密　", "refused.state_secret"),
        ("4.保护第三方合法权溢", "refused.third_party"),
        ("其它法律行政法规禁止公开", "refused.law_forbids"),
        ("3.危及“三安全⼀稳定”", "refused.security_stability"),
        ("1.信訪舉報投訴類申請", "not_handled.petition"),
        ("(一)予以公开", "granted"),
        ("本年结转政府信息公开申请数量", None),  # 新收 or 上年结转?
        ("5.属于三类过程性信息件", "refused.process"),
        ("不予公开", None),
        ("其他", None),
    ],
)
def test_labels_are_bound_by_text(label: str, line: str | None) -> None:
    header = applications("2021", VALUE)[:HEADER_ROWS]
    row: list[str | None] = [None, None, label, *map(str, range(1, 8))]
    reading = read_tables(document([*header, row]))
    assert {cell.id.rsplit(".", 1)[0].split(".", 1)[1] for cell in reading.cells} == ({line} if line else set())
    assert bool(reading.unread) == (line is None)


def test_other_reasons_only_within_its_group() -> None:
    header = applications("2021", VALUE)[:HEADER_ROWS]
    wrong: Rows = [[None, "（五）不予处理", "3.其他", *"1234567"]]
    right: Rows = [[None, "（六）其他处理", "3.其他", *"1234567"]]
    assert printed(document([*header, *wrong])) == {}
    assert printed(document([*header, *right]))["applications.other_outcome.other_reasons.total"] == "7"


def test_a_label_printed_twice_spoils_only_its_rows() -> None:
    rows = applications("2021", VALUE)
    twice = [*rows[9][:3], *"9999999"]
    reading = read_tables(document([*rows, twice]))
    missing = expected("2021", VALUE, ["applications"]).keys() - {cell.id for cell in reading.cells}
    assert len(missing) == 7
    assert any("出现两次" in line for line in reading.unread)


def test_two_reports_in_one_document_are_not_mixed() -> None:
    one = [disclosure("2021", VALUE), applications("2021", VALUE), review(VALUE)]
    other = numbers(50_000)
    two = [disclosure("2021", other), applications("2021", other)[:-4]]
    for tables in ([*one, *two], [one[0], two[0], one[1], two[1], one[2]]):
        reading = read_tables(document(*tables))
        assert reading.cells == ()
        assert any("几份年报" in line for line in reading.unread)


def test_the_same_table_printed_twice_is_one() -> None:
    rows = applications("2021", VALUE)
    assert printed(document(rows, rows)) == expected("2021", VALUE, ["applications"])


def test_decoys_yield_nothing() -> None:
    departments: Rows = [
        ["单位", "主动公开", "依申请公开", "其他", "总计"],
        ["财政金融局", "12", "3", "1", "16"],
        ["行政许可科", "5", "0", "0", "5"],
        ["总计", "17", "3", "1", "21"],
    ]
    scores: Rows = [["考核项目", "分值", "得分"], ["行政许可", "10", "9"], ["行政处罚", "10", "8"], ["规章", "5", "5"]]
    cases: Rows = [["类型", "行政复议", "行政诉讼"], ["件数", "3", "4"]]
    plan: Rows = [["指标名称", "单位", "数量"], ["门户网站发布信息", "条", "1200"], ["新媒体", "个", "3"]]
    reading = read_tables(document(departments, cases, scores, plan))
    assert (reading.cells, reading.unread, reading.editions) == ((), (), {})


def test_a_decoy_between_the_tables_changes_nothing() -> None:
    narrow: Rows = [["序号", "单位", "数量"], ["1", "教育局", "12"], ["2", "总计", "12"], ["", "其他", "5"]]
    plan: Rows = [["指标名称", "单位", "数量"], ["门户网站发布信息", "条", "1200"], ["新媒体", "个", "3"]]
    wide: Rows = [["部门", *"一二三四五六", "合计"], ["教育局", *"1234567"], ["总计", *"1234567"], ["其他", *"7654321"]]
    for decoy in (narrow, plan, wide):
        tables = [disclosure("2021", VALUE), decoy, applications("2021", VALUE), decoy, review(VALUE), decoy]
        for kind in ("html", "pdf"):
            reading = read_tables(document(*tables, kind=kind, pages=[1, 1, 2, 2, 3, 3]))
            assert {cell.id: cell.raw for cell in reading.cells} == expected("2021", VALUE)
            assert reading.unread == ()


def test_a_lost_header_is_told() -> None:
    reading = read_tables(document(disclosure("2021", VALUE), applications("2021", VALUE)[HEADER_ROWS:]))
    assert {cell.id for cell in reading.cells} == expected("2021", VALUE, ["active_disclosure"]).keys()
    assert len(reading.unread) > 20


def test_items_printed_beside_their_rows() -> None:
    rows: Rows = [
        ["第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        [None, "规章", "1", "2", "3"],
        ["第二十条第（一）项", "行政规范性文件", "4", "5", "6"],
    ]
    assert len(printed(document(rows))) == 6


def test_a_transposed_table_is_told() -> None:
    rows: Rows = [["信息内容", "规章", "行政规范性文件"], ["本年制发件数", "1", "2"], ["本年废止件数", "3", "4"]]
    reading = read_tables(document(rows))
    assert (reading.cells, len(reading.unread)) == ((), 2)


@pytest.mark.parametrize("edition", EDITIONS)
def test_tables_cut_by_page_ends(edition: str) -> None:
    """At every row, with the header printed again or not."""
    rows = applications(edition, VALUE)
    right = expected(edition, VALUE, ["applications"])
    for cut in range(1, len(rows)):
        parts = document(rows[:cut], rows[cut:], kind="pdf", pages=[1, 2])
        assert printed(parts) == right, cut
        if cut > HEADER_ROWS:
            again = document(rows[:cut], [*rows[:HEADER_ROWS], *rows[cut:]], kind="pdf", pages=[1, 2])
            assert printed(again) == right, cut
    for cut in range(1, 4):
        rows = review(VALUE)
        parts = document(rows[:cut], rows[cut:], kind="pdf", pages=[1, 2])
        assert printed(parts) == expected(edition, VALUE, ["review_litigation"]), cut


def test_a_group_label_cut_by_a_page_end() -> None:
    rows = applications("2021", VALUE)
    first = next(n for n, row in enumerate(rows) if row[1] == "（六）其他处理")
    above = [*rows[:first], [None, "（六）其", *rows[first][2:]]]
    below = [["", "他处理", *rows[first + 1][2:]], *rows[first + 2 :]]
    assert printed(document(above, below, kind="pdf", pages=[1, 2])) == expected("2021", VALUE, ["applications"])


def balanced(*parts: str) -> list[str | None]:
    return [*parts, str(sum(map(int, parts)))]


@pytest.mark.parametrize(
    ("kind", "printed_text", "value"),
    [
        ("pdf", "1361\n2", Decimal(13612)),
        ("html", "1361\n2", None),
        ("html", "12 34", None),
        ("html", "22（其中修订 16 件）", Decimal(22)),
        ("pdf", "34\ufffd1288", None),
        ("html", "１,２０４", Decimal(1204)),
    ],
)
def test_numbers_in_pieces(kind: str, printed_text: str, value: Decimal | None) -> None:
    rows: Rows = [["信息内容", "本年处理决定数量"], ["行政许可", printed_text], ["行政处罚", "5"]]
    reading = read_tables(document(rows, kind=kind))
    cells = {cell.id: cell.value for cell in reading.cells}
    assert cells.get("active_disclosure.licensing.decisions") == value
    assert cells["active_disclosure.penalties.decisions"] == 5
    assert bool(reading.unread) == (value is None) == ("active_disclosure.licensing.decisions" not in cells)


def test_two_rows_set_over_each_other_are_no_row_of_long_numbers() -> None:
    """34 over 1288 would make 341288, and the total would hold: joining must be the only reading."""
    header = applications("2021", VALUE)[:HEADER_ROWS]
    stacked = [f"{a}\n{b}".strip() for a, b in zip(balanced(*"340000"), balanced("1288", *"00000"), strict=True)]
    apart = ["34\n1288", *[""] * 5, "34\n1288"]
    for kind in ("pdf", "html"):
        for cells in (stacked, apart):
            row: list[str | None] = ["一、本年新收政府信息公开申请数量", None, None, *cells]
            reading = read_tables(document([*header, row], kind=kind))
            assert not [cell for cell in reading.cells if cell.value]
            assert reading.unread


def test_a_blank_row_beside_numbers_without_a_name_is_no_blank_row() -> None:
    rows: Rows = [["信息内容", "本年处理决定数量"], ["行政处罚", "5"], ["行政强制", ""], ["", "7"]]
    for order in ([0, 1, 2, 3], [0, 1, 3, 2]):
        reading = read_tables(document([rows[n] for n in order], kind="pdf", pages=[1]))
        assert {cell.id: cell.raw for cell in reading.cells} == {"active_disclosure.penalties.decisions": "5"}
        assert any("行政强制" in line for line in reading.unread)


def test_pieces_are_joined_where_the_row_total_proves_it() -> None:
    header = applications("2021", VALUE)[:HEADER_ROWS]
    row: list[str | None] = ["二、上年结转政府信息公开申请数量", None, None, "1 3", "0", "0", "0", "0", "2", "1\n5"]
    cells = {cell.id: cell.value for cell in read_tables(document([*header, row])).cells}
    assert cells["applications.carried_in.natural_person"] == 13
    assert cells["applications.carried_in.total"] == 15


def test_a_column_of_numbers_before_and_of_remarks_behind() -> None:
    rows: Rows = [
        ["序号", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "备注"],
        ["1", "规章", "1", "2", "3", ""],
        ["2", "行政规范性文件", "4", "5", "6", "含转发"],
    ]
    read = printed(document(rows))
    assert [read[f"active_disclosure.normative_documents.{c}"] for c in ("issued", "repealed", "in_force")] == [
        "4",
        "5",
        "6",
    ]
    assert len(read) == 6


@pytest.mark.parametrize("blank", ["", "0"])
def test_a_header_that_lost_a_heading_binds_nothing_wrong(blank: str) -> None:
    """The headings behind it slide; blank columns must not make the counts fit again."""
    sparse = lambda key: blank if "total" in key else VALUE(key)  # noqa: E731
    for rows, header in ((applications("2021", sparse), 2), (review(sparse), 1), (review(sparse), 2)):
        for column, text in enumerate(rows[header]):
            if text is None:
                continue
            slid = [*rows[header][:column], *rows[header][column + 1 :]]
            read = printed(document([*rows[:header], slid, *rows[header + 1 :]]))
            assert read.items() <= expected("2021", sparse).items(), (header, text)


def test_unmerged_label_cells_are_no_numbers() -> None:
    header = applications("2019", VALUE)[:HEADER_ROWS]
    read = printed(
        document([*header, ["", "（七）总计", "", *"1234567"], ["四、结转下年度继续办理", "", "", *"7654321"]])
    )
    assert len(read) == 14
    assert read["applications.outcome_total.natural_person"] == "1"


def test_a_column_of_unknown_name_is_unread_alone() -> None:
    rows = applications("2021", VALUE)
    for before, after, lost in (("自然人", "自燃人", "natural_person"), ("商业企业", "某某", "business")):
        misprinted = [[after if text == before else text for text in row] for row in rows]
        reading = read_tables(document(misprinted))
        right = {k: v for k, v in expected("2021", VALUE, ["applications"]).items() if not k.endswith(lost)}
        assert {cell.id: cell.raw for cell in reading.cells} == right
        assert any(after in line for line in reading.unread)


def test_items_in_tables_of_their_own() -> None:
    rows = disclosure("2021", VALUE)
    starts = [n for n, row in enumerate(rows) if (row[0] or "").startswith("第二十条")]
    parts = [rows[a:b] for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)]
    assert printed(document(*parts)) == expected("2021", VALUE, ["active_disclosure"])


def test_a_lost_header_row_is_never_replaced_by_the_one_before() -> None:
    rows = [row for n, row in enumerate(disclosure("2019", VALUE)) if n != 9]  # the header of 第（六）项
    reading = read_tables(document(rows))
    read = {cell.id: cell.raw for cell in reading.cells}
    assert read.items() <= expected("2019", VALUE, ["active_disclosure"]).items()
    assert "active_disclosure.penalties.decisions" not in read


def test_a_table_that_stops_early_is_told_once() -> None:
    """Every row behind the last one that was printed is missing; a single row less may be how it was printed."""
    short = read_tables(document(disclosure("2021", VALUE), applications("2021", VALUE)[:10]))
    (told,) = short.cut
    assert "依申请公开情况表：只读到" in told
    assert short.places[told].table == 1
    assert short.unread == ()
    assert read_tables(document(applications("2021", VALUE)[:-1])).cut == ()
    assert read_tables(whole("2021")).cut == ()


FLAT = {
    "2019": "信息内容本年新制作数量本年新公开数量对外公开总数量\n规章000\n规范性文件120\n第二十条(五)项\n"
    "信息内容上一年项目数量本年增/减处理决定数量\n行政许可2111",
    "2021": "信息内容本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件1014\n第二十条(五)项\n"
    "信息内容本年处理决定数量\n行政许可31",
}


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_flattened_table_is_told_and_its_words_tell_the_edition(edition: str) -> None:
    reading = read_tables(Document("text", f"二、主动公开政府信息情况\n{FLAT[edition]}\n"))
    assert reading.cells == ()
    assert reading.editions == {"active_disclosure": edition}
    (told,) = reading.unread
    assert told.startswith("主动公开情况表")


def test_words_of_two_editions_tell_none() -> None:
    reading = read_tables(Document("text", "\n".join(FLAT.values())))
    assert (reading.editions, len(reading.unread)) == ({}, 1)


def test_a_row_that_lost_a_cell_is_not_filled_up_with_its_blank_label() -> None:
    """Without merged cells （一）予以公开 has a blank label beside it: with one number lost, the count still fits."""
    header = ["", "", "", *(column.label for column in APPLICANTS)]
    whole_row = ["三、本年度办理结果", "（二）部分公开", "", "61", "9", "0", "0", "0", "0", "70"]
    short = ["三、本年度办理结果", "（一）予以公开", "", "17", "5", "0", "0", "0", "0"]
    read = read_tables(document([header, short, whole_row]))
    assert {cell.id.rsplit(".", 1)[0] for cell in read.cells} == {"applications.partly_granted"}
    assert any("予以公开" in told and "格数与表头不一致" in told for told in read.unread)


@pytest.mark.parametrize("mark", ["①", "²", "⁽[1]⁾"])
def test_a_label_with_a_footnote_mark_is_the_label(mark: str) -> None:
    rows = applications("2021", VALUE)
    marked: Rows = [[text and text + mark for text in row] for row in rows]
    assert printed(document(marked)).keys() == printed(document(rows)).keys()
    assert all(cell.value is not None for cell in read_tables(document(marked)).cells)


@pytest.mark.parametrize(("parts", "whole"), [(("40", "17\ufffc6", "0", "0", "0", "0", "216"), True), (None, False)])
def test_a_number_broken_by_hand_is_whole_only_where_the_total_proves_it(
    parts: tuple[str, ...] | None, whole: bool
) -> None:
    """17 over 6 in one wide cell of a PDF: 176 with the row's total, else two numbers of which one lost its border."""
    rows = applications("2021", VALUE)
    printed_row = next(row for row in rows if "（一）予以公开" in row)
    printed_row[-7:] = list(parts or ("40", "17\ufffc6", "0", "0", "0", "0", "57"))
    read = read_tables(document(rows, kind="pdf"))
    found = {cell.id: cell.raw for cell in read.cells}
    assert found.get("applications.granted.business") == ("176" if whole else None)
    assert any("格线有缺" in told for told in read.unread) is not whole
