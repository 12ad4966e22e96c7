"""How far the other languages of a check are: versions, texts, targets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings

from ..models.published import PublishedCheck
from ..rules.storage import Check, logic_hash
from ..rules.texts import Place, codes_of, texts
from .leads import DeadLead, dead_leads

if TYPE_CHECKING:
    from ..models.check import CheckPage

PAGE_TEXTS = ("title", "summary", "intro", "disclaimer")
OPTIONAL = (("if_fail",), ("if_open",))  # parts whose text may be empty
A_SENTENCE = 3  # words; fewer may well be the same in two languages


@dataclass(frozen=True, slots=True)
class Edition:
    """A check in one language, as its newest draft there stands.

    `number` is the version its readers answer, None if it was never published; `behind` says that
    publishing this draft gives the source another logic than readers of this language have.
    `empty` and `untranslated` name places whose text is missing, or still the source's.
    """

    language: str
    name: str
    page: CheckPage | None
    check: Check | None
    number: int | None
    behind: bool
    empty: list[str] = field(default_factory=list)
    untranslated: list[str] = field(default_factory=list)
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
        edition = page if code == own else pages.get(code)
        compiled = check if edition is page else edition.compile() if edition else None
        empty, untranslated = _gaps(page, check, edition, compiled)
        number, behind = (row.number, row.logic_hash != hashed) if row else (None, False)
        leads = dead_leads(check, code)
        found.append(
            Edition(
                code,
                name,
                edition,
                compiled,
                number,
                behind,
                [named(page, place) for place in empty],
                [named(page, place) for place in untranslated],
                leads,
            )
        )
    return found


def _gaps(
    page: CheckPage, check: Check, edition: CheckPage | None, compiled: Check | None
) -> tuple[list[Place], list[Place]]:
    """Places where an edition lacks words, and where it still has the source's."""
    if edition is None or compiled is None:
        return [], []
    source, there = all_texts(page, check), all_texts(edition, compiled)
    if edition is page:
        return [place for place, text in there.items() if _lacks(place, text)], []
    return _compared(source, there)


def named(page: CheckPage, place: Place) -> str:
    """A place by its codes; a text of the page by the name of its field."""
    if len(place) == 1:
        return str(page._meta.get_field(place[0]).verbose_name)
    return " › ".join(codes_of(place)) or place[0]


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
    """Whether a text is missing that every reader needs."""
    optional = place[-1] not in ("title", "text", "label", "intro") or place[-2:-1] in OPTIONAL
    return not optional and not text.strip()


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
