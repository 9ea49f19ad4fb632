"""Figures whose table could not be read, as the prose of the report prints them: told so, and never as the table's."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant import planning, replies, routing
from assistant.answer import Answer
from assistant.exact.premises import premise_of
from assistant.lookup import Facts
from assistant.prose_side import ProseSide
from assistant.reading.parts import joined
from assistant.told_rows import told_as, what_they_were
from assistant.turn import Turn
from corpus.form import FIRST_FORM
from corpus.old_form import PARTS

#: The ways to apply, as subjects of one row.
_WAYS = {(f"statistics.{name}",) for name in PARTS["applications.new"]}
_RECEIVED = ("applications.new",)
#: 宣布失效: told apart from 废止 by some reports, of which the form has one column.
NARROWER = re.compile("失效")
_TOGETHER = "年报正文只把行政复议和行政诉讼合在一起写"


class InsteadOfTable:
    """The prose of one store's reports, asked for what their tables should print and were not read for."""

    def __init__(self, facts: Facts, prose: ProseSide) -> None:
        self.facts = facts
        self.prose = prose

    def figures(self, turn: Turn, found: Answer) -> Answer | None:
        """What the prose prints of the figures whose table could not be read; None where it prints none of them.

        A number of both kinds of case is not the number of one: it is told beside the refusal.
        """
        scene = turn.scene
        subjects = (*scene.others, scene.subject)
        scenes = [replace(scene, subject=subject, others=()) for subject in subjects]
        if turn.read.has("which:reason") or not all(routing.is_unread(each, self.facts) for each in scenes):
            return None
        statistics = any(map(routing.of_statistics, scenes))  # prose counts parts of its rows too
        told = None if statistics else self.prose.answer(turn)
        both = told if not told or told.figures else replace(told, citations=told.citations[:1])  # no contact behind it
        if both and replies.counts_cases_together(routing.kinds_of_case(scenes), both):
            return replies.also_in_prose(found, both, _TOGETHER)
        received = [each for each in scenes if each.subject.rows == _RECEIVED]
        if told and received and replies.counts_no_applications(turn.read, told, received == scenes):
            told = None
        if not (told and replies.says_every_word(turn.read, told) and replies.says_no_too(turn.read, told)):
            rows = [self._row(replace(turn, scene=each)) for each in scenes]
            if not any(rows):
                return None
            unread = (planning.answer(turn.read, each, self.facts) for each in scenes)
            parts = [("", row or refused) for row, refused in zip(rows, unread, strict=True)]
            told = replace(joined(turn.read.asked, parts), route="passage") if len(parts) > 1 else parts[0][1]
            told = replies.judged_alone(turn.read, premise_of(turn.read), told) if len(parts) == 1 else told
        return self.only_in_prose(turn, told)

    def compared(self, turn: Turn, found: Answer) -> Answer | None:
        """废止的比制发的多，对吗 of a table that was not read: both numbers of the prose, and the verdict they give."""
        scene, subject = turn.scene, turn.scene.subject
        two = len(subject.rows) == 1 and len(subject.columns) == 2 and scene.operation in ("max", "min")
        if not two or found.status != "not_found" or scene.missing or not routing.tables_lost(scene, self.facts):
            return None
        columns = [replace(subject, columns=(column.rstrip("?"),)) for column in subject.columns]
        told = [self._row(replace(turn, scene=replace(scene, subject=each))) for each in columns]
        rows = [each for each in told if each and len(each.figures) == 1 and each.figures[0].value]
        if len(rows) < 2 or rows[0].figures[0].unit != rows[1].figures[0].unit:
            return None
        both = replace(joined(turn.read.asked, [("", each) for each in rows]), route="passage")
        first, second = (Decimal(each.figures[0].value or "") for each in rows)
        says = routing.first_exceeds(turn.read)
        if says is not None and turn.prose_kind == "whether":
            holds = first > second if says else first < second
            both = replace(both, answer=f"{'对' if holds else '不对'}，{both.answer}")
        return self.only_in_prose(turn, both)

    def none_denied(self, turn: Turn) -> Answer | None:
        """没有人复议吧, of which the prose counts some: denied, with that number; None of a part of a row.

        Where somebody applied, 没有企业申请 may be true.
        """
        premise, scene = premise_of(turn.read), turn.scene
        whole = len(scene.subject.rows) == 1 and not (scene.subject.columns or scene.others or scene.subject.share)
        if premise is None or premise.relation != "zero" or premise.asked or not whole:
            return None
        row = self._row(turn)
        numbers = [figure.value for figure in row.figures if figure.value] if row else []
        if row is None or len(numbers) != 1 or Decimal(numbers[0]) == 0:
            return None
        return self.only_in_prose(turn, replace(row, answer=f"不对，{row.answer}"))

    def only_in_prose(self, turn: Turn, told: Answer) -> Answer:
        """An answer from prose in place of a table, with the name of what was not read."""
        scene = turn.scene
        scenes = [replace(scene, subject=subject, others=()) for subject in (*scene.others, scene.subject)]
        lost = dict.fromkeys(title for each in scenes for title in routing.tables_lost(each, self.facts))
        what = "的" + "、".join(f"“{title}”表" for title in lost) if lost else "表格里的这一项"
        old = bool(scene.years) and max(scene.years) < FIRST_FORM  # those reports need not print one
        unread = (
            "里没有读到统计表，以上是正文的说法"
            if old and lost
            else f"{what}没有读到，以上是正文的说法，请与原文的表格核对"
        )
        return replace(told, notes=(*told.notes, f"这份报告{unread}。"))

    def _row(self, turn: Turn) -> Answer | None:
        """One row, or one result of table 四, in the words of reports; None where none of them stands with a number."""
        of = routing.case_of(turn.scene)
        statistics = routing.of_statistics(turn.scene)
        way = turn.scene.subject.rows[:1] in _WAYS
        unit = "条" if statistics and not way else "件"
        for words in told_as(turn.scene):
            topic = f"{of}{words.replace('…', '')}多少{unit}{what_they_were(turn.read)}"
            told = self.prose.answer(replace(turn, scene=replace(turn.scene, topic=topic)))
            together = replies.counts_cases_together(routing.kinds_of_case([turn.scene]), told)
            counts = replies.counts_one_way if way else replies.counts_whole_year
            part = statistics and not counts(words, told)
            said = replies.says(words, told) and replies.says(of, told)
            if turn.scene.subject.rows == _RECEIVED:
                said = replies.counts_received(told)
            said = said and replies.counts_outcome(words, turn.scene.subject.rows, told, self.facts.text)
            if says_narrower(turn) and not NARROWER.search(told.quotes):
                continue  # 废止9件 are not said to be 失效
            if said and not together and not part:
                return told
        subject = turn.scene.subject
        if subject.rows != _RECEIVED or not subject.columns:
            return None
        whole = self._row(replace(turn, scene=replace(turn.scene, subject=replace(subject, columns=()))))
        return whole if whole and replies.all_zero(whole) else None  # 新收到申请0件: nor any of 群众


def says_narrower(turn: Turn) -> bool:
    """Whether a question says 失效, and not 废止 besides."""
    return bool(NARROWER.search(turn.read.text)) and "废" not in turn.read.text
