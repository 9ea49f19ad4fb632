"""Checking a draft: every figure in a text is held against what the reports tell of the same thing.

supported:    a cell, a sentence, or arithmetic over what the reports tell says the same, at the draft's precision.
contradicted: what is counted, whose it is and of which year are surely known, and the reports tell another value.
unsupported:  anything else, with the reason; it is not the same as wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Citation
from assistant.ask import Assistant
from assistant.drafts.bounds import Bounds
from assistant.drafts.claims import Claim, claims_of
from assistant.drafts.dealing import is_dealing_rate, is_of_others
from assistant.drafts.directions import Directions
from assistant.drafts.fitting import Fitting
from assistant.drafts.formwords import listed_in, named_in
from assistant.drafts.framing import Place
from assistant.drafts.kinds import EACH_IS
from assistant.drafts.operands import Operand, Operands
from assistant.drafts.printed import (
    NEARLY_SAID,
    change_told,
    counts_noun,
    plan_told,
    printed_behind,
    printed_in_prose,
    printed_next,
    printed_otherwise,
    tells_of,
    turn_told,
)
from assistant.drafts.quantities import (
    Quantities,
    Stated,
    agrees,
    distinct,
    in_base,
    noun_after,
    question,
    told_by,
    way_of,
    wordings_of,
)
from assistant.drafts.reckoned import Reckoning
from assistant.drafts.sheets import Sheets
from assistant.drafts.verdicts import Checked, Verdict, judged_as, stated, unknown, unsupported, wrong_way
from assistant.drafts.ways import Way
from corpus.numbers import say
from corpus.report import Cell, Reading, Report

#: Text longer than this is checked in its first part only; the caller says so.
LONGEST_DRAFT = 60_000
#: 与乙局的36件: what that body's figure counts, the words before it say.
_OF_ANOTHER = re.compile("的$")
#: Figures that opened a sentence or another body's part, which a body's name alone may lean on.
_HEADS = 3
#: Share of a claim's words that a sentence must tell which alone stands against it.
_MEANT = 0.5
_COMPARED = frozenset(("difference", "growth", "points", "multiple", "average", "rank"))
_COMPUTED = _COMPARED | {"share", "restated", "sum"}


def check_draft(text: str, assistant: Assistant) -> Iterator[Checked]:
    """Every figure of a draft in order, each judged against the store of `assistant`."""
    assistant = assistant.without_models()
    judge = _Judge(assistant)
    for claim in claims_of(text[:LONGEST_DRAFT], assistant):
        yield judge.judged(claim)


def check_cells(reading: Reading, assistant: Assistant) -> Iterator[Checked]:
    """The cells of a draft report against those of the same body and year in the store; none where there is no such.

    `start` and `end` are -1: a cell stands in no text.
    """
    report = reading.report
    for stored in assistant.facts.reports(report.publisher, report.year):
        printed = assistant.facts.cells(stored.id)
        for cell in reading.cells:
            other = printed.get(cell.id)
            if cell.value is None or other is None or other.value is None:
                continue
            yield _of_cell(cell, other, stored)


def _of_cell(cell: Cell, other: Cell, stored: Report) -> Checked:
    told = f"{stored.publisher}{stored.year}年年报“{other.row_label} · {other.column_label}”为{other.raw}{other.unit}。"
    right = in_base(cell.value or Decimal(0), cell.unit) == in_base(other.value or Decimal(0), other.unit)
    citation = Citation(
        1, "cell", stored.id, stored.file, stored.publisher, stored.year, cell=other.id, row_label=other.row_label,
        column_label=other.column_label, raw=other.raw, page=other.place.page,
    )  # fmt: skip
    asked = f"{stored.publisher}{stored.year}年{cell.row_label}{cell.column_label}{cell.raw}，对吗？"
    verdict: Verdict = "supported" if right else "contradicted"
    correct = "" if right else f"{say(other.value or Decimal(0))}{other.unit}"
    message = f"{'对' if right else '不对'}，{told}"
    return Checked(cell.raw, say(cell.value or Decimal(0)), verdict, citation, message, -1, -1, asked, correct)


class _Judge:
    """One draft being checked; what was judged before is what later figures are computed from."""

    def __init__(self, assistant: Assistant) -> None:
        self.facts = assistant.facts
        self.quantities = Quantities(assistant)
        self.sheets = Sheets(assistant.facts)
        self.fitting = Fitting(self.sheets)
        self.operands = Operands(self.quantities, self.fitting)
        self.reckoning = Reckoning(self.operands)
        self.directions = Directions(self.operands)
        self.bounds = Bounds(self.operands)

    def judged(self, claim: Claim) -> Checked:
        """The verdict on one claim."""
        if claim.each == "years" and not claim.place.year and claim.place.known:
            last = max(self.facts.years(claim.place.body))
            claim = replace(claim, place=replace(claim.place, year=last))
        place = claim.place
        if claim.planned:
            return self._planned(claim)
        if not place.body or not place.known:
            who = f"没有收录“{place.body}”的年度报告" if place.body else "文稿没有说明是哪个机关"
            return unsupported(claim, f"{who}，无法核对。")
        if not place.year:
            return unsupported(claim, "文稿没有说明是哪一年，无法核对。")
        checked = self._with_direction(claim, self._checked(claim))
        if checked.verdict == "unsupported" and claim.kind not in _COMPARED:
            self.operands.add_unknown(claim)
        return checked

    def _planned(self, claim: Claim) -> Checked:
        """A plan is supported by the same plan in a report only; no figure of what is done stands against it."""
        if told := plan_told(claim, self.sheets):
            return judged_as(claim, "supported", told.citation, f"对，{told.said}")
        return unsupported(claim, "这是打算或者要求，不是已有的数；年报里没有写到这个打算。")

    def _of_each(self, claim: Claim) -> Checked | None:
        """The verdict where a figure is said of each of several rows or columns: 结果纠正、尚未审结均为零."""
        if bound := self.bounds.held(claim):
            first = next(iter(bound.beyond), bound.told[0])
            verdict: Verdict = "contradicted" if bound.beyond else "supported"
            said = f"{'不对' if bound.beyond else '对'}，{bound.said}。"
            return judged_as(claim, verdict, first.citation, said, first.printed if bound.beyond else "")
        if claim.kind != "value" or not EACH_IS.search(claim.clause.strip()):
            return None
        told = [self.fitting.at_one(claim, named) for named in listed_in(claim.series)]
        if not told or not all(told):
            return None
        values = [each for each in told if each]
        other = next((each for each in values if not claim.is_told_by(each)), None)
        shown = "".join(each.said for each in values)
        if other is None:
            return judged_as(claim, "supported", values[0].citation, f"对，{shown}")
        return judged_as(claim, "contradicted", other.citation, f"不对，{shown}", other.printed)

    def _with_direction(self, claim: Claim, checked: Checked) -> Checked:
        """The verdict with the way that a figure was reached by: 由310件增加到296件 is wrong though both are right."""
        astray = self.directions.astray(claim) if checked.verdict == "supported" else None
        if not astray:
            return checked
        return judged_as(claim, "contradicted", checked.citation, f"不对，{astray.why}", astray.correct)

    def _checked(self, claim: Claim) -> Checked:
        if of_each := self._of_each(claim):
            return of_each
        change = change_told(claim, self.sheets) if claim.kind in ("growth", "difference") else None
        if borne_out := self._borne_out(claim, change):
            return self._found(*borne_out)
        if (turn := turn_told(claim, self.sheets)) and (claim.is_told_by(turn) or not self._in_form(claim)):
            return self._found(claim, turn, claim.words)
        if change and (claim.kind == "growth" or agrees(claim.number, change.value)):
            return self._found(claim, change, claim.words)
        first = self._first(claim)
        if first and (first.verdict == "supported" or (first.verdict == "contradicted" and claim.kind != "share")):
            return first
        if claim.kind == "sum" or claim.turn:  # what is added, or told in turn, is no quantity that could be asked for
            return (None if claim.each else self._certain(claim)) or first or unknown(claim)
        second = (self._valued if claim.kind in _COMPUTED else self._computed)(claim)
        better = ("supported",) if first and first.verdict == "contradicted" else ("supported", "contradicted")
        return second if second and (first is None or second.verdict in better) else first or unknown(claim)

    def _first(self, claim: Claim) -> Checked | None:
        if claim.kind in _COMPUTED or self._is_of_the_last(claim):
            return self._computed(claim)
        if claim.turn:
            exact = printed_otherwise(claim, self.sheets) if is_dealing_rate(claim) else None
            return self._found(claim, exact, claim.words) if exact else None
        found = self._certain(claim) or self._valued(claim)
        tabled = found and found.citation and found.citation.kind == "cell"
        if found and tabled and found.correct and self.fitting.is_doubtful(claim, self._after_form(claim)):
            return unsupported(claim, found.message)
        return found

    def _borne_out(self, claim: Claim, change: Stated | None) -> tuple[Claim, Stated, str] | None:
        """A reading of a claim that states its value, with the words that ask for it: form, prose, then arithmetic.

        change: what the claim's own report tells of the growth that it claims.
        The claim that comes back stands at the body and year that it turned out to be of.
        """
        way = self._agreeing(claim) if claim.kind == "share" else None
        if way and way.spot:
            return claim, stated(way, claim), claim.words
        if claim.kind not in _COMPARED and not claim.each:  # one body or year alone bears no sum of several out
            leaning, of_form = self.operands.leaning(claim), self._after_form(claim)
            if same := self._elsewhere(claim):
                return claim, same, self.operands.near(claim)[0].words
            for place in self._places(claim):
                told = self.fitting.borne_out(claim, leaning, place, of_form) or self._in_print(claim, place)
                if told:
                    return replace(claim, place=place), told, claim.words
            if headed := self._as_the_head(claim):
                return claim, *headed
            before = self.operands.near(claim, sentence=True)[:1]
            if claim.words and before and (told := printed_next(claim, before[0].told, self.sheets)):
                return claim, told, claim.words
        if change and claim.is_told_by(change):
            return claim, change, claim.words
        way = way or self._agreeing(claim)
        return (claim, stated(way, claim), way.words or claim.words) if way else None

    def _agreeing(self, claim: Claim) -> Way | None:
        """A way to a claim's figure; none to a rate that the report itself prints otherwise."""
        if claim.kind == "rate" and printed_otherwise(claim, self.sheets):
            return None
        ways = (way for way in self.reckoning.ways(claim) if claim.is_told_by(stated(way, claim)))
        if (way := next(ways, None)) and way.old and claim.kind == "difference":
            self.operands.compare(claim, way.told, way.old)
        return way

    def _elsewhere(self, claim: Claim) -> Stated | None:
        """占29.5%，比上年的31.6%: a figure without words, as what the last one in its unit counts, at its own place."""
        unit = claim.number.unit
        near = [each for each in self.operands.near(claim, sentence=True) if each.claim.number.unit == unit][:1]
        if not near or near[0].claim.place == claim.place or not unit or claim.turn:
            return None
        if claim.words and (unit != "%" or near[0].told.whole is None):
            return None
        told = self.operands.at(claim.place, near[0])
        return told if told and claim.is_told_by(told) else None

    def _as_the_head(self, claim: Claim) -> tuple[Stated, str] | None:
        """甲局收到申请58件，占…。乙局3件: a figure behind a body's name alone, as the first of the body before.

        In a sentence that says what is counted (2023年新收81件，其中…；2024年218件), as the first that it tells.
        """
        if claim.words or claim.around[:1] == (claim.after,) or _OF_ANOTHER.search(claim.behind):
            return None
        for head in self.operands.heads(claim)[:_HEADS]:
            here = head.claim.sentence == claim.sentence
            if head.claim.place == claim.place or not (here or claim.alone):
                continue
            if not here and head.claim.place.body == claim.place.body:
                continue
            spot = head.told.spot
            told = self.sheets.at(claim.place, spot) if spot and not head.told.whole else None
            told = told or printed_in_prose(replace(claim, words=head.said), self.sheets, roughly=True)
            if told and claim.is_told_by(told):
                return told, head.words
        return None

    def _places(self, claim: Claim) -> list[Place]:
        """The bodies and years a claim may be of: its own, and the one whose turn it is where several are told of."""
        if not claim.turn:
            return [claim.place, *claim.also]
        block = [each.claim.place for each in self.operands.before() if each.claim.block == claim.block]
        turns = claim.listed if len(claim.listed) > 1 else list(dict.fromkeys(reversed(block)))
        return [claim.place, *claim.also, *turns[claim.turn - 1 : claim.turn]]

    def _in_print(self, claim: Claim, place: Place) -> Stated | None:
        """The claimed figure in the prose of a report, with what its table says otherwise."""
        table = self._in_form(claim) if place == claim.place else None
        printed = printed_in_prose(claim, self.sheets, place)
        return _beside(printed, table) if printed and table and not claim.is_told_by(table) else printed

    def _in_form(self, claim: Claim) -> Stated | None:
        """What the one spot of the form states that a claim's own words leave."""
        if self._is_of_the_last(claim):
            return None
        leaning = self.operands.leaning(claim, sentence=True)
        return self.fitting.certain(claim, leaning, self._after_form(claim))

    def _is_of_the_last(self, claim: Claim) -> bool:
        """Whether a rate is of the two figures just before it: 提案34件，办结31件，办结率91.2% is none of the form."""
        return claim.kind == "rate" and any(way.sure for way in self.reckoning.ways(claim))

    def _after_form(self, claim: Claim) -> bool:
        """Whether the figure before a claim in its sentence is one of the form, or there is none."""
        return all(each.told.tabled for each in self.operands.near(claim, sentence=True)[:1])

    def _certain(self, claim: Claim) -> Checked | None:
        """The verdict by the one spot of the form that a claim's own words leave; both where prose tells another."""
        told = self._in_form(claim)
        if not told:
            return None
        exact = printed_otherwise(claim, self.sheets)
        if exact and told.unit == claim.number.unit != exact.unit:
            exact = None  # 行政许可287件: the 40条 of the prose are something else
        if exact and claim.inner and told.spot in self.operands.leaning(claim, sentence=True):
            return self._found(claim, exact, claim.words)  # 强制601项，其中强制执行: no whole is a part of itself
        if exact and exact.value != told.value and not told.sure:  # a total that does not add up, or a rate of it
            return self._found(claim, _beside(exact, told), claim.words)
        if exact and exact.value != told.value:
            return unsupported(claim, f"说法可能指不止一项，年报里是：{told.printed}；{exact.printed}。")
        return self._found(claim, told, claim.words)

    def _valued(self, claim: Claim) -> Checked | None:
        """A claim of what the assistant tells when it is asked for it, or what prose tells of exactly this thing."""
        own_prose = claim.within or is_dealing_rate(claim)  # no table tells of a part, no answer of what a rate is of
        asked = [] if own_prose else list(self._asked(claim))
        if self.fitting.is_doubtful(claim, self._after_form(claim)):
            asked = [each for each in asked if not each[0].tabled]
        before = self.operands.near(claim, sentence=True)
        taken = frozenset(each.value for each in before if not each.told.tabled)
        exact = printed_otherwise(claim, self.sheets, taken=taken)
        nearly = exact or printed_otherwise(claim, self.sheets, NEARLY_SAID)
        better = nearly is not None and not claim.is_told_by(nearly)
        if asked and claim.is_told_by(asked[-1][0]) and (asked[-1][0].tabled or not better):
            return self._found(claim, *asked[-1])
        if better and nearly and not exact and any(claim.is_told_by(told) for told, *_ in asked):
            return unsupported(claim, f"年报里更像是所说的这一项的是：{nearly.said}")
        if not better and (right := self._as_claimed(claim)):
            return self._found(claim, right, claim.words)
        if claim.kind in _COMPARED and not exact:
            return None
        ways = [(told, (words, history)) for told, words, history in asked]
        if exact and not any(told.tabled and _of_own_words(claim, *way) for told, way in ways):
            return self._found(claim, exact, claim.words)
        if asked and asked[-1][2] and asked[-1][0].tabled and claim.words and not named_in(claim.words):
            return unsupported(claim, asked[-1][0].said)  # found in the light of other words only: 办出去3050件
        told = distinct(each for each, *_ in asked)
        if len(told) > 1 and told[-1].tabled:
            return unsupported(claim, f"说法可能指不止一项，年报里是：{'；'.join(each.printed for each in told)}。")
        if asked and not claim.is_told_by(asked[-1][0]) and not _is_ground(claim, asked[-1][0]):
            return unsupported(claim, f"年报里与它相近的说法是：{asked[-1][0].said}")
        return self._found(claim, *asked[-1]) if asked else unsupported(claim, self._nothing_found(claim))

    def _asked(self, claim: Claim) -> Iterator[tuple[Stated, str, tuple[str, ...]]]:
        """What the reports tell of each wording of a claim, with the wording; up to the first that agrees."""
        for words, history in self._wordings(claim):
            told = distinct(self.quantities.of(claim.place, words, claim.number.unit, history))
            if claim.words:  # in the light of other words, it must still tell of the claim's own
                told = [each for each in told if each.tabled or tells_of(each, claim.words + noun_after(claim))]
            if len(told) == 1:
                yield told[0], words, history
                if claim.is_told_by(told[0]) or (told[0].tabled and not self._in_prose(claim)):
                    return

    def _wordings(self, claim: Claim) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The ways to ask for a claim's quantity, the surest first."""
        yield from self._as_before(claim)
        before = self.operands.near(claim, sentence=True)[:1]
        for way in wordings_of(claim):
            if way[1] and claim.words:  # in the light of what the figure before it was found by
                yield from ((claim.words, (*each.history, each.words)) for each in before if each.words)
                before = []
            yield way

    def _as_before(self, claim: Claim) -> list[tuple[str, tuple[str, ...]]]:
        """The words of the figure before a claim that has none of its own."""
        if claim.words or claim.part or not claim.around:
            return []
        leans = claim.around[0]
        near = [each for each in self.operands.near(claim) if leans == each.said]
        return [(each.words, each.history) for each in near[:1] if each.words]

    def _in_prose(self, claim: Claim) -> bool:
        """Whether what a claim leans on stands in prose (提案34件，办结31件): a row of a table is doubtful then."""
        told = [self.quantities.of(claim.place, words, claim.number.unit) for words in claim.around[:1] if claim.words]
        return any(each and not each[0].tabled for each in told)

    def _as_claimed(self, claim: Claim) -> Stated | None:
        """The claim put as a whole, where the assistant says that it is right."""
        if not claim.words or claim.kind in _COMPARED or named_in(claim.words) or is_dealing_rate(claim):
            return None
        number = claim.number
        arabic = number.raw if re.search(r"\d", number.raw) else f"{say(number.value)}{number.unit}"
        answer = self.quantities.answer(f"{claim.place.in_words}{claim.words}{arabic}，对吗？")
        told = [each for each in told_by(answer, number.unit) if claim.is_told_by(each)]
        return told[0] if answer.answer.startswith("对") and answer.status == "answered" and told else None

    def _computed(self, claim: Claim) -> Checked | None:
        """A claim that no arithmetic over what the reports tell bears out; None where no way leads to such a figure."""
        ways = list(self.reckoning.ways(claim))
        certain = not self.operands.after_unknown(claim) or (bool(claim.words) and claim.kind != "sum")
        sure = next((way for way in ways if way.sure and certain), None)
        if sure is None:
            return unsupported(claim, f"算不出这个数：{ways[0].shown}。") if ways else None
        if sure.old and claim.kind == "difference":
            self.operands.compare(claim, sure.told, sure.old)
        return self._found(claim, stated(sure, claim), sure.words or claim.words, sure.history)

    def _found(self, claim: Claim, told: Stated, words: str, history: Sequence[str] = ()) -> Checked:
        """The verdict where the reports tell one value; later figures may be computed from it."""
        if not (told.tabled or claim.is_told_by(told)) and (last := self._same_as_before(claim, told)):
            told = printed_behind(claim, last, self.sheets) or replace(told, sure=False)
        if claim.kind not in _COMPARED:
            self.operands.add(Operand(claim, told, words, tuple(history)))
        if claim.is_told_by(told):
            return judged_as(claim, "supported", told.citation, f"对，{told.said}")
        if not told.sure and told.adds_up is None:
            return unsupported(claim, told.said)
        told_way = way_of(told)
        if agrees(claim.number, told.value):
            return judged_as(claim, "contradicted", told.citation, *wrong_way(told, told_way))
        other = ("减少", "增加")[told_way > 0] if claim.way * told_way < 0 else ""
        return judged_as(
            claim, "contradicted", told.citation, f"不对，{told.said}", f"{other}{told.printed.lstrip('-')}"
        )

    def _same_as_before(self, claim: Claim, told: Stated) -> Stated | None:
        """The figure before a claim where what is told of the claim is that very one: 接入53个部门，2216项."""
        before = self.operands.near(claim, sentence=True)[:1]
        same = [each.told for each in before if each.told.value == told.value and each.told.unit == told.unit]
        return same[0] if same and told.unit != claim.number.unit else None

    def _nothing_found(self, claim: Claim) -> str:
        if is_of_others(claim):
            return "年报正文没有印这类事项的这个比率；表格只能算出依申请公开的办结率。"
        for words, _ in wordings_of(claim):
            answer = self.quantities.answer(question(claim.place, words, claim.number.unit))
            if answer.status != "clarify" or answer.figures:
                return answer.answer
            break  # the assistant asks back, which is of no use beside a draft
        return "看不出这个数说的是什么。"


def _is_ground(claim: Claim, told: Stated) -> bool:
    """Whether a sentence tells enough of what a claim counts to stand against it alone."""
    if len(claim.words) > 1:
        return tells_of(told, claim.words, _MEANT)
    return counts_noun(told, noun_after(claim))


def _beside(printed: Stated, table: Stated) -> Stated:
    """What prose prints, with what the table of the same report tells instead."""
    return replace(printed, said=f"{printed.said}但这与同一份年报的表格不一致：{table.said}")


def _of_own_words(claim: Claim, words: str, history: Sequence[str]) -> bool:
    """Whether a value was asked for by a claim's own words, and not by those around it only."""
    own = named_in(claim.words)
    return bool(own and not own.rest) or (not history and claim.words in words)
