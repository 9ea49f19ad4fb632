"""Words of planning, all alike: 打算办几期, 准备走访多少户, 2025年想建的数目, 将举办3期."""

from __future__ import annotations

import re

_DOES = (
    "举|办|组织|开|召|搞|做|建|打造|设|新|增|推|走|培|完成|达|占|实现|改|修|废|制|出台|编|印|发|聘|招"
    "|撤|注销|取消|吊销|处罚|关停|清退|在|于|再|继续|进一步|适时"
)
#: 要办几个工作日, 要做多久: how long it takes, not what is planned.
_TAKES = r"[一-龥]{1,3}?(?:多久|多长|(?:几|多少)个?(?:工作日|小时|分钟|天|月|钱|元))"
#: 教学计划 and 准备金 plan nothing; 将 and 要 plan before a verb alone.
MEANS = (
    rf"(?:打算|力争|争取|(?<![教规抽检年采预][学划查查度购算])(?<!规划)计划(?![类书表生]|公开|和|与|及|、)|准备(?![金会期]|工作|情况)"
    rf"|拟(?!定)(?={_DOES})|[想将]要?(?={_DOES}|重点|着力)|(?<!平均)要(?={_DOES})(?!{_TAKES}))"
)
PLANS = re.compile(f"(?:(?:下一?步|下一?年|明年|来年)的?(?:工作)?)?{MEANS}")
#: How many are planned: 几期, 数目.
SO_MANY = r"[^，,。;；?？]*?(?:多少|几(?!方面|点|类|年)|数目|数量)"
HOW_MANY_PLANNED = f"{MEANS}{SO_MANY}"
#: Words that tell a plan, in reports too.
WORDS = frozenset("打算 拟 计划 将 力争 准备 争取 措施 下一步 今后".split())
