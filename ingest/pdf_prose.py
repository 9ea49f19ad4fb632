"""From the lines of all pages to paragraphs: page numbers and running heads dropped, lines and pages joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from ingest.document import Paragraph
from ingest.pdf_lines import Line
from ingest.pdf_tables import PrintedTable

#: "— 3 —", "- 3 -", "3", "第 3 页 共 9 页", "3 / 9", "Page 3 of 9".
_PAGE_NUMBER = re.compile(
    r"[-—–－―‐·•~\s]*\d{1,4}[-—–－―‐·•~\s]*"
    r"|第\s*[\d一二三四五六七八九十]{1,4}\s*页[\s,，/／、]*(?:共\s*[\d一二三四五六七八九十]{1,4}\s*页)?"
    r"|[-—\s]*\d{1,4}\s*[/／]\s*\d{1,4}[-—\s]*|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?",
    re.IGNORECASE,
)
#: Page numbers and running heads stand in this share of the page's height at its top and bottom.
_MARGIN = 0.11
_HEADING = re.compile(r"[一二三四五六七八九十]{1,2}、[^。；！？]{2,40}")
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）")
_SENTENCE_END = ("。", "！", "？", "；", "：", "”", "…")
_TITLE_WORDS = re.compile(r"信息公开.{0,8}(?:报告|年报)")
_DATE_LINE = re.compile(
    r"[（(]?(?:发布|公开|成文|生成|报告)?(?:日期|时间)?[:：]?\s*(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})日?[）)]?"
)
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z,.;:!?)]$"), re.compile(r"[A-Za-z(]")
_LEADING_TOKEN = re.compile(r"[\x21-\x7e]+")


@dataclass(frozen=True, slots=True)
class Flow:
    """What one page (or one column of it) holds in reading order: lines and tables.

    column: 0, or the number of the half where two pages stand side by side on the sheets.
    """

    page: int
    height: float
    parts: Sequence[Line | PrintedTable]
    column: int = 0

    @property
    def lines(self) -> list[Line]:
        return [part for part in self.parts if isinstance(part, Line)]


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs of a document with their type sizes; `tables` are offsets in `text`, one per table."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sizes: tuple[float, ...]
    tables: tuple[int, ...]

    @property
    def title(self) -> str:
        """The report's title among the first paragraphs of the first page, "" where none looks like one."""
        head = [(p, size) for p, size in zip(self.paragraphs[:8], self.sizes, strict=False) if len(p.text) <= 90]
        named = [p.text for p, _ in head if _TITLE_WORDS.search(p.text) and not p.text.endswith("。")]
        if named:
            return named[0]
        usual = median(self.sizes) if self.sizes else 0.0
        large = [p.text for p, size in head if size > 1.15 * usual]
        return large[0] if large else ""

    @property
    def published(self) -> str:
        """The date printed under the title or under the text, as "2025-01-22", or ""."""
        for paragraph in (*self.paragraphs[:6], *self.paragraphs[:-5:-1]):
            found = _DATE_LINE.fullmatch(paragraph.text)
            if found:
                year, month, day = (int(part) for part in found.groups())
                return f"{year}-{month:02}-{day:02}"
        return ""


def flows_to_prose(flows: Sequence[Flow]) -> Prose:
    """Join lines to paragraphs, across lines and pages. A table, a heading or a changed type size ends one."""
    usual = {
        column: _Measure.of([line for flow in flows if flow.column == column for line in flow.lines])
        for column in sorted({flow.column for flow in flows})
    }
    writer = _Writer(usual[0])
    for flow in flows:
        writer.turn_page(flow, usual[flow.column])
        for part in flow.parts:
            if isinstance(part, Line):
                writer.put_line(part)
            else:
                writer.put_table()
    return writer.finish()


def without_margins(flows: Sequence[Flow]) -> list[Flow]:
    """The flows without page numbers and without heads and feet that run through the pages."""
    margins = Counter(mark for flow in flows for mark in {_mark(line, flow) for line in flow.lines} if mark)
    pages = len({flow.page for flow in flows})
    running = {mark for mark, count in margins.items() if count >= max(2, 0.4 * pages)}
    return [
        replace(
            flow,
            parts=[part for part in flow.parts if not isinstance(part, Line) or not _is_margin(part, flow, running)],
        )
        for flow in flows
    ]


def _is_margin(line: Line, flow: Flow, running: set[tuple[str, int]]) -> bool:
    mark = _mark(line, flow)
    return mark is not None and (mark in running or _PAGE_NUMBER.fullmatch(line.text) is not None)


def _mark(line: Line, flow: Flow) -> tuple[str, int] | None:
    """A line in the top or bottom margin by its words without numbers and its height; None elsewhere."""
    middle = (line.box[1] + line.box[3]) / 2
    if _MARGIN * flow.height < middle < (1 - _MARGIN) * flow.height:
        return None
    return re.sub(r"\d+", "#", line.text), round(middle / 4)


@dataclass(frozen=True, slots=True)
class _Measure:
    """The type area: left and right edge, type size and line pitch of most of the text (points)."""

    left: float
    right: float
    size: float
    pitch: float

    @classmethod
    def of(cls, lines: Sequence[Line], usual: _Measure | None = None) -> _Measure:
        if not lines:
            return usual or cls(0.0, 0.0, 0.0, 0.0)
        longest = max(line.box[2] - line.box[0] for line in lines)
        wide = [line for line in lines if line.box[2] - line.box[0] > 0.85 * longest]
        if usual and (len(wide) < 3 or longest < 0.85 * (usual.right - usual.left)):
            return usual
        pitches = [low.box[3] - high.box[3] for high, low in pairwise(lines)]
        return cls(
            min(line.box[0] for line in wide),
            median(line.box[2] for line in wide),
            median(line.size for line in lines),
            median([pitch for pitch in pitches if pitch > 0] or [0.0]),
        )


@dataclass(slots=True)
class _Writer:
    """Builds the text line by line; `usual` measures the whole document, `here` the page at hand."""

    usual: _Measure
    here: _Measure = field(init=False)
    page: int = 0
    length: int = 0
    fresh_page: bool = False
    open: list[Line] = field(default_factory=list)
    open_page: int = 0
    #: the type area in which the last open line stands
    around: _Measure = field(init=False)
    paragraphs: list[Paragraph] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.here = self.around = self.usual

    def turn_page(self, flow: Flow, usual: _Measure) -> None:
        self.page, self.fresh_page, self.usual = flow.page, True, usual
        self.here = _Measure.of(flow.lines, usual)

    def put_table(self) -> None:
        self._close()
        self.tables.append(self.length)
        self.fresh_page = False

    def put_line(self, line: Line) -> None:
        if self.open and self._begins(line):
            self._close()
        if not self.open:
            self.open_page = self.page
        self.open.append(line)
        self.around, self.fresh_page = self.here, False

    def finish(self) -> Prose:
        self._close()
        text = "\n".join(paragraph.text for paragraph in self.paragraphs)
        return Prose(text, tuple(self.paragraphs), tuple(self.sizes), tuple(self.tables))

    def _begins(self, line: Line) -> bool:
        """Whether a line begins a paragraph after the open one."""
        last = self.open[-1]
        em = max(line.size, 1.0)
        if abs(line.size - last.size) > 0.15 * em:
            return True
        if self._is_title(last, self.around) and self._is_title(line, self.here):
            return False
        if _HEADING.fullmatch(_joined(self.open)) and not self._reaches_end(last, line):
            return True
        if _NUMBERED.match(line.text) and last.text.endswith("。"):
            return True
        apart = line.box[3] - last.box[3]
        if not self.fresh_page and self.usual.pitch and not 0 < apart < 1.45 * self.usual.pitch:
            return True
        indent, indent_before = line.box[0] - self.here.left, last.box[0] - self.around.left
        if indent > 1.2 * em:
            is_block = len(self.open) > 1 and abs(indent - indent_before) < 0.5 * em
            return not (is_block and self._reaches_end(last, line) and not last.text.endswith(_SENTENCE_END))
        return not self._reaches_end(last, line)

    def _reaches_end(self, last: Line, following: Line) -> bool:
        """Whether a line is full: what comes first on the next one would not have fitted."""
        em = max(last.size, 1.0)
        token = _LEADING_TOKEN.match(following.text)
        needed = em * max(1.6, 0.55 * len(token[0]) if token else 0.0)
        return last.box[2] > self.around.right - needed

    def _is_title(self, line: Line, measure: _Measure) -> bool:
        """Centred between the edges and larger than the text."""
        off_centre = abs((line.box[0] + line.box[2]) - (measure.left + measure.right)) / 2
        return off_centre < 1.5 * line.size and line.size > 1.15 * self.usual.size

    def _close(self) -> None:
        if not self.open:
            return
        text = _joined(self.open)
        start = self.length
        self.paragraphs.append(Paragraph(text, start, start + len(text), self.open_page))
        self.sizes.append(self.open[0].size)
        self.length = start + len(text) + 1
        self.open = []


def _joined(lines: Sequence[Line]) -> str:
    """Lines as running text: a blank only between Latin words, none between Chinese or inside a broken number."""
    text = lines[0].text
    for line in lines[1:]:
        if (
            text.endswith("-")
            and len(text) > 1
            and text[-2].islower()
            and line.text[:1].islower()
            and line.text[0] < "\u2e80"
        ):
            text = text[:-1] + line.text
        elif _LATIN_END.search(text) and _LATIN_START.match(line.text) and not _in_address(text):
            text += " " + line.text
        else:
            text += line.text
    return text


def _in_address(text: str) -> bool:
    """Whether a text ends inside an e-mail or web address, which lines break anywhere."""
    token = re.split(r"[^\x21-\x7e]", text)[-1]
    return "@" in token or "://" in token or token.startswith("www.")
