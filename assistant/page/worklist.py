"""The list of 报告体检: which findings are looked at, how many there are of each state, and a page of their cards."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from assistant.page import words
from assistant.page.checkup import RULES, SEVERITIES, VERDICTS, Case, card_html
from assistant.page.markup import attributes, button, shown

#: Cards on one page of the list.
PER_PAGE = 10
#: Names offered while a body's name is typed; more would make every page heavy, and a part of the name finds the rest.
MOST_NAMES = 300
#: Characters of a finding's sentence that name it in another.
_NAMED = 60
_STATES = {**VERDICTS, "": "全部"}


@dataclass(frozen=True, slots=True)
class View:
    """What the list is narrowed to. "" is everything; `publisher` may be a part of a name, `page` counts from 1."""

    publisher: str = ""
    year: str = ""
    rule: str = ""
    severity: str = ""
    state: str = "open"
    page: int = 1

    @classmethod
    def of(cls, data: Mapping[str, object]) -> View:
        """The view that the page told: texts by field. What is no page number is the first page."""
        told = {each.name: str(data[each.name]).strip() for each in fields(cls) if each.name in data}
        page = told.pop("page", "1")
        return cls(**told, page=int(page) if page.isdecimal() else 1)

    def holds(self, case: Case) -> bool:
        """Whether a finding is one of those looked at, whatever was decided about it."""
        return (
            self.publisher in case.report.publisher
            and self.year in ("", str(case.report.year))
            and self.rule in ("", case.finding.rule)
            and self.severity in ("", case.finding.severity)
        )


def chosen(found: Sequence[Case], view: View) -> list[Case]:
    """The findings of a view, on all its pages."""
    return [case for case in found if view.holds(case) and view.state in ("", case.decision.verdict)]


def filters_html(found: Sequence[Case], view: View) -> str:
    """What the list can be narrowed by; only what there is a finding of is offered."""
    if not found:
        return ""
    names = sorted({case.report.publisher for case in found})[:MOST_NAMES]
    offered = "".join(f"<option{attributes(value=name)}></option>" for name in names)
    typed = attributes(name="publisher", list="bodies", data_now=view.publisher, placeholder=words.PART_OF_NAME)
    body = (
        f'<label class="wide"><span>{words.PUBLISHER}</span><input type="search" autocomplete="off"{typed}></label>'
        f'<datalist id="bodies">{offered}</datalist>'
    )
    years = {str(year): f"{year} 年度" for year in sorted({case.report.year for case in found}, reverse=True)}
    seen, grave = {case.finding.rule for case in found}, {case.finding.severity for case in found}
    rules = [id for id in RULES if id in seen] + sorted(seen - RULES.keys())  # a store may be older than a rule's name
    selects = (
        _select("year", words.YEAR, years, view.year),
        _select("rule", words.RULE, {id: RULES.get(id, id) for id in rules}, view.rule),
        _select("severity", words.SEVERITY, {id: SEVERITIES[id] for id in SEVERITIES if id in grave}, view.severity),
    )
    reset = button(words.RESET, data_act="reset")
    return f'<div class="filters" role="search" aria-label="{words.NARROW}">{body}{"".join(selects)}{reset}</div>'


def _select(name: str, label: str, choices: Mapping[str, str], now: str) -> str:
    options = "".join(
        f"<option{attributes(value=value)}{' selected' if value == now else ''}>{shown(text)}</option>"
        for value, text in {"": words.ALL, **choices}.items()
    )
    return f"<label><span>{label}</span><select{attributes(name=name, data_now=now)}>{options}</select></label>"


def worklist_html(found: Sequence[Case], view: View, told: str = "") -> str:
    """The states with their counts, what was just decided, and one page of the cards of the view."""
    if not found:
        return f'{told}<p class="hint">{words.NO_FINDINGS}</p>'
    here = chosen(found, view)
    pages = max(1, -(-len(here) // PER_PAGE))
    page = min(max(view.page, 1), pages)
    first = (page - 1) * PER_PAGE
    cards = here[first : first + PER_PAGE]
    if cards:
        part = words.PART_SHOWN.format(first=first + 1, last=first + len(cards)) if pages > 1 else ""
        body = f'<p class="hint count" tabindex="-1">{words.FOUND.format(count=len(here))}{part}</p>'
        body += "".join(map(card_html, cards)) + _pager(page, pages)
    else:
        body = f'<p class="hint count" tabindex="-1">{words.NONE_LIKE_THIS}</p>'
    kept = attributes(data_state=view.state, data_page=page)
    return f'<div class="worklist"{kept}>{told}{_states(found, view)}{body}</div>'


def _states(found: Sequence[Case], view: View) -> str:
    """A button for each state, with how many of the findings looked at are in it."""
    counted = Counter(case.decision.verdict for case in found if view.holds(case))
    buttons = "".join(
        button(
            f"{name} {counted[state] if state else counted.total()}",  # type: ignore[index]
            data_act="view",
            data_state=state,
            data_page=1,
            aria_pressed="true" if state == view.state else "false",
        )
        for state, name in _STATES.items()
    )
    return f'<div class="states" role="group" aria-label="{words.STATE}">{buttons}</div>'


def _pager(page: int, pages: int) -> str:
    if pages == 1:
        return ""
    before = button(words.PAGE_BEFORE, data_act="view", data_page=page - 1) if page > 1 else ""
    after = button(words.PAGE_AFTER, data_act="view", data_page=page + 1) if page < pages else ""
    where = f"<span>{words.PAGE_OF.format(page=page, pages=pages)}</span>"
    return f'<nav class="pager" aria-label="{words.PAGES}">{before}{where}{after}</nav>'


def told_html(case: Case | None, before: Case | None = None, problem: str = "") -> str:
    """What became of a decision: which finding it was, what was kept, and the way back; or why nothing was kept.

    case: the finding with the decision as it was read back, None where nothing was kept. before: as it stood earlier.
    """
    # never twice the same, or a page that shows it already would not be told that it is new
    made = attributes(data_made=time.monotonic_ns())
    if case is None:
        return f'<div class="told wrong" tabindex="-1"{made}><p>{shown(problem)}</p></div>'
    message = case.finding.message.rstrip("。")
    name = message if len(message) <= _NAMED else f"{message[:_NAMED]}……"
    state = VERDICTS[case.decision.verdict]
    same = before is not None and before.decision.verdict == case.decision.verdict
    moved = words.KEPT_SAME.format(state=state) if same else words.KEPT_MOVED.format(state=state)
    comment = f"{words.COMMENT_KEPT}{case.decision.comment}" if case.decision.comment else words.NO_COMMENT_KEPT
    sentence = f"{words.KEPT}{case.report.publisher} {case.report.year} 年度“{name}”，{moved}。{comment}"
    undo = ""
    if before is not None and not same:
        undo = button(
            words.UNDO.format(state=VERDICTS[before.decision.verdict]),
            data_act="decide", data_key=case.decision.key, data_report=case.report.id,
            data_verdict=before.decision.verdict, data_text=case.decision.comment,
        )  # fmt: skip
    return f'<div class="told" tabindex="-1"{made}><p>{shown(sentence)}</p>{undo}</div>'
