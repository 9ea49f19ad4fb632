"""Two numbers asked for in one breath: what was done is told of the thing before it, and of no neighbour."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole, total

TEXT = """一、总体情况
人大代表议案1件；代表建议40件，办结29件，还在办的8件，受条件限制办不了的3件；政协提案36件，办结33件，办结率91.7%。
“一证通行”改革覆盖120大项310小项。全年作出季度通报3次、月通报8次。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(
        store, "松岭县", 2023, TEXT, total("new", "21") | total("outcome_total", "16") | total("carried_out", "5")
    )
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("松岭县2023年人大代表提的建议几件，办结几件", ["40", "29"]),
        ("松岭县2023年人大代表提的建议几件，办好几件", ["40", "29"]),
        ("松岭县2023年政协提案几件，办好几件", ["36", "33"]),
        ("松岭县2023年每季度的通报发了几次", ["3"]),
        ("松岭县2023年有多少申请要留到明年再答", ["5"]),
    ],
)
def test_each_number_is_of_what_was_asked(assistant: Assistant, question: str, numbers: list[str]) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == numbers, answer.answer


def test_both_measures_of_one_thing_are_told(assistant: Assistant) -> None:
    assert "120大项310小项" in assistant.ask("松岭县2023年一证通行改了多少个大项、小项").answer


def test_what_was_done_to_a_thing_that_is_not_told_is_not_told_either(assistant: Assistant) -> None:
    assert "33" not in assistant.ask("松岭县2023年居民留言几件，办结几件").answer
