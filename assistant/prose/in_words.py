"""The sentences that tell what a question asks in words: who, where, why, in what way, what about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from assistant.prose.ahead import asks_ahead, not_done_in
from assistant.prose.charged import charged
from assistant.prose.drawn_out import drawn_out
from assistant.prose.evidence import Evidence, Reply, Source, quoted
from assistant.prose.kinds import WHY
from assistant.prose.quoting import Span
from assistant.prose.reasons import reason_told, weakness_explained
from assistant.prose.slots import Slot, names_office, slot_of
from assistant.prose.telling import telling
from assistant.prose.wording import Asked, Term

#: What is done with an application, in each word for it.
_HANDLED = frozenset("办 办理 处理 答复 受理".split())


def in_words(asked: Asked, source: Source) -> Reply | None:
    """The sentences of one report that answer, each cut to what is needed; None where none does.

    What was done is told by what the report plans or lacks only where nothing else of it tells.
    """
    if told := reason_told(asked, source) or weakness_explained(asked, source) or charged(asked, source):
        return told
    if asked.person and names_office(asked) and sum(term.heavy for term in asked.terms) < 2:
        return None  # reports speak of offices; a sentence that holds the office does not tell who holds it
    if WHY.search(asked.text) and sum(term.heavy for term in asked.terms) < 2:
        return None  # of one word alone many causes are told; the closest one decides
    slot = slot_of(asked)
    terms = slot.left_of(asked) if slot else asked.terms
    terms = _with_verb(terms) if slot and slot.verb else terms
    spans: list[Span] = []
    for skips in (None,) if asks_ahead(asked) else (not_done_in(source), None):
        spans = spans or _sentences(terms, slot, source, skips)
    if not spans:
        return None
    spans = [drawn_out(asked, span, source.plain) for span in spans]
    return Reply(quoted(spans, source, "年报写到："), tuple(Evidence(span) for span in spans))


def _sentences(
    terms: Sequence[Term], slot: Slot | None, source: Source, skips: Callable[[Span], bool] | None
) -> list[Span]:
    told_by = partial(telling, terms, source.plain, source.passages, skips=skips)
    spans = told_by(slot.fills(terms) if slot else None, loosely=not (slot and slot.new))
    return spans if spans or not slot or slot.strict else told_by(loosely=True)


def _with_verb(terms: Sequence[Term]) -> tuple[Term, ...]:
    """The words of a question for the way in which one thing is handled, with the verb as a word that must be told.

    怎么办理申请: that so many applications came, or how requests were looked into, tells no way of handling them.
    """
    if sum(term.heavy for term in terms) > 1:
        return tuple(terms)
    return tuple(Term(t.word, 1.0, t.same | _HANDLED - {"办"}) if t.word in _HANDLED else t for t in terms)
