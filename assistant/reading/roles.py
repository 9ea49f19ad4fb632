"""Uncovered words judged by their role in the sentence, because no list of everyday words is ever complete.

- A clause that only introduces or closes (做作业要用, 谢谢啦) is a shell: it is no part of the question.
- A verb that only says how something is done (批, 砸进去, 递上来) adds nothing where it stands as a predicate.
- Everything else, above all nouns (女性, 街道, 疫苗) and verbs that pick out a part of a row (撤, 驳, 注销), restricts
  what is asked: it stays unexplained, and a question with such a word gets no number.

Verbs are told from nouns by the dictionary that jieba installs (`corpus.gazetteer`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from assistant.reading.frames import POINTS_BACK, is_aside
from assistant.reading.lexicon import Entry, entry
from assistant.reading.parts import HOW_MANY
from assistant.reading.phrases import OF_THOSE
from corpus.form import labels
from corpus.gazetteer import kind_of_word

_COUNTER = "(?:回|宗|桩|单|遍|趟|起|例|笔|份|件|次|项|条|户次|家次|人次|个|场|张|样|种|类|头|块)"

#: Words of asking and of connecting that add nothing; those of `assistant.reading.wordings.FILLERS` and these.
FILLERS = (
    r"之类(?:的)?",
    rf"(?:多少|几){_COUNTER}(?:案子|案件|案)?(?:呀|呢)?",
    r"(?:[两二三四五六七八九十]|[0-9]){1,2}(?:类|样|种|项|头|块|笔)(?:情形|情况|理由|原因|事项)?",
    r"(?:听|据)(?:人|别人|人家|朋友|同事)?(?:讲|说|称|传)",
    r"有人(?:讲|说|称)",
    r"(?:别人|网上|报道|新闻|文章)(?:上|里)?(?:讲|说|称|写|传)",
    r"(?:跟|和|给|向|同)我(?:讲|说|报|列)(?:一)?下",
    r"(?:我们?)?所?想(?:要)?(?:了解|知道)",
    r"(?:是)?自己(?:来|去)?",
    r"(?:亲自|主动)(?=提|来|申请)",
    r"(?:换算|折算|折合|折)(?:成|为)?(?:人民币)?[万亿]?元",
    r"(?:写|换算|折算|化|列|做|整理|汇总|表示)(?:成|为)(?:百分数|百分比|小数|表格?|清单|一张表)",
    r"(?:顺便|另外|再)?问一(?:句|声|下)",
    r"(?:说|讲|写|报)成(?=\d)",
    r"眼下",
    r"眼前",
    r"迄今",
    r"截止",
    r"一年(?:里|内|下来|到头)?",
    r"那?(?:一)?(?:格|栏|个格子|格子|空格)(?:里|中|内)?(?:填|印|写)?(?:了|着|的)*",
    r"换(?:成|作|到|为)?",
    r"改(?:成|为|问)",
    r"算算",
    r"算一算",
    r"数一数",
    r"(?:新)?(?:提|递|交|送|寄|报|来|进|收)(?:上|过|进|交|到|回)?(?:来|去|了|的)+",
    r"(?:说明|意味着|表明|等于说)(?=[^,。?]{2,14}(?:比|较|多|少|增|减|高|低))",
    r"所以",
    r"不过",
    r"但(?:是)?",
    r"可是",
    r"那些",
    r"这些",
    r"那类",
    r"只不过",
    r"其实",
    r"总之",
    r"简单说",
    r"大体(?:上)?",
    r"整体(?:上)?",
    r"大致",
    r"普通(?=老百姓|百姓|市民|群众|居民|公民|人|民众|村民|个人)",
    r"(?:也|即)就是",
    r"也就是说?",
    r"之前那年",
    r"打官司(?=败|输|赢|胜)",
)

#: So many of them at a time: 每十, 平均每一百, 一百.
_SO_MANY_EACH = (
    r"(?:(?:平均)?每一?(?:[十百千]|[二两三四五六七八九]十?|\d+)"
    r"|(?<![每第\d一二两三四五六七八九十百千万])一?[十百])"
)

#: A part of a row that no form prints, or a number related to something the form does not hold.
RESTRICTIONS: tuple[Entry, ...] = (
    entry(
        "restriction",
        r"涉及(?:到|了)*(?:多少|几)(?:个|位|名)?人(?![次])",
        r"申请人(?:一共|总共|共)*(?:有|是)?(?:多少|几)[个位名](?!月)",
        r"(?<=的)那一?[个位名]人",
        r"律师个人",
        r"(?:多少|几)[种本册](?=(?:公开)?(?:出版物|报纸|期刊|书刊|图书))",
        r"(?:申请|提|提交|要)过(?:很|好)?(?:多|几|两|三)[次遍回](?:以上)?(?:的)?(?!(?:呢|啊|呀)?[?。!]*$)",
        r"(?:没有?|未|不)(?:说明?|讲明?|写明?|给出?|附上?|列明?|交代|注明)(?:任何|什么|清楚)?(?:理由|原因|依据)",
        r"(?:钱|款|资金|经费|费用)(?:都|是)?(?:花|用|投|流|去)(?:在|到|向|给)?了?(?:哪|什么地方|何处|啥地方)",
        r"(?:什么|啥|任何|一点儿?|半点|哪怕一点)(?:理由|原因|依据)(?:也|都)(?:没有?|不|未)(?:给|说|讲|写|告知|提供)?(?:的|就)",
        r"(?<=[\u3400-\u9fff])得(?:很|最|特别|比较|挺|太|不)?(?:好|快|慢|差|糟|细|早|晚|及时|准时|妥当|认真|满意|规范)的(?=(?:信息公开)?申请|(?:行政)?(?:许可|处罚|强制|复议|诉讼)|文件|案)",
        r"(?:多少|几)(?:个|名|位)?(?:工作人员|人员|人手|职工|干部|同志|公务员|专人|人)(?:在|来|去|专门|专职|兼职|具体)*(?=处理|办理|负责|受理|答复|承办|经办|管|从事|[做搞干抓弄](?:政府信息|政务|信息)公开)",
        r"每(?!(?:一?[十百千万]|10+)[件个份宗](?!名|位)|一?件(?:申请)?(?:全|都|均))[0-9一二三四五六七八九十百千万两]+(?:个|名|位)?(?:人|户|名|家|件|平方公里|公里|天|日|元|企业|居民|常住人口)?",
        r"每(?:人|户|名|位|天|日|周|平方公里|公里|小时|分钟|个?工作日|名?居民|万)",
        r"人均(?!可支配|收入)",
        r"户均",
        r"件均",
        r"(?:小区|街道|片区|商圈|学生|教师|老师|医生|护士|军人|退休|职工|员工|妇女|儿童|家长|律师本人|业主|租户|股东|华侨|华人|少数民族|回族|汉族|低保|贫困户?|残疾|烈士|宗教|寺庙)",
        r"(?:为什么|为何|为啥|怎么|怎样|如何|咋)(?:去|来|才能|可以|能)?(?=申请(?!的|量|数|变|增|减)|提交|递交|办$|办理$|要信息)",
        r"(?:为什么|为何|为啥)(?=.{0,10}(?:这么|那么|如此))",
        r"(?:在|去|到|向)?(?:哪里|哪儿|什么地方|何处|哪个窗口)(?:能|可以)?(?:办|申请|提|交|查|处理|受理|递)",
        rf"{_SO_MANY_EACH}[件份宗起]{OF_THOSE}(?=[^,。?几多]{{0,20}}?(?:[一二两三四五六七八九十]|\d)+[件份宗起])",
        r"罚(?:了|款)?(?:多少|几)(?:[万亿](?![件起宗次份个])|元|块|钱)",
        r"当年(?:收|受理|申请)(?:到)?(?:的)?(?:、|，)?当年(?=办|答)",
        r"(?:上午|下午|晚上|夜间|周末|节假日|春节|国庆|工作日内|当天|当日)",
    ),
)

#: A verb with one of these picks out a part of a row, turns it round or asks for another thing.
_CHANGERS = frozenset(
    "消拒驳撤销吊延止停移超逾免减增补变改转退缓迟追催诉抗赔偿执拘没扣押审查复议听证评估督访调解决判裁败胜赢输废失效缴欠罚禁漏错重续换"
    "涨跌升降翻纠维维持认定违犯涉举投满赞差评签证订建拆征毁烧伤亡逃怀孕疫婚汰删砍剔弃"
)
#: Verbs of one character that the dictionary marks otherwise, and what follows a verb without changing it.
_MORE_VERBS = frozenset("批砸递接压剩搞弄做干卡压怕嫌凑填投买签盖递交答记")
#: Conjunctions, prepositions, pronouns, particles, interjections, modal words.
#: Kinds of words that name nothing: adverbs, conjunctions, prepositions, pronouns, particles; verbs of one letter only.
_SLIGHT = frozenset("dcpruyeo")
_EMPTY = frozenset(("c", "p", "r", "y", "e", "u"))
#: Adverbs of doubt, estimate and stress; others (共同, 长期, 故意) pick out a part.
#: Prepositions that set apart, compare or lead away: 除, 比, 向别的机关.
_SET_APART = frozenset("除比往向离距非")
_MODAL = frozenset(
    "竟然 居然 究竟 毕竟 到底 大概 大约 约莫 或许 也许 恐怕 似乎 仿佛 好像 其实 确实 的确 真的 "
    "真是 果然 终于 总算 仍然 依然 依旧 已经 曾经 "
    "早就 通常 往往 一般 就是 还是 都是 全都 统统 一共 总共 大致 大体 几乎 反正 难道 简直 甚至 "
    "尤其 比较 极其 非常 真正 莫非 多半 估计 正好 刚好 恰好 幸好 倒是 原来 本来 可是".split()
)
#: An adverb with one of these picks out a part (首次, 逐月, 当场, 联合), turns a row round (未, 不) or asks (几).
_COUNTS_OUT = _CHANGERS | frozenset(
    "不没未非无别莫勿首初再另副双单某些彼此除独联合逐按定常月日周季半当场网法规每各互相亲自多少几哪谁何怎"
)
#: Verbs of handing an application in, and of taking it.
_HANDING_IN = frozenset("提递交送寄报投填写接收进来跑")
_AFTER = re.compile(
    r"(?:[了过着到出掉完好]|进来|进去|上来|上去|下来|下去|回来|回去|出来|出去|过来|过去|起来|走|来|去|给|手)*"
)
_ASPECT = re.compile(r"[了过着到在出掉好来去给手]|完(?![整全美备善])")
_QUANTITY = re.compile(r"(?:的)?(?:有|是|为|共)?(?:多少|几|□|\d|$|[,。;:!?、])")
_MOTION = re.compile(r"[提递交送寄报拿接收要打发走进返留][上下进出回过]?[来去]")

#: How a reason touches what was asked for: 牵涉到, 沾了, 扯上; one way of touching is as good as another.
_TIES = re.compile(
    "(?:(?:牵|涉|扯|沾|碰|触|连)(?:涉|扯|连|及|碰|到|染)?|(?:关系|关联|关涉|关乎|事关|波及|带累))(?:及|到|着|了|上|边|的)*"
)
#: How an answer is cited: 答“…”, 复函里写明“…”, 答复书上说的是“…”.
_CITES = re.compile(
    "(?:(?:答|回|批|复函|告知?|通知)(?:复|覆|话|函|信|知)?(?:书|函|意见|单)?(?:里面?|中|上)?(?:给|头)?(?:说|讲|写|称|注|载|标|列|填)?"
    "|(?:书|函|单)?(?:里面?|中|上)?(?:说|讲|写|称|注|载|标|列|填))(?:明|清楚)?(?:的|了|着|成|为|是|作|道|到|:)*"
)
#: How a reason holds back what it is said of: 让第三方拦下、没公开, 被执法案卷卡着的.
_HOLDS_BACK = re.compile(
    "(?:给|所|死死|硬生生)*(?:拦|挡|卡|压|扣|截|堵|捂|按|绊|限制|阻拦|阻挡|拦截|截留)(?:住|下来?|着|了|死|回去?|掉|在)*"
)
_NOT_GIVEN = re.compile("(?:的|了|着|住|、|,|而|所以|就|才)*(?:[没不未]|拒|(?:申请)?(?:有|是)?(?:多少|几)|$)")
_DENIED_BEFORE = re.compile("(?:[不没未无非别]|没有)(?:有|曾|再)?$")

_CLAUSE = re.compile(r"[^,。;:!?~—…]+[,。;:!?~—…]*")
_SHELL = re.compile(
    r"^(?:你们?|您|哥们?|老师|师傅|朋友|各位|大家)?(?:好|早|辛苦)|谢谢|感谢|多谢|拜托|麻烦|劳驾|打扰|急用?|在线等|求助|帮帮?忙"
    "|^(?:我们?|俺|咱们?|本人|小弟|小编)(?:就)?(?:是|叫|在|要|想|正|得|写|做|来自)"
    "|^(?:做|写|搞|准备|赶|交|用于|用来|用在)(?!.*(?:[的费钱]|[写寄来]信)$).{0,8}(?:用|作业|论文|材料|稿|课题|汇报|报告|PPT)?$"
    "|^(?:论文|作业|课题|报告|工作|写稿|调研)(?:需要|要用|用)$"
    "|^(?:我)?(?:领导|老板|老师|主任|上级|记者|编辑|同事|客户|导师|甲方|局里领导).{0,3}(?:要|问|核|催|让|说|想)|^(?:核|校|审)(?:稿|对)"
    "|(?:核稿|核实|求证|写稿|急件)[:,]?$"
    r"|^(?:请|烦请|务必|不要|别|不用|无需|记得|只要|希望|最好).{0,4}(?:回答|回复|答复我|告诉|说明?|给|带|附|列|写|标|注明|出处|来源|废话|解释|啰嗦)"
)
#: Who speaks, a greeting, thanks, how to answer: no part of the question whatever words stand in it.
_SPOKEN = re.compile(
    "^.{0,6}(?:核稿|求证|写稿|急件|核对|核实)$|^(?:我们?|俺|咱们?|本人)(?:就)?是(?!说|不是|想)[^的]*$"
    "|^.{0,4}(?:你|您|大家|各位|老师|领导|同志)们?好|^(?:多谢|谢谢|感谢|拜托)"
    r"|^越.{1,2}越.{1,2}$|^(?:请)?(?:保留|按照?|照)原(?:样|数|文).{0,4}$"
    r"|^(?:少|不)(?:来)?(?:解释|废话|啰嗦|罗嗦)"
    r"|^(?:不要|别|不用|无需|不必)(?:再)?(?:解释|废话|说明|啰嗦|分析|展开|给出处|列出处|总结|介绍|举例|客气)"
)
#: Results of table 四, of which the form does not count the others together; of years and bodies it can be counted.
_DENIALS = ("没", "没有", "无")
_SHELL_END = re.compile(r"[,。;:!?~—…]+$")
#: Marks by which a clause takes part in a question; a clause with one of them is no shell.
_PARTS = (
    "row",
    "column",
    "rate",
    "vague",
    "restriction",
    "statistics",
    "zero",
    "exists",
    "disclosed_any",
    "op",
    "than",
    "way",
)


def shells(
    text: str,
    taken: Sequence[tuple[int, int]],
    parts: Sequence[tuple[int, int]],
    read: Sequence[tuple[int, int, Sequence[str]]],
) -> list[tuple[int, int]]:
    """The clauses that are no part of the question. None where no other clause says what is asked.

    taken: where names, years and numbers stand. parts: where words stand that name a row, a column or an operation.
    read: start, end and marks of all words that were read.
    """
    points_back = bool(POINTS_BACK.search(text))
    clauses = [match.span() for match in _CLAUSE.finditer(text)]
    found = []
    for start, end in clauses:
        clause = _SHELL_END.sub("", text[start:end])
        holds = any(start <= at < end for at, _ in taken) or (
            any(start <= at < end for at, _ in parts) and not _SPOKEN.search(clause)
        )
        if not holds and (_SHELL.search(clause) or _SPOKEN.search(clause)):
            found.append((start, end))
        elif not points_back and not any(start <= at < end for at, _ in taken):
            leads = not any(at < start for at, _ in (*taken, *parts))
            said = {mark for at, _, marks in read if start <= at < end for mark in marks}
            if is_aside(clause, said, leads):
                found.append((start, end))
    return found if parts and len(found) < len(clauses) else []


def denied_of_nothing(text: str, read: Sequence[tuple[int, int, Sequence[str]]]) -> Iterator[str]:
    """What picks out a part by what it has not, where no row or column is that part: 没情况的有几件.

    Of the verbs of rows and columns `assistant.reading.denied` tells.

    read: start, end and marks of all words that were read.
    """
    if not HOW_MANY.search(text):
        return
    filler = {start: end for start, end, marks in read if "filler" in marks}
    for start, at, marks in read:
        if "zero" not in marks or text[start:at] not in _DENIALS:
            continue
        words: list[str] = []
        while at in filler and words[-1:] != ["的"]:
            words.append(text[at : filler[at]])
            at = filler[at]
        if words[-1:] == ["的"] and (len(words) == 1 or any(len(word) > 1 for word in words)):
            yield text[start:at]  # 信息机关没有的: something is lacking, and no row was read that says what


def takes_part(marks: Sequence[str]) -> bool:
    """Whether a token's marks make its clause a part of the question."""
    return any(mark.partition(":")[0] in _PARTS for mark in marks) or bool(
        {"topic:applications", "topic:received", "topic:applicants"} & set(marks)
    )


def is_light(run: str, after: str, compound: bool = False, implied: bool = False) -> bool:
    """Whether an uncovered run is a verb that adds nothing, judged by itself and by the text after it.

    implied:  no row is named, 新收 only follows from who applied: then every verb but one of handing in tells the row.
    compound: it follows a word of the form, so that without 了 or 到 it may be one word with it (强制|隔离多少件).

    >>> is_light("批", "了□□"), is_light("砸进去", "多少钱"), is_light("拆迁", "的有几件"), is_light("女性", "几件")
    (True, True, False, False)
    """
    if _is_adverbial(run):
        return True
    if implied and run[0] not in _HANDING_IN:
        return False
    if _MOTION.fullmatch(run):
        return True
    for length in (2, 1):
        verb, rest = run[:length], run[length:]
        if len(verb) < length or not _is_verb(verb):
            continue
        tail = _AFTER.match(rest + after)
        end = tail.end() if tail else 0
        if end < len(rest):
            continue
        follows = rest + after
        if _ASPECT.match(follows) or (
            not compound and follows[end : end + 1] != "的" and _QUANTITY.match(follows[end:])
        ):
            return True
    return False


def is_of_its_label(run: str, marks: Iterable[str]) -> bool:
    """Whether an uncovered word stands in the label of the one reason or outcome that is named: it says it once more.

    >>> third = ["row:applications.refused", "row:applications.refused.third_party"]
    >>> is_of_its_label("权益", third), is_of_its_label("企业", third), is_of_its_label("权益", third[:1])
    (True, False, False)
    """
    reasons = {row for mark in marks if mark.startswith("row:") and (row := mark[4:]).count(".") == 2}
    if len(run) < 2 or len(reasons) != 1 or not (row := reasons.pop()).startswith("applications."):
        return False
    return run in labels(f"{row}.total")[0]


def leads_to_reason(run: str, before: str, after: str, marks: Iterable[str]) -> bool:
    """Whether an uncovered run only ties the reason that follows it to what was asked for, or cites it as an answer.

    before, after: the text before the run, and between it and the next token that is no small word.
    marks: those of that token. Of 没牵涉… the reason is denied.

    >>> third = ["row:applications.refused.third_party"]
    >>> leads_to_reason("牵连", "因为", "到", third), leads_to_reason("牵连", "没", "到", third)
    (True, False)
    >>> leads_to_reason("回函写明", "", "", third), leads_to_reason("女性", "", "", third)
    (True, False)
    """
    of_reason = any(mark.startswith("row:applications.") and mark.count(".") == 2 for mark in marks)
    leads = _TIES.fullmatch(run + after) or _CITES.fullmatch(run + after)
    return bool(of_reason and leads) and not _DENIED_BEFORE.search(before)


def holds_back(run: str, before: Iterable[str], after: str) -> bool:
    """Whether an uncovered run says that the reason right before it kept something back, and nothing else is counted.

    before: marks of the token before it. after: the text behind it, where it must say that nothing was given.

    >>> third = ["row:applications.refused.third_party"]
    >>> [holds_back(run, third, after) for run, after in (("拦下", "没公开"), ("拦下", "的车几辆"), ("女性", "没公开"))]
    [True, False, False]
    """
    of_reason = any(mark.startswith("row:applications.refused.") for mark in before)
    return of_reason and bool(_HOLDS_BACK.fullmatch(run) and _NOT_GIVEN.match(after))


def is_slight(run: str) -> bool:
    """Whether an uncovered run is one short word that is neither a noun nor picks out a part: the row stays likely.

    >>> is_slight("愣"), is_slight("女性"), is_slight("首次"), is_slight("下放")
    (True, False, False, False)
    """
    if len(run) > 2 or _COUNTS_OUT & set(run) or not re.fullmatch("[\u4e00-\u9fff]+", run):
        return False
    return kind_of_word(run)[:1] in (_SLIGHT if len(run) > 1 else _SLIGHT | {"v"})


@lru_cache(maxsize=4096)
def _is_adverbial(run: str) -> bool:
    """Whether a run is made of conjunctions, particles and words of doubt that count nothing out (竟然, 究竟, 反正)."""
    if len(run) == 1:  # 替我加, 按…: its object is read, and by itself it counts nothing out
        return kind_of_word(run) in ("p", "c") and run not in _COUNTS_OUT | _SET_APART
    at = 0
    while at < len(run):
        word = next((run[at : at + n] for n in (4, 3, 2) if at + n <= len(run) and kind_of_word(run[at : at + n])), "")
        if not word or not (word in _MODAL or kind_of_word(word) in _EMPTY) or _COUNTS_OUT & set(word):
            return False
        at += len(word)
    return True


@lru_cache(maxsize=4096)
def _is_verb(word: str) -> bool:
    if _CHANGERS & set(word):
        return False
    return word in _MORE_VERBS or kind_of_word(word) in ("v", "vg", "vi", "vq")
