"""What was left at the end of a year against what there was at its beginning: both are rows of one report.

上年结转 is what a year began with, so that 年底剩的比年初多几件 needs no report of the year before.
"""

from __future__ import annotations

import re

from assistant.reading.phrases import UNDONE

_LEFT_OVER = (
    r"(?:到)?(?:(?<!\d)年[底末终]|(?<=\d年)[底末终]|期末)?(?:时)?(?:还|仍)?(?:手[里头上])?(?:还|仍)?"
    "(?:(?:积压|积|压|剩|留|结转|转|拖|欠|待办|在办|未办结|没办[完结])(?:出去?|走|着|了|余|存|下来|下)*(?:(?:到|给|至|入)?(?:下|第二|来|明)(?:一)?(?:年(?:度)?))?)"
    "(?:没办[完结]|未办结|继续办理?)?(?:的)*(?:那些)?(?:申请|老?件|案子)?(?:的)?(?:数量|数)?"
)
_BEGUN_WITH = (
    "(?:(?:年初|期初)(?:时)?(?:的|剩的|就有的|留的|结转的|积压的)?"
    "|(?:接手|承接|接过|接下)(?:上一?年|去年|往年)(?:结转|转来|留下|转过来|剩下)?(?:来)?的?"
    "|(?:从|由)?(?:上一?年|去年)(?:度)?(?:结转|转|接|带|剩|留)(?:进来|过来|下来|来|入|进)*的?"
    "|(?:接|转)(?:进|过|入)来?的)"
)
_MOVED = "(?=(?:还|要|又|净)?(?:多|少|增|减|高|低|[涨跌升降]))"
_THAN = re.compile(f"(?P<out>{_LEFT_OVER})(?:要)?[比较](?:起)?{_BEGUN_WITH}{_MOVED}")
_LESS = re.compile(f"(?P<out>{_LEFT_OVER})(?:减去?|减掉|扣除|扣掉){_BEGUN_WITH}")
_OUT_LESS_IN = re.compile("(?:结)?转出(?:去)?的?(?:减去?|减掉|扣除|扣掉)(?:结)?转(?:入|进来?)的?")
#: 年底之前没办完的 were left at the end of the year, as no 之前没办完的 of the years before are.
_BY_THE_END = re.compile(f"(?<=年[底末终])(?:之前|以前|前)(?=(?:还|仍|都|一直|就|,)*{UNDONE})")
#: Of items, documents and money the form prints no such rows.
_OF_OTHERS = re.compile("项目|事项|文件|规章|许可|处罚|采购|收费|几项|多少项")
_OUT, _IN = "结转下年度继续办理的", "上年结转的"


def as_both_ends(text: str) -> str:
    """The text with both ends of a year by the names of their rows.

    >>> as_both_ends("某市2024年年底积压的申请比年初增加了几件"), as_both_ends("某县2023年底剩的比年初少几件")
    ('某市2024年结转下年度继续办理的比上年结转的增加了几件', '某县2023年结转下年度继续办理的比上年结转的少几件')
    >>> as_both_ends("某市2024年结转的比上年多几件"), as_both_ends("某局2020年底剩的许可项目比年初多几项")
    ('某市2024年结转的比上年多几件', '某局2020年底剩的许可项目比年初多几项')
    """
    if _OF_OTHERS.search(text):
        return text
    text = _BY_THE_END.sub("", text)
    text = _OUT_LESS_IN.sub(f"{_OUT}减去{_IN}", text)
    text = _LESS.sub(f"{_OUT}减去{_IN}", text)
    return _THAN.sub(f"{_OUT}比{_IN}", text)
