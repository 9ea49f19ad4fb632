"""How cases ended is judged where a report says one end of all of them; 驳回 is no printed 维持, and no lost case."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import Answer
from corpus.store import Store
from tests.made_up import NewStore, put_prose, put_whole


def ask(told: str, question: str, store: Store) -> Answer:
    put_prose(store, "芦山县", 2023, f"一、总体情况\n2023年全县公开信息900条。{told}\n")
    return Assistant(store).ask(f"芦山县2023年{question}")


@pytest.mark.parametrize(
    ("told", "question", "verdict"),
    [
        ("行政诉讼3件，均被判决驳回。", "官司都打输了吧", "不对，"),
        ("行政诉讼3件，均被判决驳回。", "行政诉讼都没被纠正，对吗", "对，"),
        ("行政复议1件，驳回申请。", "那件行政复议被纠正了，对吗", "不对，"),
        ("行政诉讼3件，均获维持。", "行政诉讼都没被纠正，对吗", "对，"),
        ("行政诉讼3件，无一败诉。", "3件官司都败诉了，对吗", "不对，"),
        ("行政诉讼3件，均未被纠正。", "3件官司都被纠正了，对吗", "不对，"),
        ("行政诉讼5件，其中直接起诉3件，复议后起诉2件，均维持。", "5件官司都维持了，对吗", "对，"),
        ("行政诉讼3件，行政复议2件，均维持。", "3件官司都被纠正了，对吗", "不对，"),
        ("行政复议2件，均维持。行政诉讼3件，均维持。", "复议和诉讼都维持了，对吗", "对，"),
        ("行政诉讼3件，均获维持，保持零败诉的纪录。", "官司都维持了，对吗", "对，"),
        ("行政复议2件，均维持。行政诉讼3件，均纠正。", "复议和诉讼都维持了，对吗", "不对，"),
    ],
)
def test_one_end_of_all_cases_judges_a_claim(told: str, question: str, verdict: str, new_store: NewStore) -> None:
    answer = ask(told, question, new_store())
    assert answer.answer.startswith(verdict), answer.answer


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("行政诉讼3件，均被判决驳回。", "官司都维持了，对吗"),
        ("行政诉讼3件，均维持。", "官司都被驳回了，对吗"),
        ("行政复议2件，均终止。", "2件复议都撤回了，对吗"),
        ("行政诉讼3件，二审均维持原判。", "官司都维持了，对吗"),
        ("行政诉讼3件，均驳回上诉。", "官司都败诉了，对吗"),
        ("行政诉讼3件，原告均败诉。", "官司都败诉了，对吗"),
        ("行政诉讼5件，其中审结3件，均维持。", "5件官司都维持了，对吗"),
        ("行政诉讼3件，均由县司法局应诉，1件维持。", "3件官司都维持了，对吗"),
        ("经复议后起诉2件，均维持。", "2件复议都维持了，对吗"),
        ("行政复议、行政诉讼共3件，均维持。", "3件官司都维持了，对吗"),
        ("行政诉讼3件，均维持。", "复议和诉讼都维持了，对吗"),
        ("行政诉讼3件，均维持，1件败诉。", "官司都维持了，对吗"),
        ("行政诉讼3件，均维持。", "官司并不是都维持了，对吗"),
    ],
)
def test_no_verdict_is_given_that_the_words_do_not_hold(told: str, question: str, new_store: NewStore) -> None:
    answer = ask(told, question, new_store())
    assert answer.status == "not_found" or "年报写到：“" in answer.answer
    assert not answer.verdict


def test_a_printed_refusal_is_told_to_who_asks_for_upheld(new_store: NewStore) -> None:
    answer = ask("行政诉讼3件，均被判决驳回。", "官司都维持了，对吗", new_store())
    assert "均被判决驳回" in answer.answer
    assert "年报写的是“驳回”，没有写明“维持”。" in answer.notes


@pytest.mark.parametrize("question", ["诉讼全都维持了吗", "诉讼真的像报告写的全都维持了吗"])
def test_a_table_that_denies_the_prose_is_told_with_its_sentence(question: str, new_store: NewStore) -> None:
    direct = "review_litigation.litigation_direct."
    printed = {f"{direct}upheld": "2", f"{direct}pending": "1", f"{direct}total": "3"}
    store = new_store()
    put_whole(store, "芦山县", 2023, "一、总体情况\n行政诉讼3件，均获维持，保持零败诉。\n", printed)
    told = Assistant(store).ask(f"芦山县2023年{question}").answer
    assert told.startswith("不对")
    assert "正文与表格不一致" in told
    assert "均获维持" in told


@pytest.mark.parametrize(
    ("prose_says", "beside"),
    [("我县未向申请人收取办理公开申请的处理费用。", False), ("全年没有结转下年度办理的申请。", True)],
)
def test_only_a_denial_of_the_same_thing_stands_beside_a_zero(
    prose_says: str, beside: bool, new_store: NewStore
) -> None:
    printed = {"applications.new.total": "4", "applications.outcome_total.total": "4"}
    store = new_store()
    put_whole(store, "芦山县", 2023, f"一、总体情况\n{prose_says}\n", printed)
    told = Assistant(store).ask("芦山县2023年没办完的有吗").answer
    assert told.startswith("没有，芦山县2023年结转下年度继续办理为0件")
    assert (prose_says.rstrip("。") in told) is beside
