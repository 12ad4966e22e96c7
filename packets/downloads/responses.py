"""The files at their addresses, and what is answered where there is none."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe
from wagtail.contrib.routable_page.models import path

from home.handouts.making import KINDS, make
from home.handouts.outline import Outline
from home.paper.responses import as_file, as_pdf

from .compiling import outline_of
from .offers import format_of

if TYPE_CHECKING:
    from ..models import PacketPage

NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')  # what a file's name may not hold on Windows
NAME_LENGTH = 120
GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "–": "-"}
)


class DownloadRoutes:
    """Addresses below a packet for its files: downloads/ad-template.docx."""

    @path("downloads/<str:name>/")
    @method_decorator(require_safe)
    def download(self: PacketPage, request: HttpRequest, name: str) -> HttpResponse:  # type: ignore[misc]
        """The file of a code in its format; a page that leads back where there is none."""
        code, _dot, ending = name.rpartition(".")
        for block in self.downloads:
            if block.value["code"] == code and format_of(block.value) == ending:
                return answer(self, request, block.value, ending)
        return explained(self, request, 404, "unknown")


def answer(page: PacketPage, request: HttpRequest, download: Any, format_: str) -> HttpResponse:
    """The file, or 304 where the reader has it already."""
    outline = outline_of(page, download, request)
    name, plain = names_of(outline, download["code"], format_)
    if format_ == "pdf":
        response = as_pdf(
            lambda: make(outline, format_),
            name,
            lambda reason: explained(page, request, 503, reason),
            plain,
        )
    else:
        response = as_file(make(outline, format_), KINDS[format_], name, plain)
    if response.status_code != 200:
        return response
    etag = f'"{sha256(response.content).hexdigest()[:32]}"'
    response.headers["ETag"] = etag
    response.headers["Content-Language"] = outline.language
    found: HttpResponse = get_conditional_response(request, etag=etag, response=response)
    return found


def names_of(outline: Outline, code: str, format_: str) -> tuple[str, str]:
    """A file's name for people, and one in ASCII for programs that know no other letters."""
    title = " ".join(NO_NAME.sub(" ", outline.title).split())[:NAME_LENGTH].strip(" .")
    name = f"{outline.colophon.site_name} – {title} ({outline.language}).{format_}"
    folded = unicodedata.normalize("NFKD", name.translate(GERMAN))
    plain = folded.encode("ascii", "ignore").decode()
    if any(sign.isalpha() and not sign.isascii() for sign in folded):
        plain = f"{code} ({outline.language}).{format_}"  # nothing of an Arabic title would be left
    return NO_NAME.sub(" ", name), " ".join(NO_NAME.sub(" ", plain).split())


def explained(page: PacketPage, request: HttpRequest, status: int, reason: str) -> HttpResponse:
    """A page that says why there is no file ("unknown", "no-pdf", "busy"), and leads back."""
    response = TemplateResponse(
        request,
        "packets/no_download.html",
        {**page.get_context(request), "reason": reason},
        status=status,
    )
    patch_cache_control(response, no_store=True)
    return response
