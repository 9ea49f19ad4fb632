"""What carries over from one question to the next: whom, when and what; a follow-up inherits what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from assistant.lookup import Facts
from assistant.meant import Meant, is_divisor, is_part_of_body, meant_by
from assistant.names.publishers import Publishers, UnknownPublisher
from assistant.query import Operation
from assistant.question import Question
from assistant.reading.choosing import asks_which_body
from assistant.reading.formula import Across
from assistant.reading.operations import operation_of
from assistant.reading.subject import Subject, subject_of
from assistant.reading.things import kept_of
from assistant.reading.years import Years, resolve
from assistant.reading.years_written import opens_the_year, says_own_year, without_every
from corpus.form import CARRIED_IN, CARRIED_OUT

#: Questions before one that it may lean on; a link to it holds as many, so that it is answered the same.
MOST_TURNS = 10
#: 和淮安比呢, 跟上一年比: what was asked before stays on one side.
_BESIDE = re.compile(
    r"^(?:那么?)?(?:和|与|跟|同|比|相比|对比|较)|比(?:较|起来|呢|如何|怎|一下|多|少|高|低|[,。?]|$)"
    r"|相比|相较|谁|哪个更|哪个多"
)
#: 跟律所比哪个多, 和部分公开的一共多少, 加上无法提供的: what was asked before is the other side.
_AGAINST = re.compile("^(?:那么?)?(?:再?加上?|连同?|和|与|跟|同|比|较)")
_EXCEEDS = re.compile("^(?:那么?|也就是|这么说)?[,，]?(?:比|较)")
#: 公开的呢，是不是少几件: how it stands to what was asked before.
_IS_MORE = re.compile(
    "[^,，]{2,}[,，](?:那?是不是|是否|有没有|会不会)?(?:更|还|要|也)*[多少](?:了|出|一?点|一?些)*(?:多少|几)?[件条个份项]?(?:吗|吧|呢|没有)?[?？。]*$"
)
#: 发布会比公报多几场: both sides stand in the question, whatever body was asked about before.
_BOTH_SIDES = re.compile(
    "(?!的?(?:比|较)).{2,16}(?:比|较)(?![较例重率上去前本今它他这那起]|同期|□)[^,。?]{2,16}?(?:更|还|要|又)*[多少高低大小长短](?![^,。?]{0,8}年)"
)
_TWO_SIDED: tuple[Operation, ...] = ("sum", "difference", "growth", "times", "max", "min", "series")
#: 所有机关, 每个单位; 各部门 may be those of one government.
_EVERY_BODY = re.compile("(?:机关|单位|地方|地区|报告|政府|主体)的?$")


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
    open_names: the bodies among which it was asked back which one is meant.
    place:    which place of an order was asked for (第二名); 0 for none.
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
    open_names: tuple[str, ...] = ()
    place: int = 0
    visited: tuple[tuple[tuple[str, ...], tuple[int, ...]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.publishers or self.years or self.subject)


def understand(question: Question, before: Scene, facts: Facts, today: date | None) -> Scene:
    """A question in the light of those before it; what it does not say and nothing before it says stays empty."""
    operation = operation_of(question)
    publishers, took_publishers = _publishers(question.publishers, before, question)
    available = _available(question.years, publishers, facts)
    years, missing, note, took_years = _years(question, before, available, today, operation)
    meant = meant_by(question, before, years, operation)
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


def _others(question: Question, before: Scene, meant: Meant) -> tuple[Subject, ...]:
    """What stands on the other side of a comparison or a sum: 加上无法提供的 stands beside what was asked before."""
    two_sided = meant.operation in _TWO_SIDED and _stands_beside(meant.subject, meant.said, before)
    both_named = len(question.publishers.sure) > 1  # 甲市比乙市多收几件 has both its sides
    if two_sided and not both_named and (_AGAINST.match(question.bare) or _IS_MORE.search(question.bare)):
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


def _stands_beside(subject: Subject, said: Subject, before: Scene) -> bool:
    """Whether a follow-up names another thing than the one before, and no share of it."""
    names = bool(said.rows or said.columns) and not (said.share or said.ratio or said.spread)
    return names and bool(before.subject) and subject != before.subject


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
    if one_more and len(named.sure) == 1 and is_part_of_body(question):
        return (*named.sure, *before.publishers), True
    if one_more and len(named.sure) == 1 and _set_against_last(question):
        return (*before.publishers, *named.sure), True
    return named.sure, False


def _set_against_last(question: Question) -> bool:
    """Whether a body is set against the one asked about before; not 甲市处罚比许可多几件, whose sides are said."""
    if is_divisor(question):
        return True
    said = subject_of(question)
    names_two = len(said.rows) > 1 or len(set(said.columns) - {"total"}) > 1 or bool(_BOTH_SIDES.match(question.bare))
    return _compares(question) and not (names_two and not _AGAINST.match(question.text))


def _exceeds_last(named: Publishers, before: Scene, question: Question) -> bool:
    """甲市强制几件 >> 乙市呢 >> 比乙市多吧: the one before the last is compared, where both were asked the same."""
    if named.sure != before.publishers or len(named.sure) != 1 or len(before.past) < 2 or len(before.recent) < 2:
        return False
    one, last = before.past[-2:]
    alike = (one.subjects, one.years) == (last.subjects, last.years) and one.publishers == before.recent[1:2]
    return alike and bool(_EXCEEDS.match(question.text))


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
    context = before.years or before.missing[:1]  # 2022年几件, which has no report >> 上一年呢
    resolved = resolve(without_every(question.years, question.text), available, today, context)
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


def handed_between(scene: Scene, read: Question, facts: Facts) -> Scene:
    """23年没办完滚到2024的, where only 2024 has a report: what one year hands on, the next one prints as 上年结转."""
    if scene.subject.rows != (CARRIED_OUT,) or scene.years or len(scene.missing) != 1 or len(scene.publishers) != 1:
        return scene
    (left,) = scene.missing
    if left + 1 not in facts.years(scene.publishers[0]) or not _names_year(left + 1, read):
        return scene
    note = f"没有收录{left}年的报告；{left}年结转到{left + 1}年的，就是{left + 1}年报告的“上年结转”"
    subject = replace(scene.subject, rows=(CARRIED_IN,))
    return replace(scene, subject=subject, years=(left + 1,), missing=(), note=note)


def _names_year(year: int, read: Question) -> bool:
    """Whether a year is written in a question, also where it is read as 下年度 of another one."""
    return re.search(rf"(?<!\d)(?:{year}(?!\d)|{year % 100:02d}年)", read.asked) is not None


def _these_years(question: Question, before: Scene) -> tuple[int, ...]:
    """这两年 after questions about two years: these, oldest first; () where not so many were asked about."""
    each = question.years.expressions[0]
    if len(question.years.expressions) > 1 or each.kind != "recent" or each.text[0] not in "这那":
        return ()
    asked = list(dict.fromkeys(year for turn in reversed(before.past) for year in turn.years))
    return tuple(sorted(asked[: each.count])) if each.count > 1 and len(asked) >= each.count else ()


def _compares(question: Question) -> bool:
    return bool(_BESIDE.search(question.bare) or question.has("op:difference", "op:growth", "op:max", "op:min"))


def _available(years: Years, publishers: Sequence[str], facts: Facts) -> list[int]:
    """The years that may be meant; without a publisher, written years stand for themselves."""
    if publishers:
        return sorted({year for name in publishers for year in facts.years(name)})
    if all(each.kind in ("year", "until") for each in years.expressions):
        return sorted(years.named)
    return sorted({report.year for report in facts.reports()})
