"""What is the same everywhere. Differences come from the environment (README, "Settings")."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import environ
from django.utils.translation import gettext_lazy as _

ROOT = Path(__file__).resolve().parents[3]
SITE = ROOT / "site"

env = environ.Env()
VAR = Path(env.str("WELKMU_VAR", str(ROOT / "var")))  # all that a run writes

DEBUG = False
# Production switches this off by default: a known password must never reach the internet.
DEMO_EDITOR = False

INSTALLED_APPS = [
    "welkmu.apps.WelkmuConfig",
    "home.apps.HomeConfig",
    "packets",
    "quickchecks.apps.QuickchecksConfig",
    "videos",
    "search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "django_filters",
    "django_tasks",
    "modelcluster",
    "taggit",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "welkmu.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "welkmu.headers.CompressPages",
    "welkmu.addresses.RefuseBrokenAddressesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "welkmu.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "home.publishing.refusal.UnpublishableMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "welkmu.urls"
WSGI_APPLICATION = "welkmu.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["home.templatetags.facts_tags"],
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# -- Data ---------------------------------------------------------------------

DATABASES = {
    "default": env.db_url("DATABASE_URL", f"sqlite:///{VAR / 'db.sqlite3'}"),
}
DATABASE = DATABASES["default"]
# A page that is created and published is either all there or not at all.
DATABASE["ATOMIC_REQUESTS"] = True
if DATABASE["ENGINE"].endswith("sqlite3"):
    # Writers queue for the lock instead of failing with "database is locked".
    DATABASE["OPTIONS"] = DATABASE.get("OPTIONS", {}) | {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        " PRAGMA busy_timeout=20000",
    }
elif DATABASE["ENGINE"].endswith("postgresql"):
    # The pool's own default lets a request hang for 30 seconds when the server is gone.
    DATABASE["OPTIONS"] = DATABASE.get("OPTIONS", {}) | {
        "pool": {"timeout": 5},
        "connect_timeout": 3,
    }

if env.str("REDIS_URL", ""):
    CACHES = {
        "default": {
            "BACKEND": "django_redis.cache.RedisCache",
            "LOCATION": env.str("REDIS_URL"),
            "OPTIONS": {
                # The cache may be gone or hang; the site answers all the same.
                "IGNORE_EXCEPTIONS": True,
                "SOCKET_CONNECT_TIMEOUT": 0.25,
                "SOCKET_TIMEOUT": 0.25,
            },
        }
    }
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/media/"
STATIC_ROOT = VAR / "static"
STATIC_URL = "/static/"
STATICFILES_DIRS = [SITE / "static"]
STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "welkmu.static.StaticFilesStorage"},
}
MEDIA_DOMAIN = env.str("MEDIA_DOMAIN", "")  # the host that serves the bucket, if there is one
if env.str("MEDIA_BUCKET", ""):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.str("MEDIA_BUCKET"),
            "endpoint_url": env.str("MEDIA_ENDPOINT", "") or None,
            "default_acl": None,
            "file_overwrite": False,
            "signature_version": "s3v4",
            "custom_domain": MEDIA_DOMAIN or None,
        },
    }

# -- Languages ----------------------------------------------------------------

LANGUAGE_CODE = "de"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("de", "Deutsch"), ("en", "English")]
FORMAT_MODULE_PATH = ["welkmu.formats"]
LOCALE_PATHS = [SITE / "locale"]
TIME_ZONE = "Europe/Berlin"
USE_I18N = WAGTAIL_I18N_ENABLED = True
USE_TZ = True
# Translations arrive as drafts: a half translated page never goes live by itself.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# A translation that lost its source page keeps its words.
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True

# -- Wagtail ------------------------------------------------------------------

WAGTAIL_SITE_NAME = "WelKMU"
WAGTAILADMIN_BASE_URL = env.str("WELKMU_BASE_URL", "http://127.0.0.1:8000")
WAGTAILADMIN_PERMITTED_LANGUAGES = [("de", _("German")), ("en", _("English"))]
WAGTAILADMIN_USER_LOGIN_FORM = "home.login.EditorsLoginForm"
WAGTAIL_ENABLE_UPDATE_CHECK = False  # the admin asks no other host for anything
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []  # nothing is asked of other hosts
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# -- Links (manage.py check_links) ----------------------------------------------

LINK_CHECK_PAUSE = 1.0  # seconds between two requests to one host
LINK_CHECK_ASKS_OURSELVES = False  # True in tests only: this machine counts as a public host

# A check of twenty questions is a form of a thousand fields, Django's limit.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# New campaigns of share links that strangers may make in a day (home/sharing/campaigns.py).
CAMPAIGNS_A_DAY = 200

# -- Security -----------------------------------------------------------------

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "home.editors.EditorsBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
AXES_HANDLER = "home.editors.LoginAttempts"
AXES_FAILURE_LIMIT = 5  # wrong passwords for one name; addresses: see home.editors
AXES_COOLOFF_TIME = timedelta(minutes=10)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # nobody can keep a name locked
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]
AXES_LOCKOUT_CALLABLE = "welkmu.errors.locked_out"
AXES_CLIENT_IP_CALLABLE = "home.editors.client_address"
BEHIND_PROXY = False  # True: the last address of X-Forwarded-For is the visitor's
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
SESSION_COOKIE_AGE = 12 * 60 * 60
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "welkmu.errors.csrf_failure"

# -- Mail: kept with the request that asked for it, sent after it (home/outbox.py) ----

EMAIL_BACKEND = "home.outbox.OutboxBackend"
OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("WELKMU_FROM_EMAIL", "welkmu@example.org")
if env.str("EMAIL_URL", ""):
    mail = env.email_url("EMAIL_URL")
    OUTBOX_EMAIL_BACKEND = mail.pop("EMAIL_BACKEND")
    globals().update(mail)
# Where notes from readers are sent as well; they are in the admin in any case.
FEEDBACK_EMAIL = env.str("WELKMU_FEEDBACK_EMAIL", "")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"discretion": {"()": "welkmu.discretion.LeaveOutCodes"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["discretion"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
