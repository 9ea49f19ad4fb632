"""The audit lists what the answer 数据对得上吗 tells of prose and tables: command, desk, programs. All is made up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.audited import findings, with_prose
from assistant.page.checkup import card_html, cases
from assistant.page.decisions import Decisions
from assistant.page.drafts import audit_html
from assistant.page.library import shelves_html
from assistant.service import Service
from corpus.report import Finding
from corpus.store import Store
from tests.made_up import NewStore, Printed, prose_report, put_whole, table_report, total
from tests.test_cli import lines, youju

BODY = "柏溪区"
PROSE = """一、总体情况
2023年，全区收到政府信息公开申请40件，全年备案政府信息公开行政复议案件12件。信息公开行政诉讼案件5件。
"""
AGREES = "一、总体情况\n2022年，全区收到政府信息公开申请30件。\n"
CELLS: Printed = (
    total("new", "40")
    | total("granted", "40")
    | total("outcome_total", "40")
    | {f"review_litigation.review.{column}": "15" for column in ("upheld", "total")}
    | {f"review_litigation.litigation_direct.{column}": "6" for column in ("upheld", "total")}
    | {"review_litigation.litigation_after_review.total": "0"}
)
CELLS_2022: Printed = total("new", "30") | total("granted", "30") | total("outcome_total", "30")
OF_PROSE = {("12", "15", "info"), ("5", "6", "warning")}
#: What reading a report found by itself, beside those.
FOUND = Finding("", "row_total", "error", "勾稽不平：一格与另一格", "1", "2", ("applications.new.total",))


@pytest.fixture
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_whole(store, BODY, 2023, PROSE, CELLS, FOUND)
    put_whole(store, BODY, 2022, AGREES, CELLS_2022)
    return store


def of_prose(found: list[Finding]) -> set[tuple[str, str, str]]:
    return {(each.printed, each.computed, each.severity) for each in found if each.rule == "prose_table"}


def test_a_difference_that_an_answer_tells_is_a_finding(store: Store) -> None:
    found = findings(store)
    assert of_prose(found) == OF_PROSE
    assert found[0].rule == "row_total"
    assert {each.report for each in found} == {found[0].report}  # the other year agrees
    told = Assistant(store).ask(f"{BODY}2023年的数据对得上吗").answer
    for each in found[1:]:
        assert each.printed in told
        assert each.computed in told
        assert "{" not in each.message
    assert "与表格的口径可能不同" in next(each.message for each in found if each.printed == "12")
    assert "各格合计6件" in next(each.message for each in found if each.printed == "5")
    cells = store.facts.cells(found[0].report)
    assert all(each.cells and set(each.cells) <= set(cells) for each in found)


def test_what_reading_found_of_the_prose_is_not_listed_again(new_store: NewStore) -> None:
    known = Finding("", "prose_table", "warning", "正文与表格不一致：5件", "5", "6", ())
    store = new_store()
    put_whole(store, BODY, 2023, PROSE, CELLS, known)
    found = findings(store)
    assert sorted(each.printed for each in found) == ["12", "5"]


def test_findings_follow_what_is_in_the_store(store: Store) -> None:
    first = findings(store)
    assert findings(store) == first
    store.facts.remove(first[0].report)
    assert findings(store) == []
    put_whole(store, BODY, 2023, PROSE.replace("案件5件", "案件6件"), CELLS)
    assert of_prose(findings(store)) == {("12", "15", "info")}


def test_the_command_the_programs_and_the_desk_list_the_same(store: Store) -> None:
    found = findings(store)
    rows = lines(youju("audit", "--jsonl", "--store", store.folder))
    contract = ["report", "publisher", "year", "rule", "severity", "message", "printed", "computed", "cells"]
    assert [list(row) for row in rows] == [contract] * 3
    assert [row["message"] for row in rows] == [each.message for each in found]
    text = youju("audit", "--report", found[0].report, "--store", store.folder).stdout
    assert [line.split("  ", 1)[1] for line in text.splitlines()] == [each.message for each in found]
    told = Service(Assistant(store), store).audit_report(found[0].report)
    assert [each.message for each in told] == [each.message for each in found]
    listed = cases(store, Decisions(store.folder))
    assert {case.finding.message for case in listed} == {each.message for each in found}
    assert "正文写的是 5，表格为 6" in "".join(map(card_html, listed))
    assert "<td>3</td>" in shelves_html(store)


def test_a_difference_can_be_decided_about(store: Store) -> None:
    decisions = Decisions(store.folder)
    case = next(each for each in cases(store, decisions) if each.finding.printed == "5")
    decisions.add(case.decision.key, "confirmed")
    after = {each.finding.printed: each.decision.verdict for each in cases(store, decisions)}
    assert after == {"5": "confirmed", "12": "open", "1": "open"}


def test_a_draft_is_held_against_its_own_prose_before_it_is_published(tmp_path: Path) -> None:
    told, printed = prose_report(BODY, 2023, PROSE), table_report(BODY, 2023, "2021", CELLS)
    report = replace(told.report, edition=printed.report.edition)
    own = replace(FOUND, report=report.id)
    draft = with_prose(replace(told, report=report, cells=printed.cells, findings=(own,)))
    assert draft.findings[0] == own
    assert of_prose(list(draft.findings)) == OF_PROSE
    assert "行政诉讼案件5件；表格" in audit_html(draft)


def test_the_command_audits_the_prose_of_a_draft(store: Store, root: Path) -> None:
    rows = lines(youju("audit", root / "corpus" / "reports" / "红寺堡区-2019.html", "--jsonl", "--store", store.folder))
    assert ("prose_table", "10", "0") in {(row["rule"], row["printed"], row["computed"]) for row in rows}
