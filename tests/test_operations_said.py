"""Operations in everyday words over made-up reports: lists, shares, comparisons, courses of years, verdicts."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_PENALTIES = "active_disclosure.penalties.decisions"
_LICENSING = "active_disclosure.licensing.decisions"
_FEES = "active_disclosure.fees.amount"
_NEW = "applications.new."
#: 2019 prints 增/减 beside two other columns of 行政许可.
_OLDER = {
    "active_disclosure.licensing.prior_items": "43",
    "active_disclosure.licensing.change": "-7",
    _LICENSING: "610",
    "active_disclosure.procurement.items": "40",
    "active_disclosure.procurement.amount": "1000元",
    _PENALTIES: "90",
    _NEW + "total": "12",
}
_CITY = {
    _NEW + "natural_person": "60",
    _NEW + "business": "9",
    _NEW + "legal_service": "11",
    _NEW + "total": "80",
    "applications.granted.total": "30",
    "applications.partly_granted.total": "6",
    "applications.refused.internal_affairs.total": "3",
    "applications.refused.enforcement_file.total": "5",
    "applications.unavailable.not_held.total": "36",
    "applications.outcome_total.total": "80",
    "review_litigation.review.corrected": "2",
    "review_litigation.review.pending": "6",
    "review_litigation.review.total": "8",
    "review_litigation.litigation_direct.total": "4",
    _PENALTIES: "398",
    _LICENSING: "702",
    _FEES: "20.0125",
    "applications.other_outcome.not_corrected.total": "1",
    "applications.other_outcome.fee_unpaid.total": "2",
    "applications.other_outcome.other_reasons.total": "4",
}
_DISTRICT = {
    _NEW + "total": "33",
    "applications.carried_in.total": "7",
    "applications.unavailable.needs_creation.total": "9",
    "applications.granted.total": "10",
    "applications.outcome_total.total": "40",
    "review_litigation.review.corrected": "1",
    "review_litigation.review.total": "5",
    _PENALTIES: "120",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, year, edition, printed in (
        ("临川市", 2019, "2019", _OLDER),
        ("临川市", 2023, "2021", {_PENALTIES: "300", _LICENSING: "650", _NEW + "total": "50", _FEES: "8.5"}),
        ("临川市", 2024, "2021", _CITY),
        ("抚河区", 2024, "2021", _DISTRICT),
    ):
        put_cells(store, body, year, edition, printed)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("临川市2024年许可办件量多少", "许可处理决定数量为702件"),
        ("临川市2024年许可数+处罚数，分开报", "许可处理决定数量为702件|处罚处理决定数量为398件"),
        ("临川市2019年行政许可上一年项目数、增减、处理决定各多少", "43项|减少7项|610件"),
        ("临川市2024年公开、部分公开各几件", "予以公开为30件|部分公开为6件"),
        ("临川市2024年新收申请里法人和其他组织几件（个人不算）", "20件"),
        ("除个人以外，临川市2024年哪种申请主体最多", "最多的是法律服务机构，11件"),
        ("临川市2024年不掌握的占办结总数几个百分点", "45%"),
        ("临川市2024年以内部事务信息拒绝的占办结总数的百分比", "3.75%"),
        ("临川市2024年得到全部公开的比例，30件除以办结数", "37.5%"),
        ("对比临川市与抚河区2024年公开率，高低及差距", "相差20个百分点"),
        ("临川市与抚河区，2024年，行政处罚决定，前者多多少", "相差278件"),
        ("临川市的复议纠错率和抚河区的比，2024年，哪边高", "临川市更高，25%|抚河区20%"),
        ("临川市历年新收申请数，从2019看到2024，有哪年说哪年", "2019年12件|2023年50件|2024年80件"),
        ("把临川市2019、2023、2024的行政处罚决定数排成一行", "90件|300件|398件"),
        ("临川市行政处罚2023到2024是升是降", "增加98件"),
        ("临川市2024年不予公开最常引用的理由是啥", "最多的是属于行政执法案卷，5件"),
        ("临川市2024年不是打了四场官司吗", "对，|4件"),
        ("网上传临川市2024年罚了近四百起，有没有这回事", "对，|398件"),
        ("临川市2024年新收增幅百分之几", "增幅60%"),
        ("临川市2024年予以公开和部分公开凑一块几件", "合计36件"),
        ("临川市2024年许可处罚一总多少件", "合计1100件"),
        ("临川市2024年予以公开占几分之几", "37.5%"),
        ("临川市2024年真收了80件吗", "对，"),
        ("临川市2024年办理结果一项项报", "予以公开为30件|部分公开为6件|无法提供为36件"),
        ("临川市2024年：新收加结转等不等于办结加转下年", "对，|两边相等"),
        ("临川市2024年较2023年许可多办了几件", "增加52件"),
        ("临川市2024年比2023年多罚了多少件", "增加98件"),
        ("抚河区2024年新收加上年结转多少件", "合计40件"),
        ("抚河区2024年全年要办多少件申请", "合计40件"),
        ("头一年没办完转到2024年的，抚河区有几件", "上年结转政府信息公开申请为7件"),
        ("临川市2024年第六项其他处理，三栏合计", "其他处理为7件"),
        ("临川市2024年第（六）项其他处理共几件", "其他处理为7件"),
        ("临川市2024年不予公开的几项加一加", "8件"),
        ("临川市2024年因超期不补正而结案的几件", "申请人逾期不补正）为1件"),
        ("临川市2024年没缴信息处理费的几件", "申请人逾期未缴费）为2件"),
        ("抚河区2024年要对信息进行加工汇总，因此没提供的几件", "另行制作）为9件"),
        ("临川市2024年个人申请得到全部公开的", "予以公开"),
        ("临川市2024年收费比2023年多了多少万元", "增加11.5125万元"),
        ("临川市2024年行政处罚比上年涨几个百分比", "增幅32.67%"),
        ("临川市2024年收到的申请不到2023年的两倍，这话当真", "对，|1.6倍"),
        ("临川市2024年处罚不足四百件，说得准吗", "对，|398件"),
        ("临川市2024年复议全都纠正了，可信吗", "不对，|25%"),
        ("临川市2024年行政罚单数，就是处罚决定", "处罚处理决定数量为398件"),
        ("抚河区2024年手上要处理的：新收加上年结转", "合计40件"),
        ("临川市2024年处罚决定比上年升了还是降了，幅度", "增幅32.67%"),
        ("临川市2024年收费较2023年增减幅度", "增幅135.44%"),
        ("臨川市2024年公開率（不含部分公開）", "予以公开占办理结果（七）总计的比例为37.5%"),
        ("临川市2024年企业占新收之比", "11.25%"),
        ("临川市2024年同抚河区，边个处罚得多", "临川市更多，398件"),
        ("听讲临川市2024年罚咗300件，啱唔啱", "不对，|398件"),
        ("临川市2024年处罚决定12345件，是否准确", "不对，|不是12345件"),
        ("臨川市2024年覆議幾多件", "行政复议为8件"),
        ("临川市2019年许可项目增减之后还有几项", "合计36项"),
        ("临川市许可项目，照2019年的增减推算下来有多少项", "合计36项"),
        ("临川市2019年许可项目增减算下来几项", "合计36项"),
        ("临川市23和24许可差几件", "增加52件"),
        ("临川市两年（23、24）新收差几件", "增加30件"),
        ("临川市2024与2023许可，孰多", "2024年更多，702件"),
        ("抚河区2024年要另外编制、汇总才能给的，几件", "另行制作）为9件"),
        ("2024年几家机关的行政处罚排个名", "临川市398件|抚河区120件"),
        ("临川市2019年集中采购单个项目均价", "平均每项25元"),
        ("临川市2024年行政许可超过行政处罚，对吗", "对，|相差304件"),
        ("临川市2024年处罚超过许可，是吗", "不对，|相差304件"),
        ("临川市2024年诉讼没超过复议，对不对", "对，|相差4件"),
        ("临川市2024年复议不多于诉讼，说得对吗", "不对，|相差4件"),
        ("临川市2024年处罚超过2023年，是不是", "对，|增加98件"),
        ("临川市2024年复议纠正和总计各几件", "2件|8件"),
        ("临川市2024年新收：总计、自然人、商业企业", "80件|60件|9件"),
        ("临川市2024年处罚同比增加还是减少，幅度多大", "增幅32.67%"),
        ("临川市2024年收费是下降了还是上升，变化幅度有多大", "增幅135.44%"),
        ("临川市近两年的行政处罚决定，分年给我", "300件|398件"),
        ("临川市无法提供2024年分三种，各是几件", "本机关不掌握相关政府信息36件"),
        ("临川市2024年其他处理分成三类报", "申请人逾期未缴费"),
        ("抚河区2024年行政处罚怎么会是120件", "对，|120件"),
        ("临川市2024年行政复议为什么是0", "不对，|8件|不是没有"),
        ("临川市2024年复议分四种结果，各几件", "结果纠正2件"),
        ("临川市2024年许可比处罚超过300件，对吗", "对，|相差304件"),
        ("临川市2024年许可比处罚超过310件，对吗", "不对，|相差304件"),
        ("临川市2024年处罚比许可超过300件，是吗", "不对，|相差304件"),
        ("临川市2024年处罚不及许可，是真的吗", "对，|相差304件"),
        ("临川市2024年的申请全部来自个人，共60件，对吗", "不对，|自然人为60件|80件"),
        ("抚河区2024年复议全部都是纠正的，1件，是吧", "不对，|结果纠正为1件|5件"),
        ("2019年到2024年临川市行政处罚最多的两年", "由高到低前2名：2024年398件|2023年300件"),
        ("临川市2024年不予公开的理由，前两名是哪些", "前2名：属于行政执法案卷5件|属于三类内部事务信息3件"),
        ("临川市2024年哪两类人申请最少", "由低到高前2名"),
        ("临川市2019年行政许可项目增加了7项，是真的吗", "不对，|减少7项|不是增加7项"),
    ],
)
def test_an_operation_in_everyday_words(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered", answer.answer
    assert [part for part in told.split("|") if part not in answer.answer] == [], answer.answer


@pytest.mark.parametrize(
    ("asked", "wrong", "status"),
    [
        ("临川市与抚河区2024年行政处罚，前者多少件", "相差", "not_found"),
        ("临川市2024年公开率比抚河区高几个百分点", "占", "answered"),
        ("临川市2024年被拒的占办结总数多少", "3.75%", "not_found"),
        ("临川市2024年收了费的公开申请收了多少元", "20.0125", "not_found"),
        ("2019年到2024年临川市行政处罚最多的两年", "90件", "answered"),
        ("临川市2024年新收合计与自然人", "140", "answered"),
        ("临川市2024年复议总计、纠正加起来", "10件", "answered"),
        ("临川市2024年不予公开的理由，前两名是哪些", "国家秘密", "answered"),
    ],
)
def test_a_wording_of_an_operation_does_not_reach_further(
    assistant: Assistant, asked: str, wrong: str, status: str
) -> None:
    answer = assistant.ask(asked)
    assert answer.status == status
    assert wrong not in answer.answer


def test_a_column_that_was_asked_for_before_is_left_for_the_change(assistant: Assistant) -> None:
    earlier = ["临川市2019年行政许可的本年增减", "处理决定呢"]
    assert "减少7项" in assistant.ask("许可那行的增减是多少", earlier).answer


def test_both_readings_of_a_word_are_offered_where_the_year_is_missing(assistant: Assistant) -> None:
    answer = assistant.ask("临川市结转数")
    assert answer.status == "clarify"
    assert "还是结转下年度" in answer.answer
    assert "临川市2024年结转下年度继续办理是多少？" in answer.options


def test_cases_taken_and_cases_done_are_not_added_up(assistant: Assistant) -> None:
    answer = assistant.ask("抚河区2024年总共办件量多少")
    assert (answer.status, sorted(figure.value for figure in answer.figures)) == ("answered", ["33", "40"])


def test_what_is_added_to_the_whole_is_no_part_of_it(assistant: Assistant) -> None:
    answer = assistant.ask("抚河区2024年要办的申请（新收加上年结转的），结转下年的占几成")
    assert "结转下年度继续办理占本年新收政府信息公开申请＋上年结转政府信息公开申请的比例" in answer.answer
