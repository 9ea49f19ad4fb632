"""The order of the steps from files to a store: find, compare, read, check, keep, index. Nothing else."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Literal

from corpus.facts import PutStatus
from corpus.form import SECTIONS, of_tables
from corpus.report import Finding, Reading, Report
from corpus.shelving import ReadReport
from corpus.snippets import snippets
from corpus.store import Store
from ingest.check import check_missing, check_report, check_twins, check_years
from ingest.document import Document, UnreadableFile
from ingest.extract import LARGEST, read_bytes
from ingest.identity import NotAReport, identify
from ingest.mentions import mentions_of
from ingest.prose_check import check_prose
from ingest.prose_sums import check_lists, check_rates
from ingest.sections import Section, passages_of, section_spans, tells_the_parts
from ingest.tables import TableReading, read_tables
from ingest.workers import Failed, in_processes
from ingest.year_columns import of_year

#: Files that lie beside reports in a folder (notes, data, parts of a saved page) and that are no report for certain.
NOT_REPORTS = {".md", ".json", ".jsonl", ".csv", ".css", ".js", ".svg", ".ico", ".woff", ".woff2", ".part", ".download"}


_PART_ONLY = "只有年度报告开头的一部分：没有规定格式的表格，也没有规定的章节标题。"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read.

    origin: its absolute path or its address, which tells it from all others.
    file:   its name in answers: relative to the folder that was given, or the address.
    """

    origin: str
    file: str
    path: Path
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the line of `youju ingest --jsonl`."""

    file: str
    status: PutStatus | Literal["failed"]
    report: str | None = None
    publisher: str | None = None
    year: int | None = None
    edition: dict[str, str] = field(default_factory=dict)
    cells: int = 0
    passages: int = 0
    unread: tuple[str, ...] = ()
    findings: int = 0
    error: str | None = None


def sources_of(paths: Iterable[str]) -> list[Source]:
    """The files that paths name: files, folders with all below them, addresses; each once, in order.

    Hidden files, lock files of office programs and what is certainly no report are passed over in folders.
    """
    found: dict[str, Source] = {}
    for path in paths:
        for source in _sources_of_one(path):
            found.setdefault(source.origin, source)
    return list(found.values())


def ingest(
    sources: Sequence[Source], store: Store, processes: int = 1, seconds: float = 120, memory_mb: int = 3072
) -> Iterator[Outcome]:
    """Read files into the store; an outcome a file, as they come. `index_passages` completes what this begins.

    A file that fails never stops the others. Files that are kept already are only hashed. Raises StoreBusy.
    """
    with store.lock(), tempfile.TemporaryDirectory(prefix="youju-") as folder:
        store.facts.drop_unnamed_files()
        known = store.facts.known_files()
        to_read: dict[str, Source] = {}
        copies: list[Source] = []
        for source in sources:
            hashed = _hashed(source, Path(folder))
            if isinstance(hashed, Failed):
                yield Outcome(source.file, "failed", error=hashed.message)
            elif known.get(hashed.origin, ("",))[0] == hashed.sha256:
                yield _kept_before(store, hashed, "unchanged")
            elif hashed.sha256 in to_read:
                copies.append(hashed)
            elif status := store.facts.claim(hashed.sha256, hashed.origin, hashed.file, compare_reports):
                yield _kept_before(store, hashed, status)
            else:
                to_read[hashed.sha256] = hashed
        for source, reading in in_processes(read_report, list(to_read.values()), processes, seconds, memory_mb):
            yield _keep(store, source, reading)
        for copy in copies:
            yield _keep_copy(store, copy, to_read[copy.sha256])


def read_again(report_id: str, store: Store, seconds: float = 120, memory_mb: int = 3072) -> Outcome:
    """Read the kept copy of a report's file once more, as after a change of the reader; what was read is replaced.

    What cannot be read any more stays as it was, and the outcome says so. Raises KeyError, StoreBusy.
    """
    with store.lock():
        report = store.facts.report(report_id)
        if report is None:
            raise KeyError(report_id)
        source = Source(str(store.facts.file_path(report_id)), report.file, store.facts.file_path(report_id))
        ((_, reading),) = in_processes(read_report, [source], 1, seconds, memory_mb)
        if isinstance(reading, Failed):
            return Outcome(report.file, "failed", error=reading.message)
        store.facts.replace(reading, compare_reports)
        return _outcome(store, source, reading.report, "updated")


def index_passages(store: Store, embed: bool = True, progress: Callable[[int, int], None] | None = None) -> int:
    """Bring the passage index up to what the store holds; how many reports were embedded.

    Whatever a crash or `embed=False` left undone is done here. `progress` counts reports to embed. Raises StoreBusy.
    """
    facts = store.facts
    with store.lock():
        leftovers, missing = facts.leftovers(), facts.not_indexed()
        for report_id in leftovers:
            store.passages.remove(report_id)
        facts.forget_leftovers(leftovers)
        for report_id in missing:
            store.passages.add(report_id, facts.passages([report_id]), embed=False)
        facts.mark_indexed(missing)
        if not embed or not store.passages.pending():
            return 0

        def short_texts(report_id: str) -> list[str]:
            return snippets(facts.mentions([report_id]), facts.passages([report_id]))

        return store.passages.embed_pending(progress, short_texts)


def read_report(source: Source) -> Reading:
    """One file, wholly read and checked. Raises UnreadableFile or NotAReport with one sentence."""
    data = source.path.read_bytes()
    document = read_bytes(data)
    identity = identify(document, PurePosixPath(source.file).name)
    document = of_year(document, identity.year) if identity.year_agreed else document
    tables = read_tables(document)
    sections = section_spans(document)
    formless = not tables.cells and all(section.name == SECTIONS[0][1] for section in sections)
    if formless and not (identity.titled and tells_the_parts(document)):
        raise NotAReport("这里没有年度报告：既没有规定格式的表格，也没有规定的章节标题。")
    doubts = (*identity.doubts, _PART_ONLY if formless else "")
    sha256 = hashlib.sha256(data).hexdigest()
    report = Report(
        id=sha256[:16],
        file=source.file,
        sha256=sha256,
        kind=document.kind,
        publisher=identity.publisher,
        issuer=identity.issuer,
        year=identity.year,
        title=identity.title,
        source=identity.source or (source.origin if _is_address(source.origin) else ""),
        published=identity.published,
        edition=tables.editions,
        unread=(*tables.unread, *tables.cut, *(note.line for note in document.notes), *filter(None, doubts)),
    )
    return _reading(report, document, tables, sections)


def compare_reports(answering: Sequence[ReadReport], twins: Sequence[tuple[ReadReport, ReadReport]]) -> list[Finding]:
    """What the reports of one publisher say against each other: across years, and between two files of one year."""
    found = check_years(answering)
    for best, other in twins:
        found += check_twins(best, other)
    return found


def _reading(report: Report, document: Document, tables: TableReading, sections: Sequence[Section]) -> Reading:
    cells = {cell.id: cell for cell in tables.cells}
    return Reading(
        report,
        document.text,
        tables.cells,
        tuple(passages_of(document, report.id, sections)),
        tuple(mentions_of(document, sections, report.id)),
        (
            *check_report(report, cells),
            *check_missing(report, cells),
            *check_prose(report, document.text, cells),
            *check_lists(report, document.text),
            *check_rates(report, document.text),
        ),
    )


def _is_address(path: str) -> bool:
    return path.lower().startswith(("http://", "https://"))


def _sources_of_one(path: str) -> Iterator[Source]:
    if _is_address(path):
        yield Source(path, path, Path())
        return
    top = Path(path)
    if not top.is_dir():
        yield Source(str(top.resolve()), top.name, top)
        return
    for file in sorted(top.rglob("*")):
        name = file.relative_to(top)
        if file.is_file() and not _passed_over(name):
            yield Source(str(file.resolve()), name.as_posix(), file)


def _passed_over(name: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in name.parts)
    return hidden or name.suffix.lower() in NOT_REPORTS


def _hashed(source: Source, folder: Path) -> Source | Failed:
    """The source with its hash; an address is fetched into `folder` first."""
    try:
        if _is_address(source.origin):
            source = _fetched(source, folder)
        if not source.path.exists():
            return Failed("没有这个文件或文件夹。")
        if source.path.stat().st_size > LARGEST:
            return Failed(f"文件超过 {LARGEST >> 20} MB 的上限，没有读取。")
        with source.path.open("rb") as handle:
            return replace(source, sha256=hashlib.file_digest(handle, "sha256").hexdigest())
    except UnreadableFile as error:
        return Failed(str(error))
    except OSError as error:
        return Failed(f"文件打不开（{error.strerror or error}）。")


def _fetched(source: Source, folder: Path) -> Source:
    """The source with its content in `folder`. Raises UnreadableFile when the address gives none."""
    from ingest.fetch import FetchError, fetch  # brings an HTTP client that files need not wait for

    path = folder / hashlib.sha256(source.origin.encode()).hexdigest()
    try:
        path.write_bytes(fetch(source.origin))
    except FetchError as error:
        raise UnreadableFile(str(error)) from error
    return replace(source, path=path)


def _keep(store: Store, source: Source, reading: Reading | Failed) -> Outcome:
    if isinstance(reading, Failed):
        return Outcome(source.file, "failed", error=reading.message)
    content = source.path.read_bytes()
    if hashlib.sha256(content).hexdigest() != reading.report.sha256:
        return Outcome(source.file, "failed", error="文件在读取时被改动，请稍后再收录一次。")
    try:
        status = store.facts.put(reading, source.origin, content, compare_reports)
    except UnicodeEncodeError:
        return Outcome(source.file, "failed", error="文件的文字里有残缺的字符，没有收录。")
    return _outcome(store, source, reading.report, status)


def _keep_copy(store: Store, copy: Source, first: Source) -> Outcome:
    status = store.facts.claim(copy.sha256, copy.origin, copy.file, compare_reports)
    if status is None:
        return Outcome(copy.file, "failed", error=f"与“{first.file}”内容相同，那个文件没有收录成。")
    return _kept_before(store, copy, status)


def _kept_before(store: Store, source: Source, status: PutStatus) -> Outcome:
    report = store.facts.report(source.sha256[:16])
    assert report is not None, "the hash was found among the reports under the lock"
    return _outcome(store, source, report, status)


def _outcome(store: Store, source: Source, report: Report, status: PutStatus) -> Outcome:
    counts = store.facts.counts(report.id)
    return Outcome(
        source.file,
        status,
        report.id,
        report.publisher,
        report.year,
        of_tables(report.edition),
        counts.cells,
        counts.passages,
        report.unread,
        counts.findings,
    )
