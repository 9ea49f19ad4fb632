"""Printed ways to reach a body, and what a report prints about itself. Spans only; nothing that is not labelled."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.evidence import Evidence, Reply, Source, shown
from assistant.quoting import Span, sentences
from assistant.wording import Asked


class Contact(NamedTuple):
    """A printed way to reach the body: what it is ("电话"), the words with its label, and the bare value."""

    kind: str
    quote: Span
    value: Span


_GAP = r"[ \t\u3000]*"
_COLON = rf"{_GAP}[:：为是，,]?{_GAP}"
_CONTACTS = {
    "电话": rf"(?:联系|咨询|办公|监督|服务)?电{_GAP}话(?:{_GAP}[/／、及和]{_GAP}传{_GAP}真)?{_COLON}"
    rf"(?P<value>[（(]?0?\d[\d（）()]*(?:{_GAP}[-—－–―]+{_GAP}\d+)*(?:{_GAP}[、,，/]{_GAP}\d{{7,}}(?:[-—－]\d+)*)*)",
    "传真": rf"传{_GAP}真{_COLON}(?P<value>[（(]?0?\d[\d（）()]*(?:{_GAP}[-—－–―]+{_GAP}\d+)*)",
    "邮编": rf"邮{_GAP}(?:政{_GAP}编{_GAP}码|编){_COLON}(?P<value>\d{{6}})(?!\d)",
    "邮箱": rf"(?:电{_GAP}子{_GAP})?邮{_GAP}(?:箱|件)(?:地址)?{_COLON}(?P<value>[\w.+-]+{_GAP}[@＠]{_GAP}[\w.-]*\w)",
    "地址": rf"(?:联系|通讯|通信|办公|邮寄)?地{_GAP}址(?:{_GAP}[:：为是，,]|(?<=[：:，,；;（(]地址)){_GAP}"
    rf"(?P<value>(?:[^；;。\n（(）)、]|[（(][^（()）\n]{{0,12}}[)）]){{4,60}}?)"
    rf"(?=[；;。\n)）]|{_GAP}[，,、]{_GAP}(?:邮|电|联|传))",
    "网址": r"(?P<value>(?:https?://|www\.)[\w./-]*\w)",
}
_CONTACT_PATTERNS = {
    kind: re.compile(pattern, re.ASCII if kind == "邮箱" else 0) for kind, pattern in _CONTACTS.items()
}
_ASKED_CONTACT = (
    ("电话", re.compile(r"电话|号码|座机|联系(?!地址|邮箱)")),
    ("传真", re.compile(r"传真")),
    ("邮编", re.compile(r"邮编|邮政编码")),
    ("邮箱", re.compile(r"邮箱|mail|电邮|电子邮件", re.IGNORECASE)),
    ("地址", re.compile(r"(?<!邮箱)(?<!网站)地址|在哪(?:里|儿)?办公|办公地点|哪条路|(?<!网站)在哪")),
    ("网址", re.compile(r"网址|网站(?:地址)?是|官网|哪个网站")),
)


def contact(asked: Asked, source: Source) -> Reply | None:
    kinds = contact_kinds(asked.text)
    printed = [c for kind in kinds for c in contacts(source.text) if c.kind == kind]
    if not printed:
        return None
    lines = [f"{c.kind}：{shown(c.value.of(source.text))}{{{i}}}" for i, c in enumerate(printed)]
    missing = [kind for kind in kinds if kind not in {c.kind for c in printed}]
    notes = (f"年报没有印{'、'.join(missing)}。",) if missing and len(kinds) > 1 else ()
    return Reply("，".join(lines) + "。", tuple(Evidence(c.quote) for c in printed), notes)


def contacts(text: str) -> list[Contact]:
    """Every printed way to reach the body, by kind; nothing that is not labelled as one."""
    found: list[Contact] = []
    for kind, pattern in _CONTACT_PATTERNS.items():
        for match in pattern.finditer(text):
            if kind in ("电话", "传真") and len(re.sub(r"\D", "", match["value"])) < 7:
                continue
            found.append(Contact(kind, Span(*match.span()), Span(*match.span("value"))))
            if kind == "电话" and re.search(r"传\s*真", text[match.start() : match.start("value")]):
                found.append(Contact("传真", Span(*match.span()), Span(*match.span("value"))))
    return found


def contact_kinds(question: str) -> list[str]:
    """The kinds of contact a question asks for; all of them for 联系方式."""
    if re.search(r"联系方式|怎么联系|如何联系|联系谁", question):
        return ["地址", "邮编", "电话", "传真", "邮箱"]
    return [kind for kind, pattern in _ASKED_CONTACT if pattern.search(question)]


def contact_clause(text: str) -> Span | None:
    """The sentence in which the report says whom to ask, together with the bracket behind it."""
    printed = [c for c in contacts(text) if c.kind in ("电话", "邮箱")]
    if not printed:
        return None
    before = None
    for sentence in sentences(text):
        if sentence.start <= printed[0].quote.start < sentence.end:
            joined = before and text[sentence.start] in "（(" and "联系" in before.of(text)
            return Span(before.start, sentence.end) if before and joined else sentence
        before = sentence
    return None
