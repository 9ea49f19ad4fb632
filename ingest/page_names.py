"""What a page says of the body whose report it shows, besides the report's title: in fields, its path, its footer.

A title often leaves out what every reader of the site knows: 县水利局, 柳林乡. The full name is taken where the page
prints one and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.agencies import body_named, normalise_publisher
from corpus.gazetteer import is_place
from corpus.places import COUNTY, TOWN, split_places
from corpus.text import is_trail, squeeze, to_simplified
from ingest.document import Document

#: A body is looked for in so many first paragraphs.
HEAD_PARAGRAPHS = 12
#: "县教育局", "区政府办公室": the place is not named.
NO_NAME_OF_ITS_OWN = re.compile(r"[省市州县区旗镇乡]")
#: Where a page says which body it belongs to: 发布机构：云溪县水利局, 首页 > 云溪县水利局 > 年报.
_FIELD = re.compile(r"(?:发布|发文|公开|责任|编制)(?:机构|机关|单位|部门|主体)|信息来源|来源|所有者")
_PARTS = re.compile(r"[\s:：>＞»|_,，;；—–-]+")
_SITE = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,12}?)(?:人民)?政府(?:门户|信息公开)*(?:网站?|平台|专栏)?")
#: Whose site it is: 主办：云溪县水利局, 版权所有 © 云溪县水利局, 云溪县水利局主办.
_OWNER = re.compile(
    r"(?:主办(?:单位|方)?\s*[:：]|版权所有\s*[:：]?\s*[©Ⓒ]?)\s*(?P<name>[\u4e00-\u9fff]{4,30})(?![\u4e00-\u9fff])"
    r"|(?<![\u4e00-\u9fff])(?P<first>[\u4e00-\u9fff]{4,30}?)\s*(?:主办|版权所有)(?![\u4e00-\u9fff:：])"
)
_OWNED = re.compile(r"主办[:：](?P<name>[\u4e00-\u9fff]+)")
OF_THE_COUNTRY = re.compile(r"国家|中国|中华|国务院|中央|全国")
#: A bureau without a place; those of the whole country say so.
_OF_MANY = re.compile(rf"^(?!{OF_THE_COUNTRY.pattern}).*(?<!总)局$")
#: Words before a name that are no part of it.
_BEFORE = re.compile(r"^.*(?:[由与向请为经系在是]|公布|公开|发布)")
#: Divisions that have bureaus of their own. What is said of a province is said by all below it.
_OTHER_KINDS = "市州盟县区旗"
_LONGEST_PLACE = 12
_SHORTEST_PLACE = 3
#: What a writer calls itself, and how the name of such a body ends. 我县 and 本机关 may be any office of many, 本站 is
#: the site.
ITSELF = re.compile(r"(?:我|本(?!站))(局|委|厅|办|院|署|会|队|所|站|校|中心|镇|乡|街道)(?!员)")
ENDS = {"办": ("办公室",), "委": ("委员会", "委"), "会": ("委员会", "会")}


def owners_in(text: str) -> list[str]:
    """The bodies that a page's footer names as its owners, a field each.

    >>> owners_in("主办：云溪县水利局 地址：新民路3号 版权所有 © 云溪县水利局"), owners_in("年报。\\n云溪县水利局主办")
    (['主办：云溪县水利局'], ['主办：云溪县水利局'])
    """
    return [
        f"主办：{name}" for name in dict.fromkeys(found["name"] or found["first"] for found in _OWNER.finditer(text))
    ]


def owner_of(document: Document) -> str:
    """The body that owns the page of a report that names none; "" for two, or one that the text calls itself not.

    A government's site shows the reports of all its offices, so that the writer must call itself by the owner's kind.
    """
    owners = {found["name"] for found in _OWNED.finditer(to_simplified(document.site))}
    itself = set(ITSELF.findall(to_simplified(squeeze(document.text))))
    if len(owners) != 1 or len(itself) != 1:
        return ""
    name, kind = normalise_publisher(owners.pop()), itself.pop()
    return name if body_named(name).places and name.endswith(ENDS.get(kind, (kind,))) else ""


def is_placeless(publisher: str) -> bool:
    """Whether a name begins with the kind of a place and does not say which: 区统计局, and not 市中区."""
    return bool(NO_NAME_OF_ITS_OWN.match(publisher)) and not body_named(publisher).places


def is_of_many_places(publisher: str) -> bool:
    """Whether bodies of this name are in many places: 区统计局 and 统计局; 国家统计局 is one.

    >>> [is_of_many_places(name) for name in ("区统计局", "统计局", "国家统计局", "云溪县统计局", "海关总署")]
    [True, True, False, False, False]
    """
    return is_placeless(publisher) or bool(_OF_MANY.search(publisher) and not body_named(publisher).places)


def in_full(name: str, document: Document) -> str:
    """A name without its place, or of a town without its county, as the page prints it in full; the name alone where it
    prints no other or two.

    The page names the body in a field of its own, in its path or in its text, or the government whose site it is.
    """
    placeless = is_placeless(name)
    if not (placeless or body_named(name).places):
        return _of_its_government(name, to_simplified(squeeze(document.text)))
    if not (placeless or _is_town_alone(name)):
        return name
    parts = [squeeze(part) for line in _lines(document) for part in _PARTS.split(to_simplified(line))]
    bodies = {named for part in parts if (named := normalise_publisher(part)).endswith(name) and named != name}
    places = {site["place"] for part in parts if (site := _SITE.fullmatch(part))}
    if placeless:
        bodies = bodies or {place + name[1:] for place in places if place[-1] == name[0]}
    else:
        bodies = bodies or {place + name for place in places if _is_county(place)}
    bodies |= set(_longer(name, to_simplified(squeeze(document.text))))
    shortest = min(bodies, key=len, default=name)
    return shortest if all(body.endswith(shortest) for body in bodies) else name


def _of_its_government(name: str, text: str) -> str:
    """A bureau whose name says no place, with the place of the one government that its text names; else the name alone.

    The text must call it the bureau of such a place, and speak as no office of another kind of place does.

    >>> _of_its_government("水利局", "按照阿尔山市人民政府要求，市水利局公开23条，全市……")
    '阿尔山市水利局'
    >>> _of_its_government("水利局", "按照阿尔山市人民政府要求，市水利局公开23条，区委……")
    '水利局'
    """
    kinds = set(re.findall(rf"([市州盟县区旗]){re.escape(name)}", text))
    places = {_place_at_end(words) for words in re.findall(r"([\u4e00-\u9fff]{2,12})人民政府", text)}
    if len(kinds) != 1 or len(places) != 1:
        return name
    (kind,), (place,) = kinds, places
    foreign = rf"[全我本][{_OTHER_KINDS.replace(kind, '')}]|[{_OTHER_KINDS.replace(kind, '')}](?:委|政府|直)"
    return place + name if place.endswith(kind) and not re.search(foreign, text) else name


def _place_at_end(words: str) -> str:
    """The longest place that exists and ends a run of words, "" for none: 落实阿尔山市 ends with 阿尔山市."""
    return next((words[at:] for at in range(len(words)) if is_place(words[at:])), "")


def _lines(document: Document) -> Iterable[str]:
    yield document.site
    yield from (p.text for p in document.paragraphs[:HEAD_PARAGRAPHS] if is_trail(p.text))
    yield from (cell.text for grid in document.grids[:1] for row in grid.rows[:HEAD_PARAGRAPHS] for cell in row if cell)
    yield from (p.text for p in document.paragraphs if _FIELD.match(squeeze(p.text)))


def _longer(name: str, text: str) -> Iterator[str]:
    """A name as the text prints it behind its place."""
    for found in re.finditer(rf"(?P<above>[\u4e00-\u9fff]{{2,{_LONGEST_PLACE}}}?){re.escape(name)}", text):
        above = _BEFORE.sub("", found["above"])
        places, rest = split_places(above + name[0] if is_placeless(name) else above)
        if places and not rest and len(places[0].full) >= _SHORTEST_PLACE and len(above) > 1:
            yield above + name


def _is_town_alone(name: str) -> bool:
    places = body_named(name).places
    return len(places) == 1 and places[0].level == TOWN


def _is_county(name: str) -> bool:
    places, rest = split_places(name)
    return bool(places) and not rest and places[-1].level == COUNTY
