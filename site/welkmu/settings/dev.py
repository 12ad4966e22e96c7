"""`make dev`: the embedded site, reloading and showing errors."""

from .embedded import *  # noqa: F403

DEBUG = True
STORAGES = {  # no collectstatic while working on CSS
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
