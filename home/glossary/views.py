"""The page with all words of a language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from ..editions import Edition, direction_of, edition, reading_order
from .ordering import initial, sort_key
from .terms import Term, published


@dataclass(frozen=True, slots=True)
class Foreign:
    """The same word in another language of the site."""

    language: str
    direction: str
    term: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    code: str
    term: str
    meaning: str
    original: str  # the German word, for readers of other languages
    foreign: list[Foreign] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Letter:
    letter: str
    entries: list[Entry]


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """All words, in the order of the language; with their other languages."""
    language = get_language()
    rows = list(Term.objects.filter(live=True).select_related("locale"))
    by_code: dict[str, dict[str, Term]] = {}
    for row in rows:
        by_code.setdefault(row.code, {})[row.locale.language_code] = row
    entries = [entry(rows, language) for rows in by_code.values() if language in rows]
    context = {
        "letters": by_letter(entries, language),
        "elsewhere": [] if entries else elsewhere(language),
    }
    return render(request, "home/glossary.html", context)


def entry(rows: dict[str, Term], language: str) -> Entry:
    """A word of a language with those of the others, in the order of the site's languages."""
    own, main = rows[language], settings.LANGUAGE_CODE
    original = rows[main].term if main in rows and language != main else ""
    foreign = [
        Foreign(code, direction_of(code), rows[code].term, f"{address(code)}#{own.code}")
        for code, _name in settings.LANGUAGES
        if code in rows and code not in (language, main)
    ]
    return Entry(own.code, own.term, own.meaning, original, foreign)


def by_letter(entries: Iterable[Entry], language: str) -> list[Letter]:
    """The words in alphabetical order, under their first letters."""
    ordered = sorted(entries, key=lambda one: sort_key(one.term, language))
    groups = groupby(ordered, key=lambda one: initial(one.term, language))
    return [Letter(letter, list(group)) for letter, group in groups]


def elsewhere(language: str) -> list[Edition]:
    """Where there are words, for a language that has none yet."""
    codes = [code for code in reading_order(language) if code != language]
    return [edition(code, address(code), False) for code in codes if published(code).exists()]


def address(language: str) -> str:
    with override(language):
        return reverse("glossary")
