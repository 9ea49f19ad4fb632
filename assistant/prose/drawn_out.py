"""How far a quote is drawn out: to the members, the cause or the content that is asked for, and no heading alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.kinds import WHY
from assistant.prose.little import SAY_LITTLE
from assistant.prose.owning import EXPLAINED
from assistant.prose.quoting import Span, segments, sentence_at, shortest_run, trimmed, with_members
from assistant.prose.telling import with_cause
from assistant.prose.wording import Asked, Term
from corpus.lexicon import words
from corpus.text import matchable

#: More is asked for than a thing that is only named.
OPEN_QUESTION = re.compile("怎么|怎样|如何|哪|什么|啥|为何|谁|何时|原因|介绍|情况")
#: More than one is asked for.
WHICH = re.compile("哪些|哪几|(?:什么|啥)(?:事情?|内容|信息|东西)")
_WHICH_SO_MANY = re.compile("哪[两二三四五六七八九十]")
_HOW = re.compile(
    "怎么(?!样[？?]?$)|怎样|如何|咋|(?:什么|啥)(?:意思|含义|样的?(?:机制|制度|活动|做法|理念))|指的?是?(?:什么|啥)"
    "|是(?:个)?(?:什么|啥)(?:东西|内容|机制|制度|活动|理念|做法)?[？?]?$|(?:做|干)(?:了)?(?:什么|啥|哪些)"
)
_MARK = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,2}(?:是|[)）.、．])")
_NEXT_MARK = re.compile(r"(?<![一-龥])[（(]?[二三四五六七八九十2-9](?:是|[)）]|[.、．](?!\d))")
#: A mark that goes on with a list which a quote has begun: 一是…；|二是.
_GOES_ON = re.compile("一是(?!否)"), re.compile("二是")
#: What a label begins with and tells nothing: 进一步完善了, 加强.
_DOES = re.compile(
    "进一步|持续|不断|切实|着力|积极|全面|深入|大力|加强|强化|完善|健全|优化|提升|提高|深化|规范|推进|做好|抓好|狠抓|改进|改善|完备|加大|了"
    "|探索|推行|推出|推广|实行|实施|启动|创新|打造|开启|试行|机制|制度|理念|模式|做法|依申请公开|信息公开|政务公开"
)
#: The end of a line between a word and what it governs: 及时向责任单位|进行提醒.
_OPEN_END = re.compile(
    "(?:^|[，,；;])(?:并|及时|主动|统一|定期|应当|须|要|都|均)*(?:[向对把将由为与和从给按]|通过|根据|按照|结合)[一-龥“”]{1,10}$"
)
#: A quote is drawn out over no more letters.
_LONGEST, _LONGEST_LIST = 260, 700
#: The sentence that opens an item is no longer.
_HEADLINE = 30


def drawn_out(asked: Asked, span: Span, text: str) -> Span:
    """The quote for a question, with the members, the cause or the content it asks for."""
    span = with_rest_of_line(text, span)
    if WHICH.search(asked.text):
        span = with_members(text, span)
    if WHICH.search(asked.text) or _WHICH_SO_MANY.search(asked.text):
        span = with_all_items(text, span)
    if _HOW.search(asked.text):
        span = with_content(text, span, asked.terms)
    if WHY.search(asked.text):
        return with_cause(span, text)
    return span if OPEN_QUESTION.search(asked.text) else _around_the_named(asked, span, text)


def _around_the_named(asked: Asked, span: Span, text: str) -> Span:
    """A quote for a thing that is only named (托管的食堂): no more of it than holds its words, and a number."""
    heavy = asked.heavy

    def tells(said: str) -> bool:
        plain = matchable(said)
        return bool(re.search(r"\d", said)) and all(term.in_text(plain) >= EXPLAINED for term in heavy)

    return shortest_run(text, span, tells) if asked.kind == "text" and not (asked.time or asked.person) else span


def with_rest_of_line(text: str, span: Span) -> Span:
    """A quote that the end of a line cuts behind what a word governs, up to the sign in the next line.

    >>> text = "到点响铃，及时向承办单位\\n提醒催办，全年响铃9次。"
    >>> with_rest_of_line(text, Span(0, 12)).of(text)
    '到点响铃，及时向承办单位\\n提醒催办'
    >>> with_rest_of_line("一、向社会公开\\n二、其他", Span(0, 7))
    Span(start=0, end=7)
    """
    line = re.compile(r"[ \t]*\n[ \t]*(?P<more>[^，,；;。：:\n]{2,40})(?=[，,；;。])").match(text, span.end)
    if line is None or _MARK.match(line["more"]) or not _OPEN_END.search(span.of(text)):
        return span
    return Span(span.start, line.end("more"))


def with_all_items(text: str, span: Span) -> Span:
    """A quote that begins a list within its sentence, to the end of that: all of it is told, or none.

    >>> text = "公开分两个方面：一是办事，如表一；二是收费，如表二。其他照旧。"
    >>> with_all_items(text, Span(0, 16)).of(text)
    '公开分两个方面：一是办事，如表一；二是收费，如表二'
    """
    sentence = sentence_at(text, span.start)
    first, second = _GOES_ON
    if sentence is None or not first.search(span.of(text)) or not second.search(text, span.end, sentence.end):
        return span
    whole = trimmed(text, span.start, sentence.end, "。；; ")
    return whole if whole and whole.end - whole.start <= _LONGEST_LIST else span


def with_content(text: str, span: Span, terms: Sequence[Term]) -> Span:
    """A quote that only says that a thing was done, with what tells how: the rest of its item, or the next sentence.

    >>> from assistant.prose.wording import terms_of
    >>> text = "一是加强图解。每件都配图；专人核对。二是其他。"
    >>> with_content(text, Span(0, 6), terms_of("图解怎么做")).of(text)
    '一是加强图解。每件都配图；专人核对'
    >>> with_content(text, Span(7, 12), terms_of("图解怎么做"))
    Span(start=7, end=12)
    """
    sentence = sentence_at(text, span.start)
    if sentence is None or len(segments(text, sentence)) > 1:
        return span
    if not _is_headline(sentence.of(text)) and not _only_says_so(span.of(text), terms):
        return span
    line_end = text.find("\n", sentence.end)
    line_end = line_end if line_end >= 0 else len(text)
    mark = _NEXT_MARK.search(text, sentence.end, line_end)
    end = min(mark.start() if mark else line_end, line_end)
    behind = sentence_at(text, sentence.end)
    if not _MARK.match(sentence.of(text)) or end - span.start > _LONGEST:
        end = min(end, behind.end if behind else end)
    whole = trimmed(text, span.start, end, "。；; ")
    return whole if whole and whole.end > span.end and whole.end - whole.start <= _LONGEST else span


def _is_headline(sentence: str) -> bool:
    """Whether a sentence is the short, numbered one that opens an item of a list: 一是推行“…”理念。."""
    return bool(_MARK.match(sentence)) and len(sentence) <= _HEADLINE


def _only_says_so(quote: str, terms: Sequence[Term]) -> bool:
    """Whether a quote says nothing but the words of a question, and words that say little."""
    said = _DOES.sub(" ", matchable(_MARK.sub("", quote, count=1)))
    for word in sorted({word for term in terms for word in (term.word, *term.same)}, key=len, reverse=True):
        said = said.replace(word, " ")
    left = [word for piece in re.findall("[一-龥a-z0-9]+", said) for word in words(piece)]
    return all(word in SAY_LITTLE or len(word) == 1 for word in left)
