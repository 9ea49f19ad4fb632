"""Small words around the words of a row: what governs it is passed over, what counts something out is not."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_R = "review_litigation"
_PRINTED = (
    total("new", "60")
    | total("carried_in", "8")
    | total("refused.state_secret", "5")
    | total("refused.enforcement_file", "12")
    | total("not_handled.petition", "14")
    | total("not_handled.repeat", "6")
    | total("other_outcome.other_reasons", "17")
    | total("outcome_total", "59")
    | total("granted", "31")
    | total("partly_granted", "4")
    | {
        "applications.new.natural_person": "57",
        "applications.new.business": "3",
        "active_disclosure.licensing.decisions": "120",
        "active_disclosure.penalties.decisions": "930",
        f"{_R}.review.upheld": "6",
        f"{_R}.review.total": "8",
        f"{_R}.review.pending": "2",
        f"{_R}.litigation_after_review.upheld": "3",
        f"{_R}.litigation_after_review.total": "3",
    }
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2023, "2021", total("new", "44"))
    put_cells(store, "松溪县", 2024, "2021", _PRINTED)
    put_cells(store, "政和县", 2024, "2021", total("new", "71"))
    put_cells(store, "建阳区", 2020, "2019", total("new", "9"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("松溪县2024年涉国家秘密没给的几件", "5"),
        ("松溪县2024年牵连到执法案卷没给的几件", "12"),
        ("松溪县2024年沾上执法案卷的几件", "12"),
        ("松溪县2024年关联着执法案卷、没给的几件", "12"),
        ("松溪县2024年批“属于国家秘密”的几件", "5"),
        ("松溪县2024年复函里写的是“属于国家秘密”的几件", "5"),
        ("松溪县2024年企业来申请过几次", "3"),
        ("松溪县2024年老百姓个人来提过几回", "57"),
        ("松溪县2024年拿投诉、信访当申请来提的几件", "14"),
        ("松溪县2024年复议后起诉，法院判维持的几件", "3"),
        ("难以归类、算在其他处理里其他那项的，松溪县2024年几件", "17"),
        ("松溪县2024年从23年拖过来的老件几件", "8"),
        ("松溪县2024年新收连同上年结转几件", "68"),
        ("松溪县2024年不予处理的各项替我加加看", "20"),
        ("替我查松溪县2024年重复申请几件", "6"),
        ("松溪县2024年复议维持的占几个百分点", "75"),
        ("松溪县2024年法人提的新收申请几件", "3"),
    ],
)
def test_words_that_govern_a_row_are_passed_over(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert number in [figure.value for figure in answer.figures]


@pytest.mark.parametrize(
    "question",
    [
        "松溪县2024年没牵连执法案卷的几件",
        "松溪县2024年不关联执法案卷的几件",
        "松溪县2024年关系人要的国家秘密几件",
        "松溪县2024年申请过好几次的企业几件",
        "松溪县2024年同一个人最多申请过几次",
    ],
)
def test_a_reason_denied_or_persons_picked_out_give_no_figure(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status != "answered"


@pytest.mark.parametrize("letter", ["房", "税", "土", "男", "首", "单", "医", "网", "旧", "除", "非", "独"])
def test_letters_that_may_count_something_out_give_no_figure(assistant: Assistant, letter: str) -> None:
    answer = assistant.ask(f"松溪县2024年{letter}重复申请几件")
    assert answer.status != "answered"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("松溪县2024年没打过一场官司吧", "不对，"),
        ("政和县2024年没打过一场官司吧", "对，"),
        ("松溪县2024年罚的比批的还多，对吗", "对，"),
        ("松溪县2024年个人申请超九成四，对吗", "对，"),
        ("松溪县2024年个人申请超九成六，对吗", "不对，"),
        ("松溪县2024年一半以上的申请公开了，对吗", "对，"),
        ("松溪县2024年新收不是60件吧", "不对，"),
        ("松溪县2024年新收不是61件，对吧", "对，"),
        ("松溪县2024年新收不是60件吗", "对，"),
    ],
)
def test_claims_in_small_words(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).answer.startswith(begins)


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        ("松溪县2024年属于国家秘密、没公开的几件", "applications.refused.state_secret.total"),
        ("松溪县2024年申请次数超出合理限度又讲不清理由、不予处理的几件", "applications.not_handled.excessive.total"),
    ],
)
def test_what_a_reason_led_to_is_no_second_row(assistant: Assistant, question: str, cell: str) -> None:
    assert [figure.cell for figure in assistant.ask(question).figures] == [cell]


def test_a_reason_in_a_list_stands_beside_its_family(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年国家秘密、不予公开各几件")
    assert {"applications.refused.state_secret.total", ""} <= {figure.cell for figure in answer.figures}


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("松溪县2024年还有两件复议没审结，对否", "对，"),
        ("政和县2024年还有一件复议没审结，对否", "不对，"),
        ("政和县2024年没有一件复议，对吗", "对，"),
        ("政和县2024年规范性文件30件，对吗", "不对，无论指哪一项："),
    ],
)
def test_one_of_something_is_a_claim_too(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).answer.startswith(begins)


def test_options_are_of_reports_that_print_what_is_asked(assistant: Assistant) -> None:
    carried = assistant.ask("2024年结转了几件申请")
    assert "还是" in carried.answer
    assert any("结转下年度" in option for option in carried.options)
    assert not any("新制作" in option for option in assistant.ask("松溪县规范性文件多少").options)
    elsewhere = assistant.ask("光泽县2024年现行有效规范性文件几件").options
    assert elsewhere
    assert not any("建阳区" in option for option in elsewhere)  # the form of 2019 has no such column


@pytest.mark.parametrize(
    "question", ["松溪县2024年罚款超5万元的处罚几件", "松溪县2024年答复超15天的几件", "松溪县2024年被取消的许可几件"]
)
def test_a_part_that_is_bounded_or_undone_gives_no_figure_of_the_whole(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).figures


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("收到过申请没有", "有，"),
        ("打过官司没有", "有，"),
        ("有重复申请没有", "有，"),
        ("有过涉密的申请没", "有，"),
        ("有要求提供公开出版物的申请没有", "没有，"),
        ("一件复议都没有", "不对，"),
    ],
)
def test_a_word_of_none_at_the_end_asks_and_denies_nothing(assistant: Assistant, asked: str, opening: str) -> None:
    answer = assistant.ask(f"松溪县2024年{asked}").answer
    assert answer.startswith(opening), answer
