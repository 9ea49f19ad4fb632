"""Two runs write the same bytes: `python -m evals.twice [the arguments of evals.run]`.

The two run at once, each in a process of its own with another order of hashes. Exit code 1 where a report of one is
not byte for byte that of the other, and where the runs themselves ended with it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from corpus.settings import PREFIX

REPORTS = ("eval.json", "eval.html", "still-wrong.md")
ROOT = Path(__file__).resolve().parent.parent


def differing(one: Path, other: Path) -> list[str]:
    """The reports that differ, or that only one of two folders holds."""
    return [name for name in REPORTS if _bytes(one / name) != _bytes(other / name) or not (one / name).is_file()]


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def two_runs(arguments: Sequence[str], folder: Path) -> tuple[list[int], list[str]]:
    """The exit codes of two runs with their reports below `folder`, and the reports that differ."""
    outs = [folder / name for name in ("one", "two")]
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "evals.run", *arguments, "--out", str(out)],
            cwd=ROOT,
            env=_environment(seed),
            stdout=subprocess.DEVNULL,
        )
        for seed, out in enumerate(outs, 1)
    ]
    return [run.wait() for run in runs], differing(*outs)


def _environment(seed: int) -> dict[str, str]:
    """Another order of hashes for each run, and no settings of the one who runs it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    return kept | {"PYTHONHASHSEED": str(seed)}


def main(arguments: Sequence[str]) -> int:
    """Runs twice and tells what differs; the exit code."""
    with tempfile.TemporaryDirectory(prefix="youju-twice-") as folder:
        codes, differ = two_runs(arguments, Path(folder))
    print(f"不同：{'、'.join(differ)}" if differ else "两次运行的报告逐字节相同")
    return 1 if differ or any(codes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
