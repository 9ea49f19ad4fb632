"""Verdicts on claims over a small made-up corpus whose every cell is known: of each pair of twins one is true."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant import Assistant
from assistant.answer import Answer
from corpus.store import Store
from evals.twins import Twin, judge, thinned, truth_of, twins, verdict_of
from tests.made_up import NewStore, put_cells, put_report, table_report

_APPLICANTS = ("natural_person", "business", "research", "public_interest", "legal_service", "other")
_RESULTS = ("upheld", "corrected", "other", "pending")


def printed(
    applicants: tuple[int, ...],
    outcomes: dict[str, int],
    carried: tuple[int, int],
    review: tuple[int, ...],
    **rows: int,
) -> dict[str, str]:
    """The cells of a report that adds up: every outcome but that of other applicants is one of natural persons."""
    cells = {f"applications.new.{column}": n for column, n in zip(_APPLICANTS, applicants, strict=True)}
    cells["applications.new.total"] = sum(applicants)
    others = dict(zip(_APPLICANTS[1:], applicants[1:], strict=True))
    for row, number in outcomes.items():
        cells[f"applications.{row}.total"] = number
        cells[f"applications.{row}.natural_person"] = number - (sum(others.values()) if row == "granted" else 0)
    for column, number in others.items():
        cells[f"applications.granted.{column}"] = cells[f"applications.outcome_total.{column}"] = number
    total = sum(outcomes.values())
    cells |= {"applications.outcome_total.total": total}
    cells |= {"applications.outcome_total.natural_person": total - sum(others.values())}
    for row, number in zip(("carried_in", "carried_out"), carried, strict=True):
        cells |= {f"applications.{row}.natural_person": number, f"applications.{row}.total": number}
    cells |= {f"review_litigation.review.{column}": n for column, n in zip(_RESULTS, review, strict=True)}
    cells["review_litigation.review.total"] = sum(review)
    cells |= {f"active_disclosure.{row}.decisions": number for row, number in rows.items()}
    return {id: str(number) for id, number in cells.items()}


_REPORTS = (
    (
        "青石市",
        2024,
        printed(
            (190, 7, 0, 0, 3, 0),
            {
                "granted": 90,
                "partly_granted": 22,
                "refused.process": 16,
                "refused.internal_affairs": 12,
                "refused.enforcement_file": 19,
                "unavailable.not_held": 33,
                "not_handled.repeat": 6,
            },
            (4, 6),
            (13, 0, 5, 2),
            licensing=5200,
            penalties=1800,
            coercion=310,
        ),
    ),
    (
        "青石市",
        2023,
        printed(
            (70, 12, 1, 0, 0, 0),
            {"granted": 49, "partly_granted": 25, "refused.process": 5},
            (0, 4),
            (9, 2, 1, 0),
            licensing=4100,
            penalties=2300,
            coercion=290,
        ),
    ),
    (
        "柳溪县",
        2024,
        printed(
            (30, 2, 1, 1, 2, 4),
            {"granted": 28, "partly_granted": 6, "refused.third_party": 3, "unavailable.unclear": 3},
            (0, 0),
            (1, 3, 0, 0),
            licensing=310,
            penalties=95,
            coercion=520,
        ),
    ),
)


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    opened = new_store()
    for publisher, year, cells in _REPORTS:
        made = table_report(publisher, year, "2021", cells)
        assert not made.findings
        put_report(opened, made)
    return opened


@pytest.fixture(scope="module")
def assistant(store: Store) -> Assistant:
    return Assistant(store)


def test_no_verdict_is_contrary_to_the_cells(store: Store, assistant: Assistant) -> None:
    judged = judge(thinned(twins(truth_of(store)), 16), assistant.ask)
    assert [f"{each.twin.text} {each.answer.answer}" for each in judged if each.is_false] == []
    assert len({each.twin.kind for each in judged}) > 15
    given = [each for each in judged if each.verdict is not None]
    assert len(given) >= 0.95 * len(judged)


def test_a_pair_of_twins_has_one_that_is_true() -> None:
    cells = {"applications.new.total": Decimal(9), "review_litigation.review.total": Decimal(4)}
    swapped = [twin for twin in twins({("青石市", 2024): cells}) if twin.kind == "swapped"]
    assert swapped[:2] == [
        Twin("swapped", "青石市2024年新收申请9件，行政复议4件，对吗？", True),
        Twin("swapped", "青石市2024年新收申请4件，行政复议9件，对吗？", False),
    ]


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        # a whole beside its part, in every order
        ("青石市2024年200件申请里，33件无法提供", True),
        ("青石市2024年201件申请里，33件无法提供", False),
        ("青石市2024年200件里，没有科研机构的", True),
        ("青石市2024年20件复议，一件都没纠正", True),
        ("青石市2023年12件复议，一件都没纠正", False),
        ("青石市2024年申请总共200件，其中个人190件、企业7件", True),
        ("青石市2024年申请总共200件，其中个人190件、企业8件", False),
        ("青石市2024年200件申请里，予以公开和部分公开刚好112件", True),
        # fractions of a whole
        ("青石市2024年收到200件申请，一半以上都予以公开了", False),
        ("青石市2024年10件申请，公开6件无法提供4件", False),  # neither 90 nor, with what was given in part, 112
        ("青石市2024年20件复议超过六成维持", True),
        ("青石市2024年20件复议不到六成维持", False),
        ("青石市2024年198件办结，予以公开占45.45%", True),
        ("青石市2024年予以公开占45.5%，部分公开占11.1%", True),
        ("青石市2024年予以公开90件，占45.5%，部分公开22件，占11.1%", True),
        ("青石市2024年予以公开90件，占45.5%，部分公开22件，占12.1%", False),
        ("青石市2024年不予公开47件，超过三成是执法案卷", True),
        ("青石市2024年不予公开47件，超过一半是执法案卷", False),
        ("青石市2024年不予公开47件，其中执法案卷19件，占40.4%", True),
        # the most, a place, each of several
        ("青石市2024年不予公开最多的理由是过程性信息，16件", False),
        ("青石市2024年不予公开最多的理由是执法案卷，19件", True),
        ("2024年新收最多的是柳溪县，40件", False),
        ("青石市新收最多的是2023年，83件", False),
        ("青石市新收最多的是2024年，200件", True),
        ("青石市2024年予以公开最多，部分公开第二", False),
        ("青石市2024年予以公开最多，不予公开第二", True),
        ("青石市2024年处罚比许可少，处罚最少", False),
        ("青石市2024年每类申请人都提出过申请", False),
        ("柳溪县2024年每类申请人都提出过申请", True),
        ("青石市2024年企业和公益组织都有申请", False),
        # years and changes
        ("青石市2024年和2023年新收分别为200件和83件", True),
        ("青石市2024年和2023年新收分别为83件和200件", False),
        ("青石市2024年个人申请增加120件，企业申请减少5件", True),
        ("青石市2024年个人申请增加120件，企业申请增加5件", False),
        ("青石市2024年许可和处罚都增加了", False),
        ("青石市2024年许可和强制都增加了", True),
        ("青石市2024年新收比2023年增长1.4倍", True),
        ("青石市2024年新收比2023年增长1.41倍", True),
        ("青石市2024年新收比2023年增长2.4倍", False),
        ("青石市2024年许可是处罚的2.89倍", True),
        ("青石市2024年新收是复议的10倍", True),
        ("青石市2024年新收比复议多180件", True),
        ("青石市2024年新收比复议多8件", False),
        ("青石市2024年许可是处罚的2.8倍", False),
        ("青石市2024年新收将近210件", True),
        ("青石市2024年新收将近195件", False),
    ],
)
def test_every_word_of_a_claim_is_judged(assistant: Assistant, claim: str, true: bool) -> None:
    answer = assistant.ask(f"{claim}，对吗？")
    assert verdict_of(answer) == true, answer.answer


@pytest.mark.parametrize(
    "claim",
    [
        "青石市2024年复议20件、新收200件，同比增长60%",  # of which of the two
        "青石市2024年个人申请差10件就到200了",
        "青石市2024年收到200件申请，一半以上都公开了",  # 90 wholly, and with 22 in part more than half
    ],
)
def test_what_is_not_judged_is_told_without_a_verdict(assistant: Assistant, claim: str) -> None:
    answer = assistant.ask(f"{claim}，对吗？")
    assert (answer.status, answer.verdict) == ("answered", ""), answer.answer
    assert answer.answer.startswith("无法逐项核对")
    assert answer.figures


def test_which_parts_are_the_first_ones_is_asked_back(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2024年不予公开前两项共35件，对吗？")
    assert (answer.status, answer.verdict) == ("clarify", ""), answer.answer


def test_a_number_of_which_nothing_is_claimed_gets_no_verdict(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2024年复议20件，其中维持")
    assert answer.verdict == ""
    assert [figure.value for figure in answer.figures] == ["13"]


def test_the_formula_of_a_fraction_is_shown(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2024年20件复议，六成以上维持，对吗？")
    assert answer.verdict == "yes"
    assert "13÷20" in (answer.derivation or "")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("对，青石市2024年复议为20件。", "yes"),
        ("有：企业7件。", "yes"),
        ("不对：第1处对，…", "no"),
        ("没有，科研机构为0件。", "no"),
        ("不能断定：…", ""),
        ("无法逐项核对，只列出表中的数：…", ""),
        ("对申请的答复总数为3条。", ""),
    ],
)
def test_what_a_verdict_opens_with(text: str, verdict: str) -> None:
    assert Answer("", "answered", "figure", text).verdict == verdict
    assert Answer("", "clarify", "figure", text).verdict == ""


def test_an_equality_that_is_claimed_is_denied_as_a_claim(assistant: Assistant) -> None:
    assert assistant.ask("青石市2024年复议跟2023年一样多，没错吧？").verdict == "no"
    assert assistant.ask("青石市2024年复议跟2023年一样多吗？").answer.startswith("不一致")


def test_a_zero_beside_items_that_are_none_decides_no_comparison(new_store: NewStore) -> None:
    of_parts = {"review_litigation.review.upheld": "10", "review_litigation.review.pending": "1"}
    seven = {"review_litigation.review.upheld": "7", "review_litigation.review.total": "7"}
    store = new_store()
    for publisher, cells in (("黄坡县", of_parts), ("白石县", seven)):
        put_cells(store, publisher, 2024, "2021", cells)
    answer = Assistant(store).ask("黄坡县2024年复议比白石县少，对吗？")
    assert (answer.status, answer.verdict) == ("answered", "")
    assert answer.answer.startswith("不能断定")
    assert "11" in answer.answer


def test_a_change_since_a_year_without_a_report_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask("柳溪县2024年复议比2023年少，对吧？")
    assert answer.status == "not_found"
    assert "2023" in answer.answer
