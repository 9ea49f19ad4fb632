"""Figures asked for in everyday words: what an applicant is told, how it ended, whether so much was reached."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.test_ask_made_up import reading

_PERSONS = {
    "new": 60,
    "carried_in": 4,
    "granted": 20,
    "partly_granted": 9,
    "refused.process": 2,
    "refused.internal_affairs": 5,
    "unavailable.not_held": 13,
    "unavailable.unclear": 1,
    "not_handled.repeat": 3,
    "not_handled.excessive": 1,
    "other_outcome.not_corrected": 4,
    "other_outcome.fee_unpaid": 1,
    "outcome_total": 59,
    "carried_out": 5,
}
_COMPANIES = {"new": 8, "granted": 6, "unavailable.not_held": 2, "outcome_total": 8}


def _applications() -> dict[str, str]:
    cells = {f"applications.{row}.natural_person": str(count) for row, count in _PERSONS.items()}
    cells |= {f"applications.{row}.business": str(count) for row, count in _COMPANIES.items()}
    return cells | {f"applications.{row}.total": str(count + _COMPANIES.get(row, 0)) for row, count in _PERSONS.items()}


_RESULTS = ("upheld", "corrected", "other", "pending", "total")
NEWER = _applications() | {
    "active_disclosure.licensing.decisions": "900",
    "active_disclosure.penalties.decisions": "300",
    "active_disclosure.coercion.decisions": "20",
    **{f"review_litigation.review.{c}": n for c, n in zip(_RESULTS, ("7", "2", "1", "4", "14"), strict=True)},
    **{f"review_litigation.litigation_direct.{c}": n for c, n in zip(_RESULTS, "31206", strict=True)},
    **{f"review_litigation.litigation_after_review.{c}": n for c, n in zip(_RESULTS, "20013", strict=True)},
}
OLDER = {
    "applications.new.natural_person": "24",
    "applications.new.total": "24",
    "active_disclosure.licensing.decisions": "500",
    "active_disclosure.penalties.decisions": "290",
}
FIRST = {
    f"active_disclosure.{row}.{column}": number
    for row, numbers in (
        ("licensing", ("41", "+2", "77")),
        ("penalties", ("52", "-3", "88")),
        ("coercion", ("63", "0", "9")),
    )
    for column, number in zip(("prior_items", "change", "decisions"), numbers, strict=True)
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Store.open(tmp_path_factory.mktemp("plain") / "store", create=True) as store:
        for year, edition, cells in ((2020, "2019", FIRST), (2023, "2021", OLDER), (2024, "2021", NEWER)):
            made = reading("桐山市", year, edition, cells)
            store.facts.put(made, made.report.file, None)
        yield Assistant(store)


def ask(assistant: Assistant, turns: str) -> Answer:
    *earlier, last = turns.split("|")
    return assistant.ask(last, earlier)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("桐山市2024年行政许可有没有比行政处罚多出一倍", "对，"),
        ("桐山市2024年行政许可有没有比2023年多出一倍", "不对，"),
        ("桐山市2024年行政许可比行政处罚多出一倍还不止，对吗", "对，"),
        ("桐山市2024年行政许可比行政处罚多出一倍，对吗", "不对，"),
        ("桐山市2024收到的申请比2023多出两倍没有", "不对，"),
        ("桐山市2024收到的申请比2023多出两倍之多吗", "不对，"),
        ("桐山市2024收到的申请比2023多44件吗", "对，"),
    ],
)
def test_whether_so_much_is_reached(assistant: Assistant, question: str, verdict: str) -> None:
    assert ask(assistant, question).answer.startswith(verdict)
