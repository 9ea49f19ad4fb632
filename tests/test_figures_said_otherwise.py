"""Figures asked for in roundabout words: what a row is not, where the reports lie, how an application ended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.ask import Assistant
from corpus.numbers import parse_cell
from corpus.report import Cell
from tests.made_up import NewStore, prose_report, put_cells, put_prose, put_report, total

_RESULTS = ("upheld", "corrected", "other", "pending", "total")
_NEWEST = (
    {f"review_litigation.review.{c}": n for c, n in zip(_RESULTS, ("7", "2", "16", "4", "29"), strict=True)}
    | {
        "applications.new.natural_person": "51",
        "applications.new.business": "6",
        "applications.new.other": "3",
        "applications.new.total": "60",
        "active_disclosure.licensing.decisions": "1573179",
        "active_disclosure.penalties.decisions": "930",
        "active_disclosure.coercion.decisions": "41",
    }
    | total("carried_in", "8")
    | total("carried_out", "9")
    | total("granted", "22")
    | total("partly_granted", "2")
    | total("refused.internal_affairs", "5")
    | total("unavailable.not_held", "13")
    | total("unavailable.needs_creation", "11")
    | total("not_handled.excessive", "14")
    | total("other_outcome.not_corrected", "12")
    | total("other_outcome.fee_unpaid", "15")
    | total("other_outcome.other_reasons", "17")
    | total("outcome_total", "59")
)
_OLDER = {
    "active_disclosure.normative_documents.made": "6",
    "active_disclosure.normative_documents.disclosed": "5",
    "active_disclosure.normative_documents.total_disclosed": "48",
    "active_disclosure.penalties.prior_items": "25",
    "active_disclosure.penalties.change": "-6",
    "active_disclosure.penalties.decisions": "710",
    "active_disclosure.procurement.items": "30",
    "active_disclosure.procurement.amount": "6150",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2019, "2019", _OLDER)
    put_cells(store, "松溪县", 2023, "2021", total("carried_out", "8") | total("new", "44"))
    put_cells(store, "松溪县", 2024, "2021", _NEWEST)
    put_cells(store, "政和县", 2024, "2021", total("new", "71"))
    return Assistant(store)


def _cells(assistant: Assistant, question: str) -> list[tuple[int, str]]:
    return [(figure.year, figure.cell) for figure in assistant.ask(question).figures]


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        # acts are carried out, and what is put off to the next year is carried over
        ("松溪县2024年行政处罚实施多少件", "active_disclosure.penalties.decisions"),
        ("松溪县2024年实施了几次行政强制", "active_disclosure.coercion.decisions"),
        ("松溪县2024年推迟到下一年度还没办完的申请", "applications.carried_out.total"),
        # what an applicant is not
        ("松溪县2024年“其他”那一类（非个人、非公司）申请人来了几件", "applications.new.other"),
        ("既不是自然人也不是企业、归进“其他”一栏的，松溪县2024年新收几件", "applications.new.other"),
        # carried over: from the year before, although the year it comes to is said; and what is still held
        ("去年没办结拖到2024年的，松溪县有几件", "applications.carried_in.total"),
        ("松溪县2024年手里还积着几件没办", "applications.carried_out.total"),
        # how it ended
        ("松溪县2024年以内部事务为借口没给的几件", "applications.refused.internal_affairs.total"),
        ("松溪县2024年压根没有这份材料的几件", "applications.unavailable.not_held.total"),
        ("手里没有现成的、得另外汇总整理才行，松溪县2024年几件", "applications.unavailable.needs_creation.total"),
        ("数量、频次明显超过合理范围的，松溪县2024年几件", "applications.not_handled.excessive.total"),
        ("松溪县2024年缺内容让补，又没在时限内补上的几件", "applications.other_outcome.not_corrected.total"),
        ("松溪县2024年逾期不补正、单位后来也不继续处理的几件", "applications.other_outcome.not_corrected.total"),
        ("松溪县2024年补正了还是不明白的申请几件", "applications.unavailable.unclear.total"),
        ("松溪县2024年缴费单寄了没给钱的几件", "applications.other_outcome.fee_unpaid.total"),
        ("松溪县2024年其他处理里那个“其他”兜底条款几件", "applications.other_outcome.other_reasons.total"),
        ("松溪县2024年全都给出来的有几件", "applications.granted.total"),
        ("松溪县2024年复议里没纠正也没维持、归其他结果的几件", "review_litigation.review.other"),
    ],
)
def test_a_row_said_by_its_idea(assistant: Assistant, question: str, cell: str) -> None:
    assert _cells(assistant, question) == [(2024, cell)]


@pytest.mark.parametrize(
    ("question", "cells"),
    [
        ("松溪县2019年处罚项目是净减还是净增，几项", ["penalties.change"]),
        ("松溪县2019年处罚的上一年项目数量和增减各多少", ["penalties.prior_items", "penalties.change"]),
        ("松溪县2019年行政处罚，上一年的项目有几个", ["penalties.prior_items"]),
        (
            "松溪县2019年规范性文件制作几件、公开几件、总共公开几件",
            [f"normative_documents.{column}" for column in ("made", "disclosed", "total_disclosed")],
        ),
        ("松溪县2019年采购花出去多少万", ["procurement.amount"]),
        ("松溪县2019年每个采购项目均摊多少万元", ["procurement.amount", "procurement.items"]),
    ],
)
def test_columns_of_the_older_form(assistant: Assistant, question: str, cells: list[str]) -> None:
    found = [figure.cell for figure in assistant.ask(question).citations]
    assert found == [f"active_disclosure.{cell}" for cell in cells]


def test_neither_upheld_nor_corrected_may_also_be_pending(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年复议既没纠正也没维持的有几件")
    assert [figure.value for figure in answer.figures] == ["16", "4"]


@pytest.mark.parametrize(
    "question",
    ["数据库里2024年谁的新收最多", "手头这批2024年的年报里，哪家新收最多", "这一摞报告中2024年新收最多的单位"],
)
def test_where_the_reports_lie_picks_none_of_them_out(assistant: Assistant, question: str) -> None:
    assert "政和县，71件" in assistant.ask(question).answer


@pytest.mark.parametrize(
    ("way", "told"),
    [("从多往少排", "由高到低：政和县71件[1]；松溪县60件"), ("由少到多排", "由低到高：松溪县60件[1]；政和县71件")],
)
def test_ranked_the_way_it_is_asked(assistant: Assistant, way: str, told: str) -> None:
    assert told in assistant.ask(f"把松溪县、政和县2024年的新收{way}").answer


def test_a_number_remembered_is_a_claim(assistant: Assistant) -> None:
    assert assistant.ask("松溪县2024年新收我记的是70件，没记错吧").answer.startswith("不对，")


def test_whether_a_balance_can_be_met(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年新收加上年结转，跟办理结果总计加结转下年度凑不凑得拢")
    assert answer.answer.startswith("对，")


@pytest.mark.parametrize(
    ("claimed", "told"),
    [
        ("157万件", "对，"),
        ("157.3万件", "对，"),
        ("157.32万件", "对，"),
        ("160万件", "不对，|不是160万件"),
        ("157.4万件", "不对，|不是157.4万件"),
        ("1573000件", "不对，"),  # written out, it is no rounded number
        ("200万件", "不对，"),
    ],
)
def test_a_claim_in_tens_of_thousands_is_rounded_at_its_last_place(
    assistant: Assistant, claimed: str, told: str
) -> None:
    answer = assistant.ask(f"松溪县2024年行政许可{claimed}，对吗").answer
    begin, *parts = told.split("|")
    assert answer.startswith(begin)
    assert all(part in answer for part in (*parts, "1573179件"))


@pytest.mark.parametrize(
    ("question", "cell", "note"),
    [
        ("松溪县2023年，啊不，2024年的新收几件", "applications.new.total", "“2023年”"),
        ("政和县……不对，松溪县2024年新收几件", "applications.new.total", "“政和县”"),
        ("松溪县2024年许可、说错了，处罚几件", "active_disclosure.penalties.decisions", "“许可”"),
    ],
)
def test_what_is_taken_back_is_not_asked(assistant: Assistant, question: str, cell: str, note: str) -> None:
    answer = assistant.ask(question)
    assert [(each.publisher, each.year, each.cell) for each in answer.figures] == [("松溪县", 2024, cell)]
    assert f"{note}已被更正，按后面说的理解。" in answer.notes


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("松溪县2024年处罚比许可少，强制最少，对吗", "对，"),
        ("松溪县2024年处罚比强制少，许可最多，对吗", "不对，"),
        ("松溪县2024年处罚比强制少，许可最多，这些对吗", "不对，"),  # whatever the claims are closed with
        ("松溪县2024年许可、处罚、强制里最少的是处罚，对吗", "不对，"),
    ],
)
def test_an_order_is_judged_clause_by_clause(assistant: Assistant, question: str, verdict: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith(verdict)
    assert sorted(figure.value or "" for figure in answer.figures) == ["1573179", "41", "930"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("松溪县2024年的申请大半予以公开了，对吗", "不对，"),  # 22 of 59
        ("松溪县2024年绝大多数申请是自然人提的，对吗", "对，"),  # 51 of 60
        ("松溪县2024年申请最多的是企业，我没弄错吧", "不对，"),
    ],
)
def test_more_than_half_and_a_verdict_asked_of_oneself(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).answer.startswith(told)


def test_the_largest_of_the_outcomes_without_their_name(assistant: Assistant) -> None:
    assert "最多的是其他处理，44件" in assistant.ask("松溪县2024年各类结果里哪个最多").answer


@pytest.mark.parametrize(
    "question", ["松溪县后天会下雪不", "给我写一首赞松溪县稻田的小诗", "你是哪家公司训练出来的模型"]
)
def test_what_no_report_is_about(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status == "out_of_scope"


def test_a_row_of_the_old_table_is_told_and_no_part_that_prose_counts(new_store: NewStore) -> None:
    made = prose_report("柳溪县", 2016, "一、主动公开情况\n全县公开财政类信息212条。\n二、其他\n无。")
    value, unit = parse_cell("1980", "条")
    cell = Cell("statistics.主动公开文件数.2016年度", "主动公开文件数", "2016年度", "1980", value, unit)
    report = replace(made.report, edition={"statistics": "pre2019"})
    store = new_store()
    put_report(store, replace(made, report=report, cells=(cell,)))
    answer = Assistant(store).ask("柳溪县2016年主动公开文件数还有信息目录数")
    assert [figure.value for figure in answer.figures] == ["1980"]
    assert any("信息目录" in note for note in answer.notes)


def test_a_report_without_the_table_is_told_so(new_store: NewStore) -> None:
    store = new_store()
    put_cells(store, "青岩县", 2024, "2021", total("new", "31"))
    put_cells(store, "白石县", 2024, "2021", total("new", "22"))
    put_prose(store, "黄坡县", 2024, "一、总体情况\n各项工作稳步推进。")
    notes = Assistant(store).ask("2024年哪家新收最多").notes
    assert "黄坡县的报告里没有读到这张表，未计入。" in notes


def test_that_year_before_another_is_the_one_asked_about(assistant: Assistant) -> None:
    answer = assistant.ask("从那年到2024年新收涨了吗", ["松溪县2023年新收几件"])
    told = {(figure.year, figure.value) for figure in answer.figures}
    assert {(2023, "44"), (2024, "60")} <= told
