"""Going back: 刚才甲市是多少来着 means the question asked of it before, 再回到甲市 may mean the last item as well."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import PastQuestion, Scene
from assistant.exact.phrasing import noun
from assistant.question import Question
from assistant.reading.subject import subject_of
from assistant.reading.things import things
from assistant.reading.turning import asks_again, goes_back


def returning(scene: Scene, before: Scene, question: Question) -> Scene:
    """The scene of a question that goes back, with what was asked of the body or year that it names.

    Where the last item is another one, it is open which of the two is meant, and both are offered.
    """
    if not goes_back(question.asked) or subject_of(question) or question.unexplained or scene.missing:
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


def _asked_then(before: Scene, question: Question) -> PastQuestion | None:
    """The last question about the body, or of the year, that is named; None where neither is or none was asked."""
    bodies = question.publishers.sure
    years = tuple(sorted({year for each in question.years.expressions for year in each.years}))
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
