"""Asking other hosts whether a link works, politely. Plain Python: threads know no database.

Of a page only the head is asked for, or where a host refuses that, the beginning of its answer; no
body is read. One request at a time for each host, with a pause; at most eight hosts at once.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from .hosts import Allowed, NoSuchHost, Unsafe, is_public, look_up, plain
from .verdict import PERMANENT, TEMPORARY, State, Verdict, of_redirects, of_status

HOSTS_AT_ONCE = 8
MOST_REDIRECTS = 5
TRIES = 2
TOO_MANY_REQUESTS = 429
LEFT_ALONE = frozenset({"429", "no-host", "refused", "timeout"})


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask. Times are in seconds; `allowed` says which IP addresses may be asked."""

    timeout: float = 10.0
    pause: float = 1.0  # between two requests to one host
    agent: str = "WelKMU link check"
    allowed: Allowed = is_public


def check_all(addresses: Iterable[str], manners: Manners) -> Iterator[tuple[str, Verdict]]:
    """Each address with its verdict, in no order."""
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for address in dict.fromkeys(addresses):
        by_host[_host(address)].append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for found in pool.map(lambda those: _one_host(those, manners), by_host.values()):
            yield from found


def _one_host(addresses: list[str], manners: Manners) -> list[tuple[str, Verdict]]:
    """One after the other; a host that is down or asks us to wait is left alone for this run."""
    found: list[tuple[str, Verdict]] = []
    left_alone: Verdict | None = None
    for place, address in enumerate(addresses):
        if left_alone is not None:
            found.append((address, left_alone))
            continue
        if place:
            time.sleep(manners.pause)
        verdict = check(address, manners)
        found.append((address, verdict))
        if verdict.reason in LEFT_ALONE:
            # A time-out may be that one page's, so it says nothing lasting about the others.
            counts = verdict.counts and verdict.reason != "timeout"
            left_alone = Verdict(State.UNREACHABLE, verdict.reason, counts=counts)
    return found


def check(address: str, manners: Manners) -> Verdict:
    """Whether an address answers."""
    try:
        start = plain(address)
    except Unsafe as error:
        return Verdict(State.UNSAFE, str(error))
    except ValueError:
        return Verdict(State.BROKEN, "malformed")
    verdict = Verdict(State.UNREACHABLE)
    for number in range(TRIES):
        if number:
            time.sleep(manners.pause)
        verdict = _follow(start, manners)
        if not (verdict.state is State.UNREACHABLE and verdict.counts):
            break
    return verdict


def _follow(start: str, manners: Manners) -> Verdict:
    """Ask, and ask again where it leads."""
    address, permanent, seen = start, True, {start}
    for _number in range(MOST_REDIRECTS + 1):
        try:
            status, location = _ask(address, manners)
        except Unsafe as error:
            return Verdict(State.UNSAFE, str(error))
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Verdict(State.UNREACHABLE, _reason(error), counts=True)
        if status not in PERMANENT | TEMPORARY or not location:
            verdict = of_status(status)
            moved = verdict.state is State.OK and address != start
            return of_redirects(start, address, permanent) if moved else verdict
        permanent = permanent and status in PERMANENT
        try:
            address = plain(urljoin(address, location))
        except Unsafe as error:
            return Verdict(State.UNSAFE, str(error))
        except ValueError:
            return Verdict(State.BROKEN, "malformed")
        if address in seen:
            return Verdict(State.BROKEN, "loop")
        seen.add(address)
    return Verdict(State.BROKEN, "loop")


def _ask(address: str, manners: Manners) -> tuple[int, str]:
    """Status and Location; what a host says to HEAD is only believed if it is good."""
    status, location = _request("HEAD", address, manners)
    if status >= 400 and status != TOO_MANY_REQUESTS:
        status, location = _request("GET", address, manners)
    return status, location


def _request(method: str, address: str, manners: Manners) -> tuple[int, str]:
    parts = urlsplit(address)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    host = parts.hostname or ""
    connection = _connection(host, port, secure, manners)
    # A time-out holds for each step; a host that sends a letter now and then is stopped as well.
    late = threading.Event()
    watchdog = threading.Timer(2 * manners.timeout, _hang_up, [connection, late])
    watchdog.daemon = True
    watchdog.start()
    try:
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        headers = {"User-Agent": manners.agent, "Accept": "*/*", "Connection": "close"}
        connection.request(method, target, headers=headers)
        response = connection.getresponse()
        if late.is_set():
            raise TimeoutError
        # The body is left where it is; closing the connection is all the host hears.
        return response.status, _text(response.getheader("Location") or "")
    finally:
        watchdog.cancel()
        connection.close()


def _connection(host: str, port: int, secure: bool, manners: Manners) -> http.client.HTTPConnection:
    """A connection to the very address that was judged; never through a proxy."""
    address = look_up(host, port, manners.allowed)[0]
    connection = http.client.HTTPConnection(host, port, timeout=manners.timeout)
    sock = socket.create_connection((address, port), manners.timeout)
    try:
        if secure:
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise
    connection.sock = sock
    connection.default_port = 443 if secure else 80  # left out of the header Host
    return connection


def _hang_up(connection: http.client.HTTPConnection, late: threading.Event) -> None:
    late.set()
    sock = connection.sock
    if sock is not None:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return


def _text(location: str) -> str:
    """A Location with letters beyond ASCII arrives as Latin-1, whatever it was."""
    try:
        return location.encode("latin-1").decode()
    except UnicodeError:
        return location


def _reason(error: Exception) -> str:
    if isinstance(error, NoSuchHost):
        return "no-host"
    if isinstance(error, TimeoutError):
        return "timeout"
    if isinstance(error, ssl.SSLError):
        return "certificate"
    if isinstance(error, ConnectionRefusedError):
        return "refused"
    return "no-answer"


def _host(address: str) -> str:
    try:
        return urlsplit(plain(address)).netloc
    except ValueError:
        return ""
