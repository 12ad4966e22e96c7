"""The words of the glossary: one row for each language a word is written in."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import yaml
from django.conf import settings
from wagtail.models import Locale

from home.glossary.terms import Term
from home.models import LoadedDemoPage

from .files import DEMO, SOURCE_LANGUAGE, DemoFault

FILE = DEMO / "glossary.yaml"


def read_terms(path: Path = FILE) -> list[dict[str, Any]]:
    """The words of the file. Raises DemoFault where it is no list of words with German texts."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise DemoFault(f"{path}: {error}") from error
    if not isinstance(data, list):
        raise DemoFault(f"{path}: the glossary is a list of words")
    for item in data:
        if SOURCE_LANGUAGE not in item.get("term", {}) or SOURCE_LANGUAGE not in item["meaning"]:
            raise DemoFault(f"{path}: a word wants code, term and meaning in German: {item}")
    return data


def load_glossary(update: bool = False) -> int:
    """Make the rows that were never made; with `update` write those anew that nobody has edited.

    A word without a meaning in its language waits as a draft, with the German one. The answer is
    how many words the file has.
    """
    items = read_terms()
    codes = {f"term {item['code']}": item for item in items}
    records = {record.code: record for record in LoadedDemoPage.objects.filter(code__in=codes)}
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    for name, item in codes.items():
        record = records.get(name) or LoadedDemoPage(code=name, translation_key=uuid4())
        before = list(record.languages)
        for language in item["term"]:
            if language in locales and language in dict(settings.LANGUAGES):
                write(item, language, locales[language], record, update)
        if record.languages != before:
            record.save()
    return len(items)


def write(
    item: dict[str, Any], language: str, locale: Locale, record: LoadedDemoPage, update: bool
) -> None:
    """The row of one language, unless an editor has deleted or changed it."""
    row = Term.objects.filter(translation_key=record.translation_key, locale=locale).first()
    is_ours = update and row is not None and not row.revisions.filter(user__isnull=False).exists()
    if language in record.languages and not is_ours:
        return
    row = row or Term(translation_key=record.translation_key, locale=locale)
    row.code = item["code"]
    row.term = item["term"][language]
    row.also = "\n".join(item.get("also", {}).get(language, []))
    row.meaning = item["meaning"].get(language) or item["meaning"][SOURCE_LANGUAGE]
    row.live = language in item["meaning"]
    row.in_texts = item.get("in_texts", True)
    row.save()
    record.languages = sorted({*record.languages, language})
