"""A report before it is printed: every cell text and every sentence is known, so every reading can be judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from corpus.form import SECTIONS, TABLES


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What an annual report says, free of any layout.

    editions: {table id: "2019" | "2021"}; tables may mix editions, as 洪泽区 2023 does.
    raw:      {cell id: printed text} for every cell of these tables; "" is a blank cell.
    values:   exact numbers of cells whose text is more than a plain number ("12884.2万": 12884.2).
    prose:    {section id: paragraphs}, section ids of `corpus.form.SECTIONS`.
    misprints: {"table.row": label printed instead of the form's}.
    """

    publisher: str
    year: int
    editions: Mapping[str, str]
    raw: Mapping[str, str]
    values: Mapping[str, Decimal] = field(default_factory=dict)
    prose: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    misprints: Mapping[str, str] = field(default_factory=dict)
    issuer: str = ""
    published: str = ""
    source: str = ""

    @property
    def title(self) -> str:
        """The heading of the report, as a government prints it."""
        return f"{self.publisher}{self.year}年政府信息公开工作年度报告"

    def cell_ids(self) -> tuple[str, ...]:
        """Every cell that the tables of this report have, in printed order."""
        return tuple(cell for table, edition in self.editions.items() for cell in TABLES[table, edition].cell_ids())

    def value(self, cell_id: str) -> Decimal | None:
        """The number that a right reading finds in a cell; None where the cell prints no number."""
        if cell_id in self.values:
            return self.values[cell_id]
        text = self.raw[cell_id].replace(",", "")
        return None if text in ("", "/", "-", "—", "－") else Decimal(text)

    def truth(self) -> dict[str, tuple[str, Decimal | None]]:
        """{cell id: (printed text, value)}."""
        return {cell: (self.raw[cell], self.value(cell)) for cell in self.cell_ids()}

    def paragraphs(self, section: str) -> tuple[str, ...]:
        """The prose under one heading."""
        return self.prose.get(section, ())


#: Heading of each section as printed, "" for the preface, which has none.
HEADINGS: dict[str, str] = {id: "" if id == "preface" else heading for id, heading in SECTIONS}
