"""One answer into the tables. Limits hold for the whole site: nobody is recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.cache import cache
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from .tables import FeedbackNote, HelpfulCount

if TYPE_CHECKING:
    from ..models import PacketPage

MOST_NOTES = 200  # a day, for the whole site
MOST_ANSWERS = 2000  # a day, for each process where there is no common cache
DAY = 24 * 60 * 60


def count(packet: PacketPage, answer: str) -> None:
    """Add one to a counter, unless more answers have come today than people can give."""
    if not _within_limit():
        return
    row, _created = HelpfulCount.objects.get_or_create(
        translation_key=packet.translation_key,
        language=packet.locale.language_code,
        version=packet.live_revision_id or 0,
        month=f"{timezone.localdate():%Y-%m}",
        answer=answer,
    )
    HelpfulCount.objects.filter(pk=row.pk).update(number=F("number") + 1)


def inbox_is_full() -> bool:
    """Whether as many notes have come today as editors can read."""
    return FeedbackNote.objects.filter(day=timezone.localdate()).count() >= MOST_NOTES


def keep(packet: PacketPage, text: str) -> None:
    """Put a note into the editors' inbox and, if the site has set one, into their mailbox."""
    with transaction.atomic():
        FeedbackNote.objects.create(
            translation_key=packet.translation_key,
            title=packet.title,
            language=packet.locale.language_code,
            text=text,
        )
        if settings.FEEDBACK_EMAIL:
            with override(settings.LANGUAGE_CODE):
                subject = _("What was missing: %(title)s") % {"title": packet.title}
            body = f"{text}\n\n{packet.full_url}\n"
            send_mail(" ".join(subject.split()), body, None, [settings.FEEDBACK_EMAIL])


def _within_limit() -> bool:
    key = f"helpful-{timezone.localdate()}"
    cache.add(key, 0, DAY)
    try:
        answers = cache.incr(key)
    except ValueError:  # dropped meanwhile
        return True
    return answers is None or answers <= MOST_ANSWERS  # None: django-redis without Redis
