"""The words that add nothing to what is asked, and the single letters that do."""

from __future__ import annotations

from assistant.reading.wordings import sentence, surroundings

#: One character by itself adds nothing either, unless it makes a word with what stands beside it.
FILLERS = (
    *sentence.ASKED,
    *sentence.HOW_MANY,
    *sentence.TOGETHER,
    *sentence.RECKONED,
    *sentence.COUNTERS,
    *sentence.LINKING,
    *sentence.DEGREE,
    *sentence.PARTICLES,
    *surroundings.OF_THE_YEAR,
    *surroundings.OF_THE_BODY,
    *surroundings.POINTING,
    *surroundings.IN_THE_REPORT,
    *surroundings.CAUSE,
    *surroundings.SUBJECT,
    *surroundings.KINDS,
    *surroundings.DONE,
    *surroundings.TAKEN_AS,
)

#: Single letters that only fill by themselves, but make a word with a letter beside them that nothing covers.
JOINING = frozenset(
    "上下年度内里中多后前时办收提来去拿用算求得要会件项个条次份部案家方想问看查量数共全总同或再就给以按本该此各每计加"
)

#: Single letters that add nothing when they are left over.
HARMLESS = frozenset(
    "面头约近超比些的了吗么嘛吧呢啊呀哦哈嗯唉诶呗啦之所其者等是有在于与和及都也又还很挺太才只仅这那哪啥咋俺我你他她它们您咱请儿们着过得地把被将让由从到至"
)
