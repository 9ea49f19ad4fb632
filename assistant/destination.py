"""Where a question goes: the first destination whose condition holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from assistant import planning, routing
from assistant.exact.holdings import asks_for_a_year, asks_for_holdings, asks_who_has_none
from assistant.exact.picked import drops_condition
from assistant.meant import WITHIN
from assistant.prose.kinds import AGREEMENT
from assistant.prose.shares import only_a_rate
from assistant.prose.unnamed import OF_ONES_OWN
from assistant.reading.about import asks_content
from assistant.reading.parts import HOW_MANY
from assistant.reading.services import wants_service
from assistant.reading.turning import only_turns
from assistant.turn import Turn

Destination = Literal[
    "greeting",
    "chat",
    "service",
    "holdings",
    "elsewhere",
    "publisher",
    "ambiguous",
    "within",
    "unmet",
    "either",
    "prose",
    "nothing",
    "misfit",
    "figure",
]
#: A follow-up as short as this may lean on what was asked before, in letters.
SHORT = 16
_POINTED_AT = re.compile("他们|它们?|人家|这家|那家|该(?:单位|机关|局|区|市)|(?:这|那)个(?:单位|机关|局|部门)")


def destination_of(turn: Turn) -> Destination:
    """Where a question goes."""
    return next(destination for destination, holds in _CONDITIONS if holds(turn))


def _is_prose_from_the_first(turn: Turn) -> bool:
    """Whether only prose can answer, whatever rows of the form the words name."""
    read, scene = turn.read, turn.scene
    counted = routing.names_old_row(read, scene)  # 开了几场发布会, 收了申请人多少费用: rows of the table then
    return bool(
        routing.part_of_information(read)
        or (routing.measures_otherwise(read) and not counted)
        or (counted and (routing.counts_otherwise(read) or routing.asks_of_a_row(read)))
        or routing.counts_among_pieces(read)
        or routing.counts_no_documents(read, scene)
        or (routing.asks_what_applicants_paid(read) and not counted)
        or planning.only_prose(read, scene)
        or (scene.operation == "value" and routing.restricts_by_number(read))
        or (scene.operation == "sum" and drops_condition(read))
        or routing.asks_which_within(read, scene)
        or routing.asks_why_without_a_reason(read)
        or routing.asks_why_changed(read.text)
        or routing.claims_all_of_no_whole(read, scene)
        or (scene.years and any(each.role == "planned" for each in read.years.expressions))
    )


def _asks_rate_of_what_was_told(turn: Turn) -> bool:
    """办结率呢 behind how many calls came, which the prose told: theirs, and not that of the applications."""
    return bool(turn.before.told and not turn.names_body_or_year and only_a_rate(turn.read.bare))


def _is_topical(turn: Turn) -> bool:
    """Whether a question with words the form does not explain is about reports at all."""
    about_reports = turn.read.has("topic:report", "topic:applications", "topic:applicants")
    return bool(_says_whose_report(turn) or turn.before or turn.scene.subject or about_reports)


def _says_whose_report(turn: Turn) -> bool:
    """Whether a body is named, or a year; 今年 and 明年 without a body and a report say when, and of no report."""
    no_report = all(each.kind == "relative" for each in turn.read.years.expressions) and not turn.scene.years
    return bool(turn.read.publishers.matches or (turn.read.years and not no_report))


def _claims_agreement(turn: Turn) -> bool:
    """Whether a number is said of something without a row: 报告说了12次，对吗."""
    known = turn.names_body_or_year or turn.before
    return bool(AGREEMENT.search(turn.read.text) and turn.read.numbers and known and not turn.scene.subject)


def _counts_partners(turn: Turn) -> bool:
    """平台对接了几个部门: no bodies are counted by their applications."""
    scene, read = turn.scene, turn.read
    return scene.operation == "count" and scene.subject.implied and "申请" not in read.text and not read.numbers


def _is_told_in_prose(turn: Turn) -> bool:
    """Whether a question that names no row asks for what reports tell in words, or follows one that did."""
    known = turn.names_body_or_year or turn.before
    listed = bool(known) and (turn.prose_kind in OF_ONES_OWN or asks_content(turn.read))
    follows = turn.before.told and not turn.names_body_or_year and len(turn.read.bare) <= SHORT
    return bool(listed or turn.read.has("topic:report", "disclosed_any", "which:reason") or follows)


def _says_too_little(turn: Turn) -> bool:
    """那个数是多少, 三项合计 after two: it names nothing, and nothing in it is off topic."""
    vague = HOW_MANY.search(turn.read.text) or (turn.before and turn.scene.operation != "value")
    return bool(turn.names_body_or_year or vague)


def _asks_of_somebody(turn: Turn) -> bool:
    """他们承认了哪些不足: what reports tell, of a body that is only pointed at."""
    known = turn.names_body_or_year or turn.before
    return bool(not known and turn.prose_kind in ("problems", "measures") and _POINTED_AT.search(turn.read.text))


def _asks_of_fines(turn: Turn) -> bool:
    """罚了多少钱多少件, of nobody: 处罚 is in the form, if not the sum; it is asked back of whom and when."""
    known = turn.names_body_or_year or turn.before
    fines = {t.text for t in turn.read.tokens if "restriction" in t.marks and t.text.startswith("罚")}
    return bool(fines and not known and set(turn.read.unexplained) <= fines)


_CONDITIONS: tuple[tuple[Destination, Callable[[Turn], object]], ...] = (
    ("greeting", lambda turn: only_turns(turn.read.asked)),
    ("greeting", lambda turn: turn.read.has("greeting") and not turn.names_body_or_year),
    ("chat", lambda turn: turn.read.is_chat),
    ("service", lambda turn: wants_service(turn.read.asked, turn.names_body_or_year)),
    ("holdings", lambda turn: asks_who_has_none(turn.read) and not turn.before),
    (
        "holdings",
        lambda turn: (
            asks_for_holdings(turn.read) and not (asks_for_a_year(turn.read) and turn.before) and not turn.before.topic
        ),
    ),
    (
        "elsewhere",
        lambda turn: (
            turn.read.has("elsewhere") and not turn.read.publishers.unknown and (turn.names_body_or_year or turn.before)
        ),
    ),
    ("chat", lambda turn: turn.read.has("elsewhere") and not turn.read.publishers.unknown),
    ("within", lambda turn: turn.scene.told_of),
    ("publisher", lambda turn: turn.read.publishers.unknown),
    ("ambiguous", lambda turn: turn.read.publishers.ambiguous),
    ("unmet", lambda turn: turn.scene.unmet),
    ("either", lambda turn: turn.scene.either),
    ("prose", _asks_rate_of_what_was_told),
    ("prose", _is_prose_from_the_first),
    ("prose", lambda turn: turn.read.unexplained and _is_topical(turn)),
    ("nothing", _asks_of_somebody),
    ("nothing", _asks_of_fines),
    ("chat", lambda turn: turn.read.unexplained),
    ("prose", _claims_agreement),
    ("figure", lambda turn: planning.has_own_plan(turn.read, turn.scene)),
    ("prose", lambda turn: turn.scene.topic and not turn.scene.subject),
    ("prose", _counts_partners),
    ("figure", lambda turn: turn.scene.subject and turn.scene.subject.fits),
    ("misfit", lambda turn: turn.scene.subject),
    ("prose", _is_told_in_prose),
    ("nothing", _says_too_little),
    ("chat", lambda turn: True),
)


def leans_on_a_figure(turn: Turn) -> bool:
    """Whether a follow-up in words that were not read says nothing by itself: it asks no number and names no item."""
    read, before = turn.read, turn.before
    figure = bool(before.subject) and not before.prose and bool(before.publishers and before.years)
    asks = (
        HOW_MANY.search(read.text)
        or routing.asks_no_number(read)
        or WITHIN.match(read.bare)
        or planning.names_a_row(read)
        or read.has("prose")
    )
    return figure and not asks and len(read.bare) <= SHORT
