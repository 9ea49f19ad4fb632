"""What a draft says in other words than the form and the prose: each class of claims, right and wrong, over reports
made up here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.ask import Assistant
from assistant.drafts.check import check_draft
from corpus.report import Reading
from ingest.document import Document
from ingest.mentions import mentions_of
from tests.answers import judged
from tests.made_up import NewStore, Printed, put_cells, put_report, table_report

_PROSE = (
    "全年主动公开政府信息4380条，其中网站发布2920条，微信公众号发布1460条。全年发布政策解读36篇。"
    "召开政务公开工作会议3次。收到人大代表建议24件，办结18件。收到政协提案15件，办结12件。"
    "下一步力争开展业务培训12次。全市行政机关受理政府信息公开申请75件，比上一年上升25%。"
    "举办讲座29场，其中东河县17场、西河县12场。大厅进驻部门34个，可办事项612项。粉丝3200人，较上年减少40人。"
)


def row(name: str, natural: int, business: int = 0) -> Printed:
    id = f"applications.{name}"
    return {
        f"{id}.natural_person": str(natural),
        f"{id}.business": str(business),
        f"{id}.total": str(natural + business),
    }


def cases(name: str, upheld: int, corrected: int, other: int, pending: int) -> Printed:
    values = {"upheld": upheld, "corrected": corrected, "other": other, "pending": pending}
    total = {"total": sum(values.values())}
    return {f"review_litigation.{name}.{column}": str(value) for column, value in (values | total).items()}


def documents(issued: int, repealed: int, in_force: int) -> Printed:
    values = {"issued": issued, "repealed": repealed, "in_force": in_force}
    return {f"active_disclosure.normative_documents.{column}": str(value) for column, value in values.items()}


_BEFORE: Printed = (
    row("new", 58, 2) | row("granted", 20) | row("partly_granted", 9, 1) | row("refused.process", 7)
    | row("unavailable.not_held", 15) | row("not_handled.repeat", 7, 1) | row("outcome_total", 58, 2)
    | {"active_disclosure.licensing.decisions": "310", "active_disclosure.fees.amount": "420.5"} | documents(10, 4, 41)
)  # fmt: skip
_NOW: Printed = (
    row("new", 70, 5) | row("granted", 23, 2) | row("partly_granted", 12, 2) | row("refused.state_secret", 6)
    | row("refused.process", 5) | row("unavailable.not_held", 15, 1) | row("unavailable.needs_creation", 4)
    | row("not_handled.repeat", 3) | row("other_outcome.other_reasons", 2) | row("outcome_total", 70, 5)
    | cases("review", 3, 2, 2, 1) | cases("litigation_direct", 4, 0, 0, 1)
    | cases("litigation_after_review", 1, 1, 1, 1) | documents(12, 5, 48)
    | {"active_disclosure.licensing.decisions": "465", "active_disclosure.fees.amount": "1261.5"}
)  # fmt: skip


def with_prose(made: Reading, text: str) -> Reading:
    found = mentions_of(Document("html", text), [("一、总体情况", 0, len(text))], made.report.id)
    return replace(made, text=text, mentions=tuple(found))


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "青石市", 2022, "2021", _BEFORE)
    put_report(store, with_prose(table_report("青石市", 2023, "2021", _NOW), _PROSE))
    put_cells(store, "青石市民政局", 2023, "2021", row("new", 12) | row("granted", 9) | row("outcome_total", 12))
    put_cells(store, "青石市教育局", 2023, "2021", row("new", 6) | row("granted", 2) | row("outcome_total", 6))
    return Assistant(store)


# ruff: noqa: E501
#: A class of claims, a draft in which everything is right, the figure made wrong, and what is told of the wrong one.
CLASSES = [
    ("a column of the row before it", "青石市2023年予以公开25件，其中自然人23件。", "23件", "32件", "23件"),
    ("a result behind its kind of case", "青石市2023年直接起诉5件，维持4件，1件未结。", "4件", "5件", "4件"),
    ("the noun behind its figure", "青石市2023年申请75件，70件来自个人，5件来自企业。", "70件", "71件", "70件"),
    ("two rows together", "青石市2023年予以公开及部分公开39件。", "39件", "37件", "39件"),
    ("a load of the year", "青石市2023年新收75件，上年结转0件，需办理75件。", "需办理75件", "需办理57件", "75件"),
    ("for each month", "青石市2023年发布政策解读36篇，平均每月3篇。", "每月3篇", "每月4篇", None),
    ("a part of a figure of the prose", "青石市2023年主动公开信息4380条，网站2920条，占66.7%。", "66.7%", "67.6%", None),
    ("two items of a whole", "青石市2023年予以公开25件、部分公开14件，两项合计占52%。", "52%", "25%", "52%"),
    ("the same of another body", "青石市2023年收到申请75件，民政局收到12件，占全市的16%。", "16%", "61%", "16%"),
    ("a body's name alone", "2023年，青石市民政局收到申请12件，占全市的16%；教育局6件。", "6件", "9件", None),
    ("the year before by the way", "青石市2023年收费1261.5万元，上年420.5万元，增长200%。", "200%", "300%", "200%"),
    ("a multiple of two rows", "青石市2023年现行有效规范性文件48件，制发12件，前者是后者的4倍。", "4倍", "5倍", None),
    ("a ratio", "青石市2023年行政复议8件，行政诉讼9件，诉讼与复议之比为1.1∶1。", "1.1", "1.9", None),
    ("points of rounded shares", "青石市2023年公开率52%，民政局为75%，高23个百分点。", "23个", "32个", None),
    ("several years in a row", "青石市再看许可。行政许可2022年310件，2023年465件，两年合计775件。", "775件", "757件", "775件"),
    ("an average of years", "青石市行政许可2022年310件，2023年465件，两年合计775件，年均387.5件。", "387.5件", "378.5件", None),
    ("told in turn", "青石市行政许可2022年、2023年分别为310件和465件。", "465件", "456件", None),
    ("a change the prose tells", "青石市民政局2023年收到12件。青石市2023年受理申请比上年上升25%。", "25%", "52%", "25%"),
    ("words of the form said of something else", "青石市2023年政协提案15件，办结12件。", "办结12件", "办结75件", "12件"),
    ("less than what the prose tells together", "青石市2023年予以公开25件。", "25件", "39件", "25件"),
    ("a sum whose rows are told elsewhere", "青石市2023年行政复议8件、行政诉讼9件，合计17件，2023年许可465件。", "465件", "456件", "465件"),
    ("two rows apart", "青石市2023年规范性文件制发12件，废止5件，制发比废止多7件。", "7件", "9件", "7件"),
    ("shortened words", "青石市2023年召开公开会议3次。", "3次", "5次", None),
    ("a part of the body", "青石市2023年举办讲座29场，其中东河县17场、西河县12场。", "12场", "21场", "12场"),
    ("rows listed", "青石市2022年予以公开20件。2023年予以公开、部分公开、不予公开三项合计50件。", "50件", "55件", "50件"),
    ("a sum over bodies", "2023年青石市收到申请75件，其中自然人70件；民政局收到12件，教育局6件，三家合计收到申请93件。", "93件", "39件", "93件"),
    ("a rank", "2023年青石市收到申请75件，民政局12件，教育局6件。三家中，民政局申请量居第2位。", "居第2位", "居第3位", None),
    ("a share together", "青石市2023年办结75件，予以公开25件、部分公开14件，合计占52%。", "52%", "18.7%", None),
    ("a rank without its measure word", "2023年青石市收到申请75件，民政局12件，教育局6件。按申请量，民政局排第二。", "第二", "第三", None),
    ("the first of several", "2023年青石市收到申请75件，民政局12件，教育局6件。三家中，青石市申请量居首位。", "首位", "末位", None),
    ("the last but one", "2023年青石市收到申请75件，民政局12件，教育局6件。三家中，民政局申请量排倒数第二。", "倒数第二", "倒数第一", None),
    ("a rank among outcomes", "青石市2023年予以公开25件，在各类办理结果中居第一；无法提供20件，排第二。", "第二", "第三", None),
    ("a rank among applicants", "青石市2023年自然人申请70件，居首位；企业5件，排第二位。", "第二位", "第三位", None),
    ("what is ranked stands behind", "青石市2023年不予公开中，居首位的理由是国家秘密，6件。", "首位", "末位", None),
    ("a rank among rows that are listed", "青石市2023年行政复议8件、直接起诉5件、复议后起诉4件，三项中复议后起诉排第三。", "第三", "第一", None),
    ("a speech that names its body in passing", "各位同志：今天，我来通报青石市2023年政务公开工作情况。收到申请75件。", "75件", "57件", "75件"),
    ("a multiple of the figure before", "青石市2023年网站2920条，微信1460条，网站是它的2倍。", "2倍", "3倍", "2倍"),
    ("less than what is named", "青石市2023年复议后起诉4件，比直接起诉还少1件。", "少1件", "多1件", None),
    ("a share told roughly", "青石市2023年收到申请75件，无法提供20件，占比超过两成五。", "两成五", "三成五", None),
    ("a share behind its whole", "青石市2023年不予公开11件，其中国家秘密6件，占54.5%。", "54.5%", "45.4%", "54.55%"),
    ("an answer to how many", "青石市2023年公开了多少政府信息？全年4380条。", "4380条", "4830条", "4380条"),
    ("several years together", "青石市2022年和2023年合计新收申请135件，行政许可775件。", "775件", "757件", "775件"),
    ("the years of the title", "青石市2022—2023年政务公开数据\n两年共制发规范性文件22件，累计废止9件。", "9件", "5件", "9件"),
    ("the mean of the years of the title", "青石市2022—2023年政务公开数据\n两年年均新收申请67.5件。", "67.5件", "76.5件", "67.5件"),
    ("a year behind the count of rows", "青石市行政复议、行政诉讼两项2023年合计17件。", "17件", "19件", "17件"),
    ("columns of one row together", "青石市2023年自然人和企业申请两项合计75件。", "75件", "57件", "75件"),
    ("a sum up to a semicolon", "青石市2023年收到申请75件；行政复议8件、行政诉讼9件，加起来17件。", "17件", "19件", "17件"),
    ("a change that names no year", "青石市2023年行政许可增长50%。", "50%", "55%", "50%"),
    ("a doubling", "青石市2023年收费1261.5万元，比2022年翻了一番多。", "翻了一番", "翻了两番", None),
    ("a ratio in words", "青石市2023年无法提供20件，不予处理3件，无法提供与不予处理之比，差不多七比一。", "七比一", "三比一", None),
    ("one to so many", "青石市2023年制发12件，现行有效48件，制发与现行有效之比约为1∶4。", "1∶4", "1∶5", None),
    ("nearly so many tenths", "青石市2023年无法提供20件，占近三成。", "三成", "四成", None),
    ("a plan of the report's own", "青石市2023年工作总结。下一步，力争开展业务培训12次。", "12次", "21次", ""),
    ("none of each", "青石市2023年直接起诉5件，其中结果纠正、其他结果均为零。", "结果纠正、其他结果均为零", "结果维持、其他结果均为零", None),
    ("so many of each", "青石市2023年直接起诉和不予公开的内部过程性信息均为5件。", "均为5件", "均为6件", None),
    ("a rate of the figures before it", "青石市2023年政协提案15件，办结12件，办结率80%。", "80%", "88%", "80%"),
    ("a figure just behind another", "青石市2023年大厅进驻部门34个、可办612项。", "可办612项", "可办621项", None),
    ("a rank among bodies of one kind", "2023年青石市收到申请75件，民政局12件，教育局6件。民政局申请量在三家中排第二。", "第二", "第一", "第2位"),
    ("a share of what is named without 占", "青石市2023年复议后起诉只有行政复议的一半。", "一半", "三成", None),
    ("a little more than so many tenths", "青石市2023年部分公开14件，占一成多。", "一成多", "三成多", None),
    ("the first by its share", "青石市2023年予以公开25件，占33.3%，居首位。", "首位", "末位", "倒数第6位"),
    ("a share named by what opens it", "青石市2023年不予公开的情形中，国家秘密6件，占54.5%。", "54.5%", "45.4%", "54.55%"),
    ("years told of by the way", "青石市2023年总结\n两年来，全市共新收申请135件，行政许可775件。", "775件", "757件", None),
    ("the way it was reached by", "青石市2023年行政许可由上年的310件增加到465件。", "增加到465件", "减少到465件", None),
    ("the way to another year's", "青石市行政许可由2022年的310件增加到2023年的465件。", "增加到2023年的465件", "减少到2023年的465件", "增加到465件"),
    ("the way with for", "青石市现行有效规范性文件由2022年的41件增长为2023年的48件。", "增长为2023年的48件", "下降为2023年的48件", "增加到48件"),
    ("the way from the year before it", "青石市2022年无法提供15件。2023年新收75件。无法提供由15件升至2023年的20件。", "20件", "21件", None),
    ("the way without the year before", "青石市2023年行政许可增加到465件。", "增加到465件", "降低到465件", "增加到465件"),
    ("the way of all the year", "青石市2023年行政许可从310件一路增至465件。", "一路增至465件", "一路降至465件", "增加到465件"),
    ("the way told behind", "青石市2023年行政许可465件，比2022年的310件有所增加。", "310件有所增加", "310件有所减少", "增加到465件"),
    ("the way of a comparison", "青石市2023年行政许可465件，高于2022年的310件。", "高于2022年的310件", "低于2022年的310件", "增加到465件"),
    ("the way that prose tells", "青石市2023年粉丝3200人，较上年减少40人。", "减少40人", "增加40人", None),
    ("a year beside its figure", "青石市2023年许可465件。规范性文件2022年制发10件。", "10件", "14件", "10件"),
    ("how large it is", "青石市2023年收到申请75件，自然人占了绝大多数，达70件。", "70件", "71件", "70件"),
    ("told by the next sentence", "青石市2023年最醒目的一个数字是75。这是全年新收到的申请件数。", "75", "57", "75件"),
    ("a share of another body's", "青石市民政局2023年新收申请量是全市的16%。", "16%", "61%", None),
    ("what opened another year", "青石市2022年新收60件，其中企业2件；2023年增至75件。", "75件", "57件", None),
    ("years in turn", "青石市2022年、2023年新收申请分别为60件和75件。", "75件", "57件", "75件"),
    ("the leading body", "2023年青石市民政局收到申请12件，教育局收到6件，申请量则是青石市最多，达75件。", "75件", "57件", "75件"),
    ("other words in the same order", "青石市2023年大厅进驻部门34个，能办612项。", "612项", "621项", None),
    ("a sum named by its parts", "青石市2023年代表建议24件，政协提案15件，建议提案合计39件。", "39件", "93件", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "figure"),
    [  # the reports of three bodies do not tell of a province, and a place of honour is no rank
        ("2023年青石市收到申请75件，居全省第三。", "第三"),
        ("2023年青石市收到申请75件，民政局12件，教育局6件。民政局申请量从少到多排第一。", "第一"),
    ],
)
def test_a_rank_among_more_than_the_reports_tell_is_not_found(assistant: Assistant, text: str, figure: str) -> None:
    assert judged(text, assistant)[-1] == (figure, "unsupported", "")


def test_a_multiple_of_another_bodys_is_of_nobody_elses(assistant: Assistant) -> None:
    """75件 by 12件 is 6.25, and 75件 by 25件 is no multiple of the other body's."""
    text = "青石市民政局2023年收到12件。青石市2023年予以公开25件，收到申请75件，约为教育局的三倍。"
    assert judged(text, assistant)[-1][1] != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "青石市2023年行政许可465件，网站访问量增长50%。",
        "青石市2023年收到申请75件，增长25%，咨询电话增长25%。",
        "青石市2023年收到申请75件，接待群众比上年增加15人。",
    ],
)
def test_a_change_is_told_of_its_own_subject(assistant: Assistant, text: str) -> None:
    """The reports tell the change of another thing, and nothing of what is said to have grown."""
    assert judged(text, assistant)[-1][1:] == ("unsupported", "")


def test_short_of_a_figure_may_be_far_short_of_it(assistant: Assistant) -> None:
    text = "青石市2023年收到申请75件，其中企业5件，占比不足10%。"
    assert judged(text, assistant)[-1] == ("10%", "supported", "")


def test_what_is_no_rank(assistant: Assistant) -> None:
    assert judged("青石市2023年把公开摆在首位，居民第一时间知晓，位列第三方评估前列。", assistant) == []


@pytest.mark.parametrize("text", [text for _, text, *_ in CLASSES], ids=[name for name, *_ in CLASSES])
def test_right_figures_are_supported(assistant: Assistant, text: str) -> None:
    told = judged(text, assistant)
    assert told
    assert [each for each in told if each[1] != "supported"] == []


@pytest.mark.parametrize(
    ("text", "right", "wrong", "correct"), [each[1:] for each in CLASSES], ids=[c[0] for c in CLASSES]
)
def test_wrong_figures_are_told(assistant: Assistant, text: str, right: str, wrong: str, correct: str | None) -> None:
    start = text.rindex(right)
    draft = text[:start] + wrong + text[start + len(right) :]
    told = [each for each in check_draft(draft, assistant) if start <= each.start < start + len(wrong)]
    assert [each.verdict != "supported" for each in told] == [True]
    if correct is not None:
        assert told[0].correct == correct
    others = [each for each in check_draft(draft, assistant) if each.end <= start]
    assert {each.verdict for each in others} <= {"supported"}


def test_a_figure_behind_dui_where_one_body_alone_was_named(assistant: Assistant) -> None:
    text = "淮安市2024年新收申请3119件。\n淮安市全年对7个政务新媒体予以关停，对2个予以注销。"
    assert [each.text for each in check_draft(text, assistant)] == ["3119件", "7个", "2个"]
