"""Response headers: strict for readers, as open as the admin needs, cacheable if not secret."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_cache_control

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
            response.headers["Cache-Control"] = (
                "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400"
            )
