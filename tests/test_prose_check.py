"""Prose against table: what contradicts is told, what merely resembles is left alone."""

from __future__ import annotations

import pytest

from corpus.report import Finding
from ingest.prose_check import check_prose
from tests.test_check import balanced, changed, report

CELLS = changed(
    balanced(),
    active_disclosure__normative_documents__in_force="470",
    review_litigation__review__total="3",
    review_litigation__litigation_direct__total="1",
    active_disclosure__penalties__decisions="45",
    active_disclosure__licensing__decisions="7",
    active_disclosure__fees__amount="0",
)


def told(text: str) -> list[Finding]:
    return check_prose(report(2023), text, CELLS)


@pytest.mark.parametrize(
    ("text", "printed", "computed"),
    [
        ("清理并集中发布现行有效行政规范性文件393件。", "393", "470"),
        ("2023年，共收到政府信息公开申请8件。", "8", "6"),
        ("全年受理依申请公开 9 件，均已办结。", "9", "6"),
        ("收办政府信息公开申请案件9件。", "9", "6"),
        ("全年收到政府信息公开申请7件。", "7", "6"),
        ("其中：不予公开5件。", "5", "2"),
        ("无法提供4件，不予处理0件。", "4", "0"),
        ("予以公开及部分公开9件。", "9", "4"),
        ("因政府信息公开发生行政复议案件4件、行政诉讼案件1件。", "4", "3"),
        ("因政府信息公开工作被申请行政复议3件，被提起行政诉讼9件。", "9", "1"),
        ("收到政府信息公开申请6件，予以公开7件。", "7", "4"),
        ("予以公开9件。", "9", "4"),
        ("本年度办理结果：予以公开9件。", "9", "4"),
        ("截至2023年12月底，共收到政府信息公开申请8件。", "8", "6"),
        ("上年结转4件。", "4", "1"),
        ("结转下年度继续办理12件。", "12", "1"),
        ("其中自然人申请39件。", "39", "5"),
        ("作出行政处罚决定4500件。", "4500", "45"),
        ("2023年作出行政许可999件。", "999", "7"),
        ("行政处罚4500件。", "4500", "45"),
        ("收取行政事业性收费88万元。", "88", "0"),
        ("收取行政事业性收费88千元。", "88", "0"),
        ("制发规范性文件0件，现行有效471件。", "471", "470"),
        ("收到政府信息公开申请6件，办结7件，结转下年度继续办理1件。", "7", "6"),
        ("收到政府信息公开申请6件，办结9件。", "9", "6"),
        ("办结依申请公开件9件（含2022年结转的1件）。", "9", "6"),
        ("新收政府信息公开申请6件，结转下年度继续办理4件。", "4", "1"),
        ("收到政府信息公开申请6件，结转2024年办理2件。", "2", "1"),
        ("全年制发行政规范性文件4件。", "4", "0"),
        # documents are spoken of as well, and then applications
        ("制发公文30件。收到政府信息公开申请6件，不予公开5件。", "5", "2"),
        ("收到涉及公文查询的申请，答复6件，不予公开5件。", "5", "2"),
        ("主动公开信息30条，依申请公开的办理情况：予以公开9件、不予公开2件。", "9", "4"),
        ("主动公开信息300条，受理依申请公开6件，答复后不予公开7件。", "7", "2"),
    ],
)
def test_a_contradiction_is_told_with_both_numbers(text: str, printed: str, computed: str) -> None:
    (finding,) = told(text)
    assert (finding.rule, finding.printed, finding.computed) == ("prose_table", printed, computed)
    assert printed in finding.message
    assert computed in finding.message
    assert finding.cells


@pytest.mark.parametrize(
    "text",
    [
        "现行有效行政规范性文件470件。",
        "2023年共收到政府信息公开申请6件。",
        "2022年，共收到政府信息公开申请80件。",  # another year
        "其中网上收到政府信息公开申请2件。",  # a part
        "乡镇收到政府信息公开申请2件。",
        "收到政府信息公开申请6件，答复5件。",  # those of this year, without the one carried in
        "收到政府信息公开申请6件，收到网民留言30条，答复30条。",  # something else is answered
        "市政府办公室代拟、以市政府名义制发规范性文件3件。",
        "行政复议维持2件。",  # one result, not the total
        "全年备案政府信息公开领域行政复议案件18件。",  # those of others, on file
        "收到政府信息公开申请约10件。",
        "主动公开124条、依申请公开173条、不予公开52条。",  # how documents are marked
        "不予公开2件，占33.3%。",
        "不予公开2件，占33.33%。",
        "主动公开政府信息124条，不予公开的占比另行公布。",
        "上半年收到政府信息公开申请2件。",  # a part of the year
        "下半年，共收到政府信息公开申请4件。",
        "9月收到政府信息公开申请2件。",
        "近三年共收到政府信息公开申请95件。",
        "通过邮政快递收到政府信息公开申请3件。",
        "下属单位收到政府信息公开申请7件。",
        "代县政府收到政府信息公开申请2件。",
        "全局共办理行政复议案件88件。",  # cases of other kinds
        "作为被告的行政诉讼12件。",
        "2023年1月1日至12月31日，收到政府信息公开申请6件。",
        "公示行政许可999件，行政处罚4500件。",  # lists of decisions
        "公开行政处罚决定4500件。",
        "办理人大建议30件，予以公开9件。",
        "建议提案办理结果：予以公开9件。",
        "截至6月底，共收到政府信息公开申请2件。",
        "收到公开申请6件，收到留言30条，上年结转4件。",
        "收取行政事业性收费0.00万元。",
        # what was carried in is dealt with too: 6 and 1
        "全年受理政府信息公开申请7件。",
        "收办政府信息公开申请案件7件，其中自然人申请6件。",
        # documents that are marked with the same words when they are drawn up, in whatever order, and replies to others
        "发文逐件标注属性，制发公文90件，主动公开60件，占66.7%；依申请公开20件；不予公开10件。",
        "核定公文90件，定为主动公开60件、依申请公开20件、不予公开10件。",
        "核定公文90件。其中不予公开10件，均说明理由。",
        "不予公开10件、依申请公开20件、主动公开60件。",
        "对报来的45份文件复核属性，由“主动公开”改为不予公开7件。",
        "起草文稿45份，予以公开38份，不予公开7份。",
        "承办建议提案45件，复文予以公开及部分公开38件，不予公开7件。",
        "编目信息45条，其中部分公开8条，不予公开7条。",
        "网站发布信息80条，微信发布20条，占20%。",  # a share of what no table counts
        "核定公文90件。主动公开60件，占66.7%。",
    ],
)
def test_what_agrees_or_means_something_else_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_share_that_does_not_follow_is_told() -> None:
    for text in ("不予公开2件，占35.1%。", "收到政府信息公开申请6件，当场2件，占35.1%。"):
        (finding,) = told(text)
        assert (finding.rule, finding.printed, finding.computed) == ("percent", "35.1%", "33.33%")


def test_a_blank_in_the_table_contradicts_nothing() -> None:
    cells = changed(CELLS, review_litigation__review__total="")
    assert check_prose(report(2023), "发生行政复议案件4件。", cells) == []


@pytest.mark.parametrize(
    ("text", "contradicts"),
    [
        ("县政府办代表县政府受理政府信息公开申请2件。", False),
        ("龙门镇共收到政府信息公开申请2件。", False),
        ("县教育局高度重视，全县共收到政府信息公开申请2件。", True),
        ("2023年，云溪县共收到政府信息公开申请2件。", True),
    ],
)
def test_the_number_of_another_body_contradicts_nothing(text: str, contradicts: bool) -> None:
    assert bool(told(text)) is contradicts
