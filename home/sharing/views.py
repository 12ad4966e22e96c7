"""What stands at /s/: on to the page in the link's language, or a page that explains.

302 and never kept by anything: every visit has to come by here to be counted, and the page may
move. A #place in the link needs nothing: browsers carry it over. What others have hung on the
link (?fbclid=…) is dropped.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.http import require_safe
from wagtail.models import Page

from ..editions import Edition, edition
from ..facts.reading import facts_of
from .code import Word, read
from .links import Known, find
from .naming import clean_name
from .readers import is_reader
from .tables import Campaign
from .visits import count_visit

SHOWN = 20  # characters of a mistyped code that are shown for comparing


@require_safe
def follow(request: HttpRequest, typed: str) -> HttpResponse:
    """Lead on or explain. Only what leads on is counted, and only for readers."""
    word = read(typed)
    response = _lead_on(request, word) or _explain_code(request, word, typed)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _lead_on(request: HttpRequest, word: Word) -> HttpResponse | None:
    """The answer to a code that means something; None to others."""
    link = find(word.code) if word.code else None
    if link is None:
        return None
    editions = _published(request, link)
    if link.language not in editions:
        return _explain_page(request, link, list(editions.values()))
    campaign = Campaign.objects.filter(code=word.campaign).first() if word.campaign else None
    if word.campaign and (campaign is None or campaign.ends < timezone.localdate()):
        return _explain_campaign(request, link, editions[link.language], campaign)
    if is_reader(request.method or "", request.headers):
        count_visit(link, campaign)
    response = HttpResponseRedirect(editions[link.language].url)
    response.headers["Content-Language"] = link.language
    return response


def _published(request: HttpRequest, link: Known) -> dict[str, Edition]:
    """The published editions of a link's page by language, in the order of the site's.

    A page with a password is one of them: Wagtail asks for it there.
    """
    pages = Page.objects.live().filter(translation_key=link.translation_key, alias_of=None)
    urls = {
        page.locale.language_code: page.get_url(request) or ""
        for page in pages.select_related("locale")
    }
    return {
        code: edition(code, urls[code], code == link.language)
        for code, _name in settings.LANGUAGES
        if urls.get(code)
    }


def _explain_code(request: HttpRequest, word: Word, typed: str) -> HttpResponse:
    """404: the code has a typing error, or never meant anything. In the browser's language."""
    shown = clean_name(typed[:SHOWN]) + ("…" if len(typed) > SHOWN else "")
    context = {"mistyped": not word.code, "typed_code": shown}
    return _explained(request, "code", 404, translation.get_language(), context)


def _explain_page(request: HttpRequest, link: Known, editions: list[Edition]) -> HttpResponse:
    """No silent change of language: 404 says that this edition is not there, perhaps not yet.

    410 where there is none at all any more, so that search engines and link checkers let go of it.
    """
    context = {"title": link.title, "others": editions}
    name, status = ("other_languages", 404) if editions else ("gone", 410)
    return _explained(request, name, status, link.language, context)


def _explain_campaign(
    request: HttpRequest, link: Known, target: Edition, campaign: Campaign | None
) -> HttpResponse:
    """The content is one step away. Not counted: for whom, nobody knows or it is over."""
    context = {"title": link.title, "target": target, "campaign": campaign}
    return _explained(request, "campaign", 410 if campaign else 404, link.language, context)


def _explained(
    request: HttpRequest, name: str, status: int, language: str, context: dict[str, Any]
) -> HttpResponse:
    """A page in a language of the site; in the browser's if the site has given that one up."""
    if language not in dict(settings.LANGUAGES):
        language = translation.get_language()
    with translation.override(language):
        # Its address has no other languages that could be offered in the header.
        own = [edition(language, request.path, True)]
        context = {**context, "editions": own}
        if "title" in context:  # kept as it was written, with the names of its values
            context["title"] = facts_of(request).fill(context["title"])
        response = render(request, f"sharing/{name}.html", context, status=status)
    response.headers["Content-Language"] = language
    return response
