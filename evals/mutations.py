"""Judges the readers and the checks by mutants: is what is printed followed, is what contradicts itself caught?

Whether a mutant contradicts itself is computed here from its printed numbers and text, apart from `ingest.check`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from corpus.form import APPLICANTS, SumRule, sum_rules
from corpus.report import Cell, Report
from evals.manuscript import Manuscript
from evals.mutants import KINDS, Kind, Mutant, mutants
from evals.synthetic_prose import CLAIM
from ingest.check import check_report, check_years
from ingest.document import Document
from ingest.extract import read_bytes
from ingest.prose_check import check_prose
from ingest.tables import read_tables

Values = Mapping[str, Decimal | None]


@dataclass(slots=True)
class Tally:
    """What became of the mutants of one kind.

    wrong:      cells read with another text or value than printed, or read where nothing is printed.
    missing:    printed cells that were not read. Honest, but a loss.
    to_catch:   mutants whose printed numbers contradict each other; caught: those a finding tells.
    undetected: mutants that no rule of the form can tell from a right report.
    alarms:     findings on mutants that contradict nothing.
    """

    kind: Kind
    mutants: int = 0
    cells: int = 0
    wrong: int = 0
    missing: int = 0
    to_catch: int = 0
    caught: int = 0
    undetected: int = 0
    alarms: int = 0


def run_mutations(count: int = 200, kinds: Iterable[Kind] = KINDS) -> list[Tally]:
    """`count` mutants of every kind, judged."""
    return [_tally(kind, count) for kind in kinds]


def _tally(kind: Kind, count: int) -> Tally:
    tally = Tally(kind)
    for mutant in mutants(kind, count):
        _, content = mutant.file
        document = read_bytes(content)
        cells = {cell.id: cell for cell in read_tables(document).cells}
        _count_cells(tally, mutant, cells)
        _count_findings(tally, mutant, document, cells)
    return tally


def _count_cells(tally: Tally, mutant: Mutant, cells: Mapping[str, Cell]) -> None:
    tally.mutants += 1
    tally.cells += len(mutant.printed)
    for id in mutant.printed.keys() | cells.keys():
        cell = cells.get(id)
        if cell is None:
            tally.missing += 1
        elif mutant.printed.get(id) != (cell.raw, cell.value):
            tally.wrong += 1


def _count_findings(tally: Tally, mutant: Mutant, document: Document, cells: Mapping[str, Cell]) -> None:
    report = _report(mutant.manuscript)
    told = bool(check_report(report, cells)) or bool(check_prose(report, document.text, cells))
    if mutant.before is not None:
        told = told or bool(check_years([(_report(mutant.before), _cells(mutant.before)), (report, cells)]))
    if contradicts_itself(mutant):
        tally.to_catch += 1
        tally.caught += told
    elif told:
        tally.alarms += 1
    else:
        tally.undetected += bool(tally.kind.undetectable)


def contradicts_itself(mutant: Mutant) -> bool:
    """Whether the printed numbers break a sum of the form, the carrying over between years, or the text's own claim,
    or tell more of a part than of the whole."""
    values = {cell: value for cell, (_, value) in mutant.printed.items()}
    editions = mutant.manuscript.editions
    rules = [rule for table, edition in editions.items() for rule in sum_rules(table, edition)]
    return (
        mutant.prose_lies
        or any(_more_than_all(f"active_disclosure.{row}", values) for row in ("regulations", "normative_documents"))
        or any(_broken(rule, values) for rule in rules)
        or _not_continued(mutant, values)
        or _text_disagrees(mutant, values)
    )


def _more_than_all(row: str, values: Values) -> bool:
    """More is printed as newly disclosed in the year than as disclosed in all."""
    newly, whole = values.get(f"{row}.disclosed"), values.get(f"{row}.total_disclosed")
    return newly is not None and whole is not None and newly > whole


def _broken(rule: SumRule, values: Values) -> bool:
    """A rule is broken where its total is printed and the printed parts do not make it; a blank part counts nothing."""
    if any(cell not in values for cell in (*rule.left, *rule.right)):
        return False
    needed = (rule.left[0], rule.right[0]) if rule.kind == "balance" else rule.right
    left = [value for cell in rule.left if (value := values[cell]) is not None]
    if any(values[cell] is None for cell in needed) or not left:
        return False
    return sum(left) != sum(value for cell in rule.right if (value := values[cell]) is not None)


def _not_continued(mutant: Mutant, values: Values) -> bool:
    before = mutant.before
    if before is None:
        return False
    return any(
        before.value(f"applications.carried_out.{column.id}") != values[f"applications.carried_in.{column.id}"]
        for column in APPLICANTS
    )


def _text_disagrees(mutant: Mutant, values: Values) -> bool:
    """The sentence that every synthetic report prints about its applications, against what its table prints now."""
    for paragraph in mutant.manuscript.paragraphs("overview"):
        if claim := CLAIM.search(paragraph):
            rows = ("new", "outcome_total", "carried_out")
            told = [values.get(f"applications.{row}.total") for row in rows]
            return any(
                value is not None and value != int(said) for value, said in zip(told, claim.groups(), strict=True)
            )
    return False


def _report(manuscript: Manuscript) -> Report:
    return Report(
        id=f"{manuscript.year:016}",
        file="报告.html",
        sha256="",
        kind="html",
        publisher=manuscript.publisher,
        issuer=manuscript.issuer,
        year=manuscript.year,
        title=manuscript.title,
        source=manuscript.source,
        published=manuscript.published,
        edition=dict(manuscript.editions),
    )


def _cells(manuscript: Manuscript) -> dict[str, Cell]:
    return {id: Cell(id, "", "", raw, value, "件") for id, (raw, value) in manuscript.truth().items()}
