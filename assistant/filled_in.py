"""A follow-up with the words that it leaves out or turns, before it is read: each step knows one way of leaning."""

from __future__ import annotations

from assistant.conversation import Scene
from assistant.cumulative import of_the_table
from assistant.exact.indicators import columns_of, row_name
from assistant.in_order import in_order
from assistant.reading.halves import with_other_half
from assistant.reading.leaning import against_topic, items_added, items_now, with_added
from assistant.reading.pairs import as_pair
from assistant.reading.same_again import (
    as_growth,
    in_detail,
    of_report,
    of_year_beside,
    of_year_reached,
    share_of_these,
)
from assistant.reading.saying import corrected, in_prose, still_changing, with_fee, with_object
from assistant.returning import other_named


def filled_in(said: str, before: Scene) -> str:
    """The text of a follow-up, without the words that only turn, as the question it is beside those before it."""
    words = before.words
    said = of_year_beside(in_order(said, before)) if before.publishers else said
    if before.operation in ("difference", "growth") and not (before.subject.share or before.subject.rates):
        said = as_growth(said)
    said = share_of_these(said) if before.subject.rows and not before.subject.joined else said
    said = with_fee(of_year_reached(of_report(corrected(as_pair(said)))), words)
    said = still_changing(with_object(said, words), words)
    said = other_named(with_other_half(in_prose(said, words), words), before)
    said = of_the_table(said, before.topic, before.years) if before.topic else said
    said = against_topic(with_added(said), before.topic) if before.topic else with_added(said)
    acts = [row for row in before.subject.rows if row.startswith("active_disclosure.")]
    if len(acts) == 1 == len(before.subject.rows) and "change" in columns_of(acts[0]):
        said = items_added(said, row_name(acts[0]))
    if {"change", "prior_items"} & set(before.subject.columns) and len(before.subject.rows) == 1:
        said = items_now(said, row_name(before.subject.rows[0]))
    return in_detail(said) if before.subject.rows and not before.prose else said
