"""A page as a file: what it says, and what was remembered of the file it came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import yaml
from django.conf import settings

from ..models import CheckPage
from . import facts
from .entry import SOURCE
from .instrument import said_by
from .kept import with_remarks


def find_check(code: str) -> CheckPage | None:
    """The German page of a check, of whatever kind."""
    return next(_german_checks(code=code), None)


def codes() -> list[str]:
    """The codes of all checks."""
    return [page.code for page in _german_checks()]


def _german_checks(**narrowed: str) -> Iterator[CheckPage]:
    for model in CheckPage.__subclasses__():
        yield from model.objects.filter(locale__language_code=SOURCE, alias_of=None, **narrowed)


def export(page: CheckPage) -> dict[str, Any]:
    """The file of a German page, with all its published languages.

    A page that was never published is written as its latest draft stands.
    """
    source = page if page.live else cast(CheckPage, page.get_latest_revision_as_object())
    remembered = source.instrument or {}
    values = facts.newest(value["key"] for value in remembered.get("values", []))
    said = said_by({SOURCE: source, **_editions(page)}, values)
    found = with_remarks(said, yaml.safe_load(remembered.get("kept", "")) or [])
    return cast(dict[str, Any], found)


def _editions(page: CheckPage) -> dict[str, CheckPage]:
    """The published pages in other languages, in the order of the site's."""
    pages = page.get_translations().live().filter(alias_of=None).select_related("locale")
    by_language = {found.locale.language_code: found.specific for found in pages}
    return {code: by_language[code] for code, _name in settings.LANGUAGES if code in by_language}
