"""A kind of body said instead of a name.

Alone (街道办2020年…) it is asked back which one is meant; with 各, 哪个 or 最多的 (各县, 哪个街道, 最多的局) all bodies
of the kind are.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.names.named import NameIndex, PublisherMatch, Publishers
from corpus.agencies import body_named
from corpus.numbers import read_numeral
from corpus.organs import organ_forms

#: 街道办2020年…, 2023年镇政府的…; not 街道申请了几件, 哪个街道, 城镇, and nobody's name before it.
_KIND = re.compile(
    r"(?:^|(?<=[,。;:?!□])|(?<=□的))(?:请问|想问|问一?下|查一?下)?"
    r"(?P<kind>街道办事处|街道办|街道|乡镇(?:人民政府|政府)?|镇(?:人民)?政府|乡(?:人民)?政府|[新园]区|经开区|高新区"
    r"|(?:开发|实验|试验|示范|度假|保税|合作)区|管委会|管理委员会)"
    r"(?:管委会|管理委员会)?(?=□|的?(?:新收|收到|受理|处罚|许可|强制|复议|诉讼|行政|不予|予以|规范性|年报|报告))"
)
#: By which last letters of their places such governments are indexed.
_LETTERS = (("街道", "道"), ("乡镇", "乡镇"), ("镇", "镇"), ("乡", "乡"), ("", "区"))
#: By what the names of zones end that are called so.
_ZONES = {
    "经开区": "(?:经济技术|经济)开发区|经开区",
    "高新区": "高.*(?:开发|示范)区|高新区",
    "管委会": "(?:开发|高新|实验|试验|示范|度假|保税|合作|管理|[新园])区|新城",
    "管理委员会": "(?:开发|高新|实验|试验|示范|度假|保税|合作|管理|[新园])区|新城",
}
#: Governments by the last letters of their places; 开发区 is not what 各区 means.
_GOVERNMENTS = {
    "省": ("省",),
    "市": ("市",),
    "县": ("县", "旗"),
    "区": ("区",),
    "街道": ("街道",),
    "镇": ("镇",),
    "乡": ("乡",),
    "乡镇": ("乡", "镇"),
    "镇街": ("镇", "乡", "街道"),
    "市县": ("市", "县", "旗", "区"),  # as people say it, of all places with a government of their own
    "区县": ("区", "县", "旗"),
    "县市区": ("县", "旗", "市", "区"),
}
_NO_DISTRICT = ("开发区", "园区", "管理区", "地区", "自治区", "行政区")
_PLACES = "县市区|市县区|区县市|市县|县市|区县|县区|街道办事处|街道办|街道|乡镇|镇街|街镇|" + (
    "(?:[省市县区镇乡]|自治县)(?:人民政府|政府)?"
)
_ORGANS = "(?:(?!单位|部门|机关|地方|[和与及的是在有把最])[\u3400-\u9fff]){0,5}?[局委厅]|海关"
_ANY_ORGAN = "部门"
#: 区直部门, 直属单位: the organs of a government; 下属各局: below the government that is named.
_DIRECT = "(?:[省市县区]直属?|(?<=[省市县区])直属?|直属)(?:部门|单位|机关)"
_OF_IT = "(?:下属|下面|下辖|所属|所辖|直属|底下|手下)的?"
_BELOW = f"(?:{_OF_IT})?"
#: 青溪|市|直部门: the letter ends the name of the place as well.
_LEVEL_OF_NAME = re.compile("[\u3400-\u9fff](?<![省市县区])[省市县区]直$")
#: 下属部门2024年…, 下属单位一共…: all of them; 下属单位的某局 names one.
_ALL_OF_IT = "(?=的?(?:[12]\\d{3}|[去今前上本当同]年|[,?。]|$|[在各都全加收受接办作谁哪几合总共有多]|一共|分别))"
#: 市场, 区域, 省级, 委员, 县区: the kind is only the beginning of another word.
_WORD_ENDS = "(?![级域部场村民众县区镇乡局办员托内里份])"
#: What says that all bodies of the kind are meant, and what it asks of them.
_SAID = (
    (re.compile(f"(?<!个){_OF_IT}(?P<kind>部门|单位|机关|{_PLACES}){_ALL_OF_IT}"), ("which:publishers_all",)),
    (re.compile(f"(?P<kind>{_DIRECT}){_ALL_OF_IT}"), ("which:publishers_all",)),
    (
        re.compile(
            f"(?<!全部)(?<!所有)(?P<kind>(?<![各些])(?:部门|单位|机关)|{_PLACES})(?:里面?|当中|之中|中间?|之间)(?=[^。?]*(?:谁|哪|最))"
        ),
        ("which:publishers_all",),
    ),
    *(
        (re.compile(rf"{said}(?P<kind>{_DIRECT}|{_PLACES}|{_ORGANS}){_WORD_ENDS}{behind}"), marks)
        for said, behind, marks in (
            (f"{_BELOW}(?:各个?|所有的?|全部的?|每一?个|哪些)", "的?", ("which:publishers_all",)),
            ("(?<=[到过了的])的?", "(?:一共|总共)?有?(?:几|多少)[个家]", ("op:count",)),
            ("(?<=[到过了的])的?", "(?:一共|总共)?[有是]?哪(?:些|[个家]|几[个家])", ("which:publisher",)),
            ("(?:是)?哪(?:一?[个家]|几[个家])?", "的?", ("which:publisher",)),
            ("(?:是)?最[多高大]的(?:那?一?个)?", "", ("op:max", "which:publisher")),
            ("(?:是)?最[少低小]的(?:那?一?个)?", "", ("op:min", "which:publisher")),
            ("(?:一共|总共)?有?(?:几|多少)[个家]", "(?=.{2})", ("op:count",)),
        )
    ),
)
#: Bodies are compared, and no applicants: 谁申请的多 asks who applied.
_COMPARES = re.compile("谁(?!(?:来|去)?(?:申请|提|告|起诉))|哪一?家(?!企业|公司)|排名|名次|排行|前[三五十]名")
_ORGAN_ENDS = ("局", "委", "厅", "海关", "街道", "乡", "镇", "街道办", "街道办事处")
_SHORT = {
    "县市": "市县",
    "县区": "区县",
    "市县区": "县市区",
    "区县市": "县市区",
    "街道办事处": "街道",
    "街道办": "街道",
    "街镇": "镇街",
    "自治县": "县",
    "委办局": _ANY_ORGAN,
}


#: 这几个局, 几个部门加起来: all of them; 几个局收到过申请 counts them.
_SUMS = re.compile(
    "[^。?]*(?:之和|总和|合计|[总一]共|共计|加起来|相加|加在?一|合起来|一起|分别|各|谁|哪|最|多少|几[件宗份])"
)
_COUNTED = re.compile(
    rf"{_BELOW}(?:[这那](?P<all>几)|(?P<few>几)|[这那]?(?P<n>[两俩二三仨四五六七八九十]|(?<![\d第])\d{{1,2}}))(?:个|家|大|(?<=[两俩二三仨四五六])(?=局(?!部)|部门))"
    rf"(?P<kind>{_DIRECT}|部门|单位|机关|{_PLACES}|(?:(?!单位|部门|机关|地方)[\u3400-\u9fff]){{0,3}}?[局委厅]){_WORD_ENDS}(?!长|规章)"
)
_BELOW_WORDS = ("下属", "下面", "下辖", "所属", "所辖", "直属", "底下", "手下")


class KindSaid(NamedTuple):
    """A kind of body ("县", "气象局") all of which are meant: where it is said, and what is asked of them.

    number: how many of them are said to be (三个局); 0 where that is not said.
    """

    kind: str
    start: int
    end: int
    marks: tuple[str, ...]
    number: int = 0


def kind_said(text: str) -> KindSaid | None:
    """The first kind of body all of which a question means; None where it means none.

    >>> kind_said("2023年哪个街道办收得最多"), kind_said("2023年哪个部门收得最多")
    (KindSaid(kind='街道', start=5, end=10, marks=('which:publisher',), number=0), None)
    """
    for pattern, marks in _SAID:
        if found := pattern.search(text):
            start = found.start() + bool(_LEVEL_OF_NAME.search(text[: found.start() + 2]))
            return KindSaid(_plain(found["kind"]), start, found.end(), marks)
    return None


def kind_compared(text: str, publishers: Publishers) -> KindSaid | None:
    """The kind whose bodies are compared where its name fits several: 民政局谁的申请多, 卫健局许可排名."""
    several = [each for each in publishers.ambiguous if len(each.publishers) > 1]
    if publishers.sure or publishers.unknown or len(publishers.ambiguous) > 1 or not several:
        return None
    match = several[0]
    asked = _COMPARES.search(text, match.end) if match.text.endswith(_ORGAN_ENDS) else None
    return KindSaid(match.text, match.start, match.end, ("which:publishers_all",)) if asked else None


def kind_counted(text: str) -> KindSaid | None:
    """So many bodies of a kind, by their number alone (三个局, 这几个部门); None where none are.

    >>> kind_counted("某区三个局新收合计"), kind_counted("某区几个局收到过申请")
    (KindSaid(kind='局', start=2, end=5, marks=('which:publishers_all',), number=3), None)
    """
    for found in _COUNTED.finditer(text):
        if found["few"] and not (found.group().startswith(_BELOW_WORDS) or _SUMS.match(text, found.end())):
            continue
        said = (found["n"] or "").replace("俩", "两").replace("仨", "三")
        count = int(read_numeral(said) or 0) if said else 0
        return KindSaid(_plain(found["kind"]), *found.span(), ("which:publishers_all",), count)
    return None


def _plain(kind: str) -> str:
    """A kind by the word it is looked up by: 县人民政府 is 县, 区直部门 and 单位 are any organ."""
    kind = re.sub("(?<=.)(?:人民)?政府$", "", kind)
    return _ANY_ORGAN if kind.endswith(("部门", "单位", "机关")) else _SHORT.get(kind, kind)


def is_organ_kind(kind: str) -> bool:
    """Whether bodies of a kind are organs of a government and no governments: 局, 部门, not 县."""
    return kind == _ANY_ORGAN or kind not in _GOVERNMENTS


def is_of_kind(publisher: str, kind: str) -> bool:
    """Whether a publisher is a body of this kind.

    >>> is_of_kind("甲市乙县人民政府", "县"), is_of_kind("甲市乙县气象局", "县"), is_of_kind("甲市乙县气象局", "气象局")
    (True, False, True)
    >>> is_of_kind("甲市乙县卫生健康局", "卫健局"), is_of_kind("甲市卫生健康委员会", "局")
    (True, False)
    """
    body = body_named(publisher)
    if kind == _ANY_ORGAN:
        return bool(body.organ)
    endings = _GOVERNMENTS.get(kind)
    if endings is None:
        forms = (
            organ_forms(body.organ) if len(kind) > len("局") and body.organ else ()
        )  # 各局 are no 委 by a short form
        return any(form.endswith(kind) for form in (body.organ, *forms))
    full = body.place.full if body.is_government and body.place else ""
    return full.endswith(endings) and not full.endswith(_NO_DISTRICT)


def bodies_of_kind(text: str, facts: NameIndex) -> PublisherMatch | None:
    """The bodies of the kind that a question begins with; None where it names none or no such body has a report.

    text: the question with □ in the place of its years.
    """
    found = _KIND.search(text)
    if found is None:
        return None
    letters = next(letters for word, letters in _LETTERS if found["kind"].startswith(word))
    ends = _ZONES.get(found["kind"], found["kind"] if found["kind"].endswith("区") else "")
    named = {name for _, name in facts.aliases({"<" + letter for letter in letters})}
    bodies = tuple(sorted(name for name in named if not ends or re.search(f"(?:{ends})$", name)))
    start, end = found.span("kind")
    return PublisherMatch(bodies, found["kind"], start, end, False, offered=True) if bodies else None
