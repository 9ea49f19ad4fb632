"""What a number counts: one thing, or the things of a list all together.

"公开动态、解读等信息95条" tells one number of several things: it is no number of 解读 alone, and neither is a number
behind a list of the ways or places it came about ("在档案馆、图书馆设点，接待40人次"). Of each word of a question the
nearest place that holds it decides: the segment of the number, what stands behind it up to the next number, the
segments before it. Where that is a member of a list, and the question does not name all of its members, the number is
of more than what is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.prose.owning import ACTS, EXPLAINED, JOINS_NEXT
from assistant.prose.turns import has_its_name
from assistant.prose.units import RATIO
from assistant.prose.wording import Asked, Term
from corpus.gazetteer import is_place, kind_of_word
from corpus.lexicon import cut_at
from corpus.organs import ORGAN_STARTS
from corpus.report import Mention
from corpus.text import legible, matchable, segment_start

#: A word of a question from here on is surely explained.
SURE = 0.75
#: How far back a list may stand, in letters.
_FAR = 200
_ENDS = "。！？!?\n"
_BREAK = re.compile(r"[，,；;：:。！？!?\n（()）]+")
#: 包括：甲、乙: the colon parts no list from its number.
_COLON = re.compile(r"(?<=[括盖及含如有为是])[：:]")
#: "2.查阅场所 指定甲馆、乙馆": a heading in the line of its text.
_HEADING = re.compile(r"(?<![一-龥])(?:\d{1,2}|[一二三四五六七八九十])[.、．)）] ?[一-龥]{2,16}\s")
#: What stands between the members of a list; 总和, 和谐, 参与, 涉及 and 及时 join nothing.
_JOIN = re.compile(
    r"、|以及|(?<=[一-龥〇\")）])(?:(?<![总调缓温共随谐柔平])和(?![谐平解睦蔼气])|(?<![参给赠授])与(?![时会否])"
    r"|(?<![涉普危顾提触遍波惠兼推累殃旁论以])及(?![时格早]))(?=[一-龥〇])"
)
_NAMED = re.compile(r"《[^《》]*》|“[^“”]*”")
#: 乱采乱挖, 滥捕滥猎: an offence in four letters.
_ONE_WORD = re.compile(rf"{_NAMED.pattern}|(?P<how>[乱滥私偷])[一-龥](?P=how)[一-龥]")
#: 动态、解读等|信息; 等级 and 等待 end no list.
_AND_SO_ON = re.compile(r"(?<=[一-龥〇a-z])等(?![级待候于])")
_EXAMPLES_END = re.compile("等(?:共计?|合计|总计|一共)?$")
#: Told of every member: each of them was so many, or all of them did it together.
_OF_EACH = re.compile(
    r"[均皆]|分别|各(?:自|为|是|达|有|占|\d|[一二三四五六七八九十两])|都(?!市)|每|联合|共同|会同|一同"
)
_SO_MANY_EACH = re.compile(r"[均皆各](?:自|为|是|达|有)*\s*$")
#: 甲等几条 asks for all of the list.
_ASKS_ALL = re.compile(r"等(?![级待候于])|合计|加起来|一并|总和|[这那](?:些|[几两三四五]|一?类)|之类|一类")
#: 温州以上, 省级及以上: from that level upwards; a report lists the highest first.
_AND_ABOVE = re.compile("(?P<least>[一-龥]+?)级?(?:及其?)?以上(?!人|年)")
_ALL_LEVELS = "各级"
_OF_ALL_LEVELS = re.compile(f"{_ALL_LEVELS}|各类")
_ONE_LEVEL = re.compile("(?:国家|中央|[省市县区州])(?:级|属|直)|中央|国家|以上")
_LEVELS_JOINED = re.compile("(?:中央|国家|[省市县区州镇])级?(?:[、和与及](?:中央|国家|[省市县区州镇])级?)*(?=各级)")
_LEVEL = re.compile("[一-龥]级|国家|中央|全国")
#: 在国家、省、市|各类媒体: what begins so is said of all members.
_OF_ALL_KINDS = re.compile("各[类级种项]|有关|相关|其[他它]|主[流要]|多种")
_OF_A_LEVEL = "级类层"
_ASKS_ALL_THERE_WERE = re.compile("一共|总共|总计|拢共|统共")
#: 许可证条、批复8条: the place of a number that is missing, of which the next one tells nothing.
_UNFILLED = "□"
#: What stands between two lists.
_BETWEEN = re.compile("(?:(?:主动)?公开|发布|公布|推送|刊登|发送)(?![栏墙屏台日会])|之间")  # 政务公开栏 is one thing
#: 住房和城乡建设局: one body.
_STARTS = "|".join(start for start in ORGAN_STARTS if len(start) == 2)
_ONE_BODY = re.compile(rf"(?<=(?:{_STARTS}))[和与、](?=[一-龥]{{2,8}}?(?:局|委|厅|部门?(?!门)|办公室))")
_BODY = re.compile("(?:政府|部门|街道|[局委厅办院]|办公室)$")
_DOER = re.compile("(?:领导|负责人|[局省市区县镇乡校院处科]长|书记|主任|代表|委员|专家|学者|记者)$")
_ACTS = ACTS | set("收集 整理 编辑 审核 获取 转发 转载 更新 刊登 刊载 报送 答复 回复".split())


class Piece(NamedTuple):
    """A segment of text: the lists it holds, each by its members, and the words that are of no member.

    The first and the last member are kept with what stands before and behind them, which `rest` holds as well.
    """

    lists: tuple[tuple[str, ...], ...]
    rest: str

    def explains(self, term: Term, least: float) -> bool:
        """Whether a word of a question stands in it."""
        return max(self._by_rest(term), self._by_member(term)) >= least

    def only_lists(self, term: Term) -> bool:
        """Whether a word stands in a list and nowhere else in it: 政务服务中心 is more than 服务中心."""
        return self._by_member(term) > self._by_rest(term)

    def _by_rest(self, term: Term) -> float:
        return term.in_text(self.rest)

    def _by_member(self, term: Term) -> float:
        return max((term.in_text(member) for members in self.lists for member in members), default=0.0)


def counts_more_than_asked(asked: Asked, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether a number counts a whole list, and a question asks for some of its members only.

    beside: the numbers of its clause. text: that of the report.
    """
    heavy = asked.heavy
    if not heavy or mention.unit in RATIO or _ASKS_ALL.search(asked.text) or has_its_name(mention):
        return False
    pieces = [piece_of(each) for each in _around(mention, beside, text)]
    if _OF_EACH.search(_own_segment(mention, text)) or _are_examples(heavy, mention, text):
        return False
    meant: dict[Piece, list[Term]] = {}
    for term in heavy:
        piece = next((piece for least in (SURE, EXPLAINED) for piece in pieces if piece.explains(term, least)), None)
        if piece and piece.rest.endswith(_UNFILLED):
            return True
        if piece and piece.only_lists(term):
            meant.setdefault(piece, []).append(term)
    for piece, terms in meant.items():  # what stands behind the last member is kept in `rest` as well as in it
        lasts = [each[-1] for each in piece.lists if not _are_doers(each, heavy)]
        terms += [term for term in heavy if term not in terms and any(_says(term, last) for last in lasts)]
    lists = [(members, terms) for piece, terms in meant.items() for members in piece.lists]
    return any(_names_some(each, terms) and not are_from_level(asked.text, each) for each, terms in lists)


def _are_examples(terms: Sequence[Term], mention: Mention, text: str) -> bool:
    """Whether a list is of examples alone, and all that is asked for stands behind the number: 甲表、乙表等39个目录."""
    if not _EXAMPLES_END.search(matchable(text[max(0, mention.start - 6) : mention.start])):
        return False
    behind = matchable(text[mention.end : mention.end + 24])
    said = re.split("[，,；;。、]", behind)[0]
    return all(term.in_text(said) >= EXPLAINED for term in terms)


def _are_doers(members: Sequence[str], terms: Sequence[Term]) -> bool:
    """Whether the members of a list did together what stands behind the last: 市政府领导和部门负责人|解读.

    Not where a word is said of each of them: 代表 of 企业家代表、行业协会代表列席.
    """
    of_all = any(all(_says(term, member) for member in members) for term in terms)
    return not of_all and all(map(_DOER.search, members[:-1])) and not _DOER.search(members[-1])


def are_from_level(question: str, members: Sequence[str]) -> bool:
    """Whether the members of a list are the levels from the one asked for upwards: 国家级、省级 for 省级以上.

    >>> are_from_level("省级以上媒体登了几篇", ("国家级", "省级媒体"))
    True
    >>> are_from_level("省级以上媒体登了几篇", ("国家级", "省级", "市级媒体"))
    False
    """
    least = lowest_asked(question)
    return bool(least) and all(map(_LEVEL.search, members)) and least in members[-1]


def is_of_another_level(question: str, own: str) -> bool:
    """Whether a number is of one level, be it the lowest that is asked for, and not of all those above it as well.

    >>> asked = "省级以上媒体登了几篇"
    >>> [is_of_another_level(asked, own) for own in ("县级媒体", "省级媒体", "国家级、省级媒体", "省级以上媒体")]
    [True, True, False, False]
    >>> [is_of_another_level("各级媒体登了几篇", own) for own in ("省级以上媒体", "省、市各级媒体", "媒体")]
    [True, False, False]
    """
    if _ALL_LEVELS in question:
        return not _OF_ALL_LEVELS.search(own) and bool(_LEVEL.search(own))
    least = lowest_asked(question)
    if not least or not _LEVEL.search(own):
        return False
    members = [each for each in _JOIN.split(own) if each]
    of_all = len(members) > 1 and are_from_level(question, members)
    return not (of_all or (least in own and "以上" in own))


def without_levels(question: str, own: str) -> str:
    """What a number counts without the levels of it that are all meant: 在中央、省、市各级媒体上刊发报道.

    >>> own = "在中央、省、市各级媒体上刊发"
    >>> without_levels("媒体刊发了几则", own), without_levels("省级媒体刊发了几则", own) == own
    ('在各级媒体上刊发', True)
    """
    return own if _ONE_LEVEL.search(question) else _LEVELS_JOINED.sub("", own)


def lowest_asked(question: str) -> str:
    """The lowest level of those that are asked for, as its list names it: 省 of 省级以上, 青岛 of 青岛市以上.

    >>> lowest_asked("上了青岛市级以上媒体的几篇"), lowest_asked("登在省级及以上媒体的"), lowest_asked("温州以上的")
    ('青岛', '省', '温州')
    """
    found = _AND_ABOVE.search(question)
    said = found["least"] if found else ""
    if said[-1:] in tuple("省市县区镇乡州") and not is_place(said[-2:]):
        return said[-3:-1] if is_place(said[-3:]) else said[-1:]
    return said[-2:]


def counts_named_parts(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a number counts by one word the parts that are told behind it, and a question asks for some of them.

    Of "接收投诉举报咨询5.8万件，其中投诉3.1万件、举报1万件、咨询1.7万件" the first is no number of 投诉.
    """
    own = matchable(mention.own)
    behind = [m for m in beside if m is not mention and m.whole == mention.counted and len(m.own) > 1]
    heavy = asked.heavy
    if any(matchable(m.own) in term.word and matchable(m.own) not in own for m in behind for term in heavy):
        return True  # 微信公众号: of 公众号5个，其中微信3个
    parts = [part for part in behind if matchable(part.own) in own]
    words = [matchable(part.own) for part in parts]
    named = [word in asked.text or any(term.in_text(word) >= SURE for term in heavy) for word in words]
    return len(parts) > 1 and any(named) and not all(named) and not _ASKS_ALL.search(asked.text)


def is_not_all_there_were(asked: Asked, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether a question asks how many there were in all, and more of them are told together with other things.

    In "办展会3场，办讲座、展会6场" neither number tells how many 展会 there were.
    """
    in_measure = (each for each in beside if each.unit == mention.unit and not each.whole)
    asks_all = bool(_ASKS_ALL_THERE_WERE.search(asked.text))
    return asks_all and any(counts_more_than_asked(asked, each, beside, text) for each in in_measure)


def _names_some(members: Sequence[str], terms: Sequence[Term]) -> bool:
    """Whether a member is named and not every one is; one that stands for others besides (甲等) is never all of them.

    A word of all members (清单 of 权责清单、服务清单) chooses none.
    """
    said = [[_says(term, member) for member in members] for term in terms]
    choosing = [each for each in said if not all(each)] if len(members) > 1 else said
    named = [any(each) for each in zip(*choosing, strict=True)]
    return any(named) and (len(members) < 2 or not all(named))


@lru_cache(maxsize=50_000)
def piece_of(segment: str) -> Piece:
    """A segment as the lists it holds and what it says besides.

    >>> piece_of("电视台、政务公开栏和电子屏").lists
    (('电视台', '政务公开栏', '电子屏'),)
    >>> piece_of("公开工作动态、政策解读等信息")
    Piece(lists=(('公开工作动态', '政策解读'),), rest='公开信息')
    >>> piece_of("国家级、省级主流媒体共"), piece_of("参与发布信息")
    (Piece(lists=(('国家级', '省级主流媒体共'),), rest=' 主流媒体共'), Piece(lists=(), rest='参与发布信息'))
    >>> piece_of("通过网站、公众号发布动态、解读").lists
    (('通过网站', '公众号'), ('动态', '解读'))
    >>> piece_of("市政府及办公厅文件逐件评估").rest.strip()
    '文件逐件评估'
    >>> piece_of("因乱搭乱建、偷倒等").rest
    '因'
    >>> "江城" in piece_of("“平安江城”微博、公众号关注量达").rest, "江城" in piece_of("“江城”微博、“古城”微博达").rest
    (True, False)
    """
    listing, more, head = _parted(segment)
    lists, rest = [], []
    runs = _runs(pieces_of_list(listing))
    for i, run in enumerate(map(_with_modifiers, runs)):
        ended = more or i < len(runs) - 1  # 等 or the verb of the next list ends the last member
        is_list = len(run) > 1 or (more and i == len(runs) - 1)
        members, beside = _listed([_words(each) for each in run], ended) if is_list else (False, "")
        lists += [tuple(run)] if members else []
        rest.append(beside if members else "、".join(run))
    return Piece(tuple(lists), " ".join(rest) + head) if lists else Piece((), segment)


def _listed(words: list[list[str]], ended: bool) -> tuple[bool, str]:
    """Whether pieces are the members of one list, and what stands before the first and behind the last of them."""
    other = words[1:] if ended else words[1:-1] or [_up_to_act(words[-1])]
    named = [any(map(_NAMED.fullmatch, each)) for each in words]
    called = words[0][:1] if len(words[0]) > 1 and _NAMED.fullmatch(words[0][0]) and not any(named[1:]) else []
    body = _BODY.search("".join(words[0]))  # 由县自然资源局、住建局办理: as long as it is
    own_name = body is not None and body.group() != "部门"
    before, first = _begins(words[0][len(called) :], 0 if own_name else max(map(_length, other), default=0))
    before = [*called, *before]
    if ended:
        return True, "".join(before)
    inside = words[1:-1]
    cut = _body_length([first, *inside], words[-1])
    longest = max(map(_length, [first, *inside]))
    last, after = (words[-1][:cut], words[-1][cut:]) if cut else _ends(words[-1], longest)
    if all(does(word) for word in (first[-1], last[0], *(word for each in inside for word in each))):
        return False, ""  # 收集、整理信息30条: all of it was done to the same things
    return True, f"{''.join(before)} {''.join(after)}"


def _runs(pieces: list[str]) -> list[list[str]]:
    """The lists of a segment: a verb within a piece ends one and begins the next (网站、公众号|发布|动态、解读)."""
    runs: list[list[str]] = [[]]
    for i, piece in enumerate(pieces):
        found = _BETWEEN.search(_NAMED.sub(_blank, piece), 1) if 0 < i < len(pieces) - 1 else None
        if found and found.end() < len(piece):
            runs[-1].append(piece[: found.start()])
            runs.append([piece[found.end() :]])
        else:
            runs[-1].append(piece)
    return runs


def _with_modifiers(members: list[str]) -> list[str]:
    """The members of a list, where some only say which (国家级、省级媒体、网站): those with what they say it of.

    A list of nothing else (国家级、省级媒体) is one of what they say.
    """
    joined = members[:1]
    for before, member in pairwise(members):
        if before[-1] in _OF_A_LEVEL and before[-1] in member:
            joined[-1] += f"、{member}"
        else:
            joined.append(member)
    return joined if len(joined) > 1 else members


def _blank(found: re.Match[str]) -> str:
    return "〇" * len(found[0])


def pieces_of_list(listing: str, bodies: bool = True) -> list[str]:
    """What stands between the signs that join the members of a list; a name in quotation marks stays whole.

    bodies: whether what may be one body (住房和城乡建设局) is one.

    >>> pieces_of_list("“甲地”“乙地”两个专栏"), pieces_of_list("建议和提案")
    (['“甲地”', '“乙地”两个专栏'], ['建议', '提案'])
    """
    whole = re.compile(f"{_NAMED.pattern}|{_ONE_BODY.pattern}") if bodies else _NAMED
    names = iter(whole.findall(listing))
    hidden = re.sub("(?<=〇)(?=〇)", "、", whole.sub("〇", listing))
    return [re.sub("〇", lambda _: next(names), each) for each in _JOIN.split(hidden) if each]


def _parted(segment: str) -> tuple[str, bool, str]:
    """The list of a segment, whether it is left open (甲、乙等), and what stands behind that."""
    found = _AND_SO_ON.search(_NAMED.sub(_blank, segment))
    return (segment[: found.start()], True, segment[found.end() :]) if found else (segment, False, "")


def _begins(words: list[str], longest: int) -> tuple[list[str], list[str]]:
    """What stands before the first member of a list, and that member: no longer than the others are, in letters."""
    at = 0
    for i, word in enumerate(words[:-1], 1):
        if word in _ACTS or kind_of_word(word)[:1] == "p":
            at = i
    while longest and at < len(words) - 1 and _length(words[at:]) > longest:
        at += 1
    return words[:at], words[at:]


def _ends(words: list[str], longest: int) -> tuple[list[str], list[str]]:
    """The last member of a list, up to the verb behind it or as long as the others, and what stands behind it."""
    verb = next((i for i, word in enumerate(words) if i and (does(word) or _OF_ALL_KINDS.match(word))), 0)
    at = verb or 1
    while not verb and at < len(words) and _length(words[: at + 1]) <= longest:
        at += 1
    return words[:at], words[at:]


def _body_length(others: Sequence[Sequence[str]], last: Sequence[str]) -> int:
    """How many words of the last member name a body, where the others are bodies: 市政府、|办公厅|文件; 0 of others."""
    if not all(_BODY.search("".join(each)) for each in others):
        return 0
    return next((at for at in range(1, len(last)) if _BODY.search("".join(last[:at]))), 0)


def _up_to_act(words: list[str]) -> list[str]:
    return words[: next((i for i, word in enumerate(words) if i and word in _ACTS), len(words))]


def does(word: str) -> bool:
    """Whether a word of a list is a verb: it ends the names and begins what was done."""
    return word in _ACTS or kind_of_word(word) in ("v", "vn")


def _length(words: Sequence[str]) -> int:
    return sum(map(len, words))


def _words(text: str) -> list[str]:
    """The words of a member; a name in quotation marks is one, and so is 乱采乱挖."""
    begin, found = 0, list[str]()
    for one in _ONE_WORD.finditer(text):
        found += [*_cut(text[begin : one.start()]), one[0]]
        begin = one.end()
    return found + _cut(text[begin:])


def _cut(part: str) -> list[str]:
    return [word for word in cut_at(part) if word]


def _says(term: Term, text: str) -> bool:
    return term.in_text(text) >= EXPLAINED


def _around(mention: Mention, beside: Sequence[Mention], text: str) -> list[str]:
    """The segments that may say what a number counts, nearest first, matchable.

    A number in front of a member of the same list (网站及3个公众号发布90条) is left out, any other one parts segments.
    """
    begin = max(segment_start(text, mention.start, "\n"), mention.start - _FAR)
    end = min([at for sign in _ENDS if (at := text.find(sign, mention.end)) >= 0], default=len(text))
    others = sorted((m for m in beside if m.start != mention.start), key=lambda m: m.start)
    later = min((m.start for m in others if m.start >= mention.end), default=end)
    before = ""
    at = begin
    for other in others:
        if begin <= other.start and other.end <= mention.start:
            before += text[at : other.start]
            at = other.end
            before += "" if JOINS_NEXT.search(text[begin : other.start]) else "，"
    before += text[at : mention.start]
    if mention.unit:
        before = re.sub(rf"(?<=[一-龥]{{2}}{mention.unit})、", f"{_UNFILLED}，", before)
    pieces = _segments(before)
    behind = _segments(text[mention.end : min(later, end)])
    if later < end and (len(behind) > 1 or text.startswith("、", mention.end)):
        behind.pop()  # it is of the number behind it
    own = pieces[-1:] if not _BREAK.search(before[-1:]) else []
    return [*own, *behind[:1], *_segments(mention.whole), *behind[1:], *reversed(pieces[: len(pieces) - len(own)])]


def _segments(text: str) -> list[str]:
    said = _HEADING.sub(lambda found: found[0][:-1] + "。", _COLON.sub("", legible(text)))
    return [matchable(each) for each in _BREAK.split(said) if each.strip()]


def is_told_of_each(mention: Mention, text: str) -> bool:
    """Whether a number is that of every one of the things before it: 复议和诉讼均为0件, not 网站、公众号共同发90条."""
    return bool(_SO_MANY_EACH.search(text, segment_start(text, mention.start, "，,；;。：:\n"), mention.start))


def _own_segment(mention: Mention, text: str) -> str:
    start = segment_start(text, mention.start, "，,；;。：:\n")
    return text[start : mention.end]
