"""That all of them were dealt with, and that one thing is more than another, is judged by the numbers printed of both.

Reports, bodies and numbers are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

YUEXI = """一、总体情况
承办议案3件、建议40件，截至目前，3件议案全部办结，40件建议办结33件、7件正在办理，答复率100%；承办提案26件，已办结26件。
收到市民来信88封，答复来信88封。收到工单500件，现场办结190件，转办310件，办结率100%。
所有事项均可在两日内答复。公众号发布信息210条，网站发布信息95条。
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "月溪县", 2020, YUEXI)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("月溪县2020年40件建议全部办完了，对吗", "不对，"),
        ("月溪县2020年建议都办结了吧", "不对，"),
        ("月溪县2020年3件议案都办完了，是吗", "对，"),
        ("月溪县2020年提案是不是件件都办结了", "对，"),
        ("月溪县2020年来信封封都回了吗", "对，"),
        ("月溪县2020年来信全部答复了，对吗", "对，"),
        ("月溪县2020年工单全部现场办结了，对吗", "不对，"),
        ("月溪县2020年公众号上发的比网站上的少吧？", "不对，"),
        ("月溪县2020年网站发的比公众号少吧", "对，"),
    ],
)
def test_both_numbers_give_the_verdict(ask: Assistant, question: str, verdict: str) -> None:
    answer = ask.ask(question)
    assert answer.answer.startswith(verdict), answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "月溪县2020年建议全部答复了，对吗",  # what was finished is no number of what was answered
        "月溪县2020年4件议案都办完了，是吗",
        "月溪县2020年来信都按时答复了吗",
    ],
)
def test_what_the_numbers_do_not_tell_is_not_denied(ask: Assistant, question: str) -> None:
    assert not ask.ask(question).answer.startswith("不对，")


def test_what_may_be_done_is_not_said_to_be_done(ask: Assistant) -> None:
    assert "两日内" not in ask.ask("月溪县2020年事项全部答复了，对吗").answer.partition("。")[0].partition("对，")[2]
