"""What an answer, or none, says about a link; and when a failure counts. Without Django."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit


class State(StrEnum):
    """How a link stands after it has been tried."""

    OK = "ok"
    MOVED = "moved"  # works, but its target has another address by now
    BROKEN = "broken"
    UNREACHABLE = "unreachable"  # could not be checked, this time
    UNSAFE = "unsafe"  # an address that no page of ours should link to, never asked


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of an address and why.

    `reason` is a status such as "404" or a code of `REASONS`; `target` is where the link leads by
    now. `counts` says whether the same failure in a second run makes the link a broken one.
    """

    state: State
    reason: str = ""
    target: str = ""
    counts: bool = False


RUNS_UNTIL_BROKEN = 2
PERMANENT = frozenset({301, 308})
TEMPORARY = frozenset({302, 303, 307})
GONE = frozenset({404, 410})
# The host answers people and refuses programs like ours, or asks us to wait: no sign of a fault.
GUARDED = frozenset({401, 403, 407, 418, 429, 451, 999})
ERROR_PAGE = re.compile(r"(?:^|[/_.-])(?:404|not-?found|error|fehler)(?:[/_.-]|$)", re.IGNORECASE)


def of_status(status: int) -> Verdict:
    """What a final status says; redirects are followed before."""
    if 200 <= status < 300:
        return Verdict(State.OK, str(status))
    if status in GONE:
        return Verdict(State.BROKEN, str(status))
    return Verdict(State.UNREACHABLE, str(status), counts=status not in GUARDED)


def of_redirects(asked: str, arrived: str, permanent: bool) -> Verdict:
    """What it says that a link works, but at another address.

    A temporary redirect is the host's own business. One that leads from a page to the front page,
    or to a page of errors, is how many hosts say "gone" without saying so.
    """
    start, end = urlsplit(asked), urlsplit(arrived)
    if ERROR_PAGE.search(end.path) and not ERROR_PAGE.search(start.path):
        return Verdict(State.MOVED, "error-page", arrived)
    if len(start.path.strip("/").split("/")) > 1 and not end.path.strip("/"):
        return Verdict(State.MOVED, "front-page", arrived)
    return Verdict(State.MOVED, "moved", arrived) if permanent else Verdict(State.OK, "200")


def repeated(verdict: Verdict, failures: int) -> Verdict:
    """The verdict after so many runs in a row that all failed, this one included."""
    if verdict.state is State.UNREACHABLE and verdict.counts and failures >= RUNS_UNTIL_BROKEN:
        return Verdict(State.BROKEN, verdict.reason, verdict.target)
    return verdict
