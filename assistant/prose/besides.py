"""What a question asks besides a number, in a clause of its own: 复议几件，结果如何; 收了多少钱，是哪几家收的.

The number is looked for by the words of its own clauses. What else is asked is told by the sentence of that number
where it fills what the clause leaves open, else by a sentence of its own; what neither tells is named as not found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from assistant.prose.endings import ASKS_ENDING, TELLS_END
from assistant.prose.evidence import Evidence, Reply, Source, chips_after, quoted
from assistant.prose.kinds import RATIO, WHY, claimed
from assistant.prose.quoting import Span, sentences, trimmed
from assistant.prose.several import AND_ALL, asks_amount
from assistant.prose.slots import slot_of
from assistant.prose.wording import LIGHT, Asked, Term, terms_of, understand
from corpus.text import matchable

#: A clause asks something that is no number.
_OPEN = re.compile("哪|(?<!没)什么|(?<!没)啥|谁|如何|怎么|怎样|咋|为何|何时|多会儿")
#: 粉丝有多少，怎么说的: asks for what is told, and nothing besides.
_AS_TOLD = re.compile("(?:年报|报告|正文)?(?:里面?|中|上)?(?:是|又)?(?:怎么|怎样|如何|咋)(?:说|写|讲|提|介绍|表述)的")
_YES_OR_NO = re.compile("有没有|有无|是否|是不是|[吗么]$")
_CLAUSE = re.compile("[^，,；;？?。]+")
#: 比哪年多, 哪一类最多: what is compared or ranked is one question with its number.
_ONE_QUESTION = re.compile(
    "最(?![后终近初])|(?<!占)比(?![例率重])|(?:哪|什么|啥)[^，,。？?]{0,6}(?:多|少|高|低|大|小)$|相差|合起来|加起来|怎么(?:会|才)|怎么[算样]$"
)
#: How what is no case ended.
_FINISHED = re.compile("办结|办理完毕|答复|回复|结案|整改|合格")
#: 针对哪些方面, 想要啥材料: a list of what it is about; 主要是, 以…为主 opens or closes it.
_ABOUT = re.compile("(?:针对|涉及|关于|围绕|要|问|查|申请|关心)(?:的)?(?:都|是|些|了)*(?:哪|什么|啥)")
_TOLD_ABOUT = re.compile("涉及|针对|围绕|包括|涵盖|为主|主要(?:是|为|有)|集中")
#: 哪几家收的: the bodies that did it, each with its number or side by side.
_BODIES = re.compile("(?:哪[一几两三四五六七八九十\\d]?[些家个]?|什么|啥)(?:家|单位|部门|机关|机构|局|地方)")
_BODY = re.compile("[一-龥]{2,}(?:局|委|办|室|政府|中心|公司|街道|学校|医院)(?=[\\d、（(和与及]|各|分别|$)")
#: 各级政府部门: bodies in general, of which none is named.
_NO_ONE_BODY = re.compile(
    "各级[一-龥]{0,2}政府(?:及其?(?:所属)?(?:部门|单位))?|(?:各|有关|相关)[一-龥]{0,4}(?:单位|部门|机关)"
)
#: A sentence that goes on with the one before it.
_GOES_ON = re.compile("^(?:其中|分别|具体(?:为|是|包括)|主要(?:为|是|涉及|包括))")
#: 因此申请增长41%: the reason stands before it.
_HENCE = re.compile("因此|所以|因而|从而|故而|致使|导致|使得")
#: Words of asking that an answer need not say.
_ASKING = re.compile("结果|下场|后来|材料|方面|最后|最终|大伙|大家|想要|针对|涉及|打算")
#: Letters of the sentences that are quoted whole.
_LONGEST = 300

#: 哪个单位收得最多, behind a number: one of those that are listed is asked for.
_RANKED = re.compile("(?:哪一?[个家些]?|什么|啥|谁)[^，,。？?]{0,12}?(?P<most>最[多少高低大小])(?:[的呢了]|一[个家])?$")

_RANKED_OF = re.compile(
    f"(?P<said>[一-龥]{{3,12}}?)?(?:是|被)?{_BODIES.pattern}[收交缴花]得?最[多少](?:的)?(?P<thing>[一-龥]{{3,12}})?"
)

Answered = Callable[[Asked, Source], Reply | None]


class Apart(NamedTuple):
    """A question cut into the clauses that ask for numbers, and those that ask anything else."""

    numbers: str
    others: tuple[str, ...]


def apart(text: str) -> Apart | None:
    """The clauses of a question for numbers and for anything else; None where it does not ask for both.

    What asks nothing belongs to the clause behind it, or to the first where none is behind it.

    >>> apart("收了多少处理费,是哪几家收的?"), apart("办了几场,来了多少人"), apart("哪一类最多,有几件")
    (Apart(numbers='收了多少处理费', others=('是哪几家收的',)), None, None)
    """
    if AND_ALL.search(text):
        return None
    pieces, rest = _asking_pieces(text, lambda clause: _asks_number(clause) or bool(_OPEN.search(clause)))
    if pieces and rest:
        pieces[0] = rest + pieces[0]
    pieces = [piece for piece in pieces if not _AS_TOLD.fullmatch(piece)]
    numbers = [piece for piece in pieces if _asks_number(piece)]
    others = tuple(piece for piece in pieces if piece not in numbers)
    if not numbers or not others or any(map(_ONE_QUESTION.search, (*numbers, *others))):
        return None
    return Apart("，".join(numbers), others)


def _asking_pieces(text: str, asks: Callable[[str], bool]) -> tuple[list[str], str]:
    """The clauses that ask, each with those before it that ask nothing; and what stands behind the last one.

    >>> _asking_pieces("整理了目录，共几类", lambda clause: "几" in clause)
    (['整理了目录，共几类'], '')
    """
    pieces: list[str] = []
    waiting = ""
    for found in _CLAUSE.finditer(text):
        clause = found[0].strip()
        if asks(clause):
            pieces.append(waiting + clause)
            waiting = ""
        else:
            waiting += f"{clause}，"
    return pieces, waiting


def each_alone(asked: Asked, source: Source, answered: Answered) -> Reply | None:
    """What each clause of a question is answered, where no sentence tells all; what none tells is named."""
    pieces = _open_pieces(asked.text) if asked.kind == "text" and not asked.premise else []
    told = [_own_reply(piece, source, answered) for piece in pieces] if len(pieces) > 1 else []
    if not any(told):
        return None
    main = Reply("", ())
    for reply in filter(None, told):
        main = _joined(main, reply)
    quotes = [one.span for one in main.evidence]
    missed = [piece for piece, reply in zip(pieces, told, strict=True) if reply is None]
    missed = [piece for piece in missed if not any(_fills(piece, span, None, source) for span in quotes)]
    return replace(main, notes=(*main.notes, *map(_not_told, missed)))


def _open_pieces(text: str) -> list[str]:
    """The clauses of a question that each ask, none of them for a number; [] where one does."""
    parted = text.replace("、谁", "，谁").replace("、怎么", "，怎么")
    pieces, rest = _asking_pieces(parted, lambda clause: bool(_OPEN.search(clause) or _YES_OR_NO.search(clause)))
    asks_more = bool(rest) or any(_asks_number(piece) or _ONE_QUESTION.search(piece) for piece in pieces)
    return [] if asks_more else pieces


def _own_reply(piece: str, source: Source, answered: Answered) -> Reply | None:
    """The answer to a clause that names by two words what it is about, or asks for a reason or an end."""
    alone = understand(piece)
    heavy = [term for term in alone.terms if term.heavy and not _ASKING.search(term.word)]
    known = len(heavy) > 1 or WHY.search(piece) or ASKS_ENDING.search(piece)
    return _reply_to(piece, source, answered) if known else None


def _reply_to(piece: str, source: Source, answered: Answered) -> Reply | None:
    """The answer to a clause, with a sign before what asks or without: 做了4次清理，都针对哪些方面."""
    readings = (understand(piece), understand(piece.replace("，", "")))
    replies = (answered(each, source) for each in readings if each.kind not in ("count", "contact"))
    return next(filter(None, replies), None)


def _not_told(piece: str) -> str:
    return f"“{piece.replace(',', '，')}”这一问没有查到。"


def _joined(main: Reply, own: Reply) -> Reply:
    """Two replies behind one another."""
    if all(one.span in (told.span for told in main.evidence) for one in own.evidence):
        return main
    later = chips_after(main.evidence, own.frame)
    notes = tuple(dict.fromkeys(main.notes + own.notes))
    return replace(main, frame=main.frame + later, evidence=main.evidence + own.evidence, notes=notes)


def _asks_number(clause: str) -> bool:
    return asks_amount(clause) or bool(RATIO.search(clause))


def besides(asked: Asked, source: Source, answered: Answered) -> Reply | None:
    """The numbers of a question with all that it asks besides; None where it asks nothing else, or has no number."""
    if ASKS_ENDING.search(asked.text) and (told := each_alone(asked, source, answered)):
        return told
    cut = apart(asked.text) if asked.kind in ("count", "text") and not asked.premise else None
    main = _numbers(cut, asked, source, answered) if cut else None
    if cut is None:
        return None
    if main is None:
        return _without_number(cut, source, answered)
    stated = {number.value for number in claimed(asked.text)}
    main = _without_notes_on(cut.others, main)
    if all(one.value in stated for one in main.evidence):  # 做了4次清理, 最后几件: the 4 was not asked for
        main = replace(main, notes=(*main.notes, _not_told(cut.numbers)))
    for piece in cut.others:
        main = _with_piece(piece, main, source, answered)
    return main


def beside_ranking(asked: Asked, source: Source, answered: Answered) -> Reply | None:
    """收了多少，哪个单位收得最多: the number, and the list of bodies where it stands beside it; nothing is ranked.

    None where no clause before the last one asks a number by a thing of its own.
    """
    text = asked.text.rstrip("？?。").replace("，", ",")
    of_one = _RANKED_OF.fullmatch(text)  # 哪个单位收得最多处理费, 处理费哪个单位收得最多
    thing = (of_one["thing"] or of_one["said"]) if of_one else ""
    before, _, last = (f"{thing}多少", ",", text.replace(thing, "")) if thing else text.rpartition(",")
    ranked = _RANKED.search(last) if asked.kind in ("count", "text") and not asked.premise else None
    if ranked is None or "," in before or not _asks_number(before) or _ONE_QUESTION.search(before):
        return None
    own = understand(before)
    main = answered(own, source) if any(term.heavy for term in own.terms) else None
    if main is None or any(one.value is None for one in main.evidence):
        return None
    listed = last.replace(ranked["most"], "").replace("谁", "哪个单位")
    wider = _told_beside(listed, main, source) if _BODIES.search(listed) else None
    if wider is None:
        return replace(main, notes=(*main.notes, _not_told(last)))
    return replace(wider, notes=(*wider.notes, f"“{last}”请看所列的原文，这里不作排名。"))


def _without_number(cut: Apart, source: Source, answered: Answered) -> Reply | None:
    """What is told of the clauses for no number, with a note on the number; None where nothing is."""
    replies = [reply for piece in cut.others if (reply := _own_reply(piece, source, answered))]
    main = Reply("", (), (_not_told(cut.numbers),))
    for reply in replies:
        main = _joined(main, reply)
    return main if len(replies) == len(cut.others) else None


def _numbers(cut: Apart, asked: Asked, source: Source, answered: Answered) -> Reply | None:
    """The reply to the clauses for numbers; by the words of all where they have none of their own."""
    own = understand(cut.numbers)
    if not any(term.heavy for term in own.terms):
        # 申请为什么多了,涨了百分之几: a number is asked for, of what the other clauses name
        return answered(replace(asked, text=cut.numbers, kind=own.kind, unit=own.unit), source)
    said = {term.word for term in own.terms}
    around = tuple(Term(t.word, LIGHT, t.same) for t in asked.terms if t.word not in said)
    return answered(own if own.parts else replace(own, terms=(*own.terms, *around)), source)


def _without_notes_on(others: tuple[str, ...], main: Reply) -> Reply:
    """A reply without the notes that a clause for no number has none."""
    return replace(main, notes=tuple(note for note in main.notes if not any(piece in note for piece in others)))


def _with_piece(piece: str, main: Reply, source: Source, answered: Answered) -> Reply:
    if wider := _told_beside(piece, main, source):
        return wider
    if own := _told_apart(piece, main, source, answered):
        return _joined(main, own)
    # 收取处理费共380元，其中某局1件: the quote of the number names the bureau
    in_quote = any(_fills(piece, one.span, None, source) for one in main.evidence)
    return main if in_quote else replace(main, notes=(*main.notes, _not_told(piece)))


def _told_beside(piece: str, main: Reply, source: Source) -> Reply | None:
    """The numbers with the whole sentence in which they stand, where that fills what the clause leaves open."""
    spans: list[Span] = []
    filled = False
    for one in main.evidence:
        whole = _sentence(one.span, source, False)
        longer = _sentence(one.span, source, True)
        chosen = next((span for span in (whole, longer) if span and _fills(piece, span, one.span, source)), None)
        filled = filled or chosen is not None
        spans.append(chosen or whole or one.span)
    if not filled:
        return None
    shown = [span for span in dict.fromkeys(spans) if not any(other != span and other.holds(span) for other in spans)]
    evidence = [
        replace(one, span=next(each for each in shown if each.holds(span)), label="")
        for one, span in zip(main.evidence, spans, strict=True)
    ]
    ordered = [one for span in shown for one in evidence if one.span == span]
    frame = quoted(shown, source, "年报写到：")
    for i in reversed(range(len(shown))):
        first = next(at for at, one in enumerate(ordered) if one.span == shown[i])
        frame = frame.replace(f"{{{i}}}", f"{{{first}}}")
    return replace(main, frame=frame, evidence=tuple(ordered))


def _sentence(inside: Span, source: Source, further: bool) -> Span | None:
    """The sentence a quote stands in, and the one that goes on with it (其中…); None where it is too long."""
    place = next((p for p in source.passages if p.start <= inside.start < p.end), None)
    found = list(sentences(source.plain, *((place.start, place.end) if place else (0, None))))
    at = next((i for i, span in enumerate(found) if span.start <= inside.start < span.end), None)
    if at is None:
        return None
    end = found[at].end
    if further:
        after = found[at + 1] if at + 1 < len(found) else None
        if after is None or not _GOES_ON.search(after.of(source.plain)):
            return None
        end = after.end
    span = trimmed(source.plain, found[at].start, end, "。；; ")
    return span if span and span.end - span.start <= _LONGEST else None


def _fills(piece: str, span: Span, told: Span | None, source: Source) -> bool:
    """Whether a sentence tells what a clause leaves open, in words that the quote of the number does not hold."""
    text = matchable(span.of(source.plain))
    rest = text.replace(matchable(told.of(source.plain)), "，") if told else text
    bodies = _BODIES.search(piece)  # 哪个部门收的: a bureau is called so
    own = [term for term in terms_of(piece) if term.heavy and not _ASKING.search(term.word)]
    own = [term for term in own if not (bodies and term.word in bodies[0])]
    if any(term.in_text(text) < 0.5 for term in own):
        return False
    if ASKS_ENDING.search(piece):
        return bool(TELLS_END.search(rest) or _FINISHED.search(rest))
    if told and WHY.search(piece) and _HENCE.match(matchable(told.of(source.plain))):
        return span.start < told.start
    if bodies:
        return bool(_BODY.search(_NO_ONE_BODY.sub("，", rest)))
    if _ABOUT.search(piece):
        return any(_TOLD_ABOUT.search(each) and len(each) > 6 for each in re.split("[，,；;]", rest))
    slot = slot_of(understand(piece))
    return slot is not None and slot.strict and slot.found_in(rest, understand(piece).terms)


def _told_apart(piece: str, main: Reply, source: Source, answered: Answered) -> Reply | None:
    """The answer to a clause alone: of two words it is a question, of fewer only beside the number."""
    alone = understand(piece)
    heavy = [term for term in alone.terms if term.heavy and not _ASKING.search(term.word)]
    own = _reply_to(piece, source, answered) if heavy else None
    if own is None or len(heavy) > 1:
        return own
    near = all(any(_is_near(one, told, source) for told in main.evidence) for one in own.evidence)
    return own if near and own.evidence else None


def _is_near(one: Evidence, told: Evidence, source: Source) -> bool:
    """Whether a quote stands in the passage of a number, or prints the same count of the same measure."""
    if any(p.start <= one.span.start < p.end and p.start <= told.span.start < p.end for p in source.passages):
        return True
    around = _sentence(one.span, source, False) or one.span
    inside = [m for m in source.mentions if around.start <= m.start < around.end]
    return told.value is not None and any((m.value, m.unit) == (told.value, told.unit) for m in inside)
