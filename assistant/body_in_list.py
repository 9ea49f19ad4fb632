"""A body's number in a list that says only whose each number is: 西岭区61件、东岭区74件 of applications told before.

What is counted by such a list was told before it, in its sentence or its paragraph. A number is only taken where that
is what is asked for, and where nothing beside it says anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.names.offices import office_after
from assistant.names.written import is_told_of, occurrences
from assistant.prose.composing import composed
from assistant.prose.dated import is_planned, of_another_year
from assistant.prose.doings import act_asked, act_before, acts_in
from assistant.prose.evidence import Reply, Source, counted, listed, quote_of
from assistant.prose.kinds import CHANGE_ASKED, RATIO
from assistant.prose.owning import EXPLAINED
from assistant.prose.turns import Told, Turn
from assistant.prose.units import unit_fit
from assistant.prose.wording import Asked, terms_of, understand
from corpus.report import Mention, Report
from corpus.text import legible, matchable, segment_start

if TYPE_CHECKING:
    from assistant.answer import Answer
    from assistant.question import Question
    from assistant.turn import Turn as Asking
    from corpus.store import Store

#: How far before a number what it counts may have been told, in letters of its paragraph.
_FAR = 200
#: Papers and pieces: what bodies receive, deal with or put out; persons and money are counted by words of their own.
_PIECES = frozenset(("件", "条", "份", "宗", "起", "篇", "项", "封", "个", ""))
_SIGNS = "，,；;。、：:（(\n"
_ENDS = re.compile(r"[，,；;。、：:）)\n]")
_ITEM_ENDS, _BORDERS = "；;。\n", "，,；;。、：:（）()\n"
#: 居全市首位, 排在前三: how a number stands among the others of its list.
_RANKED = re.compile(
    r"[居位列排占名为]+[^，。；\d]{0,8}?(?:首位?|榜首|第[一二三四五六七八九十]名?|前[列茅一二两三四五六七八九十][名位]?|末位?|最末)"
    r"|最[多少高低]|较[多少]|靠前|领先"
)
#: Asked of a list: how it stands, which one, why; no number of one body answers.
_ASKS_ELSE = re.compile("第几|排名|名次|[占比较](?!例)|哪|谁|什么|怎|为何|何时|多久|原因|是否|有没有|吗")


#: 甲区、乙区、丙区分别公开3条、5条和8条: numbers told in turn, of which the first is not that of the last name.
_RUNS_ON = re.compile(r"\s*(?:[、，,]|以及|[和及与])\s*(?:约|近|超过?)?\d")
#: How a report goes on behind the name of a place that is said without its kind: 石江|区.
_KIND = "(?:自治[州县旗]|新区|[区县市旗镇乡州]|街道)"
_STEM = re.compile("[一-龥]{2,4}")
_WITHOUT_LEVEL = re.compile("^[省市区县州旗镇乡](?=[一-龥]{2,}[局委厅办院])")


def place_inside(turn: Asking, store: Store) -> Answer | None:
    """石江收件几件, where 石江 is nothing known, and the one report that is asked writes 石江区 with its number.

    So too of an organ that has no report of its own: 县教育局公开几条.
    """
    scene, read = turn.scene, turn.read
    bodies = scene.publishers if turn.of_one_report else ()
    reports = [each for name in bodies for each in store.facts.reports(name) if each.year in scene.years]
    if len(reports) != 1:
        return None
    publisher, text = reports[0].publisher, legible(store.facts.text(reports[0].id))
    note = f"没有收录“{{}}”的年度报告，以上出自{publisher}的年报。"
    for name, rest in (*_places_written(read, text), *_organs_said(read.bare)):
        spans = {reports[0].id: occurrences(_WITHOUT_LEVEL.sub("", name), publisher, text)}
        if told := told_in_list(read.asked, rest, spans, reports, store):
            return replace(told, notes=(note.format(name), *told.notes))
    return None


def _places_written(read: Question, text: str) -> Iterator[tuple[str, str]]:
    """The places that a report writes with their kind and a question without it, each with the rest of the question."""
    unread = [word.rstrip("的") for word in read.unexplained]
    unread += [f"{word}街道" for word in unread if f"{word}街道" in read.bare]
    for stem in filter(_STEM.fullmatch, unread):
        kind = "" if re.search(f"{_KIND}$", stem) else _KIND
        written = set(re.findall(f"{stem}{kind}", text))
        if not written and stem.endswith("街道"):  # 草桥街道, which is written 草桥街街道
            written = set(re.findall(f"{stem[:-2]}街街道", text))
        if len(written) == 1 and read.bare.count(stem) == 1:
            yield written.pop(), read.bare.replace(stem, "")


def _organs_said(bare: str) -> Iterator[tuple[str, str]]:
    """The first organ that a question names, with the level before it (县|教育局), and the rest of the question."""
    for at in range(len(bare) - 1):
        said = office_after(bare[at:])
        if said and said.firm and said.length:
            begin = at - 1 if at and bare[at - 1] in "省市区县州旗镇乡" else at
            yield bare[begin : at + said.length], bare[:begin] + bare[at + said.length :]
            return


def told_in_list(
    question: str, bare: str, spans: Mapping[str, Sequence[tuple[int, int]]], reports: Sequence[Report], store: Store
) -> Answer | None:
    """The number of a body in the list of one report, of the act that a question asks for; None where none is sure.

    bare: the question without bodies and years. spans: where each report names the body, by report id.
    """
    asked = understand(bare)
    act = act_asked(bare)
    if not act or asked.parts or asked.kind not in ("count", "text") or _ASKS_ELSE.search(bare):
        return None
    if RATIO.search(bare) or CHANGE_ASKED.search(bare):
        return None
    replies = []
    for report in reports:
        source = Source(report, store)
        own = [
            m for m in source.mentions if _is_its(m, spans[report.id], asked, source) and _counts(m, asked, act, source)
        ]
        if len({(m.value, m.unit) for m in own}) == 1:
            evidence = counted(own[0], asked, source)
            if isinstance(own[0], Told) and own[0].turn:
                evidence = replace(evidence, span=quote_of(own[0], source))
            replies.append((source, Reply(listed([evidence], source.text), (evidence,))))
    return composed(question, replies) if len(replies) == 1 else None


def _is_its(mention: Mention, spans: Sequence[tuple[int, int]], asked: Asked, source: Source) -> bool:
    """Whether a number is that of a body, and says nothing besides."""
    text = source.plain
    if of_another_year(mention, text, source.report.year) or is_planned(mention, text, source.report.year):
        return False
    if isinstance(mention, Told) and mention.turn:
        return _is_in_its_turn(mention, mention.turn, spans, asked, text)
    own = [span for span in spans if is_told_of(span, mention.start, text)]
    if not own:
        return False
    start, end = own[-1]
    if segment_start(text, mention.start, _SIGNS) > start or _RUNS_ON.match(text, mention.end):
        return False
    sign = _ENDS.search(text, mention.end)
    beside = text[end : mention.start] + "，" + text[mention.end : sign.start() if sign else len(text)]
    return not any(term.heavy for term in terms_of(_RANKED.sub("", matchable(beside))))


def _is_in_its_turn(mention: Mention, turn: Turn, spans: Sequence[tuple[int, int]], asked: Asked, text: str) -> bool:
    """Whether a number told in turn with others stands for a body, and no more is said of all than is asked.

    甲区、乙区收件最多，分别为8件、5件
    """
    begin = segment_start(text, mention.start, "。；;！？\n")
    names = [matchable(text[start:end]) for start, end in spans if begin <= start and end <= mention.start]
    kind = re.match(_KIND, turn.names.rest)  # 草桥街|街道收件最多
    whole = {turn.name, turn.name + kind[0]} if kind and turn.at == len(turn.names.names) - 1 else {turn.name}
    own = any(said.startswith(name) or said.endswith(name) for said in whole for name in names)
    told = turn.names.rest[kind.end() if kind else 0 :]
    rest = [term for term in terms_of(_RANKED.sub("", told)) if term.heavy and not acts_in(term.word)]
    return own and all(any(term.is_like(each) for each in asked.terms) for term in rest)


def _counts(mention: Mention, asked: Asked, act: str, source: Source) -> bool:
    """Whether what was told last before a number is what is asked for."""
    fit = unit_fit(asked.unit, mention.unit)
    if mention.unit not in _PIECES or fit is None or fit < 0:
        return False
    text = source.plain
    start = max(segment_start(text, mention.start, "\n"), mention.start - _FAR)
    sign = _ENDS.search(text, mention.end)
    before = matchable(text[start : mention.start])
    of_act = act_before(matchable(text[mention.end : sign.start() if sign else len(text)])) or act_before(before)
    said = before + matchable(mention.clause)
    return of_act == act and all(term.in_text(said) >= EXPLAINED for term in asked.terms if term.heavy)


def words_beside(mention: Mention, text: str, several: bool) -> str:
    """What a number counts, and what stands beside it between two signs; of `several` numbers all that tells them."""
    if several:
        start = segment_start(text, mention.start, _ITEM_ENDS)
        return text[start : min((at for sign in _ITEM_ENDS if (at := text.find(sign, mention.end)) >= 0), default=None)]
    start = segment_start(text, mention.start, _BORDERS)
    ends = [at for sign in _BORDERS if (at := text.find(sign, mention.end)) >= 0]
    return f"{mention.counted}{text[start : min(ends, default=len(text))]}"
