"""Who runs the publishing of information at a body: 局长负责，办公室专人承办此项工作, told without any word of its own.

谁来管信息公开 names nothing but the work that the whole report is about, so no sentence could be found by its words.
It is found by its form: somebody, what they do about it, and that work, in one sentence of what was done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.evidence import Evidence, Reply, Source, quoted
from assistant.prose.listing import measures
from assistant.prose.quoting import Span, sentences, trimmed
from assistant.prose.wording import Asked
from corpus.text import squeeze

#: 由谁来管, 归哪个科室负责, 谁来干: of the whole work.
_WHO = "(?:谁|(?:哪一?[个家]|什么)(?:部门|单位|[科处股]室|机构|机关|办公室))"
_WHO_DOES_IT = re.compile(
    rf"(?:由|归|是|让|有)?{_WHO}(?:来|在|去)?(?:具体|主要)*"
    r"(?:管(?!理[员人])|兼(?:着|职|任|管)?|负责|分管|主管|主抓|抓|牵头|承办|承担|经办|落实|干|做|办)|归"
    rf"{_WHO}[？?]?$|(?:主管|责任|牵头|承办|负责)(?:部门|机构|单位|[科处股]室)(?:是|为)*(?:谁|哪一?[个家]?|什么)"
)
#: A post or an office, and not the people for whom it is done.
_SOMEBODY = (
    "(?:领导|(?<!相关)负责人|书记|主任|[局县区市镇乡所院校科处厅]长|办公室|办(?![理事公])|[一-龥]{2}[股科处]|中心"
    "|专人|人员)"
)
_DOES = "(?:负责|分管|主管|主抓|牵头|兼职|兼任|承担|承办|具体抓)"
_RUNS = rf"{_SOMEBODY}[^，,。；;]{{0,10}}{_DOES}"
_THE_WORK = (
    "(?:(?:政府)?信息公开的?(?:日常|具体|组织|推进|协调|管理)*(?:工作|事[务宜项])|政务公开(?:[和与及、][一-龥]{2,8}?)?等?(?:日常|具体)*工作)"
    "(?!经费|会议|培训|考核|年度报告)"
)
_ITS_OFFICE = "(?:信息|政务)公开(?:工作)?的?(?:主管|责任|牵头|(?:具体)?承办|工作|日常工作)(?:部门|机构|单位|[科处股]室)"
#: What they run is named right behind, or pointed at in the same sentence.
_TOLD = re.compile(
    rf"(?:信息|政务)公开[^。；;]{{2,80}}[，,]由(?!各|谁)[^，,。；;]{{0,8}}(?:办公室|[一-龥]{{1,4}}办|[一-龥]{{2,4}}[股科])(?:具体|统一|主要|日常)+(?:负责|承办|承担)"
    rf"|{_THE_WORK}[^，,。；;]{{0,6}}由(?!各|谁)[^，,。；;]{{0,12}}?{_RUNS}|{_RUNS}[^，,。；;]{{0,20}}{_THE_WORK}|{_RUNS}.*(?:此|这|该|本)项工作"
    rf"|{_ITS_OFFICE}(?:是|为|设在)[^，,。；;]{{0,8}}{_SOMEBODY}|{_SOMEBODY}(?:作)?为[^，,。；;]{{0,6}}{_ITS_OFFICE}"
)
#: A refusal that names the office to ask, or what is to be done, tells of no one who runs it.
_NOT_OF_IT = re.compile(
    "请与|如有|联系|咨询|受理(?:机构|点)|各(?:部门|单位|股室|科室)|谁公开|将|(?<!有关)(?<!相关)(?<!条例》)(?<!条例》的)要求|问题|不足"
)
_DONE = re.compile("了|已")
_MOST = 2


def charged(asked: Asked, source: Source) -> Reply | None:
    """The sentences that tell who runs the work; None where the question names anything else, or none does."""
    if any(term.heavy for term in asked.terms) or not _WHO_DOES_IT.search(asked.text):
        return None
    meant = measures(source.text, source.passages, source.report.year)
    found = [
        span
        for sentence in sentences(source.plain)
        if _tells(squeeze(sentence.of(source.plain)))
        and not (_DONE.search(sentence.of(source.plain)) is None and _is_in(sentence, meant))
        and (span := trimmed(source.plain, *sentence, "。；; "))
    ]
    spans = [Span(*span) for span in found[:_MOST]]
    return Reply(quoted(spans, source, "年报写到："), tuple(map(Evidence, spans))) if spans else None


def _tells(sentence: str) -> bool:
    """Whether a squeezed sentence says who runs the work.

    >>> _tells("镇长负责，办公室专人承办此项工作"), _tells("办公室负责信息公开日常工作"), _tells("由办公室负责接电话")
    (True, True, False)
    >>> _tells("我局政府信息公开工作由办公室人员兼任承担")
    True
    >>> _tells("本镇政府信息公开主管部门为镇党政办公室"), _tells("对主管部门为办公室的单位进行培训")
    (True, False)
    >>> _tells("明确局办公室为政府信息公开工作责任科室"), _tells("确定县大数据中心为信息公开具体承办单位")
    (True, True)
    """
    return bool(_TOLD.search(sentence)) and not _NOT_OF_IT.search(sentence)


def _is_in(sentence: Span, listed: Sequence[Span]) -> bool:
    """Whether a sentence is one of a list of measures, which may tell what was done as well."""
    return any(one.start < sentence.end and sentence.start < one.end for one in listed)
