"""From placed characters to lines of text, inside table cells and outside.

A blank is written only between two Latin words or numbers: between Chinese characters, and between those and
numbers, a PDF's blanks are the typesetter's justification.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.text import mend_radicals
from ingest.document import LINE_END_WITHOUT_NEED
from ingest.lattice import Box
from ingest.pdf_page import FIRST_CJK, UNMAPPED, Glyphs

Ints = npt.NDArray[np.int64]

#: Two characters are on one line if their middles differ by less than this share of the smaller one's height.
SAME_LINE = 0.4
#: Digits further apart than this share of their width are two numbers (a thousands blank is about half).
_APART = 1.0
#: Space that a cell keeps free on both sides together (points): office programs put 5.4 on either side.
_PADDING = 14.0
_NEW_LINE, _NEW_REGION = 0x0A, 0x1E


@dataclass(frozen=True, slots=True)
class Line:
    """One line of prose: its text, its box, and the size of its type in points."""

    text: str
    box: Box
    size: float


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Glyphs in reading order; `line` and `region` number the line and the region each one stands in."""

    glyphs: Glyphs
    line: Ints
    region: Ints


def region_texts(glyphs: Glyphs, region: Ints, width: Sequence[float]) -> dict[int, str]:
    """The text of each region (a table cell) of the given width, lines top to bottom, joined with "\\n".

    Two numbers in one cell, as where a border is missing, come with UNMAPPED between them; on two lines they may be one
    that was broken by hand, and come with LINE_END_WITHOUT_NEED.
    """
    if not len(glyphs):
        return {}
    ordered = _in_reading_order(glyphs, region)
    text = _written(ordered, width)
    return dict(zip(np.unique(ordered.region).tolist(), text.split(chr(_NEW_REGION)), strict=True))


def lines_of(glyphs: Glyphs) -> list[Line]:
    """The lines of glyphs that stand in one column, top to bottom."""
    if not len(glyphs):
        return []
    ordered = _in_reading_order(glyphs, np.zeros(len(glyphs), np.int64))
    texts = _written(ordered).split(chr(_NEW_LINE))
    at = np.flatnonzero(np.diff(ordered.line, prepend=-1))
    sorted_glyphs = ordered.glyphs
    wide = np.where(sorted_glyphs.codes >= FIRST_CJK, sorted_glyphs.x1 - sorted_glyphs.x0, 0.0)
    size = np.maximum.reduceat(wide, at)
    high = np.median(sorted_glyphs.y1 - sorted_glyphs.y0) * 0.8
    size = np.where(size > 0, size, high)
    boxes = np.stack(
        (
            np.minimum.reduceat(sorted_glyphs.x0, at),
            np.minimum.reduceat(sorted_glyphs.y0, at),
            np.maximum.reduceat(sorted_glyphs.x1, at),
            np.maximum.reduceat(sorted_glyphs.y1, at),
        ),
        axis=1,
    ).tolist()
    return [Line(text, tuple(box), em) for text, box, em in zip(texts, boxes, size.tolist(), strict=True)]


def _in_reading_order(glyphs: Glyphs, region: Ints) -> _Sorted:
    """Region by region, line by line, left to right; a character drawn twice (false bold) is kept once."""
    middle, high = (glyphs.y0 + glyphs.y1) / 2, glyphs.y1 - glyphs.y0
    down = np.lexsort((middle, region))
    middle, high = middle[down], high[down]
    starts = np.ones(len(down), np.bool_)
    lower = np.diff(middle) > SAME_LINE * np.minimum(high[1:], high[:-1])
    starts[1:] = lower | (np.diff(region[down]) != 0)
    line = np.cumsum(starts, dtype=np.int64)
    order = np.lexsort((glyphs.x0[down], line))
    kept = down[order]
    line = line[order]
    glyphs, region = glyphs.only(kept), region[kept]
    again = _drawn_again(glyphs, line)
    if again.any():
        glyphs, line, region = glyphs.only(~again), line[~again], region[~again]
    return _Sorted(glyphs, line, region)


def _drawn_again(glyphs: Glyphs, line: Ints) -> npt.NDArray[Any]:
    """Which characters repeat the one before them in (nearly) the same place."""
    again = np.zeros(len(glyphs), np.bool_)
    wide = glyphs.x1 - glyphs.x0
    again[1:] = (np.diff(line) == 0) & (glyphs.codes[1:] == glyphs.codes[:-1]) & (np.diff(glyphs.x0) < 0.3 * wide[1:])
    return again


def _written(ordered: _Sorted, width: Sequence[float] | None = None) -> str:
    """The glyphs as one text, with marks where a line or a region ends and blanks between Latin words."""
    glyphs, line, region = ordered.glyphs, ordered.line, ordered.region
    codes = glyphs.codes
    same_line = np.diff(line) == 0
    between = np.zeros(len(codes) - 1, np.uint32)
    latin = (codes[1:] < FIRST_CJK) & (codes[:-1] < FIRST_CJK)
    between[same_line & latin & glyphs.spaced[1:]] = ord(" ")
    between[same_line & _collide(glyphs)] = UNMAPPED
    between[~same_line] = _NEW_LINE
    if width is not None:
        apart = _two_numbers(ordered, width)
        between[apart & same_line] = UNMAPPED
        between[apart & ~same_line] = ord(LINE_END_WITHOUT_NEED)
    between[np.diff(region) != 0] = _NEW_REGION
    at = np.flatnonzero(between)
    text = np.insert(codes, at + 1, between[at]).astype("<u4").tobytes().decode("utf-32-le", "replace")
    return mend_radicals(text)


def _two_numbers(ordered: _Sorted, width: Sequence[float]) -> npt.NDArray[Any]:
    """Whether two digits of one cell belong to two numbers: far apart on a line, or on two lines without need.

    A number wraps only where its next digit would not have fitted.
    """
    glyphs, line = ordered.glyphs, ordered.line
    digit = _digits(glyphs)
    wide = glyphs.x1 - glyphs.x0
    both = digit[1:] & digit[:-1]
    apart = both & (np.diff(line) == 0) & (glyphs.x0[1:] - glyphs.x1[:-1] > _APART * wide[1:])
    wraps = both & (np.diff(line) != 0) & (np.diff(ordered.region) == 0)
    for at in np.flatnonzero(wraps).tolist():
        upper = line == line[at]
        used = glyphs.x1[upper].max() - glyphs.x0[upper].min()
        apart[at] = width[ordered.region[at]] - used > wide[at + 1] + _PADDING
    return np.asarray(apart)


def _digits(glyphs: Glyphs) -> npt.NDArray[Any]:
    return np.asarray((glyphs.codes >= ord("0")) & (glyphs.codes <= ord("9")))


def _collide(glyphs: Glyphs) -> npt.NDArray[Any]:
    """Whether two different digits are printed over each other: nobody can say which number that is."""
    digit = _digits(glyphs)
    overlap = glyphs.x1[:-1] - glyphs.x0[1:]
    narrow = np.minimum(glyphs.x1[1:] - glyphs.x0[1:], glyphs.x1[:-1] - glyphs.x0[:-1])
    return np.asarray(digit[1:] & digit[:-1] & (overlap > 0.5 * narrow))
