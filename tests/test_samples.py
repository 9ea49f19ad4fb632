"""The sample reports in corpus/reports are what their truth says, and the readers read them back cell by cell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.render import STYLES, html_page
from evals.render_docx import docx_file
from evals.samples import REPORTS, Sample, load_samples
from ingest.extract import read_bytes
from ingest.identity import identify
from ingest.tables import read_tables

SAMPLES = list(load_samples())
NAMES = [sample.file for sample in SAMPLES]


def test_every_report_has_its_truth() -> None:
    assert sorted(NAMES) == sorted(path.name for path in REPORTS.iterdir() if path.suffix != ".md")


@pytest.mark.parametrize("sample", [s for s in SAMPLES if s.file.endswith(".html")], ids=lambda s: s.file)
def test_html_on_disk_is_written_from_its_truth(sample: Sample) -> None:
    assert (REPORTS / sample.file).read_text(encoding="utf-8") == html_page(sample.manuscript, STYLES[sample.style])


@pytest.mark.parametrize("sample", [s for s in SAMPLES if s.file.endswith(".docx")], ids=lambda s: s.file)
def test_docx_on_disk_is_written_from_its_truth(sample: Sample) -> None:
    assert (REPORTS / sample.file).read_bytes() == docx_file(sample.manuscript)


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_every_report_says_that_it_is_an_excerpt(sample: Sample) -> None:
    assert "摘编" in sample.manuscript.paragraphs("preface")[0]


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_figures_are_those_of_the_published_report(sample: Sample, shared: Path) -> None:
    truth = json.loads((shared / "truth" / f"{Path(sample.file).stem}.json").read_text(encoding="utf-8"))
    assert {cell: text for cell, (text, _) in sample.manuscript.truth().items()} == {
        cell: entry["raw"] for cell, entry in truth["cells"].items()
    }


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_every_cell_is_read_back(sample: Sample) -> None:
    reading = read_tables(read_bytes((REPORTS / sample.file).read_bytes()))
    assert {cell.id: (cell.raw, cell.value) for cell in reading.cells} == sample.manuscript.truth()
    assert reading.editions == sample.manuscript.editions
    assert reading.unread == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_every_report_is_known_for_whose_it_is(sample: Sample) -> None:
    identity = identify(read_bytes((REPORTS / sample.file).read_bytes()), sample.file)
    assert (identity.publisher, identity.year) == (sample.manuscript.publisher, sample.manuscript.year)
