"""The numbers of a report as they are told, where a number's own words alone do not say what it counts.

Both ends of a change, numbers told in turn, a number in a bracket behind its name, a verb whose object stands before
(注销账号9个，保留38个) and a second measure of one thing (补贴41项2.7亿元) are told together with another number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import pairwise

from assistant.prose.acts import names_the_act
from assistant.prose.ends import (
    End,
    asks_by_how_much,
    ended_with,
    ends_in,
    is_of_last_year,
    says_a_change,
    side_told,
)
from assistant.prose.in_turn import Run, bracketed_in, runs_in
from assistant.prose.joint import does
from assistant.prose.several import AND_ALL
from assistant.prose.turns import Names, Told, Turn, own_words
from assistant.prose.wording import Asked
from corpus.gazetteer import kind_of_word
from corpus.lexicon import cut_at
from corpus.report import PART_OF, Mention
from corpus.text import matchable

#: What stands between two measures of one thing: 41项|2.71亿元, 432人、107.4万元.
_SAME_THING = re.compile(r"\s*[、，,]?\s*")
#: What several numbers are told of in turn begins here.
_OF_ALL = re.compile("分别|依次")
#: Acts that the dictionary does not know as one word, and what stands around a verb alone: 已|全部|续聘|了.
_ACTS = re.compile("[新续解补增][聘设建开办增]|关停|停更|停运|清退|撤并|补聘|调离|取关|涨粉|印发|立案|通报|失效|作废")
#: 提案52件，办结47件: how many ended so, of what was told before.
_FINISHING = ("办结", "办完", "办毕", "办理完毕", "办好")
_END_ALONE = re.compile(
    f"(?:已经?|均已|现已|其中|按期|按时|如期)*(?P<end>{'|'.join(_FINISHING)}|答复|回复|解决|整改|采纳|落实|审结|化解)(?:了)?"
)
_AROUND_ACT = re.compile(
    "^(?:还|仍|现|又|再|并|共|已|另|继续|全部|累计|其中|年内|当年|本年|今年|全年|截[至止](?:[^，,]{0,8}?[底末日前])?|[比较](?:上一?年度?|去年)(?=新))+|(?:有效|合格)?(?:了|共|计|为|的|出|到)*$"
)
#: 比上年|新增26个: no change of what is counted.
_THAN_BEFORE = re.compile("^[比较](?:上一?年度?|去年)(?=新)")
_LONGEST_ACT = 6
#: 补录户籍卡片900张，|累计达|5000张: so many in all years; what they are was told before.
_IN_ALL_YEARS = re.compile(r"\s*[，,；;]\s*(?:历年)?(?:累计|总[数量]|总计)(?:已|共|达到?|为|是|有|近|约|超过?)*\s*")
_ALL_YEARS = "累计"
_ASKS_IN_ALL = re.compile("累计|历年|总|一共|共有|现[有在]|目前|截[至止]|到.{0,4}为止")
_BODY = re.compile("(?:政府|[局委厅办院]|办公室)$")
#: 县级|查阅点5个、镇级|14个: of which level or class, with the thing or without it.
_LEVEL = re.compile("^(?P<level>[一-龥A-Za-z]{1,4}?(?P<kind>级|类|层))(?P<thing>.*)$")
#: By how much a count changed is no act: 由8个减至5个，减少3个.
_CHANGES = re.compile("(?<!新)增(?![设聘建])|减|升|降|涨(?!粉)|跌|提高|缩|[比较]")
#: What became of applications and letters stands in the words of the form, which have readers of their own.
_OUTCOMES = re.compile("公开|(?<![主会协分])办|[答回]复|处理|受理|收到|审结|维持|解决|结转|撤诉|纠正")


def as_told(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The numbers of a report in order, each as its neighbours tell it.

    text: the report's, as its words are matched; the mentions' spans count it.
    """
    found = {mention.start: mention for mention in mentions}
    _take(found, _measured_again(list(found.values()), text))
    _take(found, _in_all_years(list(found.values()), text))
    _take(found, _verbs_alone(list(found.values())))
    _take(found, _objects_left_out(list(found.values())))
    _take(found, _of_levels(list(found.values()), text))
    _take(found, _in_brackets(list(found.values()), text))
    _take(found, [each for run in runs_in(text, list(found.values())) for each in _in_turn(run, list(found.values()))])
    _take(found, _counting_names(list(found.values()), text))
    _take(found, _changing(list(found.values()), text))
    _take(found, _parts_of_told(list(found.values())))
    return sorted(found.values(), key=lambda mention: mention.start)


def is_told_of_another(asked: Asked, mention: Mention) -> bool:
    """Whether a number is the end of a change that is not asked for, or of another one of the things told in turn."""
    if not isinstance(mention, Told):
        return False
    if mention.side and asks_by_how_much(asked.text):
        return True
    if mention.side and (mention.side == "before") != asked.before:
        return True
    if mention.turn is None or mention.turn.at is None:
        return False
    meant = mention.turn.meant(asked.terms)
    return bool(meant) and mention.turn.at not in meant


def act_is_beside(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether what a question says was done is told of another number alone: 印发 of "审核公文418件，印发381件".

    So too where a number tells what was done alone, and a question says no such thing: 整改29个 are not all 专栏.
    beside: the numbers of its clause.
    """
    act = _AROUND_ACT.sub("", matchable(own_words(mention)))
    in_all = isinstance(mention, Told) and mention.own.startswith(_ALL_YEARS)
    if in_all and not _ASKS_IN_ALL.search(asked.text):
        return True
    told = isinstance(mention, Told) and not mention.side and is_act_alone(act)
    if told and not (in_all or _is_named(act, asked)):
        return True
    own, question = matchable(mention.counted), asked.text
    alike = [m for m in beside if m is not mention and m.unit == mention.unit]
    if any(_ends_so(other.own, AND_ALL.sub("", question), own) for other in alike):
        return True
    if _ALL_YEARS in question and _ALL_YEARS not in own and any(m.own.startswith(_ALL_YEARS) for m in alike):
        return True
    acts = (_AROUND_ACT.sub("", matchable(own_words(other))) for other in alike)
    return any(is_act_alone(act) and act in question and act not in own for act in acts if act)


def _ends_so(act: str, question: str, own: str) -> bool:
    """Whether a question asks how many ended in one way, which the words of one number tell alone and another's do not.

    >>> _ends_so("办结", "已办结提案几件", "提案"), _ends_so("办结", "办结提案几件", "已办结提案")
    (True, False)
    >>> _ends_so("办结", "提案几件", "提案"), _ends_so("办结", "提案没办结的几件", "提案")
    (False, False)
    """
    found = _END_ALONE.fullmatch(matchable(act))
    words = _FINISHING if found and found["end"] in _FINISHING else (found["end"],) if found else ()
    asks = any(re.search(f"(?<![未没不])(?<!没有){word}(?!率|情况|结果)", question) for word in words)
    return asks and not any(word in own for word in words)


def _is_named(act: str, asked: Asked) -> bool:
    return act in asked.text or names_the_act(asked.text, act) or any(t.in_text(act) >= 0.75 for t in asked.terms)


def is_of_no_one(asked: Asked, mention: Mention) -> bool:
    """Whether a number is one of several told in turn and a question chooses none, or no name is sure to be its own."""
    turn = mention.turn if isinstance(mention, Told) else None
    return turn is not None and (turn.at is None or not turn.meant(asked.terms))


def meant_by(asked: Asked, mention: Mention) -> Asked:
    """A question without the words that only say which end of a change is meant, for a number that is this end."""
    if not (isinstance(mention, Told) and mention.side):
        return asked
    kept = tuple(term for term in asked.terms if not says_a_change(term.word))
    return replace(asked, terms=kept) if any(term.heavy for term in kept) else asked


def _take(found: dict[int, Mention], told: Sequence[Mention]) -> None:
    found.update((mention.start, mention) for mention in told)


def _told(mention: Mention, counted: str = "", side: End = "", turn: Turn | None = None, unit: str = "") -> Told:
    if isinstance(mention, Told):
        said = replace(mention, counted=counted or mention.counted, unit=unit or mention.unit)
        return replace(said, side=side or mention.side, turn=turn or mention.turn)
    kept = {field.name: getattr(mention, field.name) for field in fields(Mention)}
    kept |= {"counted": counted or mention.counted, "unit": unit or mention.unit}
    return Told(**kept, printed=mention.counted, side=side, turn=turn)


def _counting(mention: Mention, own: str) -> str:
    """What a number counts, with other words of its own, as a part of the same whole."""
    return f"{mention.whole}{PART_OF}{own}" if mention.whole and mention.whole != own else own


def _changing(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The ends of all changes; what stands between the ends of a chain is told as what there was before."""
    told = dict[int, Mention]()
    for ends in ends_in(mentions, text):
        told[ends.first.start] = _told(ends.first, _counting(ends.first, ends.about), "before")
        told[ends.last.start] = _told(ends.last, _counting(ends.last, ends.about), "after")
    before: Mention | None = None
    for mention in mentions:
        if mention.start not in told and (side := side_told(mention, text)):
            told[mention.start] = _told(mention, _of_last_year(mention, mentions, text), side=side)
        elif before and told.get(before.start) and (thing := ended_with(before, mention)):
            told[mention.start] = _told(mention, thing, "after")
        before = mention
    return list(told.values())


def _of_last_year(mention: Mention, mentions: Sequence[Mention], text: str) -> str:
    """What a number of the year before counts: what the number counts that it is set against; "" for any other."""
    if not is_of_last_year(mention, text):
        return ""
    same = (m for m in mentions if m.clause == mention.clause and m.unit == mention.unit and m.end <= mention.start)
    before = max(same, key=lambda each: each.end, default=None)
    return mention.whole or (before.own if before else "")


def _in_turn(run: Run, mentions: Sequence[Mention]) -> list[Mention]:
    """The numbers of a run, each with its name; those that nothing but their neighbours say to count are added."""
    by_end = {mention.end: mention for mention in mentions}
    model = next(by_end[end] for end in run.ends if end in by_end)
    told = list[Mention]()
    for at, (number, end) in enumerate(zip(run.numbers, run.ends, strict=True)):
        mention = by_end.get(end) or replace(
            model, raw=number.raw, value=number.value, unit=number.unit, start=end - len(number.raw), end=end
        )
        turn = run.turn(at)
        own = f"{turn.name}{turn.names.rest}{turn.move}" if turn.at is not None else model.own
        told.append(_told(mention, _counting(model, own), turn=turn, unit=run.unit))
    return told


def _counting_names(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Numbers that say how many are named, without what is said of these in turn: 三个季度|依次通报问题12个、15个…."""
    told = list[Mention]()
    for mention, behind in pairwise(sorted(mentions, key=lambda each: each.start)):
        if isinstance(mention, Told) and mention.turn:
            continue
        if isinstance(behind, Told) and behind.turn and _OF_ALL.search(text, mention.end, behind.start):
            own = _OF_ALL.split(mention.own)[0]
            told += [_told(mention, _counting(mention, own))] if own != mention.own else []
    return told


def _of_levels(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Numbers of one thing by its levels, of which the first names the thing: 县级查阅点5个、镇级14个."""
    rows: list[list[tuple[Mention, re.Match[str]]]] = []
    for mention in mentions:
        level = _LEVEL.match(matchable(mention.own))
        before = rows[-1][-1] if rows and level else None
        if level is None:
            continue
        beside = before and _SAME_THING.fullmatch(text[before[0].end : mention.start].split(level["level"])[0])
        if before and beside and not level["thing"] and level["kind"] == rows[-1][0][1]["kind"]:
            rows[-1].append((mention, level))
        elif level["thing"]:
            rows.append([(mention, level)])
    return [each for row in rows if len(row) > 1 for each in _levels(row)]


def _levels(row: Sequence[tuple[Mention, re.Match[str]]]) -> list[Mention]:
    levels, thing = tuple(level["level"] for _, level in row), row[0][1]["thing"]
    turns = (Turn(Names(levels, levels, thing), at, row[-1][0].end) for at in range(len(row)))
    return [_told(m, _counting(m, f"{turn.name}{thing}"), turn=turn) for (m, _), turn in zip(row, turns, strict=True)]


def _in_brackets(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The numbers that stand alone in brackets, as those of the names before these."""
    return [_told(m, _bracketed(m, turn.name), turn=turn) for m, turn in bracketed_in(text, mentions)]


def _bracketed(mention: Mention, name: str) -> str:
    whole = mention.counted if not name.endswith(mention.counted or "\n") else mention.whole
    return f"{whole}{PART_OF}{name}" if whole else name


def _parts_of_told(mentions: Sequence[Mention]) -> list[Mention]:
    """The parts of numbers that are told otherwise than their own words say, as parts of what these count."""
    wholes = {(m.clause, m.printed): m for m in mentions if isinstance(m, Told) and m.printed != m.counted}
    parts = ((mention, wholes.get((mention.clause, mention.whole))) for mention in mentions if mention.whole)
    return [_told(m, f"{whole.counted}{PART_OF}{m.own}") for m, whole in parts if whole and whole.start < m.start]


def _verbs_alone(mentions: Sequence[Mention]) -> list[Mention]:
    """Numbers of a verb alone, with the thing that the number before them counts: 注销账号9个，保留|账号|38个."""
    told = list[Mention]()
    before: Mention | None = None
    for mention in mentions:
        goes_on = before is not None and before.clause == mention.clause and before.unit == mention.unit
        alone = goes_on and not mention.whole and is_act_alone(mention.own)
        if before and alone and (thing := _thing(before.own)):
            thing = (
                before.own if mention.own.startswith(_ALL_YEARS) else thing
            )  # 录入卡片900张，累计完成|录入卡片|5000张
            mention = _told(mention, _counting(mention, _THAN_BEFORE.sub("", mention.own) + thing))
            told.append(mention)
        before = mention
    return told


def _in_all_years(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Numbers of all years behind that of one year, with the thing that this one counts: 补录卡片900张，累计5000张."""
    return [
        _told(mention, _counting(before, f"{_ALL_YEARS}{before.own}"))
        for before, mention in pairwise(mentions)
        if not mention.own and before.own and before.unit == mention.unit and before.clause == mention.clause
        if not before.own.startswith(_ALL_YEARS) and _IN_ALL_YEARS.fullmatch(text, before.end, mention.start)
    ]


def _objects_left_out(mentions: Sequence[Mention]) -> list[Mention]:
    """Numbers of others who did the same, with what they did it to: 区长|出席|听证会2场，副区长|出席|听证会|9场."""
    told = list[Mention]()
    for before, mention in pairwise(mentions):
        who = cut_at(matchable(mention.own))
        if before.clause != mention.clause or before.unit != mention.unit or len(who) < 2 or not does(who[-1]):
            continue
        _, did, thing = matchable(before.own).rpartition(who[-1])
        plain = len(thing) > 1 and not re.search("[”》」]", thing) and not any(map(does, cut_at(thing)[:-1]))
        if did and plain and not mention.whole:
            told.append(_told(mention, mention.own + thing))
    return told


def is_act_alone(own: str) -> bool:
    """Whether the words of a number say what was done and nothing that it was done to.

    >>> is_act_alone("续聘"), is_act_alone("年内新归集"), is_act_alone("注销账号"), is_act_alone("")
    (True, True, False, False)
    """
    act = _AROUND_ACT.sub("", matchable(own))
    words = cut_at(_ACTS.sub("", act))
    verbs = all(word == "新" or does(word) or kind_of_word(word)[:1] in ("v", "d") for word in words)
    return 1 < len(act) <= _LONGEST_ACT and verbs and not (_CHANGES.search(act) or _OUTCOMES.search(act))


def _thing(own: str) -> str:
    """The thing of a number's own words, without what was done to it and whose it is: 注销|政务新媒体.

    >>> _thing("注销政务新媒体"), _thing("对市政府及办公厅文件逐件评估"), _thing("宣布失效")
    ('政务新媒体', '文件', '')
    """
    words = cut_at(_ACTS.sub("", matchable(own)))
    plain = [kind_of_word(word)[:1] not in ("v", "d", "p", "u", "c") and not _BODY.search(word) for word in words]
    last = max((at for at, is_plain in enumerate(plain) if is_plain), default=-1)
    first = next((at + 1 for at in range(last, -1, -1) if not plain[at]), 0)
    return "".join(words[first : last + 1])


def _measured_again(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Second measures of one thing, without words of their own: 发放补贴41项|2.71亿元."""
    told = list[Mention]()
    for neighbour, mention in pairwise(mentions):
        before = told[-1] if told and told[-1].start == neighbour.start else neighbour
        beside = before.clause == mention.clause and _SAME_THING.fullmatch(text, before.end, mention.start)
        if beside and not mention.own and before.own and mention.unit not in ("", before.unit):
            told.append(_told(mention, before.counted))
    return told
