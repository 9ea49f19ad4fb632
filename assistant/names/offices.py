"""What stands behind a place in a question: an organ in whatever words people use for it, or ordinary words.

“潼南公安”, “巴中气象部门”, “赫章教科局” name organs; “淮安教育支出” and “平潭统计数据” do not. An organ without its
last word is only read where what follows shows that somebody acts (收到…, a year), never before its subject.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.names import likeness
from assistant.names.hits import Hit, is_at
from assistant.names.named import NameIndex
from assistant.names.naming import Folded, is_office, tail_length
from corpus.agencies import body_named, place_of
from corpus.gazetteer import is_place
from corpus.organs import organ_forms
from corpus.places import TOWN, PlaceName, split_places
from corpus.remits import Fit, fit, is_squad, remit_length, stands_for_an_organ

#: So many organs of a place of the same name are offered beside a street.
_MOST_ABOVE = 4
GOVERNMENT = re.compile("(?:人民)?政府$")
#: What only an acting body stands before.
_ACTS = (
    r"(?:收到|新收|收|受理|接到|接了|作出|做出|制发|被行政?复议|被(?:申请|起诉|告|诉)|"
    r"答复了?|处罚了|罚了?|公开了|发布了|发了|办了|有没有收)"
)
_YEAR = r"(?:■|\d{2,4}年|二[〇零○]|[今去前上当]年|全年|历年|[这近]\S?年)"
_AFTER_SUBJECT = re.compile(rf"{_YEAR}|{_ACTS}")
_AFTER_ORGAN = re.compile(
    rf"$|[^\u3400-\u9fff]|[的和与跟同比那在共也呢吗]|{_YEAR}|{_ACTS}|一共|总共|年报|年度|政府信息|信息公开|主动公开|依申请|政务公开|"
    r"行政(?:处罚|许可|强制|复议|诉讼|收费|规范|事业性)|(?:政府)?集中采购|不予公开|予以公开|部分公开|规范性文件|现行有效|结转|公众号|微信|微博|抖音|两微|网站|"
    r"官网|官微|门户|到底|究竟|分别|谁|哪|有(?:多少|几|没)|办理|采购|网上|新媒体|申请|要(?:过|了|信息)|提[出交了过]|递[交了]|索[要取]"
)
#: What is counted of an organ, where it may as well be a kind of it (公安处罚): read as the organ only if it reports.
_ROW = re.compile(
    "拒绝|驳回|不公开|公开|答复|申请|要求|信访|重复|涉密|国家秘密|内部|执法|过程性|补正|逾期|被|有没有|强制|处罚|许可|复议|诉讼|收费|采购|规章|新收|受理|办结|无法提供|不予|公开率|部分公开|全部公开|上年|结转|维持|纠正|"
    "自然人|个人|企业|公司|科研|律所|法律服务|查封|扣押|罚|被告|官司"
)
_UNITS = re.compile(r"部门|系统|机关|单位(?=[的\d■]|$)")
#: Organs whose last word is none of 局, 厅, 委 …; an office for foreign affairs is one, "办结" is not.
_OTHERS = re.compile(
    r"教委|交委|经委|建委|农委|科委|编委|编办|侨办|台办|外办|残联|妇联|文联|工商联|红十字会|供销(?:合作)?(?:总)?社|人民银行|人行|银保监|"
    r"[\u3400-\u9fff]{0,6}(?:方志办|驻[\u3400-\u9fff]{1,4}办|融媒(?:体)?中心|调查(?:总)?队|轨道办|指挥部)|(?:监管)?分局|分行|支行"
)
#: 淮安市公安局|洪泽分局: what makes a bureau the bureau of a place inside.
_OF_A_PLACE = re.compile(
    r"(?P<place>[\u3400-\u9fff]{2,8}?)(?:分局|支局|分行|支行|监管局|管理局|稽查局|税务所|派出所|分中心)"
)
#: 南湖新区那个局: the only one that has a report there, if there is only one.
_THE_ONE = re.compile(r"[那这]个(?P<ending>[局委厅])(?![面部长限级])")
#: 教育网, 公安信息网: the website of an organ is called by what the organ is for.
_SITE = re.compile("(?:门户|信息)?网(?:站)?(?![络点民友格上下报约])")
#: 某镇|党政办: what is asked of it is asked of the town.
_INNER_OFFICE = re.compile(
    "(?:党政(?:综合)?|党群(?:服务)?|[镇乡](?:党委)?(?:人民)?政府)办(?:公室)?(?![理结事件案法公得好完])"
)
_LEVEL = re.compile("[省市州区县]?及?级?及?以上(?=[一-龥]{0,4}(?:媒体|新闻|报[刊纸]|部门|单位|平台))")
_NO_PLACE = re.compile(r"多少|几|作出|做出|收到|处罚|许可|[的和与跟同比及在有]")


@dataclass(frozen=True, slots=True)
class Said:
    """An organ as said behind a place: how long it is, the organ itself, and how surely these words mean one.

    firm: nothing but an organ is called so; without a body of this name the government is not meant either.
    A length of 0 tells that the words name a thing of the organ (教育网) and belong to the question.
    """

    length: int
    organ: str
    firm: bool


def office_after(text: str) -> Said | None:
    """The organ that a text right behind a place begins with, if any.

    >>> office_after("公安2023年").organ, office_after("气象部门发了").organ, office_after("教育支出多少")
    ('公安', '气象部门', None)
    """
    if the_one := _THE_ONE.match(text):
        return Said(the_one.end(), the_one.group(), False)
    if other := _OTHERS.match(text):
        return Said(other.end(), other.group(), True)
    ended = tail_length(text)
    if ended:
        ended += branch_length(text[ended:])
    remit = remit_length(text)
    if ended > remit or not remit:
        return Said(ended, text[:ended], True) if ended else None
    if unit := _UNITS.match(text, remit):
        return Said(unit.end(), text[: unit.end()], True)
    if _SITE.match(text, remit):  # 教育|网: the name of the site stays what is asked about
        return Said(0, text[:remit], False)
    firm = stands_for_an_organ(text[:remit])
    if (_AFTER_ORGAN if firm else _AFTER_SUBJECT).match(text, remit):
        return Said(remit, text[:remit], firm)
    if firm and _ROW.match(text, remit):
        return Said(remit, text[:remit], False)
    return None


def branch_length(text: str) -> int:
    """How far behind an organ's name the place goes on that it is a branch for (江宁分局); 0 when there is none.

    >>> branch_length("江宁分局2023年"), branch_length("2023年"), branch_length("作出多少")
    (4, 0, 0)
    """
    found = _OF_A_PLACE.match(text)
    return found.end() if found and not _NO_PLACE.search(found["place"]) else 0


def are_departments(rest: str, kind: str, publishers: Sequence[str]) -> bool:
    """Whether 区 or 市 behind a stem only calls the departments of its government by their kind: 区直各部门.

    >>> are_departments("直部门几个", "区", ["云屿综合实验区"]), are_departments("直部门几个", "市", ["云屿综合实验区"])
    (True, False)
    """
    return bool(re.match("直属?(?:各|部门|单位|机关)", rest)) and all(name.endswith(kind) for name in publishers)


def could_be_a_place(words: str) -> bool:
    """Whether words between a government and an organ could name a place inside it: 玄武, but not 作出, 和."""
    return len(words) >= 2 and not _NO_PLACE.search(words) and not remit_length(words)


def best_fit(said: str, bodies: Iterable[str]) -> tuple[Fit, tuple[str, ...]]:
    """Those bodies whose organ fits best what was said, and how well; a bureau comes before its squad."""
    if the_one := _THE_ONE.fullmatch(said):
        only = [name for name in bodies if body_named(name).organ.endswith(the_one["ending"])]
        return (Fit.PART, tuple(only)) if len(only) == 1 else (Fit.NO, ())
    fits: dict[Fit, list[str]] = {}
    for name in bodies:
        fits.setdefault(fit(said, body_named(name).organ), []).append(name)
    for how in (Fit.SAME, Fit.PART, Fit.SUCCESSOR):
        if how in fits:
            bureaus = [name for name in fits[how] if not is_squad(body_named(name).organ)]
            return how, tuple(sorted(bureaus or fits[how]))
    return Fit.NO, ()


def best_fits(names: Iterable[str], bodies: Sequence[str]) -> dict[str, tuple[Fit, tuple[str, ...]]]:
    """Those of some organs, said without their place, that are among the bodies of one, and how well each fits."""
    found = {name: best_fit(name, bodies) for name in names}
    return {name: (how, fitting) for name, (how, fitting) in found.items() if how is not Fit.NO}


def ends_of(spans: Sequence[tuple[int, int]], text: str, towns: Collection[int] = ()) -> dict[int, Said]:
    """Every position inside the runs of a text where an organ could begin behind a place.

    towns: where names of towns end, behind which their own offices are none.
    """
    return {
        at: said
        for start, end in spans
        for at in range(start + 2, end - 1)
        if not (at in towns and inner_office_length(text[at:])) and (said := office_after(text[at : _cut(text, end)]))
    }


def inner_office_length(text: str) -> int:
    """How much of a text is an office inside the town or street it follows, which signs no report of its own.

    >>> inner_office_length("党政办公室电话"), inner_office_length("镇政府办公室"), inner_office_length("办理几件")
    (5, 6, 0)
    """
    found = _INNER_OFFICE.match(text)
    return found.end() if found else 0


def are_towns(publishers: Sequence[str]) -> bool:
    """Whether all of some publishers are towns or streets."""
    places = [place_of(name) for name in publishers if not body_named(name).organ]
    return bool(publishers) and len(places) == len(publishers) and all(p and p.level == TOWN for p in places)


def names_no_body(text: str, start: int, end: int) -> bool:
    """Whether what looks like a body beside one that is named is its own office, or a level: 青溪市|以上媒体.

    >>> names_no_body("某镇党政办", 2, 5), names_no_body("上青溪市以上媒体", 1, 4), names_no_body("某局青溪市", 2, 5)
    (True, True, False)
    """
    return bool(_INNER_OFFICE.fullmatch(text, start, end) or _LEVEL.match(text, end))


def nearest_to(typed: str, places: Sequence[PlaceName], facts: NameIndex) -> tuple[str, ...]:
    """What is offered for a body without a report: those of its own places, else governments of its kind."""
    stem = GOVERNMENT.sub("", typed)
    names = {form for place in places for form in (place.full, place.stem)} or {stem + kind for kind in "省市县区"}
    near = [name for _, name in facts.aliases(names | {at + name for name in names for at in "</"})]
    kind = places[-1].full[-1] if places else "市"
    if not places and not near:
        near = alike_organs(typed, facts)
    alike = likeness.similar(typed, near or likeness.governments(facts, kind))
    return tuple(dict.fromkeys(likeness.look_alikes(typed, facts) + alike))


def alike_organs(typed: str, facts: NameIndex) -> list[str]:
    """Organs of the same remit wherever they are: those called 发改委 for 国家发改委, 生态环境部 for 生态环境厅."""
    stem = re.sub("[部厅局委]$|委员会$", "", typed.removeprefix("国家"))
    names = {form for end in "部厅局委" for form in organ_forms(stem + end)} if len(stem) > 1 else set()
    return sorted({name for _, name in facts.aliases({at + name for name in names for at in ("", "@")})})


def scopes_before(
    ends: Collection[int], folded: Folded, facts: NameIndex, hits: Sequence[Hit]
) -> dict[int, tuple[int, list[str]]]:
    """For each end of a place that organs with a report lie in: where it starts, and those organs; longest places."""
    spans = {
        "<" + folded.text[left:end]: (left, end)
        for end in ends
        for left in range(next((start for start, stop in folded.runs if start < end <= stop), end), end - 1)
        if not any(hit.start < end and left < hit.end for hit in hits if hit.end != end or hit.start > left)
    }
    found: dict[int, tuple[int, list[str]]] = {}
    for key, name in facts.aliases(spans) if spans else ():
        left, end = spans[key]
        if not body_named(name).organ or folded.cuts_words(left, end):
            continue
        start, names = found.get(end, (end, []))
        if left < start:
            found[end] = (left, [name])
        elif left == start:
            names.append(name)
    return found


def with_bodies_above(hit: Hit, text: str, facts: NameIndex) -> Hit:
    """A bare name of a street (白云) could mean a district of the same name as well, by its organs that report.

    Words behind it that only one of these organs is for (白云税务|直播学堂) decide, as is told.
    """
    stems = {place.stem for name in hit.publishers if (place := place_of(name)) and place.level == TOWN}
    if hit.text not in stems or any(body_named(name).organ for name in hit.publishers):
        return hit
    keys = {"<" + hit.text + kind for kind in "省市县区州"}
    above = sorted({name for _, name in facts.aliases(keys) if is_at(name, hit.text)} - set(hit.publishers))
    remit = text[hit.end : hit.end + remit_length(text[hit.end :])]
    meant = best_fit(remit, above)[1] if remit else ()
    if len(meant) == 1:
        typed = hit.text + remit
        return replace(hit, end=hit.end + len(remit), text=typed, publishers=meant, corrected_from=typed)
    return replace(hit, publishers=(*hit.publishers, *above[:_MOST_ABOVE]))


def only_organs(stem: str, facts: NameIndex) -> tuple[str, ...]:
    """The organs that report of a place called without its kind (上海)."""
    keys = {"<" + form for form in (stem, *(stem + kind for kind in "省市县区"))}
    return tuple({name for _, name in facts.aliases(keys) if body_named(name).organ and is_at(name, stem)})


def organs_at(homes: Sequence[str], names: Collection[str], facts: NameIndex) -> dict[str, list[str]]:
    """Which of these organs exist in the places of these bodies: asked by full name, 平潭综合实验区|交建局."""
    chains = {"".join(place.full for place in body_named(home).places) or home for home in homes}
    asked = {chain + name: name for chain in chains for name in names}
    asked |= {chain + name[1:]: name for chain in chains for name in names if chain[-1] == name[0]}  # 某市|市府办
    meant: dict[str, list[str]] = {}
    for alias, publisher in facts.aliases(asked):
        if body_named(publisher).organ and any(is_at(publisher, home) for home in homes):
            named = meant.setdefault(asked[alias], [])
            if publisher not in named:  # 南京市|市监局 is 南京|市监局 as well
                named.append(publisher)
    return meant


def is_own_office(said: str, context: Sequence[str], facts: NameIndex) -> bool:
    """Whether 办公室, 区政府办 of a follow-up is the office of the body asked about before, which signs no report."""
    office = said.lstrip("省市区县州镇乡")
    return bool(context) and is_office(office) and not organs_at(context, {office}, facts)


def of_the_same_office(place: str, context: Sequence[str], facts: NameIndex) -> tuple[str, ...]:
    """The body of a place that is the same office as those of the conversation are in theirs; () where none is."""
    organs = {body_named(name).organ for name in context}
    if len(organs) != 1 or "" in organs:
        return ()
    bodies = {name for _, name in facts.aliases({"<" + place}) if is_at(name, place)}
    how, names = best_fit(next(iter(organs)), sorted(bodies))
    return names if how is Fit.SAME and len(names) == 1 else ()


def by_its_end(typed: str, facts: NameIndex) -> tuple[str, ...]:
    """The bodies whose names end as an organ with a part of its place was typed: 实验区财政局 of 某某实验区财政局."""
    organs = {"@" + typed[at:] for at in range(1, len(typed) - 2)}
    return tuple(sorted({name for _, name in facts.aliases(organs) if name.endswith(typed)}))


def standing_in(typed: str, nearest: Sequence[str]) -> tuple[str, ...]:
    """上海市政府 without a report: the office that reports for it, whose prose may answer; () for another body."""
    stem = GOVERNMENT.sub("", typed)
    places, rest = split_places(stem)
    if rest and (places or not is_place(rest)):
        return ()
    if len(nearest) != 1 or not is_office(body_named(nearest[0]).organ):
        return ()
    return tuple(nearest) if is_at(nearest[0], places[-1].full if places else stem) else ()


def _cut(text: str, end: int) -> int:
    """The end of a run and the characters after it that tell a year or a stop."""
    return min(len(text), end + 6)
