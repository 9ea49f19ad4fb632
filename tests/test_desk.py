"""The staff desk: decisions that follow the cells, harmless names, one thread for the store's lock, and the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import get_ident
from types import SimpleNamespace
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from assistant.ask import Assistant
from assistant.drafts.check import check_draft
from assistant.drafts.verdicts import Checked
from assistant.page import words
from assistant.page.checkup import RULES, cases, cells_html, tables_of, write_cases
from assistant.page.decisions import Decisions, key_of
from assistant.page.desk import _Desk, in_one_thread
from assistant.page.library import outcomes_html, safe_name, shelves_html
from assistant.page.limits import Limit
from assistant.page.markup import shown
from assistant.page.proofreading import citations_of, draft_html, message_of, write_checked
from assistant.page.serving import application
from assistant.page.worklist import PER_PAGE, View, chosen, filters_html, worklist_html
from corpus.report import Finding
from corpus.settings import Settings, accounts
from corpus.store import Store, StoreBusy
from evals.loopback import free_port
from ingest.intake import Draft
from tests.chromium import CHROMIUM
from tests.page_stand_in import HOSTILE, StandInAssistant, fill


@dataclass(frozen=True)
class Taken:
    """One outcome, as an ingest gives it."""

    file: str
    status: str = "added"
    publisher: str | None = "戊县"
    year: int | None = 2024
    unread: tuple[str, ...] = ("表三多出一行",)
    findings: int = 1
    error: str | None = None


class Intake:
    """Takes nothing in, and remembers what it was given; it removes for real."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.names: list[str] = []

    def take_in(self, paths: Sequence[str]) -> Iterator[Taken]:
        for path in paths:
            assert path.startswith("https://") or Path(path).read_bytes() == b"report"
            self.names.append(Path(path).name)
            yield Taken(Path(path).name)

    def read_again(self, report_id: str) -> Taken:
        report = self.store.facts.report(report_id)
        assert report
        self.names.append(f"again {report.file}")
        return Taken(report.file, "updated")

    def remove(self, report_id: str) -> None:
        self.store.facts.remove(report_id)

    def read_draft(self, path: Path) -> Draft:
        return Draft(path.read_text("utf-8"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with fill(tmp_path / "store") as opened:
        yield opened


def test_a_decision_follows_the_cells_and_not_the_file(store: Store) -> None:
    decisions = Decisions(store.folder)
    first = cases(store, decisions)[0]
    decisions.add(first.decision.key, "dismissed", " 已更正 ", "张三")
    after = {case.decision.key: case.decision for case in cases(store, Decisions(store.folder))}
    assert (after[first.decision.key].verdict, after[first.decision.key].comment) == ("dismissed", "已更正")
    assert sum(decision.verdict == "open" for decision in after.values()) == len(after) - 1
    cells = {cell.id: cell for cell in first.cells}
    reread = replace(first.report, id="0" * 16, file="改名.pdf")
    assert key_of(reread, first.finding, cells) == first.decision.key
    changed = {id: replace(cell, raw="4") for id, cell in cells.items()}
    assert key_of(first.report, first.finding, changed) != first.decision.key


def test_decided_cases_come_last_and_are_exported(store: Store, tmp_path: Path) -> None:
    decisions = Decisions(store.folder)
    first = cases(store, decisions)[0]
    decisions.add(first.decision.key, "confirmed", "=1+1")
    found = cases(store, decisions)
    assert found[-1].decision.key == first.decision.key
    rows = list(load_workbook(write_cases(found, tmp_path / "a.xlsx")).active.values)
    assert rows[-1][7:9] == ("属实", "'=1+1")
    with pytest.raises(ValueError, match="处理意见"):
        decisions.add(first.decision.key, "maybe")


def test_a_list_is_narrowed_and_counted_by_state(store: Store) -> None:
    decisions = Decisions(store.folder)
    found = cases(store, decisions)
    decisions.add(found[0].decision.key, "confirmed")
    found = cases(store, decisions)
    assert [len(chosen(found, View(state=state))) for state in ("open", "confirmed", "dismissed", "")] == [4, 1, 0, 5]
    assert {case.report.publisher for case in chosen(found, View("甲", state=""))} == {"甲市"}
    assert len(chosen(found, View(year="2023", rule="outcome_sum", severity="error", state=""))) == 1
    assert chosen(found, View(rule="twin", state="")) == []
    counts = re.findall(r'data-state="(\w*)"[^>]*>(\S+ \d+)<', worklist_html(found, View(publisher="乙县")))
    assert [told for _, told in counts] == ["待处理 1", "属实 0", "不是问题 0", "全部 1"]
    assert re.findall(r'<option value="([^"]*)" selected>', filters_html(found, View(year="2024"))) == ["2024", "", ""]


def test_a_long_list_has_pages(store: Store) -> None:
    found = cases(store, Decisions(store.folder)) * 5
    shown_on = [worklist_html(found, View(page=page)).count("<article") for page in (1, 2, 3, 4)]
    assert shown_on == [PER_PAGE, PER_PAGE, 5, 5]
    assert "第 2 页，共 3 页" in worklist_html(found, View(page=2))
    assert View.of({"page": "x", "state": "", "other": 1}) == View(state="")


def test_a_decision_that_could_not_be_kept_is_told(store: Store) -> None:
    staff = _Desk(Assistant(store), store, Intake(store), Limit(1))
    case = cases(store, Decisions(store.folder))[0]
    pressed = {"key": case.decision.key, "report": case.report.id, "verdict": "confirmed", "state": "open"}
    (store.folder / "decisions.jsonl").mkdir()  # nothing can be written there
    told = staff._decide(SimpleNamespace(_data=pressed), SimpleNamespace())[0]
    assert words.NOT_KEPT in told
    assert words.KEPT not in told
    (store.folder / "decisions.jsonl").rmdir()
    assert words.KEPT in staff._decide(SimpleNamespace(_data=pressed), SimpleNamespace())[0]
    assert words.CASE_GONE in staff._decide(SimpleNamespace(_data=pressed | {"report": "0" * 16}), SimpleNamespace())[0]


def test_many_cells_of_a_finding_are_folded_away(store: Store) -> None:
    case = cases(store, Decisions(store.folder))[0]
    assert f"<summary>涉及的 {len(case.cells)} 格</summary>" in cells_html(case.cells)
    assert "<details" not in cells_html(case.cells[:3])


def test_every_rule_of_a_finding_has_a_name() -> None:
    told = (Finding.__doc__ or "").split("severity:")[0]
    assert sorted(re.findall(r'"(\w+)"', told)) == sorted(RULES)


def test_the_cells_of_a_finding_are_marked_in_its_table(store: Store) -> None:
    case = cases(store, Decisions(store.folder))[0]
    html = tables_of(case, store)
    marked = dict(re.findall(r'<td class="(cited|[a-z ]*beside)"[^>]*data-cell="([^"]+)"', html))
    assert marked["cited"] == "applications.outcome_total.total"
    assert html.count("beside") == len(case.cells) - 1


def test_texts_of_others_stay_text_on_the_desk(store: Store) -> None:
    bad = Taken(HOSTILE, "failed", HOSTILE, 2024, (HOSTILE,), 0, HOSTILE)
    for html in (
        shelves_html(store),
        worklist_html(cases(store, Decisions(store.folder)), View()),
        outcomes_html([bad]),
    ):
        assert shown(HOSTILE) in html
        assert "<script" not in html
        assert "<img" not in html


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("/tmp/a/年报.pdf", "年报.pdf"),
        ("..\\..\\年报.docx", "年报.docx"),
        ("a\x00b\n.html", "ab.html"),
        (".htaccess", "htaccess"),
        ("长" * 300 + ".pdf", "长" * 80 + ".pdf"),
        ("", "未命名"),
    ],
)
def test_names_of_uploads_are_made_harmless(name: str, kept: str) -> None:
    assert safe_name(name) == kept


def test_an_intake_stays_in_one_thread_and_its_error_arrives() -> None:
    def work() -> Iterator[Taken]:
        for _ in range(3):
            yield Taken(str(get_ident()))
        raise StoreBusy("正忙")

    seen = in_one_thread(work)
    assert len({next(seen).file for _ in range(3)}) == 1
    with pytest.raises(StoreBusy):
        next(seen)


def test_accounts_need_name_and_password() -> None:
    assert accounts("") == []
    with pytest.raises(ValueError, match="用户名:密码"):
        accounts("只有名字")


def test_a_draft_is_marked_where_it_is_right_and_where_it_is_wrong(store: Store, tmp_path: Path) -> None:
    text = f"甲市2024年新收政府信息公开申请218件，甲市2023年新收政府信息公开申请300件。{HOSTILE}"
    checked = tuple(check_draft(text, Assistant(store)))
    html = draft_html(text, checked)
    assert '<span class="figure supported"' in html
    assert re.search(r'<span class="figure contradicted"[^>]*>300件?<small>', html)
    assert re.sub(r"<small>.*?</small>|<[^>]+>", "", html.split('class="draft">')[1].split("</div>")[0]) == shown(text)
    assert [c.cell for c in citations_of(checked)][:2] == ["applications.new.total"] * 2
    rows = list(load_workbook(write_checked(checked, tmp_path / "a.xlsx")).active.values)
    assert rows[2][2].startswith("217")


def test_what_is_said_of_a_figure_carries_no_numbers_of_other_sources() -> None:
    figure = Checked("200件", "200", "contradicted", None, "不对，为178件[1][2]，不是200件。原文：“见[3]。”", 0, 4, "")
    assert message_of(figure) == "不对，为178件，不是200件。原文：“见[3]。”"


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Intake]]:
    """Page and desk on one port, the desk behind a login."""
    from assistant.page import build_desk, build_page, serve

    with fill(folder / "store") as store:
        intake = Intake(store)
        page = build_page(StandInAssistant(), store, Settings())
        staff = build_desk(Assistant(store), store, intake, uploads_per_hour=6, upload_mb=1)
        yield serve(page, port=free_port(), block=False, desk=staff, login="甲:secret:1"), intake


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Intake]]:
    """One for all tests that leave the store as it is."""
    with served(tmp_path_factory.mktemp("desk")) as found:
        yield found


@pytest.fixture
def own_desk(tmp_path: Path) -> Iterator[tuple[str, Intake]]:
    """One whose store a test changes: run again, it begins anew."""
    with served(tmp_path) as found:
        yield found


def log_in(page: Page) -> None:
    page.locator("input").first.fill("甲")
    page.locator("input[type=password]").fill("secret:1")
    page.locator("button").last.click()


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_cells_are_looked_through_and_taken_away(desk: tuple[str, Intake], browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(f"{desk[0]}/staff")
    log_in(page)
    page.get_by_role("tab", name=words.CELLS).click()
    page.fill("#cells-body input, #cells-body textarea", "甲市")
    page.click("#cells-look")
    expect(page.locator("#cells tbody tr").first).to_contain_text("甲市")
    expect(page.locator("#cells tbody tr", has_text="乙县")).to_have_count(0)
    with page.expect_download() as download:
        page.click("#cells-csv")
    download.value.save_as(tmp_path / "cells.csv")
    lines = (tmp_path / "cells.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) > 1
    assert all("甲市" in line for line in lines[1:])
    page.fill("#cells-body input, #cells-body textarea", "没有这家")
    page.click("#cells-look")
    expect(page.locator("#cells")).to_contain_text(words.CELLS_NONE)
    expect(page.locator("#cells-csv")).to_be_disabled()
    page.close()


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_staff_log_in_take_in_decide_and_remove(own_desk: tuple[str, Intake], browser: Browser, tmp_path: Path) -> None:
    address, intake = own_desk
    upload = tmp_path / "戊县 2024.html"
    upload.write_bytes(b"report")
    page = browser.new_page()
    page.goto(f"{address}/staff")
    expect(page.locator("input[type=password]")).to_be_visible()
    expect(page.locator(".shelves")).to_have_count(0)
    log_in(page)
    expect(page.locator(".shelves tbody tr")).to_have_count(5)
    page.set_input_files("#upload input[type=file]", upload)
    expect(page.locator("#upload")).to_contain_text("戊县")
    page.click("#take-in")
    expect(page.locator(".outcomes")).to_contain_text("已收录")
    assert intake.names == ["戊县 2024.html"]
    page.fill("#addresses textarea", "/etc/passwd")
    page.click("#take-in")
    expect(page.locator("#outcomes")).to_contain_text("/etc/passwd")
    expect(page.locator("#addresses textarea")).to_have_value("/etc/passwd")
    page.fill("#addresses textarea", "https://example.org/b.html https://example.org/c.html")
    page.click("#take-in")
    expect(page.locator(".outcomes > li")).to_have_count(2)
    assert intake.names == ["戊县 2024.html", "b.html", "c.html"]
    page.fill("#addresses textarea", "https://example.org/d.html " * 4)  # seven of six an hour
    page.click("#take-in")
    expect(page.locator("#outcomes")).to_contain_text(words.TOO_MANY_UPLOADS)
    assert len(intake.names) == 3
    row = page.locator(".shelves tbody tr", has_text="乙县")
    row.locator("[data-act=again]").click()
    expect(page.locator(".outcomes")).to_contain_text("已更新")
    assert intake.names[-1].startswith("again ")
    remove = row.locator("[data-act=remove]")
    remove.click()
    expect(remove).to_have_text(words.REMOVE_SURE)
    remove.click()
    expect(page.locator(".shelves tbody tr")).to_have_count(4)
    page.get_by_role("tab", name=words.CHECKUP).click()
    expect(page.locator(".case", has_text="甲市").first).to_be_visible()
    expect(page.locator(".case", has_text="乙县")).to_have_count(0)  # its findings went with it
    page.locator("[data-act=look]").first.click()
    expect(page.locator("#tables td.cited")).to_be_visible()
    expect(page.locator("#tables h2")).to_be_focused()
    expect(page.locator(".states [data-state=open]")).to_have_text("待处理 4")
    page.locator(".case input").nth(1).fill("等回复")
    page.locator(".case input").first.fill("已电话核实")
    page.locator("[data-verdict=confirmed]").first.click()
    told = page.locator("#cases .told")
    expect(told).to_contain_text("现在是“属实”。备注：已电话核实")
    expect(told).to_be_focused()
    expect(page.locator(".states [data-state=open]")).to_have_text("待处理 3")
    expect(page.locator(".case")).to_have_count(3)
    expect(page.locator(".case input").first).to_have_value("等回复")  # typed for another one, not lost
    expect(page.locator(".case input").nth(1)).to_have_value("")
    page.locator(".case input").nth(1).fill("误读")
    page.locator("[data-verdict=dismissed]").nth(1).click()
    expect(told).to_contain_text("现在是“不是问题”。备注：误读")
    expect(page.locator(".case input").first).to_have_value("等回复")
    expect(page.locator(".case input").nth(1)).to_have_value("")
    told.get_by_role("button", name="改回“待处理”").click()
    expect(told).to_contain_text("现在是“待处理”")
    page.locator(".states [data-state=confirmed]").click()
    expect(page.locator(".case")).to_have_count(1)
    expect(page.locator(".case")).to_contain_text("备注：已电话核实（甲，")
    page.locator(".case input").fill("已发函")
    page.keyboard.press("Enter")
    expect(told).to_contain_text("仍是“属实”。备注：已发函")
    page.fill("#filters [name=publisher]", "不存在")
    page.keyboard.press("Enter")
    expect(page.locator("#cases")).to_contain_text(words.NONE_LIKE_THIS)
    page.click("[data-act=reset]")
    expect(page.locator(".case")).to_have_count(1)
    page.locator(".states [data-state=open]").click()
    expect(page.locator(".case")).to_have_count(3)
    page.select_option("#filters [name=year]", "2022")
    expect(page.locator(".case")).to_have_count(1)
    with page.expect_download() as waiting:
        page.locator("#checkup-xlsx", has_text="（1 条）").click()
    waiting.value.save_as(tmp_path / "a.xlsx")
    assert len(list(load_workbook(tmp_path / "a.xlsx").active.values)) == 2
    page.get_by_role("tab", name=words.PROOFREADING).click()
    page.fill("#draft textarea", "甲市2023年新收政府信息公开申请300件。")
    page.click("#proofread")
    expect(page.locator(".draft .contradicted")).to_contain_text("300件")
    page.locator("#marked [data-act=cite]").first.click()
    expect(page.locator("#source td.cited")).to_have_text("217")


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_a_file_that_cannot_be_taken_is_refused_in_a_sentence(
    desk: tuple[str, Intake], browser: Browser, tmp_path: Path
) -> None:
    table, big, good = tmp_path / "表.xlsx", tmp_path / "大.PDF", tmp_path / "好.txt"
    for path, size in ((table, 1), (big, (1 << 20) + 1), (good, 1)):
        path.write_bytes(b"x" * size)
    page = browser.new_page()
    page.goto(f"{desk[0]}/staff/")
    log_in(page)
    for tab, box in ((words.LIBRARY, "upload"), (words.PROOFREADING, "draft-file")):
        page.get_by_role("tab", name=tab).click()
        told = page.locator(f"[data-uploads={box}] .told")
        page.set_input_files(f"#{box} input[type=file]", table)
        expect(told).to_contain_text("“表.xlsx”不是能读的类型")
        page.set_input_files(f"#{box} input[type=file]", big)
        expect(told).to_contain_text("“大.PDF”超过 1 MB")
        expect(page.locator(f"#{box}")).to_contain_text("点击上传")  # nothing was sent
        page.set_input_files(f"#{box} input[type=file]", good)
        expect(page.locator(f"#{box}")).to_contain_text("好")
        expect(told).to_be_hidden()
    page.get_by_role("tab", name=words.LIBRARY).click()
    page.evaluate(
        """() => {
          const held = new DataTransfer();
          held.items.add(new File(["x"], "落.zip"));
          document.querySelector("#upload").firstElementChild.dispatchEvent(
            new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: held}));
        }"""
    )
    expect(page.locator("[data-uploads=upload] .told")).to_contain_text("“落.zip”不是能读的类型")
    expect(page.locator(".toast-body")).to_have_count(0)
    page.close()


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
@pytest.mark.parametrize("locale", ["en-US", "fr-FR"])
def test_login_and_upload_boxes_are_chinese_in_every_browser(
    desk: tuple[str, Intake], browser: Browser, locale: str
) -> None:
    page = browser.new_page(locale=locale)
    page.goto(f"{desk[0]}/staff/")
    form = page.locator("main, .gradio-container").last
    expect(form).to_contain_text("密码")
    assert re.findall("[A-Za-z]{2,}", form.inner_text()) == []
    log_in(page)
    expect(page.locator("#upload")).to_contain_text("点击上传")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    page.close()


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_axe_finds_nothing_serious_on_the_desk(samples: Store, browser: Browser) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="没有安装 axe-playwright-python")
    from assistant.page import build_desk, build_page, serve

    staff = build_desk(Assistant(samples), samples, Intake(samples))
    address = serve(build_page(StandInAssistant(), samples, Settings()), port=free_port(), block=False, desk=staff)
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{address}/staff/")
    tabs = (
        (words.LIBRARY, ".shelves"),
        (words.CHECKUP, "#cases .case"),
        (words.CELLS, "#cells-look"),
        (words.PROOFREADING, "#draft"),
    )
    for tab, there in tabs:
        page.get_by_role("tab", name=tab).click()
        if tab == words.CELLS:
            page.click("#cells-look")
            page.locator("#cells tbody tr").first.wait_for()
        page.locator(there).first.wait_for()
        # what is still being renewed is veiled, and veiled text has no contrast
        page.wait_for_function("!document.querySelector('.pending, .generating, .wrap.translucent:not(.hide)')")
        found = axe.Axe().run(page).response["violations"]
        grave = [(f["id"], f["nodes"][0]["html"][:300]) for f in found if f["impact"] in ("serious", "critical")]
        assert grave == [], tab


@pytest.mark.browser
def test_page_and_health_need_no_login_and_the_desk_does(desk: tuple[str, Intake]) -> None:
    address, _ = desk
    assert urlopen(f"{address}/health").status == 200
    assert urlopen(f"{address}/").status == 200
    with pytest.raises(HTTPError) as refused:
        urlopen(f"{address}/staff/gradio_api/info")
    assert refused.value.code == 401


def test_an_open_desk_is_never_served_to_others(store: Store) -> None:
    from assistant.page import build_desk, build_page
    from assistant.page.serving import desk_for

    staff = build_desk(Assistant(store), store, Intake(store))
    assert desk_for(staff, "0.0.0.0", "") is None
    assert desk_for(staff, "127.0.0.1", "") is staff
    assert desk_for(staff, "0.0.0.0", "甲:乙") is staff
    app = application(build_page(StandInAssistant(), store, Settings()), "", None, "", 50)
    assert "/staff" not in {getattr(route, "path", "") for route in app.routes}
