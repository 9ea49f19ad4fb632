"""Verbatim pieces of a report: the part of a sentence that answers, lists, contacts. Spans only, no words of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.report import PART_OF, Mention, Passage


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


_SENTENCE_END = "。！？\n"
_SEGMENT = re.compile(r"[^，,；;：:。！？\n]*[，,；;：:。！？\n]?")
_LEVELS = (
    re.compile(r"[（(]\s*[一二三四五六七八九十]{1,2}\s*[)）]\s*"),
    re.compile(r"(?<![一-龥])[一二三四五六七八九十]是(?!否|不是)[:：，,]?"),
    re.compile(r"(?<![一-龥0-9])(?:第[一二三四五六]|其[一二三四五六]|首先|其次|再次|最后)[，,、：:]"),
    re.compile(r"(?<![0-9.])[1-9][.．、](?!\d)\s*|[（(][1-9][)）]"),
)
_MEASURES_BEGIN = re.compile(
    r"[（(]\s*[二三]\s*[)）]\s*(?:下一步|改进|整改|工作)[^。：:\n]{0,12}|(?:改进|整改)(?:措施|情况|举措)\s*[。：:]"
    r"|下一?步|针对(?:上述|以上|存在|这些)?的?(?:主要)?(?:问题|不足)|(?:将|拟)(?:重点|着力|采取|从|切实|针对|围绕)|今后|新的一年"
)
_NEXT_YEAR = re.compile(r"(20\d\d)\s*年[，,]?")
_SAYS_PROBLEM = re.compile(r"问题|不足|差距|短板|薄弱|困难|欠缺")
_LACKS = re.compile(
    r"有待|仍需|还需|尚需|需要?(?:进一步|加强|提)|不够|不足|不高|不强|不全|不多|不深|不及时|不规范|不到位|不平衡|不均|不畅|参差|残差"
    r"|较[少低弱慢窄差]|欠缺|缺[乏少]|薄弱|滞后|单一|亟[待需]|尚未|未能|偏[低少慢]|存在|难以"
)
_BEFORE_LIST = re.compile(
    r"[：:]|(?:[，。；]|表现在|主要是)(?:如|比如|例如|主要表现在|主要体现在|表现为)[：:，,]?|主要表现[在为][：:，,]?"
)
_LONGEST_ITEM = 110

_GAP = r"[ \t\u3000]*"
_COLON = rf"{_GAP}[:：为是，,]?{_GAP}"
_CONTACTS = {
    "电话": rf"(?:联系|咨询|办公|监督|服务)?电{_GAP}话(?:{_GAP}[/／、及和]{_GAP}传{_GAP}真)?{_COLON}"
    rf"(?P<value>[（(]?0?\d[\d（）()]*(?:{_GAP}[-—－–―]+{_GAP}\d+)*(?:{_GAP}[、,，/]{_GAP}\d{{7,}}(?:[-—－]\d+)*)*)",
    "传真": rf"传{_GAP}真{_COLON}(?P<value>[（(]?0?\d[\d（）()]*(?:{_GAP}[-—－–―]+{_GAP}\d+)*)",
    "邮编": rf"邮{_GAP}(?:政{_GAP}编{_GAP}码|编){_COLON}(?P<value>\d{{6}})(?!\d)",
    "邮箱": rf"(?:电{_GAP}子{_GAP})?邮{_GAP}(?:箱|件)(?:地址)?{_COLON}(?P<value>[\w.+-]+{_GAP}[@＠]{_GAP}[\w.-]*\w)",
    "地址": rf"(?:联系|通讯|通信|办公|邮寄)?地{_GAP}址{_GAP}[:：为是，,]{_GAP}"
    rf"(?P<value>(?:[^；;。\n（(）)、]|[（(][^（()）\n]{{0,12}}[)）]){{4,60}}?)"
    rf"(?=[；;。\n)）]|{_GAP}[，,、]{_GAP}(?:邮|电|联|传))",
    "网址": r"(?P<value>(?:https?://|www\.)[\w./-]*\w)",
}
_CONTACT_PATTERNS = {
    kind: re.compile(pattern, re.ASCII if kind == "邮箱" else 0) for kind, pattern in _CONTACTS.items()
}
_ASKED_CONTACT = (
    ("电话", re.compile(r"电话|号码|座机|联系")),
    ("传真", re.compile(r"传真")),
    ("邮编", re.compile(r"邮编|邮政编码")),
    ("邮箱", re.compile(r"邮箱|mail|电邮|电子邮件", re.IGNORECASE)),
    ("地址", re.compile(r"(?<!邮箱)(?<!网站)地址|在哪(?:里|儿)?办公|办公地点|(?<!网站)在哪")),
    ("网址", re.compile(r"网址|网站(?:地址)?是|官网|哪个网站")),
)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of a stretch of text, without the blanks around them."""
    at, end = start, len(text) if end is None else end
    while at < end:
        stops = [found for mark in _SENTENCE_END if (found := text.find(mark, at, end)) >= 0]
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


def problems(text: str, passages: Sequence[Passage], year: int) -> list[Span]:
    """The shortcomings a report admits, one span each, in printed order."""
    section = _section(text, passages)
    if section is None:
        return []
    border = _border(text, section, year)
    return _items(text, Span(section.start, border), _LACKS)


def measures(text: str, passages: Sequence[Passage], year: int) -> list[Span]:
    """What a report says it will do about them, one span each, in printed order."""
    section = _section(text, passages)
    if section is None:
        return []
    border = _border(text, section, year)
    return _items(text, Span(border, section.end), None) if border < section.end else []


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


def _section(text: str, passages: Sequence[Passage]) -> Span | None:
    inside = [p for p in passages if "问题" in p.section or "改进" in p.section]
    if inside:
        return Span(min(p.start for p in inside), max(p.end for p in inside))
    for sentence in sentences(text):
        if re.search(r"(?:存在|仍有|还有)[^。]{0,20}(?:问题|不足|差距|短板)", sentence.of(text)):
            end = text.find("\n", sentence.end)
            return Span(sentence.start, end if end >= 0 else len(text))
    return None


def _border(text: str, section: Span, year: int) -> int:
    """Where the problems end and the measures begin."""
    starts = [m.start() for m in _MEASURES_BEGIN.finditer(text, *section) if m.start() > section.start + 12]
    starts += [m.start() for m in _NEXT_YEAR.finditer(text, *section) if int(m[1]) > year]
    return min(starts, default=section.end)


def _items(text: str, part: Span, predicate: re.Pattern[str] | None) -> list[Span]:
    marked = _marked_items(text, part)
    if marked:
        return [_shortened(text, item) for item in marked]
    for sentence in sentences(text, *part):
        if predicate and not (_SAYS_PROBLEM.search(sentence.of(text)) or predicate.search(sentence.of(text))):
            continue
        openings = [m.end() for m in _BEFORE_LIST.finditer(text, sentence.start, part.end)]
        start = openings[0] if predicate and openings else sentence.start
        end = part.end if predicate is None else _sentence_end(text, start, part.end)
        return _split(text, Span(start, end), predicate)
    return []


def _marked_items(text: str, part: Span) -> list[Span]:
    """Items behind 一是…二是…, （一）…（二）…, 1.…2.…: of the kind of mark that comes first and comes twice."""
    kinds = [list(level.finditer(text, *part)) for level in _LEVELS]
    kinds = [marks for marks in kinds if len(marks) > 1]
    if not kinds:
        return []
    marks = min(kinds, key=lambda found: found[0].start())
    ends = [mark.start() for mark in marks[1:]] + [part.end]
    items = [trimmed(text, mark.end(), end, "；;。，, ") for mark, end in zip(marks, ends, strict=True)]
    return [item for item in items if item]


def _shortened(text: str, item: Span) -> Span:
    """A long item ends with its first sentence, which names it."""
    if item.end - item.start <= _LONGEST_ITEM:
        return item
    first = next(sentences(text, *item))
    return trimmed(text, *first, "；;。，, ") or item


def _split(text: str, part: Span, predicate: re.Pattern[str] | None) -> list[Span]:
    for marks in ("；;", "；;。", "，,、") if predicate else ("；;", "；;。"):
        pieces = list(_pieces(text, part, marks, predicate))
        if len(pieces) > 1:
            return pieces
    whole = trimmed(text, *part, "；;。，, ")
    return [whole] if whole and (predicate is None or predicate.search(whole.of(text))) else []


def _pieces(text: str, part: Span, marks: str, predicate: re.Pattern[str] | None) -> Iterator[Span]:
    """Pieces between marks; one that has no predicate of its own ("深度、广度有待提升") joins the next."""
    start = part.start
    for at in range(part.start, part.end + 1):
        if at < part.end and text[at] not in marks:
            continue
        piece = trimmed(text, start, at, "；;。，,、 ")
        if piece and (predicate is None or predicate.search(piece.of(text))):
            if text[piece.end - 1] == "等":
                piece = Span(piece.start, piece.end - 1)
            yield piece
            start = at + 1
        elif piece is None:
            start = at + 1


def _sentence_end(text: str, start: int, end: int) -> int:
    stops = [found for mark in _SENTENCE_END if (found := text.find(mark, start, end)) >= 0]
    return min(stops, default=end)
