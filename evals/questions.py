"""A question of an eval set: what is asked, what a right answer must hold, and who read the expected number where."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SETS = Path(__file__).resolve().parent / "sets"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a right answer holds. Empty fields demand nothing.

    status:      "answered", "clarify", "not_found" or "out_of_scope".
    numbers:     all must be stated, as decimal strings; "51.85%" must be stated as a percentage.
    tolerance:   how far a stated number may lie from the expected one (rates are rounded in many ways).
    cells:       "file#cell id"; at least one of them must be cited.
    quote:       words of the report that a cited passage must hold; quotes_all: each of them must stand in a citation.
    blank:       the cell prints nothing: the answer must say so and state no number for it.
    must_not:    numbers that no figure of the answer may have.
    notes_any:   one of these words must be said (a contradiction must be told).
    mentions:    each must be said; "|" separates alternatives.
    verdict:     "yes" or "no" for a premise that is checked.
    alternatives: numbers that must all be shown where an ambiguous question is answered rather than asked back.

    Where an `operation` is named, only the query is judged (see `evals.understanding`): whose reports (`publishers`),
    which `years`, which cell ids it `reads`, and the operation ("a|b" allows either).
    """

    status: str
    numbers: tuple[str, ...] = ()
    tolerance: str = "0"
    cells: tuple[str, ...] = ()
    quote: str = ""
    quotes_all: tuple[str, ...] = ()
    blank: bool = False
    must_not: tuple[str, ...] = ()
    notes_any: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    verdict: str = ""
    alternatives: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    reads: tuple[str, ...] = ()
    operation: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question; the last of `turns` is scored, those before it are the conversation so far."""

    id: str
    layer: str
    category: str
    turns: tuple[str, ...]
    expect: Expectation
    source: str
    held_out: bool = False


_NAMES = {"note_contains_any": "notes_any"}


def read_question(data: dict[str, Any], layer: str) -> Question:
    """One line of a set. Raises TypeError for a field that no expectation has, so that a typo cannot demand nothing."""
    fields: dict[str, Any] = {
        _NAMES.get(name, name): tuple(value) if isinstance(value, list) else value
        for name, value in data["expect"].items()
    }
    expect = Expectation(**fields)
    return Question(
        data["id"], layer, data["category"], tuple(data["turns"]), expect, data["source"], layer.startswith("held-out")
    )


def load_set(path: Path) -> tuple[Question, ...]:
    """All questions of one JSONL file; the layer is the file's name."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(read_question(json.loads(line), path.stem) for line in lines if line.strip())


def load_sets(folder: Path = SETS) -> Iterator[Question]:
    """Every set of a folder, by file name."""
    for path in sorted(folder.glob("*.jsonl")):
        yield from load_set(path)
