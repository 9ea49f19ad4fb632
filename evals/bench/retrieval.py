"""What a search costs without a language model, as the index grows: ours beside numpy brute force and plain Chroma.

    python -m evals.bench.retrieval [--passages 10000] [--questions 100] [--json FILE]

Passages are synthetic prose, their vectors random unit vectors (drawn from the text's hash), so that building takes
minutes and not hours; questions are embedded by the real model, and that time is part of ours.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import numpy as np

from corpus.embedding import Embedder, Progress, Vectors
from corpus.passages import PassageIndex
from corpus.report import Passage
from evals.bench.machine import load, machine
from evals.synthetic import publisher_names
from evals.synthetic_prose import random_prose

#: Passages of one report and reports selected by a question: a long report, and three years of one body.
PER_REPORT, SELECTED = 50, 3
DIMENSION = 384
GOAL_MS = 250
_CELLS = ("applications.new.total", "applications.outcome_total.total", "applications.carried_out.total")
_QUESTIONS = (
    "门户网站公开了多少条信息",
    "微信公众号发了几条",
    "解读写了几篇，有没有图解",
    "新闻发布会开了几场",
    "关掉了几个新媒体账号",
    "培训搞了几次，来了多少人",
    "自己说有哪些不足",
    "明年打算怎么改进",
    "联系电话是多少",
    "收没收信息处理费",
    "网上留言办了多少件",
    "公开工作的经费有多少",
)


class StandIn(Embedder):
    """Questions by the real model; passages get a random unit vector of their own."""

    def passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """(n, 384) unit vectors, the same for the same text."""
        return np.array([_unit_vector(text) for text in texts], np.float32).reshape(len(texts), DIMENSION)


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of one kind of search over the questions."""

    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class Result:
    """One size. disk_mb: {part of the index: MB}; memory_mb: the process after all searches, model included."""

    passages: int
    built_seconds: float
    first_search_seconds: float
    times: dict[str, Times]
    disk_mb: dict[str, float]
    memory_mb: int
    model_mb: int
    load: float
    machine: str


def passages(total: int, seed: int = 20240501) -> Iterator[tuple[str, list[Passage]]]:
    """(report, its passages), near-identical from report to report, until there are `total` passages."""
    texts = _texts(random.Random(seed))
    for start in range(0, total, PER_REPORT):
        report = f"r{start // PER_REPORT:06d}"
        size = min(PER_REPORT, total - start)
        yield report, [Passage(f"{report}:{n}", report, "", next(texts), None, n, n) for n in range(size)]


def measure(folder: Path, total: int, questions: int) -> Result:
    """Build an index of `total` passages and ask it."""
    index = PassageIndex(folder, StandIn())
    started = time.perf_counter()
    for report, found in passages(total):
        index.add(report, found)
    index.refresh()
    built = time.perf_counter() - started
    before = _memory_mb()
    index.embedder.load()
    model = _memory_mb() - before
    opened = PassageIndex(folder, index.embedder)  # as a service finds it after a start
    started = time.perf_counter()
    _search(opened, ())("多少")
    first = time.perf_counter() - started
    times = {name: _timed(search, questions) for name, search in _systems(opened, total)}
    disk = {path.name: round(_size(path) / 2**20, 1) for path in sorted(folder.iterdir())}
    return Result(total, round(built, 1), round(first, 2), times, disk, _memory_mb(), model, load(), machine())


def _systems(index: PassageIndex, total: int) -> Iterator[tuple[str, Callable[[str], object]]]:
    chosen = [f"r{n:06d}" for n in range(min(SELECTED, -(-total // PER_REPORT)))]
    queries = {question: index.embedder.queries([question])[0] for question in _QUESTIONS}
    matrix = np.array([_unit_vector(p.text) for _, found in passages(total) for p in found], np.float32)
    chroma = index._chroma()
    yield "selected", _search(index, chosen)
    yield "everywhere", _search(index, ())
    yield "everywhere, words only", lambda question: index.by_words(question, (), "words", 40)
    yield "question embedded", lambda question: index.embedder.queries([question])
    yield "numpy, vectors only", lambda question: np.argsort(-(matrix @ queries[question]))[:10]
    yield "Chroma, vectors only", lambda question: chroma.query(query_embeddings=[queries[question]], n_results=10)
    where = {"report": {"$in": list(chosen)}}
    yield (
        "Chroma, where report",
        lambda question: chroma.query(query_embeddings=[queries[question]], n_results=10, where=where),  # type: ignore[arg-type]
    )


def _search(index: PassageIndex, reports: Sequence[str]) -> Callable[[str], object]:
    from assistant.retrieve import rank

    return lambda question: rank(index, question, reports)


def _timed(search: Callable[[str], object], questions: int) -> Times:
    """After one round that does not count, so that caches are as warm as a service's."""
    for question in _QUESTIONS:
        search(question)
    taken = []
    for number in range(questions):
        started = time.perf_counter()
        search(_QUESTIONS[number % len(_QUESTIONS)])
        taken.append((time.perf_counter() - started) * 1000)
    return Times(round(median(taken), 2), round(sorted(taken)[int(len(taken) * 0.95)], 2))


def _texts(rng: random.Random) -> Iterator[str]:
    for name in publisher_names(22 * 400)[::22] * 10_000:
        raw = {cell: str(rng.randint(0, 3000)) for cell in _CELLS}
        prose, _ = random_prose(rng, name, rng.randint(2019, 2025), raw)
        for paragraphs in prose.values():
            yield from paragraphs


def _unit_vector(text: str) -> Vectors:
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
    vector = np.random.default_rng(seed).standard_normal(DIMENSION, np.float32)
    return vector / np.float32(np.linalg.norm(vector))


def _memory_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def main(arguments: Sequence[str] | None = None) -> int:
    """The measurement of one size."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.retrieval", description="检索的耗时与索引大小")
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--json", type=Path, help="结果另存为 JSON")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="youju-retrieval-") as folder:
        result = measure(Path(folder), options.passages, options.questions)
    print(
        f"{result.passages:,} passages, built in {result.built_seconds} s, first search {result.first_search_seconds} s"
    )
    for name, times in result.times.items():
        print(f"{name:<24} p50 {times.p50:8.2f} ms   p95 {times.p95:8.2f} ms")
    print(f"disk {result.disk_mb} MB, memory {result.memory_mb} MB (model {result.model_mb}), load {result.load}")
    if options.json:
        options.json.write_text(json.dumps(asdict(result), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"goal p95 {GOAL_MS} ms: {'met' if result.times['everywhere'].p95 <= GOAL_MS else 'missed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
