"""The words of a language, ready to be found in texts.

Reading them is one query. They stay in the memory of the process until a word is saved, which
changes a version in the cache that all processes share; without such a cache they are read again
after five minutes.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save

from .marking import Finder
from .terms import Term

VERSION_KEY = "glossary-version"
KEPT_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of the words in one language.

    `originals` has the German word of each code, for readers of other languages; empty in German.
    """

    finder: Finder
    originals: dict[str, str]
    version: str
    read_at: float = field(default_factory=time.monotonic)


_kept: dict[str, Words] = {}


def words_of(language: str) -> Words:
    """The words that texts of a language explain; read from the table when they have changed."""
    version = str(cache.get_or_set(VERSION_KEY, _new_version, None))
    found = _kept.get(language)
    is_old = found is None or time.monotonic() - found.read_at > KEPT_SECONDS
    if found is None or is_old or found.version != version:
        found = _kept[language] = read(language, version)
    return found


def read(language: str, version: str = "") -> Words:
    """The words of a language and the German ones they stand for, in one query."""
    main = settings.LANGUAGE_CODE
    rows = Term.objects.filter(live=True, locale__language_code__in={language, main})
    rows = rows.select_related("locale").order_by("pk")
    own = [row for row in rows if row.locale.language_code == language and row.in_texts]
    originals = {row.code: row.term for row in rows if row.locale.language_code == main}
    finder = Finder([row.as_marked() for row in own], language)
    return Words(finder, {} if language == main else originals, version)


def forget(**kwargs: Any) -> None:
    """Read the words again, in every process, once the change of one is saved."""
    transaction.on_commit(lambda: cache.set(VERSION_KEY, _new_version(), None))


def connect() -> None:
    """Forget the words whenever one of them changes."""
    for signal in (post_save, post_delete):
        signal.connect(forget, sender=Term, dispatch_uid="glossary")


def _new_version() -> str:
    return token_hex(8)
