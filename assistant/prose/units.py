"""Measure words: which one of a report may stand where a question asks for another.

A number of 人 is none of 件 and money is no piece; 篇, 条 and 件 are said of the same things.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.prose.own_measures import OWN_MEASURES
from assistant.prose.wording import CHANGE
from corpus import numbers
from corpus.report import Mention

KINDS_OF_UNITS = (
    frozenset("件 条 篇 份 个 项 部 起 宗 笔 则 例 封 款 类 种 批 张 本 册 幅 处 块 条次 件次 篇次 家次".split()),
    frozenset("次 场 期 场次 批次 轮 轮次 回 届 班 课 遍 节".split()),
    frozenset("人 名 人次 位 户 家".split()),
    frozenset(numbers.MONEY),
    frozenset("% ‰ 百分点".split()),
    frozenset("分钟 小时 天 个工作日 工作日 个月 年".split()),
)
#: What is measured and not counted.
_OF_MEASURE = frozenset("分 公里 千米 米 平方米 亩 公顷 吨 千克 公斤 度 立方米 平方公里 页".split())
_PAPERS = frozenset("件 条 篇 份 项 部 起 宗".split())
#: 几件 asks for no 册 and no 类; 几个 and 几份 may.
_OWN_MEASURES = frozenset("册 本 台 块 幅 类 大类 种".split())
PERSONS = frozenset(("人", "名", "位"))
_ATTENDANCE = PERSONS | {"人次"}
#: What kinds are counted in: 证照几种, 事项几类 are answered by 12类 and 5大类, and by no 份 of them.
_SORTS = frozenset("种 类 大类 小类".split())
_OF_SORTS = _SORTS | {"", "个", "项", "款"}
_OCCASIONS = frozenset("场 期 届 轮".split())
MONEY, RATIO, TIMES = KINDS_OF_UNITS[3:]


def unit_fit(asked: str, unit: str) -> float | None:
    """What a unit adds to the score; None when a number in it cannot be what is asked for."""
    if asked and asked in (unit, unit.removesuffix("次")):
        return 0.08
    if asked in OWN_MEASURES:
        return None
    if asked == CHANGE:
        return 0.02 if unit in RATIO else 0.0
    if (asked in MONEY) != (unit in MONEY) and asked:
        return None
    if (asked in RATIO) != (unit in RATIO):
        return None if asked else -0.12
    if asked in _SORTS and unit not in _OF_SORTS:
        return None
    if asked == "本" and unit == "期":  # of a gazette
        return -0.06
    if asked == "本" and unit in ("件", "条", "项", "起", "宗"):
        return None
    if asked == "份" and unit == "期":  # 公报发行多少份: copies, of which 编印6期 tells none
        return None
    if asked and asked not in _OF_MEASURE and unit in _OF_MEASURE:  # 公开信息几条: no 86.1分
        return None
    if not asked or not unit:
        return -0.15 if unit in _SORTS else 0.0
    if asked in _PAPERS - {"份", "部", "项"} and unit in _OWN_MEASURES:
        return None
    if asked in PERSONS and (unit in _PAPERS or unit == "家"):  # 几个工作人员处理申请: no number of applications
        return None
    if asked in _ATTENDANCE and unit in KINDS_OF_UNITS[1]:  # 培训了多少人: 培训3次 counts nobody
        return None
    if asked in _OCCASIONS and unit in _ATTENDANCE:  # 发布会几场: 出席25人次 are those who came
        return None
    if asked == "次" and unit in ("家", "户"):  # 通报几次: 通报单位9家 is of whom
        return None
    if asked in ("条", "篇", "件") and unit in ("家", "户"):  # 解读材料几篇: 12家部门 are none
        return None
    if asked in ("条", "篇") and unit in _ATTENDANCE:  # 专栏信息几条: 粉丝2万人, 访问69598人次 are none
        return None
    if asked != "个" and (asked in TIMES) != (unit in TIMES):  # 几个小时 is asked in 个
        return None
    if {asked, unit} == {"家", "个"}:  # 多少家单位: 24个单位
        return 0.0
    if asked == "个":  # what people say where a report has 名, 项, 处, 期
        return 0.02 if unit in KINDS_OF_UNITS[0] else -0.06
    for kind in KINDS_OF_UNITS:
        if asked in kind:
            return 0.02 if unit in kind else -0.2
    return -0.2


#: Bodies and places, which nobody counts in 件 or 条.
_BODY = re.compile(
    "(?:部门|单位|机构|窗口|网站|[账帐]号|平台|大厅|中心|栏目|专区|(?:查阅|服务|办事|公开|监测)[点站室])$"
)
#: 14个|街道聘请顾问: for whom somebody was there, and no persons.
_SERVED = re.compile("(?:街道|乡镇|镇街|[镇乡村](?!民)|社区|部门|单位|机构|学校|企业)[一-龥]{2}")
_IN_PIECES = frozenset("件 条 篇 份 宗 起".split())


def counts_bodies(asked: str, unit: str, own: str) -> bool:
    """Whether a number counts bodies or places by its own words, where pieces or persons are asked for.

    >>> counts_bodies("条", "个", "单位"), counts_bodies("名", "个", "街道聘请顾问"), counts_bodies("名", "个", "顾问")
    (True, True, False)
    """
    if asked in PERSONS:
        return unit in ("个", "家", "所") and bool(_SERVED.match(own))
    return asked in _IN_PIECES and unit not in _IN_PIECES and bool(_BODY.search(own))


_HOW_MANY = re.compile("多少|几")
#: 从多少个部门归集, 几家企业: bodies are counted.
_BODIES_ASKED = re.compile(
    "(?:多少|(?<!哪)几)(?:[个家][一-龥]{0,6}?|(?<=多少)(?:[市省区县镇]?[直级属]|上级|下级|相关|内设)*的?)"
    "(?:部门|单位|机构|机关|[乡村]镇|镇街|街道|社区|企业|公司|学校|县区|区县|科室|处室|股室)"
)
_NO_BODIES = _IN_PIECES | frozenset("期 场 场次 次 篇次 条次 件次 人次".split())


def counts_no_bodies(question: str, unit: str) -> bool:
    """Whether bodies are all that is counted, and a number in this unit counts pieces or occasions.

    >>> counts_no_bodies("数据是从多少个部门归集的", "条"), counts_no_bodies("数据是从多少个部门归集的", "个")
    (True, False)
    >>> counts_no_bodies("几个部门发了多少条", "条"), counts_no_bodies("有多少个预算单位公开预决算", "条")
    (False, True)
    """
    alone = len(_HOW_MANY.findall(question)) == 1
    return alone and unit in _NO_BODIES and bool(_BODIES_ASKED.search(question))


_PIECES_ASKED = re.compile("[一-龥]{2}信息(?:一?共|总共)?(?:有|是)?(?:多少|几)[条篇]|(?:多少|几)[条篇][一-龥]{2,6}信息")


def asks_pieces(question: str) -> bool:
    """Whether pieces of information of one kind are asked for, and not the things that these are about.

    >>> asks_pieces("收费信息有多少条"), asks_pieces("收费项目有多少项")
    (True, False)
    """
    return bool(_PIECES_ASKED.search(question))


#: 发了多少亿, 粉丝多少万: of what size the number is, without a measure.
_SIZE_ASKED = re.compile("(?:多少|(?<!哪)几)(?P<size>[万亿])(?:[元块]钱?|人民币)?(?:[？?，,。；;、]|$)")
_SIZES = {"万": Decimal(1000), "亿": Decimal(10**7)}
#: 提高几个百分点: 达到94.2% is what it came to.
_POINTS_ASKED = re.compile("(?:多少|几)个?百分点")
#: 平均办理天数: a stretch of time, which no count and no share is.
_STRETCH_ASKED = re.compile("(?:天数|时长|用时|耗时)(?:是|有|为|达到?|约)?(?:多少|几)?[？?]?$")
_TIME_ASKED = re.compile("[时日天月年周秒]|多久|多长|分钟|快慢|期限|时限|周期|工龄|寿命")


def is_of_another_measure(question: str, asked: str, mention: Mention) -> bool:
    """Whether a number cannot be meant by its size or measure, or is a stretch of time that nobody asks for.

    question: squeezed, in simplified characters. asked: the measure it asks for.
    """
    size = _SIZE_ASKED.search(question)
    if size and size["size"] not in mention.raw:
        amount = mention.value * numbers.MONEY.get(mention.unit, Decimal(1))
        if amount < _SIZES[size["size"]]:
            return True
    if _POINTS_ASKED.search(question) and mention.unit == "%":
        return True
    if counts_no_bodies(question, mention.unit):
        return True
    if _STRETCH_ASKED.search(question):
        return mention.unit not in TIMES
    return not asked and mention.unit in TIMES and not _TIME_ASKED.search(question)


def same_kind(one: str, other: str) -> bool:
    """Whether two units may be added: the same, or measure words for one kind of thing; 万元 and 元 may not.

    >>> same_kind("件", "条"), same_kind("次", "期"), same_kind("条", "人"), same_kind("万元", "元")
    (True, True, False, False)
    """
    return one == other or any(one in kind and other in kind for kind in KINDS_OF_UNITS[:2])


def units_alike(asked: str, unit: str) -> bool:
    """Whether a number in a unit may stand for one asked for in another, without any words that say so.

    >>> units_alike("家", "个"), units_alike("", "件"), units_alike("条", "人")
    (True, True, False)
    """
    money = asked in MONEY and unit in MONEY
    return money or asked in ("", unit, unit.removesuffix("次")) or {asked, unit} <= {"家", "个"}


def likely_unit(asked: str, unit: str) -> float | None:
    """What a unit adds to the likeness of a number; None when it counts another kind of thing."""
    fit = unit_fit(asked, unit)
    return None if fit is None or (asked and fit < -0.1) else fit
