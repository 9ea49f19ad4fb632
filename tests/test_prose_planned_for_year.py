"""2025年某县打算怎么…: what is planned for a year is told by the report before it, wherever the body stands.

Reports and bodies are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

MIANSHAN = """一、总体情况
全年发布图解12件。
五、存在的主要问题及改进情况
存在的问题：图解偏少。下一步：一是强化图解制作，凡文件一律配图；二是开通夜间窗口，方便上班群众查阅。
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "绵山县", 2022, MIANSHAN)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "2023年绵山县打算怎么强化图解",
        "2023年绵山县准备怎样做好图解",
        "2023年绵山县将如何强化图解制作",
        "绵山县2023年打算怎么强化图解",
        "绵山县2023年怎么抓图解制作",
    ],
)
def test_the_report_of_the_year_before_tells_it(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert "凡文件一律配图" in answer.quotes, answer.answer
    assert "2023年的打算按2022年的报告回答。" in answer.notes


def test_no_measure_about_another_thing_is_listed(ask: Assistant) -> None:
    assert ask.ask("2023年绵山县打算怎么做窗口").quotes.count("夜间窗口") == 1
    assert "夜间窗口" not in ask.ask("2023年绵山县打算怎么强化图解").quotes


def test_what_was_done_in_a_year_without_a_report_is_refused(ask: Assistant) -> None:
    answer = ask.ask("2023年绵山县公开了哪些打算")
    assert answer.status == "not_found"


LATER = """一、总体情况
全年发布图解15件。
五、存在的主要问题及改进情况
存在的问题：人手偏紧。下一步：一是增配编辑两名；二是延长窗口时间。
"""


@pytest.fixture(scope="module")
def ask_of_two(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "绵山县", 2022, MIANSHAN)
    put_prose(store, "绵山县", 2023, LATER)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "绵山县在2022年报里给2023年定了哪些措施",
        "绵山县2022年提出2023年要怎么改",
        "绵山县给2023年定了哪些改进措施",
        "绵山县2022年为2023年安排了什么重点任务",
    ],
)
def test_what_is_set_for_a_year_is_not_told_by_its_own_report(ask_of_two: Assistant, question: str) -> None:
    answer = ask_of_two.ask(question)
    assert "开通夜间窗口" in answer.quotes
    assert "增配编辑" not in answer.quotes
