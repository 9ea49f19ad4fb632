"""Several earlier questions taken together: 三家合计, 这两年差多少, 谁最多 after them are about what they asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Literal

from assistant.conversation import PastQuestion, Scene
from assistant.exact.indicators import FAMILY_ROWS, OUTCOMES, contains, table_of
from assistant.question import Question
from assistant.reading.formula import across_years, adds_before_share, base_of_share
from assistant.reading.saying import replaces
from assistant.reading.subject import Subject, subject_of
from assistant.reading.things import Thing, members, things
from corpus.text import squeeze, to_simplified

Kind = Literal["bodies", "years", "places", "things", ""]

#: So many questions are remembered to be taken together.
_PAST = 8
_LETTERS = "两俩二2 三仨3 四4 五5 六6 七7 八8"
_NUMBERS = {letter: number for number, letters in enumerate(_LETTERS.split(), 2) for letter in letters}
#: 三家合计, 这三类, 上面四个加起来; not 二十三年, 2023年, 第二家.
_COUNTED = re.compile(
    rf"(?P<points>(?:这|那|上面|前面|刚才|以上)的?)?(?<![第十百\d哪前每近])(?P<said>(?P<number>[{''.join(_NUMBERS)}])"
    r"(?P<kind>家|个?(?:部门|单位|机关|地方|地区?|局|区县?|市|县)|个?年(?:度|份)?|[项类种样块]|个?(?:方面|部分)|个|者)?)"
)
_KINDS: dict[str, Kind] = {"年": "years", "部分": "things", **dict.fromkeys("项类种样块方", "things")}
#: 这四年, 这几年: the years asked about just before, where there are several.
_THESE_YEARS = re.compile("^[这那](?:[一二两三四五六七八2-8几些])年")
_APART = re.compile("差")
_AMONG = re.compile("两|二者|谁|哪")
#: Taken over whatever was asked before, with one number at least on each side.
_COMPARING = ("difference", "growth", "times", "max", "min", "rank", "average")
_INFLOW = ("applications.new", "applications.carried_in")


@dataclass(frozen=True, slots=True)
class _Counted:
    """How many parts a question speaks of, of which kind, in its own words."""

    said: str
    number: int
    kind: Kind


def recalling(scene: Scene, before: Scene, question: Question) -> Scene:
    """The scene over the questions it points back to; without such, itself, remembered for those to come."""
    counted = _counted(question)
    if across := across_years(question, before.subject, before.years):
        own = replace(scene, across=across, subject=across.part, others=(), operation="value", missing=(), note="")
        return replace(own, years=(across.part_year,), past=before.past)
    if base := base_of_share(question):
        return _share_of_sum(scene, before, question, counted, base)
    meant = _meant(scene, before, question, counted)
    if meant is None:
        return _remembered(scene, before, question)
    if not meant:
        return _unmet(scene, before, counted)
    subjects = tuple(dict.fromkeys(subject for turn in meant for subject in turn.subjects))
    parts = _parts(meant)
    if question.has("op:share") and scene.operation == "sum" and (share := _share_of_all(subjects)):
        scene, subjects = replace(scene, operation="value"), (share,)
    return replace(
        scene,
        publishers=tuple(parts["bodies"]),
        years=tuple(sorted(parts["years"])),
        places=tuple(parts["places"]) if _varied(meant) == "places" else (),
        missing=(),
        inherited=(*parts["bodies"], *(f"{year}年" for year in sorted(parts["years"])), "同一项目"),
        note="",
        subject=subjects[-1],
        others=subjects[:-1],
        past=before.past,
    )


def _remembered(scene: Scene, before: Scene, question: Question) -> Scene:
    past = before.past[:-1] if replaces(question.asked) else before.past
    return replace(scene, past=(*past, _turn(scene, question))[-_PAST:])


def _unmet(scene: Scene, before: Scene, counted: _Counted | None) -> Scene:
    """Nothing is asked where the questions pointed back to are not there."""
    return replace(scene, subject=Subject(), others=(), unmet=counted.said if counted else "", past=before.past)


def _share_of_sum(scene: Scene, before: Scene, question: Question, counted: _Counted | None, base: Subject) -> Scene:
    """两项合计占办结总数的几成, 加起来多少 >> 占办结的几成: all that was added up, divided by what stands behind 占."""
    summed = before.operation == "sum" and not question.has("op:sum", "op:plus", "op:altogether")
    if not (adds_before_share(question) or summed) or question.unexplained or not before.subject:
        return _remembered(scene, before, question)
    parts: tuple[Subject, ...] = (*before.others, before.subject)
    if not summed and len(before.subject.rows) < 2 and len(before.subject.columns) < 2:
        turns = _exactly(before.past, counted) if counted else _run(before.past)
        if _varied(turns) != "things" or not _alike(turns):
            return _unmet(scene, before, counted)
        parts = tuple(dict.fromkeys(subject for turn in turns for subject in turn.subjects))
    if not (share := _share_of_all(parts) if len(parts) > 1 else replace(before.subject, joined=True)):
        return _unmet(scene, before, counted)
    columns = [column for column in share.columns if column != "total"]
    if len(columns) == 1 and not base.columns and set(share.rows) != set(base.rows):
        base = replace(base, columns=(columns[0],))  # of the same applicants
    share = replace(share, share=False, divisor=replace(base, share=False, implied=False))
    taken = (*before.publishers, *(f"{year}年" for year in before.years), "同一项目")
    return replace(scene, subject=share, others=(), operation="value", inherited=taken, past=before.past)


def _share_of_all(subjects: Sequence[Subject]) -> Subject | None:
    """The share that several things make together (企业呢 >> 律所呢 >> 合计占多少); None where they cannot be added."""
    rows = tuple(dict.fromkeys(row for subject in subjects for row in subject.rows))
    columns = tuple(dict.fromkeys(column for subject in subjects for column in subject.columns))
    plain = not any(subject.rates or subject.ratio or subject.share or subject.divisor for subject in subjects)
    one_axis = len({subject.rows for subject in subjects}) == 1 or len({subject.columns for subject in subjects}) == 1
    return Subject(rows, columns, share=True, joined=True) if plain and one_axis and len(subjects) > 1 else None


def _turn(scene: Scene, question: Question) -> PastQuestion:
    """What a question asked of the tables, to be taken together with others later."""
    if scene.missing or scene.prose or question.unexplained or not (scene.subject and scene.subject.fits):
        return PastQuestion()
    return PastQuestion(scene.publishers, scene.years, (*scene.others, scene.subject))


def _meant(
    scene: Scene, before: Scene, question: Question, counted: _Counted | None
) -> tuple[PastQuestion, ...] | None:
    """The earlier questions that a question is about; () where they do not fit its words, None where none is meant."""
    if _compares_years(scene, before, question):
        return before.past[-2:]
    if not any(before.past) or question.unexplained or _names(question, before.past):
        return None
    # 总数呢 asks for all applicants and adds nothing, 这几年总数 adds
    adds = scene.operation == "sum" and (bool(question.years) or not question.has("op:total"))
    if not adds and scene.operation not in _COMPARING:
        return None
    if counted:
        return _exactly(before.past, counted)
    run = _run(before.past)
    if adds:
        return run if _varied(run) else _pair(before.past) if question.has("op:sum") else None
    among = bool(_AMONG.search(question.text))
    if scene.operation in ("max", "min", "rank", "average"):
        return run if _varied(run) and (among or scene.operation in ("rank", "average")) else None
    return _pair(before.past) if among or _APART.search(question.text) else None


def _names(question: Question, past: Sequence[PastQuestion]) -> bool:
    """Whether a question says whom, when or what itself; what it only says again (两家许可一共多少) is none of it."""
    if question.publishers.matches:
        return True
    years = [each.text for each in question.years.expressions]
    if years and not (all(map(_THESE_YEARS.match, years)) and len(_parts(_run(past))["years"]) > 1):
        return True
    said = subject_of(question)
    before = [each for asked in _parts(past[-1:])["things"] for each in asked]
    again = {each.row for each in before}, {each.column for each in before} | {"total"}
    return bool(said.rates) or not (set(said.rows) <= again[0] and set(said.columns) <= again[1])


def _counted(question: Question) -> _Counted | None:
    """How many parts are spoken of (三家, 这两个), where a measure or 这 says that the number counts them."""
    rows = [token.text for token in question.tokens if token.marks[0].startswith(("row:", "column:"))]
    for found in _COUNTED.finditer(to_simplified(squeeze(question.asked))):
        measure = found["kind"] or ""
        if not (found["points"] or measure) or any(found["said"] in row for row in rows):  # 三类内部事务 is a row
            continue
        kind: Kind = next((kind for word, kind in _KINDS.items() if word in measure), "")
        if not kind and measure not in ("", "个", "者"):
            kind = "bodies"
        return _Counted(found["said"], _NUMBERS[found["number"]], kind)
    return None


def _exactly(past: Sequence[PastQuestion], counted: _Counted) -> tuple[PastQuestion, ...]:
    """The last questions that asked about just so many parts of one kind; () where none did."""
    families = [row for subject in past[-1].subjects for row in subject.rows]
    if counted.kind == "things" and any(len(FAMILY_ROWS.get(row, ())) == counted.number for row in families):
        return tuple(past[-1:])  # 无法提供的呢 >> 三类一共多少
    for turns in _ever_longer(past):
        kind, parts = _varied(turns), _parts(turns)
        if kind is None:
            return ()
        if kind and len(parts[kind]) >= counted.number:
            fits = len(parts[counted.kind or kind]) == len(parts[kind]) == counted.number
            return turns if fits else ()
    return ()


def _run(past: Sequence[PastQuestion]) -> tuple[PastQuestion, ...]:
    """The last questions as long as they differ in one thing only and are alike; one alone where none is."""
    run: tuple[PastQuestion, ...] = ()
    for turns in _ever_longer(past):
        if _varied(turns) is None or not _alike(turns):
            break
        run = turns
    return run


def _varied(turns: Sequence[PastQuestion]) -> Kind | None:
    """What some questions differ in: bodies, years, both at once (places), or things; "" for none, None for several."""
    parts = _parts(turns)
    several: list[Kind] = [kind for kind in ("bodies", "years", "things") if len(parts[kind]) > 1]
    if several == ["bodies", "years"] and all(len(turn.publishers) == len(turn.years) == 1 for turn in turns):
        return "places"
    return None if len(several) > 1 else several[0] if several else ""


def _pair(past: Sequence[PastQuestion]) -> tuple[PastQuestion, ...] | None:
    """The last two questions where they differ in one thing; None otherwise."""
    pair = _exactly(past, _Counted("", 2, ""))
    return pair or None


def _ever_longer(past: Sequence[PastQuestion]) -> Sequence[tuple[PastQuestion, ...]]:
    """The last question, the last two, the last three…, back to one that asked no table."""
    open_at = next((n for n, turn in enumerate(reversed(past)) if not turn), len(past))
    return [tuple(past[-n:]) for n in range(1, open_at + 1)]


def _parts(turns: Sequence[PastQuestion]) -> dict[Kind, list[Any]]:
    """What some questions asked about: each body, year, body with its year, and thing once."""
    return {
        "bodies": list(dict.fromkeys(name for turn in turns for name in turn.publishers)),
        "years": list(dict.fromkeys(year for turn in turns for year in turn.years)),
        "places": list(dict.fromkeys(place for turn in turns for place in product(turn.publishers, turn.years))),
        "things": list(dict.fromkeys(thing for turn in turns for each in turn.subjects for thing in _things(each))),
    }


def _things(subject: Subject) -> list[Thing]:
    return [(each,) for each in members(subject)] if subject.spread else things(subject)


def _alike(turns: Sequence[PastQuestion]) -> bool:
    """Whether all that was asked is of one sort: outcomes, what came in, one table's rows; no rate beside a count."""
    return len({_sort(subject) for turn in turns for subject in turn.subjects}) == 1


def _sort(subject: Subject) -> str:
    if subject.rates or subject.share or subject.ratio:
        return "rate"
    sorts = {_sort_of_row(row) for row in subject.rows}
    return sorts.pop() if len(sorts) == 1 else ""


def _sort_of_row(row: str) -> str:
    if row in OUTCOMES or contains("applications.outcome_total", row):
        return "outcome"
    if row in _INFLOW:
        return "inflow"
    return row if table_of(row) == "applications" else table_of(row)


def _compares_years(scene: Scene, before: Scene, question: Question) -> bool:
    """Whether a change is asked for between the years of the last two questions, which differ in nothing else."""
    if scene.operation not in ("growth", "difference", "times") or subject_of(question) or question.publishers.matches:
        return False
    if len(before.past) < 2 or any(each.kind != "year" for each in question.years.expressions):
        return False
    one, other = before.past[-2:]
    written = {year for each in question.years.expressions for year in each.years}
    alike = (one.publishers, one.subjects) == (other.publishers, other.subjects) and len(one.years) == len(
        other.years
    ) == 1
    return alike and one.years != other.years and (not written or written == set(other.years))
