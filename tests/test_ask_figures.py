"""Questions about figures of real reports, from the words to the answer; numbers were read from the reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.ask import Assistant
from tests.figures_store import store_of_truth


@pytest.fixture(scope="module")
def assistant(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant over the hand-read truth of real reports."""
    return Assistant(store_of_truth(shared / "truth", tmp_path_factory.mktemp("figures") / "store"))


@pytest.mark.parametrize(
    ("question", "number", "cell"),
    [
        ("淮安市2024年收到多少件政府信息公开申请？", "3119", "applications.new.total"),
        ("红寺堡区2019年公司申请的有几件", "0", "applications.new.business"),
        ("平潭2024年第三方权益不公开的有几件", "3", "applications.refused.third_party.total"),
    ],
)
def test_a_printed_cell(assistant: Assistant, question: str, number: str, cell: str) -> None:
    answer = assistant.ask(question)
    assert [(figure.value, figure.cell) for figure in answer.figures] == [(number, cell)]
    assert answer.citations[0].cell == cell
