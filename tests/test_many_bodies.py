"""Questions over all bodies of a store: told short however many they are, and not slower than their number."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from assistant import Assistant
from assistant.compare import MOST_TERMS
from corpus.store import Store
from evals.bench.large_store import LargeStore, build, figure, form_cells

YEAR = 2025
CODES = {cell: code for code, cell in enumerate(form_cells(), 1)}
_APPLICANTS = ("natural_person", "business", "research", "public_interest", "legal_service", "other")
NEW = CODES["applications.new.total"]
EVERYBODY = {
    "sum": f"{YEAR}年全部机关新收申请总和",
    "average": f"{YEAR}年平均每家收到多少申请",
    "max": f"{YEAR}年新收申请最多的是哪家",
    "rate": f"{YEAR}年公开率最高的是哪家",
    "bound": f"{YEAR}年新收申请超过4000件的机关有哪些",
}


@pytest.fixture
def large(tmp_path: Path) -> LargeStore:
    return build(tmp_path / "store", 80, 80)


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """The statements that are run meanwhile."""
    seen: list[str] = []

    def note(connection: object, cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    engine = store.facts._engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_a_sum_of_many_shows_the_largest_and_how_many_there_are(large: LargeStore) -> None:
    numbers = [figure(key, YEAR, NEW) for key in range(1, len(large.publishers) + 1)]
    with Store.open(large.folder) as store:
        answer = Assistant(store).ask(EVERYBODY["sum"])
    assert f"合计{sum(numbers)}件" in answer.answer
    assert f"共{len(numbers)}个数相加，其中最大的20个" in answer.answer
    assert len(numbers) > MOST_TERMS
    assert f"+……+{figure(_last(large), YEAR, NEW)}（共{len(numbers)}个数）={sum(numbers)}件" in (
        answer.derivation or ""
    )
    assert [int(f.value) for f in answer.figures if f.cell][:20] == sorted(numbers, reverse=True)[:20]


def test_many_bodies_take_no_more_statements_than_few(tmp_path: Path) -> None:
    """One statement a body would take minutes over the 30,000 that publish."""
    taken: dict[str, list[int]] = {kind: [] for kind in EVERYBODY}
    for size in (80, 160):
        built = build(tmp_path / str(size), size, size)
        with Store.open(built.folder) as store:
            assistant = Assistant(store)
            for kind, question in EVERYBODY.items():
                with statements(store) as seen:
                    assert assistant.ask(question).status == "answered", question
                taken[kind].append(len(seen))
    for kind, (few, many) in taken.items():
        assert many <= few + 20, f"{kind}: {few} statements for 80 bodies, {many} for 160"


def test_a_blank_total_among_many_is_the_sum_of_its_applicants(large: LargeStore) -> None:
    """Applicants are fetched only where a total is blank; a sum over all bodies must still have them."""
    with Store.open(large.folder) as store:
        with store.facts._engine.begin() as connection:
            connection.exec_driver_sql(
                "UPDATE cell SET raw = '', value = NULL WHERE code = ? AND report = 3",
                (NEW,),
            )
        answer = Assistant(store).ask(EVERYBODY["sum"])
        parts = [CODES[f"applications.new.{each}"] for each in _APPLICANTS]
        numbers = [figure(key, YEAR, NEW) for key in range(1, len(large.publishers) + 1) if key != 3]
        third = sum(figure(3, YEAR, code) for code in parts)
    assert f"合计{sum(numbers) + third}件" in answer.answer


def test_many_blank_totals_take_no_more_statements_than_one(large: LargeStore) -> None:
    taken = []
    with Store.open(large.folder) as store:
        assistant = Assistant(store)
        assistant.ask(EVERYBODY["sum"])  # what is read once is read
        for last in (3, 40):
            with store.facts._engine.begin() as connection:
                connection.exec_driver_sql(
                    "UPDATE cell SET raw = '', value = NULL WHERE code = ? AND report BETWEEN 3 AND ?", (NEW, last)
                )
            with statements(store) as seen:
                assert assistant.ask(EVERYBODY["sum"]).status == "answered"
            taken.append(len(seen))
    assert taken[0] == taken[1]


def _last(large: LargeStore) -> int:
    """The key of the body whose name stands last."""
    return large.publishers.index(max(large.publishers)) + 1
