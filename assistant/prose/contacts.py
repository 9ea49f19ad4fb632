# ruff: noqa: E501
"""Printed ways to reach a body, and what a report prints about itself. Spans only; nothing that is not labelled."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.prose.evidence import Evidence, Reply, Source, quoted, shown
from assistant.prose.kinds import contact_kinds
from assistant.prose.quoting import Span, sentence_at, sentences, trimmed
from assistant.prose.wording import Asked


class Contact(NamedTuple):
    """A printed way to reach the body: what it is ("电话"), the words with its label, and the bare value."""

    kind: str
    quote: Span
    value: Span


_TRADITIONAL = str.maketrans(
    {
        "电": "[电電]",
        "话": "[话話]",
        "传": "[传傳]",
        "邮": "[邮郵]",
        "编": "[编編]",
        "码": "[码碼]",
        "联": "[联聯]",
        "系": "[系係繫]",
        "办": "[办辦]",
        "讯": "[讯訊]",
        "询": "[询詢]",
        "监": "[监監]",
        "务": "[务務]",
    }
)


def _in_both_scripts(pattern: str) -> str:
    """A pattern that finds traditional characters too; none of its own brackets holds one of the letters.

    >>> _in_both_scripts("邮编")
    '[邮郵][编編]'
    """
    return pattern.translate(_TRADITIONAL)


_GAP = r"[ \t\u3000]*"
_COLON = rf"{_GAP}[:：为是，,]?{_GAP}"
_CONTACTS = {
    "电话": rf"(?:联系|咨询|办公|监督|服务)?电{_GAP}话(?:{_GAP}[/／、及和]{_GAP}传{_GAP}真)?{_COLON}"
    rf"(?P<value>[（(]?0?\d[\d（）()]*(?:{_GAP}[-—－–―]+{_GAP}\d+)*(?:{_GAP}[、,，/]{_GAP}\d{{7,}}(?:[-—－]\d+)*)*)",
    "传真": rf"传{_GAP}真{_COLON}(?P<value>[（(]?0?\d[\d（）()]*(?:{_GAP}[-—－–―]+{_GAP}\d+)*)",
    "邮编": rf"邮{_GAP}(?:政{_GAP}编{_GAP}码|编){_COLON}(?P<value>\d{{6}})(?!\d)",
    "邮箱": rf"(?:电{_GAP}子{_GAP})?邮{_GAP}(?:箱|件)(?:地址)?{_COLON}(?P<value>[\w.+-]+{_GAP}[@＠]{_GAP}[\w.-]*\w)",
    "地址": rf"(?:联系|通讯|通信|办公|邮寄)?地{_GAP}址(?:{_GAP}[:：为是，,]|(?<=[：:，,；;（(]地址)){_GAP}"
    rf"(?P<value>(?:[^；;。\n（(）)、]|[（(][^（()）\n]{{0,12}}[)）]){{4,60}}?)"
    rf"(?=[；;。\n)）]|{_GAP}[，,、]{_GAP}(?:邮|电|联|传))",
    "网址": r"(?P<value>(?:https?://|www\.)[\w./-]*\w)",
}
_CONTACT_PATTERNS = {
    kind: re.compile(_in_both_scripts(pattern), re.ASCII if kind == "邮箱" else 0)
    for kind, pattern in _CONTACTS.items()
}
_DAY = r"(?P<value>20\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?)"
#: What a report prints about itself: when it was published or signed, who wrote it, when its office is open.
_ABOUT = {
    "发布时间": re.compile(
        rf"(?:(?:发布|公布|公开|发文|生成|上网|更新|提供|发表)(?:时间|日期)|^[ \t\u3000•·]*(?:日期|时间)){_COLON}{_DAY}",
        re.M,
    ),
    "成文日期": re.compile(rf"成文(?:时间|日期){_COLON}{_DAY}"),
    "联系单位": re.compile(
        r"(?:请|可|可以|欢迎|直接)[与和向同](?P<value>[^，,。；;（(：:\n]{4,40}?)(?:进行)?(?:联系|咨询|反映|反馈)|请联系(?P<other>[^，,。；;（(：:\n]{4,40})"
    ),
    "编制单位": re.compile(
        r"(?:本|该|此)?(?:年度)?(?:报告)?由(?P<value>[^，,。；;（(：:\n]{3,40}?)(?:负责)?(?:编制|编写|汇总编制|起草)"
    ),
    "联系人": re.compile(rf"联{_GAP}系{_GAP}人{_COLON}(?P<value>[一-龥·]{{2,4}})(?=[；;，,。)）\s]|$)"),
    "统计期限": re.compile(
        rf"(?:数据|数字|统计)[^，,。；;\n]{{0,14}}?(?P<value>20\d\d{_GAP}年{_GAP}1{_GAP}月{_GAP}1{_GAP}日{_GAP}起?{_GAP}(?:[，,]{_GAP})?[至到—-]+"
        rf"{_GAP}(?:20\d\d{_GAP}年{_GAP})?1?\d{_GAP}月{_GAP}\d+{_GAP}日)"
    ),
    "办公时间": re.compile(rf"(?:办公|工作|受理|接待|对外服务|开放|服务)时间{_COLON}(?P<value>[^。；;\n）)]{{4,60}})"),
}
#: 电子版可从某县政府门户网站下载: where it can be read, by the name of the site alone.
_WHERE_TO_READ = re.compile(
    r"(?:年报|报告)?的?(?:电子版|全文|(?<=本报告)|(?<=本年报))[^，,。；;：:\n]{0,4}?(?:从|在|通过|到|登录)[^，,。；;：:\n]{4,40}?(?:下载|查阅|查看|查询|浏览|获取|公布|公开)"
)
#: The date under a report's last line.
_SIGNED = re.compile(r"(?P<value>20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*(?:附件\S{0,6})?\s*$")
#: The body whose contact is printed is its office; a question about one of these wants another one.
_OTHER_PLACES = re.compile(
    "查阅(?:点|场所|中心|室)|服务中心|大厅|档案馆|图书馆|窗口|网点|举报|投诉|热线|公众号|微博|抖音|信访|开放日|发布会|培训|访谈"
)


def contact(asked: Asked, source: Source) -> Reply | None:
    """The contacts a question asks for, as printed; those of another place than the body's office only beside its name."""
    kinds = contact_kinds(asked.text)
    known = contacts(source.text)
    printed = [c for kind in kinds for c in known if c.kind == kind]
    if other := _OTHER_PLACES.search(asked.text):
        printed = [c for c in printed if other[0] in _sentence_of(c, source.text)]
    if printed and "落款日期" in kinds:  # dates of the report itself: the one that is asked for, else the next best
        printed = printed[:1]
    if not printed and kinds == ["网址"] and (read_where := _WHERE_TO_READ.search(source.text)):
        span = trimmed(source.text, *read_where.span()) or Span(*read_where.span())
        return Reply(quoted([span], source, "年报写到："), (Evidence(span),))
    if not printed:
        return None
    told = [(c.kind, c.value) for c in printed]  # 电话和传真0591-…: found by both words
    printed = [c for i, c in enumerate(printed) if told.index((c.kind, c.value)) == i]
    lines = [f"{c.kind}：{shown(c.value.of(source.text))}{{{i}}}" for i, c in enumerate(printed)]
    missing = [kind for kind in kinds if kind not in {c.kind for c in printed}]
    notes = (f"年报没有印{'、'.join(missing)}。",) if missing and len(kinds) > 1 else ()
    return Reply("，".join(lines) + "。", tuple(Evidence(c.quote) for c in printed), notes)


def contacts(text: str) -> list[Contact]:
    """Every printed way to reach the body, by kind; nothing that is not labelled as one."""
    found: list[Contact] = []
    for kind, pattern in _CONTACT_PATTERNS.items():
        for match in pattern.finditer(text):
            if kind in ("电话", "传真") and len(re.sub(r"\D", "", match["value"])) < 7:
                continue
            start, end = match.span("value")
            value = Span(start, end - _brackets_too_many(match["value"]))
            found.append(Contact(kind, Span(*match.span()), value))
            if kind == "电话" and re.search(r"传\s*真", text[match.start() : match.start("value")]):
                found.append(Contact("传真", Span(*match.span()), value))
    return found + _about_itself(text)


def _brackets_too_many(value: str) -> int:
    """How many of the brackets that a number ends with close what was opened before it: （传真：86512030）.

    >>> _brackets_too_many("86512030)"), _brackets_too_many("0571)86512030"), _brackets_too_many("（86512030）")
    (1, 0, 0)
    """
    closing = len(value) - len(value.rstrip("）)"))
    return min(closing, max(0, len(re.findall("[）)]", value)) - len(re.findall("[（(]", value))))


def _about_itself(text: str) -> list[Contact]:
    """What the report says of its own publishing and of the office behind it, the first place of each kind."""
    found = []
    for kind, pattern in _ABOUT.items():
        if match := pattern.search(text):
            value = "other" if kind == "联系单位" and match["value"] is None else "value"
            found.append(Contact(kind, Span(*match.span()), Span(*match.span(value))))
    signed = _SIGNED.search(text)
    if signed:
        found.append(Contact("落款日期", Span(*signed.span("value")), Span(*signed.span("value"))))
    return found


def _sentence_of(printed: Contact, text: str) -> str:
    sentence = sentence_at(text, printed.quote.start)
    return sentence.of(text) if sentence else ""


def contact_clause(text: str) -> Span | None:
    """The sentence in which the report says whom to ask, together with the bracket behind it."""
    printed = [c for c in contacts(text) if c.kind in ("电话", "邮箱")]
    if not printed:
        return None
    before = None
    for sentence in sentences(text):
        if sentence.start <= printed[0].quote.start < sentence.end:
            joined = before and text[sentence.start] in "（(" and "联系" in before.of(text)
            return Span(before.start, sentence.end) if before and joined else sentence
        before = sentence
    return None
