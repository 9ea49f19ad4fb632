"""A question that asks several things at once: cut where one asking ends; the answers of its parts joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.answer import Answer, Citation, Figure
from assistant.reading.asking import WHICH_WHO_WHAT

#: A piece of a question that asks: 几年 and 几乎 do not.
_ASKS = re.compile(
    f"多少|几(?![年乎])|{WHICH_WHO_WHAT}|[呢吗]|如何|怎么样|率|比例|比重|占比|百分"
    "|(?:都|各|最后|后来)(?:是|给|被)*(?:怎么|怎样|咋)(?:个|给)?(?:处理|答复|了结|办结|办理)的"
)
#: 收到几件?有没有公司提的: a sentence of its own.
_ASKS_WHETHER = re.compile("(?:其中|里面|当中|这里头|里头)?(?:有没有|有无|是不是|是否)")
#: A number is asked for; 几年 and 几乎 ask for none, and 60几件 says one. Behind a year it is asked for: 某市2024几件.
HOW_MANY = re.compile(r"多少|(?:(?<!\d)|(?<=20\d\d))几(?![年乎])")
_PIECE = re.compile(r"[^,。?!;、]+[,。?!;、]*")
#: 收到多少件以及办结多少件: a word that joins two askings.
_JOINS = re.compile("以及|还有|并且|同时|另外|外加|再加上|[和与跟及并]")
#: 件数和占比: a count and its share, each asked for by its noun alone.
_COUNT_AND_SHARE = re.compile(
    r"的?(?:件数|数量|数目|总数)(?:以及|还有|[和与及、])(?:其|所)*(?P<share>占比|比例|比重|百分比|占[^,。?;]{0,10}(?:比例|比重|百分比|几成|百分之几|多少))"
    r"(?:各自?|分别)?(?:是|为|有)?(?:多少|几何|怎样)?(?=[,。?;!]|$)"
)
#: 谁高，各是百分之几: the numbers of those that were ranked.
_OF_EACH = re.compile("[,、]?(?:它们|他们|两家|两者|[这那][两三几]家)?(?:各|分别)")
_CHIP = re.compile(r"\[(\d+)\]")


def parts_of(text: str) -> list[str]:
    """The pieces of a question that each ask something, in order; [] where it asks one thing.

    What stands before a piece without asking belongs to it; what stands after the last one, to the first.

    >>> parts_of("某市2024年收到多少件,其中公司多少件,公开率多少?")
    ['某市2024年收到多少件', '其中公司多少件', '公开率多少']
    >>> parts_of("新收多少件和结转多少件?某市2024年的"), parts_of("公司和个人各多少件?")
    (['某市2024年的,新收多少件', '和结转多少件'], [])
    >>> parts_of("某市2024年部分公开的件数和占比"), parts_of("某市2024年部分公开的占比")
    (['某市2024年部分公开有几件', '占比多少'], [])
    >>> parts_of("某市2024年收到几件?有没有公司提的"), parts_of("某市2024年收到几件,有没有公司")
    (['某市2024年收到几件', '有没有公司提的'], [])
    """
    pieces: list[str] = []
    waiting = ""
    for found in _PIECE.finditer(_COUNT_AND_SHARE.sub(r"有几件,\g<share>多少", text)):
        *asked, rest = _at_joins(found[0])
        pieces += [waiting + asked[0], *asked[1:]] if asked else []
        waiting = "" if asked else waiting
        apart = text[: found.start()].endswith("?") and _ASKS_WHETHER.match(rest)
        if apart or (HOW_MANY if found[0].endswith("、") else _ASKS).search(rest):
            pieces.append(waiting + rest)
            waiting = ""
        else:
            waiting += rest
    if len(pieces) < 2:
        return []
    if waiting:
        pieces[0] = f"{waiting.rstrip(',。?!;、')},{pieces[0]}"
    return [piece.rstrip(",。?!;、") for piece in pieces]


def _at_joins(piece: str) -> list[str]:
    """A piece cut before each joining word that has an asking on both sides."""
    cuts = [0]
    for join in _JOINS.finditer(piece):
        if HOW_MANY.search(piece[cuts[-1] : join.start()]) and HOW_MANY.search(piece[join.end() :]):
            cuts.append(join.start())
    return [piece[start:end] for start, end in zip(cuts, [*cuts[1:], len(piece)], strict=True)]


def joined(question: str, parts: Sequence[tuple[str, Answer]]) -> Answer:
    """The answers of a question's parts as one; one without an answer is told as such, by its words if it has any."""
    citations: list[Citation] = []
    figures: list[Figure] = []
    told: list[str] = []
    series: list[dict[str, Any]] = []
    for said, answer in parts:
        numbers = {citation.n: _kept(citations, citation) for citation in answer.citations}
        text = _CHIP.sub(lambda chip, to=numbers: f"[{to.get(int(chip[1]), chip[1])}]", answer.answer)  # type: ignore[misc]
        text = text if answer.status == "answered" or not said else f"“{said}”这一问：{text}"
        if _is_told(text, said, answer, told, figures):  # 占几成？给个百分比: asked twice, told once
            continue
        told.append(text)
        series += [row | {"citation": numbers.get(row["citation"])} for row in answer.series]
        figures += [replace(figure, citation=numbers.get(figure.citation or 0)) for figure in answer.figures]
    answers = [answer for _, answer in parts]
    shown = [each for answer in answers for each in (answer.derivation or "").split("；") if each]
    return Answer(
        question,
        "answered",
        "computed",
        "".join(told),
        tuple(figures),
        "；".join(dict.fromkeys(shown)) or None,
        tuple(citations),
        tuple(dict.fromkeys(note for answer in answers for note in answer.notes)),
        tuple(dict.fromkeys(option for answer in answers for option in answer.options)),
        "；".join(dict.fromkeys(answer.query for answer in answers if answer.query)),
        tuple(series),
    )


def _is_told(text: str, said: str, answer: Answer, told: Sequence[str], figures: Sequence[Figure]) -> bool:
    """Whether a part's answer is told by those before it: in these words, or 各多少 of what was ranked just before."""
    plain = _CHIP.sub("", text).rstrip("。")
    if any(plain in _CHIP.sub("", each) for each in told):
        return True
    printed = {(each.value, each.unit, each.publisher, each.year) for each in figures}
    again = {(each.value, each.unit, each.publisher, each.year) for each in answer.figures}
    return bool(again) and again <= printed and bool(_OF_EACH.match(said))


def _kept(citations: list[Citation], citation: Citation) -> int:
    """The number of a citation among those of all parts; it is added when it is new."""
    for known in citations:
        if replace(known, n=citation.n) == citation:
            return known.n
    citations.append(replace(citation, n=len(citations) + 1))
    return len(citations)
