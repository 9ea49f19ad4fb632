"""Several earlier questions taken together: 三家合计, 这两年差多少, 谁最多 after them are about what they asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Literal

from assistant.conversation import PastQuestion, Scene
from assistant.exact.indicators import FAMILY_ROWS, OUTCOMES, contains, table_of
from assistant.net_change import asks_net
from assistant.pointing import points_at_things
from assistant.question import Question
from assistant.reading.formula import across_years, adds_before_share, base_of_share
from assistant.reading.pairs import as_pair
from assistant.reading.saying import replaces
from assistant.reading.subject import Subject, subject_of
from assistant.reading.things import Thing, members, things
from corpus.agencies import lies_in, place_of
from corpus.form import CARRIED_IN, CARRIED_OUT, COMES_IN, NEW, OUTCOME_TOTAL
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
_APART = re.compile("差|(?<![增减升提降走变])[多少高低](?:出|了)?(?:多少|几)")
#: What was issued less what was repealed, and what is carried out less what was carried in.
_IN_AND_OUT = ({"issued", "repealed"}, {"issued?", "repealed"}, {"made", "repealed"})
_AMONG = re.compile("两|二者|谁|哪")
#: Taken over whatever was asked before, with one number at least on each side.
_COMPARING = ("difference", "growth", "times", "max", "min", "rank", "average")
#: 一样吗, 对得上吗: the last two numbers are set against each other.
_SAME = re.compile("一样|相同|相等|一致|对得?上|吻合|相符")
#: 跟它对得上吗: with what was asked just before.
_WITH_IT = re.compile("(?:跟|和|与|同)(?:它|那个?数?|这个?数?|前面|上面|刚才)")
_WHOLES = ((NEW,), (OUTCOME_TOTAL,))


@dataclass(frozen=True, slots=True)
class _Counted:
    """How many parts a question speaks of, of which kind, in its own words."""

    said: str
    number: int
    kind: Kind


def recalling(scene: Scene, before: Scene, question: Question) -> Scene:
    """The scene over the questions it points back to; without such, itself, remembered for those to come."""
    counted = _counted(question)
    if _matches_year_before(scene, before, question):
        years = tuple(sorted({*before.years, *scene.years}))
        rows = Subject((CARRIED_OUT, CARRIED_IN))
        return replace(scene, years=years, subject=rows, others=(), missing=(), past=before.past)
    if across := across_years(question, before.subject, before.years):
        own = replace(scene, across=across, subject=across.part, others=(), operation="value", missing=(), note="")
        return replace(own, years=(across.part_year,), past=before.past)
    if (pair := _former_and_latter(scene, before, question)) is not None:
        return pair
    if (summed := _sum_of_share(scene, before, question)) is not None:
        of_sum = replace(scene.subject, share=False, implied=False, divisor=summed)
        return replace(scene, subject=of_sum, others=(), operation="value", past=before.past)
    if base := base_of_share(question):
        return _share_of_sum(scene, before, question, counted, base)
    meant = _meant(scene, before, question, counted)
    if meant is None and (whole := _asked_before_last(before, question)):
        scene = _share_of_last(scene, before, question, whole)
    if meant is None:
        return _remembered(scene, before, question)
    if not meant and (years := _so_many_years(before.past, counted)) and question.marked("column:"):
        again = set(scene.subject.columns) <= {*before.subject.columns, "total"} and not scene.subject.rows
        subject = before.subject if again else scene.subject  # 废止呢 >> 两年废止合计
        taken = (*before.publishers, *(f"{year}年" for year in years), "同一项目")
        return replace(scene, years=years, missing=(), subject=subject, inherited=taken, past=before.past)
    if not meant and question.publishers.counted:  # 平潭几件 >> 三个局加一起呢: those below it, never asked before
        return _remembered(scene, before, question)
    if not meant:
        return _unmet(scene, before, counted)
    subjects = tuple(dict.fromkeys(subject for turn in meant for subject in turn.subjects))
    parts = _parts(meant)
    if scene.operation == "sum" and counted is None:
        subjects = _without_whole(subjects)
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


def _without_whole(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """不予公开几件 >> 其中国家秘密的 >> 第三方的呢 >> 这些加起来: the parts picked out, and not their whole."""
    whole, *parts = subjects
    if len(parts) < 2 or len(whole.rows) != 1 or whole.columns or whole.share or whole.rates:
        return subjects
    inside = all(len(part.rows) == 1 and not part.columns and contains(whole.rows[0], part.rows[0]) for part in parts)
    return tuple(parts) if inside else subjects


def _matches_year_before(scene: Scene, before: Scene, question: Question) -> bool:
    """2023年结转下年度几件 >> 2024年的上年结转跟它对得上吗: what one year hands on to the next is asked about."""
    if scene.operation != "consistency" or not _WITH_IT.search(question.text) or question.numbers:
        return False
    rows = [before.subject.rows, scene.subject.rows]
    years = [before.years, scene.years]
    if before.publishers != scene.publishers or any(len(each) != 1 for each in (*rows, *years)):
        return False
    ordered = sorted(zip((each[0] for each in years), (each[0] for each in rows), strict=True))
    return [row for _, row in ordered] == [CARRIED_OUT, CARRIED_IN] and ordered[0][0] + 1 == ordered[1][0]


def _remembered(scene: Scene, before: Scene, question: Question) -> Scene:
    asked_back = bool(before.open_names) and not before.publishers  # what was meant is told only now
    past = before.past[:-1] if asked_back or replaces(question.asked) else before.past
    return replace(scene, past=(*past, _turn(scene, question))[-_PAST:])


def _unmet(scene: Scene, before: Scene, counted: _Counted | None) -> Scene:
    """Nothing is asked where the questions pointed back to are not there."""
    return replace(scene, subject=Subject(), others=(), unmet=counted.said if counted else "", past=before.past)


def _share_of_sum(scene: Scene, before: Scene, question: Question, counted: _Counted | None, base: Subject) -> Scene:
    """两项合计占办结总数的几成, 加起来多少 >> 占办结的几成: all that was added up, divided by what stands behind 占."""
    summed = before.operation == "sum" and not question.has("op:sum", "op:plus", "op:altogether")
    if not (adds_before_share(question) or summed) or question.unexplained or not before.subject:
        return _remembered(_share_of_last(scene, before, question, base), before, question)
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


def _sum_of_share(scene: Scene, before: Scene, question: Question) -> Subject | None:
    """三项加起来多少 >> 许可占多少: what was added up, where the one named is of it and has no usual whole."""
    said = subject_of(question)
    plain = said.share and len(said.rows) == 1 and not (said.columns or said.divisor or things(said))
    if not plain or question.unexplained or question.publishers.matches or question.years:
        return None
    parts = (*before.others, before.subject)
    rows = tuple(dict.fromkeys(row for part in parts for row in part.rows))
    if (
        len(rows) == 1
        and before.operation in ("value", "sum")
        and rows != said.rows
        and contains(rows[0], said.rows[0])
    ):
        return replace(before.subject, share=False, implied=False) if not before.subject.columns else None
    added = before.operation == "sum" and said.rows[0] in rows and len(rows) > 1
    alike = all(not (part.share or part.rates or part.divisor or part.columns) for part in parts)
    return Subject(rows, joined=True) if added and alike else None


def _share_of_last(scene: Scene, before: Scene, question: Question, base: Subject) -> Scene:
    """结转下年度几件 >> 占新收的几成: the last thing asked over one of its table that is no usual whole of it."""
    last = before.subject
    plain = len(things(last)) == 1 and len(things(last)[0]) == 1 and not (last.share or last.rates or last.ratio)
    one_table = {table_of(row) for row in (*last.rows, *base.rows)}
    if not plain or len(one_table) != 1 or last.divisor or question.unexplained or question.publishers.matches:
        return scene
    if last.rows == base.rows or contains(base.rows[0], last.rows[0]) or set(last.columns) - {"total"}:
        return scene
    divisor = replace(base, share=False, implied=False)
    return replace(scene, subject=replace(last, implied=False, divisor=divisor), operation="value", others=())


def _asked_before_last(before: Scene, question: Question) -> Subject | None:
    """新收几件 >> 结转下年度几件 >> 占百分之几: what came in, where what was asked last has no whole."""
    bare = question.has("op:share") and not subject_of(question) and not question.years
    if not bare or len(before.past) < 2 or things(replace(before.subject, share=True)):
        return None
    one, last = before.past[-2:]
    if (one.publishers, one.years) != (last.publishers, last.years) or len(one.subjects) != 1:
        return None
    if last.subjects[-1].rows == (CARRIED_OUT,) and one.subjects[0].rows == (OUTCOME_TOTAL,):
        return None  # what is still open is none of what was finished
    return one.subjects[0] if one.subjects[0].rows in _WHOLES and not one.subjects[0].columns else None


def _former_and_latter(scene: Scene, before: Scene, question: Question) -> Scene | None:
    """后者是前者的几倍, 后者比前者多多少: the last two things asked, the one that is said first over the other one."""
    asked = as_pair(question.asked)
    if not points_at_things(asked) or question.unexplained or question.publishers.matches or question.years:
        return None
    turns = before.past[-1:] if before.past and len(before.past[-1].subjects) == 2 else before.past[-2:]
    two = [subject for turn in turns for subject in turn.subjects]
    if len(two) != 2 or not all(turns) or len({(turn.publishers, turn.years) for turn in turns}) > 1:
        return None
    former, latter = (replace(each, implied=False) for each in two)
    if any([len(thing) for thing in things(each)] != [1] for each in (former, latter)):
        return None
    first, second = (former, latter) if asked.index("前者") < asked.index("后者") else (latter, former)
    taken = (*before.publishers, *(f"{year}年" for year in before.years), "前者、后者")
    meant = replace(scene, inherited=taken, past=before.past, missing=(), note="")
    if scene.operation in ("times", "difference"):
        return replace(meant, others=(first,), subject=second, years=before.years)
    if question.has("op:share", "op:ratio") and not (first.divisor or first.share or first.rates or second.rates):
        return replace(meant, others=(), subject=replace(first, divisor=second), operation="value", years=before.years)
    return None


def _share_of_all(subjects: Sequence[Subject]) -> Subject | None:
    """The share that several things make together (企业呢 >> 律所呢 >> 合计占多少); None where they cannot be added."""
    rows = tuple(dict.fromkeys(row for subject in subjects for row in subject.rows))
    columns = tuple(dict.fromkeys(column for subject in subjects for column in subject.columns))
    at_once = len(rows) > 1 or len(set(columns) - {"total"}) > 1  # 企业、律所各几件 >> 加起来占多少
    plain = not any(subject.rates or subject.ratio or subject.share or subject.divisor for subject in subjects)
    one_axis = len({subject.rows for subject in subjects}) == 1 or len({subject.columns for subject in subjects}) == 1
    return (
        Subject(rows, columns, share=True, joined=True)
        if plain and one_axis and (len(subjects) > 1 or at_once)
        else None
    )


def _turn(scene: Scene, question: Question) -> PastQuestion:
    """What a question asked of the tables, to be taken together with others later."""
    if scene.missing or scene.prose or question.unexplained or not (scene.subject and scene.subject.fits):
        return PastQuestion()
    return PastQuestion(scene.publishers, scene.years, (*scene.others, scene.subject))


def _meant(
    scene: Scene, before: Scene, question: Question, counted: _Counted | None
) -> tuple[PastQuestion, ...] | None:
    """The earlier questions that a question is about; () where they do not fit its words, None where none is meant."""
    if _compares_years(scene, before, question) or _asks_net(before, question):
        return before.past[-2:]
    if not any(before.past) or question.unexplained or _names(question, before.past):
        return None
    # 总数呢 asks for all applicants and adds nothing, 这几年总数 adds
    adds = scene.operation == "sum" and (bool(question.years) or not question.has("op:total"))
    if adds and question.has("disclosed_any", "vague:given") and not _asked_alike(scene, before):
        return None  # 规章制作几部 >> 规范性文件呢 >> 总共公开多少: what is public, and nothing that was made
    if scene.operation == "consistency":
        pair = before.past[-2:] if _SAME.search(question.text) and not question.years else ()
        joined = len(pair) == 2 and (_varied(pair) in ("bodies", "years", "things") or _hands_on(*pair))
        return pair if joined and not subject_of(question) else None
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
    if not (among or _APART.search(question.text)):
        return None
    return _pair(before.past) or _last_alike(before.past)


def _asked_alike(scene: Scene, before: Scene) -> bool:
    """Whether what a verb alone names was asked before of something else (公开了几件 of two bodies)."""
    return any(scene.subject == subject for turn in before.past for subject in turn.subjects)


def _asks_net(before: Scene, question: Question) -> bool:
    """废止几件 >> 制发的呢 >> 净减少多少: how far what came and what went are apart."""
    if not asks_net(question.text) or subject_of(question) or question.publishers.matches or question.years:
        return False
    pair = before.past[-2:]
    columns = {column for turn in pair for subject in turn.subjects for column in subject.columns}
    rows = {row for turn in pair for subject in turn.subjects for row in subject.rows}
    two = columns in _IN_AND_OUT and _alike(pair)
    return len(pair) == 2 and (two or rows == {CARRIED_IN, CARRIED_OUT}) and _varied(pair) == "things"


def _hands_on(one: PastQuestion, other: PastQuestion) -> bool:
    """Whether one year's 结转下年度 and the next year's 上年结转 were asked."""
    rows = [row for turn in (one, other) for subject in turn.subjects for row in subject.rows]
    years = [year for turn in (one, other) for year in turn.years]
    both = sorted(zip(years, rows, strict=True)) if len(years) == len(rows) == 2 else []
    return (
        one.publishers == other.publishers
        and [row for _, row in both] == [CARRIED_OUT, CARRIED_IN]
        and both[0][0] + 1 == both[1][0]
    )


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
        kind: Kind = "bodies" if "地方" in measure else ""
        kind = kind or next((kind for word, kind in _KINDS.items() if word in measure), "")
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


def _so_many_years(past: Sequence[PastQuestion], counted: _Counted | None) -> tuple[int, ...]:
    """The years that the last questions were about, one body's, where they are just so many as are counted (两年)."""
    if counted is None or counted.kind != "years" or any(turn.publishers != past[-1].publishers for turn in past):
        return ()
    years = sorted({year for turn in past for year in turn.years})
    return tuple(years) if len(years) == counted.number else ()


def _run(past: Sequence[PastQuestion]) -> tuple[PastQuestion, ...]:
    """The last questions as long as they differ in one thing only and are alike; one alone where none is."""
    run: tuple[PastQuestion, ...] = ()
    for turns in _ever_longer(past):
        if _varied(turns) is None or not _alike(turns) or (run and _holds_all_of(turns[0], run)):
            break
        run = turns
    return run


def _holds_all_of(first: PastQuestion, run: Sequence[PastQuestion]) -> bool:
    """甲市几件 >> 下面各区呢 >> 合计: the city that several bodies asked about together lie in is not added to them."""
    bodies = _parts(run)["bodies"]
    place = place_of(first.publishers[0]) if len(first.publishers) == 1 else None
    together = any(len(turn.publishers) > 1 for turn in run)
    return together and place is not None and all(lies_in(name, place) for name in bodies)


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


def _last_alike(past: Sequence[PastQuestion]) -> tuple[PastQuestion, ...] | None:
    """The last question with the nearest one before it that differs in its body or its year alone; None without one."""
    for turn in reversed(past[:-1]):
        pair = (turn, past[-1])
        if not turn:
            return None
        if _varied(pair) in ("bodies", "years"):
            return pair
    return None


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
    if row in OUTCOMES or contains(OUTCOME_TOTAL, row):
        return "outcome"
    if row in COMES_IN:
        return "inflow"
    return row if table_of(row) == "applications" else table_of(row)


def _compares_years(scene: Scene, before: Scene, question: Question) -> bool:
    """Whether a change is asked for between the years of the last two questions, which differ in nothing else."""
    if scene.operation not in ("growth", "difference", "times") or subject_of(question) or question.publishers.matches:
        return False
    if len(before.past) < 2 or any(each.kind != "year" for each in question.years.expressions):
        return False
    one, other = before.past[-2:]
    written = question.years.named
    alike = (one.publishers, one.subjects) == (other.publishers, other.subjects) and len(one.years) == len(
        other.years
    ) == 1
    return alike and one.years != other.years and (not written or written == set(other.years))
