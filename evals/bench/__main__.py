"""All benches, one after another, each in a process of its own: `make bench`.

    python -m evals.bench [--size tiny|usual|full] [--only NAME…] [--results FOLDER]

Writes a JSON file a bench, a PNG a curve and a page of figures (README.md) into the folder of results. `usual` takes
about ten minutes on two idle cores; `full` goes to 100,000 reports and 30,000 publishers. Benches that are left out
keep the result they have. Exit code 1 when a bench failed: a wrong answer, a wrong cell, a store that is not the same.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from evals.bench.curves import curves_of, draw
from evals.bench.machine import load, machine, today
from evals.bench.processes import ROOT
from evals.bench.summary import load_results, markdown

RESULTS = ROOT / "evals" / "bench" / "results"
Size = Literal["tiny", "usual", "full"]
#: Seconds after which a run that hangs is given up; the largest takes a quarter of that.
PATIENCE = 7_200

#: {bench: {size: the arguments of each of its runs}}; tiny is for tests.
RUNS: dict[str, dict[Size, tuple[str, ...]]] = {
    "ingest": {"tiny": ("--repeat 1",), "usual": ("--repeat 9",), "full": ("--repeat 31",)},
    "exact": {
        "tiny": ("--reports 40 --publishers 20 --questions 10",),
        "usual": tuple(f"--reports {n} --publishers {n * 3 // 10} --questions 500" for n in (100, 1_000, 10_000)),
        "full": tuple(
            f"--reports {n} --publishers {n * 3 // 10} --questions 500" for n in (100, 1_000, 10_000, 100_000)
        ),
    },
    "names": {
        "tiny": ("--publishers 2000 --questions 5",),
        "usual": ("--publishers 30000 --questions 200",),
        "full": ("--publishers 30000 --questions 300",),
    },
    "retrieval": {
        "tiny": ("--passages 200 --questions 12",),
        "usual": tuple(f"--passages {n} --questions 100" for n in (1_000, 10_000)),
        "full": tuple(f"--passages {n} --questions 200" for n in (1_000, 10_000, 100_000)),
    },
    "growth": {
        "tiny": ("--bodies 2 --times 1 --embed-times --questions 10",),
        "usual": ("--times 1 10 100",),
        "full": ("--times 1 10 100 --embed-times 1 10",),
    },
    "startup": {"tiny": ("--repeat 1 --no-model",), "usual": ("",), "full": ("--repeat 9",)},
    "kills": {"tiny": ("--kills 1",), "usual": ("--kills 10",), "full": ("--kills 10 --embed",)},
}


def run_bench(name: str, runs: Sequence[str]) -> tuple[dict[str, Any], bool]:
    """What is kept of a bench, and whether every run of it was right."""
    started, before, told, right = time.perf_counter(), load(), [], True
    for arguments in runs:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "result.json"
            command = [sys.executable, "-m", f"evals.bench.{name}", *arguments.split(), "--json", str(file)]
            right &= _ends_well(command)
            if file.is_file():
                told.append(json.loads(file.read_text(encoding="utf-8")))
    kept = {
        "bench": name,
        "date": today(),
        "machine": machine(),
        "load": [before, load()],
        "seconds": round(time.perf_counter() - started, 1),
        "arguments": list(runs),
        "runs": told,
    }
    return kept, right and len(told) == len(runs)


def _ends_well(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, cwd=ROOT, check=False, timeout=PATIENCE).returncode == 0
    except subprocess.TimeoutExpired:
        print(f"given up after {PATIENCE} seconds: {' '.join(command)}", flush=True)
        return False


def write_page(folder: Path) -> None:
    """Curves and the page of figures, of all results in the folder."""
    results = load_results(folder)
    curves = list(curves_of({name: result["runs"] for name, result in results.items()}))
    for curve in curves:
        draw(curve, folder)
    (folder / "README.md").write_text(markdown(results, [curve.name for curve in curves]), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, keep, draw; 0 when every bench was right."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", choices=get_args(Size), default="usual")
    parser.add_argument("--only", nargs="*", choices=list(RUNS), default=list(RUNS), help="none: only draw again")
    parser.add_argument("--results", type=Path, default=RESULTS)
    options = parser.parse_args(arguments)
    options.results.mkdir(parents=True, exist_ok=True)
    failed = []
    for name in options.only:
        print(f"── {name}", flush=True)
        kept, right = run_bench(name, RUNS[name][options.size])
        text = json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
        (options.results / f"{name}.json").write_text(text, encoding="utf-8")
        if not right:
            failed.append(name)
        write_page(options.results)  # after each: whatever ends the others early, what was measured is told
    if not options.only:
        write_page(options.results)
    print(f"{options.results / 'README.md'}" + (f"; failed: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
