"""Claims that not all of it is of one kind: 不都是个人提的, 并非全部维持. All reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_REVIEW = "review_litigation.review"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for place, people, firms, upheld, corrected in (
        ("沙洲县", "26", "4", "5", "2"),
        ("河湾县", "19", "0", "6", "0"),
    ):
        cells = total("new", str(int(people) + int(firms))) | {
            "applications.new.natural_person": people,
            "applications.new.business": firms,
            f"{_REVIEW}.upheld": upheld,
            f"{_REVIEW}.corrected": corrected,
            f"{_REVIEW}.total": str(int(upheld) + int(corrected)),
        }
        put_cells(store, place, 2024, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    "claim",
    [
        "申请不都是个人提的",
        "申请并不全是自然人提的",
        "复议并非全部维持",
        "复议不是都被维持",
        "复议没有全部维持",
        "复议未全部维持",
    ],
)
def test_not_all_is_judged_the_other_way_round(assistant: Assistant, claim: str) -> None:
    some, every = assistant.ask(f"沙洲县2024年{claim}，对吗"), assistant.ask(f"河湾县2024年{claim}，对吗")
    assert some.answer.startswith("对，")
    assert "不是：" in some.answer
    assert every.answer.startswith("不对，")
    assert "100%" in every.answer


def test_with_a_number_or_as_a_question_back_nothing_is_turned_round(assistant: Assistant) -> None:
    for question in ("沙洲县2024年申请不都是个人提的吗", "河湾县2024年的19件申请不都是个人提的，对吗"):
        assert not assistant.ask(question).answer.startswith(("对", "不对"))
