"""What an editor may do with checks in the explorer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from wagtail import hooks
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from .figures.view import FiguresExport, FiguresView
from .models import CheckPage
from .rules.faults import faults


@hooks.register("before_bulk_action")
def refuse_faulty_checks(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Publishing many pages at once passes no form; a faulty check is refused here as well."""
    if action_type != "publish" or request.method != "POST":
        return None
    for page in objects:
        latest = page.get_latest_revision_as_object() if hasattr(page, "live") else page
        if isinstance(latest, CheckPage) and faults(latest.compile()):
            text = _("“%(title)s” has faults. Open it and publish it there: the form names them.")
            messages.error(request, text % {"title": latest.title})
            return HttpResponseRedirect(request.GET.get("next") or "/cms/pages/")
    return None


@hooks.register("register_admin_urls")
def statistics_urls() -> list[URLPattern]:
    """A check's statistics, and the same as CSV."""
    place = "quickchecks/<int:page_id>/statistics"
    return [
        path(f"{place}/", FiguresView.as_view(), name="check_figures"),
        path(f"{place}.csv", FiguresExport.as_view(), name="check_figures_csv"),
    ]


class StatisticsItem(PageMenuItem):
    """The way from a check to its statistics, for whoever may edit it."""

    label = _lazy("Statistics")
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
