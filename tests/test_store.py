"""The store against a real SQLite file, and against PostgreSQL where YOUJU_TEST_POSTGRES names one."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from corpus.report import Cell, Finding, Mention, Passage, Place, Reading, Report
from corpus.schema import metadata, pack_place, unpack_place
from corpus.shelving import ReadReport
from corpus.store import LAYOUT_VERSION, Store, StoreBusy, StoreError, StoreMissing, StoreVersionError

TOTAL = "applications.new.total"
PERSON = "applications.new.natural_person"
TEXT = "总体情况良好。全年收到13件申请。"


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind; every test runs on both."""
    database = ""
    if request.param == "postgres":
        database = os.environ.get("YOUJU_TEST_POSTGRES", "")
        if not database:
            pytest.skip("需要 PostgreSQL：把一个空数据库的地址放进 YOUJU_TEST_POSTGRES（postgresql+psycopg://…）")
        _empty(database)
    with Store.open(tmp_path / "store", create=True, database=database) as opened:
        yield opened


def _empty(database: str) -> None:
    import sqlalchemy

    engine = sqlalchemy.create_engine(database)
    metadata.drop_all(engine)
    engine.dispose()


def a_reading(
    content: str = "甲", publisher: str = "洪泽区", year: int = 2023, total: str = "13", unread: Sequence[str] = ()
) -> Reading:
    """A small report of two cells, one of them blank; `content` stands for the bytes of its file."""
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    report = Report(
        sha256[:16],
        f"{content}.html",
        sha256,
        "html",
        publisher,
        "",
        year,
        f"{publisher}{year}年年报",
        "",
        "",
        {"applications": "2021"},
        tuple(unread),
    )
    row = "一、本年新收政府信息公开申请数量"
    cells = (
        Cell(PERSON, row, "自然人", "", None, "件", Place(table=1, row=2, column=1)),
        Cell(TOTAL, row, "总计", total, Decimal(total), "件", Place(page=3, box=(1.0, 2.0, 3.5, 4.25))),
    )
    passage = Passage(f"{report.id}:1", report.id, "一、总体情况", TEXT[7:], 3, 7, len(TEXT))
    mention = Mention(report.id, "13件", Decimal(13), "件", "收到", "全年收到13件申请", "一、总体情况", 3, 11, 14)
    finding = Finding(report.id, "row_total", "error", "对不上", total, "14", (PERSON, TOTAL))
    return Reading(report, TEXT, cells, (passage,), (mention,), (finding,))


def put(store: Store, reading: Reading, origin: str = "") -> str:
    content = reading.report.file.removesuffix(".html").encode()
    return store.facts.put(reading, origin or f"/reports/{reading.report.file}", content, compare)


def compare(answering: Sequence[ReadReport], twins: Sequence[tuple[ReadReport, ReadReport]]) -> list[Finding]:
    """A finding for every pair of years and every pair of twins, so that a test sees who was compared with whom."""
    found = [
        Finding(later[0].id, "years", "info", "", "", "", (TOTAL,), earlier[0].id)
        for earlier, later in pairwise(answering)
    ]
    return found + [Finding(best[0].id, "twin", "info", "", "", "", (TOTAL,), other[0].id) for best, other in twins]


def test_what_goes_in_comes_out(store: Store) -> None:
    reading = a_reading(unread=("一行没有读成",))
    assert put(store, reading) == "added"
    facts, report = store.facts, reading.report
    assert facts.reports() == [report] == facts.reports("洪泽区", 2023)
    assert facts.report(report.id) == report
    assert facts.report("0" * 16) is None
    assert tuple(facts.cells(report.id).values()) == reading.cells
    assert facts.cells(report.id, [TOTAL, "applications.new.other"]) == {TOTAL: reading.cells[1]}
    assert tuple(facts.passages([report.id])) == reading.passages
    assert tuple(facts.mentions([report.id])) == reading.mentions
    assert tuple(facts.findings(report.id)) == reading.findings == tuple(facts.findings())
    assert facts.text(report.id) == TEXT
    assert facts.file_path(report.id).read_bytes() == "甲".encode()
    assert facts.publishers() == ["洪泽区"]
    assert facts.years("洪泽区") == [2023]
    assert facts.counts(report.id) == (2, 1, 1)


def test_the_same_file_twice_changes_nothing(store: Store) -> None:
    put(store, a_reading())
    assert put(store, a_reading()) == "unchanged"
    assert len(store.facts.reports(answering=False)) == 1


def test_a_changed_file_replaces_its_older_version(store: Store) -> None:
    old, new = a_reading("旧", total="13"), a_reading("新", total="14")
    put(store, old, "/a.html")
    assert put(store, new, "/a.html") == "updated"
    assert [report.id for report in store.facts.reports(answering=False)] == [new.report.id]
    assert store.facts.cells(old.report.id) == {}
    assert store.facts.leftovers() == [old.report.id]
    assert [path.stem for path in (store.folder / "files").iterdir()] == [new.report.sha256]


def test_a_file_that_turns_into_another_publishers_report(store: Store) -> None:
    put(store, a_reading("旧", publisher="洪泽区"), "/a.html")
    put(store, a_reading("新", publisher="盱眙县"), "/a.html")
    assert store.facts.publishers() == ["盱眙县"]
    assert store.facts.aliases(["洪泽区"]) == []
    assert ("盱眙县", "盱眙县") in store.facts.aliases(["盱眙县", "没有这个"])


def test_a_copy_keeps_the_report_when_the_other_file_changes(store: Store) -> None:
    old = a_reading("旧")
    put(store, old, "/a.html")
    assert store.facts.claim(old.report.sha256, "/b.html", "b.html") == "unchanged"
    put(store, a_reading("新"), "/a.html")
    assert {report.file for report in store.facts.reports(answering=False)} == {"新.html", "b.html"}
    assert store.facts.claim("0" * 64, "/c.html", "c.html") is None


def test_a_file_that_becomes_a_copy_of_a_known_one_drops_its_older_version(store: Store) -> None:
    old, new = a_reading("旧", year=2022), a_reading("新")
    put(store, old, "/a.html")
    put(store, new, "/b.html")
    assert store.facts.claim(new.report.sha256, "/a.html", "a.html") == "updated"
    assert store.facts.report(old.report.id) is None
    assert store.facts.known_files() == dict.fromkeys(("/a.html", "/b.html"), (new.report.sha256, new.report.id))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_files_of_one_year_the_better_read_one_answers(store: Store, order: tuple[int, int]) -> None:
    readings = [a_reading("好", total="13"), a_reading("坏", total="14", unread=("一行没有读成",))]
    for position in order:
        put(store, readings[position])
    good, bad = readings[0].report.id, readings[1].report.id
    assert [report.id for report in store.facts.reports()] == [good]
    assert {report.id for report in store.facts.reports(answering=False)} == {good, bad}
    assert [fact.cell.raw for fact in store.facts.facts([TOTAL])] == ["13"]
    assert [(f.report, f.other) for f in store.facts.findings() if f.rule == "twin"] == [(good, bad)]


def test_more_cells_answer_where_nothing_is_unread(store: Store) -> None:
    full = a_reading("全")
    put(store, replace(a_reading("半"), cells=full.cells[1:]))
    put(store, full)
    assert [report.id for report in store.facts.reports()] == [full.report.id]


def test_findings_across_reports_follow_every_change(store: Store) -> None:
    first, second, third = (a_reading(str(year), year=year) for year in (2021, 2022, 2023))
    for reading in (third, first, second):
        put(store, reading)

    def years() -> set[tuple[str, str]]:
        return {(f.report, f.other) for f in store.facts.findings() if f.rule == "years"}

    ids = [reading.report.id for reading in (first, second, third)]
    assert years() == {(ids[1], ids[0]), (ids[2], ids[1])}
    store.facts.remove(ids[1], compare)
    assert years() == {(ids[2], ids[0])}
    store.facts.remove(ids[0])
    assert years() == set()
    with pytest.raises(KeyError):
        store.facts.remove(ids[0])


def test_facts_select_by_publisher_and_year_in_order(store: Store) -> None:
    for publisher in ("洪泽区", "淮安市"):
        for year in (2022, 2023, 2024):
            put(store, a_reading(f"{publisher}{year}", publisher, year, str(year)))
    selected = store.facts.facts([PERSON, TOTAL], ["淮安市", "没有的县"], [2024, 2022])
    assert [(f.report.year, f.cell.id, f.cell.value) for f in selected] == [
        (2022, PERSON, None),
        (2022, TOTAL, Decimal(2022)),
        (2024, PERSON, None),
        (2024, TOTAL, Decimal(2024)),
    ]
    assert len(store.facts.facts([TOTAL])) == 6
    assert store.facts.years() == [2022, 2023, 2024]
    assert store.facts.facts([]) == store.facts.facts([TOTAL], []) == []


def test_a_failure_leaves_nothing_of_the_report(store: Store) -> None:
    reading = a_reading()
    twice = replace(reading, cells=(*reading.cells, reading.cells[0]))
    with pytest.raises(Exception, match=r"(?i)unique"):
        put(store, twice)
    assert store.facts.reports(answering=False) == []
    assert store.facts.publishers() == []
    assert put(store, reading) == "added"


def test_the_passage_index_is_told_what_to_take_and_to_drop(store: Store) -> None:
    first, second = a_reading("一", year=2022), a_reading("二")
    put(store, first)
    put(store, second)
    assert store.facts.not_indexed() == [first.report.id, second.report.id]
    store.facts.mark_indexed([first.report.id])
    assert store.facts.not_indexed() == [second.report.id]
    store.facts.remove(first.report.id)
    assert store.facts.leftovers() == [first.report.id]
    put(store, first)
    assert store.facts.leftovers() == []
    assert store.facts.not_indexed() == [second.report.id, first.report.id]
    store.facts.remove(first.report.id)
    store.facts.forget_leftovers([first.report.id])
    assert store.facts.leftovers() == []


def test_a_passage_is_cut_out_of_the_report_text(store: Store) -> None:
    reading = a_reading()
    passage = replace(reading.passages[0], text="别的话")
    put(store, replace(reading, passages=(passage,)))
    assert [p.text for p in store.facts.passages([reading.report.id])] == [TEXT[passage.start : passage.end]]


def test_many_threads_read_while_one_writes(store: Store) -> None:
    put(store, a_reading("0", year=2000))
    wrong: list[object] = []

    def read() -> None:
        for _ in range(30):
            wrong.extend(report for report in store.facts.reports() if len(store.facts.cells(report.id)) != 2)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for year in range(2001, 2021):
        put(store, a_reading(str(year), year=year))
    for reader in readers:
        reader.join()
    assert not wrong
    assert len(store.facts.reports()) == 21


def test_a_snapshot_shows_one_state_while_another_is_written(store: Store) -> None:
    put(store, a_reading("旧", total="13"), "/a.html")
    with store.facts.snapshot():
        (before,) = store.facts.facts([TOTAL])
        put(store, a_reading("新", total="14"), "/a.html")
        with store.facts.snapshot():
            assert store.facts.facts([TOTAL]) == [before]
        assert store.facts.reports() == [before.report]
    (after,) = store.facts.facts([TOTAL])
    assert (before.cell.raw, after.cell.raw) == ("13", "14")


def test_within_a_snapshot_the_same_is_read_once_and_nobody_spoils_it(store: Store) -> None:
    put(store, a_reading("旧", total="13"), "/a.html")
    (publisher,) = store.facts.publishers()
    asked: list[str] = []
    event.listen(store.facts._engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    with store.facts.snapshot():
        for _ in range(3):
            (fact,) = store.facts.facts([TOTAL])
            years = store.facts.years(publisher)
            assert (fact.cell.raw, years, store.facts.years()) == ("13", [fact.report.year], [fact.report.year])
            years.clear()
    assert sum(each.startswith("SELECT") for each in asked) == 3
    with store.facts.snapshot():
        store.facts.facts([TOTAL])
    assert sum(each.startswith("SELECT") for each in asked) == 4


def test_no_store_where_one_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="youju ingest"):
        Store.open(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("create", [True, False])
def test_a_store_of_another_version_is_refused(tmp_path: Path, create: bool) -> None:
    Store.open(tmp_path, create=True).close()
    (tmp_path / "VERSION").write_text(f"{LAYOUT_VERSION + 1}\n")
    with pytest.raises(StoreVersionError, match=f"第 {LAYOUT_VERSION + 1} 版.*重新 youju ingest"):
        Store.open(tmp_path, create=create)


def test_a_store_whose_making_was_cut_off_is_completed(tmp_path: Path) -> None:
    Store.open(tmp_path, create=True).close()
    (tmp_path / "VERSION").unlink()
    with pytest.raises(StoreMissing):
        Store.open(tmp_path)
    Store.open(tmp_path, create=True).close()
    Store.open(tmp_path).close()


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "facts.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match="打不开"):
        Store.open(tmp_path, create=True)


def test_the_lock_admits_one_and_dies_with_its_holder(tmp_path: Path) -> None:
    holder = (
        "import sys; from corpus.store import Store\n"
        "with Store.open(sys.argv[1]).lock(): print('held', flush=True); input()"
    )
    with Store.open(tmp_path, create=True) as store, store.lock():
        with store.lock():
            pass
        with Store.open(tmp_path) as other, pytest.raises(StoreBusy, match="另一个收录"), other.lock():
            pass
    with (
        Store.open(tmp_path) as store,
        subprocess.Popen(
            [sys.executable, "-c", holder, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process,
    ):
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(StoreBusy), store.lock():
            pass
        process.kill()
        process.wait()
        with store.lock():
            pass


def test_copies_left_by_a_crash_are_dropped(store: Store) -> None:
    put(store, a_reading())
    (store.folder / "files" / ("f" * 64 + ".pdf")).write_bytes(b"left over")
    store.facts.drop_unnamed_files()
    assert len(list((store.folder / "files").iterdir())) == 1


@given(
    st.builds(
        Place,
        page=st.none() | st.integers(1, 500),
        box=st.none() | st.tuples(*[st.integers(0, 99_999).map(lambda hundredths: hundredths / 100)] * 4),
        table=st.none() | st.integers(0, 50),
        row=st.none() | st.integers(0, 50),
        column=st.none() | st.integers(0, 50),
        start=st.none() | st.integers(0, 10**6),
        end=st.none() | st.integers(0, 10**6),
    )
)
def test_a_place_survives_the_store(place: Place) -> None:
    assert unpack_place(pack_place(place)) == place


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_body_whose_title_names_its_city_in_one_year_only_is_one_publisher(
    store: Store, order: tuple[int, int]
) -> None:
    signed = a_reading("旧", publisher="洪泽区", year=2023)
    signed = replace(signed, report=replace(signed.report, issuer="淮安市洪泽区人民政府办公室"))
    readings = [signed, a_reading("新", publisher="淮安市洪泽区", year=2024)]
    for place in order:
        put(store, readings[place])
    assert store.facts.publishers() == ["洪泽区"]
    assert store.facts.years("洪泽区") == [2023, 2024]
    assert {fact.report.publisher for fact in store.facts.facts([TOTAL])} == {"洪泽区"}
    assert {name for _, name in store.facts.aliases(["洪泽区", "淮安市洪泽区"])} == {"洪泽区"}


def test_places_of_one_name_that_nobody_places_stay_apart(store: Store) -> None:
    put(store, a_reading("甲", publisher="白云区", year=2023))
    put(store, a_reading("乙", publisher="广州市白云区", year=2024))
    assert store.facts.publishers() == ["广州市白云区", "白云区"]
