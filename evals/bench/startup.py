"""What a start costs: a cold question, the page until it answers, ingest of the samples, and the memory of each.

    python -m evals.bench.startup [FOLDER] [--repeat 5] [--no-model] [--json FILE]

Every figure is that of a process of its own. FOLDER holds reports (the samples otherwise), which are read into a store
that is thrown away. `--no-model` leaves out what loads the embedding model.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from urllib.error import URLError

from evals.bench.processes import ROOT, Cost, cost_of, cpu_seconds, memory_mb, youju
from evals.loopback import free_port

SAMPLES = ROOT / "corpus" / "reports"
#: A question for the tables and one for the prose of the samples.
FIGURE = "红寺堡区2019年收到多少件信息公开申请？"
PROSE = "平潭综合实验区2024年存在哪些主要问题？"
#: An exact answer must import none of these.
HEAVY = ("torch", "sentence_transformers", "chromadb", "langchain_core", "gradio", "httpx", "pypdfium2", "numpy")
ASK_AND_TELL = (
    "import sys, app\n"
    "try: app.main()\n"
    f"finally: print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
)
_PATIENCE = 180.0


class NeverReady(Exception):
    """The page did not answer, or never came to rest."""


@dataclass(frozen=True, slots=True)
class Page:
    """`youju serve`: seconds until its first page came, MB then, and once the embedding model stands ready."""

    seconds: float
    memory_mb: int
    seconds_to_rest: float
    memory_at_rest_mb: int
    peak_mb: int


@dataclass(frozen=True, slots=True)
class Starts:
    """Medians of `repeat` runs; what loads the model is run once. None where it was left out."""

    repeat: int
    files: int
    figure: Cost
    heavy_imports: tuple[str, ...]
    cold_ingest: Cost
    second_ingest: Cost
    vectors: Cost | None
    prose: Cost | None
    page: Page


def measure(folder: Path, store: Path, repeat: int, model: bool) -> Starts:
    """Everything in turn, in a store that must not exist yet."""
    ingest = youju("ingest", "--no-embed", "--jsonl", "--store", store, folder)
    cold, told = cost_of(ingest)
    second = median_cost(lambda: cost_of(ingest)[0], repeat)
    vectors = cost_of(youju("index", "--store", store))[0] if model else None
    ask = youju("ask", "--json", "--store", store)
    return Starts(
        repeat=repeat,
        files=len(told.splitlines()),
        figure=median_cost(lambda: cost_of([*ask, FIGURE])[0], repeat),
        heavy_imports=heavy_imports(store),
        cold_ingest=cold,
        second_ingest=second,
        vectors=vectors,
        prose=median_cost(lambda: cost_of([*ask, PROSE])[0], min(repeat, 3)) if model else None,
        page=serve(store),
    )


def median_cost(run: Callable[[], Cost], repeat: int) -> Cost:
    """Each number's median over the runs."""
    costs = [run() for _ in range(repeat)]
    return Cost(
        median(cost.seconds for cost in costs),
        median(cost.cpu for cost in costs),
        round(median(cost.memory_mb for cost in costs)),
    )


def heavy_imports(store: Path) -> tuple[str, ...]:
    """What a question about figures imported although it must not."""
    command = [sys.executable, "-c", ASK_AND_TELL, "ask", "--store", str(store), FIGURE]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    listed = ran.stderr.splitlines()[-1]
    return tuple(name for name in HEAVY if repr(name) in listed)


def serve(store: Path) -> Page:
    """Open the page on a free port, wait for its first answer, then until nothing loads any more. Raises NeverReady."""
    port = free_port()
    started = time.perf_counter()
    with _running(youju("serve", "--store", store, "--port", port)) as process:
        _wait(lambda: answers(f"http://127.0.0.1:{port}/"), process, 0.02)
        seconds, at_first = time.perf_counter() - started, memory_mb(process.pid)
        _wait(lambda: _at_rest(process.pid), process, 0)
        return Page(
            seconds,
            at_first,
            time.perf_counter() - started,
            memory_mb(process.pid),
            memory_mb(process.pid, peak=True),
        )


def answers(address: str) -> bool:
    """Whether a page comes from this address."""
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as response:
            return bool(response.status == 200 and response.read())
    except URLError:
        return False


@contextmanager
def _running(command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.terminate()


def _at_rest(pid: int, seconds: float = 4.0) -> bool:
    """Whether a process used little processor time, for longer than the page waits before it loads the model.

    Gradio's queue looks for work all the time: on a slow machine that alone is 7 % of a processor.
    """
    before = cpu_seconds(pid)
    time.sleep(seconds)
    return cpu_seconds(pid) - before < 0.15 * seconds


def _wait(ready: Callable[[], bool], process: subprocess.Popen[bytes], pause: float) -> None:
    until = time.monotonic() + _PATIENCE
    while not ready():
        if process.poll() is not None or time.monotonic() > until:
            raise NeverReady(f"`youju serve` ended with {process.poll()} or took longer than {_PATIENCE:.0f} s")
        time.sleep(pause)


def lines_of(found: Starts) -> Iterator[str]:
    """The result for readers, a line each."""
    costs = {
        "cold question, figure": found.figure,
        "cold question, prose": found.prose,
        f"ingest of {found.files} files": found.cold_ingest,
        "the same again": found.second_ingest,
        "their vectors": found.vectors,
    }
    for what, cost in costs.items():
        if cost:
            yield f"{what:24} {cost.seconds:6.2f} s   {cost.cpu:6.2f} processor s   {cost.memory_mb:5} MB"
    page = found.page
    yield f"page answers after       {page.seconds:6.2f} s   {page.memory_mb} MB"
    yield (
        f"at rest, model loaded    {page.seconds_to_rest:6.2f} s   {page.memory_at_rest_mb} MB, peak {page.peak_mb} MB"
    )
    yield f"heavy packages in an exact answer: {', '.join(found.heavy_imports) or 'none'}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 when an exact answer imported a heavy package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--no-model", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        found = measure(options.folder.resolve(), Path(scratch) / "store", options.repeat, not options.no_model)
    print("\n".join(lines_of(found)))
    if options.json:
        options.json.write_text(json.dumps(asdict(found), indent=1) + "\n", encoding="utf-8")
    return 1 if found.heavy_imports else 0


if __name__ == "__main__":
    sys.exit(main())
