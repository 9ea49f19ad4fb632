"""A government without its name (管委会, 区里, 市政府, 上级) beside or after one of its departments: whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.names.named import NameIndex
from assistant.question import Question
from corpus.agencies import body_named, place_of, same_place

#: 和管委会报告里的一样吗, 区里的呢, 县政府2024年的, 全区呢, 占全区的几成; not 政府采购, 政府规章, 政府网站, 区里面.
_GOVERNMENT = re.compile(
    "(?:(?:它|他们|其)?的?上一?级(?:的|是)?)?(?P<level>[区市县州])?(?:管委会|(?:人民)?政府)(?![办部采信网公规性集新开购会务])"
    "|(?:它|他们|其)?的?上一?级(?:机关|单位|部门)?(?=[呢的,?]|$|是?多少|有?几)|(?P<inside>[区市县州])(?:里|本级)(?!面|头)"
    "|(?:(?<=[占比])|(?:(?<=[,。;?])|^)(?:那么?)?)(?:全|整个)(?:实验|开发|高新|新)?(?P<whole>[区市县州])(?=的?呢|又|一共|总共|共|是?多少|有多少|的|收|新|办)"
)
#: 市里呢, 占全区多少, 整个县是几件: a level without a place, and nothing else.
_LEVEL_ALONE = re.compile(
    "(?:那么?|又|占|,)*(?P<said>(?:全|整个)(?P<whole>[省市县区州镇乡])(?:里|范围)?|(?P<inside>[省市县区州镇乡])(?:里|本级|一?级)面?)"
    "的?(?:数字?)?(?:又|是|有|占|一共|总共|共|了)*(?:多少|几[件条成份]|百分之几)?呢?[?。]?"
)
_ALIKE = {"县": "县区", "区": "县区"}
#: Between a department and its government, or behind a government named first: they are two of a list.
_JOINS = re.compile("[和与跟同比及、]")
#: 交建局申请比|管委会少, 是|区里的几成: what a department is measured with is its government.
_MEASURE = re.compile("(?:[比较是占]|相当于)$")


def _beside(read: Question) -> re.Match[str] | None:
    """The government beside the only body that is named: 某某局和管委会, 管委会跟某某局, 某某局申请比管委会少."""
    if len(read.publishers.matches) != 1:
        return None
    body = read.publishers.matches[0]
    for found in _GOVERNMENT.finditer(read.text):
        behind = body.end <= found.start()
        between = read.text[body.end : found.start()] if behind else read.text[found.end() : body.start]
        measures = behind and _MEASURE.search(read.text[: found.start()])
        if _JOINS.fullmatch(between) or measures or (behind and found["whole"]):
            return found
    return None


def of_the_government(read: Question, context: Sequence[str], facts: NameIndex) -> str:
    """The text with such a government said by name, where one department of it was asked about or stands beside it.

    context: the bodies asked about before. Where no government of that place and level has a report, the text stays.
    """
    found = _beside(read) or (None if read.publishers.matches else _GOVERNMENT.search(read.text))
    context = read.publishers.sure or context
    if not found or read.publishers.unknown or len(context) != 1:
        return read.text
    place = place_of(context[0])
    if place is None or not body_named(context[0]).organ:
        return read.text
    level = found["level"] or found["inside"] or found["whole"] or ""
    meant = {name for _, name in facts.aliases({place.full}) if body_named(name).is_government}
    meant = {name for name in meant if same_place(name, context[0])}
    if len(meant) != 1 or not place.full.endswith(level):
        return read.text
    return read.text[: found.start()] + meant.pop() + read.text[found.end() :]


def other_level(read: Question, context: Sequence[str]) -> str:
    """A level by itself (市里呢) that is not the one of the government asked about before; "" where it is.

    context: the bodies asked about before. Whose number that would be, nothing tells; theirs it is not.
    """
    said = None if read.publishers.matches or not context else _LEVEL_ALONE.fullmatch(read.bare)
    if said is None:
        return ""
    body = body_named(context[0])
    level = said["whole"] or said["inside"]
    place = body.place.full if body.place else ""
    own = len(context) == 1 and body.is_government and place.endswith(tuple(_ALIKE.get(level, level)))
    return "" if own else said["said"]
