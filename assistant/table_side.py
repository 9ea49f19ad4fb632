"""What the tables of the reports answer, and where the prose of a report is asked first or stands beside it.

The cases in which prose may say what the tables do not are tried in order; where none holds, the tables answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from assistant import offers, planning, refusals, replies, routing
from assistant.answer import Answer
from assistant.close_by import told_close_by
from assistant.exact import finished
from assistant.exact.premises import premise_of
from assistant.exact.wholes import all_of_asked
from assistant.instead_of_table import NARROWER, InsteadOfTable, says_narrower
from assistant.lookup import Facts
from assistant.of_no_row import printed_share
from assistant.printed_change import judged_by_printed, told_a_year_later
from assistant.prose_side import ProseSide
from assistant.row_parts import Parts, parts_of_row
from assistant.told_rows import told_as
from assistant.turn import Turn
from corpus.form import FIRST_FORM

_EACH = re.compile("^(?:各个?|所有的?|全部的?|每一?个|哪些)|的$")
#: Words of a row that an office also says of all its business.
_BROADER = re.compile("办件量?|发文(?:量|数|数量)?")
#: What a report of a whole place says of its own body alone.
_OF_ITS_OWN = re.compile(r"本级[^，,。；;、\d]{0,12}(?P<many>\d+)件")
#: What a report puts in marks as a name, and what joins two names in one: 《问政之有话就说》.
_NAMED = re.compile("[《“]([^《》“”]{4,30})[》”]")
_SHORTEST_NAME = 4
_JOINS_NAMES = re.compile("[之·：:]")
#: 新收几件，比上年少几件: the number itself is asked for first.
_THEN_COMPARED = re.compile(
    "(?:多少|几)[件个份宗起项次条笔万亿元]*[,，;。?、](?:那|又|并|同时)?(?:比|较|同比|环比|与|和|跟|增|减|多|少|涨|升|降)"
)
_WITHOUT_REASON = "年报的正文没有写明原因。"
#: What information is counted in, and neither applications nor decisions are.
_PIECES = frozenset("条篇")
_PRINTED_SO = "正文印的是这个数，与表格的数对不上，口径可能不同"
_NO_SUM = "表格没有印这两项之和，年报正文也没有印它的增幅，不作推算。"
_OF_INFORMATION = "表格数的是申请；年报正文另写有不予公开的信息数"
_OWN_TABLE = "年报的表格印的是本级机关自己的数，正文里没有找到全域的这一项，不拿本级的数代替。"
_OTHER_FEE = "以上是表格里的行政事业性收费；如果问的是依申请公开的信息处理费，年报正文写的是"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an answer from prose must print to stand before that of the tables.

    fits:     whether an answer does.
    wordings: how prose would word what is asked, "" as the question does; the first that fits is taken.
    """

    fits: Callable[[Answer], bool]
    wordings: tuple[str, ...] = ("",)


class TableSide:
    """Answers from the tables of one store, and from its prose where that prints what the tables cannot."""

    def __init__(self, facts: Facts, prose: ProseSide) -> None:
        self.facts = facts
        self.prose = prose
        self.instead = InsteadOfTable(facts, prose)

    def answer(self, turn: Turn) -> Answer:
        """What the tables print; where the prose of the report may print just what is asked, that first."""
        found = planning.answer(turn.read, turn.scene, self.facts)
        if (parts := parts_of_row(turn.read, turn.scene)) and (told := self._parts_of_row(turn, found, parts)):
            return told
        if len(turn.scene.publishers) != 1 or not turn.scene.years:
            return told_a_year_later(turn, found, self.prose.answer) or found
        if turn.read.has("which:publishers_all") and turn.scene.publishers == tuple(turn.read.publishers.sure):
            return self._of_bodies_below(turn, found)
        if named := self._of_a_name(turn):
            return named
        if judged := self._withheld(turn, found) or judged_by_printed(turn, self.prose.answer):
            return judged
        unprinted = found.status != "answered" and printed_share(turn, self.prose.answer)
        if told := unprinted or self._printed_share(turn, found) or self._growth_of_all(turn):
            return told
        if printed := self._printed_growth(turn, found) or self._printed_count(turn, found):
            return printed
        if printed := self._denied_share(turn, found):
            return printed
        cases = self._of_one_report if turn.of_one_report else (self._two_counts, self._pieces_over_years)
        told = next((told for case in cases if (told := case(turn, found))), None)
        return told or self._without_year_before(turn, found) or found

    def _without_year_before(self, turn: Turn, found: Answer) -> Answer | None:
        """新收几件，比上年少几件 where no report of the year before is kept: the number, and that there is none."""
        read, scene = turn.read, turn.scene
        if found.status != "not_found" or not (scene.missing and scene.years) or read.numbers:
            return None
        if not _THEN_COMPARED.search(read.text) or scene.operation not in ("difference", "growth", "times"):
            return None
        told = planning.answer(read, replace(scene, operation="value", missing=()), self.facts)
        return replace(told, notes=(*told.notes, found.answer)) if told.status == "answered" else None

    @property
    def _of_one_report(self) -> tuple[Callable[[Turn, Answer], Answer | None], ...]:
        return (
            lambda turn, _: self.prose.answer(turn) if routing.ranks_information(turn.read) else None,  # 最多的是哪一类
            self._in_another_word,
            self._of_the_whole_place,
            self._before_the_form,
            self._two_counts,
            lambda turn, found: told_close_by(turn, found, self.prose.answer),
            self._complaints,
            self._fee,
            self._denied,
            self.instead.compared,
            self._no_number,
            self._reason,
            self._how_ended,
            self._all_of_it,
            lambda turn, _: self.prose.beside(turn),
            self._printed,
        )

    def _of_bodies_below(self, turn: Turn, found: Answer) -> Answer:
        """各部门收了几件 of a government whose bodies have no reports: as its prose tells it; its own number is theirs
        and everybody else's.
        """
        said = next(token.text for token in turn.read.tokens if "which:publishers_all" in token.marks)
        bodies = _EACH.sub("", said)
        told = self.prose.answer(turn)
        numbers = [figure.value for figure in told.figures if figure.value]
        if told.status == "answered" and len(numbers) == 1 and replies.counts_of(bodies, numbers[0], told):
            return told
        note = f"这是{'、'.join(turn.scene.publishers)}整份报告的数，不只是其中“{said}”的。"
        return replace(found, notes=(*found.notes, note)) if found.status == "answered" and found.figures else found

    def _withheld(self, turn: Turn, found: Answer) -> Answer | None:
        """79条信息不予公开，对吗: judged by what the prose prints of information, beside the applications of the table.

        Where the table prints the number that is claimed, its verdict stands, with the sentence of the prose.
        """
        read, scene = turn.read, turn.scene
        claimed = turn.prose_kind == "whether" and len(read.numbers) == 1
        if not claimed or not routing.withholds_pieces(read, scene):
            return None
        told = self.prose.answer(turn)
        if not told.verdict or not replies.prints_pieces(told):
            return None
        if found.answer.startswith("对，"):
            return replies.also_in_prose(found, told, _OF_INFORMATION)
        plain = replace(read, numbers=())
        return replies.beside_table(told, planning.answer(plain, replace(scene, operation="value"), self.facts))

    def _of_a_name(self, turn: Turn) -> Answer | None:
        """有话就说的办结率: of what the report calls so, in words that only fill a question elsewhere."""
        read = turn.read
        named = [(token.start, token.end) for token in read.tokens if not set(token.marks) <= {"filler", "asking"}]
        if len(read.bare) - sum(end - start for start, end in named) < _SHORTEST_NAME:
            return None
        texts = (self.facts.text(report.id) for report in self.prose.reports(turn.scene))
        names = {name for text in texts for title in _NAMED.findall(text) for name in _JOINS_NAMES.split(title)}
        found = [(name, read.text.find(name)) for name in names if len(name) >= _SHORTEST_NAME and name in read.bare]
        only_fills = [all(end <= at or at + len(name) <= start for start, end in named) for name, at in found]
        return self.prose.answer(turn) if any(only_fills) else None

    def _in_another_word(self, turn: Turn, found: Answer) -> Answer | None:
        """办件量, 宣布失效: said of more or of less than the row; what the prose counts in that word is told."""
        texts = [token.text for token in turn.read.tokens]
        said = [text for text in texts if _BROADER.fullmatch(text)]
        said = said or [of[0] for text in texts if (of := NARROWER.search(text)) and says_narrower(turn)]
        if len(said) != 1 or turn.read.numbers or turn.scene.operation != "value":
            return None
        told = self.prose.answer(turn)
        counts = told.status == "answered" and len(told.figures) == 1 and "申请" not in told.quotes
        return replies.beside_table(told, found) if counts and said[0] in told.quotes else None

    def _of_the_whole_place(self, turn: Turn, found: Answer) -> Answer | None:
        """全省收到几件, where the prose tells what its own body received apart, and the table prints just that."""
        if (
            not routing.WHOLE_PLACE.search(turn.read.asked)
            or found.status != "answered"
            or turn.scene.operation != "value"
        ):
            return None
        (report,) = self.prose.reports(turn.scene)
        own = _OF_ITS_OWN.search(self.facts.text(report.id))
        received = self.facts.cells(report.id, ("applications.new.total",)).get("applications.new.total")
        if own is None or received is None or received.value != Decimal(own["many"]):
            return None
        told = self.prose.answer(turn)
        counts = {figure.unit for figure in told.figures} == {"件"} and replies.says_every_word(turn.read, told)
        if counts and routing.WHOLE_PLACE.search(told.quotes):
            return replies.beside_table(told, found)
        return replies.beside_table(refusals.refusal(turn.read.asked, "not_found", _OWN_TABLE), found)

    def _before_the_form(self, turn: Turn, found: Answer) -> Answer | None:
        """诉讼结果怎样, 不予公开主要是哪方面 of a report older than the form: in words, or that there was none."""
        read, scene = turn.read, turn.scene
        asks = turn.prose_kind == "text" or (turn.prose_kind == "whether" and not read.numbers)
        if not asks or found.status != "not_found" or scene.missing or any(year >= FIRST_FORM for year in scene.years):
            return None
        if (told := self.prose.answer(turn)).status == "answered":
            return told
        rows = (token.text for token in read.tokens if token.marks[0].startswith(("row:", "topic:applications")))
        named = dict.fromkeys((*rows, *filter(None, [routing.case_of(scene)])))  # 被告, told as 行政诉讼
        nones = (self.prose.answer(turn, f"有没有{row}") for row in named)
        return next((none for none in nones if none.status == "answered" and replies.denies(none)), None)

    def _two_counts(self, turn: Turn, found: Answer) -> Answer | None:
        """依申请公开的比不予公开的多几条: two counts of one year that the tables do not hold."""
        if turn.scene.subject.beside or not routing.compares_two_counts(turn.read, found):
            return None
        of_last_year = replace(turn.scene, years=(max(turn.scene.years),), missing=())
        computed = self.prose.answer(replace(turn, scene=of_last_year))
        return computed if replies.prints_arithmetic(computed) else found

    def _pieces_over_years(self, turn: Turn, _: Answer) -> Answer | None:
        """不予公开的信息多了多少条 between two years: the row of that name counts applications."""
        if not routing.counts_pieces(turn.read, turn.scene):
            return None
        told = self.prose.answer(turn)
        return told if told.status == "answered" and told.figures else None

    def _complaints(self, turn: Turn, found: Answer) -> Answer | None:
        """Complaints about the body, which are no applications: quoted, or asked back."""
        read, scene = turn.read, turn.scene
        counts = routing.counts_complaints(read)
        if not (counts or routing.asks_of_complaints(read)):
            return None
        told = self.prose.answer(turn)
        if routing.quotes_complaints(told) or not (counts or told.status == "answered"):
            return told
        return offers.which_row(found, read, scene) if counts else offers.unexplained(read, scene, self.facts)

    def _fee(self, turn: Turn, found: Answer) -> Answer | None:
        """收费了吗: what the prose says of the fee for information, with the 行政事业性收费 of the table beside it."""
        if routing.counts_fee(turn.read, turn.scene):
            only_fee = found.status == "not_found" and all(year < FIRST_FORM for year in turn.scene.years)
            told = self.prose.answer(turn, "收取信息处理费多少元")
            if told.status == "answered" and told.figures:
                return told if only_fee else replies.also_in_prose(found, told, _OTHER_FEE)
            told = self.prose.answer(turn, "政府信息公开有没有收费")  # 信息公开未发生收费情况
            denied = told.status == "answered" and any("信息" in each.quote for each in told.citations)
            if denied and only_fee:
                return told
            return replies.also_in_prose(found, told, _OTHER_FEE) if denied else None
        if turn.scene.missing or not routing.may_mean_fee(turn.read, turn.scene):
            return None  # 收费比上年少吗, of which the report is not there: no word on this year's fee judges that
        told = self._fee_denied(turn) or self.prose.answer(turn, "有没有收取信息处理费")
        return replies.beside_table(told, found) if told.status == "answered" else None

    def _fee_denied(self, turn: Turn) -> Answer | None:
        """没收费吧, where the prose prints what was taken: denied with that amount; None where it prints none or 0."""
        premise = premise_of(turn.read)
        if premise is None or premise.relation != "zero" or premise.asked:
            return None
        told = self.prose.answer(turn, "收取信息处理费多少元")
        amounts = [Decimal(figure.value) for figure in told.figures if figure.value]
        taken = told.status == "answered" and len(amounts) == 1 and amounts[0] > 0
        return replace(told, answer=f"不对，{told.answer}") if taken else None

    def _denied(self, turn: Turn, found: Answer) -> Answer | None:
        """Yes or no where the table prints 0 or was not read: what the prose says of it, beside the 0 or instead."""
        none = replies.all_zero(found)
        if turn.prose_kind != "whether" or not (none or found.status == "not_found"):
            return None
        told = self.prose.answer(turn)
        if routing.is_unread(turn.scene, self.facts) and not routing.of_statistics(turn.scene):
            if told.verdict:
                return self.instead.only_in_prose(turn, told)
            if (row := self.instead.none_denied(turn) or self.instead.figures(turn, found)) and row.verdict:
                return row
        if told.status != "answered" or not replies.denies(told):
            return None
        named = [t.text.rstrip("的了") for t in turn.read.tokens if t.marks[0].startswith("row:applications.")]
        words = (*named, *told_as(turn.scene))
        if named and not any(replies.tells_of(told, word) for word in words):
            return None  # 没办完的有吗: that nothing was charged is no denial of it
        return replies.also_said(found, told) if none else told

    def _no_number(self, turn: Turn, found: Answer) -> Answer | None:
        """A time, a way or a content: no table tells it; why a number is so (为什么是0) is told with the number."""
        if not routing.asks_no_number(turn.read):
            return None
        if routing.ranks_classes(turn.read) and planning.has_own_plan(turn.read, turn.scene):
            return None  # 无法提供主要因为什么: the rows of the family are the reasons
        of_applications = any(row.startswith("applications.") for row in turn.before.subject.rows)
        leaves_out = of_applications and not turn.names_body_or_year and "申请" not in turn.read.bare
        told = self.prose.answer(turn, f"申请{turn.read.bare}" if leaves_out else "")  # 收到几件申请 >> 都问什么
        if told.status != "answered" and replies.all_zero(found):
            return found  # 申请主要是哪方面的: there was none
        if told.status != "answered" and turn.read.has("why") and found.verdict:
            return replace(found, notes=(*found.notes, *([_WITHOUT_REASON] if found.answer.startswith("对") else [])))
        return told

    def _printed_growth(self, turn: Turn, found: Answer) -> Answer | None:
        """A growth that is claimed, denied by the tables and yet printed by the prose: of another count, and quoted."""
        rates = [number.value for number in turn.read.numbers if number.unit == "%"]
        if turn.scene.operation != "growth" or len(rates) != 1 or not found.answer.startswith("不对，"):
            return None
        of_last_year = replace(turn.scene, years=(max(turn.scene.years),), missing=())
        for words in routing.about_change(turn.read, turn.scene):
            told = self.prose.answer(replace(turn, scene=of_last_year), words)
            printed = [figure for figure in told.figures if figure.unit == "%" and figure.value]
            if [Decimal(figure.value or "") for figure in printed] == rates:
                return replies.also_said(found, told, _PRINTED_SO)
        return None

    def _printed_share(self, turn: Turn, found: Answer) -> Answer | None:
        """公开的信息占全部的27.27%，没抄错吧: a share of information, which the tables have no parts of, in the prose.

        Only the very number affirms: another share of the prose may be one of something else. What the tables compute
        of the same words is of applications, and stands beside it.
        """
        read = turn.read
        claims = [number.value for number in read.numbers if number.unit == "%"]
        of_information = "信息" in read.bare and "申请" not in read.bare
        if len(read.numbers) != 1 or len(claims) != 1 or not (of_information or found.answer.startswith("无法核对")):
            return None
        told = self.prose.answer(turn) if not found.answer.startswith("对，") else found
        printed = [Decimal(figure.value) for figure in told.figures if figure.unit == "%" and figure.value]
        if told is found or not told.answer.startswith("对，") or printed != claims:
            return None
        if not found.answer.startswith("不对，"):
            return told
        plain = replace(read, numbers=())
        return replies.beside_table(told, planning.answer(plain, replace(turn.scene, operation="value"), self.facts))

    def _denied_share(self, turn: Turn, found: Answer) -> Answer | None:
        """A share that is claimed, denied by the cells and yet printed so by the prose (cut off, not rounded)."""
        claims = [number.value for number in turn.read.numbers if number.unit == "%"]
        if len(claims) != len(turn.read.numbers) or len(claims) != 1 or not found.answer.startswith("不对，"):
            return None
        told = self.prose.answer(turn) if turn.scene.operation == "value" else found
        printed = [Decimal(figure.value) for figure in told.figures if figure.unit == "%" and figure.value]
        quoted = replace(told, citations=tuple(each for each in told.citations if each.quote))
        same = told is not found and told.answer.startswith("对，") and printed == claims
        return replies.also_said(found, quoted, _PRINTED_SO) if same and quoted.citations else None

    def _growth_of_all(self, turn: Turn) -> Answer | None:
        """收办的申请同比增长多少: of the new ones with those carried in, as the prose of the year prints it.

        The tables print no such sum, and how far its two rows lie apart is no growth: without prose they are told.
        """
        read, scene = turn.read, turn.scene
        of_all = [t.text.rstrip("的") for t in read.tokens if "op:plus" in t.marks and t.marks[0].startswith("row:")]
        if scene.operation != "growth" or len(of_all) != 1 or read.numbers:
            return None
        last = max(scene.years)
        of_last_year = replace(scene, years=(last,), missing=())
        for way in ("增长", "下降"):
            told = self.prose.answer(replace(turn, scene=of_last_year), f"{of_all[0]}同比{way}多少")
            if replies.prints_a_change(told):
                return told
        have = self.facts.years(scene.publishers[0])
        years = tuple(sorted({*scene.years, *({last - 1} & set(have))}))
        both = planning.answer(read, replace(scene, operation="value", years=years, missing=()), self.facts)
        return replace(both, notes=(*both.notes, _NO_SUM)) if both.status == "answered" else both

    def _printed_count(self, turn: Turn, found: Answer) -> Answer | None:
        """A number that is claimed, denied by the table and yet printed by the prose of the same thing: both are told.

        复议是4件吗, where the table prints 6 and the prose 复议案件4件: the asker has read the report.
        """
        numbers = turn.read.numbers
        if turn.scene.operation != "value" or len(numbers) != 1 or not found.answer.startswith("不对，"):
            return None
        if len(turn.scene.years) != 1 or numbers[0].unit in ("%", "倍") or routing.counts_complaints(turn.read):
            return None
        if numbers[0].unit in _PIECES and not {figure.unit for figure in found.figures} & _PIECES:
            judged = self.prose.answer(turn)  # 行政许可类信息69条: of information, and no decisions
            if judged.verdict and {figure.unit for figure in judged.figures} <= _PIECES:
                return judged
        named = [t.text.rstrip("的了") for t in turn.read.tokens if t.marks[0].startswith(("row:", "column:"))]
        told = self.prose.answer(turn, f"正文里{''.join(named)}多少{numbers[0].unit}") if named else None
        if told is None or told.status != "answered" or not all(replies.explains_word(told, word) for word in named):
            return None
        printed = [figure.value for figure in told.figures if figure.value]
        same = [Decimal(value) for value in printed] == [numbers[0].value]
        in_prose = replace(told, citations=tuple(each for each in told.citations if each.quote))
        return replies.also_said(found, in_prose, _PRINTED_SO) if same and in_prose.citations else None

    def _reason(self, turn: Turn, found: Answer) -> Answer | None:
        """那一件不公开的是什么理由: in words, where the rows that tell reasons apart could not be read."""
        if found.status != "not_found" or turn.scene.missing or not turn.read.has("which:reason"):
            return None
        from assistant.prose.reasons import tells_causes

        rows = [t.text.rstrip("的了") for t in turn.read.tokens if any(mark.startswith("row:") for mark in t.marks)]
        told = self.prose.answer(turn)
        tells = told.status == "answered" and tells_causes(rows, [each.quote for each in told.citations])
        return self.instead.only_in_prose(turn, told) if tells else None

    def _how_ended(self, turn: Turn, found: Answer) -> Answer | None:
        """那3起诉讼最后什么结果: in words, where the prose has them; 都被纠正了吧 of a table that was not read."""
        from assistant.prose.endings import asks_ending

        unread = found.status == "not_found" and not turn.scene.missing and asks_ending(turn.read.bare)
        told = self.prose.answer(turn) if unread or routing.asks_how_ended(turn.read) else None
        if told is None or told.status != "answered":
            return None
        return self.instead.only_in_prose(turn, told) if unread else told

    def _all_of_it(self, turn: Turn, found: Answer) -> Answer | None:
        """Whether all was done, or done in time."""
        read, scene = turn.read, turn.scene
        if not routing.asks_if_all(read):
            return finished.answer(read, scene, self.facts) if read.numbers else None
        if told := all_of_asked(read, scene, turn.before.subject, self.facts):
            return replace(told, notes=(planning.inherited_note(scene), *told.notes)) if scene.inherited else told
        if told := finished.answer(read, scene, self.facts):
            return told
        judged = replies.judges_all(read, found)
        if judged and not found.answer.startswith("不对"):
            return None
        of_all = self.prose.answer(turn)
        if judged and not replies.opposed(of_all, found):
            return None
        if replies.opposed(of_all, found):
            return replies.against_prose(found, of_all)
        return replies.beside_table(of_all, found) if of_all.status == "answered" else found

    def _parts_of_row(self, turn: Turn, found: Answer, parts: Parts) -> Answer | None:
        """强制执行几件: what the prose prints of it, beside the row of both; never the row instead.

        None where the part may be said for the row (罚款几件) and the prose does not print it.
        """
        if found.status not in ("answered", "clarify"):
            return None if parts.or_row else found
        prints = replies.prints_share_of if parts.share else replies.prints_each_of
        plainly = f"{'和'.join(parts.names)}{'各' if len(parts.names) > 1 else ''}多少项"
        if turn.of_one_report:
            for words in ("",) if parts.share else ("", plainly):
                told = self.prose.answer(turn, words)
                if (told.verdict and not words) or prints(parts.names, told):
                    return replies.beside_table(told, found)
        if parts.or_row:
            return None
        said = "”和“".join(parts.names)
        return refusals.part_of_row(turn.read.asked, said, parts.row, offers.asked_plainly(turn.read, turn.scene))

    def _printed(self, turn: Turn, found: Answer) -> Answer | None:
        """What the prose prints of what the tables do not hold in this way, with their answer beside it."""
        wanted = self._wanted(turn, found)
        if wanted is None:
            if told := self.instead.figures(turn, found):
                return told
            if routing.of_statistics(turn.scene):
                return None
            if found.status != "not_found" or turn.scene.missing or turn.scene.operation != "value":
                return None
            # 2020年废止几件文件: the form of that year has no such column
            wanted = Wanted(partial(replies.prints_every_word, turn.read))
        answers = (self.prose.answer(turn, said) for said in wanted.wordings)
        told = next((each for each in answers if wanted.fits(each) and replies.says_no_too(turn.read, each)), None)
        return replies.beside_table(told, found) if told else None

    def _wanted(self, turn: Turn, found: Answer) -> Wanted | None:
        """What of the question the tables do not tell apart, compute at their peril or lack a year for."""
        read, scene = turn.read, turn.scene
        if routing.asks_for_several(read, scene):
            return Wanted(replies.prints_several)
        if routing.counts_pieces(read, scene):
            return Wanted(replies.prints_pieces)
        if routing.doubtful_rate(read, scene, found, self.facts):
            said = f"申请{read.bare}" if read.has("rate:finished") else ""
            return Wanted(partial(replies.prints_a_rate, read), (said,))
        newest = bool(scene.years) and max(scene.missing, default=0) > max(scene.years)  # no report prints that change
        if scene.missing and not newest and scene.operation in ("growth", "difference", "times"):
            claimed = ("",) if read.numbers and turn.prose_kind == "whether" else ()  # judged as it is put
            return Wanted(replies.prints_a_change, (*claimed, *routing.about_change(read, scene)))
        return None
