"""Everyday words for articles of an account, the weight in an assessment and how applications came in. Made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

XIZHOU = """一、总体情况
发布“溪洲水务”政务微信公众号410篇，政务微博95篇。将政务公开纳入年终考核，考核权重占到6%。
我镇收到申请11件，其中网络平台收到8件，线下邮件收到2件，协助1件。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "溪洲镇", 2022, XIZHOU)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("公众号推了多少篇文章", ["410"]),
        ("政务公开在年终考核里占几分", ["6"]),
        ("邮寄来的申请几件", ["2"]),
    ],
)
def test_counts_are_found_behind_everyday_words(assistant: Assistant, question: str, figures: list[str]) -> None:
    answer = assistant.ask(f"溪洲镇2022年{question}")
    assert [figure.value for figure in answer.figures] == figures, answer.answer


def test_an_electronic_letter_is_no_post(assistant: Assistant) -> None:
    assert not assistant.ask("溪洲镇2022年电子邮件来的申请几件").figures


NETWORK = """一、总体情况
县门户网站“有话要说”栏目共收到群众留言83条，已全部回复。收到群众来信26件。
县社保中心设立5个社保咨询专席。
"""


@pytest.fixture(scope="module")
def of_network(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "砚溪县", 2022, NETWORK)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("网民留言收到多少条", ["83"]),
        ("网友的留言一共几条，都回了没", ["83"]),
        ("社保中心设了几个咨询席位", ["5"]),
    ],
)
def test_who_leaves_a_message_is_on_the_net(of_network: Assistant, question: str, figures: list[str]) -> None:
    answer = of_network.ask(f"砚溪县2022年{question}")
    assert [figure.value for figure in answer.figures if figure.value] == figures, answer.answer


def test_who_is_on_the_net_writes_no_letters(of_network: Assistant) -> None:
    assert not of_network.ask("砚溪县2022年网民来信几件").figures
