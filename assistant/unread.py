"""Optional help for a question the grammar cannot read: a language model names rows and columns, we run the query.

Off unless the operator turns it on. The model is given the question and the ids of the form, never a report and never
a number; it answers with ids, and whatever it answers is checked: bodies and years must be those that the question
itself says, ids must be the form's, every word we could not read must be accounted for, and what we did read must be
in it. Anything else leaves the answer as it was without a model.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant import planning
from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.exact.indicators import column_name, columns_of, contains, known_rate, row_name, table_of
from assistant.exact.premises import premise_of
from assistant.guard import ModelFailure
from assistant.lookup import Facts
from assistant.prompts import READING_SYSTEM, READING_USER
from assistant.question import Question
from assistant.reading.subject import Subject
from assistant.reading.things import things
from corpus.form import EDITIONS, TABLES
from corpus.settings import Settings

log = logging.getLogger(__name__)

#: Indicators that one question may ask for.
MOST_INDICATORS = 6
READ_BY_MODEL = "{words}是语言模型代为理解的，问题按“{query}”查询，请核对是否合您的意思；数字由本程序从年报取出。"
#: What a helped question may ask to be done; checking and defining need no figure, and the grammar reads them.
Step = Literal["value", "sum", "difference", "growth", "times", "series", "rank", "max", "min", "average", "count"]
Role = Literal["indicator", "operation", "empty", "other"]
_RATES = ("public", "finished", "refused")
_FENCE = re.compile(r"^```(?:json)?\s*(.*?)\s*```$", re.DOTALL)
#: Ids and braces in a question are no citizen's words; what tries to write the reply itself is not sent.
_LOOKS_LIKE_REPLY = re.compile(r"[{}\[\]]|[a-z]+_[a-z]+|[a-z]+\.[a-z]+")
#: Marks of what the grammar did understand and that no figure of the form answers.
_UNDERSTOOD = ("prose", "elsewhere", "chat", "greeting", "restriction", "op:define", "op:consistency")


class Understood(BaseModel):
    """The model's reply. Nothing in it is a number of a report."""

    model_config = ConfigDict(extra="forbid", strict=True)

    publishers: list[str] = Field(default=[], max_length=20)
    years: list[int] = Field(default=[], max_length=30)
    indicators: list[str] = Field(max_length=MOST_INDICATORS)
    operation: Step = "value"
    words: dict[str, Role] = {}


def helped(answer: Answer, read: Question, scene: Scene, facts: Facts, settings: Settings) -> Answer:
    """The answer to the question as a model reads it, or `answer` itself where it is not asked or does not hold."""
    if not (settings.has_model and may_help(answer, read, scene)):
        return answer
    from assistant.model import reply

    try:
        understood = parsed(reply(*_messages(read, scene), settings))
    except (ModelFailure, ValidationError) as failure:
        log.warning("a model gave no query for an unread question: %s", type(failure).__name__)
        return answer
    meant = _scene_meant(understood, read, scene, facts)
    if meant is None:
        return answer
    found = planning.answer(read, meant, facts)
    if found.status not in ("answered", "clarify"):
        return answer
    words = "、".join(f"“{word}”" for word in read.unexplained)
    query = found.query or "、".join(each.name for subject in meant.others for (each, *_) in things(subject))
    return replace(found, notes=(READ_BY_MODEL.format(words=words, query=query), *found.notes))


def may_help(answer: Answer, read: Question, scene: Scene) -> bool:
    """Whether words were left unread and nothing else kept the question from being answered.

    A claim is never judged, and nothing is planned for bodies or years of which there is no report.
    """
    if answer.status == "answered" or not read.unexplained or read.ignored or premise_of(read):
        return False
    if read.has(*_UNDERSTOOD) or read.publishers.unknown or read.publishers.ambiguous or scene.missing:
        return False
    return bool(scene.publishers or scene.everywhere) and not _LOOKS_LIKE_REPLY.search(read.text)


def parsed(text: str) -> Understood:
    """The reply as a query: one JSON object, bare or in a code fence, after what a model may think aloud.

    Raises ValidationError for anything else.

    >>> parsed('<think>…</think>{"indicators": ["applications.new.total"]}').operation
    'value'
    """
    text = text.rpartition("</think>")[2].strip()
    fenced = _FENCE.match(text)
    return Understood.model_validate_json(fenced[1] if fenced else text)


def _messages(read: Question, scene: Scene) -> tuple[str, str]:
    system = READING_SYSTEM.format(
        most=MOST_INDICATORS,
        operations="、".join(get_args(Step)),
        rows="\n".join(f"{row} {row_name(row)}" for row in rows()),
        columns="\n".join(_columns_said()),
        rates="\n".join(f"rate.{key} {known_rate(key).definition}" for key in _RATES),
    )
    user = READING_USER.format(
        publishers="、".join(scene.publishers),
        years="、".join(map(str, scene.years)),
        words="、".join(read.unexplained),
        question=re.sub("[<>]", "", read.text),
    )
    return system, user


def rows() -> list[str]:
    """Every row of the form in any edition, families included: "applications.refused", "active_disclosure.fees"."""
    found = []
    for (table, _), form in sorted(TABLES.items(), key=lambda entry: EDITIONS.index(entry[0][1]), reverse=True):
        for line in form.lines:
            family, _, part = line.id.rpartition(".")
            found += [f"{table}.{family}"] if part and family else []
            found.append(f"{table}.{line.id}")
    return list(dict.fromkeys([*found, "review_litigation.litigation"]))


def _columns_said() -> list[str]:
    """The columns by the rows that share them: "applications.new、…：natural_person 自然人、…"."""
    sharing: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for row in rows():
        sharing.setdefault((table_of(row), columns_of(row)), []).append(row)
    whole = {table for table, _ in sharing if sum(table == each for each, _ in sharing) == 1}
    return [
        f"{table + '.*' if table in whole else '、'.join(members)}："
        + "、".join(f"{column} {column_name(members[0], column)}" for column in columns)
        for (table, columns), members in sharing.items()
    ]


def _scene_meant(understood: Understood, read: Question, scene: Scene, facts: Facts) -> Scene | None:
    """The scene with the model's rows and operation, or None where its reply does not hold."""
    subjects = [_subject(id) for id in understood.indicators]
    known = [subject for subject in subjects if subject is not None]
    if not known or len(known) < len(subjects):
        return None
    if set(understood.publishers) != set(scene.publishers) or set(understood.years) != set(scene.years):
        return None
    if set(understood.words) != set(read.unexplained) or "other" in understood.words.values():
        return None
    if not _keeps(scene.subject, known):
        return None
    meant = replace(scene, subject=known[-1], others=tuple(known), operation=understood.operation)
    return planning.filled(meant, read, facts)


def _subject(id: str) -> Subject | None:
    """An id of the prompt as a subject; None for what the form does not have."""
    if id in (f"rate.{key}" for key in _RATES):
        return Subject(rates=(id.removeprefix("rate."),))
    row, _, column = id.rpartition(".")
    if row not in rows() or column not in columns_of(row):
        return None
    return Subject(rows=(row,), columns=(column,))


def _keeps(said: Subject, meant: Sequence[Subject]) -> bool:
    """Whether a reply holds every row, column and rate that the grammar did read; a part of a row said may stand."""
    rows_meant = [row for subject in meant for row in subject.rows]
    columns_meant = {column for subject in meant for column in subject.columns}
    rates_meant = {rate for subject in meant for rate in subject.rates}
    rows_kept = all(any(row == each or contains(row, each) for each in rows_meant) for row in said.rows)
    columns_kept = set(said.columns) - {"total"} <= columns_meant
    return (rows_kept or said.implied) and columns_kept and set(said.rates) <= rates_meant
