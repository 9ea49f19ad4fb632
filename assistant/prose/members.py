"""The numbers of a report that are parts of a number before them: 微博29个…公众号41个 of 新媒体70个.

Parts are what the report marks as such (其中…), or the numbers of one paragraph behind a number that add up to just it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate
from typing import NamedTuple

from assistant.prose.bounds import agrees, bounds
from assistant.prose.evidence import Source
from assistant.prose.opposites import crosses
from assistant.prose.wording import Term, terms_of
from corpus.numbers import ROUGH, Number, say
from corpus.report import Mention
from corpus.text import matchable, squeeze

#: So many numbers behind a whole are tried for being its parts.
_MOST = 12
#: 新媒体70个。其中微博29个
_LISTS = re.compile("其中|包括|分别|[:：]|类别有|[息件]中")
#: What is told is told of a part: 信息|中.
WITHIN = "(?:其中|里头|里面|当中|之中|里(?!程)|中(?![心央国小介]))"
#: What turns a part into another one; it must stand in both names or in none.
_TURNS = re.compile("[未没无不](?!动产|同)|部分|其[他它]|正在|在办|结转|转下")
#: How people say it, and reports print it.
_AS_PRINTED = (
    (re.compile("(?:还|仍|尚)?没(?:有)?(?:审完|审结|判)"), "尚未审结"),
    (re.compile("(?:还|仍|尚)(?:没(?:有)?|未)?(?:办完|办结|在办)"), "正在办理"),
    (re.compile("没(?:办)?法(?=办|提供)"), "无法"),
    (re.compile("(?:办|处理)(?:完|好)"), "办结"),
    (re.compile(r"(?:超过|突破)100万"), "破百万"),
    (re.compile(r"(?:超过|突破)1000万"), "破千万"),
    (re.compile(r"(?:超过|突破)1亿"), "破亿"),
)
#: What adds nothing to the name of a part: 网络申请|来的, 微信|发的.
_AROUND = re.compile(
    "^(?:[，,、的是有]|其中|全年|共|来自|通过|从|由|用|靠)+|(?:发布?|公开|推送|提交|提出?|递交?|寄|收到?|来|占)?(?:的|了)?(?:是|有|占|为|就|只)*(?:信息|申请)?$"
)


class Members(NamedTuple):
    """A number and the parts of it, in the order of the text."""

    whole: Mention
    parts: tuple[Mention, ...]


def members_of(source: Source) -> list[Members]:
    """Every number of a report with its parts: those that its own words mark, or those that add up to it."""
    found = list[Members]()
    mentions = source.mentions
    for at, whole in enumerate(mentions):
        if not whole.value or whole.unit in ("%", "元", "万元") or ROUGH.search(whole.raw):
            continue
        marked = [m for m in mentions[at + 1 :] if m.whole == whole.counted and m.clause == whole.clause]
        marked = [m for m in marked if m.unit == whole.unit] if whole.counted else []
        inner = any(whole in each.parts for each in found)  # 市级48期 of 98期, and 17+15+9+7 behind it
        parts = marked if len(marked) > 1 or inner else _adding_up(whole, mentions[at + 1 :], source)
        if len(marked) > 1 and not inner and sum(m.value for m in marked) < whole.value:
            longer = _adding_up(whole, mentions[at + 1 :], source)  # …；公报45条、微信5732条: the list goes on
            parts = longer if longer[: len(marked)] == marked else marked
        parts = parts or marked
        if parts and all(part.value <= whole.value for part in parts):
            found.append(Members(whole, tuple(parts)))
    return found


def _adding_up(whole: Mention, behind: Sequence[Mention], source: Source) -> list[Mention]:
    """The numbers of the same measure right behind a number, in its paragraph, that come to just as much."""
    end = source.plain.find("\n", whole.end)
    same = [m for m in behind[: _MOST * 2] if m.unit == whole.unit and (end < 0 or m.start < end)][:_MOST]
    if same and same[0].clause != whole.clause and not _LISTS.search(source.plain, whole.end, same[0].start):
        return []  # 部分公开2件。收到复议1件，维持1件: of another matter
    sums = list(accumulate((m.value for m in same), initial=Decimal(0)))
    at = next((n for n, total in enumerate(sums) if n > 1 and total == whole.value), 0)
    exact = all(m.value and not ROUGH.search(m.raw) for m in same[:at])
    return list(same[:at]) if exact else []


def as_printed(said: str) -> str:
    """A text with the words by which people name a part as reports print them: 没法办 >> 无法办."""
    for pattern, printed in _AS_PRINTED:
        said = pattern.sub(printed, said)
    return said


def plain_name(said: str) -> str:
    """The name of a part as reports print it: 没法办的 >> 无法办.

    >>> [plain_name(said) for said in ("线下邮件来的有", "微信发的", "还没审结", "信函申请有", "是微博")]
    ['线下邮件', '微信', '尚未审结', '信函', '微博']
    """
    said = as_printed(said)
    plain = _AROUND.sub("", _AROUND.sub("", said).strip("，,、的"))
    return plain or said


def named(name: str, parts: Sequence[Mention]) -> Mention | None:
    """The one part that a name means: every word of it stands in the part's own words, and none that turns it."""
    terms = _telling(name)
    found = [part for part in parts if terms and _is_called(part, name, terms)]
    spelled = [part for part in found if name.lower() in squeeze(part.own).lower()]
    exact = [part for part in spelled if squeeze(part.own).lower() == name.lower()]
    found = exact or spelled or found
    return found[0] if len(found) == 1 else None


def _telling(name: str) -> list[Term]:
    terms = [term for term in terms_of(name) if not term.word[0].isdigit()]
    return [term for term in terms if term.heavy] or terms


def _is_called(part: Mention, name: str, terms: Sequence[Term]) -> bool:
    own = matchable(part.own)
    turned = {found[0] for found in _TURNS.finditer(name)} ^ {found[0] for found in _TURNS.finditer(own)}
    return not turned and not crosses(name, own) and all(term.in_text(own) >= 0.75 for term in terms)


def is_whole(name: str, whole: Mention) -> bool | None:
    """Whether words say what a number counts; None where they say nothing that could tell.

    主动公开的信息 is what 全年主动公开信息 counts, which names no kind of it.
    """
    terms = [term for term in _telling(name) if term.heavy]
    if not terms:
        general = not any(term.heavy for term in terms_of(whole.counted))
        own = matchable(whole.counted)
        return True if general and _telling(name) and all(t.in_text(own) >= 0.5 for t in _telling(name)) else None
    said = matchable(whole.counted + whole.clause.partition(whole.raw)[0])
    return not crosses(name, matchable(whole.own)) and all(term.in_text(said) >= 0.5 for term in terms)


def percent_of(part: Mention, whole: Mention) -> Decimal:
    """The share of a part in its whole, in percent to two places."""
    return (part.value / whole.value * 100).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()


def says(text: str, number: Number, part: Mention, whole: Mention) -> bool:
    """Whether a number of a claim is that of a part, or its share of the whole at the places it is said with."""
    if number.unit != "%":
        return agrees(text, number, part)
    percent = percent_of(part, whole)
    plain = not (number.approximate or bounds(text, number))
    rounded = plain and percent.quantize(number.value, ROUND_HALF_UP) == number.value
    return rounded or agrees(text, number, replace(part, value=percent, raw=f"{say(percent)}%", unit="%"))
