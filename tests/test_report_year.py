"""The year of a report: what says it, what comes first, and what is told or refused where it disagrees."""

from __future__ import annotations

import pytest

from ingest.document import Document
from ingest.identity import NotAReport, identify
from ingest.read_text import read_text

DECREE = "按照关于做好2023年政府信息公开年度报告发布工作的通知，现予公布。"
TITLE = "云溪县水利局2022年政府信息公开工作年度报告"
PERIOD = "本报告所列数据的统计期限自{}年1月1日起至{}年12月31日止。"
HEADING = "一、总体情况"
EARLIER = "2008年5月起我局设置受理点。2008年我局清理了旧目录。2009年，我局公开了23条。"
COMPILED = "本报告按照条例要求，由云溪县水利局编制的2009年度政府信息公开年度报告。"


def read(*lines: str) -> Document:
    return read_text("\n\n".join(lines))


YEARS = [
    # the sentence that says what was compiled, and the name of the file, come before sentences on earlier years
    ((COMPILED, HEADING, EARLIER), "t20230418_1.txt", 2009),
    ((HEADING, EARLIER), "云溪县水利局-2009.txt", 2009),
    (("现将我局2009年度政府信息公开工作情况报告如下。", HEADING, EARLIER), "云溪县水利局.txt", 2009),
    ((HEADING, EARLIER, "云溪县水利局", "2010年2月3日"), "a.txt", 2009),
    # a full year in the introduction is the period; one in the parts is not
    (("数据涵盖自2009年1月1日至12月31日。", HEADING, EARLIER), "云溪县水利局.txt", 2009),
    (("报告中所列数据统计期为2009年1月1日至2009年12月31日。", HEADING, EARLIER), "云溪县水利局.txt", 2009),
    # plans, and a decree that asks for the report, say nothing
    (
        (HEADING, "2022年，我局公开23条。", "三、存在的问题和下一步打算", "2023年，我局继续努力。"),
        "云溪县水利局.txt",
        2022,
    ),
    ((HEADING, "2022年，我局公开23条。2023年，我局将继续努力。"), "云溪县水利局.txt", 2022),
    ((DECREE, HEADING, "2022年，我局公开23条。"), "云溪县水利局.txt", 2022),
    # the day of a signature is no year of a report, nor is a number in the name of a file
    ((HEADING, "2022年，我局公开23条。", "云溪县水利局", "2023年1月9日"), "t20230109_4.txt", 2022),
]


@pytest.mark.parametrize(("lines", "file", "year"), YEARS)
def test_the_year_by_all_that_says_it(lines: tuple[str, ...], file: str, year: int) -> None:
    found = identify(read(*lines, "本报告由云溪县水利局编制。"), file)
    assert (found.year, found.doubts) == (year, ())


TOLD = [
    # title and period differ, the prose decides
    ((TITLE, PERIOD.format(2021, 2021), HEADING, "2022年，云溪县水利局公开23条。"), "a.txt", 2022),
    # title and file differ: the file may be named by the year of publication
    ((TITLE, HEADING, "全年公开23条。"), "云溪县水利局-2023.txt", 2022),
    ((TITLE, HEADING, "2021年，云溪县水利局公开23条。"), "a.txt", 2022),
    # the title alone against the prose and the file
    ((TITLE, HEADING, "2021年，云溪县水利局公开23条。"), "云溪县水利局-2021.txt", 2021),
]


@pytest.mark.parametrize(("lines", "file", "year"), TOLD)
def test_years_that_differ_are_told(lines: tuple[str, ...], file: str, year: int) -> None:
    found = identify(read(*lines), file)
    assert found.year == year
    (doubt,) = found.doubts
    assert "年份的写法不一" in doubt
    assert f"按{year}年收录" in doubt
    assert "标题写2022年" in doubt


UNDECIDED = [
    ((TITLE, PERIOD.format(2021, 2021), HEADING, "全年公开23条。"), "a.txt", ("标题写2022年", "统计期限写2021年")),
    ((HEADING, "2021年，云溪县水利局认真公开。2022年，我局公开23条。"), "a.txt", ("2021年、2022年",)),
    ((HEADING, "2021年，云溪县水利局认真公开。"), "云溪县水利局-2022.txt", ("正文写2021年", "文件名写2022年")),
    (
        (TITLE, HEADING, "2021年，云溪县水利局公开23条。", "云溪县水利局", "2022年1月9日"),
        "a.txt",
        ("标题写2022年", "正文写2021年", "落款日期写2021年"),
    ),
]


@pytest.mark.parametrize(("lines", "file", "told"), UNDECIDED)
def test_years_that_nothing_decides_between_are_refused(
    lines: tuple[str, ...], file: str, told: tuple[str, ...]
) -> None:
    with pytest.raises(NotAReport, match="看不准是哪一年") as refused:
        identify(read(*lines), file)
    assert all(words in str(refused.value) for words in told)


def test_a_number_within_a_file_name_is_no_year() -> None:
    with pytest.raises(NotAReport, match="看不出这是哪一年"):
        identify(read(HEADING, "本报告由云溪县水利局编制。"), "t20230418_1.txt")
    assert identify(read(HEADING, "本报告由云溪县水利局编制。"), "2022.txt").year == 2022
