"""How many items a row had when its year began, in the words of the form: 处罚年初有几项 asks for 上一年项目数量.

The form of 2019 counts the items of a row at the end of the year before; that is where the year begins. Decisions are
counted in 件 and by no such day.
"""

from __future__ import annotations

import re

#: Rows whose items that form counts.
_ITEMS_OF = re.compile(
    "(?:行政)?(?:许可|处罚|强制)|(?:对外|其[他它]|别的|另外)的?(?:管理|服务)|(?:行政)?(?:事业)?性?收费"
)
_OTHERS = re.compile(
    "[件宗次](?!数)|起(?!初)|决定|规章|文件|申请|复议|诉讼|采购|金额|万元|多少钱|年[底末终].{0,3}(?:[和与跟、]|各)|[比较]|增|减"
)
_BEFORE = "(?:上一?年(?:度)?|前一年|头一年)"
_AT_ITS_END = "(?:年?[底末终]|期末|年终)(?:时|的时候)?"
_SO_MANY = r"(?:(?:多少|几)个?项|约?\d[\d,]*项|项数|项目数|事项数|多少(?=[,。?]|$)|几何)"
_HAS = "(?:各自?|分别|一共|总共|合计|共计|共|就|已经?|便|都)*(?:有|是|为|存在?|设)?(?:着|了)?(?:的)?"
_WHAT = "(?:的)?(?:行政)?(?:许可|处罚|强制|收费)?(?:项目|事项)?(?:的)?(?:总)?(?:数量|数目|个数|数)?"
#: 年初, 上年底, 上期末: a day at which only items are counted.
_DAY = (
    rf"(?:(?:当年|本年|该年|这一年)?(?:年初|期初|岁初)(?:时|的时候)?|{_BEFORE}的?{_AT_ITS_END}|上期末|起初|最初|初始"
    rf"|{_BEFORE}(?:的)?(?:结转|结余|结存|留存|遗留|留|剩)(?:下|过)?来?(?:的)?|{_BEFORE}(?:的)?(?:存量|保有量?))(?:的)?"
)
#: 原有, 旧有, 原来: before so many of them.
_BEFORE_THAT = r"(?:原有|旧有|早有|原先|原来|原本|本来|先前|早先)(?:的)?"
_SAID = (
    re.compile(
        rf"{_DAY}(?={_WHAT}{_HAS}(?:{_SO_MANY}|[,。?]|$)|(?:的)?(?:行政|其他|对外|许可|处罚|强制|收费)|{_HAS}(?:多少|几)个?(?=(?:行政)?(?:许可|处罚|强制|收费)的?(?:项目|事项)))"
    ),
    re.compile(rf"{_BEFORE_THAT}(?={_WHAT}{_HAS}{_SO_MANY})"),
    re.compile(rf"{_BEFORE}(?:的)?(?={_HAS}(?:(?:多少|几)个?项|项数))"),
)
#: 2019年处罚2018年底有几项: the end of the year before, by its number.
_YEAR = re.compile(r"(?<!\d)(?:20)?(?P<two>\d\d)年(?:度)?(?P<end>[底末终](?:时)?)?")
_ANOTHER_DAY = re.compile("(?<!\\d)年[底末终初]|期[末初]|现在|目前|如今|现有")
_ITEM_WORD = re.compile("项")
_PLAIN = "上一年项目数量"
#: What was said of the items once more behind it.
_AGAIN = re.compile(rf"{_PLAIN}(?:的)?(?:项数|(?:项目|事项)(?:的)?(?:总)?(?:数量|数目|个数|数)?)")
_ITEMS_BEFORE_IT = re.compile(rf"(?<=许可|处罚|强制|收费)(?:的)?(?:项目|事项)(?:的)?(?:数量|数目|数)?[,:]?{_PLAIN}")
#: 上一年项目数量处罚项目多少: the row behind it.
_ROW_BEHIND = re.compile(
    rf"{_PLAIN}(?:的)?(?P<row>(?:行政)?(?:许可|处罚|强制|事业性收费|收费)|其[他它](?:对外)?(?:管理服务|管理|服务)(?:事项)?)(?:项目|事项)?(?:的)?(?:数量|数目|数)?"
)


def as_items_before(text: str) -> str:
    """The text with the items at a year's beginning by the name of their column.

    >>> as_items_before("某区2019年处罚年初有几项"), as_items_before("某局2020年其他管理服务,上年底是几项")
    ('某区2019年处罚上一年项目数量有几项', '某局2020年其他管理服务,上一年项目数量是几项')
    >>> as_items_before("某区2019年处罚原来几项"), as_items_before("某区2019年年初处罚项目数")
    ('某区2019年处罚上一年项目数量几项', '某区2019年处罚上一年项目数量')
    >>> as_items_before("某区2019年收费项目上年末的项数"), as_items_before("某区2019年强制上年度共几项")
    ('某区2019年收费上一年项目数量', '某区2019年强制上一年项目数量共几项')
    >>> as_items_before("某区2019年处罚年初几件"), as_items_before("某区2019年申请年初有几件")
    ('某区2019年处罚年初几件', '某区2019年申请年初有几件')
    >>> as_items_before("某区2019年处罚项目年初和年末各多少"), as_items_before("某区2019年处罚原来是多少件")
    ('某区2019年处罚项目年初和年末各多少', '某区2019年处罚原来是多少件')
    >>> as_items_before("某区2019年处罚2018年底有几项"), as_items_before("某区2019年、2018年底处罚各几项")
    ('某区2019年处罚上一年项目数量有几项', '某区2019年、2018年底处罚各几项')
    """
    rows, other = _ITEMS_OF.search(text), _OTHERS.search(text)
    if not rows or other or not _ITEM_WORD.search(text):
        return text
    text = _by_the_year_before(text)
    for pattern in _SAID:
        plain, found = pattern.subn(_PLAIN, text, count=1)
        if found:
            if _ANOTHER_DAY.search(plain):
                return text  # 年初几项、年底几项: both are asked for
            text = _AGAIN.sub(_PLAIN, _ITEMS_BEFORE_IT.sub(_PLAIN, plain))
            return _ROW_BEHIND.sub(rf"\g<row>{_PLAIN}", text)
    return text


def _by_the_year_before(text: str) -> str:
    """The text with the end of the year before the first one as 上年底, where no other year is named."""
    years = list(_YEAR.finditer(text))
    if len(years) != 2 or years[0]["end"] or not years[1]["end"] or int(years[0]["two"]) - int(years[1]["two"]) != 1:
        return text
    if re.search("[、和与跟及到至]", text[years[0].end() : years[1].start()][-1:]):
        return text
    return f"{text[: years[1].start()]}上年底{text[years[1].end() :]}"
