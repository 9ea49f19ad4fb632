"""Whose report a document is, of which year, under which title and from where.

The publisher is the body that the title names; the year is the reporting period, never the year of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from corpus.agencies import body_named, normalise_publisher
from corpus.errors import Told
from corpus.gazetteer import is_place
from corpus.text import is_trail, squeeze, to_simplified, without_sounds
from ingest.document import Document
from ingest.page_names import HEAD_PARAGRAPHS, NO_NAME_OF_ITS_OWN, OF_THE_COUNTRY, in_full, is_of_many_places, owner_of
from ingest.report_year import YEAR, as_year, period_of, year_of
from ingest.self_named import NAME_END, PRONOUN, contact_of, names_a_body, signer_of, subject_of


@dataclass(frozen=True, slots=True)
class Identity:
    """What names a report; `issuer` is the office that signs it, "" where none is.

    titled: whether the document has a title of its own that names the body and the report.
    doubts: what is not sure of the name, a sentence each.
    year_agreed: whether all that tells the year tells the same.
    """

    publisher: str
    issuer: str
    year: int
    title: str
    published: str
    source: str
    titled: bool = False
    doubts: tuple[str, ...] = ()
    year_agreed: bool = True


class NotAReport(Told):
    """A document that does not say whose annual report it is, or of which year; the message is one sentence."""


#: Within a clause: lines are compared with their marks folded to narrow ones.
_WORDS = r"[^，,。；;：:《》〈〉\d]"
_REPORT = (
    r"(?:政府)?信息公开(?:工作)?(?:年度|年)?(?:工作)?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报)"
)
#: "红寺堡区2019年政府信息公开工作年度报告", and the year first: "2019年上海市人民政府办公厅政府信息公开工作年度报告".
_BODY_FIRST = re.compile(rf"(?P<body>{_WORDS}{{2,40}}?)(?:关于|:)?{YEAR}年?(?:度|份)?{_REPORT}")
_YEAR_FIRST = re.compile(rf"{YEAR}年?(?:度|份)?(?P<body>{_WORDS}{{2,40}}?){_REPORT}")
_NO_YEAR = re.compile(rf"^(?P<body>{_WORDS}{{2,40}}?){_REPORT}")
_CONTACT = re.compile(
    r"(?:请(?:直接)?与|联系单位：|联系机构：)(?P<body>[^，,。；;：:（）()]{3,40}?)(?:直接)?(?:联系|$)"
)
_COMPILED_BY = re.compile(r"本(?:年度)?报告由(?P<body>[^，,。；;：:（）()]{4,40}?)(?:汇总|编制|负责|根据|依据)")
_OF_ITSELF = re.compile(r"(?:我|本)(?P<kind>街道|[市州县区旗镇乡])")
#: 本报告由, 请与: what stands before a name in a clause.
_BEFORE = re.compile(r"^.*[由与向请经在]")
#: What a first sentence or a notice says before a name: 现将云溪县水利局2022年…, 关于公布云溪县水利局2022年….
_LEAD = re.compile(
    r"^(?:关于|特此|现|特|并|认真|及时|组织|依法|梳理|汇总)*"
    r"(?:[现特并]将|面?向社会(?:公布|公开|发布)|(?:转发|印发|公布|发布|公开|编制|编写|撰写|形成|制作)(?!委|办|中心|处|科))(?:了|出)?"
)
_KNOWN_AS = re.compile(r"[(（](?:以下)?(?:简称|下称)[^()（）]*[)）]")
#: A note before a title: （定稿）, 【年度报告】, [年报].
_NOTED = re.compile(r"^[(（\[【][^()（）\[\]【】\d]{2,8}[)）\]】](?=.)")
#: The other name of a body, or that it speaks for itself alone: 市场监督管理局（知识产权局）, 水务局（本级）.
_BESIDE = re.compile(r"[(（](?P<name>[^()（）]{2,24})[)）]$")
_ALONE = ("本级", "机关", "局机关", "委机关")
_ITSELF_ALONE = re.compile("(?<=.{4}[局委厅院署])(?:本级|机关|本级机关)$")
#: Marks that a plain text sets before a title: "## 云溪县2022年…".
_MARKED = re.compile(r"^[#*＃＊]+")
_OFFICES = re.compile(r"(?:办公室|办公厅|局|委员会|委|厅|中心|科|处)$")
#: What sites set before a title on one line: 云溪市人民政府 政府信息公开年报 云溪市水利局2023年…
_SITE_WORDS = re.compile(r".*(?:年报|年度报告|信息公开|首页|[>＞|｜_\]】])(?=.{3})")
#: What a file's name says besides the body: 2023_云溪市水利局_年报(1).
_FILE_WORDS = re.compile(
    r"(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:年度报告|年报)|(?:19|20)\d\d年?度?|[-_－—\s()（）\d]+"
)
_PLACELESS = "机关名称“{}”没有写明是哪个地方的，网页上也没有找到；不同地方的同名机关会混在一起，请在文件名里写明全称。"
_OWNED = "标题和正文里没有机关名称，按网页上写的主办单位“{}”收录，请与原文核对。"
_MISPRINTED = "标题写作“{}”，查无此地名，文件名写作“{}”，按文件名收录，请与原文核对。"
_HEAD_CHARACTERS = 1600
#: How many rows the fields above a text take at most.
_FIELD_ROWS = 6
_TITLE_WORDS = re.compile(r"信息|公开|报告|年报|\d年|[〇零一二三四五六七八九]{4}年")


def identify(document: Document, file_name: str) -> Identity:
    """Publisher, year and title of a report. Raises NotAReport when one of the first two is not to be had.

    The title comes first; where a saved page has lost it, the prose's own first sentence and then the file's name.
    """
    head = [_clean(line) for line in _head(document)]
    titles = _of_the_period(list(_titles(head)), document)
    publisher = _publisher(titles, document, file_name)
    owner = "" if publisher else owner_of(document)
    publisher = publisher or owner
    if not publisher:
        raise NotAReport("看不出这是哪个机关的年度报告：标题、正文和文件名里都没有机关名称。")
    printed = next((year for _, found in titles if (year := _title_year(found)) is not None), None)
    of = year_of(document, printed, PurePath(file_name).stem, bool(_body_of_file_name(file_name)))
    if of.year is None:
        raise NotAReport(of.told)
    title = next((line for line, _ in titles), "") or f"{publisher}{of.year}年政府信息公开工作年度报告"
    meant = _misprinted(publisher, file_name) if titles else ""
    doubts = [of.told] if of.told else []
    doubts += [_MISPRINTED.format(publisher, meant)] if meant else []
    publisher = meant or publisher
    doubts += [_OWNED.format(owner)] if owner else []
    doubts += [_PLACELESS.format(publisher)] if is_of_many_places(publisher) else []
    return Identity(
        publisher,
        _issuer(document),
        of.year,
        title,
        document.published,
        document.source,
        any("year" in found.re.groupindex for _, found in titles),
        tuple(doubts),
        not of.told,
    )


def title_of(line: str) -> tuple[str, int] | None:
    """The body and the year of a line that is a report's title and nothing else, or None.

    >>> title_of("云溪县水利局2022年政府信息公开工作年度报告")
    ('云溪县水利局', 2022)
    >>> title_of("见云溪县水利局2022年政府信息公开工作年度报告。")
    """
    plain = _clean(line)
    for pattern in (_BODY_FIRST, _YEAR_FIRST):
        found = pattern.fullmatch(plain)
        if found and names_a_body(_body(found)) and (year := as_year(found["year"])):
            return normalise_publisher(_body(found)), year
    return None


def _misprinted(publisher: str, file_name: str) -> str:
    """The name that a title misprints: the file's, of which one character of the place differs; "" where none is meant.

    The place that the file names must exist, and the one that the title names must not.
    """
    named = _body_of_file_name(file_name)
    places = [[place.full for place in body_named(name).places] for name in (publisher, named)]
    apart = [(one, other) for one, other in zip(*places, strict=False) if one != other]
    if len(named) != len(publisher) or len(places[0]) != len(places[1]) or len(apart) != 1:
        return ""
    (wrong, right), differing = apart[0], sum(a != b for a, b in zip(publisher, named, strict=True))
    return named if differing == 1 and is_place(right) and not is_place(wrong) else ""


def _clean(line: str) -> str:
    """A line as titles are looked for in it."""
    return _NOTED.sub("", _KNOWN_AS.sub("", _MARKED.sub("", to_simplified(without_sounds(squeeze(line))))))


def _of_the_period(titles: list[tuple[str, re.Match[str]]], document: Document) -> list[tuple[str, re.Match[str]]]:
    """Titles of the reporting period first: lists of other reports stand on the page, too."""
    period = period_of(document.text)
    return sorted(titles, key=lambda title: period is not None and _title_year(title[1]) != period)


def _title_year(found: re.Match[str]) -> int | None:
    return as_year(found["year"]) if "year" in found.re.groupindex else None


def _body(found: re.Match[str]) -> str:
    """The body that a title names, without what the site or the sentence has set before it and what it is besides."""
    return _one_name(_LEAD.sub("", _SITE_WORDS.sub("", found["body"], count=1)))


def _one_name(body: str) -> str:
    """A body by the first of the names it has: 云溪县市场监督管理局（知识产权局）, 中共云溪县委办公室（县档案局）.

    云溪县税务局机关 speaks for itself alone, and is the same body.
    """
    beside = _BESIDE.search(body)
    if beside and (beside["name"] in _ALONE or NAME_END.search(beside["name"])):
        body = body[: beside.start()]
    body = _ITSELF_ALONE.sub("", body)
    return body.removeprefix("中共") if "委" in body else body


def _head(document: Document) -> Iterator[str]:
    """The document's own title, then its first lines; a title broken over lines is tried joined as well.

    Last comes what stands in the fields above the text: 标题：| 云溪县水利局2023年政府信息公开工作年度报告.
    """
    if document.title:
        yield re.split(r"[_|]|--|——", document.title)[0]
    first = [p.text for p in document.paragraphs[:HEAD_PARAGRAPHS]] or [document.text[:_HEAD_CHARACTERS]]
    short = [line.strip() for line in first[:4] if len(line) <= 40 and not is_trail(line) and _is_of_a_title(line)]
    for count in range(len(short), 1, -1):
        yield "".join(short[:count])
    for line in first:
        yield line[:_HEAD_CHARACTERS]
    for row in document.grids[0].rows[:_FIELD_ROWS] if document.grids else ():
        yield from (cell.text for cell in row if cell and title_of(cell.text))


def _is_of_a_title(line: str) -> bool:
    """Whether a short line may be a piece of a title: 云溪县水利局, 工作年度报告; and not 无障碍阅读."""
    plain = _one_name(_clean(line))
    return bool(_TITLE_WORDS.search(plain) or names_a_body(plain) or body_named(plain).places)


def _titles(lines: list[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """(title as printed, its parts) for every line that holds a report's title, best first."""
    for line in lines:
        for pattern in (_BODY_FIRST, _YEAR_FIRST):
            found = next((found for found in pattern.finditer(line) if names_a_body(_body(found))), None)
            if found:
                yield found[0].removeprefix(_lead(found)).strip(), found
    for line in lines:
        found = _NO_YEAR.search(line)
        if found and names_a_body(found["body"]):
            yield found[0].strip(), found


def _lead(found: re.Match[str]) -> str:
    return lead[0] if found["body"] and found[0].startswith(found["body"]) and (lead := _LEAD.match(found[0])) else ""


def _publisher(titles: list[tuple[str, re.Match[str]]], document: Document, file_name: str) -> str:
    named = [normalise_publisher(_body(found)) for _, found in titles]
    from_file, subject, signer = _body_of_file_name(file_name), subject_of(document), signer_of(document)
    if named:
        # "财政金融局2024年…" under a file that says whose bureau it is, "县教育局2024年…" above a text that says which
        # county's: the longer name holds the shorter one.
        longer = [name for name in (from_file, signer, subject) if name.endswith(named[0])]
        sure = from_file in longer or (signer in longer and not body_named(named[0]).places)
        if longer and (sure or NO_NAME_OF_ITS_OWN.match(named[0])):
            return longer[0]
        return _of_its_contact(in_full(named[0], document), document)
    own = _longer_of(subject, signer) or _longer_of(signer, contact_of(document)) or _own_government(document)
    if from_file:
        return _longer_of(from_file, own)
    return in_full(own, document) if own else ""


def _of_its_contact(name: str, document: Document) -> str:
    """A name without a place, with the place of the body to ask: 卫生健康委员会, 请与云溪市卫生健康委办公室联系."""
    named_whole = bool(body_named(name).places) or bool(OF_THE_COUNTRY.match(name))
    contact = "" if named_whole else contact_of(document)
    tail = next((tail for tail in (name, name.replace("委员会", "委")) if contact.endswith(tail)), "")
    place = contact.removesuffix(tail) if tail else ""
    return place + name if body_named(contact).places else name


def _longer_of(name: str, other: str) -> str:
    """The first name, or the other one where it is the same name in full.

    >>> _longer_of("县水利局", "云溪县水利局"), _longer_of("云溪县水利局", "青山市"), _longer_of("", "青山市")
    ('云溪县水利局', '云溪县水利局', '青山市')
    """
    return other if other.endswith(name) else name


def _own_government(document: Document) -> str:
    """The one government of its own kind that a text names which calls itself 我乡: 牛街乡人民政府."""
    text = to_simplified(squeeze(document.text[: _HEAD_CHARACTERS * 2]))
    itself = _OF_ITSELF.search(text)
    if not itself:
        return ""
    names = re.findall(rf"(?:^|[，,。；;、])([\u4e00-\u9fff]{{1,8}}{itself['kind']})人民政府", text)
    known = {name for name in (_BEFORE.sub("", name) for name in names) if not PRONOUN.match(name)}
    return normalise_publisher(known.pop()) if len(known) == 1 else ""


def _body_of_file_name(file_name: str) -> str:
    stem = squeeze(PurePath(file_name).stem)
    for pattern in (_BODY_FIRST, _YEAR_FIRST, _NO_YEAR):
        found = pattern.search(stem)
        if found and names_a_body(_one_name(found["body"])):
            return normalise_publisher(_one_name(found["body"]))
    words = _FILE_WORDS.sub("", stem)
    return normalise_publisher(words) if names_a_body(words) else ""


def _issuer(document: Document) -> str:
    text = squeeze(document.text[: _HEAD_CHARACTERS * 2])
    for pattern in (_COMPILED_BY, _CONTACT):
        found = pattern.search(text)
        if found and _OFFICES.search(found["body"]):
            return found["body"]
    return ""
