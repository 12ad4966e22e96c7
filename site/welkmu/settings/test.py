"""Tests: as embedded, but fast to log in and with a database of their own."""

from .base import *  # noqa: F403
from .base import DATABASES, ROOT, STORAGES

SECRET_KEY = "only for tests"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = ROOT / "var" / "test-media"
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    (ROOT / "var").mkdir(exist_ok=True)
    # A file, so that --reuse-db works and the threads of a live server share it.
    DATABASES["default"]["TEST"] = {"NAME": ROOT / "var" / "test.sqlite3"}
