"""Every setting in one place: environment YOUJU_*, an optional TOML file, and defaults that work as they are.

The file is youju.toml in the working folder, or what YOUJU_CONFIG names; the environment comes first.
Adding a setting is adding a field here: `youju config` lists it with its description, secrets masked.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from corpus.errors import Told

PREFIX = "YOUJU_"
_MASK = "******"
#: Kinds of pydantic's errors in the users' language.
_WRONG = {
    "int_parsing": "应为整数",
    "float_parsing": "应为数字",
    "bool_parsing": "应为 true 或 false",
    "date_from_datetime_parsing": "应为日期，如 2025-01-31",
    "greater_than": "须大于 {gt}",
    "greater_than_equal": "须不小于 {ge}",
    "less_than_equal": "须不大于 {le}",
    "extra_forbidden": "没有这一项设置",
}


class SettingsError(Told):
    """A setting that cannot be used; the message names it and its place."""


class Settings(BaseSettings):
    """What an operator may choose. Durations in seconds unless the name says otherwise."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", env_ignore_empty=True)

    # the store
    store: Path = Field(Path("store"), description="资料库所在的文件夹")
    database: SecretStr = Field(SecretStr(""), description="数据库地址（PostgreSQL）；留空则用资料库里的 SQLite")
    embedding_model: str = Field(
        "", description="向量模型：留空用随包附带的 multilingual-e5-small，或填模型名、本地文件夹"
    )

    # reading reports
    workers: int = Field(0, ge=0, le=64, description="收录时的读取进程数；0 为处理器个数")
    read_seconds: float = Field(120, gt=0, description="读取一个文件的时限（秒），超过即记为失败")
    read_memory_mb: int = Field(3072, ge=256, description="一个读取进程的内存上限（MB）")
    upload_mb: int = Field(50, ge=1, description="网页上传文件的大小上限（MB）")

    # the optional language model
    model_base_url: str = Field("", description="大语言模型的 OpenAI 兼容接口地址；留空则不用模型")
    model_name: str = Field("", description="大语言模型的名称")
    model_api_key: SecretStr = Field(SecretStr(""), description="大语言模型接口的密钥")
    model_timeout: float = Field(20, gt=0, description="等待大语言模型的时限（秒），超过即改用原文摘录")
    model_reads_questions: bool = Field(
        False,
        description="读不懂的数字题是否请大语言模型代为理解成查询（问题会发给该模型；数字仍由查询从年报取出）",
    )

    # answering
    today: date | None = Field(None, description="“去年”“今年”从哪一天算起；留空则按所问机关最新一份年报推算")
    question_length: int = Field(300, ge=20, description="一个问题最多的字数")

    # the page
    host: str = Field("127.0.0.1", description="网页监听的地址")
    port: int = Field(7860, ge=1, le=65535, description="网页监听的端口")
    root_path: str = Field("", description="反向代理下的路径前缀，如 /youju")
    login: SecretStr = Field(
        SecretStr(""), description="工作人员登录，写作 用户名:密码，多个用逗号隔开；留空则不设登录"
    )
    proxies: str = Field(
        "127.0.0.1", description="可信的反向代理地址，多个用逗号隔开；由它们转告的访客地址只用来限次，不留存"
    )
    questions_per_minute: int = Field(
        60, ge=1, description="每位访客（登录名，或来访地址）每分钟最多提问次数；本机不限"
    )
    uploads_per_hour: int = Field(500, ge=1, description="每位工作人员每小时最多上传的文件数")
    concurrent_questions: int = Field(16, ge=1, description="同时回答的问题数")
    request_log: bool = Field(
        True, description="是否把每个请求记成一行 JSON（编号、路径、状态、用时；不含问题和访客地址）"
    )
    question_log: bool = Field(False, description="是否留存提问内容（不含访客地址）")
    question_log_days: int = Field(30, ge=1, description="提问内容的留存天数")

    @property
    def has_model(self) -> bool:
        """Whether the operator chose a language model."""
        return bool(self.model_base_url and self.model_name)

    @field_validator("login")
    @classmethod
    def _is_accounts(cls, login: SecretStr) -> SecretStr:
        accounts(login.get_secret_value())
        return login

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, config_file())


class Setting(NamedTuple):
    """One setting as `youju config` shows it."""

    name: str
    variable: str
    value: str
    description: str


def config_file() -> Path:
    """The TOML file that is read when it exists; one that YOUJU_CONFIG names must."""
    return Path(os.environ.get(PREFIX + "CONFIG") or "youju.toml")


@cache
def settings() -> Settings:
    """The settings of this process, read once. Raises SettingsError."""
    return load_settings()


def defaults(**given: Any) -> Settings:
    """Settings as they are when nobody chose, some given in the call; neither environment nor file is read."""
    return Settings.model_construct(**given)


def load_settings(**given: Any) -> Settings:
    """The settings with some given in the call. Raises SettingsError with one sentence."""
    if os.environ.get(PREFIX + "CONFIG") and not config_file().is_file():
        raise SettingsError(f"环境变量 {PREFIX}CONFIG 指的设置文件 {config_file()} 不存在。")
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = ".".join(map(str, first["loc"]))
        raise SettingsError(f"设置 {name}（环境变量 {PREFIX}{name.upper()}）不能用：{_why(first)}。") from None
    except ValueError as error:  # TOML that cannot be parsed
        raise SettingsError(f"设置文件 {config_file()} 读不懂：{error}。") from None


def accounts(login: str) -> list[tuple[str, str]]:
    """Names and passwords of the setting; a password may hold colons.

    >>> accounts("甲:a:b, 乙:c")
    [('甲', 'a:b'), ('乙', 'c')]

    Raises ValueError for an entry without a name or a password.
    """
    found = []
    for entry in filter(None, (part.strip() for part in login.split(","))):
        name, _, password = entry.partition(":")
        if not name or not password:
            raise ValueError("登录要写作 用户名:密码，多个用逗号隔开")
        found.append((name, password))
    return found


def _why(error: ErrorDetails) -> str:
    """What is wrong with a value, in Chinese; pydantic's own words where none are known here."""
    told = _WRONG.get(error["type"])
    return told.format(**error.get("ctx", {})) if told else error["msg"].removeprefix("Value error, ")


def listed(current: Settings) -> Iterator[Setting]:
    """Every setting with its value as text; secrets that are set show as asterisks."""
    for name, field in Settings.model_fields.items():
        value = getattr(current, name)
        if isinstance(value, SecretStr):
            shown = _MASK if value.get_secret_value() else ""
        else:
            shown = "" if value is None else str(value)
        yield Setting(name, PREFIX + name.upper(), shown, field.description or "")
