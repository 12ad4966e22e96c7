"""How easy a page is to read, for its editors: a hint, which refuses nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from html import unescape
from typing import Any

from django import forms
from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import Panel
from wagtail.blocks import CharBlock, RichTextBlock, TextBlock

from .audiences import Audience
from .readability.level import LONGEST_SENTENCE, Formula, Level, Target, level
from .walking import parts

# Companies read at B2, everybody else at B1 (see home.readability.level).
TARGETS = {str(Audience.COMPANY): Target.B2}
FORMULAS = {
    Formula.VIENNA: gettext_lazy("First Wiener Sachtextformel (Bamberger and Vanecek 1984)"),
    Formula.FLESCH_KINCAID: gettext_lazy("Flesch–Kincaid grade level (Kincaid and others 1975)"),
    Formula.ATESMAN: gettext_lazy("Ateşman's formula for Turkish (1997)"),
    Formula.LIX: gettext_lazy("LIX (Björnsson 1968)"),
}

LINE_END = re.compile(r"</(?:p|li|h[1-6]|blockquote)>|<br\s*/?>")
EASIEST = 4  # the school year from which the formulas mean something


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page, such as a chapter, and its texts."""

    title: str
    texts: list[str]


@dataclass(frozen=True, slots=True)
class Row:
    """What the panel says of a section."""

    title: str
    level: Level
    words: str


def lines(html: str) -> str:
    """A rich text as plain text; each paragraph and each point of a list is a line."""
    return unescape(re.sub(r"<[^>]+>", "", LINE_END.sub("\n", html)))


def texts_by_place(page: models.Model, field: str, within: str = "") -> dict[int, list[str]]:
    """The running text in each block of a stream, by the block's place; no codes, no addresses.

    `within` names the part of the blocks that holds it, if not all of them is running text.
    """
    found: defaultdict[int, list[str]] = defaultdict(list)
    for part in parts(page):
        inside = part.field.name == field and (not within or within in part.way)
        if inside and part.way and isinstance(part.value, str):
            if isinstance(part.block, RichTextBlock):
                found[int(part.way[0])].append(lines(part.value))
            elif isinstance(part.block, CharBlock | TextBlock):
                found[int(part.way[0])].append(part.value)
    return found


def target_of(page: Any) -> Target:
    """The level that the page's readers should need."""
    return TARGETS.get(getattr(page, "audience", ""), Target.B1)


def levels(page: Any) -> list[Row]:
    """Every section of a page as it stands, saved or not."""
    language, target = page.locale.language_code, target_of(page)
    rows = []
    for section in page.reading_sections():
        found = level(section.texts, language, target)
        rows.append(Row(section.title, found, in_words(found)))
    return rows


def whole_page(page: Any) -> str:
    """One line about all sections together; a dash for a page that has none."""
    texts = [text for section in page.reading_sections() for text in section.texts]
    if not texts:
        return "–"
    return in_words(level(texts, page.locale.language_code, target_of(page)))


def in_words(found: Level) -> str:
    """A figure and its target in a sentence."""
    if found.formula is None:
        return _("No formula holds for this language.")
    if found.score is None:
        return _("Too few words for a figure.")
    words = {"score": number_format(round(float(found.score), 1), 1), "limit": found.limit}
    if found.formula.is_grade and found.score < EASIEST:
        text = _("Easier than year 4 of school (target: at most %(limit)s)")
    elif found.formula.is_grade:
        text = _("About as hard as year %(score)s of school (target: at most %(limit)s)")
    elif found.formula.higher_is_easier:
        text = _("%(score)s of 100 points for ease (target: at least %(limit)s)")
    else:
        text = _("LIX %(score)s (target: at most %(limit)s)")
    return text % words


class ReadingLevelPanel(Panel):  # type: ignore[misc]
    """Below the texts of a form: each section's figure and its longest sentences."""

    class BoundPanel(Panel.BoundPanel):  # type: ignore[misc]
        template_name = "home/admin/reading_level.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            rows = levels(page)
            formula = next((row.level.formula for row in rows if row.level.formula), None)
            context["rows"] = rows
            context["formula"] = FORMULAS.get(formula) if formula else ""
            context["target"] = target_of(page)
            context["longest"] = LONGEST_SENTENCE
            context["language"] = page.locale.language_code
            return context

        @property
        def media(self) -> forms.Media:
            return forms.Media(css={"all": ["cms/reading-level.css"]})
