"""What the prose prints otherwise is told beside the cell it contradicts, whatever was asked of it. All made up."""

from __future__ import annotations

from weakref import WeakKeyDictionary

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose, put_whole
from tests.test_both_sides import CELLS_2022, CELLS_2023, PROSE_2022, PROSE_2023

_CASES = "正文写全年备案政府信息公开领域行政复议案件7件；表格“政府信息公开行政复议”印的是9件"


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "松林区", 2023, PROSE_2023, CELLS_2023)
    put_whole(store, "松林区", 2022, PROSE_2022, CELLS_2022)
    put_prose(store, "白渚镇", 2023, "一、总体情况\n我镇全年受理依申请公开5件。\n")
    return Assistant(store)


def _told(ask: Assistant, question: str, *before: str) -> list[str]:
    return [note for note in ask.ask(question, before).notes if "正文与表格不一致" in note]


@pytest.mark.parametrize(
    "question",
    [
        "松林区2023年行政复议多少件",
        "松林区2023年行政复议9件，对吗",
        "松林区2023年行政复议比2022年多几件",
        "松林区2023年行政复议和行政诉讼一共几件",
    ],
)
def test_it_is_told_of_a_cited_cell(ask: Assistant, question: str) -> None:
    (note,) = _told(ask, question)
    assert _CASES in note
    assert note.startswith("松林区2023年报告")


def test_it_is_told_of_the_cells_of_a_follow_up(ask: Assistant) -> None:
    assert len(_told(ask, "行政复议呢", "松林区2023年新收申请几件")) == 1


@pytest.mark.parametrize(
    "question",
    [
        "松林区2023年新收申请几件",
        "松林区2022年行政复议多少件",
        "松林区2023年复议结果维持几件",
        "松林区2023年行政复议7件，对吗",
        "松林区2023年行政复议正文和表格一致吗",
        "白渚镇2023年收到申请几件",
    ],
)
def test_other_cells_and_both_sides_told_have_no_such_note(ask: Assistant, question: str) -> None:
    assert ask.ask(question).status == "answered"
    assert not _told(ask, question)


def test_what_is_not_cited_is_not_put_into_words(ask: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of a difference may need the dictionary of words, which takes longer to load than an answer."""
    monkeypatch.setattr("assistant.audited._FOUND", WeakKeyDictionary())
    monkeypatch.setattr("assistant.audited.told_pair", lambda *_: pytest.fail("put into words"))
    assert ask.ask("松林区2023年复议结果维持几件").status == "answered"
