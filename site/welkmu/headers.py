"""Response headers: strict for readers, as open as the admin needs, cacheable if not secret."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.utils import timezone
from django.utils.cache import patch_cache_control

from home.facts.reading import Facts

ADMIN = "/cms/"
READERS = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
    " media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
    " form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
)
# Wagtail's page editor and wagtail-localize's segment editor carry inline scripts and styles.
EDITORS = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self';"
    " manifest-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
    " object-src 'none'; frame-ancestors 'self'"
)
# What a browser's own viewer of pictures and clips needs; nothing in a file can run.
UPLOADS = (
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline';"
    " sandbox allow-same-origin"
)
# Browsers open no PDF in a sandbox; they run nothing of it in the name of the site either.
PDFS = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
PERMISSIONS = (
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
    " microphone=(), midi=(), payment=(), usb=(), fullscreen=(self)"
)


def readers_policy() -> str:
    """The policy of public pages; uploads may come from a host of their own (MEDIA_DOMAIN)."""
    if not settings.MEDIA_DOMAIN:
        return READERS
    host = f"https://{settings.MEDIA_DOMAIN}"
    return READERS.replace("img-src 'self'", f"img-src 'self' {host}").replace(
        "media-src 'self'", f"media-src 'self' {host}"
    )


def let_frame(response: HttpResponse) -> None:
    """Any page may show this one in a frame: what a view has marked as `frameable`."""
    response.headers["Content-Security-Policy"] = readers_policy().replace(
        "frame-ancestors 'none'", "frame-ancestors *"
    )
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"


def shared_for(left: int | None) -> str:
    """How long anybody may keep a page. `left`: the seconds after which it is wrong, if ever."""
    most = 24 * 60 * 60 + 60 if left is None else left
    fresh = min(60, most)
    rest = most - fresh  # what is stale counts from where what is fresh ends
    again, in_need = min(300, rest), min(24 * 60 * 60, rest)
    return f"public, max-age={fresh}, stale-while-revalidate={again}, stale-if-error={in_need}"


def seconds_left(request: HttpRequest) -> int | None:
    """Until the end of the last day on which a page's numbers hold; None if no end is known."""
    facts: Facts | None = getattr(request, "facts", None)
    last = facts.steady_until if facts is not None else None
    if last is None:
        return None
    end = timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))
    return max(0, int((end - timezone.now()).total_seconds()))


class CompressPages(GZipMiddleware):  # type: ignore[misc]
    """Django's compression, but not for uploads: they are compressed already and come in parts."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(settings.MEDIA_URL):
            return response
        return super().process_response(request, response)


class HeadersMiddleware:
    """Sets the policy of each part of the site; what a view has set itself stays."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        path = request.path_info
        if getattr(request, "is_preview", False):
            # The editor's preview panel shows the page in a frame of the admin. What its scripts
            # would tell the site (where readers stop) is not about readers.
            policy = readers_policy().replace("frame-ancestors 'none'", "frame-ancestors 'self'")
            response.headers["Content-Security-Policy"] = policy.replace(
                "connect-src 'self'", "connect-src 'none'"
            )
            response.headers["X-Frame-Options"] = "SAMEORIGIN"
            patch_cache_control(response, no_store=True, private=True)
        elif path.startswith(ADMIN):
            response.headers.setdefault("Content-Security-Policy", EDITORS)
            patch_cache_control(response, no_store=True, private=True)
        elif path.startswith(settings.MEDIA_URL):
            is_pdf = response.headers.get("Content-Type") == "application/pdf"
            response.headers.setdefault("Content-Security-Policy", PDFS if is_pdf else UPLOADS)
        else:
            if getattr(response, "frameable", False):
                let_frame(response)
            response.headers.setdefault("Content-Security-Policy", readers_policy())
            self.set_caching(request, response)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    def set_caching(self, request: HttpRequest, response: HttpResponse) -> None:
        """A page that is a function of its address alone may be kept by anything, shortly."""
        if response.has_header("Cache-Control"):
            return
        varies = response.headers.get("Vary", "").lower()
        if settings.SESSION_COOKIE_NAME in request.COOKIES or "cookie" in varies:
            patch_cache_control(response, private=True, no_store=True)
        elif request.method in ("GET", "HEAD") and response.status_code == 200:
            response.headers["Cache-Control"] = shared_for(seconds_left(request))
