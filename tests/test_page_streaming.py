"""An answer that a language model words: sentence by checked sentence on the page, and left when a reader stops it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from playwright.sync_api import expect

from assistant.ask import Assistant
from assistant.model import PHRASED
from assistant.page import words
from assistant.page.asking import Asking, Talk
from corpus.settings import Settings
from corpus.store import Store
from evals.loopback import free_port
from tests.chromium import CHROMIUM, launched

QUESTION = "淮安市2024年市政府网站主动公开各类信息多少条？"
_PATIENCE = 20.0


@dataclass
class Gate:
    """What a slow model waits for between its first sentence and its second, and what became of it."""

    opened: Event = field(default_factory=Event)
    done: Event = field(default_factory=Event)
    sent: list[str] = field(default_factory=list)


@contextmanager
def slow_model(gate: Gate) -> Iterator[Settings]:
    """An endpoint that says the evidence in two ways; the second one once the gate is open."""

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["messages"][-1]["content"]
            evidence = re.search(r"\[1\] ([^\n。]+)", asked)
            assert evidence is not None
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            try:
                for before in ("", "年报写明，"):
                    self._say(f"{before}{evidence[1]}[1]。")
                    gate.opened.wait(_PATIENCE)
                self.wfile.write(b"data: [DONE]\n\n")
            except (BrokenPipeError, ConnectionResetError):
                pass  # the reader has left
            finally:
                gate.done.set()

        def _say(self, text: str) -> None:
            choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}
            body = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "t", "choices": [choice]}
            gate.sent.append(text)  # before the reader can have it
            self.wfile.write(f"data: {json.dumps(body)}\n\n".encode())
            self.wfile.flush()

        def log_message(self, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    Thread(target=server.serve_forever, daemon=True).start()
    yield Settings(model_base_url=f"http://127.0.0.1:{server.server_port}/v1", model_name="t")
    gate.opened.set()
    server.shutdown()
    server.server_close()


def until_words(running: Iterator[None], talk: Talk) -> str:
    """The first sentences shown of an answer that is still being written."""
    for _ in running:
        if (so_far := talk.turns[-1].so_far) is not None:
            return so_far.answer
    raise AssertionError("没有逐句出现")


def test_sentences_appear_one_by_one(samples: Store) -> None:
    gate, talk = Gate(), Talk()
    talk.ask(QUESTION)
    with slow_model(gate) as settings:
        running = Asking(Assistant(samples, settings=settings), lambda: True).answer(talk)
        first = until_words(running, talk)
        assert talk.turns[-1].answer is None
        assert talk.turns[-1].state == words.WRITING
        assert len(gate.sent) == 1
        gate.opened.set()
        list(running)
    answer = talk.turns[-1].answer
    assert answer is not None
    assert answer.answer.startswith(first)
    assert len(answer.answer) > len(first)
    assert PHRASED in answer.notes
    assert talk.turns[-1].so_far is None


def test_who_stops_keeps_what_was_shown_and_the_model_is_left(samples: Store) -> None:
    gate, talk = Gate(), Talk()
    talk.ask(QUESTION)
    with slow_model(gate) as settings:
        running = Asking(Assistant(samples, settings=settings), lambda: True).answer(talk)
        first = until_words(running, talk)
        talk.leave(words.STOPPED)
        gate.opened.set()
        list(running)
    turn = talk.turns[-1]
    assert (turn.answer, turn.state) == (None, words.STOPPED)
    assert turn.so_far is not None
    assert turn.so_far.answer == first


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_the_stop_button_ends_a_half_written_answer(samples: Store) -> None:
    from assistant.page import build_page, serve

    gate = Gate()
    with slow_model(gate) as settings, launched() as browser:
        page = build_page(Assistant(samples, settings=settings), samples, settings)
        address = serve(page, port=free_port(), block=False)
        visit = browser.new_page()
        visit.goto(address)
        visit.wait_for_selector(".choices button")
        visit.fill("#question textarea", QUESTION)
        visit.keyboard.press("Enter")
        expect(visit.locator(".turn .lead")).to_be_visible(timeout=_PATIENCE * 1000)
        expect(visit.locator(".state")).to_have_text(words.WRITING)
        shown = visit.locator(".turn .lead").inner_text()
        visit.click("#talk .chip")
        expect(visit.locator("#evidence blockquote mark")).to_be_visible()
        visit.get_by_role("button", name=words.STOP, exact=True).click()
        expect(visit.locator(".state")).to_have_text(words.STOPPED)
        gate.opened.set()
        gate.done.wait(_PATIENCE)
        assert visit.locator(".turn .lead").inner_text() == shown
        expect(visit.locator("[data-act=retry]")).to_be_visible()
