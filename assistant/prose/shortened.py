"""Words that a question shortens and a report writes out: 科教文卫, 城建, 黄委."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.gazetteer import is_word

#: 省委, 党委 and 编委 are no commissions by first letters.
_COMMISSION = re.compile("(?P<letters>(?:(?![省市县区州旗镇乡党村支工团纪常编组教])[一-龥])[一-龥]?)委")


#: 长江委|收到, where no dictionary has the word: 长江 alone may be the river.
_SAID = re.compile(
    rf"(?<![一-龥]){_COMMISSION.pattern}(?![一-龥])|(?<![一-龥]){_COMMISSION.pattern.replace('letters', 'more')}"
    r"(?=[的收受接新申请公发办答处有共一]|多少|几)"
)
#: A 副区长 is no 区长.
HEADS_OF = ("长", "书记", "主任", "主席")
DEPUTY = re.compile("副(?:[省市县区州盟旗镇乡局厅处科院校秘]书?长|书记|主任|主席)")

#: 市领导, 区政府领导: of the government, and no heads of its offices.
LEADERS = re.compile("(?P<of>[省市县区州盟旗镇乡])(?:党?委|级|政府)?(?:主要)?领导(?![小班留信干])")


def leaders_of(name: str) -> frozenset[str]:
    """How a report may write the leaders of a government that a question names.

    >>> "区政府主要领导" in leaders_of("区领导"), "负责人" in leaders_of("区领导")
    (True, False)
    """
    found = LEADERS.fullmatch(name)
    of = found["of"] if found else ""
    heads = ("领导", "主要领导", "负责人", "主要负责人", "领导班子")
    said = (f"{of}{body}{head}" for body in ("政府", "级", "委") for head in heads)
    return frozenset((name, f"{of}领导", f"{of}主要领导", f"{of}主要负责人", *said))


def commissions_in(text: str) -> list[str]:
    """The commissions that a question names by first letters.

    >>> commissions_in("青江委收到多少申请"), commissions_in("省委公开几条"), commissions_in("委托几件")
    (['青江委'], [], [])
    """
    return list(dict.fromkeys(found[0] for found in _SAID.finditer(text) if not is_word(found[0])))


def shortens(word: str, squeezed: str) -> bool:
    """Whether a word is written out in a text.

    Two letters stand for two words only (城建: 城乡 建设); more letters may leave out any between them.

    >>> shortens("科教文卫", "科教文体卫生"), shortens("城建", "城乡建设信息"), shortens("城建", "城市景观建")
    (True, True, False)
    >>> shortens("青委", "青江水利委员会86件"), shortens("青委", "江青水利委员会"), shortens("省委", "省水利委员会")
    (True, False, False)
    """
    pattern = _shortened(word)
    found = pattern.search(squeezed) if pattern else None
    if found and (len(word) > 2 or (is_word(found[0][:2]) and is_word(found[0][2:]))):
        return True
    commission = _commission(word)
    return bool(commission and commission.search(squeezed))


@lru_cache(maxsize=20_000)
def _shortened(word: str) -> re.Pattern[str] | None:
    """How a text may write a word out: 科教文卫 as 科教文体卫生, 城建 as 城乡建设; None when it may not."""
    if len(word) > 6 or not re.fullmatch("[㐀-鿿]{2,}", word):
        return None
    return re.compile(f"{word[0]}([㐀-鿿]){word[1]}([㐀-鿿])" if len(word) == 2 else "[㐀-鿿]{0,2}".join(word))


@lru_cache(maxsize=20_000)
def _commission(word: str) -> re.Pattern[str] | None:
    """How a text may write a commission out that is said by its first letters: 黄委 as 黄河水利委员会."""
    found = _COMMISSION.fullmatch(word)
    letters = "[一-龥]{0,3}?".join(found["letters"]) if found else ""
    return re.compile(f"(?:^|[^一-龥]|[、和与及]){letters}[一-龥]{{1,8}}?委员会") if letters else None
