"""Publishing in the admin where Wagtail's form is not asked: a translation; and what is only said.

wagtail-localize has a form of its own. It asks the page's fields whether they are valid, but no
rule that spans them, and publishes when the request is over. So the edition is made once for trial,
looked at, and taken back if it may not be published; what the translator wrote stays as it is.
"""

from __future__ import annotations

from contextlib import suppress

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize.models import Translation

from ..pages import BasePage
from .contents import bare_addresses
from .hindrance import Hindrance
from .where import in_words


# Before wagtail-localize answers with its own form.
@hooks.register("before_edit_page", order=-1)
def refuse_faulty_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Say what keeps a translation from being published instead of publishing it."""
    publishes = request.method == "POST" and request.POST.get("action") == "publish"
    if not publishes or not isinstance(page, BasePage):
        return None
    if not page.permissions_for_user(request.user).can_publish():
        return None  # wagtail-localize refuses it
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale, enabled=True
    ).first()
    found = hindrances_of(translation, request) if translation else []
    if not found:
        return None
    text = _("“%(title)s” was not published. Correct this in the translation:")
    messages.error(request, " ".join([text % {"title": page.title}, *found]))
    return redirect("wagtailadmin_pages:edit", page.pk)


def hindrances_of(translation: Translation, request: HttpRequest) -> list[str]:
    """What would be in the way of an edition, in words; nothing of the trial is kept."""
    found: list[str] = []
    # wagtail-localize itself shows what a field refuses.
    with suppress(ValidationError), transaction.atomic():
        translation.save_target(user=request.user, publish=False)
        edition = translation.get_target_instance().get_latest_revision_as_object()
        found = [placed(edition, hindrance) for hindrance in edition.hindrances()]
        transaction.set_rollback(True)
    return found


def placed(page: Page, hindrance: Hindrance) -> str:
    """A hindrance with its place, for somebody who does not see the page's form."""
    field = page._meta.get_field(hindrance.field)
    place = ""
    if hindrance.way:
        value = getattr(page, field.name).raw_data
        place = in_words(field.stream_block, hindrance.way, value)
    return f"{place or str(field.verbose_name).capitalize()}: {hindrance.text}"


@hooks.register("after_publish_page")
def say_what_is_hard_to_read_out(request: HttpRequest, page: Page) -> None:
    """Published all the same: links that are written as their address."""
    for address in bare_addresses(page.specific)[:3]:
        text = _(
            "Published. The link “%(text)s” is written as its address, which is hard to read"
            " out: better write where it leads."
        )
        messages.warning(request, text % {"text": address})
