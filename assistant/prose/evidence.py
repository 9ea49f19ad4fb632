"""What a report offers as evidence: its text, mentions and passages, and quotes in a plain frame."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.prose.accounts import of_another_account
from assistant.prose.ends import Ends, ends_in
from assistant.prose.quoting import Span, around, trimmed
from assistant.prose.told import as_told
from assistant.prose.turns import Told, own_words
from assistant.prose.wording import Asked
from corpus.gazetteer import kind_of_word
from corpus.lexicon import words
from corpus.punctuation import IN_BRACKETS, SENTENCE_ENDS
from corpus.report import Cell, Finding, Mention, Passage, Report
from corpus.text import legible, matchable, segment_start, squeeze

if TYPE_CHECKING:
    from corpus.store import Store

#: What is counted is named in front of its number when that takes no more characters.
LONGEST_LABEL = 26
#: How a frame begins that affirms or denies a claim, or says that it cannot be judged.
VERDICT = re.compile("^(?:不?对|不?一致|口径不同|无法核对)，")
_YEAR = re.compile(r"20\d\d年度?(?:\d{1,2}月)?(?:\d{1,2}日)?")
#: 缩至19分钟 has no subject.
_ENDS_CHANGE = re.compile("(?:压缩|缩短|缩减|缩|减少|下降|降|提高|提升|升|增加)(?:至|到|为)")
#: 政务公开类96条，|占31.2%: the share has its subject before its count.
_ONLY_SHARE = re.compile("(?:约|大约|所)*占[一-龥]*")
_LONGEST_QUOTE, _LONGEST_SEGMENT, _LONGEST_LED = 60, 45, 70
_LONGEST_LIST = 160
_BRACKETS = re.compile("[（(][^（()）]*[)）]")
_BORDER = re.compile(r"[，,；;：:。！？\n）)、]")
#: What a label does not begin with: the end of what stands before it, and words that only join.
_LEADS = re.compile(
    r"^(?:[、”’」』]|[^“‘「『]*[”’」』]|[一二三四五六七八九十]是(?=[一-龥])|其中|另有|另外|同时|并且?|以及|和(?!谐)|及(?!时)|与(?!会)|等(?!级)|因此|从而|此外|\d{1,2}[.．、](?!\d))+"
)


#: "（一）公开的数量2024年制作…": a heading that no line end parts from its text.
_HEADED = re.compile(r"^[一二三四五六七八九十\d]{1,2}[)）][^，,；;。]*?(?=20\d\d年)")


#: 无节假日加班等|7项新举措: the last of a list says not what is counted.
_LIST_END = re.compile(r"^[^等]{0,16}等(?:多种|各种)?(?:形式|方式|渠道|途径|手段|载体)?(?=\d|[一-龥]{2})")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote, and the number it gives the answer, if any."""

    span: Span
    value: Decimal | None = None
    unit: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What one report answers: a frame with "{0}", "{1}"… where the chips of its evidence go, "{cell0}"… its cells'.

    derivation: arithmetic between the numbers of its evidence ("5732 − 251 = 5481"), and its result with the unit.
    """

    frame: str
    evidence: tuple[Evidence, ...]
    notes: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    derivation: str = ""
    result: tuple[Decimal, str] | None = None


@dataclass
class Source:
    """One report with what its prose offers, read from the store when first needed.

    accounts: the organs whose accounts a question names; numbers of the accounts of others are not offered to it.
    """

    report: Report
    store: Store
    accounts: frozenset[str] = frozenset()

    @cached_property
    def text(self) -> str:
        return self.store.facts.text(self.report.id)

    @cached_property
    def plain(self) -> str:
        """The text as its words are matched; a span in it is the same span of the printed text, which is quoted."""
        return legible(self.text)

    @cached_property
    def _printed(self) -> list[Mention]:
        return self.store.facts.mentions([self.report.id])

    @cached_property
    def mentions(self) -> list[Mention]:
        """The numbers of its prose, each as it is told with its neighbours."""
        told = as_told(self._printed, self.plain)
        return [each for each in told if not of_another_account(self.accounts, each.own)]

    @cached_property
    def changes(self) -> list[Ends]:
        """The changes of which its prose tells both ends."""
        return list(ends_in(self._printed, self.plain))

    @cached_property
    def passages(self) -> list[Passage]:
        return self.store.facts.passages([self.report.id])

    @cached_property
    def findings(self) -> list[Finding]:
        return self.store.facts.findings(self.report.id)

    @property
    def who(self) -> str:
        """ "平潭综合实验区2024年"."""
        return f"{self.report.publisher}{self.report.year}年"


#: 在主动公开的148条信息中: what the sentence goes on to tell a part of.
_WITHIN = re.compile(r"^在(?P<said>[^，,；;]*\d[^，,；;]*)中$")
_NUMBER = re.compile(r"\d[\d.,万亿余多]*%?")
#: 云溪镇政府）发布信息90篇: the bracket opens in front of it.
_CLOSED_ONLY = re.compile("[^（(]*[）)]")
#: 14件（其中信件申请10件: what is said behind a bracket that the segment leaves open is its own.
_OPENED = re.compile(r"^[^（(]*[（(](?=[^）)]*$)")
#: 建议办结率|分别多少.
_ASKED = re.compile("(?:一?共|各自?|分别)?[是有为]?(?:多少|几).{0,2}$")
_LAST_JOINED = re.compile("(?<=[一-龥]{2})[和与及、][一-龥]{1,2}$")
#: 4名专职|和, 2种手册|共: what joins the next number belongs to it.
_JOINS_ON = re.compile("(?<=[一-龥]{2})(?:(?<![总之共])[和与及]|(?<=[一-龥]{2})(?<![一总拢统公])共)$")


def counted(mention: Mention, asked: Asked, source: Source) -> Evidence:
    clause = squeeze(_led_to(mention, source.plain) + legible(mention.clause))
    said = [[word for word in (term.word, *sorted(term.same)) if word in clause] for term in asked.terms if term.heavy]
    needed = [words[0] for words in said if words]
    span = _with_both_ends(around(source.plain, mention, needed), mention, source)
    if told := _label_of_told(mention, source):
        return Evidence(span, mention.value, mention.unit, told)
    label = _labelled(mention, shown(span.of(source.text)), source)
    label = _WITHIN.sub(r"\g<said>", _JOINS_ON.sub("", label))
    return Evidence(span, mention.value, mention.unit, label)


def _led_to(mention: Mention, text: str) -> str:
    """What its sentence says before the clause of a number, as far as it may be quoted: 核定公文90件；不予公开10件."""
    clause = segment_start(text, mention.start, "；;。！？\n")
    start = segment_start(text, mention.start, SENTENCE_ENDS)
    return text[start:clause] if mention.end - start <= _LONGEST_LED else ""


def _with_both_ends(span: Span, mention: Mention, source: Source) -> Span:
    """A quote with all of the change that a number is an end of: 由年初的91家|，减至88家."""
    changes = [each for each in source.changes if mention.start in (each.first.start, each.last.start)]
    if not changes:
        return span
    start, end = min(each.start for each in changes), max(each.end for each in changes)
    return trimmed(source.plain, min(start, span.start), max(end, span.end), "，,；;：:。、 ") or span


def quote_of(mention: Mention, source: Source) -> Span:
    """What is quoted for a number that is only near: with both ends of its change, or all that is told in turn."""
    if isinstance(mention, Told) and mention.turn:
        return of_all_in_turn(mention, source).span
    return _with_both_ends(around(source.plain, mention), mention, source)


def of_all_in_turn(mention: Mention, source: Source) -> Evidence:
    """The quote that tells several numbers in turn, with the names before them, and none of the numbers for itself."""
    text, turn = source.plain, mention.turn if isinstance(mention, Told) else None
    start = segment_start(text, mention.start, "；;。！？\n")
    span = trimmed(text, start, turn.end, "，,；;：:。、 ") if turn else None
    if span is None or span.end - span.start > _LONGEST_LIST:
        span = around(text, mention)
    return Evidence(span, label=shown(span.of(source.text)))


def _label_of_told(mention: Mention, source: Source) -> str:
    """The label of an end of a change, which is all of the change, and of a number told in turn: its name and it.

    "" for any other number, and where the change takes too many letters.
    """
    if not isinstance(mention, Told):
        return ""
    if mention.turn and mention.turn.name:
        return f"{mention.turn.name}{mention.turn.move}{squeeze(mention.raw)}"
    of_it = [each for each in source.changes if mention.start in (each.first.start, each.last.start)]
    told = shown(source.text[min(each.start for each in of_it) : max(each.end for each in of_it)]) if of_it else ""
    return _LEADS.sub("", told) if len(told) <= _LONGEST_QUOTE else ""


def owners_told(parts: Sequence[str], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Numbers with what was asked before them, where their labels alone are the same: 办结率81.1%，办结率91.2%.

    parts: the parts of the question, in the order of the evidence.
    """
    bare = [_NUMBER.sub("", one.label) for one in evidence]
    names = [_ASKED.sub("", part).strip("的，,、？?") for part in parts]
    if len(set(bare)) > 1 or len(set(names)) < len(names) or "没有" in bare or not all(names):
        return list(evidence)
    said = (
        one.label if name.endswith(bare[0]) else f"：{one.label}" for name, one in zip(names, evidence, strict=True)
    )
    return [
        replace(one, label=name.removesuffix(bare[0]) + label)
        for name, label, one in zip(names, said, evidence, strict=True)
    ]


def _labelled(mention: Mention, quote: str, source: Source) -> str:
    """The label of a number; its quote where the label alone says not what is counted, or only the begin of it."""
    label, raw = _label(mention, source), squeeze(legible(mention.raw))
    pieces = re.split("[，,；;。]", squeeze(quote))
    segment = next((piece for piece in pieces if label in legible(piece)), "")  # 其它 is read as 其他
    if _CLOSED_ONLY.match(label) and len(segment) <= _LONGEST_SEGMENT:
        return _LEADS.sub("", segment)
    inside = _OPENED.sub("", segment)
    segment = inside if label in legible(inside) else segment
    ahead = segment[: max(0, legible(segment).find(label))]
    ahead = "" if ahead.endswith(("（", "(")) else ahead  # 88件（含2021年结转的6件）: what the bracket says is its own
    joined, counted_there = ahead.endswith(("、", "”")), _counts_before(mention, source, ahead)
    longest = _LONGEST_QUOTE if joined else _LONGEST_SEGMENT
    if ahead and joined != counted_there and len(segment) <= longest:
        # 对25件申请收取了处理费2950元, 通过网站、公众号发布91条: the end alone says another thing
        return _LEADS.sub("", segment)
    if segment and len(segment) <= _LONGEST_QUOTE and _goes_on(mention, label, source):
        return segment
    if explained := _with_brackets(label, mention, quote):
        return explained
    label = _LEADS.sub("", label)
    label = _LIST_END.sub("", label) if joined else label
    if mention.unit == "%" and _ONLY_SHARE.fullmatch(label.removesuffix(raw)):
        item = next((piece for piece in re.split("[；;。]", quote) if label in squeeze(piece)), "")
        return item if item and len(item) <= _LONGEST_QUOTE else label
    alone = label == raw or bool(_ENDS_CHANGE.match(label))
    begins = label.startswith(raw) and len(squeeze(own_words(mention))) > len(label)
    there = label in squeeze(legible(quote)) and len(quote) <= _LONGEST_QUOTE
    return quote if (alone or begins) and there else label


def _counts_before(mention: Mention, source: Source, ahead: str) -> bool:
    """Whether another number is counted in front of one in its segment; 110宣传日 and 12345热线 count nothing."""
    start = segment_start(source.plain, mention.start, "，,；;。\n")
    return any(start <= m.start < mention.start and squeeze(m.raw) in ahead for m in source.mentions)


def _with_brackets(label: str, mention: Mention, quote: str) -> str:
    """The segment of a quote that is its label but for what stands in brackets: 职权类信息（包括审批等）302条."""
    segment = next((piece for piece in re.split("[，,；;。]", quote) if mention.raw in piece), "")
    bare = _LEADS.sub("", squeeze(IN_BRACKETS.sub("", segment)))
    fits = bare != squeeze(segment) and bare == _LEADS.sub("", label) and len(segment) <= _LONGEST_QUOTE
    return _LEADS.sub("", segment) if fits and IN_BRACKETS.search(segment) else ""


def _goes_on(mention: Mention, label: str, source: Source) -> bool:
    """Whether a label ends where the next number takes over what it has begun to say: 89个账号发布信息 | 5000条."""
    after = _beside(mention, source)[1]
    at = mention.end + len(after)
    does = any(kind_of_word(word).startswith("v") for word in words(squeeze(after)))
    return does and label.endswith(squeeze(after)) and any(other.start == at for other in source.mentions)


def _label(mention: Mention, source: Source) -> str:
    """What is counted and how many, as the report prints it ("召开20次新闻发布会"); rearranged only where need be."""
    own = own_words(mention)
    before, after = (squeeze(text) for text in _beside(mention, source))
    behind = after.strip("”’」』")
    after = after if behind and behind in own else ""
    ahead = own.partition(behind)[0] if after else own
    before = _LEADS.sub("", before) if ahead else ""
    if ahead not in before and ahead not in _YEAR.sub(
        "", before
    ):  # rearranged: the names of several numbers stand before all of them
        own = re.sub(r"^(?:全年|今年|20\d\d年度?)?(?:我市|我区|我局|全市|全区)?", "", own)
        before, after = own, ""
    longest = _LONGEST_SEGMENT if _YEAR.search(before) else LONGEST_LABEL
    before = _HEADED.sub("", before)
    if len(before) > longest:
        before = ahead if len(ahead) <= LONGEST_LABEL else re.split("[”」、]", before)[-1].removeprefix("等")
    return "".join(text for text in (before, squeeze(legible(mention.raw)), after) if len(text) <= longest)


def _beside(mention: Mention, source: Source) -> tuple[str, str]:
    """The text on both sides of a number up to the next sign or number."""
    text = source.plain
    start = segment_start(text, mention.start, "，,；;：:。！？\n（(")
    border = _BORDER.search(text, mention.end)
    end = border.start() if border else len(text)
    others = [m for m in source.mentions if m.start != mention.start and start <= m.start < end]
    if before := max((m.end for m in others if m.end <= mention.start), default=0):
        start = text.find("、", before, mention.start) + 1 or before  # "20个部门、3个分局"
    end = min([end, *(m.start for m in others if m.start >= mention.end)])
    behind, opened, _ = text[mention.end : end].replace("(", "（").partition("（")  # 1个市级专区和县（区）专区
    return text[start : mention.start], _LAST_JOINED.sub("", behind) if opened else behind


def listed(evidence: Sequence[Evidence], text: str) -> str:
    """The numbers with what they count; those of one short piece of the report's text by that piece, told once."""
    groups: dict[Span, list[int]] = {}
    for i, one in enumerate(evidence):
        groups.setdefault(_widest(one, evidence, text), []).append(i)
    parts: list[str] = []
    for span, inside in groups.items():
        chips = "".join(f"{{{i}}}" for i in inside)
        if len(inside) > 1 and all(evidence[i].label != "没有" for i in inside):
            parts.append(f"{shown(span.of(text))}{chips}")
        else:
            parts += [f"{_said(evidence[i])}{{{i}}}" for i in inside]
    return "，".join(parts) + "。"


def _said(one: Evidence) -> str:
    return f"没有（即0{one.unit}）" if one.label == "没有" else one.label


def told_with(one: Evidence, evidence: Sequence[Evidence], text: str) -> Span:
    """The quote that is cited for a number: that of the short piece of the text by which it is told with others."""
    return one.span if one.value is None else _widest(one, evidence, text)


def _widest(one: Evidence, evidence: Sequence[Evidence], text: str) -> Span:
    """The longest quote of these that holds this one and is short enough to be told as a whole; else its own."""
    holding = [other.span for other in evidence if other.span.holds(one.span)]
    short = [span for span in holding if len(shown(span.of(text))) <= _LONGEST_QUOTE]
    return max(short, key=lambda span: span.end - span.start, default=one.span)


def only_quotes(spans: Sequence[Span], source: Source, opening: str = "年报写到：", *notes: str) -> Reply:
    """A reply that is these quotes and no more."""
    return Reply(quoted(spans, source, opening), tuple(Evidence(span) for span in spans), notes)


def judged(right: bool, evidence: Sequence[Evidence], source: Source) -> Reply:
    evidence = list(dict.fromkeys(evidence))
    stated = [f"{one.label or f'原文是“{shown(one.span.of(source.text))}”'}{{{i}}}" for i, one in enumerate(evidence)]
    said = [(one.label, one.span) for one in evidence]
    stated = [told for i, told in enumerate(stated) if not said[i][0] or said[i] not in said[:i]]  # two of its numbers
    return Reply(f"{'对' if right else '不对'}，{'，'.join(stated)}。", tuple(evidence))


def chips_after(told: Sequence[Evidence], frame: str) -> str:
    """A frame whose evidence stands behind other evidence: "{0}" behind two is "{2}"."""
    return re.sub(r"\{(\d+)\}", lambda chip: f"{{{int(chip[1]) + len(told)}}}", frame)


def quoted(spans: Sequence[Span], source: Source, opening: str) -> str:
    return (
        opening + "；".join(f"{in_quotes(shown(span.of(source.text)))}{{{i}}}" for i, span in enumerate(spans)) + "。"
    )


def in_quotes(quote: str) -> str:
    """A quote in quotation marks, in the other kind where it begins or ends with its own.

    >>> in_quotes("发布信息3条"), in_quotes("“资金”栏目发布3条")
    ('“发布信息3条”', '『“资金”栏目发布3条』')
    """
    return f"『{quote}』" if quote.startswith("“") or quote.endswith("”") else f"“{quote}”"


def shown(quote: str) -> str:
    """A quote as it is shown: without the blanks and line ends a page's setting left between characters."""
    return re.sub(r"(?<![A-Za-z])[ \t\u3000]+(?![A-Za-z])|\s*\n\s*", "", quote).strip("。；;，, ")


def words_of(spans: Iterable[Span], source: Source) -> list[str]:
    return [matchable(span.of(source.text)) for span in spans]
