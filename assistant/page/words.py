"""Every sentence the page itself says. What an answer says comes from `assistant.answer`."""

from __future__ import annotations

from corpus.form import SECTIONS

TITLE = "有据 · 政府信息公开工作年度报告问答"
NAME = "有据"
TAGLINE = "问政府信息公开年报，每个数字都指得出出处"
DISCLAIMER = (
    "本页只转述已公开的年度报告，由程序检索得出，不是任何行政机关的正式答复。"
    "以原报告为准；需要正式答复，请拨打 12345，或按该机关公布的依申请公开方式提出。"
)

ASK_LABEL = "您的问题"
ASK_PLACEHOLDER = "例如：某市2024年收到多少件信息公开申请？"
ASK = "提问"
STOP = "停止"
NEW_TALK = "清空对话"
TALK_REGION = "问与答"
EXAMPLES = "可以这样问"
WELCOME = "请直接问。答复里的每个数字后面都有出处编号，点开就能看到原表的那一格、原文的那一句。"

LOOKING = "正在查找……"
WARMING = "正在准备正文检索，数字类的问题现在就能问……"
STOPPED = "已停止。可以改一改再问，或再问一次。"
FAILED = "这一问没有答成：程序出了错，已经记下。数字没有给出，请再问一次或换个问法。"
TOO_MANY = "问得太快了，请过一分钟再问。"

CHOOSE = "您问的是哪一个？点一下就问："
INSTEAD = "现有的资料里可以问："
WHERE_TO_ASK = "这里查不到的，可向该机关申请公开（方式见其网站“依申请公开”栏目），或拨打 12345 政务服务便民热线。"
NOTE = "请注意"
DERIVATION = "算式"
QUERY = "查的是"
STATUS_LABELS = {"clarify": "请您选一下", "not_found": "查不到", "out_of_scope": "不在年报范围内"}

COPY = "复制"
COPIED = "已复制"
LINK = "复制链接"
READ = "朗读"
STOP_READING = "停止朗读"
EDIT = "改一改"
RETRY = "再问一次"
GOOD = "有帮助"
BAD = "有问题"
COMMENT = "愿意说说吗？（选填，会连同这一问一答一起保存）"
SEND_COMMENT = "提交"
THANKS = "谢谢，已记下。"

EVIDENCE = "出处"
EVIDENCE_EMPTY = "点答复里的编号，原表或原文会在这里打开，被引用的那一格、那一句会标出来。"
BACK_TO_TALK = "回到问答"
CITATION = "出处"
BLANK = "未填报"
QUOTED = "引用的原文"
TABLE_REGION = "原表（可左右滑动）"
SHOW_PAGE = "看原文件第{page}页"
PAGE_ALT = "{publisher}{year}年年报第{page}页的图像，被引用的位置已框出"
PAGE_UNREADABLE = "原文件的这一页画不出来，请以上面的原表或原文为准。"
NO_REPORT = "这份年报已不在库中，出处打不开了。"
DOUBT = "这一格与本表的勾稽关系对不上"
DOUBTS = "带 ▲ 的格子与本表的勾稽关系对不上，数字按原样列出，未作改动。"

PUBLISHER = "机关"
YEAR = "年度"
REPORT = "年报"
SECTION = "位置"
PAGE = "页码"
FILE = "文件"
SOURCE = "来源"
DIGEST = "文件指纹"
PUBLISHED = "公布日期"
OPEN_SOURCE = "打开公布页（新窗口）"

CHART = "图表"
CHART_TABLE = "图中的数"
CHART_LABEL = "名称"
CHART_VALUE = "数值"
DOWNLOAD_CSV = "下载 CSV"
DOWNLOAD_XLSX = "下载 XLSX"
DOWNLOAD_PNG = "下载图片"

ELDER = "大字版"
CONTRAST = "高对比"
DARK = "深色"
DISPLAY = "显示方式"
SKIP = "跳到提问框"

COVERAGE = "库中有 {publishers} 个机关的 {reports} 份年报（{first}—{last} 年度）。"
COVERAGE_NONE = "库中还没有年报，请先导入。"

SECTION_TITLES = dict(SECTIONS)
