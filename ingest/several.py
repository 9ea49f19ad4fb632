"""A file that holds more than one annual report: only the first is read, and the others are told.

Sites put the reports of several years on one page. What stands behind the second title is another report: filed under
the first one's year, its sentences would answer for a year that they do not speak of.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.report import Place, Unread
from corpus.text import squeeze
from ingest.document import Document, Paragraph
from ingest.identity import title_of
from ingest.report_year import period_of

_FIRST_HEADING = re.compile(r"[一1][、.．](?:政府信息公开)?(?:工作)?(?:总体|基本)(?:工作)?情况|[一1][、.．]概述")
#: A report begins with its first heading at most so many paragraphs behind its title.
_OPENING = 8
_TOLD = "文件里还有另一份年度报告（{}），一份文件只收录一份，从那里起的文字和表格没有读取；请把它另存为一个文件再收录。"


def first_report(document: Document) -> Document:
    """The document up to where a second report begins, with a note that says so; itself where there is only one.

    A report begins with a title of another body or year, or by naming another reporting period, where the form's first
    heading stands behind it and stood before it already, and where both have tables or neither has.
    """
    openings = [at for at, paragraph in enumerate(document.paragraphs) if _opens(paragraph)]
    if len(openings) < 2:
        return document
    for at, paragraph in enumerate(document.paragraphs):
        follows = any(at < opening <= at + _OPENING for opening in openings)
        if openings[0] < at and follows and (named := _another(document, at)) and _divides(document, paragraph):
            return _until(document, at, named)
    return document


def _opens(paragraph: Paragraph) -> bool:
    return bool(_FIRST_HEADING.match(squeeze(paragraph.text)))


def _another(document: Document, at: int) -> str:
    """What a paragraph says of another report than the first: its title or its period; "" where it says nothing."""
    text, before = document.paragraphs[at].text, document.paragraphs[:at]
    title = title_of(text)
    first = next((found for each in before if (found := title_of(each.text))), None)
    if title and title != (first or title_of(document.title)):
        return squeeze(text)
    period = period_of(text)
    known = next((own for each in before if (own := period_of(each.text))), None)
    return f"统计期限为{period}年" if period and known and period != known else ""


def _divides(document: Document, paragraph: Paragraph) -> bool:
    before = [grid.position <= paragraph.start for grid in document.grids]
    return not before or any(before) != all(before)


def _until(document: Document, at: int, named: str) -> Document:
    start = document.paragraphs[at].start
    return replace(
        document,
        text=document.text[:start].rstrip(),
        paragraphs=document.paragraphs[:at],
        grids=tuple(grid for grid in document.grids if grid.position <= start),
        notes=(*document.notes, Unread(_TOLD.format(named), Place(page=document.paragraphs[at].page))),
    )
