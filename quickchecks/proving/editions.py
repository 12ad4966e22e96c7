"""How far the other languages of a check are: versions, texts, targets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings

from ..models.published import PublishedCheck
from ..rules.storage import Check, logic_hash
from ..rules.texts import Place, texts
from .leads import DeadLead, dead_leads

if TYPE_CHECKING:
    from ..models.check import CheckPage

PAGE_TEXTS = ("title", "summary", "intro", "disclaimer")
A_SENTENCE = 3  # words; fewer may well be the same in two languages


@dataclass(frozen=True, slots=True)
class Edition:
    """A check in one language, as its newest draft there stands.

    `number` is the version its readers answer, None if it was never published; `behind` says that
    publishing this draft gives the source another logic than readers of this language have.
    `empty` and `untranslated` are places whose text is missing, or still the source's.
    """

    language: str
    name: str
    page: CheckPage | None
    number: int | None
    behind: bool
    empty: list[Place] = field(default_factory=list)
    untranslated: list[Place] = field(default_factory=list)
    leads: list[DeadLead] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """Whether editors have nothing to do here."""
        return bool(self.page and not (self.behind or self.empty or self.untranslated))


def editions_of(page: CheckPage, check: Check) -> list[Edition]:
    """Every language of the site, the page's own first."""
    own, hashed = page.locale.language_code, logic_hash(check)
    rows = PublishedCheck.objects.filter(translation_key=page.translation_key).order_by("pk")
    newest = {row.language: row for row in rows}
    pages = _translations(page)
    found = []
    for code, name in sorted(settings.LANGUAGES, key=lambda pair: pair[0] != own):
        row = newest.get(code)
        number, behind = (row.number, row.logic_hash != hashed) if row else (None, False)
        leads = dead_leads(check, code)
        if code == own:
            empty = [place for place, text in all_texts(page, check).items() if _lacks(place, text)]
            found.append(Edition(code, name, page, number, behind, empty, leads=leads))
        elif code in pages:
            gaps = _compared(all_texts(page, check), all_texts(pages[code], pages[code].compile()))
            found.append(Edition(code, name, pages[code], number, behind, *gaps, leads=leads))
        else:
            found.append(Edition(code, name, None, number, behind, leads=leads))
    return found


def all_texts(page: CheckPage, check: Check) -> dict[Place, str]:
    """The texts of a check and of its page."""
    return {(name,): getattr(page, name) or "" for name in PAGE_TEXTS} | texts(check)


def _translations(page: CheckPage) -> dict[str, CheckPage]:
    """The newest draft of every other language; an alias is no edition."""
    if not page.pk:
        return {}
    others = page.get_translations().filter(alias_of=None).select_related("locale")
    return {other.locale.language_code: other.get_latest_revision_as_object() for other in others}


def _lacks(place: Place, text: str) -> bool:
    return not text.strip() and place[-1] in ("title", "intro") and len(place) == 1


def _compared(
    source: dict[Place, str], edition: dict[Place, str]
) -> tuple[list[Place], list[Place]]:
    """Places that are empty in an edition, and those that still hold the source's words."""
    empty, same = [], []
    for place, text in source.items():
        words = edition.get(place, "").strip()
        if text.strip() and not words:
            empty.append(place)
        elif words == text.strip() and len(words.split()) >= A_SENTENCE:
            same.append(place)
    return empty, same
