"""The only reader of numbers: what a printed cell says, and which numbers stand in a stretch of prose.

Printed text is kept by the caller; here it only becomes an exact `Decimal`. Nothing is rounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from corpus.text import squeeze, to_simplified

#: What makes a printed number inexact, inside it or around it: it is reckoned with in no sum and no share.
ROUGH = re.compile("[余多近约逾]|以上|左右")


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in text.

    value:       exact; a trailing 万/亿 is multiplied in, but money keeps its printed unit (159.95 with "万元").
    unit:        the measure word behind it ("件", "万元", "人次"), "%" for percentages, "" when none stands there.
    raw:         the characters that were read, `text[start:end]`.
    approximate: the word that makes it inexact ("余", "近", "约"), or "".
    upto:        the other end where a range is said (两三百件: 200 to 300), else None; `open_end` where that is no part
                 of it (几百件: below 1000).
    """

    value: Decimal
    unit: str
    raw: str
    start: int
    end: int
    approximate: str = ""
    upto: Decimal | None = None
    open_end: bool = False

    def overlaps(self, other: Number) -> bool:
        """Whether both stand, in part, at the same place of one text."""
        return self.start < other.end and other.start < self.end

    def same_as(self, other: Number) -> bool:
        """Equal amounts. A percent only equals a percent; 万元 and 元 are compared in 元.

        >>> parse("1.2万").same_as(parse("12,000"))
        True
        >>> parse("60%").same_as(parse("60"))
        False
        >>> parse("1.5万元").same_as(parse("15000元"))
        True
        """
        if (self.unit in RATIOS) != (other.unit in RATIOS):
            return False
        return self.value * MONEY.get(self.unit, 1) == other.value * MONEY.get(other.unit, 1)


#: Measure words by which reports count, longest first where one begins another.
MEASURES = (
    "个百分点 百分点 个工作日 工作日 平方米 立方米 平方公里 千瓦时 公顷 剂次 台次 车次 架次 "
    "个小时 小时 分钟 人次 件次 条次 场次 批次 轮次 篇次 次数 余人 "
    "个月 公里 公斤 千米 万字 家次 户次 人天 大类 大项 小项 "
    "件 条 篇 期 份 个 项 家 次 人 名 户 场 部 张 起 宗 批 笔 类 页 本 册 天 日 年 月 辆 台 套 处 所 座 只 例 位 组 "
    "班 课 节 遍 轮 门 栏 幅 图 集 段 首 级 版 号 层 字 分 岁 米 吨 亩 倍 支 款 封 元 周 口 则 章 幢 栋 间 根 盏 块 面 "
    "通 成 折 票 案 单 种 村 镇 乡 县 区 市 省 国 届"
).split()
#: Units of money, in 元.
MONEY = {
    "元": Decimal(1),
    "千元": Decimal(1000),
    "万元": Decimal(10**4),
    "百万元": Decimal(10**6),
    "千万元": Decimal(10**7),
    "亿元": Decimal(10**8),
}
#: Units of a share.
RATIOS = frozenset(("%", "‰"))
_TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "": 1}

_DIGITS = str.maketrans("０１２３４５６７８９．％＋－−﹣", "0123456789.%+---")
#: In a cell a short dash right before a number is its sign; in prose it also stands between two.
_CELL_DIGITS = _DIGITS | str.maketrans("–", "-")
_ARABIC = r"\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_MEASURE = "|".join(sorted(map(re.escape, MEASURES), key=len, reverse=True))
#: Words that begin with a measure's letter: "申请87分别为…", "2025-01-20字号", "个别", "7月5通报".
_NO_MEASURE = "分别|分为|字号|部分|个别|单[位元独项列日机人身一]|通[过知报告道信讯用行办]"
_FOUND = re.compile(
    rf"(?P<sign>(?<![0-9A-Za-z)）])[+-])?(?P<digits>{_ARABIC})[ \t]*"
    r"(?P<more>余|多|来|几)?[ \t]*"
    r"(?P<times>百万|千万|万|亿|千(?!米|克|瓦|字))?(?P<more2>余|多)?[ \t]*"
    rf"(?P<unit>%|‰|元|(?!{_NO_MEASURE})(?:{_MEASURE}))?"
)
#: 1亿5000万元, 3千5百多万元, 1万2千件: one number in several sizes, each below the one before it.
_COMPOUND = re.compile(
    r"(?<![\d.])(?<!\d[,，])(?P<high>\d{1,4}[亿万千百](?:零?\d{1,4}[亿万千百])*?)(?P<low>(?:零?\d{1,4}[千百]?)?)"
    rf"(?P<more>余|多)?(?P<size>[亿万千百])(?P<more2>余|多)?(?P<unit>元|(?!{_NO_MEASURE})(?:{_MEASURE}))?"
)
_BEFORE = re.compile(r"(约|近|超过|超|逾|不足|将近|大约|至少|最多|接近|突破)$")

_CN_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "俩": 2, "壹": 1, "贰": 2}
_CN_UNIT = {"十": 10, "百": 100, "千": 1000}
_CN_BIG = {"万": 10**4, "亿": 10**8}
_CN_CHARS = "零〇○一二两三四五六七八九十百千万亿"
_CN_MEASURE = "|".join(
    sorted(
        (
            m
            for m in MEASURES
            if m not in {"单", "日", "月", "分", "通", "级", "号", "层", "届", "成", "区", "县", "省", "国", "市"}
        ),
        key=len,
        reverse=True,
    )
)
#: 一 before these is no count: 一是, 一批, 一起, 一类 ...; 第三次, 十三五 are ordinals and names, 每一件 is all.
_CN_NO_COUNT = re.compile(
    r"^一(?:批|起|类|级|层|次性|个个|节|面|段|年来|块|门|套|本|章|项项|件件|条条)|^(?:万|亿|千|百)"
)
_CN_FOUND = re.compile(
    rf"(?<![第“几0-9A-Za-z.{_CN_CHARS}])(?!(?<=每)一)(?P<digits>[{_CN_CHARS}]+)(?P<more>余|多|来|几(?=[万亿]))?(?P<times>[万亿])?"
    rf"(?P<unit>{_CN_MEASURE})"
    rf"|(?P<percent>百分之(?P<ratio>[{_CN_CHARS}]+(?:点[{_CN_CHARS}]+)?))"
)

#: 两三百, 五六, 十五六, 三百五六: two digits side by side are both ends of a range.
_SIDE_BY_SIDE = re.compile(
    r"(?P<head>(?:[一二两三四五六七八九十百千万亿零]*[十百千万亿])?)(?P<low>[一二两三四五六七八])(?P<high>[二两三四五六七八九])"
    r"(?P<tail>[十百千]?[万亿]?)"
)
#: Between both ends of a range in a question; it stands in no printed text.
RANGE = "⁓"
_AS_RANGE = re.compile(
    rf"(?P<vague>[大好])?(?P<low>{_ARABIC}){RANGE}(?P<open><)?(?P<high>{_ARABIC})(?P<size>[万亿]?)"
    rf"(?P<unit>%|元|{_MEASURE})?"
)

_CELL = re.compile(
    rf"(?P<sign>[+-])?(?P<digits>{_ARABIC})(?P<times>百万|千万|万|亿)?(?P<unit>元|%|{_MEASURE})?(?:[（(].*[)）])?"
)
#: Footnote marks: raised and circled digits, and what a reader found printed above its line (⁽[1]⁾). NFKC would make
#: plain digits of them.
_MARK = r"(?:[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2460-\u2487\u24ea-\u24ff\u2776-\u2793]|⁽[^⁽⁾]*⁾)"
_MARKS = re.compile(_MARK)
#: Footnote marks of plain characters, behind what they are of: 14*, 14[2], 14注1, 14（见注1）. 备注 is a word.
_NOTED = r"(?:[*＊※†‡]+|[\[［【〔]注?\d{1,2}[\]］】〕]|注[:：]?\d{1,2}|[（(]见?注[:：]?\d{0,2}[)）])"
#: A PDF tells a mark before its number, which stands lower; so are circled ones read, and ⑴ there counts items.
_MARKS_BESIDE = re.compile(
    rf"(?<=\S)\s*(?:{_MARK}|{_NOTED})+\s*$|^\s*[\u2460-\u2473\u24ea-\u24ff\u2776-\u2793]+\s*(?=\S)"
)
_NOTHING = frozenset(("", "/", "-", "--", "---", "—", "——", "–", "―", "／", "\\", "ー", "一", "无", "*"))


def prints_nothing(text: str) -> bool:
    """True for a blank cell, a dash or a slash: printed, but no number.

    >>> [prints_nothing(t) for t in ("", "\\u3000", "/", "－", "——", "0", "/①", "①")]
    [True, True, True, True, True, False, True, False]
    """
    return squeeze(without_marks(text)) in _NOTHING


def without_marks(text: str) -> str:
    """A cell's text without the footnote marks beside it; a mark that stands alone stays.

    >>> [without_marks(t) for t in ("14①", "1²", "4⁽[1]⁾", "①8", "总计③", "②")]
    ['14', '1', '4', '8', '总计', '②']
    >>> [without_marks(t) for t in ("14*", "14[2]", "总计注1", "规章（见注）", "*", "备注", "[2]")]
    ['14', '14', '总计', '规章', '*', '备注', '[2]']
    """
    if text.isascii() and not text.rstrip().endswith(("*", "]")):
        return text
    return _MARKS_BESIDE.sub("", text)


def parse_cell(text: str, unit: str = "") -> tuple[Decimal | None, str]:
    """The number of a table cell and its unit; `unit` is what the form says, a printed unit comes first.

    None where nothing or nothing readable is printed (`prints_nothing` tells the two apart).

    >>> parse_cell("+24", "项"), parse_cell("1,204"), parse_cell("22（其中修订 16 件）", "件")
    ((Decimal('24'), '项'), (Decimal('1204'), ''), (Decimal('22'), '件'))
    >>> parse_cell("12884.2万", "元"), parse_cell("２笔", "项"), parse_cell("251000元", "元")
    ((Decimal('12884.2'), '万元'), (Decimal('2'), '笔'), (Decimal('251000'), '元'))
    >>> parse_cell("/", "件"), parse_cell("", "件"), parse_cell("见附件", "件")
    ((None, '件'), (None, '件'), (None, '件'))
    >>> parse_cell("14①", "件"), parse_cell("①", "件"), parse_cell("1²3", "件"), parse_cell("⑴3", "件")
    ((Decimal('14'), '件'), (None, '件'), (None, '件'), (None, '件'))
    """
    plain = without_marks(text)
    found = None if _MARKS.search(plain) else _CELL.fullmatch(squeeze(plain).translate(_CELL_DIGITS))
    if not found:
        return None, unit
    value = _decimal(found["digits"])
    if found["sign"] == "-":
        value = -value
    times, printed = found["times"] or "", found["unit"] or ""
    money = printed == "元" or (not printed and unit in MONEY)
    if times and money:
        return value, f"{times}元"
    return value * _TIMES[times], printed or unit


#: A change told in words before its number, as its sign.
_WAYS = (("增加", "+"), ("增", "+"), ("减少", "-"), ("减", "-"))


def parse_change(text: str, unit: str = "") -> tuple[Decimal | None, str]:
    """The number of a cell of 本年增/减 and its unit: its sign may be a word, as the column has it. Two signs are none.

    >>> [str(parse_change(t, "项")[0]) for t in ("+24", "增加5", "減 2項", "减少0", "5")]
    ['24', '5', '-2', '0', '5']
    >>> parse_change("–3", "项")[0], parse_change("—3", "项")[0]
    (Decimal('-3'), None)
    >>> [parse_change(t, "项")[0] for t in ("--253", "减-2", "增减3", "增5减2", "增加", "增加约5")]
    [None, None, None, None, None, None]
    """
    plain = to_simplified(squeeze(without_marks(text)))
    for word, sign in _WAYS:
        rest = plain.removeprefix(word)
        if rest != plain and rest[:1].isdigit():
            value, printed = parse_cell(rest, unit)
            return (None if value is None else value * (-1 if sign == "-" else 1) + 0), printed
    return parse_cell(text, unit)


def parse(text: str) -> Number:
    """The one number a short text holds. Raises ValueError when it holds none or several."""
    found = find_numbers(text)
    if len(found) != 1:
        raise ValueError(f"{text!r} 不是一个数")
    return found[0]


def find_numbers(text: str) -> list[Number]:
    """Every number in prose, Arabic and Chinese, in order; spans count the characters of `text` as given.

    >>> [(n.value, n.unit) for n in find_numbers("政策解读65条，其中转发55条，办结率76.9%")]
    [(Decimal('65'), '条'), (Decimal('55'), '条'), (Decimal('76.9'), '%')]
    >>> [(n.value, n.unit, n.approximate) for n in find_numbers("发放3500余份，罚没159.95万元，用户550万")]
    [(Decimal('3500'), '份', '余'), (Decimal('159.95'), '万元', ''), (Decimal('5500000'), '', '')]
    >>> [(n.value, n.unit, n.approximate) for n in find_numbers("一百五十多万件，三千余人")]
    [(Decimal('1500000'), '件', '多'), (Decimal('3000'), '人', '余')]
    >>> [(str(n.value), n.unit, n.approximate) for n in find_numbers("七亿两千多万元，1亿5000万元，3万5千余条")]
    [('72000', '万元', '多'), ('15000', '万元', ''), ('35000', '条', '余')]
    >>> [(n.value, n.unit) for n in find_numbers("召开十二次会议，两名专员，百分之五十，一是加强，第三次")]
    [(Decimal('12'), '次'), (Decimal('2'), '名'), (Decimal('50'), '%')]
    """
    numbers = [*_arabic(text), *_chinese(text)]
    if RANGE in text:
        ranges = list(_ranges(text))
        numbers = [*ranges, *(each for each in numbers if not any(each.overlaps(one) for one in ranges))]
    numbers.sort(key=lambda number: number.start)
    return numbers


def range_in_words(digits: str) -> tuple[Decimal, Decimal] | None:
    """Both ends of a range that is said with two digits side by side; None where a numeral says one number.

    >>> [range_in_words(said) for said in ("两三百", "五六", "十五六", "三百五六", "三五十")]
    [(Decimal('200'), Decimal('300')), (Decimal('5'), Decimal('6')), (Decimal('15'), Decimal('16')), \
(Decimal('350'), Decimal('360')), (Decimal('30'), Decimal('50'))]
    >>> [range_in_words(said) for said in ("二十三", "三百五", "二〇二三", "二二", "一二三")]
    [None, None, None, None, None]
    """
    found = _SIDE_BY_SIDE.fullmatch(digits)
    if found is None:
        return None
    low, high = _CN_DIGIT[found["low"]], _CN_DIGIT[found["high"]]
    ends = [read_chinese(f"{found['head']}{found[end]}{found['tail']}") for end in ("low", "high")]
    if not (high == low + 1 or (low, high) == (3, 5)) or ends[0] is None or ends[1] is None:
        return None
    return ends[0], ends[1]


def _ranges(text: str) -> Iterator[Number]:
    """Ranges as a question is rewritten to say them (`assistant.reading.ranges`)."""
    for found in _AS_RANGE.finditer(text):
        size, unit = found["size"], found["unit"] or ""
        worth = 1 if unit == "元" else _TIMES[size]
        ends = [_decimal(found[end]) * worth for end in ("low", "high")]
        unit = f"{size}元" if unit == "元" else unit
        start, end = found.span()
        yield Number(ends[0], unit, found[0], start, end, found["vague"] or "", ends[1], bool(found["open"]))


def _arabic(text: str) -> Iterator[Number]:
    plain = text.translate(_DIGITS)
    for found in _COMPOUND.finditer(plain):
        value = read_chinese(found["high"] + found["low"] + found["size"])
        if value is not None:
            yield Number(
                *_of_size(value, found["unit"] or "", found["size"]),
                found[0],
                found.start(),
                found.end(),
                _inexact(found, text),
            )
            plain = plain[: found.start()] + " " * len(found[0]) + plain[found.end() :]
    for found in _FOUND.finditer(plain):
        times, unit = found["times"] or "", found["unit"] or ""
        if unit and unit.startswith("个") and len(unit) > 1 and "百分点" in unit:
            unit = "百分点"
        value = _decimal(found["digits"]) * (-1 if found["sign"] == "-" else 1)
        if times and unit == "元":
            unit = f"{times}元"
        else:
            value *= _TIMES[times]
        start, end = found.start(), found.end()
        raw = text[start:end].rstrip()
        yield Number(value, unit, raw, start, start + len(raw), _inexact(found, text))


def _chinese(text: str) -> Iterator[Number]:
    for found in _CN_FOUND.finditer(text):
        if found["percent"]:
            value = read_chinese(found["ratio"])
            unit = "%"
        elif _CN_NO_COUNT.match(found[0]):
            continue
        else:
            times, unit = found["times"] or "", found["unit"]
            if unit != "年" and range_in_words(found["digits"] + times):
                continue  # 五六件 is no 56, and 两三百件 no 300
            value = read_chinese(found["digits"] + times)  # 一百五十多万件, 七亿两千多万元
            if value is not None:
                value, unit = _of_size(value, unit, times or found["digits"][-1])
        if value is not None:
            yield Number(value, unit, found[0], found.start(), found.end(), _inexact(found, text))


def _of_size(value: Decimal, unit: str, size: str) -> tuple[Decimal, str]:
    """A value in its unit; money keeps the size it is said in: 一亿零五百万元 is 10500 of 万元, as 10500万元 is."""
    return (value / _CN_BIG[size], f"{size}元") if unit == "元" and size in _CN_BIG else (value, unit)


def _inexact(found: re.Match[str], text: str) -> str:
    after = found["more"] or found.groupdict().get("more2")
    before = _BEFORE.search(text[max(0, found.start() - 2) : found.start()])
    return after or (before[1] if before else "")


def read_chinese(text: str) -> Decimal | None:
    """A Chinese numeral as a number, or None when the characters make none.

    >>> [read_chinese(t) for t in ("十二", "二〇二三", "一千零五", "两万三千", "三点五", "十百")]
    [Decimal('12'), Decimal('2023'), Decimal('1005'), Decimal('23000'), Decimal('3.5'), None]
    >>> [read_chinese(t) for t in ("一万二", "三百五", "两千三", "一万零二", "三百五十", "二十五", "亿三")]
    [Decimal('12000'), Decimal('350'), Decimal('2300'), Decimal('10002'), Decimal('350'), Decimal('25'), None]
    >>> [str(read_chinese(t)) for t in ("七亿两千万", "一亿零五百万", "三万亿", "一亿二", "1亿5000万")]
    ['720000000', '105000000', '3000000000000', '120000000', '150000000']
    """
    whole, _, fraction = text.partition("点")
    value = _chinese_integer(whole)
    if value is None or not fraction:
        return value
    digits = [_CN_DIGIT.get(character) for character in fraction]
    return None if None in digits else Decimal(f"{value}.{''.join(map(str, digits))}")


def read_numeral(text: str) -> Decimal | None:
    """A numeral that is written in digits or in Chinese; None when it is neither.

    >>> read_numeral("12"), read_numeral("十二"), read_numeral("几")
    (Decimal('12'), Decimal('12'), None)
    """
    return Decimal(text) if text.isdigit() else read_chinese(text)


def _chinese_integer(text: str) -> Decimal | None:
    if text and all(character in _CN_DIGIT for character in text):
        return Decimal("".join(str(_CN_DIGIT[character]) for character in text))
    if len(text) > 2 and text[-1] in _CN_DIGIT and (size := (_CN_UNIT | _CN_BIG).get(text[-2], 0)) > 10:
        head = _chinese_integer(text[:-1])  # 一万二: the unit below is left out
        return None if head is None else head + _CN_DIGIT[text[-1]] * size // 10
    if text[:1] in _CN_BIG:
        return None
    for big in "亿万":  # 七亿两千万: what stands behind 亿 is no part of what is multiplied by it
        before, sign, behind = text.rpartition(big)
        if sign:
            above, below = _chinese_integer(before), _chinese_integer(behind) if behind else Decimal(0)
            if above is None or below is None or below >= _CN_BIG[big]:
                return None
            return above * _CN_BIG[big] + below
    section = digit = 0
    last = 10**9
    for character in re.findall(r"\d+|.", text):
        if character in _CN_DIGIT or character.isdigit():
            digit = _CN_DIGIT[character] if character in _CN_DIGIT else int(character)
        elif _CN_UNIT.get(character, last) < last:
            last = _CN_UNIT[character]
            section, digit = section + (digit or 1) * last, 0
        else:
            return None
    return Decimal(section + digit) if text else None


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").replace("，", ""))


_FRACTION = re.compile(
    rf"(?<![{_CN_CHARS}])(?!百分之)(?P<whole>[{_CN_CHARS}]+)分之(?P<part>[{_CN_CHARS}]+)"
    r"|(?<![\d./])(?P<top>\d{1,3})/(?P<bottom>\d{1,3})(?![\d./])"
)


def fractions_in_percent(text: str) -> str:
    """A text with its fractions as percentages, rounded to be compared with; never to be shown.

    >>> fractions_in_percent("超过三分之一"), fractions_in_percent("二十五分之一"), fractions_in_percent("1/25了")
    ('超过33.33%', '4%', '4%了')
    >>> fractions_in_percent("百分之九十"), fractions_in_percent("十分之十百")
    ('百分之九十', '十分之十百')
    """
    for fraction in reversed(list(fractions_in(text))):
        told = f"{say(fraction.value.quantize(Decimal('0.01')))}%"
        text = text[: fraction.start] + told + text[fraction.end :]
    return text


def fractions_in(text: str) -> Iterator[Number]:
    """The fractions of a text as unrounded percentages, in order; what is no part of a whole is none.

    >>> [(fraction.raw, str(fraction.value)) for fraction in fractions_in("四分之一，1/8，十分之十百")]
    [('四分之一', '25'), ('1/8', '12.5')]
    """
    for said in _FRACTION.finditer(text):
        if said["top"]:
            part, whole = Decimal(said["top"]), Decimal(said["bottom"])
        else:
            upper, lower = read_chinese(said["part"]), read_chinese(said["whole"])
            if upper is None or lower is None:
                continue
            part, whole = upper, lower
        if whole and part <= whole:
            yield Number(part * 100 / whole, "%", said[0], *said.span())


def round_place(value: Decimal) -> Decimal:
    """The place to which a number is round, which 余 and 多 behind it may add: below 1 of it.

    >>> round_place(Decimal(50)), round_place(Decimal(3500)), round_place(Decimal(0)), round_place(Decimal("1.3"))
    (Decimal('10'), Decimal('100'), Decimal('1'), Decimal('0.1'))
    >>> round_place(Decimal("9" * 270))
    Decimal('1')
    """
    _, digits, exponent = value.as_tuple()
    if not any(digits) or not isinstance(exponent, int):
        return Decimal(1)
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return Decimal(10) ** (exponent + zeros)


def say(value: Decimal) -> str:
    """The plain decimal string of a number: no exponent, no idle zeros behind the point.

    >>> say(Decimal("73802895.90")), say(Decimal("1E+3")), say(Decimal("-0.50"))
    ('73802895.9', '1000', '-0.5')
    """
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
