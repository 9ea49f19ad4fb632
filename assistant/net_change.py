"""净增多少 of what comes in and goes out within one year: how far the two are apart.

Files in force grow by what was issued less what was repealed, open applications by what is carried out less what was
carried in. Where the year before has a report, what was in force then is what the files grew from.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.conversation import Scene
from assistant.lookup import Facts
from assistant.question import Question
from assistant.reading.subject import Subject
from corpus.form import CARRIED_IN, CARRIED_OUT

_NET = re.compile("净(?:增|减|多|少)")
_FILES = ("active_disclosure.normative_documents", "active_disclosure.regulations")
_OPEN = ({CARRIED_IN}, {CARRIED_OUT}, {CARRIED_IN, CARRIED_OUT})


def asks_net(text: str) -> bool:
    """Whether a net change is asked for.

    >>> asks_net("规范性文件净减少多少"), asks_net("干净吗")
    (True, False)
    """
    return bool(_NET.search(text))


def of_one_year(scene: Scene, read: Question, facts: Facts) -> Scene | None:
    """规范性文件净减多少 of one body and year, set between its two columns; None where the form has no such two."""
    if not asks_net(read.text) or scene.operation != "difference" or scene.others:
        return None
    before = scene.years[0] - 1 in facts.years(scene.publishers[0])
    two = _in_and_out(scene.subject, before)
    return replace(scene, subject=two) if two else None


def _in_and_out(subject: Subject, before: bool) -> Subject | None:
    """The two that a net change is between; None where there are no two, or the year before has what was in force."""
    if subject.share or subject.ratio or subject.rates or subject.divisor:
        return None
    if not set(subject.columns) - {"total"} and set(subject.rows) in _OPEN:
        return replace(subject, rows=(CARRIED_OUT, CARRIED_IN), columns=(), implied=False)
    files = len(subject.rows) == 1 and subject.rows[0] in _FILES and set(subject.columns) <= {"in_force", "total"}
    return replace(subject, columns=("issued", "repealed")) if files and not before else None
