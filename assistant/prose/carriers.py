"""What carried a count: the channel it went out by and the form it was given.

Reports tell the numbers of several channels in one breath ("网站公开80条，微信公开50条，累计发送1300条"). A question
that names a channel is answered by no number of another one, nor of several together; one that names a form (图解,
动画) by no number of everything that was explained.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.wording import terms_of
from corpus.punctuation import SENTENCE_ENDS
from corpus.report import Mention
from corpus.text import legible_words, segment_start

#: Channels that reports count apart. A word that holds one and means another thing is none: 公开栏目, 广播体操.
_CHANNELS = {
    "网站": re.compile(r"(?:政府|政务|官方)?(?:门户)?网站|官网|门户网|政务网(?![络格民点])"),
    "微信": re.compile(r"微信(?!小程序|视频号)|公众号|(?<!办)公号|官微"),
    "微博": re.compile(r"微博"),
    "抖音": re.compile(r"抖音"),
    "快手": re.compile(r"快手"),
    "视频号": re.compile(r"视频号"),
    "头条号": re.compile(r"头条号|今日头条"),
    "公报": re.compile(r"公报"),
    "电视": re.compile(r"电视"),
    "广播": re.compile(r"广播(?!体操|电视)|电台"),
    "报刊": re.compile(r"报纸|(?<!公)报刊|日报|晚报"),
    "公开栏": re.compile(r"公示栏|公告栏|宣传栏|公开栏(?!目)"),
    "显示屏": re.compile(r"显示屏|电子屏|大屏"),
}
#: Ways of presenting; 视频号 and 视频会议 present nothing.
_FORM = re.compile(
    r"一图读懂|图解|图表|图片|图文|长图|海报|动画|动漫|漫画|短视频|微视频|视频(?![号会培])|音频|[Hh]5|文字(?=、|解读|版)|问答(?!知识|数据|库|系统|平台|机器|[/、])|图(?=[或和、跟]|以?及)"
)
#: 发布视频解读6个 is no number of all that was explained.
_ONE_FORM = re.compile(r"(?:图解|动画|动漫|漫画|短?视频|音频)(?:版|类|式|化)?(?:政策)?解读")
#: 注销5个政务新媒体, asked of 公众号: what all of them are called.
_NEW_MEDIA, _OF_NEW_MEDIA = frozenset("微信 微博 抖音 快手 视频号 头条号".split()), re.compile("新媒体|[账帐]号")
#: 公众号等7个平台: what several carried together, though one of them is named.
_AND_OTHERS = re.compile(
    "等(?:\\d+|[几多各两三四五六七八九十]+)?[个种类家]?(?:政务|新|媒体|各类|主要|线上)*(?:平台|渠道|形式|方式|途径|载体|媒介|[账帐]号|媒体)"
)
#: 网站发布了多少信息 is answered by no number of visits: the channel is the same, what is counted is not.
_PUT_OUT = re.compile(
    "(?:发布|公开|公布|推送|编发|刊发|刊登|更新|上传|发)(?:了|过|的|出)*"
    "(?:(?:多少|几)?[条篇个件]?的?(?:各类|政府|政务)*(?:信息|消息|文章|稿件|内容)|(?:多少|几)[条篇](?=[？?。，,]|$))"
)
_TOLD_OUT = re.compile(
    "发布|公开|公布|推送|编发|刊[发登载]|更新|上传|[发推]文|推出|信息|稿|文章|消息|[发播]|图文|解读|图解"
)
_VISITED = re.compile("访问|浏览|点击|阅读|下载|点赞|关注|粉丝|用户|流量|看|逛|人次")
#: 官网访问量 is no number of a system, an app or a net with a name of its own (人才服务网) that is told of behind it.
_ELSEWHERE = re.compile(
    "(?<!分享)系统(?![地性内])|小程序|客户端|[Aa][Pp]{2}|专栏|专题|栏目|[一-龥]{2}网(?![站络上格民点友页址办])"
)
_SIGN = "，,；;：:。！？\n"
_SEGMENT = re.compile(rf"[^{_SIGN}]+")
#: How far back a channel may have been named, in letters.
_FAR = 200
#: 网站、公众号等, 网站和公众号: what several carried together.
_TOGETHER = re.compile("[、和与及]|以及|等")


def carried_otherwise(question: str, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether a number is of another channel or form than the one a question names, or of several of them together.

    So too of visits to the channel, where what it put out is asked.

    question: squeezed, in simplified characters. beside: the numbers of its clause. text: that of the report.
    """
    if _is_not_put_out(question, mention) or _is_what_they_put_out(question, mention):
        return True
    return _of_another_channel(question, mention, beside, text) or _of_another_form(question, mention, beside, text)


#: 微博29个|，共发布信息|1992条: what the accounts that were counted put out.
_PUT_OUT_BY = re.compile(
    "[,，]?(?:全年|累计|总计|合计|总共|一共|共计|共)*(?:主动)?(?:发布|公开|推送|推出|发送|编发|刊发|更新)"
    "(?:了|各类|各种|政务|政府|相关|原创)*(?:信息|消息|文章|稿件|图文|内容)?(?:总计|合计|一共|共计|共)?"
)


def put_out_by(accounts: Mention, beside: Sequence[Mention], text: str) -> Mention | None:
    """The number right behind one of accounts of one channel, of what they put out; None where none is.

    beside: the numbers of its clause. text: that of the report.
    """
    behind = min((m for m in beside if m.start >= accounts.end), key=lambda m: m.start, default=None)
    if behind is None or accounts.unit not in ("个", "家") or len(channels_in(accounts.own)) != 1:
        return None
    between = legible_words(text[accounts.end : behind.start])
    return behind if _PUT_OUT_BY.fullmatch(between) and not channels_in(behind.own) else None


#: “某市发布”公众号用户550万: what an account is called says nothing of what it puts out.
_NAME = re.compile("“[^“”]{2,12}”")


def _is_not_put_out(question: str, mention: Mention) -> bool:
    """Whether what a channel put out is asked, and a number counts visits to it or stands in no word of publishing.

    Without a channel, only cases are told to be none: 代办1207件 of 公开信息多少条.
    """
    if not _PUT_OUT.search(question) or _VISITED.search(question):
        return False
    told_out = _TOLD_OUT.search(_NAME.sub("", legible_words(f"{mention.whole}{mention.clause}")))
    if not channels_in(question):
        return not told_out and mention.unit == "件"
    return not told_out or bool(_VISITED.search(legible_words(mention.own)))


#: 账号有几个 asks for accounts, and 4126条 are none: what is counted in these is put out by them.
_ASKS_ACCOUNTS = re.compile(
    "(?:新媒体|[账帐]号|公众号|网站|平台|微博|抖音号?|视频号|栏目|专栏|专区)(?:的?总?(?:数量|个数|数))?(?:一?共|总共|现)?(?:有|是|为|设|剩|留|开|建|关|注销|关停|保留|新增|[了过还下])*(?:多少|几)[个家]"
    "|(?:多少|几)[个家](?:政务|政府|部门|门户|官方|[省市县区镇乡]级)*(?:新媒体|[账帐]号|公众号|网站|平台|微博|抖音号?|视频号|栏目|专栏|专区)(?!信息|发|公开)"
)
_OF_WHAT_IS_PUT_OUT = frozenset("条 篇 次 人次 件 期 封 则".split())


#: 点赞多少, 粉丝有几人: what came of what was put out; 转发 and 关注 are said of other things as well.
_ASKS_VISITS = re.compile(
    "(?:点赞|阅读|浏览|播放|点击|粉丝|订阅|收藏)(?:总?[数量]|人数|次数)?(?:一?共|总共|累计)?[有是为达到]*(?:多少|几)"
)
_PIECES = _OF_WHAT_IS_PUT_OUT - {"次", "人次"}


def _is_what_they_put_out(question: str, mention: Mention) -> bool:
    """Whether accounts are asked for, and a number counts in a measure of what these put out, or of who came to see.

    So too where it is asked how it was received: 点赞多少 of 微信发布892篇.
    """
    if mention.unit in _PIECES and _ASKS_VISITS.search(question):
        return not _VISITED.search(legible_words(mention.own))
    return mention.unit in _OF_WHAT_IS_PUT_OUT and bool(_ASKS_ACCOUNTS.search(question))


def channels_in(text: str) -> frozenset[str]:
    """The kinds of channel that a text names.

    >>> sorted(channels_in("公众号发了几条")), sorted(channels_in("公开栏目几个"))
    (['微信'], [])
    """
    return frozenset(kind for kind, names in _CHANNELS.items() if names.search(text))


def channel_named(text: str) -> str:
    """The one channel that a text names, in its own word for it; "" where it names none or several.

    >>> channel_named("某市交警微信有"), channel_named("微信和微博")
    ('微信', '')
    """
    said = [found[0] for names in _CHANNELS.values() for found in names.finditer(text)]
    return said[0] if len(said) == 1 else ""


def _of_another_channel(question: str, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    asked = channels_in(question)
    if not asked:
        return False
    pieces = _pieces_before(mention, beside, text)
    if _VISITED.search(question) and _is_visited_elsewhere(question, pieces):
        return True
    piece = next((piece for piece in pieces if channels_in(piece)), "")
    told = channels_in(piece)
    if told and len(asked) == 1 and _AND_OTHERS.search(piece):
        return True
    if _is_of_all_before(asked, mention, text):
        return True
    if asked & _NEW_MEDIA and _OF_NEW_MEDIA.search(pieces[0]):
        return False
    return bool(told) and (not told & asked or (len(asked) == 1 and len(told) > 1 and not _names_its_own(mention)))


#: 微信发布9条，头条号发布7条，|累计|粉丝3万: whose followers these are was not said.
_ALTOGETHER = re.compile("累计|[总合共]计?|一共")


def _is_of_all_before(asked: frozenset[str], mention: Mention, text: str) -> bool:
    """Whether the followers or visits of one account are asked for, and a number is of those altogether of several
    that are told one after the other before it, without a number of their own.
    """
    own = legible_words(mention.own)
    if channels_in(own) or not (_ALTOGETHER.match(own) and _VISITED.search(own)):
        return False
    start = segment_start(text, mention.start, f"；;{SENTENCE_ENDS}")
    before = re.split("[，,]", legible_words(text[start : mention.start]))[:-1]
    since = _VISITED.split("，".join(before))[-1]
    told = channels_in(since) & _NEW_MEDIA
    return len(told) > 1 and not told <= asked


def _is_visited_elsewhere(question: str, pieces: Sequence[str]) -> bool:
    """Whether a place that is no channel stands nearer to a number than any channel: 系统访问量 is no 官网访问量."""
    nearest = next((piece for piece in pieces if channels_in(piece) or _ELSEWHERE.search(piece)), "")
    place = None if channels_in(nearest) else _ELSEWHERE.search(nearest)
    return place is not None and place[0] not in question


def _names_its_own(mention: Mention) -> bool:
    """Whether a number's own words name one channel alone, whatever else its segment does."""
    return len(channels_in(mention.own)) == 1


def _of_another_form(question: str, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    asked = [found[0] for found in _FORM.finditer(question)]
    if not asked:
        own = legible_words(mention.own)
        return "解读" in question and bool(_ONE_FORM.search(own)) and not _TOGETHER.search(own)
    for piece in _pieces_before(mention, beside, text):
        told = [found[0] for found in _FORM.finditer(piece)]
        if told:
            named = [form for form in told if any(_alike(form, one) for one in asked)]
            return not named or (len(named) < len(told) and bool(_TOGETHER.search(piece)))
    return True


def _alike(told: str, asked: str) -> bool:
    return any(term.in_text(told) >= 0.75 for term in terms_of(asked)) or told in asked or asked in told


def _pieces_before(mention: Mention, beside: Sequence[Mention], text: str) -> list[str]:
    """What is said of a number, nearest first, up to the begin of its paragraph.

    Its own words with its segment since the number before it, its whole, all of its segment, the segments before.
    """
    begin = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _FAR)
    start = max(begin, segment_start(text, mention.start, _SIGN))
    since = max([m.end for m in beside if start <= m.end <= mention.start], default=start)
    own = legible_words(text[since : mention.start]) + " " + legible_words(mention.own)
    before = [legible_words(found[0]) for found in _SEGMENT.finditer(text, begin, start)]
    return [own, legible_words(mention.whole), legible_words(text[start : mention.start]), *reversed(before)]
