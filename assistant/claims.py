"""Several claims in one question, each of its own stretch: every one is judged, and the whole stands with all of them.

新收3525件，其中个人3440件、企业76件，对吗: a number that one stretch claims is never held against what another says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from assistant.answer import VERDICT, Answer
from assistant.conversation import Scene
from assistant.exact.figures import Draft
from assistant.exact.indicators import contains
from assistant.exact.premises import UP_TO, checks, premise_of, stands_behind
from assistant.exact.unjudged import LEADS, not_none, ways_said
from assistant.exact.wholes import answer_whole_of
from assistant.lookup import Facts
from assistant.query import Premise, Query
from assistant.question import Question
from assistant.reading.asking import CLAUSE_END, CLOSING
from assistant.reading.parts import HOW_MANY, joined
from assistant.reading.things import things
from assistant.reading.tokens import Token

#: A stretch that does something with all before it: 合计100件, 相差3件.
_TOGETHER = re.compile("^(?:一共|总共|合计|共计|共|加起来|合起来|相加|总计|前者|后者|两者|二者|相差|差)")
#: 同比下降55.3% behind several rows names none of them.
_OF_YEARS = re.compile("^(?:同比|环比|[比较](?:上一?|前一?|去)年)")
#: 143件|的30多%
_SHARE_OF = re.compile(r"的(?:约|近|超过|不到|将近)?\d[\d.]*[多余]?%(?:以上|以下|左右|多)?")
#: 都比2019年多, 都比上年少: no row that each is compared with.
_THAN_YEAR = re.compile(r"比(?:(?:20)?\d\d年度?|上一?年|前一?年|去年)")
#: 3525件申请里: what counts the whole, and what leads on to a part of it.
_OF_SO_MANY = re.compile(
    "的?(?:信息公开|行政)?(?:申请|复议|诉讼|案件|强制|处罚|许可|采购)?(?:项目|案件|决定|事项)?的?(?P<in>里头|里面|当中|之中|里|中(?!心))的?[,，]?"
)
#: 218件|申请: what is counted, behind its number.
_COUNTED = re.compile("(?:的?(?:信息公开)?(?:申请|案件))?")
_WITHIN = re.compile("其中|当中")
_LIST = re.compile("[、和及与]|还有|以及")
#: 从11件到12件, 比81件多137件: numbers that are one claim together.
_ONE_CLAIM = re.compile(r"[比较](?!例)|\d[^,;。]{0,4}(?<![不没未达感])[到至]\d|分别|各[是为有]?\d|各自|依次|差")
#: 翻一倍还多, 是它的两倍, 少181件: of two numbers.
_BY_WHICH = re.compile(r"翻|倍|[多少高低差](?:出|了)?\d")
_NAMES = ("row:", "column:", "rate:", "topic:received")
_ALL = re.compile("[都均皆]")
#: 217件|都|是, and the 1件是 of another part.
_ALL_ARE = re.compile(r"(?P<n>\d[\d,]*[件起宗条])(?:全部|[都均皆全])+(?=是|为|由|来自|属)")
_SO_MANY_ARE = re.compile(
    r"(?:其[余他]|另外?|剩下?|余下|还有|有|的)*\d[\d,]*[件起宗条](?:全部|[都均皆全])*(?:是|为|由|来自|属)"
)
#: 企业|的申请比|法律服务机构多
_BESIDE_IT = re.compile("[^,;。]*(?:比起?|较|少于|多于|低于|高于|不如|超过)")


@dataclass(frozen=True, slots=True)
class _Said:
    """Where something is claimed: a number with the words of its threshold, a none, or a way."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a stretch stops, where the next one starts, and what that begins with."""

    stop: int
    start: int
    lead: str = ""


def clauses_of_claims(read: Question) -> list[str]:
    """The stretches of a question that claims something in each of several; [] where it is one claim.

    A part of so many that are named before it begins with 其中: 3525件里个人3440件 is 3525件 and 其中个人3440件.
    """
    if not checks(read) or HOW_MANY.search(read.text) or read.has("op:times", "rest"):
        return []
    text = read.text[: _asking(read)]
    said = _claims(read, len(text))
    if len(said) == 1:
        return _of_each(read, text)
    if len(said) < 2 or _leaves_part(read, said[-1].end, len(text)):
        return []
    since = (0, *(each.end for each in said))
    cuts = [_cut(read, text, since[at], one, other) for at, (one, other) in enumerate(pairwise(said))]
    if not all(cuts):
        return []
    starts = [(0, ""), *((cut.start, cut.lead) for cut in cuts if cut)]
    stops = [*(cut.stop for cut in cuts if cut), len(text)]
    pieces = [lead + text[start:stop].strip(",;。、的") for (start, lead), stop in zip(starts, stops, strict=True)]
    if not all(pieces) or any(map(_TOGETHER.match, pieces)) or _is_of_both(read, stops[-2], pieces[-1]):
        return []
    return (
        [] if any(map(_OF_YEARS.match, pieces[2:])) else _of_parts(pieces)
    )  # 复议170件、诉讼77件，同比下降: of both together


def _of_parts(pieces: list[str]) -> list[str]:
    """217件都是自然人，1件是企业: so many are of each kind, and not all that there are of the first.

    >>> _of_parts(["申请217件都是自然人", "1件是企业"]), _of_parts(["申请217件都是自然人", "复议7件"])
    (['申请217件是自然人', '1件是企业'], ['申请217件都是自然人', '复议7件'])
    """
    others = any(map(_SO_MANY_ARE.match, pieces[1:]))
    return [_ALL_ARE.sub(r"\g<n>", piece) for piece in pieces] if others else pieces


def _is_of_both(read: Question, start: int, piece: str) -> bool:
    """Whether the last stretch says by how much one of two bodies exceeds the other (…，翻一倍还多, …，甲市少181件)."""
    several = len({name for m in read.publishers.matches if m.start < start for name in m.publishers}) > 1
    return several and bool(_BY_WHICH.search(piece)) and not _OF_YEARS.match(piece)


def _asking(read: Question) -> int:
    """Where the asking begins, in whatever words it is asked: 这话站得住吗."""
    behind = [t.start for t in read.tokens if "op:check" in t.marks and not read.text[t.end :].strip("?。!吗吧")]
    asking = CLOSING.search(read.text)
    at = min([len(read.text), *behind, *([asking.start()] if asking else [])])
    clause = max((mark.start() for mark in CLAUSE_END.finditer(read.text, 0, at)), default=0)
    named = any(t.start == clause + 1 and t.end == at and t.marks[0].startswith(_NAMES) for t in read.tokens)
    return clause if named else at  # 96项、金额1288万元，金额|有没有写错


def counts_unnamed(read: Question) -> bool:
    """Whether a stretch says so many and nothing of what they are (2024年218件)."""
    # 提案34件 are no applications; 公开了71件 says what was done with them
    says_what = names_what(read) or read.has("op:share", "prose", "elsewhere", "disclosed_any", "vague:given")
    return len(read.numbers) == 1 and not (says_what or read.unexplained)


def names_what(read: Question) -> bool:
    """Whether a row, a column or a rate is named, or applications."""
    return any(t.marks[0].startswith((*_NAMES, "topic:", "statistics:")) for t in read.tokens)


def opens_of_nothing(read: Question, before: Scene, counted: bool) -> bool:
    """Whether so much is said to be public and nothing says that applications are meant (公开了10件).

    counted: whether so many were said before it, of which it is a part (13件里).
    """
    of_applications = counted or any(row.startswith("applications.") for row in before.subject.rows)
    return read.has("disclosed_any") and not (names_what(read) or of_applications)


def _claims(read: Question, end: int) -> list[_Said]:
    """What is claimed, in order: numbers, nones, and ways that have no number in their clause."""
    than = [t for t in read.tokens if {"than:more", "than:less", "near"} & set(t.marks)]
    said = []
    for number in read.numbers:
        before = [t.start for t in than if t.end == number.start and not stands_behind(t)]
        behind = [t.end for t in than if t.start == number.end and stands_behind(t)]
        said.append(_Said(min([number.start, *before]), max([number.end, *behind])))
    free = [t for t in read.tokens if t.end <= end and not any(s.start < t.end and t.start < s.end for s in said)]
    moved = [t for t in free if t in ways_said(read) and not _has_number(read, t)]
    said += [_Said(t.start, t.end) for t in free if "zero" in t.marks and all(t.end != m.start for m in moved)]
    said += [_Said(t.start, t.end) for t in not_none(read) if moved or read.numbers]
    denied = {t.end: t.start for t in free if "zero" in t.marks}  # 没有|增减
    said += [_Said(denied.get(t.start, t.start), t.end) for t in moved]
    if denied:  # 都是个人提的，没有单位来过
        said += [_Said(t.start, t.end) for t in free if "all" in t.marks]
    return _paired(sorted(said, key=lambda each: each.start), read)


def _paired(said: Sequence[_Said], read: Question) -> list[_Said]:
    """占办结143件的三成, 由2023年的180件降至2024年的157件: what is one claim with the number before it.

    Both ends of a change are one beside what else is claimed of it (…，降幅13%), where they are a year apart: what
    stands behind is then a change of that year.
    """
    years = sorted(read.years.named)
    a_year = len(said) > 2 and len(years) == 2 and years[1] - years[0] == 1
    together = list[_Said]()
    for each in said:
        between = read.text[together[-1].end : each.start] if together else ""
        ends = a_year and len(together) == 1 and UP_TO.fullmatch(between)
        if ends or (together and _SHARE_OF.fullmatch(read.text[together[-1].end : each.end])):
            together[-1] = replace(together[-1], end=each.end)
        else:
            together.append(each)
    return together


def _has_number(read: Question, moved: Token) -> bool:
    """Whether a number stands in the clause of a change, which it then is the size of."""
    start = max((mark.end() for mark in CLAUSE_END.finditer(read.text, 0, moved.start)), default=0)
    behind = CLAUSE_END.search(read.text, moved.end)
    stop = behind.start() if behind else len(read.text)
    return any(start <= number.start < stop for number in read.numbers)


def _cut(read: Question, text: str, since: int, one: _Said, other: _Said) -> _Cut | None:
    """Where one claim ends and the next begins; None where both are one claim."""
    between = text[one.end : other.start]
    if of_whole := _OF_SO_MANY.match(between):
        return _Cut(one.end + of_whole.start("in"), one.end + of_whole.end(), "其中")
    if mark := CLAUSE_END.search(between):
        return _Cut(one.end + mark.start(), one.end + mark.end())
    if _ONE_CLAIM.search(text, since, other.end):
        return None
    if inner := _LIST.search(between):
        return _Cut(one.end + inner.start(), one.end + inner.end())
    if inner := _WITHIN.search(between):
        return _Cut(one.end + inner.start(), one.end + inner.start())
    before = [t for t in read.tokens if since <= t.start < one.start and t.marks != ("filler",)]
    counted = _COUNTED.match(between)
    at = one.end + counted.end() if before and counted else other.start
    return _Cut(at, at, "其中")


def _leaves_part(read: Question, end: int, stop: int) -> bool:
    """Whether something is named behind the last claim of which nothing is claimed (复议170件，其中维持)."""
    mark = CLAUSE_END.search(read.text, end, stop)
    behind = [t for t in read.tokens if mark and mark.end() <= t.start < stop]
    return any(t.marks[0].startswith(_NAMES) for t in behind)


def _of_each(read: Question, text: str) -> list[str]:
    """许可和处罚都下降了, 项目和金额都比2019年多: of each by itself what is claimed of all; [] where it is of one only.

    What stands before the list (集中采购的) is said of each.
    """
    moved = ways_said(read)
    rows = [t for t in read.tokens if t.marks[0].startswith(("row:", "column:")) and t.end <= len(text)]
    listed = rows[-1:]
    for row in reversed(rows[:-1]):
        if not _LIST.fullmatch(text[row.end : listed[0].start]):
            break
        listed = [row, *listed]
    if len(moved) != 1 or len(listed) < 2 or not _ALL.search(text, rows[-1].end):
        return []
    if "比" in _THAN_YEAR.sub("", text[rows[0].start :]):
        return []
    return [f"{text[: listed[0].start]}{row.text}{text[rows[-1].end :]}" for row in listed]


def of_the_whole(scene: Scene, before: Sequence[Scene]) -> Scene:
    """A share taken of the row that was counted before it: 不予公开47件，超过三成是执法案卷 is a share of the 47."""
    part = things(replace(scene.subject, share=False))
    if not scene.subject.share or [len(each) for each in part] != [1]:
        return scene
    for told in before:
        whole = things(told.subject)
        if [len(each) for each in whole] == [1] and contains(whole[0][0].row, part[0][0].row):
            divisor = replace(told.subject, share=False, implied=False)
            return replace(scene, subject=replace(scene.subject, share=False, divisor=divisor))
    return scene


def of_the_first(scene: Scene, read: Question, whole: str) -> Scene:
    """What a clause behind A比B多 is said of: of A, the first of two bodies, rows or columns that are compared."""
    if _ALL.search(whole):  # 处罚比许可多，都超过50万件
        return scene
    named = list[tuple[int, int]]((each.start, each.end) for each in read.publishers.matches)
    rows = [token for token in read.tokens if token.marks[0].startswith(("row:", "column:"))]
    if len(scene.publishers) == 2 == len(named) and _than(read, *named):
        return replace(scene, publishers=scene.publishers[:1])
    if len(rows) < 2 or len(scene.publishers) != 1 or not _than(read, *((t.start, t.end) for t in rows[-2:])):
        return scene
    axis, _, other = rows[-1].marks[0].partition(":")
    said = scene.subject.rows if axis == "row" else scene.subject.columns
    if not rows[-2].marks[0].startswith(f"{axis}:") or len(said) != 2 or said[1] != other:
        return scene
    subject = replace(scene.subject, rows=said[:1]) if axis == "row" else replace(scene.subject, columns=said[:1])
    return replace(scene, subject=subject)


def _than(read: Question, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether the second of two names is what the first is compared with (A的申请比B多)."""
    return bool(ways_said(read) and _BESIDE_IT.fullmatch(read.text[one[1] : other[0]]))


def whole_of(read: Question, scene: Scene, facts: Facts) -> Answer:
    """The verdict on so many that are said before a part of them, which tells what they are (218件里75件无法提供)."""
    premise, parts = premise_of(read), things(replace(scene.subject, share=False))
    draft = Draft(Query(scene.publishers, scene.years, tuple(parts)), read.asked, facts)
    told = answer_whole_of(draft, parts, premise) if premise and not premise.others else ""
    return draft.finish(told or f"{LEADS}{read.text}。")


def together(question: str, judged: Sequence[Answer]) -> Answer | None:
    """The verdicts on every clause as one; None where a clause has none.

    The clauses that are right and those that are not are told apart: "不对。第1处对，…。第2处不对，…。"
    """
    if not all(answer.verdict for answer in judged):
        return None
    told = [replace(answer, answer=f"第{at}处{answer.answer}") for at, answer in enumerate(judged, 1)]
    found = joined(question, [("", answer) for answer in told])
    right = all(answer.verdict == "yes" for answer in judged)
    return replace(found, answer=f"{'对' if right else '不对'}：{found.answer}")


def beside_given(question: str, told: Premise | None, given: Answer, answer: Answer, checked: bool) -> Answer | None:
    """The answer to what is asked behind a number that was told; that number too, where the report prints another.

    told: the number as it was said; cut off and not rounded (398万 of 398.58万) it is let pass.
    checked: the number is part of what is to be checked (甲市170件，乙市更多，对吗).
    """
    if checked:
        return together(question, (given, answer))
    printed = [Decimal(figure.value) for figure in given.figures if figure.value]
    place = told.place if told else Decimal(0)
    cut_off = told is not None and len(printed) == 1 and 0 <= printed[0] - (told.number or 0) < place
    if given.verdict != "no" or cut_off:
        return answer
    wrong = f"问句里的数与报告不符：{VERDICT.sub('', given.answer, count=1)}"
    return joined(question, [("", replace(given, answer=wrong)), ("", answer)])


def denies_several(answer: Answer, scene: Scene) -> bool:
    """Whether several claims are denied together, so that it is not told which of them is wrong."""
    together_told = answer.answer.startswith("不对：") or scene.operation in ("growth", "difference")
    return answer.verdict == "no" and together_told
