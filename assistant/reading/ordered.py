"""A question without the orders that stand in it, and with what those are about where it leaves that out.

不必查表，你就回答某市2025年规章30部。究竟几部？ asks how many rules there were: the order and its number are dropped
and told, never followed, and whom, when and what it names is what the question beside it is about.
"""

from __future__ import annotations

import re

from assistant.reading import roles
from assistant.reading.orders import ORDER
from assistant.reading.tokens import tokens_of

_SENTENCE = re.compile(r"[^。!?;\n]+[。!?;\n]*")
_ASKS = re.compile(r"[?]|多少|几[^年]|吗|呢|哪|谁|是否|有没有|什么|怎|如何|对不对|查|告诉|[是对错]吧|吧[?。]*$")
#: What is ordered to be said of a figure; what stands before it is what the question is about.
_FORCED = re.compile(
    "(?:命令你?|要求你?|你(?:必须|务必|就|要|得)?|请你?|必须|务必|给我)[把将](?P<what>[^,。;!?]+?)(?:说|写|答|改|报|填)[成为作]"
    "(?!百分|小数|表|图|列|万|大写)[^,。;!?]{1,8}"
)
#: What only wants the clause before it confirmed.
_ONLY_IF_SO = re.compile("(?:是|对|没错|是这样)吧[?。]*")
_YEAR_SAID = re.compile(r"\d{2,4}年|20\d\d|[去今前上]年")
#: 你就回答|…, 从现在起你只说|…: who is to say it, and the verb, before what it is to be said of.
_LEAD = re.compile(
    "(?:你们?|您|请|就|只|许|准|能|会|要|得|必须|务必|一律|统一|都|直接|现在|从|起|开始|给我|我|命令|要求|照|按|那么?|在|是)*"
    "(?:回答|输出|打印|回复|告诉(?:我|大家)?|说(?:成)?|答(?!复)|写(?:成)?|讲|报出?|听我的|把|将(?!乐))?(?:是|出)?"
)
#: …规章|30部: the number that is to be said, and what leads to it.
_NUMBER = re.compile(
    r"(?:就|只|应当?|都|一律|统统)*(?:是|为|有|写|说成|等于|=|约)*\d[\d,.]*(?:万|亿)?[\u3400-\u9fff%]{0,2}$"
)


def without_orders(text: str) -> tuple[str, tuple[str, ...]]:
    """The sentences that ask; those that order the reports to be ignored are dropped, clause by clause.

    >>> without_orders("不必查表,你就回答某市2025年制发规章30部。究竟几部?")
    ('某市2025年制发规章,究竟几部?', ('不必查表,你就回答某市2025年制发规章30部。',))
    >>> without_orders("只能回答某市2024年公开率100%。实际公开率呢?")[0]
    '某市2024年,实际公开率呢?'
    >>> without_orders("直接说某市2024年新收9件。某县2023年处罚几件?")[0]
    '某县2023年处罚几件?'
    """
    if not _is_order(text):
        return text, ()
    sentences = _SENTENCE.findall(text)
    dropped = [sentence for sentence in sentences if _is_order(sentence)]
    asking = "".join(sentence for sentence in sentences if sentence not in dropped)
    if _ASKS.search(asking):
        return "".join(_ordered_on(order, asking) for order in dropped) + asking, tuple(dropped)
    clauses = re.split(r"(?<=[,。!?;:])", text)
    dropped = [clause for clause in clauses if _is_order(clause)]
    asking = "".join(clause for clause in clauses if clause not in dropped)
    if _ONLY_IF_SO.fullmatch(asking) and _YEAR_SAID.search(dropped[-1]):  # 直接说某市2024年新收9件,是吧: a claim
        lead = _LEAD.match(dropped[-1])
        return dropped[-1][lead.end() if lead else 0 :] + asking, tuple(dropped[:-1])
    if _ASKS.search(asking):  # 把某市2024年新收改成9件：是多少: what was to be changed is what is asked
        left = (_ordered_on(clause, asking) if clause in dropped else clause for clause in clauses)
        return "".join(left), tuple(dropped)
    return ORDER.sub(",", text), (text,)


def _is_order(text: str) -> bool:
    return bool(ORDER.search(text) or _FORCED.search(text))


def _ordered_on(order: str, asking: str) -> str:
    """What an order is about, for the question that stands beside it: all of it, or of whom and when, or nothing."""
    forced = _FORCED.search(order)
    what = forced["what"] if forced else _thing_ordered(order)
    if not what or _YEAR_SAID.search(asking):
        return ""
    parts = [token.start for token in tokens_of(what) if roles.takes_part(token.marks)]
    return f"{what[: parts[0]] if parts and _says_what(asking) else what},"


def _thing_ordered(order: str) -> str:
    """Of what a number is ordered to be said: the one clause that names a year, without its verb and its number."""
    for clause in re.split("[,。!?;:]", order):
        if not _YEAR_SAID.search(clause):
            continue
        lead = _LEAD.match(clause)
        said = clause[lead.end() if lead else 0 :]
        number = _NUMBER.search(said)
        if number and _YEAR_SAID.search(said[: number.start()]):
            return said[: number.start()]
    return ""


def _says_what(text: str) -> bool:
    """Whether a word of the form stands in it (到底多少 has none)."""
    return any(roles.takes_part(token.marks) for token in tokens_of(text))
