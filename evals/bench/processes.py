"""What a command costs: seconds, processor seconds, memory. Run apart, so that the asker's own memory counts nowhere.

    python -m evals.bench.processes FILE COMMAND…

runs the command and writes its cost into FILE. A process inherits the high-water mark of the one it was forked from;
this module imports next to nothing, so that mark stays low.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds, processor seconds of the command and its children, memory of the largest of them."""

    seconds: float
    cpu: float
    memory_mb: int


class CommandFailed(Exception):
    """A command that was to be measured ended with an error; the message is what it said."""


def cost_of(command: Sequence[str]) -> tuple[Cost, str]:
    """Run a command in the project's folder; its cost and what it printed. Raises CommandFailed."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "cost.json"
        wrapped = [sys.executable, "-m", "evals.bench.processes", str(told), *command]
        ran = subprocess.run(wrapped, cwd=ROOT, capture_output=True, text=True, check=False)
        if ran.returncode:
            raise CommandFailed(f"{' '.join(command)}: {ran.stderr.strip()[-500:]}")
        return Cost(**json.loads(told.read_text(encoding="utf-8"))), ran.stdout


def youju(*arguments: object) -> list[str]:
    """The command `youju` of this checkout."""
    return [sys.executable, "-m", "app", *map(str, arguments)]


def memory_mb(pid: int | str = "self", peak: bool = False) -> int:
    """Resident memory of a running process, now or at its peak, in MB. Linux only: it stands in /proc."""
    key = "VmHWM:" if peak else "VmRSS:"
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith(key))


def cpu_seconds(pid: int) -> float:
    """Processor seconds a running process has used, all its threads. Linux only."""
    # The name in parentheses may hold blanks; user and system time are the 12th and 13th fields after it.
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main(file: str, *command: str) -> int:
    """Run, wait, write the cost; the command's own exit code."""
    started = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    cost = Cost(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)
    Path(file).write_text(json.dumps(asdict(cost)), encoding="utf-8")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
