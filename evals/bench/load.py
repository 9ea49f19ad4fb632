"""`python -m evals.bench.load`: readers who ask exact questions at once, over the page's own API on loopback.

Each reader is one visit and asks the next question when the last is answered. Server and readers share this machine's
processors, so the load average stands beside the figures; `cpu_ms`, the processor time that the server spends on one
question, hardly depends on it. Prints one JSON object; exit code 1 where an answer failed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import socket
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import quantiles
from typing import TYPE_CHECKING

from corpus.settings import load_settings
from evals.asking import TODAY, sample_store
from evals.bench.processes import memory_mb
from evals.questions import SETS, load_set

if TYPE_CHECKING:
    import httpx

API_PATH = "/api"
#: A question may take so long on the way; then it counts as failed.
_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: seconds until its answer was there, and whether it was the right kind of answer."""

    seconds: float
    answered: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Serves the sample reports, lets the readers ask, prints what was measured."""
    options = _options(arguments)
    questions = [question.turns[-1] for question in load_set(SETS / "lookup.jsonl") if len(question.turns) == 1]
    with sample_store(embed=False) as store:
        from assistant.ask import Assistant
        from assistant.page import build_page, serve
        from assistant.page.limits import Limit
        from assistant.page.programs import add_programs
        from assistant.service import Service

        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings = load_settings(questions_per_minute=10**6)
        assistant, limit = Assistant(store, today=TODAY), Limit(10**6)
        page = build_page(assistant, store, settings)
        service = Service(assistant, store)
        address = serve(page, port=port, block=False, programs=lambda web: add_programs(web, service, limit))
        before, spent, memory = os.getloadavg()[0], time.process_time(), memory_mb(os.getpid())
        with get_context("spawn").Pool(1) as apart:  # readers beside the server would share its interpreter's lock
            asked = apart.apply(
                read_all, (address, questions, options.readers, options.seconds, options.pause, options.through)
            )
        told = _told(asked, options) | {
            "cpu_ms": round((time.process_time() - spent) * 1000 / max(len(asked), 1), 1),
            "memory_before_mb": memory,
            "memory_mb": memory_mb(os.getpid()),
            "load_before": before,
            "load_after": os.getloadavg()[0],
        }
    print(json.dumps(told, ensure_ascii=False))
    return 0 if asked and told["errors"] == 0 else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.bench.load", description="许多人同时问数字")
    parser.add_argument("--readers", type=int, default=20, help="同时提问的人数")
    parser.add_argument("--seconds", type=float, default=120, help="问多久")
    parser.add_argument("--pause", type=float, default=0, help="每人两问之间歇几秒")
    parser.add_argument("--through", choices=("page", "api"), default="page", help="经网页的接口，或经 /api")
    return parser.parse_args(arguments)


def read_all(
    address: str, questions: Sequence[str], readers: int, seconds: float, pause: float, through: str
) -> list[Asked]:
    """All that `readers` readers asked in so many seconds, each pausing for so many between two questions."""
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(readers) as threads:
        told = threads.map(lambda reader: _read(address, questions, reader, until, pause, through), range(readers))
        return [each for many in told for each in many]


def _read(address: str, questions: Sequence[str], reader: int, until: float, pause: float, through: str) -> list[Asked]:
    """One reader's questions, one after the other, over the route that pages and programs use."""
    import httpx

    order, visit = random.Random(reader), f"reader{reader}"
    asked = []
    with httpx.Client(base_url=address, timeout=_PATIENCE) as client:
        while time.monotonic() < until:
            started = time.perf_counter()
            answered = _ask(client, order.choice(questions), through, visit)
            asked.append(Asked(time.perf_counter() - started, answered))
            time.sleep(pause)
    return asked


def _ask(client: httpx.Client, question: str, through: str, visit: str) -> bool:
    import httpx

    try:
        if through == "api":
            found = client.get(f"{API_PATH}/lookup_figure", params={"question": question})
            return found.status_code == 200 and found.json()["status"] == "answered"
        call = client.post("/gradio_api/call/ask", json={"data": [question, []], "session_hash": visit})
        call.raise_for_status()
        told = client.get(f"/gradio_api/call/ask/{call.json()['event_id']}")
    except httpx.HTTPError:
        return False
    return "event: complete" in told.text and '"status": "answered"' in told.text.replace('"status":"', '"status": "')


def _told(asked: Sequence[Asked], options: argparse.Namespace) -> dict[str, float | int | str]:
    """Milliseconds at the middle and at the slow end, and errors."""
    seconds = sorted(each.seconds for each in asked)
    shares = quantiles(seconds, n=100) if len(seconds) > 1 else [0.0] * 99
    return {
        "readers": options.readers,
        "seconds": options.seconds,
        "pause": options.pause,
        "through": options.through,
        "questions": len(asked),
        "per_second": round(len(asked) / options.seconds, 1),
        "errors": sum(not each.answered for each in asked),
        "p50_ms": round(shares[49] * 1000),
        "p95_ms": round(shares[94] * 1000),
        "p99_ms": round(shares[98] * 1000),
    }


if __name__ == "__main__":
    sys.exit(main())
