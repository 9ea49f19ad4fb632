"""Sections whose table cannot be read at all are told: a picture, a scan, a layout of its own."""

from __future__ import annotations

import pytest

from ingest.extract import read_bytes
from ingest.tables import read_tables
from tests.printed_form import applications, numbers, review
from tests.test_read_html import markup

VALUE = numbers()
HEADINGS = (
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
)


def unread(*tables: str) -> tuple[str, ...]:
    parts = (f"<p>{heading}</p>{table}" for heading, table in zip(HEADINGS, tables, strict=True))
    return read_tables(read_bytes("".join(parts).encode())).unread


@pytest.mark.parametrize("lost", ["<img src=t.png>", "<table><tr><td>甲</td><td>乙</td></tr></table>", ""])
def test_a_heading_without_a_cell_of_its_table_is_told(lost: str) -> None:
    three, four = markup(applications("2021", VALUE)), markup(review(VALUE))
    told = unread(lost, three, four)
    assert [line.split("：")[0] for line in told] == ["主动公开情况表"]
    told = unread(lost, lost, lost)
    assert [line.split("：")[0] for line in told] == ["主动公开情况表", "依申请公开情况表", "复议诉讼情况表"]


def test_sections_before_the_form_had_no_tables() -> None:
    parts = (
        "二、主动公开政府信息情况",
        "公开7条。",
        "三、依申请公开情况",
        "收到2件。",
        "四、行政复议、行政诉讼情况",
        "无。",
    )
    text = "".join(f"<p>{part}</p>" for part in parts)
    assert read_tables(read_bytes(text.encode())).unread == ()
