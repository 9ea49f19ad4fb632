"""pdfium's functions bound to plain integers for pointers.

pypdfium2's typed functions build a pointer object for every call; a page needs two to four thousand calls, and
bound like this each costs about 0.7 µs. The names keep pdfium's own, in our spelling.
pdfium is not safe in threads: callers hold one lock (`read_pdf.read_pdf` does).
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

_INT, _PTR, _FLOAT, _DOUBLE, _UINT = ctypes.c_int, ctypes.c_void_p, ctypes.c_float, ctypes.c_double, ctypes.c_uint


def address_of(handle: Any) -> int:
    """The address inside a pypdfium2 handle (`PdfPage.raw`, `PdfTextPage.raw`)."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _bind(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address_of(function))


char_angle = _bind(pdfium.FPDFText_GetCharAngle, _FLOAT, _PTR, _INT)
char_box = _bind(pdfium.FPDFText_GetCharBox, _INT, _PTR, _INT, _PTR, _PTR, _PTR, _PTR)
char_count = _bind(pdfium.FPDFText_CountChars, _INT, _PTR)
char_loose_box = _bind(pdfium.FPDFText_GetLooseCharBox, _INT, _PTR, _INT, _PTR)
char_matrix = _bind(pdfium.FPDFText_GetMatrix, _INT, _PTR, _INT, _PTR)
char_object = _bind(pdfium.FPDFText_GetTextObject, _PTR, _PTR, _INT)
char_origin = _bind(pdfium.FPDFText_GetCharOrigin, _INT, _PTR, _INT, _PTR, _PTR)
char_size = _bind(pdfium.FPDFText_GetFontSize, _DOUBLE, _PTR, _INT)
char_unicode = _bind(pdfium.FPDFText_GetUnicode, _UINT, _PTR, _INT)
char_unmapped = _bind(pdfium.FPDFText_HasUnicodeMapError, _INT, _PTR, _INT)
text = _bind(pdfium.FPDFText_GetText, _INT, _PTR, _INT, _INT, _PTR)

form_count = _bind(pdfium.FPDFFormObj_CountObjects, _INT, _PTR)
form_object = _bind(pdfium.FPDFFormObj_GetObject, _PTR, _PTR, ctypes.c_ulong)
object_bounds = _bind(pdfium.FPDFPageObj_GetBounds, _INT, _PTR, _PTR, _PTR, _PTR, _PTR)
object_fill = _bind(pdfium.FPDFPageObj_GetFillColor, _INT, _PTR, _PTR, _PTR, _PTR, _PTR)
object_matrix = _bind(pdfium.FPDFPageObj_GetMatrix, _INT, _PTR, _PTR)
object_type = _bind(pdfium.FPDFPageObj_GetType, _INT, _PTR)
page_bounds = _bind(pdfium.FPDF_GetPageBoundingBox, _INT, _PTR, _PTR)
page_count = _bind(pdfium.FPDFPage_CountObjects, _INT, _PTR)
page_object = _bind(pdfium.FPDFPage_GetObject, _PTR, _PTR, _INT)
page_rotation = _bind(pdfium.FPDFPage_GetRotation, _INT, _PTR)
path_count = _bind(pdfium.FPDFPath_CountSegments, _INT, _PTR)
path_mode = _bind(pdfium.FPDFPath_GetDrawMode, _INT, _PTR, _PTR, _PTR)
path_segment = _bind(pdfium.FPDFPath_GetPathSegment, _PTR, _PTR, _INT)
segment_closes = _bind(pdfium.FPDFPathSegment_GetClose, _INT, _PTR)
segment_point = _bind(pdfium.FPDFPathSegment_GetPoint, _INT, _PTR, _PTR, _PTR)
segment_type = _bind(pdfium.FPDFPathSegment_GetType, _INT, _PTR)
text_mode = _bind(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _PTR)

TEXT, PATH, IMAGE, FORM = (
    pdfium.FPDF_PAGEOBJ_TEXT,
    pdfium.FPDF_PAGEOBJ_PATH,
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_FORM,
)
LINE_TO = pdfium.FPDF_SEGMENT_LINETO
HIDDEN_TEXT_MODES = frozenset((pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP))
FILLED_TEXT_MODES = frozenset((pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP))
