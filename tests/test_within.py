"""An organ without a report beside a government that has one: its prose may answer, its figures never do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.test_prose import reading

PROSE = """青溪县2024年政府信息公开工作年度报告
一、总体情况
县教育局组织业务培训5次，参训人员120人次。县水利局公布防汛预警信息77条。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Store.open(tmp_path_factory.mktemp("within"), create=True) as store:
        store.facts.put(reading("青溪县", 2024, PROSE), "青溪县-2024.txt", None)
        yield Assistant(store)


def test_prose_that_names_the_organ_answers(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县教育局2024年业务培训几次")
    assert answer.status == "answered"
    assert "5次" in answer.answer
    assert "没有收录“青溪县教育局”" in answer.notes[0]


@pytest.mark.parametrize(
    "question",
    [
        "青溪县水利局2024年业务培训几次",  # the prose tells it of another organ
        "青溪县教育局2024年新收申请几件",
        "青溪县教育局2024年受理申请几件",
        "青溪县教育局2023年业务培训几次",
    ],
)
def test_nothing_else_does(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found"
    assert answer.figures == ()
