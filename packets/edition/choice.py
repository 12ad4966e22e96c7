"""The packets of a language, as they are listed to choose from."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import cast

from django.utils.translation import get_language

from home.audiences import Audience
from home.editions import reading_order
from home.listing import PhaseGroup, grouped_by_phase

from ..models import PacketPage


@dataclass(frozen=True, slots=True)
class Shelf:
    """The packets for one audience, by phase."""

    audience: Audience
    phases: list[PhaseGroup]


def shelves() -> list[Shelf]:
    """All published packets of the reader's language; audiences without any drop out."""
    pages = PacketPage.objects.live().public().filter(alias_of=None)
    pages = pages.filter(locale__language_code=get_language()).order_by("path")
    found = [
        Shelf(Audience(code), grouped_by_phase([page for page in pages if page.audience == code]))
        for code in Audience.values
    ]
    return [shelf for shelf in found if shelf.phases]


def in_order(listed: Iterable[Shelf], codes: Collection[str]) -> list[PacketPage]:
    """The packets with these codes, in the order in which they are listed."""
    pages = (page for shelf in listed for group in shelf.phases for page in group.pages)
    return [cast("PacketPage", page) for page in pages if cast("PacketPage", page).code in codes]


def elsewhere(codes: Collection[str]) -> list[PacketPage]:
    """Packets with these codes in another language, the one the reader is likeliest to know."""
    if not codes:
        return []
    pages = PacketPage.objects.live().public().filter(alias_of=None, code__in=codes)
    wanted = reading_order()
    ranked = sorted(
        pages.select_related("locale"),
        key=lambda page: (
            wanted.index(page.locale.language_code)
            if page.locale.language_code in wanted
            else len(wanted)
        ),
    )
    return list({page.code: page for page in reversed(ranked)}.values())
