"""Which side of a report answers where both could: its tables, or what its prose prints itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.indicators import table_of
from assistant.lookup import Facts
from assistant.question import Question
from assistant.subject import things

#: Pieces of information (不予公开的信息79条), where table 三 counts applications.
_PIECES = re.compile(
    r"信息(?!公开)(?:的)?(?:总)?(?:数|数量|量|条数)?(?:是|有|为|共|一共|总共)*(?:多少|几)?[条篇]"
    r"|(?:多少|几)[条篇](?:[^,。?]{0,8})信息(?!公开)|公开(?:的)?(?:政府)?信息(?:总)?(?:条数|数量|数)(?![^,。?]*件)"
)
_AS_WRITTEN = re.compile("写|印|正文|文字|叙述|报上|报告里?说")
_AGAINST_LAST_YEAR = re.compile("比|较|同期|上年|去年|增|减|升|降")
#: 啥时候办完的, 从哪儿提交的, 都问些什么.
_NO_NUMBER = re.compile(
    "(?:啥|什么)时候|何时|哪一?天|几月几[日号]|从哪(?:儿|里)?[^年]{0,2}[来提交转]|问(?:的)?(?:都)?(?:是|些)?(?:啥|什么)"
)
_DENIES = re.compile("[不未无没]")
_CHIP = re.compile(r"\[\d+\]")
#: Since this year the form counts applications; the 统计表 before it counted pieces of information too.
_FIRST_FORM = 2019


def counts_pieces(read: Question, scene: Scene) -> bool:
    """Whether information is counted where the row that was said counts applications."""
    subject = scene.subject
    if any(table_of(row) != "applications" for row in subject.rows) or bool(subject.rows) == bool(subject.columns):
        return False
    return bool(_PIECES.search(read.text)) and all(year >= _FIRST_FORM for year in scene.years)


def asks_no_number(read: Question) -> bool:
    """Whether a time, a way or a content is asked for: no table tells it."""
    return bool(_NO_NUMBER.search(read.text))


def asks_for_several(read: Question, scene: Scene) -> bool:
    """Whether 各 asks for parts of one row that the table prints as one number."""
    subject = scene.subject
    single = len(subject.rows) == 1 and not subject.columns and not subject.spread
    return single and read.has("op:list") and table_of(subject.rows[0]) == "active_disclosure"


def doubtful_rate(read: Question, scene: Scene, found: Answer, facts: Facts) -> bool:
    """Whether a computed rate must stand back for a printed one: asked as written, unfounded, or of faulty cells."""
    if not any(each.is_rate for thing in things(scene.subject) for each in thing):
        return False
    if _AS_WRITTEN.search(read.text) or not any(figure.unit == "%" and figure.value for figure in found.figures):
        return True
    cited = {(citation.report, citation.cell) for citation in found.citations}
    faulty = {
        (report, cell)
        for report in {report for report, _ in cited}
        for finding in facts.findings(report)
        if finding.severity != "info"
        for cell in finding.cells
    }
    return bool(cited & faulty)


def prints_a_rate(answer: Answer) -> bool:
    """Whether an answer from prose gives one percentage; several are rates of several things."""
    return answer.status == "answered" and len([figure for figure in answer.figures if figure.unit == "%"]) == 1


def says_no_too(read: Question, answer: Answer) -> bool:
    """Whether what was asked for as refused, lacking or undone (不予公开, 无法提供) is quoted as such too."""
    denied = any(_DENIES.search(t.text) for t in read.tokens if any(mark.startswith("row:") for mark in t.marks))
    return not denied or any(_DENIES.search(citation.quote) for citation in answer.citations)


def prints_pieces(answer: Answer) -> bool:
    """Whether an answer from prose counts information."""
    quotes = [citation.quote for citation in answer.citations]
    pieces = any("信息" in quote for quote in quotes) or any(figure.unit in ("条", "篇") for figure in answer.figures)
    return answer.status == "answered" and bool(answer.figures) and pieces


def prints_several(answer: Answer) -> bool:
    """Whether an answer from prose gives two numbers or more."""
    return answer.status == "answered" and len([figure for figure in answer.figures if figure.value]) > 1


def prints_a_change(answer: Answer) -> bool:
    """Whether an answer from prose tells a change against the year before."""
    quotes = "".join(citation.quote for citation in answer.citations)
    return answer.status == "answered" and bool(answer.figures) and bool(_AGAINST_LAST_YEAR.search(quotes))


def quotes_all(answer: Answer, words: Sequence[str]) -> bool:
    """Whether the quotes of an answer hold all these words."""
    quotes = "".join(citation.quote for citation in answer.citations)
    return answer.status == "answered" and all(word in quotes for word in words)


def beside_table(answer: Answer, table: Answer) -> Answer:
    """An answer from prose with what the tables print or give of it, told beside it."""
    if table.status != "answered":
        return answer
    return replace(answer, notes=(*answer.notes, f"另见表格：{_CHIP.sub('', table.answer)}"))
