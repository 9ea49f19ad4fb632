"""Drafts at the desk: read in a process of their own, audited before publication, exported with comments."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from assistant.ask import Assistant
from assistant.drafts.check import check_draft
from assistant.page import words
from assistant.page.checkup import cases
from assistant.page.decisions import Decisions
from assistant.page.drafts import audit_html
from assistant.page.papers import write_cases_docx, write_draft_docx
from corpus.report import Finding
from corpus.settings import Settings
from corpus.store import Store
from evals.loopback import free_port
from ingest.intake import Intake
from tests.chromium import CHROMIUM, launched
from tests.page_stand_in import HOSTILE, StandInAssistant
from tests.test_cli import youju

DRAFT = f"淮安市2024年新收申请3191件，上年结转34件。{HOSTILE}\n广州市2024年新收申请100件。"


@pytest.fixture(scope="module")
def broken_report(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample report with one cell changed: 本年新收 总计 is no longer the sum of its row."""
    page = (root / "corpus" / "reports" / "平潭综合实验区-2024.html").read_text("utf-8")
    changed, count = re.subn(r">\s*218\s*<", ">281<", page, count=1)
    assert count == 1
    path = tmp_path_factory.mktemp("draft") / "送审稿.html"
    path.write_text(changed.replace("</h1>", f" {HOSTILE.replace('<', '&lt;')}</h1>", 1), "utf-8")
    return path


def test_a_draft_report_is_audited_and_not_kept(samples: Store, broken_report: Path) -> None:
    before = len(samples.facts.reports(answering=False))
    draft = Intake(samples, Settings()).read_draft(broken_report)
    assert draft.reading is not None
    rules = {finding.rule for finding in draft.reading.findings}
    assert {"row_total", "in_force"} <= rules  # its own sums, and the year before in the store
    assert len(samples.facts.reports(answering=False)) == before
    html = audit_html(draft.reading)
    assert "217+1=218 ≠ 总计 281" in html


def test_other_drafts_are_text_and_unreadable_ones_say_why(samples: Store, tmp_path: Path) -> None:
    intake = Intake(samples, Settings())
    plain, image = tmp_path / "稿.txt", tmp_path / "稿.pdf"
    plain.write_text(DRAFT, "utf-8")
    image.write_bytes(b"\x89PNG\r\n")
    read = intake.read_draft(plain)
    assert (read.reading, read.error) == (None, "")
    assert "3191件" in read.text
    assert words.DRAFT_NO_REPORT in audit_html(None)
    assert "图片" in intake.read_draft(image).error


def test_a_report_without_tables_keeps_the_places_of_its_file(samples: Store, tmp_path: Path) -> None:
    written = "淮安市2024年政府信息公开工作年度报告\n\n\n一、总体情况\n\n全年新收申请3119件。\n\n五、主要问题\n没有。\n"
    path = tmp_path / "稿.txt"
    path.write_text(written, "utf-8")
    read = Intake(samples, Settings()).read_draft(path)
    assert read.reading is not None
    assert read.text == written


def test_comments_stand_at_their_figures(samples: Store, tmp_path: Path) -> None:
    text = DRAFT + "\x0b"
    checked = tuple(check_draft(text, Assistant(samples)))
    findings = (Finding("r", "row_total", "error", "勾稽不平：1≠2", "2", "1", ()),)
    document = Document(str(write_draft_docx(text, checked, findings, tmp_path / "a.docx")))
    assert document.paragraphs[0].text == DRAFT.split("\n")[0]
    comments = [comment.text for comment in document.comments]
    assert len(comments) == len(checked) >= 3
    assert comments[0].startswith("与报告不符，报告所印为3119件")
    assert "淮安市-2024.pdf" in comments[0]
    assert comments[2].startswith("未找到依据")
    marked = [run.text for p in document.paragraphs for run in p.runs if run.font.highlight_color is not None]
    assert marked[:2] == ["3191件", "34件"]
    assert document.paragraphs[-1].text == "对不上：勾稽不平：1≠2"


def test_findings_and_decisions_go_into_a_word_table(samples: Store, tmp_path: Path) -> None:
    found = cases(samples, Decisions(tmp_path))
    table = Document(str(write_cases_docx(found, tmp_path / "a.docx"))).tables[0]
    assert len(table.rows) == len(found) + 1
    assert table.rows[1].cells[4].text == "待处理"


def test_the_command_audits_a_file_that_is_not_published(samples: Store, broken_report: Path, tmp_path: Path) -> None:
    ran = youju("audit", broken_report, "--jsonl", "--store", samples.folder)
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0
    assert {"report", "publisher", "year", "rule", "severity", "message", "printed", "computed", "cells"} == set(
        rows[0]
    )
    assert ("row_total", "281", "218") in {(row["rule"], row["printed"], row["computed"]) for row in rows}
    text = tmp_path / "稿.txt"
    text.write_text("没有年报", "utf-8")
    refused = youju("audit", text, "--store", samples.folder)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "没有年度报告" in refused.stderr
    assert youju("audit", text, "--report", "x", "--store", samples.folder).returncode == 2


@pytest.fixture(scope="module")
def page(samples: Store) -> Iterator[Page]:
    """The desk on the sample reports, logged in."""
    from assistant.page import build_desk, build_page, serve

    port = free_port()
    desk = build_desk(Assistant(samples), samples, Intake(samples, Settings()))
    serve(build_page(StandInAssistant(), samples, Settings()), port=port, block=False, desk=desk, login="甲:乙")
    with launched() as browser:
        visit = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True).new_page()
        visit.goto(f"http://127.0.0.1:{port}/staff/")
        expect(visit.get_by_role("tab", name=words.PROOFREADING)).to_have_count(0)
        visit.locator("input").first.fill("甲")
        visit.locator("input[type=password]").fill("乙")
        visit.locator("button").last.click()
        visit.get_by_role("tab", name=words.PROOFREADING).click()
        yield visit


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_staff_check_a_draft_and_take_it_away_with_comments(page: Page, broken_report: Path, tmp_path: Path) -> None:
    page.fill("#draft textarea", DRAFT)
    page.click("#proofread")
    expect(page.locator(".draft .contradicted")).to_contain_text("3191件")
    expect(page.locator(".draft")).to_contain_text(HOSTILE)  # shown, not run
    assert page.evaluate("window.hacked") is None
    if shots := os.environ.get("YOUJU_SHOTS"):
        page.screenshot(path=f"{shots}/a.png", full_page=True)
    page.locator("#marked [data-act=cite]").first.click()
    expect(page.locator("#source td.cited")).to_have_text("3119")
    for button, suffix in (("#draft-docx", ".docx"), ("#draft-xlsx", ".xlsx")):
        with page.expect_download() as waiting:
            page.click(button)
        assert waiting.value.suggested_filename.endswith(suffix)
    page.set_input_files("#draft-file input[type=file]", broken_report)
    expect(page.locator("#audited")).to_contain_text("217+1=218 ≠ 总计 281", timeout=60_000)
    expect(page.locator("#draft textarea")).to_have_value(re.compile("平潭综合实验区2024年"))
    expect(page.locator("#marked .draft")).to_have_count(0)  # what was checked before was about another text
    expect(page.locator("#proofread")).to_be_enabled()
    assert page.evaluate("window.hacked") is None
    assert page.locator("#audited img, #audited script").count() == 0
    if shots := os.environ.get("YOUJU_SHOTS"):
        page.screenshot(path=f"{shots}/b.png", full_page=True)


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_findings_are_taken_away_at_the_first_press(page: Page) -> None:
    page.get_by_role("tab", name=words.CHECKUP).click()
    expect(page.locator("#cases .case").first).to_be_visible()
    for button, suffix in (("#checkup-xlsx", ".xlsx"), ("#checkup-docx", ".docx")):
        with page.expect_download() as waiting:
            page.click(button)
        assert waiting.value.suggested_filename.endswith(suffix)
