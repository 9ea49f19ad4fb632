"""The route of a question: understood, run, answered; one `match` decides where it goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Literal

from assistant import planning, refusals, routing
from assistant.answer import Answer
from assistant.conversation import MOST_TURNS, WITHIN, Scene, pointed, retold, understand
from assistant.exact.holdings import answer_holdings, asks_for_holdings
from assistant.exact.indicators import row_name
from assistant.exact.wholes import all_of_asked
from assistant.names.upward import of_the_government
from assistant.prose.changed import only_change
from assistant.prose.following import leaves_out
from assistant.prose.kinds import AGREEMENT
from assistant.prose.kinds import kind_of as prose_kind
from assistant.question import Question, read_question, told_first
from assistant.reading.chatter import plainly
from assistant.reading.parts import HOW_MANY, joined, parts_of
from assistant.reading.saying import asks_whence, corrected, in_prose, with_object
from assistant.reading.subject import Subject, inherited, side_by_side, subject_of
from assistant.recalled import recalling
from assistant.within import answer_within, told_inside
from corpus.numbers import find_numbers
from corpus.settings import Settings, defaults

if TYPE_CHECKING:
    from corpus.report import Report
    from corpus.store import Store

#: Questions about prose that are remembered, and the length of one that may lean on them.
_REMEMBERED = 3
_SHORT = 16
_YEAR = re.compile(r"\d{2,4}年度?")
#: 跟上年结转一样吗: what it is the same as stands in the part before.
_COMPARED_WITH = re.compile("[,、]?(?:这)?(?:跟|和|与|同)[^,。?;]*(?:一样|相同|相等|一致|对得?上|相符|吻合)")

Kind = Literal[
    "greeting",
    "chat",
    "holdings",
    "elsewhere",
    "publisher",
    "ambiguous",
    "within",
    "unmet",
    "prose",
    "nothing",
    "misfit",
    "figure",
]


class Assistant:
    """Answers questions from one store. Safe to share between threads; `ask` keeps nothing."""

    def __init__(self, store: Store, today: date | None = None, settings: Settings | None = None) -> None:
        """`today` is the date relative years are told from; without it, the newest reports tell them."""
        self.store = store
        self.facts = store.facts
        self.settings = settings or defaults()
        self.today = today or self.settings.today
        self.longest = self.settings.question_length

    def ask(self, question: str, history: Sequence[str] = (), told: Callable[[Answer], None] | None = None) -> Answer:
        """Answer a question. `history`: the questions before it in one conversation, oldest first; the last ones count.

        told: hears the answer grow, sentence by checked sentence, while a language model words it.
        """
        if len(question) > self.longest:
            return refusals.too_long(question, self.longest)
        history = history[-MOST_TURNS:]
        history = [each for at, each in enumerate(history) if not (at and asks_whence(each))]
        if history and asks_whence(question):  # 这个数哪来的: the same again, with its cells
            return replace(self.ask(history[-1], history[:-1], told), question=question)
        with self.facts.snapshot():
            before = Scene()
            for earlier in history:
                if len(earlier) <= self.longest:
                    before = self._scene(self._read(earlier, before), before)
            read = self._read(question, before)
            scene = self._scene(read, before)
            answer = self._in_parts(read, scene, before) or self._answer(read, scene, before)
        if self.settings.model_reads_questions:
            from assistant.unread import helped

            answer = helped(answer, read, scene, self.facts, self.settings)
        answer = self._worded(answer, told)
        return replace(answer, question=question, notes=(*told_first(read), *answer.notes))

    def _worded(self, answer: Answer, told: Callable[[Answer], None] | None) -> Answer:
        """An answer from prose in the words of the configured model; last of all, so that none is shown in vain."""
        if answer.route != "passage" or answer.status != "answered" or not self.settings.has_model:
            return answer
        from assistant.model import phrased

        return phrased(answer, self.settings, told=told)

    def _read(self, question: str, before: Scene) -> Question:
        said = in_prose(with_object(corrected(question), before.words), before.words) if before else question
        read = read_question(said, self.facts, self.today, before.publishers)
        meant = pointed(read, before)
        meant = of_the_government(read, before.publishers, self.facts) if meant == read.text else meant
        if meant != read.text:
            read = replace(read_question(meant, self.facts, self.today, before.publishers), ignored=read.ignored)
        return replace(read, asked=question)

    def _scene(self, read: Question, before: Scene) -> Scene:
        if read.has("greeting") or read.is_chat:
            return before
        if read.has("elsewhere"):  # 2024年GDP多少 is not answered, but says of whom and when the next question is
            scene = understand(read, before, self.facts, self.today)
            return replace(before, publishers=scene.publishers, years=scene.years, missing=scene.missing)
        scene = planning.filled(understand(read, before, self.facts, self.today), read, self.facts)
        scene = recalling(_with_topic(self._with_clauses(scene, read), read, before), before, read)
        names = subject_of(read) or read.unexplained or read.has("prose")
        scene = replace(scene, words=read.bare if names or not before.words else before.words)
        return told_inside(scene, read, before)

    def _with_clauses(self, scene: Scene, read: Question) -> Scene:
        """Several questions in one (收到多少申请？其中公司多少？): each clause takes from the one before it."""
        if scene.operation != "value" or read.unexplained or read.has("prose"):
            return scene
        if read.numbers:  # 新收218件，其中自然人217件，对吗: a claim in each clause
            clauses = [clause for clause in re.split("[?。;,]", read.text) if find_numbers(_YEAR.sub("", clause))]
            clauses = clauses if len(clauses) == len(read.numbers) else []
        else:
            clauses = self._pieces(read, Scene())
        if len(clauses) < 2:
            return scene
        whole, subjects = Subject(), list[Subject]()
        for clause in clauses:
            part = read_question(clause, self.facts, self.today, scene.publishers)
            if subjects and (part.years or part.publishers.matches):
                return scene  # 2024年新收多少，2023年办结多少: no single query
            said = subject_of(part)
            subjects.append(side_by_side(inherited(said, whole, False)[0]))
            whole = whole if whole and WITHIN.match(clause) else subjects[-1]
        if not all(subjects) or any(subject.share or subject.ratio for subject in subjects):
            return scene
        return replace(scene, subject=subjects[-1], others=tuple(subjects[:-1]))

    def _in_parts(self, read: Question, scene: Scene, before: Scene) -> Answer | None:
        """The parts of a question answered one by one, where no single query holds them all; None where it is one."""
        if scene.others or read.numbers:
            return None
        whole, answered = before, list[tuple[str, Answer]]()
        for piece in self._pieces(read, before):
            part = self._read(piece, whole)
            understood = self._scene(part, whole)
            within = replace(understood, inherited=()) if answered else understood
            if not answered and kind_of(part, understood, whole) != "figure":
                return None
            answered.append((piece, self._answer(part, within, whole)))
            whole = whole if answered[1:] and WITHIN.match(piece) else understood
        if len(answered) < 2 or answered[0][1].status != "answered":
            return None
        return joined(read.asked, answered)

    def _pieces(self, read: Question, before: Scene) -> list[str]:
        """The parts of a question; one that asks what is done with the part before it (差多少) is one with it."""
        pieces: list[str] = []
        for piece in parts_of(read.text):
            part = self._read(piece, before)
            names = subject_of(part) or part.publishers.matches or part.unexplained or part.has("prose")
            if pieces and (_COMPARED_WITH.match(piece) or not (names or part.has("op:share"))):
                pieces[-1] += f",{piece}"
            else:
                pieces.append(piece)
        return pieces

    def _answer(self, read: Question, scene: Scene, before: Scene) -> Answer:
        asked = read.asked
        match kind_of(read, scene, before):
            case "greeting":
                return refusals.greeting(asked)
            case "chat":
                return refusals.off_topic(asked)
            case "holdings":
                return answer_holdings(read, self.facts)
            case "elsewhere":
                words = [token.text for token in read.tokens if "elsewhere" in token.marks]
                return self._elsewhere(read, before, words)
            case "publisher":
                return planning.unknown_publisher(read, scene, self.facts)
            case "ambiguous":
                return refusals.which_publisher(asked, read.publishers.ambiguous[0], read.text)
            case "within":
                told = answer_within(read, scene, before, self._reports(scene), self.store)
                return told or planning.unknown_publisher(read, scene, self.facts)
            case "unmet":
                return planning.which_together(read, scene)
            case "prose":
                told = self._prose(read, scene, before)
                if not routing.gives_verdict(told):
                    told = self._against_table(read, scene, told) or told
                if (part := routing.part_of_information(read)) and not routing.says_part(part, read, told):
                    return refusals.no_such_part(asked, part.rstrip("?。"))
                if told.status != "answered" and scene.operation == "consistency" and not read.unexplained:
                    return self._figure(read, scene, before)
                if told.status != "answered" and planning.nearly_read(read, scene):
                    return planning.offered(planning.answer(read, scene, self.facts), read, scene, told)
                quotes = told.status == "answered" and not told.figures and prose_kind(plainly(read.bare)) == "text"
                if (told.status == "not_found" or quotes) and _leans_on_a_figure(read, before):
                    return planning.not_understood(read, scene, before)
                return told
            case "nothing":
                return refusals.no_subject(asked, scene.publishers, scene.years)
            case "misfit":
                yes_or_no = prose_kind(plainly(read.bare)) == "whether"
                if yes_or_no or routing.counts_pieces(read, scene):
                    told = self._prose(read, scene, before)
                    if told.status == "answered" and yes_or_no != bool(told.figures):
                        return told
                subject = scene.subject
                near = planning.nearest_cells(read, scene, self.facts)
                options = near.options if near else ()
                return refusals.misfit(asked, row_name(subject.rows[0]), planning.column_words(subject), options)
            case "figure":
                return self._figure(read, scene, before)

    def _elsewhere(self, read: Question, before: Scene, words: Sequence[str]) -> Answer:
        """What no table holds; the prose may still tell of it, in these very words (疫情防控信息51条)."""
        scene = understand(read, before, self.facts, self.today)
        if reports := self._reports(scene):
            found = self._prose(read, scene, before)
            written = any(word in self.facts.text(report.id) for report in reports for word in words)
            if routing.quotes_all(found, words) or (written and found.status != "answered"):
                return found
        return refusals.elsewhere(read.asked, "、".join(words))

    def _figure(self, read: Question, scene: Scene, before: Scene) -> Answer:
        """What the tables print; where the prose of the report may print just what is asked, that first."""
        found = planning.answer(read, scene, self.facts)
        if len(scene.publishers) == 1 and len(scene.years) == 1 and routing.ranks_information(read):
            return self._prose(read, scene, before)
        if len(scene.publishers) == 1 and scene.years and routing.compares_two_counts(read, found):
            computed = self._prose(read, replace(scene, years=(max(scene.years),), missing=()), before)
            return computed if routing.prints_arithmetic(computed) else found
        if len(scene.publishers) != 1 or len(scene.years) != 1:
            return found
        if routing.counts_complaints(read):
            of_it = self._prose(read, scene, before)
            return of_it if routing.quotes_complaints(of_it) else planning.which_row(found, read, scene)
        if routing.asks_of_complaints(read):
            of_it = self._prose(read, scene, before)
            quoted = of_it.status != "answered" or routing.quotes_complaints(of_it)
            return of_it if quoted else planning.unexplained(read, scene)
        if prose_kind(plainly(read.bare)) == "whether" and (none := self._denied(read, scene, before, found)):
            return none
        if routing.asks_no_number(read):
            return self._prose(read, scene, before)
        if routing.asks_how_ended(read) and (ended := self._prose(read, scene, before)).status == "answered":
            return ended
        if routing.asks_if_all(read):
            if told := all_of_asked(read, scene, before.subject, self.facts):
                return replace(told, notes=(planning.inherited_note(scene), *told.notes)) if scene.inherited else told
            if not routing.judges_all(read, found):
                of_all = self._prose(read, scene, before)
                return routing.beside_table(of_all, found) if of_all.status == "answered" else found
        if told := self._beside_prose(read, scene, before):
            return told
        wordings: tuple[str, ...] = ("",)
        if routing.asks_for_several(read, scene):
            fits = routing.prints_several
        elif routing.counts_pieces(read, scene):
            fits = routing.prints_pieces
        elif part := routing.part_of_coercion(read):
            fits = partial(routing.prints_one_of, part)
        elif routing.doubtful_rate(read, scene, found, self.facts):
            fits = partial(routing.prints_a_rate, read)
            wordings = (f"申请{read.bare}" if read.has("rate:finished") else "",)
        elif scene.missing and scene.operation in ("growth", "difference", "times"):
            fits, wordings = routing.prints_a_change, routing.about_change(read, scene)
        elif routing.of_statistics(scene):
            return found
        elif found.status == "not_found" and not scene.missing and scene.operation == "value":
            if told := self._without_table(read, scene, before):
                return told
            # 2020年废止几件文件: the form of that year has no such column
            fits = partial(routing.prints_every_word, read)
        else:
            return self._without_table(read, scene, before) or found
        answers = (self._prose(read, scene, before, said) for said in wordings)
        told = next((each for each in answers if fits(each) and routing.says_no_too(read, each)), None)
        return routing.beside_table(told, found) if told else found

    def _beside_prose(self, read: Question, scene: Scene, before: Scene) -> Answer | None:
        """A follow-up to what prose answered (那依申请公开的): the number beside that answer, if there is one."""
        named = read.publishers.matches or read.years
        if named or not (before.topic and before.told and leaves_out(read.bare)):
            return None
        from assistant.prose.answers import answer_beside

        return answer_beside(retold(read, scene), read.bare, self._reports(scene), self.store, before.told)

    def _against_table(self, read: Question, scene: Scene, told: Answer) -> Answer | None:
        """A number that the prose is said to print, or that it prints, beside what the tables print of the same row."""
        from assistant.prose.answers import answer_against_table

        number = routing.number_against_table(read, scene, told)
        if number is None:
            return None
        plain = replace(read, numbers=(), tokens=tuple(t for t in read.tokens if "prose" not in t.marks))
        table = planning.answer(plain, replace(scene, operation="value", prose=False), self.facts)
        named = [t.text for t in read.tokens if t.marks[0].startswith(("row:", "topic:received", "column:"))]
        row = named[0] if named else ""
        report = next(iter(self._reports(scene)), None)
        if table.status != "answered" or report is None or not row:
            return None
        beside = answer_against_table(read.asked, row, number, table, report, self.store)
        return beside or (table if read.numbers and HOW_MANY.search(read.text) else None)

    def _denied(self, read: Question, scene: Scene, before: Scene, found: Answer) -> Answer | None:
        """Yes or no where the table prints 0 or was not read: what the prose says of it, beside the 0 or instead."""
        none = found.figures and all(figure.value == "0" for figure in found.figures)
        if not none and found.status != "not_found":
            return None
        told = self._prose(read, scene, before)
        if told.status != "answered" or not routing.denies(told):
            return None
        return routing.also_said(found, told) if none else told

    def _without_table(self, read: Question, scene: Scene, before: Scene) -> Answer | None:
        """What the prose prints of a figure whose table could not be read; None where it prints none of it."""
        if not routing.is_unread(scene, self.facts):
            return None
        told = self._prose(read, scene, before)
        if not (routing.says_every_word(read, told) and routing.says_no_too(read, told)):
            for words in routing.told_as(scene):
                told = self._prose(read, replace(scene, topic=f"{words}多少件"), before)
                if routing.says(words, told):
                    break
            else:
                return None
        return replace(told, notes=(*told.notes, "这份报告的表格没有读到，以上是正文的说法，请与原文的表格核对。"))

    def _prose(self, read: Question, scene: Scene, before: Scene, said: str = "") -> Answer:
        """What only the text of a report can hold; where a row was named as well, the text must hold the rest.

        said: what is asked without body and year, where prose would word it in another way than the question.
        """
        from assistant.prose.answers import answer_from_prose

        counts_bodies = scene.operation == "count" and scene.subject.implied
        reports = self._reports(replace(scene, publishers=read.publishers.sure) if counts_bodies else scene)
        if scene.missing and not reports:
            none = refusals.no_report(read.asked, scene.publishers, scene.missing, "", self.facts)
            return replace(none, options=self._asked_again(read, scene))
        if scene.years and not scene.publishers and not reports:
            return refusals.no_report_at_all(read.asked, scene.years, self.facts)
        asked = retold(read, scene) if before else read.text if read.ignored else read.asked
        if said:
            asked = f"{'、'.join(scene.publishers)}{'、'.join(f'{year}年' for year in scene.years)}{said}"
        follows = not (read.publishers.matches or read.years or said)
        earlier = before.told if follows else ()
        found = answer_from_prose(asked, said or scene.topic or read.bare, reports, self.store, earlier)
        if routing.compares_with_none(read, scene, found):
            return refusals.no_report(read.asked, scene.publishers, scene.missing, "", self.facts)
        if scene.inherited:
            found = replace(found, notes=(planning.inherited_note(scene), *found.notes))
        if scene.note and any(each.role in ("plan", "planned") for each in read.years.expressions):
            found = replace(found, notes=(f"{scene.note}。", *found.notes))
        if found.status != "answered":
            return (planning.nearest_cells(read, scene, self.facts) if reports else None) or found
        return found if routing.holds_all(found, read) else planning.unexplained(read, scene)

    def _asked_again(self, read: Question, scene: Scene) -> tuple[str, ...]:
        """The question for the year nearest to one without a report; () where more than one body or year was named."""
        missing = [year for year in scene.missing if str(year) in read.asked]
        if len(scene.missing) != 1 or len(missing) != 1 or len(scene.publishers) != 1:
            return ()
        years = sorted(self.facts.years(scene.publishers[0]), key=lambda year: abs(year - missing[0]))
        return tuple(f"{read.asked.replace(str(missing[0]), str(year)).rstrip('?？。')}？" for year in years[:1])

    def _reports(self, scene: Scene) -> list[Report]:
        if not scene.publishers and not scene.years:
            return []
        found = [report for name in scene.publishers or (None,) for report in self.facts.reports(name)]
        return [report for report in found if not (scene.years or scene.missing) or report.year in scene.years]


def _with_topic(scene: Scene, read: Question, before: Scene) -> Scene:
    """The scene with what is asked of the prose; a follow-up that only names a body or a year asks the same of it."""
    says = subject_of(read) or read.unexplained or read.has("prose") or read.marked("op:")
    same_body = scene.publishers == before.publishers
    if before.topic and not says and (read.years or read.publishers.matches):
        years = (*before.topic_years, *scene.years) if same_body else scene.years
        return replace(scene, prose=True, topic=before.topic, subject=Subject(), told=before.told, topic_years=years)
    both = tuple(sorted(set(before.topic_years[-2:])))
    if before.prose and same_body and len(both) > 1 and not read.years and (change := only_change(read.bare)):
        return replace(scene, prose=True, topic=before.topic + change, subject=Subject(), told=before.told, years=both)
    told = (read.bare, *before.told)[:_REMEMBERED]
    if kind_of(read, scene, before) == "prose":
        return replace(scene, prose=True, topic=read.bare, told=told, topic_years=scene.years)
    return replace(scene, topic=read.bare, told=told) if routing.counts_pieces(read, scene) else scene


def _leans_on_a_figure(read: Question, before: Scene) -> bool:
    """Whether a follow-up in words that were not read says nothing by itself: it asks no number and names no item."""
    figure = bool(before.subject) and not before.prose and bool(before.publishers and before.years)
    asks = (
        HOW_MANY.search(read.text)
        or routing.asks_no_number(read)
        or WITHIN.match(read.bare)
        or planning.names_a_row(read)
        or read.has("prose")
    )
    return figure and not asks and len(read.bare) <= _SHORT


def kind_of(read: Question, scene: Scene, before: Scene) -> Kind:
    """Where a question goes."""
    named = bool(read.publishers.matches or read.years)
    if read.has("greeting") and not named:
        return "greeting"
    if read.is_chat:
        return "chat"
    if asks_for_holdings(read) and not before.topic:
        return "holdings"
    if read.has("elsewhere") and not read.publishers.unknown:
        return "elsewhere" if named or before else "chat"
    if scene.told_of:
        return "within"
    if read.publishers.unknown:
        return "publisher"
    if read.publishers.ambiguous:
        return "ambiguous"
    if scene.unmet:
        return "unmet"
    if routing.part_of_information(read) or routing.counts_among_pieces(read) or planning.only_prose(read, scene):
        return "prose"
    if scene.operation == "value" and routing.restricts_by_number(read):
        return "prose"
    if routing.claims_all_of_no_whole(read, scene):
        return "prose"
    if any(each.role == "planned" for each in read.years.expressions) and scene.years:
        return "prose"
    if routing.sets_against_table(read, scene) or routing.asks_what_applicants_paid(read):
        return "prose"
    if read.unexplained:
        topical = named or before or scene.subject or read.has("topic:report", "topic:applications", "topic:applicants")
        return "prose" if topical else "chat"
    if AGREEMENT.search(read.text) and read.numbers and (named or before) and not scene.subject:
        return "prose"
    if planning.has_own_plan(read, scene):
        return "figure"
    if scene.topic and not scene.subject:
        return "prose"
    if scene.operation == "count" and scene.subject.implied and "申请" not in read.text and not read.numbers:
        return "prose"  # 平台对接了几个部门: no bodies are counted by their applications
    if not scene.subject:
        listed = (named or before) and prose_kind(plainly(read.bare)) in ("contact", "problems", "measures")
        if listed or read.has("topic:report", "disclosed_any", "which:reason"):
            return "prose"
        if before.told and not named and len(read.bare) <= _SHORT:
            return "prose"
        # 那个数是多少, 三项合计 after two: nothing in it is off topic
        vague = bool(HOW_MANY.search(read.text) or (before and scene.operation != "value"))
        return "nothing" if named or vague else "chat"
    return "figure" if scene.subject.fits else "misfit"
