"""The proof of a draft, asked for by the form's tab or looked at as a page of its own."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.models import Page

from ..models import CheckPage
from .report import report_on


class ProofView(WagtailAdminTemplateMixin, View):  # type: ignore[misc]
    """GET looks at the saved draft, POST at the form as it is sent; nothing is stored.

    Whoever may edit the page may ask. Scripts get the report alone, others a page around it.
    """

    header_icon = "tasks"
    template_name = "quickchecks/admin/proof_page.html"

    @cached_property
    def page(self) -> CheckPage:
        """The newest draft of the check. Raises Http404 and PermissionDenied."""
        page = get_object_or_404(Page, pk=self.kwargs["page_id"]).get_latest_revision_as_object()
        if not isinstance(page, CheckPage):
            raise Http404
        if not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return page

    def get_page_title(self) -> str:
        return _("Proof")

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        pages = get_breadcrumbs_items_for_page(self.page, self.request.user)
        here = {"label": self.get_page_title(), "sublabel": self.get_page_subtitle(), "url": ""}
        return [*pages, here]

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """The saved draft."""
        return self.answer({"report": report_on(self.page), "saved": True})

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """The form as it stands. Where its inputs cannot be read, their errors are named."""
        form = self.page.get_edit_handler().get_form_class()(
            request.POST,
            instance=self.page,
            parent_page=self.page.get_parent(),
            for_user=request.user,
        )
        form.defer_required_fields()
        if not form.is_valid():
            fields = [form.fields[name].label for name in form.errors if name in form.fields]
            return self.answer({"unreadable": fields})
        return self.answer({"report": report_on(self.page)})

    def answer(self, context: dict[str, Any]) -> HttpResponse:
        """The report for a script, or with a page around it."""
        context |= {"page": self.page}
        if self.request.headers.get("x-requested-with") == "XMLHttpRequest":
            return render(self.request, "quickchecks/admin/proof.html", context)
        return self.render_to_response({**self.get_context_data(), **context})
