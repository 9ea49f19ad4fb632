"""Two runs write the same bytes, whatever the order of hashes is."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import twice
from evals.twice import REPORTS, differing, two_runs


def test_two_runs_of_the_evals_write_the_same_bytes(tmp_path: Path) -> None:
    layers = ("followup", "check", "compare", "not_found", "prose", "drafts", "retrieval")
    codes, differ = two_runs(("--no-embed", "--mutants", "6", "--layers", *layers), tmp_path)
    assert differ == []
    assert codes[0] == codes[1], "both pass or both miss a gate of the layers they ran"
    assert all((tmp_path / "one" / name).stat().st_size > 100 for name in REPORTS)


def test_one_byte_more_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for run in ("one", "two"):
        (tmp_path / run).mkdir()
        for name in REPORTS:
            (tmp_path / run / name).write_text("同样")
    assert differing(tmp_path / "one", tmp_path / "two") == []
    (tmp_path / "two" / REPORTS[0]).write_text("同样 ")
    (tmp_path / "one" / REPORTS[1]).unlink()
    assert differing(tmp_path / "one", tmp_path / "two") == list(REPORTS[:2])
    monkeypatch.setattr(twice, "two_runs", lambda *_: ([0, 0], ["eval.json"]))
    assert twice.main([]) == 1
    monkeypatch.setattr(twice, "two_runs", lambda *_: ([0, 0], []))
    assert twice.main([]) == 0
