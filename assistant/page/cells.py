"""逐格数据: every printed cell on the shelves, narrowed by body, year, table and words, and as files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.page import words
from assistant.page.frame import QUIET, Exports, html
from assistant.page.markup import attributes, shown
from corpus.export import rows_of, write_rows

if TYPE_CHECKING:
    from corpus.store import Store

#: Rows that are shown; files hold all.
MOST_SHOWN = 200
#: Reports that are looked through for one view.
MOST_REPORTS = 2_000
ALL = "全部"
#: Takes away a file that was written just now: what the component beside the button holds by then.
_SAVE_JS = """(file) => {
  const link = document.createElement('a');
  link.href = file.url;
  link.download = file.orig_name || file.path.split('/').pop();
  link.click();
}"""
#: How a table is called in the choice, and how the ids of its cells begin.
TABLES = {
    "主动公开": "active_disclosure.",
    "依申请公开": "applications.",
    "复议、诉讼": "review_litigation.",
    "统计表（2019年以前）": "statistics.",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; empty, or 全部, where it does not matter.

    body: a part of the publisher's name. table: one of `TABLES`. said: words of the row or the column, all of them.
    """

    body: str = ""
    year: str = ALL
    table: str = ALL
    said: str = ""

    def rows(self, store: Store) -> Iterator[dict[str, Any]]:
        """The cells, as `corpus.export.rows_of` gives them, of the first `MOST_REPORTS` reports."""
        reports = (
            report
            for report in store.facts.reports(answering=False)
            if self.body.strip() in report.publisher and self.year in (ALL, str(report.year))
        )
        begins = TABLES.get(self.table, "")
        for report in islice(reports, MOST_REPORTS):
            for row in rows_of(store, report.id):
                labels = f"{row['row_label']} {row['column_label']}"
                if row["cell"].startswith(begins) and all(word in labels for word in self.said.split()):
                    yield row


class Cells:
    """The tab of one desk."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.exports = Exports()

    def build(self) -> tuple[Any, Any]:
        """The components, inside the tab that is open; the choice of years, and what fills it as the page opens."""
        with gr.Row(elem_id="cells-wanted"):
            body = gr.Textbox(label="机关", placeholder="名称或其中一部分", lines=1, max_lines=1, elem_id="cells-body")
            year = gr.Dropdown([ALL], value=ALL, label="年度", elem_id="cells-year")
            table = gr.Dropdown([ALL, *TABLES], value=ALL, label="表", elem_id="cells-table")
            said = gr.Textbox(label="行或列", placeholder="如：总计", lines=1, max_lines=1, elem_id="cells-said")
        look = gr.Button(words.LOOK_AT_CELLS, variant="primary", elem_id="cells-look")
        found = html("", elem_classes="youju", elem_id="cells")
        wanted = gr.State(Wanted())
        with gr.Row(elem_classes="download"):
            saves = {
                kind: gr.Button(label, interactive=False, elem_id=f"cells-{kind}")
                for kind, label in (("csv", words.EXPORT_CSV), ("xlsx", words.EXPORT_CHECKUP))
            }
        inputs = [body, year, table, said]
        for asked in (look.click, body.submit, said.submit):
            asked(self._look, inputs, [found, wanted, *saves.values()], api_visibility="private")
        for kind, save in saves.items():
            file = gr.DownloadButton(visible="hidden", elem_id=f"cells-{kind}-file")
            written = save.click(partial(self._write, f"cells.{kind}"), [wanted], [file], api_visibility="private")
            written.success(None, [file], None, js=_SAVE_JS, **QUIET)
        return year, self._years

    def _years(self) -> Any:
        years = sorted({report.year for report in self.store.facts.reports(answering=False)}, reverse=True)
        return gr.update(choices=[ALL, *map(str, years)])

    def _look(self, body: str, year: str, table: str, said: str) -> tuple[Any, ...]:
        """The table, what it shows, and whether there is anything for the two buttons to write."""
        wanted = Wanted(body or "", year or ALL, table or ALL, said or "")
        rows = list(wanted.rows(self.store))
        return cells_table_html(rows), wanted, *(gr.update(interactive=bool(rows)) for _ in range(2))

    def _write(self, name: str, wanted: Wanted) -> str:
        """The cells of the table that is shown as a file, written when it is asked for."""
        path = self.exports.folder() / name
        write_rows(wanted.rows(self.store), path)
        return str(path)


def cells_table_html(rows: list[dict[str, Any]]) -> str:
    """The first `MOST_SHOWN` cells as a table; a blank one says so."""
    if not rows:
        return f'<p class="hint">{words.CELLS_NONE}</p>'
    more = words.MORE_CELLS.format(shown=MOST_SHOWN) if len(rows) > MOST_SHOWN else ""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("机关", "年度", "行", "列", "印的", "单位", "文件"))
    body = "".join(_row(row) for row in rows[:MOST_SHOWN])
    label = attributes(aria_label=words.CELLS)
    return (
        f'<p class="hint" role="status">{words.CELLS_FOUND.format(count=len(rows))}{more}</p>'
        f'<div class="sheet shelves" role="region" tabindex="0"{label}>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: dict[str, Any]) -> str:
    printed = shown(row["raw"]) if str(row["raw"]).strip() else f"<i>{words.BLANK}</i>"
    page = f" 第{row['page']}页" if row["page"] else ""
    return (
        f'<tr><th scope="row">{shown(row["publisher"])}</th><td>{row["year"]}</td><td>{shown(row["row_label"])}</td>'
        f'<td>{shown(row["column_label"])}</td><td class="figure">{printed}</td><td>{shown(row["unit"])}</td>'
        f"<td>{shown(row['file'])}{page}</td></tr>"
    )
