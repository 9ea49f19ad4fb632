"""Text into HTML, and the page's own CSS and JavaScript. Everything that was printed or typed goes through `shown`."""

from __future__ import annotations

import html
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

FOLDER = Path(__file__).parent


def shown(text: object) -> str:
    """Text that shows as itself in HTML, in an attribute too.

    Braces and dollars become entities because gr.HTML runs its value through a template.

    >>> shown('<script>"${1}"')
    '&lt;script&gt;&quot;&#36;&#123;1&#125;&quot;'
    """
    escaped = html.escape(str(text), quote=True)
    return escaped.replace("$", "&#36;").replace("{", "&#123;").replace("}", "&#125;")


def shown_lines(text: str) -> str:
    """Text of several lines, each on a line of its own.

    >>> shown_lines("一\\n二")
    '一<br>二'
    """
    return shown(text).replace("\n", "<br>")


def attributes(**values: object) -> str:
    """Attributes of a tag, "_" for "-", None left out.

    >>> attributes(data_act="cite", data_n=1, title=None)
    ' data-act="cite" data-n="1"'
    """
    return "".join(f' {name.rstrip("_").replace("_", "-")}="{shown(v)}"' for name, v in values.items() if v is not None)


def button(label: str, **data: object) -> str:
    """A button; keywords are its attributes."""
    return f'<button type="button"{attributes(**data)}>{shown(label)}</button>'


def safe_link(address: str) -> str | None:
    """The address when it may be linked to (http and https only), else None.

    >>> safe_link("javascript:alert(1)") is None
    True
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else None


@cache
def asset(name: str) -> str:
    """A file of this package as text: the style sheet or the script."""
    return (FOLDER / name).read_text(encoding="utf-8")
