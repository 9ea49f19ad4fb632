"""Where an unread row stands: framed on its PDF page, marked in its table as found, or told beside its words."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, expect
from reportlab.pdfgen.canvas import Canvas

from assistant.ask import Assistant
from assistant.page import words
from assistant.page.markup import shown
from assistant.page.unread import unread_html
from corpus.report import Place, Unread
from corpus.settings import Settings
from corpus.store import Store
from evals.loopback import free_port
from ingest.build import ingest, sources_of
from ingest.extract import read_bytes
from ingest.intake import Intake
from ingest.tables import read_tables
from ingest.unread import AROUND, unread_of
from tests import pdf_pages as pages
from tests.chromium import CHROMIUM
from tests.page_stand_in import HOSTILE, StandInAssistant
from tests.printed_form import Rows, applications, document, numbers

#: The sixth row of numbers has a label that no edition of the form knows.
STRANGE = 8
TABLE = tuple(
    replace(cell, text="9.另一种说法") if (cell.row, cell.column) == (STRANGE, 2) else cell for cell in pages.TABLE
)
TITLE = "临水县2024年政府信息公开工作年度报告"


def pdf_report() -> bytes:
    """Two pages: title and prose, then a table with one row that cannot be read."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(pages.FONT, 14)
        canvas.drawString(100, 760, TITLE)
        canvas.setFont(pages.FONT, pages.SIZE)
        canvas.drawString(60, 700, "一、总体情况")
        canvas.drawString(60, 680, "2024年，本县主动公开各类信息，回应群众关切。")
        canvas.showPage()
        pages.stroked(canvas, pages.borders(TABLE))
        pages.write_cells(canvas, TABLE)

    return pages.pdf_of(draw)


def nameless_rows() -> tuple[Rows, int]:
    """Table 三 with a row that has lost its label, and the number of that row."""
    rows = applications("2021", numbers())
    row = next(n for n, texts in enumerate(rows) if texts[2] == "5.属于三类内部事务信息")
    rows[row] = [*rows[row][:2], "", *rows[row][3:]]
    return rows, row


def html_report(rows: Rows) -> bytes:
    body = "".join(
        "<tr>" + "".join(f"<td>{shown('' if text is None else text)}</td>" for text in row) + "</tr>" for row in rows
    )
    return f"<h1>{TITLE}</h1><p>一、总体情况</p><p>概述。</p><table>{body}</table>".encode()


def test_an_unread_row_of_a_pdf_is_framed_where_it_is_printed() -> None:
    unread, short = unread_of(read_bytes(pdf_report()))
    assert "只读到" in short.line
    assert short.place.page == 2
    assert "另一种说法" in unread.line or "30 1 0" in unread.line
    assert (unread.place.page, unread.rows) == (2, ())
    top = pages.TOP + STRANGE * pages.HEIGHT
    assert unread.place.box == pytest.approx((pages.LEFT, top, pages.x_at(10), top + pages.HEIGHT), abs=2)


def test_the_sentences_are_those_of_the_report() -> None:
    read = read_bytes(pdf_report())
    tables = read_tables(read)
    assert tuple(each.line for each in unread_of(read)) == (*tables.unread, *tables.cut)


@pytest.mark.parametrize("kind", ["html", "docx"])
def test_an_unread_row_of_a_web_page_or_word_file_is_marked_in_its_table(kind: str) -> None:
    rows, row = nameless_rows()
    data = html_report(rows)
    if kind == "docx":
        paper, file = docx.Document(), io.BytesIO()
        table = paper.add_table(len(rows), 10)
        for line, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(line.cells, texts, strict=True):
                cell.text = text or ""
        paper.save(file)
        data = file.getvalue()
    (unread,) = [each for each in unread_of(read_bytes(data)) if rows[row][9] in each.line]  # type: ignore[operator]
    assert unread.place == Place(table=0, row=row)
    assert unread.rows[row][3:] == tuple(rows[row][3:])
    assert len(unread.rows) == len(rows)


def test_an_unread_row_of_a_text_is_marked_in_the_rows_that_were_made_of_it() -> None:
    header = "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他"
    rows = "一、本年新收政府信息公开申请数量 13 0 0 0 0 0 13\n二、上年结转政府信息公开申请数量 4 0 4"
    text = f"{TITLE}\n一、总体情况\n概述。\n{header}\n{rows}\n"
    (unread,) = [each for each in unread_of(read_bytes(text.encode())) if "未采用" in each.line]
    row = unread.place.row
    assert row is not None
    assert [text for text in unread.rows[row] if text][-3:] == ["4", "0", "4"]


def test_a_table_lost_in_running_text_is_told_beside_its_words() -> None:
    run = "第二十条第（一）项信息内容本年制发件数"
    (unread,) = unread_of(read_bytes(f"{TITLE}\n一、总体情况\n概述。\n{run}125\n".encode()))
    text = read_bytes(f"{TITLE}\n一、总体情况\n概述。\n{run}125\n".encode()).text
    assert text[unread.place.start : unread.place.end].startswith("第二十条")
    assert unread.rows == ()


def test_a_row_that_is_doubted_only_at_the_end_keeps_its_place() -> None:
    """Sentences that are made when all tables are read: a label printed twice, and what is no number."""
    rows = applications("2021", numbers())
    rows[5][9] = "约二百"
    rows.append([*rows[3][:9], "77"])
    found = unread_of(document(rows))
    assert {each.place.row for each in found if "不是一个数" in each.line} == {5}
    assert {each.place.row for each in found if "出现两次" in each.line} == {len(rows) - 1}


def test_of_a_long_table_only_the_rows_around_are_told() -> None:
    rows, row = nameless_rows()
    filled: Rows = [*rows, *[[f"第{n}行", *[""] * 9] for n in range(300)], [*rows[row][:9], "999"]]
    last = unread_of(document(filled))[-1]
    assert len(last.rows) <= 2 * AROUND + 1
    assert last.rows[last.place.row or 0][9] == "999"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The PDF report and the same as a web page of another year."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "临水县-2024.pdf").write_bytes(pdf_report())
    rows, _ = nameless_rows()
    (folder / "临水县-2023.html").write_bytes(html_report(rows).replace(b"2024", b"2023"))
    with Store.open(tmp_path / "store", create=True) as opened:
        assert all(outcome.status == "added" for outcome in ingest(sources_of([str(folder)]), opened))
        yield opened


def test_reports_taken_in_by_an_earlier_reader_have_places_and_lose_no_sentence(store: Store) -> None:
    intake = Intake(store, Settings())
    report = store.facts.reports(year=2024)[0]
    with sqlite3.connect(store.folder / "facts.sqlite") as database:  # as an earlier reader told it, and one more
        database.execute(
            "UPDATE report SET unread = json_insert(unread, '$[#]', '早先的一句') WHERE id = ?", (report.id,)
        )
    with Store.open(store.folder) as again:
        first, short, earlier = Intake(again, Settings()).unread(report.id)
    assert first.place.page == short.place.page == 2
    assert earlier == Unread("早先的一句")
    with pytest.raises(KeyError):
        intake.unread("0" * 16)


def test_sentences_stand_beside_the_page_and_the_table(store: Store) -> None:
    intake = Intake(store, Settings())
    report = store.facts.reports(year=2024)[0]
    html = unread_html(report, intake.unread(report.id), store)
    assert html.count('data-spot="1"') == 2  # the sentence and its frame
    assert "data:image/png;base64," in html
    report = store.facts.reports(year=2023)[0]
    html = unread_html(report, intake.unread(report.id), store)
    assert '<tr class="spotted" data-spot="1">' in html
    assert "<img" not in html


def test_what_has_no_place_is_said_and_what_is_hostile_stays_text(store: Store) -> None:
    report = store.facts.reports(year=2023)[0]
    found = (Unread(HOSTILE), Unread("甲", Place(table=0, row=0), ((HOSTILE, None),)))
    html = unread_html(report, found, store)
    assert shown(HOSTILE) in html
    assert "<script" not in html
    assert words.UNREAD_NOWHERE in html


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_staff_see_an_unread_row_beside_its_page(store: Store, browser: Browser) -> None:
    from assistant.page import build_desk, build_page, serve

    staff = build_desk(Assistant(store), store, Intake(store, Settings()))
    address = serve(build_page(StandInAssistant(), store, Settings()), port=free_port(), block=False, desk=staff)
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(f"{address}/staff/")
    row = page.locator(".shelves tbody tr", has_text="2024")
    row.locator("[data-act=unread]").click()
    expect(page.locator("#unread-title")).to_be_focused()
    told = page.locator("#unread li", has_text="未采用")
    expect(told).to_be_visible()
    box, figure = page.locator("#unread .box").last, page.locator("#unread figure.page")
    expect(box).to_be_visible()
    frame, picture, sentence = (
        box.bounding_box(),
        figure.bounding_box(),
        told.bounding_box(),
    )
    assert frame is not None
    assert picture is not None
    assert sentence is not None
    assert picture["y"] <= frame["y"] <= picture["y"] + picture["height"]  # in view
    assert sentence["x"] + sentence["width"] <= picture["x"]  # beside it
    sheet = page.locator("#unread figure.page img").bounding_box()
    assert sheet is not None
    top = (frame["y"] - sheet["y"]) / sheet["height"] * pages.PAGE[1]
    assert top == pytest.approx(pages.TOP + STRANGE * pages.HEIGHT, abs=4)
    page.locator("#unread [data-act=close]").click()
    expect(page.locator("#unread .unread")).to_have_count(0)
    page.locator(".shelves tbody tr", has_text="2023").locator("[data-act=unread]").click()
    expect(page.locator("#unread tr.spotted")).to_be_visible()
    page.close()
