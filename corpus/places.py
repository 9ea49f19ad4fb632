"""Names of places inside the names of public bodies: where each unit ends, its level, and its bare stem.

A body's name is a chain of places followed by an organ: 淮安市 | 洪泽区 | 财政局. Nothing here knows which places
exist; it knows how their names are built (GB/T 2260 for the kinds of divisions, usage for 新区, 开发区 and the like).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

#: Levels, high to low: a bare name that several bodies share means the highest of them.
PROVINCE, PREFECTURE, COUNTY, TOWN = 1, 2, 3, 4

PROVINCES = tuple(
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 "
    "云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 台湾 香港 澳门".split()
)
MUNICIPALITIES = frozenset(PROVINCES[:4])

#: The cities, prefectures, leagues and regions directly under the provinces, by their stems and province by province
#: (GB/T 2260).
#: Such a stem alone means the city, never a district, county or zone of the same name.
PREFECTURES_OF: dict[str, str] = {
    "河北": "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水",
    "山西": "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
    "内蒙古": "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安 锡林郭勒 阿拉善",
    "辽宁": "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛",
    "吉林": "长春 吉林 四平 辽源 通化 白山 松原 白城 延边",
    "黑龙江": "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭",
    "江苏": "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁",
    "浙江": "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
    "安徽": "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城",
    "福建": "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德",
    "江西": "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
    "山东": "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽",
    "河南": "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店",
    "湖北": "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施",
    "湖南": "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西",
    "广东": "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮",
    "广西": "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左",
    "海南": "海口 三亚 三沙 儋州",
    "四川": (
        "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山"
    ),
    "贵州": "贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南",
    "云南": "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆",
    "西藏": "拉萨 日喀则 昌都 林芝 山南 那曲 阿里",
    "陕西": "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛",
    "甘肃": "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南",
    "青海": "西宁 海东 海北 黄南 海南 果洛 玉树 海西",
    "宁夏": "银川 石嘴山 吴忠 固原 中卫",
    "新疆": "乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰",
}
PREFECTURES = frozenset(" ".join(PREFECTURES_OF.values()).split())
_PROVINCE_OF = {stem: province for province, stems in PREFECTURES_OF.items() for stem in stems.split()}

#: Short names of the thirty autonomous prefectures: the only places where a plain 州 ends a unit (凉山州).
_AUTONOMOUS_PREFECTURES = frozenset(
    "延边 恩施 湘西 阿坝 甘孜 凉山 黔东南 黔南 黔西南 西双版纳 文山 红河 德宏 怒江 迪庆 大理 楚雄 临夏 甘南 海南 "
    "海北 海西 黄南 果洛 玉树 伊犁 博尔塔拉 昌吉 巴音郭楞 克孜勒苏".split()
)
#: Prefectures that are no cities: a 市 of the same name is one of their counties (恩施市, 喀什市).
_NO_CITIES = _AUTONOMOUS_PREFECTURES | set("大兴安岭 阿克苏 喀什 和田 塔城 阿勒泰 阿里 兴安 锡林郭勒 阿拉善".split())
_PEOPLES = (
    "壮族|回族|维吾尔|土家族|苗族|彝族|藏族|羌族|朝鲜族|布依族|侗族|哈尼族|傣族|景颇族|傈僳族|白族|蒙古族|蒙古|哈萨克族|哈萨克"
    "|柯尔克孜|满族|瑶族|畲族|黎族|土族|撒拉族|东乡族|保安族|裕固族|仡佬族|水族|毛南族|仫佬族|拉祜族|佤族|布朗族"
    "|纳西族|独龙族|怒族|普米族|锡伯族|塔吉克|达斡尔族|鄂温克族|鄂伦春|各族"
)
#: Kinds of zones run by a 管理委员会. Those of the first group carry their city's name (苏州工业园区), so their stem
#: alone means the city; those of the second are places of their own (平潭综合实验区, 浦东新区).
_ZONES_OF_A_CITY = (
    "农业高新技术产业示范区|高新技术产业开发区|经济技术开发区|高新技术开发区|高技术产业开发区|新技术开发区|技术产业开发区|经济开发区|产业开发区"
    "|国家旅游度假区|旅游度假区|风景名胜区|综合保税区"
    "|工业园区|产业园区|保税港区|经开区|高新区|开发区|度假区|保税区|名胜区|景区|园区"
    "|城乡一体化示范区|综合改革示范区|示范区|管理区|片区|集聚区|功能区"
)
_OWN_ZONES = (
    "自由贸易试验区|经济综合实验区|综合实验区|综合试验区|先行示范区|深度合作区|特别合作区|生态文明区"
    "|实验区|试验区|合作区|新区|新城"
)
_KINDS = re.compile(
    rf"(?:{_ZONES_OF_A_CITY}|{_OWN_ZONES}|(?:{_PEOPLES})*自治[区州县旗]|联合旗|特别行政区|地区|林区|特区|街道|(?:{_PEOPLES})[乡区]"
    r"|苏木|[省市县区旗盟镇乡州])$"
)
_KINDS_ALONE = re.compile(r"(?:自治[区州县旗]|[省市县区旗盟镇乡州]|街道|苏木)$")
_ZONE = re.compile(rf"(?:{_ZONES_OF_A_CITY}|{_OWN_ZONES})$")
_OWN_ZONE = re.compile(rf"(?:{_OWN_ZONES})$")

#: How the kinds of zones are shortened: 淮安经开区, 平潭实验区, 湛江开发区.
SHORT_KINDS: dict[str, tuple[str, ...]] = {
    "街道": ("街",),
    "综合实验区": ("实验区",),
    "经济综合实验区": ("实验区", "综合实验区", "区"),
    "综合试验区": ("试验区",),
    "深度合作区": ("合作区",),
    "特别合作区": ("合作区",),
    "农业高新技术产业示范区": ("农高区", "示范区"),
    "经济技术开发区": ("经开区", "开发区", "经济开发区"),
    "经济开发区": ("经开区", "开发区"),
    "高新技术产业开发区": ("高新区",),
    "高新技术开发区": ("高新区",),
    "高技术产业开发区": ("高新区",),
    "新技术开发区": ("高新区",),
    "国家旅游度假区": ("旅游度假区", "度假区"),
    "旅游度假区": ("度假区",),
    "城乡一体化示范区": ("示范区",),
    "综合改革示范区": ("综改示范区", "示范区", "综改区"),
    "国际港务区": ("港务区",),
}

_END = re.compile(r"自治[区州县旗]|街道|新城(?=管理委员会|管委会|党工委|$)|苏木|[省市县区旗盟镇乡州]")
#: A division's character that starts or ends an ordinary word instead of a place.
_AFTER = re.compile(
    r"市(?=[场容级辖值]|民(?![政族宗权乐勤丰和])|政(?![府务协法])|监(?!利))|区(?=[域级位间别划块])|县(?=[域级])|省(?=[级情心钱事])"
    r"|乡(?=[村镇亲情土族])|镇(?=[级村痛静])|旗(?=[舰帜下])|盟(?=[友约佤])|街道(?=[路])|州(?=[长])"
    r"|[省市区县镇乡](?=长(?:$|[的,，、?？]|信箱|专线|热线|电话|办公|接待|留言|直通|手机|质量|公开|开放|在线))"
)
_BEFORE = re.compile(r"(?:城乡|乡镇|社区|小区|辖区|校区|厂区|超市|上市|股市|楼市|联盟|同盟|加盟|全市|全区|全县|全省)$")
#: 西区街道 of a city without districts, 城区街道: the side of a town that its street is called after.
_SIDE = re.compile("[东西南北中]城?区|老?城区")
#: 城镇 and 村镇 are words in the names of organs (村镇建设局), and end the names of towns (唐村镇, 两城镇).
_TOWN_OR_WORD = re.compile(r"[城村]镇$")
_TOWN_GOES_ON = re.compile(
    r"$|(?:人民)?政府|党委|财政所|派出所|卫生院|中心|综合|社区|[中小]学|幼儿园|办(?:公室|事处)?$"
)
#: An organ's last character inside what would be a place: 公安局渝中区 is a bureau and the district it is for.
_ORGAN_INSIDE = re.compile(r".[局委厅署](?=..)")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One unit of a chain of places.

    full:  as written, "洪泽区".
    stem:  the name without its kind, "洪泽"; the same as `full` where nothing would be left ("矿区").
    kind:  the kind of division as written, "区", "综合实验区", "土家族苗族自治州".
    level: `PROVINCE` … `TOWN`.
    """

    full: str
    stem: str
    kind: str
    level: int

    @property
    def is_zone(self) -> bool:
        """Run by a 管理委员会 rather than by a 人民政府 (开发区, 实验区, 新区 …)."""
        return bool(_ZONE.search(self.kind))

    @property
    def says_stem_alone(self) -> bool:
        """Whether people mean this place by its stem: 平潭 yes, 苏州 for 苏州工业园区 no."""
        is_own = not self.is_zone or bool(_OWN_ZONE.search(self.kind))
        return is_own and len(self.stem) >= 2 and self.stem != self.full


def split_places(name: str) -> tuple[tuple[PlaceName, ...], str]:
    """The chain of places a name starts with, and what follows it.

    >>> [place.full for place in split_places("淮安市洪泽区财政局")[0]], split_places("淮安市洪泽区财政局")[1]
    (['淮安市', '洪泽区'], '财政局')
    >>> [place.full for place in split_places("新乡市市场监督管理局")[0]]
    ['新乡市']
    >>> [place.stem for place in split_places("平潭综合实验区")[0]]
    ['平潭']
    """
    return _split_places(name)


@lru_cache(maxsize=65536)
def _split_places(name: str) -> tuple[tuple[PlaceName, ...], str]:
    chain: list[PlaceName] = []
    rest = name
    while end := _unit_end(rest):
        if not chain and (city := city_before(rest[:end])):  # 南京江北新区, 西安国际港务区
            chain.append(city)
            rest, end = rest[len(city.full) :], end - len(city.full)
        place = place_named(rest[:end])
        if chain and chain[-1].level == place.level == PREFECTURE:  # 新乡市卫辉市: a county-level 市
            place = replace(place, level=COUNTY)
        chain.append(place)
        rest = rest[end:]
    return tuple(chain), rest


def city_before(unit: str) -> PlaceName | None:
    """The city or province that a zone or district carries in front without its kind, else None.

    >>> city_before("南京江北新区").full, city_before("福州新区"), city_before("苏州工业园区")
    ('南京', None, None)
    """
    stem = next((unit[:length] for length in (4, 3, 2) if unit[:length] in _CITIES), "")
    if not stem or unit[-1:] not in "区县":
        return None
    inner = place_named(unit[len(stem) :])
    if len(inner.stem) < 2 or inner.stem == inner.full or inner.kind.startswith("自治") or _ZONE.fullmatch(inner.full):
        return None
    return kindless(stem)


def is_county_city(place: PlaceName, city: PlaceName) -> bool:
    """Whether a 市 could be a county-level one inside a city or prefecture: 昆山市 in 苏州, 西昌市 in 凉山."""
    return place.kind == "市" and place.stem not in PREFECTURES and city.stem in PREFECTURES


def kindless(stem: str, level: int = 0) -> PlaceName:
    """A place written without its kind: 南京, 广东; one that is neither city nor province is taken for a county."""
    if not level:
        level = PROVINCE if stem in PROVINCES else PREFECTURE if stem in PREFECTURES else COUNTY
    return PlaceName(stem, stem, "", level)


_CITIES = PREFECTURES | set(PROVINCES)


def _unit_end(text: str) -> int:
    """Where the first place of `text` ends, 0 when it does not start with one."""
    for match in _END.finditer(text, 1):
        if _is_word(text, match):
            continue
        end = match.end()
        # 新乡|市, 津市|市, 景德镇|市, 沙市|区: the stem itself ends like a division. Not 济宁市|市中区.
        while end < len(text) and text[end] in "市县区旗" and not _starts_another(text, end):
            end += 1
        if re.match(r"[镇乡](?=$|(?:人民)?政府)", text[end:]):  # 拖市|镇人民政府
            end += 1
        # 田镇街道, 西区街道
        if (text[end - 1] in "镇乡" or _SIDE.fullmatch(text[:end])) and text.startswith("街道", end):
            end += 2
        return end
    return 0


def _is_word(text: str, match: re.Match[str]) -> bool:
    """Whether the division's character at `match` belongs to an ordinary word (城乡, 市场, 城市管理)."""
    stem = text[: match.start()]
    if match.group() in "乡镇" and len(stem) < 2:  # 西乡塘区, 肥乡区
        return True
    if match.group() == "州":
        return stem not in _AUTONOMOUS_PREFECTURES
    if _AFTER.match(text, match.start()) or _BEFORE.search(text[: match.end()]):
        return True
    if _ORGAN_INSIDE.search(stem) or stem.startswith("人民政府"):
        return True
    if _TOWN_OR_WORD.search(text[: match.end()]):
        return len(stem) < 2 or len(stem) > 3 or not _TOWN_GOES_ON.match(text, match.end())
    if match.group() == "市" and stem.endswith("城"):
        return stem == "城" or (len(stem) > 2 and text[match.end() :].startswith(("管理", "建设", "更新", "规划")))
    return False


def _starts_another(text: str, at: int) -> bool:
    """Whether the division's character at `at` begins a new name or word: 市场…, 市中区."""
    return bool(_AFTER.match(text, at)) or bool(re.match(r".[区县旗]", text[at + 1 :]))


def province_of(place: PlaceName) -> str:
    """The province that a place names or is known to lie in, by its stem; "" when it does not say.

    >>> province_of(place_named("朝阳市")), province_of(place_named("北京市")), province_of(place_named("朝阳区"))
    ('辽宁', '北京', '')
    """
    if place.level == PROVINCE:
        return place.stem
    return _PROVINCE_OF.get(place.stem, "") if place.level == PREFECTURE else ""


def place_named(unit: str) -> PlaceName:
    """One unit taken apart.

    >>> place_named("恩施土家族苗族自治州").stem, place_named("上海市").level, place_named("矿区").stem
    ('恩施', 1, '矿区')
    """
    match = _KINDS.search(unit)
    if match and len(unit[: match.start()]) < 2:  # 高新区, 雨山区 against 新区 in 阜新区
        match = _KINDS_ALONE.search(unit)
    if match is None:
        return PlaceName(unit, unit, "", TOWN)
    stem, kind = unit[: match.start()], match.group()
    return PlaceName(unit, stem if len(stem) >= 2 else unit, kind, _level(stem, kind))


def _level(stem: str, kind: str) -> int:
    if kind.endswith(("省", "自治区", "特别行政区")) or (stem in MUNICIPALITIES and kind == "市"):
        return PROVINCE
    if kind == "市" and stem in _NO_CITIES:  # 恩施市 lies in 恩施州
        return COUNTY
    if kind.endswith(("市", "州", "盟", "地区")):
        return PREFECTURE
    return TOWN if kind.endswith(("镇", "乡", "街道", "苏木")) else COUNTY
