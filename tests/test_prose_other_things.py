"""A number of another thing is told for none: carried out for carried in, how often for how many, one account's for
another's, 次 for 人.
"""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

QINGXI = """一、总体情况
2024年，我局共通过青溪政务网、青溪公安微信等网络渠道发布信息620条。青溪政务网发布信息95条，其中人事信息4条，财政信息18条。
青溪公安微信粉丝量1.2万人。青溪交警微信粉丝量3.4万人，青溪交警抖音粉丝量8.6万人。
全年收政府信息公开申请52件，结转上年度政府信息公开申请4件，本年度办结49件，剩余7件结转下年度办理。
一是救助资金信息公开，每季度公开一次救助资金发放表，共公开4次。二是发布《青溪市公安局拟对6家保安公司作出吊销许可的公告》，最终对5家保安公司作出吊销许可处罚。
组织业务培训3次。通过市政府网站公开人大政协建议提案办理意见33件。
通过青溪市政府网站主动公开信息71条。其中概况信息2条、重点工作5条、部门文件9条。
政务公开专栏访问量达30598人次。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青溪市公安局", 2024, QINGXI)
    put_prose(store, "青溪市审计局", 2024, "五、存在的主要问题\n一是公开不够及时。")
    put_prose(store, "云屿区审计局", 2024, "五、存在的主要问题\n一是栏目不全。")
    return Assistant(store)


def ask(assistant: Assistant, question: str) -> Answer:
    return assistant.ask(f"青溪市公安局2024年{question}")


@pytest.mark.parametrize(
    ("question", "verdict", "value"),
    [
        ("结转下年度办理的申请是7件，对吗", "对，", "7"),
        ("留到下一年办的申请是4件，对吗", "不对，", "7"),
        ("上年结转的是7件，对吗", "不对，", "4"),
    ],
)
def test_what_is_carried_out_is_not_what_was_carried_in(
    assistant: Assistant, question: str, verdict: str, value: str
) -> None:
    answer = ask(assistant, question)
    assert answer.answer.startswith(verdict), answer.answer
    assert {figure.value for figure in answer.figures} == {value}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("救助资金发放表公布了几次", "4"),
        ("救助资金发放表每季度公开几次", "1"),
        ("在青溪政务网上发了几条信息", "95"),
        ("青溪公安微信有多少粉丝", "12000"),
        ("青溪交警抖音有多少粉丝", "86000"),
        ("门户网站公开的重点工作有几条", "5"),
        ("转到2025年继续办的申请有多少件", "7"),
    ],
)
def test_the_number_of_the_thing_itself(assistant: Assistant, question: str, value: str) -> None:
    answer = ask(assistant, question)
    assert {figure.value for figure in answer.figures} == {value}, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "青溪公安抖音有多少粉丝",
        "交警抖音发了多少条",
        "业务培训了多少人",
        "业务培训了几天",
        "政务公开专栏有几条",
        "政务公开专栏信息多少篇",
        "政协提案办理意见公开几件",
        "拟吊销许可的保安公司几家",
        "救助资金发放表共公开1次，对吗",
    ],
)
def test_no_number_of_another_thing(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert not answer.figures, answer.answer
    assert not answer.answer.startswith(("对", "不对")), answer.answer


def test_a_body_that_is_said_not_to_be_meant_is_not_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("青溪市审计局2024年（不是云屿区的）承认哪些不足")
    assert {citation.publisher for citation in answer.citations} == {"青溪市审计局"}, answer.answer


HEPING = """一、总体情况
明确党政办2名工作人员负责信息公开工作。截至目前共发布480条信息，全年公开政府信息66条。我镇政府信息公开没有收费及减免的情况。
“今日和平”微博、微信公众号关注量达5.5万。征求公众意见3次。刊发政府公报4期。其中社会救助14条、保障性住房12条。
全年共收到信息公开申请19件，本年度办结17件，网上回复群众诉求210件。其中属于重复申请2件，不存在8件。
在各级新闻媒体刊发稿件700篇，其中青溪市级以上刊发稿件320篇。
六、其他需要报告的事项
如对本报告有疑问，请与和平镇党政办联系（电话：0700-1234567）。
"""


@pytest.fixture(scope="module")
def town(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云屿县和平镇", 2023, HEPING)
    put_prose(store, "青溪市", 2023, "一、总体情况\n全市公开信息9条。")
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("和平镇2023年党政办安排了几个人具体搞信息公开", "2"),
        ("和平镇2023年有几个人做信息公开工作", "2"),
        ("和平镇到目前为止累计发布了多少条信息（2023年报）", "480"),
        ("和平镇2023年当年办结了多少件公开申请", "17"),
        ("和平镇2023年公开申请里答复“不存在”的几件", "8"),
        ("和平镇2023年上青溪市以上媒体的稿件几篇", "320"),
        ("和平镇2023年“今日和平”微博微信有多少人关注", "55000"),
        ("和平镇2023年向公众征求意见几次", "3"),
        ("和平镇2023年廉租房之类（保障性住房）公开了几条", "12"),
    ],
)
def test_what_the_prose_prints_is_not_sent_to_a_table_or_another_body(
    town: Assistant, question: str, value: str
) -> None:
    answer = town.ask(question)
    assert {figure.value for figure in answer.figures} == {value}, answer.answer


@pytest.mark.parametrize("office", ["党政办", "党政办公室", "镇政府办公室"])
def test_the_office_of_a_town_is_no_other_body(town: Assistant, office: str) -> None:
    assert "0700-1234567" in town.ask(f"和平镇{office}的电话是多少，2023年报").answer


def test_whether_money_is_taken_is_told_by_the_prose(town: Assistant) -> None:
    assert "没有收费" in town.ask("和平镇2023年公开信息收钱吗").answer


def test_a_year_in_which_so_much_was_done_is_no_number_of_the_claim(town: Assistant) -> None:
    answer = town.ask("和平镇2023年的政府公报一年出了12期，是不是")
    assert answer.answer.startswith("不对，"), answer.answer
    assert {figure.value for figure in answer.figures} == {"4"}


@pytest.fixture(scope="module")
def county(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(
        store,
        "青枫县",
        2024,
        "一、总体情况\n通过图解、视频等6种形式发布解读21件。累计入库电子证照452149份。网上办理事项5大类53项。"
        "编印2种手册共300本。窗口满意率99.5%，热线办结率98.2%。",
    )
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("编印的手册有几种", "编印2种手册"),
        ("编印的手册共几本", "300本"),
        ("网上办理事项几大类", "5大类"),
        ("用几种形式发布解读", "6种形式"),
        ("窗口满意率比热线办结率高几个百分点", "高1.3个百分点"),
        ("热线办结率比窗口满意率低多少", "低1.3个百分点"),
    ],
)
def test_kinds_and_points_are_told_in_their_own_measure(county: Assistant, question: str, told: str) -> None:
    assert told in county.ask(f"青枫县2024年{question}").answer


@pytest.mark.parametrize("question", ["电子证照有几种", "电子证照入库几类", "电子证照入库天数"])
def test_a_number_of_pieces_is_no_number_of_kinds_or_days(county: Assistant, question: str) -> None:
    answer = county.ask(f"青枫县2024年{question}")
    assert not answer.figures, answer.answer
