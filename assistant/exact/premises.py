"""What a question claims: the premise that is held against what is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter
from typing import Literal

from assistant.exact.claimed import last_place
from assistant.exact.moved import DEGREE
from assistant.exact.unjudged import MOVED, ways_said
from assistant.exact.wholes import claims_all, claims_granted
from assistant.names.publishers import PublisherMatch
from assistant.query import Premise, Relation, Way
from assistant.question import Question
from assistant.reading.asking import ends_yes_or_no
from assistant.reading.choosing import asks_which, names_year_by_number
from assistant.reading.compared import year_compared
from assistant.reading.formula import is_against_years_or_bodies_together
from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import subject_of
from assistant.reading.tokens import Token
from corpus.numbers import Number

_MORE, _LESS = re.compile("[多增升高涨大]"), re.compile("[少减降低跌小滑落缩]")
_YEAR_FIRST = itemgetter(0)
_OR = re.compile(r"\d[^,。?]{0,3}还是[^,。?]{0,3}\d")
_THAN_IT = re.compile("(?:比|较)$")
_THAN = re.compile("[比较][^,。?]*[多少增减升降涨跌]")
#: 比100件多: a threshold, not a number that is claimed.
_ABOVE, _BELOW = (re.compile(rf"比\d[\d,.]*[^\d,。?年]{{0,2}}(?:还)?(?:要)?[{way}]") for way in ("多高大", "少低小"))
#: 没有|增加: a way that is denied; not 有没有|增加, which asks.
_DENIED = re.compile("(?:(?<!有)没有?|未|并未|未曾)(?:再|继续)?$")
#: 11件|到|12件, 11件增到2024年|12件
UP_TO = re.compile(r"[^,。?;:\d]{0,4}(?:到|至|为|→)了?(?:\d{2,4}年度?的?)?$")
_UP_TO_HERE = re.compile(r"(?:了|[约近]|\d{2,4}年度?的?)*")
#: 比许可多, 处罚少于许可: what the first is measured with.
_MEASURED = re.compile("[比较]|[多少高低大小]于|[超多]过|不[如及]")
#: 做过行政处罚, 罚过款: more than none of it.
_DONE = re.compile(
    "(?:[做作搞开罚收打办审批发出采告拒提]|公开|申请|复议|起诉|处罚|强制|收费|采购|发生|出现|结转|纠正|[收接]到|受理|答复|办结)过(?![程去期滤度于])"
)
#: 超过|了, 超过300件和|200件: what may stand between a threshold's word and its number.
_LEADS_TO = re.compile(r"(?:了|有|约|全部|总数|的)*(?:\d[\d,.]*[^\d,。;]{0,2}[和与及、])*")
REACHED = re.compile("至少|不少|不低|以上|达|够|^满|至多|[不没有]超过|没过|不多|以内|以下")
#: 没办的|有吗: what picks out the applications is no denial, and whether there are any is asked behind it.
_PICKED_OUT = re.compile(
    "[^,。?;的]*的(?:申请|案件|案子|件|情况)*(?:到底|究竟|也|都|还)*(?:有没有|是否有|(?:有|存在)过?(?:吗|么|没有?|不)?[?。]*$)"
)
#: 都维持了？, 清一色个人提的？: said, and asked by its mark alone.
_SAID = re.compile("[了的][?]$")
_COMPARED_AND_ASKED = re.compile("[比较][^,。;]{2,}(?:还要?|更)?[多少高低](?:了|得多|很多|一些)?[?]$")
#: 处罚少了?, 许可项目减少了?: asked by its mark alone.
_MOVED_AND_ASKED = re.compile("(?:增加|增长|增多|上升|上涨|提高|减少|下降|降低|下滑|变[多少]|[多少涨降跌])了[?]$")
#: 许可少于2023年?, 企业不如律所多?: set against another and asked by its mark alone.
_SET_AGAINST_AND_ASKED = re.compile("(?:[多少高低]于|[超多]过|不[如及])[^,。;]{2,}[?]$")
_ASKS_FOR = re.compile("多少|几|哪|谁|什么|怎|如何|为啥|何|还是")
#: 是0, 为零: a number that is claimed, where 没有 may deny anything.
_IS_ZERO = re.compile("(?:都|均|也|就)*(?:是|为|等于)(?:0|零)[件个份宗起次]?")


def checks(read: Question) -> bool:
    """Whether a question ends in asking whether something is so; A比B还多？ asks it by its mark alone."""
    marked = (_COMPARED_AND_ASKED, _MOVED_AND_ASKED, _SET_AGAINST_AND_ASKED)
    said = any(each.search(read.text) for each in marked) and not _ASKS_FOR.search(read.text)
    return said or read.has("op:check") or ends_yes_or_no(read.text) or read.text.rstrip("?。!").endswith("没有")


def premise_of(read: Question) -> Premise | None:
    """What the question claims, or None when it only asks, or claims what cannot be judged."""
    if is_against_years_or_bodies_together(read):
        return None
    is_checked = checks(read)
    counts = read.has("op:count") or asks_which(read)
    told = bool(HOW_MANY.search(read.text)) and not (read.has("op:check") or counts)  # 收到3件，办结几件: no claim
    told = told or (not is_checked and _asks_share_behind(read))
    if len(read.numbers) > 1 and _OR.search(read.text):
        return None  # 64件还是46件: asks which
    if read.numbers and read.has("not:all"):
        return None  # 218件不都是个人提的: of which the number is said, nobody can tell
    way, denied = _way(read)
    if read.numbers and not told and (read.marked("than:") or not counts or names_year_by_number(read)):
        return None if way is None or denied else _of_numbers(read, way)
    zero = any("zero" in t.marks and not _PICKED_OUT.match(read.text, t.start) for t in read.tokens)
    if counts:
        return Premise("zero") if zero else None
    asked_way = read.has("exists") and read.has("way:up", "way:down", "op:difference")  # 有没有增加
    if (is_checked or asked_way) and way is None:
        return None
    if (is_checked or asked_way) and way and not read.has("which:publisher", "which:year", "which:applicant"):
        asks = not read.has("op:check") and not read.text.rstrip("?。!").endswith("吧")
        return Premise(way, bound=denied or _bound(read), asked=asks)
    asks = bool(HOW_MANY.search(read.text)) and not read.has("op:check")  # 还剩几件没办: asks, denies nothing
    which = read.has("which:applicant") and not is_checked  # 没有申请的是哪类: asks
    if zero and not (asks or which) and (is_checked or not read.has("exists")):
        return Premise("zero", moved=_of_change(read))
    if (is_checked or _SAID.search(read.text)) and claims_all(read):
        return Premise("all", denied=read.has("not:all"))
    if read.has("exists") or (is_checked and not asks and _DONE.search(read.text)):
        return Premise("some", asked=not read.has("op:check"), moved=_of_change(read))
    return None


def _asks_share_behind(read: Question) -> bool:
    """办结718件，部分公开占比: a share is asked for in a clause of its own, and the number before it is known."""
    shares = [t.start for t in read.tokens if "op:share" in t.marks or t.marks[0].startswith("rate:")]
    last = max((number.end for number in read.numbers), default=len(read.text))
    pieces = all(number.unit in ("件", "项", "个") for number in read.numbers)
    behind = [start for start in shares if start > last and re.search("[,;。]", read.text[last:start])]
    return pieces and bool(behind)


def _of_change(read: Question) -> bool:
    """Whether it is a change that is claimed to be none or some: 没有增减, 有增减吗."""
    return any("增减" in token.text and "op:difference" in token.marks for token in read.tokens)


def _of_numbers(read: Question, way: Way) -> Premise:
    """The claim of one number or of several; of a change, of what it came to, or of a threshold."""
    ends, claims = _ends(read), list[Premise]()
    for number in read.numbers if ends else _by_year(read):
        relation, bound = _relation(read, number)
        bound = bound or (number.upto is not None and not number.open_end)
        claim = Premise(
            relation,
            number.value,
            number.unit,
            number.approximate or _near(read),
            way,
            bound=bound,
            signed=_signed(read),
            whole=read.has("all") or claims_granted(read),
            ends=ends,
            place=last_place(number),
            denied=read.has("denied"),
            in_times="倍" in read.asked,
            upto=number.upto,
        )
        claims.append(claim)
    return replace(claims[0], others=(*claims[1:], *_claims_zero_behind(read)))


def _relation(read: Question, number: Number) -> tuple[Relation, bool]:
    """Whether a number is claimed itself or as a threshold, and whether it is reached by the number itself.

    Of several numbers each has the word that touches it, or the one before the list it stands in (超过300件和200件).
    """
    above, below = (bool(number.start and way.match(read.text, number.start - 1)) for way in (_ABOVE, _BELOW))
    than = [t for t in read.tokens if {"than:more", "than:less"} & set(t.marks)]
    if len(read.numbers) > 1:
        than = _touching(read, number, than)
    more = above or any("than:more" in t.marks for t in than)
    less = below or any("than:less" in t.marks for t in than)
    relation: Relation = "more" if above or (more and not below) else "less" if less else "is"
    return relation, any(REACHED.search(token.text) for token in than)


def _touching(read: Question, number: Number, than: Sequence[Token]) -> list[Token]:
    """The words of more or less beside a number, with nothing but small words or the list it is in between."""
    before = [t for t in than if t.end <= number.start and _LEADS_TO.fullmatch(read.text[t.end : number.start])]
    behind = [t for t in than if number.end == t.start]
    return [t for t in before if not stands_behind(t)] + [t for t in behind if stands_behind(t)]


def stands_behind(than: Token) -> bool:
    """Whether a word of more or less is said behind its number: 五成以上; 超过 stands before it.

    >>> [stands_behind(Token(0, 2, word, ("than:more",))) for word in ("以上", "超过")]
    [True, False]
    """
    return than.text.startswith("以")


def _near(read: Question) -> str:
    """The word that makes a number inexact and stands apart from it: 接近 is below it, 差不多 on either side."""
    words = [token.text for token in read.tokens if "near" in token.marks]
    return ("约" if words[0].startswith("差不多") else "近") if words else ""


def _ends(read: Question) -> Literal["", "last", "both"]:
    """Whether a number is what a change came to: 增到12件, 从11件到12件."""
    reached = [token for token in read.tokens if "reach" in token.marks]
    if len(read.numbers) == 1:
        behind = any(_UP_TO_HERE.fullmatch(read.text[t.end : read.numbers[0].start]) for t in reached)
        return "last" if behind else ""
    if len(read.numbers) != 2:
        return ""
    first, last = read.numbers
    moved = reached or read.has(*MOVED)
    return "both" if moved and UP_TO.fullmatch(read.text[first.end : last.start]) else ""


def _by_year(read: Question) -> list[Number]:
    """The numbers claimed, oldest year first where each stands with a year of its own: values are read so."""
    years = [each for each in read.years.expressions if each.kind == "year" and len(each.years) == 1]
    if len(read.years.expressions) == 1 and (listed := read.years.expressions[0]).kind == "year":
        if len(listed.years) == len(read.numbers) > 1:  # 2024年和2023年分别为…: in the order they are said
            return [number for _, number in sorted(zip(listed.years, read.numbers, strict=True), key=_YEAR_FIRST)]
        return list(read.numbers)
    if _THAN.search(read.text):  # 2024年218件，比2023年多137件: the second is no number of a year
        return list(read.numbers)
    if len(years) != len(read.numbers) or len({each.years for each in years}) < len(years):
        return list(read.numbers)
    return [number for _, number in sorted(zip((y.years for y in years), read.numbers, strict=True), key=_YEAR_FIRST)]


def _claims_zero_behind(read: Question) -> list[Premise]:
    """The claim that the last thing is 0, behind a number claimed of what stands before it (…85件，其中…是0，对吗)."""
    zeros = [t for t in read.tokens if "zero" in t.marks and _IS_ZERO.fullmatch(t.text)]
    behind = read.has("op:check") and len(zeros) == len(read.numbers) == 1 and read.numbers[0].end < zeros[0].start
    return [Premise("zero")] if behind and not read.marked("than:") else []


def _bound(read: Question) -> bool:
    """Whether a threshold counts as reached by the number itself: 至少200件, 不超过200件."""
    return any({"than:more", "than:less"} & set(t.marks) and REACHED.search(t.text) for t in read.tokens)


def _signed(read: Question) -> Way:
    """Which way a claim of a change goes by its own words: 增加18项, 减少了15项, 比上年少15项."""
    than = ways_said(read)
    words = "".join(t.text for t in read.tokens if {"way:up", "way:down", "op:difference"} & set(t.marks) or t in than)
    words = DEGREE.sub("", words)
    less, more = bool(_LESS.search(words)), bool(_MORE.search(words))
    return "" if less == more else "up" if more else "down"


def _way(read: Question) -> tuple[Way | None, bool]:
    """Which way a question says that numbers go, from the first value read to the second, and whether it denies the
    other one (没有增加 is down or equal). None where a way is said and it stays open of which of two years.

    Years are read oldest first, bodies and rows as they are said: A比B多 goes down from A to B.
    """
    moved = [token for token in read.tokens if set(MOVED) & set(token.marks)]
    words = DEGREE.sub("", "".join(t.text for t in read.tokens if {*MOVED, "op:max", "op:min"} & set(t.marks)))
    less, more = bool(_LESS.search(words)), bool(_MORE.search(words))
    if not (less or more):  # 减少超过10件 goes down, by more than 10
        less, more = read.has("than:less"), read.has("than:more")
    if less == more:
        return "", False
    if not _is_of_years(read) and moved and not _MEASURED.search(read.text):
        return None, False  # 从个人到企业变少了: of which it is said stays open
    denied = any(_DENIED.search(read.text[: token.start]) for token in moved)
    subject_first = True
    if _is_of_years(read):
        side = year_compared(read)
        if not side:  # 不到2023年的两倍: a threshold by itself goes no way
            return (None if words or not read.numbers else ""), denied
        subject_first = side == "earlier"
    return "up" if more != (subject_first != denied) else "down", denied


def _is_of_years(read: Question) -> bool:
    """Whether two years are compared, and not two bodies, rows or columns."""
    years = read.years.named
    one_body = len(read.publishers.sure) < 2
    is_years = len(years) > 1 and one_body
    is_years = is_years or any(each.kind in ("shift", "relative") for each in read.years.expressions)
    columns = [column for column in read.marked("column:") if column != "total"]
    is_years = is_years or (one_body and len(subject_of(read).rows) < 2 and len(columns) < 2)
    if not read.years and any(_THAN_IT.search(read.text[: named.start]) for named in _first_named(read)):
        return False  # 比淮安多吧, 比企业少吧: what was asked about before is the first
    return is_years


def _first_named(read: Question) -> list[PublisherMatch | Token]:
    """The first body, row or column that a question names."""
    rows = [token for token in read.tokens if token.marks[0].startswith(("row:", "column:"))]
    named: list[PublisherMatch | Token] = [*read.publishers.matches[:1], *rows[:1]]
    return sorted(named, key=attrgetter("start"))[:1]
