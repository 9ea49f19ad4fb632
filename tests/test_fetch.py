"""Fetching from a server of our own on the loopback; no test reaches the network."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from ingest.fetch import MOST_REDIRECTS, FetchError, fetch, is_public

PAGE = "<p>一、总体情况</p>".encode()


class _Site(BaseHTTPRequestHandler):
    """/page a page · /loop redirects for ever · /to?X redirects to X · /large, /slow, /gone, /packed."""

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == "/page":
            self._send(200, PAGE, {"Content-Type": "text/html; charset=utf-8", "X-Host": self.headers["Host"]})
        elif path == "/loop":
            self._send(302, b"", {"Location": "/loop"})
        elif path == "/to":
            self._send(302, b"", {"Location": query})
        elif path == "/packed":
            self._send(200, b"\x1f\x8b", {"Content-Encoding": "gzip"})
        elif path == "/large":
            self._stream(b"x" * 65536, pause=0)
        elif path == "/slow":
            self._stream(b"x", pause=0.05)
        else:
            self._send(404, b"", {})

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, piece: bytes, pause: float) -> None:
        """A body without a stated length, sent until the reader goes away."""
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(400):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_the_bytes_behind_a_redirect(site: str) -> None:
    assert fetch(f"{site}/to?/page", allow_private=True) == PAGE


def test_the_connection_goes_to_the_address_that_was_checked(site: str) -> None:
    """The name never resolves here: only the given resolver knows it."""
    port = site.rsplit(":", 1)[1]
    got = fetch(f"http://report.invalid:{port}/page", resolve=lambda host, port: ["127.0.0.1"], allow_private=True)
    assert got == PAGE


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.com/a", "javascript:alert(1)", "/page", "", "http://", "http://u:p@h/"]
)
def test_only_plain_web_addresses(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url, resolve=lambda host, port: pytest.fail("never looked up"))


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.8", "192.168.1.1", "172.16.3.4", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *(
            "224.0.0.1",
            "::1",
            "fe80::1",
            "fc00::1",
            "::ffff:127.0.0.1",
            "2002:7f00:1::",
            "64:ff9b::a00:1",
            "no address",
        ),
    ],
)
def test_no_address_inside_a_network(address: str) -> None:
    assert not is_public(address)
    with pytest.raises(FetchError, match="内部网络"):
        fetch("http://report.example/", resolve=lambda host, port: ["93.184.216.34", address])


def test_a_redirect_is_checked_again(site: str) -> None:
    port = site.rsplit(":", 1)[1]
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        if len(asked) > 1:
            raise OSError
        return ["127.0.0.1"]

    with pytest.raises(FetchError, match="找不到网站"):
        fetch(f"http://first.example:{port}/to?http://second.example/", resolve=resolve, allow_private=True)
    assert asked == ["first.example", "second.example"]


def test_a_redirect_to_another_scheme_is_refused(site: str) -> None:
    with pytest.raises(FetchError, match="http"):
        fetch(f"{site}/to?file:///etc/passwd", allow_private=True)


def test_redirects_come_to_an_end(site: str) -> None:
    with pytest.raises(FetchError, match=str(MOST_REDIRECTS)):
        fetch(f"{site}/loop", allow_private=True)


def test_too_large_without_a_stated_length(site: str) -> None:
    with pytest.raises(FetchError, match="上限"):
        fetch(f"{site}/large", largest=1 << 20, allow_private=True)


def test_too_slow_though_every_byte_comes_in_time(site: str) -> None:
    begun = time.monotonic()
    with pytest.raises(FetchError, match="时限"):
        fetch(f"{site}/slow", patience=0.4, allow_private=True)
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(("path", "told"), [("/gone", "404"), ("/packed", "压缩")])
def test_what_the_site_does_not_give(site: str, path: str, told: str) -> None:
    with pytest.raises(FetchError, match=told):
        fetch(site + path, allow_private=True)


def test_a_closed_port(site: str) -> None:
    with pytest.raises(FetchError, match="连接"):
        fetch("http://127.0.0.1:1/", allow_private=True)
