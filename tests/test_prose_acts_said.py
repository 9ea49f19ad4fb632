"""What was done, in the verbs and nouns people use for it: 晒, 帖子, 查了几回, 会开了几次. The reports are made up.

Each wording stands beside a report that prints only what is near to it: another channel, form, act or part.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.oral import otherwise
from assistant.prose.street import STREET
from tests.answers import figures
from tests.made_up import NewStore, put_prose

LIUXI = """一、总体情况
（一）主动公开方面
2024年，门户网站全年公开政府信息73条，官方微信公众号推送612条，政务微博发布188条，抖音95条。
门户网站总访问量50321次，独立用户访问总量20117个。“柳溪发布”微博粉丝达4100人。
政策解读36篇，其中图解11个。开展惠企政策简明问答17期。
召开政务公开工作会议3次，新闻发布会8场次。开展民意征集21期。
政府办公室牵头开展政务公开督查4次。全年整改失效链接29处。
在区档案馆、图书馆设立政府信息公开查阅场所。政务服务中心开设窗口19个。
办理12345热线交办事项830件。12388热线受理咨询64条。答复网民留言266条。来电来访35次。
全年受理依申请公开18件，包括信函申请2件、网络申请16件。收取信息处理费510元。
承办政协提案24件，已办结21件。建议提案满意率为97%。
落实政务公开经费预算12万元。配备了4名专职和3名兼职工作人员。明确2名同志为信息员。
制定12388热线突发情况应急预案，配备备用电源。网站达到二级等保水平。
五、存在的主要问题及改进情况
改进措施：充实公开专区，定期组织业务培训。
地址：柳溪区望江路9号。
2025年1月16日
"""
#: What is near to each of these, and is not it.
SHITAN = """一、总体情况
2024年，公报公开政府信息73条，电视台播出612条，微信开通视频号2个。
门户网站总访问量50321次。官方微信关注用户4100人。
发布视频解读36个。开展政策宣讲17场。
召开政务公开新闻发布会8场次。收到群众意见21条。
政府办公室受理咨询4次。全年整改错误信息29处。
档案馆接待参观19批。
办理人大建议830件。举报热线受理举报64条。收到网民留言266条。
全年受理传真申请2件、当面申请16件。退还信息处理费510元。
承办政协提案24件。信息化项目资金12万元。配备了4名监督员。
制定汛期值班制度。
"""
DATED = """成文日期：2025-01-08
一、总体情况
2024年，公开信息31条。
2025年1月6日
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "柳溪区", 2024, LIUXI)
    put_prose(store, "石滩区", 2024, SHITAN)
    put_prose(store, "梅坞镇", 2024, DATED)
    return Assistant(store)


COUNTED = [
    ("官网上一共晒了多少条信息", "73条"),
    ("在自家网站上传过多少条消息", "73条"),
    ("网站更新量是多少", "73条"),
    ("网页上贴出来多少条", "73条"),
    ("公号发文多少条", "612条"),
    ("公众号的文章数量", "612条"),
    ("微博的帖子数量", "188条"),
    ("微博上说了多少条", "188条"),
    ("发微博多少条", "188条"),
    ("抖音上放了多少个视频", "95条"),
    ("拍抖音拍了几条", "95条"),
    ("短视频平台抖音那边发了几条", "95条"),
    ("有多少人逛过网站", "20117个"),
    ("网站的访客数量", "20117个"),
    ("微博有多少人在追", "4100人"),
    ("给大伙儿讲解政策发了多少篇", "36篇"),
    ("画成图的解读有几个", "11个"),
    ("问答式解读搞了几期", "17期"),
    ("为政务公开开过几回会", "3次"),
    ("政务公开会开了几次", "3次"),
    ("碰头开会研究政务公开几次", "3次"),
    ("收集民意多少次", "21期"),
    ("问老百姓意见问了几期", "21期"),
    ("下去查了几回政务公开", "4次"),
    ("网站上断链有几处", "29处"),
    ("柜台有几个", "19个"),
    ("12345派单多少件", "830件"),
    ("打12388问事情的有多少条", "64条"),
    ("给网友回帖多少条", "266条"),
    ("打电话或上门来问的有多少次", "35次"),
    ("线上递交的申请几件", "16件"),
    ("来信要求公开的有几件", "2件"),
    ("政协提案办好了几件", "21件"),
    ("给政务公开拨了多少钱", "12万元"),
    ("全职搞政务公开的有几个人", "4名"),
    ("兼着干这个活的有几个人", "3名"),
    ("派几个人当信息员", "2名"),
]


@pytest.mark.parametrize(("question", "expected"), COUNTED)
def test_what_was_done_is_counted_in_the_verb_people_say(ask: Assistant, question: str, expected: str) -> None:
    answer = ask.ask(f"柳溪区2024年{question}")
    assert (answer.status, figures(answer)) == ("answered", [expected]), answer.answer


@pytest.mark.parametrize("question", [question for question, _ in COUNTED])
def test_what_is_only_near_is_no_number_of_it(ask: Assistant, question: str) -> None:
    answer = ask.ask(f"石滩区2024年{question}")
    assert (answer.status == "answered", figures(answer)) == (False, []), answer.answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("去哪儿能翻看政府文件", "图书馆"),
        ("线下查阅场所有哪些", "图书馆"),
        ("热线要是出突发状况有准备吗", "应急预案"),
        ("网站安全等级到几级了", "二级等保"),
        ("他们在什么地方", "望江路9号"),
        ("报告后面的安排", "充实公开专区"),
        ("年报署的是哪天", "2025年1月16日"),
    ],
)
def test_sentences_are_found_as_people_ask_for_them(ask: Assistant, question: str, words: str) -> None:
    assert words in ask.ask(f"柳溪区2024年{question}").answer
    near = ask.ask(f"石滩区2024年{question}")
    assert near.status != "answered", near.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [("年报几号写的", "落款日期：2025年1月6日"), ("年报哪天发的", "成文日期：2025-01-08")],
)
def test_a_date_of_the_report_is_told_as_what_it_is(ask: Assistant, question: str, told: str) -> None:
    assert told in ask.ask(f"梅坞镇2024年{question}").answer


@pytest.mark.parametrize(
    "question",
    [
        "网络问卷调查几次",
        "公众号文章阅读量多少",
        "办公号码多少",
        "微信开了几次发布会",
        "来查了几次",
        "核查了几次",
        "听证会开了几次",
    ],
)
def test_what_says_another_thing_has_no_second_reading(question: str) -> None:
    assert otherwise(question) == ""


@pytest.mark.parametrize("question", [question for question, _ in COUNTED])
def test_a_second_reading_has_none_of_its_own(question: str) -> None:
    read = otherwise(question)
    assert all(not pattern.search(read) or pattern.sub(written, read) == read for pattern, written in STREET)


#: Acts that stand near a number and were done to something else.
SHENQUAN = """一、总体情况
2024年，县政府办公室牵头开展3次督查，督查情况予以通报，并将政务公开纳入年终考核，考核权重占到6%。
发放新修订信息公开条例宣传单2500余份、政务公开民意调查问卷800份。
全年公开环境监测、投诉举报处理等信息131条，同时走进直播间答复群众，其中热线电话17通，网络诉求9件。
抽查账号40个，其中微博6个。
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("深泉县2024年政务公开考核权重占到百分之几", "6%"),
        ("深泉县2024年发放民意调查问卷多少份", "800份"),
        ("深泉县2024年网络诉求多少件", "9件"),
    ],
)
def test_an_act_done_to_something_else_leaves_a_number_told(new_store: NewStore, question: str, expected: str) -> None:
    store = new_store()
    put_prose(store, "深泉县", 2024, SHENQUAN)
    assert expected in Assistant(store).ask(question).answer


def test_those_that_were_checked_are_not_all_there_are(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "深泉县", 2024, SHENQUAN)
    assert "6" not in figures(Assistant(store).ask("深泉县2024年微博账号有几个"))
