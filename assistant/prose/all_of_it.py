"""A claim of all (都办完了吧, 还有没办完的吗, 申请人全是个人): a sentence says all was done, or some was left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.affirming import MEANT, told_of, topic_of
from assistant.prose.alike import SAME_WORDS
from assistant.prose.evidence import Evidence, Reply, Source, judged, only_quotes
from assistant.prose.kinds import ALL, claimed
from assistant.prose.quoting import SEGMENT, Span, sentences
from assistant.prose.several import AND_ALL
from assistant.prose.telling import telling
from assistant.prose.wording import Asked, Term, terms_of
from assistant.reading.chatter import VERDICT
from corpus.numbers import find_numbers
from corpus.report import Mention
from corpus.text import squeeze

#: What a report writes when all of it is done, and when some of it is not.
_ALL_DONE = re.compile(
    r"全部|均(?![衡等])|都(?:已|是\s*100|予以|按|在|得到|达)|100\s*%|百分之百|全覆盖|无(?:一)?(?:逾期|超期)|零(?:逾期|超期)"
)
_LEFT = "在办|未办结|未完成|正在办理|办不了|未答复|尚未"
_SOME_LEFT = re.compile(rf"[1-9]\d*\s*[件条个项宗份](?:的)?(?:仍|还|尚)?(?:{_LEFT})|(?:{_LEFT})的?\s*[1-9]")
#: What denies that all of it is done, whatever part may be.
_NOT_ALL = re.compile("(?:尚未|还未|还没有?|仍未|并未|未能?|没有)(?:实现|做到|能够?|得到)?(?:全面|全部|完全|都|全)")
#: 申请人均为个人: what all of them are, not what was done with all of them.
_ALL_ARE = re.compile("(?:全部|全|都|均|皆|一律)(?:是|为|系|属于|来自)")
#: Where another thing is told of, and what may stand between a thing and 全部.
_TAKEN_IN = re.compile("收到|受理|承办|接[到待听收]|登记|交办|办理")
#: "其中3项…已全部办结" says it of those.
_PART = re.compile("其中|余下|剩余|其余")
_ADDS_NOTHING = re.compile(
    r"(?:目前|现|截[至止][^，,]{0,10}|已|且|并|其中|其|也|总体|实现|做到|达到|率|全年|[\d年月日])+"
)
ASKS_FOR_REST = re.compile(r"(?:还|是不是|是否|有没有|仍)+(?:还)?有[^，,。？?]{0,6}?(?:没有?|未|不)(?=[一-龥])")


def all_of_it(asked: Asked, source: Source) -> Reply | None:
    """A claim of all ("都办完了吧", "还有没办完的吗"): by a sentence that says all was done, or some was left."""
    rest = ASKS_FOR_REST.search(asked.text)
    bare = ALL.sub(" ", ASKS_FOR_REST.sub(" ", VERDICT.sub("", asked.text)))
    topic = topic_of(terms_of(bare), source)
    if _ALL_ARE.search(asked.text) and (said := _all_are([t for t in terms_of(bare) if t.heavy], source)):
        return said
    if not any(term.heavy for term in topic):
        return None
    if _ALL_ARE.search(asked.text):
        return told_of(topic, source)
    if not rest and (denied := _not_all(topic, source)):
        return denied
    for pattern, complete in ((_ALL_DONE, True), (_SOME_LEFT, False)):
        spans = telling(topic, source.plain, source.passages, pattern.search, limit=1)
        if spans and (span := _reaching(pattern, spans[0], source.plain, topic[-1] if complete else None)):
            whole = _sentence(span, source.plain)
            next_year = f"{source.report.year + 1}年" in whole
            printed = {number.value for number in find_numbers(whole)}
            doubtful = (
                next_year
                or any(number.value not in printed for number in claimed(asked.text))
                or bool(_SOME_LEFT.search(whole) or MEANT.search(whole))
            )
            if complete and (doubtful or not _said_of(pattern, topic, whole)):
                return only_quotes([span], source)
            return judged(complete != bool(rest), [Evidence(span)], source)
    return told_of(topic, source)


def _not_all(topic: Sequence[Term], source: Source) -> Reply | None:
    """A claim of all is wrong where one segment denies all of it by name: 尚未全面接通.

    Other words may stand in the sentence before; the last one must stand behind the denial.
    """
    heavy = [term for term in topic if term.heavy]
    before = ""
    for sentence in sentences(source.plain):
        for segment in SEGMENT.finditer(source.plain, *sentence):
            said = squeeze(segment[0]).lower()
            no = _NOT_ALL.search(said)
            led = all(term.in_text(before + said) >= 0.5 for term in heavy)
            if no and led and len(heavy) > 1 and heavy[-1].in_text(said[no.end() :]) >= 0.75:
                return judged(False, [Evidence(Span(*segment.span()))], source)
        before = squeeze(sentence.of(source.plain)).lower()
    return None


def _all_are(things: Sequence[Term], source: Source) -> Reply | None:
    """ "申请人全是个人": by the one segment that says 均为 of the same things."""
    for sentence in sentences(source.plain):
        for segment in SEGMENT.finditer(source.plain, *sentence):
            said = squeeze(segment[0]).lower()
            if _ALL_ARE.search(said) and len(things) > 1 and all(term.in_text(said) >= 0.75 for term in things[-2:]):
                return judged(True, [Evidence(Span(*segment.span()))], source)
    return None


def all_done_behind(asked: Asked, mention: Mention, source: Source) -> tuple[str, Span | None] | None:
    """What else a count asks (…多少条，是不是都回了), and the segment behind the number that says so; None if none."""
    found = AND_ALL.search(asked.text)
    if found is None:
        return None
    sentence = next(s for s in sentences(source.plain) if s.start <= mention.start < s.end)
    done = (found["done"] or found["each"]).rstrip("了完过")
    groups = [group for group in SAME_WORDS if any(done in word for word in group)]  # 回: 回复, 答复
    said = {done}.union(*groups)
    for segment in SEGMENT.finditer(source.plain, mention.end, sentence.end):
        words = squeeze(segment[0])
        if re.search(r"\d", words.replace("100%", "")):
            break  # of another number
        if _ALL_DONE.search(words) and not MEANT.search(words) and any(word in words for word in said):
            return found[0].strip("，,、；;？?"), Span(*segment.span())
        if _TAKEN_IN.search(words):
            break
    return found[0].strip("，,、；;？?"), None


def _said_of(pattern: re.Pattern[str], topic: Sequence[Term], sentence: str) -> bool:
    """Whether it is said of this thing that all was done: it stands in the same segment, or the last one told of it.

    "收到申请21件，均已答复" says it of 申请; "收到申请21件，热线诉求均已答复" and "…；来信均已答复" do not.
    """
    things = [term for term in topic[:-1] if term.heavy and "按时" not in term.same]
    nearest = False
    for segment in SEGMENT.finditer(sentence):
        said = squeeze(segment[0]).lower()
        named = not _PART.search(said) and (not things or any(term.in_text(said) >= 0.5 for term in things))
        nearest = named or (
            nearest
            and not (_PART.search(said) or _TAKEN_IN.search(said) or sentence[: segment.start()].endswith(("；", ";")))
        )
        found = pattern.search(said)
        if found and topic[-1].in_text(said) >= 0.5:
            subject = _ADDS_NOTHING.sub("", said[: found.start()])
            if named or (nearest and (not subject or topic[-1].in_text(subject) >= 0.5)):
                return True
    return False


def _reaching(pattern: re.Pattern[str], span: Span, text: str, done: Term | None) -> Span | None:
    """The span, drawn out to the segment of its sentence in which the pattern stands beside what was done.

    done: the last word of the claim; "及时注销2个" says nothing of all being closed, "全部办结" says it of 办结.
    """
    sentence = next(s for s in sentences(text) if s.start <= span.start < s.end)
    for segment in SEGMENT.finditer(text, *sentence):
        said = squeeze(segment[0]).lower()
        if pattern.search(said) and (done is None or done.in_text(said) >= 0.5):
            return Span(min(span.start, segment.start()), max(span.end, segment.end()))
    return None


def _sentence(span: Span, text: str) -> str:
    return next(s.of(text) for s in sentences(text) if s.start <= span.start < s.end)
