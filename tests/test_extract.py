"""The kind of a file is told from what it holds; what cannot be read gets one sentence."""

from __future__ import annotations

import io
import time
import zipfile

import docx
import pytest

from ingest.document import UnreadableFile
from ingest.extract import LIMITS, decode, kind_of, read_bytes

PAGE = "<p>一、总体情况</p><p>全年公开１２条</p>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_in_any_encoding(encoding: str) -> None:
    document = read_bytes(PAGE.encode(encoding))
    assert (document.kind, document.text) == ("html", "一、总体情况\n全年公开１２条")


def test_a_page_that_misstates_its_encoding() -> None:
    text = '<meta charset="utf-8"><p>镕基㐂</p>'
    assert read_bytes(text.encode("gb18030")).text == "镕基㐂"
    assert read_bytes(text.replace("utf-8", "gb2312").encode("utf-8")).text == "镕基㐂"


def test_a_word_file_named_pdf() -> None:
    word, target = docx.Document(), io.BytesIO()
    word.add_paragraph("一、总体情况")
    word.save(target)
    assert read_bytes(target.getvalue()).kind == "docx"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_plain_text(encoding: str) -> None:
    document = read_bytes("一、总体情况\n比较 a < b 与 c > d".encode(encoding))
    assert (document.kind, document.text) == ("text", "一、总体情况\n比较 a < b 与 c > d")


def zipped(name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, "x")
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "空"),
        (b" \r\n\t\0\0", "空"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "请先另存为 DOCX 或 PDF"),
        (b"{\\rtf1 x}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "图片"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "图片"),
        (zipped("a.txt"), "压缩包"),
        (zipped("xl/workbook.xml"), "压缩包"),
        (b"PK\x03\x04broken", "损坏"),
        (bytes(range(256)) * 40, "认不出"),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableFile, match=told) as raised:
        read_bytes(data)
    assert "\n" not in str(raised.value)
    assert str(raised.value).endswith("。")


def test_a_page_too_large_is_refused_at_once() -> None:
    data = b"<p>" + b"x" * (20 << 20)
    started = time.process_time()
    with pytest.raises(UnreadableFile, match="20 MB"):
        read_bytes(data)
    assert time.process_time() - started < 1


def test_a_page_as_large_as_allowed_is_read_in_reasonable_time() -> None:
    data = "<p>全年公开信息若干条。</p>".encode() * (2 << 20 >> 5)
    assert len(data) < LIMITS["html"]
    started = time.process_time()
    assert read_bytes(data).text
    assert time.process_time() - started < 10


def test_the_beginning_of_a_file_may_end_inside_a_character() -> None:
    assert decode("信息".encode()[:4], cut=True) == "信"
    assert kind_of(b"x" + "政府信息公开".encode() * 20_000) == "text"
