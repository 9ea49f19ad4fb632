"""Figures of what happened to one kind of applicant, and words that are a part of a row's own name."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_ROWS = (
    "new",
    "outcome_total",
    "granted",
    "partly_granted",
    "refused.process",
    "unavailable.not_held",
    "not_handled.repeat",
    "not_handled.petition",
)
_PEOPLE = ("40", "38", "16", "5", "3", "4", "9", "1")
_FIRMS = ("25", "20", "4", "2", "1", "8", "2", "3")
_NEWEST = {
    f"applications.{row}.{column}": number
    for column, numbers in (
        ("natural_person", _PEOPLE),
        ("business", _FIRMS),
        ("total", tuple(str(int(one) + int(other)) for one, other in zip(_PEOPLE, _FIRMS, strict=True))),
    )
    for row, number in zip(_ROWS, numbers, strict=True)
} | {"active_disclosure.penalties.decisions": "31"}
_OTHER = total("new", "130") | total("outcome_total", "100") | total("granted", "45") | total("refused.process", "3")
_DOCUMENTS = "active_disclosure.normative_documents"
_OTHER |= total("carried_in", "17") | {"active_disclosure.fees.amount": "92"}
_OTHER |= {
    f"{_DOCUMENTS}.issued": "4",
    f"{_DOCUMENTS}.repealed": "19",
    "active_disclosure.penalties.decisions": "98000",
}
_ITEMS = {
    "active_disclosure.licensing.prior_items": "310",
    "active_disclosure.licensing.change": "-12",
    "active_disclosure.licensing.decisions": "905",
    "active_disclosure.fees.prior_items": "14",
    "active_disclosure.fees.change": "3",
}
#: A total of 0 beside results that are none, one that is off by one, and a blank total.
_AT_ODDS = {
    "review_litigation.review.upheld": "6",
    "review_litigation.review.pending": "2",
    "review_litigation.litigation_direct.upheld": "5",
    "review_litigation.litigation_direct.total": "4",
    "applications.granted.natural_person": "7",
    "applications.granted.business": "3",
    "applications.granted.total": "",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2023, "2021", total("not_handled.excessive", "6"))
    put_cells(store, "松溪县", 2024, "2021", _NEWEST)
    put_cells(store, "光泽县", 2024, "2021", _AT_ODDS)
    put_cells(store, "光泽县", 2020, "2019", _ITEMS)
    put_cells(store, "政和县", 2023, "2021", total("new", "8") | {"active_disclosure.fees.amount": "80"})
    put_cells(store, "政和县", 2024, "2021", _OTHER)
    return Assistant(store)


_EXCESSIVE = "applications.not_handled.excessive.total"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("松溪县2024年无人因为申请过多过频被拒，对吧", "对，"),
        ("松溪县2024年没有过多过频的申请，是吗", "对，"),
        ("松溪县2023年没人因申请太多太频不予处理，对吗", "不对，"),
        ("松溪县2023年没有申请过多的情形吧", "不对，"),
        ("松溪县2023年有没有因申请过多被拒的", "有，"),
    ],
)
def test_too_many_names_a_row_and_is_no_superlative(assistant: Assistant, question: str, verdict: str) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith(verdict)
    assert [figure.cell for figure in answer.figures] == [_EXCESSIVE]


def test_a_verdict_is_never_given_on_an_order_that_nobody_claims(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年不予处理的多，对吗")
    assert not answer.answer.startswith(("对", "不对"))
    assert assistant.ask("松溪县2024年重复申请最多，对吗").answer.startswith("对，")


def test_who_applied_many_times_is_counted_by_no_row(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年申请过多次的几件")
    assert answer.status != "answered"
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "percent"),
    [
        # the applicants first: of what was finished of theirs
        ("松溪县2024年公司申请里没掌握信息的占几成", "40"),
        ("松溪县2024年企业申请中部分公开占多少", "10"),
        ("松溪县2024年自然人申请的不予公开率", "7.89"),
        ("松溪县2024年个人的申请被公开的比例", "55.26"),
        ("松溪县2024年企业申请公开了的百分比", "30"),
        ("松溪县2024年企业申请予以公开和部分公开一共占几成", "30"),
        ("松溪县2024年自然人申请中部分公开占办理结果（七）总计的比例是多少？", "13.16"),
        # of theirs that came in, or of the family that is named
        ("松溪县2024年新收的企业申请里部分公开占多少", "8"),
        ("松溪县2024年企业申请里重复申请占不予处理的几成", "40"),
        # the outcome first, or the applicants in it: of all who had it
        ("松溪县2024年部分公开里企业的占比", "28.57"),
        ("松溪县2024年企业在部分公开中占多少", "28.57"),
        ("松溪县2024年企业占部分公开的几成", "28.57"),
        ("松溪县2024年企业申请占多少", "38.46"),
    ],
)
def test_a_share_is_taken_of_what_is_named_first(assistant: Assistant, question: str, percent: str) -> None:
    assert [figure.value for figure in assistant.ask(question).figures if figure.unit == "%"] == [percent]


def test_several_outcomes_of_one_kind_are_each_told(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年企业申请予以公开、部分公开各占多少")
    assert [figure.value for figure in answer.figures if figure.unit == "%"] == ["20", "10"]


def test_who_was_received_from_is_counted_and_no_money(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年企业收了多少")
    assert [figure.cell for figure in answer.figures] == ["applications.new.business"]


def test_items_that_were_undone_are_not_those_there_are(assistant: Assistant) -> None:
    assert not assistant.ask("光泽县2020年现在有多少行政许可项目被取消").figures


@pytest.mark.parametrize(
    ("follow_up", "percent"), [("个人的呢", "13.16"), ("无法提供的呢", "40"), ("超过一成，对吗", "10")]
)
def test_a_follow_up_keeps_what_the_share_is_taken_of(assistant: Assistant, follow_up: str, percent: str) -> None:
    answer = assistant.ask(follow_up, ["松溪县2024年企业申请里部分公开占多少"])
    assert percent in [figure.value for figure in answer.figures]


@pytest.mark.parametrize(
    ("before", "follow_up", "number"),
    [
        (["松溪县2024年新收几件"], "是政和的几倍", "0.5"),
        (["松溪县2024年新收几件"], "占政和县的多少", "50"),
        (["松溪县2024年新收几件"], "政和的几倍", "0.5"),
        (["政和县2024年不予公开几件"], "是松溪县的百分之几", "75"),
        (["松溪县2024年公开率多少", "政和呢"], "高多少个点", "1.55"),
        (["政和县2024年公开率多少", "松溪的呢"], "高几个百分点", "1.55"),
    ],
)
def test_a_follow_up_between_two_bodies_stays_between_them(
    assistant: Assistant, before: list[str], follow_up: str, number: str
) -> None:
    answer = assistant.ask(follow_up, before)
    assert number in [figure.value for figure in answer.figures]
    assert {citation.publisher for citation in answer.citations} == {"松溪县", "政和县"}
    assert {citation.year for citation in answer.citations} == {2024}


def test_another_body_alone_is_asked_about_by_itself(assistant: Assistant) -> None:
    answer = assistant.ask("是政和的吗", ["松溪县2024年新收几件"])
    assert {figure.publisher for figure in answer.figures} == {"政和县"}


def test_a_part_too_small_for_a_multiple_is_told_in_percent(assistant: Assistant) -> None:
    answer = assistant.ask("是政和的几倍", ["松溪县2024年行政处罚几件"])
    assert "的0.03%" in answer.answer
    assert "倍" not in answer.answer


@pytest.mark.parametrize("asked", ["净减少了多少", "净增多少件"])
def test_what_is_left_of_issued_and_repealed(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked, ["政和县2024年规范性文件废止几件", "制发的呢"])
    assert "15" in [figure.value for figure in answer.figures]
    assert {figure.year for figure in answer.figures if figure.cell} == {2024}


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("光泽县2024年复议总数8件，对吗", "不能断定："),
        ("光泽县2024年复议0件，对吗", "不能断定："),
        ("光泽县2024年复议超过七件，对吗", "不能断定："),
        ("光泽县2024年没有复议，对吗", "不能断定有没有："),
        ("光泽县2024年复议总数9件，对吗", "不对，"),
        ("光泽县2024年复议维持6件，对吗", "对，"),
        ("光泽县2024年直接起诉5件，对吗", "不能断定："),
        ("光泽县2024年直接起诉4件，对吗", "对，"),
        ("光泽县2024年直接起诉3件，对吗", "不对，"),
    ],
)
def test_no_verdict_rests_on_a_total_that_its_items_contradict(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).answer.startswith(begins)


def test_a_claim_of_a_blank_total_is_shown_what_its_cells_add_up_to(assistant: Assistant) -> None:
    answer = assistant.ask("光泽县2024年予以公开10件，对吗").answer
    assert answer.startswith("无法核对：")
    assert "=10件" in answer


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("政和县2024年共受理147件申请，对吗", "对，"),
        ("政和县2024年收办申请147件，对吗", "对，"),
        ("政和县2024年收到147件申请，对吗", "不对，"),
        ("政和县2024年受理130件申请，对吗", "对，"),
        ("政和县2024年受理148件申请，对吗", "不对，"),
        ("政和县2024年收办130件，对吗", "不对，"),
    ],
)
def test_what_is_dealt_with_may_hold_what_was_carried_in(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).answer.startswith(begins)


@pytest.mark.parametrize("question", ["政和县2024年一共收办几件申请", "政和县2024年收办总数"])
def test_received_and_carried_in_are_added(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "147" in [figure.value for figure in answer.figures]
    assert {citation.cell for citation in answer.citations} == {
        "applications.new.total",
        "applications.carried_in.total",
    }


@pytest.mark.parametrize(
    ("question", "cell", "number"),
    [
        ("政和县2024年行政事业性收费比上年多收几成", "active_disclosure.fees.amount", "15"),
        ("政和县2024年比2023年多收费百分之几", "active_disclosure.fees.amount", "15"),
        ("行政事业性收费政和县2024年较上年多收百分之几，给个百分数", "active_disclosure.fees.amount", "15"),
        ("政和县2024年比2023年多收申请几件", "applications.new.total", "122"),
        ("政和县2024年申请比2023年多收几成", "applications.new.total", "1525"),
    ],
)
def test_what_more_was_taken_is_of_what_is_named(assistant: Assistant, question: str, cell: str, number: str) -> None:
    answer = assistant.ask(question)
    assert {citation.cell for citation in answer.citations} == {cell}
    assert number in [figure.value for figure in answer.figures]
    assert "倍" not in answer.answer


def test_what_was_taken_is_asked_where_nothing_is_named(assistant: Assistant) -> None:
    answer = assistant.ask("政和县2024年收了多少")
    assert answer.status == "clarify"
    assert [figure.value for figure in answer.figures] == ["130", "92"]
    assert [figure.value for figure in assistant.ask("政和县2024年收了多少钱").figures] == ["92"]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("光泽县2020年行政许可项目年底有几项", "298"),
        ("光泽县2020年底行政许可还有多少项", "298"),
        ("光泽县2020年收费项目现有几项", "17"),
        ("光泽县2020年许可项目到年末一共多少项", "298"),
    ],
)
def test_items_at_the_end_of_the_year_are_computed(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert answer.route == "computed"
    assert number in [figure.value for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "number"), [("光泽县2020年行政许可项目有几项", "310"), ("光泽县2020年行政许可决定几件", "905")]
)
def test_items_and_decisions_of_the_year_stay_what_they_are(assistant: Assistant, question: str, number: str) -> None:
    assert [figure.value for figure in assistant.ask(question).figures] == [number]


def test_items_are_not_in_the_form_of_today(assistant: Assistant) -> None:
    assert assistant.ask("政和县2024年行政许可项目年底有几项").status == "not_found"
