"""The tab “Proof” of a check's form. What it shows is fetched when the tab is opened."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse
from wagtail.admin.panels import Panel

from .code_data import code_data


class ProofPanel(Panel):  # type: ignore[misc]
    """Shows where all answers lead and what is missing, for the draft as it stands or is saved."""

    class BoundPanel(Panel.BoundPanel):  # type: ignore[misc]
        template_name = "quickchecks/admin/proof_panel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            context["codes"] = code_data(page)
            context["address"] = reverse("check_proof", args=[page.pk]) if page.pk else ""
            return context

        @property
        def media(self) -> forms.Media:
            return forms.Media(css={"all": ["cms/proof.css"]}, js=["cms/proof.js"])
