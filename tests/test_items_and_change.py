"""Items of the form of 2019 and how they changed, both asked for; rules and documents that were cancelled."""

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


@pytest.mark.parametrize("asked", ["注销的规范性文件", "规范性文件注销了几件", "注销了多少规范性文件"])
def test_documents_that_were_cancelled_are_the_repealed_ones(samples: Store, asked: str) -> None:
    answer = told(samples, f"平潭2024年{asked}")
    assert [citation.cell for citation in answer.citations] == ["active_disclosure.normative_documents.repealed"]
