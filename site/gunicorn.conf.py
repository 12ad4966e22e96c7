"""How the site is served: gunicorn with threads.

Without Redis the cache lives in one process, so there is one; with it, one per core.
"""

import os
import sys
from pathlib import Path

from gunicorn.glogging import Logger

SITE = Path(__file__).resolve().parent
sys.path.insert(0, str(SITE))

from welkmu.discretion import without_codes  # noqa: E402


class DiscreetLogger(Logger):  # type: ignore[misc]
    """An access log without query strings and result codes: both can hold answers."""

    def atoms(self, resp, req, environ, request_time):  # type: ignore[no-untyped-def]
        atoms = super().atoms(resp, req, environ, request_time)
        atoms["U"] = without_codes(atoms.get("U") or "")
        return atoms


wsgi_app = "welkmu.wsgi:application"
chdir = str(SITE.parent)
pythonpath = str(SITE)
bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", 2 if os.environ.get("REDIS_URL") else 1))
threads = 8
timeout = 30
limit_request_line = 8190  # a selection of hundreds of packets still gets an answer of the site
graceful_timeout = 20
control_socket_disable = True  # nothing is written outside the site's own folder
logger_class = DiscreetLogger
accesslog = "-" if os.environ.get("ACCESS_LOG") else None
access_log_format = "%(m)s %(U)s %(s)s %(L)s"
