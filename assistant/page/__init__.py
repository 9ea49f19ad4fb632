"""The page people ask on and the desk of staff; `serve` puts both on a port. Gradio is imported on first use only."""

from __future__ import annotations

from typing import Any

__all__ = ["build_desk", "build_page", "serve"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from assistant.page.gradio_import import import_gradio

        import_gradio()
    if name == "build_page":
        from assistant.page.layout import build_page

        return build_page
    if name == "build_desk":
        from assistant.page.desk import build_desk

        return build_desk
    if name == "serve":
        from assistant.page.serving import serve

        return serve
    raise AttributeError(name)
