"""What the admin does for checks: copies get codes, editors are told what readers do not get."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from .copying import give_copies_their_codes
from .figures.view import FiguresExport, FiguresView
from .models import CheckPage
from .models.published import newest_version
from .preview_views import AnswerDraft, AnswerNewDraft
from .proving.views import ProofView
from .publishing import HELD_BACK, is_held_back

hooks.register("after_copy_page", give_copies_their_codes)


@hooks.register("register_admin_urls")
def check_urls() -> list[URLPattern]:
    """The proof and the statistics of a check, and where answers to a preview go."""
    statistics = "quickchecks/<int:page_id>/statistics"
    new = "quickchecks/preview/<slug:content_type_app_name>/<slug:content_type_model_name>"
    return [
        path("quickchecks/<int:page_id>/proof/", ProofView.as_view(), name="check_proof"),
        path("quickchecks/preview/<int:page_id>/", AnswerDraft.as_view(), name="check_preview"),
        path(f"{statistics}/", FiguresView.as_view(), name="check_figures"),
        path(f"{statistics}.csv", FiguresExport.as_view(), name="check_figures_csv"),
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


class StatisticsItem(PageMenuItem):
    """The way from a check to its statistics, for whoever may edit it."""

    label = gettext_lazy("Statistics")
    icon_name = "table"
    url_name = "check_figures"

    def is_shown(self, user: AbstractBaseUser) -> bool:
        model = self.page.specific_class
        is_check = model is not None and issubclass(model, CheckPage)
        return is_check and bool(self.page.permissions_for_user(user).can_edit())


@hooks.register("register_page_listing_more_buttons")
def statistics_in_listings(page: Page, user: AbstractBaseUser, **kwargs: Any) -> Iterator[MenuItem]:
    yield StatisticsItem(page=page, priority=55)


@hooks.register("register_page_header_buttons")
def statistics_in_header(page: Page, user: AbstractBaseUser, **kwargs: Any) -> Iterator[MenuItem]:
    yield StatisticsItem(page=page, priority=67)
