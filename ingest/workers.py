"""One function over many tasks in processes of their own: what crashes or hangs takes only its own task with it."""

from __future__ import annotations

import multiprocessing
import resource
import signal
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import PurePath
from typing import Any, Generic, TypeVar

from ingest.document import UnreadableFile
from ingest.identity import NotAReport

Task = TypeVar("Task")
Result = TypeVar("Result")

#: Fork after torch or OpenMP have run hangs; a spawned process starts clean.
_SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Failed:
    """A task that gave no result; the message is one sentence."""

    message: str


@dataclass(frozen=True, slots=True)
class _Ready:
    """What a process says before its first task: its imports are done, and the time limit begins."""


@dataclass(slots=True)
class _Worker(Generic[Task]):
    process: SpawnProcess
    task: Task
    deadline: float


def in_processes(
    work: Callable[[Task], Result], tasks: Sequence[Task], processes: int, seconds: float, memory_mb: int
) -> Iterator[tuple[Task, Result | Failed]]:
    """(task, result) in the order they come. `work` is importable by name; tasks and results can be pickled.

    A task that takes more than `seconds`, or whose process dies (`memory_mb` bounds its address space), is Failed.
    """
    waiting = iter(tasks)
    busy: dict[Connection, _Worker[Task]] = {}
    try:
        for task in (task for _, task in zip(range(processes), waiting, strict=False)):
            _start(work, task, busy, memory_mb)
        while busy:
            for connection in _due(busy):
                worker = busy.pop(connection)
                done = worker.task
                result = _receive(connection, worker, seconds)
                if isinstance(result, _Ready):
                    worker.deadline = time.monotonic() + seconds
                    busy[connection] = worker
                    continue
                following = next(waiting, _NOTHING)
                if following is _NOTHING:
                    _stop(connection, worker)
                elif worker.process.is_alive():
                    worker.task, worker.deadline = following, time.monotonic() + seconds
                    connection.send(following)
                    busy[connection] = worker
                else:
                    _stop(connection, worker)
                    _start(work, following, busy, memory_mb)
                yield done, result
    finally:
        for connection, worker in busy.items():
            _stop(connection, worker)


_NOTHING: Any = object()
_START_SECONDS = 60


def _due(busy: dict[Connection, _Worker[Any]]) -> list[Connection]:
    """Waits for the next answer or the next deadline; those who answered or are late."""
    first = min(worker.deadline for worker in busy.values())
    ready = wait(list(busy), timeout=max(0.0, first - time.monotonic()))
    return [c for c in busy if c in ready or busy[c].deadline <= time.monotonic()]


def _start(work: Callable[[Task], Any], task: Task, busy: dict[Connection, _Worker[Task]], memory_mb: int) -> None:
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_serve, args=(theirs, work, memory_mb), daemon=True)
    process.start()
    theirs.close()
    ours.send(task)
    busy[ours] = _Worker(process, task, time.monotonic() + _START_SECONDS)


def _stop(connection: Connection, worker: _Worker[Any]) -> None:
    connection.close()
    worker.process.kill()
    worker.process.join()


def _receive(connection: Connection, worker: _Worker[Any], seconds: float) -> Any:
    """What the process sent. One that is late is killed, one that died is told so."""
    try:
        if connection.poll():
            return connection.recv()
    except (EOFError, ConnectionError):
        worker.process.join()
        return Failed("读取这个文件的进程意外退出（文件可能已损坏，或太大而内存不够），没有收录。")
    worker.process.kill()
    worker.process.join()
    return Failed(f"读取超过 {seconds:g} 秒仍未完成，没有收录。")


def _serve(connection: Connection, work: Callable[[Any], Any], memory_mb: int) -> None:
    """The life of a process: task in, result out, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asks decides when to stop
    resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))
    connection.send(_Ready())
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        connection.send(_result(work, task))


def _result(work: Callable[[Any], Any], task: Any) -> Any:
    try:
        return work(task)
    except (UnreadableFile, NotAReport) as error:
        return Failed(str(error))
    except MemoryError:
        return Failed("读取这个文件需要的内存超过上限，没有收录。")
    except Exception as error:  # noqa: BLE001 - an unforeseen file must fail alone; the place is told for a bug report
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{PurePath(place.filename).name} 第 {place.lineno} 行"
        return Failed(f"读取时出了意外，没有收录（{type(error).__name__}，{where}）。")
