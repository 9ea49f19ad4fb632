"""Does it add up: the form's own rules for one report, and the rules that join two years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Answer
from assistant.compare import said_points, said_rounded
from assistant.conversation import Scene
from assistant.exact import sums
from assistant.exact.figures import Draft
from assistant.exact.indicators import Indicator, cell_indicator, row_name, table_of
from assistant.exact.phrasing import table_title
from assistant.lookup import Facts, Value, in_one_unit, read_values
from assistant.query import Query
from assistant.question import Question
from assistant.reading.things import Thing
from assistant.refusals import no_report
from corpus.form import CARRIED
from corpus.numbers import say
from corpus.report import Finding, Report

#: Two numbers are asked to be the same; a sum that must come out is the form's own rule.
_SAME = re.compile("一样|相同|相等|一致|一个数")
_SAME_NUMBER = re.compile("一样|相同|一个数")
_ADDED = re.compile("合计|总计|之和|总和|加|分项|各项|表|数据")
_BY_PART = {"二": "active_disclosure", "三": "applications", "四": "review_litigation"}
_IN_FORCE = ("in_force", "issued", "repealed")
#: How it is told that nothing was found: of the whole report, or of its tables only.
ADDS_UP, TABLES_ADD_UP = "的数据对得上：", "的表格内部对得上："
_DOES_NOT = "处数据对不上（不一致）："


def answer(read: Question, scene: Scene, asked: Sequence[Thing], facts: Facts) -> Answer | None:
    """Whether what was asked about is consistent, with the arithmetic; None where only the numbers can be told."""
    pair = [thing[0] for thing in asked if len(thing) == 1]
    values = len(pair) * len(scene.publishers) * len(scene.years)
    chained = set(scene.subject.columns) & {*_IN_FORCE, "issued?"}
    if joins_years(scene) and not chained:
        return _carried(read.asked, scene, facts)
    if reconciles(read, scene) or ({"in_force", "repealed"} <= chained and len(scene.publishers) == 1):
        return _in_force(read, scene, facts)
    if _SAME.search(read.text) and read.has("op:max", "op:min", "op:rank"):
        return None  # 哪类申请人最多，和上年一样吗: not whether the numbers are equal
    if _SAME.search(read.text) and (values == 2 or (values > 2 and not _ADDED.search(read.text))):
        return _equal(read.asked, scene, pair, facts)
    numbers = bool(asked) and _SAME_NUMBER.search(read.text) and not _ADDED.search(read.text)
    if numbers and chained <= {"in_force"} and not read.has("prose"):
        return None  # 现行有效跟上年一样吗: no rule of the form
    return _in_force(read, scene, facts) if chained else _audit(read.asked, scene, facts)


def reconciles(read: Question, scene: Scene) -> bool:
    """Whether the documents of one year, what was made and what was repealed are held against the next year's.

    2023年规章11件，2024年制发2件、废止1件，与2024年报所列一致吗: the form joins them by one rule, 现行有效, whether it
    is named or not.
    """
    chained = set(scene.subject.columns)
    made = {"issued", "issued?"} & chained and "repealed" in chained
    two = len(scene.publishers) == 1 and len(scene.years) == 2 and scene.years[1] - scene.years[0] == 1
    return bool(made and two and len(read.numbers) > 2)


def joins_years(scene: Scene) -> bool:
    """Whether a rule of the form joins what is asked with the year before: 现行有效, 结转."""
    subject = scene.subject
    if set(subject.columns) & {*_IN_FORCE, "issued?"}:
        return True
    carried = subject.carried or set(subject.rows) & set(CARRIED)
    return bool(carried) and len(scene.years) > 1


#: 一样多，没错吧: claimed, where 一样多吗 only asks.
_CLAIMED = re.compile("(?:对吗|对吧|对不对|没错吧|是吧|没说错吧|属实吗)[?？。]*$")


def _equal(question: str, scene: Scene, asked: Sequence[Indicator], facts: Facts) -> Answer:
    """Numbers side by side: of two or more rows, years or bodies."""
    values = read_values(facts, asked, scene.publishers, scene.years)
    query = Query(scene.publishers, scene.years, tuple((each,) for each in asked), "consistency")
    draft = Draft(query, question, facts)
    yes, no = ("对，", "不对，") if _CLAIMED.search(question) else ("", "")
    told = "，".join(map(draft.tell, values))
    alike = in_one_unit(values)
    numbers = sorted(value.number for value in alike if value.number is not None)
    units = dict.fromkeys(value.unit for value in alike)
    if len(numbers) < len(values) or (len(units) > 1 and not _is_one_count(values)):
        return draft.finish(f"无法核对：{told}。")
    if len(units) > 1:
        draft.notes.append(f"同一格在两份报告里的计量单位印得不同（{'、'.join(units)}），只比数目。")
    less, more = numbers[0], numbers[-1]
    if _CLAIMED.search(question):  # 跟上年一样多，没错吧: a claim, and its verdict
        draft.notes += [] if less == more or len(values) > 2 else [f"相差{said_rounded(more - less)}{values[0].unit}。"]
        return draft.finish(f"{'对' if less == more else '不对'}，{told}。")
    if less == more:
        return draft.finish(f"{yes}一致：{told}，{'两者' if len(values) == 2 else '都'}相等。")
    if len(values) > 2:
        return draft.finish(f"{no}不一致：{told}。")
    rates = values[0].indicator.is_rate
    of_all = next(iter(units)) if len(units) == 1 else ""
    unit, shown = ("个百分点", said_rounded) if rates else (of_all, say)
    plain = f"{say(more)}-{say(less)}={say(more - less)}{unit}"
    draft.derivations.append(said_points(more, less) if rates else plain)
    draft.evidence.compute(more - less, unit, exact=not rates)
    return draft.finish(f"{no}不一致：{told}，相差{shown(more - less)}{unit}。")


def _is_one_count(values: Sequence[Value]) -> bool:
    """Whether all are one cell of the form that counts (采购项目数量), by whatever word it is counted: 2项, 2笔."""
    money = any(value.unit.endswith(("元", "%")) for value in values)
    return len({value.indicator for value in values}) == 1 and not money


def _in_force(read: Question, scene: Scene, facts: Facts) -> Answer:
    """现行有效 of a year = 现行有效 of the year before + 制发 − 废止."""
    question = read.asked
    row = next((r for r in scene.subject.rows if table_of(r) == "active_disclosure"), "")
    row = row or "active_disclosure.normative_documents"
    publisher, year = scene.publishers[0], scene.years[-1]
    cells = [cell_indicator(row, column) for column in _IN_FORCE]
    now = read_values(facts, cells, [publisher], [year])
    before = read_values(facts, cells[:1], [publisher], [year - 1])[0]
    query = Query((publisher,), (year - 1, year), tuple((each,) for each in cells), "consistency")
    draft = Draft(query, question, facts)
    if before.state == "no_report" and len(scene.years) > 1:
        return no_report(question, [publisher], [year - 1], f"{row_name(row)}现行有效件数", facts)
    if before.state == "no_report":
        told = "，".join(map(draft.tell, now))
        return draft.finish(f"无法核对：没有收录{publisher}{year - 1}年的报告，缺上年的现行有效件数。{told}。")
    if any(value.number is None for value in (before, *now)):
        told = "；".join(draft.tell(value) for value in (before, *now))
        return draft.finish(f"无法核对，所需的数字不全：{told}。")
    told = _in_force_told(draft, before, *now)
    printed = {value.number for value in (before, *now)}
    other = [f"{say(claim.value)}{claim.unit}" for claim in read.numbers if claim.value not in printed]
    opening = f"不对，问句里的{'、'.join(other)}与报告所印不同。按报告所印，" if other else ""
    return _without(draft.finish(opening + told), "跨年不一致")


def _in_force_told(draft: Draft, before: Value, printed: Value, issued: Value, repealed: Value) -> str:
    numbers = [value.number for value in (before, issued, repealed, printed)]
    base, more, less, shown = (number if number is not None else Decimal(0) for number in numbers)
    computed = base + more - less
    draft.derivations.append(f"{say(base)}+{say(more)}-{say(less)}={say(computed)}，报告所印{say(shown)}")
    parts = f"{draft.tell(before)}，{draft.tell(issued)}，{draft.tell(repealed)}"
    draft.evidence.compute(computed, printed.unit, exact=True)
    told = f"{parts}；{say(base)}+{say(more)}-{say(less)}={say(computed)}件"
    if computed == shown:
        return f"一致：{told}，与{draft.tell(printed)}相等。"
    gap = say(abs(computed - shown))
    return f"不一致：{told}，而{draft.tell(printed)}，{say(computed)}≠{say(shown)}，相差{gap}件（勾稽不平）。"


def _carried(question: str, scene: Scene, facts: Facts) -> Answer:
    """结转下年度 of a year against 上年结转 of the next."""
    publisher, years = scene.publishers[0], scene.years[:2]
    out, into = (cell_indicator(f"applications.{row}", "total") for row in ("carried_out", "carried_in"))
    left = read_values(facts, [out], [publisher], [years[0]])[0]
    right = read_values(facts, [into], [publisher], [years[1]])[0]
    draft = Draft(Query((publisher,), years, ((out,), (into,)), "consistency"), question, facts)
    told = f"{draft.tell(left)}，{draft.tell(right)}"
    if left.number is None or right.number is None:
        return draft.finish(f"无法核对，所需的数字不全：{told}。")
    if left.number == right.number:
        return draft.finish(f"一致：{told}，两者相等。")
    gap = say(abs(left.number - right.number))
    text = f"不一致：{told}，{say(left.number)}≠{say(right.number)}，相差{gap}件（跨年不衔接）。"
    return _without(draft.finish(text), "跨年不衔接")


def _without(answer: Answer, told: str) -> Answer:
    """An answer without the notes that say again what it tells itself."""
    return replace(answer, notes=tuple(note for note in answer.notes if told not in note))


def _audit(question: str, scene: Scene, facts: Facts) -> Answer:
    """Every finding of the reports asked about, of one table where a row was said."""
    tables = {table_of(row) for row in scene.subject.rows} or tables_named(question)
    reports = [
        report for name in scene.publishers or (None,) for report in facts.reports(name) if report.year in scene.years
    ]
    if not reports:
        return no_report(question, scene.publishers, scene.years, "", facts)
    draft = Draft(Query(scene.publishers, scene.years, (), "consistency"), question, facts)
    told = [_audited(draft, report, tables) for report in reports[:10]]
    return draft.finish("\n".join(told), route="computed")


def _audited(draft: Draft, report: Report, tables: set[str]) -> str:
    findings = [
        each
        for each in draft.facts.findings(report.id)
        if each.severity != "info" and (not tables or any(table_of(id) in tables for id in each.cells))
    ]
    name = f"{report.publisher}{report.year}年报告"
    scope = f"“{'”“'.join(table_title(table) for table in sorted(tables))}”表" if tables else ""
    if not findings:
        return f"{name}{scope}{_without_findings(draft, report, tables)}"
    lines = [
        f"\n{at}. {each.message.removesuffix('。')}{_cited(draft, report, each)}。"
        for at, each in enumerate(findings[:8], 1)
    ]
    more = f"\n另有{len(findings) - 8}处。" if len(findings) > 8 else ""
    return f"{name}{scope}有{len(findings)}{_DOES_NOT}{''.join(lines)}{more}"


def tables_named(question: str) -> set[str]:
    """The tables that are named by the part of the report they stand in: 表三合不合.

    >>> tables_named("某市2024年表三合不合"), tables_named("某市2024年的表合不合")
    ({'applications'}, set())
    """
    return {_BY_PART[part] for part in re.findall("表格?([二三四])", question)}


def is_audit(answer: Answer) -> bool:
    """Whether an answer tells of all that was found in reports, or that nothing was."""
    return answer.status == "answered" and (ADDS_UP in answer.answer or _DOES_NOT in answer.answer)


def _without_findings(draft: Draft, report: Report, tables: set[str]) -> str:
    """That nothing was found, with the sums over all applications of the year; or that there was nothing to look at."""
    if not draft.facts.cells(report.id):
        return "的表格没有读到，无法核对。"
    whole = [sums.check(rule, report, draft.facts) for rule in sums.whole_sums(report)]
    even = [each for each in whole if each.even] if not tables or "applications" in tables else []
    told = "".join(f"{sums.tell(draft, each)}。" for each in even)
    _cite_totals(draft, report, tables)
    return f"{ADDS_UP}表内合计与勾稽关系没有发现不一致。{told}"


def _cited(draft: Draft, report: Report, finding: Finding) -> str:
    """The chips of a finding's cells, zeros left out of long sums."""
    cells = draft.facts.cells(report.id, finding.cells)
    ordered = [cells[id] for id in finding.cells if id in cells]
    shown = [cell for cell in ordered if cell.value] or ordered[:2]
    last = ordered[-1:] if ordered and ordered[-1] not in shown else []
    return "".join(draft.evidence.chip(report, cell) for cell in (*shown, *last))


def _cite_totals(draft: Draft, report: Report, tables: set[str]) -> None:
    """The totals that were looked at, of the tables asked about or of all."""
    wanted = ("applications.new.total", "applications.outcome_total.total", "review_litigation.review.total")
    asked = [id for id in wanted if not tables or table_of(id) in tables]
    for cell in draft.facts.cells(report.id, asked).values():
        draft.evidence.chip(report, cell)
