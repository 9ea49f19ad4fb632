"""Follow-ups about what was told: the one that came first, what is left, whether it is right. Reports are made up."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_OUTCOMES = ("granted", "partly_granted", "refused.state_secret", "refused.third_party", "not_handled.repeat")
_REST = (
    *(f"refused.{n}" for n in ("law_forbids", "security_stability", "internal_affairs", "process")),
    *("refused.enforcement_file", "refused.admin_inquiry"),
    *(f"unavailable.{n}" for n in ("not_held", "needs_creation", "unclear")),
    *(f"not_handled.{n}" for n in ("petition", "publication", "excessive", "reissue")),
    *(f"other_outcome.{n}" for n in ("not_corrected", "fee_unpaid", "other_reasons")),
)


def _cells(new: str, outcomes: str, finished: str, left: str, penalties: str) -> dict[str, str]:
    cells = {**total("new", new), **total("outcome_total", finished), **total("carried_out", left)}
    for name, number in zip(_OUTCOMES, outcomes.split(), strict=True):
        cells |= total(name, number)
    for name in _REST:
        cells |= total(name, "0")
    return cells | {"active_disclosure.penalties.decisions": penalties}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "岭北市", 2020, "2019", {"active_disclosure.procurement.items": "7", **total("new", "9")})
    put_cells(store, "岭北市", 2023, "2021", _cells("90", "40 20 10 5 5", "80", "10", "33"))
    put_cells(store, "岭北市", 2024, "2021", _cells("50", "20 10 8 4 2", "44", "6", "71"))
    put_cells(store, "湖西县", 2024, "2021", _cells("12", "6 3 2 1 0", "12", "0", "5"))
    put_cells(store, "东陵县", 2024, "2021", _cells("30", "15 6 4 3 2", "30", "0", "8"))
    return Assistant(store)


def ask(assistant: Assistant, turns: str) -> Answer:
    *before, question = turns.split("|")
    return assistant.ask(question, before)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("岭北市哪年收到申请最多|那一年行政处罚多少件", "岭北市2023年行政处罚处理决定数量为33件"),
        ("岭北市2023和2024年哪年行政处罚多|当年收到几件申请", "岭北市2024年新收政府信息公开申请为50件"),
        ("岭北市、湖西县、东陵县2024年谁收的申请最多|它的行政处罚多少", "岭北市2024年行政处罚处理决定数量为71件"),
        (
            "岭北市、湖西县、东陵县2024年谁收的申请最多|第二名呢|它的行政处罚多少",
            "东陵县2024年行政处罚处理决定数量为8件",
        ),
        ("2024年哪家收的申请最少|那家行政处罚多少", "湖西县2024年行政处罚处理决定数量为5件"),
    ],
)
def test_the_first_of_an_order_is_asked_about_again(assistant: Assistant, turns: str, told: str) -> None:
    assert ask(assistant, turns).answer.startswith(told)


@pytest.mark.parametrize(
    ("turns", "derivation"),
    [
        ("岭北市2024年办结几件|予以公开的占多少|剩下的呢", "10+12+0+2+0=24件"),
        ("岭北市2024年国家秘密占不予公开的多少|剩下的呢", "+4+"),
        ("岭北市2024年不予公开几件|还有不予处理的|这些占了多少", "＝14÷44×100%"),
        ("岭北市2024年不予公开几件|其中国家秘密的|第三方的呢|这些加起来", "8+4=12件"),
        ("岭北市2024年比2023年多收几件|百分之几", "（50-90）÷90"),
    ],
)
def test_what_is_reckoned_is_of_what_was_meant(assistant: Assistant, turns: str, derivation: str) -> None:
    assert derivation in (ask(assistant, turns).derivation or "")


def test_the_rest_of_another_share_is_no_row_of_the_form(assistant: Assistant) -> None:
    answer = ask(assistant, "岭北市2024年国家秘密占多少|剩下的呢")
    assert answer.status == "clarify"
    assert not answer.figures


def test_what_is_still_open_is_no_part_of_what_was_finished(assistant: Assistant) -> None:
    answer = ask(assistant, "岭北市2024年办结几件|没办完的呢|它占多少")
    assert answer.status == "clarify"
    assert "6÷44" not in (answer.derivation or "")


@pytest.mark.parametrize(
    ("turns", "year"),
    [
        ("岭北市2022年收到几件申请|上一年呢", 2021),
        ("岭北市2024年收到几件申请|再往前呢|再往前呢", 2022),
        ("岭北市2024年收到几件申请|再往后呢", 2025),
    ],
)
def test_the_year_before_one_without_a_report_is_told_from_it(assistant: Assistant, turns: str, year: int) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "not_found"
    assert f"没有收录岭北市{year}年的报告" in answer.answer


@pytest.mark.parametrize("said", ["这俩数对吗", "你确定吗", "数字准吗"])
def test_whether_it_is_right_tells_it_again_without_a_verdict(assistant: Assistant, said: str) -> None:
    answer = ask(assistant, f"岭北市2023和2024年各收几件申请|{said}")
    assert {figure.value for figure in answer.figures} >= {"90", "50"}
    assert not answer.verdict
    assert any("年报" in note and "重列" in note for note in answer.notes)


def test_both_of_the_last_two_are_told_again(assistant: Assistant) -> None:
    answer = ask(assistant, "岭北市2024年收到几件申请|湖西县呢|这两个数对吗")
    assert [figure.value for figure in answer.figures] == ["50", "12"]


def test_what_contradicts_a_number_is_said_with_it(new_store: NewStore) -> None:
    store = new_store()
    cells = {f"review_litigation.review.{column}": n for column, n in (("upheld", "4"), ("total", "9"))}
    cells |= {f"review_litigation.review.{column}": "0" for column in ("corrected", "other", "pending")}
    put_cells(store, "岭北市", 2024, "2021", cells)
    notes = ask(Assistant(store), "岭北市2024年复议几件|这个数对吗").notes
    assert any("≠" in note for note in notes)
    assert not any("没有发现" in note for note in notes)


@pytest.mark.parametrize(
    ("said", "told"),
    [("第一个", "项目数量为7项"), ("选2", "总金额"), ("就第二个吧", "总金额")],
)
def test_an_option_is_chosen_by_its_place(assistant: Assistant, said: str, told: str) -> None:
    answer = ask(assistant, f"岭北市2020年采购了多少|{said}")
    assert told in answer.answer
    assert answer.notes[0].startswith("按所选的")


def test_a_choice_is_carried_on(assistant: Assistant) -> None:
    assert "2024年新收政府信息公开申请为50件" in ask(assistant, "岭北市收到几件申请|第一个").answer
    assert "2024年行政处罚处理决定数量为71件" in ask(assistant, "岭北市收到几件申请|第一个|处罚呢").answer


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("岭北市2024年不予公开都有哪几种|最后一种呢", "不予公开（属于行政查询事项）为0件"),
        ("岭北市2024年不予公开都有哪几种|第一种多少|第四种呢", "不予公开（保护第三方合法权益）为4件"),
        ("岭北市、湖西县、东陵县2024年谁收的申请最多|倒数第一呢", "最少的是湖西县"),
        ("岭北市、湖西县、东陵县2024年谁收的申请最多|倒数第一呢|倒数第二呢", "倒数第二的是东陵县"),
    ],
)
def test_places_from_below_and_of_kinds(assistant: Assistant, turns: str, told: str) -> None:
    assert told in ask(assistant, turns).answer


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        ("湖西县2024年收到几件申请|市里呢", "没有读懂"),
        ("岭北市2024年收到几件申请|县里呢", "没有读懂"),
        ("岭北市2024年收到几件申请|湖西县呢|占全省多少", "没有"),
    ],
)
def test_a_level_of_another_place_is_not_the_one_before(assistant: Assistant, turns: str, said: str) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "not_found"
    assert said in answer.answer
    assert not answer.figures


def test_the_level_of_the_body_itself_is_it(assistant: Assistant) -> None:
    assert "50件" in ask(assistant, "岭北市2024年收到几件申请|全市的呢").answer


@pytest.mark.parametrize(
    ("turns", "derivation"),
    [
        ("岭北市2024年予以公开几件不予公开几件|前者是后者的几倍", "20÷12"),
        ("岭北市2024年予以公开、部分公开各几件|它们加起来占多少", "（20+10）÷44"),
    ],
)
def test_two_of_one_question_are_set_against_each_other_or_added(
    assistant: Assistant, turns: str, derivation: str
) -> None:
    assert derivation in (ask(assistant, turns).derivation or "")


def test_the_rest_by_its_kind_is_told_one_by_one(assistant: Assistant) -> None:
    answer = ask(assistant, "岭北市2024年第三方的占不予公开多少|剩下的理由呢")
    assert answer.figures
    assert all(figure.cell.startswith("applications.refused.") for figure in answer.figures)
