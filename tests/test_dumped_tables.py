"""Tables printed as paragraphs of a page: lines of labels and numbers with no table around them."""

from __future__ import annotations

import pytest

from ingest.extract import read_bytes
from ingest.tables import read_tables
from tests.printed_form import Rows, applications, disclosure, expected, numbers, printed, review

VALUE = numbers()
BEFORE = "我镇及时发布各类信息，并做好解读。"
BEHIND = "公开的内容还不够丰富，将加以改进。"
SECTIONS = ("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、行政复议、行政诉讼情况")


def lines(rows: Rows) -> list[str]:
    return [" ".join(cell for cell in row if cell) for row in rows if any(row)]


def dump(edition: str) -> list[str]:
    tables = (disclosure(edition, VALUE), applications(edition, VALUE), review(VALUE))
    return [line for title, rows in zip(SECTIONS, tables, strict=True) for line in (title, *lines(rows))]


def page(body: str) -> bytes:
    return f"<html><body><p>{BEFORE}</p>{body}<p>五、存在的主要问题</p><p>{BEHIND}</p></body></html>".encode()


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize(
    ("around", "between"),
    [
        ("<p>{}</p>", "</p><p>"),
        ("<p>{}</p>", "<br>"),
        ("<ul><li>{}</li></ul>", "</li><li>"),
        ("<div><span>{}</span></div>", "</span></div><div><span>"),
        ("<pre>{}</pre>", "\n"),
    ],
)
def test_lines_of_a_page_that_print_a_table(around: str, between: str, edition: str) -> None:
    document = read_bytes(page(around.format(between.join(dump(edition)))))
    assert printed(document) == expected(edition, VALUE)
    assert [paragraph.text for paragraph in document.paragraphs] == [BEFORE, *SECTIONS, "五、存在的主要问题", BEHIND]
    assert all(document.text[each.start : each.end] == each.text for each in document.paragraphs)
    assert [document.text[: grid.position].splitlines()[-1] for grid in document.grids] == list(SECTIONS)


def test_one_cell_a_paragraph() -> None:
    body = "".join(f"<p>{cell}</p>" for line in dump("2021") for cell in line.split())
    assert printed(read_bytes(page(body))) == expected("2021", VALUE)


@pytest.mark.parametrize(
    ("edition", "lost"),
    [
        ("2021", {"现行有效件数": "现行有效件"}),
        ("2021", {"本年制发件数": "本年发件", "现行有效件数": "现行有效件"}),
        ("2019", {"本年新制作数量": "本年新", "本年新公开数量": "本年新"}),
    ],
)
def test_headings_that_lost_characters(edition: str, lost: dict[str, str]) -> None:
    cells = [cell for line in dump(edition) for cell in line.split()]
    body = "".join(f"<p>{lost.get(cell, cell)}</p>" for cell in cells)
    assert printed(read_bytes(page(body))) == expected(edition, VALUE)


def test_a_lost_cell_gives_no_number_of_its_row() -> None:
    whole = dump("2021")
    at = next(at for at, line in enumerate(whole) if "重复申请" in line)
    label, *cells = whole[at].rsplit(" ", 7)
    document = read_bytes(page("".join(f"<p>{line}</p>" for line in [*whole[:at], f"{label} {' '.join(cells[1:])}"])))
    assert not any(".not_handled.repeat." in key for key in printed(document))
    assert any("重复申请" in line for line in read_tables(document).unread)


def test_prose_about_the_tables_stays_prose() -> None:
    sentences = ("本年新收政府信息公开申请 3 件。", "行政许可 12 项，行政处罚 4 项。", "第二十条规定的信息均已公开。")
    document = read_bytes(page("".join(f"<p>{each}</p>" for each in sentences)))
    assert not document.grids
    assert all(each in document.text for each in sentences)


def test_a_page_with_a_table_of_its_own_is_left_as_it_is() -> None:
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row if cell) + "</tr>" for row in disclosure("2021", VALUE)
    )
    body = f"<table>{rows}</table>" + "".join(f"<p>{line}</p>" for line in lines(disclosure("2021", lambda _: "1")))
    document = read_bytes(page(body))
    assert len(document.grids) == 1
    assert printed(document) == expected("2021", VALUE, ["active_disclosure"])
