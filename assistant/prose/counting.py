"""Which number of a report's prose a question asks for.

A mention fits when the words that say what it counts explain the question's content words, and its unit is of the
kind asked for. Words that stand only around it (its clause, its sentence) explain less; words it has and the
question lacks ("转发", "不予") make it less likely. What no mention explains is not answered with the nearest one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.prose.another_thing import counts_another, counts_else, only_names_money
from assistant.prose.apart import is_set_apart
from assistant.prose.around_number import (
    CHANGED,
    paragraph_before,
    up_to,
    without_bracket,
    without_ways,
    words_said,
)
from assistant.prose.carriers import channels_in
from assistant.prose.dated import is_planned, just_before, of_another_year
from assistant.prose.each_time import tells_each_time
from assistant.prose.in_force import is_said_of_another
from assistant.prose.joined import said_of_all_joined
from assistant.prose.joint import (
    are_from_level,
    is_told_of_each,
    without_levels,
)
from assistant.prose.kinds import CHANGE_ASKED, CHANGED_BY, claimed
from assistant.prose.owning import EXPLAINED, own_clause, stands_behind
from assistant.prose.part_or_whole import (
    are_joined,
    is_a_part_told_on,
    is_part_of,
    names_the_part,
    names_whole_only,
    narrows,
    shares_words,
    whole_of_the_named,
)
from assistant.prose.shares import is_of_another
from assistant.prose.told import is_of_no_one, is_told_of_another, meant_by
from assistant.prose.units import KINDS_OF_UNITS, PERSONS, RATIO, is_of_another_measure, unit_fit
from assistant.prose.wording import CHANGE, Asked, Term, counted_thing, coverage, terms_of
from corpus.gazetteer import kind_of_word
from corpus.report import Mention
from corpus.text import squeeze

#: 本报告由…等六部分组成: how many parts the report has.
_PARTS_OF_REPORT = re.compile(r"[一二三四五六七八九十\d]{1,2} ?个?大?部分(?:组成|构成)")
#: A mention below this explains too little of the question. Set by the questions of `tests/test_prose.py`.
ENOUGH = 0.66
#: Mentions this near to the best one are as good, and shown beside it when they differ.
EQUAL = 0.03
#: A word of a question from here on is written out in a text that does not hold it.
_WRITTEN_OUT = 0.8
#: A joint count and a part of the whole that is meant fall behind: by more than a restriction adds (`surplus`, 0.12 at
#: most), so that a joint count of two things is refused where nothing counts the one alone.
_JOINT, _OF_WHOLE = 0.2, 0.15
#: What all words that say little weigh at most, of those that must be explained.
_LIGHT_SHARE = 0.3
#: One of several told in turn, of which none is asked for by name, comes after what counts all of them.
_OF_NO_ONE = 0.1
#: What is to be done comes after what was done.
_TO_COME = 0.15

#: Words that turn a count into another one; they must stand on both sides or on none.
_TURNING = (
    re.compile("不予|不公开"),
    re.compile("未|尚未|没有|无法|暂时"),
    re.compile("废止|失效|作废|撤销"),
    re.compile("依申请(?!公开(?:领域|工作|方面|行政|案件|申请|请求|件|引起|引发|产生))"),
    re.compile("转发|转载"),
    re.compile("结转|上年|上一年"),
    re.compile("较|比上|同比|下降|回落|增长|增加"),
    re.compile("正在|在办"),
    re.compile("拟|打算|计划"),
    re.compile("[由从](?:原来|最初|起初|原先|当初)?的?$|由原来"),
    re.compile("^其[他它]|其[他它](?=多少|几)"),
)
_UNDONE = re.compile("(?:没有?|未|没能)办(?:理)?(?:完毕?|结|好|妥)")
_ASKS_TOTAL = re.compile("总|累计|共|合计")
_NAMED = re.compile(r"(?:多少|几)个?(?P<noun>[一-龥]{2,4})[？?。]?$")
#: 上线单位数 counts 单位, a word that says little elsewhere.
_HEAD_NAMED = re.compile(
    r"(?P<noun>单位|机关|部门|人员|活动|节目)总?数量?(?:各自?|分别)?(?:是|有|为)?(?:多少|几个?)?[？?。]?$"
)
_RATE = re.compile("比例|比率|百分")
#: Words that say which of several counts is meant, taken from the text in front of the number.
_WHICH = ("累计", "新增", "日均", "平均", "人均", "全区", "全市", "全县", "全省")
_OF_THE_YEAR = re.compile("全年|当年|本年|这一年|年内")
_ENDS_ASKING = re.compile(
    r"(?:召?开|举[办行]|[办搞做]|组织|进行)?[了过]?的?(?:总?数量?|总量|数目|个数|总计)?(?:共|一共|总共)?[是有为]?(?:多少.{0,2}|几.{0,2})?[？?。]?"
)
#: So much less than the number of each time fits what counts other things; 合计发布 fits as well as 日均发布.
_FAR_BEHIND = 0.2
_CHANNEL = re.compile(
    "通过.{0,20}?(?:网站|平台|形式|方式|渠道)(?:(?:[、和与及]|以及).{0,20}?(?:网站|平台|渠道))*|^(?:我市|我区|我局)"
    "|^.{0,8}?(?:网站|公报|平台|公众号|微信|微博)(?=发布|公布|公开|刊登|发送|推送)"
)
_BY_WHOM = re.compile(
    "^.*?(?:机关|部门|单位|人民政府)|^[^，,、]*?[局委办厅院镇乡](?=(?:主动|全年|累计|一?共)*(?:公开|发布|公布))"
)
#: 审核|发布信息200条: what goes before making public, and names no thing.
_MADE_READY = re.compile("(?:审核|审签|采编|编辑|编发|校对)[并后、]?(?=发布|公开|公布|上传)")
_TOTAL = re.compile("全年|共|总|累计|全市|全区|全县")
_ALL_TOGETHER = re.compile("共计|总计|合计|总共|一共")
_JOINS = re.compile("[、和与及]")


@dataclass(frozen=True, slots=True)
class Fit:
    """A mention and how well it answers: about 1 when it explains all that was asked.

    named: the share of the content words of the question that its own words hold.
    """

    mention: Mention
    score: float
    named: float = 0.0


def fitting(asked: Asked, mentions: Sequence[Mention], text: str, year: int) -> list[Fit]:
    """The mentions of one report that answer a question, best first; empty when none explains it enough.

    text: the report's text, which the mentions' spans count.
    year: of the report; a number of another year ("2025年将…") comes after one of this year, a plan never.
    """
    each_time = {mention.start for mention in mentions if tells_each_time(asked.text, mention, text)}
    at_once = [mention for mention in mentions if mention.start not in each_time]
    in_clause: dict[str, list[Mention]] = {}
    for mention in at_once:
        in_clause.setdefault(mention.clause, []).append(mention)
    fits = []
    stated = [] if asked.kind != "count" or asked.premise or asked.checked else claimed(asked.text)
    for mention in mentions:
        beside = in_clause.get(mention.clause, [mention])
        if any(mention.value == each.value and mention.unit == each.unit for each in stated):
            continue  # 246件申请里公开的几件: what is stated is not asked
        if is_of_another_measure(asked.text, asked.unit, mention):
            continue
        if asked.planned and not is_planned(mention, text, year):
            continue
        if _PARTS_OF_REPORT.match(text, mention.start) and not any(term.word in "部分组成" for term in asked.terms):
            continue
        if is_of_another(asked, mention, at_once, text) or is_told_of_another(asked, mention):
            continue
        if is_a_part_told_on(asked, mention, at_once):
            continue
        another = 0.0 if asked.planned else of_another_year(mention, text, year)
        if not asked.planned and not another and is_planned(mention, text, year):
            another = _TO_COME
        another += _OF_NO_ONE if is_of_no_one(asked, mention) else 0.0
        meant = meant_by(asked, mention)
        score = _fit(meant, mention, text, beside) - another
        if score < ENOUGH:
            continue
        if is_said_of_another(asked, mention, mentions, text) or is_set_apart(asked, mention, beside, text):
            continue
        fits.append(Fit(mention, score, _named(meant, mention)))
    each = max((fit.score for fit in fits if fit.mention.start in each_time), default=0.0)
    fits = [fit for fit in fits if fit.mention.start not in each_time]
    if each and all(fit.score < each - _FAR_BEHIND for fit in fits):
        return []  # 每期邀请代表12名: how many they were in all is not told, and others are other people
    fits = [fit for fit in fits if not any(narrows(asked, fit.mention, other.mention) for other in fits)]
    fits = [fit for fit in fits if not any(whole_of_the_named(asked, fit.mention, other.mention) for other in fits)]
    return sorted(fits, key=lambda fit: (-fit.score, fit.mention.start))


def best_of(fits: Sequence[Fit]) -> list[Fit]:
    """The best fit, and those as good as it that state another number.

    Where the best one names itself all that is asked, those that name nothing of it are of other things.
    """
    chosen: list[Fit] = []
    for fit in fits:
        joined = fit.named == fits[0].named == 1 and are_joined(fits[0].mention, fit.mention)
        near = joined or fit.score >= fits[0].score - EQUAL
        if near and fit.mention.value not in {c.mention.value for c in chosen}:
            chosen.append(fit)
    if chosen and chosen[0].named == 1:
        chosen = [fit for fit in chosen if fit.named or fit.mention.unit != chosen[0].mention.unit]
    chosen = [fit for fit in chosen if not any(is_part_of(fit.mention, other.mention) for other in chosen)]
    return [fit for fit in chosen if not any(shares_words(fit.mention, other.mention) for other in chosen)]


def _named(asked: Asked, mention: Mention) -> float:
    heavy = asked.heavy
    said = words_said(mention.counted)
    return sum(term.in_text(said) >= 0.75 for term in heavy) / len(heavy) if heavy else 0.0


def _fit(asked: Asked, mention: Mention, text: str, beside: Sequence[Mention]) -> float:
    """beside: the numbers of its clause; where it alone has its unit, asking for the unit is asking for it."""
    unit = unit_fit(asked.unit, mention.unit)
    if unit is None or not asked.terms:
        return 0.0
    whole, own = mention.whole, mention.own
    points = mention.unit.endswith("百分点") and "百分点" in asked.text
    changes = points or asked.unit == CHANGE or (asked.unit not in RATIO and bool(CHANGE_ASKED.search(asked.text)))
    if changes and not CHANGED.search(own):
        return 0.0
    said = CHANGED.sub("", own) if changes else own
    lone = sum(other.unit == mention.unit for other in beside) == 1
    same_unit = bool(asked.unit) and (asked.unit == mention.unit or {asked.unit, mention.unit} <= PERSONS)
    named_by_unit = changes or (lone and same_unit) or only_names_money(asked, mention, beside)
    behind = stands_behind(counted_thing(asked.text), mention, text)
    named = words_said(own) + words_said(whole) + without_bracket(mention, text)
    explained = _explained(asked.terms, mention, text, beside, (named_by_unit, behind))
    if any(term.heavy and found < EXPLAINED for term, found in explained):
        return 0.0
    if counts_another(asked, mention, text, beside):  # asked last, of few: it looks at most
        return 0.0
    counts_named = _counts_named(asked.text, whole + own + mention.unit)
    if not (named_by_unit or counts_named) and not _is_about(asked.terms, said, named):
        return 0.0
    score = _share_explained(explained)
    score += _which(asked.text, just_before(mention, text)) - 0.3 * (counts_named is False)
    score += 0.05 if _ASKS_TOTAL.search(asked.text) and _ASKS_TOTAL.search(own) else 0.0
    if asked.unit in KINDS_OF_UNITS[0]:  # 人次 or 期 say more of what is counted than 条 and 篇
        named_by_unit = named_by_unit and not counts_else(asked.terms, words_said(own))
    score -= 0.15 if not named_by_unit and _head_missing(asked, named) else 0.0
    behind = behind or is_told_of_each(mention, text) or are_from_level(asked.text, _JOINS.split(own))
    counted = without_levels(asked.text, own)
    score -= _JOINT if not behind and (_counts_more(asked.terms, counted) or _scattered(asked.terms, counted)) else 0.0
    of_whole = whole and names_whole_only(asked.terms, words_said(own), words_said(whole))
    score -= _OF_WHOLE if of_whole and not names_the_part(asked, words_said(own), words_said(whole)) else 0.0
    turned = _turned(
        f"{'打算' if asked.planned else ''}{'同比' if CHANGED_BY.search(asked.text) else ''}{asked.text}", said
    )
    return score + unit - surplus(asked.terms, said, whole) - turned


def _explained(
    terms: Sequence[Term], mention: Mention, text: str, beside: Sequence[Mention], named: tuple[bool, bool]
) -> list[tuple[Term, float]]:
    """How well each word is explained by what stands around a number, the nearer the better.

    named: whether the unit alone names the number, and whether the counted thing stands right behind it.
    """
    by_unit, behind = named
    whole, own = mention.whole, mention.own
    places = [
        (words_said(own), 1.0),
        (without_bracket(mention, text), 1.0),
        (words_said(whole), 0.9),
        (said_of_all_joined(mention, beside, text), 0.9),
        (words_said(without_ways(up_to(mention, text, "；;", behind))), 0.9 if by_unit else 0.75),
        (words_said(without_ways(up_to(mention, text))), 0.55),
        (without_ways(own_clause(mention, beside, text)), 0.5),
        (words_said(without_ways(paragraph_before(text, mention.start))), 0.5),
    ]
    # a word that says little may be a neighbour's
    around = [*places, (words_said(without_ways(mention.clause)), 0.5)]
    return [
        (term, max(term.in_text(words) * worth for words, worth in (places if term.heavy else around)))
        for term in terms
    ]


def _share_explained(explained: Sequence[tuple[Term, float]]) -> float:
    """The share of the words' weight that is explained; all that say little together weigh no more than a part of
    those that must be, so that 搞 or 那边 beside 培训 refuse no number that is of 培训.

    >>> from assistant.prose.wording import terms_of
    >>> round(_share_explained([(term, 0.9 * term.heavy) for term in terms_of("搞公开的人手")]), 2)
    0.69
    """
    heavy = sum(term.weight for term, _ in explained if term.heavy)
    light = sum(term.weight for term, _ in explained if not term.heavy)
    scale = min(1.0, _LIGHT_SHARE * heavy / light) if heavy and light else 1.0
    weights = [(term.weight if term.heavy else term.weight * scale, found) for term, found in explained]
    return sum(weight * found for weight, found in weights) / sum(weight for weight, _ in weights)


def _counts_more(terms: Sequence[Term], own: str) -> bool:
    """Whether a number counts other things together with the one asked for: 建议、提案50件 are no 提案 alone.

    A class called by its members (规章、规范性文件类), or a thing they are examples of (展板等宣传品), is one thing.
    """
    if re.search("[类等]|其[他它]", own):
        return False
    pieces = [[word for word in terms_of(piece) if word.heavy] for piece in _JOINS.split(own)]
    heavy = [term for term in terms if term.heavy]
    named = [any(word.is_like(term) for word in words for term in heavy) for words in pieces if words]
    heads = [any(words[-1].is_like(term) for term in heavy) for words in pieces if words]
    return len(named) > 1 and any(named) and not (all(named) and all(heads))


def _scattered(terms: Sequence[Term], own: str) -> bool:
    """Whether the words of a question stand in several items of a long list and all of them in none: 行政执法 of
    "行政审批、环境监管执法和其他信息".
    """
    heavy = [term for term in terms if term.heavy]
    items = [squeeze(piece) for piece in _JOINS.split(own) if piece]
    told = all(any(term.in_text(item) >= EXPLAINED for item in items) for term in heavy)
    together = any(all(term.in_text(item) >= EXPLAINED for term in heavy) for item in items)
    # 围绕甲、乙、丙等开展活动42场: held on all of them
    return len(heavy) > 1 and len(items) > 2 and "等" not in own and told and not together


def _head_missing(asked: Asked, counted: str) -> bool:
    """Whether the mention lacks the thing a question ends with: "平台接入事项数" counts 事项, not 部门."""
    heavy = asked.heavy
    if not heavy or asked.unit == "%":
        return False
    if thing := [term for term in terms_of(counted_thing(asked.text)) if term.heavy]:
        return not thing[-1].in_text(counted)
    at = asked.text.lower().rfind(heavy[-1].word)
    return (
        at >= 0
        and bool(_ENDS_ASKING.fullmatch(asked.text[at + len(heavy[-1].word) :]))
        and not heavy[-1].in_text(counted)
    )


def _is_about(terms: Sequence[Term], own: str, counted: str) -> bool:
    """Whether the mention itself is about what is asked, not only its neighbours in the same clause.

    A number whose own words say little ("全年受理133件") is explained by what stands around it.
    """
    heavy = [term for term in terms if term.heavy]
    heavy = [term for term in heavy if term.weight == 1] or heavy  # “好评通”里差评几条: a name only says of what
    if not heavy:
        channels = channels_in(own) - channels_in(counted.replace(words_said(own), "", 1))
        # 通过网站及微博微信平台共计发布信息90条 is what all of them did
        of_one_channel = bool(channels) and not (len(channels) > 1 and _ALL_TOGETHER.search(own))
        return coverage(terms, counted) >= 0.5 and not _names_a_thing(own, terms) and not of_one_channel
    own_words = [word for word in terms_of(own) if word.heavy]
    if all(any(word.is_like(term) for term in heavy) for word in own_words):
        return True
    return coverage(heavy, counted) >= 0.4


def _names_a_thing(own: str, terms: Sequence[Term]) -> bool:
    """Whether a number's own words name what "发了几条" does not ask for: 县报刊登解读28篇, but not 公布信息28条."""
    said = (word for word in terms_of(_MADE_READY.sub("", _BY_WHOM.sub("", _CHANNEL.sub("", own)))) if word.heavy)
    things = (word for word in said if not any(word.is_like(term) for term in terms))
    return any(kind_of_word(word.word).startswith("n") or len(word.same) > 1 for word in things)


def surplus(terms: Sequence[Term], own: str, whole: str) -> float:
    """Content words that the mention has and the question lacks make it a narrower count."""
    words = [word for word in terms_of(_CHANNEL.sub("", own)) if word.heavy]
    short = [term for term in terms if term.word not in own and term.in_text(words_said(own)) >= _WRITTEN_OUT]
    extra = [word for word in words if not any(word.is_like(term) for term in terms)]
    extra = [word for word in extra if not any(set(word.word) & set(term.word) for term in short)]  # 安监: 安全监管
    share = len(extra) / len(words) if words else 0.0
    return 0.12 * share + (0.03 if whole else 0.0) - (0.02 if _TOTAL.search(own) else 0.0)


def _turned(question: str, own: str) -> float:
    """What a number falls behind by for turning words that the question lacks; 没办完 and 在办 are one state.

    >>> _turned("还没办完的几件", "还在办的"), _turned("办完的几件", "还在办的")
    (0.0, 0.25)
    """
    question, own = _UNDONE.sub("在办", question), _UNDONE.sub("在办", own)
    return 0.25 * sum(bool(turn.search(own)) and not turn.search(question) for turn in _TURNING)


def _which(question: str, near: str) -> float:
    """Words that tell counts of one thing apart: found where they are asked for, or missed."""
    of_all_years = "累计" in near and "累计" not in question and bool(_OF_THE_YEAR.search(question))
    told = sum(0.06 if word in near else -0.12 * (word in _WHICH[:5]) for word in _WHICH if word in question)
    return told - 0.06 * of_all_years


def _counts_named(question: str, own: str) -> bool | None:
    """Whether a number counts the thing named behind 多少 ("问到了多少单位"); None when nothing is named there."""
    named = None if _RATE.search(question) else _NAMED.search(question) or _HEAD_NAMED.search(question)
    if named and named["noun"][-1] in "费款钱" and own.endswith("元"):
        return None  # 收了多少处理费: 收取420元
    terms = terms_of(named["noun"]) if named else ()
    return any(term.in_text(words_said(own)) for term in terms) if terms else None
