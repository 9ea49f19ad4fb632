"""Items of the form of 2019 and how they changed, both asked for; documents that were cancelled."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "cells"),
    [
        ("平潭2020年处罚项目有多少项，跟上年比变化多少", ["penalties.prior_items", "penalties.change"]),
        ("平潭2020年行政处罚项目几项、增减几项", ["penalties.prior_items", "penalties.change"]),
        ("红寺堡2019年许可项目是多少，比上年变化多少", ["licensing.prior_items", "licensing.change"]),
        ("平潭2020年处罚项目比上年变化多少", ["penalties.change"]),
    ],
)
def test_the_items_are_told_beside_their_change(samples: Store, asked: str, cells: list[str]) -> None:
    answer = told(samples, asked)
    assert [citation.cell for citation in answer.citations] == [f"active_disclosure.{cell}" for cell in cells]


def test_documents_of_which_no_form_tells_are_not_told_by_those_that_were_made(samples: Store) -> None:
    for asked in ("注销的规范性文件", "注销掉的规范性文件"):
        answer = told(samples, f"平潭2024年{asked}")
        assert answer.status == "not_found", answer.answer
        assert not answer.figures


def test_documents_that_were_cancelled_are_the_repealed_ones(samples: Store) -> None:
    answer = told(samples, "平潭2024年取消了多少规范性文件")
    assert [citation.cell for citation in answer.citations] == ["active_disclosure.normative_documents.repealed"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("红寺堡2019年行政许可上一年865项", "yes"),
        ("红寺堡2019年许可，上年有865项", "yes"),
        ("红寺堡2019年许可上一年1149项", "no"),
        ("红寺堡2019年行政许可上一年865项，本年增加20项", "no"),
        ("平潭2020年收费上一年35项、减少15项", "yes"),
    ],
)
def test_so_many_items_of_the_year_before_are_that_column(samples: Store, claim: str, verdict: str) -> None:
    answer = told(samples, f"{claim}，对吗")
    assert answer.verdict == verdict, answer.answer
    assert all((citation.cell or "").endswith(("prior_items", "change")) for citation in answer.citations)
