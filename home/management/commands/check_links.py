"""`manage.py check_links`: which links lead nowhere. For cron: the exit code is 1 if any does."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.linkcheck.hosts import is_public
from home.linkcheck.report_words import reason_in_words, target_in_words
from home.linkcheck.run import NoConnection, check_links
from home.linkcheck.table import STATES, LinkState
from home.linkcheck.verdict import State
from home.linkcheck.web import Manners


class Command(BaseCommand):
    """Keeps what it finds for the report “Links” of the admin."""

    help = "Check the links of all published pages; with --external those to other sites, too."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--external", action="store_true", help="ask other hosts as well")
        parser.add_argument("--timeout", type=float, default=10, help="seconds for each request")

    def handle(self, *args: Any, **options: Any) -> None:
        if not 0 < options["timeout"] <= 120:
            raise CommandError("--timeout is a number of seconds up to 120", returncode=2)
        manners = Manners(
            timeout=options["timeout"],
            pause=settings.LINK_CHECK_PAUSE,
            agent=f"WelKMU link check (+{settings.WAGTAILADMIN_BASE_URL})",
            allowed=is_allowed if settings.LINK_CHECK_ASKS_OURSELVES else is_public,
        )
        try:
            counts = check_links(options["external"], manners)
        except NoConnection as error:
            text = "No host answered: this machine has no connection. Nothing was changed."
            raise CommandError(text, returncode=2) from error
        for row in LinkState.objects.filter(state__in=[State.BROKEN, State.UNSAFE]):
            self.stdout.write(f"{target_in_words(row.address)}: {reason_in_words(row)}")
        for state, words in STATES.items():
            self.stdout.write(f"{words}: {counts[state]}")
        if wrong := counts[State.BROKEN] + counts[State.UNSAFE]:
            raise CommandError(f"{wrong} links do not work.", returncode=1)


def is_allowed(address: str) -> bool:
    """Public hosts and, in tests, this machine itself."""
    return address in ("127.0.0.1", "::1") or is_public(address)
