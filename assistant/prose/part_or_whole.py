"""Whose words the words of a question are, the part's or the whole's: a number of the other one is no answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.prose.owning import EXPLAINED, any_said, words_owned
from assistant.prose.wording import Asked, Term, terms_of
from corpus.report import Mention
from corpus.text import matchable, squeeze

#: What can be told apart into parts: pieces that are counted. 检查中, 活动里 and 过程中 are no wholes.
_PIECES = (
    "信息|文件|公文|稿件?|文章|消息|视频|图文|内容|材料|数据|申请|答复|建议|提案|议案|诉求|来信|来电|来访|留言|咨询|"
    "事项|问题|案件?|诉讼|复议|账号|新媒体|公众号|网站|栏目|渠道|方式|解读|规章|人员|人次?|总[数量]|[件条篇份个项宗起次场期家]"
)
#: 解读稿件中图解有几篇: what stands behind 中 is counted, what stands before it is its whole.
OF_IT = "(?:中(?![国央心共小型介期等医药学文外标考秋])|其中|里面?(?!程)|当中|之中)"
#: 概况类信息, 政务动态类: a kind of information by its name.
_KIND = re.compile("(?P<kind>[一-龥]{2})类的?信息$")
#: 其中，…: a sentence that goes on with the one before it, whose numbers stand at most so many characters away.
_NOT_FAR = 120
#: 发布会 and 发布活动 share so much of a word.
_SHARED = 0.6
_OF_A_WHOLE = re.compile(rf"^(?P<whole>.*(?:{_PIECES})){OF_IT}[，,]?(?P<part>[^，,。？?]{{2,}})")


@lru_cache(maxsize=20_000)
def _whole_and_part(text: str) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The content words of a whole and of the part of it that a question counts; none where it names no part."""
    found = _OF_A_WHOLE.search(text)
    if not found:
        return (), ()
    whole, part = (_telling_apart(terms_of(found[side])) for side in ("whole", "part"))
    return tuple(whole), tuple(term for term in part if term.word not in {other.word for other in whole})


def counts_only_the_whole(text: str, own: str) -> bool:
    """Whether a number's own words say the whole of which a question asks for a part, and nothing of the part.

    >>> counts_only_the_whole("解读稿件中图解有几篇", "全年解读稿件")
    True
    >>> counts_only_the_whole("解读稿件中图解有几篇", "图解仅"), counts_only_the_whole("解读稿件有几篇", "全年解读稿件")
    (False, False)
    """
    whole, part = _whole_and_part(text)
    said = matchable(own)
    if not part or not any_said(whole, said):
        return False
    for term in whole:
        said = said.replace(term.word, " ")
    if not any(term.heavy for term in part):  # 制发信息中主动公开几条: both of its words
        return not all(term.in_text(said) >= EXPLAINED for term in part)
    return not any_said(part, said)


def _telling_apart(terms: Sequence[Term]) -> list[Term]:
    """The content words of a whole or a part; where it has none, its words of two letters (主动公开)."""
    return [term for term in terms if term.heavy] or [term for term in terms if len(term.word) > 1]


def is_only_a_part(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a part is told by words of its own alone, and a question names nothing but its whole: 其中网络3件 are
    not what was received. A part in another measure than its whole is asked for by it: 公报4期，发放600本.
    """
    heavy = asked.heavy
    whole = matchable(mention.whole)
    if not heavy or words_owned(heavy, mention):
        return False
    if not any(other.own and whole.endswith(matchable(other.own)) and other.unit == mention.unit for other in beside):
        return False
    words = [word for word in terms_of(mention.own) if word.heavy]
    return bool(words) and all(term.in_text(whole) >= EXPLAINED for term in heavy)


def is_a_part_told_on(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a sentence that begins with 其中 tells a part of the number before it, by words that a question has not.

    发布会几场 does not ask for the 20 of "举办发布活动30场。其中，防汛发布会举行20场", 防汛发布会几场 does.
    """
    if not mention.clause.startswith("其中") or mention.whole:
        return False
    before = [m for m in beside if m.end <= mention.start and m.section == mention.section and m.unit == mention.unit]
    whole = max(before, key=lambda m: m.start, default=None)
    if whole is None or whole.value < mention.value or mention.start - whole.end > _NOT_FAR:
        return False
    of_all = matchable(whole.own)
    own = [word for word in terms_of(mention.own) if word.heavy]
    added = [word for word in own if word.in_text(of_all) < _SHARED]
    shared = any(word.in_text(of_all) >= _SHARED for word in own)
    return shared and bool(added) and not any(word.is_like(term) for word in added for term in asked.terms)


def is_one_kind_of_several(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a number is the first of several kinds that no total stands before, and a question names no kind.

    网站发布信息几条 is not told by the 36 of "网站发布概况类信息36条，动态类信息87条".
    """
    kind = _KIND.search(mention.own)
    if kind is None or mention.whole or kind["kind"] in asked.text:
        return False
    return any(m.unit == mention.unit and m.start > mention.end and _KIND.search(m.own) for m in beside)


def is_part_of(mention: Mention, other: Mention) -> bool:
    """Whether a number counts a part of what another one counts: of two that fit as well, the whole is meant."""
    return bool(mention.whole) and mention.clause == other.clause and mention.whole == other.counted


def are_joined(one: Mention, other: Mention) -> bool:
    """Whether two kinds of one thing are told in one breath: 季度例会3次、月例会7次."""
    first, second = sorted((one, other), key=lambda mention: mention.start)
    alike = (first.clause, first.unit, first.whole) == (second.clause, second.unit, second.whole)
    head = first.own[-2:] == second.own[-2:]
    return alike and head and f"{squeeze(first.raw)}、{squeeze(second.own)}" in squeeze(first.clause)


def shares_words(first: Mention, second: Mention) -> bool:
    """Whether the words between two numbers count the second: "35件建议办结28件" are 28 of 35."""
    own, other = (mention.own for mention in (first, second))
    return other in own and 0 < len(other) <= second.start - first.end <= len(own) + 3


def narrows(asked: Asked, part: Mention, whole: Mention) -> bool:
    """Whether a number is of a part by words that a question has not, and its whole says all that is asked.

    媒体报道几篇 asks for the 90 of "媒体宣传报道90篇，其中县级媒体报道20篇".
    """
    if part.clause != whole.clause or part.unit != whole.unit or not part.whole.endswith(whole.own or "\n"):
        return False
    if "级" in asked.text:  # 某县|级媒体: the name was taken out, the level is still asked for
        return False
    heavy = asked.heavy
    of_all = matchable(whole.own)
    if not heavy or not all(term.in_text(of_all) >= 0.75 for term in heavy):
        return False
    added = (word for word in terms_of(part.own) if word.heavy and word.in_text(of_all) < EXPLAINED)
    return any(not any(word.is_like(term) for term in asked.terms) for word in added)


def whole_of_the_named(asked: Asked, whole: Mention, part: Mention) -> bool:
    """Whether a number holds a word of a question only in a longer one, and that word is the name of a part of it; or
    lacks one that the part has, whose words the question says as they are: 政府预决算 of 预决算90条（政府预决算9条）.
    """
    told = part.clause == whole.clause and part.unit == whole.unit and part.whole in (whole.counted, whole.own)
    own, of_all = matchable(part.own), matchable(whole.own)
    said = own in asked.text and any(t.in_text(own) >= 0.9 and t.in_text(of_all) < EXPLAINED for t in asked.terms)
    return told and bool(own) and (said or names_the_part(asked, own, of_all))


def names_the_part(asked: Asked, own: str, whole: str) -> bool:
    """Whether a question names a part by its very name, and not the longer word of its whole: 北线 of 东北线90万吨."""
    at = whole.find(own)
    longer = whole[at - 1 : at] + own if at > 0 else ""
    named = any(term.heavy and term.word == own != whole for term in asked.terms)
    return named and not (longer and longer in asked.text)


def names_whole_only(terms: Sequence[Term], own: str, whole: str) -> bool:
    """Whether a part ("制作信息总数 › 主动公开") adds no word of the question to those of its whole: that is meant.

    发布信息几条 names no part either: "公开信息90条，其中微博发布30条" has a light word more.
    """
    if not any(term.heavy for term in terms) and all(term.in_text(whole) >= 0.75 for term in terms):
        return True
    return all(term.in_text(own) <= term.in_text(whole) for term in terms)
