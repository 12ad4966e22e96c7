"""Mail that cannot be lost: kept with the change that asked for it, sent after that is saved.

A mail server that is down must not turn a saved request into an error page. So the site's mail
backend only writes a row; once the transaction is committed the row is sent, and
`manage.py send_outbox` (cron, every few minutes) tries again what failed.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=3)  # then it is given up: a link to set a password is stale by then
CLAIMED_FOR = timedelta(minutes=5)  # longer than any mail server may take


class OutgoingMail(models.Model):
    """A message waiting to be sent. It is deleted once the mail server has taken it."""

    created_at = models.DateTimeField(_("asked for"), default=timezone.now)
    tries = models.PositiveIntegerField(_("tries"), default=0)
    claimed_at = models.DateTimeField(_("being sent since"), null=True, editable=False)
    last_error = models.TextField(_("last error"), blank=True)
    subject = models.TextField(_("subject"))
    body = models.TextField(_("text"))
    html = models.TextField(blank=True)
    sender = models.TextField(_("from"))
    to = models.JSONField(_("to"), default=list)
    cc = models.JSONField(default=list)
    bcc = models.JSONField(default=list)
    reply_to = models.JSONField(default=list)
    headers = models.JSONField(default=dict)

    class Meta:
        ordering = ["created_at"]
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mail")

    def __str__(self) -> str:
        return f"{self.subject} ({self.created_at:%Y-%m-%d %H:%M})"

    @classmethod
    def keep(cls, message: EmailMessage) -> OutgoingMail:
        """Store a message as a row of the running transaction; ValueError for attachments."""
        if message.attachments:
            raise ValueError("The outbox carries no attachments.")
        html = [
            content
            for content, mimetype in getattr(message, "alternatives", [])
            if mimetype == "text/html"
        ]
        return cls.objects.create(
            subject=message.subject,
            body=message.body,
            html=html[0] if html else "",
            sender=message.from_email,
            to=list(message.to),
            cc=list(message.cc),
            bcc=list(message.bcc),
            reply_to=list(message.reply_to),
            headers=dict(message.extra_headers),
        )

    def as_message(self) -> EmailMultiAlternatives:
        """The message as it was asked for."""
        message = EmailMultiAlternatives(
            self.subject,
            self.body,
            self.sender,
            self.to,
            cc=self.cc,
            bcc=self.bcc,
            reply_to=self.reply_to,
            headers=self.headers,
            connection=get_connection(settings.OUTBOX_EMAIL_BACKEND),
        )
        if self.html:
            message.attach_alternative(self.html, "text/html")
        return message


class OutboxBackend(BaseEmailBackend):
    """Django's mail backend of the site: writes messages down, sends them after the commit."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        kept = [OutgoingMail.keep(message) for message in email_messages]
        transaction.on_commit(lambda: deliver([mail.pk for mail in kept]), robust=True)
        return len(kept)


def deliver(ids: Sequence[int] | None = None) -> tuple[int, int]:
    """Send what waits (or only these rows); answer how many were sent and how many failed.

    A row is claimed before it is sent, so that two runs never send it twice, and sent outside any
    transaction, so that a slow mail server holds no lock. What is too old is thrown away.
    """
    OutgoingMail.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).delete()
    waiting = OutgoingMail.objects.all() if ids is None else OutgoingMail.objects.filter(pk__in=ids)
    sent = failed = 0
    for pk in list(waiting.values_list("pk", flat=True)):
        if not _claim(pk):
            continue
        error = _try(OutgoingMail.objects.get(pk=pk))
        if error is None:
            OutgoingMail.objects.filter(pk=pk).delete()
            sent += 1
        else:
            OutgoingMail.objects.filter(pk=pk).update(
                tries=models.F("tries") + 1, last_error=error, claimed_at=None
            )
            failed += 1
    return sent, failed


def _claim(pk: int) -> bool:
    """Take a row for sending; False where another run has it."""
    free = models.Q(claimed_at=None) | models.Q(claimed_at__lt=timezone.now() - CLAIMED_FOR)
    rows = OutgoingMail.objects.filter(free, pk=pk).update(claimed_at=timezone.now())
    return bool(rows)


def _try(mail: OutgoingMail) -> str | None:
    """Send one message; answer the error in words, or None."""
    try:
        mail.as_message().send()
    except Exception as error:  # any fault of any mail server: it must not reach the reader
        log.warning("mail %s was not sent: %s", mail.pk, type(error).__name__)
        return f"{type(error).__name__}: {error}"[:500]
    return None
