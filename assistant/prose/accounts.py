"""Whose account a number is told of, where one body reports of the accounts of several organs.

The name of the body is taken out of a question before its prose is read; in 某市公安抖音 it also says which account is
meant, and the number of 某市交警抖音 is no answer.
"""

from __future__ import annotations

import re

from corpus.remits import stands_for_an_organ
from corpus.text import matchable

_CHANNEL = re.compile("(?:微信|微博|抖音|快手|视频号|头条号?|公众号|官微)")
#: The longest names of organs without an ending (住房和城乡建设), in letters.
_LONGEST = 8


def organs_of_accounts(text: str) -> frozenset[str]:
    """The organs that stand right before the channels a text names.

    >>> sorted(organs_of_accounts("某市公安抖音粉丝多少")), sorted(organs_of_accounts("通过官方微信发布"))
    (['公安'], [])
    """
    said = matchable(text)
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
