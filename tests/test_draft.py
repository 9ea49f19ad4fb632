"""A draft with figures right, wrong and unheard of, judged against the sample reports.

Expected values are those printed in the sample reports' tables and prose.
"""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.drafts.check import check_draft
from assistant.drafts.verdicts import Checked
from corpus.store import Store
from tests.answers import judged


@pytest.fixture(scope="module")
def assistant(samples: Store) -> Assistant:
    return Assistant(samples)


DRAFTS = [
    (
        "平潭综合实验区2024年共收到政府信息公开申请218件，其中自然人217件、商业企业2件。",
        [("218件", "supported", ""), ("217件", "supported", ""), ("2件", "contradicted", "1件")],
    ),
    (
        "淮安市2024年新收申请3119件，上年结转43件。行政许可447228件。",
        [("3119件", "supported", ""), ("43件", "contradicted", "34件"), ("447228件", "supported", "")],
    ),
    (
        "2024年，平潭综合实验区办理结果中部分公开29件，不予公开39件。2023年不予公开6件。",
        [("29件", "supported", ""), ("39件", "supported", ""), ("6件", "contradicted", "5件")],
    ),
    (
        "平潭综合实验区2023年行政复议2件，其中维持1件、纠正2件；行政诉讼7件。",
        [
            ("2件", "supported", ""),
            ("1件", "supported", ""),
            ("2件", "contradicted", "1件"),
            ("7件", "supported", ""),
        ],
    ),
    ("平潭综合实验区2024年新收申请2180件。", [("2180件", "contradicted", "218件")]),
    ("广州市2024年新收申请100件。", [("100件", "unsupported", "")]),
    (  # figures of a body that has no report are never laid to the one named before it
        "淮安市2024年新收申请3119件。广州市2024年新收申请100件，其中自然人3001件。",
        [("3119件", "supported", ""), ("100件", "unsupported", ""), ("3001件", "unsupported", "")],
    ),
    (  # a body that is only compared with is not spoken of afterwards
        "平潭综合实验区财政金融局2024年收到申请2件，较平潭综合实验区新收申请218件少。该局制作和获取政府信息379条。",
        [("2件", "supported", ""), ("218件", "supported", ""), ("379条", "contradicted", "397条")],
    ),
    (  # a change is told from the year before; each year of a clause dates its own figure
        "平潭综合实验区2024年新收申请218件，同比增加127件。行政强制由2023年的54件增加到2024年的56件。",
        [
            ("218件", "supported", ""),
            ("127件", "contradicted", "137件"),
            ("54件", "supported", ""),
            ("56件", "contradicted", "65件"),
        ],
    ),
    (  # the unit leaves one of two rows; the same digits in another unit are another amount
        "红寺堡区2019年政府集中采购69项。淮安市2024年行政事业性收费96171.6元。行政事业性收费9.61716亿元。",
        [
            ("69项", "contradicted", "96项"),
            ("96171.6元", "contradicted", "96171.6万元"),
            ("9.61716亿元", "supported", ""),
        ],
    ),
    (  # printed in the prose, though the table of the same report says otherwise
        "平潭综合实验区2023年现行有效行政规范性文件393件。红寺堡区2019年办结率76.9%。",
        [("393件", "supported", ""), ("76.9%", "supported", "")],
    ),
    (  # a year that is only compared with is that of its own figure and of no other
        "平潭综合实验区2024年行政许可4529件，较2023年的2629件增加1900件。行政事业性收费是2023年的3.14倍。新收申请218件。",
        [
            ("4529件", "supported", ""),
            ("2629件", "supported", ""),
            ("1900件", "supported", ""),
            ("3.14倍", "supported", ""),
            ("218件", "supported", ""),
        ],
    ),
    (  # a sum of figures just named is judged by them; what follows is a part of all of them
        "淮安市2024年新收申请3119件，上年结转34件，合计3153件。未经复议直接起诉26件，复议后起诉20件，两项合计64件，"
        "其中结果维持25件。",
        [
            ("3119件", "supported", ""),
            ("34件", "supported", ""),
            ("3153件", "supported", ""),
            ("26件", "supported", ""),
            ("20件", "supported", ""),
            ("64件", "contradicted", "46件"),
            ("25件", "supported", ""),
        ],
    ),
    (  # a sum of nobody knows what says nothing, and does not accuse the figure before it
        "淮安市2024年新收申请3119件，另有来信，合计4000件。",
        [("3119件", "supported", ""), ("4000件", "unsupported", "")],
    ),
    (  # 其他 among applicants; a share of what was named before; a numeral that is part of a name
        "淮安市2024年自然人3001件，其他4件。予以公开1362件，占办结总数的44.66%；属于三类内部事务信息的8件。",
        [
            ("3001件", "supported", ""),
            ("4件", "supported", ""),
            ("1362件", "supported", ""),
            ("44.66%", "supported", ""),
            ("8件", "supported", ""),
        ],
    ),
    (  # 万 and 亿 with fewer decimals than the report prints are rounded, not wrong, unless they are
        "淮安市2024年行政处罚398.58万件，行政强制8.93万件，行政事业性收费9.62亿元。",
        [("398.58万件", "supported", ""), ("8.93万件", "contradicted", "88283件"), ("9.62亿元", "supported", "")],
    ),
    (  # last year's figure beside this year's; what is counted may stand behind its figure
        "平潭综合实验区2024年行政处罚1100件，上年1330件；不予公开由上年的5件上升到39件。"
        "红寺堡区2019年予以公开10件，尚有3件结转下年度。",
        [
            ("1100件", "supported", ""),
            ("1330件", "supported", ""),
            ("5件", "supported", ""),
            ("39件", "supported", ""),
            ("10件", "supported", ""),
            ("3件", "supported", ""),
        ],
    ),
    (
        "平潭综合实验区2024年新收申请218件，是上年的2.69倍，净增127件。",
        [("218件", "supported", ""), ("2.69倍", "supported", ""), ("127件", "contradicted", "137件")],
    ),
    (
        "平潭综合实验区交通与建设局2024年不予公开36件，占全部申请的62.07%。",
        [("36件", "supported", ""), ("62.07%", "supported", "")],
    ),
    ("淮安市2024年植树300棵，举办马拉松2场。", [("2场", "unsupported", "")]),
]

#: Ways of telling a change, and what a figure that names nothing is of.
TELLINGS = [
    (  # a rise told as a fall is wrong though its number is right: in the form's column, computed, and in parentheses
        "平潭综合实验区2020年行政处罚项目本年增加18项，行政许可项目本年增加442项。行政处罚538件，同比减少108件，下降25.1%。",
        [
            ("18项", "contradicted", "减少18项"),
            ("442项", "supported", ""),
            ("538件", "supported", ""),
            ("108件", "contradicted", "增加108件"),
            ("25.1%", "contradicted", "增加25.12%"),
        ],
    ),
    (  # 前者 and 后者 are the bodies named last, in their order
        "淮安市2024年行政许可447228件，平潭综合实验区2024年行政许可4529件。前者行政强制88283件，后者行政强制88283件。",
        [
            ("447228件", "supported", ""),
            ("4529件", "supported", ""),
            ("88283件", "supported", ""),
            ("88283件", "contradicted", "65件"),
        ],
    ),
    (  # a topic before the comma names one row of the family that is told
        "重复申请，上海市人民政府办公厅2019年不予处理9件，平潭综合实验区2020年3件。",
        [("9件", "supported", ""), ("3件", "supported", "")],
    ),
    (  # a series told in turn, and its changes
        "红寺堡区2019年行政许可、行政处罚、行政强制的处理决定依次为1149件、1474件和610件。",
        [("1149件", "supported", ""), ("1474件", "supported", ""), ("610件", "contradicted", "601件")],
    ),
    (  # what is told as done under a heading of advice is held against the reports; a plan is not
        "淮安市2024年年报摘要\n五、下一步建议\n全年新收申请3191件。力争培训12次。",
        [("3191件", "contradicted", "3119件"), ("12次", "unsupported", "")],
    ),
    (  # a plan dates nothing behind it, and no figure of what is done stands against it
        "淮安市2024年新收申请3119件，计划于2025年新增公开5000条，确保办结率不低于99%。行政许可447228件。",
        [
            ("3119件", "supported", ""),
            ("5000条", "unsupported", ""),
            ("99%", "unsupported", ""),
            ("447228件", "supported", ""),
        ],
    ),
    (  # the number of a service or of a print run is no figure; a fax that is counted is one
        "淮安市2024年年报摘要\n咨询请打12315，印数：2000册。新收申请3119件，传真申请38件。",
        [("3119件", "supported", ""), ("38件", "unsupported", "")],
    ),
    (  # a body keeps its own year where it has no report of the sentence's
        "红寺堡区2019年新收申请13件。2024年淮安市新收申请3119件，红寺堡区予以公开10件。",
        [("13件", "supported", ""), ("3119件", "supported", ""), ("10件", "supported", "")],
    ),
    (  # the question names what is counted
        "淮安市2024年问答\n问：收到的申请多吗？\n答：不多，3119件，个人提的3001件。",
        [("3119件", "supported", ""), ("3001件", "supported", "")],
    ),
    (  # a year said before the body stays, also where it has no report
        "2024年，淮安市新收申请3119件。2022年，淮安市新收申请3119件。2025年度，全市新收申请3119件。",
        [("3119件", "supported", ""), ("3119件", "unsupported", ""), ("3119件", "unsupported", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_directions_and_what_is_left_unsaid(
    assistant: Assistant, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert judged(text, assistant) == expected


@pytest.mark.parametrize(("text", "expected"), DRAFTS)
def test_every_figure_is_judged(assistant: Assistant, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert judged(text, assistant) == expected


def test_dates_ordinals_and_telephones_claim_nothing(assistant: Assistant) -> None:
    text = (
        "淮安市2024年1月15日印发第3号文（国办公开办函〔2021〕30号），电话：0517-83605000，"
        "依据第二十条第（五）项，12345热线继续开通。"
    )
    assert judged(text, assistant) == []


def test_spans_and_citations_open(assistant: Assistant) -> None:
    text = "前言。\n淮安市2024年新收申请3119件。"
    (one,) = check_draft(text, assistant)
    assert isinstance(one, Checked)
    assert text[one.start : one.end] == one.text
    assert one.citation is not None
    assert (one.citation.cell, one.citation.raw) == ("applications.new.total", "3119")
    assert one.as_json()["verdict"] == "supported"


def test_a_body_and_a_year_hold_until_another_is_named(assistant: Assistant) -> None:
    text = "平潭综合实验区2023年情况如下。\n新收申请81件。\n2024年新收申请81件。"
    assert judged(text, assistant) == [("81件", "supported", ""), ("81件", "contradicted", "218件")]


def test_a_figure_of_the_prose_tells_what_the_table_says(assistant: Assistant) -> None:
    (one,) = check_draft("平潭综合实验区2023年现行有效行政规范性文件393件。", assistant)
    assert one.citation is not None
    assert "393件" in one.citation.quote
    assert "470" in one.message


def test_nobody_named_is_unsupported(assistant: Assistant) -> None:
    assert [verdict for _, verdict, _ in judged("新收申请81件。", assistant)] == ["unsupported"]
