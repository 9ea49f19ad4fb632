"""Changes of a count between two years' prose: both quotes with the arithmetic, or none. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.prose.changed import change_asked
from tests.made_up import NewStore, put_prose

YEARS = {
    2021: """一、总体情况
2021年，全县召开新闻发布会9场，开展网上调查30期。“青溪发布”微信公众号粉丝数达12万。
县政府开放日接待群众约400人次。办事窗口满意率为91.5%。累计上线服务事项300项。""",
    2023: """一、总体情况
2023年，全县召开新闻发布会6场，开展网上调查30期。“青溪发布”微信公众号粉丝数达15万。
编印画册200册。政府开放日接待群众520人次。办事窗口满意率为93%。新上线服务事项40项。县门户网站总点击量达76500人次。""",
    2024: """一、总体情况
2024年，全县召开新闻发布会10场，其中县直部门召开4场；开展网上调查28期。接听热线2200次，较上年减少150次。
编印宣传折页900份。县门户网站总点击量达81000次。""",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, text in YEARS.items():
        put_prose(store, "青溪县", year, text)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "words", "shown"),
    [
        ("青溪县2021年与2023年新闻发布会相差几场", "2023年比2021年减少3场", "9 − 6 = 3"),
        ("青溪县2024年的新闻发布会比2023年多开了几场", "2024年比2023年增加4场", "10 − 6 = 4"),
        ("青溪县网上调查期数，2023、2024年变化如何", "2024年比2023年减少2期", "30 − 28 = 2"),
        ("青溪县2021和2023年网上调查期数增加还是减少", "2023年比2021年没有变化", "30 − 30 = 0"),
        ("“青溪发布”粉丝2021到2023涨了多少万", "2023年比2021年增加3万", "15万 − 12万 = 3万"),
        ("青溪县2021、2023年窗口满意率提高了几个百分点", "2023年比2021年上升1.5个百分点", "93 − 91.5 = 1.5"),
        ("青溪县2021年、2023年发布会降幅多大", "2023年比2021年下降33.33%", "(9 − 6) ÷ 9 = 33.33%"),
        ("青溪县2021年和2023年哪年开的发布会多", "2021年最多", ""),
        ("青溪县2021年和2023年发布会各开几场，哪年多", "2021年最多", ""),
        ("青溪县2023和2024年网上调查哪一年少，分别几期", "2024年最少", ""),
        ("青溪县2021、2023年的窗口满意率各是多少？哪年更高", "2023年最高", ""),
    ],
)
def test_both_years_are_quoted_with_the_arithmetic(assistant: Assistant, question: str, words: str, shown: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(f"青溪县{words}")
    assert (answer.derivation or "") == shown
    assert len({citation.year for citation in answer.citations}) == 2


@pytest.mark.parametrize(
    ("question", "because"),
    [
        ("青溪县2021年和2023年开放日接待群众差多少人次", "约数"),
        ("青溪县2021、2023年上线服务事项相差多少项", "说法不同"),
    ],
)
def test_what_is_not_the_same_thing_is_only_quoted(assistant: Assistant, question: str, because: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.derivation) == ("answered", None)
    assert any(because in note for note in answer.notes)


@pytest.mark.parametrize(
    "question",
    [
        "青溪县2021年与2024年粉丝数差多少",  # the later year prints none
        "青溪县2022年和2023年新闻发布会差几场",  # no report of one year
        "青溪县2023年和2024年画册差多少册",  # 折页 are no 画册
    ],
)
def test_one_side_alone_is_no_answer(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.figures) == ("not_found", ())


def test_a_printed_change_is_of_the_later_year(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2024年接听热线比2023年少了多少次")
    assert [(figure.value, figure.year) for figure in answer.figures] == [("150", 2024)]


@pytest.mark.parametrize("text", ["两年各新增几个栏目", "新增多少条", "最多发布几条", "多种形式开展几次", "几场访谈"])
def test_no_change_is_asked_for(text: str) -> None:
    assert change_asked(text) is None


def test_a_follow_up_takes_the_years_just_asked_for(assistant: Assistant) -> None:
    turns = ["青溪县2021年开了几场新闻发布会", "2023年呢", "少了几场"]
    answer = assistant.ask(turns[2], turns[:2])
    assert answer.answer.startswith("青溪县2023年比2021年减少3场（9 − 6 = 3）")
    assert not assistant.ask("少了几场", turns[:1]).figures
    assert not assistant.ask("微博少了几条", turns[:2]).figures


def test_a_part_of_the_number_before_has_a_share_of_it(assistant: Assistant) -> None:
    before = ["青溪县2024年召开几场新闻发布会"]
    answer = assistant.ask("其中县直部门的占多少", before)
    assert (answer.status, answer.derivation) == ("answered", "4 ÷ 10 = 40%")
    assert not assistant.ask("其中乡镇的占多少", before).figures


def test_the_same_words_in_two_measures_of_visits_are_set_against_each_other(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2024年门户网站总点击量比2023年多了多少")
    assert answer.derivation == "81000 − 76500 = 4500"
    assert any("一年印“人次”、一年印“次”" in note for note in answer.notes)


@pytest.mark.parametrize(("size", "verdict"), [(4500, "对，"), (4600, "不对，")])
def test_a_change_may_be_claimed_without_了(assistant: Assistant, size: int, verdict: str) -> None:
    answer = assistant.ask(f"青溪县2024年门户网站总点击量比2023年多{size}次，对吗")
    assert answer.answer.startswith(verdict), answer.answer


def test_years_that_print_the_same_are_told_without_a_rank(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2021和2023年网上调查各几期，哪年多")
    assert [figure.value for figure in answer.figures] == ["30", "30"]
    assert any("并列" in note for note in answer.notes)


def test_a_rough_count_is_told_and_not_ranked(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2021年和2023年开放日各接待群众多少人次，哪年多")
    assert [figure.value for figure in answer.figures] == ["400", "520"]
    assert any("约数" in note for note in answer.notes)
    assert "最多" not in answer.answer
