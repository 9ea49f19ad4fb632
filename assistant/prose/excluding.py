"""What a question says it does not ask for: …多少次，不要入库的; 公众号不算; 我问的是调用不是入库.

The clause that says so is taken out: what it names is neither looked for nor answered. Where it would take a part off
the number (不含公众号), the answer says that the report prints the number as it is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.answer import Answer
from assistant.prose.largest import asks_for_one
from assistant.reading.excluded import is_from_before
from assistant.reading.tokens import Token, tokens_of

_X = "[^,，;；。:：?？()（）多少几吗]{1,12}?"
_NUMBER = "(?:(?:的|那个?|这个?|那些|这些)+(?:数字?|数据|数目)?)?"
_GIVE = "(?:再|给|跟|和|把|问|要|说|报|列|查|看|管|提|拿|混|数|我|俺|成|了)*"
_COUNT_IN = "(?:算|统计|包括|包含|计|加)(?:上|进|入)?"
_NOT = "(?:不是|不要|不用|不需要|不必|无需|甭|别(?![的墅处人名]))"
_OFF = "(?:不含|不包括|不包含|不算|不计(?!入)|除去|除开|除掉|刨去|刨开|撇开|扣除|去掉)"
#: The ways to say it, each a clause of its own; `off` ones take a part off what is counted.
_FORMS = (
    rf"(?:请?(?:注意|记住|看清)|强调)?(?:一下)?(?:我|俺)?(?:想)?(?:问|要|说|指|查|看)?的?(?:就|只)?是(?P<meant>{_X})[,，]?[而可并]?不是"
    rf"(?:问|要|说|指)?(?P<a>{_X}){_NUMBER}",
    rf"[可并而]?{_NOT}{_GIVE}(?P<off1>{_COUNT_IN})?(?:我|俺)?(?P<b>{_X}){_NUMBER}(?:给我|(?P<off2>(?:算|统计|包括|包含|计)(?:进|入|在)(?:去|来|内)?)|混[进在][来去]?)?",
    rf"(?P<off3>{_OFF})(?P<c>{_X})(?:之外|以外|在外|外)?{_NUMBER}",
    rf"(?P<d>{_X}){_NUMBER}(?:就|都|也|可以|则)*(?:不用|不要|不需要|不必|免了|别给|别报|不管|不问|不看|(?P<off4>别算|除外|{_OFF}))"
    rf"(?:给|报|说|管|看|列|我|进去|在内)*",
)
_THE_REST = re.compile('[“"]?其[他它](?:类|项|的)?[”"]?')
_SIGNS = ",，;；。"
_PARTICLES = "[了哦啊呀哈噢呢的!！~]*"
_CLAUSES = tuple(re.compile(rf"(?:^|(?<=[,，;；。?？])){form}{_PARTICLES}(?=[,，;；。?？]|$)") for form in _FORMS)
_IN_BRACKETS = re.compile(r"[（(](?P<said>[^（）()]*)[）)]")
#: 只要全年的: what is wanted instead, which may say nothing new.
_ONLY = re.compile(
    r"(?:^|(?<=[,，;；。?？]))(?:我|俺)?(?:只|光|单|就)(?:要|看|问|算|给)(?:我)?(?P<only>[^,，;；。?？多少几]{1,8})(?=[,，;；。?？]|$)"
)
#: 不是吗, 不要紧: says nothing of a count.
_NO_THING = re.compile(r"\d.*|真的?|这样|假的?|紧|客气|担心|[对错]")
_ASKS = re.compile("多少|几|[量数率](?=[,，;；。?？]|$)|什么|哪|是否|有没有|[吗吧么](?=[,，;；。?？]|$)")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question without what it does not ask for.

    text:   what is asked. things: what is not, in the words of the question. off: those that would be taken off it.
    """

    text: str
    things: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


def without_left_out(text: str) -> LeftOut:
    """A squeezed question and what it says it does not ask for; itself where it says nothing of the kind.

    >>> without_left_out("证照调用了多少次,我问的是调用不是入库").text, without_left_out("微博发了几条(公众号不算)").off
    ('证照调用了多少次', ('公众号',))
    >>> without_left_out("航行警告几条,航行通告就不用了").things, without_left_out("抖音几条,别给我微信的数").things
    (('航行通告',), ('微信',))
    >>> without_left_out("是15期不是16期,对吗").things, without_left_out("做了19期,不是吗").things
    ((), ())
    """
    things, off = list[str](), list[str]()

    def without(clauses: str, whole: str) -> str:
        for form in _CLAUSES:
            for found in reversed(list(form.finditer(clauses))):
                said = {name: value for name, value in found.groupdict().items() if value}
                thing = next((said[name] for name in "abcd" if name in said), "")
                rest = clauses[: found.start()] + clauses[found.end() :]
                if thing and not _NO_THING.fullmatch(thing) and _ASKS.search(f"{rest},{whole}"):
                    clauses = rest
                    things.append(thing)
                    off.extend([thing] if any(name.startswith("off") for name in said) else [])
        return clauses

    def opened(found: re.Match[str]) -> str:
        kept = without(found["said"], text.replace(found[0], ","))
        if kept == found["said"]:
            return found[0]
        kept = _ONLY.sub(_wanted, kept).strip(_SIGNS)
        return f",{kept}," if kept else ""

    kept = without(_IN_BRACKETS.sub(opened, text), "")
    if not things:
        return LeftOut(text)
    return LeftOut(re.sub("[,，]{2,}", ",", _ONLY.sub(_wanted, kept)).strip(_SIGNS), tuple(things), tuple(off))


def told_without(topic: str, answer: Callable[[str], Answer]) -> Answer:
    """The answer to a topic without what it does not ask for.

    Where the report prints both, one may be taken off the other: then the whole topic is answered, with its arithmetic.
    """
    asked = without_left_out(topic)
    if not asked.things:
        return answer(topic)
    if asked.off and (computed := answer(topic)).derivation:
        return computed
    if asked.off and all(map(_THE_REST.fullmatch, asked.off)) and asks_for_one(topic):
        return answer(topic)  # 哪一类最多，不算其他: it is left out of what is compared
    found = answer(asked.text)
    unsaid = [each for each in asked.off if found.figures and not _says_so(each, found)]
    notes = tuple(f"年报没有写明这个数是否不含“{each}”，以上是年报所印的数。" for each in unsaid)
    return replace(found, notes=(*found.notes, *notes))


def keeps_a_row(topic: str, found: Answer) -> bool:
    """Whether a number still counts a row of the form that was to be taken off it (办结几件，不含部分公开).

    Such a part can be large; the report must say that its number is without it, or the arithmetic must be shown.
    """
    if not found.figures or found.derivation:
        return False
    off = without_left_out(topic).off
    rows = [each for each in off if is_from_before(each) or any(map(_of_the_form, tokens_of(each)))]
    return any(not _says_so(each, found) for each in rows)


def _of_the_form(token: Token) -> bool:
    return token.marks[0].startswith(("row:", "vague:", "rate:"))


def _says_so(thing: str, found: Answer) -> bool:
    return bool(re.search(f"{_OFF}[^，。；]*{re.escape(thing)}", found.quotes))


def _wanted(found: re.Match[str]) -> str:
    """What is wanted alone, without 只要; "" where its words weigh nothing."""
    from assistant.prose.wording import terms_of

    return str(found["only"]) if any(term.heavy for term in terms_of(found["only"])) else ""
