"""A draft with figures right, wrong and unheard of, judged against the sample reports.

Expected values are those printed in the sample reports' tables and prose.
"""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.drafts.check import Checked, check_draft
from corpus.store import Store


@pytest.fixture(scope="module")
def assistant(samples: Store) -> Assistant:
    return Assistant(samples)


def judged(text: str, assistant: Assistant) -> list[tuple[str, str, str]]:
    return [(c.text, c.verdict, c.correct) for c in check_draft(text, assistant)]


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
