"""Scorers of retrieval, and the labels: every quote stands in a passage of its report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.text import squeeze
from evals.ranking import Found, Label, Measured, judge_ranking, load_labels, measure
from evals.retrieval import LABELS
from evals.samples import load_samples

LABEL = Label("x1", "青溪2024年解读几篇", "青溪县-2024.html", "政策解读88篇")
OWNER = ("青溪县", 2024)


def found(text: str, year: int = 2024, publisher: str = "青溪县") -> Found:
    return Found(text, f"folder/{publisher}-{year}.html", publisher, year)


@pytest.mark.parametrize(
    ("ranked", "rank", "strangers"),
    [
        ([found("全年政策解读88篇。")], 1, 0),
        ([found("别的"), found("全年 政策解读\n88篇。")], 2, 0),
        ([found("全年政策解读88篇。", 2023)], 0, 1),  # the same words in another year are not the passage
        ([found("全年政策解读88篇。", publisher="白河县"), found("全年政策解读88篇。")], 2, 1),
        ([found("别的")] * 10 + [found("全年政策解读88篇。")], 0, 0),
        ([found("别的")] * 5 + [found("别的", 2022)], 0, 0),  # strangers are counted among the first five
        ([], 0, 0),
    ],
)
def test_rank_and_strangers(ranked: list[Found], rank: int, strangers: int) -> None:
    judged = judge_ranking(LABEL, ranked, OWNER)
    assert (judged.rank, judged.strangers) == (rank, strangers)


def test_means() -> None:
    answers = {"a": [found("政策解读88篇")], "b": [found("别的")] * 5 + [found("政策解读88篇")], "c": []}
    labels = [Label(id, LABEL.question, LABEL.file, LABEL.quote) for id in answers]
    measured = measure("s", labels, lambda label: answers[label.id], {LABEL.file: OWNER})
    assert measured.recall(1) == pytest.approx(1 / 3)
    assert measured.recall(5) == pytest.approx(1 / 3)
    assert measured.recall(10) == pytest.approx(2 / 3)
    assert measured.reciprocal == pytest.approx((1 + 1 / 6) / 3)
    assert len(measured.missed) == 2
    assert Measured("nothing", ()).recall(5) == 0


def test_a_typo_in_a_label_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps({"id": "1", "question": "q", "file": "f", "qoute": "x"}), encoding="utf-8")
    with pytest.raises(TypeError):
        load_labels(path)


def test_labels_stand_in_their_reports() -> None:
    labels = load_labels(LABELS)
    prose = {s.file: squeeze("".join(p for ps in s.manuscript.prose.values() for p in ps)) for s in load_samples()}
    assert len(labels) >= 150
    assert len({label.file for label in labels}) >= 8
    assert len({label.question for label in labels}) == len(labels)
    for label in labels:
        assert squeeze(label.quote) in prose[label.file], label
