"""The few tags that templates need."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.formats import date_format
from django.utils.translation import get_language
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar
from wagtail.models import Page

from home import navigation as frame
from home.audiences import Audience
from home.editions import Edition, edition

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context: dict[str, Any]) -> frame.Navigation:
    """Menu, footer, name and contact of the site, in the reader's language."""
    return frame.navigation(context["request"])


@register.simple_tag(takes_context=True)
def editor_bar(context: dict[str, Any]) -> str:
    """Wagtail's edit bar, for those who bring a session cookie.

    Looking into the session for everybody would make every page vary by cookie, and no cache
    could keep it.
    """
    request: HttpRequest | None = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return str(wagtailuserbar(context))


@register.simple_tag(takes_context=True)
def all_editions(context: dict[str, Any]) -> list[Edition]:
    """The languages of a page that exists in all of them, such as the search."""
    request: HttpRequest = context["request"]
    return [
        edition(code, translate_url(request.get_full_path(), code), code == get_language())
        for code, _name in settings.LANGUAGES
    ]


@register.simple_tag(takes_context=True)
def absolute(context: dict[str, Any], target: Page | Edition) -> str:
    """The whole address of a page or edition, on the host and port the reader has come to."""
    request: HttpRequest = context["request"]
    url = target.url if isinstance(target, Edition) else target.get_url(request)
    return request.build_absolute_uri(url or "/")


@register.filter
def one_of_them(audience: str) -> str:
    """The word for somebody of an audience: "Company"."""
    return Audience(audience).one_of_them if audience in Audience.values else ""


@register.filter
def tel(number: str) -> str:
    """A telephone number as a link wants it: digits, and a plus in front."""
    digits = "".join(sign for sign in number.replace("(0)", "") if sign.isdigit())
    return f"+{digits}" if number.strip().startswith("+") else digits


@register.filter
def as_of(text: str) -> str:
    """A year, month or day (2026, 2026-11, 2026-11-22) in the reader's language."""
    parts = [int(part) for part in text.split("-") if part.isdecimal()]
    try:
        day = date(*[*parts, 1, 1][:3])
    except (TypeError, ValueError):
        return text  # not a date: as the editor wrote it
    return date_format(day, ("Y", "F Y", "DATE_FORMAT")[len(parts) - 1])


@register.filter
def is_below(path: str, section: str) -> bool:
    """Whether an address lies below that of a section."""
    return path.startswith(section)


@register.filter
def at(mapping: dict[Any, Any], key: Any) -> Any:
    """The value of a key that only the page knows."""
    return mapping.get(key)
