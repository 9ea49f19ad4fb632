"""What a program is told whose request cannot be answered: one Chinese sentence, and each field for the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from assistant.page import words

#: What is wrong with a field, by the types of pydantic's errors; braces take what the error tells of the bound.
_WRONG = {
    "missing": "没有写",
    "string_too_short": "不能为空",
    "string_too_long": "最多 {max_length} 个字",
    "too_long": "最多 {max_length} 项",
    "string_type": "要写成文字",
    "int_parsing": "要写成整数",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
    "string_pattern_mismatch": "写法不对，应符合 {pattern}",
    "json_invalid": "不是有效的 JSON",
}
_OTHERWISE = "不合要求"
_BODY = "请求正文"
_HTTP = {400: words.API_UNREADABLE, 404: words.API_NO_PATH, 405: words.API_NO_METHOD}


class WrongField(BaseModel):
    """请求里不合要求的一项。"""

    field: str = Field(description="参数名；请求正文本身有问题时为 body")
    type: str = Field(description="哪一种不合要求，如 missing、string_too_long")
    message: str = Field(description="中文说明")


class Refused(BaseModel):
    """请求不合要求。"""

    detail: str = Field(description="一句话说明")
    errors: list[WrongField] = Field(description="逐项说明")


def refusal_of(errors: Sequence[Mapping[str, Any]]) -> Refused:
    """Pydantic's errors in Chinese; the names of fields and the types of errors stay as they are.

    >>> refusal_of([{"loc": ("query", "year"), "type": "greater_than_equal", "ctx": {"ge": 2000}}]).detail
    '请求不合要求：year 不能小于 2000。'
    """
    wrong = []
    for error in errors:
        # where the body is no JSON at all, a place in its text follows instead of a name
        inside = [] if error["type"] == "json_invalid" else list(map(str, error["loc"][1:]))
        message = _WRONG.get(error["type"], _OTHERWISE).format_map(error.get("ctx") or {})
        wrong.append(WrongField(field=".".join(inside) or "body", type=error["type"], message=message))
    told = "；".join(f"{_BODY if each.field == 'body' else each.field} {each.message}" for each in wrong)
    return Refused(detail=f"{words.API_REFUSED}{told}。", errors=wrong)


def refuse_in_chinese(app: FastAPI) -> None:
    """Have an application tell what it cannot answer in Chinese, with the status that it would have had."""

    @app.exception_handler(RequestValidationError)
    async def malformed(_: Request, error: RequestValidationError) -> JSONResponse:
        return JSONResponse(refusal_of(error.errors()).model_dump(), 422)

    @app.exception_handler(HTTPException)
    async def refused(_: Request, error: HTTPException) -> JSONResponse:
        return JSONResponse({"detail": _HTTP.get(error.status_code, error.detail)}, error.status_code, error.headers)

    @app.exception_handler(Exception)
    async def broken(_: Request, __: Exception) -> JSONResponse:
        return JSONResponse({"detail": words.API_BROKEN}, 500)  # the server logs it all the same
