"""Several packets put together: a page to choose on, and one PDF of what was chosen.

Both are functions of the address alone, so a bundle can be sent as a link. Nothing is stored.
"""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from home.paper.pdf import available
from home.paper.responses import as_pdf

from .choice import Shelf, elsewhere, in_order, shelves
from .document import document_pdf
from .refusal import refused
from .selection import LONGEST_TITLE, MOST_PACKETS, Selection, read_selection


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """The packets of this language to tick; those in the address are ticked already."""
    return page(request, selection_of(request), shelves(), asked=False)


@require_safe
def bundle_pdf(request: HttpRequest) -> HttpResponse:
    """One PDF of the packets in the address; the page again, with reasons, where that can't be."""
    selection, listed = selection_of(request), shelves()
    pages = in_order(listed, selection.codes)
    is_whole = len(pages) == len(selection.codes) and not selection.strange
    if not is_whole or not 0 < len(pages) <= MOST_PACKETS or selection.is_title_too_long:
        return page(request, selection, listed, asked=True)
    title = selection.title or _("Info packets")
    address = request.build_absolute_uri(way_to(selection))
    name = f"{slugify(title, allow_unicode=True)[:60] or 'bundle'}.pdf"
    response = as_pdf(
        lambda: document_pdf(pages, title, address, request),
        name,
        lambda reason: refused(request, reason, way_to(selection), title),
    )
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def selection_of(request: HttpRequest) -> Selection:
    return read_selection(request.GET.getlist("p"), request.GET.get("title", ""))


def way_to(selection: Selection) -> str:
    """The page with this selection, without the host."""
    asked = [("p", code) for code in selection.codes]
    asked += [("title", selection.title)] if selection.title else []
    return f"{reverse('bundle')}?{urlencode(asked)}"


def page(
    request: HttpRequest, selection: Selection, listed: list[Shelf], asked: bool
) -> HttpResponse:
    """The page to choose on. `asked`: for a PDF, which there is none of; then it says why."""
    chosen = in_order(listed, selection.codes)
    known = {found.code for found in chosen}
    missing = [code for code in selection.codes if code not in known]
    other = elsewhere(missing)
    unknown = len(missing) - len(other) + selection.strange
    status = 200
    if asked:
        status = 404 if missing or selection.strange else 400
    context = {
        "shelves": listed,
        "ticked": known,
        "title": selection.title,
        "asked": asked,
        "number": len(known),
        "most": MOST_PACKETS,
        "longest": LONGEST_TITLE,
        "too_many": len(known) > MOST_PACKETS,
        "title_too_long": selection.is_title_too_long,
        "title_length": len(selection.title),
        "elsewhere": other,
        "unknown": unknown,
        "pdf": available(),
    }
    response = render(request, "packets/bundle.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
