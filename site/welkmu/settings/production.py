"""A site on the internet. What it needs and lacks stops it at the start, by name."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import env

SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS names the site's own hosts, never '*'.")
if env.bool("WELKMU_DEMO_EDITOR", False):
    raise ImproperlyConfigured("The demo editor's password is public: not here.")
WAGTAILADMIN_BASE_URL = env.str("WELKMU_BASE_URL")

BEHIND_PROXY = env.bool("BEHIND_PROXY", True)
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # the proxy overwrites it
SECURE_HSTS_SECONDS = 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
