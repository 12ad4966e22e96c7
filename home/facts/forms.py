"""The editors' form of a page: what stands in double braces has to be a value of the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import (
    ListBlockValidationError,
    StreamBlockValidationError,
    StreamValue,
    StructBlockValidationError,
    StructValue,
)
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText

from .resolve import malformed, names_in
from .table import FactValue


class FactsForm(WagtailAdminPageForm):  # type: ignore[misc]
    """A draft may name values that are still to come; what is published may not."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if self.is_deferred_validation:
            return cleaned
        known: set[str] | None = None
        for name, value in list(cleaned.items()):
            if "{{" not in written_in(value):
                continue
            if known is None:
                known = set(FactValue.objects.values_list("key", flat=True))
            if fault := fault_of(value, known):
                self.add_error(name, fault)
        return cleaned


def written_in(value: Any) -> str:
    """All that a field says, as one text, for a first look."""
    if isinstance(value, StreamValue):
        return str(value.get_prep_value())
    return value if isinstance(value, str) else ""


def fault_of(value: Any, known: set[str]) -> ValidationError | None:
    """What is wrong with a field's placeholders, at the very input; None if nothing is."""
    if isinstance(value, str):
        return _fault_of_text(value, known)
    if isinstance(value, RichText):
        return _fault_of_text(value.source, known)
    if isinstance(value, StreamValue):
        inside = ((place, child.value) for place, child in enumerate(value))
        return _gathered(inside, known, StreamBlockValidationError)
    if isinstance(value, StructValue):
        return _gathered(value.items(), known, StructBlockValidationError)
    if isinstance(value, ListValue):
        return _gathered(enumerate(value), known, ListBlockValidationError)
    return None


def _gathered(
    inside: Iterable[tuple[Any, Any]], known: set[str], error: Callable[..., ValidationError]
) -> ValidationError | None:
    found = {place: fault for place, value in inside if (fault := fault_of(value, known))}
    return error(block_errors=found) if found else None


def _fault_of_text(text: str, known: set[str]) -> ValidationError | None:
    faults = [*malformed(text), *(name for name in names_in(text) if name not in known)]
    if not faults:
        return None
    words = _("No value that ages is called “%(name)s”. These are known: %(known)s.")
    return ValidationError(
        [
            ValidationError(words, params={"name": name, "known": ", ".join(sorted(known)) or "–"})
            for name in faults
        ]
    )
