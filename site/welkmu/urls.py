"""The addresses of the site. Public pages carry their language; the admin does not."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.db.transaction import non_atomic_requests
from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern
from wagtail.urls import urlpatterns as wagtail_urlpatterns

from home.glossary.views import glossary
from home.routing import serve_page
from home.sharing.builder.views import builder
from home.sharing.kit.views import kit_file, kit_page
from home.sharing.views import follow
from packets.edition.bundle import bundle_pdf, choose
from packets.edition.offline import offline, worker
from search.views import search

from . import errors
from .languages import front_door
from .media import serve_media
from .sitemaps import robots, sitemap

handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.page_not_found
handler500 = errors.server_error

# Reading opens no transaction (on SQLite that would take the writers' lock). Answers to a check
# change nothing here and carry no cookie, so there is no token to forge; page types that take
# no POST refuse it (BasePage.allowed_http_methods).
read_page = non_atomic_requests(csrf_exempt(serve_page))


def alive(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok", content_type="text/plain")


urlpatterns = [
    path("", non_atomic_requests(front_door)),
    path("health/live", non_atomic_requests(alive)),
    path("robots.txt", non_atomic_requests(robots)),
    path("offline.js", non_atomic_requests(worker), name="worker"),
    path("sitemap.xml", non_atomic_requests(sitemap), name="sitemap"),
    re_path(r"^s/(?P<typed>.*)$", non_atomic_requests(follow), name="short_link"),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *i18n_patterns(
        path("search/", non_atomic_requests(search), name="search"),
        path("bundle/", non_atomic_requests(choose), name="bundle"),
        path("bundle.pdf", non_atomic_requests(bundle_pdf), name="bundle_pdf"),
        path("offline/", non_atomic_requests(offline), name="offline"),
        path("glossary/", non_atomic_requests(glossary), name="glossary"),
        # The builder's POST changes nothing that belongs to anybody, and there is no cookie.
        path("share/", non_atomic_requests(csrf_exempt(builder)), name="share_builder"),
        path("share/<slug:code>/", non_atomic_requests(kit_page), name="share_kit"),
        path("share/<slug:code>/<str:file>", non_atomic_requests(kit_file), name="share_file"),
        *[entry for entry in wagtail_urlpatterns if entry.name != "wagtail_serve"],
        re_path(serve_pattern, read_page, name="wagtail_serve"),
        # What pages hand out in other forms: results as data, prints, calendars, files.
        re_path(r"^((?:[\w\-]+/)*[\w\-]+\.(?:json|pdf|ics|docx|xlsx|pptx))$", read_page),
    ),
]
if settings.STORAGES["default"]["BACKEND"].endswith("FileSystemStorage"):
    urlpatterns.insert(
        0,
        re_path(
            rf"^{settings.MEDIA_URL.lstrip('/')}(?P<path>.+)$",
            non_atomic_requests(serve_media),
        ),
    )
