"""Which names are places that exist, whether or not the corpus has their reports.

Needed to say no: 广州 is a place, so a question about it is not a question without a place, and 宿州 is never
taken for a mistyped 苏州. The list is the dictionary that jieba installs (words marked "ns"), read as a file:
importing jieba would cost most of a second, and loading its dictionary three more.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Collection
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log
from pathlib import Path

from corpus.places import PREFECTURES, PROVINCES

#: Stems and names that the dictionary's divisions would give but that are ordinary words in a question, or that
#: name no body with a report.
_NO_PLACES = frozenset(
    "中国 全国 国内 国外 我国 中华 东方 西方 南方 北方 东部 西部 中部 北部 南部 东南 西南 东北 西北 华东 华南 华北 "
    "华中 中央 内地 境内 境外 本地 当地 外地 各地 各省 各市 各县 外省 城市 城区 市区 地区 山区 郊区 农村 乡村 乡镇 "
    "城镇 县城 街道 社区 首都 省会 世界 亚洲 欧洲 美国 日本 英国 法国 德国 新区 开发区 高新区 长江 黄河 太平 平安 "
    "和平 民主 文明 公安 资源 大方 通道 高台 民权 新城 江北 政和 平和 新建 建设 开放 团结 市中 城关 城中 城北 城厢 "
    "路南 路北 桥东 桥西 大众 上街 东西 南北 左右 中心 大会 会同 互助 合作 永久 安定 安全 广大 长期 年度 总计 重点 "
    "三江 四方 二七 海外 沿海 西区 东区 南区 北区 中区 共和 友谊 向阳 欧元 珠宝 精华 温泉 万年 三维 三角 三色 东风 "
    "中方 中立 五大 五色 双桥 台前 小店 山地 平定 名山 延长 振兴 新兴 无人 清水 灯塔 石棉 石门 积累 繁华 自治 芙蓉 "
    "草坪 莲花 萧条 赤道 金台 长子 陆地 黑人 洞口 上半 下半 十强 百强 包干 响水 加查 会东 新民 民乐 曲水 路府 黑水 "
    "富民 富源 爱民 得荣 定日 定结 小河 丰田 凤凰 山形 上市 非上市 门市 超市 图书超市 大型超市 小区 辖区 专区 特区 "
    "林区 矿区 老区 灾区 库区 片区 园区 景区 港区 牧区 湖区 西市 老城 老城区".split()
)
#: How often all words of the dictionary stand in the texts it was counted from: what one word more costs a cut.
WORDS_COUNTED = 60_101_967
#: Letters of the dictionary's longest word.
LONGEST_WORD = 16
#: What is left of these without the last character is no stem.
_NO_STEM = ("地区", "自治区", "自治县", "城市", "新区")


@cache
def _dictionary() -> mmap.mmap:
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise RuntimeError("jieba is not installed: its dictionary is the list of places")
    with (Path(spec.origin).parent / "dict.txt").open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def _blocks() -> dict[str, tuple[tuple[int, int], ...]]:
    """Where the words that begin with one letter stand in the dictionary: it is ordered by first letters.

    Reading them takes 25 ms once; looking a word up in its block takes microseconds, in the whole file 5 ms.
    """
    lines = rb"^([\xe0-\xef][\x80-\xbf]{2}|[\xc2-\xdf][\x80-\xbf]|.)[^\n]*\n(?:\1[^\n]*\n)*"
    found: dict[str, list[tuple[int, int]]] = {}
    for block in re.finditer(lines, _dictionary(), re.MULTILINE):
        found.setdefault(block[1].decode("utf-8"), []).append(block.span())
    return {letter: tuple(spans) for letter, spans in found.items()}


def _line_of(text: str) -> int:
    """Where the dictionary's line of a word begins; -1 when it has none."""
    dictionary, written = _dictionary(), text.encode("utf-8") + b" "
    for start, end in _blocks().get(text[:1], ()):
        if dictionary[start : start + len(written)] == written:
            return start
        if (at := dictionary.find(b"\n" + written, start, end)) >= 0:
            return at + 1
    return -1


@cache
def _marked() -> frozenset[str]:
    found = re.findall(rb"^(\S+) \d+ ns\r?$", _dictionary()[:], re.MULTILINE)
    return frozenset(name.decode("utf-8") for name in found)


@cache
def _places() -> frozenset[str]:
    """Divisions by their full names and by their stems.

    A mark alone is not enough for a name without its kind: the dictionary marks 法律合同 and 凉白开 as places too.
    """
    divisions = {name for name in _marked() if 3 <= len(name) <= 8 and name[-1] in "省市县区州旗盟"}
    stems = {name[:-1] for name in divisions if len(name) <= 5 and not name.endswith(_NO_STEM)}
    stems |= {name[:-2] for name in divisions if len(name) == 4 and name.endswith("新区")}
    return frozenset((divisions | stems) - _NO_PLACES | PREFECTURES | set(PROVINCES))


def is_place(name: str) -> bool:
    """Whether a place of this name exists, with or without its kind.

    >>> is_place("广州"), is_place("广州市"), is_place("申请"), is_place("准安市")
    (True, True, False, False)
    """
    return name in _places() or (name[-1:] in "市州盟" and name[:-1] in PREFECTURES) or name in ("雄安新区", "雄安")


@cache
def _by_sound() -> dict[str, frozenset[str]]:
    from corpus.typos import sound_key

    found: dict[str, set[str]] = {}
    for name in _places():
        found.setdefault(sound_key(name), set()).add(name)
    return {key: frozenset(names) for key, names in found.items()}


def sounding_like(typed: str) -> frozenset[str]:
    """The places that exist and sound like what was typed; the first call reads all places (0.1 s).

    >>> sorted(sounding_like("天锦")), "宿州" in sounding_like("苏周")
    (['天津'], True)
    """
    from corpus.typos import sound_key

    return _by_sound().get(sound_key(typed), frozenset())


@lru_cache(maxsize=16384)
def is_word(text: str) -> bool:
    """Whether the dictionary has this word, of whatever kind.

    >>> is_word("申请"), is_word("平谭")
    (True, False)
    """
    return _line_of(text) >= 0


@lru_cache(maxsize=16384)
def kind_of_word(text: str) -> str:
    """What kind of word the dictionary says this is ("v" verb, "n" noun, "d" adverb); "" when it has no such word.

    >>> kind_of_word("接手"), kind_of_word("女性"), kind_of_word("平谭")
    ('v', 'n', '')
    """
    start = _line_of(text)
    if start < 0:
        return ""
    return _dictionary()[start : _dictionary().find(b"\n", start)].split()[2].decode("ascii")


@lru_cache(maxsize=16384)
def _count_of(text: str) -> int:
    """How often the dictionary has seen this word; 0 when it has no such word."""
    start = _line_of(text)
    return 0 if start < 0 else int(_dictionary()[start : _dictionary().find(b"\n", start)].split()[1])


def likeliest(run: str) -> list[str]:
    """One run of letters as the words that are likeliest together, each by how often the dictionary has seen it.

    What is no word stays single letters, each taken as seen once.

    >>> likeliest("他们答应的几件"), likeliest("平谭县城")
    (['他们', '答应', '的', '几件'], ['平', '谭', '县城'])
    """
    best: list[tuple[float, int]] = [(0.0, 0)] * len(run) + [(0.0, 0)]
    for start in range(len(run) - 1, -1, -1):
        best[start] = max(
            (log(_count_of(run[start:end]) or 1) - log(WORDS_COUNTED) + best[end][0], end)
            for end in range(start + 1, min(start + LONGEST_WORD, len(run)) + 1)
            if end == start + 1 or _count_of(run[start:end])
        )
    words, start = [], 0
    while start < len(run):
        words.append(run[start : best[start][1]])
        start = best[start][1]
    return words


def words_of(letters: Collection[str], kinds: str) -> frozenset[str]:
    """Every word of two or three letters that is written with these letters alone and whose kind matches `kinds`.

    >>> sorted(words_of("作家者", "n"))
    ['作家', '作者', '家家']
    """
    written = rb"^((?:[\xe0-\xef][\x80-\xbf]{2}){2,3}) \d+ (?:%s)\w*\r?$" % kinds.encode("ascii")
    found = (word.decode("utf-8") for word in re.findall(written, _dictionary()[:], re.MULTILINE))
    return frozenset(word for word in found if set(word) <= set(letters))


def is_marked_place(text: str) -> bool:
    """Whether the dictionary marks this word as a place of any kind, streets and monuments included."""
    return text in _marked()
