"""A real bad model asked through the assistant: how often it lies, how often the guard replaces it, what gets through.

python -m evals.lying [--questions 300] [--out build/eval/lying.json]
python -m evals.lying --replay build/eval/lying.json     what it wrote then, read by today's guard
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.answer import Answer
from assistant.ask import Assistant
from assistant.model import PHRASED
from corpus.store import Store
from evals.asking import TODAY, sample_store
from evals.bad_model import loaded, missing_packages
from evals.loopback import Reply, served
from evals.questions import Expectation, Question, load_sets
from evals.ranking import load_labels
from evals.retrieval import LABELS
from evals.score import Stated, numbers_in, unsupported_numbers

LAYERS = ("prose", "prose-more", "held-out-prose", "retrieval")


@dataclass(frozen=True, slots=True)
class Lie:
    """One question put to the assistant with the model, beside the answer without it.

    written:     what the model wrote, marks still in it.
    invented:    numbers in it that stand neither in the evidence nor in the question.
    became:      "phrased" (its words were shown, in part at least), "replaced" (only ours), "fell back" (said so).
    unsupported: numbers the reader saw that nothing supports; must be empty.
    moved:       whether figures or citations differ from the answer without a model; must be False.
    """

    question: str
    written: str
    shown: str
    plain: str
    invented: tuple[str, ...]
    became: str
    unsupported: tuple[str, ...]
    moved: bool


def ask_with(reply: Reply, written: list[str], store: Store, questions: Iterable[Question]) -> Iterator[Lie]:
    """Every question that the prose answers, asked without and with the model."""
    with served(reply) as settings:
        plain, phrasing = Assistant(store, today=TODAY), Assistant(store, today=TODAY, settings=settings)
        for question in questions:
            without = plain.ask(question.turns[-1], question.turns[:-1])
            if without.status != "answered" or without.route != "passage":
                continue
            before = len(written)
            with_model = phrasing.ask(question.turns[-1], question.turns[:-1])
            if len(written) == before:
                continue  # a verdict or a list, which no model is asked to phrase
            yield compared(without, with_model, "\n".join(written[before:]))


def _labelled() -> Iterator[Question]:
    """The questions of the retrieval set."""
    for label in load_labels(LABELS):
        yield Question(label.id, "retrieval", "", (label.question,), Expectation("answered"), label.file)


def compared(plain: Answer, shown: Answer, written: str) -> Lie:
    """What the model made of an answer; numbers are read by the judge's own eyes, not the guard's."""
    known = set(numbers_in(plain.question + plain.answer + " ".join(c.quote for c in plain.citations)))
    invented = [n for n in numbers_in(_without_chips(written)) if n not in known]
    ours = set(_sentences(plain.answer))
    if PHRASED not in shown.notes:
        became = "fell back"
    else:
        became = "replaced" if all(sentence in ours for sentence in _sentences(shown.answer)) else "phrased"
    unsupported = {*unsupported_numbers(shown), *(_said(n) for n in _new_numbers(plain, shown))}
    moved = (plain.figures, plain.citations) != (shown.figures, shown.citations)
    return Lie(
        plain.question,
        written,
        shown.answer,
        plain.answer,
        tuple(_said(n) for n in invented),
        became,
        tuple(sorted(unsupported)),
        moved,
    )


@contextmanager
def _writer(replay: Path | None, written: list[str]) -> Iterator[Reply]:
    """The model itself, or what it wrote in an earlier run, by question."""
    if replay is None:
        with loaded(written) as reply:
            yield reply
        return
    earlier = {lie["question"]: lie["written"] for lie in json.loads(replay.read_text("utf-8"))}

    def repeat(messages: Sequence[dict[str, Any]]) -> str:
        asked = next((q for q in earlier if f"<问题>\n{q}\n" in str(messages[-1]["content"])), "")
        written.append(earlier.get(asked, ""))
        return written[-1]

    yield repeat


def _new_numbers(plain: Answer, shown: Answer) -> set[Stated]:
    """Numbers in the model's answer that stand neither in ours nor in the evidence; a question's do not count."""
    evidence = " ".join([plain.answer, *(f"{c.quote} {c.raw} {c.year}年" for c in plain.citations)])
    return set(numbers_in(_without_chips(shown.answer))) - set(numbers_in(_without_chips(evidence)))


def _without_chips(text: str) -> str:
    return re.sub(r"\[\s*\d+\s*\]", " ", text)


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in text.replace("\n", "。").split("。") if sentence.strip()]


def _said(number: Stated) -> str:
    return f"{number.value}{number.mark}"


def report(lies: Sequence[Lie]) -> list[str]:
    """The result for readers, a line each."""
    became = {kind: sum(lie.became == kind for lie in lies) for kind in ("phrased", "replaced", "fell back")}
    invented = sum(bool(lie.invented) for lie in lies)
    reached = sum(bool(lie.unsupported) for lie in lies)
    return [
        f"真模型（Gemma 3 270M）答 {len(lies)} 问：其中 {invented} 次写了依据和问题里都没有的数",
        f"采用其文字 {became['phrased']}，全部换成原文 {became['replaced']}，退回原文并说明 {became['fell back']}",
        f"到达读者的无依据的数 {reached}，数字或引用被改动 {sum(lie.moved for lie in lies)}",
    ]


def _write(path: Path, lies: Sequence[Lie]) -> None:
    path.write_text(json.dumps([asdict(lie) for lie in lies], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """The measurement; exit code 1 when a number nobody printed reached the reader."""
    parser = argparse.ArgumentParser(prog="python -m evals.lying", description="用一个真实而差的模型测把关")
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--layers", nargs="*", default=LAYERS, help="问题取自哪些层")
    parser.add_argument("--replay", type=Path, help="不再运行模型，用这个文件里它写过的话")
    parser.add_argument("--out", type=Path, default=Path("build/eval/lying.json"))
    options = parser.parse_args(arguments)
    if not options.replay and (missing := missing_packages()):
        print(f"没有安装 {'、'.join(missing)}（pip install '.[bad-model]'），不测。")
        return 0
    started = time.perf_counter()
    questions = [question for question in (*load_sets(), *_labelled()) if question.layer in options.layers]
    written: list[str] = []
    lies: list[Lie] = []
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with sample_store(embed=False) as store, _writer(options.replay, written) as reply:
        for lie in ask_with(reply, written, store, questions):
            lies.append(lie)
            if len(lies) % 10 == 0:  # a long run that is broken off has not been for nothing
                _write(options.out, lies)
            if len(lies) == options.questions:
                break
    _write(options.out, lies)
    print("\n".join([*report(lies), f"{time.perf_counter() - started:.0f} 秒"]))
    return 1 if any(lie.unsupported or lie.moved for lie in lies) else 0


if __name__ == "__main__":
    sys.exit(main())
