"""What a question says it does not ask for is neither looked for nor answered. The report of these tests is made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

QINGXI = """一、总体情况
累计上传电子合同9134份，下载2210次。全县政务新媒体发布信息1760条，其中微信1305条，微博88条，抖音367条。
县级门户网站点击总次数达71220次，访客量30450人次。开通头条号12个，共推送文章640条。
行政处罚701项，其中一般程序508项、简易程序193项。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青溪县", 2022, QINGXI)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("电子合同被下载了多少次，我问的是下载不是上传", ["2210"]),
        ("抖音发了几条，别给我微信的数", ["367"]),
        ("抖音发了几条，微博就不用了", ["367"]),
        ("抖音发了几条（不是微信）", ["367"]),
        ("行政处罚里简易程序（不是一般程序）有几项", ["193"]),
        ("微博发了几条，（只要全年的，别给抖音）", ["88"]),
        ("门户网站来过多少访客？注意是访客量不是点击次数哦", ["30450"]),
    ],
)
def test_what_is_not_asked_is_not_answered(assistant: Assistant, question: str, values: list[str]) -> None:
    answer = assistant.ask(f"青溪县2022年{question}")
    assert [figure.value for figure in answer.figures] == values
    assert answer.notes == ()


@pytest.mark.parametrize("tail", ["，不要算公众号", "，公众号不算", "（不含公众号）"])
def test_what_would_come_off_a_number_is_told(assistant: Assistant, tail: str) -> None:
    answer = assistant.ask(f"青溪县2022年头条号推送了多少条文章{tail}")
    assert [figure.value for figure in answer.figures] == ["640"]
    assert answer.notes == ("年报没有写明这个数是否不含“公众号”，以上是年报所印的数。",)


def test_what_is_printed_is_taken_off(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2022年政务新媒体发布信息多少条（不含微信）")
    assert "455" in answer.answer
    assert answer.derivation


def test_nothing_is_taken_off_what_it_is_no_part_of(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2022年微信发布信息多少条（不含抖音）")
    assert [figure.value for figure in answer.figures] == ["1305"]


def test_telephone_calls_are_counted_beside_what_comes_by_net(new_store: NewStore) -> None:
    text = "一、总体情况\n做客“阳光问政”栏目，为群众解答供水问题，其中热线电话13通，网络诉求5件。\n"
    store = new_store()
    put_prose(store, "青溪县", 2022, text)
    answer = Assistant(store).ask("记者核实：青溪县2022年接了几通热线电话几件网络诉求")
    assert [figure.value for figure in answer.figures] == ["13", "5"]
    assert answer.notes == ()
