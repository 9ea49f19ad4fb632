"""Puts the page, the desk and a health check on one port."""

from __future__ import annotations

import time
from collections.abc import Callable
from ipaddress import ip_address
from threading import Thread
from typing import TYPE_CHECKING, Any

from assistant.page.language import speak_chinese
from assistant.page.logs import Logged, log_as_json
from assistant.page.theme import look
from corpus.settings import accounts

if TYPE_CHECKING:
    import gradio as gr
    from fastapi import FastAPI

DESK_PATH = "/staff"
HEALTH_PATH = "/health"
#: Seconds that open requests get when the server is stopped; every open page holds one that never ends by itself.
_FAREWELL = 3
#: FastAPI would send addresses with their queries wherever the environment tells OpenTelemetry to.
_NO_TELEMETRY: Any = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}


def serve(
    page: gr.Blocks,
    host: str = "127.0.0.1",
    port: int = 7860,
    root_path: str = "",
    block: bool = True,
    desk: gr.Blocks | None = None,
    login: str = "",
    upload_mb: int = 50,
    programs: Callable[[FastAPI], None] | None = None,
    request_log: bool = False,
    proxies: str = "127.0.0.1",
) -> str:
    """Serves the page and returns its address; with `block` it stays until it is interrupted.

    desk:  the staff page, at /staff, behind `login` ("name:password", several with commas). Without a login it is
           served only to this machine itself: where others can reach the port, an open desk is left out.
    programs: puts what other programs call on the application, before the page.
    request_log: a JSON line for each request on standard error.
    proxies: addresses of reverse proxies, with commas, that are believed about whom they speak for.
    Nothing is reported to anyone: no analytics, no run history, no monitoring page, no share link.
    """
    import uvicorn

    app = application(page, root_path, desk_for(desk, host, login), login, upload_mb, programs)
    # uvicorn puts the prefix back that a proxy takes off: a mounted desk finds its own path only in the whole one
    config: dict[str, Any] = {
        "host": host, "port": port, "root_path": root_path, "log_level": "warning", "forwarded_allow_ips": proxies,
        "timeout_graceful_shutdown": _FAREWELL,
    }  # fmt: skip
    if request_log:
        log_as_json()
        config["log_config"] = None  # uvicorn's own handlers would print beside ours
    server = uvicorn.Server(uvicorn.Config(Logged(app, root_path) if request_log else app, **config))
    if block:
        server.run()
    else:
        _in_background(server)
    return f"http://{host}:{port}"


def desk_for(desk: gr.Blocks | None, host: str, login: str) -> gr.Blocks | None:
    """The desk, if it may be served on this host: without a login only on a loopback address."""
    return desk if login or _is_loopback(host) else None


def application(
    page: gr.Blocks,
    root_path: str,
    desk: gr.Blocks | None,
    login: str,
    upload_mb: int,
    programs: Callable[[FastAPI], None] | None = None,
) -> FastAPI:
    """The web application: programs and desk before the page, because the page answers every other path."""
    import gradio as gr
    from fastapi import FastAPI
    from fastapi.responses import RedirectResponse

    speak_chinese()
    app = FastAPI(openapi_url=None, telemetry=_NO_TELEMETRY)
    app.get(HEALTH_PATH)(_health(time.monotonic()))
    if programs is not None:
        programs(app)
    shared: dict[str, Any] = {
        "footer_links": [],
        "run_history": False,
        "enable_monitoring": False,
        "ssr_mode": False,
        "show_error": False,
        "max_file_size": f"{upload_mb}mb",
        "app_kwargs": {"telemetry": _NO_TELEMETRY},
    }
    if desk is not None:
        auth = accounts(login) or None
        at = f"{root_path}{DESK_PATH}" if root_path else None
        app.get(DESK_PATH, include_in_schema=False)(lambda: RedirectResponse(f"{root_path}{DESK_PATH}/"))
        app = gr.mount_gradio_app(app, desk, DESK_PATH, auth=auth, root_path=at, **shared, **look())
    whole: FastAPI = gr.mount_gradio_app(app, page, "/", root_path=root_path or None, **shared, **look())
    return whole


def _health(started: float) -> Callable[[], dict[str, object]]:
    def health() -> dict[str, object]:
        return {"status": "ok", "seconds": round(time.monotonic() - started)}

    return health


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _in_background(server: Any) -> None:
    """Runs the server in a thread and returns when it listens; for tests and notebooks."""
    Thread(target=server.run, name="page", daemon=True).start()
    until = time.monotonic() + 30
    while not server.started:
        if time.monotonic() > until:
            raise TimeoutError("网页没有在 30 秒内打开。")
        time.sleep(0.02)
