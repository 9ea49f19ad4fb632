"""它, 前者 and a side left out of a comparison, said by name before a follow-up is read."""

from __future__ import annotations

import re

from assistant.conversation import PastQuestion, Scene
from assistant.exact.indicators import column_name
from assistant.exact.phrasing import noun
from assistant.question import Question
from assistant.reading.leaning import of_topic
from assistant.reading.subject import Subject, subject_of
from assistant.reading.things import things

#: 比它多, 是前者的两倍: what was asked before is the other side.
_IT = re.compile(
    "的?(?P<than>比|较|(?<![是不])是|有|不如|没有)(?:它|他|她|前者|前一?个|上一?个|刚才那个|刚才的|那个数|这个数|这个|那个)(?!年)"
)
#: 处罚比它少多少, 企业是它的几倍: the row or the applicant that was asked about before is the other side.
_IT_IS_ASKED = re.compile(
    "的?(?P<than>比|较|(?<![是不])是|为|占|相当于|等于|不如|[没不]有)"
    "(?:它|他|她|其|前者|前一?个|上一?个|刚才那个|那个数|这个数|这个|那个|[这那](?=[多少高低大小]))(?!年)"
)
#: 前一个呢, 后面那个2023年是多少: one of the last two, of another year or body.
_ONE_OF_TWO = re.compile(
    "^(?:那么?)?(?:(?P<former>前者|前[面头]?[一那]个|头一?个|第一[个项])|后者|后[面头]?[一那]个|第二[个项])的?(?:呢|[,，])*"
)
_OPEN = re.compile("的?(?:数字?|数目|数量)?(?:是|有)?(?:多少|几)?[件个条项份]?(?:来着|呢|吗|啊|呀)*[?？。]*")
#: 前一个占新收多少: a share of the one that is pointed at.
_ITS_SHARE = re.compile("的?占(?![^,。?]*(?:前者|后者|[前后]一?个|第[一二]个))[^,。?]{1,14}[?？。]*")
#: 2023年更多吧, 淮安多一些吧: the other side is left out.
_MORE_THAN_BEFORE = re.compile(
    "的?(?:是不是|是否)?(?:更|还|要|还要|比较)?(?P<way>[多少高低大小])(?:一些|一点|些|点)?(?=(?:对|是)?[吧吗么](?:[?。])?$)"
)
#: 2023年呢，是不是少了; 淮安呢，少了吗: with a pause behind the side that is named.
_IS_IT_MORE = re.compile(
    "的?呢?[,，](?P<asks>那?(?:是不是|是否|有没有|会不会))?(?:更|还|要|也)*(?P<way>[多少高低大小])(?:了|一?点|一?些)*"
    "(?P<tag>吗|么|吧|没有|没)?[?？。]*$"
)
_BOTH = re.compile("(?:那么?)?(?:前者|后者)(?:[比较是占和与跟同]|相当于|除以)*(?:前者|后者)的?")
#: 后者比前者多吗, 前者不比后者少吧: a claim of the two, each told by name.
_EITHER_MORE = re.compile(
    "(?:前者|后者)(?:的?数字?)?(?:是不是|有没有)?[比较没不](?!例)[^,。?]{0,4}(?:前者|后者)的?(?:要|还|更)*[多少高低大小]"
    "(?:[吗吧呀些]|一[些点]|对|$)"
)
_BESIDE_NAME = re.compile("[比较和与跟同及有]$|没有?$|不如$|不及$")


def pointed(question: Question, before: Scene) -> str:
    """The text with 它 and 前者 said by name: 淮安比它多吧 is 淮安比平潭多吧; 出了几期 is of the topic."""
    elsewhere = before.topic and (question.years or question.publishers.matches)
    if elsewhere and (said := of_topic(question.bare, before.topic)) != question.bare:
        return question.text.removesuffix(question.bare) + said
    if more := _MORE_THAN_BEFORE.search(question.text):
        named = question.publishers.spans or question.years.spans
        at = more.start()
        alone = len(named) == 1 and named[0][1] == at and not _BESIDE_NAME.search(question.text[: named[0][0]])
        if alone and len(before.publishers) == len(before.years) == 1:
            other = before.publishers[0] if question.publishers.spans else f"{before.years[0]}年"
            return f"{question.text[: named[0][1]]}比{other}{more['way']}{question.text[more.end() :]}"
    if (paused := _IS_IT_MORE.search(question.text)) and (paused["asks"] or paused["tag"]):
        named = question.publishers.spans or question.years.spans
        one = len(named) == 1 and named[0][1] == paused.start() and len(before.publishers) == len(before.years) == 1
        years_alone = bool(question.years) and not question.publishers.spans
        if one and bool(question.publishers.spans) != years_alone:
            other = f"{before.years[0]}年" if years_alone else before.publishers[0]
            return f"{question.text[: paused.start()]}比{other}{paused['way']}吗"
    if (named_both := _former_and_latter(question, before)) != question.text:
        return named_both
    if meant := _one_of_two(question, before):
        return meant
    if not (question.publishers.matches or question.years):
        return _beside_item(question, before)
    if not _IT.search(question.text):
        return question.text
    if question.publishers.sure and len(before.publishers) == 1 and before.publishers != question.publishers.sure:
        return _IT.sub(rf"\g<than>{before.publishers[0]}", question.text, count=1)
    if question.years and len(before.years) == 1 and not question.publishers.sure:
        return _IT.sub(rf"\g<than>{before.years[0]}年", question.text, count=1)
    return question.text


def _one_of_two(question: Question, before: Scene) -> str:
    """许可几件 >> 处罚呢 >> 前一个2023年呢: the one of the last two that is pointed at, by name; "" where none is.

    Two that differ in the body or the year are told with these: 2023年几件 >> 2024年呢 >> 前一个是多少来着.
    """
    pointed_at = _ONE_OF_TWO.match(question.text)
    if pointed_at is None or len(before.past) < 2 or not all(before.past[-2:]):
        return ""
    named = [*question.publishers.spans, *question.years.spans]
    rest = "".join(
        letter
        for at, letter in enumerate(question.text)
        if at >= pointed_at.end() and not any(start <= at < end for start, end in named)
    )
    turns = before.past[:2] if "第" in pointed_at[0] or "头" in pointed_at[0] else before.past[-2:]
    if not all(turns):
        return ""
    meant = turns[0 if pointed_at["former"] else 1]
    item = _item(meant)
    whole = question.text[pointed_at.end() :].removesuffix("?")
    alike = (turns[0].publishers, turns[0].years) == (turns[1].publishers, turns[1].years)
    if not item or not (_OPEN.fullmatch(rest) or (alike and not named and _ITS_SHARE.fullmatch(rest))):
        return ""
    if alike:
        return f"{item}{whole}" if rest.startswith(("占", "的占")) else f"{_OPEN.sub('', whole)}{item}"
    if named or len(meant.publishers) != 1 or len(meant.years) != 1:
        return ""
    return f"{meant.publishers[0]}{meant.years[0]}年{item}"


def _beside_item(question: Question, before: Scene) -> str:
    """许可几件 >> 处罚比它少多少: 它 by the name of what was asked, where another row or applicant is set beside it."""
    said = subject_of(question)
    if not _IT_IS_ASKED.search(question.text) or not before.past or not (said.rows or said.columns):
        return question.text
    last = before.past[-1]
    item = _item(last, column=not said.rows)
    again = item and said.rows in ((), last.subjects[0].rows) and said.columns in ((), last.subjects[0].columns)
    if not item or again or before.prose:
        return question.text
    return _IT_IS_ASKED.sub(rf"\g<than>{item}", question.text, count=1)


def _item(turn: PastQuestion, column: bool = False) -> str:
    """The one cell that a question asked for, by its name; by its column where another one is set beside it."""
    subjects: tuple[Subject, ...] = turn.subjects
    asked = things(subjects[0]) if len(subjects) == 1 else []
    if len(asked) != 1 or len(asked[0]) != 1 or subjects[0].share or subjects[0].ratio or subjects[0].divisor:
        return ""
    (one,) = asked[0]
    if column:
        return column_name(one.row, one.column or "total")
    return noun(one)


def _former_and_latter(question: Question, before: Scene) -> str:
    """The text with 前者 and 后者 said by name: the body or the year in which the last two questions differ."""
    if not before.past or question.publishers.matches or question.years or "者" not in question.text:
        return question.text
    if len(two := before.past[-1].publishers) == 2:  # 甲市和乙市各几件 >> 前者的自然人呢
        return question.text.replace("前者", two[0]).replace("后者", two[1])
    at_once = len(_named(before.past[-1])) == 2 and points_at_things(
        question.text
    )  # 复议几件诉讼几件 >> 前者是后者的几倍
    if (at_once or _EITHER_MORE.search(question.text)) and (items := _two_items(before)):
        return question.text.replace("前者", items[0]).replace("后者", items[1])
    if len(before.past) < 2:
        return question.text
    turns = before.past[-2:]
    one_each = all(len(turn.publishers) == len(turn.years) == 1 for turn in turns)
    if one_each and turns[0].publishers != turns[1].publishers and turns[0].years != turns[1].years:
        former, latter = (f"{turn.publishers[0]}{turn.years[0]}年" for turn in turns)
        return question.text.replace("前者", former).replace("后者", latter)
    for parts, name in (([turn.publishers for turn in turns], "{}"), ([turn.years for turn in turns], "{}年")):
        if parts[0] != parts[1] and len(parts[0]) == len(parts[1]) == 1:
            former, latter = (name.format(part[0]) for part in parts)
            return question.text.replace("前者", former).replace("后者", latter)
    if turns[0].years == turns[1].years and points_at_things(question.text):
        return _BOTH.sub("占" if "占" in question.text else "", question.text)  # `assistant.recalled` sets them
    return question.text


def _two_items(before: Scene) -> tuple[str, ...]:
    """The two things asked about last of one body and year, in one question or in two, by name; () where they are not.

    复议几件，诉讼几件 >> 后者比前者多吗; 复议几件 >> 诉讼呢 >> 后者比前者多吗.
    """
    own = [_named(turn) for turn in before.past]
    turns = before.past[-1:] if len(own[-1]) > 1 else before.past[-2:]
    names = own[-1] if len(own[-1]) > 1 else [name for each in own[-2:] for name in each]
    alike = len({(turn.publishers, turn.years) for turn in turns}) == 1
    if not alike or len(names) != 2 or "" in names or names[0] == names[1]:
        return ()
    said = [name for each in own for name in each]
    return tuple(sorted(names, key=said.index))  # in the order in which they were asked first


def _named(turn: PastQuestion) -> list[str]:
    """The things that a question asked for, by name; "" for one that is open or reckoned."""
    asked = [thing for subject in turn.subjects for thing in things(subject)]
    return [noun(thing[0]) if len(thing) == 1 else "" for thing in asked]


def points_at_things(text: str) -> bool:
    """Whether 前者 and 后者 are set against each other (后者是前者的几倍)."""
    return "前者" in text and "后者" in text and bool(_BOTH.search(text))
