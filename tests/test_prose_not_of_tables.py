"""What applications were about, how they were handled, and what a named programme did: no row of a table tells it.

Reports, bodies and numbers are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, Printed, put_prose, put_whole, total

HEMU = """一、总体情况
本年度受理信息公开申请24件，申请内容主要涉及渔船补贴和滩涂承包，均已答复。
对疑难申请采取集体会审、现场核实相结合的办理方式，由承办股室起草答复。
组织《有事就说》9期，收到线索40条，办结率85%。行政职权类信息（包括审批、执法等）73条。
下一步，将开展沉浸式培训。全年创新开展观摩式培训、案例式培训。
三是推行“当日办”机制。受理当天即分派，次日回访申请人。
"""
SHANQUE = "一、总体情况\n本年度收到申请6件，均按期答复。扩大公开内容，完善有关制度。\n"


def _cells(new: str) -> Printed:
    return total("new", new) | total("outcome_total", new) | {"applications.new.natural_person": new}


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "禾木县", 2023, HEMU, _cells("24"))
    put_whole(store, "山雀县", 2023, SHANQUE, _cells("6"))
    put_prose(store, "雾溪县", 2016, "一、总体情况\n公开行政许可、行政强制等职权信息31条。\n")
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "禾木县2023年申请的内容主要是什么",
        "禾木县2023年申请主要是什么",
        "禾木县2023年申请最集中的是什么",
        "禾木县2023年申请都问些什么",
        "禾木县2023年申请人要的主要是啥",
        "禾木县2023年大家申请的东西主要是什么",
    ],
)
def test_what_applications_were_about_is_told_in_words(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert "渔船补贴" in answer.quotes, answer.answer
    assert not answer.verdict  # 什么 ends in no word of yes or no


def test_what_no_sentence_tells_is_told_by_no_ranking_of_bodies(ask: Assistant) -> None:
    for question in ("山雀县2023年申请的内容主要是什么", "山雀县2023年申请都问些什么"):
        answer = ask.ask(question)
        assert answer.status == "not_found", answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "禾木县2023年怎么办理申请",
        "禾木县2023年申请是怎么办的",
        "禾木县2023年处理申请采用什么办法",
        "禾木县2023年办申请用了哪两种工作方式",
    ],
)
def test_how_applications_were_handled_is_no_count_and_no_plan(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert "集体会审" in answer.quotes, answer.answer
    assert not answer.figures


def test_a_named_programme_has_no_rate_of_the_tables(ask: Assistant) -> None:
    assert ask.ask("禾木县2023年《有事就说》的办结率是85%吗").answer.startswith("对，")
    assert ask.ask("禾木县2023年《有事就说》的办结率是100%吗").answer.startswith("不对，")
    assert ask.ask("禾木县2023年办结率是100%吗").answer.startswith("对，")


def test_a_cell_that_was_not_read_is_not_said_to_be_there(ask: Assistant) -> None:
    answer = ask.ask("雾溪县2016年行政许可公开渔业的有几件")
    assert answer.status == "not_found"
    assert "表格" not in answer.answer, answer.answer
    told = ask.ask("禾木县2023年行政审批执法类信息有几条")
    assert [figure.value for figure in told.figures] == ["73"], told.answer


def test_what_was_done_comes_before_what_is_planned(ask: Assistant) -> None:
    answer = ask.ask("禾木县2023年用了哪两种新的培训方式")
    assert "观摩式培训、案例式培训" in answer.quotes, answer.answer
    assert "沉浸式" not in answer.quotes


@pytest.mark.parametrize(
    "question", ["禾木县2023年“当日办”是什么意思", "禾木县2023年“当日办”机制怎么做", "禾木县2023年“当日办”机制是什么"]
)
def test_a_headline_is_told_with_the_sentence_behind_it(ask: Assistant, question: str) -> None:
    assert "次日回访申请人" in ask.ask(question).quotes
