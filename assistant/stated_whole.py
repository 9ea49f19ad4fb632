"""3119件申请，其中行政查询占多少: the share is taken of the number that is said, where that is what came in."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.conversation import Scene
from assistant.exact.indicators import cell_indicator, contains
from assistant.lookup import Facts, read_values
from assistant.question import Question
from assistant.reading.subject import Subject

_FINISHED, _RECEIVED = "applications.outcome_total", "applications.new"
#: 3119件申请里, 收到3119件申请，其中
_SO_MANY = re.compile(
    r"(?<![\d.])(?P<n>\d+)[件份宗](?:的|信息公开|政府信息公开|依)*申请(?:公开)?(?:[里中]|当中|之中|,?其中|,)"
)


def of_stated(scene: Scene, read: Question, facts: Facts) -> Scene:
    """The scene with 新收 as the divisor of a share, where the number of applications said is 新收 and no other total.

    The usual whole of an outcome is 办理结果总计; a number that is this one, or neither, changes nothing.
    """
    said = _SO_MANY.search(read.text)
    subject = scene.subject
    one = len(scene.publishers) == len(scene.years) == 1 and subject.share and subject.divisor is None
    outcome = len(subject.rows) == 1 and not subject.rates and not set(subject.columns) - {"total"}
    if not (said and one and outcome) or not contains(_FINISHED, subject.rows[0]) or read.has("op:check"):
        return scene
    asked = [cell_indicator(row, "total") for row in (_RECEIVED, _FINISHED)]
    printed = {v.indicator.row: v.number for v in read_values(facts, asked, scene.publishers, scene.years)}
    received, finished = printed.get(_RECEIVED), printed.get(_FINISHED)
    if received is None or received == finished or received != int(said["n"]):
        return scene
    return replace(scene, subject=replace(subject, divisor=Subject((_RECEIVED,)), share=False))
