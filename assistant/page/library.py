"""报告库: what is on the shelves and what became of an upload, as HTML; names of uploads made harmless."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Protocol

from assistant.audited import findings
from assistant.page import words
from assistant.page.markup import attributes, button, safe_link, shown

if TYPE_CHECKING:
    from corpus.report import Reading, Report, Unread
    from corpus.store import Store

#: Kinds of file that may be sent in; the reader looks at the content again.
SUFFIXES = (".pdf", ".html", ".htm", ".docx", ".txt")
_STATUS = {"added": "已收录", "updated": "已更新", "unchanged": "没有变化", "failed": "没有收录"}
#: Longest stem of a kept name, in characters.
_LONGEST_NAME = 80
#: Addresses that may be sent in at once.
MOST_ADDRESSES = 20


class Taken(Protocol):
    """What became of one file: the fields of `ingest.build.Outcome` that are shown."""

    @property
    def file(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def publisher(self) -> str | None: ...
    @property
    def year(self) -> int | None: ...
    @property
    def unread(self) -> tuple[str, ...]: ...
    @property
    def findings(self) -> int: ...
    @property
    def error(self) -> str | None: ...


class Intake(Protocol):
    """What the desk may do to the store; given by the command, since the assistant side never ingests itself."""

    def take_in(self, paths: Sequence[str]) -> Iterator[Taken]: ...

    def read_again(self, report_id: str) -> Taken: ...

    def remove(self, report_id: str) -> None: ...

    def read_draft(self, path: Path) -> Draft: ...

    def unread(self, report_id: str) -> Sequence[Unread]: ...


class Draft(Protocol):
    """A file that was read: its text, its reading where it has the form of a report, or why it could not be read."""

    @property
    def text(self) -> str: ...
    @property
    def reading(self) -> Reading | None: ...
    @property
    def error(self) -> str: ...


def upload_rule_html(box: str, upload_mb: int) -> str:
    """What may be sent in through the box of this id: `page.js` refuses the rest, before Gradio does in English."""
    rule = attributes(
        data_uploads=box,
        data_suffixes=",".join(SUFFIXES),
        data_bytes=upload_mb << 20,
        data_wrong_kind=words.UPLOAD_KIND,
        data_too_big=words.UPLOAD_SIZE.replace("{most}", str(upload_mb)),
    )
    limit = words.UPLOAD_LIMIT.format(most=upload_mb)
    return f'<div{rule}><p class="hint small">{limit}</p><p class="told wrong" role="alert" hidden></p></div>'


def safe_name(name: str) -> str:
    """A file name without path, control characters or leading dots; the suffix is kept.

    >>> safe_name("../../etc/甲市 2024年报.pdf")
    '甲市 2024年报.pdf'
    >>> safe_name("..")
    '未命名'
    """
    last = PureWindowsPath(PurePosixPath(name).name).name
    kept = "".join(c for c in last if unicodedata.category(c)[0] != "C" and c not in '<>:"|?*')
    kept = re.sub(r"\s+", " ", kept).strip(" .")
    suffix = Path(kept).suffix
    return f"{kept.removesuffix(suffix)[:_LONGEST_NAME]}{suffix}" or "未命名"


def refused(addresses: Sequence[str]) -> str:
    """Why these are not fetched, "" where they may be tried: what is no address could be a path of this machine.

    >>> refused(["https://example.org/a.html"]), refused(["/etc/passwd"])
    ('', '网址要以 http:// 或 https:// 开头：/etc/passwd')
    """
    if len(addresses) > MOST_ADDRESSES:
        return words.TOO_MANY_ADDRESSES.format(most=MOST_ADDRESSES)
    wrong = next((each for each in addresses if safe_link(each) is None), None)
    return words.NO_ADDRESS + wrong if wrong is not None else ""


def shelves_html(store: Store) -> str:
    """Every report with what could not be read in it and how many findings it has."""
    reports = store.facts.reports(answering=False)
    if not reports:
        return f'<p class="hint">{words.COVERAGE_NONE}</p>'
    answering = {report.id for report in store.facts.reports()}
    found = Counter(finding.report for finding in findings(store))
    rows = []
    for report in reports:
        note = "" if report.id in answering else '<br><span class="section">同年另有读得更全的一份，回答时用那份</span>'
        remove = button(
            words.REMOVE,
            data_act="remove",
            data_report=report.id,
            data_sure=words.REMOVE_SURE,
            aria_label=f"{words.REMOVE}：{report.publisher}{report.year}年 {report.file}",
        )
        again = button(
            words.READ_AGAIN,
            data_act="again",
            data_report=report.id,
            aria_label=f"{words.READ_AGAIN}：{report.publisher}{report.year}年 {report.file}",
        )
        rows.append(
            f'<tr><th scope="row">{shown(report.publisher)}{note}</th><td>{report.year}</td>'
            f"<td>{shown(report.file)}</td><td>{_look(report)}</td><td>{found[report.id]}</td>"
            f"<td>{again} {remove}</td></tr>"
        )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("机关", "年度", "文件", words.UNREAD, "体检", "操作"))
    label = attributes(aria_label=words.LIBRARY)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f'<div class="sheet shelves" role="region" tabindex="0"{label}>{table}</div>'


def _look(report: Report) -> str:
    """The button that opens what could not be read of a report, beside its pages."""
    if not report.unread:
        return "无"
    count = words.UNREAD_COUNT.format(count=len(report.unread))
    label = f"{words.UNREAD} {count}：{report.publisher}{report.year}年 {report.file}"
    return button(count, data_act="unread", data_report=report.id, aria_label=label)


def _unread(lines: Sequence[str]) -> str:
    items = "".join(f"<li>{shown(line)}</li>" for line in lines)
    count = words.UNREAD_COUNT.format(count=len(lines))
    return f"<details><summary>{count}</summary><ul>{items}</ul></details>"


def outcomes_html(outcomes: Iterable[Taken]) -> str:
    """What became of each file that was sent in, so far."""
    items = []
    for outcome in outcomes:
        who = f"：{shown(outcome.publisher)} {outcome.year} 年度" if outcome.publisher else ""
        told = f"<p>{shown(outcome.error)}</p>" if outcome.error else ""
        unread = f"，{words.UNREAD}：{_unread(outcome.unread)}" if outcome.unread else ""
        findings = f"，体检发现 {outcome.findings} 条" if outcome.findings else ""
        status = f'<b class="{shown(outcome.status)}">{_STATUS.get(outcome.status, shown(outcome.status))}</b>'
        items.append(f"<li>{shown(outcome.file)} {status}{who}{findings}{unread}{told}</li>")
    return f'<ul class="outcomes">{"".join(items)}</ul>' if items else ""
