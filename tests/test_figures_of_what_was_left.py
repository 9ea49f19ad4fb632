"""What was left from before and from whom, two numbers before their body, and claims beside a contradicted total."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_cells, total

_R = "review_litigation"
_CELLS = (
    total("new", "90")
    | total("carried_in", "7")
    | total("granted", "40")
    | total("partly_granted", "5")
    | {
        f"applications.{row}.total": "0"
        for row in (
            "refused.state_secret",
            "refused.law_forbids",
            "refused.security_stability",
            "refused.third_party",
            "refused.process",
            "refused.enforcement_file",
            "refused.admin_inquiry",
        )
    }
    | total("refused.internal_affairs", "10")
    | total("not_handled.repeat", "4")
    | total("other_outcome.not_corrected", "6")
    | total("outcome_total", "85")
    | total("carried_out", "12")
    | {
        "applications.new.natural_person": "81",
        "applications.new.business": "8",
        "applications.new.legal_service": "1",
        "applications.granted.business": "3",
        f"{_R}.review.upheld": "9",
        f"{_R}.review.corrected": "2",
        f"{_R}.review.other": "0",
        f"{_R}.review.pending": "0",
        f"{_R}.review.total": "11",
        f"{_R}.litigation_direct.total": "4",
    }
)


@pytest.fixture
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2024, "2021", _CELLS)
    put_cells(store, "光泽县", 2024, "2021", _CELLS | {f"{_R}.review.total": "0"})
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("松溪县2024年，之前没办完的几件", "7"),
        ("松溪县2024年以前没处理完的申请有多少", "7"),
        ("松溪县2024年底之前没办完的几件", "12"),
        ("截至2024年底以前还没办完的，松溪县几件", "12"),
        ("松溪县2024年没办完的几件", "12"),
        ("松溪县2024年有多少人补正不了被视为放弃的", "6"),
    ],
)
def test_what_was_left_before_the_year_is_not_what_is_left_at_its_end(ask: Assistant, asked: str, value: str) -> None:
    answer = ask.ask(asked)
    assert [figure.value for figure in answer.figures] == [value]


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ("复议几件维持几件，松溪县2024", {"11", "9"}),
        ("新收几件办结几件，松溪县2024年", {"90", "85"}),
    ],
)
def test_two_that_are_asked_before_their_body_are_both_told(ask: Assistant, asked: str, values: set[str]) -> None:
    assert {figure.value for figure in ask.ask(asked).figures} == values


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪县2024年不是企业提的申请有多少", "90-8=82件"),
        ("松溪县2024年申请里非律所提交的有几件", "90-1=89件"),
        ("松溪县2024年不是企业提的予以公开几件", "40-3=37件"),
    ],
)
def test_whoever_did_not_apply_is_taken_off_the_row(ask: Assistant, asked: str, told: str) -> None:
    assert told in ask.ask(asked).answer


@pytest.mark.parametrize(
    "asked",
    [
        "松溪县2024年的申请是不是企业提的",
        "松溪县2024年不是企业提的申请公开了几件",
        "松溪县2024年申请都不是企业提的，对吗",
    ],
)
def test_nothing_is_taken_off_where_that_is_not_asked(ask: Assistant, asked: str) -> None:
    assert "以外为" not in ask.ask(asked).answer


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("光泽县2024年复议11件，维持9件，纠正2件，对吗", "不能断定："),
        ("光泽县2024年复议11件，维持8件，纠正2件，对吗", "不对："),
        ("松溪县2024年复议11件，维持9件，纠正2件，对吗", "对："),
        ("松溪县2024年复议10件，维持9件，纠正2件，对吗", "不对："),
        ("光泽县2024年复议总计印的是0件，维持9件，对吗", "对："),
    ],
)
def test_a_contradicted_total_alone_denies_no_claim_of_several(ask: Assistant, asked: str, verdict: str) -> None:
    assert ask.ask(asked).answer.startswith(verdict)


def test_past_half_of_the_applications_is_a_share_that_is_claimed(ask: Assistant) -> None:
    assert ask.ask("松溪县2024过半的申请都予以公开了，对吗").answer.startswith("不对，")
    assert ask.ask("松溪县2024过四成的申请都公开了，对吗").answer.startswith("对，")


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("松溪县2024年办结的里面有四成以上没有公开，对吗", "不能断定："),  # 10 refused, 40 given neither way, of 85
        ("松溪县2024年没公开的超过30件，对吗", "不能断定："),
        ("松溪县2024年没公开的超过50件，对吗", "不对，"),
        ("松溪县2024年没公开的有10件，对吗", "对，"),
        ("松溪县2024年不予公开的超过30件，对吗", "不对，"),
    ],
)
def test_what_was_not_given_may_be_more_than_what_was_refused(ask: Assistant, asked: str, opening: str) -> None:
    answer = ask.ask(asked).answer
    assert answer.startswith(opening)
    assert ("85-40-5=40件" in answer) == opening.startswith("不能断定")


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("松溪县2024年一半以上的申请都公开了，对吗", "不能断定："),  # 40 wholly and 5 in part, of 85
        ("松溪县2024年一半以上的申请都予以公开了，对吗", "不对，"),
        ("松溪县2024年四成以上的申请都公开了，对吗", "对，"),
        ("松溪县2024年六成以上的申请都公开了，对吗", "不对，"),
    ],
)
def test_a_share_that_was_given_may_have_been_given_in_part(ask: Assistant, asked: str, opening: str) -> None:
    answer = ask.ask(asked).answer
    assert answer.startswith(opening)
    assert ("40+5=45件" in answer) == opening.startswith("不能断定")


def test_taken_for_a_repeated_one_is_a_repeated_one(ask: Assistant) -> None:
    assert [figure.value for figure in ask.ask("松溪县2024年有几件被当重复申请").figures] == ["4"]


def test_a_bureau_is_told_to_be_but_one_of_its_system(samples: Store) -> None:
    told = Assistant(samples).ask("平潭财政系统2024年收到多少申请")
    assert [figure.publisher for figure in told.figures] == ["平潭综合实验区财政金融局"]
    assert any("系统不止这一家机关" in note for note in told.notes)
    plain = Assistant(samples).ask("平潭财政局2024年收到多少申请")
    assert not any("系统" in note for note in plain.notes)
