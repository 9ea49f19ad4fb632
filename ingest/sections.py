"""Text to sections and passages.

A report's prose stands under six headings (国办公开办函〔2021〕30号). Rows of the tables look like headings too
(一、本年新收… 二、上年结转… 三、本年度办理结果 四、结转下年度…), so a heading must name what its section is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.form import SECTIONS
from corpus.old_form import STATISTICS_TITLE
from corpus.report import Passage
from corpus.text import legible
from ingest.document import Document

#: A passage grows sentence by sentence up to this many characters; a longer sentence stays whole.
PASSAGE_LENGTH = 320

_TITLES = dict(SECTIONS) | {"statistics": STATISTICS_TITLE}
_ABOUT = {
    "overview": r"总体情况|总体概况|概述|基本情况|总体工作情况|工作总体情况",
    "active_disclosure": r"主动公开",
    "applications": r"依申请公开|公开申请情况|公开申请的?(?:办理|处理)?情况|申请(?:办理|处理|公开)情况",
    "review_litigation": r"行政法?复议|行政诉讼",
    "problems": r"主要问题|存在的?(?:主要)?(?:问题|不足)|问题[和及与].{0,6}(?:改进|措施)",
    "statistics": r"统计表",
    "other": r"其他需要(?:报告|说明)|其他事项|需要说明的?(?:其他)?事项",
}
_HEADING = re.compile(r"(?P<number>[一二三四五六七八九])[、.．][ \t]*(?=(?P<words>[^。；！？\n，,：:]{2,40}))")
#: "1. 总体情况" on a line of its own; in the text such numbers count items, so the whole line must be a heading's.
_NUMBERED = re.compile(
    r"^[ \t\u3000]*[1-6][、.．][ \t]*(?P<words>(?:政府信息公开|工作|的|存在|收到和处理|政府信息)*"
    rf"(?:{'|'.join(_ABOUT.values())})"
    r"(?:情况|的|及|和|改进|措施|工作|案件|提起|政府信息|公开|申请|事项|行政诉讼|、|被)*)[ \t]*$",
    re.MULTILINE,
)
#: Words that may follow a heading's key phrase before the section's own text begins.
_HEADING_TAIL = re.compile(r"^(?:及|和|与|、)?(?:的?改进(?:情况|措施|工作)?|的?情况|的?事项|的?措施|案件|情形)*")
#: What the form has a report tell of in its first section, each under a number of its own (国办公开办函〔2021〕30号).
_PARTS_OF_OVERVIEW = ("主动公开", "依申请公开", "政府信息管理|信息资源管理", "平台建设|公开平台", "监督保障")
_PART = re.compile(r"^[ \t\u3000]*[（(][一二三四五六][)）][ \t]*(?P<words>[^。；！？\n，,：:]{2,20})", re.MULTILINE)
_FEWEST_PARTS = 2
_ROW_NOT_HEADING = re.compile(r"^(?:本年新收|上年结转|本年度办理结果|结转下年度)")
_FREE_HEADING = 30

#: Where a table that lost its marks begins inside running text.
_TABLE_RUN = re.compile(
    r"第二十条第?（[一二三四五六七八九]）项\s*信息内容|（?本列数据的勾稽关系为|申请人情况\s*自然人"
    r"|行政复议\s*行政诉讼\s*(?:结果维持|未经复议)|指标名称\s*计量单位"
)
_SENTENCE = re.compile(r"[^。！？\n]*[。！？]+[”’』」）)]*|[^。！？\n]+(?=\n|$)|\n")


class Section(NamedTuple):
    """A stretch of prose under one heading; `name` is the form's heading, or the printed one outside the form."""

    name: str
    start: int
    end: int


def section_spans(document: Document) -> list[Section]:
    """The prose of a document by section, in order, headings and runs of stripped tables left out.

    A section that a table interrupts comes as several spans. Text before the first heading is 总述.
    """
    text = document.text
    headings = list(headings_of(text))
    starts = [(SECTIONS[0][1], 0)] + [(name, end) for name, _, end in headings]
    ends = [start for _, start, _ in headings] + [len(text)]
    sections: list[Section] = []
    for (name, start), end in zip(starts, ends, strict=True):
        sections += [Section(name, *span) for span in _without_table_runs(text, start, end)]
    return [s for s in (_trimmed(text, s) for s in sections) if s.end > s.start]


def tells_the_parts(document: Document) -> bool:
    """Whether a text without the form's headings still tells, under numbers of their own, what its first section must.

    A reprint may keep only the beginning of a report; two of the five parts, named as the form names them, are no
    chance.
    """
    words = [found["words"] for found in _PART.finditer(legible(document.text))]
    return sum(any(re.match(part, each) for each in words) for part in _PARTS_OF_OVERVIEW) >= _FEWEST_PARTS


def passages_of(document: Document, report_id: str, sections: Sequence[Section] | None = None) -> list[Passage]:
    """Passages of whole sentences, each within one section, `passage.text == document.text[start:end]`.

    sections: the document's `section_spans`, where they are known already.
    """
    passages: list[Passage] = []
    for section in section_spans(document) if sections is None else sections:
        for start, end in _grouped(document.text, section):
            number = len(passages) + 1
            text = document.text[start:end]
            passages.append(
                Passage(f"{report_id}:{number}", report_id, section.name, text, document.page_at(start), start, end)
            )
    return passages


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, closing quotation marks kept with theirs.

    >>> list(sentences("他说“好。”\\n共3条。"))
    [(0, 6), (7, 11)]
    """
    end = len(text) if end is None else end
    for found in _SENTENCE.finditer(text, start, end):
        left, right = found.span()
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if right > left:
            yield left, right


def headings_of(text: str) -> Iterator[tuple[str, int, int]]:
    """(name, start of the heading, start of the section's own text), in the order of the form."""
    seen: set[str] = set()
    simplified = legible(text)  # of the same length
    either = [*_HEADING.finditer(simplified), *_NUMBERED.finditer(simplified)]
    for found in sorted(either, key=lambda found: found.start()):
        start = found.start()
        words = found["words"].strip()
        if _ROW_NOT_HEADING.match(words) or not _opens_line_or_sentence(text, start):
            continue
        name, length = _named(words, seen)
        if name:
            seen.add(name)
            yield name, start, found.start("words") + length
        elif _stands_alone(text, found):
            yield text[start : found.end("words")].strip(), start, found.end("words")


def headings_above(document: Document) -> dict[int, str]:
    """The heading in force where each table of a document stands, by the table's number; none above the first one."""
    headings = [(start, name) for name, start, _ in headings_of(document.text)]
    above = (
        (at, [name for start, name in headings if start < grid.position]) for at, grid in enumerate(document.grids)
    )
    return {at: names[-1] for at, names in above if names}


def _named(words: str, seen: set[str]) -> tuple[str, int]:
    for section, about in _ABOUT.items():
        key = re.search(about, words)
        if key and _TITLES[section] not in seen:
            tail = _HEADING_TAIL.match(words[key.end() :])
            last = [m.end() for m in re.finditer(r"情况|事项|措施|复议|诉讼|统计表", words[: key.end() + 24])]
            end = max([key.end() + (tail.end() if tail else 0), *[e for e in last if e <= _natural_end(words)]])
            return _TITLES[section], end
    return "", 0


def _natural_end(words: str) -> int:
    """Where the heading's words end when the section's text follows on the same line."""
    blank = re.search(r"\s", words)
    return min(len(words), blank.start() if blank else len(words), 32)


def _opens_line_or_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start].rstrip(" \t\u3000")
    return not before or before[-1] in "\n。！？；）)”0123456789" or text[start - 1].isspace()


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    line_start = text.rfind("\n", 0, found.start()) + 1
    line_end = text.find("\n", found.start())
    line_end = len(text) if line_end < 0 else line_end
    return (
        not text[line_start : found.start()].strip()
        and line_end - found.start() <= _FREE_HEADING
        and line_end <= found.end("words")
    )


def _without_table_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    run = _TABLE_RUN.search(text, start, end)
    if not run:
        yield start, end
        return
    yield start, run.start()
    line_end = text.find("\n", run.start(), end)
    if line_end >= 0:
        yield from _without_table_runs(text, line_end, end)


def _trimmed(text: str, section: Section) -> Section:
    name, start, end = section
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Section(name, start, end)


def _grouped(text: str, section: Section) -> Iterator[tuple[int, int]]:
    start = end = -1
    for left, right in sentences(text, section.start, section.end):
        if start >= 0 and right - start > PASSAGE_LENGTH:
            yield start, end
            start = -1
        if start < 0:
            start = left
        end = right
    if start >= 0:
        yield start, end
