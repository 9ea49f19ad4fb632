"""What the corpus is made of: reports, cells, passages, mentions, findings and the citations that point at them.

Every value carries its origin, so a citation is a property and never a second search.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in its source. Only the fields that the kind of source has are set.

    page:  1-based page of a PDF.
    box:   (left, top, right, bottom) in PDF points, measured from the page's top left corner.
    table, row, column: 0-based position among the document's tables (HTML, DOCX).
    start, end: half-open span of characters in the report's text (`Reading.text`).
    """

    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One published file, read.

    id:        first 16 hex digits of the file's SHA-256.
    publisher: the body the report is about, as its title names it ("平潭综合实验区财政金融局").
    issuer:    the office that signs it, as published ("平潭综合实验区管委会办公室"), or "".
    year:      the reporting period, never the year of publication.
    edition:   {table id: "2019" | "2021" | "pre2019"} for every table that was recognised, and beside it
               {"active_disclosure.fees": "2021"} for every row that follows another edition than its table.
    unread:    what was seen but could not be bound, one sentence or printed row each.
    """

    id: str
    file: str
    sha256: str
    kind: str
    publisher: str
    issuer: str
    year: int
    title: str
    source: str
    published: str
    edition: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was seen and could not be bound, and where it stands.

    line:  the sentence of `Report.unread` that tells of it.
    place: page and frame of the row or table in a PDF; table and row in other files; a span of the report's text for
           what stands in running text. Nothing is set where no place is known.
    rows:  that table's texts as they were found, None where a merged cell goes on; () where a page can be drawn.
    """

    line: str
    place: Place = Place()
    rows: tuple[tuple[str | None, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell of a statutory table.

    id:    "applications.new.total" (table.row.column, see `corpus.form`).
    raw:   the printed text, "" where the cell is blank.
    value: the exact number the text prints, in `unit`; None for a blank, a dash or a slash.
    """

    id: str
    row_label: str
    column_label: str
    raw: str
    value: Decimal | None
    unit: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Fact:
    """A cell together with the report that prints it."""

    report: Report
    cell: Cell


@dataclass(frozen=True, slots=True)
class Passage:
    """A few hundred characters of prose that never cut a sentence; `text == report_text[start:end]`."""

    id: str
    report: str
    section: str
    text: str
    page: int | None
    start: int
    end: int


#: Stands between a whole and its part in `Mention.counted`: "政策解读 › 转发".
PART_OF = " › "


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in prose: what is counted, how many, and where it stands.

    raw:     as printed, with 余/多/近/约 ("3500余份", "近1000条", "99.04%").
    value:   the exact number, percent as printed (99.04 with unit "%").
    counted: the words that say what is counted ("发布政策解读"), a part behind its whole ("政策解读 › 转发").
    clause:  the whole clause; `start`/`end` span `raw` in the report's text.
    """

    report: str
    raw: str
    value: Decimal
    unit: str
    counted: str
    clause: str
    section: str
    page: int | None
    start: int
    end: int

    @property
    def whole(self) -> str:
        """The whole that it counts a part of, "" where it counts no part."""
        return self.counted.rpartition(PART_OF)[0]

    @property
    def own(self) -> str:
        """What it counts itself, without the whole before it."""
        return self.counted.rpartition(PART_OF)[2]


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction that was seen and told, never repaired.

    rule:     "outcome_sum", "balance", "row_total", "carried_over", "in_force", "twin",
              "exceeds_total", "missing", "jump", "prose_table", "percent", "list_sum", "rate".
    severity: "error" (the form's own arithmetic fails), "warning" or "info".
    printed / computed: the two sides as short texts ("0" / "10").
    cells:    cell ids the finding touches; `other` names the second report of a cross-report rule.
    """

    report: str
    rule: str
    severity: str
    message: str
    printed: str
    computed: str
    cells: tuple[str, ...]
    other: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one file gave: what `ingest` hands to the corpus in one transaction."""

    report: Report
    text: str
    cells: tuple[Cell, ...] = ()
    passages: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    findings: tuple[Finding, ...] = ()
