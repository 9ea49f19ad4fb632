"""How many are planned is told by the plans of the year before, never by what was done. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.reading.years import find_years
from tests.made_up import NewStore, put_prose

YEARS = {
    2021: """一、总体情况
2021年，镇政府举办业务培训2期，走访企业35家。
五、存在的主要问题及改进情况
2022年，我镇将组织业务培训不少于5期，拟走访企业80家，覆盖6个社区、9个村。图解比例力争达到40%。""",
    2022: """一、总体情况
2022年，镇政府举办业务培训4期，走访企业71家，制作图解12张。
五、存在的主要问题及改进情况
下一步，计划建成公开专区3个。
改进措施：一是开展轮训；二是编印答复手册150册。""",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, text in YEARS.items():
        put_prose(store, "白沙镇", year, text)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("白沙镇打算2022年搞几期业务培训", [("5期", 2021)]),
        ("2022年白沙镇准备走访多少家企业", [("80家", 2021)]),
        ("白沙镇2022年想走访多少家企业，覆盖几个村", [("80家", 2021), ("9个", 2021)]),
        ("白沙镇2022年图解比例要达到多少", [("40%", 2021)]),
        ("白沙镇2023年计划建几个公开专区", [("3个", 2022)]),
        ("白沙镇2023年准备印多少册答复手册", [("150册", 2022)]),
        ("白沙镇2022年举办了几期业务培训", [("4期", 2022)]),
    ],
)
def test_plans_and_what_was_done_keep_apart(
    assistant: Assistant, question: str, figures: list[tuple[str, int]]
) -> None:
    answer = assistant.ask(question)
    assert [(f"{figure.value}{figure.unit}", figure.year) for figure in answer.figures] == figures


def test_the_year_of_a_plan_is_said(assistant: Assistant) -> None:
    assert "2022年的打算按2021年的报告回答。" in assistant.ask("白沙镇2022年准备走访多少家企业").notes


@pytest.mark.parametrize(
    "question",
    [
        "白沙镇2022年打算制作几张图解",  # done in 2022, planned nowhere
        "白沙镇2023年计划收到多少件申请",  # the table of 2022 counts none that is planned
        "白沙镇打算2023年走访多少家企业",
    ],
)
def test_what_was_done_is_no_plan(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.figures) == ("not_found", ())


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("打算2022年办几期", "planned"),
        ("2022年的打算有哪些", "plan"),
        ("2022年办了几期", ""),
        ("2022年教学计划公开几条", ""),
    ],
)
def test_what_a_written_year_is_said_of(question: str, role: str) -> None:
    assert [each.role for each in find_years(question).expressions] == [role]
