"""核对文稿: a draft pasted or sent in; its figures against the reports, a draft report also against itself."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import gradio as gr

from assistant.audited import with_prose
from assistant.drafts.check import LONGEST_DRAFT, check_cells, check_draft
from assistant.drafts.verdicts import Checked
from assistant.page import words
from assistant.page.checkup import SEVERITIES, cells_html
from assistant.page.evidence import empty_html, evidence_html
from assistant.page.frame import QUIET, Exports, event_data, html, who
from assistant.page.library import SUFFIXES, Intake, safe_name, upload_rule_html
from assistant.page.markup import shown
from assistant.page.papers import write_draft_docx
from assistant.page.proofreading import citations_of, draft_html, write_checked
from corpus.report import Finding, Reading

if TYPE_CHECKING:
    from assistant.ask import Assistant
    from assistant.page.limits import Limit
    from corpus.store import Store


class Drafts:
    """The tab of one desk. upload_mb: of one file at most."""

    def __init__(self, assistant: Assistant, store: Store, intake: Intake, uploads: Limit, upload_mb: int) -> None:
        self.assistant = assistant
        self.store = store
        self.intake = intake
        self.uploads = uploads
        self.upload_mb = upload_mb
        self.exports = Exports()

    def build(self, evidence_js: str, cite_js: str) -> None:
        """The components, inside the tab that is open; the scripts of the panel of evidence and of what opens it."""
        checked, findings = gr.State(()), gr.State(())
        with gr.Row(elem_classes="halves"):
            with gr.Column():
                upload = gr.File(label=words.DRAFT_FILE, file_types=list(SUFFIXES), elem_id="draft-file", height=150)
                html(upload_rule_html("draft-file", self.upload_mb), elem_classes="youju upload-rule")
                draft = gr.Textbox(label=words.DRAFT, lines=8, max_lines=20, max_length=LONGEST_DRAFT, elem_id="draft")
                send = gr.Button(words.PROOFREAD, variant="primary", elem_id="proofread")
                audited = html("", elem_classes="youju", elem_id="audited")
                marked = html("", elem_classes="youju", elem_id="marked", js_on_load=cite_js)
                with gr.Row(elem_classes="download"):
                    xlsx = gr.DownloadButton(words.EXPORT_CHECKUP, elem_id="draft-xlsx")
                    docx = gr.DownloadButton(words.EXPORT_DRAFT, elem_id="draft-docx")
            with gr.Column():
                source = html(
                    empty_html(words.SOURCE_EMPTY), elem_classes="youju", elem_id="source", js_on_load=evidence_js
                )
        # what was checked before is about another text; the new one is not checked before it is read
        forget = upload.upload(lambda: ((), "", gr.update(interactive=False)), None, [checked, marked, send], **QUIET)
        read = forget.then(
            self._read, [upload], [draft, audited, findings], concurrency_limit=1, api_visibility="private"
        )
        read.then(lambda: gr.update(interactive=True), None, [send], **QUIET)
        upload.clear(lambda: ("", ()), None, [audited, findings], **QUIET)
        send.click(self._check, [draft, findings], [checked, marked, xlsx, docx], api_visibility="private")
        for panel in (marked, source):
            panel.cite(self._source, [checked], [source], **QUIET)
        source.original(self._source, [checked], [source], **QUIET)

    def _read(self, upload: str | None, request: gr.Request) -> tuple[str, str, tuple[Finding, ...]]:
        """The text for the box; for a report also its own contradictions. What cannot be read is told in a sentence."""
        if not upload:
            return "", "", ()
        if not self.uploads.allows(who(request)):
            return "", f'<p class="hint">{words.TOO_MANY_UPLOADS}</p>', ()
        with tempfile.TemporaryDirectory(prefix="youju-") as folder:
            path = Path(shutil.copyfile(upload, Path(folder) / safe_name(Path(upload).name)))
            draft = self.intake.read_draft(path)
        if draft.error:
            return "", f'<p class="hint">{shown(draft.error)}</p>', ()
        cut = f'<p class="hint">{words.DRAFT_CUT}</p>' if len(draft.text) > LONGEST_DRAFT else ""
        reading = with_prose(draft.reading) if draft.reading else None
        findings = reading.findings if reading else ()
        told = audit_html(reading) + self._cells(reading)
        return draft.text[:LONGEST_DRAFT], cut + told, findings

    def _cells(self, reading: Reading | None) -> str:
        """The cells of a draft report that differ from those of the stored report of the same body and year."""
        if reading is None or not reading.cells:
            return ""
        checked = list(check_cells(reading, self.assistant))
        if not checked:
            return f'<p class="hint">{words.DRAFT_NO_CELLS}</p>'
        wrong = "".join(f"<li>{shown(c.claim)} {shown(c.message)}</li>" for c in checked if c.verdict != "supported")
        return f'<p class="hint">{words.DRAFT_CELLS.format(len(checked))}</p>' + (f"<ul>{wrong}</ul>" if wrong else "")

    def _check(self, text: str, findings: Sequence[Finding]) -> tuple[tuple[Checked, ...], str, str, str]:
        """What was checked, the marked draft, and the files of the two buttons, which must be there before a press."""
        checked = tuple(check_draft(text, self.assistant))
        folder = self.exports.folder()
        xlsx = write_checked(checked, folder / "draft.xlsx")
        docx = write_draft_docx(text, checked, findings, folder / "draft.docx")
        return checked, draft_html(text, checked), str(xlsx), str(docx)

    def _source(self, checked: tuple[Checked, ...], event: gr.EventData) -> str:
        data = event_data(event)
        with_page = data.get("act") == "original"
        return evidence_html(citations_of(checked), int(data.get("n", 0)), self.store, with_page=with_page)


def audit_html(reading: Reading | None) -> str:
    """What a draft report contradicts in itself and against its publisher's other years, before it is published."""
    if reading is None:
        return f'<p class="hint">{words.DRAFT_NO_REPORT}</p>'
    report, cells = reading.report, {cell.id: cell for cell in reading.cells}
    head = f"{report.publisher} {report.year} 年度：读到 {len(cells)} 格，发现 {len(reading.findings)} 处。"
    unread = "".join(f"<li>{shown(line)}</li>" for line in report.unread)
    parts = [f'<h2>{words.DRAFT_AUDIT}</h2><p class="hint">{shown(head)}</p>']
    if unread:
        parts.append(f"<details><summary>没读出的 {len(report.unread)} 处</summary><ul>{unread}</ul></details>")
    for finding in reading.findings:
        grave = SEVERITIES[finding.severity]
        touched = [cells[id] for id in finding.cells if id in cells]
        parts.append(
            f'<article class="case"><p class="from"><span class="severity {shown(finding.severity)}">{grave}</span></p>'
            f"<p>{shown(finding.message)}</p>{cells_html(touched)}</article>"
        )
    return "".join(parts)
