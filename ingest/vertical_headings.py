"""Headings of table 四 set one character a line, as a dump of a PDF leaves them: 结 结 其 尚 ⏎ 果 果 他 未 ⏎ …

The fifteen columns are narrow, so that their words run down. A dump prints across what stands side by side. The words
are read back only where the lines spell every result of all three blocks in one order of the results and in no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from corpus.form import RESULTS, TABLES
from corpus.numbers import parse_cell
from corpus.text import squeeze, to_simplified

_LINES = TABLES["review_litigation", "2021"].lines
#: What stands over the results, in printed order.
_ABOVE = ("行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉")
_NAMES = tuple(column.label for column in RESULTS)
#: The words of each block stand four characters high. One character a line is another layout, read as it runs.
_MOST_LINES = 4 * len(_LINES)
#: Lines that can be read in more ways are not read at all.
_MOST_WAYS = 1_000


def vertical_results(lines: Sequence[str], values: Sequence[str]) -> list[str]:
    """The names of the blocks and of their results in printed order; [] where lines and numbers do not tell them.

    Lines that spell the results in two orders (总计 first or last) leave the one in which every block adds up.

    >>> across = ["结 结 其 尚 总 " * 3, "果 果 他 未 计 " * 3, "维 纠 结 审 " * 3, "持 正 果 结 " * 3]
    >>> numbers = ["1", "2", "0", "0", "3"] * 3
    >>> vertical_results(["行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", *across], numbers)[3:7]
    ['结果维持', '结果纠正', '其他结果', '尚未审结']
    >>> vertical_results(["行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", *across[:3]], numbers)
    []
    """
    pieces = [[squeeze(to_simplified(piece)) for piece in line.split()] for line in lines]
    above = [piece for line in pieces for piece in line if piece in _ABOVE]
    below = [line for line in pieces if line and not any(piece in _ABOVE for piece in line)]
    letters = sorted("".join(piece for line in below for piece in line))
    if len(values) != len(_LINES) * len(_NAMES) or above != list(_ABOVE):
        return []
    if letters != sorted("".join(_NAMES) * len(_LINES)) or len(below) > _MOST_LINES:
        return []
    orders = [order for order in permutations(_NAMES) if _spelled(below, order * len(_LINES))]
    if len(orders) > 1:
        orders = [order for order in orders if _adds_up(values, order)]
    readings = [sorted(zip(order * len(_LINES), _blocks(), values, strict=True)) for order in orders]
    if not orders or any(reading != readings[0] for reading in readings):
        return []
    return [*(line.label for line in _LINES), *orders[0] * len(_LINES)]


def spells_results(line: str) -> bool:
    """Whether a line is nothing but pieces of the results' names, as one across such headings is.

    >>> spells_results("维持 纠正 结果 审结 计 维持 纠正 结果 审结 计"), spells_results("维持 纠正 的 案件 情况 总计")
    (True, False)
    """
    pieces = [squeeze(to_simplified(piece)) for piece in line.split()]
    return len(pieces) >= len(_NAMES) and all(any(piece in name for name in _NAMES) for piece in pieces)


def _blocks() -> list[str]:
    return [line.id for line in _LINES for _ in _NAMES]


def _adds_up(values: Sequence[str], order: Sequence[str]) -> bool:
    """Whether the 总计 of every block is the sum of the block's other numbers."""
    for start in range(0, len(values), len(order)):
        numbers = dict(zip(order, (parse_cell(text)[0] for text in values[start : start + len(order)]), strict=True))
        total = numbers.pop("总计")
        if None in numbers.values() or sum(filter(None, numbers.values())) != total:
            return False
    return True


def _spelled(lines: Sequence[Sequence[str]], words: Sequence[str]) -> bool:
    """Whether the lines, one below the other, may spell these words standing side by side from left to right.

    True too where there are too many ways to try them all: then several orders are left, and nothing is read.
    """
    reached = {(0,) * len(words)}
    for line in lines:
        ways = (after for before in tuple(reached) for after in _lengthened(line, words, before, 0))
        reached = set()
        for count, way in enumerate(ways):
            if count == _MOST_WAYS:
                return True
            reached.add(way)
    return tuple(map(len, words)) in reached


def _lengthened(
    line: Sequence[str], words: Sequence[str], before: tuple[int, ...], start: int
) -> Iterator[tuple[int, ...]]:
    """How far each word may be spelled after the pieces of a line, every piece right of the one before it."""
    if not line:
        yield before
        return
    for at in range(start, len(words) - len(line) + 1):
        if words[at].startswith(line[0], before[at]):
            longer = (*before[:at], before[at] + len(line[0]), *before[at + 1 :])
            yield from _lengthened(line[1:], words, longer, at + 1)
