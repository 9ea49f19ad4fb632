"""Going back: 刚才甲市是多少来着 means the question asked of it before, 再回到甲市 may mean the last item as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import PastQuestion, Scene
from assistant.exact.indicators import (
    APPLICANT_IDS,
    FAMILY_ROWS,
    OUTCOMES,
    RESULT_IDS,
    Indicator,
    cell_indicator,
    contains,
    table_of,
    whole_of,
)
from assistant.exact.phrasing import noun
from assistant.question import Question
from assistant.reading.subject import Subject, subject_of
from assistant.reading.things import things
from assistant.reading.turning import asks_again, goes_back

#: 其他的呢, after one of several applicants, results or outcomes.
_OTHERS = re.compile("(?:那么?)?其[他它](?:的|类|那?些)*(?:呢|(?:有|是)?(?:多少|几)[件个]?)?[?？。]*")
_REST = re.compile("(?:那么?)?(?:其余|余下|剩余)的?")
_OTHER_PART = re.compile(
    "(?:那么?)?(?P<what>另外?(?:的)?(?:那|一)+(?:部分|半|类|种|个|项|块)|(?P<rest>(?:剩下|剩余|其余|余下)的?(?:那些?|这些)?)(?:一?(?:部分|个|类|些)|(?P<reason>理由|原因|情形)|申请人?|结果)?)"
    "的?(?:(?:是|有)?(?:多少|几[件条个项]?)?[件条个项]?|(?P<which>(?:都|又|分别)?(?:是|有)?(?:什么|啥|哪些|哪几?[种类个])"
    "(?:处理)?(?:结果|情况|情形|原因|方式|申请人|人)?|(?:都|又|分别)?是?(?:谁|哪些人)(?:提|申请)(?:出|交)?的))呢?[?？。]?"
)


def other_named(question: str, before: Scene) -> str:
    """其他的呢 after one of several, as the 其他 of the very dimension that is talked of; else as it was said.

    其余的几件 is 剩下的几件.

    个人多少 >> 企业呢 >> 其他的呢 asks for the 其他 applicants, after 维持几件 for the other results, after outcomes
    for the other ones, and after reasons of 其他处理 for 其他 among them.
    """
    if before.prose or not before.subject:
        return question
    if (rest := _REST.match(question)) and _OTHER_PART.fullmatch(question):
        return f"剩下的{question[rest.end() :]}"
    if not _OTHERS.fullmatch(question):
        return question
    rows, columns = before.subject.rows, set(before.subject.columns)
    if columns & set(APPLICANT_IDS):
        return "其他申请人呢"
    if columns & set(RESULT_IDS) and all(table_of(row) == "review_litigation" for row in rows):
        return "其他结果呢"
    if rows and not columns and all(row.startswith("applications.other_outcome.") for row in rows):
        return "其他处理中的其他呢"
    outcomes = bool(rows) and not columns and all(row in OUTCOMES for row in rows)
    return "其他处理呢" if outcomes else question


def returning(scene: Scene, before: Scene, question: Question) -> Scene:
    """The scene of a question that goes back, with what was asked of the body or year that it names.

    Where the last item is another one, it is open which of the two is meant, and both are offered.
    """
    if not goes_back(question.asked):
        return scene
    scene = _in_its_year(scene, before, question)
    if subject_of(question) or question.unexplained or question.has("prose") or scene.missing:
        return scene
    if (then := _asked_then(before, question)) is None:
        return scene
    now = PastQuestion(scene.publishers, scene.years, (*scene.others, scene.subject))
    if then == now:
        return scene
    if asks_again(question.asked) or not now:
        subjects = then.subjects
        back = replace(scene, publishers=then.publishers, years=then.years, subject=subjects[-1], others=subjects[:-1])
        return replace(back, past=(*before.past, then))
    return replace(scene, either=tuple(said for turn in (then, now) for said in _in_words(turn)), past=before.past)


def _in_its_year(scene: Scene, before: Scene, question: Question) -> Scene:
    """The scene of a body that is gone back to (回到甲市，复议几件), in the years that it was asked about before.

    A year that is said stays; so does that of the question before where the body itself was not asked about.
    """
    bodies = question.publishers.sure
    if not bodies or question.years or bodies != scene.publishers or bodies == before.publishers:
        return scene
    years = next((when for who, when in reversed(before.visited) if who == bodies and when), scene.years)
    if years == scene.years:
        return scene
    taken = tuple(each for each in scene.inherited if each not in {f"{year}年" for year in before.years})
    inherited = (*(f"{year}年" for year in years), *taken)
    then = PastQuestion(scene.publishers, years, (*scene.others, scene.subject))
    past = (*before.past, then) if scene.subject and scene.subject.fits and not scene.prose else scene.past
    return replace(scene, years=years, missing=(), note="", inherited=inherited, past=past)


def asks_for_rest(clause: str) -> bool:
    """Whether a clause asks for what is left beside the clause before it, and names nothing (…几件，剩下的呢)."""
    return bool(_OTHER_PART.fullmatch(clause.strip(",，、;；")))


def other_part(scene: Scene, before: Scene, question: Question) -> Scene:
    """另一部分呢: the one that is left beside what was asked last; where more than one is left, each is offered.

    剩下的呢 after a whole and one of its parts is all that is left of it, added up. Nothing tells that number again
    which was asked before.
    """
    said = _OTHER_PART.fullmatch(question.text)
    if said is None or before.prose or not before:
        return scene
    shared = bool(said["rest"]) and before.subject.share and not before.others
    beside = _beside(_shared(before.subject)[0] if shared else before.subject)
    if beside and (said["which"] or said["reason"]):
        return replace(scene, subject=replace(_together(beside), joined=False), operation="value", others=())
    if shared:
        return _rest_of_share(scene, before, beside, said["what"])
    if not beside and subject_of(question) and not (said["which"] or said["reason"]):
        return scene  # 办结几件 >> 剩下的呢: those carried over
    if len(beside) == 1 and table_of(beside[0].row) == "review_litigation":
        return replace(scene, subject=Subject((beside[0].row,)), others=())
    if said["rest"] and len(beside) > 1 and _whole_was_asked(before):
        told = _told_one_by_one(before)
        left = [each for each in beside if (each.row, each.column) not in told] or beside
        return replace(scene, subject=_together(left), operation="sum" if len(left) > 1 else "value", others=())
    who = f"{'、'.join(before.publishers)}{'、'.join(f'{year}年' for year in before.years)}"
    either = tuple(f"{who}{noun(each)}是多少？" for each in beside)
    if not either:
        return replace(scene, subject=Subject(), others=(), unmet=said["what"], past=before.past)
    return replace(scene, either=either, past=before.past)


def _shared(subject: Subject) -> tuple[Subject, str]:
    """The part that a share is of, and the row that was said to be the whole of it; "" where none was."""
    whole = whole_of(subject.rows) if len(subject.rows) > 1 else ""
    return replace(subject, share=False, rows=tuple(row for row in subject.rows if row != whole)), whole


def _rest_of_share(scene: Scene, before: Scene, beside: Sequence[Indicator], what: str) -> Scene:
    """予以公开占多少 >> 剩下的呢: all else of the whole that the share was of; nothing where that is not sure."""
    part, whole = _shared(before.subject)
    if whole in FAMILY_ROWS and beside:
        return replace(scene, subject=_together(beside), operation="sum", others=())
    plain = len(part.rows) == 1 and not (part.within or part.divisor)
    columns = set(part.columns) - {"total"}
    if plain and columns and len(beside) > 1:
        return replace(scene, subject=replace(_together(beside), share=True), operation="value", others=())
    if plain and not columns and part.rows[0] in OUTCOMES:
        left = Subject(tuple(row for row in OUTCOMES if row != part.rows[0]), joined=True)
        return replace(scene, subject=left, operation="sum", others=())
    return replace(scene, subject=Subject(), others=(), unmet=what, past=before.past)


def _told_one_by_one(before: Scene) -> set[tuple[str, str]]:
    """The single cells asked of this body and year: 新收几件 >> 自然人 >> 企业 >> 剩下的呢 leaves out both."""
    turns = [turn for turn in before.past if (turn.publishers, turn.years) == (before.publishers, before.years)]
    found = [thing for turn in turns for each in turn.subjects for thing in things(each)]
    return {(thing[0].row, thing[0].column or "total") for thing in found if len(thing) == 1}


def _whole_was_asked(before: Scene) -> bool:
    """Whether the row or the family of which one part was asked for last, was asked for before it."""
    ((part,),) = things(before.subject)
    for turn in before.past:
        for asked in (things(each) for each in turn.subjects if turn.publishers == before.publishers):
            if turn.years != before.years or [len(thing) for thing in asked] != [1]:
                continue
            whole = asked[0][0]
            family = whole.column == part.column and contains(whole.row, part.row)
            if family or (whole.row == part.row and whole.column == "total" != part.column):
                return True
    return False


def _together(beside: Sequence[Indicator]) -> Subject:
    """The rows of one column, or the columns of one row, that stand beside a part."""
    rows, columns = (tuple(dict.fromkeys(of)) for of in zip(*((each.row, each.column) for each in beside), strict=True))
    return Subject(rows, columns if len(rows) == 1 or columns != ("total",) else (), joined=True)


def _beside(subject: Subject) -> list[Indicator]:
    """What stands beside the one thing of a subject: the other way of 诉讼, other applicants, results and reasons."""
    asked = things(subject)
    if len(asked) != 1 or len(asked[0]) != 1 or asked[0][0].is_rate:
        return []
    (one,) = asked[0]
    if one.row in FAMILY_ROWS["review_litigation.litigation"]:
        rows = FAMILY_ROWS["review_litigation.litigation"]
        return [cell_indicator(row, one.column) for row in rows if row != one.row]
    if one.column in RESULT_IDS and table_of(one.row) == "review_litigation":
        return [cell_indicator(one.row, each) for each in RESULT_IDS if each != one.column]
    if one.column in APPLICANT_IDS:
        return [cell_indicator(one.row, each) for each in APPLICANT_IDS if each != one.column]
    family = next((rows for rows in FAMILY_ROWS.values() if one.row in rows), ())
    return [cell_indicator(row, one.column) for row in family if row != one.row]


def _asked_then(before: Scene, question: Question) -> PastQuestion | None:
    """The last question about the body, or of the year, that is named; None where neither is or none was asked."""
    bodies = question.publishers.sure
    years = tuple(sorted(question.years.named))
    if not (bodies or years):
        return None
    return next(
        (
            turn
            for turn in reversed(before.past)
            if turn and (not bodies or turn.publishers == bodies) and (not years or turn.years == years)
        ),
        None,
    )


def _in_words(turn: PastQuestion) -> list[str]:
    who = f"{'、'.join(turn.publishers)}{'、'.join(f'{year}年' for year in turn.years)}"
    return [f"{who}{'、'.join(noun(thing[0]) for subject in turn.subjects for thing in things(subject))}是多少？"]
