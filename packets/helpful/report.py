"""Yes and no for each packet and language, from ten answers on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q, Sum
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from .tables import HelpfulCount

SHOWN_FROM = 10  # answers: fewer say little, and a single one might be recognised


@dataclass(frozen=True, slots=True)
class Line:
    """The answers to one edition of a packet; `page` is None where it is gone.

    `newest` tells the same of the version that readers have now; None below ten answers.
    """

    title: str
    language: str
    edit: int | None
    yes: int
    no: int
    newest: int | None

    @property
    def share(self) -> int:
        """Yes of a hundred answers."""
        return percent(self.yes, self.no)


def percent(yes: int, no: int) -> int:
    return (200 * yes + yes + no) // (2 * (yes + no))  # rounded half up


def lines(pages: Any) -> tuple[list[Line], int]:
    """The lines to show for these pages, the least helpful first; and how many have too few."""
    found: dict[tuple[UUID, str], Page] = {
        (page.translation_key, page.locale.language_code): page
        for page in pages.select_related("locale")
    }
    yes, no = Sum("number", filter=Q(answer="yes")), Sum("number", filter=Q(answer="no"))
    counts = HelpfulCount.objects.values("translation_key", "language", "version")
    sums: dict[tuple[UUID, str], list[int]] = {}
    newest: dict[tuple[UUID, str], tuple[int, int]] = {}
    for row in counts.annotate(yes=yes, no=no):
        key = (row["translation_key"], row["language"])
        page = found.get(key)
        if page is None:
            continue
        pair = (row["yes"] or 0, row["no"] or 0)
        total = sums.setdefault(key, [0, 0])
        total[0] += pair[0]
        total[1] += pair[1]
        if row["version"] == page.live_revision_id:
            newest[key] = pair
    names = dict(settings.LANGUAGES)
    shown = [
        Line(
            found[key].title,
            names.get(key[1], key[1]),
            found[key].pk,
            total[0],
            total[1],
            percent(*newest[key]) if sum(newest.get(key, (0,))) >= SHOWN_FROM else None,
        )
        for key, total in sums.items()
        if sum(total) >= SHOWN_FROM
    ]
    return sorted(shown, key=lambda line: (line.share, line.title)), len(sums) - len(shown)


class HelpfulReport(WagtailAdminTemplateMixin, View):  # type: ignore[misc]
    """The report “Was it helpful”, of the packets somebody may edit."""

    template_name = "packets/admin/helpful_report.html"
    header_icon = "success"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_page_title(self) -> str:
        return _("Was it helpful")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"label": self.get_page_title(), "url": ""}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        allowed = PagePermissionPolicy().instances_user_has_permission_for(
            self.request.user, "change"
        )
        shown, few = lines(allowed.filter(content_type__model="packetpage"))
        return {**context, "lines": shown, "few": few, "shown_from": SHOWN_FROM}
