"""What is drawn on a PDF page besides its characters: straight rules, pictures, text without ink.

Rules come as stroked lines, as thin filled rectangles, as frames, as rows of dots, or inside Form XObjects
(browsers print everything into one), whose matrices must be composed down to the page.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from ingest import pdfium_calls as pdf
from ingest.lattice import Box

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

#: A rule is at most this thick (points); thicker is a bar or a shaded cell.
THICKEST_RULE = 4.0
#: More than this on one page is decoration or an attack; a full statutory table has some three hundred paths.
MAX_OBJECTS = 30_000
MAX_SEGMENTS = 60_000
#: A form inside a form inside a form: browsers nest three or four deep.
MAX_DEPTH = 8
_WHITE = 250
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawing:
    """What one walk over a page's objects found; boxes are (left, bottom, right, top) in user space.

    rules:    boxes thin in one direction, or dots thin in both.
    hidden:   addresses of text objects that put no ink on the page: invisible, or white on nothing.
    unseen:   how many of them are set invisible, as the recognised text behind a scan is.
    texts:    how many text objects there are.
    in_forms: address of a text object within a form -> its box in the form, and the form's matrix.
    pictures: the areas that images cover.
    overfull: the page holds more than anybody reads; its rules are then incomplete.
    """

    rules: list[Box] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    unseen: int = 0
    texts: int = 0
    in_forms: dict[int, tuple[Box, Matrix]] = field(default_factory=dict)
    pictures: list[Box] = field(default_factory=list)
    overfull: bool = False


def read_drawing(page: int) -> Drawing:
    """Visit every object of a page once, in painting order; `page` is the address of an FPDF_PAGE."""
    walk = _Walk()
    walk.visit((pdf.page_object(page, index) for index in range(pdf.page_count(page))), _IDENTITY, 0)
    walk.hide_white_text()
    return walk.drawing


class _Walk:
    """The state of one walk: what was found, and how much of the allowance is used up."""

    def __init__(self) -> None:
        self.drawing = Drawing()
        self._objects = self._segments = 0
        self._white: list[tuple[int, int, Box]] = []
        self._inked: list[tuple[int, Box]] = []
        self._out = (ctypes.c_float * 8)()
        self._at = ctypes.addressof(self._out)
        self._colour = (ctypes.c_uint * 4)()
        self._colour_at = ctypes.addressof(self._colour)

    def visit(self, objects: Iterable[int], matrix: Matrix, depth: int) -> None:
        kind_of, text, path = pdf.object_type, pdf.TEXT, pdf.PATH
        for item in objects:
            self._objects += 1
            if self._objects > MAX_OBJECTS or self._segments > MAX_SEGMENTS:
                self.drawing.overfull = True
                return
            kind = kind_of(item)
            if kind == text:
                self._text(item, matrix)
            elif kind == path:
                self._path(item, matrix)
            elif kind == pdf.IMAGE:
                self._image(item, matrix)
            elif kind == pdf.FORM and depth < MAX_DEPTH:
                inner = _compose(self._matrix(item), matrix)
                parts = (pdf.form_object(item, index) for index in range(pdf.form_count(item)))
                self.visit(parts, inner, depth + 1)

    def hide_white_text(self) -> None:
        """White text counts as hidden unless something inked was painted under it before."""
        order = np.array([painted for painted, _ in self._inked])
        left, bottom, right, top = np.array([box for _, box in self._inked]).reshape(-1, 4).T
        for painted, item, (x0, y0, x1, y1) in self._white:
            x, y = (x0 + x1) / 2, (y0 + y1) / 2
            under = (order < painted) & (left <= x) & (x <= right) & (bottom <= y) & (y <= top)
            if not under.any():
                self.drawing.hidden.add(item)

    def _text(self, item: int, matrix: Matrix) -> None:
        drawing = self.drawing
        drawing.texts += 1
        if matrix is not _IDENTITY:
            drawing.in_forms[item] = self._bounds(item, _IDENTITY), matrix
        mode = pdf.text_mode(item)
        if mode in pdf.HIDDEN_TEXT_MODES:
            drawing.unseen += 1
            drawing.hidden.add(item)
        elif mode in pdf.FILLED_TEXT_MODES and not self._has_ink(item):
            self._white.append((self._objects, item, self._bounds(item, matrix)))

    def _image(self, item: int, matrix: Matrix) -> None:
        box = self._bounds(item, matrix)
        if not self._keep_rule(box):
            self.drawing.pictures.append(box)
            self._inked.append((self._objects, box))

    def _path(self, item: int, matrix: Matrix) -> None:
        box = self._bounds(item, matrix)
        left, bottom, right, top = box
        count = pdf.path_count(item)
        thin = right - left <= THICKEST_RULE or top - bottom <= THICKEST_RULE
        if thin and count <= 2:
            self.drawing.rules.append(box)
            return
        at = self._colour_at
        pdf.path_mode(item, at, at + 4)
        filled, stroked = self._colour[0] != 0, self._colour[1] != 0
        if filled and not thin and self._has_ink(item):
            self._inked.append((self._objects, box))
        if not stroked and count <= 5:
            self._keep_rule(box)  # one bar; or one shaded area, which is none
            return
        self._segments += count
        if self._segments > MAX_SEGMENTS:
            return
        outlines = list(self._outlines(item, count, _compose(self._matrix(item), matrix)))
        if stroked:
            for outline in outlines:
                self._keep_sides(outline)
        else:
            self._keep_filled(outlines)

    def _keep_filled(self, outlines: list[list[Point]]) -> None:
        """Thin parts are rules; two or more thick ones make a frame, whose sides are rules."""
        thick = [outline for outline in outlines if not self._keep_rule(_bounds_of(outline))]
        if len(thick) > 1:
            for outline in thick:
                self._keep_sides(outline)

    def _keep_sides(self, outline: list[Point]) -> None:
        for start, end in pairwise(outline):
            self._keep_rule(_bounds_of([start, end]))

    def _keep_rule(self, box: Box) -> bool:
        """Whether the box is thin enough to be a rule, which is then kept; a dot is one, for dotted lines."""
        if min(box[2] - box[0], box[3] - box[1]) > THICKEST_RULE:
            return False
        self.drawing.rules.append(box)
        return True

    def _outlines(self, item: int, count: int, matrix: Matrix) -> Iterator[list[Point]]:
        """The straight outlines of a path on the page; a curve starts a new one."""
        outline: list[Point] = []
        for index in range(count):
            segment = pdf.path_segment(item, index)
            kind = pdf.segment_type(segment)
            pdf.segment_point(segment, self._at, self._at + 4)
            point = _apply(matrix, self._out[0], self._out[1])
            if kind != pdf.LINE_TO and outline:
                yield outline
                outline = []
            outline.append(point)
            if kind == pdf.LINE_TO and pdf.segment_closes(segment):
                outline.append(outline[0])
        if outline:
            yield outline

    def _bounds(self, item: int, matrix: Matrix) -> Box:
        at, out = self._at, self._out
        if not pdf.object_bounds(item, at, at + 4, at + 8, at + 12):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top = out[:4]
        if matrix is _IDENTITY:
            return left, bottom, right, top
        return out_of_form((left, bottom, right, top), matrix)

    def _matrix(self, item: int) -> Matrix:
        if not pdf.object_matrix(item, self._at):
            return _IDENTITY
        a, b, c, d, e, f = self._out[:6]
        return a, b, c, d, e, f

    def _has_ink(self, item: int) -> bool:
        """Whether an object's filling shows on white paper."""
        at = self._colour_at
        if not pdf.object_fill(item, at, at + 4, at + 8, at + 12):
            return True
        red, green, blue, alpha = self._colour
        return alpha > 0 and (red < _WHITE or green < _WHITE or blue < _WHITE)


def out_of_form(box: Box, matrix: Matrix) -> Box:
    """A box of a form on the page."""
    left, bottom, right, top = box
    return _bounds_of([_apply(matrix, x, y) for x in (left, right) for y in (bottom, top)])


def _apply(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _compose(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    a2, b2, c2, d2, e2, f2 = outer
    return (
        a * a2 + b * c2,
        a * b2 + b * d2,
        c * a2 + d * c2,
        c * b2 + d * d2,
        e * a2 + f * c2 + e2,
        e * b2 + f * d2 + f2,
    )


def _bounds_of(points: list[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
