"""Two askings with no sign between them, a rate with its formula, what is filled in, and shares finer than percent."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_CELLS = (
    total("new", "80")
    | total("granted", "20")
    | total("partly_granted", "16")
    | total("refused.state_secret", "3")
    | total("outcome_total", "80")
    | {
        "review_litigation.review.total": "9",
        "review_litigation.review.corrected": "2",
        "applications.new.business": "0",
        "applications.new.legal_service": "4",
    }
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "云溪市", 2024, "2021", _CELLS)
    put_cells(store, "云溪市水利局", 2024, "2021", total("new", "7"))
    put_cells(store, "云溪市民政局", 2024, "2021", total("new", "5"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云溪市2024年复议几件纠正几件", ("9件", "2件")),
        ("云溪市2024年公开了几件没公开几件", ("20件", "16件", "3件")),
        ("云溪市2024年公开加部分公开占比几成", ("45%",)),
        ("云溪市2024年公开率（予以公开占办结）", ("25%",)),
        ("云溪市2024年法律服务机构申请占新收总数的千分之几", ("5%",)),
        ("云溪市2024年不是自然人的申请有几件", ("4件",)),
        ("2024年的各家机关新收从高到低排个名", ("云溪市80件", "云溪市水利局7件")),
        ("云溪市2024年企业申请那栏有没有填", ("有填", "0件")),
        ("两家云溪市机关2024年一共收到多少件申请", ("12件", "7件", "5件")),
        ("2024年两个云溪市的部门新收合计多少", ("12件", "7件", "5件")),
    ],
)
def test_all_that_is_asked_is_told(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert all(each in answer.answer for each in told)


def test_a_share_finer_than_percent_is_noted(assistant: Assistant) -> None:
    answer = assistant.ask("云溪市2024年法律服务机构申请占新收总数的千分之几")
    assert any("千分之几" in note for note in answer.notes)


@pytest.mark.parametrize("question", ["云溪市2024年不是自然人提的最多吧", "云溪市2024年最多的不是自然人提的吧"])
def test_what_is_denied_to_be_most_is_no_kind_of_applicant(assistant: Assistant, question: str) -> None:
    assert "对，" not in assistant.ask(question).answer
