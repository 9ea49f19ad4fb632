"""The outside check of the retriever: a file in SQuAD's form in, places of the right passages out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.public_retrieval import Found, main, measure, read_set, some_of

TEXTS = ("榕树生长在南方，树冠很大。", "长江发源于青藏高原，流入东海。", "京剧的脸谱用颜色表示性格。")
QUESTIONS = ("榕树长在哪里", "长江流入哪个海", "脸谱的颜色表示什么", "京剧的脸谱")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    of = {0: QUESTIONS[:1], 1: QUESTIONS[1:2], 2: QUESTIONS[2:]}
    paragraphs = [{"context": text, "qas": [{"question": q} for q in of[n]]} for n, text in enumerate(TEXTS)]
    path = tmp_path / "small.json"
    path.write_text(json.dumps({"data": [{"paragraphs": paragraphs}]}), encoding="utf-8")
    return path


def test_the_right_passage_is_found_by_words(file: Path, tmp_path: Path) -> None:
    passages, asked = read_set(file)
    assert [passage.text for passage in passages] == list(TEXTS)
    ours, words, pairs = measure(passages, asked, tmp_path / "index", dense=False)
    assert ours.places == (1, 1, 1, 1)
    assert words.recall(10) == pairs.recall(10) == 1.0


def test_places_are_counted() -> None:
    found = Found("x", (1, 2, 0, 10))
    assert (found.recall(1), found.recall(10)) == (0.25, 0.75)
    assert found.reciprocal == pytest.approx((1 + 0.5 + 0.1) / 4)
    assert found.interval[0] < 0.75 < found.interval[1]


def test_questions_are_spread_over_the_file(file: Path) -> None:
    _, asked = read_set(file)
    assert [one.question for one in some_of(asked, 2)] == [QUESTIONS[0], QUESTIONS[2]]
    assert some_of(asked, 9) == asked


def test_the_command_keeps_what_it_measured(file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    assert main([str(file), "--no-embed", "--json", str(kept)]) == 0
    (result,) = json.loads(kept.read_text("utf-8"))
    assert (result["passages"], result["questions"]) == (3, 4)
    assert result["systems"]["有据：融合"] == {"r@1": 1.0, "r@10": 1.0, "mrr@10": 1.0}
