"""The command `youju`. It parses arguments, calls, and prints; errors become one line and an exit code here.

Exit codes: 0 done, 1 failed with one line on standard error, 2 wrong usage.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from corpus.errors import Told
from corpus.report import Finding, Report
from corpus.settings import Settings, config_file, listed, settings
from corpus.store import Store

if TYPE_CHECKING:
    from ingest.intake import Draft

app = typer.Typer(
    name="youju",
    help="有据：言之有据的政府信息公开工作年度报告问答。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

StoreOption = Annotated[
    Path | None, typer.Option("--store", help="资料库文件夹（默认 ./store，或环境变量 YOUJU_STORE）")
]
ReportOption = Annotated[str | None, typer.Option("--report", help="只要这一份报告（16 位编号）")]
JsonlOption = Annotated[bool, typer.Option("--jsonl", help="每行一个 JSON 对象")]


class CommandError(Told):
    """A command that cannot be done; the message is one sentence."""


@app.command()
def ingest(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="文件、文件夹或网址")],
    store: StoreOption = None,
    workers: Annotated[int | None, typer.Option(min=1, max=64, help="读取进程数（默认为处理器个数）")] = None,
    jsonl: JsonlOption = False,
    no_embed: Annotated[bool, typer.Option("--no-embed", help="先不做向量，以后用 youju index 补上")] = False,
) -> None:
    """收录年报；可以随时中断、重复执行。"""
    from ingest.build import index_passages, sources_of
    from ingest.build import ingest as take_in
    from ingest.progress import Tally, display, line_of

    chosen = settings()
    sources = sources_of(paths)
    tally = Tally()
    with _store(store, create=True) as opened, opened.lock(), display(len(sources)) as shown:
        started = time.perf_counter()
        processes = min(workers or chosen.workers or _processors(), max(len(sources), 1))
        for outcome in take_in(sources, opened, processes, chosen.read_seconds, chosen.read_memory_mb):
            tally.count(outcome)
            shown.print(_json(asdict(outcome)) if jsonl else line_of(outcome))
            shown.read(tally)
        read = time.perf_counter()
        index_passages(opened, not no_embed, shown.embedded)
    _say(f"{tally.in_words()}；读取用时 {read - started:.1f} 秒，向量用时 {time.perf_counter() - read:.1f} 秒。")
    if tally.statuses.total() == tally.statuses["failed"]:
        raise CommandError("没有一个文件可以收录。")


@app.command()
def index(store: StoreOption = None) -> None:
    """补上还没有做的向量，使正文可以按意思检索。"""
    from ingest.build import index_passages
    from ingest.progress import display

    with _store(store) as opened, display(0) as shown:
        started = time.perf_counter()
        done = index_passages(opened, True, shown.embedded)
    _say(f"为 {done} 份报告做了向量，用时 {time.perf_counter() - started:.1f} 秒。")


@app.command()
def facts(store: StoreOption = None, report: ReportOption = None, jsonl: JsonlOption = False) -> None:
    """列出每一个读到的单元格。"""
    from corpus.export import rows_of

    with _store(store) as opened:
        for row in rows_of(opened, _known_report(opened, report)):
            if jsonl:
                print(_json(row))
            else:
                printed = row["raw"] or "（空白）"
                print(f"{row['publisher']} {row['year']}  {row['row_label']} · {row['column_label']}：{printed}")


@app.command()
def reports(store: StoreOption = None, jsonl: JsonlOption = False) -> None:
    """列出资料库里的报告。"""
    with _store(store) as opened:
        answering = {report.id for report in opened.facts.reports()}
        for report in opened.facts.reports(answering=False):
            if jsonl:
                print(_json({"report": report.id, "answering": report.id in answering} | asdict(report)))
            else:
                note = "" if report.id in answering else "  （同年另有读得更全的一份，回答时用那份）"
                print(f"{report.id}  {report.publisher} {report.year}年  {report.file}{note}")


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="问题")] = None,
    store: StoreOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
    batch: Annotated[
        Path | None, typer.Option(help='一行一个 {"id","turns"} 的文件，依次回答每行的最后一问；- 为标准输入')
    ] = None,
) -> None:
    """提问；每个数字都附出处。"""
    if (question is None) == (batch is None):
        raise typer.BadParameter("请给出一个问题，或用 --batch 给出问题文件，二者取一。")
    with _store(store) as opened:
        if batch is not None:
            _ask_batch(opened, batch)
        elif question is not None:
            _ask_one(opened, question, as_json)


@app.command()
def audit(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="还没有发布的年报；不给则列出资料库里的")
    ] = None,
    store: StoreOption = None,
    report: ReportOption = None,
    jsonl: JsonlOption = False,
) -> None:
    """列出报告自相矛盾之处：勾稽、跨年衔接、正文与表格、同年两份文件。"""
    if file is not None and report is not None:
        raise typer.BadParameter("文件与 --report 二者取一。")
    with _store(store) as opened:
        for whose, finding in _draft_findings(opened, file) if file else _findings(opened, report):
            if jsonl:
                row = {"report": whose.id, "publisher": whose.publisher, "year": whose.year} | asdict(finding)
                del row["other"]
                print(_json(row))
            else:
                print(f"{whose.publisher} {whose.year}年（{whose.file}）  {finding.message}")


@app.command()
def check(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="文稿：文本、DOCX、HTML、PDF；- 为标准输入")],
    store: StoreOption = None,
    jsonl: JsonlOption = False,
) -> None:
    """核对文稿：每个数字有依据、与报告不符，还是未找到依据。"""
    from assistant import Assistant
    from assistant.drafts.check import LONGEST_DRAFT, check_cells, check_draft
    from assistant.drafts.verdicts import VERDICTS

    with _store(store) as opened:
        draft = _draft(opened, file)
        assistant = Assistant(opened, today=settings().today, settings=settings())
        cells = list(check_cells(draft.reading, assistant)) if draft.reading else []
        if len(draft.text) > LONGEST_DRAFT:
            _say(f"文稿有 {len(draft.text)} 字，只核对前面的 {LONGEST_DRAFT} 字，其余没有核对。")
        if draft.reading and draft.reading.cells and not cells:
            _say(f"库中没有{draft.reading.report.publisher}{draft.reading.report.year}年的年报，表格里的数没有核对。")
        for note in draft.notes:
            _say(f"没有核对：{note}")
        for figure in (*check_draft(draft.text, assistant), *cells):
            print(_json(figure.as_json()) if jsonl else f"{VERDICTS[figure.verdict]}  {figure.text}  {figure.message}")


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="以 .csv、.xlsx 或 .parquet 结尾的文件")],
    store: StoreOption = None,
    report: ReportOption = None,
) -> None:
    """把每一个读到的单元格写成表格文件。"""
    from corpus.export import rows_of, write_rows

    with _store(store) as opened:
        count = write_rows(rows_of(opened, _known_report(opened, report)), file)
    _say(f"写出 {count} 格到 {file}。")


@app.command()
def serve(
    store: StoreOption = None,
    host: Annotated[str | None, typer.Option(help="监听的地址")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="监听的端口")] = None,
) -> None:
    """打开网页。"""
    chosen = settings()
    _check_port(host or chosen.host, port or chosen.port)
    with _store(store) as opened:
        from assistant import Assistant
        from assistant.page import build_desk, build_page
        from assistant.page import serve as serve_page
        from assistant.page.asked import QuestionLog, Recorded
        from assistant.page.limits import Limit
        from assistant.page.programs import add_programs
        from assistant.service import Service
        from ingest.intake import Intake

        assistant = Assistant(opened, today=chosen.today, settings=chosen)
        questions = QuestionLog(opened.folder, chosen.question_log_days)
        questions.keep_pruning()
        asked = Recorded(assistant, questions) if chosen.question_log else assistant
        # without any vectors no question needs the model: it is not loaded at all
        with_vectors = any(map(opened.passages.has, opened.passages.reports()))
        page = build_page(asked, opened, chosen, warm_up=opened.passages.embedder.load if with_vectors else None)
        service, limit = Service(assistant, opened, asked), Limit(chosen.questions_per_minute)
        _say(f"网页即将打开：http://{host or chosen.host}:{port or chosen.port}{chosen.root_path}")
        serve_page(
            page,
            host or chosen.host,
            port or chosen.port,
            chosen.root_path,
            desk=build_desk(assistant, opened, Intake(opened, chosen), chosen.uploads_per_hour, chosen.upload_mb),
            login=chosen.login.get_secret_value(),
            upload_mb=chosen.upload_mb,
            programs=lambda web: add_programs(web, service, limit),
            request_log=chosen.request_log,
            proxies=chosen.proxies,
        )


@app.command()
def config(as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False) -> None:
    """列出全部设置及其现值；密钥不显示。"""
    rows = list(listed(settings()))
    if as_json:
        print(_json({row.name: {"variable": row.variable, "value": row.value} for row in rows}))
        return
    print(f"# 来自环境变量和 {config_file()}{'' if config_file().is_file() else '（没有这个文件）'}")
    for row in rows:
        print(f"{row.variable}={row.value}  # {row.description}")


def main() -> None:
    """Run the command line; whatever goes wrong is one line on standard error and an exit code."""
    try:
        app()
    except KeyboardInterrupt:
        _fail("已中断。", 130)
    except Exception as error:  # noqa: BLE001 - the edge: a user gets a sentence, never a traceback
        _fail(_domain_message(error))


def _domain_message(error: Exception) -> str:
    """Errors with a message of their own speak for themselves; others are named, in one line."""
    if isinstance(error, Told):
        return str(error)
    if isinstance(error, OSError) and error.filename:
        return f"文件打不开：{error.filename}（{error.strerror}）。"
    told = " ".join(str(error).split())[:300]
    return f"出了意外，没有完成（{type(error).__name__}：{told}）。"


def _fail(message: str, code: int = 1) -> None:
    _say(message)
    sys.exit(code)


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _processors() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _store(folder: Path | None, create: bool = False) -> Store:
    chosen: Settings = settings()
    return Store.open(
        folder or chosen.store,
        create=create,
        database=chosen.database.get_secret_value(),
        embedding_model=chosen.embedding_model,
    )


def _known_report(store: Store, report: str | None) -> str | None:
    if report is not None and store.facts.report(report) is None:
        raise CommandError(f"资料库里没有编号为 {report} 的报告；用 youju reports 查看编号。")
    return report


def _findings(store: Store, report: str | None) -> Iterator[tuple[Report, Finding]]:
    from assistant.audited import findings

    chosen = _known_report(store, report)
    known = {each.id: each for each in store.facts.reports(answering=False)}
    for finding in findings(store, chosen):
        yield known[finding.report], finding


def _draft_findings(store: Store, file: Path) -> Iterator[tuple[Report, Finding]]:
    """What an unpublished report contradicts in itself and in the publisher's reports of other years."""
    from assistant.audited import with_prose

    draft = _draft(store, str(file))
    if draft.reading is None:
        raise CommandError("这里没有年度报告：既没有规定格式的表格，也没有规定的章节标题。")
    for finding in with_prose(draft.reading).findings:
        yield draft.reading.report, finding


def _check_port(host: str, port: int) -> None:
    """Tell before the slow start that the port is taken. Raises CommandError."""
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(f"不能在 {host}:{port} 上打开网页（{error.strerror}），请换一个 --port。") from None


def _draft(store: Store, file: str) -> Draft:
    """A draft, from a file or (-) from standard input. Raises CommandError where it cannot be read."""
    from ingest.intake import Draft, Intake

    if file == "-":
        return Draft(sys.stdin.read())
    path = Path(file)
    if not path.is_file():
        raise CommandError(f"没有文件 {file}。")
    draft = Intake(store, settings()).read_draft(path)
    if draft.error:
        raise CommandError(draft.error)
    return draft


def _ask_one(store: Store, question: str, as_json: bool) -> None:
    from assistant import Assistant

    answer = Assistant(store, today=settings().today, settings=settings()).ask(question)
    if as_json:
        print(_json(answer.as_json()))
        return
    from rich.console import Console

    from assistant.terminal import print_answer

    print_answer(answer, Console(highlight=False))


def _ask_batch(store: Store, batch: Path) -> None:
    """Answer in order. A question that breaks us is refused in its place, and the exit code says so at the end."""
    from assistant import Assistant
    from assistant.answer import Answer

    assistant = Assistant(store, today=settings().today, settings=settings())
    broken = 0
    for id, turns in list(_turns(batch)):
        try:
            answer = assistant.ask(turns[-1], tuple(turns[:-1]))
        except Exception as error:  # noqa: BLE001 - one question of a batch must fail alone
            broken += 1
            _say(f"{id}：{_domain_message(error)}")
            answer = Answer(turns[-1], "not_found", "none", "回答这个问题时出了意外，没有得到答案。")
        print(_json(answer.as_json(id)), flush=True)
    if broken:
        raise CommandError(f"有 {broken} 个问题没有答成。")


def _turns(batch: Path) -> Iterator[tuple[str, list[str]]]:
    text = sys.stdin.read() if str(batch) == "-" else batch.read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            id, turns = str(entry["id"]), entry["turns"]
        except (json.JSONDecodeError, KeyError, TypeError):
            raise CommandError(f'{batch} 第 {number} 行不是 {{"id","turns"}} 的 JSON 对象。') from None
        if not (isinstance(turns, list) and all(isinstance(turn, str) for turn in turns)):
            raise CommandError(f'{batch} 第 {number} 行的 turns 要写成问题的列表，如 ["先问的","后问的"]。')
        if not turns:
            raise CommandError(f"{batch} 第 {number} 行的 turns 是空的。")
        yield id, turns


if __name__ == "__main__":
    if len(sys.argv) == 1:  # `python app.py` opens the page
        sys.argv.append("serve")
    main()
