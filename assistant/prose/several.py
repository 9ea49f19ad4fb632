"""A question for several numbers, cut into the numbers it asks for: "受理量及满意率", "接入几个部门、多少项服务"."""

from __future__ import annotations

import re

from assistant.prose.little import SAY_LITTLE
from corpus.gazetteer import kind_of_word
from corpus.lexicon import words

_SPLIT = re.compile(
    r"[，,；;、]|以及|还有(?!(?:多少|几)[一-龥]?[？?。]?$)|(?<=[率量数])[和与及跟]|(?<=[件条篇期份个项家次人场元])[和与及跟]"
    r"|[和与及跟](?=[^和与及跟]{1,8}(?:率|量|数|各|分别))"
)
#: 几通热线电话: letters of measures before what is counted.
_MEASURES = "个件条项家次人通封篇份期场批本册张笔起宗户名位"
_AMOUNT = re.compile(r"多少|(?<!哪)(?<!好)几(?!乎|年来)")
#: What a piece ends with that asks for a number in no other word: 总数, 阅读量, 满意率.
_COUNT_NOUN = re.compile(r"[率量](?:是|有|为|各|分别|呢|吗)*$|(?<!岁)数(?:是|有|为|各|分别|呢|吗)*$|多[大高]$")
#: 各是多少, 超过了多少: only asks for what stands before it.
_ONLY_ASKS = re.compile(
    r"(?:超过?|超出|突破|达到?|高达|多达|接近|将近|逼近)[了到]?(?:多少|几)[个件条人次万亿]*|"
    r"(?:各自?|分别|一共|总共|共)?[是有为]?(?:多少|几)[个件条]?|(?:各自?|分别)[一-龥]{0,2}(?:多少|几).?"
)
#: 公众号有几个？它们发了多少条: what was named before, which is looked for with its own words.
_SAME_THING = re.compile(r"^(?:那么?)?[它他她](?:们)?(?=[^，,？?]*(?:多少|几))")
#: 账号里微博几个: the whole stands before the part that is counted.
_PART_FIRST = re.compile(r"^(?P<whole>[^，,]{2,}?)(?:里面?|里头|当?中|之中)(?=[^，,]{2,})")
_ALL_OF_IT = re.compile(r"(?:一共|总共|总计|合计|共)[是有为]?(?:多少|几)[一-龥]{0,2}")
#: 台账类信息，审核发布了几条: a thing, and what was done with it behind the comma.
_THING_FIRST = re.compile(
    "^(?P<thing>[^，,；;、？?]{2,})[，,](?P<asks>(?P<does>[一-龥]{1,8}?)(?:了|过|的)?(?:一共|总共|共)?(?:有|是)?(?:多少|几)(?:[^，,；;、？?]{0,3}|[条件个篇份](?:政府|政务)*信息)[？?]?)$"
)
#: 早报多少期？旬报呢: another thing, of which the same is asked.
_AND_THAT = re.compile(
    "^那?么?(?P<thing>(?!还有|其他|其它|另外|别的|都|最后|后来|结果|是|怎么)[一-龥“”《》]{2,8}?)的?呢$"
)
#: 登报的几条？占多大比例: of what was counted just before.
_ITS_SHARE = re.compile(
    "^(?:各|分别|又|它|其)?(?:所)?占(?:了|到|的|总[数量]的?|全部的?)*(?:多大的?)?(?:比例|比重|份额|比)(?:是|有|为)?(?:多少|多大)?$"
)
_COMPARES = re.compile("(?:比|较)(?!例|重|率)")
#: 办结的申请中: says of what the numbers behind it are parts, and asks for none.
_OF_WHAT = re.compile(r"(?:中|里面?|当中|之中|方面)$")
#: 主动公开的124条, 节目里收的诉求: a whole that is stated or told, before what is asked of it.
_STATES = re.compile(
    r"\d(?:[余多]?万?)?[件条篇份个项次场期起宗](?:[一-龥]{2,4})?$|(?:收到?|办|登记|受理|公开|发布|征集)[了到过]*的[一-龥]{2,6}$"
)
#: 公开了多少:甲几条,乙几条: what stands before the colon is asked once more, part by part.
_IN_PARTS = re.compile(r"^[^:：]*(?:多少|几)[^:：]{0,4}[:：](?=[^:：]*(?:多少|几)[^:：]*[，,、；;][^:：]*(?:多少|几))")
_EACH = re.compile(r"各(?![单部级类乡镇区县地项方种个街片])[^，,。？?各]{0,6}(?:多少|几)|分别|各自")
_SHARED_TAIL = re.compile(r"(?:各自?|分别)(?P<tail>[^，,。？?各]*)$")
#: 收到多少封，是不是都回了: what is asked of a count besides, in a piece of its own.
AND_ALL = re.compile(
    r"[，,、；;](?:是不是|是否|有没有|有无)?(?:已经?)?(?:全?都|全部?|均)(?P<done>[^，,。？?多几]{1,6}?)(?:吗|没有?|么)?[？?]?$"
    r"|[，,、；;](?:后来|最后|有没有|是否|都)?(?P<each>回复?|答复|办理?|办结|办完|处理|解决|整改|落实)(?:了|完|掉|好)*(?:没有?|吗|么)[？?]?$"
)
#: 除了网站还靠什么, 除规章以外，还公开了几件: what is taken out of what is asked for.
BESIDES = re.compile(
    "除(?:了|开|去)?(?P<thing>[^，,。；？?]{2,12}?)(?:之外|以外|外)?[，,]?(?:他们|他|你们|它|又|也|都)*(?:还|另外?)(?!是)"
)
#: 多少条甲和乙, 甲和乙发了多少条: two things joined by 和, with one word of asking.
_THING = "[一-龥]{2,8}?"
_PAIR_BEHIND = re.compile(
    rf"(?P<opens>[^，,。？?]*(?:多少|几)[个件条篇份期次场家项部])(?P<one>{_THING})[和与及跟](?P<other>{_THING})[？?。]?"
)
_PAIR_BEFORE = re.compile(
    rf"(?P<one>{_THING})[和与及跟](?P<other>{_THING})(?P<closes>(?:一共|总共|共)?(?:[办发搞开做作编印出]+[了过]?)?(?:有|是)?(?:多少|几).?)[？?。]?"
)
#: 由多少分钟缩至多少分钟: the two ends of one change.
_FROM_TO = re.compile(r"(?:由|从)(?:原来的?)?(?:多少|几)[^，,。？?]{0,14}?(?:[至到成为])了?(?:多少|几)")


def asks_from_to(text: str) -> bool:
    """Whether both ends of one change are asked for.

    >>> asks_from_to("等候时间从多少分钟压缩到多少分钟"), asks_from_to("从几个渠道收到多少件")
    (True, False)
    """
    return any("收到" not in found[0] for found in _FROM_TO.finditer(text))


def without_left_out(text: str) -> str:
    """A question for a number without what it takes out first: that is not counted.

    >>> without_left_out("除了年画以外，还印了多少张海报"), without_left_out("除了年画还印了什么")
    ('印了多少张海报', '除了年画还印了什么')
    """
    found = BESIDES.match(text)
    return text[found.end() :] if found and asks_amount(text[found.end() :]) else text


def asks_amount(piece: str) -> bool:
    """Whether a piece of a question asks for a number by itself.

    >>> asks_amount("制发政府信息总数"), asks_amount("窗口几个"), asks_amount("在办结的申请中")
    (True, True, False)
    """
    return bool(_AMOUNT.search(piece) or _COUNT_NOUN.search(piece))


def asks_of_each(text: str) -> bool:
    """Whether things joined without a number of their own each want one: "网络和信函的各几件"."""
    return bool(_EACH.search(text))


def pieces_of(text: str) -> list[str]:
    """A question cut where it goes on to another number; one piece where it asks for one only.

    >>> pieces_of("公众号有几个？发了多少条信息"), pieces_of("接入多少个部门多少项服务")
    (['公众号有几个', '发了多少条信息'], ['接入多少个部门', '多少项服务'])
    >>> pieces_of("办结的申请中，网上来的和寄信来的各几件")
    ['网上来的几件', '寄信来的各几件']
    >>> pieces_of("接了几通热线电话几件网络诉求")
    ['接了几通热线电话', '几件网络诉求']
    >>> pieces_of("公开的60条,讲项目的是几条"), pieces_of("热线收的诉求,当场办了几件,事后办了几件")
    (['讲项目的是几条'], ['当场办了几件', '事后办了几件'])
    >>> pieces_of("公众号有几个？它们发了多少条信息"), pieces_of("公众号粉丝数,超过了多少")
    (['公众号有几个', '发了多少条信息'], ['公众号粉丝数'])
    >>> pieces_of("从几个系统里汇聚了几条数据")
    ['从几个系统里', '汇聚了几条数据']
    >>> pieces_of("集市上的事公开了多少:摊位几条,菜价几条"), pieces_of("公开60条信息,里头规章占几条")
    (['摊位几条', '菜价几条'], ['里头规章占几条'])
    >>> pieces_of("医疗、药价信息有几条")
    ['医疗', '药价信息有几条']
    >>> pieces_of("见报的几篇？占多大比例"), pieces_of("“早报”多少期？旬报呢"), pieces_of("办了多少期？还有呢")
    (['见报的几篇', '占多大比例'], ['“早报”多少期', '旬报多少期'], ['办了多少期'])
    >>> pieces_of("台账类信息,审核发布了几条"), pieces_of("公报,画册印了几期"), pieces_of("救助类的,公开了几条信息")
    (['台账类信息审核发布了几条'], ['公报', '画册印了几期'], ['救助类的公开了几条信息'])
    """
    if asks_from_to(text):
        return [text]
    text = _with_its_verb(without_left_out(text))
    text = _IN_PARTS.sub("", AND_ALL.sub("", text))
    first, *later = re.split("[？?]", text)
    later = [_AND_THAT.sub(rf"\g<thing>{_asked_so(first)}", piece) if _asked_so(first) else piece for piece in later]
    asked = [
        first,
        *(piece for piece in later if asks_amount(piece) or _ITS_SHARE.match(piece)),
    ]  # "查了几家？报告里写的" asks for one number
    cut = [piece for one in asked for piece in _SPLIT.split(one) if len(piece) > 1]
    cut = [*cut[:1], *(_SAME_THING.sub("", piece) for piece in cut[1:])]
    pieces = _with_comparison(_with_whole(cut))
    pieces = [piece for piece in pieces if not (_OF_WHAT.search(piece) or _ONLY_ASKS.fullmatch(piece))] or pieces
    joined = asks_of_each(text) and not re.search("[，,；;]", text)  # 公开的甲信息、乙信息各几条: both are asked for
    pieces = [piece for piece in pieces if joined or asks_amount(piece) or not _STATES.search(piece)] or pieces
    if asks_of_each(text) and pieces:
        pieces = [*pieces[:-1], *(piece for piece in re.split("[和与及跟]", pieces[-1]) if len(piece) > 1)]
        tail = _SHARED_TAIL.search(pieces[-1])  # 建议和提案各办结几件: both were 办结
        pieces = [piece if asks_amount(piece) or not tail else piece + tail["tail"] for piece in pieces]
    return [part for piece in pieces for part in _between_amounts(piece)]


def _asked_so(piece: str) -> str:
    """How many of what measure a piece ends with asking for: 多少期; "" where it does not."""
    found = re.search(r"(?:多少|(?<!哪)(?<!好)几)[一-龥]{1,2}$", piece)
    return found[0] if found else ""


def pair_of(text: str) -> tuple[str, ...]:
    """The two questions of one that counts two things joined by 和, behind its measure or before it; () for another.

    >>> pair_of("发了多少条汛情通告和汛情预警"), pair_of("旬通报和半年通报搞了几次?")
    (('发了多少条汛情通告', '发了多少条汛情预警'), ('旬通报搞了几次', '半年通报搞了几次'))
    >>> pair_of("发了多少条信息"), pair_of("网站和公众号各发了几条")
    ((), ())
    """
    found = _PAIR_BEHIND.fullmatch(text) or _PAIR_BEFORE.fullmatch(text)
    if found is None or asks_of_each(text):
        return ()
    opens, closes = (found.groupdict().get(part) or "" for part in ("opens", "closes"))
    return tuple(f"{opens}{found[name]}{closes}" for name in ("one", "other"))


def _with_its_verb(text: str) -> str:
    """A question that names a thing and asks behind a comma how many were dealt with, as one."""
    found = _THING_FIRST.match(text)
    if (
        found is None
        or asks_amount(found["thing"])
        or _OF_WHAT.search(found["thing"])
        or _STATES.search(found["thing"])
    ):
        return text
    return found["thing"] + found["asks"] if all(map(_only_does, words(found["does"]))) else text


def _only_does(word: str) -> bool:
    """Whether a word is of what is done and names no thing: 发布; 公开, an adverb to the dictionary; 一共."""
    kind = kind_of_word(word)
    return kind[:1] in ("v", "d") or kind == "ad" or (word in SAY_LITTLE and not kind.startswith("n"))


def _with_whole(pieces: list[str]) -> list[str]:
    """The pieces, with the whole in one that only asks for all of it: 账号里微博几个，总共几个 asks how many 账号."""
    whole = _PART_FIRST.search(pieces[0]) if pieces else None
    if whole is None or not asks_amount(pieces[0]):
        return pieces
    return [whole["whole"] + piece if i and _ALL_OF_IT.fullmatch(piece) else piece for i, piece in enumerate(pieces)]


def _with_comparison(pieces: list[str]) -> list[str]:
    """The pieces, where 比… goes on with the one before it, which asks for no number: 赠阅的，比多了百分之几."""
    joined: list[str] = []
    for piece in pieces:
        if joined and _COMPARES.match(piece) and not asks_amount(joined[-1]):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def _is_noun(text: str) -> bool:
    """Whether words count a thing and do nothing with it: 热线电话, 部门; not 部门接入."""
    return kind_of_word(text).startswith("n") or all(kind_of_word(word)[:1] in ("n", "j") for word in words(text))


def _between_amounts(piece: str) -> list[str]:
    """A piece with two amounts and no sign between them: before a noun's own amount, or where the next verb begins."""
    amounts = list(_AMOUNT.finditer(piece))
    if len(amounts) < 2:
        return [piece]
    first, second = amounts[0], amounts[1]
    between = piece[first.end() : second.start()]
    noun = between.lstrip(_MEASURES)
    at = second.start() if not noun or _is_noun(noun) else first.end() + len(between) - len(noun) + _led_by(noun)
    return [piece[:at], *_between_amounts(piece[at:])]


def _led_by(text: str) -> int:
    """How many letters a text begins with that name a thing something is done in: 业务系统里|汇聚了."""
    found = re.match("(?P<thing>[一-龥]{2,8}?)(?:里面?|当中|之中)(?=[一-龥])", text)
    return found.end() if found and _is_noun(found["thing"]) else 0
