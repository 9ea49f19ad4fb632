"""Shares of sums, figures of two years set against each other, what moved most, over made-up reports and dialogues."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_A, _D, _R = "applications.", "active_disclosure.", "review_litigation."
_PAPERS = _D + "normative_documents."
_EARLIER = {
    _A + "new.natural_person": "40",
    _A + "new.business": "9",
    _A + "new.legal_service": "1",
    _A + "new.total": "50",
    _A + "carried_in.total": "4",
    _A + "granted.total": "15",
    _A + "refused.state_secret.total": "1",
    _A + "refused.process.total": "2",
    _A + "unavailable.not_held.total": "7",
    _A + "not_handled.petition.total": "20",
    _A + "not_handled.repeat.total": "4",
    _A + "outcome_total.total": "49",
    _A + "carried_out.total": "5",
    _R + "review.upheld": "6",
    _R + "review.corrected": "2",
    _R + "review.total": "8",
    _R + "litigation_direct.total": "3",
    _R + "litigation_after_review.total": "1",
    _PAPERS + "issued": "12",
    _PAPERS + "repealed": "2",
    _PAPERS + "in_force": "40",
    _D + "licensing.decisions": "600",
    _D + "penalties.decisions": "300",
    _D + "coercion.decisions": "10",
}
_LATER = {
    _A + "new.natural_person": "60",
    _A + "new.business": "5",
    _A + "new.legal_service": "15",
    _A + "new.total": "80",
    _A + "carried_in.total": "5",
    _A + "granted.total": "30",
    _A + "partly_granted.total": "6",
    _A + "refused.state_secret.total": "3",
    _A + "refused.internal_affairs.total": "2",
    _A + "refused.process.total": "5",
    _A + "unavailable.not_held.total": "16",
    _A + "not_handled.petition.total": "8",
    _A + "not_handled.repeat.total": "7",
    _A + "not_handled.excessive.total": "5",
    _A + "outcome_total.total": "80",
    _A + "carried_out.total": "5",
    _R + "review.upheld": "3",
    _R + "review.corrected": "2",
    _R + "review.other": "1",
    _R + "review.pending": "4",
    _R + "review.total": "10",
    _R + "litigation_direct.total": "1",
    _R + "litigation_after_review.total": "3",
    _PAPERS + "issued": "9",
    _PAPERS + "repealed": "4",
    _PAPERS + "in_force": "45",
    _D + "licensing.decisions": "650",
    _D + "penalties.decisions": "320",
    _D + "coercion.decisions": "30",
}
_OLDER = {
    _A + "new.total": "20",
    _A + "outcome_total.total": "20",
    _D + "penalties.prior_items": "43",
    _D + "penalties.change": "-7",
    _D + "penalties.decisions": "90",
    _D + "procurement.items": "40",
    _D + "procurement.amount": "1000元",
    _PAPERS + "made": "5",
    _PAPERS + "disclosed": "4",
    _PAPERS + "total_disclosed": "33",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, year, edition, printed in (
        ("临川市", 2020, "2019", _OLDER),
        ("临川市", 2023, "2021", _EARLIER),
        ("临川市", 2024, "2021", _LATER),
        ("抚河区", 2023, "2021", {_A + "new.total": "30", _D + "licensing.decisions": "120"}),
        ("临川市水利局", 2024, "2021", {_A + "new.total": "7"}),
        ("抚河区", 2024, "2021", {_A + "new.total": "33", _D + "licensing.decisions": "130"}),
    ):
        put_cells(store, body, year, edition, printed)
    return Assistant(store)


def _asked(assistant: Assistant, said: str) -> str:
    """The answer to the last of some questions of one conversation, which stand with a slash between them."""
    *before, last = said.split("/")
    answer = assistant.ask(last, before)
    return f"{answer.status}: {answer.answer}"


_SHARES = [
    # what stands behind 占 is divided by, and never added to what stands before it
    ("临川市2024年信访和重复两类合计，占不予处理的比例", "占不予处理的比例为75%"),
    ("临川市2024年国家秘密加过程性信息占不予公开多少", "占不予公开的比例为80%"),
    ("国家秘密和过程性信息两项一起，占临川市2024年办结的百分比", "占办理结果（七）总计的比例为10%"),
    ("全部和部分公开的加一块儿，临川市2024年占办结总数的百分之几", "公开率为45%"),
    ("临川市2024年给了全部或一部分的占办结多少", "予以公开＋部分公开占办理结果（七）总计的比例为45%"),
    ("公开了的（含部分）占临川市2024年办结比例", "公开率为45%"),
    ("临川市2024年处罚和强制两项占许可、处罚、强制三项总和的百分之几", "的比例为35%"),
    ("临川市2024年许可、处罚、强制三项里强制占百分之几", "的比例为3%"),
    ("临川市2024年处罚和强制合起来，强制占几成", "的比例为8.57%"),
    # in a conversation: the parts that were asked, over what stands behind 占
    ("临川市2024年予以公开几件/部分公开几件/两项合计占办结总数百分之几", "公开率为45%"),
    ("临川市2024年予以公开几件/部分公开几件/这俩加一块，占办结多少", "公开率为45%"),
    ("临川市2024年予以公开几件/部分公开几件/加起来多少/占办结的百分之几", "公开率为45%"),
    ("临川市2024年信访类几件/重复申请几件/两项相加占不予处理的百分之几", "占不予处理的比例为75%"),
    ("临川市2024年信访类和重复申请各几件/合计占不予处理的百分之几", "占不予处理的比例为75%"),
    # parts that cannot be told, or that are nothing to be added, are asked for
    ("临川市2024年信访类几件/两项合计占不予处理的百分之几", "clarify: 前面接连问过的里没有同一类的“两项”"),
    ("临川市2024年重复申请几件/许可呢/两项合计占不予处理的百分之几", "clarify: 前面接连问过的里没有同一类的“两项”"),
]


@pytest.mark.parametrize(("said", "told"), _SHARES)
def test_a_share_of_a_sum_divides_all_that_is_named_by_what_stands_behind_the_word(
    assistant: Assistant, said: str, told: str
) -> None:
    assert told in _asked(assistant, said)


_ACROSS = [
    ("临川市2024年废止的规范性文件占2023年现行有效规范性文件的百分之几", "4件[1]，*40件[2]，前者相当于后者的10%"),
    ("临川市2024年废掉的规范性文件，相当于2023年现行有效数的百分之几", "前者相当于后者的10%"),
    ("临川市2024年结转下年度的占2023年新收的多少", "5件[1]，*50件[2]，前者相当于后者的10%"),
    ("临川市2024年废止规范性文件几件/占上年现行有效的几成", "前者相当于后者的10%"),
    ("临川市2024年强制是2023年处罚的几倍", "30件[1]，*300件[2]，前者是后者的0.1倍"),
    ("临川市2024年强制相当于2023年的百分之几", "30件[1]，*10件[2]，前者相当于后者的300%"),
    ("临川市2024年强制相当于处罚的百分之几", "的比例为9.38%"),
    ("临川市2024年结转下年度的占2022年新收的多少", "not_found: 没有收录临川市2022年的报告"),
    ("临川市2024年废止数占2023年现行有效数的百分之几", "clarify: *前者相当于后者的10%"),
]
_FIRST = [
    (
        "临川市2024年不予公开的理由里，哪种最多？占不予公开合计的百分之几？",
        "（属于四类过程性信息）占不予公开的比例为50%",
    ),
    ("临川市2024年不予处理里最多的是哪项，占办结总数多少", "（信访举报投诉类申请）占办理结果（七）总计的比例为10%"),
    ("临川市2024年哪类申请人最多/占总数的百分之几", "自然人的占比为75%"),
    (
        "临川市2024年哪类申请人最多，占总数的百分之几",
        "[6]。临川市2024年新收政府信息公开申请中自然人的占比为75%",
    ),
    # two that are the least together: no share of one of them is told
    ("临川市2024年不予处理哪项最少/占不予处理几成", "clarify: "),
]
_MOVED = [
    (
        "临川市不予处理那几项，2024跟2023比，变化最大的是哪一项，变了几件？",
        "变化最大的是信访举报投诉类申请，减少12件。*20件[1]→8件[2]",
    ),
    ("临川市2023年新收几件/2024呢/多了几件/哪类人增加得最多", "增加最多的是自然人，增加20件。*商业企业减少4件"),
    ("临川市2024年哪类申请人比上年减少最多", "减少最多的是商业企业，减少4件"),
    ("临川市2024年不予处理各项中哪项减少最多", "减少最多的是信访举报投诉类申请，减少12件"),
    ("临川市2024年哪类处理结果比上年增加最多", "增加最多的是予以公开，增加15件"),
    (
        "临川市23年到24年，复议、直接起诉、复议后起诉这三样，哪样降得最多？降了几件",
        "减少最多的是未经复议直接起诉，减少2件",
    ),
    ("临川市2023年到2024年许可、处罚、强制哪个涨得最多", "增加最多的是行政许可处理决定数量，增加50件"),
    ("临川市、抚河区2023年到2024年哪家新收增加最多", "增加最多的是临川市，增加30件"),
    ("临川市不予公开各项，2024年比2023年减少最多的是哪项", "没有减少的"),
    ("临川市2020年哪类申请人比上年增加最多", "not_found: 没有收录临川市2019年的报告"),
]


@pytest.mark.parametrize(("said", "told"), [*_ACROSS, *_FIRST, *_MOVED])
def test_figures_of_two_years_the_first_of_several_and_the_one_that_moved_furthest(
    assistant: Assistant, said: str, told: str
) -> None:
    answer = _asked(assistant, said)
    assert all(part in answer for part in told.split("*")), answer


_IN_DIALOGUE = [
    # how far apart: of the last two that differ in body, year or thing, not from the year before
    ("抚河区2024年新收几件/临川市呢/多多少", "临川市更多，相差47件"),
    ("临川市2024年复议几件/诉讼几件/后者比前者多多少", "行政复议更多，相差6件"),
    ("临川市2024年新收几件/它罚了多少起/还是说申请，23年收了多少/差多少", "2024年比2023年增加30件"),
    ("临川市2024年处罚多少/强制呢/前者是后者的几倍", "行政处罚处理决定数量是行政强制处理决定数量的10.67倍"),
    ("临川市2024年强制多少/处罚呢/后者是前者的多少倍", "行政处罚处理决定数量是行政强制处理决定数量的10.67倍"),
    ("临川市2024年强制多少/许可呢/前者占后者的百分之几", "的比例为4.62%"),
    # a part of what was asked before it
    ("临川市2024年新收几件/有多少结转下年度/占百分之几", "结转下年度继续办理占本年新收政府信息公开申请的比例为6.25%"),
    ("临川市2024年结转下年度几件/占新收的多少", "结转下年度继续办理占本年新收政府信息公开申请的比例为6.25%"),
    ("临川市2024年新收几件/处罚多少/占新收的多少", "clarify: "),
    # the columns of a row, so many bodies or years, who is meant
    ("临川市2024年复议几件/结果各是多少", "结果维持3件[1]，结果纠正2件[2]，其他结果1件[3]，尚未审结4件[4]"),
    ("临川市2024年新收几件/抚河区呢/水利局2024年呢/三个地方合计", "合计120件"),
    ("临川市2024年规范性文件制发几件/换成2023年/废止呢/两年废止合计", "合计6件"),
    ("抚河区2024年新收几件/许可呢/我问的是临川市，不是抚河区/那新收", "临川市2024年新收政府信息公开申请为80件"),
    ("临川市水利局2024年新收几件/那它上级政府呢", "临川市2024年新收政府信息公开申请为80件"),
    ("临川市水利局2024年新收几件/上级呢", "临川市2024年新收政府信息公开申请为80件"),
    # what one year hands on to the next
    ("临川市2023年结转下年度的几件/那2024年表里的上年结转，跟它对得上吗", "一致：*2023年结转下年度*2024年上年结转"),
    ("临川市2023年结转下年度几件/2024年上年结转几件/一样吗", "一致：*2023年结转下年度*2024年上年结转"),
    ("抚河区2024年许可多少/2023呢/一样吗", "不一致：*相差10件"),
]


@pytest.mark.parametrize(("said", "told"), _IN_DIALOGUE)
def test_a_follow_up_is_about_the_figures_that_were_asked_last(assistant: Assistant, said: str, told: str) -> None:
    answer = _asked(assistant, said)
    assert all(part in answer for part in told.split("*")), answer


_AT_ONCE = [
    ("临川市2020年政府集中采购，平均下来一个项目多少万？", "平均每项25元"),
    ("临川市2020年每个采购项目均摊下来几万元", "平均每项25元"),
    ("临川市2020年平均一个采购项目花多少钱", "平均每项25元"),
    ("临川市2020年采购花了多少/几个项目/平均一个多少钱", "平均每项25元"),
    ("临川市2023和2024，行政复议的维持率（结果维持÷总计）各是多少", "2023年75%*2024年30%"),
    ("临川市2024年复议纠错率（纠正÷总数）", "行政复议纠正率为20%"),
    ("临川市2023、2024这两年新收的申请各几件，合计多少", "合计130件"),
    ("临川市2024年个人和企业申请各几件，一共几件", "合计65件"),
    ("临川市2024年规范性文件制发数减掉废止数剩几件", "相差5件"),
    ("临川市2020年行政处罚上一年项目数量和本年增减各是多少", "上一年项目数量为43项*减少7项"),
    # a range whose ends have reports, whatever lies between; not one whose end has none
    ("临川市2020年到2024年新收申请增长多少", "2024年比2020年增加60件，增幅300%"),
    ("临川市2021年到2024年新收申请增长多少", "not_found: 没有收录临川市2021年、2022年的报告"),
]


@pytest.mark.parametrize(("said", "told"), _AT_ONCE)
def test_averages_of_items_rates_with_their_formula_lists_with_their_sum_and_ranges(
    assistant: Assistant, said: str, told: str
) -> None:
    answer = _asked(assistant, said)
    assert all(part in answer for part in told.split("*")), answer


def test_a_range_told_from_its_ends_says_which_years_are_missing(assistant: Assistant) -> None:
    notes = assistant.ask("临川市2020年到2024年新收申请增长多少").notes
    assert any("没有收录2021年、2022年的报告" in note for note in notes)
