"""Names of public bodies: the one string a body's reports share, and all the ways people say it.

A name is places followed by an organ (`corpus.places`, `corpus.organs`). A government is its place alone
(平潭综合实验区); a department keeps its organ (平潭综合实验区财政金融局), so no name of a government ever
stands for one of its departments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from corpus.organs import organ_forms
from corpus.places import PREFECTURE, PREFECTURES, PROVINCES, TOWN, PlaceName, place_named, split_places
from corpus.text import squeeze, to_simplified


class Strength(IntEnum):
    """How surely a name means its body; the higher wins where two bodies share a name."""

    ORGAN = 1  # 财政金融局: usable only when one body is meant by the rest of the question, or exists at all
    BARE = 2  # 平潭
    USUAL = 3  # 平潭管委会, 平潭财金局
    FULL = 4  # 平潭综合实验区, 淮安市洪泽区


@dataclass(frozen=True, slots=True)
class Alias:
    """One way of saying a body's name."""

    text: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Body:
    """A publisher's name taken apart: the chain of places, and the organ ("" for the government itself)."""

    places: tuple[PlaceName, ...]
    organ: str

    @property
    def is_government(self) -> bool:
        """Whether this is a place's government rather than one of its organs."""
        return bool(self.places) and not self.organ

    @property
    def place(self) -> PlaceName | None:
        """The innermost place."""
        return self.places[-1] if self.places else None


_GOVERNMENT_TAIL = re.compile(
    r"(?:党工委、?)?(?:管理委员会|管委会)(?:本级|机关)?$|(?:人民)?政府(?:本级)?$|行政公署$|行署$|街道?办事处$|办事处$"
)
_HEAD_OFFICE = re.compile(r"^(?:国家税务总局|中华人民共和国)(?=.{3})")
_BRANCH = re.compile(r"(?P<organ>[^省市县区]{2,12}?)(?:委员会|[局委厅])(?P<place>[^局委厅]{2,12})分局")
_YEAR = re.compile(r"[（(\[〔]?(?:19|20)\d\d年?(?:年度|度)?[）)\]〕]?|[二〇零○一三四五六七八九]{4}年度?")
_TITLE_TAIL = re.compile(
    r"(?:关于)?(?:的|之)?(?:政府信息公开|政府信息|信息公开|政务公开|年度?报告|工作年度?报告|年度?工作报告|年报).*$"
)
_BRACKETS = re.compile(r"[《》〈〉“”\"'‘’【】]")


def normalise_publisher(title: str) -> str:
    """The publisher that a title or a signature names, the same for all years of one body.

    >>> normalise_publisher("平潭综合实验区管委会2014年度政府信息公开工作年度报告")
    '平潭综合实验区'
    >>> normalise_publisher("2019年上海市人民政府办公厅政府信息公开工作年度报告")
    '上海市人民政府办公厅'
    """
    text = _BRACKETS.sub("", squeeze(title))
    text = re.sub(r"^(?:标题[:：]|关于)", "", text)
    text = _YEAR.sub("", text)
    text = _TITLE_TAIL.sub("", text).strip("·-—_:：，,、。()（） ")
    text = re.sub(r"(?:的|年度|年)$", "", text)
    places, organ = split_places(text)
    if places and organ and (tail := _GOVERNMENT_TAIL.fullmatch(organ)):
        return text[: -len(tail.group())]
    return text


@lru_cache(maxsize=65536)
def body_named(publisher: str) -> Body:
    """A publisher's name taken apart; a government's tail (人民政府, 管委会) is no organ.

    An organ of a higher level names the place it is for behind itself, or its own head office first.

    >>> body_named("淮安市洪泽区财政局").organ, body_named("平潭综合实验区管委会").is_government
    ('财政局', True)
    >>> branch = body_named("重庆市公安局渝中区分局")
    >>> [place.full for place in branch.places], branch.organ
    (['重庆市', '渝中区'], '公安分局')
    >>> body_named("国家税务总局珠海市香洲区税务局").organ
    '税务局'
    """
    places, organ = split_places(_HEAD_OFFICE.sub("", publisher))
    if branch := _BRANCH.fullmatch(organ):
        return Body((*places, *_places_of_branch(branch["place"])), branch["organ"] + "分局")
    return Body(places, "" if places and _GOVERNMENT_TAIL.fullmatch(organ) else organ)


def _places_of_branch(words: str) -> tuple[PlaceName, ...]:
    places, rest = split_places(words)
    return places if places and not rest else (place_named(words),)


def parent_of(publisher: str) -> str:
    """The body above, as its own name would be: a department's government, a district's city; "" when unknown.

    >>> parent_of("平潭综合实验区财政金融局"), parent_of("淮安市洪泽区"), parent_of("洪泽区")
    ('平潭综合实验区', '淮安市', '')
    """
    body = body_named(publisher)
    places = body.places if body.organ else body.places[:-1]
    return "".join(place.full for place in places)


def aliases_of(publisher: str, issuer: str = "") -> tuple[str, ...]:
    """Everything people call this body, the strongest names first.

    issuer: the office that signs the report; where its name places the body in a longer chain
    (洪泽区 signed by 淮安市洪泽区人民政府办公室) the longer names count as well.
    """
    return tuple(alias.text for alias in names_of(publisher, issuer))


@lru_cache(maxsize=8192)
def names_of(publisher: str, issuer: str = "") -> tuple[Alias, ...]:
    """`aliases_of` with the strength of each name.

    >>> [(a.text, a.strength.name) for a in names_of("洪泽区")][:3]
    [('洪泽区', 'FULL'), ('洪泽区人民政府', 'FULL'), ('洪泽区政府', 'USUAL')]
    """
    name = to_simplified(squeeze(publisher))
    body = body_named(name)
    body = Body(_longer_chain(body.places, to_simplified(squeeze(issuer))), body.organ)
    found: dict[str, Strength] = {name: Strength.FULL}
    for alias in _government_names(body.places) if body.is_government else _organ_names(body):
        if len(alias.text) >= 2 and alias.strength > found.get(alias.text, 0):
            found[alias.text] = alias.strength
    ordered = sorted(found.items(), key=lambda item: -item[1])
    return tuple(Alias(text, strength) for text, strength in ordered)


def strength_of(alias: str, publisher: str) -> Strength:
    """How surely `alias` means `publisher`; a name that came with an issuer's longer chain is as good as full."""
    return next((name.strength for name in names_of(publisher) if name.text == alias), Strength.FULL)


def _longer_chain(places: tuple[PlaceName, ...], issuer: str) -> tuple[PlaceName, ...]:
    issuing = split_places(issuer)[0]
    for end in range(len(issuing), 0, -1):
        if places and issuing[end - 1].full == places[0].full:
            return issuing[: end - 1] + places
    return places


def _government_names(places: tuple[PlaceName, ...]) -> Iterator[Alias]:
    place = places[-1]
    tails_full, tails_usual = _tails(place)
    for form, strength in _place_forms(places):
        yield Alias(form, strength)
        for tail in tails_full:
            yield Alias(form + tail, Strength.FULL if strength is Strength.FULL else Strength.USUAL)
        for tail in tails_usual:
            yield Alias(form + tail, Strength.USUAL)


def _tails(place: PlaceName) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(formal, usual) words that a place's government is called by after the place."""
    if place.is_zone:
        return ("管理委员会",), ("管委会", "政府", "人民政府", "党工委管委会")
    if place.kind.endswith("街道"):
        return ("办事处",), ("街道办", "街办") if not place.full.endswith("街道") else ("办",)
    return ("人民政府",), ("政府",)


def _place_forms(places: tuple[PlaceName, ...]) -> Iterator[tuple[str, Strength]]:
    """All ways to write a chain: 淮安市洪泽区, 洪泽区, 淮安洪泽, 洪泽; never a stem that means another place."""
    place, parents = places[-1], places[:-1]
    bare = place.stem if place.says_stem_alone and place.stem not in ORDINARY_WORDS else ""
    taken_above = any(parent.stem == place.stem for parent in parents)  # 淮安市淮安区: 淮安 is the city
    if place.level > PREFECTURE and (
        place.stem in PROVINCES or place.stem in PREFECTURES
    ):  # 海南区: 海南 is a province
        taken_above = True
    for form in _own_forms(place):
        yield form, Strength.FULL
        for above in _parent_forms(parents):
            yield above + form, Strength.FULL
    if not bare:
        return
    for above in _parent_forms(parents):
        yield above + bare, Strength.USUAL
    if not taken_above:
        yield bare, Strength.BARE


def _own_forms(place: PlaceName) -> Iterator[str]:
    """A place by its full name, and its usual short kind: 平潭实验区, 福州高新区, 恩施州, 广西自治区."""
    yield place.full
    for kind, short in _SHORT_KINDS.items():
        if place.kind.endswith(kind) and place.stem != place.full:
            yield place.stem + short
    if match := re.search(r"自治([区州县旗])$", place.kind):
        yield place.stem + (match.group(1) if match.group(1) != "区" else "自治区")


_SHORT_KINDS = {
    "综合实验区": "实验区",
    "综合试验区": "试验区",
    "深度合作区": "合作区",
    "经济技术开发区": "经开区",
    "高新技术产业开发区": "高新区",
}


def _parent_forms(parents: tuple[PlaceName, ...]) -> Iterator[str]:
    """The places above as written before a name: the whole chain, and the nearest one with and without its kind."""
    if not parents:
        return
    nearest = parents[-1]
    forms = ["".join(place.full for place in parents), nearest.full, nearest.stem]
    if len(parents) > 1:
        forms += [parents[0].full + nearest.full, parents[0].stem + nearest.stem]
    yield from dict.fromkeys(forms)


def _organ_names(body: Body) -> Iterator[Alias]:
    forms = organ_forms(body.organ)
    full = body.organ
    if body.place is None:
        yield from (Alias(form, Strength.USUAL) for form in forms)
        return
    zone_tails = ("管委会", "管理委员会") if body.place.is_zone else ()
    for prefix, strength in _place_forms(body.places):
        for form in forms:
            formal = strength is Strength.FULL and form == full
            yield Alias(prefix + form, Strength.FULL if formal else Strength.USUAL)
        for tail in zone_tails:
            if not full.startswith(tail):
                yield Alias(prefix + tail + full, Strength.USUAL)
        if full.endswith("分局"):  # people call the branch for a district the district's bureau
            yield Alias(prefix + full.removesuffix("分局") + "局", Strength.USUAL)
    for form in forms:
        yield Alias(form, Strength.ORGAN)


#: Stems that are ordinary words of these questions: such places are only known by their full names (公安县, 资源县).
ORDINARY_WORDS = frozenset(
    "公安 资源 通道 大方 平安 和平 团结 民主 文明 建设 发展 开放 信息 公开 政府 民政 财政 教育 统计 水利 东方 南方 "
    "北方 西方 中心 中央 全国 民权 安全 安定 太平 永久 长期 新建 新城 城关 城中 城东 城西 城南 城北 市中 市北 市南 "
    "市辖 江北 桥东 桥西 路南 路北 上街 高台 平台 通信 行政 处罚 许可 强制 复议 诉讼 申请 答复 收费 其他 总计 自然 "
    "企业 商业 科研 法律 服务 社会 公益 经济 技术 高新 产业 工业 旅游 综合 实验 示范 保税 左 右 前 后".split()
)


def alias_keys(publisher: str, issuer: str = "") -> tuple[str, ...]:
    """What the store indexes for one publisher: every name said with its place, and the keys of `corpus.typos`.

    An organ alone is indexed as "@财政局", for a thousand bodies may share it; what lies in a place as
    "<平潭综合实验区", so that a department can be told from its government; governments by kind as "<市", "<区".
    """
    from corpus.typos import sound_key

    name = to_simplified(squeeze(publisher))
    body = body_named(name)
    keys: dict[str, None] = {}
    for alias in names_of(publisher, issuer):
        keys["@" + alias.text if alias.strength is Strength.ORGAN else alias.text] = None
    for alias in names_of(publisher, issuer):
        if alias.strength is not Strength.ORGAN:
            keys["~" + sound_key(alias.text)] = None
    if body.place and body.is_government:
        keys["<" + body.place.full[-1]] = None
    if parent := parent_of(name):
        keys["<" + parent] = None
    if body.place and body.organ:
        keys["<" + body.place.full] = None
    return tuple(keys)


def highest_first(publishers: Iterable[str]) -> list[str]:
    """Publishers by the level of their place, provinces first, then by name."""
    return sorted(publishers, key=lambda name: ((place.level if (place := body_named(name).place) else TOWN), name))


def place_of(publisher: str) -> PlaceName | None:
    """The innermost place of a publisher's name."""
    return body_named(publisher).place


def most_surely(text: str, publishers: list[str]) -> tuple[tuple[str, ...], Strength]:
    """Those publishers whom a name means most surely; of equal ones that share a stem, the highest place."""
    if text in publishers:
        return (text,), Strength.FULL
    strengths = {name: strength_of(text, name) for name in publishers}
    best = max(strengths.values())
    kept = [name for name in publishers if strengths[name] is best]
    if best < Strength.FULL:
        levels = {name: place.level if (place := place_of(name)) else 0 for name in kept}
        kept = [name for name in kept if levels[name] == min(levels.values())]
    return tuple(highest_first(kept)), best


def lies_in(publisher: str, outer: PlaceName) -> bool | None:
    """Whether a publisher's own name places it in `outer`: yes, no (it names another place), or it does not say."""
    chain = body_named(publisher).places
    if any(place.stem == outer.stem for place in chain[:-1]):
        return True
    return False if any(place.level == outer.level for place in chain) else None


def same_place(name: str, other: str) -> bool:
    """Whether two bodies belong to one place; a name that leaves out the places above fits those that say them."""
    first, second = ([place.stem for place in body_named(body).places] for body in (name, other))
    length = min(len(first), len(second))
    return length > 0 and first[-length:] == second[-length:] and place_of(name) == place_of(other)
