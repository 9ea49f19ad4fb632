"""The words of a question that the lexicon explains: every wording where it stands, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from assistant.reading import idle, lexicon, old_form, roles, topics, wordings
from assistant.reading.needed_letters import ByLetter

_WRITTEN = str.maketrans({"（": r"\(", "）": r"\)", "，": ",", "：": ":", "；": ";"})
_AFTER_COUNT = frozenset("目量字据值额")
_LITERAL = re.compile(r"[^\\\\.^$*+?{}\[\]|()（），：；]+")
_TABLES = (
    lexicon.APPLICATION_ROWS,
    lexicon.REVIEW_ROWS,
    lexicon.COLUMNS,
    lexicon.DISCLOSURE,
    topics.TOPICS,
    wordings.OPERATIONS,
    wordings.WHICH,
    wordings.PREMISES,
    wordings.COMPARED,
    wordings.RESTRICTIONS,
    roles.RESTRICTIONS,
    wordings.PROSE,
    wordings.ELSEWHERE,
    wordings.OFF_TOPIC,
    tuple(lexicon.entry("filler", *words) for words in (wordings.FILLERS, roles.FILLERS, idle.FILLERS)),
    tuple(lexicon.entry("asking", *words) for words in (idle.ASKING, idle.EDGES)),
    tuple(lexicon.entry("place", *words) for words in (idle.TABLE_NAMED, idle.FILLED_IN)),
)
#: How marks begin that name something the form prints.
NAMING = ("row:", "column:", "rate:", "statistics:")
#: Characters by which a wording counts as longer than it is, by its first mark or the kind of that.
_WEIGHT = {
    "row": 3,
    "row:applications.carried_in": 5,  # 上年没办完结转到|2024年: longer than 结转到2024年, which is of the year before
    "column": 3,
    "rate": 3,
    "prose": 3,
    "restriction": 3,
    "statistics": 4,
    "elsewhere": 3,
    "chat": 4,
    "asking": 4,
    "per": 3,
    "place": 4,
    "none": 4,
    "rest": 4,
    "op": 1,
    "than": 1,
    "which": 1,
    "which:result": 4,
    "vague": 1,
}
#: Rows and columns whose wording holds a year's word or 政府: looked for before years and names are.
_LOOKS_LIKE_YEAR = (
    "row:applications.carried_in",
    "row:applications.carried_out",
    "column:prior_items",
    "column:change",
    "column:cumulative",
    "statistics:",
)

#: Marks of what a wording of the old form needs to be read: a row that the report prints, all those under it, or a
#: thing of which it is a way and that was spoken of before.
_NEEDED = ("statistics:", "list:", "one_of:")
#: 没按时办结的: no row counts what did not happen.
_DENIED = re.compile("(?:未|无|(?<!有)没有?|(?<!是)不)(?:接受|参加)?$")
#: A verb asked twice, cut behind its first letter; where it has been asked before (有没有|没有公开), it is not cut.
_ENDS_IN_HAVING = ("所有", "只有", "拥有", "具有", "仅有")
_CHOICE = re.compile(r"(?!(.)[没不]\1[没不]).{0,2}(.)[没不]\2")


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the question and what it stands for: its marks ("row:applications.new", "op:sum", "filler")."""

    start: int
    end: int
    text: str
    marks: tuple[str, ...]


def spans_read(tokens: Iterable[Token]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Start, end and marks of tokens, for the rules that look at nothing else of them."""
    return [(token.start, token.end, token.marks) for token in tokens]


@dataclass(frozen=True, slots=True)
class _Wordings:
    """A lexicon ready for matching; `order` is a wording's place in it (earlier wins where lengths are equal)."""

    literals: dict[str, tuple[int, tuple[str, ...]]]
    lengths: tuple[int, ...]
    patterns: ByLetter[tuple[int, tuple[str, ...]]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str]], first: int = 0) -> _Wordings:
        """The wordings of these entries; `first`: the place of the first one."""
        literals: dict[str, tuple[int, tuple[str, ...]]] = {}
        patterns = []
        for order, (marks, written) in enumerate(entries, first):
            for wording in written.split():
                if _LITERAL.fullmatch(wording):
                    literals.setdefault(wording, (order, tuple(marks.split())))
                else:
                    patterns.append((re.compile(wording.translate(_WRITTEN)), (order, tuple(marks.split()))))
        return cls(literals, tuple(sorted({len(wording) for wording in literals})), ByLetter(patterns))

    def found(self, text: str) -> Iterator[tuple[int, int, int, tuple[str, ...]]]:
        """Every place where a wording stands: (order, start, end, marks)."""
        for start in range(len(text)):
            for length in self.lengths:
                entry = self.literals.get(text[start : start + length])
                if entry and start + length <= len(text):
                    yield entry[0], start, start + length, entry[1]
        for pattern, (order, marks) in self.patterns.in_text(text):
            for start, end in _overlapping(pattern, text):
                if text[end - 1] == "数" and text[end : end + 1] in _AFTER_COUNT:  # 纠正的数|目 is 纠正的 and 数目
                    end -= 1
                yield order, start, end, marks
                if text[end - 1] == "的" and end - start > 1:  # 谁|的行政处罚: the letter may begin the next wording
                    yield order, start, end - 1, marks


@cache
def _wordings() -> _Wordings:
    return _Wordings.of(entry for table in _TABLES for entry in table)


@cache
def _of_old_form() -> _Wordings:
    return _Wordings.of(old_form.ROWS, first=-len(old_form.ROWS))


def _found(text: str, rows: frozenset[str]) -> Iterator[tuple[int, int, int, tuple[str, ...]]]:
    """Every place where a wording stands; those of a row of the old form only where it is among `rows`."""
    yield from (place for place in _wordings().found(text) if not _cuts_a_choice(text, place[1]))
    for place in _of_old_form().found(text) if rows else ():
        needed = {mark.partition(":")[2] for mark in place[3] if mark.startswith(_NEEDED)}
        if needed <= rows and not _DENIED.search(text[: place[1]]):
            yield place


def _cuts_a_choice(text: str, start: int) -> bool:
    """Whether a wording that begins here is the second half of a verb that is asked twice: 有|没有公开, 能|不能公开.

    >>> _cuts_a_choice("有没有公开申请", 1), _cuts_a_choice("有没有没有公开的", 3)
    (True, False)
    >>> _cuts_a_choice("所有没有公开的", 2)
    False
    """
    one_word = text[max(0, start - 2) : start] in _ENDS_IN_HAVING
    return bool(_CHOICE.fullmatch(text[max(0, start - 3) : start + 2])) and not one_word


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Where a pattern stands, from every letter on; searching again is faster than one look-ahead that never skips."""
    match = pattern.search(text)
    while match:
        yield match.span()
        match = pattern.search(text, match.start() + 1)


def tokens_of(text: str, rows: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """Non-overlapping tokens, the longest wording first; what names a row weighs more than what names the topic.

    rows: those of the 统计表 before 2019 that the reports meant print.
    """
    found = sorted(
        (start - end - _weight(marks[0]), order, start, end, marks) for order, start, end, marks in _found(text, rows)
    )
    free = [True] * len(text)
    kept = []
    for _, _, start, end, marks in found:
        if all(free[start:end]):
            free[start:end] = [False] * (end - start)
            kept.append(Token(start, end, text[start:end], marks))
    return tuple(sorted(kept, key=lambda token: token.start))


def _weight(mark: str) -> int:
    return _WEIGHT.get(mark, _WEIGHT.get(mark.partition(":")[0], 0))


def looking_like_years(text: str, rows: frozenset[str] = frozenset()) -> Iterator[Token]:
    if rows or any(pattern.search(text) for pattern in _patterns_like_years()):
        yield from (token for token in tokens_of(text, rows) if _like_a_year(token.marks))


def _like_a_year(marks: Iterable[str]) -> bool:
    return any(mark.startswith(_LOOKS_LIKE_YEAR) for mark in marks)


@cache
def _patterns_like_years() -> tuple[re.Pattern[str], ...]:
    """The wordings that look like years: where none of them stands, the whole lexicon need not be searched for them."""
    wordings = _wordings()
    literals = [re.escape(word) for word, (_, marks) in wordings.literals.items() if _like_a_year(marks)]
    patterns = [pattern for pattern, (_, marks) in wordings.patterns.all() if _like_a_year(marks)]
    return (*map(re.compile, literals), *patterns)


def single_words() -> Iterable[str]:
    """Every wording that is no pattern."""
    return _wordings().literals.keys()
