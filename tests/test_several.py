"""Pages that hold the reports of several years or bodies, and pages that only name other reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.build import Source, read_report
from ingest.extract import read_bytes
from tests.printed_form import applications, numbers
from tests.test_read_html import markup

HEADINGS = "<p>一、总体情况</p><p>全年新收申请{n}件。</p><p>三、收到和处理政府信息公开申请情况</p>"
PREAMBLE = "<p>本报告数据统计期限自{year}年1月1日至{year}年12月31日。</p>"


def body(year: int, start: int) -> str:
    return PREAMBLE.format(year=year) + HEADINGS.format(n=start) + markup(applications("2021", numbers(start)))


def title(name: str, year: int) -> str:
    return f"<h3>{name}{year}年政府信息公开工作年度报告</h3>"


FIRST = title("松塘县水利局", 2022) + body(2022, 1000)


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (title("松塘县水利局", 2021) + body(2021, 3000), "松塘县水利局2021年"),
        (title("松塘县林业局", 2022) + body(2022, 3000), "松塘县林业局2022年"),
        (body(2021, 3000), "统计期限为2021年"),
    ],
)
def test_only_the_first_of_two_reports_is_read_and_the_other_is_told(tmp_path: Path, second: str, told: str) -> None:
    alone, both = tmp_path / "a.html", tmp_path / "b.html"
    alone.write_text(f"<body>{FIRST}</body>", "utf-8")
    both.write_text(f"<body>{FIRST}{second}</body>", "utf-8")
    first, read = (read_report(Source(str(path), path.name, path)) for path in (alone, both))
    assert (read.report.publisher, read.report.year) == ("松塘县水利局", 2022)
    assert read.cells == first.cells
    assert [passage.text for passage in read.passages] == [passage.text for passage in first.passages]
    assert any(told in line and "另一份年度报告" in line for line in read.report.unread)
    assert not first.report.unread


@pytest.mark.parametrize(
    "more",
    [
        f"<p>相关链接</p>{title('松塘县水利局', 2021)}{title('松塘县水利局', 2020)}",
        "<p>一、总体情况</p><p>另表如下。</p>" + markup(applications("2021", numbers(1000))),
    ],
)
def test_what_only_names_another_report_is_no_report(more: str) -> None:
    document = read_bytes(f"<body>{FIRST}{more}</body>".encode())
    assert not document.notes
    assert len(document.grids) == more.count("<table") + 1
