"""What no cell of the form counts although the words of a row stand beside it: other parties, persons, other ties.

The form counts applications by six kinds of applicants, cases by how they ended, decisions and money. It counts no
body as an applicant, nobody who was punished or who sued, and no share of cases that were taken up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.reading.parts import HOW_MANY
from assistant.reading.tokens import NAMING
from corpus.agencies import place_of
from corpus.places import PREFECTURE, PROVINCE

Read = Sequence[tuple[int, int, Sequence[str]]]

_BODY = "(?:其他|其它|别的|有关|上级|下级|党政|政府|行政|国家)*(?:部门|机关|法院|检察院)"
_UP = "(?:向|找|到|去)(?:上级|上一级|上头)(?:机关|政府|部门)?"
#: 政府部门自己来申请的, 政府向上级申请复议: the six kinds of applicants are none of them a body. Behind 向 it is asked.
_BODY_APPLIES = re.compile(
    rf"(?<![向到去找给从对由在])(?<!行政)(?<!政府){_BODY}(?:(?:自己|自身|本身|主动|亲自|也|前)|来|去|提(?:出|交|起)?|递交?)+"
    rf"(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:的)?申请"
    rf"|(?<!不服)(?<!对)(?:政府|机关|部门|单位)(?:自己|主动)?{_UP}(?:申请|提起?|要求)(?:行政)?复议"
    r"|(?:作为|当|充当)(?:行政)?复议(?:机关|机构)"
)
#: 受理率: the form does not tell how many were taken up. 占受理比例 is a share of those that were.
_TAKEN_UP = re.compile("(?<!占)(?<!占了)(?<!占到)受理(?:率|比例|比率)")
_LICENCE_BY_FORCE = re.compile("强制许可")  # 专利法第六章, no coercion and no 行政许可
#: 新收比|200件|多几件: set against a number of the question's own, and against no other year; 比200件多吗 is claimed.
_THAN_A_NUMBER = re.compile(
    r"(?<=[比较])(?:\d[\d,.]*万?|[一二两三四五六七八九十百千万]+)[件个份宗起项次条笔部](?=(?:申请)?[多少高低增减](?:出|了|收|办)*(?:多少|几))"
)
_SO_MANY = r"(?:多少|几|\d+|[一二两三四五六七八九十百千]+)"
_PERSONS = re.compile(
    rf"(?:多少|几)(?:个|名|位|口)?人(?![次均家])|{_SO_MANY}[名位](?:自然人|个人|公民|市民|群众|居民|村民)"
)
#: 来申请的人有几个: applicants as well.
_WHO_APPLIED = re.compile("(?:申请|来|提|递交?)(?:过|了)?的人(?:一共|总共|共)?(?:有|是)?(?:多少|几[个位名])")
_BODIES = re.compile("单位|部门|机关")
_SO_MANY_BODIES = re.compile("(?:单位|部门|机关)(?:一共|总共|共)?(?:有|是)?(?:多少|几)[个家](?=[?。,]|$)")
#: Marks by which bodies are counted that have a row above or below a number, or at all.
_COUNTS_REPORTS = ("than:", "zero", "exists", "op:max", "op:min", "op:rank", "op:total")
_FIRMS = re.compile(
    rf"{_SO_MANY}(?:家|户|(?<![\d一二两三四五六七八九十百千])个)(?:的)?(?:企业|公司|商家|商户|店铺?|厂|工厂|律所|律师事务所|机构|组织|社团)"
)
_FIRMS_BEHIND = re.compile("(?:企业|公司|律所|机构|组织|社团)(?:一共|总共|共)?(?:有|是)(?:多少|几)(?:家|户|个)")
_EVENTS = (
    "row:review_litigation.",
    *(f"row:active_disclosure.{row}" for row in ("licensing", "penalties", "coercion", "fees")),
)
_REVIEW = ("row:review_litigation.review",)
_LAWSUIT = tuple(f"row:review_litigation.{row}" for row in ("litigation", "litigation_direct"))
#: What ties a review to a lawsuit (不服复议又起诉, 没复议就起诉), where a list or a comparison only sets them apart.
_TIES = re.compile("不服|不满|满意|不认|没|未|先|就|又|再|才|还|过的?$|完|后|接着|然后|转而|去|而")
_SETS_APART = re.compile(rf"[和与跟及同比较、,。;:或占]|以及|还有|还是|各|多|{HOW_MANY.pattern}")
_BEFORE = re.compile("(?:没有?|未|不|不服|先|跳过|绕过|省掉)(?:去|走|经过?|申请|提起?|做|对)*$")
#: What a share is said to be taken of, up to the words that ask for it.
_SHARE_OF = re.compile(
    "占(?:了|到|去)?(?P<whole>[^,。;?占]{1,16}?)的?(?=多少|几成|几分|百分|比[例重率]|份额|比$|比[,。?])"
)
_LEVELS = {"全国": 0, "全省": PROVINCE, "全市": PREFECTURE}
_WIDE = re.compile("|".join(_LEVELS))
#: So many kinds or bodies; all six kinds of applicants are the total that the form prints.
_A_FEW_PARTS = re.compile("[两二三四五六七八九十2-9](?:大|小)?(?:家|类|项|种|者|个(?:部门|单位|机关|地方|市|县|区))")
_SIX = re.compile("[六6][大小]?[类种]申请(?:人|主体|者)")
_NOT_GIVEN = "vague:rejected"
#: 被告知…, 得到的答复是…: what an applicant was told is an outcome of his application.
_TOLD = re.compile("(?:被|遭|给)(?:告知|(?:答复|回复)(?:说|是|为))|(?:得到|给|收到)的(?:答复|回复|回答)(?:是|为|说)")
_NO_OUTCOME = ("row:applications.new", "row:applications.carried_in", "row:applications.carried_out")


def uncounted(text: str, read: Read) -> Iterator[str]:
    """The words that say so, where a number is asked for; they stay unread, so that no row answers for them.

    read: start, end and marks of all words that were read.

    >>> list(uncounted("行政机关自己来申请的几件", [])), list(uncounted("向行政机关提出的申请几件", []))
    (['行政机关自己来申请'], [])
    >>> list(uncounted("占三类的比重", [])), list(uncounted("占六类申请人的比重", []))
    (['三类'], [])
    >>> list(uncounted("新收比200件多几件", [])), list(uncounted("新收比200件多吗", []))
    (['200件'], [])
    >>> fined = [(4, 6, ("row:active_disclosure.penalties",))]
    >>> list(uncounted("多少人被处罚", fined)), list(uncounted("多少人来申请", []))
    (['多少人'], [])
    """
    for pattern in (_BODY_APPLIES, _TAKEN_UP, _LICENCE_BY_FORCE, _THAN_A_NUMBER):
        yield from (found[0] for found in pattern.finditer(text))
    if any(mark.startswith(_EVENTS) for _, _, marks in read for mark in marks):
        yield from (found[0] for pattern in (_PERSONS, _FIRMS) for found in pattern.finditer(text))
    yield from _unnamed_wholes(text, read)
    if HOW_MANY.search(text):
        yield from _tied(text, read)


def counts_applicants(text: str) -> bool:
    """Whether applicants are counted (几家企业来申请), where the form counts their applications.

    >>> [counts_applicants(text) for text in ("多少家企业来申请", "申请的企业有几家", "企业来申请几件")]
    [True, True, False]
    """
    return any(each.search(text) for each in (_PERSONS, _FIRMS, _FIRMS_BEHIND, _WHO_APPLIED))


def bodies_below(text: str, read: Read) -> Iterator[str]:
    """收费单位有几家 of one government: bodies below it, which its report does not count; no row is their number.

    Not where bodies are counted by what their reports hold: 有几家单位收费超过100万元.

    >>> asked = [(0, 2, ("row:active_disclosure.fees",)), (2, 7, ("op:count",))]
    >>> list(bodies_below("收费单位有几家", asked)), list(bodies_below("收费企业有几家", asked))
    (['单位有几家'], [])
    """
    marks = {mark for _, _, each in read for mark in each}
    if not any(mark.startswith(_EVENTS) for mark in marks) or any(mark.startswith(_COUNTS_REPORTS) for mark in marks):
        return
    counted = [text[start:end] for start, end, each in read if "op:count" in each]
    counted = counted or _SO_MANY_BODIES.findall(text)
    yield from (words for words in counted if _BODIES.search(words))


#: 部门|制发几件: bodies that do what is counted.
_DONE_BELOW = re.compile(
    "(?<![一-龥])(?:[市县区]直)?(?:部门|街道|乡镇|社区)(?=(?:自己|主动)?(?:制发|制定|出台|印发|收到|受理|接到|作出|收取|结转))"
)
_GOVERNMENT = re.compile("(?:政府|管委会|管理委员会)$")


def done_below(text: str, publisher: str) -> Iterator[str]:
    """部门制发几件 of a government: what its report counts is its own, or that of all together.

    >>> list(done_below("部门制发文件几件", "某县人民政府")), list(done_below("部门制发文件几件", "某县民政局"))
    (['部门'], [])
    """
    if _GOVERNMENT.search(publisher):
        yield from (found[0] for found in _DONE_BELOW.finditer(text))


def wider_areas(text: str, publisher: str) -> Iterator[str]:
    """全省, 全国, 全市 said of a body that lies below: its report counts nothing but its own.

    >>> list(wider_areas("某县新收几件,全省合计", "某某县")), list(wider_areas("全市新收几件", "某某市"))
    (['全省'], [])
    """
    if not (place := place_of(publisher)):
        return
    for said in _WIDE.findall(text):
        own = said.endswith("市") and place.kind.endswith("市")  # a city of a county as well
        if place.level > _LEVELS[said] and not own:
            yield said


def _unnamed_wholes(text: str, read: Read) -> Iterator[str]:
    """What a share is taken of where it is only counted (占三类的比重) or vague (占不给的): no usual whole is meant."""
    for share in _SHARE_OF.finditer(text):
        start, end = share.span("whole")
        marks = {mark for a, _, said in read if start <= a < end for mark in said}
        row = any(b <= start and said[0].startswith("row:") for _, b, said in read)
        named = any(mark.startswith(NAMING) for mark in marks - {"column:total"})
        vague = _A_FEW_PARTS.search(share["whole"]) or (row and _NOT_GIVEN in marks)
        if vague and not named and not _SIX.search(share["whole"]):
            yield share["whole"]


def _tied(text: str, read: Read) -> Iterator[str]:
    """A review and a lawsuit of which one follows the other: cases of both kinds are not those cases."""
    named = [(start, end, marks[0]) for start, end, marks in read if marks[0] in (*_REVIEW, *_LAWSUIT)]
    for (start, end, first), (after, till, second) in pairwise(named):
        between = text[end:after]
        if (first in _REVIEW) == (second in _REVIEW) or _SETS_APART.search(between):
            continue
        if _TIES.search(between) or (first in _REVIEW and _BEFORE.search(text[:start])):
            yield text[start:till]


def told_nothing(text: str, read: Read) -> Iterator[str]:
    """What applicants are said to be told, where no outcome stands behind it: 被告知可以诉讼的申请."""
    for told in _TOLD.finditer(text):
        behind = (mark for _, end, marks in read if end > told.start() for mark in marks if mark not in _NO_OUTCOME)
        if not any(mark.startswith(("row:applications.", "vague:rejected", "which:result")) for mark in behind):
            yield told[0]
