"""The store: one folder that holds everything a corpus of reports is.

Layout, version 1:

    STORE/VERSION             "1": the version of this layout, written last when a store is made
    STORE/facts.sqlite        reports, cells, passages, mentions, findings (`corpus.schema`), in WAL mode
    STORE/files/SHA256.EXT    the original of every report, byte for byte (.pdf .html .docx .txt)
    STORE/passages/           the passage index (`corpus.passages`), made from facts.sqlite and replaceable
    STORE/ingest.lock         locked by the operating system while an ingest runs

The SQL is the truth: a report is in the store when its transaction is committed. The passage index follows it:
`FactStore.not_indexed` and `FactStore.leftovers` say what it has yet to take and to drop.
With a database address (PostgreSQL) the tables live there, and the folder keeps the rest.
"""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from copy import copy
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Connection, Engine, create_engine, event, insert, select
from sqlalchemy.exc import DBAPIError

from corpus import schema
from corpus.errors import Told
from corpus.facts import FactStore

if TYPE_CHECKING:
    from corpus.passages import PassageIndex

#: Raise it with every change of the layout above or of `corpus.schema`.
LAYOUT_VERSION = 1


class StoreError(Told):
    """A store that cannot be used; the message is one Chinese sentence that says what to do."""


class StoreMissing(StoreError):
    """There is no store where one was looked for."""


class StoreVersionError(StoreError):
    """The store was written by a Youju with another layout."""


class StoreBusy(StoreError):
    """Another ingest is writing into the store."""


class Store:
    """An open store; close it, or use it as a context manager.

    Reading from `facts` is safe from many threads. `passages` is loaded when it is first asked for.
    """

    def __init__(self, folder: Path, engine: Engine, embedding_model: str = "") -> None:
        self.folder = folder
        self._embedding_model = embedding_model
        self._turn = threading.RLock()
        self._locked = False
        self._words_only = False
        self._engine = engine
        self.facts = FactStore(engine, folder / "files")

    @classmethod
    def open(cls, folder: str | Path, create: bool = False, database: str = "", embedding_model: str = "") -> Store:
        """The store in `folder`; with `create` it is made where there is none.

        database: SQLAlchemy address of the tables; "" for facts.sqlite in the folder. An address given as `folder`
        means that database with the folder ./store beside it.
        embedding_model: name or folder of the model of the passage index; "" for the packaged one.
        Raises StoreMissing or StoreVersionError.
        """
        if "://" in str(folder):
            folder, database = "store", str(folder)
        folder = Path(folder)
        _check_stamp(folder, create)
        path = folder / "facts.sqlite"
        if not create and not database and not path.is_file():
            raise StoreMissing(_missing(folder))
        if create:
            folder.mkdir(parents=True, exist_ok=True)
        engine = create_engine(database) if database else _sqlite(path)
        try:
            if create or database:
                _check_tables(engine, folder, create)
        except DBAPIError as error:
            engine.dispose()
            raise StoreError(f"打不开资料库的数据库：{error.orig}。请检查地址、权限，或换一个资料库。") from error
        except StoreError:
            engine.dispose()
            raise
        return cls(folder, engine, embedding_model)

    @cached_property
    def passages(self) -> PassageIndex:
        """The passage index; loading it imports the vector store."""
        from corpus.embedding import Embedder
        from corpus.passages import PassageIndex

        return PassageIndex(self.folder / "passages", Embedder(self._embedding_model), self._words_only)

    def by_words(self) -> Store:
        """The same open store, in whose passages is searched by words only: no embedding model is ever loaded."""
        other = copy(self)
        other._words_only = True
        other.__dict__.pop("passages", None)
        return other

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Be the only one who ingests; the thread that holds the lock may take it again.

        The operating system lets go of the lock when its holder dies. Raises StoreBusy when somebody else holds it.
        """
        if not self._turn.acquire(blocking=False):
            raise StoreBusy(_busy(self.folder))
        try:
            with ExitStack() as held:
                if not self._locked:
                    held.enter_context(_locked(self.folder))
                    self._locked = True
                    held.callback(setattr, self, "_locked", False)
                yield
        finally:
            self._turn.release()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    with (folder / "ingest.lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreBusy(_busy(folder)) from None
        yield


def _busy(folder: Path) -> str:
    return f"另一个收录正在写入资料库 {folder}，请等它结束后再试。"


def _check_stamp(folder: Path, create: bool) -> None:
    stamp = folder / "VERSION"
    if stamp.is_file():
        _check_version(folder, stamp.read_text(encoding="utf-8").strip())
    elif not create:
        raise StoreMissing(_missing(folder))


def _missing(folder: Path) -> str:
    return f"这里没有资料库：{folder}。请先用 youju ingest 收录年报，或用 --store 指出资料库所在的文件夹。"


def _check_version(folder: Path, found: str) -> None:
    if found != str(LAYOUT_VERSION):
        raise StoreVersionError(
            f"资料库 {folder} 的布局是第 {found or '?'} 版，本程序只认第 {LAYOUT_VERSION} 版。"
            "请换一个空文件夹重新 youju ingest，或改用写它的那个版本的程序。"
        )


def _check_tables(engine: Engine, folder: Path, create: bool) -> None:
    """Compare the version in the database, after making tables and stamp where they are missing."""
    with engine.connect().execution_options(immediate=True) as connection, connection.begin():
        if create:
            schema.metadata.create_all(connection)
        elif not engine.dialect.has_table(connection, schema.layout.name):
            raise StoreMissing(_missing(folder))
        found = connection.scalar(select(schema.layout.c.version))
        if found is None:
            connection.execute(insert(schema.layout).values(version=LAYOUT_VERSION))
            found = LAYOUT_VERSION
    _check_version(folder, str(found))
    if create and not (folder / "VERSION").is_file():
        part = folder / f"VERSION.{os.getpid()}.part"
        part.write_text(f"{LAYOUT_VERSION}\n", encoding="utf-8")
        part.replace(folder / "VERSION")


def _sqlite(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30})

    # sqlite3 would begin transactions on its own, and only before some statements: we begin them instead.
    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-65536", "mmap_size=1073741824"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine
