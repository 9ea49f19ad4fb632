"""What carries over from one question to the next: whom, when and what; a follow-up inherits what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from assistant.cumulative import since_the_form
from assistant.exact.indicators import APPLICANT_IDS, contains, table_of
from assistant.exact.wholes import claims_all, is_part_of
from assistant.lookup import Facts
from assistant.names.publishers import Publishers, UnknownPublisher
from assistant.query import Operation
from assistant.question import Question
from assistant.reading.axes import only_won_or_lost
from assistant.reading.by_verb import said_by_verb
from assistant.reading.choosing import asks_which_body
from assistant.reading.formula import Across, divided, set_against, set_against_open, share_of_named
from assistant.reading.operations import operation_of
from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import Subject, inherited, subject_of
from assistant.reading.things import kept_of, things
from assistant.reading.years import Years, resolve
from assistant.reading.years_written import opens_the_year, says_own_year, without_every

#: Questions before one that it may lean on; a link to it holds as many, so that it is answered the same.
MOST_TURNS = 10
#: 和淮安比呢, 跟上一年比: what was asked before stays on one side.
_BESIDE = re.compile(
    r"^(?:那么?)?(?:和|与|跟|同|比|相比|对比|较)|比(?:较|起来|呢|如何|怎|一下|多|少|高|低|[,。?]|$)"
    r"|相比|相较|谁|哪个更|哪个多"
)
#: 是某市的几倍, 占某市的百分之几, 某市的两倍吗: a body of which the number before is a multiple or a part.
_DIVIDED_BY = re.compile("^(?:那么?|大概|大约|约)?(?:是|为|占(?:了|到)?|相当于|等于|顶|抵)$")
_PART_OF = re.compile(r"的?[^,。?]{0,6}(?:倍|百分之|成(?![立为])|分之|%|比例|占比)|的(?:多少|几)[?。]?$")
_SO_MANY_TIMES = re.compile(r"的(?:多少|几|[\d.]+|[一二两三四五六七八九十]+)倍")
#: 跟律所比哪个多, 和部分公开的一共多少, 加上无法提供的: what was asked before is the other side.
_AGAINST = re.compile("^(?:那么?)?(?:再?加上?|连同?|和|与|跟|同|比|较)")
_EXCEEDS = re.compile("^(?:那么?|也就是|这么说)?[,，]?(?:比|较)")
#: 公开的呢，是不是少几件: how it stands to what was asked before.
_IS_MORE = re.compile(
    "[^,，]{2,}[,，](?:那?是不是|是否|有没有|会不会)?(?:更|还|要|也)*[多少](?:了|出|一?点|一?些)*(?:多少|几)?[件条个份项]?(?:吗|吧|呢|没有)?[?？。]*$"
)
_TWO_SIDED: tuple[Operation, ...] = ("sum", "difference", "growth", "times", "max", "min", "series")
#: 其中公司多少件: it asks for a part of what was asked before it, and nothing after it asks for a part of it.
WITHIN = re.compile("^[,、]?(?:在?这?其中|里面|当中)")
#: 所有机关, 每个单位; 各部门 may be those of one government.
_EVERY_BODY = re.compile("(?:机关|单位|地方|地区|报告|政府|主体)的?$")
#: 予以公开多少件 after a share asks for the count again.
_COUNTS = re.compile(r"(?:多少|几)[件份宗起个次条项]")
#: The 统计表 before this year has a column 历年累计.
_FIRST_FORM = 2019
#: Rows of all that is at hand, and of no one outcome.
_OF_ALL = frozenset(f"applications.{row}" for row in ("carried_in", "carried_out", "outcome_total"))
_ALL = re.compile("全部|所有|全体|一共|总共|不分|不管谁|总的")


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """What the tables were asked in one question; empty where something was left open, or prose was asked."""

    publishers: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    subjects: tuple[Subject, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.publishers and self.years and self.subjects)


@dataclass(frozen=True, slots=True)
class Scene:
    """A question understood together with those before it.

    missing:   years meant that have no report; for them nothing is answered.
    inherited: the words the answer repeats for what was taken from before ("平潭综合实验区", "2024年").
    prose:     it is about prose; `topic` is then what was asked, without body and year.
    told:      the questions about prose before, the last one first; follow-ups lean on them.
    words:     the last question that named what it asks about, without body and year.
    past:      what the last questions asked, the last one last: 加起来多少 after two of them adds these.
    places:    the body and year of each number, where not every body goes with every year.
    unmet:     how many of them are counted (三家), where so many of one kind were not asked.
    recent:    the publishers of the questions before, the last one's first: 谁多 after two of them asks about both.
    others:    what the clauses before the last one of the same question ask about.
    told_of:   the body without a report that the prose of `publishers` may tell of.
    kind:    the kind of body that all bodies meant are of (县, 气象局); "" for any.
    across:   a division of figures of two years, each of its own.
    either:   the questions of which one is meant, where it is open which (再回到甲市).
    topic_years: the years for which one body's prose was asked `topic`, in the order of asking.
    visited:  the bodies and years of the questions before it, of tables or prose, the last ones last.
    """

    publishers: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    subject: Subject = field(default_factory=Subject)
    operation: Operation = "value"
    everywhere: bool = False
    inherited: tuple[str, ...] = ()
    note: str = ""
    prose: bool = False
    others: tuple[Subject, ...] = ()
    recent: tuple[str, ...] = ()
    topic: str = ""
    words: str = ""
    told: tuple[str, ...] = ()
    past: tuple[PastQuestion, ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    unmet: str = ""
    told_of: UnknownPublisher | None = None
    kind: str = ""
    topic_years: tuple[int, ...] = ()
    across: Across | None = None
    either: tuple[str, ...] = ()
    visited: tuple[tuple[tuple[str, ...], tuple[int, ...]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.publishers or self.years or self.subject)


class _Meant(NamedTuple):
    """What a question asks for, as far as it is understood.

    said:    what it names by itself.
    subject: that, with what it leaves out taken from the question before.
    took:    whether anything was taken.
    """

    said: Subject
    subject: Subject
    operation: Operation
    years: tuple[int, ...]
    took: bool


def understand(question: Question, before: Scene, facts: Facts, today: date | None) -> Scene:
    """A question in the light of those before it; what it does not say and nothing before it says stays empty."""
    operation = operation_of(question)
    publishers, took_publishers = _publishers(question.publishers, before, question)
    available = _available(question.years, publishers, facts)
    years, missing, note, took_years = _years(question, before, available, today, operation)
    meant = _meant(question, before, years, operation)
    took: list[str] = []
    if took_publishers:
        took += publishers if not question.publishers.sure else before.publishers
    if took_years:
        took += [f"{year}年" for year in before.years]
    if meant.took:
        took.append(kept_of(meant.said, meant.subject, before.subject))
    told_in_words = before.prose and not question.has("topic:applications")  # 哪几家收的 after 收了多少处理费
    goes_on = before.everywhere and not question.publishers.matches and bool(before)
    return Scene(
        publishers=publishers,
        years=years,
        missing=missing,
        subject=meant.subject,
        operation=meant.operation,
        everywhere=goes_on,
        kind=question.publishers.kind or (before.kind if goes_on else ""),
        inherited=tuple(took),
        note=note,
        prose=question.has("prose") or (told_in_words and meant.said.implied and operation == "count"),
        others=_others(question, before, meant),
        places=_places(question),
        recent=tuple(dict.fromkeys((*publishers, *before.recent)))[:3],
    )


def _meant(question: Question, before: Scene, years: tuple[int, ...], operation: Operation) -> _Meant:
    """Row, column and operation: said, inherited, then corrected in order."""
    said = _said(question, before, operation)
    operation = "value" if said.divisor else operation
    which = ("max", "min") if re.search("[高低]", question.text) else ()  # 比宿迁高吗: shares are high, numbers many
    changes = ("value", "difference", "series", *which)  # of a share as well as of a number
    asks_anew = operation not in changes or bool(_COUNTS.search(question.text)) or _asks_a_row(question, said)
    whole = _is_whole(question, said, before)
    subject, took = (said, False) if whole else inherited(said, before.subject, asks_anew)
    meant = _Meant(said, subject, operation, years, took)
    for corrected in _CORRECTIONS:
        meant = corrected(question, before, meant)
    return meant


def _of_every_applicant(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """总数呢, 全部申请呢: the applicant of the question before is not meant."""
    all_of_them = not meant.said and question.has("op:total") and not meant.said.share
    every = all_of_them or _means_all(question, meant.said, meant.operation)
    if meant.took and every and not _counts_files(meant.subject):
        return meant._replace(subject=replace(meant.subject, columns=()))
    return meant


def _with_total_beside(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """企业提的几件 >> 结转的呢: another row, of which the applicant's number and the total are both told."""
    columns = tuple(each for each in meant.subject.columns if each != "total")
    applicant = len(columns) == 1 and columns[0] in APPLICANT_IDS
    another = bool(meant.said.rows) and set(meant.said.rows) <= _OF_ALL and meant.said.rows != before.subject.rows
    another = another and not set(meant.said.columns) - {"total"}
    plain = meant.operation == "value" and not (meant.subject.share or meant.subject.ratio or question.has("op:check"))
    if not (meant.took and applicant and another and plain) or question.numbers:
        return meant
    return meant._replace(subject=replace(meant.subject, columns=(*columns, "total"), with_total=True))


def _with_operation_before(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """2022年呢 after 谁最多 asks for the most again; prose, and what was not understood, takes nothing over."""
    if question.has("prose") or question.unexplained:
        return meant._replace(subject=subject_of(question), took=False)
    if not meant.took or meant.operation != "value":
        return meant
    if not question.publishers.matches and not question.years:
        fills = _only_fills(question) and not subject_of(question)
        return meant._replace(operation=before.operation) if fills else meant
    return meant._replace(operation=before.operation) if before.operation in ("max", "min", "rank") else meant


def _next_place(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """第二名呢 after 最少的是谁."""
    if not (question.has("op:place") and meant.took):
        return meant
    operation = before.operation if before.operation in ("max", "min") else meant.operation
    spread = meant.subject.spread or before.subject.spread
    return meant._replace(operation=operation, subject=replace(meant.subject, spread=spread))


def _as_share(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """个人申请超过九成, 全是个人提的: a share is claimed."""
    claimed = _claims_a_share(question, meant.subject) or _claims_all(question, meant.subject)
    if meant.operation == "value" and claimed:
        return meant._replace(subject=replace(meant.subject, share=True))
    if meant.operation == "value" and claims_all(question) and is_part_of(meant.said, before.subject):
        return meant._replace(subject=replace(meant.said, rows=(*before.subject.rows, *meant.said.rows), share=True))
    return meant


def _without_cumulative(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """累计受理 since 2019, when no form has a column 历年累计: of all these years together."""
    if "cumulative" not in meant.subject.columns or not meant.years or min(meant.years) < _FIRST_FORM:
        return meant
    subject = since_the_form(meant.said, meant.subject, before.subject, bool(question.years))
    adds = len(meant.years) > 1 and meant.operation in ("value", "series")
    return meant._replace(subject=subject, operation="sum" if adds else meant.operation)


def _unprinted_part(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """行政处罚多少 >> 其中罚款的: a part of a row that no form prints."""
    same = bool(meant.said.rows) and before.subject.rows == meant.said.rows and not meant.said.columns
    if same and WITHIN.match(question.bare):
        return meant._replace(subject=replace(meant.subject, columns=("part",)))
    return meant


def _left_of_prose(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """收到诉求几件 >> 剩下的呢: of what prose told, and no row of the tables."""
    left = bool(before.topic) and meant.said.columns == ("left?",) and not meant.said.rows
    return meant._replace(subject=Subject(), said=Subject()) if left else meant


def _won_or_lost(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """复议几件 >> 输了呢: said of the cases that were asked about, and not of lawsuits because 输赢 is said."""
    if meant.said.share or not only_won_or_lost(question, meant.said.rows, before.subject.rows):
        return meant
    return meant._replace(subject=replace(meant.subject, rows=before.subject.rows), took=True)


def _multiple_of_body(question: Question, before: Scene, meant: _Meant) -> _Meant:
    """复议几件 >> 是某市的百分之几: one body's number divided by the other's, and no share of a whole of its own."""
    if not (before.publishers and is_divisor(question)) or meant.said.rows or meant.said.columns or meant.said.rates:
        return meant
    shared = meant.subject.share and not before.subject.share
    subject = replace(meant.subject, share=False) if shared else meant.subject
    return meant._replace(subject=subject, operation="times")


_CORRECTIONS: tuple[Callable[[Question, Scene, _Meant], _Meant], ...] = (
    _of_every_applicant,
    _with_total_beside,
    _with_operation_before,
    _next_place,
    _as_share,
    _without_cumulative,
    _unprinted_part,
    _left_of_prose,
    _won_or_lost,
    _multiple_of_body,
)


def _others(question: Question, before: Scene, meant: _Meant) -> tuple[Subject, ...]:
    """What stands on the other side of a comparison or a sum: 加上无法提供的 stands beside what was asked before."""
    two_sided = meant.operation in _TWO_SIDED and _stands_beside(meant.subject, meant.said, before)
    if two_sided and (_AGAINST.match(question.bare) or _IS_MORE.search(question.bare)):
        return (before.subject,)
    return before.others if meant.took and meant.subject == before.subject else ()


def _places(question: Question) -> tuple[tuple[str, int], ...]:
    """Bodies that are each said with a year of their own (甲市2023年…乙市2024年…); () where they are not.

    Each body stands before its year, or each behind it, so that no other pairing is possible.
    """
    names = [(match.start, match.publishers) for match in question.publishers.matches]
    years = [(each.start, each.years) for each in question.years.expressions if each.kind == "year"]
    if len(names) < 2 or len(names) != len(years) or len(years) != len(question.years.expressions):
        return ()
    kinds = [kind for _, kind in sorted([(at, "name") for at, _ in names] + [(at, "year") for at, _ in years])]
    alternate = all(first != second for first, second in pairwise(kinds))
    if not alternate or any(len(each) != 1 for _, each in (*names, *years)):
        return ()
    pairs = tuple((body, year) for (_, (body,)), (_, (year,)) in zip(names, years, strict=True))
    return pairs if len({year for _, year in pairs}) > 1 else ()


def _said(question: Question, before: Scene, operation: Operation) -> Subject:
    """What a question names by itself; a share where it claims or asks one of what was asked before.

    超过办结数的一半没有 is a share of 办结, 其中内部事务占多少 one of the row that it is within.
    """
    sides = share_of_named(question, before.subject)
    sides = (set_against(question) or set_against_open(question)) if sides is None else sides
    said = divided(question) or (subject_of(question) if sides is None else sides)
    said = said_by_verb(said, question, before.subject)
    if operation == "value" and _claims_a_share(question, said):
        said = replace(said, share=True)
    within = said.share and len(said.rows) == len(before.subject.rows) == 1 and bool(WITHIN.match(question.bare))
    if within and contains(before.subject.rows[0], said.rows[0]):
        said = replace(said, rows=(*said.rows, *before.subject.rows))
    return said


def _stands_beside(subject: Subject, said: Subject, before: Scene) -> bool:
    """Whether a follow-up names another thing than the one before, and no share of it."""
    names = bool(said.rows or said.columns) and not (said.share or said.ratio or said.spread)
    return names and bool(before.subject) and subject != before.subject


def _means_all(question: Question, said: Subject, operation: Operation) -> bool:
    """全部申请呢, 所有人的呢, 一共呢: no applicant of the question before is meant."""
    plain = not (said.columns or said.rates or said.share or said.ratio) and operation in ("value", "sum")
    return plain and bool(_ALL.search(question.text))


def _counts_files(subject: Subject) -> bool:
    """Whether a subject is of table 二, whose rows have no total over their columns."""
    return any(table_of(row) == "active_disclosure" for row in subject.rows)


def _asks_a_row(question: Question, said: Subject) -> bool:
    """行政强制决定多少: how many of a row, whatever was asked of another one."""
    return bool(said.rows) and not said.implied and not said.share and bool(HOW_MANY.search(question.text))


def _is_whole(question: Question, said: Subject, before: Scene) -> bool:
    """Whether a question leaves out nothing of its subject: a row of another body or of a year, or a row's total."""
    if not said.rows:
        return False
    sure = question.publishers.sure
    if _asks_a_row(question, said) and question.has("op:altogether", "op:total"):  # 予以公开总共几件
        return True
    another = not set(sure) & set(before.publishers) and _asks_a_row(question, said)
    return bool(sure) and (bool(question.years) or another)


def _claims_a_share(question: Question, subject: Subject) -> bool:
    """个人申请超过九成: a percentage claimed of a count is its share."""
    percent = any(number.unit == "%" for number in question.numbers)
    names = bool(subject.rows or subject.columns or subject.disclosed or question.has("op:total"))
    computed = subject.rates or subject.ratio or subject.divisor  # 予以公开除以办结总数是40%: divided as written
    return percent and names and not computed


def _claims_all(question: Question, subject: Subject) -> bool:
    """全是个人提的: all of a whole is its share of 100 %, where the form has such a whole."""
    return claims_all(question) and bool(things(replace(subject, share=True)))


def retold(question: Question, scene: Scene) -> str:
    """A follow-up as a complete question, for retrieval: "平潭综合实验区2024年民意征集几期"."""
    names = "" if question.publishers.matches else "、".join(scene.publishers)
    years = "" if question.years else "、".join(f"{year}年" for year in scene.years)
    topic = scene.topic if re.sub("[《》]", "", scene.topic) != re.sub("[《》]", "", question.bare) else ""
    return f"{names}{years}{topic}{question.text}"


def _publishers(named: Publishers, before: Scene, question: Question) -> tuple[tuple[str, ...], bool]:
    if named.unknown or named.ambiguous:
        return named.sure, False
    if not named.sure and _means_every_body(question, before):
        return (), False
    if not named.sure:
        both = re.search("谁|哪", question.text) and question.has("op:max", "op:min", "op:difference")
        if both and len(before.publishers) == 1 and len(before.recent) > 1:
            return tuple(reversed(before.recent[:2])), True
        return before.publishers, bool(before.publishers)
    if _exceeds_last(named, before, question):
        return (before.recent[1], *named.sure), True
    one_more = before.publishers and not set(named.sure) & set(before.publishers)
    if one_more and len(named.sure) == 1 and (_compares(question) or is_divisor(question)):
        return (*before.publishers, *named.sure), True
    return named.sure, False


def _exceeds_last(named: Publishers, before: Scene, question: Question) -> bool:
    """甲市强制几件 >> 乙市呢 >> 比乙市多吧: the one before the last is compared, where both were asked the same."""
    if named.sure != before.publishers or len(named.sure) != 1 or len(before.past) < 2 or len(before.recent) < 2:
        return False
    one, last = before.past[-2:]
    alike = (one.subjects, one.years) == (last.subjects, last.years) and one.publishers == before.recent[1:2]
    return alike and bool(_EXCEEDS.match(question.text))


def is_divisor(question: Question) -> bool:
    """Whether the one body of a follow-up is what the number before it is divided by: 是某市的几倍, 占某市的多少."""
    if len(question.publishers.matches) != 1 or question.years:
        return False
    (named,) = question.publishers.matches
    lead, rest = question.text[: named.start], question.text[named.end :]
    return bool(_DIVIDED_BY.search(lead) and _PART_OF.match(rest)) or bool(not lead and _SO_MANY_TIMES.match(rest))


def _means_every_body(question: Question, before: Scene) -> bool:
    """所有机关里谁最多, 2023年哪个县最多: bodies anew, none of those before; 各局呢 after one government: its own."""
    said = [token.text for token in question.tokens if "which:publishers_all" in token.marks]
    every = any(_EVERY_BODY.search(text) for text in said)
    written = any(each.kind == "year" for each in question.years.expressions)
    orders = question.has("op:max", "op:min", "op:rank", "op:average", "op:count", "op:sum")
    anew = written and orders and (asks_which_body(question) or bool(said or question.publishers.kind))
    return every or anew or (bool(question.publishers.kind) and len(before.publishers) != 1)


def _years(
    question: Question, before: Scene, available: Sequence[int], today: date | None, operation: Operation
) -> tuple[tuple[int, ...], tuple[int, ...], str, bool]:
    if not question.years:
        open_time = before.years and opens_the_year(question, before.subject)
        return ((), (), "", False) if open_time else (before.years, (), "", bool(before.years))
    if these := _these_years(question, before):
        note = f"“{question.years.expressions[0].text}”指前面问的{'、'.join(f'{year}年' for year in these)}"
        have = tuple(year for year in these if year in available)
        return have, tuple(year for year in these if year not in have), note, False
    if len(before.years) == 1 and says_own_year(question.years, before.subject):
        return before.years, (), "", True
    resolved = resolve(without_every(question.years, question.text), available, today, before.years)
    years, took = resolved.years, False
    if not (years or resolved.missing):
        told = question.years.named or any(each.role == "beside" for each in question.years.expressions)
        years = () if told else tuple(available)
    relative = all(each.kind in ("shift", "relative") for each in question.years.expressions)
    beside = relative and operation != "value"
    compares = _compares(question) or operation == "times"
    if not question.publishers.sure and before.publishers and compares:
        beside = not _means_every_body(question, before)
    if before.years and not years and resolved.missing and beside:
        years, took = before.years, True  # 比上年变化多少 where the year before has no report
    if before.years and len(years) == 1 and beside:
        years, took = tuple(sorted({*before.years, *years})), True
    return years, resolved.missing, resolved.note, took


def between_ends(scene: Scene, read: Question) -> Scene:
    """2020到2024年增长多少 is told from both ends, whatever years between them have no report."""
    spans = [each for each in read.years.expressions if each.kind in ("span", "since")]
    if scene.operation not in ("growth", "difference", "times") or len(spans) != 1 or not scene.missing:
        return scene
    first, last = min(spans[0].years), max(spans[0].years if spans[0].kind == "span" else scene.years)
    if not {first, last} <= set(scene.years) or len(read.years.expressions) > 1:
        return scene
    lacking = "、".join(f"{year}年" for year in scene.missing)
    note = f"没有收录{lacking}的报告，增减按{first}年和{last}年两端的数字计算"
    return replace(scene, years=(first, last), missing=(), note=note)


def _these_years(question: Question, before: Scene) -> tuple[int, ...]:
    """这两年 after questions about two years: these, oldest first; () where not so many were asked about."""
    each = question.years.expressions[0]
    if len(question.years.expressions) > 1 or each.kind != "recent" or each.text[0] not in "这那":
        return ()
    asked = list(dict.fromkeys(year for turn in reversed(before.past) for year in turn.years))
    return tuple(sorted(asked[: each.count])) if each.count > 1 and len(asked) >= each.count else ()


def _compares(question: Question) -> bool:
    return bool(_BESIDE.search(question.bare) or question.has("op:difference", "op:growth", "op:max", "op:min"))


def _only_fills(question: Question) -> bool:
    return not question.has("op:check", "op:list", "zero", "exists") and not question.numbers


def _available(years: Years, publishers: Sequence[str], facts: Facts) -> list[int]:
    """The years that may be meant; without a publisher, written years stand for themselves."""
    if publishers:
        return sorted({year for name in publishers for year in facts.years(name)})
    if all(each.kind in ("year", "until") for each in years.expressions):
        return sorted(years.named)
    return sorted({report.year for report in facts.reports()})
