"""What the desk may do with files: take them into a store, remove a report, read a draft. The command hands it on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.report import Reading, Unread
from corpus.settings import Settings
from corpus.store import Store
from ingest.build import (
    Outcome,
    Source,
    compare_reports,
    index_passages,
    ingest,
    read_again,
    read_report,
    sources_of,
)
from ingest.extract import decode, read_bytes
from ingest.identity import NotAReport
from ingest.tabled import text_with_tables
from ingest.unread import unread_of
from ingest.workers import Failed, in_processes


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that is in no store.

    text:    all of it, for its figures; tables that are not of the form are written out in it.
    notes:   what was not read, one sentence each.
    reading: what an ingest would read and find, None where the file has not the form of a report.
    error:   why it could not be read, one sentence; then there is no text.
    """

    text: str
    reading: Reading | None = None
    error: str = ""
    notes: tuple[str, ...] = ()


class Intake:
    """Ingest, removal and the reading of drafts on one open store."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def take_in(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """One outcome a file, as they come; passages are indexed when all are read. Raises StoreBusy."""
        chosen = self._settings
        yield from ingest(sources_of(paths), self._store, 1, chosen.read_seconds, chosen.read_memory_mb)
        index_passages(self._store)

    def read_again(self, report_id: str) -> Outcome:
        """Reads the kept file of a report once more. Raises KeyError when it is not there, StoreBusy."""
        outcome = read_again(report_id, self._store, self._settings.read_seconds, self._settings.read_memory_mb)
        index_passages(self._store)
        return outcome

    def remove(self, report_id: str) -> None:
        """Takes a report off the shelves. Raises KeyError when it is not there, StoreBusy during an ingest."""
        with self._store.lock():
            self._store.facts.remove(report_id, compare_reports)
        index_passages(self._store)

    def read_draft(self, path: Path) -> Draft:
        """A draft as it would be read if it were published; nothing of it is kept.

        It is read in a process of its own, within the time and memory of an ingest.
        """
        source = Source(str(path), path.name, path)
        chosen = self._settings
        ((_, draft),) = in_processes(draft_of, [source], 1, chosen.read_seconds, chosen.read_memory_mb)
        if isinstance(draft, Failed):
            return Draft("", error=draft.message)
        return draft if draft.reading is None else Draft(draft.text, self._compared(draft.reading), notes=draft.notes)

    def unread(self, report_id: str) -> tuple[Unread, ...]:
        """What could not be read of a report on the shelves, each sentence with its place.

        Its file is read again, so that reports taken in by an earlier reader have places too. The sentences are those
        that were kept: one that is not said any more has no place. Raises KeyError when there is no such report.
        """
        path, report = self._store.facts.file_path(report_id), self._store.facts.report(report_id)
        kept = report.unread if report else ()
        chosen = self._settings
        source = Source(str(path), path.name, path)
        ((_, found),) = in_processes(places_of, [source], 1, chosen.read_seconds, chosen.read_memory_mb)
        placed = {} if isinstance(found, Failed) else {each.line: each for each in found}
        return tuple(placed.get(line, Unread(line)) for line in kept)

    def _compared(self, reading: Reading) -> Reading:
        """The reading with what it says against its publisher's reports of other years."""
        facts = self._store.facts
        others = [
            (report, facts.cells(report.id))
            for report in facts.reports(reading.report.publisher)
            if report.year != reading.report.year
        ]
        pairs = [*others, (reading.report, {cell.id: cell for cell in reading.cells})]
        across = [each for each in compare_reports(pairs, ()) if each.report == reading.report.id]
        found = (*reading.findings, *across)
        return Reading(reading.report, reading.text, reading.cells, reading.passages, reading.mentions, found)


def places_of(source: Source) -> tuple[Unread, ...]:
    """What a file holds unread, and where. Raises UnreadableFile."""
    return unread_of(read_bytes(source.path.read_bytes()))


def draft_of(source: Source) -> Draft:
    """A file's text, and its reading where it is a report. Raises UnreadableFile."""
    data = source.path.read_bytes()
    document = read_bytes(data)
    plain = document.kind == "text" and not document.grids  # as written: a figure's place is its place in the file
    try:
        reading = read_report(source)
    except NotAReport:
        notes = tuple(note.line for note in document.notes)
        return Draft(decode(data) if plain else text_with_tables(document), notes=notes)
    text = decode(data) if plain and not reading.cells else reading.text
    return Draft(text, reading, notes=reading.report.unread)
