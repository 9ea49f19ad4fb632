"""Everyday ways to ask for what reports print in their own words. The report of these tests is made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

QINGXI = """一、总体情况
县便民中心开设窗口19个。县级网站群已通过二级等保测评。全年制作政策微课堂47期。
如有疑问，请与青溪县府办联系，地址：青溪县文昌路8号，邮编：246001；联系电话：0556-7100123。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青溪县", 2022, QINGXI)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("便民中心摆了几个窗口出来", "窗口19个"),
        ("网站群过的是几级等保", "二级等保测评"),
        ("办公室在什么路多少号，邮编也说下", "文昌路8号"),
        ("办公室在什么路多少号，邮编也说下", "246001"),
    ],
)
def test_what_is_printed_is_found(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(f"青溪县2022年{question}")
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(("number", "verdict"), [("47", "对，"), ("74", "不对，")])
def test_may_it_be_written_so(assistant: Assistant, number: str, verdict: str) -> None:
    answer = assistant.ask(f"青溪县2022年政策微课堂全年{number}期，这么写行不行")
    assert answer.answer.startswith(verdict)


def test_a_report_is_named_once_before_what_it_writes(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2022年网站群过的是几级等保").answer
    assert answer.startswith("青溪县2022年年报写到：“")
