"""建议几件 >> 没办完的几件: what became of things that the prose counted, never of the applications of the tables."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole, total

TEXT = """一、总体情况
全年承办代表建议52件，办结44件，还在办的6件，受条件所限办不了的2件。
承办政协提案27件，办结25件。
全年收到群众来信310封。问政节目收到诉求260件，当场解决145件，后续跟进解决115件。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(
        store, "松岭县", 2022, TEXT, total("new", "19") | total("outcome_total", "16") | total("carried_out", "3")
    )
    return Assistant(store)


@pytest.mark.parametrize(
    ("turns", "figures"),
    [
        (("松岭县2022年代表建议几件", "还没办完的有几件"), ["6"]),
        (("松岭县2022年代表建议几件", "正在办理的几件"), ["6"]),
        (("松岭县2022年代表建议几件", "办结几件"), ["44"]),
        (("松岭县2022年代表建议几件", "办结几件", "没办完的几件"), ["6"]),
        (("松岭县2022年政协提案几件", "办结几件"), ["25"]),
        (("松岭县2022年主动公开信息几条", "松岭县2022年代表建议几件", "还没办完的有几件"), ["6"]),
        # what makes up the whole with the part told before
        (("松岭县2022年问政节目收到诉求几件", "当场解决的", "剩下的呢"), ["115"]),
        (("松岭县2022年问政节目收到诉求几件", "当场解决的几件", "其余的几件"), ["115"]),
        (("松岭县2022年代表建议几件", "办结几件", "剩下的呢"), []),
        # of 提案 nothing is told but what was done
        (("松岭县2022年政协提案几件", "没办完的几件"), []),
        (("松岭县2022年政协提案几件", "办结几件", "没办完的几件"), []),
        # of a body and a year that are named again nothing is left out
        (("松岭县2022年代表建议几件", "办结几件", "松岭县2022年新收几件"), ["19"]),
        # applications are asked for by name, or were asked for before
        (("松岭县2022年代表建议几件", "申请没办完的几件"), ["3"]),
        (("松岭县2022年收到申请几件", "没办完的几件"), ["3"]),
    ],
)
def test_it_is_of_what_was_asked_before(assistant: Assistant, turns: tuple[str, ...], figures: list[str]) -> None:
    answer = assistant.ask(turns[-1], list(turns[:-1]))
    assert [str(each.value) for each in answer.figures] == figures, answer.answer
