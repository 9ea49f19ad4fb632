"""How the page looks: handed to Gradio when the page is launched or mounted (Gradio 6 takes it there, not earlier)."""

from __future__ import annotations

from typing import Any

from assistant.page.markup import asset


def look() -> dict[str, Any]:
    """Theme, style sheet and script. Fonts are the reader's own: nothing is loaded from another host."""
    import gradio as gr

    theme = gr.themes.Base(
        font=("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "system-ui", "sans-serif"),
        font_mono=("ui-monospace", "Consolas", "monospace"),
        radius_size="sm",
    )
    # In the head and not as `css`, which Gradio rewrites to reach inside its own container only.
    head = f"<style>{asset('style.css')}</style><script>{asset('page.js')}</script>"
    return {"theme": theme, "head": head}
