"""The writer of reports: what it prints is what its manuscript says, and its arithmetic holds."""

from __future__ import annotations

import io
import random
import re
from decimal import Decimal

import pytest

from corpus.form import sum_rules
from evals.layout import PrintedTable, printed_tables
from evals.manuscript import Manuscript
from evals.render import STYLES, html_page
from evals.render_docx import docx_file
from evals.render_pdf import pdf_file
from evals.synthetic import (
    EDITION_2019,
    EDITION_2021,
    EDITION_MIXED,
    publisher_names,
    random_corpus,
    random_report,
)

REPORTS = [random_report(random.Random(seed), "云溪县", year).manuscript for seed, year in enumerate(range(2019, 2025))]


@pytest.mark.parametrize("manuscript", REPORTS, ids=lambda m: str(m.year))
def test_the_sums_of_the_form_hold(manuscript: Manuscript) -> None:
    def total(cells: tuple[str, ...]) -> Decimal:
        return sum((manuscript.value(cell) or Decimal(0) for cell in cells), Decimal(0))

    rules = [rule for table, edition in manuscript.editions.items() for rule in sum_rules(table, edition)]
    assert len(rules) > 30
    assert [rule for rule in rules if total(rule.left) != total(rule.right)] == []


def test_a_body_continues_its_year_before() -> None:
    first, second = (report.manuscript for report in random_corpus(7, ["云溪县"], [2022, 2023]))
    carried = [f"applications.{{}}.{column}" for column in ("natural_person", "business", "total")]
    assert [first.raw[c.format("carried_out")] for c in carried] == [
        second.raw[c.format("carried_in")] for c in carried
    ]
    row = "active_disclosure.normative_documents"
    change = int(second.raw[f"{row}.issued"]) - int(second.raw[f"{row}.repealed"])
    assert int(second.raw[f"{row}.in_force"]) == int(first.raw[f"{row}.in_force"]) + change


def test_the_same_seed_writes_the_same_bytes() -> None:
    one, two = ([report.manuscript for report in random_corpus(3, publisher_names(2), [2020, 2024])] for _ in "ab")
    assert one == two
    assert pdf_file(one[0]) == pdf_file(two[0])
    assert docx_file(one[0]) == docx_file(two[0])


def test_bodies_have_names_of_their_own() -> None:
    names = publisher_names(30_000)
    assert len(set(names)) == 30_000


@pytest.mark.parametrize("editions", [EDITION_2019, EDITION_2021, EDITION_MIXED], ids=["2019", "2021", "mixed"])
@pytest.mark.parametrize("ragged", [False, True])
def test_every_table_is_a_full_grid(editions: dict[str, str], ragged: bool) -> None:
    blank = Manuscript("云溪县", 2023, editions, raw={})
    manuscript = Manuscript("云溪县", 2023, editions, raw=dict.fromkeys(blank.cell_ids(), "0"))
    tables = printed_tables(manuscript, ragged)
    printed = [box.cell for table in tables for row in table.rows for box in row if box.cell]
    assert printed == list(manuscript.cell_ids())
    for table in tables:
        assert covered(table) == len(table.rows) * table.width


def covered(table: PrintedTable) -> int:
    """Grid positions that the boxes cover, none twice."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(table.rows):
        x = 0
        for box in row:
            while (y, x) in taken:
                x += 1
            new = {(y + dy, x + dx) for dy in range(box.rows) for dx in range(box.columns)}
            assert not taken & new
            taken |= new
    return len(taken)


@pytest.mark.parametrize("style", STYLES)
def test_html_prints_every_cell(style: str) -> None:
    manuscript = REPORTS[-1]
    page = html_page(manuscript, STYLES[style])
    cells = [re.sub(r"<[^>]*>|&nbsp;|　", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", page, re.DOTALL)]
    assert [cell for cell in cells if re.fullmatch(r"[-+\d.]+", cell)] == [
        manuscript.raw[cell] for cell in manuscript.cell_ids()
    ]


def test_docx_prints_every_cell() -> None:
    from docx import Document

    manuscript = REPORTS[0]
    tables = Document(io.BytesIO(docx_file(manuscript))).tables
    assert len(tables) == 3
    last = [cell.text for cell in tables[2].rows[-1].cells]
    assert last == [manuscript.raw[cell] for cell in manuscript.cell_ids()[-15:]]


@pytest.mark.parametrize("first_line", [0, 40, 90])
def test_pdf_text_gives_every_character_back(first_line: float) -> None:
    import pypdfium2

    manuscript = REPORTS[-1]
    document = pypdfium2.PdfDocument(pdf_file(manuscript, first_line=first_line))
    text = "".join(page.get_textpage().get_text_range() for page in document)
    text = re.sub(r"\s|- \d -", "", text)
    assert len(document) >= 2
    for section in ("overview", "problems"):
        for paragraph in manuscript.paragraphs(section):
            assert re.sub(r"\s", "", paragraph) in text
