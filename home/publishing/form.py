"""The editors' form of a page: what keeps it from being published is shown at the input."""

from __future__ import annotations

from collections import defaultdict

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import BlockField

from .hindrance import Hindrance
from .nested import stream_error


class PublishableForm(WagtailAdminPageForm):
    """A draft may be unfinished; what is published may not be faulty."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation or self.errors or self.sends_back:
            return
        found: defaultdict[str, list[Hindrance]] = defaultdict(list)
        for hindrance in self.instance.hindrances():
            found[hindrance.field].append(hindrance)
        for name, those in found.items():
            self.refuse(name, those)

    @property
    def sends_back(self) -> bool:
        """A reviewer sends the page back to its author, for its faults perhaps."""
        return bool(self.data.get("workflow-action-name") == "reject")

    def refuse(self, name: str, found: list[Hindrance]) -> None:
        """Show at a field, or at the inputs inside it, what is in the way."""
        field = self.fields.get(name)
        if isinstance(field, BlockField):
            value = getattr(self.instance, name).raw_data
            self.add_error(name, stream_error(field.block, found, value))
        else:
            self.add_error(name if field else None, ValidationError([one.text for one in found]))
