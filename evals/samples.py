"""Writes the sample reports in `corpus/reports`: published figures in their printed form, prose of our own.

`python -m evals.samples [FONT.ttf]` writes them all. The font, a TrueType file, is embedded into the PDF; without one
the PDF names a font that readers bring along.

A sample is one JSON file in `evals/data/samples`: rows of cell texts as the original report prints them, keyed
"table.row", and our own sentences. It is the truth that readings of `corpus/reports` are compared with.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from corpus.form import TABLES
from evals.manuscript import Manuscript
from evals.render import STYLES, html_page
from evals.render_docx import docx_file
from evals.render_pdf import pdf_file

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "evals" / "data" / "samples"
REPORTS = ROOT / "corpus" / "reports"


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample report: the file it is written to, its page style (HTML only), where its original stands."""

    file: str
    style: str
    original: str
    manuscript: Manuscript


def load_samples(folder: Path = SAMPLES) -> Iterator[Sample]:
    """All samples, by file name."""
    for path in sorted(folder.glob("*.json")):
        yield read_sample(json.loads(path.read_text(encoding="utf-8")))


def read_sample(data: dict[str, Any]) -> Sample:
    """One sample out of its JSON. Raises ValueError where a row has more or fewer cells than the form."""
    manuscript = Manuscript(
        publisher=data["publisher"],
        year=data["year"],
        editions=data["editions"],
        raw=dict(_cells(data["editions"], data["cells"])),
        values={cell: Decimal(value) for cell, value in data["values"].items()},
        prose={section: tuple(paragraphs) for section, paragraphs in data["prose"].items()},
        misprints=data["misprints"],
        issuer=data["issuer"],
        published=data["published"],
        source=data["source"],
    )
    return Sample(data["file"], data["style"], data["original"], manuscript)


def _cells(editions: dict[str, str], rows: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for table, edition in editions.items():
        for line in TABLES[table, edition].lines:
            texts = rows[f"{table}.{line.id}"]
            for column, text in zip(line.columns, texts, strict=True):
                yield f"{table}.{line.id}.{column.id}", text


def write_sample(sample: Sample, folder: Path = REPORTS, font: Path | None = None) -> Path:
    """The sample in its own kind of file."""
    path = folder / sample.file
    if path.suffix == ".html":
        path.write_text(html_page(sample.manuscript, STYLES[sample.style]), encoding="utf-8")
    elif path.suffix == ".docx":
        path.write_bytes(docx_file(sample.manuscript))
    else:
        path.write_bytes(pdf_file(sample.manuscript, font=font))
    return path


def main(arguments: list[str]) -> None:
    """Writes every sample report."""
    font = Path(arguments[0]) if arguments else None
    for sample in load_samples():
        print(write_sample(sample, font=font).relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
