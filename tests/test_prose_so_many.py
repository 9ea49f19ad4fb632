"""过 behind a verb is no bound of a number, 刚过 is a narrow one. The report of these tests is made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

HEYUAN = """一、总体情况
全年召开新闻发布会7场，举办读书交流活动31场次。关停注销政务新媒体4个。
微信公众号用户突破88万，微博粉丝突破120万。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青溪县", 2024, HEYUAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("召开过7场新闻发布会吗", "对，"),
        ("召开过七场新闻发布会，属实吗", "对，"),
        ("召开过5场新闻发布会，是吗", "不对，"),
        ("办过31场读书交流活动，对吧", "对，"),
        ("关停过4个政务新媒体，没错吧", "对，"),
        ("召开的新闻发布会超过5场，对吗", "对，"),
        ("新闻发布会已过7场，对吗", "不对，"),
        ("微信公众号用户刚过88万，对吗", "对，"),
        ("微信公众号用户刚刚突破85万，对吗", "对，"),
        ("微博粉丝刚过90万，没错吧", "不对，"),
        ("微博粉丝刚刚超过90万，没错吧", "不对，"),
        ("微博粉丝过90万，没错吧", "对，"),
    ],
)
def test_a_verb_with_guo_claims_so_many(assistant: Assistant, claim: str, verdict: str) -> None:
    assert assistant.ask(f"青溪县2024年{claim}").answer.startswith(verdict)
