"""One PDF page, made ready for reading: visible characters with their boxes, and straight rules.

All coordinates are points from the top left corner of the page *as it is read*: page rotation, crop box and text
that runs up or down the sheet are undone. `Page.on_sheet` turns a box back to the sheet as a viewer shows it.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest import pdfium_calls as pdf
from ingest.lattice import Box, Rule
from ingest.pdf_drawing import THICKEST_RULE, Drawing, Matrix, out_of_form, read_drawing

Floats = npt.NDArray[np.float64]

#: A page of small print has some five thousand characters.
MAX_CHARS = 60_000
#: Smaller print than this (points) is not meant for readers.
SMALLEST_PRINT = 1.5
#: So much of a line's height is below its characters' feet.
_BELOW = 0.12
#: From here on a character is as wide as it is high, and is written without blanks between words.
FIRST_CJK = 0x2E80
#: Stands for a glyph that the file maps to no character: it must spoil the number it stands in, not vanish from it.
UNMAPPED = 0xFFFD
#: A page with a picture over this share of it and less text than this is a scan, perhaps with a stamped number.
_SCAN_SHARE, _SCAN_TEXT = 0.5, 30
#: pdfium's own marks: a hyphen at a line end, and its place holder.
_SOFT_HYPHENS = (0x02, 0xFFFE)


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Visible characters without blanks, in drawing order; arrays of one length, y growing downwards.

    spaced: whether the file has a blank before the character.
    """

    codes: npt.NDArray[np.uint32]
    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats
    spaced: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.codes)

    def only(self, chosen: npt.NDArray[Any]) -> Glyphs:
        """The glyphs at an array of positions or under a mask."""
        return Glyphs(
            self.codes[chosen], self.x0[chosen], self.y0[chosen], self.x1[chosen], self.y1[chosen], self.spaced[chosen]
        )


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `turn` counts the quarter turns clockwise by which it is read differently from how it is shown."""

    number: int
    width: float
    height: float
    glyphs: Glyphs
    rules: tuple[Rule, ...] = ()
    turn: int = 0
    is_picture: bool = False
    notes: tuple[str, ...] = ()

    def on_sheet(self, box: Box) -> Box:
        """A box of the page as it is read, on the sheet as it is shown; rounded to tenths of a point."""
        x0, y0, x1, y1 = box
        match self.turn:
            case 1:
                x0, y0, x1, y1 = y0, self.width - x1, y1, self.width - x0
            case 2:
                x0, y0, x1, y1 = self.width - x1, self.height - y1, self.width - x0, self.height - y0
            case 3:
                x0, y0, x1, y1 = self.height - y1, x0, self.height - y0, x1
            case _:
                pass
        return round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)


def read_page(page: int, text_page: int, number: int) -> Page:
    """Read one loaded page; `page`, `text_page` are addresses of an FPDF_PAGE and its FPDF_TEXTPAGE."""
    drawing = read_drawing(page)
    box = _page_box(page)
    if pdf.char_count(text_page) > MAX_CHARS:
        return Page(number, box[2], box[3], _NO_GLYPHS, notes=(f"第{number}页的文字多得不像一页报告，未读",))
    all_hidden = 0 < drawing.texts == drawing.unseen
    hidden = set[int]() if all_hidden else drawing.hidden
    codes, boxes, quarters, spaced = _characters(text_page, hidden, drawing.in_forms)
    turns = _usual(quarters)
    boxes = _turned(boxes, box, turns)
    width, height = (box[2] - box[0], box[3] - box[1])[:: -1 if turns % 2 else 1]
    middle_x, middle_y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    shown = (middle_x > 0) & (middle_x < width) & (middle_y > 0) & (middle_y < height)
    kept = shown & (quarters == turns) & (boxes[:, 3] - boxes[:, 1] > SMALLEST_PRINT)
    x0, y0, x1, y1 = boxes[kept].T
    glyphs = Glyphs(codes[kept], x0, y0, x1, y1, spaced[kept])
    notes = [f"第{number}页的文字是扫描件附带的识别结果，可能有误"] if all_hidden and len(glyphs) else []
    if drawing.overfull:
        notes.append(f"第{number}页的线条过多，其中的表格未读")
    rules = () if drawing.overfull else _rules(_turned(np.array(drawing.rules).reshape(-1, 4), box, turns))
    is_picture = len(glyphs) < _SCAN_TEXT and _mostly_picture(drawing, box)
    turn = (turns - pdf.page_rotation(page)) % 4
    return Page(number, width, height, glyphs, rules, turn, is_picture, tuple(notes))


def _page_box(page: int) -> Box:
    """The page's visible box in user space."""
    rect = (ctypes.c_float * 4)()
    pdf.page_bounds(page, ctypes.addressof(rect))
    left, top, right, bottom = rect
    return left, bottom, right, top


def _characters(
    text_page: int, hidden: set[int], in_forms: Mapping[int, tuple[Box, Matrix]]
) -> tuple[npt.NDArray[np.uint32], Floats, npt.NDArray[np.int8], npt.NDArray[np.bool_]]:
    """Codes, boxes in user space, quarter turns of the writing (-1: aslant) and blanks before; blanks left out."""
    count = pdf.char_count(text_page)
    codes = _codes(text_page, count)
    blank = (codes <= 0x20) | (codes == 0xA0) | (codes == 0x3000) | ((codes >= 0x2000) & (codes <= 0x200B))
    blank &= ~np.isin(codes, _SOFT_HYPHENS)
    spaced = np.zeros(count, np.bool_)
    spaced[1:] = blank[:-1]
    chosen = np.flatnonzero(~blank)
    if hidden:
        inked = [pdf.char_object(text_page, index) not in hidden for index in chosen.tolist()]
        chosen = chosen[np.array(inked, np.bool_)]
    codes, indices = codes[chosen], chosen.tolist()
    codes[np.isin(codes, _SOFT_HYPHENS)] = ord("-")
    _spoil_unmapped(text_page, codes, indices)
    loose = np.empty((len(indices), 4), np.float32)
    at = loose.ctypes.data
    read_box = pdf.char_loose_box
    for row, index in enumerate(indices):
        read_box(text_page, index, at + 16 * row)
    boxes = loose.astype(np.float64)[:, [0, 3, 2, 1]]  # FS_RECTF is left, top, right, bottom
    quarters = _quarters(text_page, indices)
    if in_forms:
        _bring_out_of_forms(text_page, boxes, indices, in_forms)
    _mend_boxes(text_page, codes, boxes, quarters, indices)
    return codes, boxes, quarters, spaced[chosen]


def _codes(text_page: int, count: int) -> npt.NDArray[np.uint32]:
    """One Unicode number for each of pdfium's characters."""
    buffer = np.zeros(count + 1, np.uint16)
    written = pdf.text(text_page, 0, count, buffer.ctypes.data) if count else 1
    units = buffer[:count].astype(np.uint32)
    if written == count + 1 and not ((units >= 0xD800) & (units < 0xE000)).any():
        return units
    return np.array([pdf.char_unicode(text_page, index) for index in range(count)], np.uint32)


def _spoil_unmapped(text_page: int, codes: npt.NDArray[np.uint32], indices: list[int]) -> None:
    """Replace characters that pdfium only guessed from glyph numbers: such a "1" may be printed as a "7".

    Fonts without a character map show it in their Latin glyphs first, so the others are asked only then.
    """
    latin = np.flatnonzero(codes < FIRST_CJK).tolist()
    wrong = [at for at in latin if pdf.char_unmapped(text_page, indices[at])]
    if wrong:
        wrong = [at for at, index in enumerate(indices) if pdf.char_unmapped(text_page, index)]
        codes[wrong] = UNMAPPED


def _quarters(text_page: int, indices: list[int]) -> npt.NDArray[np.int8]:
    """Quarter turns clockwise that set each character upright in user space, -1 for writing aslant."""
    angle = pdf.char_angle
    angles = np.array([angle(text_page, index) for index in indices], np.float64) / (math.pi / 2)
    nearest = np.rint(angles)
    return np.where(np.abs(angles - nearest) < 0.03, (-nearest) % 4, -1).astype(np.int8)


def _mend_boxes(
    text_page: int, codes: npt.NDArray[np.uint32], boxes: Floats, quarters: npt.NDArray[np.int8], indices: list[int]
) -> None:
    """pdfium's loose boxes hold for level writing in a common size only; others are made from origin, size and ink.

    In a vertical font pdfium forgets to scale them: a 10-point character got a box of 199 points (洪泽区 2023).
    """
    high = boxes[:, 3] - boxes[:, 1]
    usual = np.median(high) if len(high) else 0.0
    odd = (high < 0.6 * usual) | (high > 1.6 * usual) | (boxes[:, 2] <= boxes[:, 0]) | (high <= 0)
    for row in np.flatnonzero(odd | (quarters != 0)).tolist():
        made = _made_box(text_page, indices[row], int(quarters[row]), 1.0 if codes[row] >= FIRST_CJK else 0.5)
        if quarters[row] != 0 or not 0.6 < high[row] / (made[3] - made[1] or 1.0) < 1.8:
            boxes[row] = made


def _bring_out_of_forms(
    text_page: int, boxes: Floats, indices: list[int], in_forms: Mapping[int, tuple[Box, Matrix]]
) -> None:
    """Set on the page what pdfium leaves in its form: characters whose text a file gives in words (ActualText).

    Browsers write so what has two code points for one glyph (一, 二, 行, 八: characters and radicals). Their boxes are
    those of the ink in the form; on the page they get the height of a line.
    """
    for row, index in enumerate(indices):
        found = in_forms.get(pdf.char_object(text_page, index))
        if found is None:
            continue
        own, matrix = found
        on_page = out_of_form(own, matrix)
        left, bottom, right, top = boxes[row].tolist()
        box = left, bottom, right, top
        if not _lies_in(box, own) or (_lies_in(box, on_page) and not _nearer_in_height(box, own, on_page)):
            continue
        x, y, size = _origin_and_size(text_page, index)
        left, _, right, _ = out_of_form(box, matrix)
        _, base, _, _ = out_of_form((x, y, x, y), matrix)
        boxes[row] = left, base - _BELOW * size, right, base + (1 - _BELOW) * size


def _lies_in(box: Box, around: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return around[0] - 1 < x < around[2] + 1 and around[1] - 1 < y < around[3] + 1


def _nearer_in_height(box: Box, one: Box, other: Box) -> bool:
    high = box[3] - box[1]
    return abs(high - (one[3] - one[1])) < abs(high - (other[3] - other[1]))


def _origin_and_size(text_page: int, index: int) -> tuple[float, float, float]:
    """Where a character stands on its line, in the form if it is left there, and its type size on the page."""
    doubles, floats = (ctypes.c_double * 2)(), (ctypes.c_float * 6)()
    at = ctypes.addressof(doubles)
    pdf.char_origin(text_page, index, at, at + 8)
    pdf.char_matrix(text_page, index, ctypes.addressof(floats))
    return doubles[0], doubles[1], pdf.char_size(text_page, index) * math.hypot(floats[0], floats[1])


def _made_box(text_page: int, index: int, quarter: int, ems: float) -> Box:
    """A line-high box around one character, from its origin, its type size, its ink and its usual width."""
    doubles = (ctypes.c_double * 4)()
    at = ctypes.addressof(doubles)
    pdf.char_box(text_page, index, at, at + 8, at + 16, at + 24)
    left, right, bottom, top = doubles
    x, y, size = _origin_and_size(text_page, index)
    above, below, wide = (1 - _BELOW) * size, _BELOW * size, ems * size
    match quarter:
        case 0:
            return min(left, x), y - below, max(right, x + wide), y + above
        case 1:
            return x - above, min(bottom, y), x + below, max(top, y + wide)
        case 2:
            return min(left, x - wide), y - above, max(right, x), y + below
        case 3:
            return x - below, min(bottom, y - wide), x + above, max(top, y)
        case _:
            return left, bottom, right, top


def _usual(quarters: npt.NDArray[np.int8]) -> int:
    """The quarter turns of most of the writing."""
    return int(np.bincount(quarters[quarters >= 0], minlength=4).argmax())


def _turned(boxes: Floats, page_box: Box, turns: int) -> Floats:
    """Boxes (left, bottom, right, top) of user space on the page turned clockwise, (x0, y0, x1, y1)."""
    left, bottom, right, top = boxes.T
    x_min, y_min, x_max, y_max = page_box
    match turns:
        case 0:
            sides = (left - x_min, y_max - top, right - x_min, y_max - bottom)
        case 1:
            sides = (bottom - y_min, left - x_min, top - y_min, right - x_min)
        case 2:
            sides = (x_max - right, bottom - y_min, x_max - left, top - y_min)
        case _:
            sides = (y_max - top, x_max - right, y_max - bottom, x_max - left)
    return np.stack(sides, axis=1)


def _rules(boxes: Floats) -> tuple[Rule, ...]:
    """Thin boxes as rules; a dot may belong to either kind of dotted line."""
    rules: list[Rule] = []
    for x0, y0, x1, y1 in set(map(tuple, boxes.round(1).tolist())):  # every cell may draw its sides again
        wide, high = x1 - x0, y1 - y0
        is_dot = max(wide, high) <= THICKEST_RULE
        if wide >= high or is_dot:
            rules.append(Rule(True, (y0 + y1) / 2, x0, x1))
        if wide < high or is_dot:
            rules.append(Rule(False, (x0 + x1) / 2, y0, y1))
    return tuple(rules)


def _mostly_picture(drawing: Drawing, page_box: Box) -> bool:
    area = (page_box[2] - page_box[0]) * (page_box[3] - page_box[1])
    covered = sum((right - left) * (top - bottom) for left, bottom, right, top in drawing.pictures)
    return covered > _SCAN_SHARE * area


_NO_GLYPHS = Glyphs(np.empty(0, np.uint32), np.empty(0), np.empty(0), np.empty(0), np.empty(0), np.empty(0, np.bool_))
