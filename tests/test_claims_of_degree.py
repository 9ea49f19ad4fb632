"""How much and how long: 少了很多，只有70件, 连续两年增长, 近一万, 两成五左右, 全部办结. All reports are made up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant import Assistant
from assistant.exact.claimed import approximates
from assistant.reading.amounts import in_figures
from tests.made_up import NewStore, put_cells, put_prose

_DECISIONS = "active_disclosure.{}.decisions"
#: penalties, licences and coercions of each year
_YEARS = {2022: ("90", "300", "500"), 2023: ("100", "310", "480"), 2024: ("70", "330", "490")}
_APPLICATIONS = {
    "applications.new.natural_person": "36",
    "applications.new.total": "40",
    "applications.carried_in.total": "2",
    "applications.granted.total": "17",
    "applications.unavailable.not_held.total": "10",
    "applications.outcome_total.total": "39",
    "applications.carried_out.total": "3",
}
_ALL_FINISHED = {
    "applications.new.total": "12",
    "applications.carried_in.total": "1",
    "applications.outcome_total.total": "13",
    "applications.carried_out.total": "0",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, numbers in _YEARS.items():
        rows = dict(zip(("penalties", "licensing", "coercion"), numbers, strict=True))
        cells = {_DECISIONS.format(row): number for row, number in rows.items()}
        put_cells(store, "溪口市", year, "2021", cells | (_APPLICATIONS if year == 2024 else {}))
    put_cells(store, "竹山区", 2024, "2021", _ALL_FINISHED)
    put_prose(store, "枫桥县", 2023, "一、总体情况\n全年编印《民声问答》46期。主动公开政府信息9188条。\n")
    put_prose(store, "枫桥县", 2024, "一、总体情况\n全年编印《民声问答》31期。主动公开政府信息7012条。\n")
    return Assistant(store)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # the way, its degree and what the year had
        ("溪口市2024年行政处罚比上年少了很多，只有70件", "yes"),
        ("溪口市2024年行政处罚比上年少了很多，只有60件", "no"),
        ("溪口市2024年行政处罚比2023年少了不少，才75件", "no"),
        ("溪口市2024年行政处罚比上年大幅减少，只有70件", "yes"),
        ("溪口市2024年行政处罚比上年多得多", "no"),
        ("枫桥县2024年《民声问答》比2023年少了很多，只有31期", "yes"),
        ("枫桥县2024年《民声问答》比2023年少了很多，只有21期", "no"),
        # from year to year
        ("溪口市行政许可连续两年增长", "yes"),
        ("溪口市行政处罚连续两年增长", "no"),
        ("溪口市2022到2024年行政许可一路在上升", "yes"),
        # near a round number
        ("枫桥县2023年主动公开政府信息近一万条", "yes"),
        ("枫桥县2024年主动公开政府信息近一万条", "no"),
        ("枫桥县2024年主动公开政府信息近七千条", "no"),
        # shares in tenths
        ("溪口市2024年九成的申请是自然人提的", "yes"),
        ("溪口市2024年近九成五的申请是自然人提的", "no"),
        ("溪口市2024年无法提供的申请占两成五左右", "yes"),
        ("溪口市2024年无法提供的申请占三成五左右", "no"),
        # all of so many
        ("溪口市2024年40件申请全部办结了", "no"),
        ("溪口市2024年39件申请全部办结了", "no"),
        ("溪口市2024年的申请全部在当年办结了", "no"),
        ("竹山区2024年12件申请全部办结，没有结转的", "yes"),
        ("竹山区2024年13件申请全部办结了", "yes"),
        ("竹山区2024年14件申请全部办结了", "no"),
    ],
)
def test_every_word_of_the_claim_is_judged(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(f"{claim}，对吗")
    assert answer.verdict == verdict, answer.answer


@pytest.mark.parametrize(
    "claim",
    [
        "溪口市2024年行政许可比上年多了很多",  # 310 and 330
        "溪口市行政许可连续三年增长",  # of the first step nothing is printed
    ],
)
def test_what_nobody_can_judge_has_no_verdict(assistant: Assistant, claim: str) -> None:
    answer = assistant.ask(f"{claim}，对吗")
    assert not answer.verdict, answer.answer


@pytest.mark.parametrize(("found", "near"), [("9188", True), ("9000", True), ("8900", False), ("10100", False)])
def test_nearly_a_round_number_is_below_it_and_not_far(found: str, near: bool) -> None:
    assert approximates(Decimal(found), Decimal(10000), "近") is near


def test_tenths_and_hundredths_are_one_share() -> None:
    assert in_figures("占两成五左右") == "占约25%"
    assert in_figures("近九成八的申请") == "近98%的申请"
    assert in_figures("两成复议维持了") == "约20%复议维持了"
