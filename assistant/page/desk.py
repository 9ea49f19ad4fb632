"""核一核: the desk of those who answer for the figures. 报告库, 报告体检 and 核对文稿."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.page import words
from assistant.page.cells import Cells
from assistant.page.checkup import Case, cases, tables_of, write_cases
from assistant.page.decisions import Decisions
from assistant.page.drafts import Drafts
from assistant.page.frame import CITE_JS, QUIET, Exports, display_buttons, event_data, frame, html, who
from assistant.page.library import (
    SUFFIXES,
    Intake,
    Taken,
    outcomes_html,
    refused,
    safe_name,
    shelves_html,
    upload_rule_html,
)
from assistant.page.limits import HOUR, Limit
from assistant.page.markup import shown
from assistant.page.papers import write_cases_docx
from assistant.page.unread import unread_html
from assistant.page.worklist import View, chosen, filters_html, told_html, worklist_html
from corpus.store import StoreError

if TYPE_CHECKING:
    from assistant.ask import Assistant
    from corpus.store import Store

_SHELVES_JS = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (!button) return;
  if (button.dataset.act === 'unread') { window.youju.expectEvidence(button); trigger('unread', {...button.dataset}); }
  if (button.dataset.act === 'again') trigger('again', {...button.dataset});
  if (button.dataset.act !== 'remove') return;
  if (button.dataset.asked) { trigger('remove', {...button.dataset}); return; }
  button.dataset.asked = '1';
  button.textContent = button.dataset.sure;
});
"""
_CASES_JS = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (!button) return;
  const data = {...button.dataset};
  if (data.act === 'look') { window.youju.expectEvidence(button); trigger('look', data); }
  if (data.act === 'view') { window.youju.expectCases(button); trigger('view', {...window.youju.view(), ...data}); }
  if (data.act === 'decide') {
    window.youju.expectCases(button);
    const text = data.text ?? button.parentElement.querySelector('input')?.value ?? '';
    trigger('decide', {...window.youju.view(), ...data, text});
  }
});
element.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.matches('.case input')) event.target.parentElement.lastElementChild.click();
});
element.addEventListener('input', (event) => window.youju.typed(event.target));
watch('value', () => window.youju.casesChanged(element));
"""
_FILTERS_JS = """
const narrowed = () => trigger('view', {...window.youju.view(), page: 1});
element.addEventListener('change', narrowed);
element.addEventListener('search', narrowed, true);
element.addEventListener('click', (event) => {
  if (!event.target.closest('[data-act=reset]')) return;
  element.querySelectorAll('[name]').forEach((box) => { box.value = ''; });
  narrowed();
});
watch('value', () => window.youju.filtersChanged(element));
window.youju.filtersChanged(element);
"""
_UNREAD_JS = """
element.addEventListener('click', (event) => {
  if (event.target.closest('[data-act=close]')) trigger('close', {});
});
watch('value', () => window.youju.unreadChanged(element));
"""
_TABLES_JS = "watch('value', () => window.youju.evidenceChanged(element));" + CITE_JS
log = logging.getLogger(__name__)


def build_desk(
    assistant: Assistant, store: Store, intake: Intake, uploads_per_hour: int = 500, upload_mb: int = 50
) -> gr.Blocks:
    """The staff page over one store; mounted by `serving.serve`, behind its login.

    uploads_per_hour: files and addresses that one person may send in, drafts included.
    upload_mb: of one file at most, as `serving.serve` is told too.
    """
    return _Desk(assistant, store, intake, Limit(uploads_per_hour, HOUR), upload_mb).blocks()


class _Desk:
    """The components of the desk and their handlers."""

    def __init__(self, assistant: Assistant, store: Store, intake: Intake, uploads: Limit, upload_mb: int = 50) -> None:
        self.assistant = assistant
        self.uploads = uploads
        self.upload_mb = upload_mb
        self.store = store
        self.intake = intake
        self.decisions = Decisions(store.folder)
        self.exports = Exports()

    def blocks(self) -> gr.Blocks:
        page = frame(words.DESK_TITLE)
        with page:
            html(desk_head(), elem_id="head", js_on_load="window.youju.headReady();")
            with gr.Tabs():
                with gr.Tab(words.LIBRARY):
                    shelves, sent = self._library()
                with gr.Tab(words.CHECKUP):
                    told, view, files = self._checkup()
                with gr.Tab(words.CELLS):
                    year, years = Cells(self.store).build()
                with gr.Tab(words.PROOFREADING):
                    drafts = Drafts(self.assistant, self.store, self.intake, self.uploads, self.upload_mb)
                    drafts.build(_TABLES_JS, CITE_JS)
            page.load(years, None, [year], **QUIET)
            page.load(lambda: shelves_html(self.store), None, [shelves], **QUIET)
            for renewed in (page.load, *(done.then for done in sent)):  # the other tab shows what was sent in
                renewed(self._renewed, [view], told, **QUIET).then(self._files, [view], files, **QUIET)
        return page

    def _library(self) -> tuple[gr.HTML, list[Any]]:
        """The shelves, and the acts that change what stands on them."""
        upload = gr.File(
            label=words.UPLOAD, file_count="multiple", file_types=list(SUFFIXES), elem_id="upload", height=170
        )
        html(upload_rule_html("upload", self.upload_mb), elem_classes="youju upload-rule")
        addresses = gr.Textbox(label=words.ADDRESSES, placeholder="https://", lines=1, max_lines=5, elem_id="addresses")
        send = gr.Button(words.TAKE_IN, variant="primary", elem_id="take-in")
        told = html("", elem_classes="youju", elem_id="outcomes")
        shelves = html("", elem_classes="youju", elem_id="shelves", js_on_load=_SHELVES_JS)
        unread = html("", elem_classes="youju", elem_id="unread", js_on_load=_UNREAD_JS)
        shelves.unread(self._unread, None, [unread], **QUIET)
        unread.close(lambda: "", None, [unread], **QUIET)
        sent = send.click(
            self._take_in,
            [upload, addresses],
            [told, shelves, upload, addresses],
            concurrency_limit=1,
            api_visibility="private",
        )
        again = shelves.again(self._read_again, None, [shelves, told], concurrency_limit=1, **QUIET)
        return shelves, [sent, again, shelves.remove(self._remove, None, [shelves, told, unread], **QUIET)]

    def _checkup(self) -> tuple[list[Any], gr.State, list[Any]]:
        """What shows the findings, and the view and the buttons of their files, which are made after."""
        view = gr.State(View())
        filters = html("", elem_classes="youju", elem_id="filters", js_on_load=_FILTERS_JS)
        with gr.Row(elem_id="columns"):
            with gr.Column(elem_id="left"):
                found = html("", elem_classes="youju", elem_id="cases", js_on_load=_CASES_JS)
                with gr.Row(elem_classes="download"):
                    save = gr.DownloadButton(words.EXPORT_CHECKUP, elem_id="checkup-xlsx")
                    word = gr.DownloadButton(words.EXPORT_WORD, elem_id="checkup-docx")
            with gr.Column(elem_id="right"):
                waiting = f'<div class="evidence"><p class="hint">{words.TABLES_EMPTY}</p></div>'
                sheet = html(waiting, elem_classes="youju", elem_id="tables", js_on_load=_TABLES_JS)
        found.look(self._look, None, [sheet], **QUIET)
        files = [save, word]
        for changed in (
            filters.view(self._narrow, None, [found, view, *files], **QUIET),
            found.view(self._narrow, None, [found, view, *files], **QUIET),
            found.decide(self._decide, None, [found, view, *files], **QUIET),
        ):
            changed.then(self._files, [view], files, **QUIET)
        return [filters, found, view, *files], view, files

    def _take_in(
        self,
        uploads: list[str] | None,
        addresses: str,
        request: gr.Request,
        progress: gr.Progress = gr.Progress(),  # noqa: B008 - Gradio's way
    ) -> Iterator[tuple[str, str, None, str]]:
        """Keeps what was sent in, one outcome after the other. Names are made harmless before anything else."""
        urls = addresses.split()
        if wrong := refused(urls) or self._too_many(len(uploads or []) + len(urls), request):
            yield f'<p class="hint">{shown(wrong)}</p>', shelves_html(self.store), None, addresses
            return
        outcomes: list[Taken] = []
        with tempfile.TemporaryDirectory(prefix="youju-") as folder:
            paths = [*(str(path) for path in _named_safely(uploads or [], Path(folder))), *urls]
            try:
                for outcome in in_one_thread(lambda: self.intake.take_in(paths)):
                    outcomes.append(outcome)
                    progress((len(outcomes), len(paths)), desc=words.TAKING_IN)
                    yield outcomes_html(outcomes), shelves_html(self.store), None, ""
            except StoreError as error:
                yield f'<p class="hint">{shown(error)}</p>', shelves_html(self.store), None, addresses
                return
        told = outcomes_html(outcomes) or f'<p class="hint">{words.NOTHING_SENT}</p>'
        yield told, shelves_html(self.store), None, ""

    def _too_many(self, count: int, request: gr.Request) -> str:
        return "" if self.uploads.allows(who(request), count) else words.TOO_MANY_UPLOADS

    def _unread(self, event: gr.EventData) -> Iterator[str]:
        """What could not be read of one report, beside its pages; reading its file again takes a second."""
        report = self.store.facts.report(str(event_data(event).get("report", "")))
        if report is None:
            yield f'<p class="hint">{words.UNREAD_GONE}</p>'
            return
        yield f'<p class="hint">{words.UNREAD_READING}</p>'
        yield unread_html(report, self.intake.unread(report.id), self.store)

    def _read_again(self, event: gr.EventData) -> Iterator[tuple[Any, str]]:
        """The kept file of one report, read once more."""
        report = self.store.facts.report(str(event_data(event).get("report", "")))
        if report is None:
            yield shelves_html(self.store), ""
            return
        yield gr.skip(), f'<p class="hint">{words.READING_AGAIN}</p>'
        try:
            told = outcomes_html([self.intake.read_again(report.id)])
        except StoreError as error:
            told = f'<p class="hint">{shown(error)}</p>'
        yield shelves_html(self.store), told

    def _remove(self, event: gr.EventData) -> tuple[str, str, str]:
        report = self.store.facts.report(str(event_data(event).get("report", "")))
        if report is None:
            return shelves_html(self.store), "", ""
        try:
            self.intake.remove(report.id)
        except StoreError as error:
            return shelves_html(self.store), f'<p class="hint">{shown(error)}</p>', ""
        return shelves_html(self.store), f'<p class="hint">{words.REMOVED}{shown(report.file)}</p>', ""

    def _found(self, report_id: str | None = None) -> list[Case]:
        return cases(self.store, self.decisions, report_id)

    def _renewed(self, view: View) -> tuple[Any, ...]:
        """Filters and list over what is in the store now, narrowed as they were."""
        found = self._found()
        return filters_html(found, view), *self._shown(found, view)

    def _narrow(self, event: gr.EventData) -> tuple[Any, ...]:
        return self._shown(self._found(), View.of(event_data(event)))

    def _shown(self, found: list[Case], view: View, told: str = "") -> tuple[Any, ...]:
        """The list, its view, and the two buttons, which cannot be pressed before their files are those of the view."""
        waits = gr.update(interactive=False)
        return worklist_html(found, view, told), view, waits, waits

    def _files(self, view: View) -> tuple[Any, ...]:
        """The findings of the view as files: they must be there before a press."""
        found, folder = chosen(self._found(), view), self.exports.folder()
        xlsx, docx = write_cases(found, folder / "checkup.xlsx"), write_cases_docx(found, folder / "checkup.docx")
        return tuple(
            gr.update(
                value=str(path), label=words.EXPORTED.format(name=name, count=len(found)), interactive=bool(found)
            )
            for path, name in ((xlsx, words.EXPORT_CHECKUP), (docx, words.EXPORT_WORD))
        )

    def _look(self, event: gr.EventData) -> str:
        case = self._case(event_data(event))
        return tables_of(case, self.store) if case else f'<p class="hint">{words.CASE_GONE_LOOK}</p>'

    def _case(self, data: Mapping[str, Any]) -> Case | None:
        """The finding that a button belongs to, None where it is gone."""
        found = self._found(str(data.get("report", "")))
        return next((case for case in found if case.decision.key == data.get("key")), None)

    def _decide(self, event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        """Keeps a decision, and tells of it as it was read back: the file may be full or not ours to write."""
        data = event_data(event)
        before = self._case(data)
        after, problem = None, words.CASE_GONE
        if before is not None:
            who = str(getattr(request, "username", "") or "")
            try:
                self.decisions.add(before.decision.key, str(data["verdict"]), str(data.get("text", "")), who)
                after = self._case(data)
            except OSError:
                log.exception("处理意见没有记下")
                problem = words.NOT_KEPT
        return self._shown(self._found(), View.of(data), told_html(after, before, problem))


def _named_safely(uploads: Sequence[str], folder: Path) -> Iterator[Path]:
    for number, upload in enumerate(uploads):
        place = folder / str(number)
        place.mkdir()
        yield Path(shutil.copyfile(upload, place / safe_name(Path(upload).name)))


def in_one_thread(work: Callable[[], Iterator[Taken]]) -> Iterator[Taken]:
    """What `work` yields, made in a single thread: Gradio asks a generator on in changing ones, but a store's lock
    belongs to the thread that took it. What `work` raises is raised here."""
    made: Queue[Taken | BaseException | None] = Queue()

    def run() -> None:
        try:
            for item in work():
                made.put(item)
        except BaseException as error:  # noqa: BLE001 - handed over to the thread that waits
            made.put(error)
        else:
            made.put(None)

    Thread(target=run, name="intake", daemon=True).start()
    while (item := made.get()) is not None:
        if isinstance(item, BaseException):
            raise item
        yield item


def desk_head() -> str:
    """Name of the desk and the way back to the page."""
    return (
        f'<header class="youju"><div class="top"><h1>{words.NAME}</h1><p class="tagline">{words.DESK_TAGLINE}</p>'
        f'<div class="display" role="group" aria-label="{words.DISPLAY}">{display_buttons()}'
        f'<a href="../">{words.TO_PAGE}</a></div></div></header>'
    )
