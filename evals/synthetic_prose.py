"""Prose for reports that never were: sentences with figures whose truth is known, near-identical from body to body."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlantedFigure:
    """A figure in the prose: the question that asks for it, the number as printed, and the clause that states it."""

    asked: str
    raw: str
    unit: str
    clause: str
    section: str


#: The sentence about applications as every synthetic report states it: 新收, 办结, 结转下年度.
CLAIM = re.compile(r"新收政府信息公开申请(\d+)件，办结(\d+)件，结转下年度继续办理(\d+)件")

#: What is asked, the clause that states it ({n} is the number), its unit, the largest number.
_CLAUSES: dict[str, tuple[tuple[str, str, str, int], ...]] = {
    "主动公开": (
        ("门户网站主动公开信息多少条", "通过门户网站主动公开信息{n}条", "条", 9000),
        ("微信公众号发布信息多少条", "微信公众号推送信息{n}条", "条", 3000),
        ("政务微博发布信息多少条", "政务微博发出信息{n}条", "条", 2000),
        ("发布政策解读多少篇", "各类政策解读共发布{n}篇", "篇", 150),
        ("图解有多少个", "其中图解{n}个", "个", 60),
        ("召开新闻发布会多少场", "召开新闻发布会{n}场", "场", 40),
        ("公报编印多少期", "公报编印{n}期", "期", 24),
    ),
    "信息管理": (
        ("清理规范性文件多少件", "规范性文件清理涉及{n}件", "件", 300),
        ("整改错敏信息多少处", "整改错敏信息{n}处", "处", 400),
        ("保密审查信息多少条", "发布前保密审查信息{n}条", "条", 5000),
    ),
    "平台建设": (
        ("在运行的政务新媒体有多少个", "在运行的政务新媒体有{n}个", "个", 120),
        ("关停政务新媒体多少个", "关停政务新媒体{n}个", "个", 20),
        ("网站留言办理多少件", "办理网站留言{n}件", "件", 2500),
        ("网上调查开展多少期", "网上调查开展{n}期", "期", 50),
        ("在线访谈开展多少期", "在线访谈开展{n}期", "期", 30),
        ("查阅点接待多少人次", "公开查阅点接待{n}人次", "人次", 3000),
    ),
    "监督保障": (
        ("举办业务培训多少次", "举办业务培训{n}次", "次", 12),
        ("参加培训多少人次", "参训人员{n}人次", "人次", 900),
        ("开展督查多少次", "开展督查{n}次", "次", 12),
        ("政府开放日活动多少场", "办政府开放日活动{n}场", "场", 30),
        ("政务公开工作经费多少万元", "安排工作经费{n}万元", "万元", 80),
    ),
}
_OPENINGS = {
    "主动公开": ("围绕群众关心的事项扩大公开范围", "坚持应公开尽公开", "重点领域信息做到及时更新"),
    "信息管理": ("信息发布先审查再上网", "公文制发时就认定公开属性", "实行分级审核和动态清理"),
    "平台建设": ("门户网站栏目作了调整", "网站和新媒体统一管理", "线上线下渠道都保持畅通"),
    "监督保障": ("公开工作列入年度考核", "主要负责人定期听取汇报", "设专人负责日常检查"),
}
_PROBLEMS = (
    "个别单位公开不够及时",
    "政策解读的形式比较单一",
    "经办人员变动多、业务不熟",
    "依申请公开答复不够规范",
    "栏目内容更新不均衡",
    "与群众的互动不够",
    "公开内容的深度不够",
    "基层力量薄弱",
)
_PLANS = ("加强业务培训", "丰富解读形式", "完善考核办法", "规范答复流程", "优化栏目设置", "拓宽互动渠道")
_ORDINALS = "一二三四五六"


def random_prose(
    rng: random.Random, publisher: str, year: int, raw: Mapping[str, str]
) -> tuple[dict[str, tuple[str, ...]], tuple[PlantedFigure, ...]]:
    """{section: paragraphs} and what was planted; the number of applications agrees with the cells `raw`."""
    planted: list[PlantedFigure] = []
    overview = [_paragraph(rng, topic, planted, index) for index, topic in enumerate(_CLAUSES)]
    overview.insert(1, _applications_paragraph(raw))
    telephone = f"0{rng.randint(310, 999)}-{rng.randint(2000000, 8999999)}"
    prose = {
        "preface": (
            f"本报告由{publisher}办公室编制。统计期限自{year}年1月1日起至{year}年12月31日止。",
            f"如有疑问，请联系{publisher}办公室，电话{telephone}。",
        ),
        "overview": tuple(overview),
        "problems": (_listed("主要问题有", rng.sample(_PROBLEMS, 3)), _listed("下一步将", rng.sample(_PLANS, 3))),
        "other": (rng.choice(("无其他需要报告的事项。", f"{year}年收取信息处理费{rng.randint(0, 4000)}元。")),),
    }
    return prose, tuple(planted)


def _paragraph(rng: random.Random, topic: str, planted: list[PlantedFigure], index: int) -> str:
    clauses = []
    for asked, clause, unit, largest in rng.sample(_CLAUSES[topic], rng.randint(2, len(_CLAUSES[topic]))):
        number = str(rng.randint(1, largest))
        clauses.append(clause.format(n=number))
        planted.append(PlantedFigure(asked, number, unit, clauses[-1], "overview"))
    number_of_paragraph = _ORDINALS[index + (index > 0)]
    return f"（{number_of_paragraph}）{topic}。{rng.choice(_OPENINGS[topic])}。{'，'.join(clauses)}。"


def _applications_paragraph(raw: Mapping[str, str]) -> str:
    new, done, left = (raw[f"applications.{row}.total"] for row in ("new", "outcome_total", "carried_out"))
    return f"（二）依申请公开。全年新收政府信息公开申请{new}件，办结{done}件，结转下年度继续办理{left}件。"


def _listed(opening: str, items: list[str]) -> str:
    return opening + "：" + "；".join(f"{_ORDINALS[index]}是{item}" for index, item in enumerate(items)) + "。"
