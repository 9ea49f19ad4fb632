"""What is said around a question and asks nothing: who wrote the claim, how the question came up.

- An aside is a clause before the question that is made of words for speaking, minding and looking, and of words that
  name nothing (刚才忘了问, 随口一问, 实在看不明白), or that speaks of 我 or 你 (我眼神不好, 又来烦你了). One noun for a
  thing or a person elsewhere, or a word behind it that points back (这样的几件), makes it a part of the question.
- A frame says who told what follows (记者写“…”, 我邻居说…). It stands before the body and the year, so that it cannot
  pick out a part of the row behind them. 学生写的申请 and 企业报的 stand elsewhere and are none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from assistant.reading.chatter import VERDICT
from corpus.gazetteer import kind_of_word

#: Verbs of speaking, asking, minding and looking; an aside has one.
_MINDING = frozenset(
    "问 想 忘 忘记 忘了 记 记得 记不清 记不得 看 看看 看到 看见 查 查查 找 说 讲 听 听说 "
    "打听 了解 知道 明白 懂 清楚 糊涂 好奇 纳闷 想起 想起来 想到 "
    "想不起 想不起来 核 核对 核实 确认 请教 咨询 求助 求教 帮 帮忙 麻烦 打扰 补充 补问 追问 插 "
    "插嘴 多嘴 啰嗦 唠叨 漏 漏问 漏说 弄清 搞清 搞不懂 搞不清 弄不懂 看不懂 "
    "看不清 一问 发现 翻 翻翻 关心 劳驾 拜托 冒昧 言归正传 回到 接着 继续 换 提问 听清 听清楚 "
    "听懂 看清 看清楚 问问 问清 问明白 说清 说清楚 想想 不管 不谈 不说 不提 "
    "重说 重问 再说 再问 再来 重来 跑题 走神 闲聊 聊聊 打岔".split()
)
#: Words that name nothing beside such a verb; adverbs, pronouns and particles are known by their kind.
_LIGHT = frozenset(
    "刚才 刚刚 刚 方才 今天 今儿 昨天 现在 这会儿 突然 忽然 一时 临时 猛地 正好 顺便 顺带 顺嘴 "
    "顺手 随口 随便 冷不丁 老实 实在 真的 好 好好 半天 好久 几遍 "
    "一 一下 一句 一声 一嘴 一遍 两句 句 下 声 嘴 眼 遍 回 个 件 点 小 大 多 再 请 能 "
    "能不能 可以 可 要 来 去 起 过 到 上 出 没 没有 不 会 您 老 题 问题 疑问 事 事儿 "
    "事情 话 忙 正题 话题 头 脑子 眼睛 花 晕 正经 最后 另外 对 嗯 啊 哎 呃 没事 闲 忙 急 累 "
    "烦 乱 慌 懵 上次 上回 刚 先 别的 其他的".split()
)
_EMPTY_KINDS = ("r", "d", "u", "y", "e", "c", "p", "o")
#: Somebody on whose behalf it is asked: 老同事托我打听. It is "me" who asks, and nobody who applied.
_ON_BEHALF = re.compile(
    "^(?:我)?[^,。;:!?□\\d]{1,6}(?:托|让|叫|催|嘱咐|吩咐|委托|派|差|逼)(?:着|了)?(?:我们?|俺|咱们?|本人)[^,。;:!?□\\d的]{0,6}$"
)
#: 我退休在家想弄明白: who asks and what for, before the body and the year, which it picks nothing out of.
_WHO_ASKS = re.compile(
    "^(?:我们?|俺|咱|本人|鄙人)[^,。;:!?□\\d的]{0,12}?(?:想|要|为了|打算|需要|得)?(?:把|将)?[^,。;:!?□\\d的]{0,6}?"
    "(?:弄|搞|问|查|看|想|摸|理)?(?:个)?(?:明白|清楚|弄懂|搞懂|看懂|知道|了解|确认|核实|打听)(?:一下|下)?$"
)
#: Those who publish: what they write, print or report is a claim.
_MEDIA = (
    "(?:(?:某|这|那|一)?(?:位|个|篇|份|家|条)?(?:记者|编辑|小编|通讯员|作者|主编|媒体|报纸|报上|报刊|报道|新闻|新闻稿|稿子?|稿件|文稿|初稿|文章|公众号"
    "|帖子|推文|材料|简报|通稿|通报|日报|晚报|宣传册|展板|PPT|同事|同学|实习生))"
)
_WRITES = (
    "(?:里|上|中)?(?:面)?(?:是)?(?:写|登|报|发|刊|刊登|刊载|转载|引用|用|提|印|称|说|讲)"
    "(?:的|道|了|着|出|到|称|说|的是|是)*"
)
_SAYS = (
    "(?:(?:有人|他们?|她|谁|都在?|老)问(?:我|起|到)?|问(?:我|起)|说|称|讲|告诉我|跟我说|表示"
    "|声称|宣称|念叨)(?:的是|过|了|是|的)?"
)
_FRAME = re.compile(rf"(?:^|(?<=[,。;:])){_MEDIA}{_WRITES}[,:]?(?=□)")
_SPOKEN_FRAME = re.compile(rf"(?:^|(?<=[,。;:]))[^□,。;:!?\d]{{1,12}}?{_SAYS}[,:]?(?=□)")
#: 我眼神不好, 又来烦你了: who asks or is asked is spoken of, and no body (我市) or applicant's paper.
_OF_US = re.compile("(?:我|俺|咱|您|你)(?!们?(?:市|区|县|省|局|委|办|院|校|镇|街道|单位|公司|厂|企业))")
#: 这样的有几件: the clause before it says which.
POINTS_BACK = re.compile("这样|这种|这类|此类|那种|那样|这些|那些|其中|上述")
#: A verb with one of these does something to an application, a decision or a document.
_OFFICIAL = frozenset("办批罚审判发收废制答复公开理购征缴检验给拒撤销证订建诉告赔执押提递交送寄投填写印登传")
#: Marks of words that a frame may hold: a noun for a person, words that only fill.
_IN_FRAME = frozenset(("filler", "asking", "restriction", "op:check", "topic:report", "prose"))
#: Marks that words of an aside may have; 没 and 有人 deny or claim nothing in 没听清, 有人问.
_DENIES = frozenset(("zero", "exists"))
_IN_ASIDE = frozenset(("filler", "asking", "op:check", "topic:report")) | _DENIES
#: Characters of an aside at most.
_LONGEST = 14
#: What somebody wrote, in quotation marks, with words before and behind it.
_QUOTED = re.compile(
    '^(?P<frame>[^,，。;；:：“”"「」『』]{1,12}?(?:写|登|报|发|刊|印|引用|引述|援引|引|提|说|称|讲|表示)(?:的|道|了|着|出|到|称|说|的是|是|成)*)[,，:：]?'
    '[“"「『](?P<claim>[^“”"「」『』]{6,})[”"」』](?P<rest>[^“”"「」『』]*)$'
)

#: 有没有问题 behind a claim asks whether it holds.
_FAULT = re.compile(
    "^[,，]?(?:这|那)?(?:个|句|些)?(?:话|数字?|数据|说法|写法)?(?:有没有|有无|是不是有|有)(?:什么|啥)?(?:问题|错误?|出入|毛病|差错|误)(?:吗|么)?[?？。]?$"
)


def quoted_claim(asked: str) -> tuple[str, str]:
    """Who is said to have written what stands in quotation marks, and the rest of the question; ("", asked) without.

    >>> quoted_claim("通讯员写的“某市2024年许可9件”，这数对吗")
    ('通讯员写的', '某市2024年许可9件，这数对吗')
    >>> quoted_claim("稿子写“某市2024年许可9件”有没有问题")[1], quoted_claim("某市2024年“其他”几件")[0]
    ('某市2024年许可9件，对吗', '')
    """
    found = _QUOTED.match(asked)
    if found is None or not re.search(r"\d", found["claim"]):
        return "", asked
    rest = "，对吗" if _FAULT.match(found["rest"]) else found["rest"]
    return found["frame"], found["claim"] + rest


#: 律师函里引“…”: what is written in a paper, whoever wrote it.
_PAPER = re.compile(
    "(?:函|信|稿|文章|书|材料|简报|通报|新闻|报道|帖|合同|公告)(?:子)?(?:里|中|上)(?:面|头)?[^里中上]{1,4}$"
)


def is_paper(writer: str) -> bool:
    """Whether what is said to write is a paper, so that a word for an applicant in its name picks out nothing.

    >>> is_paper("律师函里引"), is_paper("律师写的")
    (True, False)
    """
    return bool(_PAPER.search(writer))


def frames(text: str, claims: bool, tokens: Sequence[tuple[int, int, Sequence[str]]]) -> Iterator[tuple[int, int]]:
    """Where it is said who told what follows; □ stands for names and years.

    claims: whether a number is claimed. Without one, 记者报□ may mean that he handed it in, and only 说 makes a frame.
    tokens: start, end and marks of the words that were read.
    """
    for pattern in (_SPOKEN_FRAME, *((_FRAME,) if claims else ())):
        for found in pattern.finditer(text):
            inside = (
                marks
                for start, end, marks in tokens
                if found.start() <= start and end <= found.end() and text[start:end] != "有人"
            )
            if all(set(marks) <= _IN_FRAME for marks in inside):
                yield found.span()


def is_aside(clause: str, said: Collection[str], leads: bool = True) -> bool:
    """Whether a clause only says how a question came up.

    said: the marks of the words in it that were read. leads: nothing of the question stands before it.

    >>> [is_aside(clause, ()) for clause in ("刚才忘了问", "随口一问", "老同事托我打听", "女性来问", "线上提交的")]
    [True, True, True, False, False]
    >>> is_aside("我退休在家想弄明白", ("restriction",)), is_aside("我退休在家想弄明白", ("restriction",), leads=False)
    (True, False)
    >>> [is_aside(clause, ()) for clause in ("我眼神不好", "上次没听清", "先不管别的", "我市", "没交钱", "第一季度")]
    [True, True, True, False, False, False]
    """
    if _ON_BEHALF.match(clause):
        return set(said) <= {*_IN_FRAME, "restriction"}
    if leads and _WHO_ASKS.match(clause):
        return set(said) <= {*_IN_FRAME, "restriction"}
    judged = "op:check" in said and not leads  # …，帮我判断下真假; 我核实一下，… only opens a question
    if set(said) - _IN_ASIDE or VERDICT.fullmatch(clause) or judged:  # 我没说错吧 asks for a verdict
        return False
    if _speaks_of_us(clause):
        return not set(said) & _DENIES
    return leads and _only_minds(clause)


@lru_cache(maxsize=1024)
def _speaks_of_us(clause: str) -> bool:
    return bool(_OF_US.search(clause)) and not clause.endswith("的") and len(clause) <= _LONGEST


@lru_cache(maxsize=1024)
def _only_minds(clause: str) -> bool:
    if (clause.endswith("的") and not clause.endswith("别的")) or not re.fullmatch("[\u3400-\u9fff]{2,14}", clause):
        return False
    words = list(_words(clause))
    return "" not in words and bool(_MINDING & set(words))


def _words(clause: str) -> Iterator[str]:
    """The words of a clause that name nothing, the longest first; "" where something is named."""
    at = 0
    while at < len(clause):
        pieces = (clause[at : at + length] for length in (4, 3, 2, 1))
        word = next((piece for piece in pieces if _names_nothing(piece)), "")
        yield word
        at += len(word) or len(clause)


def _names_nothing(word: str) -> bool:
    if word in _MINDING or word in _LIGHT:
        return True
    kind = kind_of_word(word) if word else ""
    return kind[:1] in _EMPTY_KINDS or (kind == "v" and not _OFFICIAL & set(word))
