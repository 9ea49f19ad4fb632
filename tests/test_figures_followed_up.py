"""Figures asked for after another one, and claims of them, as people go on: 事项有多少项, 变化呢, 剩下的, 输赢."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, Printed, put_cells

_RESULTS = ("upheld", "corrected", "other", "pending", "total")
_OUTCOMES = {
    "new": "90",
    "carried_in": "7",
    "granted": "31",
    "partly_granted": "12",
    "refused.process": "6",
    "refused.internal_affairs": "11",
    "unavailable.not_held": "18",
    "unavailable.needs_creation": "2",
    "not_handled.petition": "5",
    "not_handled.repeat": "3",
    "not_handled.reissue": "1",
    "outcome_total": "89",
    "carried_out": "8",
}


def _of_year(decisions: tuple[str, str, str], fees: str, review: tuple[str, ...], direct: tuple[str, ...]) -> Printed:
    cells = {
        f"active_disclosure.{row}.decisions": number
        for row, number in zip(("licensing", "penalties", "coercion"), decisions, strict=True)
    }
    cells["active_disclosure.fees.amount"] = fees
    for row, numbers in (("review", review), ("litigation_direct", direct)):
        cells |= {f"review_litigation.{row}.{c}": n for c, n in zip(_RESULTS, numbers, strict=True)}
    return cells


LAST = {
    **_of_year(("400", "260", "30"), "50", ("3", "1", "0", "0", "4"), ("2", "0", "0", "0", "2")),
    "applications.new.natural_person": "40",
    "applications.new.total": "40",
    "applications.outcome_total.total": "40",
}
THIS = {
    **_of_year(("500", "240", "260"), "150", ("6", "2", "1", "1", "10"), ("5", "0", "0", "1", "6")),
    **{f"applications.{row}.total": number for row, number in _OUTCOMES.items()},
    "applications.new.natural_person": "85",
    "applications.new.business": "5",
    "applications.outcome_total.business": "5",
    "applications.outcome_total.natural_person": "84",
    "applications.not_handled.petition.natural_person": "3",
    "applications.not_handled.petition.business": "2",
    "active_disclosure.regulations.in_force": "13",
}
FIRST = {
    f"active_disclosure.{row}.{column}": number
    for row, numbers in (("licensing", ("41", "-4", "77")), ("penalties", ("52", "+3", "88")))
    for column, number in zip(("prior_items", "change", "decisions"), numbers, strict=True)
} | {
    "active_disclosure.normative_documents.made": "9",
    "active_disclosure.normative_documents.disclosed": "8",
    "active_disclosure.normative_documents.total_disclosed": "64",
    "active_disclosure.procurement.items": "12",
    "active_disclosure.procurement.amount": "350000元",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, edition, cells in ((2020, "2019", FIRST), (2023, "2021", LAST), (2024, "2021", THIS)):
        put_cells(store, "云溪市", year, edition, cells)
    put_cells(
        store, "云溪市司法局", 2024, "2021", {"applications.carried_in.total": "4", "applications.new.total": "36"}
    )
    return Assistant(store)


def ask(assistant: Assistant, turns: str) -> Answer:
    *earlier, last = turns.split("|")
    return assistant.ask(last, earlier)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        # the items of a row beside its decisions, and how they moved
        ("云溪市2020年许可决定多少|事项有多少项", "上一年项目数量为41项"),
        ("云溪市2020年许可决定多少|那事项呢", "上一年项目数量为41项"),
        ("云溪市2020年许可事项上一年多少|变动", "比上年减少4项"),
        ("云溪市2020年规范性文件新制作几件|一共公开着多少", "对外公开总数量为64件"),
        ("云溪市2020年集中采购办了几笔", "项目数量为12"),
        ("云溪市2020年搞集中采购总共花了多少钱", "总金额为350000元"),
        ("云溪市2020年年初有多少处罚项目", "上一年项目数量为52项"),
        ("云溪市2020年财政集中采购几个项目", "项目数量为12"),
        # since the year before, and over all years
        ("云溪市2024年许可多少|变化呢", "2024年比2023年增加100件"),
        ("云溪市2024年处罚多少|降了没有", "对，云溪市行政处罚处理决定数量：2024年比2023年减少20件"),
        ("云溪市2024年许可多少|趋势呢", "2020年77件"),
        ("云溪市2024年收费多少|翻了几倍", "2024年是2023年的3倍"),
        ("云溪市2024年收费比2023年增加了几倍", "2024年是2023年的3倍"),
        ("云溪市处罚从23到24降了多少", "2024年比2023年减少20件"),
        # what is left of a whole without one of its parts
        ("云溪市2024年不予处理几件|其中信访的|剩下的", "合计4件：重复申请3件"),
        ("云溪市2024年不予处理几件|其中信访的几件，剩下的呢", "合计4件：重复申请3件"),
        ("云溪市2024年不予处理几件，其中信访的几件，其余的几件", "合计4件：重复申请3件"),
        ("云溪市2024年新收几件|个人的呢|其余的几件", "合计5件：商业企业5件"),
        ("云溪市2024年无法提供的几件|里头没有这信息的占多少", "90%"),
        # sums of each year
        ("云溪市2024年复议加诉讼比2023年多几件", "2024年比2023年增加10件"),
        ("云溪市复议和诉讼合计哪年最多", "最多的是2024年，16件"),
        ("云溪市2023和2024年复议诉讼加起来各几件", "2023年6件"),
        ("云溪市2024年给了的和给了一部分的加起来几件", "合计43件：予以公开31件"),
        ("云溪市2024年公开的和部分公开的合计几件", "合计43件：予以公开31件"),
        ("云溪市2024年许可几件|2023年呢|差几倍", "2024年是2023年的1.25倍"),
        ("云溪市2020年规章新制作几部|规范性文件呢|总共公开多少", "规范性文件对外公开总数量为64件"),
        ("云溪市2024年申请几件|司法局占几成", "40%"),
        ("云溪市2024年告知重复申请不再答复的几件", "重复申请）为3件"),
        # as people call the rows
        ("云溪市2024年官司输赢各几件", "结果维持5件"),
        ("云溪市2024年复议的胜负各多少", "结果维持6件[1]，结果纠正2件"),
        ("云溪市2024年头一年压下来没办的申请有几个", "上年结转政府信息公开申请为7件"),
        ("云溪市司法局23年没办完滚到2024的申请有几件", "2024年上年结转政府信息公开申请为4件"),
        ("云溪市2024年过程稿之类的信息没公开几件", "属于四类过程性信息）为6件"),
        ("云溪市2024年说还在走流程所以不给的几件", "属于四类过程性信息）为6件"),
        ("同一件事反反复复申请、不再处理的，云溪市2024年几件", "重复申请）为3件"),
        ("云溪市2024年嫌人家申请太多太频繁的有几件", "无正当理由大量反复申请）为0件"),
        ("云溪市2024年不予处理里最多的是什么", "最多的是信访举报投诉类申请，5件"),
        ("云溪市2024年不予处理里最多的一类是啥", "最多的是信访举报投诉类申请，5件"),
        ("云溪市2024年新收里头公司提的几件", "商业企业为5件"),
        ("云溪市2024年新收几件|无法提供的|另做的那类", "没有现成信息需要另行制作）为2件"),
        ("企业的申请被当成信访没办的，云溪市2024几件", "云溪市2024年不予处理（信访举报投诉类申请）中商业企业为2件"),
    ],
)
def test_figures_as_people_go_on(assistant: Assistant, turns: str, told: str) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "answered"
    assert told in answer.answer
    assert not answer.answer.startswith(("对", "不对")) or told.startswith("对")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("云溪市2024收到的申请过80了吧", "对，"),
        ("云溪市2024收到的申请过95了吧", "不对，"),
        ("云溪市2020年许可项目减少了？", "对，"),
        ("云溪市2020年处罚项目减少了吗", "不对，"),
        ("云溪市2020年处罚项目没有减少吧", "对，"),
        ("云溪市2024年处罚少了？", "对，"),
        ("云溪市2024年申请清一色个人提的？", "不对，"),
        ("云溪市2023年申请清一色个人提的？", "对，"),
        ("云溪市2024年一件复议都没输过？", "不对，"),
        ("云溪市2024年官司没输过，对吗", "对，"),
        ("云溪市2024年多数申请没公开？", "不能断定："),  # not given in any way: 46 of 89
        ("云溪市2024年许可少于处罚？", "不对，"),
        ("云溪市2024年强制超过2023年？", "对，"),
        ("云溪市从来没有结转到下一年的申请吧", "不对："),
        ("云溪市2024年规章现行有效十几部，没错吧", "对，"),
        ("云溪市2024年规章现行有效二十几部，没错吧", "不对，"),
        ("云溪市2024年最常见的不公开理由是国家秘密？", "不对，"),
        ("云溪市2024年最常见的不公开理由是内部事务？", "对，"),
        # the whole of a share, named beside it
        ("云溪市2024年六成以上的不予公开是内部事务，对吗", "对，"),
        ("云溪市2024年七成以上的不予公开是内部事务，对吗", "不对，"),
        ("云溪市2024年无法提供的八成以上是本机关不掌握，对吗", "对，"),
        ("云溪市2024年不予处理超五成是信访，对吗", "对，"),
        ("云溪市2024年不予处理里六成以上是信访，对吗", "不对，"),
        ("云溪市2024年企业申请全办结了吗", "对，"),
        # a share that is reached, however much more it is
        ("云溪市2024年强制决定够不够许可数的一半", "对，"),
        ("云溪市2024年强制决定达到许可数的一半吗", "对，"),
        ("云溪市2024年处罚决定达到了许可的一半，对吗", "不对，"),
        ("云溪市2024年强制没达到许可的一半，对吗", "不对，"),
        ("云溪市2024年处罚到没到许可的一半", "不对，"),
    ],
)
def test_claims_as_people_make_them(assistant: Assistant, question: str, verdict: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(verdict)


def test_a_row_without_parts_has_no_largest_part(assistant: Assistant) -> None:
    assert "予以公开" not in assistant.ask("云溪市2024年许可最多的是哪类").answer


def test_what_one_year_hands_on_is_told_only_of_the_year_that_is_named(assistant: Assistant) -> None:
    assert assistant.ask("云溪市司法局2023年没办完的申请几件").status == "not_found"


def test_what_no_one_row_is_goes_on_with_another_applicant(assistant: Assistant) -> None:
    answer = ask(assistant, "云溪市2024年个人的公开了几件|企业呢")
    assert answer.status == "clarify"
    assert "予以公开中商业企业" in answer.answer


def test_a_year_without_a_report_is_compared_with_nothing(assistant: Assistant) -> None:
    assert ask(assistant, "云溪市2023年许可几件|比上年呢").status == "not_found"
    assert "增加100件" in ask(assistant, "云溪市2024年许可几件|比上年呢").answer
