"""Of whom and of which year a draft speaks: its own body and year, and those that hold at a place of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.drafts.kinds import MOVED_TO
from assistant.drafts.nonclaims import LIST_MARK, without_titles
from assistant.names.publishers import find_publishers
from assistant.reading.years import YearExpression, find_years
from corpus.gazetteer import is_place, is_word

if TYPE_CHECKING:
    from assistant.ask import Assistant

#: The body that writes, and the area that it belongs to, in the words of its own office.
_OWN = re.compile(
    r"本[省市区县镇乡州局委办厅院所处馆]|我[局委办厅院所处馆]|本(?:机关|单位|部门|级政府)(?!不|未|没)|我们?单位|我们|咱们"
)
_THAT = re.compile(r"该[省市区县镇乡局委办厅州院]")
_IT = re.compile("(?<![其])它(?!们)")
#: The area of the body just named, and that of the body that writes.
_WIDE, _OURS = re.compile("全[省市区县镇乡州]"), re.compile("我[省市区县镇乡州]|管委会")
_OFFICE = re.compile(r"[局委办厅院所处馆社]$")
#: What follows is only measured with: 较某市的218件, 占全区的, 是洪泽区的2.4倍.
_BESIDE = re.compile(
    r"比起|[比较与跟]|相比|低于|高于|少于|多于|[高多低少超]出|超过|不及|不到|不足|接近|(?<!却)是|[为占仅]|相当于|只有|由|从"
)
#: 较经济发展局的: a name is not looked for with these before it.
_LEADS = re.compile(r"^\s*(?:其中|而|并|又|只|仅|也)?[比较与跟]")
#: Fewer characters than these name no body.
_NAME = re.compile("[\u4e00-\u9fff]{2}")
#: 三座地级市, 几个区: no name begins like this.
_COUNTED = re.compile("[一二两三四五六七八九十几各这那某]+[座个家级类]")
#: 新收量三市: nor does one end like this.
_COUNTED_AT_END = re.compile("[\u4e00-\u9fff]{2,}[两二三四五六七八九][省市区县州]$")
#: 市政府 and the like behind a verb (完善市政府门户网站): the verb is no name.
_GOVERNMENT = re.compile("[省市区县](?:人民)?政府$")
_OF_PAIR = re.compile("前者|后者")
#: 苏北的洪泽区: what a body is called beside its name.
_ADORNED = re.compile(r"^[，\s]*[\u4e00-\u9fff]{2}[的](?=[\u4e00-\u9fff]+?[省市区县局委])")
#: Lines of a draft's head and foot that may say whose it is.
_HEAD, _FOOT = 3, 3
#: 从全区看, 就全市而言: from here on the whole area is spoken of.
_SCOPE, _SCOPED = (
    re.compile("(?:[从就在]|放眼|纵观|综观|着眼)$"),
    re.compile("(?:的?(?:层面|范围|整体|总体|情况|角度|面上))*(?:上|内)?(?:来?(?:看|说|讲)|而言|范围内?|层面上?)"),
)
#: What stands behind the body that is spoken of and behind none that is measured with.
_LEADING = re.compile("[也都]?(?:最[多高大少低小快]|居首|领先|第一|位居|排[名在第])")
#: 结转到2025年继续办理: the year is where it goes to.
_GOES_TO = re.compile("(?:结转|转|留)(?:到|至|入|给)?$")
#: What counts behind a year: 规范性文件2019年新制作89件.
_COUNTS = re.compile(
    r"(?:[合总累]计|[\s为有共是，：:达到]|新?制[作发]|新?收到?|受理|办结|发布|主动?公开|废止|新增|却?[仅只]有?)*"
)
#: 2023年和2024年, 2019、2020两年: years that are listed, and the signs between them that stand for a range.
_LISTED_YEARS = re.compile(r"(?:19|20)\d{2}年?(?:\s*[、，,和及与至到~—–－-]+\s*(?:19|20)\d{2}年?)+")
_RANGE = re.compile(r"((?:19|20)\d{2})年?\s*[至到~—–－-]+\s*((?:19|20)\d{2})")
_DATE = re.compile(r"(\d{4})\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}")
#: Expressions of time that mean one year.
_SINGLE = ("year", "until", "relative", "shift", "same")


@dataclass(frozen=True, slots=True)
class Place:
    """A body and a year. known: the body is one of the store's; an unknown one's figures are nobody else's.

    year: None where none was named.
    """

    body: str = ""
    known: bool = False
    year: int | None = None

    @property
    def in_words(self) -> str:
        """What a question begins with: "淮安市2024年"."""
        return f"{self.body}{self.year}年" if self.year else self.body


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of the draft with the bodies and years it names taken out.

    place: where what follows stands, this stretch's own names and years taken into account.
    than:  another body or year that the stretch only measures with (比2023年, 是洪泽区的), or None.
    words: the rest of the stretch before the measuring, behind: the rest after it; whole: both with what joins them.
    dated: a year was named; part: a part of the body that the words are of, which has no report of its own.
    """

    place: Place
    than: Place | None
    words: str
    behind: str = ""
    whole: str = ""
    dated: bool = False
    part: str = ""


#: Where a body or a year stands, and which it is.
_Mark = tuple[int, int, Place | None, YearExpression | None]


def _of_pair(words: str, pair: Sequence[Place]) -> list[_Mark]:
    """前者 and 后者 as the bodies they mean; both in one stretch are figures held against each other."""
    found = list(_OF_PAIR.finditer(words))
    if len(pair) < len(("前者", "后者")) or len(found) != 1:
        return []
    return [(*found[0].span(), pair[found[0][0] == "后者"], None)]


class Frame:
    """The draft's own body and year, and how its words name others."""

    def __init__(self, text: str, assistant: Assistant) -> None:
        self.facts, self.today = assistant.facts, assistant.today
        self._publishers = frozenset(self.facts.publishers())
        self._text = lru_cache(maxsize=None)(self.facts.text)
        self._read = lru_cache(maxsize=None)(lambda words, context: find_publishers(words, self.facts, context))
        lines = [line.strip() for line in without_titles(text).splitlines() if line.strip()]
        head = [line for line in lines[:_HEAD] if not LIST_MARK.match(line)]  # 一、某区 heads a part of the draft
        self.years = next(filter(None, map(listed_years, head)), ())  # that its title lists
        self.own, self.written = Place(), None  # written: the year of the date the draft bears
        self._seen: dict[str, int] = {}
        self._other = Place()  # the last body spoken of beside the own
        self._reported: dict[str, int] = {}  # the last year of each body in which it has a report
        self._named: set[str] = set()  # 上海 is the office that the draft has named in full
        for line in [*head, *lines[_HEAD:][-_FOOT:]]:
            if line.endswith(("。", "；", "：", "，")):
                continue
            found = self._bodies(line, ())
            if not self.own.body and len({body for body, _ in found}) == 1 and len(line) < 60:
                self.own = replace(self.own, body=found[0][0], known=found[0][0] in self._publishers)
            dates = {int(found[1] or found[2]) for found in _DATE.finditer(line)}
            self.written = self.written or next(iter(dates), None)
            years = {year for each in find_years(_DATE.sub("", line), self.today).expressions for year in each.years}
            if self.own.year is None and len(years) == 1 and line in head:
                self.own = replace(self.own, year=years.pop())

        if self.own.year is None and self.written:
            self.own = replace(self.own, year=self._told_of(text))

    def _told_of(self, text: str) -> int | None:
        """The year before the one it was written in, where a draft without a year in its head speaks of that."""
        year = (self.written or 0) - 1
        last_year = re.search(r"去年|过去的?一年", text)
        return year if last_year or (self.own.known and str(year) in text) else None

    def named(self, words: str, now: Place, pair: Sequence[Place] = ()) -> Named:
        """What a stretch of the draft says of bodies and years, when `now` held before it.

        pair: the two bodies that 前者 and 后者 mean.
        """
        if (adorned := _ADORNED.match(words)) and self._bodies(words[adorned.end() :], ()):
            words = words[adorned.end() :]
        marks = sorted([*self._marks(words, now), *_of_pair(words, pair)], key=lambda mark: mark[:2])
        place, than, first = now, Place(), None
        marks = [mark for mark in marks if not mark[3] or self._dates(words, mark[0], marks)]
        dated = any(year for *_, year in marks)
        for start, _, body, year in marks:
            beside = first is not None or self._measures(words, start, marks) or bool(year and year.kind == "shift")
            if year and year.text.startswith("去年") and not beside and self.own.year:
                place = replace(place, year=self.own.year)  # written in the year after the one it tells of
                continue
            if beside:
                first = start if first is None else first
                than = Place(than.body or body.body, than.known or body.known, than.year) if body else than
                than = replace(than, year=self._year(year, place)) if year and not than.year else than
            else:
                place = (
                    replace(place, body=body.body, known=body.known, year=body.year or place.year) if body else place
                )
                place = replace(place, year=self._year(year, place)) if year else place
        rest = self._without(words, marks)
        if first is None:
            plain = rest.replace("\0", "")
            return Named(place, None, plain, "", plain, dated, self._part(words, place))
        measured = Place(than.body or place.body, than.known if than.body else place.known, than.year or place.year)
        found = list(_BESIDE.finditer(rest[:first]))
        start, end = found[-1].span() if found else (first, first)
        words, behind, whole = (part.replace("\0", "") for part in (rest[:start], rest[end:], rest))
        return Named(place, measured, words, behind, whole, dated, self._part(whole, place))

    def _part(self, words: str, place: Place) -> str:
        """The office or area that a stretch names and that only the report of the body prints; "" without."""
        if not (place.known and place.year):
            return ""
        named = [name for name, _ in self._bodies(without_titles(words), (place.body,)) if self._prints(place, name)]
        return named[0] if named else ""

    def headed(self, line: str) -> Place | None:
        """The body and year that a line names for what stands under it, the year wherever it stands; None without."""
        place = self.named(line, self.own).place
        years = {year for each in find_years(without_titles(line), self.today).expressions for year in each.years}
        if len(years) == 1:
            place = replace(place, year=years.pop())
        return place if place.known and place != self.own else None

    def remembered(self, place: Place, before: Place, dated: bool) -> Place:
        """The place with the year in which its body was spoken of last, where the sentence names the body only."""
        if place.body != before.body and not (dated or self.own.year) and place.body in self._seen:
            place = replace(place, year=self._seen[place.body])
        if place.year:
            self._seen[place.body] = place.year
        self._other = place if place.body != self.own.body else self._other
        return place

    def reported(self, place: Place, dated: bool) -> Place:
        """The place with the year its body was last spoken of in, where it has no report of the year that holds.

        dated: the year was named for it, and stays.
        """
        years = self.facts.years(place.body) if place.known and place.year else []
        seen = self._reported.get(place.body)
        if place.year in years:
            self._reported[place.body] = place.year or 0
        elif seen and not dated:
            return replace(place, year=seen)
        return place

    def _marks(self, words: str, now: Place) -> list[_Mark]:
        """Where bodies and years stand, in order: each with its span and what it names."""
        plain = _LEADS.sub(lambda found: "，" * len(found[0]), without_titles(words))
        marks: list[_Mark] = []
        above = (now.body if now.known else "", self.own.body, self._area(now).body)
        context = [name for name in dict.fromkeys(above) if name]
        for body, text in self._bodies(plain, context):
            at = plain.find(text)
            if at >= 0 and not (now.known and now.year and self._prints(now, body)):
                marks.append((at, at + len(text), Place(body, body in self._publishers), None))
        for pattern, place in (
            (_OURS, self._area(self.own if self.own.body else now)),
            (_OWN, self.own),
            (_THAT, now),
            (_IT, self._other),
        ):
            for found in pattern.finditer(plain):
                if place.body and not any(start < found.end() and found.start() < end for start, end, *_ in marks):
                    marks.append((*found.span(), Place(place.body, place.known), None))
        for found in _WIDE.finditer(plain):
            before = [place for _, end, place, _ in sorted(marks, key=lambda mark: mark[:2]) if end <= found.start()]
            place = self._area(next((each for each in reversed(before) if each), now))
            if place.body and not any(start < found.end() and found.start() < end for start, end, *_ in marks):
                marks.append((*found.span(), Place(place.body, place.known), None))
        years = [each for each in find_years(plain, self.today).expressions if each.kind in _SINGLE]
        marks += [(each.start, each.end, None, each) for each in years if len(each.years) < 2 and each.offset < 1]
        return sorted(marks, key=lambda mark: mark[:2])

    def _bodies(self, words: str, context: Sequence[str]) -> list[tuple[str, str]]:
        """The bodies a stretch names: what the store calls each, or its own words where there is no report of it."""
        if not _NAME.search(words):
            return []
        found = self._read(words, tuple(context))
        one = [(m.publishers[0], m.text, m.offered) for m in found.matches if len(m.publishers) == 1]
        sure = [(name, text) for name, text, offered in one if not offered or name in self._named]
        sure = [(name, text) for name, text in sure if text[:2] in name or name in text]  # no 市政府办 of another city
        self._named.update(name for name, _ in sure)
        unknown = [each.text for each in found.unknown if _is_name(each.text) and (not each.organ or each.within)]
        return sure or [
            (name, name) for name in unknown if re.search(rf"(?:^|[^\u4e00-\u9fff]|[其而]|中){name}", words)
        ]

    def _prints(self, place: Place, name: str) -> bool:
        """Whether a body without a report is spoken of in the report of the one that holds: it is a part of it."""
        if name in self._publishers:
            return False
        return any(name in self._text(report.id) for report in self.facts.reports(place.body, place.year))

    def _area(self, now: Place) -> Place:
        """What 全区 means: the own body, or the government above it where that is a department."""
        own = self.own.body
        elsewhere = bool(now.body) and not (own and now.body.startswith(own))  # an office of another area, or no own
        body = now if elsewhere else self.own
        if not _OFFICE.search(body.body):
            return body
        above = [name for name in self.facts.publishers() if name != body.body and body.body.startswith(name)]
        return Place(above[0], True) if above else Place()

    def _measures(self, words: str, start: int, marks: Sequence[tuple[int, int, object, object]]) -> bool:
        """Whether what stands at `start` is only measured with: a word of comparing stands just before it."""
        before = max((end for _, end, *_ in marks if end <= start), default=0)
        between = words[before:start]
        found = list(_BESIDE.finditer(between))
        end = next(end for at, end, *_ in marks if at == start)
        if _SCOPE.search(between) and _SCOPED.match(words[end:]):
            return False
        if _LEADING.match(words[end:]) or MOVED_TO.search(between):
            return False  # 行政许可则是甲市最多，变为2024年的
        return bool(found) and len(between) - found[-1].end() <= 1 and not re.search(r"[，,。；：]\s*[和同]?$", between)

    @staticmethod
    def _dates(words: str, start: int, marks: Sequence[tuple[int, int, object, object]]) -> bool:
        """Whether a year dates what follows, and is not part of a name (公开了2024年政府预算)."""
        before = words[max((end for _, end, *_ in marks if end <= start), default=0) : start]
        end = next(end for at, end, *_ in marks if at == start)
        if _GOES_TO.search(before):
            return False
        alone = bool(_COUNTS.fullmatch(words[end:]))  # 行政许可2019年181件
        return alone or len(re.sub(r"[^\u4e00-\u9fff]", "", before)) <= 3 or bool(_BESIDE.search(before[-3:]))

    def _year(self, said: YearExpression, now: Place) -> int | None:
        """The year an expression means; 去年 is told from the draft's own year, 上年 from the one that holds."""
        if said.years:
            return said.years[0]
        base = self.own.year if said.kind == "relative" else now.year
        base = base or self.own.year or now.year
        return base + said.offset if base else None

    @staticmethod
    def _without(words: str, marks: Sequence[tuple[int, int, object, object]]) -> str:
        letters = list(words)
        for start, end, *_ in marks:
            letters[start:end] = "\0" * (end - start)
        return "".join(letters)


def listed_years(words: str) -> tuple[int, ...]:
    """The years that words list, or that a range in them holds; () where they name no more than one.

    >>> listed_years("2019、2020两年"), listed_years("2022—2024年数据"), listed_years("2024年1月")
    ((2019, 2020), (2022, 2023, 2024), ())
    """
    found = _LISTED_YEARS.search(words)
    if not found:
        return ()
    years = {int(year) for year in re.findall(r"\d{4}", found[0])}
    for first, last in _RANGE.findall(found[0]):
        years |= {*range(int(first), int(last) + 1)}
    return tuple(sorted(years))


def _is_name(text: str) -> bool:
    """Whether what was read as the name of a body without a report is one.

    >>> _is_name("完善市政府"), _is_name("三座地级市"), _is_name("泗阳县")
    (False, False, True)
    """
    stem = _GOVERNMENT.sub("", text)
    is_verb = stem != text and is_word(stem) and not is_place(stem)
    return not (is_verb or _COUNTED.match(text) or _COUNTED_AT_END.search(text))
