"""Everyday wordings in sentence frames: each names one cell and leaves no word unexplained."""

from __future__ import annotations

import pytest

from assistant.question import read_question
from assistant.reading.subject import subject_of
from assistant.reading.things import things
from tests.figures_everyday import EVERYDAY
from tests.figures_grid import WORDINGS
from tests.row_words import NO_SUCH_ROW, ROW_WORDS, SEVERAL
from tests.test_roles import Names

_FRAMES = (
    "临川市2024年{}有多少件",
    "请问临川市2024年{}是多少",
    "{}，临川市2024年有几件？",
    "你好，我是一名大三学生，正在写毕业论文，想请教一下临川市2024年{}一共有多少，谢谢！",
    "2024年临川市的{}总共是多少件来着",
)
_CLAUSES = (
    "临川市2024年{}",
    "2024年临川市{}？",
    "麻烦问一下，{}？临川市2024年的",
    "领导让我查个数，临川市在2024年{}呀",
)


def _two(frames: tuple[str, ...], at: int) -> tuple[str, str]:
    """Two frames, others for every wording."""
    return frames[at % len(frames)], frames[(at + 2) % len(frames)]


def told(asked: str) -> tuple[set[tuple[str, str]], tuple[str, ...]]:
    """The cells a question names and the words it leaves unexplained."""
    read = read_question(asked, Names())
    cells = {(each.row, each.column) for thing in things(subject_of(read)) for each in thing}
    return cells, read.unexplained


@pytest.mark.parametrize(("cell", "phrases", "clauses"), WORDINGS, ids=[f"{w[0]}-{n}" for n, w in enumerate(WORDINGS)])
def test_wording_names_its_cell_in_every_frame(cell: str, phrases: str, clauses: str) -> None:
    row, _, column = cell.rpartition(".")
    asked = [frame.format(words) for at, words in enumerate(phrases.split("|")) for frame in _two(_FRAMES, at)]
    asked += [frame.format(words) for at, words in enumerate(clauses.split("|")) for frame in _two(_CLAUSES, at)]
    missed = {question: found for question in asked if (found := told(question)) != ({(row, column)}, ())}
    assert not missed


@pytest.mark.parametrize(("cell", "clauses"), EVERYDAY, ids=[cell for cell, _ in EVERYDAY])
def test_everyday_clauses_name_their_cell(cell: str, clauses: str) -> None:
    row, _, column = cell.rpartition(".")
    asked = [frame.format(words) for words in clauses.split("|") for frame in ("临川市2024年{}", "{}？临川市2024年")]
    missed = {question: found for question in asked if (found := told(question)) != ({(row, column)}, ())}
    assert not missed


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        ("听说没有的", "applications.unavailable.not_held"),
        ("主要报纸有几种", "applications.not_handled.publication"),
        ("要书面答复的有几件", "applications.not_handled.publication"),
        ("收到大量申请", "applications.not_handled.excessive"),
        ("年底还剩几件规范性文件有效", "applications.carried_out"),
        ("没来得及办结的几件", "applications.outcome_total"),
        ("回复查不到这个信息的几件", "applications.outcome_total"),
    ],
)
def test_a_wording_does_not_reach_further_than_it_means(asked: str, wrong: str) -> None:
    cells, _ = told(f"临川市2024年{asked}")
    assert not any(f"{row}.{column}".startswith(wrong) for row, column in cells)


@pytest.mark.parametrize(("row", "clauses"), ROW_WORDS, ids=[row for row, _ in ROW_WORDS])
def test_words_of_a_row_name_it(row: str, clauses: str) -> None:
    asked = [frame.format(words) for words in clauses.split("|") for frame in ("临川市2024年{}", "{}？临川市2023年")]
    cells = {(f"applications.{row}", "total")}
    if row == "other_outcome.other_reasons":  # as the form of 2019 has it
        cells.add(("applications.other_outcome", "other"))
    wanted = (cells, ())
    assert not {question: found for question in asked if (found := told(question)) != wanted}


@pytest.mark.parametrize(("asked", "rows"), SEVERAL)
def test_a_word_of_several_rows_names_them_all(asked: str, rows: tuple[str, ...]) -> None:
    assert told(f"临川市2024年{asked}") == ({(f"applications.{row}", "total") for row in rows}, ())


@pytest.mark.parametrize(("asked", "row"), NO_SUCH_ROW)
def test_a_word_of_a_row_in_another_sense_gives_no_figure_of_it(asked: str, row: str) -> None:
    cells, unread = told(f"临川市2024年{asked}")
    assert unread or (f"applications.{row}", "total") not in cells
