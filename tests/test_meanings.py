"""What a word of the form means: its label, its parts and the Regulation, and how a body's own rate comes about."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.exact.indicators import row_name
from corpus.regulation import SAID_OF
from tests.made_up import NewStore, put_cells, total

CELLS = total("granted", "30") | total("partly_granted", "10") | total("outcome_total", "50")


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for body in ("云溪县", "松林县"):
        put_cells(store, body, 2023, "2021", CELLS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("自然人到底是什么", ("“申请人情况”下的一栏", "商业企业＋科研机构")),
        ("三类内部事务信息是哪三类", ("（三）不予公开 5.属于三类内部事务信息", "人事管理、后勤管理")),
        ("什么叫三安全一稳定", ("经济安全、社会稳定", "第十四条")),
        ("其他处理都包括哪些", ("逾期不补正", "缴纳费用", "“其他”，各行相加")),
        ("不予处理有哪几种情形", ("“重复申请”、“要求提供公开出版物”",)),
        ("公开率是什么", ("÷办理结果（七）总计×100%",)),
    ],
)
def test_a_word_is_explained_without_a_number_and_without_asking_for_a_body(
    ask: Assistant, asked: str, holds: tuple[str, ...]
) -> None:
    answer = ask.ask(asked)
    assert (answer.status, answer.figures) == ("answered", ()), answer
    assert all(part in answer.answer for part in holds), answer.answer


def test_a_rate_of_a_body_is_shown_with_its_operands(ask: Assistant) -> None:
    answer = ask.ask("云溪县2023年的公开率怎么算出来的")
    assert "公开率＝（30+10）÷50×100%＝80%" in answer.answer, answer.answer


def test_the_same_words_of_a_body_and_a_year_ask_for_its_number(ask: Assistant) -> None:
    assert "为30件" in ask.ask("云溪县2023年予以公开是什么数").answer
    assert ask.ask("云溪县2023年予以公开几件").figures


def test_the_regulation_is_quoted_for_rows_of_the_form() -> None:
    assert all(row_name(row) for row in SAID_OF)
