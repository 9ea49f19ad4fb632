"""How ingest, exact answers, disk and memory grow with the corpus: 1×, 10×, 100× synthetic reports, truth known.

    python -m evals.bench.growth [--bodies 4] [--times 1 10 100] [--embed-times 1] [--questions 200] [--json FILE]

Every body has one report a year; every other body prints PDF, the others HTML; the years take in both editions of the
form and their mixture. Ingest is the command as a user runs it, its start included, without vectors; vectors are made
by a command of their own. Every cell that was read is compared with the manuscript, and so is every answer.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path

from assistant import Assistant
from corpus.numbers import say
from corpus.store import Store
from evals.bench.exact import ASKED
from evals.bench.names import percentile
from evals.bench.processes import Cost, cost_of, memory_mb, youju
from evals.manuscript import Manuscript
from evals.render import STYLES, html_page
from evals.render_pdf import pdf_file
from evals.synthetic import publisher_names, random_corpus

YEARS = (2019, 2020, 2023)
SEED = 20


@dataclass(frozen=True, slots=True)
class Answers:
    """What a process that only answers saw: milliseconds (wall clock, and of the processor), MB, and what was wrong.

    cells: read as printed.
    wrong: cells and answers that do not match the manuscripts.
    """

    asked: int
    p50: float
    p95: float
    cpu_p50: float
    cpu_p95: float
    memory_mb: int
    cells: int
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """One size of the corpus. Costs of ingest by kind of file; `disk` in MB by part of the store."""

    times: int
    reports: int
    passages: int
    html: Cost
    pdf: Cost
    answers: Answers
    disk: dict[str, float]
    again: Cost
    embedding: Cost | None = None
    source_mb: dict[str, float] = field(default_factory=dict)


def manuscripts(bodies: int) -> Iterator[tuple[Manuscript, str]]:
    """The reports of so many bodies, each with the kind of file it is printed as; the same ones every time."""
    names = publisher_names(bodies)
    kinds = dict(zip(names, cycle(("html", "pdf"))))
    for report in random_corpus(SEED, names, YEARS):
        yield report.manuscript, kinds[report.manuscript.publisher]


def write_corpus(folder: Path, bodies: int) -> int:
    """Print the reports into `folder`/html and `folder`/pdf; how many there are."""
    styles = cycle(STYLES.values())
    for kind in ("html", "pdf"):
        (folder / kind).mkdir(parents=True)
    for manuscript, kind in manuscripts(bodies):
        path = folder / kind / f"{manuscript.publisher}-{manuscript.year}.{kind}"
        if kind == "html":
            path.write_text(html_page(manuscript, next(styles)), encoding="utf-8")
        else:
            path.write_bytes(pdf_file(manuscript))
    return bodies * len(YEARS)


def measure(folder: Path, times: int, bodies: int, questions: int, embed: bool) -> Size:
    """Print, ingest, ask, weigh. `folder` must be empty."""
    reports = write_corpus(folder / "reports", bodies * times)
    store = folder / "store"
    html, told_of_html = cost_of(youju("ingest", "--no-embed", "--jsonl", "--store", store, folder / "reports/html"))
    pdf, told_of_pdf = cost_of(youju("ingest", "--no-embed", "--jsonl", "--store", store, folder / "reports/pdf"))
    again, _ = cost_of(youju("ingest", "--no-embed", "--jsonl", "--store", store, folder / "reports/html"))
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        answers = apart.submit(ask_and_compare, store, bodies * times, questions).result()
    return Size(
        times,
        reports,
        sum(json.loads(line)["passages"] for line in (told_of_html + told_of_pdf).splitlines()),
        html,
        pdf,
        answers,
        disk_mb(store),
        again,
        cost_of(youju("index", "--store", store))[0] if embed else None,
        disk_mb(folder / "reports"),
    )


def disk_mb(folder: Path) -> dict[str, float]:
    """Megabytes by the first part of the path within `folder`."""
    sizes: dict[str, float] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            part = path.relative_to(folder).parts[0]
            sizes[part] = sizes.get(part, 0) + path.stat().st_size / 2**20
    return {part: round(size, 2) for part, size in sorted(sizes.items())}


def ask_and_compare(folder: Path, bodies: int, questions: int) -> Answers:
    """Ask for cells chosen at random, then compare every cell of the store with what was printed."""
    chosen = random.Random(SEED)
    printed = {(m.publisher, m.year): m for m, _ in manuscripts(bodies)}
    wanted = [(chosen.choice(list(printed.values())), *chosen.choice(list(ASKED.items()))) for _ in range(questions)]
    with Store.open(folder) as store:
        assistant = Assistant(store)
        for manuscript, words, cell in islice(wanted, 20):  # to warm up
            _ask(assistant, manuscript, words, cell)
        asked = [_ask(assistant, manuscript, words, cell) for manuscript, words, cell in wanted]
        memory = memory_mb(peak=True)
        wrong = [line for *_, line in asked if line]
        cells = sum(compare(store, manuscript, wrong.append) for manuscript in printed.values())
    times, cpu_times = [wall for wall, *_ in asked], [cpu for _, cpu, _ in asked]
    return Answers(
        len(asked),
        percentile(times, 0.5),
        percentile(times, 0.95),
        percentile(cpu_times, 0.5),
        percentile(cpu_times, 0.95),
        memory,
        cells,
        tuple(wrong),
    )


def _ask(assistant: Assistant, manuscript: Manuscript, words: str, cell: str) -> tuple[float, float, str]:
    """Milliseconds of wall clock and processor, and what is wrong with the answer ("" when it is right)."""
    question = f"{manuscript.publisher}{manuscript.year}年{words}？"
    value = manuscript.value(cell)
    started, cpu = time.perf_counter(), time.process_time()
    answer = assistant.ask(question)
    milliseconds, of_cpu = (time.perf_counter() - started) * 1000, (time.process_time() - cpu) * 1000
    said = {(figure.value, figure.cell, figure.publisher, figure.year) for figure in answer.figures}
    right = value is not None and (say(value), cell, manuscript.publisher, manuscript.year) in said
    return milliseconds, of_cpu, "" if right else f"{question} {value}: {answer.answer}"


def compare(store: Store, manuscript: Manuscript, complain: Callable[[str], None]) -> int:
    """Cells of one report that were read as printed; every other cell is complained of."""
    whose = f"{manuscript.publisher} {manuscript.year}"
    reports = store.facts.reports(manuscript.publisher, manuscript.year)
    if len(reports) != 1:
        complain(f"{whose}: {len(reports)} reports")
        return 0
    read = {id: (cell.raw, cell.value) for id, cell in store.facts.cells(reports[0].id).items()}
    truth = manuscript.truth()
    for id in sorted(read.keys() | truth.keys()):
        if read.get(id) != truth.get(id):
            complain(f"{whose} {id}: read {read.get(id)}, printed {truth.get(id)}")
    return sum(read.get(id) == cell for id, cell in truth.items())


def lines_of(size: Size) -> Iterator[str]:
    """The result for readers, a line each."""
    yield f"{size.times}×: {size.reports} reports, {size.passages} passages, {size.answers.cells} cells read as printed"
    for kind, cost in (("HTML", size.html), ("PDF", size.pdf)):
        half = size.reports / 2
        yield (
            f"  ingest {kind}: {cost.seconds:.1f} s, {half / cost.seconds:.0f} reports/s, "
            f"{half / cost.cpu:.0f} per processor second, largest process {cost.memory_mb} MB"
        )
    yield f"  the HTML folder again: {size.again.seconds:.2f} s"
    if size.embedding:
        rate = size.passages / size.embedding.seconds
        yield f"  vectors: {size.embedding.seconds:.1f} s, {rate:.1f} passages/s, {size.embedding.memory_mb} MB"
    a = size.answers
    cpu = f"processor {a.cpu_p50:.2f}, {a.cpu_p95:.2f}"
    yield f"  answers: p50 {a.p50:.2f} ms, p95 {a.p95:.2f} ms ({cpu}), {a.memory_mb} MB; wrong: {len(a.wrong)}"
    yield from (f"    wrong: {line}" for line in a.wrong[:10])
    yield "  disk: " + ", ".join(f"{part} {megabytes} MB" for part, megabytes in size.disk.items())


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every size; 1 when a cell or an answer was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bodies", type=int, default=4, help="bodies at 1×, each with three reports")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--embed-times", type=int, nargs="*", default=[1], help="sizes whose vectors are made as well")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    sizes = []
    for times in options.times:
        with tempfile.TemporaryDirectory() as folder:
            embed = times in options.embed_times
            sizes.append(measure(Path(folder), times, options.bodies, options.questions, embed))
        print("\n".join(lines_of(sizes[-1])), flush=True)
    if options.json:
        result = {"sizes": [asdict(size) for size in sizes]}
        options.json.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if any(size.answers.wrong for size in sizes) else 0


if __name__ == "__main__":
    sys.exit(main())
