"""Pages that results lead to: in the reader's language, else honestly in another one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db.models import Q
from django.utils.translation import get_language
from wagtail.models import Page

from home.editions import direction_of, reading_order
from home.facts.reading import Facts

from ..rules.definition import Target


@dataclass(frozen=True, slots=True)
class Link:
    """Where something leads.

    `kind` is "chapter", "packet", "check" or "overview": the list of the audience, where the
    packet has no edition anybody could read yet. `language` is set where the page is not in the
    reader's, with its `language_name`.
    """

    title: str
    url: str
    kind: str
    language: str = ""

    @property
    def language_name(self) -> str:
        """The language in its own words."""
        return dict(settings.LANGUAGES).get(self.language, "")

    @property
    def direction(self) -> str:
        """The writing direction of the title."""
        return direction_of(self.language or get_language())


class Links:
    """The pages behind targets, looked up at once: one query for all packets, one for checks."""

    def __init__(
        self,
        targets: Iterable[Target | None],
        audience: str = "",
        checks: Iterable[Target | None] = (),
    ) -> None:
        wanted = [target for target in targets if target]
        self.facts = Facts()
        self.languages = reading_order()
        self.packets = _packets(wanted, self.languages)
        self.checks = _checks([target for target in checks if target], self.languages)
        gone = any(self._packet(target) is None for target in wanted)
        self.overview = _overview(audience, self.languages) if gone and audience else None

    def to(self, target: Target | None) -> Link | None:
        """The chapter, or its packet if the chapter is gone, or the audience's list of packets."""
        if target is None:
            return None
        page = self._packet(target)
        if page is None:
            return self.overview
        url = page.get_url() or ""
        title = page.chapter_title(target.chapter) if target.chapter else ""
        title = self.facts.fill_or_none(title) or ""  # with a number left out it is no title
        if title:
            return Link(title, f"{url}#{target.chapter}", "chapter", self._other(page))
        return Link(self.facts.fill(page.title), url, "packet", self._other(page))

    def to_check(self, target: Target | None) -> Link | None:
        """The check a flag leads to."""
        page = self.checks.get(target.page) if target else None
        if page is None:
            return None
        title = self.facts.fill(page.title)
        return Link(title, page.get_url() or "", "check", self._other(page))

    def _packet(self, target: Target) -> Page | None:
        return self.packets.get(target.page) or self.packets.get(target.code)

    def _other(self, page: Page) -> str:
        code = str(page.locale.language_code)
        return "" if code == self.languages[0] else code


def _packets(targets: list[Target], languages: list[str]) -> dict[str, Page]:
    """Published packets by translation key and by code, each in the first language it has."""
    keys = {UUID(target.page) for target in targets if target.page}
    codes = {target.code for target in targets if target.code}
    if not keys and not codes:
        return {}
    model = apps.get_model("packets.PacketPage")
    pages = model.objects.filter(Q(translation_key__in=keys) | Q(code__in=codes))
    found: dict[str, Page] = {}
    for page in _readable(pages, languages):
        found.setdefault(str(page.translation_key), page)
        found.setdefault(page.code, page)
    return found


def _checks(targets: list[Target], languages: list[str]) -> dict[str, Page]:
    keys = {UUID(target.page) for target in targets if target.page}
    if not keys:
        return {}
    found: dict[str, Page] = {}
    for page in _readable(Page.objects.filter(translation_key__in=keys), languages):
        found.setdefault(str(page.translation_key), page)
    return found


def _overview(audience: str, languages: list[str]) -> Link | None:
    """The list of an audience's packets."""
    model = apps.get_model("packets.PacketIndexPage")
    for page in _readable(model.objects.filter(audience=audience), languages):
        code = str(page.locale.language_code)
        return Link(
            page.title, page.get_url() or "", "overview", "" if code == languages[0] else code
        )
    return None


def _readable(pages: object, languages: list[str]) -> list[Page]:
    """Those that are published, public and in one of the languages, in the order of these."""
    found = (
        pages.live()  # type: ignore[attr-defined]
        .public()
        .filter(locale__language_code__in=languages, alias_of=None)
        .select_related("locale")
    )
    return sorted(found, key=lambda page: languages.index(page.locale.language_code))
