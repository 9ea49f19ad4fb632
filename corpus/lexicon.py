"""Words and letter pairs of a text, and BM25 over them.

Dense vectors alone are no better than words on these near-identical reports; both kinds of terms are indexed, and
`assistant.retrieve` fuses the rankings. Words need a dictionary (jieba), pairs need none and survive odd splits.

Loading jieba's dictionary takes a second or more. What is cut while something is built makes up for that, a question
does not: its words are looked up in the same dictionary, read as a file, and come out the same.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from corpus.gazetteer import is_word, likeliest
from corpus.text import kept, matchable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: So many characters at once are worth loading the dictionary: those of a shelf of reports, and not of one or two.
_WORTH_LOADING = 50_000
Kind = Literal["words", "pairs"]
KINDS: tuple[Kind, ...] = ("words", "pairs")

_RUN = re.compile(r"[㐀-鿿]+|[a-z0-9.%]+")
_ALL_RUNS = re.compile("[A-Za-z0-9.%]+|[㐀-鿿]+|.", re.DOTALL)
#: Words that every question or every sentence holds: they rank nothing.
_STOP = frozenset(
    "的 了 和 与 及 等 在 是 有 对 为 将 把 被 从 到 由 于 以 就 都 也 又 还 吗 呢 吧 啊 呀 请 问 请问 一下 多少 几 "
    "什么 哪些 哪个 哪 怎么 怎样 如何 是否 有没有 多 少 查 说 讲 告诉 想 知道 里 中 上 下 年 本 该 这 那 其 之 并 或 "
    "个".split()
)


def words(text: str) -> list[str]:
    """The words of a text without stop words.

    >>> words("全年发布政策解读117篇")
    ['全年', '发布', '政策', '解读', '117', '篇']
    """
    text = matchable(text)
    cut = _loaded() if _is_loaded() else cut_unloaded
    return [word for run in _RUN.findall(text) for word in cut(run) if word not in _STOP]


def cut_at(text: str) -> list[str]:
    """The text as the dictionary cuts it, nothing left out.

    >>> cut_at("甲县答应的几件"), cut_at("2024年B2的报警器")
    (['甲县', '答应', '的', '几件'], ['2024', '年', 'B2', '的', '报警器'])
    """
    return list(_cut_at(text))


@kept
def _cut_at(text: str) -> tuple[str, ...]:
    cut = _loaded() if _is_loaded() else cut_unloaded
    return tuple(word for run in _ALL_RUNS.findall(text) for word in cut(run))


def cut_unloaded(run: str) -> list[str]:
    """One run of letters as jieba cuts it, letters that are no word guessed to be words by its own model."""
    found: list[str] = []
    for words, alone in ((list(each), alone) for alone, each in groupby(likeliest(run), lambda word: len(word) == 1)):
        letters = "".join(words)
        guessed = alone and len(letters) > 1 and not is_word(letters)
        found += _guessed(letters) if guessed else words
    return found


def _guessed(letters: str) -> list[str]:
    from jieba import finalseg  # 0.3 s, and most runs are words of the dictionary

    return list(finalseg.cut(letters))


def pairs(text: str) -> list[str]:
    """Neighbouring letters of a text, numbers whole.

    >>> pairs("解读117篇")
    ['解读', '117', '篇']
    """
    found: list[str] = []
    for run in _RUN.findall(matchable(text)):
        if len(run) == 1 or not "㐀" <= run[0] <= "鿿":
            found.append(run)
        else:
            found += (run[i : i + 2] for i in range(len(run) - 1))
    return found


def terms(text: str, kind: Kind) -> list[str]:
    """The terms of a text of one kind."""
    return words(text) if kind == "words" else pairs(text)


def terms_of_all(texts: Sequence[str], kind: Kind) -> list[list[str]]:
    """The terms of every text; for the words of many texts the dictionary is loaded first (1 s)."""
    if kind == "words" and sum(map(len, texts)) > _WORTH_LOADING:
        _loaded()
    return [terms(text, kind) for text in texts]


class Ranking:
    """BM25 over texts whose terms are given; scores are in the order of the texts."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        import bm25s

        self.size = len(texts)
        self._bm25: Any = bm25s.BM25()
        if texts:
            self._bm25.index([list(text) or [""] for text in texts], show_progress=False)

    @classmethod
    def load(cls, folder: Path, size: int) -> Ranking:
        """A saved ranking, mapped into memory, not read."""
        import bm25s

        ranking = cls([])
        ranking.size, ranking._bm25 = size, bm25s.BM25.load(folder, mmap=True)
        return ranking

    def save(self, folder: Path) -> None:
        """Keep it in a folder for `load`."""
        self._bm25.save(folder, show_progress=False)

    def scores(self, question: Sequence[str]) -> NDArray[np.float32]:
        """One score a text, 0 where it shares no term with the question."""
        import numpy as np

        known = [term for term in question if term in self._bm25.vocab_dict] if self.size else []
        if not known:
            return np.zeros(self.size, np.float32)
        return np.asarray(self._bm25.get_scores(known), np.float32)


def _is_loaded() -> bool:
    jieba = sys.modules.get("jieba")
    return jieba is not None and bool(jieba.dt.initialized)


@cache
def _loaded() -> Callable[[str], list[str]]:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    return jieba.lcut  # type: ignore[no-any-return]
