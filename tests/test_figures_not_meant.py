"""Words beside a row that turn it round or name something else: denied verbs, the other side, other forms, parts."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_cells, total

_R, _D = "review_litigation", "active_disclosure"
_OF_2024 = (
    total("new", "64")
    | total("carried_in", "9")
    | {
        "applications.new.natural_person": "51",
        "applications.new.business": "8",
        "applications.new.research": "1",
        "applications.new.public_interest": "2",
        "applications.new.legal_service": "2",
        "applications.new.other": "0",
        f"{_D}.regulations.issued": "3",
        f"{_D}.regulations.repealed": "1",
        f"{_D}.regulations.in_force": "17",
        f"{_D}.normative_documents.issued": "22",
        f"{_D}.normative_documents.repealed": "39",
        f"{_D}.normative_documents.in_force": "205",
        f"{_D}.licensing.decisions": "1840",
        f"{_D}.penalties.decisions": "733",
        f"{_D}.coercion.decisions": "58",
        f"{_D}.fees.amount": "412.5",
        f"{_R}.review.upheld": "31",
        f"{_R}.review.corrected": "6",
        f"{_R}.review.other": "4",
        f"{_R}.review.pending": "5",
        f"{_R}.review.total": "46",
        f"{_R}.litigation_direct.upheld": "7",
        f"{_R}.litigation_direct.corrected": "2",
        f"{_R}.litigation_direct.other": "0",
        f"{_R}.litigation_direct.pending": "1",
        f"{_R}.litigation_direct.total": "10",
        f"{_R}.litigation_after_review.upheld": "12",
        f"{_R}.litigation_after_review.corrected": "1",
        f"{_R}.litigation_after_review.other": "0",
        f"{_R}.litigation_after_review.pending": "2",
        f"{_R}.litigation_after_review.total": "15",
    }
)
_OF_2020 = {
    f"{_D}.normative_documents.made": "14",
    f"{_D}.normative_documents.disclosed": "13",
    f"{_D}.normative_documents.total_disclosed": "260",
    f"{_D}.licensing.prior_items": "310",
    f"{_D}.licensing.decisions": "905",
    f"{_D}.penalties.prior_items": "77",
    f"{_D}.penalties.decisions": "430",
    f"{_D}.other_services.prior_items": "12",
    f"{_D}.other_services.decisions": "29",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "浦城县", 2023, "2021", {f"{_D}.licensing.decisions": "1502"})
    put_cells(store, "浦城县", 2024, "2021", _OF_2024)
    put_cells(store, "浦城县", 2020, "2019", _OF_2020)
    put_cells(store, "左公县", 2021, "2021", total("new", "5"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        # a denied verb: what was not repealed is in force
        ("浦城县2024年没被作废的规范性文件有几件", "205"),
        ("浦城县2024年规章里头尚未废止的几部", "17"),
        ("浦城县2024年未停用的规范性文件几件", "205"),
        # what is told instead of what is denied
        ("浦城县2024年复议没撤销、仍维持的几件", "31"),
        ("浦城县2024年没作废、还在用的规章几部", "17"),
        # the side that contests the decision
        ("浦城县2024年复议中申请人赢了的几件", "6"),
        ("浦城县2024年复议里申请人败了几件", "31"),
        ("浦城县2024年诉讼原告得胜的几件", "3"),
        ("浦城县2024年原告打输的官司几件", "19"),
        ("浦城县2024年群众起诉政府最后赢了的几件", "3"),
        ("浦城县2024年直接起诉告倒政府的几件", "2"),
        ("浦城县2024年行政复议机关那边赢了几件", "31"),
        # a review and the lawsuit that follows it, or does not
        ("浦城县2024年不服复议决定又去起诉的几件", "15"),
        ("浦城县2024年对复议结果不满就打官司的几件", "15"),
        ("浦城县2024年没走复议就起诉的几件", "10"),
        ("浦城县2024年一开始就起诉的几件", "10"),
        ("浦城县2024年仍在打的官司几件", "3"),
        ("浦城县2024年已审结、既未维持也未纠正的复议几件", "4"),
        # the form of 2019
        ("浦城县2020年规范性文件历年公开几件", "260"),
        ("浦城县2020年公开的规范性文件总数", "260"),
        ("浦城县2020年规范性文件新公开几件", "13"),
        ("浦城县2020年报上写的上一年许可有多少项", "310"),
        ("浦城县2020年前一年处罚有几项", "77"),
        ("浦城县2020年上一年对外管理服务事项几项", "12"),
        # sums
        ("浦城县2024年自然人与企业新收相加多少", "59"),
        ("浦城县2024年处罚与强制合并算几件", "791"),
        # one word says the kind once more
        ("浦城县2024年律师机构提的申请几件", "2"),
        ("浦城县2024年做公益的组织提了几件申请", "2"),
    ],
)
def test_the_row_that_is_meant(assistant: Assistant, question: str, number: str) -> None:
    found = assistant.ask(question)
    assert found.status == "answered", found.answer
    assert f"{number}件" in found.answer or f"{number}项" in found.answer, found.answer


@pytest.mark.parametrize(
    ("question", "number"),
    [
        # denied verbs of which no cell tells how many
        ("浦城县2024年复议没维持的有几件", "31"),
        ("浦城县2024年没处罚的几件", "733"),
        ("浦城县2024年企业没申请的几件", "8件"),
        ("浦城县2024年不曾公开的申请几件", "64"),
        ("浦城县2024年未制发的规章几部", "3"),
        # items, in the form of 2021
        ("浦城县2024年行政处罚事项有几项", "733"),
        ("浦城县2024年行政许可事项数", "1840"),
        ("浦城县2024年收费有几项", "412.5"),
        ("浦城县2024年行政处罚一共几项", "733"),
        ("浦城县2024年行政事业性收费项目数量", "412.5"),
        # parts of a row
        ("浦城县2024年强制措施几件", "58"),
        ("浦城县2024年行政强制执行几件", "58"),
        ("浦城县2024年冻结扣押几件", "58"),
        ("浦城县2024年强制许可几件", "1840"),
        ("浦城县2024年大学递的申请几件", "1"),
        ("浦城县2024年环保组织递的申请几件", "2件"),
        # bodies that apply, persons that are counted
        ("浦城县2024年行政机关自己提的申请几件", "64"),
        ("浦城县2024年法院递来的申请几件", "25"),
        ("浦城县2024年机关向上一级申请复议几件", "46"),
        ("浦城县2024年作为复议机构收到几件复议", "46"),
        ("浦城县2024年几个人去复议", "46"),
        ("浦城县2024年多少人被处罚", "733"),
        ("浦城县2024年多少家公司拿了许可", "1840"),
        # shares and ties that the form does not have
        ("浦城县2024年复议受理率多少", "71.88"),
        ("浦城县2024年信复议没用又告了的官司几件", "46"),
        ("浦城县2024年复议没翻的几件", "46"),
    ],
)
def test_nothing_is_told_of_what_the_form_does_not_count(assistant: Assistant, question: str, number: str) -> None:
    found = assistant.ask(question)
    assert found.status == "not_found", found.answer
    assert number not in found.answer


def test_bodies_that_had_any_are_counted(assistant: Assistant) -> None:
    found = assistant.ask("2024年有几家出现过复议")
    assert found.status == "answered"
    assert "1家" in found.answer
    assert "46件" in found.answer


@pytest.mark.parametrize("question", ["浦城县2024年复议主要是什么结果", "浦城县2024年复议最常见的结果"])
def test_the_most_frequent_result(assistant: Assistant, question: str) -> None:
    assert "最多的是结果维持，31件" in assistant.ask(question).answer


@pytest.mark.parametrize(
    "question",
    ["浦城县2024年新收申请的申请人明细", "浦城县2024年新收申请七列各是多少", "浦城县2024年新收是哪几类人提的，各几件"],
)
def test_every_kind_of_applicant(assistant: Assistant, question: str) -> None:
    found = assistant.ask(question)
    assert all(number in found.answer for number in ("51件", "8件", "1件", "2件", "0件")), found.answer


def test_whose_win_is_told(assistant: Assistant) -> None:
    assert any(
        "“输”按申请人一方算，取“结果维持”" in each for each in assistant.ask("浦城县2024年复议申请人输了几件").notes
    )
    assert any("“赢”按机关一方算，取“结果维持”" in each for each in assistant.ask("浦城县2024年诉讼赢了几件").notes)


def test_applications_are_counted_and_not_firms(assistant: Assistant) -> None:
    found = assistant.ask("浦城县2024年几家企业来申请")
    assert "8件" in found.answer
    assert any("按件统计" in note for note in found.notes)
    assert not any("按件统计" in note for note in assistant.ask("浦城县2024年企业申请几件").notes)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("浦城县2024年没有废止规章吧", "不对"),
        ("浦城县2024年有没有废止规章", "有"),
        ("浦城县2024年没作废的规范性文件有205件，对吗", "对"),
    ],
)
def test_a_question_whether_any_was_stays_one(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).answer.startswith(begins)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("浦城县2024年复议后起诉政府打赢几件", "12"),
        ("浦城县2024年百姓起诉政府打赢几件", "3"),
        ("浦城县2024年法院那头维持的多还是复议那头维持的多", "31"),
    ],
)
def test_words_between_two_rows_that_only_look_alike(assistant: Assistant, question: str, number: str) -> None:
    found = assistant.ask(question)
    assert found.status == "not_found" or f"{number}件" in found.answer, found.answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("红寺堡区2019年用了多少回行政强制措施", ["409"]),
        ("红寺堡区2019年行政强制里有多少项是强制执行", ["192"]),
        ("红寺堡区2019年行政强制措施是多少件，行政强制执行又是多少件", ["192", "409"]),
    ],
)
def test_parts_of_a_row_are_told_where_the_prose_prints_them(samples: Store, asked: str, told: list[str]) -> None:
    answer = Assistant(samples).ask(asked)
    assert sorted(figure.value for figure in answer.figures) == told
    assert answer.route == "passage"
