"""What a result's page names besides its print: a PDF, a calendar, another language beside it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import get_language_info

from home.paper.pdf import available

if TYPE_CHECKING:
    from ..answering.run import Run


@dataclass(frozen=True, slots=True)
class Side:
    """A language that can stand beside the reader's; both are named in the reader's words."""

    language: str
    own_name: str
    other_name: str


@dataclass(frozen=True, slots=True)
class Offers:
    """`calendar` says that at least one step has a day without the reader setting one."""

    pdf: bool
    calendar: bool
    beside: list[Side]


def offers_of(run: Run, languages: Collection[str], calendar: bool = False) -> Offers:
    """What can be had of a result whose version exists in `languages`."""
    own = run.page.locale.language_code
    return Offers(
        available(),
        calendar,
        [
            Side(edition.language, name_of(own), name_of(edition.language))
            for edition in run.page.editions
            if edition.language in languages and edition.language != own
        ],
    )


def name_of(language: str) -> str:
    """A language in the reader's words: "German"."""
    return str(get_language_info(language)["name_translated"])
