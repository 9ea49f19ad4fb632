"""What is asked to be done instead of told: an application handed in, a complaint made, a letter written for somebody.

The reports tell what a body did in a year. Nobody acts for a reader here, and nobody knows of his own case.
"""

from __future__ import annotations

import re

from corpus.text import squeeze, to_simplified

_ME = "(?:我们?|俺们?|咱们?|本人|我[爸妈家])"
_FOR_ME = f"(?:(?:帮忙|帮|替|代替|代){_ME}|帮个?忙|(?:请|麻烦|劳驾|烦请)(?:你|您)?(?:帮忙|代))(?:来|去|再|先)?"
#: What is only looked up or reckoned for me.
_LOOK = "(?:告诉|[查看找问算列比说讲核读数翻搜统汇总念])"
_PAPER = (
    "(?:信息公开|依申请公开)?(?:申请[书表]?|投诉信|举报信|起诉状|诉状|复议书|复议申请书?|信访件|材料|表格?|信件?|函)"
)
_ACT = (
    "(?:提交|递交|上交|转交|呈交|邮寄|投递|发送|寄|递(?!减|增)|交(?!通|警|易)|提(?:出|起|个|一)|代写|起草|草拟|拟(?:一|个|写)|填(?:写|好|一|表)"
    "|写(?:一?[份封个张]|申请书|投诉|举报)|投诉|举报|告(?:他们?|它们?|一状|状|发|倒)|起诉|打官司|复议(?=一下|吧|[。!！?？]|$)|上访|信访"
    "|申请(?![数量率件人情总工处办])|注册|登记一下|报名|开通|预约|催(?:一|办|问)?|办(?![结件公理]|一?[件份])|办理(?!结果|情况|数)|缴费|交费|转达|转告|反映|撤回|索[取要])"
)
_SERVICE = re.compile(f"{_FOR_ME}(?:(?!{_LOOK})[^,，。;；?？!！]){{0,14}}?{_ACT}")
_WRITE = re.compile(
    f"(?:给|为){_ME}(?:代)?(?:写|起草|拟|填)(?:好|出)?(?:一?[份封个张])?[^,，。?？]{{0,8}}?{_PAPER}|代写[^,，。?？]{{0,8}}?{_PAPER}"
)
_OWN_CASE = re.compile(
    f"{_ME}(?:自己)?(?:的|(?:提|交|递|写|寄)(?:交|出|过|上去)?的?)(?:那?[份个件])?(?:信息公开|公开)?申请[书表]?(?:现在|目前|到底|怎么|为什么|咋)*"
    "(?:办|处理|走|进行|批|审|还没|没有?|怎么样|到哪|何时|什么时候)"
)
_HOW_TO_WRITE = re.compile(
    "申请[书表]?(?:应该|应当|该|要|到底)*(?:怎么|怎样|如何|咋)(?:个)?(?:写|填|起草|拟)|申请[书表]的?(?:模板|范文|范本|样本|样式|格式)"
)
_COUNTS = re.compile("多少|几[^年]|[哪谁]")


def wants_service(text: str, names_body_or_year: bool) -> bool:
    """Whether something is to be done for the asker, or he asks of his own case or how to write an application.

    names_body_or_year: how a body wants applications written its report may tell.

    >>> [wants_service(each, False) for each in ("帮我提交一份申请", "你能替我把申请书交上去吗", "给我代写一封投诉信")]
    [True, True, True]
    >>> [wants_service(each, False) for each in ("我的申请办到哪一步了", "信息公开申请怎么写", "帮我查一下申请")]
    [True, True, False]
    >>> [wants_service(each, False) for each in ("帮我列出不予公开的申请", "帮我算公开率", "替我问问有几件投诉")]
    [False, False, False]
    """
    text = to_simplified(squeeze(text))
    if _COUNTS.search(text):
        return bool(_OWN_CASE.search(text))
    how_to = _HOW_TO_WRITE.search(text) and not names_body_or_year
    return bool(_SERVICE.search(text) or _WRITE.search(text) or _OWN_CASE.search(text) or how_to)
