"""Names that are nearly a publisher's: its place without the middle, and a real place one character apart."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for name, new in (
        ("白溪综合实验区", "70"),
        ("白溪综合实验区财政局", "8"),
        ("准阳区", "33"),  # as a program read 淮阳区
        ("淮阳区教育局", "4"),
        ("白溪县建新镇", "2"),
    ):
        put_cells(store, name, 2024, "2021", total("new", new))
    return Assistant(store)


def test_an_organ_of_a_place_said_without_its_middle_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("白溪区财政局2024年新收几件")
    assert "白溪综合实验区财政局2024年" in answer.answer
    assert "8件" in answer.answer
    assert any("白溪区财政局" in note and "理解" in note for note in answer.notes)


@pytest.mark.parametrize("asked", ["白溪区2024年新收几件", "白溪区教育局2024年新收几件", "白溪县财政局2024年新收几件"])
def test_another_organ_or_kind_of_place_is_not(assistant: Assistant, asked: str) -> None:
    assert assistant.ask(asked).status == "not_found"


def test_a_real_place_one_character_apart_is_offered_and_not_answered(assistant: Assistant) -> None:
    answer = assistant.ask("淮阳区政府2024年新收几件")
    assert answer.status == "not_found"
    assert any(option.startswith("准阳区2024年") for option in answer.options)


@pytest.mark.parametrize("words", ["有几件新收", "70件新收，个人几件"])
def test_letters_cut_out_of_other_words_are_no_name(assistant: Assistant, words: str) -> None:
    answer = assistant.ask(f"白溪综合实验区2024年{words}")
    assert "建新镇" not in answer.answer
    assert not any("理解" in note for note in answer.notes)


@pytest.mark.parametrize("name", ["剑新镇", "剑新"])
def test_a_mistyped_name_by_itself_is_one(assistant: Assistant, name: str) -> None:
    answer = assistant.ask(f"{name}2024年收到几件申请")
    assert {figure.publisher for figure in answer.figures} == {"白溪县建新镇"}


@pytest.mark.parametrize("asked", ["白溪综合实验区哪所初中更好", "准阳区什么饭店比较便宜"])
def test_which_one_is_good_to_go_to_is_no_matter_of_reports(assistant: Assistant, asked: str) -> None:
    assert assistant.ask(asked).status == "out_of_scope"
