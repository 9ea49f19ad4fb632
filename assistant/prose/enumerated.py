# ruff: noqa: E501
"""Questions for the members of a list told in one sentence: which channels, what about, which rules, which places.

The sentence must list at least three things, name the kind of thing that is asked for, and hold every noun of the
question; verbs are said in too many ways to be asked for (递过来, 提交, 收到).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.prose.evidence import Reply, Source, only_quotes
from assistant.prose.kinds import claimed
from assistant.prose.opposites import crosses, of_the_other_business
from assistant.prose.quoting import SEGMENT, Span, segments, sentences, trimmed
from assistant.prose.telling import lists_contents
from assistant.prose.wording import Asked, Term, coverage, terms_of
from corpus.gazetteer import kind_of_word
from corpus.numbers import find_numbers, read_numeral
from corpus.text import matchable, squeeze, to_simplified

_PARTS = "包括|含|分为|方面|部分|类"
#: How many things a list has: 五, 十二, 12.
NUMERAL = r"(?:[两二三四五六七八九十]+|\d{1,2})"
_MEASURES = "个种类项条家份部张块"
_WHICH = (
    rf"(?:哪些|哪几[{_MEASURES}]?|哪[两三四五六七八九十0-9]+[{_MEASURES}]?|什么|啥|那[两三四五六七八九十]+[个份部项件])"
    r"(?:样|种|类)?(?:的)?"
)
#: What is asked for, and how a sentence that lists such things names them.
_CATEGORIES = tuple(
    (re.compile(asked), re.compile(told))
    for asked, told in (
        (
            rf"{_WHICH}(?:[一-龥]{{0,3}})?(?:渠道|途径|方式|形式|载体|平台|媒介|办法)|从哪(?:儿|里)?[^，,。？?]{{0,4}}(?:提交|递|来|发|寄)",
            "渠道|途径|方式|形式|载体|平台|媒体|网站|公开栏",
        ),
        (
            r"(?:问|打听|关心|关注|涉及|反映|咨询|申请|想要|要)(?:公开|获取)?(?:的)?(?:内容|信息|事项)?(?:都|大?多|主要|大多数|一般)*(?:是|些|了)*(?:哪些|什么|啥|哪方面)(?:样)?的?(?:事|内容|方面|信息|问题|东西|材料)?",
            "涉及|内容|有关|集中|为主|关于|主要(?:是|为)",
        ),
        (
            rf"(?:公开|发布|推送|移送)(?:的(?:政府|政务)?信息(?:都|主要)*(?:包括|包含|涵盖|涉及|有|是)|[^，,。？?做干办搞]{{0,4}})(?:些)?{_WHICH}(?:内容|信息|东西|材料)?",
            "含|包括|涵盖|内容|涉及",
        ),
        (rf"{_WHICH}(?:[一-龥]{{0,6}})?(?:规矩|制度|规定|机制|章程)", "制度|规定|办法|机制|规程|规则|细则"),
        (rf"{_WHICH}(?:一?家)?(?:报纸|报刊|报社|纸媒)", "(?:通过|借助|利用|在)?《[^》]{2,12}[报刊]》"),
        (rf"{_WHICH}(?:新?专栏|栏目|板块|专题|专区|模块)", "专栏|栏目|板块|专题|专区|模块"),
        (rf"{_WHICH}(?:重点)?(?:领域|行业|行当)", "领域|行业"),
        (rf"{_WHICH}(?:地方|场所|地点|点)", "场所|查阅点|中心|馆|大厅"),
        (rf"{_WHICH}(?:身份|人员|人|代表)", "代表|委员|专家|学者|律师|负责人|群众"),
        (rf"{_WHICH}(?:街道|乡镇|镇街|乡|镇)", "街道|乡|镇"),
        (rf"{_WHICH}(?:区县?|县区?)", "区|县"),
        (rf"{_WHICH}(?:单位|部门|科室|处室)", "单位|部门|科|处"),
        (rf"{_WHICH}(?:培训|活动|会议|讲座)", "培训|活动|会议|讲座|班"),
        (rf"{_WHICH}(?:[一-龥]{{0,8}})?(?:文件|办法|通知|名字|名称)|文件(?:叫|是){_WHICH}", "《"),
        (
            rf"(?:分(?:成|为)|包括|包含|含|有|涵盖){_WHICH}(?:方面|部分|块|大?类|类别|内容|情况)?(?:[？?]|$)",
            _PARTS,
        ),
        (rf"{_WHICH}(?:事项|项目|服务|业务|工作|措施|做法|手段|工具)", "事项|项目|服务|业务|工作|措施|做法|手段|工具"),
    )
)
_ANYTHING = re.compile("事|工作|项目|业务")
_ANY_KIND = re.compile(rf"{_WHICH}(?P<noun>[一-龥]{{1,4}})[？?。]*$")
#: 多与验收、基金和收益有关: what is told of stands before it.
_CLOSES = re.compile("(?:有关|相关|为主)$")
_CLAUSE = re.compile(r"[^，,。；;？?！!]+")
_NAMED = re.compile(r"[“《\"][^”》\"]{2,30}[”》\"]")
_SO_MANY_TITLES = re.compile(
    r"(?:[那这哪的了]|^)(?P<many>[两二三四五六七八九十]|\d{1,2})[份个部件项](?P<what>[一-龥]{2,10}?)(?:的|都|分别|叫|是)*(?:名字|名称|标题|什么|啥|哪些)"
)
_SO_MANY_OF_KIND = re.compile(
    rf"(?P<many>{NUMERAL})(?P<measure>[个家项种座类])(?P<what>[一-龥]{{2,8}}?)(?=都|分别|各|是|有|叫|[，,。？?]|$)"
)
_WHICH_OF_THEM = re.compile("哪|什么|啥|分别是|都有谁|名字|名单")
_TITLE = re.compile("《[^《》]+(?:《[^《》]+》[^《》]*)*》")
_BRACKET = re.compile("[（(][^（()）]{1,12}[)）]")
#: Ways of a thing are called by the thing.
_WAYS = re.compile("(?:形式|方式|类型|种类|模式|办法)$")
_FEWEST = 3
#: 成员单位包括甲、乙、丙; 甲、乙、丙等为成员单位.
_MEMBERS_TOLD = re.compile("成员单位(?:主要|具体)?(?:包括|有|为|由|是|分别|[:：])[^，,；;]*、|、[^，,；;]*为成员单位")
_LONGEST_BODIES = 400
_SO_MANY = re.compile(rf"(?:[两二三四五六七八九十]+|[0-9]+)(?=[{_MEASURES}大])")
_COUNTED = re.compile(r"\d\s*[条件篇期份个次场家人项]")
#: Words that say nothing of what is listed: kinds of words by the dictionary's first letter.
_NOT_NOUNS = frozenset("vdmfrqptcuy")
_LONGEST = 160
#: Who did it: no list is about them.
_PEOPLE = frozenset("大家 群众 老百姓 百姓 市民 人们 公众 申请人 村民 居民 部门 单位 机构".split())
#: What a list without a noun of its own is about.
_TOPICS = frozenset("公开 申请 发布 受理 解读 培训 征集 主动公开 依申请公开 信息公开 宣传 监督 指定 查阅".split())


def enumerated(asked: Asked, source: Source) -> Reply | None:
    """The one sentence of a report that lists what is asked for; None when none does, or when two do as well."""
    if titles := _titles(asked, source):
        return titles
    return _of_named_kind(asked, source) or _of_known_kind(asked, source)


class _Wanted(NamedTuple):
    """A kind of things that is asked for, and what a list of them must be about.

    category: the words that ask for it (哪些渠道). told: how sentences that list such things name them. needed: nouns
    that the sentence must hold; without any, `context` are the words of its topic. rest: all other words of weight.
    """

    asked: Asked
    category: str
    told: re.Pattern[str]
    needed: Sequence[Term]
    context: Sequence[Term]
    rest: Sequence[Term]

    def is_listed(self, listed: str, sentence: str) -> bool:
        """Whether a list is one of the things asked for, by its own words and those of its sentence."""
        text, words, own = self.asked.text, matchable(sentence), to_simplified(squeeze(listed))
        if crosses(text, words) or of_the_other_business(text, own) or lists_contents(words, self.asked.terms):
            return False
        stated = {number.value for number in claimed(text.replace(self.category, " "))}
        if stated - {number.value for number in find_numbers(words)} or _lists_others(self.category, listed, words):
            return False
        return self._says_its_kind(own, words) or _holds(words, self.needed, self.context, own, self.told)

    def _says_its_kind(self, own: str, words: str) -> bool:
        """Whether a list, of which no noun is needed, is about the topic and says itself what it lists."""
        about = not self.rest or coverage(self.rest, words) >= 0.6  # 培训采取了什么方式: not any list of ways
        # 申请的内容: no list of what was published
        of_topic = all(term.in_text(words) >= 0.5 for term in self.context if term.word == "申请")
        titled = "《" in self.told.pattern and bool(
            self.told.match(own)
        )  # 通过《某报》《某日报》: names of that kind alone
        return not self.needed and about and of_topic and (titled or _kind_named(own, self.told))


def _wanted(asked: Asked, source: Source) -> _Wanted | None:
    """The first known kind that a question asks for; None where it asks for none, or for just anything."""
    kinds = [(found[0], told) for pattern, told in _CATEGORIES if (found := pattern.search(asked.text))]
    if not kinds:
        return None
    category, told = kinds[0]
    needed, context = _nouns(asked, category, source)
    if not needed and told.pattern == _PARTS:
        return None
    rest = [t for t in asked.terms if t.heavy and t.word not in category and not t.word[0].isdigit()]
    if not needed and not rest and _ANYTHING.search(category):
        return None  # 都做了哪几件事: any list in the report is one of things done
    return _Wanted(asked, category, told, needed, context, rest)


def _of_known_kind(asked: Asked, source: Source) -> Reply | None:
    """A list of a kind that reports name in several ways: 渠道 as 网站, 制度 as 办法."""
    wanted = _wanted(asked, source)
    if wanted is None:
        return None
    scored: list[tuple[float, Span]] = []
    for passage in source.passages:
        for sentence in sentences(source.text, passage.start, passage.end):
            span = _list_in(source.text, sentence, wanted.told)
            if span and wanted.is_listed(span.of(source.text), _around(source.text, sentence, span)):
                scored.append((_nearness(to_simplified(squeeze(span.of(source.text))), wanted), span))
    scored.sort(key=lambda found: (-found[0], found[1].start))
    if not scored or (len(scored) > 1 and scored[1][0] >= scored[0][0] and scored[1][1] != scored[0][1]):
        return None
    return only_quotes([scored[0][1]], source)


def _around(text: str, sentence: Span, listed: Span) -> str:
    """The sentence of a list; of one so long that it tells of many things, the segments beside the list alone."""
    if sentence.end - sentence.start <= _LONGEST:
        return sentence.of(text)
    pieces = segments(text, sentence)
    inside = [i for i, span in enumerate(pieces) if span.start < listed.end and listed.start < span.end]
    first, last = max(inside[0] - 1, 0), min(inside[-1] + 1, len(pieces) - 1)
    return text[pieces[first].start : pieces[last].end]


def _lists_others(category: str, listed: str, sentence: str) -> bool:
    """Whether so many things are asked for (哪四种形式), and a list has not just so many, nor its sentence says so."""
    many = _SO_MANY.search(category)
    wanted = read_numeral(many[0]) if many else None
    if wanted is None:
        return False
    said = {read_numeral(found) for found in _SO_MANY.findall(sentence)}
    return wanted not in said and max(map(_members, SEGMENT.findall(listed))) != wanted


def _of_named_kind(asked: Asked, source: Source) -> Reply | None:
    """A list whose kind the report names as the question does (哪些便民设施), or whose members stand in quotes beside it."""
    found = _ANY_KIND.search(asked.text)
    if found is None:
        return None
    kind = found["noun"]
    rest = [term for term in asked.terms if term.heavy and term.word not in kind]
    nouns = [t for t in rest if _is_known_noun(t) and not _says_nothing(t, source)]
    scored: list[tuple[float, Span]] = []
    for passage in source.passages:
        around = matchable(passage.text)
        for sentence in sentences(source.text, passage.start, passage.end):
            words = matchable(sentence.of(source.text))
            if any(term.in_text(around) < 0.5 for term in nouns) or lists_contents(words, asked.terms):
                continue
            for segment in SEGMENT.finditer(source.text, *sentence):
                own = matchable(segment[0])
                if _lists(own, kind, nouns) and (span := trimmed(source.text, *segment.span(), "，,；;。、 ")):
                    near = coverage(rest, around) >= 0.6 and coverage(rest, words) > 0
                    sure = len(kind) == 1 or not rest  # 政治关、法律关、文字关: nothing else lists 关
                    scored.append((coverage(rest, words) + coverage(rest, own) / 2 + near + 2 * sure, span))
    best = max((score for score, _ in scored), default=0.0)
    chosen = [span for score, span in scored if score == best and score >= 1]
    return only_quotes(chosen, source) if len(chosen) == 1 else None


def _is_known_noun(term: Term) -> bool:
    """Whether the dictionary calls it a noun, or it is one of the words that reports say in several ways."""
    kind = kind_of_word(term.word)
    return kind.startswith("n") or (not kind and len(term.same) > 1)


def _lists(segment: str, kind: str, nouns: Sequence[Term]) -> bool:
    """Whether a segment lists three things of a kind, or three names beside all that is asked about.

    >>> _lists("设置导办台、自助区、休息椅等便民服务设施", "便民设施", ()), _lists("把好政治关、法律关、文字关", "关", ())
    (True, True)
    >>> _lists("公布相关通知、公告、文件", "关", ())
    False
    """
    if (head := _WAYS.sub("", kind)) != kind and len(head) > 1:  # 哪些培训形式: 调研式培训、过堂式培训
        return len(re.findall(rf"[一-龥]{{2,6}}{head}(?:[、，,和及与]|等|$)", segment)) > 1
    if _members(segment) < _FEWEST:
        return False
    if len(kind) == 1:
        return len(re.findall(f"{kind}(?:[、，,]|$)", segment)) > 1
    if kind[-2:] in segment:
        return True
    return bool(nouns) and len(_NAMED.findall(segment)) >= _FEWEST and all(t.in_text(segment) >= 0.5 for t in nouns)


def _titles(asked: Asked, source: Source) -> Reply | None:
    """The names in 《》 of so many documents: "那五份规范性文件的名字"; None unless one sentence names just as many."""
    wanted = _SO_MANY_TITLES.search(asked.text)
    if wanted is None:
        return None
    many = read_numeral(wanted["many"])
    needed = [term for term in terms_of(wanted["what"]) if term.heavy]
    found: list[Span] = []
    for sentence in sentences(source.text):
        names = list(_TITLE.finditer(source.text, *sentence))
        words = matchable(sentence.of(source.text))
        if len(names) == many and all(term.in_text(words) >= 0.5 for term in needed):
            behind = _BRACKET.match(source.text, names[-1].end())
            found.append(Span(names[0].start(), behind.end() if behind else names[-1].end()))
    return only_quotes(found, source) if len(found) == 1 else None


def _member_bodies(asked: Asked, source: Source) -> Reply | None:
    """The bodies that make up a group (成员单位包括…), of which the sentence or the one before it names the group."""
    if "成员单位" not in asked.text or not _WHICH_OF_THEM.search(asked.text):
        return None
    needed = [term for term in asked.terms if term.heavy and term.word not in "成员单位"]
    found, before = list[Span](), ""
    for sentence in sentences(source.plain):
        words = matchable(sentence.of(source.plain))
        if _MEMBERS_TOLD.search(words) and all(term.in_text(before + words) >= 0.5 for term in needed):
            found.append(trimmed(source.plain, *sentence, "。；; ") or sentence)
        before = words
    return only_quotes(found, source) if len(found) == 1 and found[0].end - found[0].start <= _LONGEST_BODIES else None


def so_many(asked: Asked, source: Source) -> Reply | None:
    """The names before so many things of a kind: 哪五个试点镇 of "指导甲、乙、丙、丁、戊五个试点镇"; None unless one segment has them."""
    if bodies := _member_bodies(asked, source):
        return bodies
    wanted = _SO_MANY_OF_KIND.search(asked.text) if _WHICH_OF_THEM.search(asked.text) else None
    many = read_numeral(wanted["many"]) if wanted else None
    if wanted is None or many is None:
        return None
    needed = [t for t in asked.terms if t.heavy and t.word not in wanted[0] and wanted["what"] not in t.word]
    found: list[Span] = []
    for sentence in sentences(source.text):
        words = matchable(sentence.of(source.text))
        for segment in SEGMENT.finditer(source.text, *sentence):
            own = to_simplified(squeeze(segment[0]))
            named = re.search(rf"(?P<count>{NUMERAL}){wanted['measure']}{wanted['what']}", own)
            if named is None:
                continue
            before = own[: named.start()].removesuffix("等")
            as_many = read_numeral(named["count"]) == many == before.count("、") + 1 + _joined_by_and(before)
            span = trimmed(source.text, *segment.span(), "，,；;。、 ") if as_many else None
            if span and many > 1 and all(term.in_text(words) >= 0.5 for term in needed):
                found.append(span)
    return only_quotes(found, source) if len(found) == 1 else None


def _joined_by_and(names: str) -> int:
    return int(bool(re.search("、[^、]{1,14}[和与及][^、]{1,14}$", names)))


def _nouns(asked: Asked, category: str, source: Source) -> tuple[list[Term], list[Term]]:
    """The nouns a sentence must hold, of the clause that asks or else of the whole question; and its topic words."""
    clause = next((c for c in _CLAUSE.findall(asked.text) if category in c), asked.text)
    clauses = [clause, asked.text] if clause != asked.text else [clause]
    for text in clauses:
        rest = [t for t in terms_of(text.replace(category, " ")) if t.heavy and not _says_nothing(t, source)]
        nouns = [t for t in rest if is_noun(t.word)]
        if nouns:
            return nouns, []
    topics = [t for t in asked.terms if t.word in _TOPICS]
    return [], topics


def _says_nothing(term: Term, source: Source) -> bool:
    return term.word in _PEOPLE or term.word in source.report.publisher


def is_noun(word: str) -> bool:
    """Whether a word names a thing, or is one that the dictionary does not know."""
    kind = kind_of_word(word)
    if word[0].isdigit() or word[0] in "新哪是从由在把被" or word[-1] in "来去":
        return False
    return not kind or kind[0] not in _NOT_NOUNS or (len(word) > 2 and kind == "v")  # 预决算: verbs have two letters


def _holds(words: str, needed: Sequence[Term], context: Sequence[Term], own: str, told: re.Pattern[str]) -> bool:
    """Whether a sentence holds the nouns asked for; without any, whether its list is about the topic ("内容涉及…")."""
    if needed:
        return all(term.in_text(words) >= 0.5 for term in needed)
    if told.match(own) or _CLOSES.search(own):
        return _any_in(words, context)
    return _any_in(own, context) and all(term.in_text(words) >= 0.5 for term in context)


def _any_in(words: str, context: Sequence[Term]) -> bool:
    return any(term.in_text(words) >= 0.5 for term in context)


def _nearness(own: str, wanted: _Wanted) -> float:
    """How well the listing itself, not only its sentence, fits: words of the question in it, its kind behind 等."""
    inside = sum(term.in_text(own) for term in (*wanted.needed, *wanted.context))
    named = 0.5 if _kind_named(own, wanted.told) else 0.0
    return inside + named + (0.3 if wanted.told.search(own) else 0.0) - len(own) / 1000


def _kind_named(words: str, told: re.Pattern[str]) -> bool:
    """Whether a list says itself what it lists: "A、B、C等9项制度", "主要渠道有A、B"."""
    behind = rf"等[^，,；;。]{{0,8}}(?:{told.pattern})"
    before = rf"(?:{told.pattern})(?:[^，,；;。、]{{0,6}}(?:有|为|是|包括)?[：:]|(?:主要|分别)?(?:有|是|为|包括)(?=[^，,；;。、]{{2,12}}、))"
    return bool(re.search(f"{behind}|{before}", words))


def _list_in(text: str, sentence: Span, told: re.Pattern[str]) -> Span | None:
    """The segments of a sentence that list three things or more, with the segment that names their kind."""
    pieces = segments(text, sentence)
    if counted := _counted_one_by_one(text, pieces, told):
        return counted
    listing = [i for i, span in enumerate(pieces) if _members(span.of(text)) >= _FEWEST]
    if not listing:
        return None
    naming = [i for i, span in enumerate(pieces) if told.search(to_simplified(span.of(text)))]
    own = [i for i in naming if i in listing]
    told_by_kind = (i for i in own if _kind_named(to_simplified(squeeze(pieces[i].of(text))), told))
    first = next(told_by_kind, next(iter(own), listing[0]))
    named = next((i for i in (first, first - 1, first + 1) if i in naming), None)
    if named is None:
        return None
    span = trimmed(text, pieces[min(first, named)].start, pieces[max(first, named)].end, "，,；;。、 ")
    return span if span and span.end - span.start <= _LONGEST else None


def _counted_one_by_one(text: str, pieces: Sequence[Span], told: re.Pattern[str]) -> Span | None:
    """A list whose members each have their number: "其中网站5条，公众号731条，报刊等载体5327条"."""
    first = next((i for i, span in enumerate(pieces) if "其中" in span.of(text) or "分别" in span.of(text)), None)
    if first is None:
        return None
    last = first
    while last + 1 < len(pieces) and _COUNTED.search(pieces[last + 1].of(text)):
        last += 1
    span = trimmed(text, pieces[first].start, pieces[last].end, "，,；;。、 ")
    members = last - first + 1
    return span if span and members >= _FEWEST and told.search(to_simplified(span.of(text))) else None


def _members(segment: str) -> int:
    """How many things a segment lists, between 、 or in quotation marks."""
    marks = segment.count("、")
    marks += marks == 1 and bool(re.search("、[^、]{2,14}[和及与]", segment))
    return max(marks + 1 if marks > 1 else 1, len(_NAMED.findall(segment)))
