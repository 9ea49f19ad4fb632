"""The page in a real Chromium: what a reader does, and what must never happen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.page import words
from corpus.settings import Settings
from evals.loopback import free_port
from tests.chromium import CHROMIUM
from tests.page_stand_in import HOSTILE, QUOTE, StandInAssistant, fill

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser") / "store"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """A served page over the small store."""
    from assistant.page import build_page, serve

    with fill(folder) as store:
        blocks = build_page(StandInAssistant(), store, Settings())
        yield serve(blocks, port=free_port(), block=False)
        blocks.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh visit; it fails at the end when the page asked another host for anything or a script broke."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    visit = context.new_page()
    elsewhere: list[str] = []
    broken: list[str] = []
    visit.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else elsewhere.append(r.url))
    visit.on("pageerror", lambda error: broken.append(str(error)))
    visit.goto(address)
    visit.wait_for_selector(".choices button")
    yield visit
    context.close()
    assert elsewhere == []
    assert broken == []


def ask(page: Page, question: str) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    page.locator("#talk h2.question", has_text=question[:20]).last.wait_for()


def test_ask_and_open_the_evidence(page: Page) -> None:
    ask(page, "甲市2024年收到多少件？")
    expect(page.locator(".lead .num")).to_have_text("218")
    expect(page.locator("#evidence td.cited")).to_have_text("218")
    page.click("#talk .chip[data-n='2']")
    expect(page.locator("#evidence td.cited")).to_have_attribute("data-cell", "applications.new.natural_person")
    expect(page.locator("#evidence-title")).to_be_focused()
    page.click("button.original")
    expect(page.locator("figure.page .box")).to_be_visible()
    expect(page.locator("#evidence a")).to_have_attribute("href", "https://example.org/a.html")


def test_passage_opens_with_its_quote_marked(page: Page) -> None:
    ask(page, "发布了多少信息？")
    expect(page.locator("#evidence blockquote mark")).to_have_text(QUOTE)


def test_example_and_clarification_are_buttons(page: Page) -> None:
    page.locator(".choices button").nth(1).click()
    expect(page.locator("#chart")).to_be_visible()
    ask(page, "被拒的有多少？")
    choice = page.locator(".clarify .choices button").first
    question = choice.inner_text()
    choice.click()
    expect(page.locator("h2.question").last).to_contain_text(question)
    expect(page.locator(".answer.answered").last).to_be_visible()


def test_first_the_box_then_examples_and_only_what_can_be_done(page: Page) -> None:
    """Before the first question the box stands above the examples; nothing is there to stop or to clear."""
    box, examples = page.locator("#question").bounding_box(), page.locator("#examples").bounding_box()
    assert box is not None
    assert examples is not None
    assert box["y"] + box["height"] <= examples["y"]
    expect(page.locator("#stop")).to_be_hidden()
    expect(page.locator("#clear")).to_be_hidden()
    ask(page, "甲市2024年收到多少件？")
    expect(page.locator("#examples")).to_be_hidden()
    page.click("#clear")
    expect(page.locator("#examples .choices button").first).to_be_visible()


def test_refusal_says_what_there_is(page: Page) -> None:
    ask(page, "丁县有多少？")
    expect(page.locator(".answer.not_found")).to_contain_text("库中没有丁县")
    expect(page.locator(".answer.not_found")).to_contain_text("12345")


def test_hostile_text_is_shown_as_text(page: Page) -> None:
    ask(page, f"{HOSTILE}丙区呢")
    expect(page.locator(".notes")).to_contain_text(HOSTILE)
    expect(page.locator("h2.question")).to_contain_text(HOSTILE)
    expect(page.locator(".evidence")).to_contain_text(HOSTILE)
    ask(page, "发布了多少信息？")
    expect(page.locator("#evidence blockquote")).to_contain_text(HOSTILE)
    assert page.evaluate("window.hacked") is None
    assert page.locator("#talk img, #evidence blockquote img, #talk script").count() == 0


def test_a_broken_answer_says_so_and_can_be_asked_again(page: Page) -> None:
    ask(page, "坏")
    expect(page.locator(".state")).to_contain_text("没有答成")
    expect(page.locator("[data-act=retry]")).to_be_visible()


def test_a_lost_connection_is_told_in_chinese(page: Page) -> None:
    page.route("**/queue/join*", lambda route: route.abort())
    page.fill("#question textarea", "甲市2024年收到多少件？")
    page.keyboard.press("Enter")
    toast = page.locator(".toast-body").first
    expect(toast).to_contain_text("出错了")
    expect(toast.locator(".toast-message-text").first).to_contain_text("请再")
    expect(page.locator("#question textarea")).to_have_value("甲市2024年收到多少件？")


def test_stop_edit_and_retry(page: Page) -> None:
    ask(page, "慢慢查发布")
    expect(page.locator(".state")).to_contain_text(words.LOOKING)
    page.get_by_role("button", name=words.STOP, exact=True).click()
    expect(page.locator(".state")).to_contain_text(words.STOPPED)
    page.click("[data-act=edit]")
    expect(page.locator("#question textarea")).to_have_value("慢慢查发布")
    ask(page, "甲市2024年收到多少件？")
    expect(page.locator(".lead")).to_contain_text("218")
    expect(page.locator("h2.question")).to_have_count(1)
    page.click("[data-act=retry]")
    expect(page.locator("h2.question")).to_have_count(1)
    expect(page.locator(".lead")).to_contain_text("218")


def test_permalink_gives_the_same_answer(page: Page, address: str) -> None:
    ask(page, "甲市2024年收到多少件？")
    ask(page, "发布了多少信息？")
    page.locator(".answer").nth(1).wait_for()
    before = page.locator(".answer .lead").last.inner_text()
    link = page.locator("[data-act=link]").last.get_attribute("data-link")
    page.goto(f"{address}{link}")
    page.locator(".answer").nth(1).wait_for()
    assert page.locator(".answer .lead").last.inner_text() == before
    assert page.locator("h2.question").count() == 2


def test_rating_and_comment_are_kept(page: Page, folder: Path) -> None:
    ask(page, "甲市2024年收到多少件？")
    page.emulate_media(reduced_motion="reduce")
    page.click("[data-mode=dark]")
    page.click("[data-rating=bad]")
    expect(page.locator(".comment input")).to_have_css("background-color", "rgb(28, 35, 43)")  # dark as the page is
    page.fill(".comment input", "数字看不清")
    page.click("[data-act=comment]")
    expect(page.locator(".turn")).to_contain_text(words.THANKS)
    kept = [json.loads(line) for line in (folder / "feedback.jsonl").read_text("utf-8").splitlines()]
    assert [(entry["rating"], entry["comment"]) for entry in kept] == [("bad", ""), ("bad", "数字看不清")]


def test_series_is_drawn_with_its_table_and_files(page: Page) -> None:
    ask(page, "甲市的变化")
    expect(page.locator("#chart svg.marks")).to_be_visible()
    expect(page.locator("#chart tbody tr")).to_have_count(3)
    for name in (words.DOWNLOAD_CSV, words.DOWNLOAD_XLSX, words.DOWNLOAD_PNG):
        with page.expect_download() as waiting:
            page.get_by_text(name, exact=True).click()
        path = waiting.value.path()
        assert path.stat().st_size > 50
    assert path.read_bytes().startswith(b"\x89PNG")
    page.click("#chart .chip[data-n='2']")
    expect(page.locator("#evidence td.cited")).to_have_text("217")


def test_a_chart_follows_the_display_and_its_picture_is_for_paper(page: Page, tmp_path: Path) -> None:
    from PIL import Image

    ask(page, "甲市的变化")
    label = page.locator("#chart svg.marks text").first
    expect(label).to_have_css("fill", "rgb(27, 37, 48)")
    page.click("[data-mode=dark]")
    expect(label).to_have_css("fill", "rgb(233, 237, 241)")  # at once, not after a reload
    ask(page, "甲市的变化")  # drawn in the dark
    expect(page.locator(".answer")).to_have_count(2)
    with page.expect_download() as waiting:
        page.get_by_text(words.DOWNLOAD_PNG, exact=True).click()
    waiting.value.save_as(tmp_path / "a.png")
    colours = {colour for _, colour in Image.open(tmp_path / "a.png").convert("RGB").getcolors(1 << 20)}
    assert {(255, 255, 255), (27, 37, 48)} <= colours
    assert (233, 237, 241) not in colours


def test_a_long_ranking_is_folded_and_its_evidence_comes_into_view_on_a_phone(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 390, "height": 844})
    ask(page, "各街道排名")
    expect(page.locator("#talk .part:visible")).to_have_count(9)  # under the first line
    expect(page.locator("#chart tbody tr:visible")).to_have_count(10)
    page.click("#talk .more summary")
    expect(page.locator("#talk .part:visible")).to_have_count(39)
    unfold = page.get_by_role("button", name="展开全部 40 行")
    unfold.click()
    expect(page.locator("#chart tbody tr:visible")).to_have_count(40)
    page.locator("#chart .chip[data-n='40']").click()
    expect(page.locator("#evidence-title")).to_have_text("出处 [40]")
    expect(page.locator("#evidence-title")).to_be_in_viewport()
    page.click("#evidence [data-act=back]")
    expect(page.locator("#chart .chip[data-n='40']")).to_be_in_viewport()
    page.get_by_role("button", name=words.FOLD).click()
    expect(page.locator("#chart tbody tr:visible")).to_have_count(10)
    page.locator("#talk .chip[data-n='3']").click()
    expect(page.locator("#evidence-title")).to_have_text("出处 [3]")
    expect(page.locator("#evidence-title")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_copy_takes_the_sources_along(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, "甲市2024年收到多少件？")
    page.click("[data-act=copy]")
    expect(page.locator("[data-act=copy]")).to_have_text(words.COPIED)
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("问：甲市2024年收到多少件？\n\n答：甲市2024年新收政府信息公开申请218件[1]。")
    assert "[1] 甲市2024年度报告（甲市-2024.pdf）" in text
    assert text.splitlines()[-1].startswith("http://127.0.0.1")


def test_phone_puts_the_evidence_below_and_scrolls_one_way(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    ask(page, "甲市2024年收到多少件？")
    page.locator("#evidence td.cited").wait_for()
    talk, evidence = page.locator("#talk").bounding_box(), page.locator("#evidence").bounding_box()
    assert talk is not None
    assert evidence is not None
    assert evidence["y"] > talk["y"] + talk["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click("#talk .chip[data-n='2']")
    expect(page.locator("#evidence-title")).to_be_in_viewport()
    page.click("#evidence [data-act=back]")
    expect(page.locator("#talk .chip[data-n='2']")).to_be_focused()
    expect(page.locator("#talk .chip[data-n='2']")).to_be_in_viewport()
    page.click("#talk .chip[data-n='2']")  # open already: nothing is loaded, it is only brought into view
    expect(page.locator("#evidence-title")).to_be_in_viewport()


def test_the_evidence_stays_in_view_below_a_long_talk(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    for n in range(6):
        ask(page, f"甲市2024年收到多少件？第{n}问")
        page.locator(".answer").nth(n).wait_for()
    assert page.evaluate("scrollY") > 300
    expect(page.locator("#evidence td.cited")).to_be_in_viewport()


def test_400_percent_zoom_loses_nothing(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 225})  # 1280 × 900 at 400 %
    ask(page, "甲市2024年收到多少件？")
    page.locator("#evidence td.cited").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("getComputedStyle(document.querySelector('#right')).position") != "sticky"


def test_elder_mode_sets_nothing_below_18_points(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")  # else a size is caught on its way
    ask(page, "甲市的变化")
    page.locator("#evidence td.cited").wait_for()
    page.get_by_role("button", name=words.ELDER).click()
    smallest = page.evaluate(
        """() => Math.min(...[...document.querySelectorAll('.gradio-container *')]
          .filter(e => !e.closest('svg') && e.checkVisibility() && !e.closest('.sr')
            && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
    )
    assert smallest >= 24  # CSS pixels: 18 pt
    page.reload()
    page.locator(".choices button").first.wait_for()
    expect(page.locator("html.elder")).to_have_count(1)


def test_a_chart_drawn_wider_than_its_place_is_not_cut_off(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    ask(page, "甲市的变化")
    page.locator("#chart svg.marks").wait_for()
    right = """() => {
      const drawing = document.querySelector('#chart svg.marks');
      drawing.setAttribute('width', 900);  // as it is for a moment where the letters grow or the screen is turned
      return drawing.getBoundingClientRect().right - drawing.closest('.block').getBoundingClientRect().right;
    }"""
    assert page.evaluate(right) <= 1


def test_keyboard_alone_reaches_question_and_evidence(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#question textarea")).to_be_focused()
    page.keyboard.type("甲市2024年收到多少件？")
    page.keyboard.press("Enter")
    page.locator("#talk .chip").first.wait_for()
    page.locator("#talk .chip").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#evidence-title")).to_be_focused()


def test_answer_is_announced_and_the_page_speaks_chinese(page: Page) -> None:
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    ask(page, "甲市2024年收到多少件？")
    live = page.locator("#youju-live[aria-live=polite]")
    expect(live).to_contain_text("甲市2024年新收政府信息公开申请218件")
    expect(live).not_to_contain_text("[1]")


def test_it_says_what_it_is(page: Page) -> None:
    expect(page.locator(".about").first).to_contain_text("不是任何行政机关的正式答复")
    expect(page.locator(".about").first).to_contain_text("12345")


AXE_MODES = ("", "dark", "contrast", "elder")


@pytest.mark.parametrize("mode", AXE_MODES)
def test_axe_finds_nothing_serious(page: Page, mode: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="没有安装 axe-playwright-python")
    page.emulate_media(reduced_motion="reduce")
    if mode:
        page.click(f"[data-mode={mode}]")
    ask(page, "甲市的变化")
    page.locator("#chart svg.marks").wait_for()
    ask(page, "丁县有多少？")
    ask(page, "甲市2024年收到多少件？")
    page.click("button.original")
    page.locator("figure.page .box").wait_for()
    found = axe.Axe().run(page).response["violations"]
    grave = [(f["id"], f["nodes"][0]["html"][:200]) for f in found if f["impact"] in ("serious", "critical")]
    assert grave == []


def test_programs_get_the_same_answer(address: str) -> None:
    from gradio_client import Client

    told = Client(address, verbose=False, analytics_enabled=False).predict(
        "甲市2024年收到多少件？", [], api_name="/ask"
    )
    assert told == json.loads(json.dumps(StandInAssistant().ask("甲市2024年收到多少件？").as_json()))
