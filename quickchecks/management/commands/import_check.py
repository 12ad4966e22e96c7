from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quickchecks.instruments.entry import InstrumentFault
from quickchecks.instruments.file import read
from quickchecks.instruments.importing import import_instrument


class Command(BaseCommand):
    help = "Make a quick-check from a YAML file, or write it anew: known again by its id."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--parent",
            default="",
            help="slug of the list a new check is put on (default: the first)",
        )
        state = parser.add_mutually_exclusive_group()
        state.add_argument("--publish", action="store_true", help="publish it in all its languages")
        state.add_argument("--draft", action="store_true", help="leave it as a draft (the default)")
        parser.add_argument(
            "--update-values",
            action="store_true",
            help="overwrite values that age even where an editor has changed them",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path = options["file"]
        try:
            found = import_instrument(
                read(path), options["publish"], options["parent"], options["update_values"]
            )
        except InstrumentFault as fault:
            raise CommandError(f"{path} was not imported.\n{fault}") from fault
        done = "created" if found.new else "updated"
        state = "published" if options["publish"] else "as a draft"
        self.stdout.write(f"{found.page.code}: {done}, {state} ({', '.join(found.languages)})")
        for notice in found.notices:
            self.stdout.write(f"  {notice}")
