"""Whether what a check leads to can be read, in every language of the site."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils import translation

from ..plan.targets import Links
from ..rules.definition import Target
from ..rules.storage import Check
from ..rules.texts import Place, codes_of, targets


class Gap(StrEnum):
    """Why readers of a language do not get what an editor has chosen."""

    NOWHERE = "nowhere"  # nothing is published: readers get the list of their packets
    OTHER_LANGUAGE = "other-language"  # there is an edition, but in another language
    NO_CHAPTER = "no-chapter"  # the packet is there, its chapter is not


@dataclass(frozen=True, slots=True)
class DeadLead:
    """A target that readers of a language do not reach as meant, and its place in the check."""

    place: Place
    gap: Gap
    target: Target

    @property
    def where(self) -> str:
        """The place by its codes."""
        return " › ".join(codes_of(self.place)) or self.place[0]

    @property
    def what(self) -> str:
        """What is missing, by its code; "" where an editor has chosen a page that has none."""
        packet = self.target.code
        return f"{packet}#{self.target.chapter}" if self.target.chapter else packet


def dead_leads(check: Check, language: str) -> list[DeadLead]:
    """What leads nowhere, or elsewhere, for readers of a language: two queries."""
    found = targets(check)
    checks = {place for place in found if place[-1] == "check"}
    with translation.override(language):
        links = Links(
            [target for place, target in found.items() if place not in checks],
            checks=[found[place] for place in checks],
        )
        gaps = {
            place: _gap(links, target, is_check=place in checks) for place, target in found.items()
        }
    return [DeadLead(place, gap, found[place]) for place, gap in gaps.items() if gap]


def _gap(links: Links, target: Target, is_check: bool) -> Gap | None:
    link = links.to_check(target) if is_check else links.to(target)
    if link is None:
        return Gap.NOWHERE
    if link.language:
        return Gap.OTHER_LANGUAGE
    return Gap.NO_CHAPTER if target.chapter and link.kind != "chapter" else None
