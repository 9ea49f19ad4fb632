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

from corpus.area_names import both_names
from corpus.gazetteer import is_place
from corpus.institutions import institution_forms
from corpus.nicknames import ORDINARY_WORDS, nicknames_of
from corpus.organs import organ_forms
from corpus.places import (
    COUNTY,
    MUNICIPALITIES,
    PREFECTURE,
    PREFECTURES,
    PROVINCE,
    PROVINCES,
    SHORT_KINDS,
    TOWN,
    PlaceName,
    is_county_city,
    kindless,
    province_of,
    split_places,
)
from corpus.remits import remit_length
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
    r"(?:党工委、?)?(?:开发建设)?(?:管理委员会|管委会)(?:本级|机关)?$|(?:人民)?政府(?:本级)?$|行政公署$|行署$|街道?办事处$|办事处$"
)
#: Offices of the centre that name themselves before the place: what people call their local bodies follows.
_HEAD_OFFICES = {
    "国家税务总局": ("国税总局", "税务总局"),
    "中华人民共和国": (),
    "国家统计局": (),
    "国家金融监督管理总局": ("金融监管总局", "国家金融监管总局"),
    "中国银行保险监督管理委员会": ("银保监会", "中国银保监会"),
    "中国证券监督管理委员会": ("证监会", "中国证监会"),
    "国家矿山安全监察局": ("国家矿山安监局", "矿山安全监察局", "矿山安监局"),
    "国家能源局": (),
    "国家外汇管理局": ("外汇管理局", "外汇局", "国家外汇局"),
    "中国人民银行": ("人民银行", "人行", "央行"),
}
_HEAD_OFFICE = re.compile(rf"^(?:{'|'.join(_HEAD_OFFICES)})(?=.{{3}})")
#: What the local body of such an office is for, where its own name does not say it.
_OF_HEAD_OFFICE = {
    "国家统计局": {"调查队": "统计调查队", "调查总队": "统计调查总队"},
    "国家金融监督管理总局": {"监管分局": "金融监管分局", "监管局": "金融监管局"},
    "中国银行保险监督管理委员会": {"监管分局": "银保监分局", "监管局": "银保监局"},
    "中国证券监督管理委员会": {"监管局": "证监局"},
    "国家矿山安全监察局": {"局": "矿山安监局"},
    "国家能源局": {"监管办公室": "能源监管办公室", "监管局": "能源监管局"},
    "国家外汇管理局": {"分局": "外汇分局"},
    "中国人民银行": {"分行": "人民银行", "支行": "人民银行"},
}
_BRANCH = re.compile(
    r"(?P<organ>(?:市场监督管理|城市管理[^局委]{0,6}|[^省市县区]{2,12}?))(?P<kind>委员会|[局委厅])"
    r"(?P<place>[^局委厅]{2,12}?)(?:分局|(?:监督)?管理局|监管局)"
)
#: 洪泽生态环境局 under 淮安市: the bureau of a district, which it names without its kind.
_OF_DISTRICT = re.compile(r"(?P<place>[\u3400-\u9fff]{2,3})(?P<organ>生态环境局|环境保护局)")
_WITHOUT_KIND = re.compile(r"海关|局|队|分行|支行|监管分局|监管办公室|海事局")
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
    text = re.sub(r"(?:的|年度|年|(?<=海关)关区)$", "", text)
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
    >>> body_named("淮安经济技术开发区(洪泽区)财政局") == body_named("淮安经济技术开发区财政局")
    True
    """
    if both := both_names(publisher):
        return body_named(both[0])
    head = _HEAD_OFFICE.match(publisher)
    places, organ = split_places(publisher[head.end() :] if head else publisher)
    if not places:
        places, organ = _kindless_place(organ, bool(head))
    if places and (inner := re.match(r"人民政府(?=.{3})", organ)):  # 徐汇区人民政府天平路街道
        within, rest = split_places(organ[inner.end() :])
        if within:
            places, organ = (*places, *within), rest
    if branch := _BRANCH.fullmatch(organ):
        return Body((*places, *_places_of_branch(branch["place"])), branch["organ"] + "分局")
    if places and (district := _OF_DISTRICT.fullmatch(organ)) and not remit_length(district["place"]):
        return Body((*places, kindless(district["place"], COUNTY)), district["organ"])
    if head:
        organ = _OF_HEAD_OFFICE.get(head.group(), {}).get(organ, organ)
    return Body(places, "" if places and _GOVERNMENT_TAIL.fullmatch(organ) else organ)


def _kindless_place(name: str, of_head_office: bool) -> tuple[tuple[PlaceName, ...], str]:
    """The place before a local body that leaves out its kind: 青岛|海关, 榆林|调查队."""
    for length in (4, 3, 2):
        stem, organ = name[:length], name[length:]
        is_known = stem in PREFECTURES or stem in PROVINCES or (of_head_office and is_place(stem))
        if is_known and any(organ.endswith(end) for end in _WITHOUT_KIND.pattern.split("|")):
            return (kindless(stem),), organ
    return (), name


def _places_of_branch(words: str) -> tuple[PlaceName, ...]:
    places, rest = split_places(words)
    return places if places and not rest else (kindless(words, COUNTY),)


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
    own = _government_names(body.places) if body.is_government else _organ_names(body)
    both = [alias for each in both_names(name) for alias in names_of(each)]
    for alias in (*own, *_names_with_head(name, body), *both):
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
    yield from (Alias(usual, Strength.USUAL) for usual in nicknames_of(place))


def _tails(place: PlaceName) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(formal, usual) words that a place's government is called by after the place."""
    if place.is_zone:
        return ("管理委员会",), ("管委会", "政府", "人民政府", "党工委管委会")
    if place.kind in ("地区", "盟"):
        return ("行政公署",), ("行署", "政府", "人民政府")
    if place.kind.endswith("街道"):
        return ("办事处",), ("街道办", "街办") if not place.full.endswith("街道") else ("办",)
    return ("人民政府",), ("政府",)


def _place_forms(places: tuple[PlaceName, ...]) -> Iterator[tuple[str, Strength]]:
    """All ways to write a chain: 淮安市洪泽区, 洪泽区, 淮安洪泽, 洪泽; never a stem that means another place."""
    place, parents = places[-1], places[:-1]
    beside = place.kind == "新区" and any(is_place(place.stem + kind) for kind in "区县")  # 北戴河新区, 北戴河区
    bare = "" if beside or not place.says_stem_alone or place.stem in ORDINARY_WORDS else place.stem
    taken_above = _is_taken(place, parents)
    for form in _own_forms(place):
        if form == place.stem and taken_above:  # 公安局淮安分局: 淮安 is the city
            continue
        if not _is_kind_alone(place):  # 经济技术开发区分局: every city has one
            yield form, Strength.FULL
        for above in _parent_forms(parents):
            yield above + form, Strength.FULL
    if place.stem == "城关":  # 青溪城关: every county has one
        yield from ((above + place.stem, Strength.USUAL) for above in _parent_forms(parents))
    if bare:
        yield from ((above + bare, Strength.USUAL) for above in _parent_forms(parents))
    if bare and not taken_above:
        yield bare, Strength.BARE


def _own_forms(place: PlaceName) -> Iterator[str]:
    """A place by its full name, and its usual short kind: 平潭实验区, 福州高新区, 恩施州, 铁匠乡, 广西自治区."""
    yield place.full
    if not place.kind:
        yield from (place.stem + kind for kind in _kinds_of(place))
    kind = place.full if _is_kind_alone(place) else place.kind
    stem = place.full.removesuffix(kind)
    for short in SHORT_KINDS.get(kind, ()):
        yield stem + short
    if place.is_zone and stem in PREFECTURES | MUNICIPALITIES:  # 北京市经开区
        yield from (stem + "市" + short for short in (kind, *SHORT_KINDS.get(kind, ())))
    if match := re.search(r"自治([区州县旗])$", place.kind):
        yield from (place.stem + short for short in ("自治区", "区") if match.group(1) == "区")
        if match.group(1) != "区":
            yield place.stem + match.group(1)
    if match := re.search(r"族([乡区])$", place.kind):
        yield place.stem + match.group(1)
    if match := re.fullmatch(r"(\S{2,})族自治县", place.full):  # 东乡族自治县, whose people are its only name
        yield match.group(1) + "县"


def _kinds_of(place: PlaceName) -> tuple[str, ...]:
    """The kinds that a place written without its kind may have (洪泽: 洪泽区 or 洪泽县)."""
    if place.stem in MUNICIPALITIES or place.level == PREFECTURE:
        return ("市",)
    if place.level == PROVINCE:
        return ("自治区",) if place.stem in ("内蒙古", "广西", "西藏", "宁夏", "新疆") else ("省",)
    return ("区", "县", "新区") if place.stem not in PREFECTURES else ("区", "县")


def _is_kind_alone(place: PlaceName) -> bool:
    """Whether a place is only called what it is: 经济技术开发区, 高新区."""
    return place.full in SHORT_KINDS or place.full in ("经开区", "高新区", "开发区", "度假区", "示范区")


def _parent_forms(parents: tuple[PlaceName, ...]) -> Iterator[str]:
    """The places above as written before a name: the whole chain, and the nearest one with and without its kind."""
    if not parents:
        return
    nearest = parents[-1]
    forms = ["".join(place.full for place in parents), nearest.full, nearest.stem]
    if not nearest.kind:
        forms += [nearest.stem + kind for kind in _kinds_of(nearest)]
    if len(parents) > 1:
        forms += [parents[0].full + nearest.full, parents[0].stem + nearest.stem]
    yield from dict.fromkeys(forms)


def _organ_names(body: Body) -> Iterator[Alias]:
    full = body.organ
    forms = (*organ_forms(full), *institution_forms(full))
    if body.place is None:
        if full.startswith("国家"):
            forms = (*forms, *("国家" + form for form in organ_forms(full[2:])))
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
            for form in forms:
                yield Alias(prefix + form.removesuffix("分局") + "局", Strength.USUAL)
    for form in organ_forms(full):  # 七中 alone is no name
        yield Alias(form, Strength.ORGAN)


def _names_with_head(name: str, body: Body) -> Iterator[Alias]:
    """A branch by the organ it belongs to: 南京规资局江宁分局, 规自委海淀分局, 国家统计局平昌县调查队."""
    if not body.place or not body.organ:
        return
    head = _HEAD_OFFICE.match(name)
    if head:
        chain, tail = split_places(name[head.end() :])
        if not chain:
            tail = _kindless_place(tail, True)[1]
        short = tail[2:] if tail.startswith(("调查", "监管")) else tail
        for form in _own_forms(body.place):
            for office in (head.group(), *_HEAD_OFFICES[head.group()]):
                yield Alias(office + form + tail, Strength.USUAL)
                yield Alias(office + form + short, Strength.USUAL)
            yield Alias(form + tail, Strength.USUAL)
    elif body.organ.endswith("分局") and len(body.places) > 1:
        branch = _BRANCH.fullmatch(_after(name, body.places[0].full))
        if branch is None:
            return
        above = (*_parent_forms(body.places[:-1]), "")
        tail = name[name.rindex(branch["place"]) + len(branch["place"]) :]
        places = dict.fromkeys(form for form in (*_own_forms(body.place), body.place.stem) if len(form) > 1)
        offices = organ_forms(branch["organ"] + branch["kind"])
        for office in dict.fromkeys((*offices, *(form[:-1] for form in offices if len(form) > 2))):  # 深圳公安龙华分局
            for place in places:
                yield from (Alias(city + office + place + tail, Strength.USUAL) for city in above)
                yield Alias(place + tail, Strength.USUAL)  # 龙华分局 may be of other bureaus: then both are asked back


def _after(name: str, place: str) -> str:
    return name[name.index(place) + len(place) :] if place in name else name


def _scope_forms(places: tuple[PlaceName, ...]) -> Iterator[str]:
    """How the place of an organ is written: 潼南区, 潼南; 湛江开发区 where only the city before it makes it a name."""
    place = places[-1]
    taken = _is_taken(place, places[:-1])
    above = list(_parent_forms(places[:-1])) if _is_kind_alone(place) else [""]
    forms = dict.fromkeys((*_own_forms(place), place.full))
    if place.stem not in ORDINARY_WORDS and not _is_kind_alone(place):
        forms[place.stem] = None
    for form in forms:
        if len(form) > 1 and not (form == place.stem and taken):
            yield from (outer + form for outer in above)


def _is_taken(place: PlaceName, parents: tuple[PlaceName, ...]) -> bool:
    """Whether a place's stem alone means another place: 淮安 in 淮安市淮安区, 海南 in 乌海市海南区."""
    is_below = place.level > PREFECTURE and (place.stem in PROVINCES or place.stem in PREFECTURES)
    return is_below or any(parent.stem == place.stem for parent in parents)


#: So many of a body's names, the strongest first, are also found by their sound.
_SOUNDED = 60


def alias_keys(publisher: str, issuer: str = "") -> tuple[str, ...]:
    """What the store indexes for one publisher: every name said with its place, and the keys of `corpus.typos`.

    An organ alone is indexed as "@财政局", for a thousand bodies may share it; what lies in a place as
    "<平潭综合实验区", so that a department can be told from its government, and as "/海曙区" for every place above it,
    whichever place of that name it is; governments by kind as "<市", "<区"; the
    places that only the issuer names above it as "^邹城市", and "^唐村镇" that there are such.
    """
    from corpus.typos import sound_key

    name = to_simplified(squeeze(publisher))
    body = body_named(name)
    keys: dict[str, None] = {}
    for alias in names_of(publisher, issuer):
        keys["@" + alias.text if alias.strength is Strength.ORGAN else alias.text] = None
    cut = institution_forms(body.organ)  # 南京医院 sounds like 南京一院, and is another one
    for alias in names_of(publisher, issuer)[:_SOUNDED]:
        if alias.strength is not Strength.ORGAN and not alias.text.endswith(cut):
            keys["~" + sound_key(alias.text)] = None
    above = _longer_chain(body.places, to_simplified(squeeze(issuer)))[: -len(body.places) or None]
    for place in above if body.places else ():  # 唐村镇, whose office signs as 邹城市唐村镇人民政府
        keys |= {"^" + place.full: None, "^" + place.stem: None, "^" + body.places[0].full: None}
    if body.place and body.is_government:
        keys["<" + body.place.full[-1]] = None
    if parent := parent_of(name):
        keys["<" + parent] = None
    keys |= {"/" + form: None for each in body.places[:-1] for form in (each.full, each.stem)}
    if body.place and body.organ:
        keys |= dict.fromkeys("<" + form for form in _scope_forms(body.places))
    for each in both_names(name)[1:]:
        keys |= dict.fromkeys(key for key in alias_keys(each) if key.startswith("<"))
    return tuple(keys)


def highest_first(publishers: Iterable[str]) -> list[str]:
    """Publishers by the level of their place, provinces first, then by name."""
    return sorted(publishers, key=lambda name: (place.level if (place := place_of(name)) else TOWN, name))


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
    known = {province_of(place) for place in chain} - {""}
    if known and province_of(outer) not in ("", *known):
        return False
    if outer.level == PROVINCE and outer.stem in known:
        return True
    return False if any(place.level == outer.level and not is_county_city(place, outer) for place in chain) else None


def same_place(name: str, other: str) -> bool:
    """Whether two bodies belong to one place; a name that leaves out the places above fits those that say them."""
    first, second = ([place.stem for place in body_named(body).places] for body in (name, other))
    length = min(len(first), len(second))
    if not length or first[-length:] != second[-length:]:
        return False
    inner, outer = place_of(name), place_of(other)
    return inner is not None and outer is not None and (inner == outer or not inner.kind or not outer.kind)
