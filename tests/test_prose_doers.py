"""Who did it, where, and what it is also called: numbers of a made-up report whose words stand close together."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures as values
from tests.made_up import NewStore, put_prose

YUNLING = """一、总体情况
2023年，全县共建成信息公开角（查阅室）43个，另有宣传橱窗（公告栏）安装18处。县政务服务中心全年受理审批事项8.6万件，按时办结率97.2%。
开展《夜访云岭》节目9期，请来31个部门单位答题，指出了22个堵点。全县信息公开申请共收办170件（县政府60件、大坪镇45件、白石镇38件、沙溪镇27件）。
主动公开信息1530条，公开量较大的镇是沙溪镇。其中，政策文件610条、工作动态520条、财政信息280条、城乡建设类信息120条。
县便民中心建成启用。目前，入驻部门24个，开设窗口51个。对90件文件进行清理，废止7件，宣布失效5件。
办事大厅“最多跑两趟”事项占比81.5%。全年备案信息公开领域行政复议案件5件，行政诉讼案件3件。县政府办收办信息公开申请170件。
“云岭评”系统运行平稳，从结果看，差评数占0.6%，好评数占99.1%。县报刊登解读28篇。委托第三方测评，平均得分为83.4分。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
不足之处：镇街力量薄弱。改进措施：一是编印答复手册300册；二是办好培训班。
六、其他需要报告的事项
2023年对4件信息公开申请收取了信息处理费560元。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, YUNLING)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("云岭县2023年建成的信息公开查阅室数量", ["43个"]),
        ("云岭县2023年建了多少个信息公开角", ["43个"]),
        ("云岭县2023年信息公开角（查阅室）有几个", ["43个"]),
        ("云岭县2023年公告栏装了几处", ["18处"]),
        ("云岭县2023年《夜访云岭》答题单位数和指出的堵点数各是多少", ["31个", "22个"]),
        ("2023年云岭县入驻部门和开设窗口各多少", ["24个", "51个"]),
        ("云岭县2023年废止和宣布失效的文件分别几件", ["7件", "5件"]),
        ("云岭县2023年政务服务中心受理了几件", ["86000件"]),
        ("云岭便民中心2023年开了几个窗口", ["51个"]),
        ("云岭县2023年哪个镇收到的申请最多", ["45件"]),
        ("云岭县2023年正文讲的复议案件数是多少", ["5件"]),
        ("“云岭评”系统差评占百分之多少，云岭县2023年", ["0.6%"]),
        ("云岭县2023年县报刊载解读几篇", ["28篇"]),
        ("云岭县2023年第三方测评均分多少", ["83.4分"]),
        ("云岭县2023年因公开申请收费多少元", ["560元"]),
        ("云岭县2023年有几件申请收了钱，共收多少元", ["4件", "560元"]),
    ],
)
def test_the_number_of_the_thing_that_is_named(assistant: Assistant, question: str, expected: list[str]) -> None:
    assert values(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "云岭县2023年政务服务中心公布了几条",  # 8.6万件 were taken in
        "云岭县2023年政务服务中心印发了几份",
        "云岭便民中心2023年培训几次",
        "云岭县2023年编印了几件",  # 手册300册 are to be printed
        "云岭县2023年哪个月收到的申请最多",
    ],
)
def test_what_is_not_told_of_it_is_not_answered_by_its_neighbour(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.figures) == ("not_found", ())


def test_which_of_a_kind_is_told_in_words(assistant: Assistant) -> None:
    answer = assistant.ask("云岭县2023年哪个镇公开信息最多")
    assert "公开量较大的镇是沙溪镇" in answer.quotes
    assert "工作动态" not in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("听人讲云岭县2023年第三方测评均分83.4，确有此事？", "对，"),
        ("云岭县2023年“最多跑两趟”事项占了91.5%，没错吧", "不对，"),
        ("云岭县2023年好评占99.1%，真有此事吗", "对，"),
    ],
)
def test_a_claim_in_other_words(assistant: Assistant, question: str, verdict: str) -> None:
    assert assistant.ask(question).answer.startswith(verdict)


def test_numbers_of_one_sentence_are_told_by_it_once(assistant: Assistant) -> None:
    answer = assistant.ask("云岭县2023年有几件申请收了钱，共收多少元")
    assert "2023年对4件信息公开申请收取了信息处理费560元[1]。" in answer.answer
    assert answer.answer.count("560元") == 1


def test_fees_of_applicants_are_no_fees_of_the_tables(assistant: Assistant) -> None:
    assert "560元" in assistant.ask("云岭县2023年向申请人收钱了没有").answer


SHIQIAO = {
    2022: """一、总体情况
2022年举办政策问答会14场，发布短片30部。对6件公开申请收取了信息处理费720元。
五、存在的主要问题及改进情况
不足之处：镇街力量薄弱。
""",
    2023: """一、总体情况
2023年举办政策问答会9场。对2件公开申请收取了信息处理费150元。
全年收办公开申请140件，其中，予以公开100件、作其他处理（含申请人自行撤回的）31件、转下年度办理9件。
21名联络员中从事这项工作两年以上的仅8名。一是更新2份清单。对《主动公开事项清单》（2023版）、《村务公开事项清单》（2023版）2份清单作了更新。
五、存在的主要问题及改进情况
一是存在问题。镇街力量仍薄弱。二是改进措施。对镇街开展轮训；计划在2024年建成示范点12个。
""",
}


@pytest.fixture(scope="module")
def years(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, text in SHIQIAO.items():
        put_prose(store, "石桥县", year, text)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("石桥县两年信息处理费，2022与2023各收多少元", ["720元", "150元"]),
        ("石桥县2022、2023两年政策问答会场次对比", ["14场", "9场", "5场"]),
        ("石桥县2023年正文说收办公开申请多少件", ["140件"]),
        ("石桥县2023年干这项工作两年以上的几名", ["8名"]),
    ],
)
def test_numbers_of_two_years_and_of_lists(years: Assistant, question: str, expected: list[str]) -> None:
    answer = years.ask(question)
    assert values(answer) == expected
    assert not any("没有查到" in note or "前后不一致" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("石桥县2023年政策问答会比2022年多，是不是", "不对，"),
        ("石桥县2022年政策问答会比2023年多吗", "对，"),
        ("石桥县2023年收的信息处理费比2022年少了，对吧", "对，"),
    ],
)
def test_a_claimed_change_is_judged(years: Assistant, question: str, verdict: str) -> None:
    assert years.ask(question).answer.startswith(verdict)


def test_a_year_that_prints_nothing_is_named(years: Assistant) -> None:
    answer = years.ask("石桥县2022和2023年发布短片各几部")
    assert values(answer) == ["30部"]
    assert "石桥县2023年的年报里没有找到这样的说法。" in answer.notes


@pytest.mark.parametrize("question", ["石桥县2024年有什么打算", "石桥县2024年重点抓什么", "石桥县2024年有哪些新举措"])
def test_plans_stand_in_the_report_of_the_year_before(years: Assistant, question: str) -> None:
    answer = years.ask(question)
    assert [citation.quote for citation in answer.citations] == ["对镇街开展轮训", "计划在2024年建成示范点12个"]


def test_titles_of_so_many_lists_are_told_whole(years: Assistant) -> None:
    quote = years.ask("石桥县2023年更新的两份清单叫什么").citations[0].quote
    assert quote == "《主动公开事项清单》（2023版）、《村务公开事项清单》（2023版）"


DONGHAI_OFFICE = """一、总体情况
2022年，“临江发布”微信公众号用户达56万，微博粉丝31万。截止2022年12月31日我办通过官方网站发布政务类信息34条。
通过门户网站、融媒客户端、统计网站公开信息91条。答复公开申请20件（当年收到18件，上年结转2件），答复率98%。
发布规章1部、规范性文件7件、办公会议16次并全部解读。工作动态43条，占信息公开总量的75.44%。
"""


@pytest.fixture(scope="module")
def account(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "临江市人民政府办公室", 2022, DONGHAI_OFFICE)
    put_prose(store, "临江市", 2023, "一、总体情况\n2023年，“临江发布”微信公众号粉丝突破60万。")
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("临江市人民政府办公室2022年官网发了几条政务类信息", ["34条"]),
        ("临江市人民政府办公室2022年办公会议开了几次", ["16次"]),
        ("临江市人民政府办公室2022年工作动态占公开总量的比重", ["75.44%"]),
        ("临江市人民政府办公室2022年申请答复率", ["98%"]),
    ],
)
def test_numbers_of_an_account_and_of_an_office(account: Assistant, question: str, expected: list[str]) -> None:
    assert values(account.ask(question)) == expected


def test_an_account_without_a_report_of_the_year_is_not_its_place(account: Assistant) -> None:
    assert account.ask("临江市2022年微博粉丝多少").status == "not_found"


@pytest.mark.parametrize(
    ("question", "label"),
    [
        (
            "临江市人民政府办公室2022年门户网站、融媒客户端、统计网站公开信息几条",
            "通过门户网站、融媒客户端、统计网站公开信息91条[1]",
        ),
        (
            "临江市人民政府办公室2022年官方网站发布政务类信息几条",
            "截止2022年12月31日我办通过官方网站发布政务类信息34条[1]",
        ),
    ],
)
def test_what_is_told_of_a_number_is_not_cut(account: Assistant, question: str, label: str) -> None:
    assert label in account.ask(question).answer


def test_a_quote_closes_its_brackets(account: Assistant) -> None:
    quote = account.ask("临江市人民政府办公室2022年上年结转申请几件").citations[0].quote
    assert quote.count("（") == quote.count("）")


def test_an_answer_from_whatever_reports_of_a_year_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("2023年建了多少个信息公开角")
    assert values(answer) == ["43个"]
    assert "没有从问题里读出是哪个机关，以上是收录的2023年年报里写到的；没有列出的年报不一定没有。" in answer.notes
    assert not any("没有指明机关" in note for note in assistant.ask("云岭县2023年建了多少个信息公开角").notes)
