from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from home.editors import DEMO_PASSWORD, DEMO_USERNAME
from welkmu.demo.files import DemoFault
from welkmu.demo.loader import load


class Command(BaseCommand):
    help = "Load the demo site from site/demo/. Safe to run again: it never overwrites an editor."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--update",
            action="store_true",
            help="write pages anew from their files, except those a person has edited",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            # Not in one transaction: wagtail-localize publishes at its end, with each page's place
            # in the tree as it was when the page was new, and would undo what came below it.
            load(self.stdout.write, options["update"], self.stderr.write)
        except DemoFault as fault:
            raise CommandError(f"The demo was not loaded. {fault}") from fault
        if settings.DEMO_EDITOR:
            self.create_editor()

    def create_editor(self) -> None:
        """An editor to try things with; production refuses to start with it."""
        users = get_user_model().objects
        if not users.filter(username=DEMO_USERNAME).exists():
            users.create_superuser(DEMO_USERNAME, "demo@example.org", DEMO_PASSWORD)
