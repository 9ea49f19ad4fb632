"""A claim of all (都办完了吧, 还有没办完的吗, 申请人全是个人): a sentence says all was done, or some was left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.affirming import MEANT, told_of, topic_of
from assistant.prose.alike import SAME_WORDS
from assistant.prose.all_counted import all_counted, says_done
from assistant.prose.evidence import Evidence, Reply, Source, judged, only_quotes
from assistant.prose.kinds import ALL, claimed
from assistant.prose.quoting import SEGMENT, Span, around, sentence_of, sentences
from assistant.prose.several import AND_ALL
from assistant.prose.telling import telling
from assistant.prose.wording import Asked, Term, terms_of
from assistant.reading.chatter import VERDICT
from corpus.numbers import find_numbers
from corpus.report import Mention
from corpus.text import segment_start, squeeze

#: 均可在30分钟内办结: what may be done is not said to be done.
_MAY = "(?:可(?![靠信])|能够?|应|须|需)"
#: What a report writes when all of it is done, and when some of it is not.
_ALL_DONE = re.compile(
    rf"全部(?![一-龥]{{0,6}}?[均都]?{_MAY})|均(?![衡等]|{_MAY})|都(?:已|是\s*100|予以|按|在|得到|达)|100\s*%|百分之百|全覆盖|无(?:一)?(?:逾期|超期)|零(?:逾期|超期)"
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
#: 申请全部办结: of all that came in it is said that none was left; 按期办结 of some is no less in time.
_FINISHED = re.compile("(?<![未没不])(?:办结|办完|办理完|处理完|办好|了结|审结)")
_HOW = re.compile("时限|期限|按[时期]|限期|法定|规定|如期|准时")
#: 结转下年办理2件, 72件顺延到下年度答复: what was left at the end of the year, and of what.
_CARRIED_OVER = re.compile(
    r"(?:(?:结转|顺延|转|延|留)(?:至|到|入|给)?)?(?:下一?|次|明|第二)年度?(?:继续|再)?(?:办理|处理|答复|办结)|(?:结转|顺延)(?:至|到|入)?(?:下一?|次|明|第二|20\d\d)年"
)
_APPLIED = re.compile("申请")
_CAME_IN = re.compile("收到|接收|受理|承办|接到|登记")
_OF_OTHERS = re.compile("建议|提案|议案|留言|诉求|信访|热线|投诉|复议|诉讼")
_PIECES = frozenset("件 份 宗 条 个 起".split())
#: 均严格依照…要求办理: in what way they are dealt with, and not that all of them were.
_ONLY_BY_RULE = re.compile("(?:依照|按照|根据|依据|遵照|对照)[^，,。；;]*(?:办理|处理)$")
_IN_TIME = re.compile("(?P<how>按[时期]|如期|准时|及时)(?:地|都|全部?)?")
ASKS_FOR_REST = re.compile(r"(?:还|是不是|是否|有没有|仍)+(?:还)?有[^，,。？?]{0,6}?(?:没有?|未|不)(?=[一-龥])")


def all_of_it(asked: Asked, source: Source) -> Reply | None:
    """A claim of all ("都办完了吧", "还有没办完的吗"): by a sentence that says all was done, or some was left.

    Where none says so, or the numbers that the report prints say otherwise, by these.
    """
    told = _said_of_all(asked, source)
    by_numbers = None if ASKS_FOR_REST.search(asked.text) else all_counted(asked, source)
    same = told is not None and by_numbers is not None and told.frame.split("，")[0] == by_numbers.frame.split("，")[0]
    return told if by_numbers is None or same else by_numbers


def _said_of_all(asked: Asked, source: Source) -> Reply | None:
    """What a sentence says of all, or of what was left; the sentence alone where it does not tell."""
    rest = ASKS_FOR_REST.search(asked.text)
    bare = ALL.sub(" ", ASKS_FOR_REST.sub(" ", VERDICT.sub("", asked.text)))
    # 两件议案都办完了: how many they are is held against the sentence below
    for number in () if _ALL_ARE.search(asked.text) else claimed(asked.text):
        bare = bare.replace(number.raw, " ")
    topic = topic_of(terms_of(bare), source)
    if _ALL_ARE.search(asked.text) and (said := _all_are([t for t in terms_of(bare) if t.heavy], source)):
        return said
    if not any(term.heavy for term in topic):
        return None
    if _ALL_ARE.search(asked.text):
        return told_of(topic, source)
    if not rest and (denied := _not_all(topic, source) or _some_carried_over(asked.text, source)):
        return denied
    if not rest and (segment := _all_in_one_segment(asked, topic, source)):
        return judged(True, [Evidence(segment)], source)
    for pattern, complete in ((_ALL_DONE, True), (_SOME_LEFT, False)):
        spans = telling(topic, source.plain, source.passages, pattern.search, limit=1)
        if spans and (span := _reaching(pattern, spans[0], source.plain, topic[-1] if complete else None)):
            whole = sentence_of(span, source.plain)
            next_year = f"{source.report.year + 1}年" in whole
            printed = {number.value for number in find_numbers(whole)}
            doubtful = (
                next_year
                or (bool(_FINISHED.search(asked.text)) and _tells_only_how(pattern, span, source))
                or any(number.value not in printed for number in claimed(asked.text))
                or bool(_SOME_LEFT.search(whole) or MEANT.search(whole))
            )
            if complete and (doubtful or not _said_of(pattern, topic, whole)):
                return only_quotes([span], source)
            return judged(complete != bool(rest), [Evidence(span)], source)
    return told_of(topic, source)


def _all_in_one_segment(asked: Asked, topic: Sequence[Term], source: Source) -> Span | None:
    """The segment that says all of a claim by itself, with the number that is claimed: 2件议案全部办结.

    What is said of other things beside it in the sentence takes nothing from it.
    """
    heavy = [term for term in topic if term.heavy]
    stated = {number.value for number in claimed(asked.text)}
    if len(heavy) < 2 or not stated:
        return None
    for sentence in sentences(source.plain):
        for segment in SEGMENT.finditer(source.plain, *sentence):
            said = squeeze(segment[0]).lower()
            printed = {number.value for number in find_numbers(segment[0])}
            if stated != printed or not _ALL_DONE.search(said) or _PART.search(said) or MEANT.search(said):
                continue
            if all(term.in_text(said) >= 0.75 for term in heavy) and says_done(heavy[-1].word, said):
                return Span(*segment.span())
    return None


def _some_carried_over(claim: str, source: Source) -> Reply | None:
    """A claim that all applications were finished is wrong where so many are printed as left to the next year.

    61件申请全部办结, of …依法办结59件…结转下年度继续办理的2件: whatever number was claimed.
    """
    if not _APPLIED.search(claim) or not _FINISHED.search(claim) or _HOW.search(claim):
        return None
    for mention in source.mentions:
        if not mention.value or mention.unit not in _PIECES:
            continue
        start = segment_start(source.plain, mention.start, "，,；;。\n（(")
        behind = SEGMENT.match(source.plain, mention.end)
        said = squeeze(source.plain[start : mention.end] + (behind[0] if behind else ""))
        before = squeeze(source.plain[segment_start(source.plain, mention.start, "\n") : mention.start])
        since = max((found.start() for found in _CAME_IN.finditer(before)), default=0)
        of_these = _APPLIED.search(before[since:]) and not _OF_OTHERS.search(before[since:])
        if of_these and _CARRIED_OVER.search(said):
            return judged(False, [Evidence(around(source.plain, mention))], source)
    return None


def _tells_only_how(pattern: re.Pattern[str], span: Span, source: Source) -> bool:
    """Whether what is said of all is by which rules they are dealt with: 均严格依照…要求办理."""
    said = [squeeze(each) for each in SEGMENT.findall(span.of(source.plain))]
    return any(pattern.search(each) and _ONLY_BY_RULE.search(each) for each in said)


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
    how, done = _way_and_act((found["done"] or found["each"]).rstrip("了完过"))
    said = _in_any_word(done)
    for segment in SEGMENT.finditer(source.plain, mention.end, sentence.end):
        words = squeeze(segment[0])
        if re.search(r"\d", words.replace("100%", "")):
            break  # of another number
        in_that_way = not how or any(word in words for word in _in_any_word(how))
        done_so = in_that_way and any(word in words for word in said)
        if _ALL_DONE.search(words) and not MEANT.search(words) and done_so:
            return found[0].strip("，,、；;？?"), Span(*segment.span())
        if _TAKEN_IN.search(words):
            break
    return found[0].strip("，,、；;？?"), None


def _way_and_act(done: str) -> tuple[str, str]:
    """What was done, apart from the words that it was done in time.

    >>> _way_and_act("按期答复"), _way_and_act("答复")
    (('按期', '答复'), ('', '答复'))
    """
    way = _IN_TIME.match(done)
    return (way["how"], done[way.end() :]) if way and done[way.end() :] else ("", done)


def _in_any_word(word: str) -> set[str]:
    """A word and those that say the same in reports, the letters of a longer one among them: 回 of 回复 and 答复."""
    return {word}.union(*(group for group in SAME_WORDS if any(word in each for each in group)))


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
