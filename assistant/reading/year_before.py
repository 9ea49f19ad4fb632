"""A year of origin: 2024年有几件是2023年遗留的 asks for 上年结转 of 2024, not for what 2023 left behind.

Table three prints what a year took over from the year before it, and nothing of older years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.reading.parts import HOW_MANY
from assistant.reading.phrases import UNDONE

_YEAR = re.compile(r"(?<!\d)(?:20)?(?P<two>\d\d)年(?:度|底|末)?")
_LEFT = re.compile(
    "(?:的时候|时|里|就|那会儿|所)*(?:"
    "(?:结|顺|延|遗)?(?:遗留|积压|结转|结余|拖欠|留|剩|转|拖|带|滚|挪|移|压|欠|接)(?:下|过|进|剩|存|手)*(?:来|入)?(?:了)?的?"
    f"|{UNDONE}的?|的(?=[老旧陈](?:申请|件|案)))+(?![到至给入])"
    "(?:(?<=的)|(?=申请|[件案]|多少|几|有|一共|总共|共|[,。?]|$))"
)
#: Between the two years: they are compared or listed, and each is a year of its own.
_APART = re.compile(r"[比较和与跟及、;]|[同到至~—-]$|相比|还是|或|率")
#: 有多少是|2023年遗留的: what is asked for before is said of it.
_SAID_OF_IT = re.compile("(?:是|属于?|来自|源于|系)(?:从|由|自)?$")
_COMPARED = re.compile("比|相差|增|减|变化|多了|少了|各|分别|哪")


def as_year_before(text: str) -> str:
    """The text with the year of origin as 上年 where it is the year before the one that is asked for.

    >>> as_year_before("某市2024年有几件是2023年遗留的"), as_year_before("某市24年从23年转来的几件")
    ('某市2024年有几件是上年遗留的', '某市24年从上年转来的几件')
    >>> as_year_before("某市2024年和2023年积压的各几件"), as_year_before("某市2024年有几件是2021年遗留的")
    ('某市2024年和2023年积压的各几件', '某市2024年有几件是2021年遗留的')
    """
    for origin, _, age in reversed(list(_origins(text))):
        if age == 1:
            text = f"{text[: origin.start()]}上年{text[origin.end() :]}"
    return text


def older_origins(text: str) -> Iterator[str]:
    """The years of origin of which table three counts nothing, each with what is said of it.

    >>> list(older_origins("某市2024年有几件是2021年遗留的")), list(older_origins("某市2024年有几件是2023年遗留的"))
    (['2021年遗留的'], [])
    """
    yield from (text[origin.start() : left.end()] for origin, left, age in _origins(text) if age > 1)


def _origins(text: str) -> Iterator[tuple[re.Match[str], re.Match[str], int]]:
    """A year that stands behind the one that is asked for, what it left, and how many years it is older."""
    if _COMPARED.search(text):
        return
    years = list(_YEAR.finditer(text))
    for asked, origin in pairwise(years):
        left = _LEFT.match(text, origin.end())
        age = int(asked["two"]) - int(origin["two"])
        between = text[asked.end() : origin.start()]
        apart = _APART.search(between) or (HOW_MANY.search(between) and not _SAID_OF_IT.search(between))
        if left and age > 0 and not (apart or _LEFT.match(text, asked.end())):
            yield origin, left, age
