"""A follow-up keeps the body, the year and the county of the questions before it. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

#: Two cities with letters before 政府办公室: one has a report of its own office.
COMMERCE = """一、总体情况
全年举行新闻通气会4场。如有疑问，请与铜陵市商务局办公室联系（电话：0562-1234567）。
"""
OFFICE = "一、总体情况\n全年公开信息40条。如有疑问，请致电0573-7654321。\n"
CITY = {
    2022: "一、总体情况\n全年共制作60期政策简报，其中，市级30期、青溪县18期、临川县12期。\n",
    2023: "一、总体情况\n全年开展政策简报70期，其中，市级40期、青溪县20期、临川县10期。\n"
    "收取信息处理费的申请，青溪县公安局6件，收取480元；临川县民政局2件，收取90元。\n"
    "收到群众来信52封，已全部回复。\n"
    "五、存在的主要问题及改进情况\n存在解读形式单一的问题。下一步，将推进平台数字化改造，丰富解读形式。\n",
    2024: "一、总体情况\n全年开展政策简报75期。\n五、存在的主要问题及改进情况\n下一步，将扩充公开专栏。\n",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "铜陵市商务局", 2022, COMMERCE)
    put_prose(store, "嘉兴市人民政府办公室", 2022, OFFICE)
    for year, text in CITY.items():
        put_prose(store, "日照市", year, text)
    return Assistant(store)


def of(answer: Answer) -> set[tuple[str, int]]:
    return {(citation.publisher, citation.year) for citation in answer.citations}


@pytest.mark.parametrize("follow", ["他们办公室电话是多少", "办公室电话", "政府办公室电话", "局办公室的电话呢"])
def test_an_office_is_that_of_the_body_asked_about(assistant: Assistant, follow: str) -> None:
    answer = assistant.ask(follow, ["铜陵市商务局2022年新闻通气会几场"])
    assert of(answer) == {("铜陵市商务局", 2022)}, answer.answer
    assert "1234567" in answer.answer


def test_an_office_that_is_named_with_its_city_is_another_body(assistant: Assistant) -> None:
    answer = assistant.ask("嘉兴市政府办公室电话呢", ["铜陵市商务局2022年新闻通气会几场"])
    assert of(answer) <= {("嘉兴市人民政府办公室", 2022)}, answer.answer


@pytest.mark.parametrize("follow", ["那他们下一年打算在数字化上怎么弄", "明年准备怎么改进"])
def test_the_plans_of_the_next_year_stand_in_the_report_spoken_of(assistant: Assistant, follow: str) -> None:
    answer = assistant.ask(follow, ["日照市2023年有什么不足"])
    assert of(answer) == {("日照市", 2023)}, answer.answer
    assert "数字化改造" in answer.answer


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (["临川县2023年做了几期政策简报？看日照市的年报", "前一年呢"], "12"),
        (["日照市2022年临川县做了几期政策简报"], "12"),
        (["日照市2023年政策简报市级几期", "青溪县呢"], "20"),
        (["日照市2023年政策简报市级几期", "青溪县呢", "2022年呢"], "18"),
        (["2023年青溪县公安局为信息公开收了多少钱（日照市年报里提到的）"], "480"),
    ],
)
def test_a_county_is_told_of_in_the_report_of_its_city(assistant: Assistant, turns: list[str], told: str) -> None:
    answer = assistant.ask(turns[-1], turns[:-1])
    assert [figure.value for figure in answer.figures] == [told], answer.answer


def test_all_were_answered(assistant: Assistant) -> None:
    answer = assistant.ask("都回了吗", ["日照市2023年收到群众来信几封"])
    assert answer.answer.startswith("对，"), answer.answer
