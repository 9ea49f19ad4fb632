"""Everyday words of tables one and four name their cell, and words near them do not."""

from __future__ import annotations

import pytest

from tests.table_words import NO_SUCH_CELL, TABLE_WORDS
from tests.test_question_grid import told


def _cells(cell: str) -> set[tuple[str, str]]:
    """The row and column of a cell; of lawsuits both rows."""
    row, _, column = cell.rpartition(".")
    rows = (f"{row}_direct", f"{row}_after_review") if row.endswith(".litigation") else (row,)
    return {(each, column) for each in rows}


@pytest.mark.parametrize(("cell", "clauses"), TABLE_WORDS, ids=[cell for cell, _ in TABLE_WORDS])
def test_every_wording_names_its_cell(cell: str, clauses: str) -> None:
    asked = [f"临川市2024年{clause}" for clause in clauses.split("|")]
    wanted = (_cells(cell), ())
    assert not {question: found for question in asked if (found := told(question)) != wanted}


@pytest.mark.parametrize(("clause", "cell"), NO_SUCH_CELL, ids=[clause for clause, _ in NO_SUCH_CELL])
def test_near_words_do_not_name_the_cell(clause: str, cell: str) -> None:
    cells, unread = told(f"临川市2024年{clause}")
    assert unread or cells != _cells(cell)
