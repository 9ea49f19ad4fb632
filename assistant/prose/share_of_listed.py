"""The share of a part that prose lists behind its whole (发布信息200条，其中视频50条), where none is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.prose.counting import Fit, best_of, fitting
from assistant.prose.evidence import Evidence, Reply, Source, counted
from assistant.prose.members import members_of
from assistant.prose.owning import EXPLAINED
from assistant.prose.part_or_whole import OF_IT
from assistant.prose.quoting import Span
from assistant.prose.shares import owner_of
from assistant.prose.wording import Asked, Term, terms_of, understand
from corpus.numbers import ROUGH, say
from corpus.report import Mention
from corpus.text import matchable, segment_start, squeeze

_STOP = re.compile("[。；;\n]")
#: 文件里县级占几成, 网络申请占比: the part, with or without its whole before it.
_SHARE_ASKED = re.compile(
    r"^(?P<part>.+?)的?[，,]?(?:所|约|各|大概|大约)?占(?:到|了|的|其中的?)?"
    r"(?:百分之(?:多少|几)|百分比|(?:多大|多少)?(?:比例|比重|份额)|几成|比|多少)(?:是|有|为)?(?:多少|几|多大|多高)?[？?。]?$"
)
#: 行政强制中强制执行: what stands before 中 is the whole.
_PART_OF_IT = re.compile(f"^(?P<whole>[^，,]{{2,}}?){OF_IT}[，,]?(?P<part>.{{2,}})$")
NO_SHARE = "年报没有印这一项的占比，以上是它的数目。"


def whole_of(part: Mention, mentions: Sequence[Mention], text: str) -> Mention | None:
    """The number that a part is listed behind, of its unit: the last one before 其中 in its sentence, or before the
    bracket that it stands in (90件（甲县30件、乙县60件）); or None.
    """
    start = segment_start(text, part.start, "。；;\n")
    opened = max(text.rfind("（", start, part.start), text.rfind("(", start, part.start))
    inside = opened >= 0 and not re.search("[）)]", text[opened : part.start])
    among = opened if inside else text.rfind("其中", start, part.start)
    before = [m for m in mentions if start <= m.start and m.end <= among]
    whole = max(before, key=lambda m: m.end, default=None)
    if whole is None or whole.unit != part.unit or not 0 <= part.value <= whole.value or not whole.value:
        return None
    if inside and text[whole.end : opened].strip():
        return None  # 30条，微信（文字10条）: the bracket is of another thing
    rough = ROUGH.search(part.raw + whole.raw) or _STOP.search(text[whole.end : part.start])
    return None if rough else whole


def share_told(part: Evidence, whole: Evidence) -> Reply:
    """The share as shown arithmetic over two quoted numbers."""
    top, bottom = part.value or Decimal(0), whole.value or Decimal(1)
    share = (top / bottom * 100).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    shown = f"{say(top)} ÷ {say(bottom)} = {say(share)}%"
    frame = f"占{say(share)}%（{shown}）。{part.label}{{0}}，{whole.label}{{1}}。"
    return Reply(frame, (part, whole), derivation=shown, result=(share, "%"))


def with_owner(one: Evidence, share: Mention, found: Sequence[Sequence[Fit]], source: Source) -> Evidence:
    """A bare share with the count it is of, where that is none of the numbers `found` for other parts.

    Of "印发公文90件，其中图解类30件，占33%" 公文90件，占33% would say that it is of all of them.
    """
    owner = owner_of(share, source.mentions, source.plain)
    told = {fit.mention.start for fits in found for fit in fits}
    if len(found) < 2 or owner is None or owner.start in told or squeeze(owner.raw) in one.label:
        return one
    of = counted(owner, understand(""), source)
    start = min(one.span.start, of.span.start)
    return replace(one, span=Span(start, one.span.end), label=f"{of.label}，{one.label}")


def share_of_part(asked: Asked, source: Source) -> Reply | None:
    """The share of a part that the report lists with its number behind that of its whole; None where it does not.

    The part must be told by a number whose own words say all that it is; a whole that is named (文件里县级占几成) must
    be the one it is listed behind.
    """
    found = _SHARE_ASKED.match(asked.text)
    if found is None or asked.parts or asked.premise:
        return None
    named = _PART_OF_IT.match(found["part"])
    said = named["part"] if named else found["part"]
    part = understand(f"{said}多少")
    terms = tuple(term for term in part.terms if term.heavy)
    if part.kind != "count" or not terms:
        return None
    fits = best_of(fitting(part, source.mentions, source.plain, source.report.year))
    if len(fits) != 1 or not _says_each(terms, matchable(fits[0].mention.own)):
        return None
    whole = whole_of(fits[0].mention, source.mentions, source.plain) or _listed_in(fits[0].mention, source)
    if whole is None or (named and not _says_each(terms_of(named["whole"]), matchable(whole.counted))):
        return None
    return share_told(counted(fits[0].mention, part, source), counted(whole, part, source))


def _listed_in(part: Mention, source: Source) -> Mention | None:
    """The number whose list a part stands in, however many sentences it runs over; None where it stands in none."""
    wholes = [each.whole for each in members_of(source) if part in each.parts]
    return wholes[0] if len(wholes) == 1 and not ROUGH.search(part.raw) else None


def _says_each(terms: Sequence[Term], said: str) -> bool:
    return all(term.in_text(said) >= EXPLAINED for term in terms if term.heavy)


def counts_no_share(unit_asked: str, mentions: Sequence[Mention]) -> bool:
    """Whether a share is asked for and one number of another measure was found."""
    return unit_asked == "%" and len(mentions) == 1 and mentions[0].unit not in ("%", "‰", "百分点")
