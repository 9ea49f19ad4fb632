"""Several claims in one question, rows that are counted, kinds of body said together, sums of which a part is lost."""

from __future__ import annotations

import pytest

from assistant import Assistant
from corpus.store import Store


@pytest.mark.parametrize(
    ("asked", "begins", "holds"),
    [
        ("淮安2024年新收3119件，其中个人3001件、企业53件，对吗", "对：", ("3119件", "3001件", "53件")),
        ("淮安2024年新收3119件，其中个人3001件、企业54件，对吗", "不对：", ("第1处对", "第2处对", "第3处不对")),
        ("平潭2024年新收比2023年多137件，其中个人占99%以上，对吗", "对：", ("增加137件", "99.54%")),
        ("平潭2024年新收比2023年多136件，其中个人占99%以上，对吗", "不对：", ("第1处不对", "第2处对")),
    ],
)
def test_every_clause_that_claims_a_number_is_judged(
    samples: Store, asked: str, begins: str, holds: tuple[str, ...]
) -> None:
    told = Assistant(samples).ask(asked).answer
    assert told.startswith(begins), told
    assert all(part in told for part in holds), told


def test_a_clause_without_a_verdict_leaves_the_question_without_one(samples: Store) -> None:
    answer = Assistant(samples).ask("淮安2024年新收3119件，其中女性53件，对吗")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_rows_without_use_are_those_of_the_body_that_is_named(samples: Store) -> None:
    answer = Assistant(samples).ask("平潭2024年不予公开的理由里没用到的有哪几种")
    assert answer.answer.startswith("平潭综合实验区2024年不予公开为0的有5项")
    assert {figure.publisher for figure in answer.figures if figure.publisher} == {"平潭综合实验区"}


def test_what_is_added_to_the_partly_granted_is_not_dropped(samples: Store) -> None:
    answer = Assistant(samples).ask("平潭2024年给公开的，外加给了一部分的，总数多少")
    assert "合计100件" in answer.answer


def test_a_sum_of_which_one_part_alone_was_read_is_asked_back(samples: Store) -> None:
    answer = Assistant(samples).ask("淮安2024年不予处理的，再加上拒绝了的，总共几件")
    assert answer.status == "clarify", answer.answer
    assert "只读懂了其中一项" in answer.answer


def test_the_rows_of_a_family_are_added_by_its_number(samples: Store) -> None:
    answer = Assistant(samples).ask("淮安2024年“无法提供”三条加一块儿几件")
    assert answer.answer.startswith("淮安市2024年无法提供为781件")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("淮安2024年哪些理由一件也没用上", "不予公开没有为0的"),
        ("平潭2024年哪些理由一件也没用上", "不予公开为0的有5项"),
        ("平潭2024年一共用了几种理由", "不予公开大于0的有3项"),
    ],
)
def test_reasons_without_a_row_are_those_of_refusals(samples: Store, asked: str, told: str) -> None:
    assert told in Assistant(samples).ask(asked).answer


def test_applications_without_any_reason_are_no_row(samples: Store) -> None:
    assert Assistant(samples).ask("平潭2024年什么理由都没有的申请几件").status != "answered"


@pytest.mark.parametrize(
    ("asked", "bodies"),
    [
        ("2024年哪些市县新收申请超过100件", {"淮安市", "平潭综合实验区"}),
        ("2024年哪些区县行政许可超过100件", {"平潭综合实验区"}),
    ],
)
def test_two_kinds_of_body_said_as_one(samples: Store, asked: str, bodies: set[str]) -> None:
    answer = Assistant(samples).ask(asked)
    assert "没有收录" not in answer.answer, answer.answer
    assert {figure.publisher for figure in answer.figures if figure.publisher} == bodies, answer.answer


def test_an_application_ended_for_an_unpaid_fee_is_a_row(samples: Store) -> None:
    answer = Assistant(samples).ask("淮安2024年没在规定期限内缴信息处理费，被终止的申请几件")
    assert [figure.cell for figure in answer.figures] == ["applications.other_outcome.fee_unpaid.total"]


def test_a_word_turned_round_is_the_word(samples: Store) -> None:
    assert "103件" in Assistant(samples).ask("淮安2024年转结下年度几件").answer
    assert "88283件" in Assistant(samples).ask("淮安2024年行政制强几件").answer


def test_of_two_one_is_more_and_none_is_the_most(samples: Store) -> None:
    told = Assistant(samples).ask("淮安2024年予以公开和部分公开哪个多").answer
    assert "予以公开更多，1362件" in told
    assert "最多" not in told


@pytest.mark.parametrize("asked", ["平潭2024年企业和部门分别申请几件", "平潭2024年许可和事项各多少"])
def test_a_list_of_which_one_part_alone_was_read_is_asked_back(samples: Store, asked: str) -> None:
    answer = Assistant(samples).ask(asked)
    assert (answer.status, "只读懂了其中一项" in answer.answer) == ("clarify", True), answer.answer


def test_whoever_is_no_single_person_is_an_organisation_beside_persons(samples: Store) -> None:
    answer = Assistant(samples).ask("淮安2024年个人和单位各提了多少申请")
    assert "自然人3001件" in answer.answer
    assert "法人或其他组织118件" in answer.answer
