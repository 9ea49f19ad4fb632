"""Fixtures shared by all tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus.store import Store
from ingest.build import index_passages, ingest, sources_of
from tests.made_up import NewStore

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports with their hand-read truth; it stands beside a development checkout only."""
    if not SHARED.is_dir():
        pytest.skip("需要项目旁边的 shared/（真实年报与逐格人工核读的真值），此处没有")
    return SHARED


def _store_of(folder: Path, tmp: Path) -> Iterator[Store]:
    with Store.open(tmp, create=True) as store:
        failed = [outcome for outcome in ingest(sources_of([str(folder)]), store) if outcome.status == "failed"]
        assert not failed
        index_passages(store, embed=False)
        yield store


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample reports in a store of their own, without vectors. Read it, do not write to it."""
    yield from _store_of(ROOT / "corpus" / "reports", tmp_path_factory.mktemp("samples"))


@pytest.fixture(scope="session")
def real_reports(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The real reports in a store of their own, without vectors. Read it, do not write to it."""
    yield from _store_of(shared / "reports", tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="module")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewStore]:
    """Opens empty stores for the made-up reports of a test module; they are closed after its last test."""
    with ExitStack() as opened:
        yield lambda: opened.enter_context(Store.open(tmp_path_factory.mktemp("made-up"), create=True))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser; the tests that need it are skipped where there is none."""
    from tests.chromium import launched

    with launched() as chromium:
        yield chromium


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A real browser on a machine that does other things may be late once: those tests, and only those, try again."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=2))
