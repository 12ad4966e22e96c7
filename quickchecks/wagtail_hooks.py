"""What an editor may do with checks in the explorer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from wagtail import hooks

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
