"""What a reader sees of a figure: names said once, the larger first, only the contradictions of the cited cells."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from ingest.check import check_years
from tests.made_up import table_report, total

DOCUMENTS = "active_disclosure.normative_documents"
#: 龙门县 contradicts itself: outcomes of 2024 (4+3) against （七）总计 6; 现行有效 2023 + 制发 − 废止 ≠ 2024.
NEWER = (
    {f"{DOCUMENTS}.issued": "6", f"{DOCUMENTS}.repealed": "1", f"{DOCUMENTS}.in_force": "50"}
    | {"active_disclosure.penalties.decisions": "12", "active_disclosure.licensing.decisions": "9"}
    | {"active_disclosure.fees.amount": "900"}
    | {"applications.new.natural_person": "5", "applications.new.business": "1", "applications.new.total": "6"}
    | total("granted", "4")
    | total("refused.process", "3")
    | total("outcome_total", "6")
)
OLDER = (
    {f"{DOCUMENTS}.in_force": "48", "active_disclosure.penalties.decisions": "20"}
    | {"active_disclosure.fees.amount": "800"}
    | total("new", "10")
    | total("granted", "10")
    | total("outcome_total", "10")
)
FIRST = (
    {f"{DOCUMENTS}.made": "8", "active_disclosure.licensing.change": "-4", "active_disclosure.fees.change": "7"}
    | {"active_disclosure.licensing.prior_items": "9", "active_disclosure.coercion.prior_items": "8"}
    | {"active_disclosure.penalties.change": "增加6", "active_disclosure.coercion.change": "--2"}
    | {"active_disclosure.procurement.amount": "5000元", "active_disclosure.procurement.items": "3"}
    | total("new", "2")
    | total("other_outcome", "2")
    | total("outcome_total", "2")
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Store.open(tmp_path_factory.mktemp("texts") / "store", create=True) as store:
        made = [
            table_report("龙门县", 2019, "2019", FIRST),
            table_report("龙门县", 2023, "2021", OLDER),
            table_report("龙门县", 2024, "2021", NEWER),
            table_report(
                "石桥县", 2024, "2021", total("new", "1") | total("granted", "1") | total("outcome_total", "1")
            ),
            table_report("白鹿县", 2019, "2019", {}),
        ]
        for each in made:
            store.facts.put(each, each.report.file, None, lambda answering, _: check_years(answering))
        yield Assistant(store)


def notes(answer: Answer) -> str:
    return "\n".join(answer.notes)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("龙门县2024年收到多少件申请", "龙门县2024年新收政府信息公开申请为6件[1]。"),
        ("龙门县2024年行政处罚多少件", "龙门县2024年行政处罚处理决定数量为12件[1]。"),
        ("龙门县2024年收费多少", "龙门县2024年行政事业性收费金额为900万元[1]。"),
        ("龙门县2019年集中采购总金额", "龙门县2019年政府集中采购总金额为5000元[1]。"),
        ("龙门县2019年集中采购项目数量", "龙门县2019年政府集中采购项目数量为3项[1]。"),
        ("龙门县2019年行政许可本年增减", "龙门县2019年行政许可项目比上年减少4项（“本年增/减”印为“-4”）[1]。"),
        ("龙门县2019年行政许可比头一年少了几项", "龙门县2019年行政许可项目比上年减少4项（“本年增/减”印为“-4”）[1]。"),
        (
            "龙门县2019年行政许可增了还是减了，多少项？",
            "龙门县2019年行政许可项目比上年减少4项（“本年增/减”印为“-4”）[1]。",
        ),
        ("龙门县2019年行政许可前一年有几项", "龙门县2019年行政许可上一年项目数量为9项[1]。"),
        ("龙门县2019年行政强制头年有多少项", "龙门县2019年行政强制上一年项目数量为8项[1]。"),
        (
            "龙门县2019年行政处罚本年增减是多少",
            "龙门县2019年行政处罚项目比上年增加6项（“本年增/减”印为“增加6”）[1]。",
        ),
        ("龙门县2019年行政强制本年增减是多少", "龙门县2019年行政强制本年增/减印为“--2”（不能确定是哪个数）[1]。"),
        ("龙门县2019年行政事业性收费本年增减", "龙门县2019年行政事业性收费本年增/减为7项[1]。"),
        (
            "龙门县2024年企业占新收申请的比例",
            "龙门县2024年新收政府信息公开申请中商业企业的占比为16.67%[1][2]，即1÷6。",
        ),
        (
            "龙门县2023年和2024年新收各多少",
            "龙门县新收政府信息公开申请：2023年10件[1]；2024年6件[2]。2024年比2023年减少4件（40%）。",
        ),
        (
            "龙门县2023年和2024年行政处罚哪年多，差几件",
            "龙门县行政处罚处理决定数量：2023年更多，2024年比2023年减少8件，降幅40%（2023年20件[1]，2024年12件[2]）。",
        ),
        (
            "2024年龙门县和石桥县新收申请相差几件",
            "2024年新收政府信息公开申请：龙门县更多，相差5件（龙门县6件[1]，石桥县1件[2]）。",
        ),
        (
            "龙门县2024年新收申请是石桥县的几倍",
            "2024年新收政府信息公开申请：龙门县是石桥县的6倍（龙门县6件[1]，石桥县1件[2]）。",
        ),
        ("龙门县2024年收费达到2000万元吗", "不对，龙门县2024年行政事业性收费金额为900万元[1]，没有达到2000万元。"),
        ("龙门县2024年新收不超过5件吧", "不对，龙门县2024年新收政府信息公开申请为6件[1]，超过5件。"),
        (
            "龙门县2024年行政处罚比2023年多，对吗",
            "不对，龙门县行政处罚处理决定数量：2024年比2023年减少8件，降幅40%（2023年20件[1]，2024年12件[2]）。",
        ),
    ],
)
def test_the_first_sentence(assistant: Assistant, question: str, text: str) -> None:
    assert assistant.ask(question).answer == text


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("2024年龙门县和石桥县新收申请相差几件", "6-1=5件"),
        ("2024年石桥县和龙门县新收申请相差几件", "6-1=5件"),
        ("龙门县2024年企业占新收申请的比例", "1÷6×100%＝16.67%"),
    ],
)
def test_arithmetic_takes_the_smaller_from_the_larger(assistant: Assistant, question: str, shown: str) -> None:
    assert assistant.ask(question).derivation == shown


@pytest.mark.parametrize(
    "question",
    [
        "龙门县2024年现行有效规范性文件多少件",
        "龙门县2024年制发规范性文件多少件",
        "龙门县2024年废止规范性文件多少件",
        "龙门县2023年现行有效规范性文件多少件",  # what 2024 does not continue
    ],
)
def test_what_does_not_continue_is_told_of_its_operands(assistant: Assistant, question: str) -> None:
    told = [note for note in assistant.ask(question).notes if "跨年不一致" in note]
    assert len(told) == 1
    assert "48件＋2024年制发6件－废止1件＝53件" in told[0]


@pytest.mark.parametrize("row", ["行政处罚", "行政许可", "行政强制", "行政事业性收费", "规章现行有效"])
def test_other_rows_of_the_table_are_left_in_peace(assistant: Assistant, row: str) -> None:
    assert assistant.ask(f"龙门县2024年{row}多少").notes == ()


@pytest.mark.parametrize("row", ["予以公开", "部分公开", "办理结果总计", "四类过程性信息不予公开"])
def test_an_outcome_is_told_with_the_sum_it_is_part_of(assistant: Assistant, row: str) -> None:
    told = notes(assistant.ask(f"龙门县2024年{row}多少件"))
    assert told == "龙门县2024年报告勾稽不平：“总计”一列各办理结果之和 4+3=7 ≠ （七）总计 6。"


def test_a_sum_beside_is_only_pointed_at(assistant: Assistant) -> None:
    pointed = "龙门县2024年报告同一列有1处勾稽不平，不涉及这里引用的格，可问“龙门县2024年的数据对得上吗”。"
    assert notes(assistant.ask("龙门县2024年新收多少件申请")) == pointed
    assert notes(assistant.ask("龙门县2024年科研机构申请多少件")) == ""  # no sum of its column fails
    assert "4+3=7" in assistant.ask("龙门县2024年的数据对得上吗").answer


def test_a_definition_is_of_the_form_that_was_read(assistant: Assistant) -> None:
    answer = assistant.ask("龙门县2019年其他处理多少件")
    assert "只有一行" in notes(answer)
    assert "逾期不补正" not in notes(answer)


def test_coverage_is_said_of_all_bodies_not_of_those_named(assistant: Assistant) -> None:
    assert "覆盖范围：2家机关都有此项数字。" in assistant.ask("2024年哪家机关新收申请最多").notes
    named = assistant.ask("2024年龙门县和石桥县谁的新收申请多")
    assert "覆盖范围" not in notes(named)
    assert "两家中龙门县更多" in named.answer


def test_zeros_at_the_end_of_an_order_are_told_as_one(assistant: Assistant) -> None:
    answer = assistant.ask("龙门县2024年不予公开哪种理由最多").answer
    assert answer.startswith("龙门县2024年不予公开中最多的是属于四类过程性信息，3件[1]。")
    assert answer.count("0件") == 1


def test_what_the_form_prints_as_a_change_needs_no_year_before(assistant: Assistant) -> None:
    answer = assistant.ask("龙门县2019年行政许可较上年增减几项")
    assert "减少4项" in answer.answer
    assert answer.notes == ()


def test_asking_back_for_the_body_offers_those_that_print_it(assistant: Assistant) -> None:
    answer = assistant.ask("2024年新收多少件")
    assert answer.status == "clarify"
    assert answer.options == ("石桥县2024年新收政府信息公开申请是多少？", "龙门县2024年新收政府信息公开申请是多少？")
    assert "共2家：石桥县、龙门县" in answer.answer
    every = [assistant.ask(option) for option in answer.options]
    assert all(each.status == "answered" for each in every)


def test_a_refusal_names_the_table_and_what_is_near_it(assistant: Assistant) -> None:
    answer = assistant.ask("龙门县2019年制发规范性文件多少件")
    assert answer.status == "not_found"
    assert answer.answer.startswith("龙门县2019年的报告没有“行政规范性文件制发件数”这一项")
    assert "“主动公开政府信息情况”表用2019年版格式" in answer.answer
    assert answer.options[0] == "龙门县2019年行政规范性文件新制作数量是多少？"
    assert "8件" in assistant.ask(answer.options[0]).answer


def test_an_unknown_body_is_answered_with_the_same_question(assistant: Assistant) -> None:
    answer = assistant.ask("广州市2024年行政处罚多少件")
    assert answer.status == "not_found"
    assert "龙门县2024年行政处罚处理决定数量是多少？" in answer.options


def test_words_that_no_cell_answers_are_met_with_the_cells_of_their_row(assistant: Assistant) -> None:
    answer = assistant.ask("龙门县2024年修订的规范性文件几件")
    assert answer.status == "not_found"
    assert "正文" not in answer.answer
    assert answer.options == tuple(
        f"龙门县2024年行政规范性文件{column}是多少？" for column in ("制发件数", "废止件数", "现行有效件数")
    )


def test_a_column_that_a_row_has_not_is_met_with_those_it_has(assistant: Assistant) -> None:
    answer = assistant.ask("龙门县2024年行政许可结果纠正几件")
    assert answer.status == "not_found"
    assert answer.options == ("龙门县2024年行政许可处理决定数量是多少？",)


def test_words_joined_from_pieces_are_not_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("龙门县微信公众号2024年粉丝多少个")
    assert answer.status == "not_found"
    assert "“" not in answer.answer
    assert "“粉丝多少个”" in assistant.ask("龙门县2024年粉丝多少个").answer
