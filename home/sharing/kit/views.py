"""A kit's own page and its files, under the short code of the edition."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from ...editions import Edition, edition
from ...pages import ContentPage
from ...paper.pdf import Busy, Unavailable, available
from ...paper.responses import RETRY_AFTER_SECONDS, as_file
from ..links import codes_for
from .kit import Kit, page_of
from .making import kits_for, running_campaign
from .pieces import BY_ADDRESS, KINDS_OF_FILES, Kind, pieces_of


@require_safe
def kit_page(request: HttpRequest, code: str) -> HttpResponse:
    """Everything to pass on. `?campaign=` goes into all links; an unknown one is told."""
    kit, elsewhere = _kit(request, code)
    return elsewhere or _page(request, kit)


@require_safe
def kit_file(request: HttpRequest, code: str, file: str) -> HttpResponse:
    """One file of a kit; where no PDF can be made, the kit's page says so."""
    piece = BY_ADDRESS.get(file)
    if piece is None:
        raise Http404
    kit, elsewhere = _kit(request, code, file)
    if elsewhere:
        return elsewhere
    try:
        content = piece.make(kit)
    except (Unavailable, Busy) as reason:
        return _cannot(request, kit, reason)
    return as_file(content, KINDS_OF_FILES[piece.ending], piece.file_name(kit))


def _kit(request: HttpRequest, code: str, file: str = "") -> tuple[Kit, HttpResponse | None]:
    """The kit of a code; or where it is if the address is in another language than the code.

    Raises Http404.
    """
    page = page_of(code)
    if page is None:
        raise Http404
    campaign = running_campaign(request.GET.get("campaign", ""))
    kit = kits_for(request, [page], campaign)[0]
    if kit.language == translation.get_language() and kit.code == code:
        return kit, None
    with translation.override(kit.language):
        return kit, HttpResponseRedirect(f"{kit.address}{file}{kit.query}")


def _page(request: HttpRequest, kit: Kit, trouble: str = "", status: int = 200) -> HttpResponse:
    asked = request.GET.get("campaign", "")
    context = {
        "kit": kit,
        "editions": _editions(kit),
        "event": pieces_of([Kind.EVENT]),
        "pdf": available(),
        "unknown_campaign": bool(asked) and kit.campaign is None,
        "trouble": trouble,
    }
    return render(request, "sharing/kit.html", context, status=status)


def _cannot(request: HttpRequest, kit: Kit, reason: Exception) -> HttpResponse:
    response = _page(request, kit, "busy" if isinstance(reason, Busy) else "no-pdf", 503)
    response.headers["Retry-After"] = RETRY_AFTER_SECONDS
    return response


def _editions(kit: Kit) -> list[Edition]:
    """The kits of the page's other languages: each has a code of its own."""
    page: ContentPage = kit.page
    keys = [(page.translation_key, one.language) for one in page.editions]
    codes = codes_for(keys)
    found = []
    for key, language in keys:
        with translation.override(language):
            address = Kit(page, codes[key, language], kit.host, "").address + kit.query
        found.append(edition(language, address, language == kit.language))
    return found
