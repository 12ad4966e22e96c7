"""The statistics of a check in the admin, for whoever may edit the check's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from ..models import CheckPage, PublishedCheck
from .export import as_csv
from .report import Group, Report, report


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a list to choose from."""

    value: str
    text: str
    chosen: bool


class FiguresView(WagtailAdminTemplateMixin, View):
    """Bars and tables of one version, chosen by ?version= and ?language=."""

    template_name = "quickchecks/admin/figures.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not isinstance(self.page, CheckPage):
            raise Http404
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied

    @cached_property
    def versions(self) -> dict[int, PublishedCheck]:
        """Each version, the newest first, in the latest words of the page's language if it can."""
        rows = PublishedCheck.objects.filter(translation_key=self.page.translation_key)
        found: dict[int, PublishedCheck] = {}
        for row in rows.order_by("pk"):
            known = found.get(row.number)
            own = self.page.locale.language_code
            if known is None or row.language == own or known.language != own:
                found[row.number] = row
        return dict(sorted(found.items(), reverse=True))

    @cached_property
    def published(self) -> PublishedCheck | None:
        """The version asked for; the one published last if there is no such version."""
        newest = max(self.versions.values(), key=lambda row: row.pk, default=None)
        asked = self.request.GET.get("version", "")
        return self.versions.get(int(asked), newest) if _is_number(asked) else newest

    @cached_property
    def report(self) -> Report | None:
        """The figures asked for; None before the first version."""
        if self.published is None:
            return None
        return report(self.published, self.request.GET.get("language", ""))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_page_title(self) -> str:
        return _("Statistics")

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        pages = get_breadcrumbs_items_for_page(self.page, self.request.user)
        here = {"label": self.get_page_title(), "sublabel": self.get_page_subtitle(), "url": ""}
        return [*pages, here]

    def get_header_buttons(self) -> list[HeaderButton]:
        if self.report is None or self.published is None:
            return []
        query = {"version": self.published.number}
        if self.report.group:
            query["language"] = self.report.group[0]
        url = reverse("check_figures_csv", args=[self.page.pk])
        label = _("Export CSV")
        return [HeaderButton(label=label, url=f"{url}?{urlencode(query)}", icon_name="download")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        own = {"report": self.report, "versions": self.choices, "languages": self.languages}
        return {**context, **own, "published": self.published}

    @property
    def choices(self) -> list[Choice]:
        """The versions to choose from."""
        return [
            Choice(str(number), _("Version %(number)s") % {"number": number}, row == self.published)
            for number, row in self.versions.items()
        ]

    @property
    def languages(self) -> list[Choice]:
        """The groups of languages to choose from."""
        if self.report is None:
            return []
        chosen = self.report.group
        return [Choice(group[0], names_of(group), group == chosen) for group in self.report.groups]


class FiguresExport(FiguresView):
    """The same figures as a CSV file."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.report is None or self.published is None:
            raise Http404
        response = HttpResponse(as_csv(self.report), content_type="text/csv; charset=utf-8")
        name = f"{self.page.slug}-v{self.published.number}.csv"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def names_of(group: Group) -> str:
    """The languages of a group, each by its own name."""
    names = dict(settings.LANGUAGES)
    return get_text_list([names.get(code, code) for code in group], _("and"))


def _is_number(text: str) -> bool:
    """Whether a text is a version's number: short, and digits that int() reads."""
    return text.isascii() and text.isdigit() and len(text) < 10
