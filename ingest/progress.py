"""What an ingest shows while it works: a line a file, a bar where there is a terminal, and what it came to."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from ingest.build import Outcome

STATUS_WORDS = {"added": "新收录", "updated": "已更新", "unchanged": "未变", "failed": "未收录"}


@dataclass
class Tally:
    """What has been read so far."""

    statuses: Counter[str] = field(default_factory=Counter)
    passages: int = 0

    def count(self, outcome: Outcome) -> None:
        """Add one file."""
        self.statuses[outcome.status] += 1
        self.passages += outcome.passages

    def in_words(self) -> str:
        """ "新收录 15 个，未变 1 个" """
        told = [f"{word} {self.statuses[name]} 个" for name, word in STATUS_WORDS.items() if self.statuses[name]]
        return "，".join(told) or "没有找到文件"


def line_of(outcome: Outcome) -> str:
    """One file in one line for people."""
    word = STATUS_WORDS[outcome.status]
    if outcome.error:
        return f"{word}  {outcome.file}：{outcome.error}"
    line = f"{word}  {outcome.file}：{outcome.publisher} {outcome.year}年，{outcome.cells} 格，{outcome.passages} 段"
    if outcome.findings:
        line += f"，体检发现 {outcome.findings} 条"
    if outcome.unread:
        line += f"，{len(outcome.unread)} 处没有读成"
    return line


class Display:
    """Bars on standard error, which stays free of them when it is no terminal."""

    def __init__(self, progress: Progress, files: int) -> None:
        self._progress = progress
        self._files = progress.add_task("读取", total=files, detail="")
        self._embedding: TaskID | None = None

    def read(self, tally: Tally) -> None:
        """Another file is done."""
        self._progress.update(self._files, advance=1, detail=f"{tally.passages} 段")

    def embedded(self, done: int, total: int) -> None:
        """Another report's passages have their vectors."""
        if self._embedding is None:
            self._embedding = self._progress.add_task("向量", total=total, detail="份报告")
        self._progress.update(self._embedding, completed=done, total=total)

    def print(self, line: str) -> None:
        """A line to standard output; bars that share the terminal with it stay below."""
        if self._progress.disable or not sys.stdout.isatty():
            print(line, flush=True)
        else:
            self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)


@contextmanager
def display(files: int) -> Iterator[Display]:
    """Show bars while the block runs, where standard error is a terminal."""
    console = Console(stderr=True)
    columns = ("{task.description}", "{task.fields[detail]}")
    progress = Progress(
        TextColumn(columns[0]),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(columns[1]),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
    with progress:
        yield Display(progress, files)
