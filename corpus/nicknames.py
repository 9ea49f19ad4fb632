"""What people call places besides their names, and which names they never use alone."""

from __future__ import annotations

from corpus.places import COUNTY, PREFECTURE, PlaceName

#: What a place is called in its province besides its stem.
NICKNAMES = {"呼和浩特": "呼市", "锡林郭勒": "锡盟", "西双版纳": "版纳州", "内蒙古": "内蒙"}

#: What counties and banners of long names are called.
COUNTIES = {
    "前郭尔罗斯": ("前郭县", "前郭"),
    "莫力达瓦": ("莫旗",),
    "鄂伦春": ("鄂伦春旗",),
    "杜尔伯特": ("杜蒙县", "杜蒙"),
    "喀喇沁左翼": ("喀左县", "喀左"),
    "科尔沁左翼中": ("科左中旗",),
    "科尔沁左翼后": ("科左后旗",),
    "科尔沁右翼前": ("科右前旗",),
    "科尔沁右翼中": ("科右中旗",),
    "察哈尔右翼前": ("察右前旗",),
    "察哈尔右翼中": ("察右中旗",),
    "察哈尔右翼后": ("察右后旗",),
    "达尔罕茂明安": ("达茂旗",),
    "察布查尔": ("察县",),
    "塔什库尔干": ("塔县",),
    "和布克赛尔": ("和丰县",),
}


def nicknames_of(place: PlaceName) -> tuple[str, ...]:
    """What a place is called besides its name and its stem.

    >>> from corpus.places import place_named
    >>> nicknames_of(place_named("莫力达瓦达斡尔族自治旗")), nicknames_of(place_named("呼和浩特市"))
    (('莫旗',), ('呼市',))
    """
    if place.level <= PREFECTURE:
        return (NICKNAMES[place.stem],) if place.stem in NICKNAMES else ()
    return COUNTIES.get(place.stem, ()) if place.level == COUNTY else ()


#: Stems that are ordinary words of these questions: such places are only known by their full names (公安县, 资源县).
ORDINARY_WORDS = frozenset(
    "公安 资源 通道 大方 平安 和平 团结 民主 文明 建设 发展 开放 信息 公开 政府 民政 财政 教育 统计 水利 东方 南方 "
    "北方 西方 中心 中央 全国 民权 安全 安定 太平 永久 长期 新建 新城 城关 城中 城东 城西 城南 城北 市中 市北 市南 "
    "市辖 江北 桥东 桥西 路南 路北 上街 高台 平台 通信 行政 处罚 许可 强制 复议 诉讼 申请 答复 收费 其他 总计 自然 "
    "企业 商业 科研 法律 服务 社会 公益 经济 技术 高新 产业 工业 旅游 综合 实验 示范 保税 左 右 前 后 "
    "体验 展示 查阅 阅览 等候 自助 休息 咨询 宣传 公示 填表 休闲 母婴 上网".split()
)
