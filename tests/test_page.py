"""The page without a browser: escaping, tables, chips, permalinks, files, and the handlers' own logic."""

from __future__ import annotations

import csv
import json
import math
import re
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from openpyxl import load_workbook

from assistant.answer import Answer, Citation, Figure
from assistant.page import words
from assistant.page.asking import Asking, Talk
from assistant.page.charts import MOST_BARS, bar_names, drawing, kind_of, names_of, series_html, write_csv, write_xlsx
from assistant.page.conversation import Turn, answer_html, conversation_html, permalink
from assistant.page.copying import copied_text
from assistant.page.evidence import evidence_html
from assistant.page.examples import coverage, draw_examples
from assistant.page.feedback import Feedback
from assistant.page.frame import MOST_VISITS, Exports
from assistant.page.layout import build_page
from assistant.page.limits import Limit, visitor
from assistant.page.markup import shown
from assistant.page.original import render_page
from assistant.page.tables import Marks, table_html
from assistant.prose.unfound import WHERE_TO_ASK
from corpus.form import TABLES
from corpus.report import Cell
from corpus.settings import Settings
from corpus.store import Store
from tests.page_stand_in import BOX, HOSTILE, QUOTE, REPORTS, StandInAssistant, cells_of, fill


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return fill(tmp_path_factory.mktemp("page") / "store")


@pytest.mark.parametrize("text", [HOSTILE, "</p><a href='javascript:x'>", "${1}", "{{value}}", '"onclick="x'])
def test_text_of_others_never_becomes_markup(text: str) -> None:
    html = shown(text)
    assert not re.search(r"[<>\"'{}$]", html)


@pytest.mark.parametrize(("table", "edition"), sorted(TABLES))
def test_every_cell_of_every_form_stands_in_its_table_once(table: str, edition: str) -> None:
    form = TABLES[(table, edition)]
    cells = {id: Cell(id, "", "", f"n{i}", Decimal(i), "件") for i, id in enumerate(form.cell_ids())}
    html = table_html(table, {table: edition}, cells, Marks(frozenset()))
    assert [cell for cell in cells if html.count(f'data-cell="{cell}"') != 1] == []
    assert re.findall(r">(n\d+)<", html) == [cell.raw for cell in cells.values()]


def test_cited_cell_row_and_column_are_marked() -> None:
    cited = "applications.refused.process.business"
    html = table_html("applications", {"applications": "2021"}, cells_of("218"), Marks(frozenset((cited,))))
    near = set(re.findall(r'<td class="near" data-cell="([^"]+)"', html))
    assert re.findall(r'<td class="cited"[^>]*data-cell="([^"]+)"', html) == [cited]
    assert near == {
        id
        for id in TABLES[("applications", "2021")].cell_ids()
        if id != cited and (id.endswith(".business") or id.startswith("applications.refused.process."))
    }


def test_table_before_2019_is_set_as_it_was_read() -> None:
    raws = ("12", "340", "", "7")
    labels = (("收到申请数", "本年度"), ("收到申请数", "历年累计"), ("诉讼数", "本年度"), ("诉讼数", "历年累计"))
    cells = {
        f"statistics.{row}.{column}": Cell(f"statistics.{row}.{column}", row, column, raw, None, "件")
        for (row, column), raw in zip(labels, raws, strict=True)
    }
    html = table_html("statistics", {"statistics": "pre2019"}, cells, Marks(frozenset(("statistics.诉讼数.本年度",))))
    assert html.count("<tr>") == 3
    assert words.BLANK in html


def test_first_sentence_leads_and_its_number_stands_out() -> None:
    citation = Citation(1, "cell", "r", "f", "甲市", 2024, row_label="新收", column_label="总计")
    figure = Figure("11398889", "元", "c", "甲市", 2024, 1)
    answer = Answer("问", "answered", "figure", "2024年为11,398,889元[1]。其余[9]。", (figure,), None, (citation,))
    html = answer_html(answer, 0)
    lead = re.search(r'<p class="lead">(.*?)</p>', html)
    assert lead is not None
    assert '<b class="num">11,398,889</b>' in lead[1]
    assert '<b class="num">2024' not in html
    assert html.count('class="chip"') == 1
    assert "[9]" in html


def test_choices_are_whole_questions(store: Store) -> None:
    answer = StandInAssistant().ask("被拒的有多少？")
    html = answer_html(answer, 0)
    assert words.CHOOSE in html
    assert re.findall(r'data-act="choose" data-question="([^"]+)"', html) == list(answer.options)


def test_refusal_says_where_to_ask() -> None:
    assert "12345" in answer_html(StandInAssistant().ask("丁县有多少？"), 0)


def test_where_to_ask_is_said_once() -> None:
    answer = StandInAssistant().ask("丁县有多少？")
    assert words.WHERE_TO_ASK in answer_html(answer, 0)
    assert words.WHERE_TO_ASK not in answer_html(replace(answer, notes=(WHERE_TO_ASK,)), 0)


def test_what_is_copied_says_where_each_number_is_printed() -> None:
    answer = StandInAssistant().ask("甲市2024年收到多少？")
    text = copied_text(answer, lambda _: "https://example.org/a.html")
    assert text.split("\n\n")[:2] == ["问：甲市2024年收到多少？", f"答：{answer.answer}"]
    assert f"请注意：\n· {answer.notes[0]}" in text
    (first, second) = text.split(f"{words.EVIDENCE}：\n")[1].splitlines()
    assert first.startswith("[1] 甲市2024年度报告（甲市-2024.pdf）")
    assert "三、收到和处理政府信息公开申请情况" in first
    assert first.endswith("总计：218，https://example.org/a.html")
    assert second.startswith("[2] ")
    quoted = copied_text(StandInAssistant().ask("发布了多少信息？"), lambda _: "javascript:x")
    assert quoted.endswith(f"，一、总体情况，“{QUOTE}”")


def test_a_blank_is_copied_as_a_blank_and_arithmetic_is_shown() -> None:
    citation = Citation(1, "cell", "r", "f", "甲市", 2024, row_label="新收", column_label="总计")
    text = copied_text(
        Answer("问", "answered", "computed", "答[1]", derivation="3－2＝1", citations=(citation,)), lambda _: ""
    )
    assert "算式：3－2＝1" in text
    assert text.endswith(f"新收 · 总计：{words.BLANK}")


def test_only_a_long_list_is_folded() -> None:
    assert "<details" not in answer_html(StandInAssistant().ask("甲市的变化"), 0)
    html = answer_html(StandInAssistant().ask("各街道排名"), 0)
    shown_first, folded_away = html.split('<details class="more">')
    assert (shown_first.count('class="part"'), folded_away.count('class="part"')) == (9, 30)
    assert words.UNFOLD.format(count=40) in folded_away


def test_permalink_holds_the_turns_it_inherits_from() -> None:
    turns = tuple(Turn(question) for question in ("甲市2024年&收到多少？", "那2023年呢？", "乙县呢？"))
    assert parse_qs(permalink(turns, 1)[1:])["q"] == ["甲市2024年&收到多少？", "那2023年呢？"]


def test_evidence_shows_the_quote_in_its_place(store: Store) -> None:
    answer = StandInAssistant().ask("发布了多少信息？")
    html = evidence_html(answer.citations, 1, store)
    assert f"<mark>{QUOTE}</mark>" in html
    assert "<img" not in html
    assert shown(HOSTILE) in html
    assert REPORTS[1].sha256[:16] in html


def test_only_the_printed_sum_that_fails_is_flagged(store: Store) -> None:
    answer = StandInAssistant().ask("甲市2024年收到多少？")
    html = evidence_html(answer.citations, 1, store)
    assert re.findall(r'<td class="[^"]*\bdoubt\b[^"]*"[^>]*data-cell="([^"]+)"', html) == [
        "applications.outcome_total.total"
    ]


def test_evidence_of_a_removed_report_says_so(store: Store) -> None:
    citation = Citation(1, "cell", "0" * 16, "f", "甲市", 2024, cell="applications.new.total")
    assert words.NO_REPORT in evidence_html((citation,), 1, store)


def test_original_page_carries_the_box(store: Store) -> None:
    answer = StandInAssistant().ask("甲市2024年收到多少？")
    assert 'data-act="original"' in evidence_html(answer.citations, 1, store)
    html = evidence_html(answer.citations, 1, store, with_page=True)
    style = re.search(r'class="box" style="left:([\d.]+)%;top:([\d.]+)%', html)
    assert style is not None
    assert float(style[1]) == pytest.approx(100 * BOX[0] / 595.28, abs=0.02)
    assert float(style[2]) == pytest.approx(100 * BOX[1] / 841.89, abs=0.02)


def test_what_is_no_pdf_is_not_drawn(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"not a pdf")
    assert render_page(path, 1) is None
    assert render_page(tmp_path / "none.pdf", 1) is None


def test_examples_come_from_the_corpus(store: Store, tmp_path: Path) -> None:
    examples = draw_examples(store)
    assert "甲市2022年到2024年新收的申请数怎么变化？" in examples
    assert "3 个机关的 5 份年报" in coverage(store)
    with Store.open(tmp_path / "empty", create=True) as empty:
        assert draw_examples(empty) == ()
        assert coverage(empty) == words.COVERAGE_NONE


SERIES = (
    {"label": "=HYPERLINK(1)", "publisher": "甲市", "year": 2023, "value": "12.50", "unit": "万元", "citation": 1},
    {"label": "2024年", "publisher": "甲市", "year": 2024, "value": None, "unit": "万元", "citation": 2},
)


CITED = (Citation(1, "cell", "r", "甲市-2023.pdf", "甲市", 2023, row_label="政府采购", column_label="金额", page=3),)


def test_files_keep_exact_numbers_and_run_no_formula(tmp_path: Path) -> None:
    rows = list(csv.reader(write_csv(SERIES, CITED, tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row[3] for row in rows[1:]] == ["12.50", words.BLANK]
    sheet = load_workbook(write_xlsx(SERIES, CITED, tmp_path / "a.xlsx")).active
    assert sheet["A2"].value == "'=HYPERLINK(1)"
    assert sheet["D2"].value == 12.5
    assert [row[5] for row in rows[1:]] == ["甲市-2023.pdf，第3页，政府采购 · 金额", ""]
    assert sheet["F2"].value == rows[1][5]


def row(publisher: str, year: int, value: str | None, label: str = "新收", unit: str = "件") -> dict[str, object]:
    return {"label": label, "publisher": publisher, "year": year, "value": value, "unit": unit, "citation": 1}


def test_only_comparable_numbers_are_drawn() -> None:
    assert kind_of([row("甲市", 2023, "1"), row("甲市", 2024, "2")]) == "line"
    assert kind_of([row("甲市", 2024, "1"), row("乙县", 2024, "2")]) == "bar"
    assert kind_of([row("甲市", 2019, "1"), row("甲市", 2023, "2"), row("甲市", 2024, "3")]) == "bar"
    assert kind_of([row("甲市", 2023, "1"), row("甲市", 2024, "1"), row("甲市", 2024, "2")]) == "bar"
    assert kind_of([row("甲市", 2023, "1"), row("甲市", 2024, "2", unit="万元")]) is None
    assert kind_of([row("甲市", 2023, "1"), row("甲市", 2024, None)]) is None
    assert words.BLANK in series_html(SERIES, 0)


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([row("甲市", 2023, "1"), row("甲市", 2024, "2")], ["2023年", "2024年"]),
        ([row("甲市", 2024, "1"), row("乙县", 2024, "2")], ["甲市", "乙县"]),
        ([row("甲市", 2024, "1", "新收"), row("甲市", 2024, "2", "结转")], ["新收", "结转"]),
        ([row("甲市", 2023, "1"), row("乙县", 2024, "2")], ["甲市 2023年", "乙县 2024年"]),
        ([row("甲市", 2024, "1"), row("甲市", 2024, "2") | {"citation": 2}], ["新收 [1]", "新收 [2]"]),
    ],
)
def test_rows_are_named_by_what_tells_them_apart(rows: list[dict[str, object]], names: list[str]) -> None:
    assert names_of(rows) == names


def test_every_bar_is_one_number_and_a_missing_year_breaks_the_line() -> None:
    bars = drawing([row(f"平潭综合实验区第{i}交通与建设局", 2024, str(i)) for i in range(3)], "bar")
    assert bars["value"][words.CHART_LABEL].nunique() == 3
    line = drawing([row("甲市", 2020, "5"), row("甲市", 2023, "7"), row("甲市", 2024, "9")], "line")
    drawn = dict(zip(line["value"][words.YEAR], line["value"][words.CHART_VALUE], strict=True))
    assert list(drawn) == ["2020", "2021", "2022", "2023", "2024"]
    assert [year for year, value in drawn.items() if math.isnan(value)] == ["2021", "2022"]


def test_feedback_is_one_line_each(tmp_path: Path) -> None:
    feedback = Feedback(tmp_path)
    answer = StandInAssistant().ask("甲市2024年收到多少？")
    feedback.add(("甲市2024年收到多少？",), answer, "bad", "数\n不对")
    lines = feedback.path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["comment"] for line in lines] == ["数\n不对"]
    with pytest.raises(ValueError, match="评价"):
        feedback.add(("问",), answer, "maybe")


def talk_of(*questions: str) -> Talk:
    talk = Talk()
    for question in questions:
        talk.ask(question)
    return talk


def test_asking_says_that_it_is_warming_and_survives_a_failure() -> None:
    asking = Asking(StandInAssistant(), lambda: False)
    slow, bad = talk_of("慢慢查发布"), talk_of("坏")
    assert [slow.turns[-1].state for _ in asking.answer(slow)] == [words.WARMING]
    assert slow.turns[-1].answer is not None
    assert list(asking.answer(bad)) == []
    assert (bad.turns[-1].answer, bad.turns[-1].state) == (None, words.FAILED)


def test_figures_answer_at_once_while_warming() -> None:
    talk = talk_of("甲市2024年收到多少？")
    assert list(Asking(StandInAssistant(), lambda: False).answer(talk)) == []
    assert talk.turns[-1].answer is not None


def test_history_is_the_earlier_questions() -> None:
    assistant = StandInAssistant()
    list(Asking(assistant, lambda: True).answer(talk_of("甲市2024年收到多少？", "那2023年呢？")))
    assert assistant.heard[-1] == ("那2023年呢？", ("甲市2024年收到多少？",))


def test_edited_question_replaces_the_rest_of_the_talk() -> None:
    talk = talk_of("一", "二", "三")
    talk.ask("  ", 1)
    talk.ask("新", 1)
    assert [turn.question for turn in talk.turns] == ["一", "新"]
    assert deepcopy(talk).turns == ()


def test_a_question_asked_meanwhile_is_not_lost() -> None:
    talk = talk_of("慢慢查发布")
    running = Asking(StandInAssistant(), lambda: True).answer(talk)
    next(running)
    talk.ask("甲市2024年收到多少？")
    list(running)
    assert [turn.answer is None for turn in talk.turns] == [False, True]
    assert talk.waiting() == [("慢慢查发布", "甲市2024年收到多少？")]


def test_a_left_question_stays_left() -> None:
    talk = talk_of("慢慢查发布")
    running = Asking(StandInAssistant(), lambda: True).answer(talk)
    next(running)
    talk.leave(words.STOPPED)
    list(running)
    assert talk.waiting() == []
    assert (talk.turns[0].answer, talk.turns[0].state) == (None, words.STOPPED)


def test_talk_shows_typed_markup_as_text() -> None:
    html = conversation_html((Turn(HOSTILE),))
    assert "<script" not in html
    assert "<img" not in html


def test_a_visitor_may_ask_so_often_a_minute() -> None:
    now = [0.0]
    limit = Limit(2, clock=lambda: now[0])
    assert [limit.allows("甲"), limit.allows("甲"), limit.allows("甲"), limit.allows("乙")] == [True, True, False, True]
    now[0] = 60.0
    assert limit.allows("甲")


def test_visitors_are_forgotten_when_their_questions_no_longer_count() -> None:
    now = [0.0]
    limit = Limit(5, clock=lambda: now[0])
    assert [limit.allows("甲", 3), limit.allows("甲", 3), limit.allows("甲", 2)] == [True, False, True]
    now[0] = 30.0
    limit.allows("乙")
    now[0] = 61.0
    limit.allows("丙")
    assert list(limit._asked) == ["乙", "丙"]


def test_this_machine_is_not_limited() -> None:
    assert all(Limit(1).allows(visitor(None, address)) for address in ("127.0.0.1", "::1") for _ in range(3))


def test_files_to_take_away_are_deleted_after_a_time() -> None:
    now = [0.0]
    exports = Exports(600, clock=lambda: now[0])
    first = exports.folder()
    (first / "a.csv").write_text("数", "utf-8")
    now[0] = 599.0
    second = exports.folder()
    assert first.is_dir()
    now[0] = 600.0
    exports.folder()
    assert (first.exists(), second.is_dir()) == (False, True)


def test_a_page_forgets_old_visits_and_sums_nothing_up(store: Store) -> None:
    page = build_page(StandInAssistant(), store, Settings())
    assert page.state_session_capacity == MOST_VISITS
    assert page._queue.ANALYTICS_MAX_EVENTS == 1


def cited(text: str, sources: int) -> str:
    """An answer of this text with so many cells as sources."""
    citations = tuple(Citation(n, "cell", "r", "f", "甲市", 2024, row_label=f"项{n}") for n in range(1, sources + 1))
    return answer_html(Answer("问", "answered", "figure", text, (), None, citations), 0)


def test_many_sources_in_a_row_are_one_chip_that_keeps_its_place() -> None:
    html = cited("不予公开为39件[1][2][3][4][5]；其他[6]。", 6)
    assert re.findall(r'data-n="(\d)"[^>]*>\[([^]]+)\]<', html) == [("1", "1–5"), ("6", "6")]
    assert re.search(r'<span class="keep">39件<button.*?</button>；</span>', html)
    assert cited("为39件[1][2][3]。", 3).count('class="chip"') == 3


def test_a_number_stays_with_its_unit_unless_it_is_long() -> None:
    figure = Figure("218", "件", "applications.new.total", "甲市", 2024, 1)
    source = Citation(1, "cell", "r", "f", "甲市", 2024)
    answer = Answer("问", "answered", "figure", "收到218件[1]。", (figure,), None, (source,))
    assert '<span class="keep"><b class="num">218</b>件<button' in answer_html(answer, 0)
    assert '<span class="keep">元<button' in cited("共12884361.06元[1]。", 1)


def test_a_first_sentence_that_lists_goes_on_in_lines() -> None:
    html = cited("2022年3件[1]；2023年4件[2]；2024年5件[3]。共12件。", 3)
    lines = [re.sub("<[^>]+>", "", line) for line in re.findall(r'<p class="(?:lead|part)">(.*?)</p>', html)]
    assert lines == ["2022年3件[1]；", "2023年4件[2]；", "2024年5件[3]。"]
    assert 'class="part"' not in cited("2022年3件[1]；2023年4件[2]。", 2)
    assert 'class="part"' not in cited("写着“一；二；三；四”[1]。", 1)


def test_many_bars_are_numbered_as_the_rows_of_the_table_are() -> None:
    rows = [{"label": f"{n}县", "publisher": f"{n}县", "year": 2024, "value": str(n), "unit": "件"} for n in range(12)]
    assert bar_names(rows) == [str(n) for n in range(1, 13)]
    assert "12. 11县" in series_html(rows, 0)
    assert "1. 0县" not in series_html(rows[:5], 0)
    longer = drawing([*rows, *rows], "bar")
    assert len(longer["value"]) == MOST_BARS
    assert str(MOST_BARS) in longer["x_title"]


def test_departments_keep_their_governments_apart_under_the_bars() -> None:
    def of(*names: str) -> list[str]:
        return bar_names([{"label": "新收", "publisher": n, "year": 2024, "value": "1", "unit": "件"} for n in names])

    assert of("平潭综合实验区", "平潭综合实验区财政金融局")[1] == "…财政金融局"
    assert of("云溪县", "云溪县住房和城乡建设局", "金陵市住房和城乡建设局")[1] == "云溪县住…乡建设局"


def test_what_is_asked_back_comes_before_what_explains_it() -> None:
    back = Answer("问", "clarify", "none", "您问的是哪一行？", options=("甲？", "乙？"), notes=("口径：……",))
    html = answer_html(back, 0)
    assert html.index("data-question") < html.index('class="notes"')


def test_sources_behind_a_full_stop_stay_with_their_sentence_and_lists_stand_in_lines() -> None:
    html = cited("有2处：1. 甲不符。[1] 2. 乙不符。[2]", 2)
    lead, line = re.findall(r"<p[^>]*>(.*?)</p>", html)
    assert ('data-n="1"' in lead, 'data-n="2"' in line) == (True, True)
    assert line.startswith("2. 乙")


def test_long_arithmetic_is_folded_away() -> None:
    told = Answer("问", "answered", "computed", "合计3件。", (), "1+2=3件")
    assert "<details" not in answer_html(told, 0)
    folded = answer_html(replace(told, derivation="；".join(["1+2=3件"] * 30)), 0)
    assert folded.count("1+2=3件") == 30
    assert '<details class="derivation">' in folded


def test_gradio_is_imported_without_its_stubs_and_whole() -> None:
    """Fails when a new Gradio finds its classes' files in another way: then the import is slow again."""
    told = """
import ast, inspect
from assistant.page.gradio_import import import_gradio
parsed, segment = [], ast.get_source_segment
ast.get_source_segment = lambda *a, **k: parsed.append(1) or segment(*a, **k)
file_of = inspect.getfile
import_gradio()
import gradio as gr
with gr.Blocks() as page:
    gr.Textbox().submit(lambda text: text, None, gr.HTML())
print(len(parsed), inspect.getfile is file_of, len(page.fns))
"""
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["0", "True", "1"]
