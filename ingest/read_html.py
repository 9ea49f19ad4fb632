"""A saved page or a fragment of one: the article's prose, its tables as printed, and what its head says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpus.report import Place, Unread
from corpus.text import mend_radicals
from ingest.document import Document, Grid, GridCell, Paragraph
from ingest.markings import (
    FIELDS,
    apply_style_rules,
    field_text,
    is_hidden,
    is_raised,
    is_struck,
    is_white,
    raised,
    shown_as,
    struck_alone,
)
from ingest.page_names import owners_in

_BLOCKS = frozenset(
    "address article aside blockquote br center dd div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main ol p pre section table tbody td tfoot th thead tr ul caption".split()
)
_DROPPED = (
    "script,style,noscript,template,iframe,object,svg,canvas,nav,footer,button,"
    "[hidden],[class~=nav],[class~=footer],[id=footer],[class~=breadcrumb],[class~=crumb],[class~=share],[class~=menu]"
)
#: Where a page says at which place of its site it stands.
_PATH = "[class~=breadcrumb],[class~=crumb],[class~=crumbs],[class~=position],[id=position],[class~=location]"
#: Where content systems of government sites put the article, most specific first.
_ARTICLE = "#zoom,.TRS_Editor,#UCAP-CONTENT,.article-content,.article_content,#content,.content,article,.article"
#: A span wider than this is a mistake of the page, or an attack.
_WIDEST = 200
#: Grids larger than this are no table of a report.
_MOST_CELLS = 50_000
#: Blocks styled as cells are a table from so many rows on; sites also set two columns of a page that way.
_FEWEST_BLOCK_ROWS = 3
#: A table of one cell with no more characters stands inside a cell of another.
_LONGEST_LABEL = 80
_CELL = "table-cell"
#: Digits in white between marks of their own: on a white cell, beside others, nobody sees them.
_WHITE_DIGITS = re.compile("\x01[^\x01]*\x01")
#: Elements nested deeper than this are not walked: no editor writes them.
_DEEPEST = 400

_BLANKS = re.compile(r"[ \t\r\n\f\v\xa0]+")
_DATE = re.compile(r"(20\d\d)[-/年.](\d{1,2})[-/月.](\d{1,2})")
_PUBLISHED = re.compile(r"(?:发布|发文|公开|成文|生成|印发)(?:日期|时间)\s*[:：]?\s*" + _DATE.pattern)
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")


def read_html(text: str) -> Document:
    """The document a page or fragment prints. Never fails on broken markup; a page without text gives an empty one."""
    tree = LexborHTMLParser(text)
    head = _Head.of(tree)
    apply_style_rules(tree)
    for node in tree.css(_DROPPED):
        if not node.css_first("table"):
            node.decompose(recursive=True)
    body = tree.body
    if body is None:
        return Document("html", "", title=head.title, published=head.published, source=head.source, site=head.site)
    walk = _Walk()
    walk.element(_article(body), 0)
    walk.break_line()
    return Document(
        "html",
        "\n".join(walk.lines),
        tuple(walk.paragraphs),
        tuple(walk.grids),
        title=head.title,
        published=head.published,
        source=head.source,
        notes=tuple(walk.notes),
        site=head.site,
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """What a page says about itself outside of the article."""

    title: str
    published: str
    source: str
    site: str

    @classmethod
    def of(cls, tree: LexborHTMLParser) -> _Head:
        meta = {
            (node.attributes.get("name") or node.attributes.get("property") or "").lower(): clean(
                node.attributes.get("content") or ""
            )
            for node in tree.css("meta")
        }
        heading, title = tree.css_first("h1"), tree.css_first("title")
        named = (
            meta.get("articletitle"),
            clean(heading.text()) if heading else "",
            clean(title.text()) if title else "",
        )
        site = [meta.get("sitename", ""), *re.split(r"[_|]|--|——|(?<=报告)-|(?<=年报)-", named[2])[1:]]
        site += [clean(node.text(separator=" > ")) for node in tree.css(_PATH)]
        site += owners_in(tree.body.text(separator="\n") if tree.body else "")
        return cls(next(filter(None, named), ""), _published(tree, meta), _source(tree, meta), " | ".join(site))


def _published(tree: LexborHTMLParser, meta: dict[str, str]) -> str:
    for name in ("pubdate", "publishdate", "article:published_time"):
        if found := _DATE.search(meta.get(name, "")):
            return _iso(found)
    body = tree.body
    found = _PUBLISHED.search(body.text()[:20_000]) if body else None
    return _iso(found) if found else ""


def _iso(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _source(tree: LexborHTMLParser, meta: dict[str, str]) -> str:
    link = tree.css_first("link[rel=canonical]")
    address = (link.attributes.get("href") if link else "") or meta.get("og:url") or meta.get("url") or ""
    if address.startswith(("http://", "https://")):
        return address
    # Saved pages keep their address in a comment: "saved from url=(0042)https://...", or the bare address.
    for comment in re.findall(r"<!--(.{0,600}?)-->", (tree.html or "")[:200_000], re.DOTALL):
        if found := _ADDRESS.search(comment):
            return found[0]
    return ""


def _article(body: LexborNode) -> LexborNode:
    """The innermost marked element that holds every table and most of the text, else the body."""
    tables, length = len(body.css("table")), len(body.text())
    chosen = body
    for node in body.css(_ARTICLE):
        if len(node.css("table")) == tables and 2 * len(node.text()) > length:
            chosen = node
    return chosen


def clean(text: str) -> str:
    """Blanks as a browser shows them: runs to one, none at the ends; U+3000 kept inside only."""
    return _BLANKS.sub(" ", mend_radicals(text).replace("\0", "")).strip(" \u3000\u200b\ufeff")


@dataclass(slots=True)
class _Walk:
    """One pass over the article, collecting paragraphs and grids in printed order."""

    lines: list[str] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    notes: list[Unread] = field(default_factory=list)
    open_line: list[str] = field(default_factory=list)
    length: int = 0

    def element(self, node: LexborNode, depth: int) -> None:
        if depth > _DEEPEST:
            self.notes.append(Unread("网页的标签嵌套过深，最里层没有读取。"))
            return
        child = node.child
        while child is not None:
            tag = child.tag
            if tag in FIELDS or is_hidden(child) or is_struck(child):
                pass
            elif tag == "-text":
                self.open_line.append(child.text_content or "")
            elif is_raised(child):
                self.open_line.append(raised(child.text()))
            elif tag == "table":
                self.table(child, depth)
            elif tag == "pre" and not child.css_first("table"):
                self.preformatted(child)
            elif tag in _BLOCKS and (rows := _rows_of_blocks(child)):
                self.break_line()
                self.grids.append(Grid(tuple(_expand(rows, len(self.grids))), position=self.length))
            elif tag in _BLOCKS:
                self.break_line()
                self.element(child, depth + 1)
                self.break_line()
            elif tag and not tag.startswith("-") and tag != "!doctype":
                self.element(child, depth + 1)
            child = child.next

    def preformatted(self, node: LexborNode) -> None:
        """Text whose line ends are printed."""
        self.break_line()
        for line in cell_text(node, lines=True).split("\n"):
            self.open_line.append(line)
            self.break_line()

    def break_line(self) -> None:
        text = clean("".join(self.open_line))
        self.open_line.clear()
        if text:
            self.paragraphs.append(Paragraph(text, self.length, self.length + len(text)))
            self.lines.append(text)
            self.length += len(text) + 1

    def table(self, node: LexborNode, depth: int) -> None:
        """A table of figures becomes a grid; one that only lays out the page is walked through."""
        self.break_line()
        if _lays_out(node):
            self.element(node, depth + 1)
            return
        for caption in node.css("caption"):
            self.open_line.append(caption.text())
            self.break_line()
        rows = _expand(_own_rows(node), len(self.grids))
        self.grids.append(Grid(tuple(rows), position=self.length))


def _lays_out(table: LexborNode) -> bool:
    """Tables within, or a single cell of long text: the page's frame, not figures.

    A table of one short cell inside a cell only sets its text.
    """
    inner = [each for each in table.css("table") if each.mem_id != table.mem_id]
    if inner and (len(_own_rows(table)) < _FEWEST_BLOCK_ROWS or not all(map(_sets_one_text, inner))):
        return True
    cells = table.css("td,th")
    return len(cells) <= 2 and any(len(cell.text()) > 200 for cell in cells)


def _sets_one_text(table: LexborNode) -> bool:
    return len(table.css("td,th")) == 1 and len(clean(table.text())) < _LONGEST_LABEL


def _own_rows(table: LexborNode) -> list[LexborNode]:
    """The rows of a table without those of tables inside its cells."""
    rows = table.css("tr")
    inner = {row.mem_id for each in table.css("table") if each.mem_id != table.mem_id for row in each.css("tr")}
    return [row for row in rows if row.mem_id not in inner] if inner else rows


def _rows_of_blocks(node: LexborNode) -> list[LexborNode]:
    """The rows of a table that a page lays out with blocks styled as its cells; [] where a block is anything else.

    Its cells have no spans, so nothing but their order tells the columns.
    """
    rows = [row for row in node.iter() if row.tag in _BLOCKS]
    if len(rows) < _FEWEST_BLOCK_ROWS or node.css_first("table"):
        return []
    if not all(row.first_child is not None and _cells_of(row) for row in rows):
        return []
    return rows if all(shown_as(cell) == _CELL for row in rows for cell in row.iter()) else []


def _cells_of(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th") or shown_as(cell) == _CELL]


def _expand(rows: list[LexborNode], table: int) -> list[tuple[GridCell | None, ...]]:
    """Rows with every cell at its printed column; positions covered by a span hold None; rows stay ragged."""
    grid: list[tuple[GridCell | None, ...]] = []
    below: dict[int, int] = {}  # column -> rows that a cell from above still covers
    budget = _MOST_CELLS
    for number, row in enumerate(rows):
        if is_hidden(row) or is_struck(row):
            continue
        line: list[GridCell | None] = []
        left: dict[int, int] = {}
        for cell in _cells_of(row):
            if is_hidden(cell):
                continue
            _cover(line, below)  # a cell from above may stand in the middle of the row
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            text = cell_text(cell)
            column = len(line)
            line.extend([GridCell(text, Place(table=table, row=number, column=column)), *[None] * (across - 1)])
            if down > 1:
                left.update(dict.fromkeys(range(column, column + across), down - 1))
        _cover(line, below)
        below = {column: rest - 1 for column, rest in below.items() if rest > 1} | left
        budget -= len(line)
        if budget < 0:
            break
        grid.append(tuple(line))
    return grid


def _cover(line: list[GridCell | None], below: dict[int, int]) -> None:
    while below.get(len(line)):
        line.append(None)


def _span(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "1").strip()
    return min(max(int(value), 1), _WIDEST) if value.isascii() and value.isdigit() else 1


def cell_text(cell: LexborNode, lines: bool = False) -> str:
    """A cell's text: inline pieces joined without a blank, block elements and <br> as "\\n"; nothing struck out.

    lines: the line ends of the source are printed, as in <pre>.
    """
    if is_struck(cell):
        return struck_alone(clean(cell.text()))
    pieces: list[str] = []
    struck: list[str] = []
    _inline(cell, pieces, struck, 0)
    if any(_WHITE_DIGITS.fullmatch(piece) for piece in pieces):
        seen = [piece for piece in pieces if not _WHITE_DIGITS.fullmatch(piece)]
        pieces = seen if "".join(seen).strip("\x00 \xa0\r\n\t") else [piece.replace("\x01", "") for piece in pieces]
    whole = "".join(pieces)
    printed = (clean(line) for line in (whole.replace("\n", "\x00") if lines else whole).split("\x00"))
    text = "\n".join(line for line in printed if line)
    return struck_alone(clean("".join(struck))) if struck and not text else text


def _inline(node: LexborNode, pieces: list[str], struck: list[str], depth: int) -> None:
    child = node.child
    while child is not None and depth <= _DEEPEST:
        tag = child.tag
        if tag == "-text":
            pieces.append((child.text_content or "").replace("\x00", "").replace("\x01", ""))
        elif not tag or tag.startswith("-") or is_hidden(child):
            pass
        elif is_struck(child):
            struck.append(child.text())
        elif is_raised(child):
            inner: list[str] = []
            _inline(child, inner, struck, depth + 1)
            pieces.append(raised("".join(inner).replace("\x00", "")))
        elif is_white(child) and child.text().strip().isdecimal():
            pieces.append(f"\x01{child.text().strip()}\x01")
        elif tag in FIELDS:
            pieces.append(field_text(child).replace("\x00", ""))
        elif tag in _BLOCKS:
            pieces.append("\x00")
            _inline(child, pieces, struck, depth + 1)
            pieces.append("\x00")
        else:
            _inline(child, pieces, struck, depth + 1)
        child = child.next
