"""The ways to publish that pass no form: a person is told why not, and nothing is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext as _

from .hindrance import Hindrance

if TYPE_CHECKING:
    from ..pages import BasePage


class Unpublishable(Exception):
    """Somebody publishes a page that cannot be handed out to readers."""

    def __init__(self, page: BasePage, found: list[Hindrance]) -> None:
        super().__init__(f"page {page.pk}: {found}")
        self.page, self.found = page, found


def refuse_unpublishable(page: BasePage) -> None:
    """Raise Unpublishable for a page that has faults."""
    if found := page.hindrances():
        raise Unpublishable(page, found)


class UnpublishableMiddleware(MiddlewareMixin):
    """Answers Unpublishable with a message; the request's transaction has been rolled back."""

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Unpublishable):
            return None
        text = _(
            "“%(title)s” was not published. %(reason)s Publish it here: the form shows everything"
            " that is in the way at its place."
        )
        words = {"title": error.page.title, "reason": error.found[0].text}
        messages.error(request, text % words)
        form = reverse("wagtailadmin_pages:edit", args=[error.page.pk])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":  # a reviewer's dialogue
            return JsonResponse({"step": "success", "redirect": form})
        return redirect(form)
