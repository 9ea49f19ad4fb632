"""Two values compared: differences, growth, percentage points and multiples that a draft tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.drafts.claims import Claim
from assistant.drafts.formwords import named_in
from assistant.drafts.framing import Place
from assistant.drafts.kinds import FROM
from assistant.drafts.operands import Operand, Operands
from assistant.drafts.quantities import Stated, family, of_one_kind, step
from assistant.drafts.ways import Way, changed

Pair = tuple[Stated, Stated, bool]

#: 行政处罚约为行政许可的, 复议与诉讼之比: what is so many times what.
_TIMES_OF = re.compile(
    r"(?P<a>[\u4e00-\u9fff]{2,}?)(?:大?约|仅)*(?:是|为|相当于)(?P<b>[\u4e00-\u9fff]{2,}?)的?(?:大?约)?$"
    r"|(?P<c>[\u4e00-\u9fff]{2,}?)[与和](?P<d>[\u4e00-\u9fff]{2,}?)(?:之比|的?比[例值])"
)
#: 微信是它的: so many times the figure before.
_TIMES_OF_LAST = re.compile(r"(?P<a>[\u4e00-\u9fff]{2,}?)(?:大?约|仅)*(?:是|为|相当于)[它其此](?:的|$)")
#: 比商业企业还少: the figure before it differs from what is named.
_THAN = re.compile(r"^[，\s]*[比较](?P<b>[\u4e00-\u9fff]{2,10}?)[还要更也]*净?[多少增减高低]")
#: 废止比制发多: what differs from what.
_SIDES = re.compile(r"^(?!比)(?P<a>[\u4e00-\u9fff]{2,8}?)[比较](?P<b>[\u4e00-\u9fff]{2,8}?)(?:净?[多少增减高低].*)?$")
_PAIR = re.compile(r"两者|二者|前者|后者|两地|两[家局市区]|相差")
#: 后者比前者高: the figure named last is the new one.
_LAST_FIRST = re.compile("后者.{0,3}前者")


#: 收费是上年的三倍: what is counted in money.
_OF_MONEY = re.compile("收费|金额|经费|资金|费用|支出")
#: 总量增长: of whatever was told before.
_SUMMARY = re.compile("[总数]?[数量额度值]+|规模|总体|整体|[两二]者|[前后]者|[两二][项年家地市区局]")


class Changes:
    """The ways to a figure that compares two values."""

    def __init__(self, operands: Operands) -> None:
        self.operands = operands

    def ways(self, claim: Claim) -> Iterator[Way]:
        """The ways to a change, the likeliest first."""
        if claim.kind == "difference" and claim.number.unit == "项":  # a column of the form of 2019
            words = [re.sub("(?:上一?年)?项目数?量?$", "", each) + "本年增/减" for each in _said(claim)]
            if told := self.operands.asked(claim.place, words, "项"):
                yield Way(told.value, told.unit, told.said, told, True, way=(told.value > 0) - (told.value < 0))
        for new, old, sure in self._pairs(claim):
            if way := changed(claim, new, old, sure):
                yield way
                if claim.kind == "points":
                    yield _of_rounded(claim, way)

    def _pairs(self, claim: Claim) -> Iterator[Pair]:
        """Pairs of values a change may be told of: the new one and what it is measured with."""
        if claim.kind == "growth" and not claim.words and (pair := self.operands.compared(claim)):
            yield *pair, True
        near = [each for each in self.operands.near(claim) if _may_change(claim, each)]
        # 两年合计 is of no year
        near = [each for each in near if claim.kind == "multiple" or each.claim.each != "years"]
        if claim.kind != "multiple" and not claim.words and (turn := _turn_before(claim, near)):
            yield *turn, True
        if _PAIR.search(claim.behind) and len(near) > 1:
            others = [
                e
                for e in near[1:]
                if e.claim.place != near[0].claim.place and (e.said == near[0].said or e.counts_same(near[0]))
            ]
            first = others[0] if others else near[1]
            ends = (near[0], first) if _LAST_FIRST.search(claim.behind) else (first, near[0])
            yield ends[0].told, ends[1].told, bool(others)
        than = claim.than or _year_before(claim.place)
        if claim.turn and than and self.operands.all_told(claim):  # 许可278件，处罚538件，分别多97件、108件
            told = [each for each in self.operands.near(claim, sentence=True) if each.claim.place == claim.place][::-1]
            for operand in told[claim.turn - 1 : claim.turn]:
                if old := self.operands.at(than, operand):
                    yield operand.told, old, len(told) == claim.turn
            return
        if sides := list(self._sides(claim)):
            yield from sides
            return
        if claim.words and than:
            yield from self._asked(claim, than, (claim.words,))
        for operand in near:
            if operand.claim.place == claim.place and than and _leans(claim, operand):
                if old := self.operands.at(than, operand):
                    yield operand.told, old, claim.than is not None or not claim.words
                break
        yield from self._unsure(claim, near, than)
        if not claim.words and than:
            yield from self._asked(claim, than, claim.around)

    def _sides(self, claim: Claim) -> Iterator[Pair]:
        """What a multiple, a ratio or a difference names on both sides, or on one beside the figure before it."""
        if claim.kind not in ("multiple", "difference"):
            return
        leaning, unit = self.operands.leaning(claim), claim.number.unit if claim.kind == "difference" else "件"
        last = next(iter(self.operands.near(claim, sentence=True)), None)
        if claim.kind == "difference" and last and (named := _THAN.search(claim.clause)):
            if last.told.spot and (old := self.operands.asked(claim.place, (named["b"],), unit, leaning)):
                yield last.told, old, True
            return
        if claim.kind == "multiple" and last and (named := _TIMES_OF_LAST.search(claim.clause)):
            if new := self.operands.asked(claim.place, (_of(named["a"]),), last.told.unit, leaning):
                yield new, last.told, True
            return
        pattern = _TIMES_OF if claim.kind == "multiple" else _SIDES
        around = claim.around[:1] if claim.kind == "multiple" else ()  # 复议和诉讼之比，差不多五比一
        sides = next(filter(None, map(pattern.search, (claim.behind, *around))), None)
        if not sides:
            return
        new, old = (self.operands.asked(claim.place, (_of(side),), unit, leaning) for side in sides.groups() if side)
        if new and old:
            yield new, old, True

    def _unsure(self, claim: Claim, near: Sequence[Operand], than: Place | None) -> Iterator[Pair]:
        """Figures named before that may be meant; they can bear a figure out, never stand against it."""
        near = [each for each in near if _of_subject(claim, each)]
        if than:
            for operand in near[:3]:
                if operand.claim.place == claim.place and (before := self.operands.at(than, operand)):
                    yield operand.told, before, False
        if claim.kind == "multiple" and (own := self.operands.asked(claim.place, claim.around, "件")):
            others = (each for each in near if each.claim.place != claim.place and each.told.unit == own.unit)
            yield from ((own, each.told, False) for each in others if claim.than in (None, each.claim.place))
        for at, new in enumerate(near):
            for old in near[at + 1 :]:
                if (new.claim.kind == "sum") != (old.claim.kind == "sum"):
                    continue  # a sum is no change of its part
                adjoining = at == 0 and old is near[1] and new.told.unit == old.told.unit
                alike = new.claim.place != old.claim.place and (new.counts_same(old) or (at < 2 and _alike(new, old)))
                sums = new.claim.kind == old.claim.kind == "sum" and new.claim.sentence == old.claim.sentence
                of_others = claim.than and {new.claim.place, old.claim.place} != {claim.place, claim.than}
                if of_others and claim.than and claim.than.body != claim.place.body:
                    continue  # 是乙局的三倍: none of another body's
                if (adjoining or alike or sums) and _of_one_unit(new, old):
                    ends = _in_order(new, old)
                    yield ends[0].told, ends[1].told, False
                    if ends[0].claim.place.body != ends[1].claim.place.body or not _years_apart(new, old):
                        yield ends[1].told, ends[0].told, False

    def _asked(self, claim: Claim, than: Place, words: Sequence[str]) -> Iterator[Pair]:
        leaning = self.operands.leaning(claim)
        for n, each in enumerate(words):
            counted = "万元" if _OF_MONEY.search(each) else "件"
            unit = {"points": "%", "difference": claim.number.unit}.get(claim.kind, counted)
            new = self.operands.asked(claim.place, (each,), unit, leaning)
            old = self.operands.asked(than, (each,), unit, leaning) if new else None
            if new and old:
                yield new, old, n == 0 and (claim.than is not None or _is_yearly(claim))


def _turn_before(claim: Claim, near: Sequence[Operand]) -> tuple[Stated, Stated] | None:
    """The two figures just before a change, where one is said to have become the other: 由42分钟缩至19分钟."""
    if len(near) < len(("new", "old")) or near[1].claim.sentence != claim.sentence:
        return None
    new, old = near[0], near[1]
    is_turn = new.claim.turned and FROM.search(old.claim.clause.strip()) and new.told.unit == old.told.unit
    return (new.told, old.told) if is_turn else None


def _of_subject(claim: Claim, operand: Operand) -> bool:
    """Whether a figure may be what a change with words of its own is told of: 网站访问量增长 is of no 新收申请."""
    if len(claim.words) < 2 or _SUMMARY.fullmatch(claim.words) or claim.kind not in ("growth", "difference"):
        return True
    own, told = named_in(claim.words), operand.told.spot
    if own and told and not own.rest:
        return bool({*own.rows} & {*told.rows}) or told.column in own.columns
    said = operand.said + operand.words
    return any(claim.words[i : i + 2] in said for i in range(len(claim.words) - 1))


def _is_yearly(claim: Claim) -> bool:
    """Whether a change without a year beside its own is told from the year before: 新收申请增长12%."""
    own = named_in(claim.words)
    return bool(own) and not own.rest and {each.year for each in claim.listed} <= {claim.place.year}


def _of_one_unit(one: Operand, other: Operand) -> bool:
    """Whether two figures can be held against each other: 124条 is no multiple of 44件."""
    return (
        (one.told.tabled and other.told.tabled) or one.told.unit == other.told.unit or family(one.told.unit) != "count"
    )


def _years_apart(one: Operand, other: Operand) -> int:
    return (one.claim.place.year or 0) - (other.claim.place.year or 0)


def _in_order(one: Operand, other: Operand) -> tuple[Operand, Operand]:
    """The later of two operands first: a change of one body is told from the earlier year."""
    return (one, other) if _years_apart(one, other) >= 0 else (other, one)


def _said(claim: Claim) -> list[str]:
    return [claim.words] if claim.words else list(claim.around)


def _of_rounded(claim: Claim, way: Way) -> Way:
    """The same between shares that were rounded before: 45.9%与20.7%相差25.2, within one of the last place."""
    near = abs(abs(claim.number.value) - way.value) < step(claim.number)
    return replace(way, value=abs(claim.number.value) if near else way.value, sure=False)


def _may_change(claim: Claim, operand: Operand) -> bool:
    if claim.kind == "points":
        return family(operand.told.unit) == "ratio"
    if claim.kind == "difference":
        return of_one_kind(operand.told.unit, claim.number.unit)
    return family(operand.told.unit) in ("count", "money") or (claim.kind == "growth" and operand.told.unit == "%")


def _year_before(place: Place) -> Place | None:
    return replace(place, year=place.year - 1) if place.year else None


def _leans(claim: Claim, operand: Operand) -> bool:
    """Whether a change is told of what an operand counts."""
    said = claim.said
    return said in (operand.words, operand.said)


def _alike(one: Operand, other: Operand) -> bool:
    """Whether the words of two operands share a word of two characters, or one of them has none of its own."""
    if one.told.spot or other.told.spot:
        return False
    if not one.claim.words or not other.claim.words:
        return True
    pairs = {one.claim.words[i : i + 2] for i in range(len(one.claim.words) - 1)}
    return any(pair in other.claim.words for pair in pairs)


def _of(side: str) -> str:
    return re.sub(r"^.*[，；]|^其中|[数总]?量$|数$|约$", "", side)
