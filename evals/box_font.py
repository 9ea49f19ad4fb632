"""A made-up font in which every character is a box, embedded in the PDF files that tests and evals write.

A PDF reader takes the characters of a font that is not embedded from the fonts of its machine; without a Chinese one
there, pdfium leaves out characters that stand alone (三、本年度办理结果 set one character a line). With this font the
files read alike on every machine.
"""

from __future__ import annotations

import io
from functools import cache

NAME = "Youju-Boxes"

_EM, _ASCENT, _DESCENT = 1000, 880, -120
#: Half an em wide: printable ASCII; a whole em: punctuation, radicals, Chinese characters, full-width forms.
_HALF, _FULL = ((0x21, 0x7E),), ((0xA1, 0xFF), (0x2000, 0x27BF), (0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFFEF))


@cache
def registered() -> str:
    """The font's name, once ReportLab knows it. Text in it can be copied from the file; the page shows boxes."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    registerFont(TTFont(NAME, io.BytesIO(_font_file())))
    return NAME


def _font_file() -> bytes:
    from fontTools.fontBuilder import FontBuilder

    wide = {"half": _EM // 2, "space": _EM // 2, "full": _EM}
    characters = {0x20: "space", 0x3000: "full"}
    for name, ranges in (("half", _HALF), ("full", _FULL)):
        characters |= {code: name for first, last in ranges for code in range(first, last + 1)}
    builder = FontBuilder(_EM, isTTF=True)
    builder.setupGlyphOrder([".notdef", *wide])
    builder.setupCharacterMap(characters)
    builder.setupGlyf({".notdef": _box(_EM), **{name: _box(0 if name == "space" else wide[name]) for name in wide}})
    builder.setupHorizontalMetrics({".notdef": (_EM, 60), **{name: (wide[name], 60) for name in wide}})
    builder.setupHorizontalHeader(ascent=_ASCENT, descent=_DESCENT)
    builder.setupNameTable({"familyName": NAME, "styleName": "Regular", "psName": NAME})
    builder.setupOS2(sTypoAscender=_ASCENT, sTypoDescender=_DESCENT, usWinAscent=_ASCENT, usWinDescent=-_DESCENT)
    builder.setupPost()
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


def _box(width: int) -> object:
    """The outline of a box within `width`; an empty glyph for 0."""
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    if width:
        left, right, low, high = 60, width - 60, -60, 800
        pen.moveTo((left, low))
        for corner in ((left, high), (right, high), (right, low)):
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()
