"""Where a reader goes after a packet: there is always a next step, and it says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.apps import apps
from wagtail.models import Page

from home.audiences import Phase
from home.listing import next_after
from home.pages import ContentPage


@dataclass(frozen=True, slots=True)
class NextStep:
    """The page to go on with, and what is worth knowing about it, such as phase and time."""

    page: Page
    facts: Sequence[str]


def next_step(packet: ContentPage, chosen: Page | None, check: Page | None) -> NextStep:
    """What editors have chosen; else the next packet by phase; at the end the check or the door.

    `chosen` and `check` are pages in the reader's language, or None without an edition in it.
    """
    following = chosen or next_after(packet)
    if following is not None:
        return NextStep(following, [Phase(following.phase).label, following.reading_time])
    if check is not None:
        return NextStep(check, [str(check.kind), check.effort])
    # One query, where get_parent() and specific are two.
    door = apps.get_model("packets.PacketIndexPage").objects.parent_of(packet).get()
    return NextStep(door, [str(door.kind)])
