"""One thing asked in many ways: synonyms, ranks, thresholds, superlatives, counted problems. The report is made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

TEXT = """一、总体情况
2023年，全县通过县政府网站主动公开各类信息20316条。全县设立信息公开咨询台（岗）48个。
门户网站发布信息2150条，微博发布信息310条，微信公众号发布信息1775条。
开展专项检查3轮，发现问题26个，均已整改。县政府网站在全省县级政府网站评比中列第5名。
通过网络渠道提交的申请占71.5%，当面提交的占28.5%。申请办理时间由15天压缩至9天。
为提升能力，开展轮训式培训、结对式培训，效果良好。
五、存在的主要问题及改进情况
存在的问题：一是人手不足；二是解读不够生动。
六、其他需要报告的事项
全县有4家单位收取信息处理费，合计3260元。未收取其他费用。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青溪县", 2023, TEXT)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("青溪县2023年在线递交的申请占比多大", ["71.5%"]),
        ("信息公开咨询台、岗，青溪县2023年一共设了多少", ["48个"]),
        ("青溪县2023年专项检查查出问题数", ["26个"]),
        ("青溪县2023年检查发现的问题有多少个", ["26个"]),
        ("青溪县2023年三个平台里面哪个发得最少", ["310条"]),
        ("青溪县2023年信息处理费收了多少", ["3260元"]),
    ],
)
def test_other_words_for_what_is_printed(ask: Assistant, question: str, expected: list[str]) -> None:
    assert figures(ask.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("青溪县2023年网站评比排第几", "列第5名"),
        ("青溪县2023年搞了哪些培训方式", "轮训式培训、结对式培训"),
    ],
)
def test_ranks_and_ways_are_quoted(ask: Assistant, question: str, quote: str) -> None:
    assert quote in ask.ask(question).quotes


def test_a_part_beyond_a_bound_makes_the_whole_pass_it(ask: Assistant) -> None:
    assert ask.ask("青溪县2023年主动公开信息破两万条了吗").answer.startswith("对，")
    assert ask.ask("青溪县2023年主动公开信息超过三万条了吗").status == "not_found"  # of the website alone


def test_a_label_tells_what_its_number_is_of(ask: Assistant) -> None:
    assert "申请办理时间由15天压缩至9天[1]" in ask.ask("青溪县2023年申请办理时间压缩到几天").answer


def test_the_larger_of_two_is_named_with_the_arithmetic(ask: Assistant) -> None:
    answer = ask.ask("青溪县2023年微博和微信公众号哪个发得多")
    assert ("“微信公众号”多，多1465条" in answer.answer, answer.derivation) == (True, "1775 − 310 = 1465")


def test_a_bound_in_chinese_numerals(ask: Assistant) -> None:
    assert ask.ask("青溪县2023年门户网站发布信息超过两千了吗").answer.startswith("对，")
    assert ask.ask("青溪县2023年微博发布信息破四百了吗").answer.startswith("不对，")


def test_shortcomings_are_still_listed(ask: Assistant) -> None:
    assert "人手不足" in ask.ask("青溪县2023年查出哪些问题").answer


@pytest.mark.parametrize(
    "question", ["青溪县2023年微博评比排第几", "青溪县2023年收过培训费吗", "青溪县2023年抖音发得多吗"]
)
def test_what_is_not_told_stays_refused(ask: Assistant, question: str) -> None:
    assert not ask.ask(question).figures


def test_a_number_whose_clause_names_the_year_of_the_report_is_of_that_year(new_store: NewStore) -> None:
    text = "一、总体情况\n“资金”栏目发布2024年预算、2023年决算等资金信息35条。此前2023年发布通告12条。\n"
    store = new_store()
    put_prose(store, "青溪县", 2024, text)
    both = Assistant(store).ask("青溪县2024年发布资金信息多少条")
    before = Assistant(store).ask("青溪县2024年发布通告多少条")
    assert both.figures[0].value == "35"
    assert not any("写的是" in note for note in both.notes)
    assert any("写的是2023年" in note for note in before.notes) or before.status != "answered"
