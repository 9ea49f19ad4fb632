"""Whose words the words of a question are: this number's or its neighbour's.

What stands behind a number and counts a later one does not explain it ("评议问卷3000份，收回有效问卷2876份": 有效 is
no word of the 3000), and a number that only borrows words is no answer where its neighbour owns all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.carriers import channels_in
from assistant.prose.turns import Told, own_words
from assistant.prose.units import KINDS_OF_UNITS
from assistant.prose.wording import Asked, Term, counted_thing, terms_of
from corpus.gazetteer import kind_of_word
from corpus.punctuation import CLAUSE_END, IN_BRACKETS, STATEMENT_END, up_to_clause_end
from corpus.report import Mention
from corpus.text import matchable, segment_start

#: 粉丝数达35万: the noun that a number without a measure counts.
_NOUN_COUNTED = re.compile("(?P<noun>[一-龥]{2})(?P<of>总?[数量])?(?:均?已|共|达到?|为|是|有|突破|超过?|逾|约|近)*$")
#: 不予公开信息数79: what is counted in these is information.
_OF_INFORMATION = ("条", "篇")
#: 政务服务中心, 某镇: who does it, where nothing else in a question says what is counted.
_DOER = re.compile("[一-龥]{2,10}?(?:中心|大厅|[局委厅馆院](?![长面托])|办公[室厅]|府办|公司|街道|[镇乡](?!村))")
#: What offices do that is counted.
ACTS = frozenset(
    "公布 公开 发布 主动公开 推送 受理 收到 接收 承办 办理 处理 办结 举办 举行 召开 制作 编制 编印 编发 出台 印发 "
    "制定 制发 收取".split()
)
_ACTS = ACTS | {"发", "办", "收"}
#: Those who came are told beside what they came to: 培训3期，240人次参加.
_COUNTS_APART = frozenset("人 名 人次 位 户 元 万元 % 分钟 小时 天".split())
#: 来电来访, 来信来访, 建议提案: two ways or things in one word.
_TWO_WAYS = tuple(
    re.compile(f"({one})({other})")
    for one, other in (("来[电信访函人]",) * 2, ("人大(?:代表)?", "政协(?:委员)?"), ("建议", "提案"), ("提案", "建议"))
)
#: 网站及|12个账号.
#: What joins a number to the one before it.
JOINS_NEXT = re.compile("(?:、|[和与及])$")
#: A word of a question from here on is explained.
EXPLAINED = 0.45


#: 收到申请后公开了的几件: what came in first is not what is counted.
_AFTER = re.compile(
    "(?:收到|接到|受理|收)[^，,。后]{0,8}(?:之|以)?后(?![续面来])(?:[又再都就被最终]|予以)*(?P<act>公开|答复|办结|提供|公布|转办|移交|补正)"
)
#: 因申请引发行政复议2件 counts reviews and no applications.
_DISPUTES = re.compile("(?:引起|引发|产生|导致)的?(?:行政)?(?:复议|诉讼)")
_ASKS_DISPUTES = re.compile("复议|诉讼|起诉|官司|争议|纠纷|引起|引发|告|案")


def does_what_came_before(text: str, own: str) -> bool:
    """Whether a question counts what was done after something came in, and a number does not say that it was done.

    >>> does_what_came_before("收到申请后公开了的几件", "共受理政府信息公开申请")
    True
    >>> does_what_came_before("收到申请后公开了的几件", "依法公开信息"), does_what_came_before("收到几件", "共受理申请")
    (False, False)
    """
    found = _AFTER.search(text)
    said = re.sub("公开申请|申请公开", "", matchable(own))
    return found is not None and not re.search(rf"(?<!部分)(?<!不予)(?<![未不]){found['act']}", said)


def of_a_dispute(text: str, own: str) -> bool:
    """Whether a number counts the reviews and lawsuits that something led to, and a question asks for none of these.

    >>> of_a_dispute("收到申请几件", "因政府信息公开申请引发行政复议"), of_a_dispute("引发复议几件", "申请引发行政复议")
    (True, False)
    """
    return bool(_DISPUTES.search(matchable(own))) and not _ASKS_DISPUTES.search(text)


def joins_two_ways(terms: Sequence[Term], own: str) -> bool:
    """Whether a number counts two ways or things by one word (来电来访20次, 建议提案9件), and only one is asked for."""
    heavy = [term for term in terms if term.heavy]
    found = (pair for way in _TWO_WAYS for pair in way.finditer(own))
    joined = ([any(term.in_text(way) >= EXPLAINED for term in heavy) for way in pair.groups()] for pair in found)
    return any(any(named) and not all(named) for named in joined)


#: 从宣传和服务两个方面入手: ways of seeing a thing, which are no pieces of it.
_ASPECTS = re.compile("[个大]?(?P<noun>方面|层面|维度|角度|环节|着力点|步骤|阶段)")


def counts_aspects(asked: Asked, mention: Mention, text: str) -> bool:
    """Whether a number counts aspects of a thing, which a question does not name: 两个方面 are no 条."""
    found = _ASPECTS.match(matchable(text[mention.end : mention.end + 6])) if mention.unit in ("", "个") else None
    return found is not None and found["noun"] not in asked.text


def counts_another_thing(asked: Asked, mention: Mention, text: str) -> bool:
    """Whether a number in another measure than the one asked for counts something else than what is asked for.

    给多少件文件贴了标签 asks for 文件, and 三类标签 are none; "粉丝数达35万" and "用户已突破35万" are no numbers of 条.
    """
    thing = [term for term in terms_of(counted_thing(asked.text)) if term.heavy]
    if thing and not any_said(thing[-1:], matchable(mention.counted)):  # 热线咨询员: 热线 alone is none
        return True
    if thing and asked.unit in KINDS_OF_UNITS[0] and mention.unit in KINDS_OF_UNITS[1]:  # 意见征集9期 are no 意见
        return thing[-1].word not in matchable(mention.own)[-len(thing[-1].word) :]
    noun = None if mention.unit or not asked.unit else _NOUN_COUNTED.search(text[: mention.start])
    if noun is None or (noun["noun"] == "信息" and asked.unit in _OF_INFORMATION):
        return False
    if noun["of"] is None and kind_of_word(noun["noun"]) != "n":
        return False
    return not any(
        term.in_text(noun["noun"]) >= EXPLAINED
        for term in asked.terms
        if term.heavy or kind_of_word(term.word) == "v"  # 播了多少次: 播放量
    )


#: 有关规范性文件的通知公告38份: what is counted stands behind 的.
_OF_IT = re.compile("^(?P<of>.*[一-龥]{2})的(?P<head>[一-龥]{2,8})$")
#: 政策文件|解读96篇, 规范性文件|类信息68条: a thing before these is not what they count.
_ABOUT_IT = re.compile("(?P<head>解读|图解|目录|汇编|清单|专栏|栏目|指南|摘要|类)(?:材料|稿件?|政府信息|信息)?$")
#: 两条微信阅读量即达|180万次: the words behind a number count the next one.
_LEADS_ON = re.compile(r"^[^，,。；;：:、（(\n\d]{1,14}?(?:达到?|[超突]过|突破|为|是|有)(?:了|近|约)?\d")
#: 一共有几名咨询员: of all that there are, no number tells that says what some of them did.
_ALL_THERE_ARE = re.compile("(?:一共|总共|总计|拢共|统共|合计|共)有?(?:多少|几)")
_THERE_ARE = re.compile("有|设|配|建|拥|聘|现|共|总|开|达|覆盖|运[维营行]|在[用编岗]")


def counts_what_is_beside_it(asked: Asked, mention: Mention, text: str) -> bool:
    """Whether a number of the thing's name counts only what has to do with it, or some of it.

    公告 of "有关规范性文件的公告38份" are no 规范性文件, "文件解读96篇" no 文件, "推动2名咨询员通过考核" are not all of
    them, and the words behind a number that lead on to another one count that: 两条微信阅读量即达180万次.
    """
    thing = [term for term in terms_of(counted_thing(asked.text)) if term.heavy]
    own = matchable(mention.own)
    of_it = _OF_IT.match(own) if thing and thing[-1].in_text(own) else None
    if of_it and kind_of_word(of_it["head"][-2:]).startswith("n"):
        head = [term for term in terms_of(of_it["head"]) if term.heavy]
        named = [term for term in asked.terms if term.heavy and term.in_text(of_it["head"])]
        if head and not named:
            return True
    if (about := _ABOUT_IT.search(own)) and about["head"] not in asked.text:
        named = thing or [term for term in asked.terms if term.heavy and f"多少{term.word}" in asked.text]
        if named and named[-1].in_text(own[: about.start()]):
            return True
    leads_on = _LEADS_ON.match(matchable(text[mention.end : mention.end + 24]))
    if leads_on and mention.unit and not (isinstance(mention, Told) and mention.side):
        return True
    if thing and _ALL_THERE_ARE.search(asked.text):
        did = [w.word for w in terms_of(own) if w.heavy and kind_of_word(w.word).startswith("v")]
        known = asked.heavy
        return any(not _THERE_ARE.search(word) and not any(word in t.word for t in known) for word in did)
    return False


def stands_behind(thing: str, mention: Mention, text: str) -> bool:
    """Whether a thing stands right behind a number that counts it alone: 1326件政策文件, not 50件建议、提案."""
    behind = matchable(text[mention.end : mention.end + 30])
    return bool(thing) and behind.startswith(thing) and not re.match(r"[、和与及](?!\d)", behind[len(thing) :])


def stands_behind_another(thing: str, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether the thing that is asked for stands behind another number and not behind this one: 14个镇、7个街道.

    In "注销2个闲置的政务新媒体，新设1个政务新媒体" it stands behind both, and the parts of 50期简报 are 简报 too.
    """
    others = [other for other in beside if other is not mention]
    own = matchable(up_to_clause_end(text, mention.end)).partition("、")[0]
    return (
        thing not in own
        and thing not in matchable(mention.whole)
        and thing not in _alone_before(mention, others, text)  # 公开政府信息80条，累计发送1300条信息
        and not stands_behind(thing, mention, text)
        and any(stands_behind(thing, other, text) for other in others)
    )


def _alone_before(mention: Mention, others: Sequence[Mention], text: str) -> str:
    """The segment of a number before it; "" where another number stands there."""
    start = segment_start(text, mention.start, "，,；;。\n")
    shared = any(start <= other.start < mention.start for other in others)
    return "" if shared else matchable(text[start : mention.start])


def own_clause(mention: Mention, beside: Sequence[Mention], text: str) -> str:
    """The clause of a number, matchable, without what later numbers count behind the next sign.

    beside: the numbers of its clause.
    """
    end = STATEMENT_END.search(text, mention.end)
    sign = CLAUSE_END.search(text, mention.end)
    behind = matchable(text[mention.end : end.start() if end else len(text)])
    for other in beside:
        if (sign and other.start > sign.start()) or (other.start > mention.end and text.startswith("、", mention.end)):
            behind = behind.replace(matchable(own_words(other)), " ")
            before = text[max(segment_start(text, other.start, "，,；;。\n"), mention.end) : other.start]
            behind = behind.replace(matchable(before), " ") if before else behind  # 其中9月|面向乡镇的培训有|243人
            explained = IN_BRACKETS.match(text, other.end)  # 主动公开168条|（包括规划、征地信息等）
            behind = behind.replace(matchable(explained[0]), " ") if explained else behind
    before = matchable(mention.clause).partition(matchable(mention.raw))[0]
    return before + matchable(mention.raw) + behind


def neighbour_owns_all(terms: Sequence[Term], mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a number itself says nothing of what is asked, and another one of its clause says all of it."""
    heavy = [term for term in terms if term.heavy]
    said = matchable(mention.counted)
    if not heavy or any_said(heavy, said):
        return False
    light = [term for term in terms if term.in_text(said) >= EXPLAINED]
    return any(
        all(term.in_text(matchable(other.own)) >= EXPLAINED for term in (*heavy, *light))
        for other in beside
        if other is not mention
        and (other.unit or not mention.unit)
        and (mention.unit in _COUNTS_APART) <= (other.unit in _COUNTS_APART)
    )


def serves_another(asked: Asked, mention: Mention, beside: Sequence[Mention], text: str, segment: str) -> bool:
    """Whether a number is of another item of its list, of who did so many, or not of what a channel put out."""
    return (
        _item_beside_owns_all(asked.terms, mention, beside, text)
        or _leads_on_to_the_asked(asked, mention, beside, text)
        or is_not_what_was_put_out(asked, mention, segment)
    )


def _item_beside_owns_all(terms: Sequence[Term], mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether another item of a list of numbers says itself all that is asked, and this one does not.

    In "公布取水许可证16条、排污许可证12条" a question for 取水许可证 is not answered by the second.
    """
    heavy = [term for term in terms if term.heavy]
    said = matchable(mention.counted)
    if all(term.in_text(said) >= EXPLAINED for term in heavy):
        return False
    return any(
        other is not mention
        and other.unit == mention.unit
        and not CLAUSE_END.search(text, min(other.end, mention.end), max(other.start, mention.start))
        and all(term.in_text(matchable(other.own)) >= 0.9 for term in heavy)
        for other in beside
    )


def did_so_much(mention: Mention, beside: Sequence[Mention], text: str) -> Mention | None:
    """The number right behind one that only counts who did it: the 90条 of 12个账号发布信息90条; None where none is."""
    behind = min((m for m in beside if m.start >= mention.end), key=lambda m: m.start, default=None)
    between = matchable(text[mention.end : behind.start]) if behind else ""
    does = any(word in between for word in _ACTS) and not CLAUSE_END.search(between)
    return behind if does else None


def _leads_on_to_the_asked(asked: Asked, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether a number only counts who did so many of what is asked for; or some of those who did what is asked for.

    In "网站及12个账号发布信息90条" the 12 are no number of 发布信息 in any measure.
    """
    done = did_so_much(mention, beside, text)
    if done is None or not asked.unit:
        return False
    between = matchable(text[mention.end : done.start])
    acts = any(term.word in _ACTS and term.in_text(between) >= 0.75 for term in asked.terms)
    joins = acts and JOINS_NEXT.search(text[: mention.start])
    if joins and not stands_behind(counted_thing(asked.text), mention, text):
        return True
    return mention.unit != asked.unit and done.unit == asked.unit


def neighbour_owns_the_thing(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a number has no word of the thing that is counted, and another one of its clause has it with more words.

    网站发布宣传文章几篇 is not answered by "网站发布信息90条" beside "发布宣传文章172篇".
    """
    heavy = asked.heavy
    named = [term for term in terms_of(counted_thing(asked.text)) if term.heavy] or heavy
    said = matchable(mention.counted)
    if not asked.unit or not named or named[-1].in_text(said) >= EXPLAINED or channels_in(named[-1].word):
        return False  # 微博29个，共发布信息1992条: still of the 微博
    own = {term.word for term in heavy if term.in_text(said) >= EXPLAINED}
    act = {word for word in own if not channels_in(word)}  # 规范性文件清理4次，废止5件: of what was done it tells alone
    for other in beside:
        apart = (mention.unit in _COUNTS_APART) > (other.unit in _COUNTS_APART)
        if other is mention or apart or other.own == mention.own or (mention.unit and not other.unit):
            continue
        its = {term.word for term in heavy if term.in_text(matchable(other.own)) >= EXPLAINED}
        if named[-1].word in its and len(its) > len(own) and act <= its:
            return True
    return False


#: 涉及多少村民: the thing stands right behind 多少, without a measure.
_THING_BEHIND = re.compile(r"(?:多少|(?<!哪)几)个?(?P<thing>[一-龥]{2,6})[？?。]?$")


def neighbour_counts_the_named(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a question names right behind 多少 what a neighbour counts, and a number counts another thing.

    整治村组河道涉及多少村民 is not answered by the 30处 of "公开村民饮水项目30处，惠及村民8000人".
    """
    found = _THING_BEHIND.search(asked.text) if not asked.unit else None
    thing = found["thing"] if found else "\n"
    own = matchable(own_words(mention))
    if found is None or own.endswith(thing) or not kind_of_word(own[-2:]).startswith("n"):
        return False
    ends = (matchable(own_words(other)) for other in beside if other is not mention)
    return not matchable(mention.whole).endswith(thing) and any(end.endswith(thing) for end in ends)


def neighbour_is_meant(asked: Asked, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether another number of the clause is named by a word of a question, and this one by none of its words.

    In "两条微信阅读量达180万次，41条短视频播放量超2300万" a question for 短视频 means the second, though 次 counts the
    first: the other one is printed in the measure that is asked for, or in none.
    """
    heavy = asked.heavy
    start = segment_start(text, mention.start, "，,；;：:。\n")
    sign = CLAUSE_END.search(text, mention.end)
    own = matchable(f"{mention.counted}{text[start : sign.start() if sign else len(text)]}")
    said = [term for term in asked.terms if term.heavy or kind_of_word(term.word) == "v"]
    if not heavy or any(term.in_text(own) >= EXPLAINED for term in said):
        return False
    if not any(word.heavy for word in terms_of(mention.own)):  # 公众号发布502条，转发30条: still of the 公众号
        return False
    others = (matchable(other.own) for other in beside if other is not mention and other.unit in ("", asked.unit))
    return any(term.word in other for other in others for term in heavy)


def another_has_its_owner(asked: Asked, mention: Mention, beside: Sequence[Mention]) -> bool:
    """Whether a number says whose it is, and another one in its measure is that of whom a question names.

    Of "镇办清单事项各14项，县直部门清单项共650项" 县直部门清单事项几项 means the second: both are of 清单, and
    before it the first one names 镇办, which the question does not, and none of its 县直部门.
    """
    heavy = asked.heavy
    its, own = words_owned(heavy, mention), matchable(mention.own)
    for other in beside:
        others, said = words_owned(heavy, other), matchable(other.own)
        common = its & others
        if other is mention or other.unit != mention.unit or not common:
            continue
        lead, its_lead = (_before(common, text, heavy) for text in (said, own))
        foreign = [w for w in terms_of(its_lead) if w.heavy and not any(w.is_like(term) for term in heavy)]
        whose = {term.word for term in heavy if term.in_text(lead) >= EXPLAINED} - its
        named = [term for term in heavy if term.in_text(its_lead) >= EXPLAINED]
        if foreign and whose and not named:
            return True
    return False


def _before(words: set[str], text: str, heavy: Sequence[Term]) -> str:
    """What stands in a text before the first of these words of a question."""
    alike = {each for term in heavy if term.word in words for each in (term.word, *term.same)}
    return text[: min((text.find(word) for word in alike if word in text), default=0)]


def words_owned(heavy: Sequence[Term], mention: Mention) -> set[str]:
    """The words that a number's own words say."""
    return {term.word for term in heavy if term.in_text(matchable(mention.own)) >= EXPLAINED}


def only_a_doer(asked: Asked) -> bool:
    """Whether a question names nothing but who did something with so many: "服务中心公布了几条", not "培训几期".

    >>> from assistant.prose.wording import understand
    >>> only_a_doer(understand("行政服务中心公布了几条")), only_a_doer(understand("行政服务中心入驻部门几个"))
    (True, False)
    """
    doers = "".join(_DOER.findall(asked.text))
    heavy = [term.word for term in asked.terms if term.heavy]
    return bool(doers) and bool(heavy) and all(word in doers for word in heavy)


def only_a_channel(asked: Asked) -> bool:
    """Whether a question names nothing but what carried it and the act: 网站发布多少信息, not 网站几个.

    >>> from assistant.prose.wording import understand
    >>> only_a_channel(understand("网站发布多少信息")), only_a_channel(understand("网站有几个"))
    (True, False)
    """
    heavy = [term.word for term in asked.terms if term.heavy]
    return bool(heavy) and all(map(channels_in, heavy)) and any(term.word in _ACTS for term in asked.terms)


def is_not_what_was_put_out(asked: Asked, mention: Mention, segment: str) -> bool:
    """Whether a question for what a channel put out meets a number of something else: 网站访问900次, not 网站900条."""
    said = matchable(mention.counted + segment)
    acts = [term for term in asked.terms if term.word in _ACTS]
    other = any(term.heavy and not channels_in(term.word) for term in terms_of(matchable(mention.own)))
    return other and only_a_channel(asked) and not all(term.in_text(said) >= 0.75 for term in acts)


def does_the_same(asked: Asked, mention: Mention, segment: str) -> bool:
    """Whether a number in the measure that is asked for is told of the same act: 受理86件 is no 公布几条."""
    acts = [term for term in asked.terms if term.word in _ACTS]
    said = matchable(mention.counted + segment)
    return asked.unit in ("", mention.unit) and all(term.in_text(said) >= 0.75 for term in acts)


def any_said(terms: Sequence[Term], said: str) -> bool:
    """Whether a text says one of the words."""
    return any(term.in_text(said) >= EXPLAINED for term in terms)
