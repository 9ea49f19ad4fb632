"""From a manuscript to a web page or a plain-text dump, laid out as public sites lay reports out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from evals.layout import OUTCOME_STUB, Box, PrintedTable, printed_tables
from evals.manuscript import HEADINGS, Manuscript


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How a site sets its pages.

    nested:  cell texts stand in <p> and <span>, as a rich-text editor leaves them.
    blank:   what an empty cell holds ("&nbsp;", a full-width blank, an Office tag).
    stacked: 三、本年度办理结果 is set one character a line.
    ragged:  header and values of table 二 are cut into different columns.
    split:   the digits of a number are spread over several <span>.
    strong:  headings are <p><strong> rather than <h2>.
    """

    nested: bool = False
    blank: str = ""
    stacked: bool = False
    ragged: bool = False
    split: bool = False
    strong: bool = True


STYLES: dict[str, PageStyle] = {
    "plain": PageStyle(),
    "editor": PageStyle(nested=True, blank="&nbsp;", stacked=True),
    "ragged": PageStyle(nested=True, blank="&nbsp;", ragged=True, strong=False),
    "office": PageStyle(nested=True, blank="<o:p></o:p>", stacked=True, split=True),
    "wide": PageStyle(blank="　", strong=False),
}


def html_page(
    manuscript: Manuscript, style: PageStyle = STYLES["plain"], tables: Sequence[PrintedTable] | None = None
) -> str:
    """A whole page. `tables` replaces the manuscript's own (a mutation prints others)."""
    printed = {table.id: table for table in tables or printed_tables(manuscript, style.ragged)}
    title = escape(manuscript.title)
    body = "\n".join(_html_sections(manuscript, style, printed))
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{title}</title>\n"
        f'<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{escape(manuscript.published)}">'
        f'<meta name="source" content="{escape(manuscript.source)}"></head>\n'
        f"<body>\n<h1>{title}</h1>\n"
        f"<div class=info>发布时间：{escape(manuscript.published)}</div>\n{body}\n</body></html>\n"
    )


def _html_sections(manuscript: Manuscript, style: PageStyle, printed: dict[str, PrintedTable]) -> Iterator[str]:
    for section, heading in HEADINGS.items():
        if heading:
            yield f"<p><strong>{heading}</strong></p>" if style.strong else f"<h2>{heading}</h2>"
        if section in printed:
            yield _html_table(printed[section], style)
        for paragraph in manuscript.paragraphs(section):
            yield f"<p>　　{escape(paragraph)}</p>"


def _html_table(table: PrintedTable, style: PageStyle) -> str:
    rows = "\n".join("<tr>" + "".join(_html_box(box, style) for box in row) + "</tr>" for row in table.rows)
    return f"<table border=1><tbody>\n{rows}\n</tbody></table>"


def _html_box(box: Box, style: PageStyle) -> str:
    columns = f' colspan="{box.columns}"' if box.columns > 1 else ""
    rows = f' rowspan="{box.rows}"' if box.rows > 1 else ""
    return f"<td{columns}{rows}>{_html_text(box, style)}</td>"


def _html_text(box: Box, style: PageStyle) -> str:
    text = escape(box.text)
    if not text:
        text = style.blank
    elif style.stacked and box.text == OUTCOME_STUB:
        text = "<br>".join(box.text)
    elif style.split and box.cell and box.text.isdigit() and len(box.text) > 1:
        text = f"<span>{box.text[0]}</span><span>{box.text[1:]}</span>"
    return f'<p align="center"><span style="font-size:14px">{text}</span></p>' if style.nested else text
