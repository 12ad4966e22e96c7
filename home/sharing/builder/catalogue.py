"""What there is to pass on: every packet, check and scene with the languages it has."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.conf import settings

from ...audiences import Audience
from ...editions import reading_order
from ...facts.reading import Facts
from ...listing import content_types
from ...pages import ContentPage
from ..kit.kit import title_of


@dataclass(slots=True)
class Content:
    """A page in all its languages; `key` is the same in all of them."""

    key: str
    editions: dict[str, ContentPage] = field(default_factory=dict)

    @property
    def shown(self) -> ContentPage:
        """The edition whose title the reader sees: in their language, else English, German, any."""
        for language in reading_order():
            if language in self.editions:
                return self.editions[language]
        return next(iter(self.editions.values()))

    def title(self, facts: Facts) -> str:
        """What that edition is passed on as: see title_of."""
        return title_of(self.shown, facts)

    @property
    def language(self) -> str:
        return self.shown.locale.language_code

    @property
    def languages(self) -> list[str]:
        """The names of its languages, each in its own script."""
        return [name for code, name in settings.LANGUAGES if code in self.editions]


def contents() -> dict[str, Content]:
    """All contents by key, as the tree has them: one query for each type of page."""
    found: dict[str, Content] = {}
    for model in content_types():
        pages = model.objects.live().public().filter(alias_of=None)
        pages = pages.filter(locale__language_code__in=dict(settings.LANGUAGES))
        for page in pages.select_related("locale", *model.card_relations).order_by("path"):
            content = found.setdefault(
                str(page.translation_key), Content(str(page.translation_key))
            )
            content.editions[page.locale.language_code] = page
    return found


def by_audience(found: dict[str, Content]) -> list[tuple[Audience, list[Content]]]:
    """Contents for each audience that has any."""
    groups = [
        (audience, [one for one in found.values() if one.shown.audience == audience])
        for audience in map(Audience, Audience.values)
    ]
    return [(audience, group) for audience, group in groups if group]
