"""A draft taken apart into claims: each figure with its kind, its words, and the body and year that hold there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from assistant.drafts.figures import CLAUSE_END, figures_of
from assistant.drafts.formwords import named_in, of_topic
from assistant.drafts.framing import Frame, Named, Place
from assistant.drafts.joining import ONLY_JOINS, clean, told_of, topic_of, whole_named
from assistant.drafts.nonclaims import LIST_MARK, is_done, is_plan, without_nonclaims
from assistant.drafts.quantities import Stated, agrees, direction, way_of
from corpus.numbers import Number, find_numbers, read_numeral

if TYPE_CHECKING:
    from assistant.ask import Assistant

#: value: a count or an amount; rate: a printed or computed percentage with a name; share: 占 so much of a whole;
#: difference, growth, points, multiple: two values compared; sum, average, restated: of figures named before it.
Kind = Literal[
    "value", "rate", "share", "difference", "growth", "points", "multiple", "sum", "average", "restated", "rank"
]

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
#: A sentence without a figure that is no longer than this is a heading: 2. 主动公开。
_SHORT = 12
#: 比起2020年的425条，信息总量减少了28条: a figure that a change is told from counts what is told behind it.
_TOLD_AFTER = re.compile(
    "[，,](?P<what>(?![同环]?比|较)[\u4e00-\u9fff]{2,10}?)(?:同比)?净?(?:增[加长]?|减少?|上升|下降|提高)了?\\d"
)
#: 81.2万件对44.7万件: the other body's.
_AGAINST = re.compile("[对比]")
#: A question whose body and year hold for its answer.
_ASKS = re.compile(r"\s*(?:问题?|Q)\s*\d*\s*[：:、.]")
_CHANGED = re.compile(
    r"(?P<way>净?增[加长收多]?|净?减[少收]?|(?<![至不])[多少](?:花|收|办|发|用|罚|批)|上升|提高|提升|扩大|延长|缩[短小]|下降|回落|降低|缩减|[增降升跌涨减]幅|高出?|低|多出?|(?<![至不])少|相差|差|[升降涨跌])"
    r"(?:[了约达为是近]|高达|超过|幅度为?|大约|比例)*$"
)
_TURNED_TO = re.compile(r"(?:至|到|成|[增减升降]为)了?约?$")
#: How many of what: 四家, 三个年份, 两项.
_SEVERAL_OF = (
    r"(?P<count>[二两三四五六七八九十]|(?<!\d)\d{1,2})(?:(?P<bodies>个?部门|个?单位|[个座]?[地市区县州镇乡]|家|局)"
    r"|(?P<years>个?年份|年)|个?项目?|者|类|种|案)"
)
_SUM = re.compile(
    rf"(?:{_SEVERAL_OF}[^，。]{{0,12}})?"
    r"(?:(?:合计|共计|总计|小计|总量|之和|累计|相加|加起来|合起来|共需|总共|总和)[^，。]{0,6}|[共合]|[需应共]要?办理?)$"
)
#: What several rows are one of: their figures together are the other's.
_TOGETHER = (("起诉", "行政诉讼"),)
_RESTATED = re.compile(
    r"^[\s，,（(]*(?:即|也就是|换算[^，]{0,4}|按?四舍五入|折合|约合|合)?(?:为|约|成)?(?:折合|约合|合)?(?:约|为)?\s*$"
)
_AGAIN = re.compile(r"即|也就是|换算|四舍五入|折合|约合|合约")
_THAT_FIGURE = re.compile(r"该数|这一?数|此数")
#: 由20件增至29件: the figure is the one before the change.
_FROM = re.compile(r"[由从]$")
#: 由2014年的34%: that year's own.
_ITS_OWN = re.compile("[由从比较与跟和同][^，。；占]*[的]$")
#: 新收申请量是乙市的13.2%: a share of the other body's.
_IS_OF = re.compile("(?:[是为]|相当于|[只仅]有?)(?:[^，。；占]*的)(?:不到|不足|约)?$")
_PART = re.compile(r"其中|[尚仍还另]有")
_AVERAGE = re.compile(r"平均|均值|中位数|极差|[人日月年季周]均|每个?[月天日季周年]|每[百千万]?[件条项次人份篇个]")
_RATIO = re.compile("之比|的?比[例值][约为是]*$")
#: 两项合计占: a share of the figures before it together.
#: 表中总计印为0件: a cell, whatever its parts add up to.
_PRINTED_TOTAL = re.compile(
    "(?:总计|合计)(?:一?栏|数)?[却则只]?[印填写记列](?:[为作着]|的?是)|表[中里格内]的?(?:总计|合计)"
)
_ALL_TOLD = "(?:合计|共计|总计|相加|之和|加起来|合起来|一共|总共|共)"
_TOGETHER_SHARE = re.compile(rf"{_SEVERAL_OF}{_ALL_TOLD}?$|{_ALL_TOLD}$")
_SEVERAL = re.compile("^[两二三四五六](?:年|个?部门|个?单位|家|局|地|者)(?:的)?")
#: 三年分别为90条、148条、61条: each figure is of the next of several things named.
_IN_TURN = re.compile("分别|依次|各为")
#: 最醒目的数字是34833。这是全市新收到的申请件数。
_MEANT = re.compile(r"\s*(?:这|它)(?:一|个)?(?:数字?)?，?(?:就|便|也|正)?是(?P<what>[^，。；！]{4,})")
#: What ends the telling of a part of the body.
_ALL_PARTS = re.compile("总|合计|[共全](?!面)|其他(?!处理)")
#: Kinds of figures that hold one value against another.
_COMPARING = frozenset(("difference", "growth", "points", "multiple", "share"))
#: Kinds of figures that tell of several bodies or years named before.
_AMONG = frozenset(("rank", "average"))
_RATIOS = frozenset(("%", "‰"))
#: 占 in the words of a share: what stands before it is the part, behind it the whole.
SHARE = re.compile(r"(?:差不多|大约|约)?[占居]了?(?P<whole>[^，。；]*)$")


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of the draft.

    words:   what is counted, without body and year ("发布政策解读"); "" where only what stands around it tells.
    behind:  the words behind a measuring (比2023年|多); after: those behind the figure in its clause.
    place:   whose and of which year it is; than: what it is measured with, or None.
    whole:   what a share is of, in its own words or those of the share before it in its sentence.
    also:    other bodies and years that the sentence has begun to tell of, which it may still be of.
    around:  words that may say what is counted where its own do not, the nearest first.
    inner:   it is a part of a figure before it (其中).
    part:    it has no words of its own and is no more of the figure before it (其中217件由自然人提出, 尚有3件结转).
    of:      how many figures a sum adds or a rank is among, 0 where it does not say; each: what they are of.
    together: a share of the figures before it together.
    alone:   nothing in its sentence names anything of the form that is counted.
    listed:  the bodies and years that its sentence has named.
    within:  a part of the body that has no report of its own (甲县民政局), of which the figure is.
    turn:    which of several figures told in turn it is (分别为), from 1 on; 0 where they are not.
    series:  what the figures told in turn are of, where they are named before it: 许可、处罚、强制的决定依次为.
    block, sentence: which of the draft it stands in; a block ends with an empty line or at a heading.
    """

    number: Number
    kind: Kind
    words: str
    place: Place
    than: Place | None
    behind: str
    after: str
    whole: str
    also: tuple[Place, ...]
    around: tuple[str, ...]
    inner: bool
    part: bool
    of: int
    each: Literal["bodies", "years", ""]
    together: bool
    alone: bool
    turn: int
    series: str
    listed: tuple[Place, ...]
    within: str
    block: int
    sentence: int
    start: int
    end: int

    @property
    def said(self) -> str:
        """What is counted, in its own words or the nearest that it leans on."""
        return self.words or next(iter(self.around), "")

    @property
    def way(self) -> int:
        """1 where it tells a rise, -1 for a fall, 0 where it tells no change or no direction."""
        return direction(self.behind) if self.kind in ("difference", "growth", "points") else 0

    @property
    def turned(self) -> int:
        """1 where the figure is what another one rose to (增至), -1 where it fell to it, else 0."""
        return direction(self.behind) if self.kind == "value" and _TURNED_TO.search(self.behind.strip()) else 0

    def is_told_by(self, told: Stated) -> bool:
        """Whether a value of the reports says what it claims: the number, and of a change the direction."""
        return agrees(self.number, told.value) and self.way * (self.way and way_of(told)) >= 0


@dataclass(frozen=True, slots=True)
class _Scene:
    """What holds at a place of the draft.

    than:    what the changes of this sentence are told from; against: the same where it opens it (与2023年相比，);
    several: words of the sentence that tell how many are compared (上述四家中); dated: the sentence has named a year;
    meant:   what the sentence behind says that its last figure is;
    series: what the figures told in turn are of; turning: the kind of the first of them and the words that measure it;
    pair: the two bodies named last in the line;
    topic: the first clause of the sentence, where it has no figure;
    outer: what holds again behind a bracket; also: a body or year the sentence has told a figure of by the way.
    subject: words of the last figure that was no change; opening: those of the sentence's first; last: those of
             the sentence before; lead: words before a colon; before: the last clause without
             a figure; heading: the last heading.
    """

    place: Place = field(default_factory=Place)
    than: Place | None = None
    against: Place | None = None
    dated: bool = False
    outer: Place | None = None
    also: tuple[Place, ...] = ()
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
    inner: bool = False
    block: int = 0
    planned: bool = False
    section: Place | None = None
    began: Place | None = None
    level: int = 9

    @property
    def around(self) -> tuple[str, ...]:
        told = (self.subject, self.before, self.opening, self.topic, self.lead, self.heading)
        return tuple(dict.fromkeys(words for words in told if words))


def claims_of(text: str, assistant: Assistant) -> Iterator[Claim]:
    """Every figure of a draft that claims something, in order."""
    frame = Frame(text, assistant)
    scene, quiet, at = _Scene(frame.own), without_nonclaims(text), 0
    sentence = 0
    for line, plain in zip(text.split("\n"), quiet.split("\n"), strict=True):
        scene = _opened(scene, frame, line, plain)
        for found in _SENTENCE.finditer(plain):
            sentence += 1
            meant = _MEANT.match(plain, found.end())
            scene = replace(
                scene,
                meant=meant["what"] if meant else "",
                place=_as_it_began(scene),
                began=None,
                last=scene.subject or scene.last,
                subject="",
                opening="",
                topic="",
                than=None,
                against=None,
                before="",
                dated=False,
                also=(),
                turn=0,
                series="",
                several="",
                listed=(),
                within="",
                whole="",
                inner=False,
            )
            for claim, scene in _in_sentence(found[0], at + found.start(), scene, frame, sentence):  # noqa: B020
                if claim and (not scene.planned or is_done(found[0])):
                    yield claim
        at += len(line) + 1


def _as_it_began(scene: _Scene) -> Place:
    """The place at a new sentence: a year that the one before named in passing (2023年是117篇) is over."""
    began = scene.began
    return began if began and began.body == scene.place.body and began.year else scene.place


def _opened(scene: _Scene, frame: Frame, line: str, plain: str) -> _Scene:
    """The scene at a new line: the own body and year come back; a heading changes what is spoken of."""
    if not line.strip():
        return replace(scene, block=scene.block + 1, lead="")
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
        return replace(scene, heading=words, lead="", planned=planned, level=kept, block=block)
    return scene


def _section(scene: _Scene, frame: Frame, line: str) -> Place | None:
    """The body that a heading names for all under it (附：全区有关数据), until the next heading; None for the own."""
    text = LIST_MARK.sub("", line).strip() if not _ASKS.match(line) else line.strip()
    title = len(re.sub(r"[（(][^）)]*[）)]", "", text)) <= 20 and not re.search(r"[。；，：:、]$|\d[件条项%]", text)
    if _ASKS.match(text):
        return frame.headed(text)
    if not title:
        return None if _level(line) else scene.section
    place = frame.named(text, frame.own).place
    return place if place.body != frame.own.body and frame.own.body else None


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


def _in_sentence(
    sentence: str, offset: int, scene: _Scene, frame: Frame, number: int
) -> Iterator[tuple[Claim | None, _Scene]]:
    """The claims of one sentence, each with the scene after it; the last pair only brings the scene at its end."""
    end = 0
    for figure in figures_of(sentence):
        scene, words = _read_up_to(scene, sentence[end : figure.start], end == 0, frame)
        if _IN_TURN.search(words):
            listed = re.split("[，；：。]", sentence[end : figure.start])[-1]
            scene = replace(scene, series=_IN_TURN.sub("", frame.named(listed, scene.place).words))
        elif _SUM.search(words):
            scene = replace(scene, series=re.split("[，；：。]", sentence[end : figure.start])[-1])
        claim, scene = _claim(figure, words, sentence, offset, scene, frame, number)
        scene = replace(scene, began=scene.began or scene.place)
        yield claim, scene
        end = figure.end
    scene, words = _read_up_to(scene, sentence[end:], end == 0, frame)
    if end == 0 and (plain := sentence.strip().rstrip("。：:")):
        named = frame.named(plain if len(plain) <= _SHORT else words, scene.place, scene.pair)
        scene = replace(scene, place=named.place)
        if sentence.rstrip().endswith(("：", ":", "？", "?")) or len(plain) <= _SHORT:
            scene = replace(scene, lead=topic_of(clean(named.words), sentence) or scene.lead)
    yield None, scene


def _read_up_to(scene: _Scene, gap: str, opens: bool, frame: Frame) -> tuple[_Scene, str]:
    """The clauses between two figures: what they name holds on; the last one is the next figure's own."""
    parts, marks = _clauses(gap)
    for at, (part, mark) in enumerate(zip(parts[:-1], marks, strict=True)):
        if at == 0 and not opens and mark not in "：:":
            if mark in "；;。":
                scene = replace(scene, than=scene.against, also=(), inner=False)
            scene = _bracketed(scene, mark)
            continue  # it belongs to the figure before it
        named = frame.named(part, scene.place, scene.pair)
        scene = _listing(scene, named)
        words = told_of(clean(named.words))
        heads = opens and at == 0 and bool(words)  # 2020年制作、获取信息425条
        listed = mark == "、" and named.place.body == scene.place.body
        if not heads and (listed or len(words) > 4):  # a list, or a year inside a clause
            named = replace(named, place=replace(named.place, year=scene.place.year), dated=False)
        if re.search(_SEVERAL_OF, named.whole):
            scene = replace(scene, several=named.whole)
        scene = _bracketed(_moved(scene, named, frame), mark)
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


def _moved(scene: _Scene, named: Named, frame: Frame) -> _Scene:
    """The scene with the body, the year and the measure that a stretch names."""
    dated = scene.dated or named.dated
    place = frame.remembered(named.place, scene.place, dated)
    place = frame.reported(place, named.dated)
    goes_on = place.body == scene.place.body and not _ALL_PARTS.search(named.whole)
    within = named.part or (scene.within if goes_on else "")
    than, against = (
        replace(each, body=place.body, known=place.known) if each and each.body == scene.place.body else each
        for each in (scene.than, scene.against)
    )
    return replace(scene, place=place, than=named.than or than, against=against, dated=dated, within=within)


def _listing(scene: _Scene, named: Named) -> _Scene:
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


def _other_of(scene: _Scene) -> Place | None:
    """Of the two bodies named last the one that is not spoken of: 81.2万件对44.7万件."""
    others = [each for each in scene.pair if each.body != scene.place.body]
    is_pair = len(scene.pair) == 2 and len(others) == 1
    return replace(others[0], year=others[0].year or scene.place.year) if is_pair else None


def _bracketed(scene: _Scene, mark: str) -> _Scene:
    """The scene at a bracket: what is named inside it holds only there."""
    if mark in "（(":
        return replace(scene, outer=scene.place)
    if mark in "）)" and scene.outer:
        return replace(scene, place=scene.outer, outer=None)
    return scene


def _clauses(gap: str) -> tuple[list[str], list[str]]:
    parts, marks, start = list[str](), list[str](), 0
    for found in CLAUSE_END.finditer(gap):
        parts.append(gap[start : found.start()])
        marks.append(found[0])
        start = found.end()
    return [*parts, gap[start:]], marks


def _claim(
    figure: Number, words: str, sentence: str, offset: int, scene: _Scene, frame: Frame, number: int
) -> tuple[Claim, _Scene]:
    named = frame.named(words, scene.place, scene.pair)
    scene = _before_figure(scene, named, words, frame)
    turn = scene.turn
    whole, kind = named.whole, _kind(figure, named.whole)
    if kind == "rate" and not clean(whole) and "占" in scene.before:
        kind = "share"
    if kind == "rate" and named.than and _IS_OF.search(words) and not clean(named.behind):
        kind = "share"
    if turn > 1 and not clean(whole):
        kind = scene.turning[0]
    place, than, said, behind = _told_of(replace(named, place=scene.place), words, kind, scene)
    if than and place == than:
        scene = replace(scene, also=(than,))
    own = of_topic(_own(kind, whole, said, bool(turn)), scene.topic)
    if scene.meant and not figure.unit and not re.search(r"\w", sentence[figure.end :]):
        own = clean(frame.named(scene.meant, place).words)
    if kind == "value" and not own and _PRINTED_TOTAL.search(whole):
        own = "总计"
    if named.than and kind not in _COMPARING and (told := _TOLD_AFTER.match(sentence[figure.end :])):
        own = own or told["what"]
    if turn == 1:
        scene = replace(scene, turning=(kind, behind))
    behind = scene.turning[1] if turn > 1 and kind in _COMPARING else behind
    if kind == "share":
        scene = replace(scene, whole=whole_named(behind) or scene.whole)
    if kind not in _COMPARING:
        than = None
    elif than is None and kind != "share":
        than = scene.than
    than = None if than == place else than
    start = offset + figure.start
    on_its_own = own and kind == "value" and sentence[: figure.start - len(words)][-1:] in ("，", "；")
    together = _TOGETHER_SHARE.search(SHARE.sub("", whole).strip()) if kind == "share" else None
    several = together or re.search(_SEVERAL_OF, f"{scene.several}{whole}" if kind in _AMONG else whole)
    after = re.split(r"[。；：，、,;！？（）()\n]|\d|中(?=[只仅有])", sentence[figure.end :])[0].strip()
    claim = Claim(
        figure, kind, own, place, than, behind, after, scene.whole,
        () if on_its_own else scene.also, scene.around, scene.inner,
        bool(_PART.search(words)) and not own, *_counted(several), bool(together),
        not any(map(named_in, (scene.subject, scene.before, scene.opening, scene.topic))), turn,
        scene.series, scene.listed, scene.within, scene.block, number, start, start + len(figure.raw),
    )  # fmt: skip
    return claim, _spoken_of(scene, claim, words)


def _counted(several: re.Match[str] | None) -> tuple[int, Literal["bodies", "years", ""]]:
    """How many of what."""
    if several is None or not several["count"]:
        return 0, ""
    return int(read_numeral(several["count"]) or 0), "bodies" if several["bodies"] else "years" if several[
        "years"
    ] else ""


def _before_figure(scene: _Scene, named: Named, words: str, frame: Frame) -> _Scene:
    """The scene at a figure, with what the words just before it name."""
    scene = _listing(scene, named)
    if re.search(_SEVERAL_OF, named.whole):
        scene = replace(scene, several=named.whole)
    scene = replace(_moved(scene, named, frame), inner=scene.inner or "其中" in words)
    if _AGAINST.fullmatch(words.strip()) and (other := _other_of(scene)):
        scene = replace(scene, place=other)
    turn = 1 if _IN_TURN.search(words) else scene.turn + 1 if scene.turn and not clean(named.whole) else 0
    subject = scene.subject or scene.last if _THAT_FIGURE.search(words) else scene.subject
    return replace(scene, turn=turn, subject=subject)


def _told_of(named: Named, words: str, kind: Kind, scene: _Scene) -> tuple[Place, Place | None, str, str]:
    """Whose a figure is, what it is measured with, the words before the measuring and those behind it."""
    place, than, behind = named.place, named.than, named.behind
    if not than and _FROM.search(words.strip()) and place.year:
        than, behind = scene.than or replace(place, year=place.year - 1), named.words
    said = clean(named.words if than else named.whole)
    if than and kind == "share" and _ITS_OWN.search(words):  # 乡镇占比由2014年的34%
        return than, None, said, behind
    if than and kind not in _COMPARING:  # 比2023年的13561条: that year's own figure
        place, said = than, clean(behind) or said
    return place, than, said, behind or named.whole


def _own(kind: Kind, whole: str, said: str, in_turn: bool) -> str:
    """What is counted, in the claim's own words."""
    if kind == "share":
        said = SHARE.sub("", whole)
    elif kind in _COMPARING:
        said = _CHANGED.sub("", said)
    return clean(_SEVERAL.sub("", said) if in_turn else said)


def _spoken_of(scene: _Scene, claim: Claim, words: str) -> _Scene:
    """The scene behind a figure: what it counts is what the next ones may lean on."""
    own, kind, around = claim.words, claim.kind, scene.around
    if own and kind in ("value", "rate", "difference", "growth", "points", "multiple", "rank"):
        return replace(scene, subject=own, opening=scene.opening or own)
    if kind in ("value", "rate") and not scene.subject and (around or claim.after):
        heads = len(claim.after) > 1 and not words.strip()  # 19件诉讼全部是复议后起诉的
        return replace(scene, subject=claim.after if heads or not around else around[0])
    whole = next((whole for part, whole in _TOGETHER if any(part in told for told in around)), "")
    return replace(scene, subject=whole, opening=whole) if kind == "sum" and whole else scene


def _kind(figure: Number, words: str) -> Kind:
    if figure.unit == "位":
        return "rank"
    changed = _CHANGED.search(words.strip()) and not re.search("占比?[高低多少]达?$", words.strip())
    changed = changed and not _TURNED_TO.search(words.strip())
    if figure.unit == "百分点":
        return "points"
    if figure.unit == "倍" or (not figure.unit and _RATIO.search(words)):
        return "multiple"
    if _AVERAGE.search(words):
        return "average"
    if figure.unit in _RATIOS:
        bare = ONLY_JOINS.fullmatch(words) and not re.search("[比较与由从]", words)
        bare = bare or ("其中" in words and not words.endswith("率"))
        if _FROM.search(words.strip()):
            return "rate"  # 占比由27.27%提高到
        return "growth" if changed else "share" if SHARE.search(words) or bare else "rate"
    if changed:
        return "difference"
    if _AGAIN.search(words) and _RESTATED.match(words):
        return "restated"
    if _SUM.search(words) and not _PRINTED_TOTAL.search(words):
        return "sum"
    whole = figure.unit.endswith("元") or figure.value == figure.value.to_integral_value()
    return "value" if whole else "average"  # 为11.9件: no count
