"""Passages that can be searched: by meaning (vectors) and by words (BM25).

Everything here is derived from the reports in SQL and can be built again from them. A report's passages are first
put down as rows, then embedded, then marked as done; what a crash left half done is completed or replaced next time.

Layout of the folder: `passages.sqlite` rows · `vectors.sqlite` vectors by content · `chroma/` the collection for
searches over all reports, one per embedding model · `words/`, `pairs/` BM25 for the same.
For selected reports, a few hundred passages, plain numpy and a BM25 of their own are quicker than any index and
know no passage of another report.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from corpus.embedding import Embedder, VectorCache
from corpus.lexicon import KINDS, Kind, Ranking, terms, terms_of_all
from corpus.report import Passage

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection as Chroma

#: Chroma refuses larger batches (its own limit with the embedded SQLite).
CHROMA_BATCH = 5_000
_SCHEMA = """
CREATE TABLE IF NOT EXISTS passages (
    id TEXT PRIMARY KEY, report TEXT NOT NULL, section TEXT NOT NULL, text TEXT NOT NULL,
    page INTEGER, start INTEGER NOT NULL, "end" INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS passages_of_report ON passages (report);
CREATE TABLE IF NOT EXISTS reports (report TEXT PRIMARY KEY, digest TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS embedded (report TEXT, model TEXT, digest TEXT NOT NULL, PRIMARY KEY (report, model));
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage a search found, and how well it fits by that search's own measure."""

    passage: Passage
    score: float


class PassageIndex:
    """The passages of all reports, searchable. Opening it costs nothing; model and Chroma load when first needed."""

    def __init__(self, folder: Path, embedder: Embedder | None = None, words_only: bool = False) -> None:
        """words_only: no search by meaning is offered, even where vectors stand ready."""
        self.folder, self.words_only = folder, words_only
        self.embedder = embedder or Embedder()
        folder.mkdir(parents=True, exist_ok=True)
        self._database = folder / "passages.sqlite"
        self._lock = threading.RLock()
        self._collection: Chroma | None = None
        self._everywhere: dict[Kind, tuple[str, Ranking, list[str]]] = {}
        self._selected: dict[tuple[Kind, tuple[str, ...]], tuple[str, Ranking, list[Passage]]] = {}
        with self._connection() as connection:
            connection.executescript(_SCHEMA)

    def add(
        self,
        report_id: str,
        passages: Sequence[Passage],
        progress: Callable[[int, int], None] | None = None,
        embed: bool = True,
    ) -> None:
        """Put a report's passages in the place of what it had before. The same passages twice change nothing.

        progress: called with (passages embedded, passages of this report).
        embed:    False leaves the vectors for `embed_pending`; until then the report is found by words only.
        """
        digest = _digest(passages)
        if self._digest_of(report_id) != digest:
            self._forget(report_id)
            with self._connection() as connection:
                connection.executemany(
                    "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [(p.id, report_id, p.section, p.text, p.page, p.start, p.end) for p in passages],
                )
                connection.execute("INSERT INTO reports VALUES (?, ?)", (report_id, digest))
        if embed and not self.has(report_id):
            self._embed(report_id, passages, digest, progress)

    def remove(self, report_id: str) -> None:
        """Forget a report; one that is not there is no error."""
        self._forget(report_id)

    def has(self, report_id: str, vectors: bool = True) -> bool:
        """Whether the report's passages are complete, `vectors=False`: complete as far as words go."""
        digest = self._digest_of(report_id)
        if digest is None or not vectors:
            return digest is not None
        query = "SELECT digest FROM embedded WHERE report = ? AND model = ?"
        return bool(self._one(query, (report_id, self.embedder.name)) == digest)

    def reports(self) -> list[str]:
        """Every report whose passages are here."""
        with self._connection() as connection:
            return [row[0] for row in connection.execute("SELECT report FROM reports ORDER BY report")]

    def pending(self) -> list[str]:
        """Reports whose vectors of the present model are still missing."""
        query = (
            "SELECT r.report FROM reports r LEFT JOIN embedded e ON e.report = r.report AND e.model = ?"
            " WHERE e.digest IS NULL OR e.digest <> r.digest ORDER BY r.report"
        )
        with self._connection() as connection:
            return [row[0] for row in connection.execute(query, (self.embedder.name,))]

    def embed_pending(
        self,
        progress: Callable[[int, int], None] | None = None,
        snippets: Callable[[str], Sequence[str]] = lambda report_id: (),
    ) -> int:
        """Embed what is missing; how many reports that were. `progress` counts reports.

        snippets: short texts of a report that `likeness` will be asked for, embedded with its passages.
        """
        waiting = self.pending()
        for number, report_id in enumerate(waiting, 1):
            passages = self.passages([report_id])
            self._cache().vectors(snippets(report_id), self.embedder)
            self._embed(report_id, passages, _digest(passages), None)
            if progress:
                progress(number, len(waiting))
        return len(waiting)

    def passages(self, report_ids: Collection[str]) -> list[Passage]:
        """The passages of some reports, in order."""
        found: list[Passage] = []
        with self._connection() as connection:
            for report_id in report_ids:
                rows = connection.execute("SELECT * FROM passages WHERE report = ? ORDER BY start", (report_id,))
                found += (Passage(*row) for row in rows)
        return found

    def by_words(
        self, question: str, report_ids: Collection[str] = (), kind: Kind = "words", limit: int = 10
    ) -> list[Hit]:
        """The passages that share terms with the question, best first; over all reports when none are given."""
        if not report_ids:
            return self._by_words_everywhere(question, kind, limit)
        ranking, passages = self._ranking(kind, tuple(sorted(report_ids)))
        return _best(passages, ranking.scores(terms(question, kind)), limit)

    def by_meaning(self, question: str, report_ids: Collection[str] = (), limit: int = 10) -> list[Hit]:
        """The passages nearest in meaning (cosine), best first. Loads the embedding model."""
        query = self.embedder.queries([question])[0]
        if not report_ids:
            found = self._chroma().query(query_embeddings=[query], n_results=limit, include=["distances"])
            distances = (found["distances"] or [[]])[0]
            return self._hits({id: 1 - distance for id, distance in zip(found["ids"][0], distances, strict=True)})
        passages = [p for p in self.passages(report_ids) if p.text]
        if not passages:
            return []
        vectors = self._cache().vectors([p.text for p in passages], self.embedder)
        return _best(passages, np.asarray(vectors @ query, np.float32), limit)

    def likeness(self, question: str, texts: Sequence[str], keep: bool = False) -> NDArray[np.float32]:
        """The cosine of each text to a question; texts that were not embedded at ingest are now.

        keep: for every question to come, as in a store that was made before its clauses were embedded.
        """
        if not texts:
            return np.zeros(0, np.float32)
        vectors = self._cache().vectors(texts, self.embedder, keep=keep)
        return np.asarray(vectors @ self.embedder.queries([question])[0], np.float32)

    def can_search_meaning(self, report_ids: Collection[str] = ()) -> bool:
        """Whether vectors stand ready, so that `by_meaning` has to embed nothing but the question."""
        if self.words_only:
            return False
        if report_ids:
            return all(self.has(report_id) for report_id in report_ids)
        return not self.pending() and bool(self.reports())

    def refresh(self) -> None:
        """Bring the BM25 over all reports up to date; done on the first search over all when not done at ingest."""
        for kind in KINDS:
            self._ranking_everywhere(kind)

    def _embed(
        self, report_id: str, passages: Sequence[Passage], digest: str, progress: Callable[[int, int], None] | None
    ) -> None:
        if passages:
            vectors = self._cache().vectors([p.text for p in passages], self.embedder, progress)
            chroma = self._chroma()
            chroma.delete(where={"report": report_id})
            for start in range(0, len(passages), CHROMA_BATCH):
                part = passages[start : start + CHROMA_BATCH]
                chroma.upsert(
                    ids=[p.id for p in part],
                    embeddings=list(vectors[start : start + CHROMA_BATCH]),
                    metadatas=[{"report": report_id} for _ in part],
                )
        row = (report_id, self.embedder.name, digest)
        with self._connection() as connection:
            connection.execute("INSERT OR REPLACE INTO embedded VALUES (?, ?, ?)", row)

    def _forget(self, report_id: str) -> None:
        """Mark as gone first, so that a crash in between leaves something to do, not something wrong."""
        embedded = self._one("SELECT count(*) FROM embedded WHERE report = ?", (report_id,))
        with self._connection() as connection:
            for table in ("reports", "embedded", "passages"):
                connection.execute(f"DELETE FROM {table} WHERE report = ?", (report_id,))
        if embedded:
            self._chroma().delete(where={"report": report_id})

    def _ranking(self, kind: Kind, report_ids: tuple[str, ...]) -> tuple[Ranking, list[Passage]]:
        digest = "".join(self._digest_of(report_id) or "" for report_id in report_ids)
        with self._lock:
            known = self._selected.get((kind, report_ids))
            if known is None or known[0] != digest:
                passages = self.passages(report_ids)
                known = (digest, Ranking(terms_of_all([p.text for p in passages], kind)), passages)
                if len(self._selected) > 200:
                    self._selected.clear()
                self._selected[(kind, report_ids)] = known
            return known[1], known[2]

    def _by_words_everywhere(self, question: str, kind: Kind, limit: int) -> list[Hit]:
        ranking, ids = self._ranking_everywhere(kind)
        scores = ranking.scores(terms(question, kind))
        return self._hits({ids[i]: float(scores[i]) for i in _top(scores, limit)})

    def _ranking_everywhere(self, kind: Kind) -> tuple[Ranking, list[str]]:
        """The saved BM25 when it is of the present reports, else a new one, saved for the next start."""
        with self._lock:
            with self._connection() as connection:
                rows = connection.execute("SELECT report, digest FROM reports ORDER BY report")
                content = hashlib.sha256(json.dumps(rows.fetchall()).encode()).hexdigest()
            known = self._everywhere.get(kind)
            if known is None or known[0] != content:
                known = (content, *(self._saved_ranking(kind, content) or self._new_ranking(kind, content)))
                self._everywhere[kind] = known
            return known[1], known[2]

    def _saved_ranking(self, kind: Kind, content: str) -> tuple[Ranking, list[str]] | None:
        folder = self.folder / kind
        stamp = folder / "stamp.json"
        saved = json.loads(stamp.read_text(encoding="utf-8")) if stamp.is_file() else {}
        if saved.get("content") != content:
            return None
        return Ranking.load(folder, len(saved["ids"])), saved["ids"]

    def _new_ranking(self, kind: Kind, content: str) -> tuple[Ranking, list[str]]:
        with self._connection() as connection:
            rows = connection.execute("SELECT id, text FROM passages ORDER BY report, start").fetchall()
        ids = [id for id, _ in rows]
        ranking = Ranking(terms_of_all([text for _, text in rows], kind))
        folder = self.folder / kind
        shutil.rmtree(folder, ignore_errors=True)
        if ids:
            ranking.save(folder)
            stamp = json.dumps({"content": content, "ids": ids})
            (folder / "stamp.json").write_text(stamp, encoding="utf-8")
        return ranking, ids

    def _hits(self, scores: dict[str, float]) -> list[Hit]:
        """Scored passage ids as hits; an id whose report was removed meanwhile is left out."""
        marks = ",".join("?" * len(scores))
        with self._connection() as connection:
            rows = connection.execute(f"SELECT * FROM passages WHERE id IN ({marks})", list(scores)).fetchall()
        hits = [Hit(Passage(*row), scores[row[0]]) for row in rows]
        return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))

    def _chroma(self) -> Chroma:
        with self._lock:
            if self._collection is None:
                import chromadb
                from chromadb.config import Settings

                client = chromadb.PersistentClient(
                    str(self.folder / "chroma"), settings=Settings(anonymized_telemetry=False)
                )
                # Chroma refuses Chinese and long names; a model may be called anything.
                name = "passages-" + hashlib.sha256(self.embedder.name.encode()).hexdigest()[:16]
                self._collection = client.get_or_create_collection(
                    name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
                )
            return self._collection

    def _cache(self) -> VectorCache:
        return VectorCache(self.folder / "vectors.sqlite")

    def _digest_of(self, report_id: str) -> str | None:
        digest = self._one("SELECT digest FROM reports WHERE report = ?", (report_id,))
        return None if digest is None else str(digest)

    def _one(self, query: str, values: tuple[str, ...]) -> Any:
        with self._connection() as connection:
            row = connection.execute(query, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """A connection for one transaction, usable from any thread."""
        with closing(sqlite3.connect(self._database, timeout=60)) as connection, connection:
            connection.execute("PRAGMA journal_mode=WAL")
            yield connection


def _digest(passages: Iterable[Passage]) -> str:
    content = [[p.id, p.section, p.text, p.page, p.start, p.end] for p in passages]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def _best(passages: Sequence[Passage], scores: NDArray[np.float32], limit: int) -> list[Hit]:
    return [Hit(passages[i], float(scores[i])) for i in _top(scores, limit)]


def _top(scores: NDArray[np.float32], limit: int) -> list[int]:
    """Positions of the best scores above zero, best first, equal ones in order."""
    order = np.argsort(-scores, kind="stable")[:limit]
    return [int(i) for i in order if scores[i] > 0]
