"""From judged answers to tables, pages and gates: a stand-in that answers one question right and others in all ways."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.answer import Answer, Citation, Figure
from evals.asking import Result, ask_all
from evals.baselines import fill_in_order, judge_plainly
from evals.every_cell import LAYER, every_cell_questions
from evals.evidence import Evidence
from evals.extraction import cell_lines
from evals.mutants import Kind, untouched
from evals.mutations import Tally
from evals.page_api import LAYER as PAGE_LAYER
from evals.pages import failures, json_report, still_wrong, text_table
from evals.published import compared, publish, published
from evals.published import results as results_table
from evals.questions import Expectation, Question
from evals.report_page import html_report
from evals.run import options_of
from evals.samples import load_samples
from evals.score import judge
from evals.summary import BASELINE, Line, baseline_of, lines_of, read_thresholds, verdicts
from ingest.document import Document, Grid, GridCell
from tests.test_score import EVIDENCE, RIGHT, WANTED

ASKED = (
    Question("a1", "lookup", "lookup", ("云溪县2023年新收多少件？",), WANTED, "人读"),
    Question("a2", "lookup", "lookup", ("<b>新收</b>？",), WANTED, "人读"),
    Question("a3", "not_found", "not_found", ("海州市2023年新收多少件？",), Expectation("not_found"), "人读"),
    Question("h1", "held-out-figures", "lookup", ("秘密的问法",), WANTED, "人读", held_out=True),
)


def stand_in(question: str, history: Any) -> Answer:
    if question == ASKED[0].turns[0]:
        return RIGHT
    return Answer(question, "answered", "figure", "1件", (Figure("1", "件", "", "云溪县", 2023, None),))


@pytest.fixture
def results() -> list[Result]:
    return ask_all("youju", ASKED, stand_in, judge, EVIDENCE)


def test_mutants_are_made_by_a_whole_run_and_where_they_are_asked_for() -> None:
    said = ([], ["--layers", "prose"], ["--layers", "prose", "--mutants", "5"])
    assert [options_of(arguments).mutants for arguments in said] == [200, 0, 5]


def test_counts_of_layers(results: list[Result]) -> None:
    lines = {line.name: line for line in lines_of(results)}
    assert set(lines) == {"youju/lookup", "youju/not_found", "youju/held-out-figures"}
    lookup = lines["youju/lookup"]
    assert (lookup.asked, lookup.right, lookup.wrong, lookup.wrong_numbers) == (2, 1, 1, 1)
    assert lookup.share == 0.5
    assert lookup.interval[0] < 0.5 < lookup.interval[1]


def test_gates_speak_only_of_what_was_run(results: list[Result]) -> None:
    found = {verdict.gate: verdict.passed for verdict in verdicts(lines_of(results), [], read_thresholds())}
    assert found == {"figures": False, "refusals": False, "held-out-figures": False}
    good = ask_all("youju", ASKED[:1], stand_in, judge, EVIDENCE)
    assert [verdict.passed for verdict in verdicts(lines_of(good), [], read_thresholds())] == [True]


def test_pages_open_failures_and_keep_held_out_ones_closed(results: list[Result]) -> None:
    lines = lines_of(results)
    page = html_report(lines, {}, [], failures(results))
    assert "&lt;b&gt;新收&lt;/b&gt;" in page
    assert "<b>新收" not in page
    assert "秘密的问法" not in page + still_wrong(results, [])
    assert "秘密的问法" in html_report(lines, {}, [], failures(results, held_out=True))
    assert "held-out-figures / lookup：1" in still_wrong(results, [])


def test_the_last_baseline_stands_beside(results: list[Result]) -> None:
    lines = lines_of(results)
    assert text_table(lines, baseline_of(lines)).count("50.0%") == 2
    assert text_table(lines, {}).count("50.0%") == 1


def test_two_runs_write_the_same(results: list[Result]) -> None:
    again = ask_all("youju", ASKED, stand_in, judge, EVIDENCE)
    assert json_report(lines_of(results), [], [], results) == json_report(lines_of(again), [], [], again)
    assert json.loads(json_report(lines_of(results), [], [], results))["questions"][0]["outcome"] == "right"


def test_baselines_are_judged_by_the_line_they_show() -> None:
    line = Answer("?", "answered", "passage", "新收 1204 件", citations=(Citation(1, "passage", "r", "", "", 0),))
    nothing = Evidence(_NoReports())
    assert judge_plainly(WANTED, line, nothing).outcome == "right"
    assert judge_plainly(Expectation("answered", ("7",)), line, nothing).wrong_number
    assert judge_plainly(Expectation("not_found"), line, nothing).outcome == "wrong"


class _NoReports:
    def reports(self, *_: Any, **__: Any) -> list[Any]:
        return []

    def cells(self, _: str) -> dict[str, Any]:
        return {}

    def text(self, _: str) -> str:
        return ""


def test_filling_in_order_shifts_when_a_row_is_lost() -> None:
    rows = [[GridCell("规章"), *map(GridCell, "123")], [GridCell("规范性文件"), *map(GridCell, "456")]]
    whole = fill_in_order(Document("html", "", grids=(Grid(tuple(map(tuple, rows))),)))
    lost = fill_in_order(Document("html", "", grids=(Grid((tuple(rows[1]),)),)))
    first = next(iter(whole))
    assert (whole[first], lost[first]) == ("1", "4")


def test_every_cell_of_every_sample_is_read_right() -> None:
    ours = next(line for line in cell_lines() if line.name == "youju/cells/samples")
    assert (ours.right, ours.asked) == (sum(len(s.manuscript.raw) for s in load_samples()),) * 2


def test_a_missed_goal_is_told_and_only_a_missed_floor_fails() -> None:
    line = Line("youju", "lookup", "", asked=100, right=95, wrong=1, refused=4, wrong_numbers=1)
    gate = {"layers": ["lookup"], "right": 0.95, "wrong_numbers": 0.01, "goal": {"right": 0.99, "wrong_numbers": 0.0}}
    (above,) = verdicts([line], [], {"gates": {"g": gate}, "mutations": {}})
    assert above.passed
    assert "目标未达" in above.said
    (below,) = verdicts([line], [], {"gates": {"g": gate | {"right": 0.96}}, "mutations": {}})
    assert not below.passed
    reached = gate | {"goal": {"right": 0.9, "wrong_numbers": 0.01}}
    (met,) = verdicts([line], [], {"gates": {"g": reached}, "mutations": {}})
    assert "目标未达" not in met.said


def test_thresholds_name_layers_that_exist(root: Path) -> None:
    layers = {path.stem for path in (root / "evals" / "sets").glob("*.jsonl")} | {"cells", LAYER, PAGE_LAYER}
    named = {layer for gate in read_thresholds()["gates"].values() for layer in gate["layers"]}
    assert named == layers


def test_every_cell_is_asked_in_three_wordings_of_its_own() -> None:
    questions = list(every_cell_questions())
    assert len(questions) == 3 * sum(len(sample.manuscript.raw) for sample in load_samples())
    assert len({question.turns for question in questions}) == len(questions)


def test_what_mutants_show_to_be_weak_is_told_apart_from_what_no_sum_can_show() -> None:
    weak, blind = Kind("weak", untouched, weakness="读不全"), Kind("blind", untouched, "合计不变")
    page = still_wrong([], [Tally(weak, 5, 9, wrong=2), Tally(blind, 5, 9, undetected=4), Tally(blind, 5, 9)])
    manageable, undetectable = page.split("## 勾稽关系本来就看不出的改动")
    assert "weak（5 份）：读错 2 格。读不全" in manageable
    assert undetectable.count("blind：5 份里 4 份。合计不变") == 1
    assert undetectable.count("- ") == 1


def test_the_page_shows_interval_goal_baselines_and_all_of_a_failure(results: list[Result]) -> None:
    lines = [*lines_of(results), Line("bm25", "lookup", "", asked=10, right=3, wrong=7)]
    last = {"youju/lookup": {"asked": 4, "not_scored": 0, "right": 3}}
    page = html_report(lines, last, [], failures(results), {"lookup": 0.99})
    low, high = next(line for line in lines if line.name == "youju/lookup").interval
    assert f"{low:.1%} 到 {high:.1%}" in page
    assert all(told in page for told in ("99.0%", "只用 BM25", "30.0%", "75.0%"))
    failure = page.split("<details class=failure>")[1]
    assert all(f"<dt>{name}</dt>" in failure for name in ("毛病", "问", "答", "期望", "出处"))
    assert "<script" not in page
    assert "http" not in page


def test_documents_tell_the_results_of_the_baseline(root: Path) -> None:
    baseline = json.loads(BASELINE.read_text("utf-8"))
    assert published("results", root / "README.md") == results_table(baseline)
    assert published("compared", root / "evals" / "README.md") == compared(baseline)


def test_results_are_put_between_the_marks_of_a_document(tmp_path: Path) -> None:
    (tmp_path / "evals").mkdir()
    for path, name in ((tmp_path / "README.md", "results"), (tmp_path / "evals" / "README.md", "compared")):
        path.write_text(f"甲\n<!-- {name} -->\n旧\n<!-- /{name} -->\n乙\n", "utf-8")
    line = {"asked": 4, "right": 3, "wrong": 1, "wrong_numbers": 1, "refused": 0, "not_scored": 0}
    publish({"youju/held-out-prose": line, "bm25/held-out-prose": line | {"right": 1}}, tmp_path)
    written = (tmp_path / "README.md").read_text("utf-8")
    assert (written[:2], written[-3:]) == ("甲\n", "\n乙\n")
    assert "留出 4 问，对 75.0%，错数 25.00%" in written
    assert "| 留出：正文（4 问） | 75.0%（25.0%） |" in (tmp_path / "evals" / "README.md").read_text("utf-8")
