"""How much a body disclosed in all: which printed number is the total of its year, and which one only a part of it.

主动公开多少条 names no thing of its own. Its answer is the number of a segment that says nothing else either
("全年主动公开政府信息304条"); what one channel carried ("其中网站165条"), one kind of information, and how applications
were decided ("部分公开28件") is no total. Every question for a number and every claim of one
asks `numbers_for`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.prose.carriers import channels_in
from assistant.prose.counting import Fit, fitting
from assistant.prose.dated import is_planned, of_another_year
from assistant.prose.evidence import Evidence, Source
from assistant.prose.kinds import CHANGE_ASKED
from assistant.prose.shares import owner_of
from assistant.prose.told import is_of_no_one
from assistant.prose.turns import Told, own_words
from assistant.prose.units import likely_unit
from assistant.prose.wording import Asked, terms_of
from corpus.actors import acting_body
from corpus.agencies import body_named
from corpus.numbers import Number
from corpus.punctuation import SENTENCE_ENDS
from corpus.report import Mention
from corpus.text import matchable, segment_start, squeeze

#: Several numbers of near words, or of several things.
_SEVERAL = "年报里有几处都说得上，请看各自的原文。"
#: All that a question for the total says: who, when, the act and 信息.
_ONLY_THE_ACT = re.compile(
    "(?:主动|公开|公布|政府|政务|信息|全年|一年|年度|今年|本年|当年|年内|一共|总共|合计|共计|累计|总体|共|总|各类|有|了|过|的|是|为|达"
    "|大概|大约|左右|数量|总数|总量|条数|数|量|向|社会|对外|全[省市县区州]|[我本][省市县区州局]|所有|全部|条|件|个|篇|项|份|去年|到底|究竟)+"
)
_ACT = re.compile("主动公开|公开|公布")
#: 统计局信息 is that of the body.
_OFFICE = re.compile("[局委办厅室院所部处会社镇乡区县市省]$|政府|中心|街道")
#: What is asked or told besides turns the total into another count.
_OF_OTHERS = re.compile("依申请|不予|部分|予以|不公开|未公开|可公开")
#: What tells of applications, and how they were decided.
_APPLIED, _DECIDED = re.compile("申请|答复|受理|办结"), re.compile("部分公开|不予公开")
_NOUN = "(?:各类|各种|各项|有关|相关|本级)*(?:政府|政务|公共|公开)?(?:信息|公文类信息)"
#: The words of a number that counts all that was disclosed, the act and what stands before it.
_TOLD = re.compile(
    rf"^(?P<before>.*?)(?:(?P<act>主动公开|公开|公布)(?:了|的)?(?P<noun>{_NOUN})?)(?:总?数量?|总量|条数)?"
    "(?:共计?|总计|累计|合计|达到?|均?已|约|近|中)*$"
)
#: What may stand before the act and restricts nothing: time, all of the place, to whom, how.
_FILLER = re.compile(
    r"全年度?|新增|年度|本年度?|今年|(?:20)?\d\d年度?|年内|截[至止][^，,]*?[日底月]|共计?|总共|总计|累计|合计|一共|已|均|向社会(?:公众)?|对外|依法|及时|主动"
    rf"|全[省市县区州镇乡局旗系统]+|[我本][省市县区州镇乡局委办厅院部校旗]|[我本]街道?|我单位|本(?:单位|机关)|政府信息公开单位|{_NOUN}|[，,在]"
)
#: The organ of a government that reports for it.
_ORGAN = re.compile("[省市县区州镇乡旗]?(?:人民)?政府(?:办公[室厅])?|[省市县区州]?府办")
_BY_MEANS = "(?:通过|在|利用|依托|借助|运用|采用|经由?|以)"
#: Kinds of channel; two of them or more in one breath are all ways, one of them carries a part.
_CHANNELS = tuple(
    re.compile(words)
    for words in (
        "(?:政府|政务|官方)?门户网站|(?:政府|政务|官方)?网站|官网|门户网|网上|网络",
        "(?:政府|政务|官方)?公报",
        "微信公众号|微信|公众号|微博|抖音|政务新媒体|新媒体|两微|双微|客户端|app",
        "电视|广播|报刊|报纸|日报|晚报|新闻媒体|媒体",
        "公示栏|公告栏|宣传栏|公开栏|显示屏|宣传(?:册|单|资料|手册)|公开栏|板报",
        "查阅(?:点|中心|场所)|档案馆|图书馆",
        "发布会|访谈",
        "平台",
        "其他(?:形式|方式|渠道|途径)",
    )
)
_ALL_WAYS = re.compile("等(?:多种|各种|多个|各类)?(?:形式|方式|渠道|途径|载体|媒介)")
_MEANS = re.compile(
    rf"{_BY_MEANS}.*?(?:{'|'.join(kind.pattern for kind in _CHANNELS)}|渠道|形式|方式|途径)"
    "[^，,]*?(?=主动|公开|公布|发布|向社会|全年|共)"
)
#: A heading in front of a sentence: "2.政务新媒体。"
_HEADING = re.compile(r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.、．是])?[^，,。；;：:\n\d]{2,16}[。：:\n]$")
#: What says that a number is of the whole year or body.
_OF_ALL = re.compile(
    "全年|年度|今年|年内|20\\d\\d年|(?<!公)共(?![享同建治])|总(?!结)|合计|累计|全[省市县区州镇乡局]|[我本][省市县区州镇乡局委办厅院街]"
)
_SINCE_EVER = re.compile("历年|以来|开通至今|建站")
#: "（13）推进行政执法信息公开。全年公开信息30条": the item of a list, and headings that name no part.
_ITEM = re.compile(
    r"(?:^|[。；;\n])\s*[（(]?[一二三四五六七八九十\d]{1,2}[)）.、．](?P<heading>[^，,。；;：:\n\d]{2,24})[。：:\n；;]"
)
#: 网站公开的|重点工作|有几条
_PLAIN_ITEM = re.compile("(?:^|的)(?P<item>[一-龥]{4,8}?)(?:一?共|总共)?[是有为]?(?:多少|几)[条件篇份个项][？?]?$")
_OF_NO_PART = re.compile(
    "总体|基本|概况|概述|情况|政府信息公开|主动|公开|信息|数量|工作|政府|政务|主要|内容|渠道|方式|推进|做好|加强|的"
)
#: A channel's part falls behind any total; 公开 behind 主动公开 where that is asked for.
_PART, _OTHER_ACT, _ANOTHER_SUM = 0.2, 0.1, 0.15
#: 在主动公开的148条信息中 tells again what was told before.
_TOLD_ON = 0.01


def numbers_for(asked: Asked, source: Source) -> list[Fit]:
    """The numbers of one report that answer a question, best first, as `counting.fitting` ranks them.

    Where all that was disclosed is asked for, a number that tells it goes before all others.
    """
    item = _plain_item(asked)
    itself = [mention for mention in source.mentions if item and matchable(mention.own) == item]
    if itself:  # which channel it is said of is judged by `carriers` alone
        plain = replace(asked, terms=tuple(term for term in asked.terms if not channels_in(term.word)))
        return fitting(plain, itself, source.plain, source.report.year)
    fits = fitting(asked, source.mentions, source.plain, source.report.year)
    return _of_the_whole(asked, fits, source) if asks_the_whole(asked, source) else fits


def _plain_item(asked: Asked) -> str:
    """The item a question ends with (网站公开的|重点工作|有几条) where none of its words says much; "" for any other.

    >>> from assistant.prose.wording import understand
    >>> _plain_item(understand("网站公开的重点工作有几条")), _plain_item(understand("网站公开的政策解读有几条"))
    ('重点工作', '')
    """
    found = _PLAIN_ITEM.search(asked.text) if asked.kind == "count" else None
    if found is None or _ONLY_THE_ACT.fullmatch(found["item"]):
        return ""
    return "" if any(term.heavy for term in terms_of(found["item"])) else found["item"]


def asks_the_whole(asked: Asked, source: Source) -> bool:
    """Whether a question asks how much the body of a report disclosed, and names no part of it.

    主动公开多少条 does; 网站公开信息几条, 依申请公开几件 and 公开解读几条 do not.
    """
    words = [
        t.word for t in asked.terms if t.word not in source.report.publisher or _names_a_kind(t.word, source, asked)
    ]
    only = all(_ONLY_THE_ACT.fullmatch(word) for word in words) and any(_ACT.search(word) for word in words)
    papers = asked.unit in ("", "条", "件", "个", "篇", "项", "份")
    changed = CHANGE_ASKED.search(asked.text)  # 公开的信息比上年多了多少条: no whole
    return only and papers and not (asked.planned or changed or _OF_OTHERS.search(asked.text))


def _names_a_kind(word: str, source: Source, asked: Asked) -> bool:
    """Whether a word of the body's name, not of its place, says which information is asked for: 统计局's 统计信息."""
    place = any(word in each.full for each in body_named(source.report.publisher).places)
    return (
        not place
        and bool(re.search(f"{re.escape(word)}(?:类|方面)?的?(?:信息|数据)", asked.text.lower()))
        and not (_OFFICE.search(word))
    )


def channel_of(mention: Mention, source: Source) -> str:
    """The one channel that carried what a number counts, as the report calls it; "" where it counts all of them."""
    said = _said_before(mention, source)
    found = [match for kind in _CHANNELS if (match := kind.search(said.lower()))]
    found = [match for match in found if all(match.start() != other.end() for other in found)]  # 政府网站|平台 is one
    several = len(found) > 1 or bool(_ALL_WAYS.search(said))
    return found[0][0] if found and not several else ""


def parts_noted(asked: Asked, mentions: Sequence[Mention], source: Source) -> list[str]:
    """The note that only what one channel carried was found, where a question or claim is about the total."""
    channels = [channel_of(m, source) for m in mentions] if asks_the_whole(asked, source) else []
    return (
        [f"这是{'、'.join(dict.fromkeys(channels))}公开的数，没有查到各种渠道合计的数。"]
        if channels and all(channels)
        else []
    )


def _of_the_whole(asked: Asked, fits: Sequence[Fit], source: Source) -> list[Fit]:
    """The totals first, a channel's number after them; of the rest what counts no part and no outcome.

    Copies are documents: 主动公开几份 is none of the information.
    """
    if copies := [fit for fit in fits if asked.unit == fit.mention.unit == "份"]:
        return copies
    told = [m for m in source.mentions if _tells(m, source) and _may_count(asked, m, source)]
    told = [m for m in told if not _is_an_outcome(m, source)]
    carried = [m for m in told if channel_of(m, source)]
    parts = {(m.value, m.unit) for m in told if m in carried or _is_of_an_item(m, source)}
    parts |= {(m.value, m.unit) for m in told if _is_below_all(asked, m, told, source)}
    most = max((m.value for m in carried if _act(m) == _act_asked(asked)), default=Decimal(0))
    told = [m for m in told if m in carried or m.value >= most or _is_of_all(asked, m, source)]
    scored = [Fit(m, _score(asked, m, (m.value, m.unit) in parts, source)) for m in told]
    best = max((fit.score for fit in scored), default=0.0)
    fits = [f for f in fits if not _is_an_outcome(f.mention, source)]
    others = [] if told else [f for f in fits if not _is_of_others(asked, f.mention)]
    scored = [fit for fit in scored if fit.score > best - _PART / 2]
    as_fitting = {
        fit.mention.start: fit.score for fit in fits
    }  # of one total told twice the sentence that says it best
    return sorted(scored + others, key=lambda f: (-f.score, -as_fitting.get(f.mention.start, 0.0)))


def _is_of_others(asked: Asked, mention: Mention) -> bool:
    """Whether a number counts applications or how they were decided, and a question asks for what was disclosed."""
    applied = _APPLIED.search(mention.counted) and not _APPLIED.search(asked.text)
    return bool(applied) or bool(_OF_OTHERS.search(mention.counted))


def _is_an_outcome(mention: Mention, source: Source) -> bool:
    """Whether a number stands in a list of how applications were decided: 公开信息5件，部分公开1件."""
    beside = (m for m in source.mentions if m.clause == mention.clause and m is not mention)
    return "主动" not in mention.own and any(_DECIDED.search(m.own) for m in beside)


def _is_of_all(asked: Asked, mention: Mention, source: Source) -> bool:
    """Whether a number smaller than that of a channel may still be the total: 依法公开信息5件 is of another matter."""
    return _act(mention) == _act_asked(asked) and bool(_OF_ALL.search(_said_before(mention, source)))


def _is_below_all(asked: Asked, mention: Mention, told: Sequence[Mention], source: Source) -> bool:
    """Whether a number that says nothing of the year or the body is smaller than one that does, of all channels.

    全区共主动公开信息900条 ... 做好就业领域的信息公开，公开信息70条: the 70 are of what their own sentence is about.
    """
    if _OF_ALL.search(_said_before(mention, source)):
        return False
    act = _act_asked(asked)
    totals = [m for m in told if _OF_ALL.search(_said_before(m, source)) and not channel_of(m, source)]
    totals = [m for m in totals if act == "公开" or _act(m) == act]  # 公开413条，其中主动公开390条
    return any(m.value > mention.value and m.unit == mention.unit for m in totals)


def told_as_part(asked: Asked, number: Number, fits: Sequence[Fit], source: Source) -> list[Mention]:
    """The total and the part of it that prints a number claimed of the whole; [] where the claim is of no such part."""
    if not asks_the_whole(asked, source) or any(fit.mention.value == number.value for fit in fits):
        return []
    told = [m for m in source.mentions if _tells(m, source) and _may_count(asked, m, source)]
    same = [m for m in told if m.value == number.value and _is_below_all(asked, m, told, source)]
    return [*(fit.mention for fit in fits[:1]), *same[:1]] if same else []


def _is_of_an_item(mention: Mention, source: Source) -> bool:
    """Whether a number stands in an item of a list whose heading names what it is about: （9）财政信息公开。"""
    start = max(source.plain.rfind("\n", 0, source.plain.rfind("\n", 0, mention.start)), 0)
    items = list(_ITEM.finditer(source.plain, start, mention.start))
    return bool(items) and bool(_OF_NO_PART.sub("", items[-1]["heading"]))


def _act(mention: Mention) -> str:
    told = _TOLD.match(squeeze(mention.own).lower())
    return told["act"] if told else ""


def _act_asked(asked: Asked) -> str:
    return next((found[0] for found in _ACT.finditer(asked.text)), "")


def _tells(mention: Mention, source: Source) -> bool:
    """Whether a number's own words say that information was disclosed, and of nothing else.

    Who did it must be the body of the report: 市教育局公开信息30条 is a part of what the city disclosed.
    """
    own = squeeze(mention.own).lower()
    told = _TOLD.match(own)
    if told is None or _OF_OTHERS.search(own) or not (told["noun"] or "主动" in own or "信息" in told["before"]):
        return False  # 全年公布631条 is of what its paragraph is about
    before = _MEANS.sub("", told["before"] + told["act"])
    before = before.removesuffix(told["act"]) if before.endswith(told["act"]) else told["before"]
    rest = _FILLER.sub("", before).strip("、")
    return not rest or rest in source.report.publisher or bool(_ORGAN.fullmatch(rest))


def _may_count(asked: Asked, mention: Mention, source: Source) -> bool:
    in_measure = likely_unit(asked.unit, mention.unit) is not None and mention.unit != "%"
    return in_measure and not is_planned(mention, source.plain, source.report.year)


def _score(asked: Asked, mention: Mention, part: bool, source: Source) -> float:
    score = 1.0 + (likely_unit(asked.unit, mention.unit) or 0.0)
    score -= _PART if part else 0.0
    score -= _OTHER_ACT if _act(mention) != _act_asked(asked) else 0.0
    score -= _TOLD_ON if mention.own.endswith("中") else 0.0
    ever = bool(_SINCE_EVER.search(_said_before(mention, source))) != bool(_SINCE_EVER.search(asked.text))
    return score - _ANOTHER_SUM * ever - of_another_year(mention, source.plain, source.report.year)


def _said_before(mention: Mention, source: Source) -> str:
    """What a sentence says before a number, since the number before it; with the heading it stands under."""
    text = source.plain
    start = segment_start(text, mention.start, "。；;！？\n")
    begin = max([m.end for m in source.mentions if start <= m.end <= mention.start], default=start)
    heading = _HEADING.search(text, max(text.rfind("\n", 0, start - 1), 0), start) if begin == start else None
    return squeeze((heading[0] if heading else "") + text[begin : mention.start])


def tells_no_one(part: Asked, best: Sequence[Fit]) -> bool:
    """Whether the numbers that fit best are told in turn of several things, and none is surely that of the one asked.

    So too of two measures of one thing (补贴41项2.71亿元) where a question leaves open which one it asks for.
    """
    mentions = [fit.mention for fit in best]
    alike = len(best) > 1 and len({(mention.clause, mention.own) for mention in mentions}) == 1
    again = alike and any(isinstance(each, Told) and not own_words(each) for each in mentions)
    return again or any(is_of_no_one(part, mention) for mention in mentions)


def differing(best: Sequence[Fit], source: Source) -> list[str]:
    """Two numbers for the same words are told as a contradiction, for near words or other bodies as two readings."""
    if len(best) < 2:
        return []
    if len({segment_start(source.plain, fit.mention.start, SENTENCE_ENDS) for fit in best}) == 1:
        return [_SEVERAL]  # several numbers of one sentence are of several things
    bodies = {acting_body(source.text[: fit.mention.start]) for fit in best}
    if len({fit.mention.own for fit in best}) == len(bodies) == 1:
        owners = [owner_of(fit.mention, source.mentions, source.plain) for fit in best]
        if len({owner.own for owner in owners if owner}) > 1:  # shares of several items
            return [_SEVERAL]
        if len({_counted_before(fit.mention, source) for fit in best} - {""}) > 1:
            return [_SEVERAL]
        return [f"{source.who}年报正文前后不一致：同样的说法有{len(best)}个不同的数，都列在上面。"]
    return [_SEVERAL]


def _counted_before(mention: Mention, source: Source) -> str:
    """The thing that is counted before a number in its own part of a sentence: 微博 of 微博9个，发布信息90条."""
    start = segment_start(source.plain, mention.start, "；;。！？\n")
    before = [m for m in source.mentions if start <= m.start < mention.start and m.unit != mention.unit]
    return before[-1].own if before else ""


def without_several(notes: Sequence[str], evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """The notes, each once; of one clause that tells all the numbers there are not several places to look at."""
    one = len({each.span for each in evidence}) == 1
    return tuple(dict.fromkeys(note for note in notes if not (one and note == _SEVERAL)))
