"""What a reader may send."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

LONGEST = 1000  # characters of a note
ANSWERS = [("yes", _("Yes, it helped")), ("no", _("No, not really"))]


class HelpfulForm(forms.Form):
    """Yes or no and, if somebody likes, what was missing."""

    answer = forms.ChoiceField(
        choices=ANSWERS,
        error_messages={
            "required": _("Please choose one of the two buttons."),
            "invalid_choice": _("Please choose one of the two buttons."),
        },
    )
    missing = forms.CharField(required=False)
    # Only programs fill this in: readers don't see it.
    website = forms.CharField(required=False)

    def clean_missing(self) -> str:
        """A line end counts as one character, as browsers count it."""
        text = str(self.cleaned_data["missing"]).replace("\r\n", "\n").replace("\r", "\n").strip()
        if len(text) > LONGEST:
            raise forms.ValidationError(
                ngettext(
                    "That is %(over)d character too long. %(longest)d fit.",
                    "That is %(over)d characters too long. %(longest)d fit.",
                    len(text) - LONGEST,
                ),
                params={"over": len(text) - LONGEST, "longest": LONGEST},
            )
        return text

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.data.get("website"))
