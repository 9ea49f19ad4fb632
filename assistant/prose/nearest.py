"""The number a report prints nearest to a question that its words do not answer: by meaning, and told as that.

The words of a question decide first (`counting`, `telling`). Where they find nothing, the vectors
of what the same report counts and says are compared with the question. The one candidate that is near enough, and
nearer than the next, is quoted in a frame that claims nothing more; it gives no figure. Without vectors of the
report nothing is compared, and neither model nor torch is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.prose.around_number import paragraph_before
from assistant.prose.carriers import carried_otherwise, channels_in
from assistant.prose.counting import surplus
from assistant.prose.doings import is_of_another_act
from assistant.prose.each_time import is_not_of_each_one
from assistant.prose.joint import counts_more_than_asked, is_of_another_level, lowest_asked
from assistant.prose.opposites import crosses, is_not_of_the_left, lacks_what_is_denied
from assistant.prose.owning import counts_what_is_beside_it, is_not_what_was_put_out
from assistant.prose.part_or_whole import counts_only_the_whole
from assistant.prose.told import act_is_beside, is_told_of_another
from assistant.prose.units import counts_bodies, is_of_another_measure, likely_unit
from assistant.prose.wording import Asked, coverage
from corpus.numbers import find_numbers
from corpus.report import Mention
from corpus.snippets import label, segment
from corpus.text import matchable

if TYPE_CHECKING:
    from corpus.passages import PassageIndex

#: Weights of a mention's likeness: cosine of what it counts and of its own segment, share of the question's words that
#: it and its clause hold, unit, words that it has beside them. A logistic fit over 229 development questions whose
#: words find nothing, 126 of them not answered by their reports.
_COUNTED, _SEGMENT, _OWN, _CLAUSE, _UNIT, _SURPLUS, _BIAS = 35.0, 31.5, 1.5, 2.75, 7.0, -0.7, -62.0
#: From here on a mention is near enough, and this much nearer than any other number. Of those questions, at -1.5, -1,
#: -0.5 and 0: 65, 62, 54, 50 % get the right quote, 8, 7, 6, 3 % another one; of the unanswerable 5, 4, 2, 0 % one.
NEAR, APART = -0.75, 0.6
_OWN_MEASURES = tuple(
    frozenset(kind.split()) for kind in ("册 本", "人 名 位 人次", "户 家", "块 幅 处", "期 辑", "场 场次", "封", "台")
)
_OPPOSITES = frozenset(
    "关停 注销 关闭 关掉 砍掉 撤并 开设 开通 新开 新办 新增 涨粉 粉丝 废止 修改 退回 缩短 短视频".split()
)
#: 国家级媒体几篇: which level it is, every number of another one is as near.
_LEVEL = re.compile("(?:国家|中央|[省部市县区镇乡村])级|中央|全国")
#: 夜间受理几件: a number of the whole day is as near.
_PARTS_OF_TIME = tuple(
    re.compile(words)
    for words in (
        "夜间|夜里|夜晚|晚上|晚间|凌晨",
        "白天|日间",
        "节假日|双休日|周末|假期",
        *"高峰 上半年 下半年 一季度 二季度 三季度 四季度".split(),
    )
)
_ROWS = re.compile("申请|诉讼|复议|许可|处罚|强制|(?:规范性文件|规章)(?:$|已|均|都|全)")
#: 涉农补贴类有几条: a number that shares no letter with the kind is of another one, or of all kinds.
_KIND_NAMED = re.compile(
    "(?:^|[的中里，,、])(?P<kind>[一-龥]{2,8}?)(?:这一?|那一?)?类的?(?:政府|政务)*(?:信息)?(?:一共|总共|共)?(?:有|是|占|公开了?)*(?:多少|几)"
)
#: 财政信息几条: a number of 各类信息, which has no word of it, is the whole and not the part.
_OF_EVERY_KIND = re.compile("各[类种项]|全部|所有")


#: 新媒体总共多少个: how many there are, which no 注销2个 and no 新增2个 tell.
_HOW_MANY_ARE = re.compile(r"(?:总共|一共|共有?|现有|拥有|总数[是为有]?|(?<![没所])有)(?:多少|几)")
_CHANGES = re.compile("注销|关停|关闭|关掉|撤[销并]|停用|清退|新增|新开|新建|新设|增设")


def nearest(asked: Asked, report: str, mentions: Sequence[Mention], text: str, index: PassageIndex) -> Mention | None:
    """The number of one report nearest to the one asked for; None when none is near enough."""
    if not index.can_search_meaning([report]) or not any(term.heavy for term in asked.terms):
        return None
    given = [number.value for number in find_numbers(asked.text)]
    fitting = [m for m in mentions if _same_measure(asked.unit, m.unit) and not _in_tables(m) and m.value not in given]
    fitting = [m for m in fitting if _says_what_must_be_said(asked, m, mentions, text)]
    fitting = [m for m in fitting if not any(_is_of_it_too(m, other, asked) for other in fitting)]
    counted, segments = ([f(m) for m in fitting] for f in (label, segment))
    cosines = index.likeness(asked.plain, counted + segments, keep=True)
    halves = zip(cosines[: len(fitting)], cosines[len(fitting) :], strict=True)
    scores = [
        _COUNTED * float(own) + _SEGMENT * float(near) + _words(asked, mention)
        for (own, near), mention in zip(halves, fitting, strict=True)
    ]
    ranked = sorted(zip(scores, fitting, strict=True), key=lambda pair: (-pair[0], pair[1].start))
    if not ranked or ranked[0][0] < NEAR:
        return None
    first = ranked[0][1]
    rival = next((score for score, mention in ranked if mention.value != first.value), NEAR - APART)
    return first if ranked[0][0] - rival >= APART else None


def _is_in_part_of_time(question: str, clause: str) -> bool:
    """Whether a clause tells of the part of a day or year that a question names, if it names one."""
    return all(part.search(clause) for part in _PARTS_OF_TIME if part.search(question))


def _is_of_it_too(mention: Mention, other: Mention, asked: Asked) -> bool:
    """Whether a number counts what another one does in a measure that a question does not say: 229大项|539小项."""
    same = mention.own == other.own and mention.clause == other.clause
    return same and bool(other.unit) and other.unit in asked.text and mention.unit not in asked.text


def _same_measure(asked: str, unit: str) -> bool:
    """Whether a number in a unit may be meant; 册, 人 or 块 ask for their own kind alone, 个 and 件 for any piece."""
    if likely_unit(asked, unit) is None:
        return False
    own = next((kind for kind in _OWN_MEASURES if asked in kind), None)
    return own is None or unit in own or unit == "个"


def _says_what_must_be_said(asked: Asked, mention: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Whether a mention holds what likeness cannot tell apart: closed or opened, which channel, what money is for."""
    said = matchable(mention.counted)
    own = mention.own
    if is_told_of_another(asked, mention) or is_of_another_measure(asked.text, asked.unit, mention):
        return False
    if crosses(asked.text, matchable(own)) or counts_only_the_whole(asked.text, own):
        return False
    if _is_of_another_kind(asked.text, own) or _is_only_a_change(asked.text, own):
        return False
    if is_not_of_the_left(asked.text, matchable(own)) or lacks_what_is_denied(asked.text, matchable(own)):
        return False
    if any(level not in said for level in _LEVEL.findall(asked.text)):
        return False
    if "本级" in asked.text and "本级" not in matchable(mention.clause):
        return False
    if not _is_in_part_of_time(asked.text, matchable(mention.clause)):
        return False
    if lowest_asked(asked.text) not in own or is_of_another_level(asked.text, own):
        return False
    if counts_bodies(asked.unit, mention.unit, own) or is_not_of_each_one(asked.text, mention, text):
        return False
    beside = [other for other in mentions if other.clause == mention.clause]
    if carried_otherwise(asked.text, mention, mentions, text) or counts_what_is_beside_it(asked, mention, text):
        return False
    if act_is_beside(asked, mention, beside):
        return False
    if counts_more_than_asked(asked, mention, beside, text) or is_not_what_was_put_out(asked, mention, ""):
        return False
    if is_of_another_act(asked.text, mention.counted, paragraph_before(text, mention.start)):
        return False
    opposite = [term for term in asked.terms if term.same & _OPPOSITES]
    of_money = asked.heavy if asked.unit == "元" else []
    heavy = asked.heavy
    clause = matchable(mention.clause)
    channels = channels_in(asked.text) if opposite else frozenset[str]()  # 关停的网站几个: no 新媒体
    return (
        not (channels and not channels & channels_in(clause))
        and not (_OF_EVERY_KIND.search(own) and not any(term.in_text(clause) for term in heavy))
        and all(term.in_text(said) >= 0.5 for term in opposite)
        and (not of_money or any(term.in_text(said) >= 0.5 for term in of_money))
    )


def _is_of_another_kind(question: str, own: str) -> bool:
    """Whether one kind of information is named, and a number's own words share no letter with it.

    >>> _is_of_another_kind("涉农补贴类有几条", "主动公开"), _is_of_another_kind("环保类有几条", "生态环境保护")
    (True, False)
    """
    named = _KIND_NAMED.search(question)
    return named is not None and not set(named["kind"]) & set(own)


def _is_only_a_change(question: str, own: str) -> bool:
    """Whether it is asked how many there are, and a number counts those that were opened or closed.

    >>> _is_only_a_change("新媒体总共多少个", "注销新媒体"), _is_only_a_change("停了几个新媒体", "注销新媒体")
    (True, False)
    """
    return bool(_HOW_MANY_ARE.search(question) and _CHANGES.search(own)) and not _CHANGES.search(question)


def _in_tables(mention: Mention) -> bool:
    """Whether the form's tables count the same: what they do not tell apart is refused, not approached."""
    return bool(_ROWS.search(mention.own))


def _words(asked: Asked, mention: Mention) -> float:
    whole, own = mention.whole, mention.own
    said, near = (coverage(asked.terms, matchable(text)) for text in (own, mention.clause))
    unit, beside = likely_unit(asked.unit, mention.unit) or 0.0, surplus(asked.terms, own, whole)
    return _BIAS + _OWN * said + _CLAUSE * near + _UNIT * unit + _SURPLUS * beside
