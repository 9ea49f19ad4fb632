"""Headings of table 四 as a dump of a PDF leaves them: set one character a line, in two halves, short, or once for all.

The fifteen columns are narrow, so that their words run down: 结 结 其 尚 ⏎ 果 果 他 未 ⏎ … A dump prints across what
stands side by side. The words are read back only where the lines spell the three blocks in the form's order, and every
result in one order of the results and in no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations, product

from corpus.form import RESULTS, TABLES
from corpus.numbers import parse_cell
from corpus.text import squeeze, to_simplified

_LINES = TABLES["review_litigation", "2021"].lines
_LITIGATION = "行政诉讼"
_BLOCKS = {name: line.label for line in _LINES for name in (line.label, *line.aliases)}
_NAMES = tuple(column.label for column in RESULTS)
#: What else stands over a column: the results without their common word, and a total by its other name.
_OTHERWISE = (("维持",), ("纠正",), ("其他",), ("未审结", "尚未"), ("合计",))
_EVERY_NAME = frozenset((*_NAMES, *(name for names in _OTHERWISE for name in names)))
#: The words of each block stand four characters high. One character a line is another layout, read as it runs.
_MOST_LINES = 4 * len(_LINES)
#: Lines that can be read in more ways are not read at all.
_MOST_WAYS = 1_000


def case_headings(lines: Sequence[str], values: Sequence[str]) -> list[str]:
    """The names of the blocks and of their results in printed order; [] where lines and numbers do not tell them.

    Results under short names, under names printed once for all blocks, or spelled in two orders (总计 first or last)
    are told only where every block adds up. Blocks without results are told where nothing but zeros stands below.

    >>> across = ["结 结 其 尚 总 " * 3, "果 果 他 未 计 " * 3, "维 纠 结 审 " * 3, "持 正 果 结 " * 3]
    >>> numbers = ["1", "2", "0", "0", "3"] * 3
    >>> case_headings(["行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", *across], numbers)[3:7]
    ['结果维持', '结果纠正', '其他结果', '尚未审结']
    >>> case_headings(["行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", *across[:3]], numbers)
    []
    >>> case_headings(["行政复议 未经复议 复议后", "直接起诉 起诉", "维持 纠正 其他 尚未 总计"], numbers)[:4]
    ['行政复议', '未经复议直接起诉', '复议后起诉', '结果维持']
    """
    pieces = [[squeeze(to_simplified(piece)) for piece in line.split()] for line in lines]
    below = [[piece for piece in line if _is_of_results(piece)] for line in pieces]
    below = [line for line in below if line]
    if len(values) != len(_LINES) * len(_NAMES) or not _are_blocks(pieces) or len(below) > _MOST_LINES:
        return []
    readings = list(_readings(below, values))
    cells = [sorted(zip(order * len(_LINES), _places(), values, strict=True)) for order in readings]
    if not readings or any(each != cells[0] for each in cells):
        return []
    return [*(line.label for line in _LINES), *readings[0] * len(_LINES)]


def spells_results(line: str) -> bool:
    """Whether a line is nothing but pieces of the results' names, as one across such headings is.

    >>> spells_results("维持 纠正 结果 审结 计 维持 纠正 结果 审结 计"), spells_results("维持 纠正 的 案件 情况 总计")
    (True, False)
    """
    pieces = [squeeze(to_simplified(piece)) for piece in line.split()]
    return len(pieces) >= len(_NAMES) and all(map(_is_of_results, pieces))


def names_blocks(text: str) -> bool:
    """Whether a text is nothing but the names of several blocks, as over the results.

    >>> names_blocks("行政复议 未经复议直接起诉 复议后起诉"), names_blocks("行政复议"), names_blocks("行政复议 12件")
    (True, False, False)
    """
    pieces = [squeeze(to_simplified(piece)) for piece in text.split()]
    return len(pieces) > 1 and all(piece in _BLOCKS or piece == _LITIGATION for piece in pieces)


def _is_of_results(piece: str) -> bool:
    return any(piece in name for name in _EVERY_NAME)


def _are_blocks(pieces: Sequence[Sequence[str]]) -> bool:
    """Whether all that names no result are the blocks in the form's order, each whole or in two halves."""
    above = [[piece for piece in line if not _is_of_results(piece)] for line in pieces]
    named: list[str] = []
    for line in (line for line in above if line):
        ends = [upper + lower for upper, lower in zip(named[-len(line) :], line, strict=False)]
        if len(ends) == len(line) and all(end in _BLOCKS for end in ends):
            named[-len(line) :] = ends
        else:
            named += line
    if named[1:2] == [_LITIGATION]:
        del named[1]
    return [_BLOCKS.get(name) for name in named] == [line.label for line in _LINES]


def _readings(below: Sequence[Sequence[str]], values: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every order of the results, as the form calls them, that the words below the blocks may be read in."""
    letters = sorted("".join(piece for line in below for piece in line))
    if not letters and all(parse_cell(text)[0] == 0 for text in values):
        yield _NAMES
    spellings = [(name, *others) for name, others in zip(_NAMES, _OTHERWISE, strict=True)]
    for names, times in product(product(*spellings), (len(_LINES), 1)):
        if letters != sorted("".join(names) * times):
            continue
        own = dict(zip(names, _NAMES, strict=True))
        orders = _orders(below, names, times)
        sure = len(orders) == 1 and times > 1 and names[:-1] == _NAMES[:-1]
        called = [tuple(own[name] for name in order) for order in orders]
        turned = _turned(values)  # names printed once may as well head rows of a number for each block
        either = times == 1 and turned != list(values) and any(_adds_up(turned, order) for order in called)
        yield from (order for order in called if sure or (not either and _adds_up(values, order)))


def _orders(below: Sequence[Sequence[str]], names: Sequence[str], times: int) -> list[tuple[str, ...]]:
    """The orders that the lines spell the names in; of whole names the one they are printed in."""
    printed = tuple(piece for line in below for piece in line)
    if all(piece in names for piece in printed):
        order = printed[: len(names)]
        return [order] if printed == order * times and set(order) == set(names) else []
    return [order for order in permutations(names) if _spelled(below, order * times)]


def _turned(values: Sequence[str]) -> list[str]:
    """The values of rows of three, one for each block, put block by block."""
    return [text for at in range(len(_LINES)) for text in values[at :: len(_LINES)]]


def _places() -> list[str]:
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
