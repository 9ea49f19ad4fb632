"""A body without a report, where the prose of another's report tells of it: its number there, never one of a table.

Whose report that is, `assistant.tellers` says. Only a sentence that names this very body answers; else it stays a body
without a report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Answer, Citation, Figure
from assistant.body_in_list import told_in_list, words_beside
from assistant.conversation import Scene
from assistant.names.written import is_told_of, occurrences
from assistant.planning import inherited_note
from assistant.question import Question
from assistant.reading.parts import HOW_MANY, joined
from assistant.tellers import told_of_itself
from corpus.gazetteer import kind_of_word
from corpus.numbers import say
from corpus.report import Report
from corpus.text import legible, matchable

if TYPE_CHECKING:
    from corpus.store import Store

#: Marks of what a table counts; a sum of money (多少钱) is known by its unit.
_COUNTED = ("row:", "column:", "rate:", "statistics:", "disclosed_any")
#: Parts of the name of the law, which say nothing of what was done with an application.
_OF_THE_LAW = re.compile("依申请公开|信息公开|政务公开")
#: 某县呢: what is asked is left out.
_POINTS = re.compile("[那这]一?(?:部分|块儿?|边|头|里|份)")
_SAYS_NOTHING = re.compile(
    f"(?:其中|它|该[县区市局镇]|{_POINTS.pattern}|[那么呢吗的?。,])*(?:有?(?:多少|几)[件条个期次]?)?[呢吗的?。,]*"
)
_MEASURED = re.compile("(?:多少|几)[件条个期次份宗]|多少(?:钱|元)?")
#: 简报90期里,某县多少期: of the year that was asked before.
_STATED = re.compile(r"\d[\d,.]*[余多]?[一-龥]{1,2}(?:里面?|当中|中),?")
_OPENS = re.compile("^(?:[,、:的]|其中|[里中]面?|[说写提](?:到|过|的)*(?!明))+")
#: 2件，收取290元: so many were charged for, and not all that there were.
_CHARGED = re.compile(r"[^，,；;。\d]{0,16}[，,]?(?:共|均|各|分别|合计)*(?:收取|收缴|征收|收费|缴费|缴纳)")
_OF_CHARGES = re.compile("[收缴交征].{0,6}[费钱元]|费用?|收取|收缴|多少钱")
#: 信息处理费多少: a fee is a sum of money, whatever else is counted beside it.
_FEE = re.compile("(?<=[费额款])(?:一?共)?(?:是|有|为)?多少(?![一-龥])")
#: 某局|为信息公开收了多少钱: what a fee in these reports is charged for in any case.
_FOR_INFORMATION = re.compile("^(?:为了?|因为?|就)(?:依申请|政府)*(?:信息)?公开(?:工作|的事)?(?=[^,]*(?:收|缴|费|钱))")
#: Words of a question that name neither a thing nor an act.
_EMPTY = frozenset("部分 边 块 它 该 其中 占 钱 共 有 做 要 那 这 一件 一份".split())
#: What is no body of its government and signs no report: its paragraph names it, and its sentences need not.
_INSTITUTION = re.compile("(?:中心|大厅|馆)$")
#: 市级和|某区|各做了几期: two are asked for, and the first is no body.
_OTHER = re.compile("(?P<name>[省市区县乡镇州旗](?:本?级|直)|本级)[和与及跟、]$")
#: 甲新区和乙新区: two bodies that are read as one.
_LEVEL = re.compile("[省市区县乡镇州旗](?:本?级|直)|本级")
_JOINS = re.compile("[和与及跟、]")
_A_PLACE = re.compile("[一-龥]{2,}(?:[区县市州旗乡镇局委办厅院]|街道|政府|中心)")
_OF_EACH = re.compile("(?:两家|两处|二者)?(?:各|分别)")
_EACH_UNTOLD = re.compile("没有查到“(?:各|分别)")
#: A word is said by another one that is as near as this.
_EXPLAINED = 0.5
#: Ways to write one body that are tried.
_MOST_FORMS = 3


def answer_within(
    read: Question, scene: Scene, before: Scene, reports: Sequence[Report], store: Store
) -> Answer | None:
    """What the prose of `reports` prints of the body the scene is about; None where it prints nothing of it."""
    from assistant.prose.answers import answer_from_prose
    from assistant.prose.one_report import NEAREST

    unknown = scene.told_of
    if unknown is None:
        return None
    names = _asked_together(read)
    if len(names) > 1:
        told = _each_within(names, read, scene, reports, store)
        if told or len(read.publishers.unknown) > 1:
            return told
    texts = {report.id: legible(store.facts.text(report.id)) for report in reports}
    spans = {report.id: occurrences(unknown.text, report.publisher, texts[report.id]) for report in reports}
    forms = dict.fromkeys(texts[id][start:end] for id, named in spans.items() for start, end in named)
    naming = [report for report in reports if spans[report.id]]
    asked = f"{before.words},{read.text}" if before and _SAYS_NOTHING.fullmatch(read.bare) else read.text
    charged = bool(_OF_CHARGES.search(asked))
    years = "、".join(f"{year}年" for year in scene.years) if not read.publishers.unknown else ""
    note = f"没有收录“{unknown.text}”{years}的年度报告，以上出自{'、'.join(scene.publishers)}的年报。"
    # 某市某镇…被某市级媒体报道几篇: the body that answers is the one that is named, and not the place it lies in
    own = [name for name in scene.publishers if name in read.publishers.sure and name.startswith(unknown.text)]
    said = [] if own else [note]
    for form in list(forms)[:_MOST_FORMS]:
        for topic in _topics(form, read, scene, before):
            found = answer_from_prose(read.asked, topic, naming, store)
            nearly = NEAREST in found.answer or not _names_what_stood_before(form, topic, read, found)
            tells = bool(found.figures) or not HOW_MANY.search(read.text)  # 甲镇、乙镇共6场 is no number of 甲镇
            if found.status == "answered" and tells and not nearly and _all_told(found, read, spans, store, charged):
                inherited = [inherited_note(scene)] if scene.inherited else []
                found = replace(found, notes=(*inherited, *said, *found.notes))
                return _with_whole(_with_other(found, read), read, naming, store)
    bare = before.words if before and _SAYS_NOTHING.fullmatch(read.bare) else read.bare
    if read.publishers.unknown and (told := told_in_list(read.asked, bare, spans, naming, store)):
        return replace(told, notes=(*said, *told.notes))
    if _INSTITUTION.search(unknown.organ) and naming and not before:
        counting = [clause for clause in re.split("[,，]", read.bare) if HOW_MANY.search(clause)]
        topic = _OPENS.sub("", counting[0]) if len(counting) == 1 else read.bare  # 老早那份,的窗口接了多少件
        found = answer_from_prose(read.asked, unknown.organ + topic, naming, store)
        if found.status == "answered" and NEAREST not in found.answer:
            return replace(found, notes=(note, *found.notes))
    return None


def _with_other(found: Answer, read: Question) -> Answer:
    """An answer of one of two (市级和某区各几期), with what became of the other, which is no body."""
    other = _OTHER.search(read.text[: read.publishers.unknown[0].start]) if read.publishers.unknown else None
    if other is None or not _OF_EACH.match(read.text[read.publishers.unknown[0].end :]):
        return found
    notes = tuple(note for note in found.notes if not _EACH_UNTOLD.match(note))
    quoted = any(other["name"] in citation.quote for citation in found.citations)
    said = f"“{other['name']}”的数请看所引的原文。" if quoted else f"没有查到“{other['name']}”的数。"
    return replace(found, notes=(*notes, said))


def _with_whole(found: Answer, read: Question, reports: Sequence[Report], store: Store) -> Answer:
    """An answer of a body's part, behind the whole where that was asked first: 简报期数，其中某县几期."""
    from assistant.prose.answers import answer_from_prose
    from assistant.prose.one_report import NEAREST
    from assistant.prose.several import asks_amount

    whole, among, _ = read.bare.partition(",其中")
    if not among or not asks_amount(whole):
        return found
    told = answer_from_prose(read.asked, whole, reports, store)
    notes = tuple(note for note in found.notes if not note.startswith("没有查到“其中"))
    if told.status != "answered" or NEAREST in told.answer or len(told.figures) != 1:
        return replace(found, notes=(*notes, f"没有查到“{whole}”的数。"))
    return replace(joined(read.asked, [("", told), ("", replace(found, notes=notes))]), route=found.route)


def _asked_together(read: Question) -> list[str]:
    """The names that a question asks of at once: bodies, those that 和 joins to one, and a level beside a body."""
    unknown = read.publishers.unknown
    if len(unknown) != 1:
        return [each.text for each in unknown]
    joined = _JOINS.split(unknown[0].text)
    names = joined if all(_A_PLACE.fullmatch(name) for name in joined) else [unknown[0].text]
    other = _OTHER.search(read.text[: unknown[0].start])
    return [other["name"], *names] if other else names


def _each_within(
    names: Sequence[str], read: Question, scene: Scene, reports: Sequence[Report], store: Store
) -> Answer | None:
    """The numbers of several bodies that one sentence tells (甲县几期、乙县几期); None where one of them has none."""
    from assistant.prose.answers import answer_from_prose
    from assistant.prose.one_report import NEAREST

    kept = {at for each in read.publishers.unknown for at in range(each.start, each.end)}
    taken = {at for span in (*read.publishers.spans, *read.years.spans) for at in range(*span)} - kept
    topic = "".join(letter for at, letter in enumerate(read.text) if at not in taken)
    found = answer_from_prose(read.asked, topic, reports, store) if len(reports) == 1 else None
    if found is None or found.status != "answered" or NEAREST in found.answer:
        return None
    cited = {(c.start, c.end) for c in found.citations if c.start is not None and c.end is not None}
    printed = [m for m in store.facts.mentions([reports[0].id]) if any(a <= m.start < b for a, b in cited)]
    values = [figure.value for figure in found.figures]
    own = [[m for m in printed if name in m.own and say(m.value) in values] for name in names]
    if any(len(mentions) != 1 for mentions in own):
        return None
    said = "”“".join(name for name in names if not _LEVEL.fullmatch(name))
    note = f"没有收录“{said}”的年度报告，以上出自{'、'.join(scene.publishers)}的年报。"
    return replace(found, notes=(note, *found.notes))


def _topics(form: str, read: Question, scene: Scene, before: Scene) -> list[str]:
    """What is asked of the prose, with the body as it is written there; a follow-up first with what it leaves out."""
    told_of = scene.told_of
    itself = told_of_itself(read, scene)
    follows = bool(before) and len(itself) == len(read.publishers.matches) == 1  # 其中某县几期, of other years' reports
    named_here = read.publishers.unknown or len(read.publishers.matches) > 1 or follows
    unknown = (told_of,) if named_here and told_of else ()
    earlier = before.words if before and (follows or not read.publishers.matches) else ""
    if not unknown:
        if not (before and _SAYS_NOTHING.fullmatch(read.bare)):
            return _in_its_place(form, scene.words)
        words = _STATED.sub("", before.words)
        measure = _MEASURED.search(read.bare)  # 某局收了多少钱 >> 几件
        anew = [form + HOW_MANY.sub(measure[0], _MEASURED.sub("多少", words)), form + measure[0]] if measure else []
        return [*anew, *_in_its_place(form, words)]
    if _SAYS_NOTHING.fullmatch(read.bare):
        return _in_its_place(form, earlier)
    here = (unknown[0].start, unknown[0].end)
    taken = {at for span in (*read.publishers.spans, *read.years.spans) if span != here for at in range(*span)}
    left, right = ("".join(read.text[at] for at in part if at not in taken) for part in _around(here, len(read.text)))
    led = _OPENS.sub("", left)
    left = _OPENS.sub("", re.split("[,，]", left)[-1] if not HOW_MANY.search(left) else left)  # 老早那份，某局的窗口
    right = _FEE.sub("多少元", _FOR_INFORMATION.sub("", right.strip("?。,")))
    alone = [left + form + right, form + left + right, form + right + left]
    if led != left:  # 简报，某县出了几期
        led = led.strip("?。,，")
        alone = [form + led + right, led + form + right, *alone]
    same = [form + earlier] if earlier and _asks_the_same(read.bare, earlier) else []
    return list(dict.fromkeys([*same, f"{earlier},{alone[0]}", *alone] if earlier else alone))


def _in_its_place(form: str, words: str) -> list[str]:
    """What was asked before, of a body; also in the place of the level that was asked about: 市级几期 >> 某县呢."""
    return list(dict.fromkeys((form + words, form + _LEVEL.sub("", words))))


def _names_what_stood_before(form: str, topic: str, read: Question, found: Answer) -> bool:
    """Whether a topic, or else the quotes of its answer, hold the thing of a clause before the body.

    In 信息处理费，某县收了多少 that is the fee; 老早那份，某县… and 年报里，某县… name none.
    """
    from assistant.prose.wording import terms_of

    before, _, _ = read.bare.rpartition(",")
    things = [t for t in terms_of(before) if t.heavy and kind_of_word(t.word)[:1] not in ("d", "t", "r", "f")]
    if form not in topic or not before or HOW_MANY.search(before):
        return True
    plain = matchable(topic + found.quotes)
    return all(term.in_text(plain) >= _EXPLAINED for term in things)


def _asks_the_same(bare: str, earlier: str) -> bool:
    """Whether a follow-up names no thing and asks for the measures asked before: 收费多少件多少元 >> 某局几件多少钱."""
    from assistant.prose.wording import understand

    now, before = understand(bare), understand(earlier)
    units = [sorted(part.unit for part in asked.parts or (asked,)) for asked in (now, before)]
    return units[0] == units[1] and any(units[0]) and not any(term.heavy for term in now.terms)


def _around(span: tuple[int, int], length: int) -> tuple[range, range]:
    return range(span[0]), range(span[1], length)


def _all_told(
    found: Answer, read: Question, spans: dict[str, list[tuple[int, int]]], store: Store, charged: bool
) -> bool:
    """Whether all that an answer cites is told of the body: each number, and each quote without one.

    charged: whether it is asked of fees, for how many cases or how much.
    """
    told: list[tuple[Citation, Figure | None]] = []
    for citation in found.citations:
        figures = [figure for figure in found.figures if figure.value and figure.citation == citation.n]
        told += [(citation, figure) for figure in figures] or [(citation, None)]
    return all(_is_told(citation, figure, read, spans[citation.report], store, charged) for citation, figure in told)


def _is_told(
    cited: Citation,
    figure: Figure | None,
    read: Question,
    spans: Sequence[tuple[int, int]],
    store: Store,
    charged: bool,
) -> bool:
    if cited.start is None or cited.end is None:
        return True  # a cell that contradicts the number
    text = legible(store.facts.text(cited.report))
    words = _words_to_explain(read)
    several = len(HOW_MANY.findall(read.bare)) > 1
    printed = [
        each
        for each in store.facts.mentions([cited.report])
        if figure and cited.start <= each.start < cited.end and say(each.value) == figure.value
    ]
    if not charged:
        printed = [each for each in printed if not _CHARGED.match(text, each.end)]
        if figure and figure.value and not printed:
            return False
    if not printed:
        inside = any(cited.start <= start < cited.end for start, _ in spans)
        told = inside or any(is_told_of(span, cited.start, text) for span in spans)
        return told and _explain(cited.quote, words)
    return any(
        any(is_told_of(span, each.start, text) for span in spans) and _explain(words_beside(each, text, several), words)
        for each in printed
    )


def _words_to_explain(read: Question) -> list[str]:
    """What a number must say itself: what a table counts; where no thing is named (发布几条), every word and unit."""
    from assistant.prose.wording import terms_of, understand

    said = _POINTS.sub("", _FOR_INFORMATION.sub("", read.bare))
    marked = (token for token in read.tokens if token.marks[0].startswith(_COUNTED) and token.text in said)
    words = [token.text for token in marked if token.marks[0] not in ("column:amount", "row:applications.new")]
    asked = understand(said)
    if any(term.heavy for term in asked.terms):  # 简报出了几期: 出了 is of a table, and says little here
        return [word for word in words if any(term.heavy for term in terms_of(word))]
    unit = asked.unit if asked.unit and asked.unit != "元" else ""  # 万元 is money too
    return [*words, *(term.word for term in asked.terms if term.word not in _EMPTY), *([unit] if unit else [])]


def _explain(said: str, words: Sequence[str]) -> bool:
    from assistant.prose.wording import terms_of

    plain = matchable(_OF_THE_LAW.sub("", said))
    return all(word in plain or all(term.in_text(plain) >= _EXPLAINED for term in terms_of(word)) for word in words)
