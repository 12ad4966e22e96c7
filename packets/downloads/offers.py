"""The list of a packet's downloads, as its page shows it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import number_format

from home.editions import Edition
from home.handouts.making import LOOKS, make
from home.paper.pdf import Busy, Unavailable, available

from .compiling import outline_of

if TYPE_CHECKING:
    from ..models import PacketPage

KEPT_SECONDS = 30 * 24 * 60 * 60
MAKING_SECONDS = 1  # spent on unknown sizes for one reader; the next one learns the rest


@dataclass(frozen=True, slots=True)
class Other:
    """The same download in another language."""

    edition: Edition
    url: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One file. `size` is in words, such as "23 kB"; empty while nobody knows it."""

    code: str
    title: str
    what: str
    url: str
    address: str
    format: str
    language: str
    size: str
    day: date
    others: tuple[Other, ...] = ()


def format_of(download: Any) -> str:
    """The format a download really comes in: where no PDFs can be made, a text document."""
    wanted = str(download["format"])
    return "docx" if wanted == "pdf" and not available() else wanted


def offers_of(page: PacketPage, request: HttpRequest) -> list[Offer]:
    """The downloads of a packet in the order of its editor, with those of other languages."""
    if not page.downloads:
        return []
    here = page.get_url(request) or ""
    others = downloads_elsewhere(page)
    published = page.last_published_at or timezone.now()
    names = {edition.language: edition for edition in page.editions}
    until = monotonic() + MAKING_SECONDS
    found = []
    for download, raw in zip(page.downloads, page.downloads.raw_data, strict=True):
        value = download.value
        format_ = format_of(value)
        file = f"downloads/{value['code']}.{format_}"
        language = page.locale.language_code
        found.append(
            Offer(
                code=value["code"],
                title=value["title"],
                what=value["what"],
                url=here + file,
                address=request.build_absolute_uri(here + file),
                format=format_.upper(),
                language=names[language].name if language in names else language,
                size=size_of(page, value, raw["value"], request, until),
                day=timezone.localtime(published).date(),
                others=tuple(
                    Other(names[other], f"{names[other].url}downloads/{value['code']}.{ending}")
                    for other, endings in others.items()
                    if other in names and (ending := endings.get(value["code"]))
                ),
            )
        )
    return found


def downloads_elsewhere(page: PacketPage) -> dict[str, dict[str, str]]:
    """Endings of the downloads of the other published languages, by language and code."""
    return {
        other.locale.language_code: {
            raw["value"]["code"]: format_of(raw["value"]) for raw in other.downloads.raw_data
        }
        for other in page.published_translations
        if other.pk != page.pk
    }


def size_of(page: PacketPage, download: Any, raw: Any, request: HttpRequest, until: float) -> str:
    """How big a file is, in kB. It is made once to find out, but not for a reader who has waited
    until `until` (monotonic clock) already, and not while others wait for theirs.

    A draft in the editor's preview is not worth making a file at every stroke of a key.
    """
    content = json.dumps([raw, page.title, page.tone, str(page.last_published_at), LOOKS])
    language = page.locale.language_code
    key = f"handout-size:{language}:{sha256(content.encode()).hexdigest()}"
    size: int | None = cache.get(key)
    worth_it = monotonic() < until and not getattr(request, "is_preview", False)
    if size is None and worth_it:
        try:
            size = len(make(outline_of(page, download, request), format_of(download), wait=0))
        except (Busy, Unavailable):
            return ""
        cache.set(key, size, KEPT_SECONDS)
    return f"{number_format(ceil(size / 1000))}\u00a0kB" if size else ""
