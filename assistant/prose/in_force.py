"""Whether what was said before a number is still said of it: a subject or a thing holds until another takes over.

Reports tell many numbers in one breath, and a number that says little itself ("办结1829件，满意率94.7%") is explained
by what stands before it. Not all of it: of "便民热线接到来电3964个，上级转办工单1837件，办结1829件" the 1829 are no
number of 便民热线, as the 1837 have a subject of their own; of "推进会3次，培训6期，820人次参加" the 820 came to no
推进会; of "市本级286件、县区812件，办结1468件" the 1468 are no number of 市本级 alone. So every word of a question that
stands before a number is looked up where it stands last: among the words of one earlier number. Then it is asked
whether a number since then, or this one, has taken its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from assistant.prose.carriers import channels_in
from assistant.prose.joint import does
from assistant.prose.owning import ACTS, EXPLAINED, any_said
from assistant.prose.told import is_act_alone
from assistant.prose.turns import Told
from assistant.prose.units import KINDS_OF_UNITS, RATIO
from assistant.prose.wording import Asked, Term, terms_of
from corpus.gazetteer import kind_of_word
from corpus.lexicon import cut_at
from corpus.punctuation import CLAUSE_END, SENTENCE_ENDS, up_to_clause_end
from corpus.report import Mention
from corpus.text import matchable, segment_start

_DEPUTIES_OF = re.compile("[省市县区镇乡](?=人大|政协)")
#: How far back a word may stand, in letters.
_FAR = 200
_PART_ENDS = "；;。！？\n"
#: 其中, 包括, 由…组成 and brackets open the parts of the number before them.
_PARTS = re.compile("其中|包括|包含|分别|由|分为")
_OPENS = re.compile(r"\s*[（(：:]")
_JOINED = re.compile(r"\s*(?:、|[和与及]|以及)")
#: What stands before the subject of a number and is none.
_BEFORE_SUBJECT = re.compile(
    "^(?:全年度?|年度|年内|本年度?|当年|今年|去年|上年|累计|总计|合计|共计?|其中|同时|并且?|另外?|还|已经?|各自?|分别|均|约|近|截[至止][^，,]{0,8}?[底末日前]"
    r"|\d{4}年|\d{1,2}月(?:\d{1,2}日)?|先后|通过|在|对|为|由|及|和|与|的)+"
)
#: “某市发布”: the name of an account holds no verb.
_NAME = re.compile("“[^“”]*”|^[^“”]*”")
_KNOWN_ACT = re.compile(f"({'|'.join(sorted(ACTS, key=len, reverse=True))})")
#: 四个|季度: no things that are counted.
_NO_THINGS = re.compile(r"\s*(?:季度|方面|部分|环节|阶段|步骤|月|年|工作日)")
#: 现场答复, 当场解决: where and when, and no subject.
_NO_SUBJECT = re.compile("当场|现场|后续|跟进|线上|线下|网上|直接|全程|按[期时]|如期")
#: 阅读量, 粉丝, 全市: what a subject has, or whose all of it is.
_OF_THE_SAME = re.compile("[率量数]$|粉丝|用户|全[省市县区州镇乡]|我[省市县区局]|各级")
#: 在某市政务网|上: the dictionary takes the end of a site's name for 网上.
_ON_SITE = re.compile("(?:政务|门户|官)网上")
_BODIES = frozenset(("上级", "下级", "基层", "各级"))
_ASKED_LAST = "[量数率]*(?:一?共|总共|各自?|分别)*(?:[是有为达]|达到)?(?:多少|几)?[？?]?$"
_HEADING = re.compile(r"^[^，,；;。\d]{2,24}[。：:]")


class _Words(NamedTuple):
    """The words of a number: its subject before the first verb, that verb, and the thing behind it (all where it has
    no verb); with the nouns of both.
    """

    subject: str
    act: str
    thing: str
    subjects: tuple[str, ...]
    things: tuple[str, ...]


def is_said_of_another(asked: Asked, mention: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Whether a word of a question that stands before a number is said of another number and no longer of this one.

    mentions: all of the report. text: that of the report.
    """
    if (asked.kind != "count" and not asked.premise) or (isinstance(mention, Told) and mention.side):
        return False  # `told` knows what the ends of a change count
    begin = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _FAR)
    before = [each for each in mentions if begin <= each.start and each.end <= mention.start]
    if not before:
        return False
    heading = _HEADING.match(text[text.rfind("\n", 0, mention.start) + 1 : mention.start])
    said = _said_of_itself(mention, before, text) + (matchable(heading[0]) if heading else "")
    sentence = matchable(text[segment_start(text, mention.start, SENTENCE_ENDS) : mention.start])
    heavy = [_by_its_word(term, sentence) for term in asked.heavy]
    far = [term for term in heavy if term.in_text(said) < EXPLAINED]
    if _lacks_its_head(asked, mention, far) or _is_part_of_a_row(asked, mention, before, text):
        return True
    if _is_rate_of_both(far, mention, before, text):
        return True
    if any(_is_spent_on_else(term, mention, text) for term in far):
        return True
    far = [
        term for term in far if not (channels_in(term.word) or (term.word == "网上" and _ON_SITE.search(asked.text)))
    ]  # `carriers` tells of which channel a number is
    return any(_is_taken_over(term, asked, mention, before, text) for term in far)


def _by_its_word(term: Term, sentence: str) -> Term:
    """A word of a question as it is meant in a sentence that says it: by no other word for it.

    Of "便民热线接到来电9个，转办12345工单7件" the second is no 便民热线, though people call 12345 so.
    """
    return replace(term, same=frozenset((term.word,))) if term.word in sentence else term


def _lacks_its_head(asked: Asked, mention: Mention, far: Sequence[Term]) -> bool:
    """Whether a question asks how much of something there is, in no measure, and a number names something else: 阅读量
    多少 of "阅读量4860万次；微博发布5418条".
    """
    heavy = asked.heavy
    if (
        asked.unit
        or not heavy
        or heavy[-1].word not in {term.word for term in far}
        or any_said(heavy[-1:], matchable(mention.whole))
    ):
        return False
    ends = re.search(rf"{re.escape(heavy[-1].word)}{_ASKED_LAST}", asked.text.lower())
    return bool(ends) and any(word.heavy for word in terms_of(mention.own))


def _said_of_itself(mention: Mention, before: Sequence[Mention], text: str) -> str:
    """A number's own words and what its own segment says since the number before it, with what stands behind it."""
    start = max(segment_start(text, mention.start, "，,；;。！？\n"), before[-1].end)
    behind = re.split(r"[、\d]", up_to_clause_end(text, mention.end))[0]
    return matchable(f"{mention.own}，{text[start : mention.start]}，{behind}")


def _is_taken_over(term: Term, asked: Asked, mention: Mention, before: Sequence[Mention], text: str) -> bool:
    found = _last_said(term, mention, before, text)
    if found is None:
        return False
    at, words = found
    holder, since = before[at], [*before[at + 1 :], mention]
    heavy = asked.heavy
    anew = re.search("[。；;！？]", text[holder.end : mention.start])
    if holder.whole and not mention.whole and anew:
        return True  # a part is told of in its own part of a sentence
    if (
        holder.whole
        and _kind(mention.unit) not in (_kind(holder.unit), _kind("元"))
        and CLAUSE_END.search(text, holder.end, mention.start)
    ):
        return not mention.whole.startswith(holder.counted)  # 培训3次，其中线上1次，166人次参训: of all, or of those
    if _is_of_a_row(asked, holder, before[:at], mention, text) or _is_beside(asked, holder, mention, text):
        return True
    as_subject = bool(words.act) and term.in_text(words.subject) >= EXPLAINED
    as_thing = not as_subject and term.in_text(words.thing) >= EXPLAINED
    said = _words_of(mention.own)
    if anew and not as_subject and said.act and said.subjects:
        return True  # 群众评价满意9件；村级代办点代办7件: a clause with a subject of its own
    for other in since:
        if as_subject and _begins_anew(term, other, holder, text):
            return True
        if _kind(other.unit) != _kind(holder.unit) or term.in_text(matchable(other.counted)) >= EXPLAINED:
            continue
        if is_act_alone(other.own) or _is_part(other, holder, text) or _NO_THINGS.match(text, other.end):
            continue
        own = _words_of(other.own)
        subjects = [word for word in own.subjects if not _is_asked(word, asked)]
        things = [word for word in own.things if not _is_asked(word, asked)]
        listed = other is mention and bool(said.act) and _are_listed(holder, mention, text)
        if _opens_row(term, words, text[holder.end : other.start]) and not (listed and (subjects or things)):
            continue
        if as_subject and (subjects or (other is mention and own.act and own.subjects)):
            return True
        if as_thing and (subjects or things) and (listed or not any_said(heavy, matchable(other.own))):
            return True  # 建议112件、政协委员提案98件，答复率100%: of both, where both are asked about
        if not (as_subject or as_thing) and other is mention and own.act and (subjects or things):
            return True
    return False


def _last_said(term: Term, mention: Mention, before: Sequence[Mention], text: str) -> tuple[int, _Words] | None:
    """The last number before this one whose words hold a word of a question; None where no number has it, or where a
    segment without a number said it since.
    """
    if term.in_text(matchable(text[before[-1].end : mention.start])) >= EXPLAINED:
        return None
    for at in range(len(before) - 1, -1, -1):
        holder = before[at]
        start = max(segment_start(text, holder.start, _PART_ENDS), before[at - 1].end if at else 0)
        own = matchable(holder.own)
        if term.in_text(own) >= EXPLAINED:
            return at, _words_of(holder.own)
        own = matchable(before[at - 1].own) if at else ""
        # 2件|议案办结，|35件建议办结
        behind_it = len(own) > 1 and matchable(text[start : holder.start]).startswith(own)
        if not behind_it and term.in_text(matchable(text[start : holder.start])) >= EXPLAINED:
            return None
    return None


def _is_of_a_row(asked: Asked, holder: Mention, ahead: Sequence[Mention], mention: Mention, text: str) -> bool:
    """Whether a number is of all of a row, and a question of its last one: 建议26件、提案33件，其中主办27件."""
    other = ahead[-1] if ahead else None
    if other is None or other.unit != holder.unit or _kind(mention.unit) not in (_kind(holder.unit), _kind("%")):
        return False
    behind = text[holder.end : mention.start]
    if not re.match(r"\s*[，,]", behind) or re.search("[。；;]", behind):
        return False
    joined = _JOINED.match(text, other.end) and not CLAUSE_END.search(text, other.end, holder.start)
    rest = [term for term in asked.heavy if term.in_text(matchable(mention.own)) < EXPLAINED]
    named, beside = (any_said(rest, matchable(each.counted)) for each in (holder, other))
    level = _DEPUTIES_OF.search(asked.text)  # 乡人大建议解决几件 of 县人大代表建议2件、乡人大代表建议16件
    if level and level[0] in matchable(holder.counted) and level[0] not in matchable(other.counted):
        return bool(joined)
    return bool(joined) and named and not beside


def _is_beside(asked: Asked, holder: Mention, mention: Mention, text: str) -> bool:
    """Whether a number stands in one list with another, in another measure, and names a thing that nobody asks for:
    低保资金 of 低保评议结果28批、惠农补贴资金923万元.
    """
    if _kind(mention.unit) == _kind(holder.unit) or not _are_listed(holder, mention, text):
        return False
    return any(not _is_asked(word, asked) for word in _words_of(mention.own).things)


def _are_listed(holder: Mention, mention: Mention, text: str) -> bool:
    """Whether two numbers stand in one list: 初中新生9人、普通高中录取7人."""
    return bool(_JOINED.match(text, holder.end)) and not CLAUSE_END.search(text, holder.end, mention.start)


def _is_part_of_a_row(asked: Asked, mention: Mention, before: Sequence[Mention], text: str) -> bool:
    """Whether a number is a part of all of a row, of which the last is asked: 建议9件、提案7件，其中满意12件."""
    at = next((at for at in range(len(before) - 1, -1, -1) if mention.whole and before[at].own == mention.whole), None)
    return at is not None and _is_of_a_row(asked, before[at], before[:at], mention, text)


def _is_rate_of_both(far: Sequence[Term], mention: Mention, before: Sequence[Mention], text: str) -> bool:
    """Whether a rate stands behind the counts of the same done in two places, and a question names one of these:
    网上受理事项好评率 of 窗口受理事项40件，网上受理事项90件，好评率99%.
    """
    counts = [each for each in before if each.unit not in RATIO][-2:]
    is_rate = mention.unit in RATIO and mention.own.endswith("率")
    if not is_rate or len(counts) < 2 or counts[0].unit != counts[1].unit:
        return False
    if re.search("[。；;]|其中", text[counts[0].end : mention.start]) or any(m.whole for m in counts):
        return False
    first, second = (matchable(each.own) for each in counts)
    alike = next((second[at:] for at in range(1, len(second)) if first.endswith(second[at:])), "")
    words = cut_at(alike)
    if len(words) < 2 or not does(words[0]):
        return False
    named = [any(term.in_text(own.removesuffix(alike)) >= EXPLAINED for term in far) for own in (first, second)]
    return any(named) and not all(named)


def _is_spent_on_else(term: Term, mention: Mention, text: str) -> bool:
    """Whether a sum of money begins a sentence anew, and what it is asked for was not told right before it: 培训经费 of
    "举办培训班，90人参加；28人跟班。全年投入经费36万元".
    """
    begin = segment_start(text, mention.start, SENTENCE_ENDS)
    if _kind(mention.unit) != _kind("元") or not text[:begin].endswith(("。", "！", "？")):
        return False
    near = text[segment_start(text, begin - 1, "；;。！？\n") : mention.start]
    return term.in_text(matchable(near)) < EXPLAINED


def _begins_anew(term: Term, other: Mention, holder: Mention, text: str) -> bool:
    """Whether a number has a subject of its own in a later part of the sentence: 信箱收到来信9封；热线接报修5次."""
    own = _words_of(other.own)
    if not own.act or not own.subjects or term.in_text(matchable(other.counted)) >= EXPLAINED:
        return False
    return bool(re.search("[。；;]", text[holder.end : other.start])) and not _OF_THE_SAME.search(own.subject)


def _is_part(other: Mention, holder: Mention, text: str) -> bool:
    """Whether a number is one of the parts of another one: 受理97件，其中征地52件; 建议35件，还在办的5件."""
    if other.own.endswith("的") and other.unit == holder.unit:
        return True
    if re.search("[；;]|。(?!其中)", text[holder.end : other.start]):
        return False
    return bool(_PARTS.search(text, holder.end, other.start) or _OPENS.match(text, holder.end))


def _is_asked(word: str, asked: Asked) -> bool:
    said = [term for term in terms_of(word) if term.heavy]
    return not said or any(each.is_like(term) for each in said for term in asked.terms)


def _kind(unit: str) -> int | str:
    return next((at for at, units in enumerate(KINDS_OF_UNITS) if unit in units), unit)


@lru_cache(maxsize=20_000)
def _words_of(own: str) -> _Words:
    """The words of a number.

    >>> _words_of("便民热线接到来电")[:3], _words_of("举办业务培训")[:3], _words_of("县区").things
    (('便民热线', '接到', '来电'), ('', '举办', '业务培训'), ('县区',))
    """
    said = _BEFORE_SUBJECT.sub("", _NAME.sub("", matchable(own)))
    words = [word for run in _KNOWN_ACT.split(said) if run for word in (cut_at(run) if run not in ACTS else [run])]
    first = next((at for at, word in enumerate(words) if _is_act(word)), len(words))
    subject, thing = words[:first], words[first + 1 :] if first < len(words) else words
    act = "".join(words[first : first + 1])
    return _Words("".join(subject), act, "".join(thing), *(tuple(filter(_is_thing, each)) for each in (subject, thing)))


def _is_act(word: str) -> bool:
    return len(word) > 1 and does(word) and kind_of_word(word) != "vn"


def _opens_row(term: Term, words: _Words, between: str) -> bool:
    """Whether a word opens a row and is said of all of it: 刊登 of 刊登规章2件、解读8件, 平台 of 平台接入9个部门的86项.

    between: what stands between the first number of the row and a later one.
    """
    if CLAUSE_END.search(between):
        return False
    if words.act and "、" in between:
        return term.in_text(words.thing) < EXPLAINED
    return term.in_text(words.things[-1] if words.things else words.thing) < EXPLAINED


def _is_thing(word: str) -> bool:
    if _NO_SUBJECT.fullmatch(word):
        return False
    if re.fullmatch("1[12]\\d{3}", word):  # 12345, a hotline
        return True
    kind = kind_of_word(word)
    return (
        len(word) > 1 and not word.isdigit() and (kind[:1] in ("n", "j", "l") or kind in ("vn", "") or word in _BODIES)
    )
