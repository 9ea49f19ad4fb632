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
    put_prose(store, "清禾县", 2022, QINGHE)
    put_prose(store, "云苔县", 2022, YUNTAI)
    return store


#: No mark stands behind the headings of one, and those of the other tell first how it was done.
QINGHE = """一、总体情况
（一）主动公开方面坚持应公开尽公开。全年发布信息811条。
（二）政府信息管理情况每月核对一次目录。
（三）信息公开平台建设方面一是合并旧栏目四个。二是新设检索框。
（四）监督保障工作情况每季通报一次。
五、存在的主要问题及改进情况
目录更新不够快。下一步由专人负责更新。
"""
YUNTAI = """一、总体情况
（一）突出质量，抓好主动公开。全年发布信息905条。
（二）紧扣标准，抓牢信息管理。发文前由科长复核。
（三）压实责任，抓强监督保障。督查六次，通报四次。
"""


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
        ("平台建设情况", ["新设问答栏一个，旧栏目并了三个"]),
        ("监督保障工作做得怎么样", ["每季请人挑错，错一处扣半分"]),
        ("怎样加强政府信息管理的", ["稿件由两人校对后再上传", "旧文每年清一遍"]),
    ],
)
def test_a_field_is_told_by_what_stands_under_its_heading(store: Store, question: str, quotes: list[str]) -> None:
    answer = ask(store, question)
    assert [citation.quote for citation in answer.citations] == quotes


def test_a_field_without_a_heading_is_not_told_by_another(store: Store) -> None:
    assert not ask(store, "政策解读是怎么做的").citations


@pytest.mark.parametrize(
    ("question", "heading", "quotes"),
    [
        ("清禾县2022年平台建设情况怎么样", "信息公开平台建设方面", ["一是合并旧栏目四个", "二是新设检索框"]),
        ("清禾县2022年信息管理情况如何", "政府信息管理情况", ["每月核对一次目录"]),
        ("清禾县2022年监督保障方面做了什么", "监督保障工作情况", ["每季通报一次"]),
        ("云苔县2022年监督保障情况", "压实责任，抓强监督保障", ["督查六次，通报四次"]),
        ("云苔县2022年是怎么抓信息管理的", "紧扣标准，抓牢信息管理", ["发文前由科长复核"]),
    ],
)
def test_a_heading_is_known_without_a_mark_behind_it_and_behind_a_slogan(
    store: Store, question: str, heading: str, quotes: list[str]
) -> None:
    answer = Assistant(store).ask(question)
    assert f"“{heading}”一节写到" in answer.answer
    assert [citation.quote for citation in answer.citations] == quotes


def test_what_is_to_be_done_is_told_from_the_plans_and_not_from_a_heading(store: Store) -> None:
    answer = Assistant(store).ask("清禾县2022年下一步怎么加强信息管理")
    assert "每月核对一次目录" not in answer.quotes
