"""Which one of a row is named: 第六期 is a name, and 第七期 no answer to it. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

LINSHUI = """一、总体情况
举办第四期“公开业务骨干”研修班，邀请高校教师授课。做好第一批廉租房配租公示工作。
第三届茶博会期间开设咨询台，接待群众260人次。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "临水县", 2023, LINSHUI)
    return Assistant(store)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("办的是第五期研修班，对吗", "不对，"),
        ("研修班办到第五期了，对吗", "不对，"),
        ("研修班办到第4期了，对吗", "对，"),
        ("举办了第四期公开业务骨干研修班，对不对", "对，"),
        ("第二届茶博会期间开设了咨询台，是真的吗", "不对，"),
    ],
)
def test_a_claim_of_another_one_of_the_row_is_wrong(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(f"临水县2023年{claim}")
    assert answer.answer.startswith(verdict), answer.answer
    assert answer.citations


def test_asked_openly_the_printed_one_is_told_as_what_it_is(assistant: Assistant) -> None:
    answer = assistant.ask("临水县2023年第二批廉租房公示了吗")
    assert "写到的是第一批，没有写到第二批：" in answer.answer


@pytest.mark.parametrize("question", ["第五期研修班请谁授课", "没有举办第五期研修班，对吗", "第五期公报讲了什么"])
def test_nothing_is_told_of_another_one(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(f"临水县2023年{question}")
    assert answer.status == "not_found", answer.answer
