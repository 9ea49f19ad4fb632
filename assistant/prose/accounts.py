"""Whose account a number is told of, where one body reports of the accounts of several organs.

The name of the body is taken out of a question before its prose is read; in 某市公安抖音 it also says which account is
meant, and the number of 某市交警抖音 is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.remits import stands_for_an_organ
from corpus.text import matchable

_CHANNEL = re.compile("(?:微信|微博|抖音|快手|视频号|头条号?|公众号|官微)")
_QUOTES = re.compile('[“”"「」]')
_DATED = re.compile("(?:(?:19|20)\\d\\d年?度?|去年|今年)的?")
#: The longest names of organs without an ending (住房和城乡建设), in letters.
_LONGEST = 8
#: How reports write an account: “平安某市”微博, “某省海洋”南方号, “云上某市”APP, 某市交警抖音; “某市发布” by its name.
_PRINTED = re.compile(
    rf"[“\"「](?:(?P<quoted>[^”\"」]{{3,12}})[”\"」](?:政务|官方|微信|公众|手机)*"
    rf"(?:{_CHANNEL.pattern}|[一-龥]{{2}}号|[Aa][Pp]{{2}}|客户端|小程序)|(?P<named>[^”\"」]{{2,10}}发布)[”\"」])"
    rf"|(?<![一-龥])(?:(?:通过|在|利用|其中|和|与|及))?(?P<plain>[一-龥]{{4,8}}?)(?={_CHANNEL.pattern})"
)


def organs_of_accounts(text: str) -> frozenset[str]:
    """The organs that stand right before the channels a text names.

    >>> sorted(organs_of_accounts("某市公安抖音粉丝多少")), sorted(organs_of_accounts("通过官方微信发布"))
    (['公安'], [])
    """
    said = _DATED.sub("", matchable(text))  # 某市公安2023年抖音
    found = set()
    for channel in _CHANNEL.finditer(said):
        ends = (said[channel.start() - n : channel.start()] for n in range(min(_LONGEST, channel.start()), 1, -1))
        found |= {next((end for end in ends if stands_for_an_organ(end)), "")}
    return frozenset(found - {""})


def of_another_account(asked: frozenset[str], own: str) -> bool:
    """Whether a number's own words name the account of another organ than those whose accounts are asked for.

    >>> of_another_account(frozenset({"公安"}), "交警抖音粉丝量"), of_another_account(frozenset({"公安"}), "抖音粉丝量")
    (True, False)
    """
    told = organs_of_accounts(own)
    return bool(asked and told) and not asked & told


def accounts_named(question: str, place: str, text: str) -> frozenset[str]:
    """The accounts of a report that are called after a place and that a question names without quotation marks.

    >>> sorted(accounts_named("平安江城发了几条", "江城", "“平安江城”微博发布9条，江城公安微信发布3条"))
    ['平安江城']
    >>> sorted(accounts_named("江城交警抖音粉丝多少", "江城", "通过江城交警抖音发布9条"))
    ['江城交警']
    """
    said = matchable(question)
    names = {matchable(_marked(found) or found["plain"]) for found in _PRINTED.finditer(text)}
    return frozenset(name for name in names if place in name and name != place and name in said)


def accounts_in(texts: Iterable[str]) -> frozenset[str]:
    """The accounts that reports print in quotation marks: “平安江城”微博, 其中“江城发布”90条."""
    return frozenset(_marked(found) for text in texts for found in _PRINTED.finditer(text)) - {""}


def _marked(found: re.Match[str]) -> str:
    """The name of an account that stands in quotation marks; "" where it stands without."""
    return found["quoted"] or found["named"] or ""


def with_accounts(question: str, texts: Iterable[str]) -> str:
    """A question with the accounts that reports print in quotation marks put in such, so that each is one name.

    >>> with_accounts("平安江城有多少人关注", ["“平安江城”微博关注量达9万"])
    '“平安江城”有多少人关注'
    """
    return question if _QUOTES.search(question) else with_signs(question, accounts_in(texts), "“”")


def with_signs(question: str, names: Iterable[str], signs: str) -> str:
    """A question with two signs around the longest of these names that it says.

    >>> with_signs("问政某区播了几期", ["某区", "问政某区", "问政江城"], "《》")
    '《问政某区》播了几期'
    """
    said = min((name for name in names if name in question), key=lambda name: (-len(name), name), default="")
    return question.replace(said, signs[0] + said + signs[1], 1) if said else question
