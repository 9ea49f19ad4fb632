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
    assert any("”表没有读到" in note for note in answer.notes)


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


#: Table 二 alone was read; both kinds of case are counted in one number.
TOGETHER = """云溪县交通局2022年政府信息公开工作年度报告
一、总体情况
收到依申请公开164件。依法做好行政复议、行政诉讼案件的应诉工作，全年办理相关案件9件。
二、主动公开政府信息情况
第二十条第（五）项
信息内容
本年处理决定数量
行政许可 16
五、存在的主要问题及改进情况
公开意识不强。
"""
APART = TOGETHER.replace("交通局", "民政局").replace("全年办理相关案件9件", "全年办理行政复议案件6件、行政诉讼案件3件")
#: 统计表 with the numbers of its two columns glued.
GLUED = """云溪县林业局2017年政府信息公开工作年度报告
一、总体情况
{prose}
指标名称单位2017年度历年累计
主动公开文件数条47231209
其中：1.政府网站公开数条40131104
2.政府公报公开数条00
"""


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("others")
    glued = GLUED.format(prose="2017年全局主动公开政府信息472条，其中通过网站公开401条。")
    part = GLUED.replace("林业局", "水利局").format(prose="2017年通过政府网站主动公开政府信息401条。")
    for number, text in enumerate((TOGETHER, APART, glued, part)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    store = Store.open(str(tmp_path_factory.mktemp("store")), create=True)
    list(ingest(sources_of([str(folder)]), store))
    index_passages(store, embed=False)
    return Assistant(store)


@pytest.mark.parametrize("kind", ["行政复议", "行政诉讼"])
def test_a_number_of_both_kinds_of_case_is_not_given_for_one(others: Assistant, kind: str) -> None:
    answer = others.ask(f"云溪县交通局2022年{kind}多少件？")
    assert answer.status == "not_found"
    assert not answer.figures
    assert any("合在一起" in note and "9件" in note for note in answer.notes)


@pytest.mark.parametrize(("kind", "number"), [("行政复议", "6"), ("行政诉讼", "3")])
def test_numbers_of_each_kind_behind_both_are_told(others: Assistant, kind: str, number: str) -> None:
    answer = others.ask(f"云溪县民政局2022年{kind}多少件？")
    assert [figure.value for figure in answer.figures] == [number]


def test_the_note_names_the_table_that_was_not_read(others: Assistant) -> None:
    (note,) = others.ask("云溪县交通局2022年收到多少件申请？").notes
    assert "“收到和处理政府信息公开申请情况”表没有读到" in note


@pytest.mark.parametrize(
    "question", ["公开率多少？", "个人申请占新收的比例是多少？", "全部公开和部分公开占办结总数多少？"]
)
def test_a_share_of_a_table_that_was_not_read_names_that_table(others: Assistant, question: str) -> None:
    answer = others.ask(f"云溪县交通局2022年{question}").answer
    assert "没有读到“收到和处理政府信息公开申请情况”表" in answer
    assert "统计表" not in answer


def test_a_glued_number_is_told_from_the_prose_that_prints_it(others: Assistant) -> None:
    answer = others.ask("云溪县林业局2017年主动公开文件数是多少？")
    assert [figure.value for figure in answer.figures] == ["472"]
    assert any("没有读到" in note for note in answer.notes)
    both = others.ask("云溪县林业局2017年主动公开了多少文件，其中政府网站公开多少？")
    assert "472" in both.answer


def test_the_prose_of_a_part_or_another_column_does_not_stand_for_a_glued_number(others: Assistant) -> None:
    for question in ("云溪县水利局2017年主动公开文件数", "云溪县林业局2017年历年累计主动公开文件数"):
        answer = others.ask(question)
        assert answer.status == "not_found", answer.answer
        assert not answer.figures
