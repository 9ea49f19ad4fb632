"""The words of a question that were not read, as the person wrote them: whole words, never pieces.

What stays unread is a run of letters that no wording covers (`Question.unexplained`), and a wording may have taken
the other half of the word: of 答应 only 答 is left. The words are those of jieba's dictionary, which is not loaded for
them: a refusal is as quick as an answer from the tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.gazetteer import kind_of_word
from corpus.lexicon import cut_at

_YEAR = re.compile(r"((?:\d{2,4}|[〇零一二三四五六七八九]{2,4})年度?)")
_NAMED = re.compile('[“"「『《]([^”"」』》]{2,30})[”"」』》]')
#: Kinds of words that say nothing before what was not read: 的, 了, 里, 以; 没 and 不 do.
_BEFORE = ("u", "p", "f", "y", "c")

Span = tuple[int, int]


def whole_words(words: Sequence[str], question: str) -> list[str]:
    """Words left over, as the question writes them: those that overlap or have one letter between them are one.

    A piece of a word is told as the word, a piece of a name in quotation marks as the whole name.

    >>> whole_words(["计时", "警器", "倒计时"], "倒计时报警器响了几次"), whole_words(["甲方", "乙方"], "甲方不见了乙方")
    (['倒计时报警器'], ['甲方', '乙方'])
    >>> whole_words(["警铃"], "那个“倒数警铃”响了几次"), whole_words(["答"], "甲县答应的几件")
    (['倒数警铃'], ['答应'])
    """
    found = sorted({match.span() for word in words for match in re.finditer(re.escape(word), question)})
    spans = _joined([_of_whole_words(span, question) for span in _joined(found, question)], question)
    unseen = [word for word in words if word not in question]  # folded, or mended
    pieces = [*(question[start:end] for start, end in spans), *unseen]
    names = _NAMED.findall(question)
    return list(dict.fromkeys(next((name for name in names if piece in name), piece) for piece in pieces))


def _joined(found: Sequence[Span], question: str) -> list[Span]:
    spans: list[Span] = []
    for start, end in found:
        if spans and start <= spans[-1][1] + 1 and re.fullmatch("[一-龥]?", question[spans[-1][1] : start]):
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _of_whole_words(span: Span, question: str) -> Span:
    """The span grown to the words it cuts, without small words before it; itself where nothing else is left."""
    touched = [(start, end) for start, end in _words(question) if start < span[1] and span[0] < end]
    while touched and _is_small(question[slice(*touched[0])]):
        touched.pop(0)
    return (touched[0][0], touched[-1][1]) if touched else span


def _is_small(word: str) -> bool:
    return len(word) == 1 and kind_of_word(word)[:1] in _BEFORE


def _words(text: str) -> Iterator[Span]:
    at = 0
    for part in _YEAR.split(text):  # 2024年|老案子: no word of the dictionary begins with the 年 of a year
        for word in [part] if _YEAR.fullmatch(part) else cut_at(part):
            yield at, at + len(word)
            at += len(word)
