"""Text dumps: lines broken anywhere, labels wrapped around their numbers, heads that downloaders add."""

from __future__ import annotations

import pytest

from ingest.extract import read_bytes
from ingest.read_text import read_text
from ingest.tables import read_tables
from tests.old_form import NATIONAL, as_html, as_text
from tests.printed_form import printed

HEADER = """申请人情况

自
然
人

法人或其他组织

总计商业
企业

科研
机构

社会
公益
组织

法律
服务
机构

其他
"""


def lines_of_prose(text: str) -> list[str]:
    return [paragraph.text for paragraph in read_text(text).paragraphs]


def test_lines_of_one_width_are_joined_though_a_blank_line_follows_each() -> None:
    text = "某某区2019年政府信息公开工作年度报告\n\n" + "\n\n".join(
        [
            "根据有关规定编制本报告，全文包括总体情况、主动公开政府信",
            "息情况等六个部分，统计期限为2019年1月1日至2019年12月3",
            "1日。如有疑问，请与办公室联系。",
            "一、总体情况",
            "2019年，全区深入贯彻落实条例，全年主动公开政府信息15",
            "692条，其中通过网站发布8149条。",
            "— 2 —",
            "（一）突出质量。建立健全了由区长挂帅、各成员单位具体落实",
            "的工作机制。",
        ]
    )
    assert lines_of_prose(text) == [
        "某某区2019年政府信息公开工作年度报告",
        "根据有关规定编制本报告，全文包括总体情况、主动公开政府信息情况等六个部分，统计期限为2019年1月1日至2019年12月31日。"
        "如有疑问，请与办公室联系。",
        "一、总体情况",
        "2019年，全区深入贯彻落实条例，全年主动公开政府信息15692条，其中通过网站发布8149条。",
        "（一）突出质量。建立健全了由区长挂帅、各成员单位具体落实的工作机制。",
    ]
    document = read_text(text)
    assert all(document.text[p.start : p.end] == p.text for p in document.paragraphs)


def test_labels_wrapped_before_and_around_their_numbers() -> None:
    text = f"""三、收到和处理政府信息公开申请情况
{HEADER}
一、本年新收政府信息公开申请数量 13 1 2 3 4 5 28
三、本
年度办
理结果
（一）予以公开 10 0 0 0 0 0 10
（二）部分公开（区分处理
1 2 3 4 5 6 21
的，只计这一情形，不计其
他情形）
（三）不
予公开
1.属于国家秘密 0 0 0 0 0 0 0
2.其他法律行政
7 0 0 0 0 0 7
法规禁止公开
（七）总计 9 0 0 0 0 0 9
四、结转下年度继续办理 3 0 0 0 0 0 3

四、政府信息公开行政复议、行政诉讼情况
后面的正文没有表格。
"""
    read = printed(read_text(text))
    assert [read[f"applications.new.{column}"] for column in ("natural_person", "business", "other", "total")] == [
        *("13", "1", "5", "28"),
    ]
    assert read["applications.partly_granted.total"] == "21"
    assert read["applications.refused.state_secret.total"] == "0"
    assert read["applications.refused.law_forbids.natural_person"] == "7"
    assert read["applications.outcome_total.total"] == "9"
    assert read["applications.carried_out.total"] == "3"
    assert len(read) == 7 * 7
    assert lines_of_prose(text)[-1] == "后面的正文没有表格。"


def test_a_row_with_blanks_has_fewer_numbers_and_is_unread() -> None:
    text = f"{HEADER}\n一、本年新收政府信息公开申请数量 13 28\n四、结转下年度继续办理 3 0 0 0 0 0 3\n"
    reading = read_tables(read_text(text))
    assert {cell.id.split(".")[1] for cell in reading.cells} == {"carried_out"}
    assert any("13 28" in line for line in reading.unread)


def test_a_missing_number_is_no_blank_where_other_rows_of_the_dump_have_lost_theirs() -> None:
    head = "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n"
    tail = "第二十条第（五）项\n本年处理决定数量\n行政许可\n第二十条第（六）项\n本年处理决定数量\n行政处罚\n7\n"
    whole = read_tables(read_text(f"{head}4\n2\n9\n{tail}"))
    assert {cell.id.split(".")[1]: cell.raw for cell in whole.cells if cell.id.endswith("decisions")} == {
        "licensing": "",
        "penalties": "7",
    }
    lost = read_tables(read_text(f"{head}4\n{tail}"))
    assert [(cell.id, cell.raw) for cell in lost.cells] == [("active_disclosure.penalties.decisions", "7")]
    assert any("行政许可" in line and "漏掉" in line for line in lost.unread)


def test_a_row_all_blank_does_not_take_the_next_numbers() -> None:
    text = f"{HEADER}\n（一）予以公开\n（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1 0 0 0 0 0 1\n"
    reading = read_tables(read_text(text))
    assert {cell.id.split(".")[1] for cell in reading.cells} == {"partly_granted"}


def test_pieces_of_group_labels_between_the_lines_of_a_label() -> None:
    text = (
        f"{HEADER}\n（三）不 1.属于国家秘密 1 0 0 0 0 0 1\n予公开 2.其他法律行政法规禁止公 2 0 0 0 0 0 2\n开\n"
        "3.危及“三安全一稳定” 3 0 0 0 0 0 3\n"
    )
    read = printed(read_text(text))
    assert [
        read[f"applications.refused.{line}.total"] for line in ("state_secret", "law_forbids", "security_stability")
    ] == [
        *"123",
    ]


def test_numbers_without_a_label_go_nowhere() -> None:
    text = f"{HEADER}\n13 0 0 0 0 0 13\n二、上年结转政府信息公开申请数量 1 2 3 4 5 6 21\n"
    assert set(printed(read_text(text)).values()) == {"1", "2", "3", "4", "5", "6", "21"}


def test_numbers_printed_before_their_labels_are_not_given_to_the_row_above() -> None:
    """As `pdftotext -raw` dumps a browser's print: each row's numbers, then its label."""
    text = "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
    text += "8\n6\n10\n规章\n12\n38\n41\n行政规范性文件\n"
    reading = read_tables(read_text(text + "第二十条第（五）项\n信息内容\n本年处理决定数量\n16\n行政许可\n"))
    assert reading.cells == ()
    assert len(reading.unread) > 1


def test_a_header_that_does_not_tell_the_order_binds_nothing() -> None:
    text = HEADER.replace("法人或其他组织", "") + "\n一、本年新收政府信息公开申请数量 13 0 0 0 0 0 13\n"
    reading = read_tables(read_text(text))
    assert reading.cells == ()


def test_fourteen_numbers_under_fifteen_columns_are_unread() -> None:
    results = "结果维持 结果纠正 其他结果 尚未审结 总计"
    text = f"行政复议 行政诉讼\n{results}\n未经复议直接起诉 复议后起诉\n{results}\n{results}\n"
    assert len(printed(read_text(text + " ".join(map(str, range(15)))))) == 15
    assert printed(read_text(text + " ".join(map(str, range(14))))) == {}


def test_one_number_a_line() -> None:
    text = (
        HEADER
        + "\n一、本年新收政府信息公开申请数量\n"
        + "\n".join("1234567")
        + "\n二、上年结转政府信息公开申请数量\n1\n2\n"
    )
    reading = read_tables(read_text(text))
    assert [cell.raw for cell in reading.cells] == list("1234567")
    assert reading.unread


def test_a_line_of_prose_that_ends_with_a_number_is_prose() -> None:
    text = (
        "二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n上一年\n项目数量\n本年增/减 处理决定数量\n"
        "行政许可 865 +24 1149\n全年新增行政许可 24\n项，主要为管理许可。\n"
    )
    assert printed(read_text(text)) == {
        "active_disclosure.licensing.prior_items": "865",
        "active_disclosure.licensing.change": "+24",
        "active_disclosure.licensing.decisions": "1149",
    }
    assert "全年新增行政许可 24" in read_text(text).text


def test_a_heading_that_lost_its_last_word_in_the_dump() -> None:
    """本年增/ without its 减: no other heading of the form begins so."""
    lines = "第二十条第(五)项 信息内容 上一年项目数量 本年增/ 处理决定数量 行政许可 7 -2 31 其他对外管理服务事项 0 0 5"
    truth = {
        "active_disclosure.licensing.prior_items": "7",
        "active_disclosure.licensing.change": "-2",
        "active_disclosure.licensing.decisions": "31",
        "active_disclosure.other_services.prior_items": "0",
        "active_disclosure.other_services.change": "0",
        "active_disclosure.other_services.decisions": "5",
    }
    assert printed(read_text(lines.replace(" ", "\n\n"))) == truth
    rows = ("信息内容 上一年项目数量 本年增/ 处理决定数量", "行政许可 7 -2 31", "其他对外管理服务事项 0 0 5")
    ruled = "\n".join("| " + row.replace(" ", " | ") + " |" for row in ("第二十条第（五）项", *rows))
    assert printed(read_text(ruled)) == truth


def test_the_head_that_a_downloader_adds() -> None:
    document = read_text(
        "标题: 某区2016年度报告\n发布时间: 2017-1-02 00:00\n文号: \n原文链接: https://www.example.gov.cn/a.htm\n"
        "==================== 正文 ====================\n本报告由概述等部分组成。"
    )
    assert (document.title, document.published) == ("某区2016年度报告", "2017-01-02")
    assert document.source == "https://www.example.gov.cn/a.htm"
    assert document.text == "本报告由概述等部分组成。"


def test_statistics_that_run_together_are_read_only_where_they_can_be_read_in_one_way() -> None:
    text = (
        "六、政府信息公开情况统计表指标名称计量单位2016年度历年累计主动公开文件数条2069121061.政府网站公开数条00"
        "2.政府公报公开数条003.其他方式公开数条12受理依申请公开信息总数条00附件下载"
    )
    reading = read_tables(read_text(text))
    assert {cell.id: cell.raw for cell in reading.cells} == {
        f"statistics.{label}.{column}": "0"
        for label in (
            "主动公开文件数/其中：1.政府网站公开数",
            "主动公开文件数/其中：2.政府公报公开数",
            "受理依申请公开信息总数",
        )
        for column in ("2016年度", "历年累计")
    }
    assert len(reading.unread) == 2
    assert read_text(text).text == "六、政府信息公开情况统计表\n附件下载"


@pytest.mark.parametrize("parted", ["\t", "  ", "\n", "\n\n"])
def test_the_national_statistics_are_read_wherever_their_cells_stand_apart(parted: str) -> None:
    text = as_text("云溪县", 2015)
    whole = read_tables(read_bytes(as_html("云溪县", 2015).encode()))
    told = {cell.id: (cell.raw, cell.unit) for cell in whole.cells}
    assert len(told) == sum(number != "——" for _, _, number in NATIONAL)
    for dump in (text, text.replace("\t——\t——", "")):
        document = read_text(dump.replace("\t", parted))
        reading = read_tables(document)
        assert ({cell.id: (cell.raw, cell.unit) for cell in reading.cells}, reading.unread) == (told, ())
        assert document.text.endswith("政府信息公开情况统计表")


def test_a_number_that_is_missing_takes_no_other_row_with_it() -> None:
    text = as_text("云溪县", 2015).replace("件\t61", "件\t")
    blank = {cell.row_label.rpartition("/")[2]: cell.raw for cell in read_tables(read_text(text)).cells}
    assert (blank["1.当面申请数"], blank["2.传真申请数"]) == ("", "13")
    two = as_text("云溪县", 2015).replace("统计数", "2015年度\t历年累计")
    reading = read_tables(read_text(two))
    assert (reading.cells, len(reading.unread) > 50) == ((), True)


def test_flattened_tables_are_told_and_not_read() -> None:
    text = (
        "二、情况第二十条第（一）项信息内容本年制发件数规章000一、本年新收政府信息公开申请数量801000081"
        "行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计1100"
    )
    reading = read_tables(read_text(text))
    assert (reading.cells, len(reading.unread)) == ((), 3)


def test_a_title_is_not_joined_to_the_paragraph_below_it() -> None:
    lines = [
        "云溪县交通运输局",
        "2021年政府信息公开工作年度报告",
        "根据有关规定，现公布本局2021年年度报告。",
        "一、总体情况",
    ]
    assert lines_of_prose("\n".join([*lines, *["本年度公布信息69条，其中工作动态61条。"] * 3]))[:2] == lines[:2]
