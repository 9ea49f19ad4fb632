"""What is written down of a visit: a JSON line for each request, with an id and without what was asked or by whom.

Queries, addresses, names of files and messages of errors stay out; of an error its kind and its place are kept.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import time
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from secrets import token_hex
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: The id of the request at hand, "" outside of one; answered as the header X-Request-Id.
request_id: ContextVar[str] = ContextVar("request_id", default="")
requests = logging.getLogger("youju.requests")

#: Paths whose words are ours. Everything else may hold what a visitor typed.
_OURS = re.compile(
    r"/(?:health|mcp|staff/?|api(?:/(?:openapi\.json|[a-z]+_[a-z]+)?)?|(?:staff/)?gradio_api/[a-z]+(?:/(?:join|data|ask))?)?"
)


class JsonLines(logging.Formatter):
    """Records as JSON lines. The text of a record is its template: what is filled in may come from a visitor."""

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "request": request_id.get(),
        }
        entry |= getattr(record, "fields", None) or {"message": str(record.msg)}
        if record.exc_info and record.exc_info[0] is not None:
            last = traceback.extract_tb(record.exc_info[2])[-1:]
            entry["error"] = record.exc_info[0].__name__
            entry["at"] = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in last]
        return json.dumps(entry, ensure_ascii=False)


class Logged:
    """An application that writes a line for each request and answers with its id."""

    def __init__(self, app: ASGIApp, root_path: str = "") -> None:
        self.app = app
        self.root_path = root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        id, started, status = token_hex(8), time.perf_counter(), 500
        held = request_id.set(id)

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), (b"x-request-id", id.encode())]
            await send(message)

        try:
            await self.app(scope, receive, noted)
        finally:
            fields = {
                "method": scope["method"],
                "path": told_path(scope["path"].removeprefix(self.root_path)),
                "status": status,
                "ms": round((time.perf_counter() - started) * 1000, 1),
            }
            requests.info("", extra={"fields": fields})
            request_id.reset(held)


def told_path(path: str) -> str:
    """A path that may be written down: one of ours, or none at all.

    >>> told_path("/api/lookup_figure"), told_path("/gradio_api/queue/join"), told_path("/某人的问题")
    ('/api/lookup_figure', '/gradio_api/queue/join', '/…')
    """
    return path if _OURS.fullmatch(path) else "/…"


def log_as_json(stream: TextIO | None = None) -> None:
    """Requests and warnings of this process as JSON lines on standard error, or on `stream`."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    requests.handlers, requests.propagate = [handler], False
    requests.setLevel(logging.INFO)
