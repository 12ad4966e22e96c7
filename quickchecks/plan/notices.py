"""Flags above a result, with the chapter and the check that help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..rules.definition import Flag
from .targets import Link, Links


@dataclass(frozen=True, slots=True)
class Notice:
    """A flag in words; `title` says what kind of notice it is."""

    code: str
    severity: str
    title: str
    text: str
    link: Link | None
    check: Link | None


def notices(flags: Iterable[Flag], links: Links) -> list[Notice]:
    """The flags in the order of the check."""
    titles = {"legal": _("What the law says"), "urgent": _("Urgent")}
    return [
        Notice(
            flag.code,
            flag.severity,
            titles.get(flag.severity, _("Please note")),
            flag.text,
            links.to(flag.target),
            links.to_check(flag.check),
        )
        for flag in flags
    ]
