"""For other programs: the service as HTTP routes under /api with OpenAPI, and as MCP tools under /mcp.

Gradio's own MCP server is not used: its extra holds pydantic below the version that we pin, and it would offer the
page's handlers rather than these four functions.
"""

from __future__ import annotations

import html
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated, Any

import anyio
from anyio import to_thread
from fastapi import Body, FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from starlette.routing import Route

from assistant.page import words
from assistant.page.limits import visitor
from assistant.page.refusals import Refused, refuse_in_chinese
from assistant.service import (
    CheckedFigure,
    FigureAnswer,
    FoundFinding,
    FoundReport,
    History,
    Publisher,
    Question,
    ReportId,
    Service,
    Text,
    UnknownReport,
    Year,
)

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from assistant.page.limits import Limit

log = logging.getLogger(__name__)

API_PATH = "/api"
MCP_PATH = "/mcp"
#: Bytes of a request's body at most: the longest text with room for its escapes.
LARGEST_BODY = 128 << 10


class Guarded:
    """An application that one visitor may ask so often a minute, with bodies of a told and bounded size."""

    def __init__(self, app: ASGIApp, limit: Limit) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = self._refusal(scope) if scope["type"] == "http" else None
        await (self.app if refused is None else refused)(scope, receive, send)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        size = dict(scope["headers"]).get(b"content-length", b"")
        if scope["method"] == "POST" and not size.isdigit():
            return JSONResponse({"detail": words.API_NO_LENGTH}, 411)
        if size.isdigit() and int(size) > LARGEST_BODY:
            return JSONResponse({"detail": words.API_TOO_LARGE}, 413)
        who = visitor(None, scope["client"][0] if scope.get("client") else None)
        return None if self.limit.allows(who) else JSONResponse({"detail": words.TOO_MANY}, 429)


def add_programs(app: FastAPI, service: Service, limit: Limit) -> None:
    """Puts the routes and, where the package is there, the MCP endpoint on an application that has no page yet."""
    app.mount(API_PATH, Guarded(api(service), limit))
    # Without its slash the address would be the page's; a relative target holds behind a path prefix too.
    app.router.routes.append(Route(API_PATH, endpoint=lambda _: RedirectResponse(f".{API_PATH}/")))
    if find_spec("mcp") is None:
        log.warning(words.NO_MCP)
    else:
        tools = LateTools(service)
        app.router.routes.append(Route(MCP_PATH, endpoint=Guarded(tools, limit)))
        app.router.lifespan_context = tools.lifespan


def api(service: Service) -> FastAPI:
    """The HTTP routes, their OpenAPI description at /openapi.json, and a page that tells of them."""
    app = FastAPI(
        title=words.API_TITLE,
        description=words.API_ABOUT,
        docs_url=None,  # the stock documentation pages load scripts from other hosts
        redoc_url=None,
        responses={422: {"model": Refused, "description": words.API_REFUSED.rstrip("：")}},
    )
    refuse_in_chinese(app)

    @app.exception_handler(UnknownReport)
    async def unknown(request: Request, error: Exception) -> JSONResponse:
        return JSONResponse({"detail": str(error)}, 404)

    @app.get("/lookup_figure", summary=Service.lookup_figure.__doc__)
    def lookup_figure(
        question: Annotated[Question, Query()],
        history: Annotated[History, Query()] = [],  # noqa: B006 - a default for FastAPI
    ) -> FigureAnswer:
        return service.lookup_figure(question, history)

    @app.get("/search_reports", summary=Service.search_reports.__doc__)
    def search_reports(
        publisher: Annotated[Publisher, Query()] = "", year: Annotated[Year, Query()] = None
    ) -> list[FoundReport]:
        return service.search_reports(publisher, year)

    @app.get("/audit_report", summary=Service.audit_report.__doc__)
    def audit_report(report: Annotated[ReportId, Query()]) -> list[FoundFinding]:
        return service.audit_report(report)

    @app.post("/check_text", summary=Service.check_text.__doc__)
    def check_text(text: Annotated[Text, Body(embed=True)]) -> list[CheckedFigure]:
        return service.check_text(text)

    @app.get("/", include_in_schema=False)
    def about() -> HTMLResponse:
        return HTMLResponse(documentation(app.openapi()))

    return app


def documentation(schema: dict[str, Any]) -> str:
    """A page about the routes out of their OpenAPI description, without scripts."""
    shown = html.escape
    parts = []
    for path, methods in schema["paths"].items():
        for method, route in methods.items():
            rows = [
                (p["name"], p["schema"].get("description", p.get("description", "")))
                for p in route.get("parameters", ())
            ]
            if "requestBody" in route:
                rows.append(("JSON", '{"text": "…"}'))
            listed = "".join(f"<li><code>{shown(name)}</code>：{shown(told)}</li>" for name, told in rows)
            parts.append(
                f"<h2><code>{method.upper()} {shown(path)}</code></h2><p>{shown(route['summary'])}</p><ul>{listed}</ul>"
            )
    return (
        f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{shown(words.API_TITLE)}</title>'
        '<meta name="viewport" content="width=device-width"><body style="max-width:48rem;margin:auto;line-height:1.7">'
        f"<h1>{shown(words.API_TITLE)}</h1><p>{shown(words.API_ABOUT)}</p>"
        f'{"".join(parts)}<p><a href="openapi.json">openapi.json</a></p></body></html>'
    )


class LateTools:
    """The MCP endpoint, made when it is first asked: its packages take a second to import, which no page waits for.

    Hosts are not checked: the tools are public and read-only, and a proxy may give the server any name.
    """

    def __init__(self, service: Service) -> None:
        self.service = service
        self.wanted, self.ready = anyio.Event(), anyio.Event()
        self.endpoint: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.wanted.set()
        await self.ready.wait()
        assert self.endpoint is not None
        await self.endpoint(scope, receive, send)

    @asynccontextmanager
    async def lifespan(self, _: Any) -> AsyncIterator[None]:
        """What the application runs in: one task makes the endpoint and holds its sessions until the end."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._hold)
            yield
            tasks.cancel_scope.cancel()

    async def _hold(self) -> None:
        await self.wanted.wait()
        server = await to_thread.run_sync(self._server)
        async with server.session_manager.run():
            self.ready.set()
            await anyio.sleep_forever()

    def _server(self) -> Any:
        from mcp.server import MCPServer
        from mcp.server.transport_security import TransportSecuritySettings
        from mcp_types import ToolAnnotations

        server: Any = MCPServer(words.NAME, instructions=words.API_ABOUT, log_level="WARNING")
        service = self.service
        for tool in (service.lookup_figure, service.search_reports, service.audit_report, service.check_text):
            annotations = ToolAnnotations(read_only_hint=True, open_world_hint=False)
            server.add_tool(tool, description=tool.__doc__, annotations=annotations)
        self.endpoint = server.streamable_http_app(
            streamable_http_path=MCP_PATH,
            stateless_http=True,
            json_response=True,
            max_request_body_size=LARGEST_BODY,
            transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
        )
        return server
