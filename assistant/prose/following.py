"""Follow-ups on prose: what is left out is looked for beside the sentence that answered the question before.

"其中微博呢", "办不了的呢", "占百分之几" say too little to be found in a whole report; in the sentence that answered
before they are plain. Nothing outside that sentence and the next one answers them here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.prose.evidence import Reply, Source, counted, listed, only_quotes
from assistant.prose.kinds import WHICH_DAY
from assistant.prose.opposites import crosses
from assistant.prose.quoting import Span, sentences
from assistant.prose.share_of_listed import share_told, whole_of
from assistant.prose.shares import share_beside
from assistant.prose.slots import DATE
from assistant.prose.telling import telling
from assistant.prose.told import is_told_of_another
from assistant.prose.wording import Asked, Term, terms_of
from corpus.gazetteer import kind_of_word
from corpus.numbers import ROUGH
from corpus.report import Mention, Passage
from corpus.text import matchable, segment_start

#: How a follow-up opens or ends that leaves out what it is about.
_LEAVES_OUT = re.compile(
    r"^(?:那么?|其中|当中|里头|里面|这里头|那里头|这里面|那里面|还有|剩下|剩|余下|占|比|另外|再|这|它|后面|以及)|(?:呢|也说一?[下声]|也(?:讲|列|报|看)[一]?下)[？?。]?$"
)
#: 办结几件, 还没办完的有几件: what became of things that it does not name.
_OUTCOME = (
    "(?:[还尚仍]|[已都]|最后)*(?:没有?|未能?)?(?:在|正在)?(?:办结|办理|办完|答复|回复|处理|解决|采纳)"
    "(?:完|好)?了?的?(?:一?共|有|是)*(?:多少|几)[件条个起]?[?？。]?"
)
#: 市级, 不予公开的, 办结多少件, 办结的有多少: a part by its name alone, or what became of what was counted before.
_BARE = re.compile(
    "[一-龥]{2,3}(?<![多少几何样谁哪吗])[?？。]?"
    "|(?:(?![多少几何样谁哪吗怎什么是])[一-龥]){2,10}的[?？。]?"
    f"|{_OUTCOME}"
)
#: Words that only point back, and those of asking again.
_POINTS_BACK = re.compile(
    r"^(?:那么?|还有|另外|以及|再|然后)+[,，]?|(?:这|那)?(?:其中|当中|里头|里面|里边)|(?:这|那)(?:个|些|几个|项|批|种|部分|里)?|它们?|也?(?:说|讲|列|报|看)[一]?[下声]|剩下的?|余下的?|后来|最后|后面|呢"
)
_GROWN = re.compile(r"(?:比|较|同比|环比|涨|增|减|降|跌|多了|少了)")
_CHANGE = re.compile(r"增|减|升|降|涨|回落|提高|多|少")
_SHARE = re.compile("占|百分|比例|比重|几成")
#: 占比呢, 这个占多少, 占总数的比例大概多少: the share of what was told just before, and of nothing else.
_ONLY_SHARE = re.compile(
    "(?:那么?|这|那|个|些|项|种|类|它们?|其|数字?|部分|又|各|所|大概|大约|约|能|可以)*[,，]?(?:占(?:比|了|到|据|去)?|比例|比重|百分比)"
    "(?:总数|总量|总体|全部|整体|全年|全部信息|信息总[数量])?(?:里面?|当中|中)?的?(?:比例|比重|份额|百分比|占比)?(?:大概|大约|约|有|是|为)*"
    "(?:多少|几成|百分之几|百分之多少|几|多大(?:的)?(?:比例|比重)?|多高)?(?:的?(?:比例|比重|百分比))?呢?[?？。]*"
)
#: 主动公开的占: the words of a share behind the name of what has it.
_HAS_SHARE = re.compile("的?(?:信息)?(?:所占|占比?|比例|比重)的?(?:比例|比重)?$")
_WHEN = re.compile(f"{WHICH_DAY}|哪一?日")
#: 第几期了 after 办过培训班没.
_WHICH_ONE = re.compile(
    r"(?:那么?|这|当时|现在|已经?)*(?:是|[办出开搞发]?到|[办出开搞]的是)?(?P<which>第几[期次届批轮场回])(?:了|呢|啊)?[?？。]?"
)
#: 发了多少条: what was done, by a verb of one letter.
_ONLY_DID = re.compile("(?:一共|总共|共)?[一-龥][了过](?:一共|总共|共)?(?:多少|几)[条篇件期次份个]?[？?。]?")
#: 剩下的呢, 其余的几件: what makes up the whole with the part told before.
_REST = re.compile(
    "(?:那么?)?(?:剩下|剩余|余下|其余|另外)的?(?:那些|部分)?(?:有|是)?(?:多少|几)?[件条个起封份]?呢?[?？。]?"
)
#: Measures of printed copies: nothing else is counted in them, whatever verb is said.
_OF_COPIES = frozenset("本 册".split())
_SHORTEST = 2


def leaves_out(text: str) -> bool:
    """Whether a question says too little by itself: "其中微博几个", "现场解决的呢", "占总数的百分之几", "市级".

    >>> leaves_out("其中微博几个"), leaves_out("办不了的呢"), leaves_out("全年培训了几次")
    (True, True, False)
    >>> leaves_out("市级？"), leaves_out("办结多少"), leaves_out("培训多少")
    (True, True, False)
    >>> leaves_out("不予公开的"), leaves_out("办结的有多少"), leaves_out("主要是哪方面的")
    (True, True, False)
    """
    return (bool(_LEAVES_OUT.search(text)) and len(text) <= 24) or bool(_BARE.fullmatch(text))


def only_outcome(text: str) -> bool:
    """Whether a follow-up asks what became of things that it does not name.

    >>> only_outcome("还没办完的有几件"), only_outcome("提案办结几件")
    (True, False)
    """
    return bool(re.fullmatch(_OUTCOME, text))


def only_which_one(text: str) -> str:
    """Which one of a row a follow-up asks for, and nothing else: 第几期了, 2024年是第几期 without its year.

    >>> only_which_one("第几期了？"), only_which_one("是第几届"), only_which_one("公报是第几期")
    ('第几期', '第几届', '')
    """
    found = _WHICH_ONE.fullmatch(text.strip())
    return found["which"] if found else ""


def repeats_last(text: str, topic: str) -> str:
    """What was asked last of prose, where a follow-up names it again and nothing else (那2023年的不予公开); else "".

    >>> repeats_last("那的不予公开", "制发信息几条,不予公开的"), repeats_last("部分公开", "制发信息几条,不予公开的")
    ('不予公开信息多少条', '')
    """
    plain = re.sub("^(?:那么?)?的?|的?(?:呢|有?(?:多少|几)[条件个]?)?[?？。]*$", "", text)
    whole, _, last = topic.replace("，", ",").rpartition(",")
    if len(plain) < _SHORTEST or not whole or not last.startswith(plain):
        return ""
    return f"{plain}信息多少条" if "信息" in whole and "信息" not in plain else f"{plain}多少"


def following(
    asked: Asked, earlier: Sequence[str], source: Source, answering: Callable[[str, Source], Reply | None]
) -> Reply | None:
    """What the sentence that answered an earlier question, or the next one, says to this one; None when it does not.

    earlier:   the questions about prose before this one, the last one first.
    answering: how such a question was answered.
    """
    for topic in earlier:
        before = answering(topic, source)
        if before is None or not before.evidence:
            continue
        if asks_only_share(asked.text):
            return _share_of_told(asked, before, source)
        if _REST.fullmatch(asked.text) and (reply := _other_part(asked, before, source)):
            return reply
        for window in _windows(before.evidence[0].span, source):
            if reply := _beside(asked, before, window, source):
                return reply
    return None


def asks_only_share(text: str) -> bool:
    """Whether a follow-up asks for the share of what was told just before and names nothing.

    >>> asks_only_share("占比呢"), asks_only_share("这个占总数的比例大概多少"), asks_only_share("微博占多少")
    (True, True, False)
    """
    return bool(_ONLY_SHARE.fullmatch(text))


def _share_of_told(asked: Asked, before: Reply, source: Source) -> Reply | None:
    """The share of the one number told before: printed beside it, else of the number that it is listed behind."""
    told = before.evidence[0]
    inside = [m for m in source.mentions if told.span.start <= m.start < told.span.end and m.value == told.value]
    if len({e.value for e in before.evidence}) > 1 or len(inside) != 1 or inside[0].unit == "%":
        return None
    if printed := share_beside(inside[0], source.mentions, source.text):
        evidence = counted(printed, asked, source)
        return Reply(listed([evidence], source.text), (evidence,))
    if named := _share_by_name(inside[0], before, source):
        evidence = counted(named, asked, source)
        return Reply(listed([evidence], source.text), (evidence,))
    whole = whole_of(inside[0], source.mentions, source.text)
    return share_told(counted(inside[0], asked, source), counted(whole, asked, source)) if whole else None


def _other_part(asked: Asked, before: Reply, source: Source) -> Reply | None:
    """The number that makes a whole of the part told before, all of one sentence: 诉求48件，现场解决20件，转办28件."""
    told = _told_number(before, source)
    if told is None:
        return None
    (window, *_) = _windows(before.evidence[0].span, source)
    inside = [m for m in source.mentions if window.start <= m.start < window.end and m.unit == told.unit]
    counts = [m for m in inside if not ROUGH.search(m.raw)]
    values = [m.value for m in counts]
    others = [m for m in counts if m.start > told.start and m.value + told.value in values]
    if len(others) != 1 or ROUGH.search(told.raw):
        return None
    evidence = counted(others[0], asked, source)
    return Reply(listed([evidence], source.text), (evidence,))


def _share_by_name(count: Mention, before: Reply, source: Source) -> Mention | None:
    """The one share in the sentences around a count that says by name whose it is: 主动公开120条。主动公开的占40%."""
    around = _windows(before.evidence[0].span, source)[-1:]
    shares = [
        m
        for window in around
        for m in source.mentions
        if m.unit == "%" and window.start <= m.start < window.end and _names(_HAS_SHARE.sub("", m.own), count.own)
    ]
    return shares[0] if len({m.value for m in shares}) == 1 else None


def _names(name: str, counted: str) -> bool:
    return len(name) > 1 and counted.endswith(name)


def _windows(span: Span, source: Source) -> list[Span]:
    """The sentence that holds a quote; that sentence with the next one of its line."""
    found = list(sentences(source.text))
    at = next((i for i, sentence in enumerate(found) if sentence.start <= span.start < sentence.end), None)
    if at is None:
        return []
    windows = [found[at]]
    if at + 1 < len(found) and "\n" not in source.text[found[at].end : found[at + 1].start]:
        windows.append(Span(found[at].start, found[at + 1].end))
    return windows


def _beside(asked: Asked, before: Reply, window: Span, source: Source) -> Reply | None:
    """The number or the date in a window that a follow-up asks for."""
    terms: Sequence[Term] = _own_terms(asked)
    if _WHEN.search(asked.text):
        return _when(terms, window, source)
    inside = [m for m in source.mentions if window.start <= m.start < window.end]
    inside = [
        m
        for m in inside
        if all(not e.span.start <= m.start < e.span.end or m.value != e.value for e in before.evidence)
    ]
    inside = [m for m in inside if not crosses(asked.text, matchable(m.own))]  # 没当场办的呢: 当场办8件 is the opposite
    inside = [m for m in inside if not is_told_of_another(asked, m)]
    unit_before = next((e.unit for e in before.evidence if e.unit), "")
    unit = asked.unit or unit_before
    if asked.unit == "%" or (asked.kind == "count" and _SHARE.search(asked.text) and asked.unit in ("", "%")):
        fitting = [m for m in inside if m.unit == "%" and _grown(m, source) == bool(_GROWN.search(asked.text))]
    else:
        fitting = [m for m in inside if _alike(m.unit, unit)]
        if not terms:
            return None
    if asked.unit in _OF_COPIES and asked.unit != unit_before and not any(term.heavy for term in terms):
        terms = ()  # 送了多少本 after 公报几期: the measure alone tells what is counted
        fitting = [m for m in inside if m.unit == asked.unit]
        if len({m.value for m in fitting}) != 1:
            return None
    fitting = [m for m in fitting if all(term.in_text(_said(m, source)) >= 0.5 for term in terms)]
    if asked.unit == "%" and terms and not fitting and not _GROWN.search(asked.text):
        return _share(asked, before, terms, inside, source)
    if len({m.value for m in fitting}) > 1 and (whose := _told_number(before, source)):
        own = [m for m in fitting if m.start in _rest_of_clause(whose, source)]
        asked = replace(asked, terms=(*terms_of(whose.own), *asked.terms)) if own else asked  # whose it is, is quoted
        fitting = own or fitting
    if not terms and len(fitting) > 1:
        fitting = [m for m in fitting if m.start >= before.evidence[0].span.start][:1]
    if len({m.value for m in fitting}) != 1:
        return None
    evidence = counted(fitting[0], asked, source)
    return Reply(listed([evidence], source.text), (evidence,))


def _told_number(before: Reply, source: Source) -> Mention | None:
    """The one number that was told before; None where none or several were."""
    told = [
        m
        for m in source.mentions
        for e in before.evidence
        if e.span.start <= m.start < e.span.end and m.value == e.value
    ]
    return told[0] if len(told) == 1 else None


def _rest_of_clause(mention: Mention, source: Source) -> range:
    """Where what is said of a counted thing goes on behind it: 微博9个，发布信息90条；公众号… tells 90 of 微博."""
    ends = [at for mark in "；;。！？\n" if (at := source.text.find(mark, mention.end)) >= 0]
    return range(mention.end, min(ends, default=len(source.text)))


def _share(
    asked: Asked, before: Reply, terms: Sequence[Term], inside: Sequence[Mention], source: Source
) -> Reply | None:
    """The share that a part listed behind the number answered before has of it: 58件，其中信函44件."""
    whole = before.evidence[0]
    parts = [m for m in inside if _alike(m.unit, whole.unit) and all(t.in_text(_said(m, source)) >= 0.5 for t in terms)]
    number = next((m for m in source.mentions if whole.span.start <= m.start < whole.span.end), None)
    if len(parts) != 1 or number is None or not whole.value or number.value != whole.value:
        return None
    part, text = parts[0], source.text
    listed_there = "其中" in text[number.end : part.start] and not re.search("[。；;]", text[number.end : part.start])
    if not listed_there or part.value > whole.value or ROUGH.search(part.raw + number.raw):
        return None
    return share_told(counted(part, asked, source), counted(number, asked, source))


def _own_terms(asked: Asked) -> list[Term]:
    """The words a follow-up says itself; a word of one letter and those of pointing back are none."""
    text = _POINTS_BACK.sub(" ", asked.text)
    text = re.sub(
        r"占(?:了|到)?|总数|总量|全部|百分之几|几成|(?:比|较)(?:头一年|上一?年|去年|前年|上年度?)[^，,。？?]{0,3}",
        " ",
        text,
    )
    said = [term for term in terms_of(text) if not term.word.isdigit()]
    heavy = [term for term in said if term.heavy and len(term.word) >= _SHORTEST]
    if heavy:
        return heavy
    light = [term for term in said if term.word not in _EMPTY and (len(term.word) >= _SHORTEST or _is_verb(term.word))]
    if any(len(term.word) >= _SHORTEST for term in light):
        return light
    if light and _ONLY_DID.fullmatch(text.strip()):
        return light
    bare = re.sub(r"[的了](?=$|[吗？?，,。 ])|[吗？?，,。]|多少|几[个件条家次人]?", "", text).strip()
    return [Term(bare, 1.0, frozenset((bare,)))] if len(bare) >= _SHORTEST else []


def _is_verb(letter: str) -> bool:
    return letter not in "是有占说讲过到来去" and kind_of_word(letter).startswith("v")


_EMPTY = frozenset("多少 情况 信息 工作 数量 一共 总共 分别".split())


def _said(mention: Mention, source: Source) -> str:
    """The words of a mention's own segment, which say what it counts."""
    start = segment_start(source.text, mention.start, "，,；;。、\n")
    own = mention.own
    end = min((at for mark in "，,；;。、\n" if (at := source.text.find(mark, mention.end)) >= 0), default=mention.end)
    return matchable(own + source.text[start:end])


def _alike(unit: str, wanted: str) -> bool:
    return not wanted or unit == wanted or (wanted in ("个", "家") and unit in ("个", "家"))


def _grown(mention: Mention, source: Source) -> bool:
    """Whether a percentage tells a change against another year."""
    start = segment_start(source.text, mention.start, "，,；;。\n")
    return bool(_CHANGE.search(source.text[start : mention.start]))


def _when(terms: Sequence[Term], window: Span, source: Source) -> Reply | None:
    """The date in a window whose sentence holds at least one word of the follow-up."""
    if not terms:
        return None
    passages = [
        Passage(p.id, p.report, p.section, p.text, p.page, max(p.start, window.start), min(p.end, window.end))
        for p in source.passages
        if p.start < window.end and p.end > window.start
    ]
    spans = telling(
        [term for term in terms if _is_there(term, window, source)], source.text, passages, DATE.search, limit=1
    )
    return only_quotes(spans, source) if spans else None


def _is_there(term: Term, window: Span, source: Source) -> bool:
    return term.in_text(matchable(window.of(source.text))) >= 0.5
