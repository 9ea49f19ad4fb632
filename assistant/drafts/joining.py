"""The words of a clause without what only joins them: what is counted, what a share is of, what a heading names."""

from __future__ import annotations

import re

#: Verbs by which one figure becomes another, and how they are said to do so.
MOVED = "(?:增[加长多]?|减少?|上?升|下?降|提[高升]|扩大|缩[小减短]?|压[缩减]|回落|降低|下滑|[涨跌变转])"
_HOW = "(?:一路|逐[年步]|稳步|大幅度?|小幅|持续|明显|快速|迅速|[猛陡骤激剧])"

_JOINS = (
    r"其中|该数字?|这一?数字?|此数|(?:上升|增长|增加|提高|下降|减少|回落|降低|[升增降减])(?:到|至|为)|分别|为|共|合|总计|达|到|有|占|约|即|一共|则|却|变[为成]|变化?[为成至到]|转为|并|同比|环比|全年|本年度?|当年|年度|的|由|从|了|是|也|仅|只|就|又|至|比|较|同期|其|而|且|及|和|与|均|都|各|以|在|中|相比|对比|还|尚|仍|另外?|实验区|[从就](?:整体|总体|层面|情况|面上)*(?:来?[看说]|而言)"
    r"|计|数量?|总数|总量|累计|年末|超过|不到|不足|将?近|接近|逾|(?:精确|准确|确切|具体)地?说|不多|不少|是的|没错|一年|同时|据统计|[，,、：:\s“”\"—]"
)
ONLY_JOINS = re.compile(rf"(?:{_JOINS})*")
#: 公开了多少信息: what is counted stands behind the asking.
_HOW_MANY = re.compile("了?多少[件条篇个项次份]?(?=[\u4e00-\u9fff]{2})(?!次|人次)")
#: What a question asks beside its topic, and one that names no topic: 怎么处理的？
_ASKED = re.compile("(?:有?(?:多不多|多吗|多少|几[件条个项])|吗|呢|情况|的?如何|怎么?样).*$")
_ASKS_HOW = re.compile("怎么(?!样)|谁|什么")


#: 政府公报等渠道主动公开信息: all of them together.
_CHANNELS = re.compile('^[\u4e00-\u9fff“”"]{2,12}?等(?:多种|各类|各种)?(?:渠道|平台|方式|途径|形式|载体)')
#: How large a part is, where its figure follows: 自然人占了绝大多数，达31874件.
_MOSTLY = re.compile(
    "(?:占[了据]?|[是为])(?:绝大?多数|大多数|多数|绝?对?大头|主导|主力军?|主体|首位|最[多高大])$|的?(?:人|数量?)?最[多少高低大]$"
)


#: 占 in the words of a share: what stands before it is the part, behind it the whole.
SHARE = re.compile(r"(?:差不多|大约|约)?[占居]了?(?P<whole>[^，。；]*)$")
_IS_WHAT = re.compile(
    "“?(?P<what>[^“”]{3,}?)”?(?:仍然?|依然|依旧|也|还|都)?(?:是|成为)[^，]*(?:原因|理由|情形|情况|类型|类别|大户|一类)$"
)


#: How near to its figure a share comes: 占比超过, 接近.
_REACHES = "(?:比[例重]?|超过?|接近|[将逼]?近|不[足到]|高?达|大?约|差不多|[到为是过了逾已仅])*"


#: 行政强制只有|行政许可|的: what a share without 占 is of.
_IS_OF = re.compile("(?:[是为]|只有|仅有|相当于)(?P<whole>[\u4e00-\u9fff]{2,})的(?:大?约|将?近|不[到足])?$")


def clean(words: str) -> str:
    """Words without what only joins them at either end.

    >>> clean("，其中公开的"), clean("其中")
    ('公开', '')
    """
    words = _MOSTLY.sub("", _CHANNELS.sub("", words))
    if ONLY_JOINS.fullmatch(words):
        return ""
    words = re.sub(
        r"^(?:其中|年?[末底]|其?年报(?:正文|表格|表)?[中里]?|表[中里]|[又则却也]?(?:写作|写为|印[为作]|载明|显示)"
        r"|[两三四]地|一?下子|(?:居首位|[位居排]+第一|最多|主要)的?(?:理由|原因)?[是为]|"
        rf"{_HOW}*{MOVED}(?:到|至|为)"
        r"|反过来|反[而倒]|这|该|此|实验区还?|还|一家即?|分别|同时|论|就?连|一年(?![内以])|总共|才|[，,、：:\s“”\"—]|并|但|则|而|又|也|且|的|各|同比|全年|同期|当年|本年度?(?!新))+",
        "",
        words,
    )
    return re.sub(
        r"(?:(?<=费)收取?|分别|反过来|反[而倒]|却|变[为成至到]?|[则也更]?[\u4e00-\u9fff]{1,2}得多|领先|[也就才则]|(?<=[\u4e00-\u9fff]{2})提|还?剩|总共|[又则却也]?(?:写作|写为|印[为作]|显示)|"
        rf"{_HOW}*{MOVED}(?:至|到|为)"
        r"|等?均|等|数量|[，,、：:\s—]|为|一?共计?|的|达到?|约|了|是|[有由从](?=$))+$",
        "",
        words,
    )


def whole_named(behind: str) -> str:
    """What a share is of, in the words behind 占; "" where it does not say, or only 总数.

    >>> whole_named("占主动公开的"), whole_named("占比高达"), whole_named("占比超过"), whole_named("占到")
    ('主动公开', '', '', '')
    """
    of = _IS_OF.search(behind)
    named = behind.rpartition("占")[2].strip("了的约近为是 ") if "占" in behind else of["whole"] if of else ""
    named = re.sub(f"^{_REACHES}$", "", named)
    named = re.sub(r"总[数量]|的?比[例重]|总计|全部|所有|近$|约$|高?达|^[其比重例]+$|同期|全年|过$", "", named).strip(
        "的其"
    )
    return "" if re.fullmatch("[数量比重例高]+|申请", named) else named


def part_named(words: str) -> str:
    """The part that a share is told of, in the words before its figure without 占 and how near it comes.

    >>> part_named("自然人占到"), part_named("两项接近"), part_named("不予公开占全部的")
    ('自然人', '两项', '不予公开')
    >>> part_named("行政强制只有行政许可的"), whole_named("行政强制只有行政许可的")
    ('行政强制', '行政许可')
    """
    return re.sub(f"{_REACHES}$", "", _IS_OF.sub("", SHARE.sub("", words).strip()))


def told_of(words: str) -> str:
    """What a clause tells something of, where it only says what that is: the subject of 是.

    >>> told_of("本机关不掌握相关政府信息”仍是拿不到信息的首要原因"), told_of("重复申请是退回的主要情形")
    ('本机关不掌握相关政府信息', '重复申请')
    """
    found = _IS_WHAT.match(words)
    return found["what"] if found else words


def topic_of(words: str, sentence: str) -> str:
    """What a heading or a question names as the topic of what follows; "" for one that names none: 再看怎么答。

    >>> topic_of("收到的申请多吗", "收到的申请多吗？"), topic_of("官司多不多", "官司多不多。")
    ('收到的申请', '')
    >>> topic_of("公开了多少信息", "公开了多少信息？")
    '公开信息'
    """
    if _ASKS_HOW.search(words):
        return ""
    if sentence.rstrip().endswith(("？", "?")):
        return _ASKED.sub("", _HOW_MANY.sub("", words))
    return "" if _ASKED.search(words) and "情况" not in words else words
