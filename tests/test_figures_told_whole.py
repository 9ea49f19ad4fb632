"""Figures told whole over made-up reports: both ends of an order, years, sums, averages, the rules of the form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.ask import Assistant
from corpus.numbers import parse_cell
from corpus.report import Cell, Finding
from corpus.store import Store
from tests.made_up import NewStore, put_cells, put_report, table_report, total

_PENALTIES = "active_disclosure.penalties.decisions"
_LICENSING = "active_disclosure.licensing.decisions"
_FEES = "active_disclosure.fees.amount"
_NEW = "applications.new."
_REVIEW = "review_litigation.review."
_MADE = "active_disclosure.normative_documents.made"
_ISSUED = "active_disclosure.normative_documents.issued"
_2019 = {_PENALTIES: "70", _MADE: "15", "active_disclosure.procurement.items": "4"} | total("new", "9")
_2020 = {_PENALTIES: "250", _MADE: "6", "active_disclosure.procurement.items": "5"} | total("new", "25")
_2023 = {_PENALTIES: "310", _LICENSING: "96", _ISSUED: "3"} | total("new", "41") | total("outcome_total", "41")
#: 新收 60 = 办结 57 + 结转 3; 结果 20+6+4+27 = 57; 复议 2+1 ≠ 5.
_2024 = {
    _PENALTIES: "480",
    _LICENSING: "1200",
    _FEES: "36",
    _ISSUED: "2",
    _NEW + "natural_person": "45",
    _NEW + "business": "15",
    _NEW + "total": "60",
    "applications.refused.internal_affairs.natural_person": "3",
    "applications.refused.internal_affairs.total": "3",
    "applications.refused.process.natural_person": "1",
    "applications.refused.process.total": "1",
    "applications.unavailable.not_held.natural_person": "27",
    "applications.unavailable.not_held.total": "27",
    "applications.carried_out.business": "3",
    "applications.carried_out.total": "3",
    "applications.granted.natural_person": "8",
    "applications.granted.business": "12",
    "applications.granted.total": "20",
    "applications.partly_granted.natural_person": "6",
    "applications.partly_granted.total": "6",
    "applications.outcome_total.natural_person": "45",
    "applications.outcome_total.business": "12",
    "applications.outcome_total.total": "57",
    _REVIEW + "upheld": "2",
    _REVIEW + "corrected": "1",
    _REVIEW + "total": "5",
    "review_litigation.litigation_direct.upheld": "4",
    "review_litigation.litigation_direct.corrected": "2",
    "review_litigation.litigation_direct.total": "6",
    "review_litigation.litigation_after_review.upheld": "1",
    "review_litigation.litigation_after_review.total": "1",
}
_DISTRICT = {_PENALTIES: "90"} | total("new", "12") | total("granted", "12") | total("outcome_total", "12")


def _publish_with_prose(store: Store) -> None:
    """A report whose prose counts another number of refusals than its table, and one whose table fails in itself."""
    printed = total("new", "40") | total("granted", "40") | total("outcome_total", "40")
    made = table_report("石桥区", 2022, "2021", printed)
    cell = "applications.refused.process.total"
    told = Finding(
        made.report.id, "prose_table", "warning", "正文与表格不一致：正文写不予公开2件，表格为 0。", "2", "0", (cell,)
    )
    put_report(store, replace(made, findings=(told,)))
    put_cells(store, "石桥区", 2020, "2019", {_REVIEW + "upheld": "4", _REVIEW + "total": "0"})
    put_cells(store, "石桥区", 2021, "2021", total("new", "40") | total("granted", "40") | total("outcome_total", "30"))


def _publish_old(store: Store) -> None:
    """A report with the 统计表 of before 2019."""
    made = table_report("石桥区", 2017, "2021", {})
    cells = []
    for name, number in (
        ("", "6"),
        ("/其中：1.当面申请数", "1"),
        ("/其中：2.网上申请数", "5"),
        ("/其中：3.信函、传真申请数", "0"),
    ):
        label = f"受理依申请公开信息总数{name}"
        value, unit = parse_cell(number, "条")
        cells.append(Cell(f"statistics.{label}.2017年度", label, "2017年度", number, value, unit))
    for label, column, number in (
        ("主动公开文件数", "2017年度", "31"),
        ("主动公开文件数", "历年累计", "840"),
        ("对申请的答复总数/其中：1、同意公开答复数", "2017年度", "4"),
    ):
        value, unit = parse_cell(number, "条")
        cells.append(Cell(f"statistics.{label}.{column}", label, column, number, value, unit))
    report = replace(made.report, edition={"statistics": "pre2019"})
    put_report(store, replace(made, report=report, cells=tuple(cells), findings=()))


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    _publish_with_prose(store)
    _publish_old(store)
    for body, year, edition, printed in (
        ("清源市", 2019, "2019", _2019),
        ("清源市", 2020, "2019", _2020),
        ("清源市", 2023, "2021", _2023),
        ("清源市", 2024, "2021", _2024),
        ("白水区", 2024, "2021", _DISTRICT),
        ("金谷区", 2024, "2021", total("new", "3") | total("outcome_total", "2")),
    ):
        put_cells(store, body, year, edition, printed)
    return Assistant(store)


def _is_told(assistant: Assistant, asked: str, told: str) -> None:
    *before, question = asked.split(" / ")
    answer = assistant.ask(question, before)
    assert answer.status == "answered", answer.answer
    assert [part for part in told.split("|") if part not in answer.answer] == [], answer.answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2024年新收申请哪家最多，哪家又最少", "最多的是清源市，60件|最少的是金谷区，3件"),
        ("清源市历年处罚最多的和最少的各是哪年", "最多的是2024年，480件|最少的是2019年，70件"),
        ("清源市2024年无法提供的原因，最多的和最少的", "最多的是本机关不掌握相关政府信息，27件|最少的是"),
        ("2024年处罚排第二的机关", "有数字的共3家，第二的是白水区，90件"),
        ("清源市2024年不予公开主要是什么理由", "最多的是属于三类内部事务信息，3件"),
        ("清源市2024年无法提供主要是因为什么", "最多的是本机关不掌握相关政府信息，27件"),
    ],
)
def test_both_ends_and_the_largest_are_named(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("清源市有几年处罚超过200件", "超过200件的有3年|2020年250件|2023年310件|2024年480件"),
        ("清源市新收申请少于30件的一共有多少年", "少于30件的有2年"),
        ("清源市哪一年处罚决定是310件", "为310件的是2023年"),
        ("清源市哪年新收申请正好500件", "没有哪一年为500件|2019年9件"),
        ("清源市2024年处罚多少件 / 哪一年是250件", "为250件的是2020年"),
    ],
)
def test_years_are_counted_and_named_by_their_number(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("清源市2024年打了多少官司（两种诉讼都算）", "合计7件|未经复议直接起诉6件|复议后起诉1件"),
        ("清源市2024年复议和诉讼全算上一共几件", "合计12件|表中各项之和却是3件|按各项之和合计是10件"),
        ("清源市2024年无法提供那一大类总共几件", "无法提供为27件"),
        ("清源市2024年不予公开这个大块合计多少件", "不予公开为4件"),
        ("清源市2024年收费掏了几块钱", "行政事业性收费金额为36万元"),
        ("清源市（19、20、24）处罚各多少", "2019年70件|2020年250件|2024年480件"),
        ("清源市19、20、24这三年规范性文件新制作/制发各几件", "15件|6件|2件"),
    ],
)
def test_everything_that_is_counted_is_added(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("清源市2024年平均每个月收到几件申请", "平均每月5件|60件[1]÷12个月"),
        ("清源市2024年行政处罚月均多少件", "平均每月40件"),
        ("清源市2024年每季度平均作出多少件许可决定", "平均每季度300件"),
        ("2024年三家单位平均收到多少申请", "平均25件（3个数的平均）"),
        ("清源市2024年平均每月有几件现行有效规范性文件", "不能按月平均"),
    ],
)
def test_an_average_is_told_with_its_arithmetic(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


def test_an_average_over_a_year_says_that_no_month_is_printed(assistant: Assistant) -> None:
    answer = assistant.ask("清源市2024年平均每月收费多少万元")
    assert answer.derivation == "36÷12＝3万元"
    assert any("不是各月的实际数" in note for note in answer.notes)


def test_another_number_of_bodies_than_there_are_is_told(assistant: Assistant) -> None:
    notes = assistant.ask("2024年五家单位平均收到多少申请").notes
    assert any("问句说的是5家" in note and "有3家" in note for note in notes), notes
    picked = assistant.ask("2024年新收申请最多的两家单位").notes
    assert not any("问句说的是" in note for note in picked), picked


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("清源市2024年复议那一行各列相加等于总计吗", "不一致：|2+1=3|不等于总计 5|相差2件"),
        ("清源市2024年新收各类申请人加起来是否等于总计", "一致：|45+15=60|等于总计 60"),
        ("清源市2024年办理结果各项之和等不等于总计57", "对，一致：|20+6+3+1+27=57|等于（七）总计 57"),
        ("清源市2024年办理结果各项之和等不等于总计58", "不对，问句里的58|等于（七）总计 57"),
        ("清源市2024年商业企业那一列平衡吗", "一致：|“商业企业”一列各办理结果之和 12|15+0=15|12+3=15"),
        ("清源市2024年的账平不平", "一致：|60+0=60|57+3=60"),
        ("金谷区2024年收了3件，账平吗", "不一致：|3+0=3|不等于（七）总计加结转下年度 2+0=2"),
        ("白水区2024年新收加结转和办结加转下年能不能平", "对，|两边相等"),
        ("清源市2024年不予公开各项加起来和总计对得上吗", "无法核对：|没有单印“不予公开”的合计|4件"),
        ("白水区2024年的数据对得上吗", "没有发现不一致|“总计”一列各办理结果之和 12|等于（七）总计 12"),
        ("清源市2023年现行有效文件数有没有毛病", "无法核对：没有收录清源市2022年的报告"),
        ("清源市2024年办理结果各项加一加是不是58", "不对，|合计57件"),
    ],
)
def test_the_sums_of_the_form_are_told_with_their_arithmetic(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


def test_a_sum_that_was_asked_for_is_not_told_again_in_a_note(assistant: Assistant) -> None:
    answer = assistant.ask("清源市2024年复议各列之和和总计一致吗")
    assert answer.notes == (), answer.notes
    notes = assistant.ask("清源市2024年账平吗").notes
    assert notes == ("清源市2024年报告另有1处对不上，可问“清源市2024年的数据对得上吗”。",)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("清源市2024年许可有没有超过处罚的一半", "对，|2.5倍"),
        ("清源市2024年许可超没超过处罚的三倍", "不对，|2.5倍"),
        ("清源市2024年许可到处罚的两倍没有", "对，|2.5倍"),
        ("清源市2024年诉讼有没有达到复议的一成", "对，|1.4倍"),
        ("清源市2024年处罚比许可的一半还多吗", "不对，|0.4倍，即40%"),
        ("清源市2023年处罚有没有超过2024年的一半", "对，|2023年是2024年的0.65倍"),
        ("清源市2023年新收超过2024年的两倍了吗", "不对，|2023年是2024年的0.68倍"),
        ("清源市2023年处罚是2024年的几倍", "2023年是2024年的0.65倍"),
        ("白水区2024年的新收超过清源市的一半吗", "不对，|0.2倍，即20%"),
    ],
)
def test_a_number_is_held_against_a_part_or_a_multiple_of_another(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


def test_a_rate_that_only_prose_contradicts_is_told_with_what_does_not_add_up(assistant: Assistant) -> None:
    answer = assistant.ask("石桥区2022年不予公开率是多少")
    assert "不予公开率为0%" in answer.answer
    assert any("正文写不予公开2件" in note for note in answer.notes), answer.notes


def test_a_rate_whose_operands_contradict_each_other_is_not_told(assistant: Assistant) -> None:
    answer = assistant.ask("石桥区2021年公开率是多少")
    assert "无法可靠计算（所依据的数字自相矛盾：分子为40，分母为30）" in answer.answer
    assert any("40 ≠ （七）总计 30" in note for note in answer.notes), answer.notes


def test_a_win_says_whose_it_is(assistant: Assistant) -> None:
    notes = assistant.ask("清源市2024年行政诉讼赢了几个，输了几个").notes
    assert any("“赢”按机关一方算，取“结果维持”；“输”按机关一方算，取“结果纠正”" in note for note in notes), notes
    assert not any("按机关一方算" in note for note in assistant.ask("清源市2024年行政诉讼维持几件").notes)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "石桥区2017年收到几件申请，都是怎么递上来的",
            "受理依申请公开信息总数为6条|当面申请数为1条|网上申请数为5条|信函、传真申请数为0条",
        ),
        ("石桥区2017年的申请用什么方式提交的", "当面申请数为1条|网上申请数为5条|信函、传真申请数为0条"),
    ],
)
def test_every_way_of_applying_is_told(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


def test_a_sentence_is_told_once(assistant: Assistant) -> None:
    answer = assistant.ask("清源市2024年自然人占新收几成？给个百分比")
    assert answer.answer.count("自然人的占比为75%") == 1
    assert answer.derivation == "45÷60×100%＝75%"


def test_what_years_lack_is_told_together(assistant: Assistant) -> None:
    answer = assistant.ask("清源市历年规范性文件制发件数")
    assert "2023年3件" in answer.answer
    assert "2019年、2020年无此项（所用格式未设）" in answer.answer


def test_what_a_form_lacks_is_told_in_one_sentence(assistant: Assistant) -> None:
    answer = assistant.ask("石桥区2017年无法提供的各项分别几件")
    assert answer.status == "not_found"
    assert "石桥区2017年的报告没有“无法提供”的各分项（" in answer.answer
    assert "共3项）" in answer.answer


def test_two_years_offered_are_the_years_that_are_looked_at(assistant: Assistant) -> None:
    answer = assistant.ask("清源市哪年处罚多，20还是23")
    assert "2023年更多，310件" in answer.answer
    assert "2024年" not in answer.answer


@pytest.mark.parametrize("asked", ["帮我买两张后天去清源市的动车票", "今天清源市天气咋样", "能订个酒店吗"])
def test_what_nobody_reports_is_off_topic(assistant: Assistant, asked: str) -> None:
    assert assistant.ask(asked).status == "out_of_scope"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2024年哪家处罚最多，哪家最少，两家相差几件", "最多的是清源市，480件|最少的是金谷区，0件|相差480件"),
        ("清源市哪些年处罚不足100件", "少于100件的有1年|2019年70件"),
        ("310件处罚决定是清源市哪一年的", "为310件的是2023年"),
        ("2024年处罚排名倒数第一第二的是谁", "清源市480件|白水区90件|金谷区0件"),
        ("清源市2024年许可、处罚，全加上多少件", "合计1680件"),
        ("清源市2024年许可和处罚都超过400件，对吗", "对："),
        ("清源市2024年许可和处罚都超过500件，对吗", "不对："),
        ("清源市2024年处罚有没有许可的三成", "对，|0.4倍，即40%"),
        ("清源市2024年处罚是许可的一半都不到吗", "对，|0.4倍，即40%"),
        ("清源市2024年企业申请赶得上个人的一半吗", "不对，|0.33倍，即33.33%"),
    ],
)
def test_ends_years_and_parts_in_other_words(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


def test_winning_is_said_of_the_cases_that_were_asked_about(assistant: Assistant) -> None:
    before = ["清源市2024年复议几件"]
    assert "复议结果维持为2件" in assistant.ask("其中赢了几件", before).answer
    assert "复议结果纠正为1件" in assistant.ask("输了呢", [*before, "其中赢了几件"]).answer
    assert "诉讼结果维持为5件" in assistant.ask("打官司赢了几件", before).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("清源市2024年直接起诉的几件，其中赢了几件", "直接起诉结果维持为4件"),
        ("清源市2024年诉讼几件，复议几件，其中赢了几件", "复议结果维持为2件"),
        ("清源市2024年行政复议几件，赢了几件", "复议结果维持为2件"),
        ("清源市2024年行政诉讼几件，直接起诉几件，赢了几件", "诉讼结果维持为5件"),
        ("清源市2024年行政复议几件，打官司赢了几件", "诉讼结果维持为5件"),
    ],
)
def test_the_won_ones_among_cases_are_of_these_cases(assistant: Assistant, asked: str, told: str) -> None:
    assert told in assistant.ask(asked).answer


def test_a_verb_that_is_asked_twice_is_never_cut(assistant: Assistant) -> None:
    for asked in ("有没有公开申请", "有没有收到公开申请", "收没收到过公开申请"):
        answer = assistant.ask(f"清源市2024年{asked}").answer
        assert answer.startswith("有，清源市2024年新收政府信息公开申请为60件"), asked
    assert assistant.ask("清源市2024年有没有没公开的申请").answer.startswith("有，清源市2024年不予公开为4件")


def test_a_total_of_0_that_its_row_contradicts_denies_nothing(assistant: Assistant) -> None:
    answer = assistant.ask("石桥区2020年有没有行政复议")
    assert "不能断定有没有" in answer.answer
    assert "各项之和是4" in answer.answer
    assert "没有，" not in answer.answer


def test_several_years_without_a_row_are_told_as_one(assistant: Assistant) -> None:
    answer = assistant.ask("清源市2019年、2020年规范性文件现行有效几件")
    assert answer.answer.startswith("清源市2019年、2020年的报告没有“行政规范性文件现行有效件数”这一项")


def test_what_is_not_to_be_counted_is_not_passed_over(assistant: Assistant) -> None:
    assert assistant.ask("清源市2024年信函这类不算，账平不平").status == "not_found"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("石桥区2017年主动公开文件数，还有历年累计，是多少", "31条|840条"),
        ("石桥区2017年主动公开文件数和历年累计各是多少", "31条|840条"),
        ("石桥区2017年受理依申请和同意公开的分别几件", "受理依申请公开信息总数为6条|同意公开答复数为4条"),
    ],
)
def test_both_halves_of_a_list_from_the_old_form_are_told(assistant: Assistant, asked: str, told: str) -> None:
    _is_told(assistant, asked, told)


@pytest.mark.parametrize(
    "asked", ["清源市2024年部分公开的件数和占比", "清源市2024年部分公开的数量及占办结总数的比例是多少"]
)
def test_a_count_and_its_share_are_both_told(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked).answer
    assert "6件" in answer
    assert "10.53%" in answer
