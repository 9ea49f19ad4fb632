"""A draft taken apart into claims: each figure with its kind, its words, and the body and year that hold there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from assistant.drafts.dealing import dealt_with, in_order
from assistant.drafts.figures import CLAUSE_END, figures_of, ranked_among
from assistant.drafts.formwords import named_in, of_topic
from assistant.drafts.framing import Frame, Named, Place, listed_years
from assistant.drafts.joining import clean, part_named, topic_of, whole_named
from assistant.drafts.kinds import (
    A_YEAR,
    CHANGED,
    COMPARING,
    EACH_IS,
    FROM,
    IN_ALL_YEARS,
    PRINTED_TOTAL,
    SEVERAL_OF,
    SUM,
    TURNED_TO,
    Kind,
    kind_of,
)
from assistant.drafts.nonclaims import is_done, only_plans, without_nonclaims
from assistant.drafts.quantities import Stated, agrees, direction, way_of
from assistant.drafts.scenes import Scene, at_sentence, listing, moved, naming, opened, other_of, read_up_to
from corpus.numbers import Number, read_numeral

if TYPE_CHECKING:
    from assistant.ask import Assistant

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
#: A sentence without a figure that is no longer than this is a heading: 2. 主动公开。
_SHORT = 12
#: 比起2020年的425条，信息总量减少了28条: a figure that a change is told from counts what is told behind it.
_TOLD_AFTER = re.compile(
    "(?:相?比较?|相较)?[，,](?P<what>(?![同环]?比|较)[\u4e00-\u9fff]{2,10}?)(?:同比)?净?(?:增[加长]?|减少?|上升|下降|提高)了?\\d"
)
#: 81.2万件对44.7万件: the other body's.
_AGAINST = re.compile("[对比]")
#: What several rows are one of: their figures together are the other's.
_TOGETHER = (("起诉", "行政诉讼"),)
#: 排名第二|的理由是内部事务信息: what is ranked.
_RANKED_IS = re.compile(r"的[^，。；：是为\d]{0,4}[是为](?P<what>[^，。；：\d]{2,})")
_THAT_FIGURE = re.compile(r"该数|这一?数|此数")
#: 由2014年的34%: that year's own.
_ITS_OWN = re.compile("[由从比较与跟和同][^，。；占]*[的]$")
#: 由31件升到2024年的: the year in which the figure is another one.
_TURNED_IN = re.compile(r"[^，。；\d]{0,6}[到至为成](?P<year>\d{4})年")
#: 新收申请量是乙市的13.2%: a share of the other body's.
_IS_OF = re.compile("(?:[是为]|相当于|[只仅]有?)(?:[^，。；占]*的)(?:不到|不足|约)?$")
_PART = re.compile(r"其中|[尚仍还另]有")
_ALL_TOLD = "(?:合计|共计|总计|相加|之和|加起来|合起来|一共|总共|共)"
#: 两项合计占: a share of the figures before it together.
_TOGETHER_SHARE = re.compile(rf"{SEVERAL_OF}{_ALL_TOLD}?$|{_ALL_TOLD}$")
#: 三类合计, 加起来: a sum without words of its own.
_ONLY_SUMMED = re.compile(rf"(?:{SEVERAL_OF})?{_ALL_TOLD}?")
_SEVERAL = re.compile("^[两二三四五六](?:年|个?部门|个?单位|家|局|地|者)(?:的)?")
#: 三年分别为90条、148条、61条: each figure is of the next of several things named.
_IN_TURN = re.compile("分别|依次|各为")
#: Kinds of figures that tell of several bodies or years named before.
_AMONG = frozenset(("rank", "average"))


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of the draft.

    words:   what is counted, without body and year ("发布政策解读"); "" where only what stands around it tells.
    clause:  all the words of its clause before it, as written; after: those behind it.
    behind:  the words behind a measuring (比2023年|多); of a rank what it is among.
    place:   whose and of which year it is; than: what it is measured with, or None.
    whole:   what a share is of, in its own words or those of the share before it in its sentence.
    also:    other bodies and years that the sentence has begun to tell of, which it may still be of.
    around:  words that may say what is counted where its own do not, the nearest first.
    inner:   it is a part of a figure before it (其中).
    part:    it has no words of its own and is no more of the figure before it (其中217件由自然人提出, 尚有3件结转).
    of:      how many figures a sum adds or a rank is among, 0 where it does not say; each: what they are of.
    together: a share of the figures before it together.
    alone:   nothing in its sentence names anything of the form that is counted.
    listed:  the bodies and years that its sentence has named; years: those listed by it, else by the draft's title.
    dealt:   what is dealt with of all that its sentence, or the one before, has named last.
    within:  a part of the body that has no report of its own (甲县民政局), of which the figure is.
    turn:    which of several figures told in turn it is (分别为), from 1 on; 0 where they are not.
    series:  the list before it that it is told of in turn (许可、处罚、强制依次为), that it adds up, that it is ranked
             in, or of each of which it is said (均为).
    planned: it tells what is planned or demanded, nothing that is done.
    block, sentence: which of the draft it stands in; a block ends with an empty line or at a heading.
    stretch: which part of its sentence between semicolons it stands in.
    """

    number: Number
    kind: Kind
    words: str
    place: Place
    than: Place | None
    clause: str
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
    years: tuple[int, ...]
    dealt: frozenset[str]
    within: str
    planned: bool
    block: int
    sentence: int
    stretch: int
    start: int
    end: int

    @property
    def said(self) -> str:
        """What is counted, in its own words or the nearest that it leans on."""
        return re.sub(r"\s+", "", self.words) or next(iter(self.around), "")

    @property
    def change(self) -> str:
        """The words that say how it compares, between what is counted and its figure: 占, 减少, 是…的."""
        if self.kind == "share":
            return f"占{self.whole}"
        found = CHANGED.search(self.behind.strip()) if self.kind in ("difference", "growth", "points") else None
        return found[0] if found else "排" if self.kind == "rank" else ""

    @property
    def way(self) -> int:
        """1 where it tells a rise, -1 for a fall, 0 where it tells no change or no direction."""
        return direction(self.behind) if self.kind in ("difference", "growth", "points") else 0

    @property
    def turned(self) -> int:
        """1 where the figure is what another one rose to (增至), -1 where it fell to it, else 0."""
        return direction(self.behind) if self.kind == "value" and TURNED_TO.search(self.behind.strip()) else 0

    def is_told_by(self, told: Stated) -> bool:
        """Whether a value of the reports says what it claims: the number, and of a change the direction.

        A total that a report prints wrong is told by its parts as well.
        """
        parts = told.adds_up is not None and agrees(self.number, told.adds_up)
        return (parts or agrees(self.number, told.value)) and self.way * (self.way and way_of(told)) >= 0


def claims_of(text: str, assistant: Assistant) -> Iterator[Claim]:
    """Every figure of a draft that claims something, in order."""
    frame = Frame(text, assistant)
    scene, quiet, plans, at = Scene(frame.own), without_nonclaims(text), only_plans(text), 0
    sentence = 0
    for line, plain, planned in zip(text.split("\n"), quiet.split("\n"), plans.split("\n"), strict=True):
        scene = opened(scene, frame, line, plain)
        for found in _SENTENCE.finditer(plain):
            sentence += 1
            years = listed_years(line[slice(*found.span())])
            scene = replace(at_sentence(scene, plain, found.end()), years=years)
            claims = list[Claim]()
            for claim, scene in _in_sentence(found[0], at + found.start(), scene, frame, sentence):  # noqa: B020
                if claim:
                    claims.append(replace(claim, planned=scene.planned and not is_done(found[0])))
            claims += _planned(planned[slice(*found.span())], at + found.start(), scene, frame, sentence)
            yield from sorted(claims, key=lambda each: each.start)
        at += len(line) + 1


def _planned(sentence: str, offset: int, scene: Scene, frame: Frame, number: int) -> Iterator[Claim]:
    """The figures of what a sentence plans; what they name is of no figure behind them."""
    for figure in figures_of(sentence):
        words = CLAUSE_END.split(sentence[: figure.start])[-1].strip()
        claim, _ = _claim(figure, words, sentence, offset, scene, frame, number)
        yield replace(claim, planned=True)


def _in_sentence(
    sentence: str, offset: int, scene: Scene, frame: Frame, number: int
) -> Iterator[tuple[Claim | None, Scene]]:
    """The claims of one sentence, each with the scene after it; the last pair only brings the scene at its end."""
    end = 0
    for figure in figures_of(sentence):
        scene, words = read_up_to(scene, sentence[end : figure.start], end == 0, frame)
        if _IN_TURN.search(words):
            listed = re.split("[，；：。]", sentence[end : figure.start])[-1]
            scene = replace(scene, series=_IN_TURN.sub("", frame.named(listed, scene.place).words))
        elif figure.unit == "位":  # 许可、处罚、强制三项中，许可居首位，处罚居第二
            listed = re.split("[；：。]", sentence[end : figure.start])[-1]
            scene = replace(scene, series=listed if "、" in listed else scene.series)
        elif SUM.search(words) or EACH_IS.search(words):
            scene = replace(scene, series=re.split("[，；：。]", sentence[end : figure.start])[-1])
        claim, scene = _claim(figure, words, sentence, offset, scene, frame, number)
        scene = replace(scene, began=scene.began or scene.place)
        yield claim, scene
        end = figure.end
    scene, words = read_up_to(scene, sentence[end:], end == 0, frame)
    if end == 0 and (plain := sentence.strip().rstrip("。：:")):
        named = frame.named(plain if len(plain) <= _SHORT else words, scene.place, scene.pair)
        scene = replace(scene, place=named.place)
        if sentence.rstrip().endswith(("：", ":", "？", "?")) or len(plain) <= _SHORT:
            asked = named.words or frame.named(CLAUSE_END.split(plain.rstrip("？?"))[-1], scene.place).words
            scene = replace(scene, lead=topic_of(clean(asked), sentence) or scene.lead)
    yield None, scene


def _claim(
    figure: Number, words: str, sentence: str, offset: int, scene: Scene, frame: Frame, number: int
) -> tuple[Claim, Scene]:
    """The claim of one figure, and the scene behind it; words: those between it and what ended before it."""
    words, ranked_in = ranked_among(words) if figure.unit == "位" else (words, "")
    named = frame.named(words, scene.place, scene.pair)
    scene = _before_figure(scene, named, words, frame)
    scene = replace(scene, things=scene.things or in_order(words)) if scene.turn == 1 else scene
    turn, whole, behind_it = scene.turn, named.whole, sentence[figure.end :]
    since = f"{scene.several}{named.whole}"  # 两年来，全区共
    scene = replace(scene, in_all=scene.in_all or any(map(IN_ALL_YEARS.search, (words, since))))
    kind = _kind_here(figure, named, words, scene)
    place, than, said, behind = _told_of(replace(named, place=scene.place), words, kind, scene, behind_it)
    if than and place == than:
        scene = replace(scene, also=(than,))
    own = of_topic(_own(kind, whole, said, bool(turn)), scene.topic)
    own = _own_elsewhere(own, kind, named, behind_it) if figure.unit else _meant(scene, frame, behind_it) or own
    if turn == 1:
        scene = replace(scene, turning=(kind, behind))
    behind = ranked_in if kind == "rank" else behind
    behind = scene.turning[1] if turn > 1 and kind in COMPARING else behind
    if kind == "share":
        scene = replace(scene, whole=whole_named(behind) or scene.whole)
    than = None if kind not in COMPARING else than or (None if kind == "share" else scene.than)
    start = offset + figure.start
    on_its_own = own and kind == "value" and sentence[: figure.start - len(words)][-1:] in ("，", "；")
    together = _TOGETHER_SHARE.search(part_named(whole)) if kind == "share" else None
    among = kind in _AMONG or (kind == "sum" and (scene.in_all or named_in(own).rows))
    told_before = scene.several if among else ""
    several = (
        together or re.search(SEVERAL_OF, ranked_in + whole) or re.search(SEVERAL_OF, f"{told_before}，{figure.raw}")
    )
    of, each = _counted(several)
    if not each and scene.in_all and kind in ("sum", "average") and scene.years:
        of, each = len(scene.years), "years"
    claim = Claim(
        number=figure,
        kind=kind,
        words=own,
        place=place,
        than=None if than == place else than,
        clause=words,
        behind=behind,
        after=_after(behind_it),
        whole=scene.whole,
        also=() if on_its_own else scene.also,
        around=scene.around,
        inner=scene.inner,
        part=bool(_PART.search(words)) and not own,
        of=of,
        each=each,
        together=bool(together),
        alone=not any(map(named_in, scene.in_sentence)),
        turn=turn,
        series=scene.series,
        listed=scene.listed,
        years=scene.years or frame.years,
        dealt=_dealt(own, scene),
        within=scene.within,
        planned=False,
        block=scene.block,
        sentence=number,
        stretch=len(re.findall("[；;]", sentence[: figure.start])),
        start=start,
        end=start + len(figure.raw),
    )
    return claim, _spoken_of(scene, claim, words)


def _dealt(own: str, scene: Scene) -> frozenset[str]:
    """What is dealt with, of several told in turn (提案和建议的办结率分别为) the next."""
    if scene.turn and len(scene.things) > 1:
        return frozenset(scene.things[scene.turn - 1 : scene.turn])
    return dealt_with(own) or scene.dealt


def _kind_here(figure: Number, named: Named, words: str, scene: Scene) -> Kind:
    """The kind of a figure in the light of what stands before its own words."""
    kind = kind_of(figure, named.whole)
    if scene.turn > 1 and not clean(named.whole):
        return scene.turning[0]
    if kind == "value" and scene.in_all and not (named.dated or named.than or scene.turn):
        return "sum"
    part = not clean(named.whole) and "占" in scene.before
    of_another = named.than and _IS_OF.search(words) and not clean(named.behind)
    return "share" if kind == "rate" and (part or of_another) else kind


def _own_elsewhere(own: str, kind: Kind, named: Named, behind: str) -> str:
    """What is counted where the words before a figure do not say it: the printed total, or what is told behind it."""
    if kind == "rank" and (ranked := _RANKED_IS.match(behind)):
        return clean(ranked["what"])
    if own or kind in COMPARING:
        return own
    if kind == "value" and PRINTED_TOTAL.search(named.whole):
        return "总计"
    told = _TOLD_AFTER.match(behind) if named.than else None
    return told["what"] if told else own


def _meant(scene: Scene, frame: Frame, behind: str) -> str:
    """What the next sentence says that a figure is which ends its own."""
    ends = scene.meant and not re.search(r"\w", behind)
    return clean(frame.named(scene.meant, scene.place).words) if ends else ""


def _after(behind: str) -> str:
    """The words behind a figure in its clause."""
    return re.split(r"[。；：，、,;！？（）()\n]|\d|中(?=[只仅有])", behind)[0].strip()


def _counted(several: re.Match[str] | None) -> tuple[int, Literal["bodies", "years", ""]]:
    """How many of what."""
    if several is None or not several["count"]:
        return 0, ""
    each: Literal["bodies", "years", ""] = "bodies" if several["bodies"] else "years" if several["years"] else ""
    return int(read_numeral(several["count"]) or 0), each


def _before_figure(scene: Scene, named: Named, words: str, frame: Frame) -> Scene:
    """The scene at a figure, with what the words just before it name."""
    scene = listing(scene, named)
    if re.search(SEVERAL_OF, named.whole):
        scene = replace(scene, several=named.whole)
    scene = replace(moved(scene, named, frame), inner=scene.inner or "其中" in words)
    if _AGAINST.fullmatch(words.strip()) and (other := other_of(scene)):
        scene = replace(scene, place=other)
    turn = 1 if _IN_TURN.search(words) else scene.turn + 1 if scene.turn and not clean(named.whole) else 0
    subject = scene.subject or scene.last if _THAT_FIGURE.search(words) else scene.subject
    return replace(scene, turn=turn, subject=subject)


def _told_of(named: Named, words: str, kind: Kind, scene: Scene, after: str) -> tuple[Place, Place | None, str, str]:
    """Whose a figure is, what it is measured with, the words before the measuring and those behind it.

    after: the sentence behind the figure, which may say what year it turns to (由31件升到2024年的75件).
    """
    place, than, behind = named.place, named.than, named.behind
    if not than and FROM.search(words.strip()) and place.year:
        turned = _TURNED_IN.match(after)
        year = int(turned["year"]) if turned else place.year
        than, behind = scene.than or replace(place, year=year - 1), named.words
    said = clean(named.words if than else named.whole)
    if than and kind == "share" and _ITS_OWN.search(words):  # 乡镇占比由2014年的34%
        return than, None, said, behind
    if than and kind not in COMPARING:  # 比2023年的13561条: that year's own figure
        place, said = than, clean(behind) or said
    return place, than, said, behind or named.whole


def _own(kind: Kind, whole: str, said: str, in_turn: bool) -> str:
    """What is counted, in the claim's own words."""
    if kind == "share":
        said = part_named(whole)
    elif kind in COMPARING:
        said = A_YEAR.sub("", CHANGED.sub("", said))
    elif kind == "sum":
        said = "" if _ONLY_SUMMED.fullmatch(said) else IN_ALL_YEARS.sub(r"\g<what>", said)
    return clean(_SEVERAL.sub("", said) if in_turn else said)


def _spoken_of(scene: Scene, claim: Claim, words: str) -> Scene:
    """The scene behind a figure: what it counts is what the next ones may lean on."""
    own, kind, around = claim.words, claim.kind, scene.around
    if kind in ("value", "sum"):
        scene = naming(scene, own or claim.after)
    if own and kind in ("value", "rate", "difference", "growth", "points", "multiple", "rank"):
        return replace(scene, subject=own, opening=scene.opening or own)
    if kind in ("value", "rate") and not scene.subject and (around or claim.after):
        heads = len(claim.after) > 1 and not words.strip()  # 19件诉讼全部是复议后起诉的
        return replace(scene, subject=claim.after if heads or not around else around[0])
    whole = next((whole for part, whole in _TOGETHER if any(part in told for told in around)), "")
    return replace(scene, subject=whole, opening=whole) if kind == "sum" and whole else scene
