"""The indicators that a subject names: cells, families of rows, and rates, each with its alternatives.

A thing that is asked is a tuple of alternatives: one where the words are plain, several where they could mean
several rows. The alternatives are shown side by side; none is picked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.exact import indicators
from assistant.exact.indicators import FAMILY_ROWS, REJECTED, Indicator, cell_indicator, columns_of, table_of
from assistant.reading.subject import APPLICANTS, DISCLOSED, RESULTS, TAKEN, Subject, columns_in
from corpus.form import CARRIED, OUTCOME_TOTAL, unit_of
from corpus.old_form import UNITS

Thing = tuple[Indicator, ...]

_DISCLOSURE_ROWS = (
    "normative_documents",
    "regulations",
    "licensing",
    "penalties",
    "coercion",
    "other_services",
    "fees",
    "procurement",
)
#: A row that is named without a column: every column it could mean.
_BARE_ROWS = {
    "active_disclosure.regulations": ("issued", "repealed", "in_force", "made", "disclosed", "total_disclosed"),
    "active_disclosure.normative_documents": ("issued", "repealed", "in_force", "made", "disclosed", "total_disclosed"),
    "active_disclosure.fees": ("amount", "prior_items", "change"),
    "active_disclosure.procurement": ("items", "amount"),
}
#: Columns that only these rows are usually asked by, when no row is named.
_IMPLIED_ROWS = {
    "issued": 2,
    "issued?": 2,
    "repealed": 2,
    "in_force": 2,
    "made": 2,
    "disclosed": 2,
    "total_disclosed": 2,
}
_RATE_ROWS = {f"applications.{row}" for row in ("granted", "partly_granted", "outcome_total", "new", "carried_in")}
#: What 其他 by itself can mean.
_OTHERS = (
    ("applications.other_outcome", "total"),
    ("applications.new", "other"),
    ("review_litigation.review", "other"),
    ("review_litigation.litigation", "other"),
)
_MADE_NOTE = "用2019年版格式，列名为“本年新制作数量”"


def things(subject: Subject) -> list[Thing]:
    """What is asked, one thing after another, each with its alternatives; empty when the words make no indicator."""
    if subject.beside:
        return _both_sides(replace(subject, beside=None), subject.beside)
    if subject.divisor:
        return _quotient(replace(subject, divisor=None), subject.divisor)
    if subject.rates:
        if not set(subject.rows) <= _RATE_ROWS:
            return []  # a rate beside another row: two things whose relation was not understood
        if not set(subject.columns) <= {"total", "organisations", *indicators.APPLICANT_IDS}:
            return []
        every = list(indicators.APPLICANT_IDS) if subject.spread == "applicant" else ["total"]
        columns = [column for column in subject.columns if column != "total"] or every
        return [(indicators.known_rate(key, column),) for key in subject.rates for column in columns]
    if subject.ratio:
        return _ratio(subject)
    if subject.share:
        return _shares(subject)
    return _cells(subject)


def members(subject: Subject) -> list[Indicator]:
    """The parts among which "which kind" chooses: applicants of a row, rows of a family, results of a review."""
    row = subject.rows[0] if subject.rows else "applications.new"
    if subject.spread == "column":
        return [cell_indicator(each, column) for each in subject.rows for column in columns_of(each)]
    if subject.spread == "applicant":
        kinds = indicators.APPLICANT_IDS["organisations" in subject.columns :]  # 除个人以外哪种主体最多
        return [cell_indicator(row, column) for column in kinds if column in columns_of(row)]
    if table_of(row) == "review_litigation":
        return [cell_indicator(row, column) for column in indicators.RESULT_IDS]
    family = row if row in FAMILY_ROWS else ""
    column = next((inner for said in subject.columns for inner in columns_in(row, said)), "total")
    rows = FAMILY_ROWS[family] if family else indicators.OUTCOMES
    return [cell_indicator(each, column) for each in rows]


def told_apart(subject: Subject) -> list[Indicator]:
    """What 哪项 chooses from: things named one by one, else the parts of the one row; [] where it has none."""
    if subject.rates or subject.share or subject.ratio or subject.divisor:
        return []
    named = things(replace(subject, spread=""))
    row = subject.rows[0] if subject.rows else ""
    if len(named) > 1:
        return [each for (each,) in named] if all(len(thing) == 1 for thing in named) else []
    of_all = row in ("", "applications.new")
    if subject.spread == "applicant" or (subject.spread == "kind" and of_all):
        return members(replace(subject, spread="applicant"))
    parted = row in FAMILY_ROWS or row == OUTCOME_TOTAL or table_of(row) == "review_litigation"
    return members(replace(subject, spread="reason")) if parted else []


def _cells(subject: Subject) -> list[Thing]:
    if subject.rejected:
        return [tuple(_cell(row, column) for row in REJECTED for column in _applicant_columns(subject))]
    if subject.carried:
        return [tuple(_cell(row, column) for row in CARRIED for column in _applicant_columns(subject))]
    if subject.disclosed:
        return [tuple(_cell(row, column) for row in DISCLOSED for column in _applicant_columns(subject))]
    if not subject.rows:
        return list(_without_row(subject))
    found: list[Thing] = []
    for row in subject.rows:
        columns = _either_edition([column for column in subject.columns if columns_in(row, column)])
        specific = [column for column in columns if column != "total" or subject.with_total] or columns
        found += [_column(row, column) for column in specific] if specific else [_bare(row)]
    return found


def _either_edition(columns: list[str]) -> list[str]:
    """新制作/制发: two names for one column, one of each edition, so that every year has it under its own."""
    both = {"issued", "issued?", "made"} & set(columns)
    if len(both) < 2:
        return columns
    return list(dict.fromkeys("issued?" if column in both else column for column in columns))


def _applicant_columns(subject: Subject) -> tuple[str, ...]:
    said = tuple(c for column in subject.columns for c in columns_in("applications.new", column))
    return said or ("total",)


def _column(row: str, column: str) -> Thing:
    """One row and one column that was said."""
    if row.startswith("statistics."):
        return (_cell(row, column),)
    meant = columns_in(row, column)
    if column == "issued?" and len(meant) == 2:
        return (indicators.first_of(_cell(row, meant[0]), _cell(row, meant[1]), _MADE_NOTE),)
    if column == "items?":  # 收费项目几个: those of the year before, or how many came and went
        return tuple(_cell(row, each) for each in meant)
    return (_cell(row, meant[0]),)


def _bare(row: str) -> Thing:
    """A row that was said without a column."""
    if row.startswith("statistics."):
        return (indicators.statistics_indicator(row.removeprefix("statistics.")),)
    if row in _BARE_ROWS:
        return tuple(_cell(row, column) for column in _BARE_ROWS[row])
    if row == "applications.other_outcome.other_reasons":
        return (_cell(row, "total"), indicators.other_of_other_outcome())
    return (_cell(row, "total" if "total" in columns_of(row) else "decisions"),)


def _without_row(subject: Subject) -> Iterator[Thing]:
    """Columns that were said without a row: the rows they could mean."""
    for column in subject.columns:
        if column == "other?":
            yield tuple(_cell(row, other) for row, other in _OTHERS)
        elif column == TAKEN:
            yield (_cell("applications.new", "total"), _cell("active_disclosure.fees", "amount"))
        elif column in APPLICANTS:
            yield _column("applications.new", column)
        elif column in RESULTS:
            rows = ("review_litigation.review", "review_litigation.litigation")
            yield tuple(each for row in rows for each in _column(row, column))
        else:
            known = [f"active_disclosure.{row}" for row in _DISCLOSURE_ROWS]
            fitting = [row for row in known if columns_in(row, column)][: _IMPLIED_ROWS.get(column)]
            left = (_cell("applications.carried_out", "total"),) if column == "left?" else ()  # 还剩几件
            if fitting:
                yield (*left, *(each for row in fitting for each in _column(row, column)))


def _cell(row: str, column: str) -> Indicator:
    column = "total" if column == "year" else column
    if row.startswith("statistics.") or column == "cumulative":
        name, *also = indicators.BEFORE_2019.get(row) or (row.removeprefix("statistics."),)
        return indicators.statistics_indicator(name, column, also)
    return cell_indicator(row, column)


def disclosed_beside(asked: list[Thing]) -> list[Thing]:
    """公开几件 beside another number (收到申请几件，公开几件): wholly and in part, both; by itself it is asked back."""
    both = [thing for thing in asked if tuple(each.row for each in thing) == DISCLOSED]
    if len(asked) < 2 or not both:
        return asked
    return list(dict.fromkeys(each for thing in asked for each in (zip(thing) if thing in both else (thing,))))


def added_up(asked: list[Thing]) -> list[Thing]:
    """Several cells as the one number that they add up to; unchanged where one is open, a rate, or counts otherwise."""
    cells = [each for thing in asked for each in thing]
    sure = len(asked) > 1 and len(cells) == len(asked) and not any(each.is_rate for each in cells)
    return [(indicators.together(cells),)] if sure and len({_unit(each) for each in cells}) == 1 else asked


# ── proportions ──────────────────────────────────────────────────────────────────────────────────────────────────


def _ratio(subject: Subject) -> list[Thing]:
    """The first thing divided by the second, as said."""
    asked = _cells(replace(subject, ratio=False, share=False))
    return _rate_of(asked[:1], asked[1:]) if len(asked) == 2 else []


def _quotient(part: Subject, whole: Subject) -> list[Thing]:
    """A division as it is written out, under the name of a known rate only where it is that rate."""
    if part.rates or whole.rates or part.share or whole.share:
        return []
    parts, wholes = _cells(part), _cells(whole)
    if (part.disclosed or part.rejected) and len(parts) == 1:  # 公开了几件, of either row >> 占自然人申请的比例
        return [tuple(each for one in parts[0] for (each,) in _rate_of([(one,)], wholes))]
    return _rate_of(parts, wholes)


def _both_sides(one: Subject, other: Subject) -> list[Thing]:
    """The two sides of a comparison, each added up, or each with all that it may mean; [] where a side is not sure."""
    sides = [_cells(side) for side in (one, other)]
    if (one.is_open or other.is_open) and all(len(side) == 1 for side in sides):
        return [side[0] for side in sides]
    if not all(sides) or any(len(thing) != 1 for side in sides for thing in side):
        return []
    return [(side[0][0] if len(side) == 1 else indicators.together([each for (each,) in side]),) for side in sides]


def _rate_of(parts: Sequence[Thing], wholes: Sequence[Thing]) -> list[Thing]:
    """Things added up, divided by others added up; [] where one of them is not sure or the units differ."""
    if not (parts and wholes) or any(len(thing) != 1 for thing in (*parts, *wholes)):
        return []
    top, bottom = [thing[0] for thing in parts], [thing[0] for thing in wholes]
    if len({_unit(each) for each in (*top, *bottom)}) > 1:
        return []
    name = indicators.usual_name(top[0], bottom[0]) if len(top) == len(bottom) == 1 else ""
    return [(indicators.as_known(indicators.rate(top, bottom, name)),)]


def _unit(cell: Indicator) -> str:
    """What a cell counts; of most rows of the 统计表 before 2019 only that they count something else."""
    if not cell.row.startswith("statistics."):
        return unit_of(cell.cells[0])
    unit = UNITS.get(cell.row.removeprefix("statistics."), "")
    return unit if unit != "条" else ""


def _shares(subject: Subject) -> list[Thing]:
    if subject.within and not subject.spread:
        return _shares_within(replace(subject, within="", share=False), subject.within)
    if subject.disclosed and not subject.columns:
        return [(indicators.known_rate("public"),)]  # 给公开的占多少
    if subject.spread:
        return _shares_of_members(subject)
    if not subject.rows and subject.columns == ("corrected",):
        subject = replace(subject, rows=("review_litigation.review",))
    whole_said = len(subject.rows) > 1 and indicators.whole_of(subject.rows)
    if subject.joined and not whole_said and len(parts := [each for asked in _cells(subject) for each in asked]) > 1:
        wholes = {indicators.default_whole(part) for part in parts}
        if len(wholes) == 1 and (whole := wholes.pop()) and set(subject.rows) != set(DISCLOSED):
            return [(indicators.rate(parts, [whole]),)]  # 企业和律所加起来占多少
    if len(subject.rows) > 1 and not set(subject.columns) & {*APPLICANTS, *RESULTS}:
        return _shares_of_rows(subject)
    found = []
    for asked in _cells(subject):
        shares = tuple(each for one in asked for each in _share_of(one))
        if not shares:
            return []
        found.append(shares)
    return found


def _shares_within(subject: Subject, whole: str) -> list[Thing]:
    """What became of the applications of one kind of applicant, divided by all of these: as 公开率 is of all."""
    parts = tuple(row for row in subject.rows if row not in (OUTCOME_TOTAL, "applications.new", whole))
    if subject.disclosed or (set(parts) == set(DISCLOSED) and not subject.apart):
        subject = replace(subject, disclosed=False, rows=DISCLOSED, joined=True)
        return [thing for each in subject.columns for thing in _rate_within(replace(subject, columns=(each,)), whole)]
    return _rate_within(replace(subject, rows=parts), whole)


def _rate_within(subject: Subject, whole: str) -> list[Thing]:
    cells = _cells(subject)
    if subject.joined and len(cells) > 1 and all(len(asked) == 1 for asked in cells):
        of = [cell_indicator(whole, column) for column in dict.fromkeys(each.column for (each,) in cells)]
        return [(indicators.as_known(indicators.rate([each for (each,) in cells], of)),)]
    return [tuple(indicators.rate([each], [cell_indicator(whole, each.column)]) for each in asked) for asked in cells]


def _shares_of_members(subject: Subject) -> list[Thing]:
    """The share of every applicant or result, or of every row of a family in its family."""
    family = _bare(subject.rows[0]) if subject.spread != "applicant" and set(subject.rows) & set(FAMILY_ROWS) else ()
    parts = members(subject)
    if subject.within and subject.spread == "reason":
        row = subject.rows[0] if family else subject.within
        return [(indicators.rate([part], [cell_indicator(row, part.column)]),) for part in parts]
    if family:
        return [(indicators.rate([part], family, indicators.usual_name(part, family[0])),) for part in parts]
    return [share for share in map(_share_of, parts) if share]


def _share_of(part: Indicator) -> Thing:
    whole = indicators.default_whole(part)
    return (indicators.rate([part], [whole], indicators.usual_name(part, whole)),) if whole else ()


def _shares_of_rows(subject: Subject) -> list[Thing]:
    """Rows among which one is the whole: the others' shares of it; 予以公开 and 部分公开 together are 公开率."""
    rows = subject.rows
    disclosed = set[str]() if subject.apart else set(DISCLOSED)
    whole_row = indicators.whole_of(rows)
    parts = [row for row in rows if row != whole_row]
    if not whole_row:
        if set(rows) == disclosed:
            return [(indicators.known_rate("public"),)]
        return [_share_of(cell) for row in rows for cell in _bare(row)[:1] if _share_of(cell)]
    whole = _bare(whole_row)
    if len(whole) != 1 or any(len(_bare(row)) != 1 for row in parts):
        return []
    if subject.joined and "applications.carried_in" in parts[:1] and rows[0] == "applications.new" == whole_row:
        return []  # 新收加上年转来的占几成: what is added to the whole is no part of it
    if subject.joined or set(parts) == disclosed:
        return [(indicators.rate([_bare(row)[0] for row in parts], whole),)]
    return [(indicators.rate(_bare(row), whole, indicators.usual_name(_bare(row)[0], whole[0])),) for row in parts]


def kept_of(said: Subject, now: Subject, before: Subject) -> str:
    """What a follow-up keeps of the item before it, in words: its row or its column where it says another one itself.

    >>> was = Subject(rows=("review_litigation.review",))
    >>> kept_of(Subject(columns=("corrected",)), Subject(rows=was.rows, columns=("corrected",)), was)
    '政府信息公开行政复议'
    >>> kept_of(Subject(), was, was), kept_of(Subject(), Subject(rows=("statistics.主动公开文件数",)), was)
    ('同一项目', '同一项目')
    """
    rows = [row for row in now.rows if row in before.rows]
    if said.columns and rows and now.columns != before.columns:
        return "、".join(indicators.row_name(row).removeprefix("本年") for row in rows)
    of_form = len(now.rows) == 1 and not now.rows[0].startswith("statistics.")
    printed = columns_of(now.rows[0]) if of_form else ()
    columns = [column for column in now.columns if column in before.columns and column in printed]
    if said.rows and columns and now.rows != before.rows and not now.share:
        return f"“{'、'.join(indicators.column_name(now.rows[0], column) for column in columns)}”"
    return "同一项目"
