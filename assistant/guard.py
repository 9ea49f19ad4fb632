"""No number gets past: every sentence a language model writes is read again before anybody sees it.

A sentence may state a number only when the evidence prints it, with the same unit, for the same thing. What cannot
be read as a supported number is taken for an unsupported one. A sentence that fails is replaced by the quote.

Hopefully conservative: it will err for sentences that reword what is counted beyond recognition.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.prompts import INSUFFICIENT, SYSTEM
from assistant.prose.wording import coverage, terms_of
from corpus.numbers import Number, find_numbers
from corpus.punctuation import CLAUSE_END
from corpus.text import squeeze

#: A model that writes more than this without end is stopped.
LONGEST_OUTPUT = 1_500

_SENTENCE_END = re.compile(r"(?<=[。！？!?\n])")
_TAG = re.compile(r"<[^<>]{0,200}>")
_CITATION = re.compile(r"\[\s*(\d{1,2})\s*\]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_NUMERALS = "0-9零〇一二两三四五六七八九十百千万亿"
_SPLIT_NUMBER = re.compile(rf"(?<=[{_NUMERALS}.])[\s_*~`'’,，|·-]+(?=[{_NUMERALS}.%])")
_CAPITALS = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億兩廿卅", "一二二三三四五六六七八九十百千万亿两十十")
_VAGUE = re.compile(
    r"[一二两三四五六七八九十几数]成(?![立效果为功熟])|[一二两三四五六七八九十数几]倍|翻[一两]?番|过半|半数|一半|大半|上[百千万]|[数成][十百千万]|几[十百千万]"
)
_WRITTEN_OUT = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|"
    r"million|billion|dozen|half|percent|[ivxlcdm]{2,})\b",
    re.IGNORECASE,
)
_BIGGER = "万亿千百十%‰"
#: Numerals that are parts of words; 一 of "一致" is nobody's count.
_IDIOMS = re.compile(
    r"[一二三四五六七八九十]是|第[一二三四五六七八九十]|[一二三四五六七八九十]、|[（(][一二三四五六七八九十]+[)）]|一(?:致|般|些|定|起|并|直|样|旦|律|贯|切|体|同|线|流|把手|站式|网|窗|系列|方面|步|批|"
    r"次性|揽子|律|如|经|度|时|手|目了然|应俱全|口|道|面|心|头|边|味|点|带一路)|统一|唯一|进一步|同一|单一|之一|逐一|万一|十分|百姓|千方百计|"
    r"三审三校|三公|两微一端|五公开|十四五|十五五|六稳|六保|双随机|两办|三农|四风|百强|百科|万能|千家万户|三次产业|四季|两会|两不"
)
_REFUSAL = re.compile(
    r"作为(?:一个|一名)?(?:人工智能|AI|语言模型|大模型)|抱歉|对不起|无法回答|不能回答"
    r"|as an ai|i(?:'m| am) sorry|i cannot",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"^\s*(?:[{\[]\s*[\"{]|```|<\?xml|<!doctype|<html)", re.IGNORECASE)
_ASKS = re.compile(r"[?？吗]|多少|几[件条篇期份个项家次人名场本]|哪[些个里]|什么|是否|有没有|怎[么样]")
_DENIES = re.compile(r"没有?|未(?=[^来])|无(?!障碍|偿|纸)|不(?!断|仅|但|同|少|动产)|零|并非|取消|拒绝")
#: A unit that the model wrote behind a mark that has brought its own.
_TWICE = re.compile(r"(?<=\d)(万元|人次|[件条篇期份个项家次人名场本元%])\1")
#: How a sentence points at its source; that is no claim.
_POINTERS = re.compile(
    r"(?:详?见|参见)?(?:原文|依据|出处|来源)|(?:根据|依据|据)(?=.{0,14}年报)|写明|显示|指出|此外|同时|另外|综上|因此|总的来看"
)
_LINK = re.compile(r"https?:|www\.|!?\[[^\]]*\]\([^)]*\)|javascript:|data:", re.IGNORECASE)


class ModelFailure(Exception):
    """The model gave nothing that can be used; the message says why, in words for the reader."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence, numbered as the answer cites it.

    text:    the quote, or for a cell its labels and printed text.
    counted: what its numbers count; "" when the text says it itself.
    """

    n: int
    text: str
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that an answer may rest on.

    pieces:  quotes and cells. context: publisher, year and the like, whose numbers may be named.
    shown:   arithmetic that the answer shows ("39 ÷ 218 = 17.89%").
    """

    pieces: tuple[Piece, ...]
    context: str = ""
    shown: str = ""


def supported(sentence: str, evidence: Evidence) -> bool:
    """Whether a sentence may be shown: all its numbers are the evidence's own, and it is about the evidence.

    >>> evidence = Evidence((Piece(1, "民意征集53期、网上调查51期"),), "青溪县2024年")
    >>> supported("开展网上调查51期[1]。", evidence), supported("开展网上调查53期[1]。", evidence)
    (True, False)
    """
    if _BROKEN.search(sentence) or _LINK.search(sentence) or _REFUSAL.search(sentence) or _leaks(sentence):
        return False
    plain = normalised(_CITATION.sub("", sentence))
    if _WRITTEN_OUT.search(plain) and not _in_evidence(_WRITTEN_OUT, plain, evidence):
        return False
    if _VAGUE.search(plain) and not _in_evidence(_VAGUE, plain, evidence):
        return False
    if _ASKS.search(plain) and not _in_evidence(_ASKS, plain, evidence):
        return False  # the question said again is no answer
    return _numbers_supported(plain, evidence) and _about(plain, evidence) and _affirms_alike(plain, evidence)


def normalised(text: str) -> str:
    """A sentence as its reader sees it: no tags or invisible signs, digits of every script plain, split ones joined.

    >>> normalised("共１<b>1</b> 7 篇，壹佰件，٣次，㈤")
    '共117篇，一百件，3次，(五)'
    """
    text = _INVISIBLE.sub("", _TAG.sub("", text))
    text = unicodedata.normalize("NFKC", text).translate(_CAPITALS)
    text = "".join(
        str(unicodedata.digit(c)) if not c.isascii() and unicodedata.digit(c, None) is not None else c for c in text
    )
    joined = _SPLIT_NUMBER.sub(lambda found: "," if found[0] == "," and _is_separator(text, found) else "", text)
    return re.sub(rf"(?<=[{_NUMERALS}])\s+(?=[^\sa-zA-Z])", "", joined).replace(",", "，")


def guarded(
    chunks: Iterable[str], evidence: Evidence, instead: Sequence[str], required: Sequence[Decimal] = ()
) -> Iterator[str]:
    """The model's text sentence by sentence, each one checked; one that fails gives way to the next quote of ours.

    instead:  the extractive sentences; each is used once, and when none is left a failing sentence is left out.
    required: numbers that the answer exists to give. When one was not said, or a sentence had to give way, the rest of
              `instead` follows: a reader never gets less than the extractive answer.
    Raises ModelFailure before anything was shown when the output is a refusal, broken or empty.
    """
    waiting, held = list(instead), list[str]()
    shown, failed, missing = 0, False, set(required)
    for sentence in sentences(chunks):
        if not sentence.strip():
            continue
        if (
            not shown
            and not held
            and (_BROKEN.search(sentence) or _REFUSAL.search(sentence) or INSUFFICIENT in sentence)
        ):
            raise ModelFailure("语言模型没有给出可用的答复")
        if supported(sentence, evidence):
            missing -= {number.value for number in find_numbers(normalised(_CITATION.sub("", sentence)))}
            held.append(_ended(_plain(_with_right_citations(sentence, evidence))))
        elif waiting:
            failed = True
            held[:] = [waiting.pop(0)]  # words that led up to it without answering go as well
        if held and (failed or len(missing) < len(set(required)) or not required):  # words alone do not answer yet
            shown += len(held)
            yield from held
            held.clear()
    if failed or missing:
        shown += len(waiting)
        yield from waiting
    if not shown:
        raise ModelFailure("语言模型没有给出可用的答复")


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(("。", "！", "？", "!", "?", "；")) else f"{sentence}。"


def sentences(chunks: Iterable[str]) -> Iterator[str]:
    """Whole sentences out of a stream of pieces; endless output is cut off after its last whole sentence."""
    rest, total = "", 0
    for chunk in chunks:
        rest += chunk
        total += len(chunk)
        *whole, rest = _SENTENCE_END.split(rest)
        yield from whole
        if total > LONGEST_OUTPUT:
            return
    if rest:
        yield rest


def _numbers_supported(plain: str, evidence: Evidence) -> bool:
    allowed = _allowed(evidence)
    covered = [False] * len(plain)
    for number in find_numbers(plain):
        for at in range(number.start, number.end):
            covered[at] = True
        behind = plain[number.end : number.end + 1]
        if behind and behind in _BIGGER and number.unit not in ("%", "‰"):
            return False
        if not any(_same(number, other) for other in allowed):
            return False
        if not _counts_the_same(plain, number, evidence):
            return False
    return _nothing_left(plain, covered, evidence)


def _allowed(evidence: Evidence) -> list[Number]:
    texts = [piece.text for piece in evidence.pieces] + [evidence.context, evidence.shown]
    return [number for text in texts for number in find_numbers(normalised(text))]


def _same(claim: Number, printed: Number) -> bool:
    """Same value in the same unit; a bare number may stand for one with a unit, an exact one not for an inexact one."""
    if printed.approximate and not claim.approximate:
        return False
    if claim.unit and printed.unit and claim.unit != printed.unit:
        return False
    if bool(claim.unit in ("%", "‰")) != bool(printed.unit in ("%", "‰")):
        return False
    return claim.value == printed.value


def _counts_the_same(plain: str, claim: Number, evidence: Evidence) -> bool:
    """Whether the words of the claim are nearer to what the evidence counts by this number than by another one."""
    said = _label(plain, claim)
    best, right = 0.0, 0.0
    for piece in evidence.pieces:
        text = normalised(piece.text)
        for number in find_numbers(text):
            label = piece.counted or _label(text, number)
            near = _likeness(said, label)
            best = max(best, near)
            if _same(claim, number):
                right = max(right, near)
    return right >= best - 0.05 or any(
        _same(claim, n) for t in (evidence.context, evidence.shown) for n in find_numbers(t)
    )


def _label(text: str, number: Number) -> str:
    """The words that say what a number counts: in front of it in its segment, and right behind it."""
    before = re.split(r"[，。；：、（）(),;:]", text[: number.start])[-1]
    before = (
        re.split(rf"[{_NUMERALS}]+[件条篇期份个项家次人名场本元%]*", before)[-1] if re.search(r"\d", before) else before
    )
    behind = re.split(rf"[，。；：、（）(),;:{_NUMERALS}]", text[number.end :])[0]
    return re.split("[和与及]", before)[-1] + behind  # in "3个分局和5个乡镇" 分局 is what the first one counts


def _likeness(said: str, label: str) -> float:
    """The share of letter pairs of the shorter one that the other has too."""
    first, second = _pairs(said), _pairs(label)
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def _pairs(text: str) -> set[str]:
    bare = re.sub(r"[^一-龥a-zA-Z]|全年|累计|共计|一共|达到?|为|共|了", "", text)
    return {bare[i : i + 2] for i in range(len(bare) - 1)} or ({bare} if bare else set())


def _nothing_left(plain: str, covered: Sequence[bool], evidence: Evidence) -> bool:
    """No digit outside the numbers that were read, and no Chinese numeral that is neither a word nor the evidence's."""
    idioms = [False] * len(plain)
    for found in _IDIOMS.finditer(plain):
        for at in range(*found.span()):
            idioms[at] = True
    everything = normalised("".join(piece.text for piece in evidence.pieces) + evidence.context + evidence.shown)
    for found in re.finditer(rf"[{_NUMERALS}]+", plain):
        span = range(*found.span())
        if all(covered[at] or idioms[at] for at in span):
            continue
        around = plain[max(0, found.start() - 1) : found.end() + 1]
        if around not in everything:
            return False
    return True


def _in_evidence(pattern: re.Pattern[str], plain: str, evidence: Evidence) -> bool:
    everything = normalised("".join(piece.text for piece in evidence.pieces))
    return all(found[0] in everything for found in pattern.finditer(plain))


def _about(plain: str, evidence: Evidence) -> bool:
    """Half of a sentence's content words must be the evidence's: what it adds on its own is not ours to say."""
    heavy = [term for term in terms_of(_POINTERS.sub("", re.sub(r"\d+年?", "", plain))) if term.heavy]
    everything = squeeze(
        "".join(f"{piece.text}{piece.counted}" for piece in evidence.pieces) + evidence.context
    ).lower()
    return not heavy or coverage(heavy, everything) >= 0.5


def _affirms_alike(plain: str, evidence: Evidence) -> bool:
    """Whether a sentence denies where its nearest clause of the evidence denies, and only there.

    >>> _affirms_alike("2024年收取了信息处理费", Evidence((Piece(1, "2024年没有收取信息处理费"),)))
    False
    """
    clauses = [part for piece in evidence.pieces for part in CLAUSE_END.split(normalised(piece.text)) if part]
    if not clauses:
        return True
    for part in filter(None, CLAUSE_END.split(plain)):
        nearest = max(clauses, key=lambda clause: (_likeness(part, clause), -len(clause)))
        if _likeness(part, nearest) and bool(_DENIES.search(part)) != bool(_DENIES.search(nearest)):
            return False
    return True


def _with_right_citations(sentence: str, evidence: Evidence) -> str:
    """The sentence without citations of evidence that is not there or does not print its numbers."""
    numbers = [n.value for n in find_numbers(normalised(_CITATION.sub("", sentence)))]
    context = {n.value for n in find_numbers(evidence.context + evidence.shown)}
    pieces = {piece.n: {n.value for n in find_numbers(normalised(piece.text))} for piece in evidence.pieces}

    def kept(found: re.Match[str]) -> str:
        prints = pieces.get(int(found[1]))
        if prints is None or (numbers and not (prints | context).intersection(numbers)):
            return ""
        return f"[{int(found[1])}]"

    return re.sub(r"[，,、；;]+(?=[。！？]|$)", "", _CITATION.sub(kept, sentence))


def _leaks(sentence: str) -> bool:
    """Whether a sentence repeats our instructions."""
    bare, ours = squeeze(sentence), squeeze(SYSTEM)
    return any(bare[i : i + 12] in ours for i in range(0, max(0, len(bare) - 11)))


def _is_separator(text: str, found: re.Match[str]) -> bool:
    return bool(re.match(r"\d{3}(?!\d)", text[found.end() :]))


def _plain(sentence: str) -> str:
    """Without markup: bold, headings, bullets and tags are dropped, the words stay."""
    plain = re.sub(r"[*`#]+|^\s*[-•]\s+", "", _TAG.sub("", sentence)).strip()
    return _TWICE.sub(r"\1", plain)
