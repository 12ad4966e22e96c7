"""What paper needs: whole addresses, as links and as a human types them, and as QR codes."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from django import template
from django.utils.safestring import SafeString

from ..paper.qr import qr_code

register = template.Library()


@register.filter
def on(url: str, host: str) -> str:
    """The whole address of a page on the host the reader has come to."""
    return urljoin(host, url)


@register.filter
def typed(address: str) -> str:
    """An address as it is printed: without "https://", which browsers add themselves."""
    return address.removeprefix("https://").removeprefix("http://")


@register.simple_tag
def qr(address: str, title: Any) -> SafeString:
    """The QR code of an address."""
    return qr_code(address, str(title))
