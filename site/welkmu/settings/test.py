"""Tests: as embedded, but fast to log in and with a database of their own."""

import os

from .base import *  # noqa: F403
from .base import CACHES, DATABASES, ROOT, STORAGES

# Tests may run in several processes at once, "gw0", "gw1" …: none writes where another reads.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")

SECRET_KEY = "only for tests"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = ROOT / "var" / f"test-media{WORKER}"
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    (ROOT / "var").mkdir(exist_ok=True)
    # A file, so that --reuse-db works and the threads of a live server share it.
    DATABASES["default"]["TEST"] = {"NAME": ROOT / "var" / "test.sqlite3"}
if WORKER and "LOCATION" in CACHES["default"]:
    # Emptying a cache empties a whole numbered database of Redis: the next numbers are theirs.
    server, number = CACHES["default"]["LOCATION"].rsplit("/", 1)
    CACHES["default"]["LOCATION"] = f"{server}/{int(number) + 1 + int(WORKER.removeprefix('gw'))}"
