"""What the staff desk may do to a store: take in files, remove a report. The command hands it to the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.settings import Settings
from corpus.store import Store
from ingest.build import Outcome, compare_reports, index_passages, ingest, sources_of


class Intake:
    """Ingest and removal on one open store."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def take_in(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """One outcome a file, as they come; passages are indexed when all are read. Raises StoreBusy."""
        chosen = self._settings
        yield from ingest(sources_of(paths), self._store, 1, chosen.read_seconds, chosen.read_memory_mb)
        index_passages(self._store)

    def remove(self, report_id: str) -> None:
        """Takes a report off the shelves. Raises KeyError when it is not there, StoreBusy during an ingest."""
        with self._store.lock():
            self._store.facts.remove(report_id, compare_reports)
        index_passages(self._store)
