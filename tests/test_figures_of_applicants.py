"""Figures of what happened to one kind of applicant, and words that are a part of a row's own name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.test_ask_made_up import reading, total

_NEWEST = total("new", "60") | total("not_handled.repeat", "9") | total("not_handled.petition", "4")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Store.open(tmp_path_factory.mktemp("applicants") / "store", create=True) as store:
        for made in (
            reading("松溪县", 2023, "2021", total("not_handled.excessive", "6")),
            reading("松溪县", 2024, "2021", _NEWEST),
        ):
            store.facts.put(made, made.report.file, None)
        yield Assistant(store)


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
