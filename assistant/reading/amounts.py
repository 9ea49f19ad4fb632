"""Amounts that are said in words, as the numbers they mean: 过三成, 过半, 过百, 翻番."""

from __future__ import annotations

import re
from decimal import Decimal
from math import prod

from assistant.reading.phrases import OF_THOSE
from corpus.gazetteer import kind_of_word
from corpus.lexicon import words as words_in
from corpus.numbers import MONEY, Number, find_numbers, read_chinese, say

#: 一半, 过三成, 占两成: a share in words; 几成 asks for one.
_TENTHS = re.compile(
    "一半|半数|(?<=[过超近足到])半(?![年天数个点])|(?<=[过到足约占达是近于])半(?=没|吗|了|[,。?!]|$)"
    "|(?<=[过到足约占达是近超于了够])[一二两三四五六七八九]成|[一二两三四五六七八九]成(?=(?:了|以上|以下)?(?:都)?(?:没有?|吗|不|是|为|由|来自|属|[,。?!]|$)|以[上下])"
)
#: 九成五, 超七成二: a share in tenths and hundredths.
_HUNDREDTHS = re.compile(
    "([一二两三四五六七八九])成([一二三四五六七八九])(?![件个项条份宗起家年月成十百千万亿块些定般样半直])"
)
#: 过百, 上千, 破万: a round number without its 一.
_SIZE = r"(?P<size>[十百千]?[万亿]|[百千])(?![分\d零一二三四五六七八九十百千万亿])"
_ROUND = re.compile(rf"(?P<over>超过|突破|[过超破上]){_SIZE}")
_BELOW_ROUND = re.compile(rf"(?P<under>不到|不足|没到|未到|少于|接近|将近|(?<![最附远临])近){_SIZE}")
#: 破两百万了吗, 不到四十万: a bound in words without a measure behind it.
_BOUND = re.compile(
    r"(?P<bound>(?:超过|突破|[超破]|(?<![不经通来提])过)了?|达到|不到|不足|少于|多于|接近)(?P<n>(?=[一二两三四五六七八九十]*[百千万亿])"
    r"[零一二两三四五六七八九十百千万亿]{2,})(?=[了吗么没吧对,。?!]|$)"
)
#: 三分之一: a share in words; 百分之 is read as a number anyway.
_FRACTION = re.compile("(?P<whole>[二两三四五六七八九十])分之(?P<part>[一二两三四五六七八九])")
#: 翻了一番, 翻倍, 多了一倍: 100 % more; 翻两番 is twice that again. 差不多翻番, 没翻番, 多了一倍多 bound it.
_DOUBLED = re.compile(
    "(?P<bound>差不多|接近|将近|几乎|近乎|快要?|近|不到|不足|没有?|未|超过?|超)?"
    "(?:(?:都|能|(?<!不)是|实现|了)*翻(?:了|上)?(?:整整)?(?:(?P<times>[一两二三])?个?番|[一1]?倍)"
    "|(?:增加|增长|提高|上升|上涨|增|多|涨)(?:出|了|整整|将近)*[一1]倍)(?P<more>多|有余|以上|(?:还|都)?不止|还(?:要)?多)?"
)
#: 翻一番都没到, 翻番还不到, 连一倍都没涨到: what it fell short of is said first.
_SHORT_OF_DOUBLED = re.compile(
    "(?:连)?(?:翻(?:了|上)?(?:整整)?(?:(?P<times>[一两二三])?个?番|[一1]?倍)|(?:增加|增长|提高|上升|上涨|增|多|涨)(?:出|了)*[一1]倍|(?<![的是])[一1]倍(?=都|也))"
    "(?:还|都|也|仍|就)*(?:没有?|未|不)(?:能)?(?P<verb>增长|增加|上涨|涨|增|升|翻|多)?(?:到|达到?|够|满|足)"
)
_NEAR_DOUBLED = frozenset("差不多 接近 将近 几乎 近乎 快 快要 近".split())
#: 好多件 asks, as people of the south-west do; 好多 without a measure does not.
_DIALECT = re.compile("好多(?=[个件条项起份宗次])")
#: Units of what is listed or looked at, not of what the form counts.
_LISTED = frozenset("家栏列行年类种位名区县市")
#: 两个加起来, 三项合计: how many were named before, and not what they come to; 有两个合计 claims two.
_COUNTED_BEFORE = frozenset(("", "个", "项", "样", "者", "组", "处"))
_ADDED_UP = re.compile("(?:数字?|数目)?(?:加|合|相加|总和|之和|总共|一共|总计|共计)")
_SAYS_SO_MANY = re.compile("[有是为共达超过了只就到少多]$")
#: 办过3次, 开过一共3场: 过 behind what was done, before the number it was done.
_DONE_SO_MANY = re.compile("(?<=[一-龥])过(?=(?:一共|总共|共)?$)")
#: 累计过500件, 没过50件: 过 is not of these; they say how many.
_SAY_HOW_MANY = frozenset("累计 合计 共计 总计 统计 计 共 超 突破 破 达 达到 不 没 未 没有 有没有 是 为".split())
#: 作过, 批过: one letter that says what was done, though the dictionary may have both as one word, as it has 通过.
_DOES = frozenset("作做办开收发出批审判罚接转补撤退答结提采裁受")
#: Verbs that are also what is counted: 政策解读过50篇 may say that there were more.
_ALSO_THINGS = frozenset(
    "申请 处罚 许可 强制 复议 诉讼 收费 采购 解读 培训 留言 咨询 投诉 回应 回复 访谈 调查 建议".split()
)
#: 还有一件没审结，对否: that it is one is claimed.
_HAS_ONE = re.compile("(?<!没)(?:有|只有|仅有|就|了)$")
_WHO = (
    "(?:商业|民营|私营|工商)?(?:企业|公司|自然人|个人|公民|市民|群众|居民|村民|百姓|老百姓|法人"
    "|(?:科研|法律服务)?机构|(?:社会)?(?:公益)?组织|律所|律师事务所)"
)
_WHO_APPLIES = re.compile(rf"的?{_WHO}[^,，。、\d]{{0,6}}申请(?!人)")
_APPLIED_BY = re.compile(rf"申请(?:公开|信息)*的?{_WHO}(?:一共|总共|只|仅|就|共)*有?$")
#: 未缴费、其他|这两条: as many as were named.
_POINTS_BACK = re.compile("(?:[这那]|以上|上述|前述)$")
#: 企业那|1件是不是没公开: what became of so many is claimed.
_OF_WHOM = re.compile("(?<=[\u3400-\u9fff])(?<![和与及跟还、])[这那]$")
#: 其他处理|3项, 不予公开那|八种: as many parts as a family of rows is said to have; applications are counted in 件.
_OF_A_FAMILY = re.compile(
    "(?:不予公开|无法提供|不予处理|其[他它]处理|行政诉讼|诉讼)(?:的|那|这|里面?|里头|下面?|底下|当?中|之中|,|:|共|有|分)*$"
)
_IS_CLAIMED = re.compile("^(?!.*(?:多少|几|哪)).*(?:对否|对吗|对吧|对不对|是吧|是吗|属实吗)[?。]?$")
_CHECKED = re.compile("[对是]吗|[对是]吧|对否|是不是|对不对|属实|[吗么吧](?:[?。]|$)|没错")
_NOTHING_BEHIND = re.compile(r"(?:对吗|对吧|对不对|是吗|是吧|是不是|没有?|[吗么吧嘛呢?？。,，])*$")
#: What counts behind a vague number; 年 and 月 behind one are no amount.
_UNIT = r"(?:个百分点|百分点|千元|万元|亿元|元|%|倍|[件条项份个部起宗次笔人块])"
_DIGITS = r"\d[\d,.]*"
_IN_WORDS = "[一两二三四五六七八九十百千]"
#: 3500, 72.7万, 三千五百, 七亿两千万
_NUMERAL = (
    rf"(?:{_DIGITS}|[零一两二三四五六七八九十百千万亿])++"  # never given back: a hundred digits split in no other way
)
#: 五成多, 百分之五十多, 50%多: more than this and less than one more of its last place, as 50多件 is; not 比50%多.
_TENTHS_AND_MORE = re.compile(
    "(?<![几零两一二三四五六七八九十])([一二两三四五六七八九])成(?:(?P<half>半)|(?:还|都)?(?:多|有余|出头))"
)
_PERCENT_AND_MORE = re.compile(
    f"(?P<words>百分之(?P<n>{_IN_WORDS}+))(?:还|都)?(?:多|有余|出头)|(?<![比较过\\d.])(?P<digits>{_DIGITS})%(?:多|有余|出头)"
)
#: 降了一半还多: more than half, however much more; 比许可的一半还多 compares with it.
_HALF_AND_MORE = re.compile("(?<!的)(?:一半|半数)(?:还|都)?(?:要)?(?:多|有余)(?![少于])")
#: 少了一大半, 一多半是个人: more than half; 一小半 is less. 大半年, 大半天 are times.
_UNEVEN_HALF = re.compile(
    "(?:超过|超|近)?(?:(?P<more>一大半|一多半|(?<![一小多年])大半|(?<![一])多半数)|一小半|小一半|一少半)(?![年天个夜生辈路])"
)
#: 五成左右, 近六成: a share in words with what makes it inexact around it.
_TENTHS_ABOUT = re.compile("([一二两三四五六七八九])成(?=左右|上下)|(?<=[近约])([一二两三四五六七八九])成")
#: 两成复议, 四成的申请: so many tenths of them, as people round a share.
_TENTHS_OF = re.compile(
    "(?<![几十百过超近约到足达够于])([一二两三四五六七八九])成(?=的?(?:信息公开|政府信息|公开|行政)*(?:申请|复议|诉讼|案件))"
)
#: 两倍还多, 一倍半还多: more than that, however many more.
_BEYOND_TIMES = re.compile(f"(?P<n>{_DIGITS}|{_IN_WORDS}+)倍(?P<half>半)?(?:还|都)(?:要)?(?:多|有余|出头|以上)")
#: 两倍多, 一倍半: how many times, as a number.
_TIMES_AND_MORE = re.compile(f"(?P<n>{_DIGITS}|{_IN_WORDS}+)倍(?:(?P<half>半)|(?:多|有余|出头)(?!少))")
#: 六十几件, 一百七十几件: the last digit is left open; 几件 alone asks.
_SOME_OF_TEN = re.compile(f"(?P<n>{_IN_WORDS}*十)几(?={_UNIT})")
#: 一个多亿, 七个亿
_OF_SIZE = re.compile(f"(?P<n>\\d+|{_IN_WORDS}+)个(?P<more>多)?(?P<size>[万亿])")
#: 四千多万, 六千万, 一亿多 at the end of a clause, where 元 is left out
_SIZE_ALONE = re.compile(
    f"(?P<n>{_IN_WORDS}+)(?P<more>[多余来几])?(?P<size>[万亿])(?P<more2>[多余来])?(?=[,。?!吧吗呢么了]|[对是][吗吧不]|具体|究竟|到底|左右|上下|$)"
)
#: 一亿两千多万: both sizes, told in the smaller one
_BOTH_SIZES = re.compile(
    f"(?P<large>{_IN_WORDS}+)亿零?(?P<n>{_IN_WORDS}+)(?P<more>[多余来几])?万(?P<more2>[多余来])?"
    "(?=[,。?!吧吗呢么了]|[对是][吗吧不]|具体|究竟|到底|左右|上下|$)"
)
#: 不是三千六百多吗: what it is counted in is known from the question before; 比三百多 compares.
_HUNDREDS_ALONE = re.compile(
    f"(?<![比较第几零{_IN_WORDS[1:-1]}万亿])(?P<n>{_IN_WORDS}*[百千](?:零?{_IN_WORDS}+)?)(?P<more>[多余])"
    "(?=[,。?!吧吗呢么]|对[吗吧不]|是[吗吧不]|$)"
)
#: 3500件左右, 218件出头: said behind the number what others say before or inside it.
_ABOUT_BEHIND = re.compile(rf"(?P<n>{_NUMERAL})(?P<unit>{_UNIT}?)(?P<word>左右|上下|出头|有余|挂零|冒头|开外)")
#: 过了三千件: so many and more; 收过了351件 is no round number, and says how many.
_PASSED = re.compile(
    r"(?<=[一-龥])(?<![超通经])过了(?=(?:[一二两三四五六七八九十百千万亿]*[百千万亿]|\d+00|\d[\d.]*[万亿])(?:[件起宗次份个条项]|[万亿]?元|[,。?!对是吧了]))"
)
#: 二十六万块出头, 300块钱: 元, where it is no piece of anything (三块牌子, 两百块屏).
_YUAN = re.compile(
    r"(?P<n>(?:\d[\d,.]*|[零一二两三四五六七八九十百千]+)[万亿]?[多余几来]?[万亿]?[多余几来]?)块"
    r"(?:(?P<money>钱|人民币)|(?=[,。?!对吧吗呢是没左上出不以]|$))"
)
#: 还没有许可的一半多, 不及去年的四成: less than that share, however little more the share is said to be.
_NOT_EVEN = re.compile(
    "(?:还|也|都|就|连)*(?<![有够到达])(?:没达到|没有?达到|没到|没够|达不到|不及|不够|没有?)(?P<whole>[^,。?没不]{1,14}?的)(?P<share>一半|半数|[一二两三四五六七八九]成)(?:多|都)?"
)
#: 刚过3500件: just beyond it, as 3500多件.
_JUST_BEYOND = re.compile(rf"(?:刚刚?|才刚|稍稍?|略微?)(?:超过|突破|过|超|破)了?(?P<n>{_NUMERAL})(?P<unit>{_UNIT})")
#: 每十件里至少四件: a share, where it is bounded; 每十件里四件 is as good as any share near it, and stays unread.
_OUT_OF = re.compile(
    r"(?:平均)?每一?(?P<whole>[十百千]|[二两三四五六七八九]十?|\d+)(?P<unit>[件份宗起])"
    rf"{OF_THOSE}的?[,，]?(?:就|都|便|大概|大约|平均)*(?:会|要)?(?:有|是)?"
    r"(?P<bound>至少|起码|最少|不少于|不低于|超过|多于|不止|不到|不足|少于|低于|至多|最多|顶多|不超过)?(?:有|是)?"
    rf"(?P<part>\d+|{_IN_WORDS}+)(?P=unit)(?P<behind>以上|以下)?"
)
_BEHIND = {"以上": "不低于", "以下": "不超过"}
_SIZES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


def _of_both_sizes(said: re.Match[str]) -> str:
    """一亿两千多万 as 12000多万, 九亿六千万 as 9.6亿: in the size of which it is told how many."""
    large, small = read_chinese(said["large"]), read_chinese(said["n"])
    if large is None or small is None:
        return said[0]
    if said["more"] or said["more2"]:
        return f"{say(large * 10_000 + small)}{said['more'] or ''}万{said['more2'] or ''}"
    return f"{say(large + small / Decimal(10_000))}亿"


def _of_size_alone(said: re.Match[str]) -> str:
    """一亿多, 六千万 with its figure; 千万 alone may be no number."""
    bound = said.string[: said.start()].endswith(("过", "超", "破"))  # read with what it bounds
    if not (said["more"] or said["more2"]) and (bound or said["n"][0] in "百千"):
        return said[0]
    return f"{_figure(said['n'])}{said['more'] or ''}{said['size']}{said['more2'] or ''}"


def in_figures(text: str) -> str:
    """The text with shares, round numbers and doublings as figures.

    >>> in_figures("公开率过半没有"), in_figures("占三成"), in_figures("过百的有几家")
    ('公开率过50%没有', '占30%', '超过100的有几家')
    >>> in_figures("占九成五"), in_figures("超七成二了吧")
    ('占95%', '超72%了吧')
    >>> in_figures("占两成五左右"), in_figures("近九成八的申请"), in_figures("九成八多")
    ('占约25%', '近98%的申请', '98多%')
    >>> in_figures("两成复议维持了"), in_figures("超过四成的申请")
    ('约20%复议维持了', '超过40%的申请')
    >>> in_figures("过百分之五十"), in_figures("比去年翻番了")
    ('过百分之五十', '比去年增长不低于100%了')
    >>> in_figures("新收破了三百五,对吗"), in_figures("收费过五十万了吗")
    ('新收超过350,对吗', '收费超过50万了吗')
    >>> in_figures("访问量破两百万了吗"), in_figures("超过三百件了吗")
    ('访问量超过200万了吗', '超过三百件了吗')
    >>> in_figures("九成多"), in_figures("五成左右"), in_figures("六十几件"), in_figures("一个多亿")
    ('90多%', '约50%', '60几件', '1多亿')
    >>> in_figures("收费四千多万对吗"), in_figures("花了一亿多,对不对"), in_figures("罚了十万件")
    ('收费4000多万对吗', '花了1亿多,对不对', '罚了十万件')
    >>> in_figures("收费约六千万,对吗"), in_figures("近两亿吧"), in_figures("千万,别弄错")
    ('收费约6000万,对吗', '近2亿吧', '千万,别弄错')
    >>> in_figures("多了一亿两千多万,对吗"), in_figures("收费九亿六千万吧"), in_figures("九亿六千多万元")
    ('多了12000多万,对吗', '收费9.6亿吧', '九亿六千多万元')
    >>> in_figures("不是三千六百多吗"), in_figures("新收一百八十多,对吗"), in_figures("比三百多吗")
    ('不是3600多吗', '新收180多,对吗', '比三百多吗')
    >>> in_figures("两倍还多"), in_figures("一倍半还多"), in_figures("两倍多")
    ('超过2倍', '超过1.5倍', '2多倍')
    >>> in_figures("少了一大半"), in_figures("一小半是企业的"), in_figures("忙了大半年")
    ('少了超过50%', '不到50%是企业的', '忙了大半年')
    >>> in_figures("3500件上下"), in_figures("三千五百件出头"), in_figures("刚过300件"), in_figures("比50%多")
    ('约3500件', '3500多件', '300多件', '比50%多')
    >>> in_figures("一亿五千万元左右"), in_figures("七亿零两百万元出头"), in_figures("三万件上下")
    ('约15000万元', '70200多万元', '约3万件')
    >>> in_figures("新收过了三千件"), in_figures("收过了351件"), in_figures("过了一遍")
    ('新收至少三千件', '收过了351件', '过了一遍')
    >>> in_figures("收费二十六万多块,对吗"), in_figures("花了300块钱"), in_figures("做了三块牌子")
    ('收费二十六万多元,对吗', '花了300元', '做了三块牌子')
    >>> in_figures("处罚还没有许可的一半多"), in_figures("有没有许可的一半")
    ('处罚不到许可的50%', '有没有许可的50%')
    >>> in_figures("每十件里至少四件是企业的"), in_figures("每三件中不到一件公开"), in_figures("每十件里有四件公开")
    ('至少40%是企业的', '不到33.33%公开', '每十件里有四件公开')
    >>> in_figures("过亿元"), in_figures("超千万"), in_figures("有三分之一吗")
    ('超过1亿元', '超过1000万', '有33.33%吗')
    """
    text = _OUT_OF.sub(_out_of, _DIALECT.sub("多少", text))
    text = _PASSED.sub("至少", _YUAN.sub(_in_yuan, text))
    text = _NOT_EVEN.sub(r"不到\g<whole>\g<share>", text)
    text = _HUNDREDTHS.sub(lambda said: f"{read_chinese(said[1])}{read_chinese(said[2])}%", text)
    text = _without_vagueness(text)
    text = _FRACTION.sub(_share, text)
    text = _TENTHS.sub(_percent, text)
    text = _BOUND.sub(_bound, text)
    text = _ROUND.sub(lambda said: f"超过{_with_size(_size(said['size']))}", text)
    text = _BELOW_ROUND.sub(lambda said: f"{said['under']}{_with_size(_size(said['size']))}", text)
    return _DOUBLED.sub(_doubled, _SHORT_OF_DOUBLED.sub(_short_of_doubled, text))


def as_done(text: str) -> str:
    """A text in which 过 behind a verb says that so many were done, and not that there are more: 办过3次 is 办了3次.

    A rate (公开率过50%), a number without a measure and one of 万 (点击过10万次) keep it: of these it says "more than".
    What is a thing as well as a verb, with nothing behind the number (解读过50篇吗), is true of either: 至少50篇.

    >>> as_done("办过3次"), as_done("组织过六期节目吗"), as_done("处理结果过3件"), as_done("访问过500万人次")
    ('办了3次', '组织了六期节目吗', '处理结果过3件', '访问过500万人次')
    >>> as_done("2021年只作过5件许可"), as_done("一共判过4件"), as_done("总数超过4件")
    ('2021年只作了5件许可', '一共判了4件', '总数超过4件')
    >>> as_done("公开率过50%"), as_done("早过3次了"), as_done("累计过30件"), as_done("审核通过3件")
    ('公开率过50%', '早过3次了', '累计过30件', '审核通过3件')
    >>> as_done("政策解读过50篇吗"), as_done("解读过50篇文件吗"), as_done("公开过50条了吧")
    ('政策解读至少50篇吗', '解读了50篇文件吗', '公开过50条了吧')
    """
    for number in reversed(find_numbers(text)):
        found = _DONE_SO_MANY.search(text[: number.start])
        counts = number.unit not in ("", "%", "百分点") and not re.search("[万亿]", number.raw)
        if not found or not counts or text.startswith("了", number.end):
            continue
        verb = _done(text[max(found.start() - 8, 0) : found.start()])
        if verb:
            thing = verb in _ALSO_THINGS and _NOTHING_BEHIND.match(text, number.end)
            text = f"{text[: found.start()]}{'至少' if thing else '了'}{text[found.end() :]}"
    return text


def _done(before: str) -> str:
    """The verb that stands right before 过 and has it as its ending: 召开, 办; "" for 总数, 早, 通(过)."""
    together, alone = words_in(f"{before}过"), words_in(before)
    if not alone or not before.endswith(alone[-1]):
        return ""
    last = alone[-1] if kind_of_word(alone[-1]) else alone[-1][-1]  # 只办 is no word
    if last in _DOES:
        return last
    if len(together[-1]) > 1 and kind_of_word(together[-1]):
        return ""
    return last if last not in _SAY_HOW_MANY and kind_of_word(last).startswith(("v", "ad")) else ""


def _without_vagueness(text: str) -> str:
    """Vague amounts in the one form that is read as a number: 约 before it, 多 or 几 inside it."""
    text = _TENTHS_AND_MORE.sub(lambda said: _tenths(said[1], "5" if said["half"] else "0", not said["half"]), text)
    text = _HALF_AND_MORE.sub("超过50%", text)
    text = _UNEVEN_HALF.sub(lambda said: "超过50%" if said["more"] else "不到50%", text)
    text = _PERCENT_AND_MORE.sub(lambda said: f"{_figure(said['n'] or said['digits'])}多%", text)
    text = _TENTHS_ABOUT.sub(lambda said: _tenths(said[1] or said[2], "0", False), text)
    text = _TENTHS_OF.sub(lambda said: f"约{_tenths(said[1], '0', False)}", text)
    text = _BEYOND_TIMES.sub(lambda said: f"超过{_figure(said['n'])}{'.5' if said['half'] else ''}倍", text)
    text = _TIMES_AND_MORE.sub(_times, text)
    text = _SOME_OF_TEN.sub(lambda said: f"{_figure(said['n'])}几", text)
    text = _OF_SIZE.sub(lambda said: f"{_figure(said['n'])}{said['more'] or ''}{said['size']}", text)
    text = _BOTH_SIZES.sub(_of_both_sizes, text)
    text = _SIZE_ALONE.sub(_of_size_alone, text)
    text = _HUNDREDS_ALONE.sub(lambda said: f"{_figure(said['n'])}{said['more']}", text)
    text = _ABOUT_BEHIND.sub(_said_before, text)
    return _JUST_BEYOND.sub(lambda said: f"{_inside(said['n'], '多')}{said['unit']}", text)


def _tenths(digit: str, last: str, more: bool) -> str:
    return f"{read_chinese(digit)}{last}{'多' if more else ''}%"


def _times(said: re.Match[str]) -> str:
    return f"{_figure(said['n'])}.5倍" if said["half"] else f"{_figure(said['n'])}多倍"


def _figure(words: str) -> str:
    """A numeral in digits; what is none stays."""
    number = None if words[0].isdigit() else read_chinese(words)
    return words if number is None else str(number)


def _in_yuan(said: re.Match[str]) -> str:
    """A sum in 块 as one in 元; a few of them without 钱 may be pieces."""
    large = re.search(r"[百千万亿]|\d{3}", said["n"])
    return f"{said['n']}元" if said["money"] or large else said[0]


def _inside(number: str, word: str) -> str:
    """A word inside a number, before its 万 or 亿: 7亿 >> 7多亿."""
    size = number[-1] if number[-1] in "万亿" else ""
    return f"{_in_size(number, size)}{word}{size}"


def _in_size(number: str, size: str) -> str:
    """How many 万 or 亿 a numeral says that ends so: 72000 of 七亿两千万."""
    plain = not size or re.fullmatch(_DIGITS, number.removesuffix(size))
    value = None if plain else read_chinese(number)
    return _figure(number.removesuffix(size)) if value is None else say(value / _SIZES[size])


def _said_before(said: re.Match[str]) -> str:
    if said["word"] in ("左右", "上下"):
        size = said["n"][-1] if said["n"][-1] in "万亿" else ""
        return f"约{_in_size(said['n'], size)}{size}{said['unit']}"
    return f"{_inside(said['n'], '多')}{said['unit']}"


def as_said(text: str, asked: str, claimed: bool = False) -> str:
    """A text with its round numbers in the words in which they were asked: a report prints 破千万 in words too.

    claimed: only those that name what is counted (破亿的有2条); 破亿了 claims so many itself.

    >>> as_said("超过1000万和超过100万的几条", "破千万和破百万的几条")
    '破千万和破百万的几条'
    >>> as_said("播放超过1亿的有2条,超过1000万", "播放破亿的有2条,破千万", claimed=True)
    '播放破亿的有2条,超过1000万'
    """
    for words in _ROUND.finditer(asked):
        if claimed and asked[words.end() : words.end() + 1] != "的":
            continue
        text = re.sub(rf"{re.escape(in_figures(words[0]))}(?!\d)", words[0], text, count=1)
    return text


def _short_of_doubled(words: re.Match[str]) -> str:
    """Less than so much more; 一倍都没到, without a verb of change, is said of how many times and stays.

    >>> in_figures("许可翻一番都没到"), in_figures("连翻番还不到"), in_figures("连一倍都没涨到")
    ('许可增长不到100%', '增长不到100%', '增长不到100%')
    >>> in_figures("增长了一倍还没到"), in_figures("翻两番都没到"), in_figures("一倍都没到"), in_figures("翻了一番不止")
    ('增长不到100%', '增长不到300%', '一倍都没到', '增长超过100%')
    """
    if words[0].lstrip("连")[0] in "一1" and not words["verb"]:
        return words[0]
    return f"增长不到{_more_by(words['times'])}%"


def _more_by(times: str | None) -> int:
    """By how many per cent it is more that doubled so many times: 300 of 翻两番."""
    return int((2 ** (read_chinese(times or "一") or 1) - 1) * 100)


def _doubled(words: re.Match[str]) -> str:
    """How much more a doubling means, with the bound said around it.

    >>> in_figures("多了一倍"), in_figures("接近翻番"), in_figures("没翻倍吧"), in_figures("翻了两番")
    ('多了一倍', '增长接近100%', '增长不到100%吧', '增长不低于300%')
    """
    share = _more_by(words["times"])
    bound = words["bound"] or ""
    if bound in _NEAR_DOUBLED or "将近" in words[0]:
        return f"增长接近{share}%"
    if bound and not bound.startswith("超"):
        return f"增长不到{share}%"
    if bound or words["more"]:
        return f"增长超过{share}%"
    return f"增长不低于{share}%" if "翻" in words[0] else words[0]  # 多一倍 alone is read with what asks about it


def _bound(words: re.Match[str]) -> str:
    number = read_chinese(words["n"])
    over = words["bound"].rstrip("了") in ("超", "破", "突破", "过")
    return words[0] if number is None else f"{'超过' if over else words['bound']}{_with_size(number)}"


def _with_size(number: Decimal | int) -> str:
    """A round number with its 万 or 亿, which says of money that it is in 元: 50万, 1亿, 350."""
    size = next((size for size in "亿万" if number % _SIZES[size] == 0), "")
    return f"{say(number / Decimal(_SIZES[size]))}{size}" if size else str(number)


def _out_of(said: re.Match[str]) -> str:
    """A share of so many pieces; as it was said where no bound or no part of a whole is."""
    bound = said["bound"] or _BEHIND.get(said["behind"] or "", "")
    numbers = (Decimal(_figure(said["part"])), Decimal(_figure(said["whole"]))) if bound else ()
    if not numbers or not numbers[0] <= numbers[1]:
        return said[0]
    return f"{bound}{say((numbers[0] * 100 / numbers[1]).quantize(Decimal('0.01')))}%"


def _size(words: str) -> int:
    return prod(_SIZES[letter] for letter in words)


def _share(words: re.Match[str]) -> str:
    part, whole = read_chinese(words["part"]), read_chinese(words["whole"])
    return words[0] if part is None or not whole else f"{round(part * 100 / whole, 2)}%"


def _percent(words: re.Match[str]) -> str:
    tenths = read_chinese(words[0].removesuffix("成")) if words[0].endswith("成") else None
    return "50%" if tenths is None else f"{tenths * 10}%"


def counts_as_applications(text: str, number: Number) -> bool:
    """Whether so many applicants of a kind are claimed (75家企业申请), of which the form has the applications.

    >>> [counts_as_applications(text, find_numbers(text)[0]) for text in ("有75家企业申请", "3家企业", "申请的企业2家")]
    [True, False, True]
    """
    return bool(_WHO_APPLIES.match(text, number.end) or _APPLIED_BY.search(text[: number.start]))


def is_listing(text: str, number: Number) -> bool:
    """两家, 三个机关, 前3, 那一项, 两个数, 两个加起来, 16件除以办结数: no figure that is claimed.

    >>> from corpus.numbers import find_numbers
    >>> [is_listing(text, find_numbers(text)[0]) for text in ("两个加起来", "新收2个,对吗", "有两个,加起来")]
    [True, False, False]
    >>> [is_listing(text, find_numbers(text)[0]) for text in ("废止了一件,对吗", "废止了一件没有", "超过一万元的")]
    [False, True, False]
    >>> parts = ("其他处理3项", "其他处理3项,对吗", "许可3项")
    >>> [is_listing(text, find_numbers(text)[0]) for text in parts]
    [True, False, False]
    >>> [is_listing(text, find_numbers(text)[0]) for text in ("新收和结转这两条合计", "企业那1件是不是没公开")]
    [True, False]
    """
    if number.raw.startswith("一") and number.value == 1 and number.unit not in MONEY:
        return not (_HAS_ONE.search(text[: number.start]) and _IS_CLAIMED.search(text[number.end :]))
    if text.startswith(("除以", "÷"), number.end) or (number.unit == "个" and text.startswith("数", number.end)):
        return True
    parts = number.unit in ("项", "条", "个", "样") and 2 <= number.value <= 9 and number.value == int(number.value)
    if parts and _OF_A_FAMILY.search(text[: number.start]) and not _CHECKED.search(text[number.end :]):
        return True
    if number.value <= 9 and _POINTS_BACK.search(text[: number.start]):
        of_one = number.unit in ("件", "宗", "起", "份") and _OF_WHOM.search(text[: number.start])
        return not (of_one and _CHECKED.search(text[number.end :]))
    few = number.unit in _COUNTED_BEFORE and 2 <= number.value <= 9 and not _SAYS_SO_MANY.search(text[: number.start])
    if few and _ADDED_UP.match(text, number.end):
        return True
    if number.unit in "家位名" and number.unit and counts_as_applications(text, number):
        return False
    return number.unit in _LISTED or text[: number.start].endswith(("前", "第"))
