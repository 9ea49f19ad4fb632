"""第二个, 最后一个, 反过来 and 后者比前者多吗: what they point at in the questions before. All reports are made up."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_APPLICANTS = ("natural_person", "business", "research", "public_interest", "legal_service", "other", "total")


def _cells(applied: str, review: str, direct: str, licences: str = "0") -> dict[str, str]:
    cells = {f"applications.new.{column}": number for column, number in zip(_APPLICANTS, applied.split(), strict=True)}
    cells |= {"active_disclosure.licensing.decisions": licences}
    for row, numbers in (("review", review), ("litigation_direct", direct), ("litigation_after_review", "0 0 0")):
        columns = ("upheld", "corrected", "total")
        cells |= {
            f"review_litigation.{row}.{column}": number for column, number in zip(columns, numbers.split(), strict=True)
        }
    return cells


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "桐溪市", 2023, "2021", _cells("30 4 0 0 2 0 36", "2 1 3", "4 1 5"))
    put_cells(store, "桐溪市", 2024, "2021", _cells("50 6 1 0 3 0 60", "8 4 12", "20 1 21"))
    put_cells(store, "石岭县", 2024, "2021", _cells("12 3 0 0 0 0 15", "0 0 0", "0 0 0"))
    return Assistant(store)


def ask(assistant: Assistant, turns: str) -> Answer:
    *before, question = turns.split("|")
    return assistant.ask(question, before)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("桐溪市2024年哪类申请人最多|第二个是多少", "第二的是商业企业，6件"),
        ("桐溪市2024年哪类申请人最多|第二个呢|第三个呢", "第三的是法律服务机构，3件"),
        ("桐溪市2024年个人申请几件|排第二的是哪类申请人", "第二的是商业企业，6件"),
        ("桐溪市2024年申请量排第二的是哪类申请人", "第二的是商业企业，6件"),
        ("桐溪市2024年复议和诉讼各几件|第二个是多少", "行政诉讼为21件"),
        ("桐溪市2024年复议和诉讼各几件|后一个呢|第一个呢", "行政复议为12件"),
        ("桐溪市2023和2024年各收几件申请|第一个是多少", "2023年新收政府信息公开申请为36件"),
        ("桐溪市、石岭县2024年各收几件申请|第二个呢", "石岭县2024年新收政府信息公开申请为15件"),
    ],
)
def test_a_place_is_one_of_what_was_told_in_its_order(assistant: Assistant, turns: str, told: str) -> None:
    assert told in ask(assistant, turns).answer


def test_the_last_one_is_the_other_end_of_an_order(assistant: Assistant) -> None:
    assert "石岭县更少" in ask(assistant, "桐溪市、石岭县2024年谁收的申请多|最后一个呢").answer


def test_nothing_listed_has_no_second(assistant: Assistant) -> None:
    assert ask(assistant, "桐溪市2024年收几件申请|第二个是多少").status == "not_found"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("桐溪市2024年诉讼是复议的几倍|反过来呢", "12÷21"),
        ("桐溪市2024年新收是石岭县的几倍|倒过来是几倍", "15÷60"),
        ("桐溪市2024年比2023年多收几件申请|反过来呢", "60-36=24"),
    ],
)
def test_a_comparison_is_turned(assistant: Assistant, turns: str, told: str) -> None:
    assert told in (ask(assistant, turns).derivation or "")


@pytest.mark.parametrize(
    ("turns", "verdict"),
    [
        ("桐溪市2024年复议几件诉讼几件|后者比前者多吗", "对，"),
        ("桐溪市2024年复议几件|诉讼呢|后者比前者多吗", "对，"),
        ("桐溪市2024年复议几件|诉讼呢|前者比后者多吗", "不对，"),
        ("桐溪市2024年复议几件|诉讼呢|后者比前者多吗|前者比后者少吧", "对，"),
        ("桐溪市2024年复议几件|诉讼呢|后者比前者多吗|前者比后者多吧", "不对，"),
    ],
)
def test_which_of_two_is_more(assistant: Assistant, turns: str, verdict: str) -> None:
    assert ask(assistant, turns).answer.startswith(verdict)


@pytest.mark.parametrize("said", ["诉讼也算上呢", "算上诉讼一共多少", "诉讼的算进去呢"])
def test_what_is_counted_in_is_added(assistant: Assistant, said: str) -> None:
    assert "合计33件" in ask(assistant, f"桐溪市2024年复议几件|{said}").answer
