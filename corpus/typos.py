"""Keys under which a mistyped name still meets the right one: the same sound, or nearly the same shape."""

from __future__ import annotations

import os
from functools import cache, lru_cache

#: Characters of place and organ names that are taken for one another by shape, each group under its first.
#: From usual slips in typing and in character recognition; the second kind is how 准安市 comes about.
_LOOKALIKES = (
    "淮准 泽择译 潭谭 己已巳 戌戍戊 浦埔捕 阳扬杨 亳毫 睢雎 汨汩 荥荣 盱吁 眙怡贻 兖衮 郯剡 滕腾藤 枣棘 峄绎 涟莲 "
    "沭沐 泗四 堡煲 寺侍 沂折 邳郵 渭谓 泾径 溧漂 漯骡 潍维 蓟荊 崂捞 邛筇 綦棋 黔默 睦陆 歙翕 盐监 洲州 苍仓 乌鸟 "
    "银根 祁祈 汾份 忻析 朔塑 财材 政攻 金全 融隔 经径 建健 设没 贸货 审宙 局居"
).split()
_SHAPE = {other: group[0] for group in _LOOKALIKES for other in group[1:]}


@lru_cache(maxsize=65536)
def sound_key(name: str) -> str:
    """The name by sound, look-alikes first made one: equal for 平潭 and 平谭, for 淮安市 and 准安市.

    Tones and the usual confusions of 普通话 typed by ear (zh/z, ng/n, l/n) are not folded: too many places would meet.

    >>> sound_key("平谭") == sound_key("平潭"), sound_key("淮安市") == sound_key("西安市")
    (True, False)
    """
    return " ".join(_sound(_SHAPE.get(character, character)) for character in name)


def same_sound(one: str, other: str) -> bool:
    """Whether two characters sound alike but for the tone, by their first readings.

    >>> same_sound("全", "权"), same_sound("理", "罚")
    (True, False)
    """
    return _sound(one) == _sound(other)


@cache
def _sound(character: str) -> str:
    readings = _pinyin().get(ord(character))
    return _toneless(readings.split(",")[0]) if readings else character


@cache
def _pinyin() -> dict[int, str]:
    """Readings of 42,000 characters: only loaded where names are indexed or mistyped.

    The package's readings of whole phrases are left out: nothing here asks for them, and they take 45 MB.
    """
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin.pinyin_dict import pinyin_dict

    return pinyin_dict


def _toneless(reading: str) -> str:
    import unicodedata

    return "".join(mark for mark in unicodedata.normalize("NFD", reading) if not unicodedata.combining(mark))
