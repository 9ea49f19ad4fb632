"""`python -m evals.run`: questions + the assistant + scorers, beside what a user would pick instead.

Offline and deterministic: two runs write the same bytes. Exit code 1 when a threshold of `thresholds.toml` is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from corpus.store import Store
from evals.asking import TODAY, Ask, Result, ask_all, sample_store
from evals.baselines import BASELINES, judge_plainly
from evals.every_cell import every_cell_questions
from evals.evidence import Evidence
from evals.extraction import cell_lines
from evals.gates import MORE
from evals.mutations import Tally, run_mutations
from evals.page_api import LAYER as PAGE_LAYER
from evals.page_api import page_results
from evals.pages import failures, json_report, still_wrong, text_table
from evals.published import publish
from evals.questions import Question, load_sets
from evals.report_page import html_report
from evals.summary import BASELINE, Line, Verdict, baseline_of, goals_of, lines_of, read_thresholds, verdicts
from evals.understanding import judge_any


@dataclass(frozen=True, slots=True)
class Run:
    """All that one run gave."""

    lines: list[Line]
    checked: list[Verdict]
    tallies: list[Tally]
    results: list[Result]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what the arguments ask for; the exit code."""
    options = options_of(arguments)
    asked = chain(load_sets(), every_cell_questions() if options.every_cell else ())
    questions = [question for question in asked if _wanted(question.layer, options)]
    started = time.perf_counter()
    with sample_store(embed=not options.no_embed) as store:
        results = _ask(questions, store, options.baselines)
        results += page_results(questions or list(load_sets()), store) if _wanted(PAGE_LAYER, options) else []
        more = [verdict for name, gates in MORE.items() if _wanted(name, options) for verdict in gates(store)]
    tallies = run_mutations(options.mutants) if options.mutants else []
    lines = [*lines_of(results), *(cell_lines() if _wanted("cells", options) else ())]
    run = Run(lines, [*verdicts(lines, tallies, read_thresholds()), *more], tallies, results)
    _report(run, options)
    print(f"\n{time.perf_counter() - started:.0f} 秒；报告在 {options.out / 'eval.html'}")
    return 0 if all(verdict.passed for verdict in run.checked) else 1


def _report(run: Run, options: argparse.Namespace) -> None:
    """The run beside the last baseline, as files and on the terminal; kept as the baseline where that is asked for."""
    last = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    told = [line for line in (*run.lines, *_kept(last, run.lines)) if line.scored]
    options.out.mkdir(parents=True, exist_ok=True)
    shown = failures(run.results, options.show_held_out)
    page = html_report(told, last, run.checked, shown, goals_of(read_thresholds()), run.tallies)
    _write(options.out / "eval.html", page)
    _write(options.out / "eval.json", json_report(run.lines, run.checked, run.tallies, run.results))
    _write(options.out / "still-wrong.md", still_wrong(run.results, run.tallies))
    if options.keep:
        kept = {**(last if options.layers else {}), **baseline_of(told)}
        _write(BASELINE, json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
        publish(kept)
    print(_told(told, last, run.checked))


def _wanted(layer: str, options: argparse.Namespace) -> bool:
    return not options.layers or layer in options.layers


def options_of(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What a run is told to do. Mutants test the reading of tables: a run of some layers makes none unless told so."""
    parser = argparse.ArgumentParser(prog="python -m evals.run", description="评测：问题、助手、评分")
    parser.add_argument(
        "--layers",
        nargs="*",
        default=[],
        help="只跑这些层（evals/sets 下的文件名，或 cells、page-api、retrieval、guard、drafts、twins）",
    )
    parser.add_argument("--mutants", type=int, help="每种改动多少份（0 为不做；不写时 200，只跑几层时不做）")
    parser.add_argument("--every-cell", action="store_true", help="另把示例年报的每一格用三种说法各问一遍")
    parser.add_argument("--baselines", action="store_true", help="同时跑对照系统")
    parser.add_argument("--no-embed", action="store_true", help="不做向量，只用词检索")
    parser.add_argument("--keep", action="store_true", help="记为基线 evals/baseline.json，并写进两份 README")
    parser.add_argument("--show-held-out", action="store_true", help="报告里也列出留出的问题（调整时不要看）")
    parser.add_argument("--out", type=Path, default=Path("build/eval"), help="报告写到哪里")
    options = parser.parse_args(arguments)
    if options.mutants is None:
        options.mutants = 0 if options.layers else 200
    return options


def _ask(questions: Sequence[Question], store: Store, with_baselines: bool) -> list[Result]:
    evidence = Evidence(store.facts)
    results = ask_all("youju", questions, _assistant(store), judge_any, evidence)
    for name, build in BASELINES.items() if with_baselines else ():
        results += ask_all(name, questions, build(store), judge_plainly, evidence)
    return results


def _assistant(store: Store) -> Ask:
    from assistant.ask import Assistant

    return Assistant(store, today=TODAY).ask


def _kept(last: dict[str, dict[str, int]], lines: Sequence[Line]) -> list[Line]:
    """The whole layers of systems that were not run this time, as the last baseline has them."""
    run = {line.system for line in lines}
    names = [name.split("/") for name in last if name.count("/") == 1 and name.split("/")[0] not in run]
    return [Line(system, layer, "", **last[f"{system}/{layer}"]) for system, layer in names]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _told(lines: Sequence[Line], last: dict[str, dict[str, int]], checked: Sequence[Verdict]) -> str:
    gates = "\n".join(f"{'通过  ' if v.passed else '未通过'} {v.gate}：{v.said}" for v in checked)
    return f"{text_table(lines, last)}\n\n{gates}"


if __name__ == "__main__":
    sys.exit(main())
