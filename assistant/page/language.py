"""Gradio's own words in Chinese, whatever language the reader's browser is set to.

Gradio chooses the language of upload boxes, messages and its login form by the browser, when its script starts: before
the `head` of a page is put in, and a login form has none. So the language is said in the template.
"""

from __future__ import annotations

LANGUAGE = "zh-CN"
_TEMPLATE = "frontend/index.html"
_SAID = f'<script>Object.defineProperty(navigator, "language", {{ value: "{LANGUAGE}" }});</script>'
#: What the template begins with, and what it then begins with.
_CHANGES = (('lang="en"', f'lang="{LANGUAGE}"'), ("<head>", f"<head>{_SAID}"))


def speak_chinese() -> None:
    """Have every page that this process serves begin in Chinese. Raises RuntimeError for a template of another form."""
    from gradio.routes import templates
    from jinja2 import ChoiceLoader, DictLoader

    loader = templates.env.loader
    if loader is None:
        raise RuntimeError(_TEMPLATE)
    source = loader.get_source(templates.env, _TEMPLATE)[0]
    if _SAID in source:
        return
    for old, new in _CHANGES:
        if source.count(old) != 1:
            raise RuntimeError(f"{_TEMPLATE}: {old}")
        source = source.replace(old, new)
    templates.env.loader = ChoiceLoader([DictLoader({_TEMPLATE: source}), loader])
