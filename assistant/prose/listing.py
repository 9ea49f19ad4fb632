"""The two lists a report's section on problems holds: what it admits, and what it will do about it.

The section is cut in two where the measures begin. A list of problems never reaches over that border: measures often
carry the numbering (一是…二是…) that the problems before them lack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.prose.quoting import Span, sentences, trimmed
from corpus.punctuation import SENTENCE_ENDS
from corpus.report import Passage

_LEVELS = (
    re.compile(r"[（(]\s*[一二三四五六七八九十]{1,2}\s*[)）]\s*"),
    re.compile(r"(?<![一-龥])[一二三四五六七八九十]是(?!否|不是)[:：，,]?"),
    re.compile(r"(?<![一-龥0-9])(?:第[一二三四五六]|其[一二三四五六]|首先|其次|再次|最后)[，,、：:]"),
    re.compile(r"(?<![0-9.])[1-9][.．、](?!\d)\s*|[（(][1-9][)）]"),
    re.compile(r"(?:(?<=[：:。；;\n])|^)\s*[一二三四五六七八九]、", re.MULTILINE),  # 一、学习不够。二、方式单一。
)
_MEASURES_BEGIN = re.compile(
    r"[（(]\s*[二三]\s*[)）]\s*(?:下一步|改进|整改|工作)[^。：:\n]{0,12}|(?:改进|整改)(?:措施|情况|举措)\s*[。：:]"
    r"|[（(]\s*[二三]\s*[)）]\s*(?:进一步|下步|今后|持续)(?:整改|改进|打算|努力)[^，,。：:\n]{0,6}[。：:]"
    r"|下一?步|针对(?:上述|以上|存在|这些)?的?(?:主要)?(?:问题|不足)|(?:将|拟)(?:重点|着力|采取|从|切实|针对|围绕)|(?<!要在)(?<!需在)(?<!待在)(?<!待于)今后|新的一年"
)
#: "改进办法也有三条：", "2020年的措施是…": what a sentence says about itself up to its first sign.
_ANNOUNCES = re.compile(
    r"[^，,；;：:。！？\n]{0,14}(?:措施|办法|举措|对策|打算|计划|改进(?:情况|方向|重点|工作|思路)?|努力方向|工作重点|下一?步)"
    r"[^，,；;：:。！？\n]{0,10}(?:[：:，,。\n]|$)|[^，,；;：:。！？\n]{0,12}(?:措施|办法|举措|对策|重点|方向)[是为]"
)
_NEXT_YEAR = re.compile(r"(20\d\d)\s*年[，,]?")
_SAYS_PROBLEM = re.compile(r"问题|不足|差距|短板|薄弱|困难|欠缺")
#: What says that something falls short, in a list of problems and outside one.
FALLS_SHORT = (
    "有待|仍需|还需|尚需|不[够足高强全多深]|不及时|不规范|不到位|不平衡|较[少低弱慢]|缺乏|滞后|单一"
    "|亟[待需]|尚未|未能|难以"
)
_LACKS = re.compile(
    rf"{FALLS_SHORT}|[还仍尚]要|需要|需(?:进一步|加强|提)|不均|不畅|参差|残差|较[窄差]|欠缺|缺少|薄弱|偏[低少慢]|存在|差距"
)
_BEFORE_LIST = re.compile(
    r"[：:]|(?:[，。；]|表现在|主要是)(?:如|比如|例如|主要表现在|主要体现在|表现为)[：:，,]?|主要表现[在为][：:，,]?"
)
_JOINED = re.compile(
    r"(?:存在|还有|仍有)(?:着|了|一些|以下|诸如|如下)?(?P<items>[^。；;：:\n（）()]{8,160}?)(?:等(?:方面的?|一些)?(?:主要)?|的)(?:问题|不足|短板|困难|薄弱环节|差距|现象|情况)(?=[。，,；;\n]|$)"
)
#: （一）存在的主要问题。 names the list and is none of its items.
_HEADING = re.compile(
    r"(?:[（(]?[一二三四五六七八九十1-9][)）、.．]\s*)?(?:当前|目前|工作中?)?(?:仍然?|还|所)?存?在?的?(?:主要|突出|一些)?"
    r"(?:(?:问题|不足|困难|差距|短板)[和与及、]?(?:之处)?){1,2}[。：:]?"
)
#: （一）主要措施 … （二）存在的主要问题：: what was done comes first in a section that is called after both.
_OWN_PROBLEMS = re.compile(
    r"主要(?:措施|做法)[^。]*。(?s:.{0,2000}?)(?P<heading>(?<=[。\n])\s*[（(]?[二三][)）、.．]?\s*存在的?(?:主要|突出)?(?:问题|不足)[：:。])"
)
_OWN_HEADING = re.compile(
    r"\s*(?:[（(]?[一二三四五]{1,2}(?:是|[)）、.．]))?(?:主要)?(?:改进|整改)(?:措施|情况|举措|办法)(?:是)?[。：:]"
)
_SHORTEST_ITEM = 5
_HEADLINE = 30


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
    heading = _OWN_HEADING.match(text, border, section.end)
    start = heading.end() if heading else border
    return _items(text, Span(start, section.end), None) if start < section.end else []


def _section(text: str, passages: Sequence[Passage]) -> Span | None:
    inside = [p for p in passages if "问题" in p.section or "改进" in p.section]
    if inside:
        whole = Span(min(p.start for p in inside), max(p.end for p in inside))
        own = _OWN_PROBLEMS.search(text, *whole)
        return Span(own.start("heading"), whole.end) if own else whole
    for sentence in sentences(text):
        if re.search(r"(?:存在|仍有|还有)[^。]{0,20}(?:问题|不足|差距|短板)", sentence.of(text)):
            end = text.find("\n", sentence.end)
            return Span(sentence.start, end if end >= 0 else len(text))
    return None


def _border(text: str, section: Span, year: int) -> int:
    """Where the problems end and the measures begin."""
    starts = [m.start() for m in _MEASURES_BEGIN.finditer(text, *section) if m.start() > section.start + 12]
    starts += [m.start() for m in _NEXT_YEAR.finditer(text, *section) if int(m[1]) > year]
    starts += [sentence.start for sentence in sentences(text, *section) if _announces_measures(sentence.of(text))]
    return min(starts, default=section.end)


def _announces_measures(sentence: str) -> bool:
    """Whether a sentence opens the measures; an item ("三是改进措施落实不够") or an admission does not."""
    opening = _ANNOUNCES.match(sentence)
    if opening is None or any(level.match(sentence) for level in _LEVELS):
        return False
    return not _SAYS_PROBLEM.search(opening[0]) and not _LACKS.search(opening[0])


def _items(text: str, part: Span, predicate: re.Pattern[str] | None) -> list[Span]:
    marked = _marked_items(text, part)
    if marked and not (predicate and _measures_after_problems(text, part, marked, predicate)):
        return marked
    for sentence in sentences(text, *part):
        if _HEADING.fullmatch(sentence.of(text)):
            continue
        if predicate and not (_SAYS_PROBLEM.search(sentence.of(text)) or predicate.search(sentence.of(text))):
            continue
        if predicate and (listed := _problems_joined(text, sentence)):
            return listed
        openings = [m.end() for m in _BEFORE_LIST.finditer(text, sentence.start, part.end) if m.start() < sentence.end]
        start = openings[0] if predicate and openings else sentence.start
        end = part.end if predicate is None else _sentence_end(text, start, part.end)
        first = _split(text, Span(start, end), predicate)
        return first + _joined_later(text, Span(end, part.end)) if predicate and first else first
    return []


def _joined_later(text: str, rest: Span) -> list[Span]:
    """The problems of further sentences, where each joins several of them: 报送中存在A、B等问题."""
    return [item for sentence in sentences(text, *rest) for item in _problems_joined(text, sentence)]


def _problems_joined(text: str, sentence: Span) -> list[Span]:
    """The items of "虽然…，但还存在A、B、C等问题": all of them are problems, whatever each one says."""
    joined = _JOINED.search(text, *sentence)
    if joined is None:
        return []
    start = joined.start("items")
    pieces = re.finditer(r"[^、，,；;]+", joined["items"])
    found = (trimmed(text, start + piece.start(), start + piece.end(), "和及与 ") for piece in pieces)
    items = [item for item in found if item]
    return items if len(items) > 1 and all(item.end - item.start >= _SHORTEST_ITEM for item in items) else []


def _measures_after_problems(text: str, part: Span, marked: Sequence[Span], predicate: re.Pattern[str]) -> bool:
    """Whether numbered items are no problems: few of them lack anything, and the sentences before them do."""
    lacking = sum(bool(predicate.search(item.of(text))) for item in marked)
    before = [sentence for sentence in sentences(text, part.start, marked[0].start) if sentence.end < marked[0].start]
    return lacking * 2 < len(marked) and any(predicate.search(sentence.of(text)) for sentence in before)


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


def shortened(text: str, item: Span, longest: int) -> Span:
    """A long item ends with the last sentence that leaves it short enough, behind a headline with a part of one."""
    end = item.start
    for sentence in sentences(text, *item):
        if end > item.start and sentence.end - item.start > longest:
            if end - item.start <= _HEADLINE:
                end = max(end, *(text.rfind(mark, end, item.start + longest) for mark in "，；"))
            break
        end = sentence.end
    return trimmed(text, item.start, max(end, item.start + 1), "；;。，, ") or item


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
    stops = [found for mark in SENTENCE_ENDS if (found := text.find(mark, start, end)) >= 0]
    return min(stops, default=end)
