"""The route of a question: understood, run, answered; one `match` decides where it goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from assistant import of_no_row, offers, planning, refusals, replies, routing, unreported
from assistant.answer import Answer
from assistant.asked_back import chosen, known_before, open_names
from assistant.bodies_apart import each_body_alone
from assistant.body_in_list import place_inside
from assistant.both_sides import BothSides
from assistant.chosen_option import answered_choice, with_choices
from assistant.claims import (
    beside_given,
    clauses_of_claims,
    counts_unnamed,
    denies_several,
    names_what,
    of_the_first,
    of_the_whole,
    opens_of_nothing,
    together,
    whole_of,
)
from assistant.complements import table_or_rest
from assistant.conversation import MOST_TURNS, Scene, understand
from assistant.covers import with_coverage
from assistant.derived import has_numbers, in_table, shown_again
from assistant.destination import destination_of, leans_on_a_figure
from assistant.differing import told_otherwise
from assistant.exact import consistency
from assistant.exact.holdings import answer_holdings
from assistant.exact.indicators import row_name
from assistant.exact.picked import condition_of
from assistant.exact.places import place_asked
from assistant.exact.premises import premise_of
from assistant.filled_in import filled_in
from assistant.lookup import rows_printed
from assistant.meant import WITHIN
from assistant.names.upward import of_the_government, other_level
from assistant.pointing import pointed
from assistant.printed_why import why_printed
from assistant.prose.kinds import WHY
from assistant.prose.wording import explains
from assistant.prose_side import ProseSide
from assistant.question import Question, read_question, told_first
from assistant.reading.axes import only_won_or_lost
from assistant.reading.by_verb import said_by_verb
from assistant.reading.given import closes_with_check, given_first
from assistant.reading.leaning import asks_table
from assistant.reading.parts import HOW_MANY, joined, parts_of
from assistant.reading.phrases import IN_PERCENT
from assistant.reading.same_again import as_share
from assistant.reading.saying import asks_how_computed, asks_whence, asks_whether_right
from assistant.reading.services import wants_service
from assistant.reading.subject import Subject, inherited, side_by_side, subject_of
from assistant.reading.things import things
from assistant.reading.turning import only_turns, without_turn
from assistant.recalled import recalling
from assistant.recomputed import recomputed
from assistant.returning import asks_for_rest, other_part, returning
from assistant.share_printed import with_printed_share
from assistant.table_side import TableSide
from assistant.tellers import silent_body, told_inside
from assistant.told_before import reckoning_of, told_again
from assistant.told_right import whether_right
from assistant.told_share import share_carried
from assistant.topic import with_topic
from assistant.turn import Turn
from assistant.winner import first_by_name, share_of_first
from assistant.within import answer_within
from corpus.numbers import find_numbers, say
from corpus.old_form import ways_of
from corpus.settings import Settings, defaults
from corpus.text import squeeze

if TYPE_CHECKING:
    from corpus.store import Store

_YEAR = re.compile(r"\d{2,4}年度?")
#: 主动公开文件数|还有目录数: another number beside the row.
_BESIDE_ROW = re.compile(
    "(?:、|还有|以及|和|与|及|跟)(?P<other>[^,。?、]{2,10}?)(?:各|分别)?(?:是|有)?(?:多少|几)?[条件个]?[?。]*$"
)
#: 跟上年结转一样吗: what it is the same as stands in the part before.
_COMPARED_WITH = re.compile("[,、]?(?:这)?(?:跟|和|与|同)[^,。?;]*(?:一样|相同|相等|一致|对得?上|相符|吻合)")
#: 多收几成，给个百分比: how the number of the part before is to be told.
_IN_PERCENT = re.compile(f"[,、]?{IN_PERCENT}")
#: 政务公开情况怎么样: anything of the report may be meant.
_OVERVIEW = re.compile(
    "(?:请|帮我|给我|我想)*(?:查|看|问|介绍|了解)?(?:一下)?(?:的)?(?:政务|政府信息|信息)公开(?:工作)?的?(?:总体|整体|基本)?(?:情况|数据|概况)"
    "(?:是?(?:怎么样|怎样|如何|咋样|什么))?[?。]?"
)
#: 公开率，只算予以公开的; 办结几件，不含部分公开: what the part before it counts.
_NARROWS = re.compile("[,、]?(?:(?:仅仅?|只|光|单)(?:含|算|计|看|按|指|统计)|不(?:含|算|计|包括|包含)|扣除|扣掉|剔除)")


class Assistant:
    """Answers questions from one store. Safe to share between threads; `ask` keeps nothing."""

    def __init__(self, store: Store, today: date | None = None, settings: Settings | None = None) -> None:
        """`today` is the date relative years are told from; without it, the newest reports tell them."""
        self.store = store
        self.facts = store.facts
        self.settings = settings or defaults()
        self.today = today or self.settings.today
        self.longest = self.settings.question_length
        self.prose = ProseSide(store)
        self.tables = TableSide(self.facts, self.prose)
        self.sides = BothSides(store)

    def without_models(self) -> Assistant:
        """The same assistant with no model of language or of meaning: quicker, and it tells the same figures."""
        settings = self.settings.model_copy(update={"model_base_url": "", "model_reads_questions": False})
        return Assistant(self.store.by_words(), self.today, settings)

    def ask(self, question: str, history: Sequence[str] = (), told: Callable[[Answer], None] | None = None) -> Answer:
        """Answer a question. `history`: the questions before it in one conversation, oldest first; the last ones count.

        told: hears the answer grow, sentence by checked sentence, while a language model words it.
        """
        if len(question) > self.longest:
            return refusals.too_long(question, self.longest)
        history = history[-MOST_TURNS:]
        history = with_choices(history, self.ask)
        if option := answered_choice(question, history, self.ask):
            return option
        about = (asks_whence, asks_how_computed, asks_whether_right)  # nothing new, but the answer before
        history = [each for at, each in enumerate(history) if not (at and any(asks(each) for asks in about))]
        history = [as_share(each) if at else each for at, each in enumerate(history)]
        if history and (plain := as_share(question)) != question:  # 折成百分比是多少
            return replace(self.ask(plain, history, told), question=question)
        if history and asks_whence(question):  # 这个数哪来的: the same again, with its cells
            return replace(self.ask(history[-1], history[:-1], told), question=question)
        if history and asks_how_computed(question) and has_numbers(last := self.ask(history[-1], history[:-1])):
            return replace(shown_again(last), question=question)
        if history and asks_table(question) and (last := self.ask(history[-1], history[:-1])).route == "passage":
            return in_table(question, last)
        if again := whether_right(question, history, self.ask) or share_carried(question, history, self.ask):
            return again
        reckons = reckoning_of(question, history) if history else None
        with self.facts.snapshot():
            before = Scene()
            for earlier in history:
                if len(earlier) <= self.longest:
                    before = self._scene(self._read(earlier, before), before)
            read = self._read(question, before)
            scene = self._scene(read, before)
            answer = self._behind_given(read, before) or self._told(read, scene, before)
            answer = with_coverage(answer, read, scene, self.facts)
        answer = each_body_alone(read, scene, answer, self.ask, self.facts)
        if self.settings.model_reads_questions:
            from assistant.unread import helped

            answer = helped(answer, read, scene, self.facts, self.settings)
        if reckons:
            answer = told_again(reckons, question, history, self.ask, answer, self.store)
        answer = with_printed_share(told_otherwise(answer, self.store), self.store)
        answer = self._worded(answer, told)
        return replace(answer, question=question, notes=(*told_first(read), *answer.notes))

    def _told(self, read: Question, scene: Scene, before: Scene) -> Answer:
        """The answer to one question, its claims each with a verdict."""
        turn = Turn(read, scene, before)
        answer = self._checked(turn) or self._in_parts(read, scene, before) or self._answer(turn)
        if not answer.verdict or denies_several(answer, scene):
            answer = self._clause_by_clause(read, before, answer)
        return answer

    def _behind_given(self, read: Question, before: Scene) -> Answer | None:
        """What is asked behind a number told of another body (甲市170件，乙市呢), as behind one about it."""
        given = given_first(read)
        if given is None:
            return None
        told, asked = given
        first = self._read(f"{told},对吗", before)
        scene = self._scene(first, before)
        read = replace(self._read(asked, scene), asked=read.asked)
        if first.unexplained or len(scene.publishers) != 1 or destination_of(Turn(first, scene, before)) != "figure":
            return None
        if read.publishers.sure == scene.publishers or not things(scene.subject):
            return None
        understood = replace(self._scene(read, scene), inherited=())
        judged, answer = self._told(first, scene, before), self._told(read, understood, scene)
        if answer.status != "answered" or (read.has("op:check") and not answer.verdict):
            return None
        return beside_given(read.asked, premise_of(first), judged, answer, closes_with_check(asked))

    def _checked(self, turn: Turn) -> Answer | None:
        """A whole table or less its parts, a number of the prose against the tables, a rate computed again; or None."""
        told = self.prose.fee_denied(turn) or table_or_rest(turn, self.facts, self.today) or self.sides.answer(turn)
        told = told or recomputed(turn, self.store)
        return told or why_printed(turn, self.facts)

    def _worded(self, answer: Answer, told: Callable[[Answer], None] | None) -> Answer:
        """An answer from prose in the words of the configured model; last of all, so that none is shown in vain."""
        if answer.route != "passage" or answer.status != "answered" or not self.settings.has_model:
            return answer
        from assistant.model import phrased

        return phrased(answer, self.settings, told=told)

    def _read(self, question: str, before: Scene) -> Question:
        said = chosen(without_turn(question), before, self.facts)
        said = filled_in(first_by_name(said, before, self.facts), before) if before else said
        read = read_question(said, self.facts, self.today, before.publishers)
        meant = pointed(read, before)
        meant = of_the_government(read, before.publishers, self.facts) if meant == read.text else meant
        if meant != read.text:
            read = replace(read_question(meant, self.facts, self.today, before.publishers), ignored=read.ignored)
            said = meant
        scene = understand(read, before, self.facts, self.today)
        if rows := rows_printed(self.facts, scene.publishers, scene.years):
            rows |= ways_of(before.subject.rows)
            again = read_question(said, self.facts, self.today, before.publishers, rows)
            read = replace(again, ignored=read.ignored)
        level = other_level(read, before.publishers)  # 市里呢 after a county
        unread = (*read.unexplained, level) if level else read.unexplained
        return replace(known_before(read, before), asked=question, unexplained=unread)

    def _scene(self, read: Question, before: Scene) -> Scene:
        if read.has("greeting") or read.is_chat or only_turns(read.asked) or wants_service(read.asked, True):
            return before
        if read.has("elsewhere"):  # 2024年GDP多少 is not answered, but says of whom and when the next question is
            scene = understand(read, before, self.facts, self.today)
            said = replace(before, publishers=scene.publishers, years=scene.years, missing=scene.missing)
            return told_inside(said, read, before, self.facts) if read.publishers.unknown else said
        scene = planning.filled(understand(read, before, self.facts, self.today), read, self.facts)
        scene = recalling(with_topic(self._with_clauses(scene, read), read, before), before, read)
        scene = other_part(returning(scene, before, read), before, read)
        scene = share_of_first(scene, before, read, self.facts)
        names = subject_of(read) or read.unexplained or read.has("prose")
        scene = replace(scene, words=read.bare if names or not before.words else before.words)
        scene = told_inside(scene, read, before, self.facts)
        if before.topic and not scene.topic and self.prose.beside(Turn(read, scene, before)):
            part = f"{before.topic.rstrip('?？。')},{read.bare}"  # 那2024年的呢 after it asks the same part
            scene = replace(scene, topic=part, told=before.told, topic_years=scene.years)
        scene = replace(scene, place=place_asked(read.asked))
        offered = open_names(read, before, scene.publishers, self.facts)
        return replace(scene, open_names=offered, visited=(*before.visited, (scene.publishers, scene.years)))

    def _with_clauses(self, scene: Scene, read: Question) -> Scene:
        """Several questions in one (收到多少申请？其中公司多少？): each clause takes from the one before it."""
        if scene.operation != "value" or read.unexplained or read.has("prose") or condition_of(read):
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
            rows = rows_printed(self.facts, scene.publishers, scene.years)
            rows = rows | ways_of(whole.rows) if rows else rows
            part = read_question(clause, self.facts, self.today, scene.publishers, rows)
            if subjects and (part.years or part.publishers.matches or routing.asks_no_number(part)):
                return scene  # 2024年新收多少，2023年办结多少: no single query; 收到几件，都问什么: no table tells
            if subjects and (part.has("exists") or asks_for_rest(clause)):
                return scene  # 收到几件？有没有公司提的: a yes or no of its own
            said = said_by_verb(subject_of(part), part, whole)  # 收到申请几件，公开几件
            of_these = WITHIN.match(clause) or all(each.rows == whole.rows for each in subjects)
            if of_these and only_won_or_lost(part, said.rows, whole.rows):  # 直接起诉几件，其中赢了几件
                said = replace(said, rows=whole.rows)
            subjects.append(side_by_side(inherited(said, whole, False)[0]))
            whole = whole if whole and WITHIN.match(clause) else subjects[-1]
        if not all(subjects) or any(subject.share or subject.ratio for subject in subjects):
            return scene
        if any(
            subject.spread or (subject.columns and not subject.rows and not things(subject)) for subject in subjects
        ):
            return scene  # 规范性文件制作几件、累计几件: a clause of no row would be left out
        return replace(scene, subject=subjects[-1], others=tuple(subjects[:-1]))

    def _in_parts(self, read: Question, scene: Scene, before: Scene) -> Answer | None:
        """The parts of a question answered one by one, where no single query holds them all; None where it is one."""
        if scene.others or read.numbers:
            return None
        whole, last, answered = before, before, list[tuple[str, Answer]]()
        for piece in self._pieces(read, before):
            context = last if asks_for_rest(piece) else whole  # 其中信访的几件，剩下的几件
            part = self._read(piece, context)
            last = self._scene(part, context)
            within = replace(last, inherited=()) if answered else last
            if not answered and destination_of(Turn(part, last, whole)) != "figure":
                return None
            answered.append((piece, self._answer(Turn(part, within, context))))
            whole = whole if answered[1:] and WITHIN.match(piece) else last
        if len(answered) < 2 or answered[0][1].status != "answered":
            return None
        return self._told_whole(Turn(read, scene, before), answered) or joined(read.asked, answered)

    def _told_whole(self, turn: Turn, answered: Sequence[tuple[str, Answer]]) -> Answer | None:
        """What one sentence of the prose tells of a number and its reason (涨了百分之几，为啥涨): the same number."""
        (_, first), *rest = answered
        silent = [piece for piece, each in rest if each.status != "answered"]
        if not silent or not first.figures or not all(WHY.search(piece) for piece in silent):
            return None
        whole = self.prose.answer(turn)
        printed = {squeeze(each.quote) for each in first.citations}
        holding = next(
            (each.n for each in whole.citations if any(quote in squeeze(each.quote) for quote in printed)), 0
        )
        if whole.status != "answered" or not holding or len(printed) != 1 or not all(printed) or whole.notes:
            return None
        return replace(whole, figures=tuple(replace(figure, citation=holding) for figure in first.figures))

    def _clause_by_clause(self, read: Question, before: Scene, answer: Answer) -> Answer:
        """The claims of several clauses each with its verdict, where they have none together or are denied together."""
        told = self._by_clause(read, before)
        return told if told and answer.verdict in ("", told.verdict) else answer

    def _by_clause(self, read: Question, before: Scene) -> Answer | None:
        """Claims of several clauses judged one by one, where no single query holds them all; None where it cannot."""
        judged, whole, last, bare = list[Answer](), before, before, None
        for piece in clauses_of_claims(read):
            part = self._read(f"{piece},对吗", whole)
            context = whole if not judged or names_what(part) else last  # 占28%: of the part before it
            part = part if context is whole else self._read(f"{piece},对吗", context)
            understood = self._scene(part, context)
            if not judged and bare is None and counts_unnamed(part):
                bare, whole = part, replace(understood, subject=Subject(), others=())  # 218件里: of what, its part says
                continue
            unread = part.unexplained or understood.missing or opens_of_nothing(part, context, bare is not None)
            if unread or destination_of(Turn(part, understood, context)) != "figure":
                return None
            of_row = subject_of(part).rows or understood.subject.disclosed
            if judged and not of_row and understood.subject.rows != context.subject.rows:
                return None  # 处罚少了230件，还剩1100件: of no other row than the one before it
            if judged:
                understood = of_the_whole(understood, (last, whole))
            if bare is not None and not judged:
                judged.append(whole_of(bare, understood, self.facts))
            judged.append(self._answer(Turn(part, replace(understood, inherited=()), context)))
            if len(understood.publishers) == 1:
                understood = replace(understood, years=understood.years[-1:])  # 比2023年多14件，其中…: of the year told
            understood = of_the_first(understood, part, read.text)
            last = replace(understood, subject=replace(understood.subject, share=False))  # …，部分公开471件: a number
            whole = whole if judged[1:] and WITHIN.match(piece) else last
        return together(read.asked, judged) if judged else None

    def _pieces(self, read: Question, before: Scene) -> list[str]:
        """The parts of a question; one that asks what is done with the part before it (差多少) is one with it."""
        pieces: list[str] = []
        of_documents = read.has("row:active_disclosure.normative_documents", "row:active_disclosure.regulations")
        for piece in parts_of(read.text):
            part = self._read(piece, before)
            names = subject_of(part) or part.publishers.matches or part.unexplained or part.has("prose")
            disclosed = not of_documents and part.has("disclosed_any", "vague:given")
            verb = disclosed and HOW_MANY.search(piece)  # 收到申请几件，公开几件; of documents it is a column
            handled = part.has("handled") and not read.marked("row:review_litigation")  # 申请几件，都怎么处理的
            asks = names or verb or handled or part.has("op:share") or routing.asks_no_number(part)
            of_it = _COMPARED_WITH.match(piece) or _IN_PERCENT.fullmatch(piece) or _NARROWS.match(piece)
            if pieces and (of_it or not asks):
                pieces[-1] += f",{piece}"
            else:
                pieces.append(piece)
        return pieces

    def _answer(self, turn: Turn) -> Answer:
        read, scene, asked = turn.read, turn.scene, turn.read.asked
        destination = destination_of(turn)
        if destination in ("prose", "figure", "nothing") and (told := self.prose.of_kind(turn)):
            return told
        match destination:
            case "greeting":
                return refusals.greeting(asked)
            case "chat":
                return refusals.off_topic(asked)
            case "service":
                return refusals.no_service(asked, read.publishers.sure)
            case "holdings":
                return answer_holdings(read, self.facts)
            case "elsewhere":
                return self.prose.elsewhere(replace(turn, scene=understand(read, turn.before, self.facts, self.today)))
            case "publisher":
                told = self.prose.of_bodies_below(turn) or self.prose.of_account_of_no_body(turn)
                return told or planning.unknown_publisher(read, scene, self.facts)
            case "ambiguous":
                written = read.years.written
                told = self.prose.of_ambiguous_account(turn)
                kind = read.publishers.ambiguous[0]
                return told or unreported.which_publisher(asked, kind, read.text, written, self.facts)
            case "within":
                told = answer_within(read, scene, turn.before, self.prose.reports(scene), self.store)
                told = told if told and told.verdict else self.prose.of_bodies_below(turn) or told
                return told or self._without_report(turn)
            case "unmet":
                return planning.which_together(read, scene)
            case "either":
                return refusals.which_again(asked, scene.either)
            case "prose":
                return self._from_prose(turn)
            case "nothing":
                cases = (of_no_row.printed_rate, of_no_row.judged_share, of_no_row.counted_bodies)
                if told := next((told for case in cases if (told := case(turn, self.prose.answer))), None):
                    return told
                return refusals.no_subject(asked, scene.publishers, scene.years)
            case "misfit":
                return self._misfit(turn)
            case "figure":
                if scene.operation == "consistency" and (one_side := self.sides.only_table(turn)):
                    return one_side
                told = self.tables.answer(turn)
                if (
                    scene.operation == "consistency"
                    and consistency.is_audit(told)
                    and not consistency.tables_named(asked)
                ):
                    return self.sides.beside_audit(turn, told)
                part = routing.part_of_the_stated(read, told)
                return self._of_part(turn, part) if part else told

    def _without_report(self, turn: Turn) -> Answer:
        """The refusal of a body of which neither its own nor another's report tells."""
        read, scene = turn.read, turn.scene
        alone = understand(read, turn.before, self.facts, self.today)
        asks_table = alone.missing or (alone.subject and not read.publishers.unknown)
        if asks_table and len(read.publishers.matches) == 1 and alone.publishers == read.publishers.sure:
            return planning.answer(read, alone, self.facts)
        if read.publishers.unknown or not read.publishers.sure:
            return planning.unknown_publisher(read, scene, self.facts)
        return refusals.no_report(read.asked, silent_body(read, scene), scene.years, "", self.facts)

    def _from_prose(self, turn: Turn) -> Answer:
        """What the prose says; where it says nothing, what the tables may have been asked."""
        read, scene = turn.read, turn.scene
        told = self.prose.answer(turn)
        told = self.prose.of_fee(turn, told)
        if not turn.names_body_or_year and replies.names_nobody(read, turn.before.topic, told):
            return planning.not_understood(read, scene, turn.before)
        if told.status != "answered" and (found := place_inside(turn, self.store) or self.sides.only_table(turn)):
            return found
        told = self._row_beside_unfound(turn, told) or told
        if replies.judges_all(read, told) and scene.subject.fits:
            table = planning.answer(read, scene, self.facts)
            told = replies.against_prose(table, told) if replies.opposed(told, table) else told
        if (part := routing.part_of_information(read)) and not replies.says_part(part, read, told):
            return refusals.no_such_part(read.asked, part.rstrip("?。"))
        if (
            told.status != "answered"
            and scene.operation == "consistency"
            and not (read.unexplained or read.has("excludes"))
        ):
            return self.tables.answer(turn)
        if told.status != "answered" and routing.asks_why_changed(read.text) and scene.subject.fits:
            return planning.without_reason(read, scene, self.facts) or told
        if told.status != "answered" and offers.nearly_read(read, scene):
            return offers.offered(planning.answer(read, scene, self.facts), read, scene, told)
        if replies.tells_of_another(read, told):
            return offers.nearest_cells(read, scene, self.facts) or offers.unexplained(read, scene, self.facts)
        quotes = told.status == "answered" and not told.figures and turn.prose_kind == "text"
        of_cell = routing.names_a_cell(read, scene) and not routing.asks_no_number(read)
        if quotes and of_cell and not any(word in told.quotes for word in read.unexplained):
            return offers.nearest_cells(read, scene, self.facts) or told
        if told.status == "not_found" and _OVERVIEW.fullmatch(read.bare) and not scene.missing:
            return refusals.no_subject(read.asked, scene.publishers, scene.years)
        if (told.status == "not_found" or quotes) and leans_on_a_figure(turn):
            return planning.not_understood(read, scene, turn.before)
        return told

    def _row_beside_unfound(self, turn: Turn, told: Answer) -> Answer | None:
        """主动公开文件数和目录数 before 2019, the second printed nowhere: the number of the row, and no other count."""
        read, scene = turn.read, turn.scene
        rows = [token.end for token in read.tokens if token.marks[0].startswith("statistics:")]
        beside = _BESIDE_ROW.match(read.text, rows[0]) if len(rows) == 1 else None
        untold = [note for note in told.notes if note.startswith("没有查到“")]
        if not beside or not routing.of_statistics(scene) or (told.status == "answered" and not untold):
            return None
        table = planning.answer(read, scene, self.facts)
        notes = untold or [f"没有查到“{beside['other']}”的数。"]
        return replace(table, notes=(*table.notes, *notes)) if table.status == "answered" else None

    def _of_part(self, turn: Turn, part: str) -> Answer:
        """A part of a row whose number the question states: what the prose tells of it, never that number again."""
        told = self.prose.answer(turn)
        stated = {say(number.value) for number in turn.read.numbers}
        fits = told.status == "answered" and told.figures and not any(each.value in stated for each in told.figures)
        return told if fits else refusals.no_such_part(turn.read.asked, part)

    def _misfit(self, turn: Turn) -> Answer:
        """A row with a column it does not have: what the prose says of it, or the cells that come nearest."""
        read, subject = turn.read, turn.scene.subject
        yes_or_no = turn.prose_kind == "whether"
        columns = refusals.column_words(subject, read)
        told = self.prose.answer(turn)
        in_words = all(explains(told.quotes, word) for word in columns)  # 2件驳回, which is no column of 复议
        of_it = yes_or_no or in_words or routing.counts_pieces(read, turn.scene)
        if of_it and (told.verdict or (told.status == "answered" and yes_or_no != bool(told.figures))):
            return told
        near = offers.nearest_cells(read, turn.scene, self.facts)
        options = near.options if near else ()
        return refusals.misfit(read.asked, row_name(subject.rows[0]), columns, options)
