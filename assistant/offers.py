"""What is said where a row was read but not every word beside it: the refusal, or the row's figure as an offer."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import planning, refusals
from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.exact.indicators import cell_indicator, columns_of, row_name
from assistant.exact.phrasing import noun
from assistant.leftover import whole_words
from assistant.lookup import MISSING_STATES, STATISTICS, Facts, read_values
from assistant.question import Question
from assistant.reading.roles import is_slight
from assistant.reading.things import things
from assistant.routing import measures_otherwise


def unexplained(read: Question, scene: Scene, facts: Facts) -> Answer:
    """The refusal for words that restrict a row and that nothing knows; the row is named where its cell was read."""
    first = next((thing[0] for thing in planning.things_asked(scene, read)), None)
    values = read_values(facts, [first], scene.publishers, scene.years) if first else []
    if all(value.state in MISSING_STATES for value in values):
        return refusals.unexplained(read.asked, read.unexplained, None, ())
    options = asked_plainly(read, scene)
    several = first is not None and first.row.startswith("active_disclosure.") and len(columns_of(first.row)) > 1
    return refusals.unexplained(read.asked, read.unexplained, first, options, scene.subject.implied or several)


def asked_plainly(read: Question, scene: Scene) -> list[str]:
    """The question for the row alone, as an option; none where body, year or row are missing."""
    first = next((thing[0] for thing in planning.things_asked(scene, read)), None)
    if not (first and scene.publishers and scene.years):
        return []
    return [f"{scene.publishers[0]}{scene.years[-1]}年{noun(first)}是多少？"]


def nearest_cells(read: Question, scene: Scene, facts: Facts) -> Answer | None:
    """The refusal for a question about rows of the tables that no cell answers: the cells of these rows instead."""
    rows = [row for row in scene.subject.rows if not row.startswith(STATISTICS)]
    if read.has("prose") or measures_otherwise(read) or not rows or not read.marked("row:"):
        return None
    asked = [cell_indicator(row, column) for row in rows for column in columns_of(row) if _is_plain(row, column)]
    values = read_values(facts, asked, scene.publishers, scene.years[-1:])
    near = [value for value in values if value.state not in MISSING_STATES]
    sure = [value for value in near if _is_named(read, value.indicator.row)]
    return refusals.nearest_cells(read.asked, sure, read.unexplained) if near else None


def _is_named(read: Question, row: str) -> bool:
    """Whether a row stays likely beside what was not read: it is named by words of its label, or nothing unread
    touches its word. 跨年 with 转入 behind it, unread, is no application carried over into the next year.
    """
    said = [token for token in read.tokens if f"row:{row}" in token.marks]
    unread = [
        found.span()
        for word in whole_words(read.unexplained, read.text)
        for found in re.finditer(re.escape(word), read.text)
    ]
    alone = [t for t in said if not any(start <= t.end and t.start <= end for start, end in unread)]
    label = row_name(row)
    return bool(alone or not said) or any(t.text[at : at + 2] in label for t in said for at in range(len(t.text) - 1))


def _is_plain(row: str, column: str) -> bool:
    """Whether a column tells of the whole row: every one in table 二, 总计 in the others."""
    return column == "total" or row.startswith("active_disclosure.")


def nearly_read(read: Question, scene: Scene) -> bool:
    """Whether one body, year and row are named and only short words stay unread that are no nouns and no parts.

    A row that only follows from 申请 is not named: what is unread before it may name another (要更正的申请).
    """
    if (
        not read.unexplained
        or read.has("restriction")
        or planning.only_prose(read, scene)
        or scene.operation != "value"
    ):
        return False
    named = (
        len(scene.publishers) == len(scene.years) == 1
        and not scene.missing
        and scene.subject.fits
        and not scene.subject.implied
    )
    one = named and [len(each) for each in things(scene.subject)] == [1] and all(map(is_slight, read.unexplained))
    return one and all(map(is_slight, whole_words(read.unexplained, read.text)))


def offered(found: Answer, read: Question, scene: Scene, told: Answer) -> Answer:
    """The figure as an offer, with the words that were not read; what was told before where there is no figure."""
    if found.status != "answered" or not any(figure.value for figure in found.figures):
        return told
    words = "、".join(f"“{word}”" for word in whole_words(read.unexplained, read.asked))
    text = f"问句里的{words}没有读懂，请确认要问的是不是这一项：{found.answer}"
    return replace(found, status="clarify", answer=text, options=tuple(asked_plainly(read, scene)))


def which_row(found: Answer, read: Question, scene: Scene) -> Answer:
    """The nearest row as an offer where the words that were used also mean something no table counts (投诉举报)."""
    if found.status != "answered" or not found.figures:
        return found
    words = "、".join(t.text for t in read.tokens if any(mark.startswith("row:") for mark in t.marks))
    text = f"年报的表格没有单列“{words}”，与它最近的一项是：{found.answer}如果问的不是这一项，请换个说法。"
    return replace(found, status="clarify", answer=text, options=tuple(asked_plainly(read, scene)))
