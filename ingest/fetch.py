"""An address to the file it serves: http and https only, public addresses only, limited in size and time."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import httpx

from corpus.errors import Told

#: Bytes a file may have, seconds the whole fetch may take, and how often it may be sent elsewhere.
LARGEST = 50 << 20
PATIENCE = 30.0
MOST_REDIRECTS = 5

_AGENT = "youju/0.1 (+government annual report reader)"
_REDIRECTS = frozenset((301, 302, 303, 307, 308))

#: Host and port to the addresses it resolves to; a test gives its own.
Resolver = Callable[[str, int], Sequence[str]]


class FetchError(Told):
    """A file that could not be fetched; the message is one Chinese sentence that says why."""


def fetch(
    url: str,
    *,
    largest: int = LARGEST,
    patience: float = PATIENCE,
    resolve: Resolver | None = None,
    allow_private: bool = False,
) -> bytes:
    """One file as served. Raises FetchError.

    The host is resolved first and every address it has must be public; the connection then goes to the address
    that was checked, not to whatever the name means a moment later. Every redirect is checked the same way.

    largest: bytes; patience: seconds for everything together; allow_private: only for tests with a local server.
    """
    deadline = time.monotonic() + patience
    resolve = resolve or _resolve
    address = httpx.URL(_checked(url))
    for _ in range(MOST_REDIRECTS + 1):
        peer = _peer(address, resolve, allow_private)
        with _answer(address, peer, deadline) as answer:
            if answer.status_code in _REDIRECTS and "location" in answer.headers:
                address = httpx.URL(_checked(str(address.join(answer.headers["location"]))))
                continue
            if answer.status_code != 200:
                raise FetchError(f"网站没有给出文件（状态码 {answer.status_code}）。")
            return _body(answer, largest, deadline)
    raise FetchError(f"网址转来转去超过 {MOST_REDIRECTS} 次，没有读取。")


def _checked(url: str) -> str:
    try:
        parsed = httpx.URL(url.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("网址写得不对，请检查后再试。") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise FetchError("只能读取 http:// 或 https:// 开头的网址。")
    if parsed.userinfo:
        raise FetchError("网址里不能带用户名或密码。")
    return str(parsed)


def _resolve(host: str, port: int) -> Sequence[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _peer(url: httpx.URL, resolve: Resolver, allow_private: bool) -> str:
    """The address to connect to. All addresses of the host must be public, else none is used."""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        addresses = list(resolve(url.host, port))
    except (OSError, UnicodeError) as error:
        raise FetchError(f"找不到网站 {url.host}，请检查网址。") from error
    if not addresses:
        raise FetchError(f"找不到网站 {url.host}，请检查网址。")
    if not allow_private and not all(map(is_public, addresses)):
        raise FetchError("网址指向内部网络，出于安全不读取。")
    return addresses[0]


def is_public(address: str) -> bool:
    """True for an address of the public internet; addresses wrapped in IPv6 count as what they wrap.

    >>> [is_public(a) for a in ("8.8.8.8", "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:10.0.0.1")]
    [True, False, False, False, False, False]
    """
    try:
        found = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        wrapped = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if wrapped or found in ipaddress.ip_network("64:ff9b::/96"):
            return found.is_global and is_public(str(wrapped or ipaddress.ip_address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast and not found.is_reserved


@contextmanager
def _answer(url: httpx.URL, peer: str, deadline: float) -> Iterator[httpx.Response]:
    """The open answer of the checked address; the host's name still goes into the request and the certificate."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchError("网站太慢，超过时限没有读完。")
    host = url.netloc.decode("ascii")
    headers = {"Host": host, "User-Agent": _AGENT, "Accept-Encoding": "identity"}
    try:
        with (
            httpx.Client(trust_env=False, follow_redirects=False, timeout=min(left, 10.0)) as client,
            client.stream(
                "GET", url.copy_with(host=peer), headers=headers, extensions={"sni_hostname": url.host}
            ) as answer,
        ):
            yield answer
    except httpx.TimeoutException as error:
        raise FetchError("网站太慢，超过时限没有读完。") from error
    except httpx.HTTPError as error:
        raise FetchError(f"连接网站 {url.host} 失败，请稍后再试。") from error


def _body(answer: httpx.Response, largest: int, deadline: float) -> bytes:
    """The bytes as sent, counted while they arrive: a length that the server states is not trusted."""
    too_large = FetchError(f"文件超过 {largest >> 20} MB 的上限，没有读取。")
    stated = answer.headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > largest:
        raise too_large
    if answer.headers.get("content-encoding", "identity") != "identity":
        raise FetchError("网站用了没有请求的压缩方式，没有读取。")
    pieces: list[bytes] = []
    size = 0
    for piece in answer.iter_raw():
        size += len(piece)
        if size > largest:
            raise too_large
        if time.monotonic() > deadline:
            raise FetchError("网站太慢，超过时限没有读完。")
        pieces.append(piece)
    return b"".join(pieces)
