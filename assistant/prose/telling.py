"""Which sentence of a report tells what a question asks, when it is no number, list or contact.

All content words must be explained by one sentence; a sentence about something near is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.prose.dated import told_of_year
from assistant.prose.quoting import SEGMENT, Span, sentence_at, sentences, trimmed
from assistant.prose.wording import Term, coverage, terms_of
from corpus.report import Passage
from corpus.text import legible_words

#: A sentence must explain this share of the question.
ENOUGH = 0.7
_LONGEST = 120
_DENIES = re.compile(
    r"(?:无(?!法|障碍|纸|正当|关|缝|偿|线|力|人|论|需|不|一|死角|遗漏|盲区|证明|差别|条件|记名|差错|误)|没有|未(?!来|按|能|必|经|成年|满|尽)"
    r"|不存在|暂?不收|不涉及|尚无|均无|零(?!售|距离|星|部件|散|工))"
)
#: A heading that stands alone tells nothing.
_HEADING = re.compile(r"[（(]?[一二三四五六七八九十0-9]{1,2}[)）.、．][^，,；;。：:]{0,24}。?")
#: "本报告由…六个部分组成" only names what is told elsewhere.
_CONTENTS = re.compile(
    r"部分(?:组成|构成)|报告(?:全文)?(?:由|包括|包含|分为).{0,8}(?:概述|总体情况)|全文(?:包括|分为)"
    r"|内容(?:包括|包含|涵盖|分为)[：:]?(?:概述|概况|引言|总体情况)"
)
#: 在完善制度、拓展形式等方面取得了成效: names fields, and what was done in none of them.
_BOASTS = re.compile(r"在[^。]{4,}方面(?:都|均|也)?取得了?[^，,。]{0,8}(?:成效|成绩|进展|进步|突破)")
_PROGRESS = re.compile("成效|成绩|进展|进步|突破|成果")
#: What is only left, and what is only denied of some: "尚未审结37件", "个别单位未更新".
_OF_SOME = re.compile(r"[1-9]\d*(?:余|多)?[件条个项宗份家次]|部分|个别|少数|有的|一些|多数|大都")
#: What is done about those that did not: "对未及时更新等问题进行督查" denies no 督查.
_DONE_ABOUT = re.compile(
    r"(?:的|等)[^的]{0,12}(?:予以|进行|给予|实施|开展|作出|及时|严格|列入|纳入|督促|通报|限期|立即|一律)"
)
#: What is denied one by one, and words that end a denied thing and name nothing: 诉讼案件, 泄密事件, 收费现象.
_DENIED_ITEMS = re.compile("[、,，]|以及|[和与及或]")
_IN_GENERAL = re.compile("案件?|事件|事项|情况|情形|现象|行为|问题|事故|费用?|款|活动|工作|案例|记录|发生|出现|产生")
#: Kinds of application and what follows one; where none came, others may have come.
_OWN_KIND = re.compile("复议|诉讼|起诉|信访|撤回|补正|延期|逾期|超期|结转|转结|遗留|积压")
_ITEMS = re.compile(r"[^；;]+")
_ITEM = re.compile(r"(?<![一-龥])[一二三四五六七八九十]是|[（(][一二三四五六七八九十\d]{1,2}[)）]")
_EFFECT = re.compile("导致|致使|造成|引起|使得|影响|因此|所以|从而|[，,]故")


#: What a sentence or quote must hold besides the words of a question: a date, a doer.
Holds = Callable[[str], object]


def telling(
    terms: Sequence[Term],
    text: str,
    passages: Sequence[Passage],
    holds: Holds | None = None,
    limit: int = 2,
    loosely: bool = False,
    skips: Callable[[Span], bool] | None = None,
) -> list[Span]:
    """The sentences of a report that explain all content words, best first, cut to what is needed.

    holds:   what the sentence must hold besides, a date for a question that asks when (`assistant.prose.slots`).
    loosely: where no sentence does, one word may stand elsewhere in the passage; never for a verdict.
    skips:   which sentences are passed over.
    """
    found = _telling(terms, text, passages, holds, limit, 0, skips)
    return found if found or not loosely else _telling(terms, text, passages, holds, limit, 1, skips)


def _telling(
    terms: Sequence[Term],
    text: str,
    passages: Sequence[Passage],
    holds: Holds | None,
    limit: int,
    around: int,
    skips: Callable[[Span], bool] | None,
) -> list[Span]:
    """around: how many words may stand in the passage only; two at least must stand in the sentence.

    Of two words one may stand in the sentence before, where the sentence holds what else is asked for.
    """
    heavy = [term for term in terms if term.heavy]
    led = len(heavy) == 2 and holds is not None
    if not heavy or (around and len(heavy) < around + 2 and not led):
        return []
    scored: list[tuple[float, Span]] = []
    for passage in passages:
        before = ""
        for sentence in sentences(text, passage.start, passage.end):
            plain = legible_words(sentence.of(text))
            beside, before = before if led else legible_words(passage.text), plain
            if is_heading(plain) or lists_contents(plain, terms) or (skips and skips(sentence)):
                continue
            missing = [term for term in heavy if term.in_text(plain) < 0.5]
            near = len(missing) <= around and all(term.in_text(beside) >= 0.5 for term in missing)
            if near and (holds is None or holds(plain)):
                explained = coverage(terms, plain + (beside if led and missing else ""))
                if explained >= ENOUGH - 0.15 * around:
                    scored.append((explained - len(plain) / 10_000, sentence))
    scored.sort(key=lambda found: (-found[0], found[1].start))
    best = [span for score, span in scored if score > scored[0][0] - 0.05][:limit]
    return [
        _held_alone(text, span, heavy, holds) or _with_held(text, span, cut(text, span, heavy), holds)
        for span in sorted(best)
    ]


def _held_alone(text: str, sentence: Span, heavy: Sequence[Term], holds: Holds | None) -> Span | None:
    """The one segment of a long sentence that holds every word and what must be held; None where none or several do."""
    if holds is None or sentence.end - sentence.start <= _LONGEST:
        return None
    found = []
    for segment in SEGMENT.finditer(text, *sentence):
        plain = legible_words(segment[0])
        if all(term.in_text(plain) >= 0.5 for term in heavy) and holds(plain):
            found.append(segment.span())
    return trimmed(text, *found[0], "，,；;。、 ") if len(found) == 1 else None


def _with_held(text: str, sentence: Span, quote: Span, holds: Holds | None) -> Span:
    """The quote, or its whole sentence where what must be held was cut off."""
    return quote if holds is None or holds(legible_words(quote.of(text))) else sentence


def denial(terms: Sequence[Term], text: str, year: int) -> Span | None:
    """The clause that says there was none of what is asked in this year: "2024年，无收取信息处理费情况"."""
    heavy = [term for term in terms if term.heavy]
    if not heavy:
        return None
    for sentence in sentences(text):
        for segment in SEGMENT.finditer(text, *sentence):
            plain = legible_words(segment[0])
            no = _DENIES.search(plain)
            of_year = told_of_year(text[sentence.start : segment.end()]) in (None, year)
            if no and of_year and _denies_these(plain[no.start() :], heavy) and _of_all(plain, no, heavy):
                return trimmed(text, *segment.span(), "，,；;。、 ")
    return None


def _denies_these(denied: str, heavy: Sequence[Term]) -> bool:
    """Whether what is denied is all that is asked for, and not another thing that is told with a word of it.

    >>> from assistant.prose.wording import terms_of
    >>> _denies_these("未发生重大网络舆情", terms_of("网上")), _denies_these("未收到网上申请", terms_of("网上申请"))
    (False, True)
    >>> _denies_these("无收取信息处理费情况", terms_of("办结")), _denies_these("无收取信息处理费情况", terms_of("收费"))
    (False, True)
    """
    if not all(term.in_text(denied) >= 0.5 for term in heavy):
        return False
    item = [piece for piece in _DENIED_ITEMS.split(denied) if heavy[-1].in_text(piece) >= 0.5]
    heads = [[word for word in terms_of(piece) if word.heavy][-1:] for piece in item]
    return not any(heads) or any(
        head.is_like(term) or _IN_GENERAL.search(head.word) for named in heads for head in named for term in heavy
    )


def _of_all(plain: str, no: re.Match[str], heavy: Sequence[Term]) -> bool:
    """Whether a segment denies the whole of a thing, not some of it, and not one kind of it only.

    >>> from assistant.prose.wording import terms_of
    >>> def of_all(segment, word):
    ...     return _of_all(segment, _DENIES.search(segment), terms_of(word))
    >>> of_all("未收到政府信息公开申请", "申请"), of_all("未收到行政复议申请", "申请"), of_all("尚未审结37件", "审结")
    (True, False, False)
    """
    if _OF_SOME.search(plain) or _DONE_ABOUT.search(plain[no.end() :]):
        return False
    asked = any(_OWN_KIND.search(word) for term in heavy for word in term.same)
    return asked or not _OWN_KIND.search(plain)


def with_cause(span: Span, text: str) -> Span:
    """A quote that tells an effect (导致…), from the begin of its sentence or item of a list, which tells the cause.

    >>> text = "一是设备少；二是人员常换，交接不顺，导致更新不及时；三是目录旧。"
    >>> with_cause(Span(18, 25), text).of(text)
    '二是人员常换，交接不顺，导致更新不及时'
    """
    sentence = sentence_at(text, span.start) or span
    items = [mark.start() for mark in _ITEM.finditer(text, *sentence)]
    start = max([at for at in items if at <= span.start], default=sentence.start)
    end = min([at for at in items if at >= span.end], default=max(span.end, start))
    stop = min([at for mark in "；;。" if (at := text.find(mark, start, span.end)) >= 0], default=span.end)
    effect = _EFFECT.search(text, start, span.end)
    if effect is None:
        return span
    if stop < effect.start():
        start, stop = span.start, span.end
    return trimmed(text, start, min(stop, end), "；;。，, ") or span


def is_heading(plain: str) -> bool:
    """Whether a squeezed sentence is a heading that stands alone."""
    return bool(_HEADING.fullmatch(plain))


def lists_contents(plain: str, terms: Sequence[Term]) -> bool:
    """Whether a sentence only names the parts of the report or the fields of its progress, and these are not asked for.

    >>> from assistant.prose.wording import terms_of
    >>> boast = "在完善公开制度、拓展公开形式等方面取得了新的成效"
    >>> lists_contents(boast, terms_of("拓展了哪些形式")), lists_contents(boast, terms_of("哪些方面取得成效"))
    (True, False)
    """
    if _BOASTS.search(plain) and not any(_PROGRESS.search(term.word) for term in terms):
        return True
    asked = any(term.word in ("部分", "组成", "构成", "章节") for term in terms)
    return bool(_CONTENTS.search(plain)) and not asked


def cut(text: str, sentence: Span, heavy: Sequence[Term]) -> Span:
    """A long sentence from the first segment that holds a content word to the last one, if that is shorter."""
    if sentence.end - sentence.start <= _LONGEST:
        return trimmed(text, *sentence, "。；; ") or sentence
    needed: list[Span] = []
    open_terms = list(heavy)
    for segment in SEGMENT.finditer(text, *sentence):
        plain = legible_words(segment[0])
        explained = [term for term in open_terms if term.in_text(plain) >= 0.5]
        if explained:
            needed.append(Span(*segment.span()))
            open_terms = [term for term in open_terms if term not in explained]
    if open_terms or not needed:
        return _nearest_item(text, sentence, heavy)
    after = SEGMENT.match(text, needed[-1].end + 1, sentence.end) if text[needed[-1].end] in "，," else None
    end = after.end() if after and after.end() - needed[0].start <= _LONGEST else needed[-1].end
    return trimmed(text, needed[0].start, end, "，,；;。、 ") or sentence


def _nearest_item(text: str, sentence: Span, heavy: Sequence[Term]) -> Span:
    """The one item between ； that explains most of the words, or the whole sentence."""
    items = [Span(*found.span()) for found in _ITEMS.finditer(text, *sentence)]
    scores = [coverage(heavy, legible_words(item.of(text))) for item in items]
    best = [item for item, score in zip(items, scores, strict=True) if score == max(scores)]
    alone = trimmed(text, *best[0], "。；; ") if len(best) == 1 else None
    return alone or sentence
