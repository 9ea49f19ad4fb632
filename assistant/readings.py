"""What a number of a report's prose may count in the tables: the number found by its words, and the form's readings.

受理749件 may be the new applications or these with the ones carried in: prose calls both by one word. The same readings
as `ingest.prose_check` allows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.exact.indicators import APPLICANT_IDS, OUTCOMES, Indicator, cell_indicator
from assistant.lookup import MISSING_STATES, Facts, Value, of_applicants, read_values
from assistant.prose.evidence import Source
from assistant.prose.units import same_kind
from assistant.prose.wording import coverage, terms_of
from assistant.reading.subject import Subject
from assistant.reading.things import things
from assistant.reading.tokens import tokens_of
from corpus.form import COMES_IN, NEW, OF_A_COLUMN, OF_PARTS
from corpus.numbers import MONEY, say
from corpus.punctuation import IN_BRACKETS
from corpus.report import Mention
from corpus.spoken_of import spoken_of
from corpus.text import matchable, segment_start, squeeze

#: Rows, each added (+1) or taken away (-1).
Terms = tuple[tuple[str, int], ...]
#: What a number may count besides the row that prose calls it by: 受理、收办 hold what was carried in as well; what is
#: made public may be made so in part; what was answered may be of this year alone.
_WIDER: dict[str, tuple[Terms, ...]] = {
    "applications.new": ((("applications.new", 1), ("applications.carried_in", 1)),),
    "applications.granted": ((("applications.granted", 1), ("applications.partly_granted", 1)),),
    "applications.outcome_total": ((("applications.new", 1), ("applications.carried_out", -1)),),
}
#: Of one kind of applicant a sentence may count whose applications were answered.
_OF_APPLICANT: tuple[Terms, ...] = ((("applications.outcome_total", 1),),)
#: 收办 names new and carried in together; a report may count the new ones alone by it.
_NARROWER: dict[tuple[str, ...], tuple[Terms, ...]] = {COMES_IN: (((NEW, 1),),)}
#: New ones only: nothing carried in is counted with them.
_ONLY_NEW = re.compile("新收|新增|本年(?:度)?(?:新)?收到")
#: How prose calls a row that a question names in other words.
_IN_PROSE = {
    "applications.new": "(?:收到|受理|收办|接收|新收)[^，。；]{0,24}(?:申请|公开)",
    "applications.carried_in": "上(?:一)?年度?结转",
    "applications.granted": "予以公开",
    "applications.partly_granted": "部分公开",
    "applications.refused": "不予公开",
    "applications.unavailable": "无法提供",
    "applications.not_handled": "不予处理",
    "applications.other_outcome": "其他处理",
    "applications.outcome_total": "办结|办理完毕|答复",
    "applications.carried_out": "(?:结转|顺延|转入?|延)(?:至|到)?(?:下一?|次)年度?",
    "review_litigation.review": "行政复议",
    "review_litigation.litigation": "行政诉讼",
}
#: These words are of this row whatever else is read from them: 顺延到下年度答复 is no 答复.
_SURELY = frozenset(("applications.carried_out",))
_COLUMNS_IN_PROSE = {"in_force": "现行有效", "issued": "制发|制定|印发|出台|新制", "repealed": "废止|失效"}
_RESULTS_AND_APPLICANTS = frozenset(("upheld", "corrected", "other", "pending", *APPLICANT_IDS))
#: The number is of a part of the year or of another one.
_OTHER_TIME = re.compile("[上下]半年|季度|(?<!\\d)\\d{1,2}月份|历年|以来|同期|上一?年(?!度?结转)|去年|截至")
#: Words that may make a number of prose one of something narrower than the row.
NARROWED = re.compile(
    "备案|报备|网上|网络|当面|信函|邮寄|乡镇|街道|各?部门|市本级|本级|代[^表理]|作为被告|县区|下属|直属"
)
_CLAUSE_END = "，,；;。：:\n"
_SEGMENT_END = f"{_CLAUSE_END}、"
#: What is counted in these is a thing that the form counts; kinds and persons are not.
_COUNTED_IN = frozenset(("件", "条", "份", "宗", "起", "个", "次", "部", "项", "", *MONEY))
#: Information that is marked so when it is drawn up (不予公开52条) is no application that ends so.
_OF_APPLICATIONS = "applications."
_PIECES = re.compile("信息(?!公开|依申请)")
#: A service window receives and answers applications of other kinds, and an office has other cases.
_ALSO_OF_OTHERS = frozenset(
    (
        *(f"applications.{row}" for row in ("new", "carried_in", "outcome_total", "carried_out")),
        "review_litigation.review",
        "review_litigation.litigation",
    )
)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is counted in prose and in a table: its rows and column, how it is called, the number claimed."""

    subject: Subject
    names: tuple[str, ...]
    number: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the form may count by some words: values, each added (+1) or taken away (-1)."""

    terms: tuple[tuple[Value, int], ...]

    @property
    def total(self) -> Decimal:
        return sum((sign * (value.number or Decimal(0)) for value, sign in self.terms), Decimal(0))

    @property
    def unit(self) -> str:
        return self.terms[0][0].unit

    @property
    def shown(self) -> str:
        """Its arithmetic ("3511+96=3607"); "" of one cell."""
        if len(self.terms) == 1:
            numbers = [cell.value for cell in self.terms[0][0].cells if cell.value]
            return f"{'+'.join(map(say, numbers))}={say(self.total)}" if len(numbers) > 1 else ""
        signed = "".join(f"{'+' if sign > 0 else '-'}{say(value.number or Decimal(0))}" for value, sign in self.terms)
        return f"{signed.removeprefix('+')}={say(self.total)}"

    def is_said_by(self, mention: Mention) -> bool:
        """Whether a number of prose is this one; money to the last digit that prose prints."""
        if self.unit not in MONEY or mention.unit not in MONEY:
            return self.total == mention.value
        same = self.total * MONEY[self.unit] / MONEY[mention.unit]
        return abs(same - mention.value) < Decimal(1).scaleb(int(mention.value.as_tuple().exponent))

    def of_year(self, year: int, facts: Facts) -> Reading | None:
        """The same of another year's report; None where it prints no such number."""
        terms = [(value.indicator, sign) for value, sign in self.terms]
        return _reading(terms, self.terms[0][0].publisher, year, facts)


def readings_of(subject: Subject, mention: Mention, source: Source) -> tuple[Reading, ...]:
    """What the form may count by a subject that prose counts, the row's own cell or cells first; () where it cannot."""
    facts, report = source.store.facts, source.report
    own = _indicators(subject, matchable(words_of(mention, source)))
    first = _reading([(each, 1) for each in own], report.publisher, report.year, facts) if own else None
    if first is None or not _counted_alike(first.unit, mention.unit):
        return ()
    column = next((each for each in subject.columns if each in (*APPLICANT_IDS, "organisations")), "total")
    others = [
        _reading([(cell_indicator(row, column), sign) for row, sign in terms], report.publisher, report.year, facts)
        for terms in (_other_terms(subject, column, mention) if not _fails(first, source) else ())
    ]
    kept = {first.total: first}
    for other in others:
        if other is not None:
            kept.setdefault(other.total, other)
    return tuple(kept.values())


def values_of(subject: Subject, source: Source) -> list[Value]:
    """What the tables print of a subject; [] where it is not sure which cells are meant, or one was not read."""
    values = _own_values(subject, source)
    missing = any(value.state in MISSING_STATES for value in values)
    return [] if missing else of_applicants(values, source.store.facts)


def is_unread(subject: Subject, source: Source) -> bool:
    """Whether the tables should print a subject and it could not be read."""
    return any(value.state == "unread" for value in _own_values(subject, source))


def _own_values(subject: Subject, source: Source) -> list[Value]:
    """The cells a subject names by itself, in whatever state; [] where it is not sure which."""
    own, report = _indicators(subject, ""), source.report
    return read_values(source.store.facts, own, [report.publisher], [report.year]) if own else []


def _other_terms(subject: Subject, column: str, mention: Mention) -> list[Terms]:
    """The other rows that the words of a number may count."""
    if not set(subject.columns) <= {"total", *APPLICANT_IDS, "organisations"}:
        return []
    row = subject.rows[0] if len(subject.rows) == 1 else ""
    only_new = _ONLY_NEW.search(up_to(mention))
    of_applicant = _OF_APPLICANT if column != "total" and row == "applications.new" else ()
    return [*(() if only_new else _WIDER.get(row, ())), *_NARROWER.get(tuple(subject.rows), ()), *of_applicant]


def _fails(reading: Reading, source: Source) -> bool:
    """Whether the table contradicts itself in these cells: then only what it prints is held against the prose."""
    cells = {cell.id for value, _ in reading.terms for cell in value.cells}
    return any(each.rule in OF_PARTS | OF_A_COLUMN and cells & set(each.cells) for each in source.findings)


def _reading(terms: Sequence[tuple[Indicator, int]], publisher: str, year: int, facts: Facts) -> Reading | None:
    """Terms as values of a report; None where one of them prints no number."""
    values = of_applicants([read_values(facts, [each], [publisher], [year])[0] for each, _ in terms], facts)
    if any(value.number is None for value in values) or len({value.unit for value in values}) > 1:
        return None
    return Reading(tuple((value, sign) for value, (_, sign) in zip(values, terms, strict=True)))


def _indicators(subject: Subject, words: str) -> list[Indicator]:
    """What the form counts by a subject: one indicator a row; of several columns the one that prose names.

    Empty where a row is not sure, or where what is asked is no count (a rate, a share).
    """
    if subject.share or subject.ratio or subject.divisor:
        return []
    found: list[Indicator] = []
    for thing in things(subject):
        named = [each for each in thing if re.search(_COLUMNS_IN_PROSE.get(each.column, "$^"), words)]
        meant = thing if len(thing) == 1 else named
        if len(meant) != 1:
            return []
        found.append(meant[0])
    return found


# ── the number of the prose ──────────────────────────────────────────────────────────────────────────────────────


def mention_of(item: Item, source: Source) -> Mention | None:
    """The one number of the prose that an item is about; None where there is none, or several that differ."""
    said = mentions_of(item, source)
    claimed = [m for m in said if m.value == item.number]
    if claimed:
        return claimed[0]
    said = [m for m in said if _is_of_disclosure(item, m, source)]
    whole = [m for m in said if not NARROWED.search(words_of(m, source, _CLAUSE_END))] or said
    return whole[0] if len({(m.value, m.unit) for m in whole}) == 1 else None


def mentions_of(item: Item, source: Source) -> list[Mention]:
    """The numbers of the prose that are said to count an item in the whole year."""
    there = [m for m in source.mentions if m.unit in _COUNTED_IN and not _OTHER_TIME.search(up_to(m))]
    return [m for m in there if _is_named(item, m, source) and not _counts_pieces(item, m, source)]


def _counts_pieces(item: Item, mention: Mention, source: Source) -> bool:
    """Whether pieces of information are counted where a row counts applications, or nothing is (办结一件申请)."""
    if mention.raw.startswith("一"):
        return True
    words = words_of(mention, source)
    pieces = _PIECES.search(words) or (mention.unit == "条" and "申请" not in words)
    of_applications = any(row.startswith(_OF_APPLICATIONS) for row in item.subject.rows)
    return (bool(pieces) and of_applications) or _counts_documents(item, mention, source)


def _counts_documents(item: Item, mention: Mention, source: Source) -> bool:
    """Whether documents are counted by words for how applications end: 审核公文90件，认定不予公开5件."""
    text, at = source.plain, mention.start
    if not any(row.startswith(OUTCOMES) for row in item.subject.rows):
        return False
    behind = text[mention.end : min((end for sign in "。\n" if (end := text.find(sign, at)) >= 0), default=len(text))]
    return spoken_of(text[segment_start(text, at, "\n") : at], behind) == "documents"


def _is_of_disclosure(item: Item, mention: Mention, source: Source) -> bool:
    """Whether a sentence of applications speaks of disclosure, or a paragraph of cases: an office has others, too."""
    if not _ALSO_OF_OTHERS & set(item.subject.rows):
        return True
    of_cases = all(row.startswith("review_litigation.") for row in item.subject.rows)
    start = segment_start(source.plain, mention.start, "\n" if of_cases else "。\n")
    return "公开" in source.plain[start : mention.start]


def up_to(mention: Mention) -> str:
    """The clause of a number before it."""
    return mention.clause[: max(mention.clause.find(mention.raw), 0)]


def narrowing(mention: Mention) -> str:
    """The word of a number's clause that may make it count less than the row (备案); "" without one.

    What stands in brackets says who the parts are of, or how they came.
    """
    said = NARROWED.search(IN_BRACKETS.sub("", up_to(mention)))
    return said[0] if said else ""


def words_of(mention: Mention, source: Source, border: str = _SEGMENT_END) -> str:
    """The words of a number's own segment, back to a border or another number, with what it is said to count."""
    text = source.plain
    start = segment_start(text, mention.start, border)
    before = max((m.end for m in source.mentions if m.end <= mention.start), default=0)
    return squeeze(text[max(start, before) : mention.start]) + squeeze(mention.own)


def _is_named(item: Item, mention: Mention, source: Source) -> bool:
    """Whether a number is said to count an item: in its words, or in those that prose has for its rows.

    A number that is called by another row as well (复议后起诉), or by a result that was not asked for, is none of it.
    """
    words, wanted = words_of(mention, source), set(item.subject.rows)
    if set(item.subject.columns) & _RESULTS_AND_APPLICANTS:
        words = squeeze(mention.whole) + words  # 行政复议351件，其中结果维持72件
    in_prose = [bool(re.search(_IN_PROSE.get(row, "$^"), words)) for row in item.subject.rows]
    sure = {row for row in _SURELY if re.search(_IN_PROSE[row], words)}
    if sure:
        return sure == wanted
    marks = _marks_of(words)
    rows = {mark[4:] for mark in marks if mark.startswith("row:")}
    columns = {mark[7:] for mark in marks if mark.startswith("column:")} & _RESULTS_AND_APPLICANTS
    wider = {row for each in wanted for terms in _WIDER.get(each, ()) for row, _ in terms}
    others = {row for row in rows - wanted - wider if not any(row.startswith(f"{each}.") for each in wanted)}
    if rows and (not rows & wanted or others):
        return False
    if columns - set(item.subject.columns):
        return False
    text = matchable(words)
    if item.names and all(name in text or coverage(terms_of(name), text) >= 0.9 for name in item.names):
        return True
    return not item.subject.columns and bool(in_prose) and all(in_prose)


@lru_cache(maxsize=20_000)
def _marks_of(words: str) -> frozenset[str]:
    """What the words of a number are read as; an audit asks it of each row of the tables."""
    return frozenset(mark for token in tokens_of(words) for mark in token.marks)


def _counted_alike(unit: str, other: str) -> bool:
    return not other or same_kind(unit, other) or (unit in MONEY and other in MONEY) or other in ("个", "起", "宗")
