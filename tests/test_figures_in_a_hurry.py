"""Questions about figures as they are dashed off: what they leave out, whom they mean, and what no cell counts."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.conversation import Scene
from assistant.cumulative import tells_all_years
from tests.made_up import NewStore, put_cells, put_prose, total

_R, _D = "review_litigation", "active_disclosure"
_QINGHE = (
    total("new", "60")
    | total("carried_in", "8")
    | total("granted", "32")
    | total("partly_granted", "7")
    | total("outcome_total", "59")
    | total("other_outcome.not_corrected", "13")
    | {
        "applications.new.legal_service": "5",
        "applications.granted.legal_service": "3",
        f"{_R}.review.total": "9",
        f"{_R}.review.corrected": "2",
        f"{_R}.litigation_direct.total": "5",
        f"{_R}.litigation_after_review.total": "2",
        f"{_D}.normative_documents.issued": "11",
        f"{_D}.normative_documents.repealed": "25",
        f"{_D}.normative_documents.in_force": "140",
        f"{_D}.penalties.decisions": "910",
    }
)
_YONGAN = {
    f"{_D}.licensing.prior_items": "310",
    f"{_D}.licensing.change": "+17",
    f"{_D}.licensing.decisions": "4020",
    f"{_D}.penalties.prior_items": "700",
    f"{_D}.penalties.change": "-6",
    f"{_D}.penalties.decisions": "88",
    f"{_D}.normative_documents.made": "12",
    f"{_D}.normative_documents.disclosed": "10",
    f"{_D}.normative_documents.total_disclosed": "205",
    f"{_D}.procurement.items": "40",
    f"{_D}.procurement.amount": "5030",
} | total("outcome_total", "21")
_FEE = "一、总体情况\n2024年有4件申请收取信息处理费1180元。全县开展培训6次，承办部门认真履责。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "清和县", 2024, "2021", _QINGHE)
    put_cells(store, "永安县", 2019, "2019", _YONGAN)
    put_cells(
        store,
        "白石县",
        2024,
        "2021",
        total("new", "3") | {f"{_D}.penalties.decisions": "12", f"{_R}.litigation_direct.total": "0"},
    )
    for place, number in (("甘泉县", "37"), ("长泉县", "52")):
        put_cells(store, f"{place}卫生健康局", 2023, "2021", {f"{_D}.licensing.decisions": number})
    put_prose(store, "双溪县", 2024, _FEE)
    put_prose(store, "临川县", 2016, "一、概述\n2016年全县主动公开政府信息512条。\n")
    put_prose(store, "乐山县", 2016, "一、概述\n截至2016年底，历年累计主动公开政府信息7030条。\n")
    put_prose(store, "青海省气象局", 2022, "一、总体情况\n“青海气象”微信公众号发布信息716条，微博发布85条。\n")
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        # what came over from before is left out of what came in, in any words
        ("清和县2024年新收申请多少件，往年积下来的不算在内", "60"),
        ("清和县2024年收到多少申请，之前没处理完的除外", "60"),
        ("清和县2024年收到几份申请（刨去以前年度遗留的）", "60"),
        ("清和县2024年收到多少申请，从前的老件都不用算", "60"),
        # applicants and outcomes by other names
        ("清和县2024年法律工作者提了几件申请", "5"),
        ("清和县2024年法律服务工作者申请里能给的有几件", "3"),
        ("清和县2024年能提供的申请有几件", "32"),
        ("清和县2024年不理睬补正通知的有几件", "13"),
        ("清和县2024年补正通知后没回应的几件", "13"),
        # decisions that were made, and not applications that were dealt with
        ("永安县2019年处罚项目有几项，办了多少", "88"),
        # documents by the word 文件 alone
        ("清和县2024年新发文件几件", "11"),
        ("清和县2024年废掉的文件几件", "25"),
        # what the form of 2019 sets against the year before itself
        ("永安县2019年许可比前一年多了还是少了", "17"),
        ("永安县2019年处罚跟上年比是多是少", "6"),
    ],
)
def test_the_cell_is_found(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert number in [figure.value.lstrip("+-") for figure in answer.figures if figure.value]


@pytest.mark.parametrize(
    "question",
    [
        "清和县2024年办结多少件，以前剩下的不算",
        "清和县2024年予以公开多少件，往年遗留的除外",
        "永安县2019年许可比上年多了几件",
        "永安县2019年许可决定比上年多吗",
        "清和县2024年规范性文件多少件，其中改了的几件",
    ],
)
def test_no_other_number_stands_in(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not {"59", "32", "8", "17", "25", "2"} & {figure.value for figure in answer.figures}


def test_the_items_are_told_where_decisions_cannot_be_compared(assistant: Assistant) -> None:
    answer = assistant.ask("永安县2019年许可比前一年多了还是少了")
    assert any("2018年的处理决定数量" in note and "项目数量" in note for note in answer.notes)
    plain = assistant.ask("永安县2019年许可项目比前一年多了多少")
    assert not any("无法相比" in note for note in plain.notes)


@pytest.mark.parametrize(
    "asked",
    ["收到多少申请，含上年结转", "受理总数含结转多少", "申请总数（包括去年转来的）是多少", "含结转一共多少申请"],
)
def test_what_was_carried_in_is_added_where_it_is_included(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"清和县2024年{asked}")
    assert "68" in [figure.value for figure in answer.figures]


@pytest.mark.parametrize("asked", ["应该公开但没公开的几件", "可以公开的都公开了吗", "本该公开却没公开的有多少"])
def test_what_ought_to_be_public_is_judged_by_no_cell(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"清和县2024年{asked}")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_applications_are_no_number_of_firms(assistant: Assistant) -> None:
    answer = assistant.ask("清和县2024年申请公开的企业有几家")
    assert any("不统计人数、家数" in note for note in answer.notes)


def test_corrected_cases_are_those_that_were_changed(assistant: Assistant) -> None:
    answer = assistant.ask("清和县2024年行政复议多少件，其中改了的几件")
    assert [figure.value for figure in answer.figures] == ["9", "2"]


def test_two_counts_of_documents_are_set_apart(assistant: Assistant) -> None:
    answer = assistant.ask("清和县2024年新发文件比废的少多少件")
    assert "14" in [figure.value for figure in answer.figures]


@pytest.mark.parametrize(
    "asked", ["采购平均一个项目合多少万", "采购每个项目平均合多少", "一笔采购平均摊多少钱", "采购平均每项多少"]
)
def test_what_one_item_comes_to(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"永安县2019年{asked}")
    assert "125.75" in answer.answer


def test_what_is_printed_of_a_row_is_not_said_to_be_all(assistant: Assistant) -> None:
    answer = assistant.ask("永安县2019年采购平均一个项目搭多少万")
    assert answer.status != "answered"
    assert "只有“政府集中采购" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "写一份年终总结",
        "帮我拟一个请假条",
        "给孩子编一个睡前故事",
        "替我写一段求职自我介绍吧",
        "起草一份租房合同",
    ],
)
def test_what_has_nothing_to_do_with_reports_is_not_written(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status == "out_of_scope"


def test_a_text_may_be_written_of_a_figure_that_is_asked(assistant: Assistant) -> None:
    answer = assistant.ask("我要写一份工作总结，双溪县2024年开展培训几次")
    assert [figure.value for figure in answer.figures] == ["6"]


def test_of_all_years_is_not_of_one(assistant: Assistant) -> None:
    answer = assistant.ask("临川县2016年主动公开政府信息历年累计多少条")
    assert answer.status == "not_found"
    assert "512" not in answer.answer
    of_a_year = assistant.ask("临川县2016年主动公开政府信息多少条")
    assert "512" in of_a_year.answer
    assert not tells_all_years(assistant._read("临川县2016年主动公开政府信息历年累计多少条", Scene()), of_a_year)
    told = assistant.ask("乐山县2016年主动公开政府信息历年累计多少条")
    assert "7030" in told.answer


def test_all_that_is_public_goes_on_from_what_was_made(assistant: Assistant) -> None:
    answer = assistant.ask("累计呢", ["永安县2019年规范性文件制作了多少"])
    assert [figure.value for figure in answer.figures] == ["205"]
    other = assistant.ask("累计呢", ["清和县2024年新收申请多少件"])
    assert not other.figures


@pytest.mark.parametrize("who", ["是谁收的", "哪个部门收的"])
def test_who_took_a_fee_is_no_number_of_applications(assistant: Assistant, who: str) -> None:
    answer = assistant.ask(who, ["双溪县2024年收了多少信息处理费"])
    assert (answer.status, answer.figures) == ("not_found", ())
    answer = assistant.ask(who, ["清和县2024年新收申请多少件"])
    assert (answer.status, answer.figures) == ("not_found", ())


@pytest.mark.parametrize("whom", ["都罚了谁", "罚的是哪些企业"])
def test_whom_it_was_done_to_is_no_number(assistant: Assistant, whom: str) -> None:
    answer = assistant.ask(whom, ["清和县2024年行政处罚多少件"])
    assert (answer.status, answer.figures) == ("not_found", ())


def test_the_share_that_was_made_public_is_no_share_of_applicants(assistant: Assistant) -> None:
    told = assistant.ask("清和县2024年申请公开了几成")
    assert "66.1%" in told.answer
    assert "公开率" in told.answer
    counted = assistant.ask("清和县2024年律所申请公开了多少件")
    assert [figure.value for figure in counted.figures] == ["5"]


def test_all_that_is_public_is_listed_beside_what_is_new(assistant: Assistant) -> None:
    answer = assistant.ask("永安县2019年规范性文件制作几件公开几件累计几件")
    assert [figure.value for figure in answer.figures] == ["12", "10", "205"]


def test_applications_after_a_fee_are_those_charged(assistant: Assistant) -> None:
    answer = assistant.ask("多少件申请", ["双溪县2024年收了多少信息处理费"])
    assert answer.figures[0].value == "4"


@pytest.mark.parametrize(
    ("first", "follow"),
    [("行政处罚多少件", "金额呢"), ("新收申请多少件", "花了多少钱"), ("行政事业性收费多少万", "几项")],
)
def test_a_follow_up_takes_no_number_of_another_row(assistant: Assistant, first: str, follow: str) -> None:
    answer = assistant.ask(follow, [f"清和县2024年{first}"])
    assert (answer.status, answer.figures) == ("not_found", ())


def test_items_are_asked_after_money(assistant: Assistant) -> None:
    answer = assistant.ask("几个项目", ["永安县2019年政府采购花了多少"])
    assert [figure.value for figure in answer.figures] == ["40"]


def test_lawsuits_after_a_review_are_not_the_reviews(assistant: Assistant) -> None:
    turns = ["清和县2024年行政诉讼几件", "直接告的"]
    assert [figure.value for figure in assistant.ask("复议后的", turns).figures] == ["2"]


def test_results_are_listed_however_they_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("清和县2024年复议结果四种各几件")
    assert len(answer.figures) == 4


def test_bodies_that_received_none_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("2024年没收到申请的机关有几家")
    assert answer.status == "answered"
    assert "没有为0的" in answer.answer


@pytest.mark.parametrize("asked", ["被申请行政复议的单位有几家", "有几家单位被申请行政复议"])
def test_bodies_that_something_happened_to_are_counted(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"2024年{asked}")
    assert "大于0的有1家" in answer.answer


@pytest.mark.parametrize("question", ["还剩几家没公开", "2024年还有几个单位没交年报", "哪些机关2024年的年报没公布"])
def test_who_has_not_published_is_not_known(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.figures) == ("not_found", ())
    assert "没有公布" in answer.answer


@pytest.mark.parametrize("asked", ["卫健局谁的许可多", "卫健局许可排名", "各卫健局许可谁多", "哪家卫健局的许可最多"])
def test_bodies_of_a_kind_are_compared_by_any_of_its_names(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"2023年{asked}")
    assert answer.status == "answered"
    assert answer.answer.index("长泉县卫生健康局") < answer.answer.index("甘泉县卫生健康局")


def test_a_share_of_bodies_is_not_their_sum_again(assistant: Assistant) -> None:
    turns = ["清和县和白石县2024年新收申请各几件", "合计"]
    assert "63" in assistant.ask("合计", turns[:1]).answer
    assert assistant.ask("占全市几成", turns).status != "answered"


@pytest.mark.parametrize(
    ("asked", "named"), [("没有处罚的机关", "长泉县卫生健康局"), ("许可超过50件的单位", "长泉县卫生健康局")]
)
def test_bodies_are_asked_for_by_what_is_true_of_them(assistant: Assistant, asked: str, named: str) -> None:
    answer = assistant.ask(f"2023年{asked}")
    assert answer.status == "answered"
    assert named in answer.answer


def test_the_former_is_more_than_the_latter_by_a_share(assistant: Assistant) -> None:
    answer = assistant.ask("清和县和白石县2024年新收申请，前者比后者多百分之几")
    assert "1900%" in answer.answer


def test_one_of_a_kind_is_still_asked_back(assistant: Assistant) -> None:
    assert assistant.ask("2023年卫健局许可多少件").status == "clarify"
    assert assistant.ask("卫健局谁的许可多").options == ("2023年卫健局谁的许可多",)


def test_bodies_are_compared_within_a_year(assistant: Assistant) -> None:
    answer = assistant.ask("处罚最多的单位是哪家")
    assert answer.status == "clarify"
    assert answer.options[0] == "2024年处罚最多的单位是哪家"
    assert "机关和年份" not in answer.answer


def test_bodies_with_lawsuits_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("2024年有几家单位被提起行政诉讼")
    assert "1家" in answer.answer
    assert "清和县" in answer.answer


@pytest.mark.parametrize("name", ["青海气象这个公众号", "青海气象公众号", "“青海气象”公众号"])
def test_an_account_is_named_without_signs_of_quotation(assistant: Assistant, name: str) -> None:
    assert "716" in assistant.ask(f"{name}2022年发了多少条").answer
