"""The benches at a size that takes seconds: they run, they check what they measure, and what they write holds it."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from corpus.store import Store
from evals.bench import __main__ as bench
from evals.bench import growth, kills, startup, summary
from evals.bench.curves import Curve, _name_lines, curves_of, draw
from evals.bench.machine import machine
from evals.bench.processes import CommandFailed, Cost, cost_of, memory_mb
from ingest.build import index_passages, ingest, sources_of

PNG = b"\x89PNG\r\n"


def test_a_command_costs_what_it_uses() -> None:
    code = "import time; held = bytearray(b'x') * (200 << 20); time.sleep(0.3); print(len(held))"
    cost, told = cost_of([sys.executable, "-c", code])
    assert told == f"{200 << 20}\n"
    assert cost.seconds >= 0.3
    assert 200 <= cost.memory_mb < 300
    small, _ = cost_of([sys.executable, "-c", "pass"])
    assert small.memory_mb < 50, "the memory of this process must not count"


def test_a_command_that_fails_has_no_cost() -> None:
    with pytest.raises(CommandFailed, match="no way"):
        cost_of([sys.executable, "-c", "raise SystemExit('no way')"])


def test_memory_of_this_process() -> None:
    before = memory_mb()
    held = bytearray(b"x") * (100 << 20)
    assert memory_mb() - before > 90
    assert memory_mb(peak=True) >= before + 90
    assert len(held)


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of four synthetic bodies, two of them printed as PDF."""
    folder = tmp_path_factory.mktemp("grown")
    assert growth.write_corpus(folder / "reports", 4) == 12
    assert len(list((folder / "reports" / "pdf").iterdir())) == 6
    with Store.open(folder / "store", create=True) as store:
        assert {o.status for o in ingest(sources_of([str(folder / "reports")]), store, 1)} == {"added"}
        index_passages(store, embed=False)
    return folder / "store"


def test_growth_reads_every_cell_and_answers_right(grown: Path) -> None:
    found = growth.ask_and_compare(grown, 4, 10)
    assert found.wrong == ()
    assert found.cells == sum(len(manuscript.cell_ids()) for manuscript, _ in growth.manuscripts(4))
    assert 0 < found.p50 <= found.p95


def test_growth_tells_a_wrong_cell_and_a_wrong_answer(grown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manuscript = next(growth.manuscripts(4))[0]
    with Store.open(grown) as store:
        complaints: list[str] = []
        changed = replace(manuscript, raw={**manuscript.raw, "applications.new.total": "987654"})
        assert growth.compare(store, changed, complaints.append) == len(manuscript.cell_ids()) - 1
        assert len(complaints) == 1
        assert "applications.new.total" in complaints[0]

    class Silent:
        def ask(self, question: str) -> object:
            return type("Answer", (), {"figures": (), "answer": "不知道"})()

    monkeypatch.setattr(growth, "Assistant", lambda store: Silent())
    assert len(growth.ask_and_compare(grown, 4, 10).wrong) == 10


def test_a_store_that_lost_a_report_is_not_the_same(grown: Path, tmp_path: Path) -> None:
    shutil.copytree(grown, tmp_path / "copy")
    whole = kills.logical_content(grown)
    assert kills.logical_content(tmp_path / "copy") == whole
    with Store.open(tmp_path / "copy") as store:
        store.facts.remove(whole["reports"][0].id)
    lost = kills.logical_content(tmp_path / "copy")
    assert {"reports", "cells", "files", "to index"} <= {name for name in whole if lost[name] != whole[name]}


def test_what_loads_heavy_packages_is_told(grown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert startup.heavy_imports(grown) == ()
    monkeypatch.setattr(startup, "ASK_AND_TELL", "import numpy\n" + startup.ASK_AND_TELL)
    assert startup.heavy_imports(grown) == ("numpy",)


def test_a_page_that_never_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup, "youju", lambda *_: [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(startup.NeverReady, match="3"):
        startup.serve(Path("nowhere"))


def test_the_median_of_each_number() -> None:
    costs = iter([Cost(1, 9, 50), Cost(3, 7, 70), Cost(2, 8, 60)])
    assert startup.median_cost(lambda: next(costs), 3) == Cost(2, 8, 60)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make bench` leaves behind, of the two quickest benches."""
    folder = tmp_path_factory.mktemp("results")
    assert bench.main(["--size", "tiny", "--only", "exact", "ingest", "--results", str(folder)]) == 0
    return folder


def test_results_are_kept_with_machine_and_date(results: Path) -> None:
    exact = json.loads((results / "exact.json").read_text("utf-8"))
    assert exact["machine"] == machine()
    assert exact["date"][:2] == "20"
    assert [(run["reports"], run["asked"], run["wrong"]) for run in exact["runs"]] == [(40, 10, [])]
    assert (results / "exact.png").read_bytes().startswith(PNG)


def test_the_page_holds_the_figures(results: Path) -> None:
    page = (results / "README.md").read_text("utf-8")
    run = json.loads((results / "exact.json").read_text("utf-8"))["runs"][0]
    assert f"{run['p50']:.1f} / {run['p95']:.1f} / {run['longest']:.1f} 毫秒" in page
    assert "10 / 10" in page
    assert "![exact](exact.png)" in page
    assert "pdfplumber" in page


def test_drawing_again_measures_nothing(results: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (results / "README.md").read_text("utf-8"), (results / "exact.png").read_bytes()
    monkeypatch.setattr(bench, "run_bench", lambda *_: pytest.fail("nothing is to be measured"))
    assert bench.main(["--only", "--results", str(results)]) == 0
    assert ((results / "README.md").read_text("utf-8"), (results / "exact.png").read_bytes()) == before


def test_a_bench_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bench.RUNS, "exact", {"tiny": ("--no-such-option",)})
    assert bench.main(["--size", "tiny", "--only", "exact", "--results", str(tmp_path)]) == 1
    assert json.loads((tmp_path / "exact.json").read_text("utf-8"))["runs"] == []


def test_a_bench_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "PATIENCE", 0.01)
    assert bench.main(["--size", "tiny", "--only", "exact", "--results", str(tmp_path)]) == 1
    assert (tmp_path / "README.md").is_file()


def test_every_bench_has_every_size_and_a_table() -> None:
    assert all(set(runs) == {"tiny", "usual", "full"} for runs in bench.RUNS.values())
    assert set(bench.RUNS) == set(summary.TABLES)


def test_the_kept_results_are_those_of_the_page(root: Path) -> None:
    """The committed page was written from the committed figures."""
    folder = root / "evals" / "bench" / "results"
    if not (folder / "README.md").is_file():
        pytest.skip("make bench 还没有在这里运行过")
    kept = summary.load_results(folder)
    names = [curve.name for curve in curves_of({name: result["runs"] for name, result in kept.items()})]
    assert (folder / "README.md").read_text("utf-8") == summary.markdown(kept, names)


def test_labels_behind_the_lines_never_cover_each_other() -> None:
    from matplotlib.figure import Figure

    points = {name: [(1, 5.0), (10, 7.0 + at / 100)] for at, name in enumerate("abc")}
    for from_zero in (True, False):
        axes = Figure().add_subplot(yscale="linear" if from_zero else "log")
        for line in points.values():
            axes.plot(*zip(*line, strict=True))
        _name_lines(axes, Curve("x", "X", "x", "y", points, ("goal", 7.01), from_zero))
        heights = sorted(text.get_position()[1] for text in axes.texts)
        assert len(heights) == 4
        assert all(above - below > 0.06 for below, above in pairwise(heights))
        assert 0 < heights[0] < 1


def test_a_curve_is_drawn_with_its_goal(tmp_path: Path) -> None:
    plain = Curve("plain", "Title", "reports", "ms", {"answer": [(1, 2), (10, 3)]})
    drawn = draw(plain, tmp_path).read_bytes()
    assert drawn.startswith(PNG)
    assert draw(replace(plain, name="goal", goal=("goal", 5)), tmp_path).read_bytes() != drawn
