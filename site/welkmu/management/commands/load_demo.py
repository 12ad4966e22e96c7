from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from welkmu.demo.editor import create_editor
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
        if settings.DEMO_EDITOR:  # production refuses to start with it
            create_editor()
