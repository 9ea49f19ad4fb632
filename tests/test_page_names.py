"""The full name of a body from its page, and the owner of a page that names none: one name or none."""

from __future__ import annotations

import pytest

from ingest.identity import Identity, NotAReport, identify
from ingest.read_html import read_html

PERIOD = "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"


def identity(title: str, text: str = "", footer: str = "", site: str = "") -> Identity:
    head = f"<head><title>{title}{site}</title></head>"
    article = f"<div id='zoom'><p>{title}</p><p>{PERIOD}</p><p>{text}</p></div>"
    page = f"<html>{head}<body>{article}<div class='footer'>{footer}</div></body></html>"
    return identify(read_html(page), "content_1.html")


REPORT = "2022年政府信息公开工作年度报告"

IN_FULL = [
    ("青禾乡", "", "主办：云溪县青禾乡人民政府 地址：新民路3号", "", "云溪县青禾乡"),
    ("青禾乡", "", "云溪县青禾乡人民政府主办", "", "云溪县青禾乡"),
    ("东门街道", "", "", "-云溪县人民政府", "云溪县东门街道"),
    ("县水利局", "本报告由云溪县水利局编制。", "", "", "云溪县水利局"),
    ("县水利局", "本报告由云溪县水利局编制。", "主办：云溪县人民政府", "", "云溪县水利局"),
]


@pytest.mark.parametrize(("name", "text", "footer", "site", "publisher"), IN_FULL)
def test_a_name_is_taken_as_the_page_prints_it_in_full(
    name: str, text: str, footer: str, site: str, publisher: str
) -> None:
    found = identity(name + REPORT, text, footer, site)
    assert (found.publisher, found.doubts) == (publisher, ())


def test_two_full_names_leave_the_short_one() -> None:
    found = identity("青禾乡" + REPORT, "云溪县青禾乡与平川县青禾乡结对。", "", "-云溪县人民政府")
    assert found.publisher == "青禾乡"
    found = identity("县水利局" + REPORT, "经与平川县水利局协商。", "主办：云溪县人民政府")
    assert found.publisher == "县水利局"
    assert len(found.doubts) == 1


def test_a_city_site_does_not_tell_the_county_of_a_town() -> None:
    assert identity("青禾镇" + REPORT, "", "", "-云溪市人民政府").publisher == "青禾镇"


@pytest.mark.parametrize("footer", ["版权所有 © 云溪县水利局　地址：滨河路8号", "主办单位：云溪县水利局"])
def test_the_owner_of_a_page_that_names_no_body_is_taken_and_told(footer: str) -> None:
    found = identity(REPORT, "来源：本站。2022年，我局新收申请9件。", footer)
    assert found.publisher == "云溪县水利局"
    assert "主办单位“云溪县水利局”" in found.doubts[0]


@pytest.mark.parametrize(
    ("text", "footer"),
    [
        ("2022年，我局新收申请9件。", "主办：云溪县人民政府办公室"),  # the site of all offices
        ("本机关新收申请9件。", "主办：云溪县人民政府办公室"),
        ("2022年，我局新收申请9件。", "主办：云溪县水利局 版权所有 © 云溪县数据局"),
        ("2022年，新收申请9件。", "主办：云溪县水利局"),
    ],
)
def test_an_owner_that_may_be_another_body_is_not_taken(text: str, footer: str) -> None:
    with pytest.raises(NotAReport):
        identity(REPORT, text, footer)
