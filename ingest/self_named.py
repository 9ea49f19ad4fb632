"""The bodies by which a document names itself besides its title: who compiled it, its tables' unit, who signs it, whom
to ask, and who its first sentences say has done the work.

Each is one name or none: where two differ, it is not known which of them the report is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.agencies import normalise_publisher
from corpus.text import squeeze, to_simplified, without_sounds
from ingest.document import Document
from ingest.page_names import ENDS, ITSELF
from ingest.report_year import YEAR_WRITTEN

#: Characters of the beginning in which a report says what it is and who has done the work.
BEGINNING = 3200
NAME_END = re.compile(
    r"(?:省|市|州|盟|县|区|旗|镇|乡|街道|局|委|厅|处|办|院|署|室|中心|部|会|队|所|站|政府|委员会|管委会|办公室|办公厅|公司|集团|学校|党校|大学|中学|小学|幼儿园|馆|供销社|联社|监狱|[支分]行|海关|关区)$"
)
#: "政府信息公开" itself, decrees that are named beside the report, all bodies of a kind, and the name of a site, which
#: a broken page may print where the name of the place stood.
_NO_BODY = re.compile(
    r"^(?:政府|本级政府|人民政府)$|条例|通知|规定|国务院|印发|要求|格式|[省市州县区旗]委[省市州县区旗]政府|(?<![电联国])网(?![信络格])"
)
#: 我局, 本机关, 本单位: whoever writes calls itself so. 本溪市 is a place.
PRONOUN = re.compile(
    r"(?:我|本|该)(?:省|市|州|盟|县|区|旗|镇|乡|街|局|委|厅|处|办|院|署|室|部|会|队|所|站|单位|机关|中心|关|校|行)"
)
_SEVERAL = re.compile("[各全]|所有|[^省市县]部门")
_WORD = r"[^，,。；;：:、（）()《》“”\d\s]"
_SUBJECT = re.compile(
    rf"{YEAR_WRITTEN}年(?:度|以来)?[，,]?"
    r"(?:在[^。；;：:\d]{2,40}领导下[，,])?(?P<body>[^，,。；;：:《》\d我本全]{2,30}?)"
    r"(?:坚持|认真|深入|全面|始终|以习近平|在|严格|持续|积极|按照|紧紧|高度|贯彻|不断|扎实|切实)"
)
_COMPILED = (
    re.compile(rf"本(?:年度)?报告由(?P<body>{_WORD}{{4,40}}?)(?:汇总|编制|编写|负责|根据|依据|按照|依照|结合)"),
    re.compile(
        rf"由(?P<body>{_WORD}{{4,40}}?)(?:负责|组织|汇总)?(?:编制|编写|撰写)的?(?:本报告|\d{{4}}年度?[^，,。；;]{{0,24}}报告)"
    ),
    re.compile(
        rf"汇总\d{{4}}年度?(?P<body>{_WORD}{{4,40}}?)的?(?:政务|(?:政府)?信息)公开[^，,。；;]{{0,12}}报告[^，,。；;]{{0,6}}编制"
    ),
    # 本报告是根据《条例》要求，由云溪县水利局编制。
    re.compile(
        rf"(?:报告|年报)[^。；;]{{1,120}}[，,]由(?P<body>{_WORD}{{4,40}}?)(?:负责|组织|汇总)?(?:编制|编写|撰写)(?:而成)?(?=[，,。；;])"
    ),
)
_CONTACT = re.compile(
    rf"(?:(?:请|可)(?:直接)?[与向]|联系(?:单位|机构|部门)[:：])(?P<body>{_WORD}{{4,40}}?)(?:直接)?(?:联系|咨询|查询|反映|[，,。；;（(]|$)"
)
#: 单位：云溪县水利局 above a table, as its own field or before blanks; 单位：万元 says what is counted.
_UNIT_FIELD = re.compile(
    r"^\s*(?:填报|填表|编制|报送|报告)?\s*单\s*位\s*(?:名称)?\s*[（(]?(?:盖章|公章)?[）)]?\s*[:：]\s*(?P<body>[\u4e00-\u9fff]{4,30})(?:\s|$)"
)
_SOME = "[一二三四五六七八九十]"
_DAY = (
    rf"{YEAR_WRITTEN}年"
    rf"(?:\d{{1,2}}|{_SOME}{{1,2}})月(?:\d{{1,2}}|{_SOME}{{1,3}})日"
)
#: 云溪县水利局 ⏎ 2023年1月17日, at the end.
_SIGNED = re.compile(rf"(?:^|\n)(?P<body>[\u4e00-\u9fff]{{4,30}})\n?{_DAY}(?:\n|$)")
_LAST_LINES = 6
#: An office within a body, whom to ask: 云溪县水利局办公室, 柳河镇人民政府党政办公室.
_OFFICE_WITHIN = re.compile(
    r"(?<=[局委会厅镇乡道府处署院关司])(?:党政|党建|综合|行政|政务公开|信息公开|政策|法[制规]|宣传)*(?:办公室|科|股|室|处|中心)$"
)


def names_a_body(words: str) -> bool:
    """Whether words may be the name of one body.

    >>> [names_a_body(words) for words in ("云溪县水利局", "我局", "县委县政府", "天天彩网水利局", "云溪县网信办")]
    [True, False, False, False, True]
    """
    return bool(NAME_END.search(words)) and not _NO_BODY.search(words) and not PRONOUN.match(words)


def subject_of(document: Document) -> str:
    """Who the first sentence of a year says has done the work: 2022年，云溪县水利局认真…; "" where none is named."""
    for found in _SUBJECT.finditer(_beginning(document)):
        if names_a_body(found["body"]):
            return normalise_publisher(found["body"])
    return ""


def signer_of(document: Document) -> str:
    """The one body that a document says has compiled, filled in or signed it; "" for none or for two.

    >>> signer_of(Document("text", "本报告由云溪县水利局编制。\\n一、总体情况"))
    '云溪县水利局'
    >>> signer_of(Document("text", "我局公开23条。\\n云溪县水利局\\n2023年1月9日"))
    '云溪县水利局'
    """
    return _one([*_compilers(document), *_unit_fields(document), *_signatures(document)])


def contact_of(document: Document) -> str:
    """The one body to ask about a report; "" for none, for two, or for one that the text does not call itself by.

    Whom to ask is an office within the body or the body itself: the one that ends like what the text calls itself.
    """
    text = _beginning(document)
    kinds = set(ITSELF.findall(to_simplified(squeeze(document.text))))
    ends = tuple(end for kind in kinds for end in ENDS.get(kind, (kind,)))
    printed = [found["body"] for found in _CONTACT.finditer(text)]
    names = (normalise_publisher(name) for body in printed for name in (body, _OFFICE_WITHIN.sub("", body)))
    return _one(name for name in names if len(kinds) == 1 and name.endswith(ends))


def _one(names: Iterable[str]) -> str:
    """The longest of names that all end alike: 水利局 is 云溪县水利局; "" for two bodies."""
    bodies = {name for printed in names if _may_be_one(name := normalise_publisher(printed))}
    longest = max(bodies, key=len, default="")
    return longest if all(longest.endswith(name) for name in bodies) else ""


def _may_be_one(name: str) -> bool:
    return names_a_body(name) and not _SEVERAL.search(name)


def _beginning(document: Document) -> str:
    return to_simplified(without_sounds(squeeze(document.text[:BEGINNING])))


def _compilers(document: Document) -> Iterator[str]:
    text = _beginning(document)
    for pattern in _COMPILED:
        yield from (found["body"] for found in pattern.finditer(text))


def _unit_fields(document: Document) -> Iterator[str]:
    lines = [line for line in document.text.split("\n") if len(line) < 80]
    lines += [cell.text for grid in document.grids for row in grid.rows[:2] for cell in row if cell]
    for line in lines:
        if found := _UNIT_FIELD.match(to_simplified(without_sounds(line))):
            yield found["body"]


def _signatures(document: Document) -> Iterator[str]:
    lines = [squeeze(line) for line in document.text.split("\n") if line.strip()][-_LAST_LINES:]
    for found in _SIGNED.finditer(to_simplified(without_sounds("\n".join(lines)))):
        yield found["body"]
