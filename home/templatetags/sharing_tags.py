"""The way from a page to what volunteers pass on of it."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils import translation

from ..pages import ContentPage
from ..sharing.kit.kit import Kit
from ..sharing.kit.texts import Texts
from ..sharing.links import codes_for, edition_of

register = template.Library()


@register.simple_tag
def kit_address(page: ContentPage) -> str:
    """Where the kit of a page stands, in the page's language."""
    edition = edition_of(page)
    with translation.override(edition[1]):
        return reverse("share_kit", args=[codes_for([edition])[edition]])


@register.simple_tag
def share_preview(page: ContentPage) -> Texts | None:
    """The texts of a page for its editors; none before it has been published."""
    if not page.pk or not page.live:
        return None
    edition = edition_of(page)
    with translation.override(edition[1]):
        kit = Kit(page, codes_for([edition])[edition], page.full_url or "", "")
        return kit.texts
