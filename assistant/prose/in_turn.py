"""Numbers that one sentence tells one after the other of things it names before: 甲、乙、丙分别公开3件、5件、8件.

The k-th number is that of the k-th name, and of no other one. Where there are not as many names as numbers, no number
is any one's: the sentence is quoted and none is picked. Each of 甲（3件）、乙（5件） has its name right before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from assistant.prose.joint import does, pieces_of_list
from assistant.prose.moved import FELL, GREW
from assistant.prose.turns import Names, Turn
from corpus.gazetteer import kind_of_word
from corpus.lexicon import cut_at
from corpus.numbers import Number, find_numbers
from corpus.report import Mention
from corpus.text import matchable, segment_start

_SENTENCE = re.compile(r"[^。；;！？\n]+")
_BRACKET = re.compile(r"[（(][^（()）]*[)）]")
_SEGMENT = re.compile(r"[^，,：:]+")
#: What stands between two numbers of one run, and nothing else: 3件、5件和8件.
_JOINT = re.compile(r"\s*(?:、|，|,|[和与及]|以及|、[和与及])\s*(?:约|近|超过?)?\s*")
_JOINT_AHEAD = re.compile(rf"{_JOINT.pattern}\d")
#: 分别增长6%、|下降|4%: which way each of several changed.
_MOVE = f"(?:同比|环比|[比较][上去]年)?(?:{GREW}|{FELL}|提升)了?"
_MOVED_JOINT = re.compile(rf"{_JOINT.pattern}(?P<move>{_MOVE})")
_MOVED = re.compile(f"(?P<move>{_MOVE})$")
#: A run is looked for where this stands in a sentence: a number right behind another one and a joint.
_MAY_RUN = re.compile(
    rf"\d\s*[万亿]?[余多]?[^\d\s，,、；;。（()）]{{0,4}}\s*(?:、|，|,|[和与及]|以及)\s*(?:约|近|超过?)?(?:{_MOVE})?\d"
)
_NO_UNITS = frozenset("年 月 日 号 级 版 章 届 层 楼 室 区 市 省 县 乡 镇 村".split())
#: 三大|窗口, 四类, 两个|主题专栏: how many there are is told behind the last name.
_SO_MANY = re.compile(
    r"(?<=[^第])等?(?:[两二三四五六七八九十]|\d{1,2})(?:大|个|类|家|项|种|处|所|地|方面?|级|部门|窗口|专栏|渠道|平台|[镇乡县区市局])"
)
#: What is said of all of them begins here.
_OF_ALL = re.compile("(?:分别|依次|各(?=[自为有是达占])|均)(?:为|是|有|达到?)?")
_HEADS = re.compile(r"^\d{1,2}[.．、](?!\d)")
#: 房屋征收|（11件）: a name, and a bracket with its number alone, or with its share as well.
_CALLED = re.compile(r"[一-龥A-Za-z”》」][^，,；;。：:！？、（()）\d\n]*$")
_OPENS = re.compile(r"([（(])\s*(?:约|共|计|占比?|占总[数量]的?)*\s*$")
_CLOSES = re.compile(r"\s*(?:[，,](?:约|共)?占[^（()）]*)?[)）]")


class Run(NamedTuple):
    """Numbers told one after the other, and whose each is.

    ends: where each ends in the text. moves: the word that says which way each changed (增长, 下降), where they do.
    """

    numbers: tuple[Number, ...]
    ends: tuple[int, ...]
    unit: str
    names: Names | None
    moves: tuple[str, ...] = ()

    def turn(self, at: int) -> Turn:
        """Whose the k-th number is."""
        paired = self.names is not None and len(self.names.names) == len(self.numbers)
        move = self.moves[at] if self.moves else ""
        return Turn(self.names or Names((), (), ""), at if paired else None, self.ends[-1], move)


def runs_in(text: str, mentions: Sequence[Mention]) -> Iterator[Run]:
    """The runs of numbers in one measure of which at least one counts something, in order.

    text: as its words are matched; the mentions' spans count it.
    """
    counting = {mention.end for mention in mentions}
    for sentence in _SENTENCE.finditer(text):
        if not _MAY_RUN.search(sentence[0]):
            continue
        begin = sentence.start()
        inside = [m for m in mentions if begin <= m.start < sentence.end()]
        earlier: Run | None = None
        for numbers in _bare_runs(sentence[0], {end - begin for end in counting}):
            units = {number.unit for number in numbers} - {""}
            ends = tuple(begin + number.end for number in numbers)
            if len(units) > 1 or units & _NO_UNITS or not counting & set(ends):
                continue
            since = earlier.ends[-1] - begin if earlier else 0
            before = sentence[0][since : numbers[0].start]
            if re.match("[一-龥]{2}", sentence[0][numbers[-1].end :]) and not _OF_ALL.search(before):
                continue  # 40件建议办结33件、7件正在办理: each says itself what it counts
            names = _names_before(before, len(numbers)) or _of_those_before(before, ends, inside, len(numbers))
            if names is None and earlier and earlier.names and len(earlier.numbers) == len(numbers):
                of_all = "".join(word for word in cut_at(earlier.names.rest) if not does(word))
                names = earlier.names._replace(rest=of_all + _OF_ALL.sub("", matchable(before).strip(",")))
            moves = _moves(numbers, sentence[0])
            if moves and not _OF_ALL.search(before):
                continue
            if moves and names:
                names = names._replace(rest=_MOVED.sub("", names.rest))
            earlier = Run(numbers, ends, next(iter(units), ""), names if _of_one_size(numbers) else None, moves)
            yield earlier


def bracketed_in(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Turn]]:
    """The numbers that stand alone in a bracket behind their name, with their places in the list of these."""
    rows: list[list[tuple[Mention, str]]] = [[]]
    last = 0
    for mention in mentions:
        if name := _called(mention, text):
            start = text.rfind(name, 0, mention.start)
            if not (rows[-1] and _JOINT.fullmatch(text[last:start] or "、") and start - last <= 3):
                rows.append([])
            rows[-1].append((mention, name))
            closes = _CLOSES.match(text, mention.end)
            last = closes.end() if closes else mention.end
    for row in rows:
        names = Names(*(tuple(matchable(name) for _, name in row),) * 2, "")
        end = max((mention.end for mention, _ in row), default=0)
        yield from ((mention, Turn(names, at, end)) for at, (mention, _) in enumerate(row))


def _called(mention: Mention, text: str) -> str:
    """The name right before a bracket that holds a number alone; "" where none stands there."""
    opened = _OPENS.sub(r"\1", text[: mention.start])
    if not opened.endswith(("（", "(")) or not _CLOSES.match(text, mention.end):
        return ""
    start = segment_start(text, len(opened) - 1, "，,；;。：:！？、（()）\n")
    said = text[start : len(opened) - 1]
    joined = re.match(r"\s*(?:以及|[和与及])(?=[一-龥“]{2})", said)
    name = said[joined.end() if joined else 0 :]
    return name if len(name.strip()) > 1 and _CALLED.fullmatch(name.strip()) else ""


def _bare_runs(sentence: str, counting: set[int]) -> Iterator[tuple[Number, ...]]:
    """The numbers between which nothing stands but a joint, two or more in a row.

    counting: where the numbers end that count something; any other one must stand alone: 94封，12345热线 are no run.
    """
    row: list[Number] = []
    for number in find_numbers(sentence):
        goes_on = _JOINT_AHEAD.match(sentence, number.end)
        if number.end not in counting and not goes_on and sentence[number.end : number.end + 1].strip().isalnum():
            continue
        if row and not _goes_on(row, number, sentence):
            if len(row) > 1:
                yield tuple(row)
            row = []
        row.append(number)
    if len(row) > 1:
        yield tuple(row)


def _goes_on(row: Sequence[Number], number: Number, sentence: str) -> bool:
    """Whether nothing stands between a number and the row before it but a joint, or each says which way it changed."""
    between = sentence[row[-1].end : number.start]
    changes = number.unit == row[0].unit and _MOVED.search(sentence[: row[0].start])
    return bool(_JOINT.fullmatch(between) or (changes and _MOVED_JOINT.fullmatch(between)))


def _moves(numbers: Sequence[Number], sentence: str) -> tuple[str, ...]:
    """Which way each number of a run changed; () where not every one says it for itself."""
    found = [_MOVED.search(sentence[: number.start]) for number in numbers]
    return tuple(each["move"] for each in found if each) if all(found) else ()


def _of_one_size(numbers: Sequence[Number]) -> bool:
    """Whether no number may be told in the 万 of the last one: 18.6、2.3和1.7万人次."""
    sizes = {bool(re.search("[万亿]", number.raw)) for number in numbers}
    return len(sizes) == 1 or all(number.unit or re.search("[万亿]", number.raw) for number in numbers)


def _names_before(before: str, many: int) -> Names | None:
    """The names of the last list of a sentence up to a run of numbers; None where there is no list.

    Its last segment that lists anything decides, whether or not it has as many members as there are numbers.
    """
    segments = [found[0] for found in _SEGMENT.finditer(_BRACKET.sub("", before))]
    behind: list[str] = []
    for segment in reversed(segments):
        pieces = _pieces(segment, many)
        if len(pieces) > 1:
            names = _names_of(pieces)
            return names._replace(rest=_OF_ALL.sub("", names.rest + matchable("".join(reversed(behind)))))
        behind += [] if re.search(r"\d", segment) else [segment.strip()]  # 答复率均为100%，满意率分别为…
    return None


def _pieces(segment: str, many: int) -> list[str]:
    """The pieces of a list; 住房和城乡建设局 is one only where there are as many numbers then."""
    pieces, of_bodies = pieces_of_list(segment, bodies=False), pieces_of_list(segment)
    one_body = len(of_bodies) == many and not any("、" in piece for piece in of_bodies)
    found = of_bodies if one_body and len(pieces) != many else pieces
    return [matchable(_HEADS.sub("", piece.strip())) for piece in found]


def _of_those_before(before: str, ends: Sequence[int], inside: Sequence[Mention], many: int) -> Names | None:
    """What the numbers right before a run count, where it says of these in turn: …58条，…20条，分别占60%和21%."""
    if not _OF_ALL.search(before):
        return None
    told = [m for m in inside if m.end < ends[0] and m.end not in ends][-many:]
    names = tuple(matchable(m.own) for m in told)
    if len(names) != many or len(set(names)) != many or not all(names):
        return None
    return Names(names, names, "")


def _names_of(pieces: Sequence[str]) -> Names:
    """Pieces of a list as names: without what opens the first and what goes on behind the last.

    What was done to things that are counted there (办结建议51件、提案132件，公开分别为…) is of their numbers alone.
    """
    bare = [_without_number(piece) for piece in pieces]
    counted = sum(one != other for one, other in zip(bare, pieces, strict=True)) > 1
    bare = bare if counted else list(pieces)
    opens, first = _begin_of(bare[0])
    others = [first, *bare[1:-1]]
    last, goes_on = _end_of(bare[-1], others)
    return Names(tuple(bare), (*others, last), goes_on if counted else opens + goes_on)


def _without_number(piece: str) -> str:
    """A piece of a list without the number it ends with."""
    numbers = find_numbers(piece)
    return piece[: numbers[-1].start] if numbers and numbers[-1].end == len(piece) else piece


def _begin_of(piece: str) -> tuple[str, str]:
    """What opens the first name of a list, and that name: 内容集中于|征地补偿, 办结|建议."""
    if quoted := re.search("[“《「『][^”》」』]+[”》」』]", piece):
        return piece[: quoted.start()], piece[quoted.start() :]
    words = cut_at(piece)
    opening = [
        i for i, word in enumerate(words, 1) if does(word) or kind_of_word(word)[:1] == "p" or word[-1] in "于为是"
    ]
    opening = [i for i in opening if len("".join(words[i:])) > 1]
    at = opening[-1] if opening else 0
    return "".join(words[:at]), "".join(words[at:])


def _end_of(piece: str, others: Sequence[str]) -> tuple[str, str]:
    """The last name of a list, and what is said behind it of all of them: 化妆品|抽检分别公布.

    It ends before 三大, 四类 or 分别, with the letter that another name ends with (白羊街道|收件, 县农业农村局|列前三),
    before a verb, or where it is as long as the others.
    """
    if quoted := re.match("[“《「『][^”》」』]+[”》」』]", piece):
        return quoted[0], _SO_MANY.sub("", f"…{piece[quoted.end() :]}", count=1).removeprefix("…")
    if counted := _SO_MANY.search(piece, 1):
        return piece[: counted.start()], piece[counted.end() :]
    said = _OF_ALL.search(piece, 1)
    whole = piece[: said.start()] if said else piece
    ends = re.escape("".join(name[-1:] for name in others))
    if ends and (alike := re.search(f"[{ends}]", whole[1:])):
        at = alike.end() + 1
    else:
        words = cut_at(whole)
        lengths = list(accumulate(map(len, words)))
        verb = next((length for word, length in zip(words[1:], lengths, strict=False) if does(word)), len(whole))
        longest = max(map(len, others))
        at = min(verb, next((length for length in lengths if length >= longest), len(whole)))
    return piece[:at], piece[at:]
