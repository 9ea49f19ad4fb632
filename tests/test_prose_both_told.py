"""Two things asked in one breath, and what a report says in other words; a refusal claims no more than it knows."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.one_report import NEAREST
from assistant.prose.wording import terms_of, understand
from tests.answers import sorted_figures as values
from tests.made_up import NewStore, put_prose

QINGSHI = """一、总体情况
2024年，发布汛情通告21条、汛情预警34条。开展季度通报4次、月通报11次。县政府文件主动公开率达88.5%。
近两年征地项目集中，群众关注度高，因此政府信息公开申请数量较上年增长41%。
公众号发布信息300条。政务热线全年受理各类咨询812件。
县政务专项组配备了4名专职和3名兼职人员。成立领导小组，安排工作人员5名，承担信息公开工作。9个乡镇均按要求完成达标验收任务。
指定县档案馆、县图书馆为全县公众查阅场所，供公众查阅政府信息。
目前县内网络尚未全面支持IPv6。全年编发简报和专报60期。
镇上开设账号50个。其中微博19个；公众号31个。
清源在线网站访问量突破88万次。通过省政府新闻办公室举办新闻发布会6场。
县住建局依托12345平台受理群众政策咨询、维权求助等方面的诉求累计735件。
2024年对7件政府信息公开申请收取了信息处理费430元。其中，青石县水务局5件，收取300元；青石县林业局2件，收取130元。
"""
HEWAN = """一、总体情况
镇上开设微博19个；公众号31个，发布信息1300条。
编发工作通报2期。便民热线全年接听来电95个，受理诉求40件。
收到申请60件，办结58件，其中予以公开的33件，无法提供的25件。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青石县", 2024, QINGSHI)
    put_prose(store, "河湾县", 2024, HEWAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("青石县2024年发了多少条汛情通告和汛情预警", ["21条", "34条"]),
        ("青石县2024年汛情预警和汛情通告发了多少条", ["21条", "34条"]),
        ("青石县2024年搞了几次季度通报和月通报", ["11次", "4次"]),
        ("青石县2024年季度通报和月通报各几次", ["11次", "4次"]),
        ("青石县2024年编发了多少期简报和专报", ["60期"]),  # one count of both
    ],
)
def test_two_things_joined_by_and_are_both_counted(assistant: Assistant, question: str, expected: list[str]) -> None:
    assert values(assistant.ask(question)) == expected


def test_a_notice_of_another_interval_is_none_of_each_month(assistant: Assistant) -> None:
    assert assistant.ask("河湾县2024年季度通报和月通报各几次").status == "not_found"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("青石县2024年县政府文件主动公开率有多高", ["88.5%"]),
        ("青石县2024年申请涨了百分之几，为啥涨这么猛", ["41%"]),
        ("青石县2024年有几个工作人员负责信息公开", ["5名"]),
        ("青石县2024年政务热线接了多少电话", ["812件"]),
        ("河湾县2024年便民热线接了多少电话", ["95个"]),  # calls before what was taken up of them
    ],
)
def test_numbers_in_the_words_of_the_street(assistant: Assistant, question: str, expected: list[str]) -> None:
    answer = assistant.ask(question)
    assert (values(answer), NEAREST in answer.answer) == (expected, False)


def test_a_reason_in_the_sentence_of_a_number_is_told_with_it(assistant: Assistant) -> None:
    for question in (
        "青石县2024年申请量涨了百分之几，为啥涨这么猛",
        "青石县2024年申请为什么一下子多了这么多？涨了百分之几",
    ):
        answer = assistant.ask(question)
        assert "征地项目集中" in answer.answer
        assert "没有找到" not in answer.answer
        assert NEAREST not in answer.answer


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("想去看青石县政府公开信息的纸质材料，2024年指定了哪几个查阅地点？", "县档案馆、县图书馆"),
        ("青石县2024年纸质的政府信息能去哪里看", "县档案馆、县图书馆"),
        ("青石县2024年哪个单位收得最多信息处理费", "青石县水务局5件，收取300元"),
        ("青石县2024年信息处理费哪个单位收得最多", "青石县水务局5件，收取300元"),
    ],
)
def test_what_is_wanted_it_for_and_who_took_most(assistant: Assistant, question: str, quote: str) -> None:
    assert quote in assistant.ask(question).answer


def test_some_did_not_is_denied_by_all_did(assistant: Assistant) -> None:
    answer = assistant.ask("听说青石县下面的乡镇2024年有几个没通过达标验收，是真的吗")
    assert answer.answer.startswith("不对，")


def test_a_digit_in_a_latin_name_is_no_claimed_number(assistant: Assistant) -> None:
    assert "尚未全面支持IPv6" in assistant.ask("青石县2024年IPv6弄好了没有").answer


def test_an_outcome_in_everyday_words_is_told_by_its_row_where_the_table_is_missing(assistant: Assistant) -> None:
    assert values(assistant.ask("河湾县2024年办结的申请里，给公开的几件、说没法提供的几件？")) == ["25件", "33件"]
    assert values(assistant.ask("河湾县2024年给公开的申请几件")) == ["33件"]  # and not all that came


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("青石县2024年公众号有多少粉丝", "“公众号有多少粉丝”"),
        ("青石县2024年办公开培训花了多少钱", "“办公开培训花了多少钱”"),
        ("河湾县2024年IPv6弄好了没有", "“IPv6弄好了没有”"),
    ],
)
def test_a_refusal_quotes_the_question_whole(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found"
    assert f"没有找到能回答{said}的话" in answer.answer
    assert not any("没有写" in note for note in answer.notes)


def test_a_quote_is_not_told_again_for_its_first_word(assistant: Assistant) -> None:
    answer = assistant.ask("青石县2024年开设账号多少个，微博和公众号各多少个").answer
    assert "微博19个" in answer
    assert "原文：“其中微博19个”" not in answer


def test_a_label_is_not_cut_behind_the_number_of_a_service(assistant: Assistant) -> None:
    answer = assistant.ask("青石县2024年12345平台受理的诉求有多少件").answer
    assert "群众政策咨询、维权求助等方面的诉求累计735件" in answer


def test_a_verb_the_dictionary_joins_to_the_noun_before_it(assistant: Assistant) -> None:
    answer = assistant.ask("青石县2024年政务专项组配了3名专职和4名兼职，对吗")
    assert answer.answer.startswith("不对，")


def test_publicity_that_takes_money_is_the_fee_for_information(assistant: Assistant) -> None:
    assert "430元" in assistant.ask("青石县2024年信息公开收钱吗").answer
    assert values(assistant.ask("青石县2024年信息公开收了多少钱")) == ["430元"]


def test_a_change_that_goes_on_is_asked_again_for_the_next_year(assistant: Assistant) -> None:
    history = ["青石县2023年公开申请同比增长多少"]
    again = assistant.ask("下一年公开申请同比增长多少", history)
    assert assistant.ask("下一年呢，还涨吗", history).answer == again.answer


def test_words_of_asking_weigh_nothing() -> None:
    assert [term.word for term in terms_of("文件公开率有多高") if term.heavy] == ["文件"]
    assert [term.word for term in understand("申请为什么一下子多了这么多").terms if term.heavy] == ["申请"]


def test_how_fast_it_came_need_not_stand_in_the_quote(assistant: Assistant) -> None:
    answer = assistant.ask("青石县2024年信息公开申请为什么一下子多了这么多？涨了百分之几")
    assert "征地项目集中" in answer.answer


@pytest.mark.parametrize("said", ["它们发了多少条信息", "它们一共发布多少条"])
def test_a_pronoun_stands_for_what_was_named_before(assistant: Assistant, said: str) -> None:
    answer = assistant.ask(f"河湾县2024年公众号有几个？{said}")
    assert values(answer) == ["1300条", "31个"]
    assert not answer.notes


def test_how_much_was_reached_is_no_second_number(assistant: Assistant) -> None:
    answer = assistant.ask("青石县2024年清源在线网站访问量，突破了多少")
    assert values(answer) == ["88万次"] or values(answer) == ["880000次"]
    assert not answer.notes


@pytest.mark.parametrize(
    "question",
    ["青石县2024年通过省政府新闻办开了多少场发布会", "青石县2024年通过省政府新闻办公室办了几场新闻发布会"],
)
def test_a_means_is_no_body_without_a_report(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert values(answer) == ["6场"]
    assert not any("没有收录" in note for note in answer.notes)


def test_a_site_called_after_a_place_is_no_body(assistant: Assistant) -> None:
    answer = assistant.ask("青石县2024年福田政府在线网站公开了几条")
    assert not any("没有收录" in note for note in answer.notes)
    assert "没有收录" not in answer.answer
