"""A place before a body whose own name holds none (昆明|某科技园管委会). The body of these tests is made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云台科技产业园管理委员会", 2022, "一、总体情况\n园区编发简报37期，公众号发布信息208条。\n")
    put_prose(store, "青溪县", 2022, "一、总体情况\n全县编发简报52期。\n")
    return Assistant(store)


@pytest.mark.parametrize("prefix", ["", "昆明", "昆明市", "云南", "云南省"])
def test_its_city_or_province_may_stand_before_it(assistant: Assistant, prefix: str) -> None:
    answer = assistant.ask(f"{prefix}云台科技产业园管委会2022年简报编发了几期")
    assert [figure.value for figure in answer.figures] == ["37"]
    assert bool(prefix) == any("报告的名称里没有写明" in note for note in answer.notes)


def test_another_city_beside_it_is_still_asked(assistant: Assistant) -> None:
    answer = assistant.ask("昆明、云台科技产业园管委会2022年简报编发了几期")
    assert "没有收录“昆明”" in answer.answer
