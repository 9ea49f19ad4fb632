"""What a question counts beside the form: a year of origin, kinds of a reason, bodies below, cases without a name."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_OF_2023 = total("new", "88") | total("carried_in", "3") | total("carried_out", "9") | total("outcome_total", "82")
_OF_2024 = (
    total("new", "64")
    | total("carried_in", "9")
    | total("carried_out", "15")
    | total("outcome_total", "58")
    | total("granted", "21")
    | total("partly_granted", "13")
    | total("refused.security_stability", "2")
    | total("refused.process", "5")
    | total("refused.internal_affairs", "4")
    | total("refused.third_party", "6")
    | total("not_handled.excessive", "7")
    | {
        "active_disclosure.fees.amount": "412.5",
        "active_disclosure.penalties.decisions": "733",
        "active_disclosure.normative_documents.in_force": "205",
        "active_disclosure.regulations.in_force": "17",
    }
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "浦城县", 2023, "2021", _OF_2023)
    put_cells(store, "浦城县", 2024, "2021", _OF_2024)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "浦城县2024年有几件是2023年遗留的",
        "浦城县2024年2023年拖下来没办完的有几件",
        "浦城县2024年里2023年积压下来的申请几件",
        "浦城县2024年有多少申请属于2023年剩下的",
        "浦城县24年从23年滚过来的申请几件",
        "浦城县2024年来自2023年的老申请几件",
        "浦城县2024年年初手里还有几件没办完的",
    ],
)
def test_what_the_year_before_left_is_carried_in(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question)
    assert [(figure.cell, figure.value) for figure in told.figures] == [("applications.carried_in.total", "9")]


@pytest.mark.parametrize(
    "question",
    [
        "浦城县2023年留待2024年接着办的申请",
        "浦城县2023年的申请有几件2024年再办",
        "浦城县2023年要到2024年才答复的申请几件",
        "浦城县23年挪到24年的申请",
        "浦城县2023年积压到来年的申请几件",
        "浦城县2023年留待次年续办的申请",
        "浦城县2023年手头没办完的申请几件",
        "到2023年底，浦城县手里还没答复、转入来年的申请数",
    ],
)
def test_what_goes_on_in_the_year_after_is_carried_out(assistant: Assistant, question: str) -> None:
    """手头没办完 is no 手头没有: nothing of what is not held is told beside it."""
    told = assistant.ask(question)
    assert [(figure.year, figure.cell, figure.value) for figure in told.figures] == [
        (2023, "applications.carried_out.total", "9")
    ]


def test_what_another_year_finished_is_counted_by_no_form(assistant: Assistant) -> None:
    told = assistant.ask("浦城县2023年收的申请有几件在2024年办结")
    assert (told.status, told.figures) == ("not_found", ())


def test_cases_that_go_on_in_the_year_after_are_pending(assistant: Assistant) -> None:
    told = assistant.ask("浦城县2023年没审完、留到2024年的复议几件")
    assert "尚未审结" in told.answer
    assert "结转" not in told.answer


@pytest.mark.parametrize("question", ["浦城县2024年有几件是2022年遗留的", "浦城县2024年从2021年转来的有几件"])
def test_no_cell_counts_what_an_older_year_left(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question)
    assert (told.status, told.figures) == ("not_found", ())


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("浦城县2024年和2023年没办完的各几件", ["9", "15"]),
        ("浦城县2024年比2023年积压的多几件", ["9", "15"]),
        ("浦城县2024年新收多少件，2023年剩下多少件", ["64", "9"]),
    ],
)
def test_two_years_that_are_set_apart_stay_two(assistant: Assistant, question: str, numbers: list[str]) -> None:
    told = assistant.ask(question)
    cells = {(figure.year, figure.cell) for figure in told.figures if figure.cell.startswith("applications.carried")}
    assert (2023, "applications.carried_out.total") in cells
    assert set(numbers) <= {figure.value for figure in told.figures}


@pytest.mark.parametrize(
    ("question", "number", "note"),
    [
        ("浦城县2024年因为经济安全不公开的几件", "2", "没有单列“经济安全”"),
        ("浦城县2024年因为是讨论记录不公开的几件", "5", "没有单列“讨论记录”"),
        ("浦城县2024年后勤管理信息不公开的几件", "4", "没有单列“后勤管理”"),
        ("浦城县2024年涉及商业秘密不公开的几件", "6", "没有单列“商业秘密”"),
        ("浦城县2024年罚单有几张", "733", "不单列“罚单”"),
        ("浦城县2024年不予受理的申请几件", "7", "没有“不予受理”"),
        ("浦城县2024年来申请的人有几个", "64", "按件统计"),
    ],
)
def test_a_row_told_for_a_part_of_it_says_so(assistant: Assistant, question: str, number: str, note: str) -> None:
    told = assistant.ask(question)
    assert number in {figure.value for figure in told.figures}
    assert any(note in each for each in told.notes)


@pytest.mark.parametrize(
    "question",
    [
        "浦城县2024年因为过程性信息不公开的几件",
        "浦城县2024年属于讨论记录、过程稿、磋商信函、请示报告的几件",
        "浦城县2024年行政处罚几件",
    ],
)
def test_a_row_told_for_itself_has_no_note(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question)
    assert told.figures
    assert not any("单列" in note for note in told.notes)


@pytest.mark.parametrize("question", ["浦城县2024年只因经济安全不公开的几件", "浦城县2024年仅因过程稿不公开的几件"])
def test_a_part_alone_is_not_told_by_its_row(assistant: Assistant, question: str) -> None:
    told = assistant.ask(question)
    assert (told.status, told.figures) == ("not_found", ())


@pytest.mark.parametrize(
    "question",
    [
        "浦城县2024年收费单位有几家",
        "浦城县2024年有多少个部门收费",
        "浦城县2024年处罚的机关几个",
        "浦城县2024年头一次申请的几件",
        "浦城县2024年新来的申请人有多少",
        "浦城县2024年多次申请的几件",
    ],
)
def test_what_no_row_counts_is_not_told_by_the_row_beside_it(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).figures


@pytest.mark.parametrize(
    "words", ["公开的有几件", "公开了多少件", "能公开的几件", "给了的一共几件", "拿到材料的有几件"]
)
def test_cases_that_are_counted_alone_may_be_given_wholly_or_in_part(assistant: Assistant, words: str) -> None:
    told = assistant.ask(f"浦城县2024年{words}")
    assert told.status == "clarify"
    assert [figure.value for figure in told.figures] == ["21", "13"]


def test_what_is_left_may_be_carried_over(assistant: Assistant) -> None:
    told = assistant.ask("浦城县2024年剩下的有几件")
    assert told.status == "clarify"
    assert [figure.value for figure in told.figures] == ["15", "205", "17"]


@pytest.mark.parametrize(
    ("words", "share"),
    [("办结的占多少", "79.45"), ("申请完成率", "79.45"), ("申请的同意率", "36.21"), ("不公开的比例", "29.31")],
)
def test_shares_in_everyday_words(assistant: Assistant, words: str, share: str) -> None:
    assert f"{share}%" in assistant.ask(f"浦城县2024年{words}").answer
