"""Numbers in prose: what each counts, and which digits count nothing."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.prose.quoting import around
from corpus.report import Mention
from ingest.document import Document
from ingest.extract import read_bytes
from ingest.mentions import mentions_of
from ingest.sections import section_spans


def read(text: str) -> list[Mention]:
    document = Document("text", text)
    found = mentions_of(document, [("一、总体情况", 0, len(text))], "r")
    assert all(text[m.start : m.end] == m.raw for m in found)
    return found


def counts(text: str) -> list[tuple[str, str, str]]:
    return [(str(m.value), m.unit, m.counted) for m in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "受理申请13件，其中10件已经办结；办公会议16次并全部解读。",
            [("13", "件", "受理申请"), ("10", "件", "受理申请 › 已经办结"), ("16", "次", "办公会议")],
        ),
        ("全年发布政策解读117篇。", [("117", "篇", "全年发布政策解读")]),
        ("从最初的30名学员，2023年底培训学员90名。", [("30", "名", "从最初的学员"), ("90", "名", "培训学员")]),
        ("网站总访问次数达9540370次。", [("9540370", "次", "网站总访问次数")]),
        ("惠及群众1204567户，电话：0517-83605211。", [("1204567", "户", "惠及群众")]),
        ("由行政检查409项和行政征收192项组成。", [("409", "项", "由行政检查"), ("192", "项", "行政征收组成")]),
        (
            "开展意见征集53期、网上问卷51期。",
            [("53", "期", "开展意见征集"), ("51", "期", "网上问卷")],
        ),
        (
            "政策解读数量65条，其中转发上级解读55条；制定文件10个。",
            [("65", "条", "政策解读"), ("55", "条", "政策解读 › 转发上级解读"), ("10", "个", "制定文件")],
        ),
        (
            "受理申请58件，其中：网络申请14件；信函申请44件。召开会议2次。",
            [
                ("58", "件", "受理申请"),
                ("14", "件", "受理申请 › 网络申请"),
                ("44", "件", "受理申请 › 信函申请"),
                ("2", "次", "召开会议"),
            ],
        ),
        (
            "答复805件（含上年结转18件，另有72件顺延到下年），均按期答复。行政复议7件。",
            [
                ("805", "件", "答复"),
                ("18", "件", "答复 › 上年结转"),
                ("72", "件", "答复 › 顺延到下年"),
                ("7", "件", "行政复议"),
            ],
        ),
        (
            "诉求受理4355件，办理率100%，满意率达99.04%。",
            [("4355", "件", "诉求受理"), ("100", "%", "诉求受理 › 办理率"), ("99.04", "%", "诉求受理 › 满意率")],
        ),
        ("聘任16名义务监督员，曝光了12个问题。", [("16", "名", "聘任义务监督员"), ("12", "个", "曝光问题")]),
        ("办结率和满意率分别为100%和96.4%。", [("100", "%", "办结率"), ("96.4", "%", "满意率")]),
        ("等候时间由42分钟缩至19分钟。", [("42", "分钟", "等候时间由"), ("19", "分钟", "缩至")]),
        ("接入53个部门2261项事项。", [("53", "个", "接入部门"), ("2261", "项", "事项")]),
        ("代表满意率分别为99.1%和98.8%。", [("99.1", "%", "代表满意率"), ("98.8", "%", "代表满意率")]),
        ("电话、当面咨询接待412人次。", [("412", "人次", "电话、当面咨询接待")]),
        ("办理来信94封。", [("94", "封", "办理来信")]),
        ("罚没金额159.95万元。", [("159.95", "万元", "罚没金额")]),
        ("不予公开信息数79。", [("79", "", "不予公开信息")]),
        ("微博粉丝突破770万。", [("7700000", "", "微博粉丝")]),
        ("举办十二次培训。", [("12", "次", "举办培训")]),
    ],
)
def test_every_number_says_what_it_counts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert counts(text) == expected


def test_inexact_numbers_stay_inexact() -> None:
    found = read("免费赠阅500余本，活动近30场，约1000条。")
    assert [m.raw for m in found] == ["500余本", "近30场", "约1000条"]


@pytest.mark.parametrize(
    "text",
    [
        "地址：某市人民路5号政府大楼3层；邮编：223001；电话：0517-8360 5210，传真0517-83605211。",
        "请致电23158786联系。",
        "根据《条例》第二十条和国办函〔2021〕30号、岚综管办（2020）80号要求",
        "统计期限为2024年1月1日至2024年12月31日。",
        "2019-2020学年、十四五、第三次会议、二十届三中全会、12345热线、110宣传日、70周年",
        "印发《关于支持企业的二十条措施》。",
        "一是加强领导；二是统一部署，一站式办理。",
        "认真办好每一件申请，回应好每一次来电。",
        "网址：www.example123.gov.cn，邮箱abc163@163.com",
        "1.门户网站\n2.公开栏\n（3）公报",
    ],
)
def test_digits_that_count_nothing(text: str) -> None:
    assert counts(text) == []


def test_clause_and_section_are_told() -> None:
    (first, second) = read("组织培训3次，参加120人次；另行通报。")
    assert first.clause == second.clause == "组织培训3次，参加120人次"
    assert (second.section, second.value) == ("一、总体情况", Decimal(120))


def test_hand_read_numbers_of_real_reports_are_found(shared: Path) -> None:
    """Every number a person read in the prose: its value stands among the mentions of its quote."""
    missing = []
    for file in sorted((shared / "truth").glob("*.json")):
        truth = json.loads(file.read_text(encoding="utf-8"))
        if truth["form"] == "pre2019" or truth["file"].endswith(".txt"):
            continue
        document = read_bytes((shared / "reports" / truth["file"]).read_bytes())
        values = {m.value for m in mentions_of(document, section_spans(document), "r")}
        for figure in truth["narrative_figures"]:
            standing_alone = rf"(?<![\d.]){re.escape(str(figure['value']))}(?![\d.])(?!年)"
            printed = re.search(standing_alone, figure["quote"]) and "邮编" not in figure["unit"]
            if printed and Decimal(str(figure["value"])) not in values:
                missing.append((truth["file"], figure["quote"]))
    assert missing == []


def test_traditional_characters_count_the_same_things() -> None:
    text = "2021年，我鎮(zhèn)公眾號發(fā)布信息120餘條，其中轉發(fā)35條；辦結(jié)申請9件。"
    found = read(text)
    assert [(str(m.value), m.unit, m.counted) for m in found] == [
        ("120", "条", "我镇公众号发布信息"),
        ("35", "条", "我镇公众号发布信息 › 转发"),
        ("9", "件", "办结申请"),
    ]
    assert found[0].raw == "120餘條"
    assert "發(fā)布" in found[0].clause


def test_a_letter_that_begins_a_word_is_no_measure() -> None:
    text = "收到申请87分别为予以公开45件、不予公开12件。"
    assert counts(text) == [("45", "件", "予以公开"), ("12", "件", "不予公开")]
    assert counts("发布信息110多条。") == [("110", "条", "发布信息")]


@pytest.mark.parametrize(
    "address",
    [
        "（http://www.yunxi.gov.cn）",
        "(https://www.yunxi.gov.cn/col/col23/index.html?id=58&p=3)",
        "（www.yunxi.gov.cn）",
        "（邮箱：yunxi2022@126.com）",
        "http://www.yunxi.gov.cn/",
    ],
)
def test_an_address_hides_nothing_behind_it(address: str) -> None:
    text = f"2022年我镇收到来信8件，通过县政府网站{address}主动公开信息57条：其中公告4条，占7.02%；动态43条。"
    found = read(text)
    assert [(str(m.value), m.unit) for m in found] == [
        ("8", "件"),
        ("57", "条"),
        ("4", "条"),
        ("7.02", "%"),
        ("43", "条"),
    ]
    assert found[1].counted.endswith("主动公开信息")
    assert all(m.clause in text for m in found)
    assert address in found[1].clause


def test_a_quote_does_not_begin_within_an_address() -> None:
    text = "2022年我镇通过县政府网站（http://www.yunxi.gov.cn）主动公开信息57条，收到来信8件。"
    (first, _) = read(text)
    span = around(text, first)
    assert text[span.start : span.end] == "2022年我镇通过县政府网站（http://www.yunxi.gov.cn）主动公开信息57条"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("答复9件，4件部分公开，另5件不公开。", ("4", "件", "部分公开")),
        ("我镇所有21个村委会和6个站所设了公开栏。", ("21", "个", "我镇村委会")),
        ("及时公开各类通知31件。", ("31", "件", "及时公开各类通知")),
        ("办结申请88件（含2021年结转的6件），其中同意公开50件。", ("50", "件", "办结申请 › 同意公开")),
    ],
)
def test_words_beside_a_number_are_told_apart_from_it(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in counts(text)


@pytest.mark.parametrize("text", ["本报告共分六个部分。", "全文由5大部分组成。", "报告分为6部分。"])
def test_the_parts_of_a_text_are_counted_by_nobody(text: str) -> None:
    assert not read(text)
