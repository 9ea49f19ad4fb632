"""The command `youju` from outside: what it prints, its exit codes, and what a start costs."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

import app
from corpus.report import Reading
from corpus.settings import Settings, SettingsError, listed, load_settings
from corpus.store import Store
from ingest.build import Source, compare_reports, read_report

HEAVY = ("torch", "sentence_transformers", "chromadb", "langchain", "langchain_core", "gradio", "httpx", "pypdfium2")
ROOT = Path(__file__).resolve().parent.parent
QUESTION = "红寺堡区2019年收到多少件信息公开申请？"


@pytest.fixture(scope="module")
def store(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample reports, read in this process."""
    folder = tmp_path_factory.mktemp("cli") / "store"
    with Store.open(folder, create=True) as opened:
        for path in sorted((root / "corpus" / "reports").glob("*.html")):
            reading: Reading = read_report(Source(str(path), path.name, path))
            opened.facts.put(reading, str(path), path.read_bytes(), compare_reports)
    return folder


class Ran(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def youju(*arguments: object, stdin: str = "") -> Ran:
    """The command run in this process, as a start a test would take a minute."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", ["youju", *map(str, arguments)])
        patch.setattr(sys, "stdin", io.StringIO(stdin))
        with pytest.raises(SystemExit) as left:
            app.main()
    return Ran(int(left.value.code or 0), out.getvalue(), err.getvalue())


def youju_apart(*arguments: object, **environment: str) -> Ran:
    """The command run in a process of its own, with settings in its environment."""
    ran = subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def lines(ran: Ran) -> list[dict[str, Any]]:
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_facts_are_every_cell_of_the_store(store: Path) -> None:
    rows = lines(youju("facts", "--jsonl", "--store", store))
    assert all(
        list(row) == "report file publisher year edition cell row_label column_label raw value unit page".split()
        for row in rows
    )
    with Store.open(store) as opened:
        expected = {(r.id, c.id): c for r in opened.facts.reports() for c in opened.facts.cells(r.id).values()}
    assert {(row["report"], row["cell"]): row["raw"] for row in rows} == {key: c.raw for key, c in expected.items()}
    for row in rows:
        value = expected[row["report"], row["cell"]].value
        assert (None if row["value"] is None else Decimal(row["value"])) == value
    one = rows[0]["report"]
    assert lines(youju("facts", "--jsonl", "--store", store, "--report", one)) == [
        r for r in rows if r["report"] == one
    ]


def test_the_edition_is_that_of_the_cells_own_table(store: Path) -> None:
    rows = lines(youju("facts", "--jsonl", "--store", store))
    editions = {row["cell"].split(".")[0]: row["edition"] for row in rows if row["publisher"] == "洪泽区"}
    assert (editions["active_disclosure"], editions["applications"]) == ("2021", "2019")


def test_ingest_tells_a_line_a_file(root: Path, tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    folder.mkdir()
    shutil.copy(root / "corpus" / "reports" / "红寺堡区-2019.html", folder)
    (folder / "空.pdf").write_bytes(b"")
    told = {row["file"]: row for row in lines(youju("ingest", "--jsonl", "--no-embed", "--store", store, folder))}
    good, bad = told["红寺堡区-2019.html"], told["空.pdf"]
    fields = "file status report publisher year edition cells passages unread findings error"
    assert list(good) == list(bad) == fields.split()
    assert (good["status"], good["publisher"], good["year"], good["cells"]) == ("added", "红寺堡区", 2019, 198)
    assert (bad["status"], bad["report"], bad["cells"], bad["unread"]) == ("failed", None, 0, [])
    again = lines(youju("ingest", "--jsonl", "--no-embed", "--store", store, folder / "红寺堡区-2019.html"))
    assert again == [good | {"status": "unchanged"}]


def test_ingest_of_nothing_readable_fails(tmp_path: Path) -> None:
    ran = youju("ingest", "--store", tmp_path / "store", tmp_path / "没有.pdf")
    assert ran.returncode == 1
    assert "没有这个文件" in ran.stdout
    assert ran.stderr.splitlines()[-1] == "没有一个文件可以收录。"


def test_ask_answers_with_the_cell(store: Path) -> None:
    [answer] = lines(youju("ask", QUESTION, "--json", "--store", store))
    assert answer["status"] == "answered"
    assert [(f["value"], f["unit"], f["cell"]) for f in answer["figures"]] == [("13", "件", "applications.new.total")]
    cited = answer["citations"][0]
    assert (cited["n"], cited["file"], cited["raw"]) == (1, "红寺堡区-2019.html", "13")
    shown = youju("ask", QUESTION, "--store", store)
    assert shown.returncode == 0
    assert "13" in shown.stdout.splitlines()[0]
    assert "[1] 红寺堡区 2019年 · 一、本年新收政府信息公开申请数量 · 总计：13（红寺堡区-2019.html）" in shown.stdout


def test_batch_keeps_order_and_answers_the_last_turn(store: Path, tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    asked = [
        {"id": "b", "turns": [QUESTION, "那洪泽区2023年呢？"], "expect": "ignored"},
        {"id": "a", "turns": [QUESTION]},
    ]
    batch.write_text("\n".join(json.dumps(entry, ensure_ascii=False) for entry in asked) + "\n\n", "utf-8")
    answers = lines(youju("ask", "--batch", batch, "--store", store))
    assert [answer["id"] for answer in answers] == ["b", "a"]
    assert [answer["question"] for answer in answers] == ["那洪泽区2023年呢？", QUESTION]
    assert {figure["publisher"] for figure in answers[0]["figures"]} == {"洪泽区"}
    assert lines(youju("ask", "--batch", "-", "--store", store, stdin=batch.read_text("utf-8"))) == answers


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no json", "第 2 行"),
        ('{"id": 1}', "第 2 行"),
        ('{"id": 1, "turns": []}', "空"),
        ('{"id": 1, "turns": "平潭2024年新收多少"}', "列表"),
        ('{"id": 1, "turns": ["平潭2024年新收多少", 2024]}', "列表"),
    ],
)
def test_a_batch_that_cannot_be_read(store: Path, line: str, told: str) -> None:
    ran = youju("ask", "--batch", "-", "--store", store, stdin=f"\n{line}\n")
    assert ran.returncode == 1
    assert told in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_an_exact_answer_imports_nothing_heavy(store: Path, root: Path) -> None:
    code = (
        "import sys, app\n"
        f"sys.argv = ['youju', 'ask', {QUESTION!r}, '--store', {str(store)!r}]\n"
        "try: app.main()\n"
        f"finally: print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"
    assert "13" in ran.stdout


def test_audit_tells_what_does_not_add_up(store: Path) -> None:
    rows = lines(youju("audit", "--jsonl", "--store", store))
    fields = "report publisher year rule severity message printed computed cells"
    assert all(list(row) == fields.split() for row in rows)
    # 红寺堡区 2019 prints 0 as （七）总计 under outcomes that sum to 10.
    [broken] = [
        row
        for row in rows
        if row["publisher"] == "红寺堡区"
        and row["rule"] == "outcome_sum"
        and "applications.outcome_total.total" in row["cells"]
    ]
    assert (broken["printed"], broken["computed"], broken["severity"]) == ("0", "10", "error")


def test_reports_lists_what_there_is(store: Path) -> None:
    rows = lines(youju("reports", "--jsonl", "--store", store))
    assert ("洪泽区", 2023, True) in [(row["publisher"], row["year"], row["answering"]) for row in rows]
    assert "红寺堡区 2019年  红寺堡区-2019.html" in youju("reports", "--store", store).stdout


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_export_holds_every_cell_as_printed(store: Path, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"facts{suffix}"
    expected = lines(youju("facts", "--jsonl", "--store", store))
    assert youju("export", path, "--store", store).returncode == 0
    if suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            found: list[dict[str, Any]] = list(csv.DictReader(file))
        expected = [{name: "" if value is None else str(value) for name, value in row.items()} for row in expected]
    elif suffix == ".xlsx":
        head, *body = openpyxl.load_workbook(path, read_only=True).active.iter_rows(values_only=True)
        found = [dict(zip_longest(map(str, head), line)) for line in body]  # a row ends with its last value
        expected = [{name: None if value == "" else value for name, value in row.items()} for row in expected]
    else:
        parquet = pytest.importorskip("pyarrow.parquet", reason="需要 pyarrow（可选）")
        found = parquet.read_table(path).to_pylist()
    assert found == expected


def test_export_to_an_unknown_kind(store: Path, tmp_path: Path) -> None:
    ran = youju("export", tmp_path / "facts.doc", "--store", store)
    assert (ran.returncode, ran.stderr) == (1, "不认识的导出格式“.doc”：请用 .csv、.xlsx 或 .parquet。\n")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["ask", "x", "--store", "no-such-store"], 1, "这里没有资料库"),
        (["facts", "--store", "no-such-store"], 1, "这里没有资料库"),
        (["ask"], 2, "--batch"),
        (["ask", "x", "--batch", "y"], 2, "--batch"),
        (["unknown"], 2, "unknown"),
        (["ingest"], 2, "PATH"),
    ],
)
def test_exit_codes_and_one_line_errors(arguments: list[str], code: int, told: str) -> None:
    ran = youju(*arguments)
    assert ran.returncode == code
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr
    if code == 1:
        assert ran.stderr.count("\n") == 1
        assert ran.stdout == ""


def test_a_report_that_is_not_there_and_a_damaged_store(store: Path, tmp_path: Path) -> None:
    ran = youju("facts", "--store", store, "--report", "0" * 16)
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    shutil.copytree(store, tmp_path / "store")
    (tmp_path / "store" / "facts.sqlite").write_bytes(b"damaged" * 1000)
    ran = youju("reports", "--store", tmp_path / "store")
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)


def test_output_into_a_closed_pipe(store: Path, root: Path) -> None:
    run = f"{sys.executable} -m app facts --jsonl --store {store} | head -n 1"
    ran = subprocess.run(["sh", "-c", run], cwd=root, capture_output=True, text=True, check=True)
    assert (ran.stderr, ran.stdout.count("\n")) == ("", 1)


def test_config_lists_every_setting_and_no_secret() -> None:
    ran = youju_apart("config", YOUJU_MODEL_API_KEY="sk-secret", YOUJU_LOGIN="a:pass", YOUJU_PORT="8001")
    assert ran.returncode == 0
    assert "secret" not in ran.stdout + ran.stderr
    assert "pass" not in ran.stdout
    assert "YOUJU_PORT=8001" in ran.stdout
    assert all(f"YOUJU_{name.upper()}=" in ran.stdout for name in Settings.model_fields)
    assert "secret" not in repr(load_settings(model_api_key="sk-secret"))


def test_settings_from_a_file_give_way_to_the_environment(tmp_path: Path) -> None:
    file = tmp_path / "youju.toml"
    file.write_text('port = 9000\nhost = "0.0.0.0"\n', "utf-8")
    shown = youju_apart("config", "--json", YOUJU_CONFIG=str(file), YOUJU_PORT="9001")
    values = {name: entry["value"] for name, entry in json.loads(shown.stdout).items()}
    assert (values["port"], values["host"]) == ("9001", "0.0.0.0")
    file.write_text("port = = 1\n", "utf-8")
    broken = youju_apart("config", YOUJU_CONFIG=str(file))
    assert (broken.returncode, broken.stderr.count("\n")) == (1, 1)


def test_a_setting_that_cannot_be_used_is_named() -> None:
    with pytest.raises(SettingsError, match="YOUJU_PORT"):
        load_settings(port=0)
    ran = youju_apart("config", YOUJU_PORT="x")
    assert ran.returncode == 1
    assert "YOUJU_PORT" in ran.stderr


def test_every_setting_is_described_in_chinese() -> None:
    for setting in listed(load_settings()):
        assert any("\u4e00" <= character <= "\u9fff" for character in setting.description), setting.name


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("PORT", "很多", "设置 port（环境变量 YOUJU_PORT）不能用：应为整数。"),
        ("PORT", "0", "设置 port（环境变量 YOUJU_PORT）不能用：须不小于 1。"),
        ("TODAY", "昨天", "设置 today（环境变量 YOUJU_TODAY）不能用：应为日期，如 2025-01-31。"),
        ("LOGIN", "只有名字", "设置 login（环境变量 YOUJU_LOGIN）不能用：登录要写作 用户名:密码，多个用逗号隔开。"),
        ("CONFIG", "没有.toml", "环境变量 YOUJU_CONFIG 指的设置文件 没有.toml 不存在。"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_in_chinese(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, told: str
) -> None:
    monkeypatch.setenv(f"YOUJU_{variable}", value)
    with pytest.raises(SettingsError) as error:
        load_settings()
    assert str(error.value) == told
