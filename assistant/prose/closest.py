"""The sentence of a report that is closest to a question whose words it does not use: by meaning, words and slot.

Every clause of the selected reports is compared with the question: the cosine of both, the share of its content words
and of its letter pairs (rare ones count for more) that the sentence holds. What the question leaves open (who, where,
why, which) must stand in the clause that is closest, or in the segments beside it: a sentence about the right thing
that tells another side of it is no answer.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant.prose.ahead import asks_ahead, plans_of
from assistant.prose.evidence import Source
from assistant.prose.quoting import Span, sentences, trimmed
from assistant.prose.slots import Slot, slot_of
from assistant.prose.telling import is_heading, lists_contents
from assistant.prose.wording import Asked, coverage, terms_of
from corpus.lexicon import pairs
from corpus.snippets import clause_text, clauses
from corpus.text import matchable

#: What a sentence's likeness is made of: the cosine of its closest clause, the shares of words and of letter pairs.
_WORDS, _PAIRS = 0.05, 0.1
#: Weights of the logit that a sentence answers: as above, how far it is from the next one that fills the slot and from
#: the closest one that does not. A logistic fit over 87 development questions whose words
#: find nothing in their reports, each once more without the sentence that answers it, and 86 that no report answers.
_COSINE, _SAID, _LETTERS, _APART, _BEHIND, _BIAS = 48.0, 1.2, 2.2, 16.6, 46.9, -44.5
_FARTHEST = 0.1
#: At 0.5 some 48 of those 87 get the right sentence in the fit, 2 another one; of the unanswerable none is answered.
LIKELY = 0.5
#: A clause between two semicolons is quoted whole up to so many letters.
_WHOLE = 60
#: What kind of thing is asked for: 收到了什么建议 is told by a sentence about 建议.
_KIND = re.compile(
    "(?:(?<!为)什么|啥|哪些|哪种|哪[几两三四五六]个?)(?:样)?(?:[^，,。？?]{0,6}的)?"
    "(?!方面|情况|内容|时候|东西|事情?|方向|样)(?P<noun>[一-龥]{2,4})"
)
_SEGMENT = re.compile(r"[^，,；;。！？：:\n]+")
#: A segment that lists what the one before it tells of.
_LISTS = re.compile("分别|涉及|包括|包含|涵盖|主要[是为有]|[如即含]|其中")
_ITEM = re.compile("[^；;]+")


class Close(NamedTuple):
    """A piece between two semicolons or full stops, and the clause of it that is closest to a question."""

    item: Span
    clause: Span
    cosine: float
    words: float
    pairs: float

    @property
    def likeness(self) -> float:
        """How close the sentence is, all in all."""
        return self.cosine + _WORDS * self.words + _PAIRS * self.pairs


def closest(asked: Asked, source: Source) -> Span | None:
    """The piece of one report that likely tells what is asked; None where none does, or several might.

    What is planned is told by the measures of a report alone, and what was done by everything else.
    """
    index, text = source.store.passages, source.text
    if not index.can_search_meaning([source.report.id]) or not any(term.heavy for term in asked.terms):
        return None
    slot = slot_of(asked)
    kinds = slot is None or slot.kinds
    slot = slot if slot and slot.strict else None
    ranked = rank(asked, source)
    if not ranked:
        return None
    if kinds:
        ranked = [close for close in ranked if _names_kind(asked, close, text)]
    open_ones = [close for close in ranked if fills(slot, asked, close, text)] if slot else ranked
    best = open_ones[0] if open_ones else None
    if best is None or score(best, open_ones, ranked) < LIKELY:
        return None
    return quote(best, text)


def _names_kind(asked: Asked, close: Close, text: str) -> bool:
    """Whether a sentence names the kind of thing that is asked for, in any word for it."""
    found = _KIND.search(asked.text)
    kind = [term for term in terms_of(found["noun"]) if term.heavy][:1] if found else []
    plain = matchable(close.item.of(text))
    return all(term.in_text(plain) >= 0.5 for term in kind)


def score(best: Close, open_ones: Sequence[Close], ranked: Sequence[Close]) -> float:
    """How surely the best sentence answers, as the logit of a fit (see `LIKELY`)."""
    apart = best.likeness - open_ones[1].likeness if len(open_ones) > 1 else _FARTHEST
    behind = ranked[0].likeness - best.likeness
    weights = ((_COSINE, best.cosine), (_SAID, best.words), (_LETTERS, best.pairs), (_APART, min(apart, _FARTHEST)))
    return sum(weight * value for weight, value in weights) - _BEHIND * behind + _BIAS


def rank(asked: Asked, source: Source) -> list[Close]:
    """The sentences of one report, the closest to a question first."""
    text, index = source.text, source.store.passages
    found = _items(source, asked)
    rare = _rarity([plain for _, plain, _ in found])
    own = {pair: rare(pair) for pair in set(pairs(asked.plain))}
    whole = sum(own.values()) or 1.0
    heavy = asked.heavy
    said = [(coverage(heavy, plain), sum(own.get(p, 0.0) for p in set(pairs(plain))) / whole) for _, plain, _ in found]
    parts = [(number, part) for number, (_, _, parts) in enumerate(found) for part in parts]
    texts = [clause_text(text, part) for _, part in parts]
    cosines = index.likeness(asked.plain, texts, keep=True)
    nearest: dict[int, tuple[float, Span]] = {}
    for (number, part), cosine in zip(parts, cosines, strict=True):
        nearest[number] = max(nearest.get(number, (0.0, part)), (float(cosine), part))
    ranked = [Close(found[n][0], part, cosine, *said[n]) for n, (cosine, part) in nearest.items()]
    return sorted(ranked, key=lambda close: (-close.likeness, close.item))


def _items(source: Source, asked: Asked) -> list[tuple[Span, str, list[Span]]]:
    """The pieces between full stops and semicolons that tell of what is asked about.

    Each with its sentence, as its words are matched, and with its clauses.
    """
    text, planned, is_plan = source.text, asks_ahead(asked), plans_of(source)
    found = []
    for passage in source.passages:
        parts = [Span(passage.start + start, passage.start + end) for start, end in clauses(passage.text)]
        for sentence in sentences(text, passage.start, passage.end):
            whole = matchable(sentence.of(text))
            if is_plan(sentence) != planned or is_heading(whole) or lists_contents(whole, asked.terms):
                continue
            for found_item in _ITEM.finditer(text, *sentence):
                item = Span(*found_item.span())
                inside = [part for part in parts if item.start <= part.start and part.end <= item.end]
                if inside:
                    found.append((item, matchable(item.of(text)), inside))
    return found


def _rarity(texts: Sequence[str]) -> Callable[[str], float]:
    """How much a pair of letters tells apart: one that few of the texts hold tells more."""
    holding = Counter(pair for text in texts for pair in set(pairs(text)))
    return lambda pair: math.log((len(texts) + 1) / (holding[pair] + 0.5))


def around(close: Close, text: str) -> Span:
    """The closest clause with the segment before and the one behind it, between two semicolons of its sentence."""
    segments = [Span(*m.span()) for m in _SEGMENT.finditer(text, *close.item)]
    inside = [i for i, each in enumerate(segments) if each.start < close.clause.end and close.clause.start < each.end]
    first, last = max(inside[0] - 1, 0), min(inside[-1] + 1, len(segments) - 1)
    return Span(segments[first].start, segments[last].end)


def fills(slot: Slot | None, asked: Asked, close: Close, text: str) -> bool:
    """Whether what is left open stands in the closest clause or right beside it.

    Of a slot that a piece of the sentence must fill, by a segment with a word of the question, where one has any.
    """
    if slot is None:
        return True
    if slot.reach != 0:
        return slot.found_in(matchable(around(close, text).of(text)), asked.terms)
    if slot.found_at_begin(matchable(close.item.of(text)), asked.terms):
        return True
    place = around(close, text)
    segments = [matchable(m[0]) for m in _SEGMENT.finditer(text, *place)]
    about = [each for each in segments if any(term.heavy and term.in_text(each) >= 0.5 for term in asked.terms)]
    if slot.kinds:
        about += [each for before, each in pairwise(segments) if before in about and _LISTS.match(each)]
    own = [matchable(m[0]) for m in _SEGMENT.finditer(text, *close.clause)]
    return any(slot.found_in(each, asked.terms) for each in about or own)


def quote(close: Close, text: str) -> Span:
    """What is quoted: all between two semicolons where that is short, else the closest part and what is beside it."""
    item = close.item
    span = item if item.end - item.start <= _WHOLE else around(close, text)
    return trimmed(text, *span, "，,；;：:。、 ") or span
