"""Verbs of change as people say them, in the words the grammar reads: 加了26项 is 增加了26项, 没变 is 没有增减.

What stays unread of them is told by `unread_change`: a level must never be told, or compared, where a change is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.phrases import DOCUMENT, LAST, SO_MANY

_ABOUT = "(?:将近|接近|差不多|大概|大约|整整|超过|[约近])?"
#: 2023年加2024年 adds two years.
_NUMBER = rf"{_ABOUT}(?!(?:20)?\d\d年)(?:\d|多少|几|[一二两三四五六七八九十百千]+(?:[多来])?[项件个条份宗成倍万%])"
#: 加了26项, 添出几件, 扩到没有; 再加3件 and 3件加2件 add up.
_SO_MANY = rf"(?:[进出上]?[了来去掉过的]+(?={_NUMBER}|幅度|[吗么没,。?]|$)|(?={_NUMBER}))"
_APART = r"(?:(?<![\d件项个条次再又更参附追施叠强外增添相一合总累])|(?<=事项))"
_AT_ONCE = "(?:一下子?|一口气|陡然|猛然|突然|骤然)(?:就|又|给)?"
#: What is counted of items in the form of 2019, whose change is a printed column.
_OF_ITEMS = re.compile(
    "许可|处罚|强制|(?:对外|其[他它]|别的|另外)的?(?:管理|服务)|行政性?收费|事业性?收费|收费(?=项目|事项|[^,。?]{1,6}项)"
)
_OF_OTHERS = re.compile("规章|文件|申请|复议|诉讼|采购|决定")
_STILL = "(?:基本|几乎|完全|一直|都|也|毫|并|丝毫)*"
_ANY = "(?:任何|一丝|一点儿?|半点|丝毫)?(?:的)?"
_CHANGED = "(?:变化|变动|改变)"

_NOT_ONLY = "不(?:但|仅|光|只)是?(?:没有?|未|不)"
_BUT = "了?[,、]?(?:而且|反而|反倒|倒|还|却|又|更)+是?"
_UPWARD = "(?:增加?|增长|上涨|涨|上升|升|多|添)"
_DOWNWARD = "(?:减少?|下降|降低?|少|跌|缩水?|下滑)"

#: 少了很多, 多得多, 下降不少: a way and that it is far, at the end of a clause; 多了很多件 would count pieces.
_FAR = (
    "(?:了?(?:很多|许多|不少|好多|好些|老多|一大截|一大块)|得(?:很|要)?多(?:了|得多)?|多了)"
    "(?=的?(?:[,。?]|$|[对是吗吧]))"
)

#: What one thing is measured with, up to the end of what is claimed: 不比|上年|少，对吗.
_ITEM = "(?P<item>[^,。?;:的比有没不多少几哪谁]{1,14}(?:的[^,。?;:的比有没不多少几哪谁]{1,8})?)"
_ENDS = "(?=[,。?]|$|[吗么吧]|[对是]吗)"

_SAID = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (rf"(?:下降|减少|降低|下滑|下跌|(?<![多不])少|降|跌){_FAR}", "减少很多"),
        (rf"(?:增加|增长|上升|上涨|提高|升高|(?<![不少])多|增|涨|升){_FAR}", "增加很多"),
        # 许可超出2023年百分之几, 胜过处罚几件: the other side stands behind the verb
        (
            r"(?:超出|高出|多出|胜过|胜出)了?(?P<of>(?!法定|规定|期)[^,。?比较\d]{2,14}?|(?:20)?\d\d年(?:度)?)"
            r"(?P<asks>了?(?:百分之(?:几|多少)|几成|多少%))",
            r"比\g<of>多\g<asks>",
        ),
        (r"胜[过出]了?(?P<of>[^,。?比较\d]{2,12}?)(?P<asks>了?(?:多少|几)[件项个条])", r"比\g<of>多\g<asks>"),
        # 许可比2023年批得多几件: the verb of what was named
        (rf"(?P<than>比(?:(?:20)?\d\d年(?:度)?|{LAST}))(?:时)?[批罚办收发审接采花](?:[得的])(?=多|少)", r"\g<than>"),
        # 废得比发得多, 罚得多还是批得多: 得 for the 的 of what is counted; 多得多 says how far, 取得 is one word
        (
            "(?<=[\u4e00-\u9fff])(?<![多少高低大小强弱快慢好差远近取获值记觉懂认晓免省使变显来舍])得"
            "(?=(?:就|都|也|还|要|更)*(?:比(?![例率重值])|多(?!么)|少(?!不)))",
            "的",
        ),
        # 不但没减，还比上年增加3项: that it did not move the other way says the same once more
        (rf"{_NOT_ONLY}{_DOWNWARD}{_BUT}(?=[^,。?]{{0,8}}{_UPWARD})", ""),
        (rf"{_NOT_ONLY}{_UPWARD}{_BUT}(?=[^,。?]{{0,8}}{_DOWNWARD})", ""),
        # 不降反升: the way it did not go says the same once more
        (r"不[降减跌少](?:反|却|而)[升增涨多][了长加]?", "增加了"),
        (r"不[升增涨多](?:反|却|而)[降减跌少][了低]?", "减少了"),
        (r"(?<!有)没有?(?=[多少高低]于)", "不"),  # 没少于去年
        # 没降, 没涨: a way that is denied
        (rf"(?<![有降减跌少掉但仅光只])没有?(?:再|继续|往下)?(?:降|减|跌|掉|少)过?{_ENDS}", "没有减少"),
        (rf"(?<![有升增涨多但仅光只])没有?(?:再|继续|往上)?(?:升|增|涨|多)过?{_ENDS}", "没有增加"),
        # 不比上年少, 没有上年少: as many or more
        (
            rf"(?:并|也|都)?(?:不比|(?<!有)没有?){_ITEM}(?<![减变降缩削裁缺至最])(?:更|要)?[少低]{_ENDS}",
            r"不少于\g<item>",
        ),
        (rf"(?:并|也|都)?不比{_ITEM}(?:更|要)?[多高]{_ENDS}", r"不多于\g<item>"),
        # 没什么变化, 变化不大: how much that is, nobody can judge; the change is told
        (
            rf"(?<!有)没有?(?:什么|啥|多大|太大|多少|明显|大)的?{_CHANGED}|{_CHANGED}(?:也|都|并)?(?:不大|很小|甚微|不明显)",
            "增减多少",
        ),
        # 往下掉了, 往上涨: which way, said twice
        (r"[往向朝](?:下)(?:掉|跌|降|走|滑|落)(?=了|[吗么没,。?]|$)", "减少"),
        (r"[往向朝](?:上)(?:涨|升|走|窜|蹿|爬)(?=了|[吗么没,。?]|$)", "增加"),
        # 跟上年比怎么样: which way and by how much
        (
            rf"(?:相?[比较]|[跟与和同])(?P<last>{LAST})(?:同期)?(?:相?比(?:较|起来)?)?(?:的话)?(?:情况)?(?:是|有)?"
            rf"(?:怎么?样|如何|咋样|啥样)(?:了|的)?(?=[吗呢,。?]|$)",
            r"比\g<last>增减多少",
        ),
        # 变没变, 有变化吗: whether there is any
        (
            rf"(?:变没变|变没有变|有没有变(?![化动])|有没有{_CHANGED}|有无{_CHANGED})[过了]?(?![多少大小高低成])",
            "有没有增减",
        ),
        (rf"(?:是否|是不是)?(?:有|发生|出现)[了过]?{_CHANGED}(?=了?(?:吗|么|没有?|不|嘛))", "有增减"),
        (r"(?<![改转演没不])变(?:化|动)?了(?=(?:吗|么|没有?)[?。]?$)", "有增减"),
        # 没变, 没增也没减, 和上年持平: the change is none
        (
            rf"(?:{_STILL}(?:没有?|未|无){_ANY}(?:发生|出现)?过?{_ANY}(?:{_CHANGED}|变(?![成为更多少大小高低]))"
            r"|没有?(?:增加?|涨|多)[也又,、]?没有?(?:减少?|跌|少|降)|没有?(?:减少?|跌|少|降)[也又,、]?没有?(?:增加?|涨|多)"
            r"|[不未][增涨]也?[不未][减跌降]|(?:基本|大体|保持)*(?<!支)持平(?![台潭])|原封不动|纹丝不动)[过了]?",
            "没有增减",
        ),
        (r"(?:一[项件个]?[都也]?)?没增(?![减加长多])", "没有增加"),
        (
            r"(?<=\d)(?P<of>[件项条个份宗]?)变(?:成|为|到|作)?了?(?=(?:(?:20)?\d\d年度?的?)?\d)",
            r"\g<of>到",
        ),  # 81件变成218件
        (rf"(?:变化|变动|变)了?(?={_NUMBER})", "增减了"),
        (r"一年比一年更?[多高](?!多少|几)", "逐年增加"),
        (r"一年比一年更?[少低](?!多少|几)", "逐年减少"),
        (r"(?<=[多加少减]了)一(?=[项件](?!一))", "1"),  # 多了一项: a number that is claimed
        (
            rf"(?:{_AT_ONCE})?{_APART}(?:扩充|扩容|扩增|扩展|扩|添加|添|加)(?!上|总|在一|班|快|急|大|强|油|盖){_SO_MANY}",
            "增加了",
        ),
        (rf"{_AT_ONCE}多出?来?了?(?={_NUMBER})", "增加了"),
        (  # 砍掉几件规范性文件 are repealed, which is no change of their number
            rf"(?:{_AT_ONCE})?(?:缩水|缩减|裁撤|裁减|削减|减掉|缩|裁|砍(?!掉?{SO_MANY}{DOCUMENT})){_SO_MANY}",
            "减少了",
        ),
    )
)
#: 没少|罚, 没少|收: a great many, and no fall that is denied; 没少, 没少几件 and 没少于 deny one.
_NOT_FEW = re.compile(
    r"(?<!有)没有?少(?![了过到得掉下的着于多几很太什啥吧吗么呢对是一二两三四五六七八九十百千\d])(?=[\u3400-\u9fff])"
)
_AGAINST = re.compile("[比较]|相差|[去前上]一?年")
#: 2019年的变化: of one year alone, it is what has changed since the year before; 2019年以来的变化 runs over years.
_YEAR = re.compile(r"(?<!\d)(?:20)?\d\d年|[今去上前]年|上一年")
_OVER_YEARS = re.compile("以来|历年|各年|逐年|每年|[几两三四五六七]年|年[到至—~-]|趋势|走势")
_PLAIN_CHANGE = re.compile(r"(?:变化|变动)(?:的)?(?:情况|如何|怎么?样|咋样|数量?)?(?=[,。?呢吗是有]|$)")
_ADDED = "(?:(?:新|净)(?:增加?|添加?|设立?|立|列入?|纳入)|增设|增列)"
_NEW = re.compile(rf"{_ADDED}[了的]?(?:(?:数量?|项数)?[是为])?(?={_NUMBER})")
_REDUCED = re.compile(rf"(?:压减|精简|精减|调减|核减|压缩)[了掉的]*(?={_NUMBER})")
#: 许可的新增数, 许可新增情况: asked for by no number.
_NEW_UNCOUNTED = re.compile(
    rf"的?{_ADDED}[了的]?(?:项目|事项)?(?:数量|数目|数字|数|情况|几何)?(?:如何|怎么?样)?(?=[?。]*$|呢|[是有为](?:多少|几))"
)
#: 新增行政处罚项目3项: what is new stands before its number.
_NEW_OF_THESE = re.compile(rf"{_ADDED}[了的]?(?P<items>(?:行政)?(?:许可|处罚|强制)(?:项目|事项)?)[了的]?(?={_NUMBER})")
#: 项目新增: the word of the items is said already.
_ITEMS = re.compile("(?:项目|事项)(?:数量|数)?(?:一共|总共|共)?$")

#: 同比掉了多少,要百分比: how the change is to be told stands in a clause of its own.
_BY_HOW_MUCH = re.compile(
    r"(?P<moved>净?(?:增长|增加|上升|上涨|提高|升高|下降|下滑|下跌|降低|减少|缩减|缩水|变化|变动|增减|[增涨升多减降跌掉少])"
    r"[了出]*(?:大概|大约)?)(?:多少|几何)(?P<behind>[^,。?;]{0,3})$|(?P<rate>[增降涨跌减]幅|同比|环比)(?:是|有|为)*(?:多少|多大)?$"
)
_AS_PERCENT = re.compile(
    "[,、(](?:请|麻烦|最好)?(?:要|用|给|以|按|报|写|说|算|换算|换)?我?(?:一?个|成|出|的是|下)*(?:百分比|百分数|百分率|百分之几|%)"
    "(?:就行|即可|表示|的?形式|呢|来说|来表示)*\\)?(?=[?。,]|$)"
)


def _with_percentage(text: str) -> str:
    """A change that is to be told as a percentage is a growth, and no share of anything; 占 keeps its share.

    >>> _with_percentage("许可同比2023年掉了多少,要百分比"), _with_percentage("复议的降幅,百分比")
    ('许可同比2023年掉了百分之几', '复议的降幅')
    >>> _with_percentage("复议的涨幅是多大(百分比)")
    '复议的涨幅是多大'
    >>> _with_percentage("企业占多少,要百分比")
    '企业占多少,要百分比'
    """
    behind = _AS_PERCENT.search(text)
    moved = behind and _BY_HOW_MUCH.search(text[: behind.start()])
    if not behind or not moved or "占" in text:
        return text
    told = f"{moved['moved']}百分之几{moved['behind']}" if moved["moved"] else moved[0]
    return text[: moved.start()] + told + text[behind.end() :]


def plainly_moved(text: str) -> str:
    """A text whose verbs of change are those the grammar reads; `text` without blanks.

    >>> plainly_moved("处罚项目加了3项,对吗"), plainly_moved("强制扩充了多少项"), plainly_moved("复议缩水了几件")
    ('处罚项目增加了3项,对吗', '强制增加了多少项', '复议减少了几件')
    >>> plainly_moved("收费项目没变吧"), plainly_moved("收费和上年持平吗"), plainly_moved("处罚有变化吗")
    ('收费项目没有增减吧', '收费和上年没有增减吗', '处罚有增减吗')
    >>> plainly_moved("强制往下掉了吗"), plainly_moved("强制往上涨了")
    ('强制减少了吗', '强制增加了')
    >>> plainly_moved("复议比去年少了很多,对吗"), plainly_moved("许可比处罚多得多"), plainly_moved("多了很多件")
    ('复议比去年减少很多,对吗', '许可比处罚增加很多', '多了很多件')
    >>> plainly_moved("复议跟去年比怎么样"), plainly_moved("去年怎么样")
    ('复议比去年增减多少', '去年怎么样')
    >>> plainly_moved("许可加上处罚多少"), plainly_moved("3件加2件"), plainly_moved("复议加起来几件")
    ('许可加上处罚多少', '3件加2件', '复议加起来几件')
    >>> plainly_moved("强制不但没少,反而多了3项"), plainly_moved("强制不但没少,还维持了3件")
    ('强制多了3项', '强制不但没少,还维持了3件')
    >>> plainly_moved("复议不比去年少,对吗"), plainly_moved("许可没有处罚少吧"), plainly_moved("复议不比去年多")
    ('复议不少于去年,对吗', '许可不少于处罚吧', '复议不多于去年')
    >>> plainly_moved("复议没有减少,对吗"), plainly_moved("许可没有明显降低吧")
    ('复议没有减少,对吗', '许可没有明显降低吧')
    >>> plainly_moved("处罚没少罚,对吗"), plainly_moved("比上年没少罚,对吗"), plainly_moved("没少于去年吧")
    ('处罚很多地罚,对吗', '比上年没少罚,对吗', '不少于去年吧')
    >>> plainly_moved("复议没降,对吗"), plainly_moved("复议没有涨吧"), plainly_moved("降没降")
    ('复议没有减少,对吗', '复议没有增加吧', '降没降')
    >>> plainly_moved("复议比去年不降反升"), plainly_moved("不比去年少多少")
    ('复议比去年增加了', '不比去年少多少')
    >>> plainly_moved("规章废得比发得多几件"), plainly_moved("许可比处罚多得多吗"), plainly_moved("取得比去年多")
    ('规章废的比发的多几件', '许可比处罚增加很多吗', '取得比去年多')
    >>> plainly_moved("许可超出2023年百分之几"), plainly_moved("许可胜过处罚几件")
    ('许可比2023年多百分之几', '许可比处罚多几件')
    >>> plainly_moved("许可新增几项"), plainly_moved("规章新增几件")
    ('许可项目增加了几项', '规章新增几件')
    >>> plainly_moved("其他管理服务新添几项,决定几件"), plainly_moved("许可几件,规章新增几件")
    ('其他管理服务项目增加了几项,决定几件', '许可几件,规章新增几件')
    >>> plainly_moved("许可事项压减了几项"), plainly_moved("文件压减了几项")
    ('许可事项减少了几项', '文件压减了几项')
    >>> plainly_moved("强制的新增数"), plainly_moved("收费新设了几项"), plainly_moved("强制新增数是3项吗")
    ('强制项目增加了多少项', '收费项目增加了几项', '强制项目增加了3项吗')
    """
    text = text if _AGAINST.search(text) else _NOT_FEW.sub("很多地", text)
    for pattern, plain in _SAID:
        text = pattern.sub(plain, text)
    if len(_YEAR.findall(text)) == 1 and not _OVER_YEARS.search(text):
        text = _PLAIN_CHANGE.sub("增减情况", text)
    return _with_percentage(_with_items_moved(text) if _OF_ITEMS.search(text) else text)


def _with_items_moved(text: str) -> str:
    """What is new or done away with of a row whose items are counted, as their change; of documents 新增 says that they
    were issued.
    """

    def moved(new: re.Match[str]) -> str:
        text, before = new.string, new.string[: new.start()]
        named = [*_OF_ITEMS.finditer(text), *_OF_OTHERS.finditer(text)]
        nearest = min(named, key=lambda each: (each.start() > new.start(), abs(new.start() - each.start())))
        if nearest.re is _OF_OTHERS:
            return new[0]
        way = "减少了" if new.re is _REDUCED else "增加了多少项" if new.re is _NEW_UNCOUNTED else "增加了"
        return way if _ITEMS.search(before) else f"项目{way}"

    text = _NEW_OF_THESE.sub(lambda new: f"{new['items']}新增", text)
    text = _REDUCED.sub(moved, _NEW.sub(moved, text))
    return text if re.search(r"\d(?!\d*年)", text) else _NEW_UNCOUNTED.sub(moved, text)


#: What a change is said with, beside the words that `plainly_moved` knows.
_CHANGE = re.compile(
    rf"(?<![参附追施叠外])[加添扩缩裁][充水减容]?(?:了|过(?!程))|{_APART}[添扩缩裁][充水减容]?(?={_NUMBER})"
    "|变化|变动|(?<!支)持平(?![台潭])|增减|[没未不]变|没有变|缩水|扩充|扩容|净增|净减"
)
_CHANGES = (
    "op:difference",
    "op:growth",
    "op:moved",
    "op:times",
    "op:series",
    "way:up",
    "way:down",
    "column:change",
    "prose",
    "column:upheld",
)


def unread_change(text: str, tokens: Sequence[tuple[int, int, tuple[str, ...]]]) -> list[str]:
    """Words of a change that no token reads as one, and points of a count; each token as start, end and marks.

    >>> unread_change("处罚加了3项", [(0, 2, ("row:active_disclosure.penalties",)), (2, 3, ("filler",))])
    ['加了']
    >>> unread_change("处罚变化", [(2, 4, ("op:series",))])
    []
    >>> points = (4, 8, ("op:difference", "points"))
    >>> rate, row = (0, 3, ("rate:public",)), (0, 4, ("row:applications.new",))
    >>> unread_change("公开率差几个点", [rate, points]), unread_change("新收申请差几个点", [row, points])
    ([], ['差几个点'])
    """
    read = [(start, end) for start, end, marks in tokens if any(mark in _CHANGES for mark in marks)]
    found = (word for word in _CHANGE.finditer(text))
    said = {mark for _, _, marks in tokens for mark in marks}
    of_rate = "op:share" in said or any(mark.startswith("rate:") for mark in said)
    of_count = not of_rate and any(mark.startswith(("row:", "column:", "topic:app", "vague:")) for mark in said)
    points = [text[start:end] for start, end, marks in tokens if "points" in marks and of_count]
    unread = [word[0] for word in found if not any(start < word.end() and word.start() < end for start, end in read)]
    return [*unread, *points]
