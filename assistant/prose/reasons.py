"""Why applications ended as they did: the cause that a sentence tells of one outcome, and not of the one beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.evidence import Reply, Source, only_quotes
from assistant.prose.kinds import WHY, claimed
from assistant.prose.listing import problems
from assistant.prose.quoting import Span, segments, sentences, trimmed
from assistant.prose.wording import Asked
from corpus.numbers import find_numbers
from corpus.text import squeeze

#: Outcomes whose reason is asked for.
_OUTCOME = re.compile(
    "不(?:予以?|给)?公开|部分公开|没(?:有|给|能|让)?公开|拒绝公开|无法提供|不(?:予以?)?处理"
    "|(?P<carried>(?:拖|留|压|推|转|结转|滚)(?:到|至|延到)了?(?:第二年|次年|下一?个?年度?|来年|转年|20\\d\\d年))"
    "|(?P<undone>(?:办理?|解决|落实)不(?:了|成)|没(?:有|能)?(?:办成|解决掉?|落实成)|(?:无法|没法|不能)(?:办理?|解决|落实))"
)
#: What is printed of applications that people call 拖到第二年, and of proposals that people call 办不了.
_PRINTED = {
    "carried": "(?:结转|顺延|转(?:到|至|入)(?:下|次|20))",
    "undone": "(?:无法|不能|未能|难以)[一-龥]{0,2}(?:办|解决|落实)",
}
#: 因其中3件于2020年12月下旬收到: dates, and of how many all this is told; any other number may be a neighbour's.
_NO_COUNT = r"\d{1,4}(?=[年月日])|(?<=其中)\d+"
_NOT_OPENED = re.compile("^(?:没|不|拒绝).*公开$")
#: Words of such a question that the sentence need not say again.
_SAID_ANYWAY = frozenset("申请 件 案件 公开 信息".split())
#: What is asked about is weak; words of asking, which name no work.
#: There is little of it, in everyday words and in those of reports.
_FEW = "(?:较|偏|很|太|比较|得|这么|那么)少(?!年)|(?<![减缺至])少(?=是|的?原因|[？?]?$)|不多|有限|不够丰富"
_WEAK = re.compile(
    "短板|弱项|软肋|薄弱|弱|滞后|落后|不力|跟不上|(?<![偏误时相])差(?![异额别旅])|不(?:够)?(?:好|行|强|高|到位|平衡|多)"
    f"|{_FEW}"
)
_ASKING = re.compile("^(?:解释|原因|说明|怎么|分析|什么|为何|为什么|为啥|这么|那么)$")
_CAUSE = re.compile(
    "受[^，,。；;]{2,20}影响|受[^，,。；;]{2,20}(?:限制|制约)|由于|因为|因(?![此而])[^，,。；;]{2,30}|源于|导致"
)


def outcome_explained(asked: Asked) -> str:
    """The outcome that a question asks the reason of, in its own words; "" where it asks none of any."""
    found = _OUTCOME.search(asked.text) if WHY.search(asked.text) else None
    return found[0] if found else ""


def _is_everyday(outcome: str) -> str:
    """Which of the outcomes that people name in their own words it is; "" where it is one of the form."""
    found = _OUTCOME.fullmatch(outcome)
    return found.lastgroup or "" if found else ""


def _printed(outcome: str) -> str:
    """A pattern of how reports print an outcome that a question names."""
    if kind := _is_everyday(outcome):
        return _PRINTED[kind]
    return "[一-龥]?".join("不公开" if _NOT_OPENED.search(outcome) else outcome)


def cause_of(outcome: str) -> re.Pattern[str]:
    """How a squeezed text tells why applications ended so, and not why those counted beside them did.

    Letters may stand between those of the question (不公开: 不予公开); “不予公开” as a name is no outcome.

    >>> bool(cause_of("不公开").search("部分公开1件,因涉及商业秘密不予公开2件"))
    True
    >>> bool(cause_of("部分公开").search("部分公开1件,因涉及商业秘密不予公开2件"))
    False
    """
    said = _printed(outcome) + '(?![”"、])'
    return re.compile(
        f"(?:因(?!(?:政府)?信息公开)|由于|鉴于|以)(?:[^0-9；;。]|{_NO_COUNT}){{2,60}}?{said}|{said}[^；;。]{{0,12}}(?:原因|理由)"
        f"|{said}[^；;。]{{0,6}}[，,（(](?:均|主要|系)?因(?:(?!公开|无法提供|不予处理)[^，,。；;]){{2,40}}(?:[。；;）)]|$)"
    )


def tells_causes(outcomes: Sequence[str], quotes: Sequence[str]) -> bool:
    """Whether quotes tell the cause of each of these outcomes, and there are any."""
    plain = [squeeze(quote) for quote in quotes]
    return bool(outcomes) and all(any(cause_of(outcome).search(quote) for quote in plain) for outcome in outcomes)


def reason_told(asked: Asked, source: Source) -> Reply | None:
    """The segments that tell the cause of an outcome; None where no sentence does, or several tell of one outcome."""
    outcome = outcome_explained(asked)
    needed = [t for t in asked.terms if t.heavy and t.word not in _SAID_ANYWAY and t.word not in outcome]
    needed = [term for term in needed if not re.fullmatch("[\\d一两二三四五六七八九十]+[件个项条起]?", term.word)]
    if not outcome or (needed and not _is_everyday(outcome)):
        return None
    stated = {number.value for number in claimed(asked.text)}  # 有1件没公开: of just so many the cause is told
    found = [span for sentence in sentences(source.plain) if (span := _cause_in(source.plain, sentence, outcome))]
    found = [s for s in found if stated <= {number.value for number in find_numbers(s.of(source.plain))}]
    found = [s for s in found if all(term.in_text(squeeze(s.of(source.plain))) >= 0.75 for term in needed)]
    if len(found) != 1:
        return None
    return only_quotes(found, source)


def weakness_explained(asked: Asked, source: Source) -> Reply | None:
    """为什么某项工作弱: the one admitted problem that names it and tells a cause, whole; None where several do or none.

    A problem that tells no cause explains nothing, and neither does one about another work.
    """
    if not (WHY.search(asked.text) and _WEAK.search(asked.text)):
        return None
    needed = [t for t in asked.terms if t.heavy and not (_WEAK.search(t.word) or _ASKING.search(t.word))]
    needed = [t for t in needed if t.word not in _SAID_ANYWAY]
    few = bool(re.search(_FEW, asked.text))
    if not needed and few:  # 公开内容为何不多: of what every report speaks, where a problem says that it is little
        needed = [t for t in asked.terms if len(t.word) > 1 and not (_WEAK.search(t.word) or _ASKING.search(t.word))]
    found = [
        span
        for span in problems(source.text, source.passages, source.report.year)
        if needed
        and all(t.in_text(said := squeeze(span.of(source.plain))) >= 0.75 for t in needed)
        and _CAUSE.search(said)
        and (not few or re.search(_FEW, said))
    ]
    return only_quotes(found, source, "年报写明的问题和原因：") if len(found) == 1 else None


def _cause_in(text: str, sentence: Span, outcome: str) -> Span | None:
    """The fewest segments of a sentence side by side that tell the cause."""
    cause = cause_of(outcome)
    pieces = segments(text, sentence)
    for many in range(1, len(pieces) + 1):
        for i in range(len(pieces) - many + 1):
            start, end = pieces[i].start, pieces[i + many - 1].end
            if cause.search(squeeze(text[start:end])):
                return trimmed(text, start, end)
    return None
