"""Which hosts may be asked: public ones only, whatever a name says it stands for.

A page may link to any address, and this server may stand in a network of its own; so an address is
looked up once, every answer of the look-up is judged, and the connection goes to that very answer.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import quote, urlsplit, urlunsplit

import idna

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Allowed = Callable[[str], bool]
# Ways to write an IPv4 address inside an IPv6 one (RFC 6052, RFC 3056, RFC 4380).
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
KEPT = "/%:@!$&'()*+,;=~-._"  # may stand in a path as it is


class Unsafe(ValueError):
    """An address that is not to be asked; the message is a code of the report's reasons."""


class NoSuchHost(OSError):
    """A name that nobody answers for, at least now."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet: neither here nor our own network."""
    found = ipaddress.ip_address(address.split("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inside = _ipv4_inside(found)
        if inside is not None:
            return is_public(str(inside))
    return found.is_global and not found.is_multicast and not found.is_reserved


def _ipv4_inside(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address.teredo:
        return address.teredo[1]
    return address.ipv4_mapped or address.sixtofour


def plain(address: str) -> str:
    """An http(s) address as it is sent: ASCII, without fragment. Raises Unsafe or ValueError."""
    parts = urlsplit(address.strip())
    if parts.scheme.lower() not in ("http", "https"):
        raise Unsafe("scheme")
    if parts.username is not None or parts.password is not None:
        raise Unsafe("password")
    host, port = parts.hostname, parts.port  # raises ValueError for a port that is none
    if not host or any(sign in host for sign in " %\\"):
        raise ValueError("host")
    host = _ascii(host)
    place = f"[{host}]" if ":" in host else host
    return urlunsplit(
        (
            parts.scheme.lower(),
            f"{place}:{port}" if port is not None else place,
            quote(parts.path, safe=KEPT) or "/",
            quote(parts.query, safe=KEPT + "?[]"),
            "",
        )
    )


def _ascii(host: str) -> str:
    """The host as the name service knows it: "straße.example" is "xn--strae-oqa.example"."""
    if host.isascii():
        return host.lower()
    try:
        return idna.encode(host, uts46=True).decode()
    except idna.IDNAError as error:
        raise ValueError("host") from error


def look_up(host: str, port: int, allowed: Allowed) -> list[str]:
    """The IP addresses of a host. Raises Unsafe if one of them may not be asked, NoSuchHost."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise NoSuchHost(host) from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not all(map(allowed, addresses)):
        raise Unsafe("private")
    return addresses
