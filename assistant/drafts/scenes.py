"""What holds at a place of a draft: of whom and of which year it tells, and what the words before it have named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from assistant.drafts.dealing import dealt_with, in_order
from assistant.drafts.figures import CLAUSE_END
from assistant.drafts.framing import Frame, Named, Place
from assistant.drafts.joining import clean, told_of
from assistant.drafts.kinds import SEVERAL_OF, Kind
from assistant.drafts.nonclaims import LIST_MARK, is_plan
from corpus.numbers import find_numbers

#: A question whose body and year hold for its answer.
_QUESTION_LINE = re.compile(r"\s*(?:问题?|Q)\s*\d*\s*[：:、.]")
#: 最醒目的数字是34833。这是全市新收到的申请件数。
_MEANT = re.compile(r"\s*(?:这|它)(?:一|个)?(?:数字?)?，?(?:就|便|也|正)?是(?P<what>[^，。；！]{4,})")
#: 从2019年到2024年，: what changes are told from, and the year that they lead to.
_SPAN = re.compile(r"[从自由]?((?:19|20)\d{2})年?[至到—~－-]+((?:19|20)\d{2})年(?:间|期间)?")
#: 占制作、获取信息总数的: one whole, though it lists.
_LISTING_WHOLE = re.compile(r"占[^，。；：！？（）()\d]*、[^，。；：！？（）()\d]*的(?:比[例重])?[为达是约]?$")
#: What ends the telling of a part of the body.
_ALL_PARTS = re.compile("总|合计|[共全](?!面)|其他(?!处理)")


@dataclass(frozen=True, slots=True)
class Scene:
    """What holds at a place of the draft.

    than:    what the changes of this sentence are told from; against: the same where it opens it (与2023年相比，);
    several: words of the sentence that tell how many are compared (上述四家中); dated: the sentence has named a year;
    years: those that the sentence lists; in_all: its figures are told of several years together (两年合计);
    year_leads: its year was said before any body (2022年，甲市…，乙市…) and is that of all;
    meant:   what the sentence behind says that its last figure is;
    series: the list that figures told in turn, sums and ranks are of;
    turning: the kind of the first figure told in turn and the words that measure it;
    pair: the two bodies named last in the line;
    topic: the first clause of the sentence, where it has no figure;
    outer: what holds again behind a bracket; also: a body or year the sentence has told a figure of by the way.
    subject: words of the last figure that was no change; opening: those of the sentence's first; last: those of
             the sentence before; lead: words before a colon; before: the last clause without
             a figure; heading: the last heading; dealt: what is dealt with of all that was named last;
             things: all such things that the sentence has named.
    """

    place: Place = field(default_factory=Place)
    than: Place | None = None
    against: Place | None = None
    dated: bool = False
    year_leads: bool = False
    outer: Place | None = None
    also: tuple[Place, ...] = ()
    years: tuple[int, ...] = ()
    in_all: bool = False
    turn: int = 0
    series: str = ""
    turning: tuple[Kind, str] = ("value", "")
    listed: tuple[Place, ...] = ()
    pair: tuple[Place, ...] = ()
    whole: str = ""
    subject: str = ""
    opening: str = ""
    topic: str = ""
    last: str = ""
    lead: str = ""
    several: str = ""
    meant: str = ""
    within: str = ""
    before: str = ""
    heading: str = ""
    dealt: frozenset[str] = frozenset()
    things: tuple[str, ...] = ()
    inner: bool = False
    block: int = 0
    planned: bool = False
    section: Place | None = None
    began: Place | None = None
    level: int = 9

    @property
    def in_sentence(self) -> tuple[str, ...]:
        """What its sentence has named so far."""
        return self.subject, self.before, self.opening, self.topic

    @property
    def around(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(words for words in (*self.in_sentence, self.lead, self.heading) if words))


def at_sentence(scene: Scene, line: str, end: int) -> Scene:
    """The scene where a sentence begins that ends at `end` of its line: what the one before named is over."""
    meant = _MEANT.match(line, end)
    return Scene(
        place=_as_it_began(scene),
        pair=scene.pair,
        last=scene.subject or scene.last,
        lead=scene.lead,
        meant=meant["what"] if meant else "",
        dealt=scene.dealt,
        heading=scene.heading,
        block=scene.block,
        planned=scene.planned,
        section=scene.section,
        outer=scene.outer,
        turning=scene.turning,
        level=scene.level,
    )


def _as_it_began(scene: Scene) -> Place:
    """The place at a new sentence: a year that the one before named in passing (2023年是117篇) is over."""
    began = scene.began
    return began if began and began.body == scene.place.body and began.year else scene.place


def opened(scene: Scene, frame: Frame, line: str, plain: str) -> Scene:
    """The scene at a new line: the own body and year come back; a heading changes what is spoken of."""
    if not line.strip():
        return replace(scene, block=scene.block + 1, lead="", dealt=frozenset())
    own = _section(scene, frame, line) or frame.own
    scene = replace(scene, section=own if own != frame.own else None)
    place = replace(own, year=own.year or scene.place.year) if own.body else scene.place
    listed = LIST_MARK.match(line)
    scene = replace(scene, place=place, lead=scene.lead if listed else "", pair=())
    head = re.split(r"[。：:]", LIST_MARK.sub("", line).strip())[0].strip("【】 ")
    level = _level(line)
    if level and len(head) <= 30 and not find_numbers(plain.split("。")[0]):
        ends = level <= scene.level
        planned = is_plan(head) or (scene.planned and not ends)
        kept = level if planned and (ends or not scene.planned) else scene.level if planned else 9
        block = scene.block + (level == 1)
        words = clean(frame.named(head, place).words)
        scene = replace(scene, dealt=dealt_with(words))
        return replace(scene, heading=words, lead="", planned=planned, level=kept, block=block)
    return scene


def _section(scene: Scene, frame: Frame, line: str) -> Place | None:
    """The body that a heading names for all under it (附：全区有关数据), until the next heading; None for the own."""
    text = LIST_MARK.sub("", line).strip() if not _QUESTION_LINE.match(line) else line.strip()
    title = len(re.sub(r"[（(][^）)]*[）)]", "", text)) <= 20 and not re.search(r"[。；，：:、]$|\d[件条项%]", text)
    if _QUESTION_LINE.match(text):
        return frame.headed(text)
    if not title:
        return None if _level(line) else scene.section
    place = frame.named(text, frame.own).place
    return place if place.body and place.body != frame.own.body else None


def _level(line: str) -> int:
    """1 for 一、, 2 for （一）, 3 for 1., 0 for a line without such a mark."""
    if dotted := re.match(r"\s*\d{1,2}((?:\.\d{1,2})*)[ \u3000]", line):
        return 1 + dotted[1].count(".")
    marks = (
        r"【|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+(?:部分|章|点)",
        r"[（(][一二三四五六七八九十]+[)）]",
        r"\d{1,2}[.、．]|问题\d+",
    )
    return next((n for n, mark in enumerate(marks, 1) if re.match(rf"\s*(?:{mark})", line)), 0)


def read_up_to(scene: Scene, gap: str, opens: bool, frame: Frame) -> tuple[Scene, str]:
    """The clauses between two figures: what they name holds on; the last one is the next figure's own."""
    parts, marks = _clauses(gap)
    for at, (part, mark) in enumerate(zip(parts[:-1], marks, strict=True)):
        if at == 0 and not opens and mark not in "：:":
            if mark in "；;。":
                scene = replace(scene, than=scene.against, also=(), inner=False)
            scene = _bracketed(scene, mark)
            continue  # it belongs to the figure before it
        named = frame.named(part, scene.place, scene.pair)
        scene = listing(scene, named)
        words = told_of(clean(named.words))
        scene = naming(scene, part)
        heads = opens and at == 0 and bool(words)  # 2020年制作、获取信息425条
        listed = mark == "、" and named.place.body == scene.place.body
        heads = heads or not scene.place.year or named.place.body != scene.place.body  # 同志们：今天把乙市2024年的
        if not heads and (listed or len(words) > 4):  # a list, or a year inside a clause
            named = replace(named, place=replace(named.place, year=scene.place.year), dated=False)
        if re.search(SEVERAL_OF, named.whole):
            scene = replace(scene, several=named.whole)
        scene = _bracketed(moved(scene, named, frame), mark)
        if span := _SPAN.fullmatch(part.strip()):
            first, last = (replace(scene.place, year=int(year)) for year in span.groups())
            scene = replace(scene, place=last, than=first)
        if mark in "（(" and named.than and not clean(named.behind):
            scene = replace(scene, place=named.than)  # 只有乙市（351件）的一半
        if at and marks[at - 1] in "（(" and mark in "）)":
            continue  # 公开率（含部分公开）为
        if opens and at == 0 and mark in "，,":
            scene = replace(scene, topic=words, against=None if words else named.than)
        if words and mark in "：:":
            scene = replace(scene, lead=words, subject="")
        elif words and not (mark in "；;" and not opens):
            scene = replace(scene, before=words, subject="")
    return scene, parts[-1]


def moved(scene: Scene, named: Named, frame: Frame) -> Scene:
    """The scene with the body, the year and the measure that a stretch names."""
    dated = scene.dated or named.dated
    leads = scene.year_leads or (named.dated and named.place.body == scene.place.body)
    place = frame.remembered(named.place, scene.place, dated)
    stays = named.dated or (scene.dated and (leads or place.body == scene.place.body))
    place = frame.reported(place, stays)
    goes_on = place.body == scene.place.body and not _ALL_PARTS.search(named.whole)
    within = named.part or (scene.within if goes_on else "")
    than, against = (
        replace(each, body=place.body, known=place.known) if each and each.body == scene.place.body else each
        for each in (scene.than, scene.against)
    )
    return replace(
        scene, place=place, than=named.than or than, against=against, dated=dated, year_leads=leads, within=within
    )


def naming(scene: Scene, words: str) -> Scene:
    """The scene with what is dealt with of all that some words name."""
    named = in_order(words)
    return replace(scene, dealt=frozenset(named), things=(*scene.things, *named)) if named else scene


def listing(scene: Scene, named: Named) -> Scene:
    """The scene with the body or year that a stretch names behind those its sentence has named before."""
    told = [named.place, named.than] if named.than and named.than.body != named.place.body else [named.place]
    scene = replace(scene, pair=_paired(scene.pair, [each for each in told if each and each.body]))
    if not named.dated and named.place == scene.place:
        return scene
    return replace(scene, listed=tuple(dict.fromkeys((*scene.listed, named.place))))


def _paired(pair: tuple[Place, ...], told: list[Place]) -> tuple[Place, ...]:
    """The two bodies named last, in the order of their naming, each with its year; 前者 and 后者 mean them."""
    for each in told:
        if each.body in [one.body for one in pair]:
            pair = tuple(each if one.body == each.body else one for one in pair)
        else:
            pair = (*pair, each)[-2:]
    return pair


def other_of(scene: Scene) -> Place | None:
    """Of the two bodies named last the one that is not spoken of: 81.2万件对44.7万件."""
    others = [each for each in scene.pair if each.body != scene.place.body]
    is_pair = len(scene.pair) == 2 and len(others) == 1
    return replace(others[0], year=others[0].year or scene.place.year) if is_pair else None


def _bracketed(scene: Scene, mark: str) -> Scene:
    """The scene at a bracket: what is named inside it holds only there."""
    if mark in "（(":
        return replace(scene, outer=scene.place)
    if mark in "）)" and scene.outer:
        return replace(scene, place=scene.outer, outer=None)
    return scene


def _clauses(gap: str) -> tuple[list[str], list[str]]:
    parts, marks, start = list[str](), list[str](), 0
    whole = _LISTING_WHOLE.search(gap)
    for found in CLAUSE_END.finditer(gap):
        if whole and whole.start() < found.start():
            break
        parts.append(gap[start : found.start()])
        marks.append(found[0])
        start = found.end()
    return [*parts, gap[start:]], marks
