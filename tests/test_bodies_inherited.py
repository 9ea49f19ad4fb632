"""An organ that is said of several places or was asked of before, and places that name nobody."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, put_prose

LICENSES = "active_disclosure.licensing.decisions"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for name, count in (("宜章县教育局", "31"), ("临武县教育局", "12"), ("桂东县水利局", "7")):
        put_cells(store, name, 2023, "2021", {LICENSES: count})
    return Assistant(store)


def values(assistant: Assistant, *turns: str) -> list[str | None]:
    return [figure.value for figure in assistant.ask(turns[-1], turns[:-1]).figures]


@pytest.mark.parametrize(
    "question", ["宜章县和临武县的教育局2023年行政许可各多少", "宜章县、临武县两县的教育局，2023年行政许可分别几件"]
)
def test_one_organ_of_several_places_is_each_of_them(assistant: Assistant, question: str) -> None:
    assert values(assistant, question) == ["31", "12"]


def test_a_place_that_lacks_the_organ_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("宜章县和桂东县的教育局2023年行政许可各多少")
    assert "桂东县教育局" in answer.answer
    assert "7" not in [figure.value for figure in answer.figures]


@pytest.mark.parametrize("follow_up", ["临武县的呢", "临武县2023年呢", "临武呢"])
def test_a_place_takes_over_the_organ_that_was_asked_of(assistant: Assistant, follow_up: str) -> None:
    asked = "宜章县教育局2023年行政许可多少件"
    assert values(assistant, asked, follow_up) == ["12"]
    assert any("临武县教育局" in note for note in assistant.ask(follow_up, (asked,)).notes)


@pytest.mark.parametrize("follow_up", ["桂东县的呢", "永兴县的呢", "桂东呢"])
def test_another_organ_of_the_place_is_not_meant(assistant: Assistant, follow_up: str) -> None:
    answer = assistant.ask(follow_up, ("宜章县教育局2023年行政许可多少件",))
    assert not answer.figures, answer.answer


def test_the_level_of_a_medium_is_no_body(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "宜章县教育局", 2023, "一、总体情况\n全年在媒体刊发稿件80篇，其中郴州市级以上媒体刊发25篇。\n")
    answer = Assistant(store).ask("宜章县教育局2023年郴州市级以上媒体刊发稿件多少篇")
    assert [figure.value for figure in answer.figures] == ["25"], answer.answer


def test_a_number_that_was_at_first_is_quoted_with_what_it_became(new_store: NewStore) -> None:
    store = new_store()
    prose = "一、总体情况\n宜章教育公众号从最初的三十余名关注者涨至如今近千名。\n"
    put_prose(store, "宜章县教育局", 2023, prose)
    answer = Assistant(store).ask("宜章县教育局2023年公众号现在多少关注者")
    assert "从最的" not in answer.answer
    assert "近千名" in answer.answer or not answer.figures
