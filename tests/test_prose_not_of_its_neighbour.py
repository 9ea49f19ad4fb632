"""A number of what stands beside the thing asked for, or of several such things together, is not told for it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from corpus.store import Store
from tests.answers import figures, told
from tests.made_up import NewStore, put_prose

_TEXT = """
一、总体情况
全年公开政府信息9120条；政务微信公众号共发布4210条，其中“青岭发布”1310条；政务微博发布2750条。
“青岭农业”微信发布610篇、阅读量88万次，抖音号发布作品73个、点赞9.6万次。“云游青岭”APP发布信息1760条。
清理行政规范性文件58件，其中继续有效31件、拟修订12件、废止15件。
区政务大厅窗口受理事项21.6万件，线上受理事项64.3万件，好评率99.87%。
区长热线受理诉求9200件，满意率93.4%；书记区长信箱受理来信812件，办结806件，满意率90.6%。
承办人大议案3件、建议41件，3件议案全部办结，41件建议办结33件、8件正在办理，办结率81.8%。
公开财政资金信息312条，其中专项资金118条，预决算公开146条、“三公”经费33条、债券发行15条。
通过区政府门户网站发布解读信息284条。
公开信息合计7210条，其中工作动态信息2980条占公开总数的41.3%；其它信息4230条占公开总数的58.7%。
"""
_OTHER = """
一、总体情况
“平湖监管”微信公众号发布540篇，今日头条号发布260篇，累计粉丝7.3万人。
“平湖水利”微信公众号发布91篇，累计阅读量5.2万次，微博发布72条，累计阅读量3.1万次。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青岭区", 2023, _TEXT)
    put_prose(store, "平湖县", 2023, _OTHER)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("青岭区2023年青岭发布发了多少条", "1310条"),  # the name of the place opens that of the account
        ("青岭区2023年政务微博发了多少条", "2750条"),
        ("青岭区2023年抖音点赞多少", "96000次"),
        ("青岭区2023年微信阅读量多少", "880000次"),
        ("平湖县2023年微博阅读量多少", "31000次"),
        ("青岭区2023年三公经费公开几条", "33条"),
        ("青岭区2023年建议办结率", "81.8%"),
        ("青岭区2023年书记区长信箱满意率", "90.6%"),
        ("青岭区2023年其他信息几条", "4230条"),
    ],
)
def test_the_number_of_what_is_asked_is_told(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert number in figures(answer)


def test_a_label_is_never_empty(assistant: Assistant) -> None:
    """其它 is read as 其他, and told as it is printed."""
    assert "其它信息4230条" in assistant.ask("青岭区2023年其他信息几条").answer


@pytest.mark.parametrize(
    "question",
    [
        "青岭区2023年微信点赞多少",  # 610篇 are no 点赞
        "平湖县2023年头条号粉丝多少",  # 7.3万 are those of both
        "青岭区2023年宣布失效的规范性文件几件",
        "青岭区2023年拟废止的规范性文件几件",
        "青岭区2023年线上受理好评率",
        "青岭区2023年议案办结率",
        "青岭区2023年门户网站发布多少条",  # 解读 are some of it
    ],
)
def test_the_number_of_a_neighbour_is_not_told(assistant: Assistant, question: str) -> None:
    assert not figures(assistant.ask(question))


def test_a_budget_is_not_told_by_what_has_a_name_of_its_own(assistant: Assistant) -> None:
    assert "33条" not in figures(assistant.ask("青岭区2023年财政资金信息里政府预算公开了几条"))


def test_a_box_of_letters_is_asked_for_the_same_rate(assistant: Assistant) -> None:
    """书记 alone is no matter of these reports, 书记区长信箱 is."""
    answer = assistant.ask("书记区长信箱呢", history=["青岭区2023年区长热线满意率多少"])
    assert figures(answer) == ["90.6%"]


def test_a_name_in_marks_is_asked_for_by_all_of_a_question(samples: Store) -> None:
    """“一企一证”改革覆盖229大项539小项, in a sample: its second part does not say its name."""
    assert figures(told(samples, "平潭2019年一企一证改革涵盖多少大项多少小项")) == ["229大项", "539小项"]
