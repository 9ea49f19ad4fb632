"""A change that is claimed against the one a report prints, and claims whose numbers stand in one clause."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

PROSE = """一、总体情况
2022年，全县共受理公开申请64件，申请数量较上年回落8.6%。编印简报300册，比上年度增加40%；“云水发布”视频号作品点击量同比增长97%。
专班配备了4名专职和1名兼职人员，负责日常工作。组织《夜谈在线》栏目11期，收到群众来电207件，当场办成95件，事后办成112件，办结率100%。
公布财务信息80条，其中工程资金20条、“三公”经费9条。收到申请46件。其中31件准予公开，均已按期办结。新闻媒体报道310篇，其中省级、苏州级媒体共22篇。
公开各类信息150条，其中电视台播发17条。推出热门作品61条，其中3条点赞破十万、14条破万。
对9件公开申请收取了信息处理费820元。其中，云水县民政局2件，收取180元；云水县林业局7件，收取640元。
因政府信息公开发生行政诉讼3件，均结果维持。
六、其他需要报告的事项
无。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云水县", 2022, PROSE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "verdict", "printed"),
    [
        ("云水县2022年简报比上一年翻了一番，这说法对吗", "不对，", "40%"),
        ("云水县2022年简报多了一倍，对吗", "不对，", "40%"),
        ("云水县2022年简报比上一年减少40%，对吗", "不对，", "40%"),
        ("云水县2022年简报比上年多了40%，对吗", "对，", "40%"),
        ("云水县2022年视频号点击量比上年翻番，属实吗", "不对，", "97%"),
        ("云水县2022年视频号点击量差不多翻番，属实吗", "对，", "97%"),
        ("云水县2022年视频号点击量同比下降97%，对吗", "不对，", "97%"),
        ("云水县2022年申请比前一年多了8.6%，属实吗", "不对，", "回落8.6%"),
        ("云水县2022年申请比去年少了8.6%，属实吗", "对，", "回落8.6%"),
        ("云水县2022年简报增长不少于50%，对吗", "不对，", "40%"),
        ("云水县2022年专班配备了1名专职和4名兼职，对吗", "不对，", "4名专职"),
        ("云水县2022年专班配备了4名专职和1名兼职，对吗", "对，", "4名专职"),
        ("云水县2022年《夜谈在线》当场就办成了112件来电，没记错吧", "不对，", "95件"),
    ],
)
def test_a_claim_is_judged_by_what_is_printed(assistant: Assistant, question: str, verdict: str, printed: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith(verdict)
    assert printed in answer.answer
    assert "和[" not in answer.answer


def test_a_change_that_is_not_printed_is_not_judged(assistant: Assistant) -> None:
    answer = assistant.ask("云水县2022年专报比上年增加40%，对吗")
    assert (answer.status, answer.figures) == ("not_found", ())


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("云水县2022年财务信息有多少条，其中工程资金的、“三公”经费的各多少", ["80", "20", "9"]),
        ("云水县2022年编印简报多少册？46件申请里准予公开的是几件", ["300", "31"]),
        ("云水县2022年公开各类信息多少条，其中电视台播发的占多少", ["150", "17"]),
        ("云水县2022年媒体报道有多少篇，苏州级以上媒体的占几篇", ["310", "22"]),
    ],
)
def test_every_part_that_is_printed_is_told(assistant: Assistant, question: str, values: list[str]) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == values
    assert not any("没有查到" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("云水县2022年打了3个官司，都被纠正了，是这样吧", "不对，"),
        ("云水县2022年3件行政诉讼都维持了，对吗", "对，"),
    ],
)
def test_how_all_cases_ended_is_judged_by_prose_where_no_table_is(
    assistant: Assistant, question: str, verdict: str
) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith(verdict)
    assert "均结果维持" in answer.quotes
    assert any("没有读到" in note for note in answer.notes)


def test_more_cases_than_are_printed_did_not_all_end_so(assistant: Assistant) -> None:
    answer = assistant.ask("云水县2022年5件行政诉讼都维持了，对吗")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_round_numbers_are_looked_for_in_the_words_they_were_asked_in(assistant: Assistant) -> None:
    answer = assistant.ask("破十万和破万的分别几条", ["云水县2022年推出多少条热门作品"])
    assert [figure.value for figure in answer.figures] == ["3", "14"]


def test_the_same_measures_are_asked_of_a_body_that_the_report_tells_of(assistant: Assistant) -> None:
    before = ["云水县2022年收取信息处理费的有多少件、多少元"]
    answer = assistant.ask("云水县林业局收了几件多少钱", before)
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures] == ["7件", "640元"]
    assert assistant.ask("云水县教育局收了几件多少钱", before).figures == ()


def test_what_a_ministry_did_itself_is_told_beside_what_it_did_elsewhere(new_store: NewStore) -> None:
    text = "一、总体情况\n全年在国家会议中心举办推介会4次，在部举办吹风会、座谈会9次。\n六、其他需要报告的事项\n无。"
    store = new_store()
    put_prose(store, "水利部", 2022, text)
    answer = Assistant(store).ask("水利部2022年在国家会议中心办了几次推介会，部里自己办了几次")
    assert [figure.value for figure in answer.figures] == ["4", "9"]
