"""What is asked of the prose, without body and year, as the questions after it lean on it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import routing
from assistant.conversation import Scene
from assistant.destination import destination_of
from assistant.prose.changed import only_change
from assistant.prose.following import only_which_one, repeats_last
from assistant.prose.measured import measured_again
from assistant.prose.quoting import with_titles
from assistant.question import Question
from assistant.reading.subject import Subject, subject_of
from assistant.tellers import asks_of_all
from assistant.turn import Turn

#: Questions about prose that are remembered.
_REMEMBERED = 3
_THAN = re.compile("^(?:那么?)?[比较]")
_ONLY_TITLE = re.compile("《[^《》]+》|[?？。呢]")


def with_topic(scene: Scene, read: Question, before: Scene) -> Scene:
    """The scene with what is asked of the prose; a follow-up that only names a body or a year asks the same of it."""
    says = subject_of(read) or read.unexplained or read.has("prose") or read.marked("op:") or asks_of_all(read.bare)
    same_body = scene.publishers == before.publishers
    if before.topic and read.years and not read.publishers.matches and (change := only_change(read.bare)):
        return _with_change(scene, read, before, change)
    if before.topic and not read.publishers.matches and (which := only_which_one(read.bare)):
        asked = before.topic if before.topic.endswith(which) else before.topic + which
        told = (asked, *before.told)[:_REMEMBERED]
        return replace(scene, prose=True, topic=asked, subject=Subject(), told=told, topic_years=scene.years)
    if before.topic and read.years and same_body and (again := repeats_last(read.bare, before.topic)):
        return replace(scene, prose=True, topic=again, subject=Subject(), told=before.told, topic_years=scene.years)
    of_no_row = not (before.subject.rows or before.subject.columns or before.subject.rates)
    asked_last = before.topic or (before.words if of_no_row else "")  # 统计信息占百分之几 names no row either
    if same_body and not read.years and (again := measured_again(read.bare, asked_last)):
        told = (again, *before.told)[:_REMEMBERED]
        return replace(scene, prose=True, topic=again, subject=Subject(), told=told, topic_years=scene.years)
    if before.topic and not says and (read.years or read.publishers.matches):
        years = (*before.topic_years, *scene.years) if same_body else scene.years
        return replace(scene, prose=True, topic=before.topic, subject=Subject(), told=before.told, topic_years=years)
    both = tuple(sorted(set(before.topic_years[-2:])))
    if before.prose and same_body and len(both) > 1 and not read.years and (change := only_change(read.bare)):
        return replace(scene, prose=True, topic=before.topic + change, subject=Subject(), told=before.told, years=both)
    titled = with_titles(read.bare, read.asked)
    topic = titled if _ONLY_TITLE.sub("", titled) else read.bare  # “市政府其他文件”？ names what is counted
    told = (topic, *before.told)[:_REMEMBERED]
    if destination_of(Turn(read, scene, before)) == "prose":
        of_row = Subject() if routing.measures_otherwise(read) else scene.subject  # 办了几期 is no 办结
        return replace(scene, prose=True, topic=topic, told=told, topic_years=scene.years, subject=of_row)
    return (
        replace(scene, topic=topic, told=told, topic_years=scene.years) if routing.counts_pieces(read, scene) else scene
    )


def _with_change(scene: Scene, read: Question, before: Scene, change: str) -> Scene:
    """2024年呢，多了还是少了: the same of prose for the year named and for the one asked just before.

    A year without a report is refused, and nothing is said of the change.
    """
    said = read.years.named & set(scene.years)
    if Turn(read, scene, before).than_unreported:
        told = f"比上年{_THAN.sub('', read.bare)}"
        return replace(scene, prose=True, topic=told, subject=Subject(), told=before.told, topic_years=scene.years)
    years = () if scene.missing else tuple(sorted({*before.topic_years[-1:], *said}))
    topic = before.topic if scene.missing else before.topic + change
    asked = replace(scene, prose=True, topic=topic, subject=Subject(), operation="value", told=before.told)
    return replace(asked, years=years, topic_years=(*before.topic_years, *said))
