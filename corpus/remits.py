"""What organs are for: names of organs as sets of remits, so that 教科体局 is 教育科技体育局 without a table of bodies.

An organ's name is one or several remits and an ending. Small counties and zones join remits at will
(科技工信局, 农业农村水务局, 民政和社会保障局); whoever knows the words for each remit can read them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from corpus.organs import JOINS

#: A remit: its names, the formal one first | the characters that stand for it in contractions.
_REMITS = """
发展和改革 发展改革 发改|发改
经济发展 经发|经发
教育 教育工作|教
科学技术 科技 科技创新 科学|科
体育|体
工业和信息化 工业信息化 工业与信息化 工业 信息化 工信|工信
经济和信息化 经济信息化 经济信息 经信|经信
经济贸易 经济和贸易 经贸|经贸
民族宗教 民族和宗教 民族 宗教 民宗|民宗
民政|民
公安 警方 警察|
司法|司
财政|财
金融 地方金融 地方金融监督 金融工作|金
人力资源和社会保障 人力资源社会保障 人力资源 人力社保 人社|人社
社会保障 社会保险 社保|社保
自然资源 自资 自规 资规 规自 规资|自资
规划 城乡规划 国土空间规划|规
生态环境 环境保护 环境 环保 资源环境|环
住房和城乡建设 住房城乡建设 住建|住建
城乡建设 城镇建设 城市建设 建设 城建|城建
住房 住房保障 房产 房屋|房
城市管理 城管 城管执法 市政管理 市政|城
市容 市容环境 市容环境卫生|容
园林绿化 绿化 园林|园绿
综合行政执法 综合执法 行政执法 执法|执
交通运输 交通 交运|交
水利|水
水务|水
湖泊|
农业农村 农业 农村 农牧 农牧业|农
畜牧 畜牧兽医 兽医|牧
林业|林
草原|草
商务 商贸 贸易|商
文化|文
旅游|旅
广播电视 广电 广播 新闻出版广电|广
新闻出版|
文物|
卫生健康 卫健|卫
退役军人 退役|
应急 应急救援|
审计|审
市场监督 市场监管 市监 市场|
药品监督 药品监管 药监|
统计|统
信访|
医疗保障 医保|
国有资产监督 国有资产 国资|
机关事务 机管|
行政审批 审批|
政务服务 政务|
大数据 数据 数据资源 大数据应用 政务数据|数
营商环境 营商|营商
人民防空 人防|
外事 外办|外
侨务|侨
海洋|海
渔业|渔
粮食和物资储备 粮食物资储备 粮食和储备 粮食储备 物资储备 粮食 粮储|粮
社会事业 社事|社
社会发展 社发|社
投资促进 招商引资 招商 投促 投资|
住房公积金 公积金|
公共资源交易 公共资源|
税务|
国税 地税 国家税务 地方税务|
气象|
消防救援 消防|
烟草专卖 烟草|
邮政 邮|
海事|
海关|
通信 通|
地震|
档案|
地方志 地方史志 史志 方志|
供销合作 供销|
残疾人联合 残疾人 残联|
融媒体 融媒|
能源|能
煤炭|
知识产权 知产|
乡村振兴|
金融监督 金融监管|
统计调查 调查|
公路|
港口 港航|
铁路|
民航|
机场|
重点工程 重点项目|
新经济|
矿山安全监察 矿山安监|
特种设备|
信用 社会信用|
人才|
就业|
老龄|
文学艺术|
行政服务|
综合保障|
网格|
农垦|
农机|
防震减灾|
安全生产监督 安全生产监管 安监|
国土资源 国土|
卫生和计划生育 卫生计生 卫计|
卫生|
计划生育 计生|
工商行政 工商|
质量技术监督 质监|
食品药品监督 食品药品监管 食药监|
物价|
扶贫开发 扶贫|
银行保险监督 银保监|
人民银行 人行|
法制|
房产管理 房管|
"""

#: Words of organs' names that say nothing about what they are for.
_FILLERS = (
    "监督管理",
    "综合管理",
    "管理",
    "事务",
    "监督",
    "监管",
    "工作",
    "服务",
    "促进",
    "综合",
    "开发",
    "发展",
    "保障",
)

#: What a remit was called before the reforms of 2018 and 2023 → what took it over: never the same body, always offered.
_SUCCESSORS = {
    "国土资源": "自然资源",
    "规划": "自然资源",
    "卫生和计划生育": "卫生健康",
    "卫生": "卫生健康",
    "计划生育": "卫生健康",
    "工商行政": "市场监督",
    "质量技术监督": "市场监督",
    "食品药品监督": "市场监督",
    "物价": "市场监督",
    "扶贫开发": "乡村振兴",
    "乡村振兴": "农业农村",
    "安全生产监督": "应急",
    "银行保险监督": "金融监督",
    "法制": "司法",
    "房产管理": "住房和城乡建设",
    "城乡建设": "住房和城乡建设",
    "政务服务": "大数据 行政审批",
    "行政审批": "政务服务",
    "国税": "税务",
    "社会保障": "人力资源和社会保障",
    "城市管理": "综合行政执法",
    "水利": "水务",
    "水务": "水利",
}

#: Commissions called by one letter of what they are for.
_COMMISSIONS = {
    "教委": "教育委员会",
    "交委": "交通委员会",
    "农委": "农业农村委员会",
    "科委": "科学技术委员会",
    "卫委": "卫生健康委员会",
}

#: Endings that mean one kind of organ, longest first; "" is 公安, 教育部门: any organ that is no squad and no centre.
_ENDINGS = (
    ("委员会", "局"),
    ("分局", "分局"),
    ("总局", "局"),
    ("总队", "队"),
    ("支队", "队"),
    ("大队", "队"),
    ("中心", "中心"),
    ("办公室", "办"),
    ("总社", "社"),
    ("部门", ""),
    ("系统", ""),
    ("机关", ""),
    ("局", "局"),
    ("委", "局"),
    ("厅", "厅"),
    ("办", "办"),
    ("社", "社"),
    ("会", "会"),
)


class Fit(IntEnum):
    """How well what was said fits an organ; the higher, the surer."""

    NO = 0
    SUCCESSOR = 1  # 卫计委 for 卫生健康委员会: another body of other years, to be offered
    PART = 2  # 教育局 for 教育科技体育局
    SAME = 3  # 教科体局 for 教育科技体育局


@dataclass(frozen=True, slots=True)
class Remits:
    """An organ's name read: for every word of it, the remits it can mean; and its kind of ending."""

    words: tuple[frozenset[str], ...]
    ending: str


def _read_table() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    words: dict[str, set[str]] = {}
    initials: dict[str, set[str]] = {}
    for line in _REMITS.strip().splitlines():
        names, short = line.split("|")
        formal = names.split()[0]
        for name in names.split():
            words.setdefault(name, set()).add(formal)
            words.setdefault(JOINS.sub("", name), set()).add(formal)
        for character in short:
            initials.setdefault(character, set()).add(formal)
    return ({k: frozenset(v) for k, v in words.items()}, {k: frozenset(v) for k, v in initials.items()})


_WORDS, _INITIALS = _read_table()
_LONGEST = max(map(len, _WORDS))


@lru_cache(maxsize=16384)
def remits_of(organ: str) -> Remits | None:
    """An organ's name as remits; None where a word of it is not known.

    >>> [sorted(word) for word in remits_of("教科体局").words], remits_of("公安").ending
    ([['教育'], ['科学技术'], ['体育']], '')
    >>> remits_of("轨道交通建设指挥部办公室") is None
    True
    """
    if organ[0] in "和与及、":
        return None
    organ = _COMMISSIONS.get(organ, organ)
    body, ending = _without_ending(organ)
    words = _read(body, bool(ending))
    return Remits(words, ending) if words and len(body) > 1 else None


def _without_ending(organ: str) -> tuple[str, str]:
    for end, kind in _ENDINGS:
        if organ.endswith(end) and len(organ) > len(end) + 1:
            return organ[: -len(end)], kind
    return organ, ""


def _read(body: str, may_contract: bool) -> tuple[frozenset[str], ...]:
    """The remits of a body, longest words first; () when it cannot be read to its end."""
    if not body:
        return ()
    for length in range(min(_LONGEST, len(body)), 1, -1):
        if meant := _WORDS.get(body[:length]):
            rest = body[length:]
            after = _read(rest, may_contract)
            if not rest or after:
                return (meant, *after)
            while filler := next((f for f in _FILLERS if rest.startswith(f)), ""):
                rest = rest[len(filler) :]
                after = _read(rest, may_contract)
                if not rest or after:
                    return (meant, *after)
    if body[0] in "和与及、":
        return _read(body[1:], may_contract)
    if may_contract and (meant := _INITIALS.get(body[0])):
        after = _read(body[1:], may_contract)
        if len(body) == 1 or after:
            return (meant, *after)
    return ()


def fit(said: str, organ: str) -> Fit:
    """How well a said organ fits one that exists.

    >>> fit("教科局", "教育科技体育局").name, fit("教育部门", "教育局").name, fit("城管局", "城市管理执法支队").name
    ('PART', 'SAME', 'NO')
    """
    asked, there = remits_of(said), remits_of(organ)
    if asked is None or there is None:
        return Fit.PART if _abbreviates(said, organ) else Fit.NO
    if not _endings_fit(asked.ending, there.ending):
        return Fit.NO
    if asked.ending == "" and there.ending == "队" and "消防救援" not in there.words[0]:
        return Fit.SUCCESSOR  # the squad of a bureau, which may have a report of its own
    left = list(there.words)
    for word in asked.words:
        match = next((other for other in left if word & other), None)
        if match is None:
            return Fit.SUCCESSOR if _succeeds(asked.words, there.words) else Fit.NO
        left.remove(match)
    return Fit.PART if left else Fit.SAME


def _succeeds(asked: Sequence[frozenset[str]], there: tuple[frozenset[str], ...]) -> bool:
    """Whether each remit asked for, or its successor, is among those of an organ."""
    held = frozenset[str]().union(*there)
    return all(
        word & held or {after for name in word for after in _SUCCESSORS.get(name, "").split()} & held for word in asked
    )


def _endings_fit(said: str, there: str) -> bool:
    return (
        said == there
        or (said == "" and there in ("局", "厅", "分局", "办", "队"))
        or (said == "局" and there == "分局")
    )


def _abbreviates(said: str, organ: str) -> bool:
    """Whether an organ whose name nothing explains is said by some of its characters: 合肥轨道办, 重点局."""
    (body, ending), (whole, other) = _without_ending(said), _without_ending(organ)
    if not ending or ending != other or len(body) < 2 or body[0] != whole[0] or remits_of(said):
        return False
    rest = iter(whole)
    return all(character in rest for character in body)


#: Remits whose short names are names of organs before they are anything else.
_ORGANS_BY_THEMSELVES = frozenset(
    "公安 警方 税务 气象 住建 人社 卫健 市监 城管 城管执法 发改 工信 经信 消防 烟草 海事 海关 文旅 教体 教科 国资 药监 "
    "资规 规资 自规 规自 林草 民宗 医保 人防 交警 国税 地税 应急管理 市场监管 综合执法 残联 邮管 银保监 农水 "
    "城市管理 生态环境 自然资源 退役军人 行政审批 住房城乡建设 交通运输 卫生健康 农业农村".split()
)


def is_squad(organ: str) -> bool:
    """Whether an organ is a 总队, 支队 or 大队: named without its last word, the bureau above it is meant first."""
    return _without_ending(organ)[1] == "队"


def stands_for_an_organ(word: str) -> bool:
    """Whether a word without an ending means an organ wherever it stands behind a place: 公安 yes, 教育 no."""
    return word in _ORGANS_BY_THEMSELVES


def remit_length(text: str) -> int:
    """How many characters from the start of `text` are remits written in words (公安, 城管执法, 文化旅游); 0 for none.

    >>> remit_length("公安2023年"), remit_length("教育支出"), remit_length("申请")
    (2, 2, 0)
    """
    for length in range(min(16, len(text)), 1, -1):
        word = text[:length]
        if word in _ORGANS_BY_THEMSELVES or _read(word, False):
            return length
    return 0
