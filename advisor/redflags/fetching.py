"""Fetches a public address with limits, and nothing on the inside of a network.

A name is resolved once, each of its addresses is judged, and the connection goes to a judged address: a name that
changes its mind between check and use (DNS rebinding) gains nothing. Redirects are judged anew.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

import urllib3

MOST_BYTES = 1_000_000
SECONDS = 10.0  # for all of it, redirects included
MOST_REDIRECTS = 3
PORTS = {"http": 80, "https": 443}
REDIRECTS = (301, 302, 303, 307, 308)
CHUNK = 16_384
TRANSLATED = IPv6Network("64:ff9b::/32")  # IPv4 addresses, private ones too, behind a translator

Address = IPv4Address | IPv6Address
Policy = Callable[[Address, int], bool]


class FetchError(RuntimeError):
    """An address that may not be read, or that did not answer within the limits."""


def public_only(address: Address, port: int) -> bool:
    """Whether an address is on the public internet and the port is the web's."""
    if isinstance(address, IPv6Address) and (address in TRANSLATED or address.teredo):
        return False
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None) or address
    return address.is_global and inner.is_global and not inner.is_multicast and port in PORTS.values()


def fetch(url: str, policy: Policy = public_only) -> bytes:
    """The body behind a public http(s) address.

    Raises:
        FetchError: another scheme, an address the policy refuses, too large, too slow, too many redirects, no 200.
    """
    deadline = time.monotonic() + SECONDS
    for _ in range(MOST_REDIRECTS + 1):
        parts = _checked(url)
        answer = _get(parts, _resolved(parts, policy), deadline)
        try:
            if answer.status not in REDIRECTS:
                return _body(answer, deadline)
            url = urljoin(url, answer.headers.get("location", ""))
        finally:
            answer.close()
    raise FetchError("too many redirects")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise FetchError("not an address") from error
    if parts.scheme not in PORTS or not parts.hostname or parts.username is not None or port == 0:
        raise FetchError("only plain http and https addresses are read")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or PORTS[parts.scheme]


def _resolved(parts: SplitResult, policy: Policy) -> str:
    """The address to connect to; refused when any address of the name is."""
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError("no such host") from error
    addresses = [str(entry[4][0]).split("%")[0] for entry in found]
    if not addresses or not all(policy(ip_address(address), _port(parts)) for address in addresses):
        raise FetchError("not a public address")
    return addresses[0]


def _get(parts: SplitResult, address: str, deadline: float) -> Any:
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchError("too slow")
    options: dict[str, Any] = {"timeout": urllib3.Timeout(total=left), "retries": False, "maxsize": 1}
    if parts.scheme == "https":
        names: dict[str, Any] = {"server_hostname": parts.hostname, "assert_hostname": parts.hostname}
        pool: Any = urllib3.HTTPSConnectionPool(address, _port(parts), cert_reqs="CERT_REQUIRED", **names, **options)
    else:
        pool = urllib3.HTTPConnectionPool(address, _port(parts), **options)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Host": parts.netloc, "Accept-Encoding": "identity", "User-Agent": "sansgourou"}
    try:
        return pool.urlopen("GET", target, headers=headers, redirect=False, preload_content=False)
    except urllib3.exceptions.HTTPError as error:
        raise FetchError("no answer") from error


def _body(answer: Any, deadline: float) -> bytes:
    if answer.status != 200:
        raise FetchError(f"answered {answer.status}")
    data = b""
    try:
        for chunk in answer.stream(CHUNK, decode_content=False):
            data += chunk
            if len(data) > MOST_BYTES:
                raise FetchError(f"larger than {MOST_BYTES // 1000} kB")
            if time.monotonic() > deadline:
                raise FetchError("too slow")
    except urllib3.exceptions.HTTPError as error:
        raise FetchError("the answer broke off") from error
    return data
