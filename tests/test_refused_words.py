"""What a refusal says of the words it did not read: whole words, the person's own, and no row they do not mean."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from corpus import lexicon
from tests.made_up import NewStore, put_cells, total

_PRINTED = (
    total("new", "83")
    | total("carried_in", "7")
    | total("granted", "41")
    | total("refused.state_secret", "3")
    | total("refused.enforcement_file", "4")
    | total("unavailable.not_held", "12")
    | total("not_handled.repeat", "6")
    | total("outcome_total", "81")
    | total("carried_out", "9")
    | {"active_disclosure.penalties.decisions": "210"}
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2024, "2021", _PRINTED)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("松溪县2024年属于绝密文件没公开的几件", "绝密"),
        ("松溪县2024年重复申请里后勤服务的几件", "后勤服务"),
        ("松溪县2024年老槐树的申请几件", "老槐树"),
        ("松溪县2024年国家秘密没公开的依据是哪部法", "哪部法"),
        ("松溪县2024年重复申请后来撤回的几件", "后来撤回"),
    ],
)
def test_the_whole_word_is_told(assistant: Assistant, question: str, word: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found"
    assert f"“{word}" in answer.answer


def test_a_refusal_loads_no_dictionary(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    def loads() -> None:
        raise AssertionError("a dictionary is loaded for one question")

    monkeypatch.setattr(lexicon, "_is_loaded", lambda: False)
    monkeypatch.setattr(lexicon, "_loaded", loads)
    answer = assistant.ask("松溪县2024年老皂荚树的申请几件")
    assert answer.status == "not_found"
    assert "老皂荚树" in answer.answer


@pytest.mark.parametrize("question", ["松溪县2024年要求更正的申请几件", "松溪县2024年请求澄清的申请几件"])
def test_a_word_that_may_name_the_row_is_offered_none(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found"
    assert "83件" not in answer.answer


@pytest.mark.parametrize(
    ("question", "said", "label"),
    [
        ("松溪县2024年悬而未决的处罚几件", "悬而未决", "尚未审结"),
        ("松溪县2024年作废的申请几件", "作废", "废止"),
        ("松溪县2024年撤销的处罚几件", "撤销", "结果纠正"),
        ("松溪县2024年个人起诉的几件", "个人", "自然人"),
    ],
)
def test_a_column_the_row_lacks_is_told_in_the_words_of_the_question(
    assistant: Assistant, question: str, said: str, label: str
) -> None:
    answer = assistant.ask(question).answer
    assert f"不按“{said}”分列" in answer
    assert label not in answer


def test_a_row_is_no_pointer_where_the_word_beside_it_may_turn_it_round(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年跨年打包的申请几件")
    assert answer.status == "not_found"
    assert "结转下年度" not in answer.answer
    kept = assistant.ask("松溪县2024年绝密文件没公开的几件")
    assert "国家秘密" in kept.answer or "不予公开" in kept.answer


def test_a_row_that_was_not_said_is_not_called_the_only_one(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年被搅黄的申请几件")
    assert answer.status == "not_found"
    assert "只有“新收" not in answer.answer
