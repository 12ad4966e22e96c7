from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from welkmu.demo.editor import create_editor
from welkmu.demo.loader import FAULTS, load


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
            with transaction.atomic():
                load(self.stdout.write, options["update"], self.stderr.write)
        except FAULTS as fault:
            raise CommandError(f"The demo was not loaded. {fault}") from fault
        if settings.DEMO_EDITOR:  # production refuses to start with it
            create_editor()
