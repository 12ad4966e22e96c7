from typing import Any

from django.core.management.base import BaseCommand, CommandError

from home.outbox import deliver


class Command(BaseCommand):
    help = (
        "Send mail that is still waiting. Run by cron every few minutes; exits 1 when any failed."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        sent, failed = deliver()
        self.stdout.write(f"{sent} sent, {failed} not sent")
        if failed:
            raise CommandError("Some mail is still waiting; it is tried again at the next run.")
