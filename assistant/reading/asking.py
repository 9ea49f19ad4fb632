"""What asks in a question and where its clauses end: the parts that several readers of a question go by.

A reader with a reason to see more or less (几乎 asks nothing, 几月 no number) puts that beside these parts.
"""

from __future__ import annotations

import re

#: A body, a person or a thing is asked for.
WHICH_WHO_WHAT = "哪|谁|什么|啥"
#: The asking behind what is claimed: 这些都对吗, 我说的没错吧.
CLOSING = re.compile(
    "(?:这些?|以上|都|说的|我)*(?:对吗|对不对|对吧|是吗|是吧|没错吧|是不是|属实吗|准吗|对得上吗|吗|吧)[?。]*$"
)
#: What ends a clause of a question, in the signs that all questions are read in.
CLAUSE_ENDS = ",;。?"
CLAUSE_END = re.compile(f"[{CLAUSE_ENDS}]")
#: A clause as people write it, with the signs behind it; a colon, a dash or ~ sets apart what is said around it.
SPOKEN_ENDS = ",，。;；:：!！?？~—…"
SPOKEN_CLAUSE = re.compile(f"[^{SPOKEN_ENDS}]+[{SPOKEN_ENDS}]*")
