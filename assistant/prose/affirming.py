"""When a sentence or a number of a report affirms a claim: only where it says every word of it, and none the other way.

A verb that is not read, a word that turns the meaning (批评 for 表扬, 不到位), what is to be prevented or only planned
affirms nothing; the sentence is then quoted without a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.evidence import Reply, Source, only_quotes
from assistant.prose.listing import measures
from assistant.prose.opposites import crosses
from assistant.prose.quoting import Span, sentence_of
from assistant.prose.telling import telling
from assistant.prose.wording import Term
from corpus.gazetteer import kind_of_word
from corpus.report import Mention
from corpus.text import segment_start, squeeze

#: How something was done; it denies nothing.
MANNER = r"不(?:[力当足实良善妥畅满严慎]|到位|够|及时|规范|完整|准确|作为|认真|合格|称职|服)"
#: What is to be done, or leaves some out, is not said to be done: "均应公开", "除涉密部门外全部公开".
MEANT = re.compile(
    r"(?<![相适])应(?:当|予|全部)?(?=公开|办|答|及|主动)|必须|督促(?=各|相关|有关|部门|[区市县]直)|要求(?:各|所有|全|相关|有关|[区市县]直)|力争|争取|抓紧|年底前|下一?步|今后|待[^，,。；]{1,10}后"
    r"|将(?=继续|进一步|全面|努力|严格|加|开展|组织|推|采取)|除[^，,。；]{1,14}外|原则上"
)
UNDONE = re.compile("未|没|无法|[不](?!动产)")
#: 防范数据泄密风险: what is to be kept from happening is not said to have happened.
_AVERTED = re.compile("防范|防止|避免|杜绝|严防|谨防|预防|以防|防控|严禁|禁止|切勿|坚决不|以免")
_MANNER = re.compile(MANNER)
#: An application that came in is said to be received, accepted or taken alike.
_RECEIVED = re.compile("收到|接到|受理|接收|收办|接|收")
_SEGMENT_SIGNS = "，,；;。！？\n"
#: A word is said by itself or by another one for it, not by a part of it: 通报 is no 通报批评.
_SAID = 0.8
#: Who did or suffered it: where there was none at all, none of these did either.
_ANYBODY = frozenset(
    (
        "人 有人 没人 没人来 来 有件 申请人 群众 百姓 老百姓 市民 公民 居民 企业 公司 个人 "
        "自然人 谁 大家 人家 钱 一分钱 一分 事 事情 摊 笔 曾 曾经 因引发 过因 曾因 引发 引起 "
        "导致 这笔 这件 那笔 这事 没干 没做 工作 不力 不好 发生 出现 存在 产生 受到 遭到 任何 "
        "一次 一个 一起 去年 当年 那年 全年 向 因 因为 由于 关系 有关 相关 没干好 干 真有 真"
    ).split()
)


def says_it_all(claim: str, topic: Sequence[Term], span: Span, source: Source) -> bool:
    """Whether a quote says every word of a claim itself, denies and averts nothing and tells of no mere plan."""
    heavy = [term for term in topic if term.heavy]
    said = squeeze(span.of(source.plain)).lower()
    plain = not UNDONE.search(said) and not only_meant(span, source) and not _turned(claim, said)
    return plain and len(heavy) > 1 and all(term.in_text(said) >= _SAID and _does(term, said) for term in heavy)


def counts_it_all(claim: str, topic: Sequence[Term], mention: Mention, source: Source) -> bool:
    """Whether a number's own words and segment say every content word of a claim, verbs as well: 关闭了专区 is not
    affirmed by 提升1个专区.
    """
    start = segment_start(source.plain, mention.start, _SEGMENT_SIGNS)
    ends = [at for sign in _SEGMENT_SIGNS if (at := source.plain.find(sign, mention.end)) >= 0]
    said = squeeze(mention.counted + source.plain[start : min(ends, default=mention.end)]).lower()
    heavy = [term for term in topic if term.heavy]
    return not _turned(claim, said) and all(term.in_text(said) >= 0.5 and _does(term, said) for term in heavy)


def _does(term: Term, said: str) -> bool:
    """Whether a verb of a claim is said by itself or by one of its letters' kin: 关停 says 关闭, 整合 need not."""
    if not kind_of_word(term.word).startswith("v") or term.word in said:
        return True
    if _RECEIVED.fullmatch(term.word) and _RECEIVED.search(said):
        return True
    return any(word in said and set(word) & set(term.word) for word in term.same)


def only_meant(span: Span, source: Source) -> bool:
    """Whether a sentence tells what is to be done, by its own words or because it is one of the measures."""
    if f"{source.report.year + 1}年" in span.of(source.plain) or MEANT.search(sentence_of(span, source.plain)):
        return True
    taken = measures(source.plain, source.passages, source.report.year)
    return any(one.start < span.end and span.start < one.end for one in taken)


def _turned(claim: str, said: str) -> bool:
    """Whether a text says the opposite of a claim, averts what it states, or lacks its word of bad manner."""
    manner = _MANNER.search(claim)
    averted = _AVERTED.search(said)
    return bool(
        crosses(claim, said)
        or (manner and manner[0] not in said)
        or (averted and not any(word in claim for word in (averted[0], averted[0][:1])))
    )


def topic_of(terms: Sequence[Term], source: Source) -> tuple[Term, ...]:
    """The words a claim is about, without who did or suffered it and without the body itself."""
    return tuple(t for t in terms if t.word not in _ANYBODY and t.word not in source.report.publisher)


def told_of(topic: Sequence[Term], source: Source) -> Reply | None:
    """The sentence that tells of it, without a verdict."""
    spans = telling(topic, source.plain, source.passages, limit=1)
    if not spans:
        return None
    opening = "年报写的是打算或要求：" if only_meant(spans[0], source) else "年报写到："
    return only_quotes(spans, source, opening)
