"""How fast files are read: our readers beside pypdfium2's bare text and pdfplumber's tables, in one run.

    python -m evals.bench.ingest [FOLDER…] [--json FILE] [--repeat N]

CPU seconds of this process, median of N runs after one run to warm up. Nothing is embedded or stored.
"""

from __future__ import annotations

import argparse
import io
import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import pypdfium2

from evals.bench.machine import machine
from ingest.document import Document, UnreadableFile
from ingest.extract import read_bytes
from ingest.read_pdf import read_pdf
from ingest.tables import read_tables

ROOT = Path(__file__).resolve().parents[2]
#: Our samples, and the published files that stand beside a development checkout.
DEFAULT_FOLDERS = [folder for folder in (ROOT / "corpus/reports", ROOT.parent / "shared/reports") if folder.is_dir()]


@dataclass(frozen=True, slots=True)
class PdfTimes:
    """CPU milliseconds for one PDF: pdfium's bare text, our prose and cells, pdfplumber's tables."""

    file: str
    pages: int
    bare: float
    ours: float
    pdfplumber: float

    @property
    def ratio(self) -> float:
        """Our reading as a multiple of the bare text."""
        return self.ours / self.bare


@dataclass(frozen=True, slots=True)
class HtmlTimes:
    """CPU milliseconds for one HTML file: prose and cells."""

    file: str
    ours: float


def cpu_milliseconds(action: Callable[[], object], repeat: int) -> float:
    """Median CPU time of `action`, after one run that does not count."""
    action()
    return median(_one_run(action) for _ in range(repeat))


def _one_run(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


def bare_text(data: bytes) -> int:
    """What the reader is measured against: pypdfium2 extracts the text of every page, nothing else."""
    document = pypdfium2.PdfDocument(data)
    characters = sum(len(document[at].get_textpage().get_text_range()) for at in range(len(document)))
    document.close()
    return characters


def pdfplumber_tables(data: bytes) -> int:
    """The same tables by the library most people would take."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return sum(len(page.extract_tables()) for page in document.pages)


def prose_and_cells(reader: Callable[[bytes], Document], data: bytes) -> int:
    return len(read_tables(reader(data)).cells)


def time_pdf(path: Path, repeat: int) -> PdfTimes:
    data = path.read_bytes()
    return PdfTimes(
        path.name,
        len(pypdfium2.PdfDocument(data)),
        cpu_milliseconds(lambda: bare_text(data), repeat),
        cpu_milliseconds(lambda: prose_and_cells(read_pdf, data), repeat),
        cpu_milliseconds(lambda: pdfplumber_tables(data), max(1, repeat // 3)),
    )


def time_html(path: Path, repeat: int) -> HtmlTimes:
    data = path.read_bytes()
    return HtmlTimes(path.name, cpu_milliseconds(lambda: prose_and_cells(read_bytes, data), repeat))


def measure(folder: Path, repeat: int) -> tuple[list[PdfTimes], list[HtmlTimes], list[str]]:
    """All PDFs and HTML files of a folder, and the names of those that cannot be read."""
    pdfs: list[PdfTimes] = []
    htmls: list[HtmlTimes] = []
    skipped: list[str] = []
    for path in sorted(folder.iterdir()):
        try:
            if path.suffix.lower() == ".pdf":
                pdfs.append(time_pdf(path, repeat))
            elif path.suffix.lower() in (".html", ".htm"):
                htmls.append(time_html(path, repeat))
        except UnreadableFile as reason:
            skipped.append(f"{path.name}：{reason}")
    return pdfs, htmls, skipped


def lines_of(pdfs: Sequence[PdfTimes], htmls: Sequence[HtmlTimes], skipped: Sequence[str]) -> Iterable[str]:
    """The result for readers, a line each."""
    for pdf in pdfs:
        yield (
            f"{pdf.file}  {pdf.pages} 页  裸文本 {pdf.bare:.1f} ms  有据 {pdf.ours:.1f} ms（{pdf.ratio:.2f} 倍）"
            f"  pdfplumber 表格 {pdf.pdfplumber:.0f} ms（{pdf.pdfplumber / pdf.bare:.1f} 倍）"
        )
    if pdfs:
        bare, ours, plumber = (sum(getattr(pdf, name) for pdf in pdfs) for name in ("bare", "ours", "pdfplumber"))
        pages = sum(pdf.pages for pdf in pdfs)
        yield (
            f"PDF 合计：有据为裸文本的 {ours / bare:.2f} 倍，pdfplumber {plumber / bare:.1f} 倍；"
            f"每 CPU 秒 {1000 * pages / ours:.0f} 页"
        )
    if htmls:
        times = [html.ours for html in htmls]
        yield f"HTML：{len(htmls)} 份，中位 {median(times):.1f} ms，最慢 {max(times):.1f} ms"
    yield from (f"未计：{line}" for line in skipped)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.bench.ingest", description="读取速度（CPU 时间）")
    parser.add_argument("folders", nargs="*", type=Path, default=DEFAULT_FOLDERS)
    parser.add_argument("--json", type=Path, help="结果另存为 JSON")
    parser.add_argument("--repeat", type=int, default=9)
    options = parser.parse_args(arguments)
    folders = []
    print(machine())
    for folder in options.folders:
        pdfs, htmls, skipped = measure(folder, options.repeat)
        print("\n".join(lines_of(pdfs, htmls, skipped)))
        name = "/".join(folder.resolve().parts[-2:])
        folders.append({"folder": name, "pdf": [asdict(pdf) for pdf in pdfs], "html": [asdict(html) for html in htmls]})
    if options.json:
        options.json.write_text(json.dumps({"folders": folders}, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
