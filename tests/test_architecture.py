"""The shape of the project: what may import what, what stands at the top, and what a README promises."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGES = ("assistant", "corpus", "evals", "ingest")
#: Who may import whom: ingest → corpus ← assistant ← evals, app.py.
ALLOWED = {
    "corpus": {"corpus"},
    "ingest": {"ingest", "corpus"},
    "assistant": {"assistant", "corpus"},
    "evals": {"evals", "assistant", "corpus", "ingest"},
}
TOP = {
    ".ci",
    ".gitignore",
    "LICENSE",
    "Makefile",
    "NOTICE",
    "README.md",
    "app.py",
    "assistant",
    "corpus",
    "evals",
    "ingest",
    "pyproject.toml",
    "tests",
}
HEAVY = ("torch", "sentence_transformers", "chromadb", "langchain", "langchain_core", "gradio")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def at_import_time(path: Path) -> Iterator[str]:
    """Modules imported when `path` is imported: those inside functions and under TYPE_CHECKING do not count."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("package", PACKAGES)
def test_import_direction(root: Path, package: str) -> None:
    wrong = [
        f"{path.relative_to(root)} imports {name}"
        for path in sorted((root / package).rglob("*.py"))
        for name in imports(path)
        if name.split(".")[0] in (*PACKAGES, "app", "tests") and name.split(".")[0] not in ALLOWED[package]
    ]
    assert not wrong


def test_langchain_stands_in_two_modules(root: Path) -> None:
    users = {
        str(path.relative_to(root))
        for package in ("assistant", "corpus", "ingest")
        for path in (root / package).rglob("*.py")
        for name in imports(path)
        if name.startswith("langchain")
    }
    assert users <= {"assistant/retrieve.py", "assistant/model.py"}


@pytest.mark.parametrize("package", ["assistant", "corpus", "ingest"])
def test_heavy_libraries_are_imported_where_they_are_used(root: Path, package: str) -> None:
    pages = root / "assistant" / "page"
    wrong = [
        f"{path.relative_to(root)} imports {name}"
        for path in sorted((root / package).rglob("*.py"))
        if pages not in path.parents and path.name not in ("retrieve.py", "model.py")
        for name in at_import_time(path)
        if name.split(".")[0] in HEAVY
    ]
    assert not wrong


def test_the_command_starts_without_heavy_libraries() -> None:
    code = f"import sys, app, assistant.ask; print([m for m in {HEAVY!r} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_top_level(root: Path) -> None:
    listed = subprocess.run(
        ["git", "-c", "core.quotePath=false", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert {line.split("/")[0] for line in listed.stdout.splitlines()} <= TOP


def test_modules_stay_short(root: Path) -> None:
    long = {
        str(path.relative_to(root)): lines
        for package in (*PACKAGES, "tests")
        for path in (root / package).rglob("*.py")
        if (lines := path.read_text("utf-8").count("\n")) > 500
    }
    assert not long


def test_readme_names_modules_and_commands_that_exist(root: Path) -> None:
    readme = (root / "README.md").read_text("utf-8")
    modules = set(re.findall(r"`((?:assistant|corpus|evals|ingest)/[\w/]+\.\w+)`", readme))
    assert modules, "README 的架构图应当写出模块"
    assert not {name for name in modules if not (root / name).exists()}
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.M))
    assert set(re.findall(r"\bmake ([a-z]+)", readme)) <= targets
    told = subprocess.run([sys.executable, "-m", "app", "--help"], cwd=root, capture_output=True, text=True, check=True)
    commands = set(re.findall(r"^  ([a-z]+) ", told.stdout.partition("Commands:")[2], re.M))
    assert set(re.findall(r"\byouju ([a-z]+)", readme)) == commands


def test_readme_draws_the_imports_as_they_are(root: Path) -> None:
    """The sketch's one line of packages is the direction that `test_import_direction` enforces."""
    assert "ingest → corpus ← assistant ← evals, app.py" in (root / "README.md").read_text("utf-8")


def test_one_wording_a_line(root: Path) -> None:
    """A table of wordings can be read, and what changes in one shows as one line: no two of them in one string."""
    for path in (root / "assistant/reading").rglob("*.py"):
        text = path.read_text("utf-8")
        assert max(map(len, text.splitlines())) <= 300, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "entry":
                strings = [each for wording in node.args[1:] for each in ast.walk(wording)]
                said = [each.value for each in strings if isinstance(each, ast.Constant)]
                assert not [each for each in said if isinstance(each, str) and re.search(r"\s", each)], path
