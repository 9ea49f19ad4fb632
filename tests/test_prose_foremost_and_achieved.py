"""The gravest problem and what was achieved: nothing is ranked that the report does not rank. All made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

LUOFENG = """一、总体情况
（一）主动公开。全年发布信息731条。创新发布形式，把政策做成方言音频。
五、存在的主要问题及改进情况
存在的问题：一是目录更新不及时；二是解读形式不够新颖，创新不足。下一步，一是由专人更新目录；二是打造新亮点，增加短视频。
"""
WUFENG = """一、总体情况
（一）主动公开。全年发布信息632条。
五、存在的主要问题及改进情况
存在的问题：一是最突出的短板为人手不足；二是公开方式创新不够。下一步，一是增加人手；二是打造亮点栏目。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "洛丰县", 2022, LUOFENG)
    put_prose(store, "武丰县", 2022, WUFENG)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(question)


@pytest.mark.parametrize("question", ["最大的短板是什么", "政务公开工作最大的不足在哪", "最突出的问题有哪些"])
def test_the_gravest_problem_is_told_as_all_of_them_and_that_none_is_ranked(store: Store, question: str) -> None:
    answer = ask(store, f"洛丰县2022年{question}")
    assert "目录更新不及时" in answer.quotes
    assert "解读形式不够新颖" in answer.quotes
    assert any("没有说其中哪一条最突出" in note for note in answer.notes)


def test_where_the_report_says_which_is_gravest_nothing_is_said_of_that(store: Store) -> None:
    answer = ask(store, "武丰县2022年最大的短板是什么")
    assert "最突出的短板为人手不足" in answer.quotes
    assert not any("没有说其中" in note for note in answer.notes)


@pytest.mark.parametrize("question", ["有哪些亮点", "在公开方式上有啥创新", "有什么创新做法"])
def test_what_falls_short_or_is_to_come_is_no_achievement(store: Store, question: str) -> None:
    assert not ask(store, f"武丰县2022年{question}").citations


def test_what_was_achieved_is_told(store: Store) -> None:
    assert ask(store, "洛丰县2022年有什么创新做法").quotes == "创新发布形式，把政策做成方言音频"
