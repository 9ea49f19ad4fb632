"""The number of a report's prose beside the cells of its tables. Reports, bodies and numbers are made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, Printed, put_whole, total

PROSE_2023 = """一、总体情况
2023年，全区共收办政府信息公开申请案件66件，同比增长10%，其中，自然人申请61件，法人申请5件。
当年办结政府信息公开申请58件，予以公开及部分公开42件、不予公开6件、作其他处理（含主动撤回）4件，另有8件顺延到下年度答复。
服务窗口全年受理申请9120件，一次办结率97%。制作信息310条，其中不予公开31条。
全年备案政府信息公开领域行政复议案件7件，其中结果维持5件。行政诉讼案件3件。微信公众号粉丝增长12%。
六、其他需要报告的事项
无。
"""
PROSE_2022 = "一、总体情况\n2022年，全区共收到政府信息公开申请50件。\n"
_REVIEW = "review_litigation.review."
_DIRECT = "review_litigation.litigation_direct."
_AFTER = "review_litigation.litigation_after_review."


def _row(row: str, people: int, companies: int) -> Printed:
    start = f"applications.{row}"
    return {
        f"{start}.natural_person": str(people),
        f"{start}.business": str(companies),
        f"{start}.total": str(people + companies),
    }


CELLS_2023: Printed = (
    _row("new", 56, 4)
    | _row("carried_in", 5, 1)
    | _row("granted", 28, 2)
    | total("partly_granted", "12")
    | total("refused.process", "6")
    | _row("unavailable.not_held", 4, 2)
    | total("other_outcome.other_reasons", "4")
    | _row("outcome_total", 54, 4)
    | _row("carried_out", 7, 1)
    | {f"{_REVIEW}upheld": "9", f"{_REVIEW}total": "9"}
    | {f"{_DIRECT}upheld": "2", f"{_DIRECT}total": "2", f"{_AFTER}upheld": "1", f"{_AFTER}total": "1"}
)
CELLS_2022: Printed = (
    _row("new", 46, 4) | _row("carried_in", 8, 0) | _row("granted", 49, 3) | _row("outcome_total", 49, 3)
) | _row("carried_out", 5, 1)


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, prose, cells in ((2023, PROSE_2023, CELLS_2023), (2022, PROSE_2022, CELLS_2022)):
        put_whole(store, "松林区", year, prose, cells)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "begins", "told"),
    [
        # one cell, and rows added up: what the prose counts by one word
        ("松林区2023年正文写不予公开6件，跟表格对得上吗", "对，", "6件"),
        ("松林区2023年正文说收办66件，同表里相符吗", "对，", "60件[2]加“上年结转政府信息公开申请”6件[3]，合计66件"),
        ("松林区2023年文字部分自然人申请61件与表格一致吗", "对，", "56件[2]加“上年结转政府信息公开申请中自然人”5件"),
        ("松林区2023年正文予以公开及部分公开42件，表里合得上吗", "对，", "30件[2]加“部分公开”12件[3]，合计42件"),
        ("松林区2023年正文写其他处理4件，表格里是不是也这样", "对，", "4件"),
        ("松林区2023年正文结转下年的8件，与表格符合吗", "对，", "8件"),
        ("松林区2023年正文诉讼3件与表格吻合吗", "对，", "各格合计3件（2+1）"),
        ("松林区2023年正文法人申请5件，表格里对得上吗", "对，", "合计5件"),
        ("松林区2023年正文复议维持5件，表格呢", "不一致，", "9件"),
        ("松林区2023年正文说复议7件，实际表里是9件，对吗", "对，", "相差2件"),
        ("松林区2023年正文说复议7件，实际表里是8件，对吗", "不一致，", "表格没有印8这个数"),
        ("松林区2023年正文办结数和表格比差多少", "一致，", "58件"),
        # they differ, however it is asked
        ("松林区2023年正文的行政复议件数与表四一样吗", "不对，", "相差2件"),
        ("松林区2023年正文的行政复议件数与表四有出入吗", "对，", "相差2件"),
        ("松林区2023年表格里的复议数跟正文一样吗", "不对，", "相差2件"),
        ("松林区2023年正文写的复议案件数？跟表格比呢", "不一致，", "9件"),
        ("松林区2023年正文说复议7件，表里呢", "不一致，", "9件"),
        ("松林区2023年正文收办几件，表格里呢", "一致，", "合计66件"),
        ("松林区2023年正文写复议8件，和表格一致吗", "不对，", "写的不是8件，是"),
        ("松林区2023年正文写复议7件、诉讼3件，和表格一致吗", "不对，", "各格合计3件"),
        ("松林区2023年正文和表格的复议、诉讼件数对得上吗", "不对，", "各格合计3件"),
        # why they differ: only what the rows show
        ("松林区2023年正文说收办66件，表里新收是60件，为什么不一样", "口径不同，", "正文的数是这几项合在一起的"),
        ("松林区2023年正文复议为什么跟表格不一样", "不一致，", "年报没有写明为什么不一样"),
    ],
)
def test_a_number_of_the_prose_stands_beside_the_cells(ask: Assistant, question: str, begins: str, told: str) -> None:
    answer = ask.ask(question)
    assert answer.answer.startswith(begins), answer.answer
    assert told in answer.answer, answer.answer
    assert {citation.kind for citation in answer.citations} == {"cell", "passage"}
    assert {figure.value for figure in answer.figures if figure.cell}


@pytest.mark.parametrize(
    ("history", "follow_up", "begins"),
    [
        (["松林区2023年正文复议多少件"], "跟表格比呢", "不一致，"),
        (["松林区2023年正文里诉讼多少件"], "和表里的数一样吗", "对，"),
        (["松林区2023年行政复议几件"], "和正文写的一样吗", "不对，"),
        (["松林区2023年正文复议多少件", "表格里呢"], "为什么不一样", "不一致，"),
        (["松林区2023年行政复议几件", "正文里写的是多少"], "两个数一样吗", "不对，"),
    ],
)
def test_a_follow_up_leaves_out_one_side(ask: Assistant, history: list[str], follow_up: str, begins: str) -> None:
    answer = ask.ask(follow_up, history)
    assert answer.answer.startswith(begins), answer.answer


def test_words_that_may_make_the_number_another_one_are_told(ask: Assistant) -> None:
    answer = ask.ask("松林区2023年正文的行政复议件数与表四一样吗")
    assert any("“备案”" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "printed"),
    [("松林区2023年正文行政处罚的件数跟表格一致吗", "0件"), ("松林区2022年正文不予公开几件，和表里一样吗", "0件")],
)
def test_no_verdict_where_the_prose_prints_no_such_number(ask: Assistant, question: str, printed: str) -> None:
    answer = ask.ask(question)
    assert answer.answer.startswith("无法核对：年报的正文里没有找到写明"), answer.answer
    assert printed in answer.answer


def test_a_rate_that_only_the_cells_give_is_told_without_a_verdict(ask: Assistant) -> None:
    answer = ask.ask("松林区2023年正文公开率与表格一致吗")
    assert answer.answer.startswith("无法核对：")
    assert "72.41%" in answer.answer


def test_information_that_is_withheld_is_no_application(ask: Assistant) -> None:
    answer = ask.ask("松林区2023年正文写不予公开31条，跟表格一致吗")
    assert answer.answer.startswith("不对，")
    assert "表格“不予公开”印的是31" not in answer.answer


@pytest.mark.parametrize(
    "said",
    [
        "发文逐件标注属性，核定公文90件，主动公开60件；依申请公开20件；不予公开10件。",
        "核定公文90件。其中不予公开10件，都说明了理由。",
        "对45份文件复核，改“不予公开”为“主动公开”10件。",
        "不予公开10件、依申请公开20件、主动公开60件。",
    ],
)
def test_documents_that_are_marked_are_held_against_no_application(new_store: NewStore, said: str) -> None:
    cells = total("new", "9") | total("granted", "7") | total("refused.process", "2") | total("outcome_total", "9")
    told = f"一、总体情况\n全年收到政府信息公开申请9件。\n（三）信息管理。{said}\n"
    store = new_store()
    put_whole(store, "柳河镇", 2021, told, cells)
    answer = Assistant(store).ask("柳河镇2021年不予公开的申请几件")
    audit = Assistant(store).ask("柳河镇2021年的数据对得上吗")
    assert not any("不一致" in note for note in answer.notes), answer.notes
    assert [figure.value for figure in answer.figures][:1] == ["2"]
    assert "正文与表格" not in audit.answer, audit.answer


def test_applications_spoken_of_behind_documents_are_held_against_the_table(new_store: NewStore) -> None:
    cells = total("new", "9") | total("granted", "7") | total("refused.process", "2") | total("outcome_total", "9")
    told = "一、总体情况\n核定公文90件，其中不予公开10件。\n全年收到政府信息公开申请9件，答复9件：决定不予公开3件。\n"
    store = new_store()
    put_whole(store, "柳河镇", 2021, told, cells)
    audit = Assistant(store).ask("柳河镇2021年的数据对得上吗").answer
    assert "3件" in audit, audit
    assert "10件" not in audit


def test_a_total_that_its_own_table_denies_is_held_as_printed(new_store: NewStore) -> None:
    prose = "一、总体情况\n全年受理政府信息公开申请9件，已办结7件，2件正在办理。\n"
    store = new_store()
    cells = total("new", "9") | total("granted", "7") | total("carried_out", "2")
    put_whole(store, "柳河镇", 2021, prose, cells | {"applications.outcome_total.total": "0"})
    answer = Assistant(store).ask("柳河镇2021年正文办结7件与表格总计一致吗")
    assert answer.answer.startswith("不对，"), answer.answer
    assert any("勾稽不平" in note for note in answer.notes)


@pytest.mark.parametrize("question", ["松林区2023年报哪里对不上", "松林区2023年正文和表格数据核对一下"])
def test_the_audit_of_a_report_tells_what_its_prose_prints_otherwise(ask: Assistant, question: str) -> None:
    told = ask.ask(question).answer
    assert "正文与表格有1处数不一致" in told
    assert "7件" in told
    assert "9件" in told
    assert "表格内部对得上" in told
    assert "9120" not in told
    assert "31" not in told


def test_the_cells_beside_the_prose_tell_the_section_they_stand_in(ask: Assistant) -> None:
    answer = ask.ask("松林区2023年正文的行政复议件数与表四一样吗")
    told = {cell.section for cell in ask.ask("松林区2023年行政复议几件").citations}
    assert {each.section for each in answer.citations if each.kind == "cell"} == told
    assert told != {""}


def test_an_audit_where_prose_and_tables_agree_is_as_before(ask: Assistant) -> None:
    told = ask.ask("松林区2022年的数据对得上吗").answer
    assert told.startswith("松林区2022年报告的数据对得上：")
    assert "正文与表格" not in told
