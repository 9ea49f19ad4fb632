"""Words of Cantonese, of Taiwan and of the old in common ones, after their characters were made simplified."""

from __future__ import annotations

import re

_WORDS = {
    "边个": "哪个",
    "边间": "哪家",
    "边家": "哪家",
    "边年": "哪年",
    "边一年": "哪一年",
    "几多": "多少",
    "有冇": "有没有",
    "冇": "没有",
    "啱唔啱": "对不对",
    "啱吗": "对吗",
    "系咪": "是不是",
    "系唔系": "是不是",
    "就系": "就是",
    "唔系": "不是",
    "唔": "不",
    "听讲": "听说",
    "点解": "为什么",
    "点样": "怎样",
    "乜嘢": "什么",
    "嘅": "的",
    "咗": "了",
    "喺": "在",
    "嚟": "来",
    "畀": "给",
    "佢哋": "他们",
    "佢": "他",
    "啲": "些",
    "同埋": "和",
    "加埋": "加起来",
    "合埋": "加起来",
    "覆议": "复议",
    "公家": "政府",  # as the old say
    "资讯公开": "信息公开",
}
#: 数量为何: in writing, at the end of a question; 为何 asks why elsewhere.
_HOW_MANY = re.compile("(?<=[数量额率例])(?:各|分别)?为何(?=[?。!]*$)")
#: 数量系几多: 系 is 是 before what is asked.
_IS = re.compile("系(?=(?:几多|多少|边|乜))")
#: 收咗几个亿: so many of a unit.
_SIZE = re.compile("(?<=[几多少])个(?=[万亿](?:元|块)?(?:[啊呢呀吗?。,]|$))")
_KNOWN = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))


def in_common_words(text: str) -> str:
    """The text with its words of a dialect put into common ones.

    >>> in_common_words("边个收得多,几多件")
    '哪个收得多,多少件'
    >>> in_common_words("新收数量为何"), in_common_words("数量为何减少")
    ('新收数量是多少', '数量为何减少')
    >>> in_common_words("处罚数量系几多"), in_common_words("收费几个亿")
    ('处罚数量是多少', '收费几亿')
    """
    text = _SIZE.sub("", _IS.sub("是", text))
    return _HOW_MANY.sub("是多少", _KNOWN.sub(lambda found: _WORDS[found[0]], text))
