"""Comparisons, sums and lists in other words: 超出, 短, 废得比发得多, 合占, 摆一起看."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_D = "active_disclosure"
_OF_2023 = (
    total("new", "44")
    | total("outcome_total", "40")
    | {f"{_D}.licensing.decisions": "200", f"{_D}.penalties.decisions": "90", "review_litigation.review.total": "6"}
)
_OF_2024 = (
    total("new", "60")
    | total("granted", "20")
    | total("partly_granted", "5")
    | total("outcome_total", "50")
    | {
        f"{_D}.licensing.decisions": "120",
        f"{_D}.penalties.decisions": "75",
        f"{_D}.regulations.issued": "2",
        f"{_D}.regulations.repealed": "7",
        "review_litigation.review.upheld": "3",
        "review_litigation.review.corrected": "1",
        "review_litigation.review.other": "0",
        "review_litigation.review.pending": "6",
        "review_litigation.review.total": "10",
        "review_litigation.litigation_direct.upheld": "4",
        "review_litigation.litigation_after_review.upheld": "1",
    }
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2023, "2021", _OF_2023)
    put_cells(store, "松溪县", 2024, "2021", _OF_2024)
    put_cells(store, "政和县", 2024, "2021", total("new", "71") | {f"{_D}.licensing.decisions": "95"})
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪县2024年许可决定超出政和县几件", "松溪县更多，相差25件"),
        ("松溪县2023年许可超出2024年多少件", "减少80件"),
        ("松溪县2024年处罚短许可几件", "相差45件"),
        ("松溪县2024年处罚落后许可多少件", "相差45件"),
        ("松溪县2024年许可胜过处罚几件", "相差45件"),
        ("松溪县2024年处罚较2023年短了几件", "减少15件"),
        ("松溪县2024年新收超出2023年百分之几", "增幅36.36%"),
        ("松溪县2024年处罚与许可的差数", "相差45件"),
    ],
)
def test_verbs_that_set_one_number_against_another(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪县2024年规章废得比发得多，是不是", "对，"),
        ("松溪县2024年罚得比批得多，对吗", "不对，"),
        ("松溪县2024年规章废得比发得多几件", "相差5件"),
        ("松溪县2024年规章废得多还是发得多", "规章废止件数更多"),
        ("松溪县2024年许可比2023年批得少几件", "减少80件"),
        ("松溪县2024年复议输得比赢得多，对吗", "不对，松溪县2024年政府信息公开行政复议：结果维持更多，相差2件"),
    ],
)
def test_what_is_done_more_often(assistant: Assistant, asked: str, told: str) -> None:
    """得 stands for the 的 of what is counted."""
    assert told in assistant.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪县2024年复议里维持与未审结合占几成", "为90%"),
        ("松溪县2024年全部和部分公开合占办结多少", "为50%"),
        ("松溪县2024年予以公开和部分公开一块占办结几成", "为50%"),
        ("松溪县2024年许可和处罚放一块多少", "合计195件"),
    ],
)
def test_what_is_added_up_before(assistant: Assistant, asked: str, told: str) -> None:
    assert told in assistant.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("部分公开在松溪县2024年办结里的占比", "比例为10%[1][2]，即5÷50。"),
        ("松溪县2024年全部和部分公开合占办结多少", "公开率为50%[1][2][3]，即（20+5）÷50。"),
    ],
)
def test_a_share_says_what_it_divides(assistant: Assistant, asked: str, told: str) -> None:
    assert assistant.ask(asked).answer.endswith(told)


def test_the_two_rows_of_lawsuits_are_offered_beside_their_sum(assistant: Assistant) -> None:
    asked = assistant.ask("松溪县2024年结果维持几件")
    assert asked.status == "clarify"
    assert "行政诉讼中未经复议直接起诉4件、复议后起诉1件。" in asked.answer
    assert "松溪县2024年复议后起诉结果维持是多少？" in asked.options


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("松溪县复议件数，23年与24年摆一起看", ["6", "10"]),
        ("松溪县23、24两年许可，并排列一列", ["200", "120"]),
        ("把松溪县2023年和2024年的处罚放一块瞧瞧", ["90", "75"]),
        ("松溪县和政和县2024年新收摆一块儿看看", ["60", "71"]),
        ("松溪县2023、2024年处罚决定一字排开", ["90", "75"]),
        ("松溪县2023、2024年处罚决定搁一块看", ["90", "75"]),
        ("松溪县2024年许可和处罚左右对比一下", ["120", "75"]),
    ],
)
def test_numbers_side_by_side(assistant: Assistant, asked: str, numbers: list[str]) -> None:
    answer = assistant.ask(asked)
    assert [figure.value for figure in answer.figures] == numbers
    assert "合计" not in answer.answer
