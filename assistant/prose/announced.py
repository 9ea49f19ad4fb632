"""Lists that a report announces with their number: "主动公开有5种形式：一是…。二是…。", one item behind each mark.

Such a list often runs over many sentences, so that no single one of them is the answer; all items are told, or none.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.prose.enumerated import NUMERAL
from assistant.prose.evidence import Evidence, Reply, Source, shown
from assistant.prose.opposites import of_the_other_business
from assistant.prose.quoting import Span, sentences, trimmed
from assistant.prose.wording import Asked, coverage, terms_of
from corpus.numbers import read_numeral
from corpus.text import matchable

_MEASURE = "种|个|项|类|条|大|点|方面"
#: 有5种形式，哪五种; 哪5种形式; 五大举措分别是什么.
_ASKED = re.compile(
    rf"(?P<many>{NUMERAL})(?P<measure>{_MEASURE})(?P<what>(?!分别|都|各|是|有)[一-龥]{{2,4}}?)(?=[，,。？?]|的|是|有|分别|都|各|叫|$)"
)
#: 有哪些形式, 哪几种形式: the report says how many.
_ASKED_OPENLY = re.compile(rf"(?:哪些|哪几(?:{_MEASURE}))(?P<what>[一-龥]{{2,4}})(?=[，,。？?]|$)")
#: 公开的形式有哪些: the same asked the other way round.
_ASKED_BEHIND = re.compile(
    rf"(?P<what>[一-龥]{{2}})(?:都|主要|一共|总共|分别|具体)*(?:有|是|包括|包含)(?:哪些|哪几(?:{_MEASURE})|什么|啥)[？?]?$"
)
_WHICH = re.compile("哪|什么|啥|分别|列[出举]|说说")
#: One announcement and its items stand within so many characters, and an item is told up to its first sentence's end.
_LONGEST = 900
#: So much of the other words of a question, those that say little among them, the announcement must explain.
_ABOUT = 0.5
_ITEM_ENDS = "。；;！？\n"
_MARK = re.compile(r"^(?:[（(]?[一二三四五六七八九十](?:是|[)）]|、))[，,：:]?")
_ORDER = "一二三四五六七八九十"


def announced(asked: Asked, source: Source) -> Reply | None:
    """All items of the one list that is announced with the number and the kind of thing that are asked for."""
    wanted = (_ASKED.search(asked.text) if _WHICH.search(asked.text) else None) or (
        _ASKED_OPENLY.search(asked.text) or _ASKED_BEHIND.search(asked.text)
    )
    if wanted is None:
        return None
    wanted_many = read_numeral(wanted.groupdict().get("many") or "")
    rest = asked.text[: wanted.start()] + asked.text[wanted.end() :]
    terms = [t for t in terms_of(rest) if t.word not in wanted[0] and not read_numeral(t.word[0])]
    needed = [term for term in terms if term.heavy]
    lists: list[tuple[Span, list[Span]]] = []
    for sentence in sentences(source.plain):
        words = matchable(re.split("[：:]|一是|（一）", sentence.of(source.plain))[0])
        many = _announced_number(words, wanted["what"])
        if many is None or many != (wanted_many or many) or not 2 <= many <= len(_ORDER):
            continue
        if any(term.in_text(words) < 0.5 for term in needed) or coverage(terms, words) < _ABOUT:
            continue
        if not of_the_other_business(asked.text, words) and (items := _items(source.plain, sentence.start, int(many))):
            start = max(source.plain.rfind(mark, sentence.start, items[0].start) for mark in "，,；;") + 1
            opening = trimmed(source.plain, max(start, sentence.start), items[0].start, "，,；;：:。")
            lists += [(opening, items)] if opening else []
    if len(lists) != 1:
        return None
    opening, items = lists[0]
    lines = [f"· {shown(_MARK.sub('', item.of(source.text)))}{{{i}}}" for i, item in enumerate(items, 1)]
    told = f"年报写到“{shown(opening.of(source.text))}”{{0}}：\n" + "\n".join(lines)
    return Reply(told, tuple(Evidence(span) for span in (opening, *items)))


def _announced_number(words: str, what: str) -> Decimal | None:
    """How many of a thing a sentence says that there are, before it lists them.

    >>> _announced_number("公开有5种形式：一是网站", "形式"), _announced_number("公开采取多种形式", "形式")
    (Decimal('5'), None)
    >>> _announced_number("建立十二项制度", "制度")
    Decimal('12')
    """
    said = re.search(rf"(?<!\d)(?P<many>{NUMERAL})(?:{_MEASURE})[一-龥]{{0,4}}?{re.escape(what)}", words)
    return read_numeral(said["many"]) if said else None


def _items(text: str, start: int, many: int) -> list[Span]:
    """The items from 一是, 二是 … or （一）, （二） … on, each with its mark; [] unless there are just so many."""
    for form in ("{}是", "（{}）", "{}、"):
        marks: list[int] = []
        at = start
        for numeral in _ORDER[:many]:
            at = text.find(form.format(numeral), at, start + _LONGEST)
            if at < 0:
                break
            marks.append(at)
        if len(marks) < many:
            continue
        if many < len(_ORDER) and text.startswith(form.format(_ORDER[many]), _end(text, marks[-1])):
            continue  # a longer list
        stops = [*marks[1:], len(text)]
        spans = [
            trimmed(text, mark, min(_end(text, mark), stop), "，,。；;：:")
            for mark, stop in zip(marks, stops, strict=True)
        ]
        return [span for span in spans if span]
    return []


def _end(text: str, at: int) -> int:
    return min((found for mark in _ITEM_ENDS if (found := text.find(mark, at)) >= 0), default=len(text) - 1) + 1
