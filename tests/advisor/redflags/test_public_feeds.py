"""Public feeds: read from a real server on this machine through an injected policy; the inside stays out of reach."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address

import pytest

from advisor.redflags import fetching
from advisor.redflags.fetching import FetchError, fetch, public_only
from advisor.redflags.public_feeds import feed_address, read_public_feed

ITEM = "<item><title>{0}</title><description>&lt;p&gt;{0} café&lt;/p&gt;</description>{1}</item>"
DATE = "<pubDate>Sat, 01 Mar 2025 09:00:00 GMT</pubDate>"
ITEMS = ITEM.format("Un", DATE) + ITEM.format("Deux", "")
RSS = f"<?xml version='1.0'?><rss version='2.0'><channel>{ITEMS}</channel></rss>"
BOMB = "<!DOCTYPE a [<!ENTITY b 'x'>]><rss version='2.0'><channel><title>&b;</title></channel></rss>"
ANSWERS = {
    "/feed": (200, {}, RSS),
    "/bomb": (200, {}, BOMB),
    "/words": (200, {}, "hello"),
    "/large": (200, {}, "x" * (fetching.MOST_BYTES + 1)),
    "/there": (302, {"Location": "/feed"}, ""),
    "/round": (302, {"Location": "/round"}, ""),
    "/inside": (302, {"Location": "http://127.0.0.2:9/secret"}, ""),
    "/file": (302, {"Location": "file:///etc/passwd"}, ""),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS.get(self.path, (404, {}, ""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def only_this_machine(address: object, port: int) -> bool:
    return str(address) == "127.0.0.1"


def test_a_feed_becomes_posts(base: str) -> None:
    posts = read_public_feed(base + "/feed", only_this_machine)
    assert [post["text"] for post in posts] == ["Un café", "Deux café"]
    assert [post["date"] for post in posts] == ["2025-03-01T09:00:00", ""]


def test_a_redirect_is_followed_and_judged_anew(base: str) -> None:
    assert fetch(base + "/there", only_this_machine) == RSS.encode()
    with pytest.raises(FetchError, match="not a public address"):
        fetch(base + "/inside", only_this_machine)
    with pytest.raises(FetchError, match="http and https"):
        fetch(base + "/file", only_this_machine)
    with pytest.raises(FetchError, match="redirects"):
        fetch(base + "/round", only_this_machine)


@pytest.mark.parametrize(("path", "said"), [("/large", "larger"), ("/nothing", "404")])
def test_limits(base: str, path: str, said: str) -> None:
    with pytest.raises(FetchError, match=said):
        fetch(base + path, only_this_machine)


@pytest.mark.parametrize("path", ["/bomb", "/words"])
def test_what_is_no_feed_or_a_trap_is_refused(base: str, path: str) -> None:
    with pytest.raises(FetchError, match="not a feed"):
        read_public_feed(base + path, only_this_machine)


def test_this_machine_is_refused_unless_the_policy_says_otherwise(base: str) -> None:
    for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1", "2130706433"):
        with pytest.raises(FetchError):
            fetch(base.replace("127.0.0.1", host) + "/feed")


@pytest.mark.parametrize(
    "address",
    [
        *("10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "0.0.0.0"),
        *("::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1"),
    ],
)
def test_private_addresses_are_not_public(address: str) -> None:
    assert not public_only(ip_address(address), 443)


def test_public_addresses_on_the_webs_ports_are() -> None:
    assert public_only(ip_address("93.184.215.14"), 443) and public_only(ip_address("2606:4700::1111"), 80)
    assert not public_only(ip_address("93.184.215.14"), 22)


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(FetchError, match="not a public address"):
        fetch("https://rebinding.example/feed")


def test_a_name_is_resolved_once_and_the_judged_address_is_used(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port, asked, real = int(base.rsplit(":", 1)[1]), [], socket.getaddrinfo

    def resolve(host: str, *rest: object, **more: object) -> list:
        asked.append(host)
        return real("127.0.0.1" if host == "feed.example" else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    assert fetch(f"http://feed.example:{port}/feed", only_this_machine) == RSS.encode()
    assert asked.count("feed.example") == 1


@pytest.mark.parametrize(
    "url", ["ftp://a.example/x", "file:///etc/passwd", "http://", "http://u:p@a.example/", "nonsense"]
)
def test_only_plain_web_addresses(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url)


def test_profiles_lead_to_their_feeds() -> None:
    assert feed_address("https://mastodon.example/@anne") == ("https://mastodon.example/@anne.rss", "mastodon")
    assert feed_address("https://bsky.app/profile/anne.example/") == (
        "https://bsky.app/profile/anne.example/rss",
        "bluesky",
    )
    assert feed_address("https://blog.example/feed.xml") == ("https://blog.example/feed.xml", "blog.example")
