"""Reports whose tables give no cell (a picture, a stripped page): the prose may still print the figure."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import Answer
from corpus.store import Store
from ingest.build import index_passages, ingest, sources_of

TEXT = """云溪县水利局{year}年政府信息公开工作年度报告
一、总体情况
{year}年，我局主动公开政府信息345条。收到依申请公开164件，上年结转2件；其中予以公开71件，不予公开9件，结转下年度继续办理81件。
制发行政规范性文件17件，废止30件。政府采购总金额924.17万元。
二、主动公开政府信息情况
（表格见附件）
五、存在的主要问题及改进情况
答复市长信箱46件。公开意识不强。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("without-tables")
    for year in (2017, 2022):
        (folder / f"{year}.txt").write_text(TEXT.format(year=year), encoding="utf-8")
    store = Store.open(str(tmp_path_factory.mktemp("store")), create=True)
    list(ingest(sources_of([str(folder)]), store))
    index_passages(store, embed=False)
    return Assistant(store)


def ask(assistant: Assistant, question: str) -> Answer:
    return assistant.ask(f"云溪县水利局2022年{question}")


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("收到多少件申请？", "164"),
        ("不予公开多少件？", "9"),
        ("有多少件申请拖到下一年接着办？", "81"),
        ("同意公开的有几件？", "71"),
        ("政府采购花了多少钱？", "924.17"),
    ],
)
def test_the_prose_answers_and_says_that_it_is_the_prose(assistant: Assistant, question: str, number: str) -> None:
    answer = ask(assistant, question)
    assert answer.status == "answered"
    assert number in answer.citations[0].quote
    assert any("表格没有读到" in note for note in answer.notes)


@pytest.mark.parametrize("question", ["律师事务所申请了几件？", "企业申请被不予公开的几件？", "行政处罚多少件？"])
def test_what_the_prose_does_not_print_is_not_answered(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status == "not_found"
    assert not answer.figures


def test_before_the_form_the_prose_is_all_there_is(assistant: Assistant) -> None:
    assert "164" in assistant.ask("云溪县水利局2017年收到多少件申请？").citations[0].quote


def test_a_table_that_gave_no_cell_is_not_called_an_older_form(assistant: Assistant) -> None:
    assert "2019年以前" not in ask(assistant, "行政处罚多少件？").answer
    assert "没有读到“主动公开政府信息情况”表" in ask(assistant, "行政处罚多少件？").answer
    assert "2019年以前" in assistant.ask("云溪县水利局2017年行政处罚多少件？").answer


def test_a_count_of_one_thing_is_not_given_for_another_of_the_same_sentence(assistant: Assistant) -> None:
    answer = ask(assistant, "废止了几件规范性文件？")
    assert answer.status == "not_found" or [figure.value for figure in answer.figures] == ["30"]


def test_a_word_that_the_report_holds_is_not_said_to_be_in_no_report(assistant: Assistant) -> None:
    assert "46" in ask(assistant, "市长信箱答复多少件？").answer
    assert "没有“市长”这项内容" not in ask(assistant, "市长开了多少次会？").answer
    assert "没有“房价”这项内容" in ask(assistant, "房价是多少？").answer
