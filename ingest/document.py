"""What every reader delivers: the document's text, its paragraphs and its tables as printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.errors import Told
from corpus.report import Place, Unread


@dataclass(frozen=True, slots=True)
class GridCell:
    """One printed table cell: its text (lines joined with "\\n") and where it stands."""

    text: str
    place: Place = field(default_factory=Place)


#: Stands in a cell where a line ends between two digits though the next one would have fitted: perhaps two numbers.
LINE_END_WITHOUT_NEED = "\ufffc"

#: A row of a printed table; None where a merged cell from the left or from above covers the position.
Row = tuple[GridCell | None, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One printed table. A table that a page end cuts may arrive as several grids, in order."""

    rows: tuple[Row, ...]
    page: int | None = None
    #: offset in `Document.text` at which the table stands, between the paragraphs around it
    position: int = 0
    #: False for a dump of lines, where a cell without text leaves nothing behind
    shows_blanks: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of prose, joined across lines and pages; `text == document.text[start:end]`."""

    text: str
    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read but not yet understood.

    kind:       "pdf", "html", "docx" or "text".
    text:       all prose; paragraphs joined with "\\n", tables left out. Spans count its characters.
    grids:      printed tables in document order.
    title:      the document's own title where it names one (HTML title or h1, PDF's first lines), else "".
    published:  date of publication as printed ("2025-01-22"), else "".
    source:     the address the page was published at, else "".
    site:       what a web page says of the site and the place in it where it stands, else "".
    notes:      what a reader saw but could not read ("第3页没有文字层"), one sentence each, with its page.
    """

    kind: str
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    grids: tuple[Grid, ...] = ()
    title: str = ""
    published: str = ""
    source: str = ""
    notes: tuple[Unread, ...] = ()
    site: str = ""

    def page_at(self, position: int) -> int | None:
        """The page of the paragraph that holds this character; None between paragraphs and where there are no pages."""
        for paragraph in self.paragraphs:
            if paragraph.start <= position < paragraph.end:
                return paragraph.page
        return None


def title_above(document: Document, grid: Grid) -> str:
    """The paragraph right above a table; "" where there is none, or where the reader does not tell its place."""
    before = document.text[: grid.position]
    whole = not document.text[grid.position :] or before.endswith("\n")
    return before.rstrip("\n").rpartition("\n")[2] if before and whole else ""


class UnreadableFile(Told):
    """A file that cannot be read at all; the message is one sentence for its owner."""
