"""What was going on at a time, said for the time itself: 疫情那年, 高考期间.

Such words ask for nothing that the reports do not hold; they say when. Which year 疫情那年 is no report tells: it is
dropped, so that the year beside it counts, or the year is asked back, or told with the quote. A part of a year (期间)
restricts a count as any other word does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.reading.tokens import Token

_EVENT = (
    "(?:新冠|疫情|新冠肺炎|新冠疫情|非典|抗疫|防疫|汛情|洪灾|洪水|抗洪|台风|地震|高考|奥运会?|换届|机构改革|撤县设[区市])"
    "(?:爆发|刚来|闹得?(?:最)?[凶大]|(?:最|很|正)(?:严重|厉害|紧张|吃紧))?"
)
_YEAR = re.compile(f"{_EVENT}(?:的|时)?(?:那一?年|(?:的)?当年)(?:里|的时候|,)?")
_THEN = re.compile(f"{_EVENT}(?:的|时)?(?:那会儿|那阵子?|的?时候),?")
_PART = re.compile("那会儿|那阵子?|期间|时期|的?时候")
_WRITTEN = re.compile(r"(?<!\d)(?:20[012]\d(?!\d)|[12]\d年)")


#: 2024年1月1日至12月31日: what a report covers, and so the year itself.
_ALL_DAYS = re.compile(
    r"(?P<open>\()?(?:统计)?(?:期限|期间|时间)?(?:为|是|:|自|从)*(?P<year>20\d\d)年0?1月0?1[日号]?起?[至到—~-]+(?:(?P=year)年|当年|同年)?"
    r"12月31[日号]?(?:为?止|期间|之间)?(?(open)\))"
)


def as_whole_years(text: str) -> str:
    """A squeezed question with the first and the last day of a year in place of it made the year.

    >>> as_whole_years("某市2024年度(自2024年1月1日至12月31日)新收"), as_whole_years("2024年1月1日到12月31日新收")
    ('某市2024年度新收', '2024年新收')
    >>> as_whole_years("2024年1月1日至6月30日新收")
    '2024年1月1日至6月30日新收'
    """

    def year(said: re.Match[str]) -> str:
        return "" if re.search(rf"{said['year']}(?:年度?)?[,:]?$", text[: said.start()]) else f"{said['year']}年"

    return _ALL_DAYS.sub(year, text)


def without_event_years(text: str) -> str:
    """A squeezed question without the events that only say of what year it is.

    >>> without_event_years("疫情那年(2020)某市办了几件"), without_event_years("某市2020年疫情最严重那会儿办了几件")
    ('(2020)某市办了几件', '某市2020年办了几件')
    >>> without_event_years("某市疫情那会儿办了几件"), without_event_years("疫情防控信息几条")
    ('某市疫情那会儿办了几件', '疫情防控信息几条')
    """
    plain = _YEAR.sub("", text)
    return _THEN.sub("", plain) if _WRITTEN.search(plain) else plain


def as_restrictions(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens of a text; what is on no form, before a word for a part of a year, restricts what is asked.

    >>> from assistant.reading.tokens import tokens_of
    >>> [list(as_restrictions(text, tokens_of(text)))[0].marks for text in ("疫情期间", "疫情病例")]
    [('restriction',), ('elsewhere',)]
    """
    for token in tokens:
        restricts = "elsewhere" in token.marks and _PART.match(text, token.end)
        yield replace(token, marks=("restriction",)) if restricts else token
