"""The question as names are looked for in it: folded character by character, cut into runs that may hold a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.gazetteer import is_marked_place, is_place, is_word, kind_of_word
from corpus.nicknames import ORDINARY_WORDS
from corpus.organs import ORGAN_STARTS
from corpus.places import TOWN, PlaceName, split_places
from corpus.remits import remits_of
from corpus.text import mend_radicals, to_simplified

#: Characters that no body's name contains: a run ends at them, as at punctuation and digits.
_STOPS = "的了吗呢吧谁哪您么嘛啊呀几"
_RUN = re.compile(rf"(?:(?![{_STOPS}])[\u3400-\u9fff])+")

#: 江门市|的|财政局, 蓬江|那个|财政局: between a place and its organ.
_OF_THE_PLACE = re.compile("的(?![那这])|的?[那这]个")

#: Words a clause starts with before it comes to a name.
_LEAD = re.compile(
    r"(?:请问|请|麻烦|劳驾|帮我|帮忙|帮|我想|我要|我|想要?|知道|了解|查询|查一下|查查|查下|查|看看|看一下|看下|看|告诉|说说|讲讲|说|"
    r"问问|问|比较|比一比|对比|相比|列出|算一下|算算|计算|统计|一下|关于|根据|依据|依照|参照|详见|参见|见|按照|按|那么|那|还有|以及|另外|至于|换成|改成|换|"
    r"有没有|没有|和|与|同|跟|及|或|比|在|到|从|对|于|是|为|有|下面|目前|现在|年度|年|度|月|日|给出?|今年|去年|前年|上年|上一年|历年|近[一二两三四五]年|"
    r"最近|全年|是否|就|把|将|由|其中|分别|听说|据说|听闻|有人[说讲]|接下来|下一步|下步|今后|往后|未来|本|该|截至|年底|年末|里面?|中|通过|依托|借助|利用|经由)"
)
_JOINS = "和与同跟及或比、"
#: Kinds of words behind which an organ's name may begin: verbs, adverbs, prepositions, numerals, pronouns …
_BEFORE_NAMES = frozenset("vdpcrmquyf")
#: Verbs in the dictionary that begin or end names of organs.
_NO_VERB = frozenset(
    "发展 建设 管理 改革 保障 规划 服务 监督 监管 保护 执法 审计 交通 运输 教育 应急 审批 协作 合作 综合 研究".split()
)
_NOT_IN_STEM = re.compile(
    r"申请|公开|信息|政府|处理|答复|复议|诉讼|许可|处罚|强制|收费|采购|规范|文件|规章|多少|哪些|所有|其他|今年|去年|国家|重点|主要|相关|"
    r"网站|平台|账号|代表|省会|并入?到|归到|搬到|迁到|全|各|所|辖|我|本|该|此|这|那|某|每|你|他|们|不|是|被|把|让|请|问|查|看|说|已|再|又|也|还|才|只|最|更|较|很|太|件|条|次|项|份|与|及|承办|办理|承接|组织|举办"
)
_ORGAN_END = "局|厅|委员会|委(?![托员派])|办公室|办公厅|办(?![理结事件案法公得好完])|中心|总队|支队|大队|管理处"
#: The ministries by the names people use, those of former years too: no other 部 is a body by itself (全部, 内部).
#: 教育部|2023年, 教育部|收到几件; a document of 教育部 asks nothing of it.
MINISTRY = re.compile(
    "(?:国家(?:发展改革|发展和改革|发改|卫健|卫生健康|民族事务)委(?:员会)?|国务院办公厅|国办"
    "|(?:外交|国防|教育|科技|科学技术|工信|工业和信息化|公安|民政|司法|财政|人社|人力资源和?社会保障|自然资源|国土资源"
    "|生态环境|环境保护|环保|住建|住房和?城乡建设|交通运输|交通|铁道|水利|农业农村|农业|商务|文旅|文化和旅游|文化|卫生"
    "|退役军人事务|应急管理|应急|监察)部)(?=[■\\d]|[去今前上]年|收到|新收|受理|办结|的?年报)"
)
_ORGAN = re.compile(
    rf"(?:人民政府|政府|管委会|管理委员会)?(?:(?:{'|'.join(sorted(ORGAN_STARTS, key=len, reverse=True))})"
    rf"[\u3400-\u9fff]{{0,14}}?(?:{_ORGAN_END})|办公[室厅]|政府办|府办)"
)
#: What is counted, not who counts: never inside an organ's name.
_NO_ORGAN = re.compile(
    r"多久|怎么|如何|什么|哪|处罚|许可|复议|诉讼|申请|公开|信息(?!化)|答复|决定|收费|采购|多少|数量|件数|受理|收到|结果|情况|同比|相比|机构"
)
_ANY_ORGAN = re.compile(
    r"(?:(?![各向由被将把与和同跟及或有对给让从到在个哪]|比(?!如))[\u3400-\u9fff]){2,10}?(?:局(?![面部长限])|厅(?!里)|委员会)"
)
_TOWN = re.compile(
    r"(?P<stem>[\u3400-\u9fff]{2,4}?)(?:街道(?:办事处|办)?|镇(?![痛静化])|乡(?![村镇土亲愁])|苏木|街(?=[\d■办]|$))"
)
_DISTRICT = re.compile(r"(?P<stem>[\u3400-\u9fff]{2,3}?)(?:新区|新城(?!区)|[区县旗](?![域级位间别划块]))")
_ZONE = re.compile(
    r"(?P<stem>[\u3400-\u9fff]{2,12}?)(?:开发区|[试实]验区|合作区|度假区|示范区|投资区|保税区|高新区|经开区|名胜区)"
)
_ONE_MORE = re.compile(r"[^\W各全本该我外城乡两多三四五六七八九十几数此\d][市县州](?![场民容级辖值监直]|政(?!府))")
#: Before 区, 县, 镇 these make ordinary words, never names.
_STEMS_OF_WORDS = frozenset(
    "服务 保护 经济 工业 商业 住宅 风景 居民 居住 贫困 县级 地级 市级 示范 管控 核心 功能 办公 "
    "生活 主城 高新 开发 产业 科技 物流 保税 自贸 商务 行政 中心 城市 部分 农村 城中 老旧 社区 "
    "下属 下辖 直属 管理 试点 试验 实验 合作 旅游 度假 建制 特色 乡镇 城镇 村镇 街道 县市 市县 "
    "区县 园区 片区 城区 郊区 山区 库区 灾区 新城 老城 政务 便民 公共 小城 中小".split()
)
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|「[^」]*」|\"[^\"]*\"")
_NO_TITLE = re.compile("^.?$|.{11}|年|报|申请|公开|多少|几|[件条项]|\\d{2}")
_ORGAN_LAST = "局厅会委室办心队处"
#: Words of counting, comparing and walking: in no name of an unheard-of place (五个区, 乡镇比区, 坐进市政府, 市对县).
_NO_NAME = re.compile(
    "向$|事情|时候|东西|个|比|进|坐|走|季度|乡镇|街道|们|^[省市县区州]对|^[一二三四五六七八九十百两几多数]+$"
)
#: The dictionary takes some cities for ordinary words (句容市); what it has besides: 县级市, 省辖市, 姊妹市, 未上市.
_NO_CITY = re.compile("[省县级辖外]|自治|姊妹|上$")
#: Last letters of the names of places and bodies; letters that count, and what stands before them.
_KIND_LETTERS = "省市县区州盟旗镇乡道局厅委办"
_COUNTERS = "件个份宗起项条次例笔家单期场"
_SO_MANY = re.compile(r"(?:几|多少|\d|[一二两三四五六七八九十])$")
#: Words of the form that the dictionary does not have.
_OF_THE_FORM = frozenset("新收 收办 办结 结转 废止 制发 不予 予以 审结 补正".split())
#: What is called after a place and is no body of it (甘肃|政务服务网, 福建|日报).
#: 温州市级以上媒体: a level, and nobody; 温州市级部门 are those of 温州.
_OF_LEVEL = re.compile("(?P<place>[\u3400-\u9fff]{2,6}?)[省市县区州]?(?:级(?:及?以上|媒体|主流|新闻|报[刊纸])|及?以上)")
_THING = re.compile(
    "(?:人民|政务|信息|信用|政府|公共|数字|网上|政民|数据|服务|公开|资源|采购|招标|法治|新闻|办事|互动|交易|共享|门户|管委会)*"
    "(?:网站?|平台|发布|云|日报|晚报|大厅|热线|公众号|客户端|银行|大学|频道|电视台|新闻|论坛|在线)"
)
#: 通过|某县人民政府网站: by what means, and of whom nothing is asked.
_BY_MEANS = re.compile("(?:通过|利用|依托|借助|登录|经由?|在|于|从)$")
_JOINED = re.compile(f"[{_JOINS}比较、]$")
#: A year inside a name, as written or as hidden by the reader of questions; 未央|那个|生态环境分局.
_GAP = re.compile(r"■+|20\d\d(?:年度?)?|[那这]个")
_LOCAL = re.compile(r"(?:[我本该贵]|[我你咱]们|[那这]个?)局里?(?![面部长限])|(?<![\u3400-\u9fff])局(?:里|(?=[■\d]))")
_OFFICE = re.compile(r"(?:党工委)?(?:人民政府|政府|府|管委会|管理委员会)?办(?:公[室厅])?")
#: 咱们区|的交建局: said by whoever lives there, not the name of a place.
_HERE = re.compile("(?:我们?|咱们?|本|这|当|你们?)?(?:[省市县区州]|地|儿|边)里?(?:这边|这里)?|本级")
_EQUALS = re.compile(rf"(?:本级|自己|自身|本身|机关|政府|管委会)?[{_JOINS}]")
#: 平潭|2024年收费和|财政金融局: what is asked of the first stands between them, and no organ of its own.
_ASKED_BETWEEN = re.compile("[^局委厅办会院队所站和与跟同、,。]{2,16}(?:,)?[和与跟同]")
_REFERS_BACK = re.compile(
    r"(?:[我本该此贵]|这个?|那个?|你们?|咱们?|他们?)(?:[省市州县区镇乡局委厅]|街道|单位|部门|地方|政府|中心)(?!场|民|政|别)"
    r"|[该此贵]机关|当地|他们|你们|它"
)
#: A name cannot end after the first character of these: 政府办|室, 发改委|托, 平潭政府|采购.
ENDS_INSIDE = re.compile(
    r"办[室公理结案]|委[员托派]|局[长面限]|府(?:集中)?采购|府信息公开|府规章|府办(?![理结事案件法公得好完了过])|部[门分队署长]|市(?:监[局管]|场监)|市[东西南北中]区"
    r"|[^公]局(?![面部长限级里])"
)


@dataclass(frozen=True)
class Folded:
    """A question without blanks, full width and traditional forms; `at[i]` is where its character i was asked.

    titles: what was quoted in it, where its quotation marks are gone.
    """

    question: str
    text: str
    at: tuple[int, ...]
    titles: tuple[str, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A half-open span of the folded text as a span of the question as asked."""
        return self.at[start], self.at[end - 1] + 1

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Spans of Chinese characters that may hold names."""
        return tuple(match.span() for match in _RUN.finditer(self.text))

    @cached_property
    def across_years(self) -> dict[str, tuple[int, int]]:
        """Names that a year or 那个 cuts in two (上海2019年市政府办公厅), joined, each with its span in `text`."""
        found = {}
        for gap in _GAP.finditer(self.text):
            left = next(((start, gap.start()) for start, end in self.runs if start < gap.start() <= end), None)
            right = next(((gap.end(), end) for start, end in self.runs if start <= gap.end() < end), None)
            if left is None or right is None:
                continue
            ends = (
                at for at in range(right[0] + 2, min(right[1], right[0] + 16) + 1) if self.text[at - 1] in _ORGAN_LAST
            )
            for end in ends:
                for start in range(max(left[0], left[1] - 10), left[1] - 1):
                    found[self.text[start : left[1]] + self.text[right[0] : end]] = (start, end)
        return found

    def spans_of(self, names: Iterable[str]) -> list[tuple[int, int, str]]:
        """Every span where one of the names stands, with the name, longest first."""
        found = []
        for name in names:
            if name in self.across_years:
                found.append((*self.across_years[name], name))
            at = self.text.find(name)
            while at >= 0:
                found.append((at, at + len(name), name))
                at = self.text.find(name, at + 1)
        return sorted(found, key=lambda span: (span[0] - span[1], span[0]))

    def cuts_words(self, start: int, end: int) -> bool:
        """创|新民|生: both ends of a bare stem cut a word in two."""
        left, right = self.text[max(0, start - 1) : start + 1], self.text[end - 1 : end + 1]
        if left[0] == "年" and self.text[max(0, start - 2) : start - 1].isdigit():  # 2023年|历下
            return False
        return len(left) == 2 and len(right) == 2 and is_word(left) and is_word(right)

    def is_fragment(self, start: int, end: int) -> bool:
        """Whether a bare name that is only like one is cut out of other words: 几|件新|收, where nobody typed a name.

        A name with its kind (淮按市) is one as it stands; a bare one must not share a letter with a word beside it.
        """
        if self.text[end - 1] in _KIND_LETTERS:
            return False
        if self.text[start] in _COUNTERS and _SO_MANY.search(self.text[:start]):
            return True
        beside = [self.text[end - 1 : end + length] for length in (1, 2, 3)]
        if self.text[start - 1 : start] not in tuple("年日月度"):  # 2024年|平谭
            beside += [self.text[max(0, start - length) : start + 1] for length in (1, 2)]
        return any(len(word) > 1 and (word in _OF_THE_FORM or is_word(word)) for word in beside)

    def begins_a_place(self, start: int, end: int) -> bool:
        """防城|港: a bare stem that is only the beginning of another place's stem."""
        longer = (self.text[start:right] for right in (end + 1, end + 2) if right <= self.run_end(start))
        goes_on = _ONE_MORE.match(self.text, end)  # 防城冈市: mistyped, and not 防城; 昆明|苏州 are two
        goes_on = None if is_place(self.text[end : end + 2]) else goes_on
        return bool(goes_on) or any(is_place(name) and not split_places(name)[0] for name in longer)

    def belongs_to_words(self, start: int) -> bool:
        """Whether words and a 的 before an organ say whose it is: 泗川|的|民政厅."""
        if self.text[start - 1 : start] != "的":
            return False
        begin = next((left for left, right in self.runs if right == start - 1), start - 1)
        begin = self.after_lead(begin, start - 1)
        return start - 1 - begin >= 2 and not _HERE.fullmatch(self.text, begin, start - 1)

    def bare_places(self, taken: Sequence[tuple[int, int]]) -> list[str]:
        """Places outside `taken` that stand by themselves: 上海…（市政府办公厅）."""
        bodies = (self.text[start : self.body_end(start, end)] for start, end in self.pieces(taken))
        return [body for body in bodies if is_place(body)]

    @property
    def local_words(self) -> list[tuple[int, int]]:
        """Where the body is only called 局里, 那个局: words that name nobody."""
        return [match.span() for match in _LOCAL.finditer(self.text)]

    @property
    def refers_back(self) -> bool:
        """Whether the body of the conversation is meant: 我市, 该局, 你们单位."""
        return bool(_REFERS_BACK.search(self.text))

    def is_title(self, start: int, end: int) -> bool:
        """Whether this is part of something quoted that is more than a body's name: “上海发布”, 《平潭日报》."""
        quoted = [(quote.start() + 1, quote.end() - 1) for quote in _QUOTED.finditer(self.text)]
        quoted += [(left, right) for left, right, _ in self.spans_of(self.titles)]
        inside = next(((left, right) for left, right in quoted if left <= start and end <= right), None)
        return inside is not None and self.body_end(*inside) != inside[1]

    def run_end(self, at: int) -> int:
        """The end of the run that holds position `at`."""
        return next((end for start, end in self.runs if start <= at < end), at)

    def organ_spans(self, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Every span outside `taken` that may name an organ by itself, ending in 局, 厅, 委 …

        It starts where a name can start: 办公厅 in 国务院办公厅 is not an organ by itself.
        """
        return [
            (left, right)
            for start, end in self.pieces(taken)
            for right in range(start + 2, end + 1)
            if self.text[right - 1] in _ORGAN_LAST or self.text.endswith("海关", 0, right)
            for left in range(max(start, right - 16), right - (1 if self.text[right - 1] == "关" else 2))
            if self._may_begin(start, left) or (self.level_before(left) and self._may_begin(start, left - 1))
        ]

    def level_before(self, at: int) -> str:
        """The kind of place whose organ is named at `at`: 区 before 区|交建局; "" where none is said."""
        letter = self.text[at - 1 : at]
        return letter if letter in tuple("省市县区州旗镇乡") else ""

    def _may_begin(self, start: int, left: int) -> bool:
        """Whether an organ's name may begin here: after nothing, a joining letter, or a word that is no name.

        排一下|交建局 and 求|交建局, but neither 国务院|办公厅 nor 经济|发展局.
        """
        if left == start or self.text[left - 1] in _JOINS + "的":
            return True
        words = (self.text[at:left] for at in range(max(start, left - 4), left))
        longest = next((word for word in words if is_word(word)), "")
        return longest not in _NO_VERB and kind_of_word(longest)[:1] in _BEFORE_NAMES and bool(longest)

    def pieces(self, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The runs without what is taken, and without the words a clause starts with."""
        for start, end in self.runs:
            inside = sorted(span for span in taken if span[0] < end and start < span[1])
            for left, right in [*inside, (end, end)]:
                piece_end = min(left, end)
                begin = self.after_lead(start, piece_end)
                if piece_end - begin >= 2:
                    yield begin, piece_end
                start = max(start, right)

    def after_lead(self, start: int, end: int) -> int:
        """Where the words a clause starts with end; 和 and 统计 are none in 和田市 and 统计局."""
        while start < end and (lead := _LEAD.match(self.text, start, end)):
            if not _starts_with_place(self.text[lead.end() : end]) and (
                _starts_with_place(self.text[start:end]) or organ_length(self.text[start:end])
            ):
                break
            start = lead.end()
        return start

    def inner_body_end(self, start: int, end: int) -> int:
        """Where a place written directly after its government ends, with its organ (石嘴山市|按德县|教育局); else 0."""
        text = self.text[start:end]
        if text[:1] in tuple(_JOINS) and not _starts_with_place(text):
            return 0
        chain = _chain_length(text) or _inner_length(text)
        return start + chain + _government_length(text[chain:]) if chain else 0

    def is_thing(self, start: int, end: int) -> bool:
        """Whether a bare place at `start` only begins a word or the name of a thing: 惠民|政策, 甘肃|政务服务网.

        Said beside a body that is named; by itself, or joined to that body (和甘肃), it is a body.
        """
        if _JOINED.search(self.text[:start]):
            return False
        for length in range(min(6, end - start), 1, -1):
            name = self.text[start : start + length]
            if is_place(name) and not split_places(name)[0]:
                ordinary = is_word(name) and not is_marked_place(name) and start + length < end
                return ordinary or bool(_THING.match(self.text, start + length, end))
        return False

    def is_channel(self, start: int, end: int) -> bool:
        """Whether the site or the platform of a place is only what a body used: 通过|某省信用信息共享平台公示."""
        if not _BY_MEANS.search(self.text[:start]):
            return False
        text = self.text[start:end]
        lengths = [length for length in range(2, 7) if is_place(text[:length])]
        lengths.append(_chain_length(text))
        return any(length and _THING.match(self.text, start + length, end) for length in lengths)

    def body_end(self, start: int, end: int) -> int:
        """Where the name of a body at `start` ends (广州市, 清河县教育局, 教育局, 广州); 0 when there is none."""
        text = self.text[start:end]
        if (level := _OF_LEVEL.match(self.text, start)) and is_place(level["place"]):
            return 0
        if chain := _chain_length(text):
            return start + chain + _government_length(text[chain:])
        for length in range(min(6, len(text)), 1, -1):
            if text.startswith("级", length):  # 温州级媒体: a level, and nobody
                continue
            if is_place(text[:length]) and not _goes_on(text, length):
                inner = self.body_end(start + length, end) if split_places(text[length:])[0] else 0
                return inner or start + length + _government_length(text[length:])
        if ministry := MINISTRY.match(self.text, start):
            return ministry.end()
        organ = organ_length(text)
        return start + organ if organ and text[organ - 1] in "局厅委会" else 0

    def later_body(self, start: int, end: int) -> tuple[int, int] | None:
        """A real place further inside a run: by its full name anywhere, by its stem where the run ends with it.

        A programme called after the place (办了几期|《问政某区》) names no body.
        """
        for left in range(start + 1, end - 1):
            for right in range(min(end, left + 8), left + 1, -1):
                if (right - left < 3 and right != end) or is_word(self.text[left - 1 : left + 1]):
                    continue
                if is_place(self.text[left:right]) and not self.is_title(left, right):
                    return left, right + organ_length(self.text[right:end])
        return None


def titles_in(question: str) -> tuple[str, ...]:
    """What is quoted in a question as the name of a thing: no question in quotes, no report.

    >>> titles_in("“某地e家通”推文几篇，“某地2024年”收到几件")
    ('某地e家通',)
    """
    return tuple(name for quote in _QUOTED.findall(question) if not _NO_TITLE.search(name := quote[1:-1]))


def fold_question(question: str, titles: Sequence[str] = ()) -> Folded:
    """The question folded one character for one, so that spans lead back to it.

    >>> fold_question("財政 金融局２０２４").text
    '财政金融局2024'
    >>> fold_question("平潭县的教育局").text, fold_question("最多的教育局").text, fold_question("平潭那个教育局").text
    ('平潭县教育局', '最多的教育局', '平潭教育局')
    """
    kept: list[str] = []
    at: list[int] = []
    for position, character in enumerate(mend_radicals(question)):
        form = unicodedata.normalize("NFKC", character)
        if form.strip() and unicodedata.category(character) != "Cf":
            kept.append(form if len(form) == 1 else character)
            at.append(position)
    text = to_simplified("".join(kept))
    for word in reversed(list(_OF_THE_PLACE.finditer(text))):
        if organ_length(text[word.end() :]) and _ends_a_place(text[: word.start()], word[0] == "的"):
            text = text[: word.start()] + text[word.end() :]
            del at[word.start() : word.end()]
    return Folded(question, text, tuple(at), tuple(titles))


def _ends_a_place(text: str, surely: bool) -> bool:
    """Whether a text ends with a place; surely: by a name that the gazetteer has, and not only with its kind."""
    ends = [text[-length:] for length in range(2, 7) if length <= len(text)]
    if surely:
        return any(map(is_place, ends))
    return any(is_place(end + kind) for end in ends for kind in ("", "市", "区", "县"))


def organ_length(text: str) -> int:
    """How many characters of `text` from its start name an organ; 0 when it does not start with one.

    >>> organ_length("教育局2024年"), organ_length("办公厅"), organ_length("行政处罚多少件交建局")
    (3, 3, 0)
    """
    match = _ORGAN.match(text)
    if match is None or _NO_ORGAN.search(match.group()) or _names_two(match.group()):
        return 0
    return match.end()


def _names_two(text: str) -> bool:
    """Whether words like an organ's name go on with a place behind a joining letter: 公安|与|东阳自规局."""
    return any(_starts_with_place(text[at + 1 :]) for at in range(2, len(text) - 3) if text[at] in "和与同跟及")


def _starts_with_place(text: str) -> bool:
    return any(is_place(text[:length]) for length in range(2, min(6, len(text)) + 1))


def _chain_length(text: str) -> int:
    """How much of `text` is a chain of places that exist or could: 深圳市南山区, but only 广州市 of 广州市与深圳市."""
    length = 0
    for place in split_places(text)[0]:
        if not (_is_plausible(place) or (length and is_word(place.full) and not _NOT_IN_STEM.search(place.stem))):
            break
        length += len(place.full)
    return length


def _inner_length(text: str) -> int:
    """How much of a text right behind a government is a district or town that could be: 金水区, 岔河镇, not 服务区."""
    unit = _TOWN.match(text) or _DISTRICT.match(text) or _ZONE.match(text)
    if unit is None or _NOT_IN_STEM.search(unit["stem"]) or unit["stem"] in _STEMS_OF_WORDS:
        return 0
    is_phrase = len(unit["stem"]) > 2 and unit["stem"][-1] in "城乡村集" and not is_marked_place(unit.group())
    return 0 if is_phrase else unit.end()


def _government_length(text: str) -> int:
    """How much of `text` belongs to a government's or an organ's name right after its place: 政府, 管委会, 教育局."""
    tail = re.match(r"(?:人民)?政府|管委会|管理委员会", text)
    return organ_length(text) or (tail.end() if tail else 0)


def tail_length(text: str) -> int:
    """As `organ_length`, for what directly follows a government's name: there a 局 or 厅 is one however it is spelt.

    >>> tail_length("财正金融局2024年"), tail_length("各局"), tail_length("向公安局移送")
    (5, 0, 0)
    """
    match = _ANY_ORGAN.match(text)
    any_organ = match.end() if match and not _NO_ORGAN.search(match.group()) else 0
    known = next((length for length in range(min(16, len(text)), 2, -1) if _is_known_organ(text[:length])), 0)
    return known or organ_length(text) or any_organ


def _is_known_organ(text: str) -> bool:
    return text[-1] in "局委厅会" and (text[-1] != "会" or text.endswith("委员会")) and remits_of(text) is not None


def is_office(organ: str) -> bool:
    """Whether this is a government's own office (办公室, 府办), which signs its report."""
    return bool(_OFFICE.fullmatch(organ))


def are_equals(between: str) -> bool:
    """Whether what stands between two names joins them as equals: 和, 、, 本级和, 收费和."""
    return bool(_EQUALS.fullmatch(between) or _ASKED_BETWEEN.fullmatch(between))


def _is_plausible(place: PlaceName) -> bool:
    """Whether a name built like a place's is one: 清河县 yes, 服务区, 重点片区 no."""
    if is_place(place.full) or (len(place.full) == 2 and place.full[1] == "县" and is_marked_place(place.full)):
        return True
    if len(place.stem) > 4 or place.stem == place.full or place.stem in ORDINARY_WORDS:
        return False
    if (
        place.full.endswith("省") or kind_of_word(place.stem) == "v"
    ):  # 报道|省政府, 转载|市政府: all provinces are known
        return False
    kind = kind_of_word(place.full)  # the dictionary takes 越秀区 for somebody's name
    if place.kind == "市" and len(place.stem) == 2 and kind == "n" and place.stem not in _STEMS_OF_WORDS:
        return not (_NOT_IN_STEM.search(place.stem) or _NO_CITY.search(place.stem))
    is_ordinary = kind in ("n", "v", "l") if place.level == TOWN else is_word(place.full) and kind != "nr"
    return not (_NOT_IN_STEM.search(place.stem) or _NO_NAME.search(place.stem) or is_ordinary)


def _goes_on(text: str, length: int) -> bool:
    """Whether a bare place name is only the beginning of an ordinary word (开平|方)."""
    longer = (text[:end] for end in (length + 1, length + 2) if end <= len(text))
    return any(is_word(name) and not is_marked_place(name) for name in longer)
