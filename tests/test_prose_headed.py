"""What was done in a field is told by what stands under its heading. The report and its body are made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

HEPING = """一、总体情况
（一）主动公开。全年发布信息705条。
（二）加强政府信息管理。稿件由两人校对后再上传。旧文每年清一遍。
（三）政府信息公开平台建设。新设问答栏一个，旧栏目并了三个。
（四）监督保障。每季请人挑错，错一处扣半分。
五、存在的主要问题及改进情况
平台维护的人手少。下一步补两名专职人员。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "和坪县", 2022, HEPING)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"和坪县2022年{question}")


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("监督保障方面做了哪些工作", ["每季请人挑错，错一处扣半分"]),
        ("在监督保障上做了啥", ["每季请人挑错，错一处扣半分"]),
        ("信息管理是怎么做的", ["稿件由两人校对后再上传", "旧文每年清一遍"]),
        ("政府信息管理情况如何", ["稿件由两人校对后再上传", "旧文每年清一遍"]),
        ("平台建设有什么举措", ["新设问答栏一个，旧栏目并了三个"]),
    ],
)
def test_a_field_is_told_by_what_stands_under_its_heading(store: Store, question: str, quotes: list[str]) -> None:
    answer = ask(store, question)
    assert [citation.quote for citation in answer.citations] == quotes


def test_a_field_without_a_heading_is_not_told_by_another(store: Store) -> None:
    assert not ask(store, "政策解读是怎么做的").citations
