"""Whether a report prints a claimed figure of the same thing in its own prose."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answer import Citation
from assistant.drafts.dealing import is_of_the_same, plain_rate
from assistant.drafts.formwords import named_in
from assistant.drafts.joining import MOVED
from assistant.drafts.kinds import FROM
from assistant.drafts.nonclaims import is_planned
from assistant.drafts.quantities import Stated, agrees, in_base, noun_after, of_one_kind
from assistant.prose.quoting import around

if TYPE_CHECKING:
    from assistant.drafts.claims import Claim
    from assistant.drafts.framing import Place
    from assistant.drafts.sheets import Sheets
    from corpus.report import Mention, Report

#: Share of the claim's pairs of characters that must stand in what the report says is counted.
_LIKE_ENOUGH = 0.6
#: The same share where the figure has at least `_TELLING` digits, which hardly meet by chance.
_NEAR_ENOUGH, _TELLING, _TOUCHES = 0.3, 3, 0.1
#: The share of a claim's words from which on the figure told by them is rather meant than one found by asking.
NEARLY_SAID = 0.8
#: 缩短到: what stands between the old and the new figure.
_TURNS = re.compile(rf"[^，。；\d]{{0,6}}{MOVED}?[^，。；\d]{{0,4}}[至到为成]了?约?")
_CHANGES = "(?:增|升|降|减|回落|下滑|提高|上涨)"
#: What a figure gains by standing in a sentence about what the claim leans on: less than any likeness of its own.
_IN_CONTEXT = 0.01
#: Letters of a shortened name that must all stand in the report's, in their order.
_SHORTENED = 2
_REMAINDER = re.compile("其[他余]")
_SAYS_NOTHING = re.compile(
    r"其中|分别|共计?|合计|全年|本年度?|当年|年内|累计|金额|[递提]交|提出|\W|总?数量?|[的了为有达约等]"
)


def printed_in_prose(claim: Claim, sheets: Sheets, place: Place | None = None, roughly: bool = False) -> Stated | None:
    """The claimed figure where its report's prose prints it, and no other figure fits the claim's words better.

    place: whose and which year's report, where it is not the claim's own.
    roughly: a figure of three digits may share a single word with the claim's; it stands where such a figure must.
    """
    found = _likeness(claim, sheets, place or claim.place)
    best = max((alike for alike, *_ in found), default=0.0)
    for alike, report, mention in found:
        telling = len(re.sub(r"\D", "", mention.raw)) >= _TELLING
        enough = (_TOUCHES if roughly else _NEAR_ENOUGH) if telling else _LIKE_ENOUGH
        if alike >= max(enough, best) and agrees(claim.number, in_base(mention.value, mention.unit)):
            return _told(report, mention, sheets.text(report.id))
    return None


def printed_otherwise(
    claim: Claim, sheets: Sheets, enough: float = 1, taken: frozenset[Decimal] = frozenset()
) -> Stated | None:
    """The one figure that the claim's own report prints of exactly this thing, or of the likest; None for several.

    enough: share of the claim's words that it must be told by; taken: values that other figures of its sentence are
    told by, which are not meant again where several are left.
    """
    found = [each for each in _likeness(claim, sheets, claim.place) if each[0] >= enough]
    best = max((alike for alike, *_ in found), default=0.0)
    found = [each for each in found if each[0] == best]
    if len({mention.value for *_, mention in found}) > 1:
        found = [each for each in found if in_base(each[2].value, each[2].unit) not in taken]
    if len({mention.value for *_, mention in found}) != 1:
        return None
    _, report, mention = found[0]
    return _told(report, mention, sheets.text(report.id))


def printed_next(claim: Claim, before: Stated, sheets: Sheets) -> Stated | None:
    """The claimed figure where a report prints it just behind the one before it, in words that no figure there has.

    进驻部门34个，能办612项 for 进驻部门34个，可办事项612项. Words that another figure is told by are no other wording.
    """
    words = claim.words.replace("涉及", "")
    if named_in(words):
        return None
    if any(_likeness_of(words, each) for report in sheets.reports(claim.place) for each in sheets.mentions(report.id)):
        return None
    told = printed_behind(claim, before, sheets)
    return told if told and agrees(claim.number, told.value) else None


def printed_behind(claim: Claim, before: Stated, sheets: Sheets) -> Stated | None:
    """The figure in the claim's unit that a report prints just behind the one before it in the same sentence."""
    cited = before.citation
    if cited is None or cited.start is None or cited.end is None:
        return None
    for report in sheets.reports(claim.place):
        if report.id != cited.report:
            continue
        text = sheets.text(report.id)
        for one, other in pairwise(sorted(sheets.mentions(report.id), key=lambda each: each.start)):
            follows = in_base(one.value, one.unit) == before.value and cited.start <= one.start < cited.end
            follows = follows and not re.search("[。；\n]", text[one.start : other.start])
            if follows and other.unit == claim.number.unit:
                return _told(report, other, text)
    return None


def turn_told(claim: Claim, sheets: Sheets) -> Stated | None:
    """What a report prints in the claim's place of 由42分钟缩至19分钟, of the same thing; None for none or several.

    The earlier figure is printed by the report of the later year.
    """
    is_old = bool(FROM.search(claim.clause.strip()))
    if not (is_old or claim.turned) or not claim.place.year:
        return None
    place = replace(claim.place, year=claim.place.year + is_old)
    found = [
        (report, (old, new)[not is_old], text)
        for report in sheets.reports(place)
        for text in [sheets.text(report.id)]
        for old, new in pairwise(sorted(sheets.mentions(report.id), key=lambda each: each.start))
        if of_one_kind(old.unit, claim.number.unit) and _is_turn(old, new, text, claim.said)
    ]
    return _told(*found[0]) if len(found) == 1 else None


def _is_turn(old: Mention, new: Mention, text: str, words: str) -> bool:
    """Whether a report says that one figure became another of what some words count."""
    head, said = re.split("[，。；：\n]", text[: old.start])[-1], _pairs(words)
    turns = FROM.search(head.strip()) and _TURNS.fullmatch(text[old.start + len(old.raw) : new.start])
    return bool(turns and said) and len(said & _pairs(head)) >= _LIKE_ENOUGH * len(said)


def plan_told(claim: Claim, sheets: Sheets) -> Stated | None:
    """The planned figure where a report of the body tells it in a plan of its own, of this year or the one before."""
    years = [claim.place.year, claim.place.year - 1] if claim.place.year else []
    for year in years:
        for report in sheets.reports(replace(claim.place, year=year)):
            text = sheets.text(report.id)
            for mention in sheets.mentions(report.id):
                before = re.split("[。\n]", text[: mention.start])[-1]
                same = of_one_kind(mention.unit, claim.number.unit) and agrees(claim.number, mention.value)
                if same and is_planned(before) and _likeness_of(claim.said, mention) >= _LIKE_ENOUGH:
                    return _told(report, mention, text)
    return None


def change_told(claim: Claim, sheets: Sheets) -> Stated | None:
    """The one change that the claim's own report tells of the same thing (受理申请859件，比上一年回落12.3%)."""
    words = claim.said
    rows = {*named_in(words).rows}
    found = [
        (report, mention)
        for report in sheets.reports(claim.place)
        for mention in sheets.mentions(report.id)
        if mention.unit == claim.number.unit
        and re.search(rf"(?:比|较|同比|环比)[^，。]*{_CHANGES}[^，。]{{0,4}}{re.escape(mention.raw)}", mention.clause)
        and (rows & {*named_in(mention.counted).rows} or _likeness_of(words, _with_topic(mention)) >= _LIKE_ENOUGH)
    ]
    if len({mention.value for _, mention in found}) != 1:
        return None
    report, mention = found[0]
    return _told(report, mention, sheets.text(report.id))


def counts_noun(told: Stated, noun: str) -> bool:
    """Whether the noun that stands behind a claim's figure stands behind the told one too: 16个问题 are no 24个单位."""
    if told.tabled or told.citation is None or len(noun) < len("单位"):
        return True
    return bool(re.search(rf"{re.escape(told.printed)}[^，。；\d]{{0,25}}{re.escape(noun[:2])}", told.citation.quote))


def _with_topic(mention: Mention) -> Mention:
    """A change with what its clause tells it of: 新媒体137个，|较上年减少|21个."""
    if re.sub(rf"(?:比|较|同比|环比)[^，。]*{_CHANGES}.*$", "", mention.counted):
        return mention
    return replace(mention, counted=mention.clause.partition(mention.raw)[0])


def told_exactly(words: str, unit: str, place: Place, sheets: Sheets) -> Stated | None:
    """The one figure that a report prints of just these words; None for several."""
    found = [
        (report, mention)
        for report in sheets.reports(place)
        for mention in sheets.mentions(report.id)
        if of_one_kind(mention.unit, unit) and _likeness_of(words, mention) == 1
    ]
    if len({mention.value for _, mention in found}) != 1:
        return None
    report, mention = found[0]
    return _told(report, mention, sheets.text(report.id))


def tells_of(told: Stated, words: str, enough: float = 1 / 3) -> bool:
    """Whether a value is of the form, or the sentence it stands in holds enough of some words."""
    said = _pairs(words)
    if not said or told.tabled or told.citation is None:
        return True
    return len(said & _pairs(told.citation.quote)) >= enough * len(said)


def _likeness(claim: Claim, sheets: Sheets, place: Place) -> list[tuple[float, Report, Mention]]:
    """Figures of the claim's kind in its report's prose, with the share of the claim's words that they are told by."""
    own = plain_rate(claim) if _pairs(plain_rate(claim)) else ""
    words = (own or next(iter(claim.around), "")) + noun_after(claim)
    if len(claim.clause.strip()) <= 1 and len(_SAYS_NOTHING.sub("", claim.after)) > 1:
        words = claim.after  # 办结28件，5件正在办理; 对24个单位开展检查
    if claim.kind in ("growth", "difference"):
        words = claim.words + claim.behind
    return [
        (_likeness_of(words, mention) + _IN_CONTEXT * _context(claim, mention), report, mention)
        for report in sheets.reports(place)
        for mention in sheets.mentions(report.id)
        if of_one_kind(mention.unit, claim.number.unit) and _may_tell(claim, mention)
        if is_of_the_same(claim, mention, sheets.text(report.id)) and not _is_remainder(claim, mention)
        if not claim.within or _is_within(claim.within, sheets.text(report.id)[: mention.start])
    ]


def _is_within(part: str, before: str) -> bool:
    """Whether the words before a figure speak of a part of the body up to it: 甲县民政局1件，收取880元；乙县…"""
    at = before.rfind(part)
    return at >= 0 and not re.search("[。；\n]", before[at:])


def _is_remainder(claim: Claim, mention: Mention) -> bool:
    """Whether a figure counts what is left of a thing (其他应公开的信息856条), and the claim does not say so."""
    return bool(_REMAINDER.match(mention.counted.split("›")[-1].strip())) and not _REMAINDER.search(claim.said)


def _context(claim: Claim, mention: Mention) -> float:
    """How much of what the claim leans on stands in the sentence of a figure: 提案34件，办结31件."""
    words = next(iter(claim.around), "") if claim.words else ""
    around = _pairs(words) if not named_in(words) else set()
    return len(around & _pairs(mention.clause)) / len(around) if around else 0.0


def _may_tell(claim: Claim, mention: Mention) -> bool:
    """Whether a sentence may tell of what a claim's words name in the form: 其他处理 is not 其他结果.

    A column (维持) is only told by a sentence about the row that the claim leans on.
    """
    own = named_in(claim.words)
    if not own or own.rest or claim.number.unit == "%":
        return True
    told = named_in(mention.counted)
    together = own.rows and {*own.rows} < {*told.rows} and re.search("[及和与]", mention.counted)
    if together or (own.loose and mention.unit != claim.number.unit):
        return False  # 予以公开及部分公开 is more than 予以公开
    if own.rows:
        return not told or bool({*own.rows} & {*told.rows}) or _likeness_of(claim.words, mention) >= _LIKE_ENOUGH
    around = {row for words in claim.around for row in named_in(words).rows}
    return bool({*own.columns} & {*told.columns}) and bool(around & {*named_in(mention.clause).rows})


def _likeness_of(words: str, mention: Mention) -> float:
    """The share of some words that a mention is told by; shortened words (巡查改错) stand in it letter by letter."""
    said = _pairs(words)
    if not said:
        return 0.0
    share = len(said & _pairs(mention.counted + mention.unit)) / len(said)
    plain = _SAYS_NOTHING.sub("", words)
    within = ".*" if len(plain) > _SHORTENED else ".{0,4}"  # 新开设 for 新设
    shortened = len(plain) >= _SHORTENED and re.search(within.join(map(re.escape, plain)), mention.counted)
    return max(share, _LIKE_ENOUGH) if shortened else share


def _pairs(text: str) -> set[str]:
    """Neighbouring characters of a text without the words that say nothing; a single character stands alone.

    >>> sorted(_pairs("发布政策解读"))
    ['发布', '布政', '政策', '策解', '解读']
    """
    plain = _SAYS_NOTHING.sub("", text)
    return {plain[i : i + 2] for i in range(len(plain) - 1)} or ({plain} if plain else set())


def _told(report: Report, mention: Mention, text: str) -> Stated:
    start, end = around(text, mention)
    citation = Citation(
        1, "passage", report.id, report.file, report.publisher, report.year,
        section=mention.section, page=mention.page, quote=text[start:end], start=start, end=end,
    )  # fmt: skip
    value = in_base(mention.value, mention.unit)
    return Stated(value, mention.unit, mention.raw, citation, f"年报正文写的是：“{citation.quote}”。")
