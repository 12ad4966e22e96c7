"""Poster and cards as PDF, and posters with texts of several kits in one document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from ...paper.kept import kept_pdf
from ...paper.pdf import make_pdf
from .kit import Kit

SHEETS = ("pdf", "poster")


def poster_pdf(kit: Kit) -> bytes:
    """An A4 poster. Raises Unavailable or Busy."""
    return kept_pdf(_document(kit.title, kit.language, [_sheet("poster", kit)]), SHEETS)


def cards_pdf(kit: Kit) -> bytes:
    """Four A6 cards on A4, to be cut. Raises Unavailable or Busy."""
    return kept_pdf(_document(kit.title, kit.language, [_sheet("cards", kit)]), SHEETS)


def posters_pdf(kits: Sequence[Kit], title: str, language: str) -> bytes:
    """Poster and texts of every kit, one after the other. Raises Unavailable or Busy."""
    sheets = []
    for kit in kits:
        with translation.override(kit.language):
            sheets += [_sheet("poster", kit), _sheet("texts", kit)]
    return make_pdf(_document(title, language, sheets), SHEETS)


def _sheet(name: str, kit: Kit) -> SafeString:
    context: dict[str, Any] = {"kit": kit, "cards": range(4)}
    return mark_safe(render_to_string(f"sharing/paper/{name}.html", context))


def _document(title: str, language: str, sheets: Sequence[SafeString]) -> str:
    context = {"title": title, "language": language, "sheets": sheets}
    return render_to_string("sharing/paper/document.html", context)
