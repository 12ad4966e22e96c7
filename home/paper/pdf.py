"""HTML to PDF: tagged for screen readers (PDF/UA-1), with the fonts of the system.

The library needs Pango, which a bare server may lack. It is loaded at the first wish for a PDF;
where it cannot be, `available` says so and readers are shown how to print instead.
"""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from threading import Lock
from types import ModuleType

from django.contrib.staticfiles import finders

log = logging.getLogger(__name__)

WAIT = 10  # seconds in the queue; then a reader is asked to come back
DRAWING = Lock()  # one document at a time: readers of pages come first


class Unavailable(RuntimeError):
    """No PDF can be made here."""


class Busy(RuntimeError):
    """Others are waiting for theirs."""


@cache
def library() -> ModuleType | None:
    """The library, or None where it or what it stands on is missing."""
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        log.warning("no PDFs: %s", error)
        return None
    # It tells about every property it does not know; the style sheets are shared with browsers.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return weasyprint


def available() -> bool:
    """Whether PDFs can be made here."""
    return library() is not None


def stylesheet(name: str) -> str:
    """A style sheet of the site. Raises FileNotFoundError."""
    path = finders.find(f"css/{name}.css")
    if not path:
        raise FileNotFoundError(name)
    return Path(path).read_text()


def make_pdf(html: str, sheets: tuple[str, ...], wait: float = WAIT) -> bytes:
    """A document with these style sheets of the site.

    Its title and language are those of the HTML. Raises Unavailable, or Busy after `wait` seconds.
    """
    weasyprint = library()
    if weasyprint is None:
        raise Unavailable
    if not DRAWING.acquire(timeout=wait):
        raise Busy
    try:
        # Everything a document needs is handed in: no address is fetched, no file opened.
        nothing = weasyprint.urls.URLFetcher(allowed_protocols=())
        document = weasyprint.HTML(string=html, url_fetcher=nothing)
        styles = [weasyprint.CSS(string=stylesheet(name), url_fetcher=nothing) for name in sheets]
        return bytes(document.write_pdf(stylesheets=styles, pdf_variant="pdf/ua-1"))
    finally:
        DRAWING.release()
