"""How long an exact answer takes in a store of up to 100,000 reports and 20 million cells, beside the bare SQL query.

    python -m evals.bench.exact [--reports N] [--publishers N] [--questions N] [--folder DIR] [--json FILE]

The store is synthetic (`evals.bench.large_store`): its figures follow a formula, so every answer is checked. The
bare query fetches the same cell by keys through the index that the store has. Fails when an answer is wrong or
when torch, chromadb, gradio or langchain was imported on the way. Questions over all bodies of a year are timed
apart: they read a cell of every body, beside the bare query that does.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

from assistant import Assistant
from corpus.store import Store
from evals.bench.large_store import LargeStore, build, figure, form_cells
from evals.bench.machine import machine
from evals.bench.names import percentile
from evals.bench.processes import memory_mb

#: Words that ask for one cell each, whatever the body and the year.
ASKED = {
    "新收政府信息公开申请多少件": "applications.new.total",
    "上年结转的申请有几件": "applications.carried_in.total",
    "予以公开的有多少件": "applications.granted.total",
    "行政许可处理决定数量": "active_disclosure.licensing.decisions",
    "行政处罚决定有多少": "active_disclosure.penalties.decisions",
    "科研机构新收申请几件": "applications.new.research",
    "行政复议结果纠正多少件": "review_litigation.review.corrected",
}
FORBIDDEN = ("torch", "chromadb", "gradio", "langchain", "langchain_core", "sentence_transformers")
#: Questions over all bodies of a year, and the bare query of the same number.
EVERYBODY = {
    "sum": ("{year}年全部机关新收申请总和", "SELECT SUM(cell.value)"),
    "most": ("{year}年新收申请最多的是哪家", "SELECT MAX(cell.value + 0)"),
    "average": ("{year}年平均每家收到多少申请", "SELECT SUM(cell.value)"),
}
_BARE_EVERYBODY = (
    " FROM report JOIN cell ON cell.report = report.key JOIN cell_code ON cell_code.key = cell.code "
    "WHERE report.year = ? AND report.answering AND cell_code.id = ?"
)
_BARE = (
    "SELECT cell.raw, cell.value, head.row_label, head.column_label, head.unit FROM report "
    "JOIN publisher ON publisher.key = report.publisher JOIN cell ON cell.report = report.key "
    "JOIN cell_code ON cell_code.key = cell.code JOIN head ON head.key = cell.head "
    "WHERE publisher.name = ? AND report.year = ? AND report.answering AND cell_code.id = ?"
)


@dataclass(frozen=True, slots=True)
class Question:
    """One cell and the words that ask for it."""

    text: str
    publisher: str
    year: int
    cell: str
    number: int


@dataclass(frozen=True, slots=True)
class Result:
    """Milliseconds of wall clock, and of processor time, which other processes do not stretch.

    imported: heavy packages that were loaded on the way.
    wrong:    questions whose answer did not state the number.
    everybody: questions over all bodies: the answer and the bare query, best of three.
    """

    reports: int
    cells: int
    publishers: int
    asked: int
    p50: float
    p95: float
    longest: float
    cpu_p50: float
    cpu_p95: float
    bare_p50: float
    bare_p95: float
    memory_mb: int
    imported: tuple[str, ...]
    wrong: tuple[str, ...]
    everybody: dict[str, tuple[float, float]]

    @property
    def ratio(self) -> float:
        """An answer as a multiple of the bare query, by medians."""
        return self.p50 / self.bare_p50


def questions_for(built: LargeStore, count: int, seed: int = 11) -> list[Question]:
    """Questions about cells chosen at random among the reports there are."""
    chance = random.Random(seed)
    codes = {cell: code for code, cell in enumerate(form_cells(), 1)}
    full_years = built.years[1:] or built.years  # the oldest year may have reports for some publishers only
    chosen = []
    for _ in range(count):
        key = chance.randrange(len(built.publishers))
        year, (words, cell) = chance.choice(full_years), chance.choice(list(ASKED.items()))
        number = figure(key + 1, year, codes[cell])
        chosen.append(Question(f"{built.publishers[key]}{year}年{words}？", built.publishers[key], year, cell, number))
    return chosen


def measure(built: LargeStore, questions: Sequence[Question]) -> Result:
    """Every question asked once after twenty to warm up; then the same cells by bare SQL."""
    times, cpu_times, wrong = [], [], []
    with Store.open(built.folder) as store:
        assistant = Assistant(store)
        for question in questions[:20]:
            assistant.ask(question.text)
        for question in questions:
            start, cpu = time.perf_counter(), time.process_time()
            answer = assistant.ask(question.text)
            cpu_times.append((time.process_time() - cpu) * 1000)
            times.append((time.perf_counter() - start) * 1000)
            said = {(found.value, found.cell, found.publisher, found.year) for found in answer.figures}
            if (str(question.number), question.cell, question.publisher, question.year) not in said:
                wrong.append(f"{question.text} {question.number}: {answer.answer}")
        memory = memory_mb(peak=True)
        everybody = {kind: _over_everybody(built, assistant, kind, wrong) for kind in EVERYBODY}
    bare = _bare_times(built, questions)
    return Result(
        built.reports,
        built.cells,
        len(built.publishers),
        len(questions),
        percentile(times, 0.5),
        percentile(times, 0.95),
        max(times),
        percentile(cpu_times, 0.5),
        percentile(cpu_times, 0.95),
        percentile(bare, 0.5),
        percentile(bare, 0.95),
        memory,
        tuple(forbidden_imports()),
        tuple(wrong),
        everybody,
    )


def _over_everybody(built: LargeStore, assistant: Assistant, kind: str, wrong: list[str]) -> tuple[float, float]:
    """A question over all bodies of the newest year; what it states must be what the bare query gives."""
    year, cell = built.years[-1], "applications.new.total"
    question, selected = EVERYBODY[kind][0].format(year=year), EVERYBODY[kind][1]
    times, bare = [], []
    connection = sqlite3.connect(built.folder / "facts.sqlite")
    try:
        for _ in range(3):
            start = time.perf_counter()
            answer = assistant.ask(question)
            times.append((time.perf_counter() - start) * 1000)
            start = time.perf_counter()
            number = round(connection.execute(selected + _BARE_EVERYBODY, (year, cell)).fetchone()[0])
            bare.append((time.perf_counter() - start) * 1000)
    finally:
        connection.close()
    if kind != "average" and f"{number}件" not in answer.answer:
        wrong.append(f"{question} {number}: {answer.answer[:200]}")
    return min(times), min(bare)


def _bare_times(built: LargeStore, questions: Sequence[Question]) -> list[float]:
    times = []
    connection = sqlite3.connect(built.folder / "facts.sqlite")
    try:
        for question in questions:
            start = time.perf_counter()
            rows = connection.execute(_BARE, (question.publisher, question.year, question.cell)).fetchall()
            times.append((time.perf_counter() - start) * 1000)
            if [row[0] for row in rows] != [str(question.number)]:
                raise AssertionError(f"the store does not print what the formula says: {question} {rows}")
    finally:
        connection.close()
    return times


def forbidden_imports() -> list[str]:
    """Heavy packages that are loaded in this process; an exact answer needs none of them."""
    return sorted(name for name in FORBIDDEN if name in sys.modules)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, measure, print; 1 when an answer is wrong or a heavy package was loaded."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--publishers", type=int, default=30_000)
    parser.add_argument("--questions", type=int, default=500)
    parser.add_argument("--folder", type=Path, help="where the store is built; a temporary folder otherwise")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        started = time.perf_counter()
        built = build(Path(folder) / "store", options.publishers, options.reports)
        took = time.perf_counter() - started
        print(f"{built.reports:,} reports, {built.cells:,} cells, {built.aliases:,} names, built in {took:.0f} s")
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:  # what the building used counts nowhere
            result = apart.submit(measure, built, questions_for(built, options.questions)).result()
    _report(result)
    if options.json:
        options.json.write_text(json.dumps(asdict(result), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if result.wrong or result.imported else 0


def _report(result: Result) -> None:
    print(f"answer     p50 {result.p50:7.2f} ms   p95 {result.p95:7.2f} ms   longest {result.longest:7.2f} ms")
    print(f"processor  p50 {result.cpu_p50:7.2f} ms   p95 {result.cpu_p95:7.2f} ms")
    print(f"bare SQL   p50 {result.bare_p50:7.2f} ms   p95 {result.bare_p95:7.2f} ms   ratio {result.ratio:.1f}")
    for kind, (took, bare) in result.everybody.items():
        print(f"all bodies, {kind:8}{took:9.1f} ms   bare SQL {bare:7.1f} ms   ratio {took / bare:.1f}")
    print(f"memory {result.memory_mb} MB, heavy packages loaded: {', '.join(result.imported) or 'none'}")
    print(f"right {result.asked - len(result.wrong)} of {result.asked}")
    for line in result.wrong[:10]:
        print("  wrong:", line)
    print(machine())


if __name__ == "__main__":
    sys.exit(main())
