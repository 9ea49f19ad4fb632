"""Names of bodies with 的 or 那个 between the place and its organ. All made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, total


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, new in (("肇庆市端州区财政局", "14"), ("桂林市生态环境局灵川分局", "3"), ("肇庆市", "90")):
        put_cells(store, body, 2023, "2021", total("new", new))
    return Assistant(store)


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("肇庆端州那个财政局", "14"),
        ("肇庆市端州区的财政局", "14"),
        ("肇庆端州的财政局", "14"),
        ("端州的那个财政局", "14"),
        ("灵川那个生态环境分局", "3"),
    ],
)
def test_the_organ_of_a_place_is_found_behind_a_word(ask: Assistant, body: str, number: str) -> None:
    assert [figure.value for figure in ask.ask(f"{body}2023年新收几件申请").figures] == [number]


@pytest.mark.parametrize("body", ["肇庆市的教育局", "肇庆那个教育局", "肇庆市端州区的水利局"])
def test_an_organ_without_a_report_is_not_its_government(ask: Assistant, body: str) -> None:
    answer = ask.ask(f"{body}2023年新收几件申请")
    assert answer.status == "not_found"
    assert not answer.figures
