"""Sums, differences and divisions that a question writes out: run as said, and never over more rows than were said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.test_ask_made_up import reading, total

#: (question, words the answer or its derivation holds)
COMPUTED = (
    ("青石市2023年新收加结转是多少", "80+12=92件"),
    ("青石市2023年全部要办的（新收+结转）", "80+12=92件"),
    ("青石市2023年新收和结转的申请一共几件", "80+12=92件"),
    ("青石市2023年办结加结转", "85+7=92件"),
    ("青石市2023年新收减办结是多少", "相差5件"),
    ("青石市2023年办结率是多少？按办结除以新收加结转", "办结率＝85÷（80+12）×100%＝92.39%"),
    ("青石市2023年办结率，拿办结除以新收", "85÷80×100%＝106.25%"),
    ("青石市2023年公开率按予以公开除以办理结果总计算", "34÷85×100%＝40%"),
    ("青石市2023年（予以公开+部分公开）÷办理结果总计", "公开率＝（34+17）÷85×100%＝60%"),
    ("青石市2023年公开率=予以公开÷新收，多少", "34÷80×100%＝42.5%"),
    ("青石市2023年企业申请除以自然人申请再乘100%", "20÷60×100%＝33.33%"),
    ("青石市2020年采购总金额除以采购项目数", "1500÷12＝125元"),
)
#: Nothing is computed: two bodies, a mixture of plus and minus, a carried number that could be either.
NOT_COMPUTED = (
    "青石市2023年新收除以白沙县2023年新收",
    "青石市2023年新收加上年结转减办结",
    "青石市2023年予以公开和结转合计",
    "青石市2023年予以公开除以采购金额",
    "青石市2023年新收减结转",
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    newest = (
        {"applications.new.natural_person": "60", "applications.new.business": "20", "applications.new.total": "80"}
        | total("carried_in", "12")
        | total("granted", "34")
        | total("partly_granted", "17")
        | total("refused.process", "34")
        | total("outcome_total", "85")
        | total("carried_out", "7")
    )
    bought = {"active_disclosure.procurement.items": "12", "active_disclosure.procurement.amount": "1500"}
    with Store.open(tmp_path_factory.mktemp("formulas") / "store", create=True) as store:
        for made in (
            reading("青石市", 2020, "2019", bought),
            reading("青石市", 2023, "2021", newest),
            reading("白沙县", 2023, "2021", total("new", "8")),
        ):
            store.facts.put(made, made.report.file, None)
        yield Assistant(store)


@pytest.mark.parametrize(("question", "holds"), COMPUTED)
def test_what_is_written_out_is_computed_as_said(assistant: Assistant, question: str, holds: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert holds in f"{answer.answer} {answer.derivation}"


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_what_is_not_sure_is_not_computed(assistant: Assistant, question: str) -> None:
    assert not [figure for figure in assistant.ask(question).figures if not figure.cell]


def test_a_share_of_another_kind_of_applicant_is_no_share_of_all(assistant: Assistant) -> None:
    assert "占比" not in assistant.ask("青石市2023年企业申请除以自然人申请").answer
