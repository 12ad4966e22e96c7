"""A file into a page: German first, then every other language on the translators' path."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

from django.apps import apps
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils import translation
from wagtail.models import Locale, Page

from home.block_ids import fill
from home.translating import DifferentTexts, translate

from ..models import CheckIndexPage, CheckPage
from ..proving.hindrances import fault_hindrances, hindrances
from . import facts
from .entry import SOURCE, InstrumentFault, listed
from .exporting import find_check
from .instrument import Instrument
from .shape import Pages


@dataclass
class Imported:
    """What an import has made; `notices` are what a person should know about it."""

    page: CheckPage
    new: bool
    languages: list[str]
    notices: list[str] = field(default_factory=list)


@transaction.atomic
def import_instrument(
    data: dict[str, Any], publish: bool = False, parent: str = "", update_values: bool = False
) -> Imported:
    """Make the page of a file, or write it anew, in every language the site and the file have.

    `parent` is the slug of the list a new page is put on. Raises InstrumentFault; then nothing has
    changed.
    """
    instrument = Instrument(data, pages_there())
    values = instrument.values()
    page = find_check(instrument.code)
    index = _index(page, parent)
    languages = [code for code in instrument.languages if _has_edition(index, code)]
    new = instrument.model(live=False, locale=index.locale)
    found = Imported(page or new, page is None, languages)
    before = (found.page.instrument or {}).get("values", [])
    left = facts.store(values, before, update_values)
    _write(found, instrument, index, publish)
    for language in languages[1:]:
        _translate(found.page, instrument, language, publish)
    found.notices += _notices(instrument, languages, left)
    return found


def pages_there() -> Pages:
    """The German packets and checks of the site, by code."""
    packets = apps.get_model("packets.PacketPage").objects.filter(
        locale__language_code=SOURCE, alias_of=None
    )
    return Pages(lambda code: packets.filter(code=code).first(), find_check)


def _index(page: CheckPage | None, slug: str) -> Page:
    if page is not None:
        return cast(Page, page.get_parent())
    indexes = CheckIndexPage.objects.filter(locale__language_code=SOURCE)
    index = (indexes.filter(slug=slug) if slug else indexes).first()
    if index is None:
        wanted = f"with the address “{slug}”" if slug else "for it to stand on"
        raise InstrumentFault(f"there is no German list of checks {wanted}")
    return cast(Page, index)


def _has_edition(index: Page, language: str) -> bool:
    """Whether the site has this language, and the list of checks in it."""
    if language not in dict(settings.LANGUAGES):
        return False
    pages = index.get_translations(inclusive=True).filter(locale__language_code=language)
    return bool(pages.filter(alias_of=None).exists())


def _write(found: Imported, instrument: Instrument, index: Page, publish: bool) -> None:
    page = found.page
    if not isinstance(page, instrument.model):
        raise InstrumentFault(f"mode: “{instrument.code}” is another kind of check on this site")
    fill(page, instrument.fields(SOURCE))
    page.slug = instrument.slug(SOURCE)
    page.instrument = instrument.memory(
        code for code in found.languages if publish or code == SOURCE or _is_live(page, code)
    )
    _refuse_faults(page, publish)
    try:
        if found.new:
            index.add_child(instance=page)
        revision = page.save_revision()
    except ValidationError as error:
        raise InstrumentFault(_in_words(error)) from error
    if publish:
        revision.publish()
        found.page = cast(CheckPage, page.specific_class.objects.get(pk=page.pk))


def _refuse_faults(page: CheckPage, publish: bool) -> None:
    """Readers get nothing unsound; a draft may still be unproven."""
    with translation.override("en"):
        found = hindrances(page) if publish else fault_hindrances(page.compile())
    if found:
        raise InstrumentFault("\n".join(f"{one.field}: {one.text}" for one in found))


def _is_live(page: CheckPage, language: str) -> bool:
    """Whether a check has a published edition in a language."""
    return bool(page.get_translations().live().filter(locale__language_code=language).exists())


def _in_words(error: ValidationError) -> str:
    """All that is wrong, a line for each, with the field in front."""
    with translation.override("en"):
        return "\n".join(
            message if name == NON_FIELD_ERRORS else f"{name}: {message}"
            for name, messages in error.message_dict.items()
            for message in messages
        )


def _translate(page: CheckPage, instrument: Instrument, language: str, publish: bool) -> None:
    locale = Locale.objects.get(language_code=language)
    try:
        translate(page, instrument.fields(language), instrument.slug(language), locale, publish)
    except DifferentTexts as error:
        raise InstrumentFault(str(error)) from error


def _notices(instrument: Instrument, languages: list[str], left: list[str]) -> list[str]:
    found = []
    if others := [code for code in instrument.languages if code not in languages]:
        found.append(
            f"only remembered, because the site has no list of checks in: {listed(others)}"
        )
    flags = instrument.data.get("flags") or []
    absent = {flag["link_check"] for flag in flags if flag.get("link_check")}
    if missing := sorted(code for code in absent if instrument.pages.check(code) is None):
        found.append(f"import again when these checks are there: {listed(missing)}")
    if left:
        found.append(
            f"values left as they were changed here (or use --update-values): {listed(left)}"
        )
    return found
