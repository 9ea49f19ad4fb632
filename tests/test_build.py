"""Ingest of real files into a real store: repeated, changed, killed, and among files that cannot be read."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from corpus.report import Reading
from corpus.store import Store, StoreBusy
from evals.bench.kills import command, logical_content
from ingest import build
from ingest.build import Outcome, Source, index_passages, ingest, read_again, read_report, sources_of
from ingest.workers import Failed, in_processes

MEMORY = 3072


@pytest.fixture(scope="session")
def samples(root: Path) -> Path:
    return root / "corpus" / "reports"


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    """A folder of three reports, one of them a level below."""
    folder = tmp_path / "reports"
    (folder / "淮安").mkdir(parents=True)
    shutil.copy(samples / "红寺堡区-2019.html", folder)
    shutil.copy(samples / "平潭综合实验区-2024.html", folder)
    shutil.copy(samples / "洪泽区-2023.html", folder / "淮安")
    return folder


def take_in(store: Store, *paths: Path, seconds: float = 60) -> dict[str, Outcome]:
    outcomes = list(ingest(sources_of(map(str, paths)), store, 1, seconds, MEMORY))
    assert len({outcome.file for outcome in outcomes}) == len(outcomes)
    return {outcome.file: outcome for outcome in outcomes}


def statuses(outcomes: dict[str, Outcome]) -> dict[str, str]:
    return {file: outcome.status for file, outcome in outcomes.items()}


def test_a_folder_read_twice(folder: Path, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        first = take_in(store, folder)
        assert set(statuses(first).values()) == {"added"}
        outcome = first["淮安/洪泽区-2023.html"]
        assert (outcome.publisher, outcome.year, outcome.cells, outcome.error) == ("洪泽区", 2023, 186, None)
        assert outcome.findings >= 2  # 行政复议 and 复议后起诉 print 0 under sums of 11 and 5
        # One of the reports of 2023 that print table 三 with the rows of 2019.
        assert (outcome.edition["active_disclosure"], outcome.edition["applications"]) == ("2021", "2019")
        index_passages(store, embed=False)
        before = logical_content(tmp_path / "store")
        started = time.perf_counter()
        second = take_in(store, folder)
        assert time.perf_counter() - started < 2
        assert set(statuses(second).values()) == {"unchanged"}
        assert {f: (o.cells, o.passages, o.findings) for f, o in first.items()} == {
            f: (o.cells, o.passages, o.findings) for f, o in second.items()
        }
        assert logical_content(tmp_path / "store") == before


def test_a_changed_file_replaces_and_a_copy_changes_nothing(folder: Path, tmp_path: Path) -> None:
    page = folder / "红寺堡区-2019.html"
    copy = folder / "a" / "copy.html"
    with Store.open(tmp_path / "store", create=True) as store:
        old = take_in(store, folder)[page.name].report
        assert old is not None
        index_passages(store, embed=False)
        copy.parent.mkdir()
        shutil.copy(page, copy)
        assert take_in(store, folder)["a/copy.html"].status == "unchanged"
        copy.unlink()
        page.write_text(page.read_text("utf-8").replace("</body>", "<p>附注。</p></body>"), "utf-8")
        # The copy's place still says that its content is the old report, as nobody has looked there since.
        assert take_in(store, page)[page.name].status == "added"
        page.write_text(page.read_text("utf-8").replace("附注", "补注"), "utf-8")
        assert take_in(store, page)[page.name].status == "updated"
        store.facts.remove(old)
        index_passages(store, embed=False)
        assert old not in store.passages.reports()
        assert len(store.facts.reports(answering=False)) == 3


def test_two_files_of_one_year_stay_side_by_side_and_are_compared(folder: Path, tmp_path: Path) -> None:
    page = folder / "平潭综合实验区-2024.html"
    text = page.read_text("utf-8")
    assert ">218<" in text, "the total of 本年新收, which stands in the first row"
    (folder / "另一份.html").write_text(text.replace(">218<", ">219<", 1), "utf-8")
    with Store.open(tmp_path / "store", create=True) as store:
        outcomes = take_in(store, folder)
        best = store.facts.reports("平潭综合实验区", 2024)
        assert len(best) == 1
        assert len(store.facts.reports("平潭综合实验区", 2024, answering=False)) == 2
        twins = [finding for finding in store.facts.findings() if finding.rule == "twin"]
        assert [finding.cells for finding in twins] == [("applications.new.total",)]
        assert {twins[0].report, twins[0].other} == {
            outcomes["另一份.html"].report,
            outcomes["平潭综合实验区-2024.html"].report,
        }
        assert twins[0].report == best[0].id


@pytest.fixture(scope="module")
def undisturbed(samples: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder of two reports and the store that an ingest of it made."""
    top = tmp_path_factory.mktemp("undisturbed")
    (top / "reports").mkdir()
    for name in ("红寺堡区-2019.html", "洪泽区-2023.html"):
        shutil.copy(samples / name, top / "reports")
    subprocess.run(command(top / "store", top / "reports"), cwd=root, check=True, capture_output=True)
    return top / "reports", top / "store"


@pytest.mark.parametrize("lines", [1, 2])
def test_killed_and_repeated_is_as_if_undisturbed(
    undisturbed: tuple[Path, Path], tmp_path: Path, root: Path, lines: int
) -> None:
    """Killed when `lines` reports were told of: in the middle of the next, and before the passage index."""
    reports, expected = undisturbed
    killed = tmp_path / "killed"
    with subprocess.Popen(command(killed, reports), cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout is not None
        for _ in range(lines):
            assert run.stdout.readline()
        run.kill()
    with Store.open(killed) as store:
        assert len(store.facts.reports()) >= lines
    with Store.open(killed) as store:
        take_in(store, reports)
        index_passages(store, embed=False)
    assert logical_content(killed) == logical_content(expected)


def broken_files(folder: Path, samples: Path) -> dict[str, str]:
    """Files that cannot be read, and a word that the sentence about each must hold."""
    pdf = (samples / "淮安市-2024.pdf").read_bytes()
    word = (samples / "平潭综合实验区经济发展局-2024.docx").read_bytes()
    (folder / "空.html").write_bytes(b"")
    (folder / "截断.pdf").write_bytes(pdf[: len(pdf) // 3])
    (folder / "加密.pdf").write_bytes(_encrypted())
    (folder / "巨大.html").write_bytes(b"<html><body>" + b"<p>012345678</p>" * (20 << 16) + b"</body></html>")
    (folder / "炸弹.docx").write_bytes(_bomb(word))
    (folder / "新闻.html").write_text("<html><body><p>今天天气很好，公园里人很多。</p></body></html>", "utf-8")
    return {
        "空.html": "空",
        "截断.pdf": "损坏",
        "加密.pdf": "密码",
        "巨大.html": "上限",
        "炸弹.docx": "",
        "新闻.html": "",
    }


def _encrypted() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(72, 720, "1234")
    canvas.save()
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(out.getvalue())
    return out.getvalue()


def _bomb(word: bytes) -> bytes:
    """A DOCX whose document unpacks to 1 GB."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        for name in source.namelist():
            if name != "word/document.xml":
                bomb.writestr(name, source.read(name))
        with bomb.open("word/document.xml", "w", force_zip64=True) as entry:
            for _ in range(256):
                entry.write(b" " * (4 << 20))
    return out.getvalue()


def test_what_cannot_be_read_fails_alone_with_one_sentence(samples: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copy(samples / "洪泽区-2023.html", folder)
    shutil.copy(samples / "平潭综合实验区经济发展局-2024.docx", folder / "其实是Word.pdf")
    expected = broken_files(folder, samples)
    with Store.open(tmp_path / "store", create=True) as store:
        outcomes = take_in(store, folder)
        assert {file for file, outcome in outcomes.items() if outcome.status == "failed"} == set(expected)
        assert statuses(outcomes).items() >= {("洪泽区-2023.html", "added"), ("其实是Word.pdf", "added")}
        for file, word in expected.items():
            error = outcomes[file].error or ""
            assert word in error
            assert error.endswith("。")
            assert "\n" not in error
            assert "意外" not in error
        assert len(store.facts.reports(answering=False)) == 2


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        assert take_in(store, tmp_path / "没有.pdf")["没有.pdf"].error == "没有这个文件或文件夹。"
        (tmp_path / "empty").mkdir()
        assert take_in(store, tmp_path / "empty") == {}


def test_a_page_at_a_private_address_is_refused(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        outcomes = list(ingest(sources_of(["http://127.0.0.1:9/a.html"]), store))
    assert [(o.file, o.status) for o in outcomes] == [("http://127.0.0.1:9/a.html", "failed")]
    assert (outcomes[0].error or "").endswith("。")


def test_hidden_files_and_notes_are_passed_over(folder: Path) -> None:
    (folder / ".hidden").mkdir()
    for name in (".hidden/a.html", ".b.html", "~$c.docx", "README.md", "page.CSS"):
        (folder / name).write_text("x")
    files = [source.file for source in sources_of([str(folder), str(folder / "红寺堡区-2019.html")])]
    assert files == ["平潭综合实验区-2024.html", "淮安/洪泽区-2023.html", "红寺堡区-2019.html"]


def test_only_one_ingest_at_a_time(folder: Path, tmp_path: Path) -> None:
    with (
        Store.open(tmp_path / "store", create=True) as store,
        Store.open(tmp_path / "store") as other,
        other.lock(),
        pytest.raises(StoreBusy),
    ):
        take_in(store, folder)


def test_a_file_that_changes_while_it_is_read_is_not_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = folder / "洪泽区.html"
    page.write_bytes((folder / "淮安" / "洪泽区-2023.html").read_bytes())

    def read_then_change(work: object, tasks: list[Source], *limits: object) -> list[tuple[Source, Reading]]:
        readings = [(task, read_report(task)) for task in tasks]
        page.write_bytes(page.read_bytes() + b"<!-- later -->")
        return readings

    monkeypatch.setattr(build, "in_processes", read_then_change)
    with Store.open(tmp_path / "store", create=True) as store:
        assert "被改动" in (take_in(store, page)[page.name].error or "")
        assert store.facts.reports() == []


def behave(task: str) -> str:
    """A task for a worker process: some kill it, some hang, some want too much."""
    match task:
        case "die":
            os.kill(os.getpid(), 9)
        case "hang":
            time.sleep(3600)
        case "eat":
            return str(len(bytearray(8 << 30)))
        case "break":
            raise ZeroDivisionError
    return task.upper()


def test_a_task_that_dies_hangs_or_breaks_takes_only_itself() -> None:
    tasks = ["a", "die", "b", "hang", "c", "eat", "d", "break", "e"]
    results = dict(in_processes(behave, tasks, 2, 5, MEMORY))
    assert {task: results[task] for task in "abcde"} == {task: task.upper() for task in "abcde"}
    messages = {task: result.message for task, result in results.items() if isinstance(result, Failed)}
    assert messages.keys() == {"die", "hang", "eat", "break"}
    assert "意外退出" in messages["die"]
    assert "5 秒" in messages["hang"]
    assert "内存" in messages["eat"]
    assert "ZeroDivisionError" in messages["break"]


def test_an_ingest_of_nothing_new_imports_nothing_heavy(folder: Path, tmp_path: Path, root: Path) -> None:
    code = (
        "import sys, app\n"
        "try: app.main()\n"
        "finally: print([m for m in ('torch', 'chromadb', 'sentence_transformers', 'httpx') if m in sys.modules])"
    )
    run = [sys.executable, "-c", code, "ingest", "--store", str(tmp_path / "store"), str(folder), "--no-embed"]
    subprocess.run(run, cwd=root, check=True, capture_output=True)
    again = subprocess.run(run, cwd=root, check=True, capture_output=True, text=True)
    assert again.stdout.count("未变") == 3
    assert again.stdout.splitlines()[-1] == "[]"


def test_a_kept_file_is_read_again_in_the_place_of_what_was_read_before(folder: Path, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", create=True) as store:
        take_in(store, folder)
        index_passages(store, embed=False)
        before = logical_content(tmp_path / "store")
        report = store.facts.reports("洪泽区", 2023)[0]
        poorer = replace(read_report(Source("", report.file, store.facts.file_path(report.id))), cells=(), passages=())
        store.facts.replace(replace(poorer, report=replace(report, unread=("没有读到",))))
        assert store.facts.cells(report.id) == {}
        outcome = read_again(report.id, store)
        index_passages(store, embed=False)
        assert (outcome.status, outcome.cells) == ("updated", 186)
        assert logical_content(tmp_path / "store") == before
        store.facts.file_path(report.id).write_bytes(b"broken")
        assert read_again(report.id, store).status == "failed"
        assert len(store.facts.cells(report.id)) == 186
        with pytest.raises(KeyError):
            read_again("0" * 16, store)
