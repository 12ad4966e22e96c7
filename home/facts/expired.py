"""A page that inserts a number nobody may read any more: its editor is told, not stopped."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from .resolve import in_force
from .table import FactValue
from .usage import names_on


def tell_what_has_expired(request: HttpRequest, page: Page) -> None:
    """Say beside Wagtail's own words which of a saved page's values readers do not see."""
    names = names_on(page)
    if not names:
        return
    rows = [row.value() for row in FactValue.objects.filter(key__in=names)]
    gone = sorted({row.key for row in rows} - set(in_force(rows, timezone.localdate())))
    if gone:
        words = _("Not valid today, so readers see no number: %(names)s.")
        messages.warning(request, words % {"names": ", ".join(gone)})
