"""The other languages of a page that comes from a file, on the path a translator's words take.

The German page is submitted with wagtail-localize; each of its segments gets the words that the
same place of the file has in the other language; the edition is then made from them.
"""

from __future__ import annotations

import json
from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


class DifferentTexts(ValueError):
    """A file does not say the same in two languages; the message names page and place."""


def translate(
    page: Page, fields: dict[str, Any], slug: str, locale: Locale, publish: bool = True
) -> None:
    """Make the edition of a German page whose fields in the other language are these.

    Raises DifferentTexts. Without `publish` a new edition is a draft; for one that readers have
    already, the words wait in its translation, from where a translator publishes them.
    """
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = Translation.objects.update_or_create(
        source=source, target_locale=locale, defaults={"enabled": True}
    )
    segments = StringSegment.objects.filter(source=source)
    # The same words twice at one place of the file are one string to the translator.
    found = {
        (segment.string_id, segment.context_id): words
        for segment, words in zip(
            segments.order_by("order"), foreign_strings(page, fields), strict=True
        )
    }
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of_id=string,
                context_id=context,
                locale=locale,
                data=words,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )
            for (string, context), words in found.items()
        ],
        update_conflicts=True,
        unique_fields=["locale", "translation_of", "context"],
        update_fields=["data", "translation_type"],
    )
    for address in OverridableSegment.objects.filter(source=source, context__path="slug"):
        SegmentOverride.objects.update_or_create(
            locale=locale, context=address.context, defaults={"data_json": json.dumps(slug)}
        )
    there = page.get_translation_or_none(locale)
    if there and there.live and not publish:
        return  # saving a draft would change the page that readers see, too
    translation.save_target(publish=False)
    if publish:
        # Not left to wagtail-localize, which would wait for the end of the transaction.
        page.get_translation(locale).get_latest_revision().publish()


def foreign_strings(page: Page, fields: dict[str, Any]) -> list[str]:
    """The other language's words, in the order of the German page's segments.

    A copy of the page that holds the other language is taken apart in the same way; it has the
    same structure, or the file does not say the same in both languages.
    """
    twin = type(page).from_serializable_data(page.serializable_data())
    for name, value in fields.items():
        setattr(twin, name, value)
    # Once through JSON, so that lists inside blocks have the form they have when stored.
    twin = type(page).from_serializable_data(json.loads(twin.to_json()))
    german = [found for found in extract_segments(page) if isinstance(found, StringSegmentValue)]
    foreign = [found for found in extract_segments(twin) if isinstance(found, StringSegmentValue)]
    for one, other in zip(german, foreign, strict=False):
        if shape(one.path) != shape(other.path):
            raise DifferentTexts(f"{page}: the texts differ at “{one.string}” / “{other.string}”")
    if len(german) != len(foreign):
        raise DifferentTexts(f"{page}: {len(german)} texts in German, {len(foreign)} in the other")
    return [found.string.data for found in foreign]


def shape(path: str) -> str:
    """A segment's path without the ids of blocks, which differ between two copies."""
    return ".".join(part for part in path.split(".") if len(part) != 36)
