"""Nothing of a question is cut out of its frame: wholes that are only counted, denials, what is spread over what."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, Printed, put_cells, put_prose, total

_D, _R = "active_disclosure.", "review_litigation."
_PAPERS = _D + "normative_documents."


def _row(row: str, people: int, companies: int) -> Printed:
    start = f"applications.{row}"
    return {
        f"{start}.natural_person": str(people),
        f"{start}.business": str(companies),
        f"{start}.total": str(people + companies),
    }


_2024: Printed = {
    **_row("new", 72, 8),
    **_row("carried_in", 2, 0),
    **_row("granted", 30, 2),
    **_row("partly_granted", 9, 1),
    **_row("refused.state_secret", 2, 0),
    **_row("refused.process", 4, 2),
    **_row("unavailable.not_held", 20, 3),
    **_row("not_handled.repeat", 5, 0),
    **_row("outcome_total", 70, 8),
    **_row("carried_out", 4, 0),
    _R + "review.upheld": "5",
    _R + "review.corrected": "3",
    _R + "review.total": "8",
    _R + "litigation_direct.total": "3",
    _R + "litigation_after_review.total": "1",
    _D + "licensing.decisions": "600",
    _D + "penalties.decisions": "300",
    _D + "coercion.decisions": "100",
    _D + "fees.amount": "36",
    _PAPERS + "issued": "6",
    _PAPERS + "repealed": "24",
    _PAPERS + "in_force": "40",
}
_PROSE = """一、总体情况
2024年，全县共收办政府信息公开申请82件，同比增长5%，其中予以公开32件、部分公开10件、不予公开8件、无法提供23件。
县政府门户网站总访问次数达704312次。建设答问库，入库答问数据910余条。全年收取信息处理费640元。
公开各类信息共计8410条。
"""
_PROSE_OF_PAPERS = """一、总体情况
2024年，县政府门户网站公开各类信息1250条，微信公众号推送信息310条。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for name, year, printed in (
        ("松溪市", 2024, _2024),
        ("松溪市", 2023, total("new", "60") | total("outcome_total", "60")),
        ("松溪市公安局", 2024, total("new", "31")),
        ("松溪市司法局", 2024, total("new", "6")),
        ("长岭县", 2024, total("new", "50")),
        ("长岭县", 2021, total("new", "25")),
        ("长岭县", 2020, total("new", "10")),
    ):
        put_cells(store, name, year, "2021", printed)
    put_prose(store, "云溪县", 2024, _PROSE)
    put_prose(store, "竹溪县", 2024, _PROSE_OF_PAPERS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪市2024年有没有公开申请", "80件"),
        ("松溪市2024年申请数与办结数差几件", "相差2件"),
        ("松溪市2024年申请数比办结数多几件", "相差2件"),
        ("松溪市2024年申请比不予公开多几件", "相差72件"),
        ("松溪市2024年办结数和申请量各多少", "新收政府信息公开申请为80件"),
        ("松溪市2024年复议占申请的比例", "10%"),
        ("松溪市2024年诉讼占申请总数百分之几", "5%"),
        ("松溪市2024年处罚是许可的百分之几", "50%"),
        ("松溪市2024年新制发的规范性文件是废止的几分之几", "25%"),
        ("松溪市下属部门2024年各收了多少件申请", "公安局31件"),
        ("松溪市2024年下属单位一共收到多少申请", "合计37件"),
        ("松溪市2024年新收申请增加的幅度", "33.33%"),
        ("松溪市2024年申请人前两名加起来多少", "这2项合计80件"),
        ("长岭县历年申请量排一下", "由高到低：2024年50件"),
        ("松溪市2024年依申请公开的总体数据", "结转下年度继续办理为4件"),
        ("松溪市2024年申请各项数据", "部分公开为10件"),
        ("云溪县2024年信息多少条", "8410"),
        ("竹溪县2024年政府网站公开信息多少条", "1250"),
        ("云溪县2024年门户网站访问了多少次", "704312"),
    ],
)
def test_what_is_read_whole_is_answered(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "松溪市2024年有没有公开过信息",
        "松溪市2024年不予公开占三类的比重",
        "松溪市2024年不予公开占三类不给的比重",
        "松溪市2024年涉密的占不给的多少",
        "松溪市2024年强制占三项合计的比例",
        "松溪市和长岭县2024年申请加起来占三家的多少",
        "松溪市2024年没有部分公开的几件",
        "松溪市2024年每件许可平均收费多少",
        "松溪市2024年平均每件申请有几件复议",
        "松溪市2024年诉讼率",
        "松溪市今年收到的申请比去年多多少件",
        "云溪县2024年政务公开情况怎么样",
        "云溪县2024年哪类信息申请最多",
        "云溪县2024年政府网站发布了多少信息",
        "云溪县2024年政府网站公开信息多少条",
    ],
)
def test_what_is_not_is_never_answered_in_part(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status != "answered", answer.answer
    assert not answer.figures


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪市2024年所有没有公开的几件", "8件"),
        ("松溪市2024年有没有部分公开的", "10件"),
        ("松溪市2024年自然人占六类申请人的比例", "90%"),
        ("松溪市2024年许可占许可、处罚、强制三项合计的比例", "60%"),
        ("松溪市2024年不予公开占不予公开、无法提供、不予处理三类的多少", "8"),
        ("松溪市2024年新收比2023年多几件", "增加20件"),
        ("松溪市2024年平均每月收多少申请", "6.67件"),
    ],
)
def test_frames_that_only_look_alike_are_read_as_before(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer


@pytest.mark.parametrize(
    ("asked", "told", "noted"),
    [
        ("长岭县2021年至今收到多少申请", "2021年25件", "2022年、2023年"),
        ("长岭县2021年到现在一共收到多少申请", "合计75件", "2022年、2023年"),
        ("长岭县2020年以来收到的申请增长多少", "增加40件", "两端"),
        ("长岭县2018年至今收到多少申请", "2024年50件", "按已收录的2020—2024年"),
        ("长岭县2020年到2024年哪年收到的申请最多，是最少那年的几倍", "最多的是最少的5倍", "2022年、2023年"),
    ],
)
def test_a_span_with_gaps_says_what_it_covers(assistant: Assistant, asked: str, told: str, noted: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer
    assert any(noted in note for note in answer.notes)


def test_a_share_of_what_was_refused_shows_each_kind(assistant: Assistant) -> None:
    answer = assistant.ask("松溪市2024年企业被拒的占企业申请的比例")
    assert answer.status == "clarify"
    assert "25%" in answer.answer
    assert "37.5%" in answer.answer


def test_a_claim_of_no_fee_is_denied_by_what_was_taken(assistant: Assistant) -> None:
    answer = assistant.ask("云溪县2024年没收费吧")
    assert answer.answer.startswith("不对，"), answer.answer
    assert "640元" in answer.answer


def test_an_overview_of_nothing_named_is_asked_back(assistant: Assistant) -> None:
    answer = assistant.ask("云溪县2024年信息公开工作总体情况")
    assert (answer.status, bool(answer.options)) == ("clarify", True)


def test_reasons_counted_altogether_are_one_number(assistant: Assistant) -> None:
    answer = assistant.ask("松溪市2024年以各种理由不予公开的总共几件")
    assert "8" in [figure.value for figure in answer.figures], answer.answer
    each = assistant.ask("松溪市2024年不予公开的各种理由各几件")
    assert "8" not in [figure.value for figure in each.figures]


def test_a_row_named_with_的_before_比_is_no_multiple(assistant: Assistant) -> None:
    claimed = assistant.ask("松溪市2024年无法提供的比不予公开的多一倍多，对吧")
    assert claimed.answer.startswith("对，"), claimed.answer
    assert assistant.ask("松溪市2024年无法提供的是不予公开的两倍多，对吧").answer.startswith("对，")


def test_a_table_that_was_not_read_is_no_unread_cell(assistant: Assistant) -> None:
    answer = assistant.ask("云溪县和松溪市2024年哪家行政处罚多")
    assert "有此项" not in answer.answer
    assert "云溪县没有读到这张表" in answer.answer, answer.answer
