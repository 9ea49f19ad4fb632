"""Claims and corrections in the words the grammar reads: 最多200件吧 is 不超过200件吧, 没有淮安多 is 比淮安少.

Each entry keeps the meaning, threshold and direction included; what has no entry stays as it was said.
"""

from __future__ import annotations

import re

from corpus.numbers import read_chinese, read_numeral

_N = r"(?:\d[\d,.]*|[一二两三四五六七八九十百千]{1,7})(?:万|亿)?[余多来]?[件项个条次份起宗家人元万%]*"
_ENDS = r"(?=(?:对|是)?(?:吧|吗|么|呢|不)?,?(?:对吗|对吧|是吗|是吧|对不对|是不是)?[?。,]?$)"
#: 这两个加起来: points at what was asked before and claims no two.
_THESE = re.compile("(?:这|那|上面|前面|刚才|以上)(?:[两俩二三仨]个?)(?:数字?)?(?=加|合|一共|总共|共|相加|相差|差|比)")
_ASKED = re.compile("哪|谁|多少|几|什么")
_SAID = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        # 公开收不收钱, 有没有因为公开收过费, 公开收钱吗: whether there is a charge, as the form and reports call it
        (r"(?:收不收|(?:要不要|用不用)[交花付给收掏]?)(?:钱|费用?)(?:吗|么|呢)?(?![一-龥])", "收费吗"),
        (r"有没有(?P<why>[^,。?有]{0,12}?)(?<!没)收取?[过了](?:一?分)?(?:钱|费用?)(?![一-龥])", r"有没有\g<why>收费"),
        (
            r"(?:(?:(?<=公开)|(?<=公开信息))(?:[收要](?:取|了|过)*|要[交花付])|(?<![没未])收取?过)(?:一?分)?(?:钱|费用?)(?=(?:了?(?:吗|么|没有?)|不)[?。,]?$)",
            "收费",
        ),
        # 收到过申请没有, 打过官司没: asked, and nothing denied
        (
            r"(?<![没未不有])(?P<did>收到|接到|受理|发生|出现|遇到|产生|[收打])(?P<mark>[过了]?)"
            r"(?P<what>[^,。?没有无未不都也全一各比\d]{2,14})没有?(?=[?。]*$)",
            r"有没有\g<did>\g<mark>\g<what>",
        ),
        (
            r"(?<![没还所])有过?(?P<what>[^,。?没有无未不都也全一各达到超过比\d]{2,14})没有?(?=[?。]*$)",
            r"有没有\g<what>",
        ),
        # 罚了159.95万: so much money; decisions in 万 are said with their measure (罚了2万件)
        (
            r"(?<=罚)(?P<said>[了掉过]{1,2}(?:款|一共|总共|共|大概|差不多)?(?:超过|不到|近|约)?\d[\d.]*[万亿])(?=块钱?|[^余多元件起宗次份个项笔人家户条\u3400-\u9fff]|[对是吗吧么]|$)(?:块钱?)?",
            r"\g<said>元",
        ),
        # 除了5件维持，剩下2件还没审结，对吗: parts that are counted, and what is left of the whole
        (
            r"除(?:了|去|掉|开)?(?P<parts>[^。?;多几]{0,24}\d[^。?;多几]{0,24}?)(?:之外|以外|外)?,(?:剩下|余下|剩余|其余)的?"
            r"(?=(?:\d[\d,]*[件宗起]|(?:全部|全都|全|都|均)(?:是|为|属于))[^。?;多几哪]*(?:对吗|对吧|对不对|是吗|是吧|属实吗))",
            r"\g<parts>,其余",
        ),
        # 超没超过处罚的两倍, 到许可的五倍没有, 有没有达到处罚的一成: held against a part or a multiple of another
        (r"(?:超没超过?|超不超过?|是否超过?|有没有超过?)(?=[^,。?]{1,12}的[^,。?]{1,5}(?:%|倍))", "超过"),
        (
            r"(?:有没有|是否|是不是)?(?:达没达到|达到|够不够|到没到|(?<![不没未直得来收接])到)(?P<of>[^,。?没过了\d]{2,10}的)"
            r"(?P<n>[\d.一二两三四五六七八九十]+倍)了?(?:吗|么|没有?|不)?(?=[?。]?$)",
            r"不少于\g<of>\g<n>吗",
        ),
        (
            r"(?:(?:有没有|是否|是不是)达到|达没达到|到没到|到不到|够不够|够没够)(?P<of>[^,。?没过了\d]{2,10}的)(?P<n>[\d.]+%)",
            r"不少于\g<of>\g<n>",
        ),
        # 强制达到了许可的一半，对吗: a round share that is reached, however much more it is
        (
            r"(?<![没未不])(?:(?:已经?|都|也)*达到了?|够得?上?了?)(?P<of>[^,。?没过了\d]{2,10}的)(?P<n>\d?[05]%)"
            r"(?=了?(?:吗|么|吧|没有?|不|,|[?。]?$))",
            r"不少于\g<of>\g<n>",
        ),
        (
            r"(?:有没有|(?<![没所])有|赶得上|赶不赶得上|够得上)(?P<of>(?!20\d\d年|去年|上年|占)[^,。?没过了有占\d]{2,10}的)(?P<n>[\d.]+%)"
            r"(?:吗|么|没有?|不)?(?=[?。]?$)",
            r"不少于\g<of>\g<n>吗",
        ),
        (
            r"是?(?P<of>[^,。?没过了是占\d]{2,10}的)(?P<n>[\d.]+%)(?:都|也|还)*(?:不到|没到|不够|达不到)(?=(?:吗|么|吧)?[?。]?$)",
            r"不到\g<of>\g<n>",
        ),
        # 审结了吗: whether any is still open, which is what the form counts; 都审结了吗 is told by `exact.finished`
        (
            "(?<![未没待都全部均经已])(?:已经?)?(?:审结|审完|判完|审理完毕?)了?(?:吗|么|没有?|没)(?=[?？。]?$)",
            "有没有尚未审结的",
        ),
        # 那两件申请都公开了，对吧: so many are claimed
        (r"[那这](?=(?:\d+|[一二两三四五六七八九十]+)[件宗起](?:申请|复议|诉讼|案件)?[都全])", ""),
        # 新收减去办结等于4件
        (
            rf"(?<=[^增削缩])减(?:去|掉)?(?P<b>(?!少|掉|去)[^,。?减加\d]{{2,8}}?)(?:等于|应?是|为|得|=)(?P<n>{_N})",
            r"比\g<b>多\g<n>",
        ),
        # 一分钱收费都没收: there was none
        (
            "(?:一分|一毛|一块|半分|分文)(?:钱)?(?:的)?(?P<what>(?:行政)?事业性收费)(?:都|也)?(?:没有?|未)"
            "收(?:取|过|到|了)?(?=[吧吗,。?]|对|是|$)",
            r"没有\g<what>",
        ),
        # 大半都维持了，对吗: more than half of it
        (
            "(?<![过超的大绝])(?:一?大半(?!年)|(?:多半|大多数?|多数|绝?大部分|绝大多数)(?=的?(?:申请|复议|诉讼|案件|处罚|许可)|[都是由被来予维纠撤]))"
            "(?=[^,。?多几哪什谁]{2,24},?(?:对吗|对吧|对不对|是吗|是吧|属实吗|没错吧|是这样[吧吗]|[吧吗][?。]?$|[?]$))",
            "超过50%",
        ),
        (r"比(?P<of>[^,。?没过了\d]{2,10}的)(?P<n>[\d.]+%)(?:还|都|也)*要?[多高大]", r"超过\g<of>\g<n>"),
        (r"比(?P<of>[^,。?没过了\d]{2,10}的)(?P<n>[\d.]+%)(?:还|都|也)*要?[少低小]", r"不到\g<of>\g<n>"),
        (rf"有没有(?=(?:超过|达到|多于|少于|低于|高于|大于|小于|不到){_N})", "是不是"),
        (rf"有没有(?:到|够|满|过)(?={_N})", "是不是达到"),
        # 够办结的两成吗, 占三分之一没有: whether so much is reached
        (
            rf"(?:够(?:得上|不够|了)?|满|(?<![收接拿得看找办达])到(?=[^没]+了))(?P<of>[^,。?没]{{1,8}}的)?(?={_N}了?(?:吗|么|没有?|不|[?。]?$))",
            r"\g<of>达到",
        ),
        (
            rf"(?P<of>(?:占|有|占?到)(?:[^,。?没过]{{1,8}}的)?)了?(?P<n>{_N})了?(?:没有?|不)(?=[?。]?$)",
            r"\g<of>达到\g<n>吗",
        ),
        # 只有一件，没算错吧: one is claimed; 只有一件都没 is none
        (
            r"(?P<only>只有|才有|仅有|就有|只是|[只仅就才])一(?P<m>[件条宗起份次])(?:而已|罢了)?(?=[,。?]|对|是[吗吧]|[吧吗]?[?。]?$)",
            r"\g<only>1\g<m>",
        ),
        (rf"(?:最多|顶多|至多)(?:也)?(?:就|只)?(?:有|是)?(?={_N}{_ENDS})", "不超过"),
        (rf"(?:最少|起码|少说|最起码)(?:也|都)?(?:有|是)?(?={_N})", "至少"),
        (r"(?:大于|多于|高于)(?:或者?)?等于", "不少于"),
        (r"(?:小于|少于|低于)(?:或者?)?等于", "不超过"),
        (
            rf"就?连?(?P<n>(?![1一][件项个条次份起宗家人]){_N})(?:都|也)(?:没有?|不到|没到|不够|不满|达不到)(?=$|[吧吗呢?,。])",
            r"不到\g<n>",
        ),
        (rf"有(?P<n>{_N})[那这]么多", r"至少\g<n>"),
        (rf"不足(?={_N})", "不到"),
        # 有一件申请，是不是真的: one is claimed; 有一件都没办的吗 and 有一件是 claim no number
        (
            r"(?<![没哪还])有(?:且仅有)?一(?P<m>[件条宗起份])(?P<of>[^,。?都也没不多少几是]{2,20})"
            r"(?=,?(?:对吗|对吧|对不对|是吗|是吧|是不是真的|是真的吗|属实吗|没错吧|没记错吧)[?。]?$)",
            r"有1\g<m>\g<of>",
        ),
        (r"有没有(?P<x>[^,。?有没多少]{2,14}?)(?:那么|这么|来得)?(?P<w>[多高大])" + _ENDS, r"比\g<x>\g<w>"),
        (
            r"(?:没有|没(?!办|处理|答复|审|结|公开|提供|受理|给|收|批)|不如|不及|赶不上)(?P<x>(?!超过|达到|过|到|\d+[件项个条])[^,。?有没多少比较]{2,14}?)(?:那么|这么|来得)?[多高大]"
            + _ENDS,
            r"比\g<x>少",
        ),
        (
            r"(?:差不多|大概|大约|约)(?:是|有)?(?=(?:20\d\d年|[^,。?\d]{2,10})(?:的)?[\d.一二两三四五六七八九十]+倍)",
            "是",
        ),
        (
            r"有(?P<x>20\d\d年|去年|上年|上一年|前一年|它)(?:的)?(?P<m>[\d.一二两三四五六七八九十]+)倍(?:多|以上)?(?=[吗吧么?]|$)",
            r"是\g<x>的\g<m>倍以上",
        ),
    )
)
_FOLD = re.compile(
    r"(?P<way>多|高|大|增加|增长|涨|上升|上涨|增)(?:了|出)?(?P<m>\d+|[一二两三四五六七八九十]+)倍"
    r"(?P<more>多|以上|有余|(?:都|还)?不止|还(?:要)?多)?了?(?P<reached>没有?|不)?(?=[吧吗么呢?,。]|对|是|$)"
)
#: 有没有多出一倍: whether so much is reached, not whether it is just so much.
_WHETHER = re.compile("有没有|是否有|有无")
#: 少于一百对吧: a round number without a unit, behind a word of comparing.
_ROUND = re.compile(
    "(?<=超过|少于|多于|不到|至少|达到|高于|低于|大于|小于|不足)(?P<d>[一两二三四五六七八九])(?P<u>[百千])(?=对|[吧吗么呢?,。]|$)"
)
_CORRECTS = re.compile(
    r"^(?:(?:不是|不对|错了|不不|哦|噢|啊|等等|更正(?:一下)?|(?:我)?(?:搞|弄|说|问|打|写)错了?)[,，。!！、\s]*)*"
    r"(?:(?:我)?(?:刚才)?(?:想)?(?:问|要|说|指|要问|要的|想要)(?:的)?(?:应该|其实)?是|(?:应该|其实|应当)是|(?<=[,，。!！、\s])(?:我)?是)"
    r"(?!不是|否|[^,，。?？]{0,12}[吗吧么对][?？]?$)"
)
_I_ASK = "(?:我)?(?:刚才|现在)?(?:想)?(?:问|要|说|指|要问|想要|查|看)的?"
#: Verbs of wanting: what they are denied of is not meant (别给我总计), what they are said of is (给企业的).
_WANT = "(?:要|给|看|问|说|查|报|用|换|改|来)(?:我|一?下|成|为|作|看|问)*"
#: 不是平潭，是淮安; 不是微信，我问的是全年的; 我要的不是新收，是办结; 不要总计，要个人的; 别给我总计，给企业的.
_NOT_THIS = re.compile(
    rf"^(?:{_I_ASK})?(?:不是(?:问|说|要|指)?|(?:我)?(?:先)?(?:不|别){_WANT})(?P<wrong>[^,，。是]{{1,12}})"
    rf"(?:[,，]?(?:而)?是|[,，]{_I_ASK}?(?:应该|其实)?是|[,，](?:我)?(?:只|就|想)?{_WANT}(?:的是)?)(?P<meant>[^,，。?？]{{1,30}}[?？。]?)$"
)
#: 我问的是淮安，不是平潭: what is denied stands behind what is meant.
_NOT_THAT = re.compile(
    rf"^{_I_ASK}是(?P<meant>[^,，。?？]{{1,30}})[,，](?:而)?(?:不是|没(?:有)?问)(?P<wrong>[^,，。是吗吧?？]{{1,12}})[?？。]?$"
)
#: 打错年份了，2024; 不好意思看错单位了，淮安的: what follows is meant.
_MISTAKEN = re.compile(
    "^(?:不好意思|抱歉|对不起|[哦噢啊哎])?[,，!！]?(?:我)?(?:刚才)?(?:(?:搞|弄|说|问|打|写|记|看|选|输)错|(?:错了?)+(?=[,，。]))"
    "(?:年份|年度|年|地方|单位|部门|名字|名称|地名|项目|东西|人|字|词)?了?(?:[,，。!！、:：]+|(?=(?:应该|其实)?是))(?:应该|其实)?"
    "(?:我?想?(?:[要问]|要问|要查)的)?是?(?=.)"
)
#: 没有啊，那就看淮安吧: a word about the answer before, and then another question.
_REACTS = re.compile(
    "^(?:[哦噢啊嗯唉哎]|好|行|没有?|是吗|这样|明白|知道|原来如此|这么[多少高低])(?:[啊呀吧么吗的了哦呢]|是吗)*[,，。!！?？、\\s]+"
    "(?=(?:那么?|就|换|再|看|改)[^,，。?？]{2})(?:那么?)?(?:就)?(?:换(?:成|个)?|看看?|查查?|改(?:成|看)|问问?)?(?=.{2})"
)
#: 没意思，说说平潭的; 没有别的年份吗，2023的呢: what is thought of the answer before, and then another question.
_HAS_ENOUGH = re.compile(
    "^(?:(?:这|那)(?:个|些)?)?(?:(?:真|太|也)?(?:没(?:有)?(?:什么|啥)?(?:意思|劲|看头|用)|无聊)|不看(?:这|那|它)(?:个|些)?"
    "|(?:就)?(?:没有?|只有|就)(?:别的|其[他它]的?|这个?|这一个?)(?:年份?|年度|机关|单位|地方|数据|数字?)?)(?:的|了|吗|么|啊|呀|呢|吧)*[,，。!！?？\\s]+(?!(?:对|是|真|属实|没错|准)[^,，。]{0,3}$)(?=.{2})"
)
_ONLY_YEAR = re.compile(r"^(20\d\d)[?？。]?$")
#: 同事跟我说是47件，他说得对吗: the claim is what was heard.
_HEARD = re.compile(
    "^(?:可是?|但是?|不过)?(?:我)?(?:听)?(?:同事|朋友|领导|邻居|记者|网友|别人|有人|人家|网上|外面|老[张李王]|他们|她|他)"
    "(?:们)?(?:都)?(?:跟我|和我|对我|告诉我|给我)?(?:说|讲|传|告诉我)(?:过)?[,，:：]?"
)
_HE_IS_RIGHT = re.compile(
    "[,，]?(?:他|她|他们|这话|这个|这)?(?:说|讲)(?:得|的)?(?P<asks>对吗|对不对|对吧|没错吧|准吗|准不准|是真的吗)"
)
#: 不对，我要2023年的: taken back, and what is wanted instead.
_WANTS = re.compile(
    r"^(?:不是|不对|错了|[搞弄说看]错了?)[,，。!！、\s]+(?:我)?(?:是|想)?(?:要|看|问|查)(?:的)?是?(?=[^,，。?？是吗吧么]{2,14}[?？。]?$)"
)
#: 换成2024年，…: another year, and nothing else.
_SWITCHES = re.compile(r"^(?:那么?|再)?(?:换成|换到|换作|换|改成|改看|改问)(?=(?:20)?\d\d年)")
_NO_MATTER = re.compile(r"^[哦噢啊]?不[,，]\s*(?=20\d\d年|[^,，。]{2,10}的?[呢?？]?$)")
_WITHIN_IT = re.compile("^(?:刚才|刚刚|上面|前面|上述)的?(?:那个?|这个?|些)?(?:数字?|申请|件数)?(?:里面?|中|当中|之中)")
_LAST_NUMBER = re.compile(
    "^(?:那么?)?(?:刚才|刚刚|方才|上面|前面|上述|之前)?(?:那个?|这个?|的)?(?:数字?|数目|数量|结果|个数)(?=占|是|比|在|[和跟与同较][^,。?]*[比差多少高低大小])|^(?:刚才|上面|前面)(?:那个|这个|的)(?=占)"
)


def plainly_claimed(text: str) -> str:
    """A claim in the words that `assistant.exact.checking` reads; `text` without blanks, numbers in figures.

    >>> plainly_claimed("平潭2024年新收最多300件吧"), plainly_claimed("平潭2024年新收没有淮安多吧")
    ('平潭2024年新收不超过300件吧', '平潭2024年新收比淮安少吧')
    >>> plainly_claimed("占办结的20%没有"), plainly_claimed("够30%吗"), plainly_claimed("超过办结数的50%没有")
    ('占办结的达到20%吗', '达到30%吗', '超过办结数的50%没有')
    >>> plainly_claimed("许可超没超过处罚的两倍"), plainly_claimed("处罚到许可的五倍没有")
    ('许可超过处罚的两倍', '处罚不少于许可的五倍吗')
    >>> plainly_claimed("比2023年多一倍多吧"), plainly_claimed("一件都没有吧")
    ('比2023年增长100%以上吧', '一件都没有吧')
    >>> plainly_claimed("信息公开收不收钱"), plainly_claimed("有没有因为公开收过费"), plainly_claimed("收不收钱款")
    ('信息公开收费吗', '有没有因为公开收费', '收不收钱款')
    >>> plainly_claimed("处罚有没有比许可多出十倍"), plainly_claimed("比2023年多两倍没有")
    ('处罚有没有比许可增长1000%以上', '比2023年增长200%以上吗')
    """
    text = _THESE.sub("", text)
    if _ASKED.search(text):
        return text
    text = _ROUND.sub(lambda found: str(read_chinese(found[0])), text)
    for pattern, plain in _SAID:
        text = pattern.sub(plain, text)
    return _FOLD.sub(_percent, text)


def _percent(found: re.Match[str]) -> str:
    times = read_numeral(found["m"]) or read_chinese(found["m"])
    if not times:
        return found[0]
    asks = bool(found["reached"] or _WHETHER.search(found.string[: found.start()]))
    return f"增长{times * 100}%{'以上' if found['more'] or asks else ''}{'吗' if found['reached'] else ''}"


#: 2023年收了多少, 前一年发了几篇, 那年也收了吗: the object is what was asked of before with this verb.
_BARE_VERB = re.compile(
    "(?:一共|总共|又|也|还|都)*(?P<verb>收|发)(?:了|过)?(?:没有|(?P<asks>多少|几)(?P<measure>[条篇期次个场]?))?(?=[吗呢]?(?:[,，。?？]|$))"
)
#: 谁收得多: what was collected is what was asked of before with this verb.
_VERB_MORE = re.compile(
    "(?P<who>谁|哪[一家个]?[^,，。?？]{0,4}?|[两二]者)(?P<verb>[收发罚办批花])得(?=更?[多少高低大小])"
)
#: 2023年同项, 去年的同一项呢: the item of the question before.
_SAME_ITEM = re.compile("的?同(?:一个?|样的?)?(?:项目?|指标|口径|类)的?(?:数字?|数据|情况)?(?:呢|是?多少)?[?？。]?$")
#: 正文里写的是多少, 那正文怎么说
_PROSE_SAYS = re.compile(
    "^(?:(?:可是?|但是?|不过)?(?:年报|报告)?(?:的)?(?:正文|文字)(?:部分|说明)?(?:里面?|中|上)?(?:写|说|讲|印)的(?:好像|似乎|怎么)?(?:是|不是|跟|和)?"
    "(?:另|别)?(?:外)?的?(?:一个|这个)?数?(?:不一样|不同)?[,，])?"
    "(?:那么?)?(?:年报|报告)?(?:的)?(?:正文|文字(?:部分|说明)?)(?:里面?|中|上)?(?:的)?(?:又|也|是)*(?:怎么|如何)?"
    "(?:写|说|讲|印|提到|记载)?(?:的|到|了)?(?:数字?|数据|数目)?(?:是|有)?(?:多少|几[件条个宗起次]?)?[呢吗]?[?？。]?$"
)
#: 还涨吗, 还在下降吗: whether a change that was asked before goes on.
_STILL = re.compile(
    r"呢?[,，]?(?:是不是|会不会)?(?:还|继续|仍|依然)(?:是|在|会)*(?:继续|往上|往下)?(?:上|下)?(?:涨|增长?|增加|升|多|降|跌|减少?|少)[了着]?(?:吗|么|没有?|不)?[?？]?$"
)
#: 一共是几件申请收的, 收了费的有几件: what was charged for, after 信息处理费收了多少.
_FEE_NAMED = re.compile("(?:信息)?(?:处理|检索|复制|工本|查询|邮寄)费")
_CASES_CHARGED = re.compile(
    "^(?:那么?|这|这些钱|这笔钱)?(?:一共|总共|都|分别)*(?:是|来自|从|对|向)*(?:"
    "(?:涉及|牵涉|对应|涉)(?:到|了)?(?P<of>多少|几)[件宗](?:申请)?(?:案件)?"
    "|(?P<alone>多少|几)[件宗]的?申请(?:案件)?"
    "|(?P<many>多少|几)[件宗](?:的?申请)?(?:人)?(?:收|交|缴|收取|交纳|缴纳)(?:来|到|过|了)*(?:的|费|钱)*"
    "|(?:收|交|缴|收取|缴纳)(?:了|过)*(?:费|钱)?的(?:申请)?(?:一共|总共|有|是)*(?P<behind>多少|几)[件宗](?:申请)?)[呢?？。]*$"
)
_CHANGE = re.compile("同比|环比|比上|较上|比去年|增长|增加|增幅|上升|下降|减少|降幅|[涨跌降]了?(?:多少|几|百分)")
_HOW_MUCH = re.compile("多少|几|百分|幅度|增幅|降幅")
_WHENCE = re.compile(
    "^(?:那么?)?(?:刚才|刚刚|上面|前面)?的?(?:这|那)?(?:个|些|组|条)?(?:数字?|数据|数目|结果|答案|说法)?(?:是|都)*(?:从)?"
    "(?:哪儿?里?(?:来|看到|查到|得到|找到|得来|取)的|哪里来的|怎么来的|出自哪[里儿]?|来自哪[里儿]?|出处(?:是|在)?(?:哪[里儿]?|什么)?|"
    "有(?:什么|啥)?(?:出处|依据|来源)|(?:的)?(?:依据|来源)(?:是)?(?:什么|啥|哪[里儿]?))[吗呢]?[?？。]?$"
)

#: 这俩数对吗, 你确定吗, 数字准不准: whether what was told is so; 申请218件，对吗 claims a number of its own.
_WHETHER_RIGHT = re.compile(
    "^(?:那么?)?(?:[你您](?:们)?)?(?:刚才|刚刚|上面|前面|以上)?(?:给|说|查|列|报)?(?:出|到)?(?:来)?的?(?:(?P<earlier>[前上]一|(?<=前面)那)|这|那)?(?P<two>两|俩|二)?[几些组]?(?:个|条|项)?"
    "(?:年报|报告)?(?:里|上)?(?:印|写|填)?的?(?:数字?|数据|数目|结果|答案)?(?:是|都|算|到底|究竟|真|确定|保证)*的?"
    "(?:对(?:吗|么|不对|的吗|没对)|没(?:错|搞错|算错|弄错|看错)[吧吗]?|正确(?:吗|不)|准(?:确)?(?:吗|么|不准|不准确)|靠谱(?:吗|不)|可靠吗|可信吗|"
    "(?:能|可以)?确定(?:吗|么|不)|真的?(?:吗|假的)|有没有(?:错|问题|搞错|弄错)|没问题[吧吗])[呢啊呀]?[?？。]*$"
)
_RIGHT_AHEAD = re.compile(
    "^(?:那么?)?(?:准不准|对不对|对吗|准吗|准确吗|靠谱吗)[啊呀呢]?[,，]?(?:这|那|(?P<earlier>[前上]一))(?P<two>两|俩|二)?[几些]?个?(?:数字?|数据|结果)[?？。]*$"
)
#: 怎么算的, 这个怎么得出来的, 分母是多少: how the number before was made of others.
_HOW_COMPUTED = re.compile(
    "^(?:那么?)?(?:刚才|刚刚|上面|前面)?的?(?:这|那)?(?:个|些)?(?:数字?|数据|数目|结果|答案|比例|占比|比率|百分比|差|合计)?(?:你|您)?(?:是|都)*"
    "(?:(?:怎么|怎样|如何|咋|咋个)(?:计算|核算|换算|算|得|推|加|减|除|求)(?:出来|得来|得出|出|来)*的?"
    "|(?:分子|分母|分子分母|分母分子)(?:、|和|与)?(?:分子|分母)?(?:各|分别)?(?:是|为|用的?是?|取的?是?)(?:多少|几|什么|啥|哪个数?)"
    "|(?:计算|算)(?:公式|方法|过程|式子?|法)(?:是|呢|给我看看?|列出来|列一下)*(?:什么|啥|怎样的?)?)[啊呀吗呢]?[?？。!！]?$"
)


def with_object(question: str, before: str) -> str:
    """A follow-up without a verb whose object it leaves out, where the words before hold that verb; 同项 says nothing.

    >>> with_object("前一年发了多少", "发了多少篇政策解读"), with_object("平潭那年也收了吗", "收了多少信息处理费")
    ('前一年多少', '平潭那年呢')
    >>> with_object("前一年发了多少", "行政复议几件"), with_object("2023年收了多少申请", "收了多少信息处理费")
    ('前一年发了多少', '2023年收了多少申请')
    >>> with_object("谁收得多", "行政事业性收费"), with_object("2023年同项", "新收多少")
    ('谁多', '2023年呢')
    >>> with_object("谁花得多", "采购花了多少")
    '谁多'
    """
    question = _SAME_ITEM.sub("呢", question)
    more = _VERB_MORE.search(question)
    if more and more["verb"] in before:
        return question[: more.start("verb")] + question[more.end() :]
    found = _BARE_VERB.search(question)
    if not found or found["verb"] not in before:
        return question
    if not found["asks"]:
        return question[: found.start()] + "呢" + question[found.end() :].lstrip("吗呢")
    return question[: found.start()] + found["asks"] + found["measure"] + question[found.end() :]


def with_fee(question: str, before: str) -> str:
    """A follow-up about how many applications were charged, with the fee that was asked about before.

    >>> with_fee("一共是几件申请收的", "信息处理费收了多少钱"), with_fee("交了钱的有几件", "信息处理费收了多少钱")
    ('有几件申请收了信息处理费', '有几件申请收了信息处理费')
    >>> with_fee("收了几件申请", "信息处理费收了多少钱"), with_fee("几件申请收的", "行政复议几件")
    ('收了几件申请', '几件申请收的')
    >>> with_fee("多少件申请", "信息处理费收了多少钱"), with_fee("多少件申请", "行政复议几件")
    ('有多少件申请收了信息处理费', '多少件申请')
    """
    fee, charged = _FEE_NAMED.search(before), _CASES_CHARGED.match(question)
    if not (fee and charged):
        return question
    return f"有{next(many for many in charged.groups() if many)}件申请收了{fee[0]}"


def in_prose(question: str, before: str) -> str:
    """A follow-up that only asks what the prose says, with what was asked before it.

    >>> in_prose("正文里写的是多少", "行政复议几件"), in_prose("正文写了几期公报", "行政复议几件")
    ('正文里行政复议几件', '正文写了几期公报')
    >>> in_prose("可文字里写的好像是另一个数，文字里写的是多少", "行政复议几件"), in_prose("文字里写的呢", "新收几件")
    ('正文里行政复议几件', '正文里新收几件')
    """
    return f"正文里{before}" if before and _PROSE_SAYS.match(question) else question


def still_changing(question: str, before: str) -> str:
    """A follow-up that asks whether a change goes on, with the change that was asked before it.

    >>> still_changing("下一年呢，还涨吗", "收到的申请同比增长多少"), still_changing("2024年还涨吗", "收到多少申请")
    ('下一年收到的申请同比增长多少', '2024年还涨吗')
    """
    still = _STILL.search(question)
    if still is None or not (_CHANGE.search(before) and _HOW_MUCH.search(before)):
        return question
    return f"{question[: still.start()]}{before}"


def asks_whence(question: str) -> bool:
    """Whether a follow-up asks only where the number before it comes from.

    >>> asks_whence("刚才那个数字哪来的？"), asks_whence("这个数出自哪里"), asks_whence("申请从哪来的最多")
    (True, True, False)
    """
    return bool(_WHENCE.match(question))


def asks_whether_right(question: str) -> bool:
    """Whether a follow-up asks only whether the numbers before it are right.

    >>> asks_whether_right("这俩数对吗"), asks_whether_right("你确定吗？"), asks_whether_right("数字准不准")
    (True, True, True)
    >>> asks_whether_right("确定没搞错吗"), asks_whether_right("准不准啊这个数"), asks_whether_right("前一个对吗")
    (True, True, True)
    >>> asks_whether_right("218件对吗"), asks_whether_right("复议的对吗"), asks_whether_right("对得上吗")
    (False, False, False)
    """
    return bool(_WHETHER_RIGHT.match(question) or _RIGHT_AHEAD.match(question))


def asks_of_two(question: str) -> bool:
    """Whether such a follow-up is about the last two numbers, or about the one before the last.

    >>> asks_of_two("这俩数对吗"), asks_of_two("前面那个对吗"), asks_of_two("你确定吗")
    (True, True, False)
    """
    found = _WHETHER_RIGHT.match(question) or _RIGHT_AHEAD.match(question)
    return bool(found and (found["two"] or found["earlier"]))


def asks_how_computed(question: str) -> bool:
    """Whether a follow-up asks only how the number before it comes about.

    >>> asks_how_computed("那这个比例怎么算出来的"), asks_how_computed("分母是多少"), asks_how_computed("如何得出的？")
    (True, True, True)
    >>> asks_how_computed("公开率怎么算的"), asks_how_computed("怎么申请")
    (False, False)
    """
    return bool(_HOW_COMPUTED.match(question))


def replaces(question: str) -> bool:
    """Whether a follow-up takes back the question before it: 打错了，是2024年; 我要的不是新收，是办结."""
    return any(pattern.match(question) for pattern in (_NOT_THIS, _NOT_THAT, _MISTAKEN, _WANTS, _CORRECTS))


def corrected(question: str) -> str:
    """A follow-up that corrects the question before it, as the question it means.

    >>> corrected("不是，我问的是2023年"), corrected("不是平潭，是淮安"), corrected("不是200件吗")
    ('2023年', '淮安', '不是200件吗')
    >>> corrected("我要的不是新收，是办理结果总计"), corrected("打错年份了，2024"), corrected("打错字了，要问的是许可")
    ('办理结果总计', '2024年', '许可')
    >>> corrected("不要总计，要个人的"), corrected("别给我许可，给处罚的"), corrected("不是2023，换2024")
    ('个人的', '处罚的', '2024年')
    >>> corrected("打错了是2023"), corrected("说错了应该是许可")
    ('2023年', '许可')
    >>> corrected("错了错了，2024年的"), corrected("错了，是许可")
    ('2024年的', '许可')
    >>> corrected("不对，我要2023年的"), corrected("换成2024年，某县几期"), corrected("不对，要吗")
    ('2023年的', '2024年，某县几期', '不对，要吗')
    >>> corrected("我问的是淮安，不是平潭"), corrected("我问的是2023年，不是2024年")
    ('淮安', '2023年')
    >>> corrected("同事跟我说是47件，他说得对吗？")
    '是47件,对吗？'
    >>> corrected("刚才那个数占总数多少"), corrected("没有啊，那就看某市吧"), corrected("不要总计，要自然人的")
    ('占总数多少', '某市吧', '自然人的')
    >>> corrected("没意思,说说某市的"), corrected("没有别的年份吗?2023的呢"), corrected("没有其他的,对吗")
    ('说说某市的', '2023的呢', '没有其他的,对吗')
    """
    if meant := _NOT_THIS.match(question) or _NOT_THAT.match(question):
        return _ONLY_YEAR.sub(r"\1年", meant["meant"])
    if (plain := _MISTAKEN.sub("", question)) != question:
        return _ONLY_YEAR.sub(r"\1年", plain)
    if heard := _HEARD.match(question):
        question = _HE_IS_RIGHT.sub(",对吗", question[heard.end() :]) or question
    question = _SWITCHES.sub("", _WANTS.sub("", _HAS_ENOUGH.sub("", question)))
    plain = _CORRECTS.sub("", _REACTS.sub("", question))
    plain = _NO_MATTER.sub("", plain)
    return _LAST_NUMBER.sub("", _WITHIN_IT.sub("其中", plain)) or question
