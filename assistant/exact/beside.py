"""What must be said beside printed numbers: blanks, other forms, formulas, and contradictions of the cited cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Answer
from assistant.exact.indicators import PLAIN_SHARES, row_name, table_of
from assistant.exact.phrasing import editions_said, noun, of_table, who
from assistant.lookup import Facts, Value, is_lost, prints_no_unit
from assistant.question import Question
from assistant.reading.axes import means_everybody
from assistant.reading.uncounted import counts_applicants
from corpus.form import OF_A_COLUMN, edition_of
from corpus.report import Finding, Report

MIXED = "各年（各机关）口径不同，数字并列给出，不宜直接相比。"
#: Reports whose findings are looked up for one answer.
_MOST_REPORTS = 20
#: Findings of one report that are told in full.
_TOLD = 4
_OF_EVERYBODY = "“老百姓”按全部申请人计；如果只问自然人，请问“自然人”。"
_CASES_OF_ALL = "复议、诉讼的表格不按申请人分列，这是全部的数。"
_IN_CASES = "年报按件统计，不统计人数、家数：同一申请人可以提多件申请。"
#: 查封、扣押这类手段: kinds that stand for all of 行政强制, of which the form has one row (行政强制法第二条、第九条).
SUCH_COERCION = re.compile(
    "(?:(?:查封|扣押|冻结|划拨|强制执行|强制措施)(?:、|和|或|及|,)?)+(?:之类|这类|那类|一类|这种|这些|这样|等等?)的?(?!的?申请)"
)
_ALL_KINDS = "表格只有“行政强制”一行，查封、扣押、冻结等各种强制措施和强制执行都算在里面，没有分列。"
#: Findings about what one year hands on to the next.
_ACROSS_YEARS = ("carried_over", "in_force")

#: 赢了几个, 败诉多少: said of a case, whose table counts what became of the body's decision.
_WINS, _LOSES = re.compile("[赢胜]|告倒"), re.compile("[输败]")
#: Who contests the decision of the body: 申请人赢了, 告倒政府.
_CONTESTS = re.compile(
    "申请人|起诉人|原告|当事人|百姓|群众|[市村居公]民|民众|个人|对方|告[赢倒胜]|(?:告|起诉)[了过]?(?:政府|机关|行政机关|官府)"
)


def whose_win(read: Question, found: Answer) -> list[str]:
    """Whose win or loss is counted: the body's (赢了几个), or the other side's where it is named (申请人赢了几个)."""
    won = [token.text for token in read.tokens if {"column:upheld", "column:corrected"} & set(token.marks)]
    cells = {figure.cell.rpartition(".")[2] for figure in found.figures if figure.cell.startswith("review_litigation.")}
    meant = [
        f"“{row}”按{side}一方算，取{cell}"
        for said, row, side, theirs, id, cell in (
            (_WINS, "赢", "机关", False, "upheld", "“结果维持”"),
            (_LOSES, "输", "机关", False, "corrected", "“结果纠正”"),
            (_WINS, "赢", "申请人", True, "corrected", "“结果纠正”"),
            (_LOSES, "输", "申请人", True, "upheld", "“结果维持”"),
        )
        if id in cells and any(said.search(word) and bool(_CONTESTS.search(word)) == theirs for word in won)
    ]
    return [f"{'；'.join(meant)}；“其他结果”和“尚未审结”不计输赢。"] if meant else []


def of_everybody(read: Question, found: Answer) -> list[str]:
    """Whom 老百姓 and 群众 are taken for, where they might have meant one kind of applicant."""
    if not found.figures or not means_everybody(read):
        return []
    if read.marked("row:review_litigation"):
        return [_CASES_OF_ALL]
    return [_OF_EVERYBODY] if "百姓" in read.text else []


def counted_in_cases(read: Question, found: Answer) -> list[str]:
    """What is counted where applicants are asked for (几家企业来申请): one of them may hand in many applications."""
    told = any(figure.value and figure.cell.startswith("applications.") for figure in found.figures)
    return [_IN_CASES] if told and counts_applicants(read.text) else []


def as_one_row(read: Question, found: Answer) -> list[str]:
    """What the row 行政强制 holds, where it is asked for by kinds of it (查封、扣押这类手段)."""
    told = any(figure.cell.startswith("active_disclosure.coercion.") for figure in found.figures)
    return [_ALL_KINDS] if told and SUCH_COERCION.search(read.text) else []


def value_notes(values: Sequence[Value]) -> list[str]:
    notes = [*_other_forms(values), *(note for value in values for note in _notes_of(value))]
    if len(values) <= 4:
        notes += [
            f"口径：{value.indicator.definition}。".replace(" · ", "中") for value in values if _needs_definition(value)
        ]
    reports = {(value.publisher, value.year) for value in values}
    if len(reports) > 1 and len({value.note for value in values if value.number is not None}) > 1:
        notes.append(MIXED)
    return [*notes, *_edition_notes(values)]


def _notes_of(value: Value) -> Iterator[str]:
    if value.blanks:
        yield f"{who(value)}{noun(value.indicator)}的各项中有{value.blanks}格未填报，只加已填的数。"
    if value.substituted:
        rows = "、".join(dict.fromkeys(row_name(id.rpartition(".")[0]) for id in value.substituted))
        yield f"{who(value)}“{rows}”的总计未填报，这里用六类申请人已填各格之和代替，并非报告所印。"
    if value.state == "unread" and value.report is not None:
        missing = "没有读到印这一项的表" if is_lost(value) else "未能读出这一项"
        yield f"{who(value)}的报告{missing}（{noun(value.indicator)}），请查看原文{value.report.file}。"
    for cell in value.cells:
        if prints_no_unit(cell):
            yield f"该格只印“{cell.raw.strip()}”，格内和表头都没有印单位，格式也没有规定，这里不补单位。"
    if value.state == "blank":
        yield f"{who(value)}该格空白：未填报不等于0。"


def _other_forms(values: Sequence[Value]) -> list[str]:
    """The years whose form has a thing under another name, or not at all; told once for all years of a body."""
    said: dict[tuple[str, str], list[str]] = {}
    for value in values:
        if value.note:
            said.setdefault((f"口径：{value.publisher}", value.note), []).append(f"{value.year}年")
        if value.state == "no_form" and value.report is not None:
            form = f"{of_table(value.report, value.indicator.row)}，{editions_said(value.indicator)}"
            said.setdefault((value.publisher, form), []).append(f"{value.year}年")
    return [f"{body}{'、'.join(dict.fromkeys(years))}{told}。" for (body, told), years in said.items()]


def _needs_definition(value: Value) -> bool:
    """Whether a formula says more than the name: of 公开率 and of rows added up, not of "X占Y的比例"."""
    each = value.indicator
    computed = (each.is_sum and not value.note) or (each.is_rate and not each.name.endswith(PLAIN_SHARES))
    return bool(each.definition) and computed


def _edition_notes(values: Sequence[Value]) -> list[str]:
    """Decisions were printed beside 项目数 until the edition of 2021: told where both editions meet in one answer."""
    editions = {
        edition_of(f"{value.indicator.row}.decisions", value.report.edition)
        for value in values
        if value.report is not None and value.indicator.row.startswith("active_disclosure.")
    }
    if {"2019", "2021"} <= editions and any(value.indicator.column == "decisions" for value in values):
        return [
            "口径：2019年版格式的列名是“处理决定数量”（并列有“上一年项目数量”“本年增/减”），"
            "2021年版是“本年处理决定数量”，跨版比较时请留意。"
        ]
    return []


def finding_notes(values: Sequence[Value], facts: Facts) -> list[str]:
    """Contradictions of the reports that the cited cells take part in, each report's once."""
    notes: list[str] = []
    reports: dict[str, Report] = {}
    cells: dict[str, set[str]] = {}
    for value in values:
        if value.report is not None:
            reports[value.report.id] = value.report
            cells.setdefault(value.report.id, set()).update((*(cell.id for cell in value.cells), *value.substituted))
    for id, report in list(reports.items())[:_MOST_REPORTS]:
        notes += _findings_of(report, cells[id], facts.findings(id))
        notes += _found_a_year_later(report, cells[id], facts)
    return notes


def _findings_of(report: Report, cited: set[str], findings: Sequence[Finding]) -> list[str]:
    # a share that the prose prints of the same whole is no matter of the cell
    touching = [each for each in findings if cited & set(each.cells) and each.rule != "percent"]
    beside = [each for each in findings if each not in touching and _is_beside(each, cited)]
    name = f"{report.publisher}{report.year}年"
    notes = [f"{name}报告{each.message}" for each in touching[:_TOLD]]
    rest, asked = len(touching[_TOLD:]) + len(beside), f"可问“{name}的数据对得上吗”。"
    if rest and notes:
        notes[-1] += f"同一列另有{rest}处，{asked}"
    elif rest:
        notes.append(f"{name}报告同一列有{rest}处勾稽不平，不涉及这里引用的格，{asked}")
    return notes


def _is_beside(finding: Finding, cited: set[str]) -> bool:
    """Whether a sum that fails stands in a column of applications in which a cited cell stands too."""
    columns = {id.rpartition(".")[2] for id in cited if table_of(id) == "applications"}
    return finding.rule in OF_A_COLUMN and finding.cells[0].rpartition(".")[2] in columns


def _found_a_year_later(report: Report, cited: set[str], facts: Facts) -> list[str]:
    """What the report of the next year continues in another way: its 上年结转, its 现行有效."""
    handed_on = {id for id in cited if id.endswith(".in_force") or id.startswith("applications.carried_out.")}
    later = facts.reports(report.publisher, report.year + 1) if handed_on else []
    return [
        f"{each.publisher}{each.year}年报告{finding.message}"
        for each in later[:1]
        for finding in facts.findings(each.id)
        if finding.other == report.id and finding.rule in _ACROSS_YEARS and handed_on & set(finding.cells)
    ][:_TOLD]
