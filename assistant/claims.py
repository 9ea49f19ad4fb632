"""A draft taken apart into claims: each figure with the words, the body and the year that hold where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.ask import Assistant
from assistant.question import read_question
from assistant.years import find_years
from corpus.numbers import Number, find_numbers, say

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
#: Where a clause ends; a comma between the digits of 3,119 ends nothing.
_CLAUSE_END = re.compile(r"[。；：、！？（）();:\n]|[，,](?!(?<=\d.)\d{3})")
#: 占办结总数的: what a share is of, where the share's own part was named before.
_SHARE = r"占(?:办理|办结|答复|处理)?(?:结果)?(?:总[数量]|总件数|全部)?(?:的?比[例重])?的?"
_ONLY_JOINS = re.compile(
    rf"^(?:其中|分别为?|共计?|合计|总计|达到?|为|有|{_SHARE}|约|即|则|并|同比|全年|本年|的|[由从]|(?:增加|增长|上升|减少|下降)[到至])*$"
)
_NO_CLAIM_UNITS = frozenset(
    ("年", "月", "日", "号", "届", "岁", "版", "个月", "天", "个工作日", "工作日", "小时", "分钟")
)
_NO_CLAIM_BEFORE = re.compile(
    r"(?:电话|传真|邮编|邮政编码|号码|〔|\[|第|第（|令|GB|http\S*|@\S*|[=A-Za-z_]|\d{3,4}[-—－])\s*[:：]?\s*$"
)
_NO_CLAIM_AFTER = re.compile(r"^\s*(?:[〕\]]|号文|条例|热线|便民|市民服务|政务服务|[-—－]\d{4,}|[/.]\d)")

#: 比2023年, 较上年: the year a change is told from; the claim stays with the year that holds.
#: 三类内部事务信息, 两项合计: a numeral that belongs to a name.
_OF_A_NAME = re.compile(r"^[一二两三四五六七八九十]+[类项种方面大者]+$")
#: 较2023年的2629件: the figure is that year's, and what is told after it is not.
_OF_THEN = re.compile(
    r"(?:比|较|与|同|由|从)(?P<year>20\d\d年度?|上一?年度?|去年)(?:同期)?的$"
    r"|^(?P<alone>上一?年度?|去年)(?:同期)?(?:则?为|是|有)?$"
)
#: 尚有3件结转下年度: what is counted stands behind the figure.
_THERE_ARE = re.compile(r"^(?:仍|尚|还|另外?)有$")
#: 是2023年的3.14倍, 是某市的2倍: a year or a body that is only measured with.
_TIMES = re.compile(r"^\s*(?:约|大约|大致)?是.{1,30}的(?:约)?[\d.]+倍")
#: 合计3153件, 两项合计46件: a sum of figures just named.
_SUM = re.compile(r"^(?:以上)?(?:(?P<count>[二两三四五六])[项者类])?(?:合计|共计|总计|小计)(?:为|达|有)?$")
_COUNTS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
#: What several rows are one of: their figures together are the other's.
_TOGETHER = (("起诉", "行政诉讼"),)
#: 新制定规章1件、行政规范性文件8件: what was done with the one was done with the other.
_REGULATIONS, _DOCUMENTS = re.compile(r"^(?P<done>.{2,})规章$"), re.compile(r"^(?:行政)?规范性文件$")
#: 自然人3001件……其他4件: the form has a 其他 among applicants, among outcomes and among results.
_APPLICANTS = re.compile(r"自然人|企业|科研机构|公益组织|法律服务机构")

_COMPARED = re.compile(r"(?:比|较|与|同)(?P<year>20\d\d年度?|上一?年度?|去年)(?:相比|同期|年?同比)?|同比")
_CHANGED = re.compile(r"(?P<way>增加|增长|上升|提高|减少|下降|回落|降低|减)了?(?P<by>约)?$")
#: 较某市的218件: a body that a clause only compares with is not spoken of after it.
_BESIDE = re.compile(r"^\s*(?:比|较|与|同|相比|对比)(?!20\d\d|上)")
#: The body that is spoken of, in the words of its own office.
_OWN = re.compile(r"全[省市区县镇乡局州]|[本我该][省市区县镇乡局委办厅州](?:机关)?|本机关|本单位")
#: Words of a sentence that change nothing of what is counted; without them a claim is put once more.
_OFFICIALESE = re.compile(r"由此|引发|发生|同期|收取|作出|依法|累计|全年|共计?|案件|已|^其中|提出$")


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure as a question.

    question:  body, year, the clause's words and the figure, as the assistant is asked.
    words:     the claim's words without the figure ("发布政策解读"), with what they lean on ("予以公开占").
    publisher, year: those that hold here, "" where none was named.
    start, end: the figure in the draft; first: it is the first claim of its sentence.
    adds: it is the sum of so many figures just before it, -1 where it does not say of how many, 0 where it is no sum.
    """

    number: Number
    question: str
    words: str
    publisher: str
    year: str
    start: int
    end: int
    first: bool
    adds: int = 0


@dataclass(frozen=True, slots=True)
class _Scene:
    """What holds at a place of the draft.

    known:    the publisher is one of the store's; an unknown body's figures must never be laid to a known one.
    subject:  words of the last claim that was no change ("新收政府信息公开申请").
    compared: "比2023年" while a change is told from there; earlier: another year that the sentence named before.
    counted:  the words of each claim of the sentence so far.
    """

    publisher: str = ""
    known: bool = False
    year: str = ""
    subject: str = ""
    compared: str = ""
    earlier: str = ""
    counted: tuple[str, ...] = ()


def claims_of(text: str, assistant: Assistant) -> Iterator[Claim]:
    """Every figure of a draft that claims something, in order."""
    # as long as what they stand for, so that every figure keeps its place
    scene, text = _Scene(), text.replace("净增", "增加").replace("净减", "减少")
    for found in _SENTENCE.finditer(text):
        scene = replace(scene, subject="", compared="", earlier="", counted=())
        first = True
        for clause, offset in _clauses(found[0]):
            spoken_of = scene
            scene, rest = _entered(scene, clause, assistant), clause
            for number, words in _figures(clause, found[0], offset):
                now, scene, words = _at(scene, words, number, assistant)
                if _THERE_ARE.match(words) and (told := clause[number.end :].strip("，。；、,;")):
                    words = told
                adds = 0 if first else _adds(words)
                said = (_whole(now, adds) or words) if adds else _said(now, words, number)
                start = found.start() + offset + number.start
                yield Claim(
                    number, _question(now, said, number), said, now.publisher, now.year,
                    start, start + len(number.raw), first, adds,
                )  # fmt: skip
                first, rest = False, clause[number.end :]
                scene = _after(scene, words)
            scene = _dated(scene, rest, assistant)
            if _BESIDE.match(clause):
                scene = replace(scene, publisher=spoken_of.publisher, known=spoken_of.known)


def _at(scene: _Scene, words: str, number: Number, assistant: Assistant) -> tuple[_Scene, _Scene, str]:
    """The scene of one figure, the one that holds after it, and its words without the year that passes at once."""
    if number.unit == "倍":
        year = _than("上年", scene.year)
        measured = re.sub(r"是(?:上一?年|去年)", f"是{year.removeprefix('比')}", words)
        return scene, replace(scene, compared=year), measured
    if then := _OF_THEN.search(words):
        than = _than(then["year"] or then["alone"], scene.year)
        year = than.removeprefix("比")
        now = replace(scene, year=year if year.startswith("20") else "")
        return now, replace(scene, compared=than), words[: then.start()]
    scene = _dated(scene, words, assistant)
    return scene, scene, words


def _adds(words: str) -> int:
    """Of how many figures before it a sum is told, as in `Claim.adds`.

    >>> _adds("两项合计"), _adds("合计"), _adds("其中")
    (2, -1, 0)
    """
    found = _SUM.match(words)
    return _COUNTS.get(found["count"] or "", -1) if found else 0


def _whole(scene: _Scene, adds: int) -> str:
    """What so many figures are together, "" where nobody says of how many."""
    if whole := next((whole for part, whole in _TOGETHER if part in scene.subject), ""):
        return whole
    parts = scene.counted[-adds:] if adds > 0 else ()
    return f"{'和'.join(parts)}合计" if parts and len(parts) == adds and all(parts) else ""


def _after(scene: _Scene, words: str) -> _Scene:
    """The scene after a figure with these words: what the next ones may lean on."""
    own = _own_words(words, scene)
    if _SUM.match(words):
        return replace(scene, subject=_whole(scene, _adds(words)))
    scene = replace(scene, counted=(*scene.counted, own))
    return scene if _CHANGED.search(words) or _ONLY_JOINS.match(own) else replace(scene, subject=own)


def _clauses(sentence: str) -> Iterator[tuple[str, int]]:
    start = 0
    for end in (*(found.end() for found in _CLAUSE_END.finditer(sentence)), len(sentence)):
        if sentence[start:end].strip():
            yield sentence[start:end], start
        start = end


def _entered(scene: _Scene, clause: str, assistant: Assistant) -> _Scene:
    """The scene inside a clause: the body it names, and what it compares with."""
    if _TIMES.match(clause):
        return scene
    compared = _COMPARED.search(clause)
    read = read_question(
        clause[: assistant.longest], assistant.facts, assistant.today, (scene.publisher,) if scene.known else ()
    )
    if len(read.publishers.sure) == 1:
        scene = replace(scene, publisher=read.publishers.sure[0], known=True)
    elif read.publishers.unknown and not read.publishers.sure:
        scene = replace(scene, publisher=read.publishers.unknown[0].text, known=False)
    if compared is None:
        numbers = find_numbers(clause)
        changed = numbers and _CHANGED.search(clause[: numbers[-1].start])
        scene = scene if changed else replace(scene, compared="")
        return scene
    scene = _dated(scene, clause[: compared.start()], assistant)
    return replace(scene, compared=_than(compared["year"], scene.year))


def _dated(scene: _Scene, words: str, assistant: Assistant) -> _Scene:
    """The scene after words that name one year; the year they leave is kept as the earlier one."""
    expressions = find_years(_COMPARED.sub("", words), assistant.today).expressions
    years = sorted({year for each in expressions for year in each.years})
    if len(years) != 1 or f"{years[0]}年" == scene.year:
        return scene
    return replace(scene, year=f"{years[0]}年", earlier=scene.year)


def _than(said: str | None, year: str) -> str:
    """比2023年 for what a comparison says: 上年 and 同比 are the year before the one that holds.

    >>> _than("上年", "2024年"), _than(None, "2024年"), _than("2019年", "2024年"), _than("上年", "")
    ('比2023年', '比2023年', '比2019年', '比上年')
    """
    if said and said.startswith("20"):
        return f"比{said}"
    return f"比{int(year[:4]) - 1}年" if year else "比上年"


def _figures(clause: str, sentence: str, offset: int) -> Iterator[tuple[Number, str]]:
    """Numbers that claim something, with the words before each: no dates, ordinals, telephone or decree numbers."""
    after_last = 0
    for number in find_numbers(clause):
        before, after = sentence[: offset + number.start], sentence[offset + number.end :]
        named = _OF_A_NAME.match(number.raw) and re.match(r"[\u4e00-\u9fff]", after)
        if named or number.unit in _NO_CLAIM_UNITS or _NO_CLAIM_BEFORE.search(before) or _NO_CLAIM_AFTER.match(after):
            continue
        if number.unit or not re.match(r"\w", clause[number.end :].strip()):
            yield number, clause[after_last : number.start].strip()
            after_last = number.end


def _said(scene: _Scene, words: str, number: Number) -> str:
    """The words of a claim, with what they lean on: what a change or a share is of."""
    changed = _CHANGED.search(words)
    compared = scene.compared or (f"比{scene.earlier}" if scene.earlier else "")
    if changed and compared:
        subject = _own_words(words[: changed.start()], scene) or scene.subject
        return f"{subject}{compared}{changed['way']}了"
    if changed and number.unit == "项" and changed["way"] == "增加":  # a column of the form of 2019
        return f"{scene.subject.partition('上一年')[0]}{words[: changed.start()]}增/减"
    own = _own_words(words, scene)
    if number.unit == "倍":
        return f"{scene.subject}{words}" if words.startswith("是") else words
    if own == "其他" and _APPLICANTS.search("".join(scene.counted)):
        return "申请人其他"
    if _DOCUMENTS.match(own) and scene.counted and (before := _REGULATIONS.match(scene.counted[-1])):
        return f"{before['done']}{own}"
    if scene.subject and _ONLY_JOINS.match(own):
        return scene.subject + ("占" if "占" in own else "")
    if scene.subject and own.startswith("占"):  # 占全部申请的: of what, in words that are not the tables' own
        return scene.subject + own
    return _OWN.sub("", words) if scene.known else words


def _question(scene: _Scene, said: str, number: Number) -> str:
    """The claim as a question, with body and year in front where its words lack them."""
    measured = number.unit == "倍"
    publisher = "" if scene.publisher and scene.publisher in said and not measured else scene.publisher
    year = "" if scene.year and scene.year in said and not measured else scene.year
    arabic = number.raw if re.search(r"\d", number.raw) else f"{say(number.value)}{number.unit}"
    return f"{publisher}{year}{said}{arabic}，对吗？"


def _own_words(words: str, scene: _Scene) -> str:
    """The words that say what is counted: without the body, the year and a comparison."""
    words = _COMPARED.sub("", words)
    for name in (scene.publisher, scene.year, scene.year.rstrip("年")):
        words = words.replace(name, "") if name else words
    return re.sub(r"[由从]$", "", _OWN.sub("", words).strip("，,、 年度的"))


def plainer(claim: Claim) -> str:
    """The same question without words of the trade: 发生行政复议案件 is 行政复议."""
    bare = _OFFICIALESE.sub("", claim.words)
    return claim.question.replace(claim.words, bare) if bare else claim.question
