"""The share of an outcome that the prose prints, beside the one that is reckoned from the cells.

不予公开率 is reckoned from the table (5÷81); where the report itself writes “不予公开5件，占6.17%”, that is quoted
beside it: a reader who looks it up finds the printed number, and a report may have rounded, or reckoned, otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.answer import Answer

if TYPE_CHECKING:
    from corpus.store import Store

_ALL_OUTCOMES = "applications.outcome_total"
#: The outcomes of the form by the rows of their cells, as prose names them before their number.
_NAMED = {
    frozenset({"granted"}): "(?:予以|同意|准予)公开",
    frozenset({"partly_granted"}): "部分公开|予以部分公开",
    frozenset({"granted", "partly_granted"}): "予以公开(?:[和及与、]|以及)(?:予以)?部分公开",
    frozenset({"refused"}): "不予公开",
    frozenset({"unavailable"}): "无法提供",
    frozenset({"not_handled"}): "不予处理",
    frozenset({"other_outcome"}): "其[他它]处理",
}
#: 不予公开44条 counts pieces of information.
_APPLICATIONS = frozenset("件 份 宗".split())
_SAME, _OTHERWISE = "年报正文也写明", "年报正文印的是"


def with_printed_share(found: Answer, store: Store) -> Answer:
    """An answer that reckons the share of one outcome in one report, with what the prose of that report prints."""
    shares = [figure.value for figure in found.figures if figure.unit == "%"]
    cells = [citation for citation in found.citations if citation.kind == "cell"]
    named = _outcome_in([citation.cell for citation in cells])
    one_report = len({citation.report for citation in found.citations}) == 1
    if found.status != "answered" or found.verdict or not one_report or not named or len(shares) != 1 or not shares[0]:
        return found
    told = _printed(named, cells[0].report, store)
    if told is None or len(cells) < len(found.citations):
        return found
    quoted, value = told
    places = max(-int(value.as_tuple().exponent), 0)
    same = round(Decimal(shares[0]), places) == value
    n = len(found.citations) + 1
    citation = replace(quoted.citations[0], n=n)
    answer = f"{found.answer}{_SAME if same else _OTHERWISE}：“{citation.quote}”[{n}]。"
    return replace(found, answer=answer, citations=(*found.citations, citation))


def _outcome_in(cells: list[str]) -> str:
    """How prose names the one outcome whose cells are divided by those of all; "" where they are not just these."""
    if not any(cell.startswith(f"{_ALL_OUTCOMES}.") for cell in cells):
        return ""
    parts = [cell.split(".") for cell in cells if not cell.startswith(f"{_ALL_OUTCOMES}.")]
    applications = all(part[0] == "applications" for part in parts)
    return _NAMED.get(frozenset(part[1] for part in parts), "") if applications else ""


def _printed(named: str, id: str, store: Store) -> tuple[Answer, Decimal] | None:
    """The sentence that tells this outcome of the applications with its share; None where none does, or several do."""
    from assistant.prose.composing import composed
    from assistant.prose.evidence import Evidence, Reply, Source
    from assistant.prose.quoting import Span, around
    from assistant.prose.shares import share_beside
    from corpus.text import matchable

    report = store.facts.report(id)
    source = Source(report, store) if report else None
    if source is None:
        return None
    own = re.compile(f"(?:其中|其|共|已)*(?:{named})(?:的|政府信息|信息|申请|共|有|为)*")
    counts = [m for m in source.mentions if m.unit in _APPLICATIONS and own.fullmatch(matchable(m.own))]
    shares = [share for m in counts if (share := share_beside(m, source.mentions, source.plain))]
    if len(counts) != 1 or len(shares) != 1:
        return None
    start = around(source.plain, counts[0]).start
    quoted = composed("", [(source, Reply("{0}", (Evidence(Span(start, shares[0].end)),)))])
    return quoted, shares[0].value
