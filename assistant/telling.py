"""Which sentence of a report tells what a question asks, when it is no number, list or contact.

All content words must be explained by one sentence; a sentence about something near is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.quoting import Span, sentences, trimmed
from assistant.wording import Term, coverage
from corpus.report import Passage
from corpus.text import legible, squeeze

#: A sentence must explain this share of the question.
ENOUGH = 0.7
_LONGEST = 120
_DENIES = re.compile(
    r"(?:无(?!法|障碍|纸|正当|关|缝|偿|线|力|人|论|需|不)|没有|未(?!来|按|能|必|经)|不存在|暂?不收|不涉及|尚无|均无|零)"
)
#: A heading that stands alone tells nothing.
_HEADING = re.compile(r"[（(]?[一二三四五六七八九十0-9]{1,2}[)）.、．][^，,；;。：:]{0,24}")
#: Who does it: 由…负责, but not 谁公开谁负责.
OFFICE = re.compile(
    r"由(?!谁)[^，。；]{2,30}(?:负责|牵头|承担|组织|办理|审)|(?<!谁)(?:负责|牵头|分管|主管)(?![”、，。])|专人|分管"
)
_SEGMENT = re.compile(r"[^，,；;。！？\n]+")
#: What a sentence must name for a question that asks when, or how often.
DATE = re.compile(r"\d{1,2}\s*月|\d{1,2}\s*日|(?:19|20)\d\d\s*年|每[周月季年]|[季年]度")
INTERVAL = re.compile(r"每(?:[一两三半]?个?)?(?:周|星期|旬|月|季|年|日|天|半年)|[按逐](?:周|旬|月|季|年)|定期")


def telling(
    terms: Sequence[Term],
    text: str,
    passages: Sequence[Passage],
    named: re.Pattern[str] | None = None,
    limit: int = 2,
) -> list[Span]:
    """The sentences of a report that explain all content words, best first, cut to what is needed.

    named: what the sentence must name besides, a date for a question that asks when.
    """
    heavy = [term for term in terms if term.heavy]
    if not heavy:
        return []
    scored: list[tuple[float, Span]] = []
    for passage in passages:
        for sentence in sentences(text, passage.start, passage.end):
            plain = _matchable(sentence.of(text))
            if _HEADING.fullmatch(plain):
                continue
            if all(term.in_text(plain) >= 0.5 for term in heavy) and (named is None or named.search(plain)):
                scored.append((coverage(terms, plain) - len(plain) / 10_000, sentence))
    scored = [(score, span) for score, span in scored if score >= ENOUGH]
    scored.sort(key=lambda found: (-found[0], found[1].start))
    best = [span for score, span in scored if score > scored[0][0] - 0.05][:limit]
    return [cut(text, span, heavy) for span in sorted(best)]


def denial(terms: Sequence[Term], text: str) -> Span | None:
    """The clause that says there was none of what is asked: "2024年，无收取信息处理费情况"."""
    heavy = [term for term in terms if term.heavy]
    if not heavy:
        return None
    for sentence in sentences(text):
        for segment in _SEGMENT.finditer(text, *sentence):
            plain = _matchable(segment[0])
            no = _DENIES.search(plain)
            if no and all(term.in_text(plain[no.start() :]) >= 0.5 for term in heavy):
                return trimmed(text, *segment.span(), "，,；;。、 ")
    return None


def cut(text: str, sentence: Span, heavy: Sequence[Term]) -> Span:
    """A long sentence from the first segment that holds a content word to the last one, if that is shorter."""
    if sentence.end - sentence.start <= _LONGEST:
        return trimmed(text, *sentence, "。；; ") or sentence
    needed: list[Span] = []
    open_terms = list(heavy)
    for segment in _SEGMENT.finditer(text, *sentence):
        plain = _matchable(segment[0])
        explained = [term for term in open_terms if term.in_text(plain) >= 0.5]
        if explained:
            needed.append(Span(*segment.span()))
            open_terms = [term for term in open_terms if term not in explained]
    if open_terms or not needed:
        return sentence
    after = _SEGMENT.search(text, needed[-1].end, sentence.end)
    end = after.end() if after and after.end() - needed[0].start <= _LONGEST else needed[-1].end
    return trimmed(text, needed[0].start, end, "，,；;。、 ") or sentence


def _matchable(text: str) -> str:
    return squeeze(legible(text)).lower()
