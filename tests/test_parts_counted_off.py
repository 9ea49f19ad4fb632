"""How many parts a row is said to have is no number that is claimed, and other parts than it has are not added."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_PRINTED = (
    total("new", "60")
    | total("refused.state_secret", "4")
    | total("refused.process", "9")
    | total("unavailable.not_held", "11")
    | total("unavailable.needs_creation", "2")
    | total("not_handled.petition", "5")
    | total("other_outcome.not_corrected", "7")
    | total("other_outcome.fee_unpaid", "1")
    | total("other_outcome.other_reasons", "14")
    | total("outcome_total", "53")
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year in (2023, 2024):
        put_cells(store, "松溪县", year, "2021", _PRINTED)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪县2024年其他处理的三个小项相加", "22件"),
        ("其他处理底下三个子项，松溪县2024年加总", "22件"),
        ("松溪县2024年无法提供共3个明细项，加一起", "13件"),
        ("松溪县2024年不予处理下设5个分项，累加", "5件"),
        ("松溪县2024年不予公开分八小类，总数是多少", "13件"),
        ("松溪县2024年新收6种申请人加起来", "60件"),
        ("松溪县2024年无法提供三种情形合并", "13件"),
        ("松溪县2024年其他处理共三小项吗", "22件"),
        ("松溪县2023年、2024年不予公开两项加起来", "26件"),
    ],
)
def test_parts_counted_off_are_no_claim(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert told in answer.answer
    assert not answer.answer.startswith(("对", "不对"))


@pytest.mark.parametrize(
    ("asked", "have"),
    [
        ("松溪县2024年不予公开五项之和", "有8项，问句说的是5项"),
        ("松溪县2024年其他处理里头四小项总数", "有3项，问句说的是4项"),
        ("松溪县2024年无法提供前两小类一共多少", "“前两小类”可能按数目多少排"),
        ("松溪县2024年新收五类申请人加起来", "申请人分六类，问句说的是5类"),
    ],
)
def test_other_parts_than_a_row_has_are_asked_back(assistant: Assistant, asked: str, have: str) -> None:
    """Told as the sum of those parts, the number of the whole row would be that of others."""
    answer = assistant.ask(asked)
    assert answer.status == "clarify"
    assert have in answer.answer


def test_the_parts_of_a_row_are_told_one_by_one(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年其他处理的3个子项分别多少")
    assert [figure.value for figure in answer.figures] == ["7", "1", "14"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪县2024年其他处理3项", "其他处理为22件"),
        ("松溪县2024年不予公开有几个小项不为零", "大于0的有2项"),
        ("松溪县2024年不予公开8个子项里超过5件的有几个", "超过5件的有1项"),
        ("松溪县2024年其他处理有几个小项", "大于0的有3项"),
    ],
)
def test_parts_are_counted_by_any_word_for_them(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked).answer
    assert told in answer
    assert not answer.startswith(("有，", "不对"))


def test_so_many_items_stay_a_claim_where_it_is_asked_whether_it_is_so(assistant: Assistant) -> None:
    assert assistant.ask("松溪县2024年其他处理3项，对吗").answer.startswith("不对，")
