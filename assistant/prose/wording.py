"""What a question about prose asks for: its content words, the measure it wants, and the kind of answer.

Content words carry weight: "培训" or "微信" must be explained by the quoted clause, "开展" or "情况" need not be.
Everyday words stand beside the words reports use ("粉丝" – "关注用户"); the groups are data, below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.prose.alike import SAME_WORDS
from assistant.prose.ends import asks_before
from assistant.prose.kinds import (
    AGREEMENT,
    CHANGE_ASKED,
    CONSISTENCY,
    PERSON,
    RATIO,
    THINGS_NAMED,
    WHICH_DAY,
    Kind,
    claimed,
    claims,
    kind_of,
)
from assistant.prose.little import SAY_LITTLE
from assistant.prose.oral import as_written
from assistant.prose.own_measures import own_measure, without_own_measure
from assistant.prose.persons_asked import asks_persons
from assistant.prose.several import AND_ALL, asks_amount, asks_of_each, pieces_of, without_left_out
from assistant.prose.shortened import DEPUTY, HEADS_OF, LEADERS, commissions_in, leaders_of, shortens
from assistant.reading.chatter import VERDICT, handed_over, plainly
from assistant.reading.plans import PLANS, WORDS
from corpus.gazetteer import is_word, kind_of_word
from corpus.lexicon import words
from corpus.text import matchable, squeeze, to_simplified

LIGHT = 0.2
#: Asked for as a unit when a question wants to know by how much something grew or fell: a share or a count.
CHANGE = "±"

_MEASURES = (
    "个百分点 个工作日 工作日 人次 场次 批次 件次 条次 轮次 篇次 户次 大类 大项 小项 万元 亿元 百分点 小时 分钟 "
    "件 条 篇 期 份 个 项 家 次 人 名 户 场 部 张 起 宗 批 笔 类 页 本 册 辆 台 套 处 所 座 只 例 位 组 班 课 节 遍 轮 "
    "块钱 栏 幅 图 集 段 款 元 则 回 通 封 块 天 支 字 分 种"
).split()
#: 部 is a measure in 多少部, but not in 多少部门.
_NOT_MEASURES = re.compile(
    r"部门|项目|条[例款]|家庭|个[人体]|人[员大数口才]|名[单称]|期[刊间]|份额|次数|类[别型]|处[罚理]|所有|座谈|图[解片]|字数|分[值量]"
)
_ASKED_MEASURE = re.compile(
    rf"(?:多少|(?<!哪)几)(?:余|多)?(?:万|亿)?(?!{_NOT_MEASURES.pattern})(?P<unit>{'|'.join(_MEASURES)})"
)
_COUNT_NOUN = re.compile(
    r"总?(?:(?P<unit>人次|场次|批次|(?<![文案稿信邮证事])件|条|篇|期|份|个|(?<!事)项|(?<!专)家|次|人|场|本|册|(?<!用)户|张|笔)"
    r"(?:数量|数目|数|量)(?![据字])|(?P<visits>人次|场次|批次|期次))"
)
_MONEY = re.compile(
    r"多少钱|金额|总额|费用是?多少|花费|多少(?:万|亿)?元|几(?:万|亿)?元|资金(?:是|有|共|一?共|总共|大概|为)*(?:多少|几何)|多少(?:经费|资金|[一-龥]{0,6}(?<!免)费(?![一-龥]))|经费|收费多少|款项"
    r"|费(?:用)?(?:一?共|总共|全年)?(?:收|交|征|缴|花|用)[了取缴到过掉]*(?:多少|几何)(?![件家笔人个次户项起])"
)
#: Ends of words that add nothing: 专职人员 is explained by 专职.
_GENERIC_ENDS = ("人员", "信息", "情况", "工作", "活动", "数据", "内容", "单位", "次数", "人数")
_SHARE_SAID = re.compile("百分之(?:几|多少)|(?:几|多少)个?百分点|百分比是?多少")
_TIME = re.compile(f"{WHICH_DAY}|什么时间|哪一年|日期|多久")
#: "多久自查一次": what is asked is how often.
_FREQUENCY = re.compile(
    r"多久[^，。？?]{0,8}一[次回轮期场遍]|隔多久|多长时间[^，。？?]{0,6}一[次回轮期场遍]|频率是|频次是|频[率次](?:是|为|有)?(?:多少|多高|如何|怎样|怎么样)?[？?]?$"
)

_NOISE = re.compile(
    r"(?:指的)?是?个?(?:什么|啥)(?:意思|含义)|大家(?=申请|[都想要问]|关心|打听)|是?因为(?:什么|啥|何)|被?(?:认定|界定|确定|定|列|划|归)[为成](?=不予?公开|主动公开|依申请公开)|"
    r"(?<=公开|发布|受理|推送|办理|发送)[量数](?![据字])|(?<=[一-龥])(?<![质力体含])[数量](?:一?共|各自?|分别)?[有是为达](?=多|几|$)|(?<=率)(?:有|是|为|达到?)(?=多|几|$)|(?<=[阅送览问访放发载])量(?=[比较]|同比|环比)"
    r"|(?<=[一-龥]{2})(?<![指参分次人件条篇期份个项家场岁总函倍基系])数$|(?<![一-龥][省市县区州镇乡])各自?(?=[一-龥]{0,2}(?:多少|几|\s|$))[有是为]?|分别[有是为]?(?=多|几|$)"
    r"|(?:这话|这事|这个?说法|此事|这)?(?:是)?(?:属实|对不对|记对了|对吧|没错吧|是不是真的|是真的|真的|准确|正确)[吗么]?|我?(?:记得|听说)|对吗"
    r"|没?(?:搞|弄|记|看|说|算|写)错了?[吧吗没]|以上|以下|以内|超过|不到|不足|突破"
    r"|(?:到|截[至止]到?|迄至?)(?:目前|现在|今)(?:为止)?(?=累计|一?共|总共)|数?[比较](?:起)?(?:上一?年度?|去年|前一年|头一年)?(?=回落|增长|增加|减少|上升|下降|提高|降低|缩短|压缩|[多少快慢短长增减升降涨跌]了)|啥时候|什么时候|隔?多久|多长时间|(?<=[一-龥])一[次期场遍]$|谁来|[由归]谁|[由归](?=哪一?个|什么|哪家)|从?哪[里儿]|多高|多大|多长|一共|总共|合计|共计|哪[一二两三四五六七八九十几]?[条个点项处种类样步](?![一-龥]?单位)(?:方面)?|列一下|说说|分别是[啥什哪]么?些?|(?<![功职才性效可智技])能(?=[办做用看查够])"
    r"|(?:排名?|位[列居次]|名[列次])?(?:在|为|是)?第几[名位]?|排(?:多少|几)[名位]|(?:排名|名次|位次)(?:是|为)?(?:多少|几|如何|怎样)?[？?]?$"
    r"|(?<=[一-龥]库)里面?(?=[一-龥])|每一?[个家](?!季|[年月周天日旬]|星期|工作日|小时|学期|人)|[了过](?=依申请)|那一?大?类|这一?大?类|百分之几|百分比|几成|请问|请告诉我|告诉我|(?<![申邀聘提])请(?![求示假教])|帮我|麻烦|想知道|我想|想问问?|问一下|查一下|(?<![督检抽巡核普])查查|(?<=[比较])(?:起来)?(?:怎么样|咋样)|看一下|一下子?|(?<=[多高少长快增涨])了?[这那]么[多高少快猛]|能不能|那么?|呢|啊|呀|吧|哦|嘛"
    r"|来着|(?<=[类版式])有(?=多|几|\s|$)|年报(?!类|(?<=公开年报|发布年报|公布年报|编制年报)(?:数|几|多少))(?:里|中|上|正文)?(?:写|说|提到|指出|显示)?(?:明|的是)?|年度报告(?:里|中|上)?|报告(?:里|中|上)(?:写|说|提到|指出|显示)?"
)
#: 某节目（不算另一个）办了19期，对吗: what is left out of a claim is not claimed; a count takes it off (`reckoning`).
LEFT_OUT = re.compile(
    "[（(](?:不算|不含|不包括|除去|除开|刨去)[^（）()]{1,16}[)）]"
    "|[（(][^（）()，,]{1,16}(?:另算|另计|单算|除外|不算|不计|不在内|不包括在内)[)）]|(?<![一-龥])[光单仅](?=[《“])"
)
_CATEGORY = re.compile(r"(?:哪些|哪几个|什么|啥)(?P<noun>[一-龥]{2,3})[？?。]?$")
#: 归哪个科室管: the office is what the answer supplies, in whatever word; 主管 says no more than 负责.
_OFFICE_ASKED = re.compile(
    "(?:哪一?[个家]|(?:[由归是]|交给)什么)(?P<noun>部门|单位|[科处股]室|机构|机关|办公室|[局县区镇乡]|街道|中心|公司)"
)
#: 出过什么差错: shortcomings, as reports call them.
_SLIPS = re.compile(
    "(?:的?时候?)?(?:出|犯|闹|有)[了过]?(?:些|一些)?(?:哪些|什么|啥)样?的?(?:差错|岔子|纰漏|失误|错儿?)(?=[？?]?$)"
)
_SHELL = re.compile(
    r"^[那这](?:[边儿]|[头里](?![头面]))的?(?=[一-龥]{2})"  # 某市|那边抖音发过几条: the body has been taken out
    r"|[（(][^（）()]{0,6}(?:年?报|正文|报告)[^（）()]{0,8}[)）]"
    r"|[，,][省市区县]?(?:政?府)?办(?:公[厅室])?年报(?:里面?|中|上)?的?(?:数字?|数据)?$"
    r"|(?<![一-龥])正文(?:里面?|中|上)?(?:[写说提列讲](?:到|明|的|了)*)?的?"
    r"|(?:(?<![一-龥0-9a-z])|(?<=[看照按据查]))年?报(?:告|表)?(?![纸名刊道送备警考批社警喜价销类])"
    r"(?:正文)?(?:里面?|中|上|内)?(?:面)?(?:[写说提列讲记](?:到|明|的|了|过)*)?的?(?:是(?=[一-龥]{2}))?"
)
#: 2019年年报|里提到的五个区: what is left where the report was taken out with its year.
_OF_THE_REPORT = re.compile(
    r"^(?:里面?|里头|上面?|中)(?:所?(?:写|说|提|列|讲|点|印)(?:到|明|出|过|及)?(?:了|过)?)的?(?=[一-龥《“])"
)
_QUOTED = re.compile(r"[“\"「『《]([^”\"」』》]{2,30})[”\"」』》]")
#: What stands behind a verb whose object is counted: "发了几条", of which the measure has been taken out.
_VERB_ENDS = re.compile(r"(?:了|过|掉|出来?|完|到|来|好)*(?:\s|多少|几|$)")
#: What the dictionary glues to a word it does not know: 上办, 去查, 评里, 问到.
_PARTICLES = re.compile("[上里中去来对由在把被让给要会应是](?P<word>.)|(?P<verb>.)[上里中去来到掉完出在]")
_ASPECT = re.compile(r"了|过|掉|完")

#: Words of the groups that the dictionary would cut ("信息处理|费", "快|手|发").
_COMPOUND = re.compile(
    "|".join(sorted((w for group in SAME_WORDS for w in group if len(w) > 2 or w == "快手"), key=len, reverse=True))
)


@dataclass(frozen=True, slots=True)
class Term:
    """A content word of the question; `same` are the words that explain it as well, itself among them."""

    word: str
    weight: float
    same: frozenset[str]

    @property
    def heavy(self) -> bool:
        """Whether an answer must explain it."""
        return self.weight > LIGHT

    def is_like(self, other: Term) -> bool:
        """Whether both words may say the same: by a word that explains both, or one within the other."""
        return bool(self.same & other.same) or self.word in other.word or other.word in self.word

    def in_text(self, squeezed: str) -> float:
        """How far a squeezed text explains the word: 1 itself, 0.9 by another word, less when only parts of it match.

        >>> terms_of("粉丝多少")[0].in_text("累计总关注用户达")
        0.9
        """
        if self.word.isdigit():  # 3 of “3条申请” is none of 349
            return float(bool(re.search(rf"(?<!\d){self.word}(?!\d)", squeezed)))
        if self.word == "媒体":
            squeezed = squeezed.replace("新媒体", "")
        if "处理费" in squeezed and not any("费" in word for word in self.same):
            squeezed = squeezed.replace("处理费", "费")  # a fee tells of no handling
        if self.word.endswith(HEADS_OF) and not self.word.startswith("副"):
            squeezed = squeezed.replace(f"副{self.word}", "")
        if self.weight > 1 and self.only_opens_names(squeezed):
            return 0.4
        if self.word in _PAPER and _PAPER_TITLED.search(squeezed):
            return 0.9
        if self.word in squeezed:
            named = self.weight > 1 and not re.search(rf"[“《「『\"]{re.escape(self.word)}[”》」』\"]", squeezed)
            return 0.9 if named else 1.0
        found = [word for word in self.same if word in squeezed]
        if found:  # 解读 alone explains less of 政策解读 than another word for it would
            return 0.75 if all(word in self.word for word in found) else 0.9
        if len(self.word) >= 3 and self.word[-1] in "率数量" and self.word[:-1] in squeezed:
            return 0.8
        if len(self.word) >= 4 and self.word.endswith(_GENERIC_ENDS) and self.word[:-2] in squeezed:
            return 0.8
        if len(self.word) >= 3 and self.word[-1] in "点处室类" and self.word[:-1] in squeezed:
            return 0.7
        if shortens(self.word, squeezed):
            return 0.8
        if len(self.word) >= 3 and not self.word.isascii():
            pairs = [self.word[i : i + 2] for i in range(len(self.word) - 1)]
            share = sum(pair in squeezed for pair in pairs) / len(pairs)
            return share * 0.8 if share >= 0.5 else 0.0
        return 0.0

    def only_opens_names(self, squeezed: str) -> bool:
        """Whether a name stands only as the beginning of longer ones: 《问政》 is not 《问政之有事你说》."""
        longer = rf"[“《「『\"]{re.escape(self.word)}[^”》」』\"]+[”》」』\"]"
        return self.word in squeezed and self.word not in re.sub(longer, "", squeezed)


#: 《某某日报》 is a newspaper, though the sentence does not call it one.
_PAPER = frozenset(("报纸", "报刊", "纸媒"))
_PAPER_TITLED = re.compile("《[一-龥]{2,12}报》")

_PLAN = Term("打算", 1.0, WORDS)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about prose, understood.

    kind:    "count" a number, "problems"/"measures" lists, "contact", "whether" yes or no, "text" anything else.
    unit:    the measure word asked for ("期", "元", "%"), "" when the question leaves it open. terms: content words.
    parts:   one `Asked` for each of several numbers; premise: something is stated and asked whether it is true.
    time:    the question asks when; often: how often; again: in its second reading (`assistant.prose.oral`).
    planned: so many as are planned; before: as there were before a change that is told (`assistant.prose.ends`).
    person:  a person's name is asked for; table: also, whether the tables say the same.
    checked: the whole question, where it asks whether numbers of the report agree; "" otherwise.
    """

    text: str
    kind: Kind
    unit: str
    terms: tuple[Term, ...]
    parts: tuple[Asked, ...] = ()
    premise: bool = False
    time: bool = False
    person: bool = False
    table: bool = False
    checked: str = ""
    often: bool = False
    planned: bool = False
    again: bool = False
    before: bool = False

    @property
    def heavy(self) -> list[Term]:
        """The content words that say what is asked."""
        return [term for term in self.terms if term.heavy]

    @property
    def plain(self) -> str:
        """The question without what only makes it a question, for a search by meaning."""
        return re.sub(r"\s+", "", _NOISE.sub(" ", self.text)) or self.text


def understand(stripped: str) -> Asked:
    """A question whose publisher and year were taken out, as what it asks for.

    >>> asked = understand("发布政策解读的篇数")
    >>> asked.kind, asked.unit, [term.word for term in asked.terms if term.heavy]
    ('count', '篇', ['政策解读'])
    >>> understand("有哪些不足").kind, understand("咨询电话是多少").kind, understand("有没有收费").kind
    ('problems', 'contact', 'whether')
    """
    asked = handed_over(re.sub(r"[（(][)）]", "", to_simplified(squeeze(stripped))))
    text = _SLIPS.sub("存在什么问题", plainly(CONSISTENCY.sub("", _without_shell(asked))))
    kind = kind_of(text)
    if kind in ("count", "text", "whether"):
        text = as_written(LEFT_OUT.sub("", text) if kind == "whether" else text)
    said = AND_ALL.sub("", text) if kind == "count" else text
    terms = _of_the_rest(VERDICT.sub("", said) or said) if kind == "count" else terms_of(VERDICT.sub("", said) or said)
    premise = claims(text)
    parts: tuple[Asked, ...] = ()
    if kind == "count":
        parts = tuple(_parts(text))
    asked_for = Asked(
        text,
        kind,
        asked_unit(text),
        _without_category(text, terms) if kind in ("text", "problems", "measures") else terms,
        parts,
        premise,
        bool(_TIME.search(text)),
        bool(PERSON.search(text)) and not THINGS_NAMED.search(text),
        bool(CONSISTENCY.search(_without_shell(asked))),
        _checked(asked),
        bool(_FREQUENCY.search(text)),
        before=asks_before(text),
    )
    return _as_planned(asked_for) if kind == "count" and PLANS.search(text) else asked_for


def _of_the_rest(text: str) -> tuple[Term, ...]:
    """The content words of what is counted besides what is taken out; of all where nothing else is named."""
    rest = terms_of(without_left_out(text))
    return rest if any(term.heavy for term in rest) else terms_of(text)


def _as_planned(asked: Asked) -> Asked:
    """A question for what is planned: its plan is told in any word of planning, what it counts in the others.

    Where its first part plans, so do the others that are not told as done (打算办几期,训几人).
    """
    text, plan = PLANS.sub("", asked.text), "".join(found[0] for found in PLANS.finditer(asked.text))
    own = terms_of(text)
    said = {term.word for term in own}
    light = (term for term in asked.terms if not (term.heavy or term.word in said or term.word in plan))
    all_plan = bool(asked.parts) and bool(PLANS.search(asked.parts[0].text))
    plans = [PLANS.search(part.text) or (all_plan and not re.search("[了过已]", part.text)) for part in asked.parts]
    parts = tuple(_as_planned(part) if so else part for part, so in zip(asked.parts, plans, strict=True))
    return replace(asked, text=text, terms=(_PLAN, *own, *light), parts=parts, planned=True)


def _checked(text: str) -> str:
    """A question whether printed numbers agree, without what is said around it; "" where a number is asked for."""
    agrees = AGREEMENT.search(text) and (claimed(text) or not re.search("多少|几", text))
    return plainly(text) if agrees else ""


def _without_category(text: str, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The noun behind 哪些 names what the answer supplies; beside two other words it need not stand in the text.

    >>> [term.weight for term in understand("网站升级了哪些模块").terms]
    [1.0, 1.0, 0.2]
    >>> [term.word for term in understand("保密审查归哪个科室主管").terms if term.heavy]
    ['保密', '审查']
    """
    if office := _OFFICE_ASKED.search(text):
        of_office = (office["noun"], "主管")
        return tuple(Term(t.word, LIGHT, t.same) if t.word in of_office else t for t in terms)
    asked_for = _CATEGORY.search(text)
    if not asked_for or sum(term.heavy for term in terms) < 3:
        return terms
    return tuple(Term(t.word, LIGHT, t.same) if t.word in asked_for["noun"] else t for t in terms)


def _without_shell(text: str) -> str:
    """A question without the words that only name the report it asks: "(看报)", "报上的…", what a taken-out year left.

    >>> _without_shell("报说的问题有哪些"), _without_shell("准备咋改进(看报)"), _without_shell("报纸发了几次")
    ('问题有哪些', '准备咋改进', '报纸发了几次')
    """
    return _OF_THE_REPORT.sub("", _SHELL.sub("", text)).strip("，,、：:")


def asked_unit(text: str) -> str:
    """The measure word a question asks for: 几期 → 期, 篇数 → 篇, 收取金额 → 元, 满意率 → %."""
    if _SHARE_SAID.search(text):  # 经费压了百分之几: no sum of money
        return "%"
    if asks_persons(text):
        return "人"
    if own := own_measure(text):
        return own
    if found := _ASKED_MEASURE.search(text):
        unit = str(found["unit"])
        return "元" if unit in ("万元", "亿元", "块钱") else unit
    if _MONEY.search(text):
        return "元"
    if CHANGE_ASKED.search(text) and not RATIO.search(text):
        return CHANGE
    if (found := _COUNT_NOUN.search(text)) and "百分之几" not in text:  # 条数降了百分之几
        return found["unit"] or found["visits"]
    return "%" if RATIO.search(text) else ""


def counted_thing(text: str) -> str:
    """The thing named behind the measure a question asks for, up to the verb behind it; "" where none is.

    >>> counted_thing("给多少件政策文件贴了标签"), counted_thing("培训多少人次"), counted_thing("多少条")
    ('政策文件', '', '')
    """
    asked = _ASKED_MEASURE.search(text)
    if asked is None:
        return ""
    thing = ""
    for word in words(text[asked.end() :]):
        noun = word in "村县" or kind_of_word(word).startswith(("n", "j"))  # both begin other words in the dictionary
        if not noun or not text.startswith(thing + word, asked.end()):
            break
        thing += word
    return thing


@lru_cache(maxsize=20_000)
def terms_of(text: str) -> tuple[Term, ...]:
    """The content words of a question, in order, each once; what is put in quotation marks stays together."""
    text = _without_shell(to_simplified(squeeze(text))).lower()
    named = [name for name in _QUOTED.findall(text) if len(name) <= 12]
    plain = without_own_measure(_QUOTED.sub(lambda m: " " if m[1] in named else m[1], text))
    plain = _NOISE.sub(" ", _ASKED_MEASURE.sub(" ", plain))
    plain = _COUNT_NOUN.sub(" ", plain)
    found = {name: Term(name, 1.5, frozenset((name,))) for name in named}
    found |= {name: Term(name, _weight(name), _same(name)) for name in _COMPOUND.findall(plain)}
    plain = _COMPOUND.sub(" ", plain)
    found |= {name: Term(name, 1.0, _every(name)) for name in _PERIODIC.findall(plain)}
    found |= {name: Term(name, 1.0, frozenset((name, name[:5]))) for name in _LINES.findall(plain)}
    found |= {name: Term(name, 1.0, frozenset((name,))) for name in DEPUTY.findall(plain)}
    found |= {led[0]: Term(led[0], 1.0, leaders_of(led[0])) for led in LEADERS.finditer(plain)}
    plain = LEADERS.sub(" ", DEPUTY.sub(" ", _LINES.sub(" ", _PERIODIC.sub(" ", plain))))
    found |= {name: Term(name, 1.0, frozenset((name,))) for name in commissions_in(plain)}
    plain = re.sub("|".join(commissions_in(plain)) or "$^", " ", plain)
    for word in _cut(plain):
        if word not in found:
            found[word] = Term(word, _weight(word), _same(word))
    return tuple(sorted(found.values(), key=lambda term: text.find(term.word)))


def _cut(plain: str) -> Iterator[str]:
    """The words of a question; a verb of one letter glued to a name ("微信发了几条") stands for itself.

    >>> list(_cut("微信发了")), list(_cut("问政节目问到了")), list(_cut("抖音发布"))
    (['微信', '发'], ['问政', '节目', '问'], ['抖音', '发布'])
    """
    for run in plain.split():
        for cut in words(run):
            word = cut.rstrip("了过") or cut
            word = word[0] if len(word) == 2 and word[1] == "得" and word[0] in SAY_LITTLE else word  # 发得最多
            after = run.find(word) + len(word)
            known = word.isascii() or len(word) < 2 or len(_same(word)) > 1
            if known or (is_word(word) and word[-1] not in "到掉完"):
                yield word
            elif len(word) == 3 and word[2] == "类":  # 安监类
                yield word[:2]
            elif len(word) == 4 and is_word(word[:2]) and is_word(word[2:]):  # 发送信息 is guessed to be one
                yield from (word[:2], word[2:])
            elif len(word) == 3 and word[:2] in SAY_LITTLE and word[2] in "省市县区州":  # 承办区|政协提案
                yield from (word[:2], word[2])
            elif found := _PARTICLES.fullmatch(word):
                yield found["word"] or found["verb"]
            elif _VERB_ENDS.match(run, after) and (len(word) > 2 or _ASPECT.match(run, after)):
                yield from (word[:-1], word[-1])
            else:
                yield word


#: 12333热线 is called by its number alone as well; 双公示 is no 公示, B类 is one class of several.
_LINES = re.compile(
    r"双(?:公[示开]|随机|告知|清单|减|创|拥|重点)|(?<!\d)(?!12345)1[12]\d{3}(?:咨询|服务)*(?:热线|电话)"
    "|(?<![a-z])[a-z甲乙丙丁]类"
)
#: 月通报 is no 通报 of another interval.
_PERIODIC = re.compile("(?<![每个0-9])(?:月度?|周|旬)(?:通报|例会|调度会?|点评)")


def _every(name: str) -> frozenset[str]:
    """What is held each month or week, in the ways reports write it: 月通报, 月度通报, 每月通报, 按月通报."""
    period, what = name[0], name[1:].removeprefix("度")
    return frozenset(form + what for form in (period, f"{period}度", f"每{period}", f"按{period}", f"{period}工作"))


#: Verbs of one letter that say which count is meant (改, 接, 删); others of one letter say little.
_SHORT_VERBS = frozenset(word for group in SAME_WORDS for word in group if len(word) == 1) - SAY_LITTLE | set(
    "删撤退拒驳砍漏错缺输赢败关停禁扣"
)


def _weight(word: str) -> float:
    if word.endswith(_GENERIC_ENDS) and word[:-2] in SAY_LITTLE:
        return LIGHT
    if len(word) == 3 and word[-1] in "量数" and word[:-1] in SAY_LITTLE:  # 发送量, 公开数
        return LIGHT
    if word in SAY_LITTLE or word[0] in "几哪" or (len(word) == 1 and not word.isdigit() and word not in _SHORT_VERBS):
        return LIGHT
    return 1.0


def _same(word: str) -> frozenset[str]:
    return frozenset((word,)).union(*(group for group in SAME_WORDS if word in group))


_OF_SO_MANY = re.compile(r"\d+[余多]?[条篇件份个项][^，,。？?多几]{0,8}?(?:里面?|里头|当中|之中|中)(?=[一-龥]{2})")
_MONEY_SAID = re.compile("元|钱|金额|多少款")


def _parts(text: str) -> Iterator[Asked]:
    """The numbers asked for side by side ("受理量及满意率"); a part without words of its own is none."""
    pieces = pieces_of(text)
    if len(pieces) < 2:
        return
    whole = terms_of(text)
    asked = [(piece, terms_of(piece)) for piece in pieces]
    if not all(any(term.heavy for term in terms) or asked_unit(piece) or asks_amount(piece) for piece, terms in asked):
        return
    units = [asked_unit(piece) for piece, _ in asked]
    shared = units[-1] if units[-1] not in ("", "%") else ""
    for i, (piece, terms) in enumerate(asked):
        if of := _OF_SO_MANY.match(piece):  # 246件申请里准予公开的几件: of what it is a part
            terms = terms_of(piece[of.end() :])
        context = tuple(Term(t.word, LIGHT, t.same) for t in whole if t.word not in {own.word for own in terms})
        own_unit = units[i] or ("" if asks_amount(piece) else shared)
        if i and own_unit == "元" and asks_of_each(piece) and not _MONEY_SAID.search(piece):
            own_unit = units[0]  # 信息多少条，其中经费的各多少: pieces of information about money
        yield Asked(piece, "count", own_unit, (*terms, *(context if i else ())), before=asks_before(piece))


def coverage(terms: Sequence[Term], squeezed: str) -> float:
    """The share of the terms' weight that a squeezed text explains."""
    total = sum(term.weight for term in terms)
    return sum(term.weight * term.in_text(squeezed) for term in terms) / total if total else 0.0


def explains(text: str, word: str) -> bool:
    """Whether a text holds a word of a question, or says it in another way; words that say little need not stand there.

    >>> explains("食品药品安全信息发布77条", "食药安全"), explains("因乱采乱挖、偷牧等被罚款", "赌博")
    (True, False)
    """
    plain, ways = matchable(text), dict.fromkeys((word, as_written(word)))
    return word in text or any(
        all(term.word in SAY_LITTLE or term.in_text(plain) >= 0.5 for term in terms_of(way)) for way in ways
    )


def explains_all(text: str, question: str) -> bool:
    """Whether a text explains every content word of a question.

    >>> explains_all("公开立项信息和备案信息123件", "立项信息加备案信息几件"), explains_all("公开信息123件", "立项几件")
    (True, False)
    """
    heavy = [term for term in understand(question).terms if term.heavy]
    plain = matchable(text)
    return bool(heavy) and all(term.in_text(plain) >= 0.5 for term in heavy)
