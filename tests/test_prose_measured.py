"""A follow-up that names another thing alone asks for the measure of the question before, and for no other number.

Reports, bodies and numbers are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

LIUYUN = """一、总体情况
“流云发布”微信公众号推送600篇，累计阅读量90万；“流云发布”头条号推送210篇，累计阅读量7万。视频号推送30篇。
公开通知公告52条，占26%；公开工作动态148条，占74%。
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "流云县", 2022, LIUYUN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("流云县2022年微信阅读量多少", "头条号呢"), "70000"),
        (("流云县2022年微信推送几篇", "阅读量多少", "头条号的呢"), "70000"),
        (("流云县2022年微信推送几篇", "头条号呢"), "210"),
        (("流云县2022年通知公告占百分之几", "工作动态呢"), "74"),
        (("流云县2022年工作动态占比多少", "那通知公告的呢"), "26"),
        (("流云县2022年通知公告几条", "工作动态呢"), "148"),
    ],
)
def test_the_measure_is_asked_again(ask: Assistant, turns: tuple[str, ...], told: str) -> None:
    answer = ask.ask(turns[-1], turns[:-1])
    assert [figure.value for figure in answer.figures] == [told], answer.answer


def test_no_other_number_of_the_thing_is_told(ask: Assistant) -> None:
    answer = ask.ask("视频号呢", ("流云县2022年微信阅读量多少",))
    assert figures(answer) == [], answer.answer
