"""What was measured before is asked again of another thing that a follow-up names alone: 微信点击多少 >> 南方号呢.

A report tells several numbers of one thing, side by side: how much it put out, how often it was seen, which share it
has. After a question for one of these measures only a number in it answers; after one that counts pieces any
number of the thing may (`assistant.prose.following`).
"""

from __future__ import annotations

import re

from assistant.prose.carriers import channel_named
from assistant.reading.addresses import HOTLINE

#: How often something was seen, who follows it, its share or rate.
_MEASURE = re.compile(
    "(?:点击|点阅|浏览|阅读|访问|播放|转发|点赞|评论|下载|收视|收听|观看|关注)(?:量|数|人数|人次|次数|率)?"
    "|(?:粉丝|用户|订阅)(?:量|数|人数)?|占(?![地用])|比例|比重|[一-龥]{2}率"
)
#: 那会议类的呢, 其中抖音上的: a name and nothing else.
_NAMES = re.compile(
    "(?:那么?|其中|里面|还有|另外|以及|换成?)*[,，]?的?(?P<name>[^,，。?？]{2,12}?)"
    "(?:上面?|里面?|那边|方面|[那这]一?块儿?)?的?(?:呢|也[说讲看报]一?[下声])?[?？。]*"
)
_ASKS = re.compile("多少|几|哪|谁|什么|啥|吗|怎|咋|如何|是否|没有|[0-9]|不|全部|总|剩|余|其他")
#: 12345呢: the name of a hotline, and no number of anything.
_HOTLINE = re.compile(rf"^{HOTLINE}(?!\d)")
#: What stands between a thing and its measure and names neither.
_BETWEEN = re.compile("(?:类|的|信息|上|所|累计|总|一?共|有|是|达到?|被|多少|几|万|个|名|位|人次?|次|又)*$")


def measured_again(text: str, topic: str) -> str:
    """The question before, asked of what a follow-up names alone; "" where either is of another sort.

    text: the follow-up. topic: what was asked of the prose before it, both without body and year.

    >>> measured_again("南方号呢", "微信点击多少"), measured_again("会议类的呢", "文件类信息占百分之几")
    ('南方号点击多少', '会议类信息占百分之几')
    >>> measured_again("抖音呢", "某市交警微信有多少粉丝"), measured_again("微博呢", "微信发了几条")
    ('某市交警抖音有多少粉丝', '')
    """
    found = _NAMES.fullmatch(text)
    name = found["name"] if found else ""
    last = re.split("[,，]", topic.rstrip("?？。呢"))[-1]
    measure = _MEASURE.search(last)
    if not name or measure is None or _ASKS.search(_HOTLINE.sub("", name)) or _MEASURE.search(name):
        return ""
    between = _BETWEEN.search(last, 0, measure.start())
    at = between.start() if between else measure.start()
    before, tail = last[:at], last[at:]
    if channel_named(name) and (channel := channel_named(before)):
        name = before.replace(channel, name)
    return name + (tail.removeprefix("类") if name.endswith("类") else tail)
