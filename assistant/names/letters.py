"""Places said by one letter or by a pet name: 沪2022年, 内蒙市监局, 杭教局.

A letter is a place only where a year or a report follows it (沪2022年, 粤年报) or an organ by its short name, and
only at the beginning of what is said: inside words it is a letter like others. It is told how it was understood, and
one that may mean several bodies is asked about; it never falls back on the bodies of other places.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from assistant.names.hits import Hit, Unknown
from assistant.names.named import NameIndex
from assistant.names.naming import Folded, is_office
from assistant.names.offices import best_fit
from corpus.agencies import body_named, most_surely
from corpus.gazetteer import is_place, is_word
from corpus.nicknames import NICKNAMES
from corpus.organs import ORGAN_STARTS
from corpus.places import PREFECTURES
from corpus.remits import Fit, remits_of

#: The letters of provinces and municipalities that are no words of their own in a question.
_PROVINCES = dict(
    pair.split(":")
    for pair in "京:北京 津:天津 沪:上海 渝:重庆 冀:河北 晋:山西 辽:辽宁 苏:江苏 浙:浙江 皖:安徽 闽:福建 赣:江西 "
    "鲁:山东 豫:河南 鄂:湖北 湘:湖南 粤:广东 桂:广西 琼:海南 蜀:四川 黔:贵州 滇:云南 陕:陕西 陇:甘肃 藏:西藏".split()
)
#: Their own office is said by the letters that are words elsewhere, too: 吉府办, 甘政办.
_OF_OFFICES = _PROVINCES | dict(
    pair.split(":")
    for pair in "吉:吉林 黑:黑龙江 甘:甘肃 青:青海 川:四川 贵:贵州 云:云南 蒙:内蒙古 宁:宁夏 新:新疆 秦:陕西".split()
)
_PET_NAMES = {usual: stem for stem, usual in NICKNAMES.items()}
#: What tells that a letter is a place: a year, as written or as hidden by the reader, or a report.
_YEAR_FOLLOWS = re.compile("[省市]?(?:人民政府|政府)?(?:本级)?(?=■|[12]\\d|年报|年度)")
_ORGAN = re.compile("(?P<body>[一-龥]{1,10}?)(?P<end>局(?![面部长限级里])|委(?![员托派])|厅|办(?![理结公事案法]))")
#: 沪府办, 粤府办公厅; 沪府办发〔…〕 is the number of a document, and 新政办了 no office.
_GOVERNMENT_OFFICE = re.compile(
    "(?:人民政府|政府|府|政)办(?:公[室厅]|(?![理结公事案件法了过得好完成]))(?!发?[文字函]?[〔(\\[]|发)"
)
#: Before 府办 these say which level of government is meant, and no place.
_LEVELS = frozenset("省市县区州镇乡旗本我该此贵各级党")
_MOST_NEAR = 5


def said_by_letter(folded: Folded, facts: NameIndex) -> tuple[list[Hit], list[Unknown]]:
    """The bodies whose place is said by a letter or a pet name, and those of them that have no report."""
    hits, unknown = list[Hit](), list[Unknown]()
    for start, stems, end in _places(folded):
        rest = folded.text[end:]
        if (office := _GOVERNMENT_OFFICE.match(rest)) and end - start == 1:
            found = _office(folded.text, start, end + office.end(), facts)
        elif year := _YEAR_FOLLOWS.match(rest):
            found = _government(folded.text, start, end + year.end(), stems, facts)
        elif organ := _ORGAN.match(rest):
            found = _organ(folded.text, start, end, organ, stems, facts)
        else:
            continue
        hits += [found] if isinstance(found, Hit) else []
        unknown += [found] if isinstance(found, Unknown) else []
    return hits, unknown


def _places(folded: Folded) -> Iterator[tuple[int, tuple[str, ...], int]]:
    """Where a place may be said in short at the beginning of a run: start, the stems it may mean, end."""
    for left, right in folded.runs:
        start = folded.after_lead(left, right)
        usual = next((name for name in _PET_NAMES if folded.text.startswith(name, start)), "")
        if usual and not folded.text.startswith(_PET_NAMES[usual], start):
            yield start, (_PET_NAMES[usual],), start + len(usual)
        elif start < right and not any(is_place(folded.text[start : start + n]) for n in (2, 3, 4)):
            letter = folded.text[start]
            yield start, ((_PROVINCES[letter],) if letter in _PROVINCES else _prefectures(letter)), start + 1


@cache
def _prefectures(letter: str) -> tuple[str, ...]:
    return tuple(sorted(stem for stem in PREFECTURES if stem.startswith(letter)))


def _government(text: str, start: int, end: int, stems: tuple[str, ...], facts: NameIndex) -> Hit | Unknown | None:
    """沪2022年: the province or municipality, or its only office that reports; prefectures are not said so."""
    if len(stems) != 1 or stems[0] in PREFECTURES:
        return None
    typed = text[start:end]
    if found := [name for _, name in facts.aliases({stems[0]})]:
        return Hit(start, end, typed, most_surely(stems[0], found)[0], corrected_from=typed)
    offices = _organs_in(stems, facts)
    if len(offices) == 1:
        return Hit(start, end, typed, offices, offered=True)
    return Unknown(start, end, offices[:_MOST_NEAR])


def _office(text: str, start: int, end: int, facts: NameIndex) -> Hit | Unknown | None:
    """沪府办: the office of the province of that letter, or its government where that is what reports.

    The letters of other places are nobody's official ones: the office of 淮 is told as unknown, with who may be meant.
    """
    letter, typed = text[start], text[start:end]
    if letter in _LEVELS or text.startswith("政府", start):
        return None
    province = _OF_OFFICES.get(letter)
    if province is None:
        near = [name for stem in _prefectures(letter) for _, name in facts.aliases({stem})]
        return Unknown(start, end, tuple(dict.fromkeys(near))[:_MOST_NEAR])
    offices = tuple(name for name in _organs_in((province,), facts) if is_office(body_named(name).organ))
    government = [name for _, name in facts.aliases({province}) if body_named(name).is_government]
    names = offices or most_surely(province, government)[0] if offices or government else ()
    return Hit(start, end, typed, names, corrected_from=typed) if names else Unknown(start, end, ())


def _organ(
    text: str, start: int, at: int, said: re.Match[str], stems: tuple[str, ...], facts: NameIndex
) -> Hit | Unknown | None:
    """杭教局, 内蒙市监局: the organ of that short name there, told as understood so; asked about where several fit."""
    end = at + said.end()
    typed, organ = text[start:end], said.group()
    is_letter = at - start == 1
    if not stems or (is_letter and (remits_of(typed) is not None or is_word(typed) or is_word(typed[:2]))):
        return None  # 广电局, 海事局: an organ by itself
    bodies = _organs_in(stems, facts)
    how, names = best_fit(organ, bodies)
    if how not in (Fit.SAME, Fit.PART):
        names = tuple(name for name in bodies if _contracts(organ, body_named(name).organ))
    if names:
        sure = len(stems) == 1
        return Hit(start, end, typed, names, corrected_from=typed if sure else "", offered=not sure)
    known = remits_of(organ) is not None or (len(organ) == 2 and organ[0] in _first_letters())
    return Unknown(start, end, bodies[:_MOST_NEAR]) if known else None


def _organs_in(stems: Collection[str], facts: NameIndex) -> tuple[str, ...]:
    found = {name for _, name in facts.aliases({"<" + stem for stem in stems})}
    return tuple(sorted(name for name in found if (body := body_named(name)).organ and body.places[-1].stem in stems))


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(start[0] for start in ORGAN_STARTS)


def _contracts(said: str, organ: str) -> bool:
    """Whether letters of an organ's name, the first and the last among them, are what was said: 教局, 教育局."""
    rest = iter(organ)
    return said[0] == organ[0] and said[-1] == organ[-1] and all(letter in rest for letter in said)
