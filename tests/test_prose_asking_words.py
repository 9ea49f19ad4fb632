"""Words that only ask or name the report leave the topic, and lists are found by how many things they name."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

YUNXI = """一、总体情况
指导东陵、西坪、南湾、北塘四个示范乡镇扩大试点。在甲、乙、丙三个工业园设置公开栏。
对《云溪公开目录》（2023版）、《云溪乡镇公开目录》（2023版）2份目录清单作了修订。
考核采取自评、部门互评、委托第三方机构测评相结合的办法，提高评分的客观性。
编印公报12期，向群众免费赠阅800余册。
指定县政务大厅、县档案馆、县文化馆为公众查阅公开信息的场所。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云溪县", 2023, YUNXI)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云溪县2023年年报里提到的四个示范乡镇是哪几个", "东陵、西坪、南湾、北塘"),
        ("云溪县2023年修订的2份目录清单叫什么名字", "《云溪乡镇公开目录》"),
        ("云溪县2023年考核具体是怎么评的分？有没有请外面机构？", "委托第三方机构测评"),
        ("云溪县2023年老百姓想当面查公开的信息能上哪儿查", "县档案馆"),
    ],
)
def test_asking_words_leave_the_topic(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).answer


@pytest.mark.parametrize("question", ["云溪县2023年五个示范乡镇是哪几个", "云溪县2023年四个示范医院是哪几个"])
def test_a_list_of_another_number_or_kind_is_none(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found"
    assert "东陵" not in answer.answer


def test_whose_number_it_is_is_told_where_just_that_number_is_printed(assistant: Assistant) -> None:
    assert "云溪县2023年" in assistant.ask("哪个县的公报免费送了八百多册").answer
    assert assistant.ask("哪个县的公报免费送了九百多册").status == "not_found"
    assert assistant.ask("哪个县的画报免费送了八百多册").status != "answered"


def test_a_number_is_told_where_its_reason_is_not(assistant: Assistant) -> None:
    answer = assistant.ask("云溪县2023年公报赠阅了多少册，为什么要送")
    assert "800余册" in answer.answer
    assert any("为什么要送" in note for note in answer.notes)
