"""An outline as a file of a format, kept for a day as long as it says the same."""

from __future__ import annotations

from hashlib import sha256

from django.core.cache import cache

from home.paper.pdf import WAIT

from . import docx, pdf, pptx, xlsx
from .outline import Outline

KEPT_SECONDS = 24 * 60 * 60
LOOKS = 1  # counted up when writers change, so that kept files are made anew
OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "pdf": "application/pdf",
}
WRITERS = {"docx": docx.write, "xlsx": xlsx.write, "pptx": pptx.write}


def make(outline: Outline, format_: str, wait: float = WAIT) -> bytes:
    """The file's bytes in a format of KINDS.

    A PDF may raise Unavailable, or Busy when others are drawn for more than `wait` seconds.
    """
    stamp = sha256(f"{LOOKS} {format_} {outline!r}".encode(errors="replace")).hexdigest()
    key = f"handout:{stamp}"
    found: bytes | None = cache.get(key)
    if found is None:
        found = pdf.write(outline, wait) if format_ == "pdf" else WRITERS[format_](outline)
        cache.set(key, found, KEPT_SECONDS)
    return found
