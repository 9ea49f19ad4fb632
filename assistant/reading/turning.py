"""Words by which a speaker turns: to another topic, back to what he asked before, to a conclusion he wants confirmed.

They name nothing themselves. 再回到甲市 may mean the last item or the one asked of 甲市 before: whoever carries what
is left out must look whether both are one (`assistant.returning`).
"""

from __future__ import annotations

import re

from assistant.reading.asking import WHICH_WHO_WHAT

_WE = "(?:[那好行嗯哦噢][么的啊吧]?[,，、]?)?(?:我们?|咱们?)?(?:再|现在|先|想)?"
#: 换个话题，…: with a sign behind it, or with enough behind it to be a question of its own.
_NEW_TOPIC = re.compile(
    rf"^{_WE}(?:换|转|改)(?:一?个|一?下)?(?:话题|问题|题目|事儿?|主题)(?:来|再)?(?:吧|哈|啊|了|问|说|聊)*"
    r"(?:[,，:：。!！;；\s]+|(?=[^,，。?？]{6}))(?=.)"
)
_ONLY_TURNS = re.compile(
    rf"{_WE}(?:换|转|改)(?:一?个|一?下)?(?:话题|问题|题目|事儿?|主题)(?:来|再)?(?:吧|哈|啊|了|问|说|聊)*[。!！?？]*"
)
_BACK = re.compile(
    rf"^{_WE}(?:还是)?(?:回到|说回|问回|转回|倒回(?!去?[一二两三]个?年)|回头(?:再)?(?:说|看|问)|回过头(?:来)?(?:再)?(?:说|看|问))(?:来)?"
    r"(?:刚才|前面|之前|最初|最开始|一开始|开头|原来)?的?[,，:：]?(?=.)"
)
#: 没有就算了，看2024年的吧: the answer before is taken as it is, and something else is asked; 没问诉讼，我要复议的.
_INSTEAD = re.compile(
    "^(?:[哦噢喔嗯啊那][,，、]?)?(?:"
    "(?:没有?|没得)(?:(?:[一-龥]{0,4}的话)?[,，、]?(?:就|也)?(?:算了|罢了|拉倒|没关系|不要紧|不管了)[吧了]?[,，。]|[啊呀嘛么哦][,，。]+"
    "|(?:[一-龥]{0,4}的话)?[,，、]?(?:就|那)(?=[看换给查改说])|[一-龥]{0,4}的话[,，、]?(?=[看换给查改说]))"
    "|(?:我)?(?:没有?|不是)问(?:你)?(?:的)?(?:这|那|[一-龥])[^,，。?？]{0,5}[,，。](?=[^,，。]{2}))"
    "(?:那么?|就|我)?(?:看看?|换(?:成|作|到)?|给我|查查?|改(?:成|看|查)?|说说?|(?:问|要|说)的?是|要|想问|问)?"
)
_AS_ONE_LIKES = re.compile("(?<=[的\\d年])[吧嘛]?[。!！]*$")
#: 刚才甲市是多少来着: what was told before is asked again.
_JUST_NOW = re.compile(
    "^(?:那么?)?(?:刚才|刚刚|方才|前面|之前|先前)(?!的?[那这]?一?个?年)(?:我?(?:问|说|查|提)(?:的|到的|过的)?)?(?:那个?|的)?[,，]?"
    "(?=[^,，。?？]{2,}(?:多少|几[件条个]|来着|差多少))"
)
_AGAIN_ASKED = re.compile("(?:是|有)?(?:多少|几[件个条])?来着(?=[?？。]?$)")
#: 那就是甲比乙多咯: a conclusion for which a word is wanted.
_CONCLUDES = re.compile(
    "^(?:那么?|这么(?:说|看|一来)|这样(?:说|看|一来)?|所以|照这么说)?[,，]?(?:不?就是说?|也就是说?|岂不是|等于说|说明)[,，]?(?=[^,，。?？]{3})"
)
_LO = re.compile("(?:了|的)?(?:咯|喽|啰|罗|嘞|吼)[?？。!！]*$")
_CLAIMS = re.compile("(?:咯|喽|啰|嘞|吼|[吧吗嘛]|对不对|是不是|对[吗吧]|是[吗吧])[?？。!！]*$")
_ASKS = re.compile(f"多少|几[件个条项家年成]|{WHICH_WHO_WHAT}|怎")


def without_turn(question: str) -> str:
    """A question without the words that only turn to it; a conclusion as the claim that it is.

    >>> without_turn("换个话题，某市2024年收了几件"), without_turn("换个问题：收了几件"), without_turn("换个话题")
    ('某市2024年收了几件', '收了几件', '换个话题')
    >>> without_turn("再回到某市"), without_turn("刚才某市是多少来着"), without_turn("那回到2023年的处罚")
    ('某市呢', '某市是多少', '2023年的处罚呢')
    >>> without_turn("没有就算了，看2024年的吧"), without_turn("哦没有啊，那2024年的"), without_turn("没问诉讼，复议数")
    ('2024年的呢', '2024年的呢', '复议数')
    >>> without_turn("没有的话换某市2024"), without_turn("没有收到过申请，对吗"), without_turn("没有诉讼吗")
    ('某市2024呢', '没有收到过申请，对吗', '没有诉讼吗')
    >>> without_turn("那就是甲比乙多咯"), without_turn("那就是说比上年少了吧"), without_turn("那就是多少")
    ('甲比乙多,对吗', '比上年少了吧', '那就是多少')
    """
    plain = _NEW_TOPIC.sub("", question)
    if instead := _INSTEAD.match(plain):
        plain = _AS_ONE_LIKES.sub("呢", plain[instead.end() :])
    if goes_back(plain):
        plain = _AGAIN_ASKED.sub("是多少", _JUST_NOW.sub("", plain))
        if back := _BACK.match(plain):
            rest = plain[back.end() :]
            plain = rest if re.search("多少|几|呢|[吗吧]|[?？]", rest) else f"{rest}呢"
    if _CLAIMS.search(plain) and not _ASKS.search(plain):
        plain = _LO.sub(",对吗", _CONCLUDES.sub("", plain))
    return plain


def only_turns(question: str) -> bool:
    """Whether nothing is asked but to talk of something else.

    >>> only_turns("换个话题吧"), only_turns("那换个问题。"), only_turns("换个话题，某市几件")
    (True, True, False)
    """
    return bool(_ONLY_TURNS.fullmatch(question.strip()))


def goes_back(question: str) -> bool:
    """Whether a question goes back to what was asked before (再回到…, 刚才…是多少来着).

    >>> goes_back("再回到某市"), goes_back("刚才某市几件来着"), goes_back("某市几件")
    (True, True, False)
    """
    return bool(_BACK.match(question) or (_JUST_NOW.match(question) and not _CLAIMS.search(question)))


def asks_again(question: str) -> bool:
    """Whether the very number told before is asked again (刚才某市是多少来着).

    >>> asks_again("刚才某市是多少来着"), asks_again("再回到某市")
    (True, False)
    """
    return bool(_JUST_NOW.match(question))
