"""A model field for several choices at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db import models


class CodesField(models.JSONField):
    """A list of codes, ticked by editors. An empty list is allowed and has a meaning of its own.

    wagtail-localize copies it to translations as it is: codes have no language.
    """

    def __init__(self, *args: Any, codes: Sequence[tuple[str, Any]] = (), **kwargs: Any) -> None:
        self.codes = codes
        super().__init__(*args, **{**kwargs, "default": list, "blank": True})

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Check boxes, in place of a text box for JSON."""
        return forms.MultipleChoiceField(
            choices=self.codes,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            label=self.verbose_name,
            help_text=self.help_text,
        )
