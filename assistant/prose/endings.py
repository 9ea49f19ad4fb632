"""How reviews and lawsuits ended, in the words of a report: "行政诉讼1件，已撤诉", "行政诉讼2件，均维持原决定"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.evidence import Evidence, Reply, Source, quoted
from assistant.prose.kinds import claimed
from assistant.prose.quoting import Span, sentences, trimmed
from assistant.prose.wording import Asked
from corpus.numbers import find_numbers
from corpus.text import matchable

#: 结果如何, 后来怎么样了, 最后什么结果.
ASKS_ENDING = re.compile(
    "(?:结果|结局|下场|结论|下文)[^，,。？?]{0,4}(?:如何|怎么?样|咋样?|什么|啥|呢)|(?:什么|啥|怎样的?|何种)结果"
    "|(?:最后|后来|最终)(?:都|是|又)*(?:怎么?样|咋样|如何|怎么(?:判|处理|了结))"
)
#: Ends that exclude one another; 驳回 may keep a decision or refuse to deal with a case, and is compared with none.
_ENDS = {
    "维持": re.compile("维持"),
    "纠正": re.compile("纠正|确认违法|责令重"),
    "撤诉": re.compile("撤诉|撤回(?:起诉|申请|复议)|自愿撤回"),
}
_OTHER_ENDS = re.compile("驳回|审结|终止|中止|调解|和解|[胜败]诉|撤销|撤回")
_CASES = {"诉讼": re.compile("诉讼|官司|起诉"), "复议": re.compile("复议")}
_ALL = re.compile("均|都|全部|全都|皆")
_SEGMENT = re.compile("[^，,；;。！？\n]+")


def asks_ending(text: str) -> bool:
    """Whether it is asked or claimed how reviews or lawsuits ended.

    >>> asks_ending("那起诉讼最后怎么样了"), asks_ending("两个官司都被纠正了吧"), asks_ending("诉讼几件")
    (True, True, False)
    """
    return bool(_case(text)) and bool(ASKS_ENDING.search(text) or _claims_end(text))


def _case(text: str) -> str:
    found = [case for case, pattern in _CASES.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else ""


def _claims_end(text: str) -> str:
    """The one end that a question says all its cases had; "" where it says none, or several."""
    ends = [end for end, pattern in _ENDS.items() if pattern.search(text)]
    return ends[0] if len(ends) == 1 and _ALL.search(text) and not re.search("多少|几|哪|什么|啥", text) else ""


def ended(asked: Asked, source: Source) -> Reply | None:
    """The segments that tell how the cases of one kind ended; None where no sentence does, or several do.

    A claim that all of them ended so is judged where the report says as much of all of its cases of that kind.
    """
    case = _case(asked.text)
    if not asks_ending(asked.text) or not case:
        return None
    found = [span for each in sentences(source.plain) if (span := _told_end(source.plain, each, case))]
    if len(found) != 1:
        return None
    opening = "年报写到："
    if asked.premise:
        verdict = _verdict(asked.text, found[0].of(source.plain), case)
        if verdict is None:
            return None
        opening = f"{verdict}，{opening}"
    return Reply(quoted(found, source, opening), (Evidence(found[0]),))


def _told_end(text: str, sentence: Span, case: str) -> Span | None:
    """The segment that counts the cases of one kind, and those behind it that tell their ends."""
    segments = [Span(*each.span()) for each in _SEGMENT.finditer(text, *sentence)]
    counting = [i for i, span in enumerate(segments) if _CASES[case].search(span.of(text)) and _counts(span.of(text))]
    if len(counting) != 1:
        return None
    first = last = counting[0]
    for i in range(first, len(segments)):
        said = segments[i].of(text)
        if i > first and any(pattern.search(said) for other, pattern in _CASES.items() if other != case):
            break
        if _tells_end(said):
            last = i
    if last == first and not _tells_end(segments[first].of(text)):
        return None
    return trimmed(text, _with_sides(text, segments, first), segments[last].end, "，,；;。 ")


def _with_sides(text: str, segments: Sequence[Span], first: int) -> int:
    """Where a quote begins: 均 may speak of the cases counted just before as well (复议1件，诉讼2件，均维持)."""
    if first and any(pattern.search(segments[first - 1].of(text)) for pattern in _CASES.values()):
        return segments[first - 1].start
    return segments[first].start


def _counts(segment: str) -> bool:
    return any(number.value for number in find_numbers(segment))


def _tells_end(segment: str) -> bool:
    return bool(_OTHER_ENDS.search(segment)) or any(pattern.search(segment) for pattern in _ENDS.values())


def _verdict(text: str, quote: str, case: str) -> str | None:
    """对 or 不对 where a quote gives all cases one end; None where it tells several, or another number of them."""
    plain = matchable(quote)
    ends = [end for end, pattern in _ENDS.items() if pattern.search(plain)]
    claim = _claims_end(text)
    if not claim or len(ends) != 1 or _OTHER_ENDS.search(_ENDS[ends[0]].sub("", plain)):
        return None
    counting = next(each for each in re.split("[，,；;]", plain) if _CASES[case].search(each) and _counts(each))
    told = {number.value for number in find_numbers(counting)}
    whole = _ALL.search(plain) or told == {1}
    if not whole or not {number.value for number in claimed(text)} <= told:
        return None
    return "对" if ends[0] == claim else "不对"
