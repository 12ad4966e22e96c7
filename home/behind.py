"""Which translations are behind their source: its words have changed since translators saw them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import Translation, TranslationSource

NO_WORDS = frozenset({"id", "type"})  # of blocks: they differ or stay whatever is written


def behind_their_source(allowed: PageQuerySet) -> list[Page]:
    """Those published translations whose source has other words than translators last saw.

    A source that was published again without a change of its words leaves nobody behind. The
    number of queries does not grow with the pages.
    """
    suspects = list(published_later(allowed))
    keys = {page.translation_key for page in suspects}
    sources = TranslationSource.objects.filter(object_id__in=keys).select_related("locale")
    seen = {(source.object_id, source.locale_id): source for source in sources}
    pages = Page.objects.filter(translation_key__in=keys, locale__in={pk for _key, pk in seen})
    changed = {
        page.translation_key
        for page in pages.specific()
        if (source := seen.get((page.translation_key, page.locale_id)))
        and words_of(page) != words_seen(page, source)
    }
    return [page for page in suspects if page.translation_key in changed]


def published_later(allowed: PageQuerySet) -> PageQuerySet:
    """Translations whose source was published after translators last saw it, by the dates."""
    published_since = Page.objects.filter(
        translation_key=OuterRef("source__object_id"),
        locale=OuterRef("source__locale"),
        last_published_at__gt=OuterRef("source__last_updated_at"),
    )
    behind = Translation.objects.filter(
        Exists(published_since),
        enabled=True,
        source__object_id=OuterRef("translation_key"),
        target_locale=OuterRef("locale"),
    )
    return allowed.filter(Exists(behind), live=True).select_related("locale").order_by("title")


def words_of(page: Page) -> Counter[str]:
    """Every text of a page that translators get, as it stands in the database."""
    return _words(page, {field.name: field.value_to_string(page) for field in _fields(page)})


def words_seen(page: Page, source: TranslationSource) -> Counter[str]:
    """The same of the page as translators last saw it."""
    return _words(page, json.loads(source.content_json))


def _fields(page: Page) -> list[Any]:
    """The fields with texts; an address is no text."""
    return [
        field.get_field(type(page))
        for field in get_translatable_fields(type(page))
        if field.is_translated(page)
    ]


def _words(page: Page, values: dict[str, Any]) -> Counter[str]:
    found: Counter[str] = Counter()
    for field in _fields(page):
        value = values.get(field.name)
        if isinstance(field, StreamField):
            value = json.loads(value or "[]")
        found.update(_leaves(value))
    return found


def _leaves(value: Any) -> Iterator[str]:
    """The texts inside plain data. Chosen pages are numbers and so no texts."""
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NO_WORDS:
                yield from _leaves(item)
