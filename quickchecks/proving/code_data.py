"""What the form's JavaScript knows about codes (static/cms/codes.js)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ..models.published import PublishedCheck
from ..rules.reuse import coded
from ..rules.storage import Check
from .identity import published_items

if TYPE_CHECKING:
    from ..models.check import CheckPage


def code_data(page: CheckPage) -> dict[str, Any]:
    """Codes that were ever published, by what may not repeat them, and those that are fixed.

    `used` holds them by the space of a block (quickchecks.blocks.coded), "option/q01" for those of
    a question. `frozen` holds the code of every published block by the block's id.
    """
    rows = PublishedCheck.objects.filter(translation_key=page.translation_key)
    used: dict[str, set[str]] = {}
    for row in rows:
        for space, code in _codes(row.check_definition):
            used.setdefault(space, set()).add(code)
    frozen = {item.id: item.code for item in published_items(page) if item.id} if used else {}
    return {
        "used": {space: sorted(codes) for space, codes in used.items()},
        "frozen": frozen,
        "fixed": _("Published: results that people hold point at it, so it stays as it is."),
    }


def _codes(check: Check) -> list[tuple[str, str]]:
    """Space and code of everything that answers name."""
    found = []
    for item in coded(check):
        *parents, code = item.name
        if parents:
            found.append(
                (f"{'subject' if _is_subject(item.way) else 'option'}/{parents[-1]}", code)
            )
        else:
            found.append(("step" if item.field in ("nodes", "gates") else "question", code))
    return found


def _is_subject(way: tuple[int | str, ...]) -> bool:
    return len(way) > 1 and way[-2] == "groups"
