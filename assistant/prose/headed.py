"""What was done in a field that a report tells under a heading of its own: 监督保障方面做了什么, 信息管理是怎么做的.

The fields (主动公开、依申请公开、政府信息管理、平台建设、监督保障) are those of 总体情况 in the form of these
reports; the sentences under "（五）监督保障" seldom repeat the words. A heading is what the report prints as one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.prose.evidence import Evidence, Reply, Source, quoted
from assistant.prose.quoting import Span, sentences, trimmed
from assistant.prose.wording import Asked
from corpus.text import squeeze

#: So many sentences of a field are shown.
_MOST = 5
_NUMBERED = r"[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、"
#: What the form has a report tell of in its first section (国办公开办函〔2021〕30号); often no mark stands behind.
_OF_FORM = "(?:主动公开|依申请公开|(?:政府)?信息(?:资源)?管理|平台建设|监督保障)"
_HEADING = re.compile(
    rf"(?:^|(?<=[。；;])|(?<=[。；;] ))[ \t\u3000]*(?:{_NUMBERED})[ \t\u3000]*"
    rf"(?:(?P<run_in>(?:政府信息公开|政务公开|信息公开|政府信息)?的?{_OF_FORM}(?:工作)?(?:办理|开展)?(?:方面|情况))"
    r"|(?P<title>(?:[^。：:，,；;\n]{2,12}[，,])?[^。：:，,；;\n]{2,20})(?:[。：:]|$))",
    re.M,
)
_WHAT = "(?:些|一些|的是)?(?:哪些|什么|啥)(?:样的)?"
_DONE = "(?:工作|事情?|举措|措施|做法|努力|动作)?"
_HOW = "(?:是)?(?:怎么|怎样|如何|咋)"
_ASKS = re.compile(
    "^(?:在|对|关于|就)?(?P<field>[一-龥]{4,14}?)(?:工作)?(?:方面|领域|上面?|这一?(?:块儿?|项|部分)|一块)?(?:的)?(?:工作|情况)?[，,]?"
    "(?:都|主要|具体|分别|当年|全年)*"
    f"(?:(?:做|干|开展|采取|推出)[了过]?{_WHAT}{_DONE}|有{_WHAT}(?:工作|举措|措施|做法|动作)"
    f"|{_HOW}(?:做|干|开展|抓|搞|落实|推进)的?|(?:(?:做|干|开展|抓|搞|落实|推进)得?|工作|情况)*(?:是)?(?:如何|怎么?样|怎样|咋样|什么)"
    "|(?:工作|开展)*情况)[？?。]?$"
)
_ASKS_HOW = re.compile(
    f"^{_HOW}(?:去|来)?(?:加强|强化|做好|抓好|抓|搞好|搞|推进|开展|落实)(?P<field>[一-龥]{{4,14}}?)(?:工作)?的?(?:呢|啊)?[？?。]?$"
)
#: 加强政府信息管理, 政府信息公开平台建设工作情况: what does not tell one field from another.
_AROUND = re.compile(
    "^(?:加强|强化|做[好实细优]|[抓压夯落][好实牢细紧强严]|狠抓|筑牢|提升|推进|深化|完善|优化|健全|规范|严格|扎实|持续|进一步)*"
    "(?:政府信息公开|政务公开|信息公开|政府信息(?!管理)|政府(?=信息管理))?的?|(?:工作|情况|方面|办理|开展)+$"
)


class _Field(NamedTuple):
    """title: of the heading, as printed; span: what stands under it."""

    title: str
    span: Span


def headed(asked: Asked, source: Source) -> Reply | None:
    """The sentences under the heading that a question names and asks no more of than what was done there.

    None where no heading of the report is that, several are, or nothing stands under it.
    """
    meant = _ASKS.match(asked.text) or _ASKS_HOW.match(asked.text)
    if meant is None or asked.kind not in ("text", "measures"):
        return None
    fields = [field for field in _fields(source.text) if _names(field.title, meant["field"])]
    if len(fields) != 1:
        return None
    told = list(sentences(source.text, *fields[0].span))
    spans = [span for each in told[:_MOST] if (span := trimmed(source.text, *each, "。；;"))]
    if not spans:
        return None
    more = (f"这一节共{len(told)}句，以上是前{_MOST}句。",) if len(told) > _MOST else ()
    opening = f"“{fields[0].title}”一节写到："
    return Reply(quoted(spans, source, opening), tuple(Evidence(span) for span in spans), more)


def _fields(text: str) -> list[_Field]:
    """The headings of a report, each with what stands between it and the next one.

    >>> _fields(""), [field.title for field in _fields("（一）平台建设。新开两个专栏。")]
    ([], ['平台建设'])
    """
    found = list(_HEADING.finditer(text))
    ends = [*(each.start() for each in found), len(text)][1:]  # none without a heading
    return [
        _Field("".join((each["run_in"] or each["title"]).split()), Span(each.end(), end))
        for each, end in zip(found, ends, strict=True)
        if text[each.end() : end].strip()
    ]


def _names(title: str, field: str) -> bool:
    """Whether a heading is of one field, by itself or joined to another.

    >>> _names("加强政府信息管理", "信息管理"), _names("政策解读与信息管理", "信息管理"), _names("平台建设", "信息管理")
    (True, True, False)
    """
    parts = [title, *re.split("[与和及、，,]", title)]
    return _AROUND.sub("", field) in {_AROUND.sub("", squeeze(part)) for part in parts}
