"""How the page looks: handed to Gradio when the page is launched or mounted (Gradio 6 takes it there, not earlier)."""

from __future__ import annotations

import json
from typing import Any

from assistant.page import words
from assistant.page.markup import asset

#: The style sheet's blue from 50 to 950; the bars of a chart take the one at 500.
_BLUES = (
    "#eef4f8", "#dbe8f0", "#b9d2e2", "#8fb6cf", "#5f95b8", "#2f749e",
    "#1d6089", "#0a4a72", "#083c5d", "#062f49", "#041f31",
)  # fmt: skip


def look() -> dict[str, Any]:
    """Theme, style sheet and script. Fonts are the reader's own: nothing is loaded from another host."""
    import gradio as gr

    blue = gr.themes.Color(*_BLUES, name="youju")
    theme = gr.themes.Base(
        primary_hue=blue,
        font=("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "system-ui", "sans-serif"),
        font_mono=("ui-monospace", "Consolas", "monospace"),
        radius_size="sm",
    )
    # In the head and not as `css`, which Gradio rewrites to reach inside its own container only.
    said = json.dumps({"titles": words.TOAST_TITLES, "told": words.TOASTS, "otherwise": words.TOAST_OTHERWISE})
    head = f"<style>{asset('style.css')}</style><script>window.youjuWords = {said};{asset('page.js')}</script>"
    return {"theme": theme, "head": head}
