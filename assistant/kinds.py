"""Which kind of answer a question about prose wants: a number, a list, a contact, yes or no, or a sentence."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["count", "problems", "measures", "contact", "whether", "text"]

RATIO = re.compile(
    r"百分之几|百分比|比例|占比|占[^，。？?]{0,8}(?:多少|几)(?![一-龥])|[^频效税利汇速概功斜]率|几成|百分点|幅度|权重|满意度"
)
CHANGE_ASKED = re.compile(r"(?:比|较|同比|环比).{0,8}(?:增|减|升|降|回落|提高|下滑|多了|少了)")
_COUNT = re.compile(
    r"多少|(?<!哪)几(?!乎|年来)|数量|总数|总量|数目|次数|人数|数额|金额|规模|人次|场次|期次|批次|(?:篇|条|件|份|期|场|家|个|项|本|册|次|户)数|[访阅浏点播下采刊发受办留]\w{0,3}量"
    r"|量(?:$|[是有为及和与、，？?])|数(?:$|[是有为及和与、，？?])|多大|多高|[^频效]率"
)
_PROBLEMS = re.compile(
    r"(?:存在|有|指出|承认|自查|暴露|面临|反映|列|提到|自己|认为|还有|说|主要|工作|哪些|什么|啥|检讨|的|年报)[^，。？]{0,12}"
    r"(?:问题|不足|短板|薄弱|差距|困难|欠缺|缺点|毛病)"
    r"|(?:问题|不足|短板|薄弱环节|差距|困难)(?:都|又|分别)?(?:有|是|在|包括)?(?:哪|什么|啥|几|方面|[？?]?$)"
    r"|^(?:主要)?(?:问题|不足|短板|差距)|做得不好|哪[里儿]?(?:不够|不行|不好)|没做(?:得)?[好到]|不到位|(?:形式|质量|水平|方式)不[行好]"
)
_MEASURES_ASKED = re.compile(
    r"改进(?:措施|情况|方向|办法|举措|工作|计划|打算|思路|重点|了?什么|了?哪些)?|下一步|下步|今后|接下来|明年|来年|整改|努力方向|工作重点"
    r"|(?:打算|准备|要|怎么|如何|怎样|咋|从哪[^，。？?]{0,5})改|打算|计划|措施(?:有|是)?(?:哪|什么|啥)|(?:哪些|什么|啥)措施"
)
#: "差距有几点", "从哪几方面": the number of a list is no count.
_LISTED_COUNT = re.compile(
    r"(?<![现决光改映出了办理])(?:问题|不足|短板|差距|困难)(?:有|是)?哪?几[个点条项处方](?:面)?|[从哪]+几个?方面"
)
_CONTACT = re.compile(
    r"电话|号码|座机|传真|邮编|邮政编码|地址|邮箱|e-?mail|电邮|电子邮件|联系方式|怎么联系|如何联系|联系谁|网址|网站是|官网是|在哪(?:里|儿)?办公|办公地点|在?哪条路",
    re.IGNORECASE,
)
_ABOUT_VOLUME = re.compile(r"多少|几[个条次件通]|数量|量|率")
_RANKED = re.compile(r"第几|排名|名次|位次|位列")
_WHETHER = re.compile(r"有没有|是否|有无|是不是|有过.{0,20}吗|了?吗[？?]?$|了没有?[？?]?$|没[？?]?$|属实|对不对|真的")
PREMISE = re.compile(
    r"对吗|对不对|是吗|属实|是真的|记对|没错吧|对吧|准确吗|正确吗|有误吗|是这样吗|真的吗|是不是真|(?:搞|弄|记|看|说|算|写)错(?:了?吧|了?吗|了?没)|站得住|靠谱吗|成立吗"
)
#: "…，与表格一致吗": what the report's own findings answer, no content of the question.
CONSISTENCY = re.compile(
    r"[，,。？?；;]?(?:这)?(?:与|和|跟|同)?(?:表格|表中|表里|表内|表一|报表|统计表|数据表)(?:里|中|上)?(?:的|所列|数字|数据|所填|填报)*"
    r"(?:是否)?(?:一致|相符|对得上|吻合|一样|相同|矛盾|有出入|有差异)(?:吗|么|不一致|不)?[？?]?"
)
PERSON = re.compile(r"谁|姓名|叫什么名|是哪位|哪一位")


def kind_of(text: str) -> Kind:
    """The kind of answer a squeezed question wants."""
    contact = _CONTACT.search(text)
    if contact and (
        not _ABOUT_VOLUME.search(text) or re.search(r"(?:电话|号码|传真|邮编|编码|邮箱|网址)是?(?:多少|几号)", text)
    ):
        return "contact"
    if PREMISE.search(text):
        return "whether"
    if _RANKED.search(text):
        return "text"
    counting = _COUNT.search(_LISTED_COUNT.sub("", text))
    if _MEASURES_ASKED.search(text) and not counting:
        return "measures"
    if _PROBLEMS.search(text) and not re.search(
        r"多少|几[个项次件条起](?!问题|不足|方面)|曝光|解决", _LISTED_COUNT.sub("", text)
    ):
        return "problems"
    if _WHETHER.search(text) and not re.search(r"多少|几[^乎]", text):
        return "whether"
    return "count" if counting or RATIO.search(text) else "text"
