"""Comparisons in which one side is a word that no one row is: asked back with both, never answered by another year."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("淮安2024年给了的，比内部事务不给的，多几件", ("予以公开为", "部分公开为", "内部事务")),
        ("红寺堡2019年公开的跟不掌握的差几件", ("予以公开为", "部分公开为", "不掌握")),
        ("平潭2024年公开的多还是重复申请多", ("予以公开为", "部分公开为", "重复申请")),
        ("平潭2024年给了的是没给的几倍", ("予以公开为", "不予公开为", "不予处理为")),
        ("平潭2024年部分公开的比结转的多几件", ("部分公开为", "上年结转", "结转下年度")),
    ],
)
def test_an_open_side_is_asked_back_with_the_other_one(samples: Store, asked: str, says: tuple[str, ...]) -> None:
    answer = told(samples, asked)
    assert answer.status == "clarify", answer.answer
    assert all(each in answer.answer for each in says), answer.answer
    assert "2023年" not in answer.answer
    assert any("比" in option or "几倍" in option for option in answer.options)


def test_what_is_offered_to_be_compared_is_read(samples: Store) -> None:
    offered = told(samples, "平潭2024年给了的比不掌握的多几件").options[0]
    answer = told(samples, offered)
    assert answer.status == "answered"
    assert "相差4件" in answer.answer


def test_counts_in_prose_are_not_taken_for_a_side_of_the_table(samples: Store) -> None:
    assert told(samples, "平潭2024年公开的比办完的少几件").status == "clarify"
    assert told(samples, "平潭2024年公开的信息比不公开的信息多几条").route != "figure"


def test_an_open_side_of_another_body_is_not_understood(samples: Store) -> None:
    assert told(samples, "平潭2024年公开的比淮安不掌握的多几件").status == "not_found"


def test_a_row_by_itself_is_compared_with_its_year_before(samples: Store) -> None:
    assert "2023年" in told(samples, "平潭2024年不掌握的多了几件").answer


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ("淮安2024年申请和当年办完的差几件", ("3119件", "3050件")),
        ("淮安2024年申请数、当年办完的各几件", ("3119件", "3050件")),
        ("淮安2024年给公开的和当年办完的各几件", ("1362件", "454件", "3050件")),
        ("淮安2024年没给的、部分公开的各几件", ("178件", "781件", "88件", "454件")),
    ],
)
def test_a_member_of_a_list_is_told_whatever_stands_before_it(
    samples: Store, asked: str, values: tuple[str, ...]
) -> None:
    answer = told(samples, asked)
    assert answer.status == "answered"
    assert all(value in answer.answer for value in values), answer.answer
