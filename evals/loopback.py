"""An OpenAI-compatible endpoint on loopback whose replies a function writes: models that lie, obey or know nothing."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from corpus.settings import Settings, defaults

#: The messages of a request ({"role", "content"}) to the text that a model writes.
Reply = Callable[[Sequence[dict[str, Any]]], str]
#: Characters in one streamed piece: numbers and marks are cut all the time.
_PIECE = 3


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def served(reply: Reply) -> Iterator[Settings]:
    """The endpoint, as settings that point the assistant at it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _endpoint(reply))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/v1"
        yield defaults(model_base_url=address, model_name="measured", model_timeout=120)
    finally:
        server.shutdown()
        server.server_close()


def _endpoint(reply: Reply) -> type[BaseHTTPRequestHandler]:
    class Endpoint(BaseHTTPRequestHandler):
        """One reply a request, as the stream that chat clients expect."""

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            text = reply(request["messages"])
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            try:
                for start in range(0, len(text), _PIECE):
                    self.wfile.write(_event(text[start : start + _PIECE]))
                self.wfile.write(b"data: [DONE]\n\n")
            except (BrokenPipeError, ConnectionResetError):
                return  # the client has read enough

        def log_message(self, *_: object) -> None:
            """Quiet."""

    return Endpoint


def _event(text: str) -> bytes:
    choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}
    body = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "measured", "choices": [choice]}
    return f"data: {json.dumps(body)}\n\n".encode()
