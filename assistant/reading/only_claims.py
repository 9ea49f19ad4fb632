"""Claims that there is only one kind, said as the claim that all of it is of that kind.

不公开的只有内部事务这一种理由, 除了内部事务没有别的: the part alone (32件) would read as a yes where there are others.
"""

from __future__ import annotations

import re

from assistant.reading.tokens import tokens_of

_KIND = "(?:理由|原因|情形|情况|类型|种类|类别|结果|可能|人|单位|申请人|主体)"
_OTHER = f"(?:(?:别的|其[他它]的?|另外的?|旁的|第二[种个类]){_KIND}?|别人|旁人|他人)"
_NONE = "(?:没有?|无|不存在|不含|没得)(?:任何|什么|半个|一个)?"
_TAG = "(?=[,，]?(?:对吗|对吧|对不对|是吗|是吧|是不是|没错吧|属实吗|真的吗|吧|吗)[?？。]*$)"
_ALL = re.compile("全部|全都?|都|均|皆|一律|清一色|统统|通通|只有|仅有")
#: 全部是内部事务，|没别的理由: it says the same again.
_SAID_AGAIN = re.compile(
    f"[,，](?:再|也|就|而|并|根本|压根)*{_NONE}{_OTHER}(?:的|提的|来的)?了?(?=[,，。?？吧吗]|对|是|$)"
)
_ONLY = re.compile(
    "(?P<of>[^,，。?？]*?的)(?:申请|案件)?(?:理由|原因|结果|情形)?(?:就|也|都|仅|唯独)?(?:只有|仅有|光有|单有|仅限于?|只限于?|限于|仅仅是)"
    f"(?P<part>[^\\d,，。?？多几哪什谁]{{2,14}}?)(?:[这那]么?一?[个种类条项]{_KIND}?)?{_TAG}"
)
_BESIDES = re.compile(
    "(?P<of>[^,，。?？]*?)(?:申请|案件)?(?:理由|原因|结果|情形)?(?:里面?|当?中)?[,，]?除(?:了|去|开|掉)?(?P<part>[^\\d,，。?？多几哪什谁]{2,14}?)"
    f"(?:之外|以外|外)?[,，]?(?:就|再|也|都|便|根本)*{_NONE}{_OTHER}(?:的)?了?{_TAG}"
)


def as_all_of_it(text: str) -> str:
    """A claim of one kind only as a claim of all; one of what the form does not tell apart stays.

    >>> as_all_of_it("某局不公开的只有内部事务这一种理由，对吗"), as_all_of_it("不予公开的除了国家秘密没有别的，对吧")
    ('某局不公开的全部是内部事务，对吗', '不予公开的全部是国家秘密，对吧')
    >>> as_all_of_it("不予公开的全部是内部事务，没别的理由，对吗"), as_all_of_it("公开的只有32件，对吗")
    ('不予公开的全部是内部事务，对吗', '公开的只有32件，对吗')
    """
    again = _SAID_AGAIN.search(text)
    if again and _ALL.search(text[: again.start()]):
        text = text[: again.start()] + text[again.end() :]
    only = _BESIDES.search(text) or _ONLY.search(text)
    if only is None or not _names_a_part(only["part"]):
        return text
    return f"{text[: only.start()]}{only['of']}全部是{only['part']}{text[only.end() :]}"


def _names_a_part(words: str) -> bool:
    """Whether one part of the form is named; of two together (国家秘密和内部事务) neither is all."""
    marks = (mark for token in tokens_of(words) for mark in token.marks)
    return not re.search("[和与及跟或、]", words) and any(mark.startswith(("row:", "column:")) for mark in marks)
