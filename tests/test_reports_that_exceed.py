"""In how many reports one figure exceeds another, and whether in each of them. All reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_DECISIONS = "active_disclosure.{}.decisions"
_DOCUMENTS = "active_disclosure.normative_documents"
#: licences, penalties, issued and repealed of each report
_REPORTS = {
    ("沙洲县", 2023): ("50", "20", "3", "5"),
    ("沙洲县", 2024): ("40", "60", "4", "1"),
    ("河湾县", 2024): ("10", "90", "2", "6"),
    ("林口区", 2024): ("30", "30", "2", "2"),
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for (place, year), (licences, penalties, issued, repealed) in _REPORTS.items():
        cells = {
            _DECISIONS.format("licensing"): licences,
            _DECISIONS.format("penalties"): penalties,
            f"{_DOCUMENTS}.issued": issued,
            f"{_DOCUMENTS}.repealed": repealed,
        }
        put_cells(store, place, year, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "沙洲县2023、河湾县2024，这两份里处罚大过许可的有几份",
            "2份报告中，行政处罚处理决定数量比行政许可处理决定数量多的有1份",
        ),
        (
            "沙洲县2023、河湾县2024，许可比处罚多的有几份",
            "行政许可处理决定数量比行政处罚处理决定数量多的有1份：沙洲县2023年",
        ),
        ("沙洲县和河湾县2024年，哪几家的处罚多于许可", "2家中，行政处罚处理决定数量比行政许可处理决定数量多的有2家"),
        ("沙洲县和林口区2024年，处罚比许可多的有几家", "有1家：沙洲县2024年"),  # as many is not more
        ("沙洲县和河湾县2024年，处罚都比许可多吗", "对，"),
        ("沙洲县2023年和2024年，处罚都比许可多，对吗", "不对，"),
        ("沙洲县和河湾县2024年，处罚均少于许可，对吗", "不对，"),
        ("沙洲县和河湾县2024年，废止的文件比制发的多的有几家", "有1家：河湾县2024年"),
    ],
)
def test_reports_are_counted_one_by_one(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    "question", ["沙洲县和河湾县2024年，处罚不都比许可多吧", "沙洲县和河湾县2024年，处罚不比许可多的有几家"]
)
def test_what_is_denied_is_not_counted(assistant: Assistant, question: str) -> None:
    assert "比行政许可处理决定数量多的有" not in assistant.ask(question).answer
