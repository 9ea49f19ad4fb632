"""The thing that stands behind a claimed number, held against that behind a printed number: 30个单位 are no 30名个人.

"对26个单位和30名个人予以通报表扬" tells one thing of both numbers. Whose thing a claim names, that number it is held
against; where the report prints none of that thing there is nothing to hold it against.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.counting import Fit
from assistant.prose.evidence import Source
from assistant.prose.units import same_kind
from corpus.gazetteer import kind_of_word
from corpus.lexicon import words
from corpus.numbers import Number
from corpus.report import Mention
from corpus.text import squeeze

_LETTERS = re.compile("[一-龥]+")
#: How far behind a number its thing may reach, and what joins it to the next number.
_NEAR = 12
_JOINED = re.compile("[^，,；;。！？\n]*?(?:[和与及、]|以及)")
#: Words that may stand between a number and its thing: 5个|先进|集体.
_BETWEEN = ("a", "b", "d", "t", "vn", "m")


def things_behind(text: str, at: int) -> tuple[str, ...]:
    """The nouns that stand right behind a number, up to the next verb, sign or 和; () where none does.

    >>> things_behind("26个单位和30名个人予以表扬", 3), things_behind("5个先进集体", 2), things_behind("3件申请办结", 2)
    (('单位',), ('先进集体',), ('申请',))
    >>> things_behind("20个政府工作部门、3个分局", 3), things_behind("30名，对吗", 3), things_behind("12次召开", 3)
    (('政府', '工作部门'), (), ())
    """
    letters = _LETTERS.match(squeeze(text[at : at + _NEAR]))
    run = re.split("[和与及]|以及", letters[0])[0] if letters else ""
    things: list[str] = []
    told = ""
    for word in words(run):
        if not run.startswith(told + word):  # 部门|的|情况
            break
        told += word
        kind = kind_of_word(word)
        if kind.startswith(("n", "j")) or (len(word) > 1 and word in _OBJECTS):
            things.append(word)
        elif not kind.startswith(_BETWEEN):
            break
    return tuple(things)


#: Verbs by the dictionary that reports count as things.
_OBJECTS = frozenset("申请 建议 提案 培训 报道 投诉 举报 诉求 咨询 复议 诉讼 解读 访谈 兼职 专职 问卷".split())


def of_its_thing(text: str, number: Number, piece: str, fits: Sequence[Fit], source: Source) -> list[Fit]:
    """The fits, each replaced by the number joined to it that counts what a claim counts; [] where none counts that.

    text:  the whole claim, in which `number` stands.
    piece: its words that say what the number counts.
    """
    claimed = things_behind(text, number.end)
    found: list[Fit] = []
    for fit in fits:
        printed = things_behind(source.plain, fit.mention.end)
        if _is_said(printed, claimed, piece) or (claimed and claimed[0] in squeeze(fit.mention.counted)):
            found.append(fit)
            continue
        beside = [m for m in source.mentions if _are_joined(fit.mention, m, source)]
        named = [m for m in beside if (own := things_behind(source.plain, m.end)) and _is_said(own, claimed, piece)]
        if len(named) == 1:
            found.append(Fit(named[0], fit.score))
        elif named or (claimed and not same_kind(number.unit, fit.mention.unit)):
            return []
        elif not claimed and any(m.unit == number.unit != fit.mention.unit for m in beside):
            return []  # 表扬了30个: of which one it does not say
        else:
            found.append(fit)
    return found


def _is_said(printed: Sequence[str], claimed: Sequence[str], piece: str) -> bool:
    """Whether the thing behind a printed number is that of a claim: behind its number, else anywhere in its words."""
    if claimed and printed:
        return any(said in one or one in said for one in printed for said in claimed)
    return not printed or any(one in piece for one in printed)


def _are_joined(first: Mention, second: Mention, source: Source) -> bool:
    """Whether 和 or 、 alone stands between two numbers, behind the thing of the one before."""
    before, behind = sorted((first, second), key=lambda m: m.start)
    return before.end < behind.start and bool(_JOINED.fullmatch(source.plain, before.end, behind.start))
