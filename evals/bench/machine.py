"""Where and when figures were measured, and how busy the machine was."""

from __future__ import annotations

import os
import platform
from datetime import date
from pathlib import Path


def machine() -> str:
    """One line: processor, cores, memory, Python, system."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{processor()}，{os.cpu_count()} 核，内存 {memory:.0f} GB，"
        f"Python {platform.python_version()}，{platform.system()} {platform.machine()}"
    )


def processor() -> str:
    """The model of the processor as the system names it, else its architecture."""
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def load() -> float:
    """Average number of running processes in the last minute: above the number of cores, wall-clock times lie."""
    return round(os.getloadavg()[0], 1)


def today() -> str:
    """The date that stands beside the figures."""
    return date.today().isoformat()
