"""Numbers in prose: what is counted, how many, and where it stands.

A report's sentence may hold twenty numbers ("民意征集53期、网上调查51期"), so each one is kept with the words that say
what *it* counts. Words before the number count first ("发布政策解读117篇"), then words behind it ("16名义务监督员").
A part names its whole: "政策解读65条，其中转发55条" gives "政策解读" and "政策解读 › 转发".

Years, dates, document numbers, telephone numbers, postcodes, addresses, ordinals and articles of law are numbers too,
but nobody counts anything by them: they are no mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.numbers import Number, find_numbers
from corpus.punctuation import ONE_OF_TWO, STATEMENT_END
from corpus.report import PART_OF, Mention
from corpus.text import legible
from ingest.document import Document

#: Where the words before a number begin: after a sign, but not after 、, which joins what is counted together.
_SEGMENT_END = "，,。；;：:！？!?\n（）()"
_NAMES_A_PLACE_OR_DATE = frozenset(
    ("号", "层", "届", "日", "月", "级", "版", "章", "段", "楼", "室", "周年", "区", "市", "省")
)
_LOOKS_LIKE_YEAR = re.compile(r"(?:19|20)\d\d")
_CONTACT = re.compile(
    r"(?:联系|通讯|办公)?地\s*址\s*[:：，,][^，,；;。\n]*"
    r"|(?:邮\s*编|邮政编码|电\s*话|传\s*真|手\s*机)[^，,；;。）)\n]{0,6}?[:：为是]?\s*[\d（(][\d\s（）()—－–-]{4,}"
)
#: Addresses end where Chinese words go on, with or without a bracket between: http://www.yunxi.gov.cn）公开57条.
_ADDRESS = re.compile(r"(?a:https?://[\w.~:/?#@!$&'*+=%-]+|www\.[\w./?&=%-]+|[\w.-]+[@＠][\w.-]+)")
_TELEPHONE = re.compile(
    r"(?<!\d)(?:0\d{2,3}\s*[-—－–―]+\s*)?\d{7,8}(?:\s*[-—]\s*\d+)?"
    r"(?![\d.]|\s*[余多]?\s*[万亿]?[余多]?\s*[件条篇份个元人次户家项期场册本张名宗起批笔字组辆吨平亩])"
)
_DOCUMENT_NUMBER = re.compile(r"[〔\[［（(]\s*(?:19|20)\d\d\s*[〕\]］）)]\s*(?:第)?\s*\d+\s*号|第\s*\d+\s*号")
_ARTICLE = re.compile(r"第\s*[0-9一二三四五六七八九十百零]+\s*[条款项章节次届期号批位名类部季轮个]")
_YEAR_SAID = r"(?:19|20)\d\d\s*(?:[-—至到~]\s*(?:19|20)\d\d)?\s*(?:年度?|学年)"
_MONTH_SAID = r"\s*\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*日)?"
#: 2023年底, 6月初; in 从最初的几十位 no date is said.
_DATE = re.compile(rf"(?:{_YEAR_SAID}(?:{_MONTH_SAID})?|{_MONTH_SAID})(?:\s*[上中下]旬|底|初|末)?|[上中下]旬")
#: Numbers that are part of a name: 12345热线, 110宣传日, 家园985后台, 70周年, 24小时.
_NAME = re.compile(
    r"(?<!\d)(?:12345|12315|12388|12369|12329|12333|114|110|119|120|122|985)(?!\d|\s*[余多]?\s*[条件篇期次个份人元万亿])|\d+\s*周年"
)
_SESSION = re.compile(r"[一二三四五六七八九十0-9]+届[^，,。；]{0,12}?[一二三四五六七八九十]+次(?=会议|全会|大会|[）)])")
_LIST_NUMBER = re.compile(r"(?:(?<=[\n。；;：:，、]|\s)|^)[（(]?\s*\d{1,2}\s*[）)．.、](?!\d)")
_RESPECTIVELY = re.compile(r"(.+?)(?:分别|依次)(?:为|是|达到?|有|占)?$")
_JOINTS = frozenset(("、", "和", "及", "与", "，", ",", "以及"))
_TITLE = re.compile(r"《[^》\n]*》")
#: “最多跑一次”, “三审三校”: a name, whatever it counts.
_QUOTED_NAME = re.compile(r"[“「][^”」，,。；;：:\n]{1,10}[”」]")
_PART = re.compile(r"其中|[，,：:]\s*(?:含|包括|涵盖|涉及|分别)")
_LISTED = re.compile(r"(?:其中|如下|分别[是为]?|包括)\s*[:：]")
_BARE_COUNT = re.compile(r"(?:数量?|量|总数|合计|累计|共计?|达到?|超过?|突破|为|是)\s*[:：]?(?:约|近|超过?|突破|逾)?$")
#: 公开政府信息260余: the measure was left off, 余 says that it counts.
_COUNTED = re.compile("(?:信息|文件|公文|消息|稿件|文章|用户|人员|事项|申请|咨询|诉求|留言)$")
#: 粉丝142万、用户9万: nothing but a count is told in 万 and 亿 without a measure, behind what is counted.
_LARGE = re.compile("[万亿][余多]?$")
_THING_BEFORE = re.compile("[一-龥]{2}$")
#: Words between two numbers that belong to the second: "由42分钟缩至19分钟".
_LEADS_ON = re.compile(r"^.{0,6}[至到为成]$")
#: "强制措施409项和强制执行192项": what 和 joins counts the second.
_JOINS_NEXT = re.compile("(?:[和与及]|以及)[^，,、]{2,}")
#: A heading without a sign behind it: "（一）公开的数量2019年制作、获取政府信息330条".
_HEADING = re.compile(r"^.*(?:情况|数量|方面|类别|形式|公开|工作|建设)\s*(?=(?:19|20)\d\d\s*年)")
#: "公开角（查阅室）12个", "公众号（含镇街）12个": the bracket is no border; what is only counted in says not what is
#: counted.
_ALSO_CALLED = re.compile(
    r"(?<=[一-龥])[（(](?P<name>[一-龥]{2,6}|不?(?:含|包括)[^（()）\d，,。；;]{1,24})[)）](?=[一-龥\d])"
)
#: 县（市、区）1057件: the kinds of places that are meant together, one word as 县市区 is.
_OF_PLACES = re.compile(r"(?<=[县市区旗州乡镇])[（(][市县区旗州盟镇乡]{1,2}(?:[、/][市县区旗州盟镇乡街道]{1,2})*[)）]")
_COUNTED_IN = re.compile("不?(?:含|包括|包含)")
#: "收到申请87分别为予以公开45件": the number without a measure is no part of what 45 counts.
_TOLD_APART = re.compile(r"^.*\d\s*分别[为是]")
#: 一 is a count only before these, and not within 统一, 唯一, 逐一.
_ONE = re.compile(r"(?<![统唯逐同进第])一[件次家名期篇]")
#: 31名人员中满三年的5名: what stands behind 中 is counted by the next number.
_OF_THESE = re.compile(r"(?<=[一-龥][员件条篇项个家息案人])(?:当中|之中|中)(?![心介央国小型期])")
#: What was done besides is no thing.
_TELLS_MORE = re.compile("并(?!联|购|发|轨)|且|均(?!衡)|全部|已")
_BOUND = re.compile("以[上下内]")
#: 本报告共分六个部分; but 3个部分公开.
_OF_A_TEXT = re.compile("大?部分(?!(?:予以|同意|准予|给予)?公开)")
#: 三是为|14个街道: the mark of an item counts nothing.
_ITEM = re.compile(r"^(?:[一二三四五六七八九十]{1,2}是(?!否)|[（(]?[一二三四五六七八九十\d]{1,2}[）).．、](?!\d))")
#: Words that say nothing about what is counted.
_EMPTY = re.compile(
    r"^(?:其中|含|包括|涵盖|分别|另有|另外|共计?|累计|合计|约|近|达到?|为|是|有|对|了|全年|今年|本年度?|截至目前|截止目前|年内|已|均|超过?|的|共有|将|把|由|在|从|向|等)+$"
)
_LEAD = re.compile(
    r"^(?:[、“”]|其中|另有|另外|同时|并且?|以及|和(?!谐)|及(?![时早格])|与(?!会)|含|包括|涵盖|涉及)+"  # 及时|公开文件
)
_TAIL = re.compile(
    r"(?:累计|共计?|合计|总计|达到?|约|近|超过?|突破|逾|不足|为|是|所?有|了|即|均|(?<![总次])数量?共?)+$"
)
#: 29个部门和|10个镇: what joins two numbers is of neither.
_JOINED_ON = re.compile("(?<=[一-龥])(?:[和与及]|以及)$")


def mentions_of(document: Document, sections: Sequence[tuple[str, int, int]], report_id: str) -> list[Mention]:
    """Every counting number in the sections' prose, in order; spans count the characters of `document.text`.

    What is counted is told in simplified characters; the number and its clause are as printed.
    """
    found: list[Mention] = []
    text = _ADDRESS.sub(lambda address: " " * len(address[0]), legible(document.text))
    for section, start, end in sections:
        listed = ""
        for clause_start, clause_end in _clauses(text, start, end):
            counts = _Counts(text, clause_start, clause_end, listed)
            for number, counted in counts:
                found.append(_mention(document, section, report_id, (clause_start, clause_end), number, counted))
            listed = counts.listed if text[clause_end : clause_end + 1] in (";", "；") else ""
    return found


def _mention(
    document: Document, section: str, report_id: str, clause: tuple[int, int], number: Number, counted: str
) -> Mention:
    start = clause[0] + number.start
    if number.approximate and document.text[:start].endswith(number.approximate):
        start -= len(number.approximate)
    end = clause[0] + number.end
    return Mention(
        report=report_id,
        raw=document.text[start:end],
        value=number.value,
        unit=number.unit,
        counted=counted,
        clause=document.text[slice(*clause)].strip(),
        section=section,
        page=document.page_at(start),
        start=start,
        end=end,
    )


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for mark in STATEMENT_END.finditer(text, start, end):
        if text[at : mark.start()].strip():
            yield at, mark.start()
        at = mark.end()
    if text[at:end].strip():
        yield at, end


class _Counts:
    """The numbers of one clause, each with what it counts.

    listed: the whole whose parts are still being listed when the clause ends ("其中：甲3条；乙4条；…").
    """

    def __init__(self, text: str, start: int, end: int, listed: str) -> None:
        self.clause = text[start:end]
        masked = _without_names(self.clause)
        self.numbers = [number for number in find_numbers(masked) if _is_count(masked, number)]
        self.listed = listed
        self._wholes = [listed]  # one deeper within every bracket
        self._last = listed

    def __iter__(self) -> Iterator[tuple[Number, str]]:
        respective: list[str] = []
        for i, number in enumerate(self.numbers):
            left = self.numbers[i - 1].end if i else 0
            right = self.numbers[i + 1].start if i + 1 < len(self.numbers) else None
            self._follow(self.clause[left : number.start])
            before = _before(self.clause, left, number.start)
            respective = self._respective(before, i) or respective
            after = _after(self.clause, number.end, right)
            if _TELLS_MORE.match(after) and _counted(before, ""):
                after = ""  # 常务会议16次并全部解读; 其中10件已经办结 has no other words
            between = self.clause[left : number.start].strip()
            if i and len(after) > 1 and before == between and not _JOINS_NEXT.match(between) and between[:1] != "、":
                before = ""  # "53个部门2261项事项": what stands between counts the first
            own = respective.pop(0) if respective else _counted(before, after)
            ratio = number.unit in ("%", "‰")
            whole = self._last if ratio and i else self._wholes[-1]
            alone = not own and (ratio or not i)  # a part without words of its own is not its whole
            yield number, whole if alone else f"{whole}{PART_OF}{own}" if whole and whole != own else own
            if not ratio:
                self._last = own or self._last

    def _respective(self, before: str, i: int) -> list[str]:
        """The names of "办结率和满意率分别为100%和96.4%", one for each of the numbers joined there.

        When names cannot be told apart ("代表委员满意率分别为…") each number gets them all.
        """
        listed = _RESPECTIVELY.search(before)
        if not listed:
            return []
        joined = 1
        for a, b in pairwise(self.numbers[i:]):
            if self.clause[a.end : b.start].strip() not in _JOINTS:
                break
            joined += 1
        names = [_counted(name, "") for name in re.split("、|以及|[和及与]", listed[1]) if name]
        return names if len(names) == joined else [_counted(listed[1], "")] * joined

    def _follow(self, between: str) -> None:
        """Take notice of brackets and 其中 in the text between two numbers."""
        for sign in between:
            if sign in "（(":
                self._wholes.append(self._last)
            elif sign in "）)" and len(self._wholes) > 1:
                self._last = self._wholes.pop() or self._last  # 办结9件（含结转的2件），其中…: of the 9
        if _LISTED.search(between):
            self.listed = self._last
        if _PART.search(between) and self._last and not self._wholes[-1]:
            self._wholes[-1] = self._last


def _without_names(clause: str) -> str:
    """The clause with everything blanked out that is written in digits but counts nothing; lengths stay."""
    patterns = (
        _TITLE,
        _QUOTED_NAME,
        _CONTACT,
        _DOCUMENT_NUMBER,
        _ARTICLE,
        _DATE,
        _NAME,
        _SESSION,
        _TELEPHONE,
        _LIST_NUMBER,
    )
    for pattern in patterns:
        clause = pattern.sub(lambda found: "＿" * len(found[0]), clause)
    return clause


def _is_count(clause: str, number: Number) -> bool:
    if number.unit in _NAMES_A_PLACE_OR_DATE or (number.unit == "年" and _LOOKS_LIKE_YEAR.fullmatch(number.raw[:4])):
        return False
    if number.unit in ("", "个", "大") and _OF_A_TEXT.match(clause, number.end):
        return False
    if number.raw.startswith("一"):
        each = clause.endswith("每", 0, number.start)  # 办好每一件申请: all of them, and no number
        return not each and bool(_ONE.match(clause, number.start))
    if number.unit in ("年", "岁", "周岁") and _BOUND.match(clause, number.end):
        return False  # 从事该项工作三年以上的5名
    if number.unit:
        return not (number.unit in {"年", "天"} and number.raw[0] == "两")
    behind = clause[number.end :].lstrip()[:1]
    before = clause[: number.start].rstrip()
    left_off = number.approximate == "余" and bool(_COUNTED.search(before))
    large = bool(_LARGE.search(number.raw)) and bool(_THING_BEFORE.search(before))
    return not behind.isalnum() and (left_off or large or bool(_BARE_COUNT.search(before)))


def _before(clause: str, left: int, start: int) -> str:
    """The words in front of a number, back to the last sign or number."""
    whole = _OF_PLACES.sub(lambda kinds: re.sub("[（(、/）)]", "\0", kinds[0]), clause)
    whole = _ALSO_CALLED.sub(_as_one_word, ONE_OF_TWO.sub("\0\\1\0", whole))
    at = start
    while at > left and whole[at - 1] not in _SEGMENT_END:
        at -= 1
    words = whole[at:start].replace("\0", "").replace("⟨", "（").replace("⟩", "）")
    return _HEADING.sub("", _TOLD_APART.sub("", words)).strip()


def _as_one_word(bracket: re.Match[str]) -> str:
    """A bracket that is no border, by characters that are none; as long as it was."""
    return "\0" * len(bracket[0]) if _COUNTED_IN.match(bracket["name"]) else f"⟨{bracket['name']}⟩"


def _after(clause: str, end: int, following: int | None) -> str:
    """The words right behind a number; of a list "5个、乙3个" nothing, as 乙 stands before its own number."""
    if end >= len(clause) or clause[end] in _SEGMENT_END + "、":
        return ""
    right = len(clause) if following is None else following
    behind = re.split(r"[，,：:（）()]", clause[end:right])[0]
    if following is not None and len(behind) == right - end:
        if _LEADS_ON.search(behind) or _JOINS_NEXT.match(behind):
            return ""
        behind = behind[: behind.rindex("、")] if "、" in behind else _JOINED_ON.sub("", behind)
        behind = _OF_THESE.split(behind)[0]
    return behind.strip()


def _counted(before: str, after: str) -> str:
    """What a number counts, without words that every count has.

    >>> _counted("聘任", "政务公开义务监督员"), _counted("累计总关注用户达", ""), _counted("另有", "顺延到下年度答复")
    ('聘任政务公开义务监督员', '累计总关注用户', '顺延到下年度答复')
    """
    before = _ITEM.sub("", before)
    before = "" if _EMPTY.match(before) else _TAIL.sub("", _LEAD.sub("", before))
    return re.sub(r"\s+", "", _DATE.sub("", before + after)).strip("，,。、“”")
