"""Puts the page on a port."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.page.theme import look

if TYPE_CHECKING:
    import gradio as gr


def serve(page: gr.Blocks, host: str = "127.0.0.1", port: int = 7860, root_path: str = "", block: bool = True) -> str:
    """Serves the page and returns its address; with `block` it stays until it is interrupted.

    Nothing is reported to anyone: no analytics, no run history, no monitoring page, no share link.
    """
    page.queue(default_concurrency_limit=8)
    _, address, _ = page.launch(
        server_name=host,
        server_port=port,
        root_path=root_path or None,
        share=False,
        quiet=True,
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        ssr_mode=False,
        prevent_thread_lock=not block,
        **look(),
    )
    return address
