"""Claims of the places of things in one list of a report: 微博排第二, 统计信息最多，政务动态类第二.

The list must name every thing of the claim, and no other list of the report may do so as well. A place that two things
share is none, and what a list sums up as 其他 stands at none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from assistant.prose.evidence import Reply, Source, counted, judged
from assistant.prose.kinds import claimed
from assistant.prose.members import WITHIN, Members, is_whole, members_of, named, percent_of, plain_name, says
from assistant.prose.wording import Asked
from assistant.reading.chatter import VERDICT
from corpus.numbers import Number, read_numeral, say
from corpus.report import Mention

_DID = "(?:的?(?:数量|条数|件数|篇数|量|占比|比重|规模)|发布?|公开|推送|占|收|办)?(?:得|的)?"
_ENDS = "(?P<most>最多|最大|居首|第一(?:多|位|名)?|头名)|(?P<least>最少|最小|垫底|末位|倒数第一)"
_PLACE = f"{_ENDS}|第(?P<place>[二三四五六])(?:多|位|名)?"
#: 微博|排第二, 统计信息|最多
_AT_PLACE = re.compile(f"^(?P<thing>[^，,]{{2,}}?){_DID}(?:排名?|排在|位居|位列|居|是|数)?(?:{_PLACE})(?:的)?$")
#: 最多的是|微信, 第二是|微博
_PLACE_OF = re.compile(
    f"^(?P<topic>[^，,]*?){_DID}(?:排名?|排在|位居)?(?:{_PLACE})的?(?:就)?是(?P<thing>[^，,]{{2,}})$"
)
#: 信息|主要是通过|网站|发的: more than by any other way.
_MAINLY = re.compile(
    "^(?!.*(?:啥|什么|哪|谁|多少|怎))(?P<topic>[^，,]*?)(?:(?:主要|大头|重头)(?:都|还|就)*(?:是|靠|来自|由|为|在|走|出自)|主要)(?:通过|从|在|用|以)?(?P<thing>[^，,]{2,})$"
)
_WITHIN = re.compile(f"{WITHIN}(?:的)?[，,]?")
#: 统计信息最多，|占43.07%: a number of the thing before it.
_BESIDE = re.compile("^(?:[有占是达共为了约近]|超过|不到|比例|占比|比重)*$")
_LEAST_THINGS = 3
#: 政策问答，|甲县的比乙县的多
_THAN = re.compile(
    "^(?:(?P<topic>[^，,]{2,}?)[，,]?(?:其中|里头|里面|当中|之中|里|[，,]))?(?P<one>[^，,里]{2,}?)的?比(?P<other>[^，,]{2,}?)的?"
    "(?:要|还|更|都|发得|办得|来得)*(?P<way>[多少])(?:得多|一?些|一点|很多)?的?$"
)
#: What accounts put out, and no count of the accounts.
_PUT_OUT = re.compile("[发推播登]")


class _Said(NamedTuple):
    """A thing that is said to stand at a place, counted from the front or (negative) from the end."""

    thing: str
    place: int
    numbers: tuple[Number, ...] = ()


def order_claimed(asked: Asked, source: Source) -> Reply | None:
    """Yes or no to the places that are claimed; None where the claim says anything else, or no one list tells."""
    text = VERDICT.sub("", asked.text).strip("，,。？? ")
    if than := _THAN.match(text):
        return _than_judged(than, asked, source)
    read = _read(text)
    if read is None:
        return None
    topic, said = read
    lists = [each for each in members_of(source) if len(each.parts) >= _LEAST_THINGS]
    found = [each for each in lists if all(named(one.thing, each.parts) for one in said)]
    found = [each for each in found if not topic or is_whole(topic, each.whole) is not False]
    sure = [each for each in found if topic and is_whole(topic, each.whole)] or found
    return _judged(text, said, sure[0], asked, source) if len(sure) == 1 else None


def _read(text: str) -> tuple[str, list[_Said]] | None:
    """What the things are of, and each with its place; None where a clause says another thing."""
    topic, said = "", list[_Said]()
    numbers = claimed(text)
    at = 0
    for piece in re.split("[，,；;]", text):
        own = tuple(number for number in numbers if at <= number.start < at + len(piece))
        found = _AT_PLACE.match(piece) or _PLACE_OF.match(piece) or _MAINLY.match(piece)
        at += len(piece) + 1
        if found is None:
            bare = piece
            for number in own:
                bare = bare.replace(number.raw, "")
            if said and own and _BESIDE.match(bare):
                said[-1] = said[-1]._replace(numbers=(*said[-1].numbers, *own))
                continue
            if said or own or not _WITHIN.search(piece + "，"):
                return None
            topic = _WITHIN.sub("", piece)  # 政务新媒体里头，微博排第二
            continue
        if own:
            return None
        *before, thing = _WITHIN.split(found["thing"])
        topic = topic or "".join(before) or (found.groupdict().get("topic") or "")
        ends = found.groupdict()
        first = found.re is _MAINLY or ends["most"]
        place = 1 if first else -1 if ends["least"] else int(read_numeral(found["place"]) or 0)
        said.append(_Said(plain_name(thing), place))
    return (topic.strip("的 "), said) if said and all(len(one.thing) > 1 for one in said) else None


def _judged(text: str, said: Sequence[_Said], members: Members, asked: Asked, source: Source) -> Reply | None:
    ranked = sorted(members.parts, key=lambda part: -part.value)
    others = [part for part in ranked if re.search("其[他它]|等", part.own)]
    things = [part for part in ranked if part not in others]
    values = [part.value for part in things]
    unlisted = members.whole.value - sum((part.value for part in members.parts), Decimal(0))
    right, told, shown = True, list[Mention](), list[str]()
    for one in said:
        part = named(one.thing, members.parts)
        index = one.place - 1 if one.place > 0 else one.place
        if part is None or part in others or not -len(things) <= index < len(things):
            return None
        there = things[index]
        lower = min(part.value, there.value)
        if values.count(there.value) > 1 or any(other.value >= lower for other in others):
            return None
        open_to_more = unlisted < 0 or unlisted >= (1 if one.place < 0 else lower)
        if open_to_more and (there is part or abs(one.place) > 1):
            return None  # 345条，其中规章11条、规范性文件8条: what else there is may stand before them
        right &= there is part
        right &= all(says(text, number, part, members.whole) for number in one.numbers)
        shares = any(number.unit == "%" for number in one.numbers)
        if shares:
            shown.append(f"{say(part.value)} ÷ {say(members.whole.value)} = {say(percent_of(part, members.whole))}%")
        told += [each for each in (there, part, *([members.whole] if shares else [])) if each not in told]
    reply = judged(right, [counted(each, asked, source) for each in told], source)
    of = f"（这一处列出的{len(members.parts)}项相比{''.join(f'；{each}' for each in shown)}）"
    return replace(reply, frame=f"{reply.frame.removesuffix('。')}{of}。", derivation="；".join(shown))


def _than_judged(than: re.Match[str], asked: Asked, source: Source) -> Reply | None:
    """Yes or no to one thing of a list having more (less) than another one; of the one list that has both."""
    names = [plain_name(than["one"]), plain_name(than["other"])]
    lists = [each for each in members_of(source) if not than["topic"] or is_whole(than["topic"], each.whole)]
    pairs = [[named(name, each.parts) for name in names] for each in lists]
    found = [[part for part in pair if part] for pair in pairs if all(pair)]
    if len(found) != 1 or found[0][0] is found[0][1]:
        return None
    one, other = found[0]
    if _PUT_OUT.search(than["one"]) and one.unit in ("个", "家"):  # 微信公众号发的信息: not how many accounts there are
        return None
    holds = one.value > other.value if than["way"] == "多" else one.value < other.value
    return judged(holds, [counted(one, asked, source), counted(other, asked, source)], source)
