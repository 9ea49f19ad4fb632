"""What the words of a draft name in the form: rows, columns and rates; and the spots of the form they can mean.

The words are those of the lexicon. Nothing is looked up here: a spot says where in the form, never how many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.exact.indicators import (
    APPLICANT_IDS,
    FAMILY_ROWS,
    Indicator,
    cell_indicator,
    columns_of,
    contains,
    known_rate,
    rate,
    table_of,
    together,
)
from assistant.reading.subject import DOCUMENTS
from assistant.reading.tokens import tokens_of
from corpus.form import CARRIED_IN, CARRIED_OUT, GOES_OUT, NEW

#: Marks that stand for a row where no row is said.
_TOPICS = {
    "topic:received": (NEW,),
    "topic:applications": (NEW,),
    "topic:applicants": (NEW,),
    "vague:carried": (CARRIED_OUT, CARRIED_IN),
    "disclosed_any": ("applications.granted",),
}
_ANY_DISCLOSED = "applications.granted+applications.partly_granted"
#: What a column is called in each edition, and columns that share a word.
_COLUMNS = {
    "issued?": ("issued", "made"),
    "made": ("made", "issued"),
    "items": ("items",),
    "in_force": ("in_force", "total_disclosed"),
    "other_result": ("other",),
    "other_applicant": ("other",),
    "left?": (),
    "total": (),
    "decisions": ("decisions",),
}
#: What a row without a column counts, best first.
_USUAL = {
    "licensing": ("decisions",),
    "penalties": ("decisions",),
    "coercion": ("decisions",),
    "other_services": ("decisions",),
    "fees": ("amount",),
    "procurement": ("items", "amount"),
    "regulations": ("issued", "made", "in_force", "total_disclosed", "disclosed"),
    "normative_documents": ("issued", "made", "in_force", "total_disclosed", "disclosed"),
}
#: Rows that are meant by a column of theirs alone.
_ROWS_OF_COLUMN = dict.fromkeys(
    ("issued", "made", "repealed", "in_force", "disclosed", "total_disclosed"),
    ("active_disclosure.normative_documents",),
)
_FORM_MARKS = ("row:", "column:", "rate:", "op:", "than:", "filler", "asking", "place", *_TOPICS)
_SAYS_NOTHING = re.compile(
    "其中|分别|共计?|合计|全年|本年度?|当年|累计|案件|涉及|属于?|因|被|由|来自|提出|数量|件数|总[数量]|[^\u4e00-\u9fff]"
    "|[的了为有达约等仅只还又也均都各是在即类最新和与及另尚仍其]|情况|方面|工作|发生|引发|产生|作出|办理|处理|结果|比上?|以|为主|主要|则|但|近"
)
#: Rows whose words are said of anything that is dealt with.
LOOSE = frozenset(GOES_OUT)
_JOINT = re.compile("合计|共|两类|两项|总")
#: The rows tried where a claim's own words name a column only.
_LEANING = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the form: a row or family of rows, and a column.

    row: "rate:public" for a rate with a name, "applications.granted+applications.partly_granted" for rows together.
    """

    row: str
    column: str = "total"

    @property
    def indicator(self) -> Indicator:
        """What is read there. Raises KeyError for a column that its row does not have."""
        if self.row.startswith("rate:"):
            return known_rate(self.row.partition(":")[2], self.column)
        rows = [cell_indicator(row, self.column) for row in self.rows]
        return rows[0] if len(rows) == 1 else together(rows)

    @property
    def rows(self) -> tuple[str, ...]:
        """Its rows, one by one."""
        return tuple(self.row.split("+"))


@dataclass(frozen=True, slots=True)
class Named:
    """The rows, columns and rates some words name, in their order.

    share: a proportion is told (纠错率); joint: several rows are told together (两类案件合计);
    loose: words that are also used of what the form does not count (收到, 公开, 办结);
    wide:  公开 without 予以, which may be meant with 部分公开;
    rest:  characters of the words that name nothing of the form.
    """

    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()
    share: bool = False
    joint: bool = False
    loose: bool = False
    wide: bool = False
    rest: str = ""

    def __bool__(self) -> bool:
        return bool(self.rows or self.columns or self.rates)


@lru_cache(maxsize=4096)
def named_in(words: str) -> Named:
    """What words name in the form.

    >>> named_in("其中自然人").columns, named_in("不予公开的").rows, named_in("12345平台诉求").rest
    (('natural_person',), ('applications.refused',), '平台诉求')
    """
    rows, columns, topics, rates = list[str](), list[str](), list[str](), list[str]()
    left, share = list(words), False
    tokens = tokens_of(words)
    told = [mark for token in tokens for mark in token.marks]
    for token in tokens:
        marks = token.marks
        share = share or "op:share" in marks
        rows += [mark[4:] for mark in marks if mark.startswith("row:")]
        rates += [mark for mark in marks if mark.startswith("rate:")]
        topics += [row for mark in marks for row in _TOPICS.get(mark, ())]
        columns += [each for mark in marks if mark.startswith("column:") for each in _columns(mark[7:])]
        if any(mark.startswith(_FORM_MARKS) for mark in marks):
            left[token.start : token.end] = " " * (token.end - token.start)
    rest = _SAYS_NOTHING.sub("", "".join(left))
    if "column:total" in told and not (rows or topics or columns or rates):
        columns = ["total"]
    loose = all(row in LOOSE for row in rows) and not (columns or rates) and not re.search("申请|结转", words)
    return Named(
        _once(rows or topics),
        _once(columns),
        _once(rates),
        share,
        bool(_JOINT.search(words)),
        loose,
        "disclosed_any" in told,
        rest,
    )


def listed_in(words: str) -> list[Named]:
    """The rows that words list, or the columns of one row, each apart; [] for fewer than two.

    >>> [each.columns for each in listed_in("自然人和商业企业申请")], listed_in("行政许可")
    ([('natural_person',), ('business',)], [])
    """
    named = named_in(words)
    alone = [row for row in named.rows if not any(contains(row, each) for each in named.rows)]
    if len(alone) > 1:
        return [replace(named, rows=(row,)) for row in alone] if len(alone) == len(named.rows) else []
    columns = named.columns if len(named.columns) > 1 else ()
    return [replace(named, columns=(column,)) for column in columns]


def of_topic(words: str, topic: str) -> str:
    """Words for a family of rows with the topic of their sentence, where that is one row of it.

    >>> of_topic("不予处理", "信访举报投诉类申请"), of_topic("不予处理", "申请办理方面")
    ('信访举报投诉类申请不予处理', '不予处理')
    """
    family, row = named_in(words).rows[:1], named_in(topic).rows[:1]
    return f"{topic}{words}" if family and row and family_of(row[0]) == family[0] else words


def _columns(column: str) -> tuple[str, ...]:
    return _COLUMNS.get(column, (column,))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def spots(own: Named, around: Sequence[Named], leaning: Sequence[Spot]) -> Iterator[Spot]:
    """The spots that a figure's own words can mean, in the light of those around it, the likeliest first.

    around: what is named around the figure, the nearest first; leaning: the spots of the figures before it.
    """
    yield from dict.fromkeys(spot for spot in _spots(own, around, leaning) if _is_there(spot))


def _spots(own: Named, around: Sequence[Named], leaning: Sequence[Spot]) -> Iterator[Spot]:
    near = _nearest(around, leaning)
    if own.rates:
        columns = [column for each in around for column in each.columns if column in APPLICANT_IDS]
        yield from (Spot(each, column) for each in own.rates for column in ("total", *columns))
    elif own.rows:
        yield from (each for row in own.rows for each in _other_senses(row, near[:1]))
        rows = [row for row in own.rows if not any(contains(row, other) for other in own.rows)]
        if len(rows) > 1 and len({table_of(row) for row in rows}) == 1 and table_of(rows[0]) != "active_disclosure":
            yield from (Spot("+".join(rows), column) for column in own.columns or ("total",))
        yield from (Spot(row, column) for row in (*rows, *own.rows) for column in own.columns or _usual(row))
        if own.wide:
            yield from (Spot(_ANY_DISCLOSED, column) for column in own.columns or ("total",))
    elif own.columns:
        usual = [row for column in own.columns for row in _ROWS_OF_COLUMN.get(column, ())]
        for row in (*near, *usual, NEW):
            yield from (each for column in own.columns for each in _of_column(row, column, own.joint))
    elif around and (around[0].rows or not leaning):
        yield from (Spot(row, column) for row in around[0].rows for column in around[0].columns or _usual(row))
    else:
        yield from leaning[:1]
        if around and around[0].columns:  # 结果纠正，淮安64件，丽水18件
            yield from _spots(around[0], around[1:], leaning)


def _nearest(around: Sequence[Named], leaning: Sequence[Spot]) -> list[str]:
    """The rows a column may be of: those named just before it, else that of the figure before it; and what opens it."""
    if around and around[0].rows:
        return list(around[0].rows)
    named = [row for each in around for row in each.rows]
    return list(_once([*(spot.row for spot in leaning[:1]), *named[:1]])[:_LEANING])


def _other_senses(row: str, around: Sequence[str]) -> Iterator[Spot]:
    """未结 among cases in court is 尚未审结, 公开 among documents is 本年新公开数量."""
    for other in around:
        if row == "applications.carried_out" and table_of(other) == "review_litigation":
            yield Spot(other, "pending")
        if row == "applications.granted" and other in DOCUMENTS:
            yield Spot(other, "disclosed")


def _usual(row: str) -> tuple[str, ...]:
    return _USUAL.get(row.partition(".")[2], ("total",))


def _of_column(row: str, column: str, joint: bool) -> Iterator[Spot]:
    """A column of a row; 其他 behind outcomes is an outcome of its own, and both kinds of cases are told together."""
    if column == "other" and table_of(row) == "applications":
        if row.startswith("applications.other_outcome."):
            yield Spot("applications.other_outcome.other_reasons")
        elif row != NEW and not row.startswith("applications.carried"):
            yield Spot("applications.other_outcome")
    if joint and row.startswith("review_litigation.litigation_"):
        yield Spot("review_litigation.litigation", column)
    yield Spot(row, column)


def _is_there(spot: Spot) -> bool:
    if spot.row.startswith("rate:"):
        return spot.column == "total" or spot.column in APPLICANT_IDS
    if spot.column == "organisations":
        return table_of(spot.row) == "applications"
    return all(spot.column in columns_of(row) for row in spot.rows)


def family_of(row: str) -> str:
    """The row that sums a row up (不予公开 of its eight reasons), or ""."""
    return next((family for family, rows in FAMILY_ROWS.items() if row in rows), "")


def joined(found: Sequence[Spot | None]) -> Spot | None:
    """Several rows of one table and column as one spot; None for anything else."""
    known = [spot for spot in found if spot and not spot.row.startswith("rate:")]
    rows = _once(row for spot in known for row in spot.rows)
    same = len({(table_of(row), spot.column) for spot in known for row in spot.rows}) == 1
    return Spot("+".join(rows), known[0].column) if same and len(known) == len(found) == len(rows) > 1 else None


def wholes(spot: Spot) -> list[Spot]:
    """What a spot can be told as a share of, the likeliest first."""
    if spot.row.startswith("rate:"):
        return []
    family, found = family_of(spot.row), list[Spot]()
    if spot.column != "total":
        found += [Spot(spot.row, "total")] if table_of(spot.row) != "active_disclosure" else []
    elif family:
        found.append(Spot(family))
    if spot.row.startswith("applications."):
        found += [
            Spot("applications.outcome_total", spot.column),
            Spot(NEW, spot.column),
            Spot("applications.outcome_total"),
            Spot(NEW),
        ]
    if spot.column != "total" and family:
        found.append(Spot(family, spot.column))
    return [each for each in dict.fromkeys(found) if each != spot and _is_there(each)]


def share_indicator(part: Spot, whole: Spot) -> Indicator:
    """The share of one spot in another."""
    return rate([part.indicator], [whole.indicator])
