"""Which kind of answer a question about prose wants: a number, a list, a contact, yes or no, or a sentence."""

from __future__ import annotations

import re
from typing import Literal

from assistant.reading.chatter import VERDICT
from assistant.reading.plans import PLANS
from corpus.numbers import Number, find_numbers

Kind = Literal["count", "problems", "measures", "contact", "whether", "text"]

RATIO = re.compile(
    r"百分之几|百分比|比例|占比|比重|占[^，。？?]{0,8}(?:多少|几)(?![一-龥])|[^频效税利汇速概功斜]率|几成|百分点|幅度|权重|占[^，。？?]{0,4}多大|多大的?(?:分量|比重|比例)|占[^，。？?]{0,4}分值|分值占|满意度"
)
#: Which day or month: asked alone, and of what was told before.
WHICH_DAY = "什么时候|何时|哪天|哪一天|哪一?个?月|几月|几号|啥时候|多会儿"
CHANGE_ASKED = re.compile(
    r"(?:比|较|同比|环比)[^，,。？?]{0,8}(?:增|减|升|降|回落|提高|下滑|缩短|压缩|[多少快慢短长]了)"
)
#: 经费压了百分之几: a share by which something changed, and no share of it.
CHANGED_BY = re.compile(
    "(?:压|减|降|少|增|涨|升|多|缩|提高|提升|回落|下滑)[一-龥]{0,3}?(?:百分之[几多]|(?:几|多少)个?百分点)"
)
_COUNT = re.compile(
    r"多少|(?<!哪)几(?!乎|年来)|数量|总数|总量|数目|次数|人数|数额|金额|总额|规模|人次|场次|期次|批次|(?:篇|条|件|份|期|场|家|个|项|本|册|次|户)数|[访阅浏点播下采刊发受办留]\w{0,3}量"
    r"|(?<![质力体])量(?:$|[是有为及和与、，？?])|数(?:$|[是有为及和与、，？?])|多大|多高|[^频效]率"
)
_LACKING = (
    r"(?:问题|不足|短板|短处|弱项|弱点|薄弱|差距|困难|难点|难题|难处|堵点|痛点|欠缺|欠账|缺点|缺陷|缺口|毛病|瑕疵"
    r"|漏洞|硬伤|软肋)"
)
_PROBLEMS = re.compile(
    rf"(?:存在|有|指出|承认|自查|查|暴露|面临|反映|列|提|自己|认为|说|讲|主要|工作|哪|什么|啥|检讨|剖析|总结|的|年报|分析|归纳|点名|坦承|交代)[^，,。？?]{{0,12}}{_LACKING}"
    rf"|{_LACKING}(?:之处)?(?:都|又|分别|主要|具体)*(?:有|是|在|包括|表现|体现|集中|列|写)*(?:在|为|于)?(?:哪|什么|啥|几|方面|[？?]?$)"
    rf"|^(?:主要)?{_LACKING}|(?:做|干|搞|办|抓)得?(?:还|并|都)?(?:不|没|欠)(?:太|够|怎么|很)?(?:好|够|到位|足|行|理想)|(?:还|尚)?没(?:有)?(?:做|干|搞|抓)(?:得|到|好|够)+|哪[里儿]?(?:还)?(?:不够|不行|不好|不足|差|欠)"
    r"|哪一?(?:些|几个?|个)?(?:地方|方面|环节|事情?)(?:还|都|仍|做|干|得|的|是){0,3}(?:不够|不行|不好|不足|差|欠)(?![一-龥]{2})"
    r"|(?:有?待|需要?|欠|不够?)[^，,。？?]{1,6}的(?:地方|方面|环节|之处)[^，,。？?]{0,4}(?:什么|哪些|啥|哪几)"
    r"|自我(?:批评|检讨|剖析|反省)|(?:检讨|反省|反思)(?:了|过|出|到)*(?:自己|自身|工作)?(?:的)?(?:些)?(?:哪|什么|啥)|自查出|(?:什么|哪些|啥|哪几[个处]|何)[^，,。？?]{0,6}(?:不|没|未|欠|有?待|需要?|得)[^，,。？?]{1,6}的(?:地方|方面|环节|之处|事情?)"
    r"|(?:不|没有?|未)到位(?!的[一-龥])|(?:形式|质量|水平|方式)不[行好]|拖(?:了)?后腿|差在(?:哪|什么)|(?:哪|什么)[^，,。？?]{0,8}(?:有待|需要?(?:加强|改进|提高|提升|完善)|跟不上|待加强|待改进|短腿|不尽人意)|跟不上"
)
_TO_COME = re.compile("下一?步|下一阶段|今后|往后|接下来|明年|来年|次年|下一年|新的一年|问题|不足")
_MEASURES_ASKED = re.compile(
    r"改进(?:措施|情况|方向|办法|举措|工作|计划|打算|思路|重点|了?什么|了?哪些)?|下一步|下步|下一阶段|今后|(?<!再)往后|再往后(?=怎|如何|咋|要|会|想|打)|接下来|明年|来年|次年|下一年|新的一年|将来(?=怎|如何|咋|要|会|想|打)|后面的(?:安排|打算|计划)|整改|努力方向|工作重点"
    r"|(?:重点|主要|要|会|准备|想)(?:重点)?[做干抓]点?(?:什么|啥|哪些)(?:工作|事情?)?[?？。]?$"
    r"|(?:打算|准备|想要?|拟)(?:怎么|如何|怎样|咋)(?:去|来)?(?:弄|办|做|搞|干|整|处理|应对|解决)"
    r"|(?:打算|准备|要|想|怎么|如何|怎样|咋|从哪[^，。？?]{0,5}|重点)改|打算|计划|措施(?:有|是)?(?:哪|什么|啥)|(?:哪些|什么|啥|哪几[项条个]|几[项条个])(?:具体|新的?)*(?:措施|举措|对策|办法|招数?|动作)"
    r"|(?:怎么|如何|咋|怎样)(?:去|来)?(?:解决|补(?:上|齐|短板)?|应对|克服|弥补|完善|提升|提高)(?:这些|上述|存在|不足|问题|短板|差距|它)"
)
#: 来电集中反映哪些问题, 审计问题几个: what others report is no shortcoming of the body's own.
_TOLD_BY_OTHERS = re.compile(
    r"(?:投诉|诉求|来电|来信|留言|热线|工单|群众|网[友民]|申请人|企业|市民|百姓)[^，,。？?]{0,8}(?:反映|提出?|集中|投诉|关心|关注)"
    r"[^，,。？?]{0,6}(?:问题|困难|难题)"
    r"|(?:审计|巡视|巡察|督察|信访|环保|历史遗留)(?:查出|发现|指出|反馈|移交|整改|中|里)*的?(?:问题|不足)"
)
#: "差距有几点", "从哪几方面": the number of a list is no count.
_LISTED_COUNT = re.compile(
    r"(?<![现决光改映出了办理])(?:问题|不足|短板|差距|困难)(?:有|是)?哪?几[个点条项处方](?:面)?|[从哪]+几个?方面"
)
#: 哪些需要改进的地方: what is to be mended is a problem and no measure.
_TO_BE_MENDED = re.compile(
    "(?:需要?|有待|亟待|尚待|仍需|还需|待|要)(?:进一步)?(?:加强|改进|整改|完善|提高|提升)的(?:地方|方面|环节|问题|内容)"
)
#: 拿什么形式督促部门整改考核发现的问题: how others were made to mend, not what the body will mend.
_MAKES_OTHERS_MEND = re.compile(
    r"(?:什么|啥|哪种|何种|怎么|如何|怎样|靠什么)(?:形式|方式|办法|手段|方法)?[^，,。？?]{0,4}"
    r"(?:督促|推动|责令|倒逼|敦促|压实)[^，,。？?]{0,24}(?:整改|改正|落实|问题)"
)
#: 用什么办法督促预算单位公开: a way in which something was done, not what is planned against shortcomings.
_WAY_OF_DOING = re.compile(
    r"(?:用|通过|靠|凭|拿)(?:了|的)?是?(?:什么|啥|哪些|何种)(?:样的)?(?:办法|方法|招数?|手段|举措|措施)[来去]?"
    r"(?!改|整改|弥补|解决|补|应对|完善|提升|加强)[一-龥]{2}"
    r"|(?:办理?|处理|答复|受理|审[核查]|征集|解读|宣传|培训|督[查导]|监管)[^，,。？?]{0,8}(?:采[用取]|[运使]?用|靠|凭|通过|有)(?:了|过|的)*是?"
    r"(?:什么|啥|哪些|何种|哪[几两三四五]?种)(?:样)?的?(?:工作|具体)?(?:办法|方法|招数?|手段|举措|措施)"
)
#: 监测查出并整改了几处问题: what was found and mended is counted, what is admitted is listed.
_PROBLEMS_COUNTED = re.compile(
    r"(?:整改|解决|纠正|处理|办结|督改|解读|解答|回答|回应|监测|督[查察导]|抽查|巡查|普查|检查|排查|巡检|发现)[^，,。？?]{0,10}(?:几[个处项条起]问题|问题几[个处项条起])"
    r"|问题(?:的)?(?:总数|数量|数目|个数|条数|数)(?=$|[是有为共及和与、，,？?吗呢])"
)
#: 几月几号, 几级等保, and the number of a list.
_NO_COUNT = re.compile(rf"几级(?![一-龥]{{0,4}}个)|几月(?:几[号日])?|几[号日点](?![楼房])|{_LISTED_COUNT.pattern}")
WHY = re.compile(
    "为什么|为何|因何|怎么会|咋会|为啥|什么原因|原因(?:是|在|有|何)|何故|缘由|凭(?:什么|啥)|因为(?:什么|啥|何)|(?:什么|啥|何种?)理由"
    "|理由(?:是|为|有|在于)?(?:什么|啥|哪|何)"
)
_ABOUT_ITSELF = re.compile(
    r"(?:什么时候|啥时候|何时|哪天|哪一?日|哪一天|几月几[号日]|几[号日]|几月份?|多会儿|什么时间|时间|日期)[^，,。？?]{0,6}(?:发布|发表|公布|挂|上网|上线|公开|发出来?|出来?|登出?|贴|上传|落款|印发|发的|写(?:好|完|成|的)?)(?!了?多少)"
    r"|(?:发布|发表|公布|挂|上网|公开|发出|登|上传|落款|签发|成文|署)[^，,。？?]{0,8}(?:什么时候|啥时候|何时|哪天|哪一?日|哪一天|几月几[号日]|几[号日]|日[期子]|时间)"
    r"|^(?:的|这)*日期(?:是)?(?:多少|哪天|几号)?[？?]?$"
)
#: 几号写的, 署的是哪天: not the day on which it was put out.
_WRITTEN = re.compile("写|署|落款|成文|签发")
_REPORT = re.compile(r"(?:年度)?(?:工作)?年?报告?|(?:这|那|该|此)份|它")
_ASKED_CONTACT = (
    (
        "电话",
        re.compile(
            r"(?<!热线)电话(?!会|办理|受理|申请)|(?<!文)(?<!编)号码|座机|(?:打|拨)(?:给|到|通)?(?:哪|什么|啥|几|多少)|(?:打|拨|致电)[^，,。？?]{0,8}(?:哪个|什么|啥)?号|联系(?!地址|邮箱|人|单位|部门|科室|处室|机构)"
        ),
    ),
    ("传真", re.compile(r"传真|fax", re.IGNORECASE)),
    ("邮编", re.compile(r"邮编|邮政编码|邮码")),
    (
        "邮箱",
        re.compile(
            r"邮箱|mail|电邮|电子邮件|电子信箱|(?<!领导)(?<!长)信箱|(?:发|寄|写)(?:封|个)?邮件|邮件(?:往|发|寄|投)",
            re.IGNORECASE,
        ),
    ),
    (
        "地址",
        re.compile(
            r"(?<!邮箱)(?<!网站)地址|(?<!小组)办公(?:地点|场所|地方|室)?(?:设|位)?(?:在|于)(?:哪|(?:什么|啥)(?:地方|地点|位置))|在(?:哪(?:里|儿|个?(?:地方|地点))?|(?:什么|啥)(?:地方|地点|位置))办公|办公地点|(?<![由归让])(?:哪[个间]|几号|哪一[个间])(?:房间?|办公室|屋)|房间号|哪[条个]?[路街](?!道)|几号楼|哪[一]?[栋幢座层]|几[楼层]|什么路|门牌"
            r"|^(?:他们|你们|单位|机关|[这该][个家]?(?:单位|机关|[局委厅办院])|办公室)?的?(?:位置|办公)?(?:是|就)?(?:在|位于)(?:什么(?:位置|地方)|哪(?:里|儿|个(?:位置|地方))?)[，,]?(?:写的)?[？?]?$"
            r"|(?:寄|邮|(?<![移报抄运])送)(?:封?信|材料|东西)?(?:到|往|去|给|过去)?(?:哪|什么地方)|(?:到|去|上)(?:哪里?|哪儿|什么地方)(?:去)?(?:找|当面|反映)"
        ),
    ),
    (
        "网址",
        re.compile(
            r"网址|网站(?:地址)?是|官网(?=是|的?地址|在哪|叫|[？?]?$)|哪个(?:网站|网)|电子版[^，,。？?]{0,8}(?:哪|下载)|(?:哪|从哪)[^，,。？?]{0,6}(?:下载|看到?)[^，,。？?]{0,6}(?:电子版|报告)"
            # 年报|在哪里下载
            r"|^(?:可以|能|该)?(?:[在从到去上])?(?:哪[里儿]?|什么(?:地方|网站))(?:才?能|可以?)?(?:下载|[看查找]得?到|查阅)[？?]?$"
        ),
    ),
    (
        "联系单位",
        re.compile(
            r"(?:找|问|联系|咨询)(?:的是)?(?:(?:哪个|哪一个|什么|啥|哪家)(?:部门|单位|科室|处室|机构|人|办公室)|谁)(?!申请)"
            r"|(?:哪个|哪一个|什么|啥|哪家)(?:部门|单位|科室|处室|机构|办公室)(?:来|负责)*(?:解答|解释|答疑)[^，,。？?]{0,6}(?:疑问|年报|报告)"
            r"|联系的?(?:部门|单位|科室|处室|机构)(?:是|叫|为)?(?:哪|什么|啥|谁|[？?]?$)"
            r"|(?:跟|向)(?:哪个|什么|啥|谁)(?:部门|单位|科室|处室|机构|人|办公室)?(?=联系|咨询|询问|反映|打听|提|问)"
        ),
    ),
    (
        "编制单位",
        re.compile(
            r"(?:谁|哪个(?:部门|单位|科室)|什么(?:部门|单位))(?:来|负责)?(?:编|写|起草|撰写)(?:制|写)?的?|编制(?:单位|机关|部门)"
        ),
    ),
    ("联系人", re.compile(r"联系人(?!数|次)")),
    (
        "统计期限",
        re.compile(
            r"统计(?:的)?(?:期限|时限|期间|区间|周期|起止|时段|时间(?!戳)|口径时间)|统计的?(?:是|到)?(?:哪一?段|什么|哪个)(?:时间|期间|时段)|数据(?:的)?(?:期限|时限|起止|区间|时段|时间(?:段|范围|起止))"
        ),
    ),
    (
        "办公时间",
        re.compile(
            r"(?<!非)(?:办公|上班|工作|受理|接待|开放|营业)(?:的)?时间|几点(?:上班|下班|开门|关门)|周[末六日]上班"
        ),
    ),
)
#: 设了监督电话吗: whether there is one, not which.
_SET_UP = re.compile(
    r"(?:设|开通|公布|公开|建)(?:立|置)?[了过][^，,。？?]{0,8}(?:电话|热线|邮箱|信箱)(?:了)?(?:吗|没有?)[？?]?$"
)
_ABOUT_VOLUME = re.compile(
    r"多少|几[个条次件通]|数量|量|率|人次|人数|次数|(?:咨询|来信|来电|留言|诉求|投诉|举报|建议|回复|答复|[条件次封通])数[？?]?$"
)
#: Wordings of a claim that hold a word of asking.
_AS_IF = re.compile(r"没什么|没啥|哪怕|不怎么|几乎|几年来|怎么会|什么都没有?|谁都")
#: Everything, all of it: what a claim without a number states; 占全部的百分比 asks for a share.
ALL = re.compile(
    r"(?<!占)全部|所有|一切|全都|统统|都(?!市|有哪|是哪|有什么|是什么|没|不|无|未)|均(?!等)|100%|百分之百|全(?=办|公开|答|给|解决|整改|回|是|为|审|判)|每[件条个次份]"
)
#: 真的零投诉吗: it is claimed that there was none.
_NONE_AT_ALL = re.compile(
    "零(?=投诉|差错|举报|逾期|复议|诉讼|信访|失误|泄密)|一(?:分钱|件|个|次|条)[^，,。？?]{0,10}(?:都|也)没"
)
#: 没有摊上官司吧, 没人来申请吧: what is said not to have been.
_DENIED_CLAIM = re.compile(r"(?:没|未|(?<!有)无(?![法障线纸]))[^，,。？?]{1,24}[吧嘛][？?]?$")
#: 微信上发的比网站上的少吧: one thing is said to be more or less than another.
_COMPARED_CLAIM = re.compile(
    "(?<!占)[比较](?![例重率赛])[^，,。？?]{2,14}(?:多|少|高|低)(?:得多|一?些|一?点|了)?的?(?:吧|吗|么|嘛|没有?)[？?]?$"
)
_NAMES_WITH_NUMBERS = re.compile(
    r"[A-Za-z]+[vV]?\d+(?![\d.])|[“「《\"](?!\d)[^”」》\",，。\d]{2,10}[”」》\"]|(?<!\d)(?:12345|12388|12319|110|119|120|122|985|12306|12315|12366|12333)(?!\d|[余多]?[条件篇期次个份人元万亿家项])|(?<![\d一二三四五六七八九十百续])[一两三四1-4]个?季度|[一二三四两]+(?:微|馆|审|校|网|窗|站|公|保|稳|化|端|体)(?=[一二三四两]|经费|一|[通办公微端])|三公|第[一二三四五六七八九十\d]+|[一二三四五六七八九十\d]+届(?:人大|政协|党代会)?[一二三四五六七八九十\d]+次(?:会议|全会)|[上下前后]一年|(?<!\d)1[12]\d{1,3}(?=[一-龥“”]{0,6}(?:平台|热线))|(?:19|20)?\d\d年|一(?:网|窗|企|站|照|证|号|键|事)"
)
_RANKED = re.compile(r"第几|排名|名次|位次|位列")
_WHETHER = re.compile(
    r"[过了][^，,。？?]{0,14}没有?[？?]?$|有没有|是否|有无|是不是|有过.{0,20}吗|了?吗[？?]?$|了没有?[？?]?$|没[？?]?$|属实|对不对|真的"
)
_ANY = re.compile(r"有没有(?!什么|哪些)|是否|有无")
_LISTS = re.compile(rf"{_LACKING}|改进|措施|打算|计划")
#: 超过200件了？ 真有91.2%吗: a number that is stated, not asked for.
_OPEN = re.compile(r"多少|(?<!好)几(?!乎|年来)|哪|什么|啥|谁|为何|怎|咋|何时|多久|多大|多高")
_CLOSED = re.compile(
    r"(?:吗|么|嘛|吧|没有?|不|了|是不是)?[？?]$|(?:吗|么|嘛|吧|没有|没|不成)$|有没有|是不是|是否|有无|能否"
)
#: "…，与表格一致吗": what the report's own findings answer, no content of the question.
CONSISTENCY = re.compile(
    r"[，,。？?；;]?(?:这)?(?:与|和|跟|同)?(?:表格|表中|表里|表内|表[一二三四]|报表|统计表|数据表)(?:里|中|上)?(?:那|这|的|同|对应的?)*(?:一)?(?:栏|格|行|项|列|总计|合计)?(?:的|所列|数字|数据|所填|填报)*"
    r"(?:是否)?(?:一致|相符|[对合]得上|也?是(?:这|那|同一?)个数|吻合|一样|相同|矛盾|有出入|有差异)(?:吗|么|不一致|不)?[？?]?"
)
_TABLES = r"(?:附?表格?(?!示|明|态|扬|彰|达|现|述|决)|报表|统计表|数据表)"
_AGREE = (
    r"(?:一致|相符|相等|合不合|符不符|相合|[对合]得上|是(?:这|那|同一?)个数|对不上|吻合|一样|相同|矛盾|出入|差异|不符|也这样|也是这样|也如此"
    r"|打架)"
)
#: Whether numbers of the report agree: "跟表里三项加起来一样吗", "这个率算得对吗", "几个数相加等于61吗".
AGREEMENT = re.compile(
    rf"{_TABLES}[^，,。？?]{{0,16}}{_AGREE}|{_AGREE}[^，,。？?]{{0,6}}{_TABLES}"
    rf"|(?:正文|文字)[^。？?]{{0,24}}{_TABLES}[^。？?]{{0,12}}{_AGREE}"
    r"|(?:算|计算|统计)得?的?(?:对|准|正确)(?:吗|么|不|没|吧)|算错|算对了?[吗没]|怎么算[的出都]|算得出来?"
    r"|(?:相加|加起来|加总|加一起|加在一起|之和|合起来|总和)[^，,。？?]{0,10}(?:等于|是不是|是否|对得上|对不对|对不上|一致|相符|一样|吻合|是(?=\d+[吗么])|就是|正好|刚好|出入|不符|不等|矛盾|差)"
    r"|前后(?:一致|矛盾|对得上|不一)|自相矛盾|对得上(?:数|账)?[吗么不没]|对不上(?:数|账)?[吗么吧]"
)
PERSON = re.compile(r"谁|姓名|叫什么名|是哪位|哪一位")
#: 三份清单叫什么名字: things have names too.
THINGS_NAMED = re.compile(
    r"[份部项件本册][一-龥]{2,10}?(?:都|分别|各)?(?:叫|是)什么名"
    # 公众号叫什么名字: what has a name of its own
    r"|(?:公众号|视频号|头条号|[账帐]号|栏目?|专[栏区窗]|平台|系统|节目|品牌|活动|[话叙谈洽访]会|沙龙|信箱|小程序|机器人|刊物|简报)的?(?:都|分别|各)?(?:叫|名字是|名称是)(?:什么|啥)"
)


def contact_kinds(question: str) -> list[str]:
    """The kinds of contact a question asks for, best first; all of them for 联系方式, none for another question.

    >>> contact_kinds("该拨哪个号"), contact_kinds("发布了几期"), contact_kinds("哪天挂出来的")
    (['电话'], [], ['发布时间', '成文日期', '落款日期'])
    """
    if re.search(
        r"联系(?:的)?(?:方式|办法|途径|信息)|(?:怎么|如何|咋|怎样)(?:才能)?(?:跟|和|与)?[^，,。？?]{0,6}联系|联系谁",
        question,
    ):
        return ["联系单位", "地址", "邮编", "电话", "传真", "邮箱"]
    found = [kind for kind, pattern in _ASKED_CONTACT if pattern.search(question)]
    if "电话" in found and len(found) > 1 and not re.search("电话|座机|打|拨", question):
        found.remove("电话")  # 传真号码
    if len(found) > 1 and re.search("编制(?:单位|机关|部门)(?:的|在|办公|地址|电话|联系)", question):
        found.remove("编制单位")  # 编制单位的地址
    if not found and asks_about_itself(question):
        return ["落款日期", "成文日期"] if _WRITTEN.search(question) else ["发布时间", "成文日期", "落款日期"]
    return found


def asks_about_itself(question: str) -> bool:
    """Whether it is the report itself whose publishing is asked for: "哪天挂出来的", "报告是什么时候发布的"."""
    asked = _ABOUT_ITSELF.search(question)
    if not asked:
        return False
    rest = re.sub(
        r"[的是了到去在网上出来呢啊呀吗那这份该此本它被正式对外向社会]",
        "",
        _REPORT.sub("", question.replace(asked[0], "")),
    )
    return not re.search("[一-龥]", rest)


def claims(text: str) -> bool:
    """Whether a question states something to be confirmed or denied: "超过200件了？", "…对吗", "都办完了吧".

    >>> claims("政策解读超过200件了？"), claims("真有91.2%吗"), claims("公报出了几期"), claims("有没有收过费")
    (True, True, False, False)
    """
    if VERDICT.search(text) or _NONE_AT_ALL.search(text):
        return True
    if _OPEN.search(_AS_IF.sub("", text)) or not _CLOSED.search(text):
        return False
    return (
        bool(claimed(text))
        or bool(ALL.search(text))
        or bool(re.search(r"(?<!没)有.{0,12}吧[？?]?$|(?:了|的)吧?[？?]$", text))
        or bool(_DENIED_CLAIM.search(text) or _COMPARED_CLAIM.search(text))
    )


def claimed(text: str) -> list[Number]:
    """The numbers a question states; telephone services, names and counts of what is looked over are none.

    Nor is 一年 of 一年出了12期.

    >>> [n.raw for n in claimed("12345热线四个季度办了53件，对吗")]
    ['53件']
    """
    return [
        n
        for n in find_numbers(_NAMES_WITH_NUMBERS.sub(lambda m: "□" * len(m[0]), text))
        if n.raw not in ("一年", "一个", "一条", "一件", "一次", "一起", "一家", "一份", "一项", "一笔")
    ]


def kind_of(text: str) -> Kind:
    """The kind of answer a squeezed question wants."""
    if (
        contact_kinds(text)
        and not _SET_UP.search(text)
        and (
            not _ABOUT_VOLUME.search(text)
            or re.search(
                r"(?:电话|号码?|传真|邮编|编码|邮箱|网址|座机)(?:[印写留填]的?|该[写填]|应[写填])?(?:是)?(?:多少|几号?)(?![件条个通次])|(?:打|拨|发到?|哪条?[路街])[^，,。？?]{0,6}(?:多少|几)|几[楼层]|几号楼|[路街道巷](?:几|多少)号",
                text,
            )
        )
    ):
        return "contact"
    if claims(text):
        return "whether"
    if _RANKED.search(text):
        return "text"
    if WHY.search(text):
        return "text"
    counting = _PROBLEMS_COUNTED.search(text) or _COUNT.search(_NO_COUNT.sub("", text))
    if _MAKES_OTHERS_MEND.search(text) and not counting:
        return "text"
    if _WAY_OF_DOING.search(text) and not (PLANS.search(text) or _TO_COME.search(text)):
        return "text"
    if _ANY.search(text) and not _LISTS.search(text) and not counting:
        return "whether"
    if _MEASURES_ASKED.search(_TO_BE_MENDED.sub("", text)) and not counting:
        return "measures"
    if (
        _PROBLEMS.search(text)
        and not _TOLD_BY_OTHERS.search(text)
        and not _PROBLEMS_COUNTED.search(text)
        and not re.search(r"(?<!存在)多少|几[个项次件条起](?!问题|不足|方面)|曝光|解决", _LISTED_COUNT.sub("", text))
    ):
        return "problems"
    if _WHETHER.search(text) and not re.search(r"多少|几[^乎]", text):
        return "whether"
    return "count" if counting or RATIO.search(text) else "text"
