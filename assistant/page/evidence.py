"""The right side of the page: what one citation points at, shown where it stands in its report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answer import Citation
from assistant.page import words
from assistant.page.markup import attributes, button, safe_link, shown, shown_lines
from assistant.page.original import PageImage, render_page
from assistant.page.tables import Marks, table_html
from corpus.form import TABLES, sum_rules
from corpus.report import Cell, Finding, Report

if TYPE_CHECKING:
    from corpus.store import Store

Box = tuple[float, float, float, float]

#: Characters of the report shown on either side of a quote.
AROUND = 160


def evidence_html(citations: Sequence[Citation], n: int, store: Store, turn: int = 0, with_page: bool = False) -> str:
    """Citation `n` of answer `turn` opened, with tabs for its neighbours; `with_page` draws the original page too."""
    citation = next((c for c in citations if c.n == n), None)
    if citation is None:
        return empty_html()
    report = store.facts.report(citation.report)
    if report is None:
        return _panel(citations, n, turn, f'<p class="missing">{words.NO_REPORT}</p>')
    if citation.kind == "cell":
        cells = store.facts.cells(report.id)
        cell = cells.get(citation.cell)
        body = _cell_body(citations, citation, report, cells, store)
        page = (cell.place.page if cell else None) or citation.page
        box = cell.place.box if cell else None
    else:
        body, page, box = _passage_body(citation, store), citation.page, None
    original = _original(citation, report, turn, (page, box), store, with_page)
    if with_page and citation.kind == "cell" and original:
        body = button(words.SHOW_TABLE, class_="original", data_act="cite", data_turn=turn, data_n=n)
    return _panel(citations, n, turn, _heading(citation) + body + original + _origin(citation, report))


def empty_html(hint: str = words.EVIDENCE_EMPTY) -> str:
    """The panel before anything was asked or opened."""
    title = f'<h2 id="evidence-title" tabindex="-1">{words.EVIDENCE}</h2>'
    return f'<div class="evidence">{title}<p class="hint">{hint}</p></div>'


def _panel(citations: Sequence[Citation], n: int, turn: int, body: str) -> str:
    tabs = "".join(
        button(
            f"[{c.n}]",
            data_act="cite",
            data_turn=turn,
            data_n=c.n,
            aria_pressed="true" if c.n == n else "false",
            aria_label=f"{words.CITATION}{c.n}：{c.publisher}{c.year}年 {_name(c)}",
        )
        for c in citations
    )
    nav = f'<nav class="cites" aria-label="{words.EVIDENCE}编号">{tabs}</nav>' if len(citations) > 1 else ""
    back = button(words.BACK, class_="back", data_act="back")
    title = f'<h2 id="evidence-title" tabindex="-1">{words.EVIDENCE} <span class="n">[{n}]</span></h2>'
    opened = attributes(data_open_turn=turn, data_open_n=n)
    return f'<div class="evidence"{opened}><div class="bar">{title}{back}</div>{nav}{body}</div>'


def _name(citation: Citation) -> str:
    if citation.kind == "cell":
        return f"{citation.row_label} · {citation.column_label}"
    return words.SECTION_TITLES.get(citation.section, citation.section)


def _heading(citation: Citation) -> str:
    who = f'<span class="who">{shown(citation.publisher)}</span><span class="year">{citation.year} 年度</span>'
    value = ""
    if citation.kind == "cell":
        printed = shown(citation.raw) if citation.raw.strip() else words.BLANK
        value = f'<p class="printed"><span>{shown(_name(citation))}</span><b class="num">{printed}</b></p>'
    return f'<p class="from">{who}</p>{value}'


def _cell_body(
    citations: Sequence[Citation], citation: Citation, report: Report, cells: dict[str, Cell], store: Store
) -> str:
    table = citation.cell.split(".", 1)[0]
    beside = [c.cell for c in citations if c.report == report.id and c.kind == "cell" and c.n != citation.n]
    findings = store.facts.findings(report.id)
    doubtful = {cell for finding in findings for cell in sums_that_fail(finding, table, report.edition.get(table, ""))}
    marks = Marks(frozenset((citation.cell,)), frozenset(doubtful), frozenset(beside))
    return table_html(table, report.edition, cells, marks)


def sums_that_fail(finding: Finding, table: str, edition: str) -> set[str]:
    """The printed sums a finding contradicts: the right-hand cells of its rule, not every cell that was added up."""
    if finding.severity != "error":
        return set()
    touched = set(finding.cells)
    return {
        cell
        for rule in (sum_rules(table, edition) if (table, edition) in TABLES else ())
        if rule.kind == finding.rule and set(rule.right) <= touched <= {*rule.left, *rule.right}
        for cell in rule.right
    }


def _passage_body(citation: Citation, store: Store) -> str:
    """The quote inside its surroundings, whole paragraphs where they are short."""
    section = words.SECTION_TITLES.get(citation.section, citation.section)
    head = f'<p class="section">{shown(section)}</p>' if section else ""
    if citation.start is None or citation.end is None:
        return head + quoted_html(citation.quote, 0, len(citation.quote), words.QUOTED)
    return head + quoted_html(store.facts.text(citation.report), citation.start, citation.end, words.QUOTED)


def quoted_html(text: str, start: int, end: int, label: str) -> str:
    """A span of a text marked inside its surroundings; `label` is the region's name."""
    before = ("……" if start > AROUND else "") + text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND] + ("……" if end + AROUND < len(text) else "")
    quote = f"{shown_lines(before)}<mark>{shown_lines(text[start:end])}</mark>{shown_lines(after)}"
    return f'<blockquote tabindex="0" role="region"{attributes(aria_label=label)}>{quote}</blockquote>'


def _original(
    citation: Citation,
    report: Report,
    turn: int,
    place: tuple[int | None, Box | None],
    store: Store,
    with_page: bool,
) -> str:
    page, box = place
    if report.kind != "pdf" or page is None:
        return ""
    if not with_page:
        return button(
            words.SHOW_PAGE.format(page=page), class_="original", data_act="original", data_turn=turn, data_n=citation.n
        )
    image = render_page(store.facts.file_path(report.id), page)
    if image is None:
        return f'<p class="missing">{words.PAGE_UNREADABLE}</p>'
    alt = words.PAGE_ALT.format(publisher=report.publisher, year=report.year, page=page)
    return picture_html(image, [(box, "")] if box else [], alt)


def picture_html(image: PageImage, frames: Sequence[tuple[Box, str]], alt: str) -> str:
    """The page as an image, a framed and named box for each; in percent, so that they stay in place at every zoom."""
    frame = ""
    for (left, top, right, bottom), name in frames:
        style = (
            f"left:{100 * left / image.width:.2f}%;top:{100 * top / image.height:.2f}%;"
            f"width:{100 * (right - left) / image.width:.2f}%;height:{100 * (bottom - top) / image.height:.2f}%"
        )
        named = f"<b>{shown(name)}</b>" if name else ""
        frame += f'<span class="box" style="{style}"{attributes(data_spot=name or None)}>{named}</span>'
    region, shape = attributes(aria_label=alt), attributes(style=f"aspect-ratio:{image.width:.0f}/{image.height:.0f}")
    picture = f'<img src="{image.data_uri}"{attributes(alt=alt)}>'
    return f'<figure class="page" role="region" tabindex="0"{region}><div{shape}>{picture}{frame}</div></figure>'


def _origin(citation: Citation, report: Report) -> str:
    """Where it comes from: report, section, page, file, its hash and its address."""
    section = words.SECTION_TITLES.get(citation.section or citation.cell.split(".", 1)[0], citation.section)
    rows = [
        (words.SECTION, shown(section)),
        (words.PAGE, f"第 {citation.page} 页" if citation.page else ""),
        (words.FILE, shown(report.file)),
        (words.PUBLISHED, shown(report.published)),
        (words.SOURCE, _source(report)),
        (words.DIGEST, f'<code title="SHA-256 {report.sha256}">SHA-256 {shown(report.sha256[:16])}…</code>'),
    ]
    items = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows if value)
    who = f"<div><dt>{words.REPORT}</dt><dd>{shown(report.title or report.publisher)}</dd></div>"
    return f'<dl class="origin">{who}{items}</dl>'


def _source(report: Report) -> str:
    address = safe_link(report.source)
    if address is None:
        return shown(report.source)
    return f'<a{attributes(href=address)} target="_blank" rel="noopener noreferrer nofollow">{words.OPEN_SOURCE}</a>'
