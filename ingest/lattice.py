"""From ruled lines to table cells: pure geometry, no text and no PDF.

A table is a set of rules that cross. Their positions span a lattice of slots; slots with no rule between them
are one printed cell. Points from the page's top left corner, y growing downwards.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

Box = tuple[float, float, float, float]

#: Rules nearer than this are one line, or meet: borders drawn twice, corners not quite closed (points).
SNAP = 3.0
#: Lines nearer than this enclose no cell: they are a double line, or the space between a browser's cells.
THINNEST = 5.0
#: Gaps up to this inside a rule are dashes or joints. A cell is never this narrow.
JOIN = 5.0
#: After joining, anything shorter is a tick, a bullet or a piece of a letter.
SHORTEST = 7.0
#: A border is there if a rule covers this share of it: an underlined word in a cell is not a border.
COVER = 0.8
#: No statutory table has more; a page with more rules is squared paper or a drawing.
MOST_RULES = 1_500


class Rule(NamedTuple):
    """One straight line: at y from x=start to x=end (horizontal), or at x from y=start to y=end."""

    horizontal: bool
    at: float
    start: float
    end: float


class Slot(NamedTuple):
    """One printed cell of a lattice: its first row and column, how many it spans, and its box."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


@dataclass(frozen=True, slots=True)
class Lattice:
    """One ruled table. `owner[row][column]` is the index in `slots` of the cell that covers the position."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[Slot, ...]
    owner: tuple[tuple[int, ...], ...]

    @property
    def box(self) -> Box:
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def rules_to_lattices(rules: Sequence[Rule]) -> list[Lattice]:
    """The ruled tables of one page, top to bottom. A single box is a frame around text and no table."""
    level = _joined([rule for rule in rules if rule.horizontal])
    upright = _joined([rule for rule in rules if not rule.horizontal])
    if len(level) + len(upright) > MOST_RULES:
        return []
    lattices = [_lattice(*group) for group in _crossing_groups(level, upright)]
    return sorted((found for found in lattices if found and len(found.slots) > 1), key=lambda found: found.box[1])


def _joined(rules: list[Rule]) -> list[Rule]:
    """Rules on one line that overlap or nearly touch, made one."""
    joined: list[Rule] = []
    for line in _on_one_line(rules):
        at = _middle([rule.at for rule in line])
        start, end = line[0].start, line[0].end
        for rule in line[1:]:
            if rule.start <= end + JOIN:
                end = max(end, rule.end)
            else:
                joined.append(Rule(rule.horizontal, at, start, end))
                start, end = rule.start, rule.end
        joined.append(Rule(line[0].horizontal, at, start, end))
    return [rule for rule in joined if rule.end - rule.start >= SHORTEST]


def _on_one_line(rules: list[Rule]) -> Iterable[list[Rule]]:
    """Rules grouped by position (never further than SNAP from the first), each group in order along the line."""
    group: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if group and rule.at - group[0].at > SNAP:
            yield sorted(group, key=lambda rule: rule.start)
            group = []
        group.append(rule)
    if group:
        yield sorted(group, key=lambda rule: rule.start)


def _crossing_groups(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that hang together by crossing or touching, at least two each way."""
    rules = [*level, *upright]
    parent = list(range(len(rules)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for across, h in enumerate(level):
        for down, v in enumerate(upright, len(level)):
            if h.start - THINNEST <= v.at <= h.end + THINNEST and v.start - THINNEST <= h.at <= v.end + THINNEST:
                parent[root(down)] = root(across)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate(rules):
        groups.setdefault(root(index), ([], []))[0 if rule.horizontal else 1].append(rule)
    return [group for group in groups.values() if group[0] and group[1]]


def _lattice(level: list[Rule], upright: list[Rule]) -> Lattice | None:
    """The lattice of one group of rules; sides left open (or cut by the page end) are closed at its extent."""
    left = min([rule.start for rule in level] + [rule.at for rule in upright])
    right = max([rule.end for rule in level] + [rule.at for rule in upright])
    top = min([rule.start for rule in upright] + [rule.at for rule in level])
    bottom = max([rule.end for rule in upright] + [rule.at for rule in level])
    upright = [*upright, Rule(False, left, top, bottom), Rule(False, right, top, bottom)]
    level = [*level, Rule(True, top, left, right), Rule(True, bottom, left, right)]
    xs, ys = _positions(upright, level), _positions(level, upright)
    if len(xs) < 2 or len(ys) < 2:
        return None
    fences = _borders(upright, xs, ys)
    floors = _borders(level, ys, xs)
    slots, owner = _slots(xs, ys, fences, floors)
    return Lattice(tuple(xs), tuple(ys), tuple(slots), tuple(tuple(row) for row in owner))


def _positions(rules: list[Rule], crossing: list[Rule]) -> list[float]:
    """The positions of rules, those nearer than THINNEST taken together, and ends of crossing rules far from any.

    Where a page end cuts a browser's table, borders stop at the cut without a rule across.
    """
    groups = _near_groups(rule.at for rule in rules)
    positions = [_middle(group) for group in groups]
    ends = [end for rule in crossing for end in (rule.start, rule.end)]
    loose = [end for end in ends if abs(positions[_nearest(positions, end)] - end) > THINNEST]
    return sorted(positions + [_middle(group) for group in _near_groups(loose)])


def _near_groups(values: Iterable[float]) -> list[list[float]]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= THINNEST:
            groups[-1].append(value)
        else:
            groups.append([value])
    return groups


def _borders(rules: list[Rule], across: list[float], along: list[float]) -> list[list[bool]]:
    """[i][j]: does a rule at across[i] cover the stretch from along[j] to along[j + 1]?"""
    covered = [[0.0] * (len(along) - 1) for _ in across]
    snapped = [Rule(rule.horizontal, across[_nearest(across, rule.at)], rule.start, rule.end) for rule in rules]
    for rule in _joined(snapped):
        stretch = covered[_nearest(across, rule.at)]
        first = max(bisect_right(along, rule.start) - 1, 0)
        last = min(bisect_left(along, rule.end), len(along) - 1)
        for index in range(first, last):
            start, end = along[index], along[index + 1]
            stretch[index] += (rule.end if rule.end < end else end) - (rule.start if rule.start > start else start)
    lengths = [end - start for start, end in pairwise(along)]
    return [[part >= COVER * length for part, length in zip(row, lengths, strict=True)] for row in covered]


def _slots(
    xs: list[float], ys: list[float], fences: list[list[bool]], floors: list[list[bool]]
) -> tuple[list[Slot], list[list[int]]]:
    """Printed cells: from each free slot as far right, then as far down, as no border stands between."""
    rows, columns = len(ys) - 1, len(xs) - 1
    owner = [[-1] * columns for _ in range(rows)]
    slots: list[Slot] = []
    for row in range(rows):
        for column in range(columns):
            if owner[row][column] >= 0:
                continue
            right = column + 1
            while right < columns and owner[row][right] < 0 and not fences[right][row]:
                right += 1
            below = row + 1
            while below < rows and _goes_on(owner, fences, floors, below, column, right):
                below += 1
            for covered in range(row, below):
                owner[covered][column:right] = [len(slots)] * (right - column)
            box = (xs[column], ys[row], xs[right], ys[below])
            slots.append(Slot(row, column, below - row, right - column, box))
    return slots, owner


def _goes_on(
    owner: list[list[int]], fences: list[list[bool]], floors: list[list[bool]], row: int, column: int, right: int
) -> bool:
    """Whether the cell above goes on through this row: free slots, nothing above them, nothing between them."""
    return all(owner[row][at] < 0 and not floors[row][at] for at in range(column, right)) and not any(
        fences[at][row] for at in range(column + 1, right)
    )


def _nearest(positions: list[float], at: float) -> int:
    index = bisect_left(positions, at)
    if index == len(positions) or (index and at - positions[index - 1] < positions[index] - at):
        return index - 1
    return index


def _middle(values: list[float]) -> float:
    return (min(values) + max(values)) / 2
