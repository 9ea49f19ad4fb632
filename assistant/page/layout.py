"""The page: what stands where, and which handler each act calls.

Gradio is imported at the top because it reads the handlers' annotations; `assistant.page` imports this module late.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import gradio as gr
from gradio.events import api

from assistant.conversation import MOST_TURNS
from assistant.page import words
from assistant.page.asking import Asking, Asks, Talk, Turns
from assistant.page.charts import drawing, kind_of, series_html, write_csv, write_xlsx
from assistant.page.conversation import conversation_html, examples_html
from assistant.page.copying import copied_text
from assistant.page.evidence import empty_html, evidence_html
from assistant.page.examples import coverage, draw_examples
from assistant.page.feedback import Feedback
from assistant.page.frame import CITE_JS, QUIET, Exports, display_buttons, event_data, frame, html, who
from assistant.page.limits import Limit
from assistant.page.markup import button, shown
from assistant.page.warming import Warming

if TYPE_CHECKING:
    from assistant.answer import Answer
    from corpus.settings import Settings
    from corpus.store import Store

_TALK_JS = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (!button) return;
  const data = {...button.dataset};
  if (data.act === 'cite') { window.youju.expectEvidence(button); trigger('cite', data); }
  if (data.act === 'choose') trigger('choose', data);
  if (data.act === 'edit') trigger('edit', data);
  if (data.act === 'retry') trigger('retry', data);
  if (data.act === 'rate') trigger('rate', data);
  if (data.act === 'comment') trigger('comment', {...data, text: button.parentElement.querySelector('input').value});
});
watch('value', () => window.youju.talkChanged(element));
"""
_EXAMPLES_JS = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act=choose]');
  if (button) trigger('choose', {...button.dataset});
});
"""
_EVIDENCE_JS = CITE_JS + "watch('value', () => window.youju.evidenceChanged(element));"
_TABLE_JS = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act=cite]');
  if (button) { window.youju.expectEvidence(button); trigger('cite', {...button.dataset}); }
});
"""


def build_page(
    assistant: Asks,
    store: Store,
    settings: Settings,
    warm_up: Callable[[], object] | None = None,
) -> gr.Blocks:
    """The page for citizens over one store; `serving.serve` launches it. `warm_up` runs in the background."""
    return _Page(assistant, store, settings, warm_up).blocks()


class _Page:
    """The components of one page and their handlers. State lives in the reader's session, never here."""

    def __init__(self, assistant: Asks, store: Store, settings: Settings, warm_up: Callable[[], object] | None) -> None:
        self.store = store
        self.concurrent = settings.concurrent_questions
        self.limit = Limit(settings.questions_per_minute)
        self.assistant = assistant
        self.warming = Warming(warm_up)
        self.asking = Asking(assistant, lambda: self.warming.ready, self.concurrent, self._copied)
        self.feedback = Feedback(store.folder)
        self.exports = Exports()

    def blocks(self) -> gr.Blocks:
        page = frame(words.TITLE)
        with page:
            self.visit = gr.State(Talk())
            self.editing = gr.State(None)
            html(head_html(), elem_id="head", js_on_load="window.youju.headReady();")
            with gr.Row(elem_id="columns"):
                with gr.Column(elem_id="left"):
                    self._left()
                with gr.Column(elem_id="right"):
                    self._right()
            foot = html("", elem_id="foot")
            self._wire(page, foot)
        return page

    def _left(self) -> None:
        self.talk = html("", elem_id="talk", elem_classes="youju", js_on_load=_TALK_JS)
        with gr.Column(elem_id="composer"):
            self.box = gr.Textbox(
                label=words.ASK_LABEL, placeholder=words.ASK_PLACEHOLDER, lines=1, max_lines=5, elem_id="question"
            )
            with gr.Row(elem_id="buttons"):
                self.send = gr.Button(words.ASK, variant="primary")
                self.stop = gr.Button(words.STOP, elem_id="stop")
                self.clear = gr.Button(words.NEW_TALK, elem_id="clear")
        self.examples = html("", elem_id="examples", elem_classes="youju", js_on_load=_EXAMPLES_JS)

    def _right(self) -> None:
        with gr.Column(elem_id="chart", visible=False) as self.chart:
            self.line = gr.LinePlot(x=words.YEAR, y=words.CHART_VALUE, visible=False, height=280)
            self.bar = gr.BarPlot(x=words.CHART_LABEL, y=words.CHART_VALUE, visible=False, height=340)
            self.table = html("", elem_classes="youju", js_on_load=_TABLE_JS)
            with gr.Row(elem_classes="download"):
                self.csv = gr.DownloadButton(words.DOWNLOAD_CSV)
                self.xlsx = gr.DownloadButton(words.DOWNLOAD_XLSX)
                html(f'<div class="youju">{button(words.DOWNLOAD_PNG, class_="save", data_act="png")}</div>')
        self.evidence = html(empty_html(), elem_id="evidence", elem_classes="youju", js_on_load=_EVIDENCE_JS)

    def _wire(self, page: gr.Blocks, foot: gr.HTML) -> None:
        """Every way to ask first shows the question, then looks: one chain, so that all of them can be stopped."""
        shown_now = [self.talk, self.box, self.editing, self.examples]
        results = [self.talk, self.evidence, *self._chart_parts()]
        visit = [self.visit]
        starts = [
            gr.on(
                [self.box.submit, self.send.click], self._submit, [self.box, *visit, self.editing], shown_now, **QUIET
            ),
            self.talk.choose(self._choose, visit, shown_now, **QUIET),
            self.examples.choose(self._choose, visit, shown_now, **QUIET),
            self.talk.retry(self._retry, visit, shown_now, **QUIET),
            page.load(self._opened, visit, [*shown_now, foot], **QUIET),
        ]
        runs = [s.then(self._run, visit, results, concurrency_limit=self.concurrent, **QUIET) for s in starts]
        self.stop.click(self._stop, visit, [self.talk], cancels=runs, **QUIET)
        self.clear.click(self._clear, visit, [*shown_now, self.evidence, *self._chart_parts()], cancels=runs, **QUIET)
        self.talk.edit(self._edit, None, [self.box, self.editing], **QUIET).then(
            None, None, None, js="() => document.querySelector('#question textarea').focus()"
        )
        for component in (self.talk, self.evidence, self.table):
            component.cite(self._cite, visit, [self.evidence], **QUIET)
        self.evidence.original(self._original, visit, [self.evidence], **QUIET)
        self.talk.rate(self._rate, visit, [self.talk], **QUIET)
        self.talk.comment(self._comment, visit, [self.talk], **QUIET)
        api(self.ask, api_name="ask", concurrency_limit=self.concurrent)

    def _chart_parts(self) -> list[Any]:
        return [self.chart, self.line, self.bar, self.table, self.csv, self.xlsx]

    # Asking: each of these shows the question; `_run` follows.

    def _submit(self, question: str, visit: Talk, editing: int | None) -> tuple[Any, ...]:
        visit.ask(question, editing)
        return self._shown(visit)

    def _choose(self, visit: Talk, event: gr.EventData) -> tuple[Any, ...]:
        visit.ask(str(event_data(event).get("question", "")))
        return self._shown(visit)

    def _retry(self, visit: Talk, event: gr.EventData) -> tuple[Any, ...]:
        index = _index(event, visit.turns)
        visit.ask(visit.turns[index].question, index)
        return self._shown(visit)

    def _opened(self, visit: Talk, request: gr.Request) -> tuple[Any, ...]:
        """A permalink asks its questions in turn; the last is the one it is about."""
        for question in request.query_params.getlist("q")[-MOST_TURNS - 1 :]:
            visit.ask(question)
        return (*self._shown(visit), f'<p class="youju about">{shown(coverage(self.store))}</p>')

    def _shown(self, visit: Talk) -> tuple[Any, ...]:
        """The talk, an empty box, nothing being edited, and the examples until there is a first question."""
        examples = "" if visit.turns else examples_html(draw_examples(self.store))
        return conversation_html(visit.turns), "", None, examples

    def _run(self, visit: Talk, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Answers every turn that waits (several only after a permalink)."""
        if visit.waiting() and not self.limit.allows(who(request)):
            visit.leave(words.TOO_MANY)
        for _ in self.asking.answer(visit):
            yield (conversation_html(visit.turns), *[gr.skip()] * 7)
        turns = visit.turns
        yield (conversation_html(turns), self._first_evidence(turns), *self._drawn(turns))

    def _stop(self, visit: Talk) -> str:
        visit.leave(words.STOPPED)
        return conversation_html(visit.turns)

    def _clear(self, visit: Talk) -> tuple[Any, ...]:
        visit.clear()
        return (*self._shown(visit), empty_html(), *self._drawn(()))

    def _edit(self, event: gr.EventData) -> tuple[str, int]:
        data = event_data(event)
        return str(data.get("question", "")), int(data.get("turn", 0))

    def ask(self, question: str, history: list[str], request: gr.Request) -> dict[str, Any]:
        """Answer a question about the annual reports, with the printed cell or sentence behind every number.

        question: in Chinese, up to 300 characters. history: earlier questions that this one may leave words out after.
        Returns the same object as `youju ask --json`.
        """
        if not self.limit.allows(who(request)):
            raise gr.Error(words.TOO_MANY)
        return self.assistant.ask(question, tuple(history)).as_json()

    # Showing.

    def _copied(self, answer: Answer) -> str:
        return copied_text(answer, self._source)

    def _source(self, report_id: str) -> str:
        report = self.store.facts.report(report_id)
        return report.source if report else ""

    def _first_evidence(self, turns: Turns) -> str:
        answer = turns[-1].answer if turns else None
        if answer is None or not answer.citations:
            return empty_html()
        return evidence_html(answer.citations, answer.citations[0].n, self.store, len(turns) - 1)

    def _cite(self, visit: Talk, event: gr.EventData) -> str:
        return self._evidence(visit.turns, event)

    def _original(self, visit: Talk, event: gr.EventData) -> str:
        return self._evidence(visit.turns, event, with_page=True)

    def _evidence(self, turns: Turns, event: gr.EventData, with_page: bool = False) -> str:
        index = _index(event, turns)
        answer = turns[index].answer or turns[index].so_far
        if answer is None:
            return empty_html()
        return evidence_html(answer.citations, int(event_data(event)["n"]), self.store, index, with_page)

    def _drawn(self, turns: Turns) -> tuple[Any, ...]:
        """Updates of the chart's parts for the last answer: chart, line, bar, table, csv, xlsx."""
        answer = turns[-1].answer if turns else None
        series = answer.series if answer else ()
        if answer is None or not series:
            return gr.update(visible=False), None, None, "", None, None
        kind = kind_of(series)
        hidden, drawn = gr.update(visible=False), gr.update(visible=True, **drawing(series, kind)) if kind else None
        folder = self.exports.folder()
        return (
            gr.update(visible=True),
            drawn if kind == "line" else hidden,
            drawn if kind == "bar" else hidden,
            series_html(series, len(turns) - 1),
            str(write_csv(series, answer.citations, folder / "youju.csv")),
            str(write_xlsx(series, answer.citations, folder / "youju.xlsx")),
        )

    # What readers thought.

    def _rate(self, visit: Talk, event: gr.EventData) -> str:
        index, rating = _index(event, visit.turns), "good" if event_data(event).get("rating") == "good" else "bad"
        answer = visit.turns[index].answer
        if answer is not None:
            self.feedback.add(_questions(visit.turns, index), answer, rating)
            visit.change(index, rating=rating, commented=False)
        return conversation_html(visit.turns)

    def _comment(self, visit: Talk, event: gr.EventData) -> str:
        index, text = _index(event, visit.turns), str(event_data(event).get("text", ""))
        turn = visit.turns[index]
        if turn.answer is not None and turn.rating:
            if text.strip():
                self.feedback.add(_questions(visit.turns, index), turn.answer, turn.rating, text)
            visit.change(index, commented=True)
        return conversation_html(visit.turns)


def _questions(turns: Turns, index: int) -> tuple[str, ...]:
    return tuple(turn.question for turn in turns[: index + 1])


def _index(event: gr.EventData, turns: Turns) -> int:
    """The turn a button belongs to. Raises IndexError for a button of a talk that is gone."""
    index = int(event_data(event).get("turn", -1))
    if not 0 <= index < len(turns):
        raise IndexError(index)
    return index


def head_html() -> str:
    """Name, what this is and is not, and the display choices."""
    return (
        f'<header class="youju"><a class="skip" href="#question" data-act="skip">{words.SKIP}</a>'
        f'<div class="top"><h1>{words.NAME}</h1><p class="tagline">{words.TAGLINE}</p>'
        f'<div class="display" role="group" aria-label="{words.DISPLAY}">{display_buttons()}</div></div>'
        f'<p class="about">{words.DISCLAIMER}</p></header>'
    )
