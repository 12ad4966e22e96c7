"""Which runs are counted: each once, and no more than people can make.

Both need to recognise an address for a while. It is never stored: the cache holds keyed hashes,
and the key is made anew every day and kept nowhere but in the cache. A cache that is gone makes
every run count.
"""

from __future__ import annotations

import hmac
import logging
import time
from hashlib import sha256
from secrets import token_bytes

from django.core.cache import cache

log = logging.getLogger(__name__)

DAY = 24 * 60 * 60
SALT = "runs-salt"
MOST = 10  # runs of one address that are counted in a minute (reliability.md, row 41)


def once(address: str, run: str) -> bool:
    """Whether an address sends a run for the first time today.

    A double click, a reload, a second tab and the browser's way back all send the same run. "Today"
    lasts as long as the salt: at most 24 hours.
    """
    try:
        return cache.add(f"run-{_hashed(address, run)}", True, DAY) is not False
    except Exception:
        log.exception("the cache did not answer; a run is counted without asking it")
        return True


def within_limit(address: str) -> bool:
    """Whether an address has had fewer than ten runs counted in this minute; this one is added."""
    try:
        key = f"runs-{_hashed(address, str(int(time.time()) // 60))}"
        cache.add(key, 0, 120)
        runs = cache.incr(key)
    except Exception:
        log.exception("the cache did not answer; a run is counted without asking it")
        return True
    return runs is None or runs <= MOST  # None: django-redis without Redis


def _hashed(address: str, text: str) -> str:
    salt = cache.get_or_set(SALT, lambda: token_bytes(32), DAY)
    return hmac.new(salt, f"{address}\n{text}".encode(), sha256).hexdigest()
