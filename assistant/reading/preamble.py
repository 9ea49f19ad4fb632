"""What people say before they ask: who they are, what they need it for, how they came to ask.

A long introduction ends where the request begins (请问, 想知道, 麻烦帮我看一下). It is dropped only where it speaks of
the speaker, and where what follows names a body or a year itself: "关于拆迁的，请问…" restricts and is kept.
"""

from __future__ import annotations

import re

from assistant.reading.asking import SPOKEN_CLAUSE, SPOKEN_ENDS

_LOOK = "(?:列[明出示]|查|看|瞅|瞧|瞄|找|问|算|数|翻|核|对|列|统计|说|讲|报|念|确认|核实|核对|了解|打听|弄清楚?)"
_BIT = "(?:一)?(?:下|眼|看|查|问|句|声|算|嘴|遍)?(?:哈|哦|呗|吧|呀|儿)?"
#: Where a request begins; what it asks for follows.
_REQUEST = re.compile(
    f"请问{_BIT}|请教{_BIT}|(?:我)?(?:就|只|还|也|很|特别|比较|主要|其实)*(?:想|要|需要|打算)(?:跟|向|找|和)?(?:您|你|各位|贵单位|贵局)?"
    f"(?:们)?(?:请教|知道|问|了解|确认|核实|核对|打听|弄清楚?|搞清楚?|查|看看)+{_BIT}"
    "|(?:麻烦|劳驾|劳烦|烦请|有劳|拜托|恳请|(?<!申)请|能不能|能否|可否|可以|求)?(?:您|你|各位|哪位|小同志|同志|老师|小姐姐|大哥|师傅|大家)?(?:们)?"
    f"帮(?:我|忙|个忙|着|俺|咱|一下)+(?:们)?{_LOOK}?{_BIT}"
    f"|(?:麻烦|劳驾|劳烦|烦请|有劳|拜托|恳请|(?<!申)请)(?:您|你|各位|同志|老师)?(?:们)?(?:给)?(?:我|俺)?{_LOOK}{_BIT}|列明"
    "|(?:就|很|挺|有点儿?|比较|真|特别)?好奇|求[问教解]|想?问(?:一)?(?:下|句|声|个事儿?)"
)
#: Somebody who speaks, is spoken to or spoken of, and what people write or do with figures.
_SPEAKER = re.compile(
    "我|俺|咱|本人|鄙人|在下|小编|您|你们?好|大家好|各位|老师|同学|同事|领导|老板|主任|记者|编辑|导师|朋友|邻居|亲戚|表[弟哥姐妹]|孩子|大[妈爷叔姐哥]|阿姨|叔叔|同志|师傅"
    "|论文|作业|课题|稿子?|报道|材料|汇报|报告会|PPT|研究|调研|写|学习|备考|打扰|冒昧|不好意思|抱歉|麻烦|辛苦|谢谢|感谢|多谢|急"
)
#: A clause that begins so says of what something is asked.
_RESTRICTS = re.compile("^(?:关于|针对|对于|就|涉及|因|由于|在(?![写做赶编查备准研学整])|其中|属于|以)")
_ASKS = re.compile("多少|几[^个年]|哪|怎么|咋|如何|什么|啥|比例|占比|率|吗|呢|对不对|是不是|是否|有没有|多大")
#: 我的申请被说不掌握，想问下这样答复的有几件: what was told says what is counted.
_POINTS_BACK = re.compile("[这那](?:样|么(?![多高低少大])|种|类)(?:情况|情形|答复|处理|回复|被|给)|[这那]样的|像[我这]")
#: 我想知道的是女性提的, 我问网上那部分: it picks out what is counted.
_PICKS = re.compile("的是|的$|[这那](?:一)?(?:部分|类|种|些)")
#: 好像挺多的, 咋蹿那么高: an exclamation before the question itself.
_REMARK = re.compile(
    "(?:好像|似乎|感觉|看着|觉得|怎么|咋|为啥)*(?:蹿|涨|变|升|降|跌|掉)?(?:得|的)?(?:这么|那么|挺|蛮|真|特别|非常|相当|很|忒|好)(?:多|高|少|低|大|快|猛|厉害)"
    "(?:的|了|啊|呀|呢|嘛)*(?=[,。!].*(?:多少|几))"
)
#: 大头是微信发的吧，多少条: what is thought of a part before its number is asked for.
_MOSTLY = re.compile(
    "(?:^|(?<=[,。?!]))(?:那)?大头(?:应该|肯定|估计|大概|怕|总|还|都|就)*是(?P<what>[^,。?!是不没]{2,10}的)吧[,。?!](?=(?:一共|共|到底|具体|有|是)*(?:多少|几[件份条个项]))"
)
#: …多少件，听说有几百万: how large it is said to be, behind the question for the number itself; it claims no number.
_HEARD = re.compile(
    "(?P<asked>(?:多少|几[件份宗起个次条项])[^,。;?!]{0,6})[,。?!](?:我|俺)?(?:听(?:人)?说|据说|都说|传说|好像|似乎|感觉|印象(?:里|中)|怕是|恐怕|应该)"
    "(?:是|得|总|也|都|大概|大约)*(?:有|上|达|到)?(?:好几|[几数上成近])[十百千万亿]+(?:多|来|余)?[件份宗起个次条项]?(?:以上|之多|左右|上下)?(?:呢|吧|了|的)*(?=[?。!]*$)"
)


#: 各部门里交建局那个数: the body that follows says which one is meant.
_AMONG = re.compile(
    "(?:各|下属|所属|下面)个?(?:部门|单位|机关|委办局|局)(?:里面?|中|当中|之中|里头)的?,?(?![^,。?]{0,12}[哪谁最])(?=[一-龥]{2,8}[局委办厅])"
)


#: 我就是某市一个普通市民: who is asking, and no kind of applicant; his place may be the one that is meant.
_ASKER = re.compile(
    "^(?:(?:您|你|大家|各位|老师|领导|同志)们?好(?:呀|啊)?[,。!~]*)?(?:我|俺|咱|本人|鄙人)(?:本人|自己|们)?(?:就|只|也|不过|其实|作为)*(?:是|系|为|作为)(?!说|不是|否)"
    "(?P<place>[^,。;:!?]{0,12}?)的?(?:本地|当地)?的?(?:一)?[个名位]?(?:普普通通|普通|平头|一般|退休|在读|在校|热心|老|小|新|的)*"
    "(?:市民|居民|村民|老百姓|百姓|群众|公民|网民|网友|学生|大学生|研究生|本科生|博士生|记者|编辑|律师|老师|教师|职工|员工|工人|农民|农户|业主|纳税人|创业者|老板|人)[,。;!]+(?=.)"
)
#: 像我这样的, 我们这类人: then it matters who is asking.
_LIKE_ME = re.compile("像我|跟我|和我|这样的|这类|这种|此类|那样的|同类|同样的")


def without_asker(text: str) -> tuple[str, str]:
    """What a speaker names before what he is (临川|一个市民), and the text without who is asking; ("", text) else.

    >>> without_asker("您好,我就是临川一个普通市民,2024年罚了几件"), without_asker("我是个学生,罚了几件")
    (('临川', '2024年罚了几件'), ('', '罚了几件'))
    >>> without_asker("我是企业,提了几件"), without_asker("我是市民,像我这样的提了几件")
    (('', '我是企业,提了几件'), ('', '我是市民,像我这样的提了几件'))
    """
    asker = _ASKER.match(text)
    if asker is None or _LIKE_ME.search(text):
        return "", text
    return re.sub("^(?:来自|住在|在)", "", asker["place"]), text[asker.end() :]


#: 1. , (2), 问题3：, Q: — where a question stands in a list of questions.
_NUMBERED = re.compile(
    r"^\s*(?:[(（]\d{1,2}[)）]|\d{1,2}[.．、)）](?!\d)|(?:[Qq]|问题?|题)\s*\d{0,2}\s*[.．、:：])\s*(?=\S{4})"
)


def without_number(asked: str) -> str:
    """The question without its number in a list.

    >>> without_number("2. 某市2024年新收多少"), without_number("Q：某市收了多少"), without_number("2.5万件对吗")
    ('某市2024年新收多少', '某市收了多少', '2.5万件对吗')
    """
    return _NUMBERED.sub("", asked)


#: 同归某市管: what both bodies have above them, which is none of those that are compared.
_UNDER_ONE = re.compile(
    "(?:^|(?<=[,。;]))(?:同样?|都|同时)(?:是)?(?:归|属于?|隶属于?|受|由)[一-龥]{2,6}?(?:的)?(?:管辖?|领导|下辖|所辖|管着)(?:的)?[,:]"
)


#: 某省那个甲县, 某市那边财政局: the place above it said like a remark.
_THAT_ONE = re.compile(
    r"(?P<outer>(?:^|(?<=[,。;]))(?:20\d\d年度?)?[一-龥]{2,6}?)的?(?:[那这][个家]|那[边里]的?)"
    r"(?P<inner>(?:(?![那这和与跟及个])[一-龥]){2,6}?(?:[市县区镇乡旗](?=[,的\d]|$)|[局厅](?![长面限部势里])))"
)


def without_remarks(text: str) -> str:
    """The question without exclamations about what it asks for.

    >>> without_remarks("某市废止的文件好像挺多的,到底几件"), without_remarks("谁比较多")
    ('某市废止的文件,到底几件', '谁比较多')
    >>> without_remarks("同归某市管,甲县和乙区哪边罚得多"), without_remarks("归某市管的有几件")
    ('甲县和乙区哪边罚得多', '归某市管的有几件')
    >>> without_remarks("乙省那个甲乡县,2021年发了几件"), without_remarks("说说那个县2021年发了几件")
    ('乙省甲乡县,2021年发了几件', '说说那个县2021年发了几件')
    >>> without_remarks("某市那边财政局2020年发了几件"), without_remarks("说说那个局长信箱")
    ('某市财政局2020年发了几件', '说说那个局长信箱')
    >>> without_remarks("大头是微信发的吧,多少条"), without_remarks("大头是微信发的吧")
    ('微信发的多少条', '大头是微信发的吧')
    >>> without_remarks("某市许可多少件,听说有好几万"), without_remarks("某市许可听说有好几万,对吗")
    ('某市许可多少件', '某市许可听说有好几万,对吗')
    """
    text = _THAT_ONE.sub(r"\g<outer>\g<inner>", _UNDER_ONE.sub("", text))
    text = _MOSTLY.sub(r"\g<what>", text)
    return _AMONG.sub("", _HEARD.sub(r"\g<asked>", _REMARK.sub("", text)))


def request(text: str) -> tuple[str, str]:
    """A question cut in its introduction and its request; ("", text) where it has no introduction to drop.

    >>> request("我是学生,写论文要用,请问某市2024年收到多少申请")
    ('我是学生,写论文要用,请问', '某市2024年收到多少申请')
    >>> request("关于拆迁的,请问某市2024年收到多少申请")[0]
    ''
    """
    for found in reversed(list(_REQUEST.finditer(text))):
        before, after = text[: found.end()], text[found.end() :].lstrip(",:。!~—…")
        if after and _ASKS.search(after) and not _POINTS_BACK.search(after) and _only_introduces(text[: found.start()]):
            return before, after
    return "", text


def _only_introduces(text: str) -> bool:
    """Whether every clause belongs to what a speaker tells of himself."""
    clauses = [clause.rstrip(SPOKEN_ENDS) for clause in SPOKEN_CLAUSE.findall(text)]
    speaks = not clauses or bool(_SPEAKER.search(clauses[0]))
    return speaks and not any(
        _RESTRICTS.match(clause) or _PICKS.search(clause) or _ASKS.search(clause) for clause in clauses
    )
