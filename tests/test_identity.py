"""Whose report, of which year: titles, saved pages without one, copied periods, files that say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.report import Reading
from ingest.build import Source, read_report
from ingest.document import Document, Paragraph
from ingest.identity import Identity, NotAReport, identify
from ingest.read_html import read_html
from ingest.read_text import read_text


def document(*lines: str, title: str = "", published: str = "", source: str = "") -> Document:
    paragraphs, start = [], 0
    for line in lines:
        paragraphs.append(Paragraph(line, start, start + len(line)))
        start += len(line) + 1
    return Document("html", "\n".join(lines), tuple(paragraphs), (), title, published, source)


PERIOD = "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"

TITLES = [
    ("云溪县2022年政府信息公开工作年度报告", "云溪县", 2022),
    ("云溪县人民政府2022年度政府信息公开工作年度报告", "云溪县", 2022),
    ("云溪县 2022 年 政府信息公开工作年度报告", "云溪县", 2022),
    ("2022年云溪县教育局政府信息公开工作年度报告", "云溪县教育局", 2022),
    ("云溪县教育局二〇二二年度政府信息公开工作年度报告", "云溪县教育局", 2022),
    ("2022年度云溪县政府信息公开年度报告", "云溪县", 2022),
    ("云溪县教育局2022年信息公开年报", "云溪县教育局", 2022),
    ("云溪经济开发区管委会2022年度政府信息公开工作年度报告_云溪经济开发区", "云溪经济开发区", 2022),
    ("云溪市人民政府办公厅2022年政府信息公开工作年度报告", "云溪市人民政府办公厅", 2022),
    ("云溪县第三中学2022年信息公开工作年度报告", "云溪县第三中学", 2022),
    ("云溪县和平街道办事处2022年度政府信息公开工作年度报告", "云溪县和平街道", 2022),
    ("云溪县水利局关于2022年度政府信息公开工作情况的报告", "云溪县水利局", 2022),
    ("云溪县水利局政府信息公开工作年度报告（2022年）", "云溪县水利局", 2022),
    ("[年报]云溪县水利局2022年政府信息公开工作年度报告", "云溪县水利局", 2022),
    ("云溪县人民政府 政府信息公开年报 云溪县水利局2022年政府信息公开工作年度报告", "云溪县水利局", 2022),
    ("转发云溪县教育局2022年政府信息公开工作年度报告", "云溪县教育局", 2022),
    ("（定稿）云溪县教育局2022年政府信息公开工作年度报告", "云溪县教育局", 2022),
    ("关于公布云溪县教育局2022年度政府信息公开工作年度报告的公告", "云溪县教育局", 2022),
    ("云溪县市场监督管理局（知识产权局）2022年政府信息公开工作年度报告", "云溪县市场监督管理局", 2022),
    ("2022年度云溪县水务局(本级)政府信息公开工作年度报告", "云溪县水务局", 2022),
    ("云溪县市场监督管理局机关2022年政府信息公开工作年度报告", "云溪县市场监督管理局", 2022),
    ("中共云溪县委办公室（县档案局）2022年政府信息公开工作年度报告", "云溪县委办公室", 2022),
    ("云溪县水利局关于2022年度政府信息公开工作情况的年度报告", "云溪县水利局", 2022),
    ("【年度报告】云溪县教育局：2022年政府信息公开工作年度报告", "云溪县教育局", 2022),
    ("云溪市供销社2022年政府信息公开工作年度报告", "云溪市供销社", 2022),
    ("江北省云溪监狱2022年政府信息公开工作年度报告", "江北省云溪监狱", 2022),
    ("中国人民银行云溪中心支行2022年政府信息公开工作年度报告", "中国人民银行云溪中心支行", 2022),
    ("雲溪縣財政局2022年政府信息公開工作年度報告", "云溪县财政局", 2022),
    ("東鄉鎮(zhèn)2022年政府信息公開工作年度報告", "东乡镇", 2022),
    ("⼭南县⼈⺠政府2022年政府信息公开工作年度报告", "山南县", 2022),
]


@pytest.mark.parametrize(("title", "publisher", "year"), TITLES)
def test_titles(title: str, publisher: str, year: int) -> None:
    for doc in (document(PERIOD, title=title), document(title.split("_")[0], PERIOD)):
        found = identify(doc, "t20230105_1.html")
        assert (found.publisher, found.year) == (publisher, year)


def test_the_trail_of_a_page_is_no_part_of_its_title() -> None:
    lines = ("您所在的位置：首页 > 政务公开 > 年报 > 街道", "云溪县和平街道2022年政府信息公开工作年度报告", PERIOD)
    assert identify(document(*lines), "a.html").publisher == "云溪县和平街道"
    broken = "\n\n".join((lines[0], "云溪县和平街道2022年政府信息公开工作", "年度报告", *[PERIOD * 3] * 3))
    assert identify(read_text(broken), "a.txt").publisher == "云溪县和平街道"


@pytest.mark.parametrize(
    "above",
    [
        "首页 走进云溪 新闻中心 政府信息公开 政务服务 互动交流 专题专栏",
        "登录 注册 无障碍 长者模式",
        "无障碍阅读\n\n今天是",
        "打印本页\n\n关闭窗口",
    ],
)
def test_the_menu_of_a_site_is_no_part_of_a_title(above: str) -> None:
    found = identify(read_text(f"{above}\n\n云溪县水利局关于2022年度政府信息公开情况的报告\n\n{PERIOD}"), "a.txt")
    assert found.publisher == "云溪县水利局"


def test_a_title_that_stands_in_a_field() -> None:
    title = "云溪市公安局高新区分局2022年政府信息公开工作年度报告"
    fields = f"标题： | {title} | ||\n---|---|---|---|\n文号： | 无 | 类别： | 年报 |"
    assert identify(read_text(f"{fields}\n{PERIOD}\n一、总体情况\n我局认真公开。"), "a.txt").publisher == (
        "云溪市公安局高新区分局"
    )


def test_a_list_of_other_reports_does_not_name_this_one() -> None:
    doc = document("云溪县财政局2018年政府信息公开工作年度报告", "云溪县水利局2022年政府信息公开工作年度报告", PERIOD)
    assert (identify(doc, "a.html").publisher, identify(doc, "a.html").year) == ("云溪县水利局", 2022)


def test_a_file_name_with_words_of_its_own() -> None:
    assert identify(document(PERIOD), "2022_云溪县水利局_年报(1).html").publisher == "云溪县水利局"


@pytest.mark.parametrize("link", ["街道", "乡镇", "区政府部门", "镇政府", "各区县"])
def test_the_last_link_of_a_path_before_a_title_is_no_part_of_it(link: str) -> None:
    title = "长沙市岳麓区学士街道2022年政府信息公开工作年度报告"
    found = identify(document(f"您当前所在的位置：首页 > 政府信息公开年报 > {link}", title, PERIOD), "a.txt")
    assert (found.publisher, found.title) == ("长沙市岳麓区学士街道", title)


@pytest.mark.parametrize("body", ["镇江市教育局", "乡宁县", "市中区", "街口街道", "县政府办公室"])
def test_a_name_that_begins_like_a_link_is_whole(body: str) -> None:
    assert identify(document(f"{body}2022年政府信息公开工作年度报告", PERIOD), "a.html").publisher == body


def test_a_title_broken_over_lines() -> None:
    doc = document("云溪县人民政府", "2022年政府信息公开", "工作年度报告", PERIOD)
    assert identify(doc, "a.pdf").publisher == "云溪县"


def test_the_year_is_the_period_not_the_publication() -> None:
    doc = document("发布时间：2023-01-18", "云溪县政府信息公开工作年度报告", PERIOD, published="2023-01-18")
    assert identify(doc, "2023.html").year == 2022


def test_a_period_copied_from_last_year_is_outvoted() -> None:
    doc = document("云溪县2023年政府信息公开工作年度报告", PERIOD, "一、总体情况", "2023年，云溪县坚持公开。")
    assert identify(doc, "a.html").year == 2023


def test_a_page_that_lost_its_title() -> None:
    doc = document(PERIOD, "一、总体情况", "2022年，云溪县坚持以公开促服务。")
    assert identify(doc, "content_123.html").publisher == "云溪县"
    assert identify(doc, "青山市云溪县-2022.html").publisher == "青山市云溪县"


def test_a_bureau_that_forgets_whose_it_is_takes_the_file_name() -> None:
    doc = document("教育局2022年政府信息公开工作年度报告", PERIOD)
    assert identify(doc, "云溪县教育局-2022.html").publisher == "云溪县教育局"


def test_the_issuer_signs() -> None:
    doc = document(
        "云溪县2022年政府信息公开工作年度报告",
        PERIOD + "如有疑问，请与云溪县人民政府办公室联系（电话：010-00000000）。",
    )
    assert identify(doc, "a.html").issuer == "云溪县人民政府办公室"


@pytest.mark.parametrize("lines", [("今天天气很好。",), ("云溪县政府信息公开工作年度报告",), (PERIOD,), ("",)])
def test_what_says_too_little_is_no_report(lines: tuple[str, ...]) -> None:
    with pytest.raises(NotAReport, match="年度报告"):
        identify(document(*lines), "content.html")


def test_a_title_that_leaves_the_place_out_takes_it_from_the_text() -> None:
    doc = document(
        "县教育局2022年政府信息公开工作年度报告", "一、总体情况", "2022年，云溪县教育局在县委领导下推进公开。", PERIOD
    )
    assert identify(doc, "a.html").publisher == "云溪县教育局"


def test_a_title_with_a_name_of_its_own_is_not_lengthened_from_the_text() -> None:
    doc = document("水利局2022年政府信息公开工作年度报告", "2022年，云溪县水利局在县委领导下推进公开。", PERIOD)
    assert identify(doc, "a.html").publisher == "水利局"


@pytest.mark.parametrize(
    ("name", "asked", "publisher"),
    [
        ("农业农村局", "云溪县农业农村局", "云溪县农业农村局"),
        ("卫生健康委员会", "云溪县卫生健康委办公室", "云溪县卫生健康委员会"),
        ("农业农村局", "云溪县信息中心", "农业农村局"),
        ("国家统计局", "云溪县国家统计局", "国家统计局"),
    ],
)
def test_a_title_that_leaves_the_place_out_takes_it_from_whom_to_ask(name: str, asked: str, publisher: str) -> None:
    kind = "我委" if "委" in name else "我局"
    doc = document(f"{name}2022年政府信息公开工作年度报告", PERIOD, f"{kind}认真公开。如有疑问，请与{asked}联系。")
    assert identify(doc, "a.html").publisher == publisher


def test_who_has_compiled_a_report_that_lost_its_title() -> None:
    text = f"本报告是根据《条例》要求，由云溪县水利局编制。{PERIOD}\n一、概述\n认真公开。"
    assert plain(text).publisher == "云溪县水利局"
    with pytest.raises(NotAReport):
        plain(f"{PERIOD}\n一、概述\n部门预算，由云溪县财政局编制，已公开。")


def test_what_is_said_before_a_name_in_full_is_no_part_of_it() -> None:
    title = "市人民政府办公室2022年政府信息公开工作年度报告"
    text = f"{title}\n\n现公开云溪{title}。{PERIOD}"
    assert plain(text).publisher == "云溪市人民政府办公室"


def plain(text: str, file_name: str = "t1.txt") -> Identity:
    return identify(read_text(text), file_name)


FIRST_SENTENCES = [
    (
        "现将青山市市场监督管理局云溪监管局(以下简称云溪局)2022年信息公开年度报告予以公布。",
        "青山市市场监督管理局云溪监管局",
    ),
    ("根据《条例》等规定，梳理编制青山海关关区2022年政府信息公开工作年度报告。", "青山海关"),
    ("按照要求，现公布云溪县水利局2022年度政府信息公开工作年度报告。", "云溪县水利局"),
    ("根据有关规定，特向社会公开云溪县水利局2022年政府信息公开年度报告。", "云溪县水利局"),
    ("将乐县水利局2022年政府信息公开工作年度报告", "将乐县水利局"),
    ("云溪县委机构编制委员会办公室2022年政府信息公开工作年度报告", "云溪县委机构编制委员会办公室"),
    ("编制委员会办公室2022年政府信息公开工作年度报告", "编制委员会办公室"),
]


@pytest.mark.parametrize(("sentence", "publisher"), FIRST_SENTENCES)
def test_a_first_sentence_names_the_body(sentence: str, publisher: str) -> None:
    text = f"首页 > 政府信息公开 > 年度报告\n{sentence}\n{PERIOD}\n"
    assert plain(text).publisher == publisher


@pytest.mark.parametrize("pronoun", ["我局", "本机关", "我单位", "本单位"])
def test_a_pronoun_is_no_publisher(pronoun: str) -> None:
    text = f"编制2022年度{pronoun}政府信息公开工作年度报告。\n现将{pronoun}2022年政府信息公开年报公布如下。\n{PERIOD}"
    assert plain(text, "云溪县水利局-2022.txt").publisher == "云溪县水利局"
    with pytest.raises(NotAReport, match="哪个机关"):
        plain(text)


def test_a_town_that_calls_itself_so_is_named_by_its_own_government() -> None:
    text = (
        f"编制2022年度我乡信息公开工作年度报告。\n{PERIOD}\n2022年，柳河乡人民政府公开信息12条，县人民政府网站转发3条。"
    )
    assert plain(text).publisher == "柳河乡"
    with pytest.raises(NotAReport):
        plain(text + "\n另，杏山乡人民政府协助。")


def test_a_place_that_begins_like_a_pronoun() -> None:
    assert plain(f"本溪市教育局2022年政府信息公开工作年度报告\n{PERIOD}").publisher == "本溪市教育局"


@pytest.mark.parametrize("mark", ["# ", "#", "## ", "**"])
def test_marks_before_a_title(mark: str) -> None:
    found = plain(f"{mark}云溪县水利局2022年政府信息公开工作年度报告\n\n{mark}一、总体情况\n\n{PERIOD}\n")
    assert (found.publisher, found.title) == ("云溪县水利局", "云溪县水利局2022年政府信息公开工作年度报告")


PLACELESS = "区统计局2022年政府信息公开工作年度报告"
PAGES = [
    (f"<title>{PLACELESS}_云溪区人民政府</title>", "云溪区统计局"),
    (f"<title>{PLACELESS}</title><meta name='SiteName' content='青山市云溪区政府门户网站'>", "青山市云溪区统计局"),
    (f"<title>{PLACELESS}</title><div class='crumb'><a>首页</a><a>云溪区统计局</a><a>年报</a></div>", "云溪区统计局"),
    (f"<title>{PLACELESS}</title><table><tr><td>发布机构：</td><td>云溪区统计局</td></tr></table>", "云溪区统计局"),
    (f"<title>{PLACELESS}</title><p>信息来源：云溪区统计局</p>", "云溪区统计局"),
    (f"<title>{PLACELESS}_青山市人民政府</title>", "区统计局"),
    (f"<title>{PLACELESS}</title><p>来源：云溪区统计局</p><p>来源：东湖区统计局</p>", "区统计局"),
    (f"<title>{PLACELESS}</title>", "区统计局"),
]


@pytest.mark.parametrize(("head", "publisher"), PAGES)
def test_a_name_without_its_place_takes_it_from_the_page(head: str, publisher: str) -> None:
    """Where the page does not say it either, or says two, the name stays and is told to be incomplete."""
    found = identify(read_html(f"<html>{head}<h1>{PLACELESS}</h1><p>{PERIOD}</p></html>"), "t1.html")
    assert found.publisher == publisher
    assert bool(found.doubts) is (publisher == "区统计局")


def test_an_incomplete_name_is_told_when_the_report_is_taken_in(tmp_path: Path) -> None:
    file = tmp_path / "t1.html"
    file.write_text(
        f"<h1>{PLACELESS}</h1><p>一、总体情况</p><p>{PERIOD}</p><p>五、存在的主要问题及改进情况</p><p>无。</p>"
    )
    report = read_report(Source(str(file), file.name, file)).report
    assert [line for line in report.unread if "区统计局" in line]


MISPRINTS = [
    ("沐阳县人民政府2022年政府信息公开工作年度报告", "沭阳县人民政府-2022.txt", "沭阳县"),
    ("沐阳县水利局2022年政府信息公开工作年度报告", "沭阳县水利局-2022.txt", "沭阳县水利局"),
    # both exist, neither exists, two characters differ, another body: the title stays
    ("金湖县2022年政府信息公开工作年度报告", "金沙县-2022.txt", "金湖县"),
    ("甲乙县2022年政府信息公开工作年度报告", "丙乙县-2022.txt", "甲乙县"),
    ("沐杨县2022年政府信息公开工作年度报告", "沭阳县-2022.txt", "沐杨县"),
    ("沐阳县水利局2022年政府信息公开工作年度报告", "沭阳县水务局-2022.txt", "沐阳县水利局"),
    ("沐阳县2022年政府信息公开工作年度报告", "t2023.html", "沐阳县"),
]


@pytest.mark.parametrize(("title", "file", "publisher"), MISPRINTS)
def test_a_place_that_only_the_title_misprints(title: str, file: str, publisher: str) -> None:
    found = identify(document(title, PERIOD), file)
    assert found.publisher == publisher
    assert bool(found.doubts) is not title.startswith(publisher[:3])
    assert not found.doubts or "沐阳县" in found.doubts[0]


BEGINNING = (
    "云溪省人民政府办公厅2022年政府信息公开工作年度报告",
    "根据《中华人民共和国政府信息公开条例》，现公布本年度报告。",
    "（一）主动公开方面。全年主动公开政府信息230条。",
    "（二）依申请公开方面。全年收到申请17件。",
)


def _read(tmp_path: Path, *lines: str, name: str = "a.txt") -> Reading:
    path = tmp_path / name
    path.write_text("\n".join(lines), "utf-8")
    return read_report(Source(str(path), name, path))


def test_the_beginning_of_a_report_is_taken_in_and_told_as_such(tmp_path: Path) -> None:
    reading = _read(tmp_path, *BEGINNING)
    assert reading.report.publisher == "云溪省人民政府办公厅"
    assert any("开头的一部分" in line for line in reading.report.unread)
    assert {"230条", "17件"} <= {mention.raw for mention in reading.mentions}


@pytest.mark.parametrize(
    "lines",
    [
        BEGINNING[1:],  # no title of its own, only the name of the file
        BEGINNING[:3],  # one part
        (*BEGINNING[:2], "（一）加强学习，提高认识。", "（二）强化宣传，营造氛围。"),
    ],
)
def test_less_than_a_title_and_two_parts_is_no_report(tmp_path: Path, lines: tuple[str, ...]) -> None:
    with pytest.raises(NotAReport):
        _read(tmp_path, *lines, name="云溪省人民政府办公厅2022年政府信息公开工作年度报告.txt")
