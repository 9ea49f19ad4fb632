"""Wrong numerals of every kind put into right sentences, and right sentences put in every form, for the guard to read.

Evidence and sentences come from the prose of reports: the clause of every number, beside the clauses around it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.guard import Evidence, ModelFailure, Piece, guarded, supported
from corpus.numbers import say
from corpus.report import Mention, Report
from corpus.store import Store
from corpus.text import squeeze

#: Sentences around a number or a clause, as a model might write them.
FRAMES = (
    "{said}[1]。",
    "{who}{said}[1]。",
    "据年报，{said}。",
    "{who}年报写明，{said}[1]。",
    "{said}，详见原文[1]。",
)
#: A quote that is shown when a sentence fails; it holds no number of its own.
OURS = "（原文）"
_DIGITS = "零一二三四五六七八九"
_CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


@dataclass(frozen=True, slots=True)
class Trial:
    """A sentence with the evidence it claims to rest on. kind: what was done to the number, or "right …"."""

    kind: str
    sentence: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Source:
    """One number of a report's prose: its clause, other clauses of the same report, other years' numbers."""

    report: Report
    mention: Mention
    others: tuple[Mention, ...]
    elsewhere: tuple[Mention, ...]

    @property
    def who(self) -> str:
        """ "青溪县2024年"."""
        return f"{self.report.publisher}{self.report.year}年"

    @property
    def evidence(self) -> Evidence:
        """The clause of the number, then two others: what an answer of three quotes would rest on."""
        clauses = dict.fromkeys([self.mention.clause, *(other.clause for other in self.others[:2])])
        return Evidence(tuple(Piece(n, squeeze(clause)) for n, clause in enumerate(clauses, 1)), self.who)

    def claim(self, number: str) -> str:
        """The clause with another numeral in the place of its own, its neighbours left as they are."""
        return squeeze(self.mention.clause).replace(squeeze(self.mention.raw), number, 1)


def sources_of(store: Store) -> list[Source]:
    """Every exact number of the prose of every report, except list labels and years."""
    reports = store.facts.reports()
    mentions = {report.id: [m for m in store.facts.mentions([report.id]) if _counts(m)] for report in reports}
    found = []
    for report in reports:
        years = [m for other in reports if other.publisher == report.publisher != other.id for m in mentions[other.id]]
        for mention in mentions[report.id]:
            others = tuple(m for m in mentions[report.id] if m.clause != mention.clause)
            found.append(Source(report, mention, others, tuple(years)))
    return found


def wrong_trials(sources: Iterable[Source], seed: int = 20240501) -> Iterator[Trial]:
    """Sentences that each state one number its evidence does not print for that thing."""
    for source in sources:
        rng = random.Random(f"{seed}/{source.report.id}/{source.mention.start}")
        printed = {squeeze(source.mention.raw)}
        for kind, number in _wrong_numbers(source, rng):
            if number not in printed:
                said = rng.choice(FRAMES).format(said=source.claim(number), who=source.who)
                yield Trial(kind, said, source.evidence)
        year = source.report.year
        said = source.claim(squeeze(source.mention.raw))
        yield Trial("another year named", f"{source.report.publisher}{year - 1}年{said}[1]。", source.evidence)


def right_trials(sources: Iterable[Source], seed: int = 7) -> Iterator[Trial]:
    """The printed clauses in frames, with the number as printed, in full width, or with separators."""
    for source in sources:
        rng = random.Random(f"{seed}/{source.report.id}/{source.mention.start}")
        raw = squeeze(source.mention.raw)
        forms = {"right as printed": raw, "right full width": full_width(raw)}
        if raw.isascii() or not any(c in _DIGITS for c in raw):
            forms["right separated"] = _separated(source.mention, raw)
        for kind, number in forms.items():
            said = rng.choice(FRAMES).format(said=source.claim(number), who=source.who)
            yield Trial(kind, said, source.evidence)


def passes(trial: Trial) -> bool:
    """Whether the guard shows the sentence; the kind "stream" comes in pieces of two letters."""
    if trial.kind != "stream":
        return supported(trial.sentence, trial.evidence)
    chunks = [trial.sentence[at : at + 2] for at in range(0, len(trial.sentence), 2)]
    try:
        return list(guarded(chunks, trial.evidence, [OURS])) != [OURS]
    except ModelFailure:
        return False


def _counts(mention: Mention) -> bool:
    """An Arabic number that counts something and stands once in its clause, so that to change it is to lie."""
    raw = squeeze(mention.raw)
    return bool(
        mention.unit
        and mention.counted
        and any(c.isdigit() for c in raw)
        and squeeze(mention.clause).count(raw) == 1
        and len(squeeze(mention.clause)) <= 90
    )


def _wrong_numbers(source: Source, rng: random.Random) -> Iterator[tuple[str, str]]:
    value, unit = source.mention.value, source.mention.unit
    digits = say(value)
    changed = _one_digit(digits, rng)
    yield "digit", changed + unit
    for kind, text in _disguised(changed):
        yield kind, text + unit
    yield "stream", changed + unit
    yield "plus one", f"{say(value + 1)}{unit}"
    if value >= 1:
        yield "minus one", f"{say(value - 1)}{unit}"
    yield "percent" if unit != "%" else "no percent", f"{digits}{'%' if unit != '%' else '件'}"
    if value:
        yield "ten thousand", f"{digits}万{unit if unit not in ('%', '万元') else '件'}"
    yield "money", f"{digits}{'元' if unit == '万元' else '万元'}"
    whole = int(value) + rng.choice((1, 2, 10))
    yield "chinese", (f"百分之{_chinese(whole)}" if unit == "%" else _chinese(whole) + unit)
    if unit != "%":
        yield "capitals", _chinese(whole).translate(_CAPITALS) + unit
    same = [m for m in source.others if m.value != value and m.unit == unit] or list(source.others)
    if same:
        yield "another row", squeeze(rng.choice(same[:2]).raw)
    other_years = [m for m in source.elsewhere if m.unit == unit and m.value != value and m.report != source.report.id]
    if other_years:
        yield "another year", squeeze(rng.choice(other_years).raw)


def _disguised(digits: str) -> Iterator[tuple[str, str]]:
    yield "full width", full_width(digits)
    if len(digits) > 1:
        yield "spaces", " ".join(digits)
        yield "tags", "</b><b>".join(digits)
        yield "invisible", "\u200b".join(digits)


def _one_digit(digits: str, rng: random.Random) -> str:
    places = [at for at, c in enumerate(digits) if c != "."]
    at = rng.choice(places)
    return digits[:at] + rng.choice([c for c in "123456789" if c != digits[at]]) + digits[at + 1 :]


def full_width(text: str) -> str:
    """Digits as a full-width keyboard writes them: 12 is １２."""
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in text)


def _separated(mention: Mention, raw: str) -> str:
    digits = say(mention.value)
    whole = Decimal(digits)
    return raw.replace(digits, f"{whole:,}", 1) if whole == whole.to_integral() and whole >= 1000 else raw


def _chinese(number: int) -> str:
    """A whole number below a hundred million, as written out.

    >>> _chinese(12), _chinese(105), _chinese(13561)
    ('一十二', '一百零五', '一万三千五百六十一')
    """
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return _chinese(high) + "万" + (("零" if low < 1000 else "") + _chinese(low) if low else "")
    text = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += _DIGITS[digit] + name
        elif text and number % place and not text.endswith("零"):
            text += "零"
    return text or "零"


@dataclass(slots=True)
class Count:
    """Trials of one kind: how many, how many were shown, and which sentences those were."""

    tried: int = 0
    passed: int = 0
    sentences: list[str] = field(default_factory=list)


def counted(trials: Iterable[Trial]) -> dict[str, Count]:
    """The trials put to the guard, by kind."""
    found: dict[str, Count] = {}
    for trial in trials:
        count = found.setdefault(trial.kind, Count())
        count.tried += 1
        if passes(trial):
            count.passed += 1
            count.sentences.append(trial.sentence)
    return found
