"""Figures of the tables said shortly, in chatter, by their place or with a slip. All reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_BODY = "芦花县"
_APPLICANTS = ("natural_person", "business", "research", "public_interest", "legal_service", "other", "total")


def _row(row: str, *numbers: int) -> dict[str, str]:
    return {f"applications.{row}.{column}": str(n) for column, n in zip(_APPLICANTS, numbers, strict=True)}


_NEWEST = (
    _row("new", 310, 25, 0, 0, 7, 3, 345)
    | _row("granted", 120, 9, 0, 0, 4, 1, 134)
    | _row("partly_granted", 51, 5, 0, 0, 2, 0, 58)
    | _row("not_handled.petition", 33, 6, 0, 0, 0, 0, 39)
    | _row("not_handled.repeat", 14, 2, 0, 0, 0, 0, 16)
    | _row("refused.third_party", 8, 1, 0, 0, 0, 0, 9)
    | _row("refused.admin_inquiry", 11, 0, 0, 0, 0, 0, 11)
    | _row("unavailable.not_held", 70, 3, 0, 0, 0, 0, 73)
    | _row("other_outcome.not_corrected", 5, 0, 0, 0, 0, 0, 5)
    | _row("carried_in", 12, 0, 0, 0, 0, 0, 12)
    | _row("carried_out", 17, 0, 0, 0, 0, 0, 17)
    | _row("outcome_total", 305, 25, 0, 0, 7, 3, 340)
    | {
        "review_litigation.review.upheld": "21",
        "review_litigation.review.corrected": "4",
        "review_litigation.review.pending": "3",
        "review_litigation.review.total": "28",
        "review_litigation.litigation_after_review.upheld": "6",
        "review_litigation.litigation_after_review.total": "6",
        "active_disclosure.normative_documents.issued": "19",
        "active_disclosure.normative_documents.repealed": "13",
    }
)
_BEFORE = _row("new", 190, 10, 0, 0, 2, 0, 202) | _row("not_handled.petition", 26, 1, 0, 0, 0, 0, 27)
_OLDEST = {
    "active_disclosure.regulations.made": "2",
    "active_disclosure.regulations.disclosed": "3",
    "active_disclosure.regulations.total_disclosed": "41",
    "active_disclosure.normative_documents.made": "18",
    "active_disclosure.normative_documents.disclosed": "15",
    "active_disclosure.licensing.prior_items": "240",
    "active_disclosure.licensing.change": "-9",
    "active_disclosure.licensing.decisions": "4100",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, _BODY, 2019, "2019", total("new", "88") | {"active_disclosure.licensing.decisions": "3900"})
    put_cells(store, _BODY, 2020, "2019", total("new", "95") | _OLDEST)
    put_cells(store, _BODY, 2023, "2021", _BEFORE)
    put_cells(store, _BODY, 2024, "2021", _NEWEST)
    return Assistant(store)


def _told(assistant: Assistant, asked: str) -> tuple[str, set[tuple[str, str]]]:
    *before, last = asked.split("/")
    answer = assistant.ask(last, tuple(before))
    return answer.status, {(figure.cell.partition(".")[2], figure.value) for figure in answer.figures}


#: (turns, cell, number)
ONE_CELL = (
    # a question in words that were not read takes the row of the one before it away from nobody
    ("芦花县2024年信访类申请几件/缩到企业/自然人", "not_handled.petition.natural_person", "33"),
    ("芦花县2024年信访类申请几件/缩到企业/个人的呢/2023年呢", "not_handled.petition.natural_person", "26"),
    ("芦花县2024年复议几件/嘟囔结案情况/维持的", "review.upheld", "21"),
    # a character of the same sound in a word of a label
    ("芦花县2024年重复神请几件", "not_handled.repeat.total", "16"),
    ("芦花县2024年自燃人新收", "new.natural_person", "310"),
    # places in table three as clerks write them, and the table as a place
    ("芦花县2024年三（五）1件数", "not_handled.petition.total", "39"),
    ("芦花县2024年第三项第（六）小项之1", "other_outcome.not_corrected.total", "5"),
    ("芦花县2024年附表，复议后起诉维持数", "litigation_after_review.upheld", "6"),
    # only this, of what was asked before
    ("芦花县2024年信访类申请几件/单看企业", "not_handled.petition.business", "6"),
    ("芦花县2024年不掌握的几件/收窄到企业", "unavailable.not_held.business", "3"),
    # verbs behind the documents, and what is scrapped before them
    ("芦花县2024年废的规范性文件几件", "normative_documents.repealed", "13"),
    ("芦花县2020年规范性文件新写了几件", "normative_documents.made", "18"),
    # everyday words of rows
    ("芦花县2024年申请全都给公开的有几件", "granted.total", "134"),
    ("芦花县2024年多少申请当场满足了", "granted.total", "134"),
    ("芦花县2024年别人权益会受影响而不公开的", "refused.third_party.total", "9"),
    ("芦花县2024年复议撤了改了的几件", "review.corrected", "4"),
    ("芦花县2024年办结几件/上年带进来的呢", "carried_in.total", "12"),
    ("芦花县2024年尚有多少申请未办结需结转", "carried_out.total", "17"),
    ("芦花县2024年办厂的申请了几件", "new.business", "25"),
    ("村民告芦花县信息公开，先复议再打官司，2024年几件", "litigation_after_review.total", "6"),
    ("敬询芦花县贰零贰肆年度新收件数", "new.total", "345"),
    # who won and lost, by other names and in another order
    ("芦花县2024年老百姓复议赢了几回", "review.corrected", "4"),
    ("芦花县2024年市民申请复议输了几回", "review.upheld", "21"),
    ("芦花县2024年公家在复议后起诉里赢了几次", "litigation_after_review.upheld", "6"),
    ("芦花县2024年复议完不服继续告、维持了的", "litigation_after_review.upheld", "6"),
    ("芦花县2024年复议后提起诉讼，法院判决变更或者撤销的件数", "litigation_after_review.corrected", "0"),
    # what is said of a ground or of a row in passing
    ("芦花县2024年援引第三方权益拒绝公开的几件", "refused.third_party.total", "9"),
    ("芦花县2024年有几个申请是说材料不在手里的", "unavailable.not_held.total", "73"),
    ("芦花县2020年办证那块（许可）作出几件", "licensing.decisions", "4100"),
    ("课题用数：芦花县2024、信访举报类", "not_handled.petition.total", "39"),
    # the first and the last day of the year, written style, calls for an answer
    ("芦花县2024年度（统计期限自2024年1月1日至12月31日）新收件数", "new.total", "345"),
    ("芦花县2024年1月1日到12月31日办结几件", "outcome_total.total", "340"),
    ("芦花县2024年度由律所提交的申请数量为何", "new.legal_service", "7"),
    ("芦花县2024年有多少例申请被认定为行政查询事项", "refused.admin_inquiry.total", "11"),
    ("救命，芦花县2024年重复申请几件", "not_handled.repeat.total", "16"),
    ("有没有懂的，芦花县2024年复议几件", "review.total", "28"),
    ("蹲一个芦花县2024年重复申请的件数", "not_handled.repeat.total", "16"),
    ("芦花县2024年依申请公开业务中，部分公开几件", "partly_granted.total", "58"),
    ("芦花县2020年行政许可增加的项目数", "licensing.change", "-9"),
    # what is left by its two neighbours, and the other way to court
    ("芦花县2024年复议，除维持和纠正以外的其他结果几件", "review.other", "0"),
    ("芦花县2024年复后诉维持几件", "litigation_after_review.upheld", "6"),
    ("芦花县2024年直接起诉维持几件/纠正/复议后的", "litigation_after_review.corrected", "0"),
    # two digits and nothing else are a year
    ("芦花县24年信访类申请几件/23", "not_handled.petition.total", "27"),
    ("芦花县24年信访类申请几件/那23的呢", "not_handled.petition.total", "27"),
    # the court decided the lawsuits that were asked about, and no others
    ("芦花县2024年复议后起诉几件/法院维持的", "litigation_after_review.upheld", "6"),
    ("芦花县2024年直接起诉几件/官司输了的", "litigation_direct.corrected", "0"),
    # the next row in a word
    ("芦花县2024年不予公开里第三方的/查询呢", "refused.admin_inquiry.total", "11"),
    ("芦花县2024年其他处理里不补正的/不缴费的/其他", "other_outcome.other_reasons.total", "0"),
    ("芦花县2024年上年结转的/那结转下去的", "carried_out.total", "17"),
    ("芦花县2020年规章新制作/规范性", "normative_documents.made", "18"),
    ("芦花县2020年许可增减/其他对外", "other_services.change", "0"),
    ("芦花县2024年总计栏（七）企业", "outcome_total.business", "25"),
    # who decided how, by whom it came there
    ("芦花县2024年复议机关改了机关决定的几件", "review.corrected", "4"),
    ("芦花县2024年法院（复议后）支持政府的几件", "litigation_after_review.upheld", "6"),
    ("芦花县2024年没在通知的期限内交费的", "other_outcome.fee_unpaid.total", "0"),
    ("芦花县2020年许可事项上年", "licensing.prior_items", "240"),
    # 事项 are the items of the form of 2019, and not its decisions
    ("芦花县2020年许可事项比上年增减多少", "licensing.change", "-9"),
    ("芦花县2020年行政许可事项数比上一年少了多少", "licensing.change", "-9"),
)


@pytest.mark.parametrize(("asked", "cell", "number"), ONE_CELL)
def test_one_cell_is_told(assistant: Assistant, asked: str, cell: str, number: str) -> None:
    assert _told(assistant, asked) == ("answered", {(cell, number)})


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ("芦花县24比23多收几件申请", ["2023", "2024"]),
        ("芦花县24年比23多收几件申请", ["2023", "2024"]),
        ("芦花县24较20新收多几件", ["2020", "2024"]),
        ("芦花县24新收比20多几件", ["2020", "2024"]),
        ("芦花县20到24新收涨了几件", ["2020", "2024"]),
    ],
)
def test_two_digits_set_against_a_year_are_a_year(assistant: Assistant, asked: str, years: list[str]) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert sorted(str(cite.year) for cite in answer.citations) == years


@pytest.mark.parametrize(("who", "verdict"), [("其他申请人", "对，"), ("自然人", "不对，")])
def test_whether_all_of_one_kind_of_applicant_were_done_with(assistant: Assistant, who: str, verdict: str) -> None:
    assert assistant.ask(f"芦花县2024年{who}的申请全部办结了吗").answer.startswith(verdict)


def test_a_row_that_is_also_a_verb_is_told_beside_all(assistant: Assistant) -> None:
    both = {("new.natural_person", "310"), ("refused.admin_inquiry.natural_person", "11")}
    assert _told(assistant, "芦花县2024 查询 自然人") == ("answered", both)
    assert _told(assistant, "查询芦花县2024自然人") == ("answered", {("new.natural_person", "310")})


@pytest.mark.parametrize(
    "asked", ["芦花县2024年部分公开在办理结果里占多大比例", "芦花县2024年部分公开在处理结果里占多大比例"]
)
def test_a_share_in_all_outcomes(assistant: Assistant, asked: str) -> None:
    assert "58÷340" in assistant.ask(asked).answer


@pytest.mark.parametrize("asked", ["芦花县2020年许可事项决定比上年多多少", "芦花县2020年许可决定比上年多多少"])
def test_decisions_about_items_are_decisions(assistant: Assistant, asked: str) -> None:
    assert "增加200件" in assistant.ask(asked).answer


@pytest.mark.parametrize(
    "asked", ["芦花县2020年规章新制作、新公开、总数", "芦花县2020年规章新制作、新公开和对外公开总数"]
)
def test_the_column_of_totals_is_no_sum(assistant: Assistant, asked: str) -> None:
    printed = {("regulations.made", "2"), ("regulations.disclosed", "3"), ("regulations.total_disclosed", "41")}
    assert _told(assistant, asked) == ("answered", printed)


@pytest.mark.parametrize("said", ["23件", "是23吗", "81"])
def test_a_number_is_a_claim(assistant: Assistant, said: str) -> None:
    assert assistant.ask(said, ("芦花县24年信访类申请几件",)).answer.startswith("不对，芦花县2024年")


@pytest.mark.parametrize("than", ["23", "200件", "两百件"])
def test_a_number_that_is_no_year_is_not_taken_for_one(assistant: Assistant, than: str) -> None:
    assert assistant.ask(f"芦花县2024年新收比{than}多几件").status == "not_found"


@pytest.mark.parametrize(
    ("turns", "value"),
    [
        (("芦花县2024年复议维持几件", "未结"), "3"),
        (("芦花县2024年复议维持几件", "没结的呢"), "3"),
        (("芦花县2024年复议维持几件", "结转下一年的呢"), "17"),
        (("芦花县2024年新收几件", "未结几件"), "17"),
        (("芦花县2024年个人有几件被判信访举报不予处理",), "33"),
        (("芦花县2024年公司要过几回信息",), "25"),
        (("芦花县2024年新收几件", "其中法人"), "35"),
        (("芦花县2024年新收几件", "法人呢"), "35"),
        (("芦花县2024年没保存的信息几件",), "73"),
        (("芦花县2024年对外收了多少行政事业性费用",), "0"),
        (("芦花县2024年本级没有的信息几件",), "73"),
    ],
)
def test_what_is_left_of_cases_and_what_is_put_under_a_row(
    assistant: Assistant, turns: tuple[str, ...], value: str
) -> None:
    answer = assistant.ask(turns[-1], list(turns[:-1]))
    assert answer.figures[0].value == value, answer.answer


def test_a_reason_that_no_row_has_is_not_dropped(assistant: Assistant) -> None:
    answer = assistant.ask("芦花县2024年因为已经公开过而不处理的几件")
    assert (answer.status, answer.figures) == ("not_found", ())


@pytest.mark.parametrize("asked", ["具体呢", "都是什么", "具体是哪几类"])
def test_more_of_a_row_is_told_by_its_parts(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked, ["芦花县2024年不予处理几件"])
    assert [figure.value for figure in answer.figures][:2] == ["39", "16"], answer.answer
