"""A file of any kind to a `Document`. The kind is told from the content, never from the suffix."""

from __future__ import annotations

import codecs
import re

from ingest.document import Document, UnreadableFile
from ingest.dumped_tables import with_dumped_tables
from ingest.lying_tables import with_tables_upright
from ingest.stacked_rows import with_rows_apart

#: Bytes that a file of each kind may have at most. Real reports are far below (HTML < 1 MB, PDF < 30 MB).
LIMITS = {"pdf": 200 << 20, "docx": 50 << 20, "html": 10 << 20, "text": 10 << 20}
LARGEST = max(LIMITS.values())

_NAMES = {"pdf": "PDF", "docx": "DOCX", "html": "网页", "text": "文本"}
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:!doctype html|html|head|body|div|p|table|span|section|article|h[1-6]|td|tr|meta)\b", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def read_bytes(data: bytes) -> Document:
    """Read a file's content, its first report where it holds several.

    Raises UnreadableFile with one sentence for its owner.
    """
    from ingest.several import first_report

    return first_report(_read(data))


def _read(data: bytes) -> Document:
    kind = kind_of(data)
    if len(data) > LIMITS[kind]:
        raise UnreadableFile(
            f"这份{_NAMES[kind]}有 {len(data) >> 20} MB，超过 {LIMITS[kind] >> 20} MB 的上限，没有读取。"
        )
    if kind == "pdf":
        from ingest.read_pdf import read_pdf

        return with_tables_upright(read_pdf(data))
    if kind == "docx":
        from ingest.read_docx import read_docx

        return with_tables_upright(with_rows_apart(with_dumped_tables(read_docx(data))))
    if kind == "html":
        from ingest.read_html import read_html

        return with_tables_upright(with_rows_apart(with_dumped_tables(read_html(decode(data)))))
    from ingest.read_text import read_text

    return read_text(decode(data))


def kind_of(data: bytes) -> str:
    """ "pdf", "docx", "html" or "text", by content. Raises UnreadableFile for everything else.

    >>> kind_of(b"%PDF-1.7 ..."), kind_of("<p>一、总体情况</p>".encode("gb18030")), kind_of("一、总体情况".encode())
    ('pdf', 'html', 'text')
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise UnreadableFile("文件是空的，没有内容可读。")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if data.startswith(_OLE):
        raise UnreadableFile("这是旧版 Word（DOC）或 WPS 文件，请先另存为 DOCX 或 PDF。")
    if data.startswith(b"{\\rtf"):
        raise UnreadableFile("这是 RTF 文件，请先另存为 DOCX 或 PDF。")
    if data.startswith(_IMAGES):
        raise UnreadableFile("这是图片，暂不能识别图片里的文字，请提供有文字层的 PDF 或网页。")
    return _text_kind(data)


def _zip_kind(data: bytes) -> str:
    from ingest.read_docx import holds_document

    if holds_document(data):
        return "docx"
    raise UnreadableFile("这是压缩包或其他 Office 文件，不是 DOCX；请解压或另存为 DOCX、PDF 后再试。")


def _text_kind(data: bytes) -> str:
    sample = decode(data[: 64 << 10], cut=True)
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        raise UnreadableFile("认不出文件的类型（不是 PDF、DOCX、网页或文本），没有读取。")
    return "html" if _TAG.search(sample) else "text"


def decode(data: bytes, cut: bool = False) -> str:
    """Text of a page or a text file: by byte order mark, by its charset, as UTF-8, else as GB18030.

    >>> decode("政府信息".encode("gbk")), decode("政府信息".encode("utf-16")), decode("政府信息".encode())
    ('政府信息', '政府信息', '政府信息')

    cut: the data is the beginning of a file and may end inside a character.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=not cut)
    except UnicodeDecodeError:
        pass  # not UTF-8, whatever the page says of itself
    if wide := _utf16_without_mark(data):
        return data.decode(wide, "replace")
    declared = _CHARSET.search(data[:4096])
    # gb2312 and gbk are subsets of GB18030; pages that say so hold characters beyond them.
    encoding = "big5" if declared and declared[1].lower() in (b"big5", b"big5-hkscs") else "gb18030"
    return data.decode(encoding, "replace")


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows in its zero bytes: every ASCII character (tags, digits, line ends) has one."""
    head = data[:2000]
    zeros = (head[::2].count(0), head[1::2].count(0))
    if max(zeros) * 20 < len(head) or min(zeros) * 4 > max(zeros):
        return None
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
