"""Slips of one character in the formal words of the form: homophones, look-alikes, neighbours in the wrong order.

Only a word of four characters or more that the dictionary does not know as written is mended, and only into a word
of the form: 行政复核 is no slip for 行政复议, it is another word. A character of the same sound is one even where it
makes a word with its neighbour (内部事物, 行政复义): what surrounds it is the word of the form. What was mended is told
in the answer.
"""

from __future__ import annotations

import re
from functools import cache

from corpus.gazetteer import is_word
from corpus.typos import same_sound

#: Words whose slips are mended.
_WORDS = (
    "予以公开 部分公开 不予公开 无法提供 不予处理 其他处理 行政复议 行政诉讼 行政许可 行政处罚 行政强制 行政规范性文件 "
    "规范性文件 行政事业性收费 政府集中采购 集中采购 新收申请 公开申请 国家秘密 第三方合法权益 内部事务 过程性信息 "
    "行政执法案卷 行政查询 重复申请 信访举报 逾期不补正 结转下年 上年结转 商业企业 科研机构 法律服务机构 社会公益组织"
).split()
#: Words of the labels besides these that are mended where a character of the same sound stands in them.
_HEARD = (
    *_WORDS,
    *(
        "结转下年度 继续办理 三安全一稳定 四类过程性信息 三类内部事务 执法案卷 公开出版物 大量反复申请 "
        "现成信息 另行制作 重新出具 对外管理服务 对外公开总数量 现行有效 处理决定 采购总金额 结果维持 结果纠正 "
        "其他结果 尚未审结 复议后起诉 直接起诉 行政事业性 法律行政法规 年末有效 上一年项目 社会公益 法律服务"
    ).split(),
)
#: Characters that are words of their own in a sentence; what they are written for cannot be told (不分公开).
_OF_THEMSELVES = frozenset("不一以与于及即其又有在再是时里也的地得他她它")
#: A character and what is written for it: of the same sound, or of nearly the same shape.
_SLIPS = {
    "予": "与于余预子",
    "以": "已己依义",
    "公": "工功",
    "开": "升",
    "部": "步布",
    "分": "份",
    "不": "布",
    "无": "元",
    "法": "发罚",
    "提": "题堤",
    "供": "共拱",
    "处": "除外",
    "理": "里礼",
    "政": "正整证",
    "复": "覆腹付夏",
    "议": "仪义意易",
    "诉": "述斥",
    "讼": "送松颂",
    "许": "讦午",
    "可": "司",
    "罚": "法伐",
    "强": "墙",
    "制": "治置",
    "规": "归现",
    "范": "犯泛",
    "性": "姓",
    "购": "够构",
    "采": "彩菜",
    "请": "清情",
    "申": "甲伸由",
    "收": "受",
    "秘": "密泌",
    "密": "秘",
    "益": "宜",
    "务": "物",
    "案": "按",
    "卷": "券",
    "询": "寻",
    "逾": "愈谕",
    "补": "朴",
    "结": "接",
    "转": "专",
    "企": "启",
    "机": "及",
    "构": "购够",
}


#: 转结 says the same as 结转; not 中转结算.
_CARRIED = re.compile("(?<!中)转结(?![算果构业案局])")


#: 自燃人: nobody who applies is on fire; 自燃 by itself is a word.
_NATURAL = re.compile("自燃人(?![员群])")


#: 存再的问题: 在 is written so; 库存再用, 保存再发 are words side by side.
_THERE_IS = re.compile("(?<![库留保封储])存再(?=的|着|哪|什么|啥|主要|问题|不足|困难|短板)")


@cache
def _mended() -> dict[str, str]:
    """The words as they are mistyped, to the words that are meant; none that could be two words."""
    found: dict[str, str] = {}
    doubtful = set(_WORDS)
    for word in _WORDS:
        for at, character in enumerate(word):
            for slip in _SLIPS.get(character, ""):
                typed = word[:at] + slip + word[at + 1 :]
                if found.setdefault(typed, word) != word:
                    doubtful.add(typed)
        for at in range(word.startswith("上"), len(word) - 1):  # two neighbours in the wrong order; 年上 is no slip
            typed = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            if typed != word and found.setdefault(typed, word) != word:
                doubtful.add(typed)
    return {typed: word for typed, word in found.items() if typed not in doubtful}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _mended()), key=len, reverse=True)))


def without_typos(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text with slips mended, as long as before, and each slip with its word.

    >>> without_typos("予已公开几件"), without_typos("行政复核几件")
    (('予以公开几件', (('予已公开', '予以公开'),)), ('行政复核几件', ()))
    >>> without_typos("存再的主要问题"), without_typos("库存再用的几件")
    (('存在的主要问题', (('存再', '存在'),)), ('库存再用的几件', ()))
    """
    found: list[tuple[str, str]] = []

    def mend(slip: re.Match[str]) -> str:
        typed, meant = slip[0], _mended()[slip[0]]
        if _is_known(typed, meant):
            return typed
        found.append((typed, meant))
        return meant

    plain = _CARRIED.sub("结转", text.replace("部份", "部分"))
    plain, heard = _as_heard(plain)
    if _NATURAL.search(plain):
        heard.append(("自燃人", "自然人"))
        plain = _NATURAL.sub("自然人", plain)
    if _THERE_IS.search(plain):
        found.append(("存再", "存在"))
    return _pattern().sub(mend, _THERE_IS.sub("存在", plain)), (*heard, *found)


def _as_heard(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text with one character of the same sound in a word of the form mended, and each slip with its word.

    >>> _as_heard("内部事物不公开几件"), _as_heard("某县不分公开"), _as_heard("行政复核")
    (('内部事务不公开几件', [('内部事物', '内部事务')]), ('某县不分公开', []), ('行政复核', []))
    """
    found: list[tuple[str, str]] = []
    for word in _HEARD:
        if word[:2] not in text and word[-2:] not in text:  # one slip leaves one end of the word as it is
            continue
        at = 0
        while at + len(word) <= len(text):
            typed = text[at : at + len(word)]
            apart = [(one, other) for one, other in zip(typed, word, strict=True) if one != other]
            if len(apart) == 1 and _sounds_alike(*apart[0]) and not is_word(typed):
                text = text[:at] + word + text[at + len(word) :]
                found.append((typed, word))
            at += 1
    return text, found


def _sounds_alike(typed: str, meant: str) -> bool:
    """Whether one character is written for another by its sound, and is no word by itself."""
    letters = "\u3400" <= typed <= "\u9fff" and typed not in _OF_THEMSELVES
    return letters and same_sound(typed, meant)


def _is_known(typed: str, meant: str) -> bool:
    """Whether the pair of characters around the slip is a word of its own where the formal word is split in pairs."""
    at = next(index for index, (a, b) in enumerate(zip(typed, meant, strict=True)) if a != b)
    pair = at - at % 2
    return is_word(typed) or (pair + 2 <= len(typed) and is_word(typed[pair : pair + 2]))
