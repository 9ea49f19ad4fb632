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
