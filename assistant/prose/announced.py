"""Lists that a report announces, told item by item: "有5种形式：一是…", or a heading 公开途径 and what follows.

Such a list often runs over many sentences, so that no single one of them is the answer; all items are told, or none.
Ways of making public are announced without their number as well, by a heading or the words before the first mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.prose.enumerated import NUMERAL
from assistant.prose.evidence import Evidence, Reply, Source, only_quotes, shown
from assistant.prose.listing import measures
from assistant.prose.opposites import of_the_other_business
from assistant.prose.quoting import Span, segments, sentences, trimmed
from assistant.prose.wording import Asked, Term, coverage, terms_of
from corpus.numbers import read_numeral
from corpus.text import matchable, segment_start

_MEASURE = "种|个|项|类|条|大|点|方面"
#: By which ways; reports call them by any of these words.
_WAYS = "渠道|途径|形式|方式|载体"
_ASKED_WAYS = f"{_WAYS}|平台|媒介"
#: 靠哪两个渠道|公开信息: what is done by them.
_DONE = "(?:来|去|对外|向社会|主动|[把将](?:政府|政务)?信息)*(?:公开|发布|公布)"
_BEHIND = rf"(?=[，,。？?]|的|是|有|分别|都|各|叫|$|(?<={_ASKED_WAYS}){_DONE})"
#: 有5种形式，哪五种; 哪5种形式; 五大举措分别是什么.
_ASKED = re.compile(
    rf"(?P<many>{NUMERAL})(?P<measure>{_MEASURE})(?P<what>(?!分别|都|各|是|有)[一-龥]{{2,4}}?){_BEHIND}"
)
#: 有哪些形式, 哪几种形式, 哪些公开形式: the report says how many, or begins its list so.
_ASKED_OPENLY = re.compile(
    rf"(?:哪些|哪几(?:{_MEASURE})|(?:什么|啥)(?:样的)?(?=[一-龥]{{0,4}}(?:{_ASKED_WAYS})))(?P<what>[一-龥]{{2,8}}?)"
    rf"(?=[，,。？?]|$|(?<={_ASKED_WAYS}){_DONE})"
)
#: 公开的形式有哪些: the same asked the other way round.
_ASKED_BEHIND = re.compile(
    rf"(?P<what>[一-龥]{{2}})(?:都|主要|一共|总共|分别|具体)*(?:有|是|包括|包含)(?:哪些|哪几(?:{_MEASURE})|什么|啥)[？?]?$"
)
_MADE_PUBLIC = re.compile("公开|发布|公布")
_WHICH = re.compile("哪|什么|啥|分别|列[出举]|说说")
#: One announcement and its items stand within so many characters, and an item is told up to its first sentence's end.
_LONGEST = 900
#: So much of the other words of a question, those that say little among them, the announcement must explain.
_ABOUT = 0.5
_ITEM_ENDS = "。；;！？\n"
_MARK = re.compile(r"^(?:[（(]?[一二三四五六七八九十](?:是|[)）]|、)|[（(]?\d[)）.．、])[，,：:]?\s*")
_ORDER = "一二三四五六七八九十"
#: The marks of a list, for the numeral in words and in digits.
_FORMS = ("{}是", "（{}）", "{}、")
_FORMS_IN_DIGITS = ("{}、", "{}.", "{}．", "（{}）")
#: What ends with the kind of thing that a list is of: 主要公开形式如下, 依托二个渠道进行公开.
_OPENS = re.compile(
    rf"(?:{_WAYS})(?:[和与及、](?:{_WAYS}))*(?:主要|具体|分别)?(?:如下|为|有|是|包括|包含)?(?:(?:进行|来|加以)?(?:主动)?(?:公开|发布))?$"
)
_HEADING_MARK = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.、．是])?[，,：:]?\s*")
_MARKED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,2}[)）.、．是]")
#: Ways in which applications come are no ways of making public.
_OF_APPLICATIONS = re.compile("申请|受理|提交|查阅|咨询|投诉")
#: What tells ways at all, under a heading that announces them.
_TELLS_WAYS = re.compile("通过|利用|采[用取]|依托|借助|运用|以[^，,。]{2,16}(?:形式|方式)|、")
#: 公开形式主要通过某专栏, 主要采用某栏形式发布: a way, told as one.
_STATES = re.compile(
    rf"公开的?(?:{_WAYS})(?:主要|一般|都|均)*(?:是|为|有|通过|采[用取]|依托|利用|以)"
    rf"|主要(?:通过|采[用取]|依托|利用|以)[一-龥、“”]{{2,30}}(?:{_WAYS})(?:进行|对外|向社会)*(?:公开|发布|公布)"
)
#: Shorter than a word: the file ends within an item.
_SHORTEST = 2
_CUT_OFF = "所列的后面几项没有读全，请看原文。"


class _Wanted(NamedTuple):
    """A kind of things that is asked for in one list. many: how many; terms: the other words of the question."""

    text: str
    what: str
    many: Decimal | None
    terms: Sequence[Term]

    @property
    def of_ways(self) -> bool:
        return bool(re.fullmatch(_ASKED_WAYS, self.what))

    def is_about(self, words: str) -> bool:
        """Whether the words that announce a list say what is asked about."""
        if any(term.heavy and term.in_text(words) < 0.5 for term in self.terms):
            return False
        made_public = self.of_ways and bool(_MADE_PUBLIC.search(self.text) and _MADE_PUBLIC.search(words))
        about = made_public or coverage(self.terms, words) >= _ABOUT
        return about and not of_the_other_business(self.text, words)


def _wanted(text: str) -> _Wanted | None:
    found = (_ASKED.search(text) if _WHICH.search(text) else None) or (
        _ASKED_OPENLY.search(text) or _ASKED_BEHIND.search(text)
    )
    if found is None:
        return None
    what = str(found["what"])
    rest = text[: found.start()] + text[found.end() :]
    if of_ways := re.search(f"(?:{_ASKED_WAYS})$", what):  # 哪些信息公开|渠道
        rest, what = what[: of_ways.start()] + rest, of_ways[0]
    said = found[0].replace(found["what"], "") + what
    terms = [t for t in terms_of(rest) if t.word not in said and not read_numeral(t.word[0])]
    if of_ways:
        terms = [term for term in terms if not re.search(_ASKED_WAYS, term.word)]
    return _Wanted(text, what, read_numeral(found.groupdict().get("many") or ""), terms)


def announced(asked: Asked, source: Source) -> Reply | None:
    """All items of the one list that is announced as the kind of thing that is asked for."""
    wanted = _wanted(asked.text)
    if wanted is None:
        return None
    lists = list(_numbered(wanted, source))
    if not lists and wanted.of_ways:
        lists = list(_headed(wanted, source))
    if not lists and wanted.of_ways and wanted.many is None:
        told = list(_under_headings(wanted, source))
        return only_quotes(told, source) if len(told) == 1 else None
    if len(lists) != 1:
        return None
    opening, items = lists[0]
    whole = [item for item in items if len(_MARK.sub("", item.of(source.text))) >= _SHORTEST]
    lines = [f"· {shown(_MARK.sub('', item.of(source.text)))}{{{i}}}" for i, item in enumerate(whole, 1)]
    told_all = f"年报写到“{shown(_HEADING_MARK.sub('', opening.of(source.text)))}”{{0}}：\n" + "\n".join(lines)
    notes = (_CUT_OFF,) if len(whole) < len(items) else ()
    return Reply(told_all, tuple(Evidence(span) for span in (opening, *whole)), notes)


def _numbered(wanted: _Wanted, source: Source) -> Iterator[tuple[Span, list[Span]]]:
    """The lists whose announcement says how many things they have, each with what announces it."""
    for sentence in sentences(source.plain):
        words = matchable(re.split("[：:]|一是|（一）", sentence.of(source.plain))[0])
        many = _announced_number(words, wanted.what)
        if many is None or many != (wanted.many or many) or not 2 <= many <= len(_ORDER) or not wanted.is_about(words):
            continue
        if items := _items(source.plain, sentence.start, int(many)):
            opening = _piece_before(source.plain, items[0].start)
            if opening and opening.end > sentence.start:
                yield opening, items


def _headed(wanted: _Wanted, source: Source) -> Iterator[tuple[Span, list[Span]]]:
    """The lists of ways whose first mark stands right behind the words that say so; none of what is planned."""
    text = source.plain
    planned = measures(text, source.passages, source.report.year)
    for first in re.finditer(r"(?<![一-龥])(?:一是|（一）|(?<![\d（(])1[、.．](?!\d))", text):
        opening = _piece_before(text, first.start())
        if opening is None or not _announces(wanted, opening, text):
            continue
        items = _items_from(text, first.start())
        if any(plan.start < items[0].end and items[0].start < plan.end for plan in planned):
            continue
        if len(items) > 1 and (wanted.many is None or len(items) == wanted.many):
            yield opening, items


def _under_headings(wanted: _Wanted, source: Source) -> Iterator[Span]:
    """The first sentence under each heading that says it tells the ways asked for."""
    text = source.plain
    for line in re.finditer(r"[^\n]+", text):
        heading = trimmed(text, *line.span(), "。：: ")
        if heading is None or re.search("[，,；;。]", heading.of(text)) or not _MARKED.match(heading.of(text)):
            continue
        if not _announces(wanted, heading, text):
            continue
        below = next(iter(sentences(text, line.end() + 1, min(line.end() + _LONGEST, len(text)))), None)
        if below and _TELLS_WAYS.search(below.of(text)):
            yield trimmed(text, *below, "。；; ") or below


def way_stated(asked: Asked, source: Source) -> Reply | None:
    """The one sentence that says by which way information is made public, where no list of ways is told."""
    wanted = _wanted(asked.text)
    if wanted is None or not wanted.of_ways or not _MADE_PUBLIC.search(wanted.text):
        return None
    planned = measures(source.text, source.passages, source.report.year)
    found = []
    for sentence in sentences(source.plain):
        said = [segment for segment in segments(source.plain, sentence) if _STATES.search(segment.of(source.plain))]
        words = matchable(sentence.of(source.plain))
        if (
            not said
            or any(plan.start <= sentence.start < plan.end for plan in planned)
            or _OF_APPLICATIONS.search(words)
        ):
            continue
        if wanted.is_about(words) and (span := trimmed(source.text, *sentence, "。；; ")):
            found.append(span)
    return only_quotes(found, source) if len(found) == 1 else None


def _announces(wanted: _Wanted, opening: Span, text: str) -> bool:
    """Whether a piece ends as an announcement of ways does, and is about what is asked."""
    words = matchable(_HEADING_MARK.sub("", opening.of(text)))
    applied = _OF_APPLICATIONS.search(words) and not _OF_APPLICATIONS.search(wanted.text)
    return bool(_OPENS.search(words)) and not applied and wanted.is_about(words)


def _piece_before(text: str, at: int) -> Span | None:
    """What stands right before the first mark of a list, since the sign or the line end before it."""
    end = len(text[:at].rstrip(" \n，,：:。；;"))
    start = segment_start(text, end, "，,；;。：:\n")
    return trimmed(text, start, end, "，,；;：:。 ")


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
    for form in _FORMS:
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
        return _spans(text, marks)
    return []


def _items_from(text: str, first: int) -> list[Span]:
    """All items of the list whose first mark is given, as far as its marks go on one after the other.

    A list within a line ends with it; one of lines before the next line of another kind of mark.
    """
    own = [form for form in _FORMS if text.startswith(form.format("一"), first)]
    form = (own or [each for each in _FORMS_IN_DIGITS if text.startswith(each.format("1"), first)])[0]
    numerals = _ORDER if own else "123456789"
    by_line = form != "{}是" and (first == 0 or text[first - 1] == "\n")
    line_end = text.find("\n", first)
    chapter = re.compile(r"\n[一二三四五六七八九十]、").search(text, first)
    end = (chapter.start() if chapter else len(text)) if by_line else (line_end if line_end >= 0 else len(text))
    marks = [first]
    for numeral in numerals[1:]:
        found = re.compile(rf"(?:(?<=[\n。；;，,：: ])){re.escape(form.format(numeral))}").search(text, marks[-1], end)
        if found is None:
            break
        marks.append(found.start())
    return _spans(text, marks)


def _spans(text: str, marks: Sequence[int]) -> list[Span]:
    stops = [*marks[1:], len(text)]
    spans = [
        trimmed(text, mark, min(_end(text, mark), stop), "，,。；;：:") for mark, stop in zip(marks, stops, strict=True)
    ]
    return [span for span in spans if span]


def _end(text: str, at: int) -> int:
    return min((found for mark in _ITEM_ENDS if (found := text.find(mark, at)) >= 0), default=len(text) - 1) + 1
