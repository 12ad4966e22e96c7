"""One check of all links, kept in the table."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urldefrag

from django.utils import timezone

from .collect import all_links
from .internal import check_internal, is_internal
from .table import LinkState
from .verdict import State, Verdict, repeated
from .web import Manners, check_all

LONGEST = 2000  # characters of an address
SILENT = frozenset({"no-host", "timeout", "refused", "no-answer"})
FEWEST_HOSTS = 3


class NoConnection(Exception):
    """Not one host answered: this machine is cut off, and nothing is said about any link."""


def check_links(external: bool, manners: Manners) -> dict[State, int]:
    """Check every link, other hosts' only if asked to. Answers how many stand how.

    Addresses that no page has any longer are forgotten. Raises NoConnection once the links of
    this site are kept.
    """
    links = [address for address in all_links() if len(address) <= LONGEST]
    LinkState.objects.exclude(address__in=links).delete()
    inside = [address for address in links if is_internal(address)]
    keep((address, check_internal(address)) for address in inside)
    if external:
        outside = [address for address in links if not is_internal(address)]
        verdicts = dict(check_all({urldefrag(address)[0] for address in outside}, manners))
        if is_cut_off(verdicts):
            raise NoConnection
        keep((address, verdicts[urldefrag(address)[0]]) for address in outside)
    states = LinkState.objects.values_list("state", flat=True)
    return {state: sum(one == state for one in states) for state in State}


def is_cut_off(verdicts: dict[str, Verdict]) -> bool:
    """Whether of several hosts none has said anything."""
    tried = [one for one in verdicts.values() if one.reason not in ("scheme", "malformed")]
    return len(tried) >= FEWEST_HOSTS and all(one.reason in SILENT for one in tried)


def keep(verdicts: Iterable[tuple[str, Verdict]]) -> None:
    """Write down what was found, with how long it has been so."""
    now = timezone.now()
    known = {row.address: row for row in LinkState.objects.all()}
    for address, verdict in verdicts:
        row = known.get(address) or LinkState(address=address)
        works = verdict.state in (State.OK, State.MOVED)
        row.failures = 0 if works else min(row.failures + 1, 1000)
        final = repeated(verdict, row.failures)
        row.state, row.reason, row.target = final.state, final.reason, final.target[:LONGEST]
        row.last_checked = now
        if works:
            row.last_ok, row.first_failed = now, None
        else:
            row.first_failed = row.first_failed or now
        row.save()
