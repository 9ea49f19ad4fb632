"""Numbers of prose whose words fit a question and that count another thing.

The opposite of what is asked, the whole instead of its part, what a neighbour owns, what another body did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.accounts import organs_of_accounts
from assistant.prose.acts import does_another_act
from assistant.prose.around_number import (
    CHANGED,
    paragraph_before,
    tells_change,
    up_to,
    words_said,
)
from assistant.prose.carriers import carried_otherwise, channels_in
from assistant.prose.dated import just_before
from assistant.prose.doings import marked_alike, of_another_act
from assistant.prose.joined import is_joined_to_the_meant
from assistant.prose.joint import (
    counts_more_than_asked,
    counts_named_parts,
    is_not_all_there_were,
    is_of_another_level,
)
from assistant.prose.opposites import (
    counts_one_of_both,
    crosses,
    is_not_carried,
    is_of_another_mark,
    says_what_is_denied,
)
from assistant.prose.owning import (
    EXPLAINED,
    another_has_its_owner,
    counts_another_thing,
    counts_aspects,
    counts_what_is_beside_it,
    does_the_same,
    does_what_came_before,
    joins_two_ways,
    neighbour_counts_the_named,
    neighbour_is_meant,
    neighbour_owns_all,
    neighbour_owns_the_thing,
    of_a_dispute,
    only_a_doer,
    serves_another,
    stands_behind_another,
)
from assistant.prose.part_or_whole import counts_only_the_whole, is_one_kind_of_several, is_only_a_part
from assistant.prose.several import AND_ALL
from assistant.prose.shares import owner_of
from assistant.prose.told import act_is_beside
from assistant.prose.units import MONEY, RATIO, asks_pieces, counts_bodies
from assistant.prose.wording import CHANGE, Asked, Term, counted_thing, terms_of
from corpus.punctuation import SENTENCE_ENDS, up_to_clause_end
from corpus.report import Mention
from corpus.text import segment_start

#: 定为不公开的有几条 is answered by no number of a sentence that does not say so.
#: 收费信息多少条 is answered by no number of 收费项目.
_ITEMS = re.compile("(?<!信息)(?:项目|事项|案件)$")
_OF_ITEMS = frozenset("项 个 件 起 宗".split())
#: 一共发布多少条: no part whose share of all is told with it (动态类40条，占公开总数的30%).
_SHARE_OF_ALL = re.compile("占[^，,；;、]{0,10}(?:总数|总量|全部|总体|信息|[一-龥]?数)的?$")
#: 房屋征收 charges nobody anything.
_FEES = re.compile("[费税款金]")
_WITHHELD = re.compile("不[予子]?以?公开|不同意公开")
#: 发布数量较同期增加: which number it is that changed.
_NUMBER_OF = re.compile("[一-龥]{2}(?:数量|总数|总量|(?<![质力体含])量|人数|次数)(?:较|比|同比|环比|上年|去年)")
#: 年度经费|由区级财政承担, 金额: that so many are money, and who pays it.
_MONEY_ALONE = re.compile(
    "(?:年度|全年|每年)?(?:专项|工作|服务|总|成交|合同)?(?:经费|金额|费用|资金|总额|合计|投入|花费|支出|价款|货值|预算|成本)"
    "|[由从][^，,]{2,10}(?:承担|支付|拨付|列支|负担|保障)|累计|[共达约计]"
)
#: 涨了多少赞, 检查村几个: what is counted, in one letter that is no measure.
_COUNTED_LETTER = re.compile(
    "(?:多少|几[个篇次场封])(?P<thing>(?![钱人费款元岁年月日天时])[一-龥])[？?。]?$|(?P<place>[村镇乡县区市])(?:有|是)?(?:多少|几)个"
)


#: “三公”经费: a mention drops the mark that opens its words.
_QUOTED = re.compile("“?(?P<name>[^“”]{2,8})”[一-龥]")
#: What a report admits of some: 3家单位更新不及时.
_LACKS = re.compile("[不未无缺少偏没]|老化|滞后|薄弱|破损|单一|[较过]?[低慢差弱]")
_STAFF_OF = re.compile("[省市县区镇乡村](?P<who>干部)")
#: 发布信息多少条 asks for all of it; 财务|信息 is of one kind.
_INFORMATION_ASKED = re.compile(
    "(?:发布|公开|公布|推送|发)[了过]?(?:多少|几)?[条篇]?(?:的|各类|政府|政务)*信息(?!公开)"
)
#: 网站发布多少条: all that a channel put out, where nothing else is named.
_PIECES_ASKED = re.compile("(?:发布|公开|公布|推送|发)[了过]?(?:多少|几)[条篇][?？。]?$")
_KIND_OF_INFORMATION = re.compile("(?P<kind>[一-龥]{2,8})信息$")
#: 行政权力事项765项，其中行政处罚512项: what may be done, on a list of powers, and nothing that was done.
_POWERS = re.compile(
    "权力|权责|职权|(?:职责|责任|事项|服务)[^，,；;、]{0,2}清单|类事项|审批事项|许可事项|处罚事项|强制事项"
)
_POWERS_ASKED = re.compile("信息|权力|权责|职权|职责|清单|事项|项目|种类|类别")
_ACTS_OF_POWER = re.compile("处罚|许可|强制|罚|审批")
#: 政府预算多少 asks for the budget of a government, and 预算公开几条 for so many of it: 工作经费77万元 are neither.
_BUDGET = re.compile(
    "(?:政府|财政|部门|单位|公共|基金|国库|本级|[省市区县镇])的?预决?算|预决?算(?:公开|信息|收入|支出|执行|草案|报告|总额)|预决算"
)
_BUDGET_SUM = re.compile(
    "(?:政府|财政|公共|本级|[省市区县镇])的?预算(?:总额|总数|数额|金额|资金|收入|支出)?"
    "(?:一?共|总共|是|有|为|达到?)*(?:多少|几何)(?:钱|[亿万千]?元)?[？?。]?$"
)


def counts_another(asked: Asked, mention: Mention, text: str, beside: Sequence[Mention]) -> bool:
    """Whether a number counts the opposite of what is asked, another thing, the whole instead of its part."""
    own = mention.own
    if is_of_a_list_of_powers(asked.text, mention) or is_of_another_budget(asked.text, mention):
        return True
    number = AND_ALL.sub("", asked.text)  # 收到几条，是不是都回了: the number is of what came in
    if mention.unit not in RATIO:
        if crosses(number, words_said(own)):
            return True
    elif says_what_is_denied(number, words_said(own)) or is_of_another_mark(number, words_said(own)):
        return True
    if asked.kind == "count" and counts_one_of_both(number, words_said(own)):
        return True
    whole = " ".join((number, *(term.word for term in asked.terms)))  # a part of a question leaves its act out
    if asked.kind == "count" and (
        does_another_act(whole, mention, beside, text) or act_is_beside(asked, mention, beside)
    ):
        return True
    a_count = asked.kind == "count" and mention.unit not in RATIO
    if a_count and _SHARE_OF_ALL.search(own) and not any(term.heavy for term in asked.terms):
        return True
    if _FEES.search(number) and "征收" in own and not _FEES.search(own):
        return True
    if asks_pieces(number) and _ITEMS.search(own) and mention.unit in _OF_ITEMS:
        return True
    if is_not_carried(number, words_said(mention.counted + up_to(mention, text, "，,；;"))):
        return True
    if _WITHHELD.search(asked.text) and not _WITHHELD.search(mention.counted + up_to(mention, text)):
        return True
    marked = None if mention.unit in RATIO else marked_alike(asked.text, words_said(mention.counted))
    if marked is False or is_of_another_level(asked.text, own):
        return True
    if is_joined_to_the_meant(asked, mention, beside, text) or any(
        counts_bodies(asked.unit, mention.unit, said) for said in (own, mention.whole)
    ):
        return True
    if (
        _is_of_one_kind(asked, words_said(own if "信息" in own else mention.whole))
        or _is_denied(asked, words_said(own))
        or is_only_a_part(asked, mention, beside)
        or counts_aspects(asked, mention, text)
    ):
        return True
    if counts_named_parts(asked, mention, beside) or is_one_kind_of_several(asked, mention, beside):
        return True
    if joins_two_ways(asked.terms, own) or does_what_came_before(asked.text, own) or of_a_dispute(asked.text, own):
        return True
    if counts_more_than_asked(asked, mention, beside, text) or is_not_all_there_were(asked, mention, beside, text):
        return True
    names = [term for term in asked.terms if term.weight > 1]
    if any(term.only_opens_names(words_said(mention.clause)) for term in names):
        return True
    if names and organs_of_accounts(own) and not any(term.word in words_said(own) for term in names):
        return True  # of 某市交警抖音, where “平安某市” is asked for
    if (
        "问题" in mention.section
        and _LACKS.search(up_to_clause_end(text, mention.end))
        and not _LACKS.search(asked.text)
    ):
        return True  # 街道专区几个: 5个街道专区设备老化 are some of them
    of_level = _STAFF_OF.search(own)  # 干部培训几期: 村干部 are some of them
    if of_level and of_level["who"] in asked.text and of_level[0] not in asked.text:
        return True
    if _lacks_counted_letter(asked, mention) or _is_not_put_up(asked, mention) or _is_named_in_marks(asked, mention):
        return True
    owner = owner_of(mention, beside, text)
    if counts_only_the_whole(asked.text, f"{owner.own}{own}" if owner else own):
        return True
    if carried_otherwise(asked.text, mention, beside, text) or counts_what_is_beside_it(asked, mention, text):
        return True
    if tells_change(mention) and not _changed_itself(asked, mention, text):
        return True
    if stands_behind_another(counted_thing(asked.text), mention, beside, text):
        return True
    if only_a_doer(asked) and not does_the_same(asked, mention, just_before(mention, text)):
        return True
    if asked.unit == CHANGE:  # 137个，较上年减少21个: the change is told of the number before it
        counts = [other for other in beside if other.start < mention.start and not tells_change(other)]
        beside = [other for other in beside if other not in counts[-1:]]
    if neighbour_is_meant(asked, mention, beside, text) or neighbour_counts_the_named(asked, mention, beside):
        return True
    alone = marked or only_names_money(asked, mention, beside)  # it need not say what the number beside it counts
    counts_other = mention.unit != asked.unit or counts_else(asked.terms, words_said(own))
    if not alone and counts_other and neighbour_owns_all(asked.terms, mention, beside):
        return True
    if not alone and neighbour_owns_the_thing(asked, mention, beside):
        return True
    if another_has_its_owner(asked, mention, beside):
        return True
    if of_another_act(asked.text, asked.unit, mention.counted, paragraph_before(text, mention.start)):
        return True
    serves = serves_another(asked, mention, beside, text, just_before(mention, text))
    return serves or (mention.unit != asked.unit and counts_another_thing(asked, mention, text))


def is_of_a_list_of_powers(asked: str, mention: Mention) -> bool:
    """Whether so many powers are counted, and acts are asked for: 行政处罚几件 of 行政权力事项765项，其中处罚512项."""
    if not _ACTS_OF_POWER.search(asked) or _POWERS_ASKED.search(asked):
        return False
    return bool(_POWERS.search(words_said(mention.own + mention.whole)))


def is_of_another_budget(asked: str, mention: Mention) -> bool:
    """Whether the budget of a government is asked for, and a number names none or counts what was published of it."""
    if not _BUDGET.search(asked) or mention.unit in RATIO:  # 部门预决算集中公开，公开率100%
        return False
    said = words_said(mention.own + mention.whole)
    return not re.search("预决?算", said) or (bool(_BUDGET_SUM.search(asked)) and mention.unit not in MONEY)


def only_names_money(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a sum of money says only that it is one, and is the only one of its clause: 聘请顾问，年度经费84万元.

    What it was for was told before it.
    """
    sums = [other for other in beside if other.unit in MONEY]
    if asked.unit not in MONEY or mention.unit not in MONEY or len(sums) != 1:
        return False
    return not any(word.heavy for word in terms_of(_MONEY_ALONE.sub("", words_said(mention.own))))


def _is_not_put_up(asked: Asked, mention: Mention) -> bool:
    """Whether 公示 is asked for of no thing, and a number is of what is made public: 公示信息几条 is no total."""
    alone = [term.word for term in asked.terms if term.heavy] == ["公示"]
    return alone and "公示" not in words_said(mention.counted)


def _is_of_one_kind(asked: Asked, own: str) -> bool:
    """Whether information is asked for as such, and a number is of one kind of it: 村级财务信息132条."""
    of_channel = bool(_PIECES_ASKED.search(asked.text)) and all(channels_in(term.word) for term in asked.heavy)
    asks = bool(_INFORMATION_ASKED.search(asked.text)) or of_channel
    kind = _KIND_OF_INFORMATION.search(own) if asks else None
    words = [word for word in terms_of(kind["kind"]) if word.heavy and not channels_in(word.word)] if kind else []
    if kind is None or not words or not kind["kind"].endswith(words[-1].word):
        return False
    return not any(words[-1].is_like(term) for term in asked.terms)


def _is_named_in_marks(asked: Asked, mention: Mention) -> bool:
    """Whether a thing in quotation marks is counted, and a question says neither its name nor the word behind it, only
    one like that: 预算公开几条 of “三公”经费27条.
    """
    own = words_said(mention.own)
    name = _QUOTED.search(own)
    if name is None or channels_in(own) or name["name"] in asked.text:
        return False
    said = {term.word for term in asked.terms}  # of all the question, of which this may be a part
    return name["name"] not in said and not any(term.word in own for term in asked.heavy)


def _is_denied(asked: Asked, own: str) -> bool:
    """Whether a number is of what is not so, and a question of what is: 合格多少批次 of 不合格9批次."""
    denied = (f"不{term.word}" for term in asked.heavy if term.word in own)
    return any(said[1:] not in own.replace(said, "") and said not in asked.text for said in denied)


def _lacks_counted_letter(asked: Asked, mention: Mention) -> bool:
    """Whether a thing named in one letter is counted (涨了多少赞), which the clause of a number does not name."""
    found = _COUNTED_LETTER.search(asked.text)
    terms = [term for term in asked.terms if found and term.word == found[found.lastgroup or 0]]
    return any(term.in_text(words_said(mention.clause)) < EXPLAINED for term in terms)


def _changed_itself(asked: Asked, mention: Mention, text: str) -> bool:
    """Whether a change is told of every thing that is asked for: 发布数量增加20% is no change of 粉丝.

    The things stand in front of it, in its sentence or its part since the last semicolon; where it says itself which
    number changed, in its own segment.
    """
    signs = "，,；;" if _NUMBER_OF.search(words_said(mention.own)) else "；;"
    start = segment_start(text, mention.start, SENTENCE_ENDS + signs)
    said = words_said(text[start : mention.start]) + words_said(mention.counted)
    said = said if "申请人" in asked.text else said.replace("申请人", "")  # 申请人提起诉讼5件，增加1件: no 申请
    named = [t for t in asked.terms if not channels_in(t.word) and not CHANGED.search(t.word)]
    if named and not any(term.heavy for term in named):  # 主动公开信息: its words say little, and no training has them
        return any(term.in_text(said) >= EXPLAINED for term in named)
    return all(term.in_text(said) >= EXPLAINED for term in named if term.heavy)


def counts_else(terms: Sequence[Term], own: str) -> bool:
    """Whether a mention names a thing of its own and none that is asked for: 新媒体作品49篇 are no 专题报道."""
    heavy = [term for term in terms if term.heavy]
    return any(word.heavy for word in terms_of(own)) and not any(term.in_text(own) >= EXPLAINED for term in heavy)
