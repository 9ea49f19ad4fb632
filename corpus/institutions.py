"""Schools and hospitals as people call them: 临江职业技术学院 is 临江职院, 东岭市第七中学 is 东岭七中.

The words between the name and the kind shrink to first letters, the kind to its last one; a place before them stays.
Such a form may fit several bodies: then all of them are found, and it is asked back which one is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = (
    "职业 技术 师范 医科 医学 医药 中医药 中医 农业 农林 林业 工业 理工 科技 "
    "工程 财经 财贸 政法 民族 外国语 外语 电子 信息 交通 建筑 建设 艺术 体育 "
    "警察 警官 司法 旅游 商业 经济 经贸 管理 卫生 护理 幼儿 石油 化工 航空 铁道 "
    "水利 电力 轻工 机电 城市 工商 传媒 石化 海洋 海事 邮电 地质 矿业 冶金 食品 "
    "药科 药品 开放 专业 技工 高级 实验 外贸"
).split()
_LEVELS = "高等|中等"
#: What a kind is cut to behind first letters.
_KINDS = {"大学": "大", "学院": "院", "专科学校": "专", "学校": "校"}
_SCHOOL = re.compile(
    rf"(?P<lead>[一-龥]{{0,12}}?)(?P<level>{_LEVELS})?(?P<words>(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})+)"
    rf"(?P<end>高等)?(?P<kind>{'|'.join(_KINDS)})"
)
_WORD = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
_NUMBERED = re.compile(
    r"(?P<lead>[一-龥]{0,12}?)第(?P<number>[一二三四五六七八九十]{1,3})(?P<kind>(?:高级)?中学|(?:人民)?医院|(?:实验)?小学)"
)
_CUT_NUMBERED = {"中": ("中",), "医": ("医院", "院"), "小": ("小",)}


@lru_cache(maxsize=16384)
def institution_forms(name: str) -> tuple[str, ...]:
    """The short forms of a school's or hospital's name, with whatever stands before its words; () for other bodies.

    >>> institution_forms("临江职业技术学院"), institution_forms("师范大学"), institution_forms("第七中学")
    (('临江职院', '临江职技院', '临江职业学院'), ('师大',), ('七中',))
    >>> institution_forms("临江幼儿师范高等专科学校"), institution_forms("教育局"), institution_forms("江陵大学")
    (('临江幼专', '临江幼高专', '临江幼师专', '临江幼师高专'), (), ())
    """
    if found := _NUMBERED.fullmatch(name):
        ends = _CUT_NUMBERED[found["kind"].replace("高级", "").replace("人民", "").replace("实验", "")[0]]
        return tuple(found["lead"] + found["number"] + end for end in ends)
    found = _SCHOOL.fullmatch(name)
    if found is None:
        return ()
    words = _WORD.findall(found["words"])
    kind = _KINDS[found["kind"]]
    ends = (kind, "高专") if found["end"] and kind == "专" else (kind,)
    letters = dict.fromkeys((words[0][0], "".join(word[0] for word in words)))
    forms = [found["lead"] + first + end for first in letters for end in ends]
    if len(words) > 1 and kind != "专":
        forms.append(found["lead"] + words[0] + found["kind"])
    return tuple(dict.fromkeys(forms))
