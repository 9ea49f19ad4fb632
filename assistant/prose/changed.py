"""How a count that the prose of one body prints changed from one year's report to another's.

Each year must print one exact number of the same thing; both are quoted and the arithmetic is shown. Where one year
prints none, or the two count different things, nothing is computed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

from assistant.prose.bounds import agrees, bounds
from assistant.prose.counting import Fit, best_of
from assistant.prose.dated import year_told
from assistant.prose.evidence import Source
from assistant.prose.kinds import claimed
from assistant.prose.moved import FELL, GREW, Move, claimed_move
from assistant.prose.several import asks_amount
from assistant.prose.totals import numbers_for
from assistant.prose.units import same_kind
from assistant.prose.wording import Asked, terms_of, understand
from assistant.reading.chatter import VERDICT
from corpus.numbers import ROUGH, Number, say
from corpus.report import Mention
from corpus.text import matchable, squeeze, to_simplified

Way = Literal["difference", "percent", "most", "least"]

_UP = f"{GREW}|(?<!新)增|[涨升多]"
_DOWN = f"{FELL}|[减降跌少]"
_AMOUNT = "多少|几(?!乎|年)"
_VERBS = (
    "举办|组织|召开|公开|公布|发布|推送|受理|收到|收取|办理|办结|接听|接待|开展|制作|编发|印发|培训|刊登|答复|回复"
    "|办|发|做|搞|开|来|收|出|推|建|回|答|设|编|印|写|登|接"
)
#: What is left of a name or a year that stood beside it, and what only joins the two years.
_BESIDE = r"[,，]?(?:两年|二者|两者)?(?:之?间)?(?:相比|比起来?|比较|对比|相较|[比较与和跟同])*(?:之下|一?下)?[,，]?"
_EITHER = rf"{_BESIDE}(?:究竟|到底|是|呈)*(?:{{}})了?(?:些|点)?(?:呢?还是|或者?是?)(?:{{}}|持平)了?(?:些|点)?"
#: "是多了还是少了", "变化多大", "增加几何", "多办了几场", "差几篇": the words of change; what stands behind stays.
_CHANGE = re.compile(
    rf"{_EITHER.format(_UP, _DOWN)}|{_EITHER.format(_DOWN, _UP)}"
    rf"|{_BESIDE}(?:(?:有没有|是不是|是否)?(?:变|更|又)?(?:{_UP}|{_DOWN})了?(?:没有?|吗|么)|(?:有没有|是不是|是否)(?:变|更|又)?(?:{_UP}|{_DOWN})了?)(?=[?？。]?$)"
    r"|(?:的|有何|有什么|有啥)?(?:变化|变动|增减|升降|对比)(?:情况|幅度)?(?:是|有)?(?:了多少|多少|如何|怎样|怎么样|多大|几何)?(?=[?？。]?$)"
    rf"|{_BESIDE}(?:的)?(?:相?差(?:了|距|额|值)?|相距)(?:是|有|了)?(?={_AMOUNT}|[?？。]?$)"
    rf"|{_BESIDE}(?:{_UP}|{_DOWN})(?:了|的|掉)?(?:几何|(?={_AMOUNT}))"
    rf"|{_BESIDE}(?:又|还|要)?[高低](?:了|出)?(?=(?:{_AMOUNT})个?百分点)"
    rf"|{_BESIDE}(?:又|还|要)?(?<![最更至许不])(?:多(?!少)|(?<!多)少)(?=(?:{_VERBS})(?:了|出)?(?:{_AMOUNT}))"
)
_PERCENT = re.compile(
    rf"{_BESIDE}(?:{_UP}|{_DOWN})(?:了|的)?(?:百分之(?:几|多少)|百分比|比例|幅度|几成)(?:是)?(?:多少|几|多大)?"
    r"|(?:[增降涨跌升]幅|增长率|下降率)(?:是|有|为)?(?:多少|多大|百分之几)?"
)
#: 哪年更多, of which the year has been taken out.
_RANKED = re.compile(
    rf"{_BESIDE}(?:[办发做搞开来收出推]|公开|发布|举办|召开)?[得的]?(?:更|最|比较|较)?(?P<way>[多少高低])(?:一?些|一?点)?[?？。]?$"
)
#: "…比多": what is claimed to have grown, of which the years have been taken out.
_CLAIMED = re.compile(rf"[,，]?[比较](?:起?来?)?(?:要|更|又|还)*(?P<way>{_UP}|{_DOWN}|高|低)了?(?:一?些|一?点|很多)?$")
COMPARED_WITH = re.compile(r"[比较](?:起)?(20\d\d)")
_GREAT = re.compile("很多|许多|不少|得多|多了|大幅|显著|明显|一大截")
#: 比去年少了，|只有|98期
_ONLY = re.compile("(?:但|而|就|一共|总共|共)*(?:只|仅仅?|才)?(?:有|剩|为|是|达到?|办|做|出|发)?了?")
_LEFT_OVER = re.compile(r"^(?:相比|[比较与和跟同从由到至])+的?|[(（][→>—~～到至、,，-]*[)）]|→+|(?<=多少)万(?![一-龥])")
_TWO_YEARS = re.compile("(?:这|前后)?两年(?:间|来|里|内)?")
_EACH = re.compile("各|分别|每年|逐年")
#: Of each of the years by itself, and not from the first to the last one.
_OF_EACH_YEAR = re.compile("各|分别|每年|逐年|[都均]")
#: Words of a count that tell no other thing apart: 政策文件解读 are 政策解读.
_SAYS_LITTLE = frozenset(
    "文件 材料 稿件 文章 作品 内容 活动 多元化 多样化 我区 我市 我县 我局 全区 全市 全县 全局".split()
)
#: Counts of different spans of time or of other measures; they must stand on both sides or on none.
_TURNS = tuple(map(re.compile, ("累计|以来", "新增", "日均|月均|平均|人均", "计划|拟|将|力争")))
#: That the two years just asked for are meant.
_BACK = re.compile("^(?:那么?|这|所以)*(?:两年|前后|二者|两者)?(?:之?间|一共|总共)?")
#: 跟2024年比呢, 哪年多: of which the year has been taken out.
_SET_BESIDE = re.compile(
    "(?:[跟和与同]|相)(?:对)?比(?:起?来?|较)?(?:呢|怎么样|怎样|如何)?$|(?:哪一?年)?(?:的)?(?:更|最|要|比较)?[多少高低](?<!多少)(?:一?些|一?点)?$"
)
_LONGEST_REST = 4
_MYRIAD = 10_000


@dataclass(frozen=True, slots=True)
class Change:
    """A question for the change of a count: what is counted, and how the change is told."""

    item: str
    way: Way


@dataclass(frozen=True, slots=True)
class Told:
    """The count of each year, oldest first, with the change in words and as arithmetic; "" where none is computed.

    why: why nothing is computed, a sentence for the reader.
    note: in what both counts differ that are set against each other; "" where in nothing.
    """

    found: tuple[tuple[Source, Asked, Mention], ...]
    words: str = ""
    shown: str = ""
    result: tuple[Decimal, str] | None = None
    why: str = ""
    note: str = ""


def change_asked(text: str, ranks_years: bool = False) -> Change | None:
    """What a question without its body and years wants the change of; None where it asks for none.

    ranks_years: whether 哪年 was asked, so that 更多 ranks years.

    >>> change_asked("在线访谈多办了几场"), change_asked("访谈几场")
    (Change(item='在线访谈办了几场', way='difference'), None)
    >>> [change_asked(said).item for said in ("专栏访问量,相比增加几何", "解读条数比是多了还是少了", "解读篇数变化")]
    ['专栏访问量', '解读条数', '解读篇数']
    """
    plain = _TWO_YEARS.sub("", to_simplified(squeeze(text)))
    if _EACH.search(plain):
        return None
    for pattern, way in ((_PERCENT, "percent"), (_CHANGE, "difference")):
        if found := pattern.search(plain):
            item = plain[: found.start()] + plain[found.end() :]
            return _change(item, "percent" if way == "percent" else "difference")
    if ranks_years and (found := _RANKED.search(plain)):
        return _change(plain[: found.start()], "most" if found["way"] in "多高" else "least")
    return None


def ranked_beside(text: str) -> Change | None:
    """What is asked for each year and ranked in a clause of its own (哪年多，各多少条); None where not just that is.

    text: a question with 哪年, without that, its body and years.

    >>> ranked_beside("征集的意见多,各多少条"), ranked_beside("主动公开占比各是多少,高")
    (Change(item='征集的意见多少条', way='most'), Change(item='主动公开占比是多少', way='most'))
    >>> ranked_beside("征集的意见各多少条"), ranked_beside("意见各多少条,解读更多")
    (None, None)
    """
    clauses = [each for each in re.split("[,，;；?？。]", _TWO_YEARS.sub("", to_simplified(squeeze(text)))) if each]
    if len(clauses) != 2:
        return None
    for ranking, telling in (clauses, clauses[::-1]):
        found = _RANKED.search(ranking)
        if found is None or asks_amount(ranking) or not (_OF_EACH_YEAR.search(telling) and asks_amount(telling)):
            continue
        named, told = ranking[: found.start()], _OF_EACH_YEAR.sub("", telling)
        if not (named and any(term.heavy for term in terms_of(told))):  # 意见各多少条，解读更多 are two questions
            return _change(named + told, "most" if found["way"] in "多高" else "least")
    return None


def claimed_change(text: str) -> tuple[Change, bool] | None:
    """What a claim without its body and years says has grown (True) or fallen; None where it claims no change.

    >>> claimed_change("发布的解读比多,是不是")
    (Change(item='发布的解读', way='difference'), True)
    >>> claimed_change("解读多少篇"), claimed_change("微博比微信多吗")
    (None, None)
    """
    plain = _TWO_YEARS.sub("", to_simplified(squeeze(text)))
    found = _CLAIMED.search(VERDICT.sub("", plain).rstrip("?？。吗吧呢,，"))
    change = _change(plain[: found.start()], "difference") if found and not asks_amount(plain) else None
    return (change, bool(re.search(_UP + "|高", found["way"]))) if found and change else None


def without_level(text: str) -> tuple[str, Number | None]:
    """A claim without the number that its last clause says the later year had, and that number; None where it has none.

    >>> text, level = without_level("简报比减少很多,只有98期,对吗")
    >>> text, level.raw
    ('简报比减少很多', '98期')
    >>> without_level("简报98期,对吗")
    ('简报98期,对吗', None)
    """
    plain = VERDICT.sub("", to_simplified(squeeze(text))).rstrip("?？。吗吧呢,，")
    first, sign, last = plain.replace("，", ",").rpartition(",")
    numbers = claimed(last)
    if not sign or len(numbers) != 1 or claimed(first) or numbers[0].unit in ("", "%"):
        return text, None
    bare = last.replace(numbers[0].raw, "")
    return (first, numbers[0]) if _ONLY.fullmatch(bare) and not bounds(last, numbers[0]) else (text, None)


def is_so(claim: str, grew: bool, level: Number | None, told: Told) -> bool | None:
    """Whether a count grew (fell) as claimed, and the year that is told of had just so many; None where it is open.

    level: that number, if any. Whether a change below a tenth of what it was is 很多 stays open.
    """
    (_, _, before), *_, (later, _, after) = told.found
    base = COMPARED_WITH.search(claim)
    turned = bool(base) and int(base[1]) == later.report.year  # type: ignore[index]  # 2023年比2024年多吗
    rose = after.value - before.value
    right = bool(rose) and (rose > 0) == (grew != turned)
    count = before if turned else after
    if (right and _GREAT.search(claim) and abs(rose) * 10 < before.value) or (
        level and not same_kind(level.unit, count.unit)
    ):
        return None
    return right and (level is None or agrees(level.raw, replace(level, start=0, end=len(level.raw)), count))


class Step(NamedTuple):
    """A change that is claimed with its size: what has changed, which way, by how much."""

    change: Change
    up: bool
    number: Number

    @property
    def unit(self) -> str:
        return "个百分点" if self.number.unit == "百分点" else self.number.unit

    def is_made(self, told: Told) -> bool:
        """Whether the change that was computed is the one that is claimed; a percentage at the claim's own places."""
        assert told.result is not None
        (_, _, before), *_, (_, _, after) = told.found
        size, _ = told.result
        if self.number.unit == "%":
            size = size.quantize(self.number.value, ROUND_HALF_UP)
        return size == self.number.value and (after.value > before.value) == self.up


def claimed_step(text: str) -> Step | None:
    """What a claim without its body and years says has grown or fallen by so many; None of any other claim.

    A bound (少了至少21期) and a vague number are none: only an exact number is held against a difference.

    >>> step = claimed_step("解读少了21期,对吗")
    >>> step.change.item, step.up, step.number.raw
    ('解读', False, '21期')
    >>> claimed_step("解读21期,对吗"), claimed_step("解读少了至少21期,对吗"), claimed_step("解读每年多了3期,对吗")
    (None, None, None)
    """
    plain = VERDICT.sub("", _TWO_YEARS.sub("", to_simplified(squeeze(text)))).rstrip("?？。吗吧呢,，")
    numbers = claimed(plain)
    if len(numbers) != 1 or _OF_EACH_YEAR.search(plain) or asks_amount(plain):
        return None
    (number,) = numbers
    move: Move | None = claimed_move(plain[: number.start])
    if move is None or number.approximate or bounds(plain, number):
        return None
    item = re.sub(r"[比较]?(?:去年|上年|上一年|前一年)?(?:同期)?$", "", plain[: move.start]) + plain[number.end :]
    change = _change(item, "percent" if number.unit == "%" else "difference")
    return Step(change, move.up, number) if change else None


def without_years(text: str) -> str:
    """A question of several years without what only joined them: "两年信息处理费,与各收多少元".

    >>> without_years("两年信息处理费,与各收多少元"), without_years("和分别办了几期培训")
    ('信息处理费,各收多少元', '分别办了几期培训')
    """
    plain = _TWO_YEARS.sub("", to_simplified(squeeze(text)))
    return re.sub(r"(?:^|(?<=[,，]))(?:[与和跟及、]|以及)+(?=各|分别)", "", plain)


def only_change(text: str) -> str:
    """A follow-up that asks for nothing but a change, as the words that end a question for one; "" for any other.

    >>> only_change("少了几篇"), only_change("降幅多大呢"), only_change("微博少了几篇"), only_change("公开多少")
    ('变化', '降幅', '', '')
    """
    plain = re.sub("[呢吗?？。]+$", "", to_simplified(squeeze(text)))
    for pattern, words in ((_PERCENT, "降幅"), (_CHANGE, "变化"), (_SET_BESIDE, "变化")):
        if found := pattern.search(plain):
            rest = _BACK.sub("", plain[: found.start()] + plain[found.end() :])
            return "" if any(term.heavy for term in terms_of(rest)) or len(rest) > _LONGEST_REST else words
    return ""


def _change(item: str, way: Way) -> Change | None:
    item = re.sub("(?:多少|几)个?百分点", "多少", _LEFT_OVER.sub("", item)).strip("，,的、?？。")
    return Change(item, way) if item else None


def changed(change: Change, sources: Sequence[Source]) -> Told | None:
    """The counts of one body's reports and their change; None where fewer than two years print one.

    sources: reports of one body, each of another year.
    """
    asked = understand(change.item if asks_amount(change.item) else f"{change.item}多少")
    if asked.kind != "count" or len(asked.parts) > 1:
        return None
    ordered = sorted(sources, key=lambda source: source.report.year)
    best = [best_of(numbers_for(asked, s)) for s in ordered]
    found = tuple((s, asked, fits[0].mention) for s, fits in zip(ordered, best, strict=True) if fits)
    if len(found) < 2:
        return None
    if why := _why_not(asked, ordered, best):
        return Told(found, why=why)
    return _computed(change, found)


def _why_not(asked: Asked, sources: Sequence[Source], best: Sequence[Sequence[Fit]]) -> str:
    """Why the counts of some years are not set against each other; "" where they are."""
    if silent := [f"{s.report.year}年" for s, fits in zip(sources, best, strict=True) if not fits]:
        return f"{'、'.join(silent)}的年报没有查到这个数，不作比较。"
    if any(len(fits) > 1 for fits in best):
        return "有一年的年报里有几处都说得上，不作比较。"
    mentions = [fits[0].mention for fits in best]
    if any(ROUGH.search(mention.raw) for mention in mentions):
        return "有一年印的是约数，不作加减。"
    if any(year_told(m, s.text) not in (None, s.report.year) for m, s in zip(mentions, sources, strict=True)):
        return "有一年的原文说的是别的年份，不作比较。"
    first, *others = mentions
    alike = all(_same_thing(asked, first, other) and _same_thing(asked, other, first) for other in others)
    return "" if alike else "各年的说法不同，数的不一定是同一件事，不作加减。"


def _same_thing(asked: Asked, one: Mention, other: Mention) -> bool:
    """Whether one count says nothing that neither the question nor the other count says."""
    if not same_kind(one.unit, other.unit) and not _counts_visits_otherwise(one, other):
        return False
    said, beside = matchable(one.counted), matchable(other.counted)
    if any(bool(turn.search(said)) != bool(turn.search(beside)) for turn in _TURNS):
        return False
    own = [word for word in terms_of(one.own) if word.heavy and word.word not in _SAYS_LITTLE]
    return all(any(word.is_like(term) for term in asked.terms) or word.in_text(beside) >= 0.5 for word in own)


def _counts_visits_otherwise(one: Mention, other: Mention) -> bool:
    """Whether two years print the very same words, one with 人次 and the other with 次: so often somebody came."""
    return {one.unit, other.unit} == {"人次", "次"} and matchable(one.counted) == matchable(other.counted)


def _unit_note(one: Mention, other: Mention) -> str:
    """What is said where a difference is taken of the same words in 人次 and in 次."""
    if not _counts_visits_otherwise(one, other):
        return ""
    return f"两年的说法相同，量词一年印“{one.unit}”、一年印“{other.unit}”，按同一口径相减，请核对原文。"


def _computed(change: Change, found: tuple[tuple[Source, Asked, Mention], ...]) -> Told:
    """The change from the first year to the last one, or the year that prints most."""
    if change.way in ("most", "least"):
        return _ranked(change, found)
    (first, _, before), (last, _, after) = found[0], found[-1]
    years = f"{last.report.year}年比{first.report.year}年"
    ends = sorted((before.value, after.value), reverse=True)
    apart = ends[0] - ends[1]
    unit = "个百分点" if after.unit == "%" else after.unit
    up = after.value > before.value
    in_myriads = all("万" in mention.raw for mention in (before, after))
    said = [f"{say(value / _MYRIAD)}万" if in_myriads else say(value) for value in (*ends, apart)]
    shown = f"{said[0]} − {said[1]} = {said[2]}"
    if not apart:
        return Told(found, f"{years}没有变化", shown, (apart, unit))
    if change.way == "percent" and after.unit != "%" and before.value:
        share = (apart / before.value * 100).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
        of = said[0] if before.value == ends[0] else said[1]
        shown = f"({said[0]} − {said[1]}) ÷ {of} = {say(share)}%"
        note = _unit_note(before, after)
        return Told(found, f"{years}{'增长' if up else '下降'}{say(share)}%", shown, (share, "%"), note=note)
    way = ("上升" if up else "下降") if after.unit == "%" else ("增加" if up else "减少")
    return Told(found, f"{years}{way}{said[2]}{unit}", shown, (apart, unit), note=_unit_note(before, after))


def _ranked(change: Change, found: tuple[tuple[Source, Asked, Mention], ...]) -> Told:
    ordered = sorted(found, key=lambda each: each[2].value, reverse=change.way == "most")
    if ordered[0][2].value == ordered[1][2].value:
        return Told(found, why="并列的不止一年，都列在上面。")
    top = ordered[0]
    words = ("最高", "最低") if top[2].unit == "%" else ("最多", "最少")
    word = words[0] if change.way == "most" else words[1]
    return Told(found, f"{top[0].report.year}年{word}")
