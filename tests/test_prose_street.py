"""What people say for what reports write: visits, transfers, who runs it, which issue, plans named by their year."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.kinds import kind_of
from assistant.prose.oral import as_written
from assistant.reading.years import find_years
from assistant.refusals import unexplained
from tests.made_up import NewStore, put_prose

YEARS = {
    2021: """一、总体情况
（一）主动公开方面
2021年，门户网站总访问次数达81240次，访客量30711人次。在局官网主动公开部门文件64条，同比增长3.5%。
针对栏目多、事项杂的情况，确定公开时间，做到急事当天公开，常事按月公开。通过《柳川日报》等媒体公开信息。
办理12345热线交办事项915件，答复网民留言402条。
把修桥、低保等事项列为公开的重点。如筹资、用工、验收等。
镇长亲自抓，办公室安排专人承办此项工作。承办代表建议21件，21件代表建议办结18件、3件因资金紧张暂无法办理；承办提案9件，无法办理2件。
全年受理申请12件，因其中4件收到时已是2021年12月底，故结转至2022年继续办理。
指定镇文化站、农家书屋为政府信息查阅场所。举办第四期公开业务培训班，请来老师三位。
五、存在的主要问题及改进情况
存在的问题：一是图解偏少；二是学习不够。
2022年，将增设流动查阅车，方便村民拿到信息。
""",
    2022: """一、总体情况
2022年，举办公开业务培训班。开展信息审核。各单位专人负责信息公开工作。承办代表建议7件，无法办理3件，因人手紧张推迟培训。
如有疑问，请与负责政府信息公开工作的镇办公室联系。
五、存在的主要问题及改进情况
下一步，由党政办公室牵头信息公开工作。
""",
}


COUNTY = """一、总体情况
查阅点目前已汇集了37个单位的公开信息。制作信息总数400条，其中主动公开信息130条。主动公开的政府信息占32.5%。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "柳川镇", 2021, YEARS[2021])
    put_prose(store, "柳川镇", 2022, YEARS[2022])
    put_prose(store, "石盘镇", 2021, YEARS[2021])
    put_prose(store, "望海县", 2021, COUNTY)
    put_prose(store, "望海县教育局", 2022, COUNTY)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("柳川镇2021年的门户网站有多少人次点进去看过", ["81240"]),
        ("柳川镇2021年门户网站被逛了多少次", ["81240"]),
        ("柳川镇2021年在自己官网上挂了多少份部门文件", ["64"]),
        ("柳川镇2021年办了几件12345转来的事", ["915"]),
        ("望海县2021年给村民查资料的查阅点，一共放了多少家单位的公开信息", ["37"]),
        ("柳川镇2021年部门文件的同比增幅", ["3.5"]),
        ("望海县2021年查阅点一共放了多少家单位的公开信息", ["37"]),
    ],
)
def test_counts_are_found_behind_the_words_of_the_street(
    assistant: Assistant, question: str, figures: list[str]
) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == figures, answer.answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("柳川镇2021年怎么确定各类事项什么时候公开的", "急事当天公开"),
        ("柳川镇2021年靠哪家报纸把信息登出来的", "《柳川日报》"),
        ("我想查政府公开的信息，柳川镇2021年可以去哪几个地方", "农家书屋"),
        ("柳川镇2021年的培训班是第几期", "第四期"),
        ("柳川镇2021年哪些内容列为公开的重点", "列为公开的重点。如筹资、用工、验收等”"),
        ("柳川镇2021年自己检讨了啥", "图解偏少"),
        ("柳川镇2021年信息公开这事归谁管、谁来干", "办公室安排专人承办此项工作"),
        ("柳川镇2021年那4件申请为什么拖到第二年才办", "因其中4件收到时已是2021年12月底"),
        ("柳川镇2021年为啥有三件代表建议办不了", "因资金紧张暂无法办理"),
        ("石盘镇打算22年怎么让村民方便拿到信息", "流动查阅车"),
    ],
)
def test_sentences_are_found_behind_the_words_of_the_street(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert words in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "柳川镇2022年的培训班是第几期",  # held, but not numbered
        "柳川镇2022年怎么确定各类事项什么时候公开的",
        "柳川镇2022年门户网站有多少人次点进去看过",
        "柳川镇2022年信息公开归谁管",  # 各单位, an office to ask, and what is planned
        "柳川镇2022年为啥有三件代表建议办不了",
        "柳川镇2021年为啥有两件提案办不了",
        "柳川镇2021年为什么有4件代表建议办不了",  # three were
        "柳川镇2022年靠哪家报纸把信息登出来的",
    ],
)
def test_what_a_report_does_not_print_stays_unfound(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status == "not_found"


def test_a_plan_named_by_its_year_is_told_by_the_report_before() -> None:
    [plan] = find_years("打算22年怎么改").expressions
    assert (plan.years, plan.role) == ((2022,), "plan")
    [count] = find_years("打算2022年办几期").expressions
    assert count.role == "planned"
    [short] = find_years("打算22年办几期").expressions
    assert (short.years, short.role) == ((2022,), "planned")
    [mended] = find_years("2022年来年怎么改进").expressions
    assert mended.role == "plan"
    for past in ("22年怎么改的", "2022年怎么加强了审核", "2022年怎么改变了页面"):
        [done] = find_years(past).expressions
        assert done.role == ""


def test_words_that_only_look_alike_are_left_alone() -> None:
    assert as_written("多少人次登记入册") == "多少人次登记入册"
    assert as_written("什么时候公开的") == "什么时候公开的"
    assert kind_of("办理检讨会几次") == "count"


def test_a_refusal_tells_a_quoted_name_whole() -> None:
    told = unexplained("那个“倒数小闹钟”响了几次", ["闹钟", "倒数"], None, ())
    assert "“倒数小闹钟”" in told.answer
    assert "“闹钟”" not in told.answer


def test_a_share_of_information_is_affirmed_as_the_prose_prints_it(assistant: Assistant) -> None:
    told = assistant.ask("望海县2021年公开的信息占全部的32.5%，我没抄错吧")
    assert told.answer.startswith("对，"), told.answer
    assert [(figure.value, figure.unit) for figure in told.figures] == [("32.5", "%")]
    other = assistant.ask("望海县2021年公开的信息占全部的35.2%，我没抄错吧")
    assert not other.answer.startswith("对")


def test_which_one_of_a_row_is_asked_after_it_was_spoken_of(assistant: Assistant) -> None:
    before = ["柳川镇2022年办过培训班没"]
    assert assistant.ask("第几期了？", before).status == "not_found"  # that report prints none
    told = assistant.ask("2021年是第几期", [*before, "第几期了？"])
    assert "第四期" in told.answer, told.answer
