"""Questions to click, drawn from what the corpus holds, and one line that says what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.page import words

if TYPE_CHECKING:
    from corpus.store import Store

#: Bodies that are looked at for examples; a corpus of thousands is not read through for six buttons.
LOOKED_AT = 12
MOST = 6
_RECEIVED = "applications.new.total"


def draw_examples(store: Store) -> tuple[str, ...]:
    """Up to six questions that this corpus can answer, each of another kind."""
    years = {name: sorted(store.facts.years(name)) for name in store.facts.publishers()[:LOOKED_AT]}
    received = store.facts.facts([_RECEIVED], publishers=list(years)) if years else []
    printed = {(f.report.publisher, f.report.year) for f in received if f.cell.value is not None}
    singles = sorted(printed, key=lambda key: (-key[1], key[0]))
    questions = [f"{publisher}{year}年收到多少件信息公开申请？" for publisher, year in singles[:1]]
    questions += _over_years(printed)
    questions += [f"{publisher}{year}年不予公开的有多少件？" for publisher, year in singles[1:2]]
    questions += _between(singles)
    questions += [f"{publisher}{year}年的年报数据对得上吗？" for publisher, year in singles[-1:]]
    questions += [f"{publisher}{year}年年报里说存在哪些问题？" for publisher, year in singles[:1]]
    return tuple(dict.fromkeys(questions))[:MOST]


def _over_years(printed: set[tuple[str, int]]) -> list[str]:
    by_name: dict[str, list[int]] = {}
    for publisher, year in sorted(printed):
        by_name.setdefault(publisher, []).append(year)
    longest = max(by_name.items(), key=lambda item: len(item[1]), default=("", []))
    if len(longest[1]) < 2:
        return []
    name, years = longest
    return [f"{name}{years[0]}年到{years[-1]}年新收的申请数怎么变化？"]


def _between(singles: list[tuple[str, int]]) -> list[str]:
    for i, (publisher, year) in enumerate(singles):
        for other, other_year in singles[i + 1 :]:
            if other_year == year and not other.startswith(publisher):
                return [f"{year}年{publisher}和{other}，哪个收到的申请多？"]
    return []


def coverage(store: Store) -> str:
    """What the corpus holds, in one sentence."""
    reports = store.facts.reports()
    if not reports:
        return words.COVERAGE_NONE
    years = [report.year for report in reports]
    publishers = len({report.publisher for report in reports})
    return words.COVERAGE.format(publishers=publishers, reports=len(reports), first=min(years), last=max(years))
