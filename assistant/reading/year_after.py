"""A year of destination: 2024年留待2025年接着办的 asks for 结转下年度 of 2024, and 2025 is asked for by nothing.

Table three prints what a year hands on to the year after it, and nothing of later years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.reading.year_before import as_year_before

_YEAR = re.compile(r"(?<!\d)(?:20)?(?P<two>\d\d)年(?:度)?(?:初|上半年)?")
#: Right before the later year: it is handed on.
_HANDED_ON = re.compile(
    "(?:(?:顺延|推迟|结转|积压|积存|积攒|移交|转交|留存|延续|延后|[留拖转延推移压搁放滚挪带跨搬攒存剩交甩捎欠])"
    "(?:到|至|给|入|进|待|往|在|于|后)?了?|等到?|待到?|(?:要|得|须|需要?)(?:到|等到?|在|于|留到?|拖到?)?)$"
)
#: Right behind it: it is gone on with.
_GONE_ON = re.compile(
    "(?:里|内|度)?(?:(?:继续|接着|接续|往下|后续|仍|又|再|才)(?:去|来|给|往下|接着|继续)*"
    "(?:办理?|处理|答复|回复|处置|消化|审|弄|搞|结|了结|完成)|[续接]办)(?:理|完|结|掉|毕|好|出来?)*"
    "(?=的|[,。?、]|$|申请|件|多少|几|有|共|是)"
)
#: 从2023年转过来、2024年接着办的: what the first year left.
_FROM = re.compile("(?:从|自|由)$")
_CAME = re.compile("(?:度|里|就)?(?:结转|积压|积存|遗留|[结转留剩拖带积压欠接])(?:过|下|进|了)*(?:来|的)")
#: 申请几件,2025年…: one question ends before the later year.
_ASKED_BEFORE = re.compile("(?:多少|几)[件个份宗]?(?:申请)?[,。;?]")
#: Between the two years: they are compared, listed or run over, and each is a year of its own.
_APART = re.compile(r"[比较;]|[和与跟及、~—-]$|^(?:到|至)$")
#: 几件在2025年办结: how much of it was finished in a year that is named for that alone.
_DONE_IN = re.compile(
    r"(?:多少|几)[件个份宗](?:申请)?(?:是|又)?(?P<said>[在到于](?:20)?(?P<two>\d\d)年(?:度)?(?:里|内)?(?:就|已)?(?:办|答复|处理|结案|了结)(?:结|完|理|掉)?)"
)
#: Of items, documents, money and cases the form hands nothing on.
_OF_OTHERS = re.compile("项目|文件|规章|许可|处罚|强制|采购|收费|复议|诉讼|官司|几项|多少项")
_COMPARED = re.compile("比|相差|增减|多了|少了|各|分别|哪")


def finished_elsewhere(text: str) -> Iterator[str]:
    """That what came in one year was finished in another one, of which no form counts how much.

    >>> list(finished_elsewhere("某市2024年收的申请有几件在2025年办结")), list(finished_elsewhere("某市2024年几件办结"))
    (['在2025年办结'], [])
    """
    for done in _DONE_IN.finditer(text):
        years = {int(year["two"]) for year in _YEAR.finditer(text, 0, done.start())}
        if years and int(done["two"]) not in years:
            yield done["said"]


def in_years_beside(text: str) -> str:
    """The text with the year that applications came from, and the one they were handed on to, as 上年 and 下年度.

    >>> in_years_beside("某市2024年有几件是2023年遗留的"), in_years_beside("某市2024年搁到2025年再办的")
    ('某市2024年有几件是上年遗留的', '某市2024年搁到下年度再办的')
    """
    return as_year_after(as_year_before(text))


def as_year_after(text: str) -> str:
    """The text with the year of destination as 下年度 where it is the year after the one that is asked for.

    >>> as_year_after("某市2024年留待2025年接着办的申请"), as_year_after("某县23年的申请,有几件要到24年才办")
    ('某市2024年留待下年度接着办的申请', '某县23年的申请,有几件要到下年度才办')
    >>> as_year_after("某市2024年、2025年继续办理的"), as_year_after("某市2024年拖到2026年的")
    ('某市2024年、2025年继续办理的', '某市2024年拖到2026年的')
    >>> as_year_after("某市2024年到2025年接着办的"), as_year_after("某市2024年申请几件,2025年接着办的呢")
    ('某市2024年到2025年接着办的', '某市2024年申请几件,2025年接着办的呢')
    >>> as_year_after("从2023年转过来、某市2024年接着办的"), as_year_after("2023年留下的某市2024年再办的")
    ('从2023年转过来、某市2024年接着办的', '2023年留下的某市2024年再办的')
    >>> as_year_after("某市2024年推迟到2025年的采购几项")
    '某市2024年推迟到2025年的采购几项'
    """
    if _COMPARED.search(text) or (_OF_OTHERS.search(text) and "申请" not in text):
        return text
    for asked, later in reversed(list(pairwise(_YEAR.finditer(text)))):
        between = text[asked.end() : later.start()]
        came = _FROM.search(text[: asked.start()]) or _CAME.match(between)
        if int(later["two"]) - int(asked["two"]) != 1 or _APART.search(between) or came:
            continue
        handed, gone = _HANDED_ON.search(between), _GONE_ON.match(text, later.end())
        if handed or (gone and not _ASKED_BEFORE.search(between)):
            return f"{text[: later.start()]}下年度{text[later.end() :]}"
    return text
