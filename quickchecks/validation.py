"""The editors' form of a check: what keeps it from being published is shown at the input."""

from __future__ import annotations

from collections import defaultdict

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import BlockField

from .proving.hindrance import Hindrance
from .proving.hindrances import hindrances
from .proving.nested import stream_error


class CheckForm(WagtailAdminPageForm):
    """A draft may be unfinished; what is published may not be faulty."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation or self.errors or self.sends_back:
            return
        found: defaultdict[str, list[Hindrance]] = defaultdict(list)
        for hindrance in hindrances(self.instance):
            found[hindrance.field].append(hindrance)
        for name, those in found.items():
            self.refuse(name, those)

    @property
    def sends_back(self) -> bool:
        """A reviewer sends the check back to its author, for its faults perhaps."""
        return bool(self.data.get("workflow-action-name") == "reject")

    def refuse(self, name: str, found: list[Hindrance]) -> None:
        """Show at a field, or at the inputs inside it, what is in the way."""
        field = self.fields.get(name)
        if isinstance(field, BlockField):
            self.add_error(name, stream_error(field.block, found))
        else:
            self.add_error(name if field else None, ValidationError([one.text for one in found]))
