"""Every cell of the hand-read reports can be asked for; the suite asks a spread of them, `evals.truth_cells` all."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.ask import Assistant
from evals.truth_cells import cases, is_right
from evals.truth_store import store_of_truth

#: Coprime to the number of columns and of wordings, so that all of them are met.
STEP = 23


def test_cells_asked_in_three_wordings(shared: Path, tmp_path: Path) -> None:
    truth = shared / "truth"
    asked = [case for path in sorted(truth.glob("*.json")) for case in cases(path)][::STEP]
    with store_of_truth(truth, tmp_path / "store") as store:
        assistant = Assistant(store)
        assert [case for case in asked if not is_right(assistant, case)] == []


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_the_spread_meets_both_editions(shared: Path, edition: str) -> None:
    names = {"2019": "平潭综合实验区-2019.json", "2021": "平潭综合实验区-2024.json"}
    assert len(list(cases(shared / "truth" / names[edition]))) > 500
