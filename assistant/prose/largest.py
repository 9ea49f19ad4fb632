"""Which of the things that one sentence lists was counted most: 哪个渠道发得最多, 条数居首的是哪一类."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from assistant.prose.evidence import Reply, Source, counted, only_quotes
from assistant.prose.telling import telling
from assistant.prose.wording import Asked, Term, coverage, terms_of
from corpus.numbers import read_numeral
from corpus.report import Mention
from corpus.text import matchable, squeeze

_WHICH = r"(?:哪|什么|啥)[一个]?个?(?:发布|公开)?(?:类别?|种类?|渠道|方面|领域|平台|途径|方式|大类|门类)"
_ASKED = re.compile(
    rf"{_WHICH}[^，,。?？]{{0,12}}(?:最多|最少|居首|第一|最大|占得?(?:最)?多)|(?:最多|最少|居首|第一|最大)[^，,。?？]{{0,6}}{_WHICH}"
)
#: 三个平台哪个发得最多: one of the things that the question names the kind of.
_ASKED_ONE = re.compile(
    r"(?:哪一?[个家种类项样块]|谁)[^，,。?？]{0,10}(?:最多|最少|最大|最高|最低|居首|第一)|(?:最多|最少|最大|最高|最低)的是?(?:哪一?[个家种类项样块]|谁)"
)
#: What things of a kind are called in a list that does not name the kind.
_MEMBERS = (
    (
        re.compile("新媒体|平台|账号|渠道|载体|媒体"),
        re.compile("微信|公众号|微博|头条|抖音|快手|视频号|客户端|网站|[Aa][Pp][Pp]"),
    ),
)
#: 哪个乡镇, 哪家单位, 哪个月: what each thing of a list must be called then.
_KINDS = tuple(
    (re.compile(f"(?:哪一?[个家]|什么|哪)(?P<kind>{asked})"), re.compile(member))
    for asked, member in (
        ("乡镇|镇街|街镇|街道|镇街?|乡", "(?:[乡镇街]|街道)$"),
        ("部门|单位|机关|局|科室", "(?:[局委办厅院处科队]|中心|公司|部门|分局)$"),
        ("区县|县区|县市区|地方", "(?:[县区旗州]|市)$"),
        ("县", "县$"),
        ("区", "区$"),
        ("市", "市$"),
        ("(?:自治)?[州盟]", "[州盟]$"),
        ("月份?", "月$"),
        ("季度?", "季度$"),
    )
)
_A_BODY = "(?:谁|哪一?[个家些](?:机关|单位|部门|地方|局|区|县|市)?)"
#: 谁公开的信息多，|各几条.
_SO_MANY_EACH = "(?:[，,](?:各|分别)(?:自)?(?:有|是)?(?:多少|几)[条件篇份个项次期场]?)?"
#: 谁的解读最多, 解读发得最多的是哪家单位: which of several bodies, whose reports each tell of themselves.
_WHICH_BODY = re.compile(
    f"^[和与跟同、,]*(?:相比)?[,，]?{_A_BODY}的?(?P<item>.{{2,}}?)(?:[发办做搞公布]+得)?(?:最|更|比较|要)?[多少高低](?:一?些|一?点)?{_SO_MANY_EACH}[？?。]?$"
    f"|^(?P<said>.{{2,}}?)(?:[发办做搞公布]+得)?最[多少高低]的?是?{_A_BODY}[？?。]?$"
)
_MOST = re.compile("最[多高]|最大(?!限度|程度|化|努力)|较[多大高](?!地|程度)|居首|首位|第一(?!时间|平台|位)")
_FEWEST = re.compile("最[少小低]|较[少小低]|末位|倒数")
_SO_MANY = re.compile(r"^(?:(?P<many>[两三四五六七八九十]|\d)[个大种类家项])")
_WITHOUT_OTHER = re.compile(
    r"(?:除|撇|抛|不算|不论|不计|刨)[^，,。]{0,4}其[他它]|其[他它](?:[的类项]|那[类项])?(?:不算|不计|不论|除外)"
)
#: Words that only say that a list is meant.
_FRAME = re.compile(r"其[他它]|[类种]|外$|^少|最|居首|第一|除|撇|抛|不[论算计]|刨|占|里|各|什么|^[啥得]$")
_OF_APPLICATIONS = re.compile("(?<!依)申请(?!公开(?:领域|工作|方面))|不予公开|部分公开")
#: 哪种处理结果最多 asks how applications were decided; 哪类信息申请最多 asks what for.
_OF_OUTCOMES = re.compile("结果|处理|处置|办理|办结|答复|回复|怎么|渠道|方式|途径|谁")
#: 国资信息里哪一项最多: the parts of a whole.
_WITHIN = re.compile("(?P<whole>[一-龥“”]{2,14}?)(?:里面?|里头|当?中|之中)[，,]?(?!最)")
_IS_NAMED = 0.75
_LEAST_ITEMS = 3
_OF_WHAT = re.compile("(?:里|中|其中|当中)$")
#: One list must be about the question, and by so much more than another; longer lists are likelier meant.
_ENOUGH, _APART = 0.6, 0.04


def asks_for_largest(text: str) -> bool:
    """Whether a question asks which thing was counted most or least.

    >>> asks_for_largest("条数最多的是哪一类"), asks_for_largest("最多时阅读几次")
    (True, False)
    """
    return bool(_ASKED.search(text))


def asks_for_one(text: str) -> bool:
    """Whether one of several things is asked for that was counted most or least, whatever kind they are called.

    >>> asks_for_one("三个平台里哪个发得最多"), asks_for_one("最多发几条")
    (True, False)
    """
    return bool(_ASKED.search(text) or _ASKED_ONE.search(text))


def asked_of_each_body(text: str) -> str:
    """What is counted where it is asked which of several bodies has most; "" for any other question.

    >>> [asked_of_each_body(said) for said in ("谁的解读最多", "解读发得最多的是哪家单位", "解读最多几篇")]
    ['解读', '解读', '']
    """
    found = _WHICH_BODY.search(text)
    return (found["item"] or found["said"]).rstrip("的") if found else ""


def largest(asked: Asked, source: Source) -> Reply | None:
    """The largest (smallest) of the items of the one list that the question is about, or None."""
    topic = tuple(term for term in asked.terms if not (_FRAME.search(term.word) or _SO_MANY.match(term.word)))
    mentions = [m for m in source.mentions if not asked.unit or m.unit == asked.unit]
    kind, named = next(
        ((member, found["kind"]) for which, member in _KINDS if (found := which.search(asked.text))), (None, "")
    )
    if kind and (told := _told(asked, named, source)):
        return told
    many = next((read_numeral(found["many"]) for term in asked.terms if (found := _SO_MANY.match(term.word))), None)
    lists = [[m for m in items if not kind or kind.search(m.own)] for items in _lists(mentions, asked.text)]
    lists = [items for items in lists if len(items) >= _LEAST_ITEMS and not (kind and _of_another(topic, items))]
    if "信息" in asked.text and not _OF_OUTCOMES.search(asked.text):  # how applications were decided lists none
        lists = [items for items in lists if not _OF_APPLICATIONS.search(matchable(items[0].clause))]
    parts = _parts_of_named(asked.text, lists)
    lists = lists if parts is None else [parts] if parts else []
    about = {
        id(items): 1.0 if parts else _about(topic, items, source.text) for items in lists if many in (None, len(items))
    }
    ranked = sorted((items for items in lists if id(items) in about), key=lambda items: -about[id(items)])
    if not ranked or about[id(ranked[0])] < _ENOUGH:
        return None
    if len(ranked) > 1 and about[id(ranked[1])] > about[id(ranked[0])] - _APART:
        return None
    if any(len(items) > len(ranked[0]) and about[id(items)] >= _ENOUGH for items in ranked[1:]):
        return None  # a longer list is about it too: which one is meant is not sure
    least = bool(re.search("最[少低]", asked.text))
    items = sorted(ranked[0], key=lambda mention: mention.value, reverse=not least)
    if items[0].value == items[1].value:
        return None
    evidence = counted(items[0], replace(asked, terms=topic), source)  # its kind need not be quoted
    frame = f"{'最少' if least else '最多'}的是{evidence.label}{{0}}（这一处列出的{len(items)}项相比）。"
    return Reply(frame, (evidence,))


def _parts_of_named(text: str, lists: Sequence[Sequence[Mention]]) -> list[Mention] | None:
    """The counts that are told as parts of the one whole that a question names (国资信息里哪一项最多), of all lists.

    None where it names no whole that has parts; [] where several that it may mean have. What stands beside them in
    the clause is of other wholes, and of none of the parts.
    """
    named = _WITHIN.match(text)
    terms = [term for term in terms_of(named["whole"]) if term.heavy] if named else []
    parts: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in (m for items in lists for m in items if m.whole and terms):
        if all(term.in_text(matchable(mention.whole)) >= _IS_NAMED for term in terms):
            parts[mention.whole].append(mention)
    if not parts:
        return None
    (found, *others) = parts.values()
    return found if not others and len(found) >= _LEAST_ITEMS else []


def _of_another(topic: Sequence[Term], items: Sequence[Mention]) -> bool:
    """Whether the whole that is told apart is of a thing that is not asked for: 申请170件 tells of no 公开信息."""
    return not any(t.heavy for t in topic) and any(word.heavy for word in terms_of(items[0].whole))


def ranks_a_kind(text: str) -> bool:
    """Whether one of the towns, offices or months is asked for: only things that are called so are compared.

    >>> ranks_a_kind("哪个镇收到的申请最多"), ranks_a_kind("哪一类最多")
    (True, False)
    """
    return asks_for_one(text) and any(which.search(text) for which, _ in _KINDS)


def _told(asked: Asked, kind: str, source: Source) -> Reply | None:
    """The one sentence that says in words which thing of a kind had most (fewest): 公开量较大的乡镇是…."""
    told_so = (_FEWEST if re.search("最[少低]", asked.text) else _MOST).pattern
    near = re.compile(f"(?:{told_so})[^，,；;]*{kind}|{kind}[^，,；;]*(?:{told_so})")
    heavy = any(term.heavy for term in asked.terms)
    terms = [term if heavy else replace(term, weight=1.0) for term in asked.terms if len(term.word) > 1]
    spans = telling(terms, source.plain, source.passages, near.search, limit=2)
    return only_quotes(spans, source) if len(spans) == 1 else None


def _lists(mentions: Sequence[Mention], question: str) -> list[list[Mention]]:
    """The counts of one clause in one unit, without the whole they are parts of and the number the question gives."""
    found: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.clause, mention.unit].append(mention)
    lists = []
    for items in found.values():
        wholes = {mention.whole for mention in items}
        kept = [m for m in items if m.counted not in wholes and squeeze(m.raw) not in question]
        if len(kept) == len(items) and len(kept) > _LEAST_ITEMS and kept[0].value == sum(m.value for m in kept[1:]):
            kept = kept[1:]
        if (
            len(kept) > _LEAST_ITEMS
            and _OF_WHAT.search(matchable(kept[0].own))
            and kept[0].value >= max(m.value for m in kept[1:])
        ):
            kept = kept[1:]  # 公开的61条里，甲5条、乙51条: of what they are parts, though they come to another sum
        if _WITHOUT_OTHER.search(question):
            kept = [m for m in kept if not re.search("其[他它]", m.counted)]
        lists.append(kept)
    return lists


def _about(topic: Sequence[Term], items: Sequence[Mention], text: str) -> float:
    """How far a list and what stands before it hold the topic; all of it where the question names none."""
    start = max(text.rfind("\n", 0, items[0].start) + 1, items[0].start - 200)
    before = text[start : items[-1].end]
    size = min(len(items), 12) / 50
    own = [matchable(item.own) for item in items]
    named = [term for term in topic if any(k.search(term.word) and all(map(m.search, own)) for k, m in _MEMBERS)]
    rest = [term for term in topic if term not in named]
    heavy = any(term.heavy for term in rest)
    if any(term.heavy and term.in_text(matchable(before)) < 0.5 for term in rest):
        return 0.0
    return (coverage(rest, matchable(before)) if heavy or not named else _ENOUGH) + size
