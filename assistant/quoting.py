"""Verbatim pieces of a report: the part of a sentence that answers, and contacts. Spans only, no words of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.report import PART_OF, Mention


class Span(NamedTuple):
    """A half-open span of a report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The quoted characters."""
        return text[self.start : self.end]


class Contact(NamedTuple):
    """A printed way to reach the body: what it is ("电话"), the words with its label, and the bare value."""

    kind: str
    quote: Span
    value: Span


SENTENCE_END = "。！？\n"
_SEGMENT = re.compile(r"[^，,；;：:。！？\n]*[，,；;：:。！？\n]?")
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


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of a stretch of text, without the blanks around them."""
    at, end = start, len(text) if end is None else end
    while at < end:
        stops = [found for mark in SENTENCE_END if (found := text.find(mark, at, end)) >= 0]
        stop = min(stops, default=end - 1) + 1
        while stop < end and text[stop] in "”’』」）)":
            stop += 1
        if span := trimmed(text, at, stop):
            yield span
        at = stop


def trimmed(text: str, start: int, end: int, drop: str = "") -> Span | None:
    """The span without blanks and `drop` at its ends, or None when nothing is left."""
    while start < end and (text[start].isspace() or text[start] in drop):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in drop):
        end -= 1
    return Span(start, end) if end > start else None


def around(text: str, mention: Mention, needed: Sequence[str] = ()) -> Span:
    """The shortest run of whole segments that holds the mention, its whole ("其中" says of what), and what is needed.

    needed: words of the question that only stand earlier in the sentence; the quote reaches back to the last of them.
    """
    sentence = next(s for s in sentences(text) if s.start <= mention.start < s.end)
    pieces = [Span(m.start(), m.end()) for m in _SEGMENT.finditer(text, *sentence) if m.end() > m.start()]
    last = next(i for i, piece in enumerate(pieces) if mention.end <= piece.end)
    first = next(i for i, piece in enumerate(pieces) if mention.start < piece.end)
    whole = mention.counted.rpartition(PART_OF)[0]
    while first > 0 and not _holds(text[pieces[first].start : pieces[last].end], whole, needed):
        first -= 1
    if not _holds(text[pieces[first].start : pieces[last].end], whole, needed):
        first = next(i for i, piece in enumerate(pieces) if mention.start < piece.end)
    return trimmed(text, pieces[first].start, pieces[last].end, "，,；;：:。、 ") or Span(mention.start, mention.end)


def _holds(quote: str, whole: str, needed: Sequence[str]) -> bool:
    bare = re.sub(r"\s", "", quote)
    return (not whole or whole[-4:] in bare) and all(word in bare for word in needed)


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
