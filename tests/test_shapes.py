"""Shapes of questions about figures: denials, conditions, wholes, equations, and words that only look like more."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.report import Cell
from tests.made_up import NewStore, Printed, put_cells, put_report, table_report, total

_CITY, _BUREAU, _COUNTY = "柳河市", "柳河市水利局", "云川县"


def _cases(row: str, *numbers: str) -> Printed:
    """A row of table 四: 维持, 纠正, 其他, 未审结, 总计."""
    columns = ("upheld", "corrected", "other", "pending", "total")
    return {f"review_litigation.{row}.{column}": number for column, number in zip(columns, numbers, strict=True)}


def _applicants(person: str, business: str, whole: str) -> Printed:
    """新收 of natural persons and companies, and together."""
    row = "applications.new"
    return {f"{row}.natural_person": person, f"{row}.business": business, f"{row}.total": whole}


_PRINTED: tuple[tuple[str, int, str, Printed], ...] = (
    (
        _CITY,
        2019,
        "2019",
        total("new", "31")
        | {"active_disclosure.licensing.prior_items": "90", "active_disclosure.licensing.change": "+6"}
        | {"active_disclosure.licensing.decisions": "700"},
    ),
    (
        _CITY,
        2020,
        "2019",
        total("new", "58")
        | {"active_disclosure.licensing.prior_items": "96", "active_disclosure.licensing.change": "-11"}
        | {"active_disclosure.licensing.decisions": "820"},
    ),
    (_CITY, 2022, "2021", total("new", "64") | {"active_disclosure.licensing.decisions": "1260"}),
    (
        _CITY,
        2023,
        "2021",
        _applicants("83", "4", "87")
        | total("outcome_total", "80")
        | {"active_disclosure.fees.amount": "310.5", "active_disclosure.licensing.decisions": "990"},
    ),
    (
        _CITY,
        2024,
        "2021",
        total("new", "120")
        | total("carried_in", "7")
        | total("granted", "72")
        | total("partly_granted", "14")
        | total("refused.process", "26")
        | total("outcome_total", "112")
        | total("carried_out", "15")
        | _cases("review", "9", "2", "3", "4", "18")
        | _cases("litigation_after_review", "5", "1", "0", "2", "8")
        | {"active_disclosure.fees.amount": "402.75", "active_disclosure.licensing.decisions": "1530"}
        | {"active_disclosure.regulations.issued": "2"},
    ),
    (
        _BUREAU,
        2024,
        "2021",
        total("new", "6") | total("refused.process", "6") | total("outcome_total", "6"),
    ),
    (
        _COUNTY,
        2024,
        "2021",
        _applicants("21", "3", "24")
        | total("granted", "24")
        | total("outcome_total", "24")
        | _cases("review", "0", "0", "1", "0", "1"),
    ),
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    opened = new_store()
    for each in _PRINTED:
        put_cells(opened, *each)
    return Assistant(opened)


def _said(answer: Answer) -> str:
    """The answer without the numbers of its citations."""
    return re.sub(r"\[\d+\]", "", answer.answer)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("柳河市2024年一件都没公开，是真的吗", ("不对", "予以公开为72件", "部分公开为14件")),
        ("水利局2024年一份也没给公开，对不对", ("对：", "予以公开为0件", "部分公开为0件")),
        ("柳河市水利局2024年全都没公开，属实吗", ("对：", "部分公开为0件")),
        ("水利局2024年一件都没答复，属实？", ("不对", "办理结果（七）总计为6件")),
        ("云川县2024年一件也没收到吧", ("不对", "新收政府信息公开申请为24件")),
        ("水利局2024年没公开的有几件", ("不予公开为6件",)),
    ],
)
def test_denials(assistant: Assistant, asked: str, holds: tuple[str, ...]) -> None:
    """一件都没 denies what follows; without it 没公开 names the row 不予公开."""
    answer = assistant.ask(asked)
    assert all(words in _said(answer) for words in holds), answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "柳河市2024年复议四种结果分别多少件",
        "柳河2024年行政复议的各种处理结果各有几件",
        "柳河市2024年的复议结果分别几件",
        "柳河市2024年行政复议案件的审理结果各几件",
        "柳河市2024年复议案件维持、纠正、其他、未结各多少",
        "柳河市2024年行政复议：维持、撤销、其他结果、还没办完的分别几件",
    ],
)
def test_results_of_a_review(assistant: Assistant, asked: str) -> None:
    """四种结果 are the columns of a review; what is not finished there is 尚未审结, no application of next year."""
    assert [figure.value for figure in assistant.ask(asked).figures] == ["9", "2", "3", "4"]


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ("柳河市2020年行政许可项目比上年增减几项", ["-11"]),
        ("柳河市2020年行政许可项目比2019年增减了多少项", ["-11"]),
        ("柳河市2019年和2020年行政许可项目本年增减分别多少", ["6", "-11"]),
        ("柳河市2020年行政许可比上年增加多少件", ["17.14", "120", "700", "820"]),
    ],
)
def test_a_printed_change_is_not_subtracted(assistant: Assistant, asked: str, values: list[str]) -> None:
    """本年增/减 is a change already: asked against the year before it is that cell, of two years both are listed."""
    answer = assistant.ask(asked)
    assert sorted(figure.value or "" for figure in answer.figures) == sorted(values)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("柳河市2024年行政事业性收费比上一年多收了多少万元", "增加92.25万元"),
        ("云川县2024年企业申请所占比例是多少", "12.5%"),
        ("柳河市2024年公开率多少（包括部分公开）", "公开率为76.79%"),
        ("柳河市2024年予以公开几件（含部分公开）", "部分公开为14件"),
        ("柳河市2024年新收破百件了，对吧", "对，"),
        ("柳河市2024年行政许可破2000件了吗", "不对，"),
        ("2024年新收申请排前两名的机关", "由高到低前2名：柳河市120件；云川县24件"),
    ],
)
def test_words_for_what_is_already_known(assistant: Assistant, asked: str, holds: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert holds in _said(answer)


@pytest.mark.parametrize(
    ("asked", "holds", "lacks"),
    [
        ("2024年哪几家有行政复议", "大于0的有2家：云川县1件；柳河市18件", "水利局"),
        ("2024年哪个单位有没办完的申请，几件", "大于0的有1家：柳河市15件", "云川县"),
        ("2024年哪些机关新收不到100件", "少于100件的有2家：云川县24件；柳河市水利局6件", "120"),
        ("2024年哪家新收达到24件，各多少", "不少于24件的有2家：云川县24件；柳河市120件", "水利局"),
        ("2024年谁的公开率超过80%", "超过80%的有1家：云川县100%", "柳河"),
        ("2024年哪几家没有行政复议", "为0的有1家：柳河市水利局0件", "云川"),
        ("2024年有行政复议撤销的是哪家", "大于0的有1家：柳河市2件", "云川"),
        ("2024年哪家制定过规章", "大于0的有1家：柳河市2件", "云川"),
        ("柳河市哪一年行政许可超过了1200件", "超过1200件的有2年：2022年1260件；2024年1530件", "990"),
        ("柳河市新收申请从哪年起超过60件", "超过60件的有3年，最早是2022年", "58"),
        ("柳河市的申请什么时候突破百件的", "超过100件的有1年，最早是2024年：2024年120件", "87"),
        ("柳河市哪几年的行政许可不到800件", "少于800件的有1年：2019年700件", "820"),
        ("2023年和2024年柳河市哪年收费超过400万元", "超过400万元的有1年：2024年402.75万元", "310"),
        ("柳河市哪年行政许可超过2000件", "没有超过2000件的（0年），其余各是：2019年700件", "有1年"),
        ("柳河市哪年开始有行政复议", "大于0的有1年，最早是2024年：2024年18件", "0件"),
        ("2024年哪家公开率不到80%", "低于80%的有2家：柳河市76.79%；柳河市水利局0%", "云川"),
        ("柳河市2024年新收多少|哪年超过60件", "超过60件的有3年", "58"),
    ],
)
def test_chosen_by_a_condition(assistant: Assistant, asked: str, holds: str, lacks: str) -> None:
    """哪家, 哪年 with a condition are answered by those that meet it, each with its number."""
    *before, last = asked.split("|")
    answer = assistant.ask(last, before)
    assert answer.status == "answered"
    assert holds in _said(answer), answer.answer
    assert lacks not in _said(answer)


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        ("2024年哪几家有行政诉讼", "覆盖范围：3家机关"),
        ("2024年哪些单位的申请超过10件或复议超过5件", "一次只能按一个条件挑选"),
        ("柳河市哪年行政许可超过1000件", "其间的2021年、2023年没有这个数字|只看了印有此项数字的2019年、2020年"),
    ],
)
def test_what_was_looked_at_is_told(assistant: Assistant, asked: str, note: str) -> None:
    notes = "".join(assistant.ask(asked).notes)
    assert any(each in notes for each in note.split("|")), notes


@pytest.mark.parametrize(
    "asked",
    [
        "2024年哪家企业的申请超过10件",
        "柳河市2024年哪些理由不予公开超过10件",
        "柳河市哪年新收比上年多20件以上",
        "柳河市什么时候公布年报",
        "柳河市2024年哪些信息没有公开",
    ],
)
def test_other_questions_choose_nothing(assistant: Assistant, asked: str) -> None:
    """What applies, why, how much it changed and when something was done are no condition on one row."""
    assert not re.search("的有[0-9]+[家年处]", assistant.ask(asked).answer)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("2024年各家新收申请总和", "合计150件"),
        ("2024年每家行政复议各几件", "由高到低：柳河市18件；云川县1件"),
        ("2024年各家不予公开各多少件", "柳河市26件；柳河市水利局6件；云川县0件"),
        ("柳河市每个年度新收多少申请", "2019年31件；2020年58件"),
        ("柳河市每个年度因过程性信息不予公开的各几件", "不予公开（属于四类过程性信息）：2019年0件"),
    ],
)
def test_each_body_and_each_year(assistant: Assistant, asked: str, holds: str) -> None:
    assert holds in _said(assistant.ask(asked))


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("云川县2024年的申请全是个人提的，我说得对吗", ("不对，", "87.5%", "另有3件不是", "商业企业3件")),
        ("柳河市2024年的申请都是自然人提的吧", ("对，", "100%")),
        ("柳河市2024年不全是个人提的吧", ("不对，", "100%")),
        ("云川县2024年的申请清一色是企业来的，属实吗", ("不对，", "另有21件不是", "自然人21件")),
        ("柳河市2024年复议全都是维持，对不对", ("不对，", "50%", "结果纠正2件，其他结果3件，尚未审结4件")),
        ("柳河市水利局2024年答复的一律是不予公开吗", ("对，", "不予公开率为100%")),
        ("柳河市2024年答复的全部是予以公开，是吗", ("不对，", "另有40件不是", "部分公开14件，不予公开26件")),
        ("水利局2024年不予公开的都是过程性信息吧", ("对，", "占不予公开的比例为100%")),
        ("柳河市2024年和2023年的申请都是个人提的吗", ("不对：", "95.4%", "100%")),
    ],
)
def test_all_of_one_kind(assistant: Assistant, asked: str, holds: tuple[str, ...]) -> None:
    """全是 and 都是 are held against the whole: what else it has is told."""
    answer = assistant.ask(asked)
    assert answer.answer.startswith(holds[0])
    assert all(words in _said(answer) for words in holds), answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "柳河市2024年行政许可都是多少件",
        "柳河市2024年行政处罚全是罚款吗",
        "柳河市2024年的申请都是窗口当面提交的吗",
    ],
)
def test_no_verdict_where_the_form_has_no_such_whole(assistant: Assistant, asked: str) -> None:
    assert not re.match("不?对", assistant.ask(asked).answer)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        (
            "柳河市2024年新收加上年结转是否等于办结加结转下年",
            ("对，", "合计127件；", "办理结果（七）总计为112件", "两边相等"),
        ),
        ("验算：柳河市2024年新收+上年结转=办结+结转下年，对吗", ("对，", "两边相等")),
        ("云川县2024年申请的收支平衡吗，新收、结转和办结、留存", ("对，", "合计24件", "两边相等")),
        ("柳河市2024年新收等于办结吗", ("不对，", "120件", "112件", "两边相差8件")),
        ("柳河市2024年新收加结转等不等于办结加结转", ("对，", "上年结转政府信息公开申请为7件", "继续办理为15件")),
        ("柳河市2024年新收+上年结转等于130吗", ("不对，", "合计127件")),
        ("柳河市2024年行政许可和行政处罚相等吗", ("不对，", "1530件", "两边相差1530件")),
        ("柳河市2024年予以公开加部分公开加不予公开等于办结总数吗", ("对，", "合计112件")),
    ],
)
def test_two_sums(assistant: Assistant, asked: str, holds: tuple[str, ...]) -> None:
    """Both sides of 等于 are added up and shown, and the verdict comes first."""
    answer = assistant.ask(asked)
    assert answer.answer.startswith(holds[0])
    assert all(words in _said(answer) for words in holds), answer.answer


@pytest.mark.parametrize(
    ("asked", "holds", "lacks"),
    [
        ("柳河市每年的新收申请总数", "2019年31件；2020年58件", "合计"),
        ("柳河市历年新收申请总数加起来", "合计360件", ""),
        ("柳河市2019年、2020年、2022年新收分别多少件", "2022年64件", "增加"),
        ("柳河市2024年新收是2020年的几倍", "2.07倍（", "即"),
        ("柳河市2024年行政诉讼里结果纠正的占多少", "行政诉讼纠正率为12.5%", "败诉"),
        ("云川县2024年有过行政诉讼，是吗", "不对，", "没有，"),
        ("柳河市2024年有多少申请没办完、拖到了2025", "结转下年度继续办理为15件", "没有收录"),
        ("去年的报告（2024年度）里云川县新收几件", "2024年新收政府信息公开申请为24件", "2023"),
    ],
)
def test_no_more_is_said_than_was_asked(assistant: Assistant, asked: str, holds: str, lacks: str) -> None:
    answer = assistant.ask(asked)
    told = _said(answer) + "".join(answer.notes)
    assert holds in told
    assert not lacks or lacks not in told


def test_years_before_the_form_do_not_hide_how_the_others_changed(new_store: NewStore) -> None:
    """2018 counts by another 口径: it is listed, and the years of the form are compared among themselves."""
    made = [
        table_report(_CITY, 2019, "2019", total("new", "31")),
        table_report(_CITY, 2020, "2019", total("new", "58")),
    ]
    old = table_report(_CITY, 2018, "2019", {})
    name = "statistics.受理依申请公开信息总数.本年度"
    cell = Cell(name, "受理依申请公开信息总数", "本年度", "4", Decimal(4), "条")
    made.append(replace(old, report=replace(old.report, edition={"statistics": "2014"}), cells=(cell,), findings=()))
    store = new_store()
    for each in made:
        put_report(store, each)
    told = _said(Assistant(store).ask("柳河市历年新收申请怎么变化的"))
    assert "2020年比2019年增加27件" in told
    assert "2018年口径不同（见注），不作增减比较" in told


def test_options_are_years_that_print_it(assistant: Assistant) -> None:
    answer = assistant.ask("柳河市行政许可本年增减多少项")
    assert answer.status == "clarify"
    assert {option[3:8] for option in answer.options} == {"2019年", "2020年"}


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("柳河市2024年报第三张表里部分公开（区分处理的，不计其他情形）这一行的总计", "14"),
        ("柳河市2024年行政收费进账多少万", "402.75"),
        ("柳河市2024年拿过程性信息当借口拒绝的几件", "26"),
        ("柳河市2024年第三方没答应、因此没公开的件数", "0"),
        ("柳河市2024年不予公开八小类合计", "26"),
        ("不予公开八小类，柳河市2024年加总", "26"),
        ("柳河市2024年通知交费却一直没交、申请就算了的几件", "0"),
        ("柳河市2024年申请写得不清楚，叫补了还是不明确的几件", "0"),
    ],
)
def test_words_around_the_reason(assistant: Assistant, asked: str, number: str) -> None:
    """What only tells the story of a row (写得不清楚, 当借口, 却没交) keeps no number back."""
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert answer.figures[0].value == number


@pytest.mark.parametrize(
    "asked",
    [
        "柳河市2024年第三方同意公开的几件",
        "柳河市2024年行政处罚进账多少钱",
    ],
)
def test_a_story_without_its_row_gets_no_number(assistant: Assistant, asked: str) -> None:
    assert not assistant.ask(asked).figures
