"""Whose report it is where no title says it: who compiled, filled in or signed it, whom to ask, who did the work."""

from __future__ import annotations

import pytest

from ingest.identity import NotAReport, identify
from ingest.read_html import read_html
from ingest.read_text import read_text

PERIOD = "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"
HEADING = "一、总体情况"

NAMED = [
    (("由云溪县水利局编制的2022年度政府信息公开年度报告。", HEADING, "我局公开23条。"), "云溪县水利局"),
    (("本报告根据条例要求，汇总2022年度柳河镇人民政府的政务公开年度报告编制而成。", HEADING), "柳河镇"),
    ((HEADING, "二、主动公开政府信息情况", "单位: 云溪县水利局  2022年度"), "云溪县水利局"),
    ((HEADING, "我局公开23条。", "云溪县水利局", "2023年3月7日"), "云溪县水利局"),
    ((HEADING, "我局公开23条。", "云溪县水利局 2023年3月7日"), "云溪县水利局"),
    (("如有疑问请与云溪县水利局办公室联系（电话：0000）。", HEADING, "我局公开23条。"), "云溪县水利局"),
    (("可与柳河镇人民政府党政办公室联系（地址：新民路）。", HEADING, "我镇公开23条。"), "柳河镇"),
    (("2022年，雲溪縣水利局不斷完善目錄。", HEADING), "云溪县水利局"),
    (("2022年，雲溪經(jīng)濟(jì)開發(fā)區(qū)認(rèn)真公開信息。", HEADING), "云溪经济开发区"),
    (("2022年，在县委县政府的坚强领导下，云溪县水利局认真公开信息。", HEADING), "云溪县水利局"),
    (("本报告由柳河镇人民政府结合有关统计数据编制。", HEADING, "我镇公开23条。"), "柳河镇"),
    (("工作由柳河镇人民政府承担。", HEADING, "我镇公开23条。"), "柳河镇"),
    # the longer name of two that end alike
    ((HEADING, "2022年，县水利局认真公开信息。", "单位：云溪县水利局"), "云溪县水利局"),
    (("应急管理局2022年政府信息公开工作年度报告", HEADING, "云溪县应急管理局", "2023年1月9日"), "云溪县应急管理局"),
]


@pytest.mark.parametrize(("lines", "publisher"), NAMED)
def test_the_body_by_which_a_document_names_itself(lines: tuple[str, ...], publisher: str) -> None:
    found = identify(read_text("\n\n".join((lines[0], PERIOD, *lines[1:]))), "t1.txt")
    assert (found.publisher, found.doubts) == (publisher, ())


def test_the_unit_above_a_table() -> None:
    table = "<table><tr><td>单位：云溪县水利局</td><td>2022年度</td></tr><tr><td>规章</td><td>0</td></tr></table>"
    assert identify(read_html(f"<p>{PERIOD}</p><p>我局公开23条。</p>{table}"), "t1.html").publisher == "云溪县水利局"


UNNAMED = [
    # two bodies
    ("本报告由云溪县水利局编制。", HEADING, "平川县水利局", "2023年1月9日"),
    # what is counted, and bodies of all kinds
    (HEADING, "单位：万元"),
    ("本报告汇总2022年度全县各乡镇的政务公开年度报告编制而成。", HEADING),
    # whom to ask is not what the text calls itself
    ("如有疑问请与云溪县行政审批局联系。", HEADING, "我镇公开23条。"),
    ("如有疑问请与云溪县人民政府办公室联系。", HEADING, "我局公开23条。"),
    # who is in charge of all openness
    (HEADING, "政务公开工作由云溪县人民政府办公室牵头。"),
    # the name of a site in place of the place's
    ("本报告由好运来彩网，彩网水利局编制。", "2022年，好运来彩网，彩网水利局认真公开。", HEADING),
    ("本报告由好运来彩网水利局编制。", HEADING),
]


@pytest.mark.parametrize("lines", UNNAMED)
def test_what_names_no_one_body_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(NotAReport, match="哪个机关"):
        identify(read_text("\n\n".join((lines[0], PERIOD, *lines[1:]))), "t1.txt")


BUREAU = "应急管理局2022年政府信息公开工作年度报告"


def test_a_bureau_without_a_place_is_of_the_only_government_that_it_names() -> None:
    text = "按照阿尔山市人民政府要求，市应急管理局公开23条，服务全市。"
    found = identify(read_text("\n\n".join((BUREAU, PERIOD, HEADING, text))), "t1.txt")
    assert (found.publisher, found.doubts) == ("阿尔山市应急管理局", ())


@pytest.mark.parametrize(
    "text",
    [
        "按照阿尔山市人民政府和满洲里市人民政府要求，市应急管理局公开23条。",
        "按照阿尔山市人民政府要求，应急管理局公开23条。",
        "按照阿尔山市人民政府和市应急管理局要求，服务全县。",
    ],
)
def test_a_bureau_that_may_be_of_another_place_stays_without_one_and_says_so(text: str) -> None:
    found = identify(read_text("\n\n".join((BUREAU, PERIOD, HEADING, text))), "t1.txt")
    assert found.publisher == "应急管理局"
    assert "没有写明是哪个地方的" in found.doubts[0]
