"""Plain text: a dump of a PDF or of a page. Broken lines are joined, tables become grids, footers go."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.text import is_trail, mend_radicals
from ingest.blank_lines import with_blanks, with_numbers_whole
from ingest.document import Document, Grid, Paragraph
from ingest.flat_statistics import cut_statistics
from ingest.lying_tables import lines_upright
from ingest.marked_text import with_marks
from ingest.ruled_text import MARK, columns_in, ruled_rows, ruled_tables, without_mark
from ingest.text_tables import rows_of, tables_in

_HEAD_END = re.compile(r"^\s*[=＝─—-]{4,}\s*正文\s*[=＝─—-]{4,}\s*$", re.MULTILINE)
_HEAD_LINE = re.compile(r"^(标题|发布时间|发布日期|原文链接|链接|来源网址)\s*[:：]\s*(.*)$", re.MULTILINE)
_DATE = re.compile(r"(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})")
_FOOTER = re.compile(
    r"^(?:[-－—–·\s]*\d{1,3}[-－—–·\s]*|第?\s*\d{1,3}\s*页?\s*[/共]\s*\d{1,3}\s*页?|第\s*\d{1,3}\s*页|mailto:\S+)$"
)
_HEADING = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]+[章节部])"
)
_SECTION = re.compile(
    r"^[一二三四五六七八九]、[^，。；：、]{2,20}(?:、[^，。；：、]{2,8})?(?:情况|事项|措施|问题|概述)$"
)
_TITLE = re.compile(r"信息公开.{0,10}(?:报告|年报)$")
#: What Markdown sets before a heading.
_HEADING_MARK = re.compile(r"^#{1,6}[ \t]*(?=[\u4e00-\u9fff\d（(])")
_BLANK = " \t\u3000\xa0\ufeff"
_CLOSED = tuple("。！？；：…”）》.!?;:")
#: A line narrower than this share of the page's width ends its paragraph.
_FULL = 0.8
#: Lines of a page are not wider than this; longer lines are paragraphs already.
_WIDEST_PAGE = 120


def read_text(text: str) -> Document:
    """The document a text file prints."""
    head, body = _head(mend_radicals(text).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n"))
    before, statistics, behind = cut_statistics(body)
    page = _Page.of(_lines(before) + _lines(behind))
    page.read(_lines(before))
    if statistics:
        page.grids.append(Grid(tuple(statistics), position=page.length))
        page.read(_lines(behind))
    title = head.get("标题") or next((p.text for p in page.paragraphs[:3] if p.text.endswith("报告")), "")
    published = _DATE.search(head.get("发布时间") or head.get("发布日期") or "")
    source = head.get("原文链接") or head.get("链接") or head.get("来源网址") or ""
    return Document(
        "text",
        "\n".join(paragraph.text for paragraph in page.paragraphs),
        tuple(page.paragraphs),
        tuple(page.grids),
        title=title,
        published=f"{published[1]}-{int(published[2]):02d}-{int(published[3]):02d}" if published else "",
        source=source if source.startswith(("http://", "https://")) else "",
    )


def _head(text: str) -> tuple[dict[str, str], str]:
    """Lines `标题: …` above a line `==== 正文 ====`, and the text below it."""
    end = _HEAD_END.search(text[:5000])
    if not end:
        return {}, text
    return {name: value.strip() for name, value in _HEAD_LINE.findall(text[: end.start()])}, text[end.end() :]


def _lines(text: str) -> list[str]:
    lines = with_marks(text.replace("\f", "\n").split("\n"))
    return [_HEADING_MARK.sub("", line.strip(_BLANK)) for line in lines]


@dataclass(slots=True)
class _Page:
    """Lines joined to paragraphs, and lines of tables put back into grids, in order."""

    width: float
    spaced: bool  # blank lines part paragraphs; False where one stands behind every line
    length: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Sequence[str]) -> _Page:
        """A page as wide as nine lines in ten of the text."""
        printed = [line for line in lines if line]
        widths = sorted(_width(line) for line in printed)
        width = widths[len(widths) * 9 // 10] if widths else 0
        blanks = sum(not line for line in lines)
        return cls(width if width <= _WIDEST_PAGE else 0, blanks * 5 < len(printed) * 2)

    def read(self, lines: Sequence[str]) -> None:
        """Add what these lines print."""
        done, columns = 0, None
        for start, length in ruled_tables(lines):
            self._between(lines[done:start])
            table = lines[start : start + length]
            self.grids.append(Grid(tuple(ruled_rows(table, columns)), position=self.length))
            columns = columns_in(table) or columns
            done = start + length
        self._between(lines[done:])

    def _between(self, lines: Sequence[str]) -> None:
        """Lines without ruled tables: prose, and tables of which only the order of their words and numbers is left."""
        lines = [without_mark(line) for line in lines]
        plain = [line.replace(MARK, " ") for line in lines]  # where no rows were told by them, marks part as blanks do
        done = 0
        stretches = list(tables_in(plain))
        tables = with_numbers_whole([lines_upright(plain[at : at + length]) for at, length in stretches])
        for (start, length), table, blanks in zip(stretches, tables, with_blanks(tables), strict=True):
            self._prose(lines[done:start])
            self.grids.append(Grid(tuple(rows_of(blanks or table)), position=self.length, shows_blanks=bool(blanks)))
            done = start + length
        self._prose(lines[done:])

    def _prose(self, lines: Sequence[str]) -> None:
        open_lines: list[str] = []
        for line in lines:
            if not line:
                if self.spaced:
                    self._close(open_lines)
            elif not _FOOTER.match(line):
                if open_lines and self._ends(open_lines[-1], line):
                    self._close(open_lines)
                open_lines.append(line)
        self._close(open_lines)

    def _ends(self, line: str, following: str) -> bool:
        if not self.width or _HEADING.match(following) or _SECTION.match(line) or _TITLE.search(line) or is_trail(line):
            return True
        return _width(line) < _FULL * self.width or (_width(line) < 0.9 * self.width and line.endswith(_CLOSED))

    def _close(self, open_lines: list[str]) -> None:
        text = ""
        for line in open_lines:
            apart = text[-1:].isascii() and text[-1:].isalpha() and line[0].isascii() and line[0].isalpha()
            text += (" " if apart else "") + line
        open_lines.clear()
        if text:
            self.paragraphs.append(Paragraph(text, self.length, self.length + len(text)))
            self.length += len(text) + 1


def _width(text: str) -> int:
    """Printed width: a Chinese character is two wide, a Latin one is one."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)
