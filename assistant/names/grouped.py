"""Bodies named together, each by its own name: many of one kind (三个局（交建、经发、财金）), and one organ of several
places (宜章县和临武县的教育局)."""

from __future__ import annotations

import re

from assistant.names.naming import organ_length
from assistant.names.publishers import NameIndex, find_publishers
from corpus.gazetteer import is_place
from corpus.numbers import read_numeral
from corpus.places import split_places
from corpus.remits import remit_length, remits_of

#: Kinds that end the name of each member, and words for bodies of any kind.
_KINDS = "局|委|办|街道|城市|[镇乡市区县]"
_ANY = "部门|单位|机关|机构"
_SOME = rf"(?P<n>[两二三四五六七八九十俩仨2-9])(?:个|大)?(?P<kind>{_KINDS}|{_ANY}|家)"
_MEMBERS = "(?P<members>[\u3400-\u9fff]{2,8}(?:[、,/和与及跟同][\u3400-\u9fff]{2,8}?)+)"
_APART = re.compile("[、,/和与及跟同]")
#: Letters that join two names and may stand in one as well (和平区): a text of many could be parted in too many ways.
_JOINERS = re.compile("[和与及跟同]")
_MOST_JOINED = 12
#: 三个局(交建、经发、财金), 两市:淮安、宿迁
_BEFORE = re.compile(rf"{_SOME}(?:\({_MEMBERS}\)|:{_MEMBERS.replace('members', 'after')}(?=[,。?]|$))")
#: 交建、经发、财金三个局
_BEHIND = re.compile(rf"{_MEMBERS}(?:这|那)?{_SOME}")
#: 三个局谁收得多:交建、经发、财金
_LAST = re.compile(
    rf"{_SOME}(?P<rest>[^:(]*?)(?:[?。]?[:(]|[?。]){_MEMBERS}\)?(?P<asks>(?:各|分别)?(?:是|有|为)?(?:多少|几)?[件个]?)[?。]?$"
)
#: 宜章县和临武县的, 宜章县、临武县两地的: places that each end with their kind, before what is said to be of them all.
_OF_PLACES = re.compile(
    r"(?P<places>[\u3400-\u9fff]{2,20}?[省市区县旗](?:[、,和与及跟同][\u3400-\u9fff]{1,10}?[省市区县旗])+)"
    r"(?:这|那)?(?:[两二三四五]个?[地省市区县旗])?的"
)
#: 四家某区机关, 两个某区的部门: so many before the place whose they are.
_PLACE_BEHIND = re.compile(
    rf"(?P<n>[两二三四五六七八九十俩仨2-9几各])(?P<of>家|个)(?P<place>[\u3400-\u9fff]{{2,10}}?)的?(?P<kind>{_ANY}|局)(?![\u3400-\u9fff]*[局委办厅院](?:[^\u3400-\u9fff]|$))"
)
#: 淮安|管医保的部门, 淮安负责社保的那个局: an organ by what it is for.
_IN_CHARGE = re.compile(
    "(?:里|市里|那边)?(?:负责|主管|分管|(?<![监城保托尽接交])管)(?P<remit>[\u3400-\u9fff]{2,6}?)(?:工作|这块|方面)?的(?:那个|那家)?"
    "(?:部门|单位|机关|局|委|地方)?(?=[12■去今前上]|[收接受办]|的|,|有|一共|总共|$)"
)
#: 税务部门2023年, 所有发改部门: without a place, as the bureaus are called.
_DEPARTMENT = re.compile(
    "(?:请问|想问|问一?下|查一?下)?(?P<all>所有|全部|各个?|各家)?(?:的)?(?P<remit>(?!所有|全部|各)[\u3400-\u9fff]{2,8}?)部门(?=[12■去今前上]|[收接受办谁哪])"
)


def by_remit(text: str) -> str:
    """The text with an organ that is told by what it is for behind its place: 淮安管医保的部门 is 淮安医保部门.

    >>> by_remit("淮安管医保的部门2023年"), by_remit("淮安市管社保的2022年收到几件"), by_remit("淮安市城管的执法")
    ('淮安医保部门2023年', '淮安市社保部门2022年收到几件', '淮安市城管的执法')
    """
    if (alone := _DEPARTMENT.match(text)) and remit_length(alone["remit"]) == len(alone["remit"]):
        return f"{alone['all'] or ''}{alone['remit']}局{text[alone.end() :]}"
    found = _IN_CHARGE.search(text)
    if found is None or remit_length(found["remit"]) != len(found["remit"]):
        return text
    before = text[: found.start()]
    if not any(is_place(before[-length:]) for length in (2, 3, 4)) and not split_places(before)[0]:
        return text
    return f"{before}{found['remit']}部门{text[found.end() :]}"


def place_first(text: str, facts: NameIndex) -> str:
    """The text with the place before so many bodies of it: 四家平潭机关 is 平潭四家机关."""
    found = _PLACE_BEHIND.search(text)
    named = find_publishers(found["place"], facts).matches if found else ()
    if found is None or [each.text for each in named] != [found["place"]]:
        return text
    first = f"{found['place']}{found['n']}{found['of']}{found['kind']}"
    return f"{text[: found.start()]}{first}{text[found.end() :]}"


def spelled_out(text: str) -> str:
    """The text with members of a counted group as names of their own; unchanged where they are not so many.

    >>> spelled_out("甲区三个局(交建、经发、财金)谁收得多"), spelled_out("甲区公安、司法两个部门新收各几件")
    ('甲区交建局、经发局、财金局谁收得多', '甲区公安局、司法局两个部门新收各几件')
    >>> spelled_out("三个局谁收得多:交建、经发、财金"), spelled_out("甲区三个局(交建、经发)谁收得多")
    ('交建局、经发局、财金局谁收得多', '甲区三个局(交建、经发)谁收得多')
    >>> spelled_out("宜章县和临武县的教育局许可差几件"), spelled_out("宜章县和临武县的许可差几件")
    ('宜章县教育局和临武县教育局许可差几件', '宜章县和临武县的许可差几件')
    >>> spelled_out("一和" * 140) == "一和" * 140
    True
    """
    if len(_JOINERS.findall(text)) > _MOST_JOINED:
        return text
    text = _with_organ_of_each(text)
    for pattern in (_BEFORE, _LAST, _BEHIND):
        if (found := pattern.search(text)) and (named := _named(found)):
            return f"{text[: found.start()]}{named}{text[found.end() :]}"
    return text


def _with_organ_of_each(text: str) -> str:
    """An organ that is said to be of several places, behind each of them."""
    found = _OF_PLACES.search(text)
    length = organ_length(text[found.end() :]) if found else 0
    if not found or not length:
        return text
    marks = _APART.findall(found["places"])
    first, *others = _APART.split(found["places"])
    lead = next((at for at in range(len(first) - 1) if _is_chain(first[at:])), None)
    if lead is None or not all(map(_is_chain, others)):
        return text
    organ = text[found.end() : found.end() + length]
    named = first + organ + "".join(mark + place + organ for mark, place in zip(marks, others, strict=True))
    return f"{text[: found.start()]}{named}{text[found.end() + length :]}"


def _is_chain(text: str) -> bool:
    """Whether a text is places that exist and nothing else: 南京市栖霞区."""
    places, rest = split_places(text)
    return bool(places) and not rest and all(is_place(place.full) for place in places)


def _named(found: re.Match[str]) -> str:
    """What stands for a counted group: its members' names, with 两个部门 kept behind them."""
    said = found.groupdict()
    members = _APART.split(said["members"] or said["after"])
    if read_numeral(said["n"].replace("俩", "两").replace("仨", "三")) != len(members):
        return ""
    names = [_with_kind(member, said["kind"].removeprefix("城")) for member in members]
    kept = f"{said['n']}个{said['kind']}" if found.re is _BEHIND and said["kind"] in _ANY.split("|") else ""
    kept = f"{said['n']}家" if found.re is _BEHIND and said["kind"] == "家" else kept
    return "、".join(names) + kept + (said.get("rest") or "") + (said.get("asks") or "")


def _with_kind(member: str, kind: str) -> str:
    """A member's name with its kind: 交建 of 三个局 is 交建局; of 三个部门 only where it says what an organ is for."""
    if kind not in (*_ANY.split("|"), "家"):
        return member if member.endswith(kind) else member + kind
    contracted = any(remits_of(f"{member[at:]}局") for at in range(len(member) - 1))
    return f"{member}局" if contracted and not member.endswith(("局", "委", "办", "厅")) else member
