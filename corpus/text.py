"""Cleaning of characters, in one place: what is folded for matching, and what is mended when a file is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from importlib.resources import files
from typing import TypeVar

#: CJK Radicals Supplement that fonts of PDF producers put for ordinary characters. NFKC folds the Kangxi
#: radicals (U+2F00-2FD5) but of this block only ⺟ and ⻳. Source: the block's chart in the Unicode Standard.
_RADICALS_SUPPLEMENT = dict(
    zip(
        "⺁⺄⺅⺉⺊⺌⺎⺒⺓⺕⺖⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺧⺨⺩⺪⺫⺬⺭⺮⺰⺶⺹⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄"
        "⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂乙亻刂卜小兀巳幺彐忄扌攵旡日月歹母民氵水灬爪牛犭王疋目示礻竹纟羊耂聿月臼艹艹艹虎衤西西"
        "见角讠贝足车辶辶辶阝钅長长门阜阝雨青韦页风飞食饣饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
_KANGXI = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_RADICALS = str.maketrans(_KANGXI | _RADICALS_SUPPLEMENT)

_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x0000))
_BLANKS = re.compile(r"\s+")
_TRAIL = re.compile(r"位置\s*[:：]|[>＞»].*[>＞»]")
#: The menu of a site: 首页 走进云溪 政务公开 互动交流.
_MENU = re.compile(
    r"(?=.*(?:首页|登[录陆]|注册|无障碍|走进|新闻中心|互动交流|政务服务))(?:[\u4e00-\u9fff]{2,8}[\s|｜]+){3,}[\u4e00-\u9fff]{2,8}"
)

_Read = TypeVar("_Read")
#: A sentence is as long at most: longer texts are read once each, when a file is read.
_LONGEST_KEPT = 400


def kept(read: Callable[[str], _Read]) -> Callable[[str], _Read]:
    """What was read from short texts is kept: an answer holds the same sentences against each of its rules.

    Of 150,000 readings for 120 questions, 147,000 are of a text that was read before.
    """
    known = lru_cache(maxsize=8192)(read)

    @wraps(read)
    def reading(text: str) -> _Read:
        return known(text) if len(text) <= _LONGEST_KEPT else read(text)

    return reading


def mend_radicals(text: str) -> str:
    """Radical code points replaced by the characters they print; the length never changes.

    >>> mend_radicals("⼈⺠政府⻔户")
    '人民政府门户'
    """
    return text.translate(_RADICALS)


def fold(text: str) -> str:
    """Text as matching sees it: NFKC, radicals mended, invisible characters dropped, runs of blanks to one.

    >>> fold("１,２０４　件⺠")
    '1,204 件民'
    """
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", text.translate(_RADICALS)).translate(_INVISIBLE)).strip()


@kept
def squeeze(text: str) -> str:
    """`fold` without any white space: what a printed label is compared by.

    >>> squeeze(" 三、 本\\n年度 办理结果")
    '三、本年度办理结果'
    """
    if text.isascii() and text.isalnum():
        return text  # most cells of a table are plain numbers
    return _BLANKS.sub("", fold(text))


#: Converters to the characters of Taiwan put its words for the form's terms, too; as long as these. 檔案 alone is an
#: archive as well, 專案 alone a case.
_OTHER_WORDS = {"資訊": "信息", "規範性檔案": "规范性文件", "專案數量": "项目数量"}


def to_simplified(text: str) -> str:
    """Traditional characters to simplified ones; the length never changes.

    >>> to_simplified("財政金融局"), to_simplified("政府資訊公開"), to_simplified("規範性檔案"), to_simplified("檔案館")
    ('财政金融局', '政府信息公开', '规范性文件', '档案馆')
    >>> to_simplified("上一年專案數量"), to_simplified("專案整治")
    ('上一年项目数量', '专案整治')
    """
    for printed, meant in _OTHER_WORDS.items():
        if printed in text:
            text = text.replace(printed, meant)
    return text.translate(_traditional_table())


#: Pages put into traditional characters by a converter carry the sound of every odd one: 拖市鎮(zhèn).
_PINYIN = re.compile(r"[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]")


#: Misprints of the form's own terms that no other word is written with, as printed: 平潭综合实验区财政金融局 2024.
_MISPRINTS = {"不子公开": "不予公开"}
#: 覆 is 复 in these words only; alone it stays 覆 (覆盖): 海南海事局 2020.
_OTHER_LETTERS = {"答覆": "答复", "回覆": "回复", "批覆": "批复", "其它": "其他"}


def _corrected(text: str) -> str:
    for printed, meant in (_MISPRINTS | _OTHER_LETTERS).items():
        text = text.replace(printed, meant)
    return text


def legible(text: str) -> str:
    """A text as its words are matched: simplified, misprints mended, sounds blanked; the length never changes.

    >>> legible("數(shù)據(jù)25條(tiáo)")
    '数     据    25条      '
    """
    simplified = to_simplified(text)
    if (corrected := _corrected(simplified)) == text:
        return text
    return corrected if simplified == text else _PINYIN.sub(lambda sound: " " * len(sound[0]), corrected)


@kept
def legible_words(text: str) -> str:
    """A legible text as words are looked for in it: without white space and sounds, small letters.

    >>> legible_words("數(shù)據(jù) APP")
    '数据app'
    """
    return squeeze(legible(text)).lower()


def is_trail(line: str) -> bool:
    """Whether a line tells where a page stands on its site or is its menu: it goes on in no line below.

    >>> is_trail("当前位置：首页 > 政务公开 > 街道"), is_trail("首页 走进云溪 政务公开 互动交流")
    (True, True)
    >>> is_trail("云溪县2023年政府信息公开工作年度报告"), is_trail("结果维持 结果纠正 其他结果 尚未审结")
    (False, False)
    """
    return bool(_TRAIL.search(line) or _MENU.fullmatch(line.strip()))


def without_sounds(text: str) -> str:
    """A text without the sounds that a converter put behind odd characters.

    >>> without_sounds("拖市鎮(zhèn)2020年")
    '拖市鎮2020年'
    """
    return _PINYIN.sub("", text)


@kept
def matchable(text: str) -> str:
    """Text as words are looked for in it: simplified, without white space and misprints, small letters.

    >>> matchable("政務 APP")
    '政务app'
    """
    return _corrected(to_simplified(squeeze(text))).lower()


@cache
def _traditional_table() -> dict[int, str]:
    """OpenCC's single characters only: its phrase rules could change the length, and spans point at the question."""
    table: dict[int, str] = {}
    listing = files("opencc").joinpath("dictionary/TSCharacters.txt").read_text("utf-8")
    for line in listing.splitlines():
        traditional, _, simplified = line.partition("\t")
        if len(traditional) == 1 and simplified:
            table[ord(traditional)] = simplified.split(" ")[0]
    return table


def segment_start(text: str, at: int | None, signs: str) -> int:
    """Where the segment begins in which `at` stands: behind the last of `signs` before it, 0 where there is none.

    at: None for the end of the text.

    >>> segment_start("一次，两次；三次", 6, "，；"), segment_start("一次，两次；三次", 6, "。")
    (6, 0)
    """
    return max(text.rfind(sign, 0, at) for sign in signs) + 1
