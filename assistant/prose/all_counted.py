"""A claim that all of them were dealt with (34件提案全部办完了), held against how many there were and were done.

Both numbers are printed in one sentence, in one measure, of the things that the claim names: 承办提案34件，已办结31件.
That it was done in time, and what became of applications, which the tables count, is not judged so.
"""

from __future__ import annotations

import re

from assistant.prose.counting import Fit, best_of
from assistant.prose.evidence import Reply, Source, counted, judged
from assistant.prose.kinds import claimed
from assistant.prose.quoting import sentence_at
from assistant.prose.totals import numbers_for
from assistant.prose.wording import Asked, terms_of, understand
from assistant.reading.chatter import VERDICT
from corpus.numbers import ROUGH
from corpus.text import matchable

#: What was done, in the words that say the same of it: what was answered need not be finished.
_WAYS = ("办结 办完 办好 办理完毕 办理完 办成 审结 办毕", "答复 回复 回", "解决", "处理", "整改", "落实", "采纳")
_DEALT = "|".join(word for way in _WAYS for word in way.split())
#: 留言条条都回了, 政协提案34件全部办结: what, all of it, and what was done.
_CLAIM = re.compile(
    "^(?P<what>[^，,。？?]{2,24}?)(?:是不是|是否|有没有|已经?|也|真的?|确实)*"
    "(?:全部?都?|都|均|皆|一律|统统|悉数|[条件个份样封]{2}都?|百分之百|100%)(?:已经?|给|得到|被|在)*(?P<how>现场|当场|当天|当日|当面|网上|线上)?"
    f"(?P<done>{_DEALT})(?:了|完|掉|好|过|毕)*(?:没有?|吗|么|吧)?[？?。]*$"
)
_TAKEN_IN = re.compile("^(?:收到?|接[到收]?|受理|承办|登记)(?:了|过)?的|的$|^的")
_APPLIED = re.compile("申请")


def all_counted(asked: Asked, source: Source) -> Reply | None:
    """The verdict with both numbers; None where the report prints not both of them, or either is only about so many."""
    found = _CLAIM.match(VERDICT.sub("", asked.text).strip("，,？?。"))
    if found is None or _APPLIED.search(found["what"]):
        return None
    stated = claimed(found["what"])
    thing, unit = found["what"], stated[0].unit if len(stated) == 1 else ""
    for number in stated:
        thing = thing.replace(number.raw, "")
    thing = _TAKEN_IN.sub("", thing)
    if len(stated) > 1 or not any(term.heavy for term in terms_of(thing)):
        return None
    done = "回复" if found["done"] == "回" else found["done"]
    how = found["how"] or ""
    whole, part = (_one(f"{said}多少{unit}", source) for said in (thing, f"{thing}{how}{done}"))
    if whole is None or part is None or not _belong(whole, part, done, source):
        return None
    if any(term.in_text(matchable(part.mention.own)) < 0.75 for term in terms_of(how)):
        return None
    if stated and stated[0].value != whole.mention.value:
        return None
    evidence = [counted(fit.mention, asked, source) for fit in (whole, part)]
    return judged(part.mention.value == whole.mention.value, evidence, source)


def _one(question: str, source: Source) -> Fit | None:
    """The one number that answers a question; None where none or several do, or it is only about so many."""
    fits = best_of(numbers_for(understand(question), source))
    return fits[0] if len(fits) == 1 and not ROUGH.search(fits[0].mention.raw) else None


def says_done(done: str, said: str) -> bool:
    """Whether a squeezed text says that a thing was done, by a word that says the same.

    >>> says_done("办完", "提案已办结"), says_done("回", "建议办结")
    (True, False)
    """
    way = next((way for way in _WAYS if done in way.split()), done)
    return any(word in said for word in way.split())


def _belong(whole: Fit, part: Fit, done: str, source: Source) -> bool:
    """Whether the second number tells how many of the first were done: behind it in its sentence, by what was done."""
    first, second = whole.mention, part.mention
    sentence = sentence_at(source.plain, first.start)
    inside = sentence is not None and first.end <= second.start < sentence.end
    said = says_done(done, matchable(second.own))
    return inside and said and first.unit == second.unit and second.value <= first.value
