"""Which passages are found: our ranking beside its parts, with and without the choice of reports, and plain RAG.

    python -m evals.retrieval              the pool: sample reports among 200 near-identical ones
    python -m evals.retrieval --quick      the sample reports only, by words only; seconds
    python -m evals.retrieval --reports FOLDER --labels FILE.jsonl     reports and questions of one's own

Vectors are kept by content in the output folder, so that a repeat embeds only the questions. Exit code 1 when a
threshold of `thresholds.toml` ([retrieval]) is missed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from assistant.conversation import Scene, understand
from assistant.question import read_question
from corpus.embedding import VectorCache
from corpus.passages import Hit, PassageIndex
from corpus.report import Report
from corpus.store import Store
from evals.asking import TODAY, sample_store
from evals.questions import SETS
from evals.ranking import DEEP, SHOWN, Found, Label, Measured, load_labels, measure, table
from evals.render import STYLES, html_page
from evals.samples import REPORTS
from evals.summary import Verdict, read_thresholds
from evals.synthetic import publisher_names, random_corpus

LABELS = SETS / "retrieval" / "samples.jsonl"
#: Bodies and years of the synthetic reports around the samples.
BODIES, YEARS = 66, (2022, 2023, 2024)
OURS = "有据：选定报告 + 融合"
_CHUNK, _OVERLAP = 300, 50

Search = Callable[[Label], Sequence[Found]]


@dataclass
class Asked:
    """A question with what the assistant understands of it: the reports it selects, and the words that are left."""

    label: Label
    reports: tuple[str, ...]
    bare: str


class Pool:
    """A store of reports with everything that the compared systems search."""

    def __init__(self, store: Store, vectors: VectorCache) -> None:
        self.store, self.cache = store, vectors
        self.reports: dict[str, Report] = {report.id: report for report in store.facts.reports(answering=False)}
        self.owners = {Path(r.file).name: (r.publisher, r.year) for r in self.reports.values()}
        self._asked: dict[str, Asked] = {}

    def understood(self, label: Label) -> Asked:
        """Publisher and year by the same understanding as every question, and the question without them."""
        if label.id not in self._asked:
            facts = self.store.facts
            read = read_question(label.question, facts, TODAY)
            scene = understand(read, Scene(), facts, TODAY)
            chosen = [r for name in scene.publishers for r in facts.reports(name) if r.year in scene.years]
            self._asked[label.id] = Asked(label, tuple(report.id for report in chosen), read.bare)
        return self._asked[label.id]

    def found(self, hits: Sequence[Hit]) -> list[Found]:
        """Ranked passages as the judge sees them."""
        return [self._found(hit.passage.text, hit.passage.report) for hit in hits]

    def _found(self, text: str, report_id: str) -> Found:
        report = self.reports[report_id]
        return Found(text, report.file, report.publisher, report.year)

    @cached_property
    def chunks(self) -> list[tuple[str, str]]:
        """(report, text) as introductions cut documents, each chunk behind its report's title."""
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        splitter = RecursiveCharacterTextSplitter(chunk_size=_CHUNK, chunk_overlap=_OVERLAP)
        return [
            (report.id, f"{report.title}\n{piece}")
            for report in self.reports.values()
            for piece in splitter.split_text(self.store.facts.text(report.id))
        ]

    def plain_rag(self) -> Search:
        """LangChain and Chroma: all chunks of all reports, the whole question, the nearest ones."""
        from langchain_chroma import Chroma
        from langchain_core.documents import Document
        from langchain_core.embeddings import Embeddings

        embedder, cache = self.store.passages.embedder, self.cache

        class Vectors(Embeddings):
            def embed_documents(self, texts: list[str]) -> list[list[float]]:
                return [[float(x) for x in vector] for vector in cache.vectors(texts, embedder)]

            def embed_query(self, text: str) -> list[float]:
                return [float(x) for x in embedder.queries([text])[0]]

        index = Chroma("plain", Vectors(), collection_metadata={"hnsw:space": "cosine"})
        documents = [Document(text, metadata={"report": report}) for report, text in self.chunks]
        for start in range(0, len(documents), 2_000):
            index.add_documents(documents[start : start + 2_000])

        def search(label: Label) -> list[Found]:
            hits = index.similarity_search(label.question, k=DEEP)
            return [self._found(hit.page_content, str(hit.metadata["report"])) for hit in hits]

        return search


def systems(pool: Pool, dense: bool) -> Iterator[tuple[str, Search]]:
    """What is compared: with the reports selected, over all reports, and what a reader might build instead."""
    from assistant.retrieve import rank

    index = pool.store.passages

    def selected(search: Callable[[str, Sequence[str]], Sequence[Hit]]) -> Search:
        def run(label: Label) -> list[Found]:
            asked = pool.understood(label)
            return pool.found(search(asked.bare, asked.reports)) if asked.reports else []

        return run

    def everywhere(search: Callable[[str, Sequence[str]], Sequence[Hit]]) -> Search:
        return lambda label: pool.found(search(label.question, ()))

    parts: dict[str, Callable[[str, Sequence[str]], Sequence[Hit]]] = {
        "融合": lambda question, reports: rank(index, question, reports, DEEP, dense),
        "BM25 词": lambda question, reports: index.by_words(question, reports, "words", DEEP),
        "BM25 字对": lambda question, reports: index.by_words(question, reports, "pairs", DEEP),
    }
    if dense:
        parts["向量"] = lambda question, reports: index.by_meaning(question, reports, DEEP)
    yield OURS, selected(parts["融合"])
    for name, search in list(parts.items())[1:]:
        yield f"选定报告 + 只用{name}", selected(search)
    for name, search in parts.items():
        yield f"全部报告 + {name}", everywhere(search)
    if dense:
        yield "LangChain + Chroma（切块，带标题）", pool.plain_rag()


@contextmanager
def pool_store(folder: Path, cache: Path, embed: bool) -> Iterator[Pool]:
    """The pool of `folder`'s reports in a store that is gone afterwards; its vectors stay in the file `cache`."""
    with sample_store(embed=False, reports=folder) as store:
        if embed:
            own = store.passages.folder / "vectors.sqlite"
            if cache.is_file():
                shutil.copy(cache, own)
            store.passages.embed_pending(_progress)
            shutil.copy(own, cache)
        yield Pool(store, VectorCache(cache))


def write_pool(folder: Path, bodies: int = BODIES, years: Sequence[int] = YEARS) -> int:
    """The sample reports and the synthetic ones as files in a folder; how many there are."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(REPORTS, folder)
    for report in random_corpus(20240501, publisher_names(bodies), years):
        manuscript = report.manuscript
        page = html_page(manuscript, STYLES["plain"])
        (folder / f"{manuscript.publisher}-{manuscript.year}.html").write_text(page, encoding="utf-8")
    return sum(path.suffix != ".md" for path in folder.iterdir())


def run(pool: Pool, labels: Sequence[Label], dense: bool) -> list[Measured]:
    """Every system over every question."""
    return [measure(name, labels, search, pool.owners) for name, search in systems(pool, dense)]


def verdicts(measured: Sequence[Measured], thresholds: dict[str, Any], dense: bool) -> list[Verdict]:
    """Our ranking against the thresholds; without vectors those for words alone."""
    limits = thresholds["dense" if dense else "words"]
    ours = next(one for one in measured if one.system == OURS)
    passed = ours.recall(SHOWN) >= limits["recall"] and ours.reciprocal >= limits["reciprocal"] and ours.strangers == 0
    said = (
        f"recall@5 {ours.recall(SHOWN):.3f}（须 ≥ {limits['recall']}），MRR@10 {ours.reciprocal:.3f}"
        f"（须 ≥ {limits['reciprocal']}），他年他机关的段落 {ours.strangers}（须为 0）"
    )
    return [Verdict("retrieval", passed, said)]


def quick_verdicts(store: Store) -> list[Verdict]:
    """The gate for every run of the evals: the sample reports of a store that is there, by words only."""
    with tempfile.TemporaryDirectory(prefix="youju-vectors-") as folder:
        pool = Pool(store, VectorCache(Path(folder) / "vectors.sqlite"))
        return verdicts(run(pool, load_labels(LABELS), dense=False), read_thresholds()["retrieval"], dense=False)


def as_json(measured: Sequence[Measured], index: PassageIndex, reports: int) -> dict[str, Any]:
    """The result for machines."""
    return {
        "reports": reports,
        "passages": sum(len(index.passages([report])) for report in index.reports()),
        "systems": {
            one.system: {
                "questions": len(one.judged),
                "recall@1": round(one.recall(1), 4),
                "recall@5": round(one.recall(SHOWN), 4),
                "mrr@10": round(one.reciprocal, 4),
                "strangers": one.strangers,
                "ranks": {judged.label.id: judged.rank for judged in one.judged},
            }
            for one in measured
        },
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """The measurement; the exit code."""
    options = _options(arguments)
    labels = load_labels(options.labels)
    dense = not (options.quick or options.no_embed)
    options.out.mkdir(parents=True, exist_ok=True)
    folder = options.reports or options.out / "reports"
    if options.reports is None and options.quick:
        folder = REPORTS
    elif options.reports is None:
        write_pool(folder)
    wall, cpu = time.perf_counter(), time.process_time()
    with pool_store(folder, options.out / "vectors.sqlite", dense) as pool:
        measured = run(pool, labels, dense)
        result = as_json(measured, pool.store.passages, len(pool.reports))
    (options.out / "retrieval.json").write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", "utf-8")
    checked = verdicts(measured, read_thresholds()["retrieval"], dense)
    print(f"{result['reports']} 份报告，{result['passages']} 段\n{table(measured)}")
    for question in next(one for one in measured if one.system == OURS).missed:
        print(f"没有排进前五：{question}")
    for verdict in checked:
        print("通过  " if verdict.passed else "未通过", verdict.gate, verdict.said)
    print(f"{time.perf_counter() - wall:.0f} 秒，CPU {time.process_time() - cpu:.0f} 秒")
    return 0 if all(verdict.passed for verdict in checked) else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.retrieval", description="检索评测")
    parser.add_argument("--quick", action="store_true", help="只用示例报告，只用词")
    parser.add_argument("--no-embed", action="store_true", help="不做向量")
    parser.add_argument("--reports", type=Path, help="自己的报告所在的文件夹")
    parser.add_argument("--labels", type=Path, default=LABELS, help="自己的问题")
    parser.add_argument("--out", type=Path, default=Path("build/retrieval"), help="结果和向量写到哪里")
    return parser.parse_args(arguments)


def _progress(done: int, total: int) -> None:
    if done % 20 == 0 or done == total:
        print(f"向量 {done}/{total}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
