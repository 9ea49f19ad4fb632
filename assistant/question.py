"""What a question says, word by word: names, years, and every stretch of text that the lexicon explains.

Nothing is guessed here. What no word of the lexicon covers is kept as `unexplained`, and it is never read as if it
had not been asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from assistant.introduced import without_introduction, without_writer
from assistant.names.above import with_below_apart, without_above
from assistant.names.all_of_them import written_out
from assistant.names.bracketed import without_bracketed
from assistant.names.class_slips import class_slips
from assistant.names.classes import KindSaid, bodies_of_kind, is_organ_kind, kind_compared, kind_counted, kind_said
from assistant.names.grouped import by_remit, place_first, spelled_out
from assistant.names.naming import titles_in
from assistant.names.publishers import NameIndex, PublisherMatch, Publishers, find_publishers
from assistant.names.shared_organ import organ_of_each
from assistant.names.typos import without_typos
from assistant.reading import (
    addresses,
    attributes,
    denied,
    events,
    fees,
    frames,
    headings,
    occasions,
    planted,
    preamble,
    roles,
    slips,
    titled,
    uncounted,
    unions,
    whose,
    wordings,
    year_after,
    year_before,
)
from assistant.reading.amounts import as_done, in_figures, is_listing
from assistant.reading.carried_ends import as_both_ends
from assistant.reading.dialect import in_common_words
from assistant.reading.excluded import without_idle
from assistant.reading.items_before import as_items_before
from assistant.reading.moving import plainly_moved, unread_change
from assistant.reading.only_claims import as_all_of_it
from assistant.reading.ordered import without_orders
from assistant.reading.ranges import in_ranges
from assistant.reading.saying import plainly_claimed
from assistant.reading.tokens import Token, looking_like_years, single_words, spans_read, tokens_of
from assistant.reading.until import as_cumulative
from assistant.reading.years import Years, find_years
from assistant.reading.years_short import years_beside
from corpus.agencies import body_named
from corpus.gazetteer import words_of
from corpus.numbers import Number, find_numbers
from corpus.text import squeeze, to_simplified

#: Stands where a name or a year stood; no wording contains it but those that ask for one.
TAKEN = "□"
#: Stands where a wording was found that looks like a year or a name (上年结转).
_HIDDEN = "■"

_QUOTES = str.maketrans("", "", "“”‘’\"'「」『』《》〈〉【】[]*#`")
_LINKS = re.compile(r"!?\[[^\]]*\]\([^)]*\)|https?://[\x21-\x7e]+")
#: A blank behind an asking ends it as a comma would (申请几件 其中公司几件); so does another one (复议几件纠正几件).
_PARTED = re.compile(
    r"((?:多少|几)[件个份宗起项次条例笔]?)\s+(?=\S)"
    r"|((?:多少|几)[件份宗起项])(?=(?:[\u3400-\u9fff]{2,6}(?:有|是)?(?:多少|几)[件份宗起项]){1,4}(?:呢|啊|呀)?(?:[?？。,，]|$))"
)
#: 千分之几: told in percent.
_FINER = re.compile("[千万]分之(?:几|多少)")
#: The office through which a government reports, by its name.
_OFFICE = re.compile("人民政府办公[厅室]$|(?:管理)?委员会办公室$")
_AGAIN = re.compile(r"\(([\u3400-\u9fff]{2,8})\)|[那这]一?个(省|市|县|区|镇|乡|街道)(?=[,的里。?□\d]|$)")
#: 淮安|市长是谁: whoever heads it; the letter is no part of its name.
_HEAD_OF_BODY = re.compile(
    "[省市州县区镇乡]长(?=(?:到底|究竟)?(?:是|叫|姓)(?:谁|什么|啥|哪)|谁|的(?:名字|姓名|电话)|信箱|热线|专线)"
)
#: So many bodies beside their government are not read.
_NO_KIND: dict[str, Any] = {"kind": "", "number": 0, "marks": ("restriction",)}
#: A run of letters and digits; dots alone (行政强制…多少件) are no word.
_WORD = re.compile(r"(?=\.*[\u3400-\u9fffA-Za-z0-9])[\u3400-\u9fffA-Za-z0-9.]+")


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart.

    text:        the question in simplified characters without blanks and quotation marks; all spans count in it.
    tokens:      in order, none overlapping another.
    numbers:     numbers that are no years and no part of a wording: what a premise claims.
    unexplained: the content words that nothing covers, and attributes that name no part of the form, whole (没办的).
    attributes:  those of them that pick out applications.
    ignored:     what gives orders instead of asking: sentences, and planted text of machines.
    reasons:     what is told of the speaker and might restrict (家里拆迁), taken for no restriction.
    mended:      slips of one character in words of the form, each with the word it was taken for; what was taken back
                 (去年), with "".
    """

    asked: str
    text: str
    publishers: Publishers
    years: Years
    tokens: tuple[Token, ...]
    numbers: tuple[Number, ...]
    unexplained: tuple[str, ...]
    ignored: tuple[str, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    attributes: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    def marked(self, prefix: str) -> tuple[str, ...]:
        """The marks that begin with `prefix`, without it, each once, in the order they are said."""
        found = (mark for token in self.tokens for mark in token.marks)
        return tuple(dict.fromkeys(mark[len(prefix) :] for mark in found if mark.startswith(prefix)))

    def has(self, *marks: str) -> bool:
        """Whether any of these marks was said."""
        return any(mark in token.marks for token in self.tokens for mark in marks)

    @property
    def is_chat(self) -> bool:
        """Whether something else than reports is wanted (讲个笑话); not where a row of a body is named as well."""
        body = self.publishers.sure
        counts = body and (self.marked("row:") or self.marked("column:") or self.marked("rate:"))
        return (self.has("chat") and not counts) or (self.has("chat:written") and not (body or self.years))

    def at(self, mark: str) -> int:
        """Where a mark is first said; -1 when it is not."""
        return next((token.start for token in self.tokens if mark in token.marks), -1)

    @property
    def bare(self) -> str:
        """The question without publishers and years, for retrieval."""
        taken = {at for start, end in (*self.publishers.spans, *self.years.spans) for at in range(start, end)}
        kept = "".join(character for at, character in enumerate(self.text) if at not in taken)
        return re.sub(r"\(\)|^[,、:的]+", "", kept)


def read_question(
    asked: str,
    facts: NameIndex,
    today: date | None = None,
    context: Sequence[str] = (),
    rows: frozenset[str] = frozenset(),
) -> Question:
    """Take a question apart.

    context: publishers of the conversation. rows: those of the 统计表 before 2019 that the reports meant print.
    """
    kept, cut = planted.without_planted(preamble.without_number(_LINKS.sub("", asked)))
    asked_plainly = without_writer(_PARTED.sub(lambda said: f"{said[1] or said[2]}，", kept), facts, today, context)
    said = with_below_apart(in_common_words(to_simplified(squeeze(asked_plainly)))).translate(_QUOTES)
    said = unions.as_rows(addresses.without_addresses(said))
    whole = place_first(in_figures(in_ranges(as_done(plainly_moved(said)))), facts)
    whole, members = written_out(spelled_out(organ_of_each(by_remit(whole), facts)), facts)
    text, ordered = without_orders(whole)
    text, reasons = without_introduction(text, facts, today, context)
    text = preamble.without_remarks(text)
    text = as_all_of_it(without_bracketed(text, facts, context))
    text, mended = without_typos(
        fees.without_payer(
            plainly_claimed(
                as_items_before(
                    as_both_ends(
                        as_cumulative(
                            year_after.in_years_beside(events.without_event_years(events.as_whole_years(text)))
                        )
                    )
                )
            )
        )
    )
    if said_finer := _FINER.search(text):
        text, mended = _FINER.sub("百分之几", text), (*mended, (said_finer[0], "百分之几"))
    titles = titles_in(to_simplified(squeeze(asked_plainly)))
    hidden, years, publishers, kind = _named_in(text, facts, today, context, titles, rows)
    if back := _taken_back(text, years, publishers):
        text, mended = text[: back[0]] + text[back[1] :], (*mended, (slips.LEADS_ON.split(text[slice(*back)])[0], ""))
        hidden, years, publishers, kind = _named_in(text, facts, today, context, titles, rows)
    publishers = _without_named(publishers, kind) if kind else publishers
    publishers = _with_kind(publishers, _hide(text, years.spans, TAKEN), facts, context)
    years = years_beside([(match.start, match.end) for match in publishers.matches], hidden, years, today)
    mended = (*members, *mended, *((slip.typed, slip.meant) for slip in class_slips(text, publishers)))
    masked = _hide(text, (*years.spans, *publishers.spans, *_told_again(text, publishers)), TAKEN)
    masked = _hide(masked, [(kind.start, kind.end)], TAKEN) if kind else masked
    tokens, numbers = _with_numbers(
        masked, without_idle(masked, tuple(events.as_restrictions(text, tokens_of(masked, rows))))
    )
    tokens, shells = _without_shells(masked, _without_denied(masked, denied.without_sums_beside(tokens)), numbers)
    tokens = whose.of_bodies(tokens) if len(publishers.sure) > 1 else tokens
    if kind:
        of_kind = Token(kind.start, kind.end, text[kind.start : kind.end], kind.marks)
        tokens = tuple(sorted((*tokens, of_kind), key=lambda token: token.start))
    times = [(each.start, each.end, each.offset) for each in years.expressions]
    read = spans_read(tokens)
    when = (
        *attributes.unread_times(text, times, read),
        *year_before.older_origins(text),
        *year_after.finished_elsewhere(text),
    )
    when = (*when, *titled.of_no_row(titles, text, tokens))
    if len(publishers.sure) == 1 and not (numbers or context):
        when = (*when, *uncounted.bodies_below(masked, read))
    if len(of := publishers.sure or tuple(context)) == 1:
        when = (*when, *uncounted.wider_areas(masked, of[0]), *uncounted.done_below(masked, of[0]))
    unread, picked = _unread(_hide(masked, shells, TAKEN), tokens, numbers)
    of_place = any(body_named(each).is_government for each in publishers.sure)
    reasons += tuple(occasions.may_restrict(text, shells, of_place))
    unread, picked = (*when, *unread), (*when, *picked)
    ignored = (*cut, *ordered)
    return Question(asked, text, publishers, years, tokens, numbers, unread, ignored, mended, picked, reasons)


def _named_in(
    text: str,
    facts: NameIndex,
    today: date | None,
    context: Sequence[str],
    titles: Sequence[str],
    rows: frozenset[str],
) -> tuple[str, Years, Publishers, KindSaid | None]:
    """The text with what looks like a year hidden, the years in it, the bodies, and the kind all of which are meant."""
    heads = [found.span() for found in _HEAD_OF_BODY.finditer(text)]
    hidden = _hide(text, (*((token.start, token.end) for token in looking_like_years(text, rows)), *heads))
    years = find_years(hidden, today)
    masked = _hide(hidden, years.spans)
    if group := kind_counted(text):
        apart = find_publishers(_hide(masked, [(group.start, group.end)], ","), facts, context, titles)
        if _is_below_one(group, apart, context) and _asks_of_tables(text, bool(context)):
            joined = text[group.start - 1 : group.start] in tuple("和与跟同及加、")  # 某区和三个局: no one query
            return hidden, years, _with_offices(apart), group._replace(**_NO_KIND) if joined else group
    named = without_above(find_publishers(masked, facts, context, titles), masked)
    return hidden, years, _with_offices(named), kind_said(text) or kind_compared(text, named)


def _is_below_one(group: KindSaid, publishers: Publishers, context: Sequence[str]) -> bool:
    """Whether so many bodies of a kind are those of one government, named or asked about before, or of all places."""
    above = publishers.sure if publishers.matches else tuple(context) if is_organ_kind(group.kind) else ()
    alone = not (publishers.unknown or publishers.ambiguous) and len(publishers.matches) < 2
    if alone and not (publishers.matches or context) and group.number and group.kind.endswith("局"):
        return True  # 2024年三个局谁最多: all that there are, if they are so many
    return alone and len(above) == 1 and body_named(above[0]).is_government


def _asks_of_tables(text: str, goes_on: bool) -> bool:
    """Whether a row, a rate or applications are asked for, or were before, and nothing that only prose holds."""
    marks = {mark for token in tokens_of(text) for mark in token.marks}
    names = any(mark.startswith(("row:", "rate:", "topic:", "vague:", "disclosed")) for mark in marks)
    return "prose" not in marks and (names or goes_on)


def _taken_back(text: str, years: Years, publishers: Publishers) -> tuple[int, int] | None:
    """Where a year, a body or a row is taken back, with the words that do it."""
    rows = [(t.start, t.end) for t in tokens_of(text) if roles.takes_part(t.marks)] if slips.may_be(text) else []
    return slips.taken_back(text, years.spans, [(each.start, each.end) for each in publishers.matches], rows)


def told_first(read: Question) -> list[str]:
    """What was understood in another way than it was written."""
    notes = [
        f"没有收录“{match.corrected_from}”本级的年度报告，按“{match.publishers[0]}”的报告回答。"
        if match.stands_in
        else f"“{match.corrected_from}”按“{match.publishers[0]}”理解。"
        for match in read.publishers.matches
        if match.corrected_from and len(match.publishers) == 1
    ]
    notes += [  # 财政系统: the bureau and whatever is under it, of which only the bureau reports
        f"全系统不止这一家机关；这里只按“{match.publishers[0]}”的报告回答，不是合计。"
        for match in read.publishers.matches
        if (match.corrected_from or match.text).endswith("系统") and len(match.publishers) == 1
    ]
    notes += [
        f"报告的名称里没有写明“{match.outer}”，按收录的“{match.publishers[0]}”回答。"
        for match in read.publishers.matches
        if match.outer and len(match.publishers) == 1
    ]
    notes += [
        f"“{typed}”按“{meant}”理解。" if meant else f"“{typed}”已被更正，按后面说的理解。"
        for typed, meant in read.mended
    ]
    notes += [f"“{reason}”没有当作限定条件；所答不限于此。" for reason in read.reasons]
    if read.ignored:
        notes.append("问题中的指令不予执行，只依据已收录的报告回答。")
    return notes


def _told_again(text: str, publishers: Publishers) -> Iterator[tuple[int, int]]:
    """What says a part of a name once more behind it (白云街道(越秀), 洪泽那个区), and wrong letters for its kind."""
    yield from (slip[:2] for slip in class_slips(text, publishers))
    for match in publishers.matches:
        again = _AGAIN.match(text, match.end)
        if again and all((again[1] or "") in name and name.endswith(again[2] or "") for name in match.publishers):
            yield again.span()


def _with_offices(publishers: Publishers) -> Publishers:
    """A place or its government (上海, 上海市政府) whose office alone reports for it means that office, as is told."""
    matches = [
        replace(match, offered=False, exact=False, corrected_from=match.text, stands_in=True)
        if match.offered and len(match.publishers) == 1 and _OFFICE.search(match.publishers[0])
        else match
        for match in publishers.matches
    ]
    governments = [each for each in publishers.unknown if not each.organ and len(each.told_by) == 1]
    matches += [
        PublisherMatch(each.told_by, each.text, each.start, each.end, False, each.text, stands_in=True)
        for each in governments
    ]
    unknown = tuple(each for each in publishers.unknown if each not in governments)
    return replace(publishers, matches=tuple(sorted(matches, key=lambda match: match.start)), unknown=unknown)


def _without_named(publishers: Publishers, kind: KindSaid) -> Publishers:
    """No single body is named where all of a kind are meant (各气象局)."""

    def apart(span: tuple[int, int]) -> bool:
        return span[1] <= kind.start or kind.end <= span[0]

    return replace(
        publishers,
        matches=tuple(each for each in publishers.matches if apart((each.start, each.end))),
        unknown=tuple(each for each in publishers.unknown if apart((each.start, each.end))),
        spans=tuple(filter(apart, publishers.spans)),
        kind=kind.kind,
        counted=kind.number,
    )


def _with_kind(publishers: Publishers, text: str, facts: NameIndex, context: Sequence[str]) -> Publishers:
    """A kind of body that is said where nobody is named and nobody was asked about before."""
    if publishers.matches or publishers.unknown or publishers.refers_back or publishers.kind or context:
        return publishers
    said = bodies_of_kind(text, facts)
    return replace(publishers, matches=(said,), spans=((said.start, said.end),)) if said else publishers


def _with_numbers(text: str, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Number, ...]]:
    """The numbers that are no part of a longer wording, and the tokens without those inside them (4500|多|件)."""
    numbers = []
    for number in find_numbers(text):
        over = [t for t in tokens if t.start < number.end and number.start < t.end and t.marks != ("filler",)]
        inside = all(number.start <= t.start and t.end <= number.end and len(t.text) == 1 for t in over)
        named = addresses.is_address(text, number) or addresses.is_hotline(text, number)
        if inside and not named and not is_listing(text, number):
            numbers.append(number)
    kept = (t for t in tokens if not any(n.start <= t.start and t.end <= n.end for n in numbers))
    return tuple(kept), tuple(numbers)


def _hide(text: str, spans: Iterable[tuple[int, int]], by: str = _HIDDEN) -> str:
    """The text with spans overwritten; its length stays."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = by * (end - start)
    return "".join(characters)


def _without_shells(
    text: str, tokens: tuple[Token, ...], numbers: Sequence[Number]
) -> tuple[tuple[Token, ...], list[tuple[int, int]]]:
    """The tokens without those of clauses that are no part of the question, and where these clauses are."""
    taken = [(at, at + 1) for at, character in enumerate(text) if character == TAKEN]
    taken += [(number.start, number.end) for number in numbers]
    parts = [(token.start, token.end) for token in tokens if roles.takes_part(token.marks)]
    read = spans_read(tokens)
    shells = [*roles.shells(text, taken, parts, read), *frames.frames(text, bool(numbers), read)]
    kept = (t for t in tokens if not any(start <= t.start < end for start, end in shells))
    return tuple(kept), shells


def _unread(text: str, tokens: Sequence[Token], numbers: Sequence[Number]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that nothing covers, and the attributes among them that name no part of the form, whole (没办的)."""
    read = spans_read(tokens)
    left = tuple(_left_over(text, tokens, numbers))
    in_prose = any({"prose", "elsewhere"} & set(token.marks) for token in tokens)
    whole = () if in_prose else tuple(attributes.unread_attributes(text, read, left))
    whole = whole or tuple(() if in_prose else attributes.unread_predicates(text, read))
    return (*whole, *(word for word in left if not any(word in each for each in whole))), whole


def _without_denied(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with a column that is only denied (没推翻、照样维持) as a word that adds nothing."""
    spans = denied.told_instead(text, spans_read(tokens))
    kept = [t for t in tokens if not any(start <= t.start < end for start, end in spans)]
    kept += [Token(start, end, text[start:end], ("filler",)) for start, end in spans]
    return tuple(sorted(kept, key=lambda token: token.start))


def _left_over(text: str, tokens: Sequence[Token], numbers: Sequence[Number]) -> Iterator[str]:
    """The words that nothing covers, each with the single letters beside it that only fill (上|半|年)."""
    single = [(t.start, t.end) for t in tokens if len(t.text) == 1 and t.text in wordings.JOINING]
    joining = {at for at, _ in single}
    covered = [(t.start, t.end) for t in tokens] + [(n.start, n.end) for n in numbers]
    bare = _hide(text, covered, TAKEN)
    open_text = _hide(text, [span for span in covered if span not in single], TAKEN)
    asks = any(roles.takes_part(token.marks) for token in tokens)
    marks = [mark for token in tokens for mark in token.marks]
    implied = not any(mark.startswith(("row:", "rate:", "vague:")) for mark in marks)
    compound = {t.end for t in tokens if any(mark.startswith(("row:", "column:")) for mark in t.marks)}
    read = spans_read(tokens)
    for run in _WORD.finditer(open_text):
        left = [at for at in range(run.start(), run.end()) if at not in joining and bare[at] != TAKEN]
        if not any(bare[at] not in wordings.HARMLESS for at in left):
            continue
        light = asks and roles.is_light(run.group(), text[run.end() :], run.start() in compound, implied)
        light = light or _leads_to_reason(text, tokens, *run.span()) or headings.puts_under(text, read, *run.span())
        if not (light or roles.is_of_its_label(run.group(), marks)):
            yield run.group()
    yield from (token.text for token in tokens if {"restriction", "chat"} & set(token.marks))
    yield from uncounted.told_nothing(text, read)
    yield from unread_change(text, read)
    yield from roles.denied_of_nothing(text, read)
    yield from denied.denied_verbs(text, read)
    yield from uncounted.uncounted(text, read)
    yield from _scattered(text, tokens)


def _leads_to_reason(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an uncovered run only ties to what it is said of the reason beside it, small words between (牵涉|到)."""
    behind = next((t for t in tokens if t.start >= end and "filler" not in t.marks), None)
    ahead = next((t for t in tokens if t.end == start), None)
    leads = behind is not None and roles.leads_to_reason(
        text[start:end], text[:start], text[end : behind.start], behind.marks
    )
    return leads or (ahead is not None and roles.holds_back(text[start:end], ahead.marks, text[end:]))


def _scattered(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Words whose letters were each taken for a letter that fills: 作|家, 患|者, 人|才."""
    alone = {t.start for t in tokens if t.end - t.start == 1 and not t.marks[0].startswith(("row:", "column:"))}
    alone |= {at for at, letter in enumerate(text) if letter in wordings.HARMLESS or letter in wordings.JOINING}
    alone -= {at for t in tokens if t.end - t.start > 1 for at in range(t.start, t.end)}
    for start in sorted(alone):
        for length in (3, 2):
            if all(at in alone for at in range(start, start + length)):
                word = text[start : start + length]
                if word in _words_of_letters():
                    yield word


#: Words of that kind which only count or sum up.
_COUNTING = frozenset(
    "全部 全面 全数 条数 件次 份数 年数 人份 总额 总能 报数 时报 要数 多得很 收件 来件 所有 有数 方面 部分 数量 等会儿 "
    "比比 我会 方能 将会 总会 总该有 里面 同比 好多 个数 全都 时时 事事 条条 方才 前头 里头 后头 头里 约数 约计 总计有 "
    "计数 数数 共用 共有 共收 共办 查对 得数 多哈 好人 看吧".split()
)


@cache
def _words_of_letters() -> frozenset[str]:
    """Words for things and kinds that are written with letters which only fill by themselves."""
    known = set(single_words())
    letters = {word for word in known if len(word) == 1} | wordings.HARMLESS | wordings.JOINING | set("作做印填写")
    return words_of(letters, "n|b|an|vn|j") - known - _COUNTING
