"""The form's own sums and the rules across years, over tables built from made-up numbers."""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from pathlib import Path

import pytest

from corpus.form import APPLICANTS, RESULTS, TABLES, labels, unit_of
from corpus.report import Cell, Report
from ingest.bindings import Ledger
from ingest.check import check_missing, check_report, check_twins, check_years
from ingest.document import GridCell

EDITIONS = {"active_disclosure": "2021", "applications": "2021", "review_litigation": "2021"}


def report(year: int = 2023, id: str = "r", file: str = "a.html") -> Report:
    return Report(id, file, id * 8, "html", "云溪县", "", year, "t", "", "", EDITIONS)


def cell(id: str, raw: str) -> Cell:
    return Cell(id, *labels(id), raw, Decimal(raw) if raw else None, unit_of(id))


def balanced() -> dict[str, Cell]:
    """Every cell of the 2021 form, all rules kept: five people and one company ask, four get it, one waits."""
    ids = [id for (_, edition), table in TABLES.items() if edition == "2021" for id in table.cell_ids()]
    cells = {id: cell(id, "0") for id in ids}
    for row, person, company in (
        ("new", 5, 1),
        ("carried_in", 1, 0),
        ("granted", 3, 1),
        ("refused.process", 2, 0),
        ("outcome_total", 5, 1),
        ("carried_out", 1, 0),
    ):
        for column, value in (("natural_person", person), ("business", company), ("total", person + company)):
            cells[f"applications.{row}.{column}"] = cell(f"applications.{row}.{column}", str(value))
    return cells


def changed(cells: dict[str, Cell], **printed: str) -> dict[str, Cell]:
    return cells | {id.replace("__", "."): cell(id.replace("__", "."), raw) for id, raw in printed.items()}


def test_a_report_that_adds_up_has_no_findings() -> None:
    assert check_report(report(), balanced()) == []


@pytest.mark.parametrize(
    "id", [id for id in balanced() if id.split(".", 1)[0] in ("applications", "review_litigation")]
)
def test_every_single_wrong_cell_is_told(id: str) -> None:
    cells = balanced()
    cells[id] = cell(id, str(int(cells[id].raw) + 7))
    findings = check_report(report(), cells)
    assert findings
    assert all(id in finding.cells and finding.severity == "error" for finding in findings)


@pytest.mark.parametrize("row", ["regulations", "normative_documents"])
def test_more_newly_disclosed_than_in_all(row: str) -> None:
    older = dataclasses.replace(report(2020), edition={"active_disclosure": "2019"})

    def told(made: str, disclosed: str, total: str) -> list[tuple[str, str, str]]:
        printed = [("made", made), ("disclosed", disclosed), ("total_disclosed", total)]
        cells = {(id := f"active_disclosure.{row}.{name}"): cell(id, raw) for name, raw in printed}
        return [(found.rule, found.printed, found.computed) for found in check_report(older, cells)]

    assert told("5", "5", "4") == [("exceeds_total", "4", "5")]
    assert told("9", "4", "4") == []  # what is made need not be disclosed
    assert told("0", "", "4") == told("3", "3", "") == []  # a blank is no number


def test_the_arithmetic_is_shown() -> None:
    cells = changed(balanced(), applications__outcome_total__total="0")
    (row, outcomes, balance) = sorted(
        check_report(report(), cells), key=lambda f: ("row", "out", "bal").index(f.rule[:3])
    )
    assert "4+2=6 ≠ （七）总计 0" in outcomes.message
    assert (outcomes.printed, outcomes.computed) == ("0", "6")
    assert "6+1=7" in balance.message
    assert row.rule == "row_total"


def test_a_blank_total_is_no_contradiction() -> None:
    cells = balanced() | {
        f"applications.{row}.total": cell(f"applications.{row}.total", "") for row in ("granted", "outcome_total")
    }
    assert check_report(report(), cells) == []


def test_blanks_among_the_parts_only_matter_when_the_printed_ones_fall_short() -> None:
    zero_as_blank = changed(balanced(), applications__new__research="")
    assert check_report(report(), zero_as_blank) == []
    lost = changed(balanced(), applications__new__business="")
    (finding, *_) = [f for f in check_report(report(), lost) if f.rule == "row_total"]
    assert finding.severity == "warning"
    assert "1格未填报" in finding.message


def test_a_row_that_was_not_read_says_nothing() -> None:
    cells = {id: c for id, c in balanced().items() if not id.startswith("applications.granted.")}
    assert check_report(report(), cells) == []


def test_carried_over_and_in_force_across_years() -> None:
    old = changed(balanced(), active_disclosure__normative_documents__in_force="470")
    new = changed(
        balanced(),
        active_disclosure__normative_documents__issued="62",
        active_disclosure__normative_documents__repealed="33",
        active_disclosure__normative_documents__in_force="440",
    )
    findings = check_years([(report(2024, "new"), new), (report(2023, "old"), old)])
    (rule,) = [f for f in findings if f.rule == "in_force"]
    assert "470件＋2024年制发62件－废止33件＝499件" in rule.message
    assert (rule.report, rule.other, rule.printed, rule.computed) == ("new", "old", "440", "499")
    assert not [f for f in findings if f.rule == "carried_over"]
    new = changed(new, applications__carried_in__total="2")
    (rule,) = [
        f for f in check_years([(report(2023, "old"), old), (report(2024, "new"), new)]) if f.rule == "carried_over"
    ]
    assert (rule.printed, rule.computed) == ("2", "1")


def test_years_that_do_not_follow_each_other_are_not_compared() -> None:
    old = changed(balanced(), applications__carried_out__total="9")
    assert check_years([(report(2021, "old"), old), (report(2023, "new"), balanced())]) == []


def test_twins_differ_cell_by_cell() -> None:
    other = changed(balanced(), applications__new__total="8", applications__granted__other="")
    findings = check_twins((report(file="a.pdf"), balanced()), (report(id="s", file="b.html"), other))
    assert {f.cells[0] for f in findings} == {"applications.new.total", "applications.granted.other"}
    assert all("a.pdf" in f.message and "b.html" in f.message and f.other == "s" for f in findings)


def test_a_jump_is_pointed_out() -> None:
    old = changed(
        balanced(), active_disclosure__licensing__decisions="20", active_disclosure__penalties__decisions="900"
    )
    new = changed(
        balanced(), active_disclosure__licensing__decisions="900", active_disclosure__penalties__decisions="950"
    )
    (finding,) = [f for f in check_years([(report(2022, "old"), old), (report(2023, "new"), new)]) if f.rule == "jump"]
    assert finding.cells == ("active_disclosure.licensing.decisions",)
    assert finding.severity == "info"


def test_rows_that_are_not_there_are_named() -> None:
    assert check_missing(report(), balanced()) == []
    cells = {id: c for id, c in balanced().items() if not id.startswith("applications.granted.")}
    del cells["review_litigation.review.other"]
    row, one = check_missing(report(), cells)
    assert "予以公开”整行" in row.message
    assert "1格" in one.message
    assert one.cells == ("review_litigation.review.other",)


def test_rows_behind_one_another_that_are_not_there_are_one_finding() -> None:
    rows = [line.id for line in TABLES["applications", "2021"].lines]
    cut = {f"applications.{row}.{column.id}" for row in rows[9:] for column in APPLICANTS}
    (finding,) = check_missing(report(), {id: c for id, c in balanced().items() if id not in cut})
    assert set(finding.cells) == cut
    assert f"其后{len(rows) - 9}行没有读到" in finding.message
    gap = {f"applications.{row}.{column.id}" for row in rows[2:4] for column in APPLICANTS}
    (finding,) = check_missing(report(), {id: c for id, c in balanced().items() if id not in gap})
    assert "共2行" in finding.message
    (finding,) = check_missing(report(), {id: c for id, c in balanced().items() if not id.startswith("review")})
    assert "3行都" in finding.message


def test_a_row_with_the_columns_of_the_other_edition_is_not_missing() -> None:
    cells = balanced()
    del cells["active_disclosure.fees.amount"]
    (missing,) = check_missing(report(), cells)
    assert missing.cells == ("active_disclosure.fees.amount",)
    assert check_missing(report(), changed(cells, active_disclosure__fees__prior_items="3")) == []


def test_a_row_that_was_named_and_not_read_tells_the_edition() -> None:
    """（六）其他处理 of 2019 is one missing row, not the three of 2021."""
    ledger = Ledger(wraps=True, named=["applications.other_outcome.total"])
    numbers = [(column.id, "", GridCell("0")) for column in APPLICANTS]
    ledger.bind_row("applications", "new", numbers, 0)
    ledger.bind_row("active_disclosure", "licensing", [("decisions", "", GridCell("4"))], 0)
    cells, editions = ledger.cells()
    assert editions["applications"] == "2019"
    one = dataclasses.replace(report(), edition={"applications": editions["applications"]})
    found = check_missing(one, {cell.id: cell for cell in cells})
    missing = {id for finding in found for id in finding.cells}
    assert {id for id in missing if "other_outcome" in id} == {
        f"applications.other_outcome.{column.id}" for column in APPLICANTS
    }


def test_real_contradictions_are_found(shared: Path) -> None:
    """Every arithmetic line of the hand-read anomalies, and none on the reports that add up."""
    for path in sorted((shared / "truth").glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))
        if truth["form"] == "pre2019":
            continue
        cells = {
            id: Cell(id, *labels(id), c["raw"], None if c["value"] is None else Decimal(str(c["value"])), unit_of(id))
            for id, c in truth["cells"].items()
        }
        editions = dict.fromkeys(("applications", "review_litigation"), truth["form"])
        if "applications.other_outcome.total" in cells:
            editions["applications"] = "2019"
        one = dataclasses.replace(report(truth["year"]), edition=editions)
        told = [f for f in check_report(one, cells) if f.severity == "error"]
        expected = [line for line in truth["anomalies"] if line.startswith(("applications:", "review_litigation:"))]
        assert len(told) == len(expected), path.name


def test_applicants_and_results_end_with_their_total() -> None:
    assert APPLICANTS[-1].id == RESULTS[-1].id == "total"


@pytest.mark.parametrize("printed", ["4[1]", "见附件", "（已划去）3"])
def test_a_sum_with_a_cell_that_is_no_number_is_not_judged(printed: str) -> None:
    """Such a cell is not 未填报, and what it would add is not known."""
    cells = balanced()
    id = "applications.granted.natural_person"
    cells[id] = dataclasses.replace(cells[id], raw=printed, value=None)
    assert not check_report(report(), cells)
    cells[id] = dataclasses.replace(cells[id], raw="")
    assert {finding.rule for finding in check_report(report(), cells)} >= {"row_total", "outcome_sum"}
