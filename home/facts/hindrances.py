"""What stands in double braces has to be a value of the table: otherwise readers would see it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.db import models
from django.utils.translation import gettext as _

from ..publishing.hindrance import Hindrance
from ..walking import Part, parts
from .resolve import malformed, names_in
from .table import FactValue


def unknown_values(page: models.Model, own: Collection[str] = ()) -> Iterator[Hindrance]:
    """Placeholders of a page that nothing will fill; `own` are those it fills itself.

    A value that has ended, or has yet to begin, is known.
    """
    braced = [part for part in parts(page) if isinstance(part.value, str) and "{{" in part.value]
    if not braced:
        return
    keys = sorted(set(FactValue.objects.values_list("key", flat=True)))
    for part in braced:
        for name in unknown_in(part, {*keys, *own}):
            text = _("No value that ages is called “%(name)s”. These are known: %(known)s.")
            known = {"name": name, "known": ", ".join(keys) or "–"}
            yield Hindrance(part.field.name, part.way, text % known)


def unknown_in(part: Part, known: Collection[str]) -> list[str]:
    """The placeholders of one text that are misspelt, or that nobody knows."""
    return [
        *malformed(part.value),
        *(name for name in names_in(part.value) if name not in known),
    ]
