"""What was made public, where a report says of what it consisted: 主动公开的内容包括哪些, 公开的信息内容有哪些.

Every word of such a question says little, so that no sentence is found by them; what tells it begins with 内容 behind
the words for making public, or counts the kinds of what was made public: 公开信息47条，其中财政信息4条，人事信息10条….
"""

from __future__ import annotations

import re

from assistant.prose.enumerated import enumerated
from assistant.prose.evidence import Evidence, Reply, Source, quoted
from assistant.prose.members import members_of
from assistant.prose.quoting import Span, sentence_at, sentences, trimmed
from assistant.prose.wording import Asked
from corpus.text import matchable, segment_start, squeeze, to_simplified

_OUT = "^(?:自己|全年|当年|对外)*(?:主动)?(?:公开|发布|公布)(?:了|出去|出来|过)?"
_ASKS = re.compile(
    _OUT + "的?(?:各类|政府|政务)*(?:信息)?的?(?:主要)?内容?"
    "(?:都|主要|大致|具体|分别)*(?:有|是|包括|包含|涵盖|涉及)(?:了|到)?(?:些)?(?:哪些|什么|啥)(?:方面|内容|信息|东西)?的?[？?。]?$"
)
#: 公开的47条信息分别是哪些, 公开了哪几类信息: its kinds, counted one by one.
_ASKS_KINDS = re.compile(
    _OUT + r"(?:的(?:这|那)?(?:\d+[条件篇])?(?:各类|政府|政务)*信息(?:里面?|中)?"
    "(?:都|主要|大致|具体|分别)*(?:有|是|包括|包含|涵盖|涉及|分为?)*(?:些)?(?:哪(?:些|几[类种个])|什么|啥)(?:类[别型]?|种类?|内容|方面|信息)?的?"
    "|(?:哪(?:些|几[类种个])|什么)(?:类[别型]?|种类?|方面)?的?(?:政府|政务)*信息)[？?。]?$"
)
_FEWEST = 3
_WAYS = "(?:渠道|途径|方式|形式|载体|平台)"
_WHICH = "(?:哪些|什么|哪几[种个])(?:样的)?"
#: 通过哪些渠道发布信息, 公开渠道有哪些: where information goes out, and no other thing.
_ASKS_WAYS = re.compile(
    rf"^(?:主要|都)*(?:[在用靠]|通过|利用|依托|采[用取])(?:了|的|是)*{_WHICH}的?{_WAYS}[来去]?(?:主动|对外|向社会)*(?:公开|发布|公布)(?:了|过)?(?:政府|政务|各类)*(?:信息)?[？?。]?$"
    rf"|^(?:主动|对外)*(?:信息)?(?:公开|发布|公布)(?:政府|政务)*(?:信息)?的?(?:主要)?{_WAYS}(?:都|主要)*(?:有|是|包括){_WHICH}[？?。]?$"
)
#: 公开途径有：村务公开栏、…: a report that lists them itself; `answers` tells its list.
_WAYS_LISTED = re.compile(f"(?:公开|发布)(?:的?(?:主要)?{_WAYS})(?:主要)?(?:有|包括|为)[：:]?")
#: What goes by the name of a place where information is read.
_PLACE = re.compile(
    "网站|门户|公众号|微信|微博|抖音|快手|头条号|新媒体|公报|报[刊纸]|广播|电台|电视|新闻媒体|客户端|小程序|[公宣]?[示告传开]栏(?!目)"
    "|(?:电子|显示|LED)屏|触摸屏|条幅|窗口|专窗|热线|专区|查阅点|发布会|村务"
)
_FEWEST_PLACES = 3
_MADE_PUBLIC = re.compile("主动公开|公开的?(?:各类|政府|政务)*信息|发布|公布")
_PUBLIC_INFORMATION = re.compile("(?:公开|公布|发布|录入)[^，,；;。]{0,12}信息$")
_CONTENTS = re.compile(
    "(?:主要)?内容(?:主要|重点)?(?:包括|包含|涵盖|涉及|集中在|有(?!待|所|限|误)|为(?!主)|是)[^。；;\n]{3,}"
)


def contents(asked: Asked, source: Source) -> Reply | None:
    """What a report says its information was about; None where another thing is asked or no sentence tells it."""
    if asked.kind != "text":
        return None
    if _ASKS_WAYS.match(asked.text):
        if "形式" in asked.text and (forms := enumerated(asked, source)):
            return forms  # 以漫画、图解等形式公开, and no sites
        spans = [] if _WAYS_LISTED.search(source.plain) else _places_named(source)
        return Reply(quoted(spans, source, "年报写到："), tuple(Evidence(span) for span in spans)) if spans else None
    spans = _said_of_it(source) if _ASKS.match(asked.text) else []
    spans = spans or (_kinds_counted(source) if _ASKS_KINDS.match(asked.text) else [])
    return Reply(quoted(spans, source, "年报写到："), tuple(Evidence(span) for span in spans)) if spans else None


def _places_named(source: Source) -> list[Span]:
    """The sentence that names the most places where information was made public, and at least three."""
    found = list[tuple[int, Span]]()
    for sentence in sentences(source.text):
        words = squeeze(sentence.of(source.text))
        places = {place[0] for place in _PLACE.finditer(to_simplified(words))}
        about = _MADE_PUBLIC.search(matchable(words)) and "申请" not in words.replace("依申请", "")
        if about and len(places) >= _FEWEST_PLACES and (span := trimmed(source.text, *sentence, "。；; ")):
            found.append((len(places), span))
    most = max((count for count, _ in found), default=0)
    return [span for count, span in found if count == most][:1]


def _kinds_counted(source: Source) -> list[Span]:
    """The lists of a report that count the kinds of what was made public, each from its total to its last kind."""
    spans = list[Span]()
    for whole, parts in members_of(source):
        public = _PUBLIC_INFORMATION.search(whole.own) and "申请" not in whole.own
        if not public or any(span.start <= whole.start < span.end for span in spans):
            continue
        start = segment_start(source.plain, whole.start, "，,；;。！？\n")
        sentence = sentence_at(source.text, whole.start)
        if len(parts) >= _FEWEST:
            spans += filter(None, [trimmed(source.text, start, max(part.end for part in parts))])
        elif (
            sentence and "其中" in source.text[whole.end : parts[0].start]
        ):  # 其中甲类3条；乙类4条；…: goes on behind ；
            spans += filter(None, [trimmed(source.text, start, sentence.end, "。 ")])
    return spans


def _said_of_it(source: Source) -> list[Span]:
    """Where a report says in words what its information was about."""
    spans = list[Span]()
    for sentence in sentences(source.text):
        words = sentence.of(source.text)
        told = _CONTENTS.search(words)
        before = matchable(words[: told.start()]) if told else ""
        if told and _MADE_PUBLIC.search(before) and "申请" not in before.replace("依申请公开", ""):
            span = trimmed(source.text, sentence.start + told.start(), sentence.start + told.end(), "，,；;。、 ")
            spans += [span] if span else []
    return spans
