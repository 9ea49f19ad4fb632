"""What people say for what reports write, beyond single words: read before a question about prose is cut into words.

Every entry is about the language of offices and of the street, none about a report. Order matters: longer ones first.
"""

from __future__ import annotations

import re

_SPOKEN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"(?:那|这)(?:会儿?|阵子?|时候|功夫)|眼下|如今|咱们?(?![市县区省局])|俺们?", ""),
        (r"拢共|统共|归总", "一共"),
        (r"(?<=[委府局部厅省市区县])采用(?=的|了|多少|几)", "采纳"),
        (r"(?:里|当)头", "里"),
        (r"(?:说明|解释|讲解|解说)(?:类)?(?:文章|材料|稿子?|文字)", "解读"),
        (r"(?:用|拿|以|配)图(?:片|表)?(?:来|去)?(?:讲|说|解释|解读|说明)(?:的)?(?:政策)?的?", "图解"),
        (r"(?:用|拿|以|拍)(?:了)?(?:短)?视频(?:来|去)?(?:讲|说|解释|解读|说明)(?:的)?(?:政策)?的?", "视频解读"),
        (r"(?:发|做|填|收)(?:了|过|放)?(?=(?:调查)?问卷)", ""),
        (
            r"(?:开门)?(?:请|邀请|让|带)(?:了)?(?:群众|老?百姓|市民|居民|大家)(?:进|到|走进|来)(?:机关|政府|单位|大院)(?:里)?(?:参观|看看|做客)?的?(?:活动)?",
            "政府开放日",
        ),
        (r"打(?:的)?12345(?:的)?(?:电话|热线)?|12345的?电话", "12345热线"),
        (
            r"(?:抖|捅|揭|曝|晒|翻|挑|点)(?:露|光)?(?:了)?(?:出来?|到了?(?:台面|桌面|明面)上?|开来?)(?:了)?|揭露|点名",
            "曝光",
        ),
        (r"调取(?:使用)?|(?:被)?(?:拿来|拿去)用", "调用"),
        (
            r"(?:亮|放|晒|挂|端|捧|摆|登|推|贴)(?:了)?(?:出来?|出去|上去|到网上|上网)(?:的|了)?|(?:向|对)外(?:发|公布|公开)(?=了|过|的|多少|几)",
            "公开",
        ),
        (r"占(?:到|了)?几成(?:几)?", "占比例"),
        (r"罚款(?:和)?没收的?(?:钱|款|金额)?|(?:钱)?(?:一共)?罚没(?:了)?的?(?:钱|款)?(?=[^金]|$)", "罚没金额"),
        (r"防疫|抗疫|(?:新冠|疫情)(?:肺炎)?(?:疫情)?防控", "疫情防控"),
        (r"(?:多少|几)(?:趟|遭|轮次)", "多少次"),
    )
)


def as_written(text: str) -> str:
    """A squeezed question in the words of reports.

    >>> as_written("写过多少篇说明文章"), as_written("用图来讲政策的有几个"), as_written("信息公开几条")
    ('写过多少篇解读', '图解有几个', '信息公开几条')
    """
    for pattern, written in _SPOKEN:
        text = pattern.sub(written, text)
    return text
