"""Pages as sites and offices save them: wrappers, spans, split digits, nested tables, Word's own HTML."""

from __future__ import annotations

import time

import pytest

from corpus.numbers import parse_cell, prints_nothing
from ingest.document import Document
from ingest.extract import read_bytes
from ingest.read_html import read_html
from tests.printed_form import Rows, applications, disclosure, expected, numbers, printed, review

VALUE = numbers()
TABLES = (disclosure("2021", VALUE), applications("2021", VALUE), review(VALUE))


def markup(rows: Rows, cell: str = "td") -> str:
    """A table with the spans that None stands for: to the right first, then downwards."""
    taken: set[tuple[int, int]] = set()
    lines = []
    for r, row in enumerate(rows):
        cells = []
        for c, text in enumerate(row):
            if text is None or (r, c) in taken:
                continue
            across = 1
            while c + across < len(row) and row[c + across] is None and (r, c + across) not in taken:
                across += 1
            down = 1
            while (
                r + down < len(rows)
                and all(c + n < len(rows[r + down]) and rows[r + down][c + n] is None for n in range(across))
                and not _heads_a_row(rows[r + down], c)
            ):
                down += 1
            taken |= {(r + i, c + n) for i in range(down) for n in range(across)}
            cells.append(f'<{cell} colspan="{across}" rowspan="{down}">{text}</{cell}>')
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


def _heads_a_row(row: list[str | None], column: int) -> bool:
    return any(text is not None for text in row[:column])


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_the_tables_of_a_page_with_spans() -> None:
    page = "".join(f"<p>第{n}段</p>{markup(rows)}" for n, rows in enumerate(TABLES))
    for text in (page, f"<html><body><div id=zoom>{page}</div></body></html>", page.replace("td", "th")):
        document = read_html(text)
        assert printed(document) == expected("2021", VALUE)
        assert texts(document) == ["第0段", "第1段", "第2段"]


def test_tables_stand_between_their_paragraphs() -> None:
    document = read_html("<p>前文</p><table><tr><td>甲<td>1</table><p>后文</p>")
    assert document.text == "前文\n后文"
    assert [grid.position for grid in document.grids] == [3]
    assert all(document.text[p.start : p.end] == p.text for p in document.paragraphs)


def test_a_cell_knows_its_place() -> None:
    document = read_html("<table><tr><td>a<td>b</table><table><tr><td rowspan=2>c<td>d<tr><td>e</table>")
    cell = document.grids[1].rows[1][1]
    assert cell is not None
    assert (cell.text, cell.place.table, cell.place.row, cell.place.column) == ("e", 1, 1, 1)
    assert document.grids[1].rows[1][0] is None


def test_a_cell_from_above_in_the_middle_of_a_row() -> None:
    grid = read_html("<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e</table>").grids[0]
    assert [cell and cell.text for cell in grid.rows[1]] == ["d", None, "e"]


def test_split_digits_blanks_and_words_of_office_pages() -> None:
    document = read_html(
        "<table><tr><td><span>1</span><span>3</span><b>6</b><td>&nbsp;<td>\u3000<td><o:p></o:p><td><o:p>&nbsp;</o:p>"
        "<td><p>本年度</p><p>办理结果</p><td>自<br>然<br/>人<td>\n  1,204\n</table>"
    )
    assert [cell and cell.text for cell in document.grids[0].rows[0]] == [
        *("136", "", "", "", ""),
        *("本年度\n办理结果", "自\n然\n人", "1,204"),
    ]


def test_only_the_article_is_prose() -> None:
    document = read_html(
        "<html><head><title>年度报告_某某网</title><style>p{}</style></head><body><div class=nav><a>首页</a></div>"
        "<script>var a='脚本'</script><h1>某某市2024年年度报告</h1><div class=TRS_Editor><p>一、总体情况</p>"
        "<div>第一句。<br>第二句。<span>还是</span>第二句。</div></div><footer>版权所有</footer></body></html>"
    )
    assert document.text.endswith("一、总体情况\n第一句。\n第二句。还是第二句。")
    assert "脚本" not in document.text
    assert "首页" not in document.text
    assert "版权" not in document.text
    assert document.title == "某某市2024年年度报告"


def test_what_the_head_says() -> None:
    document = read_html(
        '<head><meta name="ArticleTitle" content="某某区2023年报告"><meta name="PubDate" content="2024-1-9 08:58">'
        '<link rel="canonical" href="https://www.example.gov.cn/a.htm"></head><p>正文</p>'
    )
    assert (document.title, document.published) == ("某某区2023年报告", "2024-01-09")
    assert document.source == "https://www.example.gov.cn/a.htm"


def test_the_address_and_the_date_in_the_page() -> None:
    document = read_html(
        "<!-- saved from url=(0031)https://www.example.gov.cn/b.html --><p>发布日期：2020年1月31日</p>"
    )
    assert (document.published, document.source) == ("2020-01-31", "https://www.example.gov.cn/b.html")


def test_a_table_that_only_lays_out_the_page() -> None:
    inner = markup(TABLES[1])
    document = read_html(f"<table><tr><td><p>三、收到和处理情况</p>{inner}<p>后文</p></td></tr></table>")
    assert printed(document) == expected("2021", VALUE, ["applications"])
    assert texts(document) == ["三、收到和处理情况", "后文"]


def test_a_naively_dropped_row_moves_nothing_else() -> None:
    """The row goes with the merged labels that it carries, and the rows below slide to the left."""
    rows = TABLES[1]
    lines = markup(rows).split("<tr>")[1:]
    right = expected("2021", VALUE, ["applications"])
    for number in range(3, len(lines)):
        read = printed(read_html("<table><tr>" + "<tr>".join([*lines[:number], *lines[number + 1 :]]) + "</table>"))
        lost = {key.rsplit(".", 1)[0] for key in right.keys() - read.keys()}
        assert read.items() <= right.items()
        assert len(lost) == 1, (number, lost)


def test_broken_and_hostile_markup() -> None:
    assert read_html("").paragraphs == ()
    assert read_html("<table><tr><td>只有一半").grids[0].rows[0][0] is not None
    wide = read_html('<table><tr><td colspan="99999999" rowspan="99999999">1<td colspan="-3">2<td colspan=x>3</table>')
    assert len(wide.grids[0].rows[0]) < 1000
    started = time.process_time()
    deep = read_html("<div>" * 20_000 + "底" + "</div>" * 20_000)
    assert deep.notes
    many = read_html("<table>" + "<tr><td colspan=200>1" * 20_000 + "</table>")
    assert len(many.grids[0].rows) < 1000
    assert time.process_time() - started < 5


@pytest.mark.parametrize("style", ["display:none", "DISPLAY: none;", "color:red; visibility : hidden", "mso-hide:all"])
def test_what_a_style_hides_is_not_printed(style: str) -> None:
    hidden = f'<td style="{style}">77</td>'
    page = (
        f"<p>公开<span style='{style}'>9</span>12条。</p>"
        f"<table><tr>{hidden}<td>信息内容</td><td>本年处理决定数量</td></tr>"
        f"<tr style='{style}'><td>1</td><td>行政许可</td><td>5</td></tr>"
        f"<tr>{hidden}<td>行政许可</td><td><span style='{style}'>9</span>16</td></tr></table>"
    )
    read = read_html(page)
    assert read.text == "公开12条。"
    assert [[cell.text for cell in row if cell] for row in read.grids[0].rows] == [
        ["信息内容", "本年处理决定数量"],
        ["行政许可", "16"],
    ]


def test_a_hidden_block_is_shown_by_its_script() -> None:
    assert read_html('<div style="display:none"><p>公开12条。</p></div>').text == "公开12条。"


def cell_of(inner: str, head: str = "") -> str | None:
    """The text of the one number cell of a small table."""
    rows = "<tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>{}</td></tr>"
    cell = read_html(f"{head}<table>{rows.format(inner)}</table>").grids[0].rows[1][1]
    return cell and cell.text


@pytest.mark.parametrize(
    ("inner", "text", "value"),
    [
        ("38<sup>①</sup>", "38①", 38),
        ("38<sup>2</sup>", "38²", 38),
        ("38<sup><a href='#n3'>[3]</a></sup>", "38⁽[3]⁾", 38),
        ("38<span style='font-size:8px;vertical-align:super'>4</span>", "38⁴", 38),
        ("38<span class=up>4</span>", "38⁴", 38),
        ("38<a href='#_ftn5' name='_ftnref5'><span class=MsoFootnoteReference>[5]</span></a>", "38⁽[5]⁾", 38),
        ("<sup>6</sup>", "⁶", None),
        ("38<sup>含上年2件</sup>", "38含上年2件", None),
    ],
)
def test_a_raised_mark_is_no_digit_of_its_number(inner: str, text: str, value: int | None) -> None:
    assert cell_of(inner, "<style>p{margin:0} .up{vertical-align:super}</style>") == text
    assert parse_cell(text)[0] == value


@pytest.mark.parametrize(
    "struck",
    [
        "<s>71</s>",
        "<del><b>71</b></del>",
        "<strike>71</strike>",
        "<span style='text-decoration: line-through'>71</span>",
        "<span class='old x'>71</span>",
        "<span class='gone'>71</span>",
    ],
)
def test_struck_and_hidden_digits_are_no_digits_of_the_number_beside(struck: str) -> None:
    rules = ".old, .older { text-decoration: line-through } @media print{.x{display:none}} .gone{display:none}"
    head = f"<style>/* a */ {rules}</style>"
    assert cell_of(f"{struck}64", head) == "64"
    assert read_html(f"{head}<p>收到申请{struck}64件。</p>").text == "收到申请64件。"


def test_a_cell_of_which_all_is_struck_is_neither_blank_nor_a_number() -> None:
    text = cell_of("<s>71</s>") or ""
    assert text == "（已划去）71"
    assert parse_cell(text)[0] is None
    assert not prints_nothing(text)


def test_an_own_style_comes_before_the_rules_of_the_page() -> None:
    assert cell_of("<span class=q style='display:inline'>5</span>3", "<style>.q{display:none}</style>") == "53"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("<input value='47'>", "47"),
        ("<input type=hidden value=9>47", "47"),
        ("<input type=text value=''>", ""),
        ("<input>", "（输入框）"),
        ("<textarea>47</textarea>", "47"),
        ("<select><option>9<option selected>47</select>", "47"),
        ("<select><option>9<option>47</select>", "（输入框）"),
    ],
)
def test_what_a_field_shows_is_printed(field: str, text: str) -> None:
    assert cell_of(field) == text
    assert "输入" not in read_html(f"<p>检索：<input value='请输入'></p><p>总体情况</p>{field}").text


def blocks(rows: list[tuple[str, ...]], cell: str = "<div style='display:table-cell'>{}</div>") -> str:
    return "<div class=t>" + "".join(f"<div>{''.join(map(cell.format, row))}</div>" for row in rows) + "</div>"


ROWS = [
    ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
    ("规章", "3", "0", "29"),
    ("行政规范性文件", "31", "4", "178"),
]


def test_blocks_styled_as_cells_are_a_table() -> None:
    read = read_html(f"<p>上文。</p>{blocks(ROWS)}<p>下文。</p>")
    assert [tuple(cell.text for cell in row if cell) for row in read.grids[0].rows] == ROWS
    assert read.text == "上文。\n下文。"
    by_rule = "<style>.c{display:table-cell}</style>" + blocks(ROWS, "<div class=c><span>{}</span></div>")
    assert read_html(by_rule).grids == read.grids[:0] + read_html(blocks(ROWS)).grids


@pytest.mark.parametrize("rows", [ROWS[:1], ROWS[:2]])
def test_two_columns_of_a_page_are_no_table(rows: list[tuple[str, ...]]) -> None:
    assert read_html(blocks(rows)).grids == ()


def test_blocks_without_a_style_are_no_table() -> None:
    assert read_html(blocks(ROWS, "<div>{}</div>")).grids == ()


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<font color=white>7</font>26", "26"),
        ("<span style='color:#FFF'>7</span>26", "26"),
        ("<span style='color:#fff'>26</span>", "26"),
        ("<span style='color:red'>7</span>26", "726"),
    ],
)
def test_white_digits_beside_others_are_not_seen(inner: str, text: str) -> None:
    assert cell_of(inner) == text


SELECTORS = [">td", "td >", "-", "#1", ". x", "a..b", "a#", "#", "1", "a > > b", "td:hover", "a[href", "@", "\\", "é"]


@pytest.mark.parametrize("selector", SELECTORS)
def test_rules_that_no_browser_reads_hide_nothing(selector: str) -> None:
    assert cell_of("26", f"<style>{selector}{{display:none}}</style>") == "26"


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_rows_that_a_page_stacks_in_one_are_rows_of_their_own(edition: str) -> None:
    value = numbers()
    rows = disclosure(edition, value)
    stacked = ["<br>".join(str(cell) for cell in cells if cell) for cells in zip(*rows[2:4], strict=True)]
    html = markup([*rows[:2], list[str | None](stacked), *rows[4:]])
    assert printed(read_bytes(html.encode())) == expected(edition, value, ["active_disclosure"])


@pytest.mark.parametrize(
    ("labels", "first"),
    [("规章<br>行政规范性文件", "5"), ("规章<br>其他文件", "5<br>6"), ("规章<br>行政许可", "<br>6")],
)
def test_rows_stacked_in_one_whose_lines_do_not_tell_them_are_unread(labels: str, first: str) -> None:
    value = numbers()
    rows = disclosure("2021", value)
    html = markup([*rows[:2], [labels, first, "7<br>8", "9<br>1"], *rows[4:]])
    assert not any("regulations" in key or "normative" in key for key in printed(read_bytes(html.encode())))


def test_a_table_of_one_cell_inside_a_cell_is_the_text_of_that_cell() -> None:
    value = numbers()
    inner = [
        [None if cell is None else f"<table><tr><td>{cell}</td></tr></table>" for cell in row]
        for row in applications("2021", value)
    ]
    document = read_bytes(markup(inner).encode())
    assert len(document.grids) == 1
    assert printed(document) == expected("2021", value, ["applications"])
