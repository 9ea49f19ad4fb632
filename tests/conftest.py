"""Fixtures shared by all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports with their hand-read truth; it stands beside a development checkout only."""
    if not SHARED.is_dir():
        pytest.skip("需要项目旁边的 shared/（真实年报与逐格人工核读的真值），此处没有")
    return SHARED
