"""What the admin does for checks: copies get codes, editors are told what readers do not get."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.models import Page

from .copying import give_copies_their_codes
from .models import CheckPage
from .models.published import newest_version
from .preview_views import AnswerDraft, AnswerNewDraft
from .proving.views import ProofView
from .publishing import HELD_BACK, is_held_back

hooks.register("after_copy_page", give_copies_their_codes)


@hooks.register("register_admin_urls")
def check_urls() -> list[URLPattern]:
    """The proof of a check, and where answers to a preview go."""
    new = "quickchecks/preview/<slug:content_type_app_name>/<slug:content_type_model_name>"
    return [
        path("quickchecks/<int:page_id>/proof/", ProofView.as_view(), name="check_proof"),
        path("quickchecks/preview/<int:page_id>/", AnswerDraft.as_view(), name="check_preview"),
        path(f"{new}/<int:parent_page_id>/", AnswerNewDraft.as_view(), name="check_preview_new"),
    ]


@hooks.register("register_log_actions")
def name_actions(actions: Any) -> None:
    """How the history of a page calls what happens to a check."""
    actions.register_action(
        HELD_BACK,
        gettext_lazy("Held back from readers"),
        gettext_lazy("Published, but the check has faults: readers keep the last sound version"),
    )


# Before wagtail-localize answers with its own form.
@hooks.register("before_edit_page", order=-1)
def say_what_readers_get(request: HttpRequest, page: Page) -> None:
    """Whoever opens a check whose newest publication was held back is told."""
    if request.method != "GET" or not isinstance(page, CheckPage) or not is_held_back(page):
        return
    newest = newest_version(page)
    if newest is None:
        text = _("This check is published, but it has faults: readers do not get it yet.")
    else:
        text = _(
            "What was published last has faults: readers still get version %(number)s. Publish"
            " again: the form shows what is in the way."
        ) % {"number": newest.number}
    messages.warning(request, text)
