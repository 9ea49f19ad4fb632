"""What people asked about, who was held to account and how often: said in everyday words.

The report is made up.
"""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.prose.oral import as_written
from tests.made_up import NewStore, put_prose

TAOYUAN = """一、总体情况
全年接受公众咨询45人次，咨询内容主要涉及养老补贴、宅基地审批等方面。
本乡未出现因政府信息公开工作引起的责任追究情形。
五、存在的主要问题及改进情况
下一步，每季度组织一次政务公开业务培训。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "桃源乡", 2023, TAOYUAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("桃源乡2023年群众主要来打听什么", "养老补贴"),
        ("桃源乡准备2024年多长时间培训一回", "每季度"),
    ],
)
def test_it_is_told_in_everyday_words(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer


def test_who_was_held_to_account_is_asked_in_the_words_of_reports() -> None:
    assert as_written("有没有人因为信息公开被追究责任") == "有没有因为信息公开被责任追究"
