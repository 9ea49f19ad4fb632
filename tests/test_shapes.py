"""Shapes of questions about figures: denials, conditions, wholes, equations, and words that only look like more."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.test_ask_made_up import Printed, reading, total

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
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Store.open(tmp_path_factory.mktemp("shapes") / "store", create=True) as opened:
        for each in _PRINTED:
            made = reading(*each)
            opened.facts.put(made, made.report.file, None)
        yield Assistant(opened)


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
        ("2024年新收申请排前两名的机关", "由高到低：柳河市120件；云川县24件"),
    ],
)
def test_words_for_what_is_already_known(assistant: Assistant, asked: str, holds: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert holds in _said(answer)
