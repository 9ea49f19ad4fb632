"""Words that exclude each other: levels, kinds of requests and of deputies, dates; what is said of one is of no other.

A question that names one member of such a set is answered by no number whose own words, or else the words nearest to
it in its sentence, name another one: "省人大建议几件" by no 市人大代表建议34件, "6月的培训" by no training of 3月14日,
"乡镇考核占几分" by none of what weighs with the departments. Most of these words say little alone, or stand somewhere
in the paragraph as well, so that the words that explain a number do not tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from assistant.prose.units import RATIO
from assistant.prose.wording import Asked
from assistant.reading.addresses import HOTLINE
from corpus.punctuation import SENTENCE_ENDS
from corpus.report import Mention
from corpus.text import legible_words, matchable, segment_start


class _Set(NamedTuple):
    """Words that exclude each other, those that say the same under one name.

    own_alone: only a number's own words tell of which one it is.
    """

    words: tuple[tuple[str, re.Pattern[str]], ...]
    own_alone: bool = False

    def named(self, text: str) -> frozenset[str]:
        """What a text names of the set."""
        return frozenset(name for name, pattern in self.words if pattern.search(text))


def _set(own_alone: bool = False, /, **words: str) -> _Set:
    return _Set(tuple((name, re.compile(pattern)) for name, pattern in words.items()), own_alone)


_PLACES = "省市县区州旗"
#: 县（区）, 县(市、区)
_DISTRICTS = "县[（(]?市?、?区[)）]?|区[（(]?市?、?县[)）]?|县市区|[县区]级|市县(?!长)"
_LEVELS = _set(
    all=f"全[{_PLACES}镇乡](?!人大|政协)",
    itself=f"[{_PLACES}]?本级|[{_PLACES}]政府(?!门户|网|公报)",
    departments=f"[{_PLACES}]直|(?<!上级)(?<!业务)部门(?!规章|规范|文件)|厅局|委办局",
    provincial="省级",
    cities="市州|州市|设区市|地市|市级|市县(?!长)",
    districts=_DISTRICTS,
    towns="乡镇|镇街|街镇|街道|镇村|[乡镇]级",
    villages="村级|村居|社区",
)
_REQUESTS = _set(complaint="投诉", report="举报", inquiry="咨询", help="求助", repair="报修", praise="表扬")
_SEATS = "(?:级|的)?(?:人大|政协)"
_BODIES_OF_DEPUTIES = _set(
    True,
    nation=f"全国{_SEATS}",
    province=f"省{_SEATS}",
    city=f"市{_SEATS}",
    county=f"县{_SEATS}",
    district=f"区{_SEATS}",
    town=f"[镇乡]{_SEATS}",
)
_SETS = (_LEVELS, _REQUESTS, _BODIES_OF_DEPUTIES)
#: 12345, 96116: hotlines by their numbers.
_HOTLINE = re.compile(rf"(?<![\d.]){HOTLINE}(?![\d.])")
#: 经费84万元由区级财政承担: who pays is no level of what is paid for.
_PAID_BY = re.compile("由[^，,；;。]{1,10}(?:承担|负担|支付|支出|保障|拨付|解决)")
#: 市民代表, 企业家代表; 人大代表建议 are told apart by whose they are.
_DEPUTIES = re.compile("(?P<who>[一-龥]{2,3})代表(?!建议|议案|委员|大会|作品|性)")
_DATE = re.compile(r"(?<![\d.])(?P<month>\d{1,2})月(?:份|(?P<day>\d{1,2})[日号])?")
#: 截至11月底, 1月至6月: a stretch of time.
_STRETCH = re.compile("截|[底末]|以来|前|起|至|到|[—–-]")
#: 报到几人: the dictionary cuts it, and what is left says little.
_WHOLE_ACTS = re.compile("报到|签到")
_EACH = re.compile("平均|[人日月周户]均|每一?[期次场人件家篇条]")
_TOLD_EACH = re.compile("均|每|/|／")
#: 常务会议开了几次, 召开几次常务会议
_HELD = re.compile(
    "(?P<meeting>[一-龥]{2}会议?)(?:一?共|总共|全年|召|举)*(?:开|行|办)(?:了|过)?(?:多少|几)[次场]"
    "|(?:召开|开|举行)(?:了|过)?(?:多少|几)[次场](?P<of>[一-龥]{2,10}会议?)[？?]?$"
)
_DONE_AT = re.compile("会议?(?:上|专题|专门|集体|多次)*(?P<act>研究|审议|听取|邀请|讨论|学习|传达|部署|通报)")


def is_set_apart(asked: Asked, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether a number is of another level, request, deputy, date or share of time than the one a question names.

    beside: the numbers of its clause. text: that of the report.
    """
    question = asked.text
    return (
        any(_is_of_another(each.named, question, mention, text, each.own_alone) for each in _SETS)
        or _is_of_another(lambda said: frozenset(_HOTLINE.findall(said)), question, mention, text)
        or _is_of_a_later_kind(question, mention, beside, text)
        or _is_of_other_deputies(question, mention)
        or _is_of_another_date(question, mention, text)
        or any(act not in matchable(mention.counted) for act in _WHOLE_ACTS.findall(question))
        or _is_of_all_times(question, mention, text)
        or _is_what_was_done_there(question, mention)
    )


def _is_of_another(
    named: Callable[[str], frozenset[str]], question: str, mention: Mention, text: str, own_alone: bool = False
) -> bool:
    asked = named(question)
    if not asked:
        return False
    for piece in _nearest_first(mention, text, own_alone):
        if told := named(piece):
            return not told & asked
    return False


def _nearest_first(mention: Mention, text: str, own_alone: bool) -> Iterator[str]:
    """What is said of a number in its sentence: its own words, its whole, its segment, the segments before."""
    yield _PAID_BY.sub("", legible_words(mention.own))
    if own_alone:
        return
    yield legible_words(mention.whole)
    start = segment_start(text, mention.start, "，,；;。！？\n")
    yield legible_words(text[start : mention.start])
    begin = segment_start(text, mention.start, "；;。！？\n")
    yield from reversed([legible_words(each) for each in re.split("[，,]", text[begin:start]) if each])


def _is_of_a_later_kind(question: str, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether the one kind of request that is asked for is told of a number behind this one, and not before it."""
    asked = _REQUESTS.named(question)
    begin = segment_start(text, mention.start, SENTENCE_ENDS)
    before = _REQUESTS.named(legible_words(text[begin : mention.start] + mention.counted))
    later = (_REQUESTS.named(legible_words(other.own)) for other in beside if other.start >= mention.end)
    return len(asked) == 1 and not asked & before and any(asked == each for each in later)


def _is_of_other_deputies(question: str, mention: Mention) -> bool:
    """Whether deputies of one kind are asked for (市民代表), and a number names others (企业家代表)."""
    asked = {found["who"][-2:] for found in _DEPUTIES.finditer(question)}
    told = {found["who"][-2:] for found in _DEPUTIES.finditer(matchable(mention.own))}
    return bool(asked and told) and all(who not in mention.own for who in asked)


def _is_of_another_date(question: str, mention: Mention, text: str) -> bool:
    """Whether one month or day is asked for, and the date named last before a number is another one, or none is."""
    asked = list(_DATE.finditer(question))
    if len(asked) != 1 or _STRETCH.search(question):
        return False
    start = segment_start(text, mention.start, SENTENCE_ENDS)
    stop = min((at for sign in "，,；;。\n" if (at := text.find(sign, mention.end)) >= 0), default=len(text))
    told = [found for found in _DATE.finditer(text[start:stop]) if not found.start() > mention.end - start]
    if not told:
        return True
    days = (asked[0]["day"], told[-1]["day"])
    return told[-1]["month"] != asked[0]["month"] or (all(days) and days[0] != days[1])


def _is_of_all_times(question: str, mention: Mention, text: str) -> bool:
    """Whether an average or the number of each time is asked for, and a number says nothing of the kind."""
    if not _EACH.search(question) or mention.unit in RATIO:
        return False
    start = segment_start(text, mention.start, "，,；;。！？\n")
    behind = re.split("[，,；;。、]", text[mention.end : mention.end + 4])[0]
    return not _TOLD_EACH.search(text[start : mention.end] + behind + mention.counted)


def _is_what_was_done_there(question: str, mention: Mention) -> bool:
    """Whether it is asked how often a meeting was held, and a number says how often it did something: 会议|研究|2次."""
    done = _DONE_AT.search(matchable(mention.own)) if _HELD.search(question) else None
    return done is not None and done["act"] not in question
