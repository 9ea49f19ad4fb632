"""Prose by section: headings found, table rows not taken for headings, quotes verbatim."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import Document, Paragraph
from ingest.sections import PASSAGE_LENGTH, passages_of, section_spans, sentences

LINES = [
    "云溪县2023年政府信息公开工作年度报告",
    "本报告统计期限自2023年1月1日起。电话：010-00000000。",
    "一、总体情况",
    "全年主动公开信息120条。其中转发30条。",
    "（一）主动公开方面。发布解读8篇。",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3",
    "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0",
    "三、本年度办理结果",
    "四、结转下年度继续办理 0 0 0 0 0 0 0",
    "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    "没有发生。",
    "五、政府信息公开工作存在的主要问题及改进情况",
    "一是人手不足；二是解读形式单一。",
    "六、其他需要报告的事项",
    "无",
]


def document(lines: list[str]) -> Document:
    paragraphs, start = [], 0
    for line in lines:
        paragraphs.append(Paragraph(line, start, start + len(line), page=1 + start // 100))
        start += len(line) + 1
    return Document("text", "\n".join(lines), tuple(paragraphs))


def names(lines: list[str]) -> list[str]:
    return list(dict.fromkeys(section.name for section in section_spans(document(lines))))


def test_sections_in_the_order_of_the_form() -> None:
    assert names(LINES) == [
        "总述",
        "一、总体情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]


def test_a_heading_inside_a_line_still_opens_its_section() -> None:
    run_on = "本报告可在网站下载。一、总体情况 2023年，公开信息5条。五、存在的主要问题及改进情况存在的问题是人手不足。"
    text = {section.name: run_on[section.start : section.end] for section in section_spans(document([run_on]))}
    assert text == {
        "总述": "本报告可在网站下载。",
        "一、总体情况": "2023年，公开信息5条。",
        "五、存在的主要问题及改进情况": "存在的问题是人手不足。",
    }


def test_a_table_without_its_marks_is_no_prose() -> None:
    run = (
        "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数规章000三、收到和处理政府信息公开申请情况有3件。"
    )
    prose = "".join(run[s.start : s.end] for s in section_spans(document([run])))
    assert prose == "有3件。"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("一、概述", "一、总体情况"),
        ("三、政府信息依申请公开工作情况", "三、收到和处理政府信息公开申请情况"),
        ("四、政府信息公开行政复议与行政诉讼情况", "四、政府信息公开行政复议、行政诉讼情况"),
        ("五、主要问题和改进措施", "五、存在的主要问题及改进情况"),
        ("六、政府信息公开情况统计表", "政府信息公开情况统计表"),
        ("七、附则", "七、附则"),
    ],
)
def test_headings_in_other_words(heading: str, name: str) -> None:
    assert names(["前言。", heading, "正文一句。"]) == ["总述", name]


def test_passages_are_verbatim_whole_sentences_of_one_section() -> None:
    lines = [*LINES[:3], "这是一句关于政务公开工作的话，共有二十多个字的长度。" * 40, *LINES[3:]]
    doc = document(lines)
    passages = passages_of(doc, "r")
    assert [p.id for p in passages] == [f"r:{n}" for n in range(1, len(passages) + 1)]
    for passage in passages:
        assert passage.text == doc.text[passage.start : passage.end]
        assert len(passage.text) <= PASSAGE_LENGTH
        assert passage.text[-1] in "。！？" or doc.text[passage.end : passage.end + 1] in ("\n", "")
        assert passage.page is not None


def test_a_sentence_longer_than_a_passage_stays_whole() -> None:
    long = "甲" * (PASSAGE_LENGTH * 2) + "。"
    assert [p.text for p in passages_of(document(["短句。", long, "又一句。"]), "r")] == ["短句。", long, "又一句。"]


@given(st.text(alphabet="公开信息。！？\n”， 一、二总体情况", max_size=200))
def test_no_character_of_prose_is_lost_or_doubled(text: str) -> None:
    spans = list(sentences(text))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == "".join(text.split())


def test_headings_numbered_in_other_ways_and_in_traditional_characters() -> None:
    lines = [
        "1. 总体情况",
        "发布12条。",
        "五、存在的主要問題及改進情況",
        "1、主动公开意识不够。",
        "六．其他需要报告的事项",
        "无。",
    ]
    assert names(lines) == ["一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]
