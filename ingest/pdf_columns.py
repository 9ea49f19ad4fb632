"""Two pages on one sheet, or two columns on one page: told apart before any line is read across them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ingest.lattice import Rule
from ingest.pdf_lines import Line, lines_of
from ingest.pdf_page import Glyphs, Page

#: The gutter is at least this wide (points) and lies in this part of the page's width.
_NARROWEST_GUTTER, _GUTTER_FROM, _GUTTER_TO = 12.0, 0.4, 0.6
#: Page numbers and running heads in this share of the height may stand in the gutter.
_MARGIN = 0.1
#: A half is a page of its own if it has this many full lines of this many characters, or this many upright rules.
_FULL_LINES, _LINE_LENGTH, _UPRIGHT_RULES = 5, 12, 4


def columns_of(page: Page) -> list[Page]:
    """The page, or its left and right half where each one reads by itself. Places stay those of the whole page."""
    gutter = _gutter(page)
    if gutter is None:
        return [page]
    left_side = (page.glyphs.x0 + page.glyphs.x1) / 2 < gutter
    halves = [_part(page, page.glyphs.only(side), gutter, at) for at, side in enumerate((left_side, ~left_side))]
    return halves if all(map(_reads_alone, halves)) else [page]


def _part(page: Page, glyphs: Glyphs, gutter: float, half: int) -> Page:
    rules = tuple(rule for rule in page.rules if (_middle_x(rule) > gutter) == bool(half))
    return replace(page, glyphs=glyphs, rules=rules)


def _middle_x(rule: Rule) -> float:
    return (rule.start + rule.end) / 2 if rule.horizontal else rule.at


def _gutter(page: Page) -> float | None:
    """The middle of the widest strip near the page's middle that nothing is printed in, or None."""
    glyphs = page.glyphs
    middle = (glyphs.y0 + glyphs.y1) / 2
    body = (middle > _MARGIN * page.height) & (middle < (1 - _MARGIN) * page.height)
    first, last = int(_GUTTER_FROM * page.width), int(_GUTTER_TO * page.width)
    if not body.any() or last - first < _NARROWEST_GUTTER:
        return None
    inked = np.zeros(last - first + 1, np.int64)
    spans = [(glyphs.x0[body], glyphs.x1[body])]
    across = [rule for rule in page.rules if rule.horizontal]
    spans.append((np.array([rule.start for rule in across]), np.array([rule.end for rule in across])))
    for start, end in spans:
        touching = (end > first) & (start < last)
        np.add.at(inked, np.clip(start[touching] - first, 0, last - first).astype(int), 1)
        np.add.at(inked, np.clip(end[touching] - first + 1, 0, last - first).astype(int), -1)
    free = np.flatnonzero(np.cumsum(inked)[:-1] == 0)
    if not len(free):
        return None
    strips = np.split(free, np.flatnonzero(np.diff(free) > 1) + 1)
    widest = max(strips, key=len)
    return float(first + widest.mean()) if len(widest) >= _NARROWEST_GUTTER else None


def _reads_alone(half: Page) -> bool:
    """Whether a half has lines of prose over its whole width, or a ruled table."""
    if sum(not rule.horizontal for rule in half.rules) >= _UPRIGHT_RULES:
        return True
    lines = lines_of(half.glyphs)
    widest = max((_width(line) for line in lines), default=0.0)
    full = [line for line in lines if _width(line) > 0.75 * widest and len(line.text) >= _LINE_LENGTH]
    return len(full) >= _FULL_LINES


def _width(line: Line) -> float:
    return line.box[2] - line.box[0]
