"""What the prose of the reports answers, for the bodies and years that a question means."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant import offers, planning, refusals, replies, routing
from assistant.answer import OTHER_YEAR, Answer
from assistant.conversation import Scene, retold
from assistant.cumulative import tells_all_years
from assistant.exact.premises import checks
from assistant.printed_change import counted_a_year_later, printed_instead
from assistant.prose.accounts import accounts_named
from assistant.prose.changed import change_asked
from assistant.prose.excluding import keeps_a_row, told_without, without_left_out
from assistant.prose.following import leaves_out
from assistant.prose.kinds import AGREEMENT, WHY, kind_of
from assistant.prose.largest import ranks_a_kind
from assistant.prose.unnamed import OF_ONES_OWN
from assistant.prose.wording import explains
from assistant.question import Question
from assistant.reading.amounts import as_said
from assistant.reading.attributes import says_most
from assistant.reading.chatter import plainly
from assistant.reading.fees import denies_fee
from assistant.reading.parts import HOW_MANY, parts_of
from assistant.turn import Turn
from corpus.agencies import body_named, place_of
from corpus.lexicon import words as words_in
from corpus.places import PREFECTURES, PROVINCES
from corpus.text import matchable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.report import Report
    from corpus.store import Store


_TITLE = re.compile('[“"]([^”"]{3,12})[”"]')
#: 光|《某节目》|就: glued to what could not be read.
_ADVERBS = re.compile("^[光单仅只就才](?=..)|(?<=..)[就才]$")
#: 为什么 is told by a sentence of cause, in none of its own words.
_CAUSE = re.compile("因(?=[^，,。；]{2})|由于|鉴于|导致|受[^，,。；]{2,20}(?:影响|限制)")
#: 信息多了几条, 增加多少条; not 砍掉了几个账号, of which a report prints how many.
_BY_HOW_MANY = re.compile("(?:[多少涨升降跌]|增[加长多]?|减少?|回落|下滑|提[高升])了?(?:多少|几)")
_ADDED = "(?:新增|增加|增设|增聘|新建|新设|新开|新聘|减少|增长|下降|多了|少了)"
_LEFT_OVER = "其余剩余余下剩下"
#: 发了几次催办提示: what a measure counts, behind it.
_THING_COUNTED = re.compile("(?:多少|几)[次件条份个场期篇](?P<thing>[一-龥]{3,8})[？?。]?$")
#: What a report ends with is planned for the year after it; 打算 in what it tells of the year itself is of that year.
_OF_NEXT_YEAR = re.compile("改进|措施|下一?步|今后|明年")
_NAMED_PLACES = PREFECTURES | frozenset(PROVINCES)
#: Publicity itself or its applicants are charged or not: nothing stands between but how it is said.
_FREE_PUBLICITY = re.compile("(?:信息公开|公开申请|申请公开)[^,，。；;、]{0,6}(?:收费|收取|收过费|费用)")


class ProseSide:
    """Answers from the prose of one store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.facts = store.facts

    def answer(self, turn: Turn, said: str = "") -> Answer:
        """What only the text of a report can hold; where a row was named as well, the text must hold the rest.

        said: what is asked without body and year, where prose would word it in another way than the question.
        """
        turn = _of_year_named(turn)
        told = self._told(turn, said)
        if not _asks_by_how_many(turn) or (told.status == "answered" and _tells_added(told)):
            return told  # 增加了几个专栏: the report prints 新增专栏3个
        return self._told(replace(turn, scene=planning.with_year_before(turn.scene, self.facts)), said)

    def _told(self, turn: Turn, said: str) -> Answer:
        from assistant.prose.answers import answer_from_prose
        from assistant.prose.unnamed import ALL_OF, within_reach

        read, scene = turn.read, turn.scene
        if scene.kind and not scene.publishers and read.publishers.sure:
            return refusals.none_of_kind(read.asked, scene.kind, read.publishers.sure, scene.years)
        counts_bodies = scene.operation == "count" and scene.subject.implied
        goes_on = turn.before.prose and scene.publishers == turn.before.publishers  # 哪几家收的: of the same report
        of_named = counts_bodies and not goes_on
        reports = self.reports(replace(scene, publishers=read.publishers.sure) if of_named else scene)
        if not reports and (refused := self._of_account(turn) or self._without_report(read, scene)):
            return (not said and counted_a_year_later(turn, refused, _topic(turn), self.answer)) or refused
        place, placed = ("", []) if scene.publishers else _named_place(reports, read.bare)
        reports = placed or reports
        anew = (turn.names_body_or_year and not turn.than_unreported) or said
        earlier = () if anew else turn.before.told
        topic = said or _without_place(place, _topic(turn), read.asked)
        looked = within_reach(topic, self.store, reports) or reports[:ALL_OF]
        asked = _asked(turn, said)
        found = told_without(topic, lambda plain: answer_from_prose(asked, plain, looked, self.store, earlier))
        if keeps_a_row(topic, found):
            return offers.nearest_cells(read, scene, self.facts) or offers.unexplained(read, scene, self.facts)
        if len(looked) < len(reports):
            found = replace(found, notes=(*found.notes, f"只查了{len(reports)}份年报中最接近的{len(looked)}份。"))
        if routing.compares_with_none(read, scene, found):  # neither the year before nor a printed change
            if printed := printed_instead(turn, topic, self._told):
                return printed
            none = refusals.no_report(read.asked, scene.publishers, scene.missing, "", self.facts)
            several = found.status == "answered" and len(parts_of(read.text)) > 1
            notes = [note for note in found.notes if not note.startswith("没有查到“比")]
            return replace(found, notes=(*notes, f"{none.answer}这一项的变化没有查到。")) if several else none
        found = _noted(found, turn, placed)
        if found.status != "answered":
            if own := self._of_own_year(turn, said):
                return own
            return (offers.nearest_cells(read, scene, self.facts) if reports else None) or found
        if not tells_all_years(read, found):
            return refusals.no_total_of_years(read.asked, scene.publishers, scene.years)
        return found if said or _holds(found, turn) else offers.unexplained(read, scene, self.facts)

    def _of_own_year(self, turn: Turn, said: str) -> Answer | None:
        """2020年打算改几件, of which the report before says nothing: what that of 2020 tells as planned, if it does."""
        named = {
            year for each in turn.read.years.expressions if each.role in ("plan", "planned") for year in each.years
        }
        scene = turn.scene
        if len(named) != 1 or len(scene.publishers) != 1 or scene.years != (min(named) - 1,):
            return None
        own, before = min(named), scene.years[0]
        if own not in self.facts.years(scene.publishers[0]):
            return None
        told = self.answer(replace(turn, scene=replace(scene, years=(own,), note="")), said)
        note = f"{before}年的报告没有写到，以上出自{own}年的报告。"
        quotes = [each.section + each.quote for each in told.citations]
        of_next = any(_OF_NEXT_YEAR.search(each) or f"{own + 1}年" in each for each in quotes)
        return replace(told, notes=(*told.notes, note)) if told.status == "answered" and not of_next else None

    def reports(self, scene: Scene) -> list[Report]:
        """The reports of the bodies and years that are meant; none where neither is known."""
        if not scene.publishers and not scene.years:
            return []
        if not scene.publishers:
            return [report for year in sorted(scene.years) for report in self.facts.reports(year=year)]
        found = [report for name in scene.publishers for report in self.facts.reports(name)]
        return [report for report in found if not (scene.years or scene.missing) or report.year in scene.years]

    def beside(self, turn: Turn) -> Answer | None:
        """A follow-up to what prose answered (那依申请公开的): the number beside that answer, if there is one."""
        told = turn.before.told if turn.before.topic else ()
        goes_on = leaves_out(turn.read.bare) or routing.counts_more_pieces(turn.read.bare, turn.before.topic)
        if turn.names_body_or_year or not (told and goes_on):
            return None
        from assistant.prose.answers import answer_beside

        asked = retold(turn.read, turn.scene)
        return answer_beside(asked, turn.read.bare, self.reports(turn.scene), self.store, told)

    def of_kind(self, turn: Turn) -> Answer | None:
        """各乡镇公开了几条: of bodies without a report, what their government's report tells by that word."""
        from assistant.prose.one_report import NEAREST

        read, scene = turn.read, turn.scene
        if not scene.kind or scene.publishers or len(read.publishers.sure) != 1:
            return None
        told = self.answer(replace(turn, scene=replace(scene, publishers=read.publishers.sure)))
        named = told.status == "answered" and scene.kind in told.quotes and NEAREST not in told.answer
        return told if named else None

    def of_bodies_below(self, turn: Turn) -> Answer | None:
        """甲市的简报，乙县17期、丙区15期，对吗: what the report of the body named first tells of those it names itself.

        Only a verdict is taken, and only from sentences that hold every body that the claim names.
        """
        from assistant.prose.answers import answer_from_prose

        read = turn.read
        first, *others = read.publishers.matches or (None,)
        if first is None or len(first.publishers) != 1 or first.start or not checks(read) or read.publishers.ambiguous:
            return None
        names = [each.text for each in others] + [each.text for each in read.publishers.unknown]
        reports = [each for each in self.facts.reports(first.publishers[0]) if each.year in read.years.named]
        if not names or len(reports) != 1:
            return None
        taken = {at for start, end in ((first.start, first.end), *read.years.spans) for at in range(start, end)}
        topic = "".join(letter for at, letter in enumerate(read.text) if at not in taken).lstrip(",、:的")
        told = answer_from_prose(read.asked, topic, reports, self.store)
        return told if told.verdict and all(name in told.quotes for name in names) else None

    def of_fee(self, turn: Turn, told: Answer) -> Answer:
        """跟老百姓收过钱没: what tells of a fee, as no other sentence with these words does; else `told`."""
        again = turn.before.topic if turn.scene.topic == turn.before.topic else ""  # 收了老百姓多少钱 >> 2023年呢
        said = routing.fee_said(turn.read) or routing.fee_in_words(again)
        if not said:
            return told
        of_fee = self.answer(turn, said)
        if of_fee.status != "answered" and (own := self._fee_of_publicity(turn, said)):
            of_fee = own
        return told if of_fee.status != "answered" and "费" in told.quotes else of_fee

    def _fee_of_publicity(self, turn: Turn, said: str) -> Answer | None:
        """信息公开没有收费: what a report says that does not name the fee; None where it says it of anything else."""
        if HOW_MANY.search(said):
            return None
        own = self.answer(turn, "政府信息公开有没有收费")
        of_it = bool(own.citations) and all(_FREE_PUBLICITY.search(each.quote) for each in own.citations)
        return own if own.status == "answered" and of_it else None

    def fee_denied(self, turn: Turn) -> Answer | None:
        """信息处理费一分钱没收: judged by the amount that the prose prints, or by its denial; None without either."""
        alone = all(number.unit in ("", "元", "角", "分") for number in turn.read.numbers)
        if not (turn.of_one_report and alone and denies_fee(turn.read.asked, turn.before.topic)):
            return None
        told = self.answer(turn, "收取信息处理费多少元")
        amounts = [Decimal(figure.value) for figure in told.figures if figure.value]
        if told.status == "answered" and len(amounts) == 1:
            return replace(told, answer=f"{'不对' if amounts[0] else '对'}，{told.answer}")
        none = self.answer(turn, "有没有收取信息处理费")
        denied = none.status == "answered" and replies.denies(none) and "费" in none.quotes
        return replace(none, answer=f"对，{none.answer}") if denied and not none.verdict else None

    def elsewhere(self, turn: Turn) -> Answer:
        """What no table holds; the prose may still tell of it: 疫情防控信息51条, or 新冠肺炎信息51条."""
        words = [token.text for token in turn.read.tokens if "elsewhere" in token.marks]
        if reports := self.reports(turn.scene):
            found = self.answer(turn)
            written = any(word in self.facts.text(report.id) for report in reports for word in words)
            quoted = found.status == "answered" and all(_says(found.quotes, word) for word in words)
            if quoted or (written and found.status != "answered"):
                return found
        return refusals.elsewhere(turn.read.asked, "、".join(words))

    def _of_account(self, turn: Turn) -> Answer | None:
        """An account called after a place (“某市发布”) without a report of the year: from its organ's that names it."""
        from assistant.prose.answers import answer_from_prose

        read, scene = turn.read, turn.scene
        names = [match.text for match in read.publishers.matches]
        titles = [each for each in _TITLE.findall(read.asked) if any(each.startswith(n) and each != n for n in names)]
        places = [place.full for name in scene.publishers if (place := place_of(name))]
        if not titles or not places or len(scene.missing) != 1:
            return None
        organs = {name for _, name in self.facts.aliases({"<" + place for place in places})}
        reports = [each for name in sorted(organs) for each in self.facts.reports(name) if each.year in scene.missing]
        naming = [each for each in reports if any(title in self.facts.text(each.id) for title in titles)]
        found = answer_from_prose(read.asked, read.bare, naming, self.store) if len(naming) == 1 else None
        return found if found and found.status == "answered" else None

    def of_ambiguous_account(self, turn: Turn) -> Answer | None:
        """“某省海洋”公众号写了几篇: from the one report that names the account, where the place is no body."""
        match = turn.read.publishers.ambiguous[0]
        return self._of_account_called(turn, match.text, match.publishers)

    def of_account_of_no_body(self, turn: Turn) -> Answer | None:
        """平安某市发了几条: from the one report that names the account, where the place itself has none."""
        unknown = turn.read.publishers.unknown
        return self._of_account_called(turn, unknown[0].text, unknown[0].nearest) if len(unknown) == 1 else None

    def _of_account_called(self, turn: Turn, place: str, publishers: Sequence[str]) -> Answer | None:
        """The answer of the one report of the named years, of these bodies, that has an account called after a place.

        The account is named in quotation marks, or as the report writes it.
        """
        from assistant.prose.answers import answer_from_prose

        read = turn.read
        titles = [each for each in _TITLE.findall(read.asked) if each.startswith(place) and each != place]
        reports = [each for name in publishers for each in self.facts.reports(name) if each.year in read.years.named]
        texts = [(each, self.facts.text(each.id)) for each in reports]
        naming = [
            each
            for each, text in texts
            if any(title in text for title in titles) or accounts_named(read.asked, place, text)
        ]
        if len(naming) != 1:
            return None
        dated = {at for span in read.years.spans for at in range(*span)}
        topic = "".join(letter for at, letter in enumerate(read.text) if at not in dated)
        return answer_from_prose(read.asked, topic, naming, self.store)

    def _without_report(self, read: Question, scene: Scene) -> Answer | None:
        """The refusal where the body or anybody has no report of the years; None where nothing was said of either."""
        if scene.missing and not scene.publishers:
            return refusals.no_report_at_all(read.asked, scene.missing, self.facts)
        if scene.missing:
            none = refusals.no_report(read.asked, scene.publishers, scene.missing, "", self.facts)
            return replace(none, options=self._asked_again(read, scene))
        if scene.years and not scene.publishers:
            return refusals.no_report_at_all(read.asked, scene.years, self.facts)
        if scene.years and scene.publishers:  # 某县呢, of a year in which it has none
            return refusals.no_report(read.asked, scene.publishers, scene.years, "", self.facts)
        return None

    def _asked_again(self, read: Question, scene: Scene) -> tuple[str, ...]:
        """The question for the year nearest to one without a report; () where more than one body or year was named."""
        missing = [year for year in scene.missing if str(year) in read.asked]
        if len(scene.missing) != 1 or len(missing) != 1 or len(scene.publishers) != 1:
            return ()
        years = sorted(self.facts.years(scene.publishers[0]), key=lambda year: abs(year - missing[0]))
        return tuple(f"{read.asked.replace(str(missing[0]), str(year)).rstrip('?？。')}？" for year in years[:1])


def _tells_added(told: Answer) -> bool:
    """Whether every number of an answer is printed behind a word of change, or in points: 新增专栏3个."""
    told_there = [
        "百分点" in figure.unit or re.search(rf"{_ADDED}[^，,；;。]*{figure.value}(?!\d)", told.quotes)
        for figure in told.figures
        if figure.value
    ]
    return bool(told_there) and all(told_there)


def _compares_two(turn: Turn) -> bool:
    """Whether two counts are set against each other: 主动公开比依申请公开多几条."""
    from assistant.prose.reckoning import reckoning

    return any(each.operation in ("difference", "times") for each in reckoning(_topic(turn)))


def _of_year_named(turn: Turn) -> Turn:
    """2020年主动公开比依申请公开多几条: two counts of the year that is named, and no change from the year before."""
    scene, named = turn.scene, turn.read.years.named & set(turn.scene.years)
    of_one = scene.operation == "difference" and len(named) == 1 < len(scene.years)
    return replace(turn, scene=replace(scene, years=tuple(named))) if of_one and _compares_two(turn) else turn


def _asks_by_how_many(turn: Turn) -> bool:
    """Whether it is asked by how many one count changed in the year that is named: 主动公开的信息多了几条."""
    scene = turn.scene
    named = scene.operation == "difference" and bool(turn.read.years.named & set(scene.years))
    alone = len(scene.publishers) == len(scene.years) == 1 and not (scene.subject or scene.missing)
    changes = named and alone and _BY_HOW_MANY.search(turn.read.asked) and change_asked(_topic(turn))
    return bool(changes) and not _compares_two(turn)


def _asked(turn: Turn, said: str) -> str:
    """The whole question as it is put to the prose, with what a follow-up leaves out."""
    read, scene = turn.read, turn.scene
    if said:
        return f"{'、'.join(scene.publishers)}{'、'.join(f'{year}年' for year in scene.years)}{said}"
    if turn.before:
        return retold(read, scene)
    return read.text if read.ignored else read.asked


def _prints_only_a_share(found: Answer, turn: Turn) -> bool:
    """Whether it was asked by how many a count changed, and the report prints by how much per cent."""
    from assistant.prose.wording import CHANGE, asked_unit

    counts = bool(change_asked(turn.read.bare)) and asked_unit(turn.read.bare) not in ("", "%", CHANGE)
    return counts and bool(found.figures) and all(figure.unit == "%" for figure in found.figures)


def _topic(turn: Turn) -> str:
    """What is asked of the prose without body and year; what is to be done in a year to come is asked as its plans."""
    topic = turn.scene.topic or turn.read.bare
    if (kind := kind_of(plainly(topic))) in ("count", "whether"):
        topic = as_said(topic, turn.read.asked, claimed=kind == "whether")
    plans = any(each.role in ("plan", "planned") for each in turn.read.years.expressions)
    return f"下一步{topic}" if plans and kind_of(plainly(topic)) == "text" else topic


def _named_place(reports: Sequence[Report], bare: str) -> tuple[str, list[Report]]:
    """The province or prefecture that a question names in a longer word (上海公报登了几件), and its bodies' reports."""
    stems = [(places[0].stem, each) for each in reports if (places := body_named(each.publisher).places)]
    named = next((stem for stem, _ in stems if stem in bare and stem in _NAMED_PLACES), "")
    return named, [each for stem, each in stems if named and stem == named]


def _without_place(place: str, topic: str, asked: str) -> str:
    """A topic without the place that has selected the reports; an account that is called after it keeps its name."""
    named = not place or re.search(f'[“"《「][^”"》」]*{place}|{place}发布|中国{place}', asked)
    return topic if named else topic.replace(place, "", 1)


def _noted(found: Answer, turn: Turn, placed: Sequence[Report]) -> Answer:
    """An answer with what was inherited, which report tells the plans of a year, and that no body was named.

    placed: the reports of the place that was named, where no body was.
    """
    scene = turn.scene
    other = scene.topic != turn.before.topic  # 爆款内容几条 >> 破亿的几条: of no same item
    scene = replace(scene, inherited=tuple(each for each in scene.inherited if each != "同一项目")) if other else scene
    notes = [planning.inherited_note(scene)] if scene.inherited else []
    if scene.note and any(each.role in ("plan", "planned") for each in turn.read.years.expressions):
        notes.insert(0, f"{scene.note}。")
        found = replace(found, notes=tuple(note for note in found.notes if not note.startswith(OTHER_YEAR)))
    if _prints_only_a_share(found, turn):
        notes.append("年报只印了百分比，没有印相差多少，不作推算。")
    if scene.years and not scene.publishers and found.status == "answered":
        years = "、".join(f"{year}年" for year in scene.years)
        bodies = "、".join(dict.fromkeys(each.publisher for each in placed))
        unnamed = f"问题没有写明是哪个机关，按收录的{bodies}的报告回答。"
        notes.append(
            unnamed
            if placed
            else f"没有从问题里读出是哪个机关，以上是收录的{years}年报里写到的；没有列出的年报不一定没有。"
        )
    return replace(found, notes=(*notes, *found.notes)) if notes else found


def _holds(found: Answer, turn: Turn) -> bool:
    """Whether the quotes of an answer hold every word of the question that the form does not explain."""
    read = turn.read
    # 发布, 群众, 合计 are columns only beside a row; alone they are plain words
    counts = bool(read.marked("row:") or read.marked("rate:")) or read.has("topic:applications", "topic:received")
    if AGREEMENT.search(read.text) and re.match("不?对，", found.answer):
        return True
    if (found.figures and ranks_a_kind(read.bare)) or _counts_a_thing(found, read):
        return True
    if not all(_quotes_attribute(found, said) for said in read.attributes):
        return False
    if not _quotes_what_picks(found, read):
        return False
    quoted = turn.prose_kind in ("text", "whether") and not found.figures
    if quoted and read.has("op:max", "op:min") and read.has("restriction"):
        quoted = False  # 哪个月申请最多: a sentence about applications does not tell
    if not counts or quoted or read.has("prose") or turn.prose_kind in OF_ONES_OWN:
        return True
    return _quotes_restrictions(found, read) and _quotes_rest(found, read)


def _counts_a_thing(found: Answer, read: Question) -> bool:
    """Whether a thing unknown to the form is counted (几次催办提示), and a number of just that thing is quoted."""
    asked = _THING_COUNTED.search(read.text)
    if asked is None or asked["thing"] not in read.unexplained:
        return False
    counts = re.compile(f"{asked['thing']}[共计达了]*\\d|\\d[余多]?[一-龥]{{1,2}}{asked['thing']}")
    return any(counts.search(re.sub(r"\s", "", citation.quote)) for citation in found.citations)


def _says(quotes: str, word: str) -> bool:
    """Whether quotes hold a word, or one that says the same in reports."""
    from assistant.prose.wording import terms_of

    plain = matchable(quotes)
    terms = [term for term in terms_of(word) if term.heavy]
    return word in quotes or (bool(terms) and all(any(same in plain for same in term.same) for term in terms))


def _quotes_restrictions(found: Answer, read: Question) -> bool:
    said = (token.text for token in read.tokens if "restriction" in token.marks)
    return all(
        _says(found.quotes, word.removesuffix("类")) or (WHY.search(word) and _CAUSE.search(found.quotes))
        for word in said
    )


def _quotes_what_picks(found: Answer, read: Question) -> bool:
    """Whether the quotes hold an unread word that picks out a part of a row right behind it (注销的规范性文件)."""

    rows = [token.start for token in read.tokens if token.marks[0].startswith("row:")]
    picks = [
        word
        for word in read.unexplained
        if any(re.search(f"{re.escape(word)}[了过掉]?的$", read.text[:at]) for at in rows)
    ]
    return all(explains(found.quotes, word) for word in picks)


def _quotes_attribute(found: Answer, said: str) -> bool:
    """Whether the quotes count applications of which it is said: no sentence is found by words like 没给全 or 办理.

    办理政府信息公开申请651件 counts them; 3件申请收取信息处理费 does not.
    """
    from assistant.prose.wording import terms_of

    if any(term.heavy for term in terms_of(said)):
        return explains(found.quotes, said)
    counted = re.compile(rf"{re.escape(says_most(said))}[^，。；,;\d]{{0,8}}申请[^，。；,;\d]{{0,6}}\d+[件份宗]")
    return any(counted.search(re.sub(r"\s", "", citation.quote)) for citation in found.citations)


def _quotes_rest(found: Answer, read: Question) -> bool:
    """Whether the words left over, and the reason of a refusal that was said, stand in the quotes in their own way."""
    from assistant.prose.wording import LEFT_OUT, explains_all, terms_of

    quotes, kept = found.quotes, without_left_out(read.bare)
    asked = read.bare if kept.off else kept.text
    unexplained = [word for word in read.unexplained if word in asked]
    if replies.explained_again(quotes, asked, unexplained):
        return True
    if found.verdict and " - " in (found.derivation or ""):  # 其余4件: what is left was reckoned
        unexplained = [word for word in unexplained if word not in _LEFT_OVER]
    # 起|草, 答复|书: a single letter that is left over makes another word of what stands beside it, as in 在线
    letters = [word for word in unexplained if len(word) == 1 and word in read.bare.replace("一下子", "")]
    whole = [next((each for each in words_in(asked) if word in each), word) for word in letters]
    # 群里的人, 处理得快: none of their letters weighs anything by itself
    weightless = [word for word in unexplained if len(word) > 1 and not any(t.heavy for t in terms_of(word))]
    told = all(explains(quotes, word) for word in weightless)
    if (
        told
        and explains_all(quotes, asked)
        and all(each in quotes or (len(each) > 1 and explains(quotes, each)) for each in whole)
    ):
        return True
    # 涉密文件有几件: documents of every kind are no answer; the reason for a refusal must be told as well
    parts = [t.text for t in read.tokens for mark in t.marks if mark.startswith("row:applications.refused.")]
    plain = plainly(LEFT_OUT.sub("", asked) if kind_of(asked) == "whether" else asked)
    plain = plain.replace("一下子", "")  # how fast it came counts nothing
    left_over = (_ADVERBS.sub("", word) for word in unexplained if word in plain)
    return all(explains(quotes, word) for word in (*left_over, *(part for part in parts if part in plain)))
