"""The scorers judge as a person would: tables of (answer, expectation, verdict)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answer import Answer, Citation, Figure
from corpus.report import Cell, Report
from evals.evidence import Evidence
from evals.questions import Expectation, read_question
from evals.score import (
    asked_back_rightly,
    citation_faults,
    judge,
    number_right,
    quote_cited,
    refused_rightly,
    unsupported_numbers,
    wilson,
)

REPORT = Report("r1", "云溪县-2023.html", "", "html", "云溪县", "", 2023, "", "", "")
TEXT = "全年举办业务培训3次，参训人员120人次。"


class OneReport:
    """A store of one report, as far as the judge looks into it."""

    def reports(self, publisher: str | None = None, year: int | None = None, answering: bool = True) -> list[Report]:
        return [REPORT]

    def cells(self, report_id: str) -> dict[str, Cell]:
        printed = {"applications.new.total": "1,204", "applications.granted.total": "602", "applications.new.other": ""}
        return {id: Cell(id, "", "", raw, None, "件") for id, raw in printed.items()}

    def text(self, report_id: str) -> str:
        return TEXT


EVIDENCE = Evidence(OneReport())


def cell(n: int, id: str, raw: str) -> Citation:
    return Citation(n, "cell", "r1", REPORT.file, REPORT.publisher, REPORT.year, cell=id, raw=raw)


def passage(n: int, quote: str) -> Citation:
    start = TEXT.find(quote)
    return Citation(
        n, "passage", "r1", REPORT.file, REPORT.publisher, REPORT.year, quote=quote, start=start, end=start + len(quote)
    )


NEW = Figure("1204", "件", "applications.new.total", "云溪县", 2023, 1)
RIGHT = Answer(
    "云溪县2023年新收多少件？",
    "answered",
    "figure",
    "云溪县2023年新收1,204件[1]。",
    (NEW,),
    citations=(cell(1, "applications.new.total", "1,204"),),
)
WANTED = Expectation("answered", ("1204",), cells=("云溪县-2023.html#applications.new.total",))
REFUSAL = Answer("广州市呢？", "not_found", "none", "没有广州市的年报。")


@pytest.mark.parametrize(
    ("expected", "text", "right"),
    [
        ("60%", "占60%", True),
        ("60%", "占60", False),
        ("60", "占60%", False),
        ("0.6", "占60%", False),
        ("60%", "占 60.0 %", True),
        ("1204", "共1,204件", True),
        ("1204", "共１２０４件", True),
        ("204", "共1,204件", False),
        ("120", "共1204件", False),
        ("12000", "1.2万件", True),
        ("1.2", "1.2万件", True),
        ("128842000", "12884.2万元", True),
        ("-18", "减少18项", True),
        ("13.67", "高13.67个百分点", True),
        ("3", "2023年", False),
        ("0", "共10件", False),
    ],
)
def test_number_right(expected: str, text: str, right: bool) -> None:
    assert number_right(expected, text) is right


def test_tolerance_is_for_rounding_only() -> None:
    assert number_right("51.85%", "约51.9%", "0.06")
    assert not number_right("51.85%", "约52%", "0.06")


def test_a_right_answer() -> None:
    assert judge(WANTED, RIGHT, EVIDENCE).outcome == "right"


@pytest.mark.parametrize(
    ("answer", "outcome", "wrong_number"),
    [
        (replace(RIGHT, answer="云溪县2023年新收1,240件[1]。", figures=(replace(NEW, value="1240"),)), "wrong", True),
        (replace(RIGHT, citations=()), "wrong", False),
        (replace(RIGHT, citations=(cell(1, "applications.new.total", "1204"),)), "wrong", False),
        (replace(RIGHT, citations=(cell(1, "applications.granted.total", "602"),)), "wrong", False),
        (replace(RIGHT, answer="新收1,204件[1]，比上年多37件。"), "wrong", False),
        (replace(RIGHT, status="clarify", options=("云溪县？",)), "refused", False),
        (REFUSAL, "refused", False),
    ],
)
def test_wrong_and_refused_are_told_apart(answer: Answer, outcome: str, wrong_number: bool) -> None:
    score = judge(WANTED, answer, EVIDENCE)
    assert (score.outcome, score.wrong_number) == (outcome, wrong_number)
    assert score.faults


def test_what_is_not_in_the_store_is_not_scored() -> None:
    elsewhere = replace(WANTED, cells=("海州市-2023.html#applications.new.total",))
    assert judge(elsewhere, RIGHT, EVIDENCE).outcome == "not_scored"


def test_a_forbidden_number_is_a_wrong_number() -> None:
    score = judge(Expectation("answered", ("602",), must_not=("1204",)), replace(RIGHT, answer="602[1]"), EVIDENCE)
    assert score.wrong_number


def test_blank_is_said_and_not_zero() -> None:
    blank = Expectation("answered", blank=True)
    said = replace(RIGHT, answer="这一格未填报[1]。", figures=(replace(NEW, value=None),))
    assert judge(blank, said, EVIDENCE).outcome == "right"
    assert judge(blank, replace(RIGHT, answer="0件[1]", figures=(replace(NEW, value="0"),)), EVIDENCE).wrong_number


def test_refusals() -> None:
    refuse = Expectation("not_found")
    assert judge(refuse, REFUSAL, EVIDENCE).outcome == "right"
    assert judge(Expectation("out_of_scope"), REFUSAL, EVIDENCE).outcome == "right"
    assert judge(refuse, RIGHT, EVIDENCE).wrong_number
    assert not refused_rightly(replace(REFUSAL, figures=(NEW,)))
    assert not refused_rightly(replace(REFUSAL, answer=" "))


def test_asking_back_needs_choices_or_all_alternatives() -> None:
    ask = replace(REFUSAL, status="clarify")
    assert not asked_back_rightly(ask)
    assert asked_back_rightly(replace(ask, options=("2023年？", "2024年？")))
    assert asked_back_rightly(replace(RIGHT, answer="2023年1204件，2024年602件"), ("1204", "602"))
    assert not asked_back_rightly(RIGHT, ("1204", "602"))
    assert not asked_back_rightly(RIGHT)


@pytest.mark.parametrize(
    ("answer", "verdict", "outcome"),
    [("对，是1204件[1]", "yes", "right"), ("不对，是1204件[1]", "no", "right"), ("不对，是1204件[1]", "yes", "wrong")],
)
def test_verdicts(answer: str, verdict: str, outcome: str) -> None:
    assert judge(replace(WANTED, verdict=verdict), replace(RIGHT, answer=answer), EVIDENCE).outcome == outcome


def test_quotes_are_exact_and_hold_what_was_expected() -> None:
    quoted = replace(RIGHT, figures=(), answer="“举办业务培训3次”[1]", citations=(passage(1, "举办业务培训3次"),))
    assert quote_cited(quoted, "业务培训3次")
    assert not quote_cited(quoted, "业务培训4次")
    assert citation_faults(quoted, EVIDENCE) == ()
    moved = replace(quoted.citations[0], start=0)
    assert citation_faults(replace(quoted, citations=(moved,)), EVIDENCE) != ()
    foreign = replace(quoted.citations[0], year=2022)
    assert citation_faults(replace(quoted, citations=(foreign,)), EVIDENCE) == ("引用[1]打不开",)


@pytest.mark.parametrize(
    ("text", "unsupported"),
    [
        ("2023年新收1,204件[1]，其中5.属于三类内部事务信息0件", ("0",)),
        ("新收1204件，公开602件", ("602",)),
        ("约0.12万件", ()),
        ("新收1204件，占12%", ("12%",)),
    ],
)
def test_numbers_without_support(text: str, unsupported: tuple[str, ...]) -> None:
    assert unsupported_numbers(replace(RIGHT, answer=text)) == unsupported


def test_numerals_of_the_question_may_be_said_in_digits() -> None:
    asked = replace(RIGHT, question="新收四千件吗", answer="不对，没有4000件")
    assert unsupported_numbers(asked) == ()


def test_shown_arithmetic_supports_its_result() -> None:
    rate = replace(RIGHT, answer="公开率50%[1]", derivation="602 ÷ 1204 = 50%")
    assert unsupported_numbers(rate) == ()


def test_wilson_narrows_with_more_questions() -> None:
    few, many = wilson(9, 10), wilson(900, 1000)
    assert few[0] < many[0] < Decimal("0.9") < many[1] < few[1]
    assert wilson(0, 0) == (0.0, 1.0)


def test_a_misspelt_expectation_is_refused() -> None:
    with pytest.raises(TypeError):
        read_question(
            {"id": "x", "category": "lookup", "turns": ["?"], "expect": {"nmbers": []}, "source": ""}, "figures"
        )
