"""The retriever on public data, as an outside check: is the passage found that a question was written about?

    python -m evals.public_retrieval FILE.json… [--questions 500] [--json FILE]

Files are Chinese reading-comprehension sets in SQuAD's form (CMRC 2018, the Chinese part of XQuAD; both CC BY-SA 4.0),
got by whoever runs this: nothing is downloaded, nothing of them is kept here but the figures. Every paragraph is a
passage, every question is about one paragraph; the others of the file are what it is looked for among.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.retrieve import rank
from corpus.passages import Hit, PassageIndex
from corpus.report import Passage
from evals.score import wilson

DEEP = 10
_REPORT = "public"

Search = Callable[[str], Sequence[Hit]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the id of the passage it was written about."""

    question: str
    passage: str


@dataclass(frozen=True, slots=True)
class Found:
    """The places of the right passages in one system's rankings, from 1; 0 where it is not among the first ten."""

    system: str
    places: tuple[int, ...]

    def recall(self, depth: int) -> float:
        """The share of questions whose passage stands among the first `depth`."""
        return sum(0 < place <= depth for place in self.places) / max(len(self.places), 1)

    @property
    def reciprocal(self) -> float:
        """MRR@10."""
        return sum(1 / place for place in self.places if place) / max(len(self.places), 1)

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of R@10."""
        return wilson(sum(0 < place <= DEEP for place in self.places), len(self.places))


def read_set(path: Path) -> tuple[list[Passage], list[Asked]]:
    """The paragraphs of a file in SQuAD's form as passages, and its questions. Raises KeyError for another form."""
    data = json.loads(path.read_text(encoding="utf-8"))["data"]
    passages, asked, start = [], [], 0
    for number, paragraph in enumerate(paragraph for article in data for paragraph in article["paragraphs"]):
        text = paragraph["context"]
        passages.append(Passage(f"{_REPORT}-{number}", _REPORT, "", text, None, start, start + len(text)))
        start += len(text) + 1
        asked += [Asked(qa["question"], passages[-1].id) for qa in paragraph["qas"]]
    return passages, asked


def some_of(asked: Sequence[Asked], count: int) -> list[Asked]:
    """`count` questions spread evenly over the file; all where there are no more."""
    if len(asked) <= count:
        return list(asked)
    return [asked[number * len(asked) // count] for number in range(count)]


def systems(index: PassageIndex, dense: bool) -> Iterator[tuple[str, Search]]:
    """Ours, and each ranking that goes into it alone."""
    yield "有据：融合", lambda question: rank(index, question, (), DEEP, dense)
    yield "只用 BM25 词", lambda question: index.by_words(question, (), "words", DEEP)
    yield "只用 BM25 字对", lambda question: index.by_words(question, (), "pairs", DEEP)
    if dense:
        yield "只用向量", lambda question: index.by_meaning(question, (), DEEP)


def measure(passages: Sequence[Passage], asked: Sequence[Asked], folder: Path, dense: bool) -> list[Found]:
    """Every question put to every system over an index in `folder`."""
    index = PassageIndex(folder)
    index.add(_REPORT, passages, embed=dense)
    return [
        Found(name, tuple(_place(search(one.question), one) for one in asked)) for name, search in systems(index, dense)
    ]


def _place(hits: Sequence[Hit], asked: Asked) -> int:
    return next((place for place, hit in enumerate(hits, 1) if hit.passage.id == asked.passage), 0)


def table(measured: Sequence[Found]) -> str:
    """The result for readers."""
    lines = [f"{'':<16}  R@1    R@10   MRR@10  R@10 的 95% 区间"]
    for one in measured:
        low, high = one.interval
        figures = f"{one.recall(1):.3f}  {one.recall(DEEP):.3f}  {one.reciprocal:.3f}   {low:.3f}–{high:.3f}"
        lines.append(f"{one.system:<16}  {figures}")
    return "\n".join(lines)


def as_json(name: str, passages: int, measured: Sequence[Found]) -> dict[str, Any]:
    """One file's result for machines."""
    figures = {
        one.system: {"r@1": one.recall(1), "r@10": one.recall(DEEP), "mrr@10": one.reciprocal} for one in measured
    }
    rounded = {name: {key: round(value, 4) for key, value in found.items()} for name, found in figures.items()}
    return {"set": name, "passages": passages, "questions": len(measured[0].places), "systems": rounded}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures every file that is named."""
    parser = argparse.ArgumentParser(prog="python -m evals.public_retrieval", description="公开数据上的检索")
    parser.add_argument("files", nargs="+", type=Path, help="SQuAD 格式的中文阅读理解数据")
    parser.add_argument("--questions", type=int, default=500, help="每份数据问多少题")
    parser.add_argument("--no-embed", action="store_true", help="不做向量")
    parser.add_argument("--json", type=Path, help="结果另存为 JSON")
    options = parser.parse_args(arguments)
    results = []
    for path in options.files:
        started = time.perf_counter()
        passages, asked = read_set(path)
        asked = some_of(asked, options.questions)
        with tempfile.TemporaryDirectory(prefix="youju-public-") as folder:
            measured = measure(passages, asked, Path(folder), dense=not options.no_embed)
        results.append(as_json(path.stem, len(passages), measured))
        print(f"{path.stem}：{len(passages)} 段，{len(asked)} 问\n{table(measured)}")
        print(f"{time.perf_counter() - started:.0f} 秒\n")
    if options.json:
        options.json.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
