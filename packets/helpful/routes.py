"""The addresses below a packet that take “Was this helpful?”."""

from __future__ import annotations

from http import HTTPMethod
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.contrib.routable_page.models import path

from home.pages import ContentPage

from .form import HelpfulForm
from .keeping import count, inbox_is_full, keep

if TYPE_CHECKING:
    from ..models import PacketPage


class SeeOther(HttpResponseRedirect):
    """To a page of its own, so that reloading sends nothing twice."""

    status_code = 303


class HelpfulRoutes:
    """The form by itself, what it sends, and the thanks."""

    allowed_http_methods = [*ContentPage.allowed_http_methods, HTTPMethod.POST]

    @path("")
    def index_route(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The packet itself; it is only read."""
        if request.method == "POST":
            return HttpResponseNotAllowed(ContentPage.allowed_http_methods)
        return super().index_route(request, *args, **kwargs)  # type: ignore[misc]

    @path("helpful/")
    def helpful(self: PacketPage, request: HttpRequest) -> HttpResponse:
        """The form; an answer is counted, a note kept, and the reader thanked."""
        if request.method != "POST":
            return ask_again(self, request, HelpfulForm(), 200)
        form = HelpfulForm(request.POST)
        thanks = SeeOther(f"{self.get_url(request)}helpful/thanks/")
        if form.is_from_a_program:
            return thanks
        if form.is_valid() and form.cleaned_data["missing"] and inbox_is_full():
            form.add_error(
                "missing",
                _("So many notes have come today that no more fit. Please try again tomorrow."),
            )
        if not form.is_valid():
            return ask_again(self, request, form, 422)
        count(self, form.cleaned_data["answer"])
        if form.cleaned_data["missing"]:
            keep(self, form.cleaned_data["missing"])
        return thanks

    @path("helpful/thanks/")
    @method_decorator(require_safe)
    def thanks(self: PacketPage, request: HttpRequest) -> HttpResponse:
        """It has arrived; and the next step."""
        response: HttpResponse = self.render(request, template="packets/thanks.html")
        return response


def ask_again(
    packet: PacketPage, request: HttpRequest, form: HelpfulForm, status: int
) -> HttpResponse:
    """The form on a page of its own, with what was typed and what is wrong with it."""
    response: HttpResponse = packet.render(
        request, context_overrides={"helpful": form}, template="packets/helpful_page.html"
    )
    response.status_code = status
    return response
