import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from home.facts.due import DAYS, Due, Reason, due_on

WORDS = {
    Reason.GONE: "ended on",
    Reason.ENDS: "ends on",
    Reason.REVIEW: "review by",
}


class Command(BaseCommand):
    help = (
        "List values that age which end soon without a successor, have ended though pages insert"
        " them, or are due for review. Exit code 1 if there are any, 0 if there are none."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=DAYS, help=f"how far to look ({DAYS})")

    def handle(self, *args: Any, **options: Any) -> None:
        found = due_on(timezone.localdate(), options["days"])
        for due in found:
            self.stdout.write(line(due))
        if found:
            sys.exit(1)


def line(due: Due) -> str:
    """One value as one line, its parts between tabs."""
    parts = [
        due.row.key,
        f"{WORDS[due.reason]} {due.day:%Y-%m-%d}",
        due.row.owner or "nobody is responsible",
        f"used on {due.pages} page{'' if due.pages == 1 else 's'}",
        due.row.url or "no official address",
    ]
    return "\t".join(parts)
