# ruff: noqa: E501
"""The lists of problems and of measures, as answers: every item verbatim, in printed order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.prose.enumerated import NUMERAL, is_noun
from assistant.prose.evidence import Evidence, Reply, Source, chips_after, shown
from assistant.prose.kinds import kind_of
from assistant.prose.listing import FALLS_SHORT, measures, problems, shortened
from assistant.prose.quoting import Span, sentences, trimmed
from assistant.prose.wording import Asked, Term, coverage
from corpus.numbers import read_numeral
from corpus.text import segment_start, squeeze

_LIST_WORDS = re.compile(
    r"改|最|难处|难点|难题|重点|不行|不好|做好|没做|为啥|原因|采取|准备|问题|不足|短板|薄弱|环节|差距|困难|欠缺|缺点|毛病|改进|措施|整改|一步|下步|打算|计划|今后|接下来|明年|来年|努力|方向|思路|"
    r"存在|承认|自查|暴露|面临|反映|自己|认为|不够|不到位|还有|哪里|原因|检讨|办法|举措|针对|怎么改|如何改|下一步"
)
_LIST_NOUN = "问题|不足|短板|差距|困难|欠缺|缺点|毛病|薄弱|弱项|改进|措施|整改|打算|计划|举措|办法"
#: What a sentence says that admits something, list or not.
FAULT = re.compile(f"{_LIST_NOUN}|{FALLS_SHORT}|不[佳实细精准]|不充分|欠|漏|错")
#: 最大的短板, 最突出的问题.
FOREMOST_FAULT = re.compile(
    rf"最(?:大|主要|突出|严重|明显|关键|核心|薄弱)的?[一-龥]{{0,4}}?(?:{_LIST_NOUN}|毛病|环节|弱项|软肋)"
)
_ASPECT = "(?:公开|办理|答复|工作|建设|管理|的){0,2}(?:方面|层面|板块|领域|这一?块)"
#: Who admits it, where, and what all of it is about.
_NARROWS_NOTHING = re.compile("政务|公开|信息|工作|单位|部门|机关|上级|要求|报告|自身|本身|整体|总体|全区|全市|全县|我")
_ASKS_WHETHER = re.compile("有没有|是否|有无|吗|出过")
#: Characters of an item among all of them, and of the one that is asked for.
_LONGEST_LISTED, _LONGEST_ASKED = 150, 260
_MARK = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,2}(?:是|[)）]|、)|[（(]?\d[)）.、．]|首先|其次|再次|最后)[，,：:]?\s*$"
)
#: 问题有几个, 几点不足; and how a report says it before it lists them: 列出四个问题, 不足之处有三, 集中在三处.
_HOW_MANY = re.compile("(?<!哪)几[个项条处点]|多少")
_SAID_MANY = re.compile(rf"(?P<many>{NUMERAL})(?:[个项条处点]|方面)?(?:的?(?:主要)?(?:{_LIST_NOUN})(?:之处)?)?$")
_BOTH_LISTS = re.compile("(?:问题|不足|短板|困难).{0,4}(?:[和及与、，]|以及).{0,8}(?:改进|措施|打算|整改|下一步)")


def admitted(asked: Asked, source: Source) -> Reply | None:
    """The problems a report admits; asked for the gravest, all of them, with a note that the report ranks none."""
    told = _list(asked, source, problems(source.text, source.passages, source.report.year), "写明的问题和不足")
    if told is None or not FOREMOST_FAULT.search(asked.text) or len(told.evidence) == 1:
        return told
    ranked = any("最" in one.span.of(source.text) for one in told.evidence)
    return told if ranked else replace(told, notes=(*told.notes, "年报没有说其中哪一条最突出，这里按原文的次序列出。"))


def planned(asked: Asked, source: Source) -> Reply | None:
    """The measures; in front of them the problems, when both are asked for ("问题及改进措施")."""
    taken = _only_measures(asked, source)
    told = admitted(asked, source) if _asks_both(asked.text) else None
    if not taken or not told:
        return taken or told
    return Reply(f"{told.frame}\n{chips_after(told.evidence, taken.frame)}", told.evidence + taken.evidence)


def _asks_both(text: str) -> bool:
    """Whether the problems are asked for as well, in the same breath or in a clause of their own.

    >>> _asks_both("问题及改进措施"), _asks_both("存在哪些差距,打算咋改"), _asks_both("针对这些问题,打算咋改")
    (True, True, False)
    """
    clauses = re.split("[，,；;？?。]", text)
    own = any(kind_of(clause) == "problems" and re.search("哪|什么|啥", clause) for clause in clauses)
    return bool(_BOTH_LISTS.search(text)) or (own and any(kind_of(clause) == "measures" for clause in clauses))


def _only_measures(asked: Asked, source: Source) -> Reply | None:
    return _list(asked, source, measures(source.text, source.passages, source.report.year), "写明的改进措施")


def _list(asked: Asked, source: Source, spans: Sequence[Span], title: str) -> Reply | None:
    """All items, or those about what the question narrows it to; items about something else do not answer."""
    if not spans:
        return None
    topic = [term for term in asked.terms if term.heavy and not _LIST_WORDS.search(term.word)]
    narrowed = [term for term in topic if _narrows(term, asked.text)]
    topic = [term for term in topic if term.in_text(squeeze(source.text)) >= 0.5]
    about = [span for span in spans if topic and coverage(topic, squeeze(span.of(source.text))) >= 0.6]
    nouns = [t for t in asked.terms if t.heavy and not _LIST_WORDS.search(t.word) and is_noun(t.word)]
    headed = [s for s in about if coverage(topic, squeeze(next(sentences(source.text, *s)).of(source.text))) >= 0.6]
    about = headed if narrowed and headed else about
    told = squeeze("".join(span.of(source.text) for span in about))
    if _ASKS_WHETHER.search(asked.text) and any(noun.in_text(told) < 0.5 for noun in nouns):
        return None
    if narrowed and not about:
        return None
    longest = _LONGEST_ASKED if narrowed and len(about) < len(spans) else _LONGEST_LISTED
    about = [shortened(source.text, span, longest) for span in about or spans]
    evidence = tuple(Evidence(_marked(source.text, span)) for span in about)
    opening = _opening(evidence[0].span, len(spans), source.text) if _HOW_MANY.search(asked.text) else None
    if opening and len(about) == len(spans):
        evidence, title = (Evidence(opening), *evidence), f"年报写到“{shown(opening.of(source.text))}”{{0}}"
    first = len(evidence) - len(about)
    lines = [f"· {shown(span.of(source.text))}{{{i}}}" for i, span in enumerate(about, first)]
    return Reply(f"{title}：\n" + "\n".join(lines), evidence)


def _opening(first: Span, many: int, text: str) -> Span | None:
    """What stands before the first item and says how many there are (不足之处有三), where there are just so many."""
    start = segment_start(text, first.start, "。；;！？\n，,")
    opening = trimmed(text, start, first.start, "：:，, ")
    told = _SAID_MANY.search(squeeze(opening.of(text))) if opening else None
    return opening if told and read_numeral(told["many"]) == many else None


def _narrows(term: Term, text: str) -> bool:
    """Whether a word says what the problems are about: 培训方面有哪些不足, 针对网站的措施, 打算怎么做问卷.

    In front of 方面 stands a thing, be it called by a verb (办理方面), and 依申请公开 is one.
    """
    word = re.escape(term.word)
    if not is_noun(term.word) and not re.search(rf"依{word}|{word}{_ASPECT}", text):
        return False
    before = rf"(?:在|就|关于|针对|对于?|围绕|跟){word}"
    behind = rf"{word}(?:公开|办理|答复)?(?:方面|层面|板块|领域|环节|这一?块|上面?|工作|建设|里|中)*(?:的|还|都|又|存在|有|出了?|暴露|主要|突出|暴露出){{0,4}}(?:哪些|什么|啥|哪几[个项条])?(?:{_LIST_NOUN})"
    done = rf"(?:怎么|怎样|如何|咋)(?:去|来)?[一-龥]{{1,3}}{word}[？?]?$"
    return bool(re.search(f"{before}|{behind}|{done}", text)) and not _NARROWS_NOTHING.search(term.word)


def _marked(text: str, span: Span) -> Span:
    """An item with the mark in front of it (一是优化目录): so short a quote can be found again in the report."""
    mark = _MARK.search(text, max(0, span.start - 8), span.start)
    return Span(mark.start(), span.end) if mark else span
