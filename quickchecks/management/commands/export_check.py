from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quickchecks.instruments.exporting import codes, export, find_check
from quickchecks.instruments.file import write


class Command(BaseCommand):
    help = "Write a quick-check as YAML, in German and all its published languages."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="the check's code, such as sme-welcome-culture")
        parser.add_argument("--output", type=Path, help="the file to write (default: the screen)")

    def handle(self, *args: Any, **options: Any) -> None:
        page = find_check(options["code"])
        if page is None:
            there = ", ".join(sorted(codes())) or "none"
            raise CommandError(f"There is no check “{options['code']}”. There are: {there}")
        text = write(export(page))
        if options["output"] is None:
            self.stdout.write(text, ending="")
            return
        try:
            options["output"].write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(
                f"{options['output']} cannot be written: {error.strerror}"
            ) from error
