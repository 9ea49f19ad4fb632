"""What can be asked of the form: a printed cell, a family of rows, or a rate with its definition.

An indicator says which cells it is made of, edition by edition; it never says a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.form import APPLICANTS, EDITIONS, NEW, OUTCOME_TOTAL, RESULTS, TABLES, editions_with
from corpus.old_form import ALSO_PRINTED, PARTS, in_words

APPLICANT_IDS = tuple(column.id for column in APPLICANTS[:-1])
RESULT_IDS = tuple(column.id for column in RESULTS[:-1])
#: The columns of a table that add up to its total.
PARTS_OF_TOTAL = {"applications": APPLICANT_IDS, "review_litigation": RESULT_IDS}
_APPLICATION_ROWS = tuple(
    dict.fromkeys(line.id for edition in reversed(EDITIONS) for line in TABLES["applications", edition].lines)
)
#: Rows told together under one heading, by their rows; 其他处理 is one row in the edition of 2019.
FAMILY_ROWS: dict[str, tuple[str, ...]] = {
    f"applications.{family}": tuple(f"applications.{row}" for row in _APPLICATION_ROWS if row.startswith(family + "."))
    for family in ("refused", "unavailable", "not_handled", "other_outcome")
} | {
    "review_litigation.litigation": (
        "review_litigation.litigation_direct",
        "review_litigation.litigation_after_review",
    )
}
#: The rows that make up （七）总计, families as families.
OUTCOMES = tuple(
    f"applications.{row}"
    for row in ("granted", "partly_granted", "refused", "unavailable", "not_handled", "other_outcome")
)
#: The outcomes by which nothing is given.
REJECTED = ("applications.refused", "applications.unavailable", "applications.not_handled")
#: Acts of an agency against somebody, of which the form counts the decisions, and all rows that count some (2019).
ACTS = tuple(f"active_disclosure.{row}" for row in ("licensing", "penalties", "coercion"))
DECISIONS = (ACTS[0], "active_disclosure.other_services", *ACTS[1:])
#: How the name of a share ends that says by itself what is divided by what.
PLAIN_SHARES = ("的占比", "的比例")
#: What a note calls one row, or several, of an older form by.
_ONE, _SEVERAL = "这一项为", "这几项为"
#: Rows of which others are a part; a share is taken of the first that is said.
WHOLES = (OUTCOME_TOTAL, NEW)

_ROW_NAMES = {
    "applications.new": "本年新收政府信息公开申请",
    "applications.carried_in": "上年结转政府信息公开申请",
    "applications.granted": "予以公开",
    "applications.partly_granted": "部分公开",
    "applications.refused": "不予公开",
    "applications.refused.state_secret": "不予公开（属于国家秘密）",
    "applications.refused.law_forbids": "不予公开（其他法律行政法规禁止公开）",
    "applications.refused.security_stability": "不予公开（危及“三安全一稳定”）",
    "applications.refused.third_party": "不予公开（保护第三方合法权益）",
    "applications.refused.internal_affairs": "不予公开（属于三类内部事务信息）",
    "applications.refused.process": "不予公开（属于四类过程性信息）",
    "applications.refused.enforcement_file": "不予公开（属于行政执法案卷）",
    "applications.refused.admin_inquiry": "不予公开（属于行政查询事项）",
    "applications.unavailable": "无法提供",
    "applications.unavailable.not_held": "无法提供（本机关不掌握相关政府信息）",
    "applications.unavailable.needs_creation": "无法提供（没有现成信息需要另行制作）",
    "applications.unavailable.unclear": "无法提供（补正后申请内容仍不明确）",
    "applications.not_handled": "不予处理",
    "applications.not_handled.petition": "不予处理（信访举报投诉类申请）",
    "applications.not_handled.repeat": "不予处理（重复申请）",
    "applications.not_handled.publication": "不予处理（要求提供公开出版物）",
    "applications.not_handled.excessive": "不予处理（无正当理由大量反复申请）",
    "applications.not_handled.reissue": "不予处理（要求行政机关确认或重新出具已获取信息）",
    "applications.other_outcome": "其他处理",
    "applications.other_outcome.not_corrected": "其他处理（申请人逾期不补正）",
    "applications.other_outcome.fee_unpaid": "其他处理（申请人逾期未缴费）",
    "applications.other_outcome.other_reasons": "其他处理（其他）",
    "applications.outcome_total": "办理结果（七）总计",
    "applications.carried_out": "结转下年度继续办理",
    "review_litigation.review": "政府信息公开行政复议",
    "review_litigation.litigation": "政府信息公开行政诉讼",
    "review_litigation.litigation_direct": "未经复议直接起诉",
    "review_litigation.litigation_after_review": "复议后起诉",
    "active_disclosure.regulations": "规章",
    "active_disclosure.normative_documents": "行政规范性文件",
    "active_disclosure.licensing": "行政许可",
    "active_disclosure.other_services": "其他对外管理服务事项",
    "active_disclosure.penalties": "行政处罚",
    "active_disclosure.coercion": "行政强制",
    "active_disclosure.fees": "行政事业性收费",
    "active_disclosure.procurement": "政府集中采购",
}
#: 不予公开（属于三类内部事务信息）: the own name of a numbered outcome. 其他 names too much.
_OWN_NAME = re.compile("（(?!其他）)(?:属于|保护|要求|本机关|申请人)?(?:[三四]类)?(?P<name>.+)）$")
_COLUMN_NAMES = {
    column.id: column.label for form in TABLES.values() for line in form.lines for column in line.columns
} | {"amount": "金额", "organisations": "法人或其他组织", "cumulative": "历年累计"}
_RESULT_NAMES = {column.id: column.label for column in RESULTS}

#: Rates with a name of their own: what is divided, by what, and the name.
_KNOWN_RATES = {
    "public": (("granted", "partly_granted"), ("outcome_total",), "公开率"),
    "finished": (("outcome_total",), ("new", "carried_in"), "办结率"),
    "refused": (("refused",), ("outcome_total",), "不予公开率"),
}

#: Rows of the 统计表 before 2019 that ask for the same thing, under another 口径: as provinces printed it until 2018,
#: and as the national table did, where that has the row under another name.
BEFORE_2019: dict[str, tuple[str, ...]] = {
    "applications.new": ("受理依申请公开信息总数", "收到申请数"),
    "applications.outcome_total": ("对申请的答复总数", "申请答复数"),
    "applications.granted": ("同意公开答复数",),
    "applications.partly_granted": ("同意部分公开答复数",),
    "applications.refused": ("不予公开答复数", "不同意公开答复数"),
    "review_litigation.review": ("行政复议数", "行政复议数量"),
    "review_litigation.litigation": ("行政诉讼数", "行政诉讼数量"),
}
#: The results that the national table of 2014 to 2018 prints of each kind of case, in the order of the names above:
#: a rate divides the first by the first, the second by the second, with the last of each as often as need be.
_RESULTS_BEFORE_2019: dict[tuple[str, str], tuple[str, ...]] = {
    ("review_litigation.review", "upheld"): ("行政复议数量/维持具体行政行为数",),
    ("review_litigation.review", "corrected"): ("行政复议数量/被依法纠错数",),
    ("review_litigation.review", "other"): ("行政复议数量/其他情形数",),
    ("review_litigation.litigation", "upheld"): (
        *("行政诉讼数量/维持具体行政行为或者驳回原告诉讼请求数",) * 2,
        "行政诉讼数量/维持具体行政行为数",
    ),
    ("review_litigation.litigation", "corrected"): ("行政诉讼数量/被依法纠错数",),
    ("review_litigation.litigation", "other"): ("行政诉讼数量/其他情形数",),
}
#: Rows of the 统计表 that stand under another one, by that one; a share of them is taken of it.
STATISTICS_PARTS = {whole: tuple(f"statistics.{part}" for part in parts) for whole, parts in PARTS.items()}


@dataclass(frozen=True, slots=True)
class Basis:
    """The cells an indicator is the sum of under one form.

    cells: cell ids; those of the 统计表 before 2019 are written "statistics.<指标>" (see `assistant.lookup`).
    note:  how its 口径 differs from the indicator's first basis, said of a report ("用2019年版格式，…"), or "".
    """

    cells: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing that can be asked.

    name:       as an answer says it ("不予公开（属于国家秘密） · 自然人").
    bases:      the forms it can be read from; the first whose cells a report's form has is used.
    whole:      for a rate, the cells it is divided by, basis by basis.
    row, column: where it stands, for follow-up questions; "" for rates.
    definition: for what is computed, its formula in words.
    """

    name: str
    bases: tuple[Basis, ...]
    whole: tuple[Basis, ...] = ()
    row: str = ""
    column: str = ""
    definition: str = ""

    @property
    def is_rate(self) -> bool:
        """Whether its unit is %."""
        return bool(self.whole)

    @property
    def is_sum(self) -> bool:
        """Whether it adds up several cells of the current form."""
        return not self.whole and len(self.bases[0].cells) > 1

    @property
    def cells(self) -> tuple[str, ...]:
        """Every cell id it may be read from."""
        return tuple(dict.fromkeys(cell for basis in (*self.bases, *self.whole) for cell in basis.cells))

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions of the form that have it, by any of its bases."""
        ids = [cell for basis in self.bases for cell in basis.cells if not cell.startswith("statistics.")]
        return tuple(e for e in EDITIONS if any(e in editions_with(cell) for cell in ids))


def table_of(row: str) -> str:
    """The table a row stands in: "applications.refused.process" → "applications"."""
    return row.split(".", 1)[0]


def mark_of(row: str) -> str:
    """What a question marks a row by: "row:applications.new", "statistics:当面申请数"."""
    table, _, name = row.partition(".")
    return f"statistics:{name}" if table == "statistics" else f"row:{row}"


def contains(outer: str, inner: str) -> bool:
    """Whether a row is one of those that another sums up.

    >>> contains("applications.refused", "applications.refused.process")
    True
    """
    if outer == inner:
        return False
    if inner in STATISTICS_PARTS.get(outer, ()):
        return True
    if outer == "applications.outcome_total":
        return inner.startswith(OUTCOMES)
    return inner in FAMILY_ROWS.get(outer, ())


def columns_of(row: str) -> tuple[str, ...]:
    """The column ids a row has in any edition, the newest edition's first."""
    table, _, line = row.partition(".")
    rows = FAMILY_ROWS.get(row) or (row,)
    names = {name.partition(".")[2] for name in rows} | {line}
    return tuple(
        dict.fromkeys(
            column.id
            for edition in reversed(EDITIONS)
            for each in TABLES[table, edition].lines
            if each.id in names
            for column in each.columns
        )
    )


def cell_indicator(row: str, column: str) -> Indicator:
    """A row's (or family's) column. Raises KeyError when the form has no such column.

    >>> cell_indicator("applications.refused", "business").name
    '不予公开 · 商业企业'
    >>> cell_indicator("review_litigation.litigation", "total").bases[0].cells
    ('review_litigation.litigation_direct.total', 'review_litigation.litigation_after_review.total')
    """
    if column == "organisations":
        parts = APPLICANT_IDS[1:]
    elif column in columns_of(row):
        parts = (column,)
    else:
        raise KeyError(f"{row}.{column}")
    rows = FAMILY_ROWS.get(row) or (row,)
    bases = [Basis(tuple(f"{each}.{part}" for each in rows for part in parts))]
    if row == "applications.other_outcome":
        bases.append(Basis(tuple(f"{row}.{part}" for part in parts), "用2019年版格式，“（六）其他处理”只有一行"))
    bases += map(
        _old_basis, BEFORE_2019.get(row, ()) if column == "total" else _RESULTS_BEFORE_2019.get((row, column), ())
    )
    return Indicator(
        _name(row, column),
        tuple(bases),
        row=row,
        column=column,
        definition=_sum_words(row, column, len(bases[0].cells)),
    )


def first_of(indicator: Indicator, other: Indicator, note: str) -> Indicator:
    """An indicator that falls back on another's cells where a form lacks its own, told by `note`."""
    return replace(indicator, bases=(*indicator.bases, *(Basis(basis.cells, note) for basis in other.bases)))


def _old_basis(name: str, ending: str = "") -> Basis:
    return Basis((f"statistics.{name}{ending}",), f"用2019年以前的统计表，这一项为“{in_words(name)}”")


def statistics_indicator(name: str, column: str = "", also: Sequence[str] = ()) -> Indicator:
    """A row of the 统计表 before 2019, by the first of its names that a report prints; `also`: others than known."""
    ending = ".历年累计" if column == "cumulative" else ""
    others = [_old_basis(each, ending) for each in (*also, *ALSO_PRINTED.get(name, ()))]
    own = [Basis((f"statistics.{name}{ending}",))] * (2 if others else 1)  # beside the tables of provinces, too
    return Indicator(in_words(name) + ending.replace(".", " · "), (*own, *others), row=f"statistics.{name}")


def other_of_other_outcome() -> Indicator:
    """ "其他处理" · "其他" in the edition of 2019, where 其他处理 is one row and 其他 can only be the applicant."""
    row = "applications.other_outcome"
    return Indicator(_name(row, "other"), (Basis((f"{row}.other",)),), row=row, column="other")


def rate(part: Sequence[Indicator], whole: Sequence[Indicator], name: str = "") -> Indicator:
    """The share of `part` (added up) in `whole` (added up), as a percentage.

    >>> rate([cell_indicator("applications.new", "business")], [cell_indicator("applications.new", "total")]).name
    '本年新收政府信息公开申请中商业企业的占比'
    """
    top, bottom = (("＋".join(each.name for each in side)) for side in (part, whole))
    top_word, bottom_word = (f"（{text}）" if len(side) > 1 else text for text, side in ((top, part), (bottom, whole)))
    if not name:
        name = _share_name(part, whole, top, bottom)
    depth = max(len(each.bases) for each in (*part, *whole))
    return Indicator(
        name,
        _joined(part, depth),
        _joined(whole, depth),
        definition=f"{name}＝{top_word}÷{bottom_word}×100%",
    )


def _share_name(part: Sequence[Indicator], whole: Sequence[Indicator], top: str, bottom: str) -> str:
    if len(part) == len(whole) == 1 and part[0].row == whole[0].row and whole[0].column == "total":
        return f"{row_name(part[0].row)}中{column_name(part[0].row, part[0].column)}的占比"
    columns = {each.column for each in (*part, *whole)}
    if len(part) == len(whole) == 1 and len(columns) == 1 and columns <= {*APPLICANT_IDS, "organisations"}:
        applicant = column_name(part[0].row, part[0].column)
        return f"{applicant}申请中{row_name(part[0].row)}占{row_name(whole[0].row)}的比例"
    return f"{top}占{bottom}的比例"


def together(indicators: Sequence[Indicator]) -> Indicator:
    """Several indicators added up.

    >>> together([cell_indicator("applications.granted", "total"), cell_indicator("applications.new", "total")]).name
    '予以公开＋本年新收政府信息公开申请'
    """
    return Indicator("＋".join(each.name for each in indicators), _joined(indicators))


def known_rate(key: str, column: str = "total") -> Indicator:
    """A rate with a name of its own (public, finished, refused), of all applications or of one kind of applicant.

    >>> known_rate("public").definition
    '公开率＝（予以公开＋部分公开）÷办理结果（七）总计×100%'
    """
    part, whole, name = _KNOWN_RATES[key]
    return rate(
        [cell_indicator(f"applications.{row}", column) for row in part],
        [cell_indicator(f"applications.{row}", column) for row in whole],
        name if column == "total" else f"{column_name('applications.new', column)}申请的{name}",
    )


def as_known(said: Indicator) -> Indicator:
    """A rate under the name of its own where it divides the very cells of a known rate; else as it is."""
    cells = [{cell for basis in side[:1] for cell in basis.cells} for side in (said.bases, said.whole)]
    columns = ("total", *APPLICANT_IDS, "organisations")
    for known in (known_rate(key, column) for key in _KNOWN_RATES for column in columns):
        if cells == [set(known.bases[0].cells), set(known.whole[0].cells)]:
            return known
    return said


def default_whole(indicator: Indicator) -> Indicator | None:
    """What a share is taken of when the question does not say it.

    One kind of applicant or one result: its row's total. An outcome: （七）总计. A row of the 统计表 that stands under
    another one: that one. None where nothing is usual.
    """
    row, column = indicator.row, indicator.column
    if outer := next((whole for whole, parts in STATISTICS_PARTS.items() if row in parts), ""):
        name = outer.removeprefix("statistics.")
        return statistics_indicator(name) if name != outer else cell_indicator(outer, "total")
    if column in (*APPLICANT_IDS, "organisations") and table_of(row) == "applications":
        return cell_indicator(row, "total")
    if table_of(row) == "review_litigation" and column in RESULT_IDS:
        return cell_indicator(row, "total")
    if column == "total" and contains("applications.outcome_total", row):
        return cell_indicator("applications.outcome_total", "total")
    return None


def usual_name(part: Indicator, whole: Indicator) -> str:
    """The name of its own that a share has, or ""."""
    match part.row, part.column, whole.row, whole.column:
        case "applications.refused", "total", "applications.outcome_total", "total":
            return "不予公开率"
        case "review_litigation.review", "corrected", "review_litigation.review", "total":
            return "行政复议纠正率"
        case "review_litigation.litigation", "corrected", "review_litigation.litigation", "total":
            return "行政诉讼纠正率"
    return ""


def whole_of(rows: Iterable[str]) -> str:
    """The row among these that the others are a part of, or ""."""
    rows = list(rows)
    for outer in rows:
        others = [row for row in rows if row != outer]
        if others and all(contains(outer, row) for row in others):
            return outer
    return next((row for row in WHOLES if row in rows), "")


def _joined(indicators: Sequence[Indicator], depth: int = 0) -> tuple[Basis, ...]:
    """The cells of several indicators together, basis by basis; with fewer bases than `depth` the last one serves."""
    depth = max(depth, *(len(each.bases) for each in indicators))
    picked = [[each.bases[min(at, len(each.bases) - 1)] for each in indicators] for at in range(depth)]
    return tuple(
        Basis(
            tuple(cell for basis in bases for cell in basis.cells),
            joined_notes(basis.note for basis in bases),
        )
        for bases in picked
    )


def joined_notes(notes: Iterable[str]) -> str:
    """Notes of several cells as one; where the same form calls each by another name, the form is told once.

    >>> joined_notes(["用旧表，这一项为“甲”", "", "用旧表，这一项为“乙”", "用旧表，这一项为“甲”"])
    '用旧表，这几项为“甲”“乙”'
    """
    named: dict[str, str] = {}
    for note in dict.fromkeys(note for note in notes if note):
        head, _, names = note.replace(_SEVERAL, _ONE).partition(_ONE)
        named[head] = named.get(head, "") + names
    marks = {head: _SEVERAL if names.count("“") > 1 else _ONE if names else "" for head, names in named.items()}
    return "；".join(head + marks[head] + names for head, names in named.items())


def row_name(row: str) -> str:
    """A row as an answer says it."""
    return _ROW_NAMES.get(row) or in_words(row.removeprefix("statistics."))


def outcome_name(row: str) -> str:
    """A numbered outcome of table 三 by its own name, as prose has it without its group; "" of any other row.

    >>> outcome_name("applications.refused.internal_affairs"), outcome_name("applications.not_handled.repeat")
    ('内部事务信息', '重复申请')
    >>> outcome_name("applications.granted"), outcome_name("applications.refused")
    ('', '')
    """
    numbered = row.startswith("applications.") and row.count(".") > 1
    found = _OWN_NAME.search(row_name(row)) if numbered else None
    return found["name"] if found else ""


def column_name(row: str, column: str) -> str:
    """A column as an answer says it; 其他 is an applicant in one table and a result in another."""
    if table_of(row) == "review_litigation":
        return _RESULT_NAMES[column]
    if table_of(row) == "applications" and column == "other":
        return "其他（申请人）"
    if row == "active_disclosure.fees" and column == "amount":
        return "本年收费金额"
    if row == "active_disclosure.procurement" and column == "amount":
        return "采购总金额"
    return _COLUMN_NAMES[column]


def _name(row: str, column: str) -> str:
    return row_name(row) if column == "total" else f"{row_name(row)} · {column_name(row, column)}"


def _sum_words(row: str, column: str, cells: int) -> str:
    """What a family adds up, in words; "" for a single cell."""
    if cells == 1:
        return ""
    if column == "organisations":
        return f"{row_name(row)}中“法人或其他组织”＝{'＋'.join(column_name(row, each) for each in APPLICANT_IDS[1:])}"
    return f"{_name(row, column)}＝" + "＋".join(
        row_name(part).partition("（")[2].rstrip("）") or row_name(part) for part in FAMILY_ROWS[row]
    )
