"""The builder's page: GET to choose, POST to make. Nobody logs in, nothing is stored of it
but the name of an association that wants its visits counted (home.sharing.campaigns)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ...facts.reading import facts_of
from ...paper.pdf import Busy, Unavailable, available
from ...paper.responses import RETRY_AFTER_SECONDS, as_file
from ..campaigns import campaign_for
from ..kit.kit import Kit
from ..kit.making import kits_for
from ..kit.names import file_name
from ..kit.paper import posters_pdf
from ..kit.pieces import Kind, pieces_of
from .archive import archive
from .catalogue import Content, by_audience, contents
from .order import MOST_CONTENTS, MOST_DOCUMENTS, Order, first_order, read_order
from .readme import readme


@require_http_methods(["GET", "HEAD", "POST"])
def builder(request: HttpRequest) -> HttpResponse:
    """The form, the file, or the form again with everything kept and what is wrong with it."""
    found = contents()
    if request.method != "POST":
        return _form(request, found, first_order(request.GET, found))
    order = read_order(request.POST, found)
    if order.faults:
        return _form(request, found, order)
    if order.name_was_cleaned:
        order.typed_name = order.name
        return _form(request, found, order, cleaned=True)
    try:
        return _file(request, order)
    except Unavailable:
        return _form(request, found, order, 503, trouble="no-pdf")
    except Busy:
        response = _form(request, found, order, 503, trouble="busy")
        response.headers["Retry-After"] = RETRY_AFTER_SECONDS
        return response


def _file(request: HttpRequest, order: Order) -> HttpResponse:
    """What was ordered. Raises Unavailable or Busy."""
    campaign = campaign_for(order.name) if order.name else None
    pages = [content.editions[language] for content, language in order.pairs]
    kits = kits_for(request, pages, campaign, order.name)
    today = timezone.localdate()
    title = " – ".join(filter(None, [_share_kit(kits), order.name]))
    stem = f"{title} ({date_format(today, 'Y-m-d')})"
    if order.form == "pdf":
        content = posters_pdf(kits, title, translation.get_language())
        response = as_file(content, "application/pdf", file_name(stem, "pdf"))
    else:
        facts = facts_of(request)
        titles = {content.key: content.title(facts) for content in order.chosen}
        said = readme(kits, order, today)
        content = archive(kits, titles, pieces_of(order.kinds), said, today)
        response = as_file(content, "application/zip", file_name(stem, "zip"))
    response.headers["Cache-Control"] = "no-store"
    return response


def _share_kit(kits: list[Kit]) -> str:
    return f"{kits[0].site_name} {_('Share kit')}"


def _form(
    request: HttpRequest,
    found: dict[str, Content],
    order: Order,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {
        "groups": by_audience(found),
        "languages": settings.LANGUAGES,
        "kinds": Kind.choices,
        "order": order,
        "messages_at": {fault.place: fault.message for fault in order.faults},
        "most_contents": MOST_CONTENTS,
        "most_documents": MOST_DOCUMENTS,
        "pdf": available(),
        **more,
    }
    return render(request, "sharing/builder.html", context, status=status)
