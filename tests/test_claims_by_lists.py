"""Claims of parts, of places in a list and of which thing had more, judged by one list of a report's prose.

Every report is made up. Where a list does not settle a claim nothing is judged.
"""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.prose.members import plain_name
from tests.made_up import NewStore, put_prose

LUXI = """一、总体情况
全县共开设政务新媒体50个。其中微博18个，共发布信息1300条；微信公众号32个，共发布信息2600条。
全年受理依申请公开政府信息17件，其中信函申请5件、网络申请12件。上年结转4件，均严格依照规定要求办理。
承办代表建议24件，已办结20件，正在办理3件，无法办理1件。
发布公告40条，其中招聘公告9条、采购公告6条。承办政协提案16件，已办结15件，正在办理1件。
全年编印简报60期，其中，东河镇25期、西山镇20期、北屯镇15期。
"""
NANGOU = """一、总体情况
全年通过新媒体公开信息4000条，其中微信2900条，微博700条，抖音300条，快手100条。
编印手册2本，赠阅1本，留存1本。
"""
BEISHAN = """一、总体情况
全年收到政府信息公开申请31件，上年结转2件；办结29件，结转下年度继续办理4件。所有申请均严格依照条例要求办理。
因信息公开引起的行政复议6件，其中2件驳回申请人复议请求，另4件尚未审结。
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "芦西县", 2024, LUXI)
    put_prose(store, "南沟区", 2024, NANGOU)
    put_prose(store, "北山市司法局", 2024, BEISHAN)
    return Assistant(store)


def _of(claim: str) -> str:
    return f"{'' if '2024' in claim else '芦西县2024年'}{claim}，对吗"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # a part of so many
        ("手上50个新媒体里头有18个是微博", "yes"),
        ("50个新媒体里微博有32个", "no"),
        ("受理的17件里，12件是网络申请来的", "yes"),
        ("受理的17件里，信函来的有6件", "no"),
        ("代表建议24件里有1件没法办", "yes"),
        ("代表建议24件里有3件没法办", "no"),
        # what is left of it
        ("代表建议24件，办结20件，无法办理1件，其余3件正在办理", "yes"),
        ("代表建议24件，办结20件，其余1件无法办理", "no"),
        # shares of it
        ("南沟区2024年新媒体公开的4000条信息里，绝大部分是微信，有2900条", "yes"),
        ("南沟区2024年新媒体公开的信息七成以上是微信发的", "yes"),
        ("南沟区2024年新媒体公开的信息八成以上是微信发的", "no"),
        # two numbers the other way round, and whose they are
        ("微博发布信息1300条、微信公众号发布信息2600条", "yes"),
        ("微博发布信息2600条、微信公众号发布信息1300条", "no"),
        ("微博18个，共发布信息2600条", "no"),
        ("东河镇编印简报20期、西山镇编印简报25期", "no"),
        # places, and which of two is more
        ("南沟区2024年新媒体里头，微博的量排第二", "yes"),
        ("南沟区2024年新媒体里头，抖音的量排第二", "no"),
        ("南沟区2024年新媒体里快手发得最少", "yes"),
        ("南沟区2024年新媒体里微博发得最多", "no"),
        ("编印简报，东河镇比西山镇多", "yes"),
        ("编印简报，北屯镇比西山镇多", "no"),
    ],
)
def test_one_list_judges_the_claim(ask: Assistant, claim: str, verdict: str) -> None:
    answer = ask.ask(_of(claim))
    assert answer.verdict == verdict, answer.answer


def test_both_right_numbers_are_told_of_a_swapped_pair(ask: Assistant) -> None:
    told = ask.ask("芦西县2024年微博发布信息2600条、微信公众号发布信息1300条，对吗").answer
    assert told.startswith("不对，")
    assert "1300条" in told
    assert "2600条" in told


@pytest.mark.parametrize(("share", "opening"), [("72.5%", "对，"), ("62.5%", "不对，")])
def test_a_share_beside_a_place_is_shown_with_its_arithmetic(ask: Assistant, share: str, opening: str) -> None:
    told = ask.ask(f"南沟区2024年新媒体里微信发得最多，占{share}，对吗").answer
    assert told.startswith(opening)
    assert "2900 ÷ 4000 = 72.5%" in told


@pytest.mark.parametrize(
    "claim",
    [
        "受理的18件里，网络申请有12件",  # which whole is meant its number does not tell
        "代表建议24件里有2件没有答复",  # 已办结20件 says nothing of it
        "政协提案16件里有2件没有答复",
        "公告里招聘公告最多",  # of 40 only 15 are listed
        "南沟区2024年手册2本里，1本是赠阅的，1本是卖掉的",  # of what was sold nothing is printed
        "南沟区2024年新媒体公开的4000条信息里，视频有300条",
    ],
)
def test_a_list_that_does_not_settle_it_gives_no_verdict(ask: Assistant, claim: str) -> None:
    answer = ask.ask(_of(claim))
    assert not answer.verdict, answer.answer


def test_what_accounts_put_out_is_compared_and_not_how_many_there_are(ask: Assistant) -> None:
    told = ask.ask("芦西县2024年微信公众号发的信息比微博多，对吗").answer
    assert told.startswith("对，")
    assert "2600条" in told
    assert "1300条" in told
    assert "32个" in ask.ask("芦西县2024年微信公众号比微博多，对吗").answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("收到的申请全部办完了", "no"),
        ("31件申请全都办结了", "no"),
        ("6件复议里2件驳回，其余4件没审结", "yes"),
        ("6件复议里2件驳回，其余3件没审结", "no"),
    ],
)
def test_what_was_left_over_denies_that_all_was_finished(ask: Assistant, claim: str, verdict: str) -> None:
    answer = ask.ask(f"北山市司法局2024年{claim}，对吗")
    assert answer.verdict == verdict, answer.answer


def test_dealt_with_by_the_rules_is_not_finished(ask: Assistant) -> None:
    answer = ask.ask("芦西县2024年收到的申请全部办完了，对吗")
    assert answer.verdict != "yes", answer.answer


def test_names_of_parts_are_those_that_reports_print() -> None:
    assert [plain_name(said) for said in ("没法办的", "微信发的", "还没审结")] == ["无法办", "微信", "尚未审结"]
