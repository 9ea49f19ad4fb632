"""Claims that a rule of the form judges though it is not named, and what stands beside a denied one. All made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from corpus.report import Finding
from tests.made_up import NewStore, Printed, put_cells, put_whole, total


def _documents(issued: str, repealed: str, in_force: str) -> Printed:
    start = "active_disclosure.normative_documents"
    return {f"{start}.issued": issued, f"{start}.repealed": repealed, f"{start}.in_force": in_force}


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, last in (("柳溪县", "92"), ("石门县", "95")):
        for year, cells in ((2022, _documents("7", "3", "90")), (2023, _documents("6", "4", last))):
            put_cells(store, body, year, "2021", cells)
    prose = "一、总体情况\n2023年，不予公开5件，占8.33%；予以公开55件，占90%。\n"
    refused = total("new", "61") | total("refused.process", "5") | total("granted", "56")
    other = Finding("", "percent", "info", "正文百分比对不上：占90%。", "90%", "91.8%", ("applications.new.total",))
    put_whole(store, "白塔县", 2023, prose, refused | total("outcome_total", "61"), other)
    put_cells(store, "白塔县", 2022, "2021", total("new", "1") | total("granted", "1") | total("outcome_total", "1"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("柳溪县2022年规范性文件90件，2023年制发6件、废止4件，与2023年报所列一致吗", "一致："),
        ("柳溪县2022规范性文件90件，2023制发6废止4，跟年报对得上吗", "一致："),
        ("柳溪县2022年有效规范性文件90件，到2023年新制6件、废止4件，2023年报的数对吗", "一致："),
        ("石门县2022年规范性文件90件，2023年制发6件、废止4件，与2023年报所列一致吗", "不一致："),
        ("柳溪县2022年规范性文件91件，2023年制发6件、废止4件，与2023年报所列一致吗", "不对，问句里的91件"),
    ],
)
def test_documents_of_two_years_are_reconciled_without_the_word_in_force(
    ask: Assistant, question: str, begins: str
) -> None:
    answer = ask.ask(question)
    assert answer.answer.startswith(begins), answer.answer
    assert answer.derivation
    assert answer.derivation.startswith("90+6-4=92")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("白塔县2022年有一件申请，是不是真的", "对，"),
        ("白塔县2023年有一件信息公开申请，对吗", "不对，"),
        ("白塔县2023年新收的没有一件，对吗", "不对，"),
    ],
)
def test_one_piece_is_a_number_that_is_claimed(ask: Assistant, question: str, begins: str) -> None:
    assert ask.ask(question).answer.startswith(begins), ask.ask(question).answer


def test_a_share_that_the_prose_prints_is_told_beside_its_denial(ask: Assistant) -> None:
    answer = ask.ask("白塔县2023年不予公开占8.33%，对吗")
    assert answer.answer.startswith("不对，")
    assert "8.2%" in answer.answer
    assert "不予公开5件，占8.33%" in answer.answer


def test_a_share_of_the_prose_is_no_note_of_another_cell(ask: Assistant) -> None:
    assert not any("百分比" in note for note in ask.ask("白塔县2023年新收多少件").notes)


@pytest.mark.parametrize(
    "asked",
    [
        "规范性文件按存量推算，对得上吗",
        "规范性文件按上年存量往下推，年末该是几件",
        "有效的规范性文件从2022年推得过来吗",
        "规范性文件拿存量去滚，滚不滚得下来",
        "规范性文件的存量能不能推过去",
    ],
)
def test_what_was_in_force_is_worked_out_from_the_year_before(ask: Assistant, asked: str) -> None:
    answer = ask.ask(f"石门县2023年{asked}").answer
    assert answer.startswith("不一致："), answer
    assert "90+6-4=92件" in answer
    assert "95件" in answer
    assert ask.ask(f"柳溪县2023年{asked}").answer.startswith("一致：")


def test_documents_in_stock_are_only_counted(ask: Assistant) -> None:
    assert ask.ask("石门县2023年规范性文件存量几件").route == "figure"
