"""Verbatim pieces of a report: the part of a sentence that answers. Spans only, no words of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from assistant.prose.accounts import accounts_in, with_signs
from corpus.punctuation import IN_BRACKETS, SENTENCE_ENDS
from corpus.report import Mention
from corpus.text import segment_start


class Span(NamedTuple):
    """A half-open span of a report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The quoted characters."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether the other span lies in this one, or is the same."""
        return self.start <= other.start and other.end <= self.end


#: A quote is not drawn out over more than so many characters to close a bracket.
_LONGEST = 120
#: A name is told with a number no further than so many letters behind it.
_LONGEST_NAMED = 160
#: The sentence behind names them side by side: 如甲、乙; not 如有变动.
_MEMBERS = re.compile(
    r"。(?:例如|比如|譬如|如(?![有需果何期实下今遇不]))[：:]?(?=[^，,。；;\n]{2,}?、[^，,。；;\n]{2,})[^。；;\n]+"
)
#: What stands between two signs of a sentence; a colon opens what it announces and parts nothing.
SEGMENT = re.compile(r"[^，,；;。！？\n]+")
#: The pieces a quote is drawn out by, with the sign behind each; the colon of a web address ends nothing.
_PIECE = re.compile(r"(?:[^，,；;：:。！？\n]|:(?=//))*[，,；;：:。！？\n]?")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of a stretch of text, without the blanks around them."""
    at, end = start, len(text) if end is None else end
    while at < end:
        stops = [found for mark in SENTENCE_ENDS if (found := text.find(mark, at, end)) >= 0]
        stop = min(stops, default=end - 1) + 1
        while stop < end and text[stop] in "”’』」）)":
            stop += 1
        if span := trimmed(text, at, stop):
            yield span
        at = stop


def sentence_of(span: Span, text: str) -> str:
    """The words of the sentence in which a stretch of text begins."""
    return next(each.of(text) for each in sentences(text) if each.start <= span.start < each.end)


def sentence_at(text: str, at: int) -> Span | None:
    """The sentence that holds the character at a place; None where it is a blank between two."""
    return next((span for span in sentences(text) if span.start <= at < span.end), None)


def segments(text: str, sentence: Span) -> list[Span]:
    """The pieces of a sentence between its signs.

    >>> [span.of("复议3件，均维持。") for span in segments("复议3件，均维持。", Span(0, 9))]
    ['复议3件', '均维持']
    """
    return [Span(*found.span()) for found in SEGMENT.finditer(text, *sentence)]


def trimmed(text: str, start: int, end: int, drop: str = "") -> Span | None:
    """The span without blanks and `drop` at its ends, or None when nothing is left."""
    while start < end and (text[start].isspace() or text[start] in drop):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in drop):
        end -= 1
    return Span(start, end) if end > start else None


def from_names(text: str, span: Span, names: Sequence[str]) -> Span:
    """A quote from the segment of its sentence on that holds all these names; as it is where none does.

    The end of a line ends no sentence here: pages are set with line ends within sentences.

    >>> text = "启用“夜航钟”，到点\\n提醒承办人，全年提醒12次。"
    >>> from_names(text, Span(17, 24), ["夜航钟"]).of(text)
    '启用“夜航钟”，到点\\n提醒承办人，全年提醒12次'
    >>> from_names(text, Span(17, 24), ["晨钟"]).of(text)
    '全年提醒12次'
    """
    start = segment_start(text, span.start, "。！？")
    ahead = text[start : span.start]
    at = min((ahead.rfind(name) for name in names), default=-1)
    if at < 0 or len(ahead) - at > _LONGEST_NAMED:
        return span
    begin = segment_start(ahead, at, "，,；;：:\n")
    return trimmed(text, start + begin, span.end) or span


def with_members(text: str, span: Span) -> Span:
    """A quote with the sentence behind it that names the members of what it tells: “…列为重点。如甲、乙、丙等”.

    >>> text = "三类事项列为公开重点。如低保、危房、修路等。其他照旧。"
    >>> with_members(text, Span(0, 10)).of(text)
    '三类事项列为公开重点。如低保、危房、修路等'
    >>> with_members("按月公开。如有变动及时更新。", Span(0, 4))
    Span(start=0, end=4)
    """
    found = _MEMBERS.match(text, span.end)
    return Span(span.start, found.end()) if found and found.end() - span.end <= _LONGEST_NAMED else span


def around(text: str, mention: Mention, needed: Sequence[str] = ()) -> Span:
    """The shortest run of whole segments that holds the mention, its whole ("其中" says of what), and what is needed.

    needed: words of the question that only stand earlier in the sentence; the quote reaches back to the last of them.
    """
    sentence = next(s for s in sentences(text) if s.start <= mention.start < s.end)
    pieces = [Span(m.start(), m.end()) for m in _PIECE.finditer(text, *sentence) if m.end() > m.start()]
    last = next(i for i, piece in enumerate(pieces) if mention.end <= piece.end)
    first = next(i for i, piece in enumerate(pieces) if mention.start < piece.end)
    whole = mention.whole
    while first > 0 and not _holds(text[pieces[first].start : pieces[last].end], whole, needed):
        first -= 1
    if not _holds(text[pieces[first].start : pieces[last].end], whole, needed):
        first = next(i for i, piece in enumerate(pieces) if mention.start < piece.end)
    first, last = _brackets_closed(text, pieces, first, last)
    span = trimmed(text, pieces[first].start, pieces[last].end, "，,；;：:。、 ") or Span(mention.start, mention.end)
    ends_open = span.of(text).endswith((")", "）")) and _unclosed(span.of(text))[0]
    return Span(span.start, span.end - 1) if ends_open else span


def _brackets_closed(text: str, pieces: Sequence[Span], first: int, last: int) -> tuple[int, int]:
    """The pieces from the one that opens a bracket to the one that closes it, where these are near enough."""
    left, right = first, last
    while left > 0 and _unclosed(Span(pieces[left].start, pieces[right].end).of(text))[0]:
        left -= 1
    while right + 1 < len(pieces) and _unclosed(Span(pieces[left].start, pieces[right].end).of(text))[1]:
        right += 1
    near = pieces[right].end - pieces[left].start <= _LONGEST and not any(
        _unclosed(Span(pieces[left].start, pieces[right].end).of(text))
    )
    return (left, right) if near else (first, last)


def _unclosed(quote: str) -> tuple[bool, bool]:
    """Whether a quote closes a bracket that it does not open, and opens one that it does not close."""
    rest = IN_BRACKETS.sub("", IN_BRACKETS.sub("", quote))
    return bool(re.search("[)）]", rest)), bool(re.search("[（(]", rest))


def _holds(quote: str, whole: str, needed: Sequence[str]) -> bool:
    bare = re.sub(r"\s", "", quote)
    return (not whole or whole[-4:] in bare) and all(word in bare for word in needed)


def shortest_run(text: str, span: Span, tells: Callable[[str], bool]) -> Span:
    """The shortest run of whole segments of a quote that tells all that it must, with its brackets closed.

    >>> text = "发布办法，每日公示菜谱，覆盖食堂102个，其中自营81个、托管21个，年点击5万次。"
    >>> shortest_run(text, Span(0, len(text) - 1), lambda said: "食堂" in said and "托管" in said).of(text)
    '覆盖食堂102个，其中自营81个、托管21个'
    """
    pieces = [Span(*found.span()) for found in _PIECE.finditer(text, *span) if found.end() > found.start()]
    runs = (
        Span(first.start, last.end) for at, first in enumerate(pieces) for last in pieces[at:] if last.end <= span.end
    )
    told = [run for run in runs if tells(run.of(text)) and not any(_unclosed(run.of(text)))]
    best = min(told, key=lambda run: (run.end - run.start, -run.start), default=span)
    return trimmed(text, *best, "，,；;：:。、 ") or span


def with_marks(question: str, stripped: str, texts: Iterable[str]) -> str:
    """The question with 《》 around what its reports call so, where the name of the body was taken out of that.

    >>> with_marks("某区问政某区播了几期", "问政播了几期", ["《问政某区》办了6期"])
    '某区《问政某区》播了几期'
    >>> with_marks("江城2023年江城发布发了几条", "发布发了几条", ["“江城发布”公众号发文60条"])
    '江城2023年《江城发布》发了几条'
    """
    texts = list(texts)
    names = {name for text in texts for name in re.findall("《([^《》]{4,12})》", text)} | accounts_in(texts)
    taken_apart = (
        name for name in names if name not in stripped and not re.search(f"[《“]{re.escape(name)}", question)
    )
    return with_signs(question, taken_apart, "《》")


def with_titles(stripped: str, question: str) -> str:
    """The stripped question with the names that the whole one puts in 《》 or “”, and what was stripped of these.

    >>> with_titles("问政播出几期", "某区《问政某区》播出几期"), with_titles("发布推送几条", "“某区发布”推送几条")
    ('《问政某区》播出几期', '《某区发布》推送几条')
    """
    for title in re.findall(r"[《“]([^《》“”]{2,30})[》”]", question):
        cuts = [title, *(title[:i] + title[j:] for i in range(len(title)) for j in range(len(title), i + 1, -1))]
        left = next((cut for cut in sorted(cuts, key=len, reverse=True) if len(cut) > 1 and cut in stripped), "")
        if left and f"《{title}" not in stripped:
            stripped = stripped.replace(left, f"《{title}》", 1)
    return stripped
