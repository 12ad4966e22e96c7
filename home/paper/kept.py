"""Documents that are nobody's own: drawn once a day, as long as they say the same."""

from __future__ import annotations

from hashlib import sha256

from django.core.cache import cache

from .pdf import make_pdf, stylesheet

KEPT_SECONDS = 24 * 60 * 60


def kept_pdf(html: str, sheets: tuple[str, ...]) -> bytes:
    """The PDF of a document with these style sheets. Raises Unavailable or Busy."""
    source = html + "".join(stylesheet(name) for name in sheets)
    key = f"paper:{sha256(source.encode()).hexdigest()}"
    found: bytes | None = cache.get(key)
    if found is None:
        found = make_pdf(html, sheets)
        cache.set(key, found, KEPT_SECONDS)
    return found
