"""Numbers put together: sums, what is counted into them, and the balances of the form."""

from __future__ import annotations

from assistant.reading.lexicon import Entry, entry

#: A count of things that stands before a word of adding up: 两类加起来, 这三项总和.
_TOGETHER = (
    "(?:(?<=[项类个者种样家俩])一(?:起|块儿?)(?=[,占是有共])|^(?:那么?)?一起(?=(?:是|有|共)*(?:多少|几))"
    "|一(?:起|块儿?)(?=(?:是|有|共)?(?:多少|几[件个]))|加总|总和|之和"
    "|(?:都|全|统统|全部)?(?:加|合|凑|并|搁|拢|归)(?:在|到)?(?:一)?(?:起|块|块儿|道|处|一起)(?:来)?(?:算)?"
    "|(?:两下里?|两头|两边|彼此)?相加|加加看?|加起来|合起来|合计起来|加到一起|加一加|加一下|并计|合并(?:计算|统计|起来|算)|通(?:盘)?算(?:下来|起来)?"
    "|捆(?:在)?(?:到)?一(?:起|块儿?)(?:算|计)?|打(?:成|个)?包(?:起来|在一起)?(?:算|计算|统计|来算)|并(?:在|到)一(?:起|块)(?:算|计)?)"
)
#: What may be counted off before it is added up: 两类, 三项, 四家单位.
_COUNTED_OFF = (
    "(?:类|项|样|种|者|块|头|栏|列|行|处(?![罚理分置])|方面|部分|家(?!企业|公司|律所|机构|组织)(?:部门|单位|机关)?"
    "|个?(?:部门|单位|机关|地方|地区?|局|区|县|市))"
)
#: And the two are held against each other.
_AGREES = "(?=[^,。?]{0,6}(?:对得上|对得起来|对不上|平|一致|相等|相符|吻合))"
#: How many items there were a year before: 上一年项目数量.
_ITEMS_BEFORE = "上(?:一)?年(?:度)?(?:的)?(?:项目|事项)?(?:总)?(?:数量|数)?"
#: And how many more or less there are now: 本年增/减.
_CHANGE = "(?:上)?(?:本年|今年|当年)?(?:度)?(?:的)?(?:增/?减|增、减)(?:数|量|情况)?"

TOGETHER: tuple[Entry, ...] = (
    entry(
        "op:sum",
        rf"{_TOGETHER}(?:是(?!不是|否)|有(?![没无])|为|共)?(?:的)?(?:总)?(?:数|量)?",
    ),
)

#: What is added up, with everything or to what is there.
ADDED: tuple[Entry, ...] = (
    entry(
        "counted",
        rf"(?:这|那|上述)?[两二三四五六七八九十][大小]?{_COUNTED_OFF}(?:情形|情况|理由|原因|申请人|主体|机关|指标|数据)?(?=.{{0,14}}(?:[加合总共和各差比谁哪占]|平均|小计))",
    ),
    entry(
        "op:altogether",
        r"(?:都|全都?|统统|一并|一块儿?|一起)(?:算|计)(?:进去|进来|上|在内|在一起|到一起|一起)?(?=[,。?)(]|总共|一共|合计|共|$|(?:是|有)?(?:多少|几))",
        r"(?:都|全|全部|统统)(?:加|合)(?:上|起来?|在一起)?",
        r"合计",
        r"总计",
        r"小计",
        r"一共",
        r"总共",
        r"共计",
        r"拢共",
        r"统共",
        r"合共",
        r"一总",
        r"拢总",
        r"共(?=(?:有|是|收|为)?(?:多少|几))",
        r"累加",
    ),
    entry(
        "op:plus",
        r"(?:连同|连带着?)(?=上?年?|新收|结转)",
        r"外加(?=[一-龥])",
        r"(?<![更参增附])(?:再|又)?加上?(?![了多少急快强大班盖入班工盟薪在])",
        r"(?:再|又)?加(?=上一?年)",
        r"\+",
    ),
)

#: Sums that the form itself prescribes or that people know by a word of their own: 收办总数, 增减后.
BALANCES: tuple[Entry, ...] = (
    entry(
        "column:prior_items column:change op:plus",
        rf"{_ITEMS_BEFORE}(?:再|又)*(?:加上?|\+){_CHANGE}(?:以|之)?后?(?:还)?(?:剩|有|共有|是|为)?",
        r"(?:项目)?(?:数)?(?:经过?)?增减(?:变动|变化)?(?:以|之)?后(?:还)?(?:剩|有|共有|是|为)?",
    ),
    entry(
        "row:applications.new row:applications.carried_in op:plus",
        r"(?:一共|总共|合计|共计|共|全年)?(?<![新接签])收办(?![结理完])(?:了|的|过)?(?:(?:政府信息)?(?:公开)?申请)?(?:案件)?(?:总(?:数|量|计)|数量?|件数)?",
        r"手[里头上](?:一共|总共|总计|合计|共)(?:需要?|要|应|得)(?:办理?|处理)(?=多少|几)",
        r"手[里头上](?:一共|总共|总计|合计|共)?有(?:多少|几)[件个宗份](?:申请)?(?:需要?|要|应|得|等着)(?:办理?|处理)(?:\(含(?:上年)?结转\))?",
        r"手[里头上](?:一共|总共)?要(?:办|处理)的(?:申请)?(?=[:,(]|总[量数共]|一共|合计|多少|有|是)",
        r"要办(?:理)?的申请(?:一共|总共|合共|共|合计)(?:有)?(?=多少|几)",
        r"(?:一共|总共|合共|共|合计|全年|当年)(?:需要?|要|应|须)(?:办理|办|处理)(?:的)?(?:申请)?(?=多少|几|总)",
    ),
    entry(  # what comes in and what goes out, held against each other: the balance that the form prescribes
        "row:applications.new row:applications.carried_in row:applications.outcome_total row:applications.carried_out",
        rf"(?:收|接)(?:进|上)?(?:来|到|下)?(?:了)?的(?:申请)?(?:件数|数)?(?:和|跟|与|同|、)(?:办|处理|答复|送|发)(?:出去?|掉|完|结|了)+的(?:申请)?(?:件数|数)?{_AGREES}",
        rf"(?:进|收)(?:来)?的?(?:和|跟|与)出(?:去)?的{_AGREES}",
    ),
)
