# ruff: noqa: E501
"""Yes or no from a report's prose: a claim is held against the number, the date, the 全部 or the denial it prints.

A verdict is only given where the report says the same thing in other words; a sentence about something near is no
verdict. "不对" therefore needs a number of the same count, a date of the same event, or a plain denial.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.prose.affirming import MANNER, UNDONE, counts_it_all, says_it_all, told_of, topic_of
from assistant.prose.all_of_it import ASKS_FOR_REST, all_of_it
from assistant.prose.around_number import CHANGED, tells_change
from assistant.prose.behind import of_its_thing
from assistant.prose.bounds import ABOVE, agrees, bounds, says_bound, settled_by_part, unread_bound, without_bound
from assistant.prose.carriers import channels_in, put_out_by
from assistant.prose.claimed_shares import share_claimed
from assistant.prose.counting import Fit, best_of, fitting
from assistant.prose.endings import asks_ending
from assistant.prose.evidence import Evidence, Reply, Source, counted, judged, listed, of_all_in_turn, only_quotes
from assistant.prose.exceeding import COMPARES, PUBLISHES, compares, exceeding
from assistant.prose.kinds import ALL, claimed
from assistant.prose.moved import Move, claimed_move, printed_up
from assistant.prose.order_claimed import order_claimed
from assistant.prose.owning import did_so_much
from assistant.prose.parts_claimed import parts_claimed
from assistant.prose.telling import denial, telling
from assistant.prose.told import is_of_no_one
from assistant.prose.totals import asks_the_whole, numbers_for, parts_noted, told_as_part
from assistant.prose.units import RATIO, same_kind
from assistant.prose.wording import CHANGE, Asked, Term, terms_of, understand
from assistant.reading.chatter import VERDICT
from corpus.numbers import Number, fractions_in_percent
from corpus.punctuation import CLAUSE_END
from corpus.report import PART_OF, Mention
from corpus.text import segment_start, squeeze

#: A premise that says there was none: "没人打官司，属实吗"; not what stands in its clause of cause: "因未按时答复被通报".
_DENIED = re.compile(
    rf"没有?人|没(?!错)|无(?!故|理|效)|未|(?!{MANNER})不(?!对|是真|是|一定)|零(?=[一-龥])|一分(?:钱)?(?:也|都)"
)
_NONE = re.compile("没有?(?!错)(?:人|谁)?(?:来|去)?")
_CAUSE = re.compile(r"因[^，,。被受遭挨]{1,16}?(?=而|被|受到?|遭到?|挨|引发|引起|导致|产生|发生|造成|责任追究)")
#: 是通过网站发的, 主要在窗口办: the way is claimed, which 未发生网站安全事故 denies of nothing.
_IN_WHICH_WAY = re.compile(
    "(?:通过|经由?|从|在|用|靠|以|由)[^，,。]{2,14}?(?:发布?|公开|推送|公布|办理?|提出?|递交?|答复|受理)(?:出来|出去|的|了)*[，,。？?]*$"
)
_DATE = re.compile(r"(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*[日号])?")
#: What is done with information and applications in general; a claim of no other content is about all of it.
_DONE = re.compile("主动公开|公开|公布|发布|受理|收到|接收|办理|办结|答复")
_OWN_REPORT = re.compile("^.{0,8}?[我本](?=[局委办厅院镇乡县区市街部单])|全年|年内|累计|截[至止]")
#: Words of stating that say nothing of what is counted.
_ADVERBS = re.compile(
    r"有没有|是不是|是否|有无|只(?=[有办发开做收出搞])|真(?=有|是|的|达)|已经?|仅仅?|就(?=[有过达超])|全是|都是|均为|都有|总共|一共|果真|确实|究竟|到底"
)
_CALLED = re.compile("(?:都|全|均)?(?:是|属于|来自)(?P<what>[一-龥]{2,})")
_CLAUSE = re.compile(r"[^，,；;、]+[，,；;、]*")
_AND = re.compile("以及|[和与及跟]")
#: 尚未审结2件 is no count of what was 审结.
_ASKS_FORUNDONE = re.compile("不(?=公开|予|收|办|按|合格|达标|满意|到位)|[未没](?=公开|按|办|答复|审|完)|无法|未")
#: 十一个区都完成了: that there are eleven does not say that all have done it.
_PIECES = frozenset("个 家 件 项 条 人 名 份 户 宗 起".split())
#: 比(上年)少, whose year was read and cut out.
_LESS_THAN_BEFORE = re.compile("^[,，;；、]*(?:同)?[比较](?:要|还|更|有所)?(?:多|少|高|低|增|减|升|降)")
_ENDED = re.compile("办结|审结|答复")
_NOT_DONE = re.compile("(?:没有?|尚未|未)(?=[办答回处公审结解])|无法|不(?=予|公开|属)")
_CASES = re.compile("申请|复议|诉讼|案件")
#: Kinds of applicants: where somebody applied, none of these need have.
_KINDS = re.compile("企业|公司|个人|自然人|公民|单位(?!的)|机构|组织|法人|律师|媒体|记者")


def whether(asked: Asked, source: Source) -> Reply | None:
    """Yes or no, by words of the report that say so; None when it says nothing of it."""
    of_all = (
        bool(ALL.search(asked.text)) and {n.unit for n in claimed(asked.text)} <= _PIECES and bool(claimed(asked.text))
    )
    if ALL.search(asked.text) and asks_ending(asked.text):
        return told_of(topic_of(asked.terms, source), source)  # `ended` alone judges how all cases ended
    if not of_all and (asked.premise or claimed(asked.text)):
        for judge in (_dated, parts_claimed, order_claimed, _compared, share_claimed):
            if reply := judge(asked, source):
                return reply
    if any(claimed_move(asked.text[: number.start]) for number in claimed(asked.text)):
        return None  # 满意率都少了100%: that all of it was done says nothing of a change
    if ALL.search(asked.text) or ASKS_FOR_REST.search(asked.text):
        return all_of_it(asked, source)
    if claimed(asked.text) or _DATE.search(asked.text):
        return None  # a number that nothing counts is no yes and no no
    if asked.premise and compares(asked):
        evidence, holds = exceeding(asked, source)
        return told_of(topic_of(asked.terms, source), source) if holds is None else judged(holds, evidence, source)
    return _exists(asked, source)


def _exists(asked: Asked, source: Source) -> Reply | None:
    """Whether there was any: by a denial, a count, or a sentence that tells of it."""
    denied = asked.premise and bool(_DENIED.search(_CAUSE.sub("", VERDICT.sub("", asked.text))))
    text = VERDICT.sub("", asked.text)
    affirmed = _NONE.sub("", text, count=1) if denied else text  # 没有收到留言吧 is counted by 收到留言58条
    if denied and not _DENIED.search(affirmed):
        text, asked = affirmed, replace(asked, text=affirmed)
    plain = _CAUSE.sub(lambda cause: re.sub(MANNER, "", cause[0]), text)
    topic = topic_of(asked.terms if plain == text else terms_of(plain), source)
    said_no = denial(topic, source.plain, source.report.year)
    if said_no and not (asked.premise and _IN_WHICH_WAY.search(text)):
        return (
            judged(denied, [Evidence(said_no)], source) if asked.premise else only_quotes([said_no], source, "没有：")
        )
    part = replace(asked, kind="count", terms=topic, unit="")
    best = best_of(fitting(part, source.mentions, source.plain, source.report.year))
    undone = best and bool(UNDONE.search(best[0].mention.counted)) != bool(_ASKS_FORUNDONE.search(asked.text))
    named = best and not undone and _counts_by_name(best[0].mention, topic, source, narrow=not asked.premise)
    if best and named and (not asked.premise or counts_it_all(plain, topic, best[0].mention, source)):
        evidence = counted(best[0].mention, part, source)
        exists = evidence.value != 0
        if denied and exists and _names_kind_apart(text, best[0].mention):
            return only_quotes([evidence.span], source)  # 没有企业申请: 143件 may be anybody's
        if asked.premise and PART_OF in best[0].mention.counted and _IN_WHICH_WAY.search(text):
            return only_quotes([evidence.span], source)  # 信息是通过网站发的: a part of it was
        if asked.premise:
            return judged(exists != denied, [evidence], source)
        return Reply(f"{'有' if exists else '没有'}：{listed([evidence], source.text)}", (evidence,))
    told = told_of(topic, source)
    if told and asked.premise and not denied and says_it_all(plain, topic, told.evidence[0].span, source):
        return judged(True, told.evidence, source)
    return told


def _names_kind_apart(claim: str, mention: Mention) -> bool:
    """Whether a claim is of one kind of applicant that a number does not count by itself."""
    return any(kind not in mention.counted + mention.own for kind in _KINDS.findall(claim))


# ── numbers ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _compared(asked: Asked, source: Source) -> Reply | None:
    """Every number that is claimed, held against the one the report prints for the same thing."""
    text = _ADVERBS.sub("", fractions_in_percent(VERDICT.sub("", asked.text)))
    pieces = _pieces(text, claimed(text))
    found: list[tuple[Mention, bool]] = []
    notes: list[str] = []
    if any(unread_bound(text, number) for number, *_ in pieces) or _compares_besides(text, claimed(text)):
        return None
    for number, piece, noun in pieces:
        move = claimed_move(piece[: piece.find(number.raw)])
        told = found[-1][0] if found else None
        fits = _moved(number, piece, move, asked, source) if move else []
        fits = fits or _of_accounts(told, piece, source) or _joined_to(told, noun, number, source)
        if not fits and not move and (question := _asked_for(number, piece, asked, source)):
            fits = _answering(number, question, source)
            part = parts_noted(question, [fit.mention for fit in fits], source)
            if part and not all(settled_by_part(text, number, fit.mention) for fit in fits):
                spans = [counted(fit.mention, asked, source).span for fit in fits]  # 三万条, and 21000 on the website
                return None if bounds(text, number) else only_quotes(spans, source, "年报写到：", *part)
            if of_part := told_as_part(question, number, fits, source):
                return only_quotes([counted(m, asked, source).span for m in of_part], source)
            notes += part
        fits = fits or _counting_the_same(number, piece, asked, source, noun)
        fits = of_its_thing(text, number, piece, fits, source)
        fits = [fit for fit in fits if not _is_of_other_cases(piece, fit.mention)]
        if any(is_of_no_one(asked, fit.mention) for fit in fits):
            return only_quotes([of_all_in_turn(fits[0].mention, source).span], source)
        if not fits or (move and not all(tells_change(fit.mention) for fit in fits)):
            return None  # 少了21期 is held against no count of 119期
        agreeing = [fit for fit in fits if agrees(text, number, fit.mention) and _goes_with(move, fit.mention)]
        if not agreeing and _NOT_DONE.search(piece) and not any(_NOT_DONE.search(fit.mention.counted) for fit in fits):
            return None  # 2件没有答复 is not denied by 已办结31件
        if not agreeing and any(_counts_who_did(fit.mention, source) for fit in fits):
            return None  # 30个新媒体, and 29个新媒体发布信息: there may be more of them
        if 0 < len(agreeing) < len(fits) and len({squeeze(fit.mention.own) for fit in fits}) > 1:
            # 案件2件, of 复议案件2件 and 诉讼案件7件: true of one, and the claim says not of which
            return only_quotes([counted(fit.mention, asked, source).span for fit in fits], source)
        if not agreeing and _stands_beside(number, fits[0].mention, source):
            return only_quotes([counted(fits[0].mention, asked, source).span], source)
        found.append(((agreeing or fits)[0].mention, bool(agreeing)))
    if not all(_is_called(text, number, mention) for (number, *_), (mention, _) in zip(pieces, found, strict=True)):
        return None
    agreed = [mention for mention, right in found if right]
    if any(n.unit and not right and m in agreed for (n, *_), (m, right) in zip(pieces, found, strict=True)):
        return None  # 制发6件文件，对外公开的共33件; 1.公开信息30条, 12360热线接听30件 name a thing and find its number
    found = [(mention, right) for mention, right in found if right or mention not in agreed]
    evidence = [counted(mention, asked, source) for mention, _ in found]
    right = all(right for _, right in found)
    return replace(judged(right, evidence, source), notes=tuple(notes)) if evidence else None


def _is_of_other_cases(piece: str, mention: Mention) -> bool:
    """Whether a number of cases counts none of one kind of applicant that is claimed, or of what was done to them.

    办结了45件申请 is not held against 4件申请收取处理费, nor 3家企业申请 against 办理申请48件.
    """
    if not _CASES.search(mention.counted):
        return False
    done = [term for term in terms_of(piece) if _ENDED.fullmatch(term.word)]
    said = squeeze(mention.counted + mention.clause).lower()
    kin = ({word for word in (term.word, *term.same) if set(word) & set(term.word)} for term in done)  # 办理, no 处理费
    return _names_kind_apart(piece, mention) or any(not any(word in said for word in words) for words in kin)


def _stands_beside(number: Number, mention: Mention, source: Source) -> bool:
    """Whether the clause of a number in another measure prints one in the measure of the claim.

    390个, of 390个新媒体发布信息5万条: how many did it is not denied by how much they did.
    """
    beside = (m for m in source.mentions if m.clause == mention.clause and m.unit == number.unit)
    return bool(number.unit) and mention.unit not in ("", number.unit) and any(beside)


def _compares_besides(text: str, numbers: Sequence[Number]) -> bool:
    """Whether something is said to be more or less, or the most, where no number follows: 受理22条，比上年少."""
    rest = [text[max([clause.start(), *_ends(clause, numbers)]) : clause.end()] for clause in _CLAUSE.finditer(text)]
    return any(COMPARES.search(each) or _LESS_THAN_BEFORE.search(each) for each in rest)


def _ends(clause: re.Match[str], numbers: Sequence[Number]) -> list[int]:
    return [number.end for number in numbers if clause.start() <= number.start < clause.end()]


def _counts_who_did(mention: Mention, source: Source) -> bool:
    """Whether a number counts bodies or accounts that did what the next one counts, and maybe not all there are."""
    beside = [each for each in source.mentions if each.clause == mention.clause]
    return mention.unit in ("个", "家") and did_so_much(mention, beside, source.plain) is not None


def _is_called(text: str, number: Number, mention: Mention) -> bool:
    """Whether a number counts what a claim says that so many are: 县级文件30件是市级文件 is said of no number of 县级."""
    called = _CALLED.match(text, number.end)
    heavy = [term for term in terms_of(called["what"]) if term.heavy] if called else []
    return all(term.in_text(squeeze(mention.counted).lower()) >= 0.5 for term in heavy)


def _pieces(text: str, numbers: Sequence[Number]) -> list[tuple[Number, str, str]]:
    """Each number with the words that say what it counts: its clause, or all of a claim with one number.

    The last of three are the words beside it alone, where its clause has several numbers: 配了2名专职|和|3名兼职.
    """
    if len(numbers) < 2:
        return [(number, text, "") for number in numbers]
    clauses = [(found.start(), found.end()) for found in _CLAUSE.finditer(text)]
    found = []
    for number in numbers:
        start, end = next(span for span in clauses if span[0] <= number.start < span[1])
        noun, own = _beside_it((start, end), number, [other for other in numbers if start <= other.start < end], text)
        for other in numbers:
            own = own.replace(other.raw, " ") if other is not number else own
        found.append((number, own, noun.replace(number.raw, " ")))
    return found


def _beside_it(clause: tuple[int, int], number: Number, beside: Sequence[Number], text: str) -> tuple[str, str]:
    """The words beside one of the numbers that 和 joins in a clause, alone and with what opens the clause."""
    joins = [_AND.search(text, one.end, other.start) for one, other in pairwise(beside)]
    if not joins or not all(joins):
        return "", text[slice(*clause)]
    at = beside.index(number)
    borders = [clause[0], *(join.end() for join in joins if join), clause[1]]
    if at and borders[at] != number.start:  # 专职2名和兼职3名
        return (text[borders[at] : borders[at + 1]],) * 2
    noun = text[number.start : joins[at].start() if at < len(joins) else clause[1]]  # type: ignore[union-attr]
    return noun, text[clause[0] : beside[0].start] + noun


def _of_accounts(told: Mention | None, piece: str, source: Source) -> list[Fit]:
    """What the accounts of the piece before put out, where a piece names none itself: 微博29个，|共发布信息1992条."""
    if told is None or channels_in(piece) or not PUBLISHES.search(piece):
        return []
    beside = [each for each in source.mentions if each.clause == told.clause]
    behind = put_out_by(told, beside, source.plain)
    return [Fit(behind, 1.0)] if behind else []


def _joined_to(told: Mention | None, noun: str, number: Number, source: Source) -> list[Fit]:
    """The one number of the same clause that counts a noun which 和 joins to the one before: 3名专职和2名|兼职."""
    named = [term for term in terms_of(noun) if term.heavy]
    if told is None or not named:
        return []
    beside = (m for m in source.mentions if m.clause == told.clause and m is not told and m.unit == number.unit)
    fits = [Fit(m, 1.0) for m in beside if all(term.in_text(squeeze(m.own)) >= 0.5 for term in named)]
    return fits if len(fits) == 1 else []


def _counting_the_same(number: Number, piece: str, asked: Asked, source: Source, noun: str) -> list[Fit]:
    """The numbers of the report that count what the piece of a claim counts, by its `noun` where that stands apart."""
    own = piece.replace(number.raw, " ")
    said = [term for term in topic_of(terms_of(own), source) if term.word not in number.raw and not says_bound(term)]
    thing = [term for term in said if term.heavy] or (said if number.unit == "%" else [])
    if all(_DONE.fullmatch(term.word) for term in thing):
        return _counting_all(number, own, said, asked, source)
    part = replace(asked, kind="count", text=own, terms=tuple(thing), unit=_unit(number), parts=(), premise=False)
    named = [term for term in terms_of(noun) if term.heavy]
    fits = fitting(part, source.mentions, source.plain, source.report.year)
    fits = best_of([fit for fit in fits if all(term.in_text(squeeze(fit.mention.own)) >= 0.5 for term in named)])
    same = [fit for fit in fits if fit.mention.unit == number.unit or same_kind(part.unit, fit.mention.unit)]
    fits = same if number.unit and same else fits  # 期 and no 条
    return fits if all(_counts_by_name(fit.mention, thing, source) for fit in fits) else []


def _asked_for(number: Number, piece: str, asked: Asked, source: Source) -> Asked | None:
    """The question for the number that a piece of a claim states: 公开了345条 as 公开了多少条; None where it asks more."""
    how_many = "多少" if number.unit == "%" else f"多少{_unit(number)}"
    before, _, behind = piece.partition(number.raw)
    question = replace(understand(f"{without_bound(before)}{how_many}{behind}"), unit=_unit(number))
    question = replace(question, before=question.before or asked.before)
    asks = question.kind == "count" and not question.parts and any(t.weight for t in topic_of(question.terms, source))
    return question if asks else None


def _answering(number: Number, question: Asked, source: Source) -> list[Fit]:
    """The numbers that answer the question for a claimed one, and can be held against it.

    None where one is in another measure (三届 is no number of 件), or its own segment does not name the thing.
    """
    fits = best_of(numbers_for(question, source))
    thing = [term for term in topic_of(question.terms, source) if term.heavy]
    if all(_DONE.fullmatch(term.word) for term in thing) and not asks_the_whole(question, source):
        fits = [fit for fit in fits if _counts_no_more(fit.mention, question.terms)]
    units = {number.unit, _unit(number)}
    alike = (not number.unit or not f.mention.unit or any(same_kind(u, f.mention.unit) for u in units) for f in fits)
    return fits if all(alike) and all(_counts_by_name(fit.mention, thing, source) for fit in fits) else []


def _counts_no_more(mention: Mention, said: Sequence[Term]) -> bool:
    """Whether a number's own words name nothing that a claim without a thing of its own (办结了640条) does not."""
    return all(any(word.is_like(term) for term in said) for word in terms_of(mention.own) if word.heavy)


def _moved(number: Number, piece: str, move: Move, asked: Asked, source: Source) -> list[Fit]:
    """The changes that the report prints of what a claim says has grown or fallen, whichever way they go."""
    own = (piece[: move.start] + piece[move.end :]).replace(number.raw, " ")
    thing = [t for t in topic_of(terms_of(own), source) if t.heavy and t.word not in number.raw and not says_bound(t)]
    if not thing:
        return []
    part = replace(asked, kind="count", text=own, terms=tuple(thing), unit=CHANGE, parts=(), premise=False)
    fits = best_of(fitting(part, source.mentions, source.plain, source.report.year))
    same = [fit for fit in fits if fit.mention.unit == number.unit and printed_up(fit.mention.own) is not None]
    return same if all(_counts_by_name(fit.mention, thing, source) for fit in same) else []


def _goes_with(move: Move | None, mention: Mention) -> bool:
    """Whether a printed change goes the way that is claimed; a number that is no change goes with any claim."""
    up = printed_up(mention.own) if move else None
    return move is None or up is None or up == move.up


def _counting_all(number: Number, own: str, said: Sequence[Term], asked: Asked, source: Source) -> list[Fit]:
    """The one number that a claim without a thing of its own is held against: "公开了540条信息" against "公开信息450条".

    What was done must stand in the number's own words, and these must say no more than the claim does.
    """
    done = [term for term in said if _DONE.fullmatch(term.word)]
    if not done:
        return []
    part = replace(asked, kind="count", text=own, terms=tuple(said), unit=_unit(number), parts=(), premise=False)
    fits = best_of(fitting(part, source.mentions, source.plain, source.report.year))
    if len(fits) != 1:
        return []
    mention = fits[0].mention
    counts = _OWN_REPORT.sub("", mention.counted)
    named = all(term.in_text(counts) >= 0.5 for term in done) and not any(
        t.heavy and not _DONE.fullmatch(t.word) for t in terms_of(counts)
    )
    # a part of more than so many makes the whole more than that
    named = named or (mention.value > number.value and bool(ABOVE.search(own.partition(" ")[0])))
    same = not number.unit or same_kind(number.unit, mention.unit)
    return fits if named and same and PART_OF not in mention.counted else []


def _counts_by_name(mention: Mention, thing: Sequence[Term], source: Source, narrow: bool = False) -> bool:
    """Whether a number's own segment names what is claimed: in "加强解读，公开信息61条" nothing counts 解读.

    narrow: what is counted must name it itself: "开展宣讲和茶叙会等活动10场" counts no 宣讲.
    """
    heavy = [term for term in thing if term.heavy]
    if not heavy:
        return True
    # of what a rate is told stands before the comma: "对预算信息集中公开，公开率100%"
    signs = "；;。\n" if mention.unit == "%" else "，,；;。\n"
    start = segment_start(source.plain, mention.start, signs)
    ends = [at for mark in "，,；;。\n" if (at := source.plain.find(mark, mention.end)) >= 0]
    segment = source.plain[start : min(ends, default=mention.end)]
    where = mention.counted if narrow and mention.counted else mention.counted + segment
    beside = [each for each in source.mentions if each.clause == mention.clause]
    where += _changed_before(mention, beside, source.plain)
    accounts = (each for each in beside if put_out_by(each, beside, source.plain) is mention)
    where += next((each.own for each in accounts), "")  # 微博29个，共发布信息1992条
    return heavy[-1].in_text(squeeze(where).lower()) >= 0.5 or (not narrow and _says_nothing_else(mention, heavy))


def _changed_before(mention: Mention, beside: Sequence[Mention], text: str) -> str:
    """What a change that names no thing is told of: the number right before it (经费38万元|，比上年减少4万元).

    beside: the numbers of its clause. "" for any other number, for a change in another measure, and where it may be
    told of several that are joined: 建议58件、提案73件，比上年增加9件.
    """
    own = squeeze(mention.own)
    if not tells_change(mention) or "分别" in own or any(word.heavy for word in terms_of(CHANGED.sub("", own))):
        return ""
    *others, before = [m for m in beside if m.end <= mention.start and not tells_change(m)] or [mention]
    joined = others and others[-1].unit == before.unit and not CLAUSE_END.search(text, others[-1].end, before.start)
    shares = mention.unit in RATIO or mention.unit.endswith("百分点")
    return "" if joined or not (shares or before.unit == mention.unit) else before.counted


def _says_nothing_else(mention: Mention, thing: Sequence[Term]) -> bool:
    """Whether a number's own words are words of the claim alone: 当场办成 of "当场办成的咨询90件"."""
    own = [word for word in terms_of(mention.own) if word.heavy]
    return len(own) > 1 and all(any(word.same & term.same or word.word in term.word for term in thing) for word in own)


def _unit(number: Number) -> str:
    return "分钟" if number.unit == "分" else number.unit


# ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _dated(asked: Asked, source: Source) -> Reply | None:
    """A day or month that is claimed, held against the one the report's sentence about it names."""
    claim = _DATE.search(asked.text)
    if claim is None:
        return None
    topic = topic_of(terms_of(VERDICT.sub("", asked.text).replace(claim[0], " ")), source)
    spans = telling(topic, source.plain, source.passages, _DATE.search, limit=1)
    if not spans:
        return None
    dates = list(_DATE.finditer(spans[0].of(source.text)))
    same = [d for d in dates if int(d["month"]) == int(claim["month"])]
    same = [d for d in same if claim["day"] is None or int(d["day"] or 0) == int(claim["day"])]
    if not same and len(dates) != 1:
        return None
    return judged(bool(same), [Evidence(spans[0])], source)
