"""What sets a piece of text apart from its line: raised as a footnote mark, struck out, hidden, typed into a field.

Web pages say so by their elements, by styles and by the rules of their own style sheets. A mark glued to a number
would make another number of it: 14 with a raised 1 is not 141, and neither is a struck 9 before a 5 ninety-five.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CIRCLED = "\u2460-\u2487\u24ea-\u24ff\u2776-\u2793"
#: 1, [1], （注2）, 注, *, ①: so short a text behind a word or number points at a note.
_FOOTNOTE = re.compile(rf"[\[［【〔(（]?(?:注释?)?(?:\d{{1,2}}|[{_CIRCLED}*＊※†‡])?[\])）】〕］]?")
_STRUCK_ALONE = "（已划去）{}"

#: Elements that pages and word processors hide one by one; blocks are hidden until a script shows them.
_HIDEABLE = frozenset("td th tr span font a b i em strong sub sup".split())
_STRUCK_TAGS = frozenset(("s", "strike", "del"))
_TELLING = frozenset(
    ("display", "visibility", "mso-hide", "text-decoration", "text-decoration-line", "vertical-align", "color")
)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_NESTED = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;")
#: Elements, classes, ids and what stands within what; states (:hover) and the like show nothing of a saved page.
_SIMPLE = r"(?:[a-zA-Z][a-zA-Z0-9]*|(?=[.#]))(?:[.#]-?[a-zA-Z_][\w-]*)*"
_SELECTOR = re.compile(rf"{_SIMPLE}(?:\s*[> ]\s*{_SIMPLE})*", re.ASCII)
_WHITE = re.compile(r"white|#fff(?:fff)?|rgb\(255,255,255\)")
_NO_TEXT_FIELDS = frozenset("hidden checkbox radio button submit reset image file password".split())
_FOOTNOTE_LINK = re.compile(r"^#?_(?:ftn|edn)")
#: Of a field whose text only a script fills in: what it holds cannot be told, so it is not blank.
_UNKNOWN_FIELD = "（输入框）"
FIELDS = frozenset(("input", "textarea", "select"))


def raised(text: str) -> str:
    """A raised text with characters of its own, so that it is no part of what stands before it.

    >>> raised("2"), raised("[1]"), raised("①"), raised("含上年2件")
    ('²', '⁽[1]⁾', '①', '含上年2件')
    """
    plain = text.strip()
    if plain.isascii() and plain.isdigit():
        return plain.translate(_RAISED_DIGITS)
    if not plain or re.fullmatch(f"[{_CIRCLED}]+", plain) or not _FOOTNOTE.fullmatch(plain):
        return text
    return f"⁽{plain}⁾"


def struck_alone(text: str) -> str:
    """What a cell says in which everything is struck out: it is not blank, and what was struck is not its number."""
    return _STRUCK_ALONE.format(text)


def apply_style_rules(tree: LexborHTMLParser) -> None:
    """Write what the page's own style sheets say of hiding, striking and raising into the styles of its elements."""
    told: dict[int, tuple[LexborNode, list[str]]] = {}
    for sheet in tree.css("style"):
        for selectors, declarations in _RULE.findall(_NESTED.sub("", _COMMENT.sub("", sheet.text()))):
            kept = ";".join(f"{name}:{value}" for name, value in _declared(declarations).items() if name in _TELLING)
            for selector in selectors.split(",") if kept else ():
                if not _SELECTOR.fullmatch(selector.strip()):
                    continue
                for node in tree.css(selector.strip()):
                    told.setdefault(node.mem_id, (node, []))[1].append(kept)
    for node, rules in told.values():
        own = node.attributes.get("style") or ""
        node.attrs["style"] = ";".join([*rules, own])


def _declared(style: str) -> dict[str, str]:
    """The declarations of a style; of two of one name the later one holds."""
    pairs = (each.partition(":") for each in style.lower().split(";"))
    return {"".join(name.split()): "".join(value.replace("!important", "").split()) for name, _, value in pairs if name}


def _style(node: LexborNode) -> dict[str, str]:
    style = node.attributes.get("style")
    return _declared(style) if style else {}


def is_hidden(node: LexborNode) -> bool:
    """Whether a cell, a row or a piece of text has a style that shows nothing of it."""
    style = _style(node) if node.tag in _HIDEABLE else {}
    hidden = style.get("display") == "none" or style.get("visibility") == "hidden" or style.get("mso-hide", "") == "all"
    return hidden and not node.css_first("table")


def shown_as(node: LexborNode) -> str:
    """How an element is laid out where its style says so: "table", "table-row", "table-cell", …; else ""."""
    return _style(node).get("display", "") if node.tag and not node.tag.startswith("-") else ""


def is_struck(node: LexborNode) -> bool:
    """Whether an element is struck through."""
    if node.tag in _STRUCK_TAGS:
        return True
    style = _style(node) if node.tag and not node.tag.startswith("-") else {}
    lines = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    return "line-through" in lines and not node.css_first("table")


def is_white(node: LexborNode) -> bool:
    """Whether an inline element is written in white: beside other text nobody sees it."""
    if node.tag not in _HIDEABLE - {"td", "th", "tr"}:
        return False
    colour = _style(node).get("color") or (node.attributes.get("color") or "").strip().lower()
    return bool(_WHITE.fullmatch(colour))


def is_raised(node: LexborNode) -> bool:
    """Whether an element is printed above its line: a footnote mark, or the link to a note that Word writes."""
    if node.tag == "sup":
        return True
    if node.tag == "a":
        named = node.attributes.get("href") or "", node.attributes.get("name") or ""
        if any(_FOOTNOTE_LINK.match(name) for name in named):
            return True
    return node.tag in _HIDEABLE - {"td", "th", "tr"} and _style(node).get("vertical-align") == "super"


def field_text(node: LexborNode) -> str:
    """The text that a form field in a cell shows."""
    if node.tag == "textarea":
        return str(node.text())
    if node.tag == "select":
        chosen = node.css_first("option[selected]")
        return str(chosen.text()) if chosen else _UNKNOWN_FIELD
    if (node.attributes.get("type") or "text").lower() in _NO_TEXT_FIELDS:
        return ""
    value = node.attributes.get("value") if "value" in node.attributes else _UNKNOWN_FIELD
    return value or ""
