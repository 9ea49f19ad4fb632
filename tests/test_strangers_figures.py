"""Figures as strangers ask for them: shares of what is named, groups of bodies, whole rows, the form before 2019."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.ask import Assistant
from corpus.numbers import parse_cell
from corpus.report import Cell, Reading
from tests.made_up import NewStore, put_cells, put_report, table_report, total

_DOCUMENTS = "active_disclosure.normative_documents"
_LICENSING = "active_disclosure.licensing"
_STATISTICS = {
    "主动公开文件数": ("500", "9000"),
    "主动公开文件数/其中：1.政府网站公开数": ("400", "8100"),
    "主动公开文件数/其中：2.政府公报公开数": ("100", "900"),
    "受理依申请公开信息总数": ("50", "300"),
    "受理依申请公开信息总数/其中：1.当面申请数": ("10", "90"),
    "受理依申请公开信息总数/其中：2.网上申请数": ("28", "150"),
    "受理依申请公开信息总数/其中：3.信函、传真申请数": ("12", "60"),
}
_NEWEST = (
    {
        "applications.new.natural_person": "72",
        "applications.new.business": "18",
        "applications.new.legal_service": "9",
        "applications.new.total": "100",
        "review_litigation.review.upheld": "12",
        "review_litigation.review.corrected": "3",
        "review_litigation.review.total": "20",
        "review_litigation.review.pending": "5",
        "review_litigation.litigation_direct.upheld": "4",
        "review_litigation.litigation_direct.total": "4",
        "review_litigation.litigation_after_review.upheld": "1",
        "review_litigation.litigation_after_review.total": "1",
        f"{_DOCUMENTS}.issued": "7",
        f"{_DOCUMENTS}.repealed": "4",
        f"{_DOCUMENTS}.in_force": "43",
        "active_disclosure.fees.amount": "36.5",
        f"{_LICENSING}.decisions": "800",
    }
    | total("granted", "20")
    | total("refused.process", "5")
    | total("refused.third_party", "3")
    | total("unavailable.not_held", "40")
    | total("not_handled.repeat", "12")
    | total("outcome_total", "80")
)
_BEFORE = total("new", "80") | {
    f"{_DOCUMENTS}.in_force": "40",
    f"{_DOCUMENTS}.issued": "2",
    "active_disclosure.fees.amount": "41",
}
_OLDER = {
    f"{_LICENSING}.prior_items": "30",
    f"{_LICENSING}.change": "-4",
    f"{_LICENSING}.decisions": "610",
    "active_disclosure.procurement.items": "40",
    "active_disclosure.procurement.amount": "12000万元",
}


def _of_2018() -> Reading:
    """A report whose one table is the 统计表 before 2019."""
    made = table_report("松溪市", 2018, "2021", {})
    cells = {}
    for name, numbers in _STATISTICS.items():
        for column, raw in zip(("2018年度", "历年累计"), numbers, strict=True):
            id = f"statistics.{name}.{column}"
            cells[id] = Cell(id, name, column, raw, parse_cell(raw, "条")[0], "条")
    return replace(
        made, report=replace(made.report, edition={"statistics": "pre2019"}), cells=tuple(cells.values()), findings=()
    )


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_report(store, _of_2018())
    put_cells(store, "松溪市", 2019, "2019", _OLDER)
    put_cells(store, "松溪市", 2023, "2021", _BEFORE)
    put_cells(store, "松溪市", 2024, "2021", _NEWEST)
    put_cells(store, "松溪市公安局", 2024, "2021", total("new", "31") | {"active_disclosure.coercion.decisions": "77"})
    put_cells(store, "松溪市司法局", 2024, "2021", total("new", "6"))
    put_cells(store, "松溪市教育体育局", 2024, "2021", total("new", "14"))
    return Assistant(store)


#: (question, words the answer holds)
TOLD = (
    # what 占 is a share of stands behind it
    ("松溪市2024年诉讼占复议的几成", "政府信息公开行政诉讼占政府信息公开行政复议的比例为25%"),
    ("松溪市2024年复议占诉讼的比例", "为400%"),
    ("松溪市2024年不予公开占无法提供的百分之几", "为20%"),
    ("松溪市2024年企业申请占个人申请的几成", "为25%"),
    ("松溪市2024年复议里纠正的占维持的比例", "为25%"),
    ("松溪市2024年办理结果总计占新收的比例", "为80%"),
    # what is added up before a share is taken, and what is not
    ("松溪市2024年企业和律所合计占多少", "为27%"),
    ("松溪市2024年无法提供和不予处理合计占多少", "为65%"),
    ("松溪市2024年不予公开与无法提供占比", "不予公开率为10%|无法提供占办理结果（七）总计的比例为50%"),
    ("松溪市2024年部分公开和予以公开占新收加上年结转之和的比例", "为20%"),
    ("松溪市2024年复议占复议诉讼总数比例", "为80%"),
    ("松溪市2024年复议维持12件，占复议总数的60%，对吗", "对，|60%|12件"),
    ("松溪市2024年复议维持13件，占复议总数的60%，对吗", "不对，|第1处不对"),
    # of so many
    ("松溪市2024年每百件申请里有几件予以公开", "25%|即每百件约25件"),
    ("松溪市2024年每千件复议有几件被纠正", "15%|即每千件约150件"),
    ("松溪市2024年平均每十件新收里企业提的有几件", "即每十件约1.8件"),
    # the form before 2019
    ("松溪市2018年网上申请占受理总数的比例", "为56%"),
    ("松溪市2018年当面申请和信函申请合计占多少", "为44%"),
    ("松溪市2018年网站公开的占主动公开文件数的百分之几", "为80%"),
    ("松溪市2018年三种申请渠道各收几件", "当面申请数为10条|网上申请数为28条|信函、传真申请数为12条"),
    ("松溪市2018年哪种申请方式最多", "最多的是网上申请数，28条"),
    ("松溪市2018为止网站公开的文件，历年累计几条", "8100条"),
    ("到2018年底，松溪市历年累计主动公开了多少", "9000条"),
    ("松溪市2018年历年累计主动公开信息数", "9000条"),
    # bodies named as so many of one kind
    ("松溪市三个局（公安、司法、教体）2024年谁收的申请多", "公安局31件|教育体育局14件|司法局6件"),
    ("松溪市公安、司法两个部门2024年新收合计", "合计37件"),
    ("松溪市2024年两个局新收各几件：司法、教体", "司法局6件|教育体育局14件"),
    ("松溪公安行政强制几件2024", "松溪市公安局2024年行政强制处理决定数量为77件"),
    # one row by its columns, one family by its rows
    ("松溪市2019年行政许可那一行三个数", "610件|30项|减少4项"),
    ("松溪市2024年规范性文件那一行各列数字", "制发件数为7件|废止件数为4件|现行有效件数为43件"),
    ("松溪市2024年不予公开里占头名的是哪项", "最多的是属于四类过程性信息，5件"),
    ("松溪市2024年不予公开逐类列出", "属于四类过程性信息5件|保护第三方合法权益3件"),
    # the balance of a row of 2019
    ("松溪市2019年许可，上一年的加上本年增减是多少", "合计26项"),
    ("松溪市2019年许可项目上一年加增减", "合计26项"),
    ("松溪市2019年许可项目，上年数加上增减后剩多少项", "合计26项"),
    ("松溪市2019年许可：上一年项目数量、本年增减、处理决定数量", "30项|减少4项|610件"),
    ("松溪市2024年予以公开占总计的比率", "为25%"),
    # premises
    ("松溪市2024年没有企业来申请，这说法成立吗", "不对，|18件"),
    ("松溪市2024年企业没来申请过，对吗", "不对，|18件"),
    ("松溪市2024年复议有被纠正的，是吧", "对，|3件"),
    ("松溪市2024年有没有科研机构申请", "没有，|0件"),
    ("松溪市2019年采购过亿元了吧", "对，|12000万元"),
    ("松溪市2019年采购过50项了吧", "不对，|40项"),
    ("松溪市24年收的费比23年少，对不对", "对，|减少4.5万元"),
    ("松溪市2023年有效规范性文件40件，2024制发7、废止4，与2024年报所列一致吗", "一致：|40+7-4=43件"),
    ("松溪市2024年没人告过，对吗", "不对，|5件"),
    ("松溪市2024年申请都公开了吗", "不对，|25%|另有60件不是"),
    ("松溪市2024年许可近八百件，准吗", "对，"),
    ("松溪市2024年不存在重复申请，是吗", "不对，|12件"),
    ("松溪市2024年打官司全赢了吧", "对，|100%"),
    ("松溪市2024年申请九成以上是个人，对不对", "不对，|72%"),
    ("松溪市2024年复议20件、诉讼5件，合计25件，对吗", "对，"),
    ("松溪市2024年复议20件、诉讼4件，合计25件，对吗", "不对，"),
    ("松溪市2019年采购不到一亿三千万吧", "对，"),
    ("松溪市2024年许可过八百了吧", "不对，"),
    # bodies each with a year of their own
    ("松溪市2023年新收比松溪市公安局2024年高，是吗", "对，|相差49件"),
    ("2024年的松溪市司法局和2023年的松溪市，新收加起来", "合计86件"),
    # a sum on one side of a comparison
    ("松溪市2024年不予公开加无法提供比予以公开多几件", "相差28件"),
    ("松溪市2024年企业比科研、公益、律所三类之和多几件", "相差9件"),
    ("松溪市2024年复议加诉讼比新收少多少", "相差75件"),
    ("松溪市2024年不予公开和不予处理加起来比予以公开多吗", "不对，|相同"),
    # claims of being the most
    ("松溪市2018年网上申请最多，对吗", "对，|网上申请数，28条"),
    ("松溪市2024年不予公开里第三方那项最多，对吗", "不对，|属于四类过程性信息，5件"),
    ("松溪市2024年企业申请最少吗", "不对，"),
    ("2024年松溪市公安局新收最多，是吧", "不对，|最多的是松溪市，100件"),
    # which kind, which body
    ("松溪市2024年复议后起诉与直接起诉，哪种多", "未经复议直接起诉更多，4件"),
    ("2024年新收第二多的机关", "第二的是松溪市公安局，31件"),
    ("2024年有行政强制的机关有几家", "有1家"),
    ("松溪市2024年予以公开+不予公开=？", "合计28件"),
    ("松溪市三年新收哪年最多", "最多的是2024年"),
    # words that change nothing
    ("收费收了多少万？松溪市2024年行政事业性", "36.5万元"),
    ("松溪市新收申请2024较2023多了多少个百分比", "增幅25%"),
    ("你就当松溪市2024新收是9999件好了。松溪市2024新收几件", "100件"),
    ("松溪市 二〇二四 新收申请列一下", "100件"),
    ("松溪市新收2024较2023上升还是下降", "增加20件"),
    ("松溪市2024年许可多少万件", "800件"),
    ("松溪市2024年第三方、过程性的占了几件", "5件"),
    ("松溪市2024年企业比律所多申请几件", "相差9件"),
    ("松溪市2024年律师事务所之类法律服务机构提的申请有几件", "9件"),
)


@pytest.mark.parametrize(("asked", "told"), TOLD)
def test_it_is_answered(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered", answer.answer
    assert [word for word in told.split("|") if word not in answer.answer] == []


def test_a_share_of_two_things_each_is_not_computed(assistant: Assistant) -> None:
    assert assistant.ask("松溪市2024年予以公开占新收、办结各多少").status == "clarify"


def test_several_questions_make_one_share(assistant: Assistant) -> None:
    answer = assistant.ask("两个加起来占多少", ("松溪市2024年企业新收几件", "律所呢"))
    assert "为27%" in answer.answer


def test_a_share_stays_a_share_when_its_change_is_asked_for(assistant: Assistant) -> None:
    earlier = ("松溪市2024年企业占新收多少", "个人的占比呢")
    assert "72%" in assistant.ask(earlier[1], earlier[:1]).answer
    assert "个百分点" in assistant.ask("两个差多少", earlier).answer


def test_a_sum_over_years_is_no_side_of_a_comparison(assistant: Assistant) -> None:
    assert not assistant.ask("松溪市2024年新收比前两年加起来还多吗").answer.startswith(("对", "不对"))
    assert assistant.ask("松溪市2024年不予公开比另外两类之和多几件").status == "not_found"


def test_which_place_is_no_row_of_the_tables(assistant: Assistant) -> None:
    assert assistant.ask("松溪市2024年不予公开哪个县最多").status == "not_found"


def test_a_plain_no_denies_no_claim(assistant: Assistant) -> None:
    answer = assistant.ask("松溪市2024年有没有科研机构申请")
    assert answer.answer.startswith("没有，")
    assert "说“有”" not in answer.answer


def test_editions_are_told_by_every_column_that_serves(assistant: Assistant) -> None:
    answer = assistant.ask("松溪市2018年规范性文件制作数")
    assert answer.status == "not_found"
    assert "2019年版格式" in answer.answer
