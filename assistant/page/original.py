"""One page of an original PDF as an image, drawn by pdfium."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

import pypdfium2 as pdfium

#: Pixels per PDF point: an A4 page becomes 893 × 1263 pixels, sharp enough to read a footnote.
SCALE = 1.5
#: No page is drawn larger than this on either side, whatever size it claims.
MOST_PIXELS = 3000

# pdfium keeps global state: two threads in it at once crash the process.
_PDFIUM = Lock()


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page: a PNG data URI, and the page's size in PDF points, the unit of `Place.box`."""

    data_uri: str
    width: float
    height: float


@lru_cache(maxsize=32)
def render_page(path: Path, page: int) -> PageImage | None:
    """Page `page` (1-based) of the PDF at `path`, or None when pdfium cannot open or draw it."""
    with _PDFIUM:
        try:
            document = pdfium.PdfDocument(path)
        except (pdfium.PdfiumError, FileNotFoundError):
            return None
        try:
            return _draw(document, page)
        except pdfium.PdfiumError:
            return None
        finally:
            document.close()


def _draw(document: pdfium.PdfDocument, page: int) -> PageImage | None:
    if not 1 <= page <= len(document):
        return None
    sheet = document[page - 1]
    width, height = sheet.get_size()
    scale = min(SCALE, MOST_PIXELS / max(width, height))
    picture = sheet.render(scale=scale).to_pil().convert("L").quantize(16)
    buffer = io.BytesIO()
    picture.save(buffer, format="PNG", optimize=True)
    encoded = base64.b64encode(buffer.getvalue()).decode("ascii")
    return PageImage(f"data:image/png;base64,{encoded}", width, height)
