"""How reviews and lawsuits ended, in the words of a report: "行政诉讼1件，已撤诉", "行政诉讼2件，均维持原决定".

Asked openly, the words are quoted. A claim (官司都被纠正了) is judged only where the report says one end of all cases
of that kind. The form counts a refused request (驳回) under 结果维持, and people call both a win of the agency; a
printed 驳回 is still no printed 维持. So 驳回 denies that cases were lost (败诉, 被纠正), and to a claim of 维持 it is
quoted with a note that it says no more: neither 对 nor 不对 would be true to the report. 终止 and 撤诉 stand so to one
another, since a case may be terminated because it was withdrawn. What is said of a plaintiff, of an appeal (驳回上诉)
or of a judgment upheld (维持原判) does not tell how the agency fared, and is compared with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.prose.evidence import Reply, Source, only_quotes
from assistant.prose.kinds import claimed
from assistant.prose.quoting import Span, segments, sentences, trimmed
from assistant.prose.wording import Asked
from assistant.reading.asking import YES_OR_NO
from corpus.numbers import find_numbers

#: 结果如何, 后来怎么样了, 最后什么结果.
ASKS_ENDING = re.compile(
    "(?:结果|结局|下场|结论|下文)[^，,。？?]{0,4}(?:如何|怎么?样|咋样?|什么|啥|呢)|(?:什么|啥|怎样的?|何种)结果"
    "|(?:最后|后来|最终)(?:都|是|又)*(?:怎么?样|咋样|如何|怎么(?:判|处理|了结))"
)
#: The ends that people and reports tell apart; at one place, the first name that fits.
_END = re.compile(
    r"""
      (?P<pending>   [未没]审[完结] | [未没](?:审理|有审)[完结] | 未办结 | 在审 | 审理(?:之)?中 )
    | (?P<upheld>    维持(?!原判|一审|原审) | 胜诉 | 赢 )
    | (?P<dismissed> 驳回(?!上诉|再审) )
    | (?P<corrected> 纠正 | 确认违法 | 责令 | 败诉 | 打输 | 输(?=了|过|掉|$|[吗吧没，,。？?])
                     | 被撤销 | 撤销(?:了|原|该|其)*[^，,。；;]{0,6}(?:决定|答复|告知|行为) )
    | (?P<withdrawn> 撤诉 | 撤回(?:了|其)*(?:行政)?(?:起诉|诉讼|申请|复议) | 撤回(?=了|$|[）)]) )
    | (?P<settled>   终止 | 调解 | 和解 )
    | (?P<unclear>                    # of an appeal, of the other side, or of nobody knows what
          (?:原告|申请人|起诉人|对方|当事人|群众|百姓|市民|村民)[^，,。；;]{0,6}?(?:胜诉|败诉|打?赢|打?输)
        | 维持 | 驳回 | 改判 | 中止 | 撤销
      )
    """,
    re.VERBOSE,
)
#: Ends that a case may have both of, or that everyday speech takes for one another: neither denies the other.
_COMPATIBLE = (frozenset({"upheld", "dismissed"}), frozenset({"withdrawn", "settled"}))
#: What tells how a case ended, were it only that it has.
TELLS_END = re.compile(f"{_END.pattern}|审结", re.VERBOSE)
#: 维持后起诉: a step on the way.
_STEP = re.compile("(?:维持|驳回|纠正)[^，,。；;]{0,4}后(?!果)")
_NO_CASE_OF_ITS_OWN = re.compile(  # 经复议后起诉, 未经复议直接起诉: a lawsuit
    r"(?:(?:未|不|没有?)?经过?|先)(?:行政)?复议|(?:行政)?复议[^，,。；;、\d]{0,6}后(?=[^，,。；;]{0,6}(?:起诉|诉讼|官司))"
)
_CASES = {"诉讼": re.compile("诉讼|官司|起诉|应诉"), "复议": re.compile("复议")}
_ONE_SORT_OF_LAWSUIT = re.compile("(?:未|不|没有?)经|直接(?:起诉|诉讼|打官司)|复议后")
_ALL = re.compile("均|都|全部|全都|皆|一律|所有|统统")
#: 均获|维持: what is said of all cases.
_OF_ALL = re.compile(r"(?:均|都|全部|全都|皆|一律|无一)[^，,。；;\d]{0,8}$")
#: 无|败诉, 均未被|纠正; not 无锡.
_DENIED = re.compile(
    "(?:(?:(?<!有)没有?|无一?)(?:[一任]何?[件起宗例个场])?[^，,。；;]{0,2}|未|零)(?:被|获|得到|予以?|打)*$"
)
_OF_NONE = re.compile("(?:没有|无|零)(?:[一任]何?[件起宗例个场])?(?:被|获)*$")
_NOT_ALL = re.compile("(?:不是|并非|没有?|未必|不)(?:全|都|均|所有|一律)")
_OPEN = re.compile("多少|几|哪|什么|啥|谁|如何|怎")
_CLOSED = re.compile(f"(?:{YES_OR_NO}|没有?)[？?。]*$|有没有|是不是|是否|有无|对不对|属实")
_PART = re.compile("其中|另|余")
_UNITS = frozenset("件起宗例个场")
_JOINTLY = re.compile("共|合计|总计")


class _Claim(NamedTuple):
    """The one end that a question says its cases had, or denies: 都没被纠正吧."""

    end: str
    word: str
    denied: bool
    of_all: bool


class _Told(NamedTuple):
    """What a sentence tells of the cases of one kind: the quote, their number, and the end of all if it has one.

    end: a name of `_END`, printed as `word`. denied: all that is printed is that none ended so (均未被纠正).
    """

    span: Span
    total: Decimal | None
    end: str = ""
    word: str = ""
    denied: bool = False


def asks_ending(text: str) -> bool:
    """Whether it is asked or claimed how reviews or lawsuits ended.

    >>> asks_ending("那起诉讼最后怎么样了"), asks_ending("两个官司都被纠正了吧"), asks_ending("诉讼几件")
    (True, True, False)
    """
    kinds = _cases_in(text)
    return (len(kinds) == 1 and bool(ASKS_ENDING.search(text))) or (bool(kinds) and _claim(text) is not None)


def ended(asked: Asked, source: Source) -> Reply | None:
    """The words that tell how cases ended, with 对 or 不对 to a claim; None where no sentence does, or several do."""
    kinds = _cases_in(asked.text)
    counted = _counted_end(asked) if len(kinds) == 1 else ""
    if not counted and not asks_ending(asked.text):
        return None
    told = {kind: [each for s in sentences(source.plain) if (each := _told(source.plain, s, kind))] for kind in kinds}
    if counted:
        so_many = [each for each in told[kinds[0]] if each.end == counted and each.total and not each.denied]
        return _quote(so_many[0], source, "") if len(so_many) == 1 else None
    if claim := _claim(asked.text):
        return _judged(claim, asked, list(told.values()), source)
    found = told[kinds[0]]
    return None if asked.premise or len(found) != 1 else _quote(found[0], source, "")


def _counted_end(asked: Asked) -> str:
    """The end of which a question counts the cases (撤诉的诉讼几件), which a report may tell of all of them."""
    ends = list(_ends_in(asked.text)) if asked.kind == "count" and not asked.parts else []
    plain = len(ends) == 1 and not _DENIED.search(asked.text[: ends[0].start()])
    return str(ends[0].lastgroup) if plain and ends[0].lastgroup != "unclear" else ""


def _quote(told: _Told, source: Source, verdict: str, *notes: str) -> Reply:
    return only_quotes([told.span], source, f"{verdict}年报写到：", *notes)


def _cases_in(text: str) -> list[str]:
    """The kinds of cases that words name.

    >>> _cases_in("复议1件、诉讼2件"), _cases_in("经复议后起诉1件")
    (['诉讼', '复议'], ['诉讼'])
    """
    own = _NO_CASE_OF_ITS_OWN.sub("", text)
    return [kind for kind, pattern in _CASES.items() if pattern.search(own)]


# ── claims ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _claim(text: str) -> _Claim | None:
    """What a question claims of the cases it names; None where it asks openly, or says several ends.

    >>> _claim("官司都没打输吧"), _claim("诉讼维持几件")
    (_Claim(end='corrected', word='打输', denied=True, of_all=True), None)
    """
    ends = list(_ends_in(text))
    of_all = bool(_ALL.search(text))
    if _OPEN.search(text) or _NOT_ALL.search(text) or _ONE_SORT_OF_LAWSUIT.search(text) or len(ends) != 1:
        return None
    if ends[0].lastgroup == "unclear" or not (of_all or _CLOSED.search(text)):
        return None
    return _Claim(str(ends[0].lastgroup), ends[0][0], bool(_DENIED.search(text[: ends[0].start()])), of_all)


def _judged(claim: _Claim, asked: Asked, told: Sequence[Sequence[_Told]], source: Source) -> Reply | None:
    """对 or 不对 where each kind of cases is told to have had one end; the bare quote where that denies nothing."""
    stated = {number.value for number in claimed(asked.text)}
    rulings = [ruling for of_kind in told if (ruling := _ruling(claim, stated, of_kind))]
    wrong = [each for right, each in rulings if right is False]
    if wrong and (claim.of_all or len(told) == 1):
        return _quote(wrong[0], source, "不对，" if asked.premise else "没有：")
    if len(rulings) != len(told) or wrong:
        return None
    if len(told) == 1 and rulings[0][0] is None:
        one = rulings[0][1]
        return _quote(one, source, "", f"年报写的是“{one.word}”，没有写明“{claim.word}”。")
    if any(right is None for right, _ in rulings):
        return None
    told_of = dict.fromkeys(each.span for _, each in rulings)
    spans = [span for span in told_of if not any(other != span and other.holds(span) for other in told_of)]
    return only_quotes(spans, source, f"{'对，' if asked.premise else ''}年报写到：")


def _ruling(claim: _Claim, stated: set[Decimal], told: Sequence[_Told]) -> tuple[bool | None, _Told] | None:
    """Whether a claim holds of the cases of one kind, and by which sentence; (None, …) where their end leaves it open.

    None where no sentence tells an end of all of them, where two tell different ones, or of another number of cases
    than a claim that seems to hold: 5件诉讼都维持了 of three that were.
    """
    if not told or len({(each.end, each.denied) for each in told}) != 1 or not told[0].end:
        return None
    end, denied = told[0].end, told[0].denied
    if end == claim.end:
        same: bool | None = not denied
    elif denied or {end, claim.end} in _COMPATIBLE:
        same = None
    else:
        same = False
    right = None if same is None else same != claim.denied
    fitting = [each for each in told if stated <= {each.total}]
    if right is not False and not fitting:
        return None
    return right, (fitting or told)[0]


# ── what a report tells ──────────────────────────────────────────────────────────────────────────────────────────


def _ends_in(text: str) -> Iterator[re.Match[str]]:
    """The ends that a text names, but for steps on the way (维持后起诉)."""
    return _END.finditer(_STEP.sub(lambda step: "□" * len(step[0]), text))


def _told(text: str, sentence: Span, kind: str) -> _Told | None:
    """The segments that count the cases of one kind, and those behind them that tell their ends.

    Where several segments count them, or none does, only an end of all is told: 直接起诉2件，复议后起诉1件，均维持.
    """
    pieces = segments(text, sentence)
    naming = [i for i, span in enumerate(pieces) if kind in _cases_in(span.of(text))]
    counts = {i: count for i in naming if (count := _count_of(pieces[i].of(text), kind))}
    if not naming:
        return None
    first = min(counts, default=naming[0])
    last = _last_telling([span.of(text) for span in pieces], first, kind)
    span = trimmed(text, _with_sides(text, pieces, first), pieces[last].end, "，,；;。 ") if last >= 0 else None
    if span is None:
        return None
    told = [each.of(text) for each in pieces[first : last + 1]]
    parted = any(_PART.search(said) for said in told[1:])
    total = counts.get(first) if parted else sum((counts[i] for i in counts if i <= last), Decimal(0)) or None
    end = _end_of_all(told, kind, total)
    if end is None:
        return _Told(span, total) if len(counts) == 1 else None
    return _Told(span, total, str(end.lastgroup), end[0], bool(_DENIED.search(end.string[: end.start()])))


def _count_of(segment: str, kind: str) -> Decimal | None:
    """How many cases of a kind a segment counts; None where it counts none, or two kinds together.

    >>> _count_of("行政复议3件、行政诉讼2件", "诉讼"), _count_of("复议、诉讼共5件", "诉讼")
    (Decimal('2'), None)
    """
    others = [
        pattern.search(segment) for other, pattern in _CASES.items() if other != kind and other in _cases_in(segment)
    ]
    if any(others) and _JOINTLY.search(segment):
        return None
    own = _CASES[kind].search(segment) if any(others) else None
    start = own.end() if own else 0
    stops = [other.start() for other in others if other and other.start() > start]
    return next(iter(_case_counts(segment[start : min(stops, default=len(segment))])), None)


def _case_counts(text: str) -> list[Decimal]:
    return [number.value for number in find_numbers(text) if number.unit in _UNITS and number.value]


def _last_telling(segments: Sequence[str], first: int, kind: str) -> int:
    """The last segment that tells an end of the cases counted in the first; -1 where none does.

    Cases of another kind end the search, but for those counted before one end of all: 诉讼3件，复议2件，均维持.
    """
    last, beside = -1, False
    for i, said in enumerate(segments[first:], first):
        tells = TELLS_END.search(said)
        if i > first and (cases := _cases_in(said)) and kind not in cases:
            if last >= 0 or tells:
                break
            beside = True
        elif tells and (not beside or _OF_ALL.search(said[: tells.start()])):
            last = i
    return last


def _end_of_all(told: Sequence[str], kind: str, total: Decimal | None) -> re.Match[str] | None:
    """The one end that is told of all cases; None where there are several, or where it may be one of a part of them.

    told: the segments from the one that counts the cases to the one that tells their end.
    """
    every = [end for said in told for end in _ends_in(said)]
    had = [end for end in every if not _DENIED.search(end.string[: end.start()])]
    others = {end.lastgroup for end in every if end not in had}
    ends = had if len(had) == 1 and had[0].lastgroup not in others else every  # 均获维持，保持零败诉
    if len(ends) != 1 or ends[0].lastgroup == "unclear" or not _counts_whole(told, kind, total):
        return None
    before = ends[0].string[: ends[0].start()]
    sole = total == 1 and _cases_in(told[0]) == [kind]
    return ends[0] if sole or _OF_ALL.search(before) or _OF_NONE.search(before) else None


def _counts_whole(told: Sequence[str], kind: str, total: Decimal | None) -> bool:
    """Whether what is counted behind the cases is all of them: not 诉讼5件，其中审结3件，均维持.

    Parts must add up to all; without 其中, segments that name no cases must count as many.
    """
    named = _CASES[kind].search(told[0])
    if named and _PART.search(told[0], named.end()):
        return False
    later = told[1:]
    if any(_PART.search(said) for said in later):
        return sum((n for said in later for n in _case_counts(said)), Decimal(0)) == total
    return all(n == total for said in later if not _cases_in(said) for n in _case_counts(said))


def _with_sides(text: str, segments: Sequence[Span], first: int) -> int:
    """Where a quote begins: 均 may speak of the cases counted just before as well (复议1件，诉讼2件，均维持)."""
    return segments[first - 1 if first and _cases_in(segments[first - 1].of(text)) else first].start
