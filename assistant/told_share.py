"""占多少 after a part was told: the share of just that number of the whole that was told, or named, before it.

The words of such a question name nothing, so that a search would find the share of another item. The part is the one
number of the answer before; its whole is the number that the report lists it behind, else the one of an earlier
answer that tells a whole. Where neither is sure, nothing is reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.prose.composing import composed
from assistant.prose.evidence import Reply, Source, counted, listed
from assistant.prose.following import asks_only_share
from assistant.prose.share_of_listed import share_told, whole_of
from assistant.prose.shares import share_beside
from assistant.prose.wording import understand
from corpus.numbers import ROUGH, find_numbers, say
from corpus.report import Mention
from corpus.text import segment_start, squeeze, to_simplified

if TYPE_CHECKING:
    from corpus.store import Store

Ask = Callable[[str, Sequence[str]], Answer]

_LEAD = "(?:那么?|这样|所以|算一?下|算算|这|它)*[,，]?"
#: 全部信息的百分之几, 是总数的几成: the whole is only called so.
_OF_THE_WHOLE = re.compile(
    f"{_LEAD}(?:是|为)?(?:占(?:了|到)?)?(?:总数|总量|全部|整体|全部信息|所有信息|信息总[数量])的(?:百分之(?:几|多少)|几成|多大(?:比例|比重))[?？。呢]*"
)
#: 占办结的百分之几, 占收到的几成: of what was asked before by this word.
_OF_NAMED = re.compile(
    f"{_LEAD}(?:大概|大约|约)?占(?:了|到)?(?P<whole>[一-龥]{{2,8}}?)(?:总数|总量|数量|数)?的?(?:百分之(?:几|多少)|几成|多大的?(?:比例|比重)|(?:比例|比重)(?:是|有)?多少)[?？。呢]*"
)
#: 办结率呢, 那采纳率大概是多少: of what was told just before by the same word.
_RATE = re.compile(f"{_LEAD}(?P<done>[一-龥]{{2}})率(?:大概|大约|约|是|有|为)*(?:多少|几|多高)?呢?[?？。]*")
_ONLY_YEAR = re.compile(r"(?:那么?|换成?)?[,，]?20\d\d年?(?:度)?的?呢?[?？。]*")
#: 公示公告呢, 那视频的呢: another part by its name alone.
_ANOTHER = re.compile(r"(?:那么?)?[,，]?(?P<part>[^,，。?？\d年]{2,12}?)的?呢[?？。]*")
_SHARE_OF_PART = re.compile("占(?:比|到|了|据)?[^,，。?？]{0,8}(?:百分之|几成|多少|多大|比例|比重)|占比")
#: Words before a number that make it the whole of what a report tells of.
_WHOLE_SAID = re.compile("共|总|累计|合计|全年|全区|全市|全县|收到|受理|接收|接到|新增")
#: 某局2024年主动公开信息几条: information as a whole, through no channel and of no kind.
_ALL_INFORMATION = re.compile(
    "(?:^|年度?|[局委办厅院府镇乡道区县市])(?:全[年区市县省]|本年|一?共|总共|累计|新增|主动|对外|所有|全部|的)*(?:制作|制发|产生|公开|发布|公布|更新)(?:了|过|的)*"
    "(?:各类|政府|政务|主动公开)*(?:信息)?(?:一?共|总共|总数|是|有|为)*(?:多少|几)[条件篇]?(?:信息)?[?？。]*$"
)
_WHOLE_BY_NAME = re.compile("(?:全部|所有)的?信息|信息总")
_STOPS = "，,；;。：:\n"
#: 主动公开的政府信息占40%: whose share it is.
_OWNER = re.compile("(?P<name>[一-龥]{2,})的?(?:信息)?(?:所占|占)")


def asks_share_of_told(question: str) -> bool:
    """Whether a follow-up asks for the share of the number that was told just before, and names nothing.

    >>> asks_share_of_told("占比呢"), asks_share_of_told("全部信息的百分之几"), asks_share_of_told("微博占多少")
    (True, True, False)
    """
    said = squeeze(to_simplified(question))
    return asks_only_share(said) or bool(_OF_THE_WHOLE.fullmatch(said))


def whole_named(question: str, history: Sequence[str]) -> str:
    """The word for a whole that a question before it asked for; "" where it names none of them.

    >>> whole_named("占办结的百分之多少", ("办结了多少", "予以公开的")), whole_named("占收到的几成", ("办结了多少",))
    ('办结', '')
    """
    named = _OF_NAMED.fullmatch(squeeze(to_simplified(question)))
    return named["whole"] if named and any(named["whole"] in each for each in history[:-1]) else ""


def rate_of_told(question: str, before: str) -> bool:
    """Whether a rate is asked by the very word of the question before it.

    >>> rate_of_told("那办结率呢", "办结的有多少"), rate_of_told("公开率呢", "办结的有多少")
    (True, False)
    """
    rate = _RATE.fullmatch(squeeze(to_simplified(question)))
    return bool(rate) and rate is not None and rate["done"] in before


def with_share_before(question: str, before: str) -> str:
    """A follow-up that names another part alone, as the question of its share that was asked before; "" of any other.

    >>> with_share_before("公示公告呢", "工作动态占百分之几"), with_share_before("公示公告呢", "工作动态几条")
    ('公示公告占百分之几', '')
    """
    another = _ANOTHER.fullmatch(squeeze(to_simplified(question)))
    return f"{another['part']}占百分之几" if another and _SHARE_OF_PART.search(before) else ""


def share_carried(question: str, history: Sequence[str], ask: Ask) -> Answer | None:
    """The share asked just before, of another part (公示公告呢) or in another year (2019年呢); None after any other."""
    if not history:
        return None
    before = list(history[:-1])  # which tells of whom and when; where nothing does, see `assistant.prose.measured`
    again = with_share_before(question, history[-1]) if before else ""
    if asks_share_of_told(history[-1]) and _ONLY_YEAR.fullmatch(squeeze(to_simplified(question))):
        again, before = history[-1], [*history[:-1], question]
    if not again or not _tells_share(last := ask(history[-1], history[:-1])):
        return None
    told = ask(again, before)
    if len(before) == len(history):
        return replace(told, question=question)  # nothing else is asked of that year, and no other share of it
    of_one = {each.report for each in (*last.citations, *told.citations)}
    return replace(told, question=question) if _tells_share(told) and len(of_one) == 1 else None


def _tells_share(answer: Answer) -> bool:
    """Whether an answer tells one share, from the prose alone."""
    in_prose = all(citation.kind == "passage" for citation in answer.citations)
    return answer.status == "answered" and in_prose and [f.unit for f in answer.figures].count("%") == 1


def share_of_told(question: str, history: Sequence[str], ask: Ask, answer: Answer, store: Store) -> Answer | None:
    """The share of the one number told just before; `answer` where it tells that itself, None where nothing is sure.

    Only of a number that prose told: of the cells of a table, the tables know the whole.
    """
    at = next((at for at in reversed(range(len(history))) if not asks_share_of_told(history[at])), None)
    last = ask(history[at], history[:at]) if at is not None else None
    told = _told(last, store) if last else None
    if at is None or last is None or last.route in ("figure", "computed"):
        return answer
    if told is None:
        refused = answer.status != "answered" and last.route != "passage"
        return answer if refused or _beside(answer, last) else None
    part, source = told
    if _is_share_of(answer, part):
        return answer
    asked = understand("占多少")
    if printed := share_beside(part, source.mentions, source.plain):
        evidence = counted(printed, asked, source)
        return composed(question, [(source, Reply(listed([evidence], source.text), (evidence,)))])
    whole = _whole(part, source, history[: at + 1], ask, store, whole_named(question, history))
    if whole is None and _WHOLE_BY_NAME.search(question):
        of_all = _told(ask("主动公开的信息一共多少条", history[: at + 1]), store)
        same = of_all is not None and of_all[1].report.id == source.report.id
        whole = of_all[0] if of_all and same and _tells_whole(of_all[0], "", source) else None
    if (
        whole is None
        or whole.unit != part.unit
        or not 0 < whole.value >= part.value
        or ROUGH.search(part.raw + whole.raw)
    ):
        return None
    if part.start == whole.start:
        return None
    return composed(question, [(source, share_told(counted(part, asked, source), counted(whole, asked, source)))])


def _beside(answer: Answer, last: Answer) -> bool:
    """Whether an answer is told by a sentence that the one before quotes too, or by cells."""
    quotes = [each for each in answer.citations if each.start is not None]
    same = [
        one
        for one in quotes
        for other in last.citations
        if one.report == other.report and (one.start or 0) < (other.end or 0) and (other.start or 0) < (one.end or 0)
    ]
    return answer.status == "answered" and (bool(same) or len(quotes) < len(answer.citations))


def _told(answer: Answer, store: Store) -> tuple[Mention, Source] | None:
    """The one number that an answer quotes from the prose of a report; None where there are several, or none is sure.

    Of a part told together with its whole (办理来信50件，其中办结45件) it is the part.
    """
    from assistant.prose.one_report import NEAREST

    numbers = [figure for figure in answer.figures if figure.value]
    cited = {citation.n: citation for citation in answer.citations if citation.start is not None}
    quotes = {figure.citation for figure in numbers}
    quote = cited.get(quotes.pop() or 0) if len(quotes) == 1 else None
    if answer.route != "passage" or NEAREST in answer.answer or quote is None or quote.start is None:
        return None
    report = next((each for each in store.facts.reports(quote.publisher, quote.year) if each.id == quote.report), None)
    if report is None:
        return None
    source = Source(report, store)
    inside = [m for m in source.mentions if quote.start <= m.start < (quote.end or 0) and m.unit != "%"]
    told = [[m for m in inside if (say(m.value), m.unit) == (each.value, each.unit)] for each in numbers]
    if any(len(mentions) != 1 for mentions in told):
        return None
    each_once = {m.start: m for (m,) in told}
    listed_behind = [m for m in each_once.values() if whole_of(m, source.mentions, source.plain) in each_once.values()]
    part = listed_behind if len(each_once) == 2 else list(each_once.values())
    return (part[0], source) if len(part) == 1 else None


def _is_share_of(answer: Answer, part: Mention) -> bool:
    """Whether an answer tells the share of just this number: divided from it, or printed behind it or by its name."""
    shares = [figure for figure in answer.figures if figure.unit == "%"]
    if answer.status != "answered" or len(shares) != 1:
        return False
    if answer.derivation:
        return bool(re.match(rf"{re.escape(say(part.value))}\s*÷", answer.derivation))
    for quote in (squeeze(citation.quote) for citation in answer.citations):
        owner = _OWNER.search(quote)
        if squeeze(part.raw) in quote or (owner and owner["name"].replace("的", "") in squeeze(part.own)):
            return True
    return False


def _whole(
    part: Mention, source: Source, history: Sequence[str], ask: Ask, store: Store, named: str = ""
) -> Mention | None:
    """The number that a part is of: stated in the question of the part, told before it, or what it is listed behind.

    Two parts of one list are no part of each other (微信120条，微博80条), and no number is a whole by being larger.
    named: the word by which it was asked before, if the question says it.
    """
    behind = whole_of(part, source.mentions, source.plain)
    if named and behind and named in squeeze(behind.own):
        return behind
    stated = [n for n in find_numbers(history[-1]) if n.unit == part.unit and n.value > part.value]
    if len(stated) == 1:
        same = [m for m in source.mentions if (m.value, m.unit) == (stated[0].value, part.unit)]
        return behind if behind in same else same[0] if same else None
    for at in reversed(range(len(history) - 1)):
        told = _told(ask(history[at], history[:at]), store)
        if told and told[1].report.id != source.report.id and _ONLY_YEAR.fullmatch(squeeze(history[-1])):
            told = _told(ask(history[-1], history[: at + 1]), store)
        if told is None or told[1].report.id != source.report.id or named not in history[at]:
            continue
        before = told[0]
        if before.unit != part.unit or before.value < part.value or before.start == part.start:
            continue
        if behind is not None and behind.value == before.value:
            return behind
        sibling = behind is not None and whole_of(before, source.mentions, source.plain) == behind
        if not sibling and (named or _tells_whole(before, history[at], source)):
            return before
    return None if named else behind


def _tells_whole(number: Mention, question: str, source: Source) -> bool:
    start = segment_start(source.plain, number.start, _STOPS)
    said = squeeze(source.plain[start : number.start])
    whole = _WHOLE_SAID.search(said) or _WHOLE_SAID.search(question) or _ALL_INFORMATION.search(question)
    return bool(whole)
