"""报告库: what could not be read of one report, each sentence beside the page, table or text in which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.page import words
from assistant.page.evidence import picture_html, quoted_html
from assistant.page.markup import button, shown, shown_lines
from assistant.page.original import render_page
from corpus.report import Report, Unread

if TYPE_CHECKING:
    from corpus.store import Store

#: Pages of one report that are drawn; each is some hundred kilobytes in the reader's browser.
MOST_PAGES = 12

#: A sentence with the number by which it and its frame are known.
Numbered = tuple[int, Unread]


def unread_html(report: Report, found: Sequence[Unread], store: Store) -> str:
    """The panel of one report: its unread sentences in the order of their pages, beside the pages themselves."""
    parts, drawn = [], 0
    numbered = list(enumerate(sorted(found, key=_order), 1))
    for where, group in groupby(numbered, key=lambda each: _where(each[1])):
        together = list(group)
        drawn += where[0] == "page"
        picture = _beside(report, together, store) if where[0] != "page" or drawn <= MOST_PAGES else ""
        parts.append(f'<section class="unread-part">{_sentences(together)}<div>{picture}</div></section>')
    more = f'<p class="hint">{words.UNREAD_MORE.format(most=MOST_PAGES)}</p>' if drawn > MOST_PAGES else ""
    count = words.UNREAD_COUNT.format(count=len(found))
    title = f'<h2 id="unread-title" tabindex="-1">{words.UNREAD} {count}</h2>'
    who = f"<span>{shown(report.publisher)} {report.year} 年度</span><span>{shown(report.file)}</span>"
    return (
        f'<div class="evidence unread"><div class="bar">{title}{button(words.CLOSE, data_act="close")}</div>'
        f'<p class="from">{who}</p><p class="hint">{words.UNREAD_ABOUT}</p>{"".join(parts)}{more}</div>'
    )


def _where(unread: Unread) -> tuple[str, object]:
    """What is shown beside a sentence: the same for those that stand on one page or in one table."""
    place = unread.place
    if place.page is not None:
        return "page", place.page
    if unread.rows:
        return "table", (place.table, unread.rows)
    return ("text", place.start) if place.start is not None else ("nowhere", None)


def _order(unread: Unread) -> tuple[int, float, float]:
    """Pages in order, each from top to bottom; then tables and texts; what has no place comes last."""
    place = unread.place
    if place.page is not None:
        return 0, place.page, place.box[1] if place.box else 0.0
    if unread.rows:
        return 1, place.table or 0, place.row or 0
    return (2, place.start, 0) if place.start is not None else (3, 0, 0)


def _sentences(together: Iterable[Numbered]) -> str:
    """The sentences, each a button that brings its frame into view where it has one."""
    items = []
    for n, unread in together:
        framed = unread.place.box is not None or bool(unread.rows and unread.place.row is not None)
        told = button(unread.line, data_act="spot", data_spot=n) if framed else f"<span>{shown(unread.line)}</span>"
        items.append(f'<li><b class="n">{n}</b>{told}</li>')
    return f"<ol>{''.join(items)}</ol>"


def _beside(report: Report, together: Sequence[Numbered], store: Store) -> str:
    _, first = together[0]
    if first.place.page is not None:
        return _page(report, together, store)
    if first.rows:
        return _table(together)
    if first.place.start is not None:
        return f'<p class="section">{words.UNREAD_TEXT}</p>{_text(report, first, store)}'
    return f'<p class="missing">{words.UNREAD_NOWHERE}</p>'


def _page(report: Report, together: Sequence[Numbered], store: Store) -> str:
    """The original page with every unread row of it framed; below it the text, for what stands in running text."""
    page = together[0][1].place.page
    assert page is not None, "only sentences with a page come here"
    image = render_page(store.facts.file_path(report.id), page) if report.kind == "pdf" else None
    head = f'<p class="section">{words.UNREAD_PAGE.format(page=page)}</p>'
    text = "".join(_text(report, unread, store) for _, unread in together if unread.place.start is not None)
    if image is None:
        return f'{head}<p class="missing">{words.PAGE_UNREADABLE}</p>{text}'
    alt = words.UNREAD_PAGE_ALT.format(publisher=report.publisher, year=report.year, page=page)
    frames = [(unread.place.box, str(n)) for n, unread in together if unread.place.box is not None]
    return head + picture_html(image, frames, alt) + text


def _text(report: Report, unread: Unread, store: Store) -> str:
    place = unread.place
    if place.start is None or place.end is None:
        return ""
    return quoted_html(store.facts.text(report.id), place.start, place.end, words.UNREAD_TEXT)


def _table(together: Sequence[Numbered]) -> str:
    """The table as it was found: what a merged cell covers is left empty, unread rows carry their numbers."""
    first = together[0][1]
    marked: dict[int | None, list[str]] = {}
    for n, unread in together:
        marked.setdefault(unread.place.row, []).append(str(n))
    width = max(map(len, first.rows), default=0)
    rows = []
    for at, texts in enumerate(first.rows):
        numbers = marked.get(at, [])
        kind = f' class="spotted" data-spot="{numbers[0]}"' if numbers else ""
        cells = "".join(f"<td>{shown_lines(text or '')}</td>" for text in (*texts, *[None] * (width - len(texts))))
        rows.append(f'<tr{kind}><th scope="row"><b class="n">{"、".join(numbers)}</b></th>{cells}</tr>')
    title = words.UNREAD_TABLE.format(table=(first.place.table or 0) + 1)
    region = f'<div class="sheet found" role="region" tabindex="0" aria-label="{title}">'
    return f'<p class="section">{title}</p>{region}<table><tbody>{"".join(rows)}</tbody></table></div>'
