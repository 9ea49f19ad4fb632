"""Organs of governments as data: their well-known contractions, and the rule by which the others are contracted."""

from __future__ import annotations

import re
from functools import lru_cache

#: Body of an organ's name (without 局, 委员会 …) → its usual contractions.
CONTRACTIONS: dict[str, tuple[str, ...]] = {
    "发展和改革": ("发展改革", "发改"),
    "发展改革": ("发展和改革", "发改"),
    "教育科技": ("教科",),
    "教育体育": ("教体",),
    "科学技术": ("科技",),
    "工业和信息化": ("工业信息化", "工信"),
    "经济和信息化": ("经济信息化", "经济信息", "经信"),
    "经济贸易": ("经贸",),
    "民族宗教事务": ("民族宗教", "民宗"),
    "民族事务": ("民族", "民"),
    "人力资源和社会保障": ("人力资源社会保障", "人力社保", "人社"),
    "人力资源社会保障": ("人力资源和社会保障", "人社"),
    "教育和体育": ("教育体育", "教体"),
    "教育科技体育": ("教科体",),
    "教育科学技术": ("教育科技", "教科"),
    "科学技术和工业信息化": ("科技和工业信息化", "科技工信", "科工信", "科工"),
    "自然资源和城乡建设": ("自然资源城乡建设", "自建", "自资建设"),
    "农业农村水务": ("农水",),
    "民政和社会保障": ("民政社保", "民社"),
    "住房和城乡建设管理": ("住房城乡建设管理", "住房和城乡建设", "住房城乡建设", "住建"),
    "水利和湖泊": ("水利湖泊", "水利"),
    "水务和湖泊": ("水务湖泊", "水务"),
    "地方金融管理": ("地方金融", "金融"),
    "绿化和市容": ("绿化市容", "绿容"),
    "消防救援": ("消防",),
    "大数据": ("数据",),
    "邮政管理": ("邮政", "邮管"),
    "通信管理": ("通信", "通管"),
    "审批服务": ("审批", "行政审批"),
    "市政园林": ("市政园林",),
    "民航华东地区": ("民航华东", "华东民航"),
    "城市管理执法": ("城管", "城市管理", "城管执法"),
    "自然资源和规划": ("自然资源规划", "资源规划", "资规", "自规", "自然资源"),
    "自然资源与规划": ("自然资源规划", "资源规划", "资规", "自规", "自然资源"),
    "规划和自然资源": ("规划自然资源", "规划资源", "规自", "规资", "自然资源"),
    "自然资源": ("资源", "自资"),
    "生态环境": ("环境", "环保"),
    "住房和城乡建设": ("住房城乡建设", "住建"),
    "住房城乡建设": ("住房和城乡建设", "住建"),
    "住房城乡建设管理": ("住建",),
    "城乡建设": ("城建",),
    "城市管理": ("城管",),
    "城市管理行政执法": ("城管", "城市管理", "城管执法"),
    "城市管理和综合执法": ("城管", "城市管理", "城管执法"),
    "城市管理综合行政执法": ("城管", "城市管理", "城管执法"),
    "综合行政执法": ("综合执法", "执法"),
    "交通运输": ("交通", "交运"),
    "交通与建设": ("交通和建设", "交通建设", "交建"),
    "农业农村": ("农业", "农村"),
    "农业农村和水利": ("农业农村水利", "农水"),
    "农林水": (),
    "文化和旅游": ("文化旅游", "文旅"),
    "文化旅游": ("文化和旅游", "文旅"),
    "文化广电和旅游": ("文化广电旅游", "文广旅", "文旅", "文化和旅游", "文化旅游"),
    "文化广电旅游": ("文化广电和旅游", "文广旅", "文旅"),
    "文化体育和旅游": ("文化体育旅游", "文体旅"),
    "文化广电旅游体育": ("文广旅体", "文旅体", "文体旅", "文旅"),
    "文化体育广电和旅游": ("文广旅体", "文体广旅", "文旅"),
    "卫生健康": ("卫健",),
    "卫生和计划生育": ("卫计",),
    "退役军人事务": ("退役军人",),
    "应急管理": ("应急",),
    "市场监督管理": ("市场监管", "市监", "市场监督"),
    "药品监督管理": ("药品监管", "药监"),
    "食品药品监督管理": ("食药监", "食品药品监管"),
    "地方金融监督管理": ("地方金融监管", "金融监管", "金融"),
    "国有资产监督管理": ("国资", "国有资产监管"),
    "医疗保障": ("医保",),
    "乡村振兴": (),
    "信访": (),
    "机关事务管理": ("机关事务", "机管"),
    "行政审批": ("审批",),
    "行政审批服务": ("行政审批", "审批"),
    "政务服务和大数据": ("政务服务大数据", "大数据"),
    "政务服务数据管理": ("政务服务", "政数"),
    "数据资源管理": ("数据资源", "数据"),
    "大数据发展管理": ("大数据",),
    "知识产权": (),
    "人民防空": ("人防",),
    "外事": (),
    "海洋与渔业": ("海洋渔业", "海渔"),
    "海洋和渔业": ("海洋渔业", "海渔"),
    "粮食和物资储备": ("粮食物资储备", "粮储", "粮食"),
    "园林绿化": ("园林",),
    "林业和草原": ("林业草原", "林草"),
    "水务": (),
    "经济发展": ("经发",),
    "财政金融": ("财金",),
    "社会事业": ("社事",),
    "社会发展": ("社发",),
    "商务": (),
    "投资促进": ("投促",),
    "住房公积金管理": ("住房公积金", "公积金"),
    "公共资源交易": (),
    "烟草专卖": ("烟草",),
}

#: Endings of an organ → how people shorten or exchange them. 某县发展和改革局 is 发改局 and, as often, 发改委.
_TYPES: dict[str, tuple[str, ...]] = {
    "管理委员会": ("管委会",),
    "委员会": ("委",),
    "总局": ("局",),
    "管理局": ("局",),
    "办公室": ("办",),
    "办公厅": (),
    "局": (),
    "厅": (),
    "中心": (),
    "总队": (),
    "支队": (),
    "大队": (),
    "总社": ("社",),
    "部": (),
    "会": (),
}
#: Bodies that are an 委员会 in one place and a 局 in another, and are called by either.
_EITHER = frozenset(("发改", "卫健", "住建", "卫计", "发展改革", "发展和改革", "卫生健康"))

#: A government's office in another city: 驻北京办事处, 驻京办.
_AWAY = re.compile(r"驻(?P<city>[\u3400-\u9fff]{1,4}?)(?:联络处|办事处|办)")
_AWAY_ENDS = ("办事处", "办")
_CITIES_IN_ONE = {"北京": "京", "上海": "沪", "广州": "穗", "天津": "津", "重庆": "渝", "深圳": "深"}
#: Organs whose usual name follows no rule.
_WHOLE: dict[str, tuple[str, ...]] = {
    "教育委员会": ("教委",),
    "交通委员会": ("交委",),
    "交通运输委员会": ("交委",),
    "农业农村委员会": ("农委",),
    "外事办公室": ("外办",),
    "地方志办公室": ("方志办",),
    "供销合作总社": ("供销社", "供销合作社", "供销总社"),
    "供销合作社联合社": ("供销社", "供销合作社", "供销联社"),
    "交通运输部": ("交通部",),
    "残疾人联合会": ("残联",),
    "妇女联合会": ("妇联",),
    "工商业联合会": ("工商联",),
    "文学艺术界联合会": ("文联",),
    "归国华侨联合会": ("侨联",),
    "科学技术协会": ("科协",),
}

#: A park that is no place of its own is run by a committee: 某产业园管理委员会 is 某产业园管委会, and 某产业园.
#: 国有资产监督管理委员会 is none of a park.
_OF_A_PARK = re.compile(r"(?P<park>.{2,}(?:[园区港城谷岛]|基地))(?:管理委员会|管委会)")
_OFFICE = re.compile(r"(?:(?:人民)?政府|管理委员会|管委会|党工委管委会)?(办公厅|办公室)")
#: What joins two remits in the name of an organ.
JOINS = re.compile(r"[和与及、]")

#: How organs' names begin: what makes words after a place a department of it rather than ordinary words.
ORGAN_STARTS = tuple(
    "发展 发改 教育 教体 教科 科技 科学 工业 工信 经济 经信 经发 经贸 民族 民宗 民政 公安 国家 国有 国资 国土 国防 "
    "司法 财政 财金 财税 人力 人社 人才 自然 资源 资规 自规 规划 规自 生态 环境 环保 住房 住建 城乡 城市 城建 城管 "
    "建设 交通 交建 交运 水利 水务 农业 农村 农水 农林 农机 林业 林草 园林 绿化 商务 商贸 文化 文旅 文广 文体 文物 "
    "旅游 体育 广播 广电 电影 卫生 卫健 卫计 退役 应急 审计 市场 市监 统计 信访 医疗 医保 金融 地方 地震 气象 行政 "
    "审批 政务 政府 政数 机关 乡村 扶贫 海洋 海事 海渔 渔业 粮食 粮储 物价 价格 税务 档案 党史 党校 外事 外办 外汇 "
    "侨务 台港 港澳 台湾 投资 投促 招商 口岸 知识 药品 药监 食品 食药 安全 综合 执法 数据 大数据 数字 营商 能源 煤炭 "
    "邮政 烟草 消防 交警 房产 房屋 公积 公共 公路 社会 社保 社发 社事 就业 老龄 残联 新闻 人防 人民 土地 矿产 监察 "
    "法制 史志 督查 港航 港口 航务 铁路 民航 机场 园区 产业 科创 党政 党群 编制 机构 接待 保密 信用 移民 征收 拆迁 "
    "土储 供销 工商 质监 质量 计划 证券 银保 银行 密码 通信 无线 勘察 测绘 地质 防汛 水文 畜牧 兽医 血防 红十 "
    "国税 地税".split()
)


#: All of them, to tell them from mistyped ones.
SHORT_NAMES = frozenset(name for names in _WHOLE.values() for name in names)


@lru_cache(maxsize=16384)
def organ_forms(organ: str) -> tuple[str, ...]:
    """All ways to say an organ, the formal one first.

    >>> organ_forms("财政金融局")
    ('财政金融局', '财金局')
    >>> organ_forms("人民政府办公厅")
    ('人民政府办公厅', '政府办公厅', '府办公厅', '办公厅', '政府办', '府办')
    >>> organ_forms("卫生健康委员会")
    ('卫生健康委员会', '卫生健康委', '卫生健康局', '卫健委员会', '卫健委', '卫健局')
    >>> organ_forms("柳河软件园管理委员会")
    ('柳河软件园管理委员会', '柳河软件园管委会', '柳河软件园管委', '柳河软件园')
    """
    if office := _OFFICE.fullmatch(organ):
        return _office_forms(organ, office.group(1))
    plain = re.sub(r"^人民政府(?=.)", "", organ)
    if organ.endswith("分局") and len(organ) > 4:
        branch = (form[:-1] + "分局" for form in organ_forms(organ[:-2] + "局") if form.endswith("局"))
        return tuple(dict.fromkeys((organ, *branch)))
    if away := _AWAY.fullmatch(plain):
        short = _CITIES_IN_ONE.get(away["city"], away["city"])
        return tuple(
            dict.fromkeys((organ, plain, *(f"驻{city}{end}" for city in (away["city"], short) for end in _AWAY_ENDS)))
        )
    if park := _OF_A_PARK.fullmatch(plain):
        return tuple(dict.fromkeys((organ, *(park["park"] + end for end in ("管理委员会", "管委会", "管委", "")))))
    forms = [organ, plain, *_WHOLE.get(plain, ())]
    if plain != organ:
        forms += ["政府" + form for form in organ_forms(plain)]
    for body, kind in _cuts(plain):
        kinds = (kind, *_TYPES[kind])
        for said in (body, *_contracted(body)):
            either = ("局", "委") if said in _EITHER and kind in ("局", "委员会", "委") else ()
            forms += [said + end for end in dict.fromkeys((*kinds, *either))]
    return tuple(
        form for form in dict.fromkeys(forms) if len(form) >= 3 or form == organ or form in _WHOLE.get(plain, ())
    )


def _office_forms(organ: str, kind: str) -> tuple[str, ...]:
    if organ.startswith(("管", "党")):
        forms = [organ, "管理委员会" + kind, "管委会" + kind, "管委办"]
    else:
        forms = [organ, "人民政府" + kind, "政府" + kind, "府" + kind, kind, "政府办", "府办"]
    return tuple(dict.fromkeys(forms))


def _cuts(organ: str) -> list[tuple[str, str]]:
    """(body, ending) of an organ's name: the whole ending first, 市场监督管理|局 before 市场监督|管理局."""
    cuts = [(organ[: -len(kind)], kind) for kind in _TYPES if organ.endswith(kind) and len(organ) > len(kind) + 1]
    known = [cut for cut in cuts if cut[0] in CONTRACTIONS]
    whole = [cut for cut in cuts if cut[1] not in ("管理局", "管理委员会")]
    return known or whole or cuts


def _contracted(body: str) -> tuple[str, ...]:
    """Contractions of an organ's body: those of the table, else the first character of every two (交通与建设 → 交建).

    The rule is right for names made of words of two characters, which most are; a wrong one is a name nobody says.
    """
    if body in CONTRACTIONS:
        return CONTRACTIONS[body]
    joined = JOINS.sub("", body)
    said = [joined] if joined != body else []
    if len(joined) in (4, 6):
        said.append(joined[::2])
    return tuple(said)
