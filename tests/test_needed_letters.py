"""The letters that a pattern needs: no wording of the lexicon is lost by searching only where they stand."""

from __future__ import annotations

import re

import pytest

from assistant.reading.needed_letters import ByLetter, needed_letters
from assistant.reading.tokens import _wordings
from evals.questions import load_sets


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("公开率", ["公", "开", "率"]),
        ("(?:予以)?公开", ["公", "开"]),
        ("(?:不予|未予)公开", ["不未", "公", "开"]),
        ("(?:不予|.)公", ["公"]),
        ("[率比]{1,2}", ["比率"]),
        ("[^率]+", []),
        ("率*", []),
        (r"\d件(?=总)", ["件", "总"]),
        ("(?<!不)(?<=部分)公(?!告)", ["部", "分", "公"]),
        ("(?P<a>给)没(?P=a)", ["给", "没"]),
        ("(?i:pdf)件", ["件"]),
        ("(?i)pdf", []),
        ("(?>公)开?+", ["公"]),
    ],
)
def test_the_letters_a_pattern_needs(pattern: str, needed: list[str]) -> None:
    assert needed_letters(pattern) == [frozenset(letters) for letters in needed]


def test_a_thing_is_found_wherever_its_pattern_stands() -> None:
    patterns = [re.compile(each) for each in ("(?:不予|未予)公开", "公开.{0,2}率", "[几多]少?件", ".{3}", "率")]
    kept = ByLetter([(pattern, pattern.pattern) for pattern in patterns])
    assert {name for _, name in kept.in_text("未予公开几件")} >= {"(?:不予|未予)公开", "[几多]少?件", ".{3}"}
    assert {name for _, name in kept.in_text("abc")} == {".{3}"}
    assert {name for _, name in kept.all()} == {pattern.pattern for pattern in patterns}


def test_every_wording_of_the_lexicon_is_found_where_all_are_searched() -> None:
    wordings = _wordings().patterns
    asked = [turn for question in load_sets() if not question.held_out for turn in question.turns][::7]
    assert len(asked) > 300
    for text in asked:
        standing = {(pattern.pattern, kept) for pattern, kept in wordings.all() if pattern.search(text)}
        assert standing <= {(pattern.pattern, kept) for pattern, kept in wordings.in_text(text)}
